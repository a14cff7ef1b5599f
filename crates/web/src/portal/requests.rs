//! Requesting a reseller relationship (P10): kind, language, delegated admin, and the message with its link.

use super::error::{self, Asked, Failure};
use super::form::{Fields, Posted};
use super::invitations::{Message, issued_page};
use super::page::{Notice, Page, Tone};
use super::shell::{Area, Visit, crumb};
use super::show::{Html, name};
use crate::Web;
use askama::Template;
use axum::Router;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::get;
use center::customers::CustomerOne;
use center::invitations::{InvitationOne, IssueInvitation, LINK_PLACEHOLDER};
use center::relationships::{ClosedOne, LastClosed};
use center::{Error, Idempotency, Request, chance};
use domain::customer::Customer;
use domain::invitation::InvitationKind;
use domain::{CustomerId, FieldProblem, Refusal};
use language::{Locale, text as t};
use uuid::Uuid;

/// The pages.
pub fn routes() -> Router<Web> {
    Router::new().route("/requests/new", get(show).post(issue))
}

#[derive(Template)]
#[template(path = "request_new.html")]
struct NewPage {
    page: Page,
    customer: Option<(CustomerId, Html, String)>,
    targeted: bool,
    domain: String,
    domain_error: Option<String>,
    delegated_admin: bool,
    locales: Vec<(&'static str, &'static str, bool)>,
    text: String,
    text_error: Option<String>,
    text_hint: String,
    request_id: Uuid,
}

/// What the form holds.
struct Draft {
    customer: Option<Customer>,
    targeted: bool,
    domain: String,
    delegated_admin: bool,
    locale: Locale,
    text: String,
    request_id: Uuid,
}

async fn show(visit: Visit, Asked(query): Asked) -> Result<Response, Failure> {
    let customer = known(&visit, query.get("customer").and_then(|id| id.parse().ok())).await;
    let locale = customer.as_ref().and_then(|one| Locale::parse(&one.locale)).unwrap_or(visit.locale());
    let partner = own_name(&visit).await?;
    let draft = Draft {
        targeted: customer.is_some() || query.get("kind") == Some("targeted"),
        customer,
        domain: String::new(),
        delegated_admin: false,
        locale,
        text: standard(locale, false, &partner),
        request_id: chance::id(visit.web().center.now()),
    };
    Ok(form(&visit, draft, StatusCode::OK, None))
}

/// The customer that a request is repeated for: one that is served now, or was (S15).
async fn known(visit: &Visit, id: Option<CustomerId>) -> Option<Customer> {
    let customer = id?;
    let (center, request) = (&visit.web().center, visit.request());
    if let Ok(Some(id)) = center.ask(&request, LastClosed { customer }).await {
        return center.ask(&request, ClosedOne { id }).await.ok().and_then(|detail| detail.row.customer);
    }
    center.ask(&request, CustomerOne { customer }).await.ok().map(|detail| detail.customer)
}

/// The name under which this partner writes.
pub async fn own_name(visit: &Visit) -> Result<String, Failure> {
    match visit.web().center.identity().organisation(visit.request().caller.tenant).await {
        Ok(organisation) => Ok(organisation.name),
        Err(error) => Err(visit.failed(error, None).await),
    }
}

/// The standard message in a language; the link's place is marked.
pub fn standard(locale: Locale, delegated_admin: bool, partner: &str) -> String {
    if delegated_admin {
        t::request_draft_dap(locale, LINK_PLACEHOLDER, partner)
    } else {
        t::request_draft(locale, LINK_PLACEHOLDER, partner)
    }
}

fn form(visit: &Visit, draft: Draft, status: StatusCode, refused: Option<&Error>) -> Response {
    let l = visit.locale();
    let mut page = visit.page(Area::Requests, t::action_request_relationship(l));
    page.crumbs = vec![crumb("/", &t::nav_dashboard(l)), crumb("/requests", &t::nav_requests(l))];
    let domain_error = match refused {
        Some(Error::Invalid(wrong)) => {
            wrong.iter().find(|one| one.field == "customerDomain").map(|one| match one.problem {
                FieldProblem::NotAllowed => t::request_generic_hint(l),
                _ => t::request_domain_unknown(l),
            })
        }
        _ => None,
    };
    let missing = matches!(refused, Some(Error::Refused(Refusal::InvitationLinkMissing)));
    let text_error = missing.then(|| t::refusal_invitation_link_missing(l));
    if let Some(refused) = refused {
        let notice = match &domain_error {
            Some(said) => Notice::new(Tone::Error, said.clone()),
            None => error::notice(l, refused),
        };
        page = page.with(notice);
    }
    let locales =
        Locale::ALL.iter().map(|one| (one.tag(), one.native_name(), *one == draft.locale)).collect();
    let customer =
        draft.customer.map(|one| (one.id, name(&one.profile.company_name, &one.locale), one.domain));
    let page = NewPage {
        page,
        customer,
        targeted: draft.targeted,
        domain: draft.domain,
        domain_error,
        delegated_admin: draft.delegated_admin,
        locales,
        text: draft.text,
        text_error,
        text_hint: t::request_text_hint(l, LINK_PLACEHOLDER),
        request_id: draft.request_id,
    };
    visit.render_as(status, &page)
}

async fn issue(posted: Posted) -> Result<Response, Failure> {
    let Posted { visit, fields } = posted;
    let partner = own_name(&visit).await?;
    let mut draft = read(&visit, &fields).await;
    let written = fields.text("text").replace("\r\n", "\n");
    let untouched = written.is_empty() || is_standard(&written, &partner);
    draft.text = if untouched || fields.text("do") == "draft" {
        standard(draft.locale, draft.delegated_admin, &partner)
    } else {
        written
    };
    if fields.text("do") == "draft" {
        return Ok(form(&visit, draft, StatusCode::OK, None));
    }
    let command = IssueInvitation {
        kind: if draft.targeted { InvitationKind::Targeted } else { InvitationKind::Generic },
        customer_domain: Some(draft.domain.clone())
            .filter(|domain| draft.targeted && draft.customer.is_none() && !domain.is_empty()),
        customer: draft.customer.as_ref().filter(|_| draft.targeted).map(|one| one.id),
        delegated_admin: draft.delegated_admin,
        locale: draft.locale,
        text: (!untouched).then(|| draft.text.clone()),
    };
    // A form that is sent twice issues one request, and a reload of its answer issues none.
    let request = visit.request();
    let key = format!("{command:?}");
    let idempotency =
        Idempotency::new(&request.caller, "POST", "/requests/new", draft.request_id, key.as_bytes());
    let request = Request { idempotency: Some(idempotency), ..request };
    match visit.web().center.run(request, command).await {
        Ok(issued) if untouched => {
            Ok(Redirect::to(&format!("/requests/{}", issued.invitation.id)).into_response())
        }
        Ok(issued) => {
            let row = visit.ask(InvitationOne { invitation: issued.invitation.id }).await?;
            Ok(issued_page(&visit, row, Message { partner, text: Some(draft.text) }))
        }
        Err(refused) if matches!(refused, Error::Refused(Refusal::RoleRequired { .. })) => {
            Err(visit.failed(refused, None).await)
        }
        Err(refused) => Ok(form(&visit, draft, error::status(&refused), Some(&refused))),
    }
}

async fn read(visit: &Visit, fields: &Fields) -> Draft {
    let customer = known(visit, fields.get("customer").and_then(|id| id.parse().ok())).await;
    Draft {
        targeted: fields.get("kind") == Some("targeted"),
        customer,
        domain: fields.text("customerDomain").to_owned(),
        delegated_admin: fields.ticked("delegatedAdmin"),
        locale: Locale::parse(fields.text("messageLocale")).unwrap_or(visit.locale()),
        text: String::new(),
        request_id: fields
            .get("requestId")
            .and_then(|id| Uuid::parse_str(id).ok())
            .unwrap_or_else(|| chance::id(visit.web().center.now())),
    }
}

/// Nobody changed it: it follows the language and the tick.
fn is_standard(text: &str, partner: &str) -> bool {
    let plain = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let written = plain(text);
    Locale::ALL
        .into_iter()
        .flat_map(|locale| [standard(locale, false, partner), standard(locale, true, partner)])
        .any(|standard| plain(&standard) == written)
}
