//! The audit log of a partner: what was done and what was refused, newest first (api 2.12, P21).

use crate::Error;
use crate::ask::{Look, Question};
use domain::event::Event;
use domain::{CustomerId, PartnerId, Permission, Time, UserId};
use std::collections::BTreeMap;
use store::attempts::Attempt;
use store::users::TenantRef;
use store::{attempts, customers, events, users};
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

    fn permission(&self) -> Permission {
        Permission::ViewActivity
    }

    fn answer(&self, look: &mut Look<'_, '_>) -> Result<AuditPage, Error> {
        let limit = usize::try_from(self.limit).unwrap_or(usize::MAX);
        let mut records = Vec::new();
        let mut before = self.before;
        let mut names = BTreeMap::new();
        let mut people = BTreeMap::new();
        // A filter can empty many a page of the store; a page that is answered is full, or the last.
        loop {
            let chunk = self.chunk(look, before)?;
            let Some(last) = chunk.last().map(|record| (record.at, record.id)) else {
                return Ok(AuditPage { records, next: None });
            };
            let full = i64::try_from(chunk.len()).unwrap_or(i64::MAX) >= self.limit;
            for mut record in chunk {
                self.join(look, &mut record, &mut names, &mut people)?;
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
            before = Some(last);
        }
    }
}

impl AuditLog {
    /// Events and refusals merged, newest first, as many as asked for.
    fn chunk(
        &self,
        look: &mut Look<'_, '_>,
        before: Option<(Time, Uuid)>,
    ) -> Result<Vec<AuditRecord>, Error> {
        let partner = look.partner()?;
        let limit = self.limit.max(1);
        let done = events::of_partner(look.tx, partner, self.from, self.until, before, limit)?;
        let refused = attempts::of_partner(look.tx, partner, self.from, self.until, before, limit)?;
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
        all.truncate(usize::try_from(limit).unwrap_or(usize::MAX));
        Ok(all)
    }

    fn join(
        &self,
        look: &mut Look<'_, '_>,
        record: &mut AuditRecord,
        names: &mut BTreeMap<CustomerId, Option<Named>>,
        people: &mut BTreeMap<Uuid, Option<String>>,
    ) -> Result<(), Error> {
        let partner = look.partner()?;
        if let Some(id) = record.customer {
            let named = match names.get(&id) {
                Some(named) => named.clone(),
                None => names_of(look, partner, id)?,
            };
            names.insert(id, named.clone());
            (record.customer_name, record.customer_domain) =
                named.map(|named| (named.company_name, named.domain)).unzip();
        }
        let actor = match &record.status {
            AuditStatus::Succeeded(event) => &event.actor,
            AuditStatus::Failed(attempt) => &attempt.actor,
        };
        if let (Some(tenant), Some(user)) = (actor.tenant, actor.user)
            && tenant == partner.0
        {
            record.username = username_of(look, partner, user, people)?;
        }
        Ok(())
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

/// What a customer is known by.
#[derive(Clone)]
struct Named {
    company_name: String,
    domain: String,
}

/// A customer's names, if the partner serves or served it. A refused attempt on a stranger must not tell them.
fn names_of(
    look: &mut Look<'_, '_>,
    partner: PartnerId,
    customer: CustomerId,
) -> Result<Option<Named>, Error> {
    if store::relationships::get(look.tx, partner, customer)?.is_none() {
        return Ok(None);
    }
    Ok(customers::by_id(look.tx, customer)?
        .map(|customer| Named { company_name: customer.profile.company_name, domain: customer.domain }))
}

fn username_of(
    look: &mut Look<'_, '_>,
    partner: PartnerId,
    user: UserId,
    known: &mut BTreeMap<Uuid, Option<String>>,
) -> Result<Option<String>, Error> {
    if let Some(name) = known.get(&user.0) {
        return Ok(name.clone());
    }
    let name = users::by_id(look.tx, TenantRef::Partner(partner), user)?.map(|user| user.username);
    known.insert(user.0, name.clone());
    Ok(name)
}
