//! The first page of a partner: counts, what ends soon, what waits for an answer (P1).

use crate::Error;
use crate::ask::{Look, Question};
use crate::relationships::facts;
use domain::{CustomerId, Permission, Time, days_after};
use store::tasks::Task;
use store::{customers, dashboard, tasks};

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

    fn permission(&self) -> Permission {
        Permission::ViewCustomers
    }

    fn answer(&self, look: &mut Look<'_, '_>) -> Result<DashboardView, Error> {
        let partner = look.partner()?;
        let counts = dashboard::counts(look.tx, partner, look.now)?;
        let offers = store::offers::all(look.tx)?;
        let mut ending = Vec::new();
        for soon in dashboard::ending(look.tx, partner, look.now, days_after(look.now, 30), 10)? {
            ending.push(EndingSoon {
                customer: soon.customer,
                customer_name: soon.customer_name,
                customer_locale: soon.customer_locale,
                subscription: soon.subscription,
                name: facts::name_of(soon.nickname.as_deref(), &soon.offer, &offers, look.locale),
                what: soon.what,
                at: soon.at,
            });
        }
        let mut waiting = Vec::new();
        for task in tasks::of_partner(look.tx, partner, 20)? {
            let (customer_name, customer_locale) = customers::by_id(look.tx, task.customer)?
                .map(|one| (one.profile.company_name, one.locale))
                .unwrap_or_default();
            waiting.push(Waiting { task, customer_name, customer_locale });
        }
        Ok(DashboardView {
            customers: customers::total(look.tx, partner)?,
            active: counts.active,
            suspended: counts.suspended,
            requests_waiting: counts.requests_waiting,
            ending,
            tasks: waiting,
        })
    }
}
