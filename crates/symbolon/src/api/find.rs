//! Finding what a person named: by id, by domain, by whole name, or by the beginning of a name that only one has.

use super::Client;
use crate::failure::{Exit, Failure};
use language::{fold, text};
use serde_json::{Value, json};
use uuid::Uuid;

/// Most candidates that are listed.
const SHOWN: usize = 20;

/// Something that was found.
#[derive(Clone, PartialEq, Debug)]
pub(crate) struct Named {
    /// Its id.
    pub(crate) id: String,
    /// Its name; empty where only the id is known.
    pub(crate) name: String,
    /// A customer's domain; empty where only the id is known.
    pub(crate) domain: String,
}

impl Named {
    /// What a person would type to mean it: the domain, else the id.
    pub(crate) fn word(&self) -> &str {
        if self.domain.is_empty() { &self.id } else { &self.domain }
    }
}

/// The customer of the signed-in partner that `text` means.
pub(crate) fn customer(client: &Client, wanted: &str) -> Result<Named, Failure> {
    let wanted = wanted.trim();
    if let Ok(id) = Uuid::parse_str(wanted) {
        return Ok(Named { id: id.to_string(), name: String::new(), domain: String::new() });
    }
    let search = |field: &str| {
        let filter = json!({ "Field": field, "Value": wanted, "Operator": "starts_with" }).to_string();
        client.all("/v1/customers", &[("size", "100"), ("filter", &filter)], SHOWN + 1)
    };
    let mut found: Vec<Named> = Vec::new();
    if wanted.contains('.') && !wanted.contains(' ') {
        found.extend(search("Domain")?.iter().map(named_customer));
        if let Some(exact) = found.iter().find(|one| one.domain.eq_ignore_ascii_case(wanted)) {
            return Ok(exact.clone());
        }
    }
    for one in search("CompanyName")?.iter().map(named_customer) {
        if !found.contains(&one) {
            found.push(one);
        }
    }
    choose(client, wanted, found)
}

/// The subscription of a customer that `text` means.
pub(crate) fn subscription(client: &Client, customer: &Named, wanted: &str) -> Result<Named, Failure> {
    let wanted = wanted.trim();
    if let Ok(id) = Uuid::parse_str(wanted) {
        return Ok(Named { id: id.to_string(), name: String::new(), domain: String::new() });
    }
    let all = client.all(&format!("/v1/customers/{}/subscriptions", customer.id), &[], usize::MAX)?;
    let found = all.iter().map(named_subscription).filter(|one| fold(&one.name).starts_with(&fold(wanted)));
    choose(client, wanted, found.collect())
}

/// The partner of the signed-in customer that `text` means.
pub(crate) fn partner_of(client: &Client, wanted: &str) -> Result<Named, Failure> {
    let wanted = wanted.trim();
    if let Ok(id) = Uuid::parse_str(wanted) {
        return Ok(Named { id: id.to_string(), name: String::new(), domain: String::new() });
    }
    let all = client.all_open("/open/v1/partners", &[])?;
    let found = all
        .iter()
        .map(named_partner)
        .filter(|one| one.domain.eq_ignore_ascii_case(wanted) || fold(&one.name).starts_with(&fold(wanted)));
    choose(client, wanted, found.collect())
}

fn named_customer(value: &Value) -> Named {
    let word = |path: &str| super::word(value, path).to_owned();
    Named {
        id: word("/id"),
        name: word("/companyProfile/companyName"),
        domain: word("/companyProfile/domain"),
    }
}

fn named_subscription(value: &Value) -> Named {
    let word = |name: &str| value.get(name).and_then(Value::as_str).unwrap_or_default();
    let name = if word("friendlyName").is_empty() { word("offerName") } else { word("friendlyName") };
    Named { id: word("id").to_owned(), name: name.to_owned(), domain: String::new() }
}

fn named_partner(value: &Value) -> Named {
    let word = |name: &str| value.get(name).and_then(Value::as_str).unwrap_or_default().to_owned();
    Named { id: word("id"), name: word("name"), domain: word("domain") }
}

/// The one of these that `text` means: by id, domain, or the beginning of its name.
pub(crate) fn among(client: &Client, wanted: &str, mut found: Vec<Named>) -> Result<Named, Failure> {
    let wanted = wanted.trim();
    let exact = |one: &&Named| one.id == wanted || one.domain.eq_ignore_ascii_case(wanted);
    if let Some(one) = found.iter().find(exact) {
        return Ok(one.clone());
    }
    found.retain(|one| fold(&one.name).starts_with(&fold(wanted)));
    choose(client, wanted, found)
}

/// The only candidate, or the only one with exactly this name; otherwise the person is asked to say it better.
fn choose(client: &Client, wanted: &str, found: Vec<Named>) -> Result<Named, Failure> {
    let locale = client.locale();
    let exact: Vec<&Named> = found.iter().filter(|one| fold(&one.name) == fold(wanted)).collect();
    match (exact.as_slice(), found.as_slice()) {
        ([one], _) => Ok((*one).clone()),
        (_, [one]) => Ok(one.clone()),
        (_, []) => {
            let sentence = text::cli_failure_not_found(locale, wanted);
            Err(Failure::new(Exit::Usage, "not_found", sentence, text::cli_failure_not_found_next(locale)))
        }
        _ => {
            let lines = found.iter().take(SHOWN).map(|one| match one.domain.as_str() {
                "" => format!("{}  {}", one.id, one.name),
                domain => format!("{}  {}  {domain}", one.id, one.name),
            });
            let sentence = text::cli_failure_ambiguous(locale, wanted);
            let next = text::cli_failure_ambiguous_next(locale);
            let data: Vec<Value> = found
                .iter()
                .map(|one| json!({ "id": one.id, "name": one.name, "domain": one.domain }))
                .collect();
            let lines = lines.collect();
            let failure = Failure::new(Exit::Usage, "ambiguous", sentence, next).lines(lines);
            Err(failure.data(data.into()))
        }
    }
}
