//! What the indirect model costs: partnerships, tasks, a provider's orders, the end of a reseller's relationship.

use super::Scale;
use center::orders::{PlaceOrder, PlaceOrderOfRecord};
use center::partnerships::{
    AuthorizeProvider, DeclinePartnership, OpenPartnership, PartnershipList, PartnershipOne,
    RemovePartnership, RequestPartnership, ResellerByMpnId, ResellersOfCustomer, link_of,
};
use center::relationships::{RemovalForReseller, RemoveForReseller};
use center::tasks::{AskProviderToRemove, DeclineTask, ProvidersToAsk, TaskInbox, WithdrawTask};
use domain::order::WantedLine;
use domain::{OfferId, days_after};
use store::users::TenantRef;

pub(super) fn indirect(scale: &Scale) {
    let somebody = |code| scale.somebody(TenantRef::Partner(scale.partner(code)));
    let (v, r, r2) = (somebody("V"), somebody("R"), somebody("R2"));
    let (provider, reseller, other) = (scale.partner("V"), scale.partner("R"), scale.partner("R2"));
    let cv = scale.customer("CV");
    v.ask("of a provider", PartnershipList);
    r.ask("of a reseller", PartnershipList);
    v.ask("", PartnershipOne { other: reseller });
    v.ask("", ResellersOfCustomer { customer: cv });
    let find = move |tx: &mut store::Tx<'_>| tx.find(store::partners::by_id(reseller));
    let mpn_id = scale.center().store().read_blocking(find).expect("the store answers").expect("R").mpn_id;
    v.ask("", ResellerByMpnId { mpn_id: mpn_id.clone() });
    let requested = v.run("", RequestPartnership { reseller: other, text: None });
    r2.ask("", OpenPartnership { link: link_of(&requested) });
    r2.run("", DeclinePartnership { provider, request: requested.request });
    let again = v.run("again", RequestPartnership { reseller: other, text: None });
    r2.run("", AuthorizeProvider { provider, request: again.request, accepted: true });
    v.run("", RemovePartnership { other, acknowledged: true });
    let offer = OfferId(scale.room.offer("legacy"));
    let lines = vec![WantedLine { number: 0, offer, quantity: 1, nickname: None, parent: None }];
    let order = PlaceOrder { customer: cv, lines };
    v.run("with a reseller of record", PlaceOrderOfRecord { order, of_record: vec![Some(mpn_id)] });

    r.ask("", ProvidersToAsk { customer: cv });
    let wish = || AskProviderToRemove { customer: cv, provider, reason: None };
    let first = r.run("", wish());
    v.ask("", TaskInbox { limit: 50 });
    let (task, answer) = (first.id, "Not yet.".to_owned());
    v.run("", DeclineTask { task, customer: cv, asker: Some(reseller), answer });
    let second = r.run("again", wish());
    r.run("", WithdrawTask { task: second.id, customer: cv, provider });
    let third = r.run("once more", wish());
    scale.lines.borrow_mut().pop();
    scale.room.suspend_all(&scale.room.person("V", "global_admin"), &scale.room.customer("CV").id);
    v.ask("", RemovalForReseller { task: third.id });
    let removal = RemoveForReseller {
        task: third.id,
        reseller,
        customer: cv,
        version: None,
        acknowledged: true,
        reason: None,
    };
    v.run("", removal);
}

/// What the clock brings about: a request and a task that nobody answers.
pub(super) fn unanswered(scale: &Scale) {
    let somebody = |code| scale.somebody(TenantRef::Partner(scale.partner(code)));
    let (v, r) = (somebody("V"), somebody("R"));
    let (provider, reseller, c3) = (scale.partner("V"), scale.partner("R2"), scale.customer("C3"));
    v.run("unanswered", RequestPartnership { reseller, text: None });
    scale.lines.borrow_mut().pop();
    r.run("unanswered", AskProviderToRemove { customer: c3, provider, reason: None });
    scale.lines.borrow_mut().pop();
    let (until, patience) = (days_after(scale.center().now(), 91), std::time::Duration::from_secs(60));
    let request = v.request();
    let moved = scale.center().move_clock(&request, until, patience);
    scale.runtime.block_on(moved).expect("the clock moves");
    for name in ["PassPartnership", "PassTask"] {
        scale.note(name, "", scale.measured(name).most);
    }
}
