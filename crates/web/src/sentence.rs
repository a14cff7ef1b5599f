//! Sentences that the pages and the API both say, made in one place so that both say the same.

use center::activity::TimelinePage;
use center::relationships::{ClosedDetail, RemovalView};
use domain::event::Event;
use domain::relationship::{Consequences, ContactHeld, RemovalDone};
use domain::{EventKind, Role, Time};
use jiff::tz::TimeZone;
use language::{Args, Locale, format, isolate, text};

/// A number of things, as messages take it.
pub fn count(things: usize) -> i64 {
    i64::try_from(things).unwrap_or(i64::MAX)
}

/// Roles as a list in words.
pub fn roles(l: Locale, roles: &[Role]) -> String {
    let names: Vec<String> = roles
        .iter()
        .filter_map(|role| text::by_code(l, &format!("role_{}", role.code()), &Args::new()))
        .collect();
    format::list_and(l, &names)
}

/// What follows for the support contacts that the partner holds.
pub fn contacts_follow(l: Locale, consequences: &Consequences) -> String {
    let held = &consequences.contacts;
    match (held.is_empty(), taken_over(held)) {
        (true, _) => text::consequence_contacts_none(l),
        (false, 0) => text::preview_contacts_only(l),
        (false, n) => text::consequence_contacts(l, n),
    }
}

/// Who answers for one subscription instead of the partner.
pub fn contact_follows(l: Locale, view: &RemovalView, held: &ContactHeld) -> String {
    let known = |id| view.partner_names.get(&id).map(|name| isolate(name)).unwrap_or_default();
    match (view.subscription_names.get(&held.subscription), held.fallback) {
        (Some(name), Some(fallback)) => text::preview_contact(l, &known(fallback), &isolate(name)),
        (Some(name), None) => text::preview_contact_nobody(l, &isolate(name)),
        (None, _) => text::preview_contact_other(l, &known(held.seller)),
    }
}

/// What follows for standing delegated admin.
pub fn delegated_admin_follows(l: Locale, consequences: &Consequences) -> String {
    match consequences.delegated_admin {
        Some(_) => text::consequence_dap(l),
        None => text::consequence_dap_none(l),
    }
}

/// Something that a removal did.
#[derive(Clone, Copy, PartialEq, Debug)]
pub enum Did<'a> {
    /// The customer left the list.
    List,
    /// The partner is no support contact any more.
    Contacts,
    /// Somebody else is, under this name.
    Fallback(&'a ContactHeld, &'a str),
    /// Standing delegated admin ended, if there was any.
    DelegatedAdmin,
    /// So many granular delegations ended.
    GranularEnded(i64),
    /// So many were kept.
    GranularKept(i64),
    /// Access inside so many usage subscriptions ended.
    Access(i64),
    /// Nothing can be bought any more.
    Purchase,
    /// The customer is told.
    Notice,
}

/// What a removal did, line by line; without the record, nobody is named.
pub fn done<'a>(
    l: Locale,
    done: &'a RemovalDone,
    notice: bool,
    record: Option<&'a ClosedDetail>,
) -> Vec<(Did<'a>, String)> {
    let delegated_admin = if done.delegated_admin_ended { text::done_dap(l) } else { text::done_dap_none(l) };
    let mut lines = vec![
        (Did::List, text::done_list(l)),
        (Did::Contacts, text::done_contacts(l, taken_over(&done.contacts))),
    ];
    lines.extend(done.contacts.iter().filter_map(|held| fallback(l, held, record?)));
    lines.push((Did::DelegatedAdmin, delegated_admin));
    if done.granular_ended > 0 {
        lines.push((Did::GranularEnded(done.granular_ended), text::done_gdap(l, done.granular_ended)));
    }
    if done.granular_kept > 0 {
        lines.push((Did::GranularKept(done.granular_kept), text::done_gdap_kept(l, done.granular_kept)));
    }
    if done.access_ended > 0 {
        lines.push((Did::Access(done.access_ended), text::done_access(l, done.access_ended)));
    }
    lines.push((Did::Purchase, text::done_purchase(l)));
    if notice {
        lines.push((Did::Notice, text::done_notice(l)));
    }
    lines
}

/// On how many subscriptions somebody else answers instead.
fn taken_over(held: &[ContactHeld]) -> i64 {
    count(held.iter().filter(|one| one.fallback.is_some()).count())
}

fn fallback<'a>(l: Locale, held: &'a ContactHeld, detail: &'a ClosedDetail) -> Option<(Did<'a>, String)> {
    let contact = detail.partner_names.get(&held.fallback?)?;
    let sold = detail.row.record.subscriptions.iter().find(|one| one.id == held.subscription);
    let said = match sold.and_then(|one| detail.offer_names.get(&one.offer.0)) {
        Some(offer) => text::done_contact_fallback(l, &isolate(contact), &isolate(offer)),
        // What others sold is not in the record; that they answer for it again is.
        None => text::done_contact_other(l, &isolate(contact)),
    };
    Some((Did::Fallback(held, contact), said))
}

/// An event as a sentence, with the names that things have now and its day in UTC.
pub fn event(l: Locale, page: &TimelinePage, event: &Event) -> Option<String> {
    event_in(l, &TimeZone::UTC, page, event)
}

/// The same for a reader in a time zone.
pub fn event_in(l: Locale, zone: &TimeZone, page: &TimelinePage, event: &Event) -> Option<String> {
    let (customer, about) = (isolate(&page.customer_name), isolate(&about(l, page, event)));
    // What a sentence says of a day stands under one name in all events.
    let day = event.new.get("at").and_then(|at| at.as_str()?.parse::<Time>().ok());
    let date = day.map(|at| format::date_medium(l, at.to_zoned(zone.clone()).date())).unwrap_or_default();
    let days = event.new.get("days").and_then(|days| days.as_i64()).unwrap_or_default();
    let args = Args::new().text("customer", &customer).text("name", &about).text("date", &date);
    let args = args.number("n", days);
    text::by_code(l, &format!("event_{}", event.kind.code()), &args)
}

/// The name of a role that is granted one by one.
pub fn admin_role(l: Locale, code: &str) -> String {
    text::by_code(l, &format!("granular_role_{code}"), &Args::new()).unwrap_or_else(|| code.to_owned())
}

/// Several of them.
pub fn admin_roles(l: Locale, codes: &[String]) -> String {
    format::list_and(l, &codes.iter().map(|code| admin_role(l, code)).collect::<Vec<_>>())
}

/// The roles that an event about granular rights names.
fn roles_of(l: Locale, event: &Event) -> Option<String> {
    let code = event.kind.code();
    if !code.starts_with("granular_admin") && !code.starts_with("access_assignment") {
        return None;
    }
    let named = [&event.new, &event.old].into_iter().find_map(|value| value.get("roles")?.as_array());
    let codes: Vec<String> = named?.iter().filter_map(|role| Some(role.as_str()?.to_owned())).collect();
    Some(admin_roles(l, &codes))
}

/// What the event is about, by the name a person knows.
fn about(l: Locale, page: &TimelinePage, event: &Event) -> String {
    if let Some(roles) = roles_of(l, event) {
        return roles;
    }
    if matches!(event.kind, EventKind::DelegatedAdminGranted | EventKind::DelegatedAdminEnded) {
        let kind = [&event.new, &event.old].into_iter().find_map(|value| value.get("kind")?.as_str());
        let words = kind.and_then(|kind| text::by_code(l, &format!("delegation_kind_{kind}"), &Args::new()));
        if let Some(words) = words {
            return words;
        }
    }
    if let Some(named) = event.object_ids.iter().find_map(|id| page.subscription_names.get(id)) {
        return named.clone();
    }
    // An order is known by what it brought about.
    let together = page.entries.iter().filter(|other| other.event.cause == event.cause);
    let named: Vec<String> = together
        .flat_map(|other| &other.event.object_ids)
        .filter_map(|id| page.subscription_names.get(id).cloned())
        .collect();
    if named.is_empty() {
        return event.object_ids.first().cloned().unwrap_or_default();
    }
    format::list_and(l, &named)
}
