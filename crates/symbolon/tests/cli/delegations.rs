//! Granular rights from two terminals: asked for, granted, extended, taken away (M3, P12).

use crate::terminal::{Person, world};
use language::{Locale, text};

#[test]
fn m3_granular_rights_are_asked_for_granted_extended_and_taken_away_from_the_terminal() {
    let world = world();
    let partner = Person::signed_in(&world, "admin_agent@atelier-boreal.example");
    let customer = Person::signed_in(&world, "customer_global_admin@etoile-polaire.example");
    let (domain, us) = ("etoile-polaire.example", "atelier-boreal.example");

    let request = ["delegations", "request", domain, "--name", "Help", "--role", "user_administrator"];
    partner.run(&[&request[..], &["--days", "731"]].concat()).failed(2, "invalid_input");
    partner
        .run(&["delegations", "request", domain, "--name", "Help", "--role", "king"])
        .failed(2, "invalid_input");
    let asked = partner.run(&request).done().json();
    assert_eq!(
        (&asked["state"], &asked["duration"]),
        (&"approval_pending".into(), &"P90D".into()),
        "{asked}"
    );
    let id = asked["id"].as_str().unwrap();
    partner.run(&["delegations", "extend", domain, id]).failed(1, "delegation_fixed");
    partner.run(&["delegations", "approve", us, id]).failed(3, "role_required");

    let waiting = customer.run(&["delegations", "list", "--partner", us]).done().json();
    assert!(waiting.as_array().unwrap().iter().any(|one| one["id"] == id), "{waiting}");
    let granted = customer.run(&["delegations", "approve", us, id]).done().json();
    assert_eq!(granted["state"], "active", "{granted}");
    customer.run(&["delegations", "decline", us, id]).failed(1, "delegation_state");
    let extended = partner.shown(&["delegations", "extend", domain, id]).done();
    assert!(extended.out.contains(&text::admin_extend_done_on(Locale::En)), "{extended:#?}");
    let all = partner.shown(&["delegations", "list"]).done();
    assert!(all.out.contains("Help") && all.out.contains(&text::admin_state_active(Locale::En)), "{all:#?}");

    assert_eq!(customer.run(&["delegations", "revoke", us, id]).done().json()["state"], "terminated");
    partner.run(&["delegations", "end", domain, id]).failed(1, "delegation_state");
}
