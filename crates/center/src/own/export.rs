//! Everything that is kept about a customer and concerns it, a part at a time: the organisation and its people, then what
//! it has with each of its partners, then what happened. Nothing of other customers, no partner's own affairs (open).

use super::OwnTimeline;
use crate::Error;
use crate::ask::{Asker, Look, Question};
use domain::{CustomerId, EventId, PartnerId, Permission, Refusal, Time};
use serde_json::{Value, json};
use store::users::{self, TenantRef};
use store::{
    Findings, closed, consents, customers, delegations, invitations, orders, partners, relationships,
    subscriptions, tasks,
};

/// Events of one part.
const EVENTS: i64 = 500;

/// The question: one part of the export.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct OwnExport {
    /// Which part.
    pub step: Step,
}

/// The parts, in their order.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub enum Step {
    /// The organisation, its people, what it was asked and what it agreed to.
    #[default]
    Company,
    /// What it has with the first of these partners.
    Partner(Vec<PartnerId>),
    /// What happened, after this event.
    Events(Option<(Time, EventId)>),
}

/// One thing of an export.
#[derive(Clone, PartialEq, Debug)]
pub struct ExportLine {
    /// What it is: `organization`, `person`, `partner`, `subscription`, …
    pub kind: &'static str,
    /// Its id.
    pub id: String,
    /// The partner it concerns.
    pub partner: Option<PartnerId>,
    /// The name people know it by.
    pub name: String,
    /// How it stands.
    pub status: String,
    /// Since when, or when.
    pub at: Option<Time>,
    /// Until when.
    pub until: Option<Time>,
    /// The rest of it.
    pub more: Value,
}

/// A part with what follows it.
#[derive(Clone, PartialEq, Debug)]
pub struct ExportPart {
    /// Its lines.
    pub lines: Vec<ExportLine>,
    /// The next part.
    pub next: Option<Step>,
}

impl Question for OwnExport {
    type Answer = ExportPart;
    type Found = ();

    const NAME: &'static str = "OwnExport";

    fn permission(&self) -> Permission {
        Permission::ExportOwn
    }

    fn load(&self, _: &Asker) -> Result<impl Findings<Found = Self::Found>, Error> {
        Ok(())
    }

    fn answer(&self, (): (), look: &mut Look<'_, '_>) -> Result<ExportPart, Error> {
        let customer = look.actor.customer().ok_or(Refusal::Unrelated)?;
        match &self.step {
            Step::Company => company(customer, look),
            Step::Partner(left) => with_partner(customer, left, look),
            Step::Events(before) => happened(customer, *before, look),
        }
    }
}

fn line(kind: &'static str, id: impl ToString, name: &str, status: &str, at: Option<Time>) -> ExportLine {
    let (id, name, status) = (id.to_string(), name.to_owned(), status.to_owned());
    ExportLine { kind, id, partner: None, name, status, at, until: None, more: Value::Null }
}

fn company(customer: CustomerId, look: &mut Look<'_, '_>) -> Result<ExportPart, Error> {
    let (own, people, requests, agreed, mut ever) = look.tx.find((
        customers::by_id(customer),
        users::of_tenant(TenantRef::Customer(customer)),
        invitations::waiting_for(customer),
        consents::of_customer(customer),
        relationships::ever_at(customer),
    ))?;
    let own = own.ok_or(Refusal::Unrelated)?;
    let mut lines = vec![ExportLine {
        more: json!({ "domain": own.domain, "locale": own.locale, "profile": own.profile }),
        ..line("organization", own.id, &own.profile.company_name, "active", None)
    }];
    lines.extend(people.into_iter().map(|one| {
        let more = json!({
            "userName": one.username,
            "roles": one.roles,
            "locale": one.locale,
            "timeZone": one.time_zone,
        });
        let status = if one.active { "active" } else { "inactive" };
        ExportLine { more, ..line("person", one.id, &one.display_name, status, None) }
    }));
    lines.extend(requests.into_iter().map(|one| ExportLine {
        partner: Some(one.partner),
        until: one.expires_at,
        more: json!({ "delegatedAdmin": one.delegated_admin }),
        ..line("request", one.id, "", one.state_at(look.now).code(), Some(one.created_at))
    }));
    lines.extend(agreed.into_iter().map(|one| ExportLine {
        partner: Some(one.partner),
        more: json!({
            "userId": one.user,
            "role": one.role,
            "textVersion": one.text_version,
            "textHash": one.text_hash,
            "locale": one.locale,
            "grants": one.grants,
            "invitationId": one.invitation,
        }),
        ..line("consent", one.id, "", "given", Some(one.at))
    }));
    ever.sort_unstable();
    Ok(ExportPart { lines, next: Some(following(ever)) })
}

fn following(left: Vec<PartnerId>) -> Step {
    if left.is_empty() { Step::Events(None) } else { Step::Partner(left) }
}

fn with_partner(
    customer: CustomerId,
    left: &[PartnerId],
    look: &mut Look<'_, '_>,
) -> Result<ExportPart, Error> {
    let Some((partner, rest)) = left.split_first() else {
        return Ok(ExportPart { lines: Vec::new(), next: Some(Step::Events(None)) });
    };
    let (who, relationship, ended, rights, sold, bought, waiting) = look.tx.find((
        partners::by_id(*partner),
        relationships::get(*partner, customer),
        closed::of_customer(*partner, customer),
        delegations::open(*partner, customer),
        subscriptions::of_customer(*partner, customer),
        orders::of_customer(*partner, customer),
        tasks::of_customer(*partner, customer),
    ))?;
    let mut lines = Vec::new();
    if let (Some(who), Some(pair)) = (who, relationship) {
        let more = json!({
            "domain": who.domain,
            "kind": who.kind.code(),
            "email": who.support_email,
            "phone": who.support_phone,
            "generation": pair.generation,
        });
        lines.push(ExportLine {
            until: pair.ended_at,
            more,
            ..line("partner", who.id, &who.name, pair.state.code(), Some(pair.since))
        });
    }
    // Why a partner ended it is the partner's own.
    lines.extend(ended.into_iter().map(|one| ExportLine {
        until: Some(one.removed_at),
        more: json!({ "generation": one.generation, "noticeToCustomer": one.notice_to_customer }),
        ..line("ended_relationship", one.id, "", "removed", Some(one.since))
    }));
    lines.extend(rights.into_iter().map(|one| {
        let status = if one.is_active(look.now) { "active" } else { "inactive" };
        ExportLine {
            until: one.expires_at,
            more: json!({ "kind": one.kind.code(), "roles": one.roles }),
            ..line("delegation", one.id, "", status, Some(one.started_at))
        }
    }));
    lines.extend(sold.into_iter().map(|one| {
        let one = one.at(look.now);
        let more = json!({
            "offerId": one.offer,
            "kind": one.kind.code(),
            "quantity": one.quantity,
            "termEnd": one.term_end,
            "autoRenew": one.auto_renew,
            "suspendedAt": one.suspended_at,
            "orderId": one.order,
            "supportContact": one.contact.map(|contact| contact.partner),
        });
        let nickname = one.nickname.clone().unwrap_or_default();
        ExportLine {
            until: one.delete_at,
            more,
            ..line("subscription", one.id, &nickname, one.status.code(), Some(one.created_at))
        }
    }));
    // What the partner pays for it is the partner's own.
    lines.extend(bought.into_iter().map(|one| {
        let bought: Vec<Value> = one
            .lines
            .iter()
            .map(|line| {
                json!({
                    "offerId": line.offer,
                    "quantity": line.quantity,
                    "subscriptionId": line.subscription,
                })
            })
            .collect();
        ExportLine {
            more: json!({ "lines": bought }),
            ..line("order", one.id, "", one.status.code(), Some(one.created_at))
        }
    }));
    let asked = waiting.into_iter().filter(|task| task.kind.is_from_customer());
    lines.extend(asked.map(|one| ExportLine {
        until: Some(one.due_at),
        more: json!({ "kind": one.kind.code(), "objectId": one.object, "note": one.note, "answer": one.answer }),
        ..line("asked", one.id, "", one.state.code(), Some(one.created_at))
    }));
    for line in &mut lines {
        line.partner = Some(*partner);
    }
    Ok(ExportPart { lines, next: Some(following(rest.to_vec())) })
}

fn happened(
    customer: CustomerId,
    before: Option<(Time, EventId)>,
    look: &mut Look<'_, '_>,
) -> Result<ExportPart, Error> {
    let question = OwnTimeline { partner: None, before, limit: EVENTS };
    let (found, next) = question.page_after(customer, look)?;
    let lines = found.into_iter().map(|event| ExportLine {
        partner: Some(event.partner),
        more: json!({
            "side": event.actor.side,
            "userId": event.actor.user.filter(|_| event.actor.tenant == Some(customer.0)),
            "generation": event.generation,
            "objectIds": event.object_ids,
        }),
        ..line("event", event.id, event.kind.code(), "", Some(event.at))
    });
    Ok(ExportPart { lines: lines.collect(), next: next.map(|last| Step::Events(Some(last))) })
}
