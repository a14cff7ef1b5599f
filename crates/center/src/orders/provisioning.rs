//! What the platform reports of an order that waits (M4, E8): it goes on, or the report is set aside for the operator.

use crate::ask::{Asker, Look, Question};
use crate::orders::under_policy;
use crate::request::{Caller, Gate, Scope};
use crate::run::{Command, Work};
use crate::{Error, names};
use domain::order::{Order, PurchaseFacts};
use domain::partner::Partner;
use domain::policy::Policy;
use domain::provisioning::{Misfit, Received, Report, receive, set_aside};
use domain::relationship::Relationship;
use domain::subscription::Subscription;
use domain::{CustomerId, OrderId, PartnerId, Permission, Refusal, SubscriptionId};
use serde::{Deserialize, Serialize};
use store::provisioning::{self, Quarantined};
use store::{Findings, orders, partners, policy, subscriptions};

/// The command.
#[derive(Clone, Copy, Debug)]
pub struct ReportProvisioning {
    /// Whose order it is.
    pub partner: PartnerId,
    /// For which customer.
    pub customer: CustomerId,
    /// Which.
    pub order: OrderId,
    /// What is reported of it.
    pub report: Report,
}

/// What became of the report.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Reported {
    /// The order named.
    pub order: OrderId,
    /// `taken`, `known` or `quarantined`.
    pub outcome: String,
    /// Why it was set aside.
    pub reason: Option<Misfit>,
}

impl Command for ReportProvisioning {
    type Outcome = Reported;
    type Facts = (Option<Partner>, Option<Order>, Vec<Subscription>, Policy);

    const NAME: &'static str = "ReportProvisioning";

    fn permission(&self) -> Permission {
        Permission::Operate
    }

    /// What comes too late is set aside, not refused.
    fn gate(&self) -> Gate {
        Gate::Any
    }

    fn scope(&self, _: &Caller) -> Result<Scope, Error> {
        Ok(Scope::of(self.partner, Some(self.customer)))
    }

    fn load(&self, scope: Scope) -> impl Findings<Found = Self::Facts> {
        (
            partners::by_id(scope.partner),
            orders::get(scope.partner, self.customer, self.order),
            subscriptions::of_customer(scope.partner, self.customer),
            policy::current(),
        )
    }

    fn run(
        &self,
        (partner, order, existing, policy): Self::Facts,
        work: &mut Work<'_, '_>,
    ) -> Result<Reported, Error> {
        let Some(partner) = partner else {
            // Nobody's log can tell it: only the quarantine does.
            return Ok(self.set_aside(Misfit::OrderUnknown, false, work));
        };
        let Some(relationship) = work.relationship.clone() else {
            return Ok(self.set_aside(Misfit::OrderUnknown, true, work));
        };
        match self.receive(&partner, &relationship, order.as_ref(), (&existing, &policy), work)? {
            Received::SetAside(misfit) => Ok(self.set_aside(misfit, true, work)),
            Received::Known => Ok(self.told("known", None)),
            Received::Taken(order, changed) => {
                work.save(orders::save(&order)?);
                work.save_all(changed.subscriptions.iter().map(subscriptions::save));
                work.remember(changed.happened);
                Ok(self.told("taken", None))
            }
        }
    }
}

impl ReportProvisioning {
    fn receive(
        &self,
        partner: &Partner,
        relationship: &Relationship,
        order: Option<&Order>,
        (existing, policy): (&[Subscription], &Policy),
        work: &mut Work<'_, '_>,
    ) -> Result<Received, Error> {
        let lines = order.map(|order| order.lines.as_slice()).unwrap_or_default();
        let offers = work.tx.find(names::offers(lines.iter().map(|line| &line.offer)))?;
        let facts = PurchaseFacts {
            relationship,
            restricted: partner.restricted,
            by_customer: false,
            currency: &partner.currency,
            offers: &offers,
            existing,
        };
        let now = work.now;
        let received = receive(order, self.report, &facts, &mut || SubscriptionId(work.id()), now);
        let Received::Taken(order, mut changed) = received else { return Ok(received) };
        // What was on record before was bought before, and stays as it was.
        let is_old = |one: &Subscription| existing.iter().any(|old| old.id == one.id);
        let (old, new): (Vec<_>, Vec<_>) = changed.subscriptions.into_iter().partition(is_old);
        changed.subscriptions = under_policy(new, policy, &offers, work)?;
        changed.subscriptions.extend(old);
        Ok(Received::Taken(order, changed))
    }

    /// Told in the partner's log too, where there is such a partner.
    fn set_aside(&self, misfit: Misfit, has_log: bool, work: &mut Work<'_, '_>) -> Reported {
        let report = Quarantined {
            id: work.id(),
            partner: self.partner,
            customer: Some(self.customer),
            order: self.order,
            result: self.report.code().to_owned(),
            reason: misfit.code().to_owned(),
            at: work.now,
        };
        work.save(provisioning::quarantine(&report));
        if has_log {
            work.remember([set_aside(self.order, self.report, misfit)]);
        }
        self.told("quarantined", Some(misfit))
    }

    fn told(&self, outcome: &str, reason: Option<Misfit>) -> Reported {
        Reported { order: self.order, outcome: outcome.to_owned(), reason }
    }
}

/// The reports that were set aside, the newest first, for the operator.
#[derive(Clone, Copy, Debug)]
pub struct ProvisioningQuarantine {
    /// How many at most.
    pub limit: i64,
}

impl Question for ProvisioningQuarantine {
    type Answer = Vec<Quarantined>;
    type Found = Vec<Quarantined>;

    const NAME: &'static str = "ProvisioningQuarantine";
    const GLANCE: bool = true;

    fn permission(&self) -> Permission {
        Permission::Operate
    }

    fn load(&self, asker: &Asker) -> Result<impl Findings<Found = Self::Found>, Error> {
        if asker.caller.tenant.partner().is_some() || asker.caller.tenant.customer().is_some() {
            return Err(Refusal::Unrelated.into());
        }
        Ok(provisioning::quarantined(self.limit))
    }

    fn answer(&self, found: Self::Found, _: &mut Look<'_, '_>) -> Result<Vec<Quarantined>, Error> {
        Ok(found)
    }
}
