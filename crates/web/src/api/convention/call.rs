//! One call of the API, as its handler gets it: who calls, under which ids, in which language, with what.

use crate::Web;
use crate::api::convention::fault::{Fault, Wire};
use crate::api::convention::heading::{CONTINUATION_TOKEN, Client, Heading};
use crate::api::convention::json::Json;
use crate::api::convention::throttle::Throttle;
use crate::api::graph;
use crate::{api::convention::body, auth};
use axum::RequestExt as _;
use axum::body::Bytes;
use axum::extract::{FromRequest, RawPathParams};
use axum::http::{HeaderMap, Method, header};
use center::identity::Surface;
use center::{Command, Idempotency, Question, Request, TenantRef};
use domain::{CustomerId, FieldProblem, PartnerId, Refusal, Role};
use language::Locale;
use percent_encoding::percent_decode_str;
use std::borrow::Cow;
use std::str::FromStr;
use std::sync::Arc;

/// A call with everything that the conventions say about it.
pub struct Call {
    /// What handlers share.
    pub web: Web,
    /// Who calls, under which ids and in which language.
    pub request: Request,
    /// Who reads the answer.
    pub client: Client,
    values: Vec<(String, String)>,
    query: Vec<(String, String)>,
    headers: HeaderMap,
    body: Bytes,
}

/// Parts of the front that calls need.
#[derive(Clone)]
pub struct Doorkeeper(pub Option<Arc<Throttle>>);

impl FromRequest<Web> for Call {
    type Rejection = Fault;

    async fn from_request(mut request: axum::extract::Request, web: &Web) -> Result<Self, Fault> {
        let heading = match request.extensions().get::<Heading>() {
            Some(heading) => heading.clone(),
            None => Heading::of(request.headers(), &web.center),
        };
        let surface = if graph::is_ours(request.uri().path()) { Surface::Graph } else { Surface::Api };
        let bearer = auth::bearer(web, request.headers(), surface).await?;
        let values = request.extract_parts::<RawPathParams>().await.map_err(|_| Wire::RouteUnknown)?;
        let values: Vec<_> = values.iter().map(|(name, value)| (name.to_owned(), value.to_owned())).collect();
        let caller = bearer.caller.clone();
        let (parts, content) = request.into_parts();
        let path = parts.uri.path();
        if path.starts_with("/v1/customers")
            && let Some(Doorkeeper(Some(throttle))) = parts.extensions.get::<Doorkeeper>()
        {
            let customer = values.iter().find(|(name, _)| name == "c");
            let customer = customer.and_then(|(_, id)| uuid::Uuid::parse_str(id).ok());
            let named = heading.is_named.then_some(heading.request_id);
            throttle.admit(caller.tenant, customer, named).map_err(|seconds| Wire::Throttled { seconds })?;
        }
        let body = body::read(&parts.headers, content).await?;
        let address = parts.uri.path_and_query().map_or(path, |both| both.as_str());
        let changes = !matches!(parts.method, Method::GET | Method::HEAD);
        if changes && heading.is_misnamed {
            // What would not be recognised when it comes again is not done under a name at all.
            return Err(Fault::field("MS-RequestId", FieldProblem::Invalid));
        }
        let idempotency = changes
            .then(|| Idempotency::new(&caller, parts.method.as_str(), address, heading.request_id, &body));
        Ok(Call {
            web: web.clone(),
            request: Request {
                caller,
                request_id: heading.request_id,
                correlation_id: heading.correlation_id,
                idempotency,
                locale: heading.locale,
            },
            client: heading.client,
            values,
            query: pairs(parts.uri.query().unwrap_or_default()),
            headers: parts.headers,
            body,
        })
    }
}

impl Call {
    /// The caller's language.
    pub fn locale(&self) -> Locale {
        self.request.locale
    }

    /// Runs a command under this call's ids.
    pub async fn run<C: Command>(&self, command: C) -> Result<C::Outcome, Fault> {
        Ok(self.web.center.run(self.request.clone(), command).await?)
    }

    /// Asks a question in this caller's name.
    pub async fn ask<Q: Question>(&self, question: Q) -> Result<Q::Answer, Fault> {
        Ok(self.web.center.ask(&self.request, question).await?)
    }

    /// The body, read tolerantly.
    pub fn json(&self) -> Result<Json, Fault> {
        Json::read(&self.body)
    }

    /// The partner that calls; customers and the operator have no business here (README "Issuer and audience").
    pub fn partner(&self) -> Result<PartnerId, Fault> {
        match self.request.caller.tenant {
            TenantRef::Partner(partner) => Ok(partner),
            TenantRef::Customer(_) | TenantRef::Operator => {
                let roles = vec![Role::GlobalAdmin, Role::AdminAgent, Role::SalesAgent];
                Err(Refusal::RoleRequired { roles }.into())
            }
        }
    }

    /// Refuses everybody but people of a customer.
    pub fn by_customer(&self) -> Result<CustomerId, Fault> {
        match self.request.caller.tenant {
            TenantRef::Customer(customer) => Ok(customer),
            TenantRef::Partner(_) | TenantRef::Operator => {
                Err(Refusal::RoleRequired { roles: vec![Role::CustomerGlobalAdmin] }.into())
            }
        }
    }

    /// A value of the path, decoded.
    pub fn value(&self, name: &str) -> &str {
        self.values.iter().find(|(known, _)| known == name).map_or("", |(_, value)| value)
    }

    /// An id of the path; what is no id names nothing.
    pub fn id<T: FromStr>(&self, name: &str, unknown: Refusal) -> Result<T, Fault> {
        self.value(name).trim().parse().map_err(|_| unknown.into())
    }

    /// The partner's customer that the path names. Whether there is one, only a rule tells.
    pub fn customer(&self) -> Result<CustomerId, Fault> {
        self.partner()?;
        self.value("c").trim().parse().map_err(|_| Wire::CustomerIdInvalid.into())
    }

    /// A value of the query, whatever the letter case of its name; an empty one is none.
    pub fn query(&self, name: &str) -> Option<&str> {
        let name = name.to_ascii_lowercase();
        let found = self.query.iter().rev().find(|(known, _)| *known == name);
        found.map(|(_, value)| value.as_str()).filter(|value| !value.trim().is_empty())
    }

    /// A whole number of the query within bounds.
    pub fn number(&self, name: &str, least: i64, most: i64) -> Result<Option<i64>, Fault> {
        let Some(text) = self.query(name) else { return Ok(None) };
        let number = text.trim().parse::<i64>().ok().filter(|number| (least..=most).contains(number));
        number.map(Some).ok_or_else(|| Fault::field(name, FieldProblem::Invalid))
    }

    /// Yes or no of the query.
    pub fn flag(&self, name: &str) -> Result<bool, Fault> {
        match self.query(name).map(str::to_ascii_lowercase).as_deref() {
            None | Some("false" | "0") => Ok(false),
            Some("true" | "1") => Ok(true),
            Some(_) => Err(Fault::field(name, FieldProblem::Invalid)),
        }
    }

    /// Where the next page begins, from head or query (api 1.7).
    pub fn continuation(&self) -> Option<&str> {
        let head = self.headers.get(CONTINUATION_TOKEN).and_then(|value| value.to_str().ok());
        head.filter(|token| !token.trim().is_empty()).or_else(|| self.query("MS-ContinuationToken"))
    }

    /// The etag of the head, else that of the body (api 1.8).
    pub fn etag(&self, body: &Json) -> Option<String> {
        // Bytes that are no text are no etag of ours, but were meant as one.
        let head = self.headers.get(header::IF_MATCH).map(|value| String::from_utf8_lossy(value.as_bytes()));
        head.map(Cow::into_owned).or_else(|| body.root().object("attributes").text("etag"))
    }
}

/// Names in lower case with their values, decoded.
fn pairs(query: &str) -> Vec<(String, String)> {
    let decode = |text: &str| {
        let spaced = text.replace('+', " ");
        percent_decode_str(&spaced).decode_utf8_lossy().into_owned()
    };
    query
        .split('&')
        .filter(|pair| !pair.is_empty())
        .map(|pair| pair.split_once('=').unwrap_or((pair, "")))
        .map(|(name, value)| (decode(name).to_ascii_lowercase(), decode(value)))
        .collect()
}
