//! Dates in the four spellings that clients use for the same thing (api 2.12), and ticks.

use domain::Time;
use jiff::ToSpan as _;
use jiff::civil::{Date, DateTime, Time as Clock};
use jiff::tz::TimeZone;

/// Ticks of 100 ns between the year 1 and 1970.
const EPOCH_TICKS: i64 = 621_355_968_000_000_000;

/// The first instant a text means; a date means its beginning.
pub fn start(text: &str) -> Option<Time> {
    read(text).map(|(instant, _)| instant)
}

/// The last instant a text means; a date without a time means its end, as does midnight sent for a date.
pub fn end(text: &str) -> Option<Time> {
    let (instant, whole_day) = read(text)?;
    if !whole_day {
        return Some(instant);
    }
    let day = instant.to_zoned(TimeZone::UTC).date();
    let next = day.checked_add(1.day()).ok()?;
    Some(utc(next.to_datetime(Clock::midnight()))?.checked_sub(1.microsecond()).unwrap_or(instant))
}

/// The instant of a number of ticks.
pub fn of_ticks(ticks: i64) -> Option<Time> {
    Time::from_microsecond(ticks.checked_sub(EPOCH_TICKS)? / 10).ok()
}

/// The ticks of an instant.
pub fn ticks(at: Time) -> i64 {
    at.as_microsecond().saturating_mul(10).saturating_add(EPOCH_TICKS)
}

/// The instant, and whether the text names a day rather than a moment.
fn read(text: &str) -> Option<(Time, bool)> {
    let text = text.trim();
    if let Some(day) = dashed(text) {
        return Some((utc(day.to_datetime(Clock::midnight()))?, true));
    }
    if let Some(moment) = slashed(text) {
        return Some((utc(moment)?, moment.time() == Clock::midnight()));
    }
    if let Ok(instant) = text.parse::<Time>() {
        return Some((instant, false));
    }
    let moment = text.replacen(' ', "T", 1).parse::<DateTime>().ok()?;
    Some((utc(moment)?, false))
}

fn utc(moment: DateTime) -> Option<Time> {
    Some(moment.to_zoned(TimeZone::UTC).ok()?.timestamp())
}

/// `yyyy-MM-dd`, or with the day of the year in the third place: above 31 it cannot be anything else.
fn dashed(text: &str) -> Option<Date> {
    let mut parts = text.split('-');
    let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
    if parts.next().is_some() || day.len() > 3 || !text.bytes().all(|b| b.is_ascii_digit() || b == b'-') {
        return None;
    }
    let (year, month, day) = (year.parse::<i16>().ok()?, month.parse::<i8>().ok()?, day.parse::<i16>().ok()?);
    if day > 31 {
        let first = Date::new(year, 1, 1).ok()?;
        let found = first.checked_add((i64::from(day) - 1).days()).ok()?;
        return (found.year() == year).then_some(found);
    }
    Date::new(year, month, i8::try_from(day).ok()?).ok()
}

/// `MM/dd/yyyy HH:mm:ss`, `M/d/yyyy h:mm:ss AM`, or the date alone.
fn slashed(text: &str) -> Option<DateTime> {
    let mut words = text.split_whitespace();
    let mut parts = words.next()?.split('/');
    let (month, day, year) = (parts.next()?, parts.next()?, parts.next()?);
    if parts.next().is_some() {
        return None;
    }
    let date = Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?).ok()?;
    let Some(clock) = words.next() else { return Some(date.to_datetime(Clock::midnight())) };
    let mut parts = clock.split(':');
    let mut hour: i8 = parts.next()?.parse().ok()?;
    let minute: i8 = parts.next()?.parse().ok()?;
    let second: i8 = parts.next().unwrap_or("0").parse().ok()?;
    match words.next().map(str::to_ascii_uppercase).as_deref() {
        None => {}
        Some("AM") if (1..=12).contains(&hour) => hour %= 12,
        Some("PM") if (1..=12).contains(&hour) => hour = hour % 12 + 12,
        Some(_) => return None,
    }
    Some(date.to_datetime(Clock::new(hour, minute, second, 0).ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_spelling_means_the_same_day() {
        for (text, instant) in [
            ("2020-09-02", "2020-09-02T00:00:00Z"),
            ("2020-09-246", "2020-09-02T00:00:00Z"),
            ("2020-02-36", "2020-02-05T00:00:00Z"),
            ("2020-01-031", "2020-01-31T00:00:00Z"),
            ("09/02/2020 00:00:00", "2020-09-02T00:00:00Z"),
            ("9/2/2020 3:04:05 PM", "2020-09-02T15:04:05Z"),
            ("9/2/2020 12:00:00 AM", "2020-09-02T00:00:00Z"),
            ("2020-09-02T10:00:00+02:00", "2020-09-02T08:00:00Z"),
            ("2020-09-02T10:00:00", "2020-09-02T10:00:00Z"),
        ] {
            assert_eq!(start(text).map(|at| at.to_string()).as_deref(), Some(instant), "{text}");
        }
    }

    #[test]
    fn an_end_date_is_inclusive_and_nonsense_is_none() {
        assert_eq!(
            end("2020-09-02").map(|at| at.to_string()).as_deref(),
            Some("2020-09-02T23:59:59.999999Z")
        );
        assert_eq!(end("09/02/2020 00:00:00"), end("2020-09-02"));
        assert_eq!(end("2020-09-02T10:00:00Z"), start("2020-09-02T10:00:00Z"));
        for text in [
            "",
            "today",
            "2020-13-01",
            "2020-02-367",
            "2021-02-366",
            "13/13/2020",
            "2020-1-1-1",
            "9/2/2020 13:00:00 PM",
        ] {
            assert_eq!(start(text), None, "{text}");
        }
    }

    #[test]
    fn ticks_come_back() {
        let at: Time = "2026-11-21T09:00:00.123456Z".parse().unwrap();
        assert_eq!(of_ticks(ticks(at)), Some(at));
        assert_eq!(ticks("1970-01-01T00:00:00Z".parse().unwrap()), EPOCH_TICKS);
    }
}
