//! The requests a partner issued (P11).

use crate::Error;
use crate::ask::{Look, Question};
use domain::customer::Customer;
use domain::invitation::{Invitation, InvitationState};
use domain::{InvitationId, Permission, Refusal, Time};
use store::{customers, invitations};

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

    fn permission(&self) -> Permission {
        Permission::RequestRelationship
    }

    fn answer(&self, look: &mut Look<'_, '_>) -> Result<InvitationPage, Error> {
        let partner = look.partner()?;
        let mut found = invitations::page(look.tx, partner, self.before, self.limit.saturating_add(1))?;
        let has_next = i64::try_from(found.len()).unwrap_or(i64::MAX) > self.limit;
        found.truncate(usize::try_from(self.limit).unwrap_or(usize::MAX));
        let mut rows = Vec::new();
        for invitation in found {
            let customer = match invitation.customer {
                Some(id) => customers::by_id(look.tx, id)?,
                None => None,
            };
            rows.push(InvitationRow { state: invitation.state_at(look.now), invitation, customer });
        }
        Ok(InvitationPage { rows, has_next })
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

    fn permission(&self) -> Permission {
        Permission::RequestRelationship
    }

    fn answer(&self, look: &mut Look<'_, '_>) -> Result<InvitationRow, Error> {
        let partner = look.partner()?;
        let found = invitations::get(look.tx, partner, self.invitation)?;
        let invitation = found.ok_or(Refusal::InvitationNotFound)?;
        let customer = match invitation.customer {
            Some(id) => customers::by_id(look.tx, id)?,
            None => None,
        };
        Ok(InvitationRow { state: invitation.state_at(look.now), invitation, customer })
    }
}
