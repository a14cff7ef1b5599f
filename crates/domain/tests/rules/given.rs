//! What stories start from: partners, customers, offers and facts with fixed ids and a fixed day.

use domain::catalogue::{BillingCycle, Offer, OfferKind};
use domain::delegation::{Delegation, DelegationKind};
use domain::order::{Order, OrderStatus, Transfer};
use domain::refusal::Fix;
use domain::relationship::{
    Blocker, BlockerKind, Facts, Named, Relationship, Removal, RemovalTerms, blockers,
};
use domain::subscription::{Status, Subscription, SuspendedBy};
use domain::support_contact::Designation;
use domain::{
    CustomerId, DelegationId, OfferId, OrderId, PartnerId, Refusal, RemovalId, SubscriptionId, Time,
    TransferId, UserId, days_after,
};
use uuid::Uuid;

pub const P: PartnerId = PartnerId(Uuid::from_u128(1));
pub const Q: PartnerId = PartnerId(Uuid::from_u128(2));
pub const C: CustomerId = CustomerId(Uuid::from_u128(11));
pub const SOMEBODY: UserId = UserId(Uuid::from_u128(21));
pub const REMOVAL: RemovalId = RemovalId(Uuid::from_u128(31));

/// Noon of the day of every story.
pub fn now() -> Time {
    "2026-11-21T12:00:00Z".parse().unwrap()
}

/// The instant this many days away from now.
pub fn day(days: i64) -> Time {
    days_after(now(), days)
}

pub fn id(number: u128) -> SubscriptionId {
    SubscriptionId(Uuid::from_u128(0x5_0000 + number))
}

/// Something P bought for C a hundred days ago that is active, with the windows and terms its kind has.
pub fn bought(number: u128, kind: OfferKind) -> Subscription {
    bought_on(number, kind, -100)
}

pub fn bought_on(number: u128, kind: OfferKind, days: i64) -> Subscription {
    let start = day(days);
    let (term_end, term_months) = match kind {
        OfferKind::Trial => (Some(days_after(start, 30)), 1),
        OfferKind::Legacy | OfferKind::AddOn | OfferKind::Usage => (None, 0),
        OfferKind::NewCommerce | OfferKind::Reservation | OfferKind::Marketplace => {
            (Some(days_after(start, 365)), 12)
        }
        OfferKind::Software => (None, 0),
    };
    Subscription {
        id: id(number),
        partner: P,
        customer: C,
        order: OrderId(Uuid::from_u128(0x6_0000 + number)),
        offer: OfferId(kind.code().to_owned()),
        kind,
        status: Status::Active,
        quantity: 5,
        nickname: None,
        parent: None,
        reseller: None,
        created_at: start,
        term_start: start,
        term_end,
        term_months,
        billing_cycle: BillingCycle::Monthly,
        cancel_until: kind.cancellation_days(term_months).map(|days| days_after(start, days)),
        auto_renew: kind.can_auto_renew(),
        suspended_at: None,
        suspended_by: None,
        delete_at: None,
        retention_days: 90,
        released: false,
        bought_by_customer: false,
        contact: None,
        told_until: None,
        unit_price: 1000,
        currency: "EUR".to_owned(),
        version: 1,
    }
}

pub trait But: Sized {
    /// The same but for one thing.
    fn but(mut self, change: impl FnOnce(&mut Self)) -> Self {
        change(&mut self);
        self
    }
}

impl But for Subscription {}
impl But for Facts {}
impl But for RemovalTerms {}
impl But for Offer {}
impl But for Relationship {}

/// The same, suspended ten days ago by its partner.
pub fn suspended(subscription: Subscription) -> Subscription {
    suspended_by(subscription, SuspendedBy::Partner)
}

pub fn suspended_by(subscription: Subscription, by: SuspendedBy) -> Subscription {
    let since = day(-10);
    subscription.but(|one| {
        one.status = Status::Suspended;
        one.suspended_at = Some(since);
        one.suspended_by = Some(by);
        one.delete_at = Some(days_after(since, one.retention_days));
    })
}

pub fn in_status(subscription: Subscription, status: Status) -> Subscription {
    subscription.but(|one| one.status = status)
}

pub fn named(it: Subscription) -> Named<Subscription> {
    let name = it.nickname.clone().unwrap_or_else(|| it.offer.0.clone());
    Named { it, name }
}

/// P has served C for two hundred days.
pub fn relationship() -> Relationship {
    Relationship::establish(P, C, None, day(-200)).relationship
}

/// What P sold to C; nothing else stands between them.
pub fn facts(subscriptions: impl IntoIterator<Item = Subscription>) -> Facts {
    Facts {
        relationship: relationship(),
        subscriptions: subscriptions.into_iter().map(named).collect(),
        orders: Vec::new(),
        transfers: Vec::new(),
        carts: Vec::new(),
        delegations: Vec::new(),
        contacts: Vec::new(),
        other_partners: 0,
        asked: Vec::new(),
        access: Vec::new(),
        customer: None,
    }
}

pub fn order(number: u128, status: OrderStatus) -> Order {
    Order {
        id: OrderId(Uuid::from_u128(0x7_0000 + number)),
        partner: P,
        customer: C,
        status,
        created_at: day(-1),
        billing_cycle: BillingCycle::Monthly,
        currency: "EUR".to_owned(),
        lines: Vec::new(),
        version: 1,
    }
}

pub fn transfer_to_q() -> Transfer {
    Transfer {
        id: TransferId(Uuid::from_u128(0x8_0001)),
        partner: P,
        customer: C,
        other: Q,
        subscriptions: vec![id(1)],
        created_at: day(-1),
    }
}

pub fn standing(number: u128) -> Delegation {
    Delegation {
        id: DelegationId(Uuid::from_u128(0x9_0000 + number)),
        partner: P,
        customer: C,
        generation: 1,
        kind: DelegationKind::Standing,
        roles: Vec::new(),
        started_at: day(-50),
        expires_at: None,
        ended_at: None,
        granular: None,
    }
}

pub fn granular(number: u128) -> Delegation {
    Delegation {
        kind: DelegationKind::Granular,
        roles: vec!["helpdesk_administrator".to_owned(), "user_administrator".to_owned()],
        expires_at: Some(day(100)),
        ..standing(number)
    }
}

pub fn designated(partner: PartnerId, generation: i64) -> Option<Designation> {
    Some(Designation { partner, generation })
}

/// An offer of this kind, sold in euro.
pub fn offer(name: &str, kind: OfferKind) -> Offer {
    Offer {
        id: OfferId(name.to_owned()),
        catalog_item_id: format!("{name}:0001:all"),
        kind,
        texts: Vec::new(),
        term_months: match kind {
            OfferKind::NewCommerce | OfferKind::Reservation | OfferKind::Marketplace => 12,
            _ => 0,
        },
        billing_cycle: BillingCycle::Monthly,
        minimum: 1,
        maximum: 100,
        limit_per_customer: None,
        bases: Vec::new(),
        converts_to: Vec::new(),
        has_add_ons: false,
        purchasable: true,
        retention_days: 90,
        prices: vec![("EUR".to_owned(), 1000)],
    }
}

/// Acknowledged, on a preview that still holds; granular delegations end.
pub fn terms() -> RemovalTerms {
    RemovalTerms {
        acknowledged: true,
        stale: false,
        keep_granular: false,
        notice_to_customer: true,
        reason: Some("no_longer_transacting".to_owned()),
    }
}

pub fn remove(facts: &Facts) -> Result<Removal, Refusal> {
    remove_with(facts, &terms())
}

pub fn remove_with(facts: &Facts, terms: &RemovalTerms) -> Result<Removal, Refusal> {
    Relationship::remove(facts, terms, REMOVAL, Some(SOMEBODY), now())
}

/// The types of what stands in the way, in the order listed.
pub fn kinds(facts: &Facts) -> Vec<BlockerKind> {
    blockers(facts, now()).into_iter().map(|blocker| blocker.kind).collect()
}

/// The only thing that stands in the way.
pub fn the_blocker(facts: &Facts) -> Blocker {
    let mut found = blockers(facts, now());
    assert_eq!(found.len(), 1, "{found:#?}");
    found.remove(0)
}

pub fn wait_until(days: i64) -> Fix {
    Fix::WaitUntil { date: day(days) }
}

/// The removal is refused for exactly what is listed, and possible in no other way.
pub fn assert_blocked(facts: &Facts) {
    let listed = blockers(facts, now());
    assert!(!listed.is_empty());
    assert_eq!(remove(facts), Err(Refusal::RelationshipBlocked { blockers: listed }));
}
