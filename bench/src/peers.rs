//! Peers that a user might pick, doing the nearest work over the same data.

use crate::Outcome;
use crate::run::Run;

impl Run {
    /// Measures the peers that can be installed.
    pub fn peers(&mut self) -> Outcome<()> {
        Err("not written yet".to_owned())
    }
}
