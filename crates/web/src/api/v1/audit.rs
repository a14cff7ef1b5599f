//! The audit log: what was done and what was refused, newest first (api 2.12).

use crate::api::convention::filter::{self, Condition};
use crate::api::convention::heading::Client;
use crate::api::convention::json::plain;
use crate::api::convention::route::get;
use crate::api::convention::{Answer, Call, Fault, Route, cursor, reply};
use center::activity::{AuditLog, AuditRecord, AuditStatus};
use domain::{CustomerId, FieldProblem, Refusal, Time, days_after};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use uuid::Uuid;

mod date;
mod names;

/// The calls of this file.
pub fn routes() -> Vec<Route> {
    let does = "Lists what was done and what was refused";
    vec![
        get("/v1/auditrecords", does, list),
        get("/auditactivity/v1/auditrecords", does, list),
        get("/auditactivity/v1/auditrecords/{id}", "Reads one line of the audit log", one),
    ]
}

/// Days shown unless asked otherwise, and the oldest day that can be asked for.
const DEFAULT_DAYS: i64 = 30;
const OLDEST_DAYS: i64 = 90;
/// Lines of a page unless asked otherwise, and at most.
const DEFAULT_SIZE: i64 = 500;
const LARGEST_SIZE: i64 = 2000;

/// What a continuation token carries, since nothing else comes with it.
#[derive(Clone, Serialize, Deserialize)]
struct Asked {
    from: Time,
    until: Time,
    customer: Option<CustomerId>,
    company: Option<String>,
    resource: Option<String>,
    size: i64,
    before: Option<(Time, Uuid)>,
}

async fn list(call: Call) -> Answer {
    let partner = call.partner()?;
    let secrets = call.web.center.identity().secrets().clone();
    let mut asked = match call.continuation() {
        Some(token) => cursor::open(&secrets, "audit", partner.0, token)
            .ok_or_else(|| Fault::field("MS-ContinuationToken", FieldProblem::Invalid))?,
        None => asked(&call)?,
    };
    let (records, next) = page(&call, &asked).await?;
    let items: Vec<Value> = records.iter().map(|record| show(&call, partner.0, record)).collect();
    let mut body = json!({
        "totalCount": items.len(),
        "items": items,
        "links": { "self": reply::link("/auditrecords") },
        "attributes": reply::attributes("Collection"),
    });
    if next.is_some() {
        asked.before = next;
        let token = cursor::seal(&secrets, "audit", partner.0, &asked);
        body["links"]["next"] = json!({
            "uri": format!("/auditrecords?size={}&seekOperation=Next", asked.size),
            "method": "GET",
            "headers": [{ "key": "MS-ContinuationToken", "value": token }],
        });
        body["continuationToken"] = json!(token);
    }
    Ok(reply::ok(&body))
}

/// Lines until the page is full; what the log itself cannot filter is filtered here.
async fn page(call: &Call, asked: &Asked) -> Result<(Vec<AuditRecord>, Option<(Time, Uuid)>), Fault> {
    let full = usize::try_from(asked.size).unwrap_or(usize::MAX);
    let mut records = Vec::new();
    let mut before = asked.before;
    loop {
        let question = AuditLog {
            from: asked.from,
            until: asked.until,
            customer: asked.customer,
            company_contains: asked.company.clone(),
            before,
            limit: asked.size,
        };
        let page = call.ask(question).await?;
        for record in page.records {
            if !fits(asked, &record) {
                continue;
            }
            records.push(record);
            if records.len() == full {
                let last = records.last().map(|record| (record.at, record.id));
                return Ok((records, last));
            }
        }
        before = match page.next {
            Some(next) => Some(next),
            None => return Ok((records, None)),
        };
    }
}

fn fits(asked: &Asked, record: &AuditRecord) -> bool {
    asked.resource.as_ref().is_none_or(|wanted| plain(names::of(record).resource) == *wanted)
}

fn asked(call: &Call) -> Result<Asked, Fault> {
    let now = call.web.center.now();
    let named = |short: &str, long: &str| call.query(short).or_else(|| call.query(long)).map(str::to_owned);
    let from = match named("startDate", "auditRequest.startDate") {
        Some(text) => date::start(&text).ok_or_else(|| Fault::field("startDate", FieldProblem::Invalid))?,
        None => days_after(now, -DEFAULT_DAYS),
    };
    // A whole day more, so that the first minute of the ninetieth day can be asked for in every time zone.
    if from < days_after(now, -OLDEST_DAYS - 1) {
        return Err(Fault::field("startDate", FieldProblem::Invalid));
    }
    let until = match named("endDate", "auditRequest.endDate") {
        Some(text) => date::end(&text).ok_or_else(|| Fault::field("endDate", FieldProblem::Invalid))?,
        None => now,
    };
    if until < from {
        return Err(Fault::field("endDate", FieldProblem::Invalid));
    }
    let name = if call.query("size").is_some() { "size" } else { "auditRequest.size" };
    let size = call.number(name, 0, i64::MAX)?.filter(|size| *size > 0).unwrap_or(DEFAULT_SIZE);
    let mut asked = Asked {
        from,
        until,
        customer: None,
        company: None,
        resource: None,
        size: size.min(LARGEST_SIZE),
        before: None,
    };
    for condition in filter::of(call)? {
        asked.narrow(condition)?;
    }
    Ok(asked)
}

impl Asked {
    fn narrow(&mut self, condition: Condition) -> Result<(), Fault> {
        match (condition.field.as_str(), condition.operator.as_str()) {
            ("companyname", "substring") => self.company = Some(condition.value),
            ("customerid", "equals") => {
                self.customer = Some(condition.value.trim().parse().map_err(|_| filter::invalid())?);
            }
            ("resourcetype", "equals") => self.resource = Some(plain(&condition.value)),
            _ => return Err(filter::invalid()),
        }
        Ok(())
    }
}

/// The id of a line carries the moment to look at; what is found there is compared as a whole.
async fn one(call: Call) -> Answer {
    let partner = call.partner()?;
    let id = call.value("id").to_owned();
    let at = id.rsplit('_').next().and_then(|ticks| date::of_ticks(ticks.parse().ok()?));
    // An id that carries no moment is looked up all the same: who may not read the log is told that first.
    let at = at.unwrap_or(Time::UNIX_EPOCH);
    let question = AuditLog {
        from: at,
        until: at,
        customer: None,
        company_contains: None,
        before: None,
        limit: LARGEST_SIZE,
    };
    let page = call.ask(question).await?;
    let found = page.records.iter().find(|record| record_id(partner.0, record).eq_ignore_ascii_case(&id));
    Ok(reply::ok(&show(&call, partner.0, found.ok_or(Refusal::NotFound)?)))
}

fn record_id(partner: Uuid, record: &AuditRecord) -> String {
    let names = names::of(record);
    let customer = record.customer.map_or_else(|| partner.to_string(), |id| id.to_string());
    let object = names::main_object(record)
        .filter(|object| *object != customer)
        .map_or_else(String::new, |object| format!("_{object}"));
    let operation = names.operation.replace('_', "");
    format!("{partner}_{customer}{object}_{operation}_{}", date::ticks(record.at))
}

fn show(call: &Call, partner: Uuid, record: &AuditRecord) -> Value {
    let names = names::of(record);
    let (operation, resource) = match call.client {
        Client::Java => {
            (names::for_java_operation(names.operation), names::for_java_resource(names.resource))
        }
        Client::Other => (names.operation, names.resource),
    };
    let (status, actor, correlation, old, new) = match &record.status {
        AuditStatus::Succeeded(event) => (
            "succeeded",
            &event.actor,
            event.correlation_id,
            resource_text(&event.old),
            resource_text(&event.new),
        ),
        AuditStatus::Failed(attempt) => ("failed", &attempt.actor, attempt.correlation_id, None, None),
    };
    Value::Object(reply::object([
        ("id", json!(record_id(partner, record))),
        ("partnerId", json!(partner)),
        ("participants", json!([])),
        ("customerId", json!(record.customer.map_or_else(String::new, |id| id.to_string()))),
        ("customerName", json!(record.customer_name)),
        ("userPrincipalName", json!(record.username)),
        ("applicationId", json!(actor.application.clone().unwrap_or_default())),
        ("resourceType", json!(resource)),
        ("resourceOldValue", json!(old)),
        ("resourceNewValue", json!(new)),
        ("operationType", json!(operation)),
        ("originalCorrelationId", json!(correlation)),
        ("operationDate", json!(record.at)),
        ("operationStatus", json!(status)),
        ("customizedData", json!(names::customized(record))),
        ("attributes", reply::attributes("AuditRecord")),
    ]))
}

/// A resource's values as clients expect them: JSON in a text, keys in PascalCase.
fn resource_text(value: &Value) -> Option<String> {
    (!value.is_null()).then(|| pascal(value).to_string())
}

fn pascal(value: &Value) -> Value {
    match value {
        Value::Object(object) => Value::Object(
            object
                .iter()
                .map(|(key, value)| {
                    let mut letters = key.chars();
                    let first = letters.next().map(|letter| letter.to_ascii_uppercase().to_string());
                    (first.unwrap_or_default() + letters.as_str(), pascal(value))
                })
                .collect(),
        ),
        Value::Array(items) => Value::Array(items.iter().map(pascal).collect()),
        other => other.clone(),
    }
}
