//! Taking over what another server knows of a partner's customer: its ids are kept, nothing is taken twice, and what does
//! not fit is left out with a reason (program 2, `import --from-api`).

use crate::catalogue::{BillingCycle, Offer, OfferKind};
use crate::customer::Customer;
use crate::delegation::{Delegation, DelegationKind};
use crate::order::Order;
use crate::partner::Partner;
use crate::relationship::Relationship;
use crate::subscription::{Status, Subscription, SuspendedBy};
use crate::support_contact::Designation;
use crate::{
    CustomerId, DelegationId, EventKind, Generation, Happened, OfferId, OrderId, PartnerId, SubscriptionId,
    Time, days_after,
};
use serde::{Deserialize, Serialize};
use serde_json::json;

/// Why something of another server was not taken over.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Omission {
    /// The customer is a partner here: nobody sells to itself (E38).
    PartnerIsCustomer,
    /// Another customer here has the domain.
    DomainTaken,
    /// The relationship ended here; only a new, accepted request brings it back (S15).
    RelationshipEnded,
    /// The catalogue here does not know the offer, and the other server did not tell it.
    OfferUnknown,
    /// The base of an add-on was not taken over.
    BaseUnknown,
    /// Something of another customer has this id here.
    IdTaken,
    /// The support contact is no partner that serves the customer here.
    ContactUnknown,
    /// The other server did not let the support contact be read.
    ContactNotAllowed,
    /// What the other server said could not be read.
    Unreadable,
    /// The wire names no id for it: a reservation or software, which only its order shows.
    NotOnTheWire,
    /// The other server no longer lets it be read.
    Unrelated,
}

impl Omission {
    /// Every reason.
    pub const ALL: [Omission; 11] = [
        Omission::PartnerIsCustomer,
        Omission::DomainTaken,
        Omission::RelationshipEnded,
        Omission::OfferUnknown,
        Omission::BaseUnknown,
        Omission::IdTaken,
        Omission::ContactUnknown,
        Omission::ContactNotAllowed,
        Omission::Unreadable,
        Omission::NotOnTheWire,
        Omission::Unrelated,
    ];

    /// The stable code.
    pub fn code(self) -> &'static str {
        match self {
            Omission::PartnerIsCustomer => "partner_is_customer",
            Omission::DomainTaken => "domain_taken",
            Omission::RelationshipEnded => "relationship_ended",
            Omission::OfferUnknown => "offer_unknown",
            Omission::BaseUnknown => "base_unknown",
            Omission::IdTaken => "id_taken",
            Omission::ContactUnknown => "contact_unknown",
            Omission::ContactNotAllowed => "contact_not_allowed",
            Omission::Unreadable => "unreadable",
            Omission::NotOnTheWire => "not_on_the_wire",
            Omission::Unrelated => "unrelated",
        }
    }
}

/// What was left out.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize)]
pub struct Omitted {
    /// `customer`, `subscription`, `order` or `support_contact`.
    pub what: String,
    /// Its id there.
    pub id: String,
    /// Why.
    pub why: Omission,
}

/// A customer as another server tells it.
#[derive(Clone, PartialEq, Debug)]
pub struct Foreign {
    /// The customer.
    pub customer: Customer,
    /// The partner has standing delegated admin.
    pub delegated_admin: bool,
    /// What the partner sold to it.
    pub subscriptions: Vec<ForeignSubscription>,
    /// The partner's orders for it.
    pub orders: Vec<Order>,
    /// What was left out already because it could not be read.
    pub omitted: Vec<Omitted>,
}

/// A subscription as another server tells it. Its kind follows from its offer.
#[derive(Clone, PartialEq, Debug)]
pub struct ForeignSubscription {
    /// Its id.
    pub id: SubscriptionId,
    /// Its order.
    pub order: OrderId,
    /// What was bought.
    pub offer: OfferId,
    /// Its status.
    pub status: Status,
    /// How many.
    pub quantity: i64,
    /// A name of its own.
    pub nickname: Option<String>,
    /// The base of an add-on.
    pub parent: Option<SubscriptionId>,
    /// When it was bought.
    pub created_at: Time,
    /// When the running term began.
    pub term_start: Time,
    /// When it ends; none for no end.
    pub term_end: Option<Time>,
    /// Months of a term, where said.
    pub term_months: Option<i64>,
    /// How often it is billed, where said.
    pub billing_cycle: Option<BillingCycle>,
    /// Until when it can be cancelled.
    pub cancel_until: Option<Time>,
    /// True while it renews.
    pub auto_renew: bool,
    /// Who suspended it, where said.
    pub suspended_by: Option<SuspendedBy>,
    /// The support contact, where it is another than the seller.
    pub contact: Option<ForeignContact>,
}

/// A support contact as another server names it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ForeignContact {
    /// Its tenant.
    pub tenant: Option<PartnerId>,
    /// Its MPN id.
    pub mpn_id: Option<String>,
}

/// What is true here when a customer is taken over.
pub struct ImportFacts<'a> {
    /// For whom.
    pub partner: &'a Partner,
    /// A partner here has the customer's id or domain.
    pub is_partner: bool,
    /// The customer here of this id.
    pub known: Option<&'a Customer>,
    /// The customer here of this domain.
    pub namesake: Option<&'a Customer>,
    /// The relationship here.
    pub relationship: Option<&'a Relationship>,
    /// The catalogue's offers of the subscriptions and orders, as far as it knows them.
    pub offers: &'a [Offer],
    /// What stands here under the ids of the subscriptions.
    pub subscriptions: &'a [Subscription],
    /// What stands here under the ids of the orders.
    pub orders: &'a [Order],
    /// Who serves the customer here: id, MPN id, life.
    pub serving: &'a [(PartnerId, String, Generation)],
}

/// A customer that was taken over: what is new, and what happened.
#[derive(Clone, PartialEq, Debug)]
pub struct TakenOver {
    /// The customer, where it is new.
    pub customer: Option<Customer>,
    /// The relationship, where it is new.
    pub relationship: Option<Relationship>,
    /// Delegated admin, with a new relationship.
    pub delegation: Option<Delegation>,
    /// New subscriptions.
    pub subscriptions: Vec<Subscription>,
    /// New orders.
    pub orders: Vec<Order>,
    /// What was left out.
    pub omitted: Vec<Omitted>,
    /// In order; nothing where nothing is new.
    pub happened: Vec<Happened>,
}

/// Takes a customer over, or says why nothing of it can be.
pub fn take_over(
    facts: &ImportFacts<'_>,
    foreign: &Foreign,
    delegation: DelegationId,
    now: Time,
) -> Result<TakenOver, Omission> {
    admit(facts, foreign.customer.id)?;
    let customer = facts.known.is_none().then(|| foreign.customer.clone());
    let started = match facts.relationship {
        Some(_) => None,
        None => Some(Relationship::establish(facts.partner.id, foreign.customer.id, None, now)),
    };
    let mut omitted = foreign.omitted.clone();
    let subscriptions = subscriptions(facts, foreign, now, &mut omitted);
    let orders = orders(facts, foreign, &mut omitted);
    let mut happened = Vec::new();
    let mut granted = None;
    if let Some(started) = &started {
        happened.push(started.happened.clone());
        if foreign.delegated_admin {
            let (grant, event) =
                standing(facts.partner.id, started.relationship.clone(), delegation, now).grant();
            happened.push(event);
            granted = Some(grant);
        }
    }
    happened.extend(subscriptions.iter().map(imported));
    if !happened.is_empty() || !orders.is_empty() || customer.is_some() {
        happened.insert(0, summary(foreign.customer.id, customer.is_some(), &subscriptions, &orders));
    }
    let relationship = started.map(|started| started.relationship);
    Ok(TakenOver { customer, relationship, delegation: granted, subscriptions, orders, omitted, happened })
}

fn admit(facts: &ImportFacts<'_>, id: CustomerId) -> Result<(), Omission> {
    if facts.is_partner {
        return Err(Omission::PartnerIsCustomer);
    }
    if facts.namesake.is_some_and(|namesake| namesake.id != id) {
        return Err(Omission::DomainTaken);
    }
    match facts.relationship {
        Some(relationship) if !relationship.is_active() => Err(Omission::RelationshipEnded),
        _ => Ok(()),
    }
}

fn standing(partner: PartnerId, of: Relationship, id: DelegationId, now: Time) -> Delegation {
    Delegation {
        id,
        partner,
        customer: of.customer,
        generation: of.generation,
        kind: DelegationKind::Standing,
        roles: Vec::new(),
        started_at: now,
        expires_at: None,
        ended_at: None,
        granular: None,
    }
}

fn subscriptions(
    facts: &ImportFacts<'_>,
    foreign: &Foreign,
    now: Time,
    omitted: &mut Vec<Omitted>,
) -> Vec<Subscription> {
    let mut taken: Vec<Subscription> = Vec::new();
    // A base comes before its add-ons, whatever the order in which they are told.
    let (bases, add_ons): (Vec<_>, Vec<_>) =
        foreign.subscriptions.iter().partition(|one| one.parent.is_none());
    for one in bases.into_iter().chain(add_ons) {
        let customer = foreign.customer.id;
        if let Some(here) = facts.subscriptions.iter().find(|here| here.id == one.id) {
            if here.customer != customer {
                omitted.push(Omitted::subscription(one.id, Omission::IdTaken));
            }
            continue;
        }
        if taken.iter().any(|other| other.id == one.id) {
            continue;
        }
        let is_there = |parent| {
            taken.iter().any(|base| base.id == parent)
                || facts.subscriptions.iter().any(|base| base.id == parent && base.customer == customer)
        };
        if one.parent.is_some_and(|parent| !is_there(parent)) {
            omitted.push(Omitted::subscription(one.id, Omission::BaseUnknown));
            continue;
        }
        let Some(offer) = facts.offers.iter().find(|offer| offer.is_called(&one.offer)) else {
            omitted.push(Omitted::subscription(one.id, Omission::OfferUnknown));
            continue;
        };
        let contact = contact(facts, one, omitted);
        let prices = foreign.orders.iter().find(|order| order.id == one.order);
        taken.push(fit(facts, one, offer, customer, contact, prices, now));
    }
    taken
}

/// A subscription in the form it has here. The wire does not say since when one is suspended: its data is kept from now.
fn fit(
    facts: &ImportFacts<'_>,
    one: &ForeignSubscription,
    offer: &Offer,
    customer: CustomerId,
    contact: Option<Designation>,
    order: Option<&Order>,
    now: Time,
) -> Subscription {
    let is_suspended = one.status == Status::Suspended;
    let line = order.and_then(|order| order.lines.iter().find(|line| line.subscription == Some(one.id)));
    let currency = order.map_or(&facts.partner.currency, |order| &order.currency);
    Subscription {
        id: one.id,
        partner: facts.partner.id,
        customer,
        order: one.order,
        offer: offer.id.clone(),
        kind: offer.kind,
        status: one.status,
        quantity: one.quantity,
        nickname: one.nickname.clone(),
        parent: one.parent,
        reseller: None,
        created_at: one.created_at,
        term_start: one.term_start,
        term_end: one.term_end,
        term_months: one.term_months.unwrap_or(offer.term_months),
        billing_cycle: one.billing_cycle.unwrap_or(offer.billing_cycle),
        cancel_until: one.cancel_until,
        auto_renew: one.auto_renew,
        suspended_at: is_suspended.then_some(now),
        suspended_by: is_suspended.then(|| one.suspended_by.unwrap_or(SuspendedBy::Partner)),
        delete_at: (is_suspended && !offer.kind.billed_while_suspended())
            .then(|| days_after(now, offer.retention_days)),
        retention_days: offer.retention_days,
        released: false,
        bought_by_customer: false,
        contact,
        told_until: None,
        unit_price: line.map(|line| line.unit_price).or_else(|| offer.price(currency)).unwrap_or(0),
        currency: currency.clone(),
        version: 1,
    }
}

fn contact(
    facts: &ImportFacts<'_>,
    one: &ForeignSubscription,
    omitted: &mut Vec<Omitted>,
) -> Option<Designation> {
    let named = one.contact.as_ref()?;
    let is_it = |(id, mpn_id, _): &&(PartnerId, String, Generation)| {
        named.tenant == Some(*id) || named.mpn_id.as_ref() == Some(mpn_id)
    };
    let found = facts.serving.iter().find(is_it);
    if found.is_none() {
        omitted.push(Omitted::new("support_contact", one.id, Omission::ContactUnknown));
    }
    found.map(|(partner, _, generation)| Designation { partner: *partner, generation: *generation })
}

fn orders(facts: &ImportFacts<'_>, foreign: &Foreign, omitted: &mut Vec<Omitted>) -> Vec<Order> {
    let mut taken: Vec<Order> = Vec::new();
    for order in &foreign.orders {
        match facts.orders.iter().find(|here| here.id == order.id) {
            Some(here) if here.customer != foreign.customer.id => {
                omitted.push(Omitted::new("order", order.id, Omission::IdTaken));
            }
            None if taken.iter().all(|other| other.id != order.id) => taken.push(order.clone()),
            _ => {}
        }
    }
    taken
}

fn imported(one: &Subscription) -> Happened {
    Happened::new(EventKind::SubscriptionImported)
        .object(one.id)
        .object(one.order)
        .new_value(json!({ "offerId": one.offer, "status": one.status.code(), "quantity": one.quantity }))
}

fn summary(customer: CustomerId, is_new: bool, subscriptions: &[Subscription], orders: &[Order]) -> Happened {
    let orders: Vec<_> = orders
        .iter()
        .map(|order| json!({ "orderId": order.id, "status": order.status.code(), "createdAt": order.created_at }))
        .collect();
    Happened::new(EventKind::CustomerImported)
        .object(customer)
        .new_value(json!({ "isNew": is_new, "subscriptions": subscriptions.len(), "orders": orders }))
}

impl Omitted {
    /// Something that was left out.
    pub fn new(what: &str, id: impl ToString, why: Omission) -> Self {
        Omitted { what: what.to_owned(), id: id.to_string(), why }
    }

    fn subscription(id: SubscriptionId, why: Omission) -> Self {
        Omitted::new("subscription", id, why)
    }
}

/// An offer as far as another server tells it: the catalogue takes it in where it does not know it, so that what was sold
/// has a name. It is not sold here until somebody gives it a price.
pub fn foreign_offer(mut offer: Offer) -> Offer {
    offer.purchasable = false;
    if offer.kind != OfferKind::AddOn {
        offer.bases.clear();
    }
    offer
}
