//! The ledger against the facts: what was lost, what was done twice, what was told wrongly.

use crate::torture::facts::Facts;
use crate::torture::ledger::{Column, Effect, Entry, Outcome};
use std::collections::{BTreeMap, HashMap, HashSet};

/// What does not fit: for each request id what is wrong with it.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Verdict {
    /// Acknowledged, and not there.
    pub lost: BTreeMap<String, String>,
    /// One request id, applied twice; or something nobody asked for, by its own id.
    pub doubled: BTreeMap<String, String>,
    /// Refused, and there nevertheless.
    pub denied: BTreeMap<String, String>,
}

impl Verdict {
    /// Judges all requests of a ledger, in the order in which they ended.
    pub fn of(entries: &[Entry], facts: &Facts) -> Verdict {
        let mut verdict = Verdict::default();
        for entry in entries {
            verdict.count(entry, facts);
            verdict.look(entry, facts);
        }
        verdict.compare_columns(entries, facts);
        verdict.compare_orders(entries, facts);
        verdict
    }

    /// True where everything fits.
    pub fn is_clean(&self) -> bool {
        self.lost.is_empty() && self.doubled.is_empty() && self.denied.is_empty()
    }

    /// Each command writes its events under its request id and a cause of its own.
    fn count(&mut self, entry: &Entry, facts: &Facts) {
        let applied = facts.causes.get(&entry.request).copied().unwrap_or_default();
        let list = match (&entry.outcome, applied) {
            (_, 2..) => &mut self.doubled,
            (Outcome::Acknowledged(_), 0) => &mut self.lost,
            (Outcome::Refused(_), 1) => &mut self.denied,
            _ => return,
        };
        let told = format!("{:?} applied {applied} times: {:?}", entry.effect, entry.outcome);
        list.insert(entry.request.clone(), told);
    }

    /// The thing itself, besides its event, is there as it was answered.
    fn look(&mut self, entry: &Entry, facts: &Facts) {
        let Outcome::Acknowledged(answer) = &entry.outcome else { return };
        let id = answer["id"].as_str().unwrap_or_default();
        let is_there = match &entry.effect {
            Effect::Customer { domain } => facts.customers.get(domain).is_some_and(|ids| ids == &[id]),
            Effect::Order { customer } => {
                facts.orders.get(id).is_some_and(|(of, count)| of == customer && *count == 1)
            }
            Effect::Removal { customer } => {
                facts.relationships.get(customer).is_some_and(|state| state != "active")
            }
            Effect::Subscription { .. } => return,
        };
        if !is_there {
            self.lost.insert(entry.request.clone(), format!("{:?} is not there: {answer}", entry.effect));
        }
    }

    /// A column has the value acknowledged last, or one that was sent after it without an answer.
    fn compare_columns(&mut self, entries: &[Entry], facts: &Facts) {
        let mut possible: HashMap<(&str, Column), (&str, Vec<&str>)> = HashMap::new();
        for entry in entries {
            let Effect::Subscription { id, column, value } = &entry.effect else { continue };
            match entry.outcome {
                Outcome::Acknowledged(_) => {
                    possible.insert((id, *column), (&entry.request, vec![value]));
                }
                // Before the first that was acknowledged, any value will do.
                Outcome::Unanswered => {
                    possible.entry((id, *column)).and_modify(|(_, values)| values.push(value));
                }
                Outcome::Refused(_) => {}
            }
        }
        for ((id, column), (request, values)) in possible {
            let found = facts.subscriptions.get(id).map(|(status, name)| match column {
                Column::Status => status.as_str(),
                Column::Name => name.as_str(),
            });
            if !found.is_some_and(|found| values.contains(&found)) {
                let told = format!("{column:?} of subscription {id} is {found:?}, not {values:?}");
                self.lost.insert(request.to_owned(), told);
            }
        }
    }

    /// No order is there that nobody can have sent: beyond those acknowledged, at most one for each request that was
    /// never answered.
    fn compare_orders(&mut self, entries: &[Entry], facts: &Facts) {
        let (mut acknowledged, mut customers) = (HashSet::new(), HashSet::new());
        let mut open: HashMap<&str, usize> = HashMap::new();
        for entry in entries {
            if let Effect::Order { customer } = &entry.effect {
                customers.insert(customer.as_str());
            }
            match (&entry.effect, &entry.outcome) {
                (Effect::Order { .. }, Outcome::Acknowledged(answer)) => {
                    acknowledged.extend(answer["id"].as_str());
                }
                (Effect::Order { customer }, Outcome::Unanswered) => *open.entry(customer).or_default() += 1,
                _ => {}
            }
        }
        for (id, (customer, _)) in &facts.orders {
            // What other rounds bought is judged with theirs.
            if acknowledged.contains(id.as_str()) || !customers.contains(customer.as_str()) {
                continue;
            }
            match open.get_mut(customer.as_str()) {
                Some(left) if *left > 0 => *left -= 1,
                _ => {
                    self.doubled.insert(id.clone(), format!("an order of {customer} that nobody asked for"));
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;
    use std::time::Instant;

    fn entry(request: &str, effect: Effect, outcome: Outcome) -> Entry {
        let now = Instant::now();
        Entry { round: 0, request: request.into(), effect, sent: now, ended: now, tries: 1, outcome }
    }

    fn bought(request: &str) -> Entry {
        let answer = json!({ "id": format!("order {request}") });
        entry(request, Effect::Order { customer: "c".into() }, Outcome::Acknowledged(answer))
    }

    fn set(request: &str, value: &str, outcome: Outcome) -> Entry {
        let effect = Effect::Subscription { id: "s".into(), column: Column::Status, value: value.into() };
        entry(request, effect, outcome)
    }

    fn facts(requests: &[(&str, usize)], orders: &[&str], status: &str) -> Facts {
        Facts {
            causes: requests.iter().map(|(id, count)| ((*id).to_owned(), *count)).collect(),
            orders: orders.iter().map(|id| ((*id).to_owned(), ("c".to_owned(), 1))).collect(),
            subscriptions: [("s".to_owned(), (status.to_owned(), String::new()))].into(),
            ..Facts::default()
        }
    }

    #[test]
    fn what_fits_is_clean_and_an_open_request_may_be_done_or_not() {
        let done = || Outcome::Acknowledged(json!({}));
        let ledger = [bought("a"), set("b", "suspended", done()), set("d", "active", Outcome::Unanswered)];
        for (requests, status) in
            [(&[("a", 1), ("b", 1)][..], "suspended"), (&[("a", 1), ("b", 1), ("d", 1)], "active")]
        {
            assert!(Verdict::of(&ledger, &facts(requests, &["order a"], status)).is_clean());
        }
    }

    #[test]
    fn what_is_missing_is_lost_in_event_and_in_state() {
        let ledger = [bought("a")];
        assert_eq!(Verdict::of(&ledger, &facts(&[], &["order a"], "active")).lost.len(), 1);
        assert_eq!(Verdict::of(&ledger, &facts(&[("a", 1)], &[], "active")).lost.len(), 1);
        let ledger = [set("b", "suspended", Outcome::Acknowledged(json!({})))];
        assert_eq!(Verdict::of(&ledger, &facts(&[("b", 1)], &[], "active")).lost.len(), 1);
    }

    #[test]
    fn what_was_applied_twice_or_never_asked_for_is_doubled() {
        let ledger = [bought("a")];
        assert_eq!(Verdict::of(&ledger, &facts(&[("a", 2)], &["order a"], "active")).doubled.len(), 1);
        assert_eq!(
            Verdict::of(&ledger, &facts(&[("a", 1)], &["order a", "order z"], "active")).doubled.len(),
            1
        );
    }

    #[test]
    fn what_was_refused_and_done_is_told_wrongly() {
        let ledger = [set("b", "active", Outcome::Refused("400".into()))];
        let verdict = Verdict::of(&ledger, &facts(&[("b", 1)], &[], "active"));
        assert_eq!(verdict.denied.len(), 1);
    }
}
