//! Closed relationships: the records that remain, and taking them out of view (M11, P17; V1's wording).

use crate::ask::{Asker, Look, Question};
use crate::request::{Caller, Gate, Scope};
use crate::run::{Command, Work};
use crate::{Error, names};
use domain::catalogue::Offer;
use domain::customer::Customer;
use domain::relationship::{ClosedRelationship, Relationship};
use domain::{CustomerId, EventKind, Happened, Permission, Refusal, RemovalId, Time};
use serde::{Deserialize, Serialize};
use serde_json::json;
use std::collections::BTreeMap;
use store::users::{TenantRef, User};
use store::{Findings, Tx, customers, offers, relationships, users};

/// The list of closed records, newest first.
#[derive(Clone, Copy, Debug)]
pub struct ClosedList {
    /// Those taken out of view too.
    pub hidden_too: bool,
    /// After this one.
    pub before: Option<(Time, RemovalId)>,
    /// Most rows.
    pub limit: i64,
}

/// A page of them.
#[derive(Clone, PartialEq, Debug)]
pub struct ClosedPage {
    /// The rows.
    pub rows: Vec<ClosedRow>,
    /// More follow.
    pub has_next: bool,
}

/// A record with the names that are joined when it is shown.
#[derive(Clone, PartialEq, Debug)]
pub struct ClosedRow {
    /// The record.
    pub record: ClosedRelationship,
    /// The customer; none where its tenant is gone.
    pub customer: Option<Customer>,
    /// Name of the person who removed.
    pub removed_by: Option<String>,
    /// A later life is running.
    pub reestablished: bool,
}

impl Question for ClosedList {
    type Answer = ClosedPage;
    type Found = Vec<ClosedRelationship>;

    const NAME: &'static str = "ClosedList";

    fn permission(&self) -> Permission {
        Permission::ViewClosed
    }

    fn load(&self, asker: &Asker) -> Result<impl Findings<Found = Self::Found>, Error> {
        let more = self.limit.saturating_add(1);
        Ok(relationships::closed_page(asker.partner()?, self.hidden_too, self.before, more))
    }

    fn answer(&self, mut records: Self::Found, look: &mut Look<'_, '_>) -> Result<ClosedPage, Error> {
        let has_next = i64::try_from(records.len()).unwrap_or(i64::MAX) > self.limit;
        records.truncate(usize::try_from(self.limit).unwrap_or(usize::MAX));
        Ok(ClosedPage { rows: rows(look.tx, records)?, has_next })
    }
}

/// One closed record with its subscriptions' names.
#[derive(Clone, Copy, Debug)]
pub struct ClosedOne {
    /// Which.
    pub id: RemovalId,
}

/// A record in full.
#[derive(Clone, PartialEq, Debug)]
pub struct ClosedDetail {
    /// The record with names.
    pub row: ClosedRow,
    /// Offer names by offer id, in the asker's language.
    pub offer_names: BTreeMap<String, String>,
    /// Names of the partners that took over as support contacts.
    pub partner_names: BTreeMap<domain::PartnerId, String>,
}

impl Question for ClosedOne {
    type Answer = ClosedDetail;
    type Found = Option<ClosedRelationship>;

    const NAME: &'static str = "ClosedOne";

    fn permission(&self) -> Permission {
        Permission::ViewClosed
    }

    fn load(&self, asker: &Asker) -> Result<impl Findings<Found = Self::Found>, Error> {
        Ok(relationships::closed(asker.partner()?, self.id))
    }

    fn answer(&self, record: Self::Found, look: &mut Look<'_, '_>) -> Result<ClosedDetail, Error> {
        let record = record.ok_or(Refusal::NotFound)?;
        let fallbacks: Vec<_> = record.done.contacts.iter().filter_map(|held| held.fallback).collect();
        let (joined, offers, partners) = look.tx.find((
            joined(&record),
            offers::sold(record.partner, record.customer),
            names::partners(fallbacks),
        ))?;
        let named = |offer: Offer| (offer.id.0.clone(), offer.name(look.locale.tag()).to_owned());
        Ok(ClosedDetail {
            row: row(record, joined),
            offer_names: offers.into_iter().map(named).collect(),
            partner_names: partners.into_iter().map(|(id, partner)| (id, partner.name)).collect(),
        })
    }
}

/// Taking a closed record out of view, or bringing it back. The record stays.
#[derive(Clone, Copy, Debug)]
pub struct SetInView {
    /// Which.
    pub id: RemovalId,
    /// In view or not.
    pub in_view: bool,
}

/// The state after it.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct InView {
    /// Which.
    pub id: RemovalId,
    /// In view or not.
    pub in_view: bool,
}

impl Command for SetInView {
    type Outcome = InView;
    type Facts = Option<ClosedRelationship>;

    const NAME: &'static str = "SetClosedRelationshipInView";

    fn permission(&self) -> Permission {
        Permission::ViewClosed
    }

    fn gate(&self) -> Gate {
        Gate::Any
    }

    fn scope(&self, caller: &Caller) -> Result<Scope, Error> {
        Scope::own(caller)
    }

    fn load(&self, scope: Scope) -> impl Findings<Found = Self::Facts> {
        relationships::closed(scope.partner, self.id)
    }

    fn run(&self, record: Self::Facts, work: &mut Work<'_, '_>) -> Result<InView, Error> {
        let record = record.ok_or(Refusal::NotFound)?;
        if record.in_view != self.in_view {
            let kind = match self.in_view {
                true => EventKind::ClosedRelationshipShown,
                false => EventKind::ClosedRelationshipHidden,
            };
            work.concerns(record.customer, record.generation);
            work.save(relationships::set_in_view(work.scope.partner, self.id, self.in_view));
            work.remember([Happened::new(kind)
                .object(self.id)
                .old_value(json!({ "inView": record.in_view }))
                .new_value(json!({ "inView": self.in_view }))]);
        }
        Ok(InView { id: self.id, in_view: self.in_view })
    }
}

/// The customer, who removed, and the relationship as it runs now.
type Joined = (Option<Customer>, Option<Option<User>>, Option<Relationship>);

fn joined(record: &ClosedRelationship) -> impl Findings<Found = Joined> + use<> {
    let tenant = TenantRef::Partner(record.partner);
    (
        customers::by_id(record.customer),
        record.removed_by.map(|user| users::by_id(tenant, user)),
        relationships::get(record.partner, record.customer),
    )
}

fn row(record: ClosedRelationship, (customer, removed_by, running): Joined) -> ClosedRow {
    let reestablished = running.is_some_and(|now| now.is_active() && now.generation > record.generation);
    ClosedRow {
        record,
        customer,
        removed_by: removed_by.flatten().map(|user| user.display_name),
        reestablished,
    }
}

fn rows(tx: &mut Tx<'_>, records: Vec<ClosedRelationship>) -> Result<Vec<ClosedRow>, Error> {
    let joined = tx.find(records.iter().map(joined).collect::<Vec<_>>())?;
    Ok(records.into_iter().zip(joined).map(|(record, joined)| row(record, joined)).collect())
}

/// The id of a customer's last closed record, for links to it.
#[derive(Clone, Copy, Debug)]
pub struct LastClosed {
    /// Which customer.
    pub customer: CustomerId,
}

impl Question for LastClosed {
    type Answer = Option<RemovalId>;
    type Found = Option<ClosedRelationship>;

    const NAME: &'static str = "LastClosed";
    const GLANCE: bool = true;

    fn permission(&self) -> Permission {
        Permission::ViewClosed
    }

    fn load(&self, asker: &Asker) -> Result<impl Findings<Found = Self::Found>, Error> {
        Ok(relationships::last_closed(asker.partner()?, self.customer))
    }

    fn answer(&self, record: Self::Found, _: &mut Look<'_, '_>) -> Result<Option<RemovalId>, Error> {
        Ok(record.map(|record| record.id))
    }
}
