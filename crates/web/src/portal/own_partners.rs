//! The customer's side: its partners, taking delegated admin away, what is suspended, and what ended (P25, M3).

use super::error::{At, Failure};
use super::form::Posted;
use super::own_confirm::{ConfirmPage, frame, serving, stranger};
use super::own_support::seller;
use super::page::{Notice, Page, Tone};
use super::removal::granular_line;
use super::shell::{Area, Visit};
use super::show::{Html, name};
use crate::Web;
use askama::Template;
use axum::Router;
use axum::response::Response;
use axum::routing::get;
use center::identity::link;
use center::invitations::link_of;
use center::own::{OwnPartner, OwnPartners, OwnSupport, PartnersView, RevokeDelegatedAdmin, SupportRow};
use domain::partner::PartnerKind;
use domain::subscription::Status;
use domain::task::{Task, TaskState};
use domain::{PartnerId, Permission, days_after};
use language::{Locale, isolate, text as t};

/// The pages.
pub fn routes() -> Router<Web> {
    Router::new()
        .route("/partners", get(show))
        .route("/partners/{partner}/delegated-admin", get(ask_revoke).post(revoke))
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
    may_buy: bool,
    granular: Vec<String>,
    email: String,
    phone: String,
    leave: Option<Leave>,
}

impl Card {
    fn asked_to_leave(&self) -> bool {
        self.leave.as_ref().is_some_and(|leave| leave.open)
    }
}

/// How far the request to end the relationship is.
struct Leave {
    open: bool,
    lines: Vec<String>,
    answer: Option<String>,
}

/// A suspended subscription, and how it can be saved.
struct Suspended {
    subscription: Html,
    sold_by: Html,
    delete_at: Html,
    rescue: Option<String>,
    asked: Option<String>,
}

#[derive(Template)]
#[template(path = "own_partners.html")]
struct PartnersPage {
    page: Page,
    decides: bool,
    serving: Vec<Card>,
    waiting: Vec<(String, String)>,
    suspended: Vec<Suspended>,
    ended: Vec<String>,
}

async fn show(visit: Visit) -> Result<Response, Failure> {
    if let Some(failure) = stranger(&visit) {
        return Err(failure);
    }
    let l = visit.locale();
    let show = visit.show();
    let view = visit.ask(OwnPartners).await?;
    let suspended = visit.ask(OwnSupport).await?;
    let mut page = visit.page(Area::Partners, t::nav_partner_relationships(l));
    page.notices.extend(notices(&visit, &view));
    let may_ask = visit.may(Permission::AskRescue);
    let suspended = suspended.iter().filter(|row| row.subscription.status == Status::Suspended);
    let suspended = suspended.map(|row| self::suspended(&visit, &view, row, may_ask));
    let waiting = view.waiting.iter().map(|(invitation, partner)| {
        let secrets = visit.web().center.identity().secrets();
        let href = format!("{}?{}", link::ACCEPT_PATH, link::make(secrets, &link_of(invitation)));
        let asker = isolate(&partner.name);
        let sentence = match &invitation.expires_at {
            Some(end) => t::partners_waiting_until(l, &show.date_text(end), &asker),
            None => t::accept_heading(l, &asker),
        };
        (sentence, href)
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
    let told = told.map(|one| Notice::new(Tone::Info, ended_line(visit, one)));
    told.chain(view.serving.iter().flat_map(|one| rights_end(visit, one))).collect()
}

/// Granular rights that end within thirty days and do not extend themselves (M3: both sides are warned).
fn rights_end(visit: &Visit, one: &OwnPartner) -> Vec<Notice> {
    let now = visit.web().center.now();
    let soon = days_after(now, NOTICE_DAYS);
    let granular = one
        .delegations
        .iter()
        .filter(|right| right.is_active(now) && right.granular.as_ref().is_some_and(|it| !it.auto_extend));
    let ending = granular.filter_map(|right| right.expires_at.filter(|end| *end <= soon));
    let told = ending.map(|end| {
        let date = visit.show().date_text(&end);
        let told = t::own_admin_ending(visit.locale(), &date, &isolate(&one.partner.name));
        let href = format!("/partners/{}/admin", one.partner.id);
        Notice::new(Tone::Info, told).link(href, t::own_admin_link(visit.locale()))
    });
    told.collect()
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
        may_buy: one.relationship.self_serve && visit.may(Permission::BuyForOneself),
        granular: granular.map(|one| granular_line(&show, one.expires_at, &one.roles)).collect(),
        email: one.partner.support_email.clone(),
        phone: one.partner.support_phone.clone(),
        leave: one.leave.as_ref().map(|task| leave(visit, task)),
    }
}

fn suspended(visit: &Visit, view: &PartnersView, row: &SupportRow, may_ask: bool) -> Suspended {
    let l = visit.locale();
    let id = row.subscription.id.to_string();
    let left = !view.serving.iter().any(|one| one.partner.id == row.subscription.partner);
    let asked = view.serving.iter().find(|one| one.rescues.iter().any(|task| task.object == id));
    Suspended {
        subscription: name(&row.name, ""),
        sold_by: seller(l, row.seller.as_ref()),
        delete_at: visit.show().date_or_dash(&row.subscription.delete_at),
        rescue: (left && may_ask && asked.is_none()).then(|| format!("/partners/rescue/{id}")),
        asked: asked.map(|one| t::rescue_asked(l, &isolate(&one.partner.name))),
    }
}

fn leave(visit: &Visit, task: &Task) -> Leave {
    let l = visit.locale();
    let day = |at: &domain::Time| visit.show().date_text(at);
    let now = visit.web().center.now();
    let mut lines = Vec::new();
    match task.state {
        TaskState::Open => {
            lines.push(t::leave_due(l, &day(&task.due_at)));
            if task.is_overdue(now) {
                lines.push(t::leave_overdue(l));
            }
            if task.escalates_at.is_some_and(|at| at <= now) {
                lines.push(t::leave_escalated(l));
            }
        }
        TaskState::Declined => {
            lines.push(t::leave_declined(l, &day(&task.closed_at.unwrap_or(task.due_at))));
        }
        TaskState::Done | TaskState::Withdrawn | TaskState::Lapsed => {}
    }
    Leave { open: task.is_open(), lines, answer: task.answer.clone() }
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

async fn ask_revoke(visit: Visit, At(id): At<PartnerId>) -> Result<Response, Failure> {
    let l = visit.locale();
    let partner = serving(&visit, id).await?.partner;
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
