//! What a removal would meet and bring about, as data, before anybody tries (M8, P6, P7).

use crate::ask::{Asker, Look, Question};
use crate::relationships::facts;
use crate::{Error, names};
use aws_lc_rs::digest;
use domain::customer::Customer;
use domain::policy::Policy;
use domain::relationship::{self, Blocker, Consequences, Facts, LastInvoice, Relationship};
use domain::{CustomerId, Permission, Refusal, role};
use std::collections::BTreeMap;
use store::{Findings, policy};

/// The question.
#[derive(Clone, Copy, Debug)]
pub struct RemovalPreview {
    /// Whose relationship.
    pub customer: CustomerId,
}

/// The answer: why it is not possible, and what follows when it is.
#[derive(Clone, PartialEq, Debug)]
pub struct RemovalView {
    /// The customer.
    pub customer: Customer,
    /// The relationship as it is.
    pub relationship: Relationship,
    /// All that stands in the way.
    pub blockers: Vec<Blocker>,
    /// What follows.
    pub consequences: Consequences,
    /// What the billing run that is still open is expected to bring (E41).
    pub last_invoice: Option<LastInvoice>,
    /// Whether the tick that tells the customer is set at first: the operator's policy.
    pub notice_by_default: bool,
    /// What to send with the confirmation, so that nothing else is removed than what was seen.
    pub version: String,
    /// Why the asker may not remove, whatever the blockers: role, kind of partner, or a program (A-P1, A-S2b).
    pub denied: Option<Refusal>,
    /// Names of the partners in the consequences.
    pub partner_names: BTreeMap<domain::PartnerId, String>,
    /// Names of the subscriptions in the consequences, as far as this partner sold them.
    pub subscription_names: BTreeMap<domain::SubscriptionId, String>,
}

impl Question for RemovalPreview {
    type Answer = RemovalView;
    type Found = (facts::Found, Policy);

    const NAME: &'static str = "RemovalPreview";

    fn permission(&self) -> Permission {
        Permission::PreviewRemoval
    }

    fn customer(&self) -> Option<CustomerId> {
        Some(self.customer)
    }

    fn load(&self, asker: &Asker) -> Result<impl Findings<Found = Self::Found>, Error> {
        Ok((facts::find(asker.partner()?, self.customer), policy::current()))
    }

    fn answer(&self, (found, policy): Self::Found, look: &mut Look<'_, '_>) -> Result<RemovalView, Error> {
        let facts = facts::in_snapshot(found, look)?;
        Ok(RemovalView { notice_by_default: policy.notice_by_default, ..view(facts, look)? })
    }
}

/// The answer, from the facts.
pub(super) fn view(facts: Facts, look: &mut Look<'_, '_>) -> Result<RemovalView, Error> {
    let customer = facts.customer.clone().ok_or(Refusal::Unrelated)?;
    let consequences = relationship::consequences(&facts);
    let contacts = consequences.contacts.iter().flat_map(|held| [Some(held.seller), held.fallback]);
    let partners = look.tx.find(names::partners(contacts.flatten()))?;
    Ok(RemovalView {
        blockers: relationship::blockers(&facts, look.now),
        notice_by_default: true,
        last_invoice: relationship::last_invoice(&facts, look.now),
        version: version_of(&facts),
        denied: role::may(&look.actor, Permission::RemoveRelationship).err(),
        subscription_names: facts.subscriptions.iter().map(|one| (one.it.id, one.name.clone())).collect(),
        relationship: facts.relationship,
        customer,
        consequences,
        partner_names: partners.into_iter().map(|(id, partner)| (id, partner.name)).collect(),
    })
}

/// The version of a preview: the first half of a SHA-256 over what would follow, in hex.
pub fn version_of(facts: &Facts) -> String {
    let hash = digest::digest(&digest::SHA256, relationship::fingerprint(facts).as_bytes());
    hash.as_ref()[..16].iter().map(|byte| format!("{byte:02x}")).collect()
}
