//! A partner's rights in one's own tenant (P25): what it may do, what it asks for, and taking it away.

use super::Line;
use super::one::ConfirmPage;
use crate::Web;
use crate::portal::error::{self, At, Failure};
use crate::portal::form::Posted;
use crate::portal::page::{Notice, Page};
use crate::portal::shell::{Area, Visit, crumb};
use crate::portal::show::{Html, name};
use askama::Template;
use axum::Router;
use axum::response::{Redirect, Response};
use axum::routing::get;
use center::delegation::{OwnDelegations, OwnDelegationsView, RemoveSubscriptionAccess, RevokeGranularAdmin};
use domain::delegation::GranularState;
use domain::{DelegationId, PartnerId, Permission, SubscriptionId};
use language::{isolate, text as t};

/// The pages.
pub fn routes() -> Router<Web> {
    Router::new()
        // The address that existing clients send to customers; what follows `#` does not reach a server.
        .route("/AdminPortal/Home", get(async || Redirect::to("/partners")))
        .route("/partners/{partner}/admin", get(show))
        .route("/partners/{partner}/admin/{delegation}/end", get(ask_end).post(end))
        .route("/partners/{partner}/access/{subscription}", get(ask_access).post(take_access))
}

#[derive(Template)]
#[template(path = "own_delegations.html")]
struct OwnPage {
    page: Page,
    partner: PartnerId,
    decides: bool,
    asked: Vec<(String, String)>,
    standing: Option<Html>,
    granular: Vec<(Line, bool)>,
    access: Vec<(Html, Html, SubscriptionId)>,
}

/// What the customer that asks sees of this partner.
pub(super) async fn view(visit: &Visit, partner: PartnerId) -> Result<OwnDelegationsView, Failure> {
    if visit.actor().customer().is_none() {
        return Err(Failure::code(visit.clone(), error::NOT_FOUND));
    }
    visit.ask(OwnDelegations { partner }).await
}

/// The frame of a page about a partner's rights.
pub(super) fn frame(visit: &Visit, title: String) -> Page {
    let mut page = visit.page(Area::Partners, title);
    page.crumbs = vec![crumb("/partners", &t::nav_partner_relationships(visit.locale()))];
    page
}

async fn show(visit: Visit, At(partner): At<PartnerId>) -> Result<Response, Failure> {
    let l = visit.locale();
    let (show, now) = (visit.show(), visit.web().center.now());
    let found = view(&visit, partner).await?;
    let named = isolate(&found.partner.name);
    let pending = |state| state == Some(GranularState::ApprovalPending);
    let (asked, granular): (Vec<_>, Vec<_>) = found
        .delegations
        .iter()
        .filter(|one| !one.is_standing())
        .partition(|one| pending(one.granular_state(now)));
    let standing = found.delegations.iter().find(|one| one.is_standing());
    let page = OwnPage {
        page: frame(&visit, t::own_admin_title(l, &named)),
        partner,
        decides: visit.may(Permission::RevokeDelegatedAdmin),
        asked: asked
            .into_iter()
            .map(|one| (t::own_admin_asks(l, &named), format!("/partners/{partner}/admin/{}", one.id)))
            .collect(),
        standing: standing.map(|one| show.date(&one.started_at)),
        granular: granular
            .into_iter()
            .map(|one| {
                let href = format!("/partners/{partner}/admin/{}/end", one.id);
                (Line::new(&show, one, href, now), one.is_active(now))
            })
            .collect(),
        access: found
            .access
            .iter()
            .map(|(one, named)| (name(named, ""), show.date(&one.since), one.subscription))
            .collect(),
    };
    Ok(visit.render(&page))
}

async fn ask_end(
    visit: Visit,
    At((partner, delegation)): At<(PartnerId, DelegationId)>,
) -> Result<Response, Failure> {
    let l = visit.locale();
    let found = view(&visit, partner).await?;
    if !found.delegations.iter().any(|one| one.id == delegation) {
        return Err(Failure::code(visit, error::NOT_FOUND));
    }
    let label = t::admin_end(l);
    let effects = vec![
        t::own_admin_end_effect(l, &isolate(&found.partner.name)),
        t::revoke_stays(l),
        t::revoke_back(l),
    ];
    let page = ConfirmPage {
        page: frame(&visit, label.clone()),
        about: name(&found.partner.name, &found.partner.locale),
        effects,
        action: format!("/partners/{partner}/admin/{delegation}/end"),
        back: format!("/partners/{partner}/admin"),
        label,
    };
    Ok(visit.render(&page))
}

async fn end(
    At((partner, delegation)): At<(PartnerId, DelegationId)>,
    posted: Posted,
) -> Result<Response, Failure> {
    let visit = posted.visit;
    match visit.run(RevokeGranularAdmin { partner, delegation }).await {
        Ok(_) => {
            let said = Notice::done(t::admin_ended(visit.locale()));
            Ok(visit.done(&format!("/partners/{partner}/admin"), said))
        }
        Err(refused) => Err(visit.failed(refused, None).await),
    }
}

async fn ask_access(
    visit: Visit,
    At((partner, subscription)): At<(PartnerId, SubscriptionId)>,
) -> Result<Response, Failure> {
    let l = visit.locale();
    let found = view(&visit, partner).await?;
    let Some((_, named)) = found.access.iter().find(|(one, _)| one.subscription == subscription) else {
        return Err(Failure::code(visit, error::NOT_FOUND));
    };
    let label = t::own_access_remove(l);
    let page = ConfirmPage {
        page: frame(&visit, label.clone()),
        about: name(&found.partner.name, &found.partner.locale),
        effects: vec![t::own_access_effect(l, &isolate(named), &isolate(&found.partner.name))],
        action: format!("/partners/{partner}/access/{subscription}"),
        back: format!("/partners/{partner}/admin"),
        label,
    };
    Ok(visit.render(&page))
}

async fn take_access(
    At((partner, subscription)): At<(PartnerId, SubscriptionId)>,
    posted: Posted,
) -> Result<Response, Failure> {
    let visit = posted.visit;
    match visit.run(RemoveSubscriptionAccess { partner, subscription }).await {
        Ok(()) => {
            let said = Notice::done(t::own_access_removed(visit.locale()));
            Ok(visit.done(&format!("/partners/{partner}/admin"), said))
        }
        Err(refused) => Err(visit.failed(refused, None).await),
    }
}
