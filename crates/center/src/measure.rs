//! What commands and questions cost the database, by name.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};
use store::Cost;

/// The costs of one command or question.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Measured {
    /// How often it ran, refusals and second attempts included.
    pub times: u64,
    /// What it cost last.
    pub last: Cost,
    /// What its dearest run cost, by statements.
    pub most: Cost,
    /// What it cost in all.
    pub total: Cost,
}

/// The costs since the center was opened. Cheap to clone.
#[derive(Clone, Default)]
pub(crate) struct Measures {
    by_name: Arc<Mutex<BTreeMap<&'static str, Measured>>>,
}

impl Measures {
    /// Takes down what one run cost.
    pub(crate) fn note(&self, name: &'static str, cost: Cost) {
        let mut by_name = self.by_name.lock().unwrap_or_else(PoisonError::into_inner);
        let measured = by_name.entry(name).or_default();
        measured.times += 1;
        measured.last = cost;
        if cost.statements > measured.most.statements {
            measured.most = cost;
        }
        measured.total.statements += cost.statements;
        measured.total.round_trips += cost.round_trips;
        tracing::debug!(name, statements = cost.statements, round_trips = cost.round_trips, "cost");
    }

    /// A copy of all.
    pub(crate) fn all(&self) -> BTreeMap<&'static str, Measured> {
        self.by_name.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}
