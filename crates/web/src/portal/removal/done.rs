//! What a removal did, line by line (P9).

use super::count;
use crate::portal::error::{self, At, Failure};
use crate::portal::page::Page;
use crate::portal::shell::{Area, Visit, crumb};
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
    let done = &record.done;
    let mut lines = vec![t::done_list(l)];
    let taken_over = done.contacts.iter().filter(|one| one.fallback.is_some()).count();
    lines.push(t::done_contacts(l, count(taken_over)));
    for held in &done.contacts {
        let sold = record.subscriptions.iter().find(|one| one.id == held.subscription);
        let offer = sold.and_then(|one| detail.offer_names.get(&one.offer.0));
        let contact = held.fallback.and_then(|id| detail.partner_names.get(&id));
        match (offer, contact) {
            (Some(offer), Some(contact)) => {
                lines.push(t::done_contact_fallback(l, &isolate(contact), &isolate(offer)));
            }
            // What others sold is not in the record; that they answer for it again is.
            (None, Some(contact)) => lines.push(t::done_contact_other(l, &isolate(contact))),
            _ => {}
        }
    }
    lines.push(if done.delegated_admin_ended { t::done_dap(l) } else { t::done_dap_none(l) });
    if done.granular_ended > 0 {
        lines.push(t::done_gdap(l, done.granular_ended));
    }
    if done.granular_kept > 0 {
        lines.push(t::done_gdap_kept(l, done.granular_kept));
    }
    lines.push(t::done_purchase(l));
    if record.notice_to_customer {
        lines.push(t::done_notice(l));
    }
    lines
}
