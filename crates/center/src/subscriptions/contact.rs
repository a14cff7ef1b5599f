//! Support contacts: which partners are available, which one is valid, and designating another (S7, M5).

use crate::Error;
use crate::ask::{Asker, Look, Question};
use crate::request::{Caller, Scope};
use crate::run::{Command, Work};
use domain::delegation::Delegation;
use domain::partner::Partner;
use domain::partnership::{self, Partnership};
use domain::subscription::Subscription;
use domain::support_contact::{self, Designation};
use domain::{
    CustomerId, FieldError, FieldProblem, Generation, PartnerId, Permission, Refusal, SubscriptionId,
};
use serde::{Deserialize, Serialize};
use store::{Find, Findings, delegations, partners, partnerships, relationships, subscriptions};

/// The partners that can be designated for a customer's subscriptions: those with an active relationship (S7).
#[derive(Clone, Copy, Debug)]
pub struct AvailableContacts {
    /// Whose.
    pub customer: CustomerId,
}

/// One of them.
#[derive(Clone, PartialEq, Debug)]
pub struct AvailableContact {
    /// The partner.
    pub partner: Partner,
    /// It has delegated admin, without which it sees less than it needs (M5).
    pub delegated_admin: bool,
}

impl Question for AvailableContacts {
    type Answer = Vec<AvailableContact>;
    type Found = (Vec<Partner>, Vec<Partnership>);

    const NAME: &'static str = "AvailableContacts";

    fn permission(&self) -> Permission {
        Permission::ViewSubscriptions
    }

    fn customer(&self) -> Option<CustomerId> {
        Some(self.customer)
    }

    fn load(&self, asker: &Asker) -> Result<impl Findings<Found = Self::Found>, Error> {
        Ok((partners::serving(self.customer), partnerships::of_partner(asker.partner()?)))
    }

    fn answer(
        &self,
        (mut serving, partnerships): Self::Found,
        look: &mut Look<'_, '_>,
    ) -> Result<Vec<AvailableContact>, Error> {
        serving.retain(|contact| partnership::may_support(&look.actor, contact, &partnerships));
        let open = serving.iter().map(|partner| delegations::open(partner.id, self.customer));
        let open = look.tx.find(open.collect::<Vec<_>>())?;
        let is_active = |one: &Delegation| one.is_active(look.now);
        Ok(serving
            .into_iter()
            .zip(open)
            .map(|(partner, open)| AvailableContact { partner, delegated_admin: open.iter().any(is_active) })
            .collect())
    }
}

/// The support contact of one subscription that is valid now.
#[derive(Clone, Copy, Debug)]
pub struct SupportContactOf {
    /// Whose.
    pub customer: CustomerId,
    /// Which.
    pub subscription: SubscriptionId,
}

/// A support contact.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct SupportContact {
    /// The subscription.
    pub subscription: SubscriptionId,
    /// Who helps; nobody if the seller no longer serves the customer.
    pub partner: Option<Partner>,
}

impl Question for SupportContactOf {
    type Answer = SupportContact;
    type Found = (Option<Subscription>, Vec<(PartnerId, Generation)>, Vec<(PartnerId, PartnerId)>);

    const NAME: &'static str = "SupportContactOf";

    fn permission(&self) -> Permission {
        Permission::ViewSubscriptions
    }

    fn customer(&self) -> Option<CustomerId> {
        Some(self.customer)
    }

    fn load(&self, asker: &Asker) -> Result<impl Findings<Found = Self::Found>, Error> {
        Ok((
            subscriptions::get(asker.partner()?, self.customer, self.subscription),
            relationships::serving(self.customer),
            partnerships::apart(self.customer),
        ))
    }

    fn answer(
        &self,
        (found, active, apart): Self::Found,
        look: &mut Look<'_, '_>,
    ) -> Result<SupportContact, Error> {
        let found = found.ok_or(Refusal::SubscriptionNotFound)?;
        if !found.kind.has_support_contact() {
            return Err(Refusal::SupportContactNotSupported.into());
        }
        let valid = support_contact::shown(found.contact, found.partner, &active, &apart);
        let partner = look.tx.find(valid.map(partners::by_id))?.flatten();
        Ok(SupportContact { subscription: found.id, partner })
    }
}

/// Designating the support contact of a subscription.
#[derive(Clone, Debug)]
pub struct SetSupportContact {
    /// Whose.
    pub customer: CustomerId,
    /// Which.
    pub subscription: SubscriptionId,
    /// The partner to designate, by tenant id or, if that is absent, by MPN id.
    pub tenant: Option<PartnerId>,
    /// Its MPN id.
    pub mpn_id: Option<String>,
}

impl Command for SetSupportContact {
    type Outcome = SupportContact;
    type Facts = (Option<Subscription>, Option<Partner>, Vec<(PartnerId, Generation)>, Vec<Partnership>);

    const NAME: &'static str = "SetSupportContact";

    fn permission(&self) -> Permission {
        Permission::SetSupportContact
    }

    fn check(&self) -> Vec<FieldError> {
        if self.tenant.is_none() && self.mpn_id.is_none() {
            return vec![FieldError::new("supportTenantId", FieldProblem::Required)];
        }
        Vec::new()
    }

    fn scope(&self, caller: &Caller) -> Result<Scope, Error> {
        Scope::with(caller, self.customer)
    }

    fn load(&self, scope: Scope) -> impl Findings<Found = Self::Facts> {
        (
            subscriptions::get(scope.partner, self.customer, self.subscription),
            self.chosen(),
            relationships::serving(self.customer),
            partnerships::of_partner(scope.partner),
        )
    }

    fn run(
        &self,
        (stored, chosen, active, partnerships): Self::Facts,
        work: &mut Work<'_, '_>,
    ) -> Result<SupportContact, Error> {
        let stored = stored.ok_or(Refusal::SubscriptionNotFound)?;
        let (before, late) = stored.caught_up(work.now);
        // Only who serves the customer now is available; anybody else is refused alike, known or not.
        let chosen = chosen.filter(|contact| partnership::may_support(&work.actor, contact, &partnerships));
        let designation = active
            .iter()
            .find(|(partner, _)| Some(*partner) == chosen.as_ref().map(|partner| partner.id))
            .map(|(partner, generation)| Designation { partner: *partner, generation: *generation })
            .ok_or(Refusal::SupportContactNotAvailable)?;
        let changed = before.set_contact(Some(designation))?;
        if !changed.subscriptions.is_empty() {
            work.remember(late);
        }
        work.save_all(changed.subscriptions.iter().map(subscriptions::save));
        work.remember(changed.happened);
        Ok(SupportContact { subscription: self.subscription, partner: chosen })
    }
}

impl SetSupportContact {
    fn chosen(&self) -> Find<Option<Partner>> {
        match (self.tenant, &self.mpn_id) {
            (Some(tenant), _) => partners::by_id(tenant),
            (None, Some(mpn_id)) => partners::by_mpn_id(mpn_id),
            (None, None) => Find::known(None),
        }
    }
}
