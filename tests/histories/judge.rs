//! Does the record fit the model? Each log is followed through the rules, commit by commit; then each answer must be
//! the one that the rules give at some moment between the call and its answer, or that was remembered under its id.

use super::chain::{Calls, Chain, Commit, Key, beside, elsewhere, key, undrawn, withdrawn};
use super::model::{Done, Elsewhere, Ground, State, Subject};
use super::operation::{Answer, Between, Deed};
use super::record::Call;
use super::sight::Sight;
use domain::event::Event;
use domain::invitation::{Invitation, InvitationState};
use domain::relationship::blockers;
use domain::subscription::Status;
use domain::{CustomerId, Generation, InvitationId, Refusal, Time};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::{Display, Formatter};
use std::ops::{Add, RangeInclusive};

/// Everything that is judged.
pub struct Evidence<'a> {
    pub pairs: &'a [Between],
    pub ground: &'a Ground,
    pub calls: &'a [Call],
    /// As it was before the first call.
    pub before: Sight,
    pub logs: BTreeMap<Subject, Vec<Event>>,
    /// Snapshots taken meanwhile, and one after the last answer.
    pub sights: Vec<Sight>,
    pub began: Time,
}

/// How often what came about.
#[derive(Clone, Copy, Default, Debug)]
pub struct Tally {
    pub calls: usize,
    pub commits: usize,
    pub unchanged: usize,
    pub recalled: usize,
    pub refused: usize,
    pub sights: usize,
    /// Transactions that the engine ran again: after a deadlock, a conflict or a lost connection.
    pub retries: u64,
}

impl Add for Tally {
    type Output = Tally;

    fn add(self, other: Tally) -> Tally {
        Tally {
            calls: self.calls + other.calls,
            commits: self.commits + other.commits,
            unchanged: self.unchanged + other.unchanged,
            recalled: self.recalled + other.recalled,
            refused: self.refused + other.refused,
            sights: self.sights + other.sights,
            retries: self.retries + other.retries,
        }
    }
}

impl Display for Tally {
    fn fmt(&self, f: &mut Formatter<'_>) -> std::fmt::Result {
        let Tally { calls, commits, unchanged, recalled, refused, sights, retries } = self;
        write!(
            f,
            "{calls} calls, {commits} commits, {unchanged} that changed nothing, {recalled} answered again, "
        )?;
        write!(f, "{refused} refused, {sights} snapshots, {retries} transactions run again")
    }
}

/// Every point in which the record does not fit the model.
pub fn judge(evidence: Evidence<'_>) -> Result<Tally, Vec<String>> {
    let mut calls = Calls::new();
    for call in evidence.calls {
        calls.entry(key(call)).or_default().push(call);
    }
    let chains = follow(&evidence, &calls)?;
    let court = Court::new(&evidence, &calls, chains);
    let mut found = court.doubles();
    found.extend(court.answered_twice());
    found.extend(court.sights());
    let (tally, unexplained) = court.answers();
    found.extend(unexplained);
    if found.is_empty() { Ok(tally) } else { Err(found) }
}

fn follow(evidence: &Evidence<'_>, calls: &Calls<'_>) -> Result<BTreeMap<Subject, Chain>, Vec<String>> {
    let mut issued: BTreeMap<InvitationId, Invitation> = BTreeMap::new();
    let mut chains = BTreeMap::new();
    let mut lost = Vec::new();
    // The partners' own logs first: they know which requests there ever were.
    for (subject, before) in evidence.before.iter().rev() {
        let events = evidence.logs[subject].clone();
        match Chain::follow(*subject, before.clone(), events, calls, &issued, evidence.ground) {
            Ok(chain) => {
                if let State::Requests(requests) = chain.last() {
                    let made = requests.made.values().cloned();
                    issued.extend(
                        made.map(|one| (one.id, Invitation { state: InvitationState::Issued, ..one })),
                    );
                }
                chains.insert(*subject, chain);
            }
            Err(why) => lost.push(why),
        }
    }
    if lost.is_empty() { Ok(chains) } else { Err(lost) }
}

struct Court<'a> {
    evidence: &'a Evidence<'a>,
    calls: &'a Calls<'a>,
    chains: BTreeMap<Subject, Chain>,
    /// For each commit: when it can have come about at the earliest, and when it surely had.
    spans: BTreeMap<Subject, Vec<(u64, u64)>>,
    meant: BTreeMap<InvitationId, CustomerId>,
    /// Every request there ever was, as it was issued.
    issued: BTreeMap<InvitationId, Invitation>,
}

/// Why a call was answered as it was.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Reason {
    /// It brought about a commit of its log.
    Committed,
    /// The rules give this answer and change nothing.
    Unchanged,
    /// The rules refuse it.
    Refused,
    /// The same request was answered so before.
    Recalled,
}

impl<'a> Court<'a> {
    fn new(evidence: &'a Evidence<'a>, calls: &'a Calls<'a>, chains: BTreeMap<Subject, Chain>) -> Court<'a> {
        let spans = chains.iter().map(|(subject, chain)| {
            let spans = chain.commits.iter().map(|commit| span(&calls[&commit.key])).collect();
            (*subject, spans)
        });
        let requests = chains.values().filter_map(|chain| match chain.last() {
            State::Requests(requests) => Some(requests.made.values()),
            State::Pair(_) => None,
        });
        let issued: BTreeMap<_, _> = requests
            .flatten()
            .map(|one| (one.id, Invitation { state: InvitationState::Issued, ..one.clone() }))
            .collect();
        let meant = issued.values().filter_map(|one| Some((one.id, one.customer?))).collect();
        Court { evidence, calls, spans: spans.collect(), meant, issued, chains }
    }

    /// The states of a log that a call can have met: those after everything that had surely come about when it was
    /// invoked, and before anything that was asked for only after its answer.
    fn window(&self, subject: Subject, call: &Call) -> RangeInclusive<usize> {
        let spans = &self.spans[&subject];
        let first = spans.iter().rposition(|(_, sure)| *sure < call.invoked).map_or(0, |place| place + 1);
        let last = spans.iter().position(|(early, _)| *early > call.answered).unwrap_or(spans.len());
        first..=last
    }

    /// A call's own moment is one of its log; beside it stands one of another's.
    fn moments(&self, call: &Call) -> Vec<(usize, &State)> {
        let window = self.window(Subject::of(&call.deed, call.between), call);
        let chain = self.own(call);
        window.map(|place| (place, &chain.states[place])).collect()
    }

    fn own(&self, call: &Call) -> &Chain {
        &self.chains[&Subject::of(&call.deed, call.between)]
    }

    /// The log beside a call's own, if it looks at one.
    fn beside(&self, call: &Call) -> Option<Subject> {
        let customer = match &call.deed {
            Deed::Request { domain, .. } => {
                domain.as_ref().and_then(|domain| self.evidence.ground.domains.get(domain).copied())
            }
            Deed::Withdraw { invitation } => self.meant.get(invitation).copied(),
            _ => None,
        };
        beside(&call.deed, call.between, self.evidence.pairs, customer)
    }

    /// What a call leads to from this state, at every moment of what stands beside it.
    fn steps(
        &self,
        call: &Call,
        own: &State,
        commit: Option<&Commit>,
    ) -> impl Iterator<Item = Result<Done<State>, Refusal>> {
        let subject = Subject::of(&call.deed, call.between);
        let drawn = commit.map_or_else(|| undrawn(self.evidence.began), |commit| commit.drawn.clone());
        let beside = self.beside(call).map(|subject| (&self.chains[&subject], self.window(subject, call)));
        let moments = beside.as_ref().map_or(0..=0, |(_, window)| window.clone());
        let taken_back = commit.map(|commit| withdrawn(commit, &self.issued)).unwrap_or_default();
        moments.map(move |place| {
            let elsewhere = beside.as_ref().map(|(chain, _)| elsewhere(&chain.states[place], own));
            let mut elsewhere = elsewhere.unwrap_or_default();
            if call.deed == Deed::Remove {
                elsewhere.requests.extend(taken_back.clone());
            }
            own.step(subject, &call.deed, &elsewhere, &drawn, self.evidence.ground)
        })
    }

    /// One answer for each call, and nothing came about that nobody was told of.
    fn answers(&self) -> (Tally, Vec<String>) {
        let mut tally = Tally { sights: self.evidence.sights.len(), ..Tally::default() };
        let mut found = Vec::new();
        let mut claimed: BTreeSet<(Subject, usize)> = BTreeSet::new();
        for call in self.evidence.calls {
            tally.calls += 1;
            match self.reason(call) {
                Some(Reason::Committed) => {
                    let subject = Subject::of(&call.deed, call.between);
                    claimed.extend(self.committed(call).into_iter().map(|place| (subject, place)));
                }
                Some(Reason::Unchanged) => tally.unchanged += 1,
                Some(Reason::Refused) => tally.refused += 1,
                Some(Reason::Recalled) => tally.recalled += 1,
                None => found.push(format!("at no moment is this the answer: {call:?}{}", self.rules(call))),
            }
            if let Some(twin) = self.forgotten(call) {
                found.push(format!("answered before as {twin:?}, now otherwise: {call:?}"));
            }
        }
        for (subject, chain) in &self.chains {
            tally.commits += chain.commits.len();
            let missing = (0..chain.commits.len()).filter(|place| !claimed.contains(&(*subject, *place)));
            found.extend(missing.map(|place| {
                format!("{subject:?}: nobody was told of commit {place}: {:?}", chain.commits[place])
            }));
        }
        (tally, found)
    }

    fn reason(&self, call: &Call) -> Option<Reason> {
        let committed = (!self.committed(call).is_empty()).then_some(Reason::Committed);
        committed.or_else(|| self.allowed(call)).or_else(|| self.recalled(call).then_some(Reason::Recalled))
    }

    /// The commits that it can have brought about: within its time, from a state and beside states that make it so.
    /// More than one only where the same request was done again in another life.
    fn committed(&self, call: &Call) -> Vec<usize> {
        let chain = self.own(call);
        let fits = |place: &usize| {
            let (commit, before, after) =
                (&chain.commits[*place], &chain.states[*place], &chain.states[*place + 1]);
            commit.key == key(call)
                && self.steps(call, before, Some(commit)).flatten().any(|done| {
                    done.happened == commit.happened && done.answer == call.answer && done.after == *after
                })
        };
        let window = self.window(chain.subject, call);
        (*window.start()..*window.end()).filter(fits).collect()
    }

    /// The rules give this answer at some moment and change nothing.
    fn allowed(&self, call: &Call) -> Option<Reason> {
        for (_, state) in self.moments(call) {
            for step in self.steps(call, state, None) {
                match step {
                    Ok(done) if done.happened.is_empty() && done.answer == call.answer => {
                        return Some(Reason::Unchanged);
                    }
                    Err(refusal) if refused(&refusal) == call.answer => return Some(Reason::Refused),
                    _ => {}
                }
            }
        }
        None
    }

    /// The same request was answered so, in a life that still ran.
    fn recalled(&self, call: &Call) -> bool {
        let lives = self.lives(call);
        self.twins(call).any(|twin| {
            let same_life = self.lives(twin).intersection(&lives).next().is_some();
            let explained = || !self.committed(twin).is_empty() || self.allowed(twin).is_some();
            twin.invoked < call.answered && twin.answer == call.answer && same_life && explained()
        })
    }

    /// An answer that was given under this id in the one life that ran all the while, and yet not given again. Only
    /// where the door is closed meanwhile, nobody looks for it.
    fn forgotten(&self, call: &Call) -> Option<&'a Answer> {
        let unrelated = refused(&Refusal::Unrelated);
        let before = self.twins(call).filter(|twin| twin.answered < call.invoked);
        let mut otherwise = before.filter(|twin| twin.answer != call.answer && call.answer != unrelated);
        let twin = otherwise.find(|twin| {
            let lives: BTreeSet<_> = self.lives(twin).union(&self.lives(call)).copied().collect();
            lives.len() == 1
        })?;
        Some(&twin.answer)
    }

    /// The other times that the same request was said and done; what is only read is not remembered.
    fn twins(&self, call: &Call) -> impl Iterator<Item = &'a Call> {
        let is_remembered = call.deed.changes() && !call.is_part;
        let same: &[&'a Call] = if is_remembered { &self.calls[&key(call)] } else { &[] };
        let invoked = call.invoked;
        same.iter().copied().filter(move |twin| twin.invoked != invoked && !twin.answer.is_refused())
    }

    fn lives(&self, call: &Call) -> BTreeSet<Generation> {
        self.moments(call).iter().map(|(_, state)| state.life()).collect()
    }

    /// What the rules say instead, for whoever has to find out.
    fn rules(&self, call: &Call) -> String {
        let mut said = BTreeSet::new();
        for (place, state) in self.moments(call) {
            for step in self.steps(call, state, None) {
                said.insert(match step {
                    Ok(done) => format!("\n  at {place}: {:?}, {} events", done.answer, done.happened.len()),
                    Err(refusal) => format!("\n  at {place}: {:?}", refused(&refusal)),
                });
            }
        }
        said.into_iter().collect()
    }

    /// No request is done twice in one life, or more often than it was said.
    fn doubles(&self) -> Vec<String> {
        let mut found = Vec::new();
        let mut done: BTreeMap<Key, usize> = BTreeMap::new();
        for commit in self.chains.values().flat_map(|chain| &chain.commits) {
            *done.entry(commit.key).or_default() += 1;
        }
        let too_often = done.into_iter().filter(|(key, times)| *times > self.calls[key].len());
        found.extend(too_often.map(|(key, times)| format!("{key:?} is done {times} times")));
        for (subject, chain) in &self.chains {
            let mut seen = BTreeSet::new();
            for (place, commit) in chain.commits.iter().enumerate() {
                if !seen.insert((commit.key, chain.states[place + 1].life())) {
                    found.push(format!("{subject:?}: commit {place} is done twice: {commit:?}"));
                }
            }
        }
        found
    }

    /// A request that was taken back was not answered too.
    fn answered_twice(&self) -> Vec<String> {
        let mut answered = BTreeMap::new();
        let mut taken_back = Vec::new();
        for chain in self.chains.values() {
            match chain.last() {
                State::Pair(pair) => answered.extend(pair.answered.clone()),
                State::Requests(requests) => taken_back
                    .extend(requests.made.values().filter(|one| one.state == InvitationState::Withdrawn)),
            }
        }
        let both = taken_back.into_iter().filter(|one| answered.contains_key(&one.id));
        both.map(|one| format!("taken back and {:?}: {one:?}", answered[&one.id])).collect()
    }

    /// Each snapshot shows each log's state as the model has it at that length, and no invariant is hurt in any.
    fn sights(&self) -> Vec<String> {
        let mut found = Vec::new();
        for (number, sight) in self.evidence.sights.iter().enumerate() {
            for (subject, (sequence, seen)) in sight {
                let chain = &self.chains[subject];
                match chain.place(*sequence).map(|place| chain.states[place].clone().sorted()) {
                    None => found
                        .push(format!("snapshot {number} shows half a commit of {subject:?} at {sequence}")),
                    Some(state) if state != *seen => {
                        let difference = difference(&state, seen);
                        found.push(format!("snapshot {number}, {subject:?} at {sequence}: {difference}"));
                    }
                    Some(_) => {}
                }
            }
            found.extend(self.hurt(sight).into_iter().map(|what| format!("snapshot {number}: {what}")));
        }
        let last = self.evidence.sights.last();
        let lengths = last.into_iter().flatten().map(|(subject, (sequence, _))| (subject, *sequence));
        for (subject, sequence) in lengths {
            let chain = &self.chains[subject];
            if chain.place(sequence) != Some(chain.commits.len()) {
                found.push(format!("the log of {subject:?} does not end where the store says"));
            }
        }
        found
    }

    /// I1, I4 and I5, and the offers that a customer can have only so often, whoever sells them.
    fn hurt(&self, sight: &Sight) -> Vec<String> {
        let mut found = Vec::new();
        let mut held: BTreeMap<(CustomerId, &str), i64> = BTreeMap::new();
        let pairs: Vec<_> = sight.values().filter_map(|(_, state)| state.pair()).collect();
        for pair in &pairs {
            let ended = pair.relationship.as_ref().filter(|one| !one.is_active());
            if let Some(ended) = ended {
                let facts = pair.facts(ended, &Elsewhere::default());
                let still = blockers(&facts, self.evidence.began);
                if !still.is_empty() {
                    found.push(format!("I1: {:?} is removed with {still:?}", pair.between));
                }
                if pair.delegations.iter().any(|one| one.is_standing()) {
                    found.push(format!("I4: {:?} is removed with delegated admin", pair.between));
                }
            }
            for one in pair.subscriptions.iter().filter(|one| one.status == Status::Active) {
                *held.entry((pair.between.customer, one.offer.0.as_str())).or_default() += 1;
            }
            for contact in pair.subscriptions.iter().filter_map(|one| one.contact) {
                let there = Between { partner: contact.partner, ..pair.between };
                let life =
                    pairs.iter().find(|other| other.between == there).map_or(0, |other| other.generation());
                if contact.generation > life {
                    found.push(format!("I5: {contact:?} is of a life that never was"));
                }
            }
        }
        for offer in &self.evidence.ground.offers {
            for ((customer, _), held) in held.iter().filter(|((_, held), _)| *held == offer.id.0) {
                if offer.limit_per_customer.is_some_and(|limit| *held > limit) {
                    found.push(format!("E24: {customer} has {held} of {}", offer.id));
                }
            }
        }
        found
    }
}

/// From the first that was invoked; until the one that was answered last, since which of them did it is not known
/// unless there is only one.
fn span(calls: &[&Call]) -> (u64, u64) {
    let done = || calls.iter().filter(|call| !call.answer.is_refused());
    let first = done().map(|call| call.invoked).min().unwrap_or(0);
    let last = done().map(|call| call.answered).max().unwrap_or(u64::MAX);
    (first, last)
}

/// A refusal as it is seen from outside.
pub fn refused(refusal: &Refusal) -> Answer {
    let mut found = Vec::new();
    if let Refusal::RelationshipBlocked { blockers } = refusal {
        found = blockers.iter().map(|one| (one.kind.code().to_owned(), one.object_id.clone())).collect();
        found.sort();
    }
    Answer::Refused { code: refusal.code().to_owned(), blockers: found }
}

/// The lines in which two states differ.
fn difference(model: &State, seen: &State) -> String {
    let (model, seen) = (format!("{model:#?}"), format!("{seen:#?}"));
    let lines = model.lines().zip(seen.lines()).filter(|(model, seen)| model != seen);
    let lines =
        lines.take(12).map(|(model, seen)| format!("\n  model {}, store {}", model.trim(), seen.trim()));
    lines.collect()
}
