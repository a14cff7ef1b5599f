//! Orders for a customer (api 2.6).

use crate::api::convention::route::{get, patch, post};
use crate::api::convention::{Answer, Call, Fault, Route, Wire, etag, reply};
use crate::api::v1::subscriptions::{CYCLES, term};
use center::orders::{CancelOrder, OrderList, OrderOne, OrderView, PlaceOrder, PlaceOrderOfRecord};
use domain::catalogue::BillingCycle;
use domain::order::{Order, OrderLine, OrderStatus, WantedLine};
use domain::subscription::Subscription;
use domain::{FieldError, FieldProblem, OfferId, OrderId, Refusal, SubscriptionId};
use language::format;
use serde_json::{Value, json};

/// The calls of this file.
pub fn routes() -> Vec<Route> {
    vec![
        get("/v1/customers/{c}/orders", "Lists the orders for a customer", list),
        post("/v1/customers/{c}/orders", "Buys for a customer", create),
        get("/v1/customers/{c}/orders/{o}", "Reads an order", one),
        patch("/v1/customers/{c}/orders/{o}", "Cancels an order that waits", change),
    ]
}

/// The statuses of an order, which clients write as they like.
const STATUSES: &[(&str, i64, &str)] = &[
    ("unknown", 0, "unknown"),
    ("pending", 1, "pending"),
    ("completed", 2, "completed"),
    ("cancelled", 3, "cancelled"),
    ("canceled", 3, "cancelled"),
];

async fn list(call: Call) -> Answer {
    let customer = call.customer()?;
    let priced = call.flag("include_price")?;
    let cycle = match call.query("billingType") {
        Some(text) => {
            let cycle = BillingCycle::parse(text.trim());
            Some(cycle.ok_or_else(|| Fault::field("billingType", FieldProblem::Invalid))?)
        }
        None => None,
    };
    let mut orders = call.ask(OrderList { customer }).await?;
    orders.retain(|order| cycle.is_none_or(|cycle| order.billing_cycle == cycle));
    let items = orders.iter().map(|order| show(order, &[], priced)).collect();
    Ok(reply::ok(&reply::collection(items, &format!("/customers/{customer}/orders"))))
}

async fn one(call: Call) -> Answer {
    let customer = call.customer()?;
    let order = call.id::<OrderId>("o", Refusal::OrderNotFound)?;
    let priced = call.flag("include_price")?;
    let OrderView { order, subscriptions } = call.ask(OrderOne { customer, order }).await?;
    Ok(reply::ok(&show(&order, &subscriptions, priced)))
}

async fn create(call: Call) -> Answer {
    let customer = call.customer()?;
    let (lines, of_record) = lines(&call)?;
    let order = PlaceOrder { customer, lines };
    let placed = if of_record.iter().any(Option::is_some) {
        call.run(PlaceOrderOfRecord { order, of_record }).await?
    } else {
        call.run(order).await?
    };
    Ok(reply::created(&show(&placed.order, &placed.subscriptions, false)))
}

/// The lines, and whom each names as its reseller of record.
fn lines(call: &Call) -> Result<(Vec<WantedLine>, Vec<Option<String>>), Fault> {
    let json = call.json()?;
    // The offer decides how often is billed; a word that means nothing is told all the same.
    json.root().word("billingCycle", CYCLES);
    let wanted = json.root().list("lineItems");
    let mut lines = Vec::new();
    let mut misplaced = None;
    let mut of_record = Vec::new();
    for (index, line) in wanted.iter().enumerate() {
        // Clients number from 0, from 1 or not at all: the place in the list is what they mean.
        let counts = |number: i64| usize::try_from(number).is_ok_and(|number| number <= wanted.len());
        if line.integer("lineItemNumber").is_some_and(|number| !counts(number)) {
            let field = format!("lineItems[{index}].lineItemNumber");
            misplaced.get_or_insert(FieldError::new(field, FieldProblem::Invalid));
        }
        if !line.has(&["quantity"]) && !line.is_absent() {
            line.refuse_field("quantity", FieldProblem::Required);
        }
        of_record.push(line.filled("partnerIdOnRecord"));
        lines.push(WantedLine {
            number: i64::try_from(index).unwrap_or(i64::MAX),
            offer: OfferId(line.text("offerId").unwrap_or_default()),
            quantity: line.integer("quantity").unwrap_or(1),
            nickname: line.filled("friendlyName"),
            parent: line.guid("parentSubscriptionId").map(SubscriptionId),
        });
    }
    json.finish()?;
    if let Some(wrong) = misplaced {
        return Err(Wire::LineNumber(wrong).into());
    }
    Ok((lines, of_record))
}

async fn change(call: Call) -> Answer {
    let customer = call.customer()?;
    let id = call.id::<OrderId>("o", Refusal::OrderNotFound)?;
    let json = call.json()?;
    let cancels = json.root().word("status", STATUSES) == Some("cancelled");
    let changes_lines = json.root().has(&["lineItems", "billingCycle"]);
    let version = etag::version(call.etag(&json).as_deref(), id);
    json.finish()?;
    if !cancels {
        // Add-ons and other frequencies are bought with an order of their own here.
        let fault: Fault =
            if changes_lines { Wire::NotOffered.into() } else { Refusal::NothingToChange.into() };
        return Err(fault);
    }
    let order = call.run(CancelOrder { customer, order: id, version }).await?;
    Ok(reply::ok(&show(&order, &[], false)))
}

/// An order as the wire shows it.
pub fn show(order: &Order, subscriptions: &[Subscription], priced: bool) -> Value {
    let path = format!("/customers/{}/orders/{}", order.customer, order.id);
    let lines: Vec<Value> = order.lines.iter().map(|one| line(order, one, subscriptions, priced)).collect();
    let total: i64 = order.lines.iter().map(|one| one.unit_price.saturating_mul(one.quantity)).sum();
    Value::Object(reply::object([
        ("id", json!(order.id)),
        ("alternateId", json!(order.id)),
        ("referenceCustomerId", json!(order.customer)),
        ("billingCycle", json!(order.billing_cycle.code())),
        ("currencyCode", json!(order.currency)),
        ("lineItems", json!(lines)),
        ("creationDate", json!(order.created_at)),
        ("status", json!(status(order.status))),
        ("transactionType", json!("UserPurchase")),
        ("totalPrice", json!(priced.then(|| amount(total, &order.currency)))),
        ("links", json!({ "self": reply::link(&path) })),
        ("attributes", reply::versioned("Order", &etag::of(order.id, order.version))),
    ]))
}

fn line(order: &Order, line: &OrderLine, subscriptions: &[Subscription], priced: bool) -> Value {
    let bought = subscriptions.iter().find(|one| Some(one.id) == line.subscription);
    let link = line.subscription.map(|id| {
        let uri = format!("/customers/{}/subscriptions/{id}", order.customer);
        json!({ "subscription": reply::link(&uri) })
    });
    let price = priced.then(|| {
        let whole = line.unit_price.saturating_mul(line.quantity);
        json!({
            "listPrice": amount(line.unit_price, &order.currency),
            "price": amount(line.unit_price, &order.currency),
            "extendedPrice": amount(whole, &order.currency),
        })
    });
    Value::Object(reply::object([
        ("lineItemNumber", json!(line.number)),
        ("offerId", json!(line.offer)),
        ("subscriptionId", json!(line.subscription)),
        ("parentSubscriptionId", json!(line.parent)),
        ("termDuration", json!(bought.and_then(|one| term(one.term_months)))),
        ("transactionType", json!("New")),
        ("friendlyName", json!(line.nickname)),
        ("quantity", json!(line.quantity)),
        ("pricing", json!(price)),
        ("links", json!(link)),
    ]))
}

/// The wire knows no order in progress (api 2.6).
fn status(status: OrderStatus) -> &'static str {
    match status {
        OrderStatus::InProgress | OrderStatus::Pending => "pending",
        OrderStatus::Completed => "completed",
        OrderStatus::Cancelled => "cancelled",
    }
}

/// An amount as clients read it: a JSON number in the currency's main unit.
pub fn amount(minor: i64, currency: &str) -> Value {
    let digits = format::minor_digits(currency);
    if digits == 0 {
        return json!(minor);
    }
    let (sign, minor) = (if minor < 0 { "-" } else { "" }, minor.unsigned_abs());
    let unit = 10_u64.pow(u32::from(digits));
    // Read from its digits: a quotient could have more of them than the amount has.
    let text = format!("{sign}{}.{:0width$}", minor / unit, minor % unit, width = usize::from(digits));
    text.parse::<f64>().map_or(Value::Null, |number| json!(number))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_are_numbers_in_the_main_unit() {
        for (minor, currency, written) in
            [(1234, "EUR", "12.34"), (5, "USD", "0.05"), (-5, "USD", "-0.05"), (700, "JPY", "700")]
        {
            assert_eq!(amount(minor, currency).to_string(), written);
        }
    }
}
