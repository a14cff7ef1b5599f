//! Creating a customer: tenant, its first admin, relationship and delegated admin at once (api 2.1).

use crate::request::{Caller, Gate, Scope};
use crate::run::{Command, Work};
use crate::{Error, identity};
use domain::customer::{Customer, NewCustomer, check_new};
use domain::delegation::{Delegation, DelegationKind};
use domain::partner::Partner;
use domain::relationship::Relationship;
use domain::{CustomerId, DelegationId, EventKind, FieldError, FieldProblem, Happened, Permission, Refusal};
use language::Locale;
use serde::{Deserialize, Serialize};
use serde_json::json;
use store::{Findings, customers, delegations, partners, relationships, users};

/// The command.
#[derive(Clone, Debug)]
pub struct CreateCustomer {
    /// What is known of it.
    pub wanted: NewCustomer,
}

/// What was created. The admin's first password is derived from the id when it is shown, never stored.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Created {
    /// The customer.
    pub customer: Customer,
    /// Its first admin's user name.
    pub admin: String,
}

impl Command for CreateCustomer {
    type Outcome = Created;
    type Facts = (Option<Partner>, Option<Customer>, bool);

    const NAME: &'static str = "CreateCustomer";

    fn permission(&self) -> Permission {
        Permission::CreateCustomer
    }

    fn gate(&self) -> Gate {
        Gate::Any
    }

    fn check(&self) -> Vec<FieldError> {
        check_new(&self.wanted)
    }

    fn scope(&self, caller: &Caller) -> Result<Scope, Error> {
        Scope::own(caller)
    }

    fn load(&self, scope: Scope) -> impl Findings<Found = Self::Facts> {
        let domain = self.domain();
        let admin = users::is_taken(&identity::customer_admin_name(&domain));
        (partners::by_id(scope.partner), customers::by_domain(&domain), admin)
    }

    fn run(
        &self,
        (partner, namesake, admin_taken): Self::Facts,
        work: &mut Work<'_, '_>,
    ) -> Result<Created, Error> {
        let partner = partner.ok_or(Refusal::Unrelated)?;
        partner.may_take_on()?;
        if namesake.is_some() || admin_taken {
            return Err(Error::Invalid(vec![FieldError::new("companyProfile.domain", FieldProblem::Taken)]));
        }
        let customer = self.customer(CustomerId(work.id()));
        let started = Relationship::establish(partner.id, customer.id, None, work.now);
        let (delegation, granted) = Delegation {
            id: DelegationId(work.id()),
            partner: partner.id,
            customer: customer.id,
            generation: started.relationship.generation,
            kind: DelegationKind::Standing,
            roles: Vec::new(),
            started_at: work.now,
            expires_at: None,
            ended_at: None,
            granular: None,
        }
        .grant();
        let admin = identity::create_customer_admin(work, &customer)?;
        work.concerns_new(customer.id, started.relationship.generation);
        work.save(customers::save(&customer)?);
        work.save(relationships::save(&started.relationship));
        work.save(delegations::save(&delegation)?);
        work.save_all(customers::list(partner.id, customer.id, &super::index(&customer)));
        let added = Happened::new(EventKind::CustomerAdded).object(customer.id).new_value(
            json!({ "locale": customer.locale, "country": customer.profile.default_address.country }),
        );
        work.remember([added, started.happened, granted]);
        Ok(Created { customer, admin })
    }
}

impl CreateCustomer {
    fn domain(&self) -> String {
        self.wanted.domain.trim().to_lowercase()
    }

    fn customer(&self, id: CustomerId) -> Customer {
        let mut profile = self.wanted.profile.clone();
        profile.language = profile.language.to_lowercase();
        profile.default_address.country = profile.default_address.country.to_uppercase();
        let locale =
            Locale::parse(&profile.culture).or_else(|| Locale::parse(&profile.language)).unwrap_or_default();
        Customer { id, domain: self.domain(), locale: locale.tag().to_owned(), profile, version: 1 }
    }
}
