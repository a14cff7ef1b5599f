//! Letting a customer buy for itself under its partner (portal 1.5 "Customer purchase permissions"). The permission is
//! part of the running life of the relationship, and ends with it (A-S9b, E26).

use crate::Error;
use crate::request::{Caller, Scope};
use crate::run::{Command, Work};
use domain::{CustomerId, Permission};
use serde::{Deserialize, Serialize};
use store::{Findings, relationships};

/// The command.
#[derive(Clone, Copy, Debug)]
pub struct PermitPurchases {
    /// Whom.
    pub customer: CustomerId,
    /// Whether it may from now on.
    pub permitted: bool,
}

/// What is so now.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct PurchasesPermitted {
    /// Whom.
    pub customer: CustomerId,
    /// Whether it may.
    pub permitted: bool,
}

impl Command for PermitPurchases {
    type Outcome = PurchasesPermitted;
    type Facts = ();

    const NAME: &'static str = "PermitPurchases";

    fn permission(&self) -> Permission {
        Permission::PermitPurchases
    }

    fn scope(&self, caller: &Caller) -> Result<Scope, Error> {
        Scope::with(caller, self.customer)
    }

    fn load(&self, _: Scope) -> impl Findings<Found = Self::Facts> {}

    fn run(&self, (): Self::Facts, work: &mut Work<'_, '_>) -> Result<PurchasesPermitted, Error> {
        if let Some((next, happened)) = work.relationship()?.permit_purchases(self.permitted) {
            work.save(relationships::save(&next));
            work.remember([happened]);
        }
        Ok(PurchasesPermitted { customer: self.customer, permitted: self.permitted })
    }
}
