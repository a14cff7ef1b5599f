//! Which of the partner's own groups may use granular rights, and which of the roles each (api 3.5).

use super::{AdminRole, Delegation, GranularState};
use crate::{DelegationId, EventKind, FieldError, FieldProblem, Happened, PartnerId, Refusal, Time};
use serde::{Deserialize, Serialize};
use serde_json::json;
use uuid::Uuid;

/// A security group of the partner.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Container {
    /// Those who administer for customers.
    AdminAgents,
    /// Those who help customers.
    HelpdeskAgents,
}

impl Container {
    /// Both groups that every partner has.
    pub const ALL: [Container; 2] = [Container::AdminAgents, Container::HelpdeskAgents];

    /// The stable code.
    pub fn code(self) -> &'static str {
        match self {
            Container::AdminAgents => "admin_agents",
            Container::HelpdeskAgents => "helpdesk_agents",
        }
    }

    /// The group's id in a partner's tenant: always the same, and no other partner's.
    pub fn id(self, partner: PartnerId) -> Uuid {
        let mut bytes = *partner.0.as_bytes();
        let name = self.code().bytes().chain(*b"group").zip(0..);
        for (byte, place) in name {
            let mixed = bytes[place % 16].rotate_left(3) ^ byte;
            bytes[place % 16] = mixed;
        }
        uuid::Builder::from_custom_bytes(bytes).into_uuid()
    }

    /// The group that has this id or code in a partner's tenant.
    pub fn find(partner: PartnerId, named: &str) -> Option<Container> {
        let named = named.trim();
        Container::ALL.into_iter().find(|one| {
            one.code().eq_ignore_ascii_case(named) || one.id(partner).to_string().eq_ignore_ascii_case(named)
        })
    }
}

/// How an assignment stands.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AssignmentState {
    /// In use.
    Active,
    /// Taken away, or ended with the rights.
    Deleted,
}

impl AssignmentState {
    /// The stable code.
    pub fn code(self) -> &'static str {
        match self {
            AssignmentState::Active => "active",
            AssignmentState::Deleted => "deleted",
        }
    }
}

/// A group that uses granular rights, with its roles.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Assignment {
    /// Its id.
    pub id: Uuid,
    /// Whose group.
    pub partner: PartnerId,
    /// Which rights.
    pub delegation: DelegationId,
    /// The security group's id.
    pub container: Uuid,
    /// Codes of its roles.
    pub roles: Vec<String>,
    /// Since when.
    pub created_at: Time,
    /// When it changed last.
    pub modified_at: Time,
    /// When it was taken away.
    pub deleted_at: Option<Time>,
    /// Counts the changes.
    pub version: i64,
}

impl Assignment {
    /// How it stands: it ends with the rights it is of.
    pub fn state(&self, of: &Delegation, now: Time) -> AssignmentState {
        if self.deleted_at.is_none() && of.is_active(now) {
            AssignmentState::Active
        } else {
            AssignmentState::Deleted
        }
    }

    /// A group gets roles; each group once.
    pub fn create(
        of: &Delegation,
        existing: &[Assignment],
        id: Uuid,
        container: Uuid,
        roles: &[String],
        now: Time,
    ) -> Result<(Assignment, Happened), Refusal> {
        if of.granular_state(now) != Some(GranularState::Active) {
            return Err(Refusal::DelegationState);
        }
        let taken = existing
            .iter()
            .any(|one| one.container == container && one.state(of, now) == AssignmentState::Active);
        if taken {
            return Err(Refusal::AssignmentExists);
        }
        let assignment = Assignment {
            id,
            partner: of.partner,
            delegation: of.id,
            container,
            roles: within(of, roles)?,
            created_at: now,
            modified_at: now,
            deleted_at: None,
            version: 1,
        };
        let happened = assignment.told(EventKind::AccessAssignmentCreated);
        Ok((assignment, happened))
    }

    /// The group gets other roles.
    pub fn change(
        &self,
        of: &Delegation,
        roles: &[String],
        now: Time,
    ) -> Result<(Assignment, Happened), Refusal> {
        if self.state(of, now) != AssignmentState::Active {
            return Err(Refusal::DelegationState);
        }
        let next = Assignment {
            roles: within(of, roles)?,
            modified_at: now,
            version: self.version + 1,
            ..self.clone()
        };
        let happened =
            next.told(EventKind::AccessAssignmentChanged).old_value(json!({ "roles": self.roles }));
        Ok((next, happened))
    }

    /// The group loses them; taken away twice changes nothing.
    pub fn remove(&self, of: &Delegation, now: Time) -> Option<(Assignment, Happened)> {
        if self.state(of, now) != AssignmentState::Active {
            return None;
        }
        let next =
            Assignment { deleted_at: Some(now), modified_at: now, version: self.version + 1, ..self.clone() };
        let happened = next.told(EventKind::AccessAssignmentRemoved);
        Some((next, happened))
    }

    fn told(&self, kind: EventKind) -> Happened {
        Happened::new(kind)
            .object(self.id)
            .object(self.delegation)
            .new_value(json!({ "container": self.container, "roles": self.roles }))
    }

    /// What is wrong with roles that somebody names.
    pub fn check(roles: &[String]) -> Vec<FieldError> {
        let problem = match roles {
            [] => FieldProblem::Required,
            _ if roles.iter().any(|role| AdminRole::find(role).is_none()) => FieldProblem::Invalid,
            _ => return Vec::new(),
        };
        vec![FieldError::new("roles", problem)]
    }
}

/// The codes of roles that are among those granted.
fn within(of: &Delegation, roles: &[String]) -> Result<Vec<String>, Refusal> {
    let named: Vec<_> = roles.iter().filter_map(|role| AdminRole::find(role)).map(|role| role.code).collect();
    if named.iter().any(|code| !of.roles.iter().any(|granted| granted == code)) {
        return Err(Refusal::RoleNotGranted);
    }
    Ok(of.roles.iter().filter(|code| named.contains(&code.as_str())).cloned().collect())
}
