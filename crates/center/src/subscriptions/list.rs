//! Subscriptions and other purchases of a customer, as its partner sees them (api 2.4, 2.5, P3, P4).

use crate::ask::{Asker, Look, Question};
use crate::relationships::facts;
use crate::{Error, names};
use domain::catalogue::Offer;
use domain::order::Transfer;
use domain::partner::Partner;
use domain::subscription::{Status, Subscription};
use domain::{CustomerId, Generation, PartnerId, Permission, Refusal, SubscriptionId, support_contact};
use language::Locale;
use store::{Findings, offers, orders, partnerships, relationships, subscriptions};

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
    type Found = Seen;

    const NAME: &'static str = "SubscriptionList";

    fn permission(&self) -> Permission {
        Permission::ViewSubscriptions
    }

    fn customer(&self) -> Option<CustomerId> {
        Some(self.customer)
    }

    fn load(&self, asker: &Asker) -> Result<impl Findings<Found = Self::Found>, Error> {
        Ok(seen(asker.partner()?, self.customer))
    }

    fn answer(
        &self,
        (sold, through_provider, offers): Self::Found,
        look: &mut Look<'_, '_>,
    ) -> Result<Vec<SubscriptionRow>, Error> {
        Ok(sold.into_iter().chain(through_provider).map(|one| row(one.at(look.now), &offers, look)).collect())
    }
}

/// What a partner sold, what its provider sold for it, and the offers of both.
type Seen = (Vec<Subscription>, Vec<Subscription>, Vec<Offer>);

fn seen(partner: PartnerId, customer: CustomerId) -> impl Findings<Found = Seen> {
    (
        subscriptions::of_customer(partner, customer),
        subscriptions::for_reseller(partner, customer),
        offers::held(customer),
    )
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
    type Found = (Seen, Vec<(PartnerId, Generation)>, Vec<(PartnerId, PartnerId)>, Vec<Transfer>);

    const NAME: &'static str = "SubscriptionOne";

    fn permission(&self) -> Permission {
        Permission::ViewSubscriptions
    }

    fn customer(&self) -> Option<CustomerId> {
        Some(self.customer)
    }

    fn load(&self, asker: &Asker) -> Result<impl Findings<Found = Self::Found>, Error> {
        let partner = asker.partner()?;
        Ok((
            seen(partner, self.customer),
            relationships::serving(self.customer),
            partnerships::apart(self.customer),
            orders::transfers(partner, self.customer),
        ))
    }

    fn answer(
        &self,
        ((sold, through_provider, offers), active, apart, transfers): Self::Found,
        look: &mut Look<'_, '_>,
    ) -> Result<SubscriptionView, Error> {
        let all: Vec<_> = sold.into_iter().chain(through_provider).map(|one| one.at(look.now)).collect();
        let found =
            all.iter().find(|one| one.id == self.subscription).ok_or(Refusal::SubscriptionNotFound)?.clone();
        let contact = support_contact::shown(found.contact, found.partner, &active, &apart)
            .filter(|_| found.kind.has_support_contact());
        let partners = look.tx.find(names::partners([contact, found.reseller].into_iter().flatten()))?;
        let named = |id: Option<PartnerId>| id.and_then(|id| partners.get(&id).cloned());
        let add_ons = all.iter().filter(|one| one.parent == Some(found.id) && one.status != Status::Deleted);
        Ok(SubscriptionView {
            add_ons: add_ons.map(|one| row(one.clone(), &offers, look)).collect(),
            parent: all
                .iter()
                .find(|one| Some(one.id) == found.parent)
                .map(|one| row(one.clone(), &offers, look)),
            contact: named(contact),
            reseller: named(found.reseller),
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
