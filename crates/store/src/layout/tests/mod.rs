//! What every table must be, and what each layout makes of it.

mod catalogue;
mod citus;
mod partitioned;

use super::statement::{Form, concerned};
use super::table::{Class, TABLES, class_of};
use super::*;
use crate::testing::Database;
use crate::{Options, Store, args, migrate};
use jiff::Timestamp;

fn now() -> Timestamp {
    "2026-11-03T10:00:00Z".parse().unwrap()
}

fn open(database: &Database) -> Store {
    let options = Options { exclusive: false, readers: 1, ..Options::default() };
    Store::open(database.address(), options).unwrap()
}

#[test]
fn a_layout_is_known_by_its_name() {
    for layout in Layout::ALL {
        assert_eq!(Layout::parse(layout.code()), Some(layout));
    }
    assert_eq!(Layout::parse("lock"), None);
}

#[test]
fn every_statement_of_a_step_names_its_table() {
    for statement in migrate::all_statements() {
        let Some((form, table)) = concerned(&statement) else {
            panic!("no layout knows what to do with: {statement}");
        };
        assert!(class_of(table).is_some(), "{table} has no class in layout/table.rs");
        if form == Form::Table {
            let lower = statement.to_lowercase();
            for word in
                [" default ", " references ", "deferrable", " generated ", " serial", "now()", "current_"]
            {
                assert!(!lower.contains(word), "{table}: {word}");
            }
        }
    }
}

#[test]
fn statements_are_known_by_their_form() {
    for (statement, wanted) in [
        ("CREATE TABLE IF NOT EXISTS a_b (x TEXT)", Some((Form::Table, "a_b"))),
        ("CREATE INDEX IF NOT EXISTS a_x ON a_b (x)", Some((Form::Index, "a_b"))),
        ("CREATE UNIQUE INDEX IF NOT EXISTS a_x ON a_b (x)", Some((Form::Index, "a_b"))),
        ("ALTER TABLE a_b ADD COLUMN y BIGINT", Some((Form::Change, "a_b"))),
        ("UPDATE a_b SET x = 1", None),
        ("CREATE TABLE a_b (x TEXT)", None),
    ] {
        assert_eq!(concerned(statement), wanted);
    }
}

#[test]
fn sqlite_has_one_layout() {
    let store = Store::open("sqlite::memory:", Options::default()).unwrap();
    for wanted in [Layout::Partitioned, Layout::Citus] {
        assert_eq!(
            store.migrate_as(Some(wanted), now()).err(),
            Some(StoreError::LayoutUnsupported { wanted })
        );
    }
    assert_eq!(store.schema_version(), Ok(0));
    let migrated = store.migrate_as(Some(Layout::Plain), now()).unwrap();
    assert_eq!((migrated.layout, migrated.converted), (Layout::Plain, false));
    assert_eq!(store.layout(), Ok(Layout::Plain));
}
