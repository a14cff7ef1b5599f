//! What the removal rule looks at: found after the lock of a command, or in the snapshot of a question.

use crate::ask::Look;
use crate::run::Work;
use crate::{Error, names};
use domain::cart::{Cart, CartStatus};
use domain::catalogue::Offer;
use domain::customer::Customer;
use domain::delegation::{self, Delegation, GranularState};
use domain::order::{Order, Transfer};
use domain::relationship::{ContactHeld, Facts, Named, Relationship};
use domain::subscription::{Status, Subscription};
use domain::{CustomerId, OfferId, PartnerId, SubscriptionId, Time};
use language::Locale;
use store::{Findings, Tx, carts, customers, delegations, offers, orders, subscriptions};

/// All delegations of the pair, and the usage subscriptions inside which the customer took access away.
type Delegated = (Vec<Delegation>, Vec<SubscriptionId>);

/// The facts as they are found: offers sold, subscriptions, open orders, transfers, carts, delegations, contacts held, how
/// many other partners serve the customer and who it is.
pub(crate) type Found = (
    Vec<Offer>,
    Vec<Subscription>,
    Vec<Order>,
    Vec<Transfer>,
    Vec<Cart>,
    Delegated,
    Vec<ContactHeld>,
    (i64, Option<Customer>),
);

/// Where they stand.
pub(crate) fn find(partner: PartnerId, customer: CustomerId) -> impl Findings<Found = Found> {
    (
        offers::sold(partner, customer),
        subscriptions::of_customer(partner, customer),
        orders::open(partner, customer),
        orders::transfers(partner, customer),
        carts::of_customer(partner, customer, CartStatus::Active),
        (delegations::of_pair(partner, customer), delegations::access_ended(partner, customer)),
        subscriptions::contacts_held(partner, customer),
        (subscriptions::other_partners(partner, customer), customers::by_id(customer)),
    )
}

/// Of what was found, what was sold and what is being handed over.
pub(crate) fn sold(found: Found) -> (Vec<Subscription>, Vec<Transfer>) {
    (found.1, found.3)
}

/// The facts as they are under the lock of a command.
pub(crate) fn under_lock(found: Found, work: &mut Work<'_, '_>) -> Result<Facts, Error> {
    let relationship = work.relationship()?.clone();
    read(found, work.tx, relationship, work.locale, work.now)
}

/// The facts as a question's snapshot shows them.
pub(crate) fn in_snapshot(found: Found, look: &mut Look<'_, '_>) -> Result<Facts, Error> {
    let relationship = look.relationship()?.clone();
    read(found, look.tx, relationship, look.locale, look.now)
}

pub(super) fn read(
    (
        offers,
        sold,
        mut orders,
        transfers,
        mut carts,
        (mut delegations, taken_away),
        contacts,
        (other_partners, customer),
    ): Found,
    tx: &mut Tx<'_>,
    relationship: Relationship,
    locale: Locale,
    now: Time,
) -> Result<Facts, Error> {
    name_lines(tx, &mut orders, locale)?;
    carts.retain(|one| one.clone().at(now).status == CartStatus::Active);
    let access = delegation::held(&sold, &delegations, &taken_away, relationship.generation);
    let asked = GranularState::ApprovalPending;
    let asked = delegations.iter().filter(|one| one.granular_state(now) == Some(asked)).cloned().collect();
    delegations.retain(|one| one.is_active(now));
    let subscriptions: Vec<_> = sold
        .into_iter()
        .map(|one| one.at(now))
        .filter(|one| one.status != Status::Deleted)
        .map(|it| Named { name: name(&it, &offers, locale), it })
        .collect();
    Ok(Facts {
        relationship,
        subscriptions,
        orders,
        transfers,
        carts,
        delegations,
        contacts,
        other_partners,
        customer,
        asked,
        access,
    })
}

/// What an order is for is known by its offer, as long as no subscription came of it that could have a name.
pub(crate) fn name_lines<'a>(
    tx: &mut Tx<'_>,
    orders: impl IntoIterator<Item = &'a mut Order>,
    locale: Locale,
) -> Result<(), Error> {
    let mut lines: Vec<_> = orders.into_iter().flat_map(|order| &mut order.lines).collect();
    let offers = tx.find(names::offers(lines.iter().map(|line| &line.offer)))?;
    for line in &mut lines {
        line.nickname = Some(name_of(line.nickname.as_deref(), &line.offer, &offers, locale));
    }
    Ok(())
}

/// The name a person knows a subscription by: its nickname, else its offer's name in the person's language.
pub(crate) fn name(subscription: &Subscription, offers: &[Offer], locale: Locale) -> String {
    name_of(subscription.nickname.as_deref(), &subscription.offer, offers, locale)
}

/// The same for whoever has no more of the subscription than its nickname and what was bought.
pub(crate) fn name_of(nickname: Option<&str>, bought: &OfferId, offers: &[Offer], locale: Locale) -> String {
    if let Some(nickname) = nickname.filter(|name| !name.trim().is_empty()) {
        return nickname.to_owned();
    }
    offers
        .iter()
        .find(|offer| offer.id == *bought)
        .map_or_else(|| bought.to_string(), |offer| offer.name(locale.tag()).to_owned())
}
