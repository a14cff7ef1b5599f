//! The first page of whoever is signed in (P1).

use super::error::Failure;
use super::page::Page;
use super::shell::{Area, Visit};
use super::show::{Html, link_name, name};
use crate::Web;
use crate::sentence;
use askama::Template;
use axum::Router;
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::get;
use center::activity::{Dashboard, DashboardView, EndingSoon};
use center::delegation::GranularRow;
use domain::task::TaskKind;
use domain::{Permission, Tenant, Time};
use language::{Locale, SLOT, text as t};

/// The page.
pub fn routes() -> Router<Web> {
    Router::new().route("/", get(show))
}

#[derive(Template)]
#[template(path = "dashboard.html")]
struct DashboardPage {
    page: Page,
    customers: i64,
    tiles: Vec<Tile>,
    ending: Vec<Ending>,
    tasks: Vec<Waiting>,
}

struct Tile {
    number: String,
    label: String,
    href: Option<&'static str>,
}

struct Ending {
    at: Time,
    customer: Html,
    customer_href: String,
    name: String,
    href: String,
    what: String,
}

struct Waiting {
    what: Html,
    note: Option<String>,
    due: String,
}

#[derive(Template)]
#[template(path = "home.html")]
struct HomePage {
    page: Page,
    operator: bool,
}

async fn show(visit: Visit) -> Result<Response, Failure> {
    if let Tenant::Customer(_) = visit.actor().tenant {
        return Ok(Redirect::to("/partners").into_response());
    }
    if visit.may(Permission::Operate) {
        return Ok(Redirect::to("/operator").into_response());
    }
    let page = visit.page(Area::Dashboard, t::nav_dashboard(visit.locale()));
    if !visit.may(Permission::ViewCustomers) || visit.actor().partner().is_none() {
        let operator = visit.actor().tenant == Tenant::Operator;
        return Ok(visit.render(&HomePage { page, operator }));
    }
    let view = visit.ask(Dashboard).await?;
    Ok(visit.render(&filled(&visit, page, view)))
}

fn filled(visit: &Visit, page: Page, view: DashboardView) -> DashboardPage {
    let (l, show) = (visit.locale(), visit.show());
    let requests = visit.may(Permission::RequestRelationship).then_some("/requests");
    let tile = |number: i64, label: String, href: Option<&'static str>| Tile {
        number: show.number(&number),
        label,
        href,
    };
    DashboardPage {
        customers: view.customers,
        tiles: vec![
            tile(view.customers, t::nav_customers(l), Some("/customers")),
            tile(view.active, t::tile_active(l), None),
            tile(view.suspended, t::tile_suspended(l), None),
            tile(view.requests_waiting, t::tile_requests(l), requests),
        ],
        ending: soonest(l, view.ending, &view.rights),
        tasks: view
            .tasks
            .into_iter()
            .map(|waiting| {
                let task = waiting.task;
                let sentence = match task.kind {
                    TaskKind::ReleaseRequested => t::task_release_requested(l, SLOT),
                    TaskKind::LeaveRequested => t::task_leave_requested(l, SLOT),
                    TaskKind::RemovalAsked => t::task_removal_asked(l, SLOT),
                    TaskKind::RescueAsked => t::task_rescue_asked(l, SLOT),
                };
                let href = format!("/customers/{}/account", task.customer);
                Waiting {
                    what: link_name(&sentence, &href, &waiting.customer_name, &waiting.customer_locale),
                    due: t::task_due(l, &show.date_text(&task.due_at)),
                    note: task.note,
                }
            })
            .collect(),
        page,
    }
}

/// Subscriptions and rights that end soon, in one order.
fn soonest(l: Locale, subscriptions: Vec<EndingSoon>, rights: &[GranularRow]) -> Vec<Ending> {
    let rights = rights.iter().filter_map(|row| {
        let one = &row.delegation;
        Some(Ending {
            at: one.expires_at?,
            href: format!("/admin-relationships/{}/{}", one.customer, one.id),
            customer_href: format!("/customers/{}/admin-relationships", one.customer),
            customer: name(&row.customer_name, &row.customer_locale),
            name: sentence::admin_roles(l, &one.roles),
            what: t::ending_rights(l),
        })
    });
    let mut all: Vec<Ending> = rights.chain(subscriptions.into_iter().map(|one| ending(l, one))).collect();
    all.sort_by_key(|one| one.at);
    all
}

fn ending(l: Locale, one: EndingSoon) -> Ending {
    let customer_href = format!("/customers/{}/subscriptions", one.customer);
    Ending {
        at: one.at,
        href: format!("{customer_href}/{}", one.subscription),
        customer_href,
        customer: name(&one.customer_name, &one.customer_locale),
        name: one.name,
        what: match one.what {
            "trial_ends" => t::ending_trial_ends(l),
            "window_closes" => t::ending_window_closes(l),
            _ => t::ending_data_deleted(l),
        },
    }
}
