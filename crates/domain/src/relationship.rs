//! May the two part, and what follows if they do? (M2, S6–S10, S14–S17.)
//!
//! What stands in the way is decided in [`blocker`] and nowhere else: the portal's inactive link, the API's 409, the
//! command line's exit code and the preview all show [`blockers`]' answer. [`Relationship::remove`] asks it again under
//! the lock and returns the new state together with its events.

mod afterwards;
mod blocker;
mod consequence;
mod last_invoice;
mod record;

pub use afterwards::{Appended, ClosedLine, LineKind, Standing, WantedLine, open_money};
pub use blocker::{Blocker, BlockerKind, Source, blockers};
pub use consequence::{Consequences, Expiring, consequences, fingerprint};
pub use last_invoice::{LastInvoice, last_invoice};
pub use record::{
    ACKNOWLEDGEMENT, ClosedCompany, ClosedDelegation, ClosedRelationship, ClosedSubscription, RemovalDone,
};

use crate::cart::Cart;
use crate::customer::Customer;
use crate::delegation::{Delegation, DelegationKind, SubscriptionAccess};
use crate::order::{Order, Transfer};
use crate::subscription::Subscription;
use crate::{
    CustomerId, EventKind, Generation, Happened, PartnerId, Refusal, RemovalId, SubscriptionId, Time, UserId,
};
use serde::{Deserialize, Serialize};
use serde_json::json;

/// Whether a relationship is alive.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RelationshipState {
    /// The partner serves the customer.
    Active,
    /// It no longer does; only a new, accepted request brings it back (S15).
    Removed,
}

impl RelationshipState {
    /// The stable code.
    pub fn code(self) -> &'static str {
        match self {
            RelationshipState::Active => "active",
            RelationshipState::Removed => "removed",
        }
    }

    /// The state with this code.
    pub fn parse(code: &str) -> Option<Self> {
        match code {
            "active" => Some(RelationshipState::Active),
            "removed" => Some(RelationshipState::Removed),
            _ => None,
        }
    }
}

/// A partner and a customer, and the running or last life of their relationship.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Relationship {
    /// Who sells.
    pub partner: PartnerId,
    /// To whom.
    pub customer: CustomerId,
    /// Which life this is.
    pub generation: Generation,
    /// Alive or not.
    pub state: RelationshipState,
    /// Since when this life runs.
    pub since: Time,
    /// When it ended.
    pub ended_at: Option<Time>,
    /// The removal that ended it.
    pub removal: Option<RemovalId>,
    /// The provider through which a reseller serves the customer.
    pub provider: Option<PartnerId>,
    /// Why the operator holds it, if so.
    pub hold: Option<String>,
    /// The customer may buy for itself under this partner; it ends with this life (A-S9b, E26).
    #[serde(default)]
    pub self_serve: bool,
}

/// Everything the rules look at, as it is true at one moment under the relationship's lock.
#[derive(Clone, PartialEq, Debug)]
pub struct Facts {
    /// The relationship itself.
    pub relationship: Relationship,
    /// What this partner sold to this customer and is not deleted, each with a name to show.
    pub subscriptions: Vec<Named<Subscription>>,
    /// Its orders that are not completed and not cancelled.
    pub orders: Vec<Order>,
    /// Transfers under way, in either direction.
    pub transfers: Vec<Transfer>,
    /// Its carts that are open, which are thrown away (M10).
    pub carts: Vec<Cart>,
    /// Delegations that are active at this moment: not ended and not run out.
    pub delegations: Vec<Delegation>,
    /// Subscriptions, of whatever seller, for which this partner is the valid support contact by designation.
    pub contacts: Vec<ContactHeld>,
    /// How many other partners serve the customer.
    pub other_partners: i64,
    /// Who the customer is at this moment; none where its tenant is gone (E43).
    pub customer: Option<Customer>,
    /// Requests for granular rights that the customer has not answered; they lapse with the relationship.
    pub asked: Vec<Delegation>,
    /// Access inside usage subscriptions (A-S8d).
    pub access: Vec<SubscriptionAccess>,
}

/// Something with the name a person knows it by.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Named<T> {
    /// The thing.
    pub it: T,
    /// Nickname, else the offer's name.
    pub name: String,
}

/// A subscription that names the partner as its support contact, and who takes its place.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct ContactHeld {
    /// The subscription.
    pub subscription: SubscriptionId,
    /// Who sold it.
    pub seller: PartnerId,
    /// Who is shown instead afterwards; nobody if the seller is the one that leaves.
    pub fallback: Option<PartnerId>,
}

/// What the actor says with a removal.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct RemovalTerms {
    /// The consequences were read and accepted. A bare call on the wire counts as that (open).
    pub acknowledged: bool,
    /// True where the preview the actor confirmed no longer describes what would happen.
    pub stale: bool,
    /// Granular delegations stay instead of ending (A-S8c).
    pub keep_granular: bool,
    /// The customer finds a notice in its own portal.
    pub notice_to_customer: bool,
    /// A reason from the list, if given.
    pub reason: Option<String>,
}

/// A finished removal: every new state and everything that happened, to be stored in one transaction.
#[derive(Clone, PartialEq, Debug)]
pub struct Removal {
    /// The relationship, removed.
    pub relationship: Relationship,
    /// Delegations, ended.
    pub ended: Vec<Delegation>,
    /// Granular delegations that were kept; none of them extends itself any more.
    pub kept: Vec<Delegation>,
    /// Requests for granular rights, taken back.
    pub lapsed: Vec<Delegation>,
    /// Carts, discarded.
    pub carts: Vec<Cart>,
    /// The record that remains (M11).
    pub record: ClosedRelationship,
    /// Who the customer was, for the side of the record that can be erased.
    pub customer: Option<Customer>,
    /// In order; all have the removal as their cause.
    pub happened: Vec<Happened>,
}

impl Relationship {
    /// The first life, begun by creation or acceptance.
    pub fn establish(
        partner: PartnerId,
        customer: CustomerId,
        provider: Option<PartnerId>,
        now: Time,
    ) -> Started {
        Relationship {
            partner,
            customer,
            generation: 1,
            state: RelationshipState::Active,
            since: now,
            ended_at: None,
            removal: None,
            provider,
            hold: None,
            self_serve: false,
        }
        .started(None)
    }

    /// The next life after a removal. No right or designation of the last one is carried over (E20–E26); the
    /// operator's hold and a reseller's provider are not the pair's to shed. An active relationship stays as it is.
    pub fn reestablish(&self, now: Time) -> Option<Started> {
        if self.state == RelationshipState::Active {
            return None;
        }
        let next = Relationship {
            self_serve: false,
            generation: self.generation + 1,
            state: RelationshipState::Active,
            since: now,
            ended_at: None,
            removal: None,
            ..self.clone()
        };
        Some(next.started(self.removal))
    }

    /// True while the partner serves the customer.
    pub fn is_active(&self) -> bool {
        self.state == RelationshipState::Active
    }

    /// Ends the relationship, if nothing stands in the way under the lock (S10, S14). The four consequences follow
    /// from the new state itself or are in the result: the customer leaves the list (S6), the contacts fall back
    /// (S7), delegated admin ends (S8), and no purchase passes [`crate::order`] any more (S9). Subscriptions stay
    /// as they are (S17).
    pub fn remove(
        facts: &Facts,
        terms: &RemovalTerms,
        id: RemovalId,
        by: Option<UserId>,
        now: Time,
    ) -> Result<Removal, Refusal> {
        if !facts.relationship.is_active() {
            return Err(Refusal::Unrelated);
        }
        let blockers = blockers(facts, now);
        if !blockers.is_empty() {
            return Err(Refusal::RelationshipBlocked { blockers });
        }
        if terms.stale {
            return Err(Refusal::Stale);
        }
        if !terms.acknowledged {
            return Err(Refusal::AcknowledgementRequired);
        }
        Ok(part(facts, terms, id, by, now))
    }

    /// Lets the customer buy for itself under this partner, or no longer; nothing where it is so already.
    pub fn permit_purchases(&self, permitted: bool) -> Option<(Relationship, Happened)> {
        if self.self_serve == permitted {
            return None;
        }
        let next = Relationship { self_serve: permitted, ..self.clone() };
        let happened = permission_event(&next, permitted);
        Some((next, happened))
    }

    /// `after` is the removal that ended the life before, whose record is linked from there.
    fn started(self, after: Option<RemovalId>) -> Started {
        let happened = Happened::new(EventKind::RelationshipEstablished)
            .object(self.customer)
            .old_value(match after {
                None => json!({ "state": "none" }),
                Some(removal) => json!({ "state": "removed", "removalId": removal }),
            })
            .new_value(
                json!({ "state": "active", "generation": self.generation, "provider": self.provider }),
            );
        Started { relationship: self, happened }
    }
}

/// A life that begins.
#[derive(Clone, PartialEq, Debug)]
pub struct Started {
    /// The relationship, active.
    pub relationship: Relationship,
    /// That it began.
    pub happened: Happened,
}

fn part(facts: &Facts, terms: &RemovalTerms, id: RemovalId, by: Option<UserId>, now: Time) -> Removal {
    let (kept, ending): (Vec<_>, Vec<_>) = facts
        .delegations
        .iter()
        .cloned()
        .partition(|one| terms.keep_granular && one.kind == DelegationKind::Granular);
    let (kept, told): (Vec<_>, Vec<_>) =
        kept.iter().map(|one| one.keep(now)).map(|passed| (passed.delegation, passed.happened)).unzip();
    let done = RemovalDone {
        contacts: facts.contacts.clone(),
        carts: i64::try_from(facts.carts.len()).unwrap_or(i64::MAX),
        delegated_admin_ended: ending.iter().any(|one| one.is_standing()),
        granular_ended: count(&ending, DelegationKind::Granular),
        granular_kept: count(&kept, DelegationKind::Granular),
        access_ended: i64::try_from(facts.access.len()).unwrap_or(i64::MAX),
    };
    let relationship = Relationship {
        state: RelationshipState::Removed,
        ended_at: Some(now),
        removal: Some(id),
        self_serve: false,
        ..facts.relationship.clone()
    };
    let mut happened = vec![
        Happened::new(EventKind::RelationshipRemoved)
            .object(relationship.customer)
            .object(id)
            .old_value(json!({ "state": "active", "generation": relationship.generation }))
            .new_value(json!({
                "state": "removed",
                "generation": relationship.generation,
                "removalId": id,
                "reason": terms.reason,
                "contacts": done.contacts,
                "delegatedAdminEnded": done.delegated_admin_ended,
                "granularEnded": done.granular_ended,
                "granularKept": done.granular_kept,
                "accessEnded": done.access_ended,
            })),
    ];
    let delegations = kept.iter().map(|one| ClosedDelegation::of(one, true));
    let delegations = ending.iter().map(|one| ClosedDelegation::of(one, false)).chain(delegations).collect();
    let mut ended = Vec::new();
    for delegation in ending {
        let (delegation, event) = delegation.end(now);
        ended.push(delegation);
        happened.push(event);
    }
    happened.extend(told.into_iter().flatten());
    happened.extend(facts.access.iter().map(SubscriptionAccess::removed));
    let mut lapsed = Vec::new();
    for (delegation, event) in facts.asked.iter().filter_map(|one| one.withdraw(now).ok()) {
        lapsed.push(delegation);
        happened.push(event);
    }
    if facts.relationship.self_serve {
        happened.push(permission_event(&relationship, false));
    }
    let mut carts = Vec::new();
    for cart in &facts.carts {
        let (cart, event) = cart.discard(now);
        carts.push(cart);
        happened.push(event);
    }
    let record = ClosedRelationship {
        id,
        partner: relationship.partner,
        customer: relationship.customer,
        generation: relationship.generation,
        since: relationship.since,
        removed_at: now,
        removed_by: by,
        reason: terms.reason.clone(),
        notice_to_customer: terms.notice_to_customer,
        in_view: true,
        done,
        acknowledgement: ACKNOWLEDGEMENT.to_owned(),
        delegations,
        standing: Standing::fresh(now),
        subscriptions: facts
            .subscriptions
            .iter()
            .map(|named| ClosedSubscription {
                id: named.it.id,
                offer: named.it.offer.clone(),
                status: named.it.status,
                delete_at: named.it.delete_at,
                contact: named.it.contact.map(|contact| contact.partner),
            })
            .collect(),
    };
    Removal { relationship, ended, kept, lapsed, carts, record, customer: facts.customer.clone(), happened }
}

fn permission_event(relationship: &Relationship, permitted: bool) -> Happened {
    let kind =
        if permitted { EventKind::PurchasePermissionGranted } else { EventKind::PurchasePermissionRevoked };
    Happened::new(kind)
        .object(relationship.customer)
        .old_value(json!({ "selfServe": !permitted }))
        .new_value(json!({ "selfServe": permitted, "generation": relationship.generation }))
}

fn count(delegations: &[Delegation], kind: DelegationKind) -> i64 {
    i64::try_from(delegations.iter().filter(|one| one.kind == kind).count()).unwrap_or(i64::MAX)
}
