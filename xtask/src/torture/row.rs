//! One line of the table, and the table.

use crate::torture::facts::Facts;
use crate::torture::ledger::{Entry, Outcome, longest_gap};
use crate::torture::verdict::Verdict;
use serde_json::{Value, json};
use std::time::{Duration, Instant};

/// No client may wait longer than this for the next write that is done (issue: answered again within 30 s).
pub const LONGEST_GAP: Duration = Duration::from_secs(30);

/// The round that is made to lose.
pub const CONTROL: (&str, &str) = ("control", "negative control: asynchronous, then kill -9");

const GOOD: &str = "good";
pub const BAD: &str = "BAD";
const SEES: &str = "loses, as it must";
const BLIND: &str = "BLIND: nothing lost, so this run proves nothing";

/// How much is told of each kind of complaint.
const SHOWN: usize = 5;

/// What came of one round.
#[derive(Clone, Debug)]
pub struct Row {
    pub code: &'static str,
    pub title: &'static str,
    /// What was hit.
    pub hit: String,
    /// Every request, however it ended.
    pub sent: usize,
    pub acknowledged: usize,
    /// Asked for more than once.
    pub repeated: usize,
    pub refused: Vec<String>,
    pub unanswered: usize,
    /// Commits whose answer a node did not get; what became of them it learns by the request id.
    pub open: usize,
    pub verdict: Verdict,
    pub gap: Duration,
    /// The longest time from the first try of a request to its answer.
    pub longest: Duration,
}

impl Row {
    /// Judges the requests of one round.
    pub fn of(
        (code, title): (&'static str, &'static str),
        hit: String,
        entries: &[Entry],
        facts: &Facts,
        (open, end): (usize, Instant),
    ) -> Row {
        let refused = entries.iter().filter_map(|entry| match &entry.outcome {
            Outcome::Refused(why) => Some(format!("{} {:?}: {why}", entry.request, entry.effect)),
            Outcome::Acknowledged(_) | Outcome::Unanswered => None,
        });
        let all: Vec<&Entry> = entries.iter().collect();
        Row {
            code,
            title,
            hit,
            sent: entries.len(),
            acknowledged: entries.iter().filter(|entry| entry.is_acknowledged()).count(),
            repeated: entries.iter().filter(|entry| entry.tries > 1).count(),
            refused: refused.collect(),
            unanswered: entries.iter().filter(|entry| entry.outcome == Outcome::Unanswered).count(),
            open,
            verdict: Verdict::of(entries, facts),
            gap: longest_gap(&all, end),
            longest: entries.iter().map(|entry| entry.ended - entry.sent).max().unwrap_or_default(),
        }
    }

    /// What is thought of it.
    pub fn conclusion(&self) -> &'static str {
        match (self.code == CONTROL.0, self.verdict.lost.is_empty()) {
            (true, true) => BLIND,
            (true, false) => SEES,
            (false, _) if self.is_good() => GOOD,
            (false, _) => BAD,
        }
    }

    /// True where the run may go well.
    pub fn is_as_it_must_be(&self) -> bool {
        [GOOD, SEES].contains(&self.conclusion())
    }

    /// True where nothing was lost, doubled or refused without reason, and nobody waited too long.
    fn is_good(&self) -> bool {
        let complete = self.refused.is_empty() && self.unanswered == 0 && self.acknowledged > 0;
        complete && self.verdict.is_clean() && self.gap <= LONGEST_GAP
    }

    /// For the record.
    pub fn json(&self) -> Value {
        json!({
            "fault": self.code, "hit": self.hit, "sent": self.sent, "acknowledged": self.acknowledged,
            "repeated": self.repeated, "refused": self.refused, "unanswered": self.unanswered,
            "unknownCommits": self.open,
            "lost": self.verdict.lost.len(), "doubled": self.verdict.doubled.len(),
            "toldWrongly": self.verdict.denied.len(), "longestGapSeconds": seconds(self.gap),
            "longestAnswerSeconds": seconds(self.longest), "verdict": self.conclusion(),
        })
    }

    /// What is wrong, one line each, the first few of each kind.
    pub fn complaints(&self) -> Vec<String> {
        let Verdict { lost, doubled, denied } = &self.verdict;
        let wrong = [("lost", lost), ("doubled", doubled), ("told wrongly", denied)];
        let wrong = wrong.iter().flat_map(|(kind, all)| {
            all.iter().take(SHOWN).map(move |(request, told)| format!("{kind}: {request} {told}"))
        });
        wrong.chain(self.refused.iter().take(SHOWN).map(|told| format!("refused: {told}"))).collect()
    }
}

/// The table: one line for each row, with what is thought of it. `unknown`: commits whose answer a node did not get;
/// `gap`: the longest time in which nobody was told "done"; `wait`: the longest from a request's first try to its answer.
pub fn table(rows: &[Row]) -> String {
    let mut text = format!(
        "{:<41} {:>8} {:>8} {:>7} {:>7} {:>7} {:>6} {:>7}  {}\n",
        "fault", "acknowl.", "repeated", "unknown", "lost", "doubled", "gap s", "wait s", "verdict"
    );
    for row in rows {
        text.push_str(&format!(
            "{:<41} {:>8} {:>8} {:>7} {:>7} {:>7} {:>6.1} {:>7.1}  {}\n",
            row.title,
            row.acknowledged,
            row.repeated,
            row.open,
            row.verdict.lost.len(),
            row.verdict.doubled.len(),
            seconds(row.gap),
            seconds(row.longest),
            row.conclusion(),
        ));
    }
    text
}

fn seconds(time: Duration) -> f64 {
    (time.as_secs_f64() * 10.0).round() / 10.0
}
