//! Removing, once and again, and what it leaves alone.

use super::house::*;
use crate::Error;
use crate::orders::PlaceOrder;
use crate::own::RevokeDelegatedAdmin;
use crate::relationships::{EndDelegatedAdmin, RemovalPreview, RemoveRelationship};
use crate::subscriptions::{AvailableContacts, SubscriptionList, Wanted, suspend_all};
use domain::subscription::Status;
use domain::{EventKind, Role};
use store::users;

#[tokio::test]
async fn e4_a_second_confirmation_gets_the_same_removal_and_leaves_no_second_event() {
    let house = served().await;
    let version = Some(house.preview(ANNA, C).await);
    let confirm = RemoveRelationship { version, ..removal(C) };
    let first = house.run(ANNA, confirm.clone()).await.unwrap();
    let second = house.run(PAUL, confirm).await.unwrap();
    assert_eq!(first, second);
    assert_eq!(house.events(P, C, EventKind::RelationshipRemoved).len(), 1);
    assert_eq!(house.violations(), []);
}

#[tokio::test]
async fn e4_two_who_confirm_at_once_get_the_same_removal() {
    let house = served().await;
    let (first, second) = tokio::join!(house.remove(ANNA, C), house.remove(PAUL, C));
    assert_eq!(first.unwrap().removal_id, second.unwrap().removal_id);
    assert_eq!(house.events(P, C, EventKind::RelationshipRemoved).len(), 1);
}

#[tokio::test]
async fn e5_a_repeat_after_a_lost_answer_is_answered_alike_and_writes_nothing() {
    let house = served().await;
    let request = house.remembered(ANNA);
    let first = house.center.run(request.clone(), removal(C)).await.unwrap();
    let before = house.dump();
    let again = house.center.run(request, removal(C)).await.unwrap();
    assert_eq!(first, again);
    assert_eq!(house.dump(), before);
}

#[tokio::test]
async fn a_p4_a_role_taken_away_between_preview_and_confirmation_refuses_the_removal() {
    let house = served().await;
    let version = Some(house.preview(PAUL, C).await);
    house
        .center
        .store()
        .write_blocking(|tx| users::set_roles(tx, PAUL.0, PAUL.id(), &[Role::HelpdeskAgent]))
        .unwrap();
    assert_eq!(code(house.run(PAUL, RemoveRelationship { version, ..removal(C) }).await), "role_required");
    assert!(house.ask(ANNA, RemovalPreview { customer: C }).await.unwrap().relationship.is_active());
    assert_eq!(house.events(P, C, EventKind::RelationshipRemoved).len(), 0);
}

#[tokio::test]
async fn e37_who_is_switched_off_meanwhile_removes_nothing() {
    let house = served().await;
    house.center.store().write_blocking(|tx| users::set_active(tx, PAUL.0, PAUL.id(), false)).unwrap();
    assert_eq!(house.remove(PAUL, C).await.unwrap_err(), Error::SignedOut);
    assert!(house.ask(ANNA, RemovalPreview { customer: C }).await.is_ok());
}

#[tokio::test]
async fn a_s9a_after_the_removal_nothing_can_be_bought_or_extended_and_each_try_is_remembered() {
    let house = served().await;
    let mail = house.buy(ANNA, C, "mail").await;
    house.set_status(ANNA, &mail, Status::Suspended).await.unwrap();
    house.remove(ANNA, C).await.unwrap();
    let before = house.dump();

    let order = |lines| PlaceOrder { customer: C, lines };
    assert_eq!(code(house.run(ANNA, order(vec![line("mail", None)])).await), "unrelated");
    assert_eq!(code(house.run(ANNA, order(vec![line("archive", Some(mail.id))])).await), "unrelated");
    for wanted in [
        Wanted { quantity: Some(2), ..Wanted::default() },
        Wanted { auto_renew: Some(false), ..Wanted::default() },
        Wanted { status: Some(Status::Active), ..Wanted::default() },
        Wanted { status: Some(Status::Deleted), ..Wanted::default() },
    ] {
        assert_eq!(code(house.change(ANNA, &mail, wanted).await), "unrelated");
    }

    let mut after = house.dump();
    let mut tries = after.remove(&("attempt".to_owned(), Some(literal(P)))).unwrap();
    tries.retain(|row| !before.values().flatten().any(|old| old == row));
    assert_eq!(tries.len(), 6);
    let mut before = before;
    before.remove(&("attempt".to_owned(), Some(literal(P))));
    assert_eq!(after, before, "nothing else changed");
}

#[tokio::test]
async fn a_s19_i7_a_removal_changes_no_row_of_anybody_else() {
    let house = served().await;
    for (who, customer) in [(ANNA, C), (QUINN, C), (ANNA, D), (QUINN, D)] {
        let mail = house.buy(who, customer, "mail").await;
        if who.0 == QUINN.0 {
            house.name_contact(who, &mail, P).await;
        } else if customer == C {
            house.set_status(who, &mail, Status::Suspended).await.unwrap();
        }
    }
    let before = house.dump();
    house.remove(ANNA, C).await.unwrap();
    let after = house.dump();

    let own = Some(literal(P));
    for (key, rows) in &before {
        if key.1 != own {
            assert_eq!(after.get(key), Some(rows), "{key:?}");
        }
    }
    assert!(after.keys().all(|key| key.1 == own || before.contains_key(key)));
    let changed: Vec<&str> = after
        .iter()
        .filter(|(key, rows)| before.get(*key) != Some(*rows))
        .map(|((table, _), _)| table.as_str())
        .collect();
    // Subscriptions, orders and requests are not among them.
    let expected = [
        "closed_company",
        "closed_relationship",
        "customer_count",
        "customer_listing",
        "customer_term",
        "delegation",
        "event",
        "event_chain",
        "idempotency",
        "relationship",
    ];
    assert_eq!(changed, expected);
    let left = |table: &str| after[&(table.to_owned(), own.clone())].len();
    assert_eq!(left("customer_listing"), 4, "the other customer stays in the list, in each order");
    let events = ("event".to_owned(), own.clone());
    assert!(
        before[&events].iter().all(|row| after[&events].contains(row)),
        "what was told stays as it was told"
    );
    assert_eq!(house.violations(), []);
}

#[tokio::test]
async fn e34_the_contact_of_anothers_subscription_falls_back_to_its_seller() {
    let house = served().await;
    let mail = house.buy(QUINN, C, "mail").await;
    house.name_contact(QUINN, &mail, P).await;
    assert_eq!(house.contact(QUINN, &mail).await, Some(P));
    let shown = house.ask(ANNA, RemovalPreview { customer: C }).await.unwrap().consequences.contacts;
    assert_eq!(shown.len(), 1);
    assert_eq!((shown[0].subscription, shown[0].fallback), (mail.id, Some(Q)));

    let removed = house.remove(ANNA, C).await.unwrap();
    assert_eq!(removed.done.contacts, shown);
    assert_eq!(house.contact(QUINN, &mail).await, Some(Q));
    let event = house.events(P, C, EventKind::RelationshipRemoved).remove(0);
    assert_eq!(event.new["contacts"][0]["subscription"], mail.id.to_string());
    let available = house.ask(QUINN, AvailableContacts { customer: C }).await.unwrap();
    assert!(available.iter().all(|one| one.partner.id != P));
}

#[tokio::test]
async fn e35_where_the_customer_took_the_rights_away_before_nothing_is_left_to_end() {
    let house = served().await;
    assert_eq!(house.run(CARLA, RevokeDelegatedAdmin { partner: P }).await.unwrap().ended, 1);
    assert_eq!(
        house.ask(ANNA, RemovalPreview { customer: C }).await.unwrap().consequences.delegated_admin,
        None
    );
    let removed = house.remove(ANNA, C).await.unwrap();
    assert!(!removed.done.delegated_admin_ended);
    assert_eq!(house.events(P, C, EventKind::DelegatedAdminEnded).len(), 1);
    assert_eq!(house.violations(), []);
}

#[tokio::test]
async fn e36_removal_and_revocation_at_once_both_succeed_and_end_the_rights_once() {
    for _ in 0..8 {
        let house = served().await;
        let (removed, revoked) =
            tokio::join!(house.remove(ANNA, C), house.run(CARLA, RevokeDelegatedAdmin { partner: P }));
        let by_removal = i64::from(removed.unwrap().done.delegated_admin_ended);
        assert_eq!(by_removal + revoked.unwrap().ended, 1);
        assert_eq!(house.events(P, C, EventKind::DelegatedAdminEnded).len(), 1);
        assert_eq!(house.violations(), []);
    }
}

#[tokio::test]
async fn e36_after_the_removal_the_customer_finds_no_rights_left_and_the_partner_no_relationship() {
    let house = served().await;
    house.remove(ANNA, C).await.unwrap();
    assert_eq!(house.run(CARLA, RevokeDelegatedAdmin { partner: P }).await.unwrap().ended, 0);
    assert_eq!(code(house.run(ANNA, EndDelegatedAdmin { customer: C }).await), "unrelated");
    assert_eq!(house.events(P, C, EventKind::DelegatedAdminEnded).len(), 1);
}

#[tokio::test]
async fn e18_a_trial_that_ran_out_does_not_hold_the_removal_up() {
    let house = served().await;
    house.buy(ANNA, C, "trial").await;
    assert_eq!(code(house.remove(ANNA, C).await), "relationship_blocked");
    house.days_pass(31);
    house.remove(ANNA, C).await.unwrap();
    assert_eq!(house.violations(), []);
}

#[tokio::test]
async fn e18_what_ran_out_is_written_down_with_the_next_change_and_told() {
    let house = served().await;
    let suite = house.buy(ANNA, C, "suite").await;
    house.change(ANNA, &suite, Wanted { auto_renew: Some(false), ..Wanted::default() }).await.unwrap();
    house.days_pass(366);
    assert_eq!(code(house.set_status(ANNA, &suite, Status::Suspended).await), "illegal_transition");
    let told = house.events(P, C, EventKind::SubscriptionChanged).len();
    let renewed =
        house.change(ANNA, &suite, Wanted { auto_renew: Some(true), ..Wanted::default() }).await.unwrap();
    assert_eq!(renewed.status, Status::Expired, "turning renewal on brings nothing back");
    assert_eq!(house.events(P, C, EventKind::SubscriptionChanged).len(), told + 1);
    let expired = house.events(P, C, EventKind::SubscriptionExpired);
    assert_eq!(expired.len(), 1);
    assert!(expired[0].new["status"] == "expired" && expired[0].old["status"] == "active");
    house.remove(ANNA, C).await.unwrap();
    assert_eq!(house.violations(), []);
}

#[tokio::test]
async fn e18_a_change_that_changes_nothing_writes_nothing_down() {
    let house = served().await;
    let trial = house.buy(ANNA, C, "trial").await;
    house.days_pass(31);
    let before = house.dump();
    let same = house.change(ANNA, &trial, Wanted { quantity: Some(1), ..Wanted::default() }).await.unwrap();
    assert_eq!(same.status, Status::Expired);
    assert_eq!(house.dump(), before);
}

#[tokio::test]
async fn e11_a_s12b_an_add_on_that_goes_down_with_its_base_is_answered_as_it_stands() {
    let house = served().await;
    let base = house.buy(ANNA, C, "mail").await;
    let lines = vec![line("archive", Some(base.id))];
    house.run(ANNA, PlaceOrder { customer: C, lines }).await.unwrap();
    let results = suspend_all(&house.center, &house.request(ANNA), C, None).await.unwrap();
    let stored = house.ask(ANNA, SubscriptionList { customer: C }).await.unwrap();
    assert_eq!(results.len(), 2);
    for row in stored {
        let told = results.iter().find(|one| one.subscription == row.subscription.id).unwrap();
        assert_eq!(told.result, Ok(row.subscription.clone()));
        assert!(row.subscription.delete_at.is_some());
    }
    assert_eq!(house.events(P, C, EventKind::SubscriptionSuspended).len(), 2);
}
