//! The conventions of the wire and the acceptance path of api 6.1, over plain HTTP.

use crate::room::{Room, none};
use reqwest::Method;
use serde_json::{Value, json};
use tests::{Answer, Api};

const UNKNOWN: &str = "0d5f3c52-5a63-4f0e-9c1e-0e8a5a2d9b11";

fn customer(id: &str) -> String {
    format!("/v1/customers/{id}")
}

fn refused(answer: &Answer, status: u16, number: u64, name: &str) -> Value {
    assert_eq!(answer.status, status, "{}", answer.text);
    let body = answer.json();
    assert_eq!(body["code"], number, "{body}");
    assert_eq!(body["errorName"], name, "{body}");
    assert_eq!(body["source"], "PartnerFD", "{body}");
    assert!(body["description"].as_str().is_some_and(|said| !said.is_empty()), "{body}");
    assert!(body["data"].is_array(), "{body}");
    body
}

fn new_customer(domain: &str, name: &str) -> Value {
    json!({
        "companyProfile": { "domain": domain },
        "billingProfile": {
            "culture": "EN-US", "email": "boss@example.org", "language": "En", "companyName": name,
            "defaultAddress": {
                "country": "us", "city": "Springfield", "state": "WA", "addressLine1": "1 Main Street",
                "postalCode": "98052", "firstName": "Ann", "lastName": "Lee",
            },
        },
        "relationshipToPartner": "unknown",
    })
}

/// Steps 1 to 4 and 7 to 13 and 15 of api 6.1 with plain calls.
#[test]
fn a_s10a_a_s10b_a_s11a_the_acceptance_path_of_the_wire() {
    let room = Room::open();
    let p = room.person("P", "admin_agent");
    // 2: a customer is created.
    assert_eq!(p.send(Method::HEAD, "/v1/domains/orchard.example", None, &[]).status, 404);
    let created = p.post("/v1/customers", &new_customer("orchard.example", "Orchard Grove")).expect(201);
    assert_eq!(p.send(Method::HEAD, "/v1/domains/ORCHARD.example", None, &[]).status, 200);
    assert_eq!(created["companyProfile"]["companyName"], "Orchard Grove");
    assert_eq!(created["relationshipToPartner"], "reseller");
    assert_eq!(created["billingProfile"]["culture"], "en-US");
    let id = created["id"].as_str().expect("an id").to_owned();
    let credentials = &created["userCredentials"];
    let admin = Api::person(
        room.url(),
        &id,
        credentials["userName"].as_str().expect("a name"),
        credentials["password"].as_str().expect("a password"),
    );
    // 3: the address of a request is the same each time.
    let ask = || p.get("/v1/customers/relationshiprequests").expect(200)["url"].as_str().map(str::to_owned);
    let url = ask().expect("an address");
    assert!(url.starts_with(room.url()) && url.contains("invType=ResellerRelationship"), "{url}");
    assert_eq!(ask().as_deref(), Some(url.as_str()));
    // 4: list, search, read.
    let search = |value: &str| {
        let filter = json!({ "Field": "CompanyName", "Value": value, "Operator": "starts_with" }).to_string();
        p.get(&format!("/v1/customers?size=40&filter={}", room.encode(&filter))).expect(200)
    };
    assert_eq!(search("orchard")["totalCount"], 1);
    let read = p.get(&customer(&id)).expect(200);
    assert_eq!(
        (&read["relationshipToPartner"], &read["allowDelegatedAccess"]),
        (&json!("reseller"), &json!(true))
    );
    assert!(read.get("userCredentials").is_none());
    // 5: an order becomes an active subscription.
    let order =
        json!({ "lineItems": [{ "offerId": room.offer("legacy"), "quantity": 2, "friendlyName": "Mail" }] });
    let orders = format!("{}/orders", customer(&id));
    let placed = p.post(&orders, &order).expect(201);
    assert_eq!(placed["status"], "completed");
    assert_eq!(p.get(&orders).expect(200)["totalCount"], 1);
    let order_id = placed["id"].as_str().expect("an id");
    p.get(&format!("{orders}/{order_id}")).expect(200);
    let subscriptions = format!("{}/subscriptions", customer(&id));
    let held = p.get(&format!("{subscriptions}?order_id={order_id}")).expect(200);
    assert_eq!((&held["totalCount"], &held["items"][0]["status"]), (&json!(1), &json!("active")));
    let subscription = held["items"][0]["id"].as_str().expect("an id").to_owned();
    let one = format!("{subscriptions}/{subscription}");
    // 6: the support contact.
    let contact = p.get(&format!("{one}/supportcontact")).expect(200);
    p.send(Method::PUT, &format!("{one}/supportcontact"), Some(contact.to_string()), &[]).expect(200);
    assert!(p.get(&format!("{}/managedservices", customer(&id))).expect(200)["totalCount"] == 1);
    // 7: the active subscription is in the way, nothing has changed.
    let before = p.get(&one).expect(200);
    let blocked = p.patch(&customer(&id), &none());
    let body = refused(&blocked, 409, 800_036, "relationship_blocked");
    assert_eq!(body["data"].as_array().map(Vec::len), Some(1), "{body}");
    let blocker = &body["data"][0];
    assert_eq!(blocker["type"], "subscription_active");
    assert_eq!((&blocker["objectId"], &blocker["name"]), (&json!(subscription), &json!("Mail")));
    assert_eq!((&blocker["source"], &blocker["fixes"]), (&json!("seed"), &json!(["suspend"])));
    assert!(blocker["reason"].as_str().is_some_and(|reason| reason.contains("Mail")));
    assert_eq!(p.get(&one).expect(200), before);
    // 8: entitlements, and suspension by an echoed whole resource.
    assert_eq!(
        p.get(&format!("{}/entitlements?entitlementType=ReservedInstance", customer(&id))).expect(200)["items"],
        json!([])
    );
    let mut whole = before;
    whole["Status"] = json!("Suspended");
    whole.as_object_mut().expect("an object").remove("status");
    whole["BillingCycle"] = json!("unknown");
    assert_eq!(p.patch(&one, &whole).expect(200)["status"], "suspended");
    let stale = p.send(Method::PATCH, &customer(&id), Some(none().to_string()), &[("If-Match", "\"old\"")]);
    refused(&stale, 400, 2055, "stale_etag");
    // 9 and 10: removal, and the same again.
    let request = [("MS-RequestId", "7d9d1f4a-9a57-4ea3-8e10-1f0a6d3b8c01")];
    let remove = || p.send(Method::PATCH, &customer(&id), Some(none().to_string()), &request);
    let removed = remove();
    assert_eq!(removed.headers["MS-RequestId"], request[0].1);
    let body = removed.expect(200);
    assert_eq!(body["relationshipToPartner"], "none");
    assert_eq!(body["attributes"]["objectType"], "Customer");
    assert_eq!(remove().expect(200), body, "the same request");
    assert_eq!(p.patch(&customer(&id), &none()).expect(200), body, "and another one");
    // 11 and 12: gone from everywhere.
    assert_eq!(search("orchard")["totalCount"], 0);
    for answer in [
        p.get(&customer(&id)),
        p.get(&subscriptions),
        p.get(&orders),
        p.get(&format!("{}/entitlements", customer(&id))),
        p.get(&format!("{one}/supportcontact")),
        p.post(&orders, &order),
        p.patch(&one, &json!({ "status": "active" })),
    ] {
        refused(&answer, 403, 20_002, "unrelated");
    }
    // 13: one record for each real change, and one for each refusal.
    let filter = json!({ "Field": "CustomerId", "Value": id, "Operator": "equals" }).to_string();
    let log = p.get(&format!("/v1/auditrecords?filter={}", room.encode(&filter))).expect(200);
    let records: Vec<&Value> = log["items"].as_array().expect("items").iter().collect();
    let count = |operation: &str, status: &str| {
        let fits =
            |record: &&&Value| record["operationType"] == operation && record["operationStatus"] == status;
        records.iter().filter(fits).count()
    };
    assert_eq!(count("remove_partner_customer_relationship", "succeeded"), 1, "{log}");
    // One while blocked, one with an old version.
    assert_eq!(count("remove_partner_customer_relationship", "failed"), 2, "{log}");
    assert_eq!(count("add_customer", "succeeded"), 1);
    assert_eq!(count("create_order", "succeeded"), 1);
    let first = records[0];
    let again = format!("/auditactivity/v1/auditrecords/{}", first["id"].as_str().expect("an id"));
    assert_eq!(&p.get(&again).expect(200), first);
    // 15: asked again by the reusable address, accepted, there again, without delegated admin.
    let query = url.split_once('?').expect("a query").1;
    let token = p.get("/open/v1/invitations").expect(200)["items"]
        .as_array()
        .expect("items")
        .iter()
        .find(|one| one["url"].as_str().is_some_and(|known| known.ends_with(query)))
        .and_then(|one| one["token"].as_str().map(str::to_owned))
        .expect("the reusable request");
    let accepted = admin.post(&format!("/open/v1/invitations/{token}/accept"), &json!({})).expect(200);
    assert_eq!((&accepted["generation"], &accepted["established"]), (&json!(2), &json!(true)));
    let read = p.get(&customer(&id)).expect(200);
    assert_eq!(read["allowDelegatedAccess"], false);
    assert_eq!(p.get(&one).expect(200)["status"], "suspended");
    assert_eq!(room.check(), Vec::<String>::new());
}

/// A-P3: nobody can find out which tenants exist.
#[test]
fn a_p3_unknown_and_foreign_customers_get_one_same_body() {
    let room = Room::open();
    let p = room.person("P", "global_admin");
    let foreign = room.customer("CV").id;
    let bodies: Vec<String> = [UNKNOWN, &foreign]
        .iter()
        .flat_map(|id| {
            let at = |path: &str| format!("{}{path}", customer(id));
            let sub = at(&format!("/subscriptions/{UNKNOWN}"));
            let order = json!({ "lineItems": [{ "offerId": room.offer("legacy"), "quantity": 1 }] });
            let open = format!("/open/v1/customers/{id}");
            [
                p.get(&at("")),
                p.patch(&at(""), &none()),
                p.patch(&at(""), &json!({ "allowDelegatedAccess": false })),
                p.get(&at("/profiles/company")),
                p.get(&at("/profiles/billing")),
                p.get(&at("/subscriptions")),
                p.get(&sub),
                p.patch(&sub, &json!({ "status": "suspended" })),
                p.get(&format!("{sub}/supportcontact")),
                p.get(&at("/orders")),
                p.post(&at("/orders"), &order),
                p.get(&at("/entitlements")),
                p.get(&at("/managedservices")),
                p.get(&at("/offers")),
                p.send(Method::DELETE, &at(""), None, &[]),
                p.get(&format!("{open}/removal")),
                p.post(&format!("{open}/removal"), &json!({ "acknowledged": true })),
                p.post(&format!("{open}/subscriptions/suspend"), &json!({})),
                p.get(&format!("{open}/support-contacts")),
                p.get(&format!("{open}/timeline")),
            ]
            .map(|answer| {
                refused(&answer, 403, 20_002, "unrelated");
                answer.text
            })
        })
        .collect();
    assert!(bodies.iter().all(|body| *body == bodies[0]), "{bodies:#?}");
}

/// A-P1, A-P2, A-S2b: role, token and kind of partner, each with its own name.
#[test]
fn a_p1_a_p2_a_s2b_who_may_not_is_told_why() {
    let room = Room::open();
    let c0 = room.customer("C0").id;
    for role in ["helpdesk_agent", "billing_admin", "user_admin", "default_user"] {
        let answer = room.person("P", role).patch(&customer(&c0), &none());
        refused(&answer, 403, 900_150, "role_required");
    }
    refused(&room.program("P").patch(&customer(&c0), &none()), 403, 900_150, "user_required");
    // The attempts are in the log, as failed ones.
    let log = room.person("P", "global_admin").get("/v1/auditrecords?size=10").expect(200);
    let tried = log["items"].as_array().expect("items").iter().filter(|one| one["customerId"] == c0);
    let failed: Vec<&Value> = tried.filter(|one| one["operationStatus"] == "failed").collect();
    assert_eq!(failed.len(), 5, "{log}");
    assert!(failed.iter().all(|one| one["operationType"] == "remove_partner_customer_relationship"));
    let cv = room.customer("CV").id;
    refused(&room.person("R", "global_admin").patch(&customer(&cv), &none()), 403, 900_150, "partner_kind");
    // A customer's token reaches the customer's side only, and a partner's token the partner's.
    let admin = room.customer_admin("C0");
    for path in
        ["/v1/customers", &customer(&c0), "/v1/auditrecords", "/v1/offers", "/open/v1/closed-relationships"]
    {
        refused(&admin.get(path), 403, 900_150, "role_required");
    }
    admin.get("/open/v1/partners").expect(200);
    refused(&room.person("P", "global_admin").get("/open/v1/partners"), 403, 900_150, "role_required");
}

/// What callers send wrong is answered with 400 and the field's name, in the caller's language, and never with 500.
#[test]
fn bad_input_gets_a_clear_answer() {
    let room = Room::open();
    let p = room.person("P", "admin_agent");
    let c1 = room.customer("C1").id;
    let send = |method: Method, path: &str, body: &str| p.send(method, path, Some(body.to_owned()), &[]);
    for body in ["{", "[]", "\"none\"", "7", "{\"relationshipToPartner\":none}"] {
        refused(&send(Method::PATCH, &customer(&c1), body), 400, 800_002, "malformed_json");
    }
    let deep = format!("{}{}", "{\"a\":".repeat(100_000), "}".repeat(100_000));
    refused(&send(Method::PATCH, &customer(&c1), &deep), 400, 800_002, "malformed_json");
    let large = format!("{{\"relationshipToPartner\":\"none\",\"x\":\"{}\"}}", "x".repeat(10 * 1024 * 1024));
    refused(&send(Method::PATCH, &customer(&c1), &large), 400, 800_002, "body_too_large");
    for body in [
        "{}",
        "",
        "{\"relationshipToPartner\":null}",
        "{\"RelationshipToPartner\":\"Unknown\"}",
        "{\"allowDelegatedAccess\":true}",
    ] {
        refused(&send(Method::PATCH, &customer(&c1), body), 400, 800_002, "nothing_to_change");
    }
    refused(
        &send(Method::PATCH, &customer(&c1), "{\"relationshipToPartner\":\"advisor\"}"),
        400,
        3000,
        "invalid_input",
    );
    refused(
        &send(Method::PATCH, &customer(&c1), "{\"relationshipToPartner\":\"divorced\"}"),
        400,
        3000,
        "invalid_input",
    );
    for body in ["{\"relationshipToPartner\":[]}", "{\"allowDelegatedAccess\":\"no\"}"] {
        refused(&send(Method::PATCH, &customer(&c1), body), 400, 800_002, "invalid_input");
    }
    refused(&p.get("/v1/customers/not-a-guid"), 400, 900_118, "customer_id_invalid");
    refused(&p.get("/v1/customers/%FF"), 404, 1000, "not_found");
    refused(
        &p.get(&format!("{}/subscriptions/nothing", customer(&c1))),
        404,
        20_003,
        "subscription_not_found",
    );
    refused(&p.get(&format!("{}/orders/{UNKNOWN}", customer(&c1))), 404, 20_000, "order_not_found");
    refused(&p.get("/v1/nothing"), 404, 1000, "not_found");
    refused(&p.get("/v1/invoices"), 400, 900_141, "not_offered");
    let not_allowed = p.send(Method::PUT, &customer(&c1), None, &[]);
    refused(&not_allowed, 405, 800_042, "method_not_supported");
    assert_eq!(not_allowed.headers["allow"], "GET, PATCH, DELETE");
    for query in [
        "size=-1",
        "size=many",
        "filter=%7B",
        "filter=%7B%22Field%22:%22Age%22,%22Value%22:%221%22,%22Operator%22:%22starts_with%22%7D",
    ] {
        refused(&p.get(&format!("/v1/customers?{query}")), 400, 800_002, "invalid_input");
    }
    let forged =
        p.send(Method::GET, "/v1/customers?seekOperation=Next", None, &[("MS-ContinuationToken", "AAAA")]);
    refused(&forged, 400, 800_002, "invalid_input");
    for query in ["startDate=2001-01-01", "startDate=soon", "endDate=2020-13-45"] {
        refused(&p.get(&format!("/v1/auditrecords?{query}")), 400, 800_002, "invalid_input");
    }
    let order = |line: Value| p.post(&format!("{}/orders", customer(&c1)), &json!({ "lineItems": [line] }));
    refused(&p.post(&format!("{}/orders", customer(&c1)), &json!({})), 400, 800_002, "invalid_input");
    refused(&order(json!({ "offerId": "nothing", "quantity": 1 })), 400, 800_004, "offer_unknown");
    refused(
        &order(json!({ "offerId": room.offer("legacy"), "quantity": -5 })),
        400,
        2002,
        "quantity_out_of_range",
    );
    refused(
        &order(json!({ "offerId": room.offer("legacy"), "quantity": 1e300 })),
        400,
        800_002,
        "invalid_input",
    );
    refused(&order(json!({ "offerId": 5, "quantity": "x" })), 400, 800_002, "invalid_input");
    refused(
        &order(json!({ "offerId": room.offer("legacy"), "quantity": i64::MAX })),
        400,
        2002,
        "quantity_out_of_range",
    );
    let body =
        refused(&p.post("/v1/customers", &new_customer("no domain", "")), 400, 800_002, "invalid_input");
    let fields: Vec<&str> =
        body["data"].as_array().expect("data").iter().filter_map(|one| one["field"].as_str()).collect();
    assert_eq!(fields, ["companyProfile.domain", "billingProfile.companyName"]);
    assert!(body["description"].as_str().is_some_and(|said| fields.iter().all(|field| said.contains(field))));
    let taken = p.post("/v1/customers", &new_customer(&room.customer("C1").domain, "Somebody"));
    assert_eq!(refused(&taken, 400, 800_002, "invalid_input")["data"][0]["type"], "field_taken");
    refused(
        &p.post("/v1/customers", &new_customer("long.example", &"é".repeat(201))),
        400,
        800_002,
        "invalid_input",
    );
}

/// Names of every kind come back as they were sent.
#[test]
fn names_of_every_kind_come_back() {
    let room = Room::open();
    let p = room.person("P", "admin_agent");
    let long = "長".repeat(200);
    for (index, name) in
        ["<script>alert(1)</script>", "🦀 & co. \"q\" 'a'", "שלום עולם \u{202e}abc", "O’Neill\t\\", &long]
            .iter()
            .enumerate()
    {
        let created = p.post("/v1/customers", &new_customer(&format!("n{index}.example"), name)).expect(201);
        let id = created["id"].as_str().expect("an id");
        assert_eq!(p.get(&customer(id)).expect(200)["companyProfile"]["companyName"], **name);
        let all = p.get("/v1/customers").expect(200);
        let listed = all["items"].as_array().expect("items").iter().find(|one| one["id"] == id);
        assert_eq!(listed.expect("listed")["companyProfile"]["companyName"], **name);
    }
}

/// Missing, forged and altered tokens.
#[test]
fn a_p4_bad_tokens_get_401_and_a_realm() {
    let room = Room::open();
    let p = room.person("P", "admin_agent");
    let altered = format!("{}x", p.token());
    let unsigned = "eyJhbGciOiJub25lIn0.eyJ0aWQiOiJ4In0.";
    for token in ["", "nonsense", &altered, unsigned] {
        let answer = p.with_token(token).get("/v1/customers");
        refused(&answer, 401, 400, "token_invalid");
        let realm = answer.headers["www-authenticate"].to_str().expect("text").to_owned();
        assert!(realm.starts_with("OAuth realm=urn:cpsvc:cpid:"), "{realm}");
    }
    // An hour later the token is over.
    room.center().clock().advance(jiff::SignedDuration::from_mins(61));
    refused(&p.get("/v1/customers"), 401, 400, "token_invalid");
}

/// Addresses, query names, heads: what does not count does not matter, what counts is echoed.
#[test]
fn spelling_does_not_matter_and_heads_are_echoed() {
    let room = Room::open();
    let p = room.person("P", "admin_agent");
    let c1 = room.customer("C1").id;
    let wanted = p.get(&format!("{}/subscriptions", customer(&c1))).expect(200);
    for path in [
        format!("/V1/Customers/{}/SUBSCRIPTIONS/", c1.to_uppercase()),
        format!("/v1//customers/{c1}//subscriptions"),
        format!("/v1/v1/customers/{c1}/subscriptions"),
        format!("/v1.0/customers/{c1}/subscriptions?ORDER_ID="),
    ] {
        assert_eq!(p.get(&path).expect(200)["items"], wanted["items"], "{path}");
    }
    let id = "1f0e2d3c-4b5a-6978-8796-a5b4c3d2e1f0";
    let sent =
        [("MS-RequestId", id), ("MS-CorrelationId", id), ("X-Locale", "fr-fr"), ("Accept-Language", "ja")];
    let answer = p.send(Method::GET, "/v1/customers/nothing", None, &sent);
    for (name, value) in &sent[..3] {
        assert_eq!(answer.headers[*name], *value);
    }
    assert_eq!(answer.headers["content-type"], "application/json; charset=utf-8");
    assert!(answer.headers.contains_key("MS-CV") && answer.headers.contains_key("MS-ServerId"));
    assert!(answer.text.contains("GUID") && answer.json()["description"] != json!(null));
    let french = answer.json()["description"].clone();
    let english = p.send(Method::GET, "/v1/customers/nothing", None, &[("Accept-Language", "en")]).json();
    assert_ne!(french, english["description"]);
    let generated = p.send(Method::GET, "/v1/customers?size=1", None, &[("MS-RequestId", "not a guid")]);
    assert_ne!(generated.headers["MS-RequestId"], "not a guid");
    // What changes something is not done under a name by which its repetition would not be known.
    let misnamed = [("MS-RequestId", "not a guid")];
    let refused_name = p.send(Method::PATCH, &customer(&c1), Some("{}".to_owned()), &misnamed).expect(400);
    assert_eq!(refused_name["data"][0]["field"], json!("MS-RequestId"));
    // Every content type is read, with a mark before it and keys in any case.
    let body = "\u{feff}{\"RELATIONSHIPTOPARTNER\":5}";
    let typed = [("content-type", "text/plain")];
    let answer = p.send(Method::PATCH, &customer(&c1), Some(body.to_owned()), &typed);
    refused(&answer, 409, 800_036, "relationship_blocked");
}

/// Stale versions are refused with 400 and 2055, from the head and from the body; an empty one is none.
#[test]
fn a_stale_etag_is_refused_and_an_empty_one_is_none() {
    let room = Room::open();
    let p = room.person("P", "admin_agent");
    let c1 = room.customer("C1").id;
    let list = p.get(&format!("{}/subscriptions", customer(&c1))).expect(200);
    let one = format!("{}/subscriptions/{}", customer(&c1), list["items"][0]["id"].as_str().expect("an id"));
    let first = list["items"][0].clone();
    let mut renamed = first.clone();
    renamed["friendlyName"] = json!("Renamed");
    let after = p.patch(&one, &renamed).expect(200);
    assert_ne!(after["attributes"]["etag"], first["attributes"]["etag"]);
    renamed["friendlyName"] = json!("Renamed again");
    refused(&p.patch(&one, &renamed), 400, 2055, "stale_etag");
    let stale = format!("\"{}\"", first["attributes"]["etag"].as_str().expect("an etag"));
    let body = json!({ "friendlyName": "x" }).to_string();
    refused(&p.send(Method::PATCH, &one, Some(body), &[("If-Match", &stale)]), 400, 2055, "stale_etag");
    p.patch(&one, &json!({ "friendlyName": "y", "attributes": { "etag": "" } })).expect(200);
    // The billing profile has a plain number.
    let profile = format!("{}/profiles/billing", customer(&c1));
    let mut billing = p.get(&profile).expect(200);
    billing["email"] = json!("new@example.org");
    let put = |body: &Value| p.send(Method::PUT, &profile, Some(body.to_string()), &[]);
    let written = put(&billing).expect(200);
    assert_eq!(written["email"], "new@example.org");
    billing["email"] = json!("newer@example.org");
    refused(&put(&billing), 400, 2055, "stale_etag");
}

/// A retry under the same request id does nothing twice and gets the same answer.
#[test]
fn e5_a_retry_does_nothing_twice() {
    let room = Room::open();
    let p = room.person("P", "admin_agent");
    let c0 = room.customer("C0").id;
    let orders = format!("{}/orders", customer(&c0));
    let body = json!({ "lineItems": [{ "offerId": room.offer("legacy"), "quantity": 1 }] }).to_string();
    let named = [("MS-RequestId", "c0ffee00-0000-4000-8000-000000000001")];
    let buy = |body: &str| p.send(Method::POST, &orders, Some(body.to_owned()), &named);
    let first = buy(&body).expect(201);
    assert_eq!(buy(&body).expect(201), first);
    let other = buy(&body.replace(":1}", ":2}")).expect(201);
    assert_ne!(other["id"], first["id"], "another body is another order");
    assert_eq!(p.get(&orders).expect(200)["totalCount"], 2);
    let create = || {
        let body = new_customer("twice.example", "Twice").to_string();
        p.send(Method::POST, "/v1/customers", Some(body), &named).expect(201)
    };
    assert_eq!(create(), create(), "the same customer with the same first password");
    // A refusal is looked at anew: once its cause is gone, the same request is done.
    let remove = || p.send(Method::PATCH, &customer(&c0), Some(none().to_string()), &named);
    refused(&remove(), 409, 800_036, "relationship_blocked");
    refused(&remove(), 409, 800_036, "relationship_blocked");
    room.suspend_all(&p, &c0);
    remove().expect(200);
}

fn ids(page: &Value) -> Vec<&str> {
    page["items"].as_array().expect("items").iter().filter_map(|one| one["id"].as_str()).collect()
}

/// Pages of the customer list hold every customer once, whatever the size, and the token cannot be changed.
#[test]
fn pages_hold_every_customer_once() {
    let room = Room::open();
    let p = room.person("P", "admin_agent");
    let all = p.get("/v1/customers").expect(200);
    let wanted: Vec<&str> =
        all["items"].as_array().expect("items").iter().filter_map(|one| one["id"].as_str()).collect();
    assert_eq!(all["totalCount"], wanted.len());
    let mut page = p.get("/v1/customers?size=7").expect(200);
    let mut seen: Vec<String> = Vec::new();
    loop {
        seen.extend(
            page["items"]
                .as_array()
                .expect("items")
                .iter()
                .filter_map(|one| one["id"].as_str().map(str::to_owned)),
        );
        let next = page["links"]["next"].clone();
        let Some(uri) = next["uri"].as_str() else { break };
        assert!(uri.starts_with("/customers?"), "{uri}");
        let token = next["headers"][0]["value"].as_str().expect("a token").to_owned();
        assert_eq!(page["continuationToken"], token);
        let head = [("MS-ContinuationToken", token.as_str())];
        page = p.send(Method::GET, &format!("/v1/{uri}"), None, &head).expect(200);
        let back = p.send(Method::GET, "/v1/customers?seekOperation=First", None, &head).expect(200);
        assert_eq!(back["items"].as_array().map(Vec::len), Some(7));
        let end = p.send(Method::GET, "/v1/customers?seekOperation=Last", None, &head).expect(200);
        assert_eq!(ids(&end), wanted[wanted.len() - 7..], "the last page is a whole one from the end");
        assert!(end["links"]["next"].is_null() && !end["links"]["previous"].is_null());
    }
    assert_eq!(seen, wanted);
}

/// E1 of the support contact, versions of a preview, a result for each suspension, and the log told in words.
#[test]
fn a_s18c_what_was_seen_is_what_is_removed() {
    let room = Room::open();
    let p = room.person("P", "admin_agent");
    let c1 = room.customer("C1");
    let removal = format!("/open/v1/customers/{}/removal", c1.id);
    let preview = p.get(&removal).expect(200);
    assert_eq!(
        (&preview["removable"], &preview["blockers"][0]["type"]),
        (&json!(false), &json!("subscription_active"))
    );
    let kinds: Vec<&str> = preview["consequences"]
        .as_array()
        .expect("a list")
        .iter()
        .filter_map(|one| one["type"].as_str())
        .collect();
    assert_eq!(kinds, ["list", "contacts", "delegated_admin", "purchase"]);
    assert_eq!(preview["consequences"][1]["count"], 2, "{preview}");
    let results =
        p.post(&format!("/open/v1/customers/{}/subscriptions/suspend", c1.id), &json!({})).expect(200);
    assert_eq!((&results["suspended"], &results["results"][0]["status"]), (&json!(1), &json!("suspended")));
    let version = preview["version"].as_str().expect("a version");
    refused(&p.post(&removal, &json!({ "version": version })), 400, 800_002, "acknowledgement_required");
    let stale =
        refused(&p.post(&removal, &json!({ "version": "old", "acknowledged": true })), 409, 800_002, "stale");
    assert_eq!((&stale["version"], &stale["data"][0]["version"]), (&json!(version), &json!(version)));
    let body = json!({ "version": version, "acknowledged": true, "reason": "contract_ended" });
    let removed = p.post(&removal, &body).expect(200);
    assert!(removed["done"].as_array().is_some_and(|done| done.len() >= 5), "{removed}");
    let told = p
        .send(
            Method::GET,
            &format!("/open/v1/customers/{}/timeline?limit=500", c1.id),
            None,
            &[("X-Locale", "ru")],
        )
        .expect(200);
    let last = told["items"]
        .as_array()
        .and_then(|items| items.iter().rfind(|one| one["kind"] == "relationship_removed"));
    assert!(last.and_then(|one| one["text"].as_str()).is_some_and(|text| text.contains(&c1.name)), "{told}");
    let mut page = p.get(&format!("/open/v1/customers/{}/timeline?limit=2", c1.id)).expect(200);
    let mut count = 0;
    loop {
        count += page["items"].as_array().map_or(0, Vec::len);
        let Some(cursor) = page["nextCursor"].as_str() else { break };
        page = p.get(&format!("/open/v1/customers/{}/timeline?limit=2&cursor={cursor}", c1.id)).expect(200);
    }
    assert_eq!(told["items"].as_array().map(Vec::len), Some(count));
}

/// The documented limit, and what a caller beyond it is told.
#[test]
fn beyond_five_hundred_calls_a_minute_a_caller_waits() {
    let options = symbolon::demo::DemoOptions { throttle: true, ..symbolon::demo::DemoOptions::for_test() };
    let demo = crate::world::start(&options).expect("a demo starts");
    let partner = demo.manifest.partner("P").expect("P");
    let program =
        Api::program(&demo.url, &partner.id.to_string(), &partner.client_id, &partner.client_secret);
    let slow = (0..600).map(|_| program.get(&customer(UNKNOWN))).find(|answer| answer.status == 429);
    let slow = slow.expect("the limit is met");
    assert!(slow.headers["retry-after"].to_str().is_ok_and(|seconds| seconds.parse::<u32>().is_ok()));
    let body = slow.json();
    assert_eq!(body["statusCode"], 429);
    assert!(body.get("code").is_none() && body["message"].is_string(), "{body}");
}

/// Each call of the API without a token, without a role, and from the wrong side: never done, never a 5xx.
#[test]
fn a_p1_a_p3_every_route_is_closed_to_those_who_may_not() {
    let room = Room::open();
    let (nobody, nothing) =
        (room.person("P", "default_user"), room.person("P", "default_user").with_token(""));
    let (admin, partner) = (room.customer_admin("C1"), room.person("P", "global_admin"));
    let directory = (room.graph("P", "default_user"), room.graph_customer_admin("C1"));
    let c1 = room.customer("C1").id;
    let granular = format!("{UNKNOWN}-{c1}");
    for (method, path, _) in web::api::calls() {
        let path: String = path
            .split('/')
            .map(|part| match part {
                "{c}" => c1.as_str(),
                "{g}" => granular.as_str(),
                part if part.starts_with('{') => UNKNOWN,
                part => part,
            })
            .collect::<Vec<_>>()
            .join("/");
        let body = (!matches!(method, Method::GET | Method::HEAD)).then(|| "{}".to_owned());
        let send = |who: &Api| who.send(method.clone(), &path, body.clone(), &[]);
        // Another audience, the same people.
        let graph = path.starts_with("/v1.0/");
        let (nobody, admin) = if graph { (&directory.0, &directory.1) } else { (&nobody, &admin) };
        assert_eq!(send(&nothing).status, 401, "{method} {path}");
        let partners = path == "/open/v1/partners" || path.starts_with("/open/v1/partners/");
        let own_side =
            partners || ["/open/v1/support", "/open/v1/timeline", "/open/v1/export"].contains(&path.as_str());
        // Both sides answer requests, and live by the same clock.
        let answered = path.starts_with("/open/v1/invitations/") || path == "/open/v1/demo/clock";
        let powerless = send(nobody);
        // A wrong body may be named before the missing role; with the right one the role is.
        let expected: &[u16] =
            if method == Method::GET || method == Method::HEAD { &[403] } else { &[400, 403] };
        assert!(
            expected.contains(&powerless.status),
            "{method} {path}: {} {}",
            powerless.status,
            powerless.text
        );
        if own_side {
            assert_eq!(send(&partner).status, 403, "{method} {path}");
        } else if path.starts_with("/open/v1/operator/") {
            let foreign = send(admin).status;
            assert!(expected.contains(&foreign), "{method} {path}: {foreign}");
        } else if !answered {
            assert_eq!(send(admin).status, 403, "{method} {path}");
        }
    }
}

/// The Java client fails on statuses it does not know; what it echoes changes nothing.
#[test]
fn a_client_that_knows_four_statuses_is_not_broken_by_the_others() {
    let room = Room::open();
    let p = room.person("P", "admin_agent");
    let list = format!("{}/subscriptions", customer(&room.customer("C3").id));
    let java = [("MS-PartnerCenter-Client", "Partner Center Java SDK")];
    let plain = p.get(&list).expect(200);
    let expired = |one: &&Value| one["status"] == "expired";
    let id =
        plain["items"].as_array().expect("items").iter().find(expired).expect("an expired one")["id"].clone();
    let read = p.send(Method::GET, &list, None, &java).expect(200);
    let mut echo =
        read["items"].as_array().expect("items").iter().find(|one| one["id"] == id).expect("it").clone();
    assert_eq!(echo["status"], "deleted");
    echo["hasPurchasableAddOns"] = json!(false);
    let one = format!("{list}/{}", id.as_str().expect("an id"));
    p.send(Method::PATCH, &one, Some(echo.to_string()), &java).expect(200);
    assert_eq!(p.get(&one).expect(200)["status"], "expired");
    let log = p.send(Method::GET, "/v1/auditrecords?size=50", None, &java).expect(200);
    let known = ["customer", "order", "subscription", "transfer", "undefined"];
    let items = log["items"].as_array().expect("items");
    assert!(
        items.iter().all(|one| known.contains(&one["resourceType"].as_str().unwrap_or_default())),
        "{log}"
    );
}

/// A provider finds the customers it serves through a reseller; nobody else does.
#[test]
fn customers_of_a_reseller_are_found_by_their_provider() {
    let room = Room::open();
    let filter =
        json!({ "Field": "IndirectReseller", "Value": room.partner("R").id, "Operator": "starts_with" });
    let path = format!("/v1/customers?size=0&filter={}", room.encode(&filter.to_string()));
    let found = room.person("V", "admin_agent").get(&path).expect(200);
    let cv = room.customer("CV").id;
    assert!(found["items"].as_array().expect("items").iter().any(|one| one["id"] == cv), "{found}");
    assert_eq!(room.person("P", "admin_agent").get(&path).expect(200)["totalCount"], 0);
}

/// A database that refuses to grow: a clear answer, nothing half done, and reading goes on.
#[test]
fn on_sqlite_a_full_storage_is_said_and_nothing_is_half_done() {
    if store::testing::is_postgres() {
        return store::testing::only_on("SQLite", "a server's disk is not this test's to fill");
    }
    let room = Room::open();
    let p = room.person("P", "admin_agent");
    let orders = format!("{}/orders", customer(&room.customer("C0").id));
    let body = json!({ "lineItems": [{ "offerId": room.offer("legacy"), "quantity": 1 }] });
    let limit = |sql: &'static str| {
        let run = move |tx: &mut store::Tx<'_>| tx.query_one(sql, &store::args![]).map(|_| ());
        room.center().store().write_blocking(run).expect("a pragma is taken");
    };
    // Fewer pages than there are means: as many as there are.
    limit("PRAGMA max_page_count = 1");
    let mut placed = 0;
    let full = (0..400).map(|_| p.post(&orders, &body)).find(|answer| {
        placed += u64::from(answer.status == 201);
        answer.status != 201
    });
    let full = full.expect("the storage is used up");
    refused(&full, 503, 800_003, "storage_full");
    assert!(full.headers.contains_key("retry-after"));
    assert_eq!(p.get(&orders).expect(200)["totalCount"], placed);
    limit("PRAGMA max_page_count = 1000000");
    p.post(&orders, &body).expect(201);
    assert_eq!(room.check(), Vec::<String>::new());
}

/// The audit log by date, filter and page; a program reads it too.
#[test]
fn the_audit_log_is_filtered_and_paged() {
    let room = Room::open();
    let (p, program) = (room.person("P", "admin_agent"), room.program("P"));
    let c0 = room.customer("C0");
    program.post(
        &format!("{}/orders", customer(&c0.id)),
        &json!({ "lineItems": [{ "offerId": room.offer("legacy"), "quantity": 1 }] }),
    );
    p.patch(&customer(&c0.id), &none());
    let filtered = |field: &str, value: &str, operator: &str| {
        let filter = json!({ "Field": field, "Value": value, "Operator": operator }).to_string();
        program.get(&format!("/v1/auditrecords?filter={}", room.encode(&filter)))
    };
    let part: String = c0.name.chars().skip(1).take(4).collect();
    let named = filtered("CompanyName", &part.to_uppercase(), "substring").expect(200);
    assert!(
        named["items"].as_array().expect("items").iter().any(|one| one["customerId"] == c0.id),
        "{named}"
    );
    let orders = filtered("ResourceType", "Order", "equals").expect(200);
    let items = orders["items"].as_array().expect("items");
    assert!(!items.is_empty() && items.iter().all(|one| one["resourceType"] == "order"));
    let pair = |record: &Value, key: &str| {
        let pairs = record["customizedData"].as_array().expect("pairs");
        pairs.iter().find(|pair| pair["key"] == key).map_or(Value::Null, |pair| pair["value"].clone())
    };
    assert_eq!(pair(&items[0], "OfferId-0"), room.offer("legacy"));
    assert_eq!(pair(&items[0], "Quantity-0"), "1");
    assert!(pair(&items[0], "SubscriptionId-0").as_str().is_some_and(|id| id.len() == 36), "{}", items[0]);
    let order = pair(&items[0], "OrderId");
    let placed = format!("{}/orders/{}", customer(&c0.id), order.as_str().expect("an order"));
    assert_eq!(pair(&items[0], "BillingCycle"), program.get(&placed).expect(200)["billingCycle"]);
    let added = p.post("/v1/customers", &new_customer("vineyard.example", "Vineyard")).expect(201);
    let filtered_to = filtered("CustomerId", added["id"].as_str().expect("an id"), "equals").expect(200);
    let records = filtered_to["items"].as_array().expect("items");
    let record = records.iter().find(|one| one["operationType"] == "add_customer").expect("the addition");
    assert_eq!(pair(record, "PrimaryDomainName"), "vineyard.example");
    assert_eq!(pair(record, "Relationship"), "Reseller");
    // The log itself keeps no domain.
    assert!(!record["resourceNewValue"].to_string().contains("vineyard"), "{record}");
    refused(&filtered("CustomerId", &c0.id, "substring"), 400, 800_002, "invalid_input");
    // Today in the four spellings, and a page after another with the token in the query.
    let today = room.center().now().to_zoned(jiff::tz::TimeZone::UTC).date();
    let (year, month, day) = (today.year(), today.month(), today.day());
    for start in [
        format!("{year}-{month:02}-{day:02}"),
        format!("{year}-{month:02}-{:03}", today.day_of_year()),
        format!("{month:02}/{day:02}/{year} 00:00:00"),
        format!("{month}/{day}/{year} 12:00:00 AM"),
    ] {
        let path =
            format!("/v1/auditrecords?startDate={}&endDate={}", room.encode(&start), room.encode(&start));
        let found = p.get(&path).expect(200);
        assert!(found["items"].as_array().is_some_and(|items| !items.is_empty()), "{start}");
    }
    let whole = p.get("/v1/auditrecords?size=20").expect(200);
    let mut page = p.get("/v1/auditrecords?size=8").expect(200);
    let mut seen = page["items"].as_array().expect("items").clone();
    while seen.len() < 20 {
        let token = page["continuationToken"].as_str().expect("more").to_owned();
        page =
            p.get(&format!("/v1/auditrecords?seekOperation=Next&MS-ContinuationToken={token}")).expect(200);
        seen.extend(page["items"].as_array().expect("items").clone());
    }
    assert_eq!(&seen[..20], whole["items"].as_array().expect("items").as_slice());
}

/// The customer's own side: who serves it, who helps, taking rights away, asking to leave, declining.
#[test]
fn a_s8b_the_customers_side_over_the_wire() {
    let room = Room::open();
    let (p, admin) = (room.person("P", "admin_agent"), room.customer_admin("C1"));
    let (c1, partner) = (room.customer("C1"), room.partner("P").id);
    let served = admin.get("/open/v1/partners").expect(200);
    assert_eq!(served["items"].as_array().map(Vec::len), Some(2), "{served}");
    let one = || admin.get(&format!("/open/v1/partners/{partner}")).expect(200);
    assert_eq!(one()["delegatedAdmin"], true);
    let ended =
        admin.send(Method::DELETE, &format!("/open/v1/partners/{partner}/delegated-admin"), None, &[]);
    assert_eq!(ended.expect(200)["ended"], 1);
    assert_eq!(one()["delegatedAdmin"], false);
    assert_eq!(p.get(&customer(&c1.id)).expect(200)["allowDelegatedAccess"], false);
    assert_eq!(p.get(&format!("{}/managedservices", customer(&c1.id))).expect(200)["items"], json!([]));
    // Given up by the partner: nothing is left, and that is no refusal.
    p.patch(&customer(&c1.id), &json!({ "AllowDelegatedAccess": false })).expect(200);
    let support = admin.get("/open/v1/support").expect(200);
    assert!(
        support["items"].as_array().expect("items").iter().all(|row| row["contact"]["id"] == partner),
        "{support}"
    );
    let asked =
        admin.post(&format!("/open/v1/partners/{partner}/leave"), &json!({ "reason": "enough" })).expect(200);
    assert!(asked["dueAt"].is_string());
    assert_eq!(one()["leaveAsked"], true);
    refused(&admin.get(&format!("/open/v1/partners/{UNKNOWN}")), 404, 1000, "not_found");
    // A request that is declined cannot be accepted, nor can one whose token was changed.
    let ci = room.customer("CI");
    let invited = room.customer_admin("CI");
    let token = room.invite(&p, &ci, true);
    let path = |token: &str, what: &str| format!("/open/v1/invitations/{token}{what}");
    let seen = invited.get(&path(&token, "")).expect(200);
    assert_eq!((&seen["partner"]["id"], &seen["delegatedAdmin"]), (&json!(partner), &json!(true)));
    refused(&admin.post(&path(&token, "/accept"), &json!({})), 403, 900_150, "invitation_for_another");
    refused(&invited.get(&path(&token.replace('a', "b"), "")), 404, 1000, "invitation_not_found");
    invited.post(&path(&token, "/decline"), &json!({})).expect(200);
    refused(&invited.post(&path(&token, "/accept"), &json!({})), 409, 800_036, "invitation_declined");
    let token = room.invite(&p, &ci, true);
    let accepted = invited.post(&path(&token, "/accept"), &json!({ "delegatedAdmin": true })).expect(200);
    assert_eq!((&accepted["established"], &accepted["delegatedAdmin"]), (&json!(true), &json!(true)));
    refused(&invited.post(&path(&token, "/accept"), &json!({})), 409, 800_036, "invitation_used");
}

/// A transfer stands in the way until it is withdrawn.
#[test]
fn a_transfer_is_withdrawn_over_the_wire() {
    let room = Room::open();
    let p = room.person("P", "admin_agent");
    let cx = room.customer("CX").id;
    let blocked = refused(&p.patch(&customer(&cx), &none()), 409, 800_036, "relationship_blocked");
    let transfer =
        blocked["data"].as_array().expect("data").iter().find(|one| one["type"] == "transfer_in_progress");
    let transfer = transfer.expect("the transfer")["objectId"].as_str().expect("an id").to_owned();
    p.post(&format!("/open/v1/customers/{cx}/transfers/{transfer}/withdraw"), &json!({})).expect(200);
    room.suspend_all(&p, &cx);
    p.patch(&customer(&cx), &none()).expect(200);
}
