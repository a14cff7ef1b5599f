//! A Chromium, driven through the WebDriver protocol by a driver process of its own.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use reqwest::Method;
use reqwest::blocking::Client;
use serde_json::{Value, json};
use std::io::{BufRead as _, BufReader};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::{Duration, Instant};

/// The key under which the protocol gives an element's reference.
const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";

/// Chromium does nothing but what a test asks; the driver gives each session a fresh profile.
const FLAGS: [&str; 12] = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-background-networking",
    "--disable-quic",
    "--no-first-run",
    "--disable-component-update",
    "--disable-sync",
    "--disable-extensions",
    "--hide-scrollbars",
    "--accept-lang=en",
];

/// Enter, as the protocol writes it.
pub const ENTER: &str = "\u{e007}";

/// Programs with which a browser can be had.
#[derive(Clone, Debug)]
pub struct Programs {
    /// The browser.
    pub chromium: String,
    /// Its driver.
    pub driver: String,
}

/// What kind of browser a story needs.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Kind {
    /// As people have it.
    Usual,
    /// Which runs no script of a page.
    WithoutJavaScript,
    /// Which shows a page's question before it is left; otherwise the driver answers it by itself.
    Asking,
}

/// A browser with one window. Ends with its driver when dropped.
pub struct Browser {
    client: Client,
    session: String,
    driver: Child,
    folder: PathBuf,
}

/// An element of a page.
pub struct Element<'a> {
    browser: &'a Browser,
    path: String,
}

impl Browser {
    /// Starts one, with a driver on a port that nobody else has.
    pub fn open(programs: &Programs, kind: Kind) -> Browser {
        static OPENED: AtomicU32 = AtomicU32::new(0);
        let number = OPENED.fetch_add(1, Ordering::Relaxed);
        let folder = std::env::temp_dir().join(format!("symbolon-{}-{number}", std::process::id()));
        std::fs::create_dir_all(&folder).expect("a folder for the profile");
        let mut driver = Command::new(&programs.driver)
            .arg("--port=0")
            .env("TMPDIR", &folder)
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("the driver starts");
        let said = BufReader::new(driver.stdout.take().expect("its output"));
        let port: u16 = said
            .lines()
            .map_while(Result::ok)
            .find_map(|line| line.strip_suffix('.')?.rsplit_once("successfully on port ")?.1.parse().ok())
            .expect("the driver says its port");
        let client =
            Client::builder().no_proxy().timeout(Duration::from_secs(120)).build().expect("a client");
        let mut options = json!({ "binary": programs.chromium, "args": FLAGS });
        if kind == Kind::WithoutJavaScript {
            options["prefs"] = json!({ "profile.managed_default_content_settings.javascript": 2 });
        }
        let wanted = json!({ "capabilities": { "alwaysMatch": {
            "browserName": "chrome",
            "goog:chromeOptions": options,
            // With a socket the driver leaves the question of a page that is left to the story.
            "webSocketUrl": kind == Kind::Asking,
            "unhandledPromptBehavior": { "beforeUnload": "ignore", "default": "ignore" },
            "timeouts": { "script": 60_000, "pageLoad": 60_000 },
            "goog:loggingPrefs": { "browser": "SEVERE" },
        } } });
        let mut browser =
            Browser { client, session: format!("http://127.0.0.1:{port}/session"), driver, folder };
        let made = browser.ask(Method::POST, "", &wanted).expect("a session");
        browser.session = format!("{}/{}", browser.session, made["sessionId"].as_str().expect("its id"));
        browser
    }

    /// Goes to an address.
    pub fn goto(&self, url: &str) {
        self.post("/url", &json!({ "url": url }));
    }

    /// The address of the page.
    pub fn url(&self) -> String {
        self.get("/url").as_str().unwrap_or_default().to_owned()
    }

    /// The one element that an XPath finds; the first if there are several.
    pub fn find(&self, xpath: &str) -> Element<'_> {
        self.try_find(xpath).unwrap_or_else(|| panic!("no {xpath} at {}:\n{}", self.url(), self.text()))
    }

    /// The first element that an XPath finds.
    pub fn try_find(&self, xpath: &str) -> Option<Element<'_>> {
        let found = self.ask(Method::POST, "/element", &json!({ "using": "xpath", "value": xpath })).ok()?;
        Some(self.element(&found))
    }

    /// Every element that an XPath finds.
    pub fn find_all(&self, xpath: &str) -> Vec<Element<'_>> {
        let found = self.post("/elements", &json!({ "using": "xpath", "value": xpath }));
        found.as_array().into_iter().flatten().map(|one| self.element(one)).collect()
    }

    /// The element that has the focus.
    pub fn focused(&self) -> Element<'_> {
        self.element(&self.get("/element/active"))
    }

    /// What a person sees of the page.
    pub fn text(&self) -> String {
        self.try_find("//body").map(|body| body.text()).unwrap_or_default()
    }

    /// What a script returns.
    pub fn run(&self, script: &str, arguments: &[Value]) -> Value {
        self.post("/execute/sync", &json!({ "script": script, "args": arguments }))
    }

    /// What a script gives to the function that is its argument.
    pub fn run_async(&self, script: &str) -> Value {
        self.post("/execute/async", &json!({ "script": script, "args": [] }))
    }

    /// Whether an expression of JavaScript becomes true within a time; asked ever again inside the page.
    pub fn becomes(&self, expression: &str, within: Duration) -> bool {
        let script = format!(
            "const told = arguments[1], end = performance.now() + arguments[0];
             const look = () => ({expression}) ? told(true)
                 : performance.now() > end ? told(false) : setTimeout(look, 25);
             look();"
        );
        let milliseconds = u64::try_from(within.as_millis()).unwrap_or(u64::MAX);
        self.post("/execute/async", &json!({ "script": script, "args": [milliseconds] })) == Value::Bool(true)
    }

    /// Waits for a page at an address that ends so; a key leads there without the driver's noticing.
    pub fn arrive(&self, end: &str) {
        let until = Instant::now() + Duration::from_secs(30);
        while !self.url().ends_with(end) {
            assert!(Instant::now() < until, "at {} instead of {end}", self.url());
        }
        self.loaded();
    }

    /// Waits until the page is whole.
    fn loaded(&self) {
        let until = Instant::now() + Duration::from_secs(30);
        let whole = json!({ "script": "return document.readyState", "args": [] });
        while self.ask(Method::POST, "/execute/sync", &whole) != Ok(json!("complete")) {
            assert!(Instant::now() < until, "never whole: {}", self.url());
        }
    }

    /// Presses keys wherever the focus is.
    pub fn press(&self, keys: &str) {
        let actions: Vec<Value> = keys
            .chars()
            .flat_map(|key| {
                ["keyDown", "keyUp"].map(|kind| json!({ "type": kind, "value": key.to_string() }))
            })
            .collect();
        self.post(
            "/actions",
            &json!({ "actions": [{ "type": "key", "id": "keyboard", "actions": actions }] }),
        );
    }

    /// Waits for the dialog that stands in the way; false if none comes.
    pub fn is_asked(&self) -> bool {
        let until = Instant::now() + Duration::from_secs(5);
        while Instant::now() < until {
            if self.ask(Method::GET, "/alert/text", &Value::Null).is_ok() {
                return true;
            }
        }
        false
    }

    /// What the browser wrote to its console as an error: a blocked script, a failing one. Answers that a story asked
    /// for are no complaints.
    pub fn complaints(&self) -> Vec<String> {
        let log = self.post("/se/log", &json!({ "type": "browser" }));
        let messages = log.as_array().into_iter().flatten().filter_map(|entry| entry["message"].as_str());
        messages
            .filter(|message| !message.contains("the server responded with a status"))
            .map(str::to_owned)
            .collect()
    }

    /// Answers the dialog with no.
    pub fn dismiss(&self) {
        self.post("/alert/dismiss", &json!({}));
    }

    /// Answers the dialog with yes.
    pub fn accept(&self) {
        self.post("/alert/accept", &json!({}));
    }

    /// Makes the window's inside this large, whatever the smallest window is.
    pub fn size(&self, width: u32, height: u32) {
        let metrics = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
        self.post(
            "/goog/cdp/execute",
            &json!({ "cmd": "Emulation.setDeviceMetricsOverride", "params": metrics }),
        );
    }

    /// A picture of what the window shows, as PNG.
    pub fn picture(&self) -> Vec<u8> {
        let encoded = self.get("/screenshot");
        STANDARD.decode(encoded.as_str().unwrap_or_default()).expect("a picture")
    }

    /// A picture of the whole page, as PNG, however long it is.
    pub fn whole_picture(&self) -> Vec<u8> {
        let wanted = json!({ "format": "png", "captureBeyondViewport": true });
        let encoded =
            self.post("/goog/cdp/execute", &json!({ "cmd": "Page.captureScreenshot", "params": wanted }));
        STANDARD.decode(encoded["data"].as_str().unwrap_or_default()).expect("a picture")
    }

    fn element(&self, found: &Value) -> Element<'_> {
        let id = found[ELEMENT].as_str().expect("an element's reference");
        Element { browser: self, path: format!("/element/{id}") }
    }

    fn get(&self, path: &str) -> Value {
        self.ask(Method::GET, path, &Value::Null).unwrap_or_else(|why| panic!("GET {path}: {why}"))
    }

    fn post(&self, path: &str, body: &Value) -> Value {
        self.ask(Method::POST, path, body).unwrap_or_else(|why| panic!("POST {path} {body}: {why}"))
    }

    fn ask(&self, method: Method, path: &str, body: &Value) -> Result<Value, Value> {
        let mut request = self.client.request(method, format!("{}{path}", self.session));
        if !body.is_null() {
            request = request.body(body.to_string());
        }
        let answer = request.send().expect("the driver answers");
        let right = answer.status().is_success();
        let text = answer.text().expect("an answer");
        let mut answer: Value = serde_json::from_str(&text).expect("an answer in JSON");
        let value = answer["value"].take();
        if right { Ok(value) } else { Err(json!([value["error"], value["message"]])) }
    }
}

impl Element<'_> {
    /// Clicks it, and waits for the page to which that leads: until the present one is gone.
    pub fn go(&self) {
        let page = self.browser.find("/html");
        self.click();
        let until = Instant::now() + Duration::from_secs(30);
        while self.browser.ask(Method::GET, &format!("{}/name", page.path), &Value::Null).is_ok() {
            assert!(Instant::now() < until, "still at {}:\n{}", self.browser.url(), self.browser.text());
        }
        self.browser.loaded();
    }

    /// Clicks it.
    pub fn click(&self) {
        self.post("/click", &json!({}));
    }

    /// Writes into it.
    pub fn write(&self, text: &str) {
        self.post("/value", &json!({ "text": text }));
    }

    /// What stands for it among the arguments of a script.
    pub fn reference(&self) -> Value {
        json!({ ELEMENT: self.path.trim_start_matches("/element/") })
    }

    /// What a person reads in it.
    pub fn text(&self) -> String {
        self.get("/text").as_str().unwrap_or_default().to_owned()
    }

    /// An attribute of it.
    pub fn attribute(&self, name: &str) -> Option<String> {
        self.get(&format!("/attribute/{name}")).as_str().map(str::to_owned)
    }

    /// Whether it is ticked or chosen.
    pub fn is_selected(&self) -> bool {
        self.get("/selected") == Value::Bool(true)
    }

    /// Whether a person sees it.
    pub fn is_displayed(&self) -> bool {
        self.get("/displayed") == Value::Bool(true)
    }

    fn get(&self, path: &str) -> Value {
        self.browser.get(&format!("{}{path}", self.path))
    }

    fn post(&self, path: &str, body: &Value) -> Value {
        self.browser.post(&format!("{}{path}", self.path), body)
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        // The driver ends the browser when it is told so; killed at once, it would leave it behind.
        let _ = self.client.delete(&self.session).send();
        let _ = self.driver.kill();
        let _ = self.driver.wait();
        // Neither of them tidies up behind itself.
        let _ = std::fs::remove_dir_all(&self.folder);
    }
}
