//! Orders of a customer, and the carts that are not orders yet (P15).

use super::error::{self, At, Failure};
use super::form::Posted;
use super::page::{Notice, Page};
use super::shell::{Tab, Visit, crumb};
use super::show::{Html, code};
use crate::Web;
use askama::Template;
use axum::Router;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::get;
use center::carts::CartList;
use center::orders::{CancelOrder, Catalogue, OrderList, OrderOne};
use domain::order::{Order, OrderStatus};
use domain::{CustomerId, OrderId, Permission};
use language::{Args, Locale, text as t};
use std::collections::BTreeMap;

/// The pages.
pub fn routes() -> Router<Web> {
    Router::new()
        .route("/customers/{customer}/orders", get(list))
        .route("/customers/{customer}/orders/{order}", get(show))
        .route("/customers/{customer}/orders/{order}/cancel", get(ask).post(cancel))
}

#[derive(Template)]
#[template(path = "orders.html")]
struct OrdersPage {
    page: Page,
    base: String,
    carts: Vec<CartRow>,
    orders: Vec<OrderRow>,
}

struct CartRow {
    href: String,
    name: String,
    lines: String,
    until: String,
}

struct OrderRow {
    href: String,
    name: String,
    status: String,
    lines: String,
    total: String,
}

async fn list(visit: Visit, At(customer): At<CustomerId>) -> Result<Response, Failure> {
    let (l, show) = (visit.locale(), visit.show());
    let detail = visit.customer(customer).await?;
    let orders = visit.ask(OrderList { customer }).await?;
    let carts = visit.ask(CartList { customer }).await?;
    let base = format!("/customers/{customer}");
    let cart = |cart: &domain::cart::Cart| CartRow {
        href: format!("{base}/carts/{}", cart.id),
        name: t::cart_of(l, &show.date_text(&cart.created_at)),
        lines: t::cart_lines(l, count(cart.lines.len())),
        until: t::cart_until(l, &show.date_time_text(&cart.expires_at)),
    };
    let order = |order: &Order| OrderRow {
        href: format!("{base}/orders/{}", order.id),
        name: t::order_title(l, &show.date_text(&order.created_at)),
        status: status(l, order.status),
        lines: t::cart_lines(l, count(order.lines.len())),
        total: show.money(&total(order), &order.currency),
    };
    let page = OrdersPage {
        page: visit.customer_page(&detail.customer, Tab::Orders, t::nav_order_history(l)),
        carts: carts.iter().map(cart).collect(),
        orders: orders.iter().map(order).collect(),
        base,
    };
    Ok(visit.render(&page))
}

fn status(l: Locale, status: OrderStatus) -> String {
    t::by_code(l, &format!("order_status_{}", status.code()), &Args::new()).unwrap_or_default()
}

fn total(order: &Order) -> i64 {
    order.lines.iter().map(|line| line.unit_price.saturating_mul(line.quantity)).sum()
}

fn count(length: usize) -> i64 {
    i64::try_from(length).unwrap_or(i64::MAX)
}

#[derive(Template)]
#[template(path = "order_one.html")]
struct OrderPage {
    page: Page,
    href: String,
    facts: Vec<(String, Html)>,
    lines: Vec<LineRow>,
    can_cancel: bool,
}

struct LineRow {
    name: String,
    href: Option<String>,
    quantity: String,
    price: String,
}

async fn show(visit: Visit, At((customer, order)): At<(CustomerId, OrderId)>) -> Result<Response, Failure> {
    let (l, show) = (visit.locale(), visit.show());
    let detail = visit.customer(customer).await?;
    let order = visit.ask(OrderOne { customer, order }).await?.order;
    let names: BTreeMap<_, _> = if visit.may(Permission::ViewOffers) {
        let named = visit.ask(Catalogue).await?.into_iter();
        named.map(|one| (one.offer.id.clone(), one.offer.name(l.tag()).to_owned())).collect()
    } else {
        BTreeMap::new()
    };
    let base = format!("/customers/{customer}");
    let title = t::order_title(l, &show.date_text(&order.created_at));
    let mut page = visit.customer_page(&detail.customer, Tab::Orders, title);
    page.crumbs.push(crumb(format!("{base}/orders"), &t::nav_order_history(l)));
    let line = |line: &domain::order::OrderLine| LineRow {
        name: line
            .nickname
            .clone()
            .or_else(|| names.get(&line.offer).cloned())
            .unwrap_or_else(|| line.offer.to_string()),
        href: line.subscription.map(|id| format!("{base}/subscriptions/{id}")),
        quantity: show.number(&line.quantity),
        price: show.money(&line.unit_price, &order.currency),
    };
    let page = OrderPage {
        href: format!("{base}/orders/{}", order.id),
        facts: vec![
            (t::label_order_id(l), code(&order.id.to_string())),
            (t::label_status(l), Html::text(&status(l, order.status))),
            (t::label_created(l), show.date(&order.created_at)),
            (t::label_total(l), Html::text(&show.money(&total(&order), &order.currency))),
        ],
        lines: order.lines.iter().map(line).collect(),
        can_cancel: order.status == OrderStatus::Pending && visit.may(Permission::CancelSubscription),
        page,
    };
    Ok(visit.render(&page))
}

#[derive(Template)]
#[template(path = "order_cancel.html")]
struct CancelPage {
    page: Page,
    href: String,
    version: i64,
}

async fn ask(visit: Visit, At((customer, order)): At<(CustomerId, OrderId)>) -> Result<Response, Failure> {
    confirm(&visit, customer, order, StatusCode::OK, None).await
}

async fn confirm(
    visit: &Visit,
    customer: CustomerId,
    order: OrderId,
    status: StatusCode,
    notice: Option<Notice>,
) -> Result<Response, Failure> {
    let (l, show) = (visit.locale(), visit.show());
    let detail = visit.customer(customer).await?;
    let order = visit.ask(OrderOne { customer, order }).await?.order;
    let href = format!("/customers/{customer}/orders/{}", order.id);
    if order.status != OrderStatus::Pending && notice.is_none() {
        return Ok(Redirect::to(&href).into_response());
    }
    let mut page = visit.customer_page(&detail.customer, Tab::Orders, t::order_cancel_question(l));
    page.crumbs.push(crumb(format!("/customers/{customer}/orders"), &t::nav_order_history(l)));
    page.crumbs.push(crumb(href.clone(), &t::order_title(l, &show.date_text(&order.created_at))));
    page.notices.extend(notice);
    Ok(visit.render_as(status, &CancelPage { page, href, version: order.version }))
}

async fn cancel(
    At((customer, order)): At<(CustomerId, OrderId)>,
    Posted { visit, fields }: Posted,
) -> Result<Response, Failure> {
    match visit.run(CancelOrder { customer, order, version: fields.number("version") }).await {
        Ok(_) => {
            let notice = Notice::done(t::order_cancelled_done(visit.locale()));
            Ok(visit.done(&format!("/customers/{customer}/orders/{order}"), notice))
        }
        Err(error) => {
            let notice = error::notice(visit.locale(), &error);
            confirm(&visit, customer, order, error::status(&error), Some(notice)).await
        }
    }
}
