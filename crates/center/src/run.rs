//! The way of one command through one transaction, in two round trips: who acts, the lock, and what the rule looks at;
//! then the changes, the events and the answer with their commit.

mod fate;

use crate::center::Center;
use crate::identity::{self, Secrets};
use crate::request::{Caller, Gate, Idempotency, Request, Scope, admit};
use crate::{Error, chance};
use aws_lc_rs::digest;
use domain::event::{ActorRef, Event};
use domain::relationship::Relationship;
use domain::{
    Actor, CustomerId, EventId, FieldError, Generation, Happened, Permission, Refusal, Time, days_after, role,
};
use language::Locale;
use serde::Serialize;
use serde::de::DeserializeOwned;
use std::sync::Arc;
use std::time::Instant;
use store::events::ChainEnd;
use store::idempotency::Remembered;
use store::{Findings, Statement, Tx, attempts, events, idempotency, relationships};
use uuid::Uuid;

/// Something that changes the world.
pub trait Command: Send + Sync + 'static {
    /// What it answers; stored as JSON so that it can be given again.
    type Outcome: Serialize + DeserializeOwned + Send + 'static;

    /// What its rule decides on.
    type Facts;

    /// Its name in events and logs: verb and object.
    const NAME: &'static str;

    /// What the actor must be allowed.
    fn permission(&self) -> Permission;

    /// Which relationships it can be about.
    fn gate(&self) -> Gate {
        Gate::Active
    }

    /// What is wrong with its form, before anything is looked up.
    fn check(&self) -> Vec<FieldError> {
        Vec::new()
    }

    /// Whose affairs it is about, said before anything is looked up.
    fn scope(&self, caller: &Caller) -> Result<Scope, Error>;

    /// The facts its rule looks at. They are found after the lock, by statements of their own.
    fn load(&self, scope: Scope) -> impl Findings<Found = Self::Facts>;

    /// Does it: asks the rule, and hands the changes and events to `work`.
    fn run(&self, facts: Self::Facts, work: &mut Work<'_, '_>) -> Result<Self::Outcome, Error>;
}

/// What a command works with inside its transaction.
pub struct Work<'a, 't> {
    /// The transaction, for what only the facts tell to look at.
    pub tx: &'a mut Tx<'t>,
    /// Who acts, with the roles of this moment.
    pub actor: Actor,
    /// The time of the command, not before whatever happened last between the two.
    pub now: Time,
    /// Whose affairs.
    pub scope: Scope,
    /// The locked relationship, if the pair ever had one.
    pub relationship: Option<Relationship>,
    /// In which language names are shown.
    pub locale: Locale,
    /// True in demo mode.
    pub demo: bool,
    /// From which links and secrets are derived.
    pub secrets: Secrets,
    ids: Ids,
    statements: Vec<Statement>,
    happened: Vec<Happened>,
    customer: Option<CustomerId>,
    generation: Generation,
    chain: Option<ChainEnd>,
}

impl Work<'_, '_> {
    /// A new id; a retry of the transaction draws the same ones again.
    pub fn id(&mut self) -> Uuid {
        self.ids.next(self.now)
    }

    /// The customer the command is about.
    pub fn customer(&self) -> Result<CustomerId, Error> {
        self.scope.customer()
    }

    /// The locked relationship.
    pub fn relationship(&self) -> Result<&Relationship, Error> {
        self.relationship.as_ref().ok_or(Error::Refused(Refusal::Unrelated))
    }

    /// Hands over one statement; all go to the store in one batch at the end.
    pub fn save(&mut self, statement: Statement) {
        self.statements.push(statement);
    }

    /// Hands over several.
    pub fn save_all(&mut self, statements: impl IntoIterator<Item = Statement>) {
        self.statements.extend(statements);
    }

    /// Hands over what happened, as the rule stated it.
    pub fn remember(&mut self, happened: impl IntoIterator<Item = Happened>) {
        self.happened.extend(happened);
    }

    /// Says that the events concern this customer and life, where the command itself brought them about.
    pub fn concerns(&mut self, customer: CustomerId, generation: Generation) {
        if self.customer != Some(customer) {
            self.chain = None;
        }
        self.customer = Some(customer);
        self.generation = generation;
    }

    /// The same of a customer that the command brings into the world: nothing happened to it before.
    pub fn concerns_new(&mut self, customer: CustomerId, generation: Generation) {
        self.concerns(customer, generation);
        self.chain = Some(ChainEnd::default());
    }
}

/// Days in which an answer is given again (README, "Idempotency": 24 hours).
pub(crate) const REPLAY_DAYS: i64 = 1;

impl Center {
    /// Runs a command in one transaction. What it changed, its events and its answer are committed together, or
    /// nothing is; a refusal is remembered apart. Dropping the future does not stop a command that has begun.
    pub async fn run<C: Command>(&self, request: Request, command: C) -> Result<C::Outcome, Error> {
        let started = Instant::now();
        let wrong = command.check();
        let (request_id, correlation_id) = (request.request_id, request.correlation_id);
        let result =
            if wrong.is_empty() { self.settle(request, command).await } else { Err(Error::Invalid(wrong)) };
        tracing::info!(
            command = C::NAME,
            outcome = result.as_ref().err().map_or("done", Error::code),
            micros = u64::try_from(started.elapsed().as_micros()).unwrap_or(u64::MAX),
            %request_id,
            %correlation_id,
            "command"
        );
        result
    }

    /// One try of a command, committed or not. `again` where an earlier try may have been committed.
    async fn attempt<C: Command>(&self, order: &Arc<Order<C>>, again: bool) -> Result<C::Outcome, Error> {
        let (work, refused) = (Arc::clone(order), Arc::clone(order));
        let measures = self.measures();
        self.store()
            .write_or(
                move |tx| {
                    let outcome = work.execute(tx, again);
                    measures.note(C::NAME, tx.cost());
                    outcome
                },
                move |tx, error| refused.remember_refusal(tx, error),
            )
            .await
    }

    fn order<C: Command>(&self, request: Request, command: C) -> Arc<Order<C>> {
        Arc::new(Order {
            key: request.idempotency.unwrap_or_else(Idempotency::drawn),
            request,
            command,
            now: self.now(),
            seed: chance::bytes::<32>(),
            secrets: self.identity().secrets().clone(),
            demo: self.is_demo(),
        })
    }
}

/// A command with all that stays the same when it is tried again.
struct Order<C> {
    command: C,
    request: Request,
    /// Under which the answer is remembered; drawn where the request brought none, so that the fate of each commit can
    /// be told.
    key: Idempotency,
    now: Time,
    seed: [u8; 32],
    secrets: Secrets,
    demo: bool,
}

impl<C: Command> Order<C> {
    fn execute(&self, tx: &mut Tx<'_>, again: bool) -> Result<C::Outcome, Error> {
        let Order { command, request, now, .. } = self;
        let scope = match command.scope(&request.caller) {
            Ok(scope) => scope,
            Err(error) => {
                let actor = tx.find(identity::actor(&request.caller))??;
                role::may(&actor, command.permission())?;
                return Err(error);
            }
        };
        if again {
            // Waits for an earlier try whose commit is still under way somewhere; what it left is recalled below.
            tx.batch(&[idempotency::claim(scope.partner, &self.key.key, *now)])?;
        }
        let recalled = again || request.idempotency.is_some();
        // The one lock every rule-bearing command takes first; what the rule looks at comes after it. Only rows of the
        // caller's own relationship are locked, so the lock can be taken before it is known whether the caller may.
        let subject = events::subject(scope.partner, scope.customer);
        let look = |tx: &mut Tx<'_>| {
            tx.find((
                identity::actor(&request.caller),
                scope.customer.map(|customer| relationships::lock(scope.partner, customer)),
                events::chain_end(scope.partner, subject),
                events::last_at(scope.partner, subject),
                recalled.then(|| idempotency::recall(scope.partner, &self.key.key)),
                command.load(scope),
            ))
        };
        let (actor, mut relationship, mut chain, mut last, mut remembered, mut facts) = look(tx)?;
        let actor = actor?;
        role::may(&actor, command.permission())?;
        if scope.customer.is_some() {
            admit(relationship.as_ref().and_then(Option::as_ref), command.gate())?;
        }
        if relationship == Some(None) {
            // A pair that never was has no row to lock: of two who begin its log, one waits, and then looks again.
            tx.batch(&[events::begin(scope.partner, subject)])?;
            (_, relationship, chain, last, remembered, facts) = look(tx)?;
        }
        let relationship = relationship.flatten();
        let generation = relationship.as_ref().map_or(0, |running| running.generation);
        if let Some(answer) = remembered.flatten().filter(|answer| self.counts(answer, scope, generation)) {
            return replay::<C>(&answer);
        }
        let mut work = Work {
            tx,
            actor,
            // Whoever waited for the lock, or whose node's clock is late, comes after those before it in time too:
            // what was bought after a removal is not told as bought before it (I2).
            now: last.map_or(*now, |last| last.max(*now)),
            scope,
            relationship,
            locale: request.locale,
            demo: self.demo,
            secrets: self.secrets.clone(),
            ids: Ids { seed: self.seed, drawn: 0 },
            statements: Vec::new(),
            happened: Vec::new(),
            customer: scope.customer,
            generation,
            chain: Some(chain),
        };
        let outcome = command.run(facts, &mut work)?;
        self.commit(work, &outcome, again)?;
        Ok(outcome)
    }

    /// An answer is given again within a day, and in the life of the relationship in which it was given.
    fn counts(&self, answer: &Remembered, scope: Scope, generation: Generation) -> bool {
        // A command that names no customer may have begun a life of its own; its answer counts for that one.
        let same_life = scope.customer.is_none() || answer.generation == generation;
        !answer.is_claim() && days_after(answer.created_at, REPLAY_DAYS) > self.now && same_life
    }

    /// Sends the changes, the events and the answer to the store with the commit.
    fn commit(&self, mut work: Work<'_, '_>, outcome: &C::Outcome, again: bool) -> Result<(), Error> {
        let mut statements = std::mem::take(&mut work.statements);
        statements.extend(self.events(&mut work)?);
        // Of what changes nothing, the fate does not matter.
        if again || self.request.idempotency.is_some() || !statements.is_empty() {
            statements.push(idempotency::remember(
                work.scope.partner,
                &self.key.key,
                work.customer,
                work.generation,
                work.now,
                serde_json::to_string(outcome).map_err(|_| Error::Internal)?,
            ));
        }
        Ok(work.tx.end_with(&statements)?)
    }

    fn events(&self, work: &mut Work<'_, '_>) -> Result<Vec<Statement>, Error> {
        let happened = std::mem::take(&mut work.happened);
        if happened.is_empty() {
            return Ok(Vec::new());
        }
        let cause = work.id();
        let actor = ActorRef::from(&work.actor);
        let mut events = Vec::with_capacity(happened.len());
        for one in happened {
            events.push(Event {
                id: EventId(work.id()),
                partner: work.scope.partner,
                customer: work.customer,
                generation: work.generation,
                sequence: 0,
                at: work.now,
                actor: actor.clone(),
                on_behalf_of: None,
                command: C::NAME.to_owned(),
                kind: one.kind,
                old: one.old,
                new: one.new,
                object_ids: one.objects,
                request_id: self.request.request_id,
                correlation_id: self.request.correlation_id,
                cause,
            });
        }
        let end = match work.chain.take() {
            Some(end) => end,
            None => {
                let subject = events::subject(work.scope.partner, work.customer);
                work.tx.find(events::chain_end(work.scope.partner, subject))?
            }
        };
        Ok(events::append(end, events)?)
    }

    /// Writes down that a command was refused, for the audit log; a caller that repeats itself writes no second line.
    fn remember_refusal(&self, tx: &mut Tx<'_>, error: &Error) -> Result<(), store::StoreError> {
        let Error::Refused(refusal) = error else { return Ok(()) };
        let Order { command, request, now, .. } = self;
        let Ok(actor) = tx.find(identity::actor(&request.caller))? else { return Ok(()) };
        let scope = command.scope(&request.caller).ok();
        let Some(partner) = actor.partner().or(scope.map(|scope| scope.partner)) else { return Ok(()) };
        let attempt = attempts::Attempt {
            partner,
            request_id: request.request_id,
            correlation_id: request.correlation_id,
            command: C::NAME.to_owned(),
            customer: scope.and_then(|scope| scope.customer),
            at: *now,
            actor: ActorRef::from(&actor),
            code: refusal.code().to_owned(),
        };
        let statement = attempts::remember(&attempt)?;
        tx.batch(&[statement]).map(|_| ())
    }
}

fn replay<C: Command>(remembered: &Remembered) -> Result<C::Outcome, Error> {
    serde_json::from_str(&remembered.answer).map_err(|error| {
        tracing::error!(%error, command = C::NAME, "a remembered answer cannot be read");
        Error::Internal
    })
}

/// Ids drawn from a seed, so that a closure that is called again stores the same.
struct Ids {
    seed: [u8; 32],
    drawn: u32,
}

impl Ids {
    fn next(&mut self, now: Time) -> Uuid {
        self.drawn += 1;
        let mut context = digest::Context::new(&digest::SHA256);
        context.update(&self.seed);
        context.update(&self.drawn.to_be_bytes());
        let mut random = [0_u8; 10];
        random.copy_from_slice(&context.finish().as_ref()[..10]);
        // Ids of one command sort in the order they were drawn.
        random[0] = 0;
        random[1] = self.drawn.to_be_bytes()[3];
        let millis = u64::try_from(now.as_millisecond()).unwrap_or_default();
        uuid::Builder::from_unix_timestamp_millis(millis, &random).into_uuid()
    }
}
