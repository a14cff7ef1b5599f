//! Withdrawing a transfer of subscriptions, or refusing it from the other end (M10).

use crate::Error;
use crate::request::{Caller, Scope};
use crate::run::{Command, Work};
use domain::order::Transfer;
use domain::{CustomerId, Permission, Refusal, TransferId};
use serde::{Deserialize, Serialize};
use store::{Findings, orders};

/// The command.
#[derive(Clone, Copy, Debug)]
pub struct WithdrawTransfer {
    /// Whose subscriptions were to move.
    pub customer: CustomerId,
    /// Which.
    pub transfer: TransferId,
}

/// What was withdrawn.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Withdrawn {
    /// Which.
    pub transfer: TransferId,
}

impl Command for WithdrawTransfer {
    type Outcome = Withdrawn;
    type Facts = Vec<Transfer>;

    const NAME: &'static str = "WithdrawTransfer";

    fn permission(&self) -> Permission {
        Permission::ManageTransfer
    }

    fn scope(&self, caller: &Caller) -> Result<Scope, Error> {
        Scope::with(caller, self.customer)
    }

    fn load(&self, scope: Scope) -> impl Findings<Found = Self::Facts> {
        orders::transfers(scope.partner, self.customer)
    }

    fn run(&self, transfers: Self::Facts, work: &mut Work<'_, '_>) -> Result<Withdrawn, Error> {
        let transfer = transfers.iter().find(|one| one.id == self.transfer).ok_or(Refusal::NotFound)?;
        work.save(orders::save_transfer(transfer, "withdrawn")?);
        work.save(orders::end_transfer(transfer.other, transfer.id, "withdrawn"));
        work.remember([transfer.withdraw()]);
        Ok(Withdrawn { transfer: self.transfer })
    }
}
