//! What remains of an ended relationship: the record, what comes to it afterwards, and what a customer can still save (M11).

use crate::reader::Reader;
use crate::room::{Room, none};
use domain::relationship::Standing;
use domain::{Generation, PartnerId, RemovalId, days_after};
use serde_json::{Value, json};
use tests::Api;

/// Ends P's relationship with a story's customer; the removal's id.
fn remove(room: &Room, p: &Api, story: &str) -> String {
    let customer = room.customer(story);
    room.suspend_all(p, &customer.id);
    let removal = format!("/open/v1/customers/{}/removal", customer.id);
    let confirm = json!({ "acknowledged": true, "reason": "contract_ended" });
    let removed = p.post(&removal, &confirm).expect(200);
    removed["removalId"].as_str().expect("an id").to_owned()
}

fn record(id: &str) -> String {
    format!("/open/v1/closed-relationships/{id}")
}

fn lines_of(room: &Room, id: &str) -> String {
    format!("/open/v1/operator/partners/{}/closed-relationships/{id}/lines", room.partner("P").id)
}

/// E19, E40: what comes after the end is appended by the platform, read by the billing admin, and never edits the record.
#[test]
pub fn e19_and_e40_late_usage_and_credits_come_to_the_record_and_never_change_it() {
    let room = Room::open();
    let p = room.person("P", "admin_agent");
    let id = remove(&room, &p, "C1");
    let before = p.get(&record(&id)).expect(200);
    let sold = before["subscriptions"][0]["id"].clone();
    let ops = room.operator();
    let usage = json!({
        "kind": "late_usage", "amount": "12.50", "currency": "EUR", "code": "METER-2026-11",
        "subscriptionId": sold,
    });
    p.post(&lines_of(&room, &id), &usage).expect(403);
    let line = ops.post(&lines_of(&room, &id), &usage).expect(201);
    assert_eq!((&line["amount"], &line["openMoney"]), (&json!(12.5), &json!(true)));
    let credit = json!({ "kind": "credit", "amount": "20", "currency": "EUR", "code": "CN-17" });
    ops.post(&lines_of(&room, &id), &credit).expect(201);
    let reply = json!({ "kind": "ticket_reply", "code": "T-4711" });
    ops.post(&lines_of(&room, &id), &reply).expect(201);
    let billing = room.person("P", "billing_admin");
    let after = billing.get(&record(&id)).expect(200);
    assert_eq!(after["openMoney"], json!([{ "currency": "EUR", "amount": -7.5 }]), "{after}");
    assert_eq!(after["lines"].as_array().map(Vec::len), Some(3));
    for part in
        ["subscriptions", "delegations", "companyAtEnd", "acknowledgement", "done", "removedAt", "reason"]
    {
        assert_eq!(after[part], before[part], "{part} is as it was");
    }
    let open = billing.get("/open/v1/closed-relationships?openMoney=true").expect(200);
    assert_eq!(ids(&open).as_slice(), std::slice::from_ref(&id));
    let too_much = json!({ "kind": "settlement", "amount": "8", "currency": "EUR", "code": "PAY-1" });
    let refused = ops.post(&lines_of(&room, &id), &too_much).expect(400);
    assert!(refused.to_string().contains("amount"), "{refused}");
    let settled = json!({ "kind": "settlement", "amount": "7.50", "currency": "EUR", "code": "PAY-1" });
    assert_eq!(ops.post(&lines_of(&room, &id), &settled).expect(201)["openMoney"], json!(false));
    assert_eq!(ids(&billing.get("/open/v1/closed-relationships?openMoney=true").expect(200)).len(), 0);
    let c1 = room.customer("C1").id;
    let timeline = p.get(&format!("/open/v1/customers/{c1}/timeline?limit=500")).expect(200);
    let told = timeline["items"].as_array().into_iter().flatten();
    assert_eq!(told.filter(|one| one["kind"] == json!("closed_record_appended")).count(), 4);
    assert_eq!(room.check(), Vec::<String>::new());
}

/// M11: what is not about money leaves a record where it is put away, or it would be put away twice.
#[test]
pub fn m11_a_reply_does_not_bring_a_record_back_that_was_put_away() {
    let room = Room::open();
    let p = room.person("P", "admin_agent");
    let id = remove(&room, &p, "C1");
    let end = days_after(room.center().now(), 740);
    while p.post("/open/v1/demo/clock", &json!({ "to": end })).expect(200)["isHalted"] != json!(false) {}
    let (p, ops) = (room.person("P", "admin_agent"), room.operator());
    let before = p.get(&record(&id)).expect(200)["archivedAt"].clone();
    assert!(before.is_string(), "{before}");
    let reply = json!({ "kind": "ticket_reply", "code": "T-4711" });
    ops.post(&lines_of(&room, &id), &reply).expect(201);
    assert_eq!(p.get(&record(&id)).expect(200)["archivedAt"], before);
    let credit = json!({ "kind": "credit", "amount": "20", "currency": "EUR", "code": "CN-17" });
    ops.post(&lines_of(&room, &id), &credit).expect(201);
    assert_eq!(p.get(&record(&id)).expect(200)["archivedAt"], json!(null), "money is to be seen");
}

/// A late line names what is wrong with it, and nobody else's record takes it.
#[test]
pub fn a_late_line_is_checked_field_by_field() {
    let room = Room::open();
    let id = remove(&room, &room.person("P", "admin_agent"), "C0");
    let ops = room.operator();
    let wrong = [
        (json!({ "kind": "credit", "currency": "EUR", "code": "X" }), "amount"),
        (json!({ "kind": "credit", "amount": "1.234", "currency": "EUR", "code": "X" }), "amount"),
        (json!({ "kind": "credit", "amount": "1", "currency": "euro", "code": "X" }), "currency"),
        (json!({ "kind": "credit", "amount": "1", "currency": "EUR", "code": "John Smith" }), "code"),
        (json!({ "kind": "rescued", "code": "X" }), "kind"),
        (json!({ "code": "X" }), "kind"),
    ];
    for (line, field) in wrong {
        let refused = ops.post(&lines_of(&room, &id), &line).expect(400);
        assert!(refused.to_string().contains(field), "{line}: {refused}");
    }
    let q = room.partner("Q").id;
    let elsewhere = format!("/open/v1/operator/partners/{q}/closed-relationships/{id}/lines");
    ops.post(&elsewhere, &json!({ "kind": "ticket_reply", "code": "T-1" })).expect(404);
}

/// A-S4b, P17, P18: the record is there, read-only, with date, actor and reason; it is found by the id of what was sold,
/// by customer and domain; it tells how long data is kept and what has become of it, and goes out as a file.
#[test]
pub fn a_s4b_a_record_is_complete_and_found_by_old_subscription_ids() {
    let room = Room::open();
    let p = room.person("P", "admin_agent");
    let c1 = room.customer("C1");
    let id = remove(&room, &p, "C1");
    let shown = p.get(&record(&id)).expect(200);
    assert_eq!(shown["companyAtEnd"]["profile"]["companyName"], json!(c1.name));
    assert_eq!(shown["companyAtEnd"]["domain"], json!(c1.domain));
    assert!(shown["removedBy"].is_string() && shown["reason"] == json!("contract_ended"), "{shown}");
    assert!(shown["acknowledgement"].is_string());
    assert_eq!(shown["delegations"][0]["kind"], json!("standing"));
    let sold = &shown["subscriptions"][0];
    assert_eq!((&sold["status"], &sold["statusNow"]), (&json!("suspended"), &json!("suspended")));
    let subscription = sold["id"].as_str().expect("an id").to_owned();
    for words in [&subscription, &c1.id, &id, &c1.domain] {
        let found =
            p.get(&format!("/open/v1/closed-relationships?search={}", room.encode(words))).expect(200);
        assert_eq!(ids(&found).as_slice(), std::slice::from_ref(&id), "{words}");
    }
    let other = room.person("Q", "admin_agent");
    let found = other.get(&format!("/open/v1/closed-relationships?search={subscription}")).expect(200);
    assert!(ids(&found).is_empty(), "another partner finds nothing");
    other.get(&record(&id)).expect(404);
    let csv = p.get(&format!("{}/export?format=csv", record(&id)));
    assert!(csv.text.contains(&subscription) && csv.text.contains(&c1.name), "{}", csv.text);
    assert_eq!(
        csv.headers.get("content-type").and_then(|kind| kind.to_str().ok()),
        Some("text/csv; charset=utf-8")
    );
    assert_eq!(p.get(&format!("{}/export", record(&id))).expect(200)["id"], json!(id));
    // Its data goes in its time, and the record tells so without being changed.
    room.center().clock().advance(jiff::SignedDuration::from_hours(24 * 121));
    let later = room.person("P", "admin_agent").get(&record(&id)).expect(200);
    let sold = &later["subscriptions"][0];
    assert_eq!((&sold["status"], &sold["statusNow"]), (&json!("suspended"), &json!("deleted")), "{later}");
}

/// README "Personal data": the event holds a salted hash of who the customer was, and of nothing else.
#[test]
pub fn the_removal_event_proves_the_company_without_holding_it() {
    let room = Room::open();
    let p = room.person("P", "admin_agent");
    let c1 = room.customer("C1");
    let id = remove(&room, &p, "C1");
    let timeline = p.get(&format!("/open/v1/customers/{}/timeline?limit=500", c1.id)).expect(200);
    let told = timeline["items"].as_array().into_iter().flatten();
    let removed =
        told.into_iter().find(|one| one["kind"] == json!("relationship_removed")).expect("the removal");
    assert!(!removed["new"].to_string().contains(&c1.name), "{removed}");
    let partner = PartnerId(room.partner("P").id.parse().expect("an id"));
    let removal = RemovalId(id.parse().expect("an id"));
    let found = move |tx: &mut store::Tx<'_>| tx.find(store::closed::company(partner, removal));
    let company =
        room.center().store().read_blocking(found).expect("the store answers").expect("the company");
    let hash = center::relationships::hash_of(&company).expect("a hash");
    assert_eq!(removed["new"]["company"], json!(hash));
}

/// E43: a tenant that is gone leaves its name in the record; one that goes first does not stop a removal.
#[test]
pub fn e43_a_customer_whose_tenant_is_gone_is_known_from_the_record() {
    let room = Room::open();
    let p = room.person("P", "admin_agent");
    let (c1, c0) = (room.customer("C1"), room.customer("C0"));
    let id = remove(&room, &p, "C1");
    delete_tenant(&room, &c1.id);
    let shown = p.get(&record(&id)).expect(200);
    assert_eq!(shown["customer"]["name"], json!(c1.name));
    let list = p.get("/open/v1/closed-relationships").expect(200);
    assert!(list.to_string().contains(&c1.name), "{list}");
    delete_tenant(&room, &c0.id);
    let removed = p.patch(&format!("/v1/customers/{}", c0.id), &none());
    assert!(removed.status == 200, "{}", removed.text);
}

/// M11: two years after the last charge a record leaves the list; open money and a hold keep it there.
#[test]
pub fn m11_a_record_is_put_away_in_its_time() {
    let room = Room::open();
    let p = room.person("P", "admin_agent");
    let id = remove(&room, &p, "C0");
    let listed = |path: &str| ids(&p.get(path).expect(200)).contains(&id);
    assert!(listed("/open/v1/closed-relationships"));
    let (partner, removal) = (room.partner("P").id.parse().expect("an id"), id.parse().expect("an id"));
    let now = room.center().now();
    let due = Standing {
        open_money: false,
        last_charge_at: days_after(now, -731),
        archived_at: None,
        next_at: Some(now + jiff::SignedDuration::from_hours(1)),
    };
    let stand = store::closed::stand(PartnerId(partner), RemovalId(removal), &due);
    let write = move |tx: &mut store::Tx<'_>| tx.batch(std::slice::from_ref(&stand)).map(|_| ());
    room.center().store().write_blocking(write).expect("the store writes");
    let mover = room.person("P", "global_admin");
    mover.post("/open/v1/demo/clock", &json!({ "days": 1 })).expect(200);
    assert!(!listed("/open/v1/closed-relationships"), "its time has come");
    assert!(listed("/open/v1/closed-relationships?archived=true"), "it is still there");
    assert!(p.get(&record(&id)).expect(200)["archivedAt"].is_string());
    let reply = json!({ "kind": "ticket_reply", "code": "T-1" });
    room.operator().post(&lines_of(&room, &id), &reply).expect(201);
    assert!(!listed("/open/v1/closed-relationships"), "no money, so it stays put away");
    assert!(p.get(&record(&id)).expect(200).to_string().contains("T-1"), "and holds what came to it");
}

/// A-S15a, M11: the new life's timeline links the record of the one before.
#[test]
pub fn a_reopened_record_is_linked_from_the_new_life() {
    let room = Room::open();
    let p = room.person("P", "admin_agent");
    let c0 = room.customer("C0");
    let id = remove(&room, &p, "C0");
    let token = room.invite(&p, &c0, false);
    room.customer_admin("C0").post(&format!("/open/v1/invitations/{token}/accept"), &json!({})).expect(200);
    let shown = p.get(&record(&id)).expect(200);
    assert_eq!(shown["reestablished"], json!(true));
    let mut reader = Reader::partner(&room, "P", "admin_agent", "en");
    let page = reader.get(&format!("/customers/{}/timeline", c0.id)).expect(200);
    let link = format!("href=\"/closed-relationships/{id}\"");
    assert_eq!(page.html.matches(&link).count(), 2, "from the removal and from the new beginning");
}

/// E52: the bookmark of something sold leads to a page that names the record and nothing of the customer.
#[test]
pub fn e52_a_removed_partners_bookmark_names_the_record_and_nothing_else() {
    let room = Room::open();
    let p = room.person("P", "admin_agent");
    let c1 = room.customer("C1");
    let held = p.get(&format!("/v1/customers/{}/subscriptions", c1.id)).expect(200);
    let subscription = held["items"][0]["id"].as_str().expect("an id").to_owned();
    let name = held["items"][0]["offerName"].as_str().expect("a name").to_owned();
    let id = remove(&room, &p, "C1");
    let mut reader = Reader::partner(&room, "P", "admin_agent", "en");
    for path in
        ["subscriptions", &format!("subscriptions/{subscription}"), "account", "support-contacts", "rescues"]
    {
        let page = reader.get(&format!("/customers/{}/{path}", c1.id)).expect(403);
        assert!(page.html.contains(&format!("/closed-relationships/{id}")), "{path}");
        assert!(
            !page.says(&c1.name) && !page.says(&c1.domain) && !page.says(&name),
            "{path}: {}",
            page.text()
        );
    }
    let stranger = Reader::partner(&room, "Q", "admin_agent", "en").get("/closed-relationships").expect(200);
    assert!(!stranger.html.contains(&id));
}

/// Rescue, I7, E24: the customer asks another partner; it takes the suspended subscription over as it is, both logs and
/// the record tell it, and nobody else learns more than it must.
#[test]
pub fn a_suspended_subscription_is_rescued_by_another_partner() {
    let room = Room::open();
    let (p, q) = (room.person("P", "admin_agent"), room.person("Q", "admin_agent"));
    let (c1, admin) = (room.customer("C1"), room.customer_admin("C1"));
    let ask = format!("/open/v1/partners/{}/rescues", room.partner("Q").id);
    let held = p.get(&format!("/v1/customers/{}/subscriptions", c1.id)).expect(200);
    let subscription = held["items"][0]["id"].as_str().expect("an id").to_owned();
    let wanted = json!({ "subscriptionId": subscription });
    // While its seller serves the customer, nobody else can have it.
    assert_eq!(admin.post(&ask, &wanted).expect(409)["errorName"], json!("rescue_not_possible"));
    let id = remove(&room, &p, "C1");
    let before = &room.subscriptions_as_stored("P", &c1.id)[0];
    let take = format!("/open/v1/customers/{}/rescues/{subscription}", c1.id);
    // Nobody takes what nobody asked it to take.
    q.post(&take, &json!({})).expect(404);
    let asked = admin.post(&ask, &wanted).expect(200);
    assert_eq!(admin.post(&ask, &wanted).expect(200)["taskId"], asked["taskId"], "asked once");
    let list = q.get(&format!("/open/v1/customers/{}/rescues", c1.id)).expect(200);
    assert_eq!(list["items"][0]["subscriptionId"], json!(subscription));
    assert_eq!(list["items"][0]["seller"]["name"], json!(room.partner("P").name));
    assert!(q.get("/open/v1/tasks").expect(200).to_string().contains("rescue_asked"));
    room.person("Q", "global_admin")
        .get(&format!("/v1/customers/{}/subscriptions/{subscription}", c1.id))
        .expect(404);
    let taken = q.post(&take, &json!({})).expect(200);
    assert_eq!(taken["status"], json!("suspended"), "it comes as it stood");
    let here = room.subscriptions_as_stored("Q", &c1.id);
    let here = here.iter().find(|one| one.id.to_string() == subscription).expect("it is Q's now");
    assert_eq!(
        (here.delete_at, here.suspended_at, &here.offer),
        (before.delete_at, before.suspended_at, &before.offer)
    );
    assert_ne!(here.currency, "", "at Q's prices");
    q.post(&take, &json!({})).expect(404);
    let path = format!("/v1/customers/{}/subscriptions/{subscription}", c1.id);
    let active = q.patch(&path, &json!({ "status": "active" })).expect(200);
    assert_eq!(active["status"], json!("active"), "brought back by hand");
    // The former partner learns that it went, not where it went.
    let closed = p.get(&record(&id)).expect(200);
    assert_eq!(closed["subscriptions"][0]["takenOver"], json!(true), "{closed}");
    assert_eq!(closed["lines"][0]["kind"], json!("rescued"));
    let theirs = p.get(&format!("/open/v1/customers/{}/timeline?limit=500", c1.id)).expect(200);
    assert!(theirs.to_string().contains("subscription_taken_over"));
    assert!(
        !theirs.to_string().contains(&room.partner("Q").id)
            || !taken_over(&theirs).contains(&room.partner("Q").id)
    );
    let ours = q.get(&format!("/open/v1/customers/{}/timeline?limit=500", c1.id)).expect(200);
    assert!(ours.to_string().contains("subscription_rescued"), "{ours}");
    assert_eq!(room.check(), Vec::<String>::new());
}

/// Rescue: what comes back to a former seller is a sale of its own, not what it once sold; and the date that the answer
/// is due by is the one that the event tells.
#[test]
pub fn what_is_rescued_back_is_sold_anew() {
    let room = Room::open();
    let (p, q) = (room.person("P", "global_admin"), room.person("Q", "global_admin"));
    let (c1, admin) = (room.customer("C1"), room.customer_admin("C1"));
    remove(&room, &p, "C1");
    let subscription = room.subscriptions_as_stored("P", &c1.id)[0].id.to_string();
    let stored = |partner| {
        let sold = room.subscriptions_as_stored(partner, &c1.id).into_iter();
        sold.into_iter().find(|one| one.id.to_string() == subscription).expect("it is stored")
    };
    let first = stored("P");
    let ask = |partner: &str| {
        let path = format!("/open/v1/partners/{}/rescues", room.partner(partner).id);
        admin.post(&path, &json!({ "subscriptionId": subscription })).expect(200)
    };
    let take = format!("/open/v1/customers/{}/rescues/{subscription}", c1.id);
    ask("Q");
    q.post(&take, &json!({})).expect(200);
    assert_eq!(stored("Q").version, first.version + 1);
    room.suspend_all(&q, &c1.id);
    let removal = format!("/open/v1/customers/{}/removal", c1.id);
    q.post(&removal, &json!({ "acknowledged": true, "reason": "contract_ended" })).expect(200);
    crate::indirect::accept(&room, &p, "C1");
    let asked = ask("P");
    let told = p.get(&format!("/open/v1/customers/{}/timeline?limit=500", c1.id)).expect(200);
    let told = told["items"].as_array().into_iter().flatten();
    let told = told.into_iter().find(|one| one["kind"] == json!("rescue_asked")).expect("an event");
    assert_eq!(told["new"]["dueAt"], asked["dueAt"], "{told}");
    p.post(&take, &json!({})).expect(200);
    let again = stored("P");
    assert_ne!(again.order, first.order);
    assert!(again.created_at > first.created_at && again.version > stored("Q").version - 1);
    assert_eq!((again.reseller, again.bought_by_customer), (None, false));
    assert_eq!(room.check(), Vec::<String>::new());
}

/// Rescue, I7: a removal writes nothing of others, and a rescue writes only its two partners.
#[test]
pub fn i7_a_removal_leaves_others_alone_however_its_subscriptions_are_saved_later() {
    let room = Room::open();
    let p = room.person("P", "admin_agent");
    let before = room.rows_not_of("P");
    remove(&room, &p, "C1");
    assert_eq!(room.rows_not_of("P"), before);
}

/// Rescue by pages: the customer chooses a partner, the partner sees what it is asked and takes it over.
#[test]
pub fn a_rescue_goes_through_the_pages_of_both_sides() {
    let room = Room::open();
    let p = room.person("P", "admin_agent");
    let c1 = room.customer("C1");
    remove(&room, &p, "C1");
    let subscription = room.subscriptions_as_stored("P", &c1.id)[0].id.to_string();
    let mut admin = Reader::customer(&room, "C1", "customer_global_admin", "en");
    let page = admin.get("/partners").expect(200);
    let ask = format!("/partners/rescue/{subscription}");
    assert!(page.html.contains(&ask), "{}", page.text());
    admin.get(&ask).expect(200);
    admin.post(&ask, &[]).expect(400);
    let after = admin.post_on(&ask, &[("partner", &room.partner("Q").id)]);
    assert!(!after.html.contains(&ask) && after.says(&room.partner("Q").name), "{}", after.text());
    let mut q = Reader::partner(&room, "Q", "admin_agent", "en");
    let list = format!("/customers/{}/rescues", c1.id);
    assert!(q.get(&list).expect(200).says(&room.partner("P").name));
    let taken = q.post_on(&format!("{list}/{subscription}"), &[]);
    assert_eq!(taken.status, 200, "{}", taken.text());
    assert!(taken.says("Suspended"), "{}", taken.text());
}

/// E24: brought back with the same partner, a suspended subscription is there as it was, and reactivation is manual.
#[test]
pub fn e24_and_e25_what_was_kept_is_reattached_and_what_was_deleted_stays_gone() {
    let room = Room::open();
    let p = room.person("P", "admin_agent");
    let c3 = room.customer("C3");
    let before: Vec<_> = {
        remove(&room, &p, "C3");
        room.subscriptions_as_stored("P", &c3.id)
    };
    let token = room.invite(&p, &c3, false);
    room.customer_admin("C3").post(&format!("/open/v1/invitations/{token}/accept"), &json!({})).expect(200);
    assert_eq!(room.subscriptions_as_stored("P", &c3.id), before, "nothing comes back by itself");
    for one in &before {
        let path = format!("/v1/customers/{}/subscriptions/{}", c3.id, one.id);
        let answer = p.patch(&path, &json!({ "status": "active" }));
        let suspended = one.status == domain::subscription::Status::Suspended;
        assert_eq!(answer.status == 200, suspended, "{:?}: {}", one.status, answer.text);
    }
    let generation: Generation = 2;
    let partner = PartnerId(room.partner("P").id.parse().expect("an id"));
    let customer = domain::CustomerId(c3.id.parse().expect("an id"));
    let found = move |tx: &mut store::Tx<'_>| tx.find(store::relationships::get(partner, customer));
    let pair = room.center().store().read_blocking(found).expect("the store answers").expect("the pair");
    assert_eq!(pair.generation, generation);
}

fn delete_tenant(room: &Room, customer: &str) {
    let id: uuid::Uuid = customer.parse().expect("an id");
    let gone: store::Statement = ("DELETE FROM customer WHERE id = $1", vec![store::Value::Uuid(id)]);
    let write = move |tx: &mut store::Tx<'_>| tx.batch(std::slice::from_ref(&gone)).map(|_| ());
    room.center().store().write_blocking(write).expect("the store writes");
}

fn taken_over(timeline: &Value) -> String {
    let items = timeline["items"].as_array().into_iter().flatten();
    items.filter(|one| one["kind"] == json!("subscription_taken_over")).map(Value::to_string).collect()
}

fn ids(list: &Value) -> Vec<String> {
    let items = list["items"].as_array().into_iter().flatten();
    items.filter_map(|item| item["id"].as_str().map(str::to_owned)).collect()
}
