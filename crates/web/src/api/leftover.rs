//! What a caller is still sending when its answer is already known, for example the body of a call with a bad token.
//! It is read and thrown away, else the connection would break and the caller's next call on it with it.

use axum::body::{Body, Bytes, HttpBody};
use axum::http::{HeaderMap, header};
use http_body::Frame;
use std::future::poll_fn;
use std::pin::Pin;
use std::sync::{Arc, Mutex, PoisonError};
use std::task::{Context, Poll};
use std::time::Duration;

/// How much is read for nothing, bytes, and how long.
const PATIENCE: usize = 64 * 1024 * 1024;
const LONGEST: Duration = Duration::from_secs(30);

/// The rest of a request, whoever reads it first.
pub struct Leftover(Arc<Mutex<Body>>);

/// What the routes get instead of the request's own body.
struct Shared(Arc<Mutex<Body>>);

impl Leftover {
    /// Keeps hold of a body that somebody else is to read; nothing where there is none, or where the caller waits to be
    /// asked for it.
    pub fn keep(headers: &HeaderMap, body: &mut Body) -> Option<Leftover> {
        if body.is_end_stream() || headers.contains_key(header::EXPECT) {
            return None;
        }
        let kept = Arc::new(Mutex::new(std::mem::take(body)));
        *body = Body::new(Shared(kept.clone()));
        Some(Leftover(kept))
    }

    /// Reads what nobody read, beside the answer.
    pub fn drain(self) {
        if self.0.lock().unwrap_or_else(PoisonError::into_inner).is_end_stream() {
            return;
        }
        tokio::spawn(tokio::time::timeout(LONGEST, async move {
            let mut body = Shared(self.0);
            let mut length = 0_usize;
            while let Some(Ok(frame)) = poll_fn(|cx| Pin::new(&mut body).poll_frame(cx)).await {
                length = length.saturating_add(frame.data_ref().map_or(0, Bytes::len));
                if length > PATIENCE {
                    return;
                }
            }
        }));
    }
}

impl HttpBody for Shared {
    type Data = Bytes;
    type Error = axum::Error;

    fn poll_frame(
        self: Pin<&mut Self>,
        cx: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, axum::Error>>> {
        Pin::new(&mut *self.0.lock().unwrap_or_else(PoisonError::into_inner)).poll_frame(cx)
    }

    fn is_end_stream(&self) -> bool {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).is_end_stream()
    }
}
