//! Providers and resellers that work together: each side's list, one partnership, and its end (P13, P14, M6).

mod answer;
mod request;

use super::error::{self, At, Failure};
use super::form::Posted;
use super::page::{Notice, Page};
use super::shell::{Area, Visit, crumb};
use super::show::{Html, badge, name};
use crate::Web;
use crate::sentence::count;
use askama::Template;
use axum::Router;
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::get;
use center::partnerships::{
    PartnershipList, PartnershipOne, PartnershipRow, PartnershipView, RemovePartnership,
};
use domain::partner::PartnerKind;
use domain::partnership::PartnershipState;
use domain::{PartnerId, Tenant};
use language::{Args, Locale, isolate, text as t};

/// The pages.
pub fn routes() -> Router<Web> {
    Router::new()
        .route("/indirect-resellers", get(resellers))
        .route("/indirect-resellers/{other}", get(one))
        .route("/indirect-resellers/{other}/remove", get(ask).post(remove))
        .route("/indirect-providers", get(providers))
        .route("/indirect-providers/{other}/remove", get(ask).post(remove))
        .merge(request::routes())
        .merge(answer::routes())
}

/// On which side the reader stands: the list, its title and its place in the menu follow from it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Side {
    Provider,
    Reseller,
}

impl Side {
    /// A direct partner has neither (README "A-S3a").
    fn of(visit: &Visit) -> Option<Self> {
        match visit.actor().tenant {
            Tenant::Partner(_, PartnerKind::IndirectProvider) => Some(Side::Provider),
            Tenant::Partner(_, PartnerKind::IndirectReseller) => Some(Side::Reseller),
            _ => None,
        }
    }

    fn list(self) -> &'static str {
        match self {
            Side::Provider => "/indirect-resellers",
            Side::Reseller => "/indirect-providers",
        }
    }

    fn page(self, visit: &Visit) -> Page {
        let l = visit.locale();
        let (area, title) = match self {
            Side::Provider => (Area::Resellers, t::nav_indirect_resellers(l)),
            Side::Reseller => (Area::Providers, t::nav_indirect_providers(l)),
        };
        let mut page = visit.page(area, title);
        page.crumbs = vec![crumb("/", &t::nav_dashboard(l))];
        page
    }

    /// A page below the list.
    fn below(self, visit: &Visit, title: String) -> Page {
        let mut page = self.page(visit);
        let list = std::mem::replace(&mut page.title, title);
        page.crumbs.push(crumb(self.list(), &list));
        page
    }
}

/// For whoever has no such pages.
fn nowhere(visit: &Visit) -> Failure {
    Failure::code(visit.clone(), error::NOT_FOUND)
}

// ── The lists ──

struct Row {
    name: Html,
    href: Option<String>,
    mpn_id: String,
    state: Html,
    restricted: bool,
    since: Html,
    until: Html,
    shared: String,
    authorize: Option<String>,
    customers: Option<String>,
    remove: Option<String>,
}

#[derive(Template)]
#[template(path = "partnerships.html")]
struct ListPage {
    page: Page,
    provides: bool,
    rows: Vec<Row>,
}

async fn resellers(visit: Visit) -> Result<Response, Failure> {
    match Side::of(&visit).ok_or_else(|| nowhere(&visit))? {
        Side::Provider => list(&visit, Side::Provider).await,
        Side::Reseller => Ok(Redirect::to("/indirect-providers").into_response()),
    }
}

async fn providers(visit: Visit) -> Result<Response, Failure> {
    match Side::of(&visit).ok_or_else(|| nowhere(&visit))? {
        Side::Reseller => list(&visit, Side::Reseller).await,
        Side::Provider => Ok(Redirect::to("/indirect-resellers").into_response()),
    }
}

async fn list(visit: &Visit, side: Side) -> Result<Response, Failure> {
    let found = visit.ask(PartnershipList).await?;
    let rows = found.iter().map(|one| row(visit, side, one)).collect();
    Ok(visit.render(&ListPage { page: side.page(visit), provides: side == Side::Provider, rows }))
}

fn row(visit: &Visit, side: Side, one: &PartnershipRow) -> Row {
    let show = visit.show();
    let list = side.list();
    let requested = one.state == PartnershipState::Requested;
    let active = one.state == PartnershipState::Active;
    let ends = active || (requested && side == Side::Provider);
    let removable = ends && visit.may(domain::Permission::RemovePartnership);
    Row {
        name: name(&one.other.name, &one.other.locale),
        href: (side == Side::Provider).then(|| format!("{list}/{}", one.other.id)),
        mpn_id: one.other.mpn_id.clone(),
        state: state(visit.locale(), one.state),
        restricted: active && one.restricted,
        since: show.date(&one.partnership.since),
        until: show.date_or_dash(&one.partnership.expires_at.filter(|_| requested)),
        shared: show.number(&one.shared_customers),
        authorize: (requested && side == Side::Reseller).then(|| answer::address(&one.partnership)),
        customers: (active && one.shared_customers > 0).then(|| "/customers".to_owned()),
        remove: removable.then(|| format!("{list}/{}/remove", one.other.id)),
    }
}

/// How far a partnership is: sign, colour and word.
fn state(l: Locale, state: PartnershipState) -> Html {
    let tone = match state {
        PartnershipState::Active => "good",
        PartnershipState::Requested => "wait",
        PartnershipState::Declined | PartnershipState::Expired | PartnershipState::Removed => "gone",
    };
    let word = t::by_code(l, &format!("partnership_state_{}", state.code()), &Args::new());
    badge(tone, &word.unwrap_or_default())
}

/// One partnership, as its provider sees it: with the link of a request that waits.
async fn one(visit: Visit, At(other): At<PartnerId>) -> Result<Response, Failure> {
    Side::of(&visit).ok_or_else(|| nowhere(&visit))?;
    let view = visit.ask(PartnershipOne { other }).await?;
    request::issued(&visit, &view.row, None).await
}

// ── The end (A-S3a, A-S3b) ──

#[derive(Template)]
#[template(path = "partnership_remove.html")]
struct RemovePage {
    page: Page,
    partner: Html,
    effects: Vec<String>,
    action: String,
    back: &'static str,
}

async fn ask(visit: Visit, At(other): At<PartnerId>) -> Result<Response, Failure> {
    let side = Side::of(&visit).ok_or_else(|| nowhere(&visit))?;
    let view = visit.ask(PartnershipOne { other }).await?;
    Ok(visit.render(&remove_page(&visit, side, &view)))
}

fn remove_page(visit: &Visit, side: Side, view: &PartnershipView) -> RemovePage {
    let l = visit.locale();
    let other = &view.row.other;
    let effects = if view.row.state == PartnershipState::Active {
        vec![
            t::partnership_stays(l, &isolate(&other.name)),
            t::partnership_contacts(l, count(view.contacts.len())),
            t::partnership_no_orders(l),
        ]
    } else {
        vec![t::request_withdraw_effect(l)]
    };
    RemovePage {
        page: side.below(visit, t::action_remove_partnership(l)),
        partner: name(&other.name, &other.locale),
        effects,
        action: format!("{}/{}/remove", side.list(), other.id),
        back: side.list(),
    }
}

async fn remove(At(other): At<PartnerId>, posted: Posted) -> Result<Response, Failure> {
    let visit = posted.visit;
    let side = Side::of(&visit).ok_or_else(|| nowhere(&visit))?;
    let view = visit.ask(PartnershipOne { other }).await?;
    match visit.run(RemovePartnership { other, acknowledged: true }).await {
        Ok(_) => {
            let said = t::partnership_removed(visit.locale(), &isolate(&view.row.other.name));
            Ok(visit.done(side.list(), Notice::done(said)))
        }
        Err(refused) => Err(visit.failed(refused, None).await),
    }
}
