//! People who sign in: of partners, of customers, of the operator.

use crate::every::each;
use crate::{Find, OnEach, Row, Statement, StoreError, Tx, Value, args, policy};
use domain::partner::{PartnerKind, Settings};
use domain::{CustomerId, PartnerId, Role, Time, UserId};
use uuid::Uuid;

/// The tenant id of the platform's operator, the same in every installation.
pub const OPERATOR: Uuid = Uuid::from_u128(0x5e1f_0e2a_7d0c_4b6e_9a51_0b5e_55ed_0001);

/// What stands for the operator's tenant where a domain can stand.
pub const OPERATOR_DOMAIN: &str = "operator";

/// The organisation a credential belongs to.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum TenantRef {
    /// A partner.
    Partner(PartnerId),
    /// A customer.
    Customer(CustomerId),
    /// The platform's operator.
    Operator,
}

impl TenantRef {
    /// The tenant's id.
    #[must_use]
    pub fn id(self) -> Uuid {
        match self {
            TenantRef::Partner(id) => id.0,
            TenantRef::Customer(id) => id.0,
            TenantRef::Operator => OPERATOR,
        }
    }

    /// The stable code of its kind.
    #[must_use]
    pub fn kind(self) -> &'static str {
        match self {
            TenantRef::Partner(_) => "partner",
            TenantRef::Customer(_) => "customer",
            TenantRef::Operator => "operator",
        }
    }

    /// The tenant of this kind and id.
    #[must_use]
    pub fn new(kind: &str, id: Uuid) -> Option<Self> {
        match kind {
            "partner" => Some(TenantRef::Partner(PartnerId(id))),
            "customer" => Some(TenantRef::Customer(CustomerId(id))),
            "operator" => Some(TenantRef::Operator),
            _ => None,
        }
    }

    /// The partner, if it is one.
    #[must_use]
    pub fn partner(self) -> Option<PartnerId> {
        if let TenantRef::Partner(id) = self { Some(id) } else { None }
    }

    /// The customer, if it is one.
    #[must_use]
    pub fn customer(self) -> Option<CustomerId> {
        if let TenantRef::Customer(id) = self { Some(id) } else { None }
    }
}

/// A person who signs in.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct User {
    /// Whose person.
    pub tenant: TenantRef,
    /// Their id.
    pub id: UserId,
    /// The sign-in name, lower case, unique in the installation.
    pub username: String,
    /// The name that others read.
    pub display_name: String,
    /// The password's PHC string; an empty one fits no password.
    pub password: String,
    /// What they may be.
    pub roles: Vec<Role>,
    /// Locale tag of their pages.
    pub locale: String,
    /// IANA name of their time zone.
    pub time_zone: String,
    /// Somebody switched off cannot sign in.
    pub active: bool,
    /// Counts the resets of their rights; a credential with another number is void.
    pub epoch: i64,
}

/// What decides whether a credential still holds.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Standing {
    /// Not switched off.
    pub active: bool,
    /// The credential must carry this number.
    pub epoch: i64,
    /// What the person may be; empty for an application.
    pub roles: Vec<Role>,
    /// Of a partner, how it does business.
    pub partner_kind: Option<PartnerKind>,
    /// The application is known and not switched off; `None` without one.
    pub application_active: Option<bool>,
    /// Of a partner, the switches that count for its people.
    pub settings: Settings,
}

/// Adds a person; `false` if the user name is taken.
pub fn insert(tx: &mut Tx<'_>, user: &User, now: Time) -> Result<bool, StoreError> {
    let named = tx.execute(
        "INSERT INTO username (username, tenant_id, user_id) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING",
        &args![&user.username, user.tenant.id(), user.id.0],
    )?;
    if named == 0 {
        return Ok(false);
    }
    tx.execute(INSERT, &values(user, now))?;
    Ok(true)
}

/// Adds a person whose user name is known to be free; somebody who took it meanwhile makes it a `Constraint`.
pub fn add(user: &User, now: Time) -> [Statement; 2] {
    let name = args![&user.username, user.tenant.id(), user.id.0].into();
    [(INSERT_NAME, name), (INSERT, values(user, now))]
}

/// Whether somebody has this sign-in name.
pub fn is_taken(username: &str) -> Find<bool> {
    Find::first("SELECT 1 FROM username WHERE username = $1", args![username.to_lowercase()], |_| Ok(()))
        .map(|found| found.is_some())
}

/// Adds people whose user names are known to be free.
pub fn insert_all(tx: &mut Tx<'_>, users: &[User], now: Time) -> Result<(), StoreError> {
    tx.bulk(INSERT_NAME, users.iter().map(|user| args![&user.username, user.tenant.id(), user.id.0].into()))?;
    tx.bulk(INSERT, users.iter().map(|user| values(user, now)))?;
    Ok(())
}

const INSERT_NAME: &str = "INSERT INTO username (username, tenant_id, user_id) VALUES ($1, $2, $3)";

const INSERT: &str = "INSERT INTO user_account (tenant_kind, tenant_id, id, username, display_name, password, \
                      roles, locale, time_zone, active, epoch, created_at) \
                      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)";

fn values(user: &User, now: Time) -> Vec<Value> {
    args![
        user.tenant.kind(),
        user.tenant.id(),
        user.id.0,
        &user.username,
        &user.display_name,
        &user.password,
        roles_text(&user.roles),
        &user.locale,
        &user.time_zone,
        user.active,
        user.epoch,
        now,
    ]
    .into()
}

/// The person of this sign-in name, in any case.
pub fn by_username(username: &str) -> Find<Option<User>> {
    Find::first(
        "SELECT u.tenant_kind, u.tenant_id, u.id, u.username, u.display_name, u.password, u.roles, u.locale, \
         u.time_zone, u.active, u.epoch FROM username n \
         JOIN user_account u ON u.tenant_id = n.tenant_id AND u.id = n.user_id WHERE n.username = $1",
        args![username.to_lowercase()],
        user,
    )
}

/// The person of this id within their tenant.
pub fn by_id(tenant: TenantRef, id: UserId) -> Find<Option<User>> {
    Find::first(
        "SELECT tenant_kind, tenant_id, id, username, display_name, password, roles, locale, time_zone, active, \
         epoch FROM user_account WHERE tenant_id = $1 AND id = $2",
        args![tenant.id(), id.0],
        user,
    )
}

/// Everybody of a tenant, in the order of sign-in names.
pub fn of_tenant(tenant: TenantRef) -> Find<Vec<User>> {
    Find::all(
        "SELECT tenant_kind, tenant_id, id, username, display_name, password, roles, locale, time_zone, active, \
         epoch FROM user_account WHERE tenant_id = $1 ORDER BY username",
        args![tenant.id()],
        user,
    )
}

/// Everybody, organisation after organisation.
pub fn every(tx: &mut Tx<'_>, on: OnEach<'_, User>) -> Result<(), StoreError> {
    each(
        tx,
        "SELECT tenant_kind, tenant_id, id, username, display_name, password, roles, locale, time_zone, active, \
         epoch FROM user_account ORDER BY tenant_id, id",
        user,
        on,
    )
}

/// Whether a person's credential holds, in one statement; `None` if there is no such person.
pub fn standing(tenant: TenantRef, id: UserId, application: Option<&str>) -> Find<Option<Standing>> {
    let has_application = application.is_some();
    Find::first(
        "SELECT u.active, u.epoch, u.roles, p.kind, a.active, p.settings, y.limits FROM user_account u \
         LEFT JOIN partner p ON p.id = u.tenant_id LEFT JOIN policy y ON y.id = 1 \
         LEFT JOIN application a ON a.client_id = $3 \
         WHERE u.tenant_id = $1 AND u.id = $2",
        args![tenant.id(), id.0, application],
        move |row| read_standing(row, has_application),
    )
}

pub(crate) fn read_standing(row: &Row<'_>, has_application: bool) -> Result<Standing, StoreError> {
    Ok(Standing {
        active: row.bool(0)?,
        epoch: row.int(1)?,
        roles: roles(row.str(2)?),
        partner_kind: partner_kind(row.opt_text(3)?)?,
        application_active: has_application.then_some(row.opt_bool(4)?.unwrap_or(false)),
        settings: policy::standing(row.opt_str(5)?, row.opt_str(6)?)?,
    })
}

/// Replaces what a person may be, from the next transaction on; they stay signed in (A-P4). `false` if there is nobody of
/// this id.
pub fn set_roles(tx: &mut Tx<'_>, tenant: TenantRef, id: UserId, roles: &[Role]) -> Result<bool, StoreError> {
    let touched = tx.execute(
        "UPDATE user_account SET roles = $3 WHERE tenant_id = $1 AND id = $2",
        &args![tenant.id(), id.0, roles_text(roles)],
    )?;
    Ok(touched > 0)
}

/// Switches a person on or off; their standing credentials end.
pub fn set_active(tx: &mut Tx<'_>, tenant: TenantRef, id: UserId, active: bool) -> Result<bool, StoreError> {
    let touched = tx.execute(
        "UPDATE user_account SET active = $3, epoch = epoch + 1 WHERE tenant_id = $1 AND id = $2",
        &args![tenant.id(), id.0, active],
    )?;
    Ok(touched > 0)
}

/// Gives a person another password, by its PHC string; credentials given out before end.
pub fn set_password(tx: &mut Tx<'_>, tenant: TenantRef, id: UserId, phc: &str) -> Result<bool, StoreError> {
    let touched = tx.execute(
        "UPDATE user_account SET password = $3, epoch = epoch + 1 WHERE tenant_id = $1 AND id = $2",
        &args![tenant.id(), id.0, phc],
    )?;
    Ok(touched > 0)
}

/// Ends every credential of a person: access tokens, refresh tokens and sessions.
pub fn bump_epoch(tx: &mut Tx<'_>, tenant: TenantRef, id: UserId) -> Result<bool, StoreError> {
    let touched = tx.execute(
        "UPDATE user_account SET epoch = epoch + 1 WHERE tenant_id = $1 AND id = $2",
        &args![tenant.id(), id.0],
    )?;
    Ok(touched > 0)
}

/// Replaces the language and time zone of a person's pages.
pub fn set_preferences(
    tx: &mut Tx<'_>,
    tenant: TenantRef,
    id: UserId,
    locale: &str,
    time_zone: &str,
) -> Result<bool, StoreError> {
    let touched = tx.execute(
        "UPDATE user_account SET locale = $3, time_zone = $4 WHERE tenant_id = $1 AND id = $2",
        &args![tenant.id(), id.0, locale, time_zone],
    )?;
    Ok(touched > 0)
}

/// The tenant of this id.
pub fn tenant_by_id(id: Uuid) -> Find<Option<TenantRef>> {
    if id == OPERATOR {
        return Find::known(Some(TenantRef::Operator));
    }
    Find::first(
        "SELECT 'partner', id FROM partner WHERE id = $1 UNION ALL SELECT 'customer', id FROM customer WHERE id = $1",
        args![id],
        tenant,
    )
}

/// The tenant of this domain, in any case.
pub fn tenant_by_domain(domain: &str) -> Find<Option<TenantRef>> {
    let domain = domain.to_lowercase();
    if domain == OPERATOR_DOMAIN {
        return Find::known(Some(TenantRef::Operator));
    }
    Find::first(
        "SELECT 'partner', id FROM partner WHERE domain = $1 \
         UNION ALL SELECT 'customer', id FROM customer WHERE domain = $1",
        args![domain],
        tenant,
    )
}

fn tenant(row: &Row<'_>) -> Result<TenantRef, StoreError> {
    let kind = row.str(0)?;
    TenantRef::new(kind, row.uuid(1)?).ok_or_else(|| StoreError::Decode(format!("tenant kind {kind}")))
}

pub(crate) fn user(row: &Row<'_>) -> Result<User, StoreError> {
    Ok(User {
        tenant: tenant(row)?,
        id: UserId(row.uuid(2)?),
        username: row.text(3)?,
        display_name: row.text(4)?,
        password: row.text(5)?,
        roles: roles(row.str(6)?),
        locale: row.text(7)?,
        time_zone: row.text(8)?,
        active: row.bool(9)?,
        epoch: row.int(10)?,
    })
}

/// Codes that this version does not know are left out: an unknown role allows nothing.
fn roles(text: &str) -> Vec<Role> {
    text.split(' ').filter_map(Role::parse).collect()
}

fn roles_text(roles: &[Role]) -> String {
    roles.iter().map(|role| role.code()).collect::<Vec<_>>().join(" ")
}

pub(crate) fn partner_kind(code: Option<String>) -> Result<Option<PartnerKind>, StoreError> {
    code.map(|code| {
        PartnerKind::parse(&code).ok_or_else(|| StoreError::Decode(format!("partner kind {code}")))
    })
    .transpose()
}
