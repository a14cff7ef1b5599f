//! The pure model: what one partner and one customer have between them, and what each deed makes of it, by the rules
//! of `domain` alone. Nothing here waits, locks or stores; one deed follows the other.

use super::operation::{Answer, Between, Deed, Link, is_delegated};
use domain::catalogue::Offer;
use domain::delegation::Delegation;
use domain::invitation::{AcceptFacts, Asked, Invitation, InvitationKind, InvitationState};
use domain::order::{PurchaseFacts, PurchaseIds, WantedLine, limit_reached, place};
use domain::relationship::{ClosedRelationship, ContactHeld, Facts, Named, Relationship, RemovalTerms};
use domain::subscription::{Changed, Status, Subscription, SuspendedBy};
use domain::support_contact::Designation;
use domain::{
    DelegationId, Generation, Happened, InvitationId, OrderId, PartnerId, Refusal, RemovalId, SubscriptionId,
    Time, UserId,
};
use std::collections::BTreeMap;

/// What the log of a partner and a customer tells of.
#[derive(Clone, PartialEq, Debug)]
pub struct Pair {
    pub between: Between,
    pub relationship: Option<Relationship>,
    pub subscriptions: Vec<Subscription>,
    /// Those that were not ended.
    pub delegations: Vec<Delegation>,
    /// The record of the last life that ended.
    pub closed: Option<ClosedRelationship>,
    /// Requests that this customer answered for good, or that a removal withdrew.
    pub answered: BTreeMap<InvitationId, InvitationState>,
}

/// What a partner's own log tells of: its requests, as issued or taken back.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Requests {
    pub made: BTreeMap<InvitationId, Invitation>,
}

/// What a deed looks at beside the log it is written to: nobody locks it, so it is as it was at some moment.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Elsewhere {
    /// The other partners that serve the customer.
    pub serving: Vec<(PartnerId, Generation)>,
    /// What they sold that the customer can have only so often.
    pub sold: Vec<Subscription>,
    /// What of it names this partner's running life as its support contact.
    pub contacts: Vec<ContactHeld>,
    /// The partner's requests, for the customer that answers one; for a removal, those that it withdrew.
    pub requests: BTreeMap<InvitationId, Invitation>,
    /// Requests that were answered, for the partner that makes or takes back one.
    pub answered: BTreeMap<InvitationId, InvitationState>,
}

/// What a command draws before it begins: the log shows it.
#[derive(Clone, Debug)]
pub struct Drawn {
    pub at: Time,
    pub by: Option<UserId>,
    pub order: OrderId,
    pub subscription: SubscriptionId,
    pub delegation: DelegationId,
    pub removal: RemovalId,
    pub invitation: InvitationId,
}

/// What does not change while the histories run.
#[derive(Clone, Default, Debug)]
pub struct Ground {
    pub offers: Vec<Offer>,
    /// ISO 4217 currency of each partner.
    pub currency: BTreeMap<PartnerId, String>,
    /// The customer of each domain.
    pub domains: BTreeMap<String, domain::CustomerId>,
}

/// What a deed leads to.
#[derive(Clone, PartialEq, Debug)]
pub struct Done<S> {
    pub after: S,
    pub happened: Vec<Happened>,
    pub answer: Answer,
}

type Step = Result<Done<Pair>, Refusal>;

/// Whose log it is.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Subject {
    Pair(Between),
    Partner(PartnerId),
}

/// What a log tells of.
#[derive(Clone, PartialEq, Debug)]
#[expect(clippy::large_enum_variant, reason = "most are pairs, and none is kept for long")]
pub enum State {
    Pair(Pair),
    Requests(Requests),
}

impl Subject {
    /// The log in which a deed is told.
    pub fn of(deed: &Deed, between: Between) -> Subject {
        match deed {
            Deed::Request { .. } | Deed::Withdraw { .. } => Subject::Partner(between.partner),
            _ => Subject::Pair(between),
        }
    }
}

impl State {
    /// What a deed makes of it, or why it is refused.
    pub fn step(
        &self,
        subject: Subject,
        deed: &Deed,
        elsewhere: &Elsewhere,
        drawn: &Drawn,
        ground: &Ground,
    ) -> Result<Done<State>, Refusal> {
        let whole = |done: Done<Pair>| Done {
            after: State::Pair(done.after),
            happened: done.happened,
            answer: done.answer,
        };
        match (self, subject) {
            (State::Pair(pair), _) => pair.step(deed, elsewhere, drawn, ground).map(whole),
            (State::Requests(requests), Subject::Partner(partner)) => {
                let done = requests.step(partner, deed, elsewhere, drawn, ground)?;
                Ok(Done { after: State::Requests(done.after), happened: done.happened, answer: done.answer })
            }
            (State::Requests(_), Subject::Pair(_)) => unreachable!("requests are a partner's"),
        }
    }

    /// The life of a relationship under which answers are remembered; those to a partner alone hold for ever.
    pub fn life(&self) -> Generation {
        match self {
            State::Pair(pair) => pair.generation(),
            State::Requests(_) => 0,
        }
    }

    /// The pair, where it is one's log.
    pub fn pair(&self) -> Option<&Pair> {
        match self {
            State::Pair(pair) => Some(pair),
            State::Requests(_) => None,
        }
    }

    /// The same with everything in the order of its ids, as the order in which it is stored says nothing.
    pub fn sorted(mut self) -> State {
        if let State::Pair(pair) = &mut self {
            pair.subscriptions.sort_by_key(|one| one.id);
            pair.delegations.sort_by_key(|one| one.id);
            if let Some(closed) = &mut pair.closed {
                closed.subscriptions.sort_by_key(|one| one.id);
            }
        }
        self
    }
}

impl Pair {
    /// The life that runs or ran last; 0 before the first.
    pub fn generation(&self) -> Generation {
        self.relationship.as_ref().map_or(0, |running| running.generation)
    }

    pub fn is_active(&self) -> bool {
        self.relationship.as_ref().is_some_and(Relationship::is_active)
    }

    /// The subscriptions sold here for which a life of `partner` is the designated contact, with the seller if it takes
    /// its place.
    pub fn contacts(&self, partner: PartnerId, generation: Generation) -> Vec<ContactHeld> {
        let seller = self.between.partner;
        let fallback = Some(seller).filter(|_| self.is_active() && seller != partner);
        let held = |one: &&Subscription| {
            one.contact == Some(Designation { partner, generation }) && one.status != Status::Deleted
        };
        let named = self.subscriptions.iter().filter(held);
        named.map(|one| ContactHeld { subscription: one.id, seller, fallback }).collect()
    }

    /// The facts of a removal.
    pub fn facts(&self, relationship: &Relationship, elsewhere: &Elsewhere) -> Facts {
        let mut contacts = self.contacts(relationship.partner, relationship.generation);
        contacts.extend(elsewhere.contacts.iter().cloned());
        contacts.sort_by_key(|held| (held.seller, held.subscription));
        let sold = self.subscriptions.iter().filter(|one| one.status != Status::Deleted);
        Facts {
            relationship: relationship.clone(),
            subscriptions: sold.map(|one| Named { it: one.clone(), name: String::new() }).collect(),
            orders: Vec::new(),
            transfers: Vec::new(),
            carts: Vec::new(),
            delegations: self.delegations.clone(),
            contacts,
            other_partners: i64::try_from(elsewhere.serving.len()).unwrap_or(i64::MAX),
            asked: Vec::new(),
            access: Vec::new(),
            customer: None,
        }
    }

    /// What a deed makes of it, or why it is refused.
    pub fn step(&self, deed: &Deed, elsewhere: &Elsewhere, drawn: &Drawn, ground: &Ground) -> Step {
        let admitted = || self.relationship.as_ref().filter(|one| one.is_active()).ok_or(Refusal::Unrelated);
        match deed {
            Deed::Buy { offer } => {
                let offer = ground.offers.iter().find(|one| one.id == *offer);
                self.buy(admitted()?, offer.into_iter().cloned().collect(), elsewhere, drawn, ground)
            }
            Deed::Turn { subscription, to } => {
                admitted()?;
                self.turn(*subscription, *to, elsewhere, drawn, ground)
            }
            Deed::Designate { subscription, contact } => {
                let own = admitted()?;
                self.designate(*subscription, *contact, own, elsewhere)
            }
            Deed::Remove => self.remove(elsewhere, drawn),
            Deed::Accept { link, delegated_admin } => self.accept(link, *delegated_admin, elsewhere, drawn),
            Deed::Decline { link } => self.decline(link, elsewhere, drawn),
            Deed::GiveUp => {
                admitted()?;
                Ok(self.end_standing(drawn, |_| Answer::GivenUp))
            }
            Deed::TakeAway => {
                self.relationship.as_ref().ok_or(Refusal::Unrelated)?;
                Ok(self.end_standing(drawn, Answer::TakenAway))
            }
            Deed::Look => {
                let generation = admitted()?.generation;
                let delegated_admin = is_delegated(&self.delegations, generation);
                Ok(self.unchanged(Answer::Seen { delegated_admin }))
            }
            Deed::Count => {
                admitted()?;
                let mut counted: Vec<_> = self.subscriptions.iter().map(|one| (one.id, one.status)).collect();
                counted.sort_by_key(|(id, _)| *id);
                Ok(self.unchanged(Answer::Counted(counted)))
            }
            Deed::Request { .. } | Deed::Withdraw { .. } => unreachable!("told in the partner's own log"),
        }
    }

    fn unchanged(&self, answer: Answer) -> Done<Pair> {
        Done { after: self.clone(), happened: Vec::new(), answer }
    }

    fn changed(&self, changed: Changed, answer: Answer) -> Done<Pair> {
        let mut after = self.clone();
        for next in changed.subscriptions {
            match after.subscriptions.iter_mut().find(|one| one.id == next.id) {
                Some(one) => *one = next,
                None => after.subscriptions.push(next),
            }
        }
        Done { after, happened: changed.happened, answer }
    }

    fn buy(
        &self,
        relationship: &Relationship,
        offers: Vec<Offer>,
        elsewhere: &Elsewhere,
        drawn: &Drawn,
        ground: &Ground,
    ) -> Step {
        let existing: Vec<_> = self.subscriptions.iter().chain(&elsewhere.sold).cloned().collect();
        let facts = PurchaseFacts {
            relationship,
            restricted: false,
            by_customer: false,
            currency: &ground.currency[&self.between.partner],
            offers: &offers,
            existing: &existing,
        };
        let wanted = offers.iter().map(|offer| WantedLine {
            number: 0,
            offer: offer.id.clone(),
            quantity: 1,
            nickname: None,
            parent: None,
        });
        let ids = PurchaseIds { order: drawn.order, subscriptions: &[drawn.subscription] };
        let placed = place(&facts, &wanted.collect::<Vec<_>>(), &ids, drawn.at)?;
        let answer = Answer::Bought { order: drawn.order, subscription: drawn.subscription };
        let changed = Changed { subscriptions: placed.subscriptions, happened: placed.happened };
        Ok(self.changed(changed, answer))
    }

    fn subscription(&self, id: SubscriptionId) -> Result<&Subscription, Refusal> {
        self.subscriptions.iter().find(|one| one.id == id).ok_or(Refusal::SubscriptionNotFound)
    }

    fn turn(
        &self,
        id: SubscriptionId,
        to: Status,
        elsewhere: &Elsewhere,
        drawn: &Drawn,
        ground: &Ground,
    ) -> Step {
        let current = self.subscription(id)?;
        let changed = match to {
            to if to == current.status => Changed::default(),
            Status::Suspended => current.suspend(&[], false, SuspendedBy::Partner, drawn.at)?,
            Status::Active => {
                let offer = ground.offers.iter().find(|offer| offer.id == current.offer);
                let held = || self.subscriptions.iter().chain(&elsewhere.sold).filter(|one| one.id != id);
                let limited = offer.is_some_and(|offer| limit_reached(offer, held()));
                current.reactivate(None, &[], limited, drawn.at)?
            }
            other => unreachable!("nobody wants {other:?}"),
        };
        Ok(self.changed(changed, Answer::Stands(to)))
    }

    fn designate(
        &self,
        id: SubscriptionId,
        contact: PartnerId,
        own: &Relationship,
        elsewhere: &Elsewhere,
    ) -> Step {
        let current = self.subscription(id)?;
        let serving = std::iter::once((own.partner, own.generation)).chain(elsewhere.serving.iter().copied());
        let designation = serving
            .map(|(partner, generation)| Designation { partner, generation })
            .find(|one| one.partner == contact)
            .ok_or(Refusal::SupportContactNotAvailable)?;
        Ok(self.changed(current.set_contact(Some(designation))?, Answer::Helps(contact)))
    }

    /// A removal repeated after it happened is the same removal (E5).
    fn remove(&self, elsewhere: &Elsewhere, drawn: &Drawn) -> Step {
        let relationship = self.relationship.as_ref().ok_or(Refusal::Unrelated)?;
        if !relationship.is_active() {
            let closed = self.closed.as_ref().ok_or(Refusal::Unrelated)?;
            return Ok(self.unchanged(Answer::Removed(closed.id)));
        }
        let terms = RemovalTerms {
            acknowledged: true,
            stale: false,
            keep_granular: false,
            notice_to_customer: true,
            reason: None,
        };
        let facts = self.facts(relationship, elsewhere);
        let removal = Relationship::remove(&facts, &terms, drawn.removal, drawn.by, drawn.at)?;
        let mut after = Pair {
            relationship: Some(removal.relationship),
            delegations: removal.kept,
            closed: Some(removal.record),
            ..self.clone()
        };
        let mut happened = removal.happened;
        // What waits for the customer is withdrawn with it (E28).
        let mut waiting: Vec<_> =
            elsewhere.requests.values().map(|made| as_answered(made, &self.answered)).collect();
        waiting.sort_by_key(|one| (one.created_at, one.id));
        for (withdrawn, event) in waiting.iter().filter_map(|one| one.withdraw(drawn.at).ok().flatten()) {
            after.answered.insert(withdrawn.id, withdrawn.state);
            happened.push(event);
        }
        Ok(Done { after, happened, answer: Answer::Removed(drawn.removal) })
    }

    fn accept(&self, link: &Link, delegated_admin: bool, elsewhere: &Elsewhere, drawn: &Drawn) -> Step {
        let invitation = self.invitation(link, elsewhere)?;
        let facts = AcceptFacts {
            customer: self.between.customer,
            relationship: self.relationship.as_ref(),
            has_delegated_admin: is_delegated(&self.delegations, self.generation()),
            restricted: false,
            grant_delegated_admin: delegated_admin,
            grant_granular: None,
            has_granular: false,
            beside: None,
        };
        let accepted = invitation.accept(link.rotation, &facts, drawn.delegation, drawn.at)?;
        let mut after = self.clone();
        after.answered.extend(accepted.invitation.map(|one| (one.id, one.state)));
        let established = accepted.started.is_some();
        if let Some(started) = accepted.started {
            after.relationship = Some(started.relationship);
        }
        let granted = accepted.granted.is_some();
        after.delegations.extend(accepted.granted);
        let answer =
            Answer::Accepted { generation: after.generation(), established, delegated_admin: granted };
        Ok(Done { after, happened: accepted.happened, answer })
    }

    fn decline(&self, link: &Link, elsewhere: &Elsewhere, drawn: &Drawn) -> Step {
        let invitation = self.invitation(link, elsewhere)?;
        let (next, happened) = invitation.decline(link.rotation, self.between.customer, drawn.at)?;
        let mut after = self.clone();
        after.answered.extend(next.map(|one| (one.id, one.state)));
        Ok(Done { after, happened: vec![happened], answer: Answer::Declined })
    }

    /// A request as it stands: issued or taken back by the partner, answered by this customer.
    fn invitation(&self, link: &Link, elsewhere: &Elsewhere) -> Result<Invitation, Refusal> {
        let made = elsewhere.requests.get(&link.invitation).ok_or(Refusal::InvitationNotFound)?;
        Ok(as_answered(made, &self.answered))
    }

    fn end_standing(&self, drawn: &Drawn, answer: impl FnOnce(i64) -> Answer) -> Done<Pair> {
        let (standing, kept): (Vec<_>, Vec<_>) =
            self.delegations.iter().cloned().partition(Delegation::is_standing);
        let happened: Vec<_> = standing.into_iter().map(|one| one.end(drawn.at).1).collect();
        let answer = answer(i64::try_from(happened.len()).unwrap_or(i64::MAX));
        Done { after: Pair { delegations: kept, ..self.clone() }, happened, answer }
    }
}

impl Requests {
    /// What a partner's deed makes of its requests.
    pub fn step(
        &self,
        partner: PartnerId,
        deed: &Deed,
        elsewhere: &Elsewhere,
        drawn: &Drawn,
        ground: &Ground,
    ) -> Result<Done<Requests>, Refusal> {
        match deed {
            Deed::Request { domain, delegated_admin } => {
                Ok(self.request(partner, domain.as_deref(), *delegated_admin, elsewhere, drawn, ground))
            }
            Deed::Withdraw { invitation } => self.withdraw(*invitation, elsewhere, drawn),
            _ => unreachable!("told in the log of a pair"),
        }
    }

    /// A generic request is reused; a targeted one replaces those that wait (E27).
    fn request(
        &self,
        partner: PartnerId,
        domain: Option<&str>,
        delegated_admin: bool,
        elsewhere: &Elsewhere,
        drawn: &Drawn,
        ground: &Ground,
    ) -> Done<Requests> {
        let mut after = self.clone();
        let mut happened = Vec::new();
        let customer = domain.and_then(|domain| ground.domains.get(domain).copied());
        let kind = if customer.is_some() { InvitationKind::Targeted } else { InvitationKind::Generic };
        let mut running: Vec<_> = self
            .made
            .values()
            .map(|made| as_answered(made, &elsewhere.answered))
            .filter(|one| {
                one.kind == kind && one.state == InvitationState::Issued && one.customer == customer
            })
            .collect();
        running.sort_by_key(|one| (one.created_at, one.id));
        if kind == InvitationKind::Generic
            && let Some(running) = running.iter().find(|one| one.delegated_admin == delegated_admin)
        {
            let answer = Answer::Requested(running.id);
            return Done { after, happened, answer };
        }
        if kind == InvitationKind::Targeted {
            for (taken_back, event) in running.iter().filter_map(|one| one.withdraw(drawn.at).ok().flatten())
            {
                after.made.insert(taken_back.id, taken_back);
                happened.push(event);
            }
        }
        let asked = Asked { kind, delegated_admin, ..Asked::plain(customer, "en") };
        let (issued, event) = Invitation::issue(drawn.invitation, partner, asked, drawn.by, drawn.at);
        after.made.insert(issued.id, issued);
        happened.push(event);
        Done { after, happened, answer: Answer::Requested(drawn.invitation) }
    }

    fn withdraw(
        &self,
        id: InvitationId,
        elsewhere: &Elsewhere,
        drawn: &Drawn,
    ) -> Result<Done<Requests>, Refusal> {
        let made = self.made.get(&id).ok_or(Refusal::InvitationNotFound)?;
        let mut after = self.clone();
        let mut happened = Vec::new();
        if let Some((next, event)) = as_answered(made, &elsewhere.answered).withdraw(drawn.at)? {
            after.made.insert(id, next);
            happened.push(event);
        }
        Ok(Done { after, happened, answer: Answer::Withdrawn })
    }
}

fn as_answered(made: &Invitation, answered: &BTreeMap<InvitationId, InvitationState>) -> Invitation {
    let state = answered.get(&made.id).copied().unwrap_or(made.state);
    Invitation { state, ..made.clone() }
}
