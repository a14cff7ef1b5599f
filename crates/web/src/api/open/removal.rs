//! Removal with its consequences as data, before anybody tries (M8, P6, P7), and the removal that was seen.

use super::{approvals, page};
use crate::api::convention::route::{get, post};
use crate::api::convention::{Answer, Call, Fault, Route, blocker, reply};
use crate::sentence::{self, Did, count};
use center::relationships::{
    ClosedDetail, ClosedOne, RemovalPreview, RemovalView, RemoveRelationship, Removed,
};
use domain::CustomerId;
use domain::approval::Wish;
use domain::relationship::{ContactHeld, RemovalDone};
use jiff::tz::TimeZone;
use language::{Locale, format, isolate, text};
use serde_json::{Value, json};

/// The calls of this file.
pub fn routes() -> Vec<Route> {
    let path = "/open/v1/customers/{c}/removal";
    vec![
        get(path, "Tells what stands in the way of a removal, and what follows from it", preview),
        post(path, "Removes the relationship as it was seen", remove),
    ]
}

async fn preview(call: Call) -> Answer {
    let customer = call.customer()?;
    let view = call.ask(RemovalPreview { customer }).await?;
    Ok(reply::ok(&show(call.locale(), &view)))
}

async fn remove(call: Call) -> Answer {
    let customer = call.customer()?;
    let command = wanted(&call, customer)?;
    let notice = command.notice_to_customer;
    let wish = Wish::RemoveRelationship {
        version: command.version.clone().unwrap_or_default(),
        keep_granular: command.keep_granular_admin,
        notice_to_customer: notice,
        reason: command.reason.clone(),
    };
    let acknowledged = command.acknowledged;
    let removed = match call.run(command).await {
        Ok(removed) => removed,
        Err(fault) if fault.needs_approval() => {
            return approvals::ask(&call, customer, wish, acknowledged).await;
        }
        Err(fault) => return Err(with_difference(&call, customer, fault).await),
    };
    // The names of what was done are joined when shown; where they cannot be read, the answer tells without them.
    let closed = call.ask(ClosedOne { id: removed.removal_id }).await.ok();
    Ok(reply::ok(&removed_body(call.locale(), &removed, closed.as_ref(), notice)))
}

fn wanted(call: &Call, customer: CustomerId) -> Result<RemoveRelationship, Fault> {
    let json = call.json()?;
    let root = json.root();
    let command = RemoveRelationship {
        customer,
        version: root.filled("version"),
        acknowledged: root.flag("acknowledged").unwrap_or(false),
        keep_granular_admin: root.flag("keepGranularAdmin").unwrap_or(false),
        notice_to_customer: root.flag("noticeToCustomer").unwrap_or(true),
        reason: root.filled("reason"),
    };
    json.finish()?;
    Ok(command)
}

/// What is so now instead of what was confirmed.
async fn with_difference(call: &Call, customer: CustomerId, fault: Fault) -> Fault {
    if !fault.is_stale() && !fault.is_blocked() {
        return fault;
    }
    let Ok(view) = call.ask(RemovalPreview { customer }).await else { return fault };
    let fault = fault.with("version", json!(view.version));
    if fault.is_stale() { fault.with_data(show(call.locale(), &view)) } else { fault }
}

/// The whole preview.
pub fn show(locale: Locale, view: &RemovalView) -> Value {
    let blockers: Vec<Value> = view.blockers.iter().map(|one| blocker::show(locale, one)).collect();
    let denied = view.denied.clone().map(|refusal| Fault::from(refusal).body(locale));
    Value::Object(reply::object([
        ("customer", page::customer(&view.customer)),
        ("generation", json!(view.relationship.generation)),
        ("since", json!(view.relationship.since)),
        ("version", json!(view.version)),
        ("noticeByDefault", json!(view.notice_by_default)),
        ("removable", json!(view.blockers.is_empty() && view.denied.is_none())),
        ("blockers", json!(blockers)),
        ("consequences", json!(consequences(locale, view))),
        ("warnings", json!(warnings(locale, view))),
        ("stays", json!(stays(locale, view))),
        ("denied", json!(denied)),
    ]))
}

/// The four consequences of the founding documents, in their order, with numbers and names.
fn consequences(locale: Locale, view: &RemovalView) -> Vec<Value> {
    let found = &view.consequences;
    let name = isolate(&view.customer.profile.company_name);
    let contacts = sentence::contacts_follow(locale, found);
    let delegated = sentence::delegated_admin_follows(locale, found);
    let held: Vec<Value> = found.contacts.iter().map(|held| contact(locale, view, held)).collect();
    let standing: Vec<Value> = found
        .delegated_admin
        .iter()
        .map(|one| json!({ "id": one.id, "kind": one.kind.code(), "startedAt": one.started_at }))
        .collect();
    let mut lines = vec![
        json!({ "type": "list", "text": text::consequence_list(locale, &name) }),
        json!({ "type": "contacts", "text": contacts, "count": held.len(), "items": held }),
        json!({ "type": "delegated_admin", "text": delegated, "count": standing.len(), "items": standing }),
    ];
    if !found.granular.is_empty() {
        let items: Vec<Value> = found
            .granular
            .iter()
            .map(|one| json!({ "id": one.id, "roles": one.roles, "expiresAt": one.expires_at }))
            .collect();
        let told = text::consequence_gdap(locale, count(items.len()));
        lines.push(json!({ "type": "granular_admin", "text": told, "count": items.len(), "items": items }));
    }
    if !found.access.is_empty() {
        let items: Vec<Value> = found
            .access
            .iter()
            .map(|one| {
                let name = view.subscription_names.get(&one.subscription);
                json!({ "subscriptionId": one.subscription, "name": name, "since": one.since })
            })
            .collect();
        let told = text::consequence_access(locale, count(items.len()));
        lines.push(
            json!({ "type": "subscription_access", "text": told, "count": items.len(), "items": items }),
        );
    }
    lines.push(json!({
        "type": "purchase",
        "text": text::consequence_purchase(locale),
        "openCarts": found.carts,
        "permissionEnds": found.purchase_permission,
    }));
    if found.carts > 0 {
        let told = text::consequence_carts(locale, found.carts);
        lines.push(json!({ "type": "open_carts", "text": told, "count": found.carts }));
    }
    if found.purchase_permission {
        let told = text::consequence_purchase_permission(locale);
        lines.push(json!({ "type": "purchase_permission", "text": told }));
    }
    lines
}

fn contact(locale: Locale, view: &RemovalView, held: &ContactHeld) -> Value {
    let name = |id: domain::PartnerId| view.partner_names.get(&id);
    Value::Object(reply::object([
        ("subscriptionId", json!(held.subscription)),
        ("name", json!(view.subscription_names.get(&held.subscription))),
        ("sellerId", json!(held.seller)),
        ("sellerName", json!(name(held.seller))),
        ("fallbackId", json!(held.fallback)),
        ("fallbackName", json!(held.fallback.and_then(name))),
        ("text", json!(sentence::contact_follows(locale, view, held))),
    ]))
}

fn warnings(locale: Locale, view: &RemovalView) -> Vec<Value> {
    let mut lines = Vec::new();
    let retention = &view.consequences.retention;
    if let Some(first) = retention.first() {
        let day = first.delete_at.to_zoned(TimeZone::UTC).date();
        let told = text::warn_retention(locale, &format::date_medium(locale, day), count(retention.len()));
        lines.push(json!({
            "type": "retention",
            "text": told,
            "count": retention.len(),
            "from": first.delete_at,
            "items": retention
                .iter()
                .map(|one| {
                    json!({ "subscriptionId": one.subscription, "name": one.name, "deleteAt": one.delete_at })
                })
                .collect::<Vec<_>>(),
        }));
    }
    if view.consequences.leaves_no_partner {
        lines.push(json!({ "type": "no_partner", "text": text::warn_no_partner(locale) }));
    }
    if let Some(expected) = &view.last_invoice {
        let money = |amount| format::money(locale, amount, &expected.currency);
        let day = format::date_medium(locale, expected.date.to_zoned(TimeZone::UTC).date());
        let told =
            text::warn_last_invoice_estimate(locale, &money(expected.amount), &money(expected.credit), &day);
        lines.push(json!({
            "type": "last_invoice",
            "text": told,
            "date": expected.date,
            "amount": crate::api::v1::orders::amount(expected.amount, &expected.currency),
            "credit": crate::api::v1::orders::amount(expected.credit, &expected.currency),
            "currency": expected.currency,
        }));
    }
    lines
}

fn stays(locale: Locale, view: &RemovalView) -> Vec<Value> {
    let suspended = view.consequences.retention.len();
    let mut lines = vec![json!({ "type": "customer", "text": text::stay_customer(locale) })];
    if suspended > 0 {
        let told = text::stay_subscriptions(locale, count(suspended));
        lines.push(json!({ "type": "subscriptions", "text": told, "count": suspended }));
    }
    lines.push(json!({ "type": "invoices", "text": text::stay_invoices(locale) }));
    lines
}

/// What was removed, line by line.
pub fn removed_body(locale: Locale, removed: &Removed, closed: Option<&ClosedDetail>, notice: bool) -> Value {
    json!({
        "removalId": removed.removal_id,
        "customerId": removed.customer,
        "generation": removed.generation,
        "removedAt": removed.removed_at,
        "done": done(locale, &removed.done, closed, notice),
    })
}

/// Line by line what was done.
pub fn done(locale: Locale, done: &RemovalDone, closed: Option<&ClosedDetail>, notice: bool) -> Vec<Value> {
    let notice = closed.map_or(notice, |closed| closed.row.record.notice_to_customer);
    let lines = sentence::done(locale, done, notice, closed).into_iter();
    lines
        .map(|(did, text)| match did {
            Did::List => json!({ "type": "list", "text": text }),
            Did::Contacts => json!({ "type": "contacts", "text": text, "count": done.contacts.len() }),
            Did::Fallback(held, name) => json!({
                "type": "contact_fallback",
                "text": text,
                "subscriptionId": held.subscription,
                "fallbackId": held.fallback,
                "fallbackName": name,
            }),
            Did::DelegatedAdmin => {
                json!({ "type": "delegated_admin", "text": text, "ended": done.delegated_admin_ended })
            }
            Did::GranularEnded(n) => json!({ "type": "granular_admin", "text": text, "count": n }),
            Did::GranularKept(n) => json!({ "type": "granular_admin_kept", "text": text, "count": n }),
            Did::Access(n) => json!({ "type": "subscription_access", "text": text, "count": n }),
            Did::Purchase => json!({ "type": "purchase", "text": text }),
            Did::Notice => json!({ "type": "notice", "text": text }),
        })
        .collect()
}
