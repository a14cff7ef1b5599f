//! Granular rights whole, on the partner's side: extension, groups, the end (P12). They can be kept over a removal, so
//! their page is not one of the customer's.

use super::state;
use crate::Web;
use crate::portal::error::{self, At, Failure};
use crate::portal::form::Posted;
use crate::portal::page::{Crumb, Notice, Page};
use crate::portal::shell::{Area, Visit, crumb};
use crate::portal::show::{Html, name};
use crate::sentence;
use askama::Template;
use axum::Router;
use axum::response::Response;
use axum::routing::{get, post};
use center::Error;
use center::delegation::{
    AskForGranularAdmin, AssignAccess, DiscardGranularDraft, EditGranularAdmin, EndGranularAdmin,
    GranularDetail, GranularOne, RemoveAccess, WithdrawGranularRequest,
};
use domain::delegation::{AssignmentState, Container, Edit, GranularState};
use domain::{CustomerId, DelegationId, FieldError, FieldProblem, PartnerId, Permission};
use language::{Args, Locale, isolate, text as t};
use uuid::Uuid;

type Which = At<(CustomerId, DelegationId)>;

/// The pages.
pub fn routes() -> Router<Web> {
    let base = "/admin-relationships/{customer}/{delegation}";
    Router::new()
        .route(base, get(show))
        .route(&format!("{base}/send"), post(send))
        .route(&format!("{base}/extension"), post(extend))
        .route(&format!("{base}/groups"), post(assign))
        .route(&format!("{base}/groups/remove"), post(unassign))
        .route(&format!("{base}/end"), get(ask_end).post(end))
}

struct Group {
    id: Uuid,
    label: String,
    roles: String,
}

#[derive(Template)]
#[template(path = "delegation.html")]
struct OnePage {
    page: Page,
    base: String,
    customer: Html,
    state: Html,
    roles: Vec<String>,
    begun: Html,
    until: Html,
    answer_by: Option<String>,
    extends: bool,
    is_draft: bool,
    is_asked: bool,
    is_active: bool,
    groups: Vec<Group>,
    choices: Vec<(&'static str, String)>,
    role_choices: Vec<(String, String)>,
    changes: bool,
    ends: bool,
}

async fn show(visit: Visit, At((customer, delegation)): Which) -> Result<Response, Failure> {
    let detail = visit.ask(GranularOne { customer, delegation }).await?;
    Ok(visit.render(&page(&visit, &detail)))
}

fn address(detail: &GranularDetail) -> String {
    format!("/admin-relationships/{}/{}", detail.row.delegation.customer, detail.row.delegation.id)
}

fn frame(visit: &Visit, title: String) -> Page {
    let l = visit.locale();
    let mut page = visit.page(Area::AdminRelationships, title);
    page.crumbs = vec![crumb("/", &t::nav_dashboard(l)), crumb("/admin-relationships", &t::admin_nav(l))];
    page
}

fn page(visit: &Visit, detail: &GranularDetail) -> OnePage {
    let l = visit.locale();
    let (show, now) = (visit.show(), visit.web().center.now());
    let one = &detail.row.delegation;
    let at = one.granular_state(now);
    let groups: Vec<_> =
        detail.assignments.iter().filter(|group| group.state(one, now) == AssignmentState::Active).collect();
    let free = Container::ALL
        .into_iter()
        .filter(|container| !groups.iter().any(|group| group.container == container.id(one.partner)));
    let named = one.granular.as_ref().map_or_else(|| t::term_gdap(l), |it| isolate(&it.name));
    OnePage {
        page: frame(visit, named),
        base: address(detail),
        customer: name(&detail.row.customer_name, &detail.row.customer_locale),
        state: state(l, one, now),
        roles: one.roles.iter().map(|code| sentence::admin_role(l, code)).collect(),
        begun: show.date_or_dash(&one.expires_at.map(|_| one.started_at)),
        until: show.date_or_dash(&one.ended_at.or(one.expires_at)),
        answer_by: one.answer_by().map(|at| t::admin_answer_by(l, &show.date_text(&at))),
        extends: one.granular.as_ref().is_some_and(|it| it.auto_extend),
        is_draft: at == Some(GranularState::Created),
        is_asked: at == Some(GranularState::ApprovalPending),
        is_active: at == Some(GranularState::Active),
        choices: free.map(|container| (container.code(), group_name(l, container))).collect(),
        role_choices: one.roles.iter().map(|code| (code.clone(), sentence::admin_role(l, code))).collect(),
        groups: groups
            .into_iter()
            .map(|group| Group {
                id: group.id,
                label: label(l, one.partner, group.container),
                roles: sentence::admin_roles(l, &group.roles),
            })
            .collect(),
        changes: visit.may(Permission::RequestGranularAdmin),
        ends: visit.may(Permission::EndDelegatedAdmin),
    }
}

fn label(l: Locale, partner: PartnerId, container: Uuid) -> String {
    let known = Container::ALL.into_iter().find(|one| one.id(partner) == container);
    known.map_or_else(|| container.to_string(), |one| group_name(l, one))
}

fn group_name(l: Locale, container: Container) -> String {
    t::by_code(l, &format!("admin_group_{}", container.code()), &Args::new()).unwrap_or_default()
}

/// What was refused is said above the page, which is as it is now.
async fn again(visit: Visit, which: (CustomerId, DelegationId), refused: Error) -> Result<Response, Failure> {
    let (customer, delegation) = which;
    let detail = visit.ask(GranularOne { customer, delegation }).await?;
    let mut page = page(&visit, &detail);
    page.page = page.page.with(error::notice(visit.locale(), &refused));
    Ok(visit.render_as(error::status(&refused), &page))
}

/// On to the page, which says what was done; or what was refused.
async fn answered<T>(
    visit: Visit,
    (customer, delegation): (CustomerId, DelegationId),
    done: Result<T, Error>,
    said: String,
) -> Result<Response, Failure> {
    match done {
        Ok(_) => Ok(visit.done(&format!("/admin-relationships/{customer}/{delegation}"), Notice::done(said))),
        Err(refused) => again(visit, (customer, delegation), refused).await,
    }
}

async fn send(At(which): Which, posted: Posted) -> Result<Response, Failure> {
    let visit = posted.visit;
    let (customer, delegation) = which;
    let done = visit.run(AskForGranularAdmin { customer, delegation }).await;
    let until = done.as_ref().ok().and_then(|made| made.delegation.answer_by());
    let until = until.map(|at| visit.show().date_text(&at)).unwrap_or_default();
    let said = t::admin_answer_by(visit.locale(), &until);
    answered(visit, which, done, said).await
}

async fn extend(At(which): Which, posted: Posted) -> Result<Response, Failure> {
    let Posted { visit, fields } = posted;
    let (customer, delegation) = which;
    let wanted = fields.ticked("autoExtend");
    let edit = Edit { auto_extend: Some(wanted), ..Edit::default() };
    let done = visit.run(EditGranularAdmin { customer, delegation, edit, version: None }).await;
    let l = visit.locale();
    let said = if wanted { t::admin_extend_done_on(l) } else { t::admin_extend_done_off(l) };
    answered(visit, which, done, said).await
}

async fn assign(At(which): Which, posted: Posted) -> Result<Response, Failure> {
    let Posted { visit, fields } = posted;
    let (customer, delegation) = which;
    let said = t::admin_group_assigned(visit.locale());
    let partner = visit.actor().partner();
    let Some(container) = partner.and_then(|own| Some(Container::find(own, fields.get("group")?)?.id(own)))
    else {
        let wrong = Error::Invalid(vec![FieldError::new("group", FieldProblem::Required)]);
        return again(visit, which, wrong).await;
    };
    let roles = fields.all("role").into_iter().map(str::to_owned).collect();
    let done = visit.run(AssignAccess { customer, delegation, container, roles }).await;
    answered(visit, which, done, said).await
}

async fn unassign(At(which): Which, posted: Posted) -> Result<Response, Failure> {
    let Posted { visit, fields } = posted;
    let (customer, delegation) = which;
    let said = t::admin_group_removed(visit.locale());
    let Some(assignment) = fields.get("assignment").and_then(|id| id.parse().ok()) else {
        let wrong = Error::Invalid(vec![FieldError::new("assignment", FieldProblem::Required)]);
        return again(visit, which, wrong).await;
    };
    let done = visit.run(RemoveAccess { customer, delegation, assignment, version: None }).await;
    answered(visit, which, done, said).await
}

// ── The end: of rights in use, of a request, of a draft ──

#[derive(Template)]
#[template(path = "delegation_confirm.html")]
pub(super) struct ConfirmPage {
    pub page: Page,
    pub about: Html,
    pub effects: Vec<String>,
    pub action: String,
    pub back: String,
    pub label: String,
}

async fn ask_end(visit: Visit, At((customer, delegation)): Which) -> Result<Response, Failure> {
    let l = visit.locale();
    let detail = visit.ask(GranularOne { customer, delegation }).await?;
    let company = isolate(&detail.row.customer_name);
    let (label, effects) = match detail.row.delegation.granular_state(visit.web().center.now()) {
        Some(GranularState::Created) => (t::admin_discard(l), Vec::new()),
        Some(GranularState::ApprovalPending) => {
            (t::button_withdraw(l), vec![t::admin_withdraw_effect(l, &company)])
        }
        _ => (t::admin_end(l), vec![t::admin_end_effect(l, &company), t::end_delegated_back(l)]),
    };
    let base = address(&detail);
    let mut page = frame(&visit, label.clone());
    let named = detail.row.delegation.granular.as_ref().map(|it| it.name.as_str()).unwrap_or_default();
    page.crumbs.push(Crumb { href: base.clone(), label: name(named, "") });
    let about = name(&detail.row.customer_name, &detail.row.customer_locale);
    let (action, back) = (format!("{base}/end"), base);
    Ok(visit.render(&ConfirmPage { page, about, effects, action, back, label }))
}

async fn end(At(which): Which, posted: Posted) -> Result<Response, Failure> {
    let visit = posted.visit;
    let l = visit.locale();
    let (customer, delegation) = which;
    let detail = visit.ask(GranularOne { customer, delegation }).await?;
    match detail.row.delegation.granular_state(visit.web().center.now()) {
        Some(GranularState::Created) => {
            let done = visit.run(DiscardGranularDraft { customer, delegation, version: None }).await;
            match done {
                Ok(()) => Ok(visit.done("/admin-relationships", Notice::done(t::admin_discarded(l)))),
                Err(refused) => again(visit, which, refused).await,
            }
        }
        Some(GranularState::ApprovalPending) => {
            let done = visit.run(WithdrawGranularRequest { customer, delegation }).await;
            answered(visit, which, done, t::admin_withdrawn(l)).await
        }
        _ => {
            let done = visit.run(EndGranularAdmin { customer, delegation }).await;
            answered(visit, which, done, t::admin_ended(l)).await
        }
    }
}
