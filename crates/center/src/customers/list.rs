//! The list of a partner's customers, and search in it (portal M7, api 2.1).

use crate::Error;
use crate::ask::{Asker, Look, Question};
use domain::partner::PartnerKind;
use domain::subscription::Status;
use domain::{CustomerId, FieldError, FieldProblem, Permission, Tenant};
use language::{fold, query_terms};
use store::Findings;
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
    type Found = (i64, Vec<Listed>);

    const NAME: &'static str = "CustomerList";

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

    fn load(&self, asker: &Asker) -> Result<impl Findings<Found = Self::Found>, Error> {
        let partner = asker.partner()?;
        let more = self.limit.saturating_add(1);
        let after = self.after.as_ref().map(|after| (after.key.as_slice(), after.id));
        if let Some(search) = self.search.as_ref().and_then(plan) {
            let rows = customers::search(partner, &search, after, more);
            return Ok((customers::search_total(partner, &search), rows));
        }
        let collation = asker.locale.collation().name();
        let rows = match &self.before {
            Some(before) => customers::page_before(partner, collation, (&before.key, before.id), more),
            None => customers::page(partner, collation, after, more),
        };
        Ok((customers::total(partner), rows))
    }

    fn answer(&self, (total, mut rows): Self::Found, look: &mut Look<'_, '_>) -> Result<CustomerPage, Error> {
        let more = cut(&mut rows, self.limit);
        let backwards = self.before.is_some() && self.search.as_ref().and_then(plan).is_none();
        if backwards {
            rows.reverse();
        }
        if matches!(look.actor.tenant, Tenant::Partner(_, PartnerKind::IndirectReseller)) {
            count_for_reseller(look, &mut rows)?;
        }
        let (has_next, has_previous) = if backwards { (true, more) } else { (more, self.after.is_some()) };
        Ok(CustomerPage { total, rows, has_next, has_previous })
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
    let sold = rows.iter().map(|row| subscriptions::for_reseller(reseller, row.id));
    let sold = look.tx.find(sold.collect::<Vec<_>>())?;
    for (row, held) in rows.iter_mut().zip(sold) {
        let count = |status| held.iter().filter(|one| one.status == status).count();
        row.active += i64::try_from(count(Status::Active)).unwrap_or(i64::MAX);
        row.suspended += i64::try_from(count(Status::Suspended)).unwrap_or(i64::MAX);
    }
    Ok(())
}
