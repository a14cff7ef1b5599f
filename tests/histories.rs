//! Random histories: thirty-two connections at once do everything that changes a relationship, on few customers, over
//! HTTP. What the log says came about is followed through the pure rules of `domain`, and each answer must be one that
//! the rules give at some moment between the call and the answer.
//!
//! Each snapshot taken meanwhile must be the state that the model has where the logs end in it, so that nobody sees half
//! a commit, and no commit writes what belongs to another (I7).
//!
//! What each connection wants comes from a seed, when it happens from the machine; the checks hold for any order.
//! `SYMBOLON_HISTORIES=200` runs two hundred long ones, `SYMBOLON_HISTORY=7` the long one of seed 7 alone.

mod chain;
mod chance;
mod judge;
mod model;
mod operation;
mod record;
mod sight;

use crate::nodes;
use crate::room::Room;
use judge::{Evidence, Tally};
use operation::{Answer, Between, Deed};
use record::{Record, Stage};
use sight::Sight;
use std::collections::BTreeMap;
use std::sync::mpsc::{self, RecvTimeoutError};
use std::time::{Duration, Instant};

/// How many things each connection asks for, in a short history and in a long one.
const SHORT: usize = 10;
const LONG: usize = 40;
/// Between two snapshots.
const PAUSE: Duration = Duration::from_millis(20);

/// E1, E2, E3, E7, E27, E36, I1–I8: whatever races, the log is a history that the rules allow, every answer fits it,
/// and nobody hears of deadlocks or lost locks.
#[test]
fn e3_and_e36_and_i1_and_i2_and_i4_and_i5_random_histories_are_what_the_rules_allow() {
    let number = |name: &str| std::env::var(name).ok().and_then(|text| text.parse::<u64>().ok());
    let (seeds, length) = match (number("SYMBOLON_HISTORY"), number("SYMBOLON_HISTORIES")) {
        (Some(seed), _) => (vec![seed], LONG),
        (None, Some(count)) => ((1..=count).collect(), LONG),
        (None, None) => (vec![1, 2], SHORT),
    };
    let (mut refusals, mut all) = (BTreeMap::new(), Tally::default());
    for seed in seeds {
        let started = Instant::now();
        let tally = History::new(seed).run(length, &mut refusals);
        println!("history {seed}: {tally}, {:.1} s", started.elapsed().as_secs_f64());
        all = all + tally;
    }
    println!("all: {all}\nrefusals: {refusals:?}");
    assert!(all.commits > 0 && all.refused > 0, "nothing was tried");
}

struct History {
    seed: u64,
    room: Room,
    stage: Stage,
}

impl History {
    /// Every other seed has two nodes over one database, each connection asks now the one, now the other.
    fn new(seed: u64) -> History {
        let (room, nodes) = match seed % 2 {
            0 => {
                let room = nodes::room();
                let urls = nodes::urls(&room).into();
                (room, urls)
            }
            _ => (Room::open(), Vec::new()),
        };
        let stage = Stage::set(&room, nodes);
        History { seed, room, stage }
    }

    /// Plays one history, judges it, and counts the refusals by their codes.
    fn run(&self, length: usize, refusals: &mut BTreeMap<String, usize>) -> Tally {
        let store = self.room.center().store();
        let began = self.room.center().now();
        let pairs = self.stage.pairs.clone();
        let ground = store.read_blocking(move |tx| sight::ground(tx, &pairs)).expect("the store answers");
        let before = self.sight();
        let retries = store.stats().retries;
        let (record, mut sights, mut faults) = self.play(length);
        sights.push(self.sight());
        faults.extend(self.room.check().into_iter().map(|found| format!("symbolon check: {found}")));
        faults.extend(record.faults.iter().cloned());
        for call in &record.calls {
            if let Answer::Refused { code, .. } = &call.answer {
                *refusals.entry(code.clone()).or_default() += 1;
            }
        }
        let logs = before.iter().map(|(subject, (length, _))| {
            let (subject, length) = (*subject, *length);
            let read = move |tx: &mut store::Tx<'_>| sight::log(tx, subject, length);
            (subject, store.read_blocking(read).expect("the store answers"))
        });
        let logs = logs.collect();
        faults.extend(self.shown(sights.last().expect("one at least")));
        let evidence = Evidence {
            pairs: &self.stage.pairs,
            ground: &ground,
            calls: &record.calls,
            before,
            logs,
            sights,
            began,
        };
        let tally = judge::judge(evidence).unwrap_or_else(|found| {
            faults.extend(found);
            Tally::default()
        });
        assert!(faults.is_empty(), "{}", self.told(&record, &faults));
        Tally { retries: store.stats().retries - retries, ..tally }
    }

    /// The record, the snapshots taken meanwhile, and what `symbolon check` found in any of them.
    fn play(&self, length: usize) -> (Record, Vec<Sight>, Vec<String>) {
        let (going_on, over) = mpsc::channel::<()>();
        std::thread::scope(|scope| {
            let watcher = scope.spawn(move || {
                let (mut sights, mut found) = (Vec::new(), Vec::new());
                while over.recv_timeout(PAUSE) == Err(RecvTimeoutError::Timeout) {
                    if sights.len() % 8 == 0 {
                        found.extend(self.room.check());
                    }
                    sights.push(self.sight());
                }
                (sights, found)
            });
            let record = self.stage.play(self.seed, length);
            drop(going_on);
            let (sights, found) = watcher.join().expect("no panic");
            (record, sights, found)
        })
    }

    fn sight(&self) -> Sight {
        let subjects = sight::subjects(&self.stage.pairs);
        let read = move |tx: &mut store::Tx<'_>| sight::all(tx, &subjects);
        self.room.center().store().read_blocking(read).expect("the store answers")
    }

    /// In what the API shows at the end something differs from what the store holds, and the model with it.
    fn shown(&self, last: &Sight) -> Vec<String> {
        let mut found = Vec::new();
        for pair in last.values().filter_map(|(_, state)| state.pair()) {
            for deed in [Deed::Look, Deed::Count] {
                let said = deed.say(pair.between);
                let speaker = self.stage.speaker(said.side, pair.between, 0);
                let answer = speaker.get(&said.path);
                let shown = deed.read(answer.status, &answer.json());
                let drawn = chain::undrawn(self.room.center().now());
                let ground = model::Ground::default();
                let rule = pair.step(&deed, &model::Elsewhere::default(), &drawn, &ground);
                let expected = rule.map_or_else(|refusal| judge::refused(&refusal), |done| done.answer);
                if shown.as_ref() != Ok(&expected) {
                    found.push(format!("{:?} shows {shown:?}, the model {expected:?}", pair.between));
                }
            }
            found.extend(self.contacts_shown(pair, last));
        }
        found
    }

    /// I5: nobody is shown as a support contact who does not serve the customer.
    fn contacts_shown(&self, pair: &model::Pair, last: &Sight) -> Vec<String> {
        if !pair.is_active() {
            return Vec::new();
        }
        let Between { partner, customer } = pair.between;
        let all = last.values().filter_map(|(_, state)| state.pair());
        let serving = all.filter(|other| other.between.customer == customer && other.is_active());
        let active: Vec<_> = serving.map(|other| (other.between.partner, other.generation())).collect();
        let speaker = self.stage.speaker(operation::Side::Partner, pair.between, 0);
        let mut found = Vec::new();
        for one in pair.subscriptions.iter().filter(|one| one.kind.has_support_contact()) {
            let path = format!("/v1/customers/{customer}/subscriptions/{}/supportcontact", one.id);
            let shown = speaker.get(&path).expect(200)["supportTenantId"].clone();
            let rule = domain::support_contact::resolve(one.contact, partner, &active);
            if shown != serde_json::json!(rule) {
                found.push(format!("I5: {} is helped by {shown}, by the model {rule:?}", one.id));
            }
        }
        found
    }

    /// What went wrong, how to see it again, and everything that was asked and answered.
    fn told(&self, record: &Record, faults: &[String]) -> String {
        let calls = record.calls.iter().map(|call| {
            let (from, until) = (call.invoked, call.answered);
            format!(
                "{from}–{until} #{} {} {:?} {:?} → {:?}\n",
                call.connection, call.id, call.between, call.deed, call.answer
            )
        });
        let calls: String = calls.collect();
        let first: Vec<_> = faults.iter().take(10).map(String::as_str).collect();
        format!(
            "history {seed} does not fit ({count} faults; SYMBOLON_HISTORY={seed} runs it alone):\n{calls}\n{}",
            first.join("\n"),
            seed = self.seed,
            count = faults.len(),
        )
    }
}
