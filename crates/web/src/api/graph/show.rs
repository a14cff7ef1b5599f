//! Resources of this API in their shapes (api 3.1, 3.4, 3.5).

use super::ROOT;
use crate::api::convention::{Call, etag};
use center::delegation::{GranularRow, Requested};
use domain::Time;
use domain::delegation::{AdminRole, Assignment, Delegation, GranularState};
use serde_json::{Value, json};

const METADATA: &str = "https://graph.microsoft.com/v1.0/tenantRelationships/$metadata";

/// The id of rights on this API.
pub fn id(one: &Delegation) -> String {
    format!("{}-{}", one.id, one.customer)
}

/// The absolute address of something below the root.
pub fn address(call: &Call, below: &str) -> String {
    format!("{}{ROOT}/{below}", call.web.public_url.trim_end_matches('/'))
}

/// A list with its context; more pages are at `next`.
pub fn list(of: &str, items: Vec<Value>, next: Option<String>) -> Value {
    let mut body = json!({ "@odata.context": format!("{METADATA}#{of}"), "value": items });
    if let Some(next) = next {
        body["@odata.nextLink"] = json!(next);
    }
    body
}

/// One thing with its context.
pub fn single(of: &str, mut item: Value) -> Value {
    item["@odata.context"] = json!(format!("{METADATA}#{of}/$entity"));
    item
}

/// Granular rights.
pub fn relationship(row: &GranularRow, now: Time) -> Value {
    let one = &row.delegation;
    let granular = one.granular.as_ref();
    let state = one.granular_state(now).unwrap_or(GranularState::Terminated);
    let extends = granular.is_some_and(|it| it.auto_extend);
    json!({
        "@odata.type": "#microsoft.graph.delegatedAdminRelationship",
        "@odata.etag": etag_of(id(one), granular.map_or(1, |it| it.version)),
        "id": id(one),
        "displayName": granular.map(|it| &it.name),
        "duration": granular.map(|it| &it.term),
        "customer": { "tenantId": one.customer, "displayName": row.customer_name },
        "accessDetails": { "unifiedRoles": roles(&one.roles) },
        "status": camel(state.code()),
        "autoExtendDuration": if extends { "P180D" } else { "PT0S" },
        "createdDateTime": granular.map_or(one.started_at, |it| it.created_at),
        "lastModifiedDateTime": granular.map_or(one.started_at, |it| it.modified_at),
        "activatedDateTime": one.expires_at.map(|_| one.started_at),
        "endDateTime": one.expires_at,
    })
}

/// What was asked to happen to them; everything happens at once.
pub fn request(one: &Requested) -> Value {
    json!({
        "@odata.type": "#microsoft.graph.delegatedAdminRelationshipRequest",
        "id": one.id,
        "action": one.action,
        "status": "succeeded",
        "createdDateTime": one.created_at,
        "lastModifiedDateTime": one.created_at,
    })
}

/// A role taken out of rights in use.
pub fn operation(one: &Requested) -> Value {
    json!({
        "@odata.type": "#microsoft.graph.delegatedAdminRelationshipOperation",
        "id": one.id,
        "operationType": "delegatedAdminAccessAssignmentUpdate",
        "status": "succeeded",
        "data": "",
        "createdDateTime": one.created_at,
        "lastModifiedDateTime": one.created_at,
    })
}

/// A group with its roles.
pub fn assignment(one: &Assignment, of: &Delegation, now: Time) -> Value {
    json!({
        "@odata.type": "#microsoft.graph.delegatedAdminAccessAssignment",
        "@odata.etag": etag_of(one.id, one.version),
        "id": one.id,
        "status": one.state(of, now).code(),
        "accessContainer": { "accessContainerId": one.container, "accessContainerType": "securityGroup" },
        "accessDetails": { "unifiedRoles": roles(&one.roles) },
        "createdDateTime": one.created_at,
        "lastModifiedDateTime": one.modified_at,
    })
}

fn roles(codes: &[String]) -> Vec<Value> {
    let templates =
        codes.iter().map(|code| AdminRole::find(code).map_or(code.as_str(), |role| role.template));
    templates.map(|id| json!({ "roleDefinitionId": id })).collect()
}

fn etag_of(id: impl std::fmt::Display, version: i64) -> String {
    format!("W/\"{}\"", etag::of(id, version))
}

/// `approval_pending` as this API spells it.
pub fn camel(code: &str) -> String {
    let mut words = code.split('_');
    let mut spelled = words.next().unwrap_or_default().to_owned();
    for word in words {
        let (first, rest) = word.split_at(1.min(word.len()));
        spelled.push_str(&first.to_ascii_uppercase());
        spelled.push_str(rest);
    }
    spelled
}
