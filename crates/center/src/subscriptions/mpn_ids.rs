//! The numbers under which partners are known to clients (api 2.4 `partnerId`).

use crate::Error;
use crate::ask::{Asker, Look, Question};
use domain::partner::Partner;
use domain::{PartnerId, Permission};
use std::collections::{BTreeMap, BTreeSet};
use store::{Findings, partners};

/// The question: the MPN ids of the asker and of the resellers it names.
#[derive(Clone, Debug)]
pub struct MpnIds {
    /// Resellers of record of the asker's own sales.
    pub resellers: Vec<PartnerId>,
}

impl Question for MpnIds {
    type Answer = BTreeMap<PartnerId, String>;
    type Found = Vec<Option<Partner>>;

    const NAME: &'static str = "MpnIds";
    const GLANCE: bool = true;

    fn permission(&self) -> Permission {
        Permission::ViewSubscriptions
    }

    fn load(&self, asker: &Asker) -> Result<impl Findings<Found = Self::Found>, Error> {
        let ids: BTreeSet<_> = self.resellers.iter().copied().chain([asker.partner()?]).collect();
        Ok(ids.into_iter().map(partners::by_id).collect::<Vec<_>>())
    }

    fn answer(
        &self,
        partners: Self::Found,
        _: &mut Look<'_, '_>,
    ) -> Result<BTreeMap<PartnerId, String>, Error> {
        Ok(partners.into_iter().flatten().map(|partner| (partner.id, partner.mpn_id)).collect())
    }
}
