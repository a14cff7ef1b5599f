//! What the clock does with carts: those that nobody touched for too long expire (M10).

use super::Deadline;
use crate::Error;
use crate::request::{Caller, Gate, Scope};
use crate::run::{Command, Work};
use domain::cart::Cart;
use domain::{CartId, Permission, Time};
use store::due::Due;
use store::{Find, Findings, carts};

/// The command.
#[derive(Clone, Copy, Debug)]
pub(super) struct PassCart(Due);

impl Deadline for PassCart {
    fn due(until: Time, limit: i64) -> Find<Vec<Due>> {
        carts::due(until, limit)
    }

    fn pass(due: Due) -> Self {
        PassCart(due)
    }
}

impl Command for PassCart {
    type Outcome = bool;
    type Facts = Option<Option<Cart>>;

    const NAME: &'static str = "PassCart";

    fn permission(&self) -> Permission {
        Permission::KeepTime
    }

    fn gate(&self) -> Gate {
        Gate::Any
    }

    fn scope(&self, _: &Caller) -> Result<Scope, Error> {
        Ok(Scope::of(self.0.partner, self.0.customer))
    }

    fn load(&self, scope: Scope) -> impl Findings<Found = Self::Facts> {
        scope.customer.map(|customer| carts::get(scope.partner, customer, CartId(self.0.id)))
    }

    fn run(&self, found: Self::Facts, work: &mut Work<'_, '_>) -> Result<bool, Error> {
        let passed = found.flatten().and_then(|cart| cart.pass(work.now));
        let Some((next, happened)) = passed else { return Ok(false) };
        work.save(carts::save(&next)?);
        work.remember([happened]);
        Ok(true)
    }
}
