//! What every engine promises, through the public face.

use std::ops::ControlFlow;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Barrier, mpsc};
use std::time::Duration;

use jiff::Timestamp;
use uuid::Uuid;

use crate::testing::Database;
use crate::{Options, Row, Store, StoreError, Tx, Value, args};

pub(crate) fn with_table(address: &str, options: Options) -> Store {
    let store = Store::open(address, options).unwrap();
    let table = "CREATE TABLE IF NOT EXISTS thing (number BIGINT PRIMARY KEY, name TEXT)";
    store.write_blocking(move |tx| tx.migration(table)).unwrap();
    store
}

pub(crate) fn insert(tx: &mut Tx<'_>, number: i64) -> Result<u64, StoreError> {
    tx.execute("INSERT INTO thing (number, name) VALUES ($1, $2)", &args![number, format!("n{number}")])
}

pub(crate) fn count(store: &Store) -> i64 {
    store
        .read_blocking(|tx| tx.map_one("SELECT COUNT(*) FROM thing", &args![], |row| row.int(0)))
        .unwrap()
        .unwrap_or(-1)
}

/// Keeps the writer busy until the returned sender is dropped, so that others queue up behind.
pub(crate) fn hold_writer(store: &Store) -> (mpsc::Sender<()>, std::thread::JoinHandle<()>) {
    let (release, held) = mpsc::channel::<()>();
    let (started, running) = mpsc::channel();
    let store = store.clone();
    let thread = std::thread::spawn(move || {
        store
            .write_blocking(move |_| {
                started.send(()).unwrap();
                let _ = held.recv();
                Ok::<_, StoreError>(())
            })
            .unwrap();
    });
    running.recv().unwrap();
    (release, thread)
}

fn add(counter: &AtomicUsize, by: usize) {
    counter.fetch_add(by, Ordering::SeqCst);
}

pub(crate) fn await_waiting(store: &Store, members: usize) {
    while store.waiting() < members {
        std::thread::yield_now();
    }
}

pub(crate) fn runtime() -> tokio::runtime::Runtime {
    tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap()
}

/// A store with one writer, as SQLite has.
fn alone() -> (Database, Store) {
    let database = Database::empty();
    let store = with_table(database.address(), Options { writers: 1, ..Options::default() });
    (database, store)
}

#[test]
fn values_come_back_as_they_went_in() {
    let (_database, store) = alone();
    let id = Uuid::from_u128(7);
    let time: Timestamp = "2026-11-03T10:20:30.123456Z".parse().unwrap();
    store
        .write_blocking(move |tx| {
            tx.migration(
                "CREATE TABLE kinds (i {uuid}, t {time}, j {json}, b {bytes}, f BOOLEAN, n BIGINT, m BIGINT, x TEXT)",
            )?;
            // The parameters appear out of order, and one twice.
            tx.execute(
                "INSERT INTO kinds (t, i, j, b, f, n, m, x) VALUES ($2, $1, $3, $4, $6, $5, $5, $7)",
                &args![id, time, serde_json::json!({"a": 1}), vec![1_u8, 2], 42, true, "42"],
            )?;
            tx.execute("INSERT INTO kinds (n) VALUES ($1)", &args![-1])
        })
        .unwrap();
    // Rows stay in their closure: what leaves it is made of them.
    let read = store.read_blocking(move |tx| {
        let rows = tx.query("SELECT i, t, j, b, f, n, x FROM kinds ORDER BY n DESC", &args![])?;
        check_kinds(&rows, id, time);
        tx.map("SELECT i, t, j, b, f, n, x FROM kinds ORDER BY n DESC", &args![], |row| {
            Ok((row.opt_uuid(0)?, row.opt_time(1)?))
        })
    });
    assert_eq!(read, Ok(vec![(Some(id), Some(time)), (None, None)]));
}

fn check_kinds(rows: &[Row<'_>], id: Uuid, time: Timestamp) {
    let row = &rows[0];
    assert_eq!(row.uuid(0), Ok(id));
    assert_eq!(row.time(1), Ok(time));
    assert_eq!(row.json(2), Ok(serde_json::json!({"a": 1})));
    assert_eq!(row.blob(3), Ok(vec![1, 2]));
    assert_eq!(row.bool(4), Ok(true));
    assert_eq!(row.int(5), Ok(42));
    assert_eq!(row.text(6).as_deref(), Ok("42"));
    assert_eq!(row.str(6), Ok("42"));
    assert!(matches!(row.uuid(5), Err(StoreError::Decode(_))));
    assert!(matches!(row.int(9), Err(StoreError::Decode(_))));
    let empty = &rows[1];
    assert_eq!(empty.opt_uuid(0), Ok(None));
    assert_eq!(empty.opt_time(1), Ok(None));
    assert_eq!(empty.opt_json(2), Ok(None));
    assert_eq!(empty.opt_blob(3), Ok(None));
    assert_eq!(empty.opt_bool(4), Ok(None));
    assert_eq!(empty.opt_text(6), Ok(None));
    assert!(matches!(empty.text(6), Err(StoreError::Decode(_))));
}

#[test]
fn arguments_must_fit_the_parameters() {
    let (_database, store) = alone();
    let wrong: [(&'static str, Vec<Value>); 4] = [
        ("SELECT $1", args![].into()),
        ("SELECT $1", args![1, 2].into()),
        ("SELECT $2", args![1].into()),
        ("SELECT ?1", args![1].into()),
    ];
    for (sql, values) in wrong {
        let answer = store.read_blocking(move |tx| tx.query(sql, &values).map(drop));
        assert!(matches!(answer, Err(StoreError::Sql(_))), "{sql}: {answer:?}");
    }
}

#[test]
fn readings_stream_stop_and_count() {
    let (_database, store) = alone();
    let touched = store
        .write_blocking(|tx| {
            let touched = tx.bulk(
                "INSERT INTO thing (number, name) VALUES ($1, $2)",
                (0..1000).map(|number| args![number, "x"].into()),
            )?;
            let batch = tx.batch(&[
                ("UPDATE thing SET name = $1 WHERE number < $2", args!["y", 10].into()),
                ("DELETE FROM thing WHERE number = $1", args![5000].into()),
            ])?;
            assert_eq!(batch, vec![10, 0]);
            assert_eq!(tx.cost().statements, 3);
            Ok::<_, StoreError>(touched)
        })
        .unwrap();
    assert_eq!(touched, 1000);
    let seen = store
        .read_blocking(|tx| {
            let mut seen = 0;
            tx.each("SELECT number FROM thing ORDER BY number", &args![], |row| {
                seen = row.int(0)?;
                Ok(if seen == 7 { ControlFlow::Break(()) } else { ControlFlow::Continue(()) })
            })?;
            Ok::<_, StoreError>(seen)
        })
        .unwrap();
    assert_eq!(seen, 7);
    store
        .write_blocking(|tx| {
            let locked = tx.lock("SELECT number FROM thing WHERE number = $1", &args![3])?;
            assert_eq!(locked.map(|row| row.int(0)), Some(Ok(3)));
            assert_eq!(tx.claim("SELECT number FROM thing WHERE number < 2", &args![])?.len(), 2);
            Ok::<_, StoreError>(())
        })
        .unwrap();
}

#[test]
fn a_refused_member_takes_nobody_with_it() {
    let (_database, store) = alone();
    let (release, holder) = hold_writer(&store);
    let writes: Vec<_> = (0..10)
        .map(|number| {
            let store = store.clone();
            std::thread::spawn(move || {
                store.write_blocking(move |tx| {
                    insert(tx, number)?;
                    if number % 2 == 0 { Err(StoreError::Conflict) } else { Ok(number) }
                })
            })
        })
        .collect();
    await_waiting(&store, 10);
    drop(release);
    for (number, write) in (0..).zip(writes) {
        let wanted = if number % 2 == 0 { Err(StoreError::Conflict) } else { Ok(number) };
        assert_eq!(write.join().unwrap(), wanted);
    }
    holder.join().unwrap();
    assert_eq!(count(&store), 5);
    assert_eq!(store.stats().refused, 5);
}

#[test]
fn a_panic_fails_its_member_alone() {
    let (_database, store) = alone();
    let answer = store.write_blocking(|tx| -> Result<(), StoreError> {
        insert(tx, 1)?;
        panic!("expected by the test")
    });
    assert_eq!(answer, Err(StoreError::Panicked));
    let answer = store.read_blocking(|_| -> Result<(), StoreError> { panic!("expected by the test") });
    assert_eq!(answer, Err(StoreError::Panicked));
    assert_eq!(store.write_blocking(|tx| insert(tx, 2)), Ok(1));
    assert_eq!(count(&store), 1);
}

#[test]
fn a_refusal_leaves_its_record_and_nothing_else() {
    let (_database, store) = alone();
    let answer = store.write_or_blocking(
        |tx| {
            insert(tx, 1)?;
            Err::<(), _>(StoreError::Conflict)
        },
        |tx, refusal| {
            tx.execute("INSERT INTO thing (number, name) VALUES (99, $1)", &args![refusal.code()]).map(drop)
        },
    );
    assert_eq!(answer, Err(StoreError::Conflict));
    let names = |store: &Store| {
        store.read_blocking(|tx| tx.map("SELECT name FROM thing", &args![], |row| row.text(0))).unwrap()
    };
    assert_eq!(names(&store), vec!["store_conflict"]);
    // A record that fails, or panics, is lost alone.
    for panics in [false, true] {
        let answer = store.write_or_blocking(
            |_| Err::<(), _>(StoreError::Conflict),
            move |tx, _| {
                insert(tx, 7)?;
                if panics {
                    panic!("expected by the test");
                }
                insert(tx, 99).map(drop)
            },
        );
        assert_eq!(answer, Err(StoreError::Conflict));
    }
    assert_eq!(names(&store), vec!["store_conflict"]);
}

#[test]
fn an_inner_savepoint_is_undone_alone() {
    let (_database, store) = alone();
    let calls = Arc::new(AtomicUsize::new(0));
    let counted = Arc::clone(&calls);
    store
        .write_blocking(move |tx| {
            insert(tx, 1)?;
            let (first, second, third) = (counted.clone(), counted.clone(), counted.clone());
            tx.after_commit(move || add(&first, 1));
            let inner = tx.savepoint(|tx| {
                insert(tx, 2)?;
                tx.after_commit(move || add(&second, 10));
                insert(tx, 1)
            });
            assert!(matches!(inner, Err(StoreError::Constraint(_))));
            tx.savepoint(|tx| {
                tx.after_commit(move || add(&third, 100));
                insert(tx, 3)
            })
        })
        .unwrap();
    assert_eq!(count(&store), 2);
    assert_eq!(calls.load(Ordering::SeqCst), 101, "the undone call is not made");
}

#[test]
fn a_dropped_future_still_commits() {
    let (_database, store) = alone();
    let (release, holder) = hold_writer(&store);
    let runtime = runtime();
    let called = Arc::new(AtomicUsize::new(0));
    runtime.block_on(async {
        let called = Arc::clone(&called);
        let write = store.write(move |tx| {
            let called = Arc::clone(&called);
            tx.after_commit(move || add(&called, 1));
            insert(tx, 1)
        });
        assert!(tokio::time::timeout(Duration::from_millis(20), write).await.is_err());
    });
    assert_eq!(count(&store), 0);
    drop(release);
    holder.join().unwrap();
    // One more commit passes through the same queue behind it.
    store.write_blocking(|tx| insert(tx, 2)).unwrap();
    assert_eq!(count(&store), 2);
    assert_eq!(called.load(Ordering::SeqCst), 1);
}

#[test]
fn a_full_queue_says_busy() {
    let database = Database::empty();
    let options =
        Options { queue: 1, queue_wait: Duration::from_millis(20), writers: 1, ..Options::default() };
    let store = with_table(database.address(), options);
    let (release, holder) = hold_writer(&store);
    let waiting = {
        let store = store.clone();
        std::thread::spawn(move || store.write_blocking(|tx| insert(tx, 1)))
    };
    await_waiting(&store, 1);
    assert_eq!(store.write_blocking(|tx| insert(tx, 2)), Err(StoreError::Busy));
    assert_eq!(runtime().block_on(store.write(|tx| insert(tx, 3))), Err(StoreError::Busy));
    drop(release);
    assert_eq!(waiting.join().unwrap(), Ok(1));
    holder.join().unwrap();
    assert_eq!(count(&store), 1);
}

#[test]
fn a_reading_sees_one_moment() {
    let (_database, store) = alone();
    store.write_blocking(|tx| insert(tx, 1)).unwrap();
    let meeting = Arc::new(Barrier::new(2));
    let reading = {
        let (store, meeting) = (store.clone(), Arc::clone(&meeting));
        std::thread::spawn(move || {
            store.read_blocking(move |tx| {
                let sql = "SELECT COUNT(*) FROM thing";
                let first = tx.map_one(sql, &args![], |row| row.int(0))?;
                meeting.wait();
                meeting.wait();
                let second = tx.map_one(sql, &args![], |row| row.int(0))?;
                Ok::<_, StoreError>((first, second))
            })
        })
    };
    meeting.wait();
    store.write_blocking(|tx| insert(tx, 2)).unwrap();
    assert_eq!(count(&store), 2, "a later reading sees what was acknowledged");
    meeting.wait();
    assert_eq!(reading.join().unwrap(), Ok((Some(1), Some(1))));
}

#[test]
fn a_reading_cannot_write() {
    let (_database, store) = alone();
    assert!(store.read_blocking(|tx| insert(tx, 1)).is_err());
    assert_eq!(count(&store), 0);
}

#[test]
fn accepted_work_is_finished_before_closing() {
    let database = Database::empty();
    let store = with_table(database.address(), Options { writers: 1, ..Options::default() });
    let (release, holder) = hold_writer(&store);
    let runtime = runtime();
    runtime.block_on(async {
        for number in 0..10 {
            let write = store.write(move |tx| insert(tx, number));
            assert!(tokio::time::timeout(Duration::from_millis(5), write).await.is_err());
        }
    });
    drop(release);
    holder.join().unwrap();
    drop(store);
    assert_eq!(count(&with_table(database.address(), Options::default())), 10);
}

#[test]
fn the_last_handle_may_go_inside_a_closure() {
    let (_database, store) = alone();
    let inside = store.clone();
    let mut inside = Some(inside);
    let (go, wait) = mpsc::channel::<()>();
    let (done, finished) = mpsc::channel();
    let thread = std::thread::spawn(move || {
        // The caller's own handle is gone before the closure drops the last one.
        let runtime = runtime();
        runtime.block_on(async {
            let write = store.write(move |_| {
                let _ = wait.recv();
                drop(inside.take());
                done.send(()).unwrap();
                Ok::<_, StoreError>(())
            });
            assert!(tokio::time::timeout(Duration::from_millis(20), write).await.is_err());
        });
        drop(store);
    });
    thread.join().unwrap();
    go.send(()).unwrap();
    finished.recv_timeout(Duration::from_secs(10)).unwrap();
}
