//! What is SQLite's alone; what every engine promises is tested beside it.

use std::path::PathBuf;
use std::time::Duration;

use super::connection::{Role, SqliteConnection};
use super::file::DatabaseFile;
use crate::engine::tests::{await_waiting, count, hold_writer, insert, runtime, with_table};
use crate::testing::Database;
use crate::{Options, Store, StoreError, args};

/// The file of a database.
fn file(database: &Database) -> PathBuf {
    database.address().strip_prefix("sqlite:").unwrap().into()
}

#[test]
fn files_are_kept_in_a_log_and_synced_fully() {
    let database = Database::file();
    let options = Options::default();
    let path = file(&database);
    let file = DatabaseFile::open(path.to_str().unwrap(), &options).unwrap();
    for role in [Role::Writer, Role::Reader] {
        let connection = SqliteConnection::open(&file, role, &options).unwrap();
        let pragma = |name: &str| -> String {
            connection
                .sqlite()
                .pragma_query_value(None, name, |row| row.get_ref(0).map(|value| format!("{value:?}")))
                .unwrap()
        };
        assert_eq!(pragma("synchronous"), "Integer(2)", "FULL");
        assert_eq!(pragma("foreign_keys"), "Integer(1)");
        assert!(pragma("busy_timeout").contains("5000"));
        let mode: String =
            connection.sqlite().pragma_query_value(None, "journal_mode", |row| row.get(0)).unwrap();
        assert_eq!(mode, "wal");
        let query_only = if role == Role::Reader { "Integer(1)" } else { "Integer(0)" };
        assert_eq!(pragma("query_only"), query_only);
    }
}

#[cfg(unix)]
#[test]
fn files_are_private() {
    use std::os::unix::fs::PermissionsExt;
    let database = Database::file();
    let _store = with_table(database.address(), Options::default());
    for entry in std::fs::read_dir(file(&database).parent().unwrap()).unwrap() {
        let mode = entry.unwrap().metadata().unwrap().permissions().mode();
        assert_eq!(mode & 0o077, 0, "only the owner reads the data");
    }
}

#[test]
fn those_who_wait_share_a_commit() {
    let options = Options { shared_time: Duration::from_secs(60), ..Options::default() };
    let store = with_table("sqlite::memory:", options);
    let before = store.stats();
    let (release, holder) = hold_writer(&store);
    let runtime = runtime();
    let writes: Vec<_> = (0..32)
        .map(|number| {
            let store = store.clone();
            runtime.spawn(async move { store.write(move |tx| insert(tx, number)).await })
        })
        .collect();
    await_waiting(&store, 32);
    drop(release);
    for write in writes {
        assert_eq!(runtime.block_on(write).unwrap(), Ok(1));
    }
    holder.join().unwrap();
    let after = store.stats();
    assert_eq!(after.members - before.members, 33);
    assert_eq!(after.commits - before.commits, 1);
    assert_eq!(count(&store), 32);
}

/// Writes until the disk is full, through single and shared commits alike.
#[test]
fn a_full_disk_loses_nothing_acknowledged() {
    let database = Database::file();
    let options = Options { max_page_count: Some(40), ..Options::default() };
    let store = with_table(database.address(), options);
    let acknowledged: Vec<i64> = {
        let threads: Vec<_> = (0..8)
            .map(|thread| {
                let store = store.clone();
                std::thread::spawn(move || {
                    let (mut kept, mut refused) = (Vec::new(), 0);
                    for number in (0..).map(|number| number * 8 + thread) {
                        let sql = "INSERT INTO thing (number, name) VALUES ($1, $2)";
                        match store.write_blocking(move |tx| tx.execute(sql, &args![number, "x".repeat(700)]))
                        {
                            Ok(_) => kept.push(number),
                            Err(StoreError::Full) => refused += 1,
                            Err(other) => panic!("{other:?}"),
                        }
                        if refused == 3 {
                            return kept;
                        }
                    }
                    unreachable!()
                })
            })
            .collect();
        threads.into_iter().flat_map(|thread| thread.join().unwrap()).collect()
    };
    assert!(acknowledged.len() > 20);
    assert!(store.stats().failed >= 24);
    let stored = |store: &Store| {
        store
            .read_blocking(|tx| {
                tx.map("SELECT number FROM thing ORDER BY number", &args![], |row| row.int(0))
            })
            .unwrap()
    };
    let mut wanted = acknowledged;
    wanted.sort_unstable();
    assert_eq!(stored(&store), wanted);
    // What needs no growth still works, and so does everything once there is room.
    assert_eq!(
        store.write_blocking(|tx| tx.execute("DELETE FROM thing WHERE number < 64", &args![])).map(|n| n > 0),
        Ok(true)
    );
    assert_eq!(store.write_blocking(|tx| insert(tx, 1)), Ok(1));
    drop(store);
    let store = with_table(database.address(), Options::default());
    assert!(stored(&store).contains(&1));
}

/// A closure that swallows the error must not go on outside the transaction it has lost.
#[test]
fn nothing_is_written_after_the_transaction_is_lost() {
    let database = Database::file();
    let options = Options { max_page_count: Some(10), ..Options::default() };
    let store = with_table(database.address(), options);
    let answer = store.write_or_blocking(
        |tx| {
            insert(tx, 1)?;
            let sql = "INSERT INTO thing (number, name) VALUES (2, $1)";
            let large = tx.execute(sql, &args!["x".repeat(100_000)]);
            assert_eq!(large, Err(StoreError::Full));
            assert_eq!(insert(tx, 3), Err(StoreError::Full));
            assert_eq!(tx.savepoint(|tx| insert(tx, 4)), Err(StoreError::Full));
            Ok::<_, StoreError>(())
        },
        |tx, _| insert(tx, 5).map(drop),
    );
    assert_eq!(answer, Err(StoreError::Full));
    assert_eq!(count(&store), 0);
    assert_eq!(store.write_blocking(|tx| insert(tx, 6)), Ok(1));
}

#[test]
fn a_served_file_is_refused_to_a_second_server() {
    let database = Database::file();
    let first = with_table(database.address(), Options::default());
    let second = Store::open(database.address(), Options::default());
    assert!(matches!(second, Err(StoreError::InUse(_))), "{second:?}");
    let visitor = Store::open(database.address(), Options::visitor()).unwrap();
    assert_eq!(count(&visitor), 0);
    drop(visitor);
    drop(first);
    Store::open(database.address(), Options::default()).unwrap();
}

#[test]
fn what_cannot_be_opened_is_named() {
    let database = Database::file();
    let missing = Store::open(database.address(), Options::visitor());
    assert!(matches!(missing, Err(StoreError::Unavailable(_))), "{missing:?}");
    for address in ["mysql://localhost/x", "data.sqlite", "sqlite:"] {
        assert!(matches!(Store::open(address, Options::default()), Err(StoreError::Address(_))), "{address}");
    }
    std::fs::write(file(&database), "x".repeat(5000)).unwrap();
    let damaged = Store::open(database.address(), Options::default());
    assert!(matches!(damaged, Err(StoreError::Corrupt(_))), "{damaged:?}");
}
