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
        Refusal::CartNotFound => (404, 800_008),
        Refusal::CartSubmitted => (400, 800_065),
        Refusal::CartLinesWrong { .. } => (400, 800_009),
        Refusal::PurchaseNotPermitted => (403, 900_150),
        Refusal::ConversionNotPossible => (400, 800_026),
        Refusal::InvitationExpired
        | Refusal::InvitationWithdrawn
        | Refusal::InvitationUsed
        | Refusal::InvitationDeclined => (409, 800_036),
        Refusal::InvitationForAnother => (403, 900_150),
        Refusal::InvitationLinkMissing | Refusal::OwnTenant | Refusal::NothingToChange => (400, 800_002),
        Refusal::DelegatedAdminAbsent => (403, 2032),
        Refusal::DelegationState => (409, 800_002),
        Refusal::DelegationFixed => (409, 800_002),
        Refusal::AssignmentExists => (409, 800_002),
        Refusal::RoleNotGranted => (400, 800_002),
        Refusal::ApprovalRequired | Refusal::ApprovalClosed => (409, 800_036),
        Refusal::ApprovalNotFound => (404, 1000),
        Refusal::OwnApproval | Refusal::ApprovalOfAnother | Refusal::LookClosed => (403, 900_150),
        Refusal::TaskClosed => (409, 800_036),
        Refusal::RescueNotPossible => (409, 800_036),
        Refusal::PartnershipNotOpen => (409, 800_036),
        Refusal::PartnershipActive => (409, 800_036),
        Refusal::MpnIdUnknown => (404, 800_015),
        Refusal::NotAReseller => (400, 800_016),
        Refusal::ProviderOfRecord => (404, 2072),
        Refusal::ResellerNotPartnered => (400, 800_016),
        Refusal::ResellerNotServing => (400, 2071),
        Refusal::ResellerRestricted => (403, 900_123),
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
        Wire::LineNumber(_) => (400, 800_071),
        Wire::AddressInvalid(_) => (400, 2007),
        Wire::BillingCycleFixed => (400, 2054),
        Wire::NotOffered => (400, 900_141),
        Wire::TokenInvalid => (401, 400),
        Wire::RouteUnknown => (404, 1000),
        Wire::MethodNotSupported(_) => (405, 800_042),
        Wire::Throttled { .. } => (429, 0),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::api::convention::Fault;
    use domain::subscription::Status;
    use domain::{FieldError, FieldProblem, OfferId};
    use language::Locale;
    use std::fmt::Write as _;

    /// One of each; the table above does not compile without a new one, this list does not pass its golden file.
    fn faults() -> Vec<Fault> {
        let offer = OfferId("o".into());
        let refusals = vec![
            Refusal::RelationshipBlocked { blockers: Vec::new() },
            Refusal::RelationshipOnHold,
            Refusal::Stale,
            Refusal::StaleEtag,
            Refusal::AcknowledgementRequired,
            Refusal::Unrelated,
            Refusal::RoleRequired { roles: vec![domain::Role::GlobalAdmin, domain::Role::SalesAgent] },
            Refusal::PartnerKind,
            Refusal::UserRequired,
            Refusal::SubscriptionNotFound,
            Refusal::OrderNotFound,
            Refusal::NotFound,
            Refusal::IllegalTransition { from: Status::Active, to: Status::Pending },
            Refusal::SubscriptionDeleted,
            Refusal::SubscriptionPending,
            Refusal::ParentNotActive,
            Refusal::TransferInProgressRefused,
            Refusal::RetentionOver,
            Refusal::PlatformSuspended,
            Refusal::CancelNotPossible,
            Refusal::CancellationWindowClosed { days: 7 },
            Refusal::AutoRenewNotPossible,
            Refusal::QuantityOfSuspended,
            Refusal::QuantityOutOfRange { minimum: 1, maximum: 9 },
            Refusal::SupportContactNotAvailable,
            Refusal::SupportContactNotSupported,
            Refusal::OfferUnknown { offer: offer.clone() },
            Refusal::OfferNotPurchasable { offer: offer.clone() },
            Refusal::OfferLimitReached { offer },
            Refusal::AddOnNeedsParent,
            Refusal::PartnerRestricted,
            Refusal::OrderNotCancellable,
            Refusal::CartNotFound,
            Refusal::CartSubmitted,
            Refusal::CartLinesWrong { problems: Vec::new() },
            Refusal::PurchaseNotPermitted,
            Refusal::ConversionNotPossible,
            Refusal::InvitationExpired,
            Refusal::InvitationWithdrawn,
            Refusal::InvitationUsed,
            Refusal::InvitationDeclined,
            Refusal::InvitationNotFound,
            Refusal::InvitationLinkMissing,
            Refusal::InvitationForAnother,
            Refusal::OwnTenant,
            Refusal::DelegatedAdminAbsent,
            Refusal::DelegationState,
            Refusal::DelegationFixed,
            Refusal::AssignmentExists,
            Refusal::RoleNotGranted,
            Refusal::NothingToChange,
            Refusal::TaskClosed,
            Refusal::RescueNotPossible,
            Refusal::PartnershipNotOpen,
            Refusal::PartnershipActive,
            Refusal::MpnIdUnknown,
            Refusal::NotAReseller,
            Refusal::ProviderOfRecord,
            Refusal::ResellerNotPartnered,
            Refusal::ResellerNotServing,
            Refusal::ResellerRestricted,
            Refusal::DemoOnly,
        ];
        let wrong = FieldError::new("billingProfile.email", FieldProblem::Required);
        let errors = vec![
            Error::Invalid(vec![wrong.clone(), FieldError::new("quantity", FieldProblem::TooLong)]),
            Error::WrongPassword,
            Error::Closing,
            Error::Busy,
            Error::Full,
            Error::Unknown,
            Error::Internal,
        ];
        let wire = vec![
            Wire::MalformedJson,
            Wire::BodyTooLarge,
            Wire::CustomerIdInvalid,
            Wire::NotSettable(wrong.clone()),
            Wire::LineNumber(wrong),
            Wire::AddressInvalid(Vec::new()),
            Wire::BillingCycleFixed,
            Wire::NotOffered,
            Wire::TokenInvalid,
            Wire::RouteUnknown,
            Wire::MethodNotSupported(Vec::new()),
            Wire::Throttled { seconds: 2 },
        ];
        let refusals = refusals.into_iter().map(Fault::from);
        refusals.chain(errors.into_iter().map(Fault::from)).chain(wire.into_iter().map(Fault::from)).collect()
    }

    #[test]
    fn the_table_is_as_agreed() {
        let mut table = String::new();
        for fault in faults() {
            let (status, number) = fault.numbers();
            let _ = writeln!(table, "{} {status} {number}", fault.code());
        }
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/golden/refusals.txt");
        if std::env::var_os("UPDATE").is_some() {
            std::fs::write(path, &table).unwrap();
        }
        assert_eq!(table, std::fs::read_to_string(path).unwrap_or_default(), "UPDATE=1 writes the file anew");
    }

    #[test]
    fn statuses_are_those_that_no_client_repeats_for_ever() {
        for fault in faults() {
            let (status, _) = fault.numbers();
            assert!([400, 401, 403, 404, 405, 409, 417, 429, 500, 503].contains(&status), "{}", fault.code());
        }
    }

    #[test]
    fn every_refusal_is_told_whole_in_every_language() {
        for locale in Locale::ALL {
            for fault in faults() {
                let said = fault.said(locale);
                assert_ne!(said, fault.code(), "{locale}");
                assert!(
                    !said.contains('{') && said.chars().count() <= 1024,
                    "{locale} {}: {said}",
                    fault.code()
                );
                assert_eq!(fault.body(locale)["errorName"], fault.code());
            }
        }
    }
}
