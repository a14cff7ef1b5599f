//! Customers: the tenants that consume, and what a partner may write about them (api 2.1).

use crate::{CustomerId, FieldError, FieldProblem};
use serde::{Deserialize, Serialize};

/// A postal address (api 2.1 "Address").
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Address {
    /// ISO 3166 alpha-2, upper case.
    pub country: String,
    /// State or province, where a country has them.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub state: Option<String>,
    /// Region.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub region: Option<String>,
    /// City.
    pub city: String,
    /// Street and number.
    pub address_line1: String,
    /// More of it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub address_line2: Option<String>,
    /// Postal code.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub postal_code: Option<String>,
    /// Contact's given name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub first_name: Option<String>,
    /// Contact's family name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub last_name: Option<String>,
    /// Contact's phone.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub phone_number: Option<String>,
}

/// Whom and how to bill, and the company's name in lists (portal M7).
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct BillingProfile {
    /// The company's name.
    pub company_name: String,
    /// Billing contact's given name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub first_name: Option<String>,
    /// Billing contact's family name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub last_name: Option<String>,
    /// Billing contact's mail.
    pub email: String,
    /// Culture, e.g. `fr-FR`.
    pub culture: String,
    /// Language, two letters.
    pub language: String,
    /// Where bills go.
    pub default_address: Address,
}

/// A customer's tenant.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Customer {
    /// Its tenant id.
    pub id: CustomerId,
    /// Its primary domain, lower case.
    pub domain: String,
    /// Locale tag it is written to in.
    pub locale: String,
    /// Name, contact and address.
    pub profile: BillingProfile,
    /// Counts the changes of the profile.
    pub version: i64,
}

/// A customer to be created.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct NewCustomer {
    /// The domain asked for.
    pub domain: String,
    /// Name, contact and address.
    pub profile: BillingProfile,
}

/// Most characters of a company's name.
pub const MAX_NAME: usize = 200;

/// Checks what a person or program wrote about a new customer; every wrong field is named.
pub fn check_new(wanted: &NewCustomer) -> Vec<FieldError> {
    let mut wrong = Vec::new();
    match wanted.domain.trim() {
        "" => wrong.push(FieldError::new("companyProfile.domain", FieldProblem::Required)),
        domain if !is_domain(domain) => {
            wrong.push(FieldError::new("companyProfile.domain", FieldProblem::Invalid));
        }
        _ => {}
    }
    wrong.extend(check_profile(&wanted.profile, "billingProfile."));
    wrong
}

/// Checks a billing profile; `prefix` is put before each field's name.
pub fn check_profile(profile: &BillingProfile, prefix: &str) -> Vec<FieldError> {
    let mut wrong = Vec::new();
    let mut field = |name: &str, value: &str, longest: usize| {
        if value.trim().is_empty() {
            wrong.push(FieldError::new(format!("{prefix}{name}"), FieldProblem::Required));
        } else if value.chars().count() > longest {
            wrong.push(FieldError::new(format!("{prefix}{name}"), FieldProblem::TooLong));
        }
    };
    field("companyName", &profile.company_name, MAX_NAME);
    field("email", &profile.email, 254);
    field("culture", &profile.culture, 35);
    field("language", &profile.language, 35);
    field("defaultAddress.country", &profile.default_address.country, 2);
    field("defaultAddress.city", &profile.default_address.city, 100);
    field("defaultAddress.addressLine1", &profile.default_address.address_line1, 200);
    if !profile.email.trim().is_empty() && !is_email(&profile.email) {
        wrong.push(FieldError::new(format!("{prefix}email"), FieldProblem::Invalid));
    }
    let country = &profile.default_address.country;
    if country.len() == 2 && !country.bytes().all(|byte| byte.is_ascii_alphabetic()) {
        wrong.push(FieldError::new(format!("{prefix}defaultAddress.country"), FieldProblem::Invalid));
    }
    wrong
}

/// Two-letter states of the countries in which an address needs one; elsewhere none is looked at (api 2.17).
const STATES: &[(&str, &str)] = &[
    (
        "US",
        "AL AK AS AZ AR CA CO CT DE DC FL GA GU HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MP MT NE NV NH NJ NM NY NC \
         ND OH OK OR PA PR RI SC SD TN TX UT VT VA VI WA WV WI WY AA AE AP",
    ),
    ("CA", "AB BC MB NB NL NS NT NU ON PE QC SK YT"),
];

/// Checks an address; every wrong field is named, with `prefix` before it.
pub fn check_address(address: &Address, prefix: &str) -> Vec<FieldError> {
    let mut wrong = Vec::new();
    let mut refuse = |name: &str, problem| wrong.push(FieldError::new(format!("{prefix}{name}"), problem));
    for (name, value, longest) in [
        ("country", &address.country, 2),
        ("city", &address.city, 100),
        ("addressLine1", &address.address_line1, 200),
    ] {
        if value.trim().is_empty() {
            refuse(name, FieldProblem::Required);
        } else if value.chars().count() > longest {
            refuse(name, FieldProblem::TooLong);
        }
    }
    if address.country.len() == 2 && !address.country.bytes().all(|byte| byte.is_ascii_alphabetic()) {
        refuse("country", FieldProblem::Invalid);
    }
    let state = address.state.as_deref().map(str::trim).unwrap_or_default();
    if let Some((_, states)) = STATES.iter().find(|(country, _)| *country == address.country) {
        if state.is_empty() {
            refuse("state", FieldProblem::Required);
        } else if !states.split(' ').any(|known| known.eq_ignore_ascii_case(state)) {
            refuse("state", FieldProblem::Invalid);
        }
    }
    wrong
}

fn is_domain(domain: &str) -> bool {
    let labels: Vec<&str> = domain.split('.').collect();
    let label_ok = |label: &&str| {
        !label.is_empty()
            && label.len() <= 63
            && !label.starts_with('-')
            && !label.ends_with('-')
            && label.chars().all(|c| c.is_ascii_alphanumeric() || c == '-')
    };
    domain.len() <= 253 && labels.len() >= 2 && labels.iter().all(label_ok)
}

fn is_email(email: &str) -> bool {
    email.split_once('@').is_some_and(|(name, domain)| {
        !name.is_empty() && !email.contains(char::is_whitespace) && is_domain(domain)
    })
}
