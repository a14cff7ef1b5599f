//! The requests a partner issued (P11).

use crate::ask::{Asker, Look, Question};
use crate::{Error, names};
use domain::customer::Customer;
use domain::invitation::{Invitation, InvitationState};
use domain::partner::Partner;
use domain::{InvitationId, Permission, Refusal, Time};
use store::{Findings, customers, invitations};

/// The question, newest first.
#[derive(Clone, Copy, Debug)]
pub struct InvitationList {
    /// Only those in this state now.
    pub state: Option<InvitationState>,
    /// After this one.
    pub before: Option<(Time, InvitationId)>,
    /// Most rows.
    pub limit: i64,
}

/// A page of them.
#[derive(Clone, PartialEq, Debug)]
pub struct InvitationPage {
    /// The rows.
    pub rows: Vec<InvitationRow>,
    /// More follow.
    pub has_next: bool,
}

/// A request with what is joined when it is shown.
#[derive(Clone, PartialEq, Debug)]
pub struct InvitationRow {
    /// The request.
    pub invitation: Invitation,
    /// Its state now.
    pub state: InvitationState,
    /// Whole days for which one customer has not answered.
    pub waiting_days: Option<i64>,
    /// The customer it is for.
    pub customer: Option<Customer>,
    /// The partner that asks.
    pub partner: Option<Partner>,
    /// The partner that asks together with this one.
    pub beside: Option<Partner>,
}

impl InvitationRow {
    /// As it stands at this instant, with nothing joined.
    pub fn plain(invitation: Invitation, now: Time) -> Self {
        InvitationRow {
            state: invitation.state_at(now),
            waiting_days: invitation.waiting_days(now),
            invitation,
            customer: None,
            partner: None,
            beside: None,
        }
    }
}

impl Question for InvitationList {
    type Answer = InvitationPage;
    type Found = Vec<Invitation>;

    const NAME: &'static str = "InvitationList";

    fn permission(&self) -> Permission {
        Permission::RequestRelationship
    }

    fn load(&self, asker: &Asker) -> Result<impl Findings<Found = Self::Found>, Error> {
        let limit = self.limit.saturating_add(1);
        Ok(invitations::page(asker.partner()?, self.state, asker.now, self.before, limit))
    }

    fn answer(&self, mut found: Self::Found, look: &mut Look<'_, '_>) -> Result<InvitationPage, Error> {
        let has_next = i64::try_from(found.len()).unwrap_or(i64::MAX) > self.limit;
        found.truncate(usize::try_from(self.limit).unwrap_or(usize::MAX));
        Ok(InvitationPage { rows: joined(found, look)?, has_next })
    }
}

/// One request of the partner's.
#[derive(Clone, Copy, Debug)]
pub struct InvitationOne {
    /// Which.
    pub invitation: InvitationId,
}

impl Question for InvitationOne {
    type Answer = InvitationRow;
    type Found = Option<Invitation>;

    const NAME: &'static str = "InvitationOne";

    fn permission(&self) -> Permission {
        Permission::RequestRelationship
    }

    fn load(&self, asker: &Asker) -> Result<impl Findings<Found = Self::Found>, Error> {
        Ok(invitations::get(asker.partner()?, self.invitation))
    }

    fn answer(&self, found: Self::Found, look: &mut Look<'_, '_>) -> Result<InvitationRow, Error> {
        let invitation = found.ok_or(Refusal::InvitationNotFound)?;
        joined(vec![invitation], look)?.pop().ok_or(Error::Internal)
    }
}

fn joined(found: Vec<Invitation>, look: &mut Look<'_, '_>) -> Result<Vec<InvitationRow>, Error> {
    let meant: Vec<_> = found.iter().map(|one| one.customer.map(customers::by_id)).collect();
    let others = found.iter().filter_map(|one| one.joint).map(|joint| joint.other());
    let asking = found.first().map(|one| one.partner);
    let (meant, others) = look.tx.find((meant, names::partners(others.chain(asking))))?;
    let rows = found.into_iter().zip(meant).map(|(invitation, customer)| InvitationRow {
        customer: customer.flatten(),
        partner: others.get(&invitation.partner).cloned(),
        beside: invitation.joint.and_then(|joint| others.get(&joint.other()).cloned()),
        ..InvitationRow::plain(invitation, look.now)
    });
    Ok(rows.collect())
}
