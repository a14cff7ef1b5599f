//! The demo's own command: where its world is loaded to.

use crate::terminal::Person;
use store::testing::Database;
use store::{Options, Store, StoreError};

#[test]
fn a_world_is_loaded_into_a_database_without_serving_it_and_is_found_again() {
    let person = Person::new("load-only");
    let database = Database::empty();
    let address = database.address();
    let load = ["demo", "--load-only", "--database", address, "--customers", "12"];
    let first = person.run(&load).done();
    assert!(first.out.contains(address), "{first:#?}");
    let again = person.run(&load).done();
    assert!(again.out.contains("already"), "{again:#?}");
    let store = Store::open(address, Options::visitor()).unwrap();
    let count = store.read_blocking::<_, StoreError, _>(|tx| {
        tx.map_one("SELECT COUNT(*) FROM customer WHERE domain LIKE 'g0000%'", &[], |row| row.int(0))
    });
    assert_eq!(count.unwrap(), Some(12));
    drop(store);
    person.run(&["check", "--database", address]).done();
}

#[test]
fn a_demo_touches_neither_a_real_installation_nor_a_load_that_was_stopped() {
    let person = Person::new("no-demo");
    let database = Database::empty();
    let address = database.address();
    let load = ["demo", "--load-only", "--database", address];
    person.run(&[&load[..], &["--customers", "3"]].concat()).done();
    let change = |sql: &'static str| {
        let store = Store::open(address, Options::visitor()).unwrap();
        store.write_blocking::<_, StoreError, _>(move |tx| tx.execute(sql, &[])).unwrap();
    };
    change("DELETE FROM partner WHERE domain = 'atelier-boreal.example'");
    let real = person.run(&load);
    assert!(real.code == 5 && real.error.contains("real installation"), "{real:#?}");
    change("DELETE FROM partner");
    let half = person.run(&load);
    assert!(half.code == 5 && half.error.contains("stopped before its end"), "{half:#?}");
}
