//! The numbers under which partners are known to clients (api 2.4 `partnerId`).

use crate::Error;
use crate::ask::{Look, Question};
use domain::{PartnerId, Permission};
use std::collections::BTreeMap;
use store::partners;

/// The question: the MPN ids of the asker and of the resellers it names.
#[derive(Clone, Debug)]
pub struct MpnIds {
    /// Resellers of record of the asker's own sales.
    pub resellers: Vec<PartnerId>,
}

impl Question for MpnIds {
    type Answer = BTreeMap<PartnerId, String>;

    fn permission(&self) -> Permission {
        Permission::ViewSubscriptions
    }

    fn answer(&self, look: &mut Look<'_, '_>) -> Result<BTreeMap<PartnerId, String>, Error> {
        let own = look.partner()?;
        let mut known = BTreeMap::new();
        for id in self.resellers.iter().copied().chain([own]) {
            if let std::collections::btree_map::Entry::Vacant(place) = known.entry(id)
                && let Some(partner) = partners::by_id(look.tx, id)?
            {
                place.insert(partner.mpn_id);
            }
        }
        Ok(known)
    }
}
