//! The kinds of event, each with its stable code: the wire, the texts and the stored log use the same.

use serde::{Deserialize, Serialize};

macro_rules! kinds {
    ($($(#[$doc:meta])* $name:ident = $code:literal),* $(,)?) => {
        /// The kinds of event.
        #[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Debug, Serialize, Deserialize)]
        pub enum EventKind {
            $($(#[$doc])* #[serde(rename = $code)] $name,)*
        }

        impl EventKind {
            /// Every kind.
            pub const ALL: &'static [EventKind] = &[$(EventKind::$name),*];

            /// The stable code.
            pub fn code(self) -> &'static str {
                match self {
                    $(EventKind::$name => $code,)*
                }
            }
        }
    };
}

kinds! {
    /// A partner created a customer.
    CustomerAdded = "customer_added",
    /// A customer's billing profile changed.
    CustomerBillingProfileUpdated = "customer_billing_profile_updated",
    /// A customer was deleted (demo only).
    CustomerDeleted = "customer_deleted",
    /// What another server knew of a customer was taken over.
    CustomerImported = "customer_imported",
    /// A subscription that another server knew was taken over.
    SubscriptionImported = "subscription_imported",
    /// A relationship became active, for the first time or again.
    RelationshipEstablished = "relationship_established",
    /// A relationship ended.
    RelationshipRemoved = "relationship_removed",
    /// Delegated admin began.
    DelegatedAdminGranted = "delegated_admin_granted",
    /// Delegated admin ended.
    DelegatedAdminEnded = "delegated_admin_ended",
    /// Granular rights were drafted.
    GranularAdminDrafted = "granular_admin_drafted",
    /// Their draft, or their extension, changed.
    GranularAdminChanged = "granular_admin_changed",
    /// A draft was thrown away.
    GranularAdminDiscarded = "granular_admin_discarded",
    /// The customer was asked for granular rights.
    GranularAdminRequested = "granular_admin_requested",
    /// The customer declined them.
    GranularAdminDeclined = "granular_admin_declined",
    /// A request for them was taken back, or lapsed with the relationship.
    GranularAdminWithdrawn = "granular_admin_withdrawn",
    /// Nobody answered the request in time.
    GranularAdminRequestExpired = "granular_admin_request_expired",
    /// They went on by themselves.
    GranularAdminExtended = "granular_admin_extended",
    /// Their end comes near.
    GranularAdminEnding = "granular_admin_ending",
    /// They ran out.
    GranularAdminExpired = "granular_admin_expired",
    /// A group of the partner got roles of granular rights.
    AccessAssignmentCreated = "access_assignment_created",
    /// It got other roles.
    AccessAssignmentChanged = "access_assignment_changed",
    /// It lost them.
    AccessAssignmentRemoved = "access_assignment_removed",
    /// The partner's access inside a usage subscription ended.
    SubscriptionAccessRemoved = "subscription_access_removed",
    /// A relationship request was issued.
    InvitationIssued = "invitation_issued",
    /// It was declined.
    InvitationDeclined = "invitation_declined",
    /// It was taken back.
    InvitationWithdrawn = "invitation_withdrawn",
    /// It was accepted.
    InvitationAccepted = "invitation_accepted",
    /// A generic link was replaced by a new one.
    InvitationRotated = "invitation_rotated",
    /// The customer it is for looked at it for the first time.
    InvitationOpened = "invitation_opened",
    /// Its time was over.
    InvitationExpired = "invitation_expired",
    /// It got its whole time again.
    InvitationRenewed = "invitation_renewed",
    /// Somebody who may not answer passed it on to the customer's admins.
    InvitationForwarded = "invitation_forwarded",
    /// Its text was changed; its link was not.
    InvitationReworded = "invitation_reworded",
    /// An order was placed.
    OrderPlaced = "order_placed",
    /// An order was cancelled.
    OrderCancelled = "order_cancelled",
    /// A cart was opened.
    CartOpened = "cart_opened",
    /// What is in a cart changed.
    CartChanged = "cart_changed",
    /// A cart became orders.
    CartCheckedOut = "cart_checked_out",
    /// A cart was thrown away, as its relationship ended.
    CartDiscarded = "cart_discarded",
    /// A cart's time was over.
    CartExpired = "cart_expired",
    /// A trial became a paid subscription.
    SubscriptionConverted = "subscription_converted",
    /// The customer may buy for itself under the partner.
    PurchasePermissionGranted = "purchase_permission_granted",
    /// It no longer may.
    PurchasePermissionRevoked = "purchase_permission_revoked",
    /// An order that waited was provisioned.
    OrderFulfilled = "order_fulfilled",
    /// Somebody reported the provisioning of an order that does not wait for it (E8).
    ProvisioningQuarantined = "provisioning_quarantined",
    /// The operator changed the catalogue.
    CatalogueChanged = "catalogue_changed",
    /// A subscription became active by an order.
    SubscriptionActivated = "subscription_activated",
    /// A subscription was suspended.
    SubscriptionSuspended = "subscription_suspended",
    /// A subscription was reactivated.
    SubscriptionReactivated = "subscription_reactivated",
    /// A subscription was cancelled.
    SubscriptionCancelled = "subscription_cancelled",
    /// Quantity, name or renewal changed.
    SubscriptionChanged = "subscription_changed",
    /// A trial ends soon (M4: 7 and 1 days before).
    TrialEnding = "trial_ending",
    /// Its term or trial ran out.
    SubscriptionExpired = "subscription_expired",
    /// Another term of it began.
    SubscriptionRenewed = "subscription_renewed",
    /// From now on it cannot be cancelled before the end of its term.
    CancellationWindowClosed = "cancellation_window_closed",
    /// Its data is deleted soon (M4: 14, 3 and 1 days before).
    DataDeletionAhead = "data_deletion_ahead",
    /// Its data was kept long enough and is gone.
    SubscriptionDataDeleted = "subscription_data_deleted",
    /// The support contact changed.
    SupportContactChanged = "support_contact_changed",
    /// A transfer was withdrawn.
    TransferWithdrawn = "transfer_withdrawn",
    /// The operator put a relationship on hold.
    HoldPlaced = "hold_placed",
    /// The operator lifted a hold.
    HoldLifted = "hold_lifted",
    /// The operator released something bought.
    EntitlementReleased = "entitlement_released",
    /// A release was asked for.
    ReleaseRequested = "release_requested",
    /// A closed relationship was taken out of view.
    ClosedRelationshipHidden = "closed_relationship_hidden",
    /// It was brought back into view.
    ClosedRelationshipShown = "closed_relationship_shown",
    /// The customer asked the partner to end the relationship.
    LeaveRequested = "leave_requested",
    /// A bulk offboarding began (M9).
    OffboardingStarted = "offboarding_started",
    /// It stands still until somebody resumes it.
    OffboardingPaused = "offboarding_paused",
    /// It goes on.
    OffboardingResumed = "offboarding_resumed",
    /// What it had not reached stays as it is (E49).
    OffboardingCancelled = "offboarding_cancelled",
    /// Every customer of it has its answer.
    OffboardingFinished = "offboarding_finished",
    /// A reseller asked its provider to end a relationship (portal M6, E32).
    RemovalAsked = "removal_asked",
    /// Something that waited for somebody was done.
    TaskDone = "task_done",
    /// It was declined, with an answer.
    TaskDeclined = "task_declined",
    /// Whoever asked took it back.
    TaskWithdrawn = "task_withdrawn",
    /// What it was about is over otherwise.
    TaskLapsed = "task_lapsed",
    /// Its day passed without an answer.
    TaskOverdue = "task_overdue",
    /// It waited so long that the operator sees it.
    TaskEscalated = "task_escalated",
    /// A provider ended its reseller's relationship with a customer (E32).
    RemovedForReseller = "removed_for_reseller",
    /// A provider asked a reseller for a partnership (M6).
    PartnershipRequested = "partnership_requested",
    /// The reseller authorised the provider.
    PartnershipEstablished = "partnership_established",
    /// The reseller declined.
    PartnershipDeclined = "partnership_declined",
    /// The request for a partnership was not answered in time.
    PartnershipExpired = "partnership_expired",
    /// A partnership ended from either side.
    PartnershipRemoved = "partnership_removed",
    /// A line came to a closed record after its end (M11).
    ClosedRecordAppended = "closed_record_appended",
    /// A closed record was put away, two years after its last charge (M11).
    ClosedRecordArchived = "closed_record_archived",
    /// A customer asked a partner to take over a suspended subscription of a former partner.
    RescueAsked = "rescue_asked",
    /// A partner took a suspended subscription over.
    SubscriptionRescued = "subscription_rescued",
    /// Another partner took over what this one sold and had suspended.
    SubscriptionTakenOver = "subscription_taken_over",
    /// The operator froze a relationship: nothing new is sold.
    RelationshipFrozen = "relationship_frozen",
    /// The operator ended a freeze.
    RelationshipUnfrozen = "relationship_unfrozen",
    /// The operator restricted a partner to what it has.
    PartnerRestricted = "partner_restricted",
    /// The operator ended a restriction.
    PartnerUnrestricted = "partner_unrestricted",
    /// The operator set its policy.
    PolicyChanged = "policy_changed",
    /// A partner turned its switches.
    SettingsChanged = "settings_changed",
    /// The operator opened a look inside a partner.
    LookedInside = "looked_inside",
    /// The operator saw something of a partner during a look inside.
    SeenInside = "seen_inside",
    /// The operator declined a release.
    ReleaseDeclined = "release_declined",
    /// Somebody asked for a second approver.
    ApprovalAsked = "approval_asked",
    /// A second approver agreed.
    ApprovalGiven = "approval_given",
    /// A second approver refused.
    ApprovalRejected = "approval_rejected",
    /// A request for approval was taken back.
    ApprovalWithdrawn = "approval_withdrawn",
    /// A request for approval lapsed.
    ApprovalLapsed = "approval_lapsed",
}

impl EventKind {
    /// The kind with this code.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|kind| kind.code() == code)
    }
}
