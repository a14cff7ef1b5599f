//! The list of customers and what they hold, as files that carry the moment they are of (M7, E48).

use super::{CSV, csv, file};
use axum::body::Body;
use axum::http::HeaderValue;
use axum::response::Response;
use center::tables::{ExportedCustomer, ExportedSubscription, Stamped};
use domain::Time;

/// Where the moment stands beside the file's name.
const AS_OF: &str = "x-data-as-of";

/// The list of customers.
pub fn customers(list: &Stamped<ExportedCustomer>) -> Response {
    let mut text = String::new();
    csv::row(&mut text, ["id", "company", "primaryDomain", "relationship"]);
    for one in &list.rows {
        csv::row(&mut text, [&one.id.to_string(), &one.company, &one.domain, "reseller"]);
    }
    stamped("customers", list.at, text)
}

/// What they hold.
pub fn subscriptions(list: &Stamped<ExportedSubscription>) -> Response {
    let mut text = String::new();
    csv::row(
        &mut text,
        [
            "customerId",
            "company",
            "primaryDomain",
            "subscriptionId",
            "offerId",
            "name",
            "nickname",
            "quantity",
            "status",
            "billingCycle",
            "termEnd",
            "autoRenew",
            "parentSubscriptionId",
        ],
    );
    for ExportedSubscription { company, domain, name, subscription: one } in &list.rows {
        let parent = one.parent.map(|id| id.to_string()).unwrap_or_default();
        let until = one.term_end.map(|end| end.to_string()).unwrap_or_default();
        csv::row(
            &mut text,
            [
                one.customer.to_string().as_str(),
                company,
                domain,
                &one.id.to_string(),
                &one.offer.0,
                name,
                one.nickname.as_deref().unwrap_or_default(),
                &one.quantity.to_string(),
                one.status.code(),
                one.billing_cycle.code(),
                &until,
                if one.auto_renew { "true" } else { "false" },
                &parent,
            ],
        );
    }
    stamped("subscriptions", list.at, text)
}

fn stamped(what: &str, at: Time, text: String) -> Response {
    // No file system minds a name without colons.
    let moment = at.strftime("%Y-%m-%dT%H%M%SZ").to_string();
    let mut response = file(&format!("{what}-{moment}.csv"), CSV, Body::from(text));
    if let Ok(value) = HeaderValue::from_str(&at.to_string()) {
        response.headers_mut().insert(AS_OF, value);
    }
    response
}
