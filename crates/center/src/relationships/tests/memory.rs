//! What is remembered of requests: answers that are given again, and refusals.

use super::house::*;
use crate::orders::PlaceOrder;
use crate::{Idempotency, Request};
use domain::EventKind;

fn rows(house: &House, table: &str) -> usize {
    house.dump().get(&(table.to_owned(), Some(literal(P)))).map_or(0, Vec::len)
}

#[tokio::test]
async fn api_1_4_a_repeated_order_is_answered_and_not_placed_again() {
    let house = served().await;
    let order = || PlaceOrder { customer: C, lines: vec![line("mail", None)] };
    let request = house.remembered(ANNA);
    let first = house.center.run(request.clone(), order()).await.unwrap();
    assert_eq!(house.center.run(request.clone(), order()).await.unwrap(), first);
    assert_eq!(rows(&house, "purchase_order"), 1);
    house.days_pass(1);
    let later = house.center.run(request, order()).await.unwrap();
    assert_ne!(later.order.id, first.order.id, "a day later it is a new request");
    assert_eq!(rows(&house, "purchase_order"), 2);
}

#[tokio::test]
async fn api_1_4_an_answer_of_an_earlier_life_is_not_given_again() {
    let house = served().await;
    let request = house.remembered(ANNA);
    let first = house.center.run(request.clone(), removal(C)).await.unwrap();
    house.serve(ANNA, CARLA, false).await;
    let second = house.center.run(request, removal(C)).await.unwrap();
    assert_eq!((first.generation, second.generation), (1, 2));
    assert_ne!(first.removal_id, second.removal_id);
    assert_eq!(house.events(P, C, EventKind::RelationshipRemoved).len(), 2);
}

#[tokio::test]
async fn api_1_4_the_permission_is_checked_before_an_answer_is_given_again() {
    let house = served().await;
    let request = house.remembered(PAUL);
    let first = house.center.run(request.clone(), removal(C)).await.unwrap();
    assert_eq!(house.center.run(request.clone(), removal(C)).await.unwrap(), first);
    let (tenant, user) = (PAUL.0, PAUL.id());
    house.center.store().write_blocking(move |tx| store::users::set_roles(tx, tenant, user, &[])).unwrap();
    assert_eq!(code(house.center.run(request, removal(C)).await), "role_required");
}

#[tokio::test]
async fn i8_a_refused_request_is_remembered_once_however_often_it_is_repeated() {
    let house = served().await;
    house.buy(ANNA, C, "mail").await;
    let request = house.remembered(ANNA);
    for _ in 0..5 {
        assert_eq!(code(house.center.run(request.clone(), removal(C)).await), "relationship_blocked");
    }
    assert_eq!(rows(&house, "attempt"), 1);
    assert_eq!(code(house.remove(ANNA, C).await), "relationship_blocked");
    assert_eq!(rows(&house, "attempt"), 2);
    assert_eq!(house.events(P, C, EventKind::RelationshipRemoved).len(), 0);
}

#[tokio::test]
async fn api_1_4_a_refusal_is_evaluated_anew() {
    let house = served().await;
    let mail = house.buy(ANNA, C, "mail").await;
    let request = house.remembered(ANNA);
    assert_eq!(code(house.center.run(request.clone(), removal(C)).await), "relationship_blocked");
    house.set_status(ANNA, &mail, domain::subscription::Status::Suspended).await.unwrap();
    assert!(house.center.run(request, removal(C)).await.is_ok());
}

#[test]
fn api_1_4_the_key_tells_callers_requests_and_bodies_apart() {
    let house = house();
    let request = house.request(ANNA);
    let key = |request: &Request, path, body| {
        Idempotency::new(&request.caller, "PATCH", path, request.request_id, body).key
    };
    let one = key(&request, "/a", b"x");
    assert_eq!(one, key(&request, "/a", b"x"));
    let other = Request { caller: house.request(PAUL).caller, ..request.clone() };
    for different in [
        key(&request, "/b", b"x"),
        key(&request, "/a", b"y"),
        key(&request, "/ax", b""),
        key(&other, "/a", b"x"),
        key(&house.request(ANNA), "/a", b"x"),
    ] {
        assert_ne!(one, different);
    }
}
