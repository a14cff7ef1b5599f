//! Why a call was not done, and the body that says so (api 1.10): number, name, a sentence with the next step in the
//! caller's language, and the facts as data.

use crate::api::convention::heading::{Heading, put};
use crate::api::convention::{blocker, refusal};
use crate::sentence;
use axum::body::Body;
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode, header};
use axum::response::{IntoResponse, Response};
use center::Error;
use domain::{FieldError, Refusal};
use language::{Args, Locale, text};
use serde_json::{Map, Value, json};

/// Most characters of a description (api 1.10).
const LONGEST_DESCRIPTION: usize = 1024;

/// What the wire itself refuses, before any rule is asked.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Wire {
    /// The body is no JSON object.
    MalformedJson,
    /// The body is larger than is read.
    BodyTooLarge,
    /// The id of a customer is no GUID.
    CustomerIdInvalid,
    /// This property cannot be set this way.
    NotSettable(FieldError),
    /// A line's number is none of the order's.
    LineNumber(FieldError),
    /// An address that cannot be one.
    AddressInvalid(Vec<FieldError>),
    /// A billing cycle is changed by its order.
    BillingCycleFixed,
    /// Documented elsewhere, not offered here.
    NotOffered,
    /// No token, or none that is valid here.
    TokenInvalid,
    /// There is no such address.
    RouteUnknown,
    /// The address takes these methods only.
    MethodNotSupported(Vec<Method>),
    /// Too many calls.
    Throttled {
        /// Until the next one, at least 1.
        seconds: i64,
    },
}

impl Wire {
    fn code(&self) -> &'static str {
        match self {
            Wire::MalformedJson => "malformed_json",
            Wire::BodyTooLarge => "body_too_large",
            Wire::CustomerIdInvalid => "customer_id_invalid",
            Wire::NotSettable(_) | Wire::LineNumber(_) | Wire::AddressInvalid(_) => "invalid_input",
            Wire::BillingCycleFixed => "billing_cycle_fixed",
            Wire::NotOffered => "not_offered",
            Wire::TokenInvalid => "token_invalid",
            Wire::RouteUnknown => "not_found",
            Wire::MethodNotSupported(_) => "method_not_supported",
            Wire::Throttled { .. } => "throttled",
        }
    }
}

#[derive(Clone, PartialEq, Debug)]
enum Why {
    Center(Error),
    Wire(Wire),
}

/// Why a call was not done.
#[derive(Clone, PartialEq, Debug)]
pub struct Fault {
    // Boxed, since every handler's result carries room for one.
    inner: Box<Inner>,
}

#[derive(Clone, PartialEq, Debug)]
struct Inner {
    why: Why,
    data: Vec<Value>,
    beside: Map<String, Value>,
}

impl From<Error> for Fault {
    fn from(error: Error) -> Self {
        match error {
            Error::SignedOut => Fault::new(Why::Wire(Wire::TokenInvalid)),
            error => Fault::new(Why::Center(error)),
        }
    }
}

impl From<Refusal> for Fault {
    fn from(refusal: Refusal) -> Self {
        Fault::new(Why::Center(Error::Refused(refusal)))
    }
}

impl From<Wire> for Fault {
    fn from(wire: Wire) -> Self {
        Fault::new(Why::Wire(wire))
    }
}

impl Fault {
    fn new(why: Why) -> Self {
        Fault { inner: Box::new(Inner { why, data: Vec::new(), beside: Map::new() }) }
    }

    /// One field is wrong.
    pub fn field(name: &str, problem: domain::FieldProblem) -> Self {
        Error::Invalid(vec![FieldError::new(name, problem)]).into()
    }

    /// With one more fact in `data`.
    pub fn with_data(mut self, value: Value) -> Self {
        self.inner.data.push(value);
        self
    }

    /// With a member beside the documented ones.
    pub fn with(mut self, name: &str, value: Value) -> Self {
        self.inner.beside.insert(name.to_owned(), value);
        self
    }

    /// True where what was confirmed is no longer so.
    pub fn is_stale(&self) -> bool {
        self.inner.why == Why::Center(Error::Refused(Refusal::Stale))
    }

    /// True where blockers keep the two together.
    pub fn is_blocked(&self) -> bool {
        matches!(self.inner.why, Why::Center(Error::Refused(Refusal::RelationshipBlocked { .. })))
    }

    /// True where somebody else has to approve first.
    pub fn needs_approval(&self) -> bool {
        self.inner.why == Why::Center(Error::Refused(Refusal::ApprovalRequired))
    }

    /// The stable code, `errorName` on the wire.
    pub fn code(&self) -> &'static str {
        match &self.inner.why {
            Why::Center(error) => error.code(),
            Why::Wire(wire) => wire.code(),
        }
    }

    /// HTTP status and number.
    pub fn numbers(&self) -> (u16, u32) {
        match &self.inner.why {
            Why::Center(error) => refusal::of_error(error),
            Why::Wire(wire) => refusal::of_wire(wire),
        }
    }

    /// What happened and why, and what to do about it.
    pub fn said(&self, locale: Locale) -> String {
        let said = self.sentence(locale);
        said.chars().take(LONGEST_DESCRIPTION).collect()
    }

    /// The body.
    pub fn body(&self, locale: Locale) -> Value {
        let (_, number) = self.numbers();
        let mut body = json!({
            "code": number,
            "description": self.said(locale),
            "errorName": self.code(),
            "data": self.data(locale),
            "source": "PartnerFD",
        });
        if let Value::Object(members) = &mut body {
            members.extend(self.inner.beside.clone());
        }
        body
    }

    fn sentence(&self, locale: Locale) -> String {
        match &self.inner.why {
            Why::Center(Error::Invalid(wrong)) | Why::Wire(Wire::AddressInvalid(wrong)) => {
                of_fields(locale, wrong)
            }
            Why::Wire(Wire::NotSettable(wrong) | Wire::LineNumber(wrong)) => {
                of_fields(locale, std::slice::from_ref(wrong))
            }
            Why::Center(Error::Refused(Refusal::RelationshipBlocked { blockers })) => {
                whole(locale, self.code(), &Args::new().number("n", sentence::count(blockers.len())))
            }
            Why::Center(Error::Refused(Refusal::RoleRequired { roles })) => {
                whole(locale, self.code(), &Args::new().text("roles", &sentence::roles(locale, roles)))
            }
            Why::Wire(Wire::Throttled { seconds }) => {
                whole(locale, self.code(), &Args::new().number("n", *seconds))
            }
            _ => whole(locale, self.code(), &Args::new()),
        }
    }

    fn data(&self, locale: Locale) -> Vec<Value> {
        let mut data = match &self.inner.why {
            Why::Center(Error::Refused(Refusal::RelationshipBlocked { blockers })) => {
                blockers.iter().map(|one| blocker::show(locale, one)).collect()
            }
            Why::Center(Error::Invalid(wrong)) | Why::Wire(Wire::AddressInvalid(wrong)) => {
                wrong.iter().map(|one| of_field(locale, one)).collect()
            }
            Why::Wire(Wire::NotSettable(wrong) | Wire::LineNumber(wrong)) => vec![of_field(locale, wrong)],
            Why::Center(Error::Refused(Refusal::RoleRequired { roles })) => {
                roles.iter().map(|role| json!(role.code())).collect()
            }
            Why::Center(Error::Refused(Refusal::QuantityOutOfRange { minimum, maximum })) => {
                vec![json!({ "minimum": minimum, "maximum": maximum })]
            }
            Why::Center(Error::Refused(Refusal::CartLinesWrong { problems })) => {
                let line = |one: &domain::cart::LineProblem| {
                    let said = Fault::from((*one.refusal).clone()).said(locale);
                    json!({ "type": one.refusal.code(), "lineItemId": one.line, "reason": said })
                };
                problems.iter().map(line).collect()
            }
            Why::Center(Error::Refused(Refusal::IllegalTransition { from, to })) => {
                vec![json!({ "from": from.code(), "to": to.code() })]
            }
            Why::Center(Error::Refused(Refusal::CancellationWindowClosed { days })) => {
                vec![json!({ "days": days })]
            }
            _ => Vec::new(),
        };
        data.extend(self.inner.data.iter().cloned());
        data
    }

    /// Finishes the answer for the caller: body in its language, and the headers that go with the status.
    pub fn write(&self, heading: &Heading, response: &mut Response) {
        let locale = heading.locale;
        let body = match &self.inner.why {
            // A client reads `Retry-After` only where the usual members are missing (api 1.9).
            Why::Wire(Wire::Throttled { .. }) => json!({ "statusCode": 429, "message": self.said(locale) }),
            _ => self.body(locale),
        };
        *response.body_mut() = Body::from(body.to_string());
        let headers = response.headers_mut();
        // The router counted the empty body that this one replaces.
        headers.remove(header::CONTENT_LENGTH);
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/json; charset=utf-8"));
        self.write_headers(heading, headers);
    }

    fn write_headers(&self, heading: &Heading, headers: &mut HeaderMap) {
        match &self.inner.why {
            Why::Wire(Wire::Throttled { seconds }) => {
                put(headers, header::RETRY_AFTER, &seconds.to_string());
            }
            Why::Wire(Wire::TokenInvalid) => {
                let realm = format!("OAuth realm=urn:cpsvc:cpid:{}", heading.correlation_id);
                put(headers, header::WWW_AUTHENTICATE, &realm);
            }
            Why::Wire(Wire::MethodNotSupported(methods)) => {
                let methods: Vec<&str> = methods.iter().map(Method::as_str).collect();
                put(headers, header::ALLOW, &methods.join(", "));
            }
            Why::Center(Error::Busy | Error::Closing | Error::Unknown) => {
                headers.insert(header::RETRY_AFTER, HeaderValue::from_static("1"));
            }
            Why::Center(Error::Full) => {
                headers.insert(header::RETRY_AFTER, HeaderValue::from_static("60"));
            }
            _ => {}
        }
    }
}

/// The status now; the words when the answer passes the front, which knows the caller's language.
impl IntoResponse for Fault {
    fn into_response(self) -> Response {
        let (status, _) = self.numbers();
        let mut response = Response::new(Body::empty());
        *response.status_mut() = StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        response.extensions_mut().insert(self);
        response
    }
}

fn whole(locale: Locale, code: &str, args: &Args<'_>) -> String {
    match text::refusal(locale, code, args) {
        Some((said, next)) => text::wire_description(locale, &next, &said),
        None => code.to_owned(),
    }
}

/// Every wrong field in a sentence of its own, then what to do about the first.
fn of_fields(locale: Locale, wrong: &[FieldError]) -> String {
    let told = |one: &FieldError| {
        let field = language::isolate(&one.field);
        text::refusal(locale, one.problem.code(), &Args::new().text("field", &field))
    };
    let mut description = String::new();
    let mut last = String::new();
    for one in wrong {
        let Some((said, next)) = told(one) else { continue };
        if description.is_empty() {
            (description, last) = (said, next);
        } else {
            description = text::wire_description(locale, &said, &description);
        }
    }
    text::wire_description(locale, &last, &description)
}

fn of_field(locale: Locale, wrong: &FieldError) -> Value {
    let field = language::isolate(&wrong.field);
    let said = text::refusal(locale, wrong.problem.code(), &Args::new().text("field", &field));
    json!({ "type": wrong.problem.code(), "field": wrong.field, "reason": said.map(|(said, _)| said) })
}
