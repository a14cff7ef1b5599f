//! The customer buys for itself under a partner that permitted it (E15, A-S9b). The offers are those of that partner.

use crate::Error;
use crate::ask::{Asker, Look, Question};
use crate::orders::{OrderView, Priced, Purchase, priced};
use crate::request::{Caller, Scope};
use crate::run::{Command, Work};
use domain::catalogue::{Offer, OfferKind};
use domain::order::{WantedLine, check_lines};
use domain::partner::Partner;
use domain::relationship::Relationship;
use domain::{FieldError, PartnerId, Permission, Refusal};
use store::{Findings, offers, partners, relationships};

/// The command.
#[derive(Clone, Debug)]
pub struct BuyForOneself {
    /// Under whom.
    pub partner: PartnerId,
    /// What.
    pub lines: Vec<WantedLine>,
}

impl Command for BuyForOneself {
    type Outcome = OrderView;
    type Facts = Purchase;

    const NAME: &'static str = "BuyForOneself";

    fn permission(&self) -> Permission {
        Permission::BuyForOneself
    }

    fn check(&self) -> Vec<FieldError> {
        check_lines(&self.lines).err().unwrap_or_default()
    }

    fn scope(&self, caller: &Caller) -> Result<Scope, Error> {
        Scope::at(caller, self.partner)
    }

    fn load(&self, scope: Scope) -> impl Findings<Found = Self::Facts> {
        Purchase::find(scope, &self.lines)
    }

    fn run(&self, purchase: Self::Facts, work: &mut Work<'_, '_>) -> Result<OrderView, Error> {
        purchase.buy(&self.lines, true, work)
    }
}

/// What the customer could buy for itself under a partner, at the partner's prices.
#[derive(Clone, Copy, Debug)]
pub struct OwnOffers {
    /// Under whom.
    pub partner: PartnerId,
}

impl Question for OwnOffers {
    type Answer = Vec<Priced>;
    type Found = (Option<Relationship>, Option<Partner>, Vec<Offer>);

    const NAME: &'static str = "OwnOffers";

    fn permission(&self) -> Permission {
        Permission::BuyForOneself
    }

    fn load(&self, asker: &Asker) -> Result<impl Findings<Found = Self::Found>, Error> {
        let customer = asker.customer()?;
        Ok((relationships::get(self.partner, customer), partners::by_id(self.partner), offers::all()))
    }

    fn answer(
        &self,
        (relationship, partner, offers): Self::Found,
        _: &mut Look<'_, '_>,
    ) -> Result<Vec<Priced>, Error> {
        let relationship = relationship.filter(Relationship::is_active).ok_or(Refusal::Unrelated)?;
        if !relationship.self_serve {
            return Err(Refusal::PurchaseNotPermitted.into());
        }
        let currency = partner.ok_or(Refusal::Unrelated)?.currency;
        let sold = offers.into_iter().filter(|offer| {
            offer.purchasable && offer.kind != OfferKind::AddOn && offer.price(&currency).is_some()
        });
        Ok(sold.map(|offer| priced(offer, &currency)).collect())
    }
}
