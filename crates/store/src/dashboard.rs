//! Counts and deadlines over all customers of a partner.

use crate::{Find, args};
use domain::{CustomerId, OfferId, PartnerId, SubscriptionId, Time};

/// Counts over all customers served now.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Counts {
    /// Subscriptions in use.
    pub active: i64,
    /// Suspended ones.
    pub suspended: i64,
    /// Requests without an answer.
    pub requests_waiting: i64,
}

/// A deadline of a subscription.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Deadline {
    /// Whose.
    pub customer: CustomerId,
    /// The customer's name.
    pub customer_name: String,
    /// Tag of the locale its name is written in.
    pub customer_locale: String,
    /// Which.
    pub subscription: SubscriptionId,
    /// What was bought.
    pub offer: OfferId,
    /// Its nickname.
    pub nickname: Option<String>,
    /// `trial_ends`, `window_closes` or `data_deleted`.
    pub what: &'static str,
    /// When.
    pub at: Time,
}

/// The counts.
pub fn counts(partner: PartnerId, now: Time) -> Find<Counts> {
    Find::first(
        "SELECT
         (SELECT COUNT(*) FROM subscription s JOIN relationship r ON r.partner_id = s.partner_id AND r.customer_id = s.customer_id
             AND r.state = 'active' WHERE s.partner_id = $1 AND s.status = 'active'),
         (SELECT COUNT(*) FROM subscription s JOIN relationship r ON r.partner_id = s.partner_id AND r.customer_id = s.customer_id
             AND r.state = 'active' WHERE s.partner_id = $1 AND s.status = 'suspended'),
         (SELECT COUNT(*) FROM invitation i WHERE i.partner_id = $1 AND i.kind = 'targeted' AND i.state = 'issued'
             AND (i.expires_at IS NULL OR i.expires_at > $2))",
        args![partner.0, now],
        |row| Ok(Counts { active: row.int(0)?, suspended: row.int(1)?, requests_waiting: row.int(2)? }),
    )
    .map(Option::unwrap_or_default)
}

/// What ends between two instants at customers served now, the soonest first.
pub fn ending(partner: PartnerId, from: Time, until: Time, limit: i64) -> Find<Vec<Deadline>> {
    Find::all(
        "SELECT s.customer_id, c.company_name, s.id, s.offer_id, s.nickname,
         CASE WHEN s.status = 'suspended' THEN 'data_deleted' WHEN s.kind = 'trial' THEN 'trial_ends' ELSE 'window_closes' END,
         CASE WHEN s.status = 'suspended' THEN s.delete_at WHEN s.kind = 'trial' THEN s.term_end ELSE s.cancel_until END,
         c.locale
         FROM subscription s
         JOIN relationship r ON r.partner_id = s.partner_id AND r.customer_id = s.customer_id AND r.state = 'active'
         JOIN customer c ON c.id = s.customer_id
         WHERE s.partner_id = $1 AND (
             (s.status = 'suspended' AND s.delete_at > $2 AND s.delete_at <= $3)
             OR (s.status = 'active' AND s.kind = 'trial' AND s.term_end > $2 AND s.term_end <= $3)
             OR (s.status = 'active' AND s.kind <> 'trial' AND s.cancel_until > $2 AND s.cancel_until <= $3))
         ORDER BY 7, s.id LIMIT $4",
        args![partner.0, from, until, limit],
        |row| {
            Ok(Deadline {
                customer: CustomerId(row.uuid(0)?),
                customer_name: row.text(1)?,
                customer_locale: row.text(7)?,
                subscription: SubscriptionId(row.uuid(2)?),
                offer: OfferId(row.text(3)?),
                nickname: row.opt_text(4)?,
                what: match row.str(5)? {
                    "data_deleted" => "data_deleted",
                    "trial_ends" => "trial_ends",
                    _ => "window_closes",
                },
                at: row.time(6)?,
            })
        },
    )
}
