//! From a credential to an actor, with what is true now.

use crate::{Caller, Error};
use domain::{Actor, Tenant};
use store::users::{Standing, TenantRef};
use store::{Find, applications, users};

/// Who acts, with the roles that are true in this transaction (A-P4). One statement.
///
/// `SignedOut` if the person or program is gone or switched off, or was reset since the credential was given out.
pub fn actor(caller: &Caller) -> Find<Result<Actor, Error>> {
    if *caller == Caller::system() {
        return Find::known(Ok(Actor::system()));
    }
    let standing = match (caller.user, caller.tenant, caller.application.as_deref()) {
        (Some(user), tenant, application) => users::standing(tenant, user, application),
        (None, TenantRef::Partner(partner), Some(client)) => applications::standing(partner, client),
        (None, ..) => Find::known(None),
    };
    let caller = caller.clone();
    standing.map(move |standing| acting(caller, standing))
}

/// The same from a standing that was found together with something else.
pub(crate) fn acting(caller: Caller, standing: Option<Standing>) -> Result<Actor, Error> {
    let standing = standing.filter(|standing| holds(standing, &caller)).ok_or(Error::SignedOut)?;
    let tenant = match caller.tenant {
        TenantRef::Partner(id) => Tenant::Partner(id, standing.partner_kind.ok_or(Error::SignedOut)?),
        TenantRef::Customer(id) => Tenant::Customer(id),
        TenantRef::Operator => Tenant::Operator,
    };
    Ok(Actor {
        tenant,
        user: caller.user,
        application: caller.application,
        roles: standing.roles,
        settings: standing.settings,
    })
}

fn holds(standing: &Standing, caller: &Caller) -> bool {
    standing.active && standing.application_active != Some(false) && standing.epoch == caller.epoch
}
