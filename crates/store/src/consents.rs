//! What customers' admins agreed to.

use crate::{Find, Row, Statement, StoreError, args};
use domain::consent::Consent;
use domain::{ConsentId, CustomerId, InvitationId, PartnerId, Role, UserId};

macro_rules! select {
    ($rest:literal) => {
        concat!(
            "SELECT partner_id, id, customer_id, generation, invitation_id, user_id, role, text_version, text_hash, locale,
             at, grants, salt FROM consent ",
            $rest
        )
    };
}

/// Stores a consent. It is never changed.
pub fn save(consent: &Consent) -> Result<Statement, StoreError> {
    Ok((
        "INSERT INTO consent (partner_id, id, customer_id, generation, invitation_id, user_id, role, text_version,
         text_hash, locale, at, grants, salt) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)",
        args![
            consent.partner.0,
            consent.id.0,
            consent.customer.0,
            consent.generation,
            consent.invitation.0,
            consent.user.map(|id| id.0),
            consent.role.map(Role::code),
            consent.text_version.as_str(),
            consent.text_hash.as_str(),
            consent.locale.as_str(),
            consent.at,
            crate::json::write(&consent.grants)?,
            consent.salt.as_str()
        ]
        .into(),
    ))
}

/// What a customer agreed to with one partner, newest first.
pub fn of_pair(partner: PartnerId, customer: CustomerId) -> Find<Vec<Consent>> {
    Find::all(
        select!("WHERE partner_id = $1 AND customer_id = $2 ORDER BY at DESC, id DESC"),
        args![partner.0, customer.0],
        read,
    )
}

/// What a customer agreed to with all its partners, newest first.
pub fn of_customer(customer: CustomerId) -> Find<Vec<Consent>> {
    Find::all(select!("WHERE customer_id = $1 ORDER BY at DESC, id DESC"), args![customer.0], read)
}

fn read(row: &Row<'_>) -> Result<Consent, StoreError> {
    let role = row.opt_text(6)?;
    Ok(Consent {
        partner: PartnerId(row.uuid(0)?),
        id: ConsentId(row.uuid(1)?),
        customer: CustomerId(row.uuid(2)?),
        generation: row.int(3)?,
        invitation: InvitationId(row.uuid(4)?),
        user: row.opt_uuid(5)?.map(UserId),
        role: role.as_deref().and_then(Role::parse),
        text_version: row.text(7)?,
        text_hash: row.text(8)?,
        locale: row.text(9)?,
        at: row.time(10)?,
        grants: crate::json::read(row.str(11)?)?,
        salt: row.text(12)?,
    })
}
