//! What the demo says on the terminal.

use super::manifest::{Manifest, ManifestUser};
use super::world::PART;
use super::{DemoOptions, PASSWORD};
use center::world::Progress;
use comfy_table::{LineStyle, Table, presets};
use language::{Args, Locale, format, text};
use std::io::{IsTerminal as _, Write};
use std::path::Path;

/// From so many customers on, a load takes long enough for somebody to ask how far it is.
const WORTH_A_WORD: usize = 10_000;

/// What was found and done before serving.
pub(super) struct Opened<'a> {
    /// The database, where it is not in the folder.
    pub(super) data: Option<String>,
    /// Where the data and `demo.json` are.
    pub(super) folder: &'a Path,
    /// It goes with the demo.
    pub(super) passing: bool,
    /// It held a world already, which is served as it is.
    pub(super) kept: bool,
}

/// Says where the demo is, who can sign in, and how it ends.
pub(super) fn welcome(options: &DemoOptions, manifest: &Manifest, opened: &Opened<'_>) {
    let locale = options.locale;
    let folder = opened.folder.display().to_string();
    let data = opened.data.as_ref().unwrap_or(&folder);
    let mut lines = vec![text::demo_title(locale), text::demo_not_affiliated(locale), String::new()];
    lines.push(text::demo_portal(locale, &manifest.url));
    lines.push(text::demo_manifest(locale, &opened.folder.join("demo.json").display().to_string()));
    lines.push(text::demo_password(locale, PASSWORD));
    lines.push(String::new());
    lines.push(table(locale, manifest).to_string());
    lines.push(String::new());
    if opened.kept {
        lines.push(text::demo_kept(locale, data));
    } else if options.customers > 0 {
        lines.push(text::demo_customers_more(locale, i64::try_from(options.customers).unwrap_or(i64::MAX)));
    }
    let removed = opened.passing && opened.data.is_none();
    let end = if removed { text::demo_stop_removes } else { text::demo_stop_keeps };
    lines.push(end(locale, data));
    say(&lines.join("\n"));
}

/// Says that the world is loaded, or was already.
pub(super) fn loaded(options: &DemoOptions, data: &str, kept: bool) {
    let said = if kept { text::demo_kept_unserved } else { text::demo_loaded };
    say(&said(options.locale, data));
}

/// Says on the error output how far a long load is: in one line on a terminal, else in a line for each tenth.
pub(super) struct Loading {
    locale: Locale,
    customers: usize,
    terminal: bool,
    begun: bool,
}

impl Loading {
    pub(super) fn new(options: &DemoOptions) -> Self {
        // A load that takes a moment needs no word.
        let customers = if options.customers < WORTH_A_WORD { 0 } else { options.customers };
        Loading { locale: options.locale, customers, terminal: std::io::stderr().is_terminal(), begun: false }
    }

    pub(super) fn show(&mut self, progress: Progress) {
        let (locale, number) = (self.locale, |value: usize| i64::try_from(value).unwrap_or(i64::MAX));
        let shown = |value: usize| format::number(locale, number(value));
        if self.customers == 0 {
            return;
        }
        let line = match progress {
            Progress::Parts(done, parts) => {
                let tenth = parts.div_ceil(10).max(1);
                if !self.terminal && !done.is_multiple_of(tenth) && done != parts {
                    return;
                }
                let done = (done * PART).min(self.customers);
                text::demo_loading(locale, &shown(done), &shown(self.customers))
            }
            Progress::Lists => text::demo_sorting(locale),
            Progress::Indices(built, _) if !self.terminal && built > 0 => return,
            Progress::Indices(built, all) => text::demo_indexing(locale, &shown(built), &shown(all)),
        };
        let mut output = std::io::stderr();
        let _ = if self.terminal {
            // What a longer line left behind is wiped.
            write!(output, "\r\u{1b}[2K{line}").and_then(|()| output.flush())
        } else {
            writeln!(output, "{line}")
        };
        self.begun = true;
    }

    pub(super) fn end(self) {
        if self.terminal && self.begun {
            let _ = write!(std::io::stderr(), "\r\u{1b}[2K");
        }
    }
}

/// Says that the demo ends.
pub(super) fn farewell(locale: Locale) {
    say(&text::demo_stopped(locale));
}

/// Says on the error output why something failed.
pub(super) fn complain(message: &str) {
    let _ = writeln!(std::io::stderr(), "{message}");
}

/// A closed terminal does not stop a demo.
fn say(message: &str) {
    let _ = writeln!(std::io::stdout(), "{message}");
}

/// Partners, the operator and the customers of the stories, one line for each person.
fn table(locale: Locale, manifest: &Manifest) -> Table {
    let mut table = Table::new();
    // A line for each person; a rule between them would double the table.
    table.load_style(presets::UTF8_HORIZONTAL_ONLY.row_separator(LineStyle::none()));
    table.set_header([
        text::demo_column_story(locale),
        text::demo_column_company(locale),
        text::demo_column_role(locale),
        text::demo_column_username(locale),
    ]);
    let mut add = |code: &str, company: &str, users: &[ManifestUser]| {
        for (place, user) in users.iter().enumerate() {
            let (code, company) = if place == 0 { (code, company) } else { ("", "") };
            table.add_row([code.to_owned(), company.to_owned(), roles(locale, user), user.username.clone()]);
        }
    };
    for (code, partner) in ["P", "Q", "V", "R", "R2"].into_iter().zip(&manifest.partners) {
        add(code, &partner.name, &partner.users);
    }
    add("O", &manifest.operator.name, &manifest.operator.users);
    for customer in &manifest.customers {
        if let Some(story) = &customer.story {
            add(story, &customer.name, &customer.users);
        }
    }
    table
}

fn roles(locale: Locale, user: &ManifestUser) -> String {
    let name = |code: &str| {
        text::by_code(locale, &format!("role_{code}"), &Args::new()).unwrap_or_else(|| code.to_owned())
    };
    user.roles.iter().map(|role| name(role.code())).collect::<Vec<_>>().join(", ")
}
