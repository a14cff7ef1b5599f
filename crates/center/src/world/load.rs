//! Storing a world: rows of one statement together, many objects in one transaction, the next ones made meanwhile.

use super::Object;
use crate::{Error, customers};
use domain::event::Event;
use domain::{CustomerId, PartnerId, Time};
use std::collections::HashMap;
use std::sync::{Arc, mpsc};
use store::applications::Application;
use store::events::{self, ChainEnd};
use store::users::User;
use store::{Statement, Store, Value};
use uuid::Uuid;

/// After so many rows a transaction is committed: large enough that the commit costs nothing, small enough for memory.
const ROWS: usize = 200_000;

/// No key has more columns, and a statement names its key first.
const KEY: usize = 4;

/// What a load brought in.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Loaded {
    /// Objects read.
    pub objects: usize,
    /// Rows written.
    pub rows: usize,
}

/// Stores a world in the order given, in a store whose schema is current and which knows none of these objects. `now`
/// is when the people and programs among them were added. Blocks until all is committed; after an error the store
/// holds the transactions committed so far.
pub fn load(store: &Store, objects: impl IntoIterator<Item = Object>, now: Time) -> Result<Loaded, Error> {
    let mut loaded = Loaded::default();
    std::thread::scope(|scope| {
        // One finished batch waits while another is written: preparing and writing overlap.
        let (sender, receiver) = mpsc::sync_channel::<Batch>(1);
        let writer = scope.spawn(move || receiver.into_iter().try_for_each(|batch| batch.write(store, now)));
        let mut preparing = Preparing::default();
        for object in objects {
            loaded.objects += 1;
            preparing.add(object)?;
            if preparing.batch.rows >= ROWS {
                loaded.rows += preparing.batch.rows;
                if sender.send(std::mem::take(&mut preparing.batch).finished()).is_err() {
                    // The writer has stopped; its error is the answer.
                    break;
                }
            }
        }
        loaded.rows += preparing.batch.rows;
        let _ = sender.send(preparing.batch.finished());
        drop(sender);
        writer.join().map_err(|_| Error::Internal)?
    })?;
    Ok(loaded)
}

/// Turns objects into rows, and remembers what later objects refer to.
#[derive(Default)]
struct Preparing {
    batch: Batch,
    customers: HashMap<CustomerId, Named>,
    chains: HashMap<(PartnerId, Uuid), ChainEnd>,
    offers: i64,
}

/// What a customer is found and sorted by.
struct Named {
    name: String,
    domain: String,
}

impl Preparing {
    fn add(&mut self, object: Object) -> Result<(), Error> {
        match object {
            Object::Operator(operator) => operator.check()?,
            Object::Partner(partner) => self.batch.push(store::partners::save(&partner)),
            Object::Partnership(one) => self.batch.push(store::partners::save_partnership(
                one.provider,
                one.reseller,
                &one.state,
                one.since,
            )),
            Object::Application(application) => {
                self.batch.rows += 1;
                self.batch.applications.push(application.into());
            }
            Object::User(user) => {
                self.batch.rows += 2;
                self.batch.users.push(user.into());
            }
            Object::Offer(offer) => {
                self.offers += 1;
                self.batch.push(store::offers::save(&offer, self.offers)?);
            }
            Object::Customer(customer) => {
                self.batch.push(store::customers::save(&customer)?);
                let named = Named { name: customer.profile.company_name, domain: customer.domain };
                self.customers.insert(customer.id, named);
            }
            Object::Relationship(one) => {
                self.batch.push(store::relationships::save(&one));
                if one.is_active() {
                    self.list(one.partner, one.customer)?;
                }
            }
            Object::Subscription(one) => self.batch.push(store::subscriptions::save(&one)),
            Object::Order(order) => self.batch.push(store::orders::save(&order)?),
            Object::Transfer(one) => {
                self.batch.push(store::orders::save_transfer(&one.transfer, &one.state)?)
            }
            Object::Delegation(delegation) => self.batch.push(store::delegations::save(&delegation)?),
            Object::Invitation(invitation) => self.batch.push(store::invitations::save(&invitation)),
            Object::ClosedRelationship(record) => self.batch.push(store::relationships::close(&record)?),
            Object::Task(task) => self.batch.push(store::tasks::open(&task.into())),
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
        for statement in store::customers::list(partner, customer, &index) {
            self.batch.push(statement);
        }
        Ok(())
    }

    /// Appends an event to the chain of its partner and subject, which begins with the first event of this load.
    fn chain(&mut self, event: Event) -> Result<(), Error> {
        let key = (event.partner, events::subject(event.partner, event.customer));
        let end = self.chains.entry(key).or_insert_with(|| ChainEnd { sequence: 0, hash: Vec::new() });
        let statement = events::chain(end, event)?;
        self.batch.ends.insert(key, end.clone());
        self.batch.push(statement);
        Ok(())
    }
}

/// The rows of one transaction, by statement in the order in which the statements first came.
#[derive(Default)]
struct Batch {
    groups: Vec<(&'static str, Vec<Vec<Value>>)>,
    applications: Vec<Application>,
    users: Vec<User>,
    ends: HashMap<(PartnerId, Uuid), ChainEnd>,
    rows: usize,
}

impl Batch {
    fn push(&mut self, (sql, row): Statement) {
        self.rows += 1;
        // There are about thirty statements, and neighbours are often alike: a search beats a map.
        match self.groups.iter_mut().find(|(known, _)| std::ptr::eq(*known, sql) || *known == sql) {
            Some((_, rows)) => rows.push(row),
            None => self.groups.push((sql, vec![row])),
        }
    }

    /// Ready to be written; done while another batch is.
    fn finished(mut self) -> Self {
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
    fn write(self, store: &Store, now: Time) -> Result<(), Error> {
        // The closure may be called again, so it keeps what it writes.
        let batch = Arc::new(self);
        store.write_blocking(move |tx| {
            for (sql, rows) in &batch.groups {
                tx.bulk(sql, rows.iter().cloned())?;
            }
            for application in &batch.applications {
                store::applications::insert(tx, application, now)?;
            }
            store::users::insert_all(tx, &batch.users, now)?;
            Ok::<(), Error>(())
        })
    }
}
