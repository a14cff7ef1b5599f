//! Whom to ask for help with each subscription (P26, S7).

use crate::Error;
use crate::ask::{Look, Question};
use crate::relationships::facts;
use domain::partner::Partner;
use domain::subscription::{Status, Subscription};
use domain::{Permission, Refusal, support_contact};
use store::{offers, partners, relationships, subscriptions};

/// The question.
#[derive(Clone, Copy, Debug)]
pub struct OwnSupport;

/// One subscription with its support contact.
#[derive(Clone, PartialEq, Debug)]
pub struct SupportRow {
    /// The subscription.
    pub subscription: Subscription,
    /// Its name.
    pub name: String,
    /// Who sold it.
    pub seller: Option<Partner>,
    /// Who helps; nobody where only self-service is left.
    pub contact: Option<Partner>,
}

impl Question for OwnSupport {
    type Answer = Vec<SupportRow>;

    fn permission(&self) -> Permission {
        Permission::ViewOwnPartners
    }

    fn answer(&self, look: &mut Look<'_, '_>) -> Result<Vec<SupportRow>, Error> {
        let customer = look.actor.customer().ok_or(Refusal::Unrelated)?;
        let offers = offers::held(look.tx, customer)?;
        let active = relationships::serving(look.tx, customer)?;
        let mut rows = Vec::new();
        for subscription in subscriptions::at_customer(look.tx, customer)? {
            let subscription = subscription.at(look.now);
            if subscription.status == Status::Deleted {
                continue;
            }
            let contact = match support_contact::resolve(subscription.contact, subscription.partner, &active)
            {
                Some(id) if subscription.kind.has_support_contact() => partners::by_id(look.tx, id)?,
                _ => None,
            };
            let seller = partners::by_id(look.tx, subscription.partner)?;
            let name = facts::name(&subscription, &offers, look.locale);
            rows.push(SupportRow { subscription, name, seller, contact });
        }
        Ok(rows)
    }
}
