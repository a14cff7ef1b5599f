//! A customer's account: who it is, whom to bill, which rights the partner has, and the way out (P5, S13).

use super::consents;
use super::error::{self, At, Failure};
use super::form::{Fields, Posted};
use super::page::{Notice, Page};
use super::removal::{RemovalLink, granular_line, provider_left};
use super::shell::{Tab, Visit, crumb};
use super::show::{Html, name};
use crate::Web;
use askama::Template;
use axum::Router;
use axum::response::Response;
use axum::routing::get;
use center::Error;
use center::customers::{CustomerDetail, CustomerOne, UpdateBillingProfile};
use center::invitations::ConsentsOfCustomer;
use center::relationships::EndDelegatedAdmin;
use center::tasks::ProvidersToAsk;
use domain::CustomerId;
use domain::customer::{Address, BillingProfile, Customer};
use language::{Args, Locale, isolate, text as t};

/// The pages.
pub fn routes() -> Router<Web> {
    Router::new()
        .route("/customers/{customer}/account", get(show))
        .route("/customers/{customer}/account/edit", get(edit).post(save))
        .route("/customers/{customer}/account/delegated-admin", get(ask).post(end))
}

fn address_of(customer: CustomerId) -> String {
    format!("/customers/{customer}/account")
}

#[derive(Template)]
#[template(path = "account.html")]
struct AccountPage {
    page: Page,
    detail: CustomerDetail,
    link: RemovalLink,
    company: Html,
    served: String,
    address: Vec<Html>,
    contact: Option<Html>,
    language: Html,
    has_standing: bool,
    standing: String,
    granular: Vec<String>,
    lines: Vec<consents::Line>,
}

async fn show(visit: Visit, At(customer): At<CustomerId>) -> Result<Response, Failure> {
    let l = visit.locale();
    let asked = (CustomerOne { customer }, ConsentsOfCustomer { customer });
    let (link, (detail, consents)) = RemovalLink::beside(&visit, customer, asked).await?;
    let mut page = visit.customer_page(&detail.customer, Tab::Account, t::nav_account(l));
    if link.ask_provider {
        page.notices.extend(provider_left(&visit, &visit.ask(ProvidersToAsk { customer }).await?));
    }
    let show = visit.show();
    let profile = &detail.customer.profile;
    let standing = detail.delegations.iter().find(|one| one.is_standing());
    let granular = detail.delegations.iter().filter(|one| !one.is_standing());
    let page = AccountPage {
        company: name(&profile.company_name, &detail.customer.locale),
        served: match &detail.provider {
            Some(provider) => t::account_served_through(l, &isolate(&provider.name)),
            None => t::account_served_directly(l),
        },
        address: lines(&profile.default_address, &detail.customer),
        contact: person(l, profile).map(|person| name(&person, &detail.customer.locale)),
        language: Locale::parse(&profile.culture)
            .map_or_else(|| name(&profile.culture, ""), |known| name(known.native_name(), known.tag())),
        has_standing: standing.is_some(),
        standing: standing.map_or_else(
            || t::delegated_none(l),
            |one| t::delegated_since(l, &show.date_text(&one.started_at)),
        ),
        granular: granular.map(|one| granular_line(&show, one.expires_at, &one.roles)).collect(),
        lines: consents.iter().map(|one| consents::line(&visit, one)).collect(),
        page,
        link,
        detail,
    };
    Ok(visit.render(&page))
}

/// An address in the order of its country (terms F9): large to small in Japan and Taiwan.
fn lines(address: &Address, customer: &Customer) -> Vec<Html> {
    let east = matches!(address.country.as_str(), "JP" | "TW");
    let code = address.postal_code.clone().unwrap_or_default();
    let region = address.state.clone().or_else(|| address.region.clone()).unwrap_or_default();
    let second = address.address_line2.clone().unwrap_or_default();
    let (line1, country) = (address.address_line1.clone(), address.country.clone());
    let lines = if east {
        vec![code, format!("{region}{}{line1}", address.city), second, country]
    } else {
        let city = if address.country == "RU" {
            [address.city.as_str(), code.as_str()].join(" ")
        } else {
            [code.as_str(), address.city.as_str()].join(" ")
        };
        vec![line1, second, city, region, country]
    };
    let lines = lines.iter().map(|line| line.trim()).filter(|line| !line.is_empty());
    lines.map(|line| name(line, &customer.locale)).collect()
}

/// The billing contact; family name first where that is the custom of the name's language (terms F9).
fn person(l: Locale, profile: &BillingProfile) -> Option<String> {
    let first = profile.first_name.as_deref().unwrap_or_default().trim();
    let last = profile.last_name.as_deref().unwrap_or_default().trim();
    let custom = Locale::parse(&profile.culture).unwrap_or(l);
    let shown = match custom {
        Locale::ZhTw => format!("{last}{first}"),
        Locale::JaJp => format!("{last} {first}"),
        _ => format!("{first} {last}"),
    };
    Some(shown.trim().to_owned()).filter(|shown| !shown.is_empty())
}

// ── Billing profile ──

struct Field {
    name: &'static str,
    label: String,
    value: String,
    wrong: Option<String>,
}

#[derive(Template)]
#[template(path = "account_edit.html")]
struct EditPage {
    page: Page,
    customer: CustomerId,
    version: i64,
    fields: Vec<Field>,
}

async fn edit(visit: Visit, At(customer): At<CustomerId>) -> Result<Response, Failure> {
    let detail = visit.customer(customer).await?;
    let page = edit_frame(&visit, &detail.customer);
    let fields = form(visit.locale(), &detail.customer.profile, None);
    Ok(visit.render(&EditPage { page, customer, version: detail.customer.version, fields }))
}

fn edit_frame(visit: &Visit, customer: &Customer) -> Page {
    let l = visit.locale();
    let mut page = visit.customer_page(customer, Tab::Account, t::label_billing_profile(l));
    page.crumbs.push(crumb(address_of(customer.id), &t::nav_account(l)));
    page
}

fn form(l: Locale, profile: &BillingProfile, refused: Option<&Error>) -> Vec<Field> {
    let wrong = |name: &str, label: &str| match refused {
        Some(Error::Invalid(errors)) => errors
            .iter()
            .find(|one| one.field.rsplit('.').next() == Some(name))
            .and_then(|one| t::refusal(l, one.problem.code(), &Args::new().text("field", label)))
            .map(|(text, _)| text),
        _ => None,
    };
    let address = &profile.default_address;
    let fields = [
        ("companyName", t::label_company_name(l), profile.company_name.clone()),
        ("firstName", t::label_first_name(l), profile.first_name.clone().unwrap_or_default()),
        ("lastName", t::label_last_name(l), profile.last_name.clone().unwrap_or_default()),
        ("email", t::label_email(l), profile.email.clone()),
        ("addressLine1", t::label_address(l), address.address_line1.clone()),
        ("postalCode", t::label_postal_code(l), address.postal_code.clone().unwrap_or_default()),
        ("city", t::label_city(l), address.city.clone()),
        ("phoneNumber", t::label_phone(l), address.phone_number.clone().unwrap_or_default()),
    ];
    fields
        .into_iter()
        .map(|(name, label, value)| Field { name, wrong: wrong(name, &label), label, value })
        .collect()
}

fn entered(before: &BillingProfile, fields: &Fields) -> BillingProfile {
    let optional = |name: &str| fields.get(name).map(str::to_owned);
    let mut profile = before.clone();
    profile.company_name = fields.text("companyName").to_owned();
    profile.first_name = optional("firstName");
    profile.last_name = optional("lastName");
    profile.email = fields.text("email").to_owned();
    profile.default_address.address_line1 = fields.text("addressLine1").to_owned();
    profile.default_address.postal_code = optional("postalCode");
    profile.default_address.city = fields.text("city").to_owned();
    profile.default_address.phone_number = optional("phoneNumber");
    profile
}

async fn save(At(customer): At<CustomerId>, posted: Posted) -> Result<Response, Failure> {
    let Posted { visit, fields } = posted;
    let l = visit.locale();
    let detail = visit.customer(customer).await?;
    let profile = entered(&detail.customer.profile, &fields);
    let command =
        UpdateBillingProfile { customer, profile: profile.clone(), version: fields.number("version") };
    match visit.run(command).await {
        Ok(_) => Ok(visit.done(&address_of(customer), Notice::done(t::account_profile_saved(l)))),
        Err(refused) => {
            let page = edit_frame(&visit, &detail.customer).with(error::notice(l, &refused));
            let fields = form(l, &profile, Some(&refused));
            let version = detail.customer.version;
            Ok(visit.render_as(error::status(&refused), &EditPage { page, customer, version, fields }))
        }
    }
}

// ── Giving up delegated admin (M3) ──

#[derive(Template)]
#[template(path = "account_delegated_admin.html")]
struct EndPage {
    page: Page,
    customer: CustomerId,
    effect: String,
}

async fn ask(visit: Visit, At(customer): At<CustomerId>) -> Result<Response, Failure> {
    let l = visit.locale();
    let detail = visit.customer(customer).await?;
    let mut page = visit.customer_page(&detail.customer, Tab::Account, t::action_remove_delegated_admin(l));
    page.crumbs.push(crumb(address_of(customer), &t::nav_account(l)));
    let effect = t::end_delegated_effect(l, &isolate(&detail.customer.profile.company_name));
    Ok(visit.render(&EndPage { page, customer, effect }))
}

async fn end(At(customer): At<CustomerId>, posted: Posted) -> Result<Response, Failure> {
    let visit = posted.visit;
    match visit.run(EndDelegatedAdmin { customer }).await {
        Ok(_) => {
            let notice = Notice::done(t::delegated_ended(visit.locale()));
            Ok(visit.done(&address_of(customer), notice))
        }
        Err(refused) => Err(visit.failed(refused, Some(customer)).await),
    }
}
