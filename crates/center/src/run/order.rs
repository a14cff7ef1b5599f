//! One command with its request: the same at every try.

use super::ids::Ids;
use super::log::{self, Log};
use super::{Command, REPLAY_DAYS, Work};
use crate::center::Center;
use crate::identity::{self, Secrets};
use crate::request::{Idempotency, Request, Scope, admit};
use crate::{Error, chance};
use domain::{Generation, Time, days_after, role};
use std::sync::Arc;
use store::idempotency::Remembered;
use store::{Tx, idempotency};

impl Center {
    pub(super) fn order<C: Command>(&self, request: Request, command: C) -> Arc<Order<C>> {
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
pub(super) struct Order<C> {
    pub(super) command: C,
    pub(super) request: Request,
    /// Under which the answer is remembered; drawn where the request brought none, so that the fate of each commit can
    /// be told.
    key: Idempotency,
    pub(super) now: Time,
    seed: [u8; 32],
    secrets: Secrets,
    demo: bool,
}

impl<C: Command> Order<C> {
    /// Does it, up to the commit.
    pub(super) fn execute(&self, tx: &mut Tx<'_>, again: bool) -> Result<C::Outcome, Error> {
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
        let look = |tx: &mut Tx<'_>| {
            tx.find((
                identity::actor(&request.caller),
                log::standing(scope),
                recalled.then(|| idempotency::recall(scope.partner, &self.key.key)),
                command.load(scope),
            ))
        };
        let (actor, mut stands, mut remembered, mut facts) = look(tx)?;
        let actor = actor?;
        role::may(&actor, command.permission())?;
        if scope.customer.is_some() {
            admit(stands.own.relationship.as_ref(), command.gate())?;
        }
        let unbegun = stands.unbegun(scope);
        if !unbegun.is_empty() {
            // A pair that never was has no row to lock: of two who begin its log, one waits, and then looks again.
            tx.batch(&unbegun)?;
            (_, stands, remembered, facts) = look(tx)?;
        }
        let generation = stands.own.generation();
        if let Some(answer) = remembered.flatten().filter(|answer| self.counts(answer, scope, generation)) {
            return replay::<C>(&answer);
        }
        let mut work = Work {
            tx,
            actor,
            // Whoever waited for the lock, or whose node's clock is late, comes after those before it in time too:
            // what was bought after a removal is not told as bought before it (I2).
            now: stands.last_at().map_or(*now, |last| last.max(*now)),
            scope,
            locale: request.locale,
            demo: self.demo,
            secrets: self.secrets.clone(),
            ids: Ids::new(self.seed),
            statements: Vec::new(),
            log: Log::new(scope.partner, scope.customer, &stands.own),
            log_beside: scope.beside.map(|other| Log::new(other, scope.customer, &stands.beside)),
            relationship: stands.own.relationship,
            beside: stands.beside.relationship,
            on_behalf_of: None,
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
        statements.extend(log::write(&mut work, C::NAME, &self.request)?);
        // Of what changes nothing, the fate does not matter.
        if again || self.request.idempotency.is_some() || !statements.is_empty() {
            statements.push(idempotency::remember(
                work.scope.partner,
                &self.key.key,
                work.log.customer,
                work.log.generation,
                work.now,
                serde_json::to_string(outcome).map_err(|_| Error::Internal)?,
            ));
        }
        Ok(work.tx.end_with(&statements)?)
    }
}

fn replay<C: Command>(remembered: &Remembered) -> Result<C::Outcome, Error> {
    serde_json::from_str(&remembered.answer).map_err(|error| {
        tracing::error!(%error, command = C::NAME, "a remembered answer cannot be read");
        Error::Internal
    })
}
