//! How long granular rights last: from a day to two years (api 3.1).

use crate::Time;
use jiff::civil::date;
use jiff::tz::TimeZone;
use jiff::{Span, SpanRound, Unit};
use serde::{Deserialize, Serialize};
use std::fmt;

/// An ISO 8601 duration of whole days, weeks, months and years, as it was asked for (`P90D`, `P2Y`).
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Term(String);

impl Term {
    /// The duration of a text; none where it is none, has hours in it, or is outside a day and two years.
    pub fn parse(text: &str) -> Option<Term> {
        let text = text.trim().to_ascii_uppercase();
        let span: Span = text.parse().ok()?;
        let sized = !text.contains(['T', '.', ',', '-']) && !span.is_negative();
        // Two years from here have no leap day, so that the longest is 730 days wherever it begins.
        let begin = date(2001, 1, 1);
        let days = span.round(SpanRound::new().largest(Unit::Day).relative(begin)).ok()?.get_days();
        (sized && (1..=730).contains(&days)).then_some(Term(text))
    }

    /// So many days.
    pub fn days(days: i64) -> Option<Term> {
        Term::parse(&format!("P{days}D"))
    }

    /// The text as it was asked for, in capitals.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// When what begins now ends.
    pub fn after(&self, now: Time) -> Time {
        let span: Span = self.0.parse().unwrap_or_default();
        now.to_zoned(TimeZone::UTC).checked_add(span).map_or(Time::MAX, |end| end.timestamp())
    }
}

impl fmt::Display for Term {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_duration_is_a_day_to_two_years() {
        for good in ["P1D", "p90d", "P2Y", "P730D", "P24M", "P1Y6M", "P104W", "P1M"] {
            assert!(Term::parse(good).is_some(), "{good}");
        }
        for wrong in
            ["", "P0D", "P731D", "P3Y", "P25M", "PT24H", "P1DT1H", "-P1D", "P-1D", "P1.5D", "90", "P"]
        {
            assert_eq!(Term::parse(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn it_ends_by_the_calendar() {
        let now: Time = "2027-03-01T10:00:00Z".parse().unwrap();
        assert_eq!(Term::parse("P1Y").unwrap().after(now).to_string(), "2028-03-01T10:00:00Z");
        assert_eq!(Term::days(365).unwrap().after(now).to_string(), "2028-02-29T10:00:00Z");
    }
}
