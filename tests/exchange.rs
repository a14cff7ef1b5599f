//! Own data in and out: tables with a fate for each line, exports of one moment, and other servers with their oddities.

use crate::world::{World, start};
use center::imports;
use center::world as ids;
use domain::CustomerId;
use domain::import::Omission;
use domain::subscription::Status;
use reqwest::Method;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::{TcpListener, TcpStream};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use store::testing::Database;
use symbolon::demo::{self, DemoOptions, PASSWORD};
use symbolon::source::{Source, SourceError, take_over};
use tests::Api;

fn world() -> World {
    start(&DemoOptions::for_test()).unwrap()
}

fn person(world: &World, partner: &str, role: &str) -> Api {
    let of = world
        .manifest
        .partners
        .iter()
        .find(|one| one.id.to_string() == ids::id(&format!("partner:{partner}")).to_string());
    let domain = of.unwrap().domain.clone();
    Api::person(&world.url, &domain, &format!("{role}@{domain}"), PASSWORD)
}

fn story(code: &str) -> String {
    ids::id(&format!("customer:{code}")).to_string()
}

fn import(api: &Api, kind: &str, table: &str, dry_run: bool) -> Value {
    api.post("/open/v1/imports", &json!({ "kind": kind, "table": table, "dryRun": dry_run })).expect(200)
}

/// Line, fate and what is wrong.
fn fates(answer: &Value) -> Vec<(u64, String, String)> {
    let word = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let told = |item: &Value| {
        let wrong = item["errors"].as_array().unwrap().iter();
        let wrong: Vec<String> = wrong
            .map(|one| format!("{} {}", word(&one["field"]), word(&one["errorName"])).trim().to_owned())
            .collect();
        (item["line"].as_u64().unwrap(), word(&item["fate"]), wrong.join(", "))
    };
    answer["items"].as_array().unwrap().iter().map(told).collect()
}

#[test]
fn a_table_of_customers_tells_each_lines_fate_before_and_after() {
    let world = world();
    let api = person(&world, "P", "admin_agent");
    let table = "company,domain,email,city,addressLine1\n\
                 Brasserie du Pont,pont.example,a@pont.example,Lyon,1 quai du Rhône\n\
                 ,nowhere.example,a@nowhere.example,Lyon,1 quai du Rhône\n\
                 '=Formule,formule.example,no mail,Lyon,1 quai du Rhône\n\
                 Encore,pont.example,a@pont.example,Lyon,1 quai du Rhône\n";
    let wrong = [
        (3, "error".to_owned(), "company field_required".to_owned()),
        (4, "error".to_owned(), "email field_invalid".to_owned()),
        (5, "error".to_owned(), "domain field_taken".to_owned()),
    ];
    let dry = import(&api, "customers", table, true);
    assert_eq!(fates(&dry), [&[(2, "new".to_owned(), String::new())], &wrong[..]].concat());
    assert_eq!(dry["totals"], json!({ "new": 1, "exists": 0, "errors": 3 }));
    let again = import(&api, "customers", table, true);
    assert_eq!(again, dry, "a dry run changes nothing");
    let real = import(&api, "customers", table, false);
    assert_eq!(fates(&real), [&[(2, "created".to_owned(), String::new())], &wrong[..]].concat());
    let id = real["items"][0]["id"].as_str().unwrap().to_owned();
    api.get(&format!("/v1/customers/{id}")).expect(200);
    let twice = import(&api, "customers", table, false);
    assert_eq!(fates(&twice)[0].1, "exists");
    assert_eq!(twice["items"][0]["id"], id);
    // Somebody else's customer is taken, and no more is said.
    let foreign =
        "company,domain,email,city,addressLine1\nX,bramblewick-school.example,a@x.example,Lyon,1 rue\n";
    let told = fates(&import(&api, "customers", foreign, false));
    assert_eq!(told[0].2, "domain field_taken");
    // What was exported comes back as it is.
    let exported = api.get("/open/v1/exports/customers");
    let back = fates(&import(&api, "customers", &exported.text, true));
    assert!(back.len() > 50 && back.iter().all(|(_, fate, _)| fate == "exists"), "{back:?}");
    let helper = person(&world, "P", "helpdesk_agent");
    let body = json!({ "kind": "customers", "table": table });
    assert_eq!(helper.post("/open/v1/imports", &body).expect(403)["errorName"], "role_required");
    let none =
        api.post("/open/v1/imports", &json!({ "kind": "customers", "table": "domain\nx" })).expect(400);
    assert!(none["description"].as_str().unwrap().contains("company"), "{none}");
}

#[test]
fn a_table_of_subscriptions_buys_each_line_once() {
    let world = world();
    let api = person(&world, "P", "sales_agent");
    let offer = demo::offer_id("mail_month").0;
    let (served, foreign) = (story("C0"), story("CV"));
    let table = format!(
        "customer;offerId;quantity;nickname\n{served};{offer};3;Front office\n{foreign};{offer};1;\n\
         {served};unheard-of;1;\n{served};{offer};many;\n"
    );
    let expected = |first: &str| {
        vec![
            (2, first.to_owned(), String::new()),
            (3, "error".to_owned(), "unrelated".to_owned()),
            (4, "error".to_owned(), "offer_unknown".to_owned()),
            (5, "error".to_owned(), "quantity field_invalid".to_owned()),
        ]
    };
    let held = |api: &Api| {
        let list = api.get(&format!("/v1/customers/{served}/subscriptions")).expect(200);
        list["items"].as_array().unwrap().len()
    };
    assert_eq!(codes(&import(&api, "subscriptions", &table, true)), codes_of(&expected("new")));
    assert_eq!(held(&api), 0);
    assert_eq!(codes(&import(&api, "subscriptions", &table, false)), codes_of(&expected("created")));
    assert_eq!(codes(&import(&api, "subscriptions", &table, false)), codes_of(&expected("exists")));
    assert_eq!(held(&api), 1);
}

fn codes(answer: &Value) -> Vec<(u64, String)> {
    fates(answer).into_iter().map(|(line, fate, _)| (line, fate)).collect()
}

fn codes_of(expected: &[(u64, String, String)]) -> Vec<(u64, String)> {
    expected.iter().map(|(line, fate, _)| (*line, fate.clone())).collect()
}

#[test]
fn e48_an_export_is_of_its_moment_and_runs_in_no_spreadsheet() {
    let world = world();
    let api = person(&world, "P", "global_admin");
    let table =
        "company,domain,email,city,addressLine1\n'=HYPERLINK(1),formula.example,a@f.example,Lyon,1 rue\n";
    assert_eq!(fates(&import(&api, "customers", table, false))[0].1, "created");
    let before = api.get("/open/v1/exports/customers");
    assert_eq!(before.status, 200);
    let name = before.headers["content-disposition"].to_str().unwrap();
    assert!(name.contains("customers-2") && name.contains("Z.csv"), "{name}");
    assert!(before.headers["x-data-as-of"].to_str().unwrap().ends_with('Z'));
    assert!(
        before.text.contains("'=HYPERLINK(1)") && !before.text.contains(",=HYPERLINK"),
        "{}",
        before.text
    );
    assert!(before.text.contains(&story("C0")));
    api.patch(&format!("/v1/customers/{}", story("C0")), &json!({ "relationshipToPartner": "none" }))
        .expect(200);
    let after = api.get("/open/v1/exports/customers");
    assert!(!after.text.contains(&story("C0")), "A-S4a: no export row after the removal");
    let held = api.get("/open/v1/exports/subscriptions");
    assert!(held.text.contains(&story("C1")) && !held.text.contains(&story("CV")));
    let one = api.get(&format!("/open/v1/exports/subscriptions?customer={}", story("C1")));
    assert_eq!(one.text.lines().count(), 2);
    for (role, status) in
        [("helpdesk_agent", 403), ("billing_admin", 403), ("admin_agent", 200), ("sales_agent", 403)]
    {
        assert_eq!(person(&world, "P", role).get("/open/v1/exports/customers").status, status, "{role}");
    }
    let other = person(&world, "P", "admin_agent");
    let foreign = other.get(&format!("/open/v1/exports/subscriptions?customer={}", story("CV")));
    assert_eq!(foreign.expect(403)["code"], 20002);
}

/// A server that answers as it is told: path and query, how often it was asked before, and its headers.
struct Stub {
    url: String,
    asked: Arc<Mutex<Vec<String>>>,
}

type Said = (u16, Vec<(&'static str, String)>, String);

impl Stub {
    fn start(
        answer: impl Fn(&str, usize, &BTreeMap<String, String>, &str) -> Said + Send + Sync + 'static,
    ) -> Stub {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let url = format!("http://{}", listener.local_addr().unwrap());
        let (answer, asked) = (Arc::new(answer), Arc::new(Mutex::new(Vec::new())));
        let (log, root) = (Arc::clone(&asked), url.clone());
        std::thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let (answer, log, root) = (Arc::clone(&answer), Arc::clone(&log), root.clone());
                std::thread::spawn(move || serve(stream, &*answer, &log, &root));
            }
        });
        Stub { url, asked }
    }

    fn asked(&self, start: &str) -> usize {
        self.asked.lock().unwrap().iter().filter(|path| path.starts_with(start)).count()
    }
}

/// What is said to a path, asked so often, with this query and root.
type Answering = dyn Fn(&str, usize, &BTreeMap<String, String>, &str) -> Said;

fn serve(stream: TcpStream, answer: &Answering, log: &Mutex<Vec<String>>, root: &str) {
    let mut reader = BufReader::new(stream.try_clone().unwrap());
    let mut writer = stream;
    loop {
        let mut line = String::new();
        if reader.read_line(&mut line).unwrap_or(0) == 0 {
            return;
        }
        let path = line.split_whitespace().nth(1).unwrap_or_default().to_owned();
        let mut headers = BTreeMap::new();
        loop {
            let mut line = String::new();
            if reader.read_line(&mut line).unwrap_or(0) == 0 || line.trim().is_empty() {
                break;
            }
            let (name, value) = line.split_once(':').unwrap_or_default();
            headers.insert(name.trim().to_lowercase(), value.trim().to_owned());
        }
        let length = headers.get("content-length").and_then(|text| text.parse().ok()).unwrap_or(0);
        let mut body = vec![0; length];
        let _ = reader.read_exact(&mut body);
        let before = {
            let mut log = log.lock().unwrap();
            let before = log.iter().filter(|one| **one == path).count();
            log.push(path.clone());
            before
        };
        let (status, more, body) = answer(&path, before, &headers, root);
        let mut head = format!("HTTP/1.1 {status} X\r\ncontent-length: {}\r\n", body.len());
        for (name, value) in more {
            head += &format!("{name}: {value}\r\n");
        }
        if writer.write_all(format!("{head}\r\n{body}").as_bytes()).is_err() {
            return;
        }
    }
}

const ONE: &str = "11111111-1111-4111-8111-111111111111";
const TWO: &str = "22222222-2222-4222-8222-222222222222";
const THREE: &str = "33333333-3333-4333-8333-333333333333";

fn token() -> Said {
    (200, Vec::new(), json!({ "access_token": "t", "expires_in": 3600 }).to_string())
}

/// Every oddity that the clients of the wire have met, in one small world.
fn odd(path: &str, before: usize, headers: &BTreeMap<String, String>, root: &str) -> Said {
    let ok = |body: &str| (200, Vec::new(), body.to_owned());
    let again = |seconds: &str| {
        let body = r#"{"statusCode":429,"message":"Rate limit is exceeded."}"#;
        (429, vec![("Retry-After", seconds.to_owned())], body.to_owned())
    };
    if path.contains("/oauth2/") {
        return token();
    }
    let partner = ids::id("partner:Q").to_string();
    match path {
        // No catalogue for this caller.
        _ if path.starts_with("/v1/offers") => (403, Vec::new(), "{}".to_owned()),
        // Limits first; then a page with a mark at its start, keys in Pascal case, nulls and an absolute link.
        "/v1/customers?size=200" if before < 2 => again("0"),
        "/v1/customers?size=200" => ok(&format!(
            "\u{FEFF}{{\"TotalCount\":4,\"Items\":[{{\"Id\":\"{ONE}\",\"CompanyProfile\":null}},null,{{\"Id\":\"{partner}\"}}],\
             \"Links\":{{\"Self\":null,\"Next\":{{\"Uri\":\"{root}/v1/customers?size=200&seekOperation=Next\",\"Method\":\"Get\",\
             \"Headers\":[{{\"Key\":\"MS-ContinuationToken\",\"Value\":\"abc\"}}]}}}}}}"
        )),
        // The second page has no links at all.
        "/v1/customers?size=200&seekOperation=Next" => {
            assert_eq!(headers.get("ms-continuationtoken").map(String::as_str), Some("abc"));
            ok(&format!(r#"{{"items":[{{"id":"{TWO}"}},{{"id":"{THREE}"}},{{"id":"no guid"}}]}}"#))
        }
        _ if path == format!("/v1/customers/{ONE}") && before == 0 => (503, Vec::new(), String::new()),
        _ if path == format!("/v1/customers/{ONE}") => ok(&format!(
            r#"{{"Id":"{ONE}","CompanyProfile":{{"Domain":"One.Example","CompanyName":"Eins"}},"BillingProfile":null,
               "AllowDelegatedAccess":true,"RelationshipToPartner":1,"Surprise":{{"a":[1]}}}}"#
        )),
        _ if path == format!("/v1/customers/{ONE}/profiles/billing") => ok(
            r#"{"Email":"a@one.example","Culture":"DE-de","DefaultAddress":{"Country":"de","City":"Ulm","AddressLine1":"1","State":null}}"#,
        ),
        // A bare list; numbers for words, an id that is no GUID, a status that nobody knows, twice the same.
        _ if path == format!("/v1/customers/{ONE}/subscriptions") => ok(
            r#"[{"Id":"S-1","OfferId":"odd:1","OfferName":"Odd","Status":2,"Quantity":"3","BillingCycle":"Monthly",
                 "CreationDate":"2024-01-02T03:04:05","CommitmentEndDate":"9999-12-10T00:00:00Z","SuspensionReasons":null,
                 "AutoRenewEnabled":null,"OrderId":"O-1","TermDuration":"P1M"},
                {"id":"S-1","offerId":"odd:1","status":"active"},
                {"id":"S-2","offerId":"odd:2","offerName":"New","status":"migrating","isTrial":true,
                 "cancellationAllowedUntilDate":"0001-01-01T00:00:00"},
                {"id":"S-3","offerId":"odd:3","status":"active","parentSubscriptionId":"S-9"},
                {"offerId":"odd:4","status":"active"}]"#,
        ),
        _ if path.starts_with(&format!("/v1/customers/{ONE}/orders")) => ok(
            r#"{"items":[{"id":"O-1","status":"Completed","currencyCode":"eur","creationDate":"2024-01-02T03:04:05Z",
                "lineItems":[{"offerId":"odd:1","subscriptionId":"S-1","quantity":3,"pricing":{"listPrice":12.5}},
                             {"offerId":"odd:9","subscriptionId":"S-8","quantity":1}]}],"links":null}"#,
        ),
        // A contact that nobody here is; then not for this caller.
        _ if path.ends_with("/supportcontact") && path.contains("S-1") => {
            ok(r#"{"supportTenantId":"99999999-9999-4999-8999-999999999999","supportMpnId":"777"}"#)
        }
        _ if path.ends_with("/supportcontact") => (403, Vec::new(), "{}".to_owned()),
        // Gone since the list was read.
        _ if path == format!("/v1/customers/{TWO}") => (403, Vec::new(), r#"{"code":20002}"#.to_owned()),
        _ if path == format!("/v1/customers/{THREE}") => ok(&format!(
            r#"{{"id":"{THREE}","companyProfile":{{"domain":"three.example"}},"billingProfile":{{}}}}"#
        )),
        _ if path == format!("/v1/customers/{partner}") => ok(&format!(
            r#"{{"id":"{partner}","companyProfile":{{"domain":"quinn.example"}},"billingProfile":{{}}}}"#
        )),
        // An empty body where a list should be.
        _ => ok(""),
    }
}

fn runtime() -> tokio::runtime::Runtime {
    tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap()
}

#[test]
fn e38_a_server_with_every_oddity_is_read_and_what_is_left_out_is_told() {
    let world = world();
    let stub = Stub::start(odd);
    let runtime = runtime();
    let partner =
        runtime.block_on(imports::target(&world.center, Some(&ids::id("partner:P").to_string()))).unwrap();
    let partner = partner.unwrap();
    let source = Source::program(&stub.url, "theirs", "client", "secret");
    let told = Mutex::new(Vec::new());
    let report = runtime
        .block_on(take_over(&world.center, &partner, &source, |step| told.lock().unwrap().push(step.done)))
        .unwrap();
    assert_eq!(report.customers, BTreeMap::from([("created".to_owned(), 2), ("skipped".to_owned(), 3)]));
    assert_eq!((report.subscriptions, report.orders), (2, 1));
    let omitted: Vec<(&str, Omission, usize)> =
        report.omitted.iter().map(|one| (one.what.as_str(), one.why, one.count)).collect();
    assert_eq!(
        omitted,
        [
            ("customer", Omission::PartnerIsCustomer, 1),
            ("customer", Omission::Unreadable, 1),
            ("customer", Omission::Unrelated, 1),
            ("subscription", Omission::BaseUnknown, 1),
            ("subscription", Omission::Unreadable, 1),
            ("subscription", Omission::NotOnTheWire, 1),
            ("support_contact", Omission::ContactUnknown, 1),
            ("support_contact", Omission::ContactNotAllowed, 1),
        ]
    );
    assert_eq!(told.lock().unwrap().last(), Some(&5));

    let one = CustomerId(ONE.parse().unwrap());
    let found = world.center.store().read_blocking(move |tx| {
        tx.find((
            store::customers::by_id(one),
            store::subscriptions::of_customer(partner.id, one),
            store::offers::all(),
        ))
    });
    let (customer, sold, offers) = found.map_err(|error: store::StoreError| error).unwrap();
    let customer = customer.unwrap();
    assert_eq!((customer.domain.as_str(), customer.profile.company_name.as_str()), ("one.example", "Eins"));
    assert_eq!(customer.profile.default_address.country, "DE");
    let of = |offer: &str| sold.iter().find(|one| one.offer.0 == offer).unwrap();
    assert_eq!(
        (of("odd:1").status, of("odd:1").quantity, of("odd:1").unit_price),
        (Status::Suspended, 3, 1250)
    );
    assert_eq!((of("odd:1").term_end, of("odd:1").nickname.clone()), (None, None));
    assert_eq!(
        (of("odd:2").status, of("odd:2").kind.code()),
        (Status::Unknown, "trial"),
        "E10: never trusted"
    );
    assert!(
        offers.iter().any(|offer| offer.id.0 == "odd:1" && !offer.purchasable),
        "sold, and not for sale here"
    );
    assert_eq!(stub.asked("/v1/customers?size=200"), 4, "two limits, two pages");
    let violations = world.center.store().read_blocking(store::check::run).unwrap();
    assert_eq!(violations, []);
    let timeline =
        person(&world, "P", "admin_agent").get(&format!("/open/v1/customers/{ONE}/timeline")).expect(200);
    assert!(timeline.to_string().contains("taken over from another server"), "{timeline}");
}

#[test]
fn a_taking_over_that_is_dropped_goes_on_where_it_was() {
    let (here, there) = (world(), world());
    let throttled = AtomicUsize::new(0);
    let target = there.url.clone();
    let client = tests::client();
    // The second server behind a front that knows a small limit.
    let stub = Stub::start(move |path, _, headers, _| {
        let number = throttled.fetch_add(1, Ordering::Relaxed);
        if path.contains("/oauth2/") {
            return token();
        }
        if number % 10 == 9 {
            return (429, vec![("Retry-After", "0".to_owned())], "{}".to_owned());
        }
        let mut call = client.request(Method::GET, format!("{target}{path}"));
        for name in ["ms-continuationtoken", "x-locale"] {
            if let Some(value) = headers.get(name) {
                call = call.header(name, value);
            }
        }
        let answer = call.bearer_auth(REAL.lock().unwrap().clone()).send().unwrap();
        (answer.status().as_u16(), Vec::new(), answer.text().unwrap())
    });
    *REAL.lock().unwrap() = person(&there, "V", "admin_agent").token().to_owned();
    let runtime = runtime();
    let q = runtime
        .block_on(imports::target(&here.center, Some(&ids::id("partner:Q").to_string())))
        .unwrap()
        .unwrap();
    let mut source = Source::program(&stub.url, "theirs", "client", "secret");
    source.page_size = 5;
    // Interrupted as its future is dropped in the middle.
    let (center, partner, first) = (here.center.clone(), q.clone(), source.clone());
    let (reached, halfway) = std::sync::mpsc::channel();
    let task = runtime.spawn(async move {
        take_over(&center, &partner, &first, |step| {
            let _ = reached.send(step.done);
        })
        .await
    });
    let before = halfway.iter().find(|done| *done >= 7).unwrap();
    task.abort();
    let _ = runtime.block_on(task);
    let listed = stub.asked("/v1/customers?size=5&seekOperation");
    let report = runtime
        .block_on(take_over(&here.center, &q, &source, |step| assert!(step.resumed && step.done >= before)))
        .unwrap();
    assert!(stub.asked("/v1/customers?size=5&seekOperation") > listed);
    let (mut ours, theirs) =
        (Vec::new(), person(&there, "V", "admin_agent").get("/v1/customers").expect(200));
    for item in theirs["items"].as_array().unwrap() {
        let id = item["id"].as_str().unwrap();
        ours.push(person(&here, "Q", "admin_agent").get(&format!("/v1/customers/{id}")).status);
    }
    assert!(ours.len() > 15 && ours.iter().all(|status| *status == 200), "{ours:?}");
    let total: i64 = report.customers.values().sum();
    assert_eq!(usize::try_from(total).unwrap(), ours.len());
    assert_eq!(here.center.store().read_blocking(store::check::run).unwrap(), []);
}

static REAL: Mutex<String> = Mutex::new(String::new());

#[test]
fn a_token_does_not_follow_a_link_to_somebody_else() {
    let world = world();
    let stub = Stub::start(|path, _, _, _| match path {
        _ if path.contains("/oauth2/") => token(),
        _ if path.starts_with("/v1/customers") => {
            let body =
                r#"{"items":[{"id":"x"}],"links":{"next":{"uri":"https://elsewhere.example/v1/customers"}}}"#;
            (200, Vec::new(), body.to_owned())
        }
        _ => (404, Vec::new(), String::new()),
    });
    let runtime = runtime();
    let partner =
        runtime.block_on(imports::target(&world.center, Some(&ids::id("partner:P").to_string()))).unwrap();
    let source = Source::program(&stub.url, "theirs", "client", "secret");
    let stopped = runtime.block_on(take_over(&world.center, &partner.unwrap(), &source, |_| ()));
    assert!(matches!(stopped, Err(SourceError::ForeignLink(_))), "{stopped:?}");
}

#[test]
fn a_demo_world_goes_out_and_in_again() {
    let world = world();
    let mut out = Vec::new();
    ids::export(world.center.store(), &mut out, |_| ()).unwrap();
    for partner in &world.manifest.partners {
        let secret = partner.client_secret.as_bytes();
        assert!(!out.windows(secret.len()).any(|piece| piece == secret), "a client's secret");
    }
    let database = Database::new();
    let store = store::Store::open(database.address(), store::Options::default()).unwrap();
    let now = world.center.now();
    store.migrate(now).unwrap();
    ids::import(&store, out.as_slice(), now, |_| ()).unwrap();
    assert_eq!(store.read_blocking(store::check::run).unwrap(), []);
    let mut again = Vec::new();
    ids::export(&store, &mut again, |_| ()).unwrap();
    assert!(again == out, "byte for byte");
}
