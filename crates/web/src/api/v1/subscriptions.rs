//! Subscriptions of a customer (api 2.4).

use crate::api::convention::heading::Client;
use crate::api::convention::route::{get, patch};
use crate::api::convention::{Answer, Call, Fault, Route, Wire, etag, reply};
use center::subscriptions::{
    ChangeSubscription, MpnIds, SubscriptionList, SubscriptionOne, SubscriptionRow, Wanted,
};
use center::{Error, Request};
use domain::catalogue::OfferKind;
use domain::subscription::Status;
use domain::{CustomerId, FieldProblem, OrderId, PartnerId, Refusal, SubscriptionId};
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// The calls of this file.
pub fn routes() -> Vec<Route> {
    vec![
        get("/v1/customers/{c}/subscriptions", "Lists a customer's subscriptions, all or of one order", list),
        get("/v1/customers/{c}/subscriptions/{s}", "Reads a subscription", one),
        patch("/v1/customers/{c}/subscriptions/{s}", "Changes status, quantity, name or renewal", change),
    ]
}

/// The statuses with their numbers (api 1.6).
const STATUSES: &[(&str, i64, Status)] = &[
    ("none", 0, Status::Unknown),
    ("active", 1, Status::Active),
    ("suspended", 2, Status::Suspended),
    ("deleted", 3, Status::Deleted),
    ("expired", 4, Status::Expired),
    ("pending", 5, Status::Pending),
    ("disabled", 6, Status::Disabled),
];

/// The billing cycles with their numbers (api 1.6).
pub const CYCLES: &[(&str, i64, &str)] = &[
    ("unknown", 0, "unknown"),
    ("monthly", 1, "monthly"),
    ("annual", 2, "annual"),
    ("none", 3, "none"),
    ("one_time", 4, "one_time"),
    ("triennial", 5, "triennial"),
    ("biennial", 6, "biennial"),
];

async fn list(call: Call) -> Answer {
    let customer = call.customer()?;
    let order = match call.query("order_id") {
        Some(text) => {
            let id = text.trim().parse::<OrderId>();
            Some(id.map_err(|_| Fault::field("order_id", FieldProblem::Invalid))?)
        }
        None => None,
    };
    let mut rows = call.ask(SubscriptionList { customer }).await?;
    rows.retain(|row| row.subscription.kind.is_subscription());
    rows.retain(|row| order.is_none_or(|order| row.subscription.order == order));
    let known = mpn_ids(&call, &rows).await?;
    if let Some(wanted) = call.query("mpn_id") {
        rows.retain(|row| known.get(&seller(row)).is_some_and(|id| id == wanted.trim()));
    }
    let items = rows.iter().map(|row| show(&call, row, &known)).collect();
    Ok(reply::ok(&reply::collection(items, &format!("/customers/{customer}/subscriptions"))))
}

async fn one(call: Call) -> Answer {
    let customer = call.customer()?;
    let subscription = call.id::<SubscriptionId>("s", Refusal::SubscriptionNotFound)?;
    let row = call.ask(SubscriptionOne { customer, subscription }).await?.row;
    let known = mpn_ids(&call, std::slice::from_ref(&row)).await?;
    Ok(reply::ok(&show(&call, &row, &known)))
}

async fn change(call: Call) -> Answer {
    let customer = call.customer()?;
    let subscription = call.id::<SubscriptionId>("s", Refusal::SubscriptionNotFound)?;
    let sent = sent(&call, subscription)?;
    let current = current(&call, customer, subscription).await?;
    let version = sent.version;
    let wanted = sent.wanted(call.client, &current)?;
    let changed =
        call.run(ChangeSubscription { customer, subscription, wanted, version }).await?.subscription;
    // The answer is made of the outcome, so that a retry gets the same one whatever happened since.
    let row = SubscriptionRow::new(changed, current.offer, call.locale());
    let known = mpn_ids(&call, std::slice::from_ref(&row)).await?;
    Ok(reply::ok(&show(&call, &row, &known)))
}

/// How often a change looks again, where it was refused and let in within one breath.
const LOOKS: usize = 5;

/// What is to be changed as it stands, or why it cannot be. A refused change is remembered (A-S9a), so the command meets
/// the refusal too. It asks for nothing there, and if it is let in meanwhile, that is no answer to give again: what was
/// read is not so any more.
async fn current(
    call: &Call,
    customer: CustomerId,
    subscription: SubscriptionId,
) -> Result<SubscriptionRow, Fault> {
    for _ in 0..LOOKS {
        if let Ok(view) = call.ask(SubscriptionOne { customer, subscription }).await {
            return Ok(view.row);
        }
        let nothing = ChangeSubscription { customer, subscription, wanted: Wanted::default(), version: None };
        let request = Request { idempotency: None, ..call.request.clone() };
        call.web.center.run(request, nothing).await?;
    }
    Err(Error::Busy.into())
}

/// What a caller wrote: a part of the resource, or all of it as it was read.
struct Sent {
    status: Option<Status>,
    quantity: Option<i64>,
    name: Option<String>,
    auto_renew: Option<bool>,
    billing_cycle: Option<&'static str>,
    version: Option<i64>,
}

fn sent(call: &Call, id: SubscriptionId) -> Result<Sent, Fault> {
    let json = call.json()?;
    let root = json.root();
    if !root.has(&["status", "quantity", "friendlyName", "autoRenewEnabled", "billingCycle", "partnerId"]) {
        return Err(Refusal::NothingToChange.into());
    }
    let sent = Sent {
        status: root.word("status", STATUSES),
        quantity: root.integer("quantity"),
        name: root.text("friendlyName"),
        auto_renew: root.flag("autoRenewEnabled"),
        billing_cycle: root.word("billingCycle", CYCLES),
        version: etag::version(call.etag(&json).as_deref(), id),
    };
    json.finish()?;
    Ok(sent)
}

impl Sent {
    /// Only differences are wishes: an echoed resource, with a client's defaults in it, changes nothing (api 2.4).
    fn wanted(self, client: Client, current: &SubscriptionRow) -> Result<Wanted, Fault> {
        let now = &current.subscription;
        let cycle = self.billing_cycle.filter(|cycle| !matches!(*cycle, "unknown" | "none"));
        if cycle.is_some_and(|cycle| cycle != now.billing_cycle.code()) {
            return Err(Wire::BillingCycleFixed.into());
        }
        // What can be asked for is held against the state at its commit, not against this one: whoever wants a
        // subscription suspended that is just coming back gets it suspended.
        let can_be_wanted =
            |status: Status| matches!(status, Status::Active | Status::Suspended | Status::Deleted);
        let status = self.status.filter(|status| {
            *status != Status::Unknown
                && (*status != now.status || can_be_wanted(*status))
                && (status.code() != spelled(client, now.status) || *status == now.status)
        });
        // The offer's name stands for none: sent back, it is no nickname.
        let is_offers = |name: &str| now.nickname.is_none() && name == current.name;
        Ok(Wanted {
            status,
            quantity: self.quantity,
            nickname: self.name.filter(|name| !is_offers(name)),
            auto_renew: self.auto_renew,
        })
    }
}

/// The status as this client can read it (api 5.5).
fn spelled(client: Client, status: Status) -> &'static str {
    match (client, status) {
        (Client::Java, Status::Pending) => "none",
        (Client::Java, Status::Disabled) => "suspended",
        (Client::Java, Status::Expired) => "deleted",
        _ => status.code(),
    }
}

/// The MPN ids of those in whose name these were sold.
pub async fn mpn_ids(call: &Call, rows: &[SubscriptionRow]) -> Result<BTreeMap<PartnerId, String>, Fault> {
    call.ask(MpnIds { resellers: rows.iter().filter_map(|row| row.subscription.reseller).collect() }).await
}

fn seller(row: &SubscriptionRow) -> PartnerId {
    row.subscription.reseller.unwrap_or(row.subscription.partner)
}

/// A subscription as the wire shows it.
pub fn show(call: &Call, row: &SubscriptionRow, mpn_ids: &BTreeMap<PartnerId, String>) -> Value {
    let (client, locale, now) = (call.client, call.locale(), call.web.center.now());
    let it = &row.subscription;
    let path = format!("/customers/{}/subscriptions/{}", it.customer, it.id);
    let term = term(it.term_months);
    let can_cancel = it.status != Status::Deleted && it.can_cancel(now);
    let mut actions = vec!["edit"];
    if can_cancel {
        actions.push("cancel");
    }
    let mut links = reply::object([
        ("offer", reply::link(&format!("/offers/{}", it.offer))),
        ("self", reply::link(&path)),
    ]);
    if let Some(parent) = it.parent {
        let uri = format!("/customers/{}/subscriptions/{parent}", it.customer);
        links.insert("parentSubscription".to_owned(), reply::link(&uri));
    }
    let refund = it.cancel_until.filter(|_| can_cancel);
    Value::Object(reply::object([
        ("id", json!(it.id)),
        ("entitlementId", json!(it.id)),
        ("offerId", json!(it.offer)),
        ("offerName", json!(row.offer.as_ref().map(|offer| offer.name(locale.tag())))),
        ("friendlyName", json!(row.name)),
        ("quantity", json!(it.quantity)),
        ("unitType", json!(if it.kind == OfferKind::Usage { "Usage-based" } else { "Licenses" })),
        ("parentSubscriptionId", json!(it.parent)),
        ("creationDate", json!(it.created_at)),
        ("effectiveStartDate", json!(it.term_start)),
        ("commitmentEndDate", it.term_end.map_or_else(|| json!("9999-12-10T00:00:00Z"), |end| json!(end))),
        ("cancellationAllowedUntilDate", json!(it.cancel_until)),
        ("status", json!(spelled(client, it.status))),
        ("autoRenewEnabled", json!(it.auto_renew)),
        ("billingType", json!(if it.kind == OfferKind::Usage { "usage" } else { "license" })),
        ("billingCycle", json!(it.billing_cycle.code())),
        ("hasPurchasableAddons", json!(row.offer.as_ref().is_some_and(|offer| offer.has_add_ons))),
        ("isTrial", json!(it.kind == OfferKind::Trial)),
        ("isMicrosoftProduct", json!(false)),
        ("actions", json!(actions)),
        ("partnerId", json!(mpn_ids.get(&seller(row)).map_or("", String::as_str))),
        ("suspensionReasons", json!(it.suspended_by.map(|by| by.code()).into_iter().collect::<Vec<_>>())),
        ("contractType", json!("subscription")),
        ("refundOptions", json!(refund.map(|at| json!([{ "type": "Full", "expiresAt": at }])))),
        ("orderId", json!(it.order)),
        ("termDuration", json!(term)),
        ("renewalTermDuration", json!(term.filter(|_| it.auto_renew))),
        ("links", Value::Object(links)),
        ("attributes", reply::versioned("Subscription", &etag::of(it.id, it.version))),
    ]))
}

/// A term as ISO 8601 writes it; none for none.
pub fn term(months: i64) -> Option<String> {
    match months {
        0 => None,
        months if months % 12 == 0 => Some(format!("P{}Y", months / 12)),
        months => Some(format!("P{months}M")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn terms_are_written_as_clients_know_them() {
        let written: Vec<_> = [0, 1, 12, 36].map(term).into();
        assert_eq!(written, [None, Some("P1M".into()), Some("P1Y".into()), Some("P3Y".into())]);
    }

    #[test]
    fn a_client_that_knows_four_statuses_reads_four() {
        for status in Status::ALL {
            let read = spelled(Client::Java, status);
            assert!(["none", "active", "suspended", "deleted"].contains(&read), "{read}");
            assert_eq!(spelled(Client::Other, status), status.code());
        }
    }
}
