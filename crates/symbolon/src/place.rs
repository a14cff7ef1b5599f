//! Where a command runs: in which language, on what kind of terminal, and in which form it answers.

use crate::command::Cli;
use crate::output::Format;
use language::Locale;
use std::env;
use std::ffi::OsString;
use std::io::IsTerminal as _;

/// The surroundings of one command.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Place {
    /// In which language people are spoken to.
    pub(crate) locale: Locale,
    /// The form of what goes to the standard output.
    pub(crate) format: Format,
    /// JSON was asked for, so failures are told as JSON too.
    pub(crate) json_failures: bool,
    /// Somebody can be asked: input and error output are a terminal.
    pub(crate) can_ask: bool,
    /// The standard output may be coloured.
    pub(crate) colour: bool,
    /// The error output may be coloured.
    pub(crate) colour_errors: bool,
}

impl Place {
    /// As far as it is known before the arguments are read, because their help is in the language too.
    pub(crate) fn of(arguments: &[OsString]) -> Self {
        let terminal = std::io::stdout().is_terminal();
        let errors = std::io::stderr().is_terminal();
        let plain = env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
        Place {
            locale: locale(arguments),
            format: if terminal { Format::Table } else { Format::Json },
            json_failures: false,
            can_ask: std::io::stdin().is_terminal() && errors,
            colour: terminal && !plain,
            colour_errors: errors && !plain,
        }
    }

    /// With what the arguments say.
    pub(crate) fn with(self, parsed: &Cli) -> Self {
        Place {
            format: parsed.output.unwrap_or(self.format),
            json_failures: parsed.output == Some(Format::Json),
            ..self
        }
    }
}

/// `--language`, else `SYMBOLON_LANGUAGE`, else what the system says; English where nothing fits.
fn locale(arguments: &[OsString]) -> Locale {
    let given = arguments.iter().enumerate().find_map(|(index, argument)| {
        let argument = argument.to_str()?;
        match argument.strip_prefix("--language") {
            Some("") => arguments.get(index + 1)?.to_str().map(str::to_owned),
            Some(rest) => rest.strip_prefix('=').map(str::to_owned),
            None => None,
        }
    });
    let names = ["SYMBOLON_LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"];
    let system = names.into_iter().find_map(|name| env::var(name).ok().filter(|value| !value.is_empty()));
    given.or(system).and_then(|name| parse(&name)).unwrap_or(Locale::En)
}

/// `fr_FR.UTF-8@euro` is French.
fn parse(name: &str) -> Option<Locale> {
    let end = name.find(['.', '@']).unwrap_or(name.len());
    Locale::parse(&name[..end])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_systems_names_of_locales_are_understood() {
        assert_eq!(parse("fr_FR.UTF-8"), Some(Locale::FrFr));
        assert_eq!(parse("zh_TW.UTF-8"), Some(Locale::ZhTw));
        assert_eq!(parse("it"), Some(Locale::ItIt));
        assert_eq!(parse("ru_RU@petr1708"), Some(Locale::RuRu));
        assert_eq!(parse("C"), None);
    }

    #[test]
    fn the_option_wins_over_the_system() {
        let arguments = |words: &[&str]| words.iter().map(OsString::from).collect::<Vec<_>>();
        assert_eq!(locale(&arguments(&["symbolon", "--language", "ja"])), Locale::JaJp);
        assert_eq!(locale(&arguments(&["symbolon", "check", "--language=zh-TW"])), Locale::ZhTw);
    }
}
