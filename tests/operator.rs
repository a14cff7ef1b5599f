//! The operator's side: holds, releases, suspensions, restrictions, policies, and a look inside that the partner sees.

use crate::reader::Reader;
use crate::room::{Organisation, Room, none};
use reqwest::Method;
use serde_json::{Value, json};
use symbolon::demo::PASSWORD;
use tests::{Answer, Api};

fn operator(room: &Room) -> Api {
    let manifest = room.manifest();
    let user = &manifest.operator.users[0];
    Api::person(room.url(), &manifest.operator.id.to_string(), &user.username, PASSWORD)
}

fn why(mut body: Value) -> Value {
    body["ground"] = json!("legal");
    body["note"] = json!("Case 4711");
    body
}

fn put(api: &Api, path: &str, body: &Value) -> Answer {
    api.send(Method::PUT, path, Some(body.to_string()), &[])
}

fn pair(partner: &Organisation, customer: &Organisation) -> String {
    format!("/open/v1/operator/partners/{}/customers/{}", partner.id, customer.id)
}

fn blockers(api: &Api, customer: &Organisation) -> Vec<String> {
    let preview = api.get(&format!("/open/v1/customers/{}/removal", customer.id)).expect(200);
    let found = preview["blockers"].as_array().expect("blockers").iter();
    found.map(|one| one["type"].as_str().expect("a type").to_owned()).collect()
}

fn kinds(api: &Api, customer: &Organisation) -> Vec<String> {
    let timeline = api.get(&format!("/open/v1/customers/{}/timeline?limit=500", customer.id)).expect(200);
    let items = timeline["items"].as_array().expect("items").iter();
    items.map(|one| one["kind"].as_str().unwrap_or_default().to_owned()).collect()
}

#[test]
fn e39_and_m2_a_hold_blocks_a_freeze_stops_sales_and_both_are_told() {
    let room = Room::open();
    let (ops, p) = (operator(&room), room.person("P", "admin_agent"));
    let (partner, c0) = (room.partner("P"), room.customer("C0"));
    let hold = format!("{}/hold", pair(&partner, &c0));
    let without = ops.post(&hold, &json!({ "flag": "hold" })).expect(400);
    assert!(without.to_string().contains("ground") && without.to_string().contains("note"), "{without}");
    ops.post(&hold, &why(json!({ "flag": "hold" }))).expect(200);
    assert_eq!(ops.post(&hold, &why(json!({ "flag": "hold" }))).status, 400, "it is held already");
    assert_eq!(blockers(&p, &c0), ["relationship_on_hold"]);
    let refused = p.patch(&format!("/v1/customers/{}", c0.id), &none()).expect(409);
    assert_eq!(refused["errorName"], json!("relationship_blocked"));
    let acts = p.get("/open/v1/operator-acts").expect(200);
    assert_eq!((&acts["items"][0]["kind"], &acts["items"][0]["note"]), (&json!("hold"), &json!("Case 4711")));
    assert!(kinds(&p, &c0).contains(&"hold_placed".to_owned()));
    ops.post(&hold, &why(json!({ "flag": "lift" }))).expect(200);
    ops.post(&hold, &why(json!({ "flag": "freeze" }))).expect(200);
    let buy =
        json!({ "lineItems": [{ "lineItemNumber": 0, "offerId": room.offer("legacy"), "quantity": 1 }] });
    let orders = format!("/v1/customers/{}/orders", c0.id);
    assert_eq!(p.post(&orders, &buy).expect(409)["errorName"], json!("relationship_on_hold"));
    assert_eq!(blockers(&p, &c0), Vec::<String>::new(), "a freeze keeps nobody");
    p.patch(&format!("/v1/customers/{}", c0.id), &none()).expect(200);
    assert_eq!(room.check(), Vec::<String>::new());
}

#[test]
fn e16_a_release_is_asked_for_declined_and_granted() {
    let room = Room::open();
    let (ops, p) = (operator(&room), room.person("P", "admin_agent"));
    let (partner, cs) = (room.partner("P"), room.customer("CS"));
    let preview = p.get(&format!("/open/v1/customers/{}/removal", cs.id)).expect(200);
    let found = preview["blockers"].as_array().expect("blockers").iter();
    let old = found.filter(|one| one["fixes"].to_string().contains("request_release"));
    let old =
        old.map(|one| one["objectId"].as_str().expect("an id").to_owned()).next().expect("old software");
    let request = format!("/open/v1/customers/{}/subscriptions/{old}/release-request", cs.id);
    let sales = room.person("P", "sales_agent");
    assert_eq!(sales.post(&request, &json!({})).status, 403, "it needs who may cancel software");
    let first = p.post(&request, &json!({ "note": "Keys were never used." })).expect(201);
    assert_eq!(p.post(&request, &json!({})).expect(201)["taskId"], first["taskId"], "asked again, the same");
    let console = ops.get("/open/v1/operator").expect(200);
    let waiting = console["waiting"].as_array().expect("a list");
    assert!(waiting.iter().any(|one| one["objectId"] == json!(old)), "{console}");
    assert!(!console.to_string().contains(&cs.domain), "no customer is named to the operator");
    let release = format!("{}/subscriptions/{old}/release", pair(&partner, &cs));
    ops.post(&release, &why(json!({ "granted": false }))).expect(200);
    assert_eq!(ops.post(&release, &why(json!({ "granted": false }))).status, 404, "nothing waits any more");
    p.post(&request, &json!({})).expect(201);
    ops.post(&release, &why(json!({ "granted": true }))).expect(200);
    let left = p.get(&format!("/open/v1/customers/{}/removal", cs.id)).expect(200);
    assert!(!left["blockers"].to_string().contains(&old), "{left}");
    let told = kinds(&p, &cs);
    for kind in ["release_requested", "release_declined", "entitlement_released"] {
        assert!(told.contains(&kind.to_owned()), "{kind}: {told:?}");
    }
    let waiting = ops.get("/open/v1/operator").expect(200)["waiting"].to_string();
    assert!(!waiting.contains(&old), "what was answered waits no longer");
}

#[test]
fn a_p1_the_platform_suspends_out_of_its_partners_hands() {
    let room = Room::open();
    let (ops, p) = (operator(&room), room.person("P", "admin_agent"));
    let (partner, c1) = (room.partner("P"), room.customer("C1"));
    let one = room.subscriptions_as_stored("P", &c1.id).remove(0);
    let path = format!("{}/subscriptions/{}/suspension", pair(&partner, &c1), one.id);
    ops.post(&path, &why(json!({ "suspended": true }))).expect(200);
    let own = format!("/v1/customers/{}/subscriptions/{}", c1.id, one.id);
    let refused = p.patch(&own, &json!({ "status": "active" })).expect(400);
    assert_eq!(refused["errorName"], json!("platform_suspended"));
    ops.post(&path, &why(json!({ "suspended": false }))).expect(200);
    assert_eq!(p.get(&own).expect(200)["status"], json!("active"));
    assert_eq!(p.post(&path, &why(json!({}))).status, 403, "a partner does none of this");
}

/// E37: a restricted partner sells nothing new and invites nobody, and may still remove.
#[test]
fn e37_a_restricted_partner_may_still_remove() {
    let room = Room::open();
    let (ops, p) = (operator(&room), room.person("P", "admin_agent"));
    let (partner, c0) = (room.partner("P"), room.customer("C0"));
    let path = format!("/open/v1/operator/partners/{}/restriction", partner.id);
    ops.post(&path, &why(json!({ "restricted": true }))).expect(200);
    let buy =
        json!({ "lineItems": [{ "lineItemNumber": 0, "offerId": room.offer("legacy"), "quantity": 1 }] });
    let refused = p.post(&format!("/v1/customers/{}/orders", c0.id), &buy).expect(403);
    assert_eq!(refused["errorName"], json!("partner_restricted"));
    p.patch(&format!("/v1/customers/{}", c0.id), &none()).expect(200);
    ops.post(&path, &why(json!({ "restricted": false }))).expect(200);
    let acts = p.get("/open/v1/operator-acts").expect(200)["items"].clone();
    assert_eq!([&acts[0]["kind"], &acts[1]["kind"]], [&json!("unrestrict"), &json!("restrict")]);
}

/// Portal 1.5 T: what the operator does not allow does not count, whatever the partner switched on.
#[test]
fn a_p1_a_policy_goes_before_a_partners_switches_and_is_tried_first() {
    let room = Room::open();
    let (ops, admin) = (operator(&room), room.person("P", "global_admin"));
    let sales = room.person("P", "sales_agent");
    let c0 = room.customer("C0");
    let before = sales.get("/open/v1/policy").expect(200);
    assert_eq!((&before["version"], &before["salesMayRemove"]), (&json!(0), &json!(true)));
    let wanted =
        json!({ "version": 0, "salesMayRemove": false, "retention": [{ "country": "fr", "days": 60 }] });
    let effect = ops.post("/open/v1/policy/effect", &wanted).expect(200);
    assert_eq!(effect["partnersChanged"], effect["partners"], "{effect}");
    assert!(effect["offersChanged"].as_i64().expect("a number") > 0);
    assert_eq!(sales.get("/open/v1/policy").expect(200), before, "a try sets nothing");
    assert_eq!(put(&ops, "/open/v1/policy", &wanted).status, 400, "a reason is needed");
    let set = put(&ops, "/open/v1/policy", &why(wanted.clone())).expect(200);
    assert_eq!(set["version"], json!(1));
    assert_eq!(put(&ops, "/open/v1/policy", &why(wanted)).expect(409)["errorName"], json!("stale"));
    let removal = sales.patch(&format!("/v1/customers/{}", c0.id), &none()).expect(403);
    assert_eq!(removal["errorName"], json!("role_required"));
    let required = why(json!({ "secondApprover": "required" }));
    put(&ops, "/open/v1/policy", &required).expect(200);
    let refused = admin.patch(&format!("/v1/customers/{}", c0.id), &none()).expect(409);
    assert_eq!(refused["errorName"], json!("approval_required"));
    put(&ops, "/open/v1/policy", &why(json!({ "secondApprover": "off" }))).expect(200);
    let closed = put(&admin, "/open/v1/settings", &json!({ "fourEyes": true })).expect(400);
    assert!(closed.to_string().contains("four_eyes"), "{closed}");
    admin.patch(&format!("/v1/customers/{}", c0.id), &none()).expect(200);
    let wrong =
        put(&ops, "/open/v1/policy", &why(json!({ "retention": [{ "country": "fr", "days": 121 }] })));
    assert!(wrong.expect(400).to_string().contains("retention"), "120 days are the most");
}

/// C16: data is kept as the policy says for the customer's country, and windows are as long as it says.
#[test]
fn c16_what_is_bought_is_under_the_policy_of_its_day() {
    let room = Room::open();
    let (ops, p) = (operator(&room), room.person("P", "admin_agent"));
    let c0 = room.customer("C0");
    let country = p.get(&format!("/v1/customers/{}", c0.id)).expect(200)["billingProfile"]["defaultAddress"]
        ["country"]
        .clone();
    let buy = |kind: &str| {
        let line = json!({ "lineItemNumber": 0, "offerId": room.offer(kind), "quantity": 1 });
        p.post(&format!("/v1/customers/{}/orders", c0.id), &json!({ "lineItems": [line] })).expect(201);
        let sold = room.subscriptions_as_stored("P", &c0.id);
        sold.into_iter().max_by_key(|one| (one.created_at, one.id)).expect("what was bought")
    };
    let before = buy("legacy");
    let policy =
        json!({ "retention": [{ "country": country, "days": 33 }], "windows": { "newCommerce": 2 } });
    put(&ops, "/open/v1/policy", &why(policy)).expect(200);
    let after = buy("legacy");
    assert_ne!(before.id, after.id);
    assert_eq!((before.retention_days == 33, after.retention_days), (false, 33));
    let term = buy("new_commerce");
    assert_eq!(term.cancel_until, Some(domain::days_after(term.created_at, 2)));
}

#[test]
fn a_p1_switches_give_and_take_and_only_a_global_admin_turns_them() {
    let room = Room::open();
    let (admin, helpdesk) = (room.person("P", "global_admin"), room.person("P", "helpdesk_agent"));
    let c1 = room.customer("C1");
    let one = room.subscriptions_as_stored("P", &c1.id).remove(0);
    let path = format!("/v1/customers/{}/subscriptions/{}", c1.id, one.id);
    let suspend = json!({ "status": "suspended" });
    assert_eq!(helpdesk.patch(&path, &suspend).expect(403)["errorName"], json!("role_required"));
    assert_eq!(put(&helpdesk, "/open/v1/settings", &json!({ "helpdeskMaySuspend": true })).status, 403);
    put(&admin, "/open/v1/settings", &json!({ "helpdeskMaySuspend": true })).expect(200);
    helpdesk.patch(&path, &suspend).expect(200);
    put(&admin, "/open/v1/settings", &json!({ "helpdeskMaySuspend": false })).expect(200);
    assert_eq!(helpdesk.patch(&path, &json!({ "status": "active" })).status, 403);
    // Of another partner nothing changed.
    let other = room.person("Q", "global_admin").get("/open/v1/settings").expect(200);
    assert_eq!(other["switches"]["helpdeskMaySuspend"], json!(false));
}

/// A-P1: whoever may only suspend sells nothing besides; more seats are a new sale, and an echo is none.
#[test]
fn a_p1_whoever_may_suspend_sells_nothing_and_more_seats_are_a_sale() {
    let room = Room::open();
    let (admin, helpdesk) = (room.person("P", "global_admin"), room.person("P", "helpdesk_agent"));
    put(&admin, "/open/v1/settings", &json!({ "helpdeskMaySuspend": true })).expect(200);
    let list = format!("/v1/customers/{}/subscriptions", room.customer("C1").id);
    let echo = admin.get(&list).expect(200)["items"][0].clone();
    let one = format!("{list}/{}", echo["id"].as_str().expect("an id"));
    helpdesk.patch(&one, &echo).expect(200);
    let mut more = echo.clone();
    more["quantity"] = json!(echo["quantity"].as_i64().expect("a number") + 1);
    more["status"] = json!("active");
    assert_eq!(helpdesk.patch(&one, &more).expect(403)["errorName"], json!("role_required"));
    let path = format!("/open/v1/operator/partners/{}/restriction", room.partner("P").id);
    operator(&room).post(&path, &why(json!({ "restricted": true }))).expect(200);
    assert_eq!(admin.patch(&one, &more).expect(403)["errorName"], json!("partner_restricted"));
    assert_eq!(admin.get(&one).expect(200)["quantity"], echo["quantity"]);
}

/// README "The operator": no customer is seen without a look, a look is told, and each sight is written down once.
#[test]
fn a_p3_a_look_inside_needs_a_reason_is_told_and_ends() {
    let room = Room::open();
    let (ops, p) = (operator(&room), room.person("P", "admin_agent"));
    let (partner, c1, q_only) = (room.partner("P"), room.customer("C1"), room.partner("Q"));
    assert_eq!(ops.get("/v1/customers").status, 403);
    let look = format!("/open/v1/operator/partners/{}/look", partner.id);
    let list = format!("{look}/customers");
    assert_eq!(ops.get(&list).expect(403)["errorName"], json!("look_closed"));
    assert_eq!(ops.post(&look, &json!({ "ground": "fraud" })).status, 400, "a note is needed");
    ops.post(&look, &why(json!({}))).expect(201);
    let seen = ops.get(&list).expect(200);
    assert!(seen.to_string().contains(&c1.domain));
    let one = format!("{list}/{}", c1.id);
    ops.get(&one).expect(200);
    ops.get(&one).expect(200);
    let sights = kinds(&p, &c1).into_iter().filter(|kind| kind == "seen_inside").count();
    assert_eq!(sights, 1, "each is written down once");
    let acts = p.get("/open/v1/operator-acts").expect(200);
    assert_eq!(acts["items"][0]["kind"], json!("look_inside"));
    let other = format!("/open/v1/operator/partners/{}/look/customers", q_only.id);
    assert_eq!(ops.get(&other).status, 403, "a look is into one partner");
    assert_eq!(p.post(&look, &why(json!({}))).status, 403);
    room.center().clock().advance(jiff::SignedDuration::from_mins(61));
    let ops = operator(&room);
    assert_eq!(ops.get(&one).expect(403)["errorName"], json!("look_closed"), "an hour is over");
    assert_eq!(room.check(), Vec::<String>::new());
}

/// P27 and P23 on the portal, in every language.
#[test]
fn a_p1_the_console_and_the_settings_in_six_languages() {
    let room = Room::open();
    let (partner, c0) = (room.partner("P"), room.customer("C0"));
    let mut policy = why(json!({ "leaveDueDays": 20 }));
    policy["note"] = json!("Case 4713");
    put(&operator(&room), "/open/v1/policy", &policy).expect(200);
    let ops = room.manifest().operator.users[0].username.clone();
    for language in ["en", "fr-FR", "ru-RU", "zh-TW", "ja-JP", "it-IT"] {
        let mut ops = Reader::sign_in(&room, &ops, language);
        assert_eq!(ops.get("/").to.as_deref(), Some("/operator"), "the operator lands on its console");
        let console = ops.get("/operator").expect(200);
        assert!(console.html.contains(&partner.id), "{language}");
        assert!(!console.html.contains(&c0.domain));
        let path = format!("/operator/partners/{}", partner.id);
        let kept =
            ops.post(&path, &[("act", "hold"), ("customer", c0.domain.as_str()), ("note", "Kept words")]);
        assert_eq!(kept.status, 400);
        assert!(kept.html.contains("Kept words") && kept.html.contains(&c0.domain), "{language}");
        for act in ["hold", "lift"] {
            let form =
                [("act", act), ("customer", c0.domain.as_str()), ("ground", "legal"), ("note", "Case 4711")];
            assert_eq!(ops.post(&path, &form).to.as_deref(), Some(path.as_str()), "{language} {act}");
        }
        let form = [("act", "look_inside"), ("ground", "fraud"), ("note", "Case 4712")];
        let inside = ops.post(&path, &form).to.expect("the customers");
        assert!(ops.get(&inside).expect(200).html.contains(&c0.domain));
        assert!(ops.get(&format!("{inside}/{}", c0.id)).expect(200).html.contains(&c0.domain));
        assert!(ops.get("/operator/policy").expect(200).html.contains("Case 4713"), "{language}");
        let mut admin = Reader::partner(&room, "P", "global_admin", language);
        admin.get("/settings").expect(200);
        assert!(admin.get("/oversight").expect(200).html.contains("Case 4712"), "{language}");
        let saved = admin.post("/settings", &[("four_eyes", "true"), ("sales_may_remove", "true")]);
        assert_eq!(saved.to.as_deref(), Some("/settings"));
        admin.get("/approvals").expect(200);
    }
}
