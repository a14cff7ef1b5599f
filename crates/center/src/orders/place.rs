//! Buying for a customer (api 2.6, S9): one order becomes subscriptions in one transaction, or is refused whole.

use crate::Error;
use crate::orders::OrderView;
use crate::request::{Caller, Scope};
use crate::run::{Command, Work};
use domain::catalogue::Offer;
use domain::order::{PurchaseFacts, PurchaseIds, WantedLine, check_lines, place};
use domain::partner::Partner;
use domain::policy::Policy;
use domain::subscription::Subscription;
use domain::{CustomerId, FieldError, OfferId, OrderId, PartnerId, Permission, Refusal, SubscriptionId};
use std::collections::BTreeSet;
use store::{Findings, customers, offers, orders, partners, policy, subscriptions};

/// The command.
#[derive(Clone, Debug)]
pub struct PlaceOrder {
    /// For whom.
    pub customer: CustomerId,
    /// What.
    pub lines: Vec<WantedLine>,
}

/// What a purchase was found to need: who sells, the offers that its lines name, and what the partner sold before.
#[derive(Clone, Debug)]
pub struct Purchase {
    partner: Option<Partner>,
    offers: Vec<Offer>,
    sold: Vec<Subscription>,
    /// What the operator decided for everybody.
    policy: Policy,
}

impl Command for PlaceOrder {
    type Outcome = OrderView;
    type Facts = Purchase;

    const NAME: &'static str = "PlaceOrder";

    fn permission(&self) -> Permission {
        Permission::Purchase
    }

    fn check(&self) -> Vec<FieldError> {
        check_lines(&self.lines).err().unwrap_or_default()
    }

    fn scope(&self, caller: &Caller) -> Result<Scope, Error> {
        Scope::with(caller, self.customer)
    }

    fn load(&self, scope: Scope) -> impl Findings<Found = Self::Facts> {
        Purchase::find(scope, &self.lines)
    }

    fn run(&self, purchase: Self::Facts, work: &mut Work<'_, '_>) -> Result<OrderView, Error> {
        purchase.buy(&self.lines, false, work)
    }
}

impl Purchase {
    /// Where it stands.
    pub(crate) fn find(scope: Scope, lines: &[WantedLine]) -> impl Findings<Found = Purchase> {
        let wanted: BTreeSet<&OfferId> = lines.iter().map(|line| &line.offer).collect();
        let sold = scope.customer.map(|customer| subscriptions::of_customer(scope.partner, customer));
        let offers = wanted.into_iter().map(offers::by_id).collect::<Vec<_>>();
        (partners::by_id(scope.partner), offers, sold, policy::current()).then(
            |(partner, offers, sold, policy)| Purchase {
                partner,
                offers: offers.into_iter().flatten().collect(),
                sold: sold.unwrap_or_default(),
                policy,
            },
        )
    }

    /// Who sells, and the offers that the lines name.
    pub(crate) fn seller(self) -> Result<(Partner, Vec<Offer>), Error> {
        Ok((self.partner.ok_or(Refusal::Unrelated)?, self.offers))
    }

    /// Buys under the lock, in the partner's name or the customer's own.
    pub(crate) fn buy(
        self,
        lines: &[WantedLine],
        by_customer: bool,
        work: &mut Work<'_, '_>,
    ) -> Result<OrderView, Error> {
        self.buy_of_record(lines, by_customer, &[], work)
    }

    /// The same with a reseller of record for each line that has one.
    pub(crate) fn buy_of_record(
        self,
        lines: &[WantedLine],
        by_customer: bool,
        resellers: &[Option<PartnerId>],
        work: &mut Work<'_, '_>,
    ) -> Result<OrderView, Error> {
        let Purchase { partner, offers, sold, policy } = self;
        let partner = partner.ok_or(Refusal::Unrelated)?;
        let existing = existing(work, &offers, sold)?;
        let order = OrderId(work.id());
        let subscriptions: Vec<_> = lines.iter().map(|_| SubscriptionId(work.id())).collect();
        let relationship = work.relationship()?.clone();
        let facts = PurchaseFacts {
            relationship: &relationship,
            restricted: partner.restricted,
            by_customer,
            currency: &partner.currency,
            offers: &offers,
            existing: &existing,
        };
        let ids = PurchaseIds { order, subscriptions: &subscriptions };
        let mut placed = place(&facts, lines, &ids, work.now)?.of_record(resellers);
        placed.subscriptions = under_policy(placed.subscriptions, &policy, &offers, work)?;
        work.save(orders::save(&placed.order)?);
        work.save_all(placed.subscriptions.iter().map(subscriptions::save));
        work.remember(placed.happened);
        Ok(OrderView { order: placed.order, subscriptions: placed.subscriptions })
    }
}

/// What was bought just now, as the operator's policy has it.
pub(crate) fn under_policy(
    bought: Vec<Subscription>,
    policy: &Policy,
    offers: &[Offer],
    work: &mut Work<'_, '_>,
) -> Result<Vec<Subscription>, Error> {
    let country = if policy.asks_for_country() { country(work)? } else { String::new() };
    let judged = |one: Subscription| match offers.iter().find(|offer| offer.id == one.offer) {
        Some(offer) => policy.bought(one, offer, &country, work.now),
        None => one,
    };
    Ok(bought.into_iter().map(judged).collect())
}

/// The customer's country, as its profile has it.
fn country(work: &mut Work<'_, '_>) -> Result<String, Error> {
    let customer = work.customer()?;
    let found = work.tx.find(customers::by_id(customer))?.ok_or(Refusal::Unrelated)?;
    Ok(found.profile.default_address.country)
}

/// Only a limited offer makes it necessary to look at what other sellers sold.
fn existing(
    work: &mut Work<'_, '_>,
    offers: &[Offer],
    sold: Vec<Subscription>,
) -> Result<Vec<Subscription>, Error> {
    if offers.iter().any(|offer| offer.limit_per_customer.is_some()) {
        let customer = work.customer()?;
        return held(work, customer);
    }
    Ok(sold.into_iter().map(|one| one.at(work.now)).collect())
}

/// What the customer holds, of every seller. Of two sellers of the same limited offer one waits for the other here, since
/// the locks of their relationships are two.
pub(crate) fn held(work: &mut Work<'_, '_>, customer: CustomerId) -> Result<Vec<Subscription>, Error> {
    let (_, held) = work.tx.find((customers::lock(customer), subscriptions::at_customer(customer)))?;
    Ok(held.into_iter().map(|one| one.at(work.now)).collect())
}
