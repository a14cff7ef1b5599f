//! The way of one command through one transaction, in two round trips: who acts, the lock, and what the rule looks at;
//! then the changes, the events and the answer with their commit.

mod fate;
mod ids;
mod log;
mod order;
mod refused;

use crate::Error;
use crate::center::Center;
use crate::identity::Secrets;
use crate::request::{Caller, Gate, Request, Scope};
use domain::relationship::Relationship;
use domain::{Actor, CustomerId, FieldError, Generation, Happened, Permission, Refusal, Time, UserId};
use ids::Ids;
use language::Locale;
use log::Log;
use order::Order;
use serde::Serialize;
use serde::de::DeserializeOwned;
use std::sync::Arc;
use std::time::Instant;
use store::{Findings, Statement, Tx};
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
    /// The relationship of the second partner with the same customer, locked too, where the scope names one and the
    /// pair ever had one.
    pub beside: Option<Relationship>,
    /// Who asked for it, where a second approver does it; its events name both.
    pub on_behalf_of: Option<UserId>,
    ids: Ids,
    statements: Vec<Statement>,
    log: Log,
    log_beside: Option<Log>,
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
        self.log.happened.extend(happened);
    }

    /// Hands over what happened from the second partner's point of view; it stands in that partner's log, with the same
    /// cause.
    pub fn remember_beside(&mut self, happened: impl IntoIterator<Item = Happened>) -> Result<(), Error> {
        self.log_beside.as_mut().ok_or(Error::Internal)?.happened.extend(happened);
        Ok(())
    }

    /// Says that the events concern this customer and life, where the command itself brought them about.
    pub fn concerns(&mut self, customer: CustomerId, generation: Generation) {
        self.log.concerns(customer, generation);
    }

    /// The same of a customer that the command brings into the world: nothing happened to it before.
    pub fn concerns_new(&mut self, customer: CustomerId, generation: Generation) {
        self.log.concerns_new(customer, generation);
    }

    /// Says which life of the second partner's relationship its events belong to, where the command itself began it.
    pub fn concerns_beside(&mut self, customer: CustomerId, generation: Generation) -> Result<(), Error> {
        self.log_beside.as_mut().ok_or(Error::Internal)?.concerns(customer, generation);
        Ok(())
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
}
