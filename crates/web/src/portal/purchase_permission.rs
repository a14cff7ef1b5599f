//! Letting a customer buy for itself, from its account page (P5 "customer permissions").

use super::error::{At, Failure};
use super::form::Posted;
use super::page::Notice;
use crate::Web;
use axum::Router;
use axum::response::Response;
use axum::routing::post;
use center::relationships::PermitPurchases;
use domain::CustomerId;
use language::text as t;

/// Where the account page sends it.
pub fn routes() -> Router<Web> {
    Router::new().route("/customers/{customer}/account/purchases", post(permit))
}

async fn permit(At(customer): At<CustomerId>, Posted { visit, fields }: Posted) -> Result<Response, Failure> {
    let permitted = fields.get("permitted") == Some("true");
    match visit.run(PermitPurchases { customer, permitted }).await {
        Ok(_) => {
            let l = visit.locale();
            let said = if permitted { t::permission_granted_done(l) } else { t::permission_revoked_done(l) };
            Ok(visit.done(&format!("/customers/{customer}/account"), Notice::done(said)))
        }
        Err(refused) => Err(visit.failed(refused, Some(customer)).await),
    }
}
