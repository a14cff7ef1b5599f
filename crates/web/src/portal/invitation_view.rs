//! Who asks for a relationship and what they get, as the customer reads it; the partner's preview is the same.

use super::own_partners::kind;
use super::show::{Html, badge, name};
use center::invitations::{Agreement, InvitationView};
use domain::invitation::{GranularAsked, Invitation};
use domain::partner::Partner;
use language::{Args, Locale, format, isolate, text as t};

/// What a request says.
pub struct Asking {
    /// Who asks, as a heading.
    pub heading: String,
    /// What becomes true by accepting.
    pub intro: String,
    /// Who asks, the one that wrote first.
    pub partners: Vec<AskingPartner>,
    /// Each right in words, and whether it is granted.
    pub rights: Vec<(String, Html)>,
    /// The box that grants standing delegated admin, where it is asked for.
    pub delegated_admin: Option<String>,
    /// The box that grants granular rights, where they are asked for.
    pub granular: Option<String>,
    /// What is agreed to.
    pub agreement: Agreement,
}

/// One of those that ask.
pub struct AskingPartner {
    /// Its name.
    pub name: Html,
    /// What kind of partner it is.
    pub kind: String,
    /// Its primary domain.
    pub domain: String,
    /// Its number.
    pub id: String,
}

impl Asking {
    /// As the customer that opened the link reads it.
    pub fn of_view(l: Locale, view: &InvitationView) -> Self {
        Asking::new(l, &view.invitation, &view.partner, view.beside.as_ref(), view.has_delegated_admin)
    }

    /// As a customer reads it that has no relationship yet, or has delegated admin granted already.
    pub fn new(
        l: Locale,
        invitation: &Invitation,
        partner: &Partner,
        beside: Option<&Partner>,
        has_delegated_admin: bool,
    ) -> Self {
        let asker = isolate(&partner.name);
        let other = beside.map(|other| isolate(&other.name));
        let other = other.as_deref();
        let asks = invitation.delegated_admin && !has_delegated_admin;
        Asking {
            heading: match other {
                Some(other) => t::accept_heading_joint(l, other, &asker),
                None => t::accept_heading(l, &asker),
            },
            intro: match other {
                Some(other) => t::accept_intro_joint(l, other, &asker),
                None => t::accept_intro(l, &asker),
            },
            partners: std::iter::once(partner).chain(beside).map(|one| asking_partner(l, one)).collect(),
            rights: rights(l, asks, invitation.granular.as_ref()),
            delegated_admin: asks.then(|| match other {
                Some(other) => t::accept_dap_tick_joint(l, other, &asker),
                None => t::accept_dap_tick(l, &asker),
            }),
            granular: invitation.granular.is_some().then(|| t::accept_granular_tick(l, &asker)),
            agreement: Agreement::current(l),
        }
    }
}

fn asking_partner(l: Locale, partner: &Partner) -> AskingPartner {
    AskingPartner {
        name: name(&partner.name, &partner.locale),
        kind: kind(l, partner.kind),
        domain: partner.domain.clone(),
        id: partner.mpn_id.clone(),
    }
}

fn rights(l: Locale, asks_delegated_admin: bool, granular: Option<&GranularAsked>) -> Vec<(String, Html)> {
    let (yes, no) = (badge("good", &t::button_yes(l)), badge("gone", &t::button_no(l)));
    let if_ticked = badge("wait", &t::accept_if_ticked(l));
    let mut rights = vec![
        (t::accept_right_list(l), yes.clone()),
        (t::accept_right_purchase(l), yes.clone()),
        (t::accept_right_support(l), yes),
        (t::accept_right_dap(l), if asks_delegated_admin { if_ticked.clone() } else { no.clone() }),
    ];
    rights.extend(granular.map(|asked| (granular_right(l, asked), if_ticked)));
    rights.push((t::accept_right_other(l), no));
    rights
}

/// Granular rights in words: which roles, for how long.
pub fn granular_right(l: Locale, asked: &GranularAsked) -> String {
    let days = asked.duration.strip_prefix('P').and_then(|rest| rest.strip_suffix('D'));
    let days = days.and_then(|days| days.parse().ok());
    let duration = days.map_or_else(|| asked.duration.clone(), |days| t::accept_days_n(l, days));
    let roles: Vec<String> = asked.roles.iter().map(|role| role_name(l, role)).collect();
    t::accept_right_granular(l, &duration, &format::list_and(l, &roles))
}

/// A granular role's name.
pub fn role_name(l: Locale, role: &str) -> String {
    t::by_code(l, &format!("granular_role_{role}"), &Args::new()).unwrap_or_else(|| role.to_owned())
}
