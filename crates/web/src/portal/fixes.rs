//! The fixes of what stands in the way (P6): what ends something is shown and confirmed first. Each is the same
//! command that its own page runs.

use super::approvals;
use super::error::{self, Asked, At, Failure};
use super::form::Posted;
use super::page::{Notice, Page, Tone};
use super::removal::{self, address, called, can_suspend, needed};
use super::shell::{Tab, Visit, crumb};
use super::show::{Html, badge, name};
use crate::Web;
use askama::Template;
use axum::Router;
use axum::http::StatusCode;
use axum::response::Response;
use axum::routing::get;
use center::orders::{CancelOrder, WithdrawTransfer};
use center::relationships::{RemovalPreview, RemovalView};
use center::subscriptions::{
    ChangeSubscription, RequestRelease, SubscriptionOne, Suspension, Wanted, suspend_all,
};
use domain::Refusal;
use domain::approval::Wish;
use domain::refusal::Fix;
use domain::relationship::{Blocker, BlockerKind};
use domain::subscription::Status;
use domain::{CustomerId, OrderId, Permission, SubscriptionId, TransferId, days_after};
use language::{Args, text as t};

/// The pages.
pub fn routes() -> Router<Web> {
    Router::new().route("/customers/{customer}/removal/fix", get(ask).post(fix))
}

/// The code under which everything that can be suspended is suspended.
const ALL: &str = "suspend_all";

#[derive(Template)]
#[template(path = "removal_fix.html")]
struct FixPage {
    page: Page,
    names: Vec<Html>,
    effects: Vec<String>,
    action: String,
    back: String,
    label: String,
    fix: String,
    object: String,
    of: i64,
}

/// Shows what a fix would end.
async fn ask(visit: Visit, At(customer): At<CustomerId>, Asked(query): Asked) -> Result<Response, Failure> {
    let l = visit.locale();
    let view = visit.ask(RemovalPreview { customer }).await?;
    let of = query.number("of").unwrap_or_default();
    let (code, object) = (query.text("fix"), query.text("object"));
    let (label, names, effects) = if code == ALL {
        let names =
            view.blockers.iter().filter(|one| can_suspend(one)).map(|one| name(&one.name, "")).collect();
        (t::action_suspend_all(l), names, vec![t::removal_suspend_all_intro(l)])
    } else {
        let Some((blocker, fix)) = find(&view, code, object) else {
            // Somebody was faster: the list shows what is left.
            return Ok(visit.done(&back(customer, of), Notice::new(Tone::Info, t::removal_fixed(l))));
        };
        let label = t::by_code(l, &format!("fix_{}", fix.code()), &Args::new()).unwrap_or_default();
        (label, vec![name(&called(blocker, &view), "")], effects(&visit, customer, blocker, fix).await?)
    };
    let page = FixPage {
        page: frame(&visit, &view, &label, of),
        names,
        effects,
        action: format!("{}/fix", address(customer)),
        back: back(customer, of),
        label,
        fix: code.to_owned(),
        object: object.to_owned(),
        of,
    };
    Ok(visit.render(&page))
}

fn frame(visit: &Visit, view: &RemovalView, title: &str, of: i64) -> Page {
    let l = visit.locale();
    let mut page = visit.customer_page(&view.customer, Tab::Account, title);
    page.crumbs.push(crumb(format!("/customers/{}/account", view.customer.id), &t::nav_account(l)));
    page.crumbs.push(crumb(back(view.customer.id, of), &t::action_remove_relationship(l)));
    page
}

fn back(customer: CustomerId, of: i64) -> String {
    if of > 0 { format!("{}?of={of}", address(customer)) } else { address(customer) }
}

fn find<'v>(view: &'v RemovalView, code: &str, object: &str) -> Option<(&'v Blocker, Fix)> {
    let blocker = view.blockers.iter().find(|one| one.object_id == object)?;
    let fix = blocker.fixes.iter().find(|fix| fix.code() == code)?;
    needed(blocker, *fix).map(|_| (blocker, *fix))
}

async fn effects(
    visit: &Visit,
    customer: CustomerId,
    blocker: &Blocker,
    fix: Fix,
) -> Result<Vec<String>, Failure> {
    let l = visit.locale();
    let show = visit.show();
    Ok(match fix {
        Fix::Suspend => {
            let found = subscription(visit, customer, blocker).await?;
            let ends = days_after(visit.web().center.now(), found.row.subscription.retention_days);
            let along = found.add_ons.iter().filter(|one| one.subscription.status == Status::Active).count();
            let along = i64::try_from(along).unwrap_or(i64::MAX);
            let mut effects = vec![t::suspend_effect(l, &show.date_text(&ends))];
            effects.extend((along > 0).then(|| t::suspend_add_ons(l, along)));
            effects
        }
        Fix::Cancel => vec![t::cancel_effect(l)],
        Fix::CancelOrder => vec![t::fix_effect_cancel_order(l)],
        Fix::WithdrawTransfer => vec![t::fix_effect_withdraw_transfer(l)],
        Fix::TurnOffAutoRenew => {
            blocker.until.iter().map(|at| t::fix_effect_auto_renew(l, &show.date_text(at))).collect()
        }
        Fix::RequestRelease => vec![t::release_effect(l)],
        Fix::WaitUntil { .. } | Fix::AskOperator | Fix::AskAdmin => Vec::new(),
    })
}

async fn subscription(
    visit: &Visit,
    customer: CustomerId,
    blocker: &Blocker,
) -> Result<center::subscriptions::SubscriptionView, Failure> {
    let Ok(subscription) = blocker.target().parse::<SubscriptionId>() else {
        return Err(Failure::code(visit.clone(), error::NOT_FOUND));
    };
    visit.ask(SubscriptionOne { customer, subscription }).await
}

/// Does it. The list is looked at again first, so that a form of yesterday does nothing else than it said.
async fn fix(At(customer): At<CustomerId>, posted: Posted) -> Result<Response, Failure> {
    let Posted { visit, fields } = posted;
    let l = visit.locale();
    let view = visit.ask(RemovalPreview { customer }).await?;
    let of = fields.number("of").unwrap_or_default();
    if fields.text("fix") == ALL {
        return suspend_everything(&visit, &view, of).await;
    }
    let Some((blocker, fix)) = find(&view, fields.text("fix"), fields.text("object")) else {
        return Ok(visit.done(&back(customer, of), Notice::new(Tone::Info, t::removal_fixed(l))));
    };
    match run(&visit, customer, blocker, fix).await? {
        Ok(()) if fix == Fix::RequestRelease => {
            Ok(visit.done(&back(customer, of), Notice::done(t::release_asked(l))))
        }
        Ok(()) => Ok(visit.done(&back(customer, of), Notice::done(t::removal_fixed(l)))),
        Err(refused) => Err(visit.failed(refused, Some(customer)).await),
    }
}

async fn run(
    visit: &Visit,
    customer: CustomerId,
    blocker: &Blocker,
    fix: Fix,
) -> Result<Result<(), center::Error>, Failure> {
    let change = |wanted: Wanted| {
        let subscription = blocker.target().parse::<SubscriptionId>().ok()?;
        Some(ChangeSubscription { customer, subscription, wanted, version: None })
    };
    let status = |status| Wanted { status: Some(status), ..Wanted::default() };
    let lost = || Failure::code(visit.clone(), error::NOT_FOUND);
    Ok(match fix {
        Fix::Suspend => visit.run(change(status(Status::Suspended)).ok_or_else(lost)?).await.map(drop),
        Fix::Cancel => visit.run(change(status(Status::Deleted)).ok_or_else(lost)?).await.map(drop),
        Fix::TurnOffAutoRenew => {
            let wanted = Wanted { auto_renew: Some(false), ..Wanted::default() };
            visit.run(change(wanted).ok_or_else(lost)?).await.map(drop)
        }
        Fix::CancelOrder => {
            let order = if blocker.kind == BlockerKind::OrderPending {
                blocker.object_id.parse::<OrderId>().map_err(|_| lost())?
            } else {
                subscription(visit, customer, blocker).await?.row.subscription.order
            };
            visit.run(CancelOrder { customer, order, version: None }).await.map(drop)
        }
        Fix::WithdrawTransfer => {
            let transfer = blocker.object_id.parse::<TransferId>().map_err(|_| lost())?;
            visit.run(WithdrawTransfer { customer, transfer }).await.map(drop)
        }
        Fix::RequestRelease => {
            let subscription = blocker.object_id.parse::<SubscriptionId>().map_err(|_| lost())?;
            visit.run(RequestRelease { customer, subscription, note: None }).await.map(drop)
        }
        Fix::WaitUntil { .. } | Fix::AskOperator | Fix::AskAdmin => return Err(lost()),
    })
}

#[derive(Template)]
#[template(path = "removal_suspended.html")]
struct SuspendedPage {
    page: Page,
    suspended: Option<String>,
    results: Vec<(Html, Html, Option<String>)>,
    back: String,
}

/// Suspends one after the other; what fails is named and still stands in the way (A-S12b).
async fn suspend_everything(visit: &Visit, view: &RemovalView, of: i64) -> Result<Response, Failure> {
    let l = visit.locale();
    let customer = view.customer.id;
    let wanted = view.blockers.iter().filter(|one| can_suspend(one));
    let ids: Vec<SubscriptionId> = wanted.filter_map(|one| one.object_id.parse().ok()).collect();
    let center = &visit.web().center;
    let results = match suspend_all(center, &visit.request(), customer, Some(ids.clone())).await {
        Ok(results) => results,
        Err(center::Error::Refused(Refusal::ApprovalRequired)) => {
            let wish = Wish::SuspendAll { subscriptions: Some(ids) };
            return match approvals::send(visit, customer, wish).await {
                Ok(sent) => Ok(sent),
                Err(refused) => Err(visit.failed(refused, Some(customer)).await),
            };
        }
        Err(refused) => return Err(visit.failed(refused, Some(customer)).await),
    };
    let failed = results.iter().filter(|one| one.result.is_err()).count();
    let done = i64::try_from(results.len() - failed).unwrap_or(i64::MAX);
    if failed == 0 {
        let notice = Notice::done(t::removal_suspended_n(l, done));
        return Ok(visit.done(&back(customer, of), notice));
    }
    if done == 0
        && let Some(Suspension { result: Err(refused), .. }) = results.first()
        && !visit.may(Permission::SuspendSubscription)
    {
        return Err(visit.failed(refused.clone(), Some(customer)).await);
    }
    let failed = i64::try_from(failed).unwrap_or(i64::MAX);
    let page = frame(visit, view, &t::action_suspend_all(l), of)
        .with(Notice::new(Tone::Warn, t::removal_not_suspended_n(l, failed)));
    let rows = results.iter().map(|one| match &one.result {
        Ok(now) => (name(&one.name, ""), visit.show().status(&now.status), None),
        Err(refused) => {
            let why = error::notice(l, refused).text;
            (name(&one.name, ""), badge("warn", &t::status_active(l)), Some(why))
        }
    });
    let results = rows.collect();
    let suspended = (done > 0).then(|| t::removal_suspended_n(l, done));
    let page = SuspendedPage { page, suspended, results, back: removal::address(customer) };
    Ok(visit.render_as(StatusCode::OK, &page))
}
