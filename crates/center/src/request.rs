//! What carries a command or a question: who calls, under which ids, about whose affairs.

use crate::{Error, chance};
use aws_lc_rs::digest;
use domain::relationship::Relationship;
use domain::{CustomerId, PartnerId, Refusal, UserId};
use language::Locale;
use store::users::TenantRef;
use uuid::Uuid;

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

impl Caller {
    /// The platform itself, for what the clock brings about; no credential ever says so.
    pub fn system() -> Self {
        Caller { tenant: TenantRef::Operator, user: None, application: None, epoch: 0 }
    }

    /// The partner that calls; `unrelated` for anybody else.
    pub fn partner(&self) -> Result<PartnerId, Error> {
        self.tenant.partner().ok_or(Error::Refused(Refusal::Unrelated))
    }

    /// The customer that calls; `unrelated` for anybody else.
    pub fn customer(&self) -> Result<CustomerId, Error> {
        self.tenant.customer().ok_or(Error::Refused(Refusal::Unrelated))
    }
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
    /// A key that nobody else can have, for a request that brought none.
    pub(crate) fn drawn() -> Self {
        Idempotency { key: chance::bytes::<32>() }
    }

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
    /// A second partner of the same customer that it concerns as much: its relationship is locked too, and what happens
    /// is remembered in its log as well.
    pub beside: Option<PartnerId>,
}

impl Scope {
    /// The affairs of a partner, with one of its customers or its own, for those whose tenant is neither.
    pub fn of(partner: PartnerId, customer: Option<CustomerId>) -> Self {
        Scope { partner, customer, beside: None }
    }

    /// The same together with a second partner of the customer.
    #[must_use]
    pub fn beside(self, other: PartnerId) -> Self {
        Scope { beside: Some(other).filter(|other| *other != self.partner), ..self }
    }

    /// The affairs of the calling partner with one of its customers.
    pub fn with(caller: &Caller, customer: CustomerId) -> Result<Self, Error> {
        Ok(Scope::of(caller.partner()?, Some(customer)))
    }

    /// The affairs of the calling customer with a partner.
    pub fn at(caller: &Caller, partner: PartnerId) -> Result<Self, Error> {
        Ok(Scope::of(partner, Some(caller.customer()?)))
    }

    /// The affairs of the calling partner that concern no customer of its own yet.
    pub fn own(caller: &Caller) -> Result<Self, Error> {
        Ok(Scope::of(caller.partner()?, None))
    }

    /// The customer it is about; `unrelated` where there is none.
    pub fn customer(self) -> Result<CustomerId, Error> {
        self.customer.ok_or(Error::Refused(Refusal::Unrelated))
    }
}

/// Which relationships a command or question can be about.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Gate {
    /// Only an active one; anything else is `unrelated`, and nobody can tell a missing customer from a foreign one.
    Active,
    /// The command looks at the state itself.
    Any,
}

/// Only an active relationship is seen, unless the command looks at ended ones itself.
pub(crate) fn admit(relationship: Option<&Relationship>, gate: Gate) -> Result<(), Error> {
    match gate {
        Gate::Any => Ok(()),
        Gate::Active if relationship.is_some_and(Relationship::is_active) => Ok(()),
        Gate::Active => Err(Error::Refused(Refusal::Unrelated)),
    }
}
