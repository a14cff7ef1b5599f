//! What the operator's side and the second approver cost.

use super::{Scale, Somebody};
use center::approvals::{
    ApprovalList, ApprovalOne, Approve, AskApproval, FourEyes, Reject, WithdrawApproval,
};
use center::operator::{
    Console, CurrentPolicy, CustomerByDomain, Flag, ForceSuspend, HoldRelationship, InsideCustomer,
    InsideCustomers, LookInside, OperatorActs, PartnerActs, PolicyActs, PolicyEffect, ReleaseEntitlement,
    RestrictPartner, SeeInside, SetPolicy, Why,
};
use center::settings::{PartnerSettings, SetSettings};
use center::subscriptions::RequestRelease;
use center::{Caller, TenantRef};
use domain::approval::Wish;
use domain::oversight::Ground;
use domain::partner::Settings;
use domain::policy::Policy;
use domain::subscription::Status;
use domain::{Permission, Role, SubscriptionId};
use store::users;

/// Somebody of a tenant with this role.
fn with_role(scale: &Scale, tenant: TenantRef, role: Role) -> Somebody<'_> {
    let of = move |tx: &mut store::Tx<'_>| tx.find(users::of_tenant(tenant));
    let people = scale.center().store().read_blocking(of).expect("the store answers");
    let user = people.iter().find(|user| user.roles.contains(&role)).expect("somebody with the role");
    Somebody { scale, caller: Caller { tenant, user: Some(user.id), application: None, epoch: user.epoch } }
}

fn why() -> Why {
    Why { ground: Some(Ground::Legal), note: "Case 4711".to_owned() }
}

pub(super) fn operator(scale: &Scale) {
    let ops = with_role(scale, TenantRef::Operator, Role::Operator);
    let p = scale.somebody(TenantRef::Partner(scale.partner("P")));
    let (partner, held, software) = (scale.partner("P"), scale.customer("CH"), scale.customer("CS"));
    let domain = scale.room.customer("CS").domain;
    ops.ask("", CustomerByDomain { domain });
    let flag = |flag| HoldRelationship { partner, customer: held, flag, why: why() };
    ops.run("lift", flag(Flag::Lift));
    ops.run("hold", flag(Flag::Hold));

    let sold = scale.room.subscriptions_as_stored("P", &software.to_string());
    let now = scale.center().now();
    let old: SubscriptionId = sold.iter().find(|one| one.needs_release(now)).expect("old software").id;
    p.run("", RequestRelease { customer: software, subscription: old, note: None });
    ops.ask("", Console);
    let granted = true;
    ops.run("", ReleaseEntitlement { partner, customer: software, subscription: old, granted, why: why() });
    let active = scale.customer("C3");
    let sold = scale.room.subscriptions_as_stored("P", &active.to_string());
    let one = sold.iter().find(|one| one.status == Status::Active).expect("one that is active").id;
    let suspend =
        |suspended| ForceSuspend { partner, customer: active, subscription: one, suspended, why: why() };
    ops.run("", suspend(true));
    ops.run("lifted", suspend(false));
    ops.run("", RestrictPartner { partner, restricted: true, why: why() });
    ops.run("lifted", RestrictPartner { partner, restricted: false, why: why() });

    ops.run("", LookInside { partner, why: why() });
    ops.run("the list", SeeInside { partner, customer: None });
    ops.ask("", InsideCustomers { partner });
    ops.run("a customer", SeeInside { partner, customer: Some(active) });
    ops.run("a customer again", SeeInside { partner, customer: Some(active) });
    ops.ask("", InsideCustomer { partner, customer: active });
    ops.ask("", PartnerActs { partner });
    p.ask("", OperatorActs { limit: 50 });

    p.ask("", CurrentPolicy);
    ops.ask("", PolicyActs);
    let policy = Policy { leave_due_days: 20, ..Policy::default() };
    ops.ask("", PolicyEffect { policy: policy.clone() });
    ops.run("", SetPolicy { policy, why: why() });
}

pub(super) fn approvals(scale: &Scale) {
    let tenant = TenantRef::Partner(scale.partner("P"));
    let [first, second] = [Role::GlobalAdmin, Role::AdminAgent].map(|role| with_role(scale, tenant, role));
    first.ask("", PartnerSettings);
    let settings = Settings { four_eyes: true, ..Settings::default() };
    first.run("", SetSettings { settings, seen: None });
    let customer = scale.customer("C3");
    first.ask("", FourEyes { permission: Permission::ViewSubscriptions, customer: None });
    let all = || AskApproval { customer, wish: Wish::SuspendAll { subscriptions: None }, acknowledged: true };
    let asked = first.run("suspend all", all());
    first.ask("", ApprovalList { limit: 50 });
    first.ask("", ApprovalOne { id: asked.id });
    first.run("", WithdrawApproval { id: asked.id, customer });
    let asked = first.run("suspend all", all());
    second.run("", Reject { id: asked.id, customer, note: None });
    let asked = first.run("suspend all", all());
    second.run("suspend all", Approve { id: asked.id, customer });
    let wish = || Wish::RemoveRelationship {
        version: String::new(),
        keep_granular: false,
        notice_to_customer: true,
        reason: None,
    };
    let asked = first.run("removal", AskApproval { customer, wish: wish(), acknowledged: true });
    second.run("removal", Approve { id: asked.id, customer });
    // One that nobody answers lapses with time.
    let quiet = scale.customer("CS");
    first.run(
        "suspend all",
        AskApproval { customer: quiet, wish: Wish::SuspendAll { subscriptions: None }, acknowledged: true },
    );
    first.run("", SetSettings { settings: Settings::default(), seen: None });
}

/// What was asked for lapsed while time went by.
pub(super) fn lapsed(scale: &Scale) {
    scale.note("PassApproval", "", scale.measured("PassApproval").most);
}
