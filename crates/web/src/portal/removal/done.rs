//! What a removal did, line by line (P9).

use crate::portal::error::{self, At, Failure};
use crate::portal::page::Page;
use crate::portal::shell::{Area, Visit, crumb};
use crate::sentence;
use askama::Template;
use axum::response::Response;
use center::relationships::{ClosedDetail, ClosedOne};
use domain::{CustomerId, RemovalId};
use language::{Locale, isolate, text as t};

#[derive(Template)]
#[template(path = "removal_done.html")]
struct DonePage {
    page: Page,
    detail: ClosedDetail,
    lines: Vec<String>,
    customer: CustomerId,
}

pub(super) async fn done(
    visit: Visit,
    At((customer, removal)): At<(CustomerId, RemovalId)>,
) -> Result<Response, Failure> {
    let l = visit.locale();
    let detail = visit.ask(ClosedOne { id: removal }).await?;
    if detail.row.record.customer != customer {
        return Err(Failure::code(visit, error::NOT_FOUND));
    }
    let company = detail.row.customer.as_ref().map(|customer| customer.profile.company_name.clone());
    let company = company.unwrap_or_else(|| t::closed_unknown_customer(l));
    let mut page = visit.page(Area::Customers, t::done_heading(l, &isolate(&company)));
    page.crumbs = vec![crumb("/", &t::nav_dashboard(l)), crumb("/customers", &t::nav_customers(l))];
    let lines = done_lines(l, &detail);
    Ok(visit.render(&DonePage { page, detail, lines, customer }))
}

/// What a removal did, line by line.
pub fn done_lines(l: Locale, detail: &ClosedDetail) -> Vec<String> {
    let record = &detail.row.record;
    let lines = sentence::done(l, &record.done, record.notice_to_customer, Some(detail));
    lines.into_iter().map(|(_, said)| said).collect()
}
