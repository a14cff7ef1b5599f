//! The commits of one log in their order, and the states between them: each commit must be what the rules make of the
//! deed it says it is, given what it tells itself of others.

use super::model::{Drawn, Elsewhere, Ground, State, Subject};
use super::operation::{Between, Deed};
use super::record::Call;
use domain::catalogue::OfferKind;
use domain::event::Event;
use domain::invitation::InvitationState;
use domain::relationship::ContactHeld;
use domain::subscription::{Status, Subscription};
use domain::{
    CustomerId, DelegationId, EventKind, Happened, InvitationId, OrderId, PartnerId, RemovalId,
    SubscriptionId, Time,
};
use serde_json::Value;
use std::collections::BTreeMap;
use uuid::Uuid;

/// What a request is known by in the log: its id, and the one of its parts.
pub type Key = (Uuid, Option<SubscriptionId>);

/// Everything that one command wrote, in one transaction.
#[derive(Clone, Debug)]
pub struct Commit {
    pub key: Key,
    pub drawn: Drawn,
    pub happened: Vec<Happened>,
    /// The number of its last event.
    pub sequence: i64,
}

/// A log: `states[n]` is what `commits[n]` found, `states[n + 1]` what it left.
#[derive(Debug)]
pub struct Chain {
    pub subject: Subject,
    pub states: Vec<State>,
    pub commits: Vec<Commit>,
    start: i64,
}

/// The calls that one commit can answer.
pub type Calls<'a> = BTreeMap<Key, Vec<&'a Call>>;

/// The name under which a call is looked up.
pub fn key(call: &Call) -> Key {
    let part = match &call.deed {
        Deed::Turn { subscription, .. } if call.is_part => Some(*subscription),
        _ => None,
    };
    (call.id, part)
}

impl Chain {
    /// Follows a log from where it began; says where it leaves the rules.
    pub fn follow(
        subject: Subject,
        (start, first): (i64, State),
        events: Vec<Event>,
        calls: &Calls<'_>,
        issued: &BTreeMap<InvitationId, domain::invitation::Invitation>,
        ground: &Ground,
    ) -> Result<Chain, String> {
        let mut chain = Chain { subject, states: vec![first], commits: Vec::new(), start };
        for commit in commits(events, calls) {
            let number = chain.commits.len();
            let state = &chain.states[number];
            let lost = |why: String| format!("{subject:?}, commit {number}: {why}\n  {commit:?}");
            if chain.commits.last().is_some_and(|before| before.drawn.at > commit.drawn.at) {
                return Err(lost("time runs backwards".to_owned()));
            }
            let call = calls.get(&commit.key).and_then(|calls| calls.first());
            let call = call.ok_or_else(|| lost("nobody asked for it".to_owned()))?;
            let elsewhere = told(&call.deed, subject, &commit, state, issued);
            let done = state
                .step(subject, &call.deed, &elsewhere, &commit.drawn, ground)
                .map_err(|refusal| lost(format!("{:?} should be refused: {refusal:?}", call.deed)))?;
            if done.happened != commit.happened {
                return Err(lost(format!("{:?} should tell {:#?}", call.deed, done.happened)));
            }
            chain.states.push(done.after);
            chain.commits.push(commit);
        }
        Ok(chain)
    }

    /// The place of the state that stood when the log had this length; none in the middle of a commit.
    pub fn place(&self, sequence: i64) -> Option<usize> {
        if sequence == self.start {
            return Some(0);
        }
        self.commits.iter().position(|commit| commit.sequence == sequence).map(|place| place + 1)
    }

    /// The last state.
    pub fn last(&self) -> &State {
        &self.states[self.states.len() - 1]
    }
}

/// Events that share their cause are one commit.
fn commits(events: Vec<Event>, calls: &Calls<'_>) -> Vec<Commit> {
    let mut groups: Vec<Vec<Event>> = Vec::new();
    for event in events {
        match groups.last_mut() {
            Some(group) if group[0].cause == event.cause => group.push(event),
            _ => groups.push(vec![event]),
        }
    }
    groups.into_iter().map(|group| commit(&group, calls)).collect()
}

fn commit(group: &[Event], calls: &Calls<'_>) -> Commit {
    let last = &group[group.len() - 1];
    let object = |kind: EventKind| {
        let event = group.iter().rev().find(|event| event.kind == kind);
        event.and_then(|event| event.object_ids.last()).and_then(|id| id.parse::<Uuid>().ok())
    };
    let drawn = |kind| object(kind).unwrap_or_default();
    let part = SubscriptionId(drawn(EventKind::SubscriptionSuspended));
    let part = Some(part).filter(|part| calls.contains_key(&(last.request_id, Some(*part))));
    Commit {
        key: (last.request_id, part),
        drawn: Drawn {
            at: last.at,
            by: last.actor.user,
            order: OrderId(drawn(EventKind::OrderPlaced)),
            subscription: SubscriptionId(drawn(EventKind::SubscriptionActivated)),
            delegation: DelegationId(drawn(EventKind::DelegatedAdminGranted)),
            removal: RemovalId(drawn(EventKind::RelationshipRemoved)),
            invitation: InvitationId(drawn(EventKind::InvitationIssued)),
        },
        happened: group.iter().map(happened).collect(),
        sequence: last.sequence,
    }
}

fn happened(event: &Event) -> Happened {
    let mut new = event.new.clone();
    if let Some(new) = new.as_object_mut() {
        // Who the customer was, and what was agreed to, stand here as salted hashes: no rule foretells them.
        for name in ["company", "consent", "proof"] {
            new.remove(name);
        }
    }
    Happened { kind: event.kind, objects: event.object_ids.clone(), old: event.old.clone(), new }
}

/// What a deed would draw that leaves no trace.
pub fn undrawn(at: Time) -> Drawn {
    let nil = Uuid::nil();
    Drawn {
        at,
        by: None,
        order: OrderId(nil),
        subscription: SubscriptionId(nil),
        delegation: DelegationId(nil),
        removal: RemovalId(nil),
        invitation: InvitationId(nil),
    }
}

/// What a commit tells of others itself. Whether they ever were so at that time is judged later.
fn told(
    deed: &Deed,
    subject: Subject,
    commit: &Commit,
    state: &State,
    issued: &BTreeMap<InvitationId, domain::invitation::Invitation>,
) -> Elsewhere {
    let mut elsewhere = Elsewhere::default();
    match (deed, subject) {
        (Deed::Designate { contact, .. }, Subject::Pair(between)) if *contact != between.partner => {
            let generation = commit.happened.iter().find_map(|one| one.new["generation"].as_i64());
            elsewhere.serving.extend(generation.map(|generation| (*contact, generation)));
        }
        (Deed::Remove, Subject::Pair(between)) => {
            let held = commit.happened.iter().find_map(|one| contacts(&one.new));
            let others = held.into_iter().flatten().filter(|held| held.seller != between.partner);
            elsewhere.contacts.extend(others);
            elsewhere.requests.extend(withdrawn(commit, issued));
        }
        (Deed::Accept { link, .. } | Deed::Decline { link }, _) => {
            elsewhere.requests.extend(issued.get(&link.invitation).cloned().map(|one| (one.id, one)));
        }
        // What waited and was not taken back must have been answered by then.
        (Deed::Request { .. }, _) => {
            if let State::Requests(requests) = state {
                let taken_back = |id: &InvitationId| {
                    commit.happened.iter().any(|one| one.objects.contains(&id.to_string()))
                };
                let left = requests.made.keys().filter(|id| !taken_back(id));
                elsewhere.answered.extend(left.map(|id| (*id, InvitationState::Accepted)));
            }
        }
        _ => {}
    }
    elsewhere
}

/// The requests that a removal withdrew, by its own word.
pub fn withdrawn(
    commit: &Commit,
    issued: &BTreeMap<InvitationId, domain::invitation::Invitation>,
) -> BTreeMap<InvitationId, domain::invitation::Invitation> {
    let told = commit.happened.iter().filter(|one| one.kind == EventKind::InvitationWithdrawn);
    let ids = told.filter_map(|one| one.objects.first()?.parse().ok().map(InvitationId));
    ids.filter_map(|id| Some((id, issued.get(&id)?.clone()))).collect()
}

fn contacts(removed: &Value) -> Option<Vec<ContactHeld>> {
    serde_json::from_value(removed.get("contacts")?.clone()).ok()
}

/// Whose log a deed looks at beside its own.
pub fn beside(
    deed: &Deed,
    between: Between,
    pairs: &[Between],
    customer: Option<CustomerId>,
) -> Option<Subject> {
    let other = |one: &&Between| one.customer == between.customer && one.partner != between.partner;
    match deed {
        Deed::Buy { .. } | Deed::Turn { .. } | Deed::Designate { .. } | Deed::Remove => {
            pairs.iter().find(other).copied().map(Subject::Pair)
        }
        Deed::Accept { .. } | Deed::Decline { .. } => Some(Subject::Partner(between.partner)),
        Deed::Request { .. } | Deed::Withdraw { .. } => {
            let partner: PartnerId = between.partner;
            customer.map(|customer| Subject::Pair(Between { partner, customer }))
        }
        Deed::GiveUp | Deed::TakeAway | Deed::Look | Deed::Count => None,
    }
}

/// What such a state says to a deed.
pub fn elsewhere(beside: &State, own: &State) -> Elsewhere {
    match beside {
        State::Requests(requests) => Elsewhere { requests: requests.made.clone(), ..Elsewhere::default() },
        State::Pair(other) => {
            let relationship = other.relationship.as_ref().filter(|one| one.is_active());
            let serving = relationship.map(|one| (one.partner, one.generation));
            let running = own.pair().and_then(|own| own.relationship.as_ref());
            Elsewhere {
                serving: serving.into_iter().collect(),
                sold: other.subscriptions.iter().filter(|one| counts(one)).cloned().collect(),
                contacts: running.map_or_else(Vec::new, |one| other.contacts(one.partner, one.generation)),
                answered: other.answered.clone(),
                requests: BTreeMap::new(),
            }
        }
    }
}

/// Of what others sold only that matters which a customer can have just so often.
fn counts(sold: &Subscription) -> bool {
    sold.kind == OfferKind::Trial && sold.status == Status::Active
}
