//! Granular delegated admin on the paths of the directory's own API (api 3), for clients that ask for its audience.

mod assignments;
mod customers;
mod dress;
mod filter;
mod relationships;
mod requests;
mod show;

pub use dress::{dress, is_ours, repeated};

use super::convention::{Call, Fault, Route};
use domain::{CustomerId, DelegationId, Refusal};

/// Below which everything here lies.
pub const ROOT: &str = "/v1.0/tenantRelationships";

/// Every call.
pub fn routes() -> Vec<Route> {
    let mut routes = relationships::routes();
    routes.extend(requests::routes());
    routes.extend(assignments::routes());
    routes.extend(customers::routes());
    routes
}

/// The rights that the path names. Their id on this API is two GUIDs: their own, and the tenant's in which they are
/// (api 3.1), so that whose affairs a call is about is known before anything is looked up.
fn named(call: &Call) -> Result<(CustomerId, DelegationId), Fault> {
    call.partner()?;
    let id = call.value("g").trim();
    let (own, customer) = (id.get(..36), id.get(37..).filter(|_| id.get(36..37) == Some("-")));
    let pair = own.and_then(|own| own.parse().ok()).zip(customer.and_then(|id| id.parse().ok()));
    let (delegation, customer) = pair.ok_or(Refusal::NotFound)?;
    Ok((customer, delegation))
}
