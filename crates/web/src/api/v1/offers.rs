//! The catalogue as far as it is needed to buy (api 2.8).

use crate::api::convention::route::get;
use crate::api::convention::{Answer, Call, Fault, Route, reply};
use center::customers::CustomerOne;
use center::orders::{Catalogue, OfferOne, Priced};
use domain::OfferId;
use domain::catalogue::OfferKind;
use serde_json::{Value, json};

/// The calls of this file.
pub fn routes() -> Vec<Route> {
    vec![
        get("/v1/offers", "Lists what can be bought", list),
        get("/v1/offers/{offer}", "Reads an offer", one),
        get("/v1/offers/{offer}/addons", "Lists the add-ons of an offer", add_ons),
        get("/v1/customers/{c}/offers", "Lists what a customer can buy", for_customer),
    ]
}

async fn list(call: Call) -> Answer {
    call.partner()?;
    let offers = call.ask(Catalogue).await?;
    page(&call, "/offers", &offers)
}

async fn for_customer(call: Call) -> Answer {
    let customer = call.customer()?;
    call.ask(CustomerOne { customer }).await?;
    let offers = call.ask(Catalogue).await?;
    page(&call, &format!("/customers/{customer}/offers"), &offers)
}

async fn one(call: Call) -> Answer {
    call.partner()?;
    let priced = call.ask(OfferOne { offer: wanted(&call) }).await?;
    Ok(reply::ok(&show(&call, &priced)))
}

async fn add_ons(call: Call) -> Answer {
    call.partner()?;
    let base = call.ask(OfferOne { offer: wanted(&call) }).await?.offer.id;
    let mut offers = call.ask(Catalogue).await?;
    offers.retain(|priced| priced.offer.bases.contains(&base));
    page(&call, &format!("/offers/{base}/addons"), &offers)
}

fn wanted(call: &Call) -> OfferId {
    OfferId(call.value("offer").to_owned())
}

/// A page by index, as clients ask for this list.
fn page(call: &Call, path: &str, offers: &[Priced]) -> Result<axum::response::Response, Fault> {
    let offset = index(call.number("offset", 0, i64::MAX)?.unwrap_or(0));
    let size = index(call.number("size", 0, i64::MAX)?.filter(|size| *size > 0).unwrap_or(i64::MAX));
    let items: Vec<Value> = offers.iter().skip(offset).take(size).map(|priced| show(call, priced)).collect();
    let mut links = json!({ "self": reply::link(path) });
    let next = offset.saturating_add(size);
    if next < offers.len() {
        links["next"] = reply::link(&format!("{path}?offset={next}&size={size}"));
    }
    if offset > 0 && size != usize::MAX {
        let previous = offset.saturating_sub(size);
        links["previous"] = reply::link(&format!("{path}?offset={previous}&size={size}"));
    }
    Ok(reply::ok(&json!({
        "totalCount": offers.len(),
        "items": items,
        "links": links,
        "attributes": reply::attributes("Collection"),
    })))
}

fn index(number: i64) -> usize {
    usize::try_from(number).unwrap_or(usize::MAX)
}

fn show(call: &Call, priced: &Priced) -> Value {
    let offer = &priced.offer;
    let tag = call.locale().tag();
    let uri = format!("{}/v1/offers/{}", call.web.public_url, offer.id);
    Value::Object(reply::object([
        ("id", json!(offer.id)),
        ("name", json!(offer.name(tag))),
        ("description", json!(offer.description(tag))),
        ("minimumQuantity", json!(offer.minimum)),
        ("maximumQuantity", json!(offer.maximum)),
        ("uri", json!(uri)),
        ("locale", json!(tag)),
        ("country", json!(call.query("country").map(str::to_uppercase))),
        (
            "category",
            json!({
                "id": offer.kind.code(),
                "name": language::text::by_code(
                    call.locale(),
                    &format!("offer_kind_{}", offer.kind.code()),
                    &language::Args::new(),
                ),
                "attributes": reply::attributes("OfferCategory"),
            }),
        ),
        ("limitUnitOfMeasure", json!(if offer.limit_per_customer.is_some() { "Concurrent" } else { "None" })),
        ("limit", json!(offer.limit_per_customer.unwrap_or(0))),
        ("prerequisiteOffers", json!(offer.bases)),
        ("isAddOn", json!(offer.kind == OfferKind::AddOn)),
        ("hasAddOns", json!(offer.has_add_ons)),
        ("isAvailableForPurchase", json!(offer.purchasable && priced.price.is_some())),
        ("billing", json!(if offer.kind == OfferKind::Usage { "usage" } else { "license" })),
        ("supportedBillingCycles", json!([offer.billing_cycle.code()])),
        ("isAutoRenewable", json!(offer.kind.can_auto_renew())),
        ("isTrial", json!(offer.kind == OfferKind::Trial)),
        ("product", product(priced, tag)),
        ("unitType", json!(if offer.kind == OfferKind::Usage { "Usage-based" } else { "Licenses" })),
        ("links", json!({ "self": reply::link(&format!("/offers/{}", offer.id)) })),
        ("attributes", reply::attributes("Offer")),
    ]))
}

fn product(priced: &Priced, tag: &str) -> Value {
    let id = priced.offer.catalog_item_id.split(':').next().unwrap_or_default();
    json!({ "id": id, "name": priced.offer.name(tag), "unit": "Licenses" })
}
