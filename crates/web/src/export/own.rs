//! Everything of a customer's own, sent part by part as it is read: nobody holds the whole of it.

use super::{CSV, JSON_LINES, csv, file};
use axum::body::{Body, Bytes};
use axum::response::Response;
use center::own::{ExportLine, OwnExport};
use center::{Center, Error, Request};
use http_body::Frame;
use serde_json::{Value, json};
use std::pin::Pin;
use std::task::{Context, Poll};
use tokio::sync::mpsc;

/// Parts that wait to be taken.
const AHEAD: usize = 2;

/// The form of a file.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Form {
    /// One JSON object in each line.
    JsonLines,
    /// Rows.
    Csv,
}

impl Form {
    /// The form of this name.
    pub fn parse(name: Option<&str>) -> Option<Self> {
        match name {
            None | Some("jsonl") => Some(Form::JsonLines),
            Some("csv") => Some(Form::Csv),
            Some(_) => None,
        }
    }
}

/// The file. Whether it may be had is known before it begins.
pub async fn own(center: &Center, request: Request, form: Form) -> Result<Response, Error> {
    let first = center.ask(&request, OwnExport::default()).await?;
    let (send, take) = mpsc::channel(AHEAD);
    let center = center.clone();
    tokio::spawn(async move {
        let mut part = first;
        let mut begun = false;
        loop {
            let text = written(&part.lines, form, !begun);
            begun = true;
            if send.send(Ok(text)).await.is_err() {
                return;
            }
            let Some(step) = part.next else { return };
            part = match center.ask(&request, OwnExport { step }).await {
                Ok(next) => next,
                Err(error) => {
                    // A file that breaks off is not taken for a whole one.
                    let _ = send.send(Err(std::io::Error::other(error.code()))).await;
                    return;
                }
            };
        }
    });
    let (name, kind) = match form {
        Form::JsonLines => ("organization.jsonl", JSON_LINES),
        Form::Csv => ("organization.csv", CSV),
    };
    Ok(file(name, kind, Body::new(Parts(take))))
}

fn written(lines: &[ExportLine], form: Form, first: bool) -> Bytes {
    let mut text = String::new();
    if form == Form::Csv && first {
        csv::row(&mut text, ["type", "id", "partnerId", "name", "status", "at", "until", "more"]);
    }
    for line in lines {
        match form {
            Form::JsonLines => {
                text.push_str(&object(line).to_string());
                text.push('\n');
            }
            Form::Csv => row(&mut text, line),
        }
    }
    Bytes::from(text)
}

fn object(line: &ExportLine) -> Value {
    let mut object = json!({ "type": line.kind, "id": line.id });
    let members = [
        ("partnerId", json!(line.partner)),
        ("name", json!(line.name)),
        ("status", json!(line.status)),
        ("at", json!(line.at)),
        ("until", json!(line.until)),
    ];
    for (name, value) in members {
        if !value.is_null() && value != "" {
            object[name] = value;
        }
    }
    if let Value::Object(more) = &line.more {
        for (name, value) in more.iter().filter(|(_, value)| !value.is_null()) {
            // The line's own kind is its type.
            let name = if name == "type" || name == "id" { "what" } else { name };
            object[name] = value.clone();
        }
    }
    object
}

fn row(text: &mut String, line: &ExportLine) {
    let instant = |at: Option<domain::Time>| at.map(|at| at.to_string()).unwrap_or_default();
    let partner = line.partner.map(|id| id.to_string()).unwrap_or_default();
    let more = if line.more.is_null() { String::new() } else { line.more.to_string() };
    let (at, until) = (instant(line.at), instant(line.until));
    csv::row(text, [line.kind, &line.id, &partner, &line.name, &line.status, &at, &until, &more]);
}

/// Parts as the body of an answer.
struct Parts(mpsc::Receiver<Result<Bytes, std::io::Error>>);

impl http_body::Body for Parts {
    type Data = Bytes;
    type Error = std::io::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, std::io::Error>>> {
        self.0.poll_recv(context).map(|part| part.map(|part| part.map(Frame::data)))
    }
}
