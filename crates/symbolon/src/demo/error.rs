//! Why a demo does not start or ends badly, and what its reader can do.

use language::{Locale, text};
use store::StoreError;

/// What stopped the demo.
#[derive(Debug)]
pub enum DemoError {
    /// The address is no address of this machine's loopback.
    NotLoopback(String),
    /// The address cannot be understood.
    BadAddress(String),
    /// Somebody else listens there.
    Taken(String),
    /// The port cannot be opened for another reason.
    Listen(String, std::io::Error),
    /// A folder or file cannot be written.
    Folder(String, std::io::Error),
    /// The data cannot be opened.
    Store(String, StoreError),
    /// The database belongs to somebody who is no demo.
    NotADemo(String),
    /// A load of the data was stopped before its end.
    HalfLoaded(String),
    /// Another program has the data open.
    InUse(String),
    /// Something failed inside; the log has it.
    Inside(String),
}

impl DemoError {
    /// The sentence for the person at the terminal, with what to do.
    pub fn message(&self, locale: Locale) -> String {
        match self {
            DemoError::NotLoopback(address) => text::demo_not_loopback(locale, address),
            DemoError::BadAddress(address) => text::demo_bad_address(locale, address),
            DemoError::Taken(address) => text::demo_port_taken(locale, address),
            DemoError::Listen(address, error) => {
                text::demo_listen_failed(locale, address, &error.to_string())
            }
            DemoError::Folder(path, error) => text::demo_folder_failed(locale, &error.to_string(), path),
            DemoError::Store(path, error) => text::demo_store_failed(locale, error.code(), path),
            DemoError::NotADemo(path) => text::demo_not_a_demo(locale, path),
            DemoError::HalfLoaded(path) => text::demo_half_loaded(locale, path),
            DemoError::InUse(path) => text::demo_in_use(locale, path),
            DemoError::Inside(code) => text::demo_failed(locale, code),
        }
    }

    /// The exit code (program §2): 2 for what the options say wrong, 5 for the rest.
    pub fn exit_code(&self) -> u8 {
        match self {
            DemoError::NotLoopback(_) | DemoError::BadAddress(_) | DemoError::Taken(_) => 2,
            DemoError::Listen(..)
            | DemoError::Folder(..)
            | DemoError::Store(..)
            | DemoError::NotADemo(_)
            | DemoError::HalfLoaded(_)
            | DemoError::InUse(_)
            | DemoError::Inside(_) => 5,
        }
    }
}

impl From<center::Error> for DemoError {
    fn from(error: center::Error) -> Self {
        DemoError::Inside(error.code().to_owned())
    }
}

impl std::fmt::Display for DemoError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.message(Locale::default()))
    }
}

impl std::error::Error for DemoError {}
