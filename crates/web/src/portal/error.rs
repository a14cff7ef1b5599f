//! What went wrong, in words, with what to do next: as a notice above a form, or as the whole page.

use super::page::{Notice, Page, Tone};
use super::shell::{Area, Visit, outside, rendered};
use super::{form, reading};
use crate::auth::SignedIn;
use crate::{Web, sentence};
use askama::Template;
use axum::extract::{FromRequestParts, Path, Request, State};
use axum::http::request::Parts;
use axum::http::{HeaderMap, StatusCode, Uri};
use axum::response::{IntoResponse, Redirect, Response};
use center::Error;
use center::relationships::LastClosed;
use domain::{CustomerId, Refusal};
use language::{Args, Locale, text as t};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use serde::de::DeserializeOwned;

/// A form without its anti-forgery value.
pub const FORGED: &str = "csrf";
/// A body that is no form, or too large.
pub const BAD_FORM: &str = "body_too_large";
/// An address that leads nowhere.
pub const NOT_FOUND: &str = "not_found";

/// A page that could not be shown, and why.
#[derive(Debug)]
pub struct Failure {
    visit: Visit,
    status: StatusCode,
    code: &'static str,
    notice: Notice,
}

#[derive(Template)]
#[template(path = "error.html")]
struct ErrorPage {
    page: Page,
    notice: Notice,
    code: &'static str,
    to_sign_in: bool,
}

impl Failure {
    /// A failure with a code of its own.
    pub fn code(visit: Visit, code: &'static str) -> Self {
        let status = match code {
            FORGED => StatusCode::FORBIDDEN,
            NOT_FOUND => StatusCode::NOT_FOUND,
            _ => StatusCode::BAD_REQUEST,
        };
        let notice = said(visit.locale(), code, &Args::new());
        Failure { visit, status, code, notice }
    }

    /// What an error becomes. Who looks at a customer it served once finds the way to the closed record; that is known
    /// to it anyway, and says nothing about customers of others (A-S6b, A-P3).
    pub async fn about(visit: Visit, error: Error, customer: Option<CustomerId>) -> Self {
        let mut notice = notice(visit.locale(), &error);
        if let (Error::Refused(Refusal::Unrelated), Some(customer)) = (&error, customer) {
            let closed = visit.web().center.ask(&visit.request(), LastClosed { customer }).await;
            if let Ok(Some(record)) = closed {
                let href = format!("/closed-relationships/{record}");
                notice = notice.link(href, t::term_closed_relationship(visit.locale()));
            }
        }
        Failure { visit, status: status(&error), code: error.code(), notice }
    }
}

impl IntoResponse for Failure {
    fn into_response(self) -> Response {
        if self.code == Error::SignedOut.code() {
            let path = self.visit.uri().path_and_query().map_or("/", |path| path.as_str());
            let back = utf8_percent_encode(path, NON_ALPHANUMERIC);
            return Redirect::to(&format!("/sign-in?return={back}")).into_response();
        }
        let page = self.visit.page(Area::Elsewhere, self.notice.text.clone());
        let template = ErrorPage { page, notice: self.notice, code: self.code, to_sign_in: false };
        self.visit.render_as(self.status, &template)
    }
}

impl From<Failure> for Response {
    fn from(failure: Failure) -> Self {
        failure.into_response()
    }
}

/// What an error says above a form that keeps its input.
pub fn notice(locale: Locale, error: &Error) -> Notice {
    match error {
        Error::Refused(refusal) => refused(locale, refusal),
        Error::Invalid(fields) => match fields.first() {
            Some(wrong) => {
                let label = field_label(locale, &wrong.field);
                said(locale, wrong.problem.code(), &Args::new().text("field", &label))
            }
            None => said(locale, "invalid_input", &Args::new().text("field", "")),
        },
        Error::SignedOut
        | Error::WrongPassword
        | Error::Closing
        | Error::Busy
        | Error::Full
        | Error::Unknown
        | Error::Internal => said(locale, error.code(), &Args::new()),
    }
}

/// The status with which an error is answered.
pub fn status(error: &Error) -> StatusCode {
    match error {
        Error::Refused(refusal) => match refusal {
            Refusal::Unrelated
            | Refusal::RoleRequired { .. }
            | Refusal::PartnerKind
            | Refusal::UserRequired
            | Refusal::PartnerRestricted
            | Refusal::PurchaseNotPermitted
            | Refusal::OwnApproval
            | Refusal::ApprovalOfAnother
            | Refusal::LookClosed
            | Refusal::InvitationForAnother => StatusCode::FORBIDDEN,
            Refusal::NotFound
            | Refusal::ApprovalNotFound
            | Refusal::SubscriptionNotFound
            | Refusal::OrderNotFound
            | Refusal::CartNotFound
            | Refusal::InvitationNotFound => StatusCode::NOT_FOUND,
            Refusal::OfferUnknown { .. }
            | Refusal::QuantityOutOfRange { .. }
            | Refusal::AcknowledgementRequired
            | Refusal::RoleNotGranted
            | Refusal::NothingToChange => StatusCode::BAD_REQUEST,
            Refusal::RelationshipBlocked { .. }
            | Refusal::RelationshipOnHold
            | Refusal::Stale
            | Refusal::StaleEtag
            | Refusal::IllegalTransition { .. }
            | Refusal::SubscriptionDeleted
            | Refusal::SubscriptionPending
            | Refusal::ParentNotActive
            | Refusal::TransferInProgressRefused
            | Refusal::RetentionOver
            | Refusal::PlatformSuspended
            | Refusal::CancelNotPossible
            | Refusal::CancellationWindowClosed { .. }
            | Refusal::AutoRenewNotPossible
            | Refusal::QuantityOfSuspended
            | Refusal::SupportContactNotAvailable
            | Refusal::SupportContactNotSupported
            | Refusal::OfferNotPurchasable { .. }
            | Refusal::OfferLimitReached { .. }
            | Refusal::AddOnNeedsParent
            | Refusal::OrderNotCancellable
            | Refusal::CartSubmitted
            | Refusal::CartLinesWrong { .. }
            | Refusal::ConversionNotPossible
            | Refusal::InvitationExpired
            | Refusal::InvitationWithdrawn
            | Refusal::InvitationUsed
            | Refusal::InvitationDeclined
            | Refusal::InvitationLinkMissing
            | Refusal::OwnTenant
            | Refusal::DelegatedAdminAbsent
            | Refusal::DelegationState
            | Refusal::DelegationFixed
            | Refusal::AssignmentExists
            | Refusal::RescueNotPossible
            | Refusal::TaskClosed
            | Refusal::PartnershipNotOpen
            | Refusal::PartnershipActive
            | Refusal::MpnIdUnknown
            | Refusal::NotAReseller
            | Refusal::ProviderOfRecord
            | Refusal::ResellerNotPartnered
            | Refusal::ResellerNotServing
            | Refusal::ResellerRestricted
            | Refusal::ApprovalRequired
            | Refusal::ApprovalClosed
            | Refusal::DemoOnly => StatusCode::CONFLICT,
        },
        Error::Invalid(_) => StatusCode::BAD_REQUEST,
        Error::SignedOut | Error::WrongPassword => StatusCode::UNAUTHORIZED,
        Error::Closing => StatusCode::CONFLICT,
        Error::Busy | Error::Full => StatusCode::SERVICE_UNAVAILABLE,
        Error::Unknown | Error::Internal => StatusCode::INTERNAL_SERVER_ERROR,
    }
}

fn refused(locale: Locale, refusal: &Refusal) -> Notice {
    match refusal {
        Refusal::RoleRequired { roles } => {
            said(locale, refusal.code(), &Args::new().text("roles", &sentence::roles(locale, roles)))
        }
        Refusal::RelationshipBlocked { blockers } => {
            said(locale, refusal.code(), &Args::new().number("n", sentence::count(blockers.len())))
        }
        Refusal::QuantityOutOfRange { minimum, maximum } => {
            Notice::new(Tone::Error, t::portal_quantity_out_of_range(locale, *maximum, *minimum))
                .next(t::refusal_quantity_out_of_range_next(locale))
        }
        Refusal::StaleEtag => {
            Notice::new(Tone::Warn, t::portal_stale(locale)).next(t::portal_stale_next(locale))
        }
        _ => said(locale, refusal.code(), &Args::new()),
    }
}

/// A code's sentences; a code without any is an error inside.
pub fn said(locale: Locale, code: &str, args: &Args<'_>) -> Notice {
    let known = t::refusal(locale, code, args);
    let (text, next) =
        known.unwrap_or_else(|| (t::refusal_internal(locale), t::refusal_internal_next(locale)));
    Notice::new(Tone::Error, text).next(next)
}

/// What a field is called on a page; its name in the interface where it has no label.
fn field_label(locale: Locale, field: &str) -> String {
    let last = field.rsplit('.').next().unwrap_or(field);
    match last {
        "friendlyName" | "nickname" => t::label_nickname(locale),
        "quantity" => t::label_quantity(locale),
        "offerId" | "offer" => t::label_offer(locale),
        "supportTenantId" | "supportContact" => t::label_support_contact(locale),
        "username" | "userName" => t::label_user_name(locale),
        "password" => t::label_password(locale),
        "companyName" => t::label_company_name(locale),
        "domain" => t::label_primary_domain(locale),
        "email" => t::label_email(locale),
        "phoneNumber" => t::label_phone(locale),
        "firstName" => t::label_first_name(locale),
        "lastName" => t::label_last_name(locale),
        "addressLine1" | "addressLine2" => t::label_address(locale),
        "city" => t::label_city(locale),
        "postalCode" => t::label_postal_code(locale),
        "country" => t::label_country(locale),
        "language" | "culture" => t::label_language(locale),
        "reason" => t::label_reason(locale),
        "status" => t::label_status(locale),
        "filter" => t::nav_search(locale),
        other => other.to_owned(),
    }
}

/// An error as a page for whoever it is, before anybody is known.
pub fn plain(web: &Web, headers: &HeaderMap, error: &Error) -> Response {
    let locale = reading::locale(headers, None);
    let notice = notice(locale, error);
    let page = outside(web, locale, &Uri::from_static("/"), notice.text.clone());
    let template = ErrorPage { page, notice, code: error.code(), to_sign_in: true };
    rendered(status(error), &template)
}

/// A page of a form without a session that was refused.
pub fn plain_code(
    web: &Web,
    headers: &HeaderMap,
    uri: &Uri,
    status: StatusCode,
    code: &'static str,
) -> Response {
    let locale = reading::locale(headers, None);
    let notice = said(locale, code, &Args::new());
    let page = outside(web, locale, uri, notice.text.clone());
    rendered(status, &ErrorPage { page, notice, code, to_sign_in: true })
}

/// The answer to an address that leads nowhere.
pub async fn not_found(State(web): State<Web>, request: Request) -> Response {
    let (parts, _) = request.into_parts();
    lost(&web, &parts).await
}

/// The page for an address that leads nowhere, with the reader's menu where somebody is signed in.
pub async fn lost(web: &Web, parts: &Parts) -> Response {
    if let Ok(Some(signed_in)) = SignedIn::find(web, &parts.headers).await {
        return Failure::code(Visit::open(web, signed_in, parts), NOT_FOUND).into_response();
    }
    plain_code(web, &parts.headers, &parts.uri, StatusCode::NOT_FOUND, NOT_FOUND)
}

/// The ids of an address; what is no id leads nowhere.
#[derive(Clone, Copy, Debug)]
pub struct At<T>(pub T);

impl<T: DeserializeOwned + Send> FromRequestParts<Web> for At<T> {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, web: &Web) -> Result<Self, Response> {
        match Path::<T>::from_request_parts(parts, web).await {
            Ok(Path(found)) => Ok(At(found)),
            Err(_) => Err(lost(web, parts).await),
        }
    }
}

/// The query of an address.
#[derive(Clone, Debug)]
pub struct Asked(pub form::Fields);

impl FromRequestParts<Web> for Asked {
    type Rejection = std::convert::Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &Web) -> Result<Self, Self::Rejection> {
        Ok(Asked(form::Fields::parse(parts.uri.query().unwrap_or_default())))
    }
}
