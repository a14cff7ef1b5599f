//! Asking again, answering, and what a new life brings back.

use super::house::*;
use crate::invitations::{RotateInvitation, WithdrawInvitation};
use crate::relationships::RemoveRelationship;
use crate::subscriptions::AvailableContacts;
use domain::EventKind;
use domain::invitation::InvitationKind;
use domain::subscription::Status;

#[tokio::test]
async fn e6_a_confirmation_of_an_earlier_life_does_not_end_the_next_one() {
    let house = served().await;
    let old = Some(house.preview(ANNA, C).await);
    house.remove(PAUL, C).await.unwrap();
    assert_eq!(house.serve(ANNA, CARLA, true).await.generation, 2);
    let confirm = RemoveRelationship { version: old, ..removal(C) };
    assert_eq!(code(house.run(ANNA, confirm).await), "stale");
    let current = Some(house.preview(ANNA, C).await);
    let removed = house.run(ANNA, RemoveRelationship { version: current, ..removal(C) }).await.unwrap();
    assert_eq!(removed.generation, 2);
    assert_eq!(house.events(P, C, EventKind::RelationshipRemoved).len(), 2);
    assert_eq!(house.violations(), []);
}

#[tokio::test]
async fn e22_a_designation_stays_behind_while_the_partner_is_available_again() {
    let house = served().await;
    let mail = house.buy(QUINN, C, "mail").await;
    house.name_contact(QUINN, &mail, P).await;
    house.remove(ANNA, C).await.unwrap();
    house.serve(ANNA, CARLA, false).await;
    assert_eq!(house.contact(QUINN, &mail).await, Some(Q));
    let available = house.ask(QUINN, AvailableContacts { customer: C }).await.unwrap();
    assert!(available.iter().any(|one| one.partner.id == P));
    house.name_contact(QUINN, &mail, P).await;
    assert_eq!(house.contact(QUINN, &mail).await, Some(P));
    assert_eq!(house.violations(), []);
}

#[tokio::test]
async fn e24_what_was_suspended_comes_back_by_hand_unless_its_like_was_bought_elsewhere() {
    let house = served().await;
    let kept = house.buy(ANNA, C, "mail").await;
    let limited = house.buy(ANNA, C, "one_each").await;
    for one in [&kept, &limited] {
        house.set_status(ANNA, one, Status::Suspended).await.unwrap();
    }
    house.remove(ANNA, C).await.unwrap();
    house.buy(QUINN, C, "one_each").await;
    house.days_pass(10);
    house.serve(ANNA, CARLA, false).await;
    assert_eq!(house.set_status(ANNA, &kept, Status::Active).await.unwrap().status, Status::Active);
    assert_eq!(code(house.set_status(ANNA, &limited, Status::Active).await), "offer_limit_reached");
}

#[tokio::test]
async fn e24_after_its_retention_it_does_not_come_back() {
    let house = served().await;
    let mail = house.buy(ANNA, C, "mail").await;
    house.set_status(ANNA, &mail, Status::Suspended).await.unwrap();
    house.remove(ANNA, C).await.unwrap();
    house.days_pass(91);
    house.serve(ANNA, CARLA, false).await;
    assert_eq!(code(house.set_status(ANNA, &mail, Status::Active).await), "retention_over");
}

#[tokio::test]
async fn e27_a_new_targeted_request_replaces_the_last_one_and_the_generic_link_stays_the_same() {
    let house = served().await;
    house.remove(ANNA, C).await.unwrap();
    let first = house.invite(ANNA, InvitationKind::Targeted, Some(C)).await;
    let second = house.invite(ANNA, InvitationKind::Targeted, Some(C)).await;
    assert_ne!(first.id, second.id);
    assert_eq!(code(house.accept(CARLA, &first).await), "invitation_withdrawn");
    assert_eq!(house.accept(CARLA, &second).await.unwrap().generation, 2);
    assert_eq!(code(house.accept(CARLA, &second).await), "invitation_used");

    let generic = house.invite(ANNA, InvitationKind::Generic, None).await;
    assert_eq!(house.invite(ANNA, InvitationKind::Generic, None).await, generic);
    assert_eq!(house.violations(), []);
}

#[tokio::test]
async fn e28_an_old_generic_link_begins_a_new_life() {
    let house = house();
    let link = house.invite(ANNA, InvitationKind::Generic, None).await;
    assert_eq!(house.accept(CARLA, &link).await.unwrap().generation, 1);
    house.remove(ANNA, C).await.unwrap();
    house.days_pass(30);
    let accepted = house.accept(CARLA, &link).await.unwrap();
    assert_eq!((accepted.generation, accepted.established, accepted.delegated_admin), (2, true, false));
    let again = house.accept(CARLA, &link).await.unwrap();
    assert_eq!((again.generation, again.established), (2, false));
    assert_eq!(house.events(P, C, EventKind::RelationshipEstablished).len(), 2);
    assert_eq!(house.violations(), []);
}

#[tokio::test]
async fn e28_a_link_that_was_replaced_or_taken_back_begins_nothing() {
    let house = house();
    let link = house.invite(ANNA, InvitationKind::Generic, None).await;
    let next = house.run(ANNA, RotateInvitation { invitation: link.id }).await.unwrap().invitation;
    assert_eq!(code(house.accept(CARLA, &link).await), "invitation_expired");
    house.run(ANNA, WithdrawInvitation { invitation: next.id }).await.unwrap();
    assert_eq!(code(house.accept(CARLA, &next).await), "invitation_withdrawn");
    assert_eq!(house.events(P, C, EventKind::RelationshipEstablished).len(), 0);
}
