//! Deleting a customer, which only a demo can do (api 2.2.5; README "Sandbox"): its relationship ends as any other.

use crate::Error;
use crate::relationships::{facts, remove};
use crate::request::{Caller, Scope};
use crate::run::{Command, Work};
use domain::relationship::{Relationship, RemovalTerms};
use domain::{CustomerId, EventKind, Happened, Permission, Refusal, RemovalId};
use serde_json::json;
use store::Findings;

/// The command.
#[derive(Clone, Copy, Debug)]
pub struct DeleteCustomer {
    /// Which.
    pub customer: CustomerId,
}

impl Command for DeleteCustomer {
    type Outcome = ();
    type Facts = (facts::Found, remove::Open);

    const NAME: &'static str = "DeleteCustomer";

    fn permission(&self) -> Permission {
        Permission::DeleteCustomer
    }

    fn scope(&self, caller: &Caller) -> Result<Scope, Error> {
        Scope::with(caller, self.customer)
    }

    fn load(&self, scope: Scope) -> impl Findings<Found = Self::Facts> {
        (facts::find(scope.partner, self.customer), remove::open(scope.partner, self.customer))
    }

    fn run(&self, (found, open): Self::Facts, work: &mut Work<'_, '_>) -> Result<(), Error> {
        if !work.demo {
            return Err(Refusal::DemoOnly.into());
        }
        let facts = facts::under_lock(found, work)?;
        let terms = RemovalTerms {
            acknowledged: true,
            stale: false,
            keep_granular: false,
            notice_to_customer: false,
            reason: None,
        };
        let id = RemovalId(work.id());
        let removal = Relationship::remove(&facts, &terms, id, work.actor.user, work.now)?;
        if work.actor.settings.four_eyes {
            return Err(Refusal::ApprovalRequired.into());
        }
        remove::apply(work, &removal, open)?;
        work.remember([Happened::new(EventKind::CustomerDeleted)
            .object(self.customer)
            .old_value(json!({ "state": "active" }))
            .new_value(json!({ "state": "deleted" }))]);
        Ok(())
    }
}
