//! Carts and their checkout (api 2.7). What is wrong with a line is told in the line, not as an error of the call.

use crate::api::convention::heading::Client;
use crate::api::convention::route::{get, post, put};
use crate::api::convention::{Answer, Call, Fault, Route, etag, reply};
use crate::api::v1::orders;
use crate::api::v1::subscriptions::term;
use center::carts::{CartLineView, CartList, CartOne, CartView, ChangeCart, CheckOutCart, OpenCart};
use domain::cart::{Cart, CartLine, CartStatus};
use domain::{CartId, FieldProblem, OfferId, Refusal, SubscriptionId};
use serde_json::{Value, json};

/// The calls of this file.
pub fn routes() -> Vec<Route> {
    vec![
        get("/v1/customers/{c}/carts", "Lists the open carts for a customer", list),
        post("/v1/customers/{c}/carts", "Opens a cart", create),
        get("/v1/customers/{c}/carts/{x}", "Reads a cart with what is wrong with its lines", one),
        put("/v1/customers/{c}/carts/{x}", "Replaces what is in a cart", change),
        post("/v1/customers/{c}/carts/{x}/checkout", "Buys everything in a cart, or nothing", check_out),
    ]
}

async fn list(call: Call) -> Answer {
    let customer = call.customer()?;
    let carts = call.ask(CartList { customer }).await?;
    let items = carts.iter().map(|cart| Value::Object(head(cart))).collect();
    Ok(reply::ok(&reply::collection(items, &format!("/customers/{customer}/carts"))))
}

async fn one(call: Call) -> Answer {
    let customer = call.customer()?;
    let cart = id(&call)?;
    let view = call.ask(CartOne { customer, cart }).await?;
    Ok(reply::ok(&show(&call, &view)))
}

async fn create(call: Call) -> Answer {
    let customer = call.customer()?;
    let (lines, _) = wanted(&call, None)?;
    let view = call.run(OpenCart { customer, lines }).await?;
    Ok(reply::created(&show(&call, &view)))
}

async fn change(call: Call) -> Answer {
    let customer = call.customer()?;
    let cart = id(&call)?;
    let (lines, version) = wanted(&call, Some(cart))?;
    let view = call.run(ChangeCart { customer, cart, lines, version }).await?;
    Ok(reply::ok(&show(&call, &view)))
}

/// Whatever the body says: clients send nothing, or a bare word.
async fn check_out(call: Call) -> Answer {
    let customer = call.customer()?;
    let cart = id(&call)?;
    let done = call.run(CheckOutCart { customer, cart }).await?;
    let placed: Vec<Value> =
        done.orders.iter().map(|one| orders::show(&one.order, &one.subscriptions, false)).collect();
    Ok(reply::created(&json!({
        "orders": placed,
        "orderErrors": [],
        "attributes": reply::attributes("CartCheckoutResult"),
    })))
}

fn id(call: &Call) -> Result<CartId, Fault> {
    call.id::<CartId>("x", Refusal::CartNotFound)
}

/// The lines, add-ons after their base, and the version that the caller saw.
fn wanted(call: &Call, cart: Option<CartId>) -> Result<(Vec<CartLine>, Option<i64>), Fault> {
    let json = call.json()?;
    let mut lines = Vec::new();
    for item in json.root().list("lineItems") {
        let base = i64::try_from(lines.len()).unwrap_or(i64::MAX);
        let mut read = |item: &crate::api::convention::json::Input<'_>, base: Option<i64>| {
            if !item.has(&["quantity"]) && !item.is_absent() {
                item.refuse_field("quantity", FieldProblem::Required);
            }
            let of_record = item.list("participants").iter().find_map(|one| one.filled("value"));
            let context = item.object("provisioningContext");
            let parent = item.guid("parentSubscriptionId").or_else(|| context.guid("parentSubscriptionId"));
            let named = item.filled("catalogItemId").or_else(|| item.filled("catalogId"));
            lines.push(CartLine {
                number: i64::try_from(lines.len()).unwrap_or(i64::MAX),
                offer: OfferId(named.unwrap_or_default()),
                quantity: item.integer("quantity").unwrap_or(1),
                nickname: item.filled("friendlyName"),
                parent: parent.map(SubscriptionId),
                base,
                of_record,
            });
        };
        read(&item, None);
        for add_on in item.list("addonItems") {
            read(&add_on, Some(base));
        }
    }
    let version = cart.and_then(|cart| etag::version(call.etag(&json).as_deref(), cart));
    json.finish()?;
    Ok((lines, version))
}

fn head(cart: &Cart) -> serde_json::Map<String, Value> {
    let path = format!("/customers/{}/carts/{}", cart.customer, cart.id);
    reply::object([
        ("id", json!(cart.id)),
        ("creationTimestamp", json!(cart.created_at)),
        ("lastModifiedTimestamp", json!(cart.changed_at)),
        ("expirationTimestamp", json!(cart.expires_at)),
        ("lastModifiedUser", json!(cart.edited_by)),
        ("status", json!(status(cart.status))),
        ("links", json!({ "self": reply::link(&path) })),
        ("attributes", reply::versioned("Cart", &etag::of(cart.id, cart.version))),
    ])
}

/// The wire knows two words, and only these two states are ever shown.
fn status(status: CartStatus) -> &'static str {
    match status {
        CartStatus::Active | CartStatus::Discarded | CartStatus::Expired => "Active",
        CartStatus::Ordered => "Ordered",
    }
}

fn show(call: &Call, view: &CartView) -> Value {
    let mut groups: Vec<&str> = Vec::new();
    let mut items = Vec::new();
    for one in view.lines.iter().filter(|one| one.line.base.is_none()) {
        let cycle = one.billing_cycle.map_or("none", |cycle| cycle.code());
        let group = groups.iter().position(|known| *known == cycle).unwrap_or_else(|| {
            groups.push(cycle);
            groups.len() - 1
        });
        let with = view.lines.iter().filter(|other| other.line.base == Some(one.line.number));
        let add_ons: Vec<Value> = with.map(|add_on| line(call, view, add_on, group, Vec::new())).collect();
        items.push(line(call, view, one, group, add_ons));
    }
    let mut cart = head(&view.cart);
    cart.insert("lineItems".to_owned(), json!(items));
    Value::Object(cart)
}

fn line(call: &Call, view: &CartView, one: &CartLineView, group: usize, add_ons: Vec<Value>) -> Value {
    let item = &one.line;
    let problem = one.problem.as_ref().map(|refusal| {
        let said = Fault::from(refusal.clone()).said(call.locale());
        json!({ "errorCode": number(refusal), "errorDescription": said })
    });
    let term = term(one.term_months);
    let add_on_items = if call.client == Client::Java { "addOnItems" } else { "addonItems" };
    Value::Object(reply::object([
        ("id", json!(item.number)),
        ("catalogItemId", json!(item.offer)),
        ("friendlyName", json!(item.nickname)),
        ("quantity", json!(item.quantity)),
        ("currencyCode", json!(view.currency)),
        ("billingCycle", json!(one.billing_cycle.map(|cycle| cycle.code()))),
        ("termDuration", json!(term)),
        ("parentSubscriptionId", json!(item.parent)),
        ("participants", json!(participants(item))),
        ("orderGroup", json!(group.to_string())),
        (add_on_items, json!(add_ons)),
        ("renewsTo", json!(term.map(|term| json!({ "termDuration": term })))),
        ("error", json!(problem)),
    ]))
}

/// The numbers of a line's errors (api 1.6 "CartErrorCode").
fn number(refusal: &Refusal) -> i64 {
    match refusal {
        Refusal::OfferUnknown { .. } => 10_001,
        Refusal::QuantityOutOfRange { .. } | Refusal::OfferLimitReached { .. } => 10_002,
        Refusal::AddOnNeedsParent => 10_007,
        _ => 10_006,
    }
}

/// The reseller of record as the wire names it (api 2.3).
fn participants(line: &CartLine) -> Vec<Value> {
    line.of_record.iter().map(|mpn_id| json!({ "key": "transaction_reseller", "value": mpn_id })).collect()
}
