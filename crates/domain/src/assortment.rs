//! The catalogue as a whole, changed by a list of offers: each line has its fate, and nothing that was ever sold leaves.

use crate::catalogue::Offer;
use crate::{FieldError, FieldProblem, OfferId};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// Most days for which an offer can say that data is kept (portal 1.3).
const MAX_RETENTION_DAYS: i64 = 120;

/// What becomes of an offer.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Fate {
    /// It is new.
    Added,
    /// It is known and differs.
    Changed,
    /// It is known as it is.
    Unchanged,
    /// It is no longer sold; what was sold runs on.
    Retired,
    /// It is refused, and with it the whole list.
    Wrong,
}

impl Fate {
    /// The stable code.
    pub fn code(self) -> &'static str {
        match self {
            Fate::Added => "added",
            Fate::Changed => "changed",
            Fate::Unchanged => "unchanged",
            Fate::Retired => "retired",
            Fate::Wrong => "wrong",
        }
    }
}

/// The fate of one line, or of an offer that no line names.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct LineFate {
    /// From 1; none for an offer that no line names.
    pub line: Option<i64>,
    /// Which offer, as far as it could be read.
    pub offer: Option<OfferId>,
    /// What becomes of it.
    pub fate: Fate,
    /// What is wrong with it.
    pub wrong: Vec<FieldError>,
}

/// What a list makes of the catalogue.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Changes {
    /// Line by line, then what no line names.
    pub fates: Vec<LineFate>,
    /// The offers to store, each with its place in the list or the one it had.
    pub store: Vec<Offer>,
}

impl Changes {
    /// Whether every line can be taken.
    pub fn is_right(&self) -> bool {
        self.fates.iter().all(|one| one.fate != Fate::Wrong)
    }

    /// How many have this fate.
    pub fn count(&self, fate: Fate) -> i64 {
        i64::try_from(self.fates.iter().filter(|one| one.fate == fate).count()).unwrap_or(i64::MAX)
    }
}

/// What these lines would make of the catalogue; `retire` takes out of sale what no line names. A line that could not be
/// read at all is its problem.
pub fn change(known: &[Offer], lines: Vec<Result<Offer, FieldError>>, retire: bool) -> Changes {
    let named: Vec<&Offer> = lines.iter().flatten().collect();
    let ids: BTreeSet<&OfferId> =
        known.iter().map(|offer| &offer.id).chain(named.iter().map(|offer| &offer.id)).collect();
    let mut fates = Vec::new();
    let mut store = Vec::new();
    for (line, number) in lines.iter().zip(1..) {
        let (offer, wrong) = match line {
            Ok(offer) => (Some(offer), check(offer, known, &named, &ids)),
            Err(error) => (None, vec![error.clone()]),
        };
        let before = offer.and_then(|offer| known.iter().find(|one| one.id == offer.id));
        let fate = match (offer, before) {
            _ if !wrong.is_empty() => Fate::Wrong,
            (Some(offer), Some(before)) if same(offer, before) => Fate::Unchanged,
            (Some(_), Some(_)) => Fate::Changed,
            _ => Fate::Added,
        };
        if matches!(fate, Fate::Added | Fate::Changed) {
            store.extend(offer.cloned());
        }
        fates.push(LineFate { line: Some(number), offer: offer.map(|offer| offer.id.clone()), fate, wrong });
    }
    let unnamed = known.iter().filter(|offer| retire && offer.purchasable);
    for offer in unnamed.filter(|offer| !named.iter().any(|one| one.id == offer.id)) {
        store.push(Offer { purchasable: false, ..offer.clone() });
        let offer = Some(offer.id.clone());
        fates.push(LineFate { line: None, offer, fate: Fate::Retired, wrong: Vec::new() });
    }
    Changes { fates, store }
}

/// Prices in another order are the same prices.
fn same(one: &Offer, other: &Offer) -> bool {
    let sorted = |offer: &Offer| {
        let mut offer = offer.clone();
        offer.prices.sort();
        offer
    };
    sorted(one) == sorted(other)
}

fn check(offer: &Offer, known: &[Offer], named: &[&Offer], ids: &BTreeSet<&OfferId>) -> Vec<FieldError> {
    let mut wrong = Vec::new();
    let mut refuse = |field: &str, problem| wrong.push(FieldError::new(field, problem));
    if offer.id.0.trim().is_empty() {
        refuse("id", FieldProblem::Required);
    }
    if named.iter().filter(|one| one.id == offer.id).count() > 1 {
        refuse("id", FieldProblem::Taken);
    }
    let parts: Vec<&str> = offer.catalog_item_id.split(':').collect();
    if parts.len() != 3 || parts.iter().any(|part| part.trim().is_empty()) {
        refuse("catalog_item_id", FieldProblem::Invalid);
    }
    let others = known.iter().filter(|one| !named.iter().any(|other| other.id == one.id));
    let all = others.chain(named.iter().copied());
    if all.filter(|one| one.id != offer.id).any(|one| one.catalog_item_id == offer.catalog_item_id) {
        refuse("catalog_item_id", FieldProblem::Taken);
    }
    // What was sold goes on under the kind it was sold as.
    if known.iter().any(|before| before.id == offer.id && before.kind != offer.kind) {
        refuse("kind", FieldProblem::NotAllowed);
    }
    if offer.texts.is_empty() || offer.texts.iter().any(|text| text.name.trim().is_empty()) {
        refuse("texts", FieldProblem::Required);
    }
    if offer.term_months < 0 {
        refuse("term_months", FieldProblem::Invalid);
    }
    if offer.minimum < 1 || offer.maximum < offer.minimum {
        refuse("maximum", FieldProblem::Invalid);
    }
    if offer.limit_per_customer.is_some_and(|limit| limit < 1) {
        refuse("limit_per_customer", FieldProblem::Invalid);
    }
    if !(0..=MAX_RETENTION_DAYS).contains(&offer.retention_days) {
        refuse("retention_days", FieldProblem::Invalid);
    }
    for (field, others) in [("bases", &offer.bases), ("converts_to", &offer.converts_to)] {
        if others.iter().any(|other| !ids.contains(other) || *other == offer.id) {
            refuse(field, FieldProblem::Invalid);
        }
    }
    let is_currency = |code: &str| code.len() == 3 && code.bytes().all(|byte| byte.is_ascii_uppercase());
    if offer.prices.iter().any(|(currency, amount)| !is_currency(currency) || *amount < 0) {
        refuse("prices", FieldProblem::Invalid);
    }
    wrong
}
