//! Issuing a relationship request (M1, P10). A generic one is reused; a targeted one replaces its predecessor (E27).

use crate::Error;
use crate::identity::link::{self, Link};
use crate::request::Scope;
use crate::run::{Command, Work};
use domain::invitation::{Invitation, InvitationKind};
use domain::{Actor, CustomerId, FieldError, FieldProblem, InvitationId, Permission, Refusal};
use language::Locale;
use serde::{Deserialize, Serialize};
use store::{customers, invitations, partners};

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

    fn scope(&self, actor: &Actor) -> Result<Scope, Error> {
        let partner = actor.partner().ok_or(Refusal::Unrelated)?;
        Ok(Scope { partner, customer: None })
    }

    fn run(&self, work: &mut Work<'_, '_>) -> Result<Issued, Error> {
        let partner = partners::by_id(work.tx, work.scope.partner)?.ok_or(Refusal::Unrelated)?;
        partner.may_take_on()?;
        if self
            .text
            .as_ref()
            .is_some_and(|text| !text.contains(LINK_PLACEHOLDER) && !text.contains("/invitations/"))
        {
            return Err(Refusal::InvitationLinkMissing.into());
        }
        if self.kind == InvitationKind::Generic
            && let Some(running) = invitations::generic(work.tx, partner.id, self.delegated_admin)?
        {
            return Ok(Issued { invitation: running });
        }
        let customer = self.meant(work)?;
        if let Some(customer) = customer {
            for older in invitations::pending(work.tx, partner.id, customer)? {
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

impl IssueInvitation {
    /// A domain nobody has is a wrong field; whether a known one is related to somebody else stays unsaid.
    fn meant(&self, work: &mut Work<'_, '_>) -> Result<Option<CustomerId>, Error> {
        if let Some(id) = self.customer {
            let known = store::relationships::get(work.tx, work.scope.partner, id)?.is_some();
            return if known { Ok(Some(id)) } else { Err(Refusal::Unrelated.into()) };
        }
        let Some(domain) = self.customer_domain.as_ref().map(|domain| domain.trim().to_lowercase()) else {
            return Ok(None);
        };
        if domain.is_empty() {
            return Ok(None);
        }
        match customers::by_domain(work.tx, &domain)? {
            Some(customer) => Ok(Some(customer.id)),
            None => Err(Error::Invalid(vec![FieldError::new("customerDomain", FieldProblem::Invalid)])),
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
