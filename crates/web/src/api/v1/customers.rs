//! Customers (api 2.1), and the end of a relationship as the wire knows it (api 2.2.2, 2.2.3).

use crate::api::convention::reply::{Kind, Own};
use crate::api::convention::route::{delete, get, head, patch, post};
use crate::api::convention::{Answer, Call, Fault, Route, Wire, etag, reply};
use crate::api::v1::profiles::{self, Below, Billing, Company};
use axum::http::StatusCode;
use center::Error;
use center::customers::{
    CreateCustomer, CreateCustomerFor, Created, CustomerDetail, CustomerOne, DeleteCustomer, DomainTaken,
    RESELLER,
};
use center::identity::derive_password;
use center::relationships::{EndDelegatedAdmin, RemovalPreview, RemoveRelationship};
use domain::customer::NewCustomer;
use domain::delegation::Delegation;
use domain::{CustomerId, FieldError, FieldProblem, PartnerId, Refusal};
use serde::Serialize;
use serde_json::{Value, json};

mod list;

/// The calls of this file.
pub fn routes() -> Vec<Route> {
    vec![
        get("/v1/customers", "Lists the customers, all or by page and filter", list::list),
        post("/v1/customers", "Creates a customer with its first administrator", create),
        get("/v1/customers/{c}", "Reads a customer", one),
        patch("/v1/customers/{c}", "Removes the reseller relationship, or delegated admin alone", change),
        delete("/v1/customers/{c}", "Deletes a customer, in a demo only", remove),
        head("/v1/domains/{d}", "Tells whether a domain is in use", domain),
    ]
}

async fn one(call: Call) -> Answer {
    let customer = call.customer()?;
    let detail = call.ask(CustomerOne { customer }).await?;
    Ok(reply::ok(&show(&detail)))
}

async fn domain(call: Call) -> Answer {
    call.partner()?;
    let taken = call.ask(DomainTaken { domain: call.value("d").to_owned() }).await?;
    Ok(reply::bare(if taken { StatusCode::OK } else { StatusCode::NOT_FOUND }))
}

async fn remove(call: Call) -> Answer {
    let customer = call.customer()?;
    call.run(DeleteCustomer { customer }).await?;
    Ok(reply::bare(StatusCode::NO_CONTENT))
}

async fn create(call: Call) -> Answer {
    call.partner()?;
    let (wanted, reseller) = wanted(&call)?;
    let create = CreateCustomer { wanted };
    let created = match reseller {
        Some(reseller) => create_for(&call, CreateCustomerFor { create, reseller }).await?,
        None => call.run(create).await?,
    };
    let customer = &created.customer;
    let mut body = resource(customer.id);
    body.extend(reply::object([
        ("commerceId", json!(customer.id)),
        ("companyProfile", json!(profiles::company(customer))),
        ("billingProfile", json!(profiles::billing(customer))),
        ("relationshipToPartner", json!("reseller")),
        ("allowDelegatedAccess", json!(true)),
        ("customDomains", json!([customer.domain])),
        (
            "userCredentials",
            json!({
                "userName": created.admin,
                "password": derive_password(call.web.center.identity().secrets(), customer.id),
            }),
        ),
    ]));
    Ok(reply::created(&Value::Object(body)))
}

/// A direct partner has no resellers: it cannot name one (api 2.1).
async fn create_for(call: &Call, command: CreateCustomerFor) -> Result<Created, Fault> {
    match call.web.center.run(call.request.clone(), command).await {
        Err(Error::Invalid(wrong)) if wrong.iter().any(|one| one.field == RESELLER) => {
            let error = FieldError::new(RESELLER, FieldProblem::NotAllowed);
            Err(Wire::NotSettable(error).into())
        }
        done => Ok(done?),
    }
}

/// What is known of the new customer, and the reseller that serves it too.
fn wanted(call: &Call) -> Result<(NewCustomer, Option<PartnerId>), Fault> {
    let json = call.json()?;
    let root = json.root();
    let company = root.object("companyProfile");
    let mut profile = profiles::read(&root.object("billingProfile"));
    if profile.company_name.trim().is_empty() {
        profile.company_name = company.filled("companyName").unwrap_or_default();
    }
    let wanted = NewCustomer { domain: company.text("domain").unwrap_or_default(), profile };
    let reseller = root.guid("associatedPartnerId").map(PartnerId);
    json.finish()?;
    Ok((wanted, reseller))
}

/// What a PATCH of a customer asks for, in the order of api 2.2.2.
#[derive(Clone, PartialEq, Eq, Debug)]
enum Wish {
    /// The version is that of a refusal before, if one is given.
    Part(Option<String>),
    EndDelegatedAdmin,
}

/// The spellings of `relationshipToPartner` with their numbers (api 1.6): what each asks for.
const RELATIONSHIPS: &[(&str, i64, Relationship)] = &[
    ("unknown", 0, Relationship::Unchanged),
    ("reseller", 1, Relationship::Unchanged),
    ("advisor", 2, Relationship::Foreign),
    ("syndication", 3, Relationship::Foreign),
    ("microsoft_support", 4, Relationship::Foreign),
    ("none", 5, Relationship::None),
];

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Relationship {
    Unchanged,
    Foreign,
    None,
}

fn wish(call: &Call) -> Result<Wish, Fault> {
    let json = call.json()?;
    let root = json.root();
    // A relationship cannot be set up here, whatever it is called.
    let relationship = root.word_or("relationshipToPartner", RELATIONSHIPS, Relationship::Foreign);
    if relationship == Some(Relationship::None) {
        // An echoed customer carries all kinds of members; they do not matter to the removal.
        return Ok(Wish::Part(etag::tidy(call.etag(&json).as_deref())));
    }
    let delegated = root.flag("allowDelegatedAccess");
    json.finish()?;
    match (relationship, delegated) {
        (Some(Relationship::Foreign), _) => {
            let error = FieldError::new("relationshipToPartner", FieldProblem::NotAllowed);
            Err(Wire::NotSettable(error).into())
        }
        (_, Some(false)) => Ok(Wish::EndDelegatedAdmin),
        _ => Err(Refusal::NothingToChange.into()),
    }
}

async fn change(call: Call) -> Answer {
    let customer = call.customer()?;
    match wish(&call)? {
        Wish::Part(version) => part(&call, customer, version).await,
        Wish::EndDelegatedAdmin => {
            call.run(EndDelegatedAdmin { customer }).await?;
            Ok(reply::ok(&json!({
                "allowDelegatedAccess": false,
                "relationshipToPartner": "reseller",
                "attributes": reply::attributes("Customer"),
            })))
        }
    }
}

/// The bare call carries no acknowledgement and mostly no version: it is taken as acknowledged, applies to the life
/// that is active at its commit, and ends granular admin too (open).
async fn part(call: &Call, customer: CustomerId, version: Option<String>) -> Answer {
    let command = RemoveRelationship {
        customer,
        version,
        acknowledged: true,
        keep_granular_admin: false,
        notice_to_customer: true,
        reason: None,
    };
    match call.run(command).await {
        Ok(removed) => Ok(reply::ok(&json!({
            "relationshipToPartner": "none",
            "removalId": removed.removal_id,
            "ended": {
                "contacts": removed.done.contacts.len(),
                "delegatedAdmin": removed.done.delegated_admin_ended,
                "granularAdmin": removed.done.granular_ended,
            },
            "attributes": reply::attributes("Customer"),
        }))),
        Err(fault) if fault.is_stale() => Err(Refusal::StaleEtag.into()),
        Err(fault) if fault.is_blocked() => Err(with_version(call, customer, fault).await),
        Err(fault) => Err(fault),
    }
}

/// What to send to our own API to remove what was seen, beside the blockers (portal 2.2).
async fn with_version(call: &Call, customer: CustomerId, fault: Fault) -> Fault {
    match call.ask(RemovalPreview { customer }).await {
        Ok(preview) => fault.with("etag", json!(preview.version)),
        Err(_) => fault,
    }
}

/// A customer, whole.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Shown<'a> {
    allow_delegated_access: bool,
    attributes: Kind,
    billing_profile: Billing<'a>,
    commerce_id: CustomerId,
    company_profile: Company<'a>,
    custom_domains: [&'a str; 1],
    id: CustomerId,
    links: Own<Below>,
    relationship_to_partner: &'static str,
}

fn show(detail: &CustomerDetail) -> Shown<'_> {
    let customer = &detail.customer;
    Shown {
        allow_delegated_access: detail.delegations.iter().any(Delegation::is_standing),
        attributes: reply::kind("Customer"),
        billing_profile: profiles::billing(customer),
        commerce_id: customer.id,
        company_profile: profiles::company(customer),
        custom_domains: [&customer.domain],
        id: customer.id,
        links: reply::own(Below { customer: customer.id, rest: "" }),
        relationship_to_partner: "reseller",
    }
}

/// What every customer shows of itself.
fn resource(id: CustomerId) -> serde_json::Map<String, Value> {
    reply::object([
        ("id", json!(id)),
        ("links", json!({ "self": reply::link(&format!("/customers/{id}")) })),
        ("attributes", reply::attributes("Customer")),
    ])
}
