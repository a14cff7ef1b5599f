//! What was agreed to, shown to both sides: by whom, in which words, and whether the log proves it (P24).

use super::accept::proof;
use crate::ask::{Asker, Look, Question};
use crate::request::Gate;
use crate::{Error, names};
use domain::consent::Consent;
use domain::event::{Event, EventKind};
use domain::partner::Partner;
use domain::{CustomerId, PartnerId, Permission, Refusal};
use std::collections::BTreeMap;
use store::users::{self, TenantRef};
use store::{Findings, consents, events};

/// A consent with what is joined when it is shown.
#[derive(Clone, PartialEq, Debug)]
pub struct ConsentShown {
    /// The record.
    pub consent: Consent,
    /// The partner it was given to.
    pub partner: Option<Partner>,
    /// The person's name as it is now; none once it was erased.
    pub person: Option<String>,
    /// The log holds the hash of exactly this record.
    pub proven: bool,
}

/// What one of a partner's customers agreed to with it. A partner that no longer serves the customer still sees its own
/// records.
#[derive(Clone, Copy, Debug)]
pub struct ConsentsOfCustomer {
    /// Which.
    pub customer: CustomerId,
}

impl Question for ConsentsOfCustomer {
    type Answer = Vec<ConsentShown>;
    type Found = (Vec<Consent>, Vec<Event>);

    const NAME: &'static str = "ConsentsOfCustomer";

    fn permission(&self) -> Permission {
        Permission::ViewActivity
    }

    fn customer(&self) -> Option<CustomerId> {
        Some(self.customer)
    }

    fn gate(&self) -> Gate {
        Gate::Any
    }

    fn load(&self, asker: &Asker) -> Result<impl Findings<Found = Self::Found>, Error> {
        let partner = asker.partner()?;
        Ok((
            consents::of_pair(partner, self.customer),
            events::of_kind(partner, self.customer, EventKind::InvitationAccepted),
        ))
    }

    fn answer(
        &self,
        (found, told): Self::Found,
        look: &mut Look<'_, '_>,
    ) -> Result<Vec<ConsentShown>, Error> {
        look.relationship()?;
        shown(found, &told, self.customer, look)
    }
}

/// What the customer that asks agreed to, with all its partners.
#[derive(Clone, Copy, Debug)]
pub struct OwnConsents;

impl Question for OwnConsents {
    type Answer = Vec<ConsentShown>;
    type Found = Vec<Consent>;

    const NAME: &'static str = "OwnConsents";

    fn permission(&self) -> Permission {
        Permission::ViewOwnPartners
    }

    fn load(&self, asker: &Asker) -> Result<impl Findings<Found = Self::Found>, Error> {
        Ok(consents::of_customer(asker.customer()?))
    }

    fn answer(&self, found: Self::Found, look: &mut Look<'_, '_>) -> Result<Vec<ConsentShown>, Error> {
        let customer = look.actor.customer().ok_or(Refusal::Unrelated)?;
        let partners: std::collections::BTreeSet<PartnerId> = found.iter().map(|one| one.partner).collect();
        let told = partners.iter().map(|one| events::of_kind(*one, customer, EventKind::InvitationAccepted));
        let told = look.tx.find(told.collect::<Vec<_>>())?.concat();
        shown(found, &told, customer, look)
    }
}

fn shown(
    found: Vec<Consent>,
    told: &[Event],
    customer: CustomerId,
    look: &mut Look<'_, '_>,
) -> Result<Vec<ConsentShown>, Error> {
    let people: Vec<_> = found
        .iter()
        .map(|one| one.user.map(|user| users::by_id(TenantRef::Customer(customer), user)))
        .collect();
    let (people, partners) = look.tx.find((people, names::partners(found.iter().map(|one| one.partner))))?;
    let proofs: BTreeMap<String, String> = told.iter().filter_map(stated).collect();
    let rows = found.into_iter().zip(people).map(|(consent, person)| ConsentShown {
        partner: partners.get(&consent.partner).cloned(),
        person: person.flatten().map(|one| one.display_name),
        proven: proofs.get(&consent.id.to_string()) == Some(&proof(&consent)),
        consent,
    });
    Ok(rows.collect())
}

/// The consent an event speaks of, and the hash it holds.
fn stated(event: &Event) -> Option<(String, String)> {
    let text = |name: &str| event.new.get(name)?.as_str().map(str::to_owned);
    Some((text("consent")?, text("proof")?))
}
