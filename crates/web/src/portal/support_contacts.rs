//! Support contacts of a customer: which partners are available, and who is it for each subscription (S7, M5).

use super::error::{self, At, Failure};
use super::form::Posted;
use super::page::{Notice, Page};
use super::shell::{Tab, Visit};
use super::show::{Html, name};
use crate::Web;
use askama::Template;
use axum::Router;
use axum::http::StatusCode;
use axum::response::Response;
use axum::routing::get;
use center::Error;
use center::subscriptions::{AvailableContacts, SetSupportContact, SubscriptionList, SubscriptionOne};
use domain::subscription::Status;
use domain::{CustomerId, FieldError, FieldProblem, PartnerId, Permission, SubscriptionId, role};
use language::{Locale, isolate, text as t};

/// The page.
pub fn routes() -> Router<Web> {
    Router::new().route("/customers/{customer}/support-contacts", get(show).post(set))
}

#[derive(Template)]
#[template(path = "support_contacts.html")]
struct SupportContactsPage {
    page: Page,
    base: String,
    available: Vec<Available>,
    rows: Vec<Row>,
    why: Option<Notice>,
}

struct Available {
    name: Html,
    own: bool,
    kind: String,
    email: String,
    phone: String,
    delegated_admin: bool,
}

struct Row {
    id: SubscriptionId,
    href: String,
    name: String,
    status: Status,
    contact: Option<Html>,
    label: String,
    choices: Vec<Choice>,
}

/// A partner that can be chosen.
pub(super) struct Choice {
    /// Its tenant id.
    pub id: PartnerId,
    /// Its name.
    pub name: String,
    /// In which language the name is.
    pub lang: Option<&'static str>,
    /// It is the one now.
    pub chosen: bool,
}

/// The partners that can be chosen for a customer's subscriptions, with the present one marked.
pub(super) async fn choices(
    visit: &Visit,
    customer: CustomerId,
    chosen: Option<PartnerId>,
) -> Result<Vec<Choice>, Failure> {
    let available = visit.ask(AvailableContacts { customer }).await?;
    Ok(available
        .into_iter()
        .map(|one| Choice {
            id: one.partner.id,
            lang: Locale::parse(&one.partner.locale).map(Locale::tag),
            chosen: Some(one.partner.id) == chosen,
            name: one.partner.name,
        })
        .collect())
}

async fn show(visit: Visit, At(customer): At<CustomerId>) -> Result<Response, Failure> {
    page(&visit, customer, StatusCode::OK, None).await
}

async fn page(
    visit: &Visit,
    customer: CustomerId,
    status: StatusCode,
    notice: Option<Notice>,
) -> Result<Response, Failure> {
    let l = visit.locale();
    let detail = visit.customer(customer).await?;
    let own = visit.actor().partner();
    let available = visit
        .ask(AvailableContacts { customer })
        .await?
        .into_iter()
        .map(|one| Available {
            name: name(&one.partner.name, &one.partner.locale),
            own: Some(one.partner.id) == own,
            kind: t::by_code(l, &format!("kind_{}", one.partner.kind.code()), &language::Args::new())
                .unwrap_or_default(),
            email: one.partner.support_email,
            phone: one.partner.support_phone,
            delegated_admin: one.delegated_admin,
        })
        .collect();
    let rows = rows(visit, customer).await?;
    let mut page = visit.customer_page(&detail.customer, Tab::SupportContacts, t::nav_support_contacts(l));
    page.notices.extend(notice);
    let refusal = role::may(visit.actor(), Permission::SetSupportContact).err();
    let why = refusal.map(|refusal| error::notice(l, &Error::Refused(refusal)));
    let base = format!("/customers/{customer}");
    Ok(visit.render_as(status, &SupportContactsPage { page, base, available, rows, why }))
}

async fn rows(visit: &Visit, customer: CustomerId) -> Result<Vec<Row>, Failure> {
    let l = visit.locale();
    let mut rows = Vec::new();
    for found in visit.ask(SubscriptionList { customer }).await? {
        let one = &found.subscription;
        if !one.kind.has_support_contact() || one.status == Status::Deleted {
            continue;
        }
        let view = visit.ask(SubscriptionOne { customer, subscription: one.id }).await?;
        let contact = view.contact.as_ref();
        rows.push(Row {
            id: one.id,
            href: format!("/customers/{customer}/subscriptions/{}", one.id),
            status: one.status,
            contact: contact.map(|partner| name(&partner.name, &partner.locale)),
            label: t::contacts_of(l, &isolate(&found.name)),
            choices: choices(visit, customer, contact.map(|partner| partner.id)).await?,
            name: found.name,
        });
    }
    Ok(rows)
}

async fn set(At(customer): At<CustomerId>, Posted { visit, fields }: Posted) -> Result<Response, Failure> {
    let l = visit.locale();
    let wrong = |field: &str| Error::Invalid(vec![FieldError::new(field, FieldProblem::Invalid)]);
    let Ok(subscription) = fields.text("subscription").parse::<SubscriptionId>() else {
        return again(&visit, customer, &wrong("subscription")).await;
    };
    let tenant = match fields.get("supportTenantId").map(str::parse::<PartnerId>) {
        Some(Ok(tenant)) => Some(tenant),
        Some(Err(_)) => return again(&visit, customer, &wrong("supportTenantId")).await,
        None => None,
    };
    match visit.run(SetSupportContact { customer, subscription, tenant, mpn_id: None }).await {
        Ok(set) => {
            let view = visit.ask(SubscriptionOne { customer, subscription }).await?;
            let contact = set.partner.map(|partner| isolate(&partner.name)).unwrap_or_default();
            let notice = Notice::done(t::contacts_done(l, &contact, &isolate(&view.row.name)));
            let to = match fields.get("from") {
                Some("subscription") => format!("/customers/{customer}/subscriptions/{subscription}"),
                _ => format!("/customers/{customer}/support-contacts"),
            };
            Ok(visit.done(&to, notice))
        }
        Err(error) => again(&visit, customer, &error).await,
    }
}

async fn again(visit: &Visit, customer: CustomerId, error: &Error) -> Result<Response, Failure> {
    page(visit, customer, error::status(error), Some(error::notice(visit.locale(), error))).await
}
