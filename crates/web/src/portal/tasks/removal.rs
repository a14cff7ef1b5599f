//! The provider ends its reseller's relationship with a customer (E32): what stands in the way, what follows, the tick.

use super::{below, partner};
use crate::Web;
use crate::portal::error::{self, At, Failure};
use crate::portal::form::Posted;
use crate::portal::page::{Notice, Page, Tone};
use crate::portal::removal::{called, is_subscription, reason};
use crate::portal::shell::Visit;
use crate::portal::show::{Html, Show, name};
use crate::sentence;
use askama::Template;
use axum::Router;
use axum::http::StatusCode;
use axum::response::Response;
use axum::routing::get;
use center::Error;
use center::relationships::{ForResellerView, REASONS, RemovalForReseller, RemovalView, RemoveForReseller};
use domain::relationship::Blocker;
use domain::{Permission, Refusal, TaskId, role};
use language::{Locale, isolate, text as t};

/// The pages.
pub(super) fn routes() -> Router<Web> {
    Router::new().route("/tasks/{task}/removal", get(show).post(remove))
}

#[derive(Template)]
#[template(path = "task_removal.html")]
struct RemovalPage {
    page: Page,
    reseller: Html,
    customer: Html,
    domain: String,
    intro: String,
    note: Option<String>,
    blockers: Vec<(Html, String, String)>,
    consequences: Vec<String>,
    version: String,
    reasons: Vec<(&'static str, String)>,
    chosen: String,
    tick_error: Option<String>,
    may: bool,
    task: TaskId,
}

async fn show(visit: Visit, At(task): At<TaskId>) -> Result<Response, Failure> {
    page(&visit, task, StatusCode::OK, "", None).await
}

async fn page(
    visit: &Visit,
    task: TaskId,
    status: StatusCode,
    chosen: &str,
    refused: Option<Error>,
) -> Result<Response, Failure> {
    let l = visit.locale();
    let view = visit.ask(RemovalForReseller { task }).await?;
    let Some(removal) = &view.removal else {
        let notice = Notice::new(Tone::Info, t::for_reseller_over(l));
        return Ok(visit.done("/tasks", notice));
    };
    let mut frame = below(visit, t::action_remove_relationship(l));
    let unticked = matches!(refused, Some(Error::Refused(Refusal::AcknowledgementRequired)));
    if let Some(refused) = &refused {
        frame = frame.with(error::notice(l, refused));
    }
    let denied = role::may(visit.actor(), Permission::RemoveRelationship).err();
    if let Some(denied) = &denied {
        frame = frame.with(error::notice(l, &Error::Refused(denied.clone())));
    }
    Ok(visit.render_as(status, &filled(l, frame, &view, removal, chosen, unticked, denied.is_none())))
}

fn filled(
    l: Locale,
    page: Page,
    view: &ForResellerView,
    removal: &RemovalView,
    chosen: &str,
    unticked: bool,
    may: bool,
) -> RemovalPage {
    let customer = &removal.customer;
    let show = page.show.clone();
    let company = isolate(&customer.profile.company_name);
    let consequences = &removal.consequences;
    RemovalPage {
        page,
        reseller: partner(&view.reseller),
        customer: name(&customer.profile.company_name, &customer.locale),
        domain: customer.domain.clone(),
        intro: t::for_reseller_intro(l, &company, &isolate(&view.reseller.name)),
        note: view.task.note.clone(),
        blockers: removal.blockers.iter().map(|one| blocker(&show, removal, one)).collect(),
        consequences: vec![
            sentence::contacts_follow(l, consequences),
            sentence::delegated_admin_follows(l, consequences),
        ],
        version: removal.version.clone(),
        reasons: REASONS.iter().map(|code| (*code, reason(l, code))).collect(),
        chosen: chosen.to_owned(),
        tick_error: unticked.then(|| t::refusal_acknowledgement_required(l)),
        may,
        task: view.task.id,
    }
}

/// What stands in the way: its name, why, and where the provider does something about it.
fn blocker(show: &Show, view: &RemovalView, one: &Blocker) -> (Html, String, String) {
    let l = show.locale();
    let plain = called(one, view);
    let day = one.until.as_ref().map(|at| show.date_text(at));
    let why = t::blocker(l, one.kind.code(), &isolate(&plain), day.as_deref()).unwrap_or_default();
    let sold = format!("/customers/{}/subscriptions", view.customer.id);
    let href = if is_subscription(one.kind) { format!("{sold}/{}", one.object_id) } else { sold };
    (name(&plain, ""), why, href)
}

async fn remove(At(id): At<TaskId>, posted: Posted) -> Result<Response, Failure> {
    let Posted { visit, fields } = posted;
    let l = visit.locale();
    let view = visit.ask(RemovalForReseller { task: id }).await?;
    let command = RemoveForReseller {
        task: id,
        reseller: view.reseller.id,
        customer: view.task.customer,
        version: Some(fields.text("version").to_owned()),
        acknowledged: fields.ticked("acknowledged"),
        reason: Some(fields.text("reason").to_owned()).filter(|reason| !reason.is_empty()),
    };
    match visit.run(command).await {
        Ok(_) => {
            let company = view.removal.as_ref().map(|one| one.customer.profile.company_name.clone());
            let company = isolate(&company.unwrap_or_default());
            let said = t::for_reseller_done(l, &company, &isolate(&view.reseller.name));
            Ok(visit.done("/tasks", Notice::done(said)))
        }
        Err(refused)
            if matches!(
                refused,
                Error::Refused(
                    Refusal::RelationshipBlocked { .. } | Refusal::Stale | Refusal::AcknowledgementRequired
                ) | Error::Busy
                    | Error::Closing
            ) =>
        {
            page(&visit, id, error::status(&refused), fields.text("reason"), Some(refused)).await
        }
        Err(refused) => Err(visit.failed(refused, None).await),
    }
}
