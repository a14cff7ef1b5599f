//! The limits that speak HTTP: bare axum handlers, as children.

use crate::{Outcome, child};
use axum::Router;
use axum::body::Bytes;
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde::{Deserialize, Serialize};
use serde_json::json;
use std::future::Future;
use std::path::Path;

/// An answer that a bare handler gives to everything.
#[derive(Serialize, Deserialize)]
pub struct Fixed {
    /// The fields of its head, less those that the server itself makes.
    pub headers: Vec<(String, String)>,
    /// Its body in base64.
    pub body: String,
}

impl Fixed {
    /// The same bytes as this answer.
    pub fn of(answer: &crate::load::Answer) -> Fixed {
        let made_by_the_server = ["content-length", "date", "transfer-encoding"];
        let headers = answer
            .headers
            .iter()
            .filter(|(name, _)| !made_by_the_server.contains(&name.as_str()))
            .cloned()
            .collect();
        Fixed { headers, body: STANDARD.encode(&answer.body) }
    }
}

/// Answers everything with the same bytes.
pub fn bytes(file: &Path) -> Outcome<()> {
    let text = std::fs::read(file).map_err(|error| error.to_string())?;
    let fixed: Fixed = serde_json::from_slice(&text).map_err(|error| error.to_string())?;
    let body = Bytes::from(STANDARD.decode(fixed.body).map_err(|error| error.to_string())?);
    let mut headers = HeaderMap::new();
    for (name, value) in fixed.headers {
        let name = name.parse::<HeaderName>().map_err(|error| error.to_string())?;
        headers.append(name, HeaderValue::from_str(&value).map_err(|error| error.to_string())?);
    }
    let handler = move || {
        let (headers, body) = (headers.clone(), body.clone());
        async move { (StatusCode::OK, headers, body) }
    };
    serve(move || async move { Ok(Router::new().fallback(handler)) })
}

/// Serves the routes that `make` makes until the standard input is closed.
pub fn serve<F: Future<Output = Outcome<Router>>>(make: impl FnOnce() -> F) -> Outcome<()> {
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()
        .map_err(|error| error.to_string())?;
    runtime.block_on(async {
        let router = make().await?;
        let listener =
            tokio::net::TcpListener::bind("127.0.0.1:0").await.map_err(|error| error.to_string())?;
        let address = listener.local_addr().map_err(|error| error.to_string())?;
        let (stop, stopped) = tokio::sync::oneshot::channel::<()>();
        std::thread::spawn(move || {
            child::answer(|_| json!({}));
            drop(stop);
        });
        child::say(&json!({ "address": address.to_string() }))?;
        let stop = async {
            let _ = stopped.await;
        };
        axum::serve(listener, router).with_graceful_shutdown(stop).await.map_err(|error| error.to_string())
    })
}
