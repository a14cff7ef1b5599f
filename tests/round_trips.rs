//! What each command and question costs the database, in statements and round trips, on the demo world. A change of
//! it is a change of `golden/round_trips.txt`, seen in review; `UPDATE=1` writes the file anew.

mod delegation;
mod exchange;
mod indirect;
mod operator;
mod orders;

use crate::room::Room;
use center::activity::{AuditLog, Dashboard, Timeline};
use center::customers::{
    CreateCustomer, CustomerList, CustomerOne, CustomersOfReseller, DeleteCustomer, DomainTaken, Position,
    SearchFor, UpdateBillingProfile,
};
use center::invitations::{
    AcceptInvitation, ConsentsOfCustomer, DeclineInvitation, ForwardInvitation, InvitationList,
    InvitationOne, IssueInvitation, JointPartners, NoteInvitationOpened, OpenInvitation, OwnConsents,
    RenewInvitation, RotateInvitation, WithdrawInvitation, link_of,
};
use center::jobs::{
    OffboardingItems, OffboardingList, OffboardingOne, StartOffboarding, SteerOffboarding, start_offboarding,
};
use center::orders::{CancelOrder, Catalogue, OfferOne, OrderList, OrderOne, PlaceOrder, WithdrawTransfer};
use center::own::{
    AskRescue, AskToLeave, OwnExport, OwnPartners, OwnSupport, OwnTimeline, RevokeDelegatedAdmin, Step,
    WithdrawLeave,
};
use center::relationships::{
    AppendClosedRecord, ClosedList, ClosedOne, EndDelegatedAdmin, LastClosed, RemovalPreview,
    RemoveRelationship, SetInView,
};
use center::subscriptions::{
    AvailableContacts, ChangeSubscription, MpnIds, RescueSubscription, RescuesAsked, SetSupportContact,
    SubscriptionList, SubscriptionOne, SupportContactOf, Wanted,
};
use center::{Caller, Center, Command, Idempotency, Measured, Question, Request, TenantRef};
use domain::customer::NewCustomer;
use domain::invitation::{InvitationKind, InvitationState};
use domain::offboarding::{OffboardingStep, OffboardingTerms};
use domain::order::WantedLine;
use domain::relationship::{LineKind, Standing, WantedLine as WantedLateLine};
use domain::subscription::Status;
use domain::{CustomerId, OfferId, PartnerId, Role, days_after};
use language::Locale;
use std::cell::{Cell, RefCell};
use std::fmt::Write as _;
use std::path::Path;
use store::users;
use tokio::runtime::Runtime;
use uuid::Uuid;

/// The world, and what was measured in it.
struct Scale {
    room: Room,
    runtime: Runtime,
    lines: RefCell<Vec<(String, u64, u64)>>,
    requests: Cell<u128>,
}

/// Somebody who commands and asks.
struct Somebody<'a> {
    scale: &'a Scale,
    caller: Caller,
}

impl Scale {
    fn new() -> Self {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
        Scale { room: Room::open(), runtime, lines: RefCell::default(), requests: Cell::default() }
    }

    fn center(&self) -> &Center {
        self.room.center()
    }

    fn partner(&self, code: &str) -> PartnerId {
        PartnerId(self.room.partner(code).id.parse().expect("an id"))
    }

    fn customer(&self, story: &str) -> CustomerId {
        CustomerId(self.room.customer(story).id.parse().expect("an id"))
    }

    /// The first person of a tenant who is an administrator.
    fn somebody(&self, tenant: TenantRef) -> Somebody<'_> {
        let of = move |tx: &mut store::Tx<'_>| tx.find(users::of_tenant(tenant));
        let people = self.center().store().read_blocking(of).expect("the store answers");
        let is_admin = |user: &&users::User| {
            user.roles.iter().any(|role| *role == Role::Operator || role.code().contains("global_admin"))
        };
        let user = people.iter().find(is_admin).expect("an administrator");
        let caller = Caller { tenant, user: Some(user.id), application: None, epoch: user.epoch };
        Somebody { scale: self, caller }
    }

    /// Writes down what was measured last under a name.
    fn weigh(&self, name: &str, label: &str) {
        self.note(name, label, self.measured(name).last);
    }

    fn measured(&self, name: &str) -> Measured {
        *self.center().measured().get(name).unwrap_or_else(|| panic!("{name} was not measured"))
    }

    fn note(&self, name: &str, label: &str, cost: store::Cost) {
        let label = if label.is_empty() { name.to_owned() } else { format!("{name}, {label}") };
        self.lines.borrow_mut().push((label, cost.statements, cost.round_trips));
    }
}

impl Somebody<'_> {
    /// A request with a key, as every one from the wire has it.
    fn request(&self) -> Request {
        self.scale.requests.set(self.scale.requests.get() + 1);
        let request_id = Uuid::from_u128(0xF000 + self.scale.requests.get());
        let idempotency = Some(Idempotency::new(&self.caller, "POST", "/", request_id, b""));
        let caller = self.caller.clone();
        Request { caller, request_id, correlation_id: request_id, idempotency, locale: Locale::En }
    }

    fn run<C: Command>(&self, label: &str, command: C) -> C::Outcome {
        let done = self.scale.runtime.block_on(self.scale.center().run(self.request(), command));
        let outcome = done.unwrap_or_else(|error| panic!("{} {label}: {error}", C::NAME));
        self.scale.weigh(C::NAME, label);
        outcome
    }

    fn ask<Q: Question>(&self, label: &str, question: Q) -> Q::Answer {
        let answered = self.scale.runtime.block_on(self.scale.center().ask(&self.request(), question));
        let answer = answered.unwrap_or_else(|error| panic!("{} {label}: {error}", Q::NAME));
        self.scale.weigh(Q::NAME, label);
        answer
    }
}

/// Runs every command and asks every question once.
fn everything() -> Scale {
    let scale = Scale::new();
    questions_of_a_partner(&scale);
    questions_of_a_customer(&scale);
    customers(&scale);
    subscriptions(&scale);
    requests(&scale);
    delegation::delegation(&scale);
    orders::orders(&scale);
    operator::operator(&scale);
    operator::approvals(&scale);
    removals(&scale);
    jobs(&scale);
    orders::forgotten(&scale);
    time(&scale);
    indirect::indirect(&scale);
    delegation::asked(&scale);
    indirect::unanswered(&scale);
    delegation::passed(&scale);
    operator::lapsed(&scale);
    exchange::exchange(&scale);
    scale
}

/// Every statement that a command or a question brings about, each text once with arguments of its own.
pub fn every_statement() -> Vec<store::tape::Asked> {
    store::tape::start();
    drop(everything());
    let mut asked: Vec<_> = store::tape::stop().into_iter().flat_map(|trip| trip.asked).collect();
    asked.sort_by_key(|one| (one.sql, one.locks));
    asked.dedup_by_key(|one| (one.sql, one.locks));
    asked
}

#[test]
fn each_command_and_question_costs_what_the_golden_file_says() {
    let scale = everything();
    let written = scale.table();
    for name in names_in_source() {
        assert!(written.contains(&name), "{name} is not measured here");
    }
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("golden/round_trips.txt");
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(&path, &written).expect("the golden file can be written");
    }
    let golden = std::fs::read_to_string(&path).unwrap_or_default();
    assert_eq!(written, golden, "after a change that is meant: UPDATE=1 cargo test -p tests round_trips");
}

fn page(after: Option<Position>, search: Option<SearchFor>) -> CustomerList {
    CustomerList { search, after, before: None, limit: 5 }
}

fn questions_of_a_partner(scale: &Scale) {
    let (p, c1) = (scale.somebody(TenantRef::Partner(scale.partner("P"))), scale.customer("C1"));
    p.ask("", CustomerOne { customer: c1 });
    p.ask("", DomainTaken { domain: "nobody.example".to_owned() });
    let first = p.ask("first page", page(None, None));
    let last = first.rows.last().expect("a row");
    p.ask("a later page", page(Some(Position { key: last.position.clone(), id: last.id }), None));
    p.ask("a search", page(None, Some(SearchFor::Words("etoile".to_owned()))));
    let r = scale.somebody(TenantRef::Partner(scale.partner("R")));
    r.ask("first page of a reseller", page(None, None));
    let v = scale.somebody(TenantRef::Partner(scale.partner("V")));
    v.ask("", CustomersOfReseller { reseller: scale.partner("R") });
    r.ask("of a reseller", CustomerOne { customer: scale.customer("CV") });
    let sold = p.ask("", SubscriptionList { customer: c1 });
    let subscription = sold[0].subscription.id;
    p.ask("", SubscriptionOne { customer: c1, subscription });
    p.ask("", SupportContactOf { customer: c1, subscription });
    p.ask("", AvailableContacts { customer: c1 });
    p.ask("", MpnIds { resellers: Vec::new() });
    let orders = p.ask("", OrderList { customer: c1 });
    p.ask("", OrderOne { customer: c1, order: orders[0].id });
    p.ask("", Catalogue);
    p.ask("", OfferOne { offer: OfferId(scale.room.offer("legacy")) });
    p.ask("possible", RemovalPreview { customer: scale.customer("CG") });
    p.ask("with contacts in other hands", RemovalPreview { customer: c1 });
    p.ask("an account page", (CustomerOne { customer: c1 }, RemovalPreview { customer: c1 }));
    p.ask("with a waiting order", RemovalPreview { customer: scale.customer("CO") });
    p.ask("", Timeline { customer: c1, after: 0, limit: 50 });
    let now = scale.center().now();
    let (from, until) = (days_after(now, -400), now);
    let audit = AuditLog { from, until, customer: None, company_contains: None, before: None, limit: 50 };
    p.ask("", audit);
    p.ask("", Dashboard);
    p.ask("", LastClosed { customer: scale.customer("CL") });
    let records = ClosedList { hidden_too: true, limit: 20, ..ClosedList::default() };
    let closed = p.ask("", records.clone());
    let by_id = closed.rows[0].record.subscriptions[0].id.to_string();
    p.ask("by an id", ClosedList { search: Some(by_id), ..records.clone() });
    p.ask("by a domain", ClosedList { search: Some(scale.room.customer("CL").domain), ..records });
    p.ask("", ClosedOne { id: closed.rows[0].record.id });
    let invitations = p.ask("", InvitationList { state: None, before: None, limit: 20 });
    p.ask("", InvitationOne { invitation: invitations.rows[0].invitation.id });
    let opened = Some(InvitationState::Opened);
    p.ask("in one state", InvitationList { state: opened, before: None, limit: 20 });
    p.ask("", ConsentsOfCustomer { customer: scale.customer("C1") });
    scale.somebody(TenantRef::Partner(scale.partner("V"))).ask("", JointPartners);
}

fn questions_of_a_customer(scale: &Scale) {
    let c1 = scale.somebody(TenantRef::Customer(scale.customer("C1")));
    c1.ask("", OwnPartners);
    c1.ask("", OwnSupport);
    c1.ask("", OwnTimeline { partner: None, before: None, limit: 50 });
    let partner = Some(scale.partner("P"));
    c1.ask("with one partner", OwnTimeline { partner, before: None, limit: 50 });
    let mut step = Some(Step::Company);
    for label in ["of the company", "of a partner", "of another", "of events"] {
        step = c1.ask(label, OwnExport { step: step.expect("a part") }).next;
    }
}

fn customers(scale: &Scale) {
    let (p, c1) = (scale.somebody(TenantRef::Partner(scale.partner("P"))), scale.customer("C1"));
    let profile = p.ask("once more", CustomerOne { customer: c1 }).customer.profile;
    scale.lines.borrow_mut().pop();
    let wanted = NewCustomer { domain: "fresh.example".to_owned(), profile: profile.clone() };
    let created = p.run("", CreateCustomer { wanted });
    let mut renamed = profile;
    renamed.company_name = "Another name".to_owned();
    p.run(
        "a new name",
        UpdateBillingProfile { customer: created.customer.id, profile: renamed, version: None },
    );
    p.run("", DeleteCustomer { customer: created.customer.id });
}

fn subscriptions(scale: &Scale) {
    let (p, c1) = (scale.somebody(TenantRef::Partner(scale.partner("P"))), scale.customer("C1"));
    let offer = OfferId(scale.room.offer("legacy"));
    let line = WantedLine { number: 0, offer, quantity: 1, nickname: None, parent: None };
    let bought = p.run("one line", PlaceOrder { customer: c1, lines: vec![line] });
    let subscription = bought.subscriptions[0].id;
    let change = |wanted: Wanted| ChangeSubscription { customer: c1, subscription, wanted, version: None };
    p.run("quantity", change(Wanted { quantity: Some(2), ..Wanted::default() }));
    p.run("suspend", change(Wanted { status: Some(Status::Suspended), ..Wanted::default() }));
    p.run("reactivate", change(Wanted { status: Some(Status::Active), ..Wanted::default() }));
    let tenant = Some(scale.partner("Q"));
    p.run("", SetSupportContact { customer: c1, subscription, tenant, mpn_id: None });
    let (partner, co) = (scale.partner("P"), scale.customer("CO"));
    let list = move |tx: &mut store::Tx<'_>| tx.find(store::orders::open(partner, co));
    let order = scale.center().store().read_blocking(list).expect("the store answers")[0].id;
    p.run("", CancelOrder { customer: co, order, version: None });
    let cx = scale.customer("CX");
    let transfers = move |tx: &mut store::Tx<'_>| tx.find(store::orders::transfers(partner, cx));
    let transfer = scale.center().store().read_blocking(transfers).expect("the store answers")[0].id;
    p.run("", WithdrawTransfer { customer: cx, transfer });
}

fn requests(scale: &Scale) {
    let q = scale.somebody(TenantRef::Partner(scale.partner("Q")));
    let ci = scale.customer("CI");
    let issue = |kind, domain: Option<&str>| IssueInvitation {
        customer_domain: domain.map(str::to_owned),
        delegated_admin: true,
        ..IssueInvitation::plain(kind, Locale::En)
    };
    let domain = scale.room.customer("CI").domain;
    let targeted = q.run("for one customer", issue(InvitationKind::Targeted, Some(&domain))).invitation;
    let customer = scale.somebody(TenantRef::Customer(ci));
    customer.ask("", OpenInvitation { link: link_of(&targeted) });
    customer.run("", NoteInvitationOpened { link: link_of(&targeted) });
    customer.run("", ForwardInvitation { link: link_of(&targeted) });
    q.run("", RenewInvitation { invitation: targeted.id });
    customer.run("", DeclineInvitation { link: link_of(&targeted) });
    let again = q.run("again", issue(InvitationKind::Targeted, Some(&domain))).invitation;
    scale.lines.borrow_mut().pop();
    q.run("", WithdrawInvitation { invitation: again.id });
    let generic = q.run("for anybody", issue(InvitationKind::Generic, None)).invitation;
    let generic = q.run("", RotateInvitation { invitation: generic.id }).invitation;
    let accept = || AcceptInvitation {
        link: link_of(&generic),
        grant_delegated_admin: true,
        grant_granular: false,
        agreement: None,
    };
    customer.run("of a pair that never was", accept());
    customer.ask("", OwnConsents);
    let v = scale.somebody(TenantRef::Partner(scale.partner("V")));
    let joint_with = Some(scale.partner("R"));
    let joint = IssueInvitation { joint_with, ..issue(InvitationKind::Generic, None) };
    let joint = v.run("together with a reseller", joint).invitation;
    let both = AcceptInvitation { link: link_of(&joint), ..accept() };
    customer.run("of two partners at once", both);
    customer.run("", AskToLeave { partner: scale.partner("Q"), reason: None });
    q.run("", EndDelegatedAdmin { customer: ci });
    customer.run("of a pair that is", accept());
    customer.run("", RevokeDelegatedAdmin { partner: scale.partner("Q") });
}

fn removal(customer: CustomerId) -> RemoveRelationship {
    RemoveRelationship {
        customer,
        version: None,
        acknowledged: true,
        keep_granular_admin: false,
        notice_to_customer: false,
        reason: None,
    }
}

fn removals(scale: &Scale) {
    let (p, cg) = (scale.somebody(TenantRef::Partner(scale.partner("P"))), scale.customer("CG"));
    let removed = p.run("", removal(cg));
    p.run("repeated", removal(cg));
    p.run("", SetInView { id: removed.removal_id, in_view: false });
    let partner = scale.partner("P");
    let operator = scale.somebody(TenantRef::Operator);
    let line = WantedLateLine {
        kind: LineKind::TicketReply,
        amount: None,
        currency: None,
        code: "T-1".to_owned(),
        subscription: None,
    };
    operator.run("", AppendClosedRecord { partner, record: removed.removal_id, line });
    rescue(scale, cg);
    // It is due with the first deadline that passes.
    let standing = Standing {
        open_money: false,
        last_charge_at: removed.removed_at,
        archived_at: None,
        next_at: Some(days_after(scale.center().now(), 1)),
    };
    let due = store::closed::stand(partner, removed.removal_id, &standing);
    let write = move |tx: &mut store::Tx<'_>| tx.batch(std::slice::from_ref(&due)).map(|_| ());
    scale.center().store().write_blocking(write).expect("the store writes");
}

/// What P sold to a customer that it no longer serves goes on with Q.
fn rescue(scale: &Scale, customer: CustomerId) {
    let (room, seller) = (&scale.room, scale.partner("P"));
    let token = room.invite(&room.person("Q", "admin_agent"), &room.customer("CG"), false);
    let accept = format!("/open/v1/invitations/{token}/accept");
    room.customer_admin("CG").post(&accept, &serde_json::json!({})).expect(200);
    let subscription = room.subscriptions_as_stored("P", &customer.to_string())[0].id;
    let (own, q) = (
        scale.somebody(TenantRef::Customer(customer)),
        scale.somebody(TenantRef::Partner(scale.partner("Q"))),
    );
    own.run("", AskRescue { partner: scale.partner("Q"), subscription });
    q.ask("", RescuesAsked { customer });
    q.run("", RescueSubscription { customer, subscription, seller });
    own.run("once more", AskToLeave { partner: scale.partner("Q"), reason: None });
    scale.lines.borrow_mut().pop();
    own.run("", WithdrawLeave { partner: scale.partner("Q") });
}

fn jobs(scale: &Scale) {
    let p = scale.somebody(TenantRef::Partner(scale.partner("P")));
    let terms = OffboardingTerms {
        acknowledged: true,
        keep_granular_admin: false,
        notice_to_customer: false,
        reason: None,
    };
    let start = start_offboarding(scale.center(), p.request(), vec![scale.customer("CM")], true, terms);
    let id = scale.runtime.block_on(start).expect("a job starts");
    scale.weigh(StartOffboarding::NAME, "");
    let runner = store::offboardings::Runner::of(p.caller.tenant, p.caller.user, None, p.caller.epoch);
    let steer = |step| SteerOffboarding { id, step, runner: runner.clone() };
    p.run("", steer(OffboardingStep::Pause));
    p.run("resumed", steer(OffboardingStep::Resume));
    scale.lines.borrow_mut().pop();
    scale.runtime.block_on(scale.center().work_off()).expect("the job ends");
    // The demo's own worker may come to the end too, and finds nothing left to do.
    scale.note("FinishOffboarding", "", scale.measured("FinishOffboarding").most);
    p.ask("", OffboardingList { before: None, limit: 10 });
    p.ask("", OffboardingOne { id });
    p.ask("", OffboardingItems { id, state: None, after: None, limit: 10 });
}

/// A year, in which whatever waits for the clock comes about.
fn time(scale: &Scale) {
    let p = scale.somebody(TenantRef::Partner(scale.partner("P")));
    let center = scale.center();
    let (until, patience) = (days_after(center.now(), 400), std::time::Duration::from_secs(300));
    scale.runtime.block_on(center.move_clock(&p.request(), until, patience)).expect("the clock moves");
    for (name, measured) in center.measured() {
        if name.starts_with("Pass") {
            // The demo's own worker may be faster, and what finds nothing left to do is cheaper.
            scale.note(name, "", measured.most);
        }
    }
    scale.runtime.block_on(center.demo_clock(&p.request(), None, 0)).expect("the clock shows");
    scale.weigh("DemoClock", "");
}

impl Scale {
    fn table(&self) -> String {
        let mut lines = self.lines.borrow().clone();
        lines.sort();
        let mut table =
            "Statements and round trips of each command and question on the demo world.\n\n".to_owned();
        for (label, statements, round_trips) in lines {
            let _ = writeln!(table, "{label:<56}{statements:>4}{round_trips:>4}");
        }
        table
    }
}

/// Every name that a command or question has in the source.
fn names_in_source() -> Vec<String> {
    let mut folders = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join("../crates/center/src")];
    let mut names = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).expect("the source is there") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let text = std::fs::read_to_string(&path).expect("source is text");
                let named =
                    text.lines().filter_map(|line| line.trim().strip_prefix("const NAME: &'static str = \""));
                names.extend(named.filter_map(|rest| Some(rest.split_once('"')?.0.to_owned())));
            }
        }
    }
    assert!(names.len() > 40, "names are found in the source");
    names
}
