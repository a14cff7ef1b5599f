//! The portal: server-rendered pages that work without JavaScript.

mod account;
mod approvals;
pub mod assets;
mod cart;
mod closed;
mod consents;
mod conversion;
mod customers;
mod dashboard;
mod delegation;
mod demo_clock;
mod entitlements;
pub mod error;
mod fixes;
mod flash;
pub mod form;
mod invitation_answer;
mod invitation_view;
mod invitations;
mod operator;
mod order;
mod order_history;
mod oversight;
mod own_buy;
mod own_confirm;
mod own_data;
mod own_history;
mod own_leave;
mod own_partners;
mod own_rescue;
mod own_support;
pub mod page;
mod partnerships;
mod purchase_permission;
mod reading;
mod removal;
mod request_change;
mod requests;
mod rescues;
mod settings;
pub mod shell;
pub mod show;
mod sign_in;
mod subscription;
mod subscriptions;
mod support_contacts;
mod tables;
mod tasks;
mod timeline;

use crate::{Web, panicked};
use axum::Router;
use axum::http::{HeaderMap, HeaderName, HeaderValue, header};
use axum::middleware;
use axum::routing::get;
use center::Error;
use tower_http::compression::CompressionLayer;
use tower_http::set_header::SetResponseHeaderLayer;

pub use error::not_found;

/// What a page may load and whom it may talk to: only us.
const POLICY: &str = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; \
                      connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

/// Every page. Nothing here needs a script.
pub fn routes(web: &Web) -> Router<Web> {
    let pages = Router::new()
        .merge(dashboard::routes())
        .merge(demo_clock::routes())
        .merge(sign_in::routes())
        .merge(customers::routes())
        .merge(subscriptions::routes())
        .merge(subscription::routes())
        .merge(order::routes())
        .merge(order_history::routes())
        .merge(cart::routes())
        .merge(tables::routes())
        .merge(conversion::routes())
        .merge(entitlements::routes())
        .merge(purchase_permission::routes())
        .merge(support_contacts::routes())
        .merge(account::routes())
        .merge(delegation::routes())
        .merge(removal::routes())
        .merge(approvals::routes())
        .merge(settings::routes())
        .merge(oversight::routes())
        .merge(operator::routes())
        .merge(partnerships::routes())
        .merge(tasks::routes())
        .merge(fixes::routes())
        .merge(invitation_answer::routes())
        .merge(own_support::routes())
        .merge(own_buy::routes())
        .merge(own_partners::routes())
        .merge(own_leave::routes())
        .merge(own_rescue::routes())
        .merge(own_history::routes())
        .merge(own_data::routes())
        .merge(rescues::routes())
        .merge(consents::routes())
        .merge(timeline::routes())
        .merge(closed::routes())
        .merge(invitations::routes())
        .merge(requests::routes())
        .merge(request_change::routes())
        .method_not_allowed_fallback(not_found)
        .fallback(not_found)
        .layer(middleware::from_fn_with_state(web.clone(), reading::switch));
    let pages = panicked::answered(pages.route("/assets/{name}", get(assets::serve)), {
        let web = web.clone();
        move || error::plain(&web, &HeaderMap::new(), &Error::Internal)
    });
    guarded(pages)
}

/// The headers that every page carries, and compression.
pub fn guarded(router: Router<Web>) -> Router<Web> {
    let fixed = |name: HeaderName, value: &'static str| {
        SetResponseHeaderLayer::if_not_present(name, HeaderValue::from_static(value))
    };
    router
        .layer(fixed(header::CONTENT_SECURITY_POLICY, POLICY))
        .layer(fixed(header::X_CONTENT_TYPE_OPTIONS, "nosniff"))
        .layer(fixed(header::REFERRER_POLICY, "same-origin"))
        .layer(fixed(HeaderName::from_static("cross-origin-opener-policy"), "same-origin"))
        .layer(CompressionLayer::new())
}
