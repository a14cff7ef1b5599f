//! What was agreed to, as either side reads it (P24): lines for the account page, and the customer's own page.

use super::error::{self, Failure};
use super::page::Page;
use super::shell::{Area, Visit, crumb};
use super::show::{Html, badge, name};
use crate::Web;
use askama::Template;
use axum::Router;
use axum::response::Response;
use axum::routing::get;
use center::invitations::{ConsentShown, OwnConsents};
use language::{isolate, text as t};

/// The pages.
pub fn routes() -> Router<Web> {
    Router::new().route("/partners/consents", get(own))
}

/// One consent in words.
pub struct Line {
    /// The partner it was given to.
    pub partner: Html,
    /// Who agreed, when, to which version.
    pub sentence: String,
    /// What was granted.
    pub grants: Vec<String>,
    /// Whether the log proves it.
    pub proof: Html,
}

/// A consent in the reader's words. A person whose name was erased is shown by the id that the log has too.
pub fn line(visit: &Visit, one: &ConsentShown) -> Line {
    let l = visit.locale();
    let consent = &one.consent;
    let id = consent.user.map(|user| user.to_string()).unwrap_or_default();
    let person = one.person.as_ref().map_or(id, |person| isolate(person));
    let grants = [
        consent.grants.relationship.then(|| t::consent_relationship(l)),
        consent.grants.delegated_admin.then(|| t::term_dap(l)),
        (!consent.grants.roles.is_empty()).then(|| t::term_gdap(l)),
    ];
    Line {
        partner: match &one.partner {
            Some(partner) => name(&partner.name, &partner.locale),
            None => Html::text(&t::partners_unknown(l)),
        },
        sentence: t::consent_line(l, &visit.show().date_text(&consent.at), &person, &consent.text_version),
        grants: grants.into_iter().flatten().collect(),
        proof: match one.proven {
            true => badge("good", &t::consent_proven(l)),
            false => badge("gone", &t::consent_unproven(l)),
        },
    }
}

#[derive(Template)]
#[template(path = "own_consents.html")]
struct OwnPage {
    page: Page,
    lines: Vec<Line>,
}

async fn own(visit: Visit) -> Result<Response, Failure> {
    if visit.actor().customer().is_none() {
        return Err(Failure::code(visit, error::NOT_FOUND));
    }
    let l = visit.locale();
    let found = visit.ask(OwnConsents).await?;
    let mut page = visit.page(Area::Partners, t::consent_heading(l));
    page.crumbs = vec![crumb("/partners", &t::nav_partner_relationships(l))];
    let lines = found.iter().map(|one| line(&visit, one)).collect();
    Ok(visit.render(&OwnPage { page, lines }))
}
