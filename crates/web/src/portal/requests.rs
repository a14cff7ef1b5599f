//! Requesting a reseller relationship (P10): kind, language, delegated admin, and the message with its link.

use super::error::{self, Asked, Failure};
use super::form::{Fields, Posted};
use super::invitation_view::role_name;
use super::page::{Notice, Page, Tone};
use super::shell::{Area, Visit, crumb};
use super::show::{Html, name};
use crate::Web;
use crate::message::standard;
use askama::Template;
use axum::Router;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::get;
use center::customers::CustomerOne;
use center::invitations::{IssueInvitation, JointPartners, LINK_PLACEHOLDER};
use center::relationships::{ClosedOne, LastClosed};
use center::{Error, Idempotency, Request, chance};
use domain::customer::Customer;
use domain::delegation::AdminRole;
use domain::invitation::{GranularAsked, InvitationKind};
use domain::partner::PartnerKind;
use domain::{CustomerId, FieldProblem, PartnerId, Permission, Refusal, Tenant};
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
    joint: Option<JointChoice>,
    joint_error: Option<String>,
    delegated_admin: bool,
    roles: Vec<(&'static str, String, bool)>,
    asks_granular: bool,
    days: String,
    granular_error: Option<String>,
    locales: Vec<(&'static str, &'static str, bool)>,
    text: String,
    text_error: Option<String>,
    text_hint: String,
    request_id: Uuid,
}

/// The partners that can ask together with this one.
struct JointChoice {
    /// A reseller never asks alone.
    must: bool,
    partners: Vec<(PartnerId, Html, bool)>,
}

/// What the form holds.
struct Draft {
    customer: Option<Customer>,
    targeted: bool,
    domain: String,
    joint: Option<PartnerId>,
    delegated_admin: bool,
    roles: Vec<String>,
    days: String,
    locale: Locale,
    text: String,
    request_id: Uuid,
}

impl Draft {
    /// Granular rights are asked for as soon as a role is ticked.
    fn granular(&self) -> Option<GranularAsked> {
        let days: String = self.days.trim().to_owned();
        (!self.roles.is_empty())
            .then(|| GranularAsked { roles: self.roles.clone(), duration: format!("P{days}D") })
    }
}

/// For how long granular rights are asked if nobody says otherwise.
const DAYS: &str = "90";

async fn show(visit: Visit, Asked(query): Asked) -> Result<Response, Failure> {
    let customer = known(&visit, query.get("customer").and_then(|id| id.parse().ok())).await;
    let locale = customer.as_ref().and_then(|one| Locale::parse(&one.locale)).unwrap_or(visit.locale());
    let partner = own_name(&visit).await?;
    let draft = Draft {
        targeted: customer.is_some() || query.get("kind") == Some("targeted"),
        customer,
        domain: String::new(),
        joint: None,
        delegated_admin: false,
        roles: Vec::new(),
        days: DAYS.to_owned(),
        locale,
        text: standard(locale, false, &partner),
        request_id: chance::id(visit.web().center.now()),
    };
    form(&visit, draft, StatusCode::OK, None).await
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

async fn form(
    visit: &Visit,
    draft: Draft,
    status: StatusCode,
    refused: Option<&Error>,
) -> Result<Response, Failure> {
    let l = visit.locale();
    let mut page = visit.page(Area::Requests, t::action_request_relationship(l));
    page.crumbs = vec![crumb("/", &t::nav_dashboard(l)), crumb("/requests", &t::nav_requests(l))];
    let wrong = |field: &str| match refused {
        Some(Error::Invalid(wrong)) => wrong.iter().find(|one| one.field.starts_with(field)),
        _ => None,
    };
    let domain_error = wrong("customerDomain").map(|one| match one.problem {
        FieldProblem::NotAllowed => t::request_generic_hint(l),
        _ => t::request_domain_unknown(l),
    });
    let joint_error = wrong("jointWith").map(|_| t::request_joint_wrong(l));
    let granular_error = wrong("granular").map(|_| t::request_granular_wrong(l));
    let missing = matches!(refused, Some(Error::Refused(Refusal::InvitationLinkMissing)));
    let text_error = missing.then(|| t::refusal_invitation_link_missing(l));
    if let Some(refused) = refused {
        let notice = match domain_error.as_ref().or(joint_error.as_ref()).or(granular_error.as_ref()) {
            Some(said) => Notice::new(Tone::Error, said.clone()),
            None => error::notice(l, refused),
        };
        page = page.with(notice);
    }
    let locales =
        Locale::ALL.iter().map(|one| (one.tag(), one.native_name(), *one == draft.locale)).collect();
    let customer =
        draft.customer.map(|one| (one.id, name(&one.profile.company_name, &one.locale), one.domain));
    let roles = AdminRole::all().map(|role| {
        let ticked = draft.roles.iter().any(|one| one == role.code);
        (role.code, role_name(l, role.code), ticked)
    });
    let page = NewPage {
        joint: joint(visit, draft.joint).await?,
        joint_error,
        roles: roles.collect(),
        asks_granular: !draft.roles.is_empty(),
        days: draft.days,
        granular_error,
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
    Ok(visit.render_as(status, &page))
}

/// With whom this partner can ask together; nobody where it asks alone.
async fn joint(visit: &Visit, chosen: Option<PartnerId>) -> Result<Option<JointChoice>, Failure> {
    let must = match visit.actor().tenant {
        Tenant::Partner(_, PartnerKind::IndirectReseller) => true,
        Tenant::Partner(_, PartnerKind::IndirectProvider) => false,
        _ => return Ok(None),
    };
    let found =
        if visit.may(Permission::RequestRelationship) { visit.ask(JointPartners).await? } else { Vec::new() };
    let partners = found.iter().map(|one| (one.id, name(&one.name, &one.locale), chosen == Some(one.id)));
    Ok(Some(JointChoice { must, partners: partners.collect() }))
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
        return form(&visit, draft, StatusCode::OK, None).await;
    }
    let command = IssueInvitation {
        kind: if draft.targeted { InvitationKind::Targeted } else { InvitationKind::Generic },
        customer_domain: Some(draft.domain.clone())
            .filter(|domain| draft.targeted && draft.customer.is_none() && !domain.is_empty()),
        customer: draft.customer.as_ref().filter(|_| draft.targeted).map(|one| one.id),
        delegated_admin: draft.delegated_admin,
        granular: draft.granular(),
        joint_with: draft.joint,
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
        Ok(issued) => Ok(Redirect::to(&format!("/requests/{}", issued.invitation.id)).into_response()),
        Err(refused) if matches!(refused, Error::Refused(Refusal::RoleRequired { .. })) => {
            Err(visit.failed(refused, None).await)
        }
        Err(refused) => form(&visit, draft, error::status(&refused), Some(&refused)).await,
    }
}

async fn read(visit: &Visit, fields: &Fields) -> Draft {
    let customer = known(visit, fields.get("customer").and_then(|id| id.parse().ok())).await;
    Draft {
        targeted: fields.get("kind") == Some("targeted"),
        customer,
        domain: fields.text("customerDomain").to_owned(),
        joint: fields.get("jointWith").and_then(|id| id.parse().ok()),
        delegated_admin: fields.ticked("delegatedAdmin"),
        roles: fields.all("role").into_iter().map(str::to_owned).collect(),
        days: fields.get("days").unwrap_or(DAYS).to_owned(),
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
