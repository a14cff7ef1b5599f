//! Rules beside the removal: buying, requests, contacts, codes.

use crate::given::*;
use domain::catalogue::{BillingCycle, Offer, OfferKind};
use domain::customer::{Address, BillingProfile, MAX_NAME, NewCustomer, check_new};
use domain::delegation::DelegationKind;
use domain::invitation::{
    AcceptFacts, Accepted, Asked, Invitation, InvitationKind, InvitationState, TARGETED_DAYS,
};
use domain::order::{
    MAX_LINES, MAX_NICKNAME, Order, OrderStatus, Placed, PurchaseFacts, PurchaseIds, WantedLine, check_lines,
    place,
};
use domain::partner::PartnerKind;
use domain::relationship::{Relationship, RelationshipState};
use domain::subscription::{Changed, Status, Subscription, SuspendedBy};
use domain::{
    CustomerId, DelegationId, EventKind, FieldProblem, InvitationId, OfferId, OrderId, PartnerId, Refusal,
    Role, SubscriptionId, days_after, days_until,
};
use uuid::Uuid;

const GRANT: DelegationId = DelegationId(Uuid::from_u128(0xD));

// Buying.

fn want(offer: &str, parent: Option<SubscriptionId>) -> WantedLine {
    WantedLine { number: 0, offer: OfferId(offer.to_owned()), quantity: 3, nickname: None, parent }
}

fn buy(offers: &[Offer], existing: &[Subscription], lines: &[WantedLine]) -> Result<Placed, Refusal> {
    let relationship = relationship();
    let facts = PurchaseFacts {
        relationship: &relationship,
        restricted: false,
        by_customer: false,
        currency: "EUR",
        offers,
        existing,
    };
    let drawn: Vec<_> = (50..).take(lines.len()).map(id).collect();
    place(&facts, lines, &PurchaseIds { order: OrderId(Uuid::from_u128(5)), subscriptions: &drawn }, now())
}

#[test]
fn m4_a_purchase_is_complete_at_once_with_an_event_for_order_and_line() {
    let offers = [offer("mail", OfferKind::Legacy), offer("suite", OfferKind::NewCommerce)];
    let placed = buy(&offers, &[], &[want("mail", None), want("suite:0001:all", None)]).unwrap();
    assert_eq!(placed.order.status, OrderStatus::Completed);
    assert_eq!(placed.subscriptions.len(), 2);
    assert!(placed.subscriptions.iter().all(|one| one.status == Status::Active && one.contact.is_none()));
    let kinds: Vec<_> = placed.happened.iter().map(|event| event.kind).collect();
    assert_eq!(
        kinds,
        [EventKind::OrderPlaced, EventKind::SubscriptionActivated, EventKind::SubscriptionActivated]
    );
    assert_eq!(placed.subscriptions[1].cancel_until, Some(day(7)));
    assert_eq!(placed.subscriptions[1].term_end, "2027-11-21T12:00:00Z".parse().ok());
}

#[test]
fn m4_a_trial_runs_thirty_days() {
    let placed = buy(&[offer("trial", OfferKind::Trial)], &[], &[want("trial", None)]).unwrap();
    assert_eq!(placed.subscriptions[0].term_end, Some(day(30)));
}

#[test]
fn a_s9a_one_wrong_line_refuses_the_whole_order() {
    let offers = [offer("mail", OfferKind::Legacy)];
    assert_eq!(
        buy(&offers, &[], &[want("mail", None), want("nothing", None)]),
        Err(Refusal::OfferUnknown { offer: OfferId("nothing".to_owned()) })
    );
}

#[test]
fn a_s9a_what_is_not_sold_or_not_in_this_currency_or_quantity_is_refused() {
    let mail = OfferId("mail".to_owned());
    let retired = [offer("mail", OfferKind::Legacy).but(|offer| offer.purchasable = false)];
    let elsewhere = [offer("mail", OfferKind::Legacy).but(|offer| offer.prices[0].0 = "JPY".to_owned())];
    for offers in [&retired, &elsewhere] {
        assert_eq!(
            buy(offers, &[], &[want("mail", None)]),
            Err(Refusal::OfferNotPurchasable { offer: mail.clone() })
        );
    }
    let few = [offer("mail", OfferKind::Legacy).but(|offer| offer.maximum = 2)];
    assert_eq!(
        buy(&few, &[], &[want("mail", None)]),
        Err(Refusal::QuantityOutOfRange { minimum: 1, maximum: 2 })
    );
}

#[test]
fn e24_a_limit_counts_within_one_order_too() {
    let offers = [offer("mail", OfferKind::Legacy).but(|offer| offer.limit_per_customer = Some(1))];
    assert_eq!(
        buy(&offers, &[], &[want("mail", None), want("mail", None)]),
        Err(Refusal::OfferLimitReached { offer: OfferId("mail".to_owned()) })
    );
}

#[test]
fn e12_an_add_on_needs_an_active_base_of_its_own_that_it_fits() {
    let archive =
        offer("archive", OfferKind::AddOn).but(|offer| offer.bases = vec![OfferId("legacy".to_owned())]);
    let offers = [archive];
    let base = bought(1, OfferKind::Legacy);
    let line = [want("archive", Some(id(1)))];
    assert_eq!(
        buy(&offers, std::slice::from_ref(&base), &line).unwrap().subscriptions[0].parent,
        Some(id(1))
    );
    let unfit = [
        suspended(base.clone()),
        base.clone().but(|one| one.partner = Q),
        base.clone().but(|one| one.offer = OfferId("other".to_owned())),
        base.but(|one| one.id = id(2)),
    ];
    for base in unfit {
        assert_eq!(buy(&offers, &[base], &line), Err(Refusal::AddOnNeedsParent));
    }
}

#[test]
fn e12_only_an_add_on_keeps_the_base_it_was_ordered_with() {
    let placed = buy(&[offer("mail", OfferKind::Legacy)], &[], &[want("mail", Some(id(9)))]).unwrap();
    assert_eq!((placed.subscriptions[0].parent, placed.order.lines[0].parent), (None, None));
}

#[test]
fn a_s9a_a_restricted_partner_buys_nothing_new() {
    let relationship = relationship();
    let offers = [offer("mail", OfferKind::Legacy)];
    let facts = PurchaseFacts {
        relationship: &relationship,
        restricted: true,
        by_customer: false,
        currency: "EUR",
        offers: &offers,
        existing: &[],
    };
    let ids = PurchaseIds { order: OrderId(Uuid::from_u128(5)), subscriptions: &[id(50)] };
    assert_eq!(place(&facts, &[want("mail", None)], &ids, now()), Err(Refusal::PartnerRestricted));
}

#[test]
fn the_form_of_lines_is_checked_and_every_wrong_field_named() {
    let fields = |lines: &[WantedLine]| -> Vec<String> {
        check_lines(lines).err().unwrap_or_default().into_iter().map(|error| error.field).collect()
    };
    assert_eq!(fields(&[]), ["lineItems"]);
    assert_eq!(fields(&vec![want("mail", None); MAX_LINES]), Vec::<String>::new());
    assert_eq!(fields(&vec![want("mail", None); MAX_LINES + 1]), ["lineItems"]);
    let mut wrong = want(" ", None);
    wrong.quantity = 0;
    wrong.nickname = Some("é".repeat(MAX_NICKNAME + 1));
    assert_eq!(fields(&[want("mail", None), wrong]), ["lineItems[1].offerId", "lineItems[1].friendlyName"]);
}

#[test]
fn an_order_that_was_cancelled_stays_so_without_a_second_event() {
    let (cancelled, changed) = order(1, OrderStatus::Pending).cancel(&[]).unwrap();
    assert_eq!((cancelled.status, cancelled.version, changed.happened.len()), (OrderStatus::Cancelled, 2, 1));
    assert_eq!(cancelled.cancel(&[]), Ok((cancelled.clone(), Changed::default())));
    let done: Order = order(2, OrderStatus::Completed);
    assert_eq!(done.cancel(&[]), Err(Refusal::OrderNotCancellable));
}

#[test]
fn m4_what_was_not_provisioned_yet_goes_with_its_order_and_nothing_else_does() {
    let waits = order(1, OrderStatus::Pending);
    let pending = |number: u128, of: &Order| {
        in_status(bought(number, OfferKind::Legacy), Status::Pending).but(|one| one.order = of.id)
    };
    let other = order(2, OrderStatus::Pending);
    let active = bought(3, OfferKind::Legacy).but(|one| one.order = waits.id);
    let (_, changed) = waits.cancel(&[pending(1, &waits), pending(2, &other), active]).unwrap();
    let gone: Vec<_> = changed.subscriptions.iter().map(|one| (one.id, one.status)).collect();
    assert_eq!(gone, [(id(1), Status::Deleted)]);
    let kinds: Vec<_> = changed.happened.iter().map(|one| one.kind).collect();
    assert_eq!(kinds, [EventKind::OrderCancelled, EventKind::SubscriptionCancelled]);
}

// Subscriptions.

#[test]
fn m4_an_add_on_comes_back_only_under_an_active_base() {
    let add_on = suspended(bought(2, OfferKind::AddOn).but(|one| one.parent = Some(id(1))));
    let base = bought(1, OfferKind::Legacy);
    assert!(add_on.reactivate(Some(&base), &[], false, now()).is_ok());
    for parent in [None, Some(&suspended(base))] {
        assert_eq!(add_on.reactivate(parent, &[], false, now()), Err(Refusal::ParentNotActive));
    }
}

#[test]
fn m4_what_the_platform_suspended_only_the_platform_brings_back() {
    let one = suspended_by(bought(1, OfferKind::Legacy), SuspendedBy::Platform);
    assert_eq!(one.reactivate(None, &[], false, now()), Err(Refusal::PlatformSuspended));
}

#[test]
fn m4_cancelling_a_base_takes_its_add_ons_along_and_is_final() {
    let base = bought(1, OfferKind::Legacy);
    let add_ons = [bought(2, OfferKind::AddOn), suspended(bought(3, OfferKind::AddOn))];
    let gone = base.cancel(&add_ons, now()).unwrap();
    assert_eq!(gone.subscriptions.len(), 3);
    assert!(gone.subscriptions.iter().all(|one| one.status == Status::Deleted));
    assert_eq!(gone.subscriptions[0].cancel(&[], now()), Ok(Default::default()));
    assert_eq!(
        gone.subscriptions[0].suspend(&[], false, SuspendedBy::Partner, now()),
        Err(Refusal::SubscriptionDeleted)
    );
}

#[test]
fn m4_an_add_on_and_a_reservation_are_not_cancelled_by_themselves() {
    for kind in [OfferKind::AddOn, OfferKind::Reservation] {
        assert_eq!(bought(1, kind).cancel(&[], now()), Err(Refusal::CancelNotPossible));
    }
}

#[test]
fn portal_2_2_the_quantity_of_a_suspended_one_stays_as_it_is() {
    let one = bought(1, OfferKind::Legacy);
    assert_eq!(one.set_quantity(7, 1, 10).unwrap().subscriptions[0].quantity, 7);
    assert_eq!(one.set_quantity(5, 1, 1), Ok(Default::default()), "unchanged is never wrong");
    assert_eq!(one.set_quantity(11, 1, 10), Err(Refusal::QuantityOutOfRange { minimum: 1, maximum: 10 }));
    assert_eq!(suspended(one).set_quantity(7, 1, 10), Err(Refusal::QuantityOfSuspended));
}

#[test]
fn m5_only_offers_with_that_capability_have_a_support_contact() {
    for kind in OfferKind::ALL {
        let changed = bought(1, kind).set_contact(designated(Q, 3));
        if kind.has_support_contact() {
            let changed = changed.unwrap();
            assert_eq!(changed.subscriptions[0].contact, designated(Q, 3));
            assert_eq!(changed.happened[0].kind, EventKind::SupportContactChanged);
        } else {
            assert_eq!(changed, Err(Refusal::SupportContactNotSupported), "{kind:?}");
        }
    }
    assert!(!OfferKind::NewCommerce.has_support_contact());
}

#[test]
fn m4_a_name_is_not_written_into_the_event() {
    let changed = bought(1, OfferKind::Legacy).set_nickname(Some("Anna Rossi".to_owned())).unwrap();
    assert_eq!(changed.subscriptions[0].nickname.as_deref(), Some("Anna Rossi"));
    assert!(!serde_json::to_string(&changed.happened).unwrap().contains("Rossi"));
}

#[test]
fn m4_nothing_but_cancelling_the_order_touches_a_pending_one() {
    let waits = in_status(bought(1, OfferKind::Legacy), Status::Pending);
    let refused = Err(Refusal::SubscriptionPending);
    assert_eq!(waits.suspend(&[], false, SuspendedBy::Partner, now()), refused);
    assert_eq!(waits.reactivate(None, &[], false, now()), refused);
    assert_eq!(waits.cancel(&[], now()), refused);
    assert_eq!(waits.set_quantity(9, 1, 10), refused);
    assert_eq!(waits.set_nickname(Some("x".to_owned())), refused);
    assert_eq!(waits.set_contact(designated(Q, 1)), refused);
}

// Requests (M1).

fn invitation(kind: InvitationKind, delegated_admin: bool) -> Invitation {
    let customer = (kind == InvitationKind::Targeted).then_some(C);
    let invitation_id = InvitationId(Uuid::from_u128(0xA));
    let asked = Asked { kind, delegated_admin, ..Asked::plain(customer, "it-IT") };
    Invitation::issue(invitation_id, P, asked, Some(SOMEBODY), now()).0
}

fn accept(
    invitation: &Invitation,
    relationship: Option<&Relationship>,
    has_delegated_admin: bool,
    grant_delegated_admin: bool,
) -> Result<Accepted, Refusal> {
    let facts = AcceptFacts {
        customer: C,
        relationship,
        has_delegated_admin,
        restricted: false,
        grant_delegated_admin,
        grant_granular: None,
        has_granular: false,
        beside: None,
    };
    invitation.accept(1, &facts, GRANT, day(1))
}

#[test]
fn a_s15a_acceptance_after_a_removal_opens_the_next_life() {
    let removed = remove(&facts([])).unwrap().relationship;
    let accepted =
        accept(&invitation(InvitationKind::Targeted, false), Some(&removed), false, false).unwrap();
    let started = accepted.started.unwrap().relationship;
    assert_eq!((started.generation, started.state), (2, RelationshipState::Active));
    assert_eq!(accepted.invitation.unwrap().state, InvitationState::Accepted);
    let kinds: Vec<_> = accepted.happened.iter().map(|event| event.kind).collect();
    assert_eq!(kinds, [EventKind::InvitationAccepted, EventKind::RelationshipEstablished]);
}

#[test]
fn a_s15c_delegated_admin_begins_only_where_it_was_asked_for_and_ticked() {
    for kind in [InvitationKind::Generic, InvitationKind::Targeted] {
        for asked in [true, false] {
            for ticked in [true, false] {
                let accepted = accept(&invitation(kind, asked), None, false, ticked).unwrap();
                assert!(accepted.started.is_some());
                assert_eq!(accepted.granted.is_some(), asked && ticked, "{kind:?} {asked} {ticked}");
            }
        }
    }
}

#[test]
fn m1_accepting_while_active_adds_only_delegated_admin_and_only_if_there_is_none() {
    let running = relationship();
    let link = invitation(InvitationKind::Generic, true);
    let accepted = accept(&link, Some(&running), false, true).unwrap();
    assert!(accepted.started.is_none());
    let granted = accepted.granted.unwrap();
    assert_eq!((granted.kind, granted.generation, granted.id), (DelegationKind::Standing, 1, GRANT));

    let again = accept(&link, Some(&running), true, true).unwrap();
    assert!(again.started.is_none() && again.granted.is_none() && again.happened.is_empty());
}

#[test]
fn e23_a_delegation_of_an_ended_life_does_not_stand_in_for_a_new_one() {
    let removed = remove(&facts([])).unwrap().relationship;
    let accepted = accept(&invitation(InvitationKind::Targeted, true), Some(&removed), true, true).unwrap();
    assert_eq!(accepted.granted.unwrap().generation, 2);
}

#[test]
fn m1_a_request_is_answered_once_in_time_by_the_one_it_is_for() {
    let targeted = invitation(InvitationKind::Targeted, false);
    assert_eq!(targeted.answerable(1, C, now()), Ok(()));
    let another = CustomerId(Uuid::from_u128(12));
    assert_eq!(targeted.answerable(1, another, now()), Err(Refusal::InvitationForAnother));
    assert_eq!(targeted.answerable(1, C, day(TARGETED_DAYS)), Err(Refusal::InvitationExpired));
    assert_eq!(targeted.state_at(day(TARGETED_DAYS)), InvitationState::Expired);

    let accepted = accept(&targeted, None, false, false).unwrap().invitation.unwrap();
    assert_eq!(accept(&accepted, None, false, false).err(), Some(Refusal::InvitationUsed));
    let declined = targeted.decline(1, C, now()).unwrap().0.unwrap();
    assert_eq!(accept(&declined, None, false, false).err(), Some(Refusal::InvitationDeclined));
    let withdrawn = targeted.withdraw(now()).unwrap().unwrap().0;
    assert_eq!(accept(&withdrawn, None, false, false).err(), Some(Refusal::InvitationWithdrawn));
    assert_eq!(withdrawn.withdraw(now()), Ok(None));
    assert_eq!(accepted.withdraw(now()), Err(Refusal::InvitationUsed));
}

#[test]
fn e28_a_generic_link_serves_until_it_is_rotated() {
    let link = invitation(InvitationKind::Generic, false);
    assert_eq!(link.answerable(1, C, day(5000)), Ok(()));
    let accepted = accept(&link, None, false, false).unwrap();
    assert!(accepted.invitation.is_none(), "the link stays for others");
    assert_eq!(link.decline(1, C, now()).unwrap().0, None);
    let (rotated, happened) = link.rotate().unwrap();
    assert_eq!(happened.kind, EventKind::InvitationRotated);
    assert_eq!(rotated.answerable(1, C, now()), Err(Refusal::InvitationExpired));
    assert_eq!(rotated.answerable(2, C, now()), Ok(()));
}

#[test]
fn e38_nobody_becomes_a_customer_of_its_own() {
    let own = Invitation { partner: PartnerId(C.0), ..invitation(InvitationKind::Generic, false) };
    assert_eq!(accept(&own, None, false, false).err(), Some(Refusal::OwnTenant));
}

#[test]
fn m1_a_restricted_partner_cannot_be_accepted() {
    let facts = AcceptFacts {
        customer: C,
        relationship: None,
        has_delegated_admin: false,
        restricted: true,
        grant_delegated_admin: false,
        grant_granular: None,
        has_granular: false,
        beside: None,
    };
    let answer = invitation(InvitationKind::Generic, false).accept(1, &facts, GRANT, now());
    assert_eq!(answer.err(), Some(Refusal::PartnerRestricted));
}

// Delegations, customers, codes, days.

#[test]
fn m3_a_granular_delegation_ends_by_itself_at_its_last_instant() {
    let grant = granular(1);
    assert!(grant.is_active(day(99)));
    assert!(!grant.is_active(day(100)));
    let (ended, happened) = grant.end(now());
    assert!(!ended.is_active(now()));
    assert_eq!(happened.old["endedAt"], serde_json::Value::Null);
}

fn profile() -> BillingProfile {
    BillingProfile {
        company_name: "Officine d'Arno".to_owned(),
        email: "conti@arno.example".to_owned(),
        culture: "it-IT".to_owned(),
        language: "it".to_owned(),
        default_address: Address {
            country: "IT".to_owned(),
            city: "Pisa".to_owned(),
            address_line1: "Via Roma 1".to_owned(),
            ..Address::default()
        },
        ..BillingProfile::default()
    }
}

#[test]
fn a_new_customer_names_every_wrong_field_at_once() {
    let right = NewCustomer { domain: "arno.example".to_owned(), profile: profile() };
    assert_eq!(check_new(&right), []);
    let empty = NewCustomer { domain: String::new(), profile: BillingProfile::default() };
    let wrong = check_new(&empty);
    assert_eq!(wrong.len(), 8);
    assert!(wrong.iter().all(|error| error.problem == FieldProblem::Required));
}

#[test]
fn e50_a_name_of_two_hundred_characters_of_any_script_fits() {
    let with_name = |name: String| {
        let profile = BillingProfile { company_name: name, ..profile() };
        check_new(&NewCustomer { domain: "arno.example".to_owned(), profile })
    };
    assert_eq!(with_name("社".repeat(MAX_NAME)), []);
    assert_eq!(with_name("<script>🎈 שלום".to_owned()), []);
    assert_eq!(with_name("社".repeat(MAX_NAME + 1))[0].problem, FieldProblem::TooLong);
}

#[test]
fn domains_and_addresses_are_recognized_by_form() {
    let problems = |domain: &str, email: &str| {
        let profile = BillingProfile { email: email.to_owned(), ..profile() };
        check_new(&NewCustomer { domain: domain.to_owned(), profile }).len()
    };
    for domain in ["a.b", "xn--bcher-kva.example", "A-1.example"] {
        assert_eq!(problems(domain, "a@b.example"), 0, "{domain}");
    }
    for domain in
        ["arno", ".example", "a..b", "-a.example", "a-.example", "a b.example", "bücher.example", "a.b."]
    {
        assert_eq!(problems(domain, "a@b.example"), 1, "{domain}");
    }
    for email in ["b.example", "@b.example", "a@", "a b@c.example", "a@b@c.example"] {
        assert_eq!(problems("arno.example", email), 1, "{email}");
    }
}

#[test]
fn every_code_is_read_back_and_is_what_serde_writes() {
    for one in Status::ALL {
        assert_eq!(Status::parse(one.code()), one);
    }
    for one in OfferKind::ALL {
        assert_eq!(
            (OfferKind::parse(one.code()), serde_json::to_value(one).unwrap()),
            (Some(one), one.code().into())
        );
    }
    for one in OrderStatus::ALL {
        assert_eq!(
            (OrderStatus::parse(one.code()), serde_json::to_value(one).unwrap()),
            (Some(one), one.code().into())
        );
    }
    for one in InvitationState::ALL {
        assert_eq!(
            (InvitationState::parse(one.code()), serde_json::to_value(one).unwrap()),
            (Some(one), one.code().into())
        );
    }
    for one in EventKind::ALL.iter().copied() {
        assert_eq!(
            (EventKind::parse(one.code()), serde_json::to_value(one).unwrap()),
            (Some(one), one.code().into())
        );
    }
    for one in Role::ALL {
        assert_eq!(
            (Role::parse(one.code()), serde_json::to_value(one).unwrap()),
            (Some(one), one.code().into())
        );
    }
    for one in PartnerKind::ALL {
        assert_eq!(PartnerKind::parse(one.code()), Some(one));
    }
    for one in BillingCycle::ALL {
        assert_eq!(BillingCycle::parse(one.code()), Some(one));
    }
    assert_eq!(BillingCycle::parse("OneTime"), Some(BillingCycle::OneTime));
}

#[test]
fn every_refusal_has_the_same_code_for_people_and_for_programs() {
    let some = [
        Refusal::RelationshipBlocked { blockers: Vec::new() },
        Refusal::RoleRequired { roles: vec![Role::GlobalAdmin] },
        Refusal::IllegalTransition { from: Status::Active, to: Status::Pending },
        Refusal::CancellationWindowClosed { days: 7 },
        Refusal::OfferUnknown { offer: OfferId("x".to_owned()) },
        Refusal::Unrelated,
        Refusal::PartnerKind,
        Refusal::TransferInProgressRefused,
    ];
    for refusal in some {
        assert_eq!(serde_json::to_value(&refusal).unwrap()["code"], refusal.code());
        assert_eq!(refusal.to_string(), refusal.code());
    }
}

#[test]
fn days_are_counted_up_and_never_below_nothing() {
    assert_eq!(days_until(now(), now()), 0);
    assert_eq!(days_until(day(1), now()), 0);
    assert_eq!(days_until(now(), day(3)), 3);
    assert_eq!(days_until(now(), now() + jiff::SignedDuration::from_secs(1)), 1);
    assert_eq!(days_after(domain::Time::MAX, 1), domain::Time::MAX);
}
