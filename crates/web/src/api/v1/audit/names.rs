//! What the wire calls what happened (api 2.12): operation and resource of an event, or of a refused command.

use center::activity::{AuditRecord, AuditStatus};
use domain::EventKind;
use domain::event::Event;
use serde_json::{Value, json};

/// The names of one line.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Names {
    /// `operationType`.
    pub operation: &'static str,
    /// `resourceType`.
    pub resource: &'static str,
}

const fn names(operation: &'static str, resource: &'static str) -> Names {
    Names { operation, resource }
}

/// The names of a line.
pub fn of(record: &AuditRecord) -> Names {
    match &record.status {
        AuditStatus::Succeeded(event) => of_event(event),
        AuditStatus::Failed(attempt) => of_command(&attempt.command),
    }
}

fn of_event(event: &Event) -> Names {
    let granular = [&event.new, &event.old].iter().any(|value| value["kind"] == "granular");
    match event.kind {
        EventKind::CustomerAdded => names("add_customer", "customer"),
        EventKind::CustomerBillingProfileUpdated => names("update_customer_billing_profile", "customer"),
        EventKind::CustomerDeleted => names("delete_customer", "customer"),
        EventKind::CustomerImported => names(event.kind.code(), "customer"),
        EventKind::SubscriptionImported => names(event.kind.code(), "subscription"),
        EventKind::RelationshipRemoved => names("remove_partner_customer_relationship", "customer"),
        EventKind::DelegatedAdminGranted if granular => {
            names("granular_admin_relationship_approved", "granular_admin_relationship")
        }
        EventKind::DelegatedAdminEnded if granular => {
            names("granular_admin_relationship_terminated", "granular_admin_relationship")
        }
        EventKind::GranularAdminExpired => {
            names("granular_admin_relationship_expired", "granular_admin_relationship")
        }
        EventKind::AccessAssignmentCreated => {
            names("granular_admin_access_assignment_created", "granular_admin_access_assignment")
        }
        EventKind::AccessAssignmentChanged => {
            names("granular_admin_access_assignment_updated", "granular_admin_access_assignment")
        }
        EventKind::AccessAssignmentRemoved => {
            names("granular_admin_access_assignment_deleted", "granular_admin_access_assignment")
        }
        kind if kind.code().starts_with("granular_admin_") => {
            names(kind.code(), "granular_admin_relationship")
        }
        EventKind::SubscriptionAccessRemoved => names(event.kind.code(), "subscription"),
        EventKind::DelegatedAdminGranted => names("dap_admin_relationship_approved", "partner_customer_dap"),
        EventKind::DelegatedAdminEnded => names("dap_admin_relationship_terminated", "partner_customer_dap"),
        EventKind::OrderPlaced => names("create_order", "order"),
        EventKind::OrderCancelled | EventKind::OrderFulfilled => names("update_order", "order"),
        EventKind::SubscriptionConverted => names("convert_trial_subscription", "subscription"),
        EventKind::CartOpened
        | EventKind::CartChanged
        | EventKind::CartCheckedOut
        | EventKind::CartDiscarded
        | EventKind::CartExpired => names(event.kind.code(), "cart"),
        EventKind::ProvisioningQuarantined => names(event.kind.code(), "order"),
        EventKind::CatalogueChanged => names(event.kind.code(), "catalogue"),
        EventKind::SubscriptionActivated
        | EventKind::SubscriptionSuspended
        | EventKind::SubscriptionReactivated
        | EventKind::SubscriptionCancelled
        | EventKind::SubscriptionChanged
        | EventKind::TrialEnding
        | EventKind::SubscriptionExpired
        | EventKind::SubscriptionRenewed
        | EventKind::CancellationWindowClosed
        | EventKind::DataDeletionAhead
        | EventKind::SubscriptionDataDeleted
        | EventKind::SupportContactChanged
        | EventKind::EntitlementReleased
        | EventKind::ReleaseRequested => names("update_subscription", "subscription"),
        EventKind::TransferWithdrawn => names("update_transfer", "transfer"),
        EventKind::RelationshipEstablished => {
            names("reseller_relationship_accepted_by_customer", "partner_customer_relationship")
        }
        EventKind::PartnershipEstablished => names("create_partner_relationship", "partner_relationship"),
        EventKind::PartnershipRequested
        | EventKind::PartnershipDeclined
        | EventKind::PartnershipExpired
        | EventKind::PartnershipRemoved => names(kind_of_partnership(event.kind), "partner_relationship"),
        EventKind::OffboardingStarted
        | EventKind::OffboardingPaused
        | EventKind::OffboardingResumed
        | EventKind::OffboardingCancelled
        | EventKind::OffboardingFinished => names(event.kind.code(), "offboarding"),
        // The wire has no word for the rest: they carry our own codes.
        kind => names(kind.code(), "partner_customer_relationship"),
    }
}

/// The names of portal M6 for what became of a request or a partnership.
fn kind_of_partnership(kind: EventKind) -> &'static str {
    match kind {
        EventKind::PartnershipRequested => "create_relationship_request",
        EventKind::PartnershipDeclined => "decline_relationship_request",
        EventKind::PartnershipRemoved => "remove_partner_relationship",
        other => other.code(),
    }
}

fn of_command(command: &str) -> Names {
    match command {
        "RemoveRelationship" => names("remove_partner_customer_relationship", "customer"),
        "CreateCustomer" => names("add_customer", "customer"),
        "UpdateBillingProfile" => names("update_customer_billing_profile", "customer"),
        "DeleteCustomer" => names("delete_customer", "customer"),
        "EndDelegatedAdmin" | "RevokeDelegatedAdmin" => {
            names("dap_admin_relationship_terminated", "partner_customer_dap")
        }
        "EndGranularAdmin" | "RevokeGranularAdmin" => {
            names("granular_admin_relationship_terminated", "granular_admin_relationship")
        }
        "AnswerGranularAdmin" => names("granular_admin_relationship_approved", "granular_admin_relationship"),
        "AskForGranularAdmin" | "RequestGranularAdmin" => {
            names("granular_admin_requested", "granular_admin_relationship")
        }
        "DraftGranularAdmin" => names("granular_admin_drafted", "granular_admin_relationship"),
        "EditGranularAdmin" => names("granular_admin_changed", "granular_admin_relationship"),
        "AssignAccess" => {
            names("granular_admin_access_assignment_created", "granular_admin_access_assignment")
        }
        "PlaceOrder" => names("create_order", "order"),
        "CancelOrder" | "ReportProvisioning" => names("update_order", "order"),
        "BuyForOneself" => names("create_order", "order"),
        "OpenCart" => names("cart_opened", "cart"),
        "ChangeCart" => names("cart_changed", "cart"),
        "CheckOutCart" => names("cart_checked_out", "cart"),
        "ConvertTrial" => names("convert_trial_subscription", "subscription"),
        "PermitPurchases" => names("purchase_permission_granted", "partner_customer_relationship"),
        "ChangeSubscription" | "SetSupportContact" => names("update_subscription", "subscription"),
        "WithdrawTransfer" => names("update_transfer", "transfer"),
        "AcceptInvitation" => {
            names("reseller_relationship_accepted_by_customer", "partner_customer_relationship")
        }
        "RequestPartnership" => names("create_relationship_request", "partner_relationship"),
        "AuthorizeProvider" => names("create_partner_relationship", "partner_relationship"),
        "DeclinePartnership" => names("decline_relationship_request", "partner_relationship"),
        "RemovePartnership" => names("remove_partner_relationship", "partner_relationship"),
        "RemoveForReseller" => names("remove_partner_customer_relationship", "customer"),
        "AskProviderToRemove" | "DeclineTask" | "WithdrawTask" => {
            names("removal_asked", "partner_customer_relationship")
        }
        "IssueInvitation" => names("invitation_issued", "partner_customer_relationship"),
        "WithdrawInvitation" => names("invitation_withdrawn", "partner_customer_relationship"),
        "RotateInvitation" => names("invitation_rotated", "partner_customer_relationship"),
        "RenewInvitation" => names("invitation_renewed", "partner_customer_relationship"),
        "ForwardInvitation" => names("invitation_forwarded", "partner_customer_relationship"),
        "NoteInvitationOpened" => names("invitation_opened", "partner_customer_relationship"),
        "PassInvitation" => names("invitation_expired", "partner_customer_relationship"),
        "DeclineInvitation" => names("invitation_declined", "partner_customer_relationship"),
        "SetClosedRelationshipInView" => names("closed_relationship_hidden", "partner_customer_relationship"),
        "StartOffboarding" => names("offboarding_started", "offboarding"),
        "SteerOffboarding" => names("offboarding_changed", "offboarding"),
        "FinishOffboarding" => names("offboarding_finished", "offboarding"),
        "AskToLeave" => names("leave_requested", "partner_customer_relationship"),
        _ => names("undefined", "undefined"),
    }
}

/// Of our operations, those the Java client has in its model (api 5.5).
pub fn for_java_operation(operation: &'static str) -> &'static str {
    match operation {
        "add_customer"
        | "update_customer_billing_profile"
        | "delete_customer"
        | "remove_partner_customer_relationship"
        | "create_order"
        | "update_order"
        | "update_subscription"
        | "update_transfer" => operation,
        _ => "undefined",
    }
}

/// Of our resources, those the Java client has in its model.
pub fn for_java_resource(resource: &'static str) -> &'static str {
    match resource {
        "customer" | "order" | "subscription" | "transfer" => resource,
        _ => "undefined",
    }
}

/// The id of the thing concerned.
pub fn main_object(record: &AuditRecord) -> Option<String> {
    match &record.status {
        AuditStatus::Succeeded(event) => event.object_ids.first().cloned(),
        AuditStatus::Failed(attempt) => Some(attempt.request_id.to_string()),
    }
}

/// What the line says beyond its names.
pub fn customized(record: &AuditRecord) -> Vec<Value> {
    let mut pairs: Vec<(String, String)> = Vec::new();
    let mut add = |key: &str, value: String| pairs.push((key.to_owned(), value));
    match &record.status {
        AuditStatus::Failed(attempt) => {
            add("ErrorName", attempt.code.clone());
            add("Command", attempt.command.clone());
            add("RequestId", attempt.request_id.to_string());
        }
        AuditStatus::Succeeded(event) => {
            add("EventKind", event.kind.code().to_owned());
            add("Command", event.command.clone());
            add("RequestId", event.request_id.to_string());
            add("Cause", event.cause.to_string());
            add("Generation", event.generation.to_string());
            match event.kind {
                EventKind::CustomerAdded => {
                    if let Some(domain) = &record.customer_domain {
                        add("PrimaryDomainName", domain.clone());
                    }
                    add("Relationship", "Reseller".to_owned());
                }
                EventKind::OrderPlaced | EventKind::OrderCancelled => {
                    if let Some(order) = event.object_ids.first() {
                        add("OrderId", order.clone());
                        add("AlternateId", order.clone());
                    }
                    if let Some(cycle) = event.new["billingCycle"].as_str() {
                        add("BillingCycle", cycle.to_owned());
                    }
                    let lines = event.new["lines"].as_array().cloned().unwrap_or_default();
                    for (index, line) in lines.iter().enumerate() {
                        for (key, name) in [
                            ("OfferId", "offerId"),
                            ("SubscriptionId", "subscriptionId"),
                            ("Quantity", "quantity"),
                        ] {
                            let value = &line[name];
                            if value.is_null() {
                                // An order that waits has no subscription yet.
                                continue;
                            }
                            let text = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
                            add(&format!("{key}-{index}"), text);
                        }
                    }
                }
                EventKind::RelationshipRemoved => {
                    if let Some(id) = event.object_ids.get(1) {
                        add("RemovalId", id.clone());
                    }
                }
                _ => {}
            }
        }
    }
    pairs.into_iter().map(|(key, value)| json!({ "key": key, "value": value })).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_refused_removal_is_called_as_a_removal() {
        assert_eq!(of_command("RemoveRelationship").operation, "remove_partner_customer_relationship");
        assert_eq!(for_java_operation(of_command("EndDelegatedAdmin").operation), "undefined");
    }
}
