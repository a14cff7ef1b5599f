//! What it costs to take over what another server knows, and to carry tables in and out.

use super::{Scale, Somebody};
use center::imports::{BeginImport, LeaveOut, TakeOver, TurnPage};
use center::tables::{CustomerExport, SubscriptionExport, import_customers, import_subscriptions};
use center::{Caller, TenantRef};
use domain::customer::{BillingProfile, Customer};
use domain::import::{Foreign, ForeignSubscription, Omission};
use domain::subscription::Status;
use domain::{CustomerId, OfferId, OrderId, SubscriptionId, Time};
use uuid::Uuid;

pub(super) fn exchange(scale: &Scale) {
    let partner = scale.partner("P");
    let platform = Somebody { scale, caller: Caller::system() };
    let source = "https://other.example theirs".to_owned();
    let begun = platform.run("", BeginImport { partner, source, offers: Vec::new() });
    let foreign = foreign(OfferId(scale.room.offer("legacy")));
    platform.run("a new customer with a subscription", TakeOver { partner, run: begun.run, foreign });
    let left =
        LeaveOut { partner, run: begun.run, source_id: "no guid".to_owned(), why: Omission::Unreadable };
    platform.run("", left);
    platform.run("", TurnPage { partner, run: begun.run, next_page: None });

    let p = scale.somebody(TenantRef::Partner(partner));
    let request = p.request();
    p.ask("", CustomerExport);
    p.ask("", SubscriptionExport { customer: None });
    let customers = "company,domain,email,city,addressLine1\nX,tables.example,a@tables.example,Lyon,1 rue\n";
    let lines = import_customers(scale.center(), &request, customers, true);
    assert_eq!(scale.runtime.block_on(lines).expect("lines")[0].fate.code(), "new");
    scale.weigh("DomainOwner", "of a line");
    let table = format!("customer,offerId\n{},{}\n", scale.customer("C1"), scale.room.offer("legacy"));
    let lines = import_subscriptions(scale.center(), &request, &table, true);
    drop(scale.runtime.block_on(lines));
    scale.weigh("Sold", "of a line");
    let table = table.replace("offerId\n", "offerId,nickname\n").trim_end().to_owned() + ",tried\n";
    let lines = import_subscriptions(scale.center(), &request, &table, true);
    assert_eq!(scale.runtime.block_on(lines).expect("lines")[0].fate.code(), "new");
    scale.weigh("OrderTried", "of a line");
}

fn foreign(offer: OfferId) -> Foreign {
    let at: Time = "2026-01-02T03:04:05Z".parse().expect("a time");
    let id = |number: u128| Uuid::from_u128(0xE000_0000 + number);
    Foreign {
        customer: Customer {
            id: CustomerId(id(1)),
            domain: "foreign.example".to_owned(),
            locale: "en".to_owned(),
            profile: BillingProfile { company_name: "Foreign".to_owned(), ..BillingProfile::default() },
            version: 1,
        },
        delegated_admin: true,
        subscriptions: vec![ForeignSubscription {
            id: SubscriptionId(id(2)),
            order: OrderId(id(3)),
            offer,
            status: Status::Active,
            quantity: 1,
            nickname: None,
            parent: None,
            created_at: at,
            term_start: at,
            term_end: None,
            term_months: None,
            billing_cycle: None,
            cancel_until: None,
            auto_renew: true,
            suspended_by: None,
            contact: None,
        }],
        orders: Vec::new(),
        omitted: Vec::new(),
    }
}
