//! The wire of api 2: what existing clients call.

mod audit;
mod customers;
mod entitlements;
mod managed_services;
mod not_offered;
mod offers;
mod orders;
mod profiles;
mod relationship_requests;
mod relationships;
mod subscriptions;
mod support_contact;

pub use not_offered::NOT_OFFERED;

use super::convention::Route;

/// Every call.
pub fn routes() -> Vec<Route> {
    let mut routes = customers::routes();
    routes.extend(profiles::routes());
    routes.extend(relationship_requests::routes());
    routes.extend(relationships::routes());
    routes.extend(subscriptions::routes());
    routes.extend(support_contact::routes());
    routes.extend(entitlements::routes());
    routes.extend(managed_services::routes());
    routes.extend(orders::routes());
    routes.extend(offers::routes());
    routes.extend(audit::routes());
    routes
}
