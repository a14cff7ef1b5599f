//! The first administrator of a created customer.

use super::{derive_password, password};
use crate::{Error, Work};
use domain::customer::Customer;
use domain::{Role, UserId};
use store::users::{self, TenantRef, User};

/// Adds the first administrator of a customer that is being created, whose user name is known to be free, and returns
/// that name. Their password is
/// [`derive_password`]'s: drawn evenly from some 2⁶⁷, so that a cheap hash protects it and the transaction stays short.
pub fn create_customer_admin(work: &mut Work<'_, '_>, customer: &Customer) -> Result<String, Error> {
    let id = UserId(work.id());
    let salt = work.id().into_bytes();
    let username = customer_admin_name(&customer.domain);
    let profile = &customer.profile;
    let name = [profile.first_name.as_deref(), profile.last_name.as_deref()];
    let name = name.into_iter().flatten().collect::<Vec<_>>().join(" ");
    let user = User {
        tenant: TenantRef::Customer(customer.id),
        id,
        username: username.clone(),
        display_name: if name.trim().is_empty() { username.clone() } else { name },
        password: password::hash(&derive_password(&work.secrets, customer.id), salt, password::Cost::RANDOM)?,
        roles: vec![Role::CustomerGlobalAdmin],
        locale: customer.locale.clone(),
        time_zone: time_zone(&profile.default_address.country).to_owned(),
        active: true,
        epoch: 1,
    };
    work.save_all(users::add(&user, work.now));
    Ok(username)
}

/// The user name of the first administrator of a customer with this domain.
pub fn customer_admin_name(domain: &str) -> String {
    format!("admin@{}", domain.to_lowercase())
}

/// The IANA time zone that a new user of a country (ISO 3166 alpha-2) begins with: its capital's.
pub fn time_zone(country: &str) -> &'static str {
    match country.to_ascii_uppercase().as_str() {
        "FR" => "Europe/Paris",
        "IT" => "Europe/Rome",
        "RU" => "Europe/Moscow",
        "TW" => "Asia/Taipei",
        "JP" => "Asia/Tokyo",
        "US" => "America/New_York",
        "GB" => "Europe/London",
        "IE" => "Europe/Dublin",
        "DE" => "Europe/Berlin",
        "AT" => "Europe/Vienna",
        "CH" => "Europe/Zurich",
        "BE" => "Europe/Brussels",
        "NL" => "Europe/Amsterdam",
        "LU" => "Europe/Luxembourg",
        "ES" => "Europe/Madrid",
        "PT" => "Europe/Lisbon",
        "PL" => "Europe/Warsaw",
        "CA" => "America/Toronto",
        "AU" => "Australia/Sydney",
        "KR" => "Asia/Seoul",
        "SG" => "Asia/Singapore",
        _ => "UTC",
    }
}
