//! The first page of a partner: counts, what ends soon, what waits for an answer (P1).

use crate::ask::{Asker, Look, Question};
use crate::delegation::GranularRow;
use crate::relationships::facts;
use crate::{Error, names};
use domain::delegation::Delegation;
use domain::task::Task;
use domain::{CustomerId, Permission, Time, days_after};
use store::dashboard::{self, Counts, Deadline};
use store::{Findings, customers, delegations, tasks};

/// The question.
#[derive(Clone, Copy, Debug)]
pub struct Dashboard;

/// The answer.
#[derive(Clone, PartialEq, Debug)]
pub struct DashboardView {
    /// Customers served.
    pub customers: i64,
    /// Subscriptions in use.
    pub active: i64,
    /// Suspended ones.
    pub suspended: i64,
    /// Requests that wait for an answer.
    pub requests_waiting: i64,
    /// What ends within thirty days, the soonest first.
    pub ending: Vec<EndingSoon>,
    /// Granular rights that end within thirty days and do not extend themselves (M3).
    pub rights: Vec<GranularRow>,
    /// What waits for this partner.
    pub tasks: Vec<Waiting>,
}

/// A task, and the customer that waits for it.
#[derive(Clone, PartialEq, Debug)]
pub struct Waiting {
    /// What is to be done.
    pub task: Task,
    /// The customer's name; empty for one that is gone.
    pub customer_name: String,
    /// Tag of the locale its name is written in.
    pub customer_locale: String,
}

/// Something that ends soon.
#[derive(Clone, PartialEq, Debug)]
pub struct EndingSoon {
    /// Whose.
    pub customer: CustomerId,
    /// The customer's name.
    pub customer_name: String,
    /// Tag of the locale its name is written in.
    pub customer_locale: String,
    /// Which subscription.
    pub subscription: domain::SubscriptionId,
    /// Its nickname or offer's name.
    pub name: String,
    /// `trial_ends`, `window_closes`, `data_deleted`.
    pub what: &'static str,
    /// When.
    pub at: Time,
}

impl Question for Dashboard {
    type Answer = DashboardView;
    type Found = (i64, Counts, Vec<Deadline>, Vec<Task>, Vec<Delegation>);

    const NAME: &'static str = "Dashboard";

    fn permission(&self) -> Permission {
        Permission::ViewCustomers
    }

    fn load(&self, asker: &Asker) -> Result<impl Findings<Found = Self::Found>, Error> {
        let (partner, now) = (asker.partner()?, asker.now);
        Ok((
            customers::total(partner),
            dashboard::counts(partner, now),
            dashboard::ending(partner, now, days_after(now, 30), 10),
            tasks::of_partner(partner, 20),
            delegations::ending(partner, now, days_after(now, 30), 10),
        ))
    }

    fn answer(
        &self,
        (customers, counts, ending, tasks, mut rights): Self::Found,
        look: &mut Look<'_, '_>,
    ) -> Result<DashboardView, Error> {
        rights.retain(|one| one.granular.as_ref().is_none_or(|it| !it.auto_extend));
        let (offers, waiting, granting) = look.tx.find((
            names::offers(ending.iter().map(|soon| &soon.offer)),
            tasks.iter().map(|task| customers::by_id(task.customer)).collect::<Vec<_>>(),
            rights.iter().map(|one| customers::by_id(one.customer)).collect::<Vec<_>>(),
        ))?;
        let rights = rights.into_iter().zip(granting);
        let ending = ending.into_iter().map(|soon| EndingSoon {
            customer: soon.customer,
            customer_name: soon.customer_name,
            customer_locale: soon.customer_locale,
            subscription: soon.subscription,
            name: facts::name_of(soon.nickname.as_deref(), &soon.offer, &offers, look.locale),
            what: soon.what,
            at: soon.at,
        });
        let tasks = tasks.into_iter().zip(waiting).map(|(task, customer)| {
            let (customer_name, customer_locale) =
                customer.map(|one| (one.profile.company_name, one.locale)).unwrap_or_default();
            Waiting { task, customer_name, customer_locale }
        });
        Ok(DashboardView {
            customers,
            active: counts.active,
            suspended: counts.suspended,
            requests_waiting: counts.requests_waiting,
            ending: ending.collect(),
            rights: rights.map(|(one, customer)| GranularRow::new(one, customer.as_ref())).collect(),
            tasks: tasks.collect(),
        })
    }
}
