//! What the operator does to a pair, to what was bought, or to a partner (portal 1.1, M2, E16, E39). Each act has a
//! ground, and the partner concerned is told of it.

use crate::catalogue::OfferKind;
use crate::partner::Partner;
use crate::relationship::Relationship;
use crate::subscription::{Changed, Status, Subscription, SuspendedBy};
use crate::{CustomerId, EventKind, Happened, PartnerId, Refusal, Time, UserId};
use jiff::SignedDuration;
use serde::{Deserialize, Serialize};
use serde_json::json;
use uuid::Uuid;

/// Minutes for which a look inside is open.
pub const LOOK_MINUTES: i64 = 60;

/// Most characters of what the operator writes about an act.
pub const MAX_NOTE: usize = 2000;

/// Why the operator acts.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Ground {
    /// A court or an authority demands it.
    Legal,
    /// A case of fraud is looked into.
    Fraud,
    /// Bills are not paid.
    NonPayment,
    /// Somebody concerned asked for it.
    Request,
    /// Something else, which the note tells.
    Other,
}

impl Ground {
    /// Every ground.
    pub const ALL: [Ground; 5] =
        [Ground::Legal, Ground::Fraud, Ground::NonPayment, Ground::Request, Ground::Other];

    /// The stable code.
    pub fn code(self) -> &'static str {
        match self {
            Ground::Legal => "legal",
            Ground::Fraud => "fraud",
            Ground::NonPayment => "non_payment",
            Ground::Request => "request",
            Ground::Other => "other",
        }
    }

    /// The ground with this code.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|ground| ground.code() == code)
    }
}

/// What the operator does.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ActKind {
    /// Holds a relationship: it cannot be removed and nothing new is sold (E39).
    Hold,
    /// Freezes a relationship: nothing new is sold, removal stays possible (M2).
    Freeze,
    /// Ends a hold or a freeze.
    Lift,
    /// Releases what was bought, so that it no longer blocks (E16).
    Release,
    /// Says no to a release.
    DeclineRelease,
    /// Suspends what was bought, out of its partner's hands.
    Suspend,
    /// Ends such a suspension.
    Reactivate,
    /// Restricts a partner to what it has.
    Restrict,
    /// Ends the restriction.
    Unrestrict,
    /// Looks inside a partner for an hour.
    LookInside,
    /// Sets its policy, which concerns everybody.
    Policy,
}

impl ActKind {
    /// Every kind.
    pub const ALL: [ActKind; 11] = [
        ActKind::Hold,
        ActKind::Freeze,
        ActKind::Lift,
        ActKind::Release,
        ActKind::DeclineRelease,
        ActKind::Suspend,
        ActKind::Reactivate,
        ActKind::Restrict,
        ActKind::Unrestrict,
        ActKind::LookInside,
        ActKind::Policy,
    ];

    /// It is done to one partner.
    pub fn is_on_partner(self) -> bool {
        self != ActKind::Policy
    }

    /// The stable code.
    pub fn code(self) -> &'static str {
        match self {
            ActKind::Hold => "hold",
            ActKind::Freeze => "freeze",
            ActKind::Lift => "lift",
            ActKind::Release => "release",
            ActKind::DeclineRelease => "decline_release",
            ActKind::Suspend => "suspend",
            ActKind::Reactivate => "reactivate",
            ActKind::Restrict => "restrict",
            ActKind::Unrestrict => "unrestrict",
            ActKind::LookInside => "look_inside",
            ActKind::Policy => "policy",
        }
    }

    /// The kind with this code.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }
}

/// One act of the operator, as the partner concerned can read it.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Act {
    /// Its id.
    pub id: Uuid,
    /// Whom it concerns; the operator itself for what concerns everybody.
    pub partner: PartnerId,
    /// About which customer, if about one.
    pub customer: Option<CustomerId>,
    /// What was done.
    pub kind: ActKind,
    /// To what: a subscription, a customer, the partner or a version of the policy.
    pub object: String,
    /// Why.
    pub ground: Ground,
    /// In the operator's own words; never part of an event.
    pub note: String,
    /// When.
    pub at: Time,
    /// Until when it counts, for a look inside.
    pub until: Option<Time>,
    /// Which person of the operator.
    pub by: Option<UserId>,
}

impl Act {
    /// True while a look inside is open.
    pub fn is_open(&self, now: Time) -> bool {
        self.kind == ActKind::LookInside && self.at <= now && self.until.is_some_and(|until| now < until)
    }
}

/// When a look that begins now ends.
pub fn look_ends(now: Time) -> Time {
    now.checked_add(SignedDuration::from_mins(LOOK_MINUTES)).unwrap_or(Time::MAX)
}

impl Relationship {
    /// True where the operator's hold stands in the way of a removal (E39).
    pub fn is_held(&self) -> bool {
        self.hold.as_deref().is_some_and(|code| code != Self::FROZEN)
    }

    /// True where nothing new is sold and a removal stays possible (M2).
    pub fn is_frozen(&self) -> bool {
        self.hold.as_deref() == Some(Self::FROZEN)
    }

    /// What stands in `hold` of a frozen relationship.
    pub const FROZEN: &'static str = "frozen";

    /// Holds it on this ground; a frozen one is held from then on.
    pub fn hold(&self, ground: Ground) -> Result<(Relationship, Happened), Refusal> {
        if self.is_held() {
            return Err(Refusal::NothingToChange);
        }
        Ok(self.flagged(EventKind::HoldPlaced, Some(ground.code())))
    }

    /// Freezes it; one that is held or frozen stays so.
    pub fn freeze(&self, ground: Ground) -> Result<(Relationship, Happened), Refusal> {
        if self.hold.is_some() {
            return Err(Refusal::NothingToChange);
        }
        let (next, happened) = self.flagged(EventKind::RelationshipFrozen, Some(Self::FROZEN));
        let new = json!({ "hold": Self::FROZEN, "ground": ground.code() });
        Ok((next, happened.new_value(new)))
    }

    /// Ends the hold or the freeze.
    pub fn lift(&self) -> Result<(Relationship, Happened), Refusal> {
        let kind = match (self.is_held(), self.is_frozen()) {
            (true, _) => EventKind::HoldLifted,
            (_, true) => EventKind::RelationshipUnfrozen,
            _ => return Err(Refusal::NothingToChange),
        };
        Ok(self.flagged(kind, None))
    }

    fn flagged(&self, kind: EventKind, hold: Option<&str>) -> (Relationship, Happened) {
        let next = Relationship { hold: hold.map(str::to_owned), ..self.clone() };
        let happened = Happened::new(kind)
            .object(self.customer)
            .old_value(json!({ "hold": self.hold }))
            .new_value(json!({ "hold": next.hold }));
        (next, happened)
    }
}

impl Subscription {
    /// True where only the operator can let it go: nothing its partner does would unblock it (E16).
    pub fn needs_release(&self, now: Time) -> bool {
        let over = matches!(self.status, Status::Deleted | Status::Expired | Status::Disabled);
        let kind = match self.kind {
            OfferKind::Reservation => true,
            OfferKind::Software => !self.can_cancel(now),
            _ => false,
        };
        kind && !over && !self.released
    }

    /// Lets it go on this ground, so that it no longer stands in the way of a removal (E16).
    pub fn release(&self, ground: Ground, now: Time) -> Result<(Subscription, Happened), Refusal> {
        if !self.needs_release(now) {
            return Err(Refusal::NothingToChange);
        }
        let next = Subscription { released: true, version: self.version + 1, ..self.clone() };
        let happened = Happened::new(EventKind::EntitlementReleased)
            .object(self.id)
            .old_value(json!({ "released": false }))
            .new_value(json!({ "released": true, "ground": ground.code() }));
        Ok((next, happened))
    }

    /// Suspends it out of its partner's hands, with its add-ons (portal 1.5: force-suspend).
    pub fn force_suspend(&self, add_ons: &[Subscription], now: Time) -> Result<Changed, Refusal> {
        let changed = self.suspend(add_ons, false, SuspendedBy::Platform, now)?;
        if changed.subscriptions.is_empty() { Err(Refusal::NothingToChange) } else { Ok(changed) }
    }

    /// Ends a suspension that the platform brought about.
    pub fn end_force_suspension(&self, add_ons: &[Subscription], now: Time) -> Result<Changed, Refusal> {
        if self.status != Status::Suspended || self.suspended_by != Some(SuspendedBy::Platform) {
            return Err(Refusal::NothingToChange);
        }
        let given_back = Subscription { suspended_by: Some(SuspendedBy::Partner), ..self.clone() };
        given_back.reactivate(None, add_ons, false, now)
    }
}

impl Partner {
    /// Restricts it to what it has, or ends that.
    pub fn restrict(&self, restricted: bool, ground: Ground) -> Result<(Partner, Happened), Refusal> {
        if self.restricted == restricted {
            return Err(Refusal::NothingToChange);
        }
        let kind = if restricted { EventKind::PartnerRestricted } else { EventKind::PartnerUnrestricted };
        let happened = Happened::new(kind)
            .object(self.id)
            .old_value(json!({ "restricted": self.restricted }))
            .new_value(json!({ "restricted": restricted, "ground": ground.code() }));
        Ok((Partner { restricted, ..self.clone() }, happened))
    }
}
