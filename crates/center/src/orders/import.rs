//! The catalogue brought in and written out as a whole, by the operator (portal 1.1). Each change is a version.

use crate::Error;
use crate::ask::{Asker, Look, Question};
use crate::request::{Caller, Scope};
use crate::run::{Command, Work};
use domain::assortment::{Fate, LineFate, change};
use domain::catalogue::Offer;
use domain::{EventKind, FieldError, FieldProblem, Happened, OfferId, PartnerId, Permission};
use serde::{Deserialize, Serialize};
use serde_json::json;
use std::collections::BTreeMap;
use store::users::OPERATOR;
use store::{Findings, offers};

/// The command.
#[derive(Clone, Debug)]
pub struct ImportCatalogue {
    /// One for each line: an offer, or why it cannot be read as one.
    pub lines: Vec<Result<Offer, FieldError>>,
    /// Take out of sale what no line names.
    pub retire: bool,
    /// Only tell what would become of each line.
    pub dry_run: bool,
}

/// What became of it.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct CatalogueImported {
    /// The catalogue's version after it.
    pub version: i64,
    /// Whether anything was stored.
    pub stored: bool,
    /// Line by line, then what no line names.
    pub fates: Vec<LineFate>,
}

impl Command for ImportCatalogue {
    type Outcome = CatalogueImported;
    type Facts = (Vec<Offer>, Vec<(OfferId, i64)>, i64);

    const NAME: &'static str = "ImportCatalogue";

    fn permission(&self) -> Permission {
        Permission::Operate
    }

    fn check(&self) -> Vec<FieldError> {
        if self.lines.is_empty() {
            vec![FieldError::new("offers", FieldProblem::Required)]
        } else {
            Vec::new()
        }
    }

    /// It concerns everybody, so it stands in the operator's own log.
    fn scope(&self, _: &Caller) -> Result<Scope, Error> {
        Ok(Scope::of(PartnerId(OPERATOR), None))
    }

    fn load(&self, _: Scope) -> impl Findings<Found = Self::Facts> {
        (offers::all(), offers::places(), offers::version())
    }

    fn run(
        &self,
        (known, places, version): Self::Facts,
        work: &mut Work<'_, '_>,
    ) -> Result<CatalogueImported, Error> {
        let changes = change(&known, self.lines.clone(), self.retire);
        if self.dry_run || !changes.is_right() || changes.store.is_empty() {
            return Ok(CatalogueImported { version, stored: false, fates: changes.fates });
        }
        let places: BTreeMap<OfferId, i64> = places.into_iter().collect();
        let mut last = places.values().max().copied().unwrap_or(0);
        for offer in &changes.store {
            let place = places.get(&offer.id).copied().unwrap_or_else(|| {
                last += 1;
                last
            });
            work.save(offers::save(offer, place)?);
        }
        let version = version + 1;
        let [added, changed, retired] =
            [Fate::Added, Fate::Changed, Fate::Retired].map(|fate| changes.count(fate));
        work.save(offers::save_version(version, work.now, work.actor.user, [added, changed, retired]));
        work.remember([Happened::new(EventKind::CatalogueChanged)
            .object(version)
            .old_value(json!({ "version": version - 1 }))
            .new_value(
                json!({ "version": version, "added": added, "changed": changed, "retired": retired }),
            )]);
        Ok(CatalogueImported { version, stored: true, fates: changes.fates })
    }
}

/// The whole catalogue with its version, for whoever may read it.
#[derive(Clone, Copy, Debug)]
pub struct WholeCatalogue;

impl Question for WholeCatalogue {
    type Answer = (i64, Vec<Offer>);
    type Found = (i64, Vec<Offer>);

    const NAME: &'static str = "WholeCatalogue";

    fn permission(&self) -> Permission {
        Permission::Operate
    }

    fn load(&self, _: &Asker) -> Result<impl Findings<Found = Self::Found>, Error> {
        Ok((offers::version(), offers::all()))
    }

    fn answer(&self, found: Self::Found, _: &mut Look<'_, '_>) -> Result<(i64, Vec<Offer>), Error> {
        Ok(found)
    }
}
