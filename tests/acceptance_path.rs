//! The path on which every client of this wire is measured (api 6.1), from a token to a customer that came back.

use crate::room::{Room, none};
use reqwest::Method;
use serde_json::{Value, json};
use tests::{Answer, Api, client};

/// Who walks it.
struct Walk {
    room: Room,
    agent: Api,
}

fn items(list: &Value) -> &Vec<Value> {
    list["items"].as_array().unwrap_or_else(|| panic!("no list: {list}"))
}

/// The fifteen steps, in their order and with their numbers.
#[test]
pub fn api_6_1_the_fifteen_steps_from_a_token_to_a_customer_that_came_back() {
    let room = Room::open();
    let agent = step_1_tokens(&room);
    let walk = Walk { agent, room };
    let (customer, admin) = walk.step_2_a_new_customer();
    walk.step_3_a_request_is_accepted();
    let customer = customer.as_str();
    walk.step_4_it_is_found(customer);
    walk.step_5_bought_by_cart_and_order(customer);
    walk.step_6_support_contact_and_relationships(customer);
    walk.step_7_a_removal_is_blocked(customer);
    let cart = walk.step_8_everything_is_suspended(customer);
    let removed = walk.step_9_removed(customer);
    walk.step_10_the_same_again(customer, &removed);
    walk.step_11_gone(customer);
    walk.step_12_nothing_is_bought_any_more(customer, &cart);
    walk.step_13_the_log(customer);
    walk.step_14_granular_rights_from_draft_to_end();
    walk.step_15_it_comes_back(customer, &admin);
    assert_eq!(walk.room.check(), Vec::<String>::new());
}

/// App-only by client credentials; app plus user by a refresh token.
fn step_1_tokens(room: &Room) -> Api {
    room.program("P").get("/v1/customers?size=1").expect(200);
    let partner = room.manifest().partner("P").expect("a partner of the world").clone();
    let user = partner
        .users
        .iter()
        .find(|user| user.roles.contains(&domain::Role::AdminAgent))
        .expect("an admin agent");
    let ask = |form: &[(&str, &str)]| -> Value {
        let url = format!("{}/{}/oauth2/v2.0/token", room.url(), partner.id);
        let answer = client().post(url).form(form).send().expect("the server answers");
        assert_eq!(answer.status().as_u16(), 200);
        let text = answer.text().expect("a body");
        serde_json::from_str(&text).expect("JSON")
    };
    let scope = ("scope", "https://api.partnercenter.microsoft.com/.default offline_access");
    let (id, secret) = (partner.client_id.as_str(), partner.client_secret.as_str());
    let first = ask(&[
        ("grant_type", "password"),
        ("username", user.username.as_str()),
        ("password", user.password.as_str()),
        ("client_id", id),
        ("client_secret", secret),
        scope,
    ]);
    let refresh = first["refresh_token"].as_str().expect("a refresh token");
    let second = ask(&[
        ("grant_type", "refresh_token"),
        ("refresh_token", refresh),
        ("client_id", id),
        ("client_secret", secret),
        scope,
    ]);
    room.person("P", "admin_agent").with_token(second["access_token"].as_str().expect("a token"))
}

impl Walk {
    fn put(&self, path: &str, body: &Value) -> Answer {
        self.agent.send(Method::PUT, path, Some(body.to_string()), &[])
    }

    /// Domain and address are checked, then the customer is created.
    fn step_2_a_new_customer(&self) -> (String, Api) {
        let p = &self.agent;
        let address = json!({
            "country": "US", "state": "WA", "city": "Redmond", "addressLine1": "1 Main Street", "postalCode": "98052",
        });
        assert_eq!(p.send(Method::HEAD, "/v1/domains/walk.example", None, &[]).status, 404);
        assert_eq!(p.post("/v1/validations/address", &address).status, 200);
        let profile = json!({
            "companyName": "Walked Path", "email": "billing@walk.example", "culture": "en-US", "language": "en",
            "defaultAddress": address,
        });
        let body = json!({ "companyProfile": { "domain": "walk.example" }, "billingProfile": profile });
        let created = p.post("/v1/customers", &body).expect(201);
        assert_eq!(created["relationshipToPartner"], json!("reseller"));
        assert_eq!(p.send(Method::HEAD, "/v1/domains/walk.example", None, &[]).status, 200);
        let id = created["id"].as_str().expect("an id").to_owned();
        let credentials = &created["userCredentials"];
        let name = credentials["userName"].as_str().expect("a name");
        let username = if name.contains('@') { name.to_owned() } else { format!("{name}@walk.example") };
        let password = credentials["password"].as_str().expect("a password");
        let admin = Api::person(self.room.url(), &id, &username, password);
        (id, admin)
    }

    /// The reusable address is answered; a customer accepts; it is in the log.
    fn step_3_a_request_is_accepted(&self) {
        let answered = self.agent.get("/v1/customers/relationshiprequests").expect(200);
        assert!(answered["url"].as_str().is_some_and(|url| url.starts_with("http")), "{answered}");
        let c = self.room.customer("CI");
        let token = self.room.invite(&self.agent, &c, false);
        let accept = format!("/open/v1/invitations/{token}/accept");
        self.room.customer_admin("CI").post(&accept, &json!({ "grantDelegatedAdmin": false })).expect(200);
        self.agent.get(&format!("/v1/customers/{}", c.id)).expect(200);
        let log = self.agent.get("/v1/auditrecords?size=50").expect(200);
        assert!(log.to_string().contains("reseller_relationship_accepted_by_customer"), "{log}");
    }

    fn search(&self) -> Value {
        let filter = json!({ "Field": "Domain", "Value": "walk.example", "Operator": "starts_with" });
        let filter = self.room.encode(&filter.to_string());
        self.agent.get(&format!("/v1/customers?size=40&filter={filter}")).expect(200)
    }

    fn step_4_it_is_found(&self, customer: &str) {
        let all = self.agent.get("/v1/customers").expect(200);
        assert!(items(&all).iter().any(|one| one["id"] == json!(customer)));
        assert_eq!(self.search()["totalCount"], json!(1));
        let one = self.agent.get(&format!("/v1/customers/{customer}")).expect(200);
        assert_eq!(one["relationshipToPartner"], json!("reseller"));
    }

    fn step_5_bought_by_cart_and_order(&self, customer: &str) {
        let base = format!("/v1/customers/{customer}");
        let legacy = self.room.offer("legacy");
        let lines = json!({ "lineItems": [{ "id": 0, "catalogItemId": legacy, "quantity": 2 }] });
        let cart = self.agent.post(&format!("{base}/carts"), &lines).expect(201);
        let path = format!("{base}/carts/{}", cart["id"].as_str().expect("an id"));
        assert!(cart["lineItems"][0]["error"].is_null(), "{cart}");
        let done = self
            .agent
            .send(Method::POST, &format!("{path}/checkout"), Some("\"success\"".into()), &[])
            .expect(201);
        let order = done["orders"][0]["id"].as_str().expect("an order").to_owned();
        assert_eq!(
            self.agent.get(&format!("{base}/orders/{order}")).expect(200)["status"],
            json!("completed")
        );
        let order = json!({ "lineItems": [{ "lineItemNumber": 0, "offerId": legacy, "quantity": 1 }] });
        self.agent.post(&format!("{base}/orders"), &order).expect(201);
        let sold = self.agent.get(&format!("{base}/subscriptions")).expect(200);
        assert_eq!(sold["totalCount"], json!(2));
        assert!(items(&sold).iter().all(|one| one["status"] == json!("active")), "{sold}");
    }

    fn first_subscription(&self, customer: &str) -> String {
        let sold = self.agent.get(&format!("/v1/customers/{customer}/subscriptions")).expect(200);
        items(&sold)[0]["id"].as_str().expect("an id").to_owned()
    }

    fn step_6_support_contact_and_relationships(&self, customer: &str) {
        let path = format!(
            "/v1/customers/{customer}/subscriptions/{}/supportcontact",
            self.first_subscription(customer)
        );
        let contact = self.agent.get(&path).expect(200);
        self.put(&path, &contact).expect(200);
        // A provider has resellers; a direct partner asks and has none.
        self.agent.get("/v1/relationships?relationship_type=IsIndirectCloudSolutionProviderOf").expect(200);
        self.agent.get(&format!("/v1/customers/{customer}/relationships")).expect(200);
    }

    fn step_7_a_removal_is_blocked(&self, customer: &str) {
        let path = format!("/v1/customers/{customer}");
        let before = self.agent.get(&path).text;
        let refused = self.agent.patch(&path, &none()).expect(409);
        assert_eq!(
            (&refused["code"], &refused["errorName"]),
            (&json!(800_036), &json!("relationship_blocked"))
        );
        assert_eq!(refused["data"].as_array().map(Vec::len), Some(2), "{refused}");
        assert_eq!(refused["data"][0]["type"], json!("subscription_active"));
        assert_eq!(self.agent.get(&path).text, before, "nothing changed");
    }

    /// A second cart is left open; entitlements are read; every subscription is suspended.
    fn step_8_everything_is_suspended(&self, customer: &str) -> String {
        let base = format!("/v1/customers/{customer}");
        let lines = json!({ "lineItems": [{ "catalogItemId": self.room.offer("legacy"), "quantity": 1 }] });
        let cart = self.agent.post(&format!("{base}/carts"), &lines).expect(201);
        let entitled = self.agent.get(&format!("{base}/entitlements")).expect(200);
        assert_eq!(entitled["items"], json!([]));
        let sold = self.agent.get(&format!("{base}/subscriptions")).expect(200);
        for one in items(&sold) {
            let mut whole = one.clone();
            whole["status"] = json!("suspended");
            let path = format!("{base}/subscriptions/{}", one["id"].as_str().expect("an id"));
            assert_eq!(self.agent.patch(&path, &whole).expect(200)["status"], json!("suspended"));
        }
        cart["id"].as_str().expect("an id").to_owned()
    }

    fn remove(&self, customer: &str) -> Answer {
        let request = [("MS-RequestId", "0b5f3a52-6f0e-4dcb-9d4f-5d5a8a1f7c10")];
        let body = none().to_string();
        self.agent.send(Method::PATCH, &format!("/v1/customers/{customer}"), Some(body), &request)
    }

    fn step_9_removed(&self, customer: &str) -> String {
        let removed = self.remove(customer);
        assert_eq!(removed.status, 200, "{}", removed.text);
        assert_eq!(removed.json()["relationshipToPartner"], json!("none"));
        removed.text
    }

    fn step_10_the_same_again(&self, customer: &str, removed: &str) {
        let again = self.remove(customer);
        assert_eq!((again.status, again.text.as_str()), (200, removed));
    }

    fn step_11_gone(&self, customer: &str) {
        assert_eq!(self.search()["totalCount"], json!(0));
        let refused = self.agent.get(&format!("/v1/customers/{customer}")).expect(403);
        assert_eq!(refused["code"], json!(20_002));
    }

    fn step_12_nothing_is_bought_any_more(&self, customer: &str, cart: &str) {
        let base = format!("/v1/customers/{customer}");
        let legacy = self.room.offer("legacy");
        let order = json!({ "lineItems": [{ "lineItemNumber": 0, "offerId": legacy, "quantity": 1 }] });
        let lines = json!({ "lineItems": [{ "catalogItemId": legacy, "quantity": 1 }] });
        let sold = self.room.subscriptions_as_stored("P", customer);
        let subscription = sold.first().expect("what was sold").id;
        for refused in [
            self.agent.post(&format!("{base}/orders"), &order),
            self.agent.post(&format!("{base}/carts"), &lines),
            self.agent.post(&format!("{base}/carts/{cart}/checkout"), &json!({})),
            self.agent.patch(&format!("{base}/subscriptions/{subscription}"), &json!({ "status": "active" })),
        ] {
            assert_eq!(refused.expect(403)["code"], json!(20_002));
        }
        assert_eq!(self.room.subscriptions_as_stored("P", customer), sold);
    }

    /// One record for each real change, however often it was repeated.
    fn step_13_the_log(&self, customer: &str) {
        let log = self.agent.get("/v1/auditrecords?size=200").expect(200);
        let of = |operation: &str, status: &str| {
            let wanted = |record: &&Value| {
                record["customerId"] == json!(customer)
                    && record["operationType"] == json!(operation)
                    && record["operationStatus"] == json!(status)
            };
            items(&log).iter().filter(wanted).count()
        };
        assert_eq!(of("remove_partner_customer_relationship", "succeeded"), 1, "{log}");
        assert_eq!(of("remove_partner_customer_relationship", "failed"), 1, "{log}");
        assert_eq!(of("add_customer", "succeeded"), 1);
        assert_eq!(of("create_order", "succeeded"), 2);
        assert!(of("create_order", "failed") > 0);
    }

    /// Created, locked for approval, approved by the customer, active, used by a group, terminated; with the customer of
    /// step 3, since the other one is gone.
    fn step_14_granular_rights_from_draft_to_end(&self) {
        let graph = self.room.graph("P", "admin_agent");
        let (customer, partner) = (self.room.customer("CI").id, self.room.partner("P").id);
        let role = json!([{ "roleDefinitionId": "fe930be7-5e62-47db-91af-98c3a49a38b1" }]);
        let wanted = json!({
            "displayName": "Walked path",
            "duration": "P90D",
            "customer": { "tenantId": customer },
            "accessDetails": { "unifiedRoles": role },
            "autoExtendDuration": "PT0S",
        });
        let root = "/v1.0/tenantRelationships/delegatedAdminRelationships";
        let created = graph.post(root, &wanted).expect(201);
        let id = created["id"].as_str().expect("an id");
        let path = format!("{root}/{id}");
        let status = || graph.get(&path).expect(200)["status"].clone();
        assert_eq!(created["status"], json!("created"));
        let request = |action: &str| graph.post(&format!("{path}/requests"), &json!({ "action": action }));
        request("lockForApproval").expect(201);
        assert_eq!(status(), json!("approvalPending"));
        // Another id of it names it on our own API.
        let approve = format!("/open/v1/partners/{partner}/delegations/{}/approve", &id[..36]);
        self.room.customer_admin("CI").post(&approve, &json!({})).expect(200);
        assert_eq!(status(), json!("active"));
        let group = json!({
            "accessContainer": {
                "accessContainerId": "11111111-2222-4333-8444-555555555555",
                "accessContainerType": "securityGroup",
            },
            "accessDetails": { "unifiedRoles": role },
        });
        let assigned = graph.post(&format!("{path}/accessAssignments"), &group).expect(201);
        assert_eq!(assigned["status"], json!("active"));
        request("terminate").expect(201);
        assert_eq!(status(), json!("terminated"));
        let assignment = format!("{path}/accessAssignments/{}", assigned["id"].as_str().expect("an id"));
        assert_eq!(graph.get(&assignment).expect(200)["status"], json!("deleted"));
    }

    /// Only a new request, accepted by the customer, brings it back.
    fn step_15_it_comes_back(&self, customer: &str, admin: &Api) {
        let wanted = json!({ "kind": "targeted", "customerDomain": "walk.example", "delegatedAdmin": true });
        let issued = self.agent.post("/open/v1/invitations", &wanted);
        assert!(matches!(issued.status, 200 | 201), "{}", issued.text);
        let issued = issued.json();
        let token = issued["token"].as_str().expect("a token");
        assert_eq!(self.search()["totalCount"], json!(0));
        admin
            .post(&format!("/open/v1/invitations/{token}/accept"), &json!({ "grantDelegatedAdmin": true }))
            .expect(200);
        assert_eq!(self.search()["totalCount"], json!(1));
        let back = self.agent.get(&format!("/v1/customers/{customer}")).expect(200);
        assert_eq!(back["relationshipToPartner"], json!("reseller"));
    }
}
