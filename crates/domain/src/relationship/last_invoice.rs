//! What the billing run that is still open is expected to bring for what was suspended (E41). An estimate: only the
//! closed run is an invoice.

use super::Facts;
use crate::Time;
use crate::catalogue::{BillingCycle, OfferKind};
use crate::subscription::{Status, Subscription};
use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{Span, ToSpan};
use serde::{Deserialize, Serialize};

/// Days from the start of a term in which a suspension credits the whole running cycle; later, only its unused days.
const WHOLE_CYCLE_DAYS: i64 = 30;

/// An expected invoice.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct LastInvoice {
    /// When the billing run closes: the first day of the month after, UTC.
    pub date: Time,
    /// What is to be paid after the credit, minor units; below zero where the credit is more.
    pub amount: i64,
    /// What is given back for days that were paid and not used, minor units.
    pub credit: i64,
    /// ISO 4217.
    pub currency: String,
}

/// The charges and credits of this month's run; nothing where there are none.
pub fn last_invoice(facts: &Facts, now: Time) -> Option<LastInvoice> {
    let month = day(now).first_of_month();
    let mut expected: Option<LastInvoice> = None;
    for one in facts.subscriptions.iter().map(|named| &named.it) {
        let Some((charged, credit)) = in_run(one, month) else { continue };
        let invoice = expected.get_or_insert_with(|| LastInvoice {
            date: start_of(month.checked_add(1.month()).unwrap_or(month)),
            amount: 0,
            credit: 0,
            currency: one.currency.clone(),
        });
        invoice.amount += charged - credit;
        invoice.credit += credit;
    }
    expected
}

/// What a suspended subscription is charged and credited in the run that began with this month.
fn in_run(one: &Subscription, month: Date) -> Option<(i64, i64)> {
    let suspended = one.suspended_at.filter(|_| one.status == Status::Suspended).map(day)?;
    if !matches!(one.kind, OfferKind::Legacy | OfferKind::AddOn) || suspended < month {
        return None;
    }
    let (from, until) = cycle(one, suspended)?;
    let price = one.unit_price.checked_mul(one.quantity)?;
    let charged = if from >= month { price } else { 0 };
    Some((charged, credit(price, day(one.term_start), suspended, (from, until))))
}

/// What a suspension on this day gives back of a cycle's price.
fn credit(price: i64, term_start: Date, suspended: Date, (from, until): (Date, Date)) -> i64 {
    if days(term_start, suspended) < WHOLE_CYCLE_DAYS {
        return price;
    }
    let (unused, all) = (days(suspended, until), days(from, until));
    if all <= 0 { 0 } else { price.saturating_mul(unused.clamp(0, all)) / all }
}

/// The billing cycle that holds this day, counted in civil months from the start of the term.
fn cycle(one: &Subscription, at: Date) -> Option<(Date, Date)> {
    let months: i64 = match one.billing_cycle {
        BillingCycle::Monthly => 1,
        BillingCycle::Annual => 12,
        BillingCycle::OneTime | BillingCycle::None => return None,
    };
    let start = day(one.term_start);
    let nth = |n: i64| start.checked_add(Span::new().months(months.checked_mul(n)?)).ok();
    let mut n = 0;
    while nth(n + 1)? <= at {
        n += 1;
    }
    Some((nth(n)?, nth(n + 1)?))
}

fn days(from: Date, until: Date) -> i64 {
    from.until(until).map_or(0, |span| i64::from(span.get_days()))
}

fn day(at: Time) -> Date {
    at.to_zoned(TimeZone::UTC).date()
}

fn start_of(day: Date) -> Time {
    day.to_zoned(TimeZone::UTC).map_or(Time::MAX, |zoned| zoned.timestamp())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(text: &str) -> Date {
        text.parse().expect("a date")
    }

    #[test]
    fn e41_within_thirty_days_of_the_term_the_whole_cycle_is_credited_and_later_its_unused_days() {
        let cycle = (date("2026-03-01"), date("2026-04-01"));
        assert_eq!(credit(3100, date("2026-03-01"), date("2026-03-30"), cycle), 3100);
        assert_eq!(credit(3100, date("2026-02-28"), date("2026-03-30"), cycle), 200);
        assert_eq!(credit(3100, date("2025-03-01"), date("2026-03-01"), cycle), 3100);
        assert_eq!(credit(3100, date("2025-03-01"), date("2026-03-31"), cycle), 100);
        assert_eq!(
            credit(36_500, date("2025-06-01"), date("2026-05-31"), (date("2025-06-01"), date("2026-06-01"))),
            100
        );
    }
}
