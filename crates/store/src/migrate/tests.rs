use std::sync::{Arc, Barrier};

use super::*;
use crate::Options;
use crate::testing::Database;

const ONE: Step = Step {
    number: 1,
    name: "one",
    sql: "-- first; not a statement\nCREATE TABLE IF NOT EXISTS a (id {uuid}, at {time});\n",
};
const TWO: Step = Step {
    number: 2,
    name: "two",
    sql: "CREATE TABLE IF NOT EXISTS b (x TEXT DEFAULT 'a;--b'); -- why; so\nCREATE INDEX IF NOT EXISTS b_x ON b (x)",
};
const BROKEN: Step = Step { number: 2, name: "broken", sql: "CREATE TABLE c (x TEXT); CREATE TABLE;" };

fn now() -> Timestamp {
    "2026-11-03T10:00:00Z".parse().unwrap()
}

#[test]
fn statements_are_cut_outside_quotes_and_comments() {
    assert_eq!(
        statements(TWO.sql),
        vec![
            "CREATE TABLE IF NOT EXISTS b (x TEXT DEFAULT 'a;--b')",
            "CREATE INDEX IF NOT EXISTS b_x ON b (x)"
        ]
    );
    assert_eq!(statements(ONE.sql).len(), 1);
    assert!(statements(" -- only this\n").is_empty());
}

#[test]
fn steps_count_from_one_without_gaps() {
    assert!(STEPS.iter().map(|step| step.number).eq(1..=newest_schema()));
}

#[test]
fn steps_are_applied_once() {
    let database = Database::empty();
    let store = Store::open(database.address(), Options::default()).unwrap();
    assert_eq!(store.schema_version(), Ok(0));
    let numbers =
        |migrated: Migrated| migrated.applied.into_iter().map(|step| step.number).collect::<Vec<_>>();
    assert_eq!(apply(&store, &[ONE], None, now()).map(numbers), Ok(vec![1]));
    assert_eq!(apply(&store, &[ONE, TWO], None, now()).map(numbers), Ok(vec![2]));
    assert_eq!(apply(&store, &[ONE, TWO], None, now()).map(numbers), Ok(vec![]));
    assert_eq!(store.schema_version(), Ok(2));
}

#[test]
fn a_broken_step_leaves_nothing() {
    let database = Database::empty();
    let store = Store::open(database.address(), Options::default()).unwrap();
    assert!(matches!(apply(&store, &[ONE, BROKEN], None, now()), Err(StoreError::Sql(_))));
    assert_eq!(store.schema_version(), Ok(1));
    assert_eq!(store.read_blocking(|tx| tx.has_table("c")), Ok(false));
    apply(&store, &[ONE, TWO], None, now()).unwrap();
}

#[test]
fn two_at_once_apply_each_step_once() {
    let database = Database::empty();
    let options = Options { exclusive: false, ..Options::default() };
    // All are open before the first step, which the real list of steps does not know.
    let opened = Arc::new(Barrier::new(4));
    let threads: Vec<_> = (0..4)
        .map(|_| {
            let (address, options, opened) =
                (database.address().to_owned(), options.clone(), Arc::clone(&opened));
            std::thread::spawn(move || {
                let store = Store::open(&address, options).unwrap();
                opened.wait();
                apply(&store, &[ONE, TWO], None, now()).unwrap().applied.len()
            })
        })
        .collect();
    let applied: usize = threads.into_iter().map(|thread| thread.join().unwrap()).sum();
    assert_eq!(applied, 2);
}

#[test]
fn a_newer_schema_is_refused() {
    let database = Database::empty();
    let store = Store::open(database.address(), Options::default()).unwrap();
    apply(&store, &[ONE], None, now()).unwrap();
    let later = newest_schema() + 1;
    store
        .write_blocking(move |tx| {
            tx.execute(
                "INSERT INTO schema_step (number, name, applied_at) VALUES ($1, 'later', $2)",
                &args![later + 10, now()],
            )
        })
        .unwrap();
    let refused = StoreError::NewerSchema { found: later + 10, known: newest_schema() };
    assert_eq!(store.require_current(), Err(refused.clone()));
    assert_eq!(store.migrate(now()), Err(refused.clone()));
    drop(store);
    assert_eq!(Store::open(database.address(), Options::default()).err(), Some(refused));
}

#[test]
fn the_schema_of_this_version_applies_and_repeats() {
    let database = Database::empty();
    let store = Store::open(database.address(), Options::default()).unwrap();
    store.migrate(now()).unwrap();
    assert_eq!(store.require_current(), Ok(()));
    assert_eq!(store.migrate(now()), Ok(vec![]));
}
