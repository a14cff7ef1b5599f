//! Calling another server: a token that is renewed, patience with its limits, and no step off its address.

use super::shape::Shape;
use super::{Grant, Source, SourceError};
use center::chance;
use center::clock::Clock;
use jiff::fmt::rfc2822;
use reqwest::header::{HeaderMap, RETRY_AFTER};
use reqwest::{Client as Http, Url};
use std::sync::{Mutex, PoisonError};
use std::time::Duration;
use tokio::sync::Mutex as Turn;
use tokio::time::{Instant, sleep, sleep_until};

/// How often a call is tried that failed for a reason which may pass.
const TRIES: u32 = 8;
/// How often a call waits for a limit; a server that says how long to wait is taken at its word.
const WAITS: u32 = 200;
/// The longest single wait.
const LONGEST: Duration = Duration::from_secs(300);
/// A token with less left is renewed before it is used.
const FRESH: Duration = Duration::from_secs(60);

/// A page of the wire's own kind: what follows, as the server said.
#[derive(Clone, PartialEq, Eq, Debug, serde::Serialize, serde::Deserialize)]
pub(super) struct Next {
    /// Path and query after the API's root.
    pub(super) path: String,
    /// Headers to send along.
    pub(super) headers: Vec<(String, String)>,
}

/// Why there is no answer to use.
#[derive(Debug)]
pub(super) enum Refused {
    /// The server said no, with this status.
    Status(u16),
    /// There is no going on.
    Broken(SourceError),
}

impl From<SourceError> for Refused {
    fn from(error: SourceError) -> Self {
        Refused::Broken(error)
    }
}

/// Somebody signed in at another server.
pub(super) struct Client<'s> {
    source: &'s Source,
    http: Http,
    root: Url,
    token: Turn<Option<Token>>,
    /// Before this instant nobody calls: the server said so to one of us.
    not_before: Mutex<Option<Instant>>,
}

struct Token {
    value: String,
    renewable: Option<String>,
    until: Instant,
}

impl<'s> Client<'s> {
    pub(super) fn new(source: &'s Source) -> Result<Self, SourceError> {
        let address = source.url.trim().trim_end_matches('/');
        let root = Url::parse(address).map_err(|_| SourceError::Address(address.to_owned()))?;
        if !matches!(root.scheme(), "http" | "https") || root.host().is_none() {
            return Err(SourceError::Address(address.to_owned()));
        }
        let http = Http::builder()
            .connect_timeout(Duration::from_secs(10))
            .timeout(Duration::from_secs(180))
            // A token must not follow a redirection to somebody else.
            .redirect(reqwest::redirect::Policy::none())
            .user_agent(concat!("symbolon/", env!("CARGO_PKG_VERSION")))
            .build()
            .map_err(|error| SourceError::Unreachable(error.to_string()))?;
        Ok(Client { source, http, root, token: Turn::new(None), not_before: Mutex::new(None) })
    }

    /// One resource by its path after the API's root, such as `/customers`.
    pub(super) async fn get(&self, path: &str) -> Result<Shape, Refused> {
        self.page(&Next { path: path.to_owned(), headers: Vec::new() }).await
    }

    /// A page of a collection.
    pub(super) async fn page(&self, next: &Next) -> Result<Shape, Refused> {
        let request = chance::id(Clock::system().now()).to_string();
        let (mut tries, mut waits, mut renewed) = (0, 0, false);
        loop {
            self.turn().await;
            let token = self.token().await?;
            let answer = self.send(next, &token, &request).await;
            let wait = match answer {
                Err(error) if tries >= TRIES => return Err(SourceError::Unreachable(told(&error)).into()),
                Err(_) => backed_off(tries),
                Ok(answer) => match answer.status().as_u16() {
                    200..=299 => return read(answer).await,
                    401 if !renewed => {
                        renewed = true;
                        self.forget(&token).await;
                        continue;
                    }
                    429 if waits < WAITS => {
                        waits += 1;
                        let wait = asked_for(answer.headers()).unwrap_or_else(|| backed_off(tries));
                        self.wait_until(Instant::now() + wait.min(LONGEST));
                        continue;
                    }
                    408 | 500 | 502 | 503 | 504 if tries < TRIES => {
                        asked_for(answer.headers()).unwrap_or_else(|| backed_off(tries))
                    }
                    status => return Err(Refused::Status(status)),
                },
            };
            tries += 1;
            sleep(wait.min(LONGEST)).await;
        }
    }

    async fn send(&self, next: &Next, token: &str, request: &str) -> reqwest::Result<reqwest::Response> {
        let base = self.root.as_str().trim_end_matches('/');
        let mut call = self
            .http
            .get(format!("{base}/v1{}", next.path))
            .bearer_auth(token)
            .header("Accept", "application/json")
            .header("MS-RequestId", request)
            .header("MS-CorrelationId", request)
            .header("X-Locale", "en-US");
        for (name, value) in &next.headers {
            call = call.header(name, value);
        }
        call.send().await
    }

    /// Where the page after this one is; none after the last. A link off the server is refused: the token would go along.
    pub(super) fn next(&self, page: &Shape) -> Result<Option<Next>, SourceError> {
        if let Some(next) = self.next_link(page)? {
            return Ok(Some(next));
        }
        // Some servers give the token and no link.
        Ok(page.text("continuationtoken").map(|token| Next {
            path: "/customers?seekOperation=Next".to_owned(),
            headers: vec![("MS-ContinuationToken".to_owned(), token)],
        }))
    }

    /// The same by the link alone, as all lists have it.
    pub(super) fn next_link(&self, page: &Shape) -> Result<Option<Next>, SourceError> {
        let link = page.at("links").at("next");
        let Some(uri) = link.text("uri") else { return Ok(None) };
        let headers = link.list("headers");
        let headers = headers.iter().filter_map(|one| Some((one.text("key")?, one.text("value")?)));
        Ok(Some(Next { path: self.below_root(&uri)?, headers: headers.collect() }))
    }

    fn below_root(&self, uri: &str) -> Result<String, SourceError> {
        let mut path = uri.to_owned();
        if let Ok(url) = Url::parse(uri) {
            if url.origin() != self.root.origin() {
                return Err(SourceError::ForeignLink(uri.to_owned()));
            }
            path =
                url.query().map_or_else(|| url.path().to_owned(), |query| format!("{}?{query}", url.path()));
        }
        let base = self.root.path().trim_end_matches('/');
        let path = path.strip_prefix(base).filter(|_| !base.is_empty()).unwrap_or(&path);
        let path = format!("/{}", path.trim_start_matches('/'));
        Ok(path.strip_prefix("/v1/").map_or(path.clone(), |rest| format!("/{rest}")))
    }

    /// Waits until calls are allowed again.
    async fn turn(&self) {
        loop {
            let until = *self.not_before.lock().unwrap_or_else(PoisonError::into_inner);
            match until.filter(|until| *until > Instant::now()) {
                Some(until) => sleep_until(until).await,
                None => return,
            }
        }
    }

    fn wait_until(&self, until: Instant) {
        let mut current = self.not_before.lock().unwrap_or_else(PoisonError::into_inner);
        *current = Some(current.map_or(until, |current| current.max(until)));
    }

    async fn forget(&self, token: &str) {
        let mut current = self.token.lock().await;
        if current.as_ref().is_some_and(|current| current.value == token)
            && let Some(current) = current.as_mut()
        {
            current.until = Instant::now();
        }
    }

    async fn token(&self) -> Result<String, SourceError> {
        let mut current = self.token.lock().await;
        if let Some(token) = current.as_ref().filter(|token| token.until > Instant::now()) {
            return Ok(token.value.clone());
        }
        let renewable = current.as_ref().and_then(|token| token.renewable.clone());
        let token = self.sign_in(renewable).await?;
        let value = token.value.clone();
        *current = Some(token);
        Ok(value)
    }

    async fn sign_in(&self, renewable: Option<String>) -> Result<Token, SourceError> {
        let source = self.source;
        let base = self.root.as_str().trim_end_matches('/');
        let address = source
            .token_url
            .clone()
            .unwrap_or_else(|| format!("{base}/{{tenant}}/oauth2/v2.0/token"))
            .replace("{tenant}", &source.tenant);
        let mut form = vec![("client_id", source.client_id.clone()), ("scope", source.scope.clone())];
        form.extend(source.client_secret.clone().map(|secret| ("client_secret", secret)));
        match (&source.grant, renewable.as_ref()) {
            (Grant::Program, _) => form.push(("grant_type", "client_credentials".to_owned())),
            (_, Some(renewable)) | (Grant::RefreshToken(renewable), None) => {
                form.push(("grant_type", "refresh_token".to_owned()));
                form.push(("refresh_token", renewable.clone()));
            }
            (Grant::Person { username, password }, None) => {
                form.push(("grant_type", "password".to_owned()));
                form.push(("username", username.clone()));
                form.push(("password", password.clone()));
            }
        }
        let mut tries = 0;
        loop {
            let wait = match self.http.post(&address).form(&form).send().await {
                Err(error) if tries >= TRIES => return Err(SourceError::Unreachable(told(&error))),
                Err(_) => backed_off(tries),
                Ok(answer) if matches!(answer.status().as_u16(), 429 | 500..) && tries < TRIES => {
                    asked_for(answer.headers()).unwrap_or_else(|| backed_off(tries))
                }
                Ok(answer) => return token_of(answer).await,
            };
            tries += 1;
            sleep(wait.min(LONGEST)).await;
        }
    }
}

async fn token_of(answer: reqwest::Response) -> Result<Token, SourceError> {
    let status = answer.status().as_u16();
    let body = answer.bytes().await.map_err(|error| SourceError::Unreachable(told(&error)))?;
    let body = Shape::read(&body).unwrap_or_default();
    let Some(value) = body.text("accesstoken").filter(|_| status == 200) else {
        let code = body.text("error").unwrap_or_else(|| status.to_string());
        return Err(SourceError::SignIn(code));
    };
    let seconds = body.integer("expiresin").and_then(|seconds| u64::try_from(seconds).ok()).unwrap_or(3600);
    let lasts = Duration::from_secs(seconds);
    let until = Instant::now() + lasts.saturating_sub(FRESH).max(lasts / 2);
    Ok(Token { value, renewable: body.text("refreshtoken"), until })
}

async fn read(answer: reqwest::Response) -> Result<Shape, Refused> {
    let body = answer.bytes().await.map_err(|error| SourceError::Unreachable(told(&error)))?;
    Shape::read(&body).ok_or(Refused::Broken(SourceError::NotSpoken))
}

/// How long the server asks to wait: seconds, or an instant.
fn asked_for(headers: &HeaderMap) -> Option<Duration> {
    let text = headers.get(RETRY_AFTER)?.to_str().ok()?.trim();
    if let Ok(seconds) = text.parse::<u64>() {
        return Some(Duration::from_secs(seconds));
    }
    let until = rfc2822::parse(text).ok()?.timestamp();
    let seconds = until.as_second() - Clock::system().now().as_second();
    Some(Duration::from_secs(u64::try_from(seconds).unwrap_or(0)))
}

/// Half a second, doubled with each try, and a little by chance, so that several do not come back together.
fn backed_off(tries: u32) -> Duration {
    let chance = u64::from(chance::bytes::<1>()[0]);
    Duration::from_millis((500_u64 << tries.min(6)) + chance)
}

fn told(error: &reqwest::Error) -> String {
    let mut cause: &dyn std::error::Error = error;
    while let Some(inner) = cause.source() {
        cause = inner;
    }
    cause.to_string()
}
