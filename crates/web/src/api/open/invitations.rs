//! Relationship requests on the partner's side: issued, listed, withdrawn, renewed, their link replaced (M1, P10, P11).

use super::page;
use crate::api::convention::json::Input;
use crate::api::convention::route::{get, post};
use crate::api::convention::{Answer, Call, Fault, Route, reply};
use crate::message;
use center::TenantRef;
use center::identity::link;
use center::invitations::{
    InvitationList, InvitationOne, InvitationRow, IssueInvitation, RenewInvitation, RotateInvitation,
    WithdrawInvitation, link_of,
};
use domain::invitation::{GranularAsked, Invitation, InvitationKind, InvitationState, Joint};
use domain::{CustomerId, FieldProblem, InvitationId, PartnerId, Refusal};
use language::Locale;
use serde_json::{Value, json};

/// The calls of this file.
pub fn routes() -> Vec<Route> {
    vec![
        get("/open/v1/invitations", "Lists the partner's relationship requests, newest first", list),
        post("/open/v1/invitations", "Issues a relationship request", issue),
        post("/open/v1/invitations/{i}/withdraw", "Takes a relationship request back", withdraw),
        post("/open/v1/invitations/{i}/renew", "Gives a request for one customer its 90 days again", renew),
        post("/open/v1/invitations/{i}/rotate", "Replaces the address of a reusable request", rotate),
        get(
            "/open/v1/invitations/{i}",
            "Shows a request: to its partner by its id, to the customer by its token",
            one,
        ),
    ]
}

/// The kinds with a number each.
const KINDS: &[(&str, i64, InvitationKind)] =
    &[("generic", 0, InvitationKind::Generic), ("targeted", 1, InvitationKind::Targeted)];

async fn list(call: Call) -> Answer {
    call.partner()?;
    let state = match call.query("state") {
        None => None,
        Some(code) => Some(
            InvitationState::parse(&code.trim().to_ascii_lowercase())
                .ok_or_else(|| Fault::field("state", FieldProblem::Invalid))?,
        ),
    };
    let question =
        InvitationList { state, before: page::cursor(&call, "invitations")?, limit: page::limit(&call)? };
    let found = call.ask(question).await?;
    let items = found.rows.iter().map(|row| show(&call, row)).collect();
    let last = found.rows.last().filter(|_| found.has_next);
    let next = last.map(|row| (row.invitation.created_at, row.invitation.id));
    Ok(reply::ok(&page::show(&call, "invitations", items, next)))
}

/// One path for both sides: an id is the partner's own, a token the customer's.
async fn one(call: Call) -> Answer {
    if !matches!(call.request.caller.tenant, TenantRef::Partner(_)) {
        return super::invitation_answer::open(call).await;
    }
    let invitation = call.id::<InvitationId>("i", Refusal::InvitationNotFound);
    // A partner's own request is not told apart from none before the role is known.
    let invitation = invitation.unwrap_or(InvitationId(uuid::Uuid::nil()));
    let row = call.ask(InvitationOne { invitation }).await?;
    let name = call.web.center.identity().organisation(call.request.caller.tenant).await?.name;
    let mut shown = show(&call, &row);
    if row.state.is_open() {
        let message = message::of(&call.web, &row.invitation, &name, call.locale());
        shown["subject"] = json!(message.subject);
        shown["message"] = json!(message.text);
        shown["mailto"] = json!(message.mail);
    }
    Ok(reply::ok(&shown))
}

async fn issue(call: Call) -> Answer {
    call.partner()?;
    let command = wanted(&call)?;
    let invitation = call.run(command).await?.invitation;
    Ok(reply::created(&after_change(&call, invitation)))
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
        granular: granular(&root.object("granular")),
        joint_with: root.guid("jointWith").map(PartnerId),
        locale: locale.unwrap_or_else(|| call.locale()),
        text: root.filled("text"),
    };
    json.finish()?;
    Ok(command)
}

fn granular(asked: &Input<'_>) -> Option<GranularAsked> {
    (!asked.is_absent()).then(|| GranularAsked {
        roles: asked.texts("roles").unwrap_or_default(),
        duration: asked.filled("duration").unwrap_or_default(),
    })
}

async fn withdraw(call: Call) -> Answer {
    call.partner()?;
    let invitation = call.id::<InvitationId>("i", Refusal::InvitationNotFound)?;
    let after = call.run(WithdrawInvitation { invitation }).await?.invitation;
    Ok(reply::ok(&after_change(&call, after)))
}

async fn renew(call: Call) -> Answer {
    call.partner()?;
    let invitation = call.id::<InvitationId>("i", Refusal::InvitationNotFound)?;
    let after = call.run(RenewInvitation { invitation }).await?.invitation;
    Ok(reply::ok(&after_change(&call, after)))
}

async fn rotate(call: Call) -> Answer {
    call.partner()?;
    let invitation = call.id::<InvitationId>("i", Refusal::InvitationNotFound)?;
    let after = call.run(RotateInvitation { invitation }).await?.invitation;
    Ok(reply::ok(&after_change(&call, after)))
}

fn after_change(call: &Call, invitation: Invitation) -> Value {
    show(call, &InvitationRow::plain(invitation, call.web.center.now()))
}

fn show(call: &Call, row: &InvitationRow) -> Value {
    let it = &row.invitation;
    let secrets = call.web.center.identity().secrets();
    let link = link_of(it);
    let open = row.state.is_open();
    Value::Object(reply::object([
        ("id", json!(it.id)),
        ("kind", json!(it.kind.code())),
        ("state", json!(row.state.code())),
        ("customer", json!(row.customer.as_ref().map(page::customer))),
        ("delegatedAdmin", json!(it.delegated_admin)),
        ("granular", json!(it.granular)),
        ("jointWith", json!(it.joint.map(Joint::other))),
        ("jointWithPartner", json!(row.beside.as_ref().map(page::partner))),
        ("locale", json!(it.locale)),
        ("text", json!(it.text)),
        ("createdAt", json!(it.created_at)),
        ("openedAt", json!(it.opened_at)),
        ("expiresAt", json!(it.expires_at)),
        ("waitingDays", json!(row.waiting_days)),
        ("rotation", json!(it.rotation)),
        ("url", json!(open.then(|| link::url(secrets, &call.web.public_url, &link)))),
        ("token", json!(open.then(|| link::token(secrets, &link)))),
    ]))
}
