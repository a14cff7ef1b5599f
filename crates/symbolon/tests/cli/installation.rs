//! A real installation: setting it up, serving it, its settings, and what a server refuses to do.

use crate::terminal::{Answer, Person};
use std::io::{BufRead as _, BufReader, Read as _};
use std::process::{Child, Command};
use store::testing::{Database, is_postgres};
use store::{Options, Store, StoreError};
use symbolon::demo::{self, DemoOptions};

const PASSWORD: &str = "a long enough password";

const SETUP: &[&str] = &[
    "setup",
    "--operator",
    "op@operator",
    "--partner",
    "Nord & Ouest",
    "--domain",
    "nordouest.example",
    "--mpn-id",
    "4242",
    "--country",
    "fr",
    "--currency",
    "eur",
];

/// Somebody with a database that has nothing in it.
fn person(name: &str) -> (Database, Person) {
    let database = Database::empty();
    let mut person = Person::new(name);
    for name in ["SYMBOLON_OPERATOR_PASSWORD", "SYMBOLON_ADMIN_PASSWORD"] {
        person.variables.push((name, PASSWORD.to_owned()));
    }
    person.variables.push(("SYMBOLON_DATABASE", database.address().to_owned()));
    (database, person)
}

/// A server that runs until the test ends.
struct Server {
    child: Child,
    url: String,
}

impl Server {
    fn start(person: &Person, arguments: &[&str]) -> Self {
        let mut child =
            person.command(&[&["serve", "--listen", "127.0.0.1:0"], arguments].concat()).spawn().unwrap();
        let mut line = String::new();
        BufReader::new(child.stdout.as_mut().unwrap()).read_line(&mut line).unwrap();
        let url =
            line.split_whitespace().find(|word| word.starts_with("http://")).unwrap_or_default().to_owned();
        Server { child, url }
    }

    /// Stops as the system stops a service; the exit code and what was logged.
    fn stop(mut self) -> (Option<i32>, String) {
        let id = self.child.id().to_string();
        assert!(Command::new("kill").args(["-TERM", &id]).status().unwrap().success());
        let status = self.child.wait().unwrap();
        let mut log = String::new();
        self.child.stderr.take().unwrap().read_to_string(&mut log).unwrap();
        (status.code(), log)
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

#[test]
fn a_fresh_installation_is_set_up_once_and_served() {
    let (_database, person) = person("installation");
    let done = person.run(&[SETUP, &["--application", "nightly"]].concat()).done();
    assert_eq!(done.json()["admin"], "admin@nordouest.example");
    person.run(SETUP).failed(1, "already_set_up");
    person.run(&["check"]).done();
    let server = Server::start(&person, &["--log-format", "json", "--log", "debug"]);
    person.login(&server.url, "admin@nordouest.example", PASSWORD).done();
    assert_eq!(person.run(&["customers", "list"]).done().out.trim(), "[]");
    if !is_postgres() {
        person.run(&["serve", "--listen", "127.0.0.1:0"]).failed(1, "store_in_use");
    }
    let address = server.url.strip_prefix("http://").unwrap().to_owned();
    let taken = person.run(&["serve", "--listen", &address]).failed(2, "port_taken");
    assert!(taken.error.contains("--listen"), "{taken:#?}");
    person.run(&["check"]).done();
    let (code, log) = server.stop();
    assert_eq!(code, Some(0));
    assert!(log.contains("\"message\":\"stopped\""), "{log}");
    assert!(log.lines().all(|line| serde_json::from_str::<serde_json::Value>(line).is_ok()), "{log}");
    assert!(!log.contains(PASSWORD) && !log.contains("eyJ"), "no secret is logged: {log}");
}

#[test]
fn setup_takes_everything_from_a_file_and_names_what_is_missing() {
    let mut person = Person::new("setup-file");
    let database = Database::empty();
    person.variables.push(("SYMBOLON_DATABASE", database.address().to_owned()));
    person.run(&["setup"]).failed(2, "usage");
    let file = "catalogue = \"catalogue.json\"\n[operator]\nusername = \"op@operator\"\npassword = \"twelve letters\"\n\
                [partner]\nname = \"Nord\"\nkind = \"indirect_provider\"\ndomain = \"nord.example\"\nmpn_id = \"7\"\n\
                country = \"IT\"\ncurrency = \"EUR\"\n[partner.admin]\nusername = \"boss@nord.example\"\n\
                password = \"twelve letters\"\n";
    std::fs::write(person.home.join("setup.toml"), file.replace("twelve letters", "short")).unwrap();
    person.run(&["setup", "--file", "setup.toml"]).failed(2, "password_short");
    std::fs::write(person.home.join("setup.toml"), file.replace("kind =", "sort =")).unwrap();
    let wrong = person.run(&["setup", "--file", "setup.toml"]).failed(2, "file_form");
    assert!(wrong.error.contains("sort"), "{wrong:#?}");
    let offers: Vec<_> = demo::objects(center::clock::Clock::system().now())
        .unwrap()
        .into_iter()
        .filter_map(|object| match object {
            center::world::Object::Offer(offer) => Some(offer),
            _ => None,
        })
        .collect();
    std::fs::write(person.home.join("catalogue.json"), serde_json::to_vec(&offers).unwrap()).unwrap();
    std::fs::write(person.home.join("setup.toml"), file).unwrap();
    let done = person.run(&["setup", "--file", "setup.toml"]).done().json();
    assert_eq!(done["offers"], offers.len());
}

#[test]
fn migrate_is_safe_twice_and_a_server_tells_who_needs_it() {
    let (database, person) = person("migrate");
    if let Some(file) = database.address().strip_prefix("sqlite:") {
        person.run(&["serve", "--listen", "127.0.0.1:0"]).failed(2, "database_missing");
        std::fs::write(file, "").unwrap();
    }
    let older = person.run(&["serve", "--listen", "127.0.0.1:0"]).failed(1, "store_older_schema");
    assert!(older.error.contains("symbolon migrate"), "{older:#?}");
    let first = person.run(&["migrate"]).done().json();
    let applied = first["applied"].as_array().unwrap();
    assert_eq!(applied.last().unwrap()["number"].as_i64(), Some(store::newest_schema()));
    let second = person.run(&["migrate"]).done().json();
    assert_eq!(second["applied"].as_array().unwrap().len(), 0);
}

#[test]
fn i1_check_is_exit_1_and_names_the_invariant_that_does_not_hold() {
    let person = Person::new("check");
    let database = demo_database();
    let address = database.address();
    person.run(&["check", "--database", address]).done();
    let customer = center::world::id("customer:CL");
    let store = Store::open(address, Options::visitor()).unwrap();
    store
        .write_blocking::<_, StoreError, _>(move |tx| {
            tx.execute("UPDATE subscription SET status = 'active' WHERE customer_id = $1", &[customer.into()])
        })
        .unwrap();
    drop(store);
    let answer = person.run(&["check", "--database", address]).failed(1, "violations");
    assert!(answer.error.contains("I1") && answer.error.contains(&customer.to_string()), "{answer:#?}");
}

/// The database that a demo left behind.
fn demo_database() -> Database {
    let database = Database::shared();
    let options = DemoOptions { database: Some(database.address().to_owned()), ..DemoOptions::for_test() };
    demo::start(&options).unwrap().stop();
    database
}

#[test]
fn a_server_refuses_a_demos_database() {
    let (_database, person) = person("demo-database");
    let database = demo_database();
    let address = database.address();
    person.run(&["serve", "--listen", "127.0.0.1:0", "--database", address]).failed(1, "demo_database");
    let open = ["serve", "--listen", "0.0.0.0:0", "--database", address, "--accept-demo"];
    person.run(&open).failed(1, "demo_database");
    let accepted = Server::start(&person, &["--database", address, "--accept-demo"]);
    assert!(reqwest::blocking::get(format!("{}/health/ready", accepted.url)).unwrap().status().is_success());
    accepted.stop();
}

#[test]
fn an_option_wins_over_the_environment_and_that_over_the_file() {
    let mut person = Person::new("settings");
    std::fs::write(person.home.join("settings.toml"), "listen = \"from-file\"\n").unwrap();
    let named = |answer: Answer, origin: &str| {
        let answer = answer.failed(2, "listen_address");
        assert!(answer.error.contains(origin), "{origin}: {answer:#?}");
    };
    let serve = ["serve", "--config", "settings.toml"];
    named(person.run(&serve), "from-file");
    person.variables.push(("SYMBOLON_LISTEN", "from-environment".to_owned()));
    named(person.run(&serve), "from-environment");
    named(person.run(&[&serve[..], &["--listen", "from-option"]].concat()), "from-option");
}

#[test]
fn a_settings_file_is_read_strictly() {
    let person = Person::new("strict");
    let path = person.home.join("settings.toml");
    std::fs::write(&path, "lisen = \"127.0.0.1:0\"\n").unwrap();
    let unknown = person.run(&["serve", "--config", "settings.toml"]).failed(2, "unknown_key");
    assert!(unknown.error.contains("lisen") && unknown.error.contains("listen"), "{unknown:#?}");
    std::fs::write(&path, "password-grant = \"perhaps\"\n").unwrap();
    let wrong = person.run(&["serve", "--config", "settings.toml"]).failed(2, "wrong_value");
    assert!(wrong.error.contains("password_grant"), "{wrong:#?}");
    std::fs::write(&path, "listen = \n").unwrap();
    person.run(&["serve", "--config", "settings.toml"]).failed(2, "file_form");
    person.run(&["serve", "--config", "absent.toml"]).failed(2, "file_unreadable");
}

#[test]
fn a_database_that_cannot_be_reached_is_named_without_its_password() {
    let person = Person::new("postgres");
    let address = "postgres://user:secret@127.0.0.1:1/db?connect_timeout=1";
    let answer = person.run(&["check", "--database", address]).failed(5, "store_unavailable");
    assert!(answer.error.contains("127.0.0.1:1/db") && !answer.error.contains("secret"), "{answer:#?}");
    person.run(&["check", "--database", "mysql://user:secret@host"]).failed(2, "database_address");
}
