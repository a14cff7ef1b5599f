//! Offers, and what follows from an offer's kind (world, "Catalogue"). Nothing is inferred from an id's shape.

use crate::OfferId;
use serde::{Deserialize, Serialize};

/// The one stored property of an offer from which its behaviour follows.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum OfferKind {
    /// Licence-based, not committed to a term.
    Legacy,
    /// Licence-based, committed to a term; billed while suspended.
    NewCommerce,
    /// A trial of a legacy offer.
    Trial,
    /// Belongs to a base subscription.
    AddOn,
    /// Pay as you go.
    Usage,
    /// Prepaid capacity.
    Reservation,
    /// Software, perpetual or for a term.
    Software,
    /// Sold by a third party.
    Marketplace,
}

/// When something bought can be cancelled by its partner.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Cancellation {
    /// At any time.
    AnyTime,
    /// Only until the window that opened at start or renewal closes.
    InWindow,
    /// Only together with its base.
    WithBase,
    /// Never by the partner alone; it is asked for.
    OnRequest,
}

impl OfferKind {
    /// Every kind.
    pub const ALL: [OfferKind; 8] = [
        OfferKind::Legacy,
        OfferKind::NewCommerce,
        OfferKind::Trial,
        OfferKind::AddOn,
        OfferKind::Usage,
        OfferKind::Reservation,
        OfferKind::Software,
        OfferKind::Marketplace,
    ];

    /// The stable code.
    pub fn code(self) -> &'static str {
        match self {
            OfferKind::Legacy => "legacy",
            OfferKind::NewCommerce => "new_commerce",
            OfferKind::Trial => "trial",
            OfferKind::AddOn => "add_on",
            OfferKind::Usage => "usage",
            OfferKind::Reservation => "reservation",
            OfferKind::Software => "software",
            OfferKind::Marketplace => "marketplace",
        }
    }

    /// The kind with this code.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }

    /// When its partner can cancel it.
    pub fn cancellation(self) -> Cancellation {
        match self {
            OfferKind::Legacy | OfferKind::Trial | OfferKind::Usage => Cancellation::AnyTime,
            OfferKind::NewCommerce | OfferKind::Software | OfferKind::Marketplace => Cancellation::InWindow,
            OfferKind::AddOn => Cancellation::WithBase,
            OfferKind::Reservation => Cancellation::OnRequest,
        }
    }

    /// Days after start or renewal in which it can be cancelled, where a window exists (portal 1.2).
    pub fn cancellation_days(self, term_months: i64) -> Option<i64> {
        match self {
            OfferKind::NewCommerce => Some(7),
            OfferKind::Software => Some(30),
            OfferKind::Marketplace if term_months >= 12 => Some(14),
            OfferKind::Marketplace => Some(1),
            OfferKind::Legacy
            | OfferKind::Trial
            | OfferKind::Usage
            | OfferKind::AddOn
            | OfferKind::Reservation => None,
        }
    }

    /// True where a person can suspend and reactivate it.
    pub fn can_be_suspended(self) -> bool {
        !matches!(self, OfferKind::Reservation | OfferKind::Software | OfferKind::Marketplace)
    }

    /// True where suspension does not stop the bill.
    pub fn billed_while_suspended(self) -> bool {
        matches!(self, OfferKind::NewCommerce)
    }

    /// True where a support contact can be designated (portal C15).
    pub fn has_support_contact(self) -> bool {
        matches!(self, OfferKind::Legacy | OfferKind::Trial | OfferKind::AddOn | OfferKind::Usage)
    }

    /// True where it renews by itself unless told otherwise.
    pub fn can_auto_renew(self) -> bool {
        matches!(self, OfferKind::Legacy | OfferKind::NewCommerce | OfferKind::Marketplace)
    }

    /// True where the wire lists it as a subscription, false where as an entitlement (api 2.4, 2.5).
    pub fn is_subscription(self) -> bool {
        !matches!(self, OfferKind::Reservation | OfferKind::Software)
    }
}

/// How often a bill comes.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum BillingCycle {
    /// Each month.
    Monthly,
    /// Each year.
    Annual,
    /// Once.
    OneTime,
    /// Not at all.
    None,
}

impl BillingCycle {
    /// Every cycle.
    pub const ALL: [BillingCycle; 4] =
        [BillingCycle::Monthly, BillingCycle::Annual, BillingCycle::OneTime, BillingCycle::None];

    /// The stable code, as on the wire (api 1.6).
    pub fn code(self) -> &'static str {
        match self {
            BillingCycle::Monthly => "monthly",
            BillingCycle::Annual => "annual",
            BillingCycle::OneTime => "one_time",
            BillingCycle::None => "none",
        }
    }

    /// The cycle with this code, in any letter case; `onetime` is read too (api 6, row 32).
    pub fn parse(code: &str) -> Option<Self> {
        let code = code.to_ascii_lowercase();
        if code == "onetime" {
            return Some(BillingCycle::OneTime);
        }
        Self::ALL.into_iter().find(|cycle| cycle.code() == code)
    }
}

/// Something that can be bought.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Offer {
    /// Its id.
    pub id: OfferId,
    /// Its id in the products tree, `product:sku:availability`.
    pub catalog_item_id: String,
    /// From which everything follows.
    pub kind: OfferKind,
    /// Names in the order of the six locale tags of `texts`.
    pub texts: Vec<OfferText>,
    /// Months of one term; 0 for no term.
    pub term_months: i64,
    /// How often it is billed.
    pub billing_cycle: BillingCycle,
    /// Least quantity that can be bought.
    pub minimum: i64,
    /// Greatest quantity that can be bought.
    pub maximum: i64,
    /// How many subscriptions of it one customer can have; none for no limit.
    pub limit_per_customer: Option<i64>,
    /// The base offers an add-on belongs to.
    pub bases: Vec<OfferId>,
    /// What a trial can become (M4).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub converts_to: Vec<OfferId>,
    /// True where a base offer has add-ons.
    pub has_add_ons: bool,
    /// False once it is no longer sold; what was sold runs on.
    pub purchasable: bool,
    /// Days a suspended subscription's data is kept; at most 120 (portal 1.3).
    pub retention_days: i64,
    /// Price of one unit for one billing cycle, minor units, by currency.
    pub prices: Vec<(String, i64)>,
}

/// An offer's words in one locale.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct OfferText {
    /// Locale tag.
    pub locale: String,
    /// Name.
    pub name: String,
    /// One sentence.
    pub description: String,
}

impl Offer {
    /// The name in this locale, else in the first there is.
    pub fn name(&self, locale: &str) -> &str {
        self.text(locale).map_or("", |text| text.name.as_str())
    }

    /// The description in this locale, else in the first there is.
    pub fn description(&self, locale: &str) -> &str {
        self.text(locale).map_or("", |text| text.description.as_str())
    }

    /// Price of one unit in this currency, minor units; none where it is not sold in it.
    pub fn price(&self, currency: &str) -> Option<i64> {
        self.prices.iter().find(|(code, _)| code == currency).map(|(_, amount)| *amount)
    }

    /// True where this is its id or its id in the products tree.
    pub fn is_called(&self, id: &OfferId) -> bool {
        self.id == *id || self.catalog_item_id == id.0
    }

    fn text(&self, locale: &str) -> Option<&OfferText> {
        self.texts.iter().find(|text| text.locale == locale).or_else(|| self.texts.first())
    }
}
