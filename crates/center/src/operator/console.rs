//! The operator's console (P27): counts, partners, holds, requests that wait for the operator. No customer is named.

use crate::Error;
use crate::ask::{Asker, Look, Question};
use domain::partner::Partner;
use domain::task::Task;
use domain::{CustomerId, PartnerId, Permission};
use std::collections::BTreeMap;
use store::{Findings, operator, partners};

/// The question.
#[derive(Clone, Copy, Debug)]
pub struct Console;

/// Rows of each list at most.
const LIMIT: i64 = 200;

/// The answer.
#[derive(Clone, PartialEq, Debug)]
pub struct ConsoleView {
    /// Every partner with its counts.
    pub partners: Vec<PartnerRow>,
    /// Relationships that are held or frozen.
    pub held: Vec<Held>,
    /// Releases that are asked for, and requests that nobody answered in time; the most urgent first.
    pub waiting: Vec<Waiting>,
    /// How many relationships are active, over all partners.
    pub relationships: i64,
}

/// A partner with its counts.
#[derive(Clone, PartialEq, Debug)]
pub struct PartnerRow {
    /// The partner.
    pub partner: Partner,
    /// How many customers it serves.
    pub customers: i64,
}

/// A relationship under a hold or a freeze.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Held {
    /// Whose.
    pub partner: PartnerId,
    /// Its name.
    pub partner_name: String,
    /// With whom, by id alone.
    pub customer: CustomerId,
    /// The code of its ground; `frozen` for a freeze.
    pub hold: String,
}

/// A task that waits for the operator.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Waiting {
    /// The task.
    pub task: Task,
    /// The partner's name.
    pub partner_name: String,
}

impl Question for Console {
    type Answer = ConsoleView;
    type Found = (Vec<Partner>, BTreeMap<PartnerId, i64>, Vec<(PartnerId, CustomerId, String)>, Vec<Task>);

    const NAME: &'static str = "Console";

    fn permission(&self) -> Permission {
        Permission::Operate
    }

    fn load(&self, asker: &Asker) -> Result<impl Findings<Found = Self::Found>, Error> {
        Ok((
            partners::all(),
            operator::customers_served(),
            operator::held(LIMIT),
            operator::waiting(asker.now, LIMIT),
        ))
    }

    fn answer(
        &self,
        (partners, served, held, waiting): Self::Found,
        _: &mut Look<'_, '_>,
    ) -> Result<ConsoleView, Error> {
        let names: BTreeMap<PartnerId, String> =
            partners.iter().map(|partner| (partner.id, partner.name.clone())).collect();
        let name = |id: PartnerId| names.get(&id).cloned().unwrap_or_else(|| id.to_string());
        Ok(ConsoleView {
            held: held
                .into_iter()
                .map(|(partner, customer, hold)| Held {
                    partner,
                    partner_name: name(partner),
                    customer,
                    hold,
                })
                .collect(),
            waiting: waiting
                .into_iter()
                .map(|task| Waiting { partner_name: name(task.partner), task })
                .collect(),
            relationships: served.values().sum(),
            partners: partners
                .into_iter()
                .map(|partner| PartnerRow {
                    customers: served.get(&partner.id).copied().unwrap_or_default(),
                    partner,
                })
                .collect(),
        })
    }
}
