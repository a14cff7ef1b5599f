//! A world that was lived in is carried as a file: into another database, on another engine, and out again.

use super::check::lived;
use crate::world::{self, ImportError, TOLD, UNTOLD, Wrong, carried};
use domain::Time;
use std::collections::BTreeSet;
use store::testing::Database;
use store::{Options, Store, StoreError, check, tables};

fn now() -> Time {
    "2027-01-01T00:00:00Z".parse().unwrap()
}

fn exported(store: &Store) -> String {
    let mut out = Vec::new();
    let objects = world::export(store, &mut out, |_| ()).unwrap();
    let text = String::from_utf8(out).unwrap();
    assert_eq!(text.lines().count(), objects);
    text
}

fn empty(database: &Database) -> Store {
    let store = Store::open(database.address(), Options { readers: 1, ..Options::default() }).unwrap();
    store.migrate(now()).unwrap();
    store
}

fn violations(store: &Store) -> Vec<check::Violation> {
    store.read_blocking(check::run).unwrap()
}

/// Every row of every table that is told or carried, as it stands.
fn rows(store: &Store, table: &'static str) -> Vec<String> {
    let but: &[&str] = match table {
        // Secrets, and what counts the resets of a person here.
        "application" => &["secret", "epoch", "created_at"],
        "user_account" => &["password", "epoch", "created_at"],
        // Which deadline comes next is asked anew.
        "partnership" | "task" => &["next_at"],
        "offer" => &["position"],
        _ => &[],
    };
    store
        .read_blocking(move |tx| {
            let mut found = Vec::new();
            tables::table(table).unwrap().each(tx, but, &mut |row| {
                // A slot that counts nothing is as good as none.
                if row.get("amount") != Some(&serde_json::json!(0)) {
                    found.push(serde_json::to_string(&row).unwrap());
                }
                Ok(())
            })?;
            Ok::<_, StoreError>(found)
        })
        .unwrap()
}

#[tokio::test]
async fn what_was_exported_imports_to_the_same_export_on_every_engine() {
    let house = lived().await;
    let first = exported(house.center.store());
    for (secret, why) in [("password", "a password"), ("\"secret\"", "a secret"), ("$argon2", "a hash")] {
        assert!(!first.contains(secret), "{why} is in the export");
    }
    // Over SQLite to whichever engine the tests run on.
    let (file, other) = (Database::file(), Database::new());
    let (between, last) = (empty(&file), empty(&other));
    world::import(&between, first.as_bytes(), now(), |_| ()).unwrap();
    assert_eq!(violations(&between), []);
    let second = exported(&between);
    assert!(second == first, "the same, byte for byte");
    world::import(&last, second.as_bytes(), now(), |_| ()).unwrap();
    assert_eq!(violations(&last), []);
    assert!(exported(&last) == first, "the same, byte for byte");
    for table in TOLD.iter().copied().chain(carried()) {
        assert_eq!(rows(&last, table), rows(house.center.store(), table), "{table}");
    }
    for derived in ["customer_listing", "customer_term", "customer_count"] {
        assert_eq!(rows(&last, derived), rows(house.center.store(), derived), "{derived}");
    }
    let again = world::import(&last, first.as_bytes(), now(), |_| ());
    assert!(matches!(again, Err(ImportError::NotEmpty)), "{again:?}");
}

#[test]
fn every_table_is_told_carried_or_left_out_for_a_reason() {
    let all: BTreeSet<&str> = tables::names().collect();
    let untold: BTreeSet<&str> = UNTOLD.iter().map(|(name, _)| *name).collect();
    let told: BTreeSet<&str> = TOLD.iter().copied().collect();
    let carried: BTreeSet<&str> = carried().collect();
    let named: BTreeSet<&str> = untold.iter().chain(&told).chain(&carried).copied().collect();
    assert_eq!(named, all);
    assert!(untold.is_disjoint(&told) && told.is_disjoint(&carried));
    assert!(UNTOLD.iter().all(|(_, why)| !why.is_empty()));
}

#[tokio::test]
async fn what_is_wrong_with_a_file_is_told_by_line_and_field() {
    let house = lived().await;
    let whole = exported(house.center.store());
    let lines: Vec<&str> = whole.lines().collect();
    let at = |start: &str| lines.iter().position(|line| line.starts_with(start)).unwrap();
    let (partner, customer) = (at("{\"type\":\"partner\""), at("{\"type\":\"customer\""));
    let (relationship, event) = (at("{\"type\":\"relationship\""), at("{\"type\":\"event\""));
    let spoilt = |line: usize, how: &dyn Fn(&str) -> String| {
        let file: Vec<String> = lines
            .iter()
            .enumerate()
            .map(|(number, text)| if number == line { how(text) } else { (*text).to_owned() })
            .collect();
        let database = Database::new();
        match world::import(&empty(&database), file.join("\n").as_bytes(), now(), |_| ()) {
            Err(ImportError::Line(number, wrong)) => (number - 1, wrong),
            other => panic!("{other:?}"),
        }
    };
    let (line, wrong) = spoilt(partner, &|_| "{".to_owned());
    assert!(line == partner && matches!(wrong, Wrong::NotJson(_)), "{wrong:?}");
    let (line, wrong) = spoilt(partner, &|text| text.replace("\"partner\"", "\"partnet\""));
    assert_eq!((line, wrong), (partner, Wrong::Type("partnet".to_owned())));
    let (line, wrong) = spoilt(customer, &|text| text.replace("\"version\":1", "\"version\":\"one\""));
    assert!(line == customer && matches!(&wrong, Wrong::Field(field, _) if field == "version"), "{wrong:?}");
    let (line, wrong) = spoilt(customer, &|text| text.replace("\"domain\"", "\"domane\""));
    assert!(line == customer && matches!(&wrong, Wrong::Field(field, _) if field == "domain"), "{wrong:?}");
    let (line, wrong) = spoilt(customer, &|_| lines[customer + 1].to_owned());
    assert!(line > customer && matches!(wrong, Wrong::Twice("id", _)), "{line} {wrong:?}");
    let (line, wrong) = spoilt(customer, &|_| String::new());
    assert!(line > customer && matches!(wrong, Wrong::Reference(..)), "{wrong:?}");
    let (line, wrong) =
        spoilt(relationship, &|_| "{\"type\":\"row\",\"table\":\"session\",\"values\":{}}".to_owned());
    assert_eq!((line, wrong), (relationship, Wrong::Field("table".to_owned(), "session".to_owned())));
    let (line, wrong) = spoilt(event, &|_| String::new());
    assert!(line > event && matches!(wrong, Wrong::Chain("sequence", _)), "{wrong:?}");
    let (line, wrong) = spoilt(event, &|text| text.replace("\"command\":\"", "\"command\":\"X"));
    assert!(line > event && matches!(wrong, Wrong::Chain("hash", _)), "{wrong:?}");
}
