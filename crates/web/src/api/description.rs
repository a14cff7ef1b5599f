//! The API described for programs, from the same table that it is routed by.

use crate::Web;
use axum::Router;
use axum::extract::State;
use axum::response::Response;
use axum::routing::get;
use serde_json::{Map, Value, json};

/// `/openapi.json`.
pub fn routes() -> Router<Web> {
    Router::new().route("/openapi.json", get(description))
}

async fn description(State(web): State<Web>) -> Response {
    super::convention::reply::ok(&document(&web.public_url))
}

fn document(url: &str) -> Value {
    let mut paths: Map<String, Value> = Map::new();
    for (method, path, does) in super::calls() {
        let path_item = paths.entry(path).or_insert_with(|| json!({ "parameters": parameters(path) }));
        path_item[method.as_str().to_ascii_lowercase()] = operation(method.as_str(), path, does);
    }
    json!({
        "openapi": "3.1.0",
        "info": {
            "title": "Symbolon",
            "version": env!("CARGO_PKG_VERSION"),
            "description": "The partner center's wire below /v1, and our own API beyond it below /open/v1.",
            "license": { "name": "Apache-2.0", "identifier": "Apache-2.0" },
        },
        "servers": [{ "url": url }],
        "security": [{ "bearer": [] }],
        "paths": paths,
        "components": {
            "securitySchemes": { "bearer": { "type": "http", "scheme": "bearer", "bearerFormat": "JWT" } },
            "schemas": { "Refusal": refusal() },
            "responses": { "Refused": {
                "description": "Not done: why, and what to do about it",
                "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Refusal" } } },
            } },
        },
    })
}

fn operation(method: &str, path: &str, does: &str) -> Value {
    let tag = if path.starts_with("/open/") { "open" } else { "wire" };
    let mut operation = json!({
        "summary": does,
        "operationId": format!("{}{}", method.to_ascii_lowercase(), path.replace(['/', '{', '}', '.'], "_")),
        "tags": [tag],
        "responses": {
            "2XX": { "description": "Done", "content": { "application/json": { "schema": {} } } },
            "4XX": { "$ref": "#/components/responses/Refused" },
            "5XX": { "$ref": "#/components/responses/Refused" },
        },
    });
    if matches!(method, "POST" | "PUT" | "PATCH") {
        operation["requestBody"] =
            json!({ "content": { "application/json": { "schema": { "type": "object" } } } });
    }
    operation
}

/// Values of the address, and the heads that every call takes.
fn parameters(path: &str) -> Vec<Value> {
    let names = path.split('/').filter_map(|segment| segment.strip_prefix('{')?.strip_suffix('}'));
    let values = names
        .map(|name| json!({ "name": name, "in": "path", "required": true, "schema": { "type": "string" } }));
    let head = |name: &str, does: &str| json!({ "name": name, "in": "header", "description": does, "schema": { "type": "string" } });
    let heads = [
        head("MS-RequestId", "A GUID; a repetition under the same one does nothing twice"),
        head("MS-CorrelationId", "A GUID that is written into the audit log"),
        head("X-Locale", "In which language to answer: en, fr-FR, ru-RU, zh-TW, ja-JP, it-IT"),
    ];
    values.chain(heads).collect()
}

fn refusal() -> Value {
    json!({
        "type": "object",
        "required": ["code", "description", "errorName", "data", "source"],
        "properties": {
            "code": { "type": "integer" },
            "description": { "type": "string", "maxLength": 1024 },
            "errorName": { "type": "string", "description": "The stable code of the reason" },
            "data": { "type": "array", "items": {} },
            "source": { "type": "string" },
        },
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_call_is_described_once() {
        let document = document("http://127.0.0.1");
        let mut described = 0;
        for (path, item) in document["paths"].as_object().unwrap() {
            let named =
                item["parameters"].as_array().unwrap().iter().filter(|one| one["in"] == "path").count();
            assert_eq!(named, path.matches('{').count(), "{path}");
            described += item.as_object().unwrap().len() - 1;
        }
        assert_eq!(described, super::super::calls().len());
    }
}
