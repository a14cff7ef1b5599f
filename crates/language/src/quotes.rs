//! Quotation marks inside quotation marks (terms §7).

use crate::locale::Locale;

/// Outer and inner marks, opening then closing.
type Marks = [(&'static str, &'static str); 2];

const fn marks(locale: Locale) -> Marks {
    match locale {
        Locale::En => [("“", "”"), ("‘", "’")],
        Locale::FrFr => [("«\u{202F}", "\u{202F}»"), ("“", "”")],
        Locale::RuRu => [("«", "»"), ("„", "“")],
        Locale::ItIt => [("«", "»"), ("“", "”")],
        Locale::ZhTw | Locale::JaJp => [("「", "」"), ("『", "』")],
    }
}

/// The sentence with the inner marks where a name that has outer marks of its own stands between outer marks; as it
/// is where the marks do not pair.
pub(crate) fn nested(locale: Locale, sentence: String) -> String {
    let [(open, close), (inner_open, inner_close)] = marks(locale);
    if sentence.matches(open).count() < 2 {
        return sentence;
    }
    let mut shown = String::with_capacity(sentence.len());
    let mut depth = 0_usize;
    let mut rest = sentence.as_str();
    while let Some(next) = rest.chars().next() {
        if let Some(after) = rest.strip_prefix(open) {
            shown.push_str(if depth == 0 { open } else { inner_open });
            depth += 1;
            rest = after;
        } else if let Some(after) = rest.strip_prefix(close) {
            let Some(outside) = depth.checked_sub(1) else { return sentence };
            depth = outside;
            shown.push_str(if depth == 0 { close } else { inner_close });
            rest = after;
        } else {
            shown.push(next);
            rest = &rest[next.len_utf8()..];
        }
    }
    if depth == 0 { shown } else { sentence }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn terms_7_a_quoted_name_keeps_its_own_quotes_as_inner_ones() {
        let shown = |locale, text: &str| nested(locale, text.to_owned());
        assert_eq!(
            shown(Locale::RuRu, "Подписка «Пакет «Стандарт», месяц» активна."),
            "Подписка «Пакет „Стандарт“, месяц» активна."
        );
        assert_eq!(
            shown(Locale::FrFr, "«\u{202F}Offre «\u{202F}Pro\u{202F}»\u{202F}» est actif."),
            "«\u{202F}Offre “Pro”\u{202F}» est actif."
        );
        assert_eq!(shown(Locale::ItIt, "«Il «Po»» è attiva."), "«Il “Po”» è attiva.");
        assert_eq!(shown(Locale::JaJp, "「甲「乙」」を中断"), "「甲『乙』」を中断");
        assert_eq!(shown(Locale::En, "“A “B” C” ends."), "“A ‘B’ C” ends.");
    }

    #[test]
    fn terms_7_marks_side_by_side_or_unpaired_stay() {
        for text in ["ООО «А» и «Б»", "«А «Б» активна", "Б» и «А «В»"] {
            assert_eq!(nested(Locale::RuRu, text.to_owned()), text);
        }
    }
}
