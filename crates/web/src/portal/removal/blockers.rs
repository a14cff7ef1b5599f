//! What stands in the way of a removal, in groups, with who can do what about it (P6).

use super::{address, frame};
use crate::portal::error::{self, Asked, At, Failure};
use crate::portal::page::{Notice, Page};
use crate::portal::shell::Visit;
use crate::portal::show::{Html, name};
use crate::sentence::{self, count};
use askama::Template;
use axum::http::StatusCode;
use axum::response::Response;
use center::Error;
use center::relationships::{RemovalPreview, RemovalView};
use domain::refusal::Fix;
use domain::relationship::{Blocker, BlockerKind};
use domain::{CustomerId, Permission, Refusal, role};
use language::{Args, isolate, text as t};

/// Everything that stands in the way, in groups.
#[derive(Clone, Debug)]
pub(super) struct Panel {
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

/// The list alone: a page that is open asks for it again.
pub(super) async fn panel(
    visit: Visit,
    At(customer): At<CustomerId>,
    Asked(query): Asked,
) -> Result<Response, Failure> {
    let view = visit.ask(RemovalPreview { customer }).await?;
    Ok(visit.render(&PanelPart { panel: Panel::new(&visit, &view, query.number("of")) }))
}

/// The page with the list.
pub(super) fn blocked(
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
    /// The list; `of` is how many there were when the person began.
    pub(super) fn new(visit: &Visit, view: &RemovalView, of: Option<i64>) -> Self {
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
pub fn called(blocker: &Blocker, view: &RemovalView) -> String {
    match blocker.kind {
        BlockerKind::RelationshipOnHold => view.customer.profile.company_name.clone(),
        _ if blocker.name.is_empty() => blocker.object_id.clone(),
        _ => blocker.name.clone(),
    }
}

/// True where it is one of the subscriptions, which has a page of its own.
pub fn is_subscription(kind: BlockerKind) -> bool {
    !matches!(
        kind,
        BlockerKind::OrderPending
            | BlockerKind::OrderInProgress
            | BlockerKind::TransferInProgress
            | BlockerKind::RelationshipOnHold
    )
}

/// True where suspending it is enough.
pub fn can_suspend(blocker: &Blocker) -> bool {
    blocker.fixes.contains(&Fix::Suspend)
}

/// What somebody must be allowed to do a fix; none where nobody of the partner can.
pub fn needed(blocker: &Blocker, fix: Fix) -> Option<Permission> {
    match fix {
        Fix::Suspend => Some(Permission::SuspendSubscription),
        Fix::Cancel if blocker.kind == BlockerKind::SoftwareNotCancelled => Some(Permission::CancelSoftware),
        Fix::Cancel | Fix::CancelOrder => Some(Permission::CancelSubscription),
        Fix::WithdrawTransfer => Some(Permission::ManageTransfer),
        Fix::TurnOffAutoRenew => Some(Permission::Purchase),
        Fix::RequestRelease => Some(Permission::CancelSoftware),
        Fix::WaitUntil { .. } | Fix::AskOperator | Fix::AskAdmin => None,
    }
}

fn who(visit: &Visit, blocker: &Blocker) -> String {
    let l = visit.locale();
    if blocker.fixes.iter().any(|fix| matches!(fix, Fix::WaitUntil { .. }))
        && !blocker.fixes.iter().any(|fix| matches!(fix, Fix::Suspend | Fix::Cancel))
    {
        return t::removal_who_time(l);
    }
    let Some(permission) = blocker
        .fixes
        .iter()
        // Asking for a release is not the release.
        .filter(|fix| **fix != Fix::RequestRelease)
        .find_map(|fix| needed(blocker, *fix))
    else {
        return t::removal_who_operator(l);
    };
    match role::may(visit.actor(), permission) {
        Err(Refusal::RoleRequired { roles }) => t::removal_who_colleague(l, &sentence::roles(l, &roles)),
        _ => t::removal_who_you(l),
    }
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
        Fix::AskOperator => Some(t::removal_help_operator(l)),
        _ => None,
    };
    let href = note.is_none().then(|| {
        format!("{}/fix?fix={}&object={}&of={of}", address(customer), fix.code(), blocker.object_id)
    });
    FixView { code: fix.code(), label, href, note }
}
