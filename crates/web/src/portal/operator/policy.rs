//! The operator's policies: read, tried, set. What was entered stays whatever is refused.

use crate::Web;
use crate::portal::error::{self, Failure};
use crate::portal::form::{Fields, Posted};
use crate::portal::oversight;
use crate::portal::page::{Notice, Page, Tone};
use crate::portal::shell::{Area, Visit, crumb};
use crate::portal::show::Html;
use askama::Template;
use axum::Router;
use axum::http::StatusCode;
use axum::response::Response;
use axum::routing::get;
use center::operator::{CurrentPolicy, PolicyActs, PolicyEffect, SetPolicy, Why};
use domain::OfferId;
use domain::oversight::{Act, Ground};
use domain::policy::{Limits, Policy, Retention, SecondApprover, Windows};
use language::{Args, text as t};

/// The page.
pub fn routes() -> Router<Web> {
    Router::new().route("/operator/policy", get(show).post(set))
}

const ADDRESS: &str = "/operator/policy";

#[derive(Template)]
#[template(path = "operator_policy.html")]
struct PolicyPage {
    page: Page,
    version: i64,
    version_text: String,
    ticks: Vec<(&'static str, String, bool)>,
    approvers: Vec<(&'static str, String, bool)>,
    numbers: Vec<(&'static str, String, String)>,
    retention: String,
    grounds: Vec<(&'static str, String, bool)>,
    note: String,
    acts: Vec<ActRow>,
}

/// A change of the policy, which version it made, and why.
struct ActRow {
    what: String,
    version: String,
    at: Html,
    ground: String,
    note: String,
}

async fn show(visit: Visit) -> Result<Response, Failure> {
    let (policy, acts) = visit.ask((CurrentPolicy, PolicyActs)).await?;
    Ok(page(&visit, (&policy, &acts), &lines(&policy), &Fields::default(), StatusCode::OK, None))
}

fn page(
    visit: &Visit,
    (policy, acts): (&Policy, &[Act]),
    retention: &str,
    entered: &Fields,
    status: StatusCode,
    notice: Option<Notice>,
) -> Response {
    let l = visit.locale();
    let show = visit.show();
    let mut page = visit.page(Area::Policy, t::operator_policy(l));
    page.crumbs = vec![crumb("/operator", &t::operator_title(l))];
    page.notices.extend(notice);
    let ticks = vec![
        ("adminsMayRemove", t::policy_admins_may_remove(l), policy.limits.admins_may_remove),
        ("salesMayRemove", t::policy_sales_may_remove(l), policy.limits.sales_may_remove),
        ("noticeByDefault", t::policy_notice_by_default(l), policy.notice_by_default),
        ("noticeRequired", t::policy_notice_required(l), policy.notice_required),
    ];
    let approvers = SecondApprover::ALL.into_iter().map(|one| {
        let label = t::by_code(l, &format!("policy_second_approver_{}", one.code()), &Args::new());
        (one.code(), label.unwrap_or_default(), one == policy.limits.second_approver)
    });
    let numbers = [
        ("leaveDueDays", t::policy_leave_due_days(l), policy.leave_due_days),
        (
            "leaveEscalationDays",
            t::policy_leave_escalation_days(l),
            policy.leave_escalation_days.unwrap_or_default(),
        ),
        ("releaseDueDays", t::policy_release_due_days(l), policy.release_due_days),
        ("newCommerce", t::policy_window_new_commerce(l), policy.windows.new_commerce),
        ("software", t::policy_window_software(l), policy.windows.software),
        ("marketplaceMonthly", t::policy_window_marketplace_monthly(l), policy.windows.marketplace_monthly),
        ("marketplaceYearly", t::policy_window_marketplace_yearly(l), policy.windows.marketplace_yearly),
    ];
    let grounds = Ground::ALL
        .into_iter()
        .map(|one| (one.code(), oversight::ground(l, one.code()), entered.get("ground") == Some(one.code())));
    let page = PolicyPage {
        page,
        version: policy.version,
        version_text: t::policy_version(l, &show.number(&policy.version)),
        ticks,
        approvers: approvers.collect(),
        // What was typed is shown as it was typed, be it no number.
        numbers: numbers
            .into_iter()
            .map(|(field, label, days)| {
                (field, label, entered.get(field).map_or_else(|| days.to_string(), str::to_owned))
            })
            .collect(),
        retention: retention.to_owned(),
        grounds: grounds.collect(),
        note: entered.text("note").to_owned(),
        acts: acts.iter().map(|act| row(visit, act)).collect(),
    };
    visit.render_as(status, &page)
}

fn row(visit: &Visit, act: &Act) -> ActRow {
    let l = visit.locale();
    ActRow {
        what: oversight::what(l, act),
        version: t::policy_version(l, &act.object),
        at: visit.show().date_time(&act.at),
        ground: oversight::ground(l, act.ground.code()),
        note: act.note.clone(),
    }
}

async fn set(Posted { visit, fields }: Posted) -> Result<Response, Failure> {
    let l = visit.locale();
    let (now, acts) = visit.ask((CurrentPolicy, PolicyActs)).await?;
    let policy = wanted(&fields, &now);
    let retention = fields.text("retention");
    if fields.has("try") {
        let question = PolicyEffect { policy: policy.clone() };
        return match visit.web().center.ask(&visit.request(), question).await {
            Ok(effect) => {
                let show = visit.show();
                let number = |number: i64| show.number(&number);
                let told = t::policy_effect(
                    l,
                    &number(effect.partners),
                    &number(effect.partners_changed),
                    &number(effect.offers_changed),
                    &number(effect.requests_waiting),
                    &number(effect.windows_changed),
                );
                let notice = Notice::new(Tone::Info, told);
                Ok(page(&visit, (&policy, &acts), retention, &fields, StatusCode::OK, Some(notice)))
            }
            Err(refused) => {
                let notice = error::notice(l, &refused);
                Ok(page(&visit, (&policy, &acts), retention, &fields, error::status(&refused), Some(notice)))
            }
        };
    }
    let why = Why { ground: Ground::parse(fields.text("ground")), note: fields.text("note").to_owned() };
    match visit.run(SetPolicy { policy: policy.clone(), why }).await {
        Ok(_) => Ok(visit.done(ADDRESS, Notice::done(t::policy_saved(l)))),
        Err(refused) => {
            let notice = error::notice(l, &refused);
            Ok(page(&visit, (&policy, &acts), retention, &fields, error::status(&refused), Some(notice)))
        }
    }
}

/// The policy of a form. What is no number becomes one that no policy accepts, so that the field is named.
fn wanted(fields: &Fields, now: &Policy) -> Policy {
    let days = |field: &str| fields.number(field).unwrap_or(-1);
    Policy {
        version: fields.number("version").unwrap_or(-1),
        changed_at: now.changed_at,
        limits: Limits {
            admins_may_remove: fields.ticked("adminsMayRemove"),
            sales_may_remove: fields.ticked("salesMayRemove"),
            second_approver: SecondApprover::parse(fields.text("secondApprover")).unwrap_or_default(),
        },
        notice_by_default: fields.ticked("noticeByDefault"),
        notice_required: fields.ticked("noticeRequired"),
        leave_due_days: days("leaveDueDays"),
        leave_escalation_days: Some(days("leaveEscalationDays")).filter(|days| *days != 0),
        release_due_days: days("releaseDueDays"),
        retention: rules(fields.text("retention")),
        windows: Windows {
            new_commerce: days("newCommerce"),
            software: days("software"),
            marketplace_monthly: days("marketplaceMonthly"),
            marketplace_yearly: days("marketplaceYearly"),
        },
    }
}

/// One rule a line: offer or `*`, country or `*`, days.
fn rules(text: &str) -> Vec<Retention> {
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    lines
        .map(|line| {
            let mut parts = line.split([',', '、', '，']).map(str::trim);
            let mut named =
                || parts.next().filter(|part| !part.is_empty() && *part != "*").map(str::to_owned);
            let (offer, country) = (named().map(OfferId), named().map(|code| code.to_ascii_uppercase()));
            let days = parts.next().and_then(|days| days.parse().ok()).unwrap_or(-1);
            Retention { offer, country, days }
        })
        .collect()
}

fn lines(policy: &Policy) -> String {
    let line = |rule: &Retention| {
        let offer = rule.offer.as_ref().map_or("*", |offer| offer.0.as_str());
        format!("{offer}, {}, {}", rule.country.as_deref().unwrap_or("*"), rule.days)
    };
    policy.retention.iter().map(line).collect::<Vec<_>>().join("\n")
}
