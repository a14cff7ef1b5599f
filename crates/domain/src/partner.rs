//! Partners: who sells, and in which of the three ways.

mod settings;

use crate::{PartnerId, Refusal};
use serde::{Deserialize, Serialize};

pub use settings::{Settings, Switch};

/// How a partner does business with the platform (portal 1.1).
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PartnerKind {
    /// Buys from the platform and bills the customer itself.
    Direct,
    /// Buys from the platform and sells through resellers.
    IndirectProvider,
    /// Has no billing relation with the platform; its provider orders.
    IndirectReseller,
}

impl PartnerKind {
    /// Every kind.
    pub const ALL: [PartnerKind; 3] =
        [PartnerKind::Direct, PartnerKind::IndirectProvider, PartnerKind::IndirectReseller];

    /// The stable code.
    pub fn code(self) -> &'static str {
        match self {
            PartnerKind::Direct => "direct",
            PartnerKind::IndirectProvider => "indirect_provider",
            PartnerKind::IndirectReseller => "indirect_reseller",
        }
    }

    /// The kind with this code.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }
}

/// A partner organisation.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Partner {
    /// Its tenant id.
    pub id: PartnerId,
    /// How it does business.
    pub kind: PartnerKind,
    /// The company's name.
    pub name: String,
    /// Its MPN id, digits.
    pub mpn_id: String,
    /// Its primary domain.
    pub domain: String,
    /// ISO 3166 alpha-2, upper case.
    pub country: String,
    /// Locale tag of the company.
    pub locale: String,
    /// ISO 4217 currency it buys in.
    pub currency: String,
    /// Where the customer's people can write to.
    pub support_email: String,
    /// Where the customer's people can call.
    pub support_phone: String,
    /// A restricted partner can invite nobody and sell nothing new (portal 2.2).
    pub restricted: bool,
    /// Its own switches.
    #[serde(default)]
    pub settings: Settings,
}

impl Partner {
    /// Says that a restricted partner takes on no customer.
    pub fn may_take_on(&self) -> Result<(), Refusal> {
        if self.restricted { Err(Refusal::PartnerRestricted) } else { Ok(()) }
    }
}
