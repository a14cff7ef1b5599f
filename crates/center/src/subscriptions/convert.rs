//! Turning a trial into what it is a trial of (api 2.4 "Conversions", M4).

use crate::Error;
use crate::ask::{Asker, Look, Question};
use crate::orders::{held, under_policy};
use crate::request::{Caller, Scope};
use crate::run::{Command, Work};
use domain::catalogue::{Offer, OfferKind};
use domain::conversion::{ConversionFacts, convert, targets};
use domain::order::Transfer;
use domain::partner::Partner;
use domain::policy::Policy;
use domain::subscription::{Status, Subscription};
use domain::{CustomerId, OfferId, Permission, Refusal, SubscriptionId};
use store::{Findings, offers, orders, partners, policy, subscriptions};

/// The command.
#[derive(Clone, Debug)]
pub struct ConvertTrial {
    /// Whose.
    pub customer: CustomerId,
    /// The trial.
    pub subscription: SubscriptionId,
    /// What it becomes.
    pub target: OfferId,
    /// How many; as many as the trial has where nothing is said.
    pub quantity: Option<i64>,
    /// The version it was read in; nothing to convert whatever is there.
    pub version: Option<i64>,
}

impl Command for ConvertTrial {
    type Outcome = Subscription;
    type Facts = (Option<Partner>, Option<Subscription>, Vec<Offer>, Vec<Transfer>, Policy);

    const NAME: &'static str = "ConvertTrial";

    fn permission(&self) -> Permission {
        Permission::Purchase
    }

    fn scope(&self, caller: &Caller) -> Result<Scope, Error> {
        Scope::with(caller, self.customer)
    }

    fn load(&self, scope: Scope) -> impl Findings<Found = Self::Facts> {
        (
            partners::by_id(scope.partner),
            subscriptions::get(scope.partner, self.customer, self.subscription),
            offers::all(),
            orders::transfers(scope.partner, self.customer),
            policy::current(),
        )
    }

    fn run(
        &self,
        (partner, subscription, offers, transfers, policy): Self::Facts,
        work: &mut Work<'_, '_>,
    ) -> Result<Subscription, Error> {
        let partner = partner.ok_or(Refusal::Unrelated)?;
        let trial = subscription.ok_or(Refusal::SubscriptionNotFound)?.at(work.now);
        if self.version.is_some_and(|seen| seen != trial.version) {
            return Err(Refusal::StaleEtag.into());
        }
        let offer =
            offers.iter().find(|offer| offer.id == trial.offer).ok_or(Refusal::ConversionNotPossible)?;
        // Only a limited offer makes it necessary to look at what other sellers sold.
        let limited = |offer: &Offer| offer.is_called(&self.target) && offer.limit_per_customer.is_some();
        let existing = if offers.iter().any(limited) { held(work, self.customer)? } else { Vec::new() };
        let facts = ConversionFacts {
            relationship: work.relationship()?,
            restricted: partner.restricted,
            currency: &partner.currency,
            trial: offer,
            in_transfer: transfers.iter().any(|transfer| transfer.subscriptions.contains(&trial.id)),
            existing: &existing,
            offers: &offers,
        };
        let quantity = self.quantity.unwrap_or(trial.quantity);
        let changed = convert(&trial, &facts, &self.target, quantity, work.now)?;
        let paid = under_policy(changed.subscriptions, &policy, &offers, work)?;
        work.save_all(paid.iter().map(subscriptions::save));
        work.remember(changed.happened);
        paid.into_iter().next().ok_or(Error::Internal)
    }
}

/// What a trial could become now; nothing for anything else.
#[derive(Clone, Copy, Debug)]
pub struct Conversions {
    /// Whose.
    pub customer: CustomerId,
    /// The trial.
    pub subscription: SubscriptionId,
}

/// A trial with what it could become.
#[derive(Clone, PartialEq, Debug)]
pub struct ConversionsView {
    /// The trial.
    pub subscription: Subscription,
    /// Its targets, in the catalogue's order.
    pub targets: Vec<Offer>,
    /// ISO 4217.
    pub currency: String,
}

impl Question for Conversions {
    type Answer = ConversionsView;
    type Found = (Option<Partner>, Option<Subscription>, Vec<Offer>);

    const NAME: &'static str = "Conversions";

    fn permission(&self) -> Permission {
        Permission::ViewSubscriptions
    }

    fn customer(&self) -> Option<CustomerId> {
        Some(self.customer)
    }

    fn load(&self, asker: &Asker) -> Result<impl Findings<Found = Self::Found>, Error> {
        let partner = asker.partner()?;
        Ok((
            partners::by_id(partner),
            subscriptions::get(partner, self.customer, self.subscription),
            offers::all(),
        ))
    }

    fn answer(
        &self,
        (partner, subscription, offers): Self::Found,
        look: &mut Look<'_, '_>,
    ) -> Result<ConversionsView, Error> {
        let currency = partner.ok_or(Refusal::Unrelated)?.currency;
        let subscription = subscription.ok_or(Refusal::SubscriptionNotFound)?.at(look.now);
        let runs = subscription.kind == OfferKind::Trial && subscription.status == Status::Active;
        let trial = offers.iter().find(|offer| runs && offer.id == subscription.offer);
        let targets = trial.map(|trial| targets(trial, &offers, &currency)).unwrap_or_default();
        Ok(ConversionsView { targets: targets.into_iter().cloned().collect(), subscription, currency })
    }
}
