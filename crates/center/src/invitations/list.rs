//! The requests a partner issued (P11).

use crate::Error;
use crate::ask::{Asker, Look, Question};
use domain::customer::Customer;
use domain::invitation::{Invitation, InvitationState};
use domain::{InvitationId, Permission, Refusal, Time};
use store::{Findings, customers, invitations};

/// The question, newest first.
#[derive(Clone, Copy, Debug)]
pub struct InvitationList {
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
    /// The customer it is for.
    pub customer: Option<Customer>,
}

impl Question for InvitationList {
    type Answer = InvitationPage;
    type Found = Vec<Invitation>;

    const NAME: &'static str = "InvitationList";

    fn permission(&self) -> Permission {
        Permission::RequestRelationship
    }

    fn load(&self, asker: &Asker) -> Result<impl Findings<Found = Self::Found>, Error> {
        Ok(invitations::page(asker.partner()?, self.before, self.limit.saturating_add(1)))
    }

    fn answer(&self, mut found: Self::Found, look: &mut Look<'_, '_>) -> Result<InvitationPage, Error> {
        let has_next = i64::try_from(found.len()).unwrap_or(i64::MAX) > self.limit;
        found.truncate(usize::try_from(self.limit).unwrap_or(usize::MAX));
        let meant = found.iter().map(|invitation| invitation.customer.map(customers::by_id));
        let meant = look.tx.find(meant.collect::<Vec<_>>())?;
        let rows = found.into_iter().zip(meant).map(|(invitation, customer)| InvitationRow {
            state: invitation.state_at(look.now),
            invitation,
            customer: customer.flatten(),
        });
        Ok(InvitationPage { rows: rows.collect(), has_next })
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
        let customer = look.tx.find(invitation.customer.map(customers::by_id))?.flatten();
        Ok(InvitationRow { state: invitation.state_at(look.now), invitation, customer })
    }
}
