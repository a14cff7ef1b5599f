//! What the operator sees during an open look inside: the list of customers, and one customer with what happened. Each
//! is noted by [`super::SeeInside`] first; without an open look nothing is found.

use crate::Error;
use crate::activity::{TimelineEntry, TimelinePage};
use crate::ask::{Asker, Look, Question};
use crate::request::Gate;
use domain::customer::Customer;
use domain::event::Event;
use domain::oversight::Act;
use domain::partner::Partner;
use domain::relationship::Relationship;
use domain::{CustomerId, PartnerId, Permission, Refusal, UserId};
use store::customers::Listed;
use store::{Find, Findings, acts, customers, events, partners, relationships};

/// The customers of a partner.
#[derive(Clone, Copy, Debug)]
pub struct InsideCustomers {
    /// Of whom.
    pub partner: PartnerId,
}

/// One of them.
#[derive(Clone, Copy, Debug)]
pub struct InsideCustomer {
    /// Of whom.
    pub partner: PartnerId,
    /// Which.
    pub customer: CustomerId,
}

/// Rows at most.
const LIMIT: i64 = 500;

/// The list.
#[derive(Clone, Debug)]
pub struct InsideList {
    /// The look that is open.
    pub look: Act,
    /// The partner.
    pub partner: Partner,
    /// How many there are.
    pub total: i64,
    /// The first of them by name.
    pub rows: Vec<Listed>,
}

/// One customer.
#[derive(Clone, Debug)]
pub struct InsideView {
    /// The look that is open.
    pub look: Act,
    /// The partner.
    pub partner: Partner,
    /// The customer.
    pub customer: Customer,
    /// The relationship.
    pub relationship: Relationship,
    /// What happened between the two, oldest first.
    pub timeline: TimelinePage,
}

fn open(asker: &Asker, partner: PartnerId) -> Find<Option<Act>> {
    let by = asker.caller.user.unwrap_or(UserId(uuid::Uuid::nil()));
    acts::open_look(partner, by, asker.now)
}

impl Question for InsideCustomers {
    type Answer = InsideList;
    type Found = (Option<Act>, Option<Partner>, i64, Vec<Listed>);

    const NAME: &'static str = "InsideCustomers";

    fn permission(&self) -> Permission {
        Permission::Operate
    }

    fn load(&self, asker: &Asker) -> Result<impl Findings<Found = Self::Found>, Error> {
        let collation = asker.locale.collation().name();
        Ok((
            open(asker, self.partner),
            partners::by_id(self.partner),
            customers::total(self.partner),
            customers::page(self.partner, collation, None, LIMIT),
        ))
    }

    fn answer(
        &self,
        (look, partner, total, rows): Self::Found,
        _: &mut Look<'_, '_>,
    ) -> Result<InsideList, Error> {
        let (look, partner) = (look.ok_or(Refusal::LookClosed)?, partner.ok_or(Refusal::NotFound)?);
        Ok(InsideList { look, partner, total, rows })
    }
}

impl Question for InsideCustomer {
    type Answer = InsideView;
    type Found = (Option<Act>, Option<Partner>, Option<Relationship>, Option<Customer>, Vec<Event>);

    const NAME: &'static str = "InsideCustomer";

    fn permission(&self) -> Permission {
        Permission::Operate
    }

    fn gate(&self) -> Gate {
        Gate::Any
    }

    fn load(&self, asker: &Asker) -> Result<impl Findings<Found = Self::Found>, Error> {
        Ok((
            open(asker, self.partner),
            partners::by_id(self.partner),
            relationships::get(self.partner, self.customer),
            customers::by_id(self.customer),
            events::timeline(self.partner, self.customer, 0, LIMIT),
        ))
    }

    fn answer(
        &self,
        (look, partner, relationship, customer, events): Self::Found,
        _: &mut Look<'_, '_>,
    ) -> Result<InsideView, Error> {
        let (look, partner) = (look.ok_or(Refusal::LookClosed)?, partner.ok_or(Refusal::NotFound)?);
        let relationship = relationship.ok_or(Refusal::Unrelated)?;
        let customer = customer.ok_or(Refusal::Unrelated)?;
        let timeline = TimelinePage {
            // People of the partner stay unnamed, and so does what was bought.
            entries: events.into_iter().map(|event| TimelineEntry { person: None, event }).collect(),
            has_next: false,
            customer_name: customer.profile.company_name.clone(),
            is_active: relationship.is_active(),
            subscription_names: Default::default(),
            partner_names: Default::default(),
        };
        Ok(InsideView { look, partner, customer, relationship, timeline })
    }
}
