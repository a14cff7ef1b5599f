//! A customer as a person of a partner sees it, in one statement: the wire's most frequent question costs one look.

use crate::users::{self, Standing, TenantRef};
use crate::{Find, args, customers, delegations, relationships};
use domain::customer::Customer;
use domain::delegation::Delegation;
use domain::relationship::Relationship;
use domain::{CustomerId, PartnerId, UserId};

/// The person's standing, and what they would see with it.
#[derive(Debug)]
pub struct Sight {
    /// Whether the person's credential holds.
    pub standing: Standing,
    /// The pair's relationship, in whatever state.
    pub relationship: Option<Relationship>,
    /// The customer, if the pair has or had a relationship.
    pub customer: Option<Customer>,
    /// Delegations that were not ended; expiry is for the rules to judge.
    pub delegations: Vec<Delegation>,
}

/// What `users::standing`, `relationships::get`, `customers::by_id` and `delegations::open` find together; `None` if
/// there is no such person.
pub fn of_customer(
    partner: PartnerId,
    person: UserId,
    application: Option<&str>,
    customer: CustomerId,
) -> Find<Option<Sight>> {
    let has_application = application.is_some();
    let mut first = true;
    Find::all(
        "SELECT u.active, u.epoch, u.roles, p.kind, a.active, p.settings, y.limits,
            r.partner_id, r.customer_id, r.generation, r.state, r.since, r.ended_at, r.removal_id, r.provider_id, r.hold,
            r.self_serve,
            c.id, c.domain, c.locale, c.profile, c.version,
            d.partner_id, d.id, d.customer_id, d.generation, d.kind, d.roles, d.started_at, d.expires_at, d.ended_at, d.granular
         FROM user_account u
         LEFT JOIN partner p ON p.id = u.tenant_id
         LEFT JOIN policy y ON y.id = 1
         LEFT JOIN application a ON a.client_id = $1
         LEFT JOIN relationship r ON r.partner_id = $2 AND r.customer_id = $3
         LEFT JOIN customer c ON c.id = r.customer_id
         LEFT JOIN delegation d ON d.partner_id = $2 AND d.customer_id = $3 AND d.ended_at IS NULL
            AND d.state = 'active'
         WHERE u.tenant_id = $2 AND u.id = $4
         ORDER BY d.started_at, d.id",
        args![application, TenantRef::Partner(partner).id(), customer.0, person.0],
        move |row| {
            let [related, known, delegated] = [row.after(7), row.after(17), row.after(22)];
            let delegation = delegated.opt_uuid(0)?.map(|_| delegations::read(&delegated)).transpose()?;
            // Each further row repeats the rest for one more delegation.
            if !std::mem::take(&mut first) {
                return Ok((None, delegation));
            }
            let sight = Sight {
                standing: users::read_standing(row, has_application)?,
                relationship: related.opt_uuid(0)?.map(|_| relationships::read(&related)).transpose()?,
                customer: known.opt_uuid(0)?.map(|_| customers::read(&known)).transpose()?,
                delegations: Vec::new(),
            };
            Ok((Some(sight), delegation))
        },
    )
    .map(|rows| {
        let mut sight: Option<Sight> = None;
        for (head, delegation) in rows {
            sight = sight.or(head);
            if let Some(sight) = &mut sight {
                sight.delegations.extend(delegation);
            }
        }
        sight
    })
}
