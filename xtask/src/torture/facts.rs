//! What stands in the database, read past Symbolon.

use crate::torture::stage::Stage;
use std::collections::HashMap;

/// What the ledger is compared with.
#[derive(Clone, Debug, Default)]
pub struct Facts {
    /// How many commands ran under a request id.
    pub causes: HashMap<String, usize>,
    /// Ids of the customers of a domain.
    pub customers: HashMap<String, Vec<String>>,
    /// The customer of an order, and how many subscriptions it brought.
    pub orders: HashMap<String, (String, usize)>,
    /// Status and name of a subscription.
    pub subscriptions: HashMap<String, (String, String)>,
    /// State of the relationship with a customer.
    pub relationships: HashMap<String, String>,
}

impl Facts {
    /// Reads them on the primary.
    pub fn read(stage: &Stage, database: &str) -> Result<Facts, String> {
        let rows = |sql: &str| stage.sql(database, sql);
        let mut facts = Facts::default();
        for row in rows("SELECT body::json->>'requestId', count(DISTINCT cause) FROM event GROUP BY 1")? {
            let [request, count] = columns(row)?;
            facts.causes.insert(request, number(&count)?);
        }
        for row in rows("SELECT domain, id FROM customer")? {
            let [domain, id] = columns(row)?;
            facts.customers.entry(domain).or_default().push(id);
        }
        for row in rows(
            "SELECT o.id, o.customer_id, count(s.id) FROM purchase_order o LEFT JOIN subscription s
             ON s.partner_id = o.partner_id AND s.order_id = o.id GROUP BY o.id, o.customer_id",
        )? {
            let [id, customer, count] = columns(row)?;
            facts.orders.insert(id, (customer, number(&count)?));
        }
        for row in rows("SELECT id, status, nickname FROM subscription")? {
            let [id, status, name] = columns(row)?;
            facts.subscriptions.insert(id, (status, name));
        }
        for row in rows("SELECT customer_id, state FROM relationship")? {
            let [customer, state] = columns(row)?;
            facts.relationships.insert(customer, state);
        }
        Ok(facts)
    }
}

fn columns<const COUNT: usize>(row: Vec<String>) -> Result<[String; COUNT], String> {
    row.try_into().map_err(|row| format!("an unexpected row: {row:?}"))
}

fn number(text: &str) -> Result<usize, String> {
    text.parse().map_err(|_| format!("no number: {text}"))
}
