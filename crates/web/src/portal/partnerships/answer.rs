//! The reseller opens a provider's request and authorises or declines it (P14).

use super::{Side, nowhere};
use crate::Web;
use crate::portal::error::{At, Failure};
use crate::portal::form::Posted;
use crate::portal::page::{Notice, Page};
use crate::portal::shell::Visit;
use crate::portal::show::{Html, name};
use askama::Template;
use axum::Router;
use axum::http::StatusCode;
use axum::response::Response;
use axum::routing::get;
use center::Error;
use center::identity::partnership_link::{self, PartnershipLink};
use center::partnerships::{AuthorizeProvider, DeclinePartnership, OpenPartnership, PartnershipRow};
use domain::partnership::{Partnership, PartnershipState};
use domain::{PartnerId, Permission, Refusal};
use language::{isolate, text as t};

/// The pages.
pub(super) fn routes() -> Router<Web> {
    Router::new()
        .route(partnership_link::AUTHORIZE_PATH, get(opened))
        .route("/indirect-providers/{other}/requests/{request}", get(show).post(answer))
}

/// Where a request is answered.
pub(super) fn address(partnership: &Partnership) -> String {
    format!("/indirect-providers/{}/requests/{}", partnership.provider, partnership.request)
}

#[derive(Template)]
#[template(path = "partnership_authorize.html")]
struct AuthorizePage {
    page: Page,
    heading: String,
    provider: Html,
    mpn_id: String,
    domain: String,
    until: Html,
    brings: Vec<String>,
    tick: String,
    tick_error: Option<String>,
    action: String,
}

/// The link of a request: whoever changed any part of it has none.
async fn opened(visit: Visit) -> Result<Response, Failure> {
    let query = visit.uri().query().unwrap_or_default();
    let Some(link) = partnership_link::read(visit.web().center.identity().secrets(), query) else {
        return Err(visit.failed(Refusal::InvitationNotFound.into(), None).await);
    };
    page(&visit, link, StatusCode::OK, false).await
}

async fn show(visit: Visit, At((provider, request)): At<(PartnerId, i64)>) -> Result<Response, Failure> {
    let link = own(&visit, provider, request).ok_or_else(|| nowhere(&visit))?;
    page(&visit, link, StatusCode::OK, false).await
}

/// What the link of a request made to the reader says.
fn own(visit: &Visit, provider: PartnerId, request: i64) -> Option<PartnershipLink> {
    let reseller = visit.actor().partner()?;
    Some(PartnershipLink { provider, reseller, request })
}

async fn page(
    visit: &Visit,
    link: PartnershipLink,
    status: StatusCode,
    unticked: bool,
) -> Result<Response, Failure> {
    let row = visit.ask(OpenPartnership { link }).await?;
    if row.state != PartnershipState::Requested {
        return Err(visit.failed(Refusal::PartnershipNotOpen.into(), None).await);
    }
    Ok(visit.render_as(status, &authorize_page(visit, &row, unticked)))
}

fn authorize_page(visit: &Visit, row: &PartnershipRow, unticked: bool) -> AuthorizePage {
    let l = visit.locale();
    let provider = isolate(&row.other.name);
    let mut page = Side::Reseller.below(visit, t::action_authorize_provider(l));
    if !visit.may(Permission::AnswerPartnership) {
        page = page.with(Notice::new(crate::portal::page::Tone::Warn, t::authorize_admin_only(l)));
    }
    let tick_error = unticked.then(|| t::authorize_tick_missing(l));
    if let Some(said) = &tick_error {
        page = page.with(Notice::new(crate::portal::page::Tone::Error, said.clone()));
    }
    AuthorizePage {
        page,
        heading: t::authorize_heading(l, &provider),
        provider: name(&row.other.name, &row.other.locale),
        mpn_id: row.other.mpn_id.clone(),
        domain: row.other.domain.clone(),
        until: visit.show().date_or_dash(&row.partnership.expires_at),
        brings: vec![t::authorize_orders(l), t::authorize_customers(l), t::authorize_end(l)],
        tick: t::authorize_tick(l, &provider),
        tick_error,
        action: address(&row.partnership),
    }
}

async fn answer(At((provider, request)): At<(PartnerId, i64)>, posted: Posted) -> Result<Response, Failure> {
    let Posted { visit, fields } = posted;
    let l = visit.locale();
    let link = own(&visit, provider, request).ok_or_else(|| nowhere(&visit))?;
    let row = visit.ask(OpenPartnership { link }).await?;
    if fields.text("do") == "decline" {
        return match visit.run(DeclinePartnership { provider, request }).await {
            Ok(_) => Ok(visit.done("/indirect-providers", Notice::done(t::partnership_declined(l)))),
            Err(refused) => Err(visit.failed(refused, None).await),
        };
    }
    let accepted = fields.ticked("accepted");
    match visit.run(AuthorizeProvider { provider, request, accepted }).await {
        Ok(_) => {
            let said = t::authorize_done(l, &isolate(&row.other.name));
            Ok(visit.done("/indirect-providers", Notice::done(said)))
        }
        Err(Error::Invalid(_)) => page(&visit, link, StatusCode::BAD_REQUEST, true).await,
        Err(refused) => Err(visit.failed(refused, None).await),
    }
}
