//! The list of customers and what they hold, as of one moment: a removal after it changes nothing of it (E48).

use crate::Error;
use crate::ask::{Asker, Look, Question};
use crate::relationships::facts;
use domain::catalogue::Offer;
use domain::subscription::Subscription;
use domain::{CustomerId, Permission, Time};
use store::{Findings, customers, offers, subscriptions};

/// Rows, and the moment they are of.
#[derive(Clone, PartialEq, Debug)]
pub struct Stamped<T> {
    /// When the export began.
    pub at: Time,
    /// The rows.
    pub rows: Vec<T>,
}

/// A customer of the list (M7).
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ExportedCustomer {
    /// Its id.
    pub id: CustomerId,
    /// Its name.
    pub company: String,
    /// Its primary domain.
    pub domain: String,
}

/// A subscription with its customer's name.
#[derive(Clone, PartialEq, Debug)]
pub struct ExportedSubscription {
    /// Whose.
    pub company: String,
    /// The customer's domain.
    pub domain: String,
    /// Nickname, else the offer's name in the asker's language.
    pub name: String,
    /// The subscription.
    pub subscription: Subscription,
}

/// All customers that the partner serves, in the order of the asker's language.
#[derive(Clone, Copy, Debug)]
pub struct CustomerExport;

impl Question for CustomerExport {
    type Answer = Stamped<ExportedCustomer>;
    type Found = Vec<ExportedCustomer>;

    const NAME: &'static str = "CustomerExport";

    fn permission(&self) -> Permission {
        Permission::ExportCustomers
    }

    fn load(&self, asker: &Asker) -> Result<impl Findings<Found = Self::Found>, Error> {
        let rows = customers::all_served(asker.partner()?, asker.locale.collation().name());
        Ok(rows.map(|rows| rows.into_iter().map(customer).collect()))
    }

    fn answer(&self, rows: Self::Found, look: &mut Look<'_, '_>) -> Result<Self::Answer, Error> {
        Ok(Stamped { at: look.now, rows })
    }
}

fn customer((id, company, domain): (CustomerId, String, String)) -> ExportedCustomer {
    ExportedCustomer { id, company, domain }
}

/// What the partner sold to those it serves, to all or to one of them.
#[derive(Clone, Copy, Debug)]
pub struct SubscriptionExport {
    /// To whom; all without.
    pub customer: Option<CustomerId>,
}

type Sold = (CustomerId, String, String, Subscription);

impl Question for SubscriptionExport {
    type Answer = Stamped<ExportedSubscription>;
    type Found = (Vec<Sold>, Vec<Offer>);

    const NAME: &'static str = "SubscriptionExport";

    fn permission(&self) -> Permission {
        Permission::ExportCustomers
    }

    fn customer(&self) -> Option<CustomerId> {
        self.customer
    }

    fn load(&self, asker: &Asker) -> Result<impl Findings<Found = Self::Found>, Error> {
        Ok((subscriptions::all_sold(asker.partner()?, self.customer), offers::all()))
    }

    fn answer(&self, (sold, offers): Self::Found, look: &mut Look<'_, '_>) -> Result<Self::Answer, Error> {
        let rows = sold.into_iter().map(|(_, company, domain, one)| {
            let subscription = one.at(look.now);
            let of = offers.iter().find(|offer| offer.id == subscription.offer);
            let name = facts::name(&subscription, of.map_or(&[], std::slice::from_ref), look.locale);
            ExportedSubscription { company, domain, name, subscription }
        });
        Ok(Stamped { at: look.now, rows: rows.collect() })
    }
}
