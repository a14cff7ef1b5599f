//! Who is signed in where: tokens in a file that only its owner can read.

use super::client::{http, unreachable, unreadable_answer};
use crate::failure::{Exit, Failure};
use center::clock::Clock;
use language::{Locale, text};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::collections::BTreeMap;
use std::env;
use std::fs::{self, OpenOptions};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

/// A token with less time left is renewed before it is used.
const SECONDS_LEFT: i64 = 60;

/// A person or program that is signed in at one server.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Session {
    /// Tenant id or domain.
    pub(crate) tenant: String,
    /// The user name, or the client id of a program.
    pub(crate) name: String,
    access_token: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    refresh_token: Option<String>,
    /// Unix seconds by this machine's clock.
    expires_at: i64,
}

/// Every session, and the server last signed in to.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub(crate) struct Sessions {
    /// The server that is meant when none is named.
    pub(crate) current: Option<String>,
    /// By server address.
    pub(crate) sessions: BTreeMap<String, Session>,
}

impl Sessions {
    /// What the file holds; nothing if there is none.
    pub(crate) fn read(locale: Locale) -> Result<Self, Failure> {
        let path = path(locale)?;
        match fs::read_to_string(&path) {
            Ok(content) => serde_json::from_str(&content).map_err(|error| failed(locale, &path, &error)),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(Sessions::default()),
            Err(error) => Err(failed(locale, &path, &error)),
        }
    }

    /// Writes the file anew in one step, so that no reader sees half of it.
    pub(crate) fn write(&self, locale: Locale) -> Result<(), Failure> {
        let path = path(locale)?;
        let new = path.with_extension(format!("{}.new", std::process::id()));
        let content = serde_json::to_vec_pretty(self).map_err(|error| failed(locale, &path, &error))?;
        store(&path, &new, &content).map_err(|error| failed(locale, &path, &error))
    }
}

fn store(path: &Path, new: &Path, content: &[u8]) -> io::Result<()> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    let mut options = OpenOptions::new();
    options.write(true).create(true).truncate(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(new)?.write_all(content)?;
    fs::rename(new, path)
}

fn path(locale: Locale) -> Result<PathBuf, Failure> {
    let set = |name| env::var_os(name).filter(|value| !value.is_empty()).map(PathBuf::from);
    let folder = set("XDG_CONFIG_HOME")
        .or_else(|| set("HOME").map(|home| home.join(".config")))
        .or_else(|| set("APPDATA"));
    let folder = folder.ok_or_else(|| {
        let sentence = text::cli_failure_no_home(locale);
        Failure::new(Exit::Usage, "no_home", sentence, text::cli_failure_no_home_next(locale))
    })?;
    Ok(folder.join("symbolon").join("sessions.json"))
}

fn failed(locale: Locale, path: &Path, error: &dyn std::fmt::Display) -> Failure {
    Failure::system(locale, &path.display().to_string(), error)
}

impl Session {
    /// True if the token can still be used for a call.
    pub(super) fn is_fresh(&self) -> bool {
        Clock::system().now().as_second() + SECONDS_LEFT < self.expires_at
    }

    pub(super) fn access_token(&self) -> &str {
        &self.access_token
    }

    /// A new token for the old one; none if the session cannot be renewed and somebody has to sign in again.
    pub(super) fn renewed(&self, server: &str, locale: Locale) -> Result<Option<Session>, Failure> {
        let Some(refresh_token) = &self.refresh_token else { return Ok(None) };
        let fields = [
            ("grant_type", "refresh_token"),
            ("client_id", center::identity::PUBLIC_CLIENT),
            ("refresh_token", refresh_token),
            ("scope", "openid offline_access"),
        ];
        match sign_in(server, &self.tenant, &self.name, &fields, locale) {
            Ok(session) => Ok(Some(session)),
            Err(failure) if failure.exit == Exit::NotAllowed => Ok(None),
            Err(failure) => Err(failure),
        }
    }
}

/// Exchanges `fields` for a token at the server's token endpoint.
pub(crate) fn sign_in(
    server: &str,
    tenant: &str,
    name: &str,
    fields: &[(&str, &str)],
    locale: Locale,
) -> Result<Session, Failure> {
    let tenant_segment: String = tenant.chars().filter(|c| !matches!(c, '/' | '?' | '#')).collect();
    let address = format!("{server}/{tenant_segment}/oauth2/v2.0/token");
    let answer = http(locale)?
        .post(&address)
        .header("X-Locale", locale.tag())
        .form(fields)
        .send()
        .map_err(|error| unreachable(locale, server, &error))?;
    let status = answer.status().as_u16();
    let body: Value = answer.json().map_err(|_| unreadable_answer(locale, server, status))?;
    if status != 200 {
        return Err(denied(locale, status, &body));
    }
    let word = |name: &str| body.get(name).and_then(Value::as_str).map(str::to_owned);
    let lifetime = body.get("expires_in").and_then(Value::as_i64).unwrap_or(0);
    Ok(Session {
        tenant: tenant.to_owned(),
        name: name.to_owned(),
        access_token: word("access_token").ok_or_else(|| unreadable_answer(locale, server, status))?,
        refresh_token: word("refresh_token"),
        expires_at: Clock::system().now().as_second() + lifetime,
    })
}

/// Why there is no token: the server's sentence, without the number in front of it that other clients look for.
fn denied(locale: Locale, status: u16, body: &Value) -> Failure {
    let said = body.get("error_description").and_then(Value::as_str).unwrap_or_default();
    let said = said.lines().next().unwrap_or_default();
    let said = match said.split_once(": ") {
        Some((number, rest)) if !number.contains(' ') => rest,
        _ => said,
    };
    let exit = match status {
        429 | 502 | 503 | 504 => Exit::Unreachable,
        500.. => Exit::Failed,
        _ => Exit::NotAllowed,
    };
    let next = match exit {
        Exit::NotAllowed => text::cli_failure_sign_in_next(locale),
        _ => text::cli_failure_later_next(locale),
    };
    let code = body.get("error").and_then(Value::as_str).unwrap_or("sign_in");
    let request = body.get("correlation_id").and_then(Value::as_str).map(str::to_owned);
    Failure::new(exit, code, said.to_owned(), next).request(request).data(body.clone())
}
