//! The stories of the demo world, as facts: what blocks, what helps, and what follows.

use crate::given::*;
use domain::catalogue::OfferKind::{
    AddOn, Legacy, Marketplace, NewCommerce, Reservation, Software, Trial, Usage,
};
use domain::delegation::DelegationKind;
use domain::order::{OrderStatus, PurchaseFacts, PurchaseIds, WantedLine, limit_reached, place};
use domain::refusal::Fix;
use domain::relationship::{
    BlockerKind, ContactHeld, Facts, RelationshipState, Source, blockers, consequences, fingerprint,
};
use domain::subscription::{Status, SuspendedBy};
use domain::support_contact::resolve;
use domain::{EventKind, OfferId, OrderId, Refusal};
use uuid::Uuid;

// C0: nothing bought.

#[test]
fn a_s2a_with_nothing_bought_removal_is_possible_at_once() {
    let facts = facts([]).but(|facts| facts.other_partners = 1);
    assert_eq!(blockers(&facts, now()), []);
    let removal = remove(&facts).unwrap();
    assert_eq!(removal.relationship.state, RelationshipState::Removed);
    assert_eq!(removal.relationship.ended_at, Some(now()));
    assert_eq!(removal.relationship.removal, Some(REMOVAL));
    assert_eq!(removal.relationship.generation, 1);
    assert!(!consequences(&facts).leaves_no_partner);
}

#[test]
fn a_s4b_the_record_keeps_date_actor_and_reason() {
    let record = remove(&facts([])).unwrap().record;
    assert_eq!((record.id, record.partner, record.customer, record.generation), (REMOVAL, P, C, 1));
    assert_eq!((record.since, record.removed_at), (day(-200), now()));
    assert_eq!(record.removed_by, Some(SOMEBODY));
    assert_eq!(record.reason.as_deref(), Some("no_longer_transacting"));
    assert!(record.in_view);
}

#[test]
fn a_s18b_without_the_tick_no_notice_is_recorded() {
    let terms = terms().but(|terms| terms.notice_to_customer = false);
    assert!(!remove_with(&facts([]), &terms).unwrap().record.notice_to_customer);
    assert!(remove(&facts([])).unwrap().record.notice_to_customer);
}

#[test]
fn a_s18c_without_acknowledgement_nothing_is_removed() {
    let terms = terms().but(|terms| terms.acknowledged = false);
    assert_eq!(remove_with(&facts([]), &terms), Err(Refusal::AcknowledgementRequired));
}

#[test]
fn e54_the_last_partner_is_warned_that_nobody_is_left() {
    assert!(consequences(&facts([])).leaves_no_partner);
}

// C1: one active subscription.

fn c1() -> Facts {
    facts([bought(1, Legacy)])
}

#[test]
fn a_s10b_an_active_subscription_blocks_and_can_be_suspended() {
    let blocker = the_blocker(&c1());
    assert_eq!(blocker.kind, BlockerKind::SubscriptionActive);
    assert_eq!(blocker.object_id, id(1).to_string());
    assert_eq!(blocker.fixes, [Fix::Suspend]);
    assert_eq!(blocker.kind.source(), Source::Seed);
    assert_blocked(&c1());
}

#[test]
fn a_s10b_a_blocked_removal_is_refused_for_its_blockers_whatever_else_is_wrong() {
    let terms = terms().but(|terms| {
        terms.acknowledged = false;
        terms.stale = true;
    });
    let listed = blockers(&c1(), now());
    assert_eq!(remove_with(&c1(), &terms), Err(Refusal::RelationshipBlocked { blockers: listed }));
}

#[test]
fn a_s17a_a_refused_removal_leaves_the_subscription_as_it_is() {
    let facts = c1();
    let before = facts.clone();
    assert!(remove(&facts).is_err());
    assert_eq!(facts, before);
}

#[test]
fn a_s12a_each_suspension_takes_one_blocker_away() {
    let mut facts = facts([bought(1, Legacy), bought(2, Legacy), bought(3, Usage)]);
    for left in [2, 1, 0] {
        let active = facts.subscriptions.iter_mut().find(|named| named.it.status == Status::Active).unwrap();
        active.it =
            active.it.suspend(&[], false, SuspendedBy::Partner, now()).unwrap().subscriptions.remove(0);
        assert_eq!(blockers(&facts, now()).len(), left);
        assert_eq!(remove(&facts).is_ok(), left == 0);
    }
}

#[test]
fn a_s7b_the_contact_falls_back_to_the_seller_for_another_partners_subscription() {
    let held = ContactHeld { subscription: id(9), seller: Q, fallback: Some(Q) };
    let facts = facts([]).but(|facts| facts.contacts = vec![held.clone()]);
    let removal = remove(&facts).unwrap();
    assert_eq!(removal.record.done.contacts, [held]);
    assert_eq!(removal.happened[0].new["contacts"][0]["subscription"], id(9).to_string());
    assert_eq!(resolve(designated(P, 1), Q, &[(P, 1), (Q, 1)]), Some(P));
    assert_eq!(resolve(designated(P, 1), Q, &[(Q, 1)]), Some(Q));
}

#[test]
fn a_s7b_nobody_is_named_where_the_seller_itself_has_gone() {
    assert_eq!(resolve(designated(P, 1), P, &[(Q, 1)]), None);
    assert_eq!(resolve(None, P, &[(Q, 1)]), None);
    assert_eq!(resolve(None, P, &[(P, 1), (Q, 1)]), Some(P));
}

// C3: one active, one suspended, one expired.

fn c3() -> Facts {
    facts([bought(1, Legacy), suspended(bought(2, Legacy)), in_status(bought(3, Legacy), Status::Expired)])
}

#[test]
fn a_s16_only_the_active_one_of_three_blocks() {
    assert_eq!(the_blocker(&c3()).object_id, id(1).to_string());
}

#[test]
fn a_s10c_when_the_active_one_is_suspended_the_way_is_free() {
    let mut facts = c3();
    let changed = facts.subscriptions[0].it.suspend(&[], false, SuspendedBy::Partner, now()).unwrap();
    facts.subscriptions[0].it = changed.subscriptions[0].clone();
    assert_eq!(kinds(&facts), []);
    assert!(remove(&facts).is_ok());
}

#[test]
fn a_s14b_suspended_expired_disabled_and_deleted_ones_do_not_block() {
    for kind in [Legacy, Trial, Usage, AddOn] {
        let facts = facts([
            suspended(bought(1, kind)),
            in_status(bought(2, kind), Status::Expired),
            in_status(bought(3, kind), Status::Disabled),
            in_status(bought(4, kind), Status::Deleted),
        ]);
        assert_eq!(kinds(&facts), [], "{kind:?}");
        assert!(remove(&facts).is_ok(), "{kind:?}");
    }
}

#[test]
fn a_s14b_what_the_platform_suspended_does_not_block() {
    for kind in [Legacy, Trial, Usage, AddOn, NewCommerce] {
        let facts = facts([suspended_by(bought(1, kind), SuspendedBy::Platform)]);
        assert_eq!(kinds(&facts), [], "{kind:?}");
    }
}

#[test]
fn a_s16_fifty_suspended_ones_are_told_with_their_days_and_do_not_block() {
    let facts = facts((1..=50).map(|number| suspended(bought(number, Legacy))));
    assert_eq!(kinds(&facts), []);
    let retention = consequences(&facts).retention;
    assert_eq!(retention.len(), 50);
    assert!(retention.iter().all(|expiring| expiring.delete_at == day(80)));
}

#[test]
fn a_s17b_removal_leaves_statuses_and_retention_in_the_record_as_they_were() {
    let facts = facts([suspended(bought(1, Legacy)), in_status(bought(2, Legacy), Status::Expired)]);
    let record = remove(&facts).unwrap().record;
    let stood: Vec<_> = record.subscriptions.iter().map(|one| (one.id, one.status, one.delete_at)).collect();
    assert_eq!(stood, [(id(1), Status::Suspended, Some(day(80))), (id(2), Status::Expired, None)]);
}

// CT: a trial.

#[test]
fn a_s14a_a_trial_blocks_until_its_end() {
    let facts = facts([bought_on(1, Trial, -18)]);
    let blocker = the_blocker(&facts);
    assert_eq!(blocker.kind, BlockerKind::TrialActive);
    assert_eq!(blocker.until, Some(day(12)));
    assert_eq!(blocker.fixes, [Fix::Suspend, wait_until(12)]);
    assert_blocked(&facts);
}

#[test]
fn e18_a_trial_no_longer_blocks_once_suspended_or_expired() {
    let trial = bought_on(1, Trial, -18);
    let changed = trial.suspend(&[], false, SuspendedBy::Partner, now()).unwrap();
    assert_eq!(kinds(&facts(changed.subscriptions)), []);
    assert_eq!(kinds(&facts([in_status(trial, Status::Expired)])), []);
}

#[test]
fn e18_a_trial_whose_time_is_over_does_not_block_although_it_is_stored_as_active() {
    let trial = bought_on(1, Trial, -30);
    assert_eq!(trial.term_end, Some(now()));
    assert_eq!(trial.clone().at(now()).status, Status::Expired, "its last instant is not its own");
    assert_eq!(trial.clone().at(day(-1)).status, Status::Active);
    let facts = facts([trial]);
    assert_eq!(kinds(&facts), []);
    assert!(remove(&facts).is_ok());
}

#[test]
fn e18_a_trial_suspended_before_its_end_stays_suspended_until_its_data_goes() {
    let trial = suspended(bought_on(1, Trial, -40));
    assert_eq!(trial.clone().at(day(79)).status, Status::Suspended);
    assert_eq!(trial.at(day(80)).status, Status::Deleted);
}

// CR: a suspended subscription and a reservation.

#[test]
fn a_s14c_a_reservation_blocks_until_it_has_run_out() {
    let facts = facts([suspended(bought(1, Legacy)), bought_on(2, Reservation, -165)]);
    let blocker = the_blocker(&facts);
    assert_eq!(blocker.kind, BlockerKind::ReservationActive);
    assert_eq!(blocker.until, Some(day(200)));
    assert_eq!(blocker.fixes, [wait_until(200), Fix::RequestRelease]);
    assert_blocked(&facts);
}

#[test]
fn e14_a_reservation_that_is_over_does_not_block_and_one_that_waits_does() {
    assert_eq!(kinds(&facts([bought_on(1, Reservation, -365)])), []);
    assert_eq!(kinds(&facts([in_status(bought(1, Reservation), Status::Expired)])), []);
    let waits = in_status(bought(1, Reservation), Status::Pending);
    assert_eq!(kinds(&facts([waits])), [BlockerKind::SubscriptionPending]);
}

#[test]
fn e14_a_reservation_without_an_end_blocks_and_can_only_be_released() {
    let blocker = the_blocker(&facts([bought(1, Reservation).but(|one| one.term_end = None)]));
    assert_eq!((blocker.until, blocker.fixes), (None, vec![Fix::RequestRelease]));
}

#[test]
fn e15_what_the_customer_bought_itself_blocks_and_says_so() {
    let blocker = the_blocker(&facts([bought(1, Reservation).but(|one| one.bought_by_customer = true)]));
    assert!(blocker.bought_by_customer);
    assert!(!the_blocker(&facts([bought(1, Reservation)])).bought_by_customer);
}

// CN, CW: new commerce.

#[test]
fn e17_suspended_new_commerce_outside_its_window_still_blocks_and_is_still_billed() {
    let facts = facts([suspended(bought(1, NewCommerce))]);
    let blocker = the_blocker(&facts);
    assert_eq!(blocker.kind, BlockerKind::NewCommerceNotCancelled);
    assert_eq!(blocker.fixes, [Fix::TurnOffAutoRenew, wait_until(265)]);
    assert_eq!(blocker.until, Some(day(265)));
    assert!(blocker.still_billed);
    assert!(NewCommerce.billed_while_suspended());
    assert_blocked(&facts);
}

#[test]
fn e17_once_renewal_is_off_only_waiting_is_left() {
    let off = bought(1, NewCommerce).set_auto_renew(false).unwrap().subscriptions;
    assert_eq!(the_blocker(&facts(off)).fixes, [wait_until(265)]);
}

#[test]
fn e17_outside_the_window_cancelling_is_refused_with_its_length() {
    assert_eq!(bought(1, NewCommerce).cancel(&[], now()), Err(Refusal::CancellationWindowClosed { days: 7 }));
}

#[test]
fn e17_what_does_not_renew_no_longer_blocks_once_its_term_is_over() {
    for kind in [NewCommerce, Marketplace] {
        let renewing = bought_on(1, kind, -365);
        let ended = renewing.clone().but(|one| one.auto_renew = false);
        assert_eq!(ended.clone().at(now()).status, Status::Expired, "{kind:?}");
        assert_eq!(ended.clone().at(day(-1)).status, Status::Active, "{kind:?}");
        assert_eq!(kinds(&facts([ended])), [], "{kind:?}");
        assert_eq!(renewing.clone().at(now()).status, Status::Active, "{kind:?}");
        assert_blocked(&facts([renewing]));
    }
    let down = suspended(bought_on(1, NewCommerce, -365)).but(|one| one.auto_renew = false);
    assert_eq!(kinds(&facts([down])), [], "suspended or not");
}

#[test]
fn e17_suspended_new_commerce_blocks_even_when_its_data_would_be_gone() {
    let one = suspended(bought(1, NewCommerce)).but(|one| one.delete_at = Some(day(-1)));
    assert_eq!(one.clone().at(now()).status, Status::Suspended, "it is billed on, so it is not gone");
    assert_blocked(&facts([one]));
}

#[test]
fn e17_what_ran_out_cannot_be_brought_back_by_turning_renewal_on() {
    let ended = bought_on(1, NewCommerce, -365).but(|one| one.auto_renew = false).at(now());
    let renewed = ended.set_auto_renew(true).unwrap().subscriptions.remove(0);
    assert_eq!(renewed.clone().at(now()).status, Status::Expired);
    assert!(renewed.reactivate(None, &[], false, now()).is_err());
}

#[test]
fn e17_that_it_ran_out_is_told_once_when_it_is_written_down() {
    let (ended, told) = bought_on(1, Trial, -30).caught_up(now());
    assert_eq!(told.len(), 1);
    assert_eq!(told[0].kind, EventKind::SubscriptionExpired);
    assert_eq!((&told[0].old["status"], &told[0].new["status"]), (&"active".into(), &"expired".into()));
    assert_eq!(ended.caught_up(now()).1, []);
}

#[test]
fn e17_a_platform_suspension_takes_the_way_back_from_who_suspended_before() {
    let first = suspended(bought(1, NewCommerce));
    assert_blocked(&facts([first.clone()]));
    let changed = first.suspend(&[], false, SuspendedBy::Platform, now()).unwrap();
    let taken = &changed.subscriptions[0];
    assert_eq!(taken.suspended_by, Some(SuspendedBy::Platform));
    assert_eq!((taken.suspended_at, taken.delete_at), (first.suspended_at, first.delete_at));
    assert_eq!(taken.version, first.version + 1);
    assert_eq!(changed.happened[0].kind, EventKind::SubscriptionSuspended);
    assert_eq!(taken.reactivate(None, &[], false, now()), Err(Refusal::PlatformSuspended));
    assert_eq!(kinds(&facts(changed.subscriptions)), []);
}

#[test]
fn e17_a_partner_does_not_take_over_what_the_platform_suspended() {
    let first = suspended_by(bought(1, Legacy), SuspendedBy::Platform);
    let again = first.suspend(&[], false, SuspendedBy::Partner, now()).unwrap();
    assert_eq!(again, domain::subscription::Changed::default());
}

#[test]
fn a_s14c_new_commerce_inside_its_window_blocks_until_cancelled() {
    let fresh = bought_on(1, NewCommerce, -2);
    let blocker = the_blocker(&facts([fresh.clone()]));
    assert_eq!(blocker.kind, BlockerKind::NewCommerceNotCancelled);
    assert_eq!(blocker.fixes, [Fix::Cancel]);
    assert!(!blocker.still_billed, "it is in use, so its bill surprises nobody");
    assert_eq!(kinds(&facts(fresh.cancel(&[], now()).unwrap().subscriptions)), []);
}

#[test]
fn a_s14c_suspending_new_commerce_does_not_help() {
    let changed = bought_on(1, NewCommerce, -2).suspend(&[], false, SuspendedBy::Partner, now()).unwrap();
    assert_eq!(kinds(&facts(changed.subscriptions)), [BlockerKind::NewCommerceNotCancelled]);
}

#[test]
fn e17_the_window_is_closed_at_its_last_instant() {
    let one = bought_on(1, NewCommerce, -7);
    assert_eq!(one.cancel_until, Some(now()));
    assert!(!one.can_cancel(now()));
    assert!(one.can_cancel(now() - jiff::SignedDuration::from_secs(1)));
}

// CA: add-ons follow their base.

fn ca() -> Facts {
    let add_on = |number| bought(number, AddOn).but(|one| one.parent = Some(id(1)));
    facts([bought(1, Legacy), add_on(2), add_on(3)])
}

#[test]
fn e11_base_and_add_ons_block_one_line_each_with_their_base() {
    let listed = blockers(&ca(), now());
    let kinds: Vec<_> = listed.iter().map(|blocker| blocker.kind).collect();
    assert_eq!(kinds, [BlockerKind::SubscriptionActive, BlockerKind::AddOnActive, BlockerKind::AddOnActive]);
    assert_eq!(listed[0].parent_id, None);
    assert!(listed[1..].iter().all(|one| one.parent_id == Some(id(1).to_string())));
    assert!(listed.iter().all(|one| one.fixes == [Fix::Suspend]));
}

#[test]
fn e11_suspending_the_base_takes_its_add_ons_along() {
    let facts_before = ca();
    let add_ons: Vec<_> = facts_before.subscriptions[1..].iter().map(|named| named.it.clone()).collect();
    let changed =
        facts_before.subscriptions[0].it.suspend(&add_ons, false, SuspendedBy::Partner, now()).unwrap();
    assert_eq!(changed.happened.len(), 3);
    let causes: Vec<_> = changed.subscriptions.iter().map(|one| one.suspended_by.unwrap()).collect();
    assert_eq!(causes, [SuspendedBy::Partner, SuspendedBy::Base, SuspendedBy::Base]);
    assert_eq!(kinds(&facts(changed.subscriptions)), []);
}

#[test]
fn e11_an_add_on_reported_active_under_a_suspended_base_still_blocks() {
    let mut facts = ca();
    facts.subscriptions[0].it = suspended(facts.subscriptions[0].it.clone());
    facts.subscriptions[1].it = suspended_by(facts.subscriptions[1].it.clone(), SuspendedBy::Base);
    assert_eq!(the_blocker(&facts).object_id, id(3).to_string());
}

#[test]
fn e11_an_add_on_of_new_commerce_must_go_with_its_base() {
    let base = suspended(bought(1, NewCommerce));
    let add_on = suspended_by(bought(2, AddOn), SuspendedBy::Base).but(|one| one.parent = Some(id(1)));
    let both = [BlockerKind::NewCommerceNotCancelled; 2];
    assert_eq!(kinds(&facts([base.clone(), add_on.clone()])), both);
    let base = base.but(|one| one.cancel_until = Some(day(1)));
    let changed = base.cancel(&[add_on], now()).unwrap();
    assert_eq!(kinds(&facts(changed.subscriptions)), []);
}

#[test]
fn e11_an_add_on_of_something_committed_shows_its_bases_ways_out() {
    let add_on = bought(2, AddOn).but(|one| one.parent = Some(id(1)));
    for base in [bought(1, NewCommerce), bought_on(1, NewCommerce, -2), bought(1, Marketplace)] {
        let listed = blockers(&facts([base, add_on.clone()]), now());
        assert_eq!(listed.len(), 2);
        assert_eq!(listed[0].fixes, listed[1].fixes);
        assert_eq!(listed[0].until, listed[1].until);
        assert!(!listed[0].fixes.is_empty());
        let of_add_on = listed.iter().find(|one| one.object_id == id(2).to_string()).unwrap();
        assert_eq!(of_add_on.parent_id, Some(id(1).to_string()));
        assert!(listed.iter().all(|one| one.target() == id(1).to_string()));
    }
}

#[test]
fn e12_an_add_on_whose_base_ran_out_stands_for_itself() {
    let base = bought_on(1, NewCommerce, -365).but(|one| one.auto_renew = false);
    let add_on = bought(2, AddOn).but(|one| one.parent = Some(id(1)));
    let blocker = the_blocker(&facts([base.clone(), add_on.clone()]));
    assert_eq!((blocker.kind, blocker.fixes), (BlockerKind::AddOnActive, vec![Fix::Suspend]));
    assert_eq!(kinds(&facts([base, suspended(add_on)])), []);
}

#[test]
fn e11_an_add_on_whose_base_the_platform_suspended_does_not_block() {
    let base = suspended_by(bought(1, NewCommerce), SuspendedBy::Platform);
    let add_on = suspended_by(bought(2, AddOn), SuspendedBy::Base).but(|one| one.parent = Some(id(1)));
    assert_eq!(kinds(&facts([base, add_on])), []);
}

#[test]
fn e12_an_orphan_add_on_blocks_in_a_line_of_its_own() {
    let orphan = bought(2, AddOn).but(|one| one.parent = Some(id(77)));
    let blocker = the_blocker(&facts([orphan.clone()]));
    assert_eq!((blocker.kind, blocker.fixes), (BlockerKind::AddOnActive, vec![Fix::Suspend]));
    let over = in_status(bought(77, NewCommerce), Status::Expired);
    assert_eq!(the_blocker(&facts([over, orphan])).kind, BlockerKind::AddOnActive);
}

#[test]
fn e13_the_same_offer_twice_is_told_apart_by_nickname_and_id() {
    let mail = |number, name: &str| bought(number, Legacy).but(|one| one.nickname = Some(name.to_owned()));
    let listed = blockers(&facts([mail(3, "Paris"), mail(2, "Lyon"), mail(1, "Paris")]), now());
    let told: Vec<_> = listed.iter().map(|one| (one.name.as_str(), one.object_id.clone())).collect();
    assert_eq!(
        told,
        [("Lyon", id(2).to_string()), ("Paris", id(1).to_string()), ("Paris", id(3).to_string())]
    );
}

// CS: software.

#[test]
fn e16_software_inside_its_window_can_be_cancelled_outside_only_released() {
    let fresh = bought_on(1, Software, -10);
    let old = bought_on(2, Software, -365);
    let listed = blockers(&facts([fresh.clone(), old.clone()]), now());
    assert!(listed.iter().all(|one| one.kind == BlockerKind::SoftwareNotCancelled));
    assert_eq!((&listed[0].fixes, &listed[1].fixes), (&vec![Fix::Cancel], &vec![Fix::RequestRelease]));
    assert_eq!(old.cancel(&[], now()), Err(Refusal::CancellationWindowClosed { days: 30 }));

    let cancelled = fresh.cancel(&[], now()).unwrap().subscriptions.remove(0);
    let released = old.but(|one| one.released = true);
    let facts = facts([cancelled, released]);
    assert_eq!(kinds(&facts), []);
    assert!(remove(&facts).is_ok());
}

#[test]
fn a_s14c_software_blocks_and_cannot_be_suspended() {
    let software = bought_on(1, Software, -10);
    assert_eq!(
        software.suspend(&[], false, SuspendedBy::Partner, now()),
        Err(Refusal::IllegalTransition { from: Status::Active, to: Status::Suspended })
    );
    assert_blocked(&facts([software]));
}

// CO: an order that waits.

#[test]
fn a_s14c_a_pending_order_blocks_until_it_is_cancelled() {
    let mut facts = facts([]).but(|facts| facts.orders = vec![order(1, OrderStatus::Pending)]);
    let blocker = the_blocker(&facts);
    assert_eq!((blocker.kind, &blocker.fixes), (BlockerKind::OrderPending, &vec![Fix::CancelOrder]));
    assert_blocked(&facts);
    facts.orders[0] = facts.orders[0].cancel(&[]).unwrap().0;
    assert!(remove(&facts).is_ok());
}

#[test]
fn e1_an_order_in_progress_blocks_and_cannot_be_cancelled() {
    let order = order(1, OrderStatus::InProgress);
    assert_eq!(order.cancel(&[]), Err(Refusal::OrderNotCancellable));
    let blocker = the_blocker(&facts([]).but(|facts| facts.orders = vec![order]));
    assert_eq!((blocker.kind, blocker.fixes), (BlockerKind::OrderInProgress, vec![Fix::AskOperator]));
}

#[test]
fn e1_a_subscription_that_is_not_provisioned_blocks_whatever_its_kind() {
    for kind in domain::catalogue::OfferKind::ALL {
        let blocker = the_blocker(&facts([in_status(bought(1, kind), Status::Pending)]));
        assert_eq!((blocker.kind, blocker.fixes), (BlockerKind::SubscriptionPending, vec![Fix::CancelOrder]));
    }
}

// CM: a third party's subscription.

#[test]
fn a_s14c_a_marketplace_subscription_outside_its_window_ends_at_renewal() {
    let blocker = the_blocker(&facts([bought(1, Marketplace)]));
    assert_eq!(blocker.kind, BlockerKind::MarketplaceNotEnded);
    assert_eq!(blocker.fixes, [Fix::TurnOffAutoRenew, wait_until(265)]);
    assert_blocked(&facts([bought(1, Marketplace)]));
}

#[test]
fn a_s14c_a_fresh_marketplace_subscription_can_be_cancelled() {
    let yearly = bought_on(1, Marketplace, -13);
    assert_eq!(the_blocker(&facts([yearly])).fixes, [Fix::Cancel]);
    assert_eq!(Marketplace.cancellation_days(12), Some(14));
    assert_eq!(Marketplace.cancellation_days(1), Some(1));
}

// CH: a hold.

#[test]
fn e39_a_hold_blocks_and_only_the_operator_can_help() {
    let facts = facts([]).but(|facts| facts.relationship.hold = Some("litigation".to_owned()));
    let blocker = the_blocker(&facts);
    assert_eq!((blocker.kind, blocker.fixes), (BlockerKind::RelationshipOnHold, vec![Fix::AskOperator]));
    assert_eq!(blocker.object_id, C.to_string());
    assert_blocked(&facts);
}

#[test]
fn e39_while_the_operator_holds_it_nothing_new_is_sold() {
    let held = relationship().but(|one| one.hold = Some("fraud_review".to_owned()));
    assert_eq!(buy(&held, &[]), Err(Refusal::RelationshipOnHold));
    assert_eq!(Refusal::RelationshipOnHold.code(), "relationship_on_hold");
    assert_eq!(buy(&held.but(|one| one.hold = None), &[]), Ok(1));
}

#[test]
fn e39_a_hold_outlives_removal_and_return() {
    let removed =
        remove(&facts([])).unwrap().relationship.but(|one| one.hold = Some("litigation".to_owned()));
    let again = removed.reestablish(day(1)).unwrap().relationship;
    assert_eq!(again.hold.as_deref(), Some("litigation"));
    assert_eq!(buy(&again, &[]), Err(Refusal::RelationshipOnHold));
}

#[test]
fn e9_what_has_no_better_name_is_listed_by_its_id() {
    let facts = facts([]).but(|facts| {
        facts.orders = vec![order(1, OrderStatus::Pending), order(2, OrderStatus::InProgress)];
        facts.transfers = vec![transfer_to_q()];
        facts.relationship.hold = Some("litigation".to_owned());
    });
    let listed = blockers(&facts, now());
    assert_eq!(listed.len(), 4);
    assert!(listed.iter().all(|one| one.name == one.object_id && !one.name.is_empty()), "{listed:#?}");
}

// CX: a transfer under way.

#[test]
fn a_s14c_a_transfer_blocks_beside_its_subscription_which_cannot_be_suspended_meanwhile() {
    let facts = facts([bought(1, Legacy)]).but(|facts| facts.transfers = vec![transfer_to_q()]);
    let listed = blockers(&facts, now());
    assert_eq!(kinds(&facts), [BlockerKind::SubscriptionActive, BlockerKind::TransferInProgress]);
    assert_eq!(listed[1].fixes, [Fix::WithdrawTransfer]);
    assert_eq!(
        facts.subscriptions[0].it.suspend(&[], true, SuspendedBy::Partner, now()),
        Err(Refusal::TransferInProgressRefused)
    );
    assert!(facts.subscriptions[0].it.suspend(&[], true, SuspendedBy::Platform, now()).is_ok());
}

// CG and delegated admin.

#[test]
fn a_s8a_standing_delegated_admin_ends_with_the_relationship() {
    let facts = facts([]).but(|facts| facts.delegations = vec![standing(1)]);
    assert_eq!(consequences(&facts).delegated_admin, Some(standing(1)));
    let removal = remove(&facts).unwrap();
    assert_eq!(removal.ended.len(), 1);
    assert!(!removal.ended[0].is_active(now()));
    assert!(removal.record.done.delegated_admin_ended);
    let kinds: Vec<_> = removal.happened.iter().map(|event| event.kind).collect();
    assert_eq!(kinds, [EventKind::RelationshipRemoved, EventKind::DelegatedAdminEnded]);
}

#[test]
fn a_s8b_without_delegated_admin_none_is_ended_nor_recorded() {
    let facts = facts([]);
    assert_eq!(consequences(&facts).delegated_admin, None);
    let removal = remove(&facts).unwrap();
    assert!(removal.ended.is_empty() && !removal.record.done.delegated_admin_ended);
    assert_eq!(removal.happened.len(), 1);
}

#[test]
fn a_s8c_granular_delegations_end_unless_they_are_kept_and_standing_ones_end_anyway() {
    let facts = facts([suspended(bought(1, Legacy))])
        .but(|facts| facts.delegations = vec![granular(1), granular(2), standing(3)]);
    assert_eq!(kinds(&facts), []);
    let ended = remove(&facts).unwrap();
    assert_eq!((ended.record.done.granular_ended, ended.record.done.granular_kept), (2, 0));
    assert!(ended.kept.is_empty() && ended.ended.len() == 3);

    let kept = remove_with(&facts, &terms().but(|terms| terms.keep_granular = true)).unwrap();
    assert_eq!((kept.record.done.granular_ended, kept.record.done.granular_kept), (0, 2));
    assert!(kept.kept.iter().all(|one| one.kind == DelegationKind::Granular && one.is_active(now())));
    assert!(kept.ended.iter().all(|one| one.kind == DelegationKind::Standing));
}

#[test]
fn e23_a_granular_delegation_that_was_kept_once_ends_with_the_next_removal_unless_kept_again() {
    let keep = terms().but(|terms| terms.keep_granular = true);
    let first = facts([]).but(|facts| facts.delegations = vec![granular(1)]);
    let kept = remove_with(&first, &keep).unwrap();
    let next = facts([]).but(|facts| {
        facts.relationship = kept.relationship.reestablish(now()).unwrap().relationship;
        facts.delegations = kept.kept.clone();
    });
    assert_eq!(consequences(&next).granular.len(), 1, "it is told again");
    let ended = remove(&next).unwrap();
    assert_eq!((ended.ended.len(), ended.record.done.granular_ended), (1, 1));
    let again = remove_with(&next, &keep).unwrap();
    assert_eq!((again.kept.len(), again.record.done.granular_kept), (1, 1));
}

// A preview that no longer holds, and what is repeated.

#[test]
fn e6_a_preview_of_an_earlier_life_does_not_remove_the_next_one() {
    let before = facts([]);
    let removed = remove(&before).unwrap().relationship;
    let again = facts([]).but(|facts| facts.relationship = removed.reestablish(day(1)).unwrap().relationship);
    assert_ne!(fingerprint(&before), fingerprint(&again));
    let terms = terms().but(|terms| terms.stale = fingerprint(&before) != fingerprint(&again));
    assert_eq!(remove_with(&again, &terms), Err(Refusal::Stale));
}

#[test]
fn e5_what_is_removed_is_not_removed_again() {
    let removed = facts([]).but(|facts| facts.relationship = remove(facts).unwrap().relationship);
    assert_eq!(remove(&removed), Err(Refusal::Unrelated));
}

// E10: never trust what is not understood.

#[test]
fn e10_an_unknown_status_blocks_whatever_its_kind() {
    for kind in domain::catalogue::OfferKind::ALL {
        let facts = facts([in_status(bought(1, kind), Status::Unknown)]);
        let blocker = the_blocker(&facts);
        assert_eq!((blocker.kind, blocker.fixes), (BlockerKind::UnknownStatus, vec![Fix::AskOperator]));
        assert_blocked(&facts);
    }
}

#[test]
fn e10_a_status_of_a_later_version_is_read_as_unknown() {
    for code in ["", "none", "Active", "paused", "deleted "] {
        assert_eq!(Status::parse(code), Status::Unknown, "{code:?}");
    }
}

// E20 to E25: what comes back.

#[test]
fn e20_a_new_life_counts_on_and_purchasing_comes_back() {
    let removed = remove(&facts([])).unwrap().relationship;
    assert_eq!(buy(&removed, &[]), Err(Refusal::Unrelated));
    let again = removed.reestablish(day(1)).unwrap();
    assert_eq!(again.relationship.generation, 2);
    assert_eq!((again.relationship.ended_at, again.relationship.removal), (None, None));
    assert_eq!(again.happened.kind, EventKind::RelationshipEstablished);
    assert_eq!(buy(&again.relationship, &[]), Ok(1));
    assert_eq!(again.relationship.reestablish(day(2)), None, "a running life is no new one");
}

fn buy(
    relationship: &domain::relationship::Relationship,
    existing: &[domain::subscription::Subscription],
) -> Result<usize, Refusal> {
    let offers = [offer("mail", Legacy).but(|offer| offer.limit_per_customer = Some(1))];
    let facts = PurchaseFacts {
        relationship,
        restricted: false,
        by_customer: false,
        currency: "EUR",
        offers: &offers,
        existing,
    };
    let line = WantedLine {
        number: 0,
        offer: OfferId("mail".to_owned()),
        quantity: 1,
        nickname: None,
        parent: None,
    };
    let ids = PurchaseIds { order: OrderId(Uuid::from_u128(1)), subscriptions: &[id(50)] };
    place(&facts, &[line], &ids, day(1)).map(|placed| placed.subscriptions.len())
}

#[test]
fn e2_a_purchase_after_the_removal_is_refused() {
    let removed = remove(&facts([])).unwrap().relationship;
    assert_eq!(buy(&removed, &[]), Err(Refusal::Unrelated));
}

#[test]
fn e22_a_designation_does_not_come_back_with_the_next_life() {
    assert_eq!(resolve(designated(P, 1), Q, &[(P, 2), (Q, 1)]), Some(Q));
    assert_eq!(resolve(designated(P, 2), Q, &[(P, 2), (Q, 1)]), Some(P));
}

#[test]
fn e23_delegated_admin_does_not_come_back_by_itself() {
    let facts = facts([]).but(|facts| facts.delegations = vec![standing(1)]);
    let removal = remove(&facts).unwrap();
    let again = removal.relationship.reestablish(day(1)).unwrap();
    assert_eq!(again.relationship.generation, 2);
    assert!(removal.ended.iter().all(|one| one.ended_at == Some(now()) && !one.is_active(day(1))));
}

#[test]
fn e24_a_suspended_subscription_comes_back_by_hand_while_its_data_is_kept() {
    let one = suspended(bought(1, Legacy));
    let changed = one.reactivate(None, &[], false, day(79)).unwrap();
    assert_eq!(changed.subscriptions[0].status, Status::Active);
    assert_eq!(one.reactivate(None, &[], false, day(80)), Err(Refusal::RetentionOver));
    let judged = one.at(day(80));
    assert_eq!(judged.status, Status::Deleted);
    assert_eq!(judged.reactivate(None, &[], false, day(80)), Err(Refusal::RetentionOver));
}

#[test]
fn e24_a_limited_offer_bought_elsewhere_meanwhile_keeps_the_old_one_suspended() {
    let limited = offer("mail", Legacy).but(|offer| offer.limit_per_customer = Some(1));
    let of_mail = |number| bought(number, Legacy).but(|one| one.offer = limited.id.clone());
    let old = suspended(of_mail(1));
    let elsewhere = of_mail(2).but(|one| one.partner = Q);
    assert_eq!(
        buy(&relationship(), std::slice::from_ref(&old)),
        Ok(1),
        "what is suspended is not held against him"
    );
    assert!(!limit_reached(&limited, [&old].into_iter()));
    let reached = limit_reached(&limited, [&old, &elsewhere].into_iter());
    assert_eq!(
        old.reactivate(None, &[], reached, now()),
        Err(Refusal::OfferLimitReached { offer: limited.id.clone() })
    );
}

#[test]
fn e25_expired_and_deleted_ones_never_return() {
    let gone = in_status(bought(1, Legacy), Status::Deleted);
    assert_eq!(gone.reactivate(None, &[], false, now()), Err(Refusal::SubscriptionDeleted));
    for status in [Status::Expired, Status::Disabled, Status::Unknown] {
        assert_eq!(
            in_status(bought(1, Legacy), status).reactivate(None, &[], false, now()),
            Err(Refusal::IllegalTransition { from: status, to: Status::Active })
        );
    }
}

#[test]
fn e35_when_the_customer_ended_delegated_admin_before_nothing_is_left_to_end() {
    let (ended, _) = standing(1).end(day(-1));
    assert!(!ended.is_active(now()));
    let removal = remove(&facts([])).unwrap();
    assert!(!removal.record.done.delegated_admin_ended);
}

// The list of types is complete: each has a story above, a code and a source.

#[test]
fn every_blocker_type_is_listed_once_in_order_with_a_code_of_its_own() {
    let mut codes: Vec<_> = BlockerKind::ALL.iter().map(|kind| kind.code()).collect();
    assert!(BlockerKind::ALL.is_sorted());
    assert!(BlockerKind::ALL.iter().all(|kind| serde_json::to_value(kind).unwrap() == kind.code()));
    codes.sort_unstable();
    codes.dedup();
    assert_eq!(codes.len(), 13);
}
