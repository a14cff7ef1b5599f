//! What a customer asks the partner to take over from its former one, and taking it over.

use super::error::{self, At, Failure};
use super::form::Posted;
use super::page::{Notice, Page};
use super::shell::{Tab, Visit};
use super::show::Html;
use crate::Web;
use askama::Template;
use axum::Router;
use axum::response::Response;
use axum::routing::{get, post};
use center::subscriptions::{RescueShown, RescueSubscription, RescuesAsked};
use domain::{CustomerId, Permission, SubscriptionId};
use language::{isolate, text as t};

/// The pages.
pub fn routes() -> Router<Web> {
    Router::new()
        .route("/customers/{customer}/rescues", get(show))
        .route("/customers/{customer}/rescues/{subscription}", post(take_over))
}

struct Row {
    id: SubscriptionId,
    moves: String,
    data: String,
    due: Html,
}

#[derive(Template)]
#[template(path = "rescues.html")]
struct RescuesPage {
    page: Page,
    customer: CustomerId,
    rows: Vec<Row>,
    may: bool,
}

async fn show(visit: Visit, At(customer): At<CustomerId>) -> Result<Response, Failure> {
    Ok(visit.render(&page(&visit, customer).await?))
}

async fn page(visit: &Visit, customer: CustomerId) -> Result<RescuesPage, Failure> {
    let l = visit.locale();
    let detail = visit.customer(customer).await?;
    let found = visit.ask(RescuesAsked { customer }).await?;
    Ok(RescuesPage {
        page: visit.customer_page(&detail.customer, Tab::Subscriptions, t::rescue_list(l)),
        customer,
        rows: found.iter().map(|one| row(visit, one)).collect(),
        may: visit.may(Permission::RescueSubscription),
    })
}

fn row(visit: &Visit, one: &RescueShown) -> Row {
    let l = visit.locale();
    let show = visit.show();
    let seller = one.seller.as_ref().map_or_else(|| t::partners_unknown(l), |seller| isolate(&seller.name));
    let until = one.subscription.delete_at.map(|at| show.date_text(&at)).unwrap_or_default();
    Row {
        id: one.subscription.id,
        moves: t::rescue_take_moves(l, &isolate(&one.name), &seller),
        data: t::rescue_take_data(l, &until),
        due: Html::text(&t::leave_due(l, &show.date_text(&one.task.due_at))),
    }
}

async fn take_over(
    At((customer, subscription)): At<(CustomerId, SubscriptionId)>,
    posted: Posted,
) -> Result<Response, Failure> {
    let visit = posted.visit;
    let l = visit.locale();
    let asked = visit.ask(RescuesAsked { customer }).await?;
    let asked = asked.into_iter().find(|one| one.subscription.id == subscription);
    let Some(seller) = asked.map(|one| one.subscription.partner) else {
        return Err(Failure::code(visit, error::NOT_FOUND));
    };
    match visit.run(RescueSubscription { customer, subscription, seller }).await {
        Ok(taken) => {
            let to = format!("/customers/{customer}/subscriptions/{}", taken.id);
            Ok(visit.done(&to, Notice::done(t::rescue_taken(l))))
        }
        Err(refused) => {
            let mut page = page(&visit, customer).await?;
            page.page = page.page.with(error::notice(l, &refused));
            Ok(visit.render_as(error::status(&refused), &page))
        }
    }
}
