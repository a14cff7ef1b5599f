//! The customer's side: what every step towards a partner has in common, the partner and a page that asks once more.

use super::error::{self, Failure};
use super::page::Page;
use super::shell::{Area, Visit, crumb};
use super::show::Html;
use askama::Template;
use center::own::{OwnPartner, OwnPartners};
use domain::PartnerId;
use language::text as t;

/// A page that says what follows and asks once more.
#[derive(Template)]
#[template(path = "own_confirm.html")]
pub struct ConfirmPage {
    /// Its frame.
    pub page: Page,
    /// Whom it concerns.
    pub partner: Html,
    /// What follows, line by line.
    pub effects: Vec<String>,
    /// Where the form goes.
    pub action: String,
    /// What the button says.
    pub label: String,
    /// What was written, where a reason is asked for.
    pub reason: Option<String>,
}

/// The partner of an address, among those that serve the customer.
pub async fn serving(visit: &Visit, id: PartnerId) -> Result<OwnPartner, Failure> {
    if let Some(failure) = stranger(visit) {
        return Err(failure);
    }
    let view = visit.ask(OwnPartners).await?;
    let found = view.serving.into_iter().find(|one| one.partner.id == id);
    found.ok_or_else(|| Failure::code(visit.clone(), error::NOT_FOUND))
}

/// Pages of the customer's side are nothing to anybody else.
pub fn stranger(visit: &Visit) -> Option<Failure> {
    visit.actor().customer().is_none().then(|| Failure::code(visit.clone(), error::NOT_FOUND))
}

/// The frame of a page below the list of partners.
pub fn frame(visit: &Visit, title: &str) -> Page {
    let mut page = visit.page(Area::Partners, title);
    page.crumbs = vec![crumb("/partners", &t::nav_partner_relationships(visit.locale()))];
    page
}
