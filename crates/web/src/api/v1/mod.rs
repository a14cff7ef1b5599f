//! The wire of api 2: what existing clients call.

mod audit;
mod carts;
mod conversions;
mod customers;
mod entitlements;
mod managed_services;
mod not_offered;
mod offers;
pub(super) mod orders;
mod products;
mod profiles;
mod relationship_requests;
mod relationships;
mod self_serve;
mod subscriptions;
mod support_contact;
mod validations;

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
    routes.extend(carts::routes());
    routes.extend(conversions::routes());
    routes.extend(products::routes());
    routes.extend(self_serve::routes());
    routes.extend(validations::routes());
    routes.extend(offers::routes());
    routes.extend(audit::routes());
    routes
}
