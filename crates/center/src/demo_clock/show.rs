//! What a demo's clock shows, and what happened since some instant, with the names that it is told with.

use crate::activity::{TimelineEntry, TimelinePage};
use crate::ask::{Asker, Look, Question};
use crate::center::Center;
use crate::relationships::facts;
use crate::request::Request;
use crate::{Error, names};
use domain::event::Event;
use domain::{CustomerId, PartnerId, Permission, SubscriptionId, Time};
use std::collections::{BTreeMap, BTreeSet};
use store::{Findings, customers, events, subscriptions};
use uuid::Uuid;

/// What the clock shows.
#[derive(Clone, PartialEq, Debug)]
pub struct ClockView {
    /// The time.
    pub now: Time,
    /// When the clock has something to do next, of whomever.
    pub next: Option<Time>,
    /// What happened since the instant asked for, oldest first; a partner's own.
    pub told: Vec<Told>,
    /// More happened.
    pub has_more: bool,
}

/// Something that happened, ready to be told.
#[derive(Clone, PartialEq, Debug)]
pub struct Told {
    /// The event.
    pub event: Event,
    /// The customer concerned and the locale its name is written in.
    pub customer: Option<(CustomerId, String, String)>,
    /// What the sentence is made with.
    pub page: TimelinePage,
}

impl Center {
    /// What the clock shows, and what happened since an instant, at most so much. Refused outside a demo.
    pub async fn demo_clock(
        &self,
        request: &Request,
        since: Option<Time>,
        limit: i64,
    ) -> Result<ClockView, Error> {
        self.demo_only()?;
        let next = self.earliest().await?;
        let (now, told, has_more) = self.ask(request, Since { since, limit }).await?;
        Ok(ClockView { now, next, told, has_more })
    }
}

/// The question.
#[derive(Clone, Copy, Debug)]
struct Since {
    since: Option<Time>,
    limit: i64,
}

impl Question for Since {
    type Answer = (Time, Vec<Told>, bool);
    type Found = Vec<Event>;

    const NAME: &'static str = "DemoClock";

    fn permission(&self) -> Permission {
        Permission::MoveClock
    }

    fn load(&self, asker: &Asker) -> Result<impl Findings<Found = Self::Found>, Error> {
        let mine = self.since.zip(asker.caller.tenant.partner());
        let limit = self.limit.saturating_add(1);
        let found = mine.map(|(since, partner)| events::since(partner, since, asker.now, limit));
        Ok(found.then(Option::unwrap_or_default))
    }

    fn answer(&self, mut found: Self::Found, look: &mut Look<'_, '_>) -> Result<Self::Answer, Error> {
        let has_more = i64::try_from(found.len()).unwrap_or(i64::MAX) > self.limit;
        found.truncate(usize::try_from(self.limit).unwrap_or(0));
        let Some(partner) = look.actor.partner() else { return Ok((look.now, Vec::new(), false)) };
        let told = tell(partner, found, look)?;
        Ok((look.now, told, has_more))
    }
}

fn tell(partner: PartnerId, found: Vec<Event>, look: &mut Look<'_, '_>) -> Result<Vec<Told>, Error> {
    let concerned: BTreeSet<CustomerId> = found.iter().filter_map(|event| event.customer).collect();
    let things: BTreeSet<Uuid> =
        found.iter().flat_map(|event| &event.object_ids).filter_map(|id| Uuid::parse_str(id).ok()).collect();
    let (known, sold, partners) = look.tx.find((
        concerned.iter().map(|id| customers::known_to(partner, *id)).collect::<Vec<_>>(),
        things.iter().map(|id| subscriptions::by_id(partner, SubscriptionId(*id))).collect::<Vec<_>>(),
        names::partners(found.iter().flat_map(crate::activity::mentioned)),
    ))?;
    let sold: Vec<_> = sold.into_iter().flatten().collect();
    let offers = look.tx.find(names::offers(sold.iter().map(|one| &one.offer)))?;
    let named: BTreeMap<String, String> =
        sold.iter().map(|one| (one.id.to_string(), facts::name(one, &offers, look.locale))).collect();
    let known: BTreeMap<CustomerId, _> = known.into_iter().flatten().map(|one| (one.id, one)).collect();
    let partner_names: BTreeMap<String, String> =
        partners.into_iter().map(|(id, one)| (id.to_string(), one.name)).collect();
    let told = found.into_iter().map(|event| {
        let customer = event.customer.and_then(|id| known.get(&id));
        let name = |id: &String| Some((id.clone(), named.get(id)?.clone()));
        let page = TimelinePage {
            entries: vec![TimelineEntry { event: event.clone(), person: None }],
            has_next: false,
            customer_name: customer.map(|one| one.profile.company_name.clone()).unwrap_or_default(),
            is_active: true,
            subscription_names: event.object_ids.iter().filter_map(name).collect(),
            partner_names: partner_names.clone(),
        };
        let customer = customer.map(|one| (one.id, one.profile.company_name.clone(), one.locale.clone()));
        Told { event, customer, page }
    });
    Ok(told.collect())
}
