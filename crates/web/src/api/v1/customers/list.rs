//! The list of customers: whole, by page, or by filter (api 1.7, 2.1).

use crate::api::convention::filter::{self, Condition};
use crate::api::convention::reply::{Kind, Own};
use crate::api::convention::{Answer, Call, Fault, cursor, reply};
use crate::api::v1::profiles::{self, Below, Company};
use center::customers::{CustomerList, CustomerPage, CustomersOfReseller, Listed, Position, SearchFor};
use domain::{CustomerId, FieldProblem, PartnerId};
use language::Locale;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

/// Most rows of the list that is not asked for by page.
const ALL: i64 = 1_000_000_000;

/// What a continuation token carries, since neither size nor filter come with it.
#[derive(Serialize, Deserialize)]
struct Token {
    size: i64,
    filter: Option<(bool, String)>,
    locale: String,
    first: Option<(Vec<u8>, CustomerId)>,
    last: Option<(Vec<u8>, CustomerId)>,
}

struct Asked {
    size: i64,
    search: Option<SearchFor>,
    after: Option<Position>,
    before: Option<Position>,
    /// The last page was asked for: nothing comes after it.
    is_end: bool,
    locale: Option<Locale>,
}

pub async fn list(mut call: Call) -> Answer {
    let partner = call.partner()?;
    if call.continuation().is_none()
        && let Some(reseller) = reseller(&filter::of(&call)?)?
    {
        let rows = call.ask(CustomersOfReseller { reseller }).await?;
        return Ok(reply::ok(&reply::collection(
            rows.iter().map(|one| json!(row(one))).collect(),
            "/customers",
        )));
    }
    let asked = match call.continuation() {
        Some(token) => continued(&call, token)?,
        None => Asked {
            size: call.number("size", 0, i64::MAX)?.filter(|size| *size > 0).unwrap_or(ALL).min(ALL),
            search: search(&filter::of(&call)?)?,
            after: None,
            before: None,
            is_end: false,
            locale: None,
        },
    };
    if let Some(locale) = asked.locale {
        // The order of the list is that of the language in which its first page was asked for.
        call.request.locale = locale;
    }
    let question = CustomerList {
        search: asked.search.clone(),
        after: asked.after,
        before: asked.before,
        limit: asked.size,
    };
    let mut page = call.ask(question).await?;
    page.has_next &= !asked.is_end;
    Ok(reply::ok(&show(&call, partner.0, asked.size, asked.search, &page)))
}

fn continued(call: &Call, token: &str) -> Result<Asked, Fault> {
    let invalid = || Fault::field("MS-ContinuationToken", FieldProblem::Invalid);
    let owner = call.request.caller.tenant.id();
    let secrets = call.web.center.identity().secrets();
    let token: Token = cursor::open(secrets, "customers", owner, token).ok_or_else(invalid)?;
    let place = |place: Option<(Vec<u8>, CustomerId)>| place.map(|(key, id)| Position { key, id });
    let mut asked = Asked {
        size: token.size,
        search: token.filter.map(|(domain, text)| match domain {
            true => SearchFor::DomainStartsWith(text),
            false => SearchFor::NameStartsWith(text),
        }),
        after: None,
        before: None,
        is_end: false,
        locale: Locale::parse(&token.locale),
    };
    match call.query("seekOperation").unwrap_or("Next").to_ascii_lowercase().as_str() {
        "next" => asked.after = place(token.last),
        "previous" if asked.search.is_none() => asked.before = place(token.first),
        "first" => {}
        // A search is read forwards only; nothing links to its end.
        "last" if asked.search.is_none() => {
            asked.before = Some(end());
            asked.is_end = true;
        }
        _ => return Err(Fault::field("seekOperation", FieldProblem::Invalid)),
    }
    Ok(asked)
}

/// A place behind every customer: no sort key begins with such bytes.
fn end() -> Position {
    Position { key: vec![0xFF; 16], id: CustomerId(uuid::Uuid::max()) }
}

/// The reseller through whom customers are served, where those are asked for.
fn reseller(conditions: &[Condition]) -> Result<Option<PartnerId>, Fault> {
    match conditions {
        [one] if one.field == "indirectreseller" => {
            let id = one.value.trim().parse();
            if one.operator == "startswith" {
                id.map(Some).map_err(|_| filter::invalid())
            } else {
                Err(filter::invalid())
            }
        }
        _ => Ok(None),
    }
}

/// Customers are searched by how a name or domain begins; an empty value finds all.
fn search(conditions: &[Condition]) -> Result<Option<SearchFor>, Fault> {
    let [condition] = conditions else {
        return if conditions.is_empty() { Ok(None) } else { Err(filter::invalid()) };
    };
    if condition.operator != "startswith" {
        return Err(filter::invalid());
    }
    match condition.field.as_str() {
        "companyname" => Ok(Some(SearchFor::NameStartsWith(condition.value.clone()))),
        "domain" => Ok(Some(SearchFor::DomainStartsWith(condition.value.clone()))),
        _ => Err(filter::invalid()),
    }
}

/// A page of customers.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Page<'a> {
    attributes: Kind,
    #[serde(skip_serializing_if = "Option::is_none")]
    continuation_token: Option<String>,
    items: Vec<Row<'a>>,
    links: Value,
    total_count: i64,
}

fn show<'a>(
    call: &Call,
    owner: uuid::Uuid,
    size: i64,
    search: Option<SearchFor>,
    page: &'a CustomerPage,
) -> Page<'a> {
    let mut body = Page {
        attributes: reply::kind("Collection"),
        continuation_token: None,
        items: page.rows.iter().map(row).collect(),
        links: json!({ "self": reply::link("/customers") }),
        total_count: page.total,
    };
    if page.has_next || page.has_previous {
        let backwards = page.has_previous && search.is_none();
        let token = Token {
            size,
            filter: search.map(|search| match search {
                SearchFor::DomainStartsWith(text) => (true, text),
                SearchFor::NameStartsWith(text) | SearchFor::Words(text) => (false, text),
            }),
            locale: call.locale().tag().to_owned(),
            first: page.rows.first().map(|row| (row.position.clone(), row.id)),
            last: page.rows.last().map(|row| (row.position.clone(), row.id)),
        };
        let token = cursor::seal(call.web.center.identity().secrets(), "customers", owner, &token);
        let seek = |operation: &str| {
            json!({
                "uri": format!("/customers?size={size}&seekOperation={operation}"),
                "method": "GET",
                "headers": [{ "key": "MS-ContinuationToken", "value": token }],
            })
        };
        if backwards {
            body.links["previous"] = seek("Previous");
        }
        if page.has_next {
            body.links["next"] = seek("Next");
            body.continuation_token = Some(token);
        }
    }
    body
}

/// One customer as lists show it.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Row<'a> {
    attributes: Kind,
    company_profile: Company<'a>,
    id: CustomerId,
    links: Own<Below>,
    relationship_to_partner: &'static str,
}

fn row(row: &Listed) -> Row<'_> {
    Row {
        attributes: reply::kind("Customer"),
        company_profile: profiles::company_of(row.id, &row.domain, &row.company_name),
        id: row.id,
        links: reply::own(Below { customer: row.id, rest: "" }),
        relationship_to_partner: "reseller",
    }
}
