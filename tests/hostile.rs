//! What a hostile or careless caller found out once, each as it went wrong.

use crate::room::Room;
use reqwest::Method;
use serde_json::{Value, json};
use std::io::{Read as _, Write as _};
use std::net::TcpStream;
use std::time::Duration;

const UNKNOWN: &str = "0d5f3c52-5a63-4f0e-9c1e-0e8a5a2d9b11";

/// Reads one answer that has a length.
fn answer(stream: &mut TcpStream) -> String {
    let mut text = String::new();
    let mut byte = [0_u8; 1];
    while !text.ends_with("\r\n\r\n") {
        stream.read_exact(&mut byte).expect("an answer");
        text.push(char::from(byte[0]));
    }
    let length = text.lines().find_map(|line| line.strip_prefix("content-length: "));
    let mut body = vec![0_u8; length.and_then(|length| length.parse().ok()).unwrap_or(0)];
    stream.read_exact(&mut body).expect("a body");
    text
}

/// A call refused by its head alone left its body unread, and the connection broke under the caller's next call.
#[test]
fn a_refusal_before_the_body_is_read_keeps_the_connection() {
    let room = Room::open();
    let address = room.url().strip_prefix("http://").expect("an address").to_owned();
    let body = "x".repeat(300_000);
    for (first, status) in [
        ("POST /v1/customers", "401"),
        ("PUT /v1/customers", "405"),
        ("POST /v1/nothing", "404"),
        ("POST /customers/x/removal", "40"),
        ("POST /nowhere", "404"),
    ] {
        let mut stream = TcpStream::connect(&address).expect("a connection");
        stream.set_read_timeout(Some(Duration::from_secs(30))).expect("a time limit");
        let head = format!("{first} HTTP/1.1\r\nHost: {address}\r\nContent-Length: {}\r\n\r\n", body.len());
        stream.write_all(head.as_bytes()).expect("the head is sent");
        assert!(answer(&mut stream).contains(&format!("HTTP/1.1 {status}")), "{first}");
        stream.write_all(body.as_bytes()).expect("the body is still taken");
        let next = format!("GET /v1/customers HTTP/1.1\r\nHost: {address}\r\n\r\n");
        stream.write_all(next.as_bytes()).expect("the connection stands");
        assert!(answer(&mut stream).contains("HTTP/1.1 401"), "{first}");
    }
}

/// An `If-Match` of bytes that are no text counted as none, and the change was made.
#[test]
fn an_etag_of_odd_bytes_is_stale() {
    let room = Room::open();
    let p = room.person("P", "admin_agent");
    let list = format!("/v1/customers/{}/subscriptions", room.customer("C1").id);
    let held = p.get(&list).expect(200)["items"][0]["id"].as_str().expect("an id").to_owned();
    let client = tests::client();
    let response = client
        .patch(format!("{}{list}/{held}", room.url()))
        .bearer_auth(p.token())
        .header("If-Match", reqwest::header::HeaderValue::from_bytes(b"\"\xff\"").expect("a value"))
        .body(json!({ "quantity": 3 }).to_string())
        .send()
        .expect("an answer");
    assert_eq!(response.status().as_u16(), 400);
    assert_eq!(response.json::<Value>().expect("JSON")["code"], 2055);
}

/// A relationship that does not exist was bad input (800002), not something that cannot be set up here (api 2.2.2).
#[test]
fn any_other_relationship_cannot_be_set_up() {
    let room = Room::open();
    let p = room.person("P", "admin_agent");
    let path = format!("/v1/customers/{}", room.customer("C0").id);
    for value in [json!("advisor"), json!("bogus"), json!(77)] {
        let body = json!({ "relationshipToPartner": value, "allowDelegatedAccess": false });
        assert_eq!(p.patch(&path, &body).expect(400)["code"], 3000, "{value}");
    }
    for value in [json!(["none"]), json!(true)] {
        assert_eq!(p.patch(&path, &json!({ "relationshipToPartner": value })).expect(400)["code"], 800_002);
    }
    assert_eq!(p.get(&path).expect(200)["allowDelegatedAccess"], true);
}

/// A quantity of nothing was refused before role, relationship and offer were looked at (api 2.6, order of errors).
#[test]
fn a_purchase_is_refused_in_the_documented_order() {
    let room = Room::open();
    let orders = |customer: &str| format!("/v1/customers/{customer}/orders");
    let wanted =
        |offer: &str, quantity: i64| json!({ "lineItems": [{ "offerId": offer, "quantity": quantity }] });
    let (own, legacy) = (room.customer("C1").id, room.offer("legacy"));
    let code = |who: &str, customer: &str, body: &Value| {
        let answer = room.person("P", who).post(&orders(customer), body);
        (answer.status, answer.json()["code"].as_u64().unwrap_or_default())
    };
    assert_eq!(code("helpdesk_agent", UNKNOWN, &wanted("nothing", -5)), (403, 900_150));
    assert_eq!(code("admin_agent", UNKNOWN, &wanted("nothing", -5)), (403, 20_002));
    assert_eq!(code("admin_agent", &own, &wanted("nothing", -5)), (400, 800_004));
    for quantity in [-5, 0, 1_000_000_000] {
        assert_eq!(code("admin_agent", &own, &wanted(&legacy, quantity)), (400, 2002), "{quantity}");
    }
}

/// What an order says and nobody reads was dropped in silence.
#[test]
fn nothing_of_an_order_is_lost_in_silence() {
    let room = Room::open();
    let p = room.person("P", "admin_agent");
    let path = format!("/v1/customers/{}/orders", room.customer("C0").id);
    let legacy = room.offer("legacy");
    let order = |name: &str, value: Value| {
        let mut line = json!({ "offerId": legacy, "quantity": 1 });
        line[name] = value;
        json!({ "lineItems": [line] })
    };
    assert_eq!(p.post(&path, &order("lineItemNumber", json!(5))).expect(400)["code"], 800_071);
    assert_eq!(p.post(&path, &order("lineItemNumber", json!(-1))).expect(400)["code"], 800_071);
    assert_eq!(p.post(&path, &order("partnerIdOnRecord", json!("99999"))).expect(404)["code"], 800_015);
    let mut cycle = order("lineItemNumber", json!(0));
    cycle["billingCycle"] = json!("fortnightly");
    assert_eq!(p.post(&path, &cycle).expect(400)["code"], 800_002);
    assert_eq!(p.send(Method::GET, &path, None, &[]).expect(200)["totalCount"], 0);
    cycle["billingCycle"] = json!("Monthly");
    p.post(&path, &cycle).expect(201);
}

/// An order that still waits was told by its id, in the blocker and in the timeline.
#[test]
fn a_waiting_order_is_told_by_what_it_is_for() {
    let room = Room::open();
    let p = room.person("P", "admin_agent");
    let customer = room.customer("CO").id;
    let blocked = p.patch(&format!("/v1/customers/{customer}"), &crate::room::none()).expect(409);
    let blocker = &blocked["data"][0];
    let id = blocker["objectId"].as_str().expect("an id");
    assert_eq!(blocker["type"], "order_pending");
    assert!(!blocker["name"].as_str().expect("a name").contains(id), "{blocker}");
    assert!(!blocker["reason"].as_str().expect("a reason").contains(id), "{blocker}");
    let told = p.get(&format!("/open/v1/customers/{customer}/timeline")).expect(200);
    for entry in told["items"].as_array().expect("entries") {
        assert!(!entry["text"].as_str().expect("a text").contains(id), "{entry}");
    }
}
