//! A cart with what is known about its lines at this moment.

use crate::Error;
use domain::Refusal;
use domain::cart::{Cart, CartLine};
use domain::catalogue::{BillingCycle, Offer};
use domain::order::PurchaseFacts;
use domain::partner::Partner;
use domain::relationship::Relationship;
use domain::subscription::Subscription;
use language::Locale;
use serde::{Deserialize, Serialize};

/// A cart as it is shown.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct CartView {
    /// The cart.
    pub cart: Cart,
    /// ISO 4217.
    pub currency: String,
    /// Its lines, each with what is wrong with it.
    pub lines: Vec<CartLineView>,
}

/// A line of a cart as it is shown.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct CartLineView {
    /// The line.
    pub line: CartLine,
    /// Why it could not be bought now.
    pub problem: Option<Refusal>,
    /// The offer's name in the asker's language; none where there is no such offer.
    pub name: Option<String>,
    /// How often it is billed.
    pub billing_cycle: Option<BillingCycle>,
    /// Months of its term.
    pub term_months: i64,
    /// Price of one unit for one billing cycle, minor units.
    pub unit_price: Option<i64>,
}

/// What was found about a cart's lines.
pub(super) struct Shelf {
    /// Who buys.
    pub partner: Partner,
    /// The offers that the lines name, as far as they exist.
    pub offers: Vec<Offer>,
    /// What the customer has.
    pub existing: Vec<Subscription>,
}

impl Shelf {
    /// What the purchase rules look at.
    pub fn facts<'a>(&'a self, relationship: &'a Relationship) -> PurchaseFacts<'a> {
        PurchaseFacts {
            relationship,
            restricted: self.partner.restricted,
            by_customer: false,
            currency: &self.partner.currency,
            offers: &self.offers,
            existing: &self.existing,
        }
    }

    /// Whether what other sellers sold matters too.
    pub fn is_limited(&self) -> bool {
        self.offers.iter().any(|offer| offer.limit_per_customer.is_some())
    }

    /// The cart with the state of its lines.
    pub fn view(&self, cart: Cart, relationship: &Relationship, locale: Locale) -> Result<CartView, Error> {
        let facts = self.facts(relationship);
        let problems = cart.problems(&facts);
        let line = |line: &CartLine| {
            let offer = facts.offer(&line.offer);
            let problem = problems.iter().find(|problem| problem.line == line.number);
            CartLineView {
                line: line.clone(),
                problem: problem.map(|problem| (*problem.refusal).clone()),
                name: offer.map(|offer| offer.name(locale.tag()).to_owned()),
                billing_cycle: offer.map(|offer| offer.billing_cycle),
                term_months: offer.map_or(0, |offer| offer.term_months),
                unit_price: offer.and_then(|offer| offer.price(&self.partner.currency)),
            }
        };
        let lines = cart.lines.iter().map(line).collect();
        Ok(CartView { currency: self.partner.currency.clone(), lines, cart })
    }
}
