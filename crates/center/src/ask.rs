//! The way of one question: actor, permission, tenant, answer, all from one snapshot.

use crate::center::Center;
use crate::request::{Gate, Request, admit};
use crate::{Error, identity};
use domain::relationship::Relationship;
use domain::{Actor, CustomerId, FieldError, PartnerId, Permission, Refusal, Time, role};
use language::Locale;
use store::{Tx, relationships};

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

impl Center {
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
}
