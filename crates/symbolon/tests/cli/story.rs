//! The seeds' story, lived from two terminals: the partner's and the customer's.

use crate::terminal::{Person, world};
use language::{Locale, text};

#[test]
fn a_s15a_a_relationship_ends_and_begins_again_from_the_terminal() {
    let world = world();
    let partner = Person::signed_in(&world, "admin_agent@atelier-boreal.example");
    let customer = Person::signed_in(&world, "customer_global_admin@etoile-polaire.example");
    let domain = "etoile-polaire.example";

    partner
        .shown(&["relationship", "remove", domain, "--yes", "--acknowledge"])
        .failed(1, "relationship_blocked");
    let suspended = partner.run(&["subscriptions", "suspend", domain, "--all"]).done().json();
    assert_eq!(suspended["refused"], 0, "{suspended}");

    let preview = partner.shown(&["relationship", "preview", domain]).done();
    for consequence in [text::consequence_contacts(Locale::En, 1), text::consequence_dap(Locale::En)] {
        assert!(preview.out.contains(&consequence), "{consequence} is missing: {preview:#?}");
    }
    let removal = ["relationship", "remove", domain, "--yes", "--acknowledge", "--reason", "contract_ended"];
    let removed = partner.shown(&removal).done();
    for done in [text::done_list(Locale::En), text::done_dap(Locale::En), text::done_purchase(Locale::En)] {
        assert!(removed.out.contains(&done), "{done} is missing: {removed:#?}");
    }

    let list = partner.run(&["customers", "list"]).done().json();
    let domains: Vec<_> =
        list.as_array().unwrap().iter().map(|one| one["companyProfile"]["domain"].clone()).collect();
    assert!(domains.len() > 45 && !domains.iter().any(|one| one == domain), "{domains:?}");
    partner.run(&["customers", "show", domain]).failed(2, "not_found");
    let id = world.manifest.story("C1").unwrap().id.to_string();
    partner.run(&["customers", "show", &id]).failed(3, "unrelated");
    let closed = partner.run(&["relationship", "closed"]).done().json();
    assert_eq!(closed[0]["customer"]["domain"], domain);
    assert_eq!(closed[0]["reason"], "contract_ended");

    let invitation = partner.run(&["invitations", "create", "--customer", domain, "--delegated-admin"]);
    let link = invitation.done().json()["url"].as_str().unwrap().to_owned();
    customer.shown(&["invitations", "accept", &link]).failed(2, "acknowledgement_required");
    let accepted = customer.run(&["invitations", "accept", &link, "--yes"]).done().json();
    assert_eq!(
        (&accepted["generation"], &accepted["delegatedAdmin"]),
        (&2.into(), &false.into()),
        "{accepted}"
    );

    let back = partner.run(&["customers", "show", domain]).done().json();
    assert_ne!(back["allowDelegatedAccess"], true, "delegated admin was not ticked");
    let subscriptions = partner.run(&["subscriptions", "list", domain]).done().json();
    assert_eq!(subscriptions[0]["status"], "suspended", "the old subscription is readable again");

    let events = partner.run(&["events", domain]).done().json();
    let generations: Vec<_> =
        events.as_array().unwrap().iter().map(|event| event["generation"].as_i64().unwrap()).collect();
    assert!(
        generations.is_sorted() && generations.contains(&1) && generations.contains(&2),
        "{generations:?}"
    );
}

#[test]
fn a_s4c_a_closed_record_leaves_the_view_and_stays() {
    let world = world();
    let partner = Person::signed_in(&world, "admin_agent@atelier-boreal.example");
    let closed = partner.run(&["relationship", "closed"]).done().json();
    let id = closed[0]["id"].as_str().unwrap();
    partner.run(&["relationship", "closed", "--take-out", id]).done();
    let listed = |arguments: &[&str]| partner.run(arguments).done().json().as_array().unwrap().len();
    let (shown, all) = (listed(&["relationship", "closed"]), listed(&["relationship", "closed", "--all"]));
    assert_eq!(all, shown + 1);
    partner.run(&["relationship", "closed", "--bring-back", id]).done();
    assert_eq!(listed(&["relationship", "closed"]), all);
}

#[test]
fn the_customer_sees_its_partners_and_takes_rights_away() {
    let world = world();
    let customer = Person::signed_in(&world, "customer_global_admin@etoile-polaire.example");
    let partners = customer.shown(&["partners", "list"]).done();
    assert!(partners.out.contains("atelier-boreal.example"), "{partners:#?}");
    customer.run(&["partners", "remove-delegated-admin", "atelier-boreal.example"]).done();
    customer.run(&["partners", "leave", "atelier-boreal.example", "--reason", "We close our shop."]).done();
    let after = customer.run(&["partners", "list"]).done().json();
    let ours =
        after["items"].as_array().unwrap().iter().find(|one| one["domain"] == "atelier-boreal.example");
    assert_eq!(ours.unwrap()["delegatedAdmin"], false);
    assert_eq!(ours.unwrap()["leaveAsked"], true);
    let support = customer.shown(&["support-contact", "list"]).done();
    assert_eq!(support.code, 0);
}

#[test]
fn a_s7a_support_contacts_are_listed_shown_and_designated() {
    let world = world();
    let partner = Person::signed_in(&world, "admin_agent@atelier-boreal.example");
    let domain = "etoile-polaire.example";
    let available = partner.run(&["support-contact", "list", domain]).done().json();
    assert_eq!(available.as_array().unwrap().len(), 2, "{available}");
    let list = partner.run(&["subscriptions", "list", domain]).done().json();
    let id = list[0]["id"].as_str().unwrap();
    let other = world.manifest.partner("Q").unwrap();
    partner.run(&["support-contact", "set", domain, id, &other.id.to_string()]).done();
    let shown = partner.run(&["support-contact", "show", domain, id]).done().json();
    assert_eq!(shown["name"].as_str().unwrap(), other.name);
    let provider = world.manifest.partner("V").unwrap().id.to_string();
    partner
        .run(&["support-contact", "set", domain, id, &provider])
        .failed(1, "support_contact_not_available");
}

#[test]
fn an_invitation_is_declined_or_withdrawn_and_cannot_be_accepted_then() {
    let world = world();
    let partner = Person::signed_in(&world, "sales_agent@atelier-boreal.example");
    let customer = Person::signed_in(&world, "customer_global_admin@yunagizaka-dental.example");
    let create = ["invitations", "create", "--customer", "yunagizaka-dental.example"];
    let first = partner.run(&create).done().json();
    customer.run(&["invitations", "decline", first["url"].as_str().unwrap()]).done();
    let answer = customer.run(&["invitations", "accept", first["url"].as_str().unwrap(), "--yes"]);
    answer.failed(1, "invitation_declined");
    let second = partner.run(&create).done().json();
    partner.run(&["invitations", "withdraw", second["id"].as_str().unwrap()]).done();
    let answer = customer.run(&["invitations", "accept", second["token"].as_str().unwrap(), "--yes"]);
    answer.failed(1, "invitation_withdrawn");
    let forged = first["url"].as_str().unwrap().replace("DAP=false", "DAP=true");
    customer.run(&["invitations", "accept", &forged, "--yes"]).failed(1, "invitation_not_found");
}

#[test]
fn m1_a_request_is_listed_renewed_shown_replaced_passed_on_and_its_consent_is_on_record() {
    let world = world();
    let partner = Person::signed_in(&world, "admin_agent@larkfield.example");
    let customer = Person::signed_in(&world, "customer_global_admin@yunagizaka-dental.example");
    let reseller = world.manifest.partner("R").unwrap().id.to_string();
    let create = ["invitations", "create", "--customer", "yunagizaka-dental.example", "--with", &reseller];
    let roles = ["--role", "helpdesk_administrator", "--duration", "P30D", "--delegated-admin"];
    let asked = partner.run(&[&create[..], &roles[..]].concat()).done().json();
    let id = asked["id"].as_str().unwrap();
    let listed = partner.run(&["invitations", "list", "--state", "issued"]).done().json();
    assert!(listed.as_array().unwrap().iter().any(|one| one["id"] == asked["id"]), "{listed}");
    let shown = partner.run(&["invitations", "show", id]).done().json();
    assert!(shown["message"].as_str().unwrap().contains(asked["url"].as_str().unwrap()), "{shown}");
    partner.run(&["invitations", "renew", id]).done();
    let generic = partner.run(&["invitations", "create"]).done().json();
    let rotated = partner.run(&["invitations", "rotate", generic["id"].as_str().unwrap()]).done().json();
    assert_ne!(rotated["url"], generic["url"]);
    customer.run(&["invitations", "forward", rotated["url"].as_str().unwrap()]).done();
    let link = asked["url"].as_str().unwrap();
    let accepted = customer
        .run(&["invitations", "accept", link, "--delegated-admin", "--granular", "--yes"])
        .done()
        .json();
    assert_eq!(accepted["jointWith"]["partnerId"].as_str(), Some(reseller.as_str()));
    assert_eq!(accepted["granular"], true);
    let own = customer.run(&["invitations", "consents"]).done().json();
    assert!(own["items"].as_array().unwrap().iter().all(|one| one["proven"] == true), "{own}");
    let at = ["invitations", "consents", "--customer", "yunagizaka-dental.example"];
    assert_eq!(partner.run(&at).done().json()["items"].as_array().unwrap().len(), 1);
}
