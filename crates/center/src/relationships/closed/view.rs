//! Taking a closed record out of view and bringing it back; the record stays (V1's wording, README).

use crate::Error;
use crate::request::{Caller, Gate, Scope};
use crate::run::{Command, Work};
use domain::relationship::ClosedRelationship;
use domain::{EventKind, Happened, Permission, Refusal, RemovalId};
use serde::{Deserialize, Serialize};
use serde_json::json;
use store::{Findings, closed};

/// Taking a closed record out of view, or bringing it back. The record stays.
#[derive(Clone, Copy, Debug)]
pub struct SetInView {
    /// Which.
    pub id: RemovalId,
    /// In view or not.
    pub in_view: bool,
}

/// The state after it.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct InView {
    /// Which.
    pub id: RemovalId,
    /// In view or not.
    pub in_view: bool,
}

impl Command for SetInView {
    type Outcome = InView;
    type Facts = Option<ClosedRelationship>;

    const NAME: &'static str = "SetClosedRelationshipInView";

    fn permission(&self) -> Permission {
        Permission::ViewClosed
    }

    fn gate(&self) -> Gate {
        Gate::Any
    }

    fn scope(&self, caller: &Caller) -> Result<Scope, Error> {
        Scope::own(caller)
    }

    fn load(&self, scope: Scope) -> impl Findings<Found = Self::Facts> {
        closed::one(scope.partner, self.id)
    }

    fn run(&self, record: Self::Facts, work: &mut Work<'_, '_>) -> Result<InView, Error> {
        let record = record.ok_or(Refusal::NotFound)?;
        if record.in_view != self.in_view {
            let kind = match self.in_view {
                true => EventKind::ClosedRelationshipShown,
                false => EventKind::ClosedRelationshipHidden,
            };
            work.concerns(record.customer, record.generation);
            work.save(closed::set_in_view(work.scope.partner, self.id, self.in_view));
            work.remember([Happened::new(kind)
                .object(self.id)
                .old_value(json!({ "inView": record.in_view }))
                .new_value(json!({ "inView": self.in_view }))]);
        }
        Ok(InView { id: self.id, in_view: self.in_view })
    }
}
