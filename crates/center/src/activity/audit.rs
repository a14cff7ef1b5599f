//! The audit log of a partner: what was done and what was refused, newest first (api 2.12, P21).

use crate::Error;
use crate::ask::{Asker, Look, Question};
use domain::customer::Customer;
use domain::event::Event;
use domain::{CustomerId, PartnerId, Permission, Time, UserId};
use std::collections::{BTreeMap, BTreeSet};
use store::attempts::Attempt;
use store::users::TenantRef;
use store::{Findings, Tx, attempts, customers, events, users};
use uuid::Uuid;

/// The question.
#[derive(Clone, Debug)]
pub struct AuditLog {
    /// From this instant.
    pub from: Time,
    /// Until this one.
    pub until: Time,
    /// Only what concerns this customer.
    pub customer: Option<CustomerId>,
    /// Only customers whose folded name contains this.
    pub company_contains: Option<String>,
    /// After this record.
    pub before: Option<(Time, Uuid)>,
    /// Most records.
    pub limit: i64,
}

/// Whether something was done.
#[derive(Clone, PartialEq, Debug)]
pub enum AuditStatus {
    /// It was done; this is its event.
    Succeeded(Box<Event>),
    /// It was refused.
    Failed(Box<Attempt>),
}

/// A line of the log with the names that are joined when it is shown.
#[derive(Clone, PartialEq, Debug)]
pub struct AuditRecord {
    /// When.
    pub at: Time,
    /// Sorts lines of one instant, and identifies the line.
    pub id: Uuid,
    /// The customer concerned.
    pub customer: Option<CustomerId>,
    /// Its name now.
    pub customer_name: Option<String>,
    /// Its primary domain.
    pub customer_domain: Option<String>,
    /// The sign-in name of the person of one's own side who acted.
    pub username: Option<String>,
    /// What came of it.
    pub status: AuditStatus,
}

/// A page of the log.
#[derive(Clone, PartialEq, Debug)]
pub struct AuditPage {
    /// The lines.
    pub records: Vec<AuditRecord>,
    /// More follow; the next page begins after this.
    pub next: Option<(Time, Uuid)>,
}

impl Question for AuditLog {
    type Answer = AuditPage;
    type Found = (Vec<Event>, Vec<Attempt>);

    const NAME: &'static str = "AuditLog";

    fn permission(&self) -> Permission {
        Permission::ViewActivity
    }

    fn load(&self, asker: &Asker) -> Result<impl Findings<Found = Self::Found>, Error> {
        Ok(self.chunk(asker.partner()?, self.before))
    }

    fn answer(&self, found: Self::Found, look: &mut Look<'_, '_>) -> Result<AuditPage, Error> {
        let partner = look.partner()?;
        let limit = usize::try_from(self.limit).unwrap_or(usize::MAX);
        let mut records = Vec::new();
        let mut known = Known::default();
        let mut found = found;
        // A filter can empty many a page of the store; a page that is answered is full, or the last.
        loop {
            let chunk = self.merged(found);
            let Some(last) = chunk.last().map(|record| (record.at, record.id)) else {
                return Ok(AuditPage { records, next: None });
            };
            let full = chunk.len() > limit;
            known.learn(look.tx, partner, &chunk)?;
            for mut record in chunk {
                known.join(partner, &mut record);
                if !self.matches(&record) {
                    continue;
                }
                if records.len() == limit {
                    let next = records.last().map(|record: &AuditRecord| (record.at, record.id));
                    return Ok(AuditPage { records, next });
                }
                records.push(record);
            }
            if !full {
                return Ok(AuditPage { records, next: None });
            }
            found = look.tx.find(self.chunk(partner, Some(last)))?;
        }
    }
}

impl AuditLog {
    /// The next events and the next refusals, newest first, as many of each as asked for.
    fn chunk(
        &self,
        partner: PartnerId,
        before: Option<(Time, Uuid)>,
    ) -> impl Findings<Found = (Vec<Event>, Vec<Attempt>)> + use<> {
        let limit = self.more();
        (
            events::of_partner(partner, self.from, self.until, before, limit),
            attempts::of_partner(partner, self.from, self.until, before, limit),
        )
    }

    /// One more than a page holds, which tells whether another follows.
    fn more(&self) -> i64 {
        self.limit.max(1).saturating_add(1)
    }

    /// Both in one order, as many as asked for.
    fn merged(&self, (done, refused): (Vec<Event>, Vec<Attempt>)) -> Vec<AuditRecord> {
        let done = done.into_iter().map(|event| AuditRecord {
            at: event.at,
            id: event.id.0,
            customer: event.customer,
            customer_name: None,
            customer_domain: None,
            username: None,
            status: AuditStatus::Succeeded(Box::new(event)),
        });
        let refused = refused.into_iter().map(|attempt| AuditRecord {
            at: attempt.at,
            id: attempt.request_id,
            customer: attempt.customer,
            customer_name: None,
            customer_domain: None,
            username: None,
            status: AuditStatus::Failed(Box::new(attempt)),
        });
        let mut all: Vec<_> = done.chain(refused).collect();
        all.sort_by_key(|record| std::cmp::Reverse((record.at, record.id)));
        all.truncate(usize::try_from(self.more()).unwrap_or(usize::MAX));
        all
    }

    fn matches(&self, record: &AuditRecord) -> bool {
        let customer_ok = self.customer.is_none_or(|wanted| record.customer == Some(wanted));
        let company_ok = self.company_contains.as_ref().is_none_or(|part| {
            let part = language::fold(part);
            record.customer_name.as_ref().is_some_and(|name| language::fold(name).contains(&part))
        });
        customer_ok && company_ok
    }
}

/// What lines are joined with, as far as it was looked up.
#[derive(Default)]
struct Known {
    customers: BTreeMap<CustomerId, Option<Customer>>,
    people: BTreeMap<UserId, Option<String>>,
}

impl Known {
    /// Looks up what these lines mention and is not known yet.
    fn learn(&mut self, tx: &mut Tx<'_>, partner: PartnerId, records: &[AuditRecord]) -> Result<(), Error> {
        let customers: BTreeSet<_> = records.iter().filter_map(|record| record.customer).collect();
        let customers: Vec<_> = customers.into_iter().filter(|id| !self.customers.contains_key(id)).collect();
        let people: BTreeSet<_> = records.iter().filter_map(|record| person(partner, record)).collect();
        let people: Vec<_> = people.into_iter().filter(|id| !self.people.contains_key(id)).collect();
        let (named, signed) = tx.find((
            customers.iter().map(|id| customers::known_to(partner, *id)).collect::<Vec<_>>(),
            people.iter().map(|id| users::by_id(TenantRef::Partner(partner), *id)).collect::<Vec<_>>(),
        ))?;
        self.customers.extend(customers.into_iter().zip(named));
        let signed = signed.into_iter().map(|user| user.map(|user| user.username));
        self.people.extend(people.into_iter().zip(signed));
        Ok(())
    }

    fn join(&self, partner: PartnerId, record: &mut AuditRecord) {
        let customer = record.customer.and_then(|id| self.customers.get(&id)?.as_ref());
        record.customer_name = customer.map(|customer| customer.profile.company_name.clone());
        record.customer_domain = customer.map(|customer| customer.domain.clone());
        record.username = person(partner, record).and_then(|id| self.people.get(&id)?.clone());
    }
}

/// Who acted, if it was a person of one's own side.
fn person(partner: PartnerId, record: &AuditRecord) -> Option<UserId> {
    let actor = match &record.status {
        AuditStatus::Succeeded(event) => &event.actor,
        AuditStatus::Failed(attempt) => &attempt.actor,
    };
    actor.user.filter(|_| actor.tenant == Some(partner.0))
}
