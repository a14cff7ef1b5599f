//! The operator's policy: read by everybody it binds, set by the operator with a reason, tried before it is set.

use super::why::{What, Why};
use crate::Error;
use crate::ask::{Asker, Look, Question};
use crate::request::{Caller, Scope};
use crate::run::{Command, Work};
use domain::oversight::ActKind;
use domain::partner::{Partner, Switch};
use domain::policy::Policy;
use domain::{EventKind, FieldError, Happened, PartnerId, Permission, Refusal};
use serde_json::json;
use store::users::OPERATOR;
use store::{Findings, operator, partners, policy};

/// What holds now.
#[derive(Clone, Copy, Debug)]
pub struct CurrentPolicy;

impl Question for CurrentPolicy {
    type Answer = Policy;
    type Found = Policy;

    const NAME: &'static str = "CurrentPolicy";
    const GLANCE: bool = true;

    fn permission(&self) -> Permission {
        Permission::ViewPolicy
    }

    fn load(&self, _: &Asker) -> Result<impl Findings<Found = Self::Found>, Error> {
        Ok(policy::current())
    }

    fn answer(&self, found: Self::Found, _: &mut Look<'_, '_>) -> Result<Policy, Error> {
        Ok(found)
    }
}

/// Sets it.
#[derive(Clone, Debug)]
pub struct SetPolicy {
    /// The new one; its version is that of the one it takes the place of.
    pub policy: Policy,
    /// Why.
    pub why: Why,
}

impl Command for SetPolicy {
    type Outcome = Policy;
    type Facts = Policy;

    const NAME: &'static str = "SetPolicy";

    fn permission(&self) -> Permission {
        Permission::Operate
    }

    fn check(&self) -> Vec<FieldError> {
        [self.policy.wrong(), self.why.check()].concat()
    }

    /// It concerns everybody, so it stands in the operator's own log.
    fn scope(&self, _: &Caller) -> Result<Scope, Error> {
        Ok(Scope::of(PartnerId(OPERATOR), None))
    }

    fn load(&self, _: Scope) -> impl Findings<Found = Self::Facts> {
        policy::current()
    }

    fn run(&self, before: Self::Facts, work: &mut Work<'_, '_>) -> Result<Policy, Error> {
        if self.policy.version != before.version {
            return Err(Refusal::Stale.into());
        }
        let same = Policy { changed_at: before.changed_at, ..self.policy.clone() };
        if same == before {
            return Err(Refusal::NothingToChange.into());
        }
        let next = Policy { version: before.version + 1, changed_at: Some(work.now), ..self.policy.clone() };
        work.save(policy::save(&next)?);
        work.remember([Happened::new(EventKind::PolicyChanged)
            .object(next.version)
            .old_value(json!(before))
            .new_value(json!({ "policy": next, "ground": self.why.ground()?.code() }))]);
        self.why.record(work, What::new(ActKind::Policy, PartnerId(OPERATOR), next.version))?;
        Ok(next)
    }
}

/// Whom a policy would concern, before it is set.
#[derive(Clone, Debug)]
pub struct PolicyEffect {
    /// The one that is thought of.
    pub policy: Policy,
}

/// How many it would concern; no partner and no customer is named.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct PolicyEffects {
    /// Partners on this installation.
    pub partners: i64,
    /// Of them, those whose people may more or less than before, or need a second approver from then on or no longer.
    pub partners_changed: i64,
    /// Offers whose data would be kept for another time.
    pub offers_changed: i64,
    /// Offers whose cancellation window would have another length.
    pub windows_changed: i64,
    /// Requests that wait for an answer; their dates stay, those of later ones would be others.
    pub requests_waiting: i64,
}

impl Question for PolicyEffect {
    type Answer = PolicyEffects;
    type Found = (Policy, Vec<Partner>, Vec<domain::catalogue::Offer>, i64);

    const NAME: &'static str = "PolicyEffect";

    fn permission(&self) -> Permission {
        Permission::Operate
    }

    fn check(&self) -> Vec<FieldError> {
        self.policy.wrong()
    }

    fn load(&self, _: &Asker) -> Result<impl Findings<Found = Self::Found>, Error> {
        Ok((policy::current(), partners::all(), store::offers::all(), operator::requests_waiting()))
    }

    fn answer(
        &self,
        (now, partners, offers, requests_waiting): Self::Found,
        _: &mut Look<'_, '_>,
    ) -> Result<PolicyEffects, Error> {
        let count = |many: usize| i64::try_from(many).unwrap_or(i64::MAX);
        let differs = |partner: &&Partner| {
            let (before, after) =
                (partner.settings.within(&now.limits), partner.settings.within(&self.policy.limits));
            Switch::ALL.iter().any(|switch| before.is_on(*switch) != after.is_on(*switch))
        };
        let mut countries: Vec<&str> = self
            .policy
            .retention
            .iter()
            .chain(&now.retention)
            .filter_map(|rule| rule.country.as_deref())
            .collect();
        countries.push("");
        let kept = offers.iter().filter(|offer| {
            countries.iter().any(|country| {
                now.retention_days(offer, country) != self.policy.retention_days(offer, country)
            })
        });
        let windows = offers.iter().filter(|offer| {
            now.windows.days(offer.kind, offer.term_months)
                != self.policy.windows.days(offer.kind, offer.term_months)
        });
        Ok(PolicyEffects {
            partners: count(partners.len()),
            partners_changed: count(partners.iter().filter(differs).count()),
            offers_changed: count(kept.count()),
            windows_changed: count(windows.count()),
            requests_waiting,
        })
    }
}
