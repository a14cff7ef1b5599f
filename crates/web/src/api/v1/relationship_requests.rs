//! The address with which a customer is asked for a reseller relationship (api 2.2.1).

use crate::api::convention::route::get;
use crate::api::convention::{Answer, Call, Fault, Route, reply};
use center::Request;
use center::identity::link;
use center::invitations::{IssueInvitation, link_of};
use domain::invitation::InvitationKind;
use domain::{FieldProblem, PartnerId};
use serde_json::json;

/// The calls of this file.
pub fn routes() -> Vec<Route> {
    vec![get("/v1/customers/relationshiprequests", "Gives the partner's reusable invitation address", one)]
}

/// Asks for the partner's one reusable request, alone or together with the partner named. Where it has none yet, the
/// first call makes it; every later one answers the same address and leaves no trace.
async fn one(call: Call) -> Answer {
    let own = call.partner()?;
    // A partner may name itself as one of the two.
    let mut joint_with = None;
    for name in ["indirectCloudSolutionProviderId", "indirectResellerId"] {
        if let Some(named) = call.query(name) {
            let named = named.trim().parse::<PartnerId>();
            let named = named.map_err(|_| Fault::field(name, FieldProblem::Invalid))?;
            joint_with = Some(named).filter(|named| *named != own).or(joint_with);
        }
    }
    let command =
        IssueInvitation { joint_with, ..IssueInvitation::plain(InvitationKind::Generic, call.locale()) };
    let request = Request { idempotency: None, ..call.request.clone() };
    let issued = call.web.center.run(request, command).await?;
    let secrets = call.web.center.identity().secrets();
    let url = link::url(secrets, &call.web.public_url, &link_of(&issued.invitation));
    Ok(reply::ok(&json!({ "url": url, "attributes": reply::attributes("RelationshipRequest") })))
}
