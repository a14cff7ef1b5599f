//! The database file, who may open it, and what is removed at the end.

use std::fs::{File, OpenOptions, TryLockError};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};

use crate::{Options, StoreError};

/// A database file, held under a lock while it is served.
#[derive(Debug)]
pub(crate) struct DatabaseFile {
    path: PathBuf,
    temporary: bool,
    /// The operating system lets go of it with the process, however that ends.
    _lock: Option<File>,
}

impl DatabaseFile {
    pub(super) fn open(path: &str, options: &Options) -> Result<Self, StoreError> {
        if path == ":memory:" {
            return Self::temporary();
        }
        let path = PathBuf::from(path);
        let lock = if options.exclusive { Some(lock(&path)?) } else { None };
        create(&path, options.create)?;
        Ok(DatabaseFile { path, temporary: false, _lock: lock })
    }

    pub(super) fn path(&self) -> &Path {
        &self.path
    }

    pub(super) fn is_temporary(&self) -> bool {
        self.temporary
    }

    /// A file stands in for memory: SQLite's shared memory databases have neither snapshots nor a log.
    fn temporary() -> Result<Self, StoreError> {
        static NEXT: AtomicU64 = AtomicU64::new(0);
        loop {
            let number = NEXT.fetch_add(1, Ordering::Relaxed);
            let name = format!("symbolon-{}-{number}.sqlite", std::process::id());
            let path = std::env::temp_dir().join(name);
            match private().write(true).create_new(true).open(&path) {
                Ok(_) => return Ok(DatabaseFile { path, temporary: true, _lock: None }),
                Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
                Err(error) => return Err(unavailable(&path, &error)),
            }
        }
    }
}

impl Drop for DatabaseFile {
    fn drop(&mut self) {
        if self.temporary {
            // The file itself goes last: its name stays taken while there is a log that belongs to it.
            for ending in ["-wal", "-shm", ""] {
                // What is not there need not be removed.
                let _ = std::fs::remove_file(beside(&self.path, ending));
            }
        }
    }
}

fn lock(path: &Path) -> Result<File, StoreError> {
    let path = beside(path, ".lock");
    let file = private()
        .write(true)
        .create(true)
        .truncate(false)
        .open(&path)
        .map_err(|error| unavailable(&path, &error))?;
    match file.try_lock() {
        Ok(()) => Ok(file),
        Err(TryLockError::WouldBlock) => Err(StoreError::InUse(path)),
        Err(TryLockError::Error(error)) => Err(unavailable(&path, &error)),
    }
}

fn create(path: &Path, create: bool) -> Result<(), StoreError> {
    let opened = private().read(true).write(true).create(create).truncate(false).open(path);
    opened.map(drop).map_err(|error| unavailable(path, &error))
}

/// Only the owner may read the data.
fn private() -> OpenOptions {
    let mut options = OpenOptions::new();
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options
}

fn beside(path: &Path, ending: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(ending);
    name.into()
}

fn unavailable(path: &Path, error: &io::Error) -> StoreError {
    StoreError::Unavailable(format!("{}: {error}", path.display()))
}
