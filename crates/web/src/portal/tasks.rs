//! What waits for a partner, what a reseller asked of its provider, and how that ended: the inbox (M6, open).

mod removal;

use super::error::{self, At, Failure};
use super::form::Posted;
use super::page::{Notice, Page};
use super::shell::{Area, Visit, crumb};
use super::show::{Html, badge, link_name, name};
use crate::Web;
use askama::Template;
use axum::Router;
use axum::http::StatusCode;
use axum::response::Response;
use axum::routing::get;
use center::Error;
use center::tasks::{DeclineTask, TaskInbox, TaskRow, WithdrawTask};
use domain::task::{Task, TaskKind, TaskState};
use domain::{Permission, TaskId};
use language::{Args, Locale, SLOT, isolate, text as t};

/// The pages.
pub fn routes() -> Router<Web> {
    Router::new()
        .route("/tasks", get(inbox))
        .route("/tasks/{task}/decline", get(ask_decline).post(decline))
        .route("/tasks/{task}/withdraw", get(ask_withdraw).post(withdraw))
        .merge(removal::routes())
}

/// Rows of each list.
const LIMIT: i64 = 100;

struct Row {
    what: Html,
    from: Option<String>,
    note: Option<String>,
    answer: Option<String>,
    state: Html,
    due: String,
    overdue: bool,
    look: Option<String>,
    decline: Option<String>,
    withdraw: Option<String>,
}

#[derive(Template)]
#[template(path = "tasks.html")]
struct InboxPage {
    page: Page,
    waiting: Vec<Row>,
    asked: Vec<Row>,
    closed: Vec<Row>,
}

async fn inbox(visit: Visit) -> Result<Response, Failure> {
    let found = visit.ask(TaskInbox { limit: LIMIT }).await?;
    let rows = |rows: &[TaskRow]| rows.iter().map(|one| row(&visit, one)).collect();
    let (waiting, asked, closed) = (rows(&found.waiting), rows(&found.asked), rows(&found.closed));
    Ok(visit.render(&InboxPage { page: frame(&visit), waiting, asked, closed }))
}

fn frame(visit: &Visit) -> Page {
    let l = visit.locale();
    let mut page = visit.page(Area::Tasks, t::nav_tasks(l));
    page.crumbs = vec![crumb("/", &t::nav_dashboard(l))];
    page
}

/// A page below the inbox.
fn below(visit: &Visit, title: String) -> Page {
    let mut page = frame(visit);
    page.title = title;
    page.crumbs.push(crumb("/tasks", &t::nav_tasks(visit.locale())));
    page
}

fn row(visit: &Visit, one: &TaskRow) -> Row {
    let l = visit.locale();
    let task = &one.task;
    let asked_by_us = task.asker.is_some() && task.asker == visit.actor().partner();
    let open = one.state == TaskState::Open;
    let answers = open && !asked_by_us && task.kind.waits_for_partner() && visit.may(Permission::AnswerTask);
    let due = visit.show().date_text(&task.due_at);
    Row {
        what: sentence(visit, one, asked_by_us),
        from: one
            .other
            .as_ref()
            .filter(|_| !asked_by_us)
            .map(|other| t::task_from_reseller(l, &isolate(&other.name))),
        note: task.note.clone(),
        answer: task.answer.clone(),
        state: state(l, one.state),
        due: if one.overdue { t::task_overdue(l, &due) } else { t::task_due(l, &due) },
        overdue: one.overdue,
        look: (open && !asked_by_us).then(|| look(task)).flatten(),
        decline: answers.then(|| format!("/tasks/{}/decline", task.id)),
        withdraw: (open && asked_by_us && visit.may(Permission::AskProvider))
            .then(|| format!("/tasks/{}/withdraw", task.id)),
    }
}

/// What is asked, in a sentence of its kind that leads to the customer.
fn sentence(visit: &Visit, one: &TaskRow, asked_by_us: bool) -> Html {
    let l = visit.locale();
    let told = match one.task.kind {
        TaskKind::LeaveRequested => t::task_leave_requested(l, SLOT),
        TaskKind::ReleaseRequested => t::task_release_requested(l, SLOT),
        TaskKind::RemovalAsked if asked_by_us => {
            let provider = one.other.as_ref().map(|other| isolate(&other.name)).unwrap_or_default();
            t::task_removal_asked_of(l, SLOT, &provider)
        }
        TaskKind::RemovalAsked => t::task_removal_asked(l, SLOT),
        TaskKind::RescueAsked => t::task_rescue_asked(l, SLOT),
    };
    let href = format!("/customers/{}/account", one.task.customer);
    link_name(&told, &href, &one.customer_name, &one.customer_locale)
}

/// Where what is asked for can be looked at and done.
fn look(task: &Task) -> Option<String> {
    match task.kind {
        TaskKind::LeaveRequested => Some(format!("/customers/{}/removal", task.customer)),
        TaskKind::RemovalAsked => Some(format!("/tasks/{}/removal", task.id)),
        TaskKind::RescueAsked => Some(format!("/customers/{}/rescues", task.customer)),
        TaskKind::ReleaseRequested => None,
    }
}

/// How far a task is: sign, colour and word.
pub fn state(l: Locale, state: TaskState) -> Html {
    let tone = match state {
        TaskState::Open => "wait",
        TaskState::Done => "good",
        TaskState::Declined | TaskState::Withdrawn | TaskState::Lapsed => "gone",
    };
    let word = t::by_code(l, &format!("task_state_{}", state.code()), &Args::new());
    badge(tone, &word.unwrap_or_default())
}

// ── Answering, taking back ──

#[derive(Template)]
#[template(path = "task_answer.html")]
struct AnswerPage {
    page: Page,
    what: Html,
    note: Option<String>,
    effect: Option<String>,
    answer: Option<String>,
    answer_error: Option<String>,
    action: String,
    label: String,
}

async fn find(visit: &Visit, id: TaskId) -> Result<TaskRow, Failure> {
    let inbox = visit.ask(TaskInbox { limit: LIMIT }).await?;
    inbox.row(id).cloned().ok_or_else(|| Failure::code(visit.clone(), error::NOT_FOUND))
}

async fn ask_decline(visit: Visit, At(id): At<TaskId>) -> Result<Response, Failure> {
    let found = find(&visit, id).await?;
    Ok(visit.render(&decline_page(&visit, &found, String::new(), None)))
}

fn decline_page(visit: &Visit, found: &TaskRow, answer: String, wrong: Option<String>) -> AnswerPage {
    let l = visit.locale();
    AnswerPage {
        page: below(visit, t::button_decline(l)),
        what: sentence(visit, found, false),
        note: found.task.note.clone(),
        effect: None,
        answer: Some(answer),
        answer_error: wrong,
        action: format!("/tasks/{}/decline", found.task.id),
        label: t::button_decline(l),
    }
}

async fn decline(At(id): At<TaskId>, posted: Posted) -> Result<Response, Failure> {
    let Posted { visit, fields } = posted;
    let l = visit.locale();
    let found = find(&visit, id).await?;
    let (customer, asker) = (found.task.customer, found.task.asker);
    let answer = fields.text("answer").to_owned();
    match visit.run(DeclineTask { task: id, customer, asker, answer: answer.clone() }).await {
        Ok(_) => Ok(visit.done("/tasks", Notice::done(t::task_declined(l)))),
        Err(Error::Invalid(wrong)) => {
            let said = if answer.trim().is_empty() {
                t::task_answer_missing(l)
            } else {
                error::notice(l, &Error::Invalid(wrong)).text
            };
            Ok(visit.render_as(StatusCode::BAD_REQUEST, &decline_page(&visit, &found, answer, Some(said))))
        }
        Err(refused) => Err(visit.failed(refused, None).await),
    }
}

async fn ask_withdraw(visit: Visit, At(id): At<TaskId>) -> Result<Response, Failure> {
    let l = visit.locale();
    let found = find(&visit, id).await?;
    let page = AnswerPage {
        page: below(&visit, t::button_withdraw(l)),
        what: sentence(&visit, &found, true),
        note: found.task.note.clone(),
        effect: Some(t::task_withdraw_effect(l)),
        answer: None,
        answer_error: None,
        action: format!("/tasks/{id}/withdraw"),
        label: t::button_withdraw(l),
    };
    Ok(visit.render(&page))
}

async fn withdraw(At(id): At<TaskId>, posted: Posted) -> Result<Response, Failure> {
    let visit = posted.visit;
    let found = find(&visit, id).await?;
    let (customer, provider) = (found.task.customer, found.task.partner);
    match visit.run(WithdrawTask { task: id, customer, provider }).await {
        Ok(_) => Ok(visit.done("/tasks", Notice::done(t::task_withdrawn(visit.locale())))),
        Err(refused) => Err(visit.failed(refused, None).await),
    }
}

/// A partner's name, as it stands in a list of facts.
fn partner(other: &domain::partner::Partner) -> Html {
    name(&other.name, &other.locale)
}
