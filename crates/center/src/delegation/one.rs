//! Granular rights with the groups that use them; and all rights of a partner at one customer (api 3.3–3.5, P12).

use super::list::{GranularRow, READABLE_DAYS};
use crate::ask::{Asker, Look, Question};
use crate::relationships::facts;
use crate::request::Gate;
use crate::{Error, names};
use domain::customer::Customer;
use domain::delegation::{self, Assignment, Delegation, SubscriptionAccess};
use domain::relationship::Relationship;
use domain::subscription::Subscription;
use domain::{CustomerId, DelegationId, Permission, Refusal, SubscriptionId, days_after};
use store::delegations::{self as stored, Requested};
use store::{Findings, customers, subscriptions};

/// The question about one.
#[derive(Clone, Copy, Debug)]
pub struct GranularOne {
    /// In whose tenant.
    pub customer: CustomerId,
    /// Which.
    pub delegation: DelegationId,
}

/// Granular rights whole.
#[derive(Clone, PartialEq, Debug)]
pub struct GranularDetail {
    /// The rights, and in whose tenant.
    pub row: GranularRow,
    /// The groups that use them or used them.
    pub assignments: Vec<Assignment>,
    /// What was asked to happen to them.
    pub requests: Vec<Requested>,
}

impl Question for GranularOne {
    type Answer = GranularDetail;
    type Found = (Option<Delegation>, Vec<Assignment>, Vec<Requested>, Option<Customer>);

    const NAME: &'static str = "GranularOne";

    fn permission(&self) -> Permission {
        Permission::ViewDelegations
    }

    fn customer(&self) -> Option<CustomerId> {
        Some(self.customer)
    }

    /// What a partner has asked for or was granted is its own to read, whether it still serves the customer or not.
    fn gate(&self) -> Gate {
        Gate::Any
    }

    fn load(&self, asker: &Asker) -> Result<impl Findings<Found = Self::Found>, Error> {
        let partner = asker.partner()?;
        Ok((
            stored::get(partner, self.customer, self.delegation),
            stored::assignments(partner, self.delegation),
            stored::requests(partner, self.delegation),
            customers::known_to(partner, self.customer),
        ))
    }

    fn answer(
        &self,
        (found, assignments, requests, customer): Self::Found,
        look: &mut Look<'_, '_>,
    ) -> Result<GranularDetail, Error> {
        let since = days_after(look.now, -READABLE_DAYS);
        let found = found.filter(|one| !one.is_standing() && one.ended_at.is_none_or(|end| end > since));
        let row = GranularRow::new(found.ok_or(Refusal::NotFound)?, customer.as_ref());
        Ok(GranularDetail { row, assignments, requests })
    }
}

/// The question about a customer's.
#[derive(Clone, Copy, Debug)]
pub struct CustomerDelegations {
    /// Whose tenant.
    pub customer: CustomerId,
}

/// All rights of a partner at a customer.
#[derive(Clone, PartialEq, Debug)]
pub struct DelegationsView {
    /// The customer.
    pub customer: Customer,
    /// The relationship through which it is seen.
    pub relationship: Relationship,
    /// Standing rights in use, then granular ones: in use, asked for, drafted, and ended within a year.
    pub delegations: Vec<Delegation>,
    /// Access inside usage subscriptions, with their names (A-S8d).
    pub access: Vec<(SubscriptionAccess, String)>,
}

/// What a view of a pair's rights is made of.
pub(super) type Pair = (Vec<Delegation>, Vec<SubscriptionId>, Vec<Subscription>);

impl Question for CustomerDelegations {
    type Answer = DelegationsView;
    type Found = (Option<Customer>, Pair);

    const NAME: &'static str = "CustomerDelegations";

    fn permission(&self) -> Permission {
        Permission::ViewDelegations
    }

    fn customer(&self) -> Option<CustomerId> {
        Some(self.customer)
    }

    fn load(&self, asker: &Asker) -> Result<impl Findings<Found = Self::Found>, Error> {
        let partner = asker.partner()?;
        let pair = (
            stored::of_pair(partner, self.customer),
            stored::access_ended(partner, self.customer),
            subscriptions::of_customer(partner, self.customer),
        );
        Ok((customers::by_id(self.customer), pair))
    }

    fn answer(
        &self,
        (customer, pair): Self::Found,
        look: &mut Look<'_, '_>,
    ) -> Result<DelegationsView, Error> {
        let relationship = look.relationship()?.clone();
        let customer = customer.ok_or(Refusal::Unrelated)?;
        let (delegations, access) = shown(pair, &relationship, look)?;
        Ok(DelegationsView { customer, relationship, delegations, access })
    }
}

/// What a person sees of a pair's rights: the rights themselves, and access with the subscription's name.
pub(super) type Seen = (Vec<Delegation>, Vec<(SubscriptionAccess, String)>);

/// What a person sees of a pair's rights: standing ones in use first, then granular ones, the newest first.
pub(super) fn shown(
    (all, taken_away, sold): Pair,
    relationship: &Relationship,
    look: &mut Look<'_, '_>,
) -> Result<Seen, Error> {
    let now = look.now;
    let held = if relationship.is_active() {
        delegation::held(&sold, &all, &taken_away, relationship.generation)
    } else {
        Vec::new()
    };
    let offers = look.tx.find(names::offers(sold.iter().map(|one| &one.offer)))?;
    let access = held.into_iter().filter_map(|one| {
        let sold = sold.iter().find(|sold| sold.id == one.subscription)?;
        Some((one, facts::name(sold, &offers, look.locale)))
    });
    let access = access.collect();
    let since = days_after(now, -READABLE_DAYS);
    let (standing, mut granular): (Vec<_>, Vec<_>) = all.into_iter().partition(Delegation::is_standing);
    granular.retain(|one| one.ended_at.is_none_or(|end| end > since));
    granular.sort_by_key(|one| (one.ended_at.is_some(), std::cmp::Reverse(one.started_at), one.id));
    let delegations = standing.into_iter().filter(|one| one.is_active(now)).chain(granular);
    Ok((delegations.collect(), access))
}
