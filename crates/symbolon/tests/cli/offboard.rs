//! Many customers from a file (M9): what would be in the way, the job itself, and its report as the next one's file.

use crate::terminal::{Person, world};
use serde_json::json;

/// The domain of C1.
const C1: &str = "etoile-polaire.example";

#[test]
fn m9_customers_of_a_file_leave_as_one_job_and_the_report_is_a_file_again() {
    let world = world();
    let partner = Person::signed_in(&world, "admin_agent@atelier-boreal.example");
    let id = |story: &str| world.manifest.story(story).unwrap().id.to_string();
    let file = format!("name,id\nsomebody,{}\nanybody,{}\n", id("C0"), id("C1"));

    let dry = partner.run_with_input(&["offboard", "start", "-", "--dry-run", "--output", "json"], &file);
    assert_eq!(dry.code, 1, "one of them cannot go: {dry:#?}");
    let report = dry.json();
    assert_eq!(report["job"]["state"], "done");
    assert_eq!(report["items"][0]["state"], "ready");
    assert_eq!(report["items"][1]["errorName"], "relationship_blocked");
    let steps: Vec<_> = dry.error.lines().filter(|line| line.starts_with('{')).collect();
    let last: serde_json::Value = serde_json::from_str(steps.last().unwrap()).unwrap();
    assert_eq!((&last["done"], &last["total"]), (&json!(2), &json!(2)), "{steps:?}");

    let unsaid = partner.run_with_input(&["offboard", "start", "-", "--output", "table"], &file);
    unsaid.failed(2, "acknowledgement_required");
    partner
        .run_with_input(&["offboard", "start", "-", "--output", "table"], "id\n")
        .failed(2, "no_customers");

    partner.run(&["subscriptions", "suspend", C1, "--all"]).done();
    let start = ["offboard", "start", "-", "--yes", "--acknowledge", "--reason", "contract_ended"];
    let done = partner.run_with_input(&[&start[..], &["--output", "csv"]].concat(), &file);
    assert_eq!(done.code, 0, "{done:#?}");
    assert!(done.out.starts_with("name,domain,state,errorName,doneAt,removalId,id\n"), "{done:#?}");
    assert_eq!(done.out.lines().filter(|line| line.contains(",removed,")).count(), 2, "{done:#?}");

    let again = partner.run_with_input(&[&start[..], &["--output", "table"]].concat(), &done.out);
    assert!(again.code == 0 && again.out.contains("Ended before: 2"), "{again:#?}");
    let jobs = partner.run(&["offboard", "list"]).done().json();
    assert_eq!(jobs.as_array().unwrap().len(), 3);
    let job = jobs[0]["id"].as_str().unwrap();
    partner.shown(&["offboard", "show", job]).done();
    partner.shown(&["offboard", "cancel", job]).failed(1, "nothing_to_change");
    let helpdesk = Person::signed_in(&world, "helpdesk_agent@atelier-boreal.example");
    helpdesk.shown(&["offboard", "list"]).failed(3, "role_required");
}
