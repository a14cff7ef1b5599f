//! What was seen from outside: who asked for what, from when until when, and what came back. Thirty-two connections
//! ask at once; what each of them wants is drawn from the seed, when it comes about is up to the machine.

use super::chance::Chance;
use super::operation::{Answer, Between, Deed, Link, Side};
use crate::room::Room;
use domain::subscription::Status;
use domain::{CustomerId, OfferId, PartnerId, SubscriptionId};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::sync::Mutex;
use std::sync::atomic::{AtomicU64, Ordering};
use tests::{Api, take_turns};
use uuid::Uuid;

/// How many ask at once.
pub const CONNECTIONS: usize = 32;

/// One request and its answer. Two calls with one id are one request said twice.
#[derive(Clone, Debug)]
pub struct Call {
    pub id: Uuid,
    pub connection: usize,
    pub between: Between,
    pub deed: Deed,
    /// One of several deeds of one request: never remembered under its id.
    pub is_part: bool,
    /// Ticks of one clock: whatever was answered before another was invoked has the lower number.
    pub invoked: u64,
    pub answered: u64,
    pub answer: Answer,
}

/// Everything that was asked and answered, and the answers that nobody may get.
#[derive(Default, Debug)]
pub struct Record {
    pub calls: Vec<Call>,
    pub faults: Vec<String>,
}

/// Where it happens: the pairs, and who speaks for them.
pub struct Stage {
    pub pairs: Vec<Between>,
    pub offers: Vec<OfferId>,
    domains: BTreeMap<CustomerId, String>,
    partners: BTreeMap<PartnerId, Vec<Api>>,
    customers: BTreeMap<CustomerId, Api>,
    /// The nodes that take turns; none where there is one.
    nodes: Vec<String>,
}

impl Stage {
    /// Two partners and two customers, one of whom is nobody's customer yet.
    pub fn set(room: &Room, nodes: Vec<String>) -> Stage {
        let mut stage = Stage {
            pairs: Vec::new(),
            offers: ["legacy", "trial"].map(|kind| OfferId(room.offer(kind))).into(),
            domains: BTreeMap::new(),
            partners: BTreeMap::new(),
            customers: BTreeMap::new(),
            nodes,
        };
        for code in ["P", "Q"] {
            let partner: PartnerId = room.partner(code).id.parse().expect("an id");
            let people = ["global_admin", "admin_agent"].map(|role| room.person(code, role));
            stage.partners.insert(partner, people.into());
            for story in ["C0", "CI"] {
                let organisation = room.customer(story);
                let customer: CustomerId = organisation.id.parse().expect("an id");
                stage.pairs.push(Between { partner, customer });
                stage.domains.insert(customer, organisation.domain);
                stage.customers.entry(customer).or_insert_with(|| room.customer_admin(story));
            }
        }
        stage
    }

    /// Somebody of this side.
    pub fn speaker(&self, side: Side, between: Between, connection: usize) -> &Api {
        let people = &self.partners[&between.partner];
        match side {
            Side::Partner => &people[connection % people.len()],
            Side::Customer => &self.customers[&between.customer],
        }
    }

    /// Lets every connection ask for so many things, and records it all.
    pub fn play(&self, seed: u64, length: usize) -> Record {
        let play =
            Play { stage: self, clock: AtomicU64::new(0), board: Mutex::default(), record: Mutex::default() };
        std::thread::scope(|scope| {
            for connection in 0..CONNECTIONS {
                let play = &play;
                scope.spawn(move || play.connection(connection, seed, length));
            }
        });
        let mut record = play.record.into_inner().expect("no panic");
        record.calls.sort_by_key(|call| call.invoked);
        record
    }
}

/// What everybody knows meanwhile.
#[derive(Default)]
struct Board {
    sold: BTreeMap<Between, Vec<SubscriptionId>>,
    links: BTreeMap<Between, Vec<Link>>,
}

struct Play<'a> {
    stage: &'a Stage,
    clock: AtomicU64,
    board: Mutex<Board>,
    record: Mutex<Record>,
}

/// A request that was said, and can be said again.
#[derive(Clone)]
struct Wish {
    id: Uuid,
    between: Between,
    deed: Deed,
}

impl Play<'_> {
    fn connection(&self, connection: usize, seed: u64, length: usize) {
        take_turns(self.stage.nodes.clone());
        let mut chance = Chance::new(seed, connection);
        let mut said: Vec<Wish> = Vec::new();
        for _ in 0..length {
            let between = *chance.one_of(&self.stage.pairs);
            match chance.below(100) {
                0..12 => self.suspend_all(connection, between, chance.id()),
                12..20 if !said.is_empty() => {
                    let again = said[said.len() - 1 - chance.below(said.len().min(6))].clone();
                    self.ask(connection, &again);
                }
                _ => {
                    let wish = Wish { id: chance.id(), between, deed: self.deed(&mut chance, between) };
                    if chance.below(8) == 0 {
                        std::thread::scope(|scope| {
                            scope.spawn(|| {
                                // The other node is asked the same.
                                take_turns(self.stage.nodes.iter().rev().cloned().collect());
                                self.ask(connection, &wish);
                            });
                            self.ask(connection, &wish);
                        });
                    } else {
                        self.ask(connection, &wish);
                    }
                    said.extend(Some(wish).filter(|wish| wish.deed.changes()));
                }
            }
        }
    }

    /// Something to do, about something that is known by now; whoever knows of nothing yet looks around.
    fn deed(&self, chance: &mut Chance, between: Between) -> Deed {
        let drawn = chance.below(100);
        let board = self.board.lock().expect("no panic");
        let sold = chance.recent(4, board.sold.get(&between)).copied();
        let link = chance.recent(2, board.links.get(&between)).cloned();
        let yes = chance.below(2) == 0;
        match (drawn, sold, link) {
            (0..8, ..) => Deed::Buy { offer: self.stage.offers[0].clone() },
            (8..14, ..) => Deed::Buy { offer: self.stage.offers[1].clone() },
            (14..24, Some(subscription), _) => Deed::Turn { subscription, to: Status::Suspended },
            (24..33, Some(subscription), _) => Deed::Turn { subscription, to: Status::Active },
            (33..47, ..) => Deed::Remove,
            (47..55, ..) => {
                let domain = Some(self.stage.domains[&between.customer].clone());
                Deed::Request { domain, delegated_admin: yes }
            }
            (55..57, ..) => Deed::Request { domain: None, delegated_admin: yes },
            (57..74, _, Some(link)) => Deed::Accept { link, delegated_admin: yes || chance.below(2) == 0 },
            (74..75, _, Some(link)) => Deed::Decline { link },
            (75..76, _, Some(link)) => Deed::Withdraw { invitation: link.invitation },
            (76..85, Some(subscription), _) => {
                let contact = chance.one_of(&self.stage.pairs).partner;
                Deed::Designate { subscription, contact }
            }
            (85..88, ..) => Deed::GiveUp,
            (88..91, ..) => Deed::TakeAway,
            (91..95, ..) => Deed::Look,
            // Where there is no way in yet, one is asked for.
            (57..75, _, None) => {
                let domain = Some(self.stage.domains[&between.customer].clone());
                Deed::Request { domain, delegated_admin: yes }
            }
            _ => Deed::Count,
        }
    }

    fn ask(&self, connection: usize, wish: &Wish) {
        let said = wish.deed.say(wish.between);
        let (status, body, invoked, answered) =
            self.send(connection, said.side, wish.between, wish.id, said.method, &said.path, said.body);
        match wish.deed.read(status, &body) {
            Ok(answer) => {
                self.learn(wish.between, &answer, &body);
                self.write(
                    connection,
                    wish.id,
                    wish.between,
                    wish.deed.clone(),
                    false,
                    (invoked, answered),
                    answer,
                );
            }
            Err(fault) => self.fault(connection, &wish.deed, &fault),
        }
    }

    /// One request that suspends one after the other, each in a transaction of its own: recorded as so many deeds.
    fn suspend_all(&self, connection: usize, between: Between, id: Uuid) {
        let path = format!("/open/v1/customers/{}/subscriptions/suspend", between.customer);
        let (status, body, invoked, answered) =
            self.send(connection, Side::Partner, between, id, reqwest::Method::POST, &path, Some(json!({})));
        let span = (invoked, answered);
        if status != 200 {
            match Deed::Count.read(status, &body) {
                Ok(answer) => self.write(connection, id, between, Deed::Count, true, span, answer),
                Err(fault) => self.fault(connection, &Deed::Count, &fault),
            }
            return;
        }
        for part in body["results"].as_array().into_iter().flatten() {
            let subscription = part["id"].as_str().and_then(|id| id.parse().ok()).expect("an id");
            let deed = Deed::Turn { subscription, to: Status::Suspended };
            let refused = part["result"] == json!("refused");
            let answer = if refused { deed.read(400, &part["error"]) } else { deed.read(200, part) };
            match answer {
                Ok(answer) => self.write(connection, id, between, deed, true, span, answer),
                Err(fault) => self.fault(connection, &deed, &fault),
            }
        }
    }

    #[expect(clippy::too_many_arguments, reason = "a request has so many parts")]
    fn send(
        &self,
        connection: usize,
        side: Side,
        between: Between,
        id: Uuid,
        method: reqwest::Method,
        path: &str,
        body: Option<Value>,
    ) -> (u16, Value, u64, u64) {
        let speaker = self.stage.speaker(side, between, connection);
        let invoked = self.clock.fetch_add(1, Ordering::SeqCst);
        let body = body.map(|body| body.to_string());
        let answer = speaker.send(method, path, body, &[("MS-RequestId", &id.to_string())]);
        let answered = self.clock.fetch_add(1, Ordering::SeqCst);
        (answer.status, answer.json(), invoked, answered)
    }

    #[expect(clippy::too_many_arguments, reason = "a call has so many parts")]
    fn write(
        &self,
        connection: usize,
        id: Uuid,
        between: Between,
        deed: Deed,
        is_part: bool,
        (invoked, answered): (u64, u64),
        answer: Answer,
    ) {
        let call = Call { id, connection, between, deed, is_part, invoked, answered, answer };
        self.record.lock().expect("no panic").calls.push(call);
    }

    fn fault(&self, connection: usize, deed: &Deed, fault: &str) {
        let told = format!("connection {connection} asked for {deed:?} and was told {fault}");
        self.record.lock().expect("no panic").faults.push(told);
    }

    fn learn(&self, between: Between, answer: &Answer, body: &Value) {
        let mut board = self.board.lock().expect("no panic");
        match answer {
            Answer::Bought { subscription, .. } => board.sold.entry(between).or_default().push(*subscription),
            Answer::Requested(invitation) => {
                let token = body["token"].as_str().unwrap_or_default().to_owned();
                let rotation = body["rotation"].as_i64().unwrap_or_default();
                if !token.is_empty() {
                    let link = Link { invitation: *invitation, rotation, token };
                    board.links.entry(between).or_default().push(link);
                }
            }
            _ => {}
        }
    }
}
