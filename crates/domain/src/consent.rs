//! What a customer's admin agreed to, so that it can be proven later (P24). The log holds a salted hash of it and no
//! person: what is erased here can no longer be read there, and the log's chain stays whole.

use crate::invitation::{Accepted, AcceptedBeside};
use crate::{
    ConsentId, CustomerId, EventKind, Generation, Happened, InvitationId, PartnerId, Role, Time, UserId,
};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

/// One acceptance, as one partner's record of it.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Consent {
    /// Its id.
    pub id: ConsentId,
    /// To whom it was given.
    pub partner: PartnerId,
    /// By whom: the organisation.
    pub customer: CustomerId,
    /// The life of the relationship that it began or enlarged.
    pub generation: Generation,
    /// The request that was answered.
    pub invitation: InvitationId,
    /// The person.
    pub user: Option<UserId>,
    /// In which role.
    pub role: Option<Role>,
    /// Which version of the agreement was shown.
    pub text_version: String,
    /// SHA-256 of the agreement as it was shown, hexadecimal.
    pub text_hash: String,
    /// Locale tag in which it was shown.
    pub locale: String,
    /// When.
    pub at: Time,
    /// What was granted.
    pub grants: Grants,
    /// Random, so that the hash in the log says nothing without this record.
    pub salt: String,
}

/// What an acceptance granted.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Grants {
    /// The relationship with the partner began.
    pub relationship: bool,
    /// Standing delegated admin began.
    pub delegated_admin: bool,
    /// Granular roles began.
    pub roles: Vec<String>,
}

impl Consent {
    /// What the hash in the log is made of: everything but the id.
    pub fn sealed(&self) -> Value {
        json!([
            self.salt,
            self.partner,
            self.customer,
            self.generation,
            self.invitation,
            self.user,
            self.role,
            self.text_version,
            self.text_hash,
            self.locale,
            self.at,
            self.grants,
        ])
    }
}

impl Accepted {
    /// What it granted to the partner that asked; nothing if it changed nothing there.
    pub fn grants(&self) -> Option<Grants> {
        let roles = self.granular.as_ref().map(|one| one.roles.clone()).unwrap_or_default();
        grants(self.started.is_some(), self.granted.is_some(), roles)
    }

    /// Puts the proof of the consent into the event of the acceptance.
    pub fn prove(&mut self, consent: ConsentId, hash: &str) {
        prove(&mut self.happened, consent, hash);
    }
}

impl AcceptedBeside {
    /// What it granted to the other partner; nothing if it changed nothing there.
    pub fn grants(&self) -> Option<Grants> {
        grants(self.started.is_some(), self.granted.is_some(), Vec::new())
    }

    /// Puts the proof of the consent into the event of the acceptance.
    pub fn prove(&mut self, consent: ConsentId, hash: &str) {
        prove(&mut self.happened, consent, hash);
    }
}

fn grants(relationship: bool, delegated_admin: bool, roles: Vec<String>) -> Option<Grants> {
    let any = relationship || delegated_admin || !roles.is_empty();
    any.then_some(Grants { relationship, delegated_admin, roles })
}

fn prove(happened: &mut [Happened], consent: ConsentId, hash: &str) {
    for one in happened.iter_mut().filter(|one| one.kind == EventKind::InvitationAccepted) {
        one.new["consent"] = json!(consent);
        one.new["proof"] = json!(hash);
    }
}
