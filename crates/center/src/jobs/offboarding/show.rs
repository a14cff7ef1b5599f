//! What is known of jobs: the list, one with its counts, and its customers page by page, which are the report.

use crate::Error;
use crate::ask::{Asker, Look, Question};
use domain::offboarding::{ItemState, Offboarding};
use domain::{OffboardingId, Permission, Refusal, Time};
use store::Findings;
use store::offboardings::{self, Counts, Item, Runner};
use uuid::Uuid;

/// The jobs of a partner, newest first.
#[derive(Clone, Copy, Debug)]
pub struct OffboardingList {
    /// After this one.
    pub before: Option<(Time, Uuid)>,
    /// Rows of a page.
    pub limit: i64,
}

/// One job.
#[derive(Clone, Copy, Debug)]
pub struct OffboardingOne {
    /// Which.
    pub id: OffboardingId,
}

/// A job with how many of its customers stand where.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct OffboardingView {
    /// The job.
    pub job: Offboarding,
    /// States that occur, with their numbers.
    pub counts: Counts,
}

/// Customers of a job in the order of its list.
#[derive(Clone, Copy, Debug)]
pub struct OffboardingItems {
    /// Of which job.
    pub id: OffboardingId,
    /// Only those of one state.
    pub state: Option<ItemState>,
    /// After this place.
    pub after: Option<i64>,
    /// Rows of a page.
    pub limit: i64,
}

/// A page of customers.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ItemPage {
    /// The customers.
    pub items: Vec<Item>,
    /// True if there are more.
    pub has_next: bool,
}

impl OffboardingView {
    /// How many stand there.
    pub fn count(&self, state: ItemState) -> i64 {
        self.counts.iter().find(|(known, _)| *known == state).map_or(0, |(_, count)| *count)
    }
}

impl Question for OffboardingList {
    type Answer = (Vec<Offboarding>, bool);
    type Found = Vec<Offboarding>;

    const NAME: &'static str = "OffboardingList";
    const GLANCE: bool = true;

    fn permission(&self) -> Permission {
        Permission::OffboardCustomers
    }

    fn load(&self, asker: &Asker) -> Result<impl Findings<Found = Self::Found>, Error> {
        Ok(offboardings::of_partner(asker.partner()?, self.before, self.limit + 1))
    }

    fn answer(&self, mut jobs: Self::Found, _: &mut Look<'_, '_>) -> Result<Self::Answer, Error> {
        let has_next = cut(&mut jobs, self.limit);
        Ok((jobs, has_next))
    }
}

impl Question for OffboardingOne {
    type Answer = OffboardingView;
    type Found = (Option<(Offboarding, Runner)>, Counts);

    const NAME: &'static str = "OffboardingOne";

    fn permission(&self) -> Permission {
        Permission::OffboardCustomers
    }

    fn load(&self, asker: &Asker) -> Result<impl Findings<Found = Self::Found>, Error> {
        let partner = asker.partner()?;
        Ok((offboardings::by_id(partner, self.id), offboardings::counts(partner, self.id)))
    }

    fn answer(&self, (job, counts): Self::Found, _: &mut Look<'_, '_>) -> Result<OffboardingView, Error> {
        let (job, _) = job.ok_or(Refusal::NotFound)?;
        Ok(OffboardingView { job, counts })
    }
}

impl Question for OffboardingItems {
    type Answer = ItemPage;
    type Found = (Option<(Offboarding, Runner)>, Vec<Item>);

    const NAME: &'static str = "OffboardingItems";

    fn permission(&self) -> Permission {
        Permission::OffboardCustomers
    }

    fn load(&self, asker: &Asker) -> Result<impl Findings<Found = Self::Found>, Error> {
        let (partner, after) = (asker.partner()?, self.after.unwrap_or(-1));
        Ok((
            offboardings::by_id(partner, self.id),
            offboardings::items(partner, self.id, after, self.state, self.limit + 1),
        ))
    }

    fn answer(&self, (job, mut items): Self::Found, _: &mut Look<'_, '_>) -> Result<ItemPage, Error> {
        job.ok_or(Refusal::NotFound)?;
        let has_next = cut(&mut items, self.limit);
        Ok(ItemPage { items, has_next })
    }
}

/// Leaves what fits the page; true if there was more.
fn cut<T>(rows: &mut Vec<T>, limit: i64) -> bool {
    let limit = usize::try_from(limit).unwrap_or_default();
    let more = rows.len() > limit;
    rows.truncate(limit);
    more
}
