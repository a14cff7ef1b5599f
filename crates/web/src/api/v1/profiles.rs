//! What is known of a customer's company and how it is billed (api 2.1).

use crate::api::convention::json::Input;
use crate::api::convention::reply::{Kind, Own};
use crate::api::convention::route::{get, put};
use crate::api::convention::{Answer, Call, Route, etag, reply};
use center::customers::{CustomerOne, UpdateBillingProfile};
use domain::CustomerId;
use domain::customer::{Address, BillingProfile, Customer};
use serde::{Serialize, Serializer};
use serde_json::json;
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
    let mut body = json!(company(&detail.customer));
    body["address"] = json!(address(&detail.customer.profile.default_address));
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
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Company<'a> {
    attributes: Kind,
    company_name: &'a str,
    domain: &'a str,
    links: Own<Below>,
    tenant_id: CustomerId,
}

/// The company profile.
pub fn company(customer: &Customer) -> Company<'_> {
    company_of(customer.id, &customer.domain, &customer.profile.company_name)
}

/// The company profile of a customer of which no more is known.
pub fn company_of<'a>(id: CustomerId, domain: &'a str, company_name: &'a str) -> Company<'a> {
    Company {
        attributes: reply::kind("CustomerCompanyProfile"),
        company_name,
        domain,
        links: reply::own(Below { customer: id, rest: "/profiles/company" }),
        tenant_id: id,
    }
}

/// The address of a customer's resource, or of something below it.
pub struct Below {
    /// Whose.
    pub customer: CustomerId,
    /// What follows the customer's own address.
    pub rest: &'static str,
}

impl Serialize for Below {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(&format_args!("/customers/{}{}", self.customer, self.rest))
    }
}

/// The billing profile with its version.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Billing<'a> {
    attributes: Kind,
    company_name: &'a str,
    culture: &'a str,
    default_address: Place<'a>,
    email: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    first_name: Option<&'a str>,
    id: Uuid,
    language: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    last_name: Option<&'a str>,
    links: Own<Below>,
}

/// The billing profile with its version.
pub fn billing(customer: &Customer) -> Billing<'_> {
    let profile = &customer.profile;
    Billing {
        attributes: reply::kind_at("CustomerBillingProfile", customer.version.to_string()),
        company_name: &profile.company_name,
        culture: &profile.culture,
        default_address: address(&profile.default_address),
        email: &profile.email,
        first_name: profile.first_name.as_deref(),
        id: Uuid::new_v5(&customer.id.0, b"billing profile"),
        language: &profile.language,
        last_name: profile.last_name.as_deref(),
        links: reply::own(Below { customer: customer.id, rest: "/profiles/billing" }),
    }
}

/// An address; what it lacks is left out.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Place<'a> {
    address_line1: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    address_line2: Option<&'a str>,
    city: &'a str,
    country: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    first_name: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    last_name: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    phone_number: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    postal_code: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    region: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    state: Option<&'a str>,
}

fn address(address: &Address) -> Place<'_> {
    Place {
        address_line1: &address.address_line1,
        address_line2: address.address_line2.as_deref(),
        city: &address.city,
        country: &address.country,
        first_name: address.first_name.as_deref(),
        last_name: address.last_name.as_deref(),
        phone_number: address.phone_number.as_deref(),
        postal_code: address.postal_code.as_deref(),
        region: address.region.as_deref(),
        state: address.state.as_deref(),
    }
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
