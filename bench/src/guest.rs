//! A caller with rights: a bearer token and a session at a server under measurement, and the requests made with them.

use crate::Outcome;
use crate::load::{self, Answer, Shot};
use center::clock::Clock;
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use serde_json::Value;
use std::net::SocketAddr;
use symbolon::demo::{Manifest, PASSWORD};

/// Somebody of partner P who may do everything here.
pub struct Guest {
    address: SocketAddr,
    token: String,
    cookie: String,
}

impl Guest {
    /// Signs in twice: for the API and for the portal.
    pub fn sign_in(address: SocketAddr) -> Outcome<Guest> {
        let url = format!("http://{address}");
        let manifest = Manifest::new(&url);
        let partner = manifest.partner("P").ok_or("the world has no partner P")?;
        let user = partner
            .users
            .iter()
            .find(|user| user.username.starts_with("admin_agent@"))
            .ok_or("partner P has no admin agent")?;
        let form = form(&[
            ("grant_type", "password"),
            ("username", &user.username),
            ("password", PASSWORD),
            ("client_id", &partner.client_id),
            ("client_secret", &partner.client_secret),
            ("scope", &format!("{url}/.default")),
        ]);
        let path = format!("/{}/oauth2/v2.0/token", partner.id);
        let granted = load::once(address, &post_form(&path, &form, &[]))?.expect(&[200])?.json()?;
        let token = granted.get("access_token").and_then(Value::as_str).ok_or("no token")?.to_owned();
        let entered = self::form(&[("username", &user.username), ("password", PASSWORD), ("return", "/")]);
        let own = [("Origin", url.as_str()), ("Sec-Fetch-Site", "same-origin")];
        let welcome = load::once(address, &post_form("/sign-in", &entered, &own))?.expect(&[303])?;
        let cookie = welcome.header("set-cookie").and_then(|field| field.split(';').next());
        let cookie = cookie.ok_or("no cookie")?.to_owned();
        Ok(Guest { address, token, cookie })
    }

    /// The server.
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// A GET of the API.
    pub fn get(&self, path: &str) -> Shot {
        self.get_with(path, "")
    }

    /// A GET of the API with further header lines, each with its line end.
    pub fn get_with(&self, path: &str, fields: &str) -> Shot {
        let token = &self.token;
        shot(&format!(
            "GET {path} HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer {token}\r\nAccept: application/json\r\n{fields}\r\n"
        ))
    }

    /// A call of the API that changes something, with ids of its own.
    pub fn send(&self, method: &str, path: &str, body: &Value) -> Shot {
        let body = body.to_string();
        let (token, length, id) = (&self.token, body.len(), center::chance::id(Clock::system().now()));
        shot(&format!(
            "{method} {path} HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer {token}\r\nAccept: application/json\r\n\
             Content-Type: application/json\r\nContent-Length: {length}\r\nMS-RequestId: {id}\r\n\r\n{body}"
        ))
    }

    /// A page of the portal, as a browser asks for it.
    pub fn page(&self, path: &str) -> Shot {
        let cookie = &self.cookie;
        shot(&format!(
            "GET {path} HTTP/1.1\r\nHost: localhost\r\nCookie: {cookie}\r\nAccept: text/html\r\n\
             Accept-Encoding: gzip\r\nAccept-Language: en\r\n\r\n"
        ))
    }

    /// Asks once.
    pub fn ask(&self, shot: &[u8]) -> Outcome<Answer> {
        load::once(self.address, shot)
    }
}

fn shot(text: &str) -> Shot {
    text.as_bytes().into()
}

fn post_form(path: &str, form: &str, fields: &[(&str, &str)]) -> Vec<u8> {
    let fields: String = fields.iter().map(|(name, value)| format!("{name}: {value}\r\n")).collect();
    let length = form.len();
    format!(
        "POST {path} HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\n\
         Content-Length: {length}\r\n{fields}\r\n{form}"
    )
    .into_bytes()
}

fn form(fields: &[(&str, &str)]) -> String {
    let pairs = fields.iter().map(|(name, value)| format!("{name}={}", encoded(value)));
    pairs.collect::<Vec<_>>().join("&")
}

/// A value as it can stand in a query or a form.
pub fn encoded(value: &str) -> String {
    utf8_percent_encode(value, NON_ALPHANUMERIC).to_string()
}
