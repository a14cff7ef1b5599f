//! A world goes from one installation to another as a file, and tables come in and out of a terminal.

use crate::terminal::Person;
use store::testing::Database;
use symbolon::demo::{self, DemoOptions};

#[test]
fn a_world_is_exported_imported_checked_and_entered() {
    let (here, there) = (Database::shared(), Database::empty());
    let options = DemoOptions { database: Some(here.address().to_owned()), ..DemoOptions::for_test() };
    drop(demo::start(&options).unwrap());
    let person = Person::new("moving");
    let file = std::env::temp_dir().join(format!("symbolon-moving-{}.jsonl", std::process::id()));
    let name = file.display().to_string();
    let done = person.run(&["export", &name, "--database", here.address()]).done();
    let objects = done.json()["objects"].as_u64().unwrap();
    assert!(objects > 500, "{objects}");
    let done = person.run(&["import", &name, "--database", there.address()]).done();
    assert_eq!(done.json()["objects"].as_u64(), Some(objects));
    person.run(&["check", "--database", there.address()]).done();
    person.run(&["import", &name, "--database", there.address()]).failed(1, "not_empty");
    // A line that is cut off.
    let text = std::fs::read_to_string(&file).unwrap();
    std::fs::write(&file, &text[..text.len() / 2]).unwrap();
    let other = Database::empty();
    person.run(&["import", &name, "--database", other.address()]).failed(2, "line_not_json");
    person.run(&["import"]).failed(2, "usage");
    let unknown = ["import", "--from-api", "http://127.0.0.1:1", "--tenant", "x", "--client-id", "y"];
    person.run(&[&unknown[..], &["--database", there.address()]].concat()).failed(2, "partner_unnamed");
    std::fs::remove_file(&file).unwrap();
}
