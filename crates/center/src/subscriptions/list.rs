//! Subscriptions and other purchases of a customer, as its partner sees them (api 2.4, 2.5, P3, P4).

use crate::Error;
use crate::ask::{Look, Question};
use crate::relationships::facts;
use domain::catalogue::Offer;
use domain::partner::Partner;
use domain::subscription::{Status, Subscription};
use domain::{CustomerId, Permission, Refusal, SubscriptionId, support_contact};
use language::Locale;
use store::{offers, orders, partners, relationships, subscriptions};

/// Everything a partner sold to a customer, or a reseller had sold to it, oldest first.
#[derive(Clone, Copy, Debug)]
pub struct SubscriptionList {
    /// To whom.
    pub customer: CustomerId,
}

/// A subscription with what is joined when it is shown.
#[derive(Clone, PartialEq, Debug)]
pub struct SubscriptionRow {
    /// The subscription.
    pub subscription: Subscription,
    /// Nickname, else the offer's name.
    pub name: String,
    /// What was bought.
    pub offer: Option<Offer>,
}

impl SubscriptionRow {
    /// A subscription under the name by which readers of this language know it.
    pub fn new(subscription: Subscription, offer: Option<Offer>, locale: Locale) -> Self {
        let name = facts::name(&subscription, offer.as_slice(), locale);
        SubscriptionRow { subscription, name, offer }
    }
}

impl Question for SubscriptionList {
    type Answer = Vec<SubscriptionRow>;

    fn permission(&self) -> Permission {
        Permission::ViewSubscriptions
    }

    fn customer(&self) -> Option<CustomerId> {
        Some(self.customer)
    }

    fn answer(&self, look: &mut Look<'_, '_>) -> Result<Vec<SubscriptionRow>, Error> {
        let partner = look.partner()?;
        let mut sold = subscriptions::of_customer(look.tx, partner, self.customer)?;
        sold.extend(subscriptions::for_reseller(look.tx, partner, self.customer)?);
        let offers = offers::held(look.tx, self.customer)?;
        Ok(sold.into_iter().map(|one| row(one.at(look.now), &offers, look)).collect())
    }
}

/// One of them.
#[derive(Clone, Copy, Debug)]
pub struct SubscriptionOne {
    /// Whose.
    pub customer: CustomerId,
    /// Which.
    pub subscription: SubscriptionId,
}

/// A subscription with its surroundings.
#[derive(Clone, PartialEq, Debug)]
pub struct SubscriptionView {
    /// The subscription with its name.
    pub row: SubscriptionRow,
    /// Its add-ons.
    pub add_ons: Vec<SubscriptionRow>,
    /// Its base, for an add-on.
    pub parent: Option<SubscriptionRow>,
    /// The support contact that is valid now.
    pub contact: Option<Partner>,
    /// The reseller of record.
    pub reseller: Option<Partner>,
    /// It is being transferred.
    pub in_transfer: bool,
    /// It can be cancelled now.
    pub can_cancel: bool,
}

impl Question for SubscriptionOne {
    type Answer = SubscriptionView;

    fn permission(&self) -> Permission {
        Permission::ViewSubscriptions
    }

    fn customer(&self) -> Option<CustomerId> {
        Some(self.customer)
    }

    fn answer(&self, look: &mut Look<'_, '_>) -> Result<SubscriptionView, Error> {
        let partner = look.partner()?;
        let mut all = subscriptions::of_customer(look.tx, partner, self.customer)?;
        all.extend(subscriptions::for_reseller(look.tx, partner, self.customer)?);
        let all: Vec<_> = all.into_iter().map(|one| one.at(look.now)).collect();
        let offers = offers::held(look.tx, self.customer)?;
        let found =
            all.iter().find(|one| one.id == self.subscription).ok_or(Refusal::SubscriptionNotFound)?.clone();
        let active = relationships::serving(look.tx, self.customer)?;
        let contact = match support_contact::resolve(found.contact, found.partner, &active) {
            Some(id) if found.kind.has_support_contact() => partners::by_id(look.tx, id)?,
            _ => None,
        };
        let reseller = match found.reseller {
            Some(id) => partners::by_id(look.tx, id)?,
            None => None,
        };
        let transfers = orders::transfers(look.tx, partner, self.customer)?;
        let add_ons = all.iter().filter(|one| one.parent == Some(found.id) && one.status != Status::Deleted);
        Ok(SubscriptionView {
            add_ons: add_ons.map(|one| row(one.clone(), &offers, look)).collect(),
            parent: all
                .iter()
                .find(|one| Some(one.id) == found.parent)
                .map(|one| row(one.clone(), &offers, look)),
            contact,
            reseller,
            in_transfer: transfers.iter().any(|transfer| transfer.subscriptions.contains(&found.id)),
            can_cancel: found.status != Status::Deleted && found.can_cancel(look.now),
            row: row(found, &offers, look),
        })
    }
}

fn row(subscription: Subscription, offers: &[Offer], look: &Look<'_, '_>) -> SubscriptionRow {
    let offer = offers.iter().find(|offer| offer.id == subscription.offer).cloned();
    SubscriptionRow::new(subscription, offer, look.locale)
}
