//! A small world: two partners, two customers, a person for each side, and what can be bought.

use crate::clock::Clock;
use crate::invitations::{AcceptInvitation, Accepted, IssueInvitation, link_of};
use crate::orders::PlaceOrder;
use crate::relationships::{RemovalPreview, RemoveRelationship, Removed};
use crate::subscriptions::{ChangeSubscription, SetSupportContact, SupportContactOf, Wanted};
use crate::{Caller, Center, Command, Error, Idempotency, Options, Question, Request, TenantRef};
use domain::catalogue::{BillingCycle, Offer, OfferKind};
use domain::customer::{BillingProfile, Customer};
use domain::event::Event;
use domain::invitation::{Invitation, InvitationKind};
use domain::order::WantedLine;
use domain::partner::{Partner, PartnerKind};
use domain::subscription::{Status, Subscription};
use domain::{CustomerId, EventKind, OfferId, PartnerId, Role, SubscriptionId, Time, UserId};
use jiff::SignedDuration;
use language::Locale;
use std::collections::BTreeMap;
use std::sync::atomic::{AtomicU64, Ordering};
use store::check::Violation;
use store::testing::Database;
use store::users::User;
use store::{Store, Tx, check, customers, offers, partners, users};
use uuid::Uuid;

pub const P: PartnerId = PartnerId(Uuid::from_u128(0x11));
pub const Q: PartnerId = PartnerId(Uuid::from_u128(0x12));
pub const C: CustomerId = CustomerId(Uuid::from_u128(0x21));
pub const D: CustomerId = CustomerId(Uuid::from_u128(0x22));

/// A person of the world: tenant and number.
#[derive(Clone, Copy, Debug)]
pub struct Who(pub TenantRef, u128);

pub const ANNA: Who = Who(TenantRef::Partner(P), 0x31);
pub const PAUL: Who = Who(TenantRef::Partner(P), 0x32);
pub const QUINN: Who = Who(TenantRef::Partner(Q), 0x33);
pub const CARLA: Who = Who(TenantRef::Customer(C), 0x34);
pub const DINO: Who = Who(TenantRef::Customer(D), 0x35);

impl Who {
    pub fn id(self) -> UserId {
        UserId(Uuid::from_u128(self.1))
    }
}

pub struct House {
    pub center: Center,
    pub clock: Clock,
    requests: AtomicU64,
    _database: Database,
}

/// Nobody serves anybody yet.
pub fn house() -> House {
    let database = Database::new();
    let options = store::Options { readers: 1, ..store::Options::default() };
    let store = Store::open(database.address(), options).unwrap();
    let clock = Clock::starting_at("2026-11-21T09:00:00Z".parse::<Time>().unwrap());
    let now = clock.now();
    store.migrate(now).unwrap();
    store.write_blocking(move |tx| furnish(tx, now)).unwrap();
    let options = Options {
        demo: true,
        clock: clock.clone(),
        public_url: "http://127.0.0.1:8080".to_owned(),
        password_grant: false,
    };
    let center = Center::open(store, options).unwrap();
    House { center, clock, requests: AtomicU64::new(1), _database: database }
}

/// P serves C with delegated admin, Q serves C, and both serve D.
pub async fn served() -> House {
    let house = house();
    house.serve(ANNA, CARLA, true).await;
    house.serve(QUINN, CARLA, true).await;
    house.serve(ANNA, DINO, true).await;
    house.serve(QUINN, DINO, false).await;
    house
}

fn furnish(tx: &mut Tx<'_>, now: Time) -> Result<(), Error> {
    let mut rows = Vec::new();
    for (id, name) in [(P, "p"), (Q, "q")] {
        rows.push(partners::save(&Partner {
            id,
            kind: PartnerKind::Direct,
            name: name.to_owned(),
            mpn_id: id.0.as_u128().to_string(),
            domain: format!("{name}.example"),
            country: "FR".to_owned(),
            locale: "fr-FR".to_owned(),
            currency: "EUR".to_owned(),
            support_email: String::new(),
            support_phone: String::new(),
            restricted: false,
            settings: domain::partner::Settings::default(),
        }));
    }
    for (id, name) in [(C, "c"), (D, "d")] {
        let profile = BillingProfile { company_name: format!("Maison {name}"), ..BillingProfile::default() };
        let domain = format!("{name}.example");
        rows.push(customers::save(&Customer {
            id,
            domain,
            locale: "fr-FR".to_owned(),
            profile,
            version: 1,
        })?);
    }
    for (place, offer) in (1..).zip(catalogue()) {
        rows.push(offers::save(&offer, place)?);
    }
    tx.batch(&rows)?;
    for (who, role) in [
        (ANNA, Role::GlobalAdmin),
        (PAUL, Role::AdminAgent),
        (QUINN, Role::GlobalAdmin),
        (CARLA, Role::CustomerGlobalAdmin),
        (DINO, Role::CustomerGlobalAdmin),
    ] {
        let user = User {
            tenant: who.0,
            id: who.id(),
            username: format!("{}@example", who.id()),
            display_name: String::new(),
            password: String::new(),
            roles: vec![role],
            locale: "en".to_owned(),
            time_zone: "UTC".to_owned(),
            active: true,
            epoch: 1,
        };
        assert!(users::insert(tx, &user, now)?);
    }
    Ok(())
}

fn catalogue() -> Vec<Offer> {
    let offer = |name: &str, kind| Offer {
        id: OfferId(name.to_owned()),
        catalog_item_id: format!("{name}:0001:all"),
        kind,
        texts: Vec::new(),
        term_months: 0,
        billing_cycle: BillingCycle::Monthly,
        minimum: 1,
        maximum: 100,
        limit_per_customer: None,
        bases: Vec::new(),
        converts_to: Vec::new(),
        has_add_ons: false,
        purchasable: true,
        retention_days: 90,
        prices: vec![("EUR".to_owned(), 1000)],
    };
    vec![
        offer("mail", OfferKind::Legacy),
        Offer { limit_per_customer: Some(1), ..offer("one_each", OfferKind::Legacy) },
        Offer { bases: vec![OfferId("mail".to_owned())], ..offer("archive", OfferKind::AddOn) },
        offer("trial", OfferKind::Trial),
        Offer { term_months: 12, ..offer("suite", OfferKind::NewCommerce) },
    ]
}

pub fn line(name: &str, parent: Option<SubscriptionId>) -> WantedLine {
    WantedLine { number: 0, offer: OfferId(name.to_owned()), quantity: 1, nickname: None, parent }
}

pub fn removal(customer: CustomerId) -> RemoveRelationship {
    RemoveRelationship {
        customer,
        version: None,
        acknowledged: true,
        keep_granular_admin: false,
        notice_to_customer: true,
        reason: None,
    }
}

pub fn request_of(
    kind: InvitationKind,
    customer: Option<CustomerId>,
    delegated_admin: bool,
) -> IssueInvitation {
    IssueInvitation { customer, delegated_admin, ..IssueInvitation::plain(kind, Locale::En) }
}

/// The code of a refusal.
pub fn code<T: std::fmt::Debug>(result: Result<T, Error>) -> &'static str {
    result.unwrap_err().code()
}

impl House {
    /// A request nobody made before.
    pub fn request(&self, who: Who) -> Request {
        let id = Uuid::from_u128(0xF000 + u128::from(self.requests.fetch_add(1, Ordering::Relaxed)));
        let caller = Caller { tenant: who.0, user: Some(who.id()), application: None, epoch: 1 };
        Request { caller, request_id: id, correlation_id: id, idempotency: None, locale: Locale::En }
    }

    /// A request whose answer is given again when it is repeated.
    pub fn remembered(&self, who: Who) -> Request {
        let mut request = self.request(who);
        let key = Idempotency::new(&request.caller, "PATCH", "/v1/customers", request.request_id, b"{}");
        request.idempotency = Some(key);
        request
    }

    pub async fn run<X: Command>(&self, who: Who, command: X) -> Result<X::Outcome, Error> {
        self.center.run(self.request(who), command).await
    }

    pub async fn ask<X: Question>(&self, who: Who, question: X) -> Result<X::Answer, Error> {
        self.center.ask(&self.request(who), question).await
    }

    pub fn days_pass(&self, days: i64) {
        self.clock.advance(SignedDuration::from_hours(24 * days));
    }

    pub async fn invite(&self, who: Who, kind: InvitationKind, customer: Option<CustomerId>) -> Invitation {
        self.run(who, request_of(kind, customer, false)).await.unwrap().invitation
    }

    pub async fn accept(&self, who: Who, invitation: &Invitation) -> Result<Accepted, Error> {
        let link = link_of(invitation);
        self.run(
            who,
            AcceptInvitation { link, grant_delegated_admin: true, grant_granular: false, agreement: None },
        )
        .await
    }

    /// The partner's generic link is accepted.
    pub async fn serve(&self, partner: Who, customer: Who, delegated_admin: bool) -> Accepted {
        let wanted = request_of(InvitationKind::Generic, None, delegated_admin);
        let invitation = self.run(partner, wanted).await.unwrap().invitation;
        self.accept(customer, &invitation).await.unwrap()
    }

    pub async fn buy(&self, who: Who, customer: CustomerId, name: &str) -> Subscription {
        let lines = vec![line(name, None)];
        self.run(who, PlaceOrder { customer, lines }).await.unwrap().subscriptions.remove(0)
    }

    pub async fn change(&self, who: Who, of: &Subscription, wanted: Wanted) -> Result<Subscription, Error> {
        let (customer, subscription) = (of.customer, of.id);
        let command = ChangeSubscription { customer, subscription, wanted, version: None };
        self.run(who, command).await.map(|changes| changes.subscription)
    }

    pub async fn set_status(&self, who: Who, of: &Subscription, to: Status) -> Result<Subscription, Error> {
        self.change(who, of, Wanted { status: Some(to), ..Wanted::default() }).await
    }

    pub async fn name_contact(&self, who: Who, of: &Subscription, to: PartnerId) {
        let (customer, subscription) = (of.customer, of.id);
        let command = SetSupportContact { customer, subscription, tenant: Some(to), mpn_id: None };
        self.run(who, command).await.unwrap();
    }

    /// Whom the seller sees as support contact.
    pub async fn contact(&self, who: Who, of: &Subscription) -> Option<PartnerId> {
        let question = SupportContactOf { customer: of.customer, subscription: of.id };
        self.ask(who, question).await.unwrap().partner.map(|partner| partner.id)
    }

    pub async fn preview(&self, who: Who, customer: CustomerId) -> String {
        self.ask(who, RemovalPreview { customer }).await.unwrap().version
    }

    pub async fn remove(&self, who: Who, customer: CustomerId) -> Result<Removed, Error> {
        self.run(who, removal(customer)).await
    }

    pub fn events(&self, partner: PartnerId, customer: CustomerId, kind: EventKind) -> Vec<Event> {
        let all = self
            .center
            .store()
            .read_blocking(move |tx| tx.find(store::events::timeline(partner, customer, 0, 10_000)));
        all.unwrap().into_iter().filter(|event| event.kind == kind).collect()
    }

    pub fn violations(&self) -> Vec<Violation> {
        self.center.store().read_blocking(check::run).unwrap()
    }

    /// Every row of every table, as text; the partner's own rows apart from all others.
    pub fn dump(&self) -> Dump {
        self.center.store().read_blocking(store::testing::dump).unwrap()
    }
}

/// Rows by table and by the partner they belong to; none where a table has no partner.
pub type Dump = BTreeMap<(String, Option<String>), Vec<String>>;

/// How [`Dump`] writes whom a row belongs to.
pub fn literal(partner: PartnerId) -> String {
    partner.0.simple().to_string()
}
