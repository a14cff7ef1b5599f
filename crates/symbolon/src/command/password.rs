//! `symbolon password`: a new password for a person, in the database itself. An imported world has none.

use super::setup::{hashed, long_enough};
use crate::database;
use crate::failure::{Exit, Failure};
use crate::output::tell;
use crate::place::Place;
use crate::prompt;
use clap::Args;
use language::text;
use serde_json::json;
use std::path::PathBuf;
use store::{Options, StoreError, users};

#[derive(Args, Debug)]
pub(crate) struct Password {
    #[arg(value_name = "USERNAME")]
    username: String,
    #[arg(long, env = "SYMBOLON_CONFIG", value_name = "FILE")]
    config: Option<PathBuf>,
    #[arg(long, env = "SYMBOLON_DATABASE", value_name = "URL")]
    database: Option<String>,
    #[arg(long)]
    password_stdin: bool,
}

impl Password {
    pub(crate) fn run(self, place: &Place) -> Result<(), Failure> {
        let locale = place.locale;
        let address = database::named(self.config.as_deref(), self.database, locale)?;
        let store = database::open_current(&address, Options::visitor(), locale)?;
        let password = match self.password_stdin || !place.can_ask {
            true => prompt::from_input(place)?,
            false => prompt::password(place, &text::cli_setup_password(locale, &self.username))?,
        };
        long_enough(locale, &self.username, &password)?;
        let phc = hashed(locale, &password)?;
        let username = self.username.clone();
        let found = store.write_blocking(move |tx| -> Result<bool, StoreError> {
            let Some(user) = tx.find(users::by_username(&username))? else { return Ok(false) };
            users::set_password(tx, user.tenant, user.id, &phc)
        });
        if !found.map_err(|error| database::failure(&error, &address, locale))? {
            let sentence = text::cli_failure_no_user(locale, &self.username);
            return Err(Failure::new(
                Exit::Usage,
                "no_user",
                sentence,
                text::cli_failure_no_user_next(locale),
            ));
        }
        let line = text::cli_password_done(locale, &self.username);
        tell(place, &[line], &json!({ "username": self.username }))
    }
}
