//! What happened between the customer and all its partners, newest first, as far as it concerns the customer (open).

use crate::activity::{TimelineEntry, TimelinePage};
use crate::ask::{Asker, Look, Question};
use crate::relationships::facts;
use crate::{Error, names};
use domain::catalogue::Offer;
use domain::customer::Customer;
use domain::event::Event;
use domain::partner::Partner;
use domain::subscription::Subscription;
use domain::{EventId, PartnerId, Permission, Refusal, Time};
use std::collections::BTreeMap;
use store::users::{self, TenantRef};
use store::{Find, Findings, customers, events, offers, subscriptions};

/// The question.
#[derive(Clone, Copy, Debug)]
pub struct OwnTimeline {
    /// Only with this partner.
    pub partner: Option<PartnerId>,
    /// After this event.
    pub before: Option<(Time, EventId)>,
    /// Most entries.
    pub limit: i64,
}

/// A page of it.
#[derive(Clone, PartialEq, Debug)]
pub struct OwnTimelinePage {
    /// The entries with the names they are told with; people are named where they are the customer's own.
    pub told: TimelinePage,
    /// The partners in whose logs they stand.
    pub partners: BTreeMap<PartnerId, Partner>,
    /// The next page begins after this.
    pub next: Option<(Time, EventId)>,
}

/// Events as they stand in the logs, and after which one the next page begins.
pub(super) type Stretch = (Vec<Event>, Option<(Time, EventId)>);

impl OwnTimeline {
    fn chunk(&self, asker: domain::CustomerId, before: Option<(Time, EventId)>) -> Find<Vec<Event>> {
        let more = self.limit.saturating_add(1);
        match self.partner {
            Some(partner) => events::of_pair(partner, asker, before, more),
            None => events::at_customer(asker, before, more),
        }
    }
}

impl Question for OwnTimeline {
    type Answer = OwnTimelinePage;
    type Found = (Option<Customer>, Vec<Event>, Vec<Offer>, Vec<Subscription>);

    const NAME: &'static str = "OwnTimeline";

    fn permission(&self) -> Permission {
        Permission::ViewOwnPartners
    }

    fn load(&self, asker: &Asker) -> Result<impl Findings<Found = Self::Found>, Error> {
        let customer = asker.customer()?;
        Ok((
            customers::by_id(customer),
            self.chunk(customer, self.before),
            offers::held(customer),
            subscriptions::at_customer(customer),
        ))
    }

    fn answer(
        &self,
        (own, chunk, offers, held): Self::Found,
        look: &mut Look<'_, '_>,
    ) -> Result<OwnTimelinePage, Error> {
        let customer = look.actor.customer().ok_or(Refusal::Unrelated)?;
        let (found, next) = self.page(customer, chunk, look)?;
        let subscription_names =
            held.iter().map(|one| (one.id.to_string(), facts::name(one, &offers, look.locale))).collect();
        let own_people = |event: &Event| event.actor.user.filter(|_| event.actor.tenant == Some(customer.0));
        let mut people: Vec<_> = found.iter().filter_map(own_people).collect();
        people.sort_unstable();
        people.dedup();
        let (people, partners) = look.tx.find((
            people.into_iter().map(|id| users::by_id(TenantRef::Customer(customer), id)).collect::<Vec<_>>(),
            names::partners(found.iter().map(|event| event.partner)),
        ))?;
        let people: BTreeMap<_, _> =
            people.into_iter().flatten().map(|user| (user.id, user.display_name)).collect();
        let entries = found.into_iter().map(|event| TimelineEntry {
            person: own_people(&event).and_then(|id| people.get(&id).cloned()),
            event,
        });
        let told = TimelinePage {
            entries: entries.collect(),
            has_next: next.is_some(),
            customer_name: own.map(|one| one.profile.company_name).unwrap_or_default(),
            is_active: true,
            subscription_names,
            partner_names: partners.iter().map(|(id, one)| (id.to_string(), one.name.clone())).collect(),
        };
        Ok(OwnTimelinePage { told, partners, next })
    }
}

impl OwnTimeline {
    /// The same page as it stands in the logs.
    pub(super) fn page_after(
        &self,
        customer: domain::CustomerId,
        look: &mut Look<'_, '_>,
    ) -> Result<Stretch, Error> {
        let chunk = look.tx.find(self.chunk(customer, self.before))?;
        self.page(customer, chunk, look)
    }

    /// A full page of what concerns the customer, or the last one: what its partners do among themselves can empty many
    /// a page of the store.
    fn page(
        &self,
        customer: domain::CustomerId,
        mut chunk: Vec<Event>,
        look: &mut Look<'_, '_>,
    ) -> Result<Stretch, Error> {
        let limit = usize::try_from(self.limit).unwrap_or(usize::MAX);
        let mut found: Vec<Event> = Vec::new();
        loop {
            let full = chunk.len() > limit;
            let Some(last) = chunk.last().map(|event| (event.at, event.id)) else { return Ok((found, None)) };
            for event in chunk.into_iter().filter(Event::concerns_customer) {
                if found.len() == limit {
                    let next = found.last().map(|event| (event.at, event.id));
                    return Ok((found, next));
                }
                found.push(event);
            }
            if !full {
                return Ok((found, None));
            }
            chunk = look.tx.find(self.chunk(customer, Some(last)))?;
        }
    }
}
