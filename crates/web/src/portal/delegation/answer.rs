//! The customer's global admin reads what a partner asks for, and approves or declines (M3).

use super::own::{frame, view};
use crate::Web;
use crate::portal::error::{self, At, Failure};
use crate::portal::form::Posted;
use crate::portal::page::{Notice, Page};
use crate::portal::shell::Visit;
use crate::portal::show::{Html, name};
use crate::sentence;
use askama::Template;
use axum::Router;
use axum::response::Response;
use axum::routing::get;
use center::delegation::AnswerGranularAdmin;
use domain::delegation::GranularState;
use domain::{DelegationId, PartnerId, Permission};
use language::{isolate, text as t};

/// The page.
pub fn routes() -> Router<Web> {
    Router::new().route("/partners/{partner}/admin/{delegation}", get(show).post(answer))
}

#[derive(Template)]
#[template(path = "own_delegation.html")]
struct AnswerPage {
    page: Page,
    action: String,
    partner: Html,
    name: Html,
    asks: String,
    gets: String,
    roles: Vec<String>,
    terms: Vec<String>,
    decides: bool,
}

async fn show(
    visit: Visit,
    At((partner, delegation)): At<(PartnerId, DelegationId)>,
) -> Result<Response, Failure> {
    let l = visit.locale();
    let (show, now) = (visit.show(), visit.web().center.now());
    let found = view(&visit, partner).await?;
    let asked = found.delegations.iter().find(|one| one.id == delegation);
    let pending = asked.filter(|one| one.granular_state(now) == Some(GranularState::ApprovalPending));
    let Some((one, granular)) = pending.and_then(|one| Some((one, one.granular.as_ref()?))) else {
        return Err(Failure::code(visit, error::NOT_FOUND));
    };
    let named = isolate(&found.partner.name);
    let mut terms = vec![t::own_admin_until(l, &show.date_text(&granular.term.after(now)))];
    terms.extend(granular.auto_extend.then(|| t::own_admin_extends(l)));
    terms.push(t::own_admin_ends_anytime(l));
    terms.push(t::revoke_stays(l));
    let page = AnswerPage {
        page: frame(&visit, t::own_admin_title(l, &named)),
        action: format!("/partners/{partner}/admin/{delegation}"),
        partner: name(&found.partner.name, &found.partner.locale),
        name: name(&granular.name, &found.partner.locale),
        asks: t::own_admin_asks(l, &named),
        gets: t::own_admin_gets(l, &named),
        roles: one.roles.iter().map(|code| sentence::admin_role(l, code)).collect(),
        terms,
        decides: visit.may(Permission::AnswerRequest),
    };
    Ok(visit.render(&page))
}

async fn answer(
    At((partner, delegation)): At<(PartnerId, DelegationId)>,
    posted: Posted,
) -> Result<Response, Failure> {
    let Posted { visit, fields } = posted;
    let l = visit.locale();
    let approve = match fields.get("answer") {
        Some("approve") => true,
        Some("decline") => false,
        _ => return Err(Failure::code(visit, error::BAD_FORM)),
    };
    match visit.run(AnswerGranularAdmin { partner, delegation, approve }).await {
        Ok(answered) => {
            let found = view(&visit, partner).await?;
            let until = answered.expires_at.map(|at| visit.show().date_text(&at)).unwrap_or_default();
            let said = if approve {
                t::own_admin_approved(l, &until, &isolate(&found.partner.name))
            } else {
                t::own_admin_declined(l)
            };
            Ok(visit.done(&format!("/partners/{partner}/admin"), Notice::done(said)))
        }
        Err(refused) => Err(visit.failed(refused, None).await),
    }
}
