//! The list of a partner's customers, and search in it (portal M7, api 2.1).

use crate::Error;
use crate::ask::{Look, Question};
use domain::partner::PartnerKind;
use domain::subscription::Status;
use domain::{CustomerId, FieldError, FieldProblem, Permission, Tenant};
use language::{fold, query_terms};
use store::customers::{self, Listed, Search};
use store::subscriptions;

/// Where a page begins: after this row in its order.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Position {
    /// The row's sort key or term.
    pub key: Vec<u8>,
    /// The row's customer.
    pub id: CustomerId,
}

/// What is looked for.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum SearchFor {
    /// Words of name, domain or id, each as a prefix.
    Words(String),
    /// Names that begin with this (api 1.7).
    NameStartsWith(String),
    /// Domains that begin with this.
    DomainStartsWith(String),
}

/// The question.
#[derive(Clone, Debug)]
pub struct CustomerList {
    /// Nothing for the whole list.
    pub search: Option<SearchFor>,
    /// Rows after this one.
    pub after: Option<Position>,
    /// Rows before this one; counts only without search.
    pub before: Option<Position>,
    /// Most rows of the page.
    pub limit: i64,
}

/// One page of the list.
#[derive(Clone, PartialEq, Debug)]
pub struct CustomerPage {
    /// How many rows there are on all pages.
    pub total: i64,
    /// The rows, in the order of the asker's locale, or of the matching term.
    pub rows: Vec<Listed>,
    /// More rows follow.
    pub has_next: bool,
    /// Rows stand before.
    pub has_previous: bool,
}

/// Most characters that are searched for.
const MAX_SEARCH: usize = 200;

impl Question for CustomerList {
    type Answer = CustomerPage;

    fn permission(&self) -> Permission {
        Permission::ViewCustomers
    }

    fn check(&self) -> Vec<FieldError> {
        let text = match &self.search {
            Some(
                SearchFor::Words(text) | SearchFor::NameStartsWith(text) | SearchFor::DomainStartsWith(text),
            ) => text,
            None => return Vec::new(),
        };
        if text.chars().count() > MAX_SEARCH {
            return vec![FieldError::new("filter", FieldProblem::TooLong)];
        }
        Vec::new()
    }

    fn answer(&self, look: &mut Look<'_, '_>) -> Result<CustomerPage, Error> {
        let mut page = match self.search.as_ref().and_then(plan) {
            Some(search) => self.hits(look, &search)?,
            None => self.all(look)?,
        };
        if matches!(look.actor.tenant, Tenant::Partner(_, PartnerKind::IndirectReseller)) {
            count_for_reseller(look, &mut page.rows)?;
        }
        Ok(page)
    }
}

impl CustomerList {
    fn all(&self, look: &mut Look<'_, '_>) -> Result<CustomerPage, Error> {
        let partner = look.partner()?;
        let collation = look.locale.collation().name();
        let more = self.limit.saturating_add(1);
        let total = customers::total(look.tx, partner)?;
        if let Some(before) = &self.before {
            let mut rows =
                customers::page_before(look.tx, partner, collation, (&before.key, before.id), more)?;
            let has_previous = cut(&mut rows, self.limit);
            rows.reverse();
            return Ok(CustomerPage { total, rows, has_next: true, has_previous });
        }
        let after = self.after.as_ref().map(|after| (after.key.as_slice(), after.id));
        let mut rows = customers::page(look.tx, partner, collation, after, more)?;
        let has_next = cut(&mut rows, self.limit);
        Ok(CustomerPage { total, rows, has_next, has_previous: self.after.is_some() })
    }

    fn hits(&self, look: &mut Look<'_, '_>, search: &Search) -> Result<CustomerPage, Error> {
        let partner = look.partner()?;
        let after = self.after.as_ref().map(|after| (after.key.as_slice(), after.id));
        let total = customers::search_total(look.tx, partner, search)?;
        let mut rows = customers::search(look.tx, partner, search, after, self.limit.saturating_add(1))?;
        let has_next = cut(&mut rows, self.limit);
        Ok(CustomerPage { total, rows, has_next, has_previous: self.after.is_some() })
    }
}

/// Nothing to look for means the whole list.
fn plan(search: &SearchFor) -> Option<Search> {
    match search {
        SearchFor::Words(text) => {
            let mut prefixes = query_terms(text);
            // The longest finds the fewest; it leads.
            prefixes.sort_by_key(|term| std::cmp::Reverse(term.len()));
            (!prefixes.is_empty()).then_some(Search { field: "word", prefixes })
        }
        SearchFor::NameStartsWith(text) => {
            let prefix = fold(text);
            (!prefix.is_empty()).then(|| Search { field: "name", prefixes: vec![prefix] })
        }
        SearchFor::DomainStartsWith(text) => {
            let prefix = text.trim().to_lowercase();
            (!prefix.is_empty()).then(|| Search { field: "domain", prefixes: vec![prefix] })
        }
    }
}

/// Cuts the row beyond the limit and says whether there was one.
fn cut(rows: &mut Vec<Listed>, limit: i64) -> bool {
    let limit = usize::try_from(limit).unwrap_or(usize::MAX);
    let more = rows.len() > limit;
    rows.truncate(limit);
    more
}

/// A reseller sells through its provider: what it sees of a customer stands in the provider's books.
fn count_for_reseller(look: &mut Look<'_, '_>, rows: &mut [Listed]) -> Result<(), Error> {
    let reseller = look.partner()?;
    for row in rows {
        let held = subscriptions::for_reseller(look.tx, reseller, row.id)?;
        let count = |status| held.iter().filter(|one| one.status == status).count();
        row.active += i64::try_from(count(Status::Active)).unwrap_or(i64::MAX);
        row.suspended += i64::try_from(count(Status::Suspended)).unwrap_or(i64::MAX);
    }
    Ok(())
}
