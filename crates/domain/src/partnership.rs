//! A provider and a reseller that work together (M6): requested by the one, authorised by the other, ended by either.
//!
//! It is no relationship with a customer and ends none: customers and delegated admin stay (A-S3b). What it carries is
//! that the provider may order with the reseller of record, and that the reseller may be the provider's support contact.

use crate::partner::{Partner, PartnerKind};
use crate::relationship::{ContactHeld, Relationship};
use crate::task::Task;
use crate::{Actor, EventKind, Happened, PartnerId, Refusal, Tenant, Time, UserId, days_after};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

/// Days a request can be answered (M6).
pub const REQUEST_DAYS: i64 = 90;

/// How far it is. That the reseller is restricted is its own state and not stored here.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PartnershipState {
    /// The provider asked; the reseller has not answered.
    Requested,
    /// They work together.
    Active,
    /// The reseller said no.
    Declined,
    /// Nobody answered in time.
    Expired,
    /// Ended by either side, or taken back before it was answered.
    Removed,
}

impl PartnershipState {
    /// Every state.
    pub const ALL: [PartnershipState; 5] = [
        PartnershipState::Requested,
        PartnershipState::Active,
        PartnershipState::Declined,
        PartnershipState::Expired,
        PartnershipState::Removed,
    ];

    /// The stable code.
    pub fn code(self) -> &'static str {
        match self {
            PartnershipState::Requested => "requested",
            PartnershipState::Active => "active",
            PartnershipState::Declined => "declined",
            PartnershipState::Expired => "expired",
            PartnershipState::Removed => "removed",
        }
    }

    /// The state with this code.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.code() == code)
    }
}

/// A provider and a reseller.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Partnership {
    /// Who buys from the platform.
    pub provider: PartnerId,
    /// Who sells to the customer.
    pub reseller: PartnerId,
    /// How far it is, as stored.
    pub state: PartnershipState,
    /// Since when.
    pub since: Time,
    /// Counts the requests: the link of an earlier one is dead.
    pub request: i64,
    /// Who asked last.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub requested_by: Option<UserId>,
    /// Until when the request can be answered.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub expires_at: Option<Time>,
}

/// A partnership in a new state, and that it came to it: the same event stands in the logs of both.
pub type Moved = (Partnership, Happened);

impl Partnership {
    /// Asks a reseller, for the first time or again; an earlier link is dead from now on.
    pub fn request(
        before: Option<&Partnership>,
        provider: &Partner,
        reseller: Option<&Partner>,
        by: Option<UserId>,
        now: Time,
    ) -> Result<Moved, Refusal> {
        if provider.kind != PartnerKind::IndirectProvider {
            return Err(Refusal::PartnerKind);
        }
        provider.may_take_on()?;
        let reseller = named(reseller)?;
        if before.is_some_and(Partnership::is_active) {
            return Err(Refusal::PartnershipActive);
        }
        let next = Partnership {
            provider: provider.id,
            reseller: reseller.id,
            state: PartnershipState::Requested,
            since: now,
            request: before.map_or(0, |one| one.request) + 1,
            requested_by: by,
            expires_at: Some(days_after(now, REQUEST_DAYS)),
        };
        let was = before.map_or("none", |one| one.state_at(now).code());
        let happened = next.told(EventKind::PartnershipRequested, was).new_value(
            json!({ "state": next.state.code(), "request": next.request, "expiresAt": next.expires_at }),
        );
        Ok((next, happened))
    }

    /// True while the two work together.
    pub fn is_active(&self) -> bool {
        self.state == PartnershipState::Active
    }

    /// Its state at this instant.
    pub fn state_at(&self, now: Time) -> PartnershipState {
        let over = self.state == PartnershipState::Requested && self.expires_at.is_some_and(|end| end <= now);
        if over { PartnershipState::Expired } else { self.state }
    }

    /// Says why this request cannot be answered now, if so.
    pub fn answerable(&self, request: i64, now: Time) -> Result<(), Refusal> {
        let open = self.request == request && self.state_at(now) == PartnershipState::Requested;
        if open { Ok(()) } else { Err(Refusal::PartnershipNotOpen) }
    }

    /// The reseller authorises the provider. Authorising what runs already changes nothing.
    pub fn authorise(&self, request: i64, now: Time) -> Result<Option<Moved>, Refusal> {
        if self.is_active() && self.request == request {
            return Ok(None);
        }
        self.answerable(request, now)?;
        let next = self.moved(PartnershipState::Active, now);
        let happened = next.told(EventKind::PartnershipEstablished, self.state.code());
        Ok(Some((next, happened)))
    }

    /// The reseller says no.
    pub fn decline(&self, request: i64, now: Time) -> Result<Moved, Refusal> {
        self.answerable(request, now)?;
        let next = self.moved(PartnershipState::Declined, now);
        let happened = next.told(EventKind::PartnershipDeclined, self.state.code());
        Ok((next, happened))
    }

    /// Either side ends it, or the provider takes its request back. Customers, delegated admin and what was sold stay;
    /// the event lists the contacts that fall back (A-S3b, A-S7c). Ending it twice changes nothing.
    pub fn remove(
        &self,
        by: PartnerId,
        contacts: &[ContactHeld],
        now: Time,
    ) -> Result<Option<Moved>, Refusal> {
        match self.state_at(now) {
            PartnershipState::Removed => Ok(None),
            PartnershipState::Declined | PartnershipState::Expired => Err(Refusal::PartnershipNotOpen),
            PartnershipState::Requested if by != self.provider => Err(Refusal::PartnershipNotOpen),
            PartnershipState::Requested | PartnershipState::Active => {
                let next = self.moved(PartnershipState::Removed, now);
                let happened = next
                    .told(EventKind::PartnershipRemoved, self.state.code())
                    .new_value(json!({ "state": next.state.code(), "by": by, "contacts": contacts }));
                Ok(Some((next, happened)))
            }
        }
    }

    /// The next instant after `after` at which the clock has something to do with it.
    pub fn next_at(&self, after: Time) -> Option<Time> {
        self.expires_at.filter(|at| self.state == PartnershipState::Requested && *at > after)
    }

    /// What its deadline brings about: a request that nobody answered expires.
    pub fn pass(&self, now: Time) -> Option<Moved> {
        let expired =
            self.state_at(now) == PartnershipState::Expired && self.state != PartnershipState::Expired;
        expired.then(|| {
            let next = self.moved(PartnershipState::Expired, now);
            let happened = next.told(EventKind::PartnershipExpired, self.state.code());
            (next, happened)
        })
    }

    /// The other side.
    pub fn other(&self, one: PartnerId) -> PartnerId {
        if one == self.provider { self.reseller } else { self.provider }
    }

    fn moved(&self, state: PartnershipState, now: Time) -> Partnership {
        Partnership { state, since: now, ..self.clone() }
    }

    fn told(&self, kind: EventKind, was: &str) -> Happened {
        Happened::new(kind)
            .object(self.reseller)
            .object(self.provider)
            .old_value(if was.is_empty() { Value::Null } else { json!({ "state": was }) })
            .new_value(json!({ "state": self.state.code() }))
    }
}

/// The reseller of record of a provider's order: only one that works with the provider and serves the customer (M6).
pub fn of_record(
    provider: PartnerId,
    reseller: Option<&Partner>,
    partnership: Option<&Partnership>,
    serves: bool,
) -> Result<PartnerId, Refusal> {
    if reseller.is_some_and(|one| one.id == provider) {
        return Err(Refusal::ProviderOfRecord);
    }
    let reseller = named(reseller)?;
    if !partnership.is_some_and(Partnership::is_active) {
        return Err(Refusal::ResellerNotPartnered);
    }
    if reseller.restricted {
        return Err(Refusal::ResellerRestricted);
    }
    if !serves {
        return Err(Refusal::ResellerNotServing);
    }
    Ok(reseller.id)
}

/// The reseller that serves a customer from the start, as the provider that creates it wants (api 2.1): only one that works
/// with it. Whether anybody else exists is not told.
pub fn takes_on(reseller: Option<&Partner>, partnership: Option<&Partnership>) -> Result<PartnerId, Refusal> {
    let reseller = reseller.filter(|_| partnership.is_some_and(Partnership::is_active));
    let reseller = reseller.ok_or(Refusal::Unrelated)?;
    if reseller.restricted { Err(Refusal::ResellerRestricted) } else { Ok(reseller.id) }
}

/// Whether a reseller can ask a provider to end its relationship with a customer (E32): the reseller came to the customer
/// through it, or the two work together and both serve the customer.
pub fn answers_for(
    provider: PartnerId,
    partnership: Option<&Partnership>,
    asks: &Relationship,
    serves: Option<&Relationship>,
) -> bool {
    let shares =
        partnership.is_some_and(Partnership::is_active) && serves.is_some_and(Relationship::is_active);
    asks.provider == Some(provider) || shares
}

/// Whether what a reseller asked of a provider still counts: it was asked in the life that runs, and the provider still
/// answers for it.
pub fn still_asked(
    task: &Task,
    partnership: Option<&Partnership>,
    asks: &Relationship,
    serves: Option<&Relationship>,
) -> bool {
    asks.is_active() && task.created_at >= asks.since && answers_for(task.partner, partnership, asks, serves)
}

/// Whether a partner that serves the customer can be the support contact of what another one sold to it: a reseller
/// supports a provider's sale only while the two work together (A-S7c).
pub fn may_support(seller: &Actor, contact: &Partner, partnerships: &[Partnership]) -> bool {
    let Tenant::Partner(seller, PartnerKind::IndirectProvider) = seller.tenant else { return true };
    contact.kind != PartnerKind::IndirectReseller
        || partnerships
            .iter()
            .any(|one| one.provider == seller && one.reseller == contact.id && one.is_active())
}

fn named(reseller: Option<&Partner>) -> Result<&Partner, Refusal> {
    let reseller = reseller.ok_or(Refusal::MpnIdUnknown)?;
    if reseller.kind == PartnerKind::IndirectReseller { Ok(reseller) } else { Err(Refusal::NotAReseller) }
}
