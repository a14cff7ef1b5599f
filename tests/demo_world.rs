//! The demo world is what it is said to be: each story meets its own blockers with their fixes, ids stay, dates move
//! with the day of loading, and everything stored is explained by events.

use crate::world::{World, start};
use center::relationships::{RemovalPreview, RemovalView};
use center::world::{self, Object};
use center::{Caller, Error, Request, TenantRef};
use domain::refusal::Fix;
use domain::relationship::{Blocker, BlockerKind};
use domain::{CustomerId, PartnerId, Refusal, Role, Time, UserId, days_after, days_until};
use language::Locale;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use store::testing::{Database, is_postgres};
use symbolon::demo::{self, DemoError, DemoOptions, Running, objects, offer_id};
use uuid::Uuid;

fn now() -> Time {
    "2027-03-09T10:20:30Z".parse().unwrap()
}

fn world() -> World {
    start(&DemoOptions { now: Some(now()), ..DemoOptions::for_test() }).unwrap()
}

/// What the partner's admin agent sees before removing the story's customer.
fn preview(demo: &Running, partner: &str, story: &str) -> Result<RemovalView, Error> {
    let request = Request {
        caller: Caller {
            tenant: TenantRef::Partner(PartnerId(world::id(&format!("partner:{partner}")))),
            user: Some(UserId(world::id(&format!("user:{partner}/{}", Role::AdminAgent.code())))),
            application: None,
            epoch: 1,
        },
        request_id: Uuid::nil(),
        correlation_id: Uuid::nil(),
        idempotency: None,
        locale: Locale::En,
    };
    let customer = CustomerId(world::id(&format!("customer:{story}")));
    let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
    runtime.block_on(demo.center.ask(&request, RemovalPreview { customer }))
}

fn blockers(demo: &Running, partner: &str, story: &str) -> Vec<Blocker> {
    preview(demo, partner, story).unwrap().blockers
}

/// Kind and fixes of each blocker, a date as the days until then.
fn told(blockers: &[Blocker]) -> Vec<(BlockerKind, Vec<String>)> {
    let fix = |fix: &Fix| match fix {
        Fix::WaitUntil { date } => format!("wait {}", days_until(now(), *date)),
        other => other.code().to_owned(),
    };
    blockers.iter().map(|blocker| (blocker.kind, blocker.fixes.iter().map(fix).collect())).collect()
}

fn is_told(demo: &Running, partner: &str, story: &str, expected: &[(BlockerKind, &[&str])]) {
    let found = told(&blockers(demo, partner, story));
    let expected: Vec<(BlockerKind, Vec<String>)> = expected
        .iter()
        .map(|(kind, fixes)| (*kind, fixes.iter().map(|fix| (*fix).to_owned()).collect()))
        .collect();
    assert_eq!(found, expected, "{story} as {partner} sees it");
}

fn bought(pair: &str, number: usize) -> String {
    world::id(&format!("subscription:{pair}/{number}")).to_string()
}

// The stories, in the order of the world's table.

#[test]
fn a_s6c_c0_can_be_removed_at_once_and_another_partner_stays() {
    let demo = world();
    for partner in ["P", "Q"] {
        let view = preview(&demo, partner, "C0").unwrap();
        assert_eq!(view.blockers, []);
        assert!(view.consequences.delegated_admin.is_some());
        assert!(!view.consequences.leaves_no_partner);
    }
}

#[test]
fn a_s14c_c1_is_blocked_by_its_active_subscription() {
    let demo = world();
    is_told(&demo, "P", "C1", &[(BlockerKind::SubscriptionActive, &["suspend"])]);
    is_told(&demo, "Q", "C1", &[(BlockerKind::SubscriptionActive, &["suspend"])]);
}

#[test]
fn a_s7b_c1_loses_p_as_contact_of_qs_subscription_too() {
    let demo = world();
    let contacts = preview(&demo, "P", "C1").unwrap().consequences.contacts;
    let q = PartnerId(world::id("partner:Q"));
    let fallbacks: BTreeMap<String, Option<PartnerId>> =
        contacts.iter().map(|held| (held.subscription.to_string(), held.fallback)).collect();
    let expected = BTreeMap::from([(bought("C1/P", 1), None), (bought("C1/Q", 1), Some(q))]);
    assert_eq!(fallbacks, expected);
}

#[test]
fn a_s16_c3_is_blocked_by_the_active_one_only() {
    let demo = world();
    let view = preview(&demo, "P", "C3").unwrap();
    assert_eq!(told(&view.blockers), [(BlockerKind::SubscriptionActive, vec!["suspend".to_owned()])]);
    assert_eq!(view.blockers[0].object_id, bought("C3/P", 2));
    assert_eq!(view.consequences.retention.len(), 1);
    assert_eq!(view.consequences.retention[0].subscription.to_string(), bought("C3/P", 3));
    assert!(view.consequences.retention[0].delete_at > now());
    assert!(view.consequences.delegated_admin.is_some());
    is_told(&demo, "V", "C3", &[(BlockerKind::SubscriptionActive, &["suspend"])]);
}

#[test]
fn a_s14a_ct_is_blocked_by_a_trial_that_runs_twelve_more_days() {
    is_told(&world(), "P", "CT", &[(BlockerKind::TrialActive, &["suspend", "wait 12"])]);
}

#[test]
fn e14_cr_is_blocked_by_a_reservation_with_two_hundred_days_to_run() {
    is_told(&world(), "P", "CR", &[(BlockerKind::ReservationActive, &["wait 200", "request_release"])]);
}

#[test]
fn e17_cn_is_suspended_and_billed_and_blocks() {
    let demo = world();
    let found = blockers(&demo, "P", "CN");
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].kind, BlockerKind::NewCommerceNotCancelled);
    assert!(found[0].still_billed);
    assert!(matches!(found[0].fixes[..], [Fix::TurnOffAutoRenew, Fix::WaitUntil { date }] if date > now()));
}

#[test]
fn a_s14c_cw_can_be_cancelled() {
    is_told(&world(), "P", "CW", &[(BlockerKind::NewCommerceNotCancelled, &["cancel"])]);
}

#[test]
fn e11_ca_has_add_ons_that_follow_their_base() {
    let demo = world();
    let found = blockers(&demo, "P", "CA");
    let suspend = vec!["suspend".to_owned()];
    assert_eq!(
        told(&found),
        [
            (BlockerKind::SubscriptionActive, suspend.clone()),
            (BlockerKind::AddOnActive, suspend.clone()),
            (BlockerKind::AddOnActive, suspend),
        ]
    );
    assert!(found[1..].iter().all(|add_on| add_on.parent_id == Some(bought("CA/P", 1))));
}

#[test]
fn e16_cs_has_software_to_cancel_and_software_to_release() {
    let demo = world();
    let found = blockers(&demo, "P", "CS");
    assert!(found.iter().all(|one| one.kind == BlockerKind::SoftwareNotCancelled));
    let fixes: BTreeMap<&str, &[Fix]> =
        found.iter().map(|one| (one.object_id.as_str(), one.fixes.as_slice())).collect();
    let (old, fresh) = (bought("CS/P", 1), bought("CS/P", 2));
    assert_eq!(
        fixes,
        BTreeMap::from([(old.as_str(), &[Fix::RequestRelease][..]), (fresh.as_str(), &[Fix::Cancel])])
    );
}

#[test]
fn a_s14c_co_is_blocked_by_a_pending_order() {
    is_told(&world(), "P", "CO", &[(BlockerKind::OrderPending, &["cancel_order"])]);
}

#[test]
fn a_s14c_cm_ends_at_renewal() {
    let demo = world();
    let found = blockers(&demo, "P", "CM");
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].kind, BlockerKind::MarketplaceNotEnded);
    assert!(matches!(found[0].fixes[..], [Fix::TurnOffAutoRenew, Fix::WaitUntil { date }] if date > now()));
}

#[test]
fn e39_ch_is_held_by_the_operator() {
    is_told(&world(), "P", "CH", &[(BlockerKind::RelationshipOnHold, &["ask_operator"])]);
}

#[test]
fn a_s14c_cx_is_blocked_by_a_transfer_beside_its_subscription() {
    let expected: [(BlockerKind, &[&str]); 2] = [
        (BlockerKind::SubscriptionActive, &["suspend"]),
        (BlockerKind::TransferInProgress, &["withdraw_transfer"]),
    ];
    is_told(&world(), "P", "CX", &expected);
}

#[test]
fn a_s4b_cl_is_a_closed_record_with_deletion_dates_ahead() {
    let demo = world();
    assert_eq!(preview(&demo, "P", "CL"), Err(Error::Refused(Refusal::Unrelated)));
    let (partner, customer) = (PartnerId(world::id("partner:P")), CustomerId(world::id("customer:CL")));
    let read = move |tx: &mut store::Tx<'_>| tx.find(store::closed::last(partner, customer));
    let record = demo.center.store().read_blocking(read).unwrap().unwrap();
    assert_eq!((record.generation, days_until(record.removed_at, now())), (1, 40));
    assert_eq!(record.subscriptions.len(), 6);
    assert!(record.subscriptions.iter().all(|one| one.delete_at.is_some_and(|end| end > now())));
    assert!(!record.done.delegated_admin_ended);
}

#[test]
fn a_s15a_ci_has_a_request_with_delegated_admin_that_waits() {
    let demo = world();
    assert_eq!(preview(&demo, "P", "CI"), Err(Error::Refused(Refusal::Unrelated)));
    let customer = CustomerId(world::id("customer:CI"));
    let read = move |tx: &mut store::Tx<'_>| tx.find(store::invitations::waiting_for(customer));
    let waiting = demo.center.store().read_blocking(read).unwrap();
    assert_eq!(waiting.len(), 1);
    assert_eq!(waiting[0].id.0, world::id("invitation:P/CI"));
    assert!(waiting[0].delegated_admin);
    assert!(waiting[0].answerable(1, customer, now()).is_ok());
}

#[test]
fn a_s14c_cv_holds_two_sold_by_v_for_r() {
    let demo = world();
    let suspend: (BlockerKind, &[&str]) = (BlockerKind::SubscriptionActive, &["suspend"]);
    is_told(&demo, "V", "CV", &[suspend, suspend]);
    let customer = CustomerId(world::id("customer:CV"));
    let held = demo
        .center
        .store()
        .read_blocking(move |tx: &mut store::Tx<'_>| tx.find(store::subscriptions::at_customer(customer)))
        .unwrap();
    let (v, r) = (PartnerId(world::id("partner:V")), PartnerId(world::id("partner:R")));
    assert!(held.iter().all(|one| one.partner == v && one.reseller == Some(r)));
    assert!(held.iter().all(|one| one.contact.is_some_and(|contact| contact.partner == r)));
}

#[test]
fn a_s8c_cg_has_two_roles_with_a_hundred_days_left() {
    let demo = world();
    let view = preview(&demo, "P", "CG").unwrap();
    assert_eq!(view.blockers, []);
    assert_eq!(view.consequences.delegated_admin, None);
    assert_eq!(view.consequences.granular.len(), 1);
    let granular = &view.consequences.granular[0];
    assert_eq!(granular.roles.len(), 2);
    assert_eq!(granular.expires_at.map(|end| days_until(now(), end)), Some(100));
    assert_eq!(view.consequences.retention.len(), 1);
}

// The world as a whole.

#[test]
fn i1_to_i8_and_the_chain_hold_on_the_loaded_world() {
    let demo = start(&DemoOptions { customers: 60, now: Some(now()), ..DemoOptions::for_test() }).unwrap();
    let found = demo.center.store().read_blocking(store::check::run).unwrap();
    assert_eq!(found, []);
}

#[test]
fn i8_every_stored_status_is_the_last_that_events_tell() {
    let objects = objects(now()).unwrap();
    let mut told: BTreeMap<String, String> = BTreeMap::new();
    for object in &objects {
        if let Object::Event(event) = object
            && let (Some(id), Some(status)) = (event.object_ids.first(), event.new["status"].as_str())
        {
            told.insert(id.clone(), status.to_owned());
        }
    }
    for object in &objects {
        match object {
            Object::Subscription(one) => {
                assert_eq!(
                    told.get(&one.id.to_string()).map(String::as_str),
                    Some(one.status.code()),
                    "{one:?}"
                );
            }
            Object::Order(one) => {
                assert_eq!(
                    told.get(&one.id.to_string()).map(String::as_str),
                    Some(one.status.code()),
                    "{one:?}"
                );
            }
            _ => {}
        }
    }
}

#[test]
fn ids_do_not_depend_on_the_day_of_loading() {
    let ids = |now: Time| -> Vec<String> {
        let objects = objects(now).unwrap();
        objects.iter().map(identity).collect()
    };
    let today = ids(now());
    assert_eq!(today, ids(now()));
    let stable = |ids: Vec<String>| -> BTreeSet<String> {
        // How many terms were renewed depends on the day, and with it the number of events.
        ids.into_iter().filter(|id| !id.starts_with("event")).collect()
    };
    assert_eq!(stable(today), stable(ids(days_after(now(), 400))));
}

/// Type and id.
fn identity(object: &Object) -> String {
    let value = serde_json::to_value(object).unwrap();
    let part = |name: &str| value[name].as_str().unwrap_or_default().to_owned();
    let parts = ["type", "id", "client_id", "partner", "customer", "provider", "reseller"];
    parts.map(part).join(" ")
}

#[test]
fn an_object_reads_back_as_it_was_written() {
    for object in objects(now()).unwrap() {
        let line = serde_json::to_string(&object).unwrap();
        assert_eq!(serde_json::from_str::<Object>(&line).unwrap(), object, "{line}");
    }
}

#[test]
fn no_event_lies_in_the_future_or_before_its_predecessor() {
    let mut last: BTreeMap<(PartnerId, Option<CustomerId>), Time> = BTreeMap::new();
    let mut oldest = now();
    for object in objects(now()).unwrap() {
        let Object::Event(event) = object else { continue };
        assert!(event.at <= now(), "{event:?}");
        let before = last.insert((event.partner, event.customer), event.at);
        assert!(before.is_none_or(|before| before <= event.at), "{event:?}");
        oldest = oldest.min(event.at);
    }
    assert!(days_until(oldest, now()) >= 365, "a year of events");
}

#[test]
fn what_is_in_use_has_not_run_out() {
    for object in objects(now()).unwrap() {
        if let Object::Subscription(one) = object
            && matches!(
                one.status,
                domain::subscription::Status::Active | domain::subscription::Status::Suspended
            )
        {
            assert_eq!(one.clone().at(now()), one, "the clock has nothing left to do");
            assert!(one.delete_at.is_none_or(|end| end > now()), "{one:?}");
        }
    }
}

#[test]
fn names_cover_what_a_list_must_bear() {
    let demo = world();
    let customers = &demo.manifest.customers;
    let of = |letter: &str| -> usize {
        let ids: BTreeSet<CustomerId> =
            (1..=99).map(|number| CustomerId(world::id(&format!("customer:{letter}{number:02}")))).collect();
        customers.iter().filter(|customer| ids.contains(&customer.id)).count()
    };
    assert!(of("P") >= 48, "{}", of("P"));
    assert!(of("V") >= 15, "{}", of("V"));
    let names: Vec<&str> = customers.iter().map(|customer| customer.name.as_str()).collect();
    let any = |is: fn(char) -> bool| names.iter().any(|name| name.contains(is));
    assert!(any(|c| ('а'..='я').contains(&c)), "Cyrillic");
    assert!(any(|c| ('ァ'..='ヶ').contains(&c)), "kana");
    assert!(any(|c| ('\u{4e00}'..='\u{9fff}').contains(&c)), "Han");
    assert!(any(|c| ('א'..='ת').contains(&c)), "Hebrew");
    assert!(any(|c| ('\u{620}'..='\u{64a}').contains(&c)), "Arabic");
    assert!(any(|c| c == '’'), "apostrophe");
    assert!(any(|c| c == 'É'), "accent");
    assert!(any(|c| c > '\u{1f000}'), "emoji");
    assert!(names.iter().any(|name| name.chars().count() == 200));
    let distinct: BTreeSet<&str> = names.iter().copied().collect();
    assert_eq!(names.len() - distinct.len(), 1, "two of the same name");
}

#[test]
fn all_eight_kinds_are_sold_in_six_languages_and_five_currencies() {
    let mut kinds = BTreeSet::new();
    for object in objects(now()).unwrap() {
        let Object::Offer(offer) = object else { continue };
        kinds.insert(offer.kind);
        for locale in Locale::ALL {
            assert_eq!(offer.texts.iter().filter(|text| text.locale == locale.tag()).count(), 1, "{offer:?}");
        }
        let names: BTreeSet<&str> = offer.texts.iter().map(|text| text.name.as_str()).collect();
        assert_eq!(names.len(), 6, "{offer:?}");
        for currency in ["EUR", "JPY", "USD", "TWD", "RUB"] {
            assert!(offer.price(currency).is_some(), "{offer:?}");
        }
    }
    assert_eq!(kinds.len(), 8);
    assert!(Uuid::parse_str(&offer_id("mail_month").0).is_ok());
}

#[test]
fn generated_customers_are_the_same_each_time_and_all_of_p() {
    let names = |demo: &World| -> Vec<String> {
        let read = |tx: &mut store::Tx<'_>| -> Result<Vec<String>, store::StoreError> {
            tx.map("SELECT company_name || domain FROM customer ORDER BY domain", &[], |row| row.text(0))
        };
        demo.center.store().read_blocking(read).unwrap()
    };
    let open =
        |customers| start(&DemoOptions { customers, now: Some(now()), ..DemoOptions::for_test() }).unwrap();
    let (first, second, none) = (open(25), open(25), open(0));
    assert_eq!(names(&first), names(&second));
    assert_eq!(names(&first).len(), names(&none).len() + 25);
    let p = PartnerId(world::id("partner:P"));
    let total = |demo: &World| {
        let read = move |tx: &mut store::Tx<'_>| tx.find(store::customers::total(p));
        demo.center.store().read_blocking(read).unwrap()
    };
    assert_eq!(total(&first), total(&none) + 25);
}

// The command around it.

/// A folder of one test.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let path = std::env::temp_dir().join(format!("symbolon-test-{name}-{}", std::process::id()));
        let _ = std::fs::remove_dir_all(&path);
        Folder(path)
    }

    fn manifest(&self) -> Value {
        serde_json::from_str(&std::fs::read_to_string(self.0.join("demo.json")).unwrap()).unwrap()
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

fn in_folder(path: &Path) -> DemoOptions {
    DemoOptions { data: Some(path.to_owned()), ..DemoOptions::for_test() }
}

/// As [`in_folder`], with the data on a server where the tests run on one.
fn in_folder_and(path: &Path, server: Option<&Database>) -> DemoOptions {
    DemoOptions { database: server.map(|database| database.address().to_owned()), ..in_folder(path) }
}

#[test]
fn the_manifest_has_the_fields_of_the_description() {
    let folder = Folder::new("manifest");
    let demo = start(&in_folder(&folder.0)).unwrap();
    let manifest = folder.manifest();
    assert_eq!(manifest["url"], demo.url.as_str());
    assert_eq!(manifest["tokenUrl"], format!("{}/{{tenant}}/oauth2/v2.0/token", demo.url));
    let keys = |value: &Value| -> BTreeSet<String> { value.as_object().unwrap().keys().cloned().collect() };
    let set = |names: &str| -> BTreeSet<String> { names.split(' ').map(str::to_owned).collect() };
    assert_eq!(keys(&manifest), set("url tokenUrl operator partners customers offers"));
    assert_eq!(keys(&manifest["operator"]), set("id name domain locale users"));
    let partners = manifest["partners"].as_array().unwrap();
    let kinds: Vec<&str> = partners.iter().map(|partner| partner["kind"].as_str().unwrap()).collect();
    assert_eq!(kinds, ["direct", "direct", "indirect_provider", "indirect_reseller", "indirect_reseller"]);
    let locales: Vec<&str> = partners.iter().map(|partner| partner["locale"].as_str().unwrap()).collect();
    assert_eq!(locales, ["fr-FR", "ja-JP", "en", "it-IT", "zh-TW"]);
    for partner in partners {
        assert_eq!(keys(partner), set("id name kind mpnId domain locale clientId clientSecret users"));
        assert!(partner["mpnId"].as_str().unwrap().bytes().all(|byte| byte.is_ascii_digit()));
    }
    let customers = manifest["customers"].as_array().unwrap();
    let stories: Vec<&str> = customers.iter().filter_map(|customer| customer["story"].as_str()).collect();
    let expected = "C0 C1 C3 CT CR CN CW CA CS CO CM CH CX CL CI CV CG";
    assert_eq!(stories, expected.split(' ').collect::<Vec<_>>());
    let tenants = std::iter::once(&manifest["operator"]).chain(partners).chain(customers);
    let mut usernames = BTreeSet::new();
    for tenant in tenants {
        for user in tenant["users"].as_array().unwrap() {
            assert_eq!(keys(user), set("username password roles"));
            let role = user["roles"][0].as_str().unwrap();
            let username = user["username"].as_str().unwrap();
            assert_eq!(username, format!("{role}@{}", tenant["domain"].as_str().unwrap()));
            assert!(usernames.insert(username.to_owned()), "{username}");
        }
    }
    for customer in customers {
        assert_eq!(keys(customer), set("id name domain locale story users"));
        let expected = match customer["story"].as_str() {
            Some("C1" | "C3" | "CV") => "customer_global_admin customer_billing_admin customer_user",
            _ => "customer_global_admin",
        };
        let users = customer["users"].as_array().unwrap();
        let roles: Vec<&str> = users.iter().map(|user| user["roles"][0].as_str().unwrap()).collect();
        assert_eq!(roles, expected.split(' ').collect::<Vec<_>>());
    }
    for offer in manifest["offers"].as_array().unwrap() {
        assert_eq!(keys(offer), set("id catalogItemId kind name"));
    }
    drop(demo);
}

#[test]
fn everybody_in_the_manifest_can_sign_in() {
    let demo = world();
    let partners = demo.manifest.partners.iter().flat_map(|partner| &partner.users);
    let customers = demo.manifest.customers.iter().flat_map(|customer| &customer.users);
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    for user in partners.chain(&demo.manifest.operator.users).chain(customers.take(25)) {
        let signed_in = demo.center.identity().sign_in(&user.username, &user.password, "127.0.0.1");
        let signed_in = runtime.block_on(signed_in).unwrap();
        assert_eq!(signed_in.user.roles, user.roles);
        assert_ne!(signed_in.user.display_name, user.username);
    }
}

#[test]
fn a_kept_world_is_served_as_it_was_left() {
    let folder = Folder::new("kept");
    let server = is_postgres().then(Database::shared);
    let first = demo::start(&in_folder_and(&folder.0, server.as_ref())).unwrap();
    let p = PartnerId(world::id("partner:P"));
    first
        .center
        .store()
        .write_blocking(move |tx: &mut store::Tx<'_>| {
            tx.execute("UPDATE partner SET support_phone = '1' WHERE id = $1", &store::args![p.0])
        })
        .unwrap();
    let before = folder.manifest();
    first.stop();
    let again = demo::start(&in_folder_and(&folder.0, server.as_ref())).unwrap();
    let read = move |tx: &mut store::Tx<'_>| tx.find(store::partners::by_id(p));
    let partner = again.center.store().read_blocking(read).unwrap().unwrap();
    assert_eq!(partner.support_phone, "1");
    let after = folder.manifest();
    assert_eq!(after["url"], again.url.as_str());
    assert_eq!(after["customers"], before["customers"]);
}

#[test]
fn a_demo_listens_on_loopback_only() {
    for listen in ["0.0.0.0:0", "[::]:0", "192.0.2.1:8080"] {
        let refused = start(&DemoOptions { listen: listen.to_owned(), ..DemoOptions::for_test() });
        let error = refused.err().unwrap();
        assert!(matches!(&error, DemoError::NotLoopback(address) if address == listen), "{error:?}");
        assert_eq!(error.exit_code(), 2);
        for locale in Locale::ALL {
            assert!(error.message(locale).contains("--listen"));
        }
    }
    let wrong = start(&DemoOptions { listen: "nowhere".to_owned(), ..DemoOptions::for_test() });
    assert!(matches!(wrong.err().unwrap(), DemoError::BadAddress(_)));
}

#[test]
fn a_taken_port_is_said_with_the_option_that_helps() {
    let demo = world();
    let address = demo.url.trim_start_matches("http://").to_owned();
    let error = start(&DemoOptions { listen: address.clone(), ..DemoOptions::for_test() }).err().unwrap();
    assert!(matches!(&error, DemoError::Taken(taken) if *taken == address), "{error:?}");
    assert!(error.message(Locale::En).contains("--listen"));
}

#[test]
fn on_sqlite_a_folder_in_use_is_said() {
    if is_postgres() {
        return store::testing::only_on("SQLite", "a server may be used by several");
    }
    let folder = Folder::new("in-use");
    let _demo = demo::start(&in_folder(&folder.0)).unwrap();
    let error = demo::start(&in_folder(&folder.0)).err().unwrap();
    assert!(matches!(error, DemoError::InUse(_)), "{error:?}");
    assert_eq!(error.exit_code(), 5);
}

#[test]
fn a_reseller_counts_what_its_provider_sold_for_it() {
    let room = crate::room::Room::open();
    let mut reader = crate::reader::Reader::partner(&room, "R", "admin_agent", "en");
    let list = reader.get("/customers?q=wren-hollow").expect(200);
    let text = list.text();
    let row = text.split("wren-hollow.example").nth(1).expect("the customer's row");
    let counts: Vec<&str> =
        row.split_whitespace().filter(|word| word.parse::<u8>().is_ok()).take(2).collect();
    assert_eq!(counts, ["2", "0"], "{row}");
}
