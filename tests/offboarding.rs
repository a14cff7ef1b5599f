//! Bulk offboarding over the API (M9, E49): one job, a removal for each customer, a report.

use crate::room::{Room, none};
use center::clock::Clock;
use center::jobs::{OffboardingOne, OffboardingView, start_offboarding, steer_offboarding};
use center::subscriptions::suspend_all;
use center::{Center, Error, Options, Question, Request};
use domain::offboarding::{ItemState, OffboardingState, OffboardingStep, OffboardingTerms};
use domain::{CustomerId, EventKind, OffboardingId, PartnerId, Refusal, Role};
use language::Locale;
use serde_json::{Value, json};
use std::time::Duration;
use store::testing::Database;
use store::users::{self, User};
use store::{Store, StoreError};
use symbolon::demo::Manifest;
use tests::Api;
use uuid::Uuid;

/// The ids of all customers of who asks.
pub fn customers(api: &Api) -> Vec<String> {
    let list = api.get("/v1/customers?size=0").expect(200);
    let items = list["items"].as_array().expect("items").iter();
    items.map(|item| item["id"].as_str().expect("an id").to_owned()).collect()
}

/// The job once it no longer runs.
pub fn wait(api: &Api, job: &str) -> Value {
    for _ in 0..600 {
        let told = api.get(&format!("/open/v1/offboardings/{job}")).expect(200);
        if told["state"] != json!("running") {
            return told;
        }
        std::thread::park_timeout(Duration::from_millis(100));
    }
    panic!("the job runs on and on");
}

/// A request of somebody, from inside.
pub fn request(room: &Room, partner: &str, role: &str) -> Request {
    let name = format!("{role}@{}", room.partner(partner).domain);
    let read = move |tx: &mut store::Tx<'_>| tx.find(users::by_username(&name));
    as_request(&room.center().store().read_blocking(read).expect("a read").expect("a person"))
}

fn as_request(user: &User) -> Request {
    Request {
        caller: center::Caller {
            tenant: user.tenant,
            user: Some(user.id),
            application: None,
            epoch: user.epoch,
        },
        request_id: Uuid::from_u128(1),
        correlation_id: Uuid::from_u128(2),
        idempotency: None,
        locale: Locale::En,
    }
}

/// Asks a question from inside.
pub fn ask<Q: Question>(room: &Room, request: &Request, question: Q) -> Q::Answer {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
    let answer = runtime.block_on(room.center().ask(request, question));
    answer.unwrap_or_else(|error| panic!("{}", error.code()))
}

/// How often a pair was parted, as the log tells.
pub fn removals(room: &Room, partner: &str, customer: CustomerId) -> usize {
    let partner = PartnerId(room.partner(partner).id.parse().expect("an id"));
    let read = move |tx: &mut store::Tx<'_>| tx.find(store::events::timeline(partner, customer, 0, 1000));
    let events = room.center().store().read_blocking(read).expect("a read");
    events.iter().filter(|event| event.kind == EventKind::RelationshipRemoved).count()
}

fn start(api: &Api, body: &Value) -> String {
    let started = api.post("/open/v1/offboardings", body).expect(201);
    started["id"].as_str().expect("an id").to_owned()
}

fn items(api: &Api, job: &str, state: &str) -> Vec<Value> {
    let page = api.get(&format!("/open/v1/offboardings/{job}/items?limit=500&state={state}")).expect(200);
    page["items"].as_array().expect("items").clone()
}

#[test]
fn m9_a_dry_run_tells_who_could_go_and_why_others_could_not_and_changes_nothing() {
    let room = Room::open();
    let api = room.person("P", "admin_agent");
    let (c0, c1) = (room.customer("C0"), room.customer("C1"));
    let before = api.get("/v1/customers?size=0").text;
    let job = start(&api, &json!({ "customers": [c0.id, c1.id, Uuid::from_u128(5), c0.id], "dryRun": true }));
    let ended = wait(&api, &job);
    assert_eq!((&ended["state"], &ended["total"]), (&json!("done"), &json!(3)), "a doubled one counts once");
    assert_eq!(items(&api, &job, "ready")[0]["customerId"], json!(c0.id));
    let refused = items(&api, &job, "refused");
    assert_eq!(refused[0]["customerId"], json!(c1.id));
    assert_eq!(refused[0]["errorName"], json!("relationship_blocked"));
    assert_eq!(refused[0]["error"]["data"][0]["type"], json!("subscription_active"));
    assert_eq!(refused[1]["errorName"], json!("unrelated"));
    assert!(refused[1].get("name").is_none(), "nothing is told of a stranger (A-P3)");
    assert_eq!(api.get("/v1/customers?size=0").text, before);
}

#[test]
fn m9_each_customer_is_a_removal_of_its_own_and_a_refused_one_does_not_hold_up_the_rest() {
    let room = Room::open();
    let api = room.person("P", "admin_agent");
    let (c0, c1) = (room.customer("C0"), room.customer("C1"));
    let ids = customers(&api);
    let body = json!({ "customers": ids, "acknowledged": true, "reason": "contract_ended" });
    let job = start(&api, &body);
    let ended = wait(&api, &job);
    assert_eq!(ended["state"], json!("done"));
    let removed = items(&api, &job, "removed");
    assert!(removed.iter().any(|item| item["customerId"] == json!(c0.id)));
    assert!(items(&api, &job, "refused").iter().any(|item| item["customerId"] == json!(c1.id)));
    assert_eq!(customers(&api).len(), ids.len() - removed.len());
    let record = removed[0]["removalId"].as_str().expect("an id");
    let closed = api.get(&format!("/open/v1/closed-relationships/{record}")).expect(200);
    assert_eq!(closed["reason"], json!("contract_ended"));
    // The log has the beginning and the end, and each removal under the job's correlation id.
    let log = api.get("/v1/auditrecords?size=500").expect(200).to_string();
    assert!(log.contains("offboarding_started") && log.contains("offboarding_finished"), "{log}");
    // Once more: what has ended is passed over, what was refused is refused again.
    let job = start(&api, &body);
    let again = wait(&api, &job);
    assert_eq!(again["counts"]["removed"], json!(0));
    assert_eq!(again["counts"]["skipped"], json!(removed.len()));
    assert_eq!(room.check(), Vec::<String>::new());
}

/// A world without a server, so that nobody works on a job but the test.
struct Still {
    center: Center,
    request: Request,
    customers: Vec<CustomerId>,
    runtime: tokio::runtime::Runtime,
    _database: Database,
}

impl Still {
    fn open() -> Still {
        let database = Database::shared();
        let clock = Clock::system();
        let store = Store::open(database.address(), store::Options::default()).expect("a store");
        store.migrate(clock.now()).expect("the schema");
        symbolon::demo::load(&store, clock.now(), 0).expect("the world");
        let public_url = "http://127.0.0.1:1".to_owned();
        let options = Options { demo: true, clock, public_url, password_grant: true };
        let center = Center::open(store, options).expect("a center");
        let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().expect("a runtime");
        let request = of_user(&center, "admin_agent");
        let partner = request.caller.tenant.id();
        let read = move |tx: &mut store::Tx<'_>| -> Result<Vec<CustomerId>, StoreError> {
            let sql = "SELECT customer_id FROM relationship WHERE partner_id = $1 AND state = 'active'";
            tx.map(sql, &store::args![partner], |row| Ok(CustomerId(row.uuid(0)?)))
        };
        let customers = center.store().read_blocking(read).expect("a read");
        let still = Still { center, request, customers, runtime, _database: database };
        // Everything that can be suspended is, so that many can go.
        for customer in still.customers.clone() {
            still.wait(suspend_all(&still.center, &still.request, customer, None)).expect("it is suspended");
        }
        still
    }

    fn wait<T>(&self, future: impl Future<Output = T>) -> T {
        self.runtime.block_on(future)
    }

    fn start(&self) -> OffboardingId {
        let terms = OffboardingTerms {
            acknowledged: true,
            keep_granular_admin: false,
            notice_to_customer: true,
            reason: None,
        };
        let customers = self.customers.clone();
        self.wait(start_offboarding(&self.center, self.request.clone(), customers, false, terms))
            .expect("a job")
    }

    fn steer(&self, request: &Request, job: OffboardingId, step: OffboardingStep) -> OffboardingState {
        self.wait(steer_offboarding(&self.center, request.clone(), job, step)).expect("a step")
    }

    fn look(&self, request: &Request, id: OffboardingId) -> OffboardingView {
        self.wait(self.center.ask(request, OffboardingOne { id })).expect("a job")
    }

    /// How many relationships are active, and how many removals the log tells of.
    fn parted(&self) -> (i64, i64) {
        let partner = self.request.caller.tenant.id();
        let read = move |tx: &mut store::Tx<'_>| -> Result<(i64, i64), StoreError> {
            let active = "SELECT COUNT(*) FROM relationship WHERE partner_id = $1 AND state = 'active'";
            let told = "SELECT COUNT(*) FROM event WHERE partner_id = $1 AND kind = 'relationship_removed'";
            let mut count = |sql| tx.map_one(sql, &store::args![partner], |row| row.int(0));
            Ok((count(active)?.unwrap_or(0), count(told)?.unwrap_or(0)))
        };
        self.center.store().read_blocking(read).expect("a read")
    }

    fn check(&self) {
        let found = self.center.store().read_blocking(store::check::run).expect("the check runs");
        assert!(found.is_empty(), "{found:?}");
    }
}

fn of_user(center: &Center, role: &'static str) -> Request {
    let manifest = Manifest::new("http://127.0.0.1:1");
    let name = format!("{role}@{}", manifest.partner("P").expect("a partner of the world").domain);
    let read = move |tx: &mut store::Tx<'_>| tx.find(users::by_username(&name));
    as_request(&center.store().read_blocking(read).expect("a read").expect("a person"))
}

fn number<T>(things: &[T]) -> i64 {
    i64::try_from(things.len()).expect("a number")
}

#[test]
fn e49_a_job_cancelled_half_way_leaves_the_rest_untouched_and_stays_ended() {
    let still = Still::open();
    let (active, told) = still.parted();
    let job = still.start();
    still.wait(still.center.work_a_little(10)).expect("some work");
    assert_eq!(still.steer(&still.request, job, OffboardingStep::Cancel), OffboardingState::Cancelled);
    still.wait(still.center.work_off()).expect("no work");
    let view = still.look(&still.request, job);
    let (removed, refused) = (view.count(ItemState::Removed), view.count(ItemState::Refused));
    let taken = removed + refused;
    assert!(removed > 0 && taken <= 10, "{view:?}");
    assert_eq!(view.count(ItemState::Waiting), view.job.total - taken);
    assert_eq!(still.parted(), (active - removed, told + removed));
    let step = steer_offboarding(&still.center, still.request.clone(), job, OffboardingStep::Resume);
    assert_eq!(still.wait(step), Err(Error::Refused(Refusal::NothingToChange)));
    still.check();
}

#[test]
fn m9_a_paused_job_stands_still_and_goes_on_where_it_was() {
    let still = Still::open();
    let job = still.start();
    still.wait(still.center.work_a_little(5)).expect("some work");
    assert_eq!(still.steer(&still.request, job, OffboardingStep::Pause), OffboardingState::Paused);
    let waiting = still.look(&still.request, job).count(ItemState::Waiting);
    still.wait(still.center.work_off()).expect("no work");
    assert!(waiting >= number(&still.customers) - 5);
    assert_eq!(still.look(&still.request, job).count(ItemState::Waiting), waiting);
    assert_eq!(still.steer(&still.request, job, OffboardingStep::Pause), OffboardingState::Paused);
    assert_eq!(still.steer(&still.request, job, OffboardingStep::Resume), OffboardingState::Running);
    still.wait(still.center.work_off()).expect("work");
    let view = still.look(&still.request, job);
    assert_eq!((view.job.state, view.count(ItemState::Waiting)), (OffboardingState::Done, 0));
    still.check();
}

/// A worker that is dropped anywhere, as by the death of its node, loses nothing and doubles nothing.
#[test]
fn i8_a_worker_that_dies_again_and_again_loses_and_doubles_nothing() {
    let still = Still::open();
    let (active, told) = still.parted();
    let job = still.start();
    for micros in (0..40).map(|number| number * 397) {
        let center = still.center.clone();
        still.wait(async move {
            let _ = tokio::time::timeout(Duration::from_micros(micros), center.work()).await;
        });
    }
    still.wait(still.center.work_off()).expect("work");
    let view = still.look(&still.request, job);
    assert_eq!(view.job.state, OffboardingState::Done);
    let removed = view.count(ItemState::Removed);
    assert!(removed > 10, "{view:?}");
    assert_eq!(view.count(ItemState::Skipped), 0, "none was met twice");
    assert_eq!(still.parted(), (active - removed, told + removed));
    still.check();
}

#[test]
fn a_p4_a_job_stands_still_when_its_person_may_no_longer_and_goes_on_in_the_name_of_another() {
    let still = Still::open();
    let job = still.start();
    still.wait(still.center.work_a_little(3)).expect("some work");
    let waiting = still.look(&still.request, job).count(ItemState::Waiting);
    let (tenant, user) = (still.request.caller.tenant, still.request.caller.user.expect("a person"));
    let roles = vec![Role::SalesAgent];
    let store = still.center.store();
    store.write_blocking(move |tx| users::set_roles(tx, tenant, user, &roles)).expect("a write");
    still.wait(still.center.work_off()).expect("no work");
    let other = of_user(&still.center, "global_admin");
    let view = still.look(&other, job);
    let told = (view.job.state, view.job.halted_by.as_deref());
    assert_eq!(told, (OffboardingState::Paused, Some("role_required")));
    assert_eq!(view.count(ItemState::Waiting), waiting);
    assert_eq!(still.steer(&other, job, OffboardingStep::Resume), OffboardingState::Running);
    store.write_blocking(move |tx| users::set_active(tx, tenant, user, false)).expect("a write");
    still.wait(still.center.work_off()).expect("work");
    let view = still.look(&other, job);
    assert_eq!((view.job.state, view.job.halted_by), (OffboardingState::Done, None));
    still.check();
}

#[test]
fn m9_who_may_not_and_what_is_not_said_is_refused() {
    let room = Room::open();
    let c0 = room.customer("C0");
    let body = json!({ "customers": [c0.id], "acknowledged": true });
    for role in ["sales_agent", "helpdesk_agent"] {
        room.person("P", role).post("/open/v1/offboardings", &body).expect(403);
    }
    room.program("P").post("/open/v1/offboardings", &body).expect(403);
    room.customer_admin("C0").post("/open/v1/offboardings", &body).expect(403);
    let api = room.person("P", "admin_agent");
    let said = |body: Value| api.post("/open/v1/offboardings", &body);
    assert_eq!(said(json!({ "customers": [c0.id] })).json()["errorName"], json!("acknowledgement_required"));
    said(json!({ "customers": [], "acknowledged": true })).expect(400);
    said(json!({ "customers": ["C0"], "acknowledged": true })).expect(400);
    said(json!({ "customers": [c0.id], "acknowledged": true, "reason": "whim" })).expect(400);
    let job = start(&api, &json!({ "customers": [c0.id], "dryRun": true }));
    let other = room.person("Q", "admin_agent");
    other.get(&format!("/open/v1/offboardings/{job}")).expect(404);
    other.get(&format!("/open/v1/offboardings/{job}/items")).expect(404);
    other.post(&format!("/open/v1/offboardings/{job}/cancel"), &json!({})).expect(404);
    assert_eq!(other.get("/open/v1/offboardings").expect(200)["items"], json!([]));
    assert_eq!(wait(&api, &job)["counts"][ItemState::Ready.code()], json!(1));
    api.patch(&format!("/v1/customers/{}", c0.id), &none()).expect(200);
}
