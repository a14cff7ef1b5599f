//! A provider asks a reseller for a partnership (M6, P13): a personal link in a text that may be edited around it.

use crate::Error;
use crate::ask::{Asker, Look, Question};
use crate::identity::partnership_link::PartnershipLink;
use crate::invitations::LINK_PLACEHOLDER;
use crate::request::{Caller, Scope};
use crate::run::{Command, Work};
use domain::partner::{Partner, PartnerKind};
use domain::partnership::Partnership;
use domain::{FieldError, FieldProblem, PartnerId, Permission, Refusal};
use store::{Findings, partners, partnerships};

/// Most characters of the text.
pub const MAX_TEXT: usize = 5000;

/// The command. Asking again replaces the request that waits, and its link.
#[derive(Clone, Debug)]
pub struct RequestPartnership {
    /// Whom.
    pub reseller: PartnerId,
    /// The edited text; it must contain the link or its placeholder (M1). None for the standard text.
    pub text: Option<String>,
}

impl Command for RequestPartnership {
    type Outcome = Partnership;
    type Facts = (Option<Partner>, Option<Partner>, Option<Partnership>);

    const NAME: &'static str = "RequestPartnership";

    fn permission(&self) -> Permission {
        Permission::RequestPartnership
    }

    fn check(&self) -> Vec<FieldError> {
        let long = self.text.as_ref().is_some_and(|text| text.chars().count() > MAX_TEXT);
        if long { vec![FieldError::new("text", FieldProblem::TooLong)] } else { Vec::new() }
    }

    fn scope(&self, caller: &Caller) -> Result<Scope, Error> {
        Ok(Scope::own(caller)?.beside(self.reseller))
    }

    fn load(&self, scope: Scope) -> impl Findings<Found = Self::Facts> {
        (
            partners::by_id(scope.partner),
            partners::by_id(self.reseller),
            partnerships::lock(scope.partner, self.reseller),
        )
    }

    fn run(
        &self,
        (provider, reseller, before): Self::Facts,
        work: &mut Work<'_, '_>,
    ) -> Result<Partnership, Error> {
        let provider = provider.ok_or(Refusal::Unrelated)?;
        let keeps_link = |text: &String| {
            text.contains(LINK_PLACEHOLDER)
                || text.contains(crate::identity::partnership_link::AUTHORIZE_PATH)
        };
        if !self.text.as_ref().is_none_or(keeps_link) {
            return Err(Refusal::InvitationLinkMissing.into());
        }
        let (next, happened) =
            Partnership::request(before.as_ref(), &provider, reseller.as_ref(), work.actor.user, work.now)?;
        super::remember(work, &next, happened)?;
        Ok(next)
    }
}

/// What the link of a request says.
pub fn link_of(partnership: &Partnership) -> PartnershipLink {
    PartnershipLink {
        provider: partnership.provider,
        reseller: partnership.reseller,
        request: partnership.request,
    }
}

/// The reseller with an MPN id, which is public: whom a provider is about to ask.
#[derive(Clone, Debug)]
pub struct ResellerByMpnId {
    /// As given.
    pub mpn_id: String,
}

impl Question for ResellerByMpnId {
    type Answer = Partner;
    type Found = Option<Partner>;

    const NAME: &'static str = "ResellerByMpnId";

    fn permission(&self) -> Permission {
        Permission::RequestPartnership
    }

    fn check(&self) -> Vec<FieldError> {
        let given = self.mpn_id.trim();
        if given.is_empty() {
            return vec![FieldError::new("mpnId", FieldProblem::Required)];
        }
        if given.len() > 20 || !given.bytes().all(|byte| byte.is_ascii_digit()) {
            return vec![FieldError::new("mpnId", FieldProblem::Invalid)];
        }
        Vec::new()
    }

    fn load(&self, _: &Asker) -> Result<impl Findings<Found = Self::Found>, Error> {
        Ok(partners::by_mpn_id(self.mpn_id.trim()))
    }

    fn answer(&self, found: Self::Found, _: &mut Look<'_, '_>) -> Result<Partner, Error> {
        let partner = found.ok_or(Refusal::MpnIdUnknown)?;
        if partner.kind == PartnerKind::IndirectReseller {
            Ok(partner)
        } else {
            Err(Refusal::NotAReseller.into())
        }
    }
}
