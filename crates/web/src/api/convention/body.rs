//! Reading what a caller sent, up to a limit. What is beyond it is read on and thrown away for a while, so that the
//! caller is listening when the answer comes.

use crate::api::convention::fault::{Fault, Wire};
use axum::body::{Body, Bytes, HttpBody as _};
use axum::http::{HeaderMap, header};
use std::future::poll_fn;
use std::pin::Pin;

/// Largest body, bytes.
pub const LARGEST: usize = 1024 * 1024;
/// How much more is read before the caller is no longer listened to.
const PATIENCE: usize = 64 * 1024 * 1024;

/// The whole body.
pub async fn read(headers: &HeaderMap, mut body: Body) -> Result<Bytes, Fault> {
    let announced = headers.get(header::CONTENT_LENGTH).and_then(|value| value.to_str().ok()?.parse().ok());
    let waits = headers.contains_key(header::EXPECT);
    if waits && announced.is_some_and(|length: usize| length > LARGEST) {
        // It asked first: nothing of it was sent yet.
        return Err(Wire::BodyTooLarge.into());
    }
    let mut bytes = Vec::with_capacity(announced.unwrap_or(0).min(LARGEST));
    let mut length = 0_usize;
    while let Some(frame) = poll_fn(|cx| Pin::new(&mut body).poll_frame(cx)).await {
        let Ok(frame) = frame else { return Err(Wire::MalformedJson.into()) };
        let Ok(data) = frame.into_data() else { continue };
        length = length.saturating_add(data.len());
        if length <= LARGEST {
            bytes.extend_from_slice(&data);
        } else if length > LARGEST + PATIENCE {
            break;
        }
    }
    if length > LARGEST { Err(Wire::BodyTooLarge.into()) } else { Ok(bytes.into()) }
}
