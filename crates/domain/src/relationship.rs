//! May the two part, and what follows if they do? (M2, S6–S10, S14–S17.)
//!
//! [`blockers`] is the one place where it is decided that a relationship cannot be removed, for example while a
//! subscription is active. The portal's inactive link, the API's 409, the command line's exit code and the preview
//! all show its answer. [`Relationship::remove`] asks it again and returns the new state together with its events.

use crate::catalogue::OfferKind;
use crate::delegation::{Delegation, DelegationKind};
use crate::order::{Order, OrderStatus, Transfer};
use crate::refusal::Fix;
use crate::subscription::{Status, Subscription, SuspendedBy};
use crate::{
    CustomerId, EventKind, Generation, Happened, OfferId, PartnerId, Refusal, RemovalId, SubscriptionId,
    Time, UserId,
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
    /// Delegations that are active at this moment: not ended and not run out.
    pub delegations: Vec<Delegation>,
    /// Subscriptions, of whatever seller, for which this partner is the valid support contact by designation.
    pub contacts: Vec<ContactHeld>,
    /// How many other partners serve the customer.
    pub other_partners: i64,
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

/// The types of blocker, in the order in which they are listed.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum BlockerKind {
    /// A subscription is active (S14).
    SubscriptionActive,
    /// A trial is active (A-S14a).
    TrialActive,
    /// A subscription is not provisioned yet.
    SubscriptionPending,
    /// A committed subscription is not cancelled, be it suspended or not (E17).
    NewCommerceNotCancelled,
    /// An add-on is active (E11, E12).
    AddOnActive,
    /// Prepaid capacity has not run out (E14).
    ReservationActive,
    /// Software is not cancelled or released (E16).
    SoftwareNotCancelled,
    /// A third party's subscription has not ended.
    MarketplaceNotEnded,
    /// An order waits.
    OrderPending,
    /// An order is being processed.
    OrderInProgress,
    /// Subscriptions are on their way to another partner.
    TransferInProgress,
    /// The operator holds the relationship (E39).
    RelationshipOnHold,
    /// The state of something cannot be told (E10).
    UnknownStatus,
}

impl BlockerKind {
    /// Every type, in order.
    pub const ALL: [BlockerKind; 13] = [
        BlockerKind::SubscriptionActive,
        BlockerKind::TrialActive,
        BlockerKind::SubscriptionPending,
        BlockerKind::NewCommerceNotCancelled,
        BlockerKind::AddOnActive,
        BlockerKind::ReservationActive,
        BlockerKind::SoftwareNotCancelled,
        BlockerKind::MarketplaceNotEnded,
        BlockerKind::OrderPending,
        BlockerKind::OrderInProgress,
        BlockerKind::TransferInProgress,
        BlockerKind::RelationshipOnHold,
        BlockerKind::UnknownStatus,
    ];

    /// The stable code: wire `type`, message id and documentation use the same.
    pub fn code(self) -> &'static str {
        match self {
            BlockerKind::SubscriptionActive => "subscription_active",
            BlockerKind::TrialActive => "trial_active",
            BlockerKind::SubscriptionPending => "subscription_pending",
            BlockerKind::NewCommerceNotCancelled => "new_commerce_not_cancelled",
            BlockerKind::AddOnActive => "add_on_active",
            BlockerKind::ReservationActive => "reservation_active",
            BlockerKind::SoftwareNotCancelled => "software_not_cancelled",
            BlockerKind::MarketplaceNotEnded => "marketplace_not_ended",
            BlockerKind::OrderPending => "order_pending",
            BlockerKind::OrderInProgress => "order_in_progress",
            BlockerKind::TransferInProgress => "transfer_in_progress",
            BlockerKind::RelationshipOnHold => "relationship_on_hold",
            BlockerKind::UnknownStatus => "unknown_status",
        }
    }

    /// Where the rule comes from.
    pub fn source(self) -> Source {
        match self {
            BlockerKind::SubscriptionActive | BlockerKind::TrialActive | BlockerKind::AddOnActive => {
                Source::Seed
            }
            BlockerKind::NewCommerceNotCancelled
            | BlockerKind::ReservationActive
            | BlockerKind::SoftwareNotCancelled
            | BlockerKind::MarketplaceNotEnded
            | BlockerKind::TransferInProgress
            | BlockerKind::RelationshipOnHold => Source::Documentation,
            BlockerKind::SubscriptionPending
            | BlockerKind::OrderPending
            | BlockerKind::OrderInProgress
            | BlockerKind::UnknownStatus => Source::Policy,
        }
    }
}

/// Where a rule comes from.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Source {
    /// The founding documents.
    Seed,
    /// Later documentation of the field.
    Documentation,
    /// This platform's own policy.
    Policy,
}

impl Source {
    /// The stable code.
    pub fn code(self) -> &'static str {
        match self {
            Source::Seed => "seed",
            Source::Documentation => "documentation",
            Source::Policy => "policy",
        }
    }
}

/// One fact that makes removal impossible now, and the ways out of it.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Blocker {
    /// What kind of fact.
    pub kind: BlockerKind,
    /// The subscription, order, transfer or customer concerned.
    pub object_id: String,
    /// The name a person knows it by; its offer's if nothing better, its id if it has none.
    pub name: String,
    /// The base of an add-on, whose suspension takes the add-on along.
    pub parent_id: Option<String>,
    /// When it goes by itself, if it does.
    pub until: Option<Time>,
    /// True where the customer bought it itself (E15).
    pub bought_by_customer: bool,
    /// True where it is suspended and the bill runs on (portal 1.3).
    pub still_billed: bool,
    /// The ways out, best first.
    pub fixes: Vec<Fix>,
}

impl Blocker {
    /// What its fixes are to be done to, by id: itself, or the base of an add-on that goes with something committed.
    pub fn target(&self) -> &str {
        let with_base =
            matches!(self.kind, BlockerKind::NewCommerceNotCancelled | BlockerKind::MarketplaceNotEnded);
        self.parent_id.as_deref().filter(|_| with_base).unwrap_or(&self.object_id)
    }
}

/// Everything that stands in the way now, in the order of type, then name, then id. Empty means: they may part.
pub fn blockers(facts: &Facts, now: Time) -> Vec<Blocker> {
    let mut found: Vec<Blocker> =
        facts.subscriptions.iter().filter_map(|named| of_subscription(named, facts, now)).collect();
    found.extend(facts.orders.iter().filter_map(of_order));
    found.extend(facts.transfers.iter().map(of_transfer));
    found.extend(of_hold(&facts.relationship));
    found.sort_by(|a, b| (a.kind, &a.name, &a.object_id).cmp(&(b.kind, &b.name, &b.object_id)));
    found
}

/// Does this subscription stand in the way? Only what is over, or suspended where suspension is enough, does not.
fn of_subscription(named: &Named<Subscription>, facts: &Facts, now: Time) -> Option<Blocker> {
    let subscription = &named.it;
    let status = subscription.clone().at(now).status;
    if matches!(status, Status::Deleted | Status::Expired | Status::Disabled) || subscription.released {
        return None;
    }
    if status == Status::Unknown {
        return Some(blocker(named, BlockerKind::UnknownStatus, None, vec![Fix::AskOperator]));
    }
    if status == Status::Pending {
        return Some(blocker(named, BlockerKind::SubscriptionPending, None, vec![Fix::CancelOrder]));
    }
    // An add-on counts as its base counts: committed if the base is, billed if the base is.
    let base = base_of(subscription, facts, now);
    match base.map_or(subscription.kind, |base| base.kind) {
        OfferKind::Reservation => {
            let fixes = until(subscription.term_end).into_iter().chain([Fix::RequestRelease]).collect();
            Some(blocker(named, BlockerKind::ReservationActive, subscription.term_end, fixes))
        }
        OfferKind::Software => {
            let fix = if subscription.can_cancel(now) { Fix::Cancel } else { Fix::RequestRelease };
            Some(blocker(named, BlockerKind::SoftwareNotCancelled, None, vec![fix]))
        }
        OfferKind::Marketplace => Some(of_committed(named, base, BlockerKind::MarketplaceNotEnded, now)),
        OfferKind::NewCommerce => {
            let by_platform = suspended_by_platform(subscription, base);
            (!by_platform).then(|| of_committed(named, base, BlockerKind::NewCommerceNotCancelled, now))
        }
        OfferKind::Legacy | OfferKind::Usage | OfferKind::Trial | OfferKind::AddOn => {
            (status == Status::Active).then(|| of_active(named))
        }
    }
}

/// What can be suspended away.
fn of_active(named: &Named<Subscription>) -> Blocker {
    match named.it.kind {
        OfferKind::Trial => {
            let end = named.it.term_end;
            let fixes = std::iter::once(Fix::Suspend).chain(until(end)).collect();
            blocker(named, BlockerKind::TrialActive, end, fixes)
        }
        OfferKind::AddOn => blocker(named, BlockerKind::AddOnActive, None, vec![Fix::Suspend]),
        _ => blocker(named, BlockerKind::SubscriptionActive, None, vec![Fix::Suspend]),
    }
}

/// What must be cancelled, or must end with its term. The way out of an add-on is its base's.
fn of_committed(
    named: &Named<Subscription>,
    base: Option<&Subscription>,
    kind: BlockerKind,
    now: Time,
) -> Blocker {
    let subscription = base.unwrap_or(&named.it);
    let mut fixes = Vec::new();
    match subscription.status {
        // Only a base can be so here: whatever is so itself was listed as that.
        Status::Pending => fixes.push(Fix::CancelOrder),
        Status::Unknown => fixes.push(Fix::AskOperator),
        _ if subscription.can_cancel(now) => fixes.push(Fix::Cancel),
        _ => {
            fixes.extend(subscription.auto_renew.then_some(Fix::TurnOffAutoRenew));
            fixes.extend(until(subscription.term_end));
        }
    }
    blocker(named, kind, subscription.term_end, fixes)
}

fn of_order(order: &Order) -> Option<Blocker> {
    let (kind, fix) = match order.status {
        OrderStatus::Pending => (BlockerKind::OrderPending, Fix::CancelOrder),
        OrderStatus::InProgress => (BlockerKind::OrderInProgress, Fix::AskOperator),
        OrderStatus::Completed | OrderStatus::Cancelled => return None,
    };
    Some(Blocker {
        kind,
        object_id: order.id.to_string(),
        name: order.id.to_string(),
        parent_id: None,
        until: None,
        bought_by_customer: false,
        still_billed: false,
        fixes: vec![fix],
    })
}

fn of_transfer(transfer: &Transfer) -> Blocker {
    Blocker {
        kind: BlockerKind::TransferInProgress,
        object_id: transfer.id.to_string(),
        name: transfer.id.to_string(),
        parent_id: None,
        until: None,
        bought_by_customer: false,
        still_billed: false,
        fixes: vec![Fix::WithdrawTransfer],
    }
}

fn of_hold(relationship: &Relationship) -> Option<Blocker> {
    relationship.hold.as_ref().map(|_| Blocker {
        kind: BlockerKind::RelationshipOnHold,
        object_id: relationship.customer.to_string(),
        name: relationship.customer.to_string(),
        parent_id: None,
        until: None,
        bought_by_customer: false,
        still_billed: false,
        fixes: vec![Fix::AskOperator],
    })
}

fn blocker(named: &Named<Subscription>, kind: BlockerKind, until: Option<Time>, fixes: Vec<Fix>) -> Blocker {
    let subscription = &named.it;
    Blocker {
        kind,
        object_id: subscription.id.to_string(),
        name: named.name.clone(),
        parent_id: subscription.parent.map(|parent| parent.to_string()),
        until,
        bought_by_customer: subscription.bought_by_customer,
        still_billed: subscription.status == Status::Suspended
            && kind == BlockerKind::NewCommerceNotCancelled,
        fixes,
    }
}

fn until(date: Option<Time>) -> Option<Fix> {
    date.map(|date| Fix::WaitUntil { date })
}

/// The base an add-on belongs to, unless that is over: then the add-on stands for itself (E12).
fn base_of<'a>(subscription: &Subscription, facts: &'a Facts, now: Time) -> Option<&'a Subscription> {
    if subscription.kind != OfferKind::AddOn {
        return None;
    }
    facts
        .subscriptions
        .iter()
        .map(|named| &named.it)
        .find(|other| Some(other.id) == subscription.parent)
        .filter(|base| {
            let status = (*base).clone().at(now).status;
            !matches!(status, Status::Deleted | Status::Expired | Status::Disabled)
        })
}

/// True where the platform took it down, by itself or with its base: nobody of the partner could cancel it away.
fn suspended_by_platform(subscription: &Subscription, base: Option<&Subscription>) -> bool {
    let by = |one: &Subscription, cause| one.status == Status::Suspended && one.suspended_by == Some(cause);
    by(subscription, SuspendedBy::Platform)
        || (by(subscription, SuspendedBy::Base) && base.is_some_and(|base| by(base, SuspendedBy::Platform)))
}

/// What follows from a removal, in numbers and names (S6–S9), and what stays.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Consequences {
    /// The subscriptions whose support contact falls back, and to whom (S7).
    pub contacts: Vec<ContactHeld>,
    /// The standing delegated admin that ends, if there is one (S8).
    pub delegated_admin: Option<Delegation>,
    /// The granular delegations that end, or stay if that is chosen (C13).
    pub granular: Vec<Delegation>,
    /// Suspended subscriptions whose data goes unless the customer is served again, with the day (A-S16).
    pub retention: Vec<Expiring>,
    /// True where nobody serves the customer afterwards (E54).
    pub leaves_no_partner: bool,
}

/// A suspended subscription and the day its data goes.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Expiring {
    /// Which.
    pub subscription: SubscriptionId,
    /// Its name.
    pub name: String,
    /// When.
    pub delete_at: Time,
}

/// What a removal would bring about now.
pub fn consequences(facts: &Facts) -> Consequences {
    let mut retention: Vec<Expiring> = facts
        .subscriptions
        .iter()
        .filter(|named| named.it.status == Status::Suspended)
        .filter_map(|named| {
            let delete_at = named.it.delete_at?;
            Some(Expiring { subscription: named.it.id, name: named.name.clone(), delete_at })
        })
        .collect();
    retention
        .sort_by(|a, b| (a.delete_at, &a.name, a.subscription).cmp(&(b.delete_at, &b.name, b.subscription)));
    let (standing, granular): (Vec<_>, Vec<_>) =
        facts.delegations.iter().cloned().partition(|one| one.kind == DelegationKind::Standing);
    Consequences {
        contacts: facts.contacts.clone(),
        delegated_admin: standing.into_iter().next(),
        granular,
        retention,
        leaves_no_partner: facts.other_partners == 0,
    }
}

/// What a person must have seen before confirming: the generation and each consequence by id. Two previews with
/// the same text describe the same removal (M8); blockers are left out, since they are checked anew anyway (E9).
pub fn fingerprint(facts: &Facts) -> String {
    let consequences = consequences(facts);
    let mut contacts: Vec<String> = consequences
        .contacts
        .iter()
        .map(|held| {
            format!("{}>{}", held.subscription, held.fallback.map_or_else(String::new, |id| id.to_string()))
        })
        .collect();
    contacts.sort();
    let mut delegations: Vec<String> = facts.delegations.iter().map(|one| one.id.to_string()).collect();
    delegations.sort();
    format!("{}|{}|{}", facts.relationship.generation, contacts.join(","), delegations.join(","))
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
    /// Granular delegations that were kept.
    pub kept: Vec<Delegation>,
    /// The record that remains (M11).
    pub record: ClosedRelationship,
    /// In order; all have the removal as their cause.
    pub happened: Vec<Happened>,
}

/// The read-only record of an ended life of a relationship (M11).
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ClosedRelationship {
    /// The removal's id.
    pub id: RemovalId,
    /// Whose record it is.
    pub partner: PartnerId,
    /// The customer that was served.
    pub customer: CustomerId,
    /// Which life ended.
    pub generation: Generation,
    /// When it had begun.
    pub since: Time,
    /// When it ended.
    pub removed_at: Time,
    /// Who ended it.
    pub removed_by: Option<UserId>,
    /// The reason given.
    pub reason: Option<String>,
    /// Whether the customer was told in its own portal.
    pub notice_to_customer: bool,
    /// Shown among the closed relationships unless taken out of view (V1's wording).
    pub in_view: bool,
    /// Line by line what was done.
    pub done: RemovalDone,
    /// The subscriptions as they stood.
    pub subscriptions: Vec<ClosedSubscription>,
}

/// What a removal did.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct RemovalDone {
    /// The contacts that fell back.
    pub contacts: Vec<ContactHeld>,
    /// True where standing delegated admin ended.
    pub delegated_admin_ended: bool,
    /// How many granular delegations ended.
    pub granular_ended: i64,
    /// How many stayed.
    pub granular_kept: i64,
}

/// A subscription in a closed record.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ClosedSubscription {
    /// Which.
    pub id: SubscriptionId,
    /// What was bought; its name is joined when shown.
    pub offer: OfferId,
    /// How it stood.
    pub status: Status,
    /// When its data goes.
    pub delete_at: Option<Time>,
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
        }
        .started()
    }

    /// The next life after a removal. No right or designation of the last one is carried over (E20–E26); the
    /// operator's hold and a reseller's provider are not the pair's to shed. An active relationship stays as it is.
    pub fn reestablish(&self, now: Time) -> Option<Started> {
        if self.state == RelationshipState::Active {
            return None;
        }
        let next = Relationship {
            generation: self.generation + 1,
            state: RelationshipState::Active,
            since: now,
            ended_at: None,
            removal: None,
            ..self.clone()
        };
        Some(next.started())
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

    fn started(self) -> Started {
        let happened = Happened::new(EventKind::RelationshipEstablished)
            .object(self.customer)
            .old_value(json!({ "state": if self.generation == 1 { "none" } else { "removed" } }))
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
    let done = RemovalDone {
        contacts: facts.contacts.clone(),
        delegated_admin_ended: ending.iter().any(|one| one.kind == DelegationKind::Standing),
        granular_ended: count(&ending, DelegationKind::Granular),
        granular_kept: count(&kept, DelegationKind::Granular),
    };
    let relationship = Relationship {
        state: RelationshipState::Removed,
        ended_at: Some(now),
        removal: Some(id),
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
            })),
    ];
    let mut ended = Vec::new();
    for delegation in ending {
        let (delegation, event) = delegation.end(now);
        ended.push(delegation);
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
        subscriptions: facts
            .subscriptions
            .iter()
            .map(|named| ClosedSubscription {
                id: named.it.id,
                offer: named.it.offer.clone(),
                status: named.it.status,
                delete_at: named.it.delete_at,
            })
            .collect(),
    };
    Removal { relationship, ended, kept, record, happened }
}

fn count(delegations: &[Delegation], kind: DelegationKind) -> i64 {
    i64::try_from(delegations.iter().filter(|one| one.kind == kind).count()).unwrap_or(i64::MAX)
}
