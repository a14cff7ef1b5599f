//! What the stories share: a plain HTTP client that speaks as somebody of a demo world.

use center::identity::PUBLIC_CLIENT;
use reqwest::Method;
use reqwest::blocking::{Client, Response};
use reqwest::header::{HeaderMap, HeaderValue};
use serde_json::Value;
use std::cell::RefCell;
use std::time::Duration;

/// Somebody with a bearer token, at a server.
#[derive(Clone)]
pub struct Api {
    client: Client,
    url: String,
    token: String,
}

/// An answer.
#[derive(Debug)]
pub struct Answer {
    /// HTTP status.
    pub status: u16,
    /// Headers.
    pub headers: HeaderMap,
    /// The body as text.
    pub text: String,
}

impl Answer {
    fn read(response: Response) -> Answer {
        let status = response.status().as_u16();
        let headers = response.headers().clone();
        Answer { status, headers, text: response.text().unwrap_or_default() }
    }

    /// The body as JSON; null where it is none.
    pub fn json(&self) -> Value {
        serde_json::from_str(&self.text).unwrap_or(Value::Null)
    }

    /// The body as JSON, where this status is expected.
    pub fn expect(self, status: u16) -> Value {
        assert_eq!(self.status, status, "{}", self.text);
        self.json()
    }
}

/// A client that follows nothing and waits long enough for a busy machine.
pub fn client() -> Client {
    Client::builder()
        .redirect(reqwest::redirect::Policy::none())
        .timeout(Duration::from_secs(60))
        .build()
        .expect("a client can be built")
}

thread_local! {
    static NODES: RefCell<Vec<String>> = const { RefCell::new(Vec::new()) };
}

/// From now on, what this thread asks of one of these servers goes to each of them in turn; of none, back to usual.
pub fn take_turns(urls: Vec<String>) {
    NODES.with_borrow_mut(|nodes| *nodes = urls);
}

/// The server whose turn it is, where `url` is one of those that take turns.
pub fn in_turn(url: &str) -> String {
    NODES.with_borrow_mut(|nodes| {
        if !nodes.iter().any(|node| node == url) {
            return url.to_owned();
        }
        nodes.rotate_left(1);
        nodes.last().cloned().unwrap_or_default()
    })
}

impl Api {
    /// Signs a person in with user name and password, with a partner's application if one is given.
    pub fn person(url: &str, tenant: &str, username: &str, password: &str) -> Api {
        Api::person_of("https://api.partnercenter.microsoft.com", url, tenant, username, password)
    }

    /// The same with a token for another audience.
    pub fn person_of(audience: &str, url: &str, tenant: &str, username: &str, password: &str) -> Api {
        let client = client();
        let scope = format!("{audience}/.default openid offline_access");
        let form = [
            ("grant_type", "password"),
            ("username", username),
            ("password", password),
            ("client_id", PUBLIC_CLIENT),
            ("scope", scope.as_str()),
        ];
        Api::with_grant(client, url, tenant, &form)
    }

    /// Signs a program in with its client id and secret.
    pub fn program(url: &str, tenant: &str, id: &str, secret: &str) -> Api {
        Api::program_of("https://api.partnercenter.microsoft.com", url, tenant, id, secret)
    }

    /// The same with a token for another audience.
    pub fn program_of(audience: &str, url: &str, tenant: &str, id: &str, secret: &str) -> Api {
        let scope = format!("{audience}/.default");
        let form = [
            ("grant_type", "client_credentials"),
            ("client_id", id),
            ("client_secret", secret),
            ("scope", scope.as_str()),
        ];
        Api::with_grant(client(), url, tenant, &form)
    }

    fn with_grant(client: Client, url: &str, tenant: &str, form: &[(&str, &str)]) -> Api {
        let response = client
            .post(format!("{}/{tenant}/oauth2/v2.0/token", in_turn(url)))
            .form(form)
            .send()
            .expect("the server answers");
        let answer = Answer::read(response);
        let token = answer.expect(200)["access_token"].as_str().expect("a token").to_owned();
        Api { client, url: url.to_owned(), token }
    }

    /// The same person with another token.
    pub fn with_token(&self, token: &str) -> Api {
        Api { token: token.to_owned(), ..self.clone() }
    }

    /// The bearer token.
    pub fn token(&self) -> &str {
        &self.token
    }

    /// GET.
    pub fn get(&self, path: &str) -> Answer {
        self.send(Method::GET, path, None, &[])
    }

    /// POST with a JSON body.
    pub fn post(&self, path: &str, body: &Value) -> Answer {
        self.send(Method::POST, path, Some(body.to_string()), &[])
    }

    /// PATCH with a JSON body.
    pub fn patch(&self, path: &str, body: &Value) -> Answer {
        self.send(Method::PATCH, path, Some(body.to_string()), &[])
    }

    /// Any request.
    pub fn send(
        &self,
        method: Method,
        path: &str,
        body: Option<String>,
        headers: &[(&'static str, &str)],
    ) -> Answer {
        let url = in_turn(&self.url);
        let mut request = self.client.request(method, format!("{url}{path}")).bearer_auth(&self.token);
        for (name, value) in headers {
            request = request.header(*name, HeaderValue::from_str(value).expect("a header's value"));
        }
        if let Some(body) = body {
            request = request.header("content-type", "application/json").body(body);
        }
        Answer::read(request.send().expect("the server answers"))
    }
}
