//! What becomes of a partner's requests when it removes a relationship (E28): what waits for this customer is withdrawn;
//! the links that anybody can use are replaced where the partner's switch says so.

use crate::Error;
use crate::run::Work;
use domain::invitation::Invitation;
use store::invitations;

/// In the transaction of the removal, with what waits for the customer, locked.
pub(crate) fn at_removal(work: &mut Work<'_, '_>, waiting: Vec<Invitation>) -> Result<(), Error> {
    withdraw_waiting(work, waiting)?;
    if work.actor.settings.rotate_generic_link_at_removal {
        for one in work.tx.find(invitations::generic_locked(work.scope.partner))? {
            let (rotated, happened) = one.rotate()?;
            work.save(invitations::save(&rotated)?);
            work.remember([happened]);
        }
    }
    Ok(())
}

/// The same where somebody else removes for the partner, whose switch is then not looked at: what waits is withdrawn.
pub(crate) fn withdraw_waiting(work: &mut Work<'_, '_>, waiting: Vec<Invitation>) -> Result<(), Error> {
    for one in waiting {
        if let Some((withdrawn, happened)) = one.withdraw(work.now)? {
            work.save(invitations::save(&withdrawn)?);
            work.remember([happened]);
        }
    }
    Ok(())
}
