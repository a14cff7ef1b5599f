//! The indirect model (M6): provider, reseller, their partnership, and the way out of a relationship through a provider.

use crate::reader::Reader;
use crate::room::{Organisation, Room, none};
use domain::event::Event;
use domain::partner::PartnerKind;
use domain::{EventKind, PartnerId, Time};
use serde_json::{Value, json};
use std::collections::BTreeSet;
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

#[test]
fn a_s2b_a_reseller_asks_its_provider_and_sees_how_far_that_is() {
    let room = Room::open();
    let (v, r, cv) = (room.partner("V"), room.partner("R"), room.customer("CV"));
    let reseller = room.person("R", "global_admin");
    let refused = reseller.patch(&format!("/v1/customers/{}", cv.id), &none()).expect(403);
    assert_eq!((&refused["code"], &refused["errorName"]), (&json!(900_150), &json!("partner_kind")));

    let mut reader = Reader::partner(&room, "R", "global_admin", "en");
    let account = reader.get(&format!("/customers/{}/account", cv.id)).expect(200);
    assert!(account.tag("ask-provider").is_some() && account.tag("remove-relationship").is_none());
    assert!(account.says("Ask provider to remove") && !account.says("Remove partnership"));
    let page = reader.get(&format!("/customers/{}/removal", cv.id)).expect(200);
    assert!(page.says(&v.name), "{}", page.text());
    let path = format!("/customers/{}/removal/ask", cv.id);
    let asked = reader.post_on(&path, &[("provider", &v.id), ("reason", "We part ways.")]).expect(200);
    assert!(asked.says("should answer by"), "{}", asked.text());
    told_to_both(&room, &v, &r, EventKind::RemovalAsked);

    // Asking again asks nothing more.
    let again = ask(&reseller, &v, &cv);
    let tasks = reseller.get("/open/v1/tasks").expect(200);
    assert_eq!(tasks["asked"].as_array().map(Vec::len), Some(1));
    assert_eq!(tasks["asked"][0]["id"], again["id"]);

    let mut provider = Reader::partner(&room, "V", "admin_agent", "en");
    let inbox = provider.get("/tasks").expect(200);
    assert!(inbox.says(&cv.name) && inbox.says("We part ways.") && inbox.says(&r.name), "{}", inbox.text());
    let decline = format!("/tasks/{}/decline", text(&again["id"]));
    let wrong = provider.post(&decline, &[("answer", "  ")]).expect(400);
    assert!(wrong.says("Write an answer."));
    provider.post_on(&decline, &[("answer", "One invoice is open.")]).expect(200);
    told_to_both(&room, &v, &r, EventKind::TaskDeclined);
    let seen = reader.get(&format!("/customers/{}/removal", cv.id)).expect(200);
    assert!(seen.says("One invoice is open.") && seen.says("Declined"), "{}", seen.text());

    // Another request can follow, and be taken back by whoever made it, once.
    let next = ask(&reseller, &v, &cv);
    assert_ne!(next["id"], again["id"]);
    let withdraw = format!("/open/v1/tasks/{}/withdraw", text(&next["id"]));
    assert_eq!(reseller.post(&withdraw, &json!({})).expect(200)["state"], json!("withdrawn"));
    assert_eq!(reseller.post(&withdraw, &json!({})).expect(409)["errorName"], json!("task_closed"));
    let late = format!("/open/v1/tasks/{}/decline", text(&next["id"]));
    let late = room.person("V", "admin_agent").post(&late, &json!({ "answer": "No." })).expect(409);
    assert_eq!(late["errorName"], json!("task_closed"));
    assert_eq!(room.check(), Vec::<String>::new());
}

#[test]
fn a_s2c_a_provider_removes_its_own_relationship() {
    let room = Room::open();
    let (cv, v) = (room.customer("CV"), room.person("V", "sales_agent"));
    room.suspend_all(&v, &cv.id);
    v.patch(&format!("/v1/customers/{}", cv.id), &none()).expect(200);
    v.get(&format!("/v1/customers/{}", cv.id)).expect(403);
    assert_eq!(room.check(), Vec::<String>::new());
}

#[test]
fn a_s3a_a_partnership_is_removed_where_it_stands_and_nowhere_else() {
    let room = Room::open();
    let (r, cv) = (room.partner("R"), room.customer("CV"));
    let mut reader = Reader::partner(&room, "V", "sales_agent", "en");
    assert!(reader.get("/").expect(200).html.contains("href=\"/indirect-resellers\""));
    let list = reader.get("/indirect-resellers").expect(200);
    assert!(list.says(&r.name) && list.says("Remove partnership"), "{}", list.text());
    for page in ["account", "removal", "subscriptions"] {
        let page = reader.get(&format!("/customers/{}/{page}", cv.id)).expect(200);
        assert!(!page.html.contains("Remove partnership"));
    }
    let confirm = reader.get(&format!("/indirect-resellers/{}/remove", r.id)).expect(200);
    assert!(confirm.says("keeps its customers") && confirm.says("Keep partnership"), "{}", confirm.text());
    assert!(confirm.says("subscriptions name the reseller as their support contact"), "{}", confirm.text());
    // Nobody else has such a page, and a direct partner has no resellers.
    let mut direct = Reader::partner(&room, "P", "global_admin", "en");
    assert!(!direct.get("/").expect(200).html.contains("indirect-"));
    direct.get("/indirect-resellers").expect(404);
    direct.post(&format!("/indirect-resellers/{}/remove", r.id), &[]).expect(404);
}

#[test]
fn a_s3b_the_end_of_a_partnership_leaves_customers_and_delegated_admin() {
    let room = Room::open();
    let (v, r, cv) = (room.partner("V"), room.partner("R"), room.customer("CV"));
    let (provider, reseller) = (room.person("V", "sales_agent"), room.person("R", "global_admin"));
    let mpn_id = mpn_id(&room, &r);
    let customer = format!("/v1/customers/{}", cv.id);
    let before =
        [&provider, &reseller].map(|one| one.get(&customer).expect(200)["allowDelegatedAccess"].clone());
    assert_eq!(before, [json!(true), json!(true)]);
    let path = format!("/open/v1/partnerships/{}", r.id);
    let shown = provider.get(&path).expect(200);
    assert_eq!(shown["state"], json!("active"));
    let served = |one: &Api| -> BTreeSet<String> {
        let all = one.get("/v1/customers").expect(200);
        all["items"].as_array().expect("items").iter().map(|one| text(&one["id"]).to_owned()).collect()
    };
    let shared = served(&provider).intersection(&served(&reseller)).count();
    assert_eq!(shown["sharedCustomers"], json!(shared));

    let refused = provider.post(&format!("{path}/remove"), &json!({})).expect(400);
    assert_eq!(refused["errorName"], json!("acknowledgement_required"));
    let removed = provider.post(&format!("{path}/remove"), &json!({ "acknowledged": true })).expect(200);
    assert_eq!(removed["state"], json!("removed"));
    let (told, _) = told_to_both(&room, &v, &r, EventKind::PartnershipRemoved);
    assert_eq!(told.new["contacts"].as_array().map(Vec::len), removed["contacts"].as_array().map(Vec::len));
    // Twice changes nothing.
    let again = provider.post(&format!("{path}/remove"), &json!({ "acknowledged": true })).expect(200);
    assert_eq!(again["state"], json!("removed"));
    let count = log(&room, &v).iter().filter(|event| event.kind == EventKind::PartnershipRemoved).count();
    assert_eq!(count, 1);

    let after =
        [&provider, &reseller].map(|one| one.get(&customer).expect(200)["allowDelegatedAccess"].clone());
    assert_eq!(after, before);
    let list = "/v1/relationships?relationship_type=IsIndirectCloudSolutionProviderOf";
    assert_eq!(provider.get(list).expect(200)["totalCount"], json!(0));
    // What was sold keeps its reseller of record; nothing new is sold with it.
    assert!(sold(&provider, &cv).iter().all(|one| one["partnerId"] == json!(mpn_id)));
    let refused = order(&provider, &room, &cv, &mpn_id).expect(400);
    assert_eq!(
        (&refused["code"], &refused["errorName"]),
        (&json!(800_016), &json!("reseller_not_partnered"))
    );
    assert_eq!(room.check(), Vec::<String>::new());
}

#[test]
fn a_s7c_contacts_fall_back_and_an_old_designation_does_not_revive() {
    let room = Room::open();
    let (v, r, cv) = (room.partner("V"), room.partner("R"), room.customer("CV"));
    let (provider, reseller) = (room.person("V", "global_admin"), room.person("R", "global_admin"));
    let ids: Vec<String> = sold(&provider, &cv).iter().map(|one| text(&one["id"]).to_owned()).collect();
    assert_eq!(ids.len(), 2);
    assert!(ids.iter().all(|id| contact_of(&provider, &cv, id) == json!(r.id)));
    let available = |of: &Api| {
        let found = of.get(&format!("/open/v1/customers/{}/support-contacts", cv.id)).expect(200);
        found.to_string().contains(&r.id)
    };
    assert!(available(&provider));

    // The reseller ends it this time.
    let path = format!("/open/v1/partnerships/{}/remove", v.id);
    let removed = reseller.post(&path, &json!({ "acknowledged": true })).expect(200);
    let fell_back = removed["contacts"].as_array().expect("contacts");
    assert!(fell_back.iter().all(|one| one["fallbackId"] == json!(v.id)), "{removed}");
    assert_eq!(
        fell_back.iter().filter(|one| ids.contains(&text(&one["subscriptionId"]).to_owned())).count(),
        2
    );
    assert!(ids.iter().all(|id| contact_of(&provider, &cv, id) == json!(v.id)));
    assert!(!available(&provider));
    let choose = format!("/v1/customers/{}/subscriptions/{}/supportcontact", cv.id, ids[0]);
    let body = json!({ "supportTenantId": r.id }).to_string();
    let refused = provider.send(reqwest::Method::PUT, &choose, Some(body.clone()), &[]).expect(400);
    assert_eq!(refused["errorName"], json!("support_contact_not_available"));
    // What the customer sees is the same.
    let support = room.customer_admin("CV").get("/open/v1/support").expect(200);
    assert!(!support.to_string().contains(&r.id) && support.to_string().contains(&v.id));

    let wanted = json!({ "resellerId": r.id });
    provider.post("/open/v1/partnerships", &wanted).expect(201);
    let authorize = format!("/open/v1/partnerships/{}/authorize", v.id);
    reseller.post(&authorize, &json!({ "accepted": true })).expect(200);
    assert!(
        ids.iter().all(|id| contact_of(&provider, &cv, id) == json!(v.id)),
        "nothing comes back by itself"
    );
    assert!(available(&provider));
    provider.send(reqwest::Method::PUT, &choose, Some(body), &[]).expect(200);
    assert_eq!(contact_of(&provider, &cv, &ids[0]), json!(r.id));
    assert_eq!(room.check(), Vec::<String>::new());
}

#[test]
fn m6_a_request_is_replaced_authorised_or_declined() {
    let room = Room::open();
    let (v, r, r2) = (room.partner("V"), room.partner("R"), room.partner("R2"));
    let (provider, reseller) = (room.person("V", "sales_agent"), room.person("R2", "global_admin"));
    let wrong = |body: Value| provider.post("/open/v1/partnerships", &body);
    assert_eq!(wrong(json!({ "mpnId": "99" })).expect(404)["code"], json!(800_015));
    assert_eq!(wrong(json!({ "mpnId": "x" })).expect(400)["errorName"], json!("invalid_input"));
    let direct = mpn_id(&room, &room.partner("P"));
    assert_eq!(wrong(json!({ "mpnId": direct })).expect(400)["errorName"], json!("not_a_reseller"));
    let running = wrong(json!({ "mpnId": mpn_id(&room, &r) })).expect(409);
    assert_eq!(running["errorName"], json!("partnership_active"));
    let bare = wrong(json!({ "mpnId": mpn_id(&room, &r2), "text": "Please join us." })).expect(400);
    assert_eq!(bare["errorName"], json!("invitation_link_missing"));

    // The world has a request that waits; a new one replaces it.
    let waiting = provider.get(&format!("/open/v1/partnerships/{}", r2.id)).expect(200);
    assert_eq!(waiting["state"], json!("requested"));
    let text_kept = json!({ "mpnId": mpn_id(&room, &r2), "text": "Please join us: {link}" });
    let newer = wrong(text_kept).expect(201);
    let (old, new) = (text(&waiting["url"]).to_owned(), text(&newer["url"]).to_owned());
    assert_ne!(old, new);
    told_to_both(&room, &v, &r2, EventKind::PartnershipRequested);

    let mut reader = Reader::partner(&room, "R2", "global_admin", "zh-TW");
    reader.get(&old).expect(409);
    reader.get(&new.replace("&request=2", "&request=3")).expect(404);
    // A link opens for nobody but the reseller it was made for.
    Reader::partner(&room, "R", "global_admin", "en").get(&new).expect(403);
    let list = reader.get("/indirect-providers").expect(200);
    assert!(list.says(&v.name) && list.html.contains(&format!("/indirect-providers/{}/requests/2", v.id)));
    let page = reader.get(&new).expect(200);
    assert!(page.says(&v.name) && page.tag("accepted").is_some(), "{}", page.text());
    let answer = format!("/indirect-providers/{}/requests/2", v.id);
    reader.post(&answer, &[("do", "authorize")]).expect(400);
    reader.post_on(&answer, &[("do", "authorize"), ("accepted", "true")]).expect(200);
    told_to_both(&room, &v, &r2, EventKind::PartnershipEstablished);
    let resellers = provider.get("/v1/relationships").expect(200);
    let named: Vec<_> =
        resellers["items"].as_array().expect("items").iter().map(|one| &one["name"]).collect();
    assert!(named.contains(&&json!(r.name)) && named.contains(&&json!(r2.name)), "{resellers}");
    // Connecting gives neither side the other's customers.
    assert_eq!(reseller.get("/v1/customers").expect(200)["totalCount"], json!(0));

    // Removed, requested again, declined: the link is dead.
    let remove = format!("/open/v1/partnerships/{}/remove", v.id);
    reseller.post(&remove, &json!({ "acknowledged": true })).expect(200);
    let third = wrong(json!({ "resellerId": r2.id })).expect(201);
    let decline = format!("/open/v1/partnerships/{}/decline", v.id);
    assert_eq!(reseller.post(&decline, &json!({})).expect(200)["state"], json!("declined"));
    told_to_both(&room, &v, &r2, EventKind::PartnershipDeclined);
    reader.get(text(&third["url"])).expect(409);
    assert_eq!(room.check(), Vec::<String>::new());
}

#[test]
fn m6_a_request_that_nobody_answers_expires() {
    let room = Room::open();
    let (v, r2) = (room.partner("V"), room.partner("R2"));
    let provider = room.person("V", "global_admin");
    let path = format!("/open/v1/partnerships/{}", r2.id);
    let waiting = provider.get(&path).expect(200);
    let until: Time = text(&waiting["expiresAt"]).parse().expect("a time");
    loop {
        let moved = provider.post("/open/v1/demo/clock", &json!({ "to": until })).expect(200);
        if moved["isHalted"] == json!(false) {
            break;
        }
    }
    assert_eq!(provider.get(&path).expect(200)["state"], json!("expired"));
    let (told, _) = told_to_both(&room, &v, &r2, EventKind::PartnershipExpired);
    assert_eq!((told.at, told.actor.side.as_str()), (until, "system"));
    let authorize = format!("/open/v1/partnerships/{}/authorize", v.id);
    let late = room.person("R2", "global_admin").post(&authorize, &json!({ "accepted": true })).expect(409);
    assert_eq!(late["errorName"], json!("partnership_not_open"));
    assert_eq!(room.check(), Vec::<String>::new());
}

#[test]
fn m6_a_provider_orders_only_for_customers_of_a_reseller_it_works_with() {
    let room = Room::open();
    let (v, r, cv) = (room.partner("V"), room.partner("R"), room.customer("CV"));
    let provider = room.person("V", "admin_agent");
    let (own, of_reseller) = (mpn_id(&room, &v), mpn_id(&room, &r));
    let placed = order(&provider, &room, &cv, &of_reseller).expect(201);
    let bought = text(&placed["lineItems"][0]["subscriptionId"]).to_owned();
    let shown = provider.get(&format!("/v1/customers/{}/subscriptions/{bought}", cv.id)).expect(200);
    assert_eq!(shown["partnerId"], json!(of_reseller));
    let by_mpn =
        provider.get(&format!("/v1/customers/{}/subscriptions?mpn_id={of_reseller}", cv.id)).expect(200);
    assert_eq!(by_mpn["totalCount"], json!(3));
    // The reseller sees what was sold for it.
    assert_eq!(sold(&room.person("R", "admin_agent"), &cv).len(), 3);
    assert_eq!(order(&provider, &room, &cv, &own).expect(404)["code"], json!(2072));
    assert_eq!(order(&provider, &room, &cv, "12345").expect(404)["code"], json!(800_015));
    let direct = mpn_id(&room, &room.partner("P"));
    assert_eq!(order(&provider, &room, &cv, &direct).expect(400)["errorName"], json!("not_a_reseller"));
    let requested = mpn_id(&room, &room.partner("R2"));
    let refused = order(&provider, &room, &cv, &requested).expect(400);
    assert_eq!(refused["errorName"], json!("reseller_not_partnered"));
    // A direct partner has no resellers, and one of V's own customers is none of R's.
    let refused =
        order(&room.person("P", "admin_agent"), &room, &room.customer("C0"), &of_reseller).expect(400);
    assert_eq!(refused["errorName"], json!("reseller_not_partnered"));
    let of_reseller_too = room.person("R", "admin_agent").get("/v1/customers").expect(200).to_string();
    let all = provider.get("/v1/customers").expect(200);
    let mut all = all["items"].as_array().expect("items").iter();
    let alone = all.find(|one| !of_reseller_too.contains(text(&one["id"]))).expect("a customer of its own");
    let alone = Organisation { id: text(&alone["id"]).to_owned(), ..cv.clone() };
    let refused = order(&provider, &room, &alone, &of_reseller).expect(400);
    assert_eq!((&refused["code"], &refused["errorName"]), (&json!(2071), &json!("reseller_not_serving")));
    let resellers = provider.get(&format!("/v1/customers/{}/relationships", cv.id)).expect(200);
    assert_eq!(resellers["items"][0]["mpnId"], json!(of_reseller));
    assert_eq!(resellers["items"][0]["relationshipType"], json!("is_indirect_cloud_solution_provider_of"));
    assert_eq!(room.check(), Vec::<String>::new());
}

#[test]
fn e30_two_partners_remove_on_the_same_day_and_know_nothing_of_each_other() {
    let room = Room::open();
    let c3 = room.customer("C3");
    let (p, v) = (room.person("P", "admin_agent"), room.person("V", "admin_agent"));
    let before: Vec<String> = kept(room.rows_not_of("P"));
    room.suspend_all(&p, &c3.id);
    p.patch(&format!("/v1/customers/{}", c3.id), &none()).expect(200);
    assert_eq!(kept(room.rows_not_of("P")), before, "I7");
    let before: Vec<String> = kept(room.rows_not_of("V"));
    room.suspend_all(&v, &c3.id);
    v.patch(&format!("/v1/customers/{}", c3.id), &none()).expect(200);
    assert_eq!(kept(room.rows_not_of("V")), before, "I7");
    room.person("R", "global_admin").get(&format!("/v1/customers/{}", c3.id)).expect(200);
    assert_eq!(room.check(), Vec::<String>::new());
}

/// Rows in an order of their own.
fn kept(mut rows: Vec<String>) -> Vec<String> {
    rows.sort();
    rows
}

#[test]
fn e31_a_provider_leaves_and_its_reseller_stays_and_is_warned() {
    let room = Room::open();
    let (v, r, c3) = (room.partner("V"), room.partner("R"), room.customer("C3"));
    let (provider, reseller) = (room.person("V", "admin_agent"), room.person("R", "global_admin"));
    let bought = text(&sold(&provider, &c3)[0]["id"]).to_owned();
    room.suspend_all(&provider, &c3.id);
    let removal = provider.patch(&format!("/v1/customers/{}", c3.id), &none()).expect(200);
    assert!(removal.is_object());
    // Its reseller still serves, cannot order, and is told why.
    reseller.get(&format!("/v1/customers/{}", c3.id)).expect(200);
    let refused = order(&reseller, &room, &c3, &mpn_id(&room, &r)).expect(403);
    assert_eq!(refused["errorName"], json!("partner_kind"));
    let refused = order(&provider, &room, &c3, &mpn_id(&room, &r)).expect(403);
    assert_eq!(refused["code"], json!(20_002));
    let providers = reseller.get(&format!("/open/v1/customers/{}/providers", c3.id)).expect(200);
    assert_eq!(
        (&providers["items"][0]["provider"]["id"], &providers["items"][0]["serves"]),
        (&json!(v.id), &json!(false))
    );
    let account =
        Reader::partner(&room, "R", "global_admin", "en").get(&format!("/customers/{}/account", c3.id));
    assert!(account.says("no longer serves this customer"), "{}", account.text());
    // It stays an available contact for what others sold; V's record keeps whom it had designated.
    let p = room.person("P", "admin_agent");
    let available = p.get(&format!("/open/v1/customers/{}/support-contacts", c3.id)).expect(200);
    assert!(available.to_string().contains(&r.id) && !available.to_string().contains(&v.id));
    let (provider_id, customer) = (id(&v), domain::CustomerId(c3.id.parse().expect("an id")));
    let read = move |tx: &mut store::Tx<'_>| tx.find(store::closed::last(provider_id, customer));
    let record = room.center().store().read_blocking(read).expect("the store answers").expect("a record");
    let frozen = record.subscriptions.iter().find(|one| one.id.to_string() == bought).expect("in the record");
    assert_eq!(frozen.contact, Some(id(&r)));
    // The provider it came through can still be asked, and nothing stands in its way.
    let task = ask(&reseller, &v, &c3);
    let path = format!("/open/v1/tasks/{}/removal", text(&task["id"]));
    provider.post(&path, &json!({ "acknowledged": true })).expect(200);
    reseller.get(&format!("/v1/customers/{}", c3.id)).expect(403);
    assert_eq!(room.check(), Vec::<String>::new());
}

#[test]
fn e32_a_provider_ends_its_resellers_relationship_under_its_own_guards() {
    let room = Room::open();
    let (v, r, cv) = (room.partner("V"), room.partner("R"), room.customer("CV"));
    let (provider, reseller) = (room.person("V", "admin_agent"), room.person("R", "global_admin"));
    let task = ask(&reseller, &v, &cv);
    let path = format!("/open/v1/tasks/{}/removal", text(&task["id"]));
    let seen = provider.get(&path).expect(200);
    assert_eq!(seen["removal"]["blockers"].as_array().map(Vec::len), Some(2), "{seen}");
    let acknowledged = json!({ "acknowledged": true });
    assert_eq!(provider.post(&path, &acknowledged).expect(409)["errorName"], json!("relationship_blocked"));
    // Nobody else can, whoever they are.
    for other in [room.person("R", "global_admin"), room.person("P", "global_admin")] {
        assert!(matches!(other.post(&path, &acknowledged).status, 403 | 404));
    }
    room.suspend_all(&provider, &cv.id);
    let mut reader = Reader::partner(&room, "V", "admin_agent", "en");
    let page = reader.get(&format!("/tasks/{}/removal", text(&task["id"]))).expect(200);
    assert!(page.says("Your own relationship with the customer stays."), "{}", page.text());
    let version = page.field("version").expect("a version");
    let unticked = reader.post(&format!("/tasks/{}/removal", text(&task["id"])), &[("version", &version)]);
    unticked.expect(400);
    assert_eq!(provider.post(&path, &json!({})).expect(400)["errorName"], json!("acknowledgement_required"));
    let stale = json!({ "acknowledged": true, "version": "seen long ago" });
    assert_eq!(provider.post(&path, &stale).expect(409)["errorName"], json!("stale"));

    let form = [("version", version.as_str()), ("acknowledged", "true"), ("reason", "contract_ended")];
    let done = reader.post_on(&format!("/tasks/{}/removal", text(&task["id"])), &form).expect(200);
    assert!(
        done.says(&format!("The relationship of {} with {} was removed.", r.name, cv.name)),
        "{}",
        done.text()
    );
    reseller.get(&format!("/v1/customers/{}", cv.id)).expect(403);
    provider.get(&format!("/v1/customers/{}", cv.id)).expect(200);
    let last =
        |partner, kind| log(&room, partner).into_iter().find(|event| event.kind == kind).expect("an event");
    let (removed, told) = (last(&r, EventKind::RelationshipRemoved), last(&v, EventKind::RemovedForReseller));
    assert_eq!((removed.cause, removed.actor.tenant), (told.cause, Some(id(&v).0)));
    last(&v, EventKind::TaskDone);
    // Done by itself, and seen by both; a retry is answered with the same removal.
    assert_eq!(reseller.get("/open/v1/tasks").expect(200)["asked"][0]["state"], json!("done"));
    assert_eq!(provider.get("/open/v1/tasks").expect(200)["waiting"], json!([]));
    let again = provider.post(&path, &acknowledged).expect(200);
    assert_eq!(again["removalId"], removed.new["removalId"]);
    assert_eq!(room.check(), Vec::<String>::new());
}

#[test]
fn e33_only_what_the_removing_provider_sold_stands_in_the_way() {
    let room = Room::open();
    let (v, q, r, cv) = (room.partner("V"), room.partner("Q"), room.partner("R"), room.customer("CV"));
    // Q becomes a second provider of R, and sells to CV for it.
    let (second, reseller_id) = (id(&q), id(&r));
    room.center()
        .store()
        .write_blocking(move |tx| -> Result<(), store::StoreError> {
            let partner = tx.find(store::partners::by_id(second))?.expect("a partner");
            let partner = domain::partner::Partner { kind: PartnerKind::IndirectProvider, ..partner };
            tx.batch(&[store::partners::save(&partner)]).map(|_| ())
        })
        .expect("it is stored");
    let other = room.person("Q", "global_admin");
    other.post("/open/v1/partnerships", &json!({ "resellerId": reseller_id })).expect(201);
    let reseller = room.person("R", "global_admin");
    let authorize = format!("/open/v1/partnerships/{}/authorize", q.id);
    reseller.post(&authorize, &json!({ "accepted": true })).expect(200);
    accept(&room, &other, "CV");
    let mpn_id = mpn_id(&room, &r);
    let bought = order(&other, &room, &cv, &mpn_id).expect(201);
    let bought = text(&bought["lineItems"][0]["subscriptionId"]).to_owned();

    let task = ask(&reseller, &v, &cv);
    let provider = room.person("V", "admin_agent");
    let path = format!("/open/v1/tasks/{}/removal", text(&task["id"]));
    let seen = provider.get(&path).expect(200);
    assert!(!seen["removal"]["blockers"].to_string().contains(&bought), "{seen}");
    room.suspend_all(&provider, &cv.id);
    provider.post(&path, &json!({ "acknowledged": true })).expect(200);
    let stays = other.get(&format!("/v1/customers/{}/subscriptions/{bought}", cv.id)).expect(200);
    assert_eq!((&stays["status"], &stays["partnerId"]), (&json!("active"), &json!(mpn_id)));
    assert_eq!(room.check(), Vec::<String>::new());
}

/// The customer's global admin accepts a partner's request.
pub fn accept(room: &Room, partner: &Api, story: &str) {
    let token = room.invite(partner, &room.customer(story), false);
    let admin = room.customer_admin(story);
    let path = format!("/open/v1/invitations/{token}");
    let agreement = admin.get(&path).expect(200)["agreement"]["version"].clone();
    admin.post(&format!("{path}/accept"), &json!({ "agreement": agreement })).expect(200);
}

#[test]
fn partnerships_and_tasks_are_for_those_whom_the_matrix_names() {
    let room = Room::open();
    let (v, r, r2, cv) = (room.partner("V"), room.partner("R"), room.partner("R2"), room.customer("CV"));
    let wanted = json!({ "resellerId": r2.id });
    let ask = format!("/open/v1/customers/{}/providers/{}/ask", cv.id, v.id);
    // A direct partner and a reseller request none; a provider and a direct partner ask nobody.
    for (who, path, body) in [
        (("P", "global_admin"), "/open/v1/partnerships", &wanted),
        (("R", "global_admin"), "/open/v1/partnerships", &wanted),
        (("V", "admin_agent"), ask.as_str(), &json!({})),
        (("P", "admin_agent"), ask.as_str(), &json!({})),
    ] {
        let refused = room.person(who.0, who.1).post(path, body).expect(403);
        assert_eq!(refused["errorName"], json!("partner_kind"), "{who:?} {path}");
    }
    // Of a reseller only its global admin answers and ends.
    let agent = room.person("R", "admin_agent");
    for path in ["authorize", "decline", "remove"] {
        let path = format!("/open/v1/partnerships/{}/{path}", v.id);
        let refused =
            agent.post(&path, &json!({ "accepted": true, "acknowledged": true, "request": 1 })).expect(403);
        assert_eq!(refused["errorName"], json!("role_required"), "{path}");
    }
    // A program is no person, and a customer no partner.
    let program = room.program("V").post("/open/v1/partnerships", &wanted).expect(403);
    assert_eq!(program["errorName"], json!("user_required"));
    room.customer_admin("CV").get("/open/v1/partnerships").expect(403);
    room.customer_admin("CV").get("/open/v1/tasks").expect(403);
    // Nobody sees or answers another's.
    assert_eq!(room.person("P", "global_admin").get("/open/v1/partnerships").expect(200)["items"], json!([]));
    let unknown = format!("/open/v1/partnerships/{}", r.id);
    room.person("P", "global_admin").get(&unknown).expect(404);
    let task = self::ask(&room.person("R", "admin_agent"), &v, &cv);
    for path in ["decline", "withdraw"] {
        let path = format!("/open/v1/tasks/{}/{path}", text(&task["id"]));
        let refused = room.person("P", "global_admin").post(&path, &json!({ "answer": "No." }));
        assert!(matches!(refused.status, 403 | 404), "{path} {}", refused.text);
    }
    // A reseller asks only a provider that answers for the relationship.
    let stranger = format!("/open/v1/customers/{}/providers/{}/ask", cv.id, room.partner("Q").id);
    agent.post(&stranger, &json!({})).expect(404);
    assert_eq!(room.check(), Vec::<String>::new());
}

#[test]
fn m6_a_provider_creates_a_customer_together_with_its_reseller() {
    let room = Room::open();
    let (v, r, r2) = (room.partner("V"), room.partner("R"), room.partner("R2"));
    let provider = room.person("V", "sales_agent");
    let wanted = |reseller: &Organisation, domain: &str| {
        json!({
            "companyProfile": { "domain": domain },
            "billingProfile": {
                "companyName": "Fabrikat Nord", "email": "kontor@nord.example", "culture": "en", "language": "en",
                "firstName": "Ida", "lastName": "Holm",
                "defaultAddress": { "country": "US", "city": "Duluth", "state": "MN", "addressLine1": "1 Pier",
                    "postalCode": "55802" },
            },
            "associatedPartnerId": reseller.id,
        })
    };
    let created = provider.post("/v1/customers", &wanted(&r, "fabrikat-nord.example")).expect(201);
    let path = format!("/v1/customers/{}", text(&created["id"]));
    provider.get(&path).expect(200);
    room.person("R", "admin_agent").get(&path).expect(200);
    told_to_both(&room, &v, &r, EventKind::RelationshipEstablished);
    let made = Organisation { id: text(&created["id"]).to_owned(), ..room.customer("CV") };
    order(&provider, &room, &made, &mpn_id(&room, &r)).expect(201);
    // Only with a reseller that works with it; a direct partner cannot name one.
    let refused = provider.post("/v1/customers", &wanted(&r2, "other.example")).expect(403);
    assert_eq!(refused["code"], json!(20_002));
    let direct =
        room.person("P", "sales_agent").post("/v1/customers", &wanted(&r, "third.example")).expect(400);
    assert_eq!(direct["code"], json!(3000));
    assert_eq!(room.check(), Vec::<String>::new());
}
