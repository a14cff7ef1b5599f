//! A partner's own switches, and the operator's policy that they live under (portal 1.5 T, P23, P27).

use super::operator;
use super::page::said;
use crate::api::convention::json::Input;
use crate::api::convention::route::{get, post, put};
use crate::api::convention::{Answer, Call, Fault, Route, reply};
use center::operator::{CurrentPolicy, PolicyEffect, SetPolicy};
use center::settings::{PartnerSettings, SetSettings};
use center::subscriptions::RequestRelease;
use domain::partner::Switch;
use domain::policy::{Limits, Policy, Retention, SecondApprover, Windows};
use domain::{FieldProblem, OfferId, Refusal, SubscriptionId};
use serde_json::json;

/// The calls of this file.
pub fn routes() -> Vec<Route> {
    vec![
        get(
            "/open/v1/settings",
            "Reads the partner's switches, and what the operator's policy makes of them",
            read,
        ),
        put("/open/v1/settings", "Turns the partner's switches; those left out stay as they are", turn),
        get("/open/v1/policy", "Reads the operator's policy", policy),
        put("/open/v1/policy", "Sets the operator's policy", set),
        post("/open/v1/policy/effect", "Tells whom a policy would concern, and sets nothing", effect),
        post(
            "/open/v1/customers/{c}/subscriptions/{s}/release-request",
            "Asks the operator to release what was bought",
            release,
        ),
    ]
}

async fn read(call: Call) -> Answer {
    call.partner()?;
    let view = call.ask(PartnerSettings).await?;
    let people = view.people.iter().map(|one| {
        let roles: Vec<&str> = one.roles.iter().map(|role| role.code()).collect();
        json!({ "username": one.username, "name": one.name, "roles": roles, "active": one.active })
    });
    Ok(reply::ok(&json!({
        "switches": view.own,
        "standing": view.standing,
        "restricted": view.restricted,
        "people": people.collect::<Vec<_>>(),
    })))
}

async fn turn(call: Call) -> Answer {
    call.partner()?;
    let before = call.ask(PartnerSettings).await?.own;
    let settings = said(&call, |root| {
        Switch::ALL.into_iter().fold(before, |settings, switch| {
            root.flag(&camel(switch.code())).map_or(settings, |on| settings.with(switch, on))
        })
    })?;
    let now = call.run(SetSettings { settings, seen: None }).await?;
    Ok(reply::ok(&json!({ "switches": now })))
}

/// `sales_may_remove` as the wire writes it.
fn camel(code: &str) -> String {
    let mut upper = false;
    code.chars().fold(String::new(), |mut text, letter| {
        if letter == '_' {
            upper = true;
        } else {
            text.push(if upper { letter.to_ascii_uppercase() } else { letter });
            upper = false;
        }
        text
    })
}

async fn policy(call: Call) -> Answer {
    let policy = call.ask(CurrentPolicy).await?;
    Ok(reply::ok(&policy))
}

async fn set(call: Call) -> Answer {
    let policy = wanted(&call).await?;
    let set = call.run(SetPolicy { policy, why: operator::why(&call)? }).await?;
    Ok(reply::ok(&set))
}

async fn effect(call: Call) -> Answer {
    let policy = wanted(&call).await?;
    let effect = call.ask(PolicyEffect { policy }).await?;
    Ok(reply::ok(&json!({
        "partners": effect.partners,
        "partnersChanged": effect.partners_changed,
        "offersChanged": effect.offers_changed,
        "windowsChanged": effect.windows_changed,
        "requestsWaiting": effect.requests_waiting,
    })))
}

async fn release(call: Call) -> Answer {
    let customer = call.customer()?;
    let subscription = call.id::<SubscriptionId>("s", Refusal::SubscriptionNotFound)?;
    let note = said(&call, |root| root.filled("note"))?;
    let task = call.run(RequestRelease { customer, subscription, note }).await?;
    Ok(reply::created(&json!({ "taskId": task.id, "state": task.state.code(), "dueAt": task.due_at })))
}

/// The policy of the body; what it leaves out stays as it is.
async fn wanted(call: &Call) -> Result<Policy, Fault> {
    let now = call.ask(CurrentPolicy).await?;
    said(call, |root| changed(now, &root))
}

fn changed(now: Policy, root: &Input<'_>) -> Policy {
    let approvers: Vec<(&str, i64, SecondApprover)> =
        SecondApprover::ALL.iter().zip(0..).map(|(one, number)| (one.code(), number, *one)).collect();
    let windows = root.object("windows");
    Policy {
        version: root.integer("version").unwrap_or(now.version),
        changed_at: now.changed_at,
        limits: Limits {
            admins_may_remove: root.flag("adminsMayRemove").unwrap_or(now.limits.admins_may_remove),
            sales_may_remove: root.flag("salesMayRemove").unwrap_or(now.limits.sales_may_remove),
            second_approver: root.word("secondApprover", &approvers).unwrap_or(now.limits.second_approver),
        },
        notice_by_default: root.flag("noticeByDefault").unwrap_or(now.notice_by_default),
        notice_required: root.flag("noticeRequired").unwrap_or(now.notice_required),
        leave_due_days: root.integer("leaveDueDays").unwrap_or(now.leave_due_days),
        // 0 says never: an absent one stays as it is.
        leave_escalation_days: match root.integer("leaveEscalationDays") {
            Some(0) => None,
            Some(days) => Some(days),
            None => now.leave_escalation_days,
        },
        release_due_days: root.integer("releaseDueDays").unwrap_or(now.release_due_days),
        retention: if root.has(&["retention"]) {
            root.list("retention").iter().map(retention).collect()
        } else {
            now.retention
        },
        windows: Windows {
            new_commerce: windows.integer("newCommerce").unwrap_or(now.windows.new_commerce),
            software: windows.integer("software").unwrap_or(now.windows.software),
            marketplace_monthly: windows
                .integer("marketplaceMonthly")
                .unwrap_or(now.windows.marketplace_monthly),
            marketplace_yearly: windows
                .integer("marketplaceYearly")
                .unwrap_or(now.windows.marketplace_yearly),
        },
    }
}

fn retention(rule: &Input<'_>) -> Retention {
    let days = rule.integer("days");
    if days.is_none() {
        rule.refuse_field("days", FieldProblem::Required);
    }
    Retention {
        offer: rule.filled("offer").map(OfferId),
        country: rule.filled("country").map(|code| code.trim().to_ascii_uppercase()),
        days: days.unwrap_or_default(),
    }
}
