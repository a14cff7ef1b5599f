//! A blocker as data: the same object in a refused removal and in a preview (README "Removal refused").

use domain::relationship::Blocker;
use jiff::tz::TimeZone;
use language::{Locale, format, isolate, text};
use serde_json::{Value, json};

/// What stands in the way, why, by which rule, and the ways out, best first.
pub fn show(locale: Locale, blocker: &Blocker) -> Value {
    let name = if blocker.name.is_empty() { &blocker.object_id } else { &blocker.name };
    let until = blocker.until.map(|at| format::date_medium(locale, at.to_zoned(TimeZone::UTC).date()));
    let reason = text::blocker(locale, blocker.kind.code(), &isolate(name), until.as_deref());
    let fixes: Vec<&str> = blocker.fixes.iter().map(|fix| fix.code()).collect();
    let mut shown = json!({
        "type": blocker.kind.code(),
        "objectId": blocker.object_id,
        "name": name,
        "reason": reason,
        "source": blocker.kind.source().code(),
        "fixes": fixes,
    });
    let mut add = |name: &str, value: Option<Value>| {
        if let (Some(members), Some(value)) = (shown.as_object_mut(), value) {
            members.insert(name.to_owned(), value);
        }
    };
    add("until", blocker.until.map(|at| json!(at)));
    add("parentId", blocker.parent_id.as_ref().map(|id| json!(id)));
    add("boughtByCustomer", blocker.bought_by_customer.then_some(json!(true)));
    add("stillBilled", blocker.still_billed.then_some(json!(true)));
    shown
}
