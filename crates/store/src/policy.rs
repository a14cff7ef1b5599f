//! The operator's policy: one row, absent while nothing was decided.

use crate::{Find, Statement, StoreError, args, json};
use domain::partner::Settings;
use domain::policy::{Limits, Policy};

/// The only row.
const ROW: i64 = 1;

/// The policy that holds now.
pub fn current() -> Find<Policy> {
    Find::first("SELECT body FROM policy WHERE id = $1", args![ROW], |row| json::read(row.str(0)?))
        .map(Option::unwrap_or_default)
}

/// Takes the place of the policy of the version before; changes nothing where somebody else was faster.
pub fn save(policy: &Policy) -> Result<Statement, StoreError> {
    Ok((
        "INSERT INTO policy (id, version, limits, body) VALUES ($1, $2, $3, $4)
         ON CONFLICT (id) DO UPDATE SET version = excluded.version, limits = excluded.limits, body = excluded.body
         WHERE policy.version = excluded.version - 1",
        args![ROW, policy.version, limits_text(&policy.limits)?, json::write(policy)?].into(),
    ))
}

/// A partner's switches as they are stored; nothing for those that every partner begins with.
pub(crate) fn settings_text(settings: &Settings) -> String {
    if *settings == Settings::default() { String::new() } else { json::write(settings).unwrap_or_default() }
}

/// A partner's switches, however the operator limits them.
pub(crate) fn settings(text: &str) -> Result<Settings, StoreError> {
    if text.is_empty() { Ok(Settings::default()) } else { json::read(text) }
}

/// The switches that count for a partner's people: its own, within what the operator allows.
pub(crate) fn standing(settings_of: Option<&str>, limits: Option<&str>) -> Result<Settings, StoreError> {
    let own = settings(settings_of.unwrap_or_default())?;
    let limits = limits.filter(|text| !text.is_empty()).map(json::read::<Limits>).transpose()?;
    Ok(own.within(&limits.unwrap_or_default()))
}

fn limits_text(limits: &Limits) -> Result<String, StoreError> {
    if *limits == Limits::default() { Ok(String::new()) } else { json::write(limits) }
}
