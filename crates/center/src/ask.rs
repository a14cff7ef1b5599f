//! The way of one question: who asks, the relationship, and what the answer is made of, in one round trip.

use crate::center::Center;
use crate::request::{Caller, Gate, Request, admit};
use crate::{Error, identity};
use domain::relationship::Relationship;
use domain::{Actor, CustomerId, FieldError, PartnerId, Permission, Refusal, Time, role};
use language::Locale;
use store::{Find, Findings, Tx, relationships};

/// Something that can be asked.
pub trait Question: Send + 'static {
    /// The answer.
    type Answer: Send + 'static;

    /// What the answer is made of.
    type Found;

    /// Its name in logs: a noun.
    const NAME: &'static str;

    /// Its statements may each see a moment of their own, which spares the transaction around them. Not for an answer
    /// whose parts must fit together.
    const GLANCE: bool = false;

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

    /// What the answer is made of, said before anything is looked up.
    fn load(&self, asker: &Asker) -> Result<impl Findings<Found = Self::Found>, Error>;

    /// The same together with who asks and the relationship, where one statement can tell it all.
    fn at_once(&self, _: &Asker) -> Option<Find<AtOnce<Self::Found>>> {
        None
    }

    /// Makes the answer of it.
    fn answer(&self, found: Self::Found, look: &mut Look<'_, '_>) -> Result<Self::Answer, Error>;
}

/// Two questions about the same customer, or about none, in one round trip. The first one's refusal is the answer's.
impl<A: Question, B: Question> Question for (A, B) {
    type Answer = (A::Answer, B::Answer);
    type Found = (A::Found, B::Found);

    const NAME: &'static str = "Both";
    const GLANCE: bool = A::GLANCE && B::GLANCE;

    fn permission(&self) -> Permission {
        self.0.permission()
    }

    fn gate(&self) -> Gate {
        self.0.gate()
    }

    fn check(&self) -> Vec<FieldError> {
        [self.0.check(), self.1.check()].concat()
    }

    fn customer(&self) -> Option<CustomerId> {
        self.0.customer()
    }

    fn load(&self, asker: &Asker) -> Result<impl Findings<Found = Self::Found>, Error> {
        Ok((self.0.load(asker)?, self.1.load(asker)?))
    }

    fn answer(&self, found: Self::Found, look: &mut Look<'_, '_>) -> Result<Self::Answer, Error> {
        let (first, second) = self;
        let answer = first.answer(found.0, look)?;
        // What was admitted for the first is not yet admitted for the second.
        role::may(&look.actor, second.permission())?;
        if second.customer() != first.customer() {
            return Err(Error::Internal);
        }
        if second.customer().is_some() {
            admit(look.relationship.as_ref(), second.gate())?;
        }
        Ok((answer, second.answer(found.1, look)?))
    }
}

/// Who asks, through which relationship, and what was found.
pub type AtOnce<F> = (Result<Actor, Error>, Option<Relationship>, F);

/// Who asks, as far as it is known before anything is looked up.
#[derive(Clone, Debug)]
pub struct Asker {
    /// Who the credential says.
    pub caller: Caller,
    /// When.
    pub now: Time,
    /// In which language names are shown.
    pub locale: Locale,
}

impl Asker {
    /// The partner that asks.
    pub fn partner(&self) -> Result<PartnerId, Error> {
        self.caller.partner()
    }

    /// The customer that asks.
    pub fn customer(&self) -> Result<CustomerId, Error> {
        self.caller.customer()
    }
}

/// What a question looks at.
pub struct Look<'a, 't> {
    /// The snapshot, for what only the found tells to look at.
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
        let asker = Asker { caller: request.caller.clone(), now: self.now(), locale: request.locale };
        let measures = self.measures();
        let answer = move |tx: &mut Tx<'_>| {
            let answer = answer(tx, &asker, &question);
            measures.note(Q::NAME, tx.cost());
            answer
        };
        if Q::GLANCE { self.store().glance(answer).await } else { self.store().read(answer).await }
    }
}

fn answer<Q: Question>(tx: &mut Tx<'_>, asker: &Asker, question: &Q) -> Result<Q::Answer, Error> {
    let (actor, relationship, found) = look(tx, asker, question)?;
    let actor = actor?;
    role::may(&actor, question.permission())?;
    if question.customer().is_some() {
        admit(relationship.as_ref(), question.gate())?;
    }
    let found = found?;
    let mut look = Look { tx, actor, now: asker.now, relationship, locale: asker.locale };
    question.answer(found, &mut look)
}

/// Looks at everything in one round trip. What is wrong with the question is told only to who may ask it.
fn look<Q: Question>(
    tx: &mut Tx<'_>,
    asker: &Asker,
    question: &Q,
) -> Result<AtOnce<Result<Q::Found, Error>>, Error> {
    if let Some(at_once) = question.at_once(asker) {
        let (actor, relationship, found) = tx.find(at_once)?;
        return Ok((actor, relationship, Ok(found)));
    }
    let (wanted, wrong) = match question.load(asker) {
        Ok(wanted) => (Some(wanted), None),
        Err(error) => (None, Some(error)),
    };
    let pair = asker.caller.tenant.partner().zip(question.customer());
    let (actor, relationship, found) = tx.find((
        identity::actor(&asker.caller),
        pair.map(|(partner, customer)| relationships::get(partner, customer)),
        wanted,
    ))?;
    Ok((actor, relationship.flatten(), found.ok_or_else(|| wrong.unwrap_or(Error::Internal))))
}
