//! Loading what the removal rule looks at, after the lock and in statements of their own.

use crate::Error;
use crate::ask::Look;
use crate::run::Work;
use domain::catalogue::Offer;
use domain::order::Order;
use domain::relationship::{Facts, Named, Relationship};
use domain::subscription::{Status, Subscription};
use domain::{OfferId, Time};
use language::Locale;
use store::{Tx, delegations, offers, orders, subscriptions};

/// The facts as they are under the lock of a command.
pub(crate) fn load(work: &mut Work<'_, '_>) -> Result<Facts, Error> {
    let relationship = work.relationship()?.clone();
    read(work.tx, relationship, work.locale, work.now)
}

/// The facts as a question's snapshot shows them.
pub(crate) fn look(look: &mut Look<'_, '_>) -> Result<Facts, Error> {
    let relationship = look.relationship()?.clone();
    read(look.tx, relationship, look.locale, look.now)
}

fn read(tx: &mut Tx<'_>, relationship: Relationship, locale: Locale, now: Time) -> Result<Facts, Error> {
    let (partner, customer) = (relationship.partner, relationship.customer);
    let offers = offers::sold(tx, partner, customer)?;
    let sold = subscriptions::of_customer(tx, partner, customer)?.into_iter().map(|one| one.at(now));
    let mut orders = orders::open(tx, partner, customer)?;
    for order in &mut orders {
        name_lines(tx, order, locale)?;
    }
    let transfers = orders::transfers(tx, partner, customer)?;
    let delegations =
        delegations::open(tx, partner, customer)?.into_iter().filter(|one| one.is_active(now)).collect();
    let contacts = subscriptions::contacts_held(tx, partner, relationship.generation, customer)?;
    let other_partners = subscriptions::other_partners(tx, partner, customer)?;
    let subscriptions = sold
        .filter(|one| one.status != Status::Deleted)
        .map(|it| Named { name: name(&it, &offers, locale), it })
        .collect();
    Ok(Facts { relationship, subscriptions, orders, transfers, delegations, contacts, other_partners })
}

/// What an order is for is known by its offer, as long as no subscription came of it that could have a name.
pub(crate) fn name_lines(tx: &mut Tx<'_>, order: &mut Order, locale: Locale) -> Result<(), Error> {
    for line in &mut order.lines {
        let offer = offers::by_id(tx, &line.offer)?;
        line.nickname = Some(name_of(line.nickname.as_deref(), &line.offer, offer.as_slice(), locale));
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
