//! Relationship requests: the partner issues, lists and withdraws; the customer opens, accepts or declines (M1).

use super::page;
use crate::api::convention::route::{get, post};
use crate::api::convention::{Answer, Call, Fault, Route, reply};
use center::identity::link::{self, Link};
use center::invitations::{
    AcceptInvitation, DeclineInvitation, InvitationList, InvitationRow, IssueInvitation, OpenInvitation,
    RotateInvitation, WithdrawInvitation, link_of,
};
use domain::invitation::{Invitation, InvitationKind, InvitationState};
use domain::{CustomerId, FieldProblem, InvitationId, Refusal};
use language::Locale;
use serde_json::{Value, json};

/// The calls of this file.
pub fn routes() -> Vec<Route> {
    vec![
        get("/open/v1/invitations", "Lists the partner's relationship requests, newest first", list),
        post("/open/v1/invitations", "Issues a relationship request", issue),
        post("/open/v1/invitations/{i}/withdraw", "Takes a relationship request back", withdraw),
        post("/open/v1/invitations/{i}/rotate", "Replaces the address of a reusable request", rotate),
        get("/open/v1/invitations/{i}", "Shows a request to the customer, by its token", open),
        post("/open/v1/invitations/{i}/accept", "Accepts a request, as the customer's global admin", accept),
        post(
            "/open/v1/invitations/{i}/decline",
            "Declines a request, as the customer's global admin",
            decline,
        ),
    ]
}

/// The kinds with a number each.
const KINDS: &[(&str, i64, InvitationKind)] =
    &[("generic", 0, InvitationKind::Generic), ("targeted", 1, InvitationKind::Targeted)];

async fn list(call: Call) -> Answer {
    call.partner()?;
    let question = InvitationList { before: page::cursor(&call, "invitations")?, limit: page::limit(&call)? };
    let found = call.ask(question).await?;
    let items = found.rows.iter().map(|row| show(&call, row)).collect();
    let last = found.rows.last().filter(|_| found.has_next);
    let next = last.map(|row| (row.invitation.created_at, row.invitation.id));
    Ok(reply::ok(&page::show(&call, "invitations", items, next)))
}

async fn issue(call: Call) -> Answer {
    call.partner()?;
    let command = wanted(&call)?;
    let invitation = call.run(command).await?.invitation;
    let state = invitation.state_at(call.web.center.now());
    Ok(reply::created(&show(&call, &InvitationRow { invitation, state, customer: None })))
}

fn wanted(call: &Call) -> Result<IssueInvitation, Fault> {
    let json = call.json()?;
    let root = json.root();
    let customer_domain = root.filled("customerDomain");
    let customer = root.guid("customerId").map(CustomerId);
    let for_one = customer.is_some() || customer_domain.is_some();
    let locale = root.filled("locale").map(|tag| {
        let locale = Locale::parse(&tag);
        if locale.is_none() {
            root.refuse_field("locale", FieldProblem::Invalid);
        }
        locale.unwrap_or_default()
    });
    let command = IssueInvitation {
        kind: root.word("kind", KINDS).unwrap_or(match for_one {
            true => InvitationKind::Targeted,
            false => InvitationKind::Generic,
        }),
        customer_domain,
        customer,
        delegated_admin: root.flag("delegatedAdmin").unwrap_or(false),
        locale: locale.unwrap_or_else(|| call.locale()),
        text: root.filled("text"),
    };
    json.finish()?;
    Ok(command)
}

async fn withdraw(call: Call) -> Answer {
    call.partner()?;
    let invitation = call.id::<InvitationId>("i", Refusal::InvitationNotFound)?;
    let after = call.run(WithdrawInvitation { invitation }).await?.invitation;
    Ok(reply::ok(&after_change(&call, after)))
}

async fn rotate(call: Call) -> Answer {
    call.partner()?;
    let invitation = call.id::<InvitationId>("i", Refusal::InvitationNotFound)?;
    let after = call.run(RotateInvitation { invitation }).await?.invitation;
    Ok(reply::ok(&after_change(&call, after)))
}

fn after_change(call: &Call, invitation: Invitation) -> Value {
    let state = invitation.state_at(call.web.center.now());
    show(call, &InvitationRow { invitation, state, customer: None })
}

fn show(call: &Call, row: &InvitationRow) -> Value {
    let it = &row.invitation;
    let secrets = call.web.center.identity().secrets();
    let link = link_of(it);
    let open = row.state == InvitationState::Issued;
    Value::Object(reply::object([
        ("id", json!(it.id)),
        ("kind", json!(it.kind.code())),
        ("state", json!(row.state.code())),
        ("customer", json!(row.customer.as_ref().map(page::customer))),
        ("delegatedAdmin", json!(it.delegated_admin)),
        ("locale", json!(it.locale)),
        ("createdAt", json!(it.created_at)),
        ("expiresAt", json!(it.expires_at)),
        ("rotation", json!(it.rotation)),
        ("url", json!(open.then(|| link::url(secrets, &call.web.public_url, &link)))),
        ("token", json!(open.then(|| link::token(secrets, &link)))),
    ]))
}

/// What the token in the path says; whoever changed it has no request.
fn link(call: &Call) -> Result<Link, Fault> {
    call.by_customer()?;
    let secrets = call.web.center.identity().secrets();
    link::read_token(secrets, call.value("i")).ok_or_else(|| Refusal::InvitationNotFound.into())
}

async fn open(call: Call) -> Answer {
    let view = call.ask(OpenInvitation { link: link(&call)? }).await?;
    let refused = view.refused.clone().map(|refusal| Fault::from(refusal).body(call.locale()));
    Ok(reply::ok(&Value::Object(reply::object([
        ("id", json!(view.invitation.id)),
        ("partner", page::partner(&view.partner)),
        ("kind", json!(view.invitation.kind.code())),
        ("state", json!(view.state.code())),
        ("delegatedAdmin", json!(view.invitation.delegated_admin)),
        ("expiresAt", json!(view.invitation.expires_at)),
        ("alreadyRelated", json!(view.already_related)),
        ("hasDelegatedAdmin", json!(view.has_delegated_admin)),
        ("answerable", json!(view.refused.is_none())),
        ("refused", json!(refused)),
    ]))))
}

async fn accept(call: Call) -> Answer {
    let link = link(&call)?;
    let json = call.json()?;
    // Nothing is granted that was not said: neither by the link nor by silence.
    let grant_delegated_admin = json.root().flag("delegatedAdmin").unwrap_or(false);
    json.finish()?;
    let accepted = call.run(AcceptInvitation { link, grant_delegated_admin }).await?;
    Ok(reply::ok(&json!({
        "partnerId": accepted.partner,
        "customerId": accepted.customer,
        "generation": accepted.generation,
        "established": accepted.established,
        "delegatedAdmin": accepted.delegated_admin,
    })))
}

async fn decline(call: Call) -> Answer {
    let declined = call.run(DeclineInvitation { link: link(&call)? }).await?;
    Ok(reply::ok(&json!({ "partnerId": declined.partner, "state": InvitationState::Declined.code() })))
}
