//! The way into the server: addresses are tidied before anything is routed by them, and every answer of the API gets
//! its head and, where it is a refusal, its words.

use super::convention::call::Doorkeeper;
use super::convention::heading::Heading;
use super::convention::path::{Address, Addresses};
use super::convention::throttle::Throttle;
use super::convention::{Fault, Wire};
use super::graph;
use super::leftover::Leftover;
use crate::{Web, auth};
use axum::Router;
use axum::extract::{Request, State};
use axum::http::uri::PathAndQuery;
use axum::http::{HeaderMap, Method, Uri};
use axum::response::{IntoResponse as _, Response};
use center::identity::Surface;
use domain::FieldProblem;
use std::sync::Arc;
use std::time::Instant;
use tower::ServiceExt as _;

#[derive(Clone)]
struct Front {
    routes: Router,
    addresses: Arc<Addresses>,
    doorkeeper: Doorkeeper,
    web: Web,
}

/// The routes behind the front. Rewriting an address must come before routing, so it cannot be a layer of the router.
pub fn front(routes: Router, web: &Web) -> Router {
    let front = Front {
        routes,
        addresses: Arc::new(addresses()),
        doorkeeper: Doorkeeper(web.throttle.then(|| Arc::new(Throttle::default()))),
        web: web.clone(),
    };
    Router::new().fallback(pass).with_state(front)
}

fn addresses() -> Addresses {
    let offered = super::table().into_iter().map(|route| (route.path, Some(route.method)));
    let known = super::v1::NOT_OFFERED.iter().map(|path| (*path, None));
    Addresses::new(offered.chain(known))
}

async fn pass(State(front): State<Front>, mut request: Request) -> Response {
    let leftover = keep(&mut request);
    let response = respond(front, request).await;
    if let Some(leftover) = leftover {
        leftover.drain();
    }
    response
}

fn keep(request: &mut Request) -> Option<Leftover> {
    let mut body = std::mem::take(request.body_mut());
    let leftover = Leftover::keep(request.headers(), &mut body);
    *request.body_mut() = body;
    leftover
}

async fn respond(front: Front, mut request: Request) -> Response {
    match front.addresses.find(request.uri().path()) {
        Address::Elsewhere(path) => {
            respell(&mut request, &path);
            route(front.routes, request).await
        }
        address => front.answer(address, request).await,
    }
}

impl Front {
    /// Answers a call of the API, with one line in the log.
    async fn answer(self, address: Address, mut request: Request) -> Response {
        let started = Instant::now();
        let heading = Heading::of(request.headers(), &self.web.center);
        let method = request.method().clone();
        // Not the address itself, which may hold a domain or a token.
        let client = graph::is_ours(request.uri().path()).then(|| graph::repeated(request.headers()));
        let path = if let Address::Known { route, .. } = &address { *route } else { "unknown" };
        let mut response = match self.admit(address, &mut request).await {
            Ok(()) => {
                request.extensions_mut().insert(heading.clone());
                request.extensions_mut().insert(self.doorkeeper);
                route(self.routes, request).await
            }
            Err(fault) => fault.into_response(),
        };
        heading.write(response.headers_mut());
        let fault = response.extensions_mut().remove::<Fault>();
        if let Some(fault) = &fault {
            fault.write(&heading, &mut response);
        }
        if let Some(client) = client {
            graph::dress(fault.as_ref(), &heading, client, self.web.center.now(), &mut response);
        }
        tracing::info!(
            %method,
            route = path,
            status = response.status().as_u16(),
            outcome = fault.as_ref().map_or("done", Fault::code),
            micros = u64::try_from(started.elapsed().as_micros()).unwrap_or(u64::MAX),
            request_id = %heading.request_id,
            correlation_id = %heading.correlation_id,
            "call"
        );
        response
    }

    /// Lets a request pass to its route, in the route's spelling, or says why there is none.
    async fn admit(&self, address: Address, request: &mut Request) -> Result<(), Fault> {
        if !speaks_our_version(request.headers()) {
            return Err(Fault::field("MS-Contract-Version", FieldProblem::Invalid));
        }
        let Address::Known { path, methods, .. } = address else { return Err(Wire::RouteUnknown.into()) };
        if methods.is_empty() {
            auth::bearer(&self.web, request.headers(), Surface::Api).await?;
            return Err(Wire::NotOffered.into());
        }
        let method = request.method();
        let taken = methods.contains(method) || (*method == Method::HEAD && methods.contains(&Method::GET));
        if !taken {
            return Err(Wire::MethodNotSupported(methods.to_vec()).into());
        }
        respell(request, &path);
        Ok(())
    }
}

/// There is one version; who asks for another one would misread the answer (api 1.2).
fn speaks_our_version(headers: &HeaderMap) -> bool {
    let asked = headers.get("ms-contract-version").and_then(|value| value.to_str().ok());
    asked.is_none_or(|asked| {
        ["", "v1", "1", "v1.0", "1.0"].iter().any(|ours| asked.trim().eq_ignore_ascii_case(ours))
    })
}

async fn route(routes: Router, request: Request) -> Response {
    match routes.oneshot(request).await {
        Ok(response) => response,
        Err(never) => match never {},
    }
}

/// Gives the request another path; the query stays.
fn respell(request: &mut Request, path: &str) {
    if request.uri().path() == path {
        return;
    }
    let whole = match request.uri().query() {
        Some(query) => format!("{path}?{query}"),
        None => path.to_owned(),
    };
    let Ok(whole) = whole.parse::<PathAndQuery>() else { return };
    let mut parts = request.uri().clone().into_parts();
    parts.path_and_query = Some(whole);
    if let Ok(uri) = Uri::from_parts(parts) {
        *request.uri_mut() = uri;
    }
}
