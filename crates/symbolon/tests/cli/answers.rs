//! Exit codes, languages, and the forms of an answer.

use crate::terminal::{Person, world};
use language::{Locale, text};
use std::net::TcpListener;
use symbolon::demo::PASSWORD;

const PARTNER: &str = "admin_agent@atelier-boreal.example";

#[test]
fn exit_2_is_wrong_usage() {
    let person = Person::new("usage");
    person.run(&["frobnicate"]).failed(2, "usage");
    person.run(&["relationship"]).failed(2, "usage");
    person.run(&["relationship", "remove"]).failed(2, "usage");
    person.run(&["customers", "list", "--output", "xml"]).failed(2, "usage");
    person.run(&["relationship", "remove", "x", "--reason", "because"]).failed(2, "usage");
    person.run(&["login", "--server", "no address", "--username", "a@b"]).failed(2, "usage");
}

#[test]
fn exit_2_lists_the_candidates_of_a_name_that_fits_several() {
    let world = world();
    let person = Person::signed_in(&world, PARTNER);
    let answer = person.shown(&["customers", "show", "Café de la Gare"]).failed(2, "ambiguous");
    for domain in ["cafe-gare-rennes.example", "cafe-gare-besancon.example"] {
        assert!(answer.error.contains(domain), "{answer:#?}");
        person.run(&["customers", "show", domain]).done();
    }
    person.run(&["customers", "show", "Zinguerie"]).done();
    person.run(&["customers", "show", "Nobody of this name"]).failed(2, "not_found");
}

#[test]
fn exit_3_is_not_signed_in_or_not_allowed() {
    let world = world();
    let person = Person::new("stranger");
    person.run(&["customers", "list"]).failed(3, "signed_out");
    person.run(&["customers", "list", "--server", &world.url]).failed(3, "signed_out");
    let wrong = person.login(&world.url, PARTNER, "not the password").failed(3, "invalid_grant");
    assert!(wrong.error.contains(&text::oauth_wrong_password(Locale::En)), "{wrong:#?}");
    let helpdesk = Person::signed_in(&world, "helpdesk_agent@atelier-boreal.example");
    let removal = ["relationship", "remove", "trefontane.example", "--yes", "--acknowledge"];
    let answer = helpdesk.shown(&removal).failed(3, "role_required");
    assert!(answer.error.contains(&text::role_admin_agent(Locale::En)), "{answer:#?}");
    let customer = Person::signed_in(&world, "customer_global_admin@etoile-polaire.example");
    customer.run(&["customers", "list"]).failed(3, "role_required");
    helpdesk.run(&["logout"]).done();
    helpdesk.run(&["customers", "list"]).failed(3, "signed_out");
}

#[test]
fn exit_4_is_a_server_that_cannot_be_reached() {
    let free = TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("http://{}", free.local_addr().unwrap());
    drop(free);
    let person = Person::new("unreachable");
    person.run(&["customers", "list", "--server", &url]).failed(4, "unreachable");
    person.login(&url, PARTNER, PASSWORD).failed(4, "unreachable");
    let world = world();
    let person = Person::signed_in(&world, PARTNER);
    drop(world);
    person.run(&["customers", "list"]).failed(4, "unreachable");
}

#[test]
fn a_program_signs_in_with_its_secret_and_may_not_what_only_people_may() {
    let world = world();
    let partner = world.manifest.partner("P").unwrap();
    let (id, secret) = (partner.client_id.to_string(), partner.client_secret.to_string());
    let person = Person::new("program");
    let arguments = [
        "login",
        "--server",
        &world.url,
        "--tenant",
        "atelier-boreal.example",
        "--client-id",
        &id,
        "--client-secret-stdin",
    ];
    person.run_with_input(&arguments, &secret).done();
    person.run(&["customers", "list"]).done();
    let removal = ["relationship", "remove", "trefontane.example", "--yes", "--acknowledge"];
    person.run(&removal).failed(3, "user_required");
}

#[test]
#[cfg(unix)]
fn the_sign_in_is_kept_where_only_its_owner_reads_and_holds_no_password() {
    use std::os::unix::fs::PermissionsExt as _;
    let world = world();
    let person = Person::signed_in(&world, PARTNER);
    let path = person.home.join("symbolon").join("sessions.json");
    let mode = std::fs::metadata(&path).unwrap().permissions().mode();
    assert_eq!(mode & 0o777, 0o600);
    let content = std::fs::read_to_string(&path).unwrap();
    assert!(content.contains("refreshToken") && !content.contains(PASSWORD));
}

#[test]
fn a_token_that_has_ended_is_renewed_by_itself() {
    let world = world();
    let person = Person::signed_in(&world, PARTNER);
    let path = person.home.join("symbolon").join("sessions.json");
    let mut content: serde_json::Value = serde_json::from_slice(&std::fs::read(&path).unwrap()).unwrap();
    content["sessions"][&world.url]["expiresAt"] = 0.into();
    std::fs::write(&path, content.to_string()).unwrap();
    person.run(&["customers", "list", "--limit", "1"]).done();
    let renewed: serde_json::Value = serde_json::from_slice(&std::fs::read(&path).unwrap()).unwrap();
    assert_ne!(renewed["sessions"][&world.url]["expiresAt"], 0);
    // By the server's clock, which this machine does not know.
    world.center.clock().advance(jiff::SignedDuration::from_hours(3));
    person.run(&["customers", "list", "--limit", "1"]).done();
}

#[test]
fn help_and_failures_are_in_the_readers_language() {
    let mut person = Person::new("languages");
    for (language, locale) in [
        ("en_US.UTF-8", Locale::En),
        ("fr_FR.UTF-8", Locale::FrFr),
        ("ru_RU.UTF-8", Locale::RuRu),
        ("zh_TW.UTF-8", Locale::ZhTw),
        ("ja_JP.UTF-8", Locale::JaJp),
        ("it_IT.UTF-8", Locale::ItIt),
    ] {
        person.language = language;
        let help = person.run(&["relationship", "remove", "--help"]).done();
        for wanted in [text::cli_about_relationship_remove(locale), text::cli_heading_usage(locale)] {
            assert!(
                help.out.starts_with(&wanted) || help.out.contains(&wanted),
                "{wanted} is missing: {help:#?}"
            );
        }
        let answer = person.run(&["customers", "list"]).failed(3, "signed_out");
        assert!(answer.error.contains(&text::refusal_signed_out(locale)), "{answer:#?}");
        let chosen = person.run(&["frobnicate", "--language", "it"]).failed(2, "usage");
        assert!(
            chosen.error.contains(&text::cli_wrong_unknown_command(Locale::ItIt, "frobnicate")),
            "{chosen:#?}"
        );
    }
}

#[test]
fn csv_is_for_machines_and_runs_nothing_in_a_spreadsheet() {
    let world = world();
    let person = Person::signed_in(&world, PARTNER);
    let created = person.run(&[
        "customers",
        "create",
        "--name",
        "=1+1",
        "--domain",
        "formula.example",
        "--email",
        "a@formula.example",
        "--country",
        "FR",
        "--city",
        "Brest",
        "--address",
        "1, rue de Siam",
        "--postal-code",
        "29200",
    ]);
    assert!(created.done().json()["userCredentials"]["password"].is_string());
    let csv = person.run(&["customers", "search", "=", "--output", "csv"]).done();
    let lines: Vec<&str> = csv.out.lines().collect();
    assert_eq!(lines[0], "companyName,domain,id");
    assert!(csv.out.contains("'=1+1,formula.example,"), "{csv:#?}");
    let shown = person.run(&["subscriptions", "list", "etoile-polaire.example", "--output", "csv"]).done();
    assert!(shown.out.lines().nth(1).unwrap().contains(",active,15,"), "{shown:#?}");
}

#[test]
fn a_table_is_for_people_and_json_for_programs() {
    let world = world();
    let mut person = Person::signed_in(&world, PARTNER);
    person.language = "ja_JP.UTF-8";
    let table = person.shown(&["customers", "search", "アオイ精"]).done();
    for wanted in [&text::label_company_name(Locale::JaJp), "アオイ精機株式会社", "aoi-seiki.example"]
    {
        assert!(table.out.contains(wanted), "{wanted} is missing: {table:#?}");
    }
    assert!(!table.out.contains('\u{1b}'), "no colours where nobody sees them");
    let json = person.run(&["customers", "search", "アオイ精"]).done().json();
    assert_eq!(json[0]["companyProfile"]["domain"], "aoi-seiki.example");
    let failure = person.run(&["customers", "show", "nobody", "--output", "json"]);
    let told: serde_json::Value = serde_json::from_str(&failure.error).unwrap();
    assert_eq!((failure.code, &told["error"]["errorName"]), (2, &"not_found".into()));
}

#[test]
fn completions_and_manual_pages_are_written() {
    let person = Person::new("manual");
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        assert!(person.run(&["completions", shell]).done().out.contains("symbolon"));
    }
    person.run(&["manual", "pages"]).done();
    let page = std::fs::read_to_string(person.home.join("pages/symbolon-relationship-remove.1")).unwrap();
    assert!(page.contains("keep\\-granular\\-admin"), "{page}");
}
