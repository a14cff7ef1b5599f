//! What delegated admin costs: granular rights from the draft to the end, on both sides, and groups that use them.

use super::Scale;
use center::delegation::{
    AnswerGranularAdmin, AskForGranularAdmin, AssignAccess, ChangeAccess, CustomerDelegations,
    DiscardGranularDraft, DraftGranularAdmin, EditGranularAdmin, EndGranularAdmin, GranularList, GranularOne,
    OwnDelegations, RemoveAccess, RemoveSubscriptionAccess, RequestGranularAdmin, RevokeGranularAdmin,
    WantedGranular, WithdrawGranularRequest,
};
use center::orders::PlaceOrder;
use domain::OfferId;
use domain::delegation::{Draft, Edit};
use domain::order::WantedLine;
use store::users::TenantRef;
use uuid::Uuid;

/// Before anybody parts: C1 is served by P with standing rights.
pub(super) fn delegation(scale: &Scale) {
    let (partner, customer) = (scale.partner("P"), scale.customer("C1"));
    let p = scale.somebody(TenantRef::Partner(partner));
    let admin = scale.somebody(TenantRef::Customer(customer));
    let draft = |name: &str| Draft {
        name: name.to_owned(),
        duration: "P30D".to_owned(),
        roles: vec!["user_administrator".to_owned(), "global_administrator".to_owned()],
        auto_extend: false,
    };
    let discarded = p.run("", DraftGranularAdmin { customer, draft: draft("one") }).id;
    p.run("", DiscardGranularDraft { customer, delegation: discarded, version: None });
    let first = p.run("again", DraftGranularAdmin { customer, draft: draft("two") }).id;
    let edit = Edit { name: Some("other".to_owned()), ..Edit::default() };
    p.run("of a draft", EditGranularAdmin { customer, delegation: first, edit, version: None });
    p.run("", AskForGranularAdmin { customer, delegation: first });
    admin.ask("", OwnDelegations { partner });
    admin.run("yes", AnswerGranularAdmin { partner, delegation: first, approve: true });
    let edit = Edit { roles: Some(vec!["user_administrator".to_owned()]), ..Edit::default() };
    p.run("a role less", EditGranularAdmin { customer, delegation: first, edit, version: None });
    let roles = vec!["user_administrator".to_owned()];
    let container = Uuid::from_u128(7);
    let group = p.run("", AssignAccess { customer, delegation: first, container, roles: roles.clone() }).id;
    p.run("", ChangeAccess { customer, delegation: first, assignment: group, roles, version: None });
    p.run("", RemoveAccess { customer, delegation: first, assignment: group, version: None });
    p.ask("", GranularOne { customer, delegation: first });
    p.ask("", CustomerDelegations { customer });
    p.ask("all", GranularList { wanted: WantedGranular::default(), after: None, limit: 100 });
    let wanted = WantedGranular { customer: Some(customer), ..WantedGranular::default() };
    p.ask("of one customer", GranularList { wanted, after: None, limit: 100 });
    p.run("", EndGranularAdmin { customer, delegation: first });
    let ask = |label: &str, name: &str| {
        p.run(label, RequestGranularAdmin { customer, draft: draft(name) }).delegation.id
    };
    let second = ask("", "three");
    p.run("", WithdrawGranularRequest { customer, delegation: second });
    let third = ask("again", "four");
    admin.run("no", AnswerGranularAdmin { partner, delegation: third, approve: false });
    let fourth = ask("once more", "five");
    admin.run("yes, again", AnswerGranularAdmin { partner, delegation: fourth, approve: true });
    admin.run("", RevokeGranularAdmin { partner, delegation: fourth });

    let line = WantedLine {
        number: 0,
        offer: OfferId(scale.room.offer("usage")),
        quantity: 1,
        nickname: None,
        parent: None,
    };
    p.run("of usage", PlaceOrder { customer, lines: vec![line] });
    let access = p.ask("with access", CustomerDelegations { customer }).access;
    let subscription = access.first().expect("access").0.subscription;
    admin.run("", RemoveSubscriptionAccess { partner, subscription });
}

/// A request that nobody answers, for the clock.
pub(super) fn asked(scale: &Scale) {
    let p = scale.somebody(TenantRef::Partner(scale.partner("P")));
    let draft = Draft {
        name: "six".to_owned(),
        duration: "P30D".to_owned(),
        roles: vec!["user_administrator".to_owned()],
        auto_extend: false,
    };
    p.run("never answered", RequestGranularAdmin { customer: scale.customer("CN"), draft });
    scale.lines.borrow_mut().pop();
}

/// What the clock did with it.
pub(super) fn passed(scale: &Scale) {
    scale.note("PassDelegation", "", scale.measured("PassDelegation").most);
}
