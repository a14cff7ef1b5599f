//! A partner's switches, what the operator's policy makes of them, and who may be what.

use crate::Error;
use crate::ask::{Asker, Look, Question};
use domain::partner::{Partner, Settings};
use domain::policy::Policy;
use domain::{Permission, Refusal, Role};
use store::users::{self, TenantRef, User};
use store::{Findings, partners, policy};

/// The question.
#[derive(Clone, Copy, Debug)]
pub struct PartnerSettings;

/// The answer.
#[derive(Clone, PartialEq, Debug)]
pub struct SettingsView {
    /// The switches as the partner turned them.
    pub own: Settings,
    /// The switches that count.
    pub standing: Settings,
    /// The operator's policy.
    pub policy: Policy,
    /// True while the operator restricts the partner.
    pub restricted: bool,
    /// The partner's people, by sign-in name.
    pub people: Vec<Person>,
}

/// Somebody of the partner.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Person {
    /// Sign-in name.
    pub username: String,
    /// The name that others read.
    pub name: String,
    /// What they may be.
    pub roles: Vec<Role>,
    /// False for somebody switched off.
    pub active: bool,
}

impl Question for PartnerSettings {
    type Answer = SettingsView;
    type Found = (Option<Partner>, Policy, Vec<User>);

    const NAME: &'static str = "PartnerSettings";

    fn permission(&self) -> Permission {
        Permission::ManageSettings
    }

    fn load(&self, asker: &Asker) -> Result<impl Findings<Found = Self::Found>, Error> {
        let partner = asker.partner()?;
        Ok((partners::by_id(partner), policy::current(), users::of_tenant(TenantRef::Partner(partner))))
    }

    fn answer(
        &self,
        (partner, policy, people): Self::Found,
        _: &mut Look<'_, '_>,
    ) -> Result<SettingsView, Error> {
        let partner = partner.ok_or(Refusal::NotFound)?;
        let people = people.into_iter().map(|user| Person {
            username: user.username,
            name: user.display_name,
            roles: user.roles,
            active: user.active,
        });
        Ok(SettingsView {
            own: partner.settings,
            standing: partner.settings.within(&policy.limits),
            policy,
            restricted: partner.restricted,
            people: people.collect(),
        })
    }
}
