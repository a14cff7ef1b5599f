//! A partner's granular rights over all its customers: the wire's list and the calendar of expiries (api 3.3, P12).

use crate::Error;
use crate::ask::{Asker, Look, Question};
use domain::customer::Customer;
use domain::delegation::Delegation;
use domain::{CustomerId, DelegationId, Permission, days_after};
use std::collections::BTreeMap;
use store::delegations::{self, Wanted};
use store::{Findings, customers};

/// Days for which ended rights can be read (api 3.2).
pub const READABLE_DAYS: i64 = 365;

/// The question.
#[derive(Clone, Debug)]
pub struct GranularList {
    /// Narrowed to these.
    pub wanted: Wanted,
    /// After this one.
    pub after: Option<DelegationId>,
    /// Most rows.
    pub limit: i64,
}

/// A page of them.
#[derive(Clone, PartialEq, Debug)]
pub struct GranularPage {
    /// In the order of their ids, which is that in which they were drafted.
    pub rows: Vec<GranularRow>,
    /// More follow.
    pub has_next: bool,
}

/// Granular rights, and in whose tenant.
#[derive(Clone, PartialEq, Debug)]
pub struct GranularRow {
    /// The rights.
    pub delegation: Delegation,
    /// The customer's name; empty for one that is gone.
    pub customer_name: String,
    /// Tag of the locale its name is written in.
    pub customer_locale: String,
}

impl GranularRow {
    pub(crate) fn new(delegation: Delegation, customer: Option<&Customer>) -> Self {
        GranularRow {
            delegation,
            customer_name: customer.map(|one| one.profile.company_name.clone()).unwrap_or_default(),
            customer_locale: customer.map(|one| one.locale.clone()).unwrap_or_default(),
        }
    }
}

impl Question for GranularList {
    type Answer = GranularPage;
    type Found = Vec<Delegation>;

    const NAME: &'static str = "GranularList";

    fn permission(&self) -> Permission {
        Permission::ViewDelegations
    }

    fn load(&self, asker: &Asker) -> Result<impl Findings<Found = Self::Found>, Error> {
        let since = days_after(asker.now, -READABLE_DAYS);
        let limit = self.limit.saturating_add(1);
        Ok(delegations::of_partner(asker.partner()?, &self.wanted, self.after, since, limit))
    }

    fn answer(&self, mut found: Self::Found, look: &mut Look<'_, '_>) -> Result<GranularPage, Error> {
        let has_next = i64::try_from(found.len()).unwrap_or(i64::MAX) > self.limit;
        found.truncate(usize::try_from(self.limit).unwrap_or(usize::MAX));
        let ids: std::collections::BTreeSet<CustomerId> = found.iter().map(|one| one.customer).collect();
        let known = look.tx.find(ids.into_iter().map(customers::by_id).collect::<Vec<_>>())?;
        let known: BTreeMap<_, _> = known.into_iter().flatten().map(|one| (one.id, one)).collect();
        let rows = found.into_iter().map(|one| {
            let customer = known.get(&one.customer);
            GranularRow::new(one, customer)
        });
        Ok(GranularPage { rows: rows.collect(), has_next })
    }
}
