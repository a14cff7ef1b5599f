//! What a page says about the one who is signed in: for which organisation, in which language.

use super::Identity;
use crate::Error;
use domain::partner::Settings;
use domain::{CustomerId, PartnerId, Tenant, UserId};
use store::sessions::Visitor;
use store::users::{self, TenantRef};
use store::{Tx, customers, partners};

/// An organisation somebody is signed in for.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Organisation {
    /// Which, and of which kind.
    pub tenant: Tenant,
    /// Its name; empty for the operator.
    pub name: String,
    /// Its locale tag, for `lang` on its name.
    pub locale: String,
    /// Of a partner, the switches that count for its people.
    pub settings: Settings,
}

impl Identity {
    /// The organisation behind a credential; `SignedOut` if it is gone.
    pub async fn organisation(&self, tenant: TenantRef) -> Result<Organisation, Error> {
        self.inner.store.read(move |tx| organisation(tx, tenant)).await
    }

    /// Remembers in which language a person wants to read.
    pub async fn set_locale(
        &self,
        tenant: TenantRef,
        user: UserId,
        locale: language::Locale,
    ) -> Result<(), Error> {
        self.inner
            .store
            .write(move |tx| {
                let Some(found) = tx.find(users::by_id(tenant, user))? else { return Ok(()) };
                users::set_preferences(tx, tenant, user, locale.tag(), &found.time_zone)?;
                Ok(())
            })
            .await
    }
}

/// The organisation of somebody signed in; nothing if it is gone.
pub(super) fn organisation_of(visitor: &Visitor) -> Option<Organisation> {
    let tenant = match visitor.session.tenant {
        TenantRef::Partner(id) => Tenant::Partner(id, visitor.partner_kind?),
        TenantRef::Customer(id) => Tenant::Customer(id),
        TenantRef::Operator => {
            return Some(Organisation {
                tenant: Tenant::Operator,
                name: String::new(),
                locale: String::new(),
                settings: Settings::default(),
            });
        }
    };
    Some(Organisation {
        tenant,
        name: visitor.name.clone()?,
        locale: visitor.locale.clone()?,
        settings: visitor.settings,
    })
}

fn organisation(tx: &mut Tx<'_>, tenant: TenantRef) -> Result<Organisation, Error> {
    match tenant {
        TenantRef::Partner(id) => partner(tx, id),
        TenantRef::Customer(id) => customer(tx, id),
        TenantRef::Operator => Ok(Organisation {
            tenant: Tenant::Operator,
            name: String::new(),
            locale: String::new(),
            settings: Settings::default(),
        }),
    }
}

fn partner(tx: &mut Tx<'_>, id: PartnerId) -> Result<Organisation, Error> {
    let found = tx.find(partners::by_id(id))?.ok_or(Error::SignedOut)?;
    Ok(Organisation {
        tenant: Tenant::Partner(id, found.kind),
        name: found.name,
        locale: found.locale,
        settings: found.settings,
    })
}

fn customer(tx: &mut Tx<'_>, id: CustomerId) -> Result<Organisation, Error> {
    let found = tx.find(customers::by_id(id))?.ok_or(Error::SignedOut)?;
    Ok(Organisation {
        tenant: Tenant::Customer(id),
        name: found.profile.company_name,
        locale: found.locale,
        settings: Settings::default(),
    })
}
