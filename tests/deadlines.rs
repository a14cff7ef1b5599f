//! Time that moves: a year passes in the demo from deadline to deadline, and is told.

use crate::nodes::Node;
use crate::reader::Reader;
use crate::room::Room;
use center::{Caller, Center, Error, Options, Request, TenantRef};
use domain::subscription::{Status, Subscription};
use domain::{PartnerId, Refusal, Role, SubscriptionId, Time, UserId, days_after, months_after};
use language::Locale;
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};
use std::time::{Duration, Instant};
use store::testing::{Database, is_postgres};
use symbolon::demo::{self, DemoOptions};
use tests::Api;

const LANGUAGES: [&str; 6] = ["en", "fr-FR", "ru-RU", "zh-TW", "ja-JP", "it-IT"];

/// Goes on until the clock stands where it was wanted.
fn pass(api: &Api, until: Time) {
    loop {
        let moved = api.post("/open/v1/demo/clock", &json!({ "to": until })).expect(200);
        if moved["isHalted"] == json!(false) {
            return;
        }
    }
}

fn time(value: &Value) -> Time {
    value.as_str().expect("an instant").parse().expect("an instant")
}

/// Everything on a customer's timeline, told in a language.
fn timeline(api: &Api, customer: &str, language: &str) -> Vec<Value> {
    let mut found = Vec::new();
    let mut path = format!("/open/v1/customers/{customer}/timeline?limit=500");
    loop {
        let page = api.send(reqwest::Method::GET, &path, None, &[("X-Locale", language)]).expect(200);
        found.extend(page["items"].as_array().expect("items").clone());
        let Some(cursor) = page["nextCursor"].as_str() else { return found };
        path = format!("/open/v1/customers/{customer}/timeline?limit=500&cursor={cursor}");
    }
}

/// Kind and instant of what the clock brought about with the subscription.
fn of_clock(timeline: &[Value], subscription: &str) -> Vec<(String, Time)> {
    timeline
        .iter()
        .filter(|event| event["command"] == json!("PassSubscription"))
        .filter(|event| event["objectIds"][0] == json!(subscription))
        .map(|event| (event["kind"].as_str().expect("a kind").to_owned(), time(&event["at"])))
        .collect()
}

/// Everything with which the clock still has something to do.
fn ahead(center: &Center) -> Vec<Subscription> {
    center
        .store()
        .read_blocking(|tx| {
            let due = tx.find(store::subscriptions::due(Time::MAX, 1_000_000))?;
            let wanted: Vec<_> = due
                .iter()
                .map(|due| store::subscriptions::by_id(due.partner, SubscriptionId(due.id)))
                .collect();
            Ok::<_, store::StoreError>(tx.find(wanted)?.into_iter().flatten().collect())
        })
        .expect("the store answers")
}

#[test]
fn a_year_passes_in_the_demo_within_a_minute_and_the_timeline_tells_it_in_six_languages() {
    let room = Room::open();
    let p = room.person("P", "admin_agent");
    let mut reader = Reader::partner(&room, "P", "global_admin", "en");
    let (trial, window, down) = (room.customer("CT"), room.customer("CW"), room.customer("CL"));
    let sold = |customer: &str| room.subscriptions_as_stored("P", customer);
    let on_trial = sold(&trial.id).remove(0);
    let in_window = sold(&window.id).remove(0);
    let kept: Vec<Subscription> =
        sold(&down.id).into_iter().filter(|one| one.status == Status::Suspended).collect();
    assert_eq!(kept.len(), 6);
    let began = room.center().now();
    let started = Instant::now();
    pass(&p, months_after(began, 12));
    let took = started.elapsed();
    assert!(took < Duration::from_secs(60), "a year took {took:?}");

    // The trial: warned of twice, expired, its data warned of three times and deleted, each to the second.
    let end = on_trial.term_end.expect("a trial ends");
    let gone = days_after(end, on_trial.retention_days);
    let expected: Vec<(String, Time)> = [
        ("trial_ending", days_after(end, -7)),
        ("trial_ending", days_after(end, -1)),
        ("subscription_expired", end),
        ("data_deletion_ahead", days_after(gone, -14)),
        ("data_deletion_ahead", days_after(gone, -3)),
        ("data_deletion_ahead", days_after(gone, -1)),
        ("subscription_data_deleted", gone),
    ]
    .map(|(kind, at)| (kind.to_owned(), at))
    .into();
    let told = timeline(&p, &trial.id, "en");
    let on_timeline = of_clock(&told, &on_trial.id.to_string());
    assert_eq!(on_timeline, expected.into_iter().filter(|(_, at)| *at > began).collect::<Vec<_>>());

    // The window closes; the term renews, and a new window opens and closes.
    let told = of_clock(&timeline(&p, &window.id, "en"), &in_window.id.to_string());
    let closes = in_window.cancel_until.expect("a window");
    assert_eq!(told.first(), Some(&("cancellation_window_closed".to_owned(), closes)));
    let renewed = in_window.term_end.expect("a term");
    if renewed <= months_after(began, 12) {
        assert_eq!(told.get(1), Some(&("subscription_renewed".to_owned(), renewed)));
    }

    // What was suspended when the relationship ended is deleted after its warnings, in the closed relationship.
    let told = timeline(&p, &down.id, "en");
    for one in &kept {
        let gone = one.delete_at.expect("a date");
        let mut expected: Vec<(String, Time)> = [14, 3, 1]
            .map(|days| ("data_deletion_ahead".to_owned(), days_after(gone, -days)))
            .into_iter()
            .filter(|(_, at)| *at > began)
            .collect();
        expected.push(("subscription_data_deleted".to_owned(), gone));
        assert_eq!(of_clock(&told, &one.id.to_string()), expected);
    }
    assert!(sold(&down.id).iter().all(|one| one.status == Status::Deleted));

    // Granular rights end after three warnings.
    let rights = room.customer("CG");
    let told = timeline(&p, &rights.id, "en");
    let told: Vec<&str> = told
        .iter()
        .filter(|event| event["command"] == json!("PassDelegation"))
        .map(|event| event["kind"].as_str().expect("a kind"))
        .collect();
    let ending = "granular_admin_ending";
    assert_eq!(told, [ending, ending, ending, "granular_admin_expired"]);

    // Told in every language, and in none in another one's words.
    for customer in [&trial, &window, &down, &rights] {
        let texts: BTreeMap<&str, Vec<String>> = LANGUAGES
            .into_iter()
            .map(|language| {
                let told = timeline(&p, &customer.id, language).into_iter();
                let told = told.filter(|event| event["actor"]["side"] == json!("system"));
                (language, told.map(|event| event["text"].as_str().expect("a sentence").to_owned()).collect())
            })
            .collect();
        for (language, said) in &texts {
            assert_eq!(said.len(), texts["en"].len(), "{language}");
            for (place, text) in said.iter().enumerate() {
                assert!(!text.contains('{') && !text.contains("event_"), "{language}: {text}");
                assert!(*language == "en" || *text != texts["en"][place], "{language}: {text}");
                let english = ["will be", "expired", "deleted", "ends on", "renewed", "could be"];
                assert!(
                    *language == "en" || !english.iter().any(|word| text.contains(word)),
                    "{language}: {text}"
                );
            }
        }
    }

    // Nobody was signed out by it, and nothing that holds was hurt.
    reader.get("/").expect(200);
    p.get("/v1/customers").expect(200);
    assert_eq!(room.check(), Vec::<String>::new());
    e9_agrees(room.center());
}

/// What the clock wrote down is what is judged in between; and no list counts what has run out.
fn e9_agrees(center: &Center) {
    let now = center.now();
    for stored in ahead(center) {
        assert_eq!(stored.clone().at(now), stored);
        assert!(stored.next_at().is_none_or(|at| at > now), "{stored:?}");
    }
}

#[test]
fn two_nodes_at_once_never_pass_a_deadline_twice() {
    let room = Room::open();
    let database = room.database().to_owned();
    let beside = Node::beside(room.center(), Some(&database));
    let p = room.partner("P");
    // Both workers run, both see that months have passed, and both are asked to work it off besides.
    room.center().clock().advance(jiff::SignedDuration::from_hours(24 * 200));
    let runtime = tokio::runtime::Runtime::new().expect("a runtime");
    let (first, second) = (room.center().clone(), beside.center.clone());
    runtime.block_on(async {
        let (one, other) = tokio::join!(first.work_off(), second.work_off());
        one.expect("the first works");
        other.expect("the second works");
    });
    let partner = PartnerId(p.id.parse().expect("an id"));
    let events = room
        .center()
        .store()
        .read_blocking(move |tx| tx.find(store::events::since(partner, Time::UNIX_EPOCH, Time::MAX, 100_000)))
        .expect("the store answers");
    let passed: Vec<_> = events.iter().filter(|event| event.command == "PassSubscription").collect();
    assert!(passed.len() > 20, "{} deadlines are no proof", passed.len());
    let mut seen = BTreeSet::new();
    for event in passed {
        let what = (event.object_ids.clone(), event.kind, event.old.to_string(), event.new.to_string());
        assert!(seen.insert(what), "twice: {event:?}");
    }
    assert_eq!(room.check(), Vec::<String>::new());
    e9_agrees(room.center());
}

#[test]
fn e9_what_is_judged_before_the_clock_came_is_what_it_writes_down() {
    let room = Room::open();
    let mut p = room.person("P", "sales_agent");
    let trial = room.customer("CT");
    let subscription = room.subscriptions_as_stored("P", &trial.id).remove(0);
    let path = format!("/v1/customers/{}/subscriptions/{}", trial.id, subscription.id);
    assert_eq!(p.get(&path).expect(200)["status"], json!("active"));
    // The clock stands after the trial's end, and whoever reads may be faster than the worker.
    room.center().clock().advance(jiff::SignedDuration::from_hours(24 * 31));
    p = room.person("P", "sales_agent");
    assert_eq!(p.get(&path).expect(200)["status"], json!("expired"));
    let runtime = tokio::runtime::Runtime::new().expect("a runtime");
    runtime.block_on(room.center().work_off()).expect("the worker works");
    let after = p.get(&path).expect(200);
    assert_eq!(after["status"], json!("expired"));
    assert_eq!(room.subscriptions_as_stored("P", &trial.id)[0].status, Status::Expired);
}

#[test]
fn a_renewal_shows_on_the_wire_and_reopens_the_window() {
    let room = Room::open();
    let p = room.person("P", "sales_agent");
    let customer = room.customer("CW");
    let one = room.subscriptions_as_stored("P", &customer.id).remove(0);
    let end = one.term_end.expect("a term");
    let path = format!("/v1/customers/{}/subscriptions/{}", customer.id, one.id);
    pass(&p, days_after(end, 2));
    let wire = p.get(&path).expect(200);
    let commitment = time(&wire["commitmentEndDate"]);
    assert_eq!(commitment, months_after(end, one.term_months));
    assert_eq!(wire["autoRenewEnabled"], json!(true));
    let etag = wire["attributes"]["etag"].clone();
    let cancelled = p.patch(&path, &json!({ "status": "deleted", "attributes": { "etag": etag } }));
    assert_eq!(cancelled.expect(200)["status"], json!("deleted"), "within seven days of its renewal");
}

#[test]
fn the_clock_is_refused_outside_a_demo() {
    let room = Room::open();
    let options = Options {
        demo: false,
        clock: room.center().clock().clone(),
        public_url: room.url().to_owned(),
        password_grant: true,
    };
    let real = Center::open(room.center().store().clone(), options).expect("a center");
    let (before, until) = (real.now(), days_after(real.now(), 30));
    let runtime = tokio::runtime::Runtime::new().expect("a runtime");
    let request = somebody(&room, "P", Role::GlobalAdmin);
    let refused = Err(Error::Refused(Refusal::DemoOnly));
    let moved = runtime.block_on(real.move_clock(&request, until, Duration::from_secs(1)));
    assert_eq!(moved.map(drop), refused);
    assert_eq!(runtime.block_on(real.demo_clock(&request, None, 1)).map(drop), refused);
    assert!(real.now() < days_after(before, 1));
}

fn somebody(room: &Room, partner: &str, role: Role) -> Request {
    let code = format!("user:{partner}/{}", role.code());
    Request {
        caller: Caller {
            tenant: TenantRef::Partner(PartnerId(room.partner(partner).id.parse().expect("an id"))),
            user: Some(UserId(center::world::id(&code))),
            application: None,
            epoch: 1,
        },
        request_id: uuid::Uuid::nil(),
        correlation_id: uuid::Uuid::nil(),
        idempotency: None,
        locale: Locale::En,
    }
}

#[test]
fn the_clock_goes_forward_for_whoever_is_signed_in_and_says_what_is_wrong() {
    let room = Room::open();
    let p = room.person("P", "helpdesk_agent");
    let now = room.center().now();
    for wrong in [
        json!({}),
        json!({ "to": "tomorrow" }),
        json!({ "to": days_after(now, -1) }),
        json!({ "to": days_after(now, 40_000) }),
        json!({ "days": -1 }),
        json!({ "to": days_after(now, 1), "days": 1 }),
    ] {
        let answer = p.post("/open/v1/demo/clock", &wrong);
        assert_eq!(answer.status, 400, "{wrong}: {}", answer.text);
    }
    let shown = p.get("/open/v1/demo/clock").expect(200);
    assert!(time(&shown["now"]) >= now);
    assert!(time(&shown["next"]) > now, "something is ahead");
    let moved = p.post("/open/v1/demo/clock", &json!({ "days": 1 })).expect(200);
    assert!(time(&moved["to"]) >= days_after(now, 1));
    // A customer's people and another partner see nothing of P's.
    let q = room.person("Q", "admin_agent");
    let theirs = q.post("/open/v1/demo/clock", &json!({ "months": 1 })).expect(200);
    let of_p = room.customer("CT").id;
    assert!(!theirs["happened"].to_string().contains(&of_p), "{theirs}");
    let customer = room.customer_admin("C1");
    let seen = customer.post("/open/v1/demo/clock", &json!({ "days": 1 })).expect(200);
    assert_eq!(seen["happened"], json!([]));
    let nobody = reqwest::blocking::Client::new()
        .post(format!("{}/open/v1/demo/clock", room.url()))
        .json(&json!({ "days": 1 }))
        .send()
        .expect("an answer");
    assert_eq!(nobody.status().as_u16(), 401);
}

#[test]
fn the_page_of_the_clock_moves_it_and_tells_in_each_language() {
    let room = Room::open();
    for language in LANGUAGES {
        let mut reader = Reader::partner(&room, "P", "admin_agent", language);
        let l = Locale::parse(language).expect("a language");
        let page = reader.get("/").expect(200);
        assert!(page.html.contains("href=\"/demo/clock\""), "linked from the banner");
        let page = reader.get("/demo/clock").expect(200);
        assert!(page.says(&language::text::clock_what(l)));
        let before = room.center().now();
        let moved = reader.post_on("/demo/clock", &[("step", "month")]).expect(200);
        assert!(room.center().now() >= months_after(before, 1));
        assert!(moved.says(&language::text::clock_happened(l)), "{language}");
        assert!(moved.html.contains("/timeline?after="), "{language}: links to the timelines");
        let wrong = reader.post("/demo/clock", &[("step", "to"), ("to", "2001-02-03")]);
        assert_eq!(wrong.status, 400);
        assert!(wrong.html.contains("value=\"2001-02-03\""), "what was typed is kept");
        assert!(wrong.says(&language::text::clock_until_wrong(l)));
    }
}

#[test]
fn a_demo_that_is_kept_goes_on_from_its_own_time() {
    let folder = std::env::temp_dir().join(format!("symbolon-clock-{}", std::process::id()));
    let server = is_postgres().then(Database::empty);
    let options = DemoOptions {
        data: Some(folder.clone()),
        database: server.as_ref().map(|database| database.address().to_owned()),
        ..DemoOptions::for_test()
    };
    let first = demo::start(&options).expect("a demo starts");
    let partner = first.manifest.partner("P").expect("a partner").clone();
    let user = partner.users.first().expect("somebody");
    let api = Api::person(&first.url, &partner.id.to_string(), &user.username, &user.password);
    let aim = days_after(first.center.now(), 100);
    pass(&api, aim);
    first.stop();
    let again = demo::start(&options).expect("it starts again");
    assert!(again.center.now() >= aim, "{} is before {aim}", again.center.now());
    assert!(again.center.now() < days_after(aim, 1));
    again.stop();
    // A start with an earlier time does not go back, one with a later time goes forward.
    for (days, at_least) in [(-50, aim), (200, days_after(aim, 200))] {
        let now = Some(days_after(aim, days));
        let moved = demo::start(&DemoOptions { now, ..options.clone() }).expect("it starts");
        assert!(moved.center.now() >= at_least);
        moved.stop();
    }
    let _ = std::fs::remove_dir_all(folder);
}

#[test]
fn a_generated_world_begins_with_nothing_due() {
    let demo =
        crate::world::start(&DemoOptions { customers: 300, ..DemoOptions::for_test() }).expect("a demo");
    let partner = demo.manifest.partner("P").expect("a partner").id;
    let runtime = tokio::runtime::Runtime::new().expect("a runtime");
    runtime.block_on(demo.center.work_off()).expect("the worker works");
    let now = demo.center.now();
    let minutes_ago = now - jiff::SignedDuration::from_mins(10);
    let since = move |tx: &mut store::Tx<'_>| tx.find(store::events::since(partner, minutes_ago, now, 1_000));
    let events = demo.center.store().read_blocking(since).expect("the store answers");
    let passed: Vec<_> = events.iter().filter(|event| event.command == "PassSubscription").collect();
    assert!(passed.is_empty(), "a large world is busy with its past: {passed:?}");
    assert!(runtime.block_on(demo.center.earliest()).expect("an answer").is_some_and(|at| at > now));
}
