//! What clients look up before they ask for a token (api 1.3.1).

use crate::Web;
use axum::Json;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use center::identity::grant::Denied;
use serde_json::{Value, json};

/// `GET /{tenant}/discovery/keys` and `/{tenant}/discovery/v2.0/keys`: every tenant's tokens have the same keys.
pub(super) async fn keys(State(web): State<Web>) -> Response {
    match web.center.identity().jwks().await {
        Ok(keys) => Json(keys).into_response(),
        Err(error) => super::token::unavailable(&error),
    }
}

/// `GET /{tenant}/.well-known/openid-configuration`.
pub(super) async fn first(State(web): State<Web>, Path(tenant): Path<String>) -> Response {
    configuration(&web, &tenant, "oauth2", "discovery/keys").await
}

/// `GET /{tenant}/v2.0/.well-known/openid-configuration`.
pub(super) async fn second(State(web): State<Web>, Path(tenant): Path<String>) -> Response {
    configuration(&web, &tenant, "oauth2/v2.0", "discovery/v2.0/keys").await
}

/// `GET /common/discovery/instance`: this installation vouches for itself only.
pub(super) async fn instance(State(web): State<Web>) -> Json<Value> {
    let root = web.center.public_url();
    let host = host(root);
    Json(json!({
        "tenant_discovery_endpoint": format!("{root}/common/v2.0/.well-known/openid-configuration"),
        "api-version": "1.1",
        "metadata": [{ "preferred_network": host, "preferred_cache": host, "aliases": [host] }],
    }))
}

/// `GET /common/userrealm/{upn}`: everybody signs in here, so the answer tells nothing about who exists.
pub(super) async fn user_realm(State(web): State<Web>, Path(upn): Path<String>) -> Json<Value> {
    let domain = upn.rsplit_once('@').map_or("", |(_, domain)| domain);
    Json(json!({
        "ver": "1.0",
        "account_type": "Managed",
        "domain_name": domain,
        "cloud_instance_name": host(web.center.public_url()),
    }))
}

async fn configuration(web: &Web, tenant: &str, path: &str, keys: &str) -> Response {
    let identity = web.center.identity();
    let issuer = match identity.tenant(tenant).await {
        Ok(Some(tenant)) => identity.issuer(&tenant.id().to_string()),
        // Each token names its own tenant here; clients know this placeholder.
        Ok(None) => identity.issuer("{tenantid}"),
        Err(Denied::Tenant(_)) => {
            let body =
                json!({ "error": "invalid_tenant", "error_codes": [90_002], "errorName": "tenant_unknown" });
            return (StatusCode::BAD_REQUEST, Json(body)).into_response();
        }
        Err(_) => return StatusCode::SERVICE_UNAVAILABLE.into_response(),
    };
    let root = web.center.public_url();
    Json(json!({
        "issuer": issuer,
        "authorization_endpoint": format!("{root}/{tenant}/{path}/authorize"),
        "token_endpoint": format!("{root}/{tenant}/{path}/token"),
        "jwks_uri": format!("{root}/{tenant}/{keys}"),
        "token_endpoint_auth_methods_supported": ["client_secret_post", "client_secret_basic"],
        "grant_types_supported": ["client_credentials", "password", "refresh_token"],
        "response_types_supported": ["code"],
        "subject_types_supported": ["public"],
        "id_token_signing_alg_values_supported": ["ES256"],
        "scopes_supported": ["openid", "profile", "email", "offline_access"],
        "claims_supported": ["sub", "iss", "aud", "exp", "iat", "name", "tid", "oid", "upn", "preferred_username"],
    }))
    .into_response()
}

fn host(root: &str) -> &str {
    root.split_once("://").map_or(root, |(_, host)| host)
}
