//! What a partner wants to ask a customer for, and what of it can be changed (api 3.1).

use super::{AdminRole, Delegation, DelegationKind, GLOBAL_ADMINISTRATOR, Granular, GranularState, Term};
use crate::{
    CustomerId, DelegationId, EventKind, FieldError, FieldProblem, Generation, Happened, PartnerId, Refusal,
    Time,
};
use serde::{Deserialize, Serialize};

/// Most characters of a name.
const LONGEST_NAME: usize = 50;

/// What a partner wants to ask for.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct Draft {
    /// Its name for it.
    pub name: String,
    /// ISO 8601, from a day to two years.
    pub duration: String,
    /// Codes or template ids of roles, at least one.
    pub roles: Vec<String>,
    /// Goes on for 180 days at its end.
    pub auto_extend: bool,
}

impl Draft {
    /// What is wrong with it.
    pub fn check(&self) -> Vec<FieldError> {
        let mut wrong = Vec::new();
        let length = self.name.trim().chars().count();
        if length == 0 {
            wrong.push(FieldError::new("displayName", FieldProblem::Required));
        } else if length > LONGEST_NAME {
            wrong.push(FieldError::new("displayName", FieldProblem::TooLong));
        }
        if Term::parse(&self.duration).is_none() {
            let empty = self.duration.trim().is_empty();
            let problem = if empty { FieldProblem::Required } else { FieldProblem::Invalid };
            wrong.push(FieldError::new("duration", problem));
        }
        if self.roles.is_empty() {
            wrong.push(FieldError::new("roles", FieldProblem::Required));
        } else if self.roles.iter().any(|role| AdminRole::find(role).is_none()) {
            wrong.push(FieldError::new("roles", FieldProblem::Invalid));
        }
        if self.auto_extend && is_global(&codes(&self.roles)) {
            wrong.push(FieldError::new("autoExtend", FieldProblem::NotAllowed));
        }
        wrong
    }

    /// The draft as it is kept, with its event. What is wrong with it was said before.
    pub fn create(
        &self,
        id: DelegationId,
        pair: (PartnerId, CustomerId, Generation),
        now: Time,
    ) -> Result<(Delegation, Happened), Refusal> {
        let (partner, customer, generation) = pair;
        let term = Term::parse(&self.duration).ok_or(Refusal::NothingToChange)?;
        let delegation = Delegation {
            id,
            partner,
            customer,
            generation,
            kind: DelegationKind::Granular,
            roles: codes(&self.roles),
            started_at: now,
            expires_at: None,
            ended_at: None,
            granular: Some(Granular {
                name: self.name.trim().to_owned(),
                term,
                auto_extend: self.auto_extend,
                state: GranularState::Created,
                created_at: now,
                asked_at: None,
                modified_at: now,
                warned: None,
                version: 1,
            }),
        };
        let happened = delegation.told(EventKind::GranularAdminDrafted);
        Ok((delegation, happened))
    }
}

/// What a partner wants to change; what is absent stays.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Edit {
    /// Another name.
    pub name: Option<String>,
    /// Another duration.
    pub duration: Option<String>,
    /// Other roles.
    pub roles: Option<Vec<String>>,
    /// Whether it extends itself.
    pub auto_extend: Option<bool>,
}

/// The codes of roles, each once, in the order of the list.
pub(super) fn codes(named: &[String]) -> Vec<String> {
    let wanted: Vec<AdminRole> = named.iter().filter_map(|role| AdminRole::find(role)).collect();
    AdminRole::all().filter(|role| wanted.contains(role)).map(|role| role.code.to_owned()).collect()
}

pub(super) fn is_global(roles: &[String]) -> bool {
    roles.iter().any(|role| role == GLOBAL_ADMINISTRATOR)
}
