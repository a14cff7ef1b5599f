//! Our own API beyond the wire (open).

use super::convention::Route;

/// Every call.
pub fn routes() -> Vec<Route> {
    Vec::new()
}
