//! The partitioned layout on a real server; without one these tests have nothing to say.

use super::*;
use crate::layout::partitioned::{PARTITIONS, partition};
use crate::layout::table::of_class;
use std::sync::{Arc, Barrier};
use uuid::Uuid;

fn partitions(store: &Store) -> Vec<String> {
    let all =
        "SELECT CAST(relname AS TEXT) FROM pg_class WHERE relispartition AND relkind = 'r' ORDER BY relname";
    store.read_blocking(|tx| tx.map(all, &args![], |row| row.text(0))).unwrap()
}

fn wanted() -> Vec<String> {
    let mut wanted: Vec<_> = of_class(Class::Distributed)
        .flat_map(|table| (0..PARTITIONS).map(move |number| partition(table, number)))
        .collect();
    wanted.sort();
    wanted
}

#[test]
fn a_new_database_is_partitioned_from_the_start_and_stays_so() {
    if !crate::testing::is_postgres() {
        return;
    }
    let database = Database::empty();
    let store = open(&database);
    let migrated = store.migrate_as(Some(Layout::Partitioned), now()).unwrap();
    assert_eq!((migrated.layout, migrated.converted), (Layout::Partitioned, false));
    assert_eq!(migrated.applied.len() as i64, crate::newest_schema());
    assert_eq!(partitions(&store), wanted());
    assert_eq!(store.layout(), Ok(Layout::Partitioned));
    // A later step of a database whose layout nobody names again.
    store
        .write_blocking(|tx| {
            tx.migration("DROP TABLE task")?;
            tx.execute("DELETE FROM schema_step WHERE number = 1", &args![])
        })
        .unwrap();
    assert_eq!(store.migrate(now()).unwrap().len(), 1);
    assert_eq!(partitions(&store), wanted());
    let again = store.migrate_as(Some(Layout::Partitioned), now()).unwrap();
    assert_eq!((again.applied.len(), again.converted), (0, false));
    let fixed = StoreError::LayoutFixed { found: Layout::Partitioned, wanted: Layout::Plain };
    assert_eq!(store.migrate_as(Some(Layout::Plain), now()).err(), Some(fixed));
}

#[test]
fn a_plain_database_keeps_its_rows_and_indices_when_it_is_partitioned() {
    if !crate::testing::is_postgres() {
        return;
    }
    let database = Database::empty();
    let store = open(&database);
    store.migrate(now()).unwrap();
    let indices = |store: &Store| {
        let all = "SELECT CAST(indexname AS TEXT) FROM pg_indexes WHERE schemaname = 'public' AND indexname !~ '_p[0-9][0-9]_'
                   ORDER BY indexname";
        store.read_blocking(|tx| tx.map(all, &args![], |row| row.text(0))).unwrap()
    };
    let before = indices(&store);
    store
        .write_blocking(|tx| {
            let rows = (0..200).map(|n| args![Uuid::from_u128(n % 20), Uuid::from_u128(n), now()].into());
            tx.bulk(
                "INSERT INTO relationship (partner_id, customer_id, generation, state, since, self_serve)
                 VALUES ($1, $2, 1, 'active', $3, FALSE)",
                rows,
            )
        })
        .unwrap();
    let migrated = store.migrate_as(Some(Layout::Partitioned), now()).unwrap();
    assert_eq!((migrated.layout, migrated.converted, migrated.applied.len()), (Layout::Partitioned, true, 0));
    let count = |sql: &'static str| {
        store.read_blocking(move |tx| tx.map_one(sql, &args![], |row| row.int(0))).unwrap()
    };
    assert_eq!(count("SELECT COUNT(*) FROM relationship"), Some(200));
    let used = count("SELECT COUNT(DISTINCT tableoid) FROM relationship");
    assert!(used > Some(4), "twenty partners lie in {used:?} partitions");
    assert_eq!(count("SELECT COUNT(*) FROM pg_namespace WHERE nspname = 'symbolon_plain'"), Some(0));
    assert_eq!(partitions(&store), wanted());
    assert_eq!(indices(&store), before);
    assert!(!store.migrate_as(Some(Layout::Partitioned), now()).unwrap().converted);
}

#[test]
fn several_processes_partition_a_database_once() {
    if !crate::testing::is_postgres() {
        return;
    }
    let database = Database::empty();
    let opened = Arc::new(Barrier::new(3));
    let threads: Vec<_> = (0..3)
        .map(|_| {
            let (store, opened) = (open(&database), Arc::clone(&opened));
            std::thread::spawn(move || {
                opened.wait();
                store.migrate_as(Some(Layout::Partitioned), now()).unwrap().applied.len() as i64
            })
        })
        .collect();
    let applied: i64 = threads.into_iter().map(|thread| thread.join().unwrap()).sum();
    assert_eq!(applied, crate::newest_schema());
    assert_eq!(partitions(&open(&database)), wanted());
}
