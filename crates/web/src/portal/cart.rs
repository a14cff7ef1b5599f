//! A cart: what is in it, what is wrong with it, and its checkout (P15, M10).

use super::error::{self, At, Failure};
use super::form::{Fields, Posted};
use super::order::wanted;
use super::page::{Notice, Page};
use super::shell::{Tab, Visit, crumb};
use super::show::{Html, code, name};
use crate::Web;
use crate::export::{self, csv};
use askama::Template;
use axum::Router;
use axum::body::Body;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::{get, post};
use center::Error;
use center::carts::{CartLineView, CartOne, CartView, ChangeCart, CheckOutCart, DiscardedCarts, OpenCart};
use domain::cart::{CartLine, CartStatus};
use domain::{CartId, CustomerId, FieldError, FieldProblem, Permission, RemovalId};
use language::{Args, text as t};

/// The pages.
pub fn routes() -> Router<Web> {
    Router::new()
        .route("/customers/{customer}/carts", post(open))
        .route("/customers/{customer}/carts/{cart}", get(show).post(change))
        .route("/customers/{customer}/carts/{cart}/add", post(add))
        .route("/closed-relationships/{removal}/carts", get(discarded))
}

#[derive(Template)]
#[template(path = "cart.html")]
struct CartPage {
    page: Page,
    base: String,
    href: String,
    version: i64,
    until: String,
    lines: Vec<LineRow>,
    total: String,
    may_buy: bool,
}

struct LineRow {
    number: i64,
    shown: Html,
    /// What its controls are called by.
    name: String,
    nickname: String,
    quantity: String,
    price: String,
    cycle: String,
    child: bool,
    problem: Option<Notice>,
}

/// What was in the carts that went with a relationship, as a file (E53).
async fn discarded(visit: Visit, At(removal): At<RemovalId>) -> Result<Response, Failure> {
    let carts = visit.ask(DiscardedCarts { removal }).await?;
    let mut text = String::new();
    csv::row(&mut text, ["cartId", "offerId", "name", "quantity", "friendlyName", "parentSubscriptionId"]);
    for (cart, names) in &carts {
        for (line, name) in cart.lines.iter().zip(names) {
            let parent = line.parent.map(|id| id.to_string()).unwrap_or_default();
            let nickname = line.nickname.as_deref().unwrap_or_default();
            let fields =
                [&cart.id.to_string(), &line.offer.0, name, &line.quantity.to_string(), nickname, &parent];
            csv::row(&mut text, fields);
        }
    }
    Ok(export::file("carts.csv", export::CSV, Body::from(text)))
}

/// The first line of a new cart, from the page where something is bought.
async fn open(At(customer): At<CustomerId>, Posted { visit, fields }: Posted) -> Result<Response, Failure> {
    let line = match line_of(&fields, 0) {
        Ok(line) => line,
        Err(error) => return super::order::refused(&visit, customer, &fields, &error).await,
    };
    match visit.run(OpenCart { customer, lines: vec![line] }).await {
        Ok(view) => Ok(done(&visit, &view)),
        Err(error) => super::order::refused(&visit, customer, &fields, &error).await,
    }
}

/// One more line.
async fn add(
    At((customer, cart)): At<(CustomerId, CartId)>,
    Posted { visit, fields }: Posted,
) -> Result<Response, Failure> {
    let view = visit.ask(CartOne { customer, cart }).await?;
    let mut lines = view.cart.lines;
    let number = lines.iter().map(|line| line.number).max().map_or(0, |last| last + 1);
    match line_of(&fields, number) {
        Ok(line) => lines.push(line),
        Err(error) => return super::order::refused(&visit, customer, &fields, &error).await,
    }
    match visit.run(ChangeCart { customer, cart, lines, version: Some(view.cart.version) }).await {
        Ok(view) => Ok(done(&visit, &view)),
        Err(error) => super::order::refused(&visit, customer, &fields, &error).await,
    }
}

fn line_of(fields: &Fields, number: i64) -> Result<CartLine, Error> {
    let line = wanted(fields)?;
    Ok(CartLine {
        number,
        offer: line.offer,
        quantity: line.quantity,
        nickname: line.nickname,
        parent: line.parent,
        base: None,
        of_record: None,
    })
}

fn done(visit: &Visit, view: &CartView) -> Response {
    let to = format!("/customers/{}/carts/{}", view.cart.customer, view.cart.id);
    visit.done(&to, Notice::done(t::cart_saved(visit.locale())))
}

async fn show(visit: Visit, At((customer, cart)): At<(CustomerId, CartId)>) -> Result<Response, Failure> {
    let view = visit.ask(CartOne { customer, cart }).await?;
    page(&visit, view, StatusCode::OK, None).await
}

async fn page(
    visit: &Visit,
    view: CartView,
    status: StatusCode,
    notice: Option<Notice>,
) -> Result<Response, Failure> {
    let (l, show) = (visit.locale(), visit.show());
    let cart = &view.cart;
    let base = format!("/customers/{}", cart.customer);
    if cart.status != CartStatus::Active {
        return Ok(Redirect::to(&format!("{base}/orders")).into_response());
    }
    let detail = visit.customer(cart.customer).await?;
    let mut page =
        visit.customer_page(&detail.customer, Tab::Orders, t::cart_of(l, &show.date_text(&cart.created_at)));
    page.crumbs.push(crumb(format!("{base}/orders"), &t::nav_order_history(l)));
    page.notices.extend(notice);
    let total: i64 = view
        .lines
        .iter()
        .filter_map(|line| line.unit_price?.checked_mul(line.line.quantity))
        .fold(0, i64::saturating_add);
    let page = CartPage {
        href: format!("{base}/carts/{}", cart.id),
        version: cart.version,
        until: t::cart_until(l, &show.date_time_text(&cart.expires_at)),
        lines: view.lines.iter().map(|line| row(visit, &view, line)).collect(),
        total: show.money(&total, &view.currency),
        may_buy: visit.may(Permission::Purchase),
        base,
        page,
    };
    Ok(visit.render_as(status, &page))
}

fn row(visit: &Visit, view: &CartView, one: &CartLineView) -> LineRow {
    let (l, show) = (visit.locale(), visit.show());
    let cycle = one.billing_cycle.map(|cycle| format!("cycle_{}", cycle.code()));
    LineRow {
        number: one.line.number,
        shown: match &one.name {
            Some(known) => name(known, ""),
            None => code(&one.line.offer.0),
        },
        name: one.name.clone().unwrap_or_else(|| t::label_offer(l)),
        nickname: one.line.nickname.clone().unwrap_or_default(),
        quantity: one.line.quantity.to_string(),
        price: one.unit_price.map_or_else(|| "—".to_owned(), |price| show.money(&price, &view.currency)),
        cycle: cycle.and_then(|code| t::by_code(l, &code, &Args::new())).unwrap_or_default(),
        child: one.line.base.is_some(),
        problem: one.problem.clone().map(|refusal| error::notice(l, &Error::Refused(refusal))),
    }
}

/// Saves the quantities and, by the button that was used, takes a line out or checks out.
async fn change(
    At((customer, cart)): At<(CustomerId, CartId)>,
    Posted { visit, fields }: Posted,
) -> Result<Response, Failure> {
    let view = visit.ask(CartOne { customer, cart }).await?;
    let done = match edited(&view, &fields) {
        Ok(lines) if lines == view.cart.lines => Ok(view.clone()),
        Ok(lines) => visit.run(ChangeCart { customer, cart, lines, version: fields.number("version") }).await,
        Err(error) => Err(error),
    };
    let saved = match done {
        Ok(saved) => saved,
        Err(error) => {
            let notice = error::notice(visit.locale(), &error);
            return page(&visit, view, error::status(&error), Some(notice)).await;
        }
    };
    if fields.get("do") != Some("checkout") {
        return Ok(self::done(&visit, &saved));
    }
    match visit.run(CheckOutCart { customer, cart }).await {
        Ok(ordered) => {
            let n = i64::try_from(ordered.orders.len()).unwrap_or(i64::MAX);
            let notice = Notice::done(t::cart_done(visit.locale(), n));
            Ok(visit.done(&format!("/customers/{customer}/orders"), notice))
        }
        Err(error) => {
            let notice = error::notice(visit.locale(), &error);
            page(&visit, saved, error::status(&error), Some(notice)).await
        }
    }
}

/// The lines as the form has them; one that is taken out takes its add-ons along.
fn edited(view: &CartView, fields: &Fields) -> Result<Vec<CartLine>, Error> {
    let out = fields.number("remove");
    let mut lines = Vec::new();
    for line in &view.cart.lines {
        if out == Some(line.number) || (out.is_some() && out == line.base) {
            continue;
        }
        let mut line = line.clone();
        let field = format!("quantity{}", line.number);
        if fields.has(&field) {
            let wrong = || Error::Invalid(vec![FieldError::new("quantity", FieldProblem::Invalid)]);
            line.quantity = fields.number(&field).ok_or_else(wrong)?;
        }
        lines.push(line);
    }
    Ok(lines)
}
