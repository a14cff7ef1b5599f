//! Asking a customer for granular rights: a name, roles, days, and whether they extend themselves (P12).

use crate::Web;
use crate::portal::error::{self, At, Failure};
use crate::portal::form::{Fields, Posted};
use crate::portal::page::{Notice, Page};
use crate::portal::shell::{Tab, Visit, crumb};
use crate::sentence;
use askama::Template;
use axum::Router;
use axum::http::StatusCode;
use axum::response::Response;
use axum::routing::get;
use center::Error;
use center::delegation::RequestGranularAdmin;
use domain::CustomerId;
use domain::customer::Customer;
use domain::delegation::{AdminRole, Draft};
use language::{Args, Locale, isolate, text as t};

/// The page.
pub fn routes() -> Router<Web> {
    Router::new().route("/customers/{customer}/admin-relationships/new", get(form).post(send))
}

/// For how long rights are asked if nobody says otherwise.
const DAYS: &str = "90";

#[derive(Template)]
#[template(path = "delegation_new.html")]
struct NewPage {
    page: Page,
    base: String,
    name: String,
    days: String,
    roles: Vec<(&'static str, String, bool)>,
    auto_extend: bool,
    name_wrong: Option<String>,
    days_wrong: Option<String>,
    roles_wrong: Option<String>,
    extend_wrong: Option<String>,
}

async fn form(visit: Visit, At(customer): At<CustomerId>) -> Result<Response, Failure> {
    let detail = visit.customer(customer).await?;
    let entered = Fields::parse(&format!("days={DAYS}"));
    Ok(visit.render(&page(&visit, &detail.customer, &entered, None)))
}

fn page(visit: &Visit, customer: &Customer, entered: &Fields, refused: Option<&Error>) -> NewPage {
    let l = visit.locale();
    let base = format!("/customers/{}/admin-relationships", customer.id);
    let mut page = visit.customer_page(customer, Tab::AdminRelationships, t::admin_request(l));
    page.crumbs.push(crumb(base.clone(), &t::admin_nav(l)));
    page.notices.extend(refused.map(|refused| error::notice(l, refused)));
    let ticked = entered.all("role");
    let wrong = |field: &str, label: String| wrong(l, refused, field, &label);
    NewPage {
        base,
        name: entered.text("displayName").to_owned(),
        days: entered.text("days").to_owned(),
        roles: AdminRole::all()
            .map(|role| (role.code, sentence::admin_role(l, role.code), ticked.contains(&role.code)))
            .collect(),
        auto_extend: entered.ticked("autoExtend"),
        name_wrong: wrong("displayName", t::admin_name(l)),
        days_wrong: wrong("duration", t::admin_days(l)),
        roles_wrong: wrong("roles", t::admin_roles(l)),
        extend_wrong: wrong("autoExtend", t::admin_extension(l)),
        page,
    }
}

fn wrong(l: Locale, refused: Option<&Error>, field: &str, label: &str) -> Option<String> {
    let Some(Error::Invalid(errors)) = refused else { return None };
    let found = errors.iter().find(|one| one.field == field)?;
    t::refusal(l, found.problem.code(), &Args::new().text("field", label)).map(|(said, _)| said)
}

async fn send(At(customer): At<CustomerId>, posted: Posted) -> Result<Response, Failure> {
    let Posted { visit, fields } = posted;
    let l = visit.locale();
    let detail = visit.customer(customer).await?;
    let draft = Draft {
        name: fields.text("displayName").to_owned(),
        // What is no number is no duration either, and said to be none.
        duration: match (fields.number("days"), fields.get("days")) {
            (Some(days), _) => format!("P{days}D"),
            (None, given) => given.unwrap_or_default().to_owned(),
        },
        roles: fields.all("role").into_iter().map(str::to_owned).collect(),
        auto_extend: fields.ticked("autoExtend"),
    };
    match visit.run(RequestGranularAdmin { customer, draft }).await {
        Ok(made) => {
            let until = made.delegation.answer_by().map(|at| visit.show().date_text(&at)).unwrap_or_default();
            let asked = isolate(&detail.customer.profile.company_name);
            let to = format!("/admin-relationships/{customer}/{}", made.delegation.id);
            Ok(visit.done(&to, Notice::done(t::admin_requested(l, &asked, &until))))
        }
        Err(refused @ Error::Invalid(_)) => {
            let page = page(&visit, &detail.customer, &fields, Some(&refused));
            Ok(visit.render_as(StatusCode::BAD_REQUEST, &page))
        }
        Err(refused) => Err(visit.failed(refused, Some(customer)).await),
    }
}
