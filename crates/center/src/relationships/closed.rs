//! Closed relationships: the records that remain, and taking them out of view (M11, P17; V1's wording).

use crate::Error;
use crate::ask::{Look, Question};
use crate::request::{Gate, Scope};
use crate::run::{Command, Work};
use domain::customer::Customer;
use domain::relationship::ClosedRelationship;
use domain::{Actor, CustomerId, EventKind, Happened, Permission, Refusal, RemovalId, Time};
use serde::{Deserialize, Serialize};
use serde_json::json;
use std::collections::BTreeMap;
use store::users::TenantRef;
use store::{customers, offers, relationships, users};

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

    fn permission(&self) -> Permission {
        Permission::ViewClosed
    }

    fn answer(&self, look: &mut Look<'_, '_>) -> Result<ClosedPage, Error> {
        let partner = look.partner()?;
        let more = self.limit.saturating_add(1);
        let mut records = relationships::closed_page(look.tx, partner, self.hidden_too, self.before, more)?;
        let has_next = i64::try_from(records.len()).unwrap_or(i64::MAX) > self.limit;
        records.truncate(usize::try_from(self.limit).unwrap_or(usize::MAX));
        let rows = records.into_iter().map(|record| row(look, record)).collect::<Result<_, _>>()?;
        Ok(ClosedPage { rows, has_next })
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

    fn permission(&self) -> Permission {
        Permission::ViewClosed
    }

    fn answer(&self, look: &mut Look<'_, '_>) -> Result<ClosedDetail, Error> {
        let partner = look.partner()?;
        let record = relationships::closed(look.tx, partner, self.id)?.ok_or(Refusal::NotFound)?;
        let locale = look.locale;
        let offer_names = offers::sold(look.tx, partner, record.customer)?
            .into_iter()
            .map(|offer| (offer.id.0.clone(), offer.name(locale.tag()).to_owned()))
            .collect();
        let mut partner_names = BTreeMap::new();
        for id in record.done.contacts.iter().filter_map(|held| held.fallback) {
            if let Some(partner) = store::partners::by_id(look.tx, id)? {
                partner_names.insert(id, partner.name);
            }
        }
        Ok(ClosedDetail { row: row(look, record)?, offer_names, partner_names })
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
    const NAME: &'static str = "SetClosedRelationshipInView";

    fn permission(&self) -> Permission {
        Permission::ViewClosed
    }

    fn gate(&self) -> Gate {
        Gate::Any
    }

    fn scope(&self, actor: &Actor) -> Result<Scope, Error> {
        let partner = actor.partner().ok_or(Refusal::Unrelated)?;
        Ok(Scope { partner, customer: None })
    }

    fn run(&self, work: &mut Work<'_, '_>) -> Result<InView, Error> {
        let record = relationships::closed(work.tx, work.scope.partner, self.id)?.ok_or(Refusal::NotFound)?;
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

fn row(look: &mut Look<'_, '_>, record: ClosedRelationship) -> Result<ClosedRow, Error> {
    let customer = customers::by_id(look.tx, record.customer)?;
    let removed_by = match record.removed_by {
        Some(user) => {
            users::by_id(look.tx, TenantRef::Partner(record.partner), user)?.map(|user| user.display_name)
        }
        None => None,
    };
    let running = relationships::get(look.tx, record.partner, record.customer)?;
    let reestablished = running.is_some_and(|now| now.is_active() && now.generation > record.generation);
    Ok(ClosedRow { record, customer, removed_by, reestablished })
}

/// The id of a customer's last closed record, for links to it.
#[derive(Clone, Copy, Debug)]
pub struct LastClosed {
    /// Which customer.
    pub customer: CustomerId,
}

impl Question for LastClosed {
    type Answer = Option<RemovalId>;

    fn permission(&self) -> Permission {
        Permission::ViewClosed
    }

    fn answer(&self, look: &mut Look<'_, '_>) -> Result<Option<RemovalId>, Error> {
        let partner = look.partner()?;
        Ok(relationships::last_closed(look.tx, partner, self.customer)?.map(|record| record.id))
    }
}
