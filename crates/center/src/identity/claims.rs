//! What an access token says (api 1.3.3).

use crate::Caller;
use domain::{CustomerId, PartnerId, UserId};
use serde::{Deserialize, Serialize};
use store::users::TenantRef;
use uuid::Uuid;

/// The claims of an access token. Roles are not among them: they are read when they are needed.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Claims {
    /// For whom it is meant, as asked for.
    pub aud: String,
    /// Our public URL and the tenant.
    pub iss: String,
    /// Issued at, Unix seconds.
    pub iat: i64,
    /// Not valid before, Unix seconds.
    pub nbf: i64,
    /// Not valid from, Unix seconds.
    pub exp: i64,
    /// The client that asked for it.
    pub appid: String,
    /// `1`: the client proved itself by its secret; `0`: it did not.
    pub appidacr: String,
    /// Who vouches, the issuer.
    pub idp: String,
    /// The person, or the program itself.
    pub oid: String,
    /// The same.
    pub sub: String,
    /// The tenant.
    pub tid: Uuid,
    /// The token's own id.
    pub uti: String,
    /// `1.0` or `2.0`, after the endpoint.
    pub ver: String,
    /// `app` for a program without a person.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub idtyp: Option<String>,
    /// The person's sign-in name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub upn: Option<String>,
    /// The same.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unique_name: Option<String>,
    /// The person's name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// `user_impersonation` for a person.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub scp: Option<String>,
    /// How the person proved themselves.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub amr: Option<Vec<String>>,
    /// `1` for a person.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub acr: Option<String>,
    /// What kind of organisation the tenant is: ours alone.
    pub symbolon_tenant: String,
    /// The reset counter at issue: ours alone.
    pub symbolon_epoch: i64,
}

impl Claims {
    /// Who carries a request with this token; none if the claims contradict each other.
    pub fn caller(&self) -> Option<Caller> {
        let tenant = match self.symbolon_tenant.as_str() {
            "partner" => TenantRef::Partner(PartnerId(self.tid)),
            "customer" => TenantRef::Customer(CustomerId(self.tid)),
            "operator" => TenantRef::Operator,
            _ => return None,
        };
        let application = (self.appid != super::PUBLIC_CLIENT).then(|| self.appid.clone());
        let user = match (&self.idtyp, &self.scp) {
            (Some(_), None) => None,
            (None, Some(_)) => Some(UserId(Uuid::parse_str(&self.oid).ok()?)),
            _ => return None,
        };
        (tenant.id() == self.tid).then_some(Caller { tenant, user, application, epoch: self.symbolon_epoch })
    }
}
