//! Ending a partnership, from either side (M6, A-S3b). Customers and delegated admin stay; contacts fall back (A-S7c).

use crate::Error;
use crate::request::{Caller, Scope};
use crate::run::{Command, Work};
use domain::partnership::Partnership;
use domain::relationship::ContactHeld;
use domain::{PartnerId, Permission, Refusal};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use store::{Findings, Tx, partnerships};

/// The command.
#[derive(Clone, Copy, Debug)]
pub struct RemovePartnership {
    /// The other side.
    pub other: PartnerId,
    /// What follows was read.
    pub acknowledged: bool,
}

/// What was ended.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct PartnershipRemoved {
    /// As it is now.
    pub partnership: Partnership,
    /// The subscriptions whose support contact fell back, and to whom.
    pub contacts: Vec<ContactHeld>,
}

impl Command for RemovePartnership {
    type Outcome = PartnershipRemoved;
    type Facts = (Option<Partnership>, Option<Partnership>);

    const NAME: &'static str = "RemovePartnership";

    fn permission(&self) -> Permission {
        Permission::RemovePartnership
    }

    fn scope(&self, caller: &Caller) -> Result<Scope, Error> {
        Ok(Scope::own(caller)?.beside(self.other))
    }

    fn load(&self, scope: Scope) -> impl Findings<Found = Self::Facts> {
        (partnerships::lock(scope.partner, self.other), partnerships::lock(self.other, scope.partner))
    }

    fn run(&self, (sells, buys): Self::Facts, work: &mut Work<'_, '_>) -> Result<PartnershipRemoved, Error> {
        let found = sells.or(buys).ok_or(Refusal::NotFound)?;
        let contacts = contacts(work.tx, &found)?;
        let moved = found.remove(work.scope.partner, &contacts, work.now)?;
        // What has ended already is answered, not refused.
        let Some((next, happened)) = moved else {
            return Ok(PartnershipRemoved { partnership: found, contacts: Vec::new() });
        };
        if found.is_active() && !self.acknowledged {
            return Err(Refusal::AcknowledgementRequired.into());
        }
        super::remember(work, &next, happened)?;
        Ok(PartnershipRemoved { partnership: next, contacts })
    }
}

/// The provider's subscriptions for which the reseller is the valid support contact, and who takes its place.
pub(super) fn contacts(tx: &mut Tx<'_>, partnership: &Partnership) -> Result<Vec<ContactHeld>, Error> {
    if !partnership.is_active() {
        return Ok(Vec::new());
    }
    let (provider, reseller) = (partnership.provider, partnership.reseller);
    let designated = tx.find(partnerships::designations(provider, reseller))?;
    if designated.is_empty() {
        return Ok(Vec::new());
    }
    let (helps, sells) = tx.find((partnerships::served_by(reseller), partnerships::served_by(provider)))?;
    let (helps, sells): (BTreeMap<_, _>, BTreeMap<_, _>) =
        (helps.into_iter().collect(), sells.into_iter().collect());
    Ok(designated
        .into_iter()
        .filter(|(_, customer, chosen)| helps.get(customer) == Some(&chosen.generation))
        .map(|(subscription, customer, _)| ContactHeld {
            subscription,
            seller: provider,
            fallback: sells.contains_key(&customer).then_some(provider),
        })
        .collect())
}
