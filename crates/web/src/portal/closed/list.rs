//! The list of closed relationships, what is shown in it, and finding one by any of its ids (P17).

use super::{by, called, open, why};
use crate::portal::error::{Asked, Failure};
use crate::portal::form::Fields;
use crate::portal::invitations::position;
use crate::portal::page::Page;
use crate::portal::shell::{Area, Visit, crumb};
use crate::portal::show::Html;
use askama::Template;
use axum::response::Response;
use center::relationships::{ClosedList, ClosedRow};
use domain::{Permission, RemovalId};
use language::{Locale, text as t};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};

/// Rows of a page.
const LIMIT: i64 = 50;

struct Row {
    id: RemovalId,
    customer: Html,
    domain: String,
    removed_at: Html,
    removed_by: Html,
    reason: String,
    open: Vec<String>,
    in_view: bool,
    archived: bool,
    reestablished: bool,
}

/// A way to show more or fewer of them.
struct Toggle {
    href: String,
    label: String,
}

#[derive(Template)]
#[template(path = "closed.html")]
struct ListPage {
    page: Page,
    rows: Vec<Row>,
    query: String,
    toggles: Vec<Toggle>,
    empty: String,
    older: Option<String>,
    may_request: bool,
}

/// What the reader asked to see.
#[derive(Clone, Copy, Default)]
struct Wish {
    hidden: bool,
    archived: bool,
    money: bool,
}

impl Wish {
    fn of(query: &Fields) -> Self {
        let is_on = |name: &str| query.get(name) == Some("1");
        Wish { hidden: is_on("hidden"), archived: is_on("archived"), money: is_on("money") }
    }

    fn parts(self) -> Vec<String> {
        let parts = [(self.hidden, "hidden"), (self.archived, "archived"), (self.money, "money")];
        parts.into_iter().filter(|(on, _)| *on).map(|(_, name)| format!("{name}=1")).collect()
    }

    fn href(self) -> String {
        let parts = self.parts();
        if parts.is_empty() {
            return "/closed-relationships".to_owned();
        }
        format!("/closed-relationships?{}", parts.join("&"))
    }

    fn toggles(self, l: Locale) -> Vec<Toggle> {
        let hidden = Wish { hidden: !self.hidden, ..self };
        let archived = Wish { archived: true, ..self };
        let money = Wish { money: true, ..self };
        let mut toggles = vec![Toggle {
            href: hidden.href(),
            label: if self.hidden { t::closed_hide_hidden(l) } else { t::closed_show_hidden(l) },
        }];
        if !self.archived {
            toggles.push(Toggle { href: archived.href(), label: t::closed_show_archived(l) });
        }
        if !self.money {
            toggles.push(Toggle { href: money.href(), label: t::closed_only_open(l) });
        }
        if self.archived || self.money {
            toggles.push(Toggle { href: Wish::default().href(), label: t::closed_all(l) });
        }
        toggles
    }
}

pub async fn show(visit: Visit, Asked(query): Asked) -> Result<Response, Failure> {
    let l = visit.locale();
    let wish = Wish::of(&query);
    let search = query.get("q").map(str::to_owned);
    let question = ClosedList {
        search: search.clone(),
        hidden_too: wish.hidden,
        archived_too: wish.archived,
        open_money: wish.money,
        before: query.get("before").and_then(position),
        limit: LIMIT,
    };
    let found = visit.ask(question).await?;
    let older = found.rows.last().filter(|_| found.has_next && search.is_none()).map(|last| {
        let place = format!("{}_{}", last.record.removed_at, last.record.id);
        let place = utf8_percent_encode(&place, NON_ALPHANUMERIC);
        let mut parts = vec![format!("before={place}")];
        parts.extend(wish.parts());
        format!("/closed-relationships?{}", parts.join("&"))
    });
    let mut page = visit.page(Area::Closed, t::nav_closed_relationships(l));
    page.crumbs = vec![crumb("/", &t::nav_dashboard(l)), crumb("/customers", &t::nav_customers(l))];
    let page = ListPage {
        page,
        rows: found.rows.iter().map(|row| self::row(&visit, row)).collect(),
        toggles: wish.toggles(l),
        empty: match (&search, wish.hidden) {
            (Some(_), _) => t::closed_found_none(l),
            (None, true) => t::closed_empty(l),
            (None, false) => t::closed_empty_view(l),
        },
        query: search.unwrap_or_default(),
        older,
        may_request: visit.may(Permission::RequestRelationship),
    };
    Ok(visit.render(&page))
}

fn row(visit: &Visit, row: &ClosedRow) -> Row {
    let l = visit.locale();
    let record = &row.record;
    Row {
        id: record.id,
        customer: called(l, row),
        domain: row.customer.as_ref().map(|customer| customer.domain.clone()).unwrap_or_default(),
        removed_at: visit.show().date(&record.removed_at),
        removed_by: by(l, row),
        reason: why(l, row),
        open: open(l, row),
        in_view: record.in_view,
        archived: record.standing.archived_at.is_some(),
        reestablished: row.reestablished,
    }
}
