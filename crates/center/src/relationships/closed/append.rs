//! What comes after the end is appended to the closed record: late usage, credits, payments, replies (M11, E19, E40).

use crate::Error;
use crate::request::{Caller, Gate, Scope};
use crate::run::{Command, Work};
use domain::relationship::{ClosedLine, ClosedRelationship, WantedLine};
use domain::{FieldError, PartnerId, Permission, Refusal, RemovalId};
use serde::{Deserialize, Serialize};
use store::{Findings, closed};

/// The command. The snapshot is never touched.
#[derive(Clone, Debug)]
pub struct AppendClosedRecord {
    /// Whose record.
    pub partner: PartnerId,
    /// Which record.
    pub record: RemovalId,
    /// What came.
    pub line: WantedLine,
}

/// What was appended.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct LineAppended {
    /// The line.
    pub line: ClosedLine,
    /// Whether anything is open now.
    pub open_money: bool,
}

impl Command for AppendClosedRecord {
    type Outcome = LineAppended;
    type Facts = (Option<ClosedRelationship>, Vec<ClosedLine>);

    const NAME: &'static str = "AppendClosedRecord";

    fn permission(&self) -> Permission {
        Permission::AppendClosed
    }

    fn gate(&self) -> Gate {
        Gate::Any
    }

    fn check(&self) -> Vec<FieldError> {
        self.line.check()
    }

    fn scope(&self, _: &Caller) -> Result<Scope, Error> {
        Ok(Scope::of(self.partner, None))
    }

    /// The record is locked before its lines are read: of two settlements the second sees the first.
    fn load(&self, scope: Scope) -> impl Findings<Found = Self::Facts> {
        (closed::lock(scope.partner, self.record), closed::lines(scope.partner, self.record))
    }

    fn run(&self, (record, lines): Self::Facts, work: &mut Work<'_, '_>) -> Result<LineAppended, Error> {
        let record = record.ok_or(Refusal::NotFound)?;
        let id = work.id();
        let appended = record.append(&lines, self.line.clone(), id, work.now).map_err(Error::Invalid)?;
        work.concerns(record.customer, record.generation);
        work.save(closed::append(&appended.line));
        work.save(closed::stand(record.partner, record.id, &appended.standing));
        work.remember([appended.happened]);
        Ok(LineAppended { line: appended.line, open_money: appended.standing.open_money })
    }
}
