//! The address with which a customer is asked for a reseller relationship (api 2.2.1).

use crate::api::convention::route::get;
use crate::api::convention::{Answer, Call, Route, reply};
use center::Request;
use center::identity::link;
use center::invitations::{IssueInvitation, link_of};
use domain::invitation::InvitationKind;
use serde_json::json;

/// The calls of this file.
pub fn routes() -> Vec<Route> {
    vec![get("/v1/customers/relationshiprequests", "Gives the partner's reusable invitation address", one)]
}

/// Asks for the partner's one reusable request. Where it has none yet, the first call makes it; every later one
/// answers the same address and leaves no trace.
async fn one(call: Call) -> Answer {
    call.partner()?;
    let command = IssueInvitation {
        kind: InvitationKind::Generic,
        customer_domain: None,
        customer: None,
        delegated_admin: false,
        locale: call.locale(),
        text: None,
    };
    let request = Request { idempotency: None, ..call.request.clone() };
    let issued = call.web.center.run(request, command).await?;
    let secrets = call.web.center.identity().secrets();
    let url = link::url(secrets, &call.web.public_url, &link_of(&issued.invitation));
    Ok(reply::ok(&json!({ "url": url, "attributes": reply::attributes("RelationshipRequest") })))
}
