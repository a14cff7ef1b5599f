//! Our own API beyond the wire (open): what is known before a removal, and the customer's side.

mod approvals;
mod catalogue;
pub mod closed;
mod closed_carts;
mod closed_lines;
mod consents;
mod delegations;
mod demo_clock;
mod invitation_answer;
mod invitations;
mod offboardings;
mod operator;
mod own;
mod own_asks;
mod own_data;
mod own_orders;
mod page;
mod partnerships;
mod provisioning;
mod removal;
mod rescues;
mod settings;
mod support_contacts;
mod suspend;
mod tables;
mod tasks;
mod timeline;
mod transfers;

use super::convention::Route;

/// Every call.
pub fn routes() -> Vec<Route> {
    let mut routes = removal::routes();
    routes.extend(suspend::routes());
    routes.extend(support_contacts::routes());
    routes.extend(timeline::routes());
    routes.extend(transfers::routes());
    routes.extend(closed::routes());
    routes.extend(closed_lines::routes());
    routes.extend(rescues::routes());
    routes.extend(invitations::routes());
    routes.extend(invitation_answer::routes());
    routes.extend(consents::routes());
    routes.extend(offboardings::routes());
    routes.extend(demo_clock::routes());
    routes.extend(own::routes());
    routes.extend(delegations::routes());
    routes.extend(approvals::routes());
    routes.extend(operator::routes());
    routes.extend(settings::routes());
    routes.extend(own_asks::routes());
    routes.extend(own_data::routes());
    routes.extend(own_orders::routes());
    routes.extend(closed_carts::routes());
    routes.extend(provisioning::routes());
    routes.extend(catalogue::routes());
    routes.extend(partnerships::routes());
    routes.extend(tables::routes());
    routes.extend(tasks::routes());
    routes
}
