//! One customer of another server is taken over, with all it holds, in one transaction.

use super::fate;
use crate::request::{Caller, Gate, Scope};
use crate::run::{Command, Work};
use crate::{Error, customers, names};
use domain::catalogue::Offer;
use domain::customer::Customer;
use domain::import::{Foreign, ImportFacts, Omission, Omitted, TakenOver, take_over};
use domain::order::Order;
use domain::partner::Partner;
use domain::subscription::Subscription;
use domain::{CustomerId, DelegationId, Generation, PartnerId, Permission, Refusal};
use store::imports::{self, Item};
use store::{Findings, delegations, orders, partners, relationships, subscriptions};
use uuid::Uuid;

/// The command.
#[derive(Clone, Debug)]
pub struct TakeOver {
    /// For whom.
    pub partner: PartnerId,
    /// Within which taking-over.
    pub run: Uuid,
    /// What the other server told.
    pub foreign: Foreign,
}

type Serving = (Vec<(PartnerId, Generation)>, Vec<Partner>);

impl Command for TakeOver {
    type Outcome = Settled;
    #[rustfmt::skip]
    type Facts = (
        Option<Partner>, (Option<Partner>, Option<Partner>), (Option<Customer>, Option<Customer>), Vec<Offer>,
        Vec<Option<Subscription>>, Vec<Option<Order>>, Option<Serving>,
    );

    const NAME: &'static str = "TakeOver";

    fn permission(&self) -> Permission {
        Permission::TakeOver
    }

    fn gate(&self) -> Gate {
        Gate::Any
    }

    fn scope(&self, _: &Caller) -> Result<Scope, Error> {
        Ok(Scope::of(self.partner, Some(self.foreign.customer.id)))
    }

    fn load(&self, _: Scope) -> impl Findings<Found = Self::Facts> {
        let Foreign { customer, subscriptions, orders, .. } = &self.foreign;
        let names_contacts = subscriptions.iter().any(|one| one.contact.is_some());
        (
            partners::by_id(self.partner),
            (partners::by_id(PartnerId(customer.id.0)), partners::by_domain(&customer.domain)),
            (store::customers::by_id(customer.id), store::customers::by_domain(&customer.domain)),
            names::offers(subscriptions.iter().map(|one| &one.offer)),
            subscriptions.iter().map(|one| subscriptions::by_id(self.partner, one.id)).collect::<Vec<_>>(),
            orders.iter().map(|one| orders::by_id(self.partner, one.id)).collect::<Vec<_>>(),
            names_contacts.then(|| (relationships::serving(customer.id), partners::serving(customer.id))),
        )
    }

    fn run(&self, facts: Self::Facts, work: &mut Work<'_, '_>) -> Result<Settled, Error> {
        let (partner, namesakes, (known, namesake), offers, sold, ordered, serving) = facts;
        let partner = partner.ok_or(Refusal::Unrelated)?;
        let delegation = DelegationId(work.id());
        let subscriptions: Vec<_> = sold.into_iter().flatten().collect();
        let orders: Vec<_> = ordered.into_iter().flatten().collect();
        let facts = ImportFacts {
            partner: &partner,
            is_partner: namesakes.0.is_some() || namesakes.1.is_some(),
            known: known.as_ref(),
            namesake: namesake.as_ref(),
            relationship: work.relationship.as_ref(),
            offers: &offers,
            subscriptions: &subscriptions,
            orders: &orders,
            serving: &serving.map(with_mpn_ids).unwrap_or_default(),
        };
        let item = match take_over(&facts, &self.foreign, delegation, work.now) {
            Ok(taken) => self.store(taken, known, work)?,
            Err(why) => skipped(self.foreign.customer.id, why),
        };
        work.save(imports::settle(self.partner, self.run, &item, work.now)?);
        Ok(Settled::from(item))
    }
}

impl TakeOver {
    fn store(
        &self,
        taken: TakenOver,
        known: Option<Customer>,
        work: &mut Work<'_, '_>,
    ) -> Result<Item, Error> {
        let id = self.foreign.customer.id;
        let fate = match (&taken.relationship, taken.happened.is_empty()) {
            (Some(_), _) => fate::CREATED,
            (None, false) => fate::EXTENDED,
            (None, true) => fate::EXISTS,
        };
        if let Some(customer) = &taken.customer {
            work.save(store::customers::save(customer)?);
        }
        if let Some(relationship) = &taken.relationship {
            work.concerns(id, relationship.generation);
            work.save(relationships::save(relationship));
            let index = customers::index(known.as_ref().unwrap_or(&self.foreign.customer));
            work.save_all(store::customers::list(self.partner, id, &index));
        }
        if let Some(delegation) = &taken.delegation {
            work.save(delegations::save(delegation)?);
        }
        work.save_all(taken.subscriptions.iter().map(subscriptions::save));
        for order in &taken.orders {
            work.save(orders::save(order)?);
        }
        let item = Item {
            source_id: id.to_string(),
            fate: fate.to_owned(),
            subscriptions: count(taken.subscriptions.len()),
            orders: count(taken.orders.len()),
            omitted: taken.omitted,
        };
        work.remember(taken.happened);
        Ok(item)
    }
}

fn with_mpn_ids((lives, partners): Serving) -> Vec<(PartnerId, String, Generation)> {
    let mpn_id = |id: PartnerId| partners.iter().find(|one| one.id == id).map(|one| one.mpn_id.clone());
    lives.into_iter().filter_map(|(id, generation)| Some((id, mpn_id(id)?, generation))).collect()
}

fn count(number: usize) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

fn skipped(customer: CustomerId, why: Omission) -> Item {
    Item {
        source_id: customer.to_string(),
        fate: fate::SKIPPED.to_owned(),
        subscriptions: 0,
        orders: 0,
        omitted: vec![Omitted::new("customer", customer, why)],
    }
}

/// What became of a customer.
#[derive(Clone, PartialEq, Eq, Debug, serde::Serialize, serde::Deserialize)]
pub struct Settled {
    /// `created`, `extended`, `exists` or `skipped`.
    pub fate: String,
    /// Subscriptions taken over.
    pub subscriptions: i64,
    /// Orders taken over.
    pub orders: i64,
    /// What was left out.
    pub omitted: Vec<Omitted>,
}

impl From<Item> for Settled {
    fn from(item: Item) -> Self {
        Settled {
            fate: item.fate,
            subscriptions: item.subscriptions,
            orders: item.orders,
            omitted: item.omitted,
        }
    }
}

/// A customer that could not be read is left out: only its fate is remembered.
#[derive(Clone, Debug)]
pub struct LeaveOut {
    /// For whom.
    pub partner: PartnerId,
    /// Within which taking-over.
    pub run: Uuid,
    /// Its id there, as it was told.
    pub source_id: String,
    /// Why.
    pub why: Omission,
}

impl Command for LeaveOut {
    type Outcome = Settled;
    type Facts = ();

    const NAME: &'static str = "LeaveOut";

    fn permission(&self) -> Permission {
        Permission::TakeOver
    }

    fn scope(&self, _: &Caller) -> Result<Scope, Error> {
        Ok(Scope::of(self.partner, None))
    }

    fn load(&self, _: Scope) -> impl Findings<Found = Self::Facts> {}

    fn run(&self, (): Self::Facts, work: &mut Work<'_, '_>) -> Result<Settled, Error> {
        let source_id: String = self.source_id.chars().take(200).collect();
        let item = Item {
            omitted: vec![Omitted::new("customer", &source_id, self.why)],
            source_id,
            fate: fate::SKIPPED.to_owned(),
            subscriptions: 0,
            orders: 0,
        };
        work.save(imports::settle(self.partner, self.run, &item, work.now)?);
        Ok(Settled::from(item))
    }
}
