//! The list of closed records, newest first, and what each is joined with when it is shown (P17).

use crate::Error;
use crate::ask::{Asker, Look, Question};
use crate::relationships::company;
use domain::customer::Customer;
use domain::relationship::{ClosedRelationship, Relationship, open_money};
use domain::{PartnerId, Permission, RemovalId, Time};
use std::collections::BTreeMap;
use store::closed::Shown;
use store::users::{TenantRef, User};
use store::{Find, Findings, Tx, closed, customers, relationships, users};
use uuid::Uuid;

/// The question. A search looks through all records, whether they are in view or not.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct ClosedList {
    /// An id of the record, the customer or one of its subscriptions, or the customer's primary domain.
    pub search: Option<String>,
    /// Those taken out of view too.
    pub hidden_too: bool,
    /// Those put away too.
    pub archived_too: bool,
    /// Only those with open money.
    pub open_money: bool,
    /// After this one.
    pub before: Option<(Time, RemovalId)>,
    /// Most rows.
    pub limit: i64,
}

/// A page of them.
#[derive(Clone, PartialEq, Debug)]
pub struct ClosedPage {
    /// The rows.
    pub rows: Vec<ClosedRow>,
    /// More follow.
    pub has_next: bool,
}

/// A record with the names that are joined when it is shown.
#[derive(Clone, PartialEq, Debug)]
pub struct ClosedRow {
    /// The record.
    pub record: ClosedRelationship,
    /// The customer as it is now; where its tenant is gone, as it was at the end; none where that was erased.
    pub customer: Option<Customer>,
    /// Name of the person who removed.
    pub removed_by: Option<String>,
    /// A later life is running.
    pub reestablished: bool,
    /// What is open by currency, in minor units: above zero the customer owes it.
    pub open: BTreeMap<String, i64>,
}

impl ClosedList {
    fn wanted(&self, partner: PartnerId) -> Find<Vec<ClosedRelationship>> {
        let more = self.limit.saturating_add(1);
        match &self.search {
            None => {
                let shown = Shown {
                    hidden_too: self.hidden_too,
                    archived_too: self.archived_too,
                    open_money: self.open_money,
                };
                closed::page(partner, shown, self.before, more)
            }
            Some(words) => match Uuid::parse_str(words.trim()) {
                Ok(id) => closed::by_any_id(partner, id, more),
                // Whose domain it is stands in another table.
                Err(_) => Find::known(Vec::new()),
            },
        }
    }

    /// The domain that is looked for, where it is no id.
    fn domain(&self) -> Option<String> {
        let words = self.search.as_deref()?.trim();
        Uuid::parse_str(words).is_err().then(|| words.to_lowercase())
    }
}

impl Question for ClosedList {
    type Answer = ClosedPage;
    type Found = (Vec<ClosedRelationship>, Option<Option<Customer>>);

    const NAME: &'static str = "ClosedList";

    fn permission(&self) -> Permission {
        Permission::ViewClosed
    }

    fn load(&self, asker: &Asker) -> Result<impl Findings<Found = Self::Found>, Error> {
        let domain = self.domain();
        Ok((self.wanted(asker.partner()?), domain.map(|domain| customers::by_domain(&domain))))
    }

    fn answer(
        &self,
        (mut records, named): Self::Found,
        look: &mut Look<'_, '_>,
    ) -> Result<ClosedPage, Error> {
        let partner = look.partner()?;
        if let Some(customer) = named.flatten() {
            records = look.tx.find(closed::of_customer(partner, customer.id))?;
        }
        let has_next = i64::try_from(records.len()).unwrap_or(i64::MAX) > self.limit;
        records.truncate(usize::try_from(self.limit).unwrap_or(usize::MAX));
        Ok(ClosedPage { rows: rows(look.tx, records)?, has_next })
    }
}

/// The customer, who removed, and the relationship as it runs now.
pub(super) type Joined = (Option<Customer>, Option<Option<User>>, Option<Relationship>);

pub(super) fn joined(record: &ClosedRelationship) -> impl Findings<Found = Joined> + use<> {
    let tenant = TenantRef::Partner(record.partner);
    (
        customers::by_id(record.customer),
        record.removed_by.map(|user| users::by_id(tenant, user)),
        relationships::get(record.partner, record.customer),
    )
}

pub(super) fn row(record: ClosedRelationship, (customer, removed_by, running): Joined) -> ClosedRow {
    let reestablished = running.is_some_and(|now| now.is_active() && now.generation > record.generation);
    ClosedRow {
        record,
        customer,
        removed_by: removed_by.flatten().map(|user| user.display_name),
        reestablished,
        open: BTreeMap::new(),
    }
}

fn rows(tx: &mut Tx<'_>, records: Vec<ClosedRelationship>) -> Result<Vec<ClosedRow>, Error> {
    let joined = tx.find(records.iter().map(joined).collect::<Vec<_>>())?;
    let mut rows: Vec<_> =
        records.into_iter().zip(joined).map(|(record, joined)| row(record, joined)).collect();
    // Few tenants are gone, and few records have anything open.
    let rest = tx.find(rows.iter().map(beyond).collect::<Vec<_>>())?;
    for (row, (company, lines)) in rows.iter_mut().zip(rest) {
        if let Some(company) = company.flatten() {
            row.customer = Some(company::as_customer(&company, row.record.customer));
        }
        row.open = open_money(&lines.unwrap_or_default());
    }
    Ok(rows)
}

type Beyond =
    (Option<Option<domain::relationship::ClosedCompany>>, Option<Vec<domain::relationship::ClosedLine>>);

fn beyond(row: &ClosedRow) -> impl Findings<Found = Beyond> + use<> {
    let (partner, id) = (row.record.partner, row.record.id);
    (
        row.customer.is_none().then(|| closed::company(partner, id)),
        row.record.standing.open_money.then(|| closed::lines(partner, id)),
    )
}
