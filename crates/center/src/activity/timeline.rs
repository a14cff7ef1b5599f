//! The events between a partner and a customer, oldest first, over all lives of their relationship (P19).

use crate::Error;
use crate::ask::{Look, Question};
use crate::relationships::facts;
use crate::request::Gate;
use domain::event::Event;
use domain::{CustomerId, PartnerId, Permission, Refusal, UserId};
use language::format;
use std::collections::BTreeMap;
use store::users::TenantRef;
use store::{customers, events, offers, orders, partners, relationships, subscriptions, users};
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

    fn permission(&self) -> Permission {
        Permission::ViewActivity
    }

    fn customer(&self) -> Option<CustomerId> {
        Some(self.customer)
    }

    fn gate(&self) -> Gate {
        Gate::Any
    }

    fn answer(&self, look: &mut Look<'_, '_>) -> Result<TimelinePage, Error> {
        let partner = look.partner()?;
        // Without any relationship, past or present, there is nothing to tell, not even that the customer exists.
        let relationship = relationships::get(look.tx, partner, self.customer)?.ok_or(Refusal::Unrelated)?;
        let customer = customers::by_id(look.tx, self.customer)?;
        let mut found =
            events::timeline(look.tx, partner, self.customer, self.after, self.limit.saturating_add(1))?;
        let has_next = i64::try_from(found.len()).unwrap_or(i64::MAX) > self.limit;
        found.truncate(usize::try_from(self.limit).unwrap_or(usize::MAX));
        let offers = offers::sold(look.tx, partner, self.customer)?;
        let locale = look.locale;
        let mut subscription_names: BTreeMap<String, String> =
            subscriptions::of_customer(look.tx, partner, self.customer)?
                .iter()
                .map(|one| (one.id.to_string(), facts::name(one, &offers, locale)))
                .collect();
        // An order that brought nothing about has only its lines to be known by.
        for mut order in orders::of_customer(look.tx, partner, self.customer)? {
            if order.lines.iter().all(|line| line.subscription.is_none()) {
                facts::name_lines(look.tx, &mut order, locale)?;
                let names: Vec<String> =
                    order.lines.iter().filter_map(|line| line.nickname.clone()).collect();
                subscription_names.insert(order.id.to_string(), format::list_and(locale, &names));
            }
        }
        let mut people = BTreeMap::new();
        let mut partner_names = BTreeMap::new();
        let mut entries = Vec::new();
        for event in found {
            name_partners(look, &event, &mut partner_names)?;
            let person = person(look, partner, &event, &mut people)?;
            entries.push(TimelineEntry { event, person });
        }
        Ok(TimelinePage {
            entries,
            has_next,
            customer_name: customer.map(|one| one.profile.company_name).unwrap_or_default(),
            is_active: relationship.is_active(),
            subscription_names,
            partner_names,
        })
    }
}

/// The name of a person of one's own side.
fn person(
    look: &mut Look<'_, '_>,
    partner: PartnerId,
    event: &Event,
    known: &mut BTreeMap<Uuid, Option<String>>,
) -> Result<Option<String>, Error> {
    match (event.actor.tenant, event.actor.user) {
        (Some(tenant), Some(user)) if tenant == partner.0 => name_of(look, partner, user, known),
        _ => Ok(None),
    }
}

fn name_of(
    look: &mut Look<'_, '_>,
    partner: PartnerId,
    user: UserId,
    known: &mut BTreeMap<Uuid, Option<String>>,
) -> Result<Option<String>, Error> {
    if let Some(name) = known.get(&user.0) {
        return Ok(name.clone());
    }
    let name = users::by_id(look.tx, TenantRef::Partner(partner), user)?.map(|user| user.display_name);
    known.insert(user.0, name.clone());
    Ok(name)
}

/// Finds the names of the partners that an event's values mention.
fn name_partners(
    look: &mut Look<'_, '_>,
    event: &Event,
    names: &mut BTreeMap<String, String>,
) -> Result<(), Error> {
    let mentioned = [&event.old, &event.new].into_iter().flat_map(|value| {
        let direct = ["partner", "other", "provider"].into_iter().filter_map(|key| value.get(key)?.as_str());
        let contacts = value.get("contacts").and_then(|list| list.as_array()).into_iter().flatten();
        let fallbacks = contacts.filter_map(|held| held.get("fallback")?.as_str());
        direct.chain(fallbacks).map(str::to_owned).collect::<Vec<_>>()
    });
    for id in mentioned.collect::<Vec<_>>() {
        if names.contains_key(&id) {
            continue;
        }
        if let Ok(uuid) = Uuid::parse_str(&id)
            && let Some(partner) = partners::by_id(look.tx, PartnerId(uuid))?
        {
            names.insert(id, partner.name);
        }
    }
    Ok(())
}
