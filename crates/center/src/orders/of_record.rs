//! A provider's order for a reseller's customer: each line can name the reseller of record by its MPN id (M6, api 2.3).

use crate::Error;
use crate::orders::place::Purchase;
use crate::orders::{OrderView, PlaceOrder};
use crate::request::{Caller, Scope};
use crate::run::{Command, Work};
use domain::cart::Cart;
use domain::partner::Partner;
use domain::partnership;
use domain::{FieldError, Generation, PartnerId, Permission};
use std::collections::{BTreeMap, BTreeSet};
use store::{Findings, partners, partnerships, relationships};

/// The command. An order whose lines name nobody is a [`PlaceOrder`].
#[derive(Clone, Debug)]
pub struct PlaceOrderOfRecord {
    /// What, and for whom.
    pub order: PlaceOrder,
    /// The MPN id that each line names.
    pub of_record: Vec<Option<String>>,
}

/// The resellers that lines name, and what the rule about them looks at.
pub(crate) type Resellers = (Vec<(String, Option<Partner>)>, Vec<(PartnerId, Generation)>);

impl Command for PlaceOrderOfRecord {
    type Outcome = OrderView;
    type Facts = (Purchase, Option<Resellers>);

    /// It is an order like any other, for those who read what happened.
    const NAME: &'static str = PlaceOrder::NAME;

    fn permission(&self) -> Permission {
        Permission::Purchase
    }

    fn check(&self) -> Vec<FieldError> {
        self.order.check()
    }

    fn scope(&self, caller: &Caller) -> Result<Scope, Error> {
        self.order.scope(caller)
    }

    fn load(&self, scope: Scope) -> impl Findings<Found = Self::Facts> {
        (Purchase::find(scope, &self.order.lines), find(scope, self.of_record.iter().flatten()))
    }

    fn run(&self, (purchase, found): Self::Facts, work: &mut Work<'_, '_>) -> Result<OrderView, Error> {
        let known = allowed(found, work)?;
        let resellers: Vec<_> = self
            .of_record
            .iter()
            .map(|named| named.as_ref().and_then(|mpn_id| known.get(mpn_id.trim()).copied()))
            .collect();
        purchase.buy_of_record(&self.order.lines, false, &resellers, work)
    }
}

/// Where the resellers of these MPN ids stand with the seller and its customer; nothing where nobody is named.
pub(crate) fn find<'a>(
    scope: Scope,
    named: impl Iterator<Item = &'a String>,
) -> Option<impl Findings<Found = Resellers>> {
    let named: BTreeSet<String> = named.map(|mpn_id| mpn_id.trim().to_owned()).collect();
    let customer = scope.customer.filter(|_| !named.is_empty())?;
    let partners = named
        .into_iter()
        .map(|mpn_id| partners::by_mpn_id(&mpn_id).then(move |found| (mpn_id, found)))
        .collect::<Vec<_>>();
    Some((partners, relationships::serving(customer)))
}

/// The resellers that may be named, by MPN id; the first that may not refuses the whole order. Their partnerships are
/// locked: one that ends meanwhile waits for the order, or the order for it.
pub(crate) fn allowed(
    found: Option<Resellers>,
    work: &mut Work<'_, '_>,
) -> Result<BTreeMap<String, PartnerId>, Error> {
    let Some((named, serving)) = found else { return Ok(BTreeMap::new()) };
    let provider = work.scope.partner;
    let resellers: BTreeSet<PartnerId> = named.iter().filter_map(|(_, one)| Some(one.as_ref()?.id)).collect();
    let locks = resellers.into_iter().map(|reseller| partnerships::lock(provider, reseller));
    let partnerships = work.tx.find(locks.collect::<Vec<_>>())?;
    named
        .into_iter()
        .map(|(mpn_id, reseller)| {
            let id = reseller.as_ref().map(|one| one.id);
            let running = partnerships.iter().flatten().find(|one| Some(one.reseller) == id);
            let serves = serving.iter().any(|(partner, _)| Some(*partner) == id);
            Ok((mpn_id, partnership::of_record(provider, reseller.as_ref(), running, serves)?))
        })
        .collect()
}

/// The reseller of record of a line of a cart.
pub(crate) fn of_line(cart: &Cart, number: i64, known: &BTreeMap<String, PartnerId>) -> Option<PartnerId> {
    let line = cart.lines.iter().find(|line| line.number == number)?;
    known.get(line.of_record.as_ref()?.trim()).copied()
}
