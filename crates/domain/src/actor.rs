//! Who acts.

use crate::partner::{PartnerKind, Settings};
use crate::{CustomerId, PartnerId, Role, UserId};
use serde::{Deserialize, Serialize};

/// The organisation somebody acts for.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Tenant {
    /// A partner of this kind.
    Partner(PartnerId, PartnerKind),
    /// A customer.
    Customer(CustomerId),
    /// The platform's operator.
    Operator,
}

/// Somebody, or some program, who asks or commands, with the roles that were true when last read from the store.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Actor {
    /// For whom.
    pub tenant: Tenant,
    /// The person; none for an app-only token.
    pub user: Option<UserId>,
    /// The application that carries the request, if any.
    pub application: Option<String>,
    /// What the person may be.
    pub roles: Vec<Role>,
    /// Of a partner, the switches that count for its people.
    #[serde(default)]
    pub settings: Settings,
}

impl Actor {
    /// The platform itself: imports and background work.
    pub fn system() -> Self {
        Actor {
            tenant: Tenant::Operator,
            user: None,
            application: None,
            roles: Vec::new(),
            settings: Settings::default(),
        }
    }

    /// True for the platform itself.
    pub fn is_system(&self) -> bool {
        self.tenant == Tenant::Operator && self.user.is_none() && self.application.is_none()
    }

    /// The partner acted for, if it is a partner.
    pub fn partner(&self) -> Option<PartnerId> {
        match self.tenant {
            Tenant::Partner(id, _) => Some(id),
            Tenant::Customer(_) | Tenant::Operator => None,
        }
    }

    /// The customer acted for, if it is a customer.
    pub fn customer(&self) -> Option<CustomerId> {
        match self.tenant {
            Tenant::Customer(id) => Some(id),
            Tenant::Partner(..) | Tenant::Operator => None,
        }
    }

    /// True for a program without a person.
    pub fn is_app_only(&self) -> bool {
        self.user.is_none()
    }
}
