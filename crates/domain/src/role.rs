//! The permission matrix as data (portal 1.5): who may do what, on which side.

use crate::partner::{PartnerKind, Settings, Switch};
use crate::{Actor, Refusal, Tenant};
use serde::{Deserialize, Serialize};

/// What a person may be (portal 1.4).
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// Everything in the partner's tenant (GA).
    GlobalAdmin,
    /// Customers, subscriptions, administers on behalf (AA).
    AdminAgent,
    /// Customers, subscriptions, relationship requests, prices (SA).
    SalesAgent,
    /// Finds, views and edits customers, support (HA).
    HelpdeskAgent,
    /// Invoices, reconciliation, prices (BA).
    BillingAdmin,
    /// The partner's own users (UA).
    UserAdmin,
    /// Own profile only (DU).
    DefaultUser,
    /// Runs the platform (OPS).
    Operator,
    /// The only person of a customer who can accept an invitation (CGA).
    CustomerGlobalAdmin,
    /// Reads the customer's own affairs (CBA).
    CustomerBillingAdmin,
    /// An ordinary person of a customer (CU).
    CustomerUser,
}

impl Role {
    /// Every role.
    pub const ALL: [Role; 11] = [
        Role::GlobalAdmin,
        Role::AdminAgent,
        Role::SalesAgent,
        Role::HelpdeskAgent,
        Role::BillingAdmin,
        Role::UserAdmin,
        Role::DefaultUser,
        Role::Operator,
        Role::CustomerGlobalAdmin,
        Role::CustomerBillingAdmin,
        Role::CustomerUser,
    ];

    /// The stable code.
    pub fn code(self) -> &'static str {
        match self {
            Role::GlobalAdmin => "global_admin",
            Role::AdminAgent => "admin_agent",
            Role::SalesAgent => "sales_agent",
            Role::HelpdeskAgent => "helpdesk_agent",
            Role::BillingAdmin => "billing_admin",
            Role::UserAdmin => "user_admin",
            Role::DefaultUser => "default_user",
            Role::Operator => "operator",
            Role::CustomerGlobalAdmin => "customer_global_admin",
            Role::CustomerBillingAdmin => "customer_billing_admin",
            Role::CustomerUser => "customer_user",
        }
    }

    /// The role with this code.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.code() == code)
    }
}

/// Something that can be allowed. Each command and question names one.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Permission {
    /// List, search and open customers.
    ViewCustomers,
    /// Edit a customer's company or billing profile.
    EditCustomer,
    /// Create a customer.
    CreateCustomer,
    /// Delete a customer (demo mode only).
    DeleteCustomer,
    /// Create, list and withdraw relationship requests.
    RequestRelationship,
    /// Accept or decline a relationship request.
    AnswerRequest,
    /// See subscriptions, orders and entitlements.
    ViewSubscriptions,
    /// Buy, change quantity, name, renewal.
    Purchase,
    /// Suspend and reactivate.
    SuspendSubscription,
    /// Cancel a subscription or a pending order.
    CancelSubscription,
    /// Cancel a software purchase.
    CancelSoftware,
    /// Designate a support contact.
    SetSupportContact,
    /// See blockers and consequences of a removal.
    PreviewRemoval,
    /// Remove the reseller relationship.
    RemoveRelationship,
    /// Remove many relationships as one job, and steer the job (M9).
    OffboardCustomers,
    /// See closed relationships, and take them out of view.
    ViewClosed,
    /// Give up own delegated admin.
    EndDelegatedAdmin,
    /// End a partner's delegated admin, as the customer.
    RevokeDelegatedAdmin,
    /// Withdraw or refuse a transfer of subscriptions.
    ManageTransfer,
    /// Read events and the audit log.
    ViewActivity,
    /// Read the catalogue.
    ViewOffers,
    /// See which partners serve one's company, and the support contacts, as the customer.
    ViewOwnPartners,
    /// Ask a partner to end the relationship, as the customer.
    AskToLeave,
    /// Place and release holds, release entitlements.
    Operate,
    /// Bring about what the clock brings about: expiries, renewals, deletions, warnings. Nobody's but the platform's.
    KeepTime,
}

use Role::{
    AdminAgent as AA, BillingAdmin as BA, CustomerBillingAdmin as CBA, CustomerGlobalAdmin as CGA,
    CustomerUser as CU, GlobalAdmin as GA, HelpdeskAgent as HA, Operator as OPS, SalesAgent as SA,
    UserAdmin as UA,
};

/// One line of the matrix.
struct Line {
    permission: Permission,
    /// Roles of a direct partner or a provider.
    partner: &'static [Role],
    /// Roles of an indirect reseller (IRx).
    reseller: &'static [Role],
    /// Roles of a customer.
    customer: &'static [Role],
    /// May an app-only token?
    application: bool,
    /// May the operator?
    operator: bool,
}

const NONE: &[Role] = &[];

/// The whole matrix. The order of columns is that of [`Line`].
#[rustfmt::skip]
const MATRIX: &[Line] = &[
    line(Permission::ViewCustomers,        &[GA, AA, SA, HA, BA, UA], &[GA, AA, SA, HA, BA, UA], NONE, true, false),
    line(Permission::EditCustomer,         &[GA, AA, SA, HA],         NONE,              NONE,           true,  false),
    line(Permission::CreateCustomer,       &[GA, AA, SA],             NONE,              NONE,           true,  false),
    line(Permission::DeleteCustomer,       &[GA, AA],                 NONE,              NONE,           true,  false),
    line(Permission::RequestRelationship,  &[GA, AA, SA],             &[GA, AA],         NONE,           false, false),
    line(Permission::AnswerRequest,        NONE,                      NONE,              &[CGA],         false, false),
    line(Permission::ViewSubscriptions,    &[GA, AA, SA, HA, BA],     &[GA, AA, SA, HA, BA], NONE,       true,  false),
    line(Permission::Purchase,             &[GA, AA, SA],             NONE,              NONE,           true,  false),
    line(Permission::SuspendSubscription,  &[GA, AA, SA],             NONE,              NONE,           true,  false),
    line(Permission::CancelSubscription,   &[GA, AA, SA],             NONE,              NONE,           true,  false),
    line(Permission::CancelSoftware,       &[GA, AA],                 NONE,              NONE,           true,  false),
    line(Permission::SetSupportContact,    &[GA, AA, HA],             NONE,              NONE,           false, false),
    line(Permission::PreviewRemoval,       &[GA, AA, SA, HA, BA],     &[GA, AA, SA, HA, BA], NONE,       true,  false),
    line(Permission::RemoveRelationship,   &[GA],                     NONE,              NONE,           false, false),
    line(Permission::OffboardCustomers,    &[GA],                     NONE,              NONE,           false, false),
    line(Permission::ViewClosed,           &[GA, AA, SA, BA],         &[GA, AA, SA, BA], NONE,           false, false),
    line(Permission::EndDelegatedAdmin,    &[GA, AA],                 &[GA, AA],         NONE,           false, false),
    line(Permission::RevokeDelegatedAdmin, NONE,                      NONE,              &[CGA],         false, false),
    line(Permission::ManageTransfer,       &[GA, AA],                 &[AA],             NONE,           true,  false),
    line(Permission::ViewActivity,         &[GA, AA, SA, HA, BA, UA], &[GA, AA, SA, HA, BA, UA], &[CGA],  true,  true),
    line(Permission::ViewOffers,           &[GA, AA, SA, HA, BA],     &[GA, AA, SA, HA, BA], NONE,       true,  false),
    line(Permission::ViewOwnPartners,      NONE,                      NONE,              &[CGA, CBA, CU], false, false),
    line(Permission::AskToLeave,           NONE,                      NONE,              &[CGA],         false, false),
    line(Permission::Operate,              NONE,                      NONE,              NONE,           false, true),
    line(Permission::KeepTime,             NONE,                      NONE,              NONE,           false, false),
];

const fn line(
    permission: Permission,
    partner: &'static [Role],
    reseller: &'static [Role],
    customer: &'static [Role],
    application: bool,
    operator: bool,
) -> Line {
    Line { permission, partner, reseller, customer, application, operator }
}

impl Permission {
    /// Every permission, in the order of the matrix.
    pub fn all() -> impl Iterator<Item = Permission> {
        MATRIX.iter().map(|line| line.permission)
    }
}

/// Allows, or says what is missing: the kind of partner, a person, or one of these roles. Denies by default.
pub fn may(actor: &Actor, permission: Permission) -> Result<(), Refusal> {
    let Some(line) = MATRIX.iter().find(|line| line.permission == permission) else {
        return Err(Refusal::RoleRequired { roles: Vec::new() });
    };
    if actor.is_system() {
        return if permission == Permission::KeepTime { Ok(()) } else { Err(Refusal::UserRequired) };
    }
    let roles = match actor.tenant {
        Tenant::Partner(_, PartnerKind::IndirectReseller) => {
            if line.reseller.is_empty() && !line.partner.is_empty() {
                return Err(Refusal::PartnerKind);
            }
            line.reseller
        }
        Tenant::Partner(..) => line.partner,
        Tenant::Customer(_) => line.customer,
        Tenant::Operator => {
            let operates = actor.roles.contains(&OPS) && line.operator;
            return if operates {
                Ok(())
            } else {
                Err(Refusal::RoleRequired { roles: line.partner.to_vec() })
            };
        }
    };
    if actor.is_app_only() {
        return if line.application && actor.partner().is_some() {
            Ok(())
        } else {
            Err(Refusal::UserRequired)
        };
    }
    if actor.roles.iter().any(|role| roles.contains(role)) {
        Ok(())
    } else {
        Err(Refusal::RoleRequired { roles: roles.to_vec() })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{PartnerId, UserId};
    use uuid::Uuid;

    fn person(kind: PartnerKind, role: Role) -> Actor {
        Actor {
            tenant: Tenant::Partner(PartnerId(Uuid::from_u128(1)), kind),
            user: Some(UserId(Uuid::from_u128(2))),
            application: None,
            roles: vec![role],
            settings: Settings::default(),
        }
    }

    #[test]
    fn a_p1_a_helpdesk_agent_may_not_remove() {
        let refusal = may(&person(PartnerKind::Direct, HA), Permission::RemoveRelationship);
        assert_eq!(refusal, Err(Refusal::RoleRequired { roles: vec![GA, AA, SA] }));
    }

    #[test]
    fn a_p2_a_program_may_buy_and_not_remove() {
        let mut program = person(PartnerKind::Direct, GA);
        program.user = None;
        program.roles.clear();
        assert_eq!(may(&program, Permission::Purchase), Ok(()));
        assert_eq!(may(&program, Permission::RemoveRelationship), Err(Refusal::UserRequired));
    }

    #[test]
    fn a_s2b_a_reseller_is_told_its_kind_before_its_role() {
        assert_eq!(
            may(&person(PartnerKind::IndirectReseller, GA), Permission::RemoveRelationship),
            Err(Refusal::PartnerKind)
        );
    }

    #[test]
    fn every_permission_stands_in_the_matrix_once() {
        let all: Vec<_> = Permission::all().collect();
        for permission in &all {
            assert_eq!(all.iter().filter(|other| *other == permission).count(), 1, "{permission:?}");
        }
    }

    #[test]
    fn a_default_user_may_nothing() {
        for permission in Permission::all() {
            assert!(
                may(&person(PartnerKind::Direct, Role::DefaultUser), permission).is_err(),
                "{permission:?}"
            );
        }
    }
}
