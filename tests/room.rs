//! A demo world of its own for one story, and the people in it.

use crate::nodes::Node;
use crate::world::{World, start};
use domain::Role;
use domain::catalogue::OfferKind;
use serde_json::{Value, json};
use symbolon::demo::DemoOptions;
use tests::Api;

/// A running demo server in this process, stopped when dropped.
pub struct Room {
    /// Another node over the same data, where a story is told on two. It goes first.
    beside: Option<Node>,
    demo: World,
}

/// A customer or partner of the world.
#[derive(Clone, Debug)]
pub struct Organisation {
    pub id: String,
    pub name: String,
    pub domain: String,
}

/// The body that removes a relationship on the wire.
pub fn none() -> Value {
    json!({ "relationshipToPartner": "none", "attributes": { "objectType": "Customer" } })
}

impl Room {
    /// A new world on a free port.
    pub fn open() -> Room {
        let demo = start(&DemoOptions::for_test()).expect("a demo starts");
        let beside = crate::nodes::wanted().then(|| Node::beside(&demo.center, Some(demo.database())));
        Room { beside, demo }
    }

    /// Where it is, without a slash at the end.
    pub fn url(&self) -> &str {
        &self.demo.url
    }

    /// The other node.
    pub fn beside(&self) -> &Node {
        self.beside.as_ref().expect("this story is told on two nodes")
    }

    /// What the store was opened with.
    pub fn database(&self) -> &str {
        self.demo.database()
    }

    /// The world from inside.
    pub fn center(&self) -> &center::Center {
        &self.demo.center
    }

    /// Everything the world says about itself.
    pub fn manifest(&self) -> &symbolon::demo::Manifest {
        &self.demo.manifest
    }

    /// The partner of this letter.
    pub fn partner(&self, code: &str) -> Organisation {
        let partner = self.demo.manifest.partner(code).expect("a partner of the world");
        Organisation {
            id: partner.id.to_string(),
            name: partner.name.clone(),
            domain: partner.domain.clone(),
        }
    }

    /// The customer of this story.
    pub fn customer(&self, story: &str) -> Organisation {
        let customer = self.demo.manifest.story(story).expect("a story of the world");
        Organisation {
            id: customer.id.to_string(),
            name: customer.name.clone(),
            domain: customer.domain.clone(),
        }
    }

    /// Somebody of a partner, with this role.
    pub fn person(&self, partner: &str, role: &str) -> Api {
        let partner = self.demo.manifest.partner(partner).expect("a partner of the world");
        let role = Role::parse(role).expect("a role");
        let user =
            partner.users.iter().find(|user| user.roles.contains(&role)).expect("somebody with the role");
        Api::person(self.url(), &partner.id.to_string(), &user.username, &user.password)
    }

    /// The same person with a token for the directory's own API (api 3).
    pub fn graph(&self, partner: &str, role: &str) -> Api {
        let partner = self.demo.manifest.partner(partner).expect("a partner of the world");
        let role = Role::parse(role).expect("a role");
        let user =
            partner.users.iter().find(|user| user.roles.contains(&role)).expect("somebody with the role");
        Api::person_of(GRAPH, self.url(), &partner.id.to_string(), &user.username, &user.password)
    }

    /// A partner's program with such a token.
    pub fn graph_program(&self, partner: &str) -> Api {
        let partner = self.demo.manifest.partner(partner).expect("a partner of the world");
        let id = partner.id.to_string();
        Api::program_of(GRAPH, self.url(), &id, &partner.client_id, &partner.client_secret)
    }

    /// A customer's global admin with such a token.
    pub fn graph_customer_admin(&self, story: &str) -> Api {
        let customer = self.demo.manifest.story(story).expect("a story of the world");
        let is_admin = |roles: &[Role]| roles.contains(&Role::CustomerGlobalAdmin);
        let user = customer.users.iter().find(|user| is_admin(&user.roles)).expect("an admin");
        Api::person_of(GRAPH, self.url(), &customer.id.to_string(), &user.username, &user.password)
    }

    /// A partner's program.
    pub fn program(&self, partner: &str) -> Api {
        let partner = self.demo.manifest.partner(partner).expect("a partner of the world");
        Api::program(self.url(), &partner.id.to_string(), &partner.client_id, &partner.client_secret)
    }

    /// Somebody of a story's customer, with this role.
    pub fn customer_person(&self, story: &str, role: &str) -> Api {
        let customer = self.demo.manifest.story(story).expect("a story of the world");
        let role = Role::parse(role).expect("a role");
        let user = customer.users.iter().find(|user| user.roles.contains(&role)).expect("somebody");
        Api::person(self.url(), &customer.id.to_string(), &user.username, &user.password)
    }

    /// The global admin of a story's customer.
    pub fn customer_admin(&self, story: &str) -> Api {
        let customer = self.demo.manifest.story(story).expect("a story of the world");
        let is_admin = |roles: &[Role]| roles.contains(&Role::CustomerGlobalAdmin);
        let user = customer.users.iter().find(|user| is_admin(&user.roles)).expect("an admin");
        Api::person(self.url(), &customer.id.to_string(), &user.username, &user.password)
    }

    /// The platform's operator.
    pub fn operator(&self) -> Api {
        let operator = &self.manifest().operator;
        let user = operator.users.first().expect("an operator");
        Api::person(self.url(), &operator.id.to_string(), &user.username, &user.password)
    }

    /// The first offer of this kind.
    pub fn offer(&self, kind: &str) -> String {
        let kind = OfferKind::parse(kind).expect("a kind");
        let offer = self.demo.manifest.offers.iter().find(|offer| offer.kind == kind).expect("an offer");
        offer.id.to_string()
    }

    /// Suspends everything that is active and can be.
    pub fn suspend_all(&self, partner: &Api, customer: &str) {
        partner.post(&format!("/open/v1/customers/{customer}/subscriptions/suspend"), &json!({})).expect(200);
    }

    /// Asks a customer for a relationship and answers the link's token.
    pub fn invite(&self, partner: &Api, customer: &Organisation, delegated_admin: bool) -> String {
        let wanted = json!({
            "kind": "targeted",
            "customerDomain": customer.domain,
            "delegatedAdmin": delegated_admin,
        });
        let issued = partner.post("/open/v1/invitations", &wanted);
        assert!(matches!(issued.status, 200 | 201), "{}", issued.text);
        issued.json()["token"].as_str().expect("the link's token").to_owned()
    }

    /// What `symbolon check` finds.
    pub fn check(&self) -> Vec<String> {
        let found = self.center().store().read_blocking(store::check::run).expect("the check runs");
        found.into_iter().map(|violation| format!("{}: {}", violation.invariant, violation.detail)).collect()
    }

    /// What a partner sold to a customer, as the store has it.
    pub fn subscriptions_as_stored(
        &self,
        partner: &str,
        customer: &str,
    ) -> Vec<domain::subscription::Subscription> {
        let partner = domain::PartnerId(self.partner(partner).id.parse().expect("an id"));
        let customer = domain::CustomerId(customer.parse().expect("an id"));
        let read =
            move |tx: &mut store::Tx<'_>| tx.find(store::subscriptions::of_customer(partner, customer));
        self.center().store().read_blocking(read).expect("the store answers")
    }

    /// Every row of subscriptions, orders, relationships, delegations, events and people that is not this partner's,
    /// and every customer, as text.
    pub fn rows_not_of(&self, partner: &str) -> Vec<String> {
        let partner: uuid::Uuid = self.partner(partner).id.parse().expect("an id");
        let (simple, hyphenated) = (partner.simple().to_string(), partner.to_string());
        let rows = self.center().store().read_blocking(store::testing::dump).expect("the store answers");
        let mut found = Vec::new();
        for ((table, owner), rows) in rows {
            let of_another =
                OF_PARTNERS.contains(&table.as_str()) && owner.is_some_and(|owner| owner != simple);
            let is_own = |row: &String| {
                let row = row.to_lowercase();
                row.contains(&simple) || row.contains(&hyphenated)
            };
            if of_another || table == "customer" {
                found.extend(rows.into_iter().map(|row| format!("{table} {row}")));
            } else if table == "user_account" {
                found.extend(rows.into_iter().filter(|row| !is_own(row)).map(|row| format!("{table} {row}")));
            }
        }
        found
    }

    /// A text as it stands in a query.
    pub fn encode(&self, text: &str) -> String {
        text.bytes()
            .map(|byte| match byte {
                b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' => char::from(byte).to_string(),
                other => format!("%{other:02X}"),
            })
            .collect()
    }
}

/// The audience of the directory's own API.
const GRAPH: &str = "https://graph.microsoft.com";

const OF_PARTNERS: &[&str] =
    &["subscription", "purchase_order", "relationship", "delegation", "event", "customer_listing"];
