//! What comes to a closed record after its end, as the platform's billing and support say it (M11, E19, E40).

use crate::api::convention::route::post;
use crate::api::convention::{Answer, Call, Fault, Route, reply};
use crate::export::record;
use center::TenantRef;
use center::relationships::AppendClosedRecord;
use domain::relationship::{LineKind, WantedLine};
use domain::{FieldProblem, PartnerId, Refusal, RemovalId, Role, SubscriptionId};
use language::format;

/// The calls of this file.
pub fn routes() -> Vec<Route> {
    vec![post(
        "/open/v1/operator/partners/{p}/closed-relationships/{r}/lines",
        "Appends to a closed relationship what came after its end",
        append,
    )]
}

const KINDS: &[(&str, i64, LineKind)] = &[
    ("late_usage", 1, LineKind::LateUsage),
    ("credit", 2, LineKind::Credit),
    ("settlement", 3, LineKind::Settlement),
    ("ticket_reply", 4, LineKind::TicketReply),
];

async fn append(call: Call) -> Answer {
    if call.request.caller.tenant != TenantRef::Operator {
        return Err(Refusal::RoleRequired { roles: vec![Role::Operator] }.into());
    }
    let partner = call.id::<PartnerId>("p", Refusal::NotFound)?;
    let record = call.id::<RemovalId>("r", Refusal::NotFound)?;
    let line = wanted(&call)?;
    let appended = call.run(AppendClosedRecord { partner, record, line }).await?;
    let mut body = record::line(&appended.line);
    body["openMoney"] = appended.open_money.into();
    Ok(reply::created(&body))
}

fn wanted(call: &Call) -> Result<WantedLine, Fault> {
    let json = call.json()?;
    let root = json.root();
    let kind = root.word("kind", KINDS);
    let currency = root.filled("currency").map(|code| code.trim().to_ascii_uppercase());
    let amount = root.filled("amount");
    let code = root.filled("code").unwrap_or_default();
    let subscription = root.guid("subscriptionId").map(SubscriptionId);
    json.finish()?;
    let kind = kind.ok_or_else(|| Fault::field("kind", FieldProblem::Required))?;
    let amount = match &amount {
        None => None,
        Some(text) => {
            let minor = minor(text, currency.as_deref().unwrap_or_default());
            Some(minor.ok_or_else(|| Fault::field("amount", FieldProblem::Invalid))?)
        }
    };
    Ok(WantedLine { kind, amount, currency, code: code.trim().to_owned(), subscription })
}

/// A decimal amount in minor units; nothing where it has more decimals than its currency.
fn minor(text: &str, currency: &str) -> Option<i64> {
    let digits = usize::from(format::minor_digits(currency));
    let (whole, fraction) = text.trim().split_once('.').unwrap_or((text.trim(), ""));
    let all = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if whole.is_empty() || !all(whole) || !all(fraction) || fraction.len() > digits {
        return None;
    }
    format!("{whole}{fraction:0<digits$}").parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_are_read_in_the_usual_form_of_their_currency() {
        assert_eq!(minor("12.5", "EUR"), Some(1250));
        assert_eq!(minor("12", "EUR"), Some(1200));
        assert_eq!(minor("700", "JPY"), Some(700));
        assert_eq!(minor("7.5", "JPY"), None);
        assert_eq!(minor("1,5", "EUR"), None);
        assert_eq!(minor("-1", "EUR"), None);
    }
}
