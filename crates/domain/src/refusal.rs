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
    /// The cart is unknown, its time is over, or its relationship ended.
    CartNotFound,
    /// The cart was checked out before.
    CartSubmitted,
    /// Some lines of the cart cannot be bought; each is named.
    CartLinesWrong {
        /// In the order of the lines.
        problems: Vec<crate::cart::LineProblem>,
    },
    /// The partner did not permit the customer to buy for itself (A-S9b).
    PurchaseNotPermitted,
    /// No running trial, or not of what it is to become (M4).
    ConversionNotPossible,
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
    /// The rights or the request are past what was asked for (api 3.4).
    DelegationState,
    /// This can no longer be changed about granular rights (api 3.1).
    DelegationFixed,
    /// The group has roles of these rights already (api 3.5).
    AssignmentExists,
    /// A group cannot get a role that was not granted.
    RoleNotGranted,
    /// Nothing of what was sent can be changed.
    NothingToChange,
    /// The task was answered, withdrawn or lapsed already.
    TaskClosed,
    /// Only a suspended subscription of a former partner can be taken over.
    RescueNotPossible,
    /// The request for a partnership is answered, replaced or run out (M6).
    PartnershipNotOpen,
    /// The two work together already (M6).
    PartnershipActive,
    /// No partner has this MPN id (api 2.3).
    MpnIdUnknown,
    /// The partner named is no indirect reseller (api 2.3).
    NotAReseller,
    /// A provider cannot be its own reseller of record (api 2.3).
    ProviderOfRecord,
    /// There is no active partnership with this reseller (M6).
    ResellerNotPartnered,
    /// The reseller does not serve this customer (M6).
    ResellerNotServing,
    /// The partnership is restricted: no new orders (M6, api 900123).
    ResellerRestricted,
    /// Only a demo can do this.
    DemoOnly,
    /// Somebody else has to approve first.
    ApprovalRequired,
    /// No such request for approval.
    ApprovalNotFound,
    /// The request for approval was decided, taken back or lapsed.
    ApprovalClosed,
    /// Nobody approves their own request.
    OwnApproval,
    /// Only whoever asked can take a request back.
    ApprovalOfAnother,
    /// No look inside this partner is open.
    LookClosed,
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
            Refusal::CartNotFound => "cart_not_found",
            Refusal::CartSubmitted => "cart_submitted",
            Refusal::CartLinesWrong { .. } => "cart_lines_wrong",
            Refusal::PurchaseNotPermitted => "purchase_not_permitted",
            Refusal::ConversionNotPossible => "conversion_not_possible",
            Refusal::InvitationExpired => "invitation_expired",
            Refusal::InvitationWithdrawn => "invitation_withdrawn",
            Refusal::InvitationUsed => "invitation_used",
            Refusal::InvitationDeclined => "invitation_declined",
            Refusal::InvitationNotFound => "invitation_not_found",
            Refusal::InvitationLinkMissing => "invitation_link_missing",
            Refusal::InvitationForAnother => "invitation_for_another",
            Refusal::OwnTenant => "own_tenant",
            Refusal::DelegatedAdminAbsent => "delegated_admin_absent",
            Refusal::DelegationState => "delegation_state",
            Refusal::DelegationFixed => "delegation_fixed",
            Refusal::AssignmentExists => "assignment_exists",
            Refusal::RoleNotGranted => "role_not_granted",
            Refusal::NothingToChange => "nothing_to_change",
            Refusal::TaskClosed => "task_closed",
            Refusal::RescueNotPossible => "rescue_not_possible",
            Refusal::PartnershipNotOpen => "partnership_not_open",
            Refusal::PartnershipActive => "partnership_active",
            Refusal::MpnIdUnknown => "mpn_id_unknown",
            Refusal::NotAReseller => "not_a_reseller",
            Refusal::ProviderOfRecord => "provider_of_record",
            Refusal::ResellerNotPartnered => "reseller_not_partnered",
            Refusal::ResellerNotServing => "reseller_not_serving",
            Refusal::ResellerRestricted => "reseller_restricted",
            Refusal::DemoOnly => "demo_only",
            Refusal::ApprovalRequired => "approval_required",
            Refusal::ApprovalNotFound => "approval_not_found",
            Refusal::ApprovalClosed => "approval_closed",
            Refusal::OwnApproval => "own_approval",
            Refusal::ApprovalOfAnother => "approval_of_another",
            Refusal::LookClosed => "look_closed",
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
