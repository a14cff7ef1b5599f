//! Granular rights: drafting, listing, changing, throwing a draft away (api 3.3).

use super::filter::Filter;
use super::{named, show};
use crate::api::convention::heading::put;
use crate::api::convention::json::Input;
use crate::api::convention::route::{delete, get, patch, post};
use crate::api::convention::{Answer, Call, Fault, Route, cursor, etag, reply};
use axum::http::{StatusCode, header};
use axum::response::Response;
use center::delegation::{
    DiscardGranularDraft, DraftGranularAdmin, EditGranularAdmin, GranularList, GranularOne, GranularRow,
};
use domain::delegation::{Draft, Edit};
use domain::{CustomerId, DelegationId, FieldProblem};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use serde_json::{Value, json};

const LIST: &str = "delegatedAdminRelationships";

/// The calls of this file.
pub fn routes() -> Vec<Route> {
    vec![
        get("/v1.0/tenantRelationships/delegatedAdminRelationships", "Lists granular rights", list),
        post("/v1.0/tenantRelationships/delegatedAdminRelationships", "Drafts granular rights", create),
        get("/v1.0/tenantRelationships/delegatedAdminRelationships/{g}", "Reads granular rights", one),
        patch("/v1.0/tenantRelationships/delegatedAdminRelationships/{g}", "Changes granular rights", change),
        delete("/v1.0/tenantRelationships/delegatedAdminRelationships/{g}", "Throws a draft away", discard),
    ]
}

/// Rows of a page unless asked otherwise, and at most.
const LARGEST: i64 = 100;

async fn list(call: Call) -> Answer {
    call.partner()?;
    let filter = call.query("$filter").map(Filter::read).transpose()?.unwrap_or_default();
    let limit = call.number("$top", 1, i64::MAX)?.unwrap_or(LARGEST).min(LARGEST);
    in_our_order(&call)?;
    let (secrets, owner) = (call.web.center.identity().secrets(), call.request.caller.tenant.id());
    let after = match call.query("$skiptoken") {
        None => None,
        Some(sealed) => {
            let position: Option<DelegationId> = cursor::open(secrets, LIST, owner, sealed);
            Some(position.ok_or_else(|| Fault::field("$skiptoken", FieldProblem::Invalid))?)
        }
    };
    let (rows, has_next) = wanted(&call, &filter, after, limit).await?;
    let last = rows.last().filter(|_| has_next).map(|row| row.delegation.id);
    let next = last.map(|last| next_link(&call, &cursor::seal(secrets, LIST, owner, &last)));
    let now = call.web.center.now();
    let items = rows.iter().map(|row| selected(&call, show::relationship(row, now))).collect();
    let mut body = show::list(LIST, items, next);
    if call.flag("$count")? {
        let (all, _) = wanted(&call, &filter, None, i64::MAX - 1).await?;
        body["@odata.count"] = json!(all.len());
    }
    Ok(reply::ok(&body))
}

/// Rows that the filter takes, and whether there are more.
async fn wanted(
    call: &Call,
    filter: &Filter,
    mut after: Option<DelegationId>,
    limit: i64,
) -> Result<(Vec<GranularRow>, bool), Fault> {
    let most = usize::try_from(limit).unwrap_or(usize::MAX);
    let now = call.web.center.now();
    let mut rows = Vec::new();
    loop {
        let page = call.ask(GranularList { wanted: filter.narrowed(), after, limit: LARGEST }).await?;
        after = page.rows.last().map(|row| row.delegation.id);
        rows.extend(page.rows.into_iter().filter(|row| filter.takes(row, now)));
        if rows.len() > most || !page.has_next {
            let has_next = rows.len() > most;
            rows.truncate(most);
            return Ok((rows, has_next));
        }
    }
}

/// The one order there is: that in which they were drafted.
fn in_our_order(call: &Call) -> Result<(), Fault> {
    let asked = call.query("$orderby").map(|order| order.trim().to_ascii_lowercase());
    match asked.as_deref() {
        None | Some("createddatetime" | "createddatetime asc" | "id" | "id asc") => Ok(()),
        Some(_) => Err(Fault::field("$orderby", FieldProblem::Invalid)),
    }
}

/// The next page, absolute and usable as it is, with everything that this one was asked with.
fn next_link(call: &Call, token: &str) -> String {
    let mut query = String::new();
    for name in ["$filter", "$top", "$select", "$orderby", "$count"] {
        if let Some(value) = call.query(name) {
            query.push_str(&format!("{name}={}&", utf8_percent_encode(value, NON_ALPHANUMERIC)));
        }
    }
    show::address(call, &format!("{LIST}?{query}$skiptoken={token}"))
}

/// The properties asked for, with those that name the thing.
fn selected(call: &Call, mut item: Value) -> Value {
    if let (Some(names), Value::Object(members)) = (call.query("$select"), &mut item) {
        let names: Vec<String> = names.split(',').map(|name| name.trim().to_ascii_lowercase()).collect();
        members.retain(|name, _| name.starts_with('@') || names.contains(&name.to_ascii_lowercase()));
    }
    item
}

async fn one(call: Call) -> Answer {
    let (customer, delegation) = named(&call)?;
    let found = call.ask(GranularOne { customer, delegation }).await?;
    let shown = selected(&call, show::relationship(&found.row, call.web.center.now()));
    Ok(reply::ok(&show::single(LIST, shown)))
}

/// The rights as they are now.
async fn shown(call: &Call, customer: CustomerId, delegation: DelegationId) -> Result<Value, Fault> {
    let found = call.ask(GranularOne { customer, delegation }).await?;
    Ok(show::single(LIST, show::relationship(&found.row, call.web.center.now())))
}

async fn create(call: Call) -> Answer {
    call.partner()?;
    let (customer, draft) = draft(&call)?;
    let drafted = call.run(DraftGranularAdmin { customer, draft }).await?;
    let mut response = reply::created(&shown(&call, customer, drafted.id).await?);
    let at = show::address(&call, &format!("{LIST}/{}", show::id(&drafted)));
    put(response.headers_mut(), header::LOCATION, &at);
    Ok(response)
}

fn draft(call: &Call) -> Result<(CustomerId, Draft), Fault> {
    let json = call.json()?;
    let root = json.root();
    let customer = root.object("customer").guid("tenantId");
    let draft = Draft {
        name: root.filled("displayName").unwrap_or_default(),
        duration: root.filled("duration").unwrap_or_default(),
        roles: roles(&root).unwrap_or_default(),
        auto_extend: extension(&root).unwrap_or(false),
    };
    if customer.is_none() {
        root.refuse_field("customer.tenantId", FieldProblem::Required);
    }
    json.finish()?;
    let required = || Fault::field("customer.tenantId", FieldProblem::Required);
    Ok((CustomerId(customer.ok_or_else(required)?), draft))
}

/// The template ids of a list of roles.
pub(super) fn roles(root: &Input<'_>) -> Option<Vec<String>> {
    let access = root.object("accessDetails");
    access.has(&["unifiedRoles"]).then(|| {
        let named = access.list("unifiedRoles");
        named.iter().map(|role| role.filled("roleDefinitionId").unwrap_or_default()).collect()
    })
}

fn extension(root: &Input<'_>) -> Option<bool> {
    match root.text("autoExtendDuration")?.trim().to_ascii_uppercase().as_str() {
        "" | "PT0S" | "P0D" => Some(false),
        "P180D" => Some(true),
        _ => {
            root.refuse_field("autoExtendDuration", FieldProblem::Invalid);
            None
        }
    }
}

async fn change(call: Call) -> Answer {
    let (customer, delegation) = named(&call)?;
    let (edit, version) = (edit(&call, customer)?, version(&call)?);
    let edited = call.run(EditGranularAdmin { customer, delegation, edit, version }).await?;
    match edited.operation {
        None => Ok(reply::ok(&shown(&call, customer, delegation).await?)),
        Some(operation) => {
            let mut response = reply::bare(StatusCode::ACCEPTED);
            let of = show::id(&edited.delegation);
            let at = show::address(&call, &format!("{LIST}/{of}/operations/{operation}"));
            put(response.headers_mut(), header::LOCATION, &at);
            put(response.headers_mut(), header::RETRY_AFTER, "1");
            Ok(response)
        }
    }
}

/// What is to change; what cannot be written is ignored, since clients send back what they read.
fn edit(call: &Call, customer: CustomerId) -> Result<Edit, Fault> {
    let json = call.json()?;
    let root = json.root();
    let edit = Edit {
        name: root.text("displayName"),
        duration: root.text("duration"),
        roles: roles(&root),
        auto_extend: extension(&root),
    };
    let other = root.object("customer").guid("tenantId").is_some_and(|tenant| tenant != customer.0);
    if other {
        root.refuse_field("customer.tenantId", FieldProblem::NotAllowed);
    }
    json.finish()?;
    Ok(edit)
}

/// The version of the rights that the caller saw, if it says.
fn version(call: &Call) -> Result<Option<i64>, Fault> {
    Ok(etag::version(call.etag(&call.json()?).as_deref(), call.value("g").trim()))
}

async fn discard(call: Call) -> Result<Response, Fault> {
    let (customer, delegation) = named(&call)?;
    let version = version(&call)?;
    call.run(DiscardGranularDraft { customer, delegation, version }).await?;
    Ok(reply::bare(StatusCode::NO_CONTENT))
}
