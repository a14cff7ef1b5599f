//! A demo world of its own and a browser in front of it.

use super::driver::{Browser, Kind, Programs};
use super::labels::{Labels, labels};
use super::leftovers::{GATHER, leftovers};
use crate::prepared::prepared;
use crate::world::{World, start};
use serde_json::Value;
use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use symbolon::demo::{DemoOptions, PASSWORD};
use tests::Api;

/// The stage of one story.
pub struct Stage {
    /// The window.
    pub browser: Browser,
    /// The server.
    pub demo: World,
    /// The labels in the story's language.
    pub labels: &'static Labels,
    names: Vec<String>,
    left: RefCell<BTreeMap<String, BTreeSet<String>>>,
}

/// A customer of the world's stories.
#[derive(Clone, Debug)]
pub struct Customer {
    /// Tenant id.
    pub id: String,
    /// Name.
    pub name: String,
    /// Domain.
    pub domain: String,
}

/// The browser's programs, where they were prepared.
pub fn programs() -> Option<Programs> {
    let chromium = prepared("SYMBOLON_TEST_CHROMIUM")?;
    Some(Programs { chromium, driver: prepared("SYMBOLON_TEST_CHROMEDRIVER")? })
}

impl Stage {
    /// A new world and a new window; none where there is no browser.
    pub fn open(locale: &str, kind: Kind) -> Option<Stage> {
        let programs = programs()?;
        let demo = start(&DemoOptions::for_test()).unwrap_or_else(|error| panic!("no demo: {error:?}"));
        let browser = Browser::open(&programs, kind);
        browser.size(1280, 900);
        let customers = demo.manifest.customers.iter().map(|one| one.name.clone());
        let mut names: Vec<String> =
            demo.manifest.partners.iter().map(|one| one.name.clone()).chain(customers).collect();
        names.sort_by_key(|name| std::cmp::Reverse(name.len()));
        Some(Stage { browser, demo, labels: labels(locale), names, left: RefCell::default() })
    }

    /// The customer of a story.
    pub fn customer(&self, story: &str) -> Customer {
        let found = self.demo.manifest.story(story).expect("a customer of this story");
        Customer { id: found.id.to_string(), name: found.name.clone(), domain: found.domain.clone() }
    }

    /// The name of a partner.
    pub fn partner(&self, code: &str) -> &str {
        &self.demo.manifest.partner(code).expect("a partner of this letter").name
    }

    /// The sign-in name of somebody of a partner.
    pub fn user(&self, partner: &str, role: &str) -> String {
        format!("{role}@{}", self.demo.manifest.partner(partner).expect("a partner").domain)
    }

    /// Somebody of a partner at the API.
    pub fn api(&self, partner: &str, role: &str) -> Api {
        let tenant = self.demo.manifest.partner(partner).expect("a partner").id.to_string();
        Api::person(&self.demo.url, &tenant, &self.user(partner, role), PASSWORD)
    }

    /// Goes to a page, and looks at it.
    pub fn goto(&self, path: &str) {
        let address =
            if path.starts_with("http") { path.to_owned() } else { format!("{}{path}", self.demo.url) };
        self.browser.goto(&address);
        self.look();
    }

    /// Where the browser is: path and query.
    pub fn path(&self) -> String {
        self.browser.url().strip_prefix(&self.demo.url).unwrap_or_default().to_owned()
    }

    /// Follows the link of this name, in the page's content if there is one, and looks at what comes.
    pub fn follow(&self, name: &str) {
        let quoted = quote(name);
        let link =
            format!("//main//a[normalize-space()={quoted}] | //a[.//span[normalize-space()={quoted}]]");
        self.browser.find(&link).go();
        self.look();
    }

    /// Presses the button of this name, and looks at what comes.
    pub fn press(&self, name: &str) {
        self.browser.find(&format!("//main//button[normalize-space()={}]", quote(name))).go();
        self.look();
    }

    /// Chooses the language in the menu, as a person does who reads only that one.
    pub fn choose_language(&self) {
        self.browser.find("(//header//details[contains(@class,'drop')])[1]/summary").click();
        self.browser.find(&format!("//header//a[normalize-space()={}]", quote(self.labels.native))).go();
        self.look();
    }

    /// Signs in on the page that asks for it.
    pub fn sign_in(&self, username: &str) {
        self.browser.find("//input[@name='username']").write(username);
        self.browser.find("//input[@name='password']").write(PASSWORD);
        self.browser.find("//main//form//button").go();
        assert!(self.browser.try_find("//input[@name='password']").is_none(), "{}", self.browser.text());
        self.look();
    }

    /// Signs out, wherever one is.
    pub fn sign_out(&self) {
        self.browser.find("(//header//details[contains(@class,'drop')])[last()]/summary").click();
        self.browser.find("//form[@action='/sign-out']//button").go();
    }

    /// Remembers what a page says in a language other than its own; told at the end, all at once.
    pub fn look(&self) {
        let browser = &self.browser;
        let locale = self.labels.locale;
        let shown = browser.run("return document.documentElement.lang", &[]);
        // Before a language is chosen the page has another one.
        if shown != locale || !matches!(locale, "ru-RU" | "zh-TW" | "ja-JP") {
            return;
        }
        let said: Vec<String> = browser
            .run(GATHER, &[])
            .as_array()
            .into_iter()
            .flatten()
            .filter_map(Value::as_str)
            .map(str::to_owned)
            .collect();
        let left = leftovers(&said, &self.names);
        if !left.is_empty() {
            self.left.borrow_mut().entry(self.path()).or_default().extend(left);
        }
    }

    /// No page had words of another language, and the browser found nothing wrong with any.
    pub fn end(&self) {
        assert!(self.left.borrow().is_empty(), "left in Latin letters: {:#?}", self.left.borrow());
        let complaints = self.browser.complaints();
        assert!(complaints.is_empty(), "the browser complains: {complaints:?}");
    }
}

/// A text as XPath writes it.
pub fn quote(text: &str) -> String {
    if !text.contains('\'') {
        return format!("'{text}'");
    }
    format!("concat('{}')", text.replace('\'', "', \"'\", '"))
}
