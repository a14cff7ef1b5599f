//! A taking-over as a whole: begun or resumed, page by page, to its end.

use crate::Error;
use crate::center::Center;
use crate::request::{Caller, Scope};
use crate::run::{Command, Work};
use domain::catalogue::Offer;
use domain::import::{Omission, foreign_offer};
use domain::partner::Partner;
use domain::{PartnerId, Permission, Refusal};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use store::imports::{self, Item, Run};
use store::{Findings, offers, partners};
use uuid::Uuid;

/// The partner that is named by id, MPN id or domain, or the only one where none is named.
pub async fn target(center: &Center, named: Option<&str>) -> Result<Option<Partner>, Error> {
    let mut all = center.store().read(|tx| tx.find(partners::all()).map_err(Error::from)).await?;
    let Some(named) = named.map(|named| named.trim().to_lowercase()) else {
        return Ok(if all.len() == 1 { all.pop() } else { None });
    };
    Ok(all.into_iter().find(|one| one.id.to_string() == named || one.mpn_id == named || one.domain == named))
}

/// Begins a taking-over, or finds the one from the same server that was interrupted. Offers that the catalogue does not
/// know are taken in.
#[derive(Clone, Debug)]
pub struct BeginImport {
    /// For whom.
    pub partner: PartnerId,
    /// From where: the address and the partner's tenant there.
    pub source: String,
    /// The other server's offers.
    pub offers: Vec<Offer>,
}

/// A taking-over under way.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Begun {
    /// Its id.
    pub run: Uuid,
    /// It was interrupted before.
    pub resumed: bool,
    /// Where its next page begins.
    pub next_page: Option<String>,
    /// Offers taken into the catalogue.
    pub offers: usize,
}

impl Command for BeginImport {
    type Outcome = Begun;
    type Facts = (Option<Partner>, Option<Run>, Vec<Offer>);

    const NAME: &'static str = "BeginImport";

    fn permission(&self) -> Permission {
        Permission::TakeOver
    }

    fn scope(&self, _: &Caller) -> Result<Scope, Error> {
        Ok(Scope::of(self.partner, None))
    }

    fn load(&self, _: Scope) -> impl Findings<Found = Self::Facts> {
        (partners::by_id(self.partner), imports::unfinished(self.partner, &self.source), offers::all())
    }

    fn run(
        &self,
        (partner, unfinished, known): Self::Facts,
        work: &mut Work<'_, '_>,
    ) -> Result<Begun, Error> {
        partner.ok_or(Refusal::Unrelated)?;
        let is_known = |offer: &Offer| known.iter().any(|one| one.is_called(&offer.id));
        let mut position = i64::try_from(known.len()).unwrap_or(i64::MAX);
        let mut taken: Vec<&Offer> = Vec::new();
        for offer in &self.offers {
            let again =
                taken.iter().any(|one| one.id == offer.id || one.catalog_item_id == offer.catalog_item_id);
            let item = known.iter().any(|one| one.catalog_item_id == offer.catalog_item_id);
            if is_known(offer) || item || again {
                continue;
            }
            position = position.saturating_add(1);
            work.save(offers::save(&foreign_offer(offer.clone()), position)?);
            taken.push(offer);
        }
        let offers = taken.len();
        if let Some(run) = unfinished {
            return Ok(Begun { run: run.id, resumed: true, next_page: run.next_page, offers });
        }
        let run = Run {
            id: work.id(),
            partner: self.partner,
            source: self.source.clone(),
            next_page: None,
            started_at: work.now,
        };
        work.save(imports::begin(&run));
        Ok(Begun { run: run.id, resumed: false, next_page: None, offers })
    }
}

/// Remembers that a page is done and where the next one begins, or that there is none.
#[derive(Clone, Debug)]
pub struct TurnPage {
    /// For whom.
    pub partner: PartnerId,
    /// Which taking-over.
    pub run: Uuid,
    /// Where the next page begins; none after the last.
    pub next_page: Option<String>,
}

impl Command for TurnPage {
    type Outcome = ();
    type Facts = ();

    const NAME: &'static str = "TurnPage";

    fn permission(&self) -> Permission {
        Permission::TakeOver
    }

    fn scope(&self, _: &Caller) -> Result<Scope, Error> {
        Ok(Scope::of(self.partner, None))
    }

    fn load(&self, _: Scope) -> impl Findings<Found = Self::Facts> {}

    fn run(&self, (): Self::Facts, work: &mut Work<'_, '_>) -> Result<(), Error> {
        work.save(match &self.next_page {
            Some(next_page) => imports::turn_page(self.partner, self.run, next_page),
            None => imports::finish(self.partner, self.run, work.now),
        });
        Ok(())
    }
}

/// What became of the customers of a taking-over, by their ids there.
pub async fn settled(center: &Center, partner: PartnerId, run: Uuid) -> Result<Vec<Item>, Error> {
    center.store().read(move |tx| tx.find(imports::items(partner, run)).map_err(Error::from)).await
}

/// The ids under which the catalogue knows its offers.
pub async fn catalogue(center: &Center) -> Result<Vec<String>, Error> {
    let offers = center.store().read(|tx| tx.find(offers::all()).map_err(Error::from)).await?;
    Ok(offers.into_iter().flat_map(|offer| [offer.id.0, offer.catalog_item_id]).collect())
}

/// A taking-over summed up.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Report {
    /// How many customers became what.
    pub customers: BTreeMap<String, i64>,
    /// Subscriptions taken over.
    pub subscriptions: i64,
    /// Orders taken over.
    pub orders: i64,
    /// What was left out, by kind and reason, with the first few ids.
    pub omitted: Vec<OmittedTogether>,
}

/// Things left out for the same reason.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct OmittedTogether {
    /// `customer`, `subscription`, `order` or `support_contact`.
    pub what: String,
    /// Why.
    pub why: Omission,
    /// How many.
    pub count: usize,
    /// The first of them.
    pub ids: Vec<String>,
}

/// How many ids of a reason are told.
const TOLD: usize = 20;

/// Sums up what became of the customers.
pub fn report(items: &[Item]) -> Report {
    let mut report = Report::default();
    let mut omitted: BTreeMap<(String, Omission), Vec<String>> = BTreeMap::new();
    for item in items {
        *report.customers.entry(item.fate.clone()).or_default() += 1;
        report.subscriptions += item.subscriptions;
        report.orders += item.orders;
        for one in &item.omitted {
            omitted.entry((one.what.clone(), one.why)).or_default().push(one.id.clone());
        }
    }
    report.omitted = omitted
        .into_iter()
        .map(|((what, why), mut ids)| {
            let count = ids.len();
            ids.truncate(TOLD);
            OmittedTogether { what, why, count, ids }
        })
        .collect();
    report
}
