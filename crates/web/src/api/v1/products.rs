//! The catalogue as a tree of products, SKUs and availabilities (api 2.8). An offer's catalogue item names its place:
//! `product:sku:availability`.

use crate::api::convention::json::plain;
use crate::api::convention::route::{get, post};
use crate::api::convention::{Answer, Call, Fault, Route, reply};
use crate::api::v1::subscriptions::term;
use center::customers::CustomerOne;
use center::orders::{Catalogue, Priced};
use domain::catalogue::OfferKind;
use domain::{FieldProblem, Refusal};
use serde_json::{Value, json};

/// The calls of this file. Some documentation reads a customer's lists with POST (api 6, row 19).
pub fn routes() -> Vec<Route> {
    const PRODUCTS: &str = "/v1/customers/{c}/products";
    const SKUS: &str = "/v1/customers/{c}/products/{x}/skus";
    const AVAILABILITIES: &str = "/v1/customers/{c}/products/{x}/skus/{y}/availabilities";
    vec![
        get("/v1/products", "Lists the products", products),
        get("/v1/products/{x}", "Reads a product", product),
        get("/v1/products/{x}/skus", "Lists what a product is sold as", skus),
        get("/v1/products/{x}/skus/{y}", "Reads a SKU", sku),
        get("/v1/products/{x}/skus/{y}/availabilities", "Lists how a SKU can be bought", availabilities),
        get("/v1/products/{x}/skus/{y}/availabilities/{z}", "Reads an availability", availability),
        get(PRODUCTS, "Lists the products for a customer", products),
        post(PRODUCTS, "Lists the products for a customer", products),
        get("/v1/customers/{c}/products/{x}", "Reads a product for a customer", product),
        get(SKUS, "Lists what a product is sold as to a customer", skus),
        post(SKUS, "Lists what a product is sold as to a customer", skus),
        get("/v1/customers/{c}/products/{x}/skus/{y}", "Reads a SKU for a customer", sku),
        get(AVAILABILITIES, "Lists how a SKU can be bought for a customer", availabilities),
        post(AVAILABILITIES, "Lists how a SKU can be bought for a customer", availabilities),
        get(
            "/v1/customers/{c}/products/{x}/skus/{y}/availabilities/{z}",
            "Reads an availability for a customer",
            availability,
        ),
    ]
}

/// The views that a list of products can be asked by.
const VIEWS: &[(&str, &[OfferKind])] = &[
    (
        "onlineservices",
        &[
            OfferKind::Legacy,
            OfferKind::NewCommerce,
            OfferKind::Trial,
            OfferKind::AddOn,
            OfferKind::Marketplace,
        ],
    ),
    ("azure", &[OfferKind::Usage]),
    ("microsoftazure", &[OfferKind::Usage]),
    ("azurereservations", &[OfferKind::Reservation]),
    ("azurereservationsvm", &[OfferKind::Reservation]),
    ("azurereservationssql", &[]),
    ("azurereservationscosmosdb", &[]),
    ("software", &[OfferKind::Software]),
    ("softwareperpetual", &[OfferKind::Software]),
    ("softwaresubscriptions", &[]),
    ("softwaresuselinux", &[]),
];

/// What is sold to whom the call is about, each with its place in the tree.
struct Tree {
    /// Before each address: empty, or the customer's.
    base: String,
    offers: Vec<Priced>,
}

impl Tree {
    async fn of(call: &Call) -> Result<Tree, Fault> {
        let base = if call.value("c").is_empty() {
            call.partner()?;
            String::new()
        } else {
            let customer = call.customer()?;
            call.ask(CustomerOne { customer }).await?;
            format!("/customers/{customer}")
        };
        Ok(Tree { base, offers: call.ask(Catalogue).await? })
    }

    /// Those at this place; nothing there is no such place.
    fn at(&self, call: &Call, depth: usize) -> Result<Vec<&Priced>, Fault> {
        let wanted: Vec<&str> =
            ["x", "y", "z"].into_iter().take(depth).map(|name| call.value(name)).collect();
        let found: Vec<&Priced> = self
            .offers
            .iter()
            .filter(|one| {
                wanted.iter().zip(place(one)).all(|(wanted, part)| wanted.eq_ignore_ascii_case(part))
            })
            .collect();
        if found.is_empty() { Err(Refusal::NotFound.into()) } else { Ok(found) }
    }
}

fn place(one: &Priced) -> [&str; 3] {
    let mut parts = one.offer.catalog_item_id.split(':');
    let mut part = || parts.next().unwrap_or_default();
    [part(), part(), part()]
}

/// The first of each, in the catalogue's order.
fn distinct<'a>(offers: impl IntoIterator<Item = &'a Priced>, depth: usize) -> Vec<&'a Priced> {
    let mut first: Vec<&Priced> = Vec::new();
    for one in offers {
        if !first.iter().any(|known| place(known)[..depth] == place(one)[..depth]) {
            first.push(one);
        }
    }
    first
}

async fn products(call: Call) -> Answer {
    let tree = Tree::of(&call).await?;
    let view = match call.query("targetView") {
        None => None,
        Some(text) => {
            let found = VIEWS.iter().find(|(name, _)| *name == plain(text));
            Some(found.ok_or_else(|| Fault::field("targetView", FieldProblem::Invalid))?.1)
        }
    };
    let shown = tree.offers.iter().filter(|one| view.is_none_or(|kinds| kinds.contains(&one.offer.kind)));
    let items = distinct(shown, 1).into_iter().map(|one| show_product(&call, &tree.base, one)).collect();
    Ok(reply::ok(&reply::collection(items, &format!("{}/products", tree.base))))
}

async fn product(call: Call) -> Answer {
    let tree = Tree::of(&call).await?;
    let found = tree.at(&call, 1)?;
    Ok(reply::ok(&show_product(&call, &tree.base, found[0])))
}

async fn skus(call: Call) -> Answer {
    let tree = Tree::of(&call).await?;
    let found = tree.at(&call, 1)?;
    let path = format!("{}/products/{}/skus", tree.base, place(found[0])[0]);
    let items = distinct(found, 2).into_iter().map(|one| show_sku(&call, &tree.base, one)).collect();
    Ok(reply::ok(&reply::collection(items, &path)))
}

async fn sku(call: Call) -> Answer {
    let tree = Tree::of(&call).await?;
    let found = tree.at(&call, 2)?;
    Ok(reply::ok(&show_sku(&call, &tree.base, found[0])))
}

async fn availabilities(call: Call) -> Answer {
    let tree = Tree::of(&call).await?;
    let found = tree.at(&call, 2)?;
    let [product, sku, _] = place(found[0]);
    let path = format!("{}/products/{product}/skus/{sku}/availabilities", tree.base);
    let items = found.into_iter().map(|one| show_availability(&call, &tree.base, one)).collect();
    Ok(reply::ok(&reply::collection(items, &path)))
}

async fn availability(call: Call) -> Answer {
    let tree = Tree::of(&call).await?;
    let found = tree.at(&call, 3)?;
    Ok(reply::ok(&show_availability(&call, &tree.base, found[0])))
}

fn show_product(call: &Call, base: &str, one: &Priced) -> Value {
    let (tag, uri) = (call.locale().tag(), format!("{base}/products/{}", place(one)[0]));
    let kind = one.offer.kind.code();
    let kind_name =
        language::text::by_code(call.locale(), &format!("offer_kind_{kind}"), &language::Args::new());
    json!({
        "id": place(one)[0],
        "title": one.offer.name(tag),
        "description": one.offer.description(tag),
        "productType": { "id": kind, "displayName": kind_name },
        "isMicrosoftProduct": false,
        "publisherName": "",
        "links": { "skus": reply::link(&format!("{uri}/skus")), "self": reply::link(&uri) },
        "attributes": reply::attributes("Product"),
    })
}

fn show_sku(call: &Call, base: &str, one: &Priced) -> Value {
    let tag = call.locale().tag();
    let [product, sku, _] = place(one);
    let uri = format!("{base}/products/{product}/skus/{sku}");
    json!({
        "id": sku,
        "productId": product,
        "title": one.offer.name(tag),
        "description": one.offer.description(tag),
        "minimumQuantity": one.offer.minimum,
        "maximumQuantity": one.offer.maximum,
        "isTrial": one.offer.kind == OfferKind::Trial,
        "supportedBillingCycles": [one.offer.billing_cycle.code()],
        "purchasePrerequisites": [],
        "inventoryVariables": [],
        "provisioningVariables": [],
        // Scalar words only: one client reads nothing else here (api 2.8).
        "dynamicAttributes": { "isMicrosoftProduct": "false", "hasConstraints": "false" },
        "actions": [],
        "links": {
            "availabilities": reply::link(&format!("{uri}/availabilities")),
            "self": reply::link(&uri),
        },
        "attributes": reply::attributes("Sku"),
    })
}

fn show_availability(call: &Call, base: &str, one: &Priced) -> Value {
    let [product, sku, availability] = place(one);
    let uri = format!("{base}/products/{product}/skus/{sku}/availabilities/{availability}");
    let terms: Vec<Value> = term(one.offer.term_months)
        .map(|duration| {
            json!({
                "duration": duration,
                "description": one.offer.description(call.locale().tag()),
                "billingCycle": one.offer.billing_cycle.code(),
            })
        })
        .into_iter()
        .collect();
    Value::Object(reply::object([
        ("id", json!(availability)),
        ("productId", json!(product)),
        ("skuId", json!(sku)),
        ("catalogItemId", json!(one.offer.catalog_item_id)),
        ("defaultCurrency", json!({ "code": one.currency, "symbol": one.currency })),
        ("segment", json!("commercial")),
        ("country", json!(call.query("country").map(str::to_uppercase))),
        ("isPurchasable", json!(one.offer.purchasable && one.price.is_some())),
        ("isRenewable", json!(one.offer.kind.can_auto_renew())),
        ("renewalInstructions", json!([])),
        ("terms", json!(terms)),
        ("product", show_product(call, base, one)),
        ("sku", show_sku(call, base, one)),
        ("links", json!({ "self": reply::link(&uri) })),
        ("attributes", reply::attributes("Availability")),
    ]))
}
