//! The message around a request's link, in the language in which it was written: for the portal, the API and mail
//! programs.

use crate::Web;
use center::identity::link;
use center::invitations::{LINK_PLACEHOLDER, link_of};
use domain::invitation::{Invitation, text};
use language::{Locale, text as t};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};

/// What goes to the customer.
pub struct Message {
    /// Where the link leads.
    pub url: String,
    /// In which language it is written.
    pub locale: Locale,
    /// The heading of a mail.
    pub subject: String,
    /// The text with its link.
    pub text: String,
    /// An address that opens the mail program with both.
    pub mail: String,
}

/// The message of a request, as its partner edited it, else in the standard words.
pub fn of(web: &Web, invitation: &Invitation, partner: &str, reader: Locale) -> Message {
    let url = link::url(web.center.identity().secrets(), &web.public_url, &link_of(invitation));
    let locale = Locale::parse(&invitation.locale).unwrap_or(reader);
    let template = invitation.text.clone();
    let template = template.unwrap_or_else(|| standard(locale, invitation.delegated_admin, partner));
    let written = text::filled(&template, &url);
    let subject = t::request_subject(locale, partner);
    let encoded = |text: &str| utf8_percent_encode(text, NON_ALPHANUMERIC).to_string();
    let mail =
        format!("mailto:?subject={}&body={}", encoded(&subject), encoded(&written.replace('\n', "\r\n")));
    Message { url, locale, subject, text: written, mail }
}

/// The standard message in a language; the link's place is marked.
pub fn standard(locale: Locale, delegated_admin: bool, partner: &str) -> String {
    if delegated_admin {
        t::request_draft_dap(locale, LINK_PLACEHOLDER, partner)
    } else {
        t::request_draft(locale, LINK_PLACEHOLDER, partner)
    }
}
