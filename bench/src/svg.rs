//! The chart: how far each figure is from its bar.

use crate::report::{Bar, Verdict, number};
use std::fmt::Write as _;

const ROW: usize = 26;
const TOP: usize = 64;
const LEFT: usize = 560;
const WIDTH: usize = 1100;
/// The chart ends where a figure is so many times its bar.
const END: f64 = 2.0;

/// Draws how much of each bar was used: what ends left of the line has reached it.
pub fn draw(bars: &[Bar]) -> String {
    let height = TOP + bars.len() * ROW + 30;
    let mut svg = String::new();
    let scale = (WIDTH - LEFT - 90) as f64 / END;
    let line = LEFT as f64 + scale;
    let _ = write!(
        svg,
        r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" role="img" aria-labelledby="title about" font-family="system-ui, sans-serif" font-size="13">
<title id="title">Speed against its bars</title>
<desc id="about">Each line is a figure divided by its bar; left of the vertical line the bar is reached.</desc>
<style>rect.reached{{fill:#2a7d4f}} rect.missed{{fill:#b3261e}} text{{fill:#222}} .soft{{fill:#666}} line{{stroke:#222}} @media (prefers-color-scheme: dark){{svg{{background:#16181c}} text{{fill:#eee}} .soft{{fill:#aaa}} line{{stroke:#eee}} rect.reached{{fill:#5cc28a}} rect.missed{{fill:#f2736b}}}}</style>
<text x="16" y="26" font-size="17">Speed against its bars</text>
<text x="16" y="46" class="soft">The shorter, the better: left of the line a bar is reached.</text>
"##
    );
    for (place, bar) in bars.iter().enumerate() {
        let y = TOP + place * ROW;
        let label = escaped(&shortened(&format!("{} · {}", bar.engine, bar.figure), 82));
        let _ = writeln!(svg, r#"<text x="16" y="{}">{label}</text>"#, y + 15);
        let Some(used) = used(bar) else {
            let _ = writeln!(svg, r#"<text x="{LEFT}" y="{}" class="soft">not measured</text>"#, y + 15);
            continue;
        };
        let class = if bar.verdict() == Verdict::Reached { "reached" } else { "missed" };
        let length = (used.min(END) * scale).max(1.0);
        let value = bar.value.map_or_else(String::new, number);
        let told = escaped(format!("{value} {}", bar.unit).trim());
        let _ = writeln!(
            svg,
            r#"<rect class="{class}" x="{LEFT}" y="{}" width="{length:.1}" height="16" rx="2"><title>{label}: {told}, wanted {}</title></rect><text x="{:.1}" y="{}">{told}</text>"#,
            y + 3,
            escaped(&bar.wanted()),
            LEFT as f64 + length + 6.0,
            y + 15,
        );
    }
    let end = TOP + bars.len() * ROW;
    let _ = writeln!(
        svg,
        r#"<line x1="{line:.1}" y1="{}" x2="{line:.1}" y2="{end}" stroke-dasharray="4 3"/><text x="{line:.1}" y="{}" text-anchor="middle" class="soft">bar</text>"#,
        TOP - 6,
        end + 16,
    );
    svg.push_str("</svg>\n");
    svg
}

/// How much of a bar a figure uses: 1 is just reached, less is better.
fn used(bar: &Bar) -> Option<f64> {
    let value = bar.value?;
    if bar.at_least { crate::measure::ratio(bar.bar, value) } else { crate::measure::ratio(value, bar.bar) }
}

fn shortened(text: &str, most: usize) -> String {
    if text.chars().count() <= most {
        return text.to_owned();
    }
    let start: String = text.chars().take(most - 1).collect();
    format!("{start}…")
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bar(value: Option<f64>, at_least: bool) -> Bar {
        Bar {
            figure: "get <customer> & more".to_owned(),
            engine: "SQLite".to_owned(),
            ours: String::new(),
            limit: String::new(),
            value,
            bar: 2.0,
            unit: "times".to_owned(),
            at_least,
            note: String::new(),
        }
    }

    #[test]
    fn a_bar_that_is_just_reached_ends_at_the_line() {
        assert_eq!(used(&bar(Some(2.0), false)), Some(1.0));
        assert_eq!(used(&bar(Some(4.0), true)), Some(0.5));
        assert_eq!(used(&bar(None, true)), None);
    }

    #[test]
    fn the_chart_names_each_figure_and_its_verdict() {
        let svg = draw(&[bar(Some(1.0), false), bar(Some(3.0), false), bar(None, false)]);
        assert!(svg.starts_with("<svg ") && svg.ends_with("</svg>\n"));
        assert_eq!(svg.matches("get &lt;customer&gt; &amp; more").count(), 5);
        assert_eq!(svg.matches(r#"rect class="reached""#).count(), 1);
        assert_eq!(svg.matches(r#"rect class="missed""#).count(), 1);
        assert_eq!(svg.matches("not measured").count(), 1);
    }
}
