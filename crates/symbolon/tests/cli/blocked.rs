//! While something stands in the way, the terminal says what, and how to get it out of the way.

use crate::terminal::{Person, world};
use language::{Locale, text};

const PARTNER: &str = "admin_agent@atelier-boreal.example";

#[test]
fn a_s10b_a_blocked_removal_is_exit_1_with_each_blocker_and_its_fix_in_french_and_chinese() {
    let world = world();
    let mut person = Person::signed_in(&world, PARTNER);
    for (language, locale) in [("fr_FR.UTF-8", Locale::FrFr), ("zh_TW.UTF-8", Locale::ZhTw)] {
        person.language = language;
        let list = person.run(&["subscriptions", "list", "etoile-polaire.example"]).done().json();
        let (id, name) = (list[0]["id"].as_str().unwrap(), list[0]["offerName"].as_str().unwrap());
        let removal = ["relationship", "remove", "etoile-polaire.example", "--yes", "--acknowledge"];
        for arguments in [&["relationship", "preview", "etoile-polaire.example"][..], &removal] {
            let answer = person.shown(arguments).failed(1, "relationship_blocked");
            let reason = text::blocker(locale, "subscription_active", name, None).unwrap();
            let fix = format!("symbolon subscriptions suspend etoile-polaire.example {id}");
            let sentence = text::refusal_relationship_blocked(locale, 1);
            for wanted in
                [sentence, reason, text::blocker_source_seed(locale), text::fix_suspend(locale), fix]
            {
                assert!(answer.error.contains(&wanted), "{wanted} is missing: {answer:#?}");
            }
            assert_eq!(answer.out, "");
        }
        let still = person.run(&["customers", "show", "etoile-polaire.example"]).done().json();
        assert_eq!(still["relationshipToPartner"], "reseller");
    }
}

#[test]
fn a_s10a_each_story_shows_its_own_blocker_with_its_own_fix() {
    let world = world();
    let person = Person::signed_in(&world, PARTNER);
    let stories: [(&str, &[(&str, &str)]); 12] = [
        ("C1", &[("subscription_active", "suspend")]),
        ("C3", &[("subscription_active", "suspend")]),
        ("CT", &[("trial_active", "suspend")]),
        ("CR", &[("reservation_active", "wait_until")]),
        ("CN", &[("new_commerce_not_cancelled", "turn_off_auto_renew")]),
        ("CW", &[("new_commerce_not_cancelled", "cancel")]),
        (
            "CA",
            &[("subscription_active", "suspend"), ("add_on_active", "suspend"), ("add_on_active", "suspend")],
        ),
        ("CS", &[("software_not_cancelled", "cancel"), ("software_not_cancelled", "request_release")]),
        ("CO", &[("order_pending", "cancel_order")]),
        ("CM", &[("marketplace_not_ended", "turn_off_auto_renew")]),
        ("CH", &[("relationship_on_hold", "ask_operator")]),
        ("CX", &[("transfer_in_progress", "withdraw_transfer")]),
    ];
    for (story, wanted) in stories {
        let customer = &world.manifest.story(story).unwrap().id.to_string();
        let shown = person.run(&["relationship", "preview", customer]);
        let shown = shown.failed(1, "relationship_blocked").json();
        let found: Vec<(&str, &str)> = shown["blockers"]
            .as_array()
            .unwrap()
            .iter()
            .map(|one| (one["type"].as_str().unwrap(), one["fixes"][0].as_str().unwrap()))
            .collect();
        for pair in wanted {
            let many = |list: &[(&str, &str)]| list.iter().filter(|one| *one == pair).count();
            assert_eq!(many(&found), many(wanted), "{story}: {found:?}");
        }
    }
}

#[test]
fn a_s10a_nothing_blocks_c0_and_a_script_can_tell_by_the_exit_code() {
    let world = world();
    let person = Person::signed_in(&world, PARTNER);
    let shown = person.shown(&["relationship", "preview", "trefontane.example"]).done();
    assert!(shown.out.starts_with(&text::nothing_blocks(Locale::En)), "{shown:#?}");
    assert!(shown.out.contains(&text::consequence_purchase(Locale::En)), "{shown:#?}");
}

#[test]
fn a_s13_nothing_is_removed_that_was_not_confirmed() {
    let world = world();
    let person = Person::signed_in(&world, PARTNER);
    for arguments in [&[][..], &["--yes"], &["--acknowledge"]] {
        let removal = [&["relationship", "remove", "trefontane.example"], arguments].concat();
        let answer = person.shown(&removal).failed(2, "acknowledgement_required");
        assert!(answer.error.contains(&text::consequence_purchase(Locale::En)), "{answer:#?}");
    }
    person.run(&["customers", "show", "trefontane.example"]).done();
}
