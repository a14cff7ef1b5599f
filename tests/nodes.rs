//! Two nodes over one database: whatever one of them is told, the other one knows. The whole story is told once more
//! with each request on the other node.
//!
//! On PostgreSQL each node has connections of its own. SQLite gives its file to one process, so there the nodes share
//! the store and nothing else: each has its own keys, caches and workers.

use crate::reader::Reader;
use crate::room::{Room, none};
use center::jobs::{OffboardingItem, OffboardingItems};
use center::{Center, Options};
use domain::Role;
use domain::offboarding::ItemState;
use jiff::SignedDuration;
use reqwest::Method;
use serde_json::{Value, json};
use std::cell::Cell;
use std::collections::BTreeSet;
use std::sync::Arc;
use std::thread::JoinHandle;
use store::Store;
use store::users::{self, TenantRef};
use symbolon::demo::PASSWORD;
use tests::{Api, client, in_turn, take_turns};
use tokio::sync::oneshot;
use web::Web;

thread_local! {
    static WANTED: Cell<bool> = const { Cell::new(false) };
}

/// Whether the worlds of this thread have two nodes.
pub fn wanted() -> bool {
    WANTED.get()
}

/// A second server over the data of a first one, under the same public address; stopped when dropped.
pub struct Node {
    pub url: String,
    pub center: Center,
    stop: Option<oneshot::Sender<()>>,
    thread: Option<JoinHandle<()>>,
}

impl Node {
    /// Starts it; with connections of its own where the engine lets two processes in.
    pub fn beside(first: &Center, database: Option<&str>) -> Node {
        let address = database.filter(|address| address.starts_with("postgres"));
        let store = match address {
            Some(address) => {
                Store::open(address, store::Options::default()).expect("the database opens twice")
            }
            None => first.store().clone(),
        };
        let options = Options {
            demo: true,
            clock: first.clock().clone(),
            public_url: first.public_url().to_owned(),
            password_grant: true,
        };
        let center = Center::open(store, options).expect("a second node opens");
        let web = Web {
            center: center.clone(),
            public_url: Arc::from(first.public_url()),
            demo: true,
            throttle: false,
        };
        let (stop, stopped) = oneshot::channel::<()>();
        let listener = std::net::TcpListener::bind("127.0.0.1:0").expect("a port");
        listener.set_nonblocking(true).expect("a socket");
        let url = format!("http://{}", listener.local_addr().expect("an address"));
        let thread = std::thread::spawn(move || {
            let runtime =
                tokio::runtime::Builder::new_multi_thread().enable_all().build().expect("a runtime");
            runtime.block_on(async {
                let listener = tokio::net::TcpListener::from_std(listener).expect("a listener");
                let stop = async {
                    let _ = stopped.await;
                };
                web::serve(listener, web, stop).await.expect("it serves");
            });
        });
        take_turns(vec![first.public_url().to_owned(), url.clone()]);
        Node { url, center, stop: Some(stop), thread: Some(thread) }
    }
}

impl Drop for Node {
    fn drop(&mut self) {
        take_turns(Vec::new());
        drop(self.stop.take());
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

/// Tells a story on two nodes.
fn on_two<T>(story: impl FnOnce() -> T) -> T {
    WANTED.set(true);
    let told = story();
    WANTED.set(false);
    told
}

/// A world with two nodes.
pub fn room() -> Room {
    on_two(Room::open)
}

/// The address of the first node, then of the other.
pub fn urls(room: &Room) -> [String; 2] {
    [room.url().to_owned(), room.beside().url.clone()]
}

/// Sends one request to one node only.
fn at(url: &str, token: &str, method: Method, path: &str, body: Option<&Value>) -> (u16, Value) {
    let mut request = client().request(method, format!("{url}{path}")).bearer_auth(token);
    if let Some(body) = body {
        request = request.json(body);
    }
    let answer = request.send().expect("the node answers");
    (answer.status().as_u16(), answer.json().unwrap_or(Value::Null))
}

macro_rules! told_on_two_nodes {
    ($($story:ident),* $(,)?) => {$(
        #[test]
        fn $story() {
            on_two(crate::story::$story);
        }
    )*};
}

told_on_two_nodes! {
    a_s4a_and_a_s6a_and_a_s6c_the_customer_leaves_this_partners_list_at_once,
    a_s4b_and_a_s4c_the_closed_record_stays_and_only_removal_makes_one,
    a_s7a_and_a_s7b_and_i5_the_support_contact_falls_back,
    a_s8a_and_i4_delegated_admin_ends,
    a_s9a_and_a_s9c_and_e2_purchasing_stops_for_this_partner_only,
    a_s15a_and_a_s15b_and_a_s15c_and_e20_and_e21_and_e22_and_e23_and_e24_and_e25_a_new_request_brings_it_back,
    a_s15d_there_is_no_undo,
    a_s16_and_a_s17b_suspended_subscriptions_do_not_block_and_stay_as_they_are,
    a_s17a_and_a_s10b_and_i8_a_refused_removal_changes_nothing,
    a_s19_and_i7_a_removal_writes_no_row_of_anybody_else,
    e5_and_e6_and_i3_repeats_are_the_same_removal_and_old_previews_are_stale,
}

#[test]
fn requests_take_turns() {
    let room = room();
    let [first, second] = urls(&room);
    let mut seen: Vec<String> = (0..4).map(|_| in_turn(&first)).collect();
    assert_ne!(seen[0], seen[1]);
    assert_eq!(seen[0], seen[2]);
    seen.sort();
    seen.dedup();
    assert_eq!(seen.len(), 2);
    assert!(seen.contains(&first) && seen.contains(&second));
}

#[test]
fn who_signs_in_on_one_node_is_known_to_the_other_until_they_sign_out_on_either() {
    let room = room();
    let [first, second] = urls(&room);
    let c0 = room.customer("C0");
    for (here, there) in [(&first, &second), (&second, &first)] {
        let mut reader = Reader::partner(&room, "P", "admin_agent", "en");
        here.clone_into(&mut reader.url);
        assert!(reader.get("/customers").expect(200).says(&c0.name));
        there.clone_into(&mut reader.url);
        assert!(reader.get("/customers").expect(200).says(&c0.name));
        // The form was made on the one and is taken by the other.
        let csrf = reader.get("/").expect(200).field("csrf").expect("a form");
        here.clone_into(&mut reader.url);
        let out = client()
            .post(format!("{here}/sign-out"))
            .header("cookie", reader.cookies())
            .form(&[("csrf", csrf.as_str())])
            .send()
            .expect("an answer");
        assert_eq!(out.status().as_u16(), 303);
        for url in [here, there] {
            url.clone_into(&mut reader.url);
            let page = reader.get("/customers");
            assert!(
                page.status == 303 && page.to.as_deref().is_some_and(|to| to.contains("sign-in")),
                "{page:?}"
            );
        }
    }
}

#[test]
fn a_form_and_what_it_says_afterwards_cross_the_nodes() {
    let room = room();
    let [first, second] = urls(&room);
    let c0 = room.customer("C0");
    let mut reader = Reader::partner(&room, "P", "admin_agent", "en");
    let csrf = reader.get("/requests/new").expect(200).field("csrf").expect("a form");
    second.clone_into(&mut reader.url);
    let form = [("kind", "targeted"), ("domain", c0.domain.as_str()), ("csrf", csrf.as_str())];
    let sent = client()
        .post(format!("{second}/requests/new"))
        .header("cookie", reader.cookies())
        .form(&form)
        .send()
        .expect("an answer");
    assert_ne!(sent.status().as_u16(), 403, "the other node's form is not a stranger's");
    first.clone_into(&mut reader.url);
    reader.get("/requests").expect(200);
}

/// A-P4: what somebody may do, and whether they are somebody, is read anew on whichever node.
#[test]
fn a_p4_a_role_taken_away_on_one_node_is_gone_on_the_other_and_so_is_a_person() {
    let room = room();
    let urls = urls(&room);
    let api = room.person("P", "sales_agent");
    let c0 = room.customer("C0");
    let path = format!("/open/v1/customers/{}/removal", c0.id);
    for url in &urls {
        assert_eq!(at(url, api.token(), Method::GET, &path, None).0, 200, "both have checked the token");
    }
    let partner = TenantRef::Partner(domain::PartnerId(room.partner("P").id.parse().expect("an id")));
    let name = format!("sales_agent@{}", room.partner("P").domain);
    let store = room.beside().center.store();
    let user =
        store.read_blocking(move |tx| tx.find(users::by_username(&name))).expect("a read").expect("a person");
    let id = user.id;
    let roles = vec![Role::HelpdeskAgent];
    store.write_blocking(move |tx| users::set_roles(tx, partner, id, &roles)).expect("a write");
    let body = json!({ "acknowledged": true });
    for url in &urls {
        assert_eq!(at(url, api.token(), Method::POST, &path, Some(&body)).0, 403, "{url}");
    }
    store.write_blocking(move |tx| users::set_active(tx, partner, id, false)).expect("a write");
    for url in &urls {
        assert_eq!(at(url, api.token(), Method::GET, &path, None).0, 401, "{url}");
    }
}

#[test]
fn e4_the_same_request_on_both_nodes_is_one_change() {
    let room = room();
    let urls = urls(&room);
    let api = room.person("P", "admin_agent");
    let c0 = room.customer("C0");
    let path = format!("/v1/customers/{}", c0.id);
    let id = "0c6f6a1e-1111-4a5b-8a8a-2f2f2f2f2f2f";
    let answers: Vec<(u16, Value)> = std::thread::scope(|scope| {
        let sent: Vec<_> = (0..8)
            .map(|number| {
                let (url, token, path) = (&urls[number % 2], api.token(), &path);
                scope.spawn(move || {
                    let answer = client()
                        .patch(format!("{url}{path}"))
                        .bearer_auth(token)
                        .header("MS-RequestId", id)
                        .json(&none())
                        .send()
                        .expect("the node answers");
                    (answer.status().as_u16(), answer.json().expect("JSON"))
                })
            })
            .collect();
        sent.into_iter().map(|one| one.join().expect("an answer")).collect()
    });
    for (status, body) in &answers {
        assert_eq!((*status, &body["removalId"]), (200, &answers[0].1["removalId"]), "{body}");
    }
    let timeline = api.get("/v1/auditrecords?size=100").expect(200);
    let removed = timeline["items"].as_array().into_iter().flatten().filter(|record| {
        record["operationType"] == json!("remove_partner_customer_relationship")
            && record["resourceNewValue"].to_string().contains(&c0.id)
    });
    assert!(removed.count() <= 1);
    assert_eq!(room.check(), Vec::<String>::new());
}

#[test]
fn wrong_passwords_are_counted_together() {
    let room = room();
    let urls = urls(&room);
    let name = format!("billing_admin@{}", room.partner("P").domain);
    let try_at = |url: &str, password: &str| {
        let form = [("username", name.as_str()), ("password", password), ("return", "/")];
        client().post(format!("{url}/sign-in")).form(&form).send().expect("an answer").status().as_u16()
    };
    for number in 0..10 {
        let status = try_at(&urls[number % 2], "wrong");
        assert!(status != 303 && status != 429, "attempt {number}: {status}");
    }
    for url in &urls {
        assert_eq!(try_at(url, "wrong"), 429, "{url}");
        assert_eq!(try_at(url, PASSWORD), 429, "the right one too: {url}");
    }
    room.center().clock().advance(SignedDuration::from_secs(300));
    assert_eq!(try_at(&urls[1], PASSWORD), 303, "the count is over");
}

#[test]
fn a_page_begun_on_one_node_goes_on_on_the_other() {
    let room = room();
    let api = room.person("P", "admin_agent");
    let whole = api.get("/v1/customers?size=0").expect(200);
    let total = whole["totalCount"].as_u64().expect("a number");
    let mut seen = BTreeSet::new();
    let mut page = api.get("/v1/customers?size=7").expect(200);
    loop {
        for item in page["items"].as_array().expect("items") {
            assert!(seen.insert(item["id"].to_string()), "none comes twice");
        }
        let Some(token) = page["continuationToken"].as_str().map(str::to_owned) else { break };
        let headers = [("MS-ContinuationToken", token.as_str())];
        page = api.send(Method::GET, "/v1/customers?seekOperation=Next", None, &headers).expect(200);
    }
    assert_eq!(seen.len() as u64, total);
    let c1 = room.customer("C1");
    let mut path = format!("/open/v1/customers/{}/timeline?limit=1", c1.id);
    let mut events = 0;
    loop {
        let page = api.get(&path).expect(200);
        events += page["items"].as_array().expect("items").len();
        let Some(cursor) = page["nextCursor"].as_str() else { break };
        path = format!("/open/v1/customers/{}/timeline?limit=1&cursor={}", c1.id, room.encode(cursor));
    }
    assert!(events > 2, "{events}");
}

#[test]
fn a_key_that_one_node_made_is_understood_by_the_other() {
    let room = room();
    let [first, second] = urls(&room);
    // Both keep the first key; then it nears its end, and whoever signs next makes its successor.
    room.person("P", "admin_agent").get("/v1/customers?size=1").expect(200);
    room.center().clock().advance(SignedDuration::from_hours(24 * 61));
    take_turns(Vec::new());
    let partner = room.partner("P");
    let name = format!("admin_agent@{}", partner.domain);
    let made = Api::person(&second, &partner.id, &name, PASSWORD);
    assert_eq!(at(&first, made.token(), Method::GET, "/v1/customers?size=1", None).0, 200);
    let keys = |url: &str| -> Value {
        client().get(format!("{url}/common/discovery/keys")).send().expect("an answer").json().expect("keys")
    };
    room.center().clock().advance(SignedDuration::from_secs(2));
    assert_eq!(keys(&first), keys(&second));
    assert_eq!(keys(&first)["keys"].as_array().map(Vec::len), Some(2));
}

/// One job, two nodes at work: each customer is removed once, and has one event of it.
#[test]
fn e49_two_nodes_work_on_one_job_and_nothing_is_lost_or_doubled() {
    let room = room();
    let api = room.person("P", "admin_agent");
    let ids = crate::offboarding::customers(&api);
    ids.iter().for_each(|id| room.suspend_all(&api, id));
    let body = json!({ "customers": ids, "acknowledged": true, "reason": "contract_ended" });
    let started = api.post("/open/v1/offboardings", &body).expect(201);
    let job = started["id"].as_str().expect("an id");
    let ended = crate::offboarding::wait(&api, job);
    assert_eq!(ended["state"], json!("done"));
    assert_eq!(ended["total"], json!(ids.len()));
    assert_eq!(ended["counts"]["waiting"], json!(0));
    let request = crate::offboarding::request(&room, "P", "admin_agent");
    let question =
        OffboardingItems { id: job.parse().expect("an id"), state: None, after: None, limit: 1000 };
    let page = crate::offboarding::ask(&room, &request, question);
    let removed: Vec<&OffboardingItem> =
        page.items.iter().filter(|item| item.state == ItemState::Removed).collect();
    assert!(removed.len() > 20, "{}", removed.len());
    let removals: BTreeSet<_> = removed.iter().map(|item| item.removal.expect("a removal")).collect();
    assert_eq!(removals.len(), removed.len());
    for item in removed {
        let events = crate::offboarding::removals(&room, "P", item.customer);
        assert_eq!(events, 1, "{item:?}");
    }
    assert_eq!(room.check(), Vec::<String>::new());
}
