//! A partner's own settings (P23): its switches, the second approver, and who may be what.

use super::error::{self, Failure};
use super::form::Posted;
use super::page::{Notice, Page};
use super::shell::{Area, Visit, crumb};
use super::show::{Html, name};
use crate::{Web, sentence};
use askama::Template;
use axum::Router;
use axum::http::StatusCode;
use axum::response::Response;
use axum::routing::get;
use center::settings::{PartnerSettings, SetSettings, SettingsView};
use domain::partner::{Settings, Switch};
use language::{Args, text as t};

/// The page.
pub fn routes() -> Router<Web> {
    Router::new().route("/settings", get(show).post(save))
}

#[derive(Template)]
#[template(path = "settings.html")]
struct SettingsPage {
    page: Page,
    switches: Vec<Tick>,
    people: Vec<Row>,
}

struct Tick {
    code: &'static str,
    label: String,
    on: bool,
    hint: Option<String>,
}

struct Row {
    name: Html,
    username: String,
    roles: String,
    active: bool,
}

async fn show(visit: Visit) -> Result<Response, Failure> {
    let view = visit.ask(PartnerSettings).await?;
    Ok(page(&visit, &view, view.own, StatusCode::OK, None))
}

fn page(
    visit: &Visit,
    view: &SettingsView,
    chosen: Settings,
    status: StatusCode,
    notice: Option<Notice>,
) -> Response {
    let l = visit.locale();
    let mut page = visit.page(Area::Settings, t::nav_settings(l));
    page.crumbs = vec![crumb("/", &t::nav_dashboard(l))];
    page.notices.extend(notice);
    let switches = Switch::ALL.into_iter().map(|switch| {
        let (own, counts) = (view.own.is_on(switch), view.standing.is_on(switch));
        let hint = match (own, counts) {
            (true, false) => Some(t::settings_limited(l)),
            (false, true) => Some(t::settings_required(l)),
            _ => None,
        };
        Tick {
            code: switch.code(),
            label: t::by_code(l, &format!("switch_{}", switch.code()), &Args::new()).unwrap_or_default(),
            on: chosen.is_on(switch),
            hint,
        }
    });
    let people = view.people.iter().map(|one| Row {
        name: name(&one.name, ""),
        username: one.username.clone(),
        roles: sentence::roles(l, &one.roles),
        active: one.active,
    });
    let switches = switches.collect();
    visit.render_as(status, &SettingsPage { page, switches, people: people.collect() })
}

async fn save(Posted { visit, fields }: Posted) -> Result<Response, Failure> {
    let wanted = Switch::ALL
        .into_iter()
        .fold(Settings::default(), |settings, switch| settings.with(switch, fields.ticked(switch.code())));
    match visit.run(SetSettings { settings: wanted, seen: None }).await {
        Ok(_) => Ok(visit.done("/settings", Notice::done(t::settings_saved(visit.locale())))),
        Err(refused) => {
            let view = visit.ask(PartnerSettings).await?;
            let notice = error::notice(visit.locale(), &refused);
            Ok(page(&visit, &view, wanted, error::status(&refused), Some(notice)))
        }
    }
}
