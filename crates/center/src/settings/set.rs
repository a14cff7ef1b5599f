//! Turning a partner's switches.

use crate::Error;
use crate::request::{Caller, Scope};
use crate::run::{Command, Work};
use domain::partner::{Partner, Settings, Switch};
use domain::policy::{Policy, SecondApprover};
use domain::{EventKind, FieldError, FieldProblem, Happened, Permission, Refusal};
use serde_json::{Map, Value};
use store::{Findings, partners, policy};

/// The command: all switches as they shall be.
#[derive(Clone, Copy, Debug)]
pub struct SetSettings {
    /// As they shall be.
    pub settings: Settings,
    /// As they were when they were seen; nothing to take whatever is there.
    pub seen: Option<Settings>,
}

impl Command for SetSettings {
    type Outcome = Settings;
    type Facts = (Option<Partner>, Policy);

    const NAME: &'static str = "SetSettings";

    fn permission(&self) -> Permission {
        Permission::ManageSettings
    }

    fn scope(&self, caller: &Caller) -> Result<Scope, Error> {
        Scope::own(caller)
    }

    fn load(&self, scope: Scope) -> impl Findings<Found = Self::Facts> {
        (partners::by_id(scope.partner), policy::current())
    }

    fn run(&self, (partner, policy): Self::Facts, work: &mut Work<'_, '_>) -> Result<Settings, Error> {
        let before = partner.ok_or(Refusal::NotFound)?.settings;
        if self.seen.is_some_and(|seen| seen != before) {
            return Err(Refusal::Stale.into());
        }
        let wrong = refused(&before, &self.settings, &policy);
        if !wrong.is_empty() {
            return Err(Error::Invalid(wrong));
        }
        if self.settings == before {
            return Ok(before);
        }
        let turned = Switch::ALL.iter().filter(|one| before.is_on(**one) != self.settings.is_on(**one));
        let (mut old, mut new) = (Map::new(), Map::new());
        for switch in turned {
            old.insert(switch.code().to_owned(), Value::Bool(before.is_on(*switch)));
            new.insert(switch.code().to_owned(), Value::Bool(self.settings.is_on(*switch)));
        }
        work.save(partners::set_settings(work.scope.partner, &self.settings));
        work.remember([Happened::new(EventKind::SettingsChanged)
            .object(work.scope.partner)
            .old_value(Value::Object(old))
            .new_value(Value::Object(new))]);
        Ok(self.settings)
    }
}

/// What the operator does not allow cannot be switched on; what was on before may stay, without counting.
fn refused(before: &Settings, after: &Settings, policy: &Policy) -> Vec<FieldError> {
    let limits = &policy.limits;
    let closed = |switch: Switch| match switch {
        Switch::FourEyes => limits.second_approver == SecondApprover::Off,
        Switch::AdminsMayRemove => !limits.admins_may_remove,
        Switch::SalesMayRemove => !limits.sales_may_remove,
        _ => false,
    };
    Switch::ALL
        .into_iter()
        .filter(|switch| after.is_on(*switch) && !before.is_on(*switch) && closed(*switch))
        .map(|switch| FieldError::new(switch.code(), FieldProblem::NotAllowed))
        .collect()
}
