//! Records what Symbolon asks of the database: one process that serves, calls itself, and writes down what its
//! transactions asked.

use crate::guest::Guest;
use crate::load;
use crate::operation::{Operation, Shots, targets};
use crate::rows::Plan;
use crate::score::{Score, round_trips};
use crate::server::Here;
use crate::{Outcome, child};
use serde_json::json;
use std::path::Path;
use store::tape;

/// Writes `get.json`, `page.json` (the statements that the bare handlers run) and `removals` (so many transactions) to a
/// folder, and says how many round trips a removal and a preview take. The customers are removed in the order of
/// [`targets`].
pub fn run(database: &str, folder: &Path, removals: usize) -> Outcome<()> {
    let here =
        Here::open(database, store::Options { create: false, loading: true, ..store::Options::default() })?;
    let guest = Guest::sign_in(here.address)?;
    plan(&guest, database, Operation::GetCustomer, "JOIN customer c", &folder.join("get.json"))?;
    plan(&guest, database, Operation::FirstPage, "customer_listing", &folder.join("page.json"))?;
    let preview = recorded(&guest, database, Operation::Preview, 2)?;
    let preview = Score::of(preview, false).pieces.iter().map(round_trips).max();
    let trips = recorded(&guest, database, Operation::Remove, removals)?;
    let score = Score::of(trips, true);
    score.write(&folder.join("removals"))?;
    let statements = score.pieces.first().map(|piece| piece.iter().map(|bar| bar.0.len()).sum::<usize>());
    child::say(&json!({
        "removals": score.pieces.len(),
        "removal": score.pieces.iter().map(round_trips).max(),
        "statements": statements,
        "preview": preview,
    }))
}

/// What an operation asks when it is called so often.
fn recorded(guest: &Guest, database: &str, operation: Operation, times: usize) -> Outcome<Vec<tape::Trip>> {
    let targets = targets(operation, database, times)?;
    let mut shots = Shots::new(operation, guest, targets)?;
    let mut requests = Vec::new();
    while requests.len() < times
        && let Some(shot) = shots.next(guest)
    {
        requests.push(shot);
    }
    let requests: Vec<&[u8]> = requests.iter().map(|shot| &**shot).collect();
    tape::start();
    for answer in load::each(guest.address(), &requests)? {
        answer.expect(&[200])?;
    }
    Ok(tape::stop())
}

/// The statement of an operation whose text holds these words, with what was answered.
fn plan(guest: &Guest, database: &str, operation: Operation, words: &str, file: &Path) -> Outcome<()> {
    let targets = targets(operation, database, 1)?;
    let customer = targets.first().map(|target| target.customer);
    let mut shots = Shots::new(operation, guest, targets)?;
    let shot = shots.next(guest).ok_or("nothing to ask")?;
    // The first call fills what later ones find in memory.
    guest.ask(&shot)?.expect(&[200])?;
    tape::start();
    let answer = guest.ask(&shot)?.expect(&[200])?.json()?;
    let score = Score::of(tape::stop(), false);
    let notes = score.pieces.iter().flatten().flat_map(|bar| &bar.0);
    let found = notes.max_by_key(|note| {
        let text = score.texts.get(note.0).map(String::as_str).unwrap_or_default();
        (text.contains(words), note.1.len())
    });
    let note = found.ok_or("it asked nothing of the database")?;
    let sql = score.texts.get(note.0).cloned().unwrap_or_default();
    if !sql.contains(words) {
        return Err(format!("{}: no statement with {words}", operation.name()));
    }
    let customer = customer.filter(|_| operation == Operation::GetCustomer);
    let plan = Plan { sql, args: note.1.clone(), customer, answer };
    let text = serde_json::to_vec(&plan).map_err(|error| error.to_string())?;
    std::fs::write(file, text).map_err(|error| error.to_string())
}
