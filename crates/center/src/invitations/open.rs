//! Opening a request, as any person of a customer (P24). The link was verified before: what arrives here is what it
//! says.

use crate::Error;
use crate::ask::{Asker, Look, Question};
use crate::identity::link::Link;
use domain::delegation::Delegation;
use domain::invitation::{Invitation, InvitationState};
use domain::partner::Partner;
use domain::relationship::Relationship;
use domain::{CustomerId, PartnerId, Permission, Refusal, Time, role};
use store::{Findings, delegations, invitations, partners, relationships};

/// The question.
#[derive(Clone, Debug)]
pub struct OpenInvitation {
    /// The verified link.
    pub link: Link,
}

/// What a request looks like to the customer.
#[derive(Clone, PartialEq, Debug)]
pub struct InvitationView {
    /// The request.
    pub invitation: Invitation,
    /// Its state now.
    pub state: InvitationState,
    /// Who asks.
    pub partner: Partner,
    /// Who asks together with it.
    pub beside: Option<Partner>,
    /// Whoever asks serves the customer already.
    pub already_related: bool,
    /// Whoever asks has standing delegated admin already.
    pub has_delegated_admin: bool,
    /// Granular rights that began with this request are active already.
    pub has_granular: bool,
    /// Somebody passed it on to the customer's admins.
    pub forwarded: bool,
    /// Nobody of the customer it is for has looked at it before.
    pub unopened: bool,
    /// Why this person or customer cannot answer, if so.
    pub refused: Option<Refusal>,
}

impl InvitationView {
    /// An acceptance could change something.
    pub fn brings_something(&self) -> bool {
        let asks_more = self.invitation.delegated_admin && !self.has_delegated_admin;
        let asks_granular = self.invitation.granular.is_some() && !self.has_granular;
        !self.already_related || asks_more || asks_granular
    }
}

/// A partner, and where it stands with the customer.
type Stands = (Option<Partner>, Option<Relationship>, Vec<Delegation>);

impl Question for OpenInvitation {
    type Answer = InvitationView;
    type Found = (Option<Invitation>, Stands, Option<Stands>, Option<i64>);
    const NAME: &'static str = "OpenInvitation";

    fn permission(&self) -> Permission {
        Permission::ViewOwnPartners
    }

    fn load(&self, asker: &Asker) -> Result<impl Findings<Found = Self::Found>, Error> {
        let customer = asker.customer().map_err(|_| Refusal::InvitationNotFound)?;
        Ok((
            invitations::get(self.link.partner, self.link.invitation),
            stands(self.link.partner, customer),
            self.link.joint.map(|joint| stands(joint.other(), customer)),
            invitations::forwarded(self.link.partner, self.link.invitation, customer),
        ))
    }

    fn answer(
        &self,
        (invitation, (partner, running, open), beside, forwarded): Self::Found,
        look: &mut Look<'_, '_>,
    ) -> Result<InvitationView, Error> {
        let customer = look.actor.customer().ok_or(Refusal::InvitationNotFound)?;
        let invitation = invitation.ok_or(Refusal::InvitationNotFound)?;
        let partner = partner.ok_or(Refusal::InvitationNotFound)?;
        let serves = |running: &Option<Relationship>| running.as_ref().is_some_and(Relationship::is_active);
        let mut already_related = serves(&running);
        let mut has = has_delegated_admin(&open, running.as_ref(), look.now);
        let has_granular = invitation.granted_granular(&open, running.as_ref(), look.now);
        let beside = match beside {
            None => None,
            Some((other, running, open)) => {
                already_related &= serves(&running);
                has &= has_delegated_admin(&open, running.as_ref(), look.now);
                Some(other.ok_or(Refusal::InvitationNotFound)?)
            }
        };
        Ok(InvitationView {
            state: invitation.state_at(look.now),
            refused: invitation
                .answerable(self.link.rotation, customer, look.now)
                .and_then(|()| role::may(&look.actor, Permission::AnswerRequest))
                .err(),
            already_related,
            has_delegated_admin: has,
            has_granular,
            forwarded: forwarded == Some(invitation.rotation),
            unopened: invitation.open(self.link.rotation, customer, look.now).is_some(),
            invitation,
            partner,
            beside,
        })
    }
}

fn stands(partner: PartnerId, customer: CustomerId) -> impl Findings<Found = Stands> {
    (partners::by_id(partner), relationships::get(partner, customer), delegations::open(partner, customer))
}

/// True while the partner has standing delegated admin in the running life.
pub(super) fn has_delegated_admin(open: &[Delegation], running: Option<&Relationship>, now: Time) -> bool {
    running.is_some_and(|running| {
        open.iter().any(|one| one.is_standing() && one.is_active(now) && one.generation == running.generation)
    })
}
