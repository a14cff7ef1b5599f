//! Partners.

use crate::every::each;
use crate::{Find, OnEach, Row, Statement, StoreError, Tx, args, policy};
use domain::PartnerId;
use domain::partner::{Partner, PartnerKind, Settings};

/// Stores a partner, or its new state.
pub fn save(partner: &Partner) -> Statement {
    (
        "INSERT INTO partner (id, kind, name, mpn_id, domain, country, locale, currency, support_email, support_phone, restricted,
         settings)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
         ON CONFLICT (id) DO UPDATE SET kind = excluded.kind, name = excluded.name, mpn_id = excluded.mpn_id,
         domain = excluded.domain, country = excluded.country, locale = excluded.locale, currency = excluded.currency,
         support_email = excluded.support_email, support_phone = excluded.support_phone, restricted = excluded.restricted,
         settings = excluded.settings",
        args![
            partner.id.0,
            partner.kind.code(),
            partner.name.as_str(),
            partner.mpn_id.as_str(),
            partner.domain.as_str(),
            partner.country.as_str(),
            partner.locale.as_str(),
            partner.currency.as_str(),
            partner.support_email.as_str(),
            partner.support_phone.as_str(),
            partner.restricted,
            policy::settings_text(&partner.settings)
        ]
        .into(),
    )
}

/// Restricts a partner to what it has, or ends that.
pub fn restrict(id: PartnerId, restricted: bool) -> Statement {
    ("UPDATE partner SET restricted = $2 WHERE id = $1", args![id.0, restricted].into())
}

/// Stores a partner's switches.
pub fn set_settings(id: PartnerId, settings: &Settings) -> Statement {
    ("UPDATE partner SET settings = $2 WHERE id = $1", args![id.0, policy::settings_text(settings)].into())
}

/// The partner with this id.
pub fn by_id(id: PartnerId) -> Find<Option<Partner>> {
    Find::first(
        "SELECT id, kind, name, mpn_id, domain, country, locale, currency, support_email, support_phone, restricted, settings
         FROM partner WHERE id = $1",
        args![id.0],
        read,
    )
}

/// The partner with this primary domain, lower case.
pub fn by_domain(domain: &str) -> Find<Option<Partner>> {
    Find::first(
        "SELECT id, kind, name, mpn_id, domain, country, locale, currency, support_email, support_phone, restricted, settings
         FROM partner WHERE domain = $1",
        args![domain],
        read,
    )
}

/// The partner with this MPN id.
pub fn by_mpn_id(mpn_id: &str) -> Find<Option<Partner>> {
    Find::first(
        "SELECT id, kind, name, mpn_id, domain, country, locale, currency, support_email, support_phone, restricted, settings
         FROM partner WHERE mpn_id = $1",
        args![mpn_id],
        read,
    )
}

/// Every partner; there are few.
pub fn all() -> Find<Vec<Partner>> {
    Find::all(
        "SELECT id, kind, name, mpn_id, domain, country, locale, currency, support_email, support_phone, restricted, settings
         FROM partner ORDER BY name, id",
        args![],
        read,
    )
}

/// The partners that serve a customer now.
pub fn serving(customer: domain::CustomerId) -> Find<Vec<Partner>> {
    Find::all(
        "SELECT id, kind, name, mpn_id, domain, country, locale, currency, support_email, support_phone, restricted, settings
         FROM partner WHERE id IN (SELECT partner_id FROM relationship WHERE customer_id = $1 AND state = 'active')
         ORDER BY name, id",
        args![customer.0],
        read,
    )
}

/// Every partner, in the order of their ids.
pub fn every(tx: &mut Tx<'_>, on: OnEach<'_, Partner>) -> Result<(), StoreError> {
    each(tx, "SELECT id, kind, name, mpn_id, domain, country, locale, currency, support_email, support_phone, restricted, settings
         FROM partner ORDER BY id", read, on)
}

fn read(row: &Row<'_>) -> Result<Partner, StoreError> {
    let kind = row.text(1)?;
    Ok(Partner {
        id: PartnerId(row.uuid(0)?),
        kind: PartnerKind::parse(&kind).ok_or_else(|| StoreError::Decode(format!("partner kind {kind}")))?,
        name: row.text(2)?,
        mpn_id: row.text(3)?,
        domain: row.text(4)?,
        country: row.text(5)?,
        locale: row.text(6)?,
        currency: row.text(7)?,
        support_email: row.text(8)?,
        support_phone: row.text(9)?,
        restricted: row.bool(10)?,
        settings: policy::settings(row.str(11)?)?,
    })
}
