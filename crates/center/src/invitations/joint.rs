//! With whom a partner can ask together: those it works with (M1, M6).

use crate::ask::{Asker, Look, Question};
use crate::{Error, names};
use domain::partner::Partner;
use domain::partnership::Partnership;
use domain::{PartnerId, Permission};
use store::{Findings, partnerships};

/// The question; a direct partner asks alone.
#[derive(Clone, Copy, Debug)]
pub struct JointPartners;

impl Question for JointPartners {
    type Answer = Vec<Partner>;
    type Found = (PartnerId, Vec<Partnership>);

    const NAME: &'static str = "JointPartners";

    fn permission(&self) -> Permission {
        Permission::RequestRelationship
    }

    fn load(&self, asker: &Asker) -> Result<impl Findings<Found = Self::Found>, Error> {
        let own = asker.partner()?;
        Ok(partnerships::of_partner(own).then(move |found| (own, found)))
    }

    fn answer(&self, (own, found): Self::Found, look: &mut Look<'_, '_>) -> Result<Vec<Partner>, Error> {
        let active = found.iter().filter(|one| one.is_active()).map(|one| one.other(own));
        let mut partners: Vec<Partner> = look.tx.find(names::partners(active))?.into_values().collect();
        partners.sort_by(|one, other| one.name.cmp(&other.name));
        Ok(partners)
    }
}
