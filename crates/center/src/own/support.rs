//! Whom to ask for help with each subscription (P26, S7).

use crate::ask::{Asker, Look, Question};
use crate::relationships::facts;
use crate::{Error, names};
use domain::catalogue::Offer;
use domain::partner::Partner;
use domain::subscription::{Status, Subscription};
use domain::{Generation, PartnerId, Permission, support_contact};
use store::{Findings, offers, partnerships, relationships, subscriptions};

/// The question.
#[derive(Clone, Copy, Debug)]
pub struct OwnSupport;

/// One subscription with its support contact.
#[derive(Clone, PartialEq, Debug)]
pub struct SupportRow {
    /// The subscription.
    pub subscription: Subscription,
    /// Its name.
    pub name: String,
    /// Who sold it.
    pub seller: Option<Partner>,
    /// Who helps; nobody where only self-service is left.
    pub contact: Option<Partner>,
}

impl Question for OwnSupport {
    type Answer = Vec<SupportRow>;
    type Found = (Vec<Subscription>, Vec<Offer>, Vec<(PartnerId, Generation)>, Vec<(PartnerId, PartnerId)>);

    const NAME: &'static str = "OwnSupport";

    fn permission(&self) -> Permission {
        Permission::ViewOwnPartners
    }

    fn load(&self, asker: &Asker) -> Result<impl Findings<Found = Self::Found>, Error> {
        let customer = asker.customer()?;
        Ok((
            subscriptions::at_customer(customer),
            offers::held(customer),
            relationships::serving(customer),
            partnerships::apart(customer),
        ))
    }

    fn answer(
        &self,
        (held, offers, active, apart): Self::Found,
        look: &mut Look<'_, '_>,
    ) -> Result<Vec<SupportRow>, Error> {
        let mut held: Vec<_> = held.into_iter().map(|one| one.at(look.now)).collect();
        held.retain(|one| one.status != Status::Deleted);
        let contact = |one: &Subscription| {
            support_contact::shown(one.contact, one.partner, &active, &apart)
                .filter(|_| one.kind.has_support_contact())
        };
        let shown = held.iter().flat_map(|one| [Some(one.partner), contact(one)]).flatten();
        let partners = look.tx.find(names::partners(shown))?;
        let rows = held.into_iter().map(|one| SupportRow {
            name: facts::name(&one, &offers, look.locale),
            seller: partners.get(&one.partner).cloned(),
            contact: contact(&one).and_then(|id| partners.get(&id).cloned()),
            subscription: one,
        });
        Ok(rows.collect())
    }
}
