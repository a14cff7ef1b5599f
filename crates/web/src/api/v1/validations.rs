//! Whether an address could be one (api 2.17). Clients read three different bodies of the same yes (api 5.5).

use crate::api::convention::heading::Client;
use crate::api::convention::route::{get, post};
use crate::api::convention::{Answer, Call, Route, Wire, reply};
use axum::http::StatusCode;
use center::customers::DomainTaken;
use domain::customer::{Address, check_address};
use serde_json::json;

/// The calls of this file.
pub fn routes() -> Vec<Route> {
    vec![
        post("/v1/validations/address", "Checks the form of an address", address),
        get("/v1/validations/checkdomainavailability/{x}", "Tells whether a domain is free", domain_free),
    ]
}

async fn address(call: Call) -> Answer {
    call.partner()?;
    let json = call.json()?;
    let root = json.root();
    let address = Address {
        country: root.filled("country").unwrap_or_default().trim().to_ascii_uppercase(),
        state: root.filled("state"),
        region: root.filled("region"),
        city: root.filled("city").unwrap_or_default(),
        address_line1: root.filled("addressLine1").unwrap_or_default(),
        address_line2: root.filled("addressLine2"),
        postal_code: root.filled("postalCode"),
        first_name: root.filled("firstName"),
        last_name: root.filled("lastName"),
        phone_number: root.filled("phoneNumber"),
    };
    json.finish()?;
    let wrong = check_address(&address, "");
    if !wrong.is_empty() {
        return Err(Wire::AddressInvalid(wrong).into());
    }
    Ok(match call.client {
        Client::Java => reply::ok(&true),
        Client::Other => reply::bare(StatusCode::OK),
    })
}

async fn domain_free(call: Call) -> Answer {
    call.partner()?;
    let taken = call.ask(DomainTaken { domain: call.value("x").to_owned() }).await?;
    Ok(reply::ok(&json!(!taken)))
}
