//! In whose tenants the partner has granular rights now; read only (api 3.5).

use super::show;
use crate::api::convention::route::get;
use crate::api::convention::{Answer, Call, Fault, Route, reply};
use center::delegation::{GranularList, GranularRow, WantedGranular};
use domain::{CustomerId, Refusal};
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// The calls of this file.
pub fn routes() -> Vec<Route> {
    vec![
        get(
            "/v1.0/tenantRelationships/delegatedAdminCustomers",
            "Lists customers with granular rights",
            list,
        ),
        get(
            "/v1.0/tenantRelationships/delegatedAdminCustomers/{t}",
            "Reads a customer with granular rights",
            one,
        ),
        get(
            "/v1.0/tenantRelationships/delegatedAdminCustomers/{t}/serviceManagementDetails",
            "Lists where a customer's services are managed",
            details,
        ),
    ]
}

/// Those in whose tenant rights are active, by id.
async fn served(call: &Call, customer: Option<CustomerId>) -> Result<BTreeMap<CustomerId, Value>, Fault> {
    call.partner()?;
    let now = call.web.center.now();
    let wanted = WantedGranular { customer, state: "active".to_owned(), ..WantedGranular::default() };
    let mut found = BTreeMap::new();
    let mut after = None;
    loop {
        let page = call.ask(GranularList { wanted: wanted.clone(), after, limit: 500 }).await?;
        after = page.rows.last().map(|row| row.delegation.id);
        let active = page.rows.iter().filter(|row| row.delegation.is_active(now));
        found.extend(active.map(|row| (row.delegation.customer, show(row))));
        if !page.has_next {
            return Ok(found);
        }
    }
}

fn show(row: &GranularRow) -> Value {
    json!({
        "@odata.type": "#microsoft.graph.delegatedAdminCustomer",
        "id": row.delegation.customer,
        "tenantId": row.delegation.customer,
        "displayName": row.customer_name,
    })
}

async fn list(call: Call) -> Answer {
    let items = served(&call, None).await?.into_values().collect();
    Ok(reply::ok(&show::list("delegatedAdminCustomers", items, None)))
}

async fn named(call: &Call) -> Result<Value, Fault> {
    let id = call.id::<CustomerId>("t", Refusal::NotFound)?;
    served(call, Some(id)).await?.remove(&id).ok_or_else(|| Refusal::NotFound.into())
}

async fn one(call: Call) -> Answer {
    Ok(reply::ok(&show::single("delegatedAdminCustomers", named(&call).await?)))
}

/// Services are managed elsewhere: there is no address here to name.
async fn details(call: Call) -> Answer {
    let customer = named(&call).await?;
    let of = format!(
        "delegatedAdminCustomers('{}')/serviceManagementDetails",
        customer["id"].as_str().unwrap_or_default()
    );
    Ok(reply::ok(&show::list(&of, Vec::new(), None)))
}
