//! The catalogue as a partner sees it: what is sold, in its currency (api 2.8).

use crate::Error;
use crate::ask::{Asker, Look, Question};
use domain::catalogue::Offer;
use domain::partner::Partner;
use domain::{OfferId, Permission, Refusal};
use store::{Findings, offers, partners};

/// Every offer.
#[derive(Clone, Copy, Debug)]
pub struct Catalogue;

/// An offer with the asker's price.
#[derive(Clone, PartialEq, Debug)]
pub struct Priced {
    /// The offer.
    pub offer: Offer,
    /// Price of one unit for one billing cycle, minor units; none where it is not sold in the asker's currency.
    pub price: Option<i64>,
    /// ISO 4217.
    pub currency: String,
}

impl Question for Catalogue {
    type Answer = Vec<Priced>;
    type Found = (Option<Partner>, Vec<Offer>);

    const NAME: &'static str = "Catalogue";
    const GLANCE: bool = true;

    fn permission(&self) -> Permission {
        Permission::ViewOffers
    }

    fn load(&self, asker: &Asker) -> Result<impl Findings<Found = Self::Found>, Error> {
        Ok((partners::by_id(asker.partner()?), offers::all()))
    }

    fn answer(&self, (partner, offers): Self::Found, _: &mut Look<'_, '_>) -> Result<Vec<Priced>, Error> {
        let currency = partner.ok_or(Refusal::NotFound)?.currency;
        Ok(offers.into_iter().map(|offer| priced(offer, &currency)).collect())
    }
}

/// One offer, by id or catalogue item id.
#[derive(Clone, Debug)]
pub struct OfferOne {
    /// Which.
    pub offer: OfferId,
}

impl Question for OfferOne {
    type Answer = Priced;
    type Found = (Option<Partner>, Option<Offer>);

    const NAME: &'static str = "OfferOne";
    const GLANCE: bool = true;

    fn permission(&self) -> Permission {
        Permission::ViewOffers
    }

    fn load(&self, asker: &Asker) -> Result<impl Findings<Found = Self::Found>, Error> {
        Ok((partners::by_id(asker.partner()?), offers::by_id(&self.offer)))
    }

    fn answer(&self, (partner, offer): Self::Found, _: &mut Look<'_, '_>) -> Result<Priced, Error> {
        let currency = partner.ok_or(Refusal::NotFound)?.currency;
        let offer = offer.ok_or_else(|| Refusal::OfferUnknown { offer: self.offer.clone() })?;
        Ok(priced(offer, &currency))
    }
}

/// An offer with its price in a currency.
pub(crate) fn priced(offer: Offer, currency: &str) -> Priced {
    Priced { price: offer.price(currency), offer, currency: currency.to_owned() }
}
