//! A look inside a partner: opened with a reason, told to the partner, over after an hour; whatever is seen is written
//! down once (README, "The operator").

use super::why::{What, Why};
use crate::Error;
use crate::request::{Caller, Gate, Scope};
use crate::run::{Command, Work};
use domain::oversight::{Act, ActKind, look_ends};
use domain::partner::Partner;
use domain::{CustomerId, EventKind, FieldError, Happened, PartnerId, Permission, Refusal};
use serde_json::json;
use store::{Findings, acts, partners};

/// Opens a look inside.
#[derive(Clone, Debug)]
pub struct LookInside {
    /// Into whom.
    pub partner: PartnerId,
    /// Why.
    pub why: Why,
}

impl Command for LookInside {
    type Outcome = Act;
    type Facts = Option<Partner>;

    const NAME: &'static str = "LookInside";

    fn permission(&self) -> Permission {
        Permission::Operate
    }

    fn check(&self) -> Vec<FieldError> {
        self.why.check()
    }

    fn scope(&self, _: &Caller) -> Result<Scope, Error> {
        Ok(Scope::of(self.partner, None))
    }

    fn load(&self, scope: Scope) -> impl Findings<Found = Self::Facts> {
        partners::by_id(scope.partner)
    }

    fn run(&self, partner: Self::Facts, work: &mut Work<'_, '_>) -> Result<Act, Error> {
        partner.ok_or(Refusal::NotFound)?;
        let until = look_ends(work.now);
        let what = What::new(ActKind::LookInside, self.partner, self.partner).until(until);
        let act = self.why.record(work, what)?;
        work.remember([Happened::new(EventKind::LookedInside)
            .object(act.id)
            .new_value(json!({ "ground": act.ground.code(), "until": until }))]);
        Ok(act)
    }
}

/// Notes what is seen during an open look; the second sight of the same is not noted again.
#[derive(Clone, Copy, Debug)]
pub struct SeeInside {
    /// Inside whom.
    pub partner: PartnerId,
    /// Which customer; none for the list.
    pub customer: Option<CustomerId>,
}

impl Command for SeeInside {
    type Outcome = bool;
    type Facts = ();

    const NAME: &'static str = "SeeInside";

    fn permission(&self) -> Permission {
        Permission::Operate
    }

    fn gate(&self) -> Gate {
        Gate::Any
    }

    fn scope(&self, _: &Caller) -> Result<Scope, Error> {
        Ok(Scope::of(self.partner, self.customer))
    }

    fn load(&self, _: Scope) -> impl Findings<Found = Self::Facts> {}

    fn run(&self, (): Self::Facts, work: &mut Work<'_, '_>) -> Result<bool, Error> {
        let by = work.actor.user.ok_or(Refusal::UserRequired)?;
        let look = work.tx.find(acts::open_look(self.partner, by, work.now))?.ok_or(Refusal::LookClosed)?;
        if self.customer.is_some() && work.relationship.is_none() {
            return Err(Refusal::Unrelated.into());
        }
        let object = self.customer.map_or_else(|| self.partner.to_string(), |id| id.to_string());
        if work.tx.find(acts::was_seen(self.partner, look.id, &object))? {
            return Ok(false);
        }
        work.save(acts::saw(self.partner, look.id, &object, work.now));
        work.remember([Happened::new(EventKind::SeenInside)
            .object(&object)
            .object(look.id)
            .new_value(json!({ "ground": look.ground.code() }))]);
        Ok(true)
    }
}
