//! A commit whose answer is lost: the caller gets the answer of what was done, and it is done once.

use crate::room::{Room, none};
use reqwest::Method;
use serde_json::json;
use store::Lost;

/// How many events of a kind the partner's log of this customer has.
fn events(room: &Room, customer: &str, kind: &str) -> usize {
    let p = room.person("P", "global_admin");
    let timeline = p.get(&format!("/open/v1/customers/{customer}/timeline?size=200")).expect(200);
    timeline["items"].as_array().expect("entries").iter().filter(|entry| entry["kind"] == kind).count()
}

#[test]
fn e5_a_removal_whose_answer_is_lost_is_answered_with_what_was_done_and_done_once() {
    for lost in [Lost::Done, Lost::Undone] {
        for key in [Some("0ddba115-0000-4000-8000-000000000001"), None] {
            let room = Room::open();
            let p = room.person("P", "global_admin");
            let customer = room.customer("CG").id;
            room.center().store().lose_answer(lost);
            let headers: Vec<_> = key.map(|key| ("ms-requestid", key)).into_iter().collect();
            let path = format!("/v1/customers/{customer}");
            let removed = p.send(Method::PATCH, &path, Some(none().to_string()), &headers).expect(200);
            assert!(removed["removalId"].is_string(), "{lost:?} {removed}");
            assert_eq!(events(&room, &customer, "relationship_removed"), 1, "{lost:?} {key:?}");
            assert_eq!(room.check(), Vec::<String>::new(), "{lost:?} {key:?}");
        }
    }
}

#[test]
fn a_request_that_names_no_customer_is_made_once_too() {
    for lost in [Lost::Done, Lost::Undone] {
        let room = Room::open();
        let p = room.person("P", "global_admin");
        let customer = room.customer("CI");
        let count =
            |at: &str| p.get("/open/v1/invitations?size=200").expect(200)[at].as_array().map_or(0, Vec::len);
        let before = count("items");
        room.center().store().lose_answer(lost);
        let wanted =
            json!({ "kind": "targeted", "customerDomain": customer.domain, "delegatedAdmin": false });
        let issued = p.post("/open/v1/invitations", &wanted);
        assert!(matches!(issued.status, 200 | 201), "{lost:?}: {}", issued.text);
        assert_eq!(count("items"), before + 1, "{lost:?}");
        assert_eq!(room.check(), Vec::<String>::new(), "{lost:?}");
    }
}
