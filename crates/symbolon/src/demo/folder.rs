//! Where a demo keeps its data: a folder of the person's, or one that goes with the demo.

use super::DemoError;
use std::path::{Path, PathBuf};

/// A folder with the demo's data.
pub(super) struct Folder {
    path: PathBuf,
    passing: bool,
}

impl Folder {
    /// The folder given, made if need be; else a new one that is removed when this is dropped.
    pub(super) fn open(wanted: Option<&Path>) -> Result<Self, DemoError> {
        let (path, passing) = match wanted {
            Some(path) => (path.to_owned(), false),
            None => {
                let random = u128::from_be_bytes(center::chance::bytes());
                (std::env::temp_dir().join(format!("symbolon-demo-{random:032x}")), true)
            }
        };
        std::fs::create_dir_all(&path)
            .map_err(|error| DemoError::Folder(path.display().to_string(), error))?;
        Ok(Folder { path, passing })
    }

    /// Where it is.
    pub(super) fn path(&self) -> &Path {
        &self.path
    }

    /// True where it is removed at the end.
    pub(super) fn is_passing(&self) -> bool {
        self.passing
    }

    /// The address of the database file in it.
    pub(super) fn database(&self) -> String {
        format!("sqlite:{}", self.path.join("symbolon.db").display())
    }

    /// Writes a file in it, whole or not at all.
    pub(super) fn write(&self, name: &str, text: &str) -> Result<(), DemoError> {
        let path = self.path.join(name);
        let half = self.path.join(format!("{name}.new"));
        std::fs::write(&half, text)
            .and_then(|()| std::fs::rename(&half, &path))
            .map_err(|error| DemoError::Folder(path.display().to_string(), error))
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        if self.passing {
            // Nobody is left who could be told; the system clears its temporary folder some day.
            let _ = std::fs::remove_dir_all(&self.path);
        }
    }
}
