//! `symbolon logout`: forgets the session at a server.

use crate::api::{Sessions, address};
use crate::failure::Failure;
use crate::output::tell;
use crate::place::Place;
use clap::Args;
use language::text;
use serde_json::json;

#[derive(Args, Debug)]
pub(crate) struct Logout {
    #[arg(long, env = "SYMBOLON_SERVER", value_name = "URL")]
    server: Option<String>,
}

impl Logout {
    pub(crate) fn run(self, place: &Place) -> Result<(), Failure> {
        let locale = place.locale;
        let mut sessions = Sessions::read(locale)?;
        let named = self.server.as_ref().map(|server| address(server, locale)).transpose()?;
        let server = named.or_else(|| sessions.current.clone());
        let forgotten = server.as_ref().and_then(|server| sessions.sessions.remove(server));
        if sessions.current == server {
            sessions.current = None;
        }
        sessions.write(locale)?;
        let line = match (&server, &forgotten) {
            (Some(server), Some(session)) => text::cli_signed_out(locale, &session.name, server),
            _ => text::cli_nobody_signed_in(locale),
        };
        tell(place, &[line], &json!({ "server": server, "signedOut": forgotten.is_some() }))
    }
}
