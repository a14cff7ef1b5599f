//! What people do with something bought: suspend and reactivate, cancel, edit.

use super::{Changed, Status, Subscription, SuspendedBy};
use crate::catalogue::{Cancellation, OfferKind};
use crate::support_contact::Designation;
use crate::{EventKind, Happened, Refusal, Time, days_after};
use serde_json::json;

impl Subscription {
    /// True while it can be cancelled by its partner at this instant.
    pub fn can_cancel(&self, now: Time) -> bool {
        match self.kind.cancellation() {
            Cancellation::AnyTime => true,
            Cancellation::InWindow => self.cancel_until.is_some_and(|end| end > now),
            Cancellation::WithBase | Cancellation::OnRequest => false,
        }
    }

    /// Suspends it, and with it the active add-ons among `add_ons` (E11). Suspending what is suspended changes
    /// nothing and keeps the first retention date (portal 2.2).
    pub fn suspend(
        &self,
        add_ons: &[Subscription],
        in_transfer: bool,
        by: SuspendedBy,
        now: Time,
    ) -> Result<Changed, Refusal> {
        if self.status == Status::Suspended {
            return Ok(self.suspended_anew(by));
        }
        if in_transfer && by == SuspendedBy::Partner {
            return Err(Refusal::TransferInProgressRefused);
        }
        if !self.kind.can_be_suspended() {
            return Err(Refusal::IllegalTransition { from: self.status, to: Status::Suspended });
        }
        let mut changed = Changed::default();
        self.transition(Status::Suspended)?;
        changed.push_suspended(self, by, now);
        for add_on in add_ons.iter().filter(|add_on| add_on.status == Status::Active) {
            changed.push_suspended(add_on, SuspendedBy::Base, now);
        }
        Ok(changed)
    }

    /// Brings it back, and with it those add-ons that its suspension took down (M4). `parent` is its base if it is
    /// an add-on; `limit_reached` says that the customer has, of whatever seller, as many active ones of this offer as it
    /// may ([`crate::order::limit_reached`], E24).
    pub fn reactivate(
        &self,
        parent: Option<&Subscription>,
        add_ons: &[Subscription],
        limit_reached: bool,
        now: Time,
    ) -> Result<Changed, Refusal> {
        if self.status == Status::Active {
            return Ok(Changed::default());
        }
        if self.status == Status::Suspended && self.suspended_by == Some(SuspendedBy::Platform) {
            return Err(Refusal::PlatformSuspended);
        }
        // Judged as gone by [`Subscription::at`] or not: whoever comes too late is told so.
        let end = match self.status {
            Status::Suspended => self.goes_at(),
            Status::Deleted => self.delete_at,
            _ => None,
        };
        if end.is_some_and(|end| end <= now) {
            return Err(Refusal::RetentionOver);
        }
        if self.status == Status::Suspended {
            if self.kind == OfferKind::AddOn && parent.is_none_or(|base| base.status != Status::Active) {
                return Err(Refusal::ParentNotActive);
            }
            if limit_reached {
                return Err(Refusal::OfferLimitReached { offer: self.offer.clone() });
            }
        }
        self.transition(Status::Active)?;
        let mut changed = Changed::default();
        changed.push_reactivated(self);
        for add_on in add_ons {
            if add_on.status == Status::Suspended && add_on.suspended_by == Some(SuspendedBy::Base) {
                changed.push_reactivated(add_on);
            }
        }
        Ok(changed)
    }

    /// Cancels it for good, with its add-ons, while its kind and window allow (portal 1.2).
    pub fn cancel(&self, add_ons: &[Subscription], now: Time) -> Result<Changed, Refusal> {
        if self.status == Status::Deleted {
            return Ok(Changed::default());
        }
        if self.status == Status::Pending {
            return Err(Refusal::SubscriptionPending);
        }
        match self.kind.cancellation() {
            Cancellation::AnyTime => {}
            Cancellation::InWindow if self.can_cancel(now) => {}
            Cancellation::InWindow => {
                let days = self.kind.cancellation_days(self.term_months).unwrap_or_default();
                return Err(Refusal::CancellationWindowClosed { days });
            }
            Cancellation::WithBase | Cancellation::OnRequest => return Err(Refusal::CancelNotPossible),
        }
        self.transition(Status::Deleted)?;
        let mut changed = Changed::default();
        for one in std::iter::once(self).chain(add_ons) {
            if one.status != Status::Deleted {
                changed.push_status(one, Status::Deleted, EventKind::SubscriptionCancelled, |_| {});
            }
        }
        Ok(changed)
    }

    /// Turns automatic renewal on or off.
    pub fn set_auto_renew(&self, on: bool) -> Result<Changed, Refusal> {
        if self.auto_renew == on {
            return Ok(Changed::default());
        }
        self.editable()?;
        if !self.kind.can_auto_renew() {
            return Err(Refusal::AutoRenewNotPossible);
        }
        Ok(self.edited(
            json!({ "autoRenewEnabled": on }),
            json!({ "autoRenewEnabled": self.auto_renew }),
            |next| {
                next.auto_renew = on;
            },
        ))
    }

    /// Changes the quantity within the offer's bounds; a suspended one keeps its own.
    pub fn set_quantity(&self, quantity: i64, minimum: i64, maximum: i64) -> Result<Changed, Refusal> {
        if self.quantity == quantity {
            return Ok(Changed::default());
        }
        if self.status == Status::Suspended {
            return Err(Refusal::QuantityOfSuspended);
        }
        self.editable()?;
        if quantity < minimum || quantity > maximum {
            return Err(Refusal::QuantityOutOfRange { minimum, maximum });
        }
        Ok(self.edited(json!({ "quantity": quantity }), json!({ "quantity": self.quantity }), |next| {
            next.quantity = quantity;
        }))
    }

    /// Gives it another name; the event says that, not the name, which may be personal.
    pub fn set_nickname(&self, nickname: Option<String>) -> Result<Changed, Refusal> {
        if self.nickname == nickname {
            return Ok(Changed::default());
        }
        self.editable()?;
        Ok(self.edited(json!({ "friendlyName": "changed" }), json!({}), |next| next.nickname = nickname))
    }

    /// Designates its support contact: a partner that has an active relationship, in its running generation (M5).
    pub fn set_contact(&self, contact: Option<Designation>) -> Result<Changed, Refusal> {
        if self.contact == contact {
            return Ok(Changed::default());
        }
        if !self.kind.has_support_contact() {
            return Err(Refusal::SupportContactNotSupported);
        }
        self.editable()?;
        let mut next = self.clone();
        next.contact = contact;
        next.version += 1;
        let mut changed = Changed::default();
        let happened = Happened::new(EventKind::SupportContactChanged)
            .object(self.id)
            .old_value(json!({ "partner": self.contact.map(|old| old.partner) }))
            .new_value(json!({
                "partner": contact.map(|new| new.partner),
                "generation": contact.map(|new| new.generation),
            }));
        changed.push(next, happened);
        Ok(changed)
    }

    /// A second suspension keeps the first date; the platform's takes the way back out of the partner's hands.
    fn suspended_anew(&self, by: SuspendedBy) -> Changed {
        if by != SuspendedBy::Platform || self.suspended_by == Some(SuspendedBy::Platform) {
            return Changed::default();
        }
        let mut changed = Changed::default();
        changed.push_status(self, Status::Suspended, EventKind::SubscriptionSuspended, |next| {
            next.suspended_by = Some(SuspendedBy::Platform);
        });
        changed
    }

    fn editable(&self) -> Result<(), Refusal> {
        match self.status {
            Status::Deleted => Err(Refusal::SubscriptionDeleted),
            Status::Pending => Err(Refusal::SubscriptionPending),
            Status::Active | Status::Suspended | Status::Expired | Status::Disabled => Ok(()),
            Status::Unknown => Err(Refusal::IllegalTransition { from: Status::Unknown, to: Status::Unknown }),
        }
    }

    fn transition(&self, to: Status) -> Result<(), Refusal> {
        match (self.status, to) {
            (Status::Deleted, _) => Err(Refusal::SubscriptionDeleted),
            (Status::Pending, _) => Err(Refusal::SubscriptionPending),
            (Status::Active, Status::Suspended | Status::Deleted)
            | (Status::Suspended, Status::Active | Status::Deleted) => Ok(()),
            (from, to) => Err(Refusal::IllegalTransition { from, to }),
        }
    }

    fn edited(
        &self,
        new: serde_json::Value,
        old: serde_json::Value,
        change: impl FnOnce(&mut Subscription),
    ) -> Changed {
        let mut next = self.clone();
        change(&mut next);
        next.version += 1;
        let happened =
            Happened::new(EventKind::SubscriptionChanged).object(self.id).old_value(old).new_value(new);
        Changed { subscriptions: vec![next], happened: vec![happened] }
    }
}

impl Changed {
    fn push_suspended(&mut self, subscription: &Subscription, by: SuspendedBy, now: Time) {
        // What is billed on is kept on: its retention begins when its term is over.
        let goes = !subscription.kind.billed_while_suspended();
        let delete_at = goes.then(|| days_after(now, subscription.retention_days));
        self.push_status(subscription, Status::Suspended, EventKind::SubscriptionSuspended, |next| {
            next.suspended_at = Some(now);
            next.suspended_by = Some(by);
            next.delete_at = delete_at;
            // Warnings that would have come before this moment are not made up for: the suspension says the date.
            next.told_until = Some(now);
        });
    }

    fn push_reactivated(&mut self, subscription: &Subscription) {
        self.push_status(subscription, Status::Active, EventKind::SubscriptionReactivated, |next| {
            next.suspended_at = None;
            next.suspended_by = None;
            next.delete_at = None;
        });
    }

    /// What waited for its order is gone with it.
    pub(crate) fn push_never_provisioned(&mut self, subscription: &Subscription) {
        self.push_status(subscription, Status::Deleted, EventKind::SubscriptionCancelled, |_| {});
    }

    fn push_status(
        &mut self,
        subscription: &Subscription,
        status: Status,
        kind: EventKind,
        change: impl FnOnce(&mut Subscription),
    ) {
        let mut next = subscription.clone();
        next.status = status;
        change(&mut next);
        next.version += 1;
        let happened = Happened::new(kind)
            .object(subscription.id)
            .old_value(json!({ "status": subscription.status.code() }))
            .new_value(json!({
                "status": status.code(),
                "deleteAt": next.delete_at,
                "by": next.suspended_by,
            }));
        self.push(next, happened);
    }
}
