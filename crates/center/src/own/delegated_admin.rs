//! The customer takes a partner's delegated admin away; relationship and subscriptions stay (M3).

use crate::Error;
use crate::relationships::DelegatedAdminEnded;
use crate::relationships::delegated_admin::end_standing;
use crate::request::{Gate, Scope};
use crate::run::{Command, Work};
use domain::{Actor, PartnerId, Permission, Refusal};

/// The command.
#[derive(Clone, Copy, Debug)]
pub struct RevokeDelegatedAdmin {
    /// Whose rights end.
    pub partner: PartnerId,
}

impl Command for RevokeDelegatedAdmin {
    type Outcome = DelegatedAdminEnded;
    const NAME: &'static str = "RevokeDelegatedAdmin";

    fn permission(&self) -> Permission {
        Permission::RevokeDelegatedAdmin
    }

    /// Where the relationship has just been removed, the rights ended with it: nothing is left to end (E36).
    fn gate(&self) -> Gate {
        Gate::Any
    }

    fn scope(&self, actor: &Actor) -> Result<Scope, Error> {
        let customer = actor.customer().ok_or(Refusal::Unrelated)?;
        Ok(Scope { partner: self.partner, customer: Some(customer) })
    }

    fn run(&self, work: &mut Work<'_, '_>) -> Result<DelegatedAdminEnded, Error> {
        work.relationship()?;
        end_standing(work)
    }
}
