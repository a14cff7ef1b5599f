//! The second approver (four eyes): ask, agree, refuse, take back, lapse, and races.

use crate::reader::Reader;
use crate::room::{Organisation, Room, none};
use domain::PartnerId;
use domain::event::Event;
use reqwest::Method;
use serde_json::{Value, json};
use std::sync::Barrier;
use tests::{Answer, Api};

/// A world in which P wants a second approver, with a global admin, an admin agent and a sales agent of it.
struct House {
    room: Room,
    first: Api,
    second: Api,
    sales: Api,
}

fn house() -> House {
    let room = Room::open();
    let first = room.person("P", "global_admin");
    turn(&first, &json!({ "fourEyes": true })).expect(200);
    let (second, sales) = (room.person("P", "admin_agent"), room.person("P", "sales_agent"));
    House { room, first, second, sales }
}

fn turn(admin: &Api, switches: &Value) -> Answer {
    admin.send(Method::PUT, "/open/v1/settings", Some(switches.to_string()), &[])
}

fn ask(api: &Api, customer: &Organisation) -> String {
    let path = format!("/open/v1/customers/{}/removal", customer.id);
    let body = json!({ "acknowledged": true, "reason": "contract_ended" });
    let asked = api.post(&path, &body).expect(202);
    assert_eq!(asked["approval"]["state"], json!("open"));
    asked["approval"]["id"].as_str().expect("an id").to_owned()
}

fn decide(api: &Api, id: &str, step: &str) -> Answer {
    api.post(&format!("/open/v1/approvals/{id}/{step}"), &json!({}))
}

fn state(api: &Api, id: &str) -> Value {
    api.get(&format!("/open/v1/approvals/{id}")).expect(200)["state"].clone()
}

fn log(room: &Room, customer: &Organisation) -> Vec<Event> {
    let partner = PartnerId(room.partner("P").id.parse().expect("an id"));
    let customer = domain::CustomerId(customer.id.parse().expect("an id"));
    let read = move |tx: &mut store::Tx<'_>| tx.find(store::events::timeline(partner, customer, 0, 1000));
    room.center().store().read_blocking(read).expect("the store answers")
}

fn of_kind(events: &[Event], code: &str) -> Vec<Event> {
    events.iter().filter(|event| event.kind.code() == code).cloned().collect()
}

/// Deleting a customer in a demo ends its relationship and needs the second approver like any removal.
#[test]
fn a_p1_four_eyes_hold_for_the_deletion_of_a_demo_customer() {
    let House { room, first, .. } = house();
    let customer = format!("/v1/customers/{}", room.customer("C0").id);
    let refused = first.send(Method::DELETE, &customer, None, &[]).expect(409);
    assert_eq!(refused["errorName"], json!("approval_required"), "{refused}");
    first.get(&customer).expect(200);
    turn(&first, &json!({ "fourEyes": false })).expect(200);
    assert!(first.send(Method::DELETE, &customer, None, &[]).status < 300);
}

/// It is off by default: one person is enough.
#[test]
fn a_p1_nobody_needs_a_second_approver_unless_their_partner_says_so() {
    let room = Room::open();
    let c0 = room.customer("C0");
    room.person("P", "admin_agent").patch(&format!("/v1/customers/{}", c0.id), &none()).expect(200);
}

#[test]
fn a_p1_a_removal_is_done_by_two_and_both_are_named() {
    let House { room, first, second, sales } = house();
    let c0 = room.customer("C0");
    let bare = first.patch(&format!("/v1/customers/{}", c0.id), &none()).expect(409);
    assert_eq!((&bare["errorName"], &bare["code"]), (&json!("approval_required"), &json!(800_036)));
    let suspend = format!("/open/v1/customers/{}/subscriptions/suspend", c0.id);
    let beside = first.post(&suspend, &json!({}));
    let beside = (beside.status == 202).then(|| beside.json()["approval"]["id"].clone());
    let id = ask(&second, &c0);
    assert_eq!(ask(&second, &c0), id, "asked again, it is the same request");
    assert_eq!(decide(&second, &id, "approve").expect(403)["errorName"], json!("own_approval"));
    let done = decide(&sales, &id, "approve").expect(200);
    assert_eq!(done["approval"]["state"], json!("approved"));
    assert!(done["removal"]["removalId"].is_string(), "{done}");
    let events = log(&room, &c0);
    let removed = of_kind(&events, "relationship_removed").remove(0);
    let wishes = of_kind(&events, "approval_asked");
    let asked = wishes.into_iter().find(|one| one.new["wish"] == json!("remove_relationship"));
    let asked = asked.expect("the removal was asked for");
    let given = of_kind(&events, "approval_given").remove(0);
    assert_eq!(removed.on_behalf_of, asked.actor.user);
    assert_eq!((removed.actor.user, removed.cause), (given.actor.user, given.cause));
    assert_ne!(removed.actor.user, removed.on_behalf_of);
    // What else waited about the customer lapsed, and this one did not.
    let lapsed = of_kind(&events, "approval_lapsed");
    assert_eq!(lapsed.len(), usize::from(beside.is_some()), "{beside:?}");
    assert!(lapsed.iter().all(|event| event.cause == removed.cause));
    // What happened stays so, and the request is closed.
    assert_eq!(decide(&first, &id, "approve").expect(403)["errorName"], json!("unrelated"));
    assert_eq!(room.check(), Vec::<String>::new());
}

#[test]
fn a_p1_a_request_is_rejected_with_a_note_or_taken_back_by_its_asker_alone() {
    let House { room, first, second, sales } = house();
    let c0 = room.customer("C0");
    let id = ask(&second, &c0);
    assert_eq!(decide(&first, &id, "withdraw").expect(403)["errorName"], json!("approval_of_another"));
    let said = json!({ "note": "They signed for another year." });
    let rejected = first.post(&format!("/open/v1/approvals/{id}/reject"), &said).expect(200);
    assert_eq!(rejected["approval"]["note"], said["note"]);
    assert_eq!(decide(&sales, &id, "approve").expect(409)["errorName"], json!("approval_closed"));
    let again = ask(&second, &c0);
    assert_ne!(again, id);
    decide(&second, &again, "withdraw").expect(200);
    assert_eq!(state(&first, &again), json!("withdrawn"));
    let events = log(&room, &c0);
    assert_eq!(of_kind(&events, "approval_rejected").len(), 1);
    assert!(!serde_json::to_string(&events).expect("json").contains("another year"), "no words in events");
    assert!(of_kind(&events, "relationship_removed").is_empty());
}

/// M8: what was seen is no longer so; the request lapses, nothing is done, and it is asked for anew.
#[test]
fn m8_a_request_lapses_where_something_changed_since() {
    let House { room, first, second, .. } = house();
    let c3 = room.customer("C3");
    let all = first.post(&format!("/open/v1/customers/{}/subscriptions/suspend", c3.id), &json!({}));
    let suspending = all.expect(202)["approval"]["id"].as_str().expect("an id").to_owned();
    decide(&second, &suspending, "approve").expect(200);
    let id = ask(&first, &c3);
    // Delegated admin ends meanwhile: what would follow is no longer what was seen.
    let path = format!("/v1/customers/{}", c3.id);
    first.patch(&path, &json!({ "allowDelegatedAccess": false })).expect(200);
    let stale = decide(&second, &id, "approve").expect(409);
    assert_eq!(stale["errorName"], json!("stale"), "{stale}");
    assert_eq!(state(&first, &id), json!("lapsed"));
    assert!(of_kind(&log(&room, &c3), "relationship_removed").is_empty());
    decide(&second, &ask(&first, &c3), "approve").expect(200);
}

/// A-S12b: suspending everything waits for somebody else too, and tells the fate of each.
#[test]
fn a_s12b_suspending_everything_needs_a_second_approver() {
    let House { room, first, second, .. } = house();
    let c1 = room.customer("C1");
    let asked = first.post(&format!("/open/v1/customers/{}/subscriptions/suspend", c1.id), &json!({}));
    let asked = asked.expect(202);
    let id = asked["approval"]["id"].as_str().expect("an id");
    let sold = |api: &Api| {
        let found = api.get(&format!("/v1/customers/{}/subscriptions", c1.id)).expect(200);
        found["items"].as_array().expect("items").iter().map(|one| one["status"].clone()).collect::<Vec<_>>()
    };
    assert!(sold(&first).contains(&json!("active")), "nothing happens before");
    let done = decide(&second, id, "approve").expect(200);
    let results = done["results"].as_array().expect("results");
    assert!(!results.is_empty() && results.iter().all(|one| one["result"] == json!("suspended")), "{done}");
    assert!(!sold(&first).contains(&json!("active")));
    // Removing many at once would need as many approvals: it is refused, and a look is free.
    let start = |dry_run: bool| {
        let body = json!({ "customers": [c1.id], "dryRun": dry_run, "acknowledged": true });
        second.post("/open/v1/offboardings", &body)
    };
    assert_eq!(start(false).expect(409)["errorName"], json!("approval_required"));
    start(true).expect(201);
}

/// Two approve at once: it is done once, and the other is told.
#[test]
fn i3_two_who_approve_at_once_remove_once() {
    let House { room, first, second, sales } = house();
    let c0 = room.customer("C0");
    let id = ask(&first, &c0);
    let barrier = Barrier::new(2);
    let approve = |api: &Api| {
        barrier.wait();
        decide(api, &id, "approve")
    };
    let mut answers = std::thread::scope(|scope| {
        let (one, two) = (scope.spawn(|| approve(&second)), scope.spawn(|| approve(&sales)));
        [one.join().expect("no panic"), two.join().expect("no panic")]
    });
    answers.sort_by_key(|answer| answer.status);
    assert_eq!(answers[0].status, 200, "{answers:?}");
    assert!(answers[1].status == 403 || answers[1].status == 409, "{answers:?}");
    assert_eq!(of_kind(&log(&room, &c0), "relationship_removed").len(), 1);
    assert_eq!(room.check(), Vec::<String>::new());
}

/// A-P4, E37: an approver who lost the role between the page and the click approves nothing.
#[test]
fn a_p4_and_e37_an_approver_without_the_role_is_refused_at_commit() {
    let House { room, first, second, sales } = house();
    let c0 = room.customer("C0");
    let id = ask(&second, &c0);
    turn(&first, &json!({ "salesMayRemove": false })).expect(200);
    let refused = decide(&sales, &id, "approve").expect(403);
    assert_eq!(refused["errorName"], json!("role_required"));
    assert_eq!(state(&first, &id), json!("open"));
    assert_eq!(room.person("P", "helpdesk_agent").get("/open/v1/approvals").status, 403);
    decide(&first, &id, "approve").expect(200);
}

/// What nobody answers in seven days lapses; the clock writes it down.
#[test]
fn m2_a_request_that_nobody_answers_lapses_after_seven_days() {
    let House { room, first, second, .. } = house();
    let c0 = room.customer("C0");
    let id = ask(&first, &c0);
    let until = room.center().now().checked_add(jiff::SignedDuration::from_hours(24 * 8)).expect("a time");
    for _ in 0..200 {
        let moved = first.post("/open/v1/demo/clock", &json!({ "to": until })).expect(200);
        if moved["isHalted"] == json!(false) {
            break;
        }
    }
    assert_eq!(state(&first, &id), json!("lapsed"));
    assert_eq!(decide(&second, &id, "approve").expect(409)["errorName"], json!("approval_closed"));
    assert_eq!(of_kind(&log(&room, &c0), "approval_lapsed").len(), 1);
}

/// The whole way on the portal, in every language.
#[test]
fn a_p1_four_eyes_on_the_portal_in_six_languages() {
    for language in ["en", "fr-FR", "ru-RU", "zh-TW", "ja-JP", "it-IT"] {
        let House { room, .. } = house();
        let c0 = room.customer("C0");
        let mut asker = Reader::partner(&room, "P", "admin_agent", language);
        let address = format!("/customers/{}/removal", c0.id);
        let page = asker.get(&address).expect(200);
        let version = page.field("version").expect("a version");
        let seen = page.field("seen").unwrap_or_default();
        let sent = asker.post(
            &address,
            &[
                ("version", version.as_str()),
                ("seen", seen.as_str()),
                ("primaryDomain", c0.domain.as_str()),
                ("acknowledged", "true"),
            ],
        );
        let to = sent.to.clone().unwrap_or_else(|| panic!("{language}: {}", sent.html));
        assert!(to.starts_with("/approvals/"), "{to}");
        let own = asker.get(&to).expect(200);
        assert!(!own.html.contains(&format!("action=\"{to}/approve\"")), "nobody approves their own");
        let mut approver = Reader::partner(&room, "P", "global_admin", language);
        assert!(approver.get("/approvals").expect(200).html.contains(&to));
        assert!(approver.get(&to).expect(200).html.contains(&format!("action=\"{to}/approve\"")));
        let done = approver.post(&format!("{to}/approve"), &[]);
        assert!(done.to.is_some_and(|to| to.contains("/removal/done/")), "{language}");
    }
}
