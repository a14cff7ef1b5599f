//! Partnerships of providers and resellers (portal M6, P13, P14).

use super::page;
use crate::api::convention::route::{get, post};
use crate::api::convention::{Answer, Call, Fault, Route, reply};
use center::identity::partnership_link;
use center::partnerships::{
    AuthorizeProvider, DeclinePartnership, PartnershipList, PartnershipOne, PartnershipRow,
    RemovePartnership, RequestPartnership, ResellerByMpnId, link_of,
};
use domain::partnership::{Partnership, PartnershipState};
use domain::relationship::ContactHeld;
use domain::{PartnerId, Refusal};
use serde_json::{Value, json};

/// The calls of this file.
pub fn routes() -> Vec<Route> {
    vec![
        get("/open/v1/partnerships", "Lists the partner's partnerships, as provider or reseller", list),
        post("/open/v1/partnerships", "Requests a partnership of an indirect reseller", request),
        get("/open/v1/partnerships/{p}", "Shows a partnership and what its end would bring about", one),
        post(
            "/open/v1/partnerships/{p}/authorize",
            "Authorises an indirect provider, as its reseller",
            authorize,
        ),
        post("/open/v1/partnerships/{p}/decline", "Declines an indirect provider, as its reseller", decline),
        post("/open/v1/partnerships/{p}/remove", "Ends a partnership, from either side", remove),
    ]
}

async fn list(call: Call) -> Answer {
    call.partner()?;
    let rows = call.ask(PartnershipList).await?;
    let items: Vec<Value> = rows.iter().map(|row| show(&call, row)).collect();
    Ok(reply::ok(&json!({ "items": items })))
}

async fn one(call: Call) -> Answer {
    call.partner()?;
    let view = call.ask(PartnershipOne { other: other(&call)? }).await?;
    let mut body = show(&call, &view.row);
    body["contacts"] = json!(contacts(&view.contacts));
    Ok(reply::ok(&body))
}

async fn request(call: Call) -> Answer {
    call.partner()?;
    let (given, mpn_id, text) = wanted(&call)?;
    let reseller = match given {
        Some(reseller) => reseller,
        None => call.ask(ResellerByMpnId { mpn_id }).await?.id,
    };
    let requested = call.run(RequestPartnership { reseller, text }).await?;
    let view = call.ask(PartnershipOne { other: requested.reseller }).await?;
    Ok(reply::created(&show(&call, &view.row)))
}

/// Whom, by tenant or by partner number, and with which text.
fn wanted(call: &Call) -> Result<(Option<PartnerId>, String, Option<String>), Fault> {
    let json = call.json()?;
    let root = json.root();
    let wanted = (
        root.guid("resellerId").map(PartnerId),
        root.filled("mpnId").unwrap_or_default(),
        root.filled("text"),
    );
    json.finish()?;
    Ok(wanted)
}

async fn authorize(call: Call) -> Answer {
    call.partner()?;
    let provider = other(&call)?;
    let (request, accepted) = answered(&call)?;
    let request = which(&call, provider, request).await?;
    let after = call.run(AuthorizeProvider { provider, request, accepted }).await?;
    Ok(reply::ok(&after_change(&call, &after)))
}

async fn decline(call: Call) -> Answer {
    call.partner()?;
    let provider = other(&call)?;
    let (request, _) = answered(&call)?;
    let request = which(&call, provider, request).await?;
    let after = call.run(DeclinePartnership { provider, request }).await?;
    Ok(reply::ok(&after_change(&call, &after)))
}

/// Which request is answered, and whether what it brings was ticked.
fn answered(call: &Call) -> Result<(Option<i64>, bool), Fault> {
    let json = call.json()?;
    let answered = (json.root().integer("request"), json.root().flag("accepted").unwrap_or(false));
    json.finish()?;
    Ok(answered)
}

/// The request that is meant: the one named, else the last one.
async fn which(call: &Call, provider: PartnerId, named: Option<i64>) -> Result<i64, Fault> {
    match named {
        Some(request) => Ok(request),
        None => Ok(call.ask(PartnershipOne { other: provider }).await?.row.partnership.request),
    }
}

async fn remove(call: Call) -> Answer {
    call.partner()?;
    let other = other(&call)?;
    let acknowledged = acknowledged(&call)?;
    let removed = call.run(RemovePartnership { other, acknowledged }).await?;
    let mut body = after_change(&call, &removed.partnership);
    body["contacts"] = json!(contacts(&removed.contacts));
    Ok(reply::ok(&body))
}

fn acknowledged(call: &Call) -> Result<bool, Fault> {
    let json = call.json()?;
    let acknowledged = json.root().flag("acknowledged").unwrap_or(false);
    json.finish()?;
    Ok(acknowledged)
}

fn other(call: &Call) -> Result<PartnerId, Fault> {
    call.id::<PartnerId>("p", Refusal::NotFound)
}

fn contacts(held: &[ContactHeld]) -> Vec<Value> {
    held.iter()
        .map(|one| json!({ "subscriptionId": one.subscription, "sellerId": one.seller, "fallbackId": one.fallback }))
        .collect()
}

fn after_change(call: &Call, partnership: &Partnership) -> Value {
    Value::Object(reply::object([
        ("providerId", json!(partnership.provider)),
        ("resellerId", json!(partnership.reseller)),
        ("state", json!(partnership.state_at(call.web.center.now()).code())),
        ("since", json!(partnership.since)),
        ("request", json!(partnership.request)),
        ("expiresAt", json!(partnership.expires_at)),
    ]))
}

fn show(call: &Call, row: &PartnershipRow) -> Value {
    let it = &row.partnership;
    let open = row.state == PartnershipState::Requested;
    let link = open.then(|| {
        partnership_link::url(call.web.center.identity().secrets(), &call.web.public_url, &link_of(it))
    });
    let mut body = after_change(call, it);
    body["partner"] = page::partner(&row.other);
    body["sharedCustomers"] = json!(row.shared_customers);
    body["restricted"] = json!(row.restricted);
    if let Some(link) = link {
        body["url"] = json!(link);
    }
    body
}
