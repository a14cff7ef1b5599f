//! What is exchanged for an access token (api 1.3.1), and why not.

use super::audience::Surface;
use super::claims::Claims;
use super::refresh::{Refresh, Used, renew};
use super::secret::equal;
use super::session::SignInRefusal;
use super::token::LIFETIME;
use super::{Identity, PUBLIC_CLIENT, client_secret_hash, draw, sha256};
use crate::{Error, chance};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use domain::Time;
use serde::Serialize;
use serde_json::json;
use store::applications::{self, Application};
use store::tokens;
use store::users::{self, TenantRef, User};
use uuid::Uuid;

/// The two shapes of the token endpoint.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Version {
    /// `/{tenant}/oauth2/token`: `resource`, numbers as text.
    V1,
    /// `/{tenant}/oauth2/v2.0/token`: `scope`, numbers as numbers.
    V2,
}

/// What a client sent, word for word.
#[derive(Clone, Default, PartialEq, Eq, Debug)]
pub struct Request {
    /// The tenant in the path: an id, a domain, `common` or `organizations`.
    pub tenant: String,
    /// `client_credentials`, `password` or `refresh_token`.
    pub grant_type: Option<String>,
    /// The client.
    pub client_id: Option<String>,
    /// Its secret.
    pub client_secret: Option<String>,
    /// For the password grant.
    pub username: Option<String>,
    /// For the password grant.
    pub password: Option<String>,
    /// For the refresh grant.
    pub refresh_token: Option<String>,
    /// The audience (first version).
    pub resource: Option<String>,
    /// Audience and more (second version); `openid` in both.
    pub scope: Option<String>,
    /// The client wants to know user and tenant apart from the token.
    pub client_info: bool,
    /// Where the request comes from; password attempts are counted by it.
    pub address: String,
}

/// What a client gets.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Granted {
    /// A JSON Web Token.
    pub access_token: String,
    /// Seconds it lives.
    pub expires_in: i64,
    /// From when, Unix seconds.
    pub not_before: i64,
    /// Until when, Unix seconds.
    pub expires_on: i64,
    /// The audience as asked for.
    pub resource: String,
    /// What was granted; none to a program without a person in the first version.
    pub scope: Option<String>,
    /// For the next time.
    pub refresh_token: Option<String>,
    /// Who signed in, for the client itself.
    pub id_token: Option<String>,
    /// User and tenant, if asked for.
    pub client_info: Option<String>,
}

impl Granted {
    /// An access token with nothing beside it.
    fn bare(access_token: String, claims: Claims, now: Time) -> Self {
        Granted {
            access_token,
            expires_in: claims.exp - now.as_second(),
            not_before: claims.nbf,
            expires_on: claims.exp,
            resource: claims.aud,
            scope: None,
            refresh_token: None,
            id_token: None,
            client_info: None,
        }
    }
}

/// Why a client gets nothing.
#[derive(Clone, PartialEq, Debug, thiserror::Error)]
pub enum Denied {
    /// A field is missing.
    #[error("parameter_missing")]
    Missing(&'static str),
    /// The grant type is unknown, or switched off here.
    #[error("grant_not_supported")]
    GrantType(String),
    /// There is no such tenant.
    #[error("tenant_unknown")]
    Tenant(String),
    /// The client is unknown or its secret is wrong: nobody is told which.
    #[error("client_invalid")]
    Client,
    /// The client must prove itself.
    #[error("client_secret_missing")]
    SecretMissing,
    /// The client belongs to another tenant.
    #[error("client_of_another_tenant")]
    ForeignClient,
    /// User name or password are wrong: nobody is told which.
    #[error("wrong_password")]
    Password,
    /// Too many attempts failed.
    #[error("too_many_attempts")]
    Throttled {
        /// Until the next one is looked at.
        seconds: i64,
    },
    /// The refresh token is unknown, used up, too old, another client's, or its person was reset.
    #[error("refresh_token_invalid")]
    RefreshToken,
    /// Nobody is reached under this audience.
    #[error("resource_unknown")]
    Resource(String),
    /// One token is for one audience.
    #[error("resource_not_single")]
    Resources,
    /// Something failed inside, or there is too much to do.
    #[error("{0}")]
    Failed(#[from] Error),
}

impl Denied {
    /// The stable snake_case code.
    pub fn code(&self) -> &'static str {
        match self {
            Denied::Missing(_) => "parameter_missing",
            Denied::GrantType(_) => "grant_not_supported",
            Denied::Tenant(_) => "tenant_unknown",
            Denied::Client => "client_invalid",
            Denied::SecretMissing => "client_secret_missing",
            Denied::ForeignClient => "client_of_another_tenant",
            Denied::Password => "wrong_password",
            Denied::Throttled { .. } => "too_many_attempts",
            Denied::RefreshToken => "refresh_token_invalid",
            Denied::Resource(_) => "resource_unknown",
            Denied::Resources => "resource_not_single",
            Denied::Failed(error) => error.code(),
        }
    }
}

impl From<SignInRefusal> for Denied {
    fn from(refusal: SignInRefusal) -> Self {
        match refusal {
            SignInRefusal::Wrong => Denied::Password,
            SignInRefusal::Throttled { seconds } => Denied::Throttled { seconds },
            SignInRefusal::Failed(error) => Denied::Failed(error),
        }
    }
}

impl Identity {
    /// Exchanges what a client sent for an access token.
    pub async fn grant(&self, version: Version, request: Request) -> Result<Granted, Denied> {
        let kind = required(&request.grant_type, "grant_type")?.to_owned();
        let wanted = self.wanted(version, &request)?;
        let tenant = self.tenant(&request.tenant).await?;
        match kind.as_str() {
            "client_credentials" => self.for_program(version, &request, tenant, wanted).await,
            "password" if self.inner.options.demo || self.inner.options.password_grant => {
                self.for_password(version, &request, tenant, wanted).await
            }
            "refresh_token" => self.for_refresh_token(version, &request, tenant, wanted).await,
            _ => Err(Denied::GrantType(kind)),
        }
    }

    /// A token of the API's own audience for one of a compatible audience (api 1.3.4). It lives no longer than the
    /// token shown. `SignedOut` if that is not valid, or its bearer is gone.
    pub async fn exchange(&self, token: &str) -> Result<Granted, Error> {
        let bearer = self.bearer(token, Surface::Api).await?;
        let caller = bearer.caller.clone();
        self.inner.store.glance(move |tx| tx.find(super::actor(&caller))?).await?;
        let now = self.inner.clock.apart();
        let claims = Claims {
            aud: self.inner.options.public_url.clone(),
            iat: now.as_second(),
            nbf: now.as_second(),
            uti: chance::id(now).to_string(),
            ..bearer.claims.clone()
        };
        let scope = claims.scp.clone();
        Ok(Granted { scope, ..Granted::bare(self.sign(&claims, now).await?, claims, now) })
    }

    async fn for_program(
        &self,
        version: Version,
        request: &Request,
        tenant: Option<TenantRef>,
        wanted: Wanted,
    ) -> Result<Granted, Denied> {
        let client = required(&request.client_id, "client_id")?;
        let secret = request.client_secret.as_deref().ok_or(Denied::SecretMissing)?;
        let application = self.application(client).await?;
        let application = proven(application, secret).ok_or(Denied::Client)?;
        let home = TenantRef::Partner(application.partner);
        if tenant.is_some_and(|tenant| tenant != home) {
            return Err(Denied::ForeignClient);
        }
        let now = self.inner.clock.apart();
        let claims = Claims {
            appidacr: "1".to_owned(),
            oid: application.client_id.clone(),
            sub: application.client_id.clone(),
            idtyp: Some("app".to_owned()),
            ..self.claims(version, home, &application.client_id, &wanted.audience, application.epoch, now)
        };
        Ok(Granted::bare(self.sign(&claims, now).await?, claims, now))
    }

    async fn for_password(
        &self,
        version: Version,
        request: &Request,
        tenant: Option<TenantRef>,
        wanted: Wanted,
    ) -> Result<Granted, Denied> {
        let username = required(&request.username, "username")?;
        let password = request.password.as_deref().ok_or(Denied::Missing("password"))?;
        let client = self.client(request).await?;
        let user = self.prove(username, password, &request.address).await?;
        if tenant.is_some_and(|tenant| tenant != user.tenant) {
            return Err(Denied::Password);
        }
        client.may_carry(user.tenant)?;
        let now = self.inner.clock.apart();
        let refresh = (version == Version::V1 || wanted.offline).then(|| Refresh {
            family: chance::id(now),
            scope: wanted.scope.clone(),
            resource: wanted.audience.clone(),
        });
        let drawn = refresh.map(|refresh| refresh.draw(&user, client.id(), client.proven, now));
        if let Some((_, token)) = drawn.clone() {
            self.inner.store.write(move |tx| tokens::insert(tx, &token).map_err(Error::from)).await?;
        }
        let next = drawn.map(|(text, _)| text);
        self.for_user(version, request, &user, &client, wanted, next, now).await
    }

    async fn for_refresh_token(
        &self,
        version: Version,
        request: &Request,
        tenant: Option<TenantRef>,
        wanted: Wanted,
    ) -> Result<Granted, Denied> {
        let shown = required(&request.refresh_token, "refresh_token")?;
        let hash = sha256(shown.as_bytes());
        let client = self.client(request).await?;
        let now = self.inner.clock.apart();
        let (next, next_hash) = draw();
        let used = {
            let client = client.clone();
            self.inner
                .store
                .write(move |tx| renew(tx, hash, next_hash, tenant, client.id(), client.proven, now))
                .await?
        };
        let (user, old) = match used {
            Used::Renewed(renewed) => *renewed,
            Used::SecretMissing => return Err(Denied::SecretMissing),
            Used::Refused => return Err(Denied::RefreshToken),
        };
        let wanted = if wanted.named { wanted } else { Wanted { audience: old.resource, ..wanted } };
        let openid = wanted.openid || old.scope.split(' ').any(|word| word == "openid");
        let wanted = Wanted { openid, ..wanted };
        self.for_user(version, request, &user, &client, wanted, Some(next), now).await
    }

    #[expect(clippy::too_many_arguments, reason = "the answer is made of all of them, once")]
    async fn for_user(
        &self,
        version: Version,
        request: &Request,
        user: &User,
        client: &Client,
        wanted: Wanted,
        refresh_token: Option<String>,
        now: Time,
    ) -> Result<Granted, Denied> {
        let oid = user.id.to_string();
        let claims = Claims {
            appidacr: if client.proven { "1" } else { "0" }.to_owned(),
            oid: oid.clone(),
            sub: oid.clone(),
            upn: Some(user.username.clone()),
            unique_name: Some(user.username.clone()),
            name: Some(user.display_name.clone()),
            scp: Some("user_impersonation".to_owned()),
            amr: Some(vec!["pwd".to_owned()]),
            acr: Some("1".to_owned()),
            ..self.claims(version, user.tenant, client.id(), &wanted.audience, user.epoch, now)
        };
        let id_token = match wanted.openid {
            true => Some(self.sign(&IdToken::of(&claims, client.id()), now).await?),
            false => None,
        };
        let client_info = json!({ "uid": oid, "utid": user.tenant.id() }).to_string();
        Ok(Granted {
            scope: Some(match version {
                Version::V1 => "user_impersonation".to_owned(),
                Version::V2 => wanted.granted(),
            }),
            refresh_token,
            id_token,
            client_info: request.client_info.then(|| URL_SAFE_NO_PAD.encode(client_info)),
            ..Granted::bare(self.sign(&claims, now).await?, claims, now)
        })
    }

    fn claims(
        &self,
        version: Version,
        tenant: TenantRef,
        client: &str,
        audience: &str,
        epoch: i64,
        now: Time,
    ) -> Claims {
        let issuer = self.issuer(&tenant.id().to_string());
        Claims {
            aud: audience.to_owned(),
            iss: issuer.clone(),
            iat: now.as_second(),
            nbf: now.as_second(),
            exp: now.as_second() + LIFETIME,
            appid: client.to_owned(),
            appidacr: "0".to_owned(),
            idp: issuer,
            oid: String::new(),
            sub: String::new(),
            tid: tenant.id(),
            uti: chance::id(now).to_string(),
            ver: match version {
                Version::V1 => "1.0",
                Version::V2 => "2.0",
            }
            .to_owned(),
            idtyp: None,
            upn: None,
            unique_name: None,
            name: None,
            scp: None,
            amr: None,
            acr: None,
            symbolon_tenant: tenant.kind().to_owned(),
            symbolon_epoch: epoch,
        }
    }

    /// The tenant of a path segment; none where the path leaves it open.
    pub async fn tenant(&self, segment: &str) -> Result<Option<TenantRef>, Denied> {
        if ["common", "organizations"].iter().any(|open| segment.eq_ignore_ascii_case(open)) {
            return Ok(None);
        }
        let wanted = segment.to_owned();
        let found = self
            .inner
            .store
            .read(move |tx| {
                match Uuid::parse_str(&wanted) {
                    Ok(id) => tx.find(users::tenant_by_id(id)),
                    Err(_) => tx.find(users::tenant_by_domain(&wanted)),
                }
                .map_err(Error::from)
            })
            .await?;
        found.map(Some).ok_or_else(|| Denied::Tenant(segment.chars().take(100).collect()))
    }

    async fn application(&self, client: &str) -> Result<Option<Application>, Error> {
        let client = client.to_owned();
        self.inner.store.read(move |tx| tx.find(applications::by_client(&client)).map_err(Error::from)).await
    }

    /// The client of a person's grant: the public one, or an application, whose secret must be right if it is shown.
    async fn client(&self, request: &Request) -> Result<Client, Denied> {
        let id = match request.client_id.as_deref() {
            None | Some("" | PUBLIC_CLIENT) => return Ok(Client { application: None, proven: false }),
            Some(id) => id,
        };
        let application = self.application(id).await?;
        let application = match request.client_secret.as_deref() {
            Some(secret) => proven(application, secret),
            None => application.filter(|application| application.active),
        };
        let application = application.ok_or(Denied::Client)?;
        Ok(Client { application: Some(application), proven: request.client_secret.is_some() })
    }

    /// The audience and the words beside it.
    fn wanted(&self, version: Version, request: &Request) -> Result<Wanted, Denied> {
        let scope = request.scope.as_deref().unwrap_or_default();
        let mut audiences: Vec<&str> = Vec::new();
        if version == Version::V1 {
            audiences.extend(request.resource.as_deref().filter(|resource| !resource.is_empty()));
        } else {
            for word in scope.split_whitespace().filter(|word| word.contains("://")) {
                let audience = word.rsplit_once('/').map_or(word, |(audience, _)| audience);
                if !audiences.contains(&audience) {
                    audiences.push(audience);
                }
            }
        }
        let has = |wanted: &str| scope.split_whitespace().any(|word| word == wanted);
        let audience = match audiences.as_slice() {
            [] => self.inner.options.public_url.as_str(),
            [one] => one,
            _ => return Err(Denied::Resources),
        };
        if !self.issues_for(audience) {
            return Err(Denied::Resource(audience.chars().take(200).collect()));
        }
        Ok(Wanted {
            audience: audience.to_owned(),
            named: !audiences.is_empty(),
            openid: has("openid"),
            offline: has("offline_access"),
            scope: scope.chars().take(500).collect(),
        })
    }
}

/// The audience that a client wants a token for.
struct Wanted {
    audience: String,
    named: bool,
    openid: bool,
    offline: bool,
    scope: String,
}

impl Wanted {
    fn granted(&self) -> String {
        let mut words = vec![format!("{}/user_impersonation", self.audience.trim_end_matches('/'))];
        let asked = self.scope.split_whitespace();
        words.extend(
            asked
                .filter(|word| ["openid", "profile", "email", "offline_access"].contains(word))
                .map(str::to_owned),
        );
        words.join(" ")
    }
}

/// The client of a person's grant.
#[derive(Clone)]
struct Client {
    application: Option<Application>,
    proven: bool,
}

impl Client {
    fn id(&self) -> &str {
        self.application.as_ref().map_or(PUBLIC_CLIENT, |application| &application.client_id)
    }

    /// A partner's people are carried by that partner's programs; whoever has no programs, by any.
    fn may_carry(&self, tenant: TenantRef) -> Result<(), Denied> {
        match (&self.application, tenant) {
            (Some(application), TenantRef::Partner(partner)) if application.partner != partner => {
                Err(Denied::ForeignClient)
            }
            _ => Ok(()),
        }
    }
}

/// The application if the secret is its own; as slow for an unknown one.
fn proven(application: Option<Application>, secret: &str) -> Option<Application> {
    let shown = client_secret_hash(secret);
    let kept = application.as_ref().map_or([0; 32], |application| application.secret);
    let right = equal(&shown, &kept);
    application.filter(|application| right && application.active)
}

fn required<'r>(field: &'r Option<String>, name: &'static str) -> Result<&'r str, Denied> {
    field.as_deref().filter(|value| !value.is_empty()).ok_or(Denied::Missing(name))
}

/// Who signed in, for the client itself.
#[derive(Serialize)]
struct IdToken<'c> {
    aud: &'c str,
    iss: &'c str,
    iat: i64,
    nbf: i64,
    exp: i64,
    sub: &'c str,
    oid: &'c str,
    tid: Uuid,
    upn: Option<&'c str>,
    preferred_username: Option<&'c str>,
    name: Option<&'c str>,
    ver: &'c str,
}

impl<'c> IdToken<'c> {
    fn of(claims: &'c Claims, client: &'c str) -> Self {
        IdToken {
            aud: client,
            iss: &claims.iss,
            iat: claims.iat,
            nbf: claims.nbf,
            exp: claims.exp,
            sub: &claims.sub,
            oid: &claims.oid,
            tid: claims.tid,
            upn: claims.upn.as_deref(),
            preferred_username: claims.upn.as_deref(),
            name: claims.name.as_deref(),
            ver: &claims.ver,
        }
    }
}
