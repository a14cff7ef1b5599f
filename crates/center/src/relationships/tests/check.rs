//! Each kind of planted damage is found, and nothing is found where nothing is wrong.

use super::house::*;
use domain::subscription::Status;
use std::collections::BTreeSet;
use store::{StoreError, Tx, Value, args, check};

/// P's first life with C is over and its second with D runs; each had an order and something suspended.
pub(super) async fn lived() -> House {
    let house = served().await;
    for customer in [C, D] {
        let mail = house.buy(ANNA, customer, "mail").await;
        house.set_status(ANNA, &mail, Status::Suspended).await.unwrap();
        house.remove(ANNA, customer).await.unwrap();
    }
    house.days_pass(10);
    house.serve(ANNA, DINO, true).await;
    let mail = house.buy(QUINN, D, "mail").await;
    house.name_contact(QUINN, &mail, P).await;
    house
}

/// What was found, carried out of a transaction that is taken back.
#[derive(Debug)]
struct Found(Result<BTreeSet<&'static str>, StoreError>);

impl From<StoreError> for Found {
    fn from(error: StoreError) -> Self {
        Found(Err(error))
    }
}

/// The invariants that do not hold once the damage is done; the damage is taken back.
fn found_after(house: &House, sql: &'static str, values: &[Value]) -> BTreeSet<&'static str> {
    let values = values.to_vec();
    let damage = move |tx: &mut Tx<'_>| -> Result<(), Found> {
        assert!(tx.execute(sql, &values)? > 0, "nothing was damaged by {sql}");
        let found = check::run(tx)?;
        Err(Found(Ok(found.into_iter().map(|one| one.invariant).collect())))
    };
    let Found(found) = house.center.store().write_blocking(damage).unwrap_err();
    found.unwrap()
}

#[tokio::test]
async fn check_finds_nothing_where_nothing_is_wrong() {
    assert_eq!(lived().await.violations(), []);
}

#[tokio::test]
async fn i1_check_finds_what_runs_on_after_a_removal() {
    let house = lived().await;
    for (sql, is_wrong) in [
        ("UPDATE subscription SET status = 'active' WHERE partner_id = $1 AND customer_id = $2", true),
        ("UPDATE subscription SET status = 'pending' WHERE partner_id = $1 AND customer_id = $2", true),
        ("UPDATE subscription SET status = 'none' WHERE partner_id = $1 AND customer_id = $2", true),
        ("UPDATE subscription SET kind = 'new_commerce' WHERE partner_id = $1 AND customer_id = $2", true),
        (
            "UPDATE subscription SET kind = 'new_commerce', suspended_by = 'platform'
             WHERE partner_id = $1 AND customer_id = $2",
            false,
        ),
        (
            "UPDATE subscription SET kind = 'trial', status = 'active', term_end = term_start
             WHERE partner_id = $1 AND customer_id = $2",
            false,
        ),
        (
            "UPDATE subscription SET kind = 'trial', status = 'pending', term_end = term_start
             WHERE partner_id = $1 AND customer_id = $2",
            true,
        ),
        (
            "UPDATE subscription SET kind = 'new_commerce', status = 'active', term_end = term_start, auto_renew = TRUE
             WHERE partner_id = $1 AND customer_id = $2",
            true,
        ),
        ("UPDATE subscription SET status = 'active', released = TRUE WHERE partner_id = $1 AND customer_id = $2", false),
    ] {
        let expected = if is_wrong { BTreeSet::from(["I1"]) } else { BTreeSet::new() };
        assert_eq!(found_after(&house, sql, &args![P.0, C.0]), expected, "{sql}");
    }
}

#[tokio::test]
async fn i2_check_finds_orders_outside_the_lives() {
    let house = lived().await;
    let now = house.clock.now();
    let moved = "UPDATE purchase_order SET created_at = $3 WHERE partner_id = $1 AND customer_id = $2";
    assert_eq!(found_after(&house, moved, &args![P.0, C.0, now]), BTreeSet::from(["I2"]));
    let between = domain::days_after(now, -5);
    assert_eq!(found_after(&house, moved, &args![P.0, D.0, between]), BTreeSet::from(["I2"]));
}

#[tokio::test]
async fn i3_check_finds_a_life_that_ended_without_a_record_or_an_event() {
    let house = lived().await;
    for customer in [C, D] {
        let gone = "DELETE FROM closed_relationship WHERE partner_id = $1 AND customer_id = $2";
        assert_eq!(found_after(&house, gone, &args![P.0, customer.0]), BTreeSet::from(["I3"]));
        let untold =
            "DELETE FROM event WHERE partner_id = $1 AND subject_id = $2 AND kind = 'relationship_removed'";
        assert_eq!(found_after(&house, untold, &args![P.0, customer.0]), BTreeSet::from(["I3", "chain"]));
    }
}

#[tokio::test]
async fn i4_check_finds_rights_that_outlived_their_life() {
    let house = lived().await;
    for customer in [C, D] {
        let revived = "UPDATE delegation SET ended_at = NULL WHERE partner_id = $1 AND customer_id = $2 AND generation = 1";
        assert_eq!(found_after(&house, revived, &args![P.0, customer.0]), BTreeSet::from(["I4"]));
    }
}

#[tokio::test]
async fn i5_check_finds_a_contact_designated_in_a_life_that_never_was() {
    let house = lived().await;
    let sql = "UPDATE subscription SET contact_generation = 3 WHERE partner_id = $1 AND customer_id = $2";
    assert_eq!(found_after(&house, sql, &args![Q.0, D.0]), BTreeSet::from(["I5"]));
    let sql = "UPDATE subscription SET contact_partner_id = $3, contact_generation = 1
               WHERE partner_id = $1 AND customer_id = $2";
    assert_eq!(found_after(&house, sql, &args![Q.0, D.0, D.0]), BTreeSet::from(["I5"]));
}

#[tokio::test]
async fn i6_check_finds_a_list_that_is_not_the_set_of_active_relationships() {
    let house = lived().await;
    for (sql, customer) in [
        ("DELETE FROM customer_listing WHERE partner_id = $1 AND customer_id = $2", D),
        (
            "INSERT INTO customer_listing (partner_id, sorting, sort_key, customer_id)
             SELECT partner_id, sorting, sort_key, $2 FROM customer_listing WHERE partner_id = $1",
            C,
        ),
        ("INSERT INTO customer_term (partner_id, field, term, customer_id) VALUES ($1, 'word', 'x', $2)", C),
        ("UPDATE customer_count SET amount = amount + 1 WHERE partner_id = $1 AND partner_id <> $2", C),
    ] {
        assert_eq!(found_after(&house, sql, &args![P.0, customer.0]), BTreeSet::from(["I6"]), "{sql}");
    }
}

#[tokio::test]
async fn i7_check_finds_a_removal_that_reached_somebody_elses_log() {
    let house = lived().await;
    for (sql, partner, customer) in [
        (
            "UPDATE event SET cause = (SELECT e.cause FROM event e WHERE e.partner_id = $1 AND e.subject_id = $2
                 AND e.kind = 'relationship_removed' AND e.generation = 1)
             WHERE partner_id <> $1 AND kind = 'support_contact_changed'",
            P,
            D,
        ),
        (
            "UPDATE event SET cause = (SELECT e.cause FROM event e WHERE e.partner_id = $1 AND e.subject_id = $2
                 AND e.kind = 'relationship_removed' AND e.generation = 1)
             WHERE partner_id = $1 AND subject_id <> $2 AND kind = 'order_placed'",
            P,
            C,
        ),
    ] {
        assert_eq!(found_after(&house, sql, &args![partner.0, customer.0]), BTreeSet::from(["I7"]), "{sql}");
    }
}

#[tokio::test]
async fn i9_check_finds_what_came_after_an_end_and_is_not_accounted_for() {
    let house = lived().await;
    let at = domain::days_after(house.clock.now(), 1);
    let early = domain::days_after(at, -400);
    let line = "INSERT INTO closed_line (partner_id, record_id, id, at, kind, amount, currency, code)
                SELECT partner_id, id, $3, $4, 'charge', 100, 'EUR', 'late_usage' FROM closed_relationship
                WHERE partner_id = $1 AND customer_id = $2";
    for when in [at, early] {
        let found = found_after(&house, line, &args![P.0, C.0, D.0, when]);
        assert_eq!(found, BTreeSet::from(["I9"]));
    }
    let orphaned = "INSERT INTO closed_line (partner_id, record_id, id, at, kind, amount, currency, code)
                    VALUES ($1, $2, $2, $3, 'charge', 100, 'EUR', 'late_usage')";
    assert_eq!(found_after(&house, orphaned, &args![P.0, C.0, at]), BTreeSet::from(["I9"]));
    let unsold = "DELETE FROM purchase_order WHERE partner_id = $1 AND customer_id = $2";
    assert_eq!(found_after(&house, unsold, &args![P.0, C.0]), BTreeSet::from(["I9"]));
}

#[tokio::test]
async fn i8_check_finds_a_life_or_an_event_that_tells_too_little() {
    let house = lived().await;
    let untold = "UPDATE event SET kind = 'customer_added'
                  WHERE partner_id = $1 AND subject_id = $2 AND kind = 'relationship_established'";
    assert_eq!(found_after(&house, untold, &args![P.0, C.0]), BTreeSet::from(["I8"]));
    let unreadable =
        "UPDATE event SET body = '{}' WHERE partner_id = $1 AND subject_id = $2 AND sequence = 1";
    assert_eq!(found_after(&house, unreadable, &args![P.0, C.0]), BTreeSet::from(["I8", "chain"]));
}

#[tokio::test]
async fn chain_check_finds_an_event_that_was_changed_moved_or_taken_away() {
    let house = lived().await;
    for sql in [
        "UPDATE event SET body = replace(body, 'active', 'Active') WHERE partner_id = $1 AND subject_id = $2",
        "UPDATE event SET hash = (SELECT first.hash FROM event first WHERE first.partner_id = $1
             AND first.subject_id = $2 AND first.sequence = 1) WHERE partner_id = $1 AND subject_id = $2 AND sequence = 2",
        "UPDATE event SET sequence = sequence + 100 WHERE partner_id = $1 AND subject_id = $2 AND sequence > 3",
        "DELETE FROM event WHERE partner_id = $1 AND subject_id = $2 AND kind = 'order_placed'",
        "DELETE FROM event WHERE partner_id = $1 AND subject_id = $2 AND kind = 'delegated_admin_ended'",
        "DELETE FROM event_chain WHERE partner_id = $1 AND subject_id = $2",
        "UPDATE event_chain SET sequence = sequence + 1 WHERE partner_id = $1 AND subject_id = $2",
    ] {
        assert_eq!(found_after(&house, sql, &args![P.0, C.0]), BTreeSet::from(["chain"]), "{sql}");
    }
}
