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
    /// See delegated admin, standing and granular.
    ViewDelegations,
    /// Ask a customer for granular rights, extend them, and hand them to one's groups.
    RequestGranularAdmin,
    /// Keep granular rights over a removal (A-S8c).
    KeepGranularAdmin,
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
    /// Let a customer buy for itself under this partner, or no longer.
    PermitPurchases,
    /// Buy for one's own company under a partner that permitted it, as the customer.
    BuyForOneself,
    /// Request a partnership of a reseller, as its provider (M6).
    RequestPartnership,
    /// Authorise or decline a provider, as its reseller (M6).
    AnswerPartnership,
    /// End a partnership, from either side (M6).
    RemovePartnership,
    /// See one's providers or resellers (P13, P14).
    ViewPartnerships,
    /// Ask a provider to remove a relationship that a reseller cannot remove itself (A-S2b).
    AskProvider,
    /// See what waits for an answer.
    ViewTasks,
    /// Decline what waits for an answer, or take back what one asked for.
    AnswerTask,
    /// Ask a partner to take over a suspended subscription of a former partner, as the customer.
    AskRescue,
    /// Export everything of one's own company, as the customer.
    ExportOwn,
    /// Take over a suspended subscription at the customer's wish.
    RescueSubscription,
    /// Append to a closed record what came after its end (M11).
    AppendClosed,
    /// Export the list of customers.
    ExportCustomers,
    /// See and turn the partner's own switches.
    ManageSettings,
    /// See what waits for a second approver, and decide; what may be decided is the asked command's own permission.
    HandleApprovals,
    /// See the operator's policy, and what the operator did to one's organisation.
    ViewPolicy,
    /// Run the platform: holds, releases, suspensions, policies, a look inside.
    Operate,
    /// Move the clock of a demo; outside of one nobody can.
    MoveClock,
    /// Bring about what the clock brings about: expiries, renewals, deletions, warnings. Nobody's but the platform's.
    KeepTime,
    /// Take over what another server knows of a partner's customers. Nobody's but the platform's.
    TakeOver,
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

/// All roles of a partner's people.
const EVERYBODY: &[Role] = &[GA, AA, SA, HA, BA, UA];

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
    line(Permission::ViewDelegations,      &[GA, AA, SA, HA, BA],     &[GA, AA, SA, HA, BA], NONE,       true,  false),
    line(Permission::RequestGranularAdmin, &[GA, AA],                 &[GA, AA],         NONE,           true,  false),
    line(Permission::KeepGranularAdmin,    &[GA, AA],                 NONE,              NONE,           false, false),
    line(Permission::EndDelegatedAdmin,    &[GA, AA],                 &[GA, AA],         NONE,           false, false),
    line(Permission::RevokeDelegatedAdmin, NONE,                      NONE,              &[CGA],         false, false),
    line(Permission::ManageTransfer,       &[GA, AA],                 &[AA],             NONE,           true,  false),
    line(Permission::ViewActivity,         &[GA, AA, SA, HA, BA, UA], &[GA, AA, SA, HA, BA, UA], &[CGA],  true,  true),
    line(Permission::ViewOffers,           &[GA, AA, SA, HA, BA],     &[GA, AA, SA, HA, BA], NONE,       true,  false),
    line(Permission::ViewOwnPartners,      NONE,                      NONE,              &[CGA, CBA, CU], false, false),
    line(Permission::AskToLeave,           NONE,                      NONE,              &[CGA],         false, false),
    line(Permission::RequestPartnership,   &[GA, AA, SA],             NONE,              NONE,           false, false),
    line(Permission::AnswerPartnership,    NONE,                      &[GA],             NONE,           false, false),
    line(Permission::RemovePartnership,    &[GA, AA, SA],             &[GA],             NONE,           false, false),
    line(Permission::ViewPartnerships,     &[GA, AA, SA, HA, BA, UA], &[GA, AA, SA, HA, BA, UA], NONE,   false, false),
    line(Permission::AskProvider,          NONE,                      &[GA, AA],         NONE,           false, false),
    line(Permission::ViewTasks,            &[GA, AA, SA, HA, BA],     &[GA, AA, SA, HA, BA], NONE,       false, false),
    line(Permission::AnswerTask,           &[GA, AA, SA],             &[GA, AA],         NONE,           false, false),
    line(Permission::AskRescue,            NONE,                      NONE,              &[CGA],         false, false),
    line(Permission::ExportOwn,            NONE,                      NONE,              &[CGA],         false, false),
    line(Permission::RescueSubscription,   &[GA, AA, SA],             NONE,              NONE,           false, false),
    line(Permission::AppendClosed,         NONE,                      NONE,              NONE,           false, true),
    line(Permission::ExportCustomers,      &[GA, AA],                 &[GA, AA],         NONE,           true,  false),
    line(Permission::ManageSettings,       &[GA],                     &[GA],             NONE,           false, false),
    line(Permission::ViewPolicy,           &[GA, AA, SA, HA, BA, UA], &[GA, AA, SA, HA, BA, UA], NONE,   true,  true),
    line(Permission::HandleApprovals,      &[GA, AA, SA],             NONE,              NONE,           false, false),
    line(Permission::PermitPurchases,      &[GA, AA],                 NONE,              NONE,           true,  false),
    line(Permission::BuyForOneself,        NONE,                      NONE,              &[CGA],         false, false),
    line(Permission::Operate,              NONE,                      NONE,              NONE,           false, true),
    line(Permission::MoveClock,            EVERYBODY,                EVERYBODY,         &[CGA, CBA, CU], true, true),
    line(Permission::KeepTime,             NONE,                      NONE,              NONE,           false, false),
    line(Permission::TakeOver,             NONE,                      NONE,              NONE,           false, false),
];

/// Cells that a partner turns on or off itself, beside what the matrix always allows (portal 1.5, **T**).
const SWITCHED: &[(Permission, Role, Switch)] = &[
    (Permission::RemoveRelationship, AA, Switch::AdminsMayRemove),
    (Permission::RemoveRelationship, SA, Switch::SalesMayRemove),
    (Permission::OffboardCustomers, AA, Switch::AdminsMayRemove),
    (Permission::ExportCustomers, SA, Switch::SalesMayExport),
    (Permission::SetSupportContact, SA, Switch::SalesMaySetContact),
    (Permission::SuspendSubscription, HA, Switch::HelpdeskMaySuspend),
    (Permission::SuspendSubscription, BA, Switch::BillingMaySuspend),
    (Permission::HandleApprovals, HA, Switch::HelpdeskMaySuspend),
    (Permission::HandleApprovals, BA, Switch::BillingMaySuspend),
    (Permission::EditCustomer, BA, Switch::BillingMayEdit),
];

/// The roles that a partner's switches add to a permission.
fn switched(permission: Permission, settings: &Settings) -> impl Iterator<Item = Role> {
    let cells =
        SWITCHED.iter().filter(move |(cell, _, switch)| *cell == permission && settings.is_on(*switch));
    cells.map(|(_, role, _)| *role)
}

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
        let is_platforms = matches!(permission, Permission::KeepTime | Permission::TakeOver);
        return if is_platforms { Ok(()) } else { Err(Refusal::UserRequired) };
    }
    let none = Settings::default();
    let (roles, settings) = match actor.tenant {
        Tenant::Partner(_, PartnerKind::IndirectReseller) => {
            if line.reseller.is_empty() && !line.partner.is_empty() {
                return Err(Refusal::PartnerKind);
            }
            (line.reseller, None)
        }
        // What only a reseller does, another kind of partner does not.
        Tenant::Partner(..) if line.partner.is_empty() && !line.reseller.is_empty() => {
            return Err(Refusal::PartnerKind);
        }
        Tenant::Partner(..) => (line.partner, Some(&actor.settings)),
        Tenant::Customer(_) => (line.customer, None),
        Tenant::Operator if actor.roles.contains(&OPS) && line.operator => return Ok(()),
        Tenant::Operator => return Err(role_required(line.partner, permission, Some(&none))),
    };
    if actor.is_app_only() {
        let allowed = line.application && actor.partner().is_some();
        return if allowed { Ok(()) } else { Err(Refusal::UserRequired) };
    }
    let holds = |role: Role| actor.roles.contains(&role);
    let always = roles.iter().copied().any(holds);
    if always || settings.is_some_and(|settings| switched(permission, settings).any(holds)) {
        Ok(())
    } else {
        Err(role_required(roles, permission, settings))
    }
}

fn role_required(roles: &[Role], permission: Permission, settings: Option<&Settings>) -> Refusal {
    let switched = settings.into_iter().flat_map(|settings| switched(permission, settings));
    Refusal::RoleRequired { roles: roles.iter().copied().chain(switched).collect() }
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
    fn a_p1_a_switch_adds_its_role_and_takes_it_away() {
        for (permission, role, switch) in SWITCHED {
            let mut actor = person(PartnerKind::Direct, *role);
            for on in [true, false] {
                actor.settings = Settings::default().with(*switch, on);
                assert_eq!(may(&actor, *permission).is_ok(), on, "{permission:?} {role:?}");
            }
            actor.tenant = Tenant::Partner(PartnerId(Uuid::from_u128(1)), PartnerKind::IndirectReseller);
            let before = may(&actor, *permission);
            actor.settings = actor.settings.with(*switch, true);
            assert_eq!(may(&actor, *permission), before, "resellers have no such switch");
        }
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
