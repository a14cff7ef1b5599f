//! The words of the command line itself, help and wrong usage, in the reader's language.
//!
//! The arguments are declared without any text; each command and option finds its sentence in `cli.ftl` by its name:
//! `cli_about_<command>`, `cli_option_<option>` or, where one command means something else by it,
//! `cli_option_<command>_<option>`, and `cli_value_<name>` for what stands for a value.

use crate::command::Cli;
use crate::failure::{Exit, Failure};
use clap::builder::{PossibleValue, StyledStr};
use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Arg, Command, CommandFactory as _, FromArgMatches as _};
use language::{Args, Locale, text};
use std::ffi::OsString;

/// Why there is no command to run.
pub(crate) enum Stop {
    /// Help or the version was asked for and shown.
    Shown,
    /// The arguments were not understood.
    Wrong(Failure),
}

/// The command line with all its words.
pub(crate) fn command(locale: Locale) -> Command {
    let mut command = dress(Cli::command(), "", locale);
    command.build();
    spell_usage(&mut command, locale);
    command
}

/// Reads the arguments; shows help or the version where they ask for it.
pub(crate) fn parse(arguments: &[OsString], locale: Locale) -> Result<Cli, Stop> {
    let parsed =
        command(locale).try_get_matches_from(arguments).and_then(|found| Cli::from_arg_matches(&found));
    parsed.map_err(|error| match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => {
            // Somebody who closed the output has seen enough.
            let _ = error.print();
            Stop::Shown
        }
        _ => Stop::Wrong(wrong(&error, locale)),
    })
}

fn dress(command: Command, path: &str, locale: Locale) -> Command {
    let names: Vec<String> = command.get_subcommands().map(|sub| sub.get_name().to_owned()).collect();
    let command = names.into_iter().fold(command, |command, name| {
        let path = if path.is_empty() {
            name.replace('-', "_")
        } else {
            format!("{path}_{}", name.replace('-', "_"))
        };
        command.mut_subcommand(name, |sub| dress(sub, &path, locale))
    });
    let about = if path.is_empty() { "cli_about".to_owned() } else { format!("cli_about_{path}") };
    let template = format!(
        "{{about-with-newline}}\n{} {{usage}}\n\n{{all-args}}{{after-help}}",
        text::cli_heading_usage(locale)
    );
    command
        .about(word(&about, locale).unwrap_or_default())
        .help_template(template)
        .subcommand_help_heading(text::cli_heading_commands(locale))
        .subcommand_value_name(text::cli_value_command(locale))
        .mut_args(|argument| dress_argument(argument, path, locale))
}

fn dress_argument(argument: Arg, path: &str, locale: Locale) -> Arg {
    let id = argument.get_id().to_string();
    let own = (!path.is_empty()).then(|| word(&format!("cli_option_{path}_{id}"), locale)).flatten();
    let sentence = own.or_else(|| word(&format!("cli_option_{id}"), locale)).unwrap_or_default();
    let mut notes = vec![sentence];
    let takes_value = argument.get_action().takes_values();
    let default = argument.get_default_values().first().map(|value| value.to_string_lossy().into_owned());
    if takes_value && let Some(default) = default {
        notes.push(text::cli_note_default(locale, &default));
    }
    let choices: Vec<String> = argument.get_possible_values().iter().filter_map(choice).collect();
    if takes_value && !choices.is_empty() {
        notes.push(text::cli_note_choices(locale, &choices.join(", ")));
    }
    if let Some(name) = argument.get_env() {
        notes.push(text::cli_note_environment(locale, &name.to_string_lossy()));
    }
    let heading = match argument.is_positional() {
        true => text::cli_heading_arguments(locale),
        false => text::cli_heading_options(locale),
    };
    let names: Vec<String> = argument
        .get_value_names()
        .unwrap_or_default()
        .iter()
        .map(|name| {
            word(&format!("cli_value_{}", name.to_lowercase()), locale).unwrap_or_else(|| name.to_string())
        })
        .collect();
    let argument = argument.help(notes.join(" ")).help_heading(heading);
    if !takes_value {
        return argument;
    }
    let argument = argument.hide_env(true).hide_default_value(true).hide_possible_values(true);
    if names.is_empty() { argument } else { argument.value_names(names) }
}

fn choice(value: &PossibleValue) -> Option<String> {
    (!value.is_hide_set()).then(|| value.get_name().to_owned())
}

/// A message by its id, none if there is none.
fn word(id: &str, locale: Locale) -> Option<String> {
    text::by_code(locale, id, &Args::new())
}

/// Clap writes the usage lines; only the word for options in them is English.
fn spell_usage(command: &mut Command, locale: Locale) {
    let usage = command.render_usage().to_string();
    let usage = usage
        .strip_prefix("Usage: ")
        .unwrap_or(&usage)
        .replace("[OPTIONS]", &text::cli_usage_options(locale));
    *command = command.clone().override_usage(StyledStr::from(usage));
    command.get_subcommands_mut().for_each(|sub| spell_usage(sub, locale));
}

/// What was not understood, in words.
fn wrong(error: &clap::Error, locale: Locale) -> Failure {
    let context = |kind| error.get(kind).map(shown).unwrap_or_default();
    let argument = context(ContextKind::InvalidArg);
    let sentence = match error.kind() {
        ErrorKind::UnknownArgument => text::cli_wrong_unknown_argument(locale, &argument),
        ErrorKind::InvalidSubcommand => {
            text::cli_wrong_unknown_command(locale, &context(ContextKind::InvalidSubcommand))
        }
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => {
            let value = context(ContextKind::InvalidValue);
            if value.is_empty() {
                text::cli_wrong_value_missing(locale, &argument)
            } else {
                text::cli_wrong_value(locale, &argument, &value)
            }
        }
        ErrorKind::MissingRequiredArgument => text::cli_wrong_argument_missing(locale, &argument),
        ErrorKind::MissingSubcommand | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            text::cli_wrong_command_missing(locale)
        }
        ErrorKind::ArgumentConflict => {
            text::cli_wrong_conflict(locale, &argument, &context(ContextKind::PriorArg))
        }
        _ => text::cli_wrong_other(locale),
    };
    let mut lines = Vec::new();
    let suggestion =
        [ContextKind::SuggestedArg, ContextKind::SuggestedSubcommand, ContextKind::SuggestedValue]
            .into_iter()
            .find_map(|kind| error.get(kind).map(shown));
    if let Some(suggestion) = suggestion {
        lines.push(text::cli_wrong_suggestion(locale, &suggestion));
    }
    let valid = context(ContextKind::ValidValue);
    if !valid.is_empty() {
        lines.push(text::cli_note_choices(locale, &valid));
    }
    Failure::new(Exit::Usage, "usage", sentence, text::cli_wrong_next(locale)).lines(lines)
}

fn shown(value: &ContextValue) -> String {
    match value {
        ContextValue::Strings(all) => all.join(", "),
        ContextValue::StyledStrs(all) => all.iter().map(ToString::to_string).collect::<Vec<_>>().join(", "),
        other => other.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn walk(command: &Command, path: &str, missing: &mut Vec<String>) {
        if command.get_about().is_none_or(|about| about.to_string().is_empty()) {
            missing.push(format!("cli_about_{path}"));
        }
        for argument in command.get_arguments() {
            let id = argument.get_id();
            if argument
                .get_help()
                .is_none_or(|help| help.to_string().is_empty() || help.to_string().starts_with('['))
            {
                missing.push(format!("cli_option_{path}_{id}"));
            }
        }
        for sub in command.get_subcommands() {
            walk(sub, &format!("{path} {}", sub.get_name()), missing);
        }
    }

    fn walk_values(command: &Command, missing: &mut Vec<String>) {
        for argument in command.get_arguments().filter(|argument| argument.get_action().takes_values()) {
            for name in argument.get_value_names().unwrap_or_default() {
                let id = format!("cli_value_{}", name.to_lowercase());
                if word(&id, Locale::En).is_none() {
                    missing.push(format!("{id} ({} {})", command.get_name(), argument.get_id()));
                }
            }
        }
        command.get_subcommands().for_each(|sub| walk_values(sub, missing));
    }

    #[test]
    fn every_command_and_option_has_its_words() {
        let mut missing = Vec::new();
        walk(&command(Locale::En), "", &mut missing);
        walk_values(&Cli::command(), &mut missing);
        assert!(missing.is_empty(), "{missing:#?}");
    }

    #[test]
    fn the_declaration_is_sound() {
        for locale in Locale::ALL {
            command(locale).debug_assert();
        }
    }

    #[test]
    fn help_holds_no_english_elsewhere() {
        for locale in [Locale::RuRu, Locale::ZhTw, Locale::JaJp, Locale::ItIt] {
            let help = command(locale).render_long_help().to_string();
            for english in [
                "Options",
                "OPTIONS",
                "Usage",
                "COMMAND>",
                "Commands:\n",
                "possible values",
                "default:",
                "Print",
            ] {
                assert!(!help.contains(english), "{locale}: {english} in\n{help}");
            }
        }
    }
}
