//! What remains of a command that was refused.

use super::Command;
use super::order::Order;
use crate::{Error, identity};
use domain::event::ActorRef;
use store::{Tx, attempts};

impl<C: Command> Order<C> {
    /// Writes down that a command was refused, for the audit log; a caller that repeats itself writes no second line.
    pub(super) fn remember_refusal(&self, tx: &mut Tx<'_>, error: &Error) -> Result<(), store::StoreError> {
        let Error::Refused(refusal) = error else { return Ok(()) };
        let Order { command, request, now, .. } = self;
        let Ok(actor) = tx.find(identity::actor(&request.caller))? else { return Ok(()) };
        let scope = command.scope(&request.caller).ok();
        let Some(partner) = actor.partner().or(scope.map(|scope| scope.partner)) else { return Ok(()) };
        let attempt = attempts::Attempt {
            partner,
            request_id: request.request_id,
            correlation_id: request.correlation_id,
            command: C::NAME.to_owned(),
            customer: scope.and_then(|scope| scope.customer),
            at: *now,
            actor: ActorRef::from(&actor),
            code: refusal.code().to_owned(),
        };
        let statement = attempts::remember(&attempt)?;
        tx.batch(&[statement]).map(|_| ())
    }
}
