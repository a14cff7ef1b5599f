//! The customer's side: its partners, taking delegated admin away, asking for an end, and what ended (P25, M3).

use super::error::{self, At, Failure};
use super::form::Posted;
use super::own_support::seller;
use super::page::{Notice, Page, Tone};
use super::removal::granular_line;
use super::shell::{Area, Visit, crumb};
use super::show::{Html, name};
use crate::Web;
use askama::Template;
use axum::Router;
use axum::response::Response;
use axum::routing::get;
use center::identity::link;
use center::invitations::link_of;
use center::own::{AskToLeave, OwnPartner, OwnPartners, OwnSupport, PartnersView, RevokeDelegatedAdmin};
use domain::partner::{Partner, PartnerKind};
use domain::subscription::Status;
use domain::{PartnerId, Permission, days_after};
use language::{Locale, isolate, text as t};

/// The pages.
pub fn routes() -> Router<Web> {
    Router::new()
        .route("/partners", get(show))
        .route("/partners/{partner}/delegated-admin", get(ask_revoke).post(revoke))
        .route("/partners/{partner}/leave", get(ask_leave).post(leave))
}

/// Days for which a notice of an ended relationship stands above everything else.
const NOTICE_DAYS: i64 = 30;

struct Card {
    id: PartnerId,
    name: Html,
    kind: String,
    since: Html,
    generation: i64,
    standing: String,
    has_standing: bool,
    granular: Vec<String>,
    email: String,
    phone: String,
    leave_asked: bool,
}

#[derive(Template)]
#[template(path = "own_partners.html")]
struct PartnersPage {
    page: Page,
    decides: bool,
    serving: Vec<Card>,
    waiting: Vec<(String, String)>,
    suspended: Vec<(Html, Html, Html)>,
    ended: Vec<String>,
}

async fn show(visit: Visit) -> Result<Response, Failure> {
    if visit.actor().customer().is_none() {
        // Pages of the customer's side are nothing to anybody else.
        return Err(Failure::code(visit, error::NOT_FOUND));
    }
    let l = visit.locale();
    let show = visit.show();
    let view = visit.ask(OwnPartners).await?;
    let suspended = visit.ask(OwnSupport).await?;
    let mut page = visit.page(Area::Partners, t::nav_partner_relationships(l));
    page.notices.extend(notices(&visit, &view));
    let suspended = suspended.iter().filter(|row| row.subscription.status == Status::Suspended).map(|row| {
        let sold_by = seller(l, row.seller.as_ref());
        (name(&row.name, ""), sold_by, show.date_or_dash(&row.subscription.delete_at))
    });
    let waiting = view.waiting.iter().map(|(invitation, partner)| {
        let secrets = visit.web().center.identity().secrets();
        let href = format!("{}?{}", link::ACCEPT_PATH, link::make(secrets, &link_of(invitation)));
        let until = invitation.expires_at.map_or_else(|| "—".to_owned(), |at| show.date_text(&at));
        (t::partners_waiting_until(l, &until, &isolate(&partner.name)), href)
    });
    let page = PartnersPage {
        decides: visit.may(Permission::RevokeDelegatedAdmin),
        serving: view.serving.iter().map(|one| card(&visit, one)).collect(),
        waiting: waiting.collect(),
        suspended: suspended.collect(),
        ended: view.ended.iter().map(|one| ended_line(&visit, one)).collect(),
        page,
    };
    Ok(visit.render(&page))
}

/// What partners wanted the customer to know: that they ended the relationship. Who serves it again need not say so.
fn notices(visit: &Visit, view: &PartnersView) -> Vec<Notice> {
    let fresh = days_after(visit.web().center.now(), -NOTICE_DAYS);
    let again = |partner| view.serving.iter().any(|one| one.partner.id == partner);
    let told = view.ended.iter().filter(|one| one.record.notice_to_customer && one.record.removed_at > fresh);
    let told = told.filter(|one| !again(one.record.partner));
    told.map(|one| Notice::new(Tone::Info, ended_line(visit, one))).collect()
}

fn ended_line(visit: &Visit, one: &center::own::Ended) -> String {
    let l = visit.locale();
    let partner =
        one.partner.as_ref().map_or_else(|| t::partners_unknown(l), |partner| isolate(&partner.name));
    t::partners_ended_line(l, &visit.show().date_text(&one.record.removed_at), &partner)
}

fn card(visit: &Visit, one: &OwnPartner) -> Card {
    let l = visit.locale();
    let show = visit.show();
    let standing = one.delegations.iter().find(|one| one.is_standing());
    let granular = one.delegations.iter().filter(|one| !one.is_standing());
    Card {
        id: one.partner.id,
        name: name(&one.partner.name, &one.partner.locale),
        kind: kind(l, one.partner.kind),
        since: show.date(&one.relationship.since),
        generation: one.relationship.generation,
        standing: standing.map_or_else(
            || t::delegated_none(l),
            |one| t::delegated_since(l, &show.date_text(&one.started_at)),
        ),
        has_standing: standing.is_some(),
        granular: granular.map(|one| granular_line(&show, one.expires_at, &one.roles)).collect(),
        email: one.partner.support_email.clone(),
        phone: one.partner.support_phone.clone(),
        leave_asked: one.leave_asked,
    }
}

/// A partner's kind in words.
pub fn kind(l: Locale, kind: PartnerKind) -> String {
    match kind {
        PartnerKind::Direct => t::kind_direct(l),
        PartnerKind::IndirectProvider => t::kind_indirect_provider(l),
        PartnerKind::IndirectReseller => t::kind_indirect_reseller(l),
    }
}

// ── Taking delegated admin away ──

#[derive(Template)]
#[template(path = "own_confirm.html")]
struct ConfirmPage {
    page: Page,
    partner: Html,
    effects: Vec<String>,
    action: String,
    label: String,
    reason: Option<String>,
}

/// The partner of an address, among those that serve the customer.
async fn serving(visit: &Visit, id: PartnerId) -> Result<Partner, Failure> {
    if visit.actor().customer().is_none() {
        return Err(Failure::code(visit.clone(), error::NOT_FOUND));
    }
    let view = visit.ask(OwnPartners).await?;
    let found = view.serving.into_iter().find(|one| one.partner.id == id);
    found.map(|one| one.partner).ok_or_else(|| Failure::code(visit.clone(), error::NOT_FOUND))
}

fn frame(visit: &Visit, title: &str) -> Page {
    let mut page = visit.page(Area::Partners, title);
    page.crumbs = vec![crumb("/partners", &t::nav_partner_relationships(visit.locale()))];
    page
}

async fn ask_revoke(visit: Visit, At(id): At<PartnerId>) -> Result<Response, Failure> {
    let l = visit.locale();
    let partner = serving(&visit, id).await?;
    let label = t::action_remove_delegated_admin(l);
    let page = ConfirmPage {
        page: frame(&visit, &label),
        effects: vec![t::revoke_effect(l, &isolate(&partner.name)), t::revoke_stays(l), t::revoke_back(l)],
        partner: name(&partner.name, &partner.locale),
        action: format!("/partners/{id}/delegated-admin"),
        label,
        reason: None,
    };
    Ok(visit.render(&page))
}

async fn revoke(At(partner): At<PartnerId>, posted: Posted) -> Result<Response, Failure> {
    let visit = posted.visit;
    match visit.run(RevokeDelegatedAdmin { partner }).await {
        Ok(_) => Ok(visit.done("/partners", Notice::done(t::revoke_done(visit.locale())))),
        Err(refused) => Err(visit.failed(refused, None).await),
    }
}

// ── Asking for an end ──

async fn ask_leave(visit: Visit, At(id): At<PartnerId>) -> Result<Response, Failure> {
    let partner = serving(&visit, id).await?;
    Ok(visit.render(&leave_page(&visit, &partner, "")))
}

fn leave_page(visit: &Visit, partner: &Partner, reason: &str) -> ConfirmPage {
    let l = visit.locale();
    let label = t::leave_action(l);
    ConfirmPage {
        page: frame(visit, &label),
        effects: vec![t::leave_effect(l, &isolate(&partner.name))],
        partner: name(&partner.name, &partner.locale),
        action: format!("/partners/{}/leave", partner.id),
        label,
        reason: Some(reason.to_owned()),
    }
}

async fn leave(At(id): At<PartnerId>, posted: Posted) -> Result<Response, Failure> {
    let Posted { visit, fields } = posted;
    let l = visit.locale();
    let partner = serving(&visit, id).await?;
    let reason = fields.get("reason").map(str::to_owned);
    match visit.run(AskToLeave { partner: id, reason }).await {
        Ok(asked) => {
            let due = visit.show().date_text(&asked.due_at);
            let notice = Notice::done(t::leave_done(l, &due, &isolate(&partner.name)));
            Ok(visit.done("/partners", notice))
        }
        Err(refused) if matches!(refused, center::Error::Invalid(_)) => {
            let mut page = leave_page(&visit, &partner, fields.text("reason"));
            page.page = page.page.with(error::notice(l, &refused));
            Ok(visit.render_as(error::status(&refused), &page))
        }
        Err(refused) => Err(visit.failed(refused, None).await),
    }
}
