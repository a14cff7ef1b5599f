//! The life of a relationship over plain HTTP: ended, and asked for again; what ends with it and what does not.

use crate::room::{Room, none};
use serde_json::{Value, json};

/// A-S4a, A-S6a, A-S6c: the customer leaves the partner's list in the same instant, and nobody else's.
#[test]
pub fn a_s4a_and_a_s6a_and_a_s6c_the_customer_leaves_this_partners_list_at_once() {
    let room = Room::open();
    let (p, q) = (room.person("P", "admin_agent"), room.person("Q", "admin_agent"));
    let c0 = room.customer("C0");
    let before = p.get("/v1/customers?size=0").expect(200);
    let other_before = q.get("/v1/customers?size=0").text;
    assert!(ids(&before).contains(&c0.id));
    p.patch(&format!("/v1/customers/{}", c0.id), &none()).expect(200);
    let after = p.get("/v1/customers?size=0").expect(200);
    assert!(!ids(&after).contains(&c0.id));
    assert_eq!(after["totalCount"].as_i64(), before["totalCount"].as_i64().map(|count| count - 1));
    let name: String = c0.name.chars().take(4).collect();
    let filter = json!({ "Field": "CompanyName", "Value": name, "Operator": "starts_with" }).to_string();
    let found = p.get(&format!("/v1/customers?size=40&filter={}", room.encode(&filter))).expect(200);
    assert!(!ids(&found).contains(&c0.id));
    p.get(&format!("/v1/customers/{}", c0.id)).expect(403);
    assert_eq!(q.get("/v1/customers?size=0").text, other_before, "the other partner's list is untouched");
}

/// A-S4b, A-S4c: only removal closes; the record stays, and can be taken out of view and brought back.
#[test]
pub fn a_s4b_and_a_s4c_the_closed_record_stays_and_only_removal_makes_one() {
    let room = Room::open();
    let p = room.person("P", "admin_agent");
    let c0 = room.customer("C0");
    let listed = |query: &str| p.get(&format!("/open/v1/closed-relationships{query}")).expect(200);
    assert!(!listed("").to_string().contains(&c0.id), "an active relationship has no record");
    let removal = p.patch(&format!("/v1/customers/{}", c0.id), &none()).expect(200)["removalId"].clone();
    let removal = removal.as_str().expect("an id");
    assert!(listed("").to_string().contains(removal));
    p.patch(&format!("/open/v1/closed-relationships/{removal}"), &json!({ "inView": false })).expect(200);
    assert!(!listed("").to_string().contains(removal));
    p.patch(&format!("/open/v1/closed-relationships/{removal}"), &json!({ "inView": true })).expect(200);
    assert!(listed("").to_string().contains(removal));
}

/// A-S7a, A-S7b, I5: the support contact falls back to the seller, also where another partner sold.
#[test]
pub fn a_s7a_and_a_s7b_and_i5_the_support_contact_falls_back() {
    let room = Room::open();
    let (p, q) = (room.person("P", "admin_agent"), room.person("Q", "admin_agent"));
    let admin = room.customer_admin("C1");
    let c1 = room.customer("C1");
    let (p_id, q_id) = (room.partner("P").id, room.partner("Q").id);
    let sold_by_q = first_subscription(&q, &c1.id);
    let contact = |path: &str| q.get(&format!("/v1/customers/{}{path}", c1.id)).expect(200);
    let path = format!("/subscriptions/{sold_by_q}/supportcontact");
    assert_eq!(contact(&path)["supportTenantId"], json!(p_id));
    room.suspend_all(&p, &c1.id);
    p.patch(&format!("/v1/customers/{}", c1.id), &none()).expect(200);
    assert_eq!(contact(&path)["supportTenantId"], json!(q_id), "the seller takes over");
    let available = q.get(&format!("/open/v1/customers/{}/support-contacts", c1.id)).expect(200);
    assert!(!available.to_string().contains(&p_id), "nobody can choose it any more: {available}");
    let support = admin.get("/open/v1/support").expect(200);
    for row in support["items"].as_array().expect("rows") {
        assert_ne!(row["contact"]["partnerId"], json!(p_id), "{row}");
        assert_ne!(row["contact"]["id"], json!(p_id), "{row}");
    }
    let refused = q.send(
        reqwest::Method::PUT,
        &format!("/v1/customers/{}{path}", c1.id),
        Some(json!({ "supportTenantId": p_id }).to_string()),
        &[],
    );
    assert_eq!(refused.expect(400)["errorName"], json!("support_contact_not_available"));
    assert_eq!(room.check(), Vec::<String>::new());
}

/// A-S8a, I4: delegated admin ends with the relationship.
#[test]
pub fn a_s8a_and_i4_delegated_admin_ends() {
    let room = Room::open();
    let p = room.person("P", "admin_agent");
    let c0 = room.customer("C0");
    let customer = p.get(&format!("/v1/customers/{}", c0.id)).expect(200);
    assert_eq!(customer["allowDelegatedAccess"], json!(true));
    p.patch(&format!("/v1/customers/{}", c0.id), &none()).expect(200);
    p.get(&format!("/v1/customers/{}/managedservices", c0.id)).expect(403);
    let partners = room.customer_admin("C0").get("/open/v1/partners").expect(200);
    assert!(!partners["items"].to_string().contains(&room.partner("P").id), "{partners}");
    assert_eq!(room.check(), Vec::<String>::new());
}

/// A-S9a, A-S9c: the partner buys no more, the other one still does; each attempt stands in the audit log as failed.
#[test]
pub fn a_s9a_and_a_s9c_and_e2_purchasing_stops_for_this_partner_only() {
    let room = Room::open();
    let (p, q) = (room.person("P", "admin_agent"), room.person("Q", "admin_agent"));
    let c1 = room.customer("C1");
    let subscription = first_subscription(&p, &c1.id);
    room.suspend_all(&p, &c1.id);
    p.patch(&format!("/v1/customers/{}", c1.id), &none()).expect(200);
    let order =
        json!({ "lineItems": [{ "lineItemNumber": 0, "offerId": room.offer("legacy"), "quantity": 1 }] });
    let refused = p.post(&format!("/v1/customers/{}/orders", c1.id), &order).expect(403);
    assert_eq!(refused["code"], json!(20002));
    let path = format!("/v1/customers/{}/subscriptions/{subscription}", c1.id);
    for body in
        [json!({ "status": "active" }), json!({ "quantity": 7 }), json!({ "autoRenewEnabled": false })]
    {
        assert_eq!(p.patch(&path, &body).expect(403)["code"], json!(20002));
    }
    q.post(&format!("/v1/customers/{}/orders", c1.id), &order).expect(201);
    let log = p.get("/v1/auditrecords?size=50").expect(200);
    let failed = |operation: &str| {
        log["items"].as_array().into_iter().flatten().any(|record| {
            record["operationType"] == json!(operation) && record["operationStatus"] == json!("failed")
        })
    };
    assert!(failed("create_order"), "{log}");
    assert!(failed("update_subscription"), "{log}");
}

/// A-S15a, A-S15b, A-S15c, E20–E25: only a new, accepted request brings the relationship back, as generation 2,
/// without delegated admin unless ticked; suspended subscriptions are there, nothing else revives.
#[test]
pub fn a_s15a_and_a_s15b_and_a_s15c_and_e20_and_e21_and_e22_and_e23_and_e24_and_e25_a_new_request_brings_it_back()
 {
    let room = Room::open();
    let (p, q) = (room.person("P", "admin_agent"), room.person("Q", "admin_agent"));
    let admin = room.customer_admin("C1");
    let c1 = room.customer("C1");
    let path = format!("/v1/customers/{}", c1.id);
    room.suspend_all(&p, &c1.id);
    p.patch(&path, &none()).expect(200);
    let token = room.invite(&p, &c1, true);
    p.get(&path).expect(403);
    let order =
        json!({ "lineItems": [{ "lineItemNumber": 0, "offerId": room.offer("legacy"), "quantity": 1 }] });
    p.post(&format!("{path}/orders"), &order).expect(403);
    let accepted = admin.post(&format!("/open/v1/invitations/{token}/accept"), &json!({})).expect(200);
    assert_eq!(accepted["generation"], json!(2));
    let customer = p.get(&path).expect(200);
    assert_eq!(customer["relationshipToPartner"], json!("reseller"));
    assert_ne!(customer["allowDelegatedAccess"], json!(true), "asked for, but not ticked");
    let held = p.get(&format!("{path}/subscriptions")).expect(200);
    assert!(!held["items"].as_array().expect("items").is_empty());
    for item in held["items"].as_array().expect("items") {
        assert_eq!(item["status"], json!("suspended"), "reattached as it was: {item}");
    }
    let sold_by_q = first_subscription(&q, &c1.id);
    let contact = q.get(&format!("{path}/subscriptions/{sold_by_q}/supportcontact")).expect(200);
    assert_eq!(contact["supportTenantId"], json!(room.partner("Q").id), "designations do not return");
    p.post(&format!("{path}/orders"), &order).expect(201);
    let timeline = p.get(&format!("/open/v1/customers/{}/timeline?limit=200", c1.id)).expect(200);
    let generations: Vec<_> = timeline["items"]
        .as_array()
        .into_iter()
        .flatten()
        .filter(|event| event["kind"] == json!("relationship_established"))
        .map(|event| event["generation"].clone())
        .collect();
    assert_eq!(generations, [json!(1), json!(2)], "the timeline tells both lives");
    assert_eq!(room.check(), Vec::<String>::new());
}

/// A-S15d: there is no undo; a forged change back is refused.
#[test]
pub fn a_s15d_there_is_no_undo() {
    let room = Room::open();
    let p = room.person("P", "global_admin");
    let c0 = room.customer("C0");
    let path = format!("/v1/customers/{}", c0.id);
    let refused = p.patch(&path, &json!({ "relationshipToPartner": "advisor" }));
    assert_eq!(refused.expect(400)["code"], json!(3000));
    p.patch(&path, &none()).expect(200);
    let back = p.patch(&path, &json!({ "relationshipToPartner": "reseller" }));
    assert!(matches!(back.status, 400 | 403), "{}", back.text);
    p.get(&path).expect(403);
}

/// A-S16, A-S17b: fifty suspended subscriptions do not stand in the way; the preview counts them and names the day;
/// afterwards each is as it was.
#[test]
pub fn a_s16_and_a_s17b_suspended_subscriptions_do_not_block_and_stay_as_they_are() {
    let room = Room::open();
    let p = room.person("P", "admin_agent");
    let c0 = room.customer("C0");
    let path = format!("/v1/customers/{}", c0.id);
    let lines: Vec<Value> = (0..50)
        .map(|number| json!({ "lineItemNumber": number, "offerId": room.offer("legacy"), "quantity": 1 }))
        .collect();
    p.post(&format!("{path}/orders"), &json!({ "lineItems": lines })).expect(201);
    room.suspend_all(&p, &c0.id);
    let before = room.subscriptions_as_stored("P", &c0.id);
    assert_eq!(before.len(), 50);
    let preview = p.get(&format!("/open/v1/customers/{}/removal", c0.id)).expect(200);
    assert_eq!(preview["blockers"], json!([]));
    let warnings = preview["warnings"].as_array().expect("warnings");
    let retention = warnings.iter().find(|one| one["type"] == json!("retention")).expect("what will expire");
    assert_eq!(retention["count"], json!(50));
    let items = retention["items"].as_array().expect("each of them");
    assert!(items.len() == 50 && items.iter().all(|one| one["deleteAt"].is_string()), "{preview}");
    p.patch(&path, &none()).expect(200);
    assert_eq!(room.subscriptions_as_stored("P", &c0.id), before, "status and retention dates are untouched");
    assert_eq!(room.check(), Vec::<String>::new());
}

/// A-S17a, A-S10b, I8: a refused removal changes nothing and is remembered once, however often it is repeated.
#[test]
pub fn a_s17a_and_a_s10b_and_i8_a_refused_removal_changes_nothing() {
    let room = Room::open();
    let p = room.person("P", "admin_agent");
    let c1 = room.customer("C1");
    let path = format!("/v1/customers/{}", c1.id);
    let before = room.subscriptions_as_stored("P", &c1.id);
    let id = "7d1f3c52-6a2e-4f0b-9c1d-1e2f3a4b5c6d";
    for _ in 0..5 {
        let refused =
            p.send(reqwest::Method::PATCH, &path, Some(none().to_string()), &[("MS-RequestId", id)]);
        assert_eq!(refused.headers.get("ms-requestid").and_then(|value| value.to_str().ok()), Some(id));
        let body = refused.expect(409);
        assert_eq!((&body["code"], &body["errorName"]), (&json!(800036), &json!("relationship_blocked")));
        assert_eq!(body["data"][0]["type"], json!("subscription_active"));
        assert!(body["data"][0]["fixes"].to_string().contains("suspend"));
    }
    assert_eq!(room.subscriptions_as_stored("P", &c1.id), before);
    let log = p.get("/v1/auditrecords?size=50").expect(200);
    let failed = log["items"].as_array().into_iter().flatten().filter(|record| {
        record["operationType"] == json!("remove_partner_customer_relationship")
            && record["operationStatus"] == json!("failed")
    });
    assert_eq!(failed.count(), 1, "{log}");
}

/// A-S19, I7: the customer, its people, and everything of other partners are byte for byte the same.
#[test]
pub fn a_s19_and_i7_a_removal_writes_no_row_of_anybody_else() {
    let room = Room::open();
    let p = room.person("P", "admin_agent");
    let c1 = room.customer("C1");
    room.suspend_all(&p, &c1.id);
    let before = room.rows_not_of("P");
    p.patch(&format!("/v1/customers/{}", c1.id), &none()).expect(200);
    assert_eq!(room.rows_not_of("P"), before);
}

/// E5, E6: a repeated removal is the same removal; an old preview does not touch a new life.
#[test]
pub fn e5_and_e6_and_i3_repeats_are_the_same_removal_and_old_previews_are_stale() {
    let room = Room::open();
    let p = room.person("P", "admin_agent");
    let c0 = room.customer("C0");
    let removal = format!("/open/v1/customers/{}/removal", c0.id);
    let version = p.get(&removal).expect(200)["version"].clone();
    let confirm = json!({ "version": version, "acknowledged": true, "reason": "no_longer_transacting" });
    let first = p.post(&removal, &confirm).expect(200);
    let again = p.post(&removal, &confirm).expect(200);
    assert_eq!(first["removalId"], again["removalId"]);
    let token = room.invite(&p, &c0, false);
    room.customer_admin("C0").post(&format!("/open/v1/invitations/{token}/accept"), &json!({})).expect(200);
    let stale = p.post(&removal, &confirm).expect(409);
    assert_eq!(stale["errorName"], json!("stale"));
    p.get(&format!("/v1/customers/{}", c0.id)).expect(200);
    assert_eq!(room.check(), Vec::<String>::new());
}

fn ids(list: &Value) -> Vec<String> {
    let items = list["items"].as_array().into_iter().flatten();
    items.filter_map(|item| item["id"].as_str().map(str::to_owned)).collect()
}

fn first_subscription(api: &tests::Api, customer: &str) -> String {
    let held = api.get(&format!("/v1/customers/{customer}/subscriptions")).expect(200);
    held["items"][0]["id"].as_str().expect("a subscription").to_owned()
}
