//! The operator holds a relationship (E39), freezes it (M2), or lets go of it.

use super::why::{What, Why};
use crate::Error;
use crate::request::{Caller, Scope};
use crate::run::{Command, Work};
use domain::oversight::{Act, ActKind};
use domain::{CustomerId, FieldError, PartnerId, Permission};
use store::{Findings, relationships};

/// The command.
#[derive(Clone, Debug)]
pub struct HoldRelationship {
    /// Whose.
    pub partner: PartnerId,
    /// With whom.
    pub customer: CustomerId,
    /// What becomes of it.
    pub flag: Flag,
    /// Why.
    pub why: Why,
}

/// What becomes of a relationship.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Flag {
    /// It cannot be removed, and nothing new is sold.
    Hold,
    /// Nothing new is sold.
    Freeze,
    /// It is free again.
    Lift,
}

impl Command for HoldRelationship {
    type Outcome = Act;
    type Facts = ();

    const NAME: &'static str = "HoldRelationship";

    fn permission(&self) -> Permission {
        Permission::Operate
    }

    fn check(&self) -> Vec<FieldError> {
        self.why.check()
    }

    fn scope(&self, _: &Caller) -> Result<Scope, Error> {
        Ok(Scope::of(self.partner, Some(self.customer)))
    }

    fn load(&self, _: Scope) -> impl Findings<Found = Self::Facts> {}

    fn run(&self, (): Self::Facts, work: &mut Work<'_, '_>) -> Result<Act, Error> {
        let ground = self.why.ground()?;
        let relationship = work.relationship()?;
        let (kind, (next, happened)) = match self.flag {
            Flag::Hold => (ActKind::Hold, relationship.hold(ground)?),
            Flag::Freeze => (ActKind::Freeze, relationship.freeze(ground)?),
            Flag::Lift => (ActKind::Lift, relationship.lift()?),
        };
        work.save(relationships::save(&next));
        work.remember([happened]);
        self.why.record(work, What::new(kind, self.partner, self.customer).about(self.customer))
    }
}
