//! Delegated admin on both sides (P12, P25): what is granted, asking for it, granting it, ending it.

mod answer;
mod calendar;
mod customer;
mod one;
mod own;
mod request;

use super::show::{Html, Show, badge, name};
use crate::Web;
use crate::sentence;
use axum::Router;
use domain::Time;
use domain::delegation::{Delegation, GranularState};
use language::{Args, Locale, text as t};

/// The pages.
pub fn routes() -> Router<Web> {
    calendar::routes()
        .merge(customer::routes())
        .merge(request::routes())
        .merge(one::routes())
        .merge(own::routes())
        .merge(answer::routes())
}

/// Granular rights as a line of a table.
pub(super) struct Line {
    /// Where they are shown whole.
    pub href: String,
    /// The partner's name for them.
    pub name: Html,
    /// How far they have come.
    pub state: Html,
    /// Their roles in words.
    pub roles: String,
    /// When they end, or until when they can be answered.
    pub until: Html,
    /// Whether they extend themselves.
    pub extends: String,
}

impl Line {
    pub(super) fn new(show: &Show, one: &Delegation, href: String, now: Time) -> Line {
        let l = show.locale();
        let granular = one.granular.as_ref();
        let extends = granular.is_some_and(|it| it.auto_extend);
        Line {
            href,
            name: name(granular.map_or("—", |it| it.name.as_str()), ""),
            state: state(l, one, now),
            roles: sentence::admin_roles(l, &one.roles),
            until: show.date_or_dash(&one.ended_at.or(one.expires_at).or(one.answer_by())),
            extends: if extends { t::admin_extend_on(l) } else { t::admin_extend_off(l) },
        }
    }
}

/// How far granular rights have come, in words with a sign.
pub(super) fn state(l: Locale, one: &Delegation, now: Time) -> Html {
    let state = one.granular_state(now).unwrap_or(GranularState::Active);
    let tone = match state {
        GranularState::Active => "good",
        GranularState::Created | GranularState::ApprovalPending => "wait",
        GranularState::Expired | GranularState::Terminated => "gone",
    };
    let word = t::by_code(l, &format!("admin_state_{}", state.code()), &Args::new()).unwrap_or_default();
    badge(tone, &word)
}
