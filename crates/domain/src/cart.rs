//! Carts: what somebody is about to buy, until it is bought, thrown away or forgotten (M10, api 2.7).
//!
//! A cart promises nothing: what is wrong with its lines is told whenever it is looked at, and decided when it is
//! checked out, by the same rule that every purchase passes ([`crate::order::place`]).

use crate::order::{MAX_NICKNAME, Placed, PurchaseFacts, PurchaseIds, WantedLine, line_problem, place};
use crate::subscription::Subscription;
use crate::{
    CartId, CustomerId, EventKind, FieldError, FieldProblem, Generation, Happened, OfferId, OrderId,
    PartnerId, Refusal, SubscriptionId, Time, UserId, days_after,
};
use serde::{Deserialize, Serialize};
use serde_json::json;
use std::collections::BTreeMap;

/// Days after its last change in which a cart can be checked out.
pub const OPEN_DAYS: i64 = 7;

/// How far a cart is.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CartStatus {
    /// Can be changed and checked out.
    Active,
    /// Checked out: its orders say the rest.
    Ordered,
    /// The relationship ended under it; it never comes back (E26, E53).
    Discarded,
    /// Nobody touched it for too long.
    Expired,
}

impl CartStatus {
    /// Every status.
    pub const ALL: [CartStatus; 4] =
        [CartStatus::Active, CartStatus::Ordered, CartStatus::Discarded, CartStatus::Expired];

    /// The stable code.
    pub fn code(self) -> &'static str {
        match self {
            CartStatus::Active => "active",
            CartStatus::Ordered => "ordered",
            CartStatus::Discarded => "discarded",
            CartStatus::Expired => "expired",
        }
    }

    /// The status with this code.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|status| status.code() == code)
    }
}

/// One line of a cart.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct CartLine {
    /// From 0.
    pub number: i64,
    /// What, as given: an offer's id or its catalogue item's.
    pub offer: OfferId,
    /// How many.
    pub quantity: i64,
    /// A name to tell it from its like.
    pub nickname: Option<String>,
    /// The base that the customer has, for an add-on.
    pub parent: Option<SubscriptionId>,
    /// The line of this cart that is its base, for an add-on bought together with it.
    pub base: Option<i64>,
    /// The MPN id of the reseller of record, for a provider's sale (api 2.3).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub of_record: Option<String>,
}

/// What somebody is about to buy.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Cart {
    /// Its id.
    pub id: CartId,
    /// Who buys.
    pub partner: PartnerId,
    /// For whom.
    pub customer: CustomerId,
    /// In which life of their relationship.
    pub generation: Generation,
    /// How far it is, as stored.
    pub status: CartStatus,
    /// What is in it.
    pub lines: Vec<CartLine>,
    /// Since when.
    pub created_at: Time,
    /// When it was changed last.
    pub changed_at: Time,
    /// Until when it can be checked out.
    pub expires_at: Time,
    /// Who changed it last; nobody for a program.
    pub edited_by: Option<UserId>,
    /// What became of it.
    pub orders: Vec<OrderId>,
    /// Counts the changes.
    pub version: i64,
}

/// Where and for whom a cart is opened.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct CartOf {
    /// The new cart's id.
    pub id: CartId,
    /// Who buys.
    pub partner: PartnerId,
    /// For whom.
    pub customer: CustomerId,
    /// In which life of their relationship.
    pub generation: Generation,
}

/// Most lines of one cart, add-ons counted too.
pub const MAX_LINES: usize = crate::order::MAX_LINES;

/// Checks the form of a cart's lines, before anything is looked up. An unknown offer is no wrong form: it is told with
/// the line, and the cart is kept.
pub fn check(lines: &[CartLine]) -> Vec<FieldError> {
    let mut wrong = Vec::new();
    if lines.is_empty() {
        wrong.push(FieldError::new("lineItems", FieldProblem::Required));
    }
    if lines.len() > MAX_LINES {
        wrong.push(FieldError::new("lineItems", FieldProblem::TooLong));
    }
    for line in lines {
        let field = |name: &str| format!("lineItems[{}].{name}", line.number);
        if line.offer.0.trim().is_empty() {
            wrong.push(FieldError::new(field("catalogItemId"), FieldProblem::Required));
        }
        if line.nickname.as_ref().is_some_and(|name| name.chars().count() > MAX_NICKNAME) {
            wrong.push(FieldError::new(field("friendlyName"), FieldProblem::TooLong));
        }
    }
    wrong
}

/// What is wrong with a line of a cart.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct LineProblem {
    /// The line's number.
    pub line: i64,
    /// Why it could not be bought at this moment.
    pub refusal: Box<Refusal>,
}

/// A cart that became orders.
#[derive(Clone, PartialEq, Debug)]
pub struct CheckedOut {
    /// The cart, ordered.
    pub cart: Cart,
    /// One for each billing cycle, in the order of their first lines.
    pub placed: Vec<Placed>,
    /// That it was checked out; what was bought is told with the orders.
    pub happened: Happened,
}

impl Cart {
    /// A new cart with these lines.
    pub fn open(of: CartOf, lines: Vec<CartLine>, by: Option<UserId>, now: Time) -> (Cart, Happened) {
        let CartOf { id, partner, customer, generation } = of;
        let cart = Cart {
            id,
            partner,
            customer,
            generation,
            status: CartStatus::Active,
            lines,
            created_at: now,
            changed_at: now,
            expires_at: days_after(now, OPEN_DAYS),
            edited_by: by,
            orders: Vec::new(),
            version: 1,
        };
        let happened = cart.told(EventKind::CartOpened, None);
        (cart, happened)
    }

    /// It as it stands at this instant: one whose time is over is expired, written down or not.
    pub fn at(mut self, now: Time) -> Cart {
        if self.status == CartStatus::Active && self.expires_at <= now {
            self.status = CartStatus::Expired;
        }
        self
    }

    /// The same with other lines, and its time begins anew.
    pub fn edit(
        &self,
        lines: Vec<CartLine>,
        by: Option<UserId>,
        now: Time,
    ) -> Result<(Cart, Happened), Refusal> {
        self.usable()?;
        let mut next = self.changed(CartStatus::Active, now);
        next.lines = lines;
        next.edited_by = by;
        next.expires_at = days_after(now, OPEN_DAYS);
        let happened = next.told(EventKind::CartChanged, Some(self.status));
        Ok((next, happened))
    }

    /// It becomes one order for each billing cycle, or nothing is bought at all.
    pub fn check_out(
        &self,
        facts: &PurchaseFacts<'_>,
        draw: &mut dyn FnMut() -> uuid::Uuid,
        now: Time,
    ) -> Result<CheckedOut, Refusal> {
        self.usable()?;
        let ids: BTreeMap<i64, SubscriptionId> =
            self.lines.iter().map(|line| (line.number, SubscriptionId(draw()))).collect();
        let mut existing = facts.existing.to_vec();
        let mut placed = Vec::new();
        for group in self.groups(facts) {
            let lines: Vec<WantedLine> = group.iter().map(|line| wanted(line, &ids)).collect();
            let subscriptions: Vec<_> =
                group.iter().filter_map(|line| ids.get(&line.number).copied()).collect();
            let facts = PurchaseFacts { existing: &existing, ..*facts };
            let ids = PurchaseIds { order: OrderId(draw()), subscriptions: &subscriptions };
            let one = place(&facts, &lines, &ids, now).map_err(|refusal| self.in_lines(refusal, &facts))?;
            existing.extend(one.subscriptions.iter().cloned());
            placed.push(one);
        }
        let mut cart = self.changed(CartStatus::Ordered, now);
        cart.orders = placed.iter().map(|one| one.order.id).collect();
        let happened = cart.told(EventKind::CartCheckedOut, Some(self.status));
        Ok(CheckedOut { cart, placed, happened })
    }

    /// Why each line could not be bought now, if so; what stands against buying at all is not a line's.
    pub fn problems(&self, facts: &PurchaseFacts<'_>) -> Vec<LineProblem> {
        if self.status != CartStatus::Active {
            return Vec::new();
        }
        // No id of a line is stored before it is bought: any that differ do.
        let ids: BTreeMap<i64, SubscriptionId> = self
            .lines
            .iter()
            .zip(1_u128..)
            .map(|(line, at)| (line.number, SubscriptionId(uuid::Uuid::from_u128(at))))
            .collect();
        let mut bought: Vec<Subscription> = Vec::new();
        let mut problems = Vec::new();
        for line in &self.lines {
            let id = ids.get(&line.number).copied().unwrap_or(SubscriptionId(uuid::Uuid::nil()));
            match line_problem(facts, &wanted(line, &ids), id, &bought, self.changed_at) {
                Ok(one) => bought.push(one),
                Err(refusal) => {
                    problems.push(LineProblem { line: line.number, refusal: Box::new(refusal) });
                }
            }
        }
        problems
    }

    /// The relationship ends under it.
    pub fn discard(&self, now: Time) -> (Cart, Happened) {
        let next = self.changed(CartStatus::Discarded, now);
        let happened = next.told(EventKind::CartDiscarded, Some(self.status));
        (next, happened)
    }

    /// When the clock has something to do with it next.
    pub fn next_at(&self) -> Option<Time> {
        (self.status == CartStatus::Active).then_some(self.expires_at)
    }

    /// What the clock brings about: an open cart whose time is over has expired.
    pub fn pass(&self, now: Time) -> Option<(Cart, Happened)> {
        self.next_at().filter(|end| *end <= now)?;
        let next = self.changed(CartStatus::Expired, now);
        let happened = next.told(EventKind::CartExpired, Some(self.status));
        Some((next, happened))
    }

    fn usable(&self) -> Result<(), Refusal> {
        match self.status {
            CartStatus::Active => Ok(()),
            CartStatus::Ordered => Err(Refusal::CartSubmitted),
            CartStatus::Discarded | CartStatus::Expired => Err(Refusal::CartNotFound),
        }
    }

    /// The lines of each order: those of one billing cycle, an add-on with the base beside it in the cart.
    fn groups(&self, facts: &PurchaseFacts<'_>) -> Vec<Vec<&CartLine>> {
        let cycle = |line: &CartLine| {
            let base = line.base.and_then(|base| self.lines.iter().find(|other| other.number == base));
            let decides = base.unwrap_or(line);
            facts.offer(&decides.offer).map_or("", |offer| offer.billing_cycle.code())
        };
        let mut groups: Vec<(&str, Vec<&CartLine>)> = Vec::new();
        for line in &self.lines {
            let of = cycle(line);
            match groups.iter_mut().find(|(known, _)| *known == of) {
                Some((_, lines)) => lines.push(line),
                None => groups.push((of, vec![line])),
            }
        }
        groups.into_iter().map(|(_, lines)| lines).collect()
    }

    /// A refusal that a line brought about names all lines that are wrong.
    fn in_lines(&self, refusal: Refusal, facts: &PurchaseFacts<'_>) -> Refusal {
        let problems = self.problems(facts);
        if problems.iter().any(|problem| *problem.refusal == refusal) {
            return Refusal::CartLinesWrong { problems };
        }
        refusal
    }

    fn changed(&self, status: CartStatus, now: Time) -> Cart {
        Cart { status, changed_at: now, version: self.version + 1, ..self.clone() }
    }

    /// Says who edited it last too, since that is who has to know what became of it (M10).
    fn told(&self, kind: EventKind, before: Option<CartStatus>) -> Happened {
        Happened::new(kind)
            .object(self.id)
            .old_value(json!({ "status": before.map(CartStatus::code) }))
            .new_value(json!({
                "status": self.status.code(),
                "lines": self.lines.len(),
                "editedBy": self.edited_by,
                "expiresAt": self.expires_at,
                "orders": self.orders,
            }))
    }
}

fn wanted(line: &CartLine, ids: &BTreeMap<i64, SubscriptionId>) -> WantedLine {
    WantedLine {
        number: line.number,
        offer: line.offer.clone(),
        quantity: line.quantity,
        nickname: line.nickname.clone(),
        parent: line.parent.or_else(|| line.base.and_then(|base| ids.get(&base).copied())),
    }
}
