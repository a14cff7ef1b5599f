//! One subscription: its status, name, quantity, renewal, cancellation, add-ons and support contact (P4, S11).

use super::error::{self, At, Failure};
use super::form::{Fields, Posted};
use super::page::{Notice, Page, Tone};
use super::shell::{Tab, Visit, crumb};
use super::show::Html;
use super::subscriptions::{Row, dates, deleted_before_its_term_ends, effects, kind, remarks, row};
use super::support_contacts::{Choice, choices};
use crate::Web;
use askama::Template;
use axum::Router;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::get;
use center::Error;
use center::customers::CustomerDetail;
use center::subscriptions::{ChangeSubscription, SubscriptionOne, SubscriptionView, Wanted};
use domain::catalogue::{Cancellation, OfferKind};
use domain::subscription::{Status, Subscription, SuspendedBy};
use domain::{CustomerId, Permission, Refusal, SubscriptionId, Time, days_after, days_until, role};
use language::{Args, Locale, SLOT, isolate, text as t};

/// The pages.
pub fn routes() -> Router<Web> {
    Router::new()
        .route("/customers/{customer}/subscriptions/{subscription}", get(show).post(change))
        .route("/customers/{customer}/subscriptions/{subscription}/cancel", get(ask_cancel).post(cancel))
}

#[derive(Template)]
#[template(path = "subscription.html")]
struct SubscriptionPage {
    page: Page,
    href: String,
    base: String,
    one: Subscription,
    offer: Option<String>,
    offer_text: Option<String>,
    kind: String,
    remarks: Vec<String>,
    dates: Vec<Html>,
    in_transfer: bool,
    facts: Vec<Fact>,
    status: StatusControl,
    naming: Naming,
    renewal: Option<Renewal>,
    cancelling: Cancelling,
    contact: Option<ContactControl>,
    add_ons: Vec<Row>,
    can_have_add_ons: bool,
    can_convert: bool,
}

struct Fact {
    label: String,
    value: Html,
}

/// The control of the seeds' path: Active or Suspended, and what follows.
struct StatusControl {
    active: Option<Why>,
    suspended: Option<Why>,
    expires: Option<Html>,
    /// What being active means, or what becoming it brings.
    active_effects: Vec<String>,
    /// What becoming suspended brings.
    suspended_effects: Vec<String>,
}

/// Why something cannot be done now, and what to do instead.
struct Why {
    text: String,
    next: String,
}

struct Naming {
    nickname: String,
    quantity: String,
    hint: Option<String>,
    minimum: i64,
    maximum: i64,
    why: Option<Why>,
    why_quantity: Option<Why>,
}

struct Renewal {
    on: bool,
    said: String,
    why: Option<Why>,
}

struct Cancelling {
    said: Option<String>,
    why: Option<Why>,
}

struct ContactControl {
    now: Option<Html>,
    choices: Vec<Choice>,
    why: Option<Why>,
}

/// What a person had written into a form that was refused.
#[derive(Default)]
struct Written {
    nickname: Option<String>,
    quantity: Option<String>,
}

async fn show(
    visit: Visit,
    At((customer, subscription)): At<(CustomerId, SubscriptionId)>,
) -> Result<Response, Failure> {
    let detail = visit.customer(customer).await?;
    let view = visit.ask(SubscriptionOne { customer, subscription }).await?;
    page(&visit, &detail, view, StatusCode::OK, None, Written::default()).await
}

async fn page(
    visit: &Visit,
    detail: &CustomerDetail,
    view: SubscriptionView,
    status: StatusCode,
    notice: Option<Notice>,
    written: Written,
) -> Result<Response, Failure> {
    let (l, show, now) = (visit.locale(), visit.show(), visit.web().center.now());
    let one = view.row.subscription.clone();
    let base = format!("/customers/{}", one.customer);
    let mut page = visit.customer_page(&detail.customer, Tab::Subscriptions, view.row.name.clone());
    page.crumbs.push(crumb(format!("{base}/subscriptions"), &t::nav_subscriptions(l)));
    page.notices.extend(notice);
    let contact = contact_control(visit, &view).await?;
    let offer = view.row.offer.as_ref();
    let template = SubscriptionPage {
        href: format!("{base}/subscriptions/{}", one.id),
        base,
        offer: offer.map(|offer| offer.name(l.tag()).to_owned()),
        offer_text: offer.map(|offer| offer.description(l.tag()).to_owned()),
        kind: kind(l, one.kind),
        remarks: remarks(l, &one),
        dates: dates(&one, &show, now),
        in_transfer: view.in_transfer,
        facts: facts(visit, &view),
        status: status_control(visit, &view, now),
        naming: naming(visit, &view, written),
        renewal: renewal(visit, &one),
        cancelling: cancelling(visit, &view, now),
        contact,
        can_have_add_ons: offer.is_some_and(|offer| offer.has_add_ons)
            && one.status == Status::Active
            && visit.may(Permission::Purchase),
        can_convert: one.kind == OfferKind::Trial
            && one.status == Status::Active
            && offer.is_some_and(|offer| !offer.converts_to.is_empty())
            && visit.may(Permission::Purchase),
        add_ons: view.add_ons.into_iter().map(|add_on| row(add_on, false, &show, now)).collect(),
        one,
        page,
    };
    Ok(visit.render_as(status, &template))
}

fn facts(visit: &Visit, view: &SubscriptionView) -> Vec<Fact> {
    let (l, show) = (visit.locale(), visit.show());
    let one = &view.row.subscription;
    let cycle = t::by_code(l, &format!("cycle_{}", one.billing_cycle.code()), &Args::new());
    let mut facts = vec![
        (t::label_subscription_id(l), super::show::code(&one.id.to_string())),
        (t::label_order_id(l), super::show::code(&one.order.to_string())),
        (t::label_quantity(l), Html::text(&show.number(&one.quantity))),
        (t::label_price(l), Html::text(&show.money(&one.unit_price, &one.currency))),
        (t::label_billing_frequency(l), Html::text(&cycle.unwrap_or_default())),
        (t::label_term(l), Html::text(&t::sub_term_months(l, one.term_months))),
        (t::label_created(l), show.date(&one.created_at)),
        (t::label_start_date(l), show.date(&one.term_start)),
        (t::label_end_date(l), show.date_or_dash(&one.term_end)),
    ];
    if let Some(parent) = &view.parent {
        let href = format!("/customers/{}/subscriptions/{}", one.customer, parent.subscription.id);
        facts.insert(0, (t::sub_base(l), super::show::link(SLOT, &href, &parent.name)));
    }
    if let Some(reseller) = &view.reseller {
        facts.push((t::label_partner_of_record(l), super::show::name(&reseller.name, &reseller.locale)));
    }
    facts.into_iter().map(|(label, value)| Fact { label, value }).collect()
}

fn status_control(visit: &Visit, view: &SubscriptionView, now: Time) -> StatusControl {
    let (l, show) = (visit.locale(), visit.show());
    let one = &view.row.subscription;
    let add_ons: Vec<Subscription> = view.add_ons.iter().map(|row| row.subscription.clone()).collect();
    let parent = view.parent.as_ref().map(|row| &row.subscription);
    let permission = Permission::SuspendSubscription;
    let suspended = if one.status == Status::Suspended {
        None
    } else if one.kind.can_be_suspended() {
        let rule = one.suspend(&add_ons, view.in_transfer, SuspendedBy::Partner, now);
        why(visit, permission, rule.err())
    } else {
        Some(Why { text: t::sub_not_suspendable(l), next: t::sub_not_suspendable_next(l) })
    };
    let active = if one.status == Status::Active {
        None
    } else {
        why(visit, permission, one.reactivate(parent, &add_ons, false, now).err())
    };
    let expires = match (one.status, one.delete_at) {
        (Status::Suspended, Some(end)) => {
            Some(super::show::place(&t::sub_expires_on(l, SLOT), &show.date(&end)))
        }
        (Status::Active, _) if suspended.is_none() => {
            let end = days_after(now, one.retention_days);
            Some(super::show::place(&t::sub_would_expire_on(l, SLOT), &show.date(&end)))
        }
        _ => None,
    };
    let (mut active_effects, mut suspended_effects) = (Vec::new(), Vec::new());
    if one.status == Status::Active {
        active_effects.push(if one.kind == OfferKind::Trial {
            t::sub_active_trial(l)
        } else {
            t::sub_active_hint(l)
        });
        if suspended.is_none() {
            suspended_effects = effects(one, &show, now);
        }
        let with = add_ons.iter().filter(|add_on| add_on.status == Status::Active).count();
        if suspended.is_none() && with > 0 {
            suspended_effects.push(t::suspend_add_ons(l, i64::try_from(with).unwrap_or(i64::MAX)));
        }
    } else if one.status == Status::Suspended && active.is_none() {
        active_effects.push(if one.kind.billed_while_suspended() {
            t::sub_regain_billed(l)
        } else {
            t::reactivate_effect(l)
        });
    }
    StatusControl { active, suspended, expires, active_effects, suspended_effects }
}

fn naming(visit: &Visit, view: &SubscriptionView, written: Written) -> Naming {
    let one = &view.row.subscription;
    let offer = view.row.offer.as_ref();
    let (minimum, maximum) = offer.map_or((1, 1), |offer| (offer.minimum, offer.maximum));
    let other = if one.quantity < maximum { one.quantity + 1 } else { one.quantity - 1 };
    let quantity = match offer {
        _ if minimum == maximum => None,
        Some(_) => one.set_quantity(other, minimum, maximum).err(),
        None => Some(Refusal::OfferUnknown { offer: one.offer.clone() }),
    };
    let another = Some(format!("{}.", one.nickname.as_deref().unwrap_or_default()));
    Naming {
        nickname: written.nickname.unwrap_or_else(|| one.nickname.clone().unwrap_or_default()),
        quantity: written.quantity.unwrap_or_else(|| one.quantity.to_string()),
        hint: (minimum < maximum).then(|| t::sub_quantity_hint(visit.locale(), maximum, minimum)),
        minimum,
        maximum,
        why: why(visit, Permission::Purchase, one.set_nickname(another).err()),
        why_quantity: why(visit, Permission::Purchase, quantity),
    }
}

/// Nothing for a kind that never renews by itself.
fn renewal(visit: &Visit, one: &Subscription) -> Option<Renewal> {
    let l = visit.locale();
    let runs = matches!(one.status, Status::Active | Status::Suspended);
    if !runs || !one.kind.can_auto_renew() || one.term_end.is_none() {
        return None;
    }
    Some(Renewal {
        on: one.auto_renew,
        said: match deleted_before_its_term_ends(one) {
            Some(gone) => t::sub_deleted_before_term(l, &visit.show().date_text(&gone)),
            None if one.auto_renew => t::sub_auto_renew_on(l),
            None => t::sub_auto_renew_off(l),
        },
        why: why(visit, Permission::Purchase, one.set_auto_renew(!one.auto_renew).err()),
    })
}

fn cancelling(visit: &Visit, view: &SubscriptionView, now: Time) -> Cancelling {
    let (l, show) = (visit.locale(), visit.show());
    let one = &view.row.subscription;
    let rule = if one.status == Status::Deleted {
        Some(Refusal::SubscriptionDeleted)
    } else {
        one.cancel(&[], now).err()
    };
    let permission = cancel_permission(one);
    let why = why(visit, permission, rule);
    let said = match (one.kind.cancellation(), one.cancel_until) {
        _ if why.is_some() => None,
        (Cancellation::InWindow, Some(end)) => {
            Some(t::sub_cancel_days(l, &show.date_time_text(&end), days_until(now, end)))
        }
        _ => Some(t::sub_cancel_any_time(l)),
    };
    Cancelling { said, why }
}

fn cancel_permission(one: &Subscription) -> Permission {
    if one.kind == OfferKind::Software { Permission::CancelSoftware } else { Permission::CancelSubscription }
}

async fn contact_control(visit: &Visit, view: &SubscriptionView) -> Result<Option<ContactControl>, Failure> {
    let one = &view.row.subscription;
    if !one.kind.has_support_contact() || one.status == Status::Deleted {
        return Ok(None);
    }
    let contact = view.contact.as_ref();
    Ok(Some(ContactControl {
        now: contact.map(|partner| super::show::name(&partner.name, &partner.locale)),
        choices: choices(visit, one.customer, contact.map(|partner| partner.id)).await?,
        why: why(visit, Permission::SetSupportContact, None),
    }))
}

/// Why the reader cannot do something: the missing right first, then the rule.
fn why(visit: &Visit, permission: Permission, rule: Option<Refusal>) -> Option<Why> {
    let refusal = role::may(visit.actor(), permission).err().or(rule)?;
    if let Refusal::IllegalTransition { .. } = refusal {
        return Some(Why { text: t::sub_final(visit.locale()), next: String::new() });
    }
    let notice = error::notice(visit.locale(), &Error::Refused(refusal));
    Some(Why { text: notice.text, next: notice.next.unwrap_or_default() })
}

async fn change(
    At((customer, subscription)): At<(CustomerId, SubscriptionId)>,
    Posted { visit, fields }: Posted,
) -> Result<Response, Failure> {
    let l = visit.locale();
    let href = format!("/customers/{customer}/subscriptions/{subscription}");
    let view = visit.ask(SubscriptionOne { customer, subscription }).await?;
    let before = view.row.subscription.clone();
    let (wanted, wrong) = wanted(&fields);
    if let Some(field) = wrong {
        let error = Error::Invalid(vec![domain::FieldError::new(field, domain::FieldProblem::Invalid)]);
        return refused(&visit, view, &error, &fields).await;
    }
    let command = ChangeSubscription {
        customer,
        subscription,
        wanted: wanted.clone(),
        version: fields.number("version"),
    };
    match visit.run(command).await {
        Ok(changes) => {
            let notice = said(l, &view.row.name, &wanted, &before, &changes.subscription, &href);
            Ok(visit.done(&href, notice))
        }
        // Somebody else did the same: what was wanted is so.
        Err(Error::Refused(Refusal::StaleEtag)) if is_so(&wanted, &before) => {
            Ok(visit.done(&href, Notice::new(Tone::Info, t::sub_nothing_changed(l))))
        }
        Err(error) => {
            let view = visit.ask(SubscriptionOne { customer, subscription }).await?;
            refused(&visit, view, &error, &fields).await
        }
    }
}

/// What the form asks for; the field that cannot be read.
fn wanted(fields: &Fields) -> (Wanted, Option<&'static str>) {
    let mut wanted = Wanted::default();
    match fields.get("status") {
        Some("active") => wanted.status = Some(Status::Active),
        Some("suspended") => wanted.status = Some(Status::Suspended),
        Some(_) => return (wanted, Some("status")),
        None => {}
    }
    if fields.get("quantity").is_some() {
        wanted.quantity = fields.number("quantity");
        if wanted.quantity.is_none() {
            return (wanted, Some("quantity"));
        }
    }
    if fields.has("friendlyName") {
        wanted.nickname = Some(fields.text("friendlyName").to_owned());
    }
    match fields.get("autoRenewEnabled") {
        Some("true") => wanted.auto_renew = Some(true),
        Some("false") => wanted.auto_renew = Some(false),
        _ => {}
    }
    (wanted, None)
}

fn is_so(wanted: &Wanted, one: &Subscription) -> bool {
    wanted.status.is_none_or(|status| status == one.status)
        && wanted.quantity.is_none_or(|quantity| quantity == one.quantity)
        && wanted.nickname.as_ref().is_none_or(|name| name == one.nickname.as_deref().unwrap_or_default())
        && wanted.auto_renew.is_none_or(|on| on == one.auto_renew)
}

fn said(
    l: Locale,
    name: &str,
    wanted: &Wanted,
    before: &Subscription,
    after: &Subscription,
    href: &str,
) -> Notice {
    let name = isolate(name);
    if before == after {
        return Notice::new(Tone::Info, t::sub_nothing_changed(l));
    }
    let account = href.split_once("/subscriptions").map(|(base, _)| format!("{base}/account"));
    match (wanted.status, wanted.auto_renew) {
        (Some(Status::Suspended), _) => {
            let notice = Notice::done(t::sub_done_suspended(l, &name));
            match account {
                Some(account) => notice.link(account, t::subs_to_account(l)),
                None => notice,
            }
        }
        (Some(_), _) => Notice::done(t::sub_done_active(l, &name)),
        (None, Some(true)) => Notice::done(t::sub_done_renew_on(l, &name)),
        (None, Some(false)) => Notice::done(t::sub_done_renew_off(l, &name)),
        (None, None) => {
            let now = after.nickname.as_deref().map(isolate).unwrap_or(name);
            Notice::done(t::sub_done_saved(l, &now))
        }
    }
}

/// The same page with the reason on top and what was written kept.
async fn refused(
    visit: &Visit,
    view: SubscriptionView,
    error: &Error,
    fields: &Fields,
) -> Result<Response, Failure> {
    let detail = visit.customer(view.row.subscription.customer).await?;
    let keep = |field: &str| fields.has(field).then(|| fields.text(field).to_owned());
    let written = Written { nickname: keep("friendlyName"), quantity: keep("quantity") };
    let notice = error::notice(visit.locale(), error);
    page(visit, &detail, view, error::status(error), Some(notice), written).await
}

#[derive(Template)]
#[template(path = "cancel.html")]
struct CancelPage {
    page: Page,
    href: String,
    version: i64,
    effects: Vec<String>,
    why: Option<Why>,
}

async fn ask_cancel(
    visit: Visit,
    At((customer, subscription)): At<(CustomerId, SubscriptionId)>,
) -> Result<Response, Failure> {
    let view = visit.ask(SubscriptionOne { customer, subscription }).await?;
    if view.row.subscription.status == Status::Deleted {
        let href = format!("/customers/{customer}/subscriptions/{subscription}");
        return Ok(Redirect::to(&href).into_response());
    }
    confirm(&visit, view, StatusCode::OK, None).await
}

async fn confirm(
    visit: &Visit,
    view: SubscriptionView,
    status: StatusCode,
    notice: Option<Notice>,
) -> Result<Response, Failure> {
    let (l, now) = (visit.locale(), visit.web().center.now());
    let one = &view.row.subscription;
    let detail = visit.customer(one.customer).await?;
    let base = format!("/customers/{}/subscriptions", one.customer);
    let href = format!("{base}/{}", one.id);
    let mut effects = vec![t::cancel_effect(l)];
    let with = view.add_ons.len();
    if with > 0 {
        effects.push(t::sub_cancel_add_ons(l, i64::try_from(with).unwrap_or(i64::MAX)));
    }
    if one.kind == OfferKind::Software {
        effects.push(t::sub_software_keys(l));
    }
    let Cancelling { said, why } = cancelling(visit, &view, now);
    effects.extend(said);
    let title = t::sub_cancel_question(l, &isolate(&view.row.name));
    let mut page = visit.customer_page(&detail.customer, Tab::Subscriptions, title);
    page.crumbs.push(crumb(base, &t::nav_subscriptions(l)));
    page.crumbs.push(crumb(href.clone(), &view.row.name));
    page.notices.extend(notice);
    Ok(visit.render_as(status, &CancelPage { page, href, version: one.version, effects, why }))
}

async fn cancel(
    At((customer, subscription)): At<(CustomerId, SubscriptionId)>,
    Posted { visit, fields }: Posted,
) -> Result<Response, Failure> {
    let view = visit.ask(SubscriptionOne { customer, subscription }).await?;
    let command = ChangeSubscription {
        customer,
        subscription,
        wanted: Wanted { status: Some(Status::Deleted), ..Wanted::default() },
        version: fields.number("version"),
    };
    match visit.run(command).await {
        Ok(_) => {
            let notice = Notice::done(t::sub_done_cancelled(visit.locale(), &isolate(&view.row.name)));
            Ok(visit.done(&format!("/customers/{customer}/subscriptions"), notice))
        }
        Err(error) => {
            let view = visit.ask(SubscriptionOne { customer, subscription }).await?;
            let notice = error::notice(visit.locale(), &error);
            confirm(&visit, view, error::status(&error), Some(notice)).await
        }
    }
}
