//! The operator's console (P27): counts, partners, what waits, holds; the acts on one partner; policies; a look inside.

mod inside;
mod partner;
mod policy;

use super::error::Failure;
use super::page::Page;
use super::shell::{Area, Visit};
use super::show::Html;
use crate::Web;
use askama::Template;
use axum::Router;
use axum::response::Response;
use axum::routing::get;
use center::operator::{Console, Waiting};
use domain::partner::PartnerKind;
use domain::relationship::Relationship;
use domain::task::TaskKind;
use language::{Locale, text as t};

/// The pages.
pub fn routes() -> Router<Web> {
    Router::new()
        .route("/operator", get(console))
        .merge(partner::routes())
        .merge(policy::routes())
        .merge(inside::routes())
}

#[derive(Template)]
#[template(path = "operator.html")]
struct ConsolePage {
    page: Page,
    counts: Vec<(String, String)>,
    partners: Vec<PartnerLine>,
    waiting: Vec<WaitingLine>,
    held: Vec<HeldLine>,
}

struct PartnerLine {
    href: String,
    name: String,
    kind: String,
    restricted: bool,
    customers: String,
}

struct WaitingLine {
    what: String,
    partner: String,
    note: Option<String>,
    due: Html,
    href: String,
}

struct HeldLine {
    partner: String,
    customer: String,
    why: String,
    href: String,
}

async fn console(visit: Visit) -> Result<Response, Failure> {
    let l = visit.locale();
    let show = visit.show();
    let view = visit.ask(Console).await?;
    let page = visit.page(Area::Dashboard, t::operator_title(l));
    let count = |many: usize| show.number(&i64::try_from(many).unwrap_or(i64::MAX));
    let counts = vec![
        (t::operator_partners(l), count(view.partners.len())),
        (t::operator_relationships(l), show.number(&view.relationships)),
        (t::operator_waiting(l), count(view.waiting.len())),
        (t::operator_held(l), count(view.held.len())),
    ];
    let partners = view.partners.iter().map(|row| PartnerLine {
        href: partner::address(row.partner.id),
        name: row.partner.name.clone(),
        kind: kind(l, row.partner.kind),
        restricted: row.partner.restricted,
        customers: show.number(&row.customers),
    });
    let waiting = view.waiting.iter().map(|one| waits(&visit, one));
    let held = view.held.iter().map(|one| HeldLine {
        partner: one.partner_name.clone(),
        customer: one.customer.to_string(),
        why: if one.hold == Relationship::FROZEN {
            t::operator_frozen(l)
        } else {
            super::oversight::ground(l, &one.hold)
        },
        href: format!("{}?act=lift&customer={}", partner::address(one.partner), one.customer),
    });
    let (partners, waiting, held) = (partners.collect(), waiting.collect(), held.collect());
    Ok(visit.render(&ConsolePage { page, counts, partners, waiting, held }))
}

fn waits(visit: &Visit, one: &Waiting) -> WaitingLine {
    let l = visit.locale();
    let task = &one.task;
    let released = task.kind == TaskKind::ReleaseRequested;
    let base = partner::address(task.partner);
    WaitingLine {
        what: if released { t::operator_task_release_requested(l) } else { t::operator_task_escalated(l) },
        partner: one.partner_name.clone(),
        note: task.note.clone().filter(|_| released),
        due: visit.show().date(&task.due_at),
        href: if released {
            format!("{base}?act=release&customer={}&subscription={}", task.customer, task.object)
        } else {
            base
        },
    }
}

/// How a partner does business, in words.
fn kind(l: Locale, kind: PartnerKind) -> String {
    match kind {
        PartnerKind::Direct => t::kind_direct(l),
        PartnerKind::IndirectProvider => t::kind_indirect_provider(l),
        PartnerKind::IndirectReseller => t::kind_indirect_reseller(l),
    }
}
