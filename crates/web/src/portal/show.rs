//! How things look on a page: dates in the reader's zone, money, names, statuses. Everything here is escaped.

use domain::Time;
use domain::subscription::Status;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use language::{Locale, format, text};
use std::fmt;

/// A piece of HTML that is escaped already.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Html(String);

impl fmt::Display for Html {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl askama::FastWritable for Html {
    fn write_into(&self, dest: &mut dyn fmt::Write, _: &dyn askama::Values) -> askama::Result<()> {
        dest.write_str(&self.0)?;
        Ok(())
    }
}

impl askama::filters::HtmlSafe for Html {}

impl Html {
    /// Plain text.
    pub fn text(plain: &str) -> Self {
        Html(escape(plain))
    }

    /// A form's hidden field.
    pub fn hidden(name: &str, value: &str) -> Self {
        Html(format!("<input type=\"hidden\" name=\"{}\" value=\"{}\">", escape(name), escape(value)))
    }
}

/// A name with its language and direction kept apart from the text around it (terms L1, B6); an unknown locale names
/// no language.
pub fn name(name: &str, locale: &str) -> Html {
    let lang = Locale::parse(locale).map(|locale| format!(" lang=\"{}\"", locale.tag())).unwrap_or_default();
    Html(format!("<bdi{lang}>{}</bdi>", escape(name)))
}

/// A sentence made with `language::SLOT` in it, with a link put into the slot.
pub fn link(sentence: &str, href: &str, label: &str) -> Html {
    let (before, after) = language::split_slot(sentence, language::SLOT);
    Html(format!("{}<a href=\"{}\">{}</a>{}", escape(before), escape(href), escape(label), escape(after)))
}

/// A sentence made with `language::SLOT` in it, with a link put into the slot that says a name in its own language.
pub fn link_name(sentence: &str, href: &str, label: &str, locale: &str) -> Html {
    place(sentence, &Html(format!("<a href=\"{}\">{}</a>", escape(href), name(label, locale))))
}

/// A sentence made with `language::SLOT` in it, with a piece of HTML put into the slot.
pub fn place(sentence: &str, piece: &Html) -> Html {
    let (before, after) = language::split_slot(sentence, language::SLOT);
    Html(format!("{}{piece}{}", escape(before), escape(after)))
}

/// A machine's name for something: ids, domains. It can break anywhere and is copied whole.
pub fn code(text: &str) -> Html {
    Html(format!("<code class=\"id\">{}</code>", escape(text)))
}

/// How a reader wants to see things.
#[derive(Clone, Debug)]
pub struct Show {
    locale: Locale,
    zone: TimeZone,
}

impl Show {
    /// For a reader of this language in this zone; an unknown zone is UTC.
    pub fn new(locale: Locale, time_zone: &str) -> Self {
        Show { locale, zone: TimeZone::get(time_zone).unwrap_or(TimeZone::UTC) }
    }

    /// The reader's locale.
    pub fn locale(&self) -> Locale {
        self.locale
    }

    /// The zone's name, with its distance from UTC at that instant.
    pub fn zone(&self, now: Time) -> String {
        let zoned = now.to_zoned(self.zone.clone());
        match self.zone.iana_name() {
            Some(name) if name != "UTC" => format!("{name} · {}", format::zone(&zoned)),
            _ => format::zone(&zoned),
        }
    }

    /// Where the reader is.
    pub fn time_zone(&self) -> &TimeZone {
        &self.zone
    }

    /// The first instant of a day where the reader is.
    pub fn begin_of(&self, day: Date) -> Option<Time> {
        day.to_zoned(self.zone.clone()).ok().map(|begin| begin.timestamp())
    }

    /// A day as forms write it, `2026-11-21`.
    pub fn day(&self, at: &Time) -> String {
        at.to_zoned(self.zone.clone()).date().to_string()
    }

    /// A day, in words; for sentences.
    pub fn date_text(&self, at: &Time) -> String {
        format::date_medium(self.locale, at.to_zoned(self.zone.clone()).date())
    }

    /// A month of a year, in words.
    pub fn month(&self, at: &Time) -> String {
        format::month_year(self.locale, at.to_zoned(self.zone.clone()).date())
    }

    /// A day, with the instant in UTC as its title.
    pub fn date(&self, at: &Time) -> Html {
        self.time(at, &self.date_text(at))
    }

    /// A day, or a dash for none.
    pub fn date_or_dash(&self, at: &Option<Time>) -> Html {
        at.as_ref().map_or_else(|| Html("—".to_owned()), |at| self.date(at))
    }

    /// Day and time, with the instant in UTC as its title.
    pub fn date_time(&self, at: &Time) -> Html {
        self.time(at, &self.date_time_text(at))
    }

    /// Day and time, in words.
    pub fn date_time_text(&self, at: &Time) -> String {
        format::date_time(self.locale, &at.to_zoned(self.zone.clone()))
    }

    /// A number with the locale's separators.
    pub fn number(&self, n: &i64) -> String {
        format::number(self.locale, *n)
    }

    /// An amount in minor units.
    pub fn money(&self, minor: &i64, currency: &str) -> String {
        format::money(self.locale, *minor, currency)
    }

    /// A subscription's status: sign, colour and word, so that none of them is needed alone.
    pub fn status(&self, status: &Status) -> Html {
        let locale = self.locale;
        let (tone, word) = match status {
            Status::Active => ("good", text::status_active(locale)),
            Status::Suspended => ("rest", text::status_suspended(locale)),
            Status::Pending => ("wait", text::status_pending(locale)),
            Status::Expired => ("gone", text::status_expired(locale)),
            Status::Disabled => ("gone", text::status_disabled(locale)),
            Status::Deleted => ("gone", text::status_cancelled(locale)),
            Status::Unknown => ("warn", text::status_unknown(locale)),
        };
        badge(tone, &word)
    }

    fn time(&self, at: &Time, shown: &str) -> Html {
        let second = at.to_zoned(TimeZone::UTC).strftime("%Y-%m-%d %H:%M:%S UTC").to_string();
        Html(format!("<time datetime=\"{at}\" title=\"{second}\">{}</time>", escape(shown)))
    }
}

/// A word with a sign. Tones: `good`, `rest` (suspended), `wait`, `gone`, `warn`.
pub fn badge(tone: &str, word: &str) -> Html {
    let path = match tone {
        "good" => "M3.5 8.5l3 3 6-7",
        "rest" => "M6 4v8M10 4v8",
        "wait" => "M8 4.5V8l2.5 1.5M8 2a6 6 0 100 12A6 6 0 008 2z",
        "warn" => "M8 4v5M8 11.5v.5M8 1.5l7 12.5H1z",
        _ => "M4.5 4.5l7 7M11.5 4.5l-7 7",
    };
    Html(format!(
        "<span class=\"badge badge-{tone}\"><svg aria-hidden=\"true\" viewBox=\"0 0 16 16\"><path d=\"{path}\"/></svg>{}</span>",
        escape(word)
    ))
}

/// A page's sign, one of a fixed set, drawn in the colour of the text.
pub fn icon(name: &str) -> Html {
    let path = match name {
        "dashboard" => "M3 3h6v8H3zM11 3h6v5h-6zM11 10h6v7h-6zM3 13h6v4H3z",
        "customers" => "M4 17V4h8v13M12 8h4v9M2 17h16M7 7h2M7 10h2M7 13h2",
        "requests" => "M3 5h14v10H3zM3 5.5l7 5.5 7-5.5",
        "closed" => "M3 4h14v4H3zM4.5 8v8h11V8M8 11h4",
        "partners" => {
            "M7 9a3 3 0 100-6 3 3 0 000 6zM1.5 17c0-3 2.5-5 5.5-5s5.5 2 5.5 5M13 9a2.5 2.5 0 100-5M15 12.5c2 .6 3.5 2.2 3.5 4.5"
        }
        "support" => "M4 12V9a6 6 0 0112 0v3M4 11h2v4H4zM14 11h2v4h-2zM16 15c0 2-2 2.5-4 2.5",
        "globe" => {
            "M10 2.5a7.5 7.5 0 100 15 7.5 7.5 0 000-15zM2.5 10h15M10 2.5c2.5 2.2 3.5 5 3.5 7.5s-1 5.3-3.5 7.500c-2.5-2.2-3.5-5-3.5-7.500s1-5.3 3.5-7.500z"
        }
        "person" => "M10 10a3.5 3.5 0 100-7 3.5 3.5 0 000 7zM3 17.500c0-3.5 3-5.5 7-5.500s7 2 7 5.5",
        "menu" => "M3 5h14M3 10h14M3 15h14",
        "search" => "M9 3a6 6 0 100 12A6 6 0 009 3zM13.5 13.500L18 18",
        "add" => "M10 4v12M4 10h12",
        "done" => "M4 10.500l4 4 8-9",
        "warn" => "M10 7v4.500M10 14v.500M10 2.500l8.5 15h-17z",
        "info" => "M10 9v5M10 6v.500M10 2.500a7.5 7.5 0 100 15 7.5 7.5 0 000-15z",
        "next" => "M7.5 4l6 6-6 6",
        _ => "M10 9.500h.01",
    };
    Html(format!("<svg class=\"icon\" aria-hidden=\"true\" viewBox=\"0 0 20 20\"><path d=\"{path}\"/></svg>"))
}

fn escape(plain: &str) -> String {
    let mut escaped = String::with_capacity(plain.len());
    for sign in plain.chars() {
        match sign {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            other => escaped.push(other),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn e50_a_name_is_inert() {
        let shown = name("<script>alert(\"1\")</script> & שלום", "ja-JP").to_string();
        assert!(!shown.contains("<script>"));
        assert_eq!(
            shown,
            "<bdi lang=\"ja-JP\">&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; שלום</bdi>"
        );
    }

    #[test]
    fn a_link_stands_in_its_sentence() {
        let sentence = format!("a < {} > b", language::SLOT);
        assert_eq!(
            link(&sentence, "/x?a=1&b=2", "c").to_string(),
            "a &lt; <a href=\"/x?a=1&amp;b=2\">c</a> &gt; b"
        );
    }
}
