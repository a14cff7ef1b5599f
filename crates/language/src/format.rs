//! Dates, numbers, money and lists as each locale writes them (terms §3). Never for machines: F1.

use crate::locale::Locale;
use crate::text;
use icu::calendar::{Date as IcuDate, Gregorian};
use icu::datetime::FixedCalendarDateTimeFormatter as DateFormatter;
use icu::datetime::fieldsets::{YM, YMD, YMDT};
use icu::datetime::input::{DateTime, Time};
use icu::decimal::DecimalFormatter;
use icu::decimal::input::{Decimal, SignDisplay};
use icu::list::ListFormatter;
use icu::list::options::ListFormatterOptions;
use icu::plurals::{PluralCategory, PluralRules};
use jiff::Zoned;
use jiff::civil::Date;
use std::sync::OnceLock;

struct Formats {
    date_short: DateFormatter<Gregorian, YMD>,
    date_medium: DateFormatter<Gregorian, YMD>,
    date_long: DateFormatter<Gregorian, YMD>,
    date_time: DateFormatter<Gregorian, YMDT>,
    month_year: DateFormatter<Gregorian, YM>,
    number: DecimalFormatter,
    list_and: ListFormatter,
    plural: PluralRules,
}

/// The short numeric date; never where day and month can be confused between readers (F2).
#[must_use]
pub fn date_short(locale: Locale, date: Date) -> String {
    let formats = formats(locale);
    gregorian(date).map_or_else(|| date.to_string(), |d| formats.date_short.format(&d).to_string())
}

/// The usual date of tables and sentences.
#[must_use]
pub fn date_medium(locale: Locale, date: Date) -> String {
    let formats = formats(locale);
    gregorian(date).map_or_else(|| date.to_string(), |d| formats.date_medium.format(&d).to_string())
}

/// The date with the month in full.
#[must_use]
pub fn date_long(locale: Locale, date: Date) -> String {
    let formats = formats(locale);
    gregorian(date).map_or_else(|| date.to_string(), |d| formats.date_long.format(&d).to_string())
}

/// Month and year, as over a calendar or a bill.
#[must_use]
pub fn month_year(locale: Locale, date: Date) -> String {
    let formats = formats(locale);
    gregorian(date).map_or_else(|| date.to_string(), |d| formats.month_year.format(&d).to_string())
}

/// Date and minute in the instant's own zone; the page says which zone that is (F5).
#[must_use]
pub fn date_time(locale: Locale, instant: &Zoned) -> String {
    let formatted = gregorian(instant.date())
        .zip(time(instant))
        .map(|(date, time)| formats(locale).date_time.format(&DateTime { date, time }).to_string());
    formatted.unwrap_or_else(|| instant.to_string())
}

/// The zone of an instant as an offset: `UTC`, `UTC+02:00`.
#[must_use]
pub fn zone(instant: &Zoned) -> String {
    let seconds = instant.offset().seconds();
    if seconds == 0 {
        return "UTC".to_owned();
    }
    let sign = if seconds < 0 { '−' } else { '+' };
    let minutes = seconds.unsigned_abs() / 60;
    format!("UTC{sign}{:02}:{:02}", minutes / 60, minutes % 60)
}

/// A whole number with the locale's groups.
#[must_use]
pub fn number(locale: Locale, value: i64) -> String {
    formats(locale).number.format(&Decimal::from(value)).to_string()
}

/// A plain decimal (`1234567.89`) in the locale's signs, all its digits kept; what is no number stays as it is.
#[must_use]
pub fn decimal(locale: Locale, value: &str) -> String {
    value
        .parse::<Decimal>()
        .map_or_else(|_| value.to_owned(), |d| formats(locale).number.format(&d).to_string())
}

/// Whole percent.
#[must_use]
pub fn percent(locale: Locale, value: i64) -> String {
    let number = number(locale, value);
    match locale {
        Locale::FrFr | Locale::RuRu => format!("{number}\u{A0}%"),
        _ => format!("{number}%"),
    }
}

/// An amount in minor units of an ISO 4217 currency; an unknown code has two decimals and shows itself (F4).
#[must_use]
pub fn money(locale: Locale, minor: i64, currency: &str) -> String {
    let code = currency.to_ascii_uppercase();
    let mut amount = Decimal::from(minor);
    amount.multiply_pow10(-i16::from(minor_digits(&code)));
    amount.apply_sign_display(SignDisplay::Never);
    let amount = formats(locale).number.format(&amount).to_string();
    let sign = if minor < 0 { "-" } else { "" };
    let symbol = symbol(locale, &code).unwrap_or(&code);
    match locale {
        Locale::FrFr | Locale::RuRu | Locale::ItIt => format!("{sign}{amount}\u{A0}{symbol}"),
        _ if symbol.ends_with(|c: char| c.is_ascii_alphabetic()) => format!("{sign}{symbol}\u{A0}{amount}"),
        _ => format!("{sign}{symbol}{amount}"),
    }
}

/// The items joined with the locale's "and".
#[must_use]
pub fn list_and(locale: Locale, items: &[String]) -> String {
    formats(locale).list_and.format_to_string(items.iter())
}

/// Whole days from today: yesterday, today, in three days.
#[must_use]
pub fn relative_days(locale: Locale, days: i64) -> String {
    match days {
        -1 => text::relative_yesterday(locale),
        0 => text::relative_today(locale),
        1 => text::relative_tomorrow(locale),
        2.. => text::relative_in_days(locale, days),
        _ => text::relative_days_ago(locale, days.saturating_neg()),
    }
}

/// The CLDR plural category of a count, as catalogues name it.
pub(crate) fn plural_category(locale: Locale, n: i64) -> &'static str {
    match formats(locale).plural.category_for(n.unsigned_abs()) {
        PluralCategory::Zero => "zero",
        PluralCategory::One => "one",
        PluralCategory::Two => "two",
        PluralCategory::Few => "few",
        PluralCategory::Many => "many",
        PluralCategory::Other => "other",
    }
}

/// Digits behind the point of an ISO 4217 currency in upper case (F4).
#[must_use]
pub const fn minor_digits(code: &str) -> u8 {
    match code.as_bytes() {
        b"JPY" | b"KRW" | b"VND" | b"CLP" | b"ISK" | b"PYG" | b"UGX" | b"XAF" | b"XOF" | b"XPF" => 0,
        b"BHD" | b"JOD" | b"KWD" | b"OMR" | b"TND" | b"IQD" | b"LYD" => 3,
        _ => 2,
    }
}

/// The sign by which the locale's readers know a currency; none where they read the code.
fn symbol(locale: Locale, code: &str) -> Option<&'static str> {
    Some(match (locale, code) {
        (_, "EUR") => "€",
        (Locale::FrFr, "USD") => "$US",
        (Locale::ZhTw, "USD") => "US$",
        (Locale::ItIt, "USD") => return None,
        (_, "USD") => "$",
        (Locale::FrFr | Locale::ItIt, "JPY" | "TWD") => return None,
        (Locale::JaJp, "JPY") => "￥",
        (_, "JPY") => "¥",
        (Locale::ZhTw, "TWD") => "$",
        (_, "TWD") => "NT$",
        (Locale::RuRu, "RUB") => "₽",
        (Locale::FrFr, "GBP") => "£GB",
        (_, "GBP") => "£",
        _ => return None,
    })
}

fn gregorian(date: Date) -> Option<IcuDate<Gregorian>> {
    let (month, day) = (u8::try_from(date.month()).ok()?, u8::try_from(date.day()).ok()?);
    IcuDate::try_new_gregorian(i32::from(date.year()), month, day).ok()
}

fn time(instant: &Zoned) -> Option<Time> {
    let (hour, minute) = (u8::try_from(instant.hour()).ok()?, u8::try_from(instant.minute()).ok()?);
    Time::try_new(hour, minute, 0, 0).ok()
}

fn formats(locale: Locale) -> &'static Formats {
    static FORMATS: [OnceLock<Formats>; 6] = [const { OnceLock::new() }; 6];
    FORMATS[locale as usize].get_or_init(|| build(locale))
}

#[expect(
    clippy::expect_used,
    reason = "start-up: the data of the six locales is compiled in, a test builds them"
)]
fn build(locale: Locale) -> Formats {
    let tag: icu::locale::Locale = locale.tag().parse().expect("a tag written here");
    let dates = "compiled date patterns";
    Formats {
        date_short: DateFormatter::try_new((&tag).into(), YMD::short()).expect(dates),
        date_medium: DateFormatter::try_new((&tag).into(), YMD::medium()).expect(dates),
        date_long: DateFormatter::try_new((&tag).into(), YMD::long()).expect(dates),
        date_time: DateFormatter::try_new((&tag).into(), YMD::medium().with_time_hm()).expect(dates),
        month_year: DateFormatter::try_new((&tag).into(), YM::long()).expect(dates),
        number: DecimalFormatter::try_new((&tag).into(), Default::default()).expect("compiled number signs"),
        list_and: ListFormatter::try_new_and((&tag).into(), ListFormatterOptions::default())
            .expect("compiled list patterns"),
        plural: PluralRules::try_new_cardinal((&tag).into()).expect("compiled plural rules"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    /// One row of the table of terms §3: en, fr, ru, zh, ja, it; `⍽` is U+00A0, `⎵` U+202F.
    fn row(item: &str, expected: [&str; 6], show: impl Fn(Locale) -> String) {
        for (locale, expected) in Locale::ALL.into_iter().zip(expected) {
            let shown = show(locale).replace('\u{A0}', "⍽").replace('\u{202F}', "⎵");
            assert_eq!(shown, expected, "{item} in {locale}");
        }
    }

    #[test]
    fn f2_dates() {
        let day = date(2026, 7, 4);
        row("short", ["7/4/26", "04/07/2026", "04.07.2026", "2026/7/4", "2026/07/04", "04/07/26"], |l| {
            date_short(l, day)
        });
        let medium =
            ["Jul 4, 2026", "4 juil. 2026", "4 июл. 2026⎵г.", "2026年7月4日", "2026/07/04", "4 lug 2026"];
        row("medium", medium, |l| date_medium(l, day));
        let long = [
            "July 4, 2026",
            "4 juillet 2026",
            "4 июля 2026⎵г.",
            "2026年7月4日",
            "2026年7月4日",
            "4 luglio 2026",
        ];
        row("long", long, |l| date_long(l, day));
        let month = ["July 2026", "juillet 2026", "июль 2026⎵г.", "2026年7月", "2026年7月", "luglio 2026"];
        row("month", month, |l| month_year(l, day));
    }

    #[test]
    fn f5_date_and_time_with_the_zone() {
        let instant: Zoned = "2026-07-04T15:07:00+00:00[UTC]".parse().unwrap();
        let expected = [
            "Jul 4, 2026, 3:07⎵PM",
            "4 juil. 2026, 15:07",
            "4 июл. 2026⎵г., 15:07",
            "2026年7月4日 下午3:07",
            "2026/07/04 15:07",
            "4 lug 2026, 15:07",
        ];
        row("date and time", expected, |l| date_time(l, &instant));
        assert_eq!(zone(&instant), "UTC");
        assert_eq!(zone(&"2026-07-04T15:07:00+05:30[Asia/Kolkata]".parse().unwrap()), "UTC+05:30");
    }

    #[test]
    fn numbers() {
        row("1234", ["1,234", "1⎵234", "1⍽234", "1,234", "1,234", "1234"], |l| number(l, 1234));
        let expected =
            ["1,234,567.89", "1⎵234⎵567,89", "1⍽234⍽567,89", "1,234,567.89", "1,234,567.89", "1.234.567,89"];
        row("decimal", expected, |l| decimal(l, "1234567.89"));
        row("no number", ["n/a"; 6], |l| decimal(l, "n/a"));
        row("percent", ["26%", "26⍽%", "26⍽%", "26%", "26%", "26%"], |l| percent(l, 26));
    }

    #[test]
    fn f4_money() {
        for (minor, code, expected) in [
            (
                1_234_560,
                "EUR",
                ["€12,345.60", "12⎵345,60⍽€", "12⍽345,60⍽€", "€12,345.60", "€12,345.60", "12.345,60⍽€"],
            ),
            (
                1_234_560,
                "USD",
                ["$12,345.60", "12⎵345,60⍽$US", "12⍽345,60⍽$", "US$12,345.60", "$12,345.60", "12.345,60⍽USD"],
            ),
            (12_346, "jpy", ["¥12,346", "12⎵346⍽JPY", "12⍽346⍽¥", "¥12,346", "￥12,346", "12.346⍽JPY"]),
            (
                1_234_560,
                "TWD",
                [
                    "NT$12,345.60",
                    "12⎵345,60⍽TWD",
                    "12⍽345,60⍽NT$",
                    "$12,345.60",
                    "NT$12,345.60",
                    "12.345,60⍽TWD",
                ],
            ),
            (
                1_234_560,
                "RUB",
                [
                    "RUB⍽12,345.60",
                    "12⎵345,60⍽RUB",
                    "12⍽345,60⍽₽",
                    "RUB⍽12,345.60",
                    "RUB⍽12,345.60",
                    "12.345,60⍽RUB",
                ],
            ),
            (-1250, "EUR", ["-€12.50", "-12,50⍽€", "-12,50⍽€", "-€12.50", "-€12.50", "-12,50⍽€"]),
            (5, "EUR", ["€0.05", "0,05⍽€", "0,05⍽€", "€0.05", "€0.05", "0,05⍽€"]),
        ] {
            row(code, expected, |l| money(l, minor, code));
        }
    }

    #[test]
    fn lists() {
        let items = ["A", "B", "C"].map(String::from);
        row("and", ["A, B, and C", "A, B et C", "A, B и C", "A、B和C", "A、B、C", "A, B e C"], |l| {
            list_and(l, &items)
        });
        row("one", ["A"; 6], |l| list_and(l, &items[..1]));
        row("none", [""; 6], |l| list_and(l, &[]));
    }

    #[test]
    fn days_from_today() {
        row("yesterday", ["yesterday", "hier", "вчера", "昨天", "昨日", "ieri"], |l| {
            relative_days(l, -1)
        });
        let expected = ["in 3 days", "dans 3⍽jours", "через 3⍽дня", "3 天後", "3 日後", "tra 3⍽giorni"];
        row("in days", expected, |l| relative_days(l, 3));
        let expected =
            ["21 days ago", "il y a 21⍽jours", "21⍽день назад", "21 天前", "21 日前", "21⍽giorni fa"];
        row("ago", expected, |l| relative_days(l, -21));
    }

    #[test]
    fn plural_categories_are_those_of_cldr() {
        let vector = [0, 1, 2, 5, 11, 21, 22, 25, 101, 1_000_000];
        for (locale, expected) in [
            (Locale::En, "other one other other other other other other other other"),
            (Locale::FrFr, "one one other other other other other other other many"),
            (Locale::RuRu, "many one few many many one few many one many"),
            (Locale::ZhTw, "other other other other other other other other other other"),
            (Locale::JaJp, "other other other other other other other other other other"),
            (Locale::ItIt, "other one other other other other other other other many"),
        ] {
            assert_eq!(vector.map(|n| plural_category(locale, n)).join(" "), expected, "{locale}");
        }
    }
}
