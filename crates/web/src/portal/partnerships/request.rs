//! A provider requests a partnership (P13): whom, in which language, and the text around the personal link.

use super::{Side, nowhere, state};
use crate::Web;
use crate::portal::error::{self, Failure};
use crate::portal::form::Posted;
use crate::portal::page::{Notice, Page};
use crate::portal::requests::own_name;
use crate::portal::shell::Visit;
use crate::portal::show::{Html, name};
use askama::Template;
use axum::Router;
use axum::http::StatusCode;
use axum::response::Response;
use axum::routing::get;
use center::Error;
use center::identity::partnership_link;
use center::invitations::LINK_PLACEHOLDER;
use center::partnerships::{PartnershipOne, PartnershipRow, RequestPartnership, ResellerByMpnId, link_of};
use domain::partnership::PartnershipState;
use domain::{Permission, Refusal};
use language::{Locale, text as t};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};

/// The pages.
pub(super) fn routes() -> Router<Web> {
    Router::new().route("/indirect-resellers/new", get(show).post(issue))
}

#[derive(Template)]
#[template(path = "partnership_new.html")]
struct NewPage {
    page: Page,
    mpn_id: String,
    mpn_error: Option<String>,
    locales: Vec<(&'static str, &'static str, bool)>,
    text: String,
    text_error: Option<String>,
    text_hint: String,
}

/// What the form holds.
pub(super) struct Draft {
    mpn_id: String,
    locale: Locale,
    text: String,
}

async fn show(visit: Visit) -> Result<Response, Failure> {
    Side::of(&visit).ok_or_else(|| nowhere(&visit))?;
    if let Err(refusal) = domain::role::may(visit.actor(), Permission::RequestPartnership) {
        return Err(visit.failed(refusal.into(), None).await);
    }
    let locale = visit.locale();
    let text = t::partnership_draft(locale, LINK_PLACEHOLDER, &own_name(&visit).await?);
    Ok(form(&visit, Draft { mpn_id: String::new(), locale, text }, StatusCode::OK, None))
}

fn form(visit: &Visit, draft: Draft, status: StatusCode, refused: Option<&Error>) -> Response {
    let l = visit.locale();
    let mut page = Side::Provider.below(visit, t::action_request_partnership(l));
    let missing = matches!(refused, Some(Error::Refused(Refusal::InvitationLinkMissing)));
    let about_text =
        matches!(refused, Some(Error::Invalid(wrong)) if wrong.iter().any(|one| one.field == "text"));
    let said = refused.map(|refused| error::notice(l, refused));
    if let Some(said) = &said {
        page = page.with(said.clone());
    }
    let said = said.map(|notice| notice.text);
    let of_text = missing || about_text;
    let page = NewPage {
        page,
        mpn_id: draft.mpn_id,
        mpn_error: said.clone().filter(|_| !of_text),
        locales: Locale::ALL.iter().map(|one| (one.tag(), one.native_name(), *one == draft.locale)).collect(),
        text: draft.text,
        text_error: said.filter(|_| of_text),
        text_hint: t::request_text_hint(l, LINK_PLACEHOLDER),
    };
    visit.render_as(status, &page)
}

async fn issue(posted: Posted) -> Result<Response, Failure> {
    let Posted { visit, fields } = posted;
    Side::of(&visit).ok_or_else(|| nowhere(&visit))?;
    let partner = own_name(&visit).await?;
    let locale = Locale::parse(fields.text("messageLocale")).unwrap_or(visit.locale());
    let written = fields.text("text").replace("\r\n", "\n");
    let plain = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let standard = |locale: Locale| t::partnership_draft(locale, LINK_PLACEHOLDER, &partner);
    let untouched =
        written.is_empty() || Locale::ALL.iter().any(|locale| plain(&standard(*locale)) == plain(&written));
    let as_standard = untouched || fields.text("do") == "draft";
    let text = if as_standard { standard(locale) } else { written };
    let draft = Draft { mpn_id: fields.text("mpnId").to_owned(), locale, text };
    if fields.text("do") == "draft" {
        return Ok(form(&visit, draft, StatusCode::OK, None));
    }
    match run(&visit, &draft).await {
        Ok(row) => {
            let mut shown = row;
            shown.state = PartnershipState::Requested;
            issued(&visit, &shown, Some(draft)).await
        }
        Err(refused)
            if matches!(refused, Error::Refused(Refusal::RoleRequired { .. } | Refusal::PartnerKind)) =>
        {
            Err(visit.failed(refused, None).await)
        }
        Err(refused) => Ok(form(&visit, draft, error::status(&refused), Some(&refused))),
    }
}

async fn run(visit: &Visit, draft: &Draft) -> Result<PartnershipRow, Error> {
    let (center, request) = (&visit.web().center, visit.request());
    let reseller = center.ask(&request, ResellerByMpnId { mpn_id: draft.mpn_id.clone() }).await?.id;
    visit.run(RequestPartnership { reseller, text: Some(draft.text.clone()) }).await?;
    Ok(center.ask(&request, PartnershipOne { other: reseller }).await?.row)
}

// ── The request with its link ──

#[derive(Template)]
#[template(path = "partnership_issued.html")]
struct IssuedPage {
    page: Page,
    partner: Html,
    state: Html,
    mpn_id: String,
    since: Html,
    until: Html,
    shared: String,
    open: bool,
    remove: Option<String>,
    url: String,
    subject: String,
    message: String,
    written_in: &'static str,
    mail: String,
}

/// The partnership, and while it waits the message with its link.
pub(super) async fn issued(
    visit: &Visit,
    row: &PartnershipRow,
    written: Option<Draft>,
) -> Result<Response, Failure> {
    let l = visit.locale();
    let show = visit.show();
    let partner = own_name(visit).await?;
    let just_now = written.is_some();
    let locale =
        written.as_ref().map(|draft| draft.locale).or_else(|| Locale::parse(&row.other.locale)).unwrap_or(l);
    let url = partnership_link::url(
        visit.web().center.identity().secrets(),
        &visit.web().public_url,
        &link_of(&row.partnership),
    );
    let text = written
        .map_or_else(|| t::partnership_draft(locale, LINK_PLACEHOLDER, &partner), |draft| draft.text)
        .replace(LINK_PLACEHOLDER, &url);
    let subject = t::partnership_subject(locale, &partner);
    let open = row.state == PartnershipState::Requested;
    let mut page = Side::Provider.below(visit, t::term_partnership(l));
    if just_now {
        page = page.with(Notice::done(t::partnership_requested(l)));
    }
    let encoded = |text: &str| utf8_percent_encode(text, NON_ALPHANUMERIC).to_string();
    let ends = open || row.state == PartnershipState::Active;
    let page = IssuedPage {
        page,
        partner: name(&row.other.name, &row.other.locale),
        state: state(l, row.state),
        mpn_id: row.other.mpn_id.clone(),
        since: show.date(&row.partnership.since),
        until: show.date_or_dash(&row.partnership.expires_at.filter(|_| open)),
        shared: show.number(&row.shared_customers),
        open,
        remove: (ends && visit.may(Permission::RemovePartnership))
            .then(|| format!("/indirect-resellers/{}/remove", row.other.id)),
        mail: format!("mailto:?subject={}&body={}", encoded(&subject), encoded(&text.replace('\n', "\r\n"))),
        url,
        subject,
        message: text,
        written_in: locale.tag(),
    };
    Ok(visit.render(&page))
}
