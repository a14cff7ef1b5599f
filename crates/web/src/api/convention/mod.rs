//! What every call of the API has in common (api 1): addresses, heads, bodies, pages, versions, limits, refusals.

pub mod blocker;
pub mod body;
pub mod call;
pub mod cursor;
pub mod etag;
pub mod fault;
pub mod filter;
pub mod heading;
pub mod json;
pub mod path;
pub mod refusal;
pub mod reply;
pub mod route;
pub mod throttle;

pub use call::Call;
pub use fault::{Fault, Wire};
pub use route::Route;

/// What a handler answers.
pub type Answer = Result<axum::response::Response, Fault>;
