//! Many clients that write through several nodes, each as a good client does: an answer that is lost or says "later" is
//! asked for again on another node, under the same request id.

use crate::torture::http::{self, Answer, Request};
use crate::torture::ledger::{Column, Effect, Entry, Ledger, Outcome};
use crate::torture::process::pause;
use serde_json::{Value, json};
use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

/// Between two requests of one client: the cluster shares the machine with the load.
const PACE: Duration = Duration::from_millis(25);
/// For one try.
const ANSWER: Duration = Duration::from_secs(10);
/// For all tries of one request.
const PATIENCE: Duration = Duration::from_secs(75);
/// Between two tries.
const AGAIN: Duration = Duration::from_millis(250);

/// Where the load goes, and as whom.
#[derive(Clone, Debug)]
pub struct Target {
    pub nodes: Vec<SocketAddr>,
    pub token: String,
    /// A customer that all clients buy for, so that they wait for each other.
    pub shared: Option<String>,
}

/// Clients at work.
#[derive(Debug)]
pub struct Load {
    stop: Arc<AtomicBool>,
    clients: Vec<JoinHandle<()>>,
}

impl Load {
    /// Starts so many clients.
    pub fn start(target: &Target, ledger: &Arc<Ledger>, round: usize, clients: usize) -> Load {
        let stop = Arc::new(AtomicBool::new(false));
        let clients = (0..clients).map(|number| {
            let ledger = Arc::clone(ledger);
            let stop = Arc::clone(&stop);
            let client = Client::new(target.clone(), ledger, round, number);
            std::thread::spawn(move || client.work(&stop))
        });
        Load { clients: clients.collect(), stop }
    }

    /// Lets each finish its request.
    pub fn stop(mut self) -> Result<(), String> {
        self.stop.store(true, Ordering::Relaxed);
        let ended: Vec<_> = self.clients.drain(..).map(JoinHandle::join).collect();
        ended
            .into_iter()
            .collect::<Result<Vec<()>, _>>()
            .map(|_| ())
            .map_err(|_| "a client failed".to_owned())
    }
}

impl Drop for Load {
    fn drop(&mut self) {
        self.stop.store(true, Ordering::Relaxed);
    }
}

/// One client.
#[derive(Debug)]
pub struct Client {
    target: Target,
    ledger: Arc<Ledger>,
    round: usize,
    number: usize,
    ids: Ids,
    sent: usize,
}

impl Client {
    /// A client with a number of its own.
    pub fn new(target: Target, ledger: Arc<Ledger>, round: usize, number: usize) -> Client {
        Client { target, ledger, round, number, ids: Ids::new(round, number), sent: 0 }
    }

    fn work(mut self, stop: &AtomicBool) {
        let mut life: usize = 0;
        while !stop.load(Ordering::Relaxed) {
            life += 1;
            // What went wrong stands in the ledger; the client goes on with another customer.
            let _ = self.live(life, stop);
        }
    }

    /// The life of one customer: it comes, buys, changes its mind, and mostly goes.
    fn live(&mut self, life: usize, stop: &AtomicBool) -> Option<()> {
        let customer = self.create(&format!("r{}c{}l{life}", self.round, self.number))?;
        for _ in 0..3 {
            let subscription = self.buy(&customer)?;
            for (column, value) in [
                (Column::Name, "first"),
                (Column::Status, "suspended"),
                (Column::Status, "active"),
                (Column::Name, "second"),
                (Column::Status, "suspended"),
            ] {
                self.set(&customer, &subscription, column, value)?;
                if stop.load(Ordering::Relaxed) {
                    return None;
                }
            }
        }
        if let Some(shared) = self.target.shared.clone() {
            self.buy(&shared)?;
        }
        if !life.is_multiple_of(3) {
            let none = json!({ "relationshipToPartner": "none", "attributes": { "objectType": "Customer" } });
            let path = format!("/v1/customers/{customer}");
            self.change(Effect::Removal { customer }, "PATCH", &path, &none)?;
        }
        Some(())
    }

    /// A new customer with this word as its name and in its domain; its id.
    pub fn create(&mut self, word: &str) -> Option<String> {
        let domain = format!("{word}.example");
        let wanted = json!({
            "companyProfile": { "domain": domain },
            "billingProfile": {
                "culture": "en-US", "email": "boss@example.org", "language": "en", "companyName": word,
                "defaultAddress": {
                    "country": "us", "city": "Springfield", "state": "WA", "addressLine1": "1 Main Street",
                    "postalCode": "98052", "firstName": "Ann", "lastName": "Lee",
                },
            },
        });
        let answer = self.change(Effect::Customer { domain }, "POST", "/v1/customers", &wanted)?;
        answer["id"].as_str().map(str::to_owned)
    }

    /// Buys one; the id of its subscription.
    fn buy(&mut self, customer: &str) -> Option<String> {
        let order = json!({ "lineItems": [{ "lineItemNumber": 0, "offerId": "office", "quantity": 1 }] });
        let path = format!("/v1/customers/{customer}/orders");
        let answer = self.change(Effect::Order { customer: customer.to_owned() }, "POST", &path, &order)?;
        answer["lineItems"][0]["subscriptionId"].as_str().map(str::to_owned)
    }

    fn set(&mut self, customer: &str, subscription: &str, column: Column, value: &str) -> Option<Value> {
        let member = match column {
            Column::Status => "status",
            Column::Name => "friendlyName",
        };
        let path = format!("/v1/customers/{customer}/subscriptions/{subscription}");
        let effect = Effect::Subscription { id: subscription.to_owned(), column, value: value.to_owned() };
        self.change(effect, "PATCH", &path, &json!({ member: value }))
    }

    /// One request with all its tries; its answer if it was acknowledged.
    fn change(&mut self, effect: Effect, method: &str, path: &str, body: &Value) -> Option<Value> {
        pause(PACE);
        let request = self.ids.next();
        let body = body.to_string();
        let sent = Instant::now();
        let mut tries = 0;
        let outcome = loop {
            tries += 1;
            if let Some(outcome) = self.attempt(&request, method, path, &body) {
                break outcome;
            }
            if sent.elapsed() > PATIENCE {
                break Outcome::Unanswered;
            }
            pause(AGAIN);
        };
        let answer = match &outcome {
            Outcome::Acknowledged(answer) => Some(answer.clone()),
            Outcome::Refused(_) | Outcome::Unanswered => None,
        };
        let ended = Instant::now();
        self.ledger.write(Entry { round: self.round, request, effect, sent, ended, tries, outcome });
        answer
    }

    /// One try, on the node whose turn it is; none where trying again is right.
    fn attempt(&mut self, request: &str, method: &str, path: &str, body: &str) -> Option<Outcome> {
        self.sent += 1;
        let node = *self.target.nodes.get((self.number + self.sent) % self.target.nodes.len())?;
        let bearer = format!("Bearer {}", self.target.token);
        let headers =
            [("authorization", &*bearer), ("ms-requestid", request), ("content-type", "application/json")];
        let answer = http::send(node, &Request { method, path, headers: &headers, body }, ANSWER).ok()?;
        judge(&answer)
    }
}

/// What an answer means to a good client; none where trying again is right.
fn judge(answer: &Answer) -> Option<Outcome> {
    let body = answer.json();
    match answer.status {
        200..300 => Some(Outcome::Acknowledged(body)),
        429 | 500.. => None,
        409 if body["errorName"] == "relationship_closing" => None,
        status => {
            Some(Outcome::Refused(format!("{status} {}", body["errorName"].as_str().unwrap_or_default())))
        }
    }
}

/// Request ids, the same in each run.
#[derive(Debug)]
struct Ids {
    seed: u64,
    drawn: u64,
}

impl Ids {
    fn new(round: usize, number: usize) -> Ids {
        Ids { seed: ((round as u64) << 32) | number as u64, drawn: 0 }
    }

    fn next(&mut self) -> String {
        self.drawn += 1;
        let (round, number) = (self.seed >> 32, self.seed & 0xffff_ffff);
        format!("{round:08x}-{:04x}-4000-8000-{:012x}", number & 0xffff, self.drawn)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn request_ids_are_guids_and_differ() {
        let mut ids = Ids::new(3, 7);
        assert_eq!(ids.next(), "00000003-0007-4000-8000-000000000001");
        assert_eq!(ids.next(), "00000003-0007-4000-8000-000000000002");
    }
}
