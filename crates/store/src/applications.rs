//! Programs that call for a partner.

use crate::every::each;
use crate::users::{Standing, partner_kind};
use crate::{Find, OnEach, Row, StoreError, Tx, args, policy};
use domain::{PartnerId, Time};

/// A program that calls for a partner, with or without a person.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Application {
    /// Its id, a GUID's text in lower case.
    pub client_id: String,
    /// For whom it calls.
    pub partner: PartnerId,
    /// The name that people read.
    pub name: String,
    /// SHA-256 of its secret, which is random and long.
    pub secret: [u8; 32],
    /// One switched off gets no token, and its tokens are void.
    pub active: bool,
    /// Counts the resets; an app-only token with another number is void.
    pub epoch: i64,
}

/// Adds a program; `false` if the client id is taken.
pub fn insert(tx: &mut Tx<'_>, application: &Application, now: Time) -> Result<bool, StoreError> {
    let touched = tx.execute(
        "INSERT INTO application (client_id, partner_id, name, secret, active, epoch, created_at) \
         VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING",
        &args![
            application.client_id.to_lowercase(),
            application.partner.0,
            &application.name,
            application.secret,
            application.active,
            application.epoch,
            now,
        ],
    )?;
    Ok(touched > 0)
}

/// The program of this client id, in any case.
pub fn by_client(client_id: &str) -> Find<Option<Application>> {
    Find::first(
        "SELECT client_id, partner_id, name, secret, active, epoch FROM application WHERE client_id = $1",
        args![client_id.to_lowercase()],
        application,
    )
}

/// Switches a program on or off; its app-only tokens end.
pub fn set_active(
    tx: &mut Tx<'_>,
    partner: PartnerId,
    client_id: &str,
    active: bool,
) -> Result<bool, StoreError> {
    let touched = tx.execute(
        "UPDATE application SET active = $3, epoch = epoch + 1 WHERE partner_id = $1 AND client_id = $2",
        &args![partner.0, client_id.to_lowercase(), active],
    )?;
    Ok(touched > 0)
}

/// Whether an app-only credential holds, in one statement; `None` if the partner has no such program.
pub fn standing(partner: PartnerId, client_id: &str) -> Find<Option<Standing>> {
    Find::first(
        "SELECT a.active, a.epoch, p.kind, p.settings, y.limits FROM application a \
         JOIN partner p ON p.id = a.partner_id LEFT JOIN policy y ON y.id = 1 \
         WHERE a.client_id = $2 AND a.partner_id = $1",
        args![partner.0, client_id],
        |row| {
            Ok(Standing {
                active: row.bool(0)?,
                epoch: row.int(1)?,
                roles: Vec::new(),
                partner_kind: partner_kind(row.opt_text(2)?)?,
                application_active: Some(row.bool(0)?),
                settings: policy::standing(row.opt_str(3)?, row.opt_str(4)?)?,
            })
        },
    )
}

/// Every program, partner after partner.
pub fn every(tx: &mut Tx<'_>, on: OnEach<'_, Application>) -> Result<(), StoreError> {
    each(
        tx,
        "SELECT client_id, partner_id, name, secret, active, epoch FROM application ORDER BY partner_id",
        application,
        on,
    )
}

fn application(row: &Row<'_>) -> Result<Application, StoreError> {
    Ok(Application {
        client_id: row.text(0)?,
        partner: PartnerId(row.uuid(1)?),
        name: row.text(2)?,
        secret: crate::keys::bytes(row.blob(3)?)?,
        active: row.bool(4)?,
        epoch: row.int(5)?,
    })
}
