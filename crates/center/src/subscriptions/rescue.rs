//! A partner takes a suspended subscription of a former partner over, because the customer asked it to. Both logs tell it,
//! and the former partner's closed record gets a line. Bringing it back is another step (E24).

use crate::ask::{Asker, Look, Question};
use crate::relationships::facts;
use crate::request::{Caller, Scope};
use crate::run::{Command, Work};
use crate::{Error, names};
use domain::catalogue::Offer;
use domain::partner::Partner;
use domain::relationship::ClosedRelationship;
use domain::subscription::{Status, Subscription};
use domain::task::{Task, TaskKind};
use domain::{CustomerId, OrderId, PartnerId, Permission, Refusal, SubscriptionId, rescue};
use store::{Findings, closed, offers, orders, partners, subscriptions, tasks};

/// What a customer asked the partner to take over.
#[derive(Clone, Copy, Debug)]
pub struct RescuesAsked {
    /// Which customer.
    pub customer: CustomerId,
}

/// One of them.
#[derive(Clone, PartialEq, Debug)]
pub struct RescueShown {
    /// The task.
    pub task: Task,
    /// The subscription as it stands.
    pub subscription: Subscription,
    /// Its name.
    pub name: String,
    /// Who sold it.
    pub seller: Option<Partner>,
}

impl Question for RescuesAsked {
    type Answer = Vec<RescueShown>;
    type Found = Vec<Task>;

    const NAME: &'static str = "RescuesAsked";

    fn permission(&self) -> Permission {
        Permission::ViewSubscriptions
    }

    fn customer(&self) -> Option<CustomerId> {
        Some(self.customer)
    }

    fn load(&self, asker: &Asker) -> Result<impl Findings<Found = Self::Found>, Error> {
        Ok(tasks::of_customer(asker.partner()?, self.customer))
    }

    fn answer(&self, mut open: Self::Found, look: &mut Look<'_, '_>) -> Result<Vec<RescueShown>, Error> {
        open.retain(|task| task.kind == TaskKind::RescueAsked);
        if open.is_empty() {
            return Ok(Vec::new());
        }
        let (held, offers) =
            look.tx.find((subscriptions::at_customer(self.customer), offers::held(self.customer)))?;
        let sellers = look.tx.find(names::partners(held.iter().map(|one| one.partner)))?;
        let asked = |task: Task| {
            let is_it =
                |one: &&Subscription| one.id.to_string() == task.object && one.status != Status::Deleted;
            let subscription = held.iter().find(is_it)?.clone().at(look.now);
            let name = facts::name(&subscription, &offers, look.locale);
            let seller = sellers.get(&subscription.partner).cloned();
            Some(RescueShown { task, subscription, name, seller })
        };
        Ok(open.into_iter().filter_map(asked).collect())
    }
}

/// The command.
#[derive(Clone, Copy, Debug)]
pub struct RescueSubscription {
    /// Whose subscription.
    pub customer: CustomerId,
    /// Which.
    pub subscription: SubscriptionId,
    /// Who sold it.
    pub seller: PartnerId,
}

impl Command for RescueSubscription {
    type Outcome = Subscription;
    type Facts = (Vec<Task>, Vec<Subscription>, Vec<Offer>, Option<Partner>, Option<ClosedRelationship>);

    const NAME: &'static str = "RescueSubscription";

    fn permission(&self) -> Permission {
        Permission::RescueSubscription
    }

    fn scope(&self, caller: &Caller) -> Result<Scope, Error> {
        Ok(Scope::with(caller, self.customer)?.beside(self.seller))
    }

    fn load(&self, scope: Scope) -> impl Findings<Found = Self::Facts> {
        (
            tasks::of_customer(scope.partner, self.customer),
            subscriptions::of_customer(self.seller, self.customer),
            offers::sold(self.seller, self.customer),
            partners::by_id(scope.partner),
            closed::last(self.seller, self.customer),
        )
    }

    fn run(
        &self,
        (open, sold, offers, partner, record): Self::Facts,
        work: &mut Work<'_, '_>,
    ) -> Result<Subscription, Error> {
        let object = self.subscription.to_string();
        let asked = |task: &Task| task.kind == TaskKind::RescueAsked && task.object == object;
        let task = open.into_iter().find(asked).ok_or(Refusal::SubscriptionNotFound)?;
        let seller = work.beside.clone().ok_or(Refusal::SubscriptionNotFound)?;
        let one = sold.iter().find(|one| one.id == self.subscription);
        let one = one.ok_or(Refusal::SubscriptionNotFound)?;
        let partner = partner.ok_or(Refusal::Unrelated)?;
        let relationship = work.relationship()?.clone();
        let order = OrderId(work.id());
        let by = (&relationship, &partner);
        let rescue = rescue::take_over(one, &sold, &seller, by, &offers, order, work.now)?;
        let record = record.ok_or(Refusal::NotFound)?;
        let (locked, lines) =
            work.tx.find((closed::lock(self.seller, record.id), closed::lines(self.seller, record.id)))?;
        let appended = locked.unwrap_or(record).rescued(&lines, self.subscription, work.id(), work.now);
        let (task, done) = task.done(work.now)?;
        work.save(orders::save(&rescue.order)?);
        work.save_all(rescue.taken.iter().chain(&rescue.given_up).map(subscriptions::save));
        work.save(closed::append(&appended.line));
        work.save(closed::stand(appended.line.partner, appended.line.record, &appended.standing));
        work.save(tasks::save(&task, work.now));
        work.remember(rescue.happened);
        work.remember([done]);
        work.remember_beside(rescue.happened_before)?;
        work.remember_beside([appended.happened])?;
        rescue.taken.into_iter().next().ok_or(Error::Internal)
    }
}
