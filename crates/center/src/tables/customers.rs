//! Customers of a table, created line by line. What a line is known by is its domain.

use super::columns::{Cells, Table};
use super::look::{DomainOwner, Owner};
use super::{Fate, Line, line_id, renamed};
use crate::Error;
use crate::center::Center;
use crate::customers::CreateCustomer;
use crate::request::Request;
use domain::customer::{Address, BillingProfile, NewCustomer, check_new};
use domain::partner::Partner;
use domain::{FieldError, FieldProblem, Permission};
use std::collections::HashSet;
use store::partners;

/// The columns that are read; those that a partner has a value for can be left out.
pub const CUSTOMER_COLUMNS: [&str; 14] = [
    "company",
    "domain",
    "email",
    "culture",
    "language",
    "country",
    "city",
    "addressLine1",
    "addressLine2",
    "postalCode",
    "state",
    "firstName",
    "lastName",
    "phoneNumber",
];

/// Creates the customers of a table, or says what would become of each line. Each is a transaction of its own; the same
/// table taken again creates nothing twice.
pub async fn import_customers(
    center: &Center,
    request: &Request,
    text: &str,
    dry_run: bool,
) -> Result<Vec<Line>, Error> {
    let table = Table::read(text, &["company", "domain"]).or_else(|error| {
        // What an export wrote names it in full.
        Table::read(text, &["company", "primaryDomain"]).map_err(|_| error)
    })?;
    let partner = request.caller.partner()?;
    let partner =
        center.store().read(move |tx| tx.find(partners::by_id(partner)).map_err(Error::from)).await?;
    let partner = partner.ok_or(Error::Internal)?;
    let mut seen = HashSet::new();
    let mut lines = Vec::with_capacity(table.lines.len());
    for (number, cells) in &table.lines {
        let wanted = wanted(&table.cells(cells), &partner);
        let name = wanted.profile.company_name.clone();
        let fate = match seen.insert(wanted.domain.clone()) || wanted.domain.is_empty() {
            true => fate(center, request, *number, wanted, dry_run).await?,
            // Twice in one table: which of the two is meant nobody knows.
            false => Fate::Wrong(vec![FieldError::new("domain", FieldProblem::Taken)]),
        };
        lines.push(Line { number: *number, name, fate });
    }
    Ok(lines)
}

async fn fate(
    center: &Center,
    request: &Request,
    number: usize,
    wanted: NewCustomer,
    dry_run: bool,
) -> Result<Fate, Error> {
    let look = DomainOwner { domain: wanted.domain.clone(), permission: Permission::CreateCustomer };
    // Asked first, so that whoever may not is told so and nothing else.
    let owner = center.ask(request, look).await?;
    if let Owner::Served(id) = owner {
        return Ok(Fate::Exists(id.to_string()));
    }
    let wrong = check_new(&wanted);
    if !wrong.is_empty() {
        return Ok(Fate::Wrong(renamed(wrong, column)));
    }
    if owner == Owner::Other {
        return Ok(Fate::Wrong(vec![FieldError::new("domain", FieldProblem::Taken)]));
    }
    if dry_run {
        return Ok(Fate::New);
    }
    let own =
        Request { request_id: line_id(request.request_id, number), idempotency: None, ..request.clone() };
    Fate::of(
        center.run(own, CreateCustomer { wanted }).await,
        |created| created.customer.id.to_string(),
        column,
    )
}

fn wanted(cells: &Cells<'_>, partner: &Partner) -> NewCustomer {
    let own = |names: &[&str], otherwise: &str| {
        cells.get(names).map_or_else(|| otherwise.to_owned(), str::to_owned)
    };
    let optional = |name: &str| cells.get(&[name]).map(str::to_owned);
    let culture = own(&["culture"], &partner.locale);
    let language = culture.split('-').next().unwrap_or_default().to_owned();
    NewCustomer {
        domain: cells.text(&["domain", "primaryDomain"]).to_lowercase(),
        profile: BillingProfile {
            company_name: cells.text(&["company", "companyName"]),
            first_name: optional("firstName"),
            last_name: optional("lastName"),
            email: cells.text(&["email"]),
            language: own(&["language"], &language),
            culture,
            default_address: Address {
                country: own(&["country"], &partner.country),
                state: optional("state"),
                region: optional("region"),
                city: cells.text(&["city"]),
                address_line1: cells.text(&["addressLine1", "address"]),
                address_line2: optional("addressLine2"),
                postal_code: optional("postalCode"),
                first_name: optional("firstName"),
                last_name: optional("lastName"),
                phone_number: optional("phoneNumber"),
            },
        },
    }
}

/// The column of a field.
fn column(field: &str) -> &str {
    match field.rsplit('.').next().unwrap_or(field) {
        "companyName" => "company",
        other => other,
    }
}
