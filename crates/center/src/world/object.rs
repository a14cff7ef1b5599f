//! The objects a world consists of, each as it is written in one line of JSON with its `type`.

use crate::{Error, TenantRef};
use domain::catalogue::Offer;
use domain::customer::Customer;
use domain::delegation::Delegation;
use domain::event::Event;
use domain::invitation::Invitation;
use domain::order::Order;
use domain::partner::Partner;
use domain::partnership::Partnership;
use domain::relationship::{ClosedCompany, ClosedRelationship, Relationship};
use domain::subscription::Subscription;
use domain::task::Task;
use domain::{CustomerId, PartnerId, Role, UserId};
use serde::{Deserialize, Serialize};
use store::{applications, users};
use uuid::Uuid;

/// One object of a world. Written without its secrets it can be given to anybody who may see the data.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "snake_case")]
pub enum Object {
    /// The platform's operator.
    Operator(Operator),
    /// A partner organisation.
    Partner(Partner),
    /// A provider and a reseller that work together, or are asked to.
    Partnership(Partnership),
    /// A program that calls for a partner.
    Application(Application),
    /// A person who signs in.
    User(User),
    /// Something that can be bought; the catalogue has the order of these objects.
    Offer(Offer),
    /// A customer's tenant.
    Customer(Customer),
    /// A partner and a customer, in their running or last life.
    Relationship(Relationship),
    /// Something bought.
    Subscription(Subscription),
    /// An order.
    Order(Order),
    /// One side of a transfer.
    Transfer(Transfer),
    /// A grant of delegated admin.
    Delegation(Delegation),
    /// A relationship request.
    Invitation(Invitation),
    /// The record of an ended life.
    ClosedRelationship(ClosedRelationship),
    /// Who the customer of such a record was.
    ClosedCompany(ClosedCompany),
    /// Something that waits for somebody.
    Task(Task),
    /// A row of a table that is carried as it is.
    Row(Row),
    /// Something that happened. Its number is its place among the events of its partner and customer.
    Event(Event),
}

/// The platform's operator: one in every installation, under an id that does not change.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Operator {
    /// Its tenant id.
    pub id: Uuid,
}

/// A program that calls for a partner.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Application {
    /// Its id, a GUID in lower case.
    pub client_id: String,
    /// For whom it calls.
    pub partner: PartnerId,
    /// The name that people read.
    pub name: String,
    /// False for one that gets no token.
    pub active: bool,
    /// SHA-256 of its secret; absent in an export, and then no secret fits.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub secret: Option<[u8; 32]>,
}

/// Whose person somebody is.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Tenant {
    /// A partner's.
    Partner(PartnerId),
    /// A customer's.
    Customer(CustomerId),
    /// The operator's.
    Operator,
}

/// A person who signs in.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct User {
    /// Whose person.
    pub tenant: Tenant,
    /// Their id.
    pub id: UserId,
    /// The sign-in name, lower case, unique in the installation.
    pub username: String,
    /// The name that others read.
    pub display_name: String,
    /// What they may be.
    pub roles: Vec<Role>,
    /// Locale tag of their pages.
    pub locale: String,
    /// IANA name of their time zone.
    pub time_zone: String,
    /// False for somebody switched off.
    pub active: bool,
    /// The password's PHC string; absent in an export, and then no password fits.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub password: Option<String>,
}

/// One side of a transfer of subscriptions (portal M10).
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Transfer {
    /// `active`, or how it ended.
    pub state: String,
    /// The transfer.
    #[serde(flatten)]
    pub transfer: domain::order::Transfer,
}

/// A row of a table that has no meaning of its own here: sides and particulars of the other objects.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Row {
    /// The table.
    pub table: String,
    /// Its columns' values: ids and instants as texts, bytes in hexadecimal.
    pub values: serde_json::Map<String, serde_json::Value>,
}

impl Application {
    /// A program without its secret.
    pub(super) fn shown(one: applications::Application) -> Self {
        Application {
            client_id: one.client_id,
            partner: one.partner,
            name: one.name,
            active: one.active,
            secret: None,
        }
    }
}

impl User {
    /// A person without the password.
    pub(super) fn shown(one: users::User) -> Self {
        let tenant = match one.tenant {
            TenantRef::Partner(id) => Tenant::Partner(id),
            TenantRef::Customer(id) => Tenant::Customer(id),
            TenantRef::Operator => Tenant::Operator,
        };
        User {
            tenant,
            id: one.id,
            username: one.username,
            display_name: one.display_name,
            roles: one.roles,
            locale: one.locale,
            time_zone: one.time_zone,
            active: one.active,
            password: None,
        }
    }
}

impl Operator {
    /// The operator of every installation.
    pub fn new() -> Self {
        Operator { id: users::OPERATOR }
    }

    pub(super) fn check(&self) -> Result<(), Error> {
        if *self == Operator::new() { Ok(()) } else { Err(Error::Internal) }
    }
}

impl Default for Operator {
    fn default() -> Self {
        Operator::new()
    }
}

impl From<Tenant> for TenantRef {
    fn from(tenant: Tenant) -> Self {
        match tenant {
            Tenant::Partner(id) => TenantRef::Partner(id),
            Tenant::Customer(id) => TenantRef::Customer(id),
            Tenant::Operator => TenantRef::Operator,
        }
    }
}

impl From<User> for users::User {
    fn from(user: User) -> Self {
        users::User {
            tenant: user.tenant.into(),
            id: user.id,
            username: user.username.to_lowercase(),
            display_name: user.display_name,
            password: user.password.unwrap_or_default(),
            roles: user.roles,
            locale: user.locale,
            time_zone: user.time_zone,
            active: user.active,
            epoch: 1,
        }
    }
}

impl From<Application> for applications::Application {
    fn from(application: Application) -> Self {
        applications::Application {
            client_id: application.client_id,
            partner: application.partner,
            name: application.name,
            // No text has a hash of zeros that anybody could find.
            secret: application.secret.unwrap_or_default(),
            active: application.active,
            epoch: 1,
        }
    }
}
