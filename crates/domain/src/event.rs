//! What happened, in the past tense. Events feed the audit log, the timeline and the webhooks (I8).
//!
//! A rule returns what happened; the center adds who, when and under which request, and writes both together.

use crate::task::TaskKind;
use crate::{Actor, CustomerId, EventId, Generation, PartnerId, Tenant, Time, UserId};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::fmt::Display;
use uuid::Uuid;

/// The kinds of event.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum EventKind {
    /// A partner created a customer.
    CustomerAdded,
    /// A customer's billing profile changed.
    CustomerBillingProfileUpdated,
    /// A customer was deleted (demo only).
    CustomerDeleted,
    /// What another server knew of a customer was taken over.
    CustomerImported,
    /// A subscription that another server knew was taken over.
    SubscriptionImported,
    /// A relationship became active, for the first time or again.
    RelationshipEstablished,
    /// A relationship ended.
    RelationshipRemoved,
    /// Delegated admin began.
    DelegatedAdminGranted,
    /// Delegated admin ended.
    DelegatedAdminEnded,
    /// Granular rights were drafted.
    GranularAdminDrafted,
    /// Their draft, or their extension, changed.
    GranularAdminChanged,
    /// A draft was thrown away.
    GranularAdminDiscarded,
    /// The customer was asked for granular rights.
    GranularAdminRequested,
    /// The customer declined them.
    GranularAdminDeclined,
    /// A request for them was taken back, or lapsed with the relationship.
    GranularAdminWithdrawn,
    /// Nobody answered the request in time.
    GranularAdminRequestExpired,
    /// They went on by themselves.
    GranularAdminExtended,
    /// Their end comes near.
    GranularAdminEnding,
    /// They ran out.
    GranularAdminExpired,
    /// A group of the partner got roles of granular rights.
    AccessAssignmentCreated,
    /// It got other roles.
    AccessAssignmentChanged,
    /// It lost them.
    AccessAssignmentRemoved,
    /// The partner's access inside a usage subscription ended.
    SubscriptionAccessRemoved,
    /// A relationship request was issued.
    InvitationIssued,
    /// It was declined.
    InvitationDeclined,
    /// It was taken back.
    InvitationWithdrawn,
    /// It was accepted.
    InvitationAccepted,
    /// A generic link was replaced by a new one.
    InvitationRotated,
    /// The customer it is for looked at it for the first time.
    InvitationOpened,
    /// Its time was over.
    InvitationExpired,
    /// It got its whole time again.
    InvitationRenewed,
    /// Somebody who may not answer passed it on to the customer's admins.
    InvitationForwarded,
    /// Its text was changed; its link was not.
    InvitationReworded,
    /// An order was placed.
    OrderPlaced,
    /// An order was cancelled.
    OrderCancelled,
    /// A cart was opened.
    CartOpened,
    /// What is in a cart changed.
    CartChanged,
    /// A cart became orders.
    CartCheckedOut,
    /// A cart was thrown away, as its relationship ended.
    CartDiscarded,
    /// A cart's time was over.
    CartExpired,
    /// A trial became a paid subscription.
    SubscriptionConverted,
    /// The customer may buy for itself under the partner.
    PurchasePermissionGranted,
    /// It no longer may.
    PurchasePermissionRevoked,
    /// An order that waited was provisioned.
    OrderFulfilled,
    /// Somebody reported the provisioning of an order that does not wait for it (E8).
    ProvisioningQuarantined,
    /// The operator changed the catalogue.
    CatalogueChanged,
    /// A subscription became active by an order.
    SubscriptionActivated,
    /// A subscription was suspended.
    SubscriptionSuspended,
    /// A subscription was reactivated.
    SubscriptionReactivated,
    /// A subscription was cancelled.
    SubscriptionCancelled,
    /// Quantity, name or renewal changed.
    SubscriptionChanged,
    /// A trial ends soon (M4: 7 and 1 days before).
    TrialEnding,
    /// Its term or trial ran out.
    SubscriptionExpired,
    /// Another term of it began.
    SubscriptionRenewed,
    /// From now on it cannot be cancelled before the end of its term.
    CancellationWindowClosed,
    /// Its data is deleted soon (M4: 14, 3 and 1 days before).
    DataDeletionAhead,
    /// Its data was kept long enough and is gone.
    SubscriptionDataDeleted,
    /// The support contact changed.
    SupportContactChanged,
    /// A transfer was withdrawn.
    TransferWithdrawn,
    /// The operator put a relationship on hold.
    HoldPlaced,
    /// The operator lifted a hold.
    HoldLifted,
    /// The operator released something bought.
    EntitlementReleased,
    /// A release was asked for.
    ReleaseRequested,
    /// A closed relationship was taken out of view.
    ClosedRelationshipHidden,
    /// It was brought back into view.
    ClosedRelationshipShown,
    /// The customer asked the partner to end the relationship.
    LeaveRequested,
    /// A bulk offboarding began (M9).
    OffboardingStarted,
    /// It stands still until somebody resumes it.
    OffboardingPaused,
    /// It goes on.
    OffboardingResumed,
    /// What it had not reached stays as it is (E49).
    OffboardingCancelled,
    /// Every customer of it has its answer.
    OffboardingFinished,
    /// A reseller asked its provider to end a relationship (portal M6, E32).
    RemovalAsked,
    /// Something that waited for somebody was done.
    TaskDone,
    /// It was declined, with an answer.
    TaskDeclined,
    /// Whoever asked took it back.
    TaskWithdrawn,
    /// What it was about is over otherwise.
    TaskLapsed,
    /// Its day passed without an answer.
    TaskOverdue,
    /// It waited so long that the operator sees it.
    TaskEscalated,
    /// A provider ended its reseller's relationship with a customer (E32).
    RemovedForReseller,
    /// A provider asked a reseller for a partnership (M6).
    PartnershipRequested,
    /// The reseller authorised the provider.
    PartnershipEstablished,
    /// The reseller declined.
    PartnershipDeclined,
    /// The request for a partnership was not answered in time.
    PartnershipExpired,
    /// A partnership ended from either side.
    PartnershipRemoved,
    /// A line came to a closed record after its end (M11).
    ClosedRecordAppended,
    /// A closed record was put away, two years after its last charge (M11).
    ClosedRecordArchived,
    /// A customer asked a partner to take over a suspended subscription of a former partner.
    RescueAsked,
    /// A partner took a suspended subscription over.
    SubscriptionRescued,
    /// Another partner took over what this one sold and had suspended.
    SubscriptionTakenOver,
    /// The operator froze a relationship: nothing new is sold.
    RelationshipFrozen,
    /// The operator ended a freeze.
    RelationshipUnfrozen,
    /// The operator restricted a partner to what it has.
    PartnerRestricted,
    /// The operator ended a restriction.
    PartnerUnrestricted,
    /// The operator set its policy.
    PolicyChanged,
    /// A partner turned its switches.
    SettingsChanged,
    /// The operator opened a look inside a partner.
    LookedInside,
    /// The operator saw something of a partner during a look inside.
    SeenInside,
    /// The operator declined a release.
    ReleaseDeclined,
    /// Somebody asked for a second approver.
    ApprovalAsked,
    /// A second approver agreed.
    ApprovalGiven,
    /// A second approver refused.
    ApprovalRejected,
    /// A request for approval was taken back.
    ApprovalWithdrawn,
    /// A request for approval lapsed.
    ApprovalLapsed,
}

impl EventKind {
    /// Every kind.
    pub const ALL: [EventKind; 103] = [
        EventKind::CustomerAdded,
        EventKind::CustomerBillingProfileUpdated,
        EventKind::CustomerDeleted,
        EventKind::CustomerImported,
        EventKind::SubscriptionImported,
        EventKind::RelationshipEstablished,
        EventKind::RelationshipRemoved,
        EventKind::DelegatedAdminGranted,
        EventKind::DelegatedAdminEnded,
        EventKind::GranularAdminDrafted,
        EventKind::GranularAdminChanged,
        EventKind::GranularAdminDiscarded,
        EventKind::GranularAdminRequested,
        EventKind::GranularAdminDeclined,
        EventKind::GranularAdminWithdrawn,
        EventKind::GranularAdminRequestExpired,
        EventKind::GranularAdminExtended,
        EventKind::GranularAdminEnding,
        EventKind::GranularAdminExpired,
        EventKind::AccessAssignmentCreated,
        EventKind::AccessAssignmentChanged,
        EventKind::AccessAssignmentRemoved,
        EventKind::SubscriptionAccessRemoved,
        EventKind::InvitationIssued,
        EventKind::InvitationDeclined,
        EventKind::InvitationWithdrawn,
        EventKind::InvitationAccepted,
        EventKind::InvitationRotated,
        EventKind::InvitationOpened,
        EventKind::InvitationExpired,
        EventKind::InvitationRenewed,
        EventKind::InvitationForwarded,
        EventKind::InvitationReworded,
        EventKind::OrderPlaced,
        EventKind::OrderCancelled,
        EventKind::CartOpened,
        EventKind::CartChanged,
        EventKind::CartCheckedOut,
        EventKind::CartDiscarded,
        EventKind::CartExpired,
        EventKind::SubscriptionConverted,
        EventKind::PurchasePermissionGranted,
        EventKind::PurchasePermissionRevoked,
        EventKind::OrderFulfilled,
        EventKind::ProvisioningQuarantined,
        EventKind::CatalogueChanged,
        EventKind::SubscriptionActivated,
        EventKind::SubscriptionSuspended,
        EventKind::SubscriptionReactivated,
        EventKind::SubscriptionCancelled,
        EventKind::SubscriptionChanged,
        EventKind::TrialEnding,
        EventKind::SubscriptionExpired,
        EventKind::SubscriptionRenewed,
        EventKind::CancellationWindowClosed,
        EventKind::DataDeletionAhead,
        EventKind::SubscriptionDataDeleted,
        EventKind::SupportContactChanged,
        EventKind::TransferWithdrawn,
        EventKind::HoldPlaced,
        EventKind::HoldLifted,
        EventKind::EntitlementReleased,
        EventKind::ReleaseRequested,
        EventKind::ClosedRelationshipHidden,
        EventKind::ClosedRelationshipShown,
        EventKind::LeaveRequested,
        EventKind::OffboardingStarted,
        EventKind::OffboardingPaused,
        EventKind::OffboardingResumed,
        EventKind::OffboardingCancelled,
        EventKind::OffboardingFinished,
        EventKind::RemovalAsked,
        EventKind::TaskDone,
        EventKind::TaskDeclined,
        EventKind::TaskWithdrawn,
        EventKind::TaskLapsed,
        EventKind::TaskOverdue,
        EventKind::TaskEscalated,
        EventKind::RemovedForReseller,
        EventKind::PartnershipRequested,
        EventKind::PartnershipEstablished,
        EventKind::PartnershipDeclined,
        EventKind::PartnershipExpired,
        EventKind::PartnershipRemoved,
        EventKind::ClosedRecordAppended,
        EventKind::ClosedRecordArchived,
        EventKind::RescueAsked,
        EventKind::SubscriptionRescued,
        EventKind::SubscriptionTakenOver,
        EventKind::RelationshipFrozen,
        EventKind::RelationshipUnfrozen,
        EventKind::PartnerRestricted,
        EventKind::PartnerUnrestricted,
        EventKind::PolicyChanged,
        EventKind::SettingsChanged,
        EventKind::LookedInside,
        EventKind::SeenInside,
        EventKind::ReleaseDeclined,
        EventKind::ApprovalAsked,
        EventKind::ApprovalGiven,
        EventKind::ApprovalRejected,
        EventKind::ApprovalWithdrawn,
        EventKind::ApprovalLapsed,
    ];

    /// The stable code.
    pub fn code(self) -> &'static str {
        match self {
            EventKind::CustomerAdded => "customer_added",
            EventKind::CustomerBillingProfileUpdated => "customer_billing_profile_updated",
            EventKind::CustomerDeleted => "customer_deleted",
            EventKind::CustomerImported => "customer_imported",
            EventKind::SubscriptionImported => "subscription_imported",
            EventKind::RelationshipEstablished => "relationship_established",
            EventKind::RelationshipRemoved => "relationship_removed",
            EventKind::DelegatedAdminGranted => "delegated_admin_granted",
            EventKind::DelegatedAdminEnded => "delegated_admin_ended",
            EventKind::GranularAdminDrafted => "granular_admin_drafted",
            EventKind::GranularAdminChanged => "granular_admin_changed",
            EventKind::GranularAdminDiscarded => "granular_admin_discarded",
            EventKind::GranularAdminRequested => "granular_admin_requested",
            EventKind::GranularAdminDeclined => "granular_admin_declined",
            EventKind::GranularAdminWithdrawn => "granular_admin_withdrawn",
            EventKind::GranularAdminRequestExpired => "granular_admin_request_expired",
            EventKind::GranularAdminExtended => "granular_admin_extended",
            EventKind::GranularAdminEnding => "granular_admin_ending",
            EventKind::GranularAdminExpired => "granular_admin_expired",
            EventKind::AccessAssignmentCreated => "access_assignment_created",
            EventKind::AccessAssignmentChanged => "access_assignment_changed",
            EventKind::AccessAssignmentRemoved => "access_assignment_removed",
            EventKind::SubscriptionAccessRemoved => "subscription_access_removed",
            EventKind::InvitationIssued => "invitation_issued",
            EventKind::InvitationDeclined => "invitation_declined",
            EventKind::InvitationWithdrawn => "invitation_withdrawn",
            EventKind::InvitationAccepted => "invitation_accepted",
            EventKind::InvitationRotated => "invitation_rotated",
            EventKind::InvitationOpened => "invitation_opened",
            EventKind::InvitationExpired => "invitation_expired",
            EventKind::InvitationRenewed => "invitation_renewed",
            EventKind::InvitationForwarded => "invitation_forwarded",
            EventKind::InvitationReworded => "invitation_reworded",
            EventKind::OrderPlaced => "order_placed",
            EventKind::OrderCancelled => "order_cancelled",
            EventKind::CartOpened => "cart_opened",
            EventKind::CartChanged => "cart_changed",
            EventKind::CartCheckedOut => "cart_checked_out",
            EventKind::CartDiscarded => "cart_discarded",
            EventKind::CartExpired => "cart_expired",
            EventKind::SubscriptionConverted => "subscription_converted",
            EventKind::PurchasePermissionGranted => "purchase_permission_granted",
            EventKind::PurchasePermissionRevoked => "purchase_permission_revoked",
            EventKind::OrderFulfilled => "order_fulfilled",
            EventKind::ProvisioningQuarantined => "provisioning_quarantined",
            EventKind::CatalogueChanged => "catalogue_changed",
            EventKind::SubscriptionActivated => "subscription_activated",
            EventKind::SubscriptionSuspended => "subscription_suspended",
            EventKind::SubscriptionReactivated => "subscription_reactivated",
            EventKind::SubscriptionCancelled => "subscription_cancelled",
            EventKind::SubscriptionChanged => "subscription_changed",
            EventKind::TrialEnding => "trial_ending",
            EventKind::SubscriptionExpired => "subscription_expired",
            EventKind::SubscriptionRenewed => "subscription_renewed",
            EventKind::CancellationWindowClosed => "cancellation_window_closed",
            EventKind::DataDeletionAhead => "data_deletion_ahead",
            EventKind::SubscriptionDataDeleted => "subscription_data_deleted",
            EventKind::SupportContactChanged => "support_contact_changed",
            EventKind::TransferWithdrawn => "transfer_withdrawn",
            EventKind::HoldPlaced => "hold_placed",
            EventKind::HoldLifted => "hold_lifted",
            EventKind::EntitlementReleased => "entitlement_released",
            EventKind::ReleaseRequested => "release_requested",
            EventKind::ClosedRelationshipHidden => "closed_relationship_hidden",
            EventKind::ClosedRelationshipShown => "closed_relationship_shown",
            EventKind::LeaveRequested => "leave_requested",
            EventKind::OffboardingStarted => "offboarding_started",
            EventKind::OffboardingPaused => "offboarding_paused",
            EventKind::OffboardingResumed => "offboarding_resumed",
            EventKind::OffboardingCancelled => "offboarding_cancelled",
            EventKind::OffboardingFinished => "offboarding_finished",
            EventKind::RemovalAsked => "removal_asked",
            EventKind::TaskDone => "task_done",
            EventKind::TaskDeclined => "task_declined",
            EventKind::TaskWithdrawn => "task_withdrawn",
            EventKind::TaskLapsed => "task_lapsed",
            EventKind::TaskOverdue => "task_overdue",
            EventKind::TaskEscalated => "task_escalated",
            EventKind::RemovedForReseller => "removed_for_reseller",
            EventKind::PartnershipRequested => "partnership_requested",
            EventKind::PartnershipEstablished => "partnership_established",
            EventKind::PartnershipDeclined => "partnership_declined",
            EventKind::PartnershipExpired => "partnership_expired",
            EventKind::PartnershipRemoved => "partnership_removed",
            EventKind::ClosedRecordAppended => "closed_record_appended",
            EventKind::ClosedRecordArchived => "closed_record_archived",
            EventKind::RescueAsked => "rescue_asked",
            EventKind::SubscriptionRescued => "subscription_rescued",
            EventKind::SubscriptionTakenOver => "subscription_taken_over",
            EventKind::RelationshipFrozen => "relationship_frozen",
            EventKind::RelationshipUnfrozen => "relationship_unfrozen",
            EventKind::PartnerRestricted => "partner_restricted",
            EventKind::PartnerUnrestricted => "partner_unrestricted",
            EventKind::PolicyChanged => "policy_changed",
            EventKind::SettingsChanged => "settings_changed",
            EventKind::LookedInside => "looked_inside",
            EventKind::SeenInside => "seen_inside",
            EventKind::ReleaseDeclined => "release_declined",
            EventKind::ApprovalAsked => "approval_asked",
            EventKind::ApprovalGiven => "approval_given",
            EventKind::ApprovalRejected => "approval_rejected",
            EventKind::ApprovalWithdrawn => "approval_withdrawn",
            EventKind::ApprovalLapsed => "approval_lapsed",
        }
    }

    /// The kind with this code.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }
}

/// One thing that happened, as a rule states it. Values hold ids, codes, numbers and dates, never personal data.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Happened {
    /// What.
    pub kind: EventKind,
    /// Ids of the things concerned, the main one first.
    pub objects: Vec<String>,
    /// What was true before.
    pub old: Value,
    /// What is true now.
    pub new: Value,
}

impl Happened {
    /// An event of this kind without details yet.
    pub fn new(kind: EventKind) -> Self {
        Happened { kind, objects: Vec::new(), old: Value::Null, new: Value::Null }
    }

    /// With one more object.
    pub fn object(mut self, id: impl Display) -> Self {
        self.objects.push(id.to_string());
        self
    }

    /// With what was true before.
    pub fn old_value(mut self, value: Value) -> Self {
        self.old = value;
        self
    }

    /// With what is true now.
    pub fn new_value(mut self, value: Value) -> Self {
        self.new = value;
        self
    }
}

/// An event as it is kept: what happened, to whom, when, by whom, and because of what.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Event {
    /// Its id.
    pub id: EventId,
    /// Whose log it stands in.
    pub partner: PartnerId,
    /// The customer concerned; none where the partner itself is.
    pub customer: Option<CustomerId>,
    /// Which life of their relationship; 0 before the first.
    pub generation: Generation,
    /// Its number within the log of partner and customer, from 1.
    pub sequence: i64,
    /// When, UTC.
    pub at: Time,
    /// Who acted.
    pub actor: ActorRef,
    /// The person who asked for it, where a second approver did it.
    pub on_behalf_of: Option<UserId>,
    /// The command's name.
    pub command: String,
    /// What happened.
    pub kind: EventKind,
    /// What was true before.
    pub old: Value,
    /// What is true now.
    pub new: Value,
    /// Ids of the things concerned, the main one first.
    pub object_ids: Vec<String>,
    /// The request that carried the command.
    pub request_id: Uuid,
    /// The caller's wider operation.
    pub correlation_id: Uuid,
    /// Shared by all events of one command.
    pub cause: Uuid,
}

impl Event {
    /// True where the customer is told of it on its own side. What its partners do among themselves and with the
    /// operator is not its affair, and what nobody decided about yet is not told.
    pub fn concerns_customer(&self) -> bool {
        use EventKind as Kind;
        match self.kind {
            Kind::CustomerAdded
            | Kind::CustomerBillingProfileUpdated
            | Kind::RelationshipEstablished
            | Kind::RelationshipRemoved
            | Kind::DelegatedAdminGranted
            | Kind::DelegatedAdminEnded
            | Kind::GranularAdminRequested
            | Kind::GranularAdminDeclined
            | Kind::GranularAdminWithdrawn
            | Kind::GranularAdminRequestExpired
            | Kind::GranularAdminExtended
            | Kind::GranularAdminEnding
            | Kind::GranularAdminExpired
            | Kind::InvitationIssued
            | Kind::InvitationDeclined
            | Kind::InvitationWithdrawn
            | Kind::InvitationAccepted
            | Kind::OrderPlaced
            | Kind::OrderCancelled
            | Kind::SubscriptionConverted
            | Kind::PurchasePermissionGranted
            | Kind::PurchasePermissionRevoked
            | Kind::SubscriptionActivated
            | Kind::SubscriptionSuspended
            | Kind::SubscriptionReactivated
            | Kind::SubscriptionCancelled
            | Kind::SubscriptionChanged
            | Kind::TrialEnding
            | Kind::SubscriptionExpired
            | Kind::SubscriptionRenewed
            | Kind::DataDeletionAhead
            | Kind::SubscriptionDataDeleted
            | Kind::SupportContactChanged
            | Kind::LeaveRequested
            | Kind::RescueAsked
            | Kind::SubscriptionRescued
            | Kind::SubscriptionTakenOver => true,
            Kind::TaskDone
            | Kind::TaskDeclined
            | Kind::TaskWithdrawn
            | Kind::TaskLapsed
            | Kind::TaskOverdue
            | Kind::TaskEscalated => {
                let kind = self.new.get("kind").and_then(Value::as_str).and_then(TaskKind::parse);
                kind.is_some_and(TaskKind::is_from_customer)
            }
            _ => false,
        }
    }
}

/// Who acted, as an event remembers it: ids and codes, no names.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ActorRef {
    /// `partner`, `customer`, `operator` or `system`.
    pub side: String,
    /// The organisation's id; none for operator and system.
    pub tenant: Option<Uuid>,
    /// The person.
    pub user: Option<UserId>,
    /// The application that carried the request.
    pub application: Option<String>,
}

impl From<&Actor> for ActorRef {
    fn from(actor: &Actor) -> Self {
        let (side, tenant) = match actor.tenant {
            Tenant::Partner(id, _) => ("partner", Some(id.0)),
            Tenant::Customer(id) => ("customer", Some(id.0)),
            Tenant::Operator if actor.user.is_some() => ("operator", None),
            Tenant::Operator => ("system", None),
        };
        ActorRef { side: side.to_owned(), tenant, user: actor.user, application: actor.application.clone() }
    }
}
