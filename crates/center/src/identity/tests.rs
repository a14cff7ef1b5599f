use super::grant::{Denied, Granted, Request, Version};
use super::*;
use crate::Caller;
use domain::partner::PartnerKind;
use domain::{CustomerId, PartnerId, Role, Time, UserId};
use jiff::SignedDuration;
use jsonwebtoken::{Algorithm, EncodingKey, Header};
use store::applications::Application;
use store::args;
use store::testing::Database;
use store::users::{self, TenantRef, User};
use uuid::Uuid;

const URL: &str = "http://127.0.0.1:8080";
const API: &str = "https://api.partnercenter.microsoft.com";
const PASSWORD: &str = "Correct horse 9";
const SECRET: &str = "a secret of the application";
const PARTNER: PartnerId = PartnerId(Uuid::from_u128(0x10));
const OTHER: PartnerId = PartnerId(Uuid::from_u128(0x11));
const CUSTOMER: CustomerId = CustomerId(Uuid::from_u128(0x20));
const ADMIN: UserId = UserId(Uuid::from_u128(0x30));
const CLIENT: &str = "00000000-0000-0000-0000-000000000040";
const FOREIGN_CLIENT: &str = "00000000-0000-0000-0000-000000000041";

struct House {
    identity: Identity,
    store: Store,
    clock: Clock,
    _database: Database,
}

fn house() -> House {
    let database = Database::new();
    let store = Store::open(database.address(), store::Options::default()).unwrap();
    let clock = Clock::starting_at("2026-11-21T09:00:00Z".parse::<Time>().unwrap());
    store.migrate(clock.now()).unwrap();
    let now = clock.now();
    store.write_blocking(move |tx| furnish(tx, now)).unwrap();
    let identity = open(&store, &clock, true);
    House { identity, store, clock, _database: database }
}

fn open(store: &Store, clock: &Clock, demo: bool) -> Identity {
    let options = Options { public_url: format!("{URL}/"), demo, password_grant: false };
    Identity::open(store, clock.clone(), options).unwrap()
}

fn furnish(tx: &mut store::Tx<'_>, now: Time) -> Result<(), Error> {
    for (id, domain, mpn) in [(PARTNER, "p.example", "1"), (OTHER, "q.example", "2")] {
        tx.execute(
            "INSERT INTO partner (id, kind, name, mpn_id, domain, country, locale, currency, support_email, \
             support_phone, restricted, settings) \
             VALUES ($1, $2, 'P', $3, $4, 'FR', 'fr-FR', 'EUR', '', '', FALSE, '')",
            &args![id.0, PartnerKind::Direct.code(), mpn, domain],
        )?;
    }
    tx.execute(
        "INSERT INTO customer (id, domain, locale, company_name, profile, version) \
         VALUES ($1, 'c.example', 'en', 'C', '{}', 1)",
        &args![CUSTOMER.0],
    )?;
    let password = password::hash(PASSWORD, [3; 16], password::Cost::DEMO)?;
    for (tenant, id, name, roles) in [
        (TenantRef::Partner(PARTNER), ADMIN, "aa@p.example", vec![Role::AdminAgent]),
        (TenantRef::Partner(OTHER), UserId(Uuid::from_u128(0x31)), "aa@q.example", vec![Role::AdminAgent]),
        (
            TenantRef::Customer(CUSTOMER),
            UserId(Uuid::from_u128(0x32)),
            "ga@c.example",
            vec![Role::CustomerGlobalAdmin],
        ),
        (TenantRef::Operator, UserId(Uuid::from_u128(0x33)), "op@o.example", vec![Role::Operator]),
    ] {
        let user = User {
            tenant,
            id,
            username: name.to_owned(),
            display_name: "Anna Ä.".to_owned(),
            password: password.clone(),
            roles,
            locale: "en".to_owned(),
            time_zone: "UTC".to_owned(),
            active: true,
            epoch: 1,
        };
        assert!(users::insert(tx, &user, now)?);
        assert!(!users::insert(tx, &user, now)?, "the user name is taken");
    }
    for (client, partner) in [(CLIENT, PARTNER), (FOREIGN_CLIENT, OTHER)] {
        let application = Application {
            client_id: client.to_owned(),
            partner,
            name: "App".to_owned(),
            secret: client_secret_hash(SECRET),
            active: true,
            epoch: 1,
        };
        assert!(store::applications::insert(tx, &application, now)?);
    }
    Ok(())
}

fn program() -> Request {
    Request {
        tenant: PARTNER.to_string(),
        grant_type: Some("client_credentials".to_owned()),
        client_id: Some(CLIENT.to_owned()),
        client_secret: Some(SECRET.to_owned()),
        resource: Some("https://graph.windows.net".to_owned()),
        scope: Some("https://graph.windows.net/.default".to_owned()),
        ..Request::default()
    }
}

fn person(username: &str, tenant: &str) -> Request {
    Request {
        tenant: tenant.to_owned(),
        grant_type: Some("password".to_owned()),
        username: Some(username.to_owned()),
        password: Some(PASSWORD.to_owned()),
        resource: Some(API.to_owned()),
        scope: Some(format!("{API}/.default openid offline_access")),
        address: "::1".to_owned(),
        ..Request::default()
    }
}

fn refresh(token: &str) -> Request {
    Request {
        tenant: "common".to_owned(),
        grant_type: Some("refresh_token".to_owned()),
        refresh_token: Some(token.to_owned()),
        ..Request::default()
    }
}

impl House {
    async fn person(&self) -> Granted {
        self.identity.grant(Version::V2, person("AA@p.example", "p.example")).await.unwrap()
    }

    async fn caller(&self, token: &str) -> Result<Caller, Error> {
        self.identity.bearer(token, Surface::Api).await.map(|bearer| bearer.caller.clone())
    }

    async fn actor(&self, caller: Caller) -> Result<domain::Actor, Error> {
        self.store.read(move |tx| tx.find(actor(&caller))?).await
    }

    async fn change(&self, change: fn(&mut store::Tx<'_>) -> Result<bool, store::StoreError>) {
        assert!(self.store.write(change).await.unwrap());
    }
}

#[tokio::test]
async fn a_p2_a_program_gets_a_token_and_is_known_by_it() {
    let house = house();
    for tenant in [PARTNER.to_string(), "P.example".to_owned(), "common".to_owned()] {
        let request = Request { tenant, ..program() };
        let granted = house.identity.grant(Version::V2, request).await.unwrap();
        assert_eq!((granted.expires_in, &granted.scope, &granted.refresh_token), (3600, &None, &None));
        let bearer = house.identity.bearer(&granted.access_token, Surface::Api).await.unwrap();
        assert_eq!(bearer.claims.iss, format!("{URL}/{PARTNER}"));
        assert_eq!(bearer.claims.aud, "https://graph.windows.net");
        assert_eq!((&bearer.claims.scp, bearer.claims.idtyp.as_deref()), (&None, Some("app")));
        let actor = house.actor(bearer.caller.clone()).await.unwrap();
        assert!(actor.is_app_only());
        assert_eq!(actor.partner(), Some(PARTNER));
        assert_eq!(actor.application.as_deref(), Some(CLIENT));
    }
}

#[tokio::test]
async fn a_person_gets_a_token_in_both_versions() {
    let house = house();
    for version in [Version::V1, Version::V2] {
        let granted = house.identity.grant(version, person("aa@p.example", "p.example")).await.unwrap();
        assert!(granted.refresh_token.is_some() && granted.id_token.is_some());
        let bearer = house.identity.bearer(&granted.access_token, Surface::Api).await.unwrap();
        assert_eq!(bearer.claims.scp.as_deref(), Some("user_impersonation"));
        assert_eq!(bearer.claims.upn.as_deref(), Some("aa@p.example"));
        let actor = house.actor(bearer.caller.clone()).await.unwrap();
        assert_eq!((actor.user, actor.roles), (Some(ADMIN), vec![Role::AdminAgent]));
        assert_eq!(actor.application, None);
        let id_token = granted.id_token.unwrap();
        assert_eq!(house.caller(&id_token).await, Err(Error::SignedOut), "an id token opens nothing");
    }
}

#[tokio::test]
async fn a_customers_person_gets_a_token_that_says_so() {
    let house = house();
    for tenant in ["c.example", "organizations"] {
        let granted = house.identity.grant(Version::V2, person("ga@c.example", tenant)).await.unwrap();
        let caller = house.caller(&granted.access_token).await.unwrap();
        assert_eq!(caller.tenant, TenantRef::Customer(CUSTOMER));
        let actor = house.actor(caller).await.unwrap();
        assert_eq!((actor.customer(), actor.partner()), (Some(CUSTOMER), None));
        assert_eq!(actor.roles, vec![Role::CustomerGlobalAdmin]);
    }
    let operator = house.identity.grant(Version::V2, person("op@o.example", "common")).await.unwrap();
    assert_eq!(house.caller(&operator.access_token).await.unwrap().tenant, TenantRef::Operator);
}

#[tokio::test]
async fn a_forged_token_opens_nothing() {
    let house = house();
    let token = house.person().await.access_token;
    let claims = house.identity.bearer(&token, Surface::Api).await.unwrap().claims.clone();
    let [header, payload, signature] = token.split('.').collect::<Vec<_>>()[..] else {
        panic!("three parts")
    };

    let mut raised = claims.clone();
    raised.tid = OTHER.0;
    raised.iss = format!("{URL}/{OTHER}");
    let raised = URL_SAFE_NO_PAD.encode(serde_json::to_vec(&raised).unwrap());
    let none = URL_SAFE_NO_PAD.encode(br#"{"alg":"none","typ":"JWT"}"#);
    let kid = jsonwebtoken::decode_header(&token).unwrap().kid;
    let stranger = generate_key();
    let other_key = jsonwebtoken::encode(
        &Header { kid: kid.clone(), ..Header::new(Algorithm::ES256) },
        &claims,
        &EncodingKey::from_ec_der(&stranger),
    )
    .unwrap();
    let jwks = house.identity.jwks().await.unwrap();
    let public = jwks["keys"][0]["x"].as_str().unwrap().to_owned();
    let symmetric = jsonwebtoken::encode(
        &Header { kid, ..Header::new(Algorithm::HS256) },
        &claims,
        &EncodingKey::from_secret(public.as_bytes()),
    )
    .unwrap();
    let unknown_kid = house_key_header(&claims, &stranger);
    for forged in [
        format!("{header}.{raised}.{signature}"),
        format!("{none}.{payload}."),
        format!("{none}.{payload}.{signature}"),
        format!("{header}.{payload}."),
        format!("{header}.{payload}"),
        other_key,
        symmetric,
        unknown_kid,
        String::new(),
        "..".to_owned(),
        "x".repeat(100_000),
    ] {
        assert_eq!(house.caller(&forged).await, Err(Error::SignedOut), "{forged}");
    }
    for place in 0..signature.len() {
        let mut changed = signature.to_owned().into_bytes();
        changed[place] = if changed[place] == b'A' { b'B' } else { b'A' };
        let changed = String::from_utf8(changed).unwrap();
        assert_eq!(house.caller(&format!("{header}.{payload}.{changed}")).await, Err(Error::SignedOut));
    }
    assert!(house.caller(&token).await.is_ok());
}

fn generate_key() -> Vec<u8> {
    use aws_lc_rs::signature::{ECDSA_P256_SHA256_FIXED_SIGNING, EcdsaKeyPair};
    let random = aws_lc_rs::rand::SystemRandom::new();
    EcdsaKeyPair::generate_pkcs8(&ECDSA_P256_SHA256_FIXED_SIGNING, &random).unwrap().as_ref().to_vec()
}

fn house_key_header(claims: &Claims, key: &[u8]) -> String {
    let header = Header { kid: Some("nobody's".to_owned()), ..Header::new(Algorithm::ES256) };
    jsonwebtoken::encode(&header, claims, &EncodingKey::from_ec_der(key)).unwrap()
}

#[tokio::test]
async fn a_token_ends_with_its_hour_and_is_not_valid_before_it_begins() {
    let house = house();
    let token = house.person().await.access_token;
    house.clock.advance(SignedDuration::from_secs(3590));
    assert!(house.caller(&token).await.is_ok());
    house.clock.advance(SignedDuration::from_secs(20));
    assert_eq!(house.caller(&token).await, Err(Error::SignedOut));

    let now = house.clock.now();
    let bearer = house.identity.bearer(&house.person().await.access_token, Surface::Api).await.unwrap();
    let later = Claims { nbf: now.as_second() + 600, exp: now.as_second() + 900, ..bearer.claims.clone() };
    let early = house.identity.sign(&later, now).await.unwrap();
    assert_eq!(house.caller(&early).await, Err(Error::SignedOut));
}

#[tokio::test]
async fn a_token_for_somebody_else_opens_nothing() {
    let house = house();
    for (audience, api, graph) in [
        (URL, true, true),
        (API, true, false),
        ("https://api.partnercenter.microsoft.com/", true, false),
        ("https://graph.windows.net/", true, false),
        ("https://graph.microsoft.com", false, true),
        ("https://management.azure.com/", false, false),
    ] {
        let request = Request { resource: Some(audience.to_owned()), ..program() };
        let token = house.identity.grant(Version::V1, request).await.unwrap().access_token;
        assert_eq!(house.identity.bearer(&token, Surface::Api).await.is_ok(), api, "{audience}");
        assert_eq!(house.identity.bearer(&token, Surface::Graph).await.is_ok(), graph, "{audience}");
    }
    let request = Request { resource: Some("https://elsewhere.example".to_owned()), ..program() };
    let denied = house.identity.grant(Version::V1, request).await.unwrap_err();
    assert_eq!(denied.code(), "resource_unknown");
    let two = format!("{API}/.default https://graph.microsoft.com/.default");
    let denied =
        house.identity.grant(Version::V2, Request { scope: Some(two), ..program() }).await.unwrap_err();
    assert_eq!(denied, Denied::Resources);
}

#[tokio::test]
async fn a_token_of_another_installation_opens_nothing() {
    let house = house();
    let elsewhere =
        Options { public_url: "https://elsewhere.example".into(), demo: true, password_grant: false };
    let elsewhere = Identity::open(&house.store, house.clock.clone(), elsewhere).unwrap();
    let token = elsewhere.grant(Version::V1, program()).await.unwrap().access_token;
    assert_eq!(house.caller(&token).await, Err(Error::SignedOut), "same key, another issuer");
}

#[tokio::test]
async fn a_p4_a_role_revoked_after_issue_does_not_count_at_use() {
    let house = house();
    let caller = house.caller(&house.person().await.access_token).await.unwrap();
    assert_eq!(house.actor(caller.clone()).await.unwrap().roles, vec![Role::AdminAgent]);
    house.change(|tx| users::set_roles(tx, TenantRef::Partner(PARTNER), ADMIN, &[Role::HelpdeskAgent])).await;
    let roles = house.actor(caller.clone()).await.unwrap().roles;
    assert_eq!(roles, vec![Role::HelpdeskAgent], "the token stays, the role does not");
    house.change(|tx| users::set_active(tx, TenantRef::Partner(PARTNER), ADMIN, false)).await;
    assert_eq!(house.actor(caller).await, Err(Error::SignedOut));
    let denied = house.identity.grant(Version::V2, person("aa@p.example", "common")).await;
    assert_eq!(denied, Err(Denied::Password), "somebody switched off is told what everybody is told");
}

#[tokio::test]
async fn a_program_switched_off_gets_nothing_and_its_tokens_are_void() {
    let house = house();
    let app_only = house.identity.grant(Version::V2, program()).await.unwrap();
    let carried = Request { client_id: Some(CLIENT.to_owned()), ..person("aa@p.example", "common") };
    let carried = house.identity.grant(Version::V2, carried).await.unwrap();
    let app_only = house.caller(&app_only.access_token).await.unwrap();
    let carried = house.caller(&carried.access_token).await.unwrap();
    assert_eq!(carried.application.as_deref(), Some(CLIENT));
    assert!(house.actor(carried.clone()).await.is_ok());
    house.change(|tx| store::applications::set_active(tx, PARTNER, CLIENT, false)).await;
    assert_eq!(house.actor(app_only).await, Err(Error::SignedOut));
    assert_eq!(house.actor(carried).await, Err(Error::SignedOut));
    assert_eq!(house.identity.grant(Version::V2, program()).await, Err(Denied::Client));
}

#[tokio::test]
async fn a_made_up_caller_is_nobody() {
    let house = house();
    for caller in [
        Caller { tenant: TenantRef::Operator, user: None, application: None, epoch: 1 },
        Caller { tenant: TenantRef::Operator, user: None, application: Some(CLIENT.into()), epoch: 1 },
        Caller { tenant: TenantRef::Partner(OTHER), user: Some(ADMIN), application: None, epoch: 1 },
        Caller { tenant: TenantRef::Partner(OTHER), user: None, application: Some(CLIENT.into()), epoch: 1 },
        Caller {
            tenant: TenantRef::Customer(CUSTOMER),
            user: None,
            application: Some(CLIENT.into()),
            epoch: 1,
        },
    ] {
        assert_eq!(house.actor(caller.clone()).await, Err(Error::SignedOut), "{caller:?}");
    }
}

#[tokio::test]
async fn an_unknown_name_and_a_wrong_password_look_the_same() {
    let house = house();
    let wrong = Request { password: Some("wrong".into()), ..person("aa@p.example", "common") };
    let unknown = person("nobody@p.example", "common");
    let elsewhere = person("aa@p.example", "q.example");
    for request in [wrong, unknown, elsewhere] {
        assert_eq!(house.identity.grant(Version::V1, request).await, Err(Denied::Password));
    }
    for (name, password) in [("aa@p.example", "wrong"), ("nobody@p.example", PASSWORD), ("", "")] {
        let refused = house.identity.sign_in(name, password, "::1").await.unwrap_err();
        assert_eq!(refused, SignInRefusal::Wrong);
    }
    let unknown = Request { client_id: Some(Uuid::nil().to_string()), ..program() };
    let wrong = Request { client_secret: Some("wrong".into()), ..program() };
    for request in [unknown, wrong] {
        assert_eq!(house.identity.grant(Version::V1, request).await, Err(Denied::Client));
    }
}

#[tokio::test]
async fn guessing_is_slowed_down_for_the_right_password_too() {
    let house = house();
    for _ in 0..10 {
        let refused = house.identity.sign_in("AA@p.example", "wrong", "192.0.2.1").await.unwrap_err();
        assert_eq!(refused, SignInRefusal::Wrong);
    }
    let refused = house.identity.sign_in("aa@p.example", PASSWORD, "192.0.2.1").await.unwrap_err();
    assert!(matches!(refused, SignInRefusal::Throttled { seconds: 1..=300 }), "{refused:?}");
    let request = Request { address: "192.0.2.1".into(), ..person("aa@p.example", "common") };
    let denied = house.identity.grant(Version::V2, request).await.unwrap_err();
    assert_eq!(denied.code(), "too_many_attempts", "the password grant is no way around");
    assert!(house.identity.sign_in("aa@p.example", PASSWORD, "192.0.2.2").await.is_ok());
    house.clock.advance(SignedDuration::from_secs(300));
    assert!(house.identity.sign_in("aa@p.example", PASSWORD, "192.0.2.1").await.is_ok());
}

#[tokio::test]
async fn grants_say_what_is_wrong_with_them() {
    let house = house();
    for (request, code) in [
        (Request { grant_type: None, ..program() }, "parameter_missing"),
        (Request { grant_type: Some("authorization_code".into()), ..program() }, "grant_not_supported"),
        (Request { tenant: "nowhere.example".into(), ..program() }, "tenant_unknown"),
        (Request { tenant: Uuid::nil().to_string(), ..program() }, "tenant_unknown"),
        (Request { tenant: OTHER.to_string(), ..program() }, "client_of_another_tenant"),
        (Request { client_secret: None, ..program() }, "client_secret_missing"),
        (Request { client_id: None, ..program() }, "parameter_missing"),
        (Request { username: None, ..person("", "common") }, "parameter_missing"),
        (refresh("unknown"), "refresh_token_invalid"),
        (
            Request { client_id: Some(FOREIGN_CLIENT.into()), ..person("aa@p.example", "common") },
            "client_of_another_tenant",
        ),
    ] {
        assert_eq!(house.identity.grant(Version::V1, request).await.unwrap_err().code(), code);
    }
    let real = open(&house.store, &house.clock, false);
    let denied = real.grant(Version::V1, person("aa@p.example", "common")).await.unwrap_err();
    assert_eq!(denied.code(), "grant_not_supported", "passwords buy tokens in a demo only, unless allowed");
}

#[tokio::test]
async fn a_refresh_token_is_replaced_and_a_stolen_one_ends_them_all() {
    let house = house();
    let first = house.person().await.refresh_token.unwrap();
    let second = house.identity.grant(Version::V2, refresh(&first)).await.unwrap();
    assert!(house.caller(&second.access_token).await.is_ok());
    assert_eq!(house.identity.bearer(&second.access_token, Surface::Api).await.unwrap().claims.aud, API);
    let second = second.refresh_token.unwrap();
    assert_ne!(first, second);
    let retried = house.identity.grant(Version::V2, refresh(&first)).await.unwrap();
    assert!(retried.refresh_token.is_some(), "a retry within minutes is answered");
    house.clock.advance(SignedDuration::from_mins(11));
    let stolen = house.identity.grant(Version::V2, refresh(&first)).await;
    assert_eq!(stolen, Err(Denied::RefreshToken));
    let ended = house.identity.grant(Version::V2, refresh(&second)).await;
    assert_eq!(ended, Err(Denied::RefreshToken), "its descendants end too");
}

#[tokio::test]
async fn a_client_that_proves_itself_may_start_again_from_its_configured_token() {
    let house = house();
    let client = (Some(CLIENT.to_owned()), Some(SECRET.to_owned()));
    let request = Request {
        client_id: client.0.clone(),
        client_secret: client.1.clone(),
        ..person("aa@p.example", "p.example")
    };
    let first = house.identity.grant(Version::V1, request).await.unwrap().refresh_token.unwrap();
    let proven = Request { client_id: client.0, client_secret: client.1, ..refresh(&first) };
    for _ in 0..3 {
        let granted = house.identity.grant(Version::V1, proven.clone()).await.unwrap();
        assert_eq!(granted.scope.as_deref(), Some("user_impersonation"));
        house.clock.advance(SignedDuration::from_hours(24 * 20));
    }
    let unproven = Request { client_secret: None, ..proven.clone() };
    assert_eq!(house.identity.grant(Version::V1, unproven).await, Err(Denied::SecretMissing));
    assert_eq!(house.identity.grant(Version::V1, refresh(&first)).await, Err(Denied::RefreshToken));
    let foreign = Request { client_id: Some(FOREIGN_CLIENT.into()), ..proven.clone() };
    assert_eq!(house.identity.grant(Version::V1, foreign).await, Err(Denied::RefreshToken));
    house.clock.advance(SignedDuration::from_hours(24 * 31));
    assert_eq!(house.identity.grant(Version::V1, proven).await, Err(Denied::RefreshToken), "after 90 days");
}

#[tokio::test]
async fn a_reset_ends_refresh_tokens_and_sessions() {
    let house = house();
    let token = house.person().await.refresh_token.unwrap();
    let signed_in = house.identity.sign_in("aa@p.example", PASSWORD, "::1").await.unwrap();
    house.identity.sign_out_everywhere(TenantRef::Partner(PARTNER), ADMIN).await.unwrap();
    assert_eq!(house.identity.grant(Version::V2, refresh(&token)).await, Err(Denied::RefreshToken));
    assert_eq!(house.identity.session(&signed_in.cookie).await, Err(Error::SignedOut));
}

#[tokio::test]
async fn a_session_slides_and_ends() {
    let house = house();
    let signed_in = house.identity.sign_in(" AA@p.example ", PASSWORD, "::1").await.unwrap();
    let session = house.identity.session(&signed_in.cookie).await.unwrap();
    assert_eq!(session.caller.tenant, TenantRef::Partner(PARTNER));
    assert!(house.actor(session.caller).await.is_ok());
    for _ in 0..3 {
        house.clock.advance(SignedDuration::from_hours(7));
        assert!(house.identity.session(&signed_in.cookie).await.is_ok(), "used within eight hours");
    }
    house.clock.advance(SignedDuration::from_hours(9));
    assert_eq!(house.identity.session(&signed_in.cookie).await, Err(Error::SignedOut));

    let again = house.identity.sign_in("aa@p.example", PASSWORD, "::1").await.unwrap();
    for _ in 0..24 {
        house.clock.advance(SignedDuration::from_hours(7));
        let _ = house.identity.session(&again.cookie).await;
    }
    assert_eq!(
        house.identity.session(&again.cookie).await,
        Err(Error::SignedOut),
        "after seven days whatever"
    );

    let out = house.identity.sign_in("aa@p.example", PASSWORD, "::1").await.unwrap();
    house.identity.sign_out(&out.cookie).await.unwrap();
    house.identity.sign_out(&out.cookie).await.unwrap();
    assert_eq!(house.identity.session(&out.cookie).await, Err(Error::SignedOut));
    assert_eq!(house.identity.session("made up").await, Err(Error::SignedOut));
    assert!(house.identity.purge().await.unwrap() >= 1);
}

#[tokio::test]
async fn forms_carry_their_own_sessions_value() {
    let house = house();
    let one = house.identity.sign_in("aa@p.example", PASSWORD, "::1").await.unwrap();
    let two = house.identity.sign_in("aa@p.example", PASSWORD, "::1").await.unwrap();
    let session = house.identity.session(&one.cookie).await.unwrap();
    assert!(house.identity.csrf_matches(&one.cookie, &session.csrf));
    assert!(!house.identity.csrf_matches(&two.cookie, &session.csrf));
    assert!(!house.identity.csrf_matches(&one.cookie, ""));
    assert!(!session.csrf.contains(&one.cookie));
}

#[tokio::test]
async fn an_exchanged_token_lives_no_longer_than_the_one_shown() {
    let house = house();
    let shown = house.identity.grant(Version::V1, program()).await.unwrap();
    house.clock.advance(SignedDuration::from_secs(600));
    let exchanged = house.identity.exchange(&shown.access_token).await.unwrap();
    assert_eq!(exchanged.expires_on, shown.expires_on);
    let bearer = house.identity.bearer(&exchanged.access_token, Surface::Api).await.unwrap();
    assert_eq!(bearer.claims.aud, URL);
    assert_eq!(house.identity.exchange("made up").await, Err(Error::SignedOut));
    house.change(|tx| store::applications::set_active(tx, PARTNER, CLIENT, false)).await;
    assert_eq!(house.identity.exchange(&shown.access_token).await, Err(Error::SignedOut));
}

#[tokio::test]
async fn keys_and_secret_survive_a_restart_and_keys_are_replaced() {
    let house = house();
    let token = house.person().await.access_token;
    let again = open(&house.store, &house.clock, true);
    assert!(again.bearer(&token, Surface::Api).await.is_ok());
    assert_eq!(again.jwks().await, house.identity.jwks().await);
    assert_eq!(again.secrets().mac("x", b"y"), house.identity.secrets().mac("x", b"y"));

    house.clock.advance(SignedDuration::from_hours(24 * 61));
    let newer = again.grant(Version::V1, program()).await.unwrap().access_token;
    assert_eq!(again.jwks().await.unwrap()["keys"].as_array().unwrap().len(), 2, "old and new are published");
    assert!(house.caller(&newer).await.is_ok(), "another node looks the new key up");
    house.clock.advance(SignedDuration::from_hours(24 * 30));
    assert_eq!(again.jwks().await.unwrap()["keys"].as_array().unwrap().len(), 1, "the old one has retired");
}

#[tokio::test]
async fn the_secret_is_never_printed_and_purposes_do_not_mix() {
    let house = house();
    let secrets = house.identity.secrets();
    assert_eq!(format!("{secrets:?}"), r#"Secrets { kid: "s1", .. }"#);
    assert_ne!(secrets.mac("a", b"b"), secrets.mac("b", b"a"));
    let password = derive_password(secrets, CUSTOMER);
    assert_eq!(password, derive_password(secrets, CUSTOMER));
    assert_eq!(password.len(), 19);
    assert!(password.chars().any(|c| c.is_ascii_uppercase()) && password.chars().any(|c| c.is_ascii_digit()));
    assert_ne!(password, derive_password(secrets, CustomerId(Uuid::from_u128(0x21))));
}
