//! The customer's own side: the request to leave, its history, its data, and that it sees nothing else (P25, P26, open).

use crate::reader::Reader;
use crate::room::{Room, none};
use serde_json::{Value, json};
use tests::Api;

const LANGUAGES: [&str; 6] = ["en", "fr-FR", "ru-RU", "zh-TW", "ja-JP", "it-IT"];

/// Somebody of a story's customer.
fn person(room: &Room, story: &str, role: &str) -> Api {
    let customer = room.customer(story);
    let found = room.manifest().customers.iter().find(|one| one.id.to_string() == customer.id);
    let users = &found.expect("the customer").users;
    let user = users.iter().find(|user| user.username.starts_with(role)).expect("somebody with the role");
    Api::person(room.url(), &customer.id, &user.username, &user.password)
}

fn asked(api: &Api, partner: &str) -> Value {
    api.get(&format!("/open/v1/partners/{partner}")).expect(200)
}

/// Open, portal 1.5 ³: the request to leave is a task with a due date that both see; it is withdrawn, declined with an
/// answer that the customer reads, and done by the removal.
#[test]
pub fn a_request_to_leave_is_seen_by_both_withdrawn_answered_and_done() {
    let room = Room::open();
    let (p, admin) = (room.person("P", "admin_agent"), room.customer_admin("C0"));
    let partner = room.partner("P").id;
    let leave = format!("/open/v1/partners/{partner}/leave");
    let first = admin.post(&leave, &json!({ "reason": "We are moving." })).expect(200);
    assert_eq!(admin.post(&leave, &json!({})).expect(200)["dueAt"], first["dueAt"], "one is enough");
    assert_eq!(asked(&admin, &partner)["leaveAsked"], json!(true));
    let inbox = p.get("/open/v1/tasks").expect(200);
    let task = inbox["waiting"].as_array().into_iter().flatten();
    let task =
        task.into_iter().find(|task| task["kind"] == json!("leave_requested")).expect("a task").clone();
    assert_eq!((&task["note"], &task["dueAt"]), (&json!("We are moving."), &first["dueAt"]));
    let withdrawn = admin.send(reqwest::Method::DELETE, &leave, None, &[]);
    assert_eq!(withdrawn.expect(200)["state"], json!("withdrawn"));
    admin.send(reqwest::Method::DELETE, &leave, None, &[]).expect(409);
    assert_eq!(asked(&admin, &partner)["leaveAsked"], json!(false));
    assert!(!p.get("/open/v1/tasks").expect(200)["waiting"].to_string().contains("leave_requested"));

    admin.post(&leave, &json!({})).expect(200);
    let inbox = p.get("/open/v1/tasks").expect(200);
    let waiting = inbox["waiting"].as_array().into_iter().flatten();
    let task = waiting.into_iter().find(|task| task["kind"] == json!("leave_requested")).expect("a task");
    let decline = format!("/open/v1/tasks/{}/decline", task["id"].as_str().expect("an id"));
    p.post(&decline, &json!({ "answer": "Your term runs until May." })).expect(200);
    let shown = asked(&admin, &partner);
    assert_eq!((&shown["leaveAsked"], &shown["leave"]["state"]), (&json!(false), &json!("declined")));
    assert_eq!(shown["leave"]["answer"], json!("Your term runs until May."));
    let mut reader = Reader::customer(&room, "C0", "customer_global_admin", "en");
    assert!(reader.get("/partners").expect(200).says("Your term runs until May."));

    admin.post(&leave, &json!({})).expect(200);
    p.patch(&format!("/v1/customers/{}", room.customer("C0").id), &none()).expect(200);
    let view = admin.get("/open/v1/partners").expect(200);
    assert!(!view["items"].to_string().contains(&partner), "it is over");
    assert!(view["ended"].to_string().contains(&partner), "and shown for a year");
    assert!(!p.get("/open/v1/tasks").expect(200)["waiting"].to_string().contains("leave_requested"));
    let told = all(&p, &format!("/open/v1/customers/{}/timeline?limit=500", room.customer("C0").id));
    let done: Vec<_> = told.iter().filter(|one| one["kind"] == json!("task_done")).collect();
    assert_eq!(done.len(), 1, "the removal tells what it closed");
    assert_eq!(room.check(), Vec::<String>::new());
}

/// Open: where the operator set a time, an unanswered request comes to it, and the customer is told.
#[test]
pub fn an_unanswered_request_to_leave_escalates_after_the_policys_time() {
    let room = Room::open();
    let ops = room.operator();
    let policy = ops.get("/open/v1/policy").expect(200);
    let mut wanted = policy.clone();
    wanted["leaveDueDays"] = json!(2);
    wanted["leaveEscalationDays"] = json!(1);
    wanted["ground"] = json!("other");
    wanted["note"] = json!("Customers wait too long.");
    let set = ops.send(reqwest::Method::PUT, "/open/v1/policy", Some(wanted.to_string()), &[]);
    assert_eq!(set.status, 200, "{}", set.text);
    let admin = room.customer_admin("C0");
    let partner = room.partner("P").id;
    admin.post(&format!("/open/v1/partners/{partner}/leave"), &json!({})).expect(200);
    let mover = room.person("P", "global_admin");
    loop {
        let moved = mover.post("/open/v1/demo/clock", &json!({ "days": 4 })).expect(200);
        if moved["isHalted"] == json!(false) {
            break;
        }
    }
    let told = room.customer_admin("C0").get("/open/v1/timeline?limit=500").expect(200).to_string();
    assert!(told.contains("task_overdue") && told.contains("task_escalated"), "{told}");
    let page = Reader::customer(&room, "C0", "customer_global_admin", "en").get("/partners").expect(200);
    assert!(page.says("The operator of the platform was told."), "{}", page.text());
}

/// Open: the history of all partners in one, in the reader's language, with nothing that is a partner's own affair.
#[test]
pub fn the_history_tells_what_concerns_the_customer_in_six_languages() {
    let room = Room::open();
    let p = room.person("P", "admin_agent");
    let (c1, admin) = (room.customer("C1"), room.customer_admin("C1"));
    room.suspend_all(&p, &c1.id);
    let removal = format!("/open/v1/customers/{}/removal", c1.id);
    let removed = p.post(&removal, &json!({ "acknowledged": true, "reason": "contract_ended" })).expect(200);
    let id = removed["removalId"].as_str().expect("an id").to_owned();
    p.patch(&format!("/open/v1/closed-relationships/{id}"), &json!({ "inView": false })).expect(200);
    let told = all(&admin, "/open/v1/timeline?limit=20");
    let kinds: Vec<&str> = told.iter().filter_map(|one| one["kind"].as_str()).collect();
    assert!(
        kinds.contains(&"relationship_removed") && kinds.contains(&"subscription_suspended"),
        "{kinds:?}"
    );
    for hidden in ["closed_relationship_hidden", "offboarding_started", "hold_placed"] {
        assert!(!kinds.contains(&hidden), "{hidden}");
    }
    let text = serde_json::to_string(&told).expect("text");
    assert!(!text.contains("contract_ended"), "why a partner ended it is its own");
    let partners: Vec<&str> = told.iter().filter_map(|one| one["partner"]["id"].as_str()).collect();
    let (own_p, own_q) = (room.partner("P").id, room.partner("Q").id);
    assert!(partners.contains(&own_p.as_str()) && partners.contains(&own_q.as_str()), "of all partners");
    let only = all(&admin, &format!("/open/v1/timeline?partner={own_q}"));
    assert!(!only.is_empty() && only.iter().all(|one| one["partner"]["id"] == json!(own_q)));
    let times: Vec<&str> = told.iter().filter_map(|one| one["at"].as_str()).collect();
    assert!(times.is_sorted_by(|a, b| a >= b), "newest first");
    let mut texts = std::collections::BTreeSet::new();
    for language in LANGUAGES {
        let mut reader = Reader::customer(&room, "C1", "customer_global_admin", language);
        let page = reader.get("/timeline").expect(200);
        assert!(page.says(&room.partner("Q").name), "{language}");
        texts.insert(page.text());
    }
    assert_eq!(texts.len(), LANGUAGES.len(), "each in its own words");
}

/// Open: the export holds all of one's own and nothing of anybody else's; only a global admin has it.
#[test]
pub fn the_export_is_whole_and_holds_nothing_of_others() {
    let room = Room::open();
    let (c1, admin) = (room.customer("C1"), room.customer_admin("C1"));
    let file = admin.get("/open/v1/export");
    assert_eq!(file.status, 200, "{}", file.text);
    let lines: Vec<Value> =
        file.text.lines().map(|line| serde_json::from_str(line).expect("a line of JSON")).collect();
    let of = |kind: &str| lines.iter().filter(|line| line["type"] == json!(kind)).count();
    assert_eq!((of("organization"), of("person")), (1, 3));
    assert_eq!((of("partner"), of("subscription")), (2, 2));
    assert!(of("event") > 3 && of("delegation") == 1 && of("order") >= 2, "{}", file.text);
    assert_eq!(lines[0]["name"], json!(c1.name));
    for other in &room.manifest().customers {
        let id = other.id.to_string();
        if id == c1.id {
            continue;
        }
        assert!(!file.text.contains(&id) && !file.text.contains(&other.domain), "{} is in it", other.name);
    }
    for word in ["unitPrice", "unit_price", "password", "epoch", "salt"] {
        assert!(!file.text.contains(word), "{word}");
    }
    let csv = admin.get("/open/v1/export?format=csv");
    assert_eq!(csv.text.lines().count(), lines.len() + 1, "a row for each line");
    admin.get("/open/v1/export?format=pdf").expect(400);
    person(&room, "C1", "customer_billing_admin").get("/open/v1/export").expect(403);
    person(&room, "C1", "customer_user").get("/open/v1/export").expect(403);
    room.person("P", "global_admin").get("/open/v1/export").expect(403);
    room.person("P", "global_admin").get("/open/v1/timeline").expect(403);
    let mut reader = Reader::customer(&room, "C1", "customer_user", "en");
    assert!(!reader.get("/data").expect(200).html.contains("/data/export"));
    reader.get("/data/export").expect(403);
}

/// P25, portal 1.5: everybody of the customer reads, only its global admin asks.
#[test]
pub fn only_a_global_admin_asks_and_withdraws() {
    let room = Room::open();
    let leave = format!("/open/v1/partners/{}/leave", room.partner("P").id);
    for role in ["customer_billing_admin", "customer_user"] {
        let somebody = person(&room, "C1", role);
        somebody.get("/open/v1/partners").expect(200);
        somebody.get("/open/v1/timeline").expect(200);
        assert_eq!(somebody.post(&leave, &json!({})).expect(403)["errorName"], json!("role_required"));
        somebody.send(reqwest::Method::DELETE, &leave, None, &[]).expect(403);
        let rescue = format!("/open/v1/partners/{}/rescues", room.partner("P").id);
        somebody.post(&rescue, &json!({ "subscriptionId": uuid::Uuid::nil() })).expect(403);
    }
    let stranger = room.customer_admin("CT");
    let of_q = format!("/open/v1/partners/{}/leave", room.partner("Q").id);
    assert_eq!(stranger.post(&of_q, &json!({})).expect(403)["code"], json!(20002));
}

/// P26: each subscription has somebody to ask, with phone and mail.
#[test]
pub fn support_is_shown_with_phone_and_mail() {
    let room = Room::open();
    let support = room.customer_admin("C1").get("/open/v1/support").expect(200);
    let items = support["items"].as_array().expect("rows");
    assert_eq!(items.len(), 2);
    for item in items {
        let contact = &item["contact"];
        assert!(contact["email"].as_str().is_some_and(|mail| mail.contains('@')), "{item}");
        assert!(contact["phone"].as_str().is_some_and(|phone| phone.starts_with('+')), "{item}");
    }
}

/// Each of the customer's pages, and the records' pages, in six languages, all told apart.
#[test]
pub fn the_new_pages_speak_six_languages() {
    let room = Room::open();
    let p = room.person("P", "admin_agent");
    let c1 = room.customer("C1");
    room.suspend_all(&p, &c1.id);
    p.patch(&format!("/v1/customers/{}", c1.id), &none()).expect(200);
    let subscription = room.subscriptions_as_stored("P", &c1.id)[0].id;
    let rescue = format!("/partners/rescue/{subscription}");
    let leave = format!("/partners/{}/leave", room.partner("Q").id);
    let withdraw = format!("{leave}/withdraw");
    for path in ["/data", "/timeline", "/partners", &rescue, &leave, &withdraw] {
        let mut seen = std::collections::BTreeSet::new();
        for language in LANGUAGES {
            let mut reader = Reader::customer(&room, "C1", "customer_global_admin", language);
            let page = reader.get(path).expect(200);
            assert!(page.html.contains("<h1>"), "{path}");
            seen.insert(page.text());
        }
        assert_eq!(seen.len(), LANGUAGES.len(), "{path}");
    }
    let list = p.get("/open/v1/closed-relationships").expect(200);
    let id = list["items"][0]["id"].as_str().expect("an id").to_owned();
    for path in ["/closed-relationships".to_owned(), format!("/closed-relationships/{id}")] {
        let mut seen = std::collections::BTreeSet::new();
        for language in LANGUAGES {
            let mut reader = Reader::partner(&room, "P", "billing_admin", language);
            seen.insert(reader.get(&path).expect(200).text());
        }
        assert_eq!(seen.len(), LANGUAGES.len(), "{path}");
    }
}

fn all(api: &Api, path: &str) -> Vec<Value> {
    let mut items = Vec::new();
    let mut page = api.get(path).expect(200);
    loop {
        items.extend(page["items"].as_array().into_iter().flatten().cloned());
        let Some(cursor) = page["nextCursor"].as_str().map(str::to_owned) else { return items };
        page = api.get(&format!("{path}&cursor={cursor}")).expect(200);
    }
}
