//! What waits for a second approver, and what became of it.

use crate::Error;
use crate::ask::{Asker, Look, Question};
use domain::approval::Approval;
use domain::customer::Customer;
use domain::{ApprovalId, CustomerId, Permission, Refusal, Tenant, UserId};
use std::collections::BTreeMap;
use store::users::{self, TenantRef};
use store::{Findings, approvals, customers};

/// Requests of the asking partner, the latest first.
#[derive(Clone, Copy, Debug)]
pub struct ApprovalList {
    /// At most so many.
    pub limit: i64,
}

/// One of them.
#[derive(Clone, Copy, Debug)]
pub struct ApprovalOne {
    /// Which.
    pub id: ApprovalId,
}

/// A request with the names it is known by.
#[derive(Clone, PartialEq, Debug)]
pub struct ApprovalRow {
    /// The request.
    pub approval: Approval,
    /// The customer.
    pub customer: Option<Customer>,
    /// Who asked.
    pub asked_by: Option<String>,
    /// Who decided.
    pub decided_by: Option<String>,
    /// True where the asker of this question may agree: it is open and somebody else's.
    pub can_decide: bool,
    /// True where the asker of this question may take it back.
    pub can_withdraw: bool,
}

impl Question for ApprovalList {
    type Answer = Vec<ApprovalRow>;
    type Found = Vec<Approval>;

    const NAME: &'static str = "ApprovalList";

    fn permission(&self) -> Permission {
        Permission::HandleApprovals
    }

    fn load(&self, asker: &Asker) -> Result<impl Findings<Found = Self::Found>, Error> {
        Ok(approvals::of_partner(asker.partner()?, self.limit))
    }

    fn answer(&self, found: Self::Found, look: &mut Look<'_, '_>) -> Result<Vec<ApprovalRow>, Error> {
        rows(found, look)
    }
}

impl Question for ApprovalOne {
    type Answer = ApprovalRow;
    type Found = Option<Approval>;

    const NAME: &'static str = "ApprovalOne";

    fn permission(&self) -> Permission {
        Permission::HandleApprovals
    }

    fn load(&self, asker: &Asker) -> Result<impl Findings<Found = Self::Found>, Error> {
        Ok(approvals::by_id(asker.partner()?, self.id))
    }

    fn answer(&self, found: Self::Found, look: &mut Look<'_, '_>) -> Result<ApprovalRow, Error> {
        let found = found.ok_or(Refusal::ApprovalNotFound)?;
        rows(vec![found], look)?.pop().ok_or(Error::Internal)
    }
}

fn rows(found: Vec<Approval>, look: &mut Look<'_, '_>) -> Result<Vec<ApprovalRow>, Error> {
    let partner = look.partner()?;
    let wanted = found.iter().map(|one| customers::by_id(one.customer)).collect::<Vec<_>>();
    let people = found.iter().flat_map(|one| [one.asked_by, one.decided_by]).flatten();
    let people: std::collections::BTreeSet<UserId> = people.collect();
    let people: Vec<UserId> = people.into_iter().collect();
    let names = people.iter().map(|id| users::by_id(TenantRef::Partner(partner), *id)).collect::<Vec<_>>();
    let (companies, names) = look.tx.find((wanted, names))?;
    let names: BTreeMap<UserId, String> =
        names.into_iter().flatten().map(|user| (user.id, user.display_name)).collect();
    let (me, now) = (look.actor.user, look.now);
    let row = |(approval, customer): (Approval, Option<Customer>)| {
        let allowed = domain::role::may(&look.actor, approval.wish.permission()).is_ok();
        let open = approval.is_open(now);
        ApprovalRow {
            customer,
            asked_by: approval.asked_by.and_then(|id| names.get(&id).cloned()),
            decided_by: approval.decided_by.and_then(|id| names.get(&id).cloned()),
            can_decide: open && allowed && approval.asked_by != me,
            can_withdraw: open && approval.asked_by.is_none_or(|asker| Some(asker) == me),
            approval,
        }
    };
    Ok(found.into_iter().zip(companies).map(row).collect())
}

/// Whether the asking partner wants a second approver now.
#[derive(Clone, Copy, Debug)]
pub struct FourEyes {
    /// For whoever may do this.
    pub permission: Permission,
    /// Beside a question about this customer.
    pub customer: Option<CustomerId>,
}

impl Question for FourEyes {
    type Answer = bool;
    type Found = ();

    const NAME: &'static str = "FourEyes";
    const GLANCE: bool = true;

    fn permission(&self) -> Permission {
        self.permission
    }

    fn customer(&self) -> Option<CustomerId> {
        self.customer
    }

    fn load(&self, _: &Asker) -> Result<impl Findings<Found = Self::Found>, Error> {
        Ok(())
    }

    fn answer(&self, (): Self::Found, look: &mut Look<'_, '_>) -> Result<bool, Error> {
        Ok(matches!(look.actor.tenant, Tenant::Partner(..)) && look.actor.settings.four_eyes)
    }
}
