//! The events between a partner and a customer, oldest first, over all lives of their relationship (P19).

use crate::ask::{Asker, Look, Question};
use crate::relationships::facts;
use crate::request::Gate;
use crate::{Error, names};
use domain::catalogue::Offer;
use domain::customer::Customer;
use domain::event::Event;
use domain::order::Order;
use domain::subscription::Subscription;
use domain::{CustomerId, PartnerId, Permission, UserId};
use language::format;
use std::collections::BTreeMap;
use store::{Findings, customers, events, offers, orders, subscriptions};
use uuid::Uuid;

/// The question. A partner that no longer serves the customer still sees its own log (A-S15a).
#[derive(Clone, Copy, Debug)]
pub struct Timeline {
    /// With whom.
    pub customer: CustomerId,
    /// After this sequence number.
    pub after: i64,
    /// Most entries.
    pub limit: i64,
}

/// A page of the timeline.
#[derive(Clone, PartialEq, Debug)]
pub struct TimelinePage {
    /// The entries.
    pub entries: Vec<TimelineEntry>,
    /// More follow.
    pub has_next: bool,
    /// The customer's name, as it is now.
    pub customer_name: String,
    /// The customer is served now.
    pub is_active: bool,
    /// Names of the subscriptions concerned, in the asker's language.
    pub subscription_names: BTreeMap<String, String>,
    /// Names of the partners concerned.
    pub partner_names: BTreeMap<String, String>,
}

/// An event with the name of who acted, joined when shown (README "Personal data").
#[derive(Clone, PartialEq, Debug)]
pub struct TimelineEntry {
    /// The event.
    pub event: Event,
    /// The person; none for programs and the platform, and for people of the other side.
    pub person: Option<String>,
}

impl Question for Timeline {
    type Answer = TimelinePage;
    type Found = (Option<Customer>, Vec<Event>, Vec<Offer>, Vec<Subscription>, Vec<Order>);

    const NAME: &'static str = "Timeline";

    fn permission(&self) -> Permission {
        Permission::ViewActivity
    }

    fn customer(&self) -> Option<CustomerId> {
        Some(self.customer)
    }

    fn gate(&self) -> Gate {
        Gate::Any
    }

    fn load(&self, asker: &Asker) -> Result<impl Findings<Found = Self::Found>, Error> {
        let partner = asker.partner()?;
        Ok((
            customers::by_id(self.customer),
            events::timeline(partner, self.customer, self.after, self.limit.saturating_add(1)),
            offers::sold(partner, self.customer),
            subscriptions::of_customer(partner, self.customer),
            orders::of_customer(partner, self.customer),
        ))
    }

    fn answer(
        &self,
        (customer, mut found, offers, sold, mut orders): Self::Found,
        look: &mut Look<'_, '_>,
    ) -> Result<TimelinePage, Error> {
        // Without any relationship, past or present, there is nothing to tell, not even that the customer exists.
        let is_active = look.relationship()?.is_active();
        let has_next = i64::try_from(found.len()).unwrap_or(i64::MAX) > self.limit;
        found.truncate(usize::try_from(self.limit).unwrap_or(usize::MAX));
        let locale = look.locale;
        // An order that brought nothing about has only its lines to be known by.
        orders.retain(|order| order.lines.iter().all(|line| line.subscription.is_none()));
        facts::name_lines(look.tx, &mut orders, locale)?;
        let sold = sold.iter().map(|one| (one.id.to_string(), facts::name(one, &offers, locale)));
        let bought = orders.iter().map(|order| {
            let names: Vec<String> = order.lines.iter().filter_map(|line| line.nickname.clone()).collect();
            (order.id.to_string(), format::list_and(locale, &names))
        });
        let subscription_names = sold.chain(bought).collect();
        let partner = look.partner()?;
        let (people, partners) = look.tx.find((
            names::people(partner, found.iter().filter_map(|one| person(partner, one))),
            names::partners(found.iter().flat_map(mentioned)),
        ))?;
        let entries = found.into_iter().map(|event| TimelineEntry {
            person: person(partner, &event).and_then(|id| Some(people.get(&id)?.display_name.clone())),
            event,
        });
        Ok(TimelinePage {
            entries: entries.collect(),
            has_next,
            customer_name: customer.map(|one| one.profile.company_name).unwrap_or_default(),
            is_active,
            subscription_names,
            partner_names: partners.into_iter().map(|(id, one)| (id.to_string(), one.name)).collect(),
        })
    }
}

/// Who acted, if it was a person of one's own side.
fn person(partner: PartnerId, event: &Event) -> Option<UserId> {
    event.actor.user.filter(|_| event.actor.tenant == Some(partner.0))
}

/// The partners that an event's values mention.
pub(crate) fn mentioned(event: &Event) -> Vec<PartnerId> {
    let values = [&event.old, &event.new].into_iter().flat_map(|value| {
        let direct = ["partner", "other", "provider"].into_iter().filter_map(|key| value.get(key)?.as_str());
        let contacts = value.get("contacts").and_then(|list| list.as_array()).into_iter().flatten();
        direct.chain(contacts.filter_map(|held| held.get("fallback")?.as_str()))
    });
    values.filter_map(|id| Uuid::parse_str(id).ok().map(PartnerId)).collect()
}
