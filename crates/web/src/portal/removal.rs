//! Removing a reseller relationship: what stands in the way (P6), what follows (P7), the confirmation (P8) and what
//! was done (P9). Everything works without a script; whether it may go is decided in `domain::relationship`.

use super::error::{self, Asked, At, Failure};
use super::form::{Fields, Posted};
use super::page::{Notice, Page, Tone};
use super::shell::{Tab, Visit, crumb};
use super::show::{Html, Show, name};
use crate::Web;
use askama::Template;
use axum::Router;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::get;
use center::Error;
use center::customers::CustomerOne;
use center::relationships::{
    ClosedDetail, ClosedOne, REASONS, RemovalPreview, RemovalView, RemoveRelationship,
};
use domain::partner::Partner;
use domain::refusal::Fix;
use domain::relationship::{Blocker, BlockerKind};
use domain::{CustomerId, Permission, Refusal, RemovalId, Time, role};
use language::{Args, Locale, format, isolate, text as t};

/// The pages.
pub fn routes() -> Router<Web> {
    Router::new()
        .route("/customers/{customer}/removal", get(show).post(remove))
        .route("/customers/{customer}/removal/state", get(state))
        .route("/customers/{customer}/removal/blockers", get(panel))
        .route("/customers/{customer}/removal/done/{removal}", get(done))
}

/// The address of the page.
pub fn address(customer: CustomerId) -> String {
    format!("/customers/{customer}/removal")
}

// ── The link of the Account page (portal 6.1) ──

/// The link that leads to removal, as it stands now.
#[derive(Clone, PartialEq, Debug)]
pub struct RemovalLink {
    /// Where it leads; never to the removal itself.
    pub href: String,
    /// Where its state is asked for again.
    pub live: String,
    /// What it is called, letter for letter as in the seeds.
    pub label: String,
    /// False: shown as inactive, still focusable, and leading to the reasons.
    pub active: bool,
    /// True for an indirect reseller, which asks its provider instead (A-S2b).
    pub ask_provider: bool,
    /// Why it is inactive, or that removal is possible.
    pub reason: String,
    /// What to do about it.
    pub next: Option<String>,
}

impl RemovalLink {
    /// The link for somebody who may not even see what stands in the way.
    pub fn denied(visit: &Visit, customer: CustomerId, refusal: &Refusal) -> Self {
        let l = visit.locale();
        let href = address(customer);
        let ask_provider = *refusal == Refusal::PartnerKind;
        let notice = error::notice(l, &Error::Refused(refusal.clone()));
        RemovalLink {
            live: format!("{href}/state"),
            href,
            label: if ask_provider { t::action_ask_provider(l) } else { t::action_remove_relationship(l) },
            active: false,
            ask_provider,
            reason: notice.text,
            next: Some(if ask_provider { notice.next.unwrap_or_default() } else { t::fix_ask_admin(l) }),
        }
    }

    /// The link as the facts have it. A missing role is told before what stands in the way.
    pub fn of(visit: &Visit, view: &RemovalView) -> Self {
        let l = visit.locale();
        if let Some(refusal) = &view.denied {
            return Self::denied(visit, view.customer.id, refusal);
        }
        let href = address(view.customer.id);
        let n = count(view.blockers.len());
        RemovalLink {
            live: format!("{href}/state"),
            href,
            label: t::action_remove_relationship(l),
            active: n == 0,
            ask_provider: false,
            reason: if n == 0 { t::account_possible(l) } else { t::blocked_summary(l, n) },
            next: None,
        }
    }

    /// Asks for it.
    pub async fn find(visit: &Visit, customer: CustomerId) -> Result<(Self, Option<RemovalView>), Failure> {
        if let Err(refusal) = role::may(visit.actor(), Permission::PreviewRemoval) {
            let refusal = role::may(visit.actor(), Permission::RemoveRelationship).err().unwrap_or(refusal);
            return Ok((Self::denied(visit, customer, &refusal), None));
        }
        let view = visit.ask(RemovalPreview { customer }).await?;
        Ok((Self::of(visit, &view), Some(view)))
    }
}

#[derive(Template)]
#[template(path = "removal_link.html")]
struct LinkPart {
    link: RemovalLink,
}

/// The link alone: a page that is open asks for it again, so that it becomes active without a reload (A-S10c).
async fn state(visit: Visit, At(customer): At<CustomerId>) -> Result<Response, Failure> {
    let (link, _) = RemovalLink::find(&visit, customer).await?;
    Ok(visit.render(&LinkPart { link }))
}

// ── What stands in the way (P6) ──

/// Everything that stands in the way, in groups.
#[derive(Clone, Debug)]
struct Panel {
    live: String,
    href: String,
    nothing: String,
    summary: String,
    progress: Option<String>,
    suspend_all: Option<(String, String)>,
    groups: Vec<Group>,
    labels: PanelLabels,
}

#[derive(Clone, Debug)]
struct PanelLabels {
    who: String,
    rule: String,
    until: String,
    go_on: String,
}

#[derive(Clone, Debug)]
struct Group {
    heading: String,
    rows: Vec<Row>,
}

#[derive(Clone, Debug)]
struct Row {
    id: String,
    kind: &'static str,
    name: Html,
    href: Option<String>,
    reason: String,
    more: Vec<String>,
    rule: String,
    until: Option<Html>,
    who: String,
    fixes: Vec<FixView>,
}

#[derive(Clone, Debug)]
struct FixView {
    code: &'static str,
    label: String,
    href: Option<String>,
    note: Option<String>,
}

#[derive(Template)]
#[template(path = "removal_blocked.html")]
struct BlockedPage {
    page: Page,
    panel: Panel,
    denied: Option<Notice>,
}

#[derive(Template)]
#[template(path = "removal_panel.html")]
struct PanelPart {
    panel: Panel,
}

#[derive(Template)]
#[template(path = "removal_ask_provider.html")]
struct AskProviderPage {
    page: Page,
    provider: Option<Partner>,
    text: String,
}

async fn panel(visit: Visit, At(customer): At<CustomerId>, Asked(query): Asked) -> Result<Response, Failure> {
    let view = visit.ask(RemovalPreview { customer }).await?;
    Ok(visit.render(&PanelPart { panel: Panel::new(&visit, &view, query.number("of")) }))
}

async fn show(visit: Visit, At(customer): At<CustomerId>, Asked(query): Asked) -> Result<Response, Failure> {
    let view = visit.ask(RemovalPreview { customer }).await?;
    if view.denied == Some(Refusal::PartnerKind) {
        return ask_provider(&visit, &view).await;
    }
    if !view.blockers.is_empty() {
        let panel = Panel::new(&visit, &view, query.number("of"));
        return Ok(blocked(&visit, &view, panel, StatusCode::OK, None));
    }
    Ok(preview(&visit, &view, Entered::default(), StatusCode::OK))
}

/// A reseller cannot remove; its provider can (A-S2b).
async fn ask_provider(visit: &Visit, view: &RemovalView) -> Result<Response, Failure> {
    let l = visit.locale();
    let detail = visit.ask(CustomerOne { customer: view.customer.id }).await?;
    let text = match &detail.provider {
        Some(provider) => t::ask_provider_text(l, &isolate(&provider.name)),
        None => t::ask_provider_unknown(l),
    };
    let page = frame(visit, view, t::action_ask_provider(l));
    Ok(visit.render(&AskProviderPage { page, provider: detail.provider, text }))
}

fn frame(visit: &Visit, view: &RemovalView, title: String) -> Page {
    let mut page = visit.customer_page(&view.customer, Tab::Account, title);
    let account = format!("/customers/{}/account", view.customer.id);
    page.crumbs.push(crumb(account, &t::nav_account(visit.locale())));
    page
}

fn blocked(
    visit: &Visit,
    view: &RemovalView,
    panel: Panel,
    status: StatusCode,
    notice: Option<Notice>,
) -> Response {
    let l = visit.locale();
    let mut page = frame(visit, view, t::action_remove_relationship(l));
    page.notices.extend(notice);
    let denied = view.denied.as_ref().map(|refusal| error::notice(l, &Error::Refused(refusal.clone())));
    visit.render_as(status, &BlockedPage { page, panel, denied })
}

impl Panel {
    fn new(visit: &Visit, view: &RemovalView, of: Option<i64>) -> Self {
        let l = visit.locale();
        let href = address(view.customer.id);
        let left = count(view.blockers.len());
        // A link can be forwarded with any number in it.
        let of = of.unwrap_or(left).clamp(left, 100_000);
        let suspendable = view.blockers.iter().filter(|one| can_suspend(one)).count();
        let suspend_all = (suspendable > 1 && visit.may(Permission::SuspendSubscription))
            .then(|| (format!("{href}/fix?fix=suspend_all&of={of}"), t::action_suspend_all(l)));
        Panel {
            live: format!("{href}/blockers?of={of}"),
            nothing: t::nothing_blocks(l),
            summary: t::blocked_summary(l, left),
            progress: (of > left).then(|| t::removal_progress(l, of - left, of)),
            suspend_all,
            groups: groups(visit, view, of),
            labels: PanelLabels {
                who: t::removal_who(l),
                rule: t::removal_rule(l),
                until: t::removal_until(l),
                go_on: t::button_next(l),
            },
            href,
        }
    }
}

fn groups(visit: &Visit, view: &RemovalView, of: i64) -> Vec<Group> {
    let l = visit.locale();
    let mut groups: Vec<(BlockerKind, Group)> = Vec::new();
    for blocker in &view.blockers {
        let row = row(visit, view, blocker, of);
        match groups.last_mut() {
            Some((kind, group)) if *kind == blocker.kind => group.rows.push(row),
            _ => {
                let code = format!("group_{}", blocker.kind.code());
                let heading = t::by_code(l, &code, &Args::new()).unwrap_or_default();
                groups.push((blocker.kind, Group { heading, rows: vec![row] }));
            }
        }
    }
    groups.into_iter().map(|(_, group)| group).collect()
}

fn row(visit: &Visit, view: &RemovalView, blocker: &Blocker, of: i64) -> Row {
    let l = visit.locale();
    let show = visit.show();
    let plain = called(blocker, view);
    // What can be cancelled today need not wait for its term.
    let waits = blocker.fixes.iter().any(|fix| matches!(fix, Fix::WaitUntil { .. }));
    let until = blocker.until.as_ref().filter(|_| waits);
    let day = until.map(|at| show.date_text(at));
    let mut more = Vec::new();
    if blocker.bought_by_customer {
        more.push(t::blocker_bought_by_customer(l));
    }
    if blocker.still_billed {
        more.push(t::blocker_still_billed(l));
    }
    if let Some(parent) = blocker.parent_id.as_ref().and_then(|id| id.parse().ok())
        && let Some(base) = view.subscription_names.get(&parent)
    {
        more.push(t::removal_belongs(l, &isolate(base)));
    }
    let code = blocker.kind.code();
    let rule = t::by_code(l, &format!("blocker_source_{}", blocker.kind.source().code()), &Args::new());
    Row {
        id: blocker.object_id.clone(),
        kind: code,
        name: name(&plain, ""),
        href: is_subscription(blocker.kind)
            .then(|| format!("/customers/{}/subscriptions/{}", view.customer.id, blocker.object_id)),
        reason: t::blocker(l, code, &isolate(&plain), day.as_deref()).unwrap_or_default(),
        more,
        rule: rule.unwrap_or_default(),
        until: until.map(|at| show.date(at)),
        who: who(visit, blocker),
        fixes: blocker.fixes.iter().map(|fix| fix_view(visit, view.customer.id, blocker, *fix, of)).collect(),
    }
}

/// What a person knows it by: its name, else its id.
pub(super) fn called(blocker: &Blocker, view: &RemovalView) -> String {
    match blocker.kind {
        BlockerKind::RelationshipOnHold => view.customer.profile.company_name.clone(),
        _ if blocker.name.is_empty() => blocker.object_id.clone(),
        _ => blocker.name.clone(),
    }
}

fn is_subscription(kind: BlockerKind) -> bool {
    !matches!(
        kind,
        BlockerKind::OrderPending
            | BlockerKind::OrderInProgress
            | BlockerKind::TransferInProgress
            | BlockerKind::RelationshipOnHold
    )
}

pub(super) fn can_suspend(blocker: &Blocker) -> bool {
    blocker.fixes.contains(&Fix::Suspend)
}

/// What somebody must be allowed to do a fix; none where nobody of the partner can.
pub(super) fn needed(blocker: &Blocker, fix: Fix) -> Option<Permission> {
    match fix {
        Fix::Suspend => Some(Permission::SuspendSubscription),
        Fix::Cancel if blocker.kind == BlockerKind::SoftwareNotCancelled => Some(Permission::CancelSoftware),
        Fix::Cancel | Fix::CancelOrder => Some(Permission::CancelSubscription),
        Fix::WithdrawTransfer => Some(Permission::ManageTransfer),
        Fix::TurnOffAutoRenew => Some(Permission::Purchase),
        Fix::WaitUntil { .. } | Fix::RequestRelease | Fix::AskOperator | Fix::AskAdmin => None,
    }
}

fn who(visit: &Visit, blocker: &Blocker) -> String {
    let l = visit.locale();
    if blocker.fixes.iter().any(|fix| matches!(fix, Fix::WaitUntil { .. }))
        && !blocker.fixes.iter().any(|fix| matches!(fix, Fix::Suspend | Fix::Cancel))
    {
        return t::removal_who_time(l);
    }
    let Some(permission) = blocker.fixes.iter().find_map(|fix| needed(blocker, *fix)) else {
        return t::removal_who_operator(l);
    };
    match role::may(visit.actor(), permission) {
        Err(Refusal::RoleRequired { roles }) => t::removal_who_colleague(l, &role_names(l, &roles)),
        _ => t::removal_who_you(l),
    }
}

/// Roles as a list in words.
pub fn role_names(l: Locale, roles: &[domain::Role]) -> String {
    let names: Vec<String> = roles
        .iter()
        .filter_map(|role| t::by_code(l, &format!("role_{}", role.code()), &Args::new()))
        .collect();
    format::list_and(l, &names)
}

fn fix_view(visit: &Visit, customer: CustomerId, blocker: &Blocker, fix: Fix, of: i64) -> FixView {
    let l = visit.locale();
    let allowed = needed(blocker, fix).is_none_or(|permission| visit.may(permission));
    let label = match fix {
        Fix::WaitUntil { date } => t::fix_wait_until(l, &visit.show().date_text(&date)),
        _ => t::by_code(l, &format!("fix_{}", fix.code()), &Args::new()).unwrap_or_default(),
    };
    if !allowed {
        return FixView { code: "ask_admin", label: t::fix_ask_admin(l), href: None, note: Some(label) };
    }
    let note = match fix {
        Fix::WaitUntil { date } => Some(t::removal_help_wait(l, &visit.show().date_text(&date))),
        Fix::RequestRelease => Some(t::removal_help_release(l)),
        Fix::AskOperator => Some(t::removal_help_operator(l)),
        _ => None,
    };
    let href = note.is_none().then(|| {
        format!("{}/fix?fix={}&object={}&of={of}", address(customer), fix.code(), blocker.object_id)
    });
    FixView { code: fix.code(), label, href, note }
}

// ── What follows, and the confirmation (P7, P8) ──

/// What the person entered so far; kept whatever happens (A-S10d, A-S18c).
#[derive(Clone, PartialEq, Eq, Debug)]
struct Entered {
    reason: String,
    domain: String,
    acknowledged: bool,
    keep_granular: bool,
    notice: bool,
    domain_error: Option<String>,
    acknowledged_error: Option<String>,
    changed: Vec<String>,
    notices: Vec<Notice>,
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
    fn of(fields: &Fields) -> Self {
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
    fn check(&mut self, l: Locale, domain: &str) -> bool {
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
    stays: Vec<String>,
    retention: Option<(String, Vec<(Html, Html)>)>,
    warnings: Vec<String>,
    reasons: Vec<(&'static str, String)>,
    denied: Option<Notice>,
}

fn preview(visit: &Visit, view: &RemovalView, mut entered: Entered, status: StatusCode) -> Response {
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
    let (contacts, contact_lines) = contacts(l, view);
    let granular = (!consequences.granular.is_empty()).then(|| {
        let lines = consequences.granular.iter().map(|one| granular_line(&show, one.expires_at, &one.roles));
        (t::consequence_gdap(l, count(consequences.granular.len())), lines.collect())
    });
    let page = PreviewPage {
        action: address(customer.id),
        account: format!("/customers/{}/account", customer.id),
        customer: name(&customer.profile.company_name, &customer.locale),
        seen: seen(view),
        list: t::consequence_list(l, &isolate(&customer.profile.company_name)),
        contacts,
        contact_lines,
        standing: match consequences.delegated_admin {
            Some(_) => t::consequence_dap(l),
            None => t::consequence_dap_none(l),
        },
        granular,
        stays,
        retention,
        warnings: consequences.leaves_no_partner.then(|| t::warn_no_partner(l)).into_iter().collect(),
        reasons: REASONS.iter().map(|code| (*code, reason(l, code))).collect(),
        denied: view.denied.as_ref().map(|refusal| error::notice(l, &Error::Refused(refusal.clone()))),
        view: view.clone(),
        page,
        entered,
    };
    visit.render_as(status, &page)
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

/// The sentence about support contacts, with a line for each subscription that changes its contact.
fn contacts(l: Locale, view: &RemovalView) -> (String, Vec<String>) {
    let held = &view.consequences.contacts;
    let taken_over = held.iter().filter(|one| one.fallback.is_some()).count();
    let sentence = match (held.is_empty(), taken_over) {
        (true, _) => t::consequence_contacts_none(l),
        (false, 0) => t::preview_contacts_only(l),
        (false, n) => t::consequence_contacts(l, count(n)),
    };
    let known = |id| view.partner_names.get(&id).map(|name| isolate(name)).unwrap_or_default();
    let lines = held.iter().map(|one| match (view.subscription_names.get(&one.subscription), one.fallback) {
        (Some(name), Some(fallback)) => t::preview_contact(l, &known(fallback), &isolate(name)),
        (Some(name), None) => t::preview_contact_nobody(l, &isolate(name)),
        (None, _) => t::preview_contact_other(l, &known(one.seller)),
    });
    (sentence, lines.collect())
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
fn changed(l: Locale, before: &str, view: &RemovalView) -> Vec<String> {
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

// ── Doing it ──

/// Confirms. The command decides under its lock; whatever it refuses leads back with all that was entered.
async fn remove(At(customer): At<CustomerId>, posted: Posted) -> Result<Response, Failure> {
    let Posted { visit, fields } = posted;
    let l = visit.locale();
    let mut entered = Entered::of(&fields);
    let before = visit.web().center.ask(&visit.request(), RemovalPreview { customer }).await;
    if let Ok(view) = &before
        && view.denied.is_none()
        && view.blockers.is_empty()
        && fields.get("version") == Some(&view.version)
        && entered.check(l, &view.customer.domain)
    {
        entered.notices.push(Notice::new(Tone::Error, t::confirm_nothing_yet(l)));
        return Ok(preview(&visit, view, entered, StatusCode::BAD_REQUEST));
    }
    let command = RemoveRelationship {
        customer,
        // A form without a version is no preview that anybody saw.
        version: Some(fields.text("version").to_owned()),
        acknowledged: entered.acknowledged && entered.domain_error.is_none(),
        keep_granular_admin: entered.keep_granular,
        notice_to_customer: entered.notice,
        reason: Some(entered.reason.clone()).filter(|reason| !reason.is_empty()),
    };
    match visit.run(command).await {
        Ok(removed) => {
            let to = format!("{}/done/{}", address(customer), removed.removal_id);
            Ok(Redirect::to(&to).into_response())
        }
        Err(refused) => again(&visit, customer, refused, entered, &fields).await,
    }
}

/// What a refused confirmation leads to: the fresh blockers, or the fresh preview with what changed.
async fn again(
    visit: &Visit,
    customer: CustomerId,
    refused: Error,
    mut entered: Entered,
    fields: &Fields,
) -> Result<Response, Failure> {
    let l = visit.locale();
    let status = error::status(&refused);
    let notice = error::notice(l, &refused);
    match &refused {
        Error::Refused(Refusal::RelationshipBlocked { .. }) => {
            let view = visit.ask(RemovalPreview { customer }).await?;
            let panel = Panel::new(visit, &view, None);
            let notice =
                Notice::new(Tone::Error, t::removal_came_between(l)).next(notice.next.unwrap_or_default());
            Ok(blocked(visit, &view, panel, status, Some(notice)))
        }
        Error::Refused(Refusal::Stale | Refusal::AcknowledgementRequired) | Error::Closing | Error::Busy => {
            let view = visit.ask(RemovalPreview { customer }).await?;
            if refused == Error::Refused(Refusal::Stale) {
                entered.changed = changed(l, fields.text("seen"), &view);
                // What follows is new, so it has to be acknowledged anew.
                entered.acknowledged = false;
            }
            entered.notices.push(notice);
            Ok(preview(visit, &view, entered, status))
        }
        _ => Err(visit.failed(refused, Some(customer)).await),
    }
}

// ── Done (P9) ──

#[derive(Template)]
#[template(path = "removal_done.html")]
struct DonePage {
    page: Page,
    detail: ClosedDetail,
    lines: Vec<String>,
    customer: CustomerId,
}

async fn done(
    visit: Visit,
    At((customer, removal)): At<(CustomerId, RemovalId)>,
) -> Result<Response, Failure> {
    let l = visit.locale();
    let detail = visit.ask(ClosedOne { id: removal }).await?;
    if detail.row.record.customer != customer {
        return Err(Failure::code(visit, error::NOT_FOUND));
    }
    let company = detail.row.customer.as_ref().map(|customer| customer.profile.company_name.clone());
    let company = company.unwrap_or_else(|| t::closed_unknown_customer(l));
    let mut page = visit.page(super::shell::Area::Customers, t::done_heading(l, &isolate(&company)));
    page.crumbs = vec![crumb("/", &t::nav_dashboard(l)), crumb("/customers", &t::nav_customers(l))];
    let lines = done_lines(l, &detail);
    let mut response = visit.render(&DonePage { page, detail, lines, customer });
    response.headers_mut().insert(header::CACHE_CONTROL, header::HeaderValue::from_static("no-store"));
    Ok(response)
}

/// What a removal did, line by line.
pub fn done_lines(l: Locale, detail: &ClosedDetail) -> Vec<String> {
    let record = &detail.row.record;
    let done = &record.done;
    let mut lines = vec![t::done_list(l)];
    let taken_over = done.contacts.iter().filter(|one| one.fallback.is_some()).count();
    lines.push(match taken_over {
        0 => t::done_contacts_only(l),
        n => t::done_contacts(l, count(n)),
    });
    for held in &done.contacts {
        let sold = record.subscriptions.iter().find(|one| one.id == held.subscription);
        let offer = sold.and_then(|one| detail.offer_names.get(&one.offer.0));
        let contact = held.fallback.and_then(|id| detail.partner_names.get(&id));
        match (offer, contact) {
            (Some(offer), Some(contact)) => {
                lines.push(t::done_contact_fallback(l, &isolate(contact), &isolate(offer)));
            }
            // What others sold is not in the record; that they answer for it again is.
            (None, Some(contact)) => lines.push(t::done_contact_other(l, &isolate(contact))),
            _ => {}
        }
    }
    lines.push(if done.delegated_admin_ended { t::done_dap(l) } else { t::done_dap_none(l) });
    if done.granular_ended > 0 {
        lines.push(t::done_gdap(l, done.granular_ended));
    }
    if done.granular_kept > 0 {
        lines.push(t::done_gdap_kept(l, done.granular_kept));
    }
    lines.push(t::done_purchase(l));
    if record.notice_to_customer {
        lines.push(t::done_notice(l));
    }
    lines
}

fn count(n: usize) -> i64 {
    i64::try_from(n).unwrap_or(i64::MAX)
}
