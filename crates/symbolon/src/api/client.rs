//! Calling the server, and turning its refusals into failures.

use super::session::Sessions;
use crate::failure::{Exit, Failure};
use crate::place::Place;
use center::chance;
use center::clock::Clock;
use clap::Args;
use language::{Locale, format, text};
use reqwest::Method;
use reqwest::blocking::Client as Http;
use serde_json::Value;
use std::cell::RefCell;
use std::time::Duration;

/// Which server is meant; at every command that calls one.
#[derive(Args, Clone, Debug)]
pub(crate) struct Connection {
    #[arg(long, global = true, env = "SYMBOLON_SERVER", value_name = "URL", display_order = 900)]
    pub(crate) server: Option<String>,
}

/// A server that somebody is signed in to.
pub(crate) struct Client {
    http: Http,
    server: String,
    sessions: RefCell<Sessions>,
    locale: Locale,
}

impl Connection {
    /// The session at the named server, else at the one last signed in to.
    pub(crate) fn open(&self, place: &Place) -> Result<Client, Failure> {
        let locale = place.locale;
        let sessions = Sessions::read(locale)?;
        let named = self.server.as_ref().map(|server| address(server, locale)).transpose()?;
        let server = named.or_else(|| sessions.current.clone()).ok_or_else(|| signed_out(locale))?;
        if !sessions.sessions.contains_key(&server) {
            // Somebody who was never there is told first whether there is a server at all.
            let http = http(locale)?;
            http.get(format!("{server}/health/live"))
                .send()
                .map_err(|error| unreachable(locale, &server, &error))?;
            return Err(signed_out(locale));
        }
        Ok(Client { http: http(locale)?, server, sessions: RefCell::new(sessions), locale })
    }
}

/// The address of a server without a slash at the end; `localhost:8080` is meant as http.
pub(crate) fn address(server: &str, locale: Locale) -> Result<String, Failure> {
    let server = server.trim().trim_end_matches('/');
    let full = match server.contains("://") {
        true => server.to_owned(),
        false => format!("http://{server}"),
    };
    match reqwest::Url::parse(&full) {
        Ok(url) if matches!(url.scheme(), "http" | "https") && url.host().is_some() => Ok(full),
        _ => {
            let sentence = text::cli_wrong_value(locale, "--server", server);
            Err(Failure::new(Exit::Usage, "usage", sentence, text::cli_wrong_next(locale)))
        }
    }
}

/// A client with limits: nobody waits for ever.
pub(super) fn http(locale: Locale) -> Result<Http, Failure> {
    Http::builder()
        .connect_timeout(Duration::from_secs(5))
        .timeout(Duration::from_secs(60))
        .user_agent(concat!("symbolon/", env!("CARGO_PKG_VERSION")))
        .build()
        .map_err(|error| Failure::system(locale, "HTTP", &error))
}

impl Client {
    /// The language of the person who calls.
    pub(crate) fn locale(&self) -> Locale {
        self.locale
    }

    /// Reads one resource.
    pub(crate) fn get(&self, path: &str, query: &[(&str, &str)]) -> Result<Value, Failure> {
        self.call(&Method::GET, path, query, &[], None)
    }

    /// Reads a file as it is.
    pub(crate) fn text(&self, path: &str, query: &[(&str, &str)]) -> Result<String, Failure> {
        let (request, status, content) = self.sent(&Method::GET, path, query, &[], None)?;
        match status {
            200..=299 => Ok(content),
            _ => Err(refused(self.locale, &self.server, status, &self.read(status, &content)?, &request)),
        }
    }

    /// Creates something, or asks for something to be done.
    pub(crate) fn post(&self, path: &str, body: &Value) -> Result<Value, Failure> {
        self.call(&Method::POST, path, &[], &[], Some(body))
    }

    /// Changes a part.
    pub(crate) fn patch(&self, path: &str, body: &Value) -> Result<Value, Failure> {
        self.call(&Method::PATCH, path, &[], &[], Some(body))
    }

    /// Replaces the whole.
    pub(crate) fn put(&self, path: &str, body: &Value) -> Result<Value, Failure> {
        self.call(&Method::PUT, path, &[], &[], Some(body))
    }

    /// Takes something away.
    pub(crate) fn delete(&self, path: &str) -> Result<Value, Failure> {
        self.call(&Method::DELETE, path, &[], &[], None)
    }

    /// The failure that a refusal told inside an answer means, such as why a removal would be refused.
    pub(crate) fn told_refusal(&self, body: &Value) -> Failure {
        refused(self.locale, &self.server, 403, body, "").request(None)
    }

    /// Every item of a collection of the wire, page after page (api 1.7).
    pub(crate) fn all(&self, path: &str, query: &[(&str, &str)], most: usize) -> Result<Vec<Value>, Failure> {
        let mut page = self.get(path, query)?;
        let mut items = take_items(&mut page);
        while items.len() < most
            && let Some(token) = page.get("continuationToken").and_then(Value::as_str).map(str::to_owned)
        {
            let headers = [("MS-ContinuationToken", token.as_str())];
            page = self.call(&Method::GET, path, &[("seekOperation", "Next")], &headers, None)?;
            let more = take_items(&mut page);
            if more.is_empty() {
                break;
            }
            items.extend(more);
        }
        items.truncate(most);
        Ok(items)
    }

    /// Every item of a collection of our own API, page after page by its cursor (open).
    pub(crate) fn all_open(&self, path: &str, query: &[(&str, &str)]) -> Result<Vec<Value>, Failure> {
        let mut page = self.get(path, query)?;
        let mut items = take_items(&mut page);
        while let Some(cursor) = cursor(&page) {
            let mut next = query.to_vec();
            next.push(("cursor", &cursor));
            page = self.get(path, &next)?;
            let more = take_items(&mut page);
            if more.is_empty() {
                break;
            }
            items.extend(more);
        }
        Ok(items)
    }

    fn call(
        &self,
        method: &Method,
        path: &str,
        query: &[(&str, &str)],
        headers: &[(&str, &str)],
        body: Option<&Value>,
    ) -> Result<Value, Failure> {
        let (request, status, content) = self.sent(method, path, query, headers, body)?;
        let answer = self.read(status, &content)?;
        match status {
            200..=299 => Ok(answer),
            _ => Err(refused(self.locale, &self.server, status, &answer, &request)),
        }
    }

    /// Sends a call, once more with a renewed session where that is asked for; the request's id, status and content.
    fn sent(
        &self,
        method: &Method,
        path: &str,
        query: &[(&str, &str)],
        headers: &[(&str, &str)],
        body: Option<&Value>,
    ) -> Result<(String, u16, String), Failure> {
        self.renew_if(|session| !session.is_fresh())?;
        // One id for both tries: the server does the second one's work only if the first did none.
        let request = chance::id(Clock::system().now()).to_string();
        let first = self.try_once(method, path, query, headers, body, &request)?;
        let (status, content) = match first {
            (401, _) if self.renew_if(|_| true)? => {
                self.try_once(method, path, query, headers, body, &request)?
            }
            other => other,
        };
        Ok((request, status, content))
    }

    /// An answer's content.
    fn read(&self, status: u16, content: &str) -> Result<Value, Failure> {
        if content.trim().is_empty() {
            return Ok(Value::Null);
        }
        match serde_json::from_str(content) {
            Ok(value) => Ok(value),
            Err(_) if status >= 400 => Ok(Value::Null),
            Err(_) => Err(unreadable_answer(self.locale, &self.server, status)),
        }
    }

    fn try_once(
        &self,
        method: &Method,
        path: &str,
        query: &[(&str, &str)],
        headers: &[(&str, &str)],
        body: Option<&Value>,
        request: &str,
    ) -> Result<(u16, String), Failure> {
        let token = {
            let sessions = self.sessions.borrow();
            let session = sessions.sessions.get(&self.server).ok_or_else(|| signed_out(self.locale))?;
            session.access_token().to_owned()
        };
        let mut call = self
            .http
            .request(method.clone(), format!("{}{path}", self.server))
            .query(query)
            .bearer_auth(token)
            .header("Accept", "application/json")
            .header("X-Locale", self.locale.tag())
            .header("MS-RequestId", request)
            .header("MS-CorrelationId", request);
        for (name, value) in headers {
            call = call.header(*name, *value);
        }
        if let Some(body) = body {
            call = call.json(body);
        }
        let answer = call.send().map_err(|error| unreachable(self.locale, &self.server, &error))?;
        let status = answer.status().as_u16();
        let content = answer.text().map_err(|error| unreachable(self.locale, &self.server, &error))?;
        Ok((status, content))
    }

    /// Renews the session where `wanted`; false if it was not or cannot be renewed.
    fn renew_if(&self, wanted: impl Fn(&super::Session) -> bool) -> Result<bool, Failure> {
        let session = self.sessions.borrow().sessions.get(&self.server).cloned();
        let Some(session) = session.filter(|session| wanted(session)) else { return Ok(false) };
        let Some(renewed) = session.renewed(&self.server, self.locale)? else { return Ok(false) };
        // Another command may have signed in elsewhere meanwhile: what it wrote stays.
        let mut sessions = Sessions::read(self.locale)?;
        sessions.sessions.insert(self.server.clone(), renewed);
        sessions.write(self.locale)?;
        *self.sessions.borrow_mut() = sessions;
        Ok(true)
    }
}

fn take_items(page: &mut Value) -> Vec<Value> {
    let items = if page.is_array() { Some(page.take()) } else { page.get_mut("items").map(Value::take) };
    match items {
        Some(Value::Array(items)) => items,
        _ => Vec::new(),
    }
}

fn cursor(page: &Value) -> Option<String> {
    page.get("nextCursor").and_then(Value::as_str).map(str::to_owned)
}

/// The failure that a refusal of the server means: its own sentence, and every blocker with its fixes.
fn refused(locale: Locale, server: &str, status: u16, body: &Value, request: &str) -> Failure {
    let word = |name: &str| body.get(name).and_then(Value::as_str).unwrap_or_default();
    let code = match word("errorName") {
        "" => match status {
            401 => "signed_out",
            429 => "throttled",
            500.. => "internal",
            _ => "refused",
        },
        name => name,
    };
    let exit = match (status, code) {
        (401, _)
        | (
            403,
            "unrelated" | "role_required" | "partner_kind" | "user_required" | "invitation_for_another",
        ) => Exit::NotAllowed,
        (400, "malformed_json" | "invalid_input" | "customer_id_invalid") => Exit::Usage,
        (400, code) if code.starts_with("field_") => Exit::Usage,
        (408 | 429 | 502 | 503 | 504, _) => Exit::Unreachable,
        (500.., _) => Exit::Failed,
        _ => Exit::Refused,
    };
    let sentence = match (word("description"), word("message")) {
        ("", "") if status == 401 => text::refusal_signed_out(locale),
        ("", "") => text::cli_failure_refused(locale, server, &status.to_string()),
        ("", message) => message.to_owned(),
        (description, _) => description.to_owned(),
    };
    let data = body.get("data").cloned().unwrap_or(Value::Null);
    let next = match exit {
        Exit::NotAllowed if status == 401 => text::cli_failure_signed_out_next(locale),
        _ => next_step(locale, code),
    };
    // The server says both in one text; here what is wrong stands between them.
    let sentence = match sentence.strip_suffix(next.as_str()) {
        Some(said) if !said.trim().is_empty() => said.trim_end().to_owned(),
        _ => sentence,
    };
    // Wrong fields and numbers are in the sentence already.
    let blockers =
        data.as_array().cloned().unwrap_or_default().into_iter().filter(|one| one.get("fixes").is_some());
    let lines = blockers.flat_map(|one| super::blocker::lines(locale, &one, None)).collect();
    let failure = Failure::new(exit, code, sentence, next).lines(lines);
    failure.request(Some(request.to_owned())).data(body.clone())
}

fn next_step(locale: Locale, code: &str) -> String {
    let said = text::by_code(locale, &format!("refusal_{code}_next"), &language::Args::new());
    said.filter(|said| !said.contains("{$")).unwrap_or_default()
}

/// The day of a moment as people read it.
pub(crate) fn date(locale: Locale, value: &str) -> String {
    match value.parse::<jiff::Timestamp>() {
        Ok(time) => format::date_medium(locale, time.to_zoned(jiff::tz::TimeZone::UTC).date()),
        Err(_) => value.to_owned(),
    }
}

/// A moment with its time of day; the zone stands beside it (terms F5).
pub(crate) fn date_time(locale: Locale, value: &str) -> String {
    match value.parse::<jiff::Timestamp>() {
        Ok(time) => {
            let zoned = time.to_zoned(jiff::tz::TimeZone::UTC);
            format!("{} {}", format::date_time(locale, &zoned), format::zone(&zoned))
        }
        Err(_) => value.to_owned(),
    }
}

pub(super) fn signed_out(locale: Locale) -> Failure {
    let next = text::cli_failure_signed_out_next(locale);
    Failure::new(Exit::NotAllowed, "signed_out", text::refusal_signed_out(locale), next)
}

pub(super) fn unreachable(locale: Locale, server: &str, error: &reqwest::Error) -> Failure {
    let mut causes = Vec::new();
    let mut cause = std::error::Error::source(error);
    while let Some(inner) = cause {
        causes.push(inner.to_string());
        cause = inner.source();
    }
    let sentence = text::cli_failure_unreachable(locale, server);
    let next = text::cli_failure_unreachable_next(locale);
    Failure::new(Exit::Unreachable, "unreachable", sentence, next)
        .lines(causes.into_iter().rev().take(1).collect())
}

pub(super) fn unreadable_answer(locale: Locale, server: &str, status: u16) -> Failure {
    let sentence = text::cli_failure_no_symbolon(locale, server, &status.to_string());
    let next = text::cli_failure_unreachable_next(locale);
    Failure::new(Exit::Unreachable, "not_a_symbolon_server", sentence, next)
}
