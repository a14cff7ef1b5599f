//! The one table from a refusal to what the wire says: status and number (api 1.10). A new refusal does not compile
//! until it stands here. Statuses are those after which no client asks for ever: 400, 401, 403, 404, 409, 503 and the
//! two that are documented, 405 and 429.

use crate::api::convention::fault::Wire;
use center::Error;
use domain::Refusal;

/// Status and number of a rule's refusal.
pub fn of_refusal(refusal: &Refusal) -> (u16, u32) {
    match refusal {
        Refusal::RelationshipBlocked { .. } => (409, 800_036),
        Refusal::RelationshipOnHold => (409, 800_036),
        Refusal::Stale => (409, 800_002),
        Refusal::StaleEtag => (400, 2055),
        Refusal::AcknowledgementRequired => (400, 800_002),
        Refusal::Unrelated => (403, 20_002),
        Refusal::RoleRequired { .. } | Refusal::PartnerKind | Refusal::UserRequired => (403, 900_150),
        Refusal::SubscriptionNotFound => (404, 20_003),
        Refusal::OrderNotFound => (404, 20_000),
        Refusal::NotFound | Refusal::InvitationNotFound => (404, 1000),
        Refusal::IllegalTransition { .. } => (400, 800_040),
        Refusal::SubscriptionDeleted => (400, 2011),
        Refusal::SubscriptionPending => (400, 800_082),
        Refusal::ParentNotActive => (409, 27_009),
        Refusal::TransferInProgressRefused => (409, 900_101),
        Refusal::RetentionOver | Refusal::PlatformSuspended | Refusal::CancelNotPossible => (400, 800_096),
        Refusal::CancellationWindowClosed { .. } => (400, 900_117),
        Refusal::AutoRenewNotPossible => (400, 800_093),
        Refusal::QuantityOfSuspended => (400, 2001),
        Refusal::QuantityOutOfRange { .. } => (400, 2002),
        Refusal::SupportContactNotAvailable => (400, 800_016),
        Refusal::SupportContactNotSupported => (400, 900_141),
        Refusal::OfferUnknown { .. } => (400, 800_004),
        Refusal::OfferNotPurchasable { .. } => (403, 2085),
        Refusal::OfferLimitReached { .. } => (400, 27_006),
        Refusal::AddOnNeedsParent => (400, 800_029),
        Refusal::PartnerRestricted => (403, 800_039),
        Refusal::OrderNotCancellable => (400, 800_061),
        Refusal::InvitationExpired
        | Refusal::InvitationWithdrawn
        | Refusal::InvitationUsed
        | Refusal::InvitationDeclined => (409, 800_036),
        Refusal::InvitationForAnother => (403, 900_150),
        Refusal::InvitationLinkMissing | Refusal::OwnTenant | Refusal::NothingToChange => (400, 800_002),
        Refusal::DelegatedAdminAbsent => (403, 2032),
        Refusal::DemoOnly => (400, 900_127),
    }
}

/// Status and number of everything that can keep a command or question from being done.
pub fn of_error(error: &Error) -> (u16, u32) {
    match error {
        Error::Refused(refusal) => of_refusal(refusal),
        Error::Invalid(_) => (400, 800_002),
        Error::SignedOut | Error::WrongPassword => (401, 400),
        Error::Closing => (409, 800_002),
        Error::Busy | Error::Full | Error::Unknown => (503, 800_003),
        Error::Internal => (500, 800_003),
    }
}

/// Status and number of what only the wire itself refuses.
pub fn of_wire(wire: &Wire) -> (u16, u32) {
    match wire {
        Wire::MalformedJson | Wire::BodyTooLarge => (400, 800_002),
        Wire::CustomerIdInvalid => (400, 900_118),
        Wire::NotSettable(_) => (400, 3000),
        Wire::BillingCycleFixed => (400, 2054),
        Wire::NotOffered => (400, 900_141),
        Wire::TokenInvalid => (401, 400),
        Wire::RouteUnknown => (404, 1000),
        Wire::MethodNotSupported(_) => (405, 800_042),
        Wire::Throttled { .. } => (429, 0),
    }
}
