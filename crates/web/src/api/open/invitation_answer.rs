//! Relationship requests on the customer's side: opened, accepted, declined, passed on to the customer's admins (P24).

use super::page;
use crate::api::convention::route::post;
use crate::api::convention::{Answer, Call, Fault, Route, reply};
use center::identity::link::{self, Link};
use center::invitations::{
    AcceptInvitation, Agreement, DeclineInvitation, ForwardInvitation, NoteInvitationOpened, OpenInvitation,
};
use domain::Refusal;
use domain::invitation::InvitationState;
use serde_json::{Value, json};

/// The calls of this file.
pub fn routes() -> Vec<Route> {
    vec![
        post("/open/v1/invitations/{i}/accept", "Accepts a request, as the customer's global admin", accept),
        post(
            "/open/v1/invitations/{i}/decline",
            "Declines a request, as the customer's global admin",
            decline,
        ),
        post(
            "/open/v1/invitations/{i}/forward",
            "Passes a request on to the global admins of one's own organization",
            forward,
        ),
    ]
}

/// What the token in the path says; whoever changed it has no request.
fn link(call: &Call) -> Result<Link, Fault> {
    call.by_customer()?;
    let secrets = call.web.center.identity().secrets();
    link::read_token(secrets, call.value("i")).ok_or_else(|| Refusal::InvitationNotFound.into())
}

/// Shows a request to the customer and notes that it was opened.
pub(super) async fn open(call: Call) -> Answer {
    let link = link(&call)?;
    let mut view = call.ask(OpenInvitation { link: link.clone() }).await?;
    if view.unopened {
        call.run(NoteInvitationOpened { link: link.clone() }).await?;
        view = call.ask(OpenInvitation { link }).await?;
    }
    let refused = view.refused.clone().map(|refusal| Fault::from(refusal).body(call.locale()));
    let agreement = Agreement::current(call.locale());
    Ok(reply::ok(&Value::Object(reply::object([
        ("id", json!(view.invitation.id)),
        ("partner", page::partner(&view.partner)),
        ("jointWith", json!(view.beside.as_ref().map(page::partner))),
        ("kind", json!(view.invitation.kind.code())),
        ("state", json!(view.state.code())),
        ("delegatedAdmin", json!(view.invitation.delegated_admin)),
        ("granular", json!(view.invitation.granular)),
        ("expiresAt", json!(view.invitation.expires_at)),
        ("openedAt", json!(view.invitation.opened_at)),
        ("agreement", json!({ "version": agreement.version, "text": agreement.text })),
        ("alreadyRelated", json!(view.already_related)),
        ("hasDelegatedAdmin", json!(view.has_delegated_admin)),
        ("forwarded", json!(view.forwarded)),
        ("answerable", json!(view.refused.is_none())),
        ("refused", json!(refused)),
    ]))))
}

/// Nothing is granted that was not said: neither by the link nor by silence.
fn wanted(call: &Call) -> Result<AcceptInvitation, Fault> {
    let link = link(call)?;
    let json = call.json()?;
    let root = json.root();
    let command = AcceptInvitation {
        link,
        grant_delegated_admin: root.flag("delegatedAdmin").unwrap_or(false),
        grant_granular: root.flag("granular").unwrap_or(false),
        agreement: root.filled("agreementVersion"),
    };
    json.finish()?;
    Ok(command)
}

async fn accept(call: Call) -> Answer {
    let accepted = call.run(wanted(&call)?).await?;
    let beside = accepted.beside.map(|one| {
        json!({
            "partnerId": one.partner,
            "generation": one.generation,
            "established": one.established,
            "delegatedAdmin": one.delegated_admin,
        })
    });
    Ok(reply::ok(&json!({
        "partnerId": accepted.partner,
        "customerId": accepted.customer,
        "generation": accepted.generation,
        "established": accepted.established,
        "delegatedAdmin": accepted.delegated_admin,
        "granular": accepted.granular,
        "jointWith": beside,
    })))
}

async fn decline(call: Call) -> Answer {
    let declined = call.run(DeclineInvitation { link: link(&call)? }).await?;
    Ok(reply::ok(&json!({ "partnerId": declined.partner, "state": InvitationState::Declined.code() })))
}

async fn forward(call: Call) -> Answer {
    let forwarded = call.run(ForwardInvitation { link: link(&call)? }).await?;
    Ok(reply::ok(&json!({ "partnerId": forwarded.partner, "before": forwarded.before })))
}
