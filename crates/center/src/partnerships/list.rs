//! A partner's partnerships, seen from its side (P13, P14), and one of them with what its end would bring about.

use super::remove::contacts;
use crate::ask::{Asker, Look, Question};
use crate::identity::partnership_link::PartnershipLink;
use crate::{Error, names};
use domain::partner::Partner;
use domain::partnership::{Partnership, PartnershipState};
use domain::relationship::ContactHeld;
use domain::{PartnerId, Permission, Refusal};
use store::{Findings, partners, partnerships};

/// The question.
#[derive(Clone, Copy, Debug)]
pub struct PartnershipList;

/// One partnership, with whoever is at its other end.
#[derive(Clone, PartialEq, Debug)]
pub struct PartnershipRow {
    /// The partnership.
    pub partnership: Partnership,
    /// Its state now.
    pub state: PartnershipState,
    /// Who is at its other end.
    pub other: Partner,
    /// How many customers both serve, while they work together.
    pub shared_customers: i64,
    /// They work together and the reseller is restricted: what runs goes on, nothing new is ordered (M6).
    pub restricted: bool,
}

impl Question for PartnershipList {
    type Answer = Vec<PartnershipRow>;
    type Found = (Vec<Partnership>, Option<Partner>);

    const NAME: &'static str = "PartnershipList";

    fn permission(&self) -> Permission {
        Permission::ViewPartnerships
    }

    fn load(&self, asker: &Asker) -> Result<impl Findings<Found = Self::Found>, Error> {
        let partner = asker.partner()?;
        Ok((partnerships::of_partner(partner), partners::by_id(partner)))
    }

    fn answer(
        &self,
        (found, own): Self::Found,
        look: &mut Look<'_, '_>,
    ) -> Result<Vec<PartnershipRow>, Error> {
        let own = own.ok_or(Refusal::Unrelated)?;
        // What one has with a stranger is nobody's business: only those who work together learn it.
        let shared = found
            .iter()
            .map(|one| one.is_active().then(|| partnerships::shared_customers(one.provider, one.reseller)));
        let others = names::partners(found.iter().map(|one| one.other(own.id)));
        let (others, shared) = look.tx.find((others, shared.collect::<Vec<_>>()))?;
        let mut rows: Vec<_> = found
            .into_iter()
            .zip(shared)
            .filter_map(|(partnership, shared_customers)| {
                let other = others.get(&partnership.other(own.id))?.clone();
                let reseller = if other.id == partnership.reseller { &other } else { &own };
                let restricted = partnership.is_active() && reseller.restricted;
                let shared_customers = shared_customers.unwrap_or_default();
                let state = partnership.state_at(look.now);
                Some(PartnershipRow { partnership, state, other, shared_customers, restricted })
            })
            .collect();
        rows.sort_by(|a, b| (&a.other.name, a.other.id).cmp(&(&b.other.name, b.other.id)));
        Ok(rows)
    }
}

/// One partnership of the asker's.
#[derive(Clone, Copy, Debug)]
pub struct PartnershipOne {
    /// The other side.
    pub other: PartnerId,
}

/// What it is, and what its end would bring about.
#[derive(Clone, PartialEq, Debug)]
pub struct PartnershipView {
    /// The partnership.
    pub row: PartnershipRow,
    /// The subscriptions whose support contact would fall back.
    pub contacts: Vec<ContactHeld>,
}

impl Question for PartnershipOne {
    type Answer = PartnershipView;
    type Found = <PartnershipList as Question>::Found;

    const NAME: &'static str = "PartnershipOne";

    fn permission(&self) -> Permission {
        Permission::ViewPartnerships
    }

    fn load(&self, asker: &Asker) -> Result<impl Findings<Found = Self::Found>, Error> {
        PartnershipList.load(asker)
    }

    fn answer(
        &self,
        (mut found, own): Self::Found,
        look: &mut Look<'_, '_>,
    ) -> Result<PartnershipView, Error> {
        found.retain(|one| one.provider == self.other || one.reseller == self.other);
        let row = PartnershipList.answer((found, own), look)?.into_iter().next().ok_or(Refusal::NotFound)?;
        let contacts = contacts(look.tx, &row.partnership)?;
        Ok(PartnershipView { row, contacts })
    }
}

/// Opening a request, as any person of the reseller it is for. The link was verified before.
#[derive(Clone, Copy, Debug)]
pub struct OpenPartnership {
    /// What the link says.
    pub link: PartnershipLink,
}

impl Question for OpenPartnership {
    type Answer = PartnershipRow;
    type Found = <PartnershipList as Question>::Found;

    const NAME: &'static str = "OpenPartnership";

    fn permission(&self) -> Permission {
        Permission::ViewPartnerships
    }

    fn load(&self, asker: &Asker) -> Result<impl Findings<Found = Self::Found>, Error> {
        PartnershipList.load(asker)
    }

    fn answer(
        &self,
        (mut found, own): Self::Found,
        look: &mut Look<'_, '_>,
    ) -> Result<PartnershipRow, Error> {
        if own.as_ref().map(|own| own.id) != Some(self.link.reseller) {
            return Err(Refusal::InvitationForAnother.into());
        }
        found.retain(|one| one.provider == self.link.provider && one.reseller == self.link.reseller);
        let row = PartnershipList.answer((found, own), look)?.into_iter().next();
        let row = row.ok_or(Refusal::PartnershipNotOpen)?;
        if row.partnership.request == self.link.request {
            Ok(row)
        } else {
            Err(Refusal::PartnershipNotOpen.into())
        }
    }
}
