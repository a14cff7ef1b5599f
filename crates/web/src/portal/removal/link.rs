//! The link of the Account page that leads to removal, exactly as portal 6.1 wants it.

use super::address;
use crate::portal::error::{self, At, Failure};
use crate::portal::shell::Visit;
use crate::sentence::count;
use askama::Template;
use axum::response::Response;
use center::relationships::{RemovalPreview, RemovalView};
use center::{Error, Question};
use domain::{CustomerId, Permission, Refusal, role};
use language::text as t;

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

    /// The link of somebody who may not see what stands in the way.
    fn hidden(visit: &Visit, customer: CustomerId) -> Option<Self> {
        let refusal = role::may(visit.actor(), Permission::PreviewRemoval).err()?;
        let refusal = role::may(visit.actor(), Permission::RemoveRelationship).err().unwrap_or(refusal);
        Some(Self::denied(visit, customer, &refusal))
    }

    /// Asks for it.
    pub async fn find(visit: &Visit, customer: CustomerId) -> Result<Self, Failure> {
        if let Some(link) = Self::hidden(visit, customer) {
            return Ok(link);
        }
        let view = visit.ask(RemovalPreview { customer }).await?;
        Ok(Self::of(visit, &view))
    }

    /// Asks for it together with something else about the customer.
    pub async fn beside<Q: Question>(
        visit: &Visit,
        customer: CustomerId,
        question: Q,
    ) -> Result<(Self, Q::Answer), Failure> {
        if let Some(link) = Self::hidden(visit, customer) {
            return Ok((link, visit.ask(question).await?));
        }
        let (answer, view) = visit.ask((question, RemovalPreview { customer })).await?;
        Ok((Self::of(visit, &view), answer))
    }
}

#[derive(Template)]
#[template(path = "removal_link.html")]
struct LinkPart {
    link: RemovalLink,
}

/// The link alone: a page that is open asks for it again, so that it becomes active without a reload (A-S10c).
pub(super) async fn state(visit: Visit, At(customer): At<CustomerId>) -> Result<Response, Failure> {
    let link = RemovalLink::find(&visit, customer).await?;
    Ok(visit.render(&LinkPart { link }))
}
