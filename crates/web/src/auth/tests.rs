use super::*;
use axum::body::{Body, to_bytes};
use axum::extract::Request;
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header};
use base64::Engine as _;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};
use center::identity::{Surface, client_secret_hash, password};
use center::{Center, Error, TenantRef};
use domain::partner::{Partner, PartnerKind};
use domain::{PartnerId, Role, UserId};
use serde_json::Value;
use store::Store;
use store::applications::{self, Application};
use store::testing::Database;
use store::users::{self, User};
use tower::ServiceExt as _;
use uuid::Uuid;

const URL: &str = "http://127.0.0.1:8080";
const PARTNER: PartnerId = PartnerId(Uuid::from_u128(0x10));
const USER: UserId = UserId(Uuid::from_u128(0x30));
const CLIENT: &str = "00000000-0000-0000-0000-000000000040";
const SECRET: &str = "s&cret +of the:application";
const PASSWORD: &str = "Correct horse 9";

fn web(public_url: &str, demo: bool) -> (Database, Web) {
    let database = Database::new();
    let store = Store::open(database.address(), store::Options::default()).unwrap();
    let clock = center::clock::Clock::system();
    let now = clock.now();
    store.migrate(now).unwrap();
    store
        .write_blocking(move |tx| -> Result<(), Error> {
            let (sql, values) = store::partners::save(&partner());
            tx.execute(sql, &values)?;
            let user = User {
                tenant: TenantRef::Partner(PARTNER),
                id: USER,
                username: "aa@p.example".to_owned(),
                display_name: "Anna".to_owned(),
                password: password::hash(PASSWORD, [3; 16], password::Cost::DEMO)?,
                roles: vec![Role::AdminAgent],
                locale: "en".to_owned(),
                time_zone: "UTC".to_owned(),
                active: true,
                epoch: 1,
            };
            assert!(users::insert(tx, &user, now)?);
            let application = Application {
                client_id: CLIENT.to_owned(),
                partner: PARTNER,
                name: "App".to_owned(),
                secret: client_secret_hash(SECRET),
                active: true,
                epoch: 1,
            };
            assert!(applications::insert(tx, &application, now)?);
            Ok(())
        })
        .unwrap();
    let options = center::Options { demo, clock, public_url: public_url.to_owned(), password_grant: true };
    let center = Center::open(store, options).unwrap();
    (database, Web { center, public_url: public_url.into(), demo, throttle: false })
}

fn partner() -> Partner {
    Partner {
        id: PARTNER,
        kind: PartnerKind::Direct,
        name: "P".to_owned(),
        mpn_id: "1".to_owned(),
        domain: "p.example".to_owned(),
        country: "FR".to_owned(),
        locale: "fr-FR".to_owned(),
        currency: "EUR".to_owned(),
        support_email: String::new(),
        support_phone: String::new(),
        restricted: false,
        settings: domain::partner::Settings::default(),
    }
}

struct Answer {
    status: StatusCode,
    headers: HeaderMap,
    body: Value,
}

async fn send(web: &Web, request: Request) -> Answer {
    let response = routes().with_state(web.clone()).oneshot(request).await.unwrap();
    let (parts, body) = response.into_parts();
    let bytes = to_bytes(body, 1 << 20).await.unwrap();
    let body = serde_json::from_slice(&bytes).unwrap_or(Value::Null);
    Answer { status: parts.status, headers: parts.headers, body }
}

async fn post(web: &Web, path: &str, fields: &[(&str, &str)], headers: &[(&str, &str)]) -> Answer {
    let encode = |text: &str| {
        percent_encoding::utf8_percent_encode(text, percent_encoding::NON_ALPHANUMERIC).to_string()
    };
    let body: Vec<String> =
        fields.iter().map(|(name, value)| format!("{}={}", encode(name), encode(value))).collect();
    let mut request = Request::post(path).header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    send(web, request.body(Body::from(body.join("&"))).unwrap()).await
}

async fn get(web: &Web, path: &str) -> Answer {
    send(web, Request::get(path).body(Body::empty()).unwrap()).await
}

fn program(version: u8) -> Vec<(&'static str, &'static str)> {
    let mut fields =
        vec![("grant_type", "client_credentials"), ("client_id", CLIENT), ("client_secret", SECRET)];
    fields.push(match version {
        1 => ("resource", "https://graph.windows.net"),
        _ => ("scope", "https://graph.windows.net/.default"),
    });
    fields
}

fn person() -> Vec<(&'static str, &'static str)> {
    vec![
        ("grant_type", "password"),
        ("username", "aa@p.example"),
        ("password", PASSWORD),
        ("scope", "https://api.partnercenter.microsoft.com/.default openid offline_access"),
        ("resource", "https://api.partnercenter.microsoft.com"),
    ]
}

fn payload(token: &str) -> Value {
    let part = token.split('.').nth(1).unwrap();
    serde_json::from_slice(&URL_SAFE_NO_PAD.decode(part).unwrap()).unwrap()
}

#[tokio::test]
async fn the_first_endpoint_writes_numbers_as_text_and_the_second_as_numbers() {
    let (_database, web) = web(URL, true);
    let first = post(&web, &format!("/{PARTNER}/oauth2/token"), &program(1), &[]).await;
    assert_eq!(first.status, StatusCode::OK, "{}", first.body);
    assert_eq!(first.body["expires_in"], "3600");
    assert_eq!(first.body["resource"], "https://graph.windows.net");
    let exp = payload(first.body["access_token"].as_str().unwrap())["exp"].as_i64().unwrap();
    assert_eq!(first.body["expires_on"], exp.to_string());
    assert_eq!(first.headers[header::CACHE_CONTROL], "no-store");

    let second = post(&web, "/common/oauth2/v2.0/token", &program(2), &[]).await;
    assert_eq!(second.status, StatusCode::OK, "{}", second.body);
    assert_eq!((&second.body["expires_in"], &second.body["token_type"]), (&3600.into(), &"Bearer".into()));
    for absent in ["expires_on", "not_before", "resource", "refresh_token", "scope", "id_token"] {
        assert!(second.body.get(absent).is_none(), "{absent}");
    }
}

#[tokio::test]
async fn a_person_gets_every_part_and_the_token_opens_the_api() {
    let (_database, web) = web(URL, true);
    let mut fields = person();
    fields.push(("client_info", "1"));
    let answer = post(&web, "/p.example/oauth2/v2.0/token", &fields, &[]).await;
    assert_eq!(answer.status, StatusCode::OK, "{}", answer.body);
    let info = URL_SAFE_NO_PAD.decode(answer.body["client_info"].as_str().unwrap()).unwrap();
    let info: Value = serde_json::from_slice(&info).unwrap();
    assert_eq!(info["utid"], PARTNER.to_string());
    assert!(answer.body["scope"].as_str().unwrap().contains("user_impersonation"));
    assert!(answer.body["id_token"].is_string());

    let token = answer.body["access_token"].as_str().unwrap();
    let mut headers = HeaderMap::new();
    assert_eq!(bearer(&web, &headers, Surface::Api).await, Err(Error::SignedOut));
    for (value, right) in [
        (format!("Bearer {token}"), true),
        (format!("bearer  {token} "), true),
        (format!("Basic {token}"), false),
        (token.to_owned(), false),
        ("Bearer ".to_owned(), false),
        (format!("Bearer {token}x"), false),
    ] {
        headers.insert(header::AUTHORIZATION, HeaderValue::from_str(&value).unwrap());
        assert_eq!(bearer(&web, &headers, Surface::Api).await.is_ok(), right, "{value}");
    }

    let next =
        [("grant_type", "refresh_token"), ("refresh_token", answer.body["refresh_token"].as_str().unwrap())];
    let next = post(&web, "/common/oauth2/token", &next, &[]).await;
    assert_eq!(next.status, StatusCode::OK, "{}", next.body);
    assert_eq!(next.body["scope"], "user_impersonation");
    assert!(next.body["refresh_token"].is_string());
}

#[tokio::test]
async fn a_client_may_prove_itself_in_the_header() {
    let (_database, web) = web(URL, true);
    let encode = |text: &str| {
        percent_encoding::utf8_percent_encode(text, percent_encoding::NON_ALPHANUMERIC).to_string()
    };
    let basic = format!("Basic {}", STANDARD.encode(format!("{CLIENT}:{}", encode(SECRET))));
    let fields = [("grant_type", "client_credentials")];
    let answer = post(&web, "/common/oauth2/v2.0/token", &fields, &[("authorization", &basic)]).await;
    assert_eq!(answer.status, StatusCode::OK, "{}", answer.body);
    assert_eq!(payload(answer.body["access_token"].as_str().unwrap())["aud"], URL);
}

#[tokio::test]
async fn an_error_has_the_form_that_clients_read() {
    let (_database, web) = web(URL, true);
    let correlation = Uuid::from_u128(77).to_string();
    let mut fields = program(2);
    fields[2] = ("client_secret", "wrong");
    let headers = [("client-request-id", correlation.as_str()), ("accept-language", "fr-FR")];
    let answer = post(&web, "/common/oauth2/v2.0/token", &fields, &headers).await;
    assert_eq!(answer.status, StatusCode::UNAUTHORIZED);
    assert_eq!(answer.body["error"], "invalid_client");
    assert_eq!(answer.body["errorName"], "client_invalid");
    assert_eq!(answer.body["error_codes"], serde_json::json!([7_000_215]));
    assert_eq!(answer.body["correlation_id"], correlation);
    assert_eq!(answer.headers["client-request-id"], correlation.as_str());
    assert!(Uuid::parse_str(answer.body["trace_id"].as_str().unwrap()).is_ok());
    let description = answer.body["error_description"].as_str().unwrap();
    assert!(description.starts_with("AADSTS7000215: Le client"), "{description}");

    for (fields, path, status, error) in [
        (vec![("grant_type", "device_code")], "/common/oauth2/token", 400, "unsupported_grant_type"),
        (vec![], "/common/oauth2/token", 400, "invalid_request"),
        (program(1), "/nowhere.example/oauth2/token", 400, "invalid_request"),
        (
            vec![("grant_type", "refresh_token"), ("refresh_token", "x")],
            "/common/oauth2/token",
            400,
            "invalid_grant",
        ),
    ] {
        let answer = post(&web, path, &fields, &[]).await;
        assert_eq!(
            (answer.status.as_u16(), &answer.body["error"]),
            (status, &error.into()),
            "{}",
            answer.body
        );
    }
    let request = Request::post("/common/oauth2/token")
        .header(header::CONTENT_TYPE, "application/json")
        .body(Body::from("{}"))
        .unwrap();
    let answer = send(&web, request).await;
    assert_eq!((answer.status, &answer.body["errorName"]), (StatusCode::BAD_REQUEST, &"body_invalid".into()));
}

#[tokio::test]
async fn unknown_name_and_wrong_password_get_the_same_bytes_and_then_a_pause() {
    let (_database, web) = web(URL, true);
    let mut told = Vec::new();
    for (name, given) in [("aa@p.example", "wrong"), ("nobody@p.example", PASSWORD)] {
        let mut fields = person();
        fields[1] = ("username", name);
        fields[2] = ("password", given);
        let answer = post(&web, "/common/oauth2/token", &fields, &[]).await;
        told.push((answer.status, answer.body["error"].clone(), answer.body["error_description"].clone()));
    }
    assert_eq!(told[0], told[1]);
    let mut fields = person();
    fields[2] = ("password", "wrong");
    for _ in 0..9 {
        post(&web, "/common/oauth2/token", &fields, &[]).await;
    }
    let answer = post(&web, "/common/oauth2/token", &person(), &[]).await;
    assert_eq!(answer.status, StatusCode::TOO_MANY_REQUESTS);
    let seconds: i64 = answer.headers[header::RETRY_AFTER].to_str().unwrap().parse().unwrap();
    assert!((1..=300).contains(&seconds));
}

#[tokio::test]
async fn a_token_is_exchanged() {
    let (_database, web) = web(URL, true);
    let token = post(&web, "/common/oauth2/token", &program(1), &[]).await.body["access_token"].clone();
    let shown = format!("Bearer {}", token.as_str().unwrap());
    for path in ["/generatetoken", "/v3/generatetoken"] {
        let answer = post(&web, path, &[("grant_type", "jwt_token")], &[("authorization", &shown)]).await;
        assert_eq!(answer.status, StatusCode::OK, "{}", answer.body);
        assert_eq!(payload(answer.body["access_token"].as_str().unwrap())["aud"], URL);
        assert!(answer.body["expires_in"].is_i64());
        let answer = post(&web, path, &[("grant_type", "password")], &[("authorization", &shown)]).await;
        assert_eq!(answer.status, StatusCode::BAD_REQUEST);
        let answer =
            post(&web, path, &[("grant_type", "jwt_token")], &[("authorization", "Bearer x.y.z")]).await;
        assert_eq!(
            (answer.status, &answer.body["error"]),
            (StatusCode::UNAUTHORIZED, &"invalid_token".into())
        );
    }
}

#[tokio::test]
async fn clients_find_the_way() {
    let (_database, web) = web(URL, true);
    let instance = get(&web, "/common/discovery/instance?api-version=1.1&authorization_endpoint=x").await;
    let endpoint = instance.body["tenant_discovery_endpoint"].as_str().unwrap().strip_prefix(URL).unwrap();
    assert_eq!(instance.body["metadata"][0]["aliases"][0], "127.0.0.1:8080");
    assert_eq!(get(&web, endpoint).await.body["issuer"], format!("{URL}/{{tenantid}}"));
    for path in
        ["/p.example/.well-known/openid-configuration", "/p.example/v2.0/.well-known/openid-configuration"]
    {
        let found = get(&web, path).await;
        assert_eq!(found.body["issuer"], format!("{URL}/{PARTNER}"));
        let keys = found.body["jwks_uri"].as_str().unwrap().strip_prefix(URL).unwrap();
        let keys = get(&web, keys).await;
        let key = &keys.body["keys"][0];
        assert_eq!((&key["kty"], &key["crv"], &key["alg"]), (&"EC".into(), &"P-256".into(), &"ES256".into()));
        assert_eq!(URL_SAFE_NO_PAD.decode(key["x"].as_str().unwrap()).unwrap().len(), 32);
        assert!(key.get("d").is_none(), "the private half stays here");
        let token = found.body["token_endpoint"].as_str().unwrap().strip_prefix(URL).unwrap();
        assert_eq!(post(&web, token, &program(1), &[]).await.status, StatusCode::OK);
    }
    assert_eq!(get(&web, "/nowhere/.well-known/openid-configuration").await.status, StatusCode::BAD_REQUEST);
    let realm = get(&web, "/common/userrealm/aa@p.example?api-version=1.0").await;
    assert_eq!(realm.body["account_type"], "Managed");
    let nobody = get(&web, "/common/userrealm/nobody@p.example?api-version=1.0").await;
    assert_eq!(realm.body, nobody.body);
}

#[tokio::test]
async fn the_cookie_is_bound_to_host_and_tls_except_in_a_demo() {
    let value = "A".repeat(43);
    for ((_database, web), name, secure) in [
        (web(URL, true), "symbolon", false),
        (web(URL, false), "__Host-symbolon", true),
        (web("https://p.example", true), "__Host-symbolon", true),
    ] {
        let set = cookie::set(&web, &value).unwrap();
        let set = set.to_str().unwrap();
        assert!(set.starts_with(&format!("{name}={value}; Path=/; HttpOnly; SameSite=Lax")), "{set}");
        assert_eq!(set.contains("; Secure"), secure);
        assert_eq!(cookie::set(&web, "a value; Domain=evil.example"), None);
        assert!(cookie::clear(&web).unwrap().to_str().unwrap().contains("Max-Age=0"));
        let mut headers = HeaderMap::new();
        assert_eq!(cookie::read(&web, &headers), None);
        let sent = format!("other=1; {name}=short; x{name}={}; {name}={value}", "B".repeat(43));
        headers.insert(header::COOKIE, HeaderValue::from_str(&sent).unwrap());
        assert_eq!(cookie::read(&web, &headers), Some(value.as_str()));
    }
}

#[tokio::test]
async fn a_page_that_needs_somebody_leads_to_the_sign_in_and_back() {
    let (_database, web) = web(URL, true);
    async fn who(signed_in: SignedIn) -> String {
        signed_in.session.user.username
    }
    let app = Router::new().route("/customers", axum::routing::get(who).post(who)).with_state(web.clone());
    let ask = |request: Request| app.clone().oneshot(request);
    let to = ask(Request::get("/customers?page=2").body(Body::empty()).unwrap()).await.unwrap();
    assert_eq!(to.headers()[header::LOCATION], "/sign-in?return=%2Fcustomers%3Fpage%3D2");
    let to = ask(Request::post("/customers").body(Body::empty()).unwrap()).await.unwrap();
    assert_eq!(
        (to.status(), &to.headers()[header::LOCATION]),
        (StatusCode::SEE_OTHER, &HeaderValue::from_static("/sign-in"))
    );

    let signed_in = web.center.identity().sign_in("aa@p.example", PASSWORD, "::1").await.unwrap();
    let sent = format!("symbolon={}", signed_in.cookie);
    let request = Request::get("/customers").header(header::COOKIE, &sent).body(Body::empty()).unwrap();
    assert_eq!(ask(request).await.unwrap().status(), StatusCode::OK);
    web.center.identity().sign_out(&signed_in.cookie).await.unwrap();
    let request = Request::get("/customers").header(header::COOKIE, &sent).body(Body::empty()).unwrap();
    assert_eq!(ask(request).await.unwrap().status(), StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn a_form_of_another_site_or_session_is_refused() {
    let (_database, web) = web(URL, true);
    let identity = web.center.identity();
    let mine = identity.sign_in("aa@p.example", PASSWORD, "::1").await.unwrap().cookie;
    let earlier = identity.sign_in("aa@p.example", PASSWORD, "::1").await.unwrap().cookie;
    let (value, earlier) = (identity.csrf(&mine), identity.csrf(&earlier));
    let evil = [("origin", "https://evil.example"), ("host", "127.0.0.1:8080")];
    let localhost = [("origin", "http://localhost:8080"), ("host", "localhost:8080")];
    let own = [("origin", URL), ("sec-fetch-site", "same-origin")];
    let by_hand = [("sec-fetch-site", "none")];
    for (headers, given, right) in [
        (&own[..], Some(value.as_str()), true),
        (&localhost[..], Some(value.as_str()), true),
        (&by_hand[..], Some(value.as_str()), true),
        (&[][..], Some(value.as_str()), true),
        (&own[..], None, false),
        (&own[..], Some(""), false),
        (&own[..], Some(earlier.as_str()), false),
        (&evil[..], Some(value.as_str()), false),
        (&[("origin", "null")][..], Some(value.as_str()), false),
        (&[("sec-fetch-site", "cross-site")][..], Some(value.as_str()), false),
        (&[("sec-fetch-site", "same-site")][..], Some(value.as_str()), false),
    ] {
        let headers: HeaderMap = headers
            .iter()
            .map(|(name, value)| (HeaderName::from_static(name), HeaderValue::from_static(value)))
            .collect();
        assert_eq!(csrf::check(&web, &headers, Some(&mine), given).is_ok(), right, "{headers:?} {given:?}");
    }
    let mut headers = HeaderMap::new();
    assert_eq!(csrf::check(&web, &headers, None, None), Ok(()), "the sign-in form has no session");
    headers.insert("sec-fetch-site", HeaderValue::from_static("cross-site"));
    assert_eq!(csrf::check(&web, &headers, None, None), Err(csrf::Refused), "nor may others send it");
}

#[test]
fn a_form_leads_back_to_our_own_pages_only() {
    for (wanted, used) in [
        ("/customers?page=2", "/customers?page=2"),
        ("//evil.example", "/"),
        ("/\\evil.example", "/"),
        ("https://evil.example", "/"),
        ("", "/"),
        ("/a\r\nSet-Cookie: x", "/"),
    ] {
        assert_eq!(return_path(wanted), used);
    }
}
