//! What is PostgreSQL's alone; everything else is tested on every engine.

use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, Barrier};

use crate::engine::Reading;
use crate::testing::{Database, is_postgres, only_on};
use crate::{Options, Store, StoreError, args};

/// A database of its own, if the tests run on PostgreSQL.
struct Own(Database);

impl Own {
    fn new() -> Option<Own> {
        if !is_postgres() {
            only_on("PostgreSQL", "it is about its connections");
            return None;
        }
        Some(Own(Database::empty()))
    }

    fn store(&self) -> Store {
        Store::open(self.0.address(), Options { readers: 2, writers: 4, ..Options::default() }).unwrap()
    }
}

fn table(store: &Store) {
    store
        .write_blocking(|tx| {
            tx.migration(
                "CREATE TABLE t (a BIGINT PRIMARY KEY, b TEXT, c {uuid}, d {time}, e {bytes}, f {json}, g BOOLEAN)",
            )
        })
        .unwrap();
}

fn put(tx: &mut crate::Tx<'_>, a: i64, b: &str) -> Result<u64, StoreError> {
    tx.execute("INSERT INTO t (a, b) VALUES ($1, $2)", &args![a, b])
}

fn all(store: &Store) -> Vec<(i64, String)> {
    store
        .read_blocking(|tx| {
            tx.map("SELECT a, b FROM t ORDER BY a", &args![], |row| Ok((row.int(0)?, row.text(1)?)))
        })
        .unwrap()
}

#[test]
fn values_of_every_kind_come_back() {
    let Some(own) = Own::new() else { return };
    let store = own.store();
    table(&store);
    let (id, time) = (uuid::Uuid::from_u128(7), jiff::Timestamp::from_microsecond(-5).unwrap());
    store
        .write_blocking(move |tx| {
            let row = args![1, "é", id, time, vec![0_u8, 255], serde_json::json!({"x": [1]}), true];
            tx.execute("INSERT INTO t (a, b, c, d, e, f, g) VALUES ($1, $2, $3, $4, $5, $6, $7)", &row)?;
            let rows = (2..2000).map(|a| args![a, None::<&str>, id, time, vec![1_u8], "{}", false].to_vec());
            let copied =
                tx.bulk("INSERT INTO t (a, b, c, d, e, f, g) VALUES ($1, $2, $3, $4, $5, $6, $7)", rows)?;
            assert_eq!(copied, 1998);
            let again = (1..600).map(|a| args![a, "again"].to_vec());
            tx.bulk("INSERT INTO t (a, b) VALUES ($1, $2) ON CONFLICT DO NOTHING", again)
        })
        .unwrap();
    store
        .read_blocking(move |tx| {
            let row = tx.query_one("SELECT a, b, c, d, e, f, g FROM t WHERE a = $1", &args![1])?.unwrap();
            assert_eq!((row.int(0)?, row.text(1)?, row.uuid(2)?, row.time(3)?), (1, "é".into(), id, time));
            assert_eq!(row.blob(4)?, [0, 255]);
            assert_eq!(row.json(5)?, serde_json::json!({"x": [1]}));
            assert!(row.bool(6)?);
            assert_eq!(tx.query("SELECT a FROM t", &args![])?.len(), 1999);
            assert_eq!(tx.query_one("SELECT b FROM t WHERE a = $1", &args![2])?.unwrap().opt_text(0)?, None);
            Ok::<_, StoreError>(())
        })
        .unwrap();
}

#[test]
fn an_argument_that_does_not_fit_commits_nothing() {
    let Some(own) = Own::new() else { return };
    let store = own.store();
    table(&store);
    for wrong in [crate::Value::from("zero\0"), crate::Value::from(5_i64)] {
        let failed = store.write_blocking(move |tx| {
            put(tx, 1, "one")?;
            let second =
                ("INSERT INTO t (a, b) VALUES ($1, $2)", vec![crate::Value::from(2_i64), wrong.clone()]);
            tx.end_with(&[("INSERT INTO t (a, b) VALUES ($1, $2)", args![3, "three"].into()), second])
        });
        assert_eq!(failed.unwrap_err().code(), "store_sql");
        assert_eq!(all(&store), []);
    }
}

#[test]
fn a_batch_and_its_commit_are_one_round_trip_and_stand_or_fall_together() {
    let Some(own) = Own::new() else { return };
    let store = own.store();
    table(&store);
    let insert = "INSERT INTO t (a, b) VALUES ($1, $2)";
    let cost = store
        .write_blocking(move |tx| {
            tx.gather(&[
                Reading::locking("SELECT a FROM t WHERE a = $1", args![1]),
                Reading::new("SELECT a FROM t WHERE a = $1", args![1]),
            ])?;
            tx.end_with(&[(insert, args![1, "one"].into()), (insert, args![2, "two"].into())])?;
            Ok::<_, StoreError>(tx.cost())
        })
        .unwrap();
    assert_eq!((cost.statements, cost.round_trips), (4, 2));
    let failed = store.write_blocking(move |tx| {
        tx.end_with(&[(insert, args![3, "three"].into()), (insert, args![1, "one"].into())])
    });
    assert_eq!(failed.unwrap_err().code(), "store_constraint");
    assert_eq!(all(&store).len(), 2);
    let late = store.write_blocking(move |tx| {
        tx.end_with(&[(insert, args![3, "three"].into())])?;
        put(tx, 4, "four")
    });
    assert_eq!(late.unwrap_err().code(), "store_sql");
    assert_eq!(all(&store).len(), 3, "what was committed before the mistake stands");
}

#[test]
fn a_savepoint_undoes_its_own_and_a_swallowed_error_commits_nothing() {
    let Some(own) = Own::new() else { return };
    let store = own.store();
    table(&store);
    store
        .write_blocking(|tx| {
            put(tx, 1, "one")?;
            let undone = tx.savepoint(|tx| {
                put(tx, 2, "two")?;
                put(tx, 1, "again")
            });
            assert_eq!(undone.unwrap_err().code(), "store_constraint");
            tx.savepoint(|tx| put(tx, 3, "three"))?;
            Ok::<_, StoreError>(())
        })
        .unwrap();
    assert_eq!(all(&store), [(1, "one".to_owned()), (3, "three".to_owned())]);
    let swallowed = store.write_blocking(|tx| {
        put(tx, 4, "four")?;
        drop(put(tx, 1, "again"));
        Ok::<_, StoreError>(())
    });
    assert_eq!(swallowed.unwrap_err().code(), "store_constraint");
    assert_eq!(all(&store).len(), 2);
}

#[test]
fn what_follows_a_lock_sees_what_the_lock_waited_for() {
    let Some(own) = Own::new() else { return };
    let store = own.store();
    table(&store);
    store.write_blocking(|tx| put(tx, 1, "lock")).unwrap();
    let locked = Arc::new(Barrier::new(2));
    let first = {
        let (store, locked) = (store.clone(), Arc::clone(&locked));
        std::thread::spawn(move || {
            store.write_blocking(move |tx| {
                tx.lock("SELECT a FROM t WHERE a = $1", &args![1])?;
                locked.wait();
                // Long enough for the other to be waiting for the row.
                tx.query("SELECT CAST(pg_sleep(0.2) AS TEXT)", &args![])?;
                put(tx, 2, "seen")
            })
        })
    };
    locked.wait();
    let seen = store
        .write_blocking(|tx| {
            let rows = tx.gather(&[
                Reading::locking("SELECT a FROM t WHERE a = $1", args![1]),
                Reading::new("SELECT a FROM t WHERE a = $1", args![2]),
            ])?;
            Ok::<_, StoreError>(rows[1].len())
        })
        .unwrap();
    first.join().unwrap().unwrap();
    assert_eq!(seen, 1);
}

#[test]
fn a_deadlock_is_run_again_and_reaches_nobody() {
    let Some(own) = Own::new() else { return };
    let store = own.store();
    table(&store);
    store.write_blocking(|tx| put(tx, 1, "").and(put(tx, 2, ""))).unwrap();
    let met = Arc::new(Barrier::new(2));
    let threads = [(1_i64, 2_i64), (2, 1)].map(|(first, second)| {
        let (store, met) = (store.clone(), Arc::clone(&met));
        std::thread::spawn(move || {
            let mut tries = 0;
            store.write_blocking(move |tx| {
                tries += 1;
                let add = "UPDATE t SET b = b || 'x' WHERE a = $1";
                tx.execute(add, &args![first])?;
                if tries == 1 {
                    met.wait();
                }
                tx.execute(add, &args![second])
            })
        })
    });
    for thread in threads {
        assert_eq!(thread.join().unwrap().unwrap(), 1);
    }
    assert_eq!(all(&store), [(1, "xx".to_owned()), (2, "xx".to_owned())]);
    assert!(store.stats().retries >= 1);
}

#[test]
fn a_race_for_a_key_is_run_again_and_a_taken_one_is_told() {
    let Some(own) = Own::new() else { return };
    let store = own.store();
    table(&store);
    let met = Arc::new(Barrier::new(2));
    let threads = [(); 2].map(|()| {
        let (store, met) = (store.clone(), Arc::clone(&met));
        std::thread::spawn(move || {
            let mut tries = 0;
            store.write_blocking(move |tx| {
                let next = tx.query("SELECT a FROM t", &args![])?.len();
                tries += 1;
                if tries == 1 {
                    met.wait();
                }
                put(tx, i64::try_from(next).unwrap(), "next")
            })
        })
    });
    for thread in threads {
        thread.join().unwrap().unwrap();
    }
    assert_eq!(all(&store), [(0, "next".to_owned()), (1, "next".to_owned())]);
    let taken = store.write_blocking(|tx| put(tx, 1, "again"));
    assert_eq!(taken.unwrap_err().code(), "store_constraint");
}

#[test]
fn a_lost_connection_is_replaced_and_its_work_runs_again() {
    let Some(own) = Own::new() else { return };
    let store = own.store();
    table(&store);
    let tries = Arc::new(AtomicU32::new(0));
    let counted = Arc::clone(&tries);
    let kill = "SELECT pg_terminate_backend(pg_backend_pid())";
    store
        .write_blocking(move |tx| {
            put(tx, 1, "one")?;
            if counted.fetch_add(1, Ordering::Relaxed) == 0 {
                tx.query(kill, &args![])?;
            }
            put(tx, 2, "two")
        })
        .unwrap();
    assert_eq!(tries.load(Ordering::Relaxed), 2);
    assert_eq!(all(&store).len(), 2);
    let mut asked = 0;
    let read = store.read_blocking(move |tx| {
        asked += 1;
        if asked == 1 {
            tx.query(kill, &args![])?;
        }
        tx.map("SELECT a FROM t", &args![], |row| row.int(0))
    });
    assert_eq!(read.unwrap().len(), 2);
}

#[test]
fn of_several_servers_those_that_are_down_or_silent_are_passed_over() {
    let Some(own) = Own::new() else { return };
    // It takes every connection and lets nobody in, as a frozen server does.
    let silent = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let places = format!("@127.0.0.1:1,{},", silent.local_addr().unwrap());
    let address = own.0.address().replacen('@', &places, 1);
    let joint = if address.contains('?') { '&' } else { '?' };
    let address = format!("{address}{joint}connect_timeout=1");
    let store = Store::open(&address, Options { readers: 1, writers: 1, ..Options::default() }).unwrap();
    table(&store);
    store.write_blocking(|tx| put(tx, 1, "found")).unwrap();
    assert_eq!(all(&store).len(), 1);
}

#[test]
fn a_wrong_password_or_database_is_told_at_once() {
    let Some(own) = Own::new() else { return };
    let missing = own.0.address().replace("symbolon_test_", "symbolon_nowhere_");
    let error = Store::open(&missing, Options::default()).err().unwrap();
    assert_eq!(error.code(), "store_unavailable");
    assert!(error.detail().unwrap().starts_with("3D000"), "{error:?}");
}

#[test]
fn two_processes_may_migrate_at_once() {
    let Some(own) = Own::new() else { return };
    let now = jiff::Timestamp::from_second(1).unwrap();
    let threads = [(); 4].map(|()| {
        let store = own.store();
        std::thread::spawn(move || store.migrate(now).unwrap().len())
    });
    let applied: usize = threads.into_iter().map(|thread| thread.join().unwrap()).sum();
    assert_eq!(i64::try_from(applied).unwrap(), crate::newest_schema());
    own.store().require_current().unwrap();
}

#[test]
fn a_refused_argument_at_the_start_leaves_the_transaction_whole() {
    let Some(own) = Own::new() else { return };
    let store = own.store();
    table(&store);
    let failed = store.write_blocking(|tx| {
        // Refused before anything is sent: what follows must still be inside a transaction, savepoint and all.
        drop(put(tx, 1, "zero\0"));
        drop(tx.savepoint(|tx| put(tx, 2, "zero\0")));
        put(tx, 3, "three")?;
        put(tx, 3, "again")
    });
    assert_eq!(failed.unwrap_err().code(), "store_constraint");
    assert_eq!(all(&store), []);
}

#[test]
fn an_end_that_failed_is_told_even_if_the_closure_says_nothing() {
    let Some(own) = Own::new() else { return };
    let store = own.store();
    table(&store);
    store.write_blocking(|tx| put(tx, 1, "one")).unwrap();
    let told = store.write_blocking(|tx| {
        drop(tx.end_with(&[("INSERT INTO t (a, b) VALUES ($1, $2)", args![1, "again"].into())]));
        Ok::<_, StoreError>(())
    });
    assert_eq!(told.unwrap_err().code(), "store_constraint");
}

#[test]
fn an_answer_given_again_is_a_commit_of_its_own() {
    let Some(own) = Own::new() else { return };
    let store = own.store();
    let now = jiff::Timestamp::from_second(1).unwrap();
    store.migrate(now).unwrap();
    let partner = domain::PartnerId(uuid::Uuid::from_u128(1));
    let key = [7; 32];
    store
        .write_blocking(move |tx| {
            tx.batch(&[crate::idempotency::remember(partner, &key, None, 0, now, "{}".into())])
        })
        .unwrap();
    // Only a transaction that wrote something waits for the standbys when it commits.
    let writes = store.write_blocking(move |tx| {
        tx.find(crate::idempotency::recall(partner, &key))?;
        let assigned = "SELECT pg_current_xact_id_if_assigned() IS NOT NULL";
        tx.map_one(assigned, &args![], |row| row.bool(0))
    });
    assert_eq!(writes.unwrap(), Some(true));
}
