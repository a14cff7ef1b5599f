//! What the partner sees of the operator: every act that concerned it with its reason, and the policy for everybody.

use super::error::Failure;
use super::page::{Notice, Page, Tone};
use super::shell::{Area, Visit, crumb};
use super::show::Html;
use crate::Web;
use askama::Template;
use axum::Router;
use axum::response::Response;
use axum::routing::get;
use center::operator::{CurrentPolicy, OperatorActs};
use domain::oversight::{Act, ActKind};
use domain::policy::Policy;
use language::{Args, Locale, text as t};

/// The page.
pub fn routes() -> Router<Web> {
    Router::new().route("/oversight", get(show))
}

/// Acts shown.
const LIMIT: i64 = 100;

#[derive(Template)]
#[template(path = "oversight.html")]
struct OversightPage {
    page: Page,
    acts: Vec<Row>,
    policy: Vec<(String, String)>,
}

struct Row {
    at: Html,
    what: String,
    until: Option<String>,
    customer: Option<String>,
    ground: String,
    note: String,
}

async fn show(visit: Visit) -> Result<Response, Failure> {
    let l = visit.locale();
    let (acts, policy) = visit.ask((OperatorActs { limit: LIMIT }, CurrentPolicy)).await?;
    let mut page = visit.page(Area::Oversight, t::nav_oversight(l));
    page.crumbs = vec![crumb("/", &t::nav_dashboard(l))];
    if acts.iter().find_map(restriction) == Some(true) {
        page.notices.push(Notice::new(Tone::Warn, t::oversight_restricted(l)));
    }
    let acts = acts.iter().map(|act| row(&visit, act)).collect();
    Ok(visit.render(&OversightPage { page, acts, policy: lines(&visit, &policy) }))
}

fn row(visit: &Visit, act: &Act) -> Row {
    let l = visit.locale();
    let show = visit.show();
    Row {
        at: show.date_time(&act.at),
        what: what(l, act),
        until: act.until.map(|until| t::oversight_until(l, &show.date_time_text(&until))),
        customer: act.customer.map(|id| format!("/customers/{id}/timeline")),
        ground: ground(l, act.ground.code()),
        note: act.note.clone(),
    }
}

/// Whether an act restricted the partner, or ended that; the latest one tells.
fn restriction(act: &Act) -> Option<bool> {
    match act.kind {
        ActKind::Restrict => Some(true),
        ActKind::Unrestrict => Some(false),
        _ => None,
    }
}

/// What was done, in words.
pub(super) fn what(l: Locale, act: &Act) -> String {
    t::by_code(l, &format!("act_{}", act.kind.code()), &Args::new()).unwrap_or_default()
}

/// A ground in words.
pub(super) fn ground(l: Locale, code: &str) -> String {
    t::by_code(l, &format!("ground_{code}"), &Args::new()).unwrap_or_else(|| code.to_owned())
}

/// The policy, line by line.
fn lines(visit: &Visit, policy: &Policy) -> Vec<(String, String)> {
    let l = visit.locale();
    let show = visit.show();
    let approver = format!("policy_second_approver_{}", policy.limits.second_approver.code());
    let removers = [
        Some(t::role_global_admin(l)),
        policy.limits.admins_may_remove.then(|| t::role_admin_agent(l)),
        policy.limits.sales_may_remove.then(|| t::role_sales_agent(l)),
    ];
    let removers: Vec<String> = removers.into_iter().flatten().collect();
    let days = |days: i64| show.number(&days);
    vec![
        (t::policy_removers(l), language::format::list_and(l, &removers)),
        (t::policy_second_approver(l), t::by_code(l, &approver, &Args::new()).unwrap_or_default()),
        (t::policy_leave_due_days(l), days(policy.leave_due_days)),
        (t::policy_leave_escalation_days(l), days(policy.leave_escalation_days.unwrap_or_default())),
        (t::policy_release_due_days(l), days(policy.release_due_days)),
        (t::policy_window_new_commerce(l), days(policy.windows.new_commerce)),
        (t::policy_window_software(l), days(policy.windows.software)),
        (t::policy_window_marketplace_monthly(l), days(policy.windows.marketplace_monthly)),
        (t::policy_window_marketplace_yearly(l), days(policy.windows.marketplace_yearly)),
    ]
}
