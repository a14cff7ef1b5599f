//! An indirect reseller cannot remove a relationship itself; it asks a provider, and sees how far that is (A-S2b, E32).

use super::{address, frame};
use crate::Web;
use crate::portal::error::{self, At, Failure};
use crate::portal::form::Posted;
use crate::portal::page::{Notice, Page, Tone};
use crate::portal::shell::Visit;
use crate::portal::show::{Html, name};
use crate::portal::tasks;
use askama::Template;
use axum::Router;
use axum::http::StatusCode;
use axum::response::Response;
use axum::routing::post;
use center::Error;
use center::relationships::{RemovalPreview, RemovalView};
use center::tasks::{AskProviderToRemove, ProviderToAsk, ProvidersToAsk};
use domain::task::TaskState;
use domain::{CustomerId, PartnerId, Permission};
use language::{isolate, text as t};

/// Where the question is sent to.
pub(super) fn routes() -> Router<Web> {
    Router::new().route("/customers/{customer}/removal/ask", post(ask))
}

#[derive(Template)]
#[template(path = "removal_ask_provider.html")]
struct AskProviderPage {
    page: Page,
    text: String,
    providers: Vec<Row>,
    reason: String,
    reason_error: Option<String>,
    may: bool,
    choices: bool,
    action: String,
}

/// A provider that can be asked.
struct Row {
    id: PartnerId,
    name: Html,
    email: String,
    phone: String,
    left: Option<String>,
    state: Option<Html>,
    asked: Option<String>,
    answer: Option<String>,
    withdraw: Option<String>,
    open: bool,
}

/// The page of somebody who may not remove.
pub(super) async fn page(visit: &Visit, view: &RemovalView) -> Result<Response, Failure> {
    shown(visit, view, StatusCode::OK, "", None).await
}

async fn shown(
    visit: &Visit,
    view: &RemovalView,
    status: StatusCode,
    reason: &str,
    refused: Option<&Error>,
) -> Result<Response, Failure> {
    let l = visit.locale();
    let customer = view.customer.id;
    let found = visit.ask(ProvidersToAsk { customer }).await?;
    let text = match found.as_slice() {
        [] => t::ask_provider_nobody(l),
        [one] => t::ask_provider_text(l, &isolate(&one.provider.name)),
        _ => t::ask_provider_unknown(l),
    };
    let mut frame = frame(visit, view, t::action_ask_provider(l));
    let said = refused.map(|refused| error::notice(l, refused));
    if let Some(said) = &said {
        frame = frame.with(said.clone());
    }
    let providers: Vec<Row> = found.iter().map(|one| row(visit, one)).collect();
    let page = AskProviderPage {
        page: frame,
        text,
        may: visit.may(Permission::AskProvider) && providers.iter().any(|one| !one.open),
        choices: providers.iter().filter(|one| !one.open).count() > 1,
        providers,
        reason: reason.to_owned(),
        reason_error: said.map(|notice| notice.text),
        action: format!("{}/ask", address(customer)),
    };
    Ok(visit.render_as(status, &page))
}

fn row(visit: &Visit, one: &ProviderToAsk) -> Row {
    let l = visit.locale();
    let show = visit.show();
    let provider = isolate(&one.provider.name);
    let open = one.asked.as_ref().is_some_and(|task| task.is_open());
    Row {
        id: one.provider.id,
        name: name(&one.provider.name, &one.provider.locale),
        email: one.provider.support_email.clone(),
        phone: one.provider.support_phone.clone(),
        left: (!one.serves).then(|| t::provider_left(l, &provider)),
        state: one.asked.as_ref().map(|task| tasks::state(l, task.state)),
        asked: one.asked.as_ref().map(|task| match task.state {
            TaskState::Declined => t::ask_provider_declined(l, &provider),
            _ => {
                let (asked, due) = (show.date_text(&task.created_at), show.date_text(&task.due_at));
                t::ask_provider_asked(l, &asked, &due, &provider)
            }
        }),
        answer: one.asked.as_ref().and_then(|task| task.answer.clone()),
        withdraw: one
            .asked
            .as_ref()
            .filter(|task| task.is_open() && visit.may(Permission::AskProvider))
            .map(|task| format!("/tasks/{}/withdraw", task.id)),
        open,
    }
}

/// Warns a reseller whose provider has left the customer: nothing can be ordered through it (E31).
pub fn provider_left(visit: &Visit, found: &[ProviderToAsk]) -> Vec<Notice> {
    let l = visit.locale();
    found
        .iter()
        .filter(|one| !one.serves)
        .map(|one| Notice::new(Tone::Warn, t::provider_left(l, &isolate(&one.provider.name))))
        .collect()
}

async fn ask(At(customer): At<CustomerId>, posted: Posted) -> Result<Response, Failure> {
    let Posted { visit, fields } = posted;
    let l = visit.locale();
    let found = visit.ask(ProvidersToAsk { customer }).await?;
    let chosen = fields.get("provider").and_then(|id| id.parse::<PartnerId>().ok());
    let provider = found.iter().find(|one| Some(one.provider.id) == chosen).or(match found.as_slice() {
        [only] => Some(only),
        _ => None,
    });
    let Some(provider) = provider.map(|one| one.provider.clone()) else {
        return Err(Failure::code(visit, error::NOT_FOUND));
    };
    let reason = fields.text("reason").to_owned();
    let command = AskProviderToRemove { customer, provider: provider.id, reason: Some(reason.clone()) };
    match visit.run(command).await {
        Ok(task) => {
            let show = visit.show();
            let (asked, due) = (show.date_text(&task.created_at), show.date_text(&task.due_at));
            let said = t::ask_provider_asked(l, &asked, &due, &isolate(&provider.name));
            Ok(visit.done(&address(customer), Notice::done(said)))
        }
        Err(refused @ Error::Invalid(_)) => {
            let view = visit.ask(RemovalPreview { customer }).await?;
            shown(&visit, &view, error::status(&refused), &reason, Some(&refused)).await
        }
        Err(refused) => Err(visit.failed(refused, Some(customer)).await),
    }
}
