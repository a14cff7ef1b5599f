//! What is known of a customer's company and how it is billed (api 2.1).

use crate::api::convention::json::Input;
use crate::api::convention::route::{get, put};
use crate::api::convention::{Answer, Call, Route, etag, reply};
use center::customers::{CustomerOne, UpdateBillingProfile};
use domain::customer::{Address, BillingProfile, Customer};
use serde_json::{Value, json};
use uuid::Uuid;

/// The calls of this file.
pub fn routes() -> Vec<Route> {
    vec![
        get("/v1/customers/{c}/profiles/company", "Reads a customer's company profile", read_company),
        get("/v1/customers/{c}/profiles/billing", "Reads a customer's billing profile", read_billing),
        put("/v1/customers/{c}/profiles/billing", "Replaces a customer's billing profile", write_billing),
    ]
}

async fn read_company(call: Call) -> Answer {
    let customer = call.customer()?;
    let detail = call.ask(CustomerOne { customer }).await?;
    let mut body = company(&detail.customer);
    body["address"] = address(&detail.customer.profile.default_address);
    body["email"] = json!(detail.customer.profile.email);
    Ok(reply::ok(&body))
}

async fn read_billing(call: Call) -> Answer {
    let customer = call.customer()?;
    let detail = call.ask(CustomerOne { customer }).await?;
    Ok(reply::ok(&billing(&detail.customer)))
}

async fn write_billing(call: Call) -> Answer {
    let customer = call.customer()?;
    let json = call.json()?;
    let profile = read(&json.root());
    let version = etag::number(call.etag(&json).as_deref());
    json.finish()?;
    let customer = call.run(UpdateBillingProfile { customer, profile, version }).await?;
    Ok(reply::ok(&billing(&customer)))
}

/// The company profile.
pub fn company(customer: &Customer) -> Value {
    json!({
        "tenantId": customer.id,
        "domain": customer.domain,
        "companyName": customer.profile.company_name,
        "links": { "self": reply::link(&format!("/customers/{}/profiles/company", customer.id)) },
        "attributes": reply::attributes("CustomerCompanyProfile"),
    })
}

/// The billing profile with its version.
pub fn billing(customer: &Customer) -> Value {
    let profile = &customer.profile;
    Value::Object(reply::object([
        ("id", json!(Uuid::new_v5(&customer.id.0, b"billing profile"))),
        ("firstName", json!(profile.first_name)),
        ("lastName", json!(profile.last_name)),
        ("email", json!(profile.email)),
        ("culture", json!(profile.culture)),
        ("language", json!(profile.language)),
        ("companyName", json!(profile.company_name)),
        ("defaultAddress", address(&profile.default_address)),
        ("links", json!({ "self": reply::link(&format!("/customers/{}/profiles/billing", customer.id)) })),
        ("attributes", reply::versioned("CustomerBillingProfile", &customer.version.to_string())),
    ]))
}

fn address(address: &Address) -> Value {
    Value::Object(reply::object([
        ("country", json!(address.country)),
        ("region", json!(address.region)),
        ("city", json!(address.city)),
        ("state", json!(address.state)),
        ("addressLine1", json!(address.address_line1)),
        ("addressLine2", json!(address.address_line2)),
        ("postalCode", json!(address.postal_code)),
        ("firstName", json!(address.first_name)),
        ("lastName", json!(address.last_name)),
        ("phoneNumber", json!(address.phone_number)),
    ]))
}

/// A billing profile as a caller wrote it; what is missing is found by the rules.
pub fn read(input: &Input<'_>) -> BillingProfile {
    let place = input.object("defaultAddress");
    BillingProfile {
        company_name: input.text("companyName").unwrap_or_default(),
        first_name: input.filled("firstName"),
        last_name: input.filled("lastName"),
        email: input.text("email").unwrap_or_default(),
        culture: culture(&input.text("culture").unwrap_or_default()),
        language: input.text("language").unwrap_or_default().to_lowercase(),
        default_address: Address {
            country: place.text("country").unwrap_or_default(),
            state: place.filled("state"),
            region: place.filled("region"),
            city: place.text("city").unwrap_or_default(),
            address_line1: place.text("addressLine1").unwrap_or_default(),
            address_line2: place.filled("addressLine2"),
            postal_code: place.filled("postalCode"),
            first_name: place.filled("firstName"),
            last_name: place.filled("lastName"),
            phone_number: place.filled("phoneNumber"),
        },
    }
}

/// `EN-us` is written `en-US`, `ZH-hant-tw` is written `zh-Hant-TW`.
fn culture(given: &str) -> String {
    let part = |(index, part): (usize, &str)| match (index, part.chars().count()) {
        (0, _) => part.to_lowercase(),
        (_, 2) => part.to_uppercase(),
        (_, 4) => {
            let mut letters = part.chars();
            let first = letters.next().map(|letter| letter.to_uppercase().to_string()).unwrap_or_default();
            first + &letters.as_str().to_lowercase()
        }
        _ => part.to_owned(),
    };
    given.trim().split(['-', '_']).enumerate().map(part).collect::<Vec<_>>().join("-")
}

#[cfg(test)]
mod tests {
    use super::culture;

    #[test]
    fn a_culture_is_written_one_way() {
        for (given, written) in
            [("EN-US", "en-US"), ("fr_fr", "fr-FR"), ("ZH-hant-tw", "zh-Hant-TW"), ("it", "it"), ("", "")]
        {
            assert_eq!(culture(given), written);
        }
    }
}
