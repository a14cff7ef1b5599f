//! The seeds' path and what belongs to it, lived in a browser in each of the six languages.

mod driver;
mod labels;
mod leftovers;
mod pictures;
mod stage;
mod tour;

use driver::{ENTER, Kind};
use reqwest::Method;
use serde_json::{Value, json};
use stage::{Stage, quote};
use std::cell::RefCell;
use std::time::Duration;
use tour::Tour;

/// How long a page may take to show what somebody else changed; the portal promises two seconds on an idle machine.
const LIVE: Duration = Duration::from_secs(8);

#[test]
fn a_s10a_and_a_s11a_and_a_s13_the_seeds_path_in_english() {
    live("en", Kind::Usual);
}

#[test]
fn a_s10a_and_a_s11a_and_a_s13_the_seeds_path_in_french() {
    live("fr-FR", Kind::Usual);
}

#[test]
fn a_s10a_and_a_s11a_and_a_s13_the_seeds_path_in_russian() {
    live("ru-RU", Kind::Usual);
}

#[test]
fn a_s10a_and_a_s11a_and_a_s13_the_seeds_path_in_chinese() {
    live("zh-TW", Kind::Usual);
}

#[test]
fn a_s10a_and_a_s11a_and_a_s13_the_seeds_path_in_japanese() {
    live("ja-JP", Kind::Usual);
}

#[test]
fn a_s10a_and_a_s11a_and_a_s13_the_seeds_path_in_italian() {
    live("it-IT", Kind::Usual);
}

#[test]
fn a_s10a_and_a_s11a_and_a_s13_the_seeds_path_without_javascript() {
    live("fr-FR", Kind::WithoutJavaScript);
}

/// The whole story of C1, in one language.
fn live(locale: &str, kind: Kind) {
    let Some(stage) = Stage::open(locale, kind) else { return };
    stage.goto("/sign-in");
    stage.choose_language();
    stage.sign_in(&stage.user("P", "admin_agent"));
    the_link_is_inactive_and_says_why(&stage, kind);
    suspend_along_the_seeds_path(&stage);
    remove_along_the_seeds_path(&stage);
    let link = request_anew(&stage);
    accept_as_the_customer(&stage, &link);
    back_in_its_second_life(&stage);
    stage.end();
}

/// A-S10a, A-S10b: present, visibly inactive, focusable, described by the reason; the keyboard opens what stands in the
/// way, and nothing is removed.
fn the_link_is_inactive_and_says_why(stage: &Stage, kind: Kind) {
    let (browser, labels) = (&stage.browser, stage.labels);
    let c1 = stage.customer("C1");
    open_customer(stage, &c1.name);
    stage.follow(labels.account);
    let link = browser.find(&format!("//main//a[normalize-space()={}]", quote(labels.remove)));
    assert_eq!(link.attribute("aria-disabled").as_deref(), Some("true"));
    assert!(link.is_displayed());
    let reason = link.attribute("aria-describedby").expect("the link is described");
    let reason = browser.find(&format!("//*[@id='{reason}']")).text();
    assert!(reason.contains('1'), "one thing to do first: {reason}");
    browser.run("arguments[0].focus()", &[link.reference()]);
    assert_eq!(browser.focused().text(), labels.remove, "it can have the focus");
    browser.press(ENTER);
    browser.arrive(&format!("/customers/{}/removal", c1.id));
    stage.look();
    let blockers = browser.find("//*[@data-blocker='subscription_active']").text();
    assert!(blockers.contains(&held(stage)["name"]), "{blockers}");
    if kind == Kind::Usual {
        forge(stage, &c1.id);
    }
    assert_eq!(stage.api("P", "admin_agent").get(&format!("/v1/customers/{}", c1.id)).status, 200);
}

/// A form sent by hand, with everything that the page would send: 409, and nothing changes.
fn forge(stage: &Stage, customer: &str) {
    let script = format!(
        "const told = arguments[0];
         const body = new URLSearchParams({{ csrf: document.querySelector('input[name=csrf]').value, version: '1',
             primaryDomain: '{}', acknowledged: 'true' }});
         fetch('/customers/{customer}/removal', {{ method: 'POST', body }}).then((answer) => told(answer.status));",
        stage.customer("C1").domain
    );
    assert_eq!(stage.browser.run_async(&script), json!(409));
}

/// A-S11a: Dashboard, Customers, the customer, Subscriptions, the subscription, Suspended, Submit.
fn suspend_along_the_seeds_path(stage: &Stage) {
    let (browser, labels) = (&stage.browser, stage.labels);
    let c1 = stage.customer("C1");
    stage.goto("/");
    open_customer(stage, &c1.name);
    assert_eq!(trail(stage)[..2], [labels.dashboard.to_owned(), labels.customers.to_owned()]);
    stage.follow(labels.subscriptions);
    let held = held(stage);
    stage.follow(&held["name"]);
    let radio = choice(stage, labels.suspended);
    assert!(!radio.is_selected());
    radio.click();
    assert!(choice(stage, labels.suspended).is_selected());
    stage.press(labels.submit);
    let status = stage.api("P", "admin_agent").get(&held["path"]).expect(200)["status"].clone();
    assert_eq!(status, json!("suspended"), "{}", browser.text());
    assert!(browser.text().contains(labels.suspended));
}

/// A-S13, A-S18c: Dashboard, Customers, the customer, Account, Remove reseller relationship: four clicks; the four
/// consequences with names and numbers; nothing without the typed domain and the tick; then what was done, line by line.
fn remove_along_the_seeds_path(stage: &Stage) {
    let (browser, labels) = (&stage.browser, stage.labels);
    let c1 = stage.customer("C1");
    stage.goto("/");
    open_customer(stage, &c1.name);
    stage.follow(labels.account);
    let link = browser.find(&format!("//main//a[normalize-space()={}]", quote(labels.remove)));
    assert_eq!(link.attribute("aria-disabled"), None, "nothing stands in the way any more");
    link.go();
    stage.look();
    consequences(stage);
    let keep = browser.focused().text();
    assert_eq!(keep, labels.keep, "the safe way has the focus");
    stage.press(labels.remove);
    assert!(browser.try_find("//*[@aria-invalid='true']").is_some(), "{}", browser.text());
    browser.find("//input[@name='primaryDomain']").write(&c1.domain);
    browser.find("//input[@name='acknowledged']").click();
    stage.press(labels.remove);
    let done = browser.find_all("//main//ul[contains(@class,'done-list')]/li");
    assert!(done.len() >= 5, "{}", browser.text());
    assert!(browser.text().contains(&c1.name));
    assert!(browser.text().contains(stage.partner("Q")), "who answers for the other subscription now");
    stage.follow(labels.customers);
    assert!(browser.try_find(&format!("//main//td[contains(., {0})]", quote(&c1.domain))).is_none());
    stage.follow(labels.closed);
    assert!(browser.text().contains(&c1.name), "{}", browser.text());
    stage.goto(&format!("/customers/{}/subscriptions", c1.id));
    assert!(!browser.text().contains(&c1.name), "nothing leaks");
}

/// The four consequences, with this customer's names and numbers.
fn consequences(stage: &Stage) {
    let browser = &stage.browser;
    let text = |code: &str| {
        let found = browser.find(&format!("//*[@data-consequence='{code}']"));
        assert!(found.is_displayed());
        found.text()
    };
    assert!(text("list").contains(&stage.customer("C1").name));
    let contacts = text("contacts");
    assert!(contacts.contains('1') && contacts.contains(stage.partner("Q")), "{contacts}");
    assert!(text("delegated_admin").contains("DAP"));
    assert!(!text("purchase").is_empty());
}

/// A-S15d: no undo, only a new request; the closed record offers it. Delegated admin is asked for, too.
fn request_anew(stage: &Stage) -> String {
    let browser = &stage.browser;
    let c1 = stage.customer("C1");
    stage.goto(&format!("/requests/new?customer={}", c1.id));
    assert!(browser.text().contains(&c1.domain));
    browser.find("//main//input[@name='delegatedAdmin']").click();
    browser.find("//main//button[contains(@class,'primary')]").go();
    stage.look();
    let link = browser.run(
        "const said = [...document.querySelectorAll('main *')].flatMap((one) => [one.value, one.textContent]);
         const found = said.join(' ').match(/https?:\\/\\/[^\\s\"<>]+\\/invitations\\/accept\\?[^\\s\"<>]+/);
         return found && found[0];",
        &[],
    );
    let link = link.as_str().unwrap_or_else(|| panic!("no link at {}:\n{}", stage.path(), browser.text()));
    assert_eq!(stage.api("P", "admin_agent").get(&format!("/v1/customers/{}", c1.id)).status, 403, "A-S15b");
    link.to_owned()
}

/// P24: the customer's global admin sees who asks and for what, and accepts without ticking delegated admin.
fn accept_as_the_customer(stage: &Stage, link: &str) {
    let browser = &stage.browser;
    let c1 = stage.customer("C1");
    stage.sign_out();
    stage.goto(link);
    stage.sign_in(&format!("customer_global_admin@{}", c1.domain));
    assert!(browser.text().contains(stage.partner("P")), "{}", browser.text());
    let tick = browser.find("//main//input[@type='checkbox']");
    assert!(!tick.is_selected(), "delegated admin is granted by a tick of the customer only");
    stage.press(stage.labels.accept);
    let partners = browser.text();
    assert!(partners.contains(stage.partner("P")) && partners.contains(stage.partner("Q")), "{partners}");
    stage.goto("/support");
    stage.sign_out();
}

/// A-S15a, A-S15c: back in the list as generation 2, without delegated admin, its subscription still suspended.
fn back_in_its_second_life(stage: &Stage) {
    let (browser, labels) = (&stage.browser, stage.labels);
    let c1 = stage.customer("C1");
    stage.goto("/sign-in");
    stage.sign_in(&stage.user("P", "admin_agent"));
    open_customer(stage, &c1.name);
    assert!(browser.find("//main//table").text().contains(labels.suspended));
    stage.follow(labels.account);
    let facts = browser.find("//*[contains(@class,'relationship-box')]").text();
    assert!(facts.lines().any(|line| line.trim() == "2"), "{facts}");
    let customer = stage.api("P", "admin_agent").get(&format!("/v1/customers/{}", c1.id)).expect(200);
    assert_ne!(customer["allowDelegatedAccess"], json!(true));
    stage.goto(&format!("/customers/{}/timeline", c1.id));
}

/// From anywhere: Customers, and the customer of this name.
fn open_customer(stage: &Stage, name: &str) {
    stage.follow(stage.labels.customers);
    let link = format!("//main//a[normalize-space()={}]", quote(name));
    if stage.browser.try_find(&link).is_none() {
        // The list has pages; the search finds it in all of them.
        stage.browser.find("//main//input[@name='q']").write(name);
        stage.browser.find("//main//form[@role='search']//button").go();
    }
    stage.follow(name);
}

/// The radio button with this label.
fn choice<'a>(stage: &'a Stage, label: &str) -> driver::Element<'a> {
    let quoted = quote(label);
    stage.browser.find(&format!(
        "//label[normalize-space()={quoted} or .//*[normalize-space()={quoted}]]//input[@type='radio']"
    ))
}

/// The way above the title.
fn trail(stage: &Stage) -> Vec<String> {
    stage.browser.find_all("//nav[contains(@class,'crumbs')]//li").iter().map(driver::Element::text).collect()
}

/// The active subscription that P sold to C1: its name on the page, and its path in the API.
fn held(stage: &Stage) -> std::collections::HashMap<&'static str, String> {
    let path = format!("/v1/customers/{}/subscriptions", stage.customer("C1").id);
    let headers = [("X-Locale", stage.labels.locale)];
    let found = stage.api("P", "admin_agent").send(Method::GET, &path, None, &headers).expect(200);
    let one = &found["items"][0];
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let name = Some(text(&one["friendlyName"]))
        .filter(|name| !name.is_empty())
        .unwrap_or_else(|| text(&one["offerName"]));
    [("name", name), ("path", format!("{path}/{}", text(&one["id"])))].into()
}

/// A-S10c: the link becomes active in the open page when the last active subscription is suspended elsewhere.
#[test]
fn a_s10c_the_link_becomes_active_without_a_reload() {
    let Some(stage) = Stage::open("fr-FR", Kind::Usual) else { return };
    let c3 = stage.customer("C3");
    stage.goto("/sign-in");
    stage.sign_in(&stage.user("P", "admin_agent"));
    stage.goto(&format!("/customers/{}/account", c3.id));
    let active = "!document.querySelector('#remove-relationship').hasAttribute('aria-disabled')";
    stage.browser.run("window.stayed = true", &[]);
    assert!(!stage.browser.becomes(active, Duration::ZERO));
    let answer = stage
        .api("P", "global_admin")
        .post(&format!("/open/v1/customers/{}/subscriptions/suspend", c3.id), &json!({}));
    assert_eq!(answer.status, 200, "{}", answer.text);
    assert!(stage.browser.becomes(active, LIVE), "{}", stage.browser.text());
    assert_eq!(stage.browser.run("return window.stayed", &[]), json!(true), "the page was not loaded again");
    stage.follow(stage.labels.remove);
    assert!(stage.browser.try_find("//input[@name='primaryDomain']").is_some());
    stage.end();
}

/// A-S11b: who picks Suspended and leaves without Submit is asked; nothing is changed either way.
#[test]
fn a_s11b_leaving_without_submit_asks_and_changes_nothing() {
    let Some(stage) = Stage::open("fr-FR", Kind::Asking) else { return };
    let held = held(&stage);
    stage.goto("/sign-in");
    stage.sign_in(&stage.user("P", "admin_agent"));
    open_customer(&stage, &stage.customer("C1").name);
    stage.follow(&held["name"]);
    choice(&stage, stage.labels.suspended).click();
    let before = stage.browser.url();
    let leave =
        format!("//nav[contains(@class,'tabs')]//a[normalize-space()={}]", quote(stage.labels.account));
    stage.browser.find(&leave).click();
    assert!(stage.browser.is_asked(), "leaving asks");
    stage.browser.dismiss();
    assert_eq!(stage.browser.url(), before);
    assert!(choice(&stage, stage.labels.suspended).is_selected(), "what was picked is still picked");
    stage.browser.find(&leave).click();
    assert!(stage.browser.is_asked());
    stage.browser.accept();
    assert!(stage.browser.becomes("location.pathname.endsWith('/account')", LIVE));
    let status = stage.api("P", "admin_agent").get(&held["path"]).expect(200)["status"].clone();
    assert_eq!(status, json!("active"));
    stage.end();
}

#[test]
fn n4_every_page_in_russian_is_russian_and_fits_a_small_phone() {
    every_page("ru-RU");
}

#[test]
fn n4_every_page_in_chinese_is_chinese_and_fits_a_small_phone() {
    every_page("zh-TW");
}

#[test]
fn n4_every_page_in_japanese_is_japanese_and_fits_a_small_phone() {
    every_page("ja-JP");
}

/// N4: nothing is left in another language; and no page is wider than the smallest window that portal 6 names.
fn every_page(locale: &str) {
    let Some(stage) = Stage::open(locale, Kind::Usual) else { return };
    stage.browser.size(320, 640);
    let wide = RefCell::new(Vec::new());
    let look = |name: &str| {
        let width = stage.browser.run("return document.documentElement.scrollWidth", &[]);
        if width.as_u64() > Some(320) {
            wide.borrow_mut().push(format!("{name}: {width}"));
        }
    };
    Tour { stage: &stage, look: &look }.walk();
    assert!(wide.borrow().is_empty(), "wider than 320 pixels: {:?}", wide.borrow());
    stage.end();
}
