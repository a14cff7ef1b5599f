//! A small world in which several actors do everything at random, through the rules only; after each step the
//! invariants of portal 2.3 hold. The world plays the center and the store: it checks the permission, reads the facts
//! under a lock that nobody else holds, asks a rule, and writes what the rule answered together with its events.

use crate::given::{But, SOMEBODY, offer};
use domain::catalogue::{BillingCycle, Offer, OfferKind};
use domain::delegation::{Delegation, DelegationKind};
use domain::invitation::{AcceptFacts, Asked, Invitation, InvitationKind};
use domain::order::{
    Order, OrderStatus, PurchaseFacts, PurchaseIds, Transfer, WantedLine, limit_reached, place,
};
use domain::partner::{PartnerKind, Settings};
use domain::refusal::Fix;
use domain::relationship::{
    ClosedRelationship, ContactHeld, Facts, Named, Relationship, RemovalTerms, blockers, fingerprint,
};
use domain::role::may;
use domain::subscription::{Changed, Status, Subscription, SuspendedBy};
use domain::support_contact::{Designation, resolve};
use domain::{
    Actor, CustomerId, DelegationId, EventKind, Generation, Happened, InvitationId, OfferId, OrderId,
    PartnerId, Permission, Refusal, RemovalId, Role, SubscriptionId, Tenant, Time, TransferId,
};
use proptest::prelude::*;
use proptest::sample::{Index, select};
use proptest::strategy::ValueTree;
use proptest::test_runner::{Config, TestRunner};
use serde_json::json;
use std::collections::{BTreeMap, BTreeSet};
use uuid::Uuid;

const PARTNERS: [PartnerId; 2] = [PartnerId(Uuid::from_u128(1)), PartnerId(Uuid::from_u128(2))];
const CUSTOMERS: [CustomerId; 2] = [CustomerId(Uuid::from_u128(11)), CustomerId(Uuid::from_u128(12))];

type Pair = (PartnerId, CustomerId);

/// Who tries something, on the side it belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Who {
    GlobalAdmin,
    SalesAgent,
    Helpdesk,
    Program,
    CustomerAdmin,
    CustomerUser,
    Operator,
}

/// What somebody tries. An index chooses among what there is at that moment.
#[derive(Clone, Debug)]
enum Command {
    Buy { offer: Index },
    OrderArrives,
    OrderProceeds { order: Index },
    CancelOrder { order: Index },
    Suspend { one: Index },
    Reactivate { one: Index },
    Cancel { one: Index },
    SetContact { one: Index, to: usize },
    ForceSuspend { one: Index },
    Release { one: Index },
    RunsOut { one: Index },
    TakeAWayOut { blocker: Index },
    Request { targeted: bool, delegated_admin: bool },
    Accept { invitation: Index, delegated_admin: bool },
    Decline { invitation: Index },
    Withdraw { invitation: Index },
    GrantGranular,
    DropDelegatedAdmin,
    RevokeDelegatedAdmin,
    Hold,
    LiftHold,
    StartTransfer,
    WithdrawTransfer,
    Preview,
    Remove { previewed: bool, acknowledged: bool, keep_granular: bool },
}

/// A command, who gives it, for which pair, and how long after the last one.
#[derive(Clone, Debug)]
struct Step {
    who: Who,
    partner: usize,
    customer: usize,
    /// The actor is of the other partner, or of the other customer.
    stranger: bool,
    command: Command,
    hours: i64,
}

/// What was recorded, as the center records it.
#[derive(Clone, Debug, PartialEq)]
struct Recorded {
    pair: Pair,
    at: Time,
    actor: Actor,
    request: u128,
    happened: Happened,
}

/// Everything that is stored, each row under its id, so that two moments can be compared row by row.
#[derive(Clone, Debug, PartialEq, Default)]
struct Rows {
    relationships: BTreeMap<Pair, Relationship>,
    subscriptions: BTreeMap<SubscriptionId, Subscription>,
    orders: BTreeMap<OrderId, Order>,
    transfers: BTreeMap<TransferId, Transfer>,
    delegations: BTreeMap<DelegationId, Delegation>,
    invitations: BTreeMap<InvitationId, Invitation>,
    closed: BTreeMap<RemovalId, ClosedRelationship>,
}

#[derive(Clone, Debug)]
struct World {
    rows: Rows,
    now: Time,
    drawn: u128,
    request: u128,
    recorded: Vec<Recorded>,
    refused: Vec<Refusal>,
    previews: BTreeMap<Pair, String>,
    /// What each partner's list shows, kept up by events alone.
    lists: BTreeSet<Pair>,
    offers: Vec<Offer>,
}

/// One step as the invariants see it.
struct Done<'a> {
    before: &'a World,
    after: &'a World,
    pair: Pair,
    answer: &'a Result<(), Refusal>,
    events: &'a [Recorded],
}

impl World {
    /// Both partners serve the first customer with delegated admin, one the second too; the first customer has mail
    /// with an archive.
    fn new() -> Self {
        let mut world = World::empty();
        for pair in [(PARTNERS[0], CUSTOMERS[0]), (PARTNERS[1], CUSTOMERS[0]), (PARTNERS[0], CUSTOMERS[1])] {
            let started = Relationship::establish(pair.0, pair.1, None, world.now);
            world.rows.relationships.insert(pair, started.relationship.clone());
            let (at, actor) = (world.now, Actor::system());
            let standing =
                world.delegation(pair, started.relationship.generation, DelegationKind::Standing).grant();
            world.rows.delegations.insert(standing.0.id, standing.0);
            for happened in [started.happened, standing.1] {
                world.record(Recorded { pair, at, actor: actor.clone(), request: 0, happened });
            }
        }
        let pair = (PARTNERS[0], CUSTOMERS[0]);
        for name in ["mail", "archive"] {
            for happened in world.buy_named(pair, name).unwrap() {
                let (at, actor) = (world.now, Actor::system());
                world.record(Recorded { pair, at, actor, request: 0, happened });
            }
        }
        world
    }

    fn empty() -> Self {
        let archive = |name: &str, base: &str| {
            offer(name, OfferKind::AddOn).but(|offer| offer.bases = vec![OfferId(base.to_owned())])
        };
        World {
            rows: Rows::default(),
            now: "2026-01-01T00:00:00Z".parse().unwrap(),
            drawn: 0x1000,
            request: 0,
            recorded: Vec::new(),
            refused: Vec::new(),
            previews: BTreeMap::new(),
            lists: BTreeSet::new(),
            offers: vec![
                offer("mail", OfferKind::Legacy),
                offer("one_each", OfferKind::Legacy).but(|offer| offer.limit_per_customer = Some(1)),
                archive("archive", "mail"),
                offer("suite", OfferKind::NewCommerce),
                archive("telephony", "suite"),
                offer("trial", OfferKind::Trial),
                offer("compute", OfferKind::Usage),
                offer("capacity", OfferKind::Reservation),
                offer("server", OfferKind::Software),
                offer("monitoring", OfferKind::Marketplace),
            ],
        }
    }

    fn draw(&mut self) -> Uuid {
        self.drawn += 1;
        Uuid::from_u128(self.drawn)
    }

    /// Tries a step: all of it happens, or nothing but a remembered refusal.
    fn step(&mut self, step: &Step) -> (Pair, Result<(), Refusal>) {
        self.now += jiff::SignedDuration::from_hours(step.hours);
        self.request += 1;
        let pair = (PARTNERS[step.partner], CUSTOMERS[step.customer]);
        let actor = actor(step);
        let mut attempt = self.clone();
        let answer = attempt.carry_out(&step.command, &actor, pair);
        match answer {
            Ok(happened) => {
                for happened in happened {
                    let (at, request) = (attempt.now, attempt.request);
                    attempt.record(Recorded { pair, at, actor: actor.clone(), request, happened });
                }
                *self = attempt;
                (pair, Ok(()))
            }
            Err(refusal) => {
                self.refused.push(refusal.clone());
                (pair, Err(refusal))
            }
        }
    }

    fn record(&mut self, event: Recorded) {
        match event.happened.kind {
            EventKind::RelationshipEstablished => self.lists.insert(event.pair),
            EventKind::RelationshipRemoved => self.lists.remove(&event.pair),
            _ => false,
        };
        self.recorded.push(event);
    }

    fn carry_out(&mut self, command: &Command, actor: &Actor, pair: Pair) -> Result<Vec<Happened>, Refusal> {
        may(actor, permission(command))?;
        // An actor acts for its own side of the pair only; the others are told no more than that.
        if actor.partner().is_some_and(|own| own != pair.0)
            || actor.customer().is_some_and(|own| own != pair.1)
        {
            return Err(Refusal::Unrelated);
        }
        match command {
            Command::Buy { offer } => {
                self.buy_named(pair, &self.offers[offer.index(self.offers.len())].id.0.clone())
            }
            Command::OrderArrives => {
                self.active(pair)?;
                self.order_arrives(pair)
            }
            Command::OrderProceeds { order } => {
                let id = choose(self.open_orders(pair), order).ok_or(Refusal::OrderNotFound)?;
                Ok(self.order_proceeds(id))
            }
            Command::CancelOrder { order } => {
                self.active(pair)?;
                let id = choose(self.open_orders(pair), order).ok_or(Refusal::OrderNotFound)?;
                self.cancel_order(id)
            }
            Command::Suspend { one } => {
                self.active(pair)?;
                self.suspend(&self.choose_sold(pair, one)?, SuspendedBy::Partner)
            }
            Command::ForceSuspend { one } => {
                self.suspend(&self.choose_sold(pair, one)?, SuspendedBy::Platform)
            }
            Command::Reactivate { one } => {
                self.active(pair)?;
                self.reactivate(&self.choose_sold(pair, one)?)
            }
            Command::Cancel { one } => {
                self.active(pair)?;
                let one = self.choose_sold(pair, one)?;
                let changed = one.cancel(&self.add_ons(&one), self.now)?;
                Ok(self.store(changed))
            }
            Command::SetContact { one, to } => {
                self.active(pair)?;
                let one = self.choose_sold(pair, one)?;
                self.set_contact(&one, PARTNERS[*to])
            }
            Command::Release { one } => {
                let one = self.choose_sold(pair, one)?;
                Ok(self.release(one))
            }
            Command::RunsOut { one } => {
                let one = self.choose_sold(pair, one)?;
                Ok(self.runs_out(one))
            }
            Command::TakeAWayOut { blocker } => {
                self.active(pair)?;
                self.take_a_way_out(pair, blocker)
            }
            Command::Request { targeted, delegated_admin } => {
                Ok(self.invite(pair, *targeted, *delegated_admin))
            }
            Command::Accept { invitation, delegated_admin } => {
                self.accept(pair, invitation, *delegated_admin)
            }
            Command::Decline { invitation } => {
                let (next, happened) =
                    self.choose_invitation(pair, invitation)?.decline(1, pair.1, self.now)?;
                self.rows.invitations.extend(next.map(|next| (next.id, next)));
                Ok(vec![happened])
            }
            Command::Withdraw { invitation } => {
                let taken_back = self.choose_invitation(pair, invitation)?.withdraw(self.now)?;
                Ok(taken_back.map_or_else(Vec::new, |(next, happened)| {
                    self.rows.invitations.insert(next.id, next);
                    vec![happened]
                }))
            }
            Command::GrantGranular => self.grant_granular(pair),
            Command::DropDelegatedAdmin | Command::RevokeDelegatedAdmin => self.end_delegated_admin(pair),
            Command::Hold => self.set_hold(pair, Some("fraud_review")),
            Command::LiftHold => self.set_hold(pair, None),
            Command::StartTransfer => self.start_transfer(pair),
            Command::WithdrawTransfer => {
                self.active(pair)?;
                let id = *self
                    .rows
                    .transfers
                    .iter()
                    .find(|(_, one)| of(one.partner, one.customer) == pair)
                    .map(|(id, _)| id)
                    .ok_or(Refusal::NotFound)?;
                self.rows.transfers.remove(&id).map(|one| vec![one.withdraw()]).ok_or(Refusal::NotFound)
            }
            Command::Preview => {
                self.active(pair)?;
                let seen = fingerprint(&self.facts(pair)?);
                self.previews.insert(pair, seen);
                Ok(Vec::new())
            }
            Command::Remove { previewed, acknowledged, keep_granular } => {
                self.remove(pair, actor, *previewed, *acknowledged, *keep_granular)
            }
        }
    }

    // What there is.

    fn active(&self, pair: Pair) -> Result<&Relationship, Refusal> {
        self.rows.relationships.get(&pair).filter(|one| one.is_active()).ok_or(Refusal::Unrelated)
    }

    fn active_partners(&self, customer: CustomerId) -> Vec<(PartnerId, Generation)> {
        let of_customer =
            self.rows.relationships.values().filter(|one| one.customer == customer && one.is_active());
        of_customer.map(|one| (one.partner, one.generation)).collect()
    }

    fn sold(&self, pair: Pair) -> impl Iterator<Item = &Subscription> {
        self.rows.subscriptions.values().filter(move |one| of(one.partner, one.customer) == pair)
    }

    fn choose_sold(&self, pair: Pair, index: &Index) -> Result<Subscription, Refusal> {
        // Mostly something that is there still: the dead soon outnumber the living.
        let all: Vec<_> = self.sold(pair).map(|one| one.clone().at(self.now)).collect();
        let there = all.iter().filter(|one| one.status != Status::Deleted).cloned().collect();
        choose(there, index).or_else(|| choose(all, index)).ok_or(Refusal::SubscriptionNotFound)
    }

    fn add_ons(&self, base: &Subscription) -> Vec<Subscription> {
        let all = self.rows.subscriptions.values().filter(|one| one.parent == Some(base.id));
        all.map(|one| one.clone().at(self.now)).collect()
    }

    fn at_customer(&self, customer: CustomerId) -> Vec<Subscription> {
        let all = self.rows.subscriptions.values().filter(|one| one.customer == customer);
        all.map(|one| one.clone().at(self.now)).collect()
    }

    fn open_orders(&self, pair: Pair) -> Vec<OrderId> {
        let open = [OrderStatus::Pending, OrderStatus::InProgress];
        let orders = self.rows.orders.values().filter(|one| of(one.partner, one.customer) == pair);
        orders.filter(|one| open.contains(&one.status)).map(|one| one.id).collect()
    }

    /// One that the customer can answer, as long as there is one.
    fn choose_invitation(&self, pair: Pair, index: &Index) -> Result<Invitation, Refusal> {
        let by_partner: Vec<_> =
            self.rows.invitations.values().filter(|one| one.partner == pair.0).cloned().collect();
        let open =
            by_partner.iter().filter(|one| one.answerable(1, pair.1, self.now).is_ok()).cloned().collect();
        choose(open, index).or_else(|| choose(by_partner, index)).ok_or(Refusal::InvitationNotFound)
    }

    fn delegated(&self, pair: Pair) -> Vec<Delegation> {
        let all = self.rows.delegations.values().filter(|one| of(one.partner, one.customer) == pair);
        all.filter(|one| one.is_active(self.now)).cloned().collect()
    }

    /// Whom the customer sees as support contact of each subscription.
    fn shown_contacts(&self) -> BTreeMap<SubscriptionId, Option<PartnerId>> {
        let shown =
            |one: &Subscription| resolve(one.contact, one.partner, &self.active_partners(one.customer));
        self.rows.subscriptions.values().map(|one| (one.id, shown(one))).collect()
    }

    fn facts(&self, pair: Pair) -> Result<Facts, Refusal> {
        let relationship = self.rows.relationships.get(&pair).cloned().ok_or(Refusal::Unrelated)?;
        let running = self.active_partners(pair.1);
        let without: Vec<_> = running.iter().copied().filter(|(partner, _)| *partner != pair.0).collect();
        let life = Designation { partner: pair.0, generation: relationship.generation };
        let held = self
            .rows
            .subscriptions
            .values()
            .filter(|one| one.customer == pair.1 && one.contact == Some(life));
        Ok(Facts {
            subscriptions: self
                .sold(pair)
                .map(|one| one.clone().at(self.now))
                .filter(|one| one.status != Status::Deleted)
                .map(|one| Named { name: one.offer.0.clone(), it: one })
                .collect(),
            orders: self.open_orders(pair).iter().map(|id| self.rows.orders[id].clone()).collect(),
            carts: Vec::new(),
            transfers: self
                .rows
                .transfers
                .values()
                .filter(|one| of(one.partner, one.customer) == pair)
                .cloned()
                .collect(),
            delegations: self.delegated(pair),
            contacts: held
                .map(|one| ContactHeld {
                    subscription: one.id,
                    seller: one.partner,
                    fallback: resolve(one.contact, one.partner, &without),
                })
                .collect(),
            other_partners: i64::try_from(without.len()).unwrap(),
            asked: Vec::new(),
            access: Vec::new(),
            customer: None,
            relationship,
        })
    }

    // What is done.

    fn store(&mut self, mut changed: Changed) -> Vec<Happened> {
        for next in &changed.subscriptions {
            // Written down with another change, it is told too.
            let stored = &self.rows.subscriptions[&next.id];
            changed.happened.splice(0..0, stored.clone().caught_up(self.now).1);
        }
        self.rows.subscriptions.extend(changed.subscriptions.into_iter().map(|one| (one.id, one)));
        changed.happened
    }

    fn buy_named(&mut self, pair: Pair, name: &str) -> Result<Vec<Happened>, Refusal> {
        let relationship = self.rows.relationships.get(&pair).cloned().ok_or(Refusal::Unrelated)?;
        let existing = self.at_customer(pair.1);
        let wanted = self.offers.iter().find(|offer| offer.id.0 == name).unwrap().clone();
        let fits = |one: &&Subscription| wanted.bases.contains(&one.offer) && one.status == Status::Active;
        let parent = self.sold(pair).find(fits).or_else(|| self.sold(pair).next()).map(|one| one.id);
        let ids = [SubscriptionId(self.draw())];
        let order = OrderId(self.draw());
        let line = WantedLine { number: 0, offer: wanted.id, quantity: 1, nickname: None, parent };
        let facts = PurchaseFacts {
            relationship: &relationship,
            restricted: false,
            by_customer: false,
            currency: "EUR",
            offers: &self.offers,
            existing: &existing,
        };
        let placed = place(&facts, &[line], &PurchaseIds { order, subscriptions: &ids }, self.now)?;
        self.rows.orders.insert(placed.order.id, placed.order);
        self.rows.subscriptions.extend(placed.subscriptions.into_iter().map(|one| (one.id, one)));
        Ok(placed.happened)
    }

    /// An order that is not fulfilled at once, as another system could bring it.
    fn order_arrives(&mut self, pair: Pair) -> Result<Vec<Happened>, Refusal> {
        let order = Order {
            id: OrderId(self.draw()),
            partner: pair.0,
            customer: pair.1,
            status: OrderStatus::Pending,
            created_at: self.now,
            billing_cycle: BillingCycle::Monthly,
            currency: "EUR".to_owned(),
            lines: Vec::new(),
            version: 1,
        };
        let happened =
            Happened::new(EventKind::OrderPlaced).object(order.id).new_value(json!({ "status": "pending" }));
        self.rows.orders.insert(order.id, order);
        Ok(vec![happened])
    }

    fn order_proceeds(&mut self, id: OrderId) -> Vec<Happened> {
        let order = self.rows.orders.get_mut(&id).unwrap();
        let next = if order.status == OrderStatus::Pending {
            OrderStatus::InProgress
        } else {
            OrderStatus::Completed
        };
        let happened = Happened::new(EventKind::OrderPlaced)
            .object(id)
            .old_value(json!({ "status": order.status }))
            .new_value(json!({ "status": next }));
        order.status = next;
        vec![happened]
    }

    fn cancel_order(&mut self, id: OrderId) -> Result<Vec<Happened>, Refusal> {
        let order = self.rows.orders[&id].clone();
        let (next, changed) = order.cancel(&self.at_customer(order.customer))?;
        self.rows.orders.insert(id, next);
        Ok(self.store(changed))
    }

    fn suspend(&mut self, one: &Subscription, by: SuspendedBy) -> Result<Vec<Happened>, Refusal> {
        let in_transfer =
            self.rows.transfers.values().any(|transfer| transfer.subscriptions.contains(&one.id));
        let changed = one.suspend(&self.add_ons(one), in_transfer, by, self.now)?;
        Ok(self.store(changed))
    }

    fn reactivate(&mut self, one: &Subscription) -> Result<Vec<Happened>, Refusal> {
        let of_customer = self.at_customer(one.customer);
        let parent = of_customer.iter().find(|other| Some(other.id) == one.parent);
        let offer = self.offers.iter().find(|offer| offer.id == one.offer).unwrap();
        let limited = limit_reached(offer, of_customer.iter());
        let changed = one.reactivate(parent, &self.add_ons(one), limited, self.now)?;
        Ok(self.store(changed))
    }

    fn set_contact(&mut self, one: &Subscription, to: PartnerId) -> Result<Vec<Happened>, Refusal> {
        let running = self.active_partners(one.customer).into_iter().find(|(partner, _)| *partner == to);
        let (partner, generation) = running.ok_or(Refusal::SupportContactNotAvailable)?;
        let changed = one.set_contact(Some(Designation { partner, generation }))?;
        Ok(self.store(changed))
    }

    fn release(&mut self, one: Subscription) -> Vec<Happened> {
        if one.released || !matches!(one.kind, OfferKind::Software | OfferKind::Reservation) {
            return Vec::new();
        }
        let happened = Happened::new(EventKind::EntitlementReleased)
            .object(one.id)
            .old_value(json!({ "released": false }))
            .new_value(json!({ "released": true }));
        self.rows.subscriptions.insert(one.id, one.but(|one| one.released = true));
        vec![happened]
    }

    /// The clock's work: what it has been judged to be is written down.
    fn runs_out(&mut self, one: Subscription) -> Vec<Happened> {
        let stored = self.rows.subscriptions[&one.id].clone();
        if stored.next_at().is_none_or(|at| at > self.now) {
            return Vec::new();
        }
        let passed = stored.pass(self.now);
        self.rows.subscriptions.extend(passed.subscriptions.into_iter().map(|one| (one.id, one)));
        passed.happened
    }

    /// Does what the first way out of a blocker says. What is offered must work, unless a transfer is under way.
    fn take_a_way_out(&mut self, pair: Pair, index: &Index) -> Result<Vec<Happened>, Refusal> {
        let blocker =
            choose(blockers(&self.facts(pair)?, self.now), index).ok_or(Refusal::NothingToChange)?;
        let (Some(fix), in_transfer) = (blocker.fixes.first(), !self.facts(pair)?.transfers.is_empty())
        else {
            return Err(Refusal::NothingToChange);
        };
        let one = blocker
            .target()
            .parse()
            .ok()
            .and_then(|id| self.rows.subscriptions.get(&SubscriptionId(id)).cloned())
            .map(|one| one.at(self.now));
        let answer = match (fix, one) {
            (Fix::Suspend, Some(one)) => self.suspend(&one, SuspendedBy::Partner),
            (Fix::Cancel, Some(one)) => {
                let changed = one.cancel(&self.add_ons(&one), self.now)?;
                Ok(self.store(changed))
            }
            (Fix::TurnOffAutoRenew, Some(one)) => {
                let changed = one.set_auto_renew(false)?;
                Ok(self.store(changed))
            }
            (Fix::CancelOrder, None) => self.cancel_order(OrderId(blocker.object_id.parse().unwrap())),
            (Fix::WithdrawTransfer, None) => {
                let id = TransferId(blocker.object_id.parse().unwrap());
                Ok(vec![self.rows.transfers.remove(&id).unwrap().withdraw()])
            }
            _ => return Err(Refusal::NothingToChange),
        };
        assert!(answer.is_ok() || in_transfer, "{fix:?} was offered for {blocker:?}: {answer:?}");
        answer
    }

    fn invite(&mut self, pair: Pair, targeted: bool, delegated_admin: bool) -> Vec<Happened> {
        let kind = if targeted { InvitationKind::Targeted } else { InvitationKind::Generic };
        let id = InvitationId(self.draw());
        let customer = targeted.then_some(pair.1);
        let asked = Asked { kind, delegated_admin, ..Asked::plain(customer, "fr-FR") };
        let (invitation, happened) = Invitation::issue(id, pair.0, asked, Some(SOMEBODY), self.now);
        self.rows.invitations.insert(id, invitation);
        vec![happened]
    }

    fn accept(&mut self, pair: Pair, index: &Index, tick: bool) -> Result<Vec<Happened>, Refusal> {
        let invitation = self.choose_invitation(pair, index)?;
        let has_standing = self.delegated(pair).iter().any(|one| one.kind == DelegationKind::Standing);
        let delegation = DelegationId(self.draw());
        let facts = AcceptFacts {
            customer: pair.1,
            relationship: self.rows.relationships.get(&pair),
            has_delegated_admin: has_standing,
            restricted: false,
            grant_delegated_admin: tick,
            grant_granular: None,
            has_granular: false,
            beside: None,
        };
        let accepted = invitation.accept(1, &facts, delegation, self.now)?;
        self.rows.invitations.extend(accepted.invitation.map(|next| (next.id, next)));
        self.rows.relationships.extend(accepted.started.map(|started| (pair, started.relationship)));
        self.rows.delegations.extend(accepted.granted.map(|granted| (granted.id, granted)));
        Ok(accepted.happened)
    }

    fn delegation(&mut self, pair: Pair, generation: Generation, kind: DelegationKind) -> Delegation {
        let is_granular = kind == DelegationKind::Granular;
        Delegation {
            id: DelegationId(self.draw()),
            partner: pair.0,
            customer: pair.1,
            generation,
            kind,
            roles: if is_granular { vec!["user_administrator".to_owned()] } else { Vec::new() },
            started_at: self.now,
            expires_at: is_granular.then(|| domain::days_after(self.now, 100)),
            ended_at: None,
            granular: None,
        }
    }

    fn grant_granular(&mut self, pair: Pair) -> Result<Vec<Happened>, Refusal> {
        let generation = self.active(pair)?.generation;
        let (granted, happened) = self.delegation(pair, generation, DelegationKind::Granular).grant();
        self.rows.delegations.insert(granted.id, granted);
        Ok(vec![happened])
    }

    fn end_delegated_admin(&mut self, pair: Pair) -> Result<Vec<Happened>, Refusal> {
        let standing = self.delegated(pair).into_iter().find(|one| one.kind == DelegationKind::Standing);
        let (ended, happened) = standing.ok_or(Refusal::DelegatedAdminAbsent)?.end(self.now);
        self.rows.delegations.insert(ended.id, ended);
        Ok(vec![happened])
    }

    fn set_hold(&mut self, pair: Pair, hold: Option<&str>) -> Result<Vec<Happened>, Refusal> {
        self.active(pair)?;
        let relationship = self.rows.relationships.get_mut(&pair).ok_or(Refusal::Unrelated)?;
        let next = hold.map(str::to_owned);
        if relationship.hold == next {
            return Ok(Vec::new());
        }
        let kind = if hold.is_some() { EventKind::HoldPlaced } else { EventKind::HoldLifted };
        let happened = Happened::new(kind)
            .object(pair.1)
            .old_value(json!({ "hold": relationship.hold }))
            .new_value(json!({ "hold": hold }));
        relationship.hold = next;
        Ok(vec![happened])
    }

    fn start_transfer(&mut self, pair: Pair) -> Result<Vec<Happened>, Refusal> {
        self.active(pair)?;
        let transfer = Transfer {
            id: TransferId(self.draw()),
            partner: pair.0,
            customer: pair.1,
            other: PARTNERS.into_iter().find(|other| *other != pair.0).unwrap(),
            subscriptions: self
                .sold(pair)
                .filter(|one| one.status == Status::Active)
                .map(|one| one.id)
                .collect(),
            created_at: self.now,
        };
        self.rows.transfers.insert(transfer.id, transfer);
        Ok(Vec::new())
    }

    fn remove(
        &mut self,
        pair: Pair,
        actor: &Actor,
        previewed: bool,
        acknowledged: bool,
        keep_granular: bool,
    ) -> Result<Vec<Happened>, Refusal> {
        let facts = self.facts(pair)?;
        let stale = previewed && self.previews.get(&pair).is_some_and(|seen| *seen != fingerprint(&facts));
        let terms =
            RemovalTerms { acknowledged, stale, keep_granular, notice_to_customer: true, reason: None };
        let id = RemovalId(self.draw());
        let removal = Relationship::remove(&facts, &terms, id, actor.user, self.now)?;
        self.rows.relationships.insert(pair, removal.relationship);
        self.rows.delegations.extend(removal.ended.into_iter().map(|one| (one.id, one)));
        self.rows.closed.insert(id, removal.record);
        Ok(removal.happened)
    }
}

fn of(partner: PartnerId, customer: CustomerId) -> Pair {
    (partner, customer)
}

fn choose<T>(mut all: Vec<T>, index: &Index) -> Option<T> {
    (!all.is_empty()).then(|| all.swap_remove(index.index(all.len())))
}

fn actor(step: &Step) -> Actor {
    let side = |own: usize| if step.stranger { 1 - own } else { own };
    let partner = Tenant::Partner(PARTNERS[side(step.partner)], PartnerKind::Direct);
    let customer = Tenant::Customer(CUSTOMERS[side(step.customer)]);
    let (tenant, role) = match step.who {
        Who::GlobalAdmin => (partner, Some(Role::GlobalAdmin)),
        Who::SalesAgent => (partner, Some(Role::SalesAgent)),
        Who::Helpdesk => (partner, Some(Role::HelpdeskAgent)),
        Who::Program => (partner, None),
        Who::CustomerAdmin => (customer, Some(Role::CustomerGlobalAdmin)),
        Who::CustomerUser => (customer, Some(Role::CustomerUser)),
        Who::Operator => (Tenant::Operator, Some(Role::Operator)),
    };
    let application = role.is_none().then(|| "program".to_owned());
    Actor {
        tenant,
        user: role.map(|_| SOMEBODY),
        application,
        roles: role.into_iter().collect(),
        settings: Settings::default(),
    }
}

fn permission(command: &Command) -> Permission {
    match command {
        Command::Buy { .. } | Command::OrderArrives => Permission::Purchase,
        Command::CancelOrder { .. } | Command::Cancel { .. } => Permission::CancelSubscription,
        Command::Suspend { .. } | Command::Reactivate { .. } | Command::TakeAWayOut { .. } => {
            Permission::SuspendSubscription
        }
        Command::SetContact { .. } => Permission::SetSupportContact,
        Command::OrderProceeds { .. }
        | Command::ForceSuspend { .. }
        | Command::Release { .. }
        | Command::RunsOut { .. }
        | Command::Hold
        | Command::LiftHold => Permission::Operate,
        Command::Request { .. } | Command::Withdraw { .. } => Permission::RequestRelationship,
        Command::Accept { .. } | Command::Decline { .. } => Permission::AnswerRequest,
        // The customer's admin approves it (M3).
        Command::GrantGranular => Permission::AnswerRequest,
        Command::DropDelegatedAdmin => Permission::EndDelegatedAdmin,
        Command::RevokeDelegatedAdmin => Permission::RevokeDelegatedAdmin,
        Command::StartTransfer | Command::WithdrawTransfer => Permission::ManageTransfer,
        Command::Preview => Permission::PreviewRemoval,
        Command::Remove { .. } => Permission::RemoveRelationship,
    }
}

fn any_command() -> impl Strategy<Value = Command> {
    let index = any::<Index>;
    prop_oneof![
        16 => index().prop_map(|offer| Command::Buy { offer }),
        2 => Just(Command::OrderArrives),
        2 => index().prop_map(|order| Command::OrderProceeds { order }),
        2 => index().prop_map(|order| Command::CancelOrder { order }),
        6 => index().prop_map(|one| Command::Suspend { one }),
        8 => index().prop_map(|one| Command::Reactivate { one }),
        2 => index().prop_map(|one| Command::Cancel { one }),
        8 => (index(), 0_usize..2).prop_map(|(one, to)| Command::SetContact { one, to }),
        2 => index().prop_map(|one| Command::ForceSuspend { one }),
        2 => index().prop_map(|one| Command::Release { one }),
        3 => index().prop_map(|one| Command::RunsOut { one }),
        14 => index().prop_map(|blocker| Command::TakeAWayOut { blocker }),
        5 => (any::<bool>(), proptest::bool::weighted(0.7)).prop_map(|(targeted, delegated_admin)| Command::Request { targeted, delegated_admin }),
        14 => (index(), proptest::bool::weighted(0.7)).prop_map(|(invitation, delegated_admin)| Command::Accept { invitation, delegated_admin }),
        1 => index().prop_map(|invitation| Command::Decline { invitation }),
        1 => index().prop_map(|invitation| Command::Withdraw { invitation }),
        2 => Just(Command::GrantGranular),
        2 => Just(Command::DropDelegatedAdmin),
        3 => Just(Command::RevokeDelegatedAdmin),
        1 => Just(Command::Hold),
        4 => Just(Command::LiftHold),
        1 => Just(Command::StartTransfer),
        4 => Just(Command::WithdrawTransfer),
        5 => Just(Command::Preview),
        10 => (any::<bool>(), proptest::bool::weighted(0.9), any::<bool>())
            .prop_map(|(previewed, acknowledged, keep_granular)| Command::Remove { previewed, acknowledged, keep_granular }),
    ]
}

/// Mostly somebody who may give the command, at times anybody.
fn any_step() -> impl Strategy<Value = Step> {
    const ALL: [Who; 7] = [
        Who::GlobalAdmin,
        Who::SalesAgent,
        Who::Helpdesk,
        Who::Program,
        Who::CustomerAdmin,
        Who::CustomerUser,
        Who::Operator,
    ];
    let hours = prop_oneof![6 => 1_i64..30, 1 => 100_i64..4000];
    (
        any_command(),
        (proptest::option::weighted(0.2, select(&ALL[..])), proptest::bool::weighted(0.04)),
        0_usize..2,
        0_usize..2,
        hours,
    )
        .prop_map(|(command, (anybody, stranger), partner, customer, hours)| {
            let fitting = match permission(&command) {
                Permission::Operate => Who::Operator,
                Permission::AnswerRequest | Permission::RevokeDelegatedAdmin => Who::CustomerAdmin,
                _ => Who::GlobalAdmin,
            };
            Step { who: anybody.unwrap_or(fitting), partner, customer, stranger, command, hours }
        })
}

/// What no longer counted as running, or had ended, at this instant although it is not deleted: the exceptions to I1
/// in the decisions.
fn is_over(one: &Subscription, world: &World, at: Time) -> bool {
    let base = one.parent.and_then(|id| world.rows.subscriptions.get(&id));
    let kind = base.filter(|_| one.kind == OfferKind::AddOn).map_or(one.kind, |base| base.kind);
    let by_platform = one.suspended_by == Some(SuspendedBy::Platform)
        || base.is_some_and(|base| base.suspended_by == Some(SuspendedBy::Platform));
    match one.clone().at(at).status {
        Status::Expired | Status::Disabled | Status::Deleted => true,
        Status::Suspended => {
            kind != OfferKind::NewCommerce || by_platform || base.is_some_and(|base| is_over(base, world, at))
        }
        // Released by the operator (E16).
        Status::Active => one.released,
        Status::Pending | Status::Unknown => false,
    }
}

// The invariants.

fn i1(done: &Done) {
    for (pair, relationship) in &done.after.rows.relationships {
        if let Some(ended_at) = relationship.ended_at {
            for one in done.after.sold(*pair) {
                assert!(is_over(one, done.after, ended_at), "{one:?}");
            }
        }
    }
}

fn i2(done: &Done) {
    let rows = &done.after.rows;
    for order in rows.orders.values() {
        let pair = of(order.partner, order.customer);
        let running =
            rows.relationships[&pair].is_active() && rows.relationships[&pair].since <= order.created_at;
        let ended = rows.closed.values().any(|life| {
            of(life.partner, life.customer) == pair
                && life.since <= order.created_at
                && order.created_at <= life.removed_at
        });
        assert!(running || ended, "{order:?} was accepted in no life of the relationship");
    }
}

fn i3(done: &Done) {
    for (pair, relationship) in &done.after.rows.relationships {
        let removed = done
            .after
            .recorded
            .iter()
            .filter(|event| event.pair == *pair && event.happened.kind == EventKind::RelationshipRemoved);
        let generations: Vec<_> =
            removed.map(|event| event.happened.new["generation"].as_i64().unwrap()).collect();
        let ended =
            if relationship.is_active() { relationship.generation - 1 } else { relationship.generation };
        assert_eq!(generations, (1..=ended).collect::<Vec<_>>(), "one record for each ended life, in order");
        let records = done.after.rows.closed.values().filter(|life| of(life.partner, life.customer) == *pair);
        assert_eq!(records.count(), generations.len());
    }
}

fn i4(done: &Done) {
    for one in done.after.rows.delegations.values().filter(|one| one.is_active(done.after.now)) {
        let relationship = &done.after.rows.relationships[&of(one.partner, one.customer)];
        let serves = relationship.is_active();
        let kept = done.after.rows.closed.values().any(|life| {
            of(life.partner, life.customer) == of(one.partner, one.customer)
                && life.generation >= one.generation
                && life.done.granular_kept > 0
        });
        assert!(serves || (one.kind == DelegationKind::Granular && kept), "{one:?}");
        if one.kind == DelegationKind::Standing {
            assert_eq!(one.generation, relationship.generation, "standing rights live and end with one life");
        }
    }
}

fn i5(done: &Done) {
    for (id, shown) in done.after.shown_contacts() {
        let one = &done.after.rows.subscriptions[&id];
        let active = done.after.active_partners(one.customer);
        if let Some(shown) = shown {
            assert!(active.iter().any(|(partner, _)| *partner == shown), "{shown} does not serve {one:?}");
        }
        // Whom a removal took down stays so until somebody designates it again (E22).
        let was = resolve(one.contact, one.partner, &done.before.active_partners(one.customer));
        let named_now =
            done.events.iter().any(|event| event.happened.kind == EventKind::SupportContactChanged);
        if shown != was && !named_now && shown != Some(one.partner) {
            assert_eq!(shown, None, "only the seller or nobody takes the place by itself");
        }
    }
}

fn i6(done: &Done) {
    let active: BTreeSet<_> = done
        .after
        .rows
        .relationships
        .iter()
        .filter(|(_, one)| one.is_active())
        .map(|(pair, _)| *pair)
        .collect();
    assert_eq!(done.after.lists, active, "the list is what the events say, at once");
}

fn i7(done: &Done) {
    let Some(removed) =
        done.events.iter().find(|event| event.happened.kind == EventKind::RelationshipRemoved)
    else {
        return;
    };
    let (before, after) = (&done.before.rows, &done.after.rows);
    // No row of anybody changes but the relationship, its own delegations and its own record.
    let mut expected = before.clone();
    expected.relationships.insert(done.pair, after.relationships[&done.pair].clone());
    let own = after.delegations.values().filter(|one| of(one.partner, one.customer) == done.pair);
    expected.delegations.extend(own.map(|one| (one.id, one.clone())));
    let record: Vec<_> = after.closed.values().filter(|life| !before.closed.contains_key(&life.id)).collect();
    assert_eq!(record.len(), 1);
    assert_eq!(of(record[0].partner, record[0].customer), done.pair);
    expected.closed.insert(record[0].id, record[0].clone());
    assert_eq!(&expected, after);
    // What the customer sees changes only where the event says so, or where the seller itself has gone.
    let (was, is) = (done.before.shown_contacts(), done.after.shown_contacts());
    let listed: BTreeMap<_, _> =
        record[0].done.contacts.iter().map(|held| (held.subscription, held.fallback)).collect();
    assert_eq!(removed.happened.new["contacts"].as_array().unwrap().len(), listed.len());
    for (id, shown) in is {
        match listed.get(&id) {
            Some(fallback) => assert_eq!(shown, *fallback, "as previewed"),
            None if after.subscriptions[&id].partner == done.pair.0 => {
                assert!(shown == was[&id] || shown.is_none());
            }
            None => assert_eq!(shown, was[&id]),
        }
    }
}

fn i8(done: &Done) {
    let (before, after) = (&done.before.rows, &done.after.rows);
    if done.answer.is_err() {
        assert_eq!(before, after, "what is refused changes nothing");
        assert!(done.events.is_empty());
        assert_eq!(done.after.refused.len(), done.before.refused.len() + 1);
        return;
    }
    let named: BTreeSet<_> =
        done.events.iter().flat_map(|event| event.happened.objects.iter().cloned()).collect();
    let mut changed = changed_ids(&before.subscriptions, &after.subscriptions);
    changed.extend(changed_ids(&before.orders, &after.orders));
    changed.extend(changed_ids(&before.delegations, &after.delegations));
    changed.extend(changed_ids(&before.invitations, &after.invitations));
    changed.extend(changed_ids(&before.closed, &after.closed));
    if before.relationships != after.relationships {
        changed.push(done.pair.1.to_string());
    }
    for id in changed {
        assert!(named.contains(&id), "{id} changed without an event");
    }
    for event in done.events {
        assert_eq!((event.at, event.request, event.pair), (done.after.now, done.after.request, done.pair));
        assert!(!event.happened.objects.is_empty());
        assert_ne!(event.happened.old, event.happened.new, "{event:?}");
    }
}

fn changed_ids<K: Ord + ToString, T: PartialEq>(
    before: &BTreeMap<K, T>,
    after: &BTreeMap<K, T>,
) -> Vec<String> {
    after.iter().filter(|(id, row)| before.get(id) != Some(row)).map(|(id, _)| id.to_string()).collect()
}

/// Runs the world through random steps and asks the same after each.
fn always(cases: u32, invariant: fn(&Done)) {
    let config = Config { cases, failure_persistence: None, max_shrink_iters: 2000, ..Config::default() };
    let steps = proptest::collection::vec(any_step(), 1..120);
    let outcome = TestRunner::new(config).run(&steps, |steps| {
        run(&steps, |done, _| invariant(done));
        Ok(())
    });
    outcome.unwrap();
}

fn run(steps: &[Step], mut after_each: impl FnMut(&Done, &Step)) {
    let mut world = World::new();
    for step in steps {
        let before = world.clone();
        let (pair, answer) = world.step(step);
        let events = &world.recorded[before.recorded.len()..];
        after_each(&Done { before: &before, after: &world, pair, answer: &answer, events }, step);
    }
}

const CASES: u32 = 80;

#[test]
fn i1_after_a_removal_nothing_sold_is_active_pending_or_committed() {
    always(CASES, i1);
}

#[test]
fn i2_no_order_is_accepted_outside_a_life_of_the_relationship() {
    always(CASES, i2);
}

#[test]
fn i3_each_ended_life_has_exactly_one_record_of_its_removal() {
    always(CASES, i3);
}

#[test]
fn i4_no_standing_delegated_admin_outlives_the_relationship() {
    always(CASES, i4);
}

#[test]
fn i5_no_support_contact_is_shown_that_does_not_serve_the_customer() {
    always(CASES, i5);
}

#[test]
fn i6_the_customer_list_is_the_set_of_active_relationships() {
    always(CASES, i6);
}

#[test]
fn i7_a_removal_writes_nothing_of_another_partner() {
    always(CASES, i7);
}

#[test]
fn i8_every_change_is_recorded_and_a_refusal_changes_nothing() {
    always(CASES, i8);
}

/// Random steps prove little if they get nowhere: with fixed chance each command both succeeds and is refused, and
/// relationships end and begin again.
#[test]
fn the_machine_gets_everywhere() {
    let mut runner = TestRunner::deterministic();
    let mut succeeded: BTreeMap<String, u32> = BTreeMap::new();
    let mut refusals: BTreeMap<&'static str, u32> = BTreeMap::new();
    let mut lives = 0;
    let mut fallbacks = 0;
    for _ in 0..100 {
        let steps = proptest::collection::vec(any_step(), 100..120).new_tree(&mut runner).unwrap().current();
        run(&steps, |done, step| {
            match done.answer {
                Ok(()) => {
                    let name: String =
                        format!("{:?}", step.command).chars().take_while(|c| c.is_alphabetic()).collect();
                    let counts = !done.events.is_empty()
                        || matches!(step.command, Command::Preview | Command::StartTransfer);
                    *succeeded.entry(name).or_default() += u32::from(counts);
                }
                Err(refusal) => *refusals.entry(refusal.code()).or_default() += 1,
            }
            lives = lives
                .max(done.after.rows.relationships.values().map(|one| one.generation).max().unwrap_or(0));
            fallbacks = fallbacks
                .max(done.after.rows.closed.values().map(|life| life.done.contacts.len()).max().unwrap_or(0));
        });
    }
    assert_eq!(succeeded.len(), 25, "{succeeded:?}");
    assert!(succeeded.values().all(|count| *count >= 3), "{succeeded:?}");
    assert!(succeeded["Remove"] >= 100, "{succeeded:?}");
    assert!(lives >= 3 && fallbacks >= 1);
    for code in [
        "relationship_blocked",
        "stale",
        "acknowledgement_required",
        "unrelated",
        "role_required",
        "user_required",
        "parent_not_active",
        "retention_over",
        "platform_suspended",
        "cancellation_window_closed",
        "offer_limit_reached",
        "transfer_in_progress_refused",
        "support_contact_not_available",
        "relationship_on_hold",
        "invitation_used",
        "invitation_expired",
    ] {
        assert!(refusals.contains_key(code), "{code} was never met: {refusals:?}");
    }
}
