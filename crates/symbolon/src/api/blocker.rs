//! A blocker as a person reads it: why it stands in the way, by which rule, and every way out (README "Removal
//! refused because of blockers").

use super::client::date;
use language::{Args, Locale, text};
use serde_json::Value;

/// A blocker in lines; with the customer, each way out that is a command is shown as one.
pub(crate) fn lines(locale: Locale, blocker: &Value, customer: Option<&str>) -> Vec<String> {
    let word = |name: &str| blocker.get(name).and_then(Value::as_str).unwrap_or_default();
    let until = (!word("until").is_empty()).then(|| date(locale, word("until")));
    let name = if word("name").is_empty() { word("objectId") } else { word("name") };
    let reason = match word("reason") {
        "" => text::blocker(locale, word("type"), name, until.as_deref())
            .unwrap_or_else(|| word("type").to_owned()),
        reason => reason.to_owned(),
    };
    let source = text::by_code(locale, &format!("blocker_source_{}", word("source")), &Args::new());
    let head = match source {
        Some(source) => text::cli_blocker(locale, &reason, &source),
        None => reason,
    };
    let mut lines = vec![format!("• {head}")];
    let is_true = |name: &str| blocker.get(name).and_then(Value::as_bool).unwrap_or(false);
    if is_true("boughtByCustomer") {
        lines.push(format!("    {}", text::blocker_bought_by_customer(locale)));
    }
    if is_true("stillBilled") {
        lines.push(format!("    {}", text::blocker_still_billed(locale)));
    }
    let fixes = blocker.get("fixes").and_then(Value::as_array).cloned().unwrap_or_default();
    for fix in &fixes {
        let code = fix.as_str().or_else(|| fix.get("type")?.as_str()).unwrap_or_default();
        lines.push(format!("    → {}", way_out(locale, code, until.as_deref(), customer, word("objectId"))));
    }
    lines
}

fn way_out(locale: Locale, code: &str, until: Option<&str>, customer: Option<&str>, object: &str) -> String {
    let said = match (code, until) {
        ("wait_until", Some(date)) => text::fix_wait_until(locale, date),
        ("wait_until", None) => text::fix_wait(locale),
        _ => text::by_code(locale, &format!("fix_{code}"), &Args::new()).unwrap_or_else(|| code.to_owned()),
    };
    let command = match (code, customer) {
        ("suspend", Some(customer)) => format!("symbolon subscriptions suspend {customer} {object}"),
        ("cancel", Some(customer)) => format!("symbolon subscriptions cancel {customer} {object}"),
        _ => return said,
    };
    text::cli_fix(locale, &command, &said)
}
