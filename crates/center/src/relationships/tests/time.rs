//! What the clock brings about in the life of a relationship and after it.

use super::house::*;
use crate::Error;
use domain::subscription::Status;
use domain::{EventKind, Time, days_after, months_after};
use std::time::Duration;
use store::check;

const PATIENCE: Duration = Duration::from_secs(60);

#[tokio::test]
async fn m4_the_clock_of_a_demo_goes_from_deadline_to_deadline() {
    let house = served().await;
    let trial = house.buy(ANNA, C, "trial").await;
    let began = house.center.now();
    let end = trial.term_end.unwrap();
    let moved =
        house.center.move_clock(&house.request(ANNA), months_after(began, 12), PATIENCE).await.unwrap();
    assert!(!moved.is_halted() && moved.to == months_after(began, 12));
    let at = |kind| house.events(P, C, kind).iter().map(|event| event.at).collect::<Vec<Time>>();
    assert_eq!(at(EventKind::TrialEnding), [days_after(end, -7), days_after(end, -1)]);
    assert_eq!(at(EventKind::SubscriptionExpired), [end]);
    let gone = days_after(end, trial.retention_days);
    assert_eq!(at(EventKind::DataDeletionAhead), [14, 3, 1].map(|days| days_after(gone, -days)));
    assert_eq!(at(EventKind::SubscriptionDataDeleted), [gone]);
    let event = house.events(P, C, EventKind::SubscriptionExpired).remove(0);
    assert_eq!((event.actor.side.as_str(), event.command.as_str()), ("system", "PassSubscription"));
    assert_eq!(house.center.earliest().await, Ok(None), "nothing is left to wait for");
    assert!(house.center.now() >= moved.to, "it runs on from there");
    let view = house.center.demo_clock(&house.request(ANNA), Some(began), 4).await.unwrap();
    assert_eq!((view.told.len(), view.has_more), (4, true));
    let others = house.center.demo_clock(&house.request(QUINN), Some(began), 100).await.unwrap();
    assert_eq!(others.told, [], "what is anothers is not told");
    assert_eq!(house.violations(), []);
}

#[tokio::test]
async fn a_s17b_after_a_removal_the_data_is_deleted_in_its_time_and_told_in_the_ended_life() {
    let house = served().await;
    let mail = house.buy(ANNA, C, "mail").await;
    let down = house.set_status(ANNA, &mail, Status::Suspended).await.unwrap();
    house.remove(ANNA, C).await.unwrap();
    let until = days_after(house.center.now(), 200);
    house.center.move_clock(&house.request(ANNA), until, PATIENCE).await.unwrap();
    let gone = house.events(P, C, EventKind::SubscriptionDataDeleted);
    assert_eq!(gone.len(), 1);
    assert_eq!((Some(gone[0].at), gone[0].generation), (down.delete_at, 1));
    assert_eq!(house.violations(), []);
}

#[tokio::test]
async fn m4_what_came_late_is_passed_once_however_many_look() {
    let house = served().await;
    for _ in 0..5 {
        house.buy(ANNA, C, "trial").await;
        house.buy(QUINN, D, "trial").await;
    }
    house.days_pass(40);
    let (one, other, third) =
        tokio::join!(house.center.work_off(), house.center.work_off(), house.center.work_off());
    assert!(one.is_ok() && other.is_ok() && third.is_ok());
    assert_eq!(house.events(P, C, EventKind::SubscriptionExpired).len(), 5);
    assert_eq!(house.events(Q, D, EventKind::SubscriptionExpired).len(), 5);
    assert_eq!(house.events(P, C, EventKind::TrialEnding), [], "nobody is warned of what came about");
    let found = house.center.store().read_blocking(check::run).unwrap();
    assert_eq!(found, []);
}

#[tokio::test]
async fn the_clock_goes_back_for_nobody_and_far_ahead_for_nobody() {
    let house = served().await;
    let now = house.center.now();
    for wrong in [days_after(now, -1), days_after(now, 40_000)] {
        let moved = house.center.move_clock(&house.request(ANNA), wrong, PATIENCE).await;
        assert!(matches!(moved, Err(Error::Invalid(_))), "{moved:?}");
    }
    let halted = house.buy(ANNA, C, "trial").await;
    let until = months_after(now, 3);
    let moved = house.center.move_clock(&house.request(ANNA), until, Duration::ZERO).await.unwrap();
    assert!(moved.is_halted() && moved.to < halted.term_end.unwrap());
}
