//! Carts over plain HTTP: opened, changed, checked out as orders, and gone with their relationship (M10, api 2.7).

use crate::room::{Room, none};
use domain::{Time, days_after};
use reqwest::Method;
use serde_json::{Value, json};
use tests::{Answer, Api};

fn put(api: &Api, path: &str, body: &Value) -> Answer {
    api.send(Method::PUT, path, Some(body.to_string()), &[])
}

fn item(offer: &str, quantity: i64) -> Value {
    json!({ "id": 0, "catalogItemId": offer, "quantity": quantity, "billingCycle": "monthly" })
}

/// The catalogue item of the offer whose English name begins so.
fn named(api: &Api, name: &str) -> Value {
    let offers = api.send(Method::GET, "/v1/offers?country=FR", None, &[("X-Locale", "en")]).expect(200);
    let found = offers["items"]
        .as_array()
        .expect("offers")
        .iter()
        .find(|offer| offer["name"].as_str().is_some_and(|known| known.starts_with(name)));
    found.unwrap_or_else(|| panic!("{name} is not in {offers}"))["id"].clone()
}

/// A cart becomes one order for each billing cycle, in one transaction; it can be checked out once.
#[test]
pub fn a_cart_becomes_one_order_for_each_billing_cycle() {
    let room = Room::open();
    let p = room.person("P", "admin_agent");
    let c0 = room.customer("C0").id;
    let carts = format!("/v1/customers/{c0}/carts");
    let (month, year) = (
        named(&p, "Office suite Standard, billed monthly"),
        named(&p, "Office suite Standard, billed yearly"),
    );
    let body = json!({ "lineItems": [
        { "catalogItemId": month, "quantity": 3, "friendlyName": "Desk" },
        { "catalogId": year, "quantity": 2 },
    ] });
    let made = p.post(&carts, &body).expect(201);
    assert_eq!(made["attributes"]["objectType"], json!("Cart"));
    assert_eq!(made["status"], json!("Active"));
    let lines = made["lineItems"].as_array().expect("lines");
    assert!(lines.iter().all(|line| line["error"].is_null() && line["id"].is_i64()), "{made}");
    assert_ne!(lines[0]["orderGroup"], lines[1]["orderGroup"]);
    assert_eq!(lines[1]["termDuration"], json!("P1Y"));
    let expires: Time = made["expirationTimestamp"].as_str().expect("a time").parse().expect("a time");
    assert!(expires > room.center().now());
    let path = format!("{carts}/{}", made["id"].as_str().expect("an id"));
    assert_eq!(p.get(&path).expect(200)["lineItems"], made["lineItems"]);
    assert_eq!(p.get(&carts).expect(200)["totalCount"], json!(1));
    // Nothing is bought before the checkout.
    assert_eq!(p.get(&format!("/v1/customers/{c0}/subscriptions")).expect(200)["totalCount"], json!(0));
    let request = [("MS-RequestId", "7f1d3c0e-28a4-4d0b-9a43-0f5d2f3f6a11")];
    let check_out =
        || p.send(Method::POST, &format!("{path}/checkout"), Some("\"success\"".into()), &request);
    let done = check_out().expect(201);
    assert_eq!(done["attributes"]["objectType"], json!("CartCheckoutResult"));
    assert_eq!(done["orderErrors"], json!([]));
    let orders = done["orders"].as_array().expect("orders");
    let cycles: Vec<_> = orders.iter().map(|order| order["billingCycle"].clone()).collect();
    assert_eq!(cycles, [json!("monthly"), json!("annual")]);
    assert_eq!(check_out().expect(201), done, "a retry gets the same answer");
    let sold = p.get(&format!("/v1/customers/{c0}/subscriptions")).expect(200);
    assert_eq!(sold["totalCount"], json!(2));
    assert_eq!(p.get(&path).expect(200)["status"], json!("Ordered"));
    let again = p.post(&format!("{path}/checkout"), &json!({})).expect(400);
    assert_eq!((&again["code"], &again["errorName"]), (&json!(800_065), &json!("cart_submitted")));
    assert_eq!(put(&p, &path, &body).expect(400)["code"], json!(800_065));
    assert_eq!(p.get(&carts).expect(200)["totalCount"], json!(0));
    assert_eq!(room.check(), Vec::<String>::new());
}

/// What is wrong with a line is told in the line; the checkout buys everything or nothing.
#[test]
pub fn lines_that_cannot_be_bought_are_told_and_stop_the_checkout() {
    let room = Room::open();
    let p = room.person("P", "sales_agent");
    let c0 = room.customer("C0").id;
    let carts = format!("/v1/customers/{c0}/carts");
    let (legacy, add_on) = (room.offer("legacy"), room.offer("add_on"));
    let body = json!({ "lineItems": [
        item(&legacy, 1), item("nothing:0001:X", 1), item(&legacy, 99_999_999), item(&add_on, 1),
    ] });
    let made = p.post(&carts, &body).expect(201);
    let codes: Vec<_> = made["lineItems"]
        .as_array()
        .expect("lines")
        .iter()
        .map(|line| line["error"]["errorCode"].clone())
        .collect();
    assert_eq!(codes, [Value::Null, json!(10_001), json!(10_002), json!(10_007)]);
    let path = format!("{carts}/{}", made["id"].as_str().expect("an id"));
    let refused = p.post(&format!("{path}/checkout"), &json!({})).expect(400);
    assert_eq!((&refused["code"], &refused["errorName"]), (&json!(800_009), &json!("cart_lines_wrong")));
    assert_eq!(refused["data"].as_array().map(Vec::len), Some(3), "{refused}");
    assert_eq!(p.get(&format!("/v1/customers/{c0}/orders")).expect(200)["totalCount"], json!(0));
    let base = p.get(&format!("/v1/offers/{add_on}")).expect(200)["prerequisiteOffers"][0].clone();
    let with_base = json!({ "lineItems": [{
        "catalogItemId": base, "quantity": 1,
        "addonItems": [{ "catalogItemId": add_on, "quantity": 1 }],
    }] });
    let better = put(&p, &path, &with_base).expect(200);
    assert!(better["lineItems"][0]["addonItems"][0]["error"].is_null(), "{better}");
    let done = p.post(&format!("{path}/checkout"), &json!({})).expect(201);
    let lines = done["orders"][0]["lineItems"].as_array().expect("lines");
    assert_eq!(lines[1]["parentSubscriptionId"], lines[0]["subscriptionId"]);
    let base = lines[0]["subscriptionId"].as_str().expect("an id");
    let add_ons = p.get(&format!("/v1/customers/{c0}/subscriptions/{base}/addons")).expect(200);
    assert_eq!(add_ons["items"][0]["id"], lines[1]["subscriptionId"]);
}

/// Bad input names the field; unknown carts are 404; a stale version is refused; others see nothing.
#[test]
pub fn carts_refuse_what_they_cannot_read_and_strangers() {
    let room = Room::open();
    let (p, q) = (room.person("P", "admin_agent"), room.person("Q", "admin_agent"));
    let (c0, c1) = (room.customer("C0").id, room.customer("C1").id);
    let carts = format!("/v1/customers/{c0}/carts");
    let empty = p.post(&carts, &json!({})).expect(400);
    assert_eq!(empty["data"][0]["field"], json!("lineItems"), "{empty}");
    let nameless = p.post(&carts, &json!({ "lineItems": [{ "quantity": 1 }] })).expect(400);
    assert_eq!(nameless["data"][0]["field"], json!("lineItems[0].catalogItemId"), "{nameless}");
    let unknown = p.get(&format!("{carts}/3e0dbd0a-8d55-4a27-8b0c-4d3f7e9b2a10")).expect(404);
    assert_eq!(unknown["code"], json!(800_008));
    assert_eq!(p.get(&format!("{carts}/none-of-ours")).expect(404)["code"], json!(800_008));
    let body = json!({ "lineItems": [item(&room.offer("legacy"), 1)] });
    let made = p.post(&carts, &body).expect(201);
    let id = made["id"].as_str().expect("an id");
    let mut stale = body.clone();
    stale["attributes"] = made["attributes"].clone();
    put(&p, &format!("{carts}/{id}"), &stale).expect(200);
    let refused = put(&p, &format!("{carts}/{id}"), &stale).expect(400);
    assert_eq!(refused["code"], json!(2055));
    // Another customer's address, another partner, another role.
    assert_eq!(p.get(&format!("/v1/customers/{c1}/carts/{id}")).expect(404)["code"], json!(800_008));
    assert_eq!(q.get(&format!("{carts}/{id}")).expect(404)["code"], json!(800_008));
    let helpdesk = room.person("P", "helpdesk_agent");
    assert_eq!(helpdesk.post(&carts, &body).expect(403)["code"], json!(900_150));
    assert_eq!(room.customer_admin("C0").get(&carts).expect(403)["code"], json!(900_150));
}

/// E53, E26: a removal throws open carts away, tells who edited them last, keeps their content, and no new life brings
/// them back.
#[test]
pub fn e53_and_e26_an_open_cart_goes_with_its_relationship_and_stays_gone() {
    let room = Room::open();
    let (p, sales) = (room.person("P", "admin_agent"), room.person("P", "sales_agent"));
    let c0 = room.customer("C0");
    let carts = format!("/v1/customers/{}/carts", c0.id);
    let body = json!({ "lineItems": [item(&room.offer("legacy"), 4)] });
    let made = sales.post(&carts, &body).expect(201);
    let path = format!("{carts}/{}", made["id"].as_str().expect("an id"));
    let preview = p.get(&format!("/open/v1/customers/{}/removal", c0.id)).expect(200);
    let told = preview["consequences"].as_array().expect("consequences");
    assert!(
        told.iter().any(|one| one["type"] == json!("open_carts") && one["count"] == json!(1)),
        "{preview}"
    );
    let removal = p.patch(&format!("/v1/customers/{}", c0.id), &none()).expect(200)["removalId"].clone();
    for refused in [
        put(&sales, &path, &body),
        sales.post(&format!("{path}/checkout"), &json!({})),
        sales.get(&path),
        sales.get(&carts),
        sales.post(&carts, &body),
    ] {
        assert_eq!(refused.expect(403)["code"], json!(20_002));
    }
    let timeline = p.get(&format!("/open/v1/customers/{}/timeline?limit=500", c0.id)).expect(200);
    let discarded = timeline["items"]
        .as_array()
        .expect("events")
        .iter()
        .find(|event| event["kind"] == json!("cart_discarded"))
        .unwrap_or_else(|| panic!("{timeline}"));
    assert!(discarded["new"]["editedBy"].is_string(), "{discarded}");
    let csv = p.get(&format!("/open/v1/closed-relationships/{}/carts", removal.as_str().expect("an id")));
    let kept = csv.expect(200);
    assert_eq!(kept["items"][0]["lineItems"][0]["quantity"], json!(4), "{kept}");
    let token = room.invite(&p, &c0, false);
    let accepted = json!({ "grantDelegatedAdmin": false });
    room.customer_admin("C0").post(&format!("/open/v1/invitations/{token}/accept"), &accepted).expect(200);
    assert_eq!(p.get(&carts).expect(200)["totalCount"], json!(0));
    assert_eq!(p.get(&path).expect(404)["code"], json!(800_008));
    assert_eq!(p.post(&format!("{path}/checkout"), &json!({})).expect(404)["code"], json!(800_008));
    assert_eq!(room.check(), Vec::<String>::new());
}

/// A cart nobody touched expires, and the clock writes it down.
#[test]
pub fn a_cart_that_nobody_touches_expires() {
    let room = Room::open();
    let p = room.person("P", "admin_agent");
    let c0 = room.customer("C0").id;
    let carts = format!("/v1/customers/{c0}/carts");
    let made = p.post(&carts, &json!({ "lineItems": [item(&room.offer("legacy"), 1)] })).expect(201);
    let path = format!("{carts}/{}", made["id"].as_str().expect("an id"));
    let operator = room.person("P", "global_admin");
    let until = days_after(room.center().now(), 8);
    loop {
        let moved = operator.post("/open/v1/demo/clock", &json!({ "to": until })).expect(200);
        if moved["isHalted"] == json!(false) {
            break;
        }
    }
    assert_eq!(p.post(&format!("{path}/checkout"), &json!({})).expect(404)["code"], json!(800_008));
    let timeline = p.get(&format!("/open/v1/customers/{c0}/timeline?limit=500")).expect(200);
    assert!(timeline.to_string().contains("cart_expired"), "{timeline}");
}
