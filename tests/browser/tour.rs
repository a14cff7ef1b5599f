//! A walk through every page, as different people see it.

use super::stage::Stage;
use serde_json::json;
use symbolon::demo::PASSWORD;
use tests::Api;

/// Customers whose removal is blocked in a way of their own, or possible.
const REMOVALS: [&str; 14] =
    ["C0", "C1", "C3", "CT", "CR", "CN", "CW", "CA", "CS", "CO", "CM", "CH", "CX", "CG"];

/// A walk; `look` is told the name of each page while it is shown.
pub struct Tour<'a> {
    /// Where.
    pub stage: &'a Stage,
    /// What is done with each page.
    pub look: &'a dyn Fn(&str),
}

impl Tour<'_> {
    /// Walks.
    pub fn walk(&self) {
        let stage = self.stage;
        stage.goto("/sign-in");
        stage.choose_language();
        (self.look)("sign-in");
        stage.sign_in(&stage.user("P", "admin_agent"));
        self.page("dashboard", "/");
        self.page("customers", "/customers");
        self.page("customers-none", "/customers?q=qqqq");
        for story in ["C1", "CA", "C0"] {
            self.customer(story);
        }
        for story in REMOVALS {
            self.page(
                &format!("removal-{story}"),
                &format!("/customers/{}/removal", stage.customer(story).id),
            );
        }
        self.page("requests", "/requests");
        self.page("request-new", "/requests/new");
        self.page("closed", "/closed-relationships");
        self.first(
            "closed-record",
            "/closed-relationships",
            "//main//table//a[contains(@href,'/closed-relationships/')]",
        );
        self.page("nowhere", "/nowhere");
        self.page("refused", &format!("/customers/{}/account", stage.customer("CL").id));
        stage.sign_out();
        let account = format!("/customers/{}/account", stage.customer("C1").id);
        self.other("helpdesk", &stage.user("P", "helpdesk_agent"), &["/", &account]);
        self.other("reseller", &stage.user("R", "admin_agent"), &["/", "/customers"]);
        let partner = stage.demo.manifest.partner("P").expect("P").id;
        let console = ["/operator", "/operator/policy", &format!("/operator/partners/{partner}")];
        self.other("operator", &stage.demo.manifest.operator.users[0].username, &console);
        let own = ["/settings", "/oversight", "/approvals"];
        self.other("settings", &stage.user("P", "global_admin"), &own);
        for story in ["C1", "CI", "CG"] {
            let user = format!("customer_global_admin@{}", stage.customer(story).domain);
            self.other(&format!("customer-{story}"), &user, &["/partners", "/support"]);
        }
        self.requests();
        self.orders();
        self.indirect();
        self.records();
        self.rights();
        self.half_a_year_later();
    }

    /// A provider's and its resellers' pages, with a request that waits and a removal that is asked for.
    fn indirect(&self) {
        let stage = self.stage;
        let partner = |code| stage.demo.manifest.partner(code).expect("a partner").id;
        let (r, v, cv) = (partner("R"), partner("V"), stage.customer("CV").id);
        let ask = format!("/open/v1/customers/{cv}/providers/{v}/ask");
        let task = stage.api("R", "admin_agent").post(&ask, &json!({ "reason": "—" })).expect(201);
        let task = format!("/tasks/{}", task["id"].as_str().unwrap_or_default());
        let (removal, decline) = (format!("{task}/removal"), format!("{task}/decline"));
        let (one, remove) = (format!("/indirect-resellers/{r}"), format!("/indirect-resellers/{r}/remove"));
        let pages =
            ["/indirect-resellers", "/indirect-resellers/new", &one, &remove, "/tasks", &removal, &decline];
        self.other("provider", &stage.user("V", "admin_agent"), &pages);
        let (asked, withdraw) = (format!("/customers/{cv}/removal"), format!("{task}/withdraw"));
        let pages = ["/indirect-providers", "/tasks", &asked, &withdraw];
        self.other("indirect", &stage.user("R", "global_admin"), &pages);
        let request = format!("/indirect-providers/{v}/requests/1");
        self.other("requested", &stage.user("R2", "global_admin"), &["/indirect-providers", &request]);
    }

    /// An order with its cancellation, a cart with a wrong line, a conversion, and a customer that may buy for itself.
    fn orders(&self) {
        let stage = self.stage;
        let p = stage.api("P", "admin_agent");
        let customer = |story: &str| stage.customer(story).id.to_string();
        let (co, ct, c1) = (customer("CO"), customer("CT"), customer("C1"));
        let id = |list: &serde_json::Value| list["items"][0]["id"].as_str().unwrap_or_default().to_owned();
        let order = id(&p.get(&format!("/v1/customers/{co}/orders")).expect(200));
        let trial = id(&p.get(&format!("/v1/customers/{ct}/subscriptions")).expect(200));
        let lines = json!({ "lineItems": [{ "catalogItemId": "none:of:ours", "quantity": 1 }] });
        let cart = p.post(&format!("/v1/customers/{c1}/carts"), &lines).expect(201)["id"].clone();
        let cart = format!("/customers/{c1}/carts/{}", cart.as_str().unwrap_or_default());
        let order = format!("/customers/{co}/orders/{order}");
        let (cancel, convert) =
            (format!("{order}/cancel"), format!("/customers/{ct}/subscriptions/{trial}/convert"));
        self.other("orders", &stage.user("P", "admin_agent"), &[&order, &cancel, &cart, &convert]);
        let policy = json!({ "selfServeEntity": { "selfServeEntityType": "Customer", "tenantID": c1 } });
        p.post("/v1/selfservepolicy", &policy).expect(201);
        let partner = stage.demo.manifest.partner("P").expect("a partner").id;
        let buyer = format!("customer_global_admin@{}", stage.customer("C1").domain);
        self.other("buyer", &buyer, &["/partners", &format!("/partners/{partner}/buy")]);
    }

    /// A request of two partners for everything that can be asked, as they and the customer's people see it.
    fn requests(&self) {
        let stage = self.stage;
        let reseller = stage.demo.manifest.partner("R").expect("a partner").id;
        let wanted = json!({
            "kind": "targeted",
            "customerDomain": stage.customer("C1").domain,
            "jointWith": reseller,
            "delegatedAdmin": true,
            "granular": { "roles": ["helpdesk_administrator"], "duration": "P90D" },
        });
        let asked = stage.api("V", "admin_agent").post("/open/v1/invitations", &wanted).expect(201);
        let request = format!("/requests/{}", asked["id"].as_str().expect("an id"));
        let steps = ["", "/preview", "/renew", "/withdraw"].map(|step| format!("{request}{step}"));
        self.other("request", &stage.user("V", "admin_agent"), &steps.each_ref().map(String::as_str));
        let link = asked["url"].as_str().expect("a link");
        let link = &link[link.find("/invitations/").expect("a path")..];
        for role in ["customer_global_admin", "customer_user"] {
            stage.goto("/sign-in");
            stage.sign_in(&format!("{role}@{}", stage.customer("C1").domain));
            self.page(&format!("{role}-request"), link);
            self.page(&format!("{role}-consents"), "/partners/consents");
            stage.sign_out();
        }
    }

    /// A record with late lines, and both sides of a suspended subscription that another partner is asked to save.
    fn records(&self) {
        let stage = self.stage;
        let cl = stage.customer("CL");
        let (p, q) = (stage.api("P", "admin_agent"), stage.api("Q", "admin_agent"));
        let list = p.get("/open/v1/closed-relationships?hidden=true").expect(200);
        let record = list["items"].as_array().into_iter().flatten();
        let record = record.into_iter().find(|one| one["customerId"] == json!(cl.id)).expect("a record");
        let id = record["id"].as_str().expect("an id").to_owned();
        let operator = &stage.demo.manifest.operator;
        let tenant = operator.id.to_string();
        let ops = Api::person(&stage.demo.url, &tenant, &operator.users[0].username, PASSWORD);
        let seller = stage.demo.manifest.partner("P").expect("a partner").id;
        let lines = format!("/open/v1/operator/partners/{seller}/closed-relationships/{id}/lines");
        for (kind, amount) in [("late_usage", "12.50"), ("credit", "20"), ("settlement", "3")] {
            let line = json!({ "kind": kind, "amount": amount, "currency": "EUR", "code": "4711" });
            ops.post(&lines, &line).expect(201);
        }
        ops.post(&lines, &json!({ "kind": "ticket_reply", "code": "4711" })).expect(201);
        let record = format!("/closed-relationships/{id}");
        let (money, none) =
            ("/closed-relationships?money=1&archived=1&hidden=1", "/closed-relationships?q=qqqq");
        self.other("record", &stage.user("P", "billing_admin"), &[&record, money, none]);

        let wanted = json!({ "kind": "targeted", "customerDomain": cl.domain, "delegatedAdmin": false });
        let token = q.post("/open/v1/invitations", &wanted).json()["token"].clone();
        let username = format!("customer_global_admin@{}", cl.domain);
        let admin = Api::person(&stage.demo.url, &cl.id.to_string(), &username, PASSWORD);
        let accept = format!("/open/v1/invitations/{}/accept", token.as_str().expect("a token"));
        admin.post(&accept, &json!({})).expect(200);
        let partner = stage.demo.manifest.partner("Q").expect("a partner").id;
        let held = admin.get("/open/v1/support").expect(200);
        let sold = |at: usize| held["items"][at]["subscriptionId"].as_str().expect("an id").to_owned();
        let ask = json!({ "subscriptionId": sold(0) });
        admin.post(&format!("/open/v1/partners/{partner}/rescues"), &ask).expect(200);
        admin.post(&format!("/open/v1/partners/{partner}/leave"), &json!({})).expect(200);
        let (choose, leave) = (format!("/partners/rescue/{}", sold(1)), format!("/partners/{partner}/leave"));
        let withdraw = format!("{leave}/withdraw");
        let pages = ["/partners", &choose, &leave, &withdraw, "/timeline", "/data"];
        self.other("own", &username, &pages);
        let rescues = format!("/customers/{}/rescues", cl.id);
        self.other("rescue", &stage.user("Q", "admin_agent"), &["/tasks", &rescues]);
    }

    /// Granular rights in use, and a request for some, as partner and customer see them.
    fn rights(&self) {
        let stage = self.stage;
        let cg = stage.customer("CG");
        let list = format!("/open/v1/customers/{}/delegations", cg.id);
        let p = stage.api("P", "admin_agent");
        let wanted = json!({
            "displayName": "2027",
            "duration": "P30D",
            "roles": ["user_administrator", "global_reader"],
            "autoExtend": true,
        });
        let asked = p.post(&list, &wanted).expect(201)["id"].clone();
        let asked = asked.as_str().expect("an id");
        let used = p.get(&list).expect(200)["items"]
            .as_array()
            .expect("items")
            .iter()
            .find(|one| one["state"] == "active")
            .cloned();
        let used = used.expect("rights in use")["id"].as_str().expect("an id").to_owned();
        let at = |id: &str, step: &str| format!("/admin-relationships/{}/{id}{step}", cg.id);
        let pages = [
            "/admin-relationships".to_owned(),
            at(&used, ""),
            at(&used, "/end"),
            at(asked, ""),
            at(asked, "/end"),
        ];
        self.other("rights", &stage.user("P", "admin_agent"), &pages.each_ref().map(String::as_str));
        let partner = stage.demo.manifest.partner("P").expect("a partner").id;
        let own = format!("/partners/{partner}/admin");
        let pages = [own.clone(), format!("{own}/{asked}"), format!("{own}/{used}/end")];
        let username = format!("customer_global_admin@{}", cg.domain);
        self.other("own-rights", &username, &pages.each_ref().map(String::as_str));
    }

    /// What the clock brings about, on the pages that tell it; last, since it does not go back.
    fn half_a_year_later(&self) {
        let stage = self.stage;
        let before = stage.demo.center.now();
        let to = domain::months_after(before, 6);
        stage.api("P", "admin_agent").post("/open/v1/demo/clock", &json!({ "to": to })).expect(200);
        stage.goto("/sign-in");
        stage.sign_in(&stage.user("P", "admin_agent"));
        self.page("later-dashboard", "/");
        self.page("later-clock", &format!("/demo/clock?since={before}"));
        self.page("later-timeline", &format!("/customers/{}/timeline", stage.customer("CT").id));
        stage.sign_out();
    }

    fn customer(&self, story: &str) {
        let base = format!("/customers/{}", self.stage.customer(story).id);
        let subscriptions = format!("{base}/subscriptions");
        for page in [
            "subscriptions",
            "subscriptions/new",
            "orders",
            "entitlements",
            "account",
            "account/edit",
            "support-contacts",
            "admin-relationships",
            "admin-relationships/new",
            "timeline",
        ] {
            self.page(&format!("{story}-{}", page.replace('/', "-")), &format!("{base}/{page}"));
        }
        let one = format!("//main//table//a[starts-with(@href,'{subscriptions}/')]");
        self.first(&format!("{story}-subscription"), &subscriptions, &one);
    }

    fn other(&self, name: &str, username: &str, paths: &[&str]) {
        self.stage.goto("/sign-in");
        self.stage.sign_in(username);
        for path in paths {
            let page = path.trim_matches('/').rsplit('/').next().unwrap_or_default();
            self.page(&format!("{name}-{page}"), path);
        }
        self.stage.sign_out();
    }

    fn page(&self, name: &str, path: &str) {
        self.stage.goto(path);
        (self.look)(name);
    }

    /// The page to which the first such link leads, if there is one.
    fn first(&self, name: &str, path: &str, link: &str) {
        self.stage.goto(path);
        let address = self.stage.browser.try_find(link).and_then(|link| link.attribute("href"));
        if let Some(address) = address {
            self.page(name, &address);
        }
    }
}
