//! Pictures of every page, for people to look at. Not part of a test run:
//!
//! ```text
//! SYMBOLON_SHOTS=target/pictures cargo test -p tests pictures -- --ignored
//! ```
//!
//! `SYMBOLON_TEST_CHROMIUM` and `SYMBOLON_TEST_CHROMEDRIVER` name the programs, as for the stories.

use super::driver::Kind;
use super::labels::LABELS;
use super::stage::Stage;
use super::tour::Tour;
use std::cell::Cell;
use std::path::{Path, PathBuf};

/// A desk's window and a phone's.
const WIDTHS: [u32; 2] = [1280, 360];

/// Every page in every language at every width, below the folder that SYMBOLON_SHOTS names.
#[test]
#[ignore = "draws pictures for people; needs SYMBOLON_SHOTS"]
fn pictures_of_every_page() {
    let folder = folder();
    std::thread::scope(|scope| {
        for labels in &LABELS {
            let folder = folder.join(labels.locale);
            scope.spawn(move || {
                let stage = Stage::open(labels.locale, Kind::Usual).expect("the browser is prepared");
                let drawn = Cell::new(0_u32);
                let draw = |name: &str| {
                    drawn.set(drawn.get() + 1);
                    for width in WIDTHS {
                        stage.browser.size(width, 800);
                        let file = format!("{width}/{:02}-{name}.png", drawn.get());
                        save(&folder.join(file), &stage.browser.whole_picture());
                    }
                    stage.browser.size(1280, 900);
                };
                Tour { stage: &stage, look: &draw }.walk();
            });
        }
    });
}

/// The picture of the README: the Account page of C1, with the inactive link.
#[test]
#[ignore = "draws the picture of the README; needs SYMBOLON_SHOTS"]
fn pictures_of_the_readme() {
    let stage = Stage::open("en", Kind::Usual).expect("the browser is prepared");
    stage.browser.size(1200, 800);
    stage.goto("/sign-in");
    stage.choose_language();
    stage.sign_in(&stage.user("P", "admin_agent"));
    stage.goto(&format!("/customers/{}/account", stage.customer("C1").id));
    save(&folder().join("account.png"), &stage.browser.picture());
}

fn folder() -> PathBuf {
    PathBuf::from(std::env::var_os("SYMBOLON_SHOTS").expect("SYMBOLON_SHOTS names a folder"))
}

fn save(file: &Path, picture: &[u8]) {
    std::fs::create_dir_all(file.parent().expect("a folder")).expect("the folder can be made");
    std::fs::write(file, picture).expect("the picture can be written");
}
