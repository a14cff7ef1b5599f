//! The catalogue as a partner sees it: what is sold, in its currency (api 2.8).

use crate::Error;
use crate::ask::{Look, Question};
use domain::catalogue::Offer;
use domain::{OfferId, Permission, Refusal};
use store::{offers, partners};

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

    fn permission(&self) -> Permission {
        Permission::ViewOffers
    }

    fn answer(&self, look: &mut Look<'_, '_>) -> Result<Vec<Priced>, Error> {
        let partner = look.partner()?;
        let currency = partners::by_id(look.tx, partner)?.ok_or(Refusal::NotFound)?.currency;
        Ok(offers::all(look.tx)?.into_iter().map(|offer| priced(offer, &currency)).collect())
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

    fn permission(&self) -> Permission {
        Permission::ViewOffers
    }

    fn answer(&self, look: &mut Look<'_, '_>) -> Result<Priced, Error> {
        let partner = look.partner()?;
        let currency = partners::by_id(look.tx, partner)?.ok_or(Refusal::NotFound)?.currency;
        let offer = offers::by_id(look.tx, &self.offer)?
            .ok_or_else(|| Refusal::OfferUnknown { offer: self.offer.clone() })?;
        Ok(priced(offer, &currency))
    }
}

fn priced(offer: Offer, currency: &str) -> Priced {
    Priced { price: offer.price(currency), offer, currency: currency.to_owned() }
}
