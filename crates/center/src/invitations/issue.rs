//! Issuing a relationship request (M1, P10). A generic one is reused; a targeted one replaces its predecessor (E27).

use crate::Error;
use crate::identity::link::Link;
use crate::request::{Caller, Scope};
use crate::run::{Command, Work};
use domain::customer::Customer;
use domain::invitation::text::{self, MOST_CHARACTERS};
use domain::invitation::{Asked, GranularAsked, Invitation, InvitationKind, Joint};
use domain::partner::Partner;
use domain::partnership::Partnership;
use domain::relationship::Relationship;
use domain::{CustomerId, FieldError, FieldProblem, InvitationId, PartnerId, Permission, Refusal};
use language::Locale;
use serde::{Deserialize, Serialize};
use store::{Findings, customers, invitations, partners, partnerships, relationships};

/// The command.
#[derive(Clone, Debug)]
pub struct IssueInvitation {
    /// For anybody, again and again, or for one customer once.
    pub kind: InvitationKind,
    /// The domain of the customer a targeted request is for, if it is known here.
    pub customer_domain: Option<String>,
    /// The customer itself, where the partner once served it.
    pub customer: Option<CustomerId>,
    /// Ask for standing delegated admin too.
    pub delegated_admin: bool,
    /// Ask for granular rights too.
    pub granular: Option<GranularAsked>,
    /// The partner to ask together with: a reseller's provider, or a provider's reseller.
    pub joint_with: Option<PartnerId>,
    /// Language of the text.
    pub locale: Locale,
    /// The edited text with the slot of its link (M1). None for the standard text.
    pub text: Option<String>,
}

impl IssueInvitation {
    /// The plain relationship in the standard words of a language.
    pub fn plain(kind: InvitationKind, locale: Locale) -> Self {
        IssueInvitation {
            kind,
            customer_domain: None,
            customer: None,
            delegated_admin: false,
            granular: None,
            joint_with: None,
            locale,
            text: None,
        }
    }
}

/// An issued request. Its link is derived when shown.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Issued {
    /// The request.
    pub invitation: Invitation,
}

impl Command for IssueInvitation {
    type Outcome = Issued;
    type Facts = (Option<Partner>, Vec<Partnership>, Option<Vec<Invitation>>, Meant);

    const NAME: &'static str = "IssueInvitation";

    fn permission(&self) -> Permission {
        Permission::RequestRelationship
    }

    fn check(&self) -> Vec<FieldError> {
        let mut wrong = Vec::new();
        if self.text.as_ref().is_some_and(|text| text.chars().count() > MOST_CHARACTERS) {
            wrong.push(FieldError::new("text", FieldProblem::TooLong));
        }
        if self.kind == InvitationKind::Generic && (self.customer.is_some() || self.customer_domain.is_some())
        {
            wrong.push(FieldError::new("customerDomain", FieldProblem::NotAllowed));
        }
        wrong.extend(self.granular.iter().flat_map(GranularAsked::check));
        wrong
    }

    fn scope(&self, caller: &Caller) -> Result<Scope, Error> {
        Scope::own(caller)
    }

    fn load(&self, scope: Scope) -> impl Findings<Found = Self::Facts> {
        let generic = self.kind == InvitationKind::Generic;
        (
            partners::by_id(scope.partner),
            partnerships::of_partner(scope.partner),
            generic.then(|| invitations::generic(scope.partner)),
            (
                self.customer.map(|id| relationships::get(scope.partner, id)),
                self.domain().map(|domain| customers::by_domain(&domain)),
            ),
        )
    }

    fn run(
        &self,
        (partner, partnerships, running, meant): Self::Facts,
        work: &mut Work<'_, '_>,
    ) -> Result<Issued, Error> {
        let partner = partner.ok_or(Refusal::Unrelated)?;
        partner.may_take_on()?;
        if let Some(text) = &self.text {
            text::complete(text)?;
        }
        let joint = Joint::settle(&partner, self.joint_with, &partnerships)
            .map_err(|problem| Error::Invalid(vec![FieldError::new("jointWith", problem)]))?;
        if let Some(joint) = joint {
            work.tx.find(partners::by_id(joint.other()))?.ok_or(Refusal::PartnerRestricted)?.may_take_on()?;
        }
        let customer = self.meant(meant)?;
        let asked = Asked {
            kind: self.kind,
            customer,
            joint,
            delegated_admin: self.delegated_admin,
            granular: self.granular.clone().map(GranularAsked::settled),
            locale: self.locale.tag().to_owned(),
            text: self.text.clone(),
        };
        if let Some(running) = running.into_iter().flatten().find(|one| one.asks_the_same(&asked)) {
            return reused(running, &asked, work);
        }
        replace_older(work, customer, None)?;
        let id = InvitationId(work.id());
        let (invitation, happened) = Invitation::issue(id, partner.id, asked, work.actor.user, work.now);
        work.save(invitations::save(&invitation)?);
        work.remember([happened]);
        Ok(Issued { invitation })
    }
}

/// The same link again; only its text can be another one.
fn reused(running: Invitation, asked: &Asked, work: &mut Work<'_, '_>) -> Result<Issued, Error> {
    let Some((reworded, happened)) = running.reword(asked.text.as_ref()) else {
        return Ok(Issued { invitation: running });
    };
    work.save(invitations::save(&reworded)?);
    work.remember([happened]);
    Ok(Issued { invitation: reworded })
}

/// Withdraws what waits for the same customer: only the newest request works (E27).
pub(super) fn replace_older(
    work: &mut Work<'_, '_>,
    customer: Option<CustomerId>,
    but: Option<InvitationId>,
) -> Result<(), Error> {
    let Some(customer) = customer else { return Ok(()) };
    for older in work.tx.find(invitations::pending(work.scope.partner, customer))? {
        if Some(older.id) == but {
            continue;
        }
        if let Some((withdrawn, happened)) = older.withdraw(work.now)? {
            work.save(invitations::save(&withdrawn)?);
            work.remember([happened]);
        }
    }
    Ok(())
}

/// The relationship with the customer named by its id, and the customer named by its domain.
type Meant = (Option<Option<Relationship>>, Option<Option<Customer>>);

impl IssueInvitation {
    fn domain(&self) -> Option<String> {
        let domain = self.customer_domain.as_ref().map(|domain| domain.trim().to_lowercase());
        domain.filter(|domain| !domain.is_empty())
    }

    /// A domain nobody has is a wrong field; whether a known one is related to somebody else stays unsaid.
    fn meant(&self, found: Meant) -> Result<Option<CustomerId>, Error> {
        match found {
            (Some(Some(relationship)), _) => Ok(Some(relationship.customer)),
            (Some(None), _) => Err(Refusal::Unrelated.into()),
            (None, Some(Some(customer))) => Ok(Some(customer.id)),
            (None, Some(None)) => {
                Err(Error::Invalid(vec![FieldError::new("customerDomain", FieldProblem::Invalid)]))
            }
            (None, None) => Ok(None),
        }
    }
}

/// The link's content for a request.
pub fn link_of(invitation: &Invitation) -> Link {
    Link {
        invitation: invitation.id,
        partner: invitation.partner,
        kind: invitation.kind,
        delegated_admin: invitation.delegated_admin,
        rotation: invitation.rotation,
        joint: invitation.joint,
    }
}
