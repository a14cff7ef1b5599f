//! Delegated admin from both sides: what is granted, asked for and ended (M3, P12, P25).

use super::page;
use crate::api::convention::route::{delete, get, patch, post};
use crate::api::convention::{Answer, Call, Fault, Route, reply};
use crate::sentence;
use axum::http::StatusCode;
use center::delegation::{
    AnswerGranularAdmin, CustomerDelegations, EditGranularAdmin, EndGranularAdmin, GranularList,
    OwnDelegations, RemoveSubscriptionAccess, RequestGranularAdmin, RevokeGranularAdmin, WantedGranular,
    WithdrawGranularRequest,
};
use domain::delegation::{AdminRole, Delegation, Draft, Edit, GranularState, SubscriptionAccess};
use domain::{DelegationId, FieldProblem, PartnerId, Refusal, SubscriptionId, Time};
use language::Locale;
use serde_json::{Value, json};

/// The calls of this file.
pub fn routes() -> Vec<Route> {
    vec![
        get("/open/v1/delegations", "Lists granular rights over all customers", everywhere),
        get("/open/v1/customers/{c}/delegations", "Lists a partner's rights at a customer", list),
        post("/open/v1/customers/{c}/delegations", "Asks a customer for granular rights", ask),
        patch("/open/v1/customers/{c}/delegations/{d}", "Turns the automatic extension on or off", extend),
        post(
            "/open/v1/customers/{c}/delegations/{d}/end",
            "Gives granular rights up, or takes a request back",
            end,
        ),
        get("/open/v1/partners/{p}/delegations", "Lists a partner's rights, as the customer", own),
        post("/open/v1/partners/{p}/delegations/{d}/approve", "Grants what a partner asks for", approve),
        post("/open/v1/partners/{p}/delegations/{d}/decline", "Declines what a partner asks for", decline),
        post("/open/v1/partners/{p}/delegations/{d}/end", "Takes granular rights away", revoke),
        delete(
            "/open/v1/partners/{p}/access/{s}",
            "Takes access inside a usage subscription away",
            take_access,
        ),
    ]
}

async fn everywhere(call: Call) -> Answer {
    call.partner()?;
    let after = page::cursor(&call, "delegations")?;
    let limit = page::limit(&call)?;
    let found = call.ask(GranularList { wanted: WantedGranular::default(), after, limit }).await?;
    let next = found.rows.last().filter(|_| found.has_next).map(|row| row.delegation.id);
    let now = call.web.center.now();
    let items = found.rows.iter().map(|row| {
        let mut shown = show(call.locale(), &row.delegation, now);
        shown["customer"] = json!({ "id": row.delegation.customer, "name": row.customer_name });
        shown
    });
    Ok(reply::ok(&page::show(&call, "delegations", items.collect(), next)))
}

async fn list(call: Call) -> Answer {
    let customer = call.customer()?;
    let view = call.ask(CustomerDelegations { customer }).await?;
    Ok(reply::ok(&shown(&call, &view.delegations, &view.access)))
}

fn shown(call: &Call, delegations: &[Delegation], access: &[(SubscriptionAccess, String)]) -> Value {
    let now = call.web.center.now();
    let items: Vec<Value> = delegations.iter().map(|one| show(call.locale(), one, now)).collect();
    let access = access
        .iter()
        .map(|(one, name)| json!({ "subscriptionId": one.subscription, "name": name, "since": one.since }));
    json!({ "items": items, "access": access.collect::<Vec<_>>() })
}

/// Rights or a request as programs read them.
fn show(l: Locale, one: &Delegation, now: Time) -> Value {
    let granular = one.granular.as_ref();
    let state = one.granular_state(now).unwrap_or(GranularState::Active);
    let roles = one.roles.iter().map(|code| {
        let template = AdminRole::find(code).map(|role| role.template);
        json!({ "code": code, "templateId": template, "name": sentence::admin_role(l, code) })
    });
    Value::Object(reply::object([
        ("id", json!(one.id)),
        ("kind", json!(one.kind.code())),
        ("state", json!(state.code())),
        ("name", json!(granular.map(|it| &it.name))),
        ("roles", json!(roles.collect::<Vec<_>>())),
        ("duration", json!(granular.map(|it| &it.term))),
        ("autoExtend", json!(granular.map(|it| it.auto_extend))),
        ("requestedAt", json!(granular.and_then(|it| it.asked_at))),
        ("answerBy", json!(one.answer_by())),
        ("startedAt", json!(Some(one.started_at).filter(|_| one.expires_at.is_some() || one.is_standing()))),
        ("expiresAt", json!(one.expires_at)),
        ("endedAt", json!(one.ended_at)),
    ]))
}

async fn ask(call: Call) -> Answer {
    let customer = call.customer()?;
    let draft = draft(&call)?;
    let made = call.run(RequestGranularAdmin { customer, draft }).await?;
    Ok(reply::created(&show(call.locale(), &made.delegation, call.web.center.now())))
}

fn draft(call: &Call) -> Result<Draft, Fault> {
    let json = call.json()?;
    let root = json.root();
    let draft = Draft {
        name: root.text("displayName").unwrap_or_default(),
        duration: root.text("duration").unwrap_or_default(),
        roles: root.texts("roles").unwrap_or_default(),
        auto_extend: root.flag("autoExtend").unwrap_or(false),
    };
    json.finish()?;
    Ok(draft)
}

async fn extend(call: Call) -> Answer {
    let customer = call.customer()?;
    let delegation = call.id::<DelegationId>("d", Refusal::NotFound)?;
    let edit = Edit { auto_extend: Some(extension(&call)?), ..Edit::default() };
    let edited = call.run(EditGranularAdmin { customer, delegation, edit, version: None }).await?;
    Ok(reply::ok(&show(call.locale(), &edited.delegation, call.web.center.now())))
}

fn extension(call: &Call) -> Result<bool, Fault> {
    let json = call.json()?;
    let wanted = json.root().flag("autoExtend");
    json.finish()?;
    wanted.ok_or_else(|| Fault::field("autoExtend", FieldProblem::Required))
}

async fn end(call: Call) -> Answer {
    let customer = call.customer()?;
    let delegation = call.id::<DelegationId>("d", Refusal::NotFound)?;
    // Which of the two it is, the rule of the first one tells: a request that is not answered yet cannot be ended.
    let ended = match call.run(EndGranularAdmin { customer, delegation }).await {
        Ok(made) => made.delegation,
        Err(fault) if fault.code() == Refusal::DelegationState.code() => {
            call.run(WithdrawGranularRequest { customer, delegation }).await?
        }
        Err(fault) => return Err(fault),
    };
    Ok(reply::ok(&show(call.locale(), &ended, call.web.center.now())))
}

fn asked(call: &Call) -> Result<(PartnerId, DelegationId), Fault> {
    call.by_customer()?;
    let partner = call.id::<PartnerId>("p", Refusal::NotFound)?;
    Ok((partner, call.id::<DelegationId>("d", Refusal::NotFound)?))
}

async fn own(call: Call) -> Answer {
    call.by_customer()?;
    let partner = call.id::<PartnerId>("p", Refusal::NotFound)?;
    let view = call.ask(OwnDelegations { partner }).await?;
    Ok(reply::ok(&shown(&call, &view.delegations, &view.access)))
}

async fn approve(call: Call) -> Answer {
    answer(&call, true).await
}

async fn decline(call: Call) -> Answer {
    answer(&call, false).await
}

async fn answer(call: &Call, approve: bool) -> Answer {
    let (partner, delegation) = asked(call)?;
    let answered = call.run(AnswerGranularAdmin { partner, delegation, approve }).await?;
    Ok(reply::ok(&show(call.locale(), &answered, call.web.center.now())))
}

async fn revoke(call: Call) -> Answer {
    let (partner, delegation) = asked(&call)?;
    let ended = call.run(RevokeGranularAdmin { partner, delegation }).await?;
    Ok(reply::ok(&show(call.locale(), &ended, call.web.center.now())))
}

async fn take_access(call: Call) -> Answer {
    call.by_customer()?;
    let partner = call.id::<PartnerId>("p", Refusal::NotFound)?;
    let subscription = call.id::<SubscriptionId>("s", Refusal::NotFound)?;
    call.run(RemoveSubscriptionAccess { partner, subscription }).await?;
    Ok(reply::bare(StatusCode::NO_CONTENT))
}
