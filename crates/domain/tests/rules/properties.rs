//! What holds for any facts, not only for those of the stories.

use crate::given::*;
use domain::Refusal;
use domain::catalogue::OfferKind;
use domain::delegation::{Delegation, DelegationKind};
use domain::order::OrderStatus;
use domain::refusal::Fix;
use domain::relationship::{BlockerKind, ContactHeld, Facts, blockers, consequences, fingerprint};
use domain::subscription::{Status, Subscription, SuspendedBy};
use proptest::prelude::*;
use proptest::sample::select;
use std::collections::BTreeSet;

const CAUSES: [SuspendedBy; 3] = [SuspendedBy::Partner, SuspendedBy::Base, SuspendedBy::Platform];

/// Something of any kind in any status, bought up to 400 days ago; an add-on belongs to one of the first numbers.
pub fn any_subscription(number: u128) -> impl Strategy<Value = Subscription> {
    (
        select(&OfferKind::ALL[..]),
        prop_oneof![3 => Just(Status::Active), 3 => Just(Status::Suspended), 2 => select(&Status::ALL[..])],
        select(&CAUSES[..]),
        (0_i64..400, 1_u128..8, any::<bool>()),
        (
            proptest::bool::weighted(0.1),
            any::<bool>(),
            proptest::option::of(select(&["a", "b", "B", "é"][..])),
        ),
    )
        .prop_map(
            move |(kind, status, by, (age, parent, auto_renew), (released, bought_by_customer, nickname))| {
                let one = bought_on(number, kind, -age);
                let one =
                    if status == Status::Suspended { suspended_by(one, by) } else { in_status(one, status) };
                one.but(|one| {
                    one.parent = (kind == OfferKind::AddOn).then(|| id(parent));
                    one.auto_renew = auto_renew && kind.can_auto_renew();
                    one.released = released;
                    one.bought_by_customer = bought_by_customer;
                    one.nickname = nickname.map(str::to_owned);
                })
            },
        )
}

fn any_facts() -> impl Strategy<Value = Facts> {
    let subscriptions =
        (0_u128..6).prop_flat_map(|count| (1..=count).map(any_subscription).collect::<Vec<_>>());
    let orders = prop_oneof![4 => Just(Vec::new()), 1 => proptest::collection::vec(select(&OrderStatus::ALL[..]), 1..3)];
    let delegations = proptest::collection::vec(any::<bool>(), 0..4);
    let rest = (proptest::bool::weighted(0.1), proptest::bool::weighted(0.1), 0_u128..3, 0_i64..3);
    (subscriptions, orders, delegations, rest).prop_map(
        |(subscriptions, orders, delegations, (transfer, hold, contacts, other_partners))| {
            facts(subscriptions).but(|facts| {
                facts.orders = (0..).zip(orders).map(|(number, status)| order(number, status)).collect();
                facts.transfers = transfer.then(transfer_to_q).into_iter().collect();
                facts.delegations = (0..)
                    .zip(delegations)
                    .map(
                        |(number, is_standing)| if is_standing { standing(number) } else { granular(number) },
                    )
                    .collect();
                facts.contacts = (0..contacts).map(|number| contact_held(90 + number)).collect();
                facts.relationship.hold = hold.then(|| "fraud_review".to_owned());
                facts.other_partners = other_partners;
            })
        },
    )
}

/// The same, with everything bought as the clock will write it down.
fn at_now(facts: &Facts) -> Facts {
    facts.clone().but(|facts| {
        for named in &mut facts.subscriptions {
            named.it = named.it.clone().at(now());
        }
    })
}

/// Facts in which nothing stands in the way.
fn free_facts() -> impl Strategy<Value = Facts> {
    any_facts().prop_map(|facts| {
        facts.but(|facts| {
            facts.orders.clear();
            facts.transfers.clear();
            facts.relationship.hold = None;
            let blocking: BTreeSet<String> =
                blockers(facts, now()).into_iter().map(|one| one.object_id).collect();
            facts.subscriptions.retain(|named| !blocking.contains(&named.it.id.to_string()));
            // Without its base an add-on stands for itself, which can block anew.
            let blocking: BTreeSet<String> =
                blockers(facts, now()).into_iter().map(|one| one.object_id).collect();
            facts.subscriptions.retain(|named| !blocking.contains(&named.it.id.to_string()));
        })
    })
}

fn contact_held(number: u128) -> ContactHeld {
    ContactHeld { subscription: id(number), seller: Q, fallback: Some(Q) }
}

/// The table of portal 1.3, said a second time: what should this subscription be listed as?
fn expected(one: &Subscription, all: &Facts) -> Option<BlockerKind> {
    use BlockerKind as B;
    use OfferKind as K;
    use Status as S;
    let one = &one.clone().at(now());
    let base = all
        .subscriptions
        .iter()
        .map(|named| named.it.clone().at(now()))
        .find(|base| one.kind == K::AddOn && Some(base.id) == one.parent)
        .filter(|base| ![S::Deleted, S::Expired, S::Disabled].contains(&base.status));
    let base = base.as_ref();
    let platform = |one: &Subscription| one.suspended_by == Some(SuspendedBy::Platform);
    let by_platform = one.status == S::Suspended
        && (platform(one)
            || (one.suspended_by == Some(SuspendedBy::Base)
                && base.is_some_and(|base| base.status == S::Suspended && platform(base))));
    match (base.map_or(one.kind, |base| base.kind), one.status) {
        _ if one.released => None,
        (_, S::Deleted | S::Expired | S::Disabled) => None,
        (_, S::Unknown) => Some(B::UnknownStatus),
        (_, S::Pending) => Some(B::SubscriptionPending),
        (K::Reservation, _) => Some(B::ReservationActive),
        (K::Software, _) => Some(B::SoftwareNotCancelled),
        (K::Marketplace, _) => Some(B::MarketplaceNotEnded),
        (K::NewCommerce, _) => (!by_platform).then_some(B::NewCommerceNotCancelled),
        (_, S::Suspended) => None,
        (_, S::Active) => Some(match one.kind {
            K::Trial => B::TrialActive,
            K::AddOn => B::AddOnActive,
            _ => B::SubscriptionActive,
        }),
    }
}

/// A base and its add-ons, each active, or suspended by somebody.
fn family(base_status: Status) -> impl Strategy<Value = (Subscription, Vec<Subscription>)> {
    let add_on = prop_oneof![Just(None), select(&CAUSES[..]).prop_map(Some)];
    let base_kind = select(&[OfferKind::Legacy, OfferKind::NewCommerce, OfferKind::Usage][..]);
    (base_kind, proptest::collection::vec(add_on, 0..5)).prop_map(move |(kind, causes)| {
        let base = bought(1, kind);
        let base =
            if base_status == Status::Suspended { suspended(base) } else { in_status(base, base_status) };
        let add_ons = (2..).zip(causes).map(|(number, cause)| {
            let one = bought(number, OfferKind::AddOn).but(|one| one.parent = Some(id(1)));
            // Under an active base nothing is down because of it.
            let cause = cause.filter(|by| base_status == Status::Suspended || *by != SuspendedBy::Base);
            cause.map_or(one.clone(), |by| suspended_by(one, by))
        });
        (base, add_ons.collect())
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 512, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_s14c_blockers_are_complete_and_sorted_by_type_then_name_then_id(facts in any_facts()) {
        let found = blockers(&facts, now());
        let key = |one: &domain::relationship::Blocker| (one.kind, one.name.clone(), one.object_id.clone());
        prop_assert!(found.is_sorted_by_key(key));

        let listed: BTreeSet<_> = found.iter().map(|one| (one.kind, one.object_id.clone())).collect();
        prop_assert_eq!(listed.len(), found.len(), "nothing is listed twice");
        let mut wanted = BTreeSet::new();
        for named in &facts.subscriptions {
            wanted.extend(expected(&named.it, &facts).map(|kind| (kind, named.it.id.to_string())));
        }
        for order in &facts.orders {
            match order.status {
                OrderStatus::Pending => wanted.insert((BlockerKind::OrderPending, order.id.to_string())),
                OrderStatus::InProgress => wanted.insert((BlockerKind::OrderInProgress, order.id.to_string())),
                OrderStatus::Completed | OrderStatus::Cancelled => false,
            };
        }
        wanted.extend(facts.transfers.iter().map(|one| (BlockerKind::TransferInProgress, one.id.to_string())));
        if facts.relationship.hold.is_some() {
            wanted.insert((BlockerKind::RelationshipOnHold, C.to_string()));
        }
        prop_assert_eq!(listed, wanted);
    }

    #[test]
    fn a_s14c_the_order_in_which_facts_are_read_does_not_matter(facts in any_facts()) {
        let turned = facts.clone().but(|facts| {
            facts.subscriptions.reverse();
            facts.orders.reverse();
            facts.delegations.reverse();
            facts.contacts.reverse();
        });
        prop_assert_eq!(blockers(&facts, now()), blockers(&turned, now()));
        prop_assert_eq!(fingerprint(&facts), fingerprint(&turned));
        prop_assert_eq!(consequences(&facts).retention, consequences(&turned).retention);
    }

    #[test]
    fn a_s14_removal_is_refused_exactly_for_its_blockers(facts in any_facts()) {
        let listed = blockers(&facts, now());
        match remove(&facts) {
            Ok(_) => prop_assert!(listed.is_empty()),
            Err(Refusal::RelationshipBlocked { blockers }) => {
                prop_assert!(!blockers.is_empty());
                prop_assert_eq!(blockers, listed);
            }
            Err(other) => prop_assert!(false, "{:?}", other),
        }
    }

    #[test]
    fn m8_a_stale_or_unread_preview_removes_nothing(facts in any_facts(), stale: bool, acknowledged: bool) {
        let terms = terms().but(|terms| {
            terms.stale = stale;
            terms.acknowledged = acknowledged;
        });
        let removed = remove_with(&facts, &terms).is_ok();
        prop_assert_eq!(removed, blockers(&facts, now()).is_empty() && !stale && acknowledged);
    }

    #[test]
    fn a_s17b_removal_changes_no_subscription(facts in free_facts(), keep: bool) {
        let removal = remove_with(&facts, &terms().but(|terms| terms.keep_granular = keep)).unwrap();
        prop_assert_eq!(removal.record.subscriptions.len(), facts.subscriptions.len());
        for (kept, named) in removal.record.subscriptions.iter().zip(&facts.subscriptions) {
            prop_assert_eq!((kept.id, kept.status, kept.delete_at), (named.it.id, named.it.status, named.it.delete_at));
        }
        let touched: Vec<_> = removal.happened.iter().flat_map(|event| &event.objects).collect();
        for named in &facts.subscriptions {
            prop_assert!(!touched.contains(&&named.it.id.to_string()));
        }
    }

    #[test]
    fn i4_no_delegation_stays_active_but_granular_ones_that_were_kept(facts in free_facts(), keep: bool) {
        let removal = remove_with(&facts, &terms().but(|terms| terms.keep_granular = keep)).unwrap();
        let ids = |all: &[Delegation]| all.iter().map(|one| one.id).collect::<BTreeSet<_>>();
        let mut after = removal.ended.clone();
        after.extend(removal.kept.clone());
        prop_assert_eq!(ids(&after), ids(&facts.delegations));
        for one in after {
            let stays = keep && one.kind == DelegationKind::Granular;
            prop_assert_eq!(one.is_active(now()), stays, "{:?}", one);
        }
        let ends = removal.happened.iter().filter(|event| event.kind == domain::EventKind::DelegatedAdminEnded);
        prop_assert_eq!(ends.count(), removal.ended.len(), "one event for each that ended");
    }

    #[test]
    fn a_s7b_every_contact_that_falls_back_is_in_the_record_and_in_the_event(facts in free_facts()) {
        let removal = remove(&facts).unwrap();
        prop_assert_eq!(&removal.record.done.contacts, &facts.contacts);
        prop_assert_eq!(&removal.happened[0].new["contacts"], &serde_json::to_value(&facts.contacts).unwrap());
    }

    #[test]
    fn e10_whatever_else_is_true_an_unknown_status_blocks(facts in any_facts(), kind in select(&OfferKind::ALL[..])) {
        let facts = facts.but(|facts| facts.subscriptions.push(named(in_status(bought(40, kind), Status::Unknown))));
        let found = blockers(&facts, now());
        prop_assert!(found.iter().any(|one| one.kind == BlockerKind::UnknownStatus && one.object_id == id(40).to_string()));
        prop_assert!(remove(&facts).is_err());
    }

    #[test]
    fn every_fix_that_is_offered_can_be_carried_out(facts in any_facts()) {
        // A command judges what is stored before it changes it.
        let facts = at_now(&facts);
        for blocker in blockers(&facts, now()) {
            let find = |id: &str| facts.subscriptions.iter().map(|named| &named.it).find(|one| one.id.to_string() == id);
            let Some(one) = find(blocker.target()) else { continue };
            for fix in &blocker.fixes {
                let add_ons: Vec<_> = facts.subscriptions.iter().map(|named| named.it.clone()).filter(|other| other.parent == Some(one.id)).collect();
                let after = match fix {
                    Fix::Suspend => one.suspend(&[], false, SuspendedBy::Partner, now()),
                    Fix::Cancel => one.cancel(&add_ons, now()),
                    Fix::TurnOffAutoRenew => one.set_auto_renew(false),
                    Fix::RequestRelease => {
                        Ok(domain::subscription::Changed { subscriptions: vec![one.clone().but(|one| one.released = true)], happened: Vec::new() })
                    }
                    Fix::CancelOrder | Fix::WaitUntil { .. } | Fix::WithdrawTransfer | Fix::AskOperator | Fix::AskAdmin => continue,
                };
                let after = after.unwrap().subscriptions;
                let facts = facts.clone().but(|facts| {
                    for named in &mut facts.subscriptions {
                        if let Some(next) = after.iter().find(|next| next.id == named.it.id) {
                            named.it = next.clone();
                        }
                    }
                });
                let left = blockers(&facts, now()).into_iter().find(|left| left.object_id == blocker.object_id);
                if *fix == Fix::TurnOffAutoRenew {
                    prop_assert!(left.is_none_or(|left| !left.fixes.contains(fix)));
                } else {
                    prop_assert_eq!(left, None, "{:?}", fix);
                }
            }
        }
    }

    #[test]
    fn a_s17b_suspending_again_changes_nothing_and_keeps_the_first_date(
        (base, add_ons) in family(Status::Active), later in 0_i64..200, in_transfer: bool, by in select(&CAUSES[..]),
    ) {
        let first = base.suspend(&add_ons, false, SuspendedBy::Partner, now()).unwrap().subscriptions.remove(0);
        let kept_until = (!base.kind.billed_while_suspended()).then(|| day(base.retention_days));
        prop_assert_eq!(first.delete_at, kept_until, "what is billed on is kept on");
        prop_assert_eq!(first.suspended_at, Some(now()));
        let again = first.suspend(&add_ons, in_transfer, by, day(later)).unwrap();
        if by == SuspendedBy::Platform {
            let by_platform = first.clone().but(|one| {
                one.suspended_by = Some(by);
                one.version += 1;
            });
            prop_assert_eq!(&again.subscriptions, &[by_platform], "the way back is gone, the dates are kept");
            let third = again.subscriptions[0].suspend(&add_ons, in_transfer, by, day(later)).unwrap();
            prop_assert_eq!(third, domain::subscription::Changed::default());
        } else {
            prop_assert_eq!(again, domain::subscription::Changed::default());
        }
    }

    #[test]
    fn m4_what_it_is_judged_to_be_is_lasting_and_changes_nothing_but_what_the_clock_changes(facts in any_facts(), first in -500_i64..500, later in 0_i64..500) {
        for named in &facts.subscriptions {
            let judged = named.it.clone().at(day(first));
            let unchanged = judged.clone().but(|one| {
                let was = &named.it;
                one.status = was.status;
                (one.term_start, one.term_end) = (was.term_start, was.term_end);
                (one.cancel_until, one.delete_at) = (was.cancel_until, was.delete_at);
                one.version = was.version;
            });
            prop_assert_eq!(&unchanged, &named.it);
            prop_assert_eq!(&judged.clone().at(day(first)), &judged);
            let over = [Status::Expired, Status::Deleted].contains(&judged.status);
            prop_assert!(judged.status == named.it.status || over);
            let afterwards = judged.clone().at(day(first + later));
            let still_over = [Status::Expired, Status::Deleted].contains(&afterwards.status);
            prop_assert!(!over || still_over, "nothing that is over comes back");
            if over {
                prop_assert!(judged.reactivate(None, &[], false, day(first)).is_err());
            }
        }
    }

    #[test]
    fn e18_blockers_are_the_same_before_and_after_the_clock_wrote_down_what_ran_out(facts in any_facts()) {
        prop_assert_eq!(blockers(&facts, now()), blockers(&at_now(&facts), now()));
    }

    #[test]
    fn e11_add_ons_follow_their_base_down((base, add_ons) in family(Status::Active)) {
        let changed = base.suspend(&add_ons, false, SuspendedBy::Partner, now()).unwrap();
        let active = add_ons.iter().filter(|one| one.status == Status::Active).count();
        prop_assert_eq!(changed.subscriptions.len(), 1 + active, "those already down are left alone");
        prop_assert_eq!(changed.happened.len(), changed.subscriptions.len());
        prop_assert!(changed.subscriptions.iter().all(|one| one.status == Status::Suspended && one.version == 2));
        prop_assert!(changed.subscriptions[1..].iter().all(|one| one.suspended_by == Some(SuspendedBy::Base)));
    }

    #[test]
    fn m4_reactivation_brings_back_only_what_went_down_with_the_base((base, add_ons) in family(Status::Suspended)) {
        let changed = base.reactivate(None, &add_ons, false, now()).unwrap();
        let back: BTreeSet<_> = changed.subscriptions[1..].iter().map(|one| one.id).collect();
        let with_base: BTreeSet<_> =
            add_ons.iter().filter(|one| one.suspended_by == Some(SuspendedBy::Base)).map(|one| one.id).collect();
        prop_assert_eq!(back, with_base);
        for one in changed.subscriptions {
            prop_assert_eq!((one.status, one.suspended_at, one.suspended_by, one.delete_at), (Status::Active, None, None, None));
        }
    }

    #[test]
    fn m4_down_and_up_again_leaves_a_family_as_it_was((base, add_ons) in family(Status::Active)) {
        let down = base.suspend(&add_ons, false, SuspendedBy::Partner, now()).unwrap().subscriptions;
        let add_ons_now: Vec<_> = add_ons
            .iter()
            .map(|one| down.iter().find(|other| other.id == one.id).unwrap_or(one).clone())
            .collect();
        let up = down[0].reactivate(None, &add_ons_now, false, day(1)).unwrap().subscriptions;
        prop_assert_eq!(up.len(), down.len());
        for one in up {
            let was = std::iter::once(&base).chain(&add_ons).find(|was| was.id == one.id).unwrap();
            prop_assert_eq!(one.version, 3);
            let was = was.clone().but(|was| {
                was.version = one.version;
                was.told_until = one.told_until;
            });
            prop_assert_eq!(one, was);
        }
    }

    #[test]
    fn e9_the_fingerprint_holds_while_only_blockers_go(facts in any_facts()) {
        let seen = fingerprint(&facts);
        let shrunk = facts.clone().but(|facts| {
            facts.orders.clear();
            facts.transfers.clear();
            facts.relationship.hold = None;
            for named in &mut facts.subscriptions {
                if named.it.status == Status::Active {
                    named.it.status = Status::Expired;
                }
            }
        });
        prop_assert_eq!(seen, fingerprint(&shrunk));
        prop_assert!(blockers(&shrunk, now()).len() <= blockers(&facts, now()).len());
    }

    #[test]
    fn m8_the_fingerprint_changes_with_each_consequence(facts in any_facts(), granular_one: bool) {
        let seen = fingerprint(&facts);
        let delegation = if granular_one { granular(70) } else { standing(70) };
        let changed = [
            facts.clone().but(|facts| facts.delegations.push(delegation)),
            facts.clone().but(|facts| facts.contacts.push(contact_held(70))),
            facts.clone().but(|facts| facts.relationship.generation += 1),
        ];
        for other in &changed {
            prop_assert_ne!(&seen, &fingerprint(other));
        }
        if let Some(first) = facts.contacts.first() {
            let mut other = facts.clone();
            other.contacts[0] = ContactHeld { fallback: None, ..first.clone() };
            prop_assert_ne!(&seen, &fingerprint(&other));
        }
        if !facts.delegations.is_empty() {
            let fewer = facts.but(|facts| { facts.delegations.pop(); });
            prop_assert_ne!(&seen, &fingerprint(&fewer));
        }
    }
}
