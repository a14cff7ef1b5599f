//! The way of one command through one transaction: actor, permission, lock, replay, rule, save, events, answer.

use crate::center::Center;
use crate::identity::{self, Secrets};
use crate::request::{Gate, Request, Scope, admit};
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
use store::{Statement, Tx, attempts, events, idempotency, relationships};
use uuid::Uuid;

/// Something that changes the world.
pub trait Command: Send + Sync + 'static {
    /// What it answers; stored as JSON so that it can be given again.
    type Outcome: Serialize + DeserializeOwned + Send + 'static;

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

    /// Whose affairs it is about.
    fn scope(&self, actor: &Actor) -> Result<Scope, Error>;

    /// Does it: looks, asks the rule, and hands the changes and events to `work`.
    fn run(&self, work: &mut Work<'_, '_>) -> Result<Self::Outcome, Error>;
}

/// What a command works with inside its transaction.
pub struct Work<'a, 't> {
    /// The transaction.
    pub tx: &'a mut Tx<'t>,
    /// Who acts, with the roles of this moment.
    pub actor: Actor,
    /// The time of the command; the same on a retry.
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
}

impl Work<'_, '_> {
    /// A new id; a retry of the transaction draws the same ones again.
    pub fn id(&mut self) -> Uuid {
        self.ids.next(self.now)
    }

    /// The customer the command is about.
    pub fn customer(&self) -> Result<CustomerId, Error> {
        self.scope.customer.ok_or(Error::Refused(Refusal::Unrelated))
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
        self.customer = Some(customer);
        self.generation = generation;
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
            if wrong.is_empty() { self.transact(request, command).await } else { Err(Error::Invalid(wrong)) };
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

    async fn transact<C: Command>(&self, request: Request, command: C) -> Result<C::Outcome, Error> {
        let now = self.now();
        let demo = self.is_demo();
        let secrets = self.identity().secrets().clone();
        let seed = chance::bytes::<32>();
        // The refused attempt is written after the command's own work is rolled back, so both closures need it.
        let command = Arc::new(command);
        let attempt = (Arc::clone(&command), request.clone());
        self.store()
            .write_or(
                move |tx| execute(tx, &*command, &request, &secrets, now, seed, demo),
                move |tx, error| {
                    let (command, request) = &attempt;
                    remember_refusal(tx, &**command, request, error, now)
                },
            )
            .await
    }
}

fn execute<C: Command>(
    tx: &mut Tx<'_>,
    command: &C,
    request: &Request,
    secrets: &Secrets,
    now: Time,
    seed: [u8; 32],
    demo: bool,
) -> Result<C::Outcome, Error> {
    let actor = identity::actor(tx, &request.caller)?;
    role::may(&actor, command.permission())?;
    let scope = command.scope(&actor)?;
    // The one lock every rule-bearing command takes first; what the rule looks at is loaded after it.
    let relationship = match scope.customer {
        Some(customer) => relationships::lock(tx, scope.partner, customer)?,
        None => None,
    };
    if scope.customer.is_some() {
        admit(relationship.as_ref(), command.gate())?;
    }
    let generation = relationship.as_ref().map_or(0, |running| running.generation);
    if let Some(answer) = replay::<C>(tx, request, scope, generation, now)? {
        return Ok(answer);
    }
    let mut work = Work {
        tx,
        actor,
        now,
        scope,
        relationship,
        locale: request.locale,
        demo,
        secrets: secrets.clone(),
        ids: Ids { seed, drawn: 0 },
        statements: Vec::new(),
        happened: Vec::new(),
        customer: scope.customer,
        generation,
    };
    let outcome = command.run(&mut work)?;
    commit::<C>(work, request, &outcome)?;
    Ok(outcome)
}

fn replay<C: Command>(
    tx: &mut Tx<'_>,
    request: &Request,
    scope: Scope,
    generation: Generation,
    now: Time,
) -> Result<Option<C::Outcome>, Error> {
    let Some(idempotency) = &request.idempotency else { return Ok(None) };
    let Some(remembered) = idempotency::recall(tx, scope.partner, &idempotency.key)? else { return Ok(None) };
    // A command that names no customer may have begun a life of its own; its answer counts for that one.
    let same_life = scope.customer.is_none() || remembered.generation == generation;
    if days_after(remembered.created_at, REPLAY_DAYS) <= now || !same_life {
        return Ok(None);
    }
    match serde_json::from_str(&remembered.answer) {
        Ok(answer) => Ok(Some(answer)),
        Err(error) => {
            tracing::error!(%error, command = C::NAME, "a remembered answer cannot be read");
            Err(Error::Internal)
        }
    }
}

/// Sends the changes, the events and the answer to the store as one batch.
fn commit<C: Command>(mut work: Work<'_, '_>, request: &Request, outcome: &C::Outcome) -> Result<(), Error> {
    let mut statements = std::mem::take(&mut work.statements);
    let happened = std::mem::take(&mut work.happened);
    if !happened.is_empty() {
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
                request_id: request.request_id,
                correlation_id: request.correlation_id,
                cause,
            });
        }
        let end = events::chain_end(
            work.tx,
            work.scope.partner,
            events::subject(work.scope.partner, work.customer),
        )?;
        statements.extend(events::append(end, events)?);
    }
    if let Some(idempotency) = &request.idempotency {
        let answer = serde_json::to_string(outcome).map_err(|_| Error::Internal)?;
        statements.push(idempotency::remember(
            work.scope.partner,
            &idempotency.key,
            work.customer,
            work.generation,
            work.now,
            answer,
        ));
    }
    work.tx.batch(&statements)?;
    Ok(())
}

/// Writes down that a command was refused, for the audit log; a caller that repeats itself writes no second line.
fn remember_refusal<C: Command>(
    tx: &mut Tx<'_>,
    command: &C,
    request: &Request,
    error: &Error,
    now: Time,
) -> Result<(), store::StoreError> {
    let Error::Refused(refusal) = error else { return Ok(()) };
    let Ok(actor) = identity::actor(tx, &request.caller) else { return Ok(()) };
    let partner = actor.partner().or_else(|| command.scope(&actor).ok().map(|scope| scope.partner));
    let Some(partner) = partner else { return Ok(()) };
    let customer = command.scope(&actor).ok().and_then(|scope| scope.customer);
    let attempt = attempts::Attempt {
        partner,
        request_id: request.request_id,
        correlation_id: request.correlation_id,
        command: C::NAME.to_owned(),
        customer,
        at: now,
        actor: ActorRef::from(&actor),
        code: refusal.code().to_owned(),
    };
    let statement = attempts::remember(&attempt)?;
    tx.batch(&[statement]).map(|_| ())
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
