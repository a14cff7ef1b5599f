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
use std::path::{Path, PathBuf};

/// A desk's window and a phone's.
const WIDTHS: [u32; 2] = [1280, 360];

/// Customers whose removal is blocked in a way of their own, or possible.
const REMOVALS: [&str; 14] =
    ["C0", "C1", "C3", "CT", "CR", "CN", "CW", "CA", "CS", "CO", "CM", "CH", "CX", "CG"];

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
                Album { stage: &stage, folder, next: 0.into() }.fill();
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

struct Album<'a> {
    stage: &'a Stage,
    folder: PathBuf,
    next: std::cell::Cell<u32>,
}

impl Album<'_> {
    fn fill(&self) {
        let stage = self.stage;
        stage.goto("/sign-in");
        stage.choose_language();
        self.draw("sign-in");
        stage.sign_in(&stage.user("P", "admin_agent"));
        self.page("dashboard", "/");
        self.page("customers", "/customers");
        self.page("customers-none", "/customers?q=qqqq");
        self.customer("C1");
        self.customer("CA");
        self.customer("C0");
        for story in REMOVALS {
            self.page(
                &format!("removal-{story}"),
                &format!("/customers/{}/removal", stage.customer(story).id),
            );
        }
        for path in ["/requests", "/requests/new", "/closed-relationships", "/nowhere"] {
            self.page(path.trim_start_matches('/'), path);
        }
        self.first(
            "closed-record",
            "/closed-relationships",
            "//main//a[contains(@href,'/closed-relationships/')]",
        );
        self.page("refused", &format!("/customers/{}/account", stage.customer("CL").id));
        stage.sign_out();
        self.other("helpdesk", &stage.user("P", "helpdesk_agent"), &["/", "account"]);
        self.other("reseller", &stage.user("R", "admin_agent"), &["/", "/customers"]);
        self.other("operator", &stage.demo.manifest.operator.users[0].username, &["/"]);
        for story in ["C1", "CI", "CG"] {
            let user = format!("customer_global_admin@{}", stage.customer(story).domain);
            self.other(&format!("customer-{story}"), &user, &["/partners", "/support"]);
        }
    }

    fn customer(&self, story: &str) {
        let id = self.stage.customer(story).id;
        let base = format!("/customers/{id}");
        for page in ["subscriptions", "account", "account/edit", "support-contacts", "timeline"] {
            self.page(&format!("{story}-{}", page.replace('/', "-")), &format!("{base}/{page}"));
        }
        let link = format!(
            "//main//a[starts-with(@href,'{base}/subscriptions/')][not(contains(@href,'suspend'))][not(contains(@href,'new'))]"
        );
        self.first(&format!("{story}-subscription"), &format!("{base}/subscriptions"), &link);
    }

    fn other(&self, name: &str, username: &str, paths: &[&str]) {
        self.stage.goto("/sign-in");
        self.stage.sign_in(username);
        for path in paths {
            let account = format!("/customers/{}/account", self.stage.customer("C1").id);
            let address = if *path == "account" { &account } else { *path };
            self.page(&format!("{name}-{}", path.trim_matches('/')), address);
        }
        self.stage.sign_out();
    }

    fn page(&self, name: &str, path: &str) {
        self.stage.goto(path);
        self.draw(name);
    }

    /// The page to which the first such link leads, if there is one.
    fn first(&self, name: &str, path: &str, link: &str) {
        self.stage.goto(path);
        let Some(address) = self.stage.browser.try_find(link).and_then(|link| link.attribute("href")) else {
            return;
        };
        self.page(name, &address);
    }

    fn draw(&self, name: &str) {
        let number = self.next.get();
        self.next.set(number + 1);
        for width in WIDTHS {
            self.stage.browser.size(width, 800);
            let file = self.folder.join(width.to_string()).join(format!("{number:02}-{name}.png"));
            save(&file, &self.stage.browser.whole_picture());
        }
        self.stage.browser.size(1280, 900);
    }
}

fn folder() -> PathBuf {
    PathBuf::from(std::env::var_os("SYMBOLON_SHOTS").expect("SYMBOLON_SHOTS names a folder"))
}

fn save(file: &Path, picture: &[u8]) {
    std::fs::create_dir_all(file.parent().expect("a folder")).expect("the folder can be made");
    std::fs::write(file, picture).expect("the picture can be written");
}
