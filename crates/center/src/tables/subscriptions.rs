//! Subscriptions of a table, bought line by line. What a line is known by is its customer, its offer and its nickname.

use super::columns::{Cells, Table};
use super::look::{DomainOwner, OrderTried, Owner, Sold};
use super::{Fate, Line, line_id};
use crate::Error;
use crate::center::Center;
use crate::orders::PlaceOrder;
use crate::request::Request;
use domain::order::WantedLine;
use domain::subscription::{Status, Subscription};
use domain::{CustomerId, FieldError, FieldProblem, OfferId, Permission, Refusal, SubscriptionId};

/// The columns that are read; `quantity` is 1 where nothing stands.
pub const SUBSCRIPTION_COLUMNS: [&str; 5] =
    ["customer", "offerId", "quantity", "nickname", "parentSubscriptionId"];

/// Buys the subscriptions of a table, or says what would become of each line. Each is a transaction of its own; the same
/// table taken again buys nothing twice.
pub async fn import_subscriptions(
    center: &Center,
    request: &Request,
    text: &str,
    dry_run: bool,
) -> Result<Vec<Line>, Error> {
    let table = Table::read(text, &["customer", "offerId"])
        .or_else(|error| Table::read(text, &["customerId", "offerId"]).map_err(|_| error))?;
    let mut lines = Vec::with_capacity(table.lines.len());
    for (number, cells) in &table.lines {
        let cells = table.cells(cells);
        let name = cells.get(&["nickname", "friendlyName", "offerId"]).unwrap_or_default().to_owned();
        let fate = fate(center, request, *number, &cells, dry_run).await?;
        lines.push(Line { number: *number, name, fate });
    }
    Ok(lines)
}

async fn fate(
    center: &Center,
    request: &Request,
    number: usize,
    cells: &Cells<'_>,
    dry_run: bool,
) -> Result<Fate, Error> {
    let wrong = |field: &str, problem| Ok(Fate::Wrong(vec![FieldError::new(field, problem)]));
    let named = cells.text(&["customer", "customerId"]);
    let Some(offer) = cells.get(&["offerId"]).map(|id| OfferId(id.to_owned())) else {
        return wrong("offerId", FieldProblem::Required);
    };
    let Ok(quantity) = cells.get(&["quantity"]).map_or(Ok(1), str::parse::<i64>) else {
        return wrong("quantity", FieldProblem::Invalid);
    };
    let parent = match cells.get(&["parentSubscriptionId"]).map(str::parse::<SubscriptionId>) {
        Some(Err(_)) => return wrong("parentSubscriptionId", FieldProblem::Invalid),
        other => other.and_then(Result::ok),
    };
    let Some(customer) = customer(center, request, &named).await? else {
        return Ok(Fate::Refused(Box::new(Error::Refused(Refusal::Unrelated))));
    };
    let sold = match center.ask(request, Sold(customer)).await {
        Ok(sold) => sold,
        Err(Error::Refused(Refusal::Unrelated)) => {
            return Ok(Fate::Refused(Box::new(Error::Refused(Refusal::Unrelated))));
        }
        Err(error) => return Err(error),
    };
    let nickname = cells.get(&["nickname", "friendlyName"]).map(str::to_owned);
    let id = cells.get(&["subscriptionId"]);
    let is_it = |one: &&Subscription| match id {
        Some(id) => one.id.to_string().eq_ignore_ascii_case(id),
        None => {
            one.offer == offer
                && one.nickname == nickname
                && one.parent == parent
                && !matches!(one.status, Status::Deleted | Status::Expired)
        }
    };
    if let Some(there) = sold.iter().find(is_it) {
        return Ok(Fate::Exists(there.id.to_string()));
    }
    let line = WantedLine { number: 0, offer, quantity, nickname, parent };
    let order = PlaceOrder { customer, lines: vec![line] };
    if dry_run {
        let tried = Fate::of(center.ask(request, OrderTried(order)).await, |()| String::new(), column)?;
        return Ok(if let Fate::Created(_) = tried { Fate::New } else { tried });
    }
    let own =
        Request { request_id: line_id(request.request_id, number), idempotency: None, ..request.clone() };
    let bought = |view: crate::orders::OrderView| {
        view.subscriptions.first().map_or_else(|| view.order.id.to_string(), |one| one.id.to_string())
    };
    Fate::of(center.run(own, order).await, bought, column)
}

/// The customer that is named by id or domain; none where the partner serves no such customer.
async fn customer(center: &Center, request: &Request, named: &str) -> Result<Option<CustomerId>, Error> {
    if let Ok(id) = named.parse::<CustomerId>() {
        return Ok(Some(id));
    }
    let look = DomainOwner { domain: named.to_owned(), permission: Permission::Purchase };
    Ok(match center.ask(request, look).await? {
        Owner::Served(id) => Some(id),
        Owner::Nobody | Owner::Other => None,
    })
}

/// The column of a field.
fn column(field: &str) -> &str {
    match field.rsplit('.').next().unwrap_or(field) {
        "friendlyName" => "nickname",
        other => other,
    }
}
