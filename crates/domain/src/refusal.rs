//! Every reason to say no, each with its stable code. How a reason is worded, numbered or shown is not known here.

use crate::relationship::Blocker;
use crate::subscription::Status;
use crate::{OfferId, Role, Time};
use serde::{Deserialize, Serialize};

/// Why a rule said no, with the facts that a sentence about it needs.
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error, Serialize, Deserialize)]
#[serde(tag = "code", rename_all = "snake_case")]
#[error("{}", self.code())]
pub enum Refusal {
    /// The relationship cannot be removed now; every blocker is listed (A-S10b).
    RelationshipBlocked {
        /// In the order of type, then name.
        blockers: Vec<Blocker>,
    },
    /// What was seen before confirming is no longer so (M8).
    Stale,
    /// The version of the thing to change is not the current one (api 1.8).
    StaleEtag,
    /// The consequences were not acknowledged (A-S18c).
    AcknowledgementRequired,
    /// There is no active relationship with this customer, or no such customer: nobody can tell which (A-P3).
    Unrelated,
    /// One of these roles is needed (A-P1).
    RoleRequired {
        /// Any of them is enough.
        roles: Vec<Role>,
    },
    /// This kind of partner cannot; its provider can (A-S2b).
    PartnerKind,
    /// A program without a person cannot (A-P2).
    UserRequired,
    /// The subscription is unknown.
    SubscriptionNotFound,
    /// The order is unknown.
    OrderNotFound,
    /// Something else is unknown.
    NotFound,
    /// The status cannot change that way.
    IllegalTransition {
        /// From this.
        from: Status,
        /// To this.
        to: Status,
    },
    /// A deleted subscription stays as it is (E25).
    SubscriptionDeleted,
    /// The subscription is not provisioned yet.
    SubscriptionPending,
    /// An add-on cannot be active without its base.
    ParentNotActive,
    /// The subscription is being transferred.
    TransferInProgressRefused,
    /// Its data's retention is over.
    RetentionOver,
    /// The platform suspended it; the partner cannot bring it back.
    PlatformSuspended,
    /// This kind is never cancelled by its partner alone.
    CancelNotPossible,
    /// The window in which it could be cancelled is closed.
    CancellationWindowClosed {
        /// Length of the window, days.
        days: i64,
    },
    /// This kind does not renew by itself.
    AutoRenewNotPossible,
    /// The quantity of a suspended subscription stays as it is.
    QuantityOfSuspended,
    /// The quantity is outside the offer's bounds.
    QuantityOutOfRange {
        /// Least.
        minimum: i64,
        /// Greatest.
        maximum: i64,
    },
    /// The partner named is not an available support contact (S7).
    SupportContactNotAvailable,
    /// This offer has no support contact (C15).
    SupportContactNotSupported,
    /// The offer is unknown.
    OfferUnknown {
        /// As asked for.
        offer: OfferId,
    },
    /// The offer is no longer sold, or not in this currency.
    OfferNotPurchasable {
        /// As asked for.
        offer: OfferId,
    },
    /// The customer has as many of this offer as it may (E24).
    OfferLimitReached {
        /// As asked for.
        offer: OfferId,
    },
    /// An add-on was ordered without an active base it belongs to.
    AddOnNeedsParent,
    /// The partner is restricted: no invitations and no new sales.
    PartnerRestricted,
    /// The operator holds the relationship: what runs can be managed, nothing new is sold (M2 "frozen").
    RelationshipOnHold,
    /// The order can no longer be cancelled.
    OrderNotCancellable,
    /// The invitation's time is over, or its link was replaced.
    InvitationExpired,
    /// The partner took the invitation back.
    InvitationWithdrawn,
    /// The invitation was accepted already.
    InvitationUsed,
    /// The invitation was declined.
    InvitationDeclined,
    /// No such invitation, or its link was altered.
    InvitationNotFound,
    /// The text of a request must contain its link (M1).
    InvitationLinkMissing,
    /// This invitation is for another customer.
    InvitationForAnother,
    /// A company is no customer of its own (E38).
    OwnTenant,
    /// Nothing is delegated.
    DelegatedAdminAbsent,
    /// Nothing of what was sent can be changed.
    NothingToChange,
    /// Only a demo can do this.
    DemoOnly,
}

impl Refusal {
    /// The stable snake_case code: wire `errorName`, message id and documentation use the same.
    pub fn code(&self) -> &'static str {
        match self {
            Refusal::RelationshipBlocked { .. } => "relationship_blocked",
            Refusal::Stale => "stale",
            Refusal::StaleEtag => "stale_etag",
            Refusal::AcknowledgementRequired => "acknowledgement_required",
            Refusal::Unrelated => "unrelated",
            Refusal::RoleRequired { .. } => "role_required",
            Refusal::PartnerKind => "partner_kind",
            Refusal::UserRequired => "user_required",
            Refusal::SubscriptionNotFound => "subscription_not_found",
            Refusal::OrderNotFound => "order_not_found",
            Refusal::NotFound => "not_found",
            Refusal::IllegalTransition { .. } => "illegal_transition",
            Refusal::SubscriptionDeleted => "subscription_deleted",
            Refusal::SubscriptionPending => "subscription_pending",
            Refusal::ParentNotActive => "parent_not_active",
            Refusal::TransferInProgressRefused => "transfer_in_progress_refused",
            Refusal::RetentionOver => "retention_over",
            Refusal::PlatformSuspended => "platform_suspended",
            Refusal::CancelNotPossible => "cancel_not_possible",
            Refusal::CancellationWindowClosed { .. } => "cancellation_window_closed",
            Refusal::AutoRenewNotPossible => "auto_renew_not_possible",
            Refusal::QuantityOfSuspended => "quantity_of_suspended",
            Refusal::QuantityOutOfRange { .. } => "quantity_out_of_range",
            Refusal::SupportContactNotAvailable => "support_contact_not_available",
            Refusal::SupportContactNotSupported => "support_contact_not_supported",
            Refusal::OfferUnknown { .. } => "offer_unknown",
            Refusal::OfferNotPurchasable { .. } => "offer_not_purchasable",
            Refusal::OfferLimitReached { .. } => "offer_limit_reached",
            Refusal::AddOnNeedsParent => "add_on_needs_parent",
            Refusal::PartnerRestricted => "partner_restricted",
            Refusal::RelationshipOnHold => "relationship_on_hold",
            Refusal::OrderNotCancellable => "order_not_cancellable",
            Refusal::InvitationExpired => "invitation_expired",
            Refusal::InvitationWithdrawn => "invitation_withdrawn",
            Refusal::InvitationUsed => "invitation_used",
            Refusal::InvitationDeclined => "invitation_declined",
            Refusal::InvitationNotFound => "invitation_not_found",
            Refusal::InvitationLinkMissing => "invitation_link_missing",
            Refusal::InvitationForAnother => "invitation_for_another",
            Refusal::OwnTenant => "own_tenant",
            Refusal::DelegatedAdminAbsent => "delegated_admin_absent",
            Refusal::NothingToChange => "nothing_to_change",
            Refusal::DemoOnly => "demo_only",
        }
    }
}

/// A way out of a blocker, and who or what it waits for.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(tag = "fix", rename_all = "snake_case")]
pub enum Fix {
    /// Suspend the subscription.
    Suspend,
    /// Cancel what was bought.
    Cancel,
    /// Cancel the order.
    CancelOrder,
    /// Withdraw the transfer.
    WithdrawTransfer,
    /// Turn automatic renewal off, so that it ends with its term.
    TurnOffAutoRenew,
    /// Wait until this day.
    WaitUntil {
        /// When the blocker goes by itself.
        date: Time,
    },
    /// Ask the operator to release what was bought (E16).
    RequestRelease,
    /// Only the operator can help.
    AskOperator,
    /// A colleague with the role can help.
    AskAdmin,
}

impl Fix {
    /// The stable code.
    pub fn code(self) -> &'static str {
        match self {
            Fix::Suspend => "suspend",
            Fix::Cancel => "cancel",
            Fix::CancelOrder => "cancel_order",
            Fix::WithdrawTransfer => "withdraw_transfer",
            Fix::TurnOffAutoRenew => "turn_off_auto_renew",
            Fix::WaitUntil { .. } => "wait_until",
            Fix::RequestRelease => "request_release",
            Fix::AskOperator => "ask_operator",
            Fix::AskAdmin => "ask_admin",
        }
    }
}
