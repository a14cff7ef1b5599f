//! What follows from a removal, in names and numbers, and its confirmation (P7, P8).

use super::{address, frame};
use crate::portal::error;
use crate::portal::form::Fields;
use crate::portal::page::{Notice, Page};
use crate::portal::shell::Visit;
use crate::portal::show::{Html, Show, name};
use crate::sentence::{self, count};
use askama::Template;
use axum::http::StatusCode;
use axum::response::Response;
use center::Error;
use center::relationships::{REASONS, RemovalView};
use domain::Time;
use domain::relationship::{Consequences, LastInvoice};
use language::{Args, Locale, format, isolate, text as t};

/// What the person entered so far; kept whatever happens (A-S10d, A-S18c).
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Entered {
    pub(super) reason: String,
    pub(super) domain: String,
    pub(super) acknowledged: bool,
    pub(super) keep_granular: bool,
    pub(super) notice: bool,
    pub(super) domain_error: Option<String>,
    pub(super) acknowledged_error: Option<String>,
    pub(super) changed: Vec<String>,
    pub(super) notices: Vec<Notice>,
}

impl Default for Entered {
    fn default() -> Self {
        Entered {
            reason: String::new(),
            domain: String::new(),
            acknowledged: false,
            keep_granular: false,
            notice: true,
            domain_error: None,
            acknowledged_error: None,
            changed: Vec::new(),
            notices: Vec::new(),
        }
    }
}

impl Entered {
    pub(super) fn of(fields: &Fields) -> Self {
        Entered {
            reason: fields.text("reason").to_owned(),
            domain: fields.text("primaryDomain").to_owned(),
            acknowledged: fields.ticked("acknowledged"),
            keep_granular: fields.ticked("keepGranularAdmin"),
            notice: fields.ticked("noticeToCustomer"),
            ..Entered::default()
        }
    }

    /// Marks what is missing; true if something is.
    pub(super) fn check(&mut self, l: Locale, domain: &str) -> bool {
        if !self.domain.trim_end_matches('.').eq_ignore_ascii_case(domain) {
            self.domain_error = Some(t::confirm_domain_wrong(l));
        }
        if !self.acknowledged {
            self.acknowledged_error = Some(t::refusal_acknowledgement_required(l));
        }
        self.domain_error.is_some() || self.acknowledged_error.is_some()
    }
}

#[derive(Template)]
#[template(path = "removal_preview.html")]
struct PreviewPage {
    page: Page,
    view: RemovalView,
    entered: Entered,
    action: String,
    account: String,
    customer: Html,
    seen: String,
    list: String,
    contacts: String,
    contact_lines: Vec<String>,
    standing: String,
    granular: Option<(String, Vec<String>)>,
    access: Option<(String, Vec<String>)>,
    purchases: Vec<String>,
    stays: Vec<String>,
    retention: Option<(String, Vec<(Html, Html)>)>,
    warnings: Vec<String>,
    reasons: Vec<(&'static str, String)>,
    denied: Option<Notice>,
    four_eyes: bool,
}

/// The page; what was entered is kept.
pub(super) fn preview(
    visit: &Visit,
    view: &RemovalView,
    mut entered: Entered,
    status: StatusCode,
) -> Response {
    let l = visit.locale();
    let show = visit.show();
    let mut page = frame(visit, view, t::action_remove_relationship(l));
    page.notices.append(&mut entered.notices);
    let customer = &view.customer;
    let consequences = &view.consequences;
    let retention = consequences.retention.first().map(|first| {
        let n = count(consequences.retention.len());
        let rows = consequences.retention.iter();
        let rows = rows.map(|one| (name(&one.name, ""), show.date(&one.delete_at))).collect();
        (t::warn_retention(l, &show.date_text(&first.delete_at), n), rows)
    });
    let mut stays = vec![t::stay_customer(l), t::stay_invoices(l)];
    if !consequences.retention.is_empty() {
        stays.push(t::stay_subscriptions(l, count(consequences.retention.len())));
    }
    let granular = (!consequences.granular.is_empty()).then(|| {
        let lines = consequences.granular.iter().map(|one| granular_line(&show, one.expires_at, &one.roles));
        (t::consequence_gdap(l, count(consequences.granular.len())), lines.collect())
    });
    let access = (!consequences.access.is_empty()).then(|| {
        let named =
            consequences.access.iter().filter_map(|one| view.subscription_names.get(&one.subscription));
        (t::consequence_access(l, count(consequences.access.len())), named.cloned().collect())
    });
    let held = consequences.contacts.iter();
    let page = PreviewPage {
        action: address(customer.id),
        account: format!("/customers/{}/account", customer.id),
        customer: name(&customer.profile.company_name, &customer.locale),
        seen: seen(view),
        list: t::consequence_list(l, &isolate(&customer.profile.company_name)),
        contacts: sentence::contacts_follow(l, consequences),
        contact_lines: held.map(|one| sentence::contact_follows(l, view, one)).collect(),
        standing: sentence::delegated_admin_follows(l, consequences),
        granular,
        access,
        purchases: purchases(l, consequences),
        stays,
        retention,
        warnings: consequences
            .leaves_no_partner
            .then(|| t::warn_no_partner(l))
            .into_iter()
            .chain(view.last_invoice.iter().map(|expected| last_invoice(&show, expected)))
            .collect(),
        reasons: REASONS.iter().map(|code| (*code, reason(l, code))).collect(),
        denied: view.denied.as_ref().map(|refusal| error::notice(l, &Error::Refused(refusal.clone()))),
        view: view.clone(),
        four_eyes: visit.actor().settings.four_eyes,
        page,
        entered,
    };
    visit.render_as(status, &page)
}

/// What ends with the right to buy: open carts, and the customer's own permission (M10, A-S9b).
fn purchases(l: Locale, consequences: &Consequences) -> Vec<String> {
    let carts = (consequences.carts > 0).then(|| t::consequence_carts(l, consequences.carts));
    let own = consequences.purchase_permission.then(|| t::consequence_purchase_permission(l));
    carts.into_iter().chain(own).collect()
}

/// What the billing run that is still open is expected to bring (E41).
fn last_invoice(show: &Show, expected: &LastInvoice) -> String {
    let money = |amount| show.money(&amount, &expected.currency);
    let date = show.date_text(&expected.date);
    t::warn_last_invoice_estimate(show.locale(), &money(expected.amount), &money(expected.credit), &date)
}

/// A reason in words.
pub fn reason(l: Locale, code: &str) -> String {
    t::by_code(l, &format!("reason_{code}"), &Args::new()).unwrap_or_else(|| code.to_owned())
}

/// The end and the roles of a granular delegation.
pub fn granular_line(show: &Show, expires_at: Option<Time>, roles: &[String]) -> String {
    let l = show.locale();
    let until = expires_at.map_or_else(|| "—".to_owned(), |at| show.date_text(&at));
    let roles: Vec<String> = roles
        .iter()
        .map(|role| {
            t::by_code(l, &format!("granular_role_{role}"), &Args::new()).unwrap_or_else(|| role.clone())
        })
        .collect();
    t::delegated_granular(l, &until, &format::list_and(l, &roles))
}

// ── What changed since the preview (M8) ──

/// What a preview showed, as far as it can change: travels with the form so that the difference can be told.
fn seen(view: &RemovalView) -> String {
    let consequences = &view.consequences;
    let standing = consequences.delegated_admin.iter().map(|one| format!("d{}", one.id));
    let granular = consequences.granular.iter().map(|one| format!("g{}", one.id));
    let contacts = consequences.contacts.iter().map(|one| format!("c{}", one.subscription));
    let generation = std::iter::once(format!("n{}", view.relationship.generation));
    generation.chain(standing).chain(granular).chain(contacts).collect::<Vec<_>>().join(",")
}

/// The difference in words. What was sent is only compared and counted.
pub(super) fn changed(l: Locale, before: &str, view: &RemovalView) -> Vec<String> {
    let now = seen(view);
    let of = |text: &str, kind: char| -> Vec<String> {
        text.split(',').filter_map(|one| one.strip_prefix(kind)).map(str::to_owned).collect()
    };
    let difference = |kind: char| {
        let (old, new) = (of(before, kind), of(&now, kind));
        let added = new.iter().filter(|one| !old.contains(one)).count();
        let gone = old.iter().filter(|one| !new.contains(one)).count();
        (count(added), count(gone))
    };
    let mut changes = Vec::new();
    if difference('n').0 > 0 {
        changes.push(t::changed_generation(l));
    }
    let (added, gone) = difference('d');
    changes.extend((added > 0).then(|| t::changed_dap_new(l)));
    changes.extend((gone > 0).then(|| t::changed_dap_gone(l)));
    let (added, gone) = difference('g');
    changes.extend((added > 0).then(|| t::changed_gdap_new(l, added)));
    changes.extend((gone > 0).then(|| t::changed_gdap_gone(l, gone)));
    let (added, gone) = difference('c');
    changes.extend((added > 0).then(|| t::changed_contacts_new(l, added)));
    changes.extend((gone > 0).then(|| t::changed_contacts_gone(l, gone)));
    changes
}
