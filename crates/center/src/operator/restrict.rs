//! The operator restricts a partner to what it has, or ends that (portal 2.2). A restricted partner may still remove
//! (E37).

use super::why::{What, Why};
use crate::Error;
use crate::request::{Caller, Scope};
use crate::run::{Command, Work};
use domain::oversight::{Act, ActKind};
use domain::partner::Partner;
use domain::{FieldError, PartnerId, Permission, Refusal};
use store::{Findings, partners};

/// The command.
#[derive(Clone, Debug)]
pub struct RestrictPartner {
    /// Whom.
    pub partner: PartnerId,
    /// False to end it.
    pub restricted: bool,
    /// Why.
    pub why: Why,
}

impl Command for RestrictPartner {
    type Outcome = Act;
    type Facts = Option<Partner>;

    const NAME: &'static str = "RestrictPartner";

    fn permission(&self) -> Permission {
        Permission::Operate
    }

    fn check(&self) -> Vec<FieldError> {
        self.why.check()
    }

    fn scope(&self, _: &Caller) -> Result<Scope, Error> {
        Ok(Scope::of(self.partner, None))
    }

    fn load(&self, scope: Scope) -> impl Findings<Found = Self::Facts> {
        partners::by_id(scope.partner)
    }

    fn run(&self, partner: Self::Facts, work: &mut Work<'_, '_>) -> Result<Act, Error> {
        let partner = partner.ok_or(Refusal::NotFound)?;
        let (next, happened) = partner.restrict(self.restricted, self.why.ground()?)?;
        work.save(partners::restrict(next.id, next.restricted));
        work.remember([happened]);
        let kind = if self.restricted { ActKind::Restrict } else { ActKind::Unrestrict };
        self.why.record(work, What::new(kind, self.partner, self.partner))
    }
}
