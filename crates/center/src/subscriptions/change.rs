//! Changing a subscription: status, quantity, name, renewal (api 2.4 PATCH, P4). The rules are the subscription's own.

use crate::Error;
use crate::orders::held;
use crate::request::{Caller, Scope};
use crate::run::{Command, Work};
use crate::subscriptions::Late;
use domain::catalogue::Offer;
use domain::order::{MAX_NICKNAME, Transfer, limit_reached, may_sell};
use domain::partner::Partner;
use domain::subscription::{Changed, Status, Subscription, SuspendedBy};
use domain::{CustomerId, FieldError, FieldProblem, Permission, Refusal, SubscriptionId, role};
use serde::{Deserialize, Serialize};
use store::{Findings, offers, orders, partners, subscriptions};

/// The command. Only what differs from the stored state is changed, so an echoed whole resource is harmless.
#[derive(Clone, Debug)]
pub struct ChangeSubscription {
    /// Whose.
    pub customer: CustomerId,
    /// Which.
    pub subscription: SubscriptionId,
    /// To what.
    pub wanted: Wanted,
    /// The version it was read in; nothing to write whatever is there.
    pub version: Option<i64>,
}

/// What it shall be; nothing for unchanged.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Wanted {
    /// `active`, `suspended` or `deleted`.
    pub status: Option<Status>,
    /// How many.
    pub quantity: Option<i64>,
    /// Another name; an empty one takes the nickname away.
    pub nickname: Option<String>,
    /// Renew at the end of its term.
    pub auto_renew: Option<bool>,
}

/// What a change left.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Changes {
    /// The subscription in its new state.
    pub subscription: Subscription,
    /// Others that changed with it: add-ons.
    pub others: Vec<SubscriptionId>,
}

/// What the partner sold to the customer; transfers under way, where a suspension must know them; the offer, where a
/// quantity or a reactivation must; who sells, where a quantity may grow.
type Found = (Vec<Subscription>, Option<Vec<Transfer>>, Option<Option<Offer>>, Option<Option<Partner>>);

impl Command for ChangeSubscription {
    type Outcome = Changes;
    type Facts = Found;

    const NAME: &'static str = "ChangeSubscription";

    fn permission(&self) -> Permission {
        match self.wanted.status {
            Some(Status::Deleted) => Permission::CancelSubscription,
            Some(_) => Permission::SuspendSubscription,
            None => Permission::Purchase,
        }
    }

    fn check(&self) -> Vec<FieldError> {
        let mut wrong = Vec::new();
        if self.wanted.nickname.as_ref().is_some_and(|name| name.chars().count() > MAX_NICKNAME) {
            wrong.push(FieldError::new("friendlyName", FieldProblem::TooLong));
        }
        if let Some(Status::Pending | Status::Expired | Status::Disabled | Status::Unknown) =
            self.wanted.status
        {
            wrong.push(FieldError::new("status", FieldProblem::NotAllowed));
        }
        wrong
    }

    fn scope(&self, caller: &Caller) -> Result<Scope, Error> {
        Scope::with(caller, self.customer)
    }

    fn load(&self, scope: Scope) -> impl Findings<Found = Self::Facts> {
        let Wanted { status, quantity, .. } = self.wanted;
        (
            subscriptions::of_customer(scope.partner, self.customer),
            (status == Some(Status::Suspended)).then(|| orders::transfers(scope.partner, self.customer)),
            (status == Some(Status::Active) || quantity.is_some())
                .then(|| offers::of_subscription(scope.partner, self.subscription)),
            quantity.is_some().then(|| partners::by_id(scope.partner)),
        )
    }

    fn run(
        &self,
        (sold, transfers, offer, partner): Self::Facts,
        work: &mut Work<'_, '_>,
    ) -> Result<Changes, Error> {
        let now = work.now;
        let (all, mut late) = Late::judge(sold, now);
        let (transfers, offer) = (transfers.unwrap_or_default(), offer.flatten());
        let before = find(&all, self.subscription)?;
        if self.version.is_some_and(|seen| seen != before.version) {
            return Err(Refusal::StaleEtag.into());
        }
        if self.edits(before) {
            role::may(&work.actor, Permission::Purchase)?;
        }
        let mut current = before.clone();
        let mut others = Vec::new();
        // Order matters to an echoed resource: a suspended one is reactivated before its quantity changes.
        if let Some(status) = self.wanted.status
            && status != current.status
        {
            let changed = self.change_status(work, &current, &all, (&transfers, offer.as_ref()), status)?;
            take(work, &mut late, &mut current, &mut others, changed);
        }
        if let Some(quantity) = self.wanted.quantity
            && quantity != current.quantity
        {
            let offer =
                offer.as_ref().ok_or_else(|| Refusal::OfferUnknown { offer: current.offer.clone() })?;
            let changed = current.set_quantity(quantity, offer.minimum, offer.maximum)?;
            if quantity > current.quantity {
                let partner = partner.flatten().ok_or(Refusal::Unrelated)?;
                may_sell(work.relationship()?, partner.restricted)?;
            }
            take(work, &mut late, &mut current, &mut others, changed);
        }
        if let Some(nickname) = self.wanted.name() {
            let changed = current.set_nickname(nickname)?;
            take(work, &mut late, &mut current, &mut others, changed);
        }
        if let Some(on) = self.wanted.auto_renew {
            let changed = current.set_auto_renew(on)?;
            take(work, &mut late, &mut current, &mut others, changed);
        }
        if current != *before {
            late.save(&current, work);
        }
        Ok(Changes { subscription: current, others })
    }
}

impl Wanted {
    /// The nickname as it is stored; nothing for unchanged.
    fn name(&self) -> Option<Option<String>> {
        let name = self.nickname.as_ref()?;
        Some(Some(name.trim().to_owned()).filter(|name| !name.is_empty()))
    }
}

impl ChangeSubscription {
    /// Whether more than the status shall differ: whoever may only suspend may not do that besides.
    fn edits(&self, stored: &Subscription) -> bool {
        self.wanted.quantity.is_some_and(|quantity| quantity != stored.quantity)
            || self.wanted.name().is_some_and(|name| name != stored.nickname)
            || self.wanted.auto_renew.is_some_and(|on| on != stored.auto_renew)
    }

    fn change_status(
        &self,
        work: &mut Work<'_, '_>,
        current: &Subscription,
        all: &[Subscription],
        (transfers, offer): (&[Transfer], Option<&Offer>),
        status: Status,
    ) -> Result<Changed, Error> {
        let add_ons: Vec<_> = all.iter().filter(|one| one.parent == Some(current.id)).cloned().collect();
        let changed = match status {
            Status::Suspended => {
                let in_transfer =
                    transfers.iter().any(|transfer| transfer.subscriptions.contains(&current.id));
                current.suspend(&add_ons, in_transfer, SuspendedBy::Partner, work.now)?
            }
            Status::Active => {
                let parent = all.iter().find(|one| Some(one.id) == current.parent);
                let limited = self.limit_reached(work, current, offer)?;
                current.reactivate(parent, &add_ons, limited, work.now)?
            }
            Status::Deleted => {
                if current.kind == domain::catalogue::OfferKind::Software {
                    role::may(&work.actor, Permission::CancelSoftware)?;
                }
                current.cancel(&add_ons, work.now)?
            }
            to => return Err(Refusal::IllegalTransition { from: current.status, to }.into()),
        };
        Ok(changed)
    }

    /// Whether the customer got the same limited offer meanwhile, from whomever (E24).
    fn limit_reached(
        &self,
        work: &mut Work<'_, '_>,
        current: &Subscription,
        offer: Option<&Offer>,
    ) -> Result<bool, Error> {
        let Some(offer) = offer.filter(|offer| offer.limit_per_customer.is_some()) else { return Ok(false) };
        let held = held(work, self.customer)?;
        Ok(limit_reached(offer, held.iter().filter(|one| one.id != current.id)))
    }
}

fn find(all: &[Subscription], id: SubscriptionId) -> Result<&Subscription, Refusal> {
    all.iter().find(|one| one.id == id).ok_or(Refusal::SubscriptionNotFound)
}

/// Takes the new state of the subscription itself, stores that of the others, remembers what happened.
fn take(
    work: &mut Work<'_, '_>,
    late: &mut Late,
    current: &mut Subscription,
    others: &mut Vec<SubscriptionId>,
    changed: Changed,
) {
    for next in changed.subscriptions {
        if next.id == current.id {
            late.tell(next.id, work);
            *current = next;
        } else {
            others.push(next.id);
            late.save(&next, work);
        }
    }
    work.remember(changed.happened);
}
