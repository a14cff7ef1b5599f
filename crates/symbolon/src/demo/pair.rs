//! The history of one partner with one customer, told by the rules themselves: every stored state has the events
//! that explain it, because the rule that makes the state also makes the events.

use super::cast::CustomerRow;
use super::partners::{self, PartnerRow};
use center::Error;
use center::relationships;
use center::world::{self, Object};
use domain::catalogue::Offer;
use domain::delegation::{Delegation, Draft};
use domain::event::{ActorRef, Event};
use domain::invitation::{AcceptFacts, Asked, Invitation, Joint};
use domain::order::{Order, OrderLine, OrderStatus, PurchaseFacts, PurchaseIds, WantedLine, place};
use domain::relationship::{ClosedCompany, ClosedRelationship, Facts, Named, Relationship, RemovalTerms};
use domain::subscription::{Changed, Status, Subscription, SuspendedBy};
use domain::support_contact::Designation;
use domain::{
    DelegationId, EventId, EventKind, Happened, InvitationId, OrderId, PartnerId, RemovalId, Role,
    SubscriptionId, Time, TransferId, days_after,
};
use serde_json::json;
use uuid::Uuid;

/// The partner and everything the pairs have in common.
#[derive(Clone, Copy)]
pub struct Stage<'a> {
    /// When the world is loaded.
    pub now: Time,
    /// The catalogue as it was when things were bought: everything in it was on sale once.
    pub offers: &'a [Offer],
}

/// A partner and a customer, and what has happened between them so far. Times must not go backwards.
pub struct Pair<'a> {
    stage: Stage<'a>,
    partner: &'static PartnerRow,
    customer: &'a CustomerRow,
    relationship: Relationship,
    subscriptions: Vec<Subscription>,
    orders: Vec<Order>,
    delegations: Vec<Delegation>,
    transfers: Vec<domain::order::Transfer>,
    closed: Option<ClosedRelationship>,
    company: Option<ClosedCompany>,
    events: Vec<Event>,
    ids: Ids,
}

/// What is bought: an offer's code, how many, and how it is called.
#[derive(Clone, Copy, Default)]
pub struct Wanted {
    /// The offer's code.
    pub offer: &'static str,
    /// How many.
    pub quantity: i64,
    /// A name to tell it from its like.
    pub nickname: Option<&'static str>,
    /// The place of its base among what was bought, for an add-on.
    pub base: Option<usize>,
    /// The reseller of record, for a provider's sale.
    pub reseller: Option<PartnerId>,
}

/// One of an offer; set more with the struct's fields.
pub fn wanted(offer: &'static str, quantity: i64) -> Wanted {
    Wanted { offer, quantity, ..Wanted::default() }
}

/// A partner's reusable link, with delegated admin asked for or not, issued long ago.
pub fn generic_link(
    partner: &'static PartnerRow,
    delegated_admin: bool,
    now: Time,
) -> (Invitation, Happened) {
    let with = if delegated_admin { "with" } else { "without" };
    Invitation::issue(
        InvitationId(world::id(&format!("invitation:{}/generic/{with}", partner.code))),
        partner.id(),
        Asked { delegated_admin, joint: joint(partner), ..Asked::plain(None, partner.locale) },
        Some(partner.user_id(Role::AdminAgent)),
        days_after(now, -500),
    )
}

/// A reseller asks together with its provider; one without a provider asks nobody.
pub fn joint(partner: &PartnerRow) -> Option<Joint> {
    (partner.code == "R").then(|| Joint::WithProvider(super::partners::partner("V").id()))
}

impl<'a> Pair<'a> {
    /// The customer's admin accepts the partner's reusable link, and ticks delegated admin or not.
    pub fn accepted(
        stage: Stage<'a>,
        partner: &'static PartnerRow,
        customer: &'a CustomerRow,
        provider: Option<PartnerId>,
        delegated_admin: bool,
        at: Time,
    ) -> Result<Self, Error> {
        let (invitation, _) = generic_link(partner, delegated_admin, stage.now);
        // Each partner's story is told for itself.
        let invitation = Invitation { joint: None, ..invitation };
        let mut pair = Pair::new(stage, partner, customer, provider, at);
        let facts = AcceptFacts {
            customer: customer.id(),
            relationship: None,
            has_delegated_admin: false,
            restricted: false,
            grant_delegated_admin: delegated_admin,
            grant_granular: None,
            has_granular: false,
            beside: None,
        };
        let accepted = invitation.accept(invitation.rotation, &facts, pair.delegation_id(), at)?;
        let mut happened = accepted.happened;
        for one in &mut happened {
            if one.kind == EventKind::RelationshipEstablished {
                *one = Relationship::establish(partner.id(), customer.id(), provider, at).happened;
            }
        }
        pair.delegations.extend(accepted.granted);
        pair.tell("AcceptInvitation", &pair.customer_admin(), at, happened);
        Ok(pair)
    }

    /// The partner creates the customer, and has delegated admin from the first day.
    pub fn created(
        stage: Stage<'a>,
        partner: &'static PartnerRow,
        customer: &'a CustomerRow,
        at: Time,
    ) -> Result<Self, Error> {
        let mut pair = Pair::new(stage, partner, customer, None, at);
        let added = Happened::new(EventKind::CustomerAdded)
            .object(customer.id())
            .new_value(json!({ "locale": customer.locale, "country": customer.place.country }));
        let started = Relationship::establish(partner.id(), customer.id(), None, at).happened;
        let standing = Delegation::standing(pair.delegation_id(), partner.id(), customer.id(), 1, at);
        let (delegation, granted) = standing.grant();
        pair.delegations.push(delegation);
        pair.tell("CreateCustomer", &pair.agent(Role::AdminAgent), at, vec![added, started, granted]);
        Ok(pair)
    }

    /// Buys several things by one order; the places of what was bought follow those bought before.
    pub fn buy(&mut self, at: Time, lines: &[Wanted]) -> Result<(), Error> {
        let order = self.order_id();
        let ids: Vec<SubscriptionId> = (0..lines.len()).map(|line| self.subscription_id(line)).collect();
        let wanted: Vec<WantedLine> =
            lines.iter().zip(0..).map(|(line, number)| self.wanted(line, number)).collect();
        let facts = PurchaseFacts {
            relationship: &self.relationship,
            restricted: false,
            by_customer: false,
            currency: self.partner.currency,
            offers: self.stage.offers,
            existing: &self.subscriptions,
        };
        let mut placed = place(&facts, &wanted, &PurchaseIds { order, subscriptions: &ids }, at)?;
        for (line, wanted) in lines.iter().enumerate() {
            placed.subscriptions[line].reseller = wanted.reseller;
            placed.order.lines[line].reseller = wanted.reseller;
        }
        self.orders.push(placed.order);
        self.subscriptions.extend(placed.subscriptions);
        self.tell("PlaceOrder", &self.agent(Role::SalesAgent), at, placed.happened);
        Ok(())
    }

    /// Buys one thing.
    pub fn buy_one(&mut self, at: Time, line: Wanted) -> Result<(), Error> {
        self.buy(at, &[line])
    }

    /// Places an order that still waits to be fulfilled.
    pub fn order_that_waits(&mut self, at: Time, line: Wanted) -> Result<(), Error> {
        let wanted = self.wanted(&line, 0);
        let offer = self.stage.offers.iter().find(|offer| offer.id == wanted.offer).ok_or(Error::Internal)?;
        let order = Order {
            id: self.order_id(),
            partner: self.partner.id(),
            customer: self.customer.id(),
            status: OrderStatus::Pending,
            created_at: at,
            billing_cycle: offer.billing_cycle,
            currency: self.partner.currency.to_owned(),
            lines: vec![OrderLine {
                number: 0,
                offer: wanted.offer.clone(),
                quantity: wanted.quantity,
                nickname: wanted.nickname,
                parent: None,
                subscription: None,
                reseller: line.reseller,
                unit_price: offer.price(self.partner.currency).unwrap_or_default(),
            }],
            version: 1,
        };
        let lines = json!([{ "offerId": wanted.offer, "quantity": wanted.quantity, "subscriptionId": null }]);
        let happened = Happened::new(EventKind::OrderPlaced).object(order.id).new_value(json!({
            "status": order.status.code(),
            "billingCycle": order.billing_cycle.code(),
            "currency": order.currency,
            "lines": lines,
        }));
        self.orders.push(order);
        self.tell("PlaceOrder", &self.agent(Role::SalesAgent), at, vec![happened]);
        Ok(())
    }

    /// Suspends what was bought at this place, with its add-ons.
    pub fn suspend(&mut self, at: Time, place: usize) -> Result<(), Error> {
        let one = self.bought(place)?;
        let changed = one.suspend(&self.add_ons(&one), false, SuspendedBy::Partner, at)?;
        self.change("ChangeSubscription", &self.agent(Role::AdminAgent), at, changed);
        Ok(())
    }

    /// Brings it back.
    pub fn reactivate(&mut self, at: Time, place: usize) -> Result<(), Error> {
        let one = self.bought(place)?;
        let base = self.subscriptions.iter().find(|base| Some(base.id) == one.parent);
        let changed = one.reactivate(base, &self.add_ons(&one), false, at)?;
        self.change("ChangeSubscription", &self.agent(Role::AdminAgent), at, changed);
        Ok(())
    }

    /// Cancels it for good.
    pub fn cancel(&mut self, at: Time, place: usize) -> Result<(), Error> {
        let one = self.bought(place)?;
        let changed = one.cancel(&self.add_ons(&one), at)?;
        self.change("ChangeSubscription", &self.agent(Role::AdminAgent), at, changed);
        Ok(())
    }

    /// Changes how many.
    pub fn set_quantity(&mut self, at: Time, place: usize, quantity: i64) -> Result<(), Error> {
        let changed = self.bought(place)?.set_quantity(quantity, 1, i64::MAX)?;
        self.change("ChangeSubscription", &self.agent(Role::SalesAgent), at, changed);
        Ok(())
    }

    /// Gives it a name.
    pub fn rename(&mut self, at: Time, place: usize, nickname: &str) -> Result<(), Error> {
        let changed = self.bought(place)?.set_nickname(Some(nickname.to_owned()))?;
        self.change("ChangeSubscription", &self.agent(Role::SalesAgent), at, changed);
        Ok(())
    }

    /// Turns its renewal off.
    pub fn stop_renewal(&mut self, at: Time, place: usize) -> Result<(), Error> {
        let changed = self.bought(place)?.set_auto_renew(false)?;
        self.change("ChangeSubscription", &self.agent(Role::SalesAgent), at, changed);
        Ok(())
    }

    /// Names a partner in the first life of its relationship as the support contact.
    pub fn set_contact(&mut self, at: Time, place: usize, contact: PartnerId) -> Result<(), Error> {
        let designation = Designation { partner: contact, generation: 1 };
        let changed = self.bought(place)?.set_contact(Some(designation))?;
        self.change("SetSupportContact", &self.agent(Role::AdminAgent), at, changed);
        Ok(())
    }

    /// The platform ends it as its term or trial runs out.
    pub fn expire(&mut self, at: Time, place: usize) -> Result<(), Error> {
        let before = self.bought(place)?;
        let happened = Happened::new(EventKind::SubscriptionExpired)
            .object(before.id)
            .old_value(json!({ "status": before.status.code() }))
            .new_value(json!({ "status": Status::Expired.code() }));
        let after = Subscription {
            status: Status::Expired,
            term_end: Some(at),
            version: before.version + 1,
            ..before
        };
        let changed = Changed { subscriptions: vec![after], happened: vec![happened] };
        self.change("PassSubscription", &system(), at, changed);
        Ok(())
    }

    /// The platform renews what ran out before now, term by term, each opening a new window.
    pub fn renew_all(&mut self) -> Result<(), Error> {
        for place in 0..self.subscriptions.len() {
            loop {
                let before = self.bought(place)?;
                let due = before.term_end.filter(|end| *end <= self.stage.now);
                let runs = matches!(before.status, Status::Active | Status::Suspended);
                let Some(due) = due.filter(|_| runs && before.auto_renew) else { break };
                let (after, happened) = before.caught_up(due);
                if happened.is_empty() {
                    break;
                }
                let changed = Changed { subscriptions: vec![after], happened };
                self.change("PassSubscription", &system(), due, changed);
            }
        }
        Ok(())
    }

    /// Says when the running term ends, to the minute, where a story counts the days.
    pub fn term_ends(&mut self, place: usize, end: Time) {
        if let Some(one) = self.subscriptions.get_mut(place) {
            one.term_end = Some(end);
        }
    }

    /// The partner asks for rights role by role, and the customer grants them, for so many days.
    pub fn grant_roles(&mut self, at: Time, name: &str, roles: &[&str], days: i64) -> Result<(), Error> {
        let draft = Draft {
            name: name.to_owned(),
            duration: format!("P{days}D"),
            roles: roles.iter().map(|role| (*role).to_owned()).collect(),
            auto_extend: false,
        };
        let generation = self.relationship.generation;
        let pair = (self.partner.id(), self.customer.id(), generation);
        let asked_at = days_after(at, -2);
        let (drafted, created) = draft.create(self.delegation_id(), pair, asked_at)?;
        let (asked, requested) = drafted.ask(asked_at)?;
        let (granted, approved) = asked.approve(generation, at)?;
        self.delegations.push(granted);
        let (agent, admin) = (self.agent(Role::AdminAgent), self.customer_admin());
        self.tell("RequestGranularAdmin", &agent, asked_at, vec![created, requested]);
        self.tell("AnswerGranularAdmin", &admin, at, vec![approved]);
        Ok(())
    }

    /// The operator holds the relationship.
    pub fn hold(&mut self, at: Time, reason: &str) {
        let happened = Happened::new(EventKind::HoldPlaced)
            .object(self.customer.id())
            .old_value(json!({ "hold": null }))
            .new_value(json!({ "hold": reason }));
        self.relationship.hold = Some(reason.to_owned());
        self.tell("PlaceHold", &operator(), at, vec![happened]);
    }

    /// Starts to hand all it sold over to another partner.
    pub fn transfer(&mut self, at: Time, other: &PartnerRow) {
        self.transfers.push(domain::order::Transfer {
            id: TransferId(self.thing("transfer", 0)),
            partner: self.partner.id(),
            customer: self.customer.id(),
            other: other.id(),
            subscriptions: self.subscriptions.iter().map(|one| one.id).collect(),
            created_at: at,
        });
    }

    /// Ends the relationship, if the rules let it end.
    pub fn remove(&mut self, at: Time, reason: &str) -> Result<(), Error> {
        let offers = self.stage.offers;
        let name = |one: &Subscription| {
            offers.iter().find(|offer| offer.id == one.offer).map_or("", |offer| offer.name("en")).to_owned()
        };
        let facts = Facts {
            relationship: self.relationship.clone(),
            subscriptions: self
                .subscriptions
                .iter()
                .filter(|one| one.status != Status::Deleted)
                .map(|one| Named { it: one.clone(), name: name(one) })
                .collect(),
            orders: Vec::new(),
            carts: Vec::new(),
            transfers: self.transfers.clone(),
            delegations: self.delegations.iter().filter(|one| one.is_active(at)).cloned().collect(),
            contacts: Vec::new(),
            other_partners: 0,
            asked: Vec::new(),
            access: Vec::new(),
            customer: Some(self.customer.customer()),
        };
        let terms = RemovalTerms {
            acknowledged: true,
            stale: false,
            keep_granular: false,
            notice_to_customer: true,
            reason: Some(reason.to_owned()),
        };
        let id = RemovalId(self.thing("removal", 1));
        let by = self.partner.user_id(Role::AdminAgent);
        let removal = Relationship::remove(&facts, &terms, id, Some(by), at)?;
        let company = relationships::company_of(&removal, self.thing("company", 1));
        let mut happened = removal.happened;
        if let Some(company) = &company {
            relationships::prove(company, &mut happened)?;
        }
        self.company = company;
        self.relationship = removal.relationship;
        self.delegations = removal.ended.into_iter().chain(removal.kept).collect();
        self.closed = Some(removal.record);
        self.tell("RemoveRelationship", &self.agent(Role::AdminAgent), at, happened);
        Ok(())
    }

    /// Everything as objects, the events in the order in which they happened.
    pub fn objects(mut self) -> Vec<Object> {
        // What the platform did by itself was told at the end; it belongs where it happened.
        self.events.sort_by_key(|event| event.at);
        let mut objects = vec![Object::Relationship(self.relationship)];
        objects.extend(self.orders.into_iter().map(Object::Order));
        objects.extend(self.subscriptions.into_iter().map(Object::Subscription));
        objects.extend(self.delegations.into_iter().map(Object::Delegation));
        for transfer in self.transfers {
            let other = domain::order::Transfer {
                partner: transfer.other,
                other: transfer.partner,
                ..transfer.clone()
            };
            for transfer in [transfer, other] {
                objects.push(Object::Transfer(world::Transfer { state: "active".to_owned(), transfer }));
            }
        }
        objects.extend(self.closed.map(Object::ClosedRelationship));
        objects.extend(self.company.map(Object::ClosedCompany));
        objects.extend(self.events.into_iter().map(Object::Event));
        objects
    }

    fn new(
        stage: Stage<'a>,
        partner: &'static PartnerRow,
        customer: &'a CustomerRow,
        provider: Option<PartnerId>,
        at: Time,
    ) -> Self {
        let started = Relationship::establish(partner.id(), customer.id(), provider, at);
        Pair {
            stage,
            partner,
            customer,
            ids: Ids::new(customer.thing("events", &format!("/{}", partner.code))),
            relationship: started.relationship,
            subscriptions: Vec::new(),
            orders: Vec::new(),
            delegations: Vec::new(),
            transfers: Vec::new(),
            closed: None,
            company: None,
            events: Vec::new(),
        }
    }

    fn order_id(&self) -> OrderId {
        OrderId(self.thing("order", self.orders.len() + 1))
    }

    /// The id of the pair's thing of this kind and number; 0 where there is one only.
    fn thing(&self, kind: &str, number: usize) -> Uuid {
        match number {
            0 => self.customer.thing(kind, &format!("/{}", self.partner.code)),
            _ => self.customer.thing(kind, &format!("/{}/{number}", self.partner.code)),
        }
    }

    fn delegation_id(&self) -> DelegationId {
        DelegationId(self.thing("delegation", self.delegations.len() + 1))
    }

    fn subscription_id(&self, line: usize) -> SubscriptionId {
        SubscriptionId(self.thing("subscription", self.subscriptions.len() + line + 1))
    }

    fn wanted(&self, line: &Wanted, number: i64) -> WantedLine {
        let base = line.base.and_then(|place| self.subscriptions.get(place)).map(|base| base.id);
        WantedLine {
            number,
            offer: super::catalogue::offer_id(line.offer),
            quantity: line.quantity,
            nickname: line.nickname.map(str::to_owned),
            parent: base,
        }
    }

    fn bought(&self, place: usize) -> Result<Subscription, Error> {
        self.subscriptions.get(place).cloned().ok_or(Error::Internal)
    }

    fn add_ons(&self, base: &Subscription) -> Vec<Subscription> {
        self.subscriptions.iter().filter(|one| one.parent == Some(base.id)).cloned().collect()
    }

    fn change(&mut self, command: &str, actor: &ActorRef, at: Time, changed: Changed) {
        for next in changed.subscriptions {
            if let Some(one) = self.subscriptions.iter_mut().find(|one| one.id == next.id) {
                *one = next;
            }
        }
        self.tell(command, actor, at, changed.happened);
    }

    fn tell(&mut self, command: &str, actor: &ActorRef, at: Time, happened: Vec<Happened>) {
        let cause = self.ids.next();
        let request_id = self.ids.next();
        let correlation_id = self.ids.next();
        for one in happened {
            self.events.push(Event {
                id: EventId(self.ids.next()),
                partner: self.partner.id(),
                customer: Some(self.customer.id()),
                generation: self.relationship.generation,
                sequence: 0,
                at,
                actor: actor.clone(),
                on_behalf_of: None,
                command: command.to_owned(),
                kind: one.kind,
                old: one.old,
                new: one.new,
                object_ids: one.objects,
                request_id,
                correlation_id,
                cause,
            });
        }
    }

    fn agent(&self, role: Role) -> ActorRef {
        ActorRef {
            side: "partner".to_owned(),
            tenant: Some(self.partner.id().0),
            user: Some(self.partner.user_id(role)),
            application: None,
        }
    }

    fn customer_admin(&self) -> ActorRef {
        ActorRef {
            side: "customer".to_owned(),
            tenant: Some(self.customer.id().0),
            user: Some(self.customer.user_id(Role::CustomerGlobalAdmin)),
            application: None,
        }
    }
}

/// An event of a partner's own log, outside of any relationship.
pub fn own_event(partner: &'static PartnerRow, code: &str, at: Time, happened: Happened) -> Object {
    let mut ids = Ids::new(world::id(&format!("events:{}/own/{code}", partner.code)));
    Object::Event(Event {
        id: EventId(ids.next()),
        partner: partner.id(),
        customer: None,
        generation: 0,
        sequence: 0,
        at,
        actor: ActorRef {
            side: "partner".to_owned(),
            tenant: Some(partner.id().0),
            user: Some(partner.user_id(Role::AdminAgent)),
            application: None,
        },
        on_behalf_of: None,
        command: "IssueInvitation".to_owned(),
        kind: happened.kind,
        old: happened.old,
        new: happened.new,
        object_ids: happened.objects,
        request_id: ids.next(),
        correlation_id: ids.next(),
        cause: ids.next(),
    })
}

fn system() -> ActorRef {
    ActorRef { side: "system".to_owned(), tenant: None, user: None, application: None }
}

fn operator() -> ActorRef {
    ActorRef {
        side: "operator".to_owned(),
        tenant: None,
        user: Some(partners::operator_id()),
        application: None,
    }
}

/// Ids of events and causes: those of one pair sort in the order in which they were drawn (UUID version 8).
struct Ids {
    base: [u8; 16],
    drawn: u32,
}

impl Ids {
    fn new(base: Uuid) -> Self {
        Ids { base: base.into_bytes(), drawn: 0 }
    }

    fn next(&mut self) -> Uuid {
        self.drawn += 1;
        let mut bytes = self.base;
        // The last four bytes tell generated pairs apart.
        bytes[9..12].copy_from_slice(&self.drawn.to_be_bytes()[1..]);
        uuid::Builder::from_custom_bytes(bytes).into_uuid()
    }
}
