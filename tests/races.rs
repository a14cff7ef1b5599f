//! Many at once on one relationship: purchase, reactivation and removal race, and the invariants hold.

use crate::room::Room;
use serde_json::{Value, json};
use std::sync::Barrier;
use tests::{Answer, Api};

/// How many race in each round.
const CONNECTIONS: usize = 16;

/// E1, E2, E3, E7: whoever comes first wins and the loser is told so; I1 and I2 hold after sixty rounds; `histories` has more kinds of them.
#[test]
fn e1_and_e2_and_e3_and_e7_and_i1_and_i2_purchase_reactivation_and_removal_race() {
    let room = Room::open();
    let ring = Ring::new(&room, "C0");
    let mut tally = Tally::default();
    for _ in 0..60 {
        let suspended = ring.prepare();
        let answers = ring.race(&suspended);
        tally.judge(&answers);
    }
    assert!(tally.removed > 0 && tally.blocked > 0, "both ends of the race are met: {tally:?}");
    assert_eq!(room.check(), Vec::<String>::new());
}

/// E4: two admins confirm at once; one removal happens, both get its id, and one event tells it.
#[test]
fn e4_and_i3_two_admins_confirm_at_once() {
    let room = Room::open();
    let customer = room.customer("C0");
    let [first, second] = [room.person("P", "global_admin"), room.person("P", "admin_agent")];
    let path = format!("/v1/customers/{}", customer.id);
    let barrier = Barrier::new(2);
    let remove = |api: &Api| {
        barrier.wait();
        api.patch(&path, &none()).expect(200)["removalId"].clone()
    };
    let (one, two) = std::thread::scope(|scope| {
        let (one, two) = (scope.spawn(|| remove(&first)), scope.spawn(|| remove(&second)));
        (one.join().expect("no panic"), two.join().expect("no panic"))
    });
    assert!(one.is_string());
    assert_eq!(one, two);
    assert_eq!(room.check(), Vec::<String>::new());
}

/// E24: of two partners that sell a customer at once what it may have once, one is told that the other was first.
#[test]
fn e24_two_partners_sell_at_once_what_a_customer_can_have_once() {
    let room = Room::open();
    let c0 = room.customer("C0");
    let sellers = [room.person("P", "global_admin"), room.person("Q", "global_admin")];
    let path = format!("/v1/customers/{}/orders", c0.id);
    let trial =
        json!({ "lineItems": [{ "lineItemNumber": 0, "offerId": room.offer("trial"), "quantity": 1 }] });
    for _ in 0..25 {
        let barrier = Barrier::new(sellers.len());
        let sell = |seller: &Api| {
            barrier.wait();
            seller.post(&path, &trial)
        };
        let answers: Vec<Answer> = std::thread::scope(|scope| {
            let selling: Vec<_> = sellers.iter().map(|seller| scope.spawn(|| sell(seller))).collect();
            selling.into_iter().map(|one| one.join().expect("no panic")).collect()
        });
        let statuses: Vec<u16> = answers.iter().map(|answer| answer.status).collect();
        assert!(statuses == [201, 400] || statuses == [400, 201], "{answers:?}");
        for seller in &sellers {
            room.suspend_all(seller, &c0.id);
        }
    }
}

fn none() -> Value {
    json!({ "relationshipToPartner": "none", "attributes": { "objectType": "Customer" } })
}

#[derive(Clone, Copy)]
enum Runner {
    Buy,
    Reactivate,
    Remove,
}

/// One relationship and those who race on it.
struct Ring {
    partner: Api,
    admin: Api,
    customer: String,
    domain: String,
    offer: String,
}

impl Ring {
    fn new(room: &Room, story: &str) -> Ring {
        let customer = room.customer(story);
        Ring {
            partner: room.person("P", "global_admin"),
            admin: room.customer_admin(story),
            offer: room.offer("legacy"),
            domain: customer.domain,
            customer: customer.id,
        }
    }

    /// An active relationship in which nothing is active, and one subscription that could be.
    fn prepare(&self) -> String {
        if self.partner.get(&format!("/v1/customers/{}", self.customer)).status == 403 {
            self.reestablish();
        }
        let path = format!("/v1/customers/{}/subscriptions", self.customer);
        let held = self.partner.get(&path).expect(200);
        let items = held["items"].as_array().cloned().unwrap_or_default();
        if items.is_empty() {
            self.buy().expect(201);
        }
        self.partner
            .post(&format!("/open/v1/customers/{}/subscriptions/suspend", self.customer), &json!({}))
            .expect(200);
        let held = self.partner.get(&path).expect(200);
        held["items"][0]["id"].as_str().expect("a subscription").to_owned()
    }

    fn reestablish(&self) {
        let wanted = json!({ "kind": "targeted", "customerDomain": self.domain, "delegatedAdmin": false });
        let issued = self.partner.post("/open/v1/invitations", &wanted);
        assert!(matches!(issued.status, 200 | 201), "{}", issued.text);
        let token = issued.json()["token"].as_str().expect("the link's token").to_owned();
        self.admin.post(&format!("/open/v1/invitations/{token}/accept"), &json!({})).expect(200);
    }

    fn buy(&self) -> Answer {
        let order = json!({ "lineItems": [{ "lineItemNumber": 0, "offerId": self.offer, "quantity": 1 }] });
        self.partner.post(&format!("/v1/customers/{}/orders", self.customer), &order)
    }

    fn race(&self, suspended: &str) -> Vec<(Runner, Answer)> {
        let barrier = Barrier::new(CONNECTIONS);
        std::thread::scope(|scope| {
            let runners: Vec<_> = (0..CONNECTIONS)
                .map(|place| {
                    let runner = match place % 4 {
                        0 => Runner::Buy,
                        1 => Runner::Reactivate,
                        _ => Runner::Remove,
                    };
                    let barrier = &barrier;
                    scope.spawn(move || {
                        barrier.wait();
                        (runner, self.run(runner, suspended))
                    })
                })
                .collect();
            runners.into_iter().map(|runner| runner.join().expect("no panic")).collect()
        })
    }

    fn run(&self, runner: Runner, suspended: &str) -> Answer {
        let customer = format!("/v1/customers/{}", self.customer);
        match runner {
            Runner::Buy => self.buy(),
            Runner::Reactivate => self
                .partner
                .patch(&format!("{customer}/subscriptions/{suspended}"), &json!({ "status": "active" })),
            Runner::Remove => self.partner.patch(&customer, &none()),
        }
    }
}

#[derive(Default, Debug)]
struct Tally {
    removed: usize,
    blocked: usize,
}

impl Tally {
    /// If one removal won, all did, and whoever came later was refused; if one was blocked, all were.
    fn judge(&mut self, answers: &[(Runner, Answer)]) {
        let mut removals = Vec::new();
        for (runner, answer) in answers {
            match runner {
                Runner::Remove => removals.push(answer),
                Runner::Buy => {
                    assert!(matches!(answer.status, 201 | 403), "{} {}", answer.status, answer.text)
                }
                Runner::Reactivate => {
                    assert!(matches!(answer.status, 200 | 403), "{} {}", answer.status, answer.text)
                }
            }
        }
        let done = removals.iter().filter(|answer| answer.status == 200).count();
        let blocked = removals.iter().filter(|answer| answer.status == 409).count();
        assert_eq!(done + blocked, removals.len(), "{removals:?}");
        // A removal that was blocked and one that succeeded cannot stand in one round: nobody suspends meanwhile.
        assert!(done == 0 || blocked == 0, "{removals:?}");
        self.removed += usize::from(done > 0);
        self.blocked += usize::from(blocked > 0);
    }
}
