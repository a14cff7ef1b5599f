//! The partners that can be designated as support contacts of a customer (S7).

use super::page;
use crate::api::convention::route::get;
use crate::api::convention::{Answer, Call, Route, reply};
use center::subscriptions::AvailableContacts;
use serde_json::{Value, json};

/// The calls of this file.
pub fn routes() -> Vec<Route> {
    vec![get("/open/v1/customers/{c}/support-contacts", "Lists the available support contacts", list)]
}

async fn list(call: Call) -> Answer {
    let customer = call.customer()?;
    let contacts = call.ask(AvailableContacts { customer }).await?;
    let items: Vec<Value> = contacts
        .iter()
        .map(|contact| {
            let mut shown = page::partner(&contact.partner);
            shown["supportTenantId"] = json!(contact.partner.id);
            shown["supportMpnId"] = json!(contact.partner.mpn_id);
            shown["delegatedAdmin"] = json!(contact.delegated_admin);
            shown
        })
        .collect();
    Ok(reply::ok(&page::show(&call, "support-contacts", items, None::<i64>)))
}
