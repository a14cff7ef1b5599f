//! A closed record as a file: everything the record's page shows, for programs (P17).

use super::csv;
use crate::api::amount;
use center::relationships::{ClosedDetail, ClosedRow};
use domain::relationship::{ClosedLine, ClosedSubscription};
use serde_json::{Map, Value, json};

/// Members that have a value.
fn object(members: impl IntoIterator<Item = (&'static str, Value)>) -> Map<String, Value> {
    let filled = members.into_iter().filter(|(_, value)| !value.is_null());
    filled.map(|(name, value)| (name.to_owned(), value)).collect()
}

/// A record as it stands in a list.
pub fn row(row: &ClosedRow) -> Map<String, Value> {
    let record = &row.record;
    let customer = row
        .customer
        .as_ref()
        .map(|one| json!({ "id": one.id, "name": one.profile.company_name, "domain": one.domain }));
    object([
        ("id", json!(record.id)),
        ("customerId", json!(record.customer)),
        ("customer", json!(customer)),
        ("generation", json!(record.generation)),
        ("since", json!(record.since)),
        ("removedAt", json!(record.removed_at)),
        ("removedBy", json!(row.removed_by)),
        ("reason", json!(record.reason)),
        ("noticeToCustomer", json!(record.notice_to_customer)),
        ("inView", json!(record.in_view)),
        ("reestablished", json!(row.reestablished)),
        ("archivedAt", json!(record.standing.archived_at)),
        ("lastChargeAt", json!(record.standing.last_charge_at)),
        ("openMoney", open(row)),
    ])
}

/// A record in full.
pub fn json(found: &ClosedDetail) -> Map<String, Value> {
    let record = &found.row.record;
    let mut body = row(&found.row);
    let company =
        found.company.as_ref().map(|company| json!({ "domain": company.domain, "profile": company.profile }));
    let delegations = record.delegations.iter().map(|one| {
        Value::Object(object([
            ("id", json!(one.id)),
            ("kind", json!(one.kind.code())),
            ("kept", json!(one.kept)),
            ("expiresAt", json!(one.expires_at)),
        ]))
    });
    body.extend(object([
        ("companyAtEnd", json!(company)),
        ("acknowledgement", json!(record.acknowledgement)),
        ("subscriptions", record.subscriptions.iter().map(|one| subscription(found, one)).collect()),
        ("delegations", delegations.collect()),
        ("lines", found.lines.iter().map(line).collect()),
    ]));
    body
}

/// What came afterwards.
pub fn line(line: &ClosedLine) -> Value {
    Value::Object(object([
        ("id", json!(line.id)),
        ("at", json!(line.at)),
        ("kind", json!(line.kind.code())),
        ("amount", line.currency.as_ref().map_or(Value::Null, |currency| amount(line.amount, currency))),
        ("currency", json!(line.currency)),
        ("code", json!(line.code)),
        ("subscriptionId", json!(line.subscription)),
    ]))
}

fn open(row: &ClosedRow) -> Value {
    let owed = row
        .open
        .iter()
        .map(|(currency, minor)| json!({ "currency": currency, "amount": amount(*minor, currency) }));
    owed.collect()
}

fn subscription(found: &ClosedDetail, one: &ClosedSubscription) -> Value {
    let now = found.now.get(&one.id);
    Value::Object(object([
        ("id", json!(one.id)),
        ("offerId", json!(one.offer)),
        ("offerName", json!(found.offer_names.get(&one.offer.0))),
        ("status", json!(one.status.code())),
        ("deleteAt", json!(one.delete_at)),
        ("statusNow", json!(now.map(|now| now.status.code()))),
        ("deleteAtNow", json!(now.and_then(|now| now.delete_at))),
        ("takenOver", json!(found.taken_over.contains(&one.id))),
    ]))
}

/// The same in rows: the record, its subscriptions and delegations, and what came afterwards.
pub fn csv(found: &ClosedDetail) -> String {
    let record = &found.row.record;
    let mut text = String::new();
    let header = ["what", "id", "at", "until", "name", "status", "statusNow", "amount", "currency", "code"];
    csv::row(&mut text, header);
    let company = found.company.as_ref().map(|one| one.profile.company_name.as_str()).unwrap_or_default();
    let reason = record.reason.as_deref().unwrap_or_default();
    let (id, since, removed) =
        (record.id.to_string(), record.since.to_string(), record.removed_at.to_string());
    csv::row(&mut text, ["relationship", &id, &since, &removed, company, "removed", "", "", "", reason]);
    for one in &record.subscriptions {
        let name = found.offer_names.get(&one.offer.0).unwrap_or(&one.offer.0);
        let now = found.now.get(&one.id).map(|now| now.status.code()).unwrap_or_default();
        let now = if found.taken_over.contains(&one.id) { "taken_over" } else { now };
        let until = one.delete_at.map(|at| at.to_string()).unwrap_or_default();
        let (id, status) = (one.id.to_string(), one.status.code());
        csv::row(&mut text, ["subscription", &id, "", &until, name, status, now, "", "", &one.offer.0]);
    }
    for one in &record.delegations {
        let until = one.expires_at.map(|at| at.to_string()).unwrap_or_default();
        let status = if one.kept { "kept" } else { "ended" };
        csv::row(
            &mut text,
            ["delegation", &one.id.to_string(), "", &until, "", status, "", "", "", one.kind.code()],
        );
    }
    for one in &found.lines {
        let currency = one.currency.as_deref().unwrap_or_default();
        let sum = if currency.is_empty() { String::new() } else { amount(one.amount, currency).to_string() };
        let (id, at, kind) = (one.id.to_string(), one.at.to_string(), one.kind.code());
        csv::row(&mut text, ["line", &id, &at, "", "", kind, "", &sum, currency, &one.code]);
    }
    text
}
