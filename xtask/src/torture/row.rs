//! One line of the table, and the table.

use crate::torture::facts::Facts;
use crate::torture::ledger::{Entry, Outcome, longest_gap};
use crate::torture::verdict::Verdict;
use serde_json::{Value, json};
use std::time::{Duration, Instant};

/// No client may wait longer than this for the next write that is done (issue: answered again within 30 s).
pub const LONGEST_GAP: Duration = Duration::from_secs(30);

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
        end: Instant,
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
            verdict: Verdict::of(entries, facts),
            gap: longest_gap(&all, end),
            longest: entries.iter().map(|entry| entry.ended - entry.sent).max().unwrap_or_default(),
        }
    }

    /// True where nothing was lost, doubled or refused without reason, and nobody waited too long.
    pub fn is_good(&self) -> bool {
        let complete = self.refused.is_empty() && self.unanswered == 0 && self.acknowledged > 0;
        complete && self.verdict.is_clean() && self.gap <= LONGEST_GAP
    }

    /// For the record.
    pub fn json(&self, verdict: &str) -> Value {
        json!({
            "fault": self.code, "hit": self.hit, "sent": self.sent, "acknowledged": self.acknowledged,
            "repeated": self.repeated, "refused": self.refused, "unanswered": self.unanswered,
            "lost": self.verdict.lost.len(), "doubled": self.verdict.doubled.len(),
            "toldWrongly": self.verdict.denied.len(), "longestGapSeconds": seconds(self.gap),
            "longestAnswerSeconds": seconds(self.longest), "verdict": verdict,
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

/// The table: one line for each row, with what is thought of it.
pub fn table(rows: &[(Row, &str)]) -> String {
    let mut text = format!(
        "{:<41} {:>8} {:>8} {:>6} {:>6} {:>7} {:>8} {:>8}  {}\n",
        "fault", "acknowl.", "repeated", "open", "lost", "doubled", "gap s", "wait s", "verdict"
    );
    for (row, verdict) in rows {
        text.push_str(&format!(
            "{:<41} {:>8} {:>8} {:>6} {:>6} {:>7} {:>8.1} {:>8.1}  {verdict}\n",
            row.title,
            row.acknowledged,
            row.repeated,
            row.unanswered,
            row.verdict.lost.len(),
            row.verdict.doubled.len(),
            seconds(row.gap),
            seconds(row.longest),
        ));
    }
    text
}

fn seconds(time: Duration) -> f64 {
    (time.as_secs_f64() * 10.0).round() / 10.0
}
