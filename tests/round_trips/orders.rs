//! What carts, conversions, a customer's own purchases, reports of provisioning and the catalogue cost.

use super::{Scale, Somebody};
use center::Caller;
use center::carts::{CartList, CartOne, ChangeCart, CheckOutCart, DiscardedCarts, OpenCart};
use center::orders::{ImportCatalogue, ProvisioningQuarantine, ReportProvisioning, WholeCatalogue};
use center::own::{BuyForOneself, OwnOffers};
use center::relationships::{PermitPurchases, RemoveRelationship};
use center::subscriptions::{Conversions, ConvertTrial, SubscriptionList};
use domain::cart::{CartLine, OPEN_DAYS};
use domain::catalogue::OfferKind;
use domain::order::WantedLine;
use domain::provisioning::Report;
use domain::{OfferId, OrderId, days_after};
use store::users::{self, TenantRef};

fn line(offer: OfferId) -> CartLine {
    CartLine { number: 0, offer, quantity: 1, nickname: None, parent: None, base: None, of_record: None }
}

pub(super) fn orders(scale: &Scale) {
    let p = scale.somebody(TenantRef::Partner(scale.partner("P")));
    let c1 = scale.customer("C1");
    let offer = || OfferId(scale.room.offer("legacy"));
    let cart = p.run("", OpenCart { customer: c1, lines: vec![line(offer())] }).cart;
    p.ask("", CartList { customer: c1 });
    p.ask("", CartOne { customer: c1, cart: cart.id });
    p.run("", ChangeCart { customer: c1, cart: cart.id, lines: vec![line(offer())], version: None });
    p.run("one order", CheckOutCart { customer: c1, cart: cart.id });
    trial(scale, &p);
    p.run("", PermitPurchases { customer: c1, permitted: true });
    let (customer, partner) = (scale.somebody(TenantRef::Customer(c1)), scale.partner("P"));
    customer.ask("", OwnOffers { partner });
    let lines = vec![WantedLine { number: 0, offer: offer(), quantity: 1, nickname: None, parent: None }];
    customer.run("", BuyForOneself { partner, lines });
    let operator = operator(scale);
    let report =
        ReportProvisioning { partner, customer: c1, order: OrderId(cart.id.0), report: Report::Fulfilled };
    operator.run("that fits nothing", report);
    operator.ask("", ProvisioningQuarantine { limit: 10 });
    let (_, offers) = operator.ask("", WholeCatalogue);
    let mut changed = offers[0].clone();
    changed.maximum -= 1;
    operator.run("", ImportCatalogue { lines: vec![Ok(changed)], retire: false, dry_run: false });
}

fn trial(scale: &Scale, p: &Somebody<'_>) {
    let ct = scale.customer("CT");
    let sold = p.ask("once more", SubscriptionList { customer: ct });
    scale.lines.borrow_mut().pop();
    let is_trial = |kind: OfferKind| kind == OfferKind::Trial;
    let trial = sold.iter().find(|row| is_trial(row.subscription.kind)).expect("a trial").subscription.id;
    let view = p.ask("", Conversions { customer: ct, subscription: trial });
    let target = view.targets[0].id.clone();
    p.run("", ConvertTrial { customer: ct, subscription: trial, target, quantity: None, version: None });
}

fn operator(scale: &Scale) -> Somebody<'_> {
    let tenant = TenantRef::Operator;
    let of = move |tx: &mut store::Tx<'_>| tx.find(users::of_tenant(tenant));
    let people = scale.center().store().read_blocking(of).expect("the store answers");
    let user = people.first().expect("an operator");
    let caller = Caller { tenant, user: Some(user.id), application: None, epoch: user.epoch };
    Somebody { scale, caller }
}

/// What nobody touches: one cart goes with its relationship, one with time.
pub(super) fn forgotten(scale: &Scale) {
    let p = scale.somebody(TenantRef::Partner(scale.partner("P")));
    let (c0, c1) = (scale.customer("C0"), scale.customer("C1"));
    let offer = || OfferId(scale.room.offer("legacy"));
    p.run("once more", OpenCart { customer: c0, lines: vec![line(offer())] });
    scale.lines.borrow_mut().pop();
    let removal = RemoveRelationship {
        customer: c0,
        version: None,
        acknowledged: true,
        keep_granular_admin: false,
        notice_to_customer: false,
        reason: None,
    };
    let removed = p.run("with an open cart", removal);
    p.ask("", DiscardedCarts { removal: removed.removal_id });
    p.run("once more", OpenCart { customer: c1, lines: vec![line(offer())] });
    scale.lines.borrow_mut().pop();
    let (until, patience) =
        (days_after(scale.center().now(), OPEN_DAYS + 1), std::time::Duration::from_secs(60));
    let request = p.request();
    let moved = scale.center().move_clock(&request, until, patience);
    scale.runtime.block_on(moved).expect("the clock moves");
    scale.note("PassCart", "", scale.measured("PassCart").most);
}
