//! A partner's rights in the tenant of the customer that asks: what it may do, what it asks for (P25).

use super::answer::is_the_customers;
use super::one::{Pair, shown};
use crate::Error;
use crate::ask::{Asker, Look, Question};
use domain::delegation::{Delegation, SubscriptionAccess};
use domain::partner::Partner;
use domain::relationship::Relationship;
use domain::{PartnerId, Permission, Refusal};
use store::{Findings, delegations, partners, relationships, subscriptions};

/// The question.
#[derive(Clone, Copy, Debug)]
pub struct OwnDelegations {
    /// Whose rights.
    pub partner: PartnerId,
}

/// The answer.
#[derive(Clone, PartialEq, Debug)]
pub struct OwnDelegationsView {
    /// The partner.
    pub partner: Partner,
    /// The relationship with it, running or ended.
    pub relationship: Relationship,
    /// Its rights: in use, asked for, and ended within a year.
    pub delegations: Vec<Delegation>,
    /// Access inside usage subscriptions, with their names.
    pub access: Vec<(SubscriptionAccess, String)>,
}

impl Question for OwnDelegations {
    type Answer = OwnDelegationsView;
    type Found = (Option<Partner>, Option<Relationship>, Pair);

    const NAME: &'static str = "OwnDelegations";

    fn permission(&self) -> Permission {
        Permission::ViewOwnPartners
    }

    fn load(&self, asker: &Asker) -> Result<impl Findings<Found = Self::Found>, Error> {
        let customer = asker.customer()?;
        let pair = (
            delegations::of_pair(self.partner, customer),
            delegations::access_ended(self.partner, customer),
            subscriptions::of_customer(self.partner, customer),
        );
        Ok((partners::by_id(self.partner), relationships::get(self.partner, customer), pair))
    }

    fn answer(
        &self,
        (partner, relationship, pair): Self::Found,
        look: &mut Look<'_, '_>,
    ) -> Result<OwnDelegationsView, Error> {
        // Of a partner that never served the customer there is nothing to tell, not even that there is one.
        let relationship = relationship.ok_or(Refusal::NotFound)?;
        let partner = partner.ok_or(Refusal::NotFound)?;
        let (mut delegations, access) = shown(pair, &relationship, look)?;
        delegations.retain(is_the_customers);
        Ok(OwnDelegationsView { partner, relationship, delegations, access })
    }
}
