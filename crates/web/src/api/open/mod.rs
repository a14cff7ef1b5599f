//! Our own API beyond the wire (open): what is known before a removal, and the customer's side.

mod closed;
mod invitations;
mod offboardings;
mod own;
mod page;
mod removal;
mod support_contacts;
mod suspend;
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
    routes.extend(invitations::routes());
    routes.extend(offboardings::routes());
    routes.extend(own::routes());
    routes
}
