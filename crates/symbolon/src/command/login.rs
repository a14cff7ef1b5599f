//! `symbolon login`: signs a person or a program in at a server.

use crate::api::{Sessions, address, sign_in};
use crate::failure::{Exit, Failure};
use crate::output::tell;
use crate::place::Place;
use crate::prompt;
use clap::Args;
use language::text;
use serde_json::json;

#[derive(Args, Debug)]
pub(crate) struct Login {
    #[arg(long, env = "SYMBOLON_SERVER", value_name = "URL")]
    server: Option<String>,
    #[arg(long, env = "SYMBOLON_TENANT", value_name = "TENANT")]
    tenant: Option<String>,
    #[arg(long, env = "SYMBOLON_USERNAME", value_name = "USERNAME", conflicts_with_all = ["client_id", "client_secret_stdin"])]
    username: Option<String>,
    #[arg(long)]
    password_stdin: bool,
    #[arg(long, env = "SYMBOLON_CLIENT_ID", value_name = "ID")]
    client_id: Option<String>,
    #[arg(
        long,
        env = "SYMBOLON_CLIENT_SECRET",
        value_name = "SECRET",
        requires = "client_id",
        hide_env_values = true
    )]
    client_secret: Option<String>,
    #[arg(long, requires = "client_id", conflicts_with = "client_secret")]
    client_secret_stdin: bool,
}

impl Login {
    pub(crate) fn run(self, place: &Place) -> Result<(), Failure> {
        let locale = place.locale;
        let mut sessions = Sessions::read(locale)?;
        let server = match &self.server {
            Some(server) => address(server, locale)?,
            None => sessions.current.clone().ok_or_else(|| missing(place, "--server"))?,
        };
        let (tenant, name, session) = match &self.client_id {
            Some(client_id) => {
                let tenant = self.tenant.clone().ok_or_else(|| missing(place, "--tenant"))?;
                let secret = self.secret(place)?;
                let fields = [
                    ("grant_type", "client_credentials"),
                    ("client_id", client_id.as_str()),
                    ("client_secret", secret.as_str()),
                ];
                let session = sign_in(&server, &tenant, client_id, &fields, locale)?;
                (tenant, client_id.clone(), session)
            }
            None => {
                let username = self.username(place)?;
                // A user name ends with the domain of its tenant.
                let domain = username.rsplit_once('@').map(|(_, domain)| domain.to_owned());
                let tenant = self.tenant.clone().or(domain).ok_or_else(|| missing(place, "--tenant"))?;
                let password = self.password(place, &username)?;
                let fields = [
                    ("grant_type", "password"),
                    ("client_id", center::identity::PUBLIC_CLIENT),
                    ("username", username.as_str()),
                    ("password", password.as_str()),
                    ("scope", "openid offline_access"),
                ];
                let session = sign_in(&server, &tenant, &username, &fields, locale)?;
                (tenant, username, session)
            }
        };
        sessions.current = Some(server.clone());
        sessions.sessions.insert(server.clone(), session);
        sessions.write(locale)?;
        let line = text::cli_signed_in(locale, &name, &server);
        tell(place, &[line], &json!({ "server": server, "tenant": tenant, "name": name }))
    }

    fn username(&self, place: &Place) -> Result<String, Failure> {
        match &self.username {
            Some(username) => Ok(username.clone()),
            None if place.can_ask => prompt::line(place, &text::label_user_name(place.locale), None),
            None => Err(missing(place, "--username")),
        }
    }

    fn password(&self, place: &Place, username: &str) -> Result<String, Failure> {
        match (self.password_stdin, place.can_ask) {
            (true, _) => prompt::from_input(place),
            (false, true) => prompt::password(place, &text::cli_setup_password(place.locale, username)),
            (false, false) => Err(missing(place, "--password-stdin")),
        }
    }

    fn secret(&self, place: &Place) -> Result<String, Failure> {
        match (&self.client_secret, self.client_secret_stdin) {
            (Some(secret), _) => Ok(secret.clone()),
            (None, true) => prompt::from_input(place),
            (None, false) => Err(missing(place, "--client-secret-stdin")),
        }
    }
}

fn missing(place: &Place, option: &str) -> Failure {
    let sentence = text::cli_wrong_argument_missing(place.locale, option);
    Failure::new(Exit::Usage, "usage", sentence, text::cli_wrong_next(place.locale))
}
