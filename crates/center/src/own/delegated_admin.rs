//! The customer takes a partner's delegated admin away; relationship and subscriptions stay (M3).

use crate::Error;
use crate::relationships::DelegatedAdminEnded;
use crate::relationships::delegated_admin::end_standing;
use crate::request::{Caller, Gate, Scope};
use crate::run::{Command, Work};
use domain::delegation::Delegation;
use domain::{PartnerId, Permission};
use store::{Findings, delegations};

/// The command.
#[derive(Clone, Copy, Debug)]
pub struct RevokeDelegatedAdmin {
    /// Whose rights end.
    pub partner: PartnerId,
}

impl Command for RevokeDelegatedAdmin {
    type Outcome = DelegatedAdminEnded;
    type Facts = Option<Vec<Delegation>>;

    const NAME: &'static str = "RevokeDelegatedAdmin";

    fn permission(&self) -> Permission {
        Permission::RevokeDelegatedAdmin
    }

    /// Where the relationship has just been removed, the rights ended with it: nothing is left to end (E36).
    fn gate(&self) -> Gate {
        Gate::Any
    }

    fn scope(&self, caller: &Caller) -> Result<Scope, Error> {
        Scope::at(caller, self.partner)
    }

    fn load(&self, scope: Scope) -> impl Findings<Found = Self::Facts> {
        scope.customer.map(|customer| delegations::open(scope.partner, customer))
    }

    fn run(&self, open: Self::Facts, work: &mut Work<'_, '_>) -> Result<DelegatedAdminEnded, Error> {
        work.relationship()?;
        end_standing(open.unwrap_or_default(), work)
    }
}
