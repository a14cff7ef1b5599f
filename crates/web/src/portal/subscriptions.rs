//! The subscriptions of a customer, and suspending all active ones (P3, S10–S12).

use super::approvals;
use super::error::{self, At, Failure};
use super::form::Posted;
use super::page::{Notice, Page, Tone};
use super::shell::{Tab, Visit};
use super::show::{Html, Show, place};
use crate::Web;
use askama::Template;
use axum::Router;
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::get;
use center::Error;
use center::subscriptions::{SubscriptionList, SubscriptionRow, suspend_all};
use domain::approval::Wish;
use domain::catalogue::OfferKind;
use domain::subscription::{Status, Subscription, SuspendedBy};
use domain::{CustomerId, Permission, Refusal, SubscriptionId, Time, days_after};
use language::{Args, Locale, SLOT, text as t};

/// The pages.
pub fn routes() -> Router<Web> {
    Router::new()
        .route("/customers/{customer}/subscriptions", get(list))
        .route("/customers/{customer}/subscriptions/suspend", get(ask_suspend).post(suspend))
}

#[derive(Template)]
#[template(path = "subscriptions.html")]
struct SubscriptionsPage {
    page: Page,
    base: String,
    caption: String,
    rows: Vec<Row>,
    can_suspend_all: bool,
}

/// A line of a table of subscriptions.
pub(super) struct Row {
    /// Its page.
    pub href: String,
    /// Nickname or offer's name.
    pub name: String,
    /// The offer's name, where the nickname hides it.
    pub offer: Option<String>,
    /// What kind of offer.
    pub kind: String,
    /// How many.
    pub quantity: String,
    /// Its status.
    pub status: Status,
    /// More about the status.
    pub remarks: Vec<String>,
    /// What happens when.
    pub dates: Vec<Html>,
    /// It hangs on the line above.
    pub child: bool,
}

async fn list(visit: Visit, At(id): At<CustomerId>) -> Result<Response, Failure> {
    let detail = visit.customer(id).await?;
    let found = visit.ask(SubscriptionList { customer: id }).await?;
    let l = visit.locale();
    let now = visit.web().center.now();
    let active = found.iter().filter(|row| suspendable(&row.subscription)).count();
    let page = visit.customer_page(&detail.customer, Tab::Subscriptions, t::nav_subscriptions(l));
    let show = visit.show();
    let rows: Vec<Row> = grouped(found).into_iter().map(|(one, child)| row(one, child, &show, now)).collect();
    let caption = t::count_subscriptions(l, i64::try_from(rows.len()).unwrap_or(i64::MAX));
    let can_suspend_all = active > 0 && visit.may(Permission::SuspendSubscription);
    let base = format!("/customers/{id}");
    Ok(visit.render(&SubscriptionsPage { page, base, caption, rows, can_suspend_all }))
}

/// Each base followed by its add-ons; what is cancelled stands at the end.
fn grouped(found: Vec<SubscriptionRow>) -> Vec<(SubscriptionRow, bool)> {
    let ids: Vec<SubscriptionId> = found.iter().map(|row| row.subscription.id).collect();
    let (children, mut bases): (Vec<_>, Vec<_>) = found
        .into_iter()
        .partition(|row| row.subscription.parent.is_some_and(|parent| ids.contains(&parent)));
    bases.sort_by_key(|row| row.subscription.status == Status::Deleted);
    let mut lines = Vec::new();
    for base in bases {
        let id = base.subscription.id;
        lines.push((base, false));
        let own = children.iter().filter(|row| row.subscription.parent == Some(id));
        lines.extend(own.map(|row| (row.clone(), true)));
    }
    lines
}

/// A subscription as a line of a table.
pub(super) fn row(found: SubscriptionRow, child: bool, show: &Show, now: Time) -> Row {
    let l = show.locale();
    let one = &found.subscription;
    let offer = found.offer.as_ref().map(|offer| offer.name(l.tag()).to_owned());
    Row {
        href: format!("/customers/{}/subscriptions/{}", one.customer, one.id),
        offer: offer.filter(|offer| *offer != found.name),
        kind: kind(l, one.kind),
        quantity: show.number(&one.quantity),
        status: one.status,
        remarks: remarks(l, one),
        dates: dates(one, show, now),
        child,
        name: found.name,
    }
}

/// An offer's kind in words.
pub(super) fn kind(l: Locale, kind: OfferKind) -> String {
    t::by_code(l, &format!("offer_kind_{}", kind.code()), &Args::new()).unwrap_or_default()
}

/// What else is to be known about a status.
pub(super) fn remarks(l: Locale, one: &Subscription) -> Vec<String> {
    let mut remarks = Vec::new();
    match (one.status, one.suspended_by) {
        (Status::Suspended, Some(SuspendedBy::Platform)) => remarks.push(t::sub_by_platform(l)),
        (Status::Suspended, Some(SuspendedBy::Base)) => remarks.push(t::sub_by_base(l)),
        _ => {}
    }
    if one.status == Status::Suspended && one.kind.billed_while_suspended() {
        remarks.push(t::blocker_still_billed(l));
    }
    if one.bought_by_customer {
        remarks.push(t::blocker_bought_by_customer(l));
    }
    if one.released {
        remarks.push(t::sub_released(l));
    }
    remarks
}

/// What happens when, each as a sentence with its date.
pub(super) fn dates(one: &Subscription, show: &Show, now: Time) -> Vec<Html> {
    let l = show.locale();
    let mut dates = Vec::new();
    if let (Status::Suspended, Some(end)) = (one.status, one.delete_at) {
        dates.push(place(&t::sub_expires_on(l, SLOT), &show.date(&end)));
    }
    if let Some(end) = one.term_end
        && one.status != Status::Deleted
        && deleted_before_its_term_ends(one).is_none()
    {
        let sentence = if end <= now {
            t::sub_ended(l, SLOT)
        } else if one.auto_renew && one.kind.can_auto_renew() {
            t::sub_renews(l, SLOT)
        } else {
            t::sub_ends(l, SLOT)
        };
        dates.push(place(&sentence, &show.date(&end)));
    }
    if dates.is_empty() && one.status == Status::Active {
        dates.push(Html::text(&t::sub_no_end(l)));
    }
    dates
}

/// When the data of a suspended one goes, if that is before its term ends: it neither ends nor renews then.
pub(super) fn deleted_before_its_term_ends(one: &Subscription) -> Option<Time> {
    let (gone, end) = (one.delete_at?, one.term_end?);
    (one.status == Status::Suspended && gone < end).then_some(gone)
}

fn suspendable(one: &Subscription) -> bool {
    one.status == Status::Active && one.kind.can_be_suspended()
}

#[derive(Template)]
#[template(path = "suspend_all.html")]
struct SuspendAllPage {
    page: Page,
    base: String,
    lines: Vec<Line>,
    others: Option<String>,
}

struct Line {
    id: SubscriptionId,
    name: String,
    kind: String,
    quantity: String,
    effects: Vec<String>,
}

async fn ask_suspend(visit: Visit, At(id): At<CustomerId>) -> Result<Response, Failure> {
    confirm(&visit, id, None).await
}

async fn confirm(visit: &Visit, id: CustomerId, notice: Option<Notice>) -> Result<Response, Failure> {
    let detail = visit.customer(id).await?;
    let found = visit.ask(SubscriptionList { customer: id }).await?;
    let l = visit.locale();
    let (show, now) = (visit.show(), visit.web().center.now());
    let others = found
        .iter()
        .filter(|row| row.subscription.status == Status::Active && !row.subscription.kind.can_be_suspended())
        .count();
    let lines: Vec<Line> = grouped(found)
        .into_iter()
        .filter(|(row, _)| suspendable(&row.subscription))
        .map(|(row, _)| Line {
            id: row.subscription.id,
            kind: kind(l, row.subscription.kind),
            quantity: t::portal_quantity(l, &show.number(&row.subscription.quantity)),
            effects: effects(&row.subscription, &show, now),
            name: row.name,
        })
        .collect();
    let mut page = visit.customer_page(&detail.customer, Tab::Subscriptions, t::suspend_all_title(l));
    page.notices.extend(notice);
    let base = format!("/customers/{id}");
    let others = i64::try_from(others).ok().filter(|n| *n > 0).map(|n| t::suspend_all_others(l, n));
    Ok(visit.render(&SuspendAllPage { page, base, lines, others }))
}

/// Who loses access, when data goes, whether billing stops (P4).
pub(super) fn effects(one: &Subscription, show: &Show, now: Time) -> Vec<String> {
    let l = show.locale();
    let until = show.date_text(&days_after(now, one.retention_days));
    let mut effects = vec![t::suspend_effect(l, &until)];
    if one.kind.billed_while_suspended() {
        effects.push(t::suspend_nc_billed(l));
    } else if one.kind != OfferKind::Trial {
        effects.push(t::sub_billing_stops(l));
    }
    effects
}

#[derive(Template)]
#[template(path = "suspended_all.html")]
struct SuspendedAllPage {
    page: Page,
    base: String,
    lines: Vec<Outcome>,
}

struct Outcome {
    href: String,
    name: String,
    suspended: Html,
    expires: Option<Html>,
    refused: Option<Notice>,
}

async fn suspend(At(id): At<CustomerId>, Posted { visit, fields }: Posted) -> Result<Response, Failure> {
    let l = visit.locale();
    let ids: Vec<SubscriptionId> = fields.all("ids").iter().filter_map(|id| id.parse().ok()).collect();
    if ids.is_empty() {
        let notice = Notice::new(Tone::Error, t::suspend_all_none_chosen(l));
        return confirm(&visit, id, Some(notice)).await;
    }
    let results = match suspend_all(&visit.web().center, &visit.request(), id, Some(ids.clone())).await {
        Ok(results) => results,
        Err(Error::Refused(Refusal::ApprovalRequired)) => {
            let wish = Wish::SuspendAll { subscriptions: Some(ids) };
            return match approvals::send(&visit, id, wish).await {
                Ok(sent) => Ok(sent),
                Err(error) => Err(visit.failed(error, Some(id)).await),
            };
        }
        Err(error) => return Err(visit.failed(error, Some(id)).await),
    };
    if results.is_empty() {
        return Ok(Redirect::to(&format!("/customers/{id}/subscriptions")).into_response());
    }
    let show = visit.show();
    let left = visit.ask(SubscriptionList { customer: id }).await?;
    let expires = |subscription: SubscriptionId| {
        let row = left.iter().find(|row| row.subscription.id == subscription)?;
        Some(place(&t::sub_expires_on(l, SLOT), &show.date(&row.subscription.delete_at?)))
    };
    let failed = results.iter().filter(|one| one.result.is_err()).count();
    let done = results.len() - failed;
    let lines = results
        .into_iter()
        .map(|one| Outcome {
            href: format!("/customers/{id}/subscriptions/{}", one.subscription),
            suspended: show.status(&Status::Suspended),
            expires: one.result.as_ref().ok().and_then(|_| expires(one.subscription)),
            refused: one.result.as_ref().err().map(|error| error::notice(l, error)),
            name: if one.name.is_empty() { one.subscription.to_string() } else { one.name },
        })
        .collect();
    let detail = visit.customer(id).await?;
    let count = |n: usize| i64::try_from(n).unwrap_or(i64::MAX);
    let said = t::suspend_all_done(l, count(done));
    let mut notice = if failed == 0 { Notice::done(said) } else { Notice::new(Tone::Warn, said) };
    if failed > 0 {
        notice = notice.next(t::suspend_all_failed(l, count(failed)));
    }
    let page =
        visit.customer_page(&detail.customer, Tab::Subscriptions, t::suspend_all_title(l)).with(notice);
    let base = format!("/customers/{id}");
    Ok(visit.render(&SuspendedAllPage { page, base, lines }))
}
