//! What comes after the end and belongs to it: late usage, credits, payments, replies (M11, E19, E40); and when a record
//! is put away. The snapshot itself never changes.

use super::ClosedRelationship;
use crate::event::Happened;
use crate::{
    EventKind, FieldError, FieldProblem, PartnerId, RemovalId, SubscriptionId, Time, days_after, months_after,
};
use serde::{Deserialize, Serialize};
use serde_json::json;
use std::collections::BTreeMap;
use uuid::Uuid;

/// Months after the last charge when a record is put away (M11, D).
const ARCHIVE_MONTHS: i64 = 24;

/// Days after which a record under the operator's hold is looked at again.
const HELD_DAYS: i64 = 30;

/// Most characters of a code.
const LONGEST_CODE: usize = 64;

/// What a late line says.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LineKind {
    /// Resources metered on after the suspension; the customer owes it (E19).
    LateUsage,
    /// A credit note; the customer gets it (E40).
    Credit,
    /// What was open is paid, or paid back, in this amount.
    Settlement,
    /// Somebody answered a service request.
    TicketReply,
    /// Another partner took a suspended subscription over at the customer's wish.
    Rescued,
}

impl LineKind {
    /// Every kind.
    pub const ALL: [LineKind; 5] = [
        LineKind::LateUsage,
        LineKind::Credit,
        LineKind::Settlement,
        LineKind::TicketReply,
        LineKind::Rescued,
    ];

    /// The stable code.
    pub fn code(self) -> &'static str {
        match self {
            LineKind::LateUsage => "late_usage",
            LineKind::Credit => "credit",
            LineKind::Settlement => "settlement",
            LineKind::TicketReply => "ticket_reply",
            LineKind::Rescued => "rescued",
        }
    }

    /// The kind with this code.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }

    /// True where it is about money.
    pub fn has_amount(self) -> bool {
        matches!(self, LineKind::LateUsage | LineKind::Credit | LineKind::Settlement)
    }
}

/// A line that came to a closed record after its end.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ClosedLine {
    /// Its id.
    pub id: Uuid,
    /// Whose record.
    pub partner: PartnerId,
    /// Which record.
    pub record: RemovalId,
    /// When it came.
    pub at: Time,
    /// What it says.
    pub kind: LineKind,
    /// In minor units of the currency; 0 where it is not about money.
    pub amount: i64,
    /// ISO 4217; none where it is not about money.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub currency: Option<String>,
    /// Number of the invoice, meter or ticket, never personal.
    pub code: String,
    /// The subscription concerned.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub subscription: Option<SubscriptionId>,
}

/// A line as somebody wants it appended.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct WantedLine {
    /// What it says.
    pub kind: LineKind,
    /// In minor units, above zero, where it is about money.
    pub amount: Option<i64>,
    /// ISO 4217, where it is about money.
    pub currency: Option<String>,
    /// Number of the invoice, meter or ticket.
    pub code: String,
    /// The subscription concerned; one of the record.
    pub subscription: Option<SubscriptionId>,
}

/// What is true of a record beside its snapshot.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Standing {
    /// The late lines do not add up to nothing in some currency.
    pub open_money: bool,
    /// The end, or the last late line about money.
    pub last_charge_at: Time,
    /// Since when it is put away and no longer in the list by default.
    pub archived_at: Option<Time>,
    /// When the clock looks at it next.
    pub next_at: Option<Time>,
}

/// A line that was appended, and what it brings about.
#[derive(Clone, PartialEq, Debug)]
pub struct Appended {
    /// The line.
    pub line: ClosedLine,
    /// What is now true of its record.
    pub standing: Standing,
    /// That it came.
    pub happened: Happened,
}

impl WantedLine {
    /// What is wrong with its form.
    pub fn check(&self) -> Vec<FieldError> {
        let mut wrong = Vec::new();
        let is_code = |sign: char| sign.is_ascii_alphanumeric() || "-_./:".contains(sign);
        if self.kind == LineKind::Rescued {
            wrong.push(FieldError::new("kind", FieldProblem::NotAllowed));
        }
        if self.code.is_empty() {
            wrong.push(FieldError::new("code", FieldProblem::Required));
        } else if self.code.len() > LONGEST_CODE {
            wrong.push(FieldError::new("code", FieldProblem::TooLong));
        } else if !self.code.chars().all(is_code) {
            wrong.push(FieldError::new("code", FieldProblem::Invalid));
        }
        let problem = |given: bool, fits: bool| match (self.kind.has_amount(), given, fits) {
            (true, false, _) => Some(FieldProblem::Required),
            (true, true, false) => Some(FieldProblem::Invalid),
            (false, true, _) => Some(FieldProblem::NotAllowed),
            (true, true, true) | (false, false, _) => None,
        };
        let amount = problem(self.amount.is_some(), self.amount.is_some_and(|amount| amount > 0));
        wrong.extend(amount.map(|problem| FieldError::new("amount", problem)));
        let is_currency =
            |text: &String| text.len() == 3 && text.bytes().all(|byte| byte.is_ascii_uppercase());
        let currency = problem(self.currency.is_some(), self.currency.as_ref().is_some_and(is_currency));
        wrong.extend(currency.map(|problem| FieldError::new("currency", problem)));
        wrong
    }
}

/// What is open by currency, in minor units: above zero the customer owes it, below zero the customer gets it. Nothing
/// stands for what is settled.
pub fn open_money(lines: &[ClosedLine]) -> BTreeMap<String, i64> {
    let mut open = BTreeMap::new();
    for line in lines {
        let Some(currency) = &line.currency else { continue };
        let balance: &mut i64 = open.entry(currency.clone()).or_default();
        *balance = match line.kind {
            LineKind::LateUsage => balance.saturating_add(line.amount),
            LineKind::Credit => balance.saturating_sub(line.amount),
            LineKind::Settlement if *balance < 0 => balance.saturating_add(line.amount),
            LineKind::Settlement => balance.saturating_sub(line.amount),
            LineKind::TicketReply | LineKind::Rescued => *balance,
        };
    }
    open.retain(|_, balance| *balance != 0);
    open
}

impl ClosedRelationship {
    /// Appends a line after those it has already. Nothing is settled that is not open, and only what the record holds
    /// can be named.
    pub fn append(
        &self,
        lines: &[ClosedLine],
        wanted: WantedLine,
        id: Uuid,
        now: Time,
    ) -> Result<Appended, Vec<FieldError>> {
        let unknown = |named| !self.subscriptions.iter().any(|held| held.id == named);
        if wanted.subscription.is_some_and(unknown) {
            return Err(vec![FieldError::new("subscriptionId", FieldProblem::Invalid)]);
        }
        if wanted.kind == LineKind::Settlement {
            let open = open_money(lines);
            let owed = wanted.currency.as_ref().and_then(|currency| open.get(currency)).copied();
            if owed.unwrap_or_default().saturating_abs() < wanted.amount.unwrap_or_default() {
                return Err(vec![FieldError::new("amount", FieldProblem::NotAllowed)]);
            }
        }
        Ok(self.appended(lines, wanted, id, now))
    }

    /// Appends that another partner took a subscription over.
    pub fn rescued(
        &self,
        lines: &[ClosedLine],
        subscription: SubscriptionId,
        id: Uuid,
        now: Time,
    ) -> Appended {
        let code = subscription.to_string();
        let (kind, subscription) = (LineKind::Rescued, Some(subscription));
        let wanted = WantedLine { kind, amount: None, currency: None, code, subscription };
        self.appended(lines, wanted, id, now)
    }

    fn appended(&self, lines: &[ClosedLine], wanted: WantedLine, id: Uuid, now: Time) -> Appended {
        let line = ClosedLine {
            id,
            partner: self.partner,
            record: self.id,
            at: now,
            kind: wanted.kind,
            amount: wanted.amount.unwrap_or_default(),
            currency: wanted.currency,
            code: wanted.code,
            subscription: wanted.subscription,
        };
        let mut all = lines.to_vec();
        all.push(line.clone());
        let is_charge = line.kind.has_amount();
        let standing = Standing {
            open_money: !open_money(&all).is_empty(),
            last_charge_at: if is_charge { now } else { self.standing.last_charge_at },
            // Money that came to it is to be seen; anything else waits with the rest, or the clock put it away twice.
            archived_at: self.standing.archived_at.filter(|_| !is_charge),
            next_at: None,
        };
        let happened = Happened::new(EventKind::ClosedRecordAppended)
            .object(self.id)
            .object(line.id)
            .old_value(json!({ "openMoney": self.standing.open_money }))
            .new_value(json!({
                "kind": line.kind,
                "amount": line.amount,
                "currency": line.currency,
                "code": line.code,
                "subscription": line.subscription,
                "openMoney": standing.open_money,
            }));
        Appended { line, standing: standing.awaited(), happened }
    }

    /// What the clock does to it: puts it away, or looks again later where the operator holds the relationship.
    pub fn pass(&self, is_held: bool, now: Time) -> (Standing, Option<Happened>) {
        let standing = self.standing;
        if standing.next_at.is_none_or(|at| at > now) {
            return (standing, None);
        }
        if is_held {
            return (Standing { next_at: Some(days_after(now, HELD_DAYS)), ..standing }, None);
        }
        let happened = Happened::new(EventKind::ClosedRecordArchived)
            .object(self.id)
            .old_value(json!({ "lastChargeAt": standing.last_charge_at }))
            .new_value(json!({ "archivedAt": now }));
        (Standing { archived_at: Some(now), next_at: None, ..standing }, Some(happened))
    }
}

impl Standing {
    /// That of a record just made: nothing is open, and it is put away when its time has come.
    pub fn fresh(removed_at: Time) -> Self {
        Standing { open_money: false, last_charge_at: removed_at, archived_at: None, next_at: None }.awaited()
    }

    /// With the next instant at which the clock has something to do with it: none while money is open.
    fn awaited(self) -> Self {
        let waits = !self.open_money && self.archived_at.is_none();
        let next_at = waits.then(|| months_after(self.last_charge_at, ARCHIVE_MONTHS));
        Standing { next_at, ..self }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(kind: LineKind, amount: i64, currency: &str) -> ClosedLine {
        ClosedLine {
            id: Uuid::from_u128(1),
            partner: PartnerId(Uuid::from_u128(2)),
            record: RemovalId(Uuid::from_u128(3)),
            at: Time::UNIX_EPOCH,
            kind,
            amount,
            currency: (!currency.is_empty()).then(|| currency.to_owned()),
            code: "x".to_owned(),
            subscription: None,
        }
    }

    #[test]
    fn e40_money_is_open_by_currency_until_it_is_settled_in_either_direction() {
        let mut lines = vec![line(LineKind::LateUsage, 1250, "EUR"), line(LineKind::Credit, 300, "USD")];
        lines.push(line(LineKind::TicketReply, 0, ""));
        let open = open_money(&lines);
        assert_eq!(open.get("EUR"), Some(&1250));
        assert_eq!(open.get("USD"), Some(&-300));
        lines.push(line(LineKind::Settlement, 1250, "EUR"));
        lines.push(line(LineKind::Settlement, 300, "USD"));
        assert!(open_money(&lines).is_empty());
    }

    #[test]
    fn a_record_is_put_away_two_years_after_its_last_charge_unless_money_is_open() {
        let fresh = Standing::fresh(Time::UNIX_EPOCH);
        assert_eq!(fresh.next_at.map(|at| at.to_string()), Some("1972-01-01T00:00:00Z".to_owned()));
        assert_eq!(Standing { open_money: true, ..fresh }.awaited().next_at, None);
    }

    #[test]
    fn a_line_says_which_field_is_wrong() {
        let wanted = WantedLine {
            kind: LineKind::Credit,
            amount: Some(0),
            currency: None,
            code: "John Smith".to_owned(),
            subscription: None,
        };
        let fields: Vec<_> = wanted.check().into_iter().map(|wrong| (wrong.field, wrong.problem)).collect();
        let expected = [
            ("code".to_owned(), FieldProblem::Invalid),
            ("amount".to_owned(), FieldProblem::Invalid),
            ("currency".to_owned(), FieldProblem::Required),
        ];
        assert_eq!(fields, expected);
    }
}
