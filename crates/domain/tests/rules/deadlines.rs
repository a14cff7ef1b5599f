//! What the clock does with something bought: each thing at its time, once, and the same as is judged in between.

use crate::given::*;
use crate::properties::any_subscription;
use domain::catalogue::OfferKind::{self, *};
use domain::subscription::{Status, Subscription};
use domain::{EventKind, Happened, Time, days_after, months_after};
use proptest::prelude::*;

/// Lets the clock go from deadline to deadline until an instant.
fn live(mut one: Subscription, until: Time) -> (Subscription, Vec<(Time, Happened)>) {
    let mut told = Vec::new();
    while let Some(at) = one.next_at().filter(|at| *at <= until) {
        let mut passed = one.pass(at);
        one = passed.subscriptions.remove(0);
        assert!(one.next_at().is_none_or(|next| next > at), "what has passed is not met again");
        told.extend(passed.happened.into_iter().map(|happened| (at, happened)));
    }
    (one, told)
}

fn kinds(told: &[(Time, Happened)]) -> Vec<(i64, EventKind)> {
    told.iter().map(|(at, happened)| ((at.as_second() - now().as_second()) / 86_400, happened.kind)).collect()
}

#[test]
fn m4_a_trial_is_warned_of_twice_expires_and_its_data_goes_after_three_warnings() {
    let (end, told) = live(bought_on(1, Trial, 0), day(400));
    assert_eq!(end.status, Status::Deleted);
    assert_eq!(
        kinds(&told),
        [
            (23, EventKind::TrialEnding),
            (29, EventKind::TrialEnding),
            (30, EventKind::SubscriptionExpired),
            (106, EventKind::DataDeletionAhead),
            (117, EventKind::DataDeletionAhead),
            (119, EventKind::DataDeletionAhead),
            (120, EventKind::SubscriptionDataDeleted),
        ]
    );
    assert_eq!(end.next_at(), None, "the clock has nothing more to do with it");
}

#[test]
fn m4_suspended_data_goes_at_the_end_of_its_retention_after_three_warnings() {
    let down = bought(1, Legacy)
        .suspend(&[], false, domain::subscription::SuspendedBy::Partner, now())
        .unwrap()
        .subscriptions
        .remove(0);
    let (end, told) = live(down.clone(), day(400));
    assert_eq!(
        kinds(&told),
        [
            (76, EventKind::DataDeletionAhead),
            (87, EventKind::DataDeletionAhead),
            (89, EventKind::DataDeletionAhead),
            (90, EventKind::SubscriptionDataDeleted)
        ]
    );
    assert_eq!(end.status, Status::Deleted);
    let back = down.reactivate(None, &[], false, day(80)).unwrap().subscriptions.remove(0);
    assert_eq!(live(back, day(400)).1, [], "what came back in time is left alone");
}

#[test]
fn m4_a_short_retention_is_not_warned_of_before_it_began() {
    let short = bought(1, Legacy).but(|one| one.retention_days = 2);
    let down = short
        .suspend(&[], false, domain::subscription::SuspendedBy::Partner, now())
        .unwrap()
        .subscriptions
        .remove(0);
    assert_eq!(
        kinds(&live(down, day(9)).1),
        [(1, EventKind::DataDeletionAhead), (2, EventKind::SubscriptionDataDeleted)]
    );
}

#[test]
fn e17_suspended_new_commerce_is_kept_until_its_term_is_over_and_can_come_back_until_then() {
    let by = domain::subscription::SuspendedBy::Partner;
    let down = bought_on(1, NewCommerce, 0).but(|one| one.auto_renew = false);
    let down = down.suspend(&[], false, by, day(10)).unwrap().subscriptions.remove(0);
    assert_eq!(down.delete_at, None, "it is billed on, so it is kept on");
    // A row from before this rule has a date, which says nothing.
    for down in [down.clone(), down.but(|one| one.delete_at = Some(day(100)))] {
        let back = down.reactivate(None, &[], false, day(200)).unwrap().subscriptions.remove(0);
        assert_eq!((back.status, back.delete_at), (Status::Active, None));
        let ended = down.at(day(366));
        assert_eq!(ended.status, Status::Expired);
        assert_eq!(ended.delete_at, Some(days_after(day(365), ended.retention_days)), "its retention begins");
    }
}

#[test]
fn e17_a_renewal_opens_a_new_window_and_moves_the_end() {
    let (end, told) = live(bought_on(1, NewCommerce, 0), day(375));
    assert_eq!(
        kinds(&told),
        [
            (7, EventKind::CancellationWindowClosed),
            (365, EventKind::SubscriptionRenewed),
            (372, EventKind::CancellationWindowClosed)
        ]
    );
    assert_eq!((end.status, end.term_start), (Status::Active, day(365)));
    assert_eq!(end.term_end, Some(months_after(day(365), 12)));
    let renewed = bought_on(1, NewCommerce, 0).at(day(366));
    assert!(renewed.can_cancel(day(366)), "within seven days of its renewal");
    assert_eq!(renewed.cancel_until, Some(day(372)));
    assert!(!renewed.can_cancel(day(372)));
}

#[test]
fn m4_what_is_suspended_and_not_billed_renews_when_it_is_back() {
    let monthly = bought_on(1, Legacy, 0).but(|one| {
        one.term_end = Some(months_after(day(0), 1));
        one.term_months = 1;
    });
    let by = domain::subscription::SuspendedBy::Partner;
    let down = monthly.suspend(&[], false, by, day(10)).unwrap().subscriptions.remove(0);
    assert_eq!(kinds(&live(down.clone(), day(70)).1), [], "nothing is renewed that nobody pays");
    let back = down.reactivate(None, &[], false, day(70)).unwrap().subscriptions.remove(0);
    let back = back.at(day(70));
    assert_eq!((back.status, back.term_start), (Status::Active, months_after(months_after(day(0), 1), 1)));
    assert!(back.term_end.is_some_and(|end| end > day(70)));
    let billed =
        bought_on(1, NewCommerce, 0).suspend(&[], false, by, day(10)).unwrap().subscriptions.remove(0);
    assert_eq!(billed.at(day(366)).term_start, day(365), "what is billed all the same renews");
}

#[test]
fn e14_e17_what_does_not_renew_expires_at_the_end_of_its_term() {
    for kind in [NewCommerce, Marketplace, Reservation] {
        let one = bought_on(1, kind, 0).but(|one| one.auto_renew = false);
        let (end, told) = live(one, day(366));
        assert_eq!(end.status, Status::Expired, "{kind:?}");
        assert_eq!(
            told.last().map(|(at, told)| (*at, told.kind)),
            Some((day(365), EventKind::SubscriptionExpired))
        );
    }
}

#[test]
fn m4_of_late_warnings_the_last_is_given_and_none_of_what_came_about() {
    let trial = bought_on(1, Trial, 0);
    let mut passed = trial.clone().pass(day(29));
    assert_eq!(passed.happened.iter().map(|one| one.kind).collect::<Vec<_>>(), [EventKind::TrialEnding]);
    assert_eq!(passed.subscriptions.remove(0).next_at(), Some(day(30)));
    let passed = trial.pass(day(40));
    assert_eq!(
        passed.happened.iter().map(|one| one.kind).collect::<Vec<_>>(),
        [EventKind::SubscriptionExpired]
    );
}

#[test]
fn m4_months_end_where_months_end() {
    let at: Time = "2027-01-31T10:00:00Z".parse().unwrap();
    assert_eq!(months_after(at, 1), "2027-02-28T10:00:00Z".parse::<Time>().unwrap());
    assert_eq!(months_after(at, i64::MAX), Time::MAX);
}

proptest! {
    #[test]
    fn e9_what_the_clock_writes_down_is_what_is_judged_in_between(one in any_subscription(1), days in 0_i64..1500) {
        let until = day(days);
        let (written, _) = live(one.clone(), until);
        let judged = one.clone().at(until);
        prop_assert_eq!(judged.clone().but(|one| one.told_until = written.told_until), written.clone());
        prop_assert_eq!(written.clone().at(until), written, "once written down there is nothing left to judge");
        // However late the clock is, it ends where it would have been.
        let late = one.pass(until).subscriptions.remove(0);
        prop_assert_eq!(late.but(|one| one.told_until = None), judged.but(|one| one.told_until = None));
    }

    #[test]
    fn m4_each_deadline_is_told_once_and_at_its_time(one in any_subscription(1), days in 0_i64..1500) {
        let (_, told) = live(one.clone(), day(days));
        let mut seen: Vec<_> = told.iter().map(|(at, happened)| (*at, happened.kind)).collect();
        prop_assert!(seen.is_sorted_by_key(|(at, _)| *at));
        let all = seen.len();
        seen.sort_by_key(|(at, kind)| (*at, kind.code()));
        seen.dedup();
        prop_assert_eq!(seen.len(), all);
        let changes = told.iter().filter(|(_, happened)| !happened.old.is_null()).count();
        let (end, _) = live(one.clone(), day(days));
        prop_assert_eq!(end.version - one.version, i64::try_from(changes).unwrap());
    }

    #[test]
    fn m4_whoever_stores_it_before_the_clock_tells_the_same(one in any_subscription(1), days in 0_i64..1500) {
        let changes = |told: Vec<Happened>| told.into_iter().filter(|one| !one.old.is_null()).collect::<Vec<_>>();
        let by_clock = changes(one.clone().pass(day(days)).happened);
        prop_assert_eq!(changes(one.caught_up(day(days)).1), by_clock);
    }
}

#[test]
fn every_kind_comes_to_rest_or_renews() {
    for kind in OfferKind::ALL {
        let one = bought_on(1, kind, 0).but(|one| one.auto_renew = false);
        let (end, _) = live(one, days_after(day(0), 4000));
        assert_eq!(end.next_at(), None, "{kind:?}");
    }
}
