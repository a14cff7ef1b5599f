//! Why the operator acts: a ground from a list and words of its own, both needed for every act.

use crate::Error;
use crate::run::Work;
use domain::oversight::{Act, ActKind, Ground, MAX_NOTE};
use domain::{CustomerId, FieldError, FieldProblem, PartnerId, Time};
use store::acts;

/// Why.
#[derive(Clone, Debug)]
pub struct Why {
    /// From the list; nothing where none was picked, which no act accepts.
    pub ground: Option<Ground>,
    /// In the operator's own words, which the partner concerned reads.
    pub note: String,
}

impl Why {
    /// What is missing.
    pub(super) fn check(&self) -> Vec<FieldError> {
        let mut wrong = Vec::new();
        if self.ground.is_none() {
            wrong.push(FieldError::new("ground", FieldProblem::Required));
        }
        if self.note.trim().is_empty() {
            wrong.push(FieldError::new("note", FieldProblem::Required));
        }
        if self.note.chars().count() > MAX_NOTE {
            wrong.push(FieldError::new("note", FieldProblem::TooLong));
        }
        wrong
    }

    /// The ground, which was checked.
    pub(super) fn ground(&self) -> Result<Ground, Error> {
        self.ground.ok_or_else(|| Error::Invalid(self.check()))
    }

    /// Writes the act down where the partner reads it.
    pub(super) fn record(&self, work: &mut Work<'_, '_>, what: What) -> Result<Act, Error> {
        let act = Act {
            id: work.id(),
            partner: what.partner,
            customer: what.customer,
            kind: what.kind,
            object: what.object,
            ground: self.ground()?,
            note: self.note.trim().to_owned(),
            at: work.now,
            until: what.until,
            by: work.actor.user,
        };
        work.save(acts::add(&act));
        Ok(act)
    }
}

/// What is written down.
pub(super) struct What {
    pub(super) kind: ActKind,
    pub(super) partner: PartnerId,
    pub(super) customer: Option<CustomerId>,
    pub(super) object: String,
    pub(super) until: Option<Time>,
}

impl What {
    pub(super) fn new(kind: ActKind, partner: PartnerId, object: impl ToString) -> Self {
        What { kind, partner, customer: None, object: object.to_string(), until: None }
    }

    pub(super) fn about(self, customer: CustomerId) -> Self {
        What { customer: Some(customer), ..self }
    }

    pub(super) fn until(self, until: Time) -> Self {
        What { until: Some(until), ..self }
    }
}
