//! Buying over plain HTTP: whose right it is, what a trial becomes, what is reported of orders that wait, and the
//! catalogue as clients read it (api 2.4–2.8, M4, M10).

use crate::room::{Room, none};
use domain::Role;
use reqwest::Method;
use serde_json::{Value, json};
use tests::Api;

fn items(list: &Value) -> &Vec<Value> {
    list["items"].as_array().unwrap_or_else(|| panic!("no list: {list}"))
}

fn order(offer: &str) -> Value {
    json!({ "lineItems": [{ "lineItemNumber": 0, "offerId": offer, "quantity": 1 }] })
}

fn operator(room: &Room) -> Api {
    let operator = &room.manifest().operator;
    let is_operator = |roles: &[Role]| roles.contains(&Role::Operator);
    let user = operator.users.iter().find(|user| is_operator(&user.roles)).expect("an operator");
    Api::person(room.url(), &operator.id.to_string(), &user.username, &user.password)
}

fn first(api: &Api, customer: &str) -> Value {
    items(&api.get(&format!("/v1/customers/{customer}/subscriptions")).expect(200))[0].clone()
}

/// A-S9a: nothing that buys passes after the removal: order, cart, checkout of an old cart, quantity, add-on, conversion,
/// renewal; each attempt stands in the audit log as failed.
#[test]
pub fn a_s9a_nothing_that_buys_passes_after_a_removal() {
    let room = Room::open();
    let p = room.person("P", "admin_agent");
    let ct = room.customer("CT").id;
    let trial = first(&p, &ct)["id"].as_str().expect("an id").to_owned();
    let base = format!("/v1/customers/{ct}");
    let legacy = room.offer("legacy");
    let cart = json!({ "lineItems": [{ "catalogItemId": legacy, "quantity": 1 }] });
    let open = p.post(&format!("{base}/carts"), &cart).expect(201);
    let open = open["id"].as_str().expect("an id");
    room.suspend_all(&p, &ct);
    p.patch(&base, &none()).expect(200);
    let add_on = json!({ "lineItems": [{
        "lineItemNumber": 0, "offerId": room.offer("add_on"), "quantity": 1, "parentSubscriptionId": trial,
    }] });
    let subscription = format!("{base}/subscriptions/{trial}");
    let convert = json!({ "offerId": "x", "targetOfferId": legacy, "quantity": 1 });
    let attempts = [
        (Method::POST, format!("{base}/orders"), order(&legacy)),
        (Method::POST, format!("{base}/carts"), cart.clone()),
        (Method::PUT, format!("{base}/carts/{open}"), cart),
        (Method::POST, format!("{base}/carts/{open}/checkout"), json!({})),
        (Method::PATCH, subscription.clone(), json!({ "quantity": 9 })),
        (Method::POST, format!("{base}/orders"), add_on),
        (Method::POST, format!("{subscription}/conversions"), convert),
        (Method::PATCH, subscription.clone(), json!({ "autoRenewEnabled": true })),
        (Method::PATCH, subscription, json!({ "status": "active" })),
    ];
    let rows = room.subscriptions_as_stored("P", &ct);
    for (method, path, body) in attempts {
        let refused = p.send(method.clone(), &path, Some(body.to_string()), &[]);
        assert_eq!(refused.expect(403)["code"], json!(20_002), "{method} {path}");
    }
    assert_eq!(room.subscriptions_as_stored("P", &ct), rows, "nothing was created or changed");
    let log = p.get("/v1/auditrecords?size=200").expect(200);
    for operation in [
        "create_order",
        "cart_opened",
        "cart_checked_out",
        "update_subscription",
        "convert_trial_subscription",
    ] {
        let failed = items(&log).iter().any(|record| {
            record["operationType"] == json!(operation) && record["operationStatus"] == json!("failed")
        });
        assert!(failed, "{operation} did not fail in {log}");
    }
}

/// A-S9b, E15, E26: what a customer may buy for itself is its partner's to permit, ends with the relationship, and does
/// not come back with a new one.
#[test]
pub fn a_s9b_and_e26_a_customers_own_permission_ends_with_the_relationship() {
    let room = Room::open();
    let (p, sales) = (room.person("P", "admin_agent"), room.person("P", "sales_agent"));
    let admin = room.customer_admin("C0");
    let c0 = room.customer("C0");
    let partner = room.partner("P").id;
    let buy = || admin.post(&format!("/open/v1/partners/{partner}/orders"), &order(&room.offer("legacy")));
    assert_eq!(buy().expect(403)["errorName"], json!("purchase_not_permitted"));
    let policy = json!({ "selfServeEntity": { "selfServeEntityType": "Customer", "tenantID": c0.id } });
    assert_eq!(sales.post("/v1/SelfServePolicy", &policy).expect(403)["errorName"], json!("role_required"));
    let granted = p.post("/v1/SelfServePolicy", &policy).expect(201);
    assert_eq!(granted["selfServeEntity"]["tenantID"], json!(c0.id));
    let listed = |count: i64| {
        let list = p.get(&format!("/v1/SelfServePolicy?entity_id={}", c0.id)).expect(200);
        assert_eq!(list["totalCount"], json!(count), "{list}");
    };
    listed(1);
    let offers = admin.get(&format!("/open/v1/partners/{partner}/offers")).expect(200);
    assert!(items(&offers).iter().all(|offer| offer["price"].is_number()), "{offers}");
    let bought = buy().expect(201)["lineItems"][0]["subscriptionId"].clone();
    let stored = room.subscriptions_as_stored("P", &c0.id);
    let own = stored.iter().find(|one| json!(one.id) == bought).expect("what was bought");
    assert!(own.bought_by_customer, "E15: it is marked");
    // Another partner permitted nothing, and an ordinary person buys nothing.
    let q = room.partner("Q").id;
    let other = admin.post(&format!("/open/v1/partners/{q}/orders"), &order(&room.offer("legacy")));
    assert_eq!(other.expect(403)["errorName"], json!("purchase_not_permitted"));
    let preview = p.get(&format!("/open/v1/customers/{}/removal", c0.id)).expect(200);
    assert!(preview.to_string().contains("purchase_permission"), "{preview}");
    room.suspend_all(&p, &c0.id);
    p.patch(&format!("/v1/customers/{}", c0.id), &none()).expect(200);
    assert_eq!(buy().expect(403)["code"], json!(20_002));
    let timeline = p.get(&format!("/open/v1/customers/{}/timeline?limit=500", c0.id)).expect(200);
    let kinds: Vec<_> = items(&timeline).iter().filter_map(|event| event["kind"].as_str()).collect();
    let place = |kind: &str| kinds.iter().position(|one| *one == kind);
    assert!(place("relationship_removed") < place("purchase_permission_revoked"), "{kinds:?}");
    let token = room.invite(&p, &c0, false);
    admin
        .post(&format!("/open/v1/invitations/{token}/accept"), &json!({ "grantDelegatedAdmin": false }))
        .expect(200);
    listed(0);
    assert_eq!(buy().expect(403)["errorName"], json!("purchase_not_permitted"));
    assert_eq!(room.check(), Vec::<String>::new());
}

/// M4: a trial becomes what it was a trial of, under its own id and order; nothing else can be converted.
#[test]
pub fn e18_a_converted_trial_is_a_paid_subscription_that_blocks() {
    let room = Room::open();
    let p = room.person("P", "sales_agent");
    let (ct, c1) = (room.customer("CT").id, room.customer("C1").id);
    let trial = first(&p, &ct);
    let path = format!("/v1/customers/{ct}/subscriptions/{}", trial["id"].as_str().expect("an id"));
    let targets = p.get(&format!("{path}/conversions")).expect(200);
    let target = items(&targets)[0]["targetOfferId"].clone();
    assert_eq!(items(&targets)[0]["orderId"], trial["orderId"]);
    let wrong = json!({ "offerId": trial["offerId"], "targetOfferId": room.offer("usage"), "quantity": 5 });
    let refused = p.post(&format!("{path}/conversions"), &wrong).expect(200);
    assert_eq!(refused["error"]["code"], json!(1), "{refused}");
    let wanted = json!({ "offerId": trial["offerId"], "targetOfferId": target, "quantity": 7 });
    let done = p.post(&format!("{path}/conversions"), &wanted).expect(200);
    assert_eq!((&done["subscriptionId"], &done["targetOfferId"]), (&trial["id"], &target));
    let paid = p.get(&path).expect(200);
    assert_eq!((&paid["isTrial"], &paid["quantity"]), (&json!(false), &json!(7)));
    assert_eq!((&paid["offerId"], &paid["orderId"]), (&target, &trial["orderId"]));
    assert_eq!(paid["termDuration"], json!("P1Y"));
    assert_eq!(p.get(&format!("{path}/conversions")).expect(200)["totalCount"], json!(0));
    let blocked = p.patch(&format!("/v1/customers/{ct}"), &none()).expect(409);
    assert_eq!(blocked["data"][0]["type"], json!("subscription_active"));
    let log = p.get("/v1/auditrecords?size=50").expect(200);
    assert!(log.to_string().contains("convert_trial_subscription"), "{log}");
    let other = first(&p, &c1);
    let path = format!("/v1/customers/{c1}/subscriptions/{}", other["id"].as_str().expect("an id"));
    let refused = p.post(&format!("{path}/conversions"), &wanted).expect(200);
    assert_eq!(refused["error"]["code"], json!(1), "{refused}");
    assert_eq!(room.check(), Vec::<String>::new());
}

/// E8: what waits goes on when its provisioning is reported; a report that fits nothing is set aside and told.
#[test]
pub fn e8_a_report_that_fits_no_waiting_order_is_set_aside() {
    let room = Room::open();
    let (p, operator) = (room.person("P", "admin_agent"), operator(&room));
    let (co, c0) = (room.customer("CO").id, room.customer("C0").id);
    let partner = room.partner("P").id;
    let waiting = items(&p.get(&format!("/v1/customers/{co}/orders")).expect(200))
        .iter()
        .find(|order| order["status"] == json!("pending"))
        .expect("an order that waits")["id"]
        .clone();
    let report = |order: &Value, customer: &str, result: &str| json!({ "partnerId": partner, "customerId": customer, "orderId": order, "result": result });
    let path = "/open/v1/provisioning";
    assert_eq!(p.post(path, &report(&waiting, &co, "fulfilled")).expect(403)["code"], json!(900_150));
    let missing = operator.post(path, &json!({ "partnerId": partner })).expect(400);
    assert_eq!(missing["data"][0]["field"], json!("customerId"), "{missing}");
    let taken = operator.post(path, &report(&waiting, &co, "fulfilled")).expect(200);
    assert_eq!(taken["outcome"], json!("taken"));
    let done = p.get(&format!("/v1/customers/{co}/orders/{}", waiting.as_str().expect("an id"))).expect(200);
    assert_eq!(done["status"], json!("completed"));
    let subscription = done["lineItems"][0]["subscriptionId"].as_str().expect("what it became");
    let active = p.get(&format!("/v1/customers/{co}/subscriptions/{subscription}")).expect(200);
    assert_eq!((&active["status"], &active["orderId"]), (&json!("active"), &waiting));
    assert_eq!(
        operator.post(path, &report(&waiting, &co, "fulfilled")).expect(200)["outcome"],
        json!("known")
    );
    let aside = |answer: Value| (answer["outcome"].clone(), answer["reason"].clone());
    let late = operator.post(path, &report(&waiting, &co, "failed")).expect(200);
    assert_eq!(aside(late), (json!("quarantined"), json!("order_not_waiting")));
    let unknown = json!("8c0a9d5e-4f0c-4a0b-9a53-1f6f60cb7d11");
    let strange = operator.post(path, &report(&unknown, &c0, "fulfilled")).expect(200);
    assert_eq!(aside(strange), (json!("quarantined"), json!("order_unknown")));
    let placed = p.post(&format!("/v1/customers/{c0}/orders"), &order(&room.offer("legacy"))).expect(201);
    room.suspend_all(&p, &c0);
    p.patch(&format!("/v1/customers/{c0}"), &none()).expect(200);
    let closed = operator.post(path, &report(&placed["id"], &c0, "fulfilled")).expect(200);
    assert_eq!(aside(closed), (json!("quarantined"), json!("relationship_ended")));
    let listed = operator.get(path).expect(200);
    let reasons: Vec<_> = items(&listed).iter().filter_map(|one| one["reason"].as_str()).collect();
    assert_eq!(reasons, ["relationship_ended", "order_unknown", "order_not_waiting"]);
    let timeline = p.get(&format!("/open/v1/customers/{c0}/timeline?limit=500")).expect(200);
    assert!(timeline.to_string().contains("provisioning_quarantined"), "{timeline}");
    assert_eq!(room.check(), Vec::<String>::new());
}

/// E41: the removal's preview says what the last invoice is expected to be, with the credit for a suspension of today.
#[test]
pub fn e41_the_preview_expects_a_last_invoice() {
    let room = Room::open();
    let p = room.person("P", "admin_agent");
    let c0 = room.customer("C0").id;
    let bought = p.post(&format!("/v1/customers/{c0}/orders"), &order(&room.offer("legacy"))).expect(201);
    assert_eq!(bought["status"], json!("completed"));
    room.suspend_all(&p, &c0);
    let preview = p.get(&format!("/open/v1/customers/{c0}/removal")).expect(200);
    assert_eq!(preview["blockers"], json!([]), "it is a warning and stands in nobody's way");
    let warning = preview["warnings"]
        .as_array()
        .expect("warnings")
        .iter()
        .find(|one| one["type"] == json!("last_invoice"))
        .unwrap_or_else(|| panic!("{preview}"));
    // Suspended on the first day of its term: the whole cycle is given back.
    assert_eq!(warning["amount"], json!(0.0));
    assert!(warning["credit"].as_f64().is_some_and(|credit| credit > 0.0), "{warning}");
    assert!(warning["text"].as_str().is_some_and(|text| !text.is_empty()));
    p.patch(&format!("/v1/customers/{c0}"), &none()).expect(200);
}

/// The catalogue as a tree: a product's SKUs and their availabilities lead to what a cart takes.
#[test]
pub fn products_lead_to_what_a_cart_takes() {
    let room = Room::open();
    let p = room.person("P", "sales_agent");
    let c0 = room.customer("C0").id;
    for base in ["/v1".to_owned(), format!("/v1/customers/{c0}")] {
        let products = p.get(&format!("{base}/products?country=FR&targetView=OnlineServices")).expect(200);
        let product = items(&products)[0].clone();
        let follow = |link: &Value| {
            let uri = link["uri"].as_str().expect("an address").to_owned();
            assert!(uri.starts_with('/') && !uri.starts_with("/v1"), "{uri}");
            p.get(&format!("/v1{uri}")).expect(200)
        };
        assert_eq!(follow(&product["links"]["self"]), product);
        let sku = items(&follow(&product["links"]["skus"]))[0].clone();
        assert_eq!((&follow(&sku["links"]["self"]), &sku["productId"]), (&sku, &product["id"]));
        let availability = items(&follow(&sku["links"]["availabilities"]))[0].clone();
        assert_eq!(follow(&availability["links"]["self"]), availability);
        let line = json!({ "catalogItemId": availability["catalogItemId"], "quantity": 1 });
        let cart = p.post(&format!("/v1/customers/{c0}/carts"), &json!({ "lineItems": [line] })).expect(201);
        assert!(cart["lineItems"][0]["error"].is_null(), "{cart}");
    }
    let software = p.get("/v1/products?country=FR&targetView=Software").expect(200);
    assert!(items(&software).iter().all(|one| one["productType"]["id"] == json!("software")), "{software}");
    assert_eq!(
        p.get("/v1/products?targetView=Anything").expect(400)["data"][0]["field"],
        json!("targetView")
    );
    assert_eq!(p.get("/v1/products/none-of-ours").expect(404)["code"], json!(1000));
    let all = p.send(Method::POST, &format!("/v1/customers/{c0}/products"), Some("{}".into()), &[]);
    assert_eq!(all.expect(200), p.get(&format!("/v1/customers/{c0}/products")).expect(200));
}

/// Clients read three bodies of the same yes; a wrong address is named field by field.
#[test]
pub fn addresses_are_checked_in_each_clients_own_way() {
    let room = Room::open();
    let p = room.person("P", "sales_agent");
    let right = json!({ "country": "US", "state": "WA", "city": "Redmond", "addressLine1": "1 Main St" });
    let path = "/v1/validations/address";
    assert_eq!((p.post(path, &right).status, p.post(path, &right).text.as_str()), (200, ""));
    let java = [("MS-PartnerCenter-Client", "Partner Center Java SDK")];
    let answered = p.send(Method::POST, path, Some(right.to_string()), &java);
    assert_eq!((answered.status, answered.text.as_str()), (200, "true"));
    let wrong = json!({ "country": "US", "state": "XX", "addressLine1": "1 Main St" });
    let refused = p.post(path, &wrong).expect(400);
    assert_eq!(refused["code"], json!(2007));
    let fields: Vec<_> =
        refused["data"].as_array().expect("fields").iter().map(|one| &one["field"]).collect();
    assert_eq!(fields, [&json!("city"), &json!("state")]);
}

/// The operator brings the catalogue in as it wrote it out: a dry run tells each line's fate, a wrong line stops all of
/// it, and what is retired is no longer sold while what was sold runs on.
#[test]
pub fn the_catalogue_comes_in_as_it_went_out_and_what_was_sold_stays() {
    let room = Room::open();
    let (p, operator) = (room.person("P", "global_admin"), operator(&room));
    let path = "/open/v1/catalogue";
    assert_eq!(p.get(path).expect(403)["code"], json!(900_150));
    let whole = operator.get(path).expect(200);
    let offers = items(&whole).clone();
    let send = |offers: &[Value], retire: bool, dry_run: bool| {
        let body = json!({ "offers": offers, "retire": retire, "dryRun": dry_run });
        operator.post(path, &body).expect(200)
    };
    let results = |answer: &Value| -> Vec<String> {
        let lines = answer["lines"].as_array().expect("lines").iter();
        lines.map(|line| line["result"].as_str().unwrap_or_default().to_owned()).collect()
    };
    let same = send(&offers, true, false);
    assert!(results(&same).iter().all(|result| result == "unchanged"), "{same}");
    assert_eq!((&same["stored"], &same["version"]), (&json!(false), &json!(0)));
    let legacy = room.offer("legacy");
    let mut changed = offers.clone();
    changed.retain(|offer| offer["id"] != json!(legacy));
    let mut fresh = changed[0].clone();
    fresh["id"] = json!("new-offer");
    fresh["catalog_item_id"] = json!("NEW1:0001:NEW1A");
    changed.push(fresh.clone());
    changed[0]["maximum"] = json!(17);
    let mut wrong = changed.clone();
    wrong[1]["retention_days"] = json!(121);
    wrong[2].as_object_mut().expect("an offer").remove("kind");
    let refused = send(&wrong, true, false);
    assert_eq!(refused["stored"], json!(false));
    let lines = refused["lines"].as_array().expect("lines");
    assert_eq!((&lines[1]["line"], &lines[1]["result"]), (&json!(2), &json!("wrong")));
    assert_eq!(lines[1]["wrong"][0]["field"], json!("retention_days"));
    assert_eq!(lines[2]["wrong"][0]["field"], json!("kind"));
    let dry = send(&changed, true, true);
    assert_eq!(dry["stored"], json!(false));
    let taken = send(&changed, true, false);
    assert_eq!(results(&taken), results(&dry), "the dry run told what happens");
    for (result, count) in [("changed", 1), ("added", 1), ("retired", 1)] {
        assert_eq!(results(&taken).iter().filter(|one| *one == result).count(), count, "{result}: {taken}");
    }
    assert_eq!((&taken["stored"], &taken["version"]), (&json!(true), &json!(1)));
    let c0 = room.customer("C0").id;
    let gone = p.post(&format!("/v1/customers/{c0}/orders"), &order(&legacy)).expect(403);
    assert_eq!(gone["errorName"], json!("offer_not_purchasable"));
    p.post(&format!("/v1/customers/{c0}/orders"), &order("NEW1:0001:NEW1A")).expect(201);
    let c1 = room.customer("C1").id;
    assert_eq!(first(&p, &c1)["status"], json!("active"), "what was sold runs on");
    let again = operator.get(path).expect(200);
    assert_eq!(again["version"], json!(1));
    assert!(items(&again).iter().any(|offer| offer["id"] == json!(legacy)), "a retired offer stays known");
    assert_eq!(send(items(&again), true, false)["stored"], json!(false));
}
