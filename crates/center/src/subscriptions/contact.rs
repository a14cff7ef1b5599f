//! Support contacts: which partners are available, which one is valid, and designating another (S7, M5).

use crate::Error;
use crate::ask::{Look, Question};
use crate::request::Scope;
use crate::run::{Command, Work};
use domain::partner::Partner;
use domain::subscription::Subscription;
use domain::support_contact::{Designation, resolve};
use domain::{Actor, CustomerId, FieldError, FieldProblem, PartnerId, Permission, Refusal, SubscriptionId};
use serde::{Deserialize, Serialize};
use store::{delegations, partners, relationships, subscriptions};

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

    fn permission(&self) -> Permission {
        Permission::ViewSubscriptions
    }

    fn customer(&self) -> Option<CustomerId> {
        Some(self.customer)
    }

    fn answer(&self, look: &mut Look<'_, '_>) -> Result<Vec<AvailableContact>, Error> {
        let now = look.now;
        partners::serving(look.tx, self.customer)?
            .into_iter()
            .map(|partner| {
                let open = delegations::open(look.tx, partner.id, self.customer)?;
                Ok(AvailableContact { delegated_admin: open.iter().any(|one| one.is_active(now)), partner })
            })
            .collect()
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

    fn permission(&self) -> Permission {
        Permission::ViewSubscriptions
    }

    fn customer(&self) -> Option<CustomerId> {
        Some(self.customer)
    }

    fn answer(&self, look: &mut Look<'_, '_>) -> Result<SupportContact, Error> {
        let partner = look.partner()?;
        let found = subscriptions::get(look.tx, partner, self.customer, self.subscription)?
            .ok_or(Refusal::SubscriptionNotFound)?;
        if !found.kind.has_support_contact() {
            return Err(Refusal::SupportContactNotSupported.into());
        }
        contact(look, &found)
    }
}

fn contact(look: &mut Look<'_, '_>, subscription: &Subscription) -> Result<SupportContact, Error> {
    let active = relationships::serving(look.tx, subscription.customer)?;
    let partner = match resolve(subscription.contact, subscription.partner, &active) {
        Some(id) => partners::by_id(look.tx, id)?,
        None => None,
    };
    Ok(SupportContact { subscription: subscription.id, partner })
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

    fn scope(&self, actor: &Actor) -> Result<Scope, Error> {
        let partner = actor.partner().ok_or(Refusal::Unrelated)?;
        Ok(Scope { partner, customer: Some(self.customer) })
    }

    fn run(&self, work: &mut Work<'_, '_>) -> Result<SupportContact, Error> {
        let stored = subscriptions::get(work.tx, work.scope.partner, self.customer, self.subscription)?
            .ok_or(Refusal::SubscriptionNotFound)?;
        let (was, before) = (stored.status, stored.at(work.now));
        let chosen = self.chosen(work)?;
        let active = relationships::serving(work.tx, self.customer)?;
        // Only who serves the customer now is available; anybody else is refused alike, known or not.
        let designation = active
            .iter()
            .find(|(partner, _)| Some(*partner) == chosen.as_ref().map(|partner| partner.id))
            .map(|(partner, generation)| Designation { partner: *partner, generation: *generation })
            .ok_or(Refusal::SupportContactNotAvailable)?;
        let changed = before.set_contact(Some(designation))?;
        if !changed.subscriptions.is_empty() {
            work.remember(before.ran_out(was));
        }
        work.save_all(changed.subscriptions.iter().map(subscriptions::save));
        work.remember(changed.happened);
        Ok(SupportContact { subscription: self.subscription, partner: chosen })
    }
}

impl SetSupportContact {
    fn chosen(&self, work: &mut Work<'_, '_>) -> Result<Option<Partner>, Error> {
        Ok(match (&self.tenant, &self.mpn_id) {
            (Some(tenant), _) => partners::by_id(work.tx, *tenant)?,
            (None, Some(mpn_id)) => partners::by_mpn_id(work.tx, mpn_id)?,
            (None, None) => None,
        })
    }
}
