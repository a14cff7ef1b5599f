//! Where a command finds the logs it writes to, and how its events get there.

use super::Work;
use crate::Error;
use crate::request::{Request, Scope};
use domain::event::{ActorRef, Event};
use domain::relationship::Relationship;
use domain::{CustomerId, EventId, Generation, Happened, PartnerId, Time};
use store::events::{self, ChainEnd};
use store::{Findings, Statement, relationships};
use uuid::Uuid;

/// Where a partner stands with the customer: what was locked, and where their log ends.
#[derive(Default)]
pub(super) struct Standing {
    pub(super) relationship: Option<Relationship>,
    chain: ChainEnd,
    last_at: Option<Time>,
}

impl Standing {
    pub(super) fn generation(&self) -> Generation {
        self.relationship.as_ref().map_or(0, |running| running.generation)
    }
}

/// Where the partner of a scope stands, and the one beside it.
#[derive(Default)]
pub(super) struct Standings {
    pub(super) own: Standing,
    pub(super) beside: Standing,
}

/// Locks first, in the order of the partners' ids, whoever of two is asked first; then looks where the logs end.
pub(super) fn standing(scope: Scope) -> impl Findings<Found = Standings> {
    let mut partners = vec![scope.partner];
    partners.extend(scope.beside);
    partners.sort();
    let asked: Vec<_> = partners.iter().map(|partner| of(*partner, scope.customer)).collect();
    asked.then(move |found| {
        let mut standings = Standings::default();
        for (partner, standing) in partners.into_iter().zip(found) {
            if partner == scope.partner {
                standings.own = standing;
            } else {
                standings.beside = standing;
            }
        }
        standings
    })
}

fn of(partner: PartnerId, customer: Option<CustomerId>) -> impl Findings<Found = Standing> {
    let subject = events::subject(partner, customer);
    (
        customer.map(|customer| relationships::lock(partner, customer)),
        events::chain_end(partner, subject),
        events::last_at(partner, subject),
    )
        .then(|(relationship, chain, last_at)| Standing {
            relationship: relationship.flatten(),
            chain,
            last_at,
        })
}

impl Standings {
    /// When something last happened to either.
    pub(super) fn last_at(&self) -> Option<Time> {
        self.own.last_at.max(self.beside.last_at)
    }

    /// What begins the logs of pairs that never were, in the order in which locks are taken.
    pub(super) fn unbegun(&self, scope: Scope) -> Vec<Statement> {
        let Some(customer) = scope.customer else { return Vec::new() };
        let own = self.own.relationship.is_none().then_some(scope.partner);
        let beside = scope.beside.filter(|_| self.beside.relationship.is_none());
        let mut partners: Vec<_> = own.into_iter().chain(beside).collect();
        partners.sort();
        partners
            .into_iter()
            .map(|partner| events::begin(partner, events::subject(partner, Some(customer))))
            .collect()
    }
}

/// What a command adds to one partner's log.
pub(super) struct Log {
    partner: PartnerId,
    pub(super) customer: Option<CustomerId>,
    pub(super) generation: Generation,
    pub(super) happened: Vec<Happened>,
    /// Where the log ends, as far as that was looked up.
    chain: Option<ChainEnd>,
}

impl Log {
    pub(super) fn new(partner: PartnerId, customer: Option<CustomerId>, standing: &Standing) -> Self {
        Log {
            partner,
            customer,
            generation: standing.generation(),
            happened: Vec::new(),
            chain: Some(standing.chain.clone()),
        }
    }

    pub(super) fn concerns(&mut self, customer: CustomerId, generation: Generation) {
        if self.customer != Some(customer) {
            self.chain = None;
        }
        self.customer = Some(customer);
        self.generation = generation;
    }

    pub(super) fn concerns_new(&mut self, customer: CustomerId, generation: Generation) {
        self.concerns(customer, generation);
        self.chain = Some(ChainEnd::default());
    }

    /// What is in it, which is then to be written; whom it concerns is still to be asked.
    fn taken(&mut self) -> Log {
        Log { happened: std::mem::take(&mut self.happened), chain: self.chain.take(), ..*self }
    }
}

/// The statements that write what happened into the logs of both partners; all of it has one cause.
pub(super) fn write(
    work: &mut Work<'_, '_>,
    command: &str,
    request: &Request,
) -> Result<Vec<Statement>, Error> {
    let logs = [Some(work.log.taken()), work.log_beside.as_mut().map(Log::taken)];
    let logs: Vec<Log> = logs.into_iter().flatten().filter(|log| !log.happened.is_empty()).collect();
    if logs.is_empty() {
        return Ok(Vec::new());
    }
    let cause = work.id();
    let mut statements = Vec::new();
    for log in logs {
        statements.extend(append(work, log, command, request, cause)?);
    }
    Ok(statements)
}

fn append(
    work: &mut Work<'_, '_>,
    log: Log,
    command: &str,
    request: &Request,
    cause: Uuid,
) -> Result<Vec<Statement>, Error> {
    let Log { partner, customer, generation, happened, chain } = log;
    let actor = ActorRef::from(&work.actor);
    let mut written = Vec::with_capacity(happened.len());
    for one in happened {
        written.push(Event {
            id: EventId(work.id()),
            partner,
            customer,
            generation,
            sequence: 0,
            at: work.now,
            actor: actor.clone(),
            on_behalf_of: work.on_behalf_of,
            command: command.to_owned(),
            kind: one.kind,
            old: one.old,
            new: one.new,
            object_ids: one.objects,
            request_id: request.request_id,
            correlation_id: request.correlation_id,
            cause,
        });
    }
    let end = match chain {
        Some(end) => end,
        None => work.tx.find(events::chain_end(partner, events::subject(partner, customer)))?,
    };
    Ok(events::append(end, written)?)
}
