//! What the operator did to a partner, and why: the partner reads every act, and so does the operator.

use crate::Error;
use crate::ask::{Asker, Look, Question};
use domain::oversight::Act;
use domain::partner::Partner;
use domain::{PartnerId, Permission, Refusal};
use store::users::OPERATOR;
use store::{Findings, acts, partners};

/// The question, the latest act first.
#[derive(Clone, Copy, Debug)]
pub struct OperatorActs {
    /// At most so many.
    pub limit: i64,
}

impl Question for OperatorActs {
    type Answer = Vec<Act>;
    type Found = Vec<Act>;

    const NAME: &'static str = "OperatorActs";

    fn permission(&self) -> Permission {
        Permission::ViewPolicy
    }

    fn load(&self, asker: &Asker) -> Result<impl Findings<Found = Self::Found>, Error> {
        Ok(acts::of_partner(asker.partner()?, self.limit))
    }

    fn answer(&self, found: Self::Found, _: &mut Look<'_, '_>) -> Result<Vec<Act>, Error> {
        Ok(found)
    }
}

/// One partner with what was done to it, for the operator.
#[derive(Clone, Copy, Debug)]
pub struct PartnerActs {
    /// Which.
    pub partner: PartnerId,
}

impl Question for PartnerActs {
    type Answer = (Partner, Vec<Act>);
    type Found = (Option<Partner>, Vec<Act>);

    const NAME: &'static str = "PartnerActs";

    fn permission(&self) -> Permission {
        Permission::Operate
    }

    fn load(&self, _: &Asker) -> Result<impl Findings<Found = Self::Found>, Error> {
        Ok((partners::by_id(self.partner), acts::of_partner(self.partner, 100)))
    }

    fn answer(
        &self,
        (partner, acts): Self::Found,
        _: &mut Look<'_, '_>,
    ) -> Result<(Partner, Vec<Act>), Error> {
        Ok((partner.ok_or(Refusal::NotFound)?, acts))
    }
}

/// The changes of the policy with their reasons, for the operator; the latest first.
#[derive(Clone, Copy, Debug)]
pub struct PolicyActs;

impl Question for PolicyActs {
    type Answer = Vec<Act>;
    type Found = Vec<Act>;

    const NAME: &'static str = "PolicyActs";

    fn permission(&self) -> Permission {
        Permission::Operate
    }

    fn load(&self, _: &Asker) -> Result<impl Findings<Found = Self::Found>, Error> {
        Ok(acts::of_partner(PartnerId(OPERATOR), 100))
    }

    fn answer(&self, found: Self::Found, _: &mut Look<'_, '_>) -> Result<Vec<Act>, Error> {
        Ok(found)
    }
}
