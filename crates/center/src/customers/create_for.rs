//! A provider creates a customer together with the reseller that serves it (api 2.1 `associatedPartnerId`): both
//! relationships begin at once, or none does.

use crate::Error;
use crate::customers::{CreateCustomer, Created};
use crate::request::{Caller, Gate, Scope};
use crate::run::{Command, Work};
use domain::partner::{Partner, PartnerKind};
use domain::partnership::{self, Partnership};
use domain::relationship::Relationship;
use domain::{FieldError, FieldProblem, PartnerId, Permission, Tenant};
use store::{Findings, customers, partners, partnerships, relationships};

/// The field that names the reseller.
pub const RESELLER: &str = "associatedPartnerId";

/// The command.
#[derive(Clone, Debug)]
pub struct CreateCustomerFor {
    /// What is known of the customer.
    pub create: CreateCustomer,
    /// Who serves it too.
    pub reseller: PartnerId,
}

impl Command for CreateCustomerFor {
    type Outcome = Created;
    type Facts = (<CreateCustomer as Command>::Facts, Option<Partner>, Option<Partnership>);

    /// It is a customer like any other, for those who read what happened.
    const NAME: &'static str = CreateCustomer::NAME;

    fn permission(&self) -> Permission {
        Permission::CreateCustomer
    }

    fn gate(&self) -> Gate {
        Gate::Any
    }

    fn check(&self) -> Vec<FieldError> {
        self.create.check()
    }

    fn scope(&self, caller: &Caller) -> Result<Scope, Error> {
        Ok(Scope::own(caller)?.beside(self.reseller))
    }

    fn load(&self, scope: Scope) -> impl Findings<Found = Self::Facts> {
        (
            self.create.load(scope),
            partners::by_id(self.reseller),
            partnerships::lock(scope.partner, self.reseller),
        )
    }

    fn run(
        &self,
        (facts, reseller, partnership): Self::Facts,
        work: &mut Work<'_, '_>,
    ) -> Result<Created, Error> {
        if !matches!(work.actor.tenant, Tenant::Partner(_, PartnerKind::IndirectProvider)) {
            return Err(Error::Invalid(vec![FieldError::new(RESELLER, FieldProblem::NotAllowed)]));
        }
        let reseller = partnership::takes_on(reseller.as_ref(), partnership.as_ref())?;
        let created = self.create.run(facts, work)?;
        let customer = &created.customer;
        let started = Relationship::establish(reseller, customer.id, Some(work.scope.partner), work.now);
        work.save(relationships::save(&started.relationship));
        work.save_all(customers::list(reseller, customer.id, &super::index(customer)));
        work.concerns_beside(customer.id, started.relationship.generation)?;
        work.remember_beside([started.happened])?;
        Ok(created)
    }
}
