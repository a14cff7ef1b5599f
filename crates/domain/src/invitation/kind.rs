//! What kinds of request there are, and how far one can be.

use crate::delegation::{AdminRole, Draft};
use crate::partner::{Partner, PartnerKind};
use crate::partnership::Partnership;
use crate::{FieldError, FieldProblem, PartnerId};
use serde::{Deserialize, Serialize};

/// Whether a link can be used by one customer once, or by any customer at any time.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum InvitationKind {
    /// Reusable, without customer data, until rotated (E28).
    Generic,
    /// For one customer, once, for a time.
    Targeted,
}

impl InvitationKind {
    /// The stable code.
    pub fn code(self) -> &'static str {
        match self {
            InvitationKind::Generic => "generic",
            InvitationKind::Targeted => "targeted",
        }
    }

    /// The kind with this code.
    pub fn parse(code: &str) -> Option<Self> {
        match code {
            "generic" => Some(InvitationKind::Generic),
            "targeted" => Some(InvitationKind::Targeted),
            _ => None,
        }
    }
}

/// How far a request is. `opened` is not stored but follows from when it was first opened; a request whose time is over
/// is expired from that instant, whether or not the clock has passed by.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum InvitationState {
    /// Can be answered.
    Issued,
    /// The customer it is for has looked at it, and can still answer.
    Opened,
    /// Answered with yes.
    Accepted,
    /// Answered with no.
    Declined,
    /// Taken back.
    Withdrawn,
    /// Too late.
    Expired,
}

impl InvitationState {
    /// Every state.
    pub const ALL: [InvitationState; 6] = [
        InvitationState::Issued,
        InvitationState::Opened,
        InvitationState::Accepted,
        InvitationState::Declined,
        InvitationState::Withdrawn,
        InvitationState::Expired,
    ];

    /// The stable code.
    pub fn code(self) -> &'static str {
        match self {
            InvitationState::Issued => "issued",
            InvitationState::Opened => "opened",
            InvitationState::Accepted => "accepted",
            InvitationState::Declined => "declined",
            InvitationState::Withdrawn => "withdrawn",
            InvitationState::Expired => "expired",
        }
    }

    /// The state with this code.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.code() == code)
    }

    /// True while it waits for an answer.
    pub fn is_open(self) -> bool {
        matches!(self, InvitationState::Issued | InvitationState::Opened)
    }
}

/// The other partner of a request that makes two relationships at once (M1, M6).
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Joint {
    /// A reseller asks together with the provider that will order for it.
    WithProvider(PartnerId),
    /// A provider asks together with the reseller that will look after the customer.
    WithReseller(PartnerId),
}

impl Joint {
    /// The other partner.
    pub fn other(self) -> PartnerId {
        match self {
            Joint::WithProvider(other) | Joint::WithReseller(other) => other,
        }
    }

    /// The provider, if that is the other partner.
    pub fn provider(self) -> Option<PartnerId> {
        match self {
            Joint::WithProvider(provider) => Some(provider),
            Joint::WithReseller(_) => None,
        }
    }

    /// The reseller, if that is the other partner.
    pub fn reseller(self) -> Option<PartnerId> {
        match self {
            Joint::WithProvider(_) => None,
            Joint::WithReseller(reseller) => Some(reseller),
        }
    }

    /// With whom a partner asks: a reseller always with a provider, with the only one if it names none; a provider with a
    /// reseller if it names one; a direct partner alone. Only those count with whom it works together (M6).
    pub fn settle(
        partner: &Partner,
        wanted: Option<PartnerId>,
        partnerships: &[Partnership],
    ) -> Result<Option<Joint>, FieldProblem> {
        let active = partnerships.iter().filter(|one| one.is_active()).map(|one| one.other(partner.id));
        let active: Vec<PartnerId> = active.collect();
        let wanted = match (partner.kind, wanted, active.as_slice()) {
            (PartnerKind::Direct, None, _) | (PartnerKind::IndirectProvider, None, _) => return Ok(None),
            (PartnerKind::Direct, Some(_), _) => return Err(FieldProblem::NotAllowed),
            (PartnerKind::IndirectReseller, None, [only]) => *only,
            (PartnerKind::IndirectReseller, None, _) => return Err(FieldProblem::Required),
            (_, Some(other), active) if active.contains(&other) => other,
            (_, Some(_), _) => return Err(FieldProblem::Invalid),
        };
        Ok(Some(match partner.kind {
            PartnerKind::IndirectReseller => Joint::WithProvider(wanted),
            PartnerKind::Direct | PartnerKind::IndirectProvider => Joint::WithReseller(wanted),
        }))
    }

    /// The partnership that carries it: provider and reseller.
    pub fn partnership(self, asking: PartnerId) -> (PartnerId, PartnerId) {
        match self {
            Joint::WithProvider(provider) => (provider, asking),
            Joint::WithReseller(reseller) => (asking, reseller),
        }
    }

    /// As it is kept: at most one of the two.
    pub fn of(provider: Option<PartnerId>, reseller: Option<PartnerId>) -> Option<Self> {
        provider.map(Joint::WithProvider).or(reseller.map(Joint::WithReseller))
    }
}

/// Granular rights that a request asks for: role by role, for a time (M3).
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct GranularAsked {
    /// Codes of roles ([`crate::delegation::AdminRole`]), at least one.
    pub roles: Vec<String>,
    /// How long they last from acceptance, ISO 8601.
    pub duration: String,
}

impl GranularAsked {
    /// What is wrong with it.
    pub fn check(&self) -> Vec<FieldError> {
        let wrong = self.draft("-").check().into_iter();
        wrong
            .map(|one| match one.field.as_str() {
                "duration" => FieldError::new("granular.duration", one.problem),
                _ => FieldError::new("granular.roles", one.problem),
            })
            .collect()
    }

    /// The same with each role under its code, once, in the order of the list.
    #[must_use]
    pub fn settled(self) -> Self {
        let named: Vec<AdminRole> = self.roles.iter().filter_map(|role| AdminRole::find(role)).collect();
        let codes = AdminRole::all().filter(|role| named.contains(role)).map(|role| role.code.to_owned());
        GranularAsked { roles: codes.collect(), duration: self.duration.trim().to_ascii_uppercase() }
    }

    pub(super) fn draft(&self, name: &str) -> Draft {
        Draft {
            name: name.to_owned(),
            duration: self.duration.clone(),
            roles: self.roles.clone(),
            auto_extend: false,
        }
    }
}
