//! The way of one command and of one question. Every state change passes [`Center::run`], every answer
//! [`Center::ask`]: permission, tenant, lock, replay and memory are decided here and nowhere else.

use crate::clock::Clock;
use crate::identity::{self, Identity, Secrets};
use crate::{Error, chance};
use aws_lc_rs::digest;
use domain::event::{ActorRef, Event};
use domain::relationship::Relationship;
use domain::role;
use domain::{
    Actor, CustomerId, EventId, FieldError, Generation, Happened, PartnerId, Permission, Refusal, Time,
};
use domain::{UserId, days_after};
use language::Locale;
use serde::Serialize;
use serde::de::DeserializeOwned;
use std::sync::Arc;
use std::time::Instant;
use store::users::TenantRef;
use store::{Statement, Store, Tx, attempts, events, idempotency, relationships};
use uuid::Uuid;

/// How a center behaves.
#[derive(Clone, Debug)]
pub struct Options {
    /// True in demo mode: password grants, deletion of customers, a movable clock.
    pub demo: bool,
    /// What time it is.
    pub clock: Clock,
    /// Where people and programs reach this server, without a slash at the end; links and tokens carry it.
    pub public_url: String,
    /// Whether user name and password buy a token; a demo always does.
    pub password_grant: bool,
}

/// The use cases over one store. Cheap to clone.
#[derive(Clone)]
pub struct Center {
    inner: Arc<Inner>,
}

struct Inner {
    store: Store,
    identity: Identity,
    options: Options,
}

/// Who a credential says is calling. What they may do is read anew in each transaction (A-P4).
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub struct Caller {
    /// For which organisation.
    pub tenant: TenantRef,
    /// The person; none for an app-only token.
    pub user: Option<UserId>,
    /// The application.
    pub application: Option<String>,
    /// The person's epoch when the credential was issued; a later epoch voids it.
    pub epoch: i64,
}

/// A request that carries a command or a question.
#[derive(Clone, Debug)]
pub struct Request {
    /// Who calls.
    pub caller: Caller,
    /// The caller's id of this request, or one of our own.
    pub request_id: Uuid,
    /// The caller's wider operation.
    pub correlation_id: Uuid,
    /// Under which key the answer is remembered.
    pub idempotency: Option<Idempotency>,
    /// In which language names are shown.
    pub locale: Locale,
}

/// The key of an answer that can be given again: who, what and which request (README, "Idempotency").
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Idempotency {
    /// SHA-256 over all parts of the key.
    pub key: [u8; 32],
}

impl Idempotency {
    /// The key made of who calls, method, path with query, request id and body.
    pub fn new(caller: &Caller, method: &str, path: &str, request_id: Uuid, body: &[u8]) -> Self {
        let mut context = digest::Context::new(&digest::SHA256);
        let who = format!("{:?}|{:?}|{:?}", caller.tenant, caller.application, caller.user);
        for part in [who.as_bytes(), method.as_bytes(), path.as_bytes(), request_id.as_bytes(), body] {
            context.update(&u64::try_from(part.len()).unwrap_or(u64::MAX).to_be_bytes());
            context.update(part);
        }
        let mut key = [0; 32];
        key.copy_from_slice(context.finish().as_ref());
        Idempotency { key }
    }
}

/// Whose affairs a command or question is about.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Scope {
    /// In whose log it is remembered.
    pub partner: PartnerId,
    /// The customer whose relationship with that partner is locked.
    pub customer: Option<CustomerId>,
}

/// Which relationships a command or question can be about.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Gate {
    /// Only an active one; anything else is `unrelated`, and nobody can tell a missing customer from a foreign one.
    Active,
    /// The command looks at the state itself.
    Any,
}

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

/// Something that can be asked.
pub trait Question: Send + 'static {
    /// The answer.
    type Answer: Send + 'static;

    /// What the actor must be allowed.
    fn permission(&self) -> Permission;

    /// Which relationships it can be about.
    fn gate(&self) -> Gate {
        Gate::Active
    }

    /// What is wrong with its form.
    fn check(&self) -> Vec<FieldError> {
        Vec::new()
    }

    /// The customer it is about, if it is about one of a partner's.
    fn customer(&self) -> Option<CustomerId> {
        None
    }

    /// Answers from one snapshot.
    fn answer(&self, look: &mut Look<'_, '_>) -> Result<Self::Answer, Error>;
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

/// What a question looks at.
pub struct Look<'a, 't> {
    /// The snapshot.
    pub tx: &'a mut Tx<'t>,
    /// Who asks.
    pub actor: Actor,
    /// When.
    pub now: Time,
    /// The relationship with the customer it is about.
    pub relationship: Option<Relationship>,
    /// In which language names are shown.
    pub locale: Locale,
}

impl Look<'_, '_> {
    /// The partner that asks.
    pub fn partner(&self) -> Result<PartnerId, Error> {
        self.actor.partner().ok_or(Error::Refused(Refusal::Unrelated))
    }

    /// The relationship it is about.
    pub fn relationship(&self) -> Result<&Relationship, Error> {
        self.relationship.as_ref().ok_or(Error::Refused(Refusal::Unrelated))
    }
}

/// Days in which an answer is given again (README, "Idempotency": 24 hours).
pub(crate) const REPLAY_DAYS: i64 = 1;

impl Center {
    /// A center over a store whose schema is current; makes its keys at the first start. Blocks.
    pub fn open(store: Store, options: Options) -> Result<Self, Error> {
        let identity = Identity::open(
            &store,
            options.clock.clone(),
            identity::Options {
                public_url: options.public_url.clone(),
                demo: options.demo,
                password_grant: options.password_grant,
            },
        )?;
        Ok(Center { inner: Arc::new(Inner { store, identity, options }) })
    }

    /// Users, sessions, tokens, links.
    pub fn identity(&self) -> &Identity {
        &self.inner.identity
    }

    /// Where this server is reached, without a slash at the end.
    pub fn public_url(&self) -> &str {
        &self.inner.options.public_url
    }

    /// The store, for those who open and check it.
    pub fn store(&self) -> &Store {
        &self.inner.store
    }

    /// The current instant.
    pub fn now(&self) -> Time {
        self.inner.options.clock.now()
    }

    /// The clock.
    pub fn clock(&self) -> &Clock {
        &self.inner.options.clock
    }

    /// True in demo mode.
    pub fn is_demo(&self) -> bool {
        self.inner.options.demo
    }

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

    /// Answers a question from one snapshot.
    pub async fn ask<Q: Question>(&self, request: &Request, question: Q) -> Result<Q::Answer, Error> {
        let wrong = question.check();
        if !wrong.is_empty() {
            return Err(Error::Invalid(wrong));
        }
        let (now, caller, locale) = (self.now(), request.caller.clone(), request.locale);
        self.store()
            .read(move |tx| {
                let actor = identity::actor(tx, &caller)?;
                role::may(&actor, question.permission())?;
                let relationship = match (actor.partner(), question.customer()) {
                    (Some(partner), Some(customer)) => relationships::get(tx, partner, customer)?,
                    (None, Some(_)) => return Err(Error::Refused(Refusal::Unrelated)),
                    (_, None) => None,
                };
                if question.customer().is_some() {
                    admit(relationship.as_ref(), question.gate())?;
                }
                question.answer(&mut Look { tx, actor, now, relationship, locale })
            })
            .await
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

/// Only an active relationship is seen, unless the command looks at ended ones itself.
fn admit(relationship: Option<&Relationship>, gate: Gate) -> Result<(), Error> {
    match gate {
        Gate::Any => Ok(()),
        Gate::Active if relationship.is_some_and(Relationship::is_active) => Ok(()),
        Gate::Active => Err(Error::Refused(Refusal::Unrelated)),
    }
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
