//! The indirect model (M6): provider, reseller, their partnership, and the way out of a relationship through a provider.

mod partnerships;
mod removal;

use crate::room::{Organisation, Room};
use domain::event::Event;
use domain::{EventKind, PartnerId, Time};
use serde_json::{Value, json};
use tests::Api;

fn id(partner: &Organisation) -> PartnerId {
    PartnerId(partner.id.parse().expect("an id"))
}

fn mpn_id(room: &Room, partner: &Organisation) -> String {
    let partner = id(partner);
    let read = move |tx: &mut store::Tx<'_>| tx.find(store::partners::by_id(partner));
    room.center().store().read_blocking(read).expect("the store answers").expect("a partner").mpn_id
}

/// The last events in a partner's log, newest first.
fn log(room: &Room, partner: &Organisation) -> Vec<Event> {
    let partner = id(partner);
    let read = move |tx: &mut store::Tx<'_>| {
        tx.find(store::events::of_partner(partner, Time::UNIX_EPOCH, Time::MAX, None, 500))
    };
    room.center().store().read_blocking(read).expect("the store answers")
}

/// The event of this kind that stands in the logs of both, with one cause.
fn told_to_both(room: &Room, one: &Organisation, other: &Organisation, kind: EventKind) -> (Event, Event) {
    let last = |partner| log(room, partner).into_iter().find(|event| event.kind == kind).expect("an event");
    let (one, other) = (last(one), last(other));
    assert_eq!((one.cause, one.at), (other.cause, other.at), "{kind:?}");
    (one, other)
}

fn ask(reseller: &Api, provider: &Organisation, customer: &Organisation) -> Value {
    let path = format!("/open/v1/customers/{}/providers/{}/ask", customer.id, provider.id);
    reseller.post(&path, &json!({ "reason": "We no longer work with them." })).expect(201)
}

fn text(value: &Value) -> &str {
    value.as_str().expect("a text")
}

fn contact_of(partner: &Api, customer: &Organisation, subscription: &str) -> Value {
    let path = format!("/v1/customers/{}/subscriptions/{subscription}/supportcontact", customer.id);
    partner.get(&path).expect(200)["supportTenantId"].clone()
}

fn sold(partner: &Api, customer: &Organisation) -> Vec<Value> {
    let found = partner.get(&format!("/v1/customers/{}/subscriptions", customer.id)).expect(200);
    found["items"].as_array().expect("items").clone()
}

fn order(partner: &Api, room: &Room, customer: &Organisation, mpn_id: &str) -> tests::Answer {
    let line = json!({ "lineItemNumber": 0, "offerId": room.offer("legacy"), "quantity": 1,
        "partnerIdOnRecord": mpn_id });
    partner.post(&format!("/v1/customers/{}/orders", customer.id), &json!({ "lineItems": [line] }))
}

/// The customer's global admin accepts a partner's request.
pub fn accept(room: &Room, partner: &Api, story: &str) {
    let token = room.invite(partner, &room.customer(story), false);
    let admin = room.customer_admin(story);
    let path = format!("/open/v1/invitations/{token}");
    let agreement = admin.get(&path).expect(200)["agreement"]["version"].clone();
    admin.post(&format!("{path}/accept"), &json!({ "agreement": agreement })).expect(200);
}
