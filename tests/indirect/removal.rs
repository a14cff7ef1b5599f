//! The way out of a relationship of a provider, and of its reseller.

use super::*;
use crate::reader::Reader;
use crate::room::none;
use domain::partner::PartnerKind;
use domain::relationship::Relationship;

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

/// E26: what was asked in an earlier life, or of somebody who no longer answers for it, shows and removes nothing.
#[test]
fn e32_a_request_counts_in_its_life_and_while_the_two_work_together() {
    let room = Room::open();
    let (v, r, cv) = (room.partner("V"), room.partner("R"), room.customer("CV"));
    let (provider, reseller) = (room.person("V", "global_admin"), room.person("R", "global_admin"));
    let task = ask(&reseller, &v, &cv);
    room.suspend_all(&provider, &cv.id);
    let path = format!("/open/v1/tasks/{}/removal", text(&task["id"]));
    assert!(provider.get(&path).expect(200)["removal"].is_object());
    let (own, customer) = (id(&r), domain::CustomerId(cv.id.parse().expect("an id")));
    let now = room.center().now();
    let change = |changed: fn(Relationship, domain::Time) -> Relationship| {
        let stored = room.center().store().write_blocking(move |tx| -> Result<(), store::StoreError> {
            let one = tx.find(store::relationships::get(own, customer))?.expect("a relationship");
            tx.batch(&[store::relationships::save(&changed(one, now))]).map(|_| ())
        });
        stored.expect("it is stored");
    };
    change(|one, _| Relationship { provider: None, ..one });
    // It came through nobody now: only the partnership lets the provider act.
    assert!(provider.get(&path).expect(200)["removal"].is_object());
    let remove = format!("/open/v1/partnerships/{}/remove", r.id);
    provider.post(&remove, &json!({ "acknowledged": true })).expect(200);
    let acknowledged = json!({ "acknowledged": true });
    assert!(provider.get(&path).expect(200)["removal"].is_null());
    assert_eq!(provider.post(&path, &acknowledged).expect(403)["errorName"], json!("unrelated"));
    provider.post("/open/v1/partnerships", &json!({ "resellerId": r.id })).expect(201);
    let authorize = format!("/open/v1/partnerships/{}/authorize", v.id);
    reseller.post(&authorize, &json!({ "accepted": true })).expect(200);
    assert!(provider.get(&path).expect(200)["removal"].is_object());
    // The next life begins after the request.
    change(|one, now| Relationship { since: now, ..one });
    assert!(provider.get(&path).expect(200)["removal"].is_null());
    assert_eq!(provider.post(&path, &acknowledged).expect(403)["errorName"], json!("unrelated"));
    // The reseller can ask again, and the earlier request is over.
    let again = ask(&reseller, &v, &cv);
    assert_ne!(again["id"], task["id"]);
    told_to_both(&room, &v, &r, EventKind::TaskLapsed);
    reseller.get(&format!("/v1/customers/{}", cv.id)).expect(200);
}

/// E28: the reseller's own requests to this customer are withdrawn, in its own log; links are the provider's switch nowhere.
#[test]
fn e28_a_removal_for_a_reseller_withdraws_its_requests_and_rotates_nothing() {
    let room = Room::open();
    let (v, r, cv) = (room.partner("V"), room.partner("R"), room.customer("CV"));
    let (provider, reseller) = (room.person("V", "global_admin"), room.person("R", "global_admin"));
    let switches = json!({ "rotateGenericLinkAtRemoval": true }).to_string();
    provider.send(reqwest::Method::PUT, "/open/v1/settings", Some(switches), &[]).expect(200);
    reseller.post("/open/v1/invitations", &json!({ "kind": "generic" })).expect(201);
    room.invite(&reseller, &cv, true);
    room.suspend_all(&provider, &cv.id);
    let task = ask(&reseller, &v, &cv);
    let path = format!("/open/v1/tasks/{}/removal", text(&task["id"]));
    provider.post(&path, &json!({ "acknowledged": true })).expect(200);
    let customer = domain::CustomerId(cv.id.parse().expect("an id"));
    let own = id(&r);
    let read = move |tx: &mut store::Tx<'_>| tx.find(store::invitations::pending(own, customer));
    let waiting = room.center().store().write_blocking(read).expect("the store answers");
    assert!(waiting.is_empty(), "{waiting:?}");
    let last = |kind| log(&room, &r).into_iter().find(|event| event.kind == kind);
    let removed = last(EventKind::RelationshipRemoved).expect("an event");
    assert_eq!(last(EventKind::InvitationWithdrawn).expect("an event").cause, removed.cause);
    assert!(last(EventKind::InvitationRotated).is_none());
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
