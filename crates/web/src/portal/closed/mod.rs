//! Closed relationships: the list, taking a record out of view and bringing it back, the record, and the record as a file
//! (P17, P18, M11).

mod list;
mod record;

use super::error::{At, Failure};
use super::form::Posted;
use super::page::Notice;
use super::removal::reason;
use super::show::{Html, name};
use crate::Web;
use axum::Router;
use axum::response::Response;
use axum::routing::{get, post};
use center::relationships::{ClosedRow, SetInView};
use domain::RemovalId;
use language::{Locale, format, text as t};

/// The pages.
pub fn routes() -> Router<Web> {
    Router::new()
        .route("/closed-relationships", get(list::show))
        .route("/closed-relationships/{removal}", get(record::show))
        .route("/closed-relationships/{removal}/export", get(record::export))
        .route("/closed-relationships/{removal}/view", post(set_in_view))
}

/// What the customer is called; where its tenant is gone, what it was called.
fn called(l: Locale, row: &ClosedRow) -> Html {
    match &row.customer {
        Some(customer) => name(&customer.profile.company_name, &customer.locale),
        None => Html::text(&t::closed_unknown_customer(l)),
    }
}

fn by(l: Locale, row: &ClosedRow) -> Html {
    row.removed_by
        .as_ref()
        .map_or_else(|| Html::text(&t::closed_unknown_person(l)), |person| name(person, ""))
}

fn why(l: Locale, row: &ClosedRow) -> String {
    row.record.reason.as_ref().map_or_else(|| t::reason_none(l), |code| reason(l, code))
}

/// Who owes what, a sentence for each currency.
fn open(l: Locale, row: &ClosedRow) -> Vec<String> {
    let said = |(currency, minor): (&String, &i64)| {
        let amount = format::money(l, minor.saturating_abs(), currency);
        if *minor > 0 { t::closed_owes(l, &amount) } else { t::closed_gets(l, &amount) }
    };
    row.open.iter().map(said).collect()
}

/// Takes a record out of view or brings it back; the record stays (V1's wording, README).
async fn set_in_view(At(id): At<RemovalId>, posted: Posted) -> Result<Response, Failure> {
    let Posted { visit, fields } = posted;
    let l = visit.locale();
    let in_view = fields.get("inView") == Some("true");
    match visit.run(SetInView { id, in_view }).await {
        Ok(_) if in_view => {
            let notice = Notice::done(t::event_closed_relationship_shown(l));
            Ok(visit.done("/closed-relationships", notice))
        }
        Ok(_) => {
            let notice = Notice::done(t::event_closed_relationship_hidden(l))
                .link("/closed-relationships?hidden=1", t::closed_show_hidden(l));
            Ok(visit.done("/closed-relationships", notice))
        }
        Err(refused) => Err(visit.failed(refused, None).await),
    }
}
