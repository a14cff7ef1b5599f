//! From objects to rows: rows of one statement together, in the order of their keys.

use super::object::{Object, Row};
use crate::{Error, customers};
use domain::event::Event;
use domain::{CustomerId, PartnerId, Time};
use std::collections::HashMap;
use store::applications::Application;
use store::customers::Index;
use store::events::{self, ChainEnd};
use store::users::User;
use store::{Statement, Store, StoreError, Value, tables};
use uuid::Uuid;

/// No key has more columns, and a statement names its key first.
const KEY: usize = 4;

/// What becomes of a served customer's places in the partner's list and search.
pub(super) trait Listing {
    /// Takes them.
    fn list(&mut self, rows: &mut Rows, partner: PartnerId, customer: CustomerId, index: &Index);
}

/// They are rows like others.
pub(super) struct InPlace;

impl Listing for InPlace {
    fn list(&mut self, rows: &mut Rows, partner: PartnerId, customer: CustomerId, index: &Index) {
        for (collation, key) in &index.sort_keys {
            rows.push(store::customers::sorted(partner, collation, key.clone(), customer));
        }
        for (field, term) in &index.terms {
            rows.push(store::customers::found(partner, field, term.as_bytes().to_vec(), customer));
        }
    }
}

/// Turns objects into rows, and remembers what later objects refer to.
pub(super) struct Preparing<'l, L> {
    rows: Rows,
    listing: &'l mut L,
    customers: HashMap<CustomerId, Named>,
    chains: HashMap<(PartnerId, Uuid), ChainEnd>,
    offers: i64,
    now: Time,
    /// What was exported comes in as it was: deadlines that were told are not told again, others are.
    exactly: bool,
}

/// Why an object cannot be stored.
#[derive(Debug)]
pub(super) enum Unfit {
    /// Its event does not follow the one before, or a log does not end as it should: which field, and what of.
    Chain(&'static str, String),
    /// A column of a row.
    Column(String),
    /// Anything else.
    Error(Error),
}

impl From<Error> for Unfit {
    fn from(error: Error) -> Self {
        Unfit::Error(error)
    }
}

impl From<StoreError> for Unfit {
    fn from(error: StoreError) -> Self {
        Unfit::Error(error.into())
    }
}

impl From<Unfit> for Error {
    fn from(unfit: Unfit) -> Self {
        match unfit {
            Unfit::Error(error) => error,
            other => {
                tracing::error!(?other, "a world does not hold together");
                Error::Internal
            }
        }
    }
}

/// What a customer is found and sorted by.
struct Named {
    name: String,
    domain: String,
}

impl<'l, L: Listing> Preparing<'l, L> {
    /// With what comes in now.
    pub(super) fn new(listing: &'l mut L, now: Time) -> Self {
        Preparing {
            rows: Rows::default(),
            listing,
            customers: HashMap::new(),
            chains: HashMap::new(),
            offers: 0,
            now,
            exactly: false,
        }
    }

    /// The same for what was exported.
    pub(super) fn exactly(listing: &'l mut L, now: Time) -> Self {
        Preparing { exactly: true, ..Preparing::new(listing, now) }
    }

    /// How many rows wait.
    pub(super) fn len(&self) -> usize {
        self.rows.count
    }

    /// The rows that wait, ready to be written.
    pub(super) fn take(&mut self) -> Rows {
        std::mem::take(&mut self.rows).finished()
    }

    pub(super) fn add(&mut self, object: Object) -> Result<(), Unfit> {
        match object {
            Object::Operator(operator) => operator.check()?,
            Object::Partner(partner) => self.rows.push(store::partners::save(&partner)),
            Object::Partnership(one) => {
                let from = if self.exactly { self.now } else { one.since };
                self.rows.push(store::partnerships::save(&one, from));
            }
            Object::Application(application) => {
                self.rows.count += 1;
                self.rows.applications.push(application.into());
            }
            Object::User(user) => {
                self.rows.count += 2;
                self.rows.users.push(user.into());
            }
            Object::Offer(offer) => {
                self.offers += 1;
                self.rows.push(store::offers::save(&offer, self.offers)?);
            }
            Object::Customer(customer) => {
                self.rows.push(store::customers::save(&customer)?);
                let named = Named { name: customer.profile.company_name, domain: customer.domain };
                self.customers.insert(customer.id, named);
            }
            Object::Relationship(one) => {
                self.rows.push(store::relationships::save(&one));
                if one.is_active() {
                    self.list(one.partner, one.customer)?;
                }
            }
            Object::Subscription(mut one) => {
                // Nobody is warned now of what was near before it came in.
                if !self.exactly {
                    one.told_until.get_or_insert(self.now);
                }
                self.rows.push(store::subscriptions::save(&one));
            }
            Object::Order(order) => self.rows.push(store::orders::save(&order)?),
            Object::Transfer(one) => self.rows.push(store::orders::save_transfer(&one.transfer, &one.state)?),
            Object::Delegation(delegation) => self.rows.push(store::delegations::save(&delegation)?),
            Object::Invitation(invitation) => self.rows.push(store::invitations::save(&invitation)?),
            Object::ClosedRelationship(record) => self.rows.push(store::closed::close(&record)?),
            Object::ClosedCompany(company) => self.rows.push(store::closed::remember_company(&company)?),
            Object::Task(task) => {
                let from = if self.exactly { self.now } else { task.created_at };
                self.rows.push(store::tasks::save(&task, from));
            }
            Object::Row(row) if row.table == "event_chain" => self.end(&row)?,
            Object::Row(row) => {
                let table = tables::table(&row.table).ok_or_else(|| Unfit::Column("table".to_owned()))?;
                let statement = table.row(&row.values).map_err(|wrong| Unfit::Column(wrong.0))?;
                self.rows.push(statement);
            }
            Object::Event(event) => self.chain(event)?,
        }
        Ok(())
    }

    /// Puts a served customer into the partner's list and search.
    fn list(&mut self, partner: PartnerId, customer: CustomerId) -> Result<(), Error> {
        let Some(named) = self.customers.get(&customer) else {
            tracing::error!(%partner, %customer, "a relationship stands before its customer");
            return Err(Error::Internal);
        };
        let index = customers::index_of(customer, &named.domain, &named.name);
        self.listing.list(&mut self.rows, partner, customer, &index);
        *self.rows.counts.entry((partner, store::customers::slot(customer))).or_default() += 1;
        Ok(())
    }

    /// Appends an event to the chain of its partner and subject, which begins with the first event of this load.
    fn chain(&mut self, event: Event) -> Result<(), Unfit> {
        let key = (event.partner, events::subject(event.partner, event.customer));
        let end = self.chains.entry(key).or_insert_with(|| ChainEnd { sequence: 0, hash: Vec::new() });
        if self.exactly && event.sequence != end.sequence + 1 {
            return Err(Unfit::Chain("sequence", event.id.to_string()));
        }
        let statement = events::chain(end, event)?;
        self.rows.ends.insert(key, end.clone());
        self.rows.push(statement);
        Ok(())
    }
}

impl<L> Preparing<'_, L> {
    /// Holds the end of a log against what came in. A log that was begun and holds nothing yet has an end too.
    fn end(&mut self, row: &Row) -> Result<(), Unfit> {
        let text = |name: &str| row.values.get(name).and_then(serde_json::Value::as_str).unwrap_or_default();
        let id = |name: &'static str| text(name).parse::<Uuid>().map_err(|_| Unfit::Column(name.to_owned()));
        let (partner, subject) = (PartnerId(id("partner_id")?), id("subject_id")?);
        let sequence = row.values.get("sequence").and_then(serde_json::Value::as_i64);
        let found = self.chains.remove(&(partner, subject));
        let end = found.clone().unwrap_or_default();
        if sequence != Some(end.sequence) {
            return Err(Unfit::Chain("sequence", subject.to_string()));
        }
        let hash: String = end.hash.iter().map(|byte| format!("{byte:02x}")).collect();
        if text("hash") != hash {
            return Err(Unfit::Chain("hash", subject.to_string()));
        }
        if found.is_none() {
            self.rows.push(events::save_end(partner, subject, &end));
        }
        Ok(())
    }
}

/// The rows of one transaction, by statement in the order in which the statements first came.
#[derive(Default)]
pub(super) struct Rows {
    groups: Vec<(&'static str, Vec<Vec<Value>>)>,
    applications: Vec<Application>,
    users: Vec<User>,
    counts: HashMap<(PartnerId, i64), i64>,
    ends: HashMap<(PartnerId, Uuid), ChainEnd>,
    count: usize,
}

impl Rows {
    /// How many.
    pub(super) fn len(&self) -> usize {
        self.count
    }

    pub(super) fn push(&mut self, (sql, row): Statement) {
        self.count += 1;
        // There are about thirty statements, and neighbours are often alike: a search beats a map.
        match self.groups.iter_mut().find(|(known, _)| std::ptr::eq(*known, sql) || *known == sql) {
            Some((_, rows)) => rows.push(row),
            None => self.groups.push((sql, vec![row])),
        }
    }

    fn finished(mut self) -> Self {
        for ((partner, slot), amount) in std::mem::take(&mut self.counts) {
            self.push(store::customers::count_in(partner, slot, amount));
        }
        for ((partner, subject), end) in std::mem::take(&mut self.ends) {
            self.push(events::save_end(partner, subject, &end));
        }
        // In the order of the keys, neighbours land on the same page of a tree that is larger than memory. Rows of one
        // key keep their order.
        for (_, rows) in &mut self.groups {
            rows.sort_by(|a, b| a.iter().take(KEY).cmp(b.iter().take(KEY)));
        }
        self
    }

    /// Writes everything in one transaction.
    pub(super) fn write(self, store: &Store, now: Time) -> Result<(), Error> {
        // Given away and not copied: nobody else is there, so no other transaction makes this one begin again.
        let mut rows = Some(self);
        store.write_blocking(move |tx| {
            let Some(rows) = rows.take() else {
                tracing::error!("a transaction of a load had to begin again");
                return Err(Error::Internal);
            };
            for (sql, rows) in rows.groups {
                tx.bulk(sql, rows)?;
            }
            for application in &rows.applications {
                store::applications::insert(tx, application, now)?;
            }
            store::users::insert_all(tx, &rows.users, now)?;
            Ok::<(), Error>(())
        })
    }
}
