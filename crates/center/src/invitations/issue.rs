//! Issuing a relationship request (M1, P10). A generic one is reused; a targeted one replaces its predecessor (E27).

use crate::Error;
use crate::identity::link::{self, Link};
use crate::request::{Caller, Scope};
use crate::run::{Command, Work};
use domain::customer::Customer;
use domain::invitation::{Invitation, InvitationKind};
use domain::partner::Partner;
use domain::relationship::Relationship;
use domain::{CustomerId, FieldError, FieldProblem, InvitationId, Permission, Refusal};
use language::Locale;
use serde::{Deserialize, Serialize};
use store::{Findings, customers, invitations, partners, relationships};

/// The command.
#[derive(Clone, Debug)]
pub struct IssueInvitation {
    /// For anybody, again and again, or for one customer once.
    pub kind: InvitationKind,
    /// The domain of the customer a targeted request is for, if it is known here.
    pub customer_domain: Option<String>,
    /// The customer itself, where the partner once served it.
    pub customer: Option<CustomerId>,
    /// Ask for delegated admin too.
    pub delegated_admin: bool,
    /// Language of the text.
    pub locale: Locale,
    /// The edited text; it must contain the link placeholder or the link (M1). None for the standard text.
    pub text: Option<String>,
}

/// An issued request. Its link is derived when shown.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Issued {
    /// The request.
    pub invitation: Invitation,
}

/// Stands for the link in an edited text.
pub const LINK_PLACEHOLDER: &str = "{link}";

impl Command for IssueInvitation {
    type Outcome = Issued;
    type Facts = (Option<Partner>, Option<Option<Invitation>>, Meant);

    const NAME: &'static str = "IssueInvitation";

    fn permission(&self) -> Permission {
        Permission::RequestRelationship
    }

    fn check(&self) -> Vec<FieldError> {
        let mut wrong = Vec::new();
        if self.text.as_ref().is_some_and(|text| text.chars().count() > 5000) {
            wrong.push(FieldError::new("text", FieldProblem::TooLong));
        }
        if self.kind == InvitationKind::Generic && (self.customer.is_some() || self.customer_domain.is_some())
        {
            wrong.push(FieldError::new("customerDomain", FieldProblem::NotAllowed));
        }
        wrong
    }

    fn scope(&self, caller: &Caller) -> Result<Scope, Error> {
        Scope::own(caller)
    }

    fn load(&self, scope: Scope) -> impl Findings<Found = Self::Facts> {
        let generic = self.kind == InvitationKind::Generic;
        (
            partners::by_id(scope.partner),
            generic.then(|| invitations::generic(scope.partner, self.delegated_admin)),
            (
                self.customer.map(|id| relationships::get(scope.partner, id)),
                self.domain().map(|domain| customers::by_domain(&domain)),
            ),
        )
    }

    fn run(&self, (partner, running, meant): Self::Facts, work: &mut Work<'_, '_>) -> Result<Issued, Error> {
        let partner = partner.ok_or(Refusal::Unrelated)?;
        partner.may_take_on()?;
        if self
            .text
            .as_ref()
            .is_some_and(|text| !text.contains(LINK_PLACEHOLDER) && !text.contains("/invitations/"))
        {
            return Err(Refusal::InvitationLinkMissing.into());
        }
        if let Some(running) = running.flatten() {
            return Ok(Issued { invitation: running });
        }
        let customer = self.meant(meant)?;
        if let Some(customer) = customer {
            for older in work.tx.find(invitations::pending(partner.id, customer))? {
                if let Some((withdrawn, happened)) = older.withdraw(work.now)? {
                    work.save(invitations::save(&withdrawn));
                    work.remember([happened]);
                }
            }
        }
        let id = InvitationId(work.id());
        let (invitation, happened) = Invitation::issue(
            id,
            partner.id,
            self.kind,
            customer,
            self.delegated_admin,
            self.locale.tag().to_owned(),
            work.actor.user,
            work.now,
        );
        work.save(invitations::save(&invitation));
        work.remember([happened]);
        Ok(Issued { invitation })
    }
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
    link::Link {
        invitation: invitation.id,
        partner: invitation.partner,
        kind: invitation.kind,
        delegated_admin: invitation.delegated_admin,
        rotation: invitation.rotation,
        provider: None,
    }
}
