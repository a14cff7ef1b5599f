//! Connections to PostgreSQL that end by force in the middle of writing. What was acknowledged is there, and nothing is
//! there twice: a commit whose answer was lost is told by its request id. `cargo xtask torture` does the same to whole
//! servers; this is its short form, on a database of its own, which disturbs nobody.

use crate::room::Room;
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;
use store::{Tx, args};

/// How many buy at once, how often each, and how often all connections of the database are ended meanwhile.
const BUYERS: usize = 4;
const PURCHASES: usize = 12;
const ENDINGS: usize = 30;
/// Far more tries than one purchase can need: the endings end.
const TRIES: usize = 200;

#[test]
fn i2_and_i8_connections_that_end_by_force_lose_nothing_and_double_nothing() {
    if !store::testing::is_postgres() {
        return store::testing::only_on("PostgreSQL", "on SQLite there is no connection that could be lost");
    }
    let room = Room::open();
    let customer = room.customer("C0").id;
    let path = format!("/v1/customers/{customer}/orders");
    let p = room.person("P", "admin_agent");
    let order =
        json!({ "lineItems": [{ "lineItemNumber": 0, "offerId": room.offer("legacy"), "quantity": 1 }] });
    let before = ids(&p.get(&path).expect(200));
    let done = AtomicBool::new(false);
    let bought: Vec<String> = std::thread::scope(|scope| {
        let ending = scope.spawn(|| end_connections(&room, &done));
        let buyers: Vec<_> = (0..BUYERS)
            .map(|buyer| {
                let (p, path, order) = (&p, &path, &order);
                let buy = move |purchase| insist(p, path, order, &request_id(buyer, purchase));
                scope.spawn(move || (0..PURCHASES).map(buy).collect::<Vec<_>>())
            })
            .collect();
        let bought = buyers.into_iter().flat_map(|buyer| buyer.join().expect("no panic")).collect();
        done.store(true, Ordering::Relaxed);
        assert!(ending.join().expect("no panic") > 0, "some connection was ended");
        bought
    });
    let expected: BTreeSet<String> = before.into_iter().chain(bought.iter().cloned()).collect();
    assert_eq!(bought.iter().collect::<BTreeSet<_>>().len(), BUYERS * PURCHASES, "each bought its own");
    assert_eq!(ids(&p.get(&path).expect(200)), expected, "nothing is lost, and nothing is there twice");
    let subscriptions = p.get(&format!("/v1/customers/{customer}/subscriptions")).expect(200);
    let of_orders = subscriptions["items"].as_array().into_iter().flatten();
    let of_orders: Vec<_> = of_orders.filter_map(|one| one["orderId"].as_str()).collect();
    assert!(bought.iter().all(|order| of_orders.iter().filter(|of| *of == order).count() == 1));
    assert_eq!(room.check(), Vec::<String>::new());
}

/// Asks until it is done, under one request id, as a good client does; the order's id.
fn insist(p: &tests::Api, path: &str, order: &Value, request: &str) -> String {
    for _ in 0..TRIES {
        let answer =
            p.send(reqwest::Method::POST, path, Some(order.to_string()), &[("MS-RequestId", request)]);
        let busy = answer.status == 409 && answer.json()["errorName"] == "relationship_closing";
        if answer.status < 500 && !busy {
            return answer.expect(201)["id"].as_str().expect("an order's id").to_owned();
        }
        std::thread::park_timeout(Duration::from_millis(20));
    }
    panic!("{request} is never done");
}

/// Ends all other connections of the database again and again; how many ended.
fn end_connections(room: &Room, done: &AtomicBool) -> i64 {
    let mut ended = 0;
    for _ in 0..ENDINGS {
        if done.load(Ordering::Relaxed) {
            break;
        }
        // Somebody else's turn to be ended: this one asks on whatever connection is left.
        let end = |tx: &mut Tx<'_>| {
            let sql = "SELECT COUNT(*) FROM (SELECT pg_terminate_backend(pid) FROM pg_stat_activity
                       WHERE datname = current_database() AND pid <> pg_backend_pid()) AS ended";
            tx.query_one(sql, &args![]).and_then(|row| row.map_or(Ok(0), |row| row.int(0)))
        };
        ended += room.center().store().read_blocking(end).unwrap_or(0);
        std::thread::park_timeout(Duration::from_millis(40));
    }
    ended
}

fn request_id(buyer: usize, purchase: usize) -> String {
    format!("00000000-0000-4000-8000-{:012x}", buyer * 1000 + purchase)
}

fn ids(list: &Value) -> BTreeSet<String> {
    let items = list["items"].as_array().into_iter().flatten();
    items.filter_map(|item| item["id"].as_str().map(str::to_owned)).collect()
}
