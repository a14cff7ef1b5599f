//! What is measured at a server, and the requests that do it.

use crate::Outcome;
use crate::guest::{Guest, encoded};
use crate::load::Shot;
use crate::world::{self, Target};
use serde_json::{Value, json};

/// One thing that callers do.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Operation {
    /// Reads one customer.
    GetCustomer,
    /// Reads the first hundred customers of the list.
    FirstPage,
    /// Reads a hundred customers from the middle of the list.
    DeepPage,
    /// Finds customers whose domain begins with something.
    Search,
    /// Reads a customer's subscriptions.
    Subscriptions,
    /// Asks what stands in the way of a removal, and what follows from it.
    Preview,
    /// Suspends a subscription.
    Suspend,
    /// Buys a subscription.
    Purchase,
    /// Removes a relationship.
    Remove,
    /// Opens the portal's list of customers.
    PortalCustomers,
    /// Opens the portal's page Account of a customer.
    PortalAccount,
}

impl Operation {
    /// All, those that change nothing first.
    pub const ALL: [Operation; 11] = [
        Operation::GetCustomer,
        Operation::FirstPage,
        Operation::DeepPage,
        Operation::Search,
        Operation::Subscriptions,
        Operation::Preview,
        Operation::PortalCustomers,
        Operation::PortalAccount,
        Operation::Suspend,
        Operation::Purchase,
        Operation::Remove,
    ];

    /// Its name in tables.
    pub fn name(self) -> &'static str {
        match self {
            Operation::GetCustomer => "get customer",
            Operation::FirstPage => "first page of 100 customers",
            Operation::DeepPage => "deep page of 100 customers",
            Operation::Search => "search by prefix",
            Operation::Subscriptions => "subscriptions of a customer",
            Operation::Preview => "preview of a removal",
            Operation::Suspend => "suspend",
            Operation::Purchase => "purchase",
            Operation::Remove => "remove",
            Operation::PortalCustomers => "portal page Customers",
            Operation::PortalAccount => "portal page Account",
        }
    }

    /// Its name on the command line.
    pub fn code(self) -> &'static str {
        match self {
            Operation::GetCustomer => "get",
            Operation::FirstPage => "first",
            Operation::DeepPage => "deep",
            Operation::Search => "search",
            Operation::Subscriptions => "subscriptions",
            Operation::Preview => "preview",
            Operation::Suspend => "suspend",
            Operation::Purchase => "purchase",
            Operation::Remove => "remove",
            Operation::PortalCustomers => "customers-page",
            Operation::PortalAccount => "account-page",
        }
    }

    /// It changes the world: each request needs a target of its own.
    pub fn is_change(self) -> bool {
        matches!(self, Operation::Suspend | Operation::Purchase | Operation::Remove)
    }

    /// Which status the subscriptions of its targets must have; any if it is empty.
    pub fn wants(self) -> &'static str {
        match self {
            Operation::Remove => "suspended",
            Operation::Suspend | Operation::Purchase => "active",
            _ => "",
        }
    }
}

/// The requests of an operation.
pub struct Shots {
    operation: Operation,
    targets: Vec<Target>,
    next: usize,
    fixed: Option<Shot>,
}

/// Rows before the deep page, at most; by keys it does not matter how deep it is.
const DEEPEST: u64 = 50_000;

impl Shots {
    /// Prepares the requests; a deep page is walked to, as a caller must.
    pub fn new(operation: Operation, guest: &Guest, targets: Vec<Target>) -> Outcome<Shots> {
        let fixed = match operation {
            Operation::FirstPage => Some(guest.get("/v1/customers?size=100")),
            Operation::DeepPage => Some(deep(guest)?),
            Operation::Search => {
                let filter = json!({ "Field": "Domain", "Value": "g0000", "Operator": "starts_with" });
                Some(guest.get(&format!("/v1/customers?size=100&filter={}", encoded(&filter.to_string()))))
            }
            Operation::PortalCustomers => Some(guest.page("/customers")),
            _ => None,
        };
        if fixed.is_none() && targets.is_empty() {
            return Err(format!("nobody is left for: {}", operation.name()));
        }
        Ok(Shots { operation, targets, next: 0, fixed })
    }

    /// The next request; none when nobody is left to change.
    pub fn next(&mut self, guest: &Guest) -> Option<Shot> {
        if let Some(shot) = &self.fixed {
            return Some(shot.clone());
        }
        if self.next >= self.targets.len() {
            if self.operation.is_change() {
                return None;
            }
            self.next = 0;
        }
        let Target { customer, subscription } = *self.targets.get(self.next)?;
        self.next += 1;
        Some(match self.operation {
            Operation::Subscriptions => guest.get(&format!("/v1/customers/{customer}/subscriptions")),
            Operation::Preview => guest.get(&format!("/open/v1/customers/{customer}/removal")),
            Operation::PortalAccount => guest.page(&format!("/customers/{customer}/account")),
            Operation::Suspend => guest.send(
                "PATCH",
                &format!("/v1/customers/{customer}/subscriptions/{subscription}"),
                &json!({ "status": "suspended" }),
            ),
            Operation::Purchase => guest.send(
                "POST",
                &format!("/v1/customers/{customer}/orders"),
                &json!({
                    "billingCycle": "monthly",
                    "lineItems": [{ "lineItemNumber": 0, "offerId": symbolon::demo::offer_id("mail_month"), "quantity": 3 }],
                }),
            ),
            Operation::Remove => guest.send(
                "PATCH",
                &format!("/v1/customers/{customer}"),
                &json!({ "relationshipToPartner": "none" }),
            ),
            _ => guest.get(&format!("/v1/customers/{customer}")),
        })
    }
}

/// The page in the middle of the list, or where the walk ends.
fn deep(guest: &Guest) -> Outcome<Shot> {
    let first = guest.ask(&guest.get("/v1/customers?size=100"))?.expect(&[200])?.json()?;
    let total = first.get("totalCount").and_then(Value::as_u64).unwrap_or(0);
    let pages = (total / 2).min(DEEPEST) / 100;
    let follow = |page: &Value| {
        let token = page.get("continuationToken").and_then(Value::as_str)?;
        Some(guest.get_with(
            "/v1/customers?size=100&seekOperation=Next",
            &format!("MS-ContinuationToken: {token}\r\n"),
        ))
    };
    let mut shot = follow(&first).ok_or("the list has one page only")?;
    for _ in 1..pages.max(1) {
        let page = guest.ask(&shot)?.expect(&[200])?.json()?;
        shot = follow(&page).ok_or("the list ended early")?;
    }
    Ok(shot)
}

/// Those who can be asked about, or changed, by this operation.
pub fn targets(operation: Operation, database: &str, most: usize) -> Outcome<Vec<Target>> {
    let all =
        world::targets(database, operation.wants(), if operation.is_change() { most } else { 200_000 })?;
    Ok(if operation.is_change() { all } else { world::spread(&all, most) })
}
