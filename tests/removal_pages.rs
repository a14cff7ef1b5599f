//! The way out of a reseller relationship and back, on the portal's pages, without JavaScript: plain forms over HTTP.

use crate::reader::{Reader, Shown, unescape};
use crate::room::{Organisation, Room};
use store::users::{self, TenantRef};
use uuid::Uuid;

impl Reader {
    /// Confirms a removal with everything that the page asks for.
    fn remove(&mut self, customer: &Organisation) -> Shown {
        let page = self.get(&removal(customer)).expect(200);
        let form = confirmation(&page, customer);
        self.post_on(&removal(customer), &pairs(&form))
    }
}

fn removal(customer: &Organisation) -> String {
    format!("/customers/{}/removal", customer.id)
}

fn account(customer: &Organisation) -> String {
    format!("/customers/{}/account", customer.id)
}

fn confirmation(page: &Shown, customer: &Organisation) -> Vec<(&'static str, String)> {
    vec![
        ("version", page.field("version").expect("a version")),
        ("seen", page.field("seen").expect("what was seen")),
        ("reason", "contract_ended".to_owned()),
        ("noticeToCustomer", "true".to_owned()),
        ("acknowledged", "true".to_owned()),
        ("primaryDomain", customer.domain.clone()),
    ]
}

fn pairs<'f>(form: &'f [(&'static str, String)]) -> Vec<(&'f str, &'f str)> {
    form.iter().map(|(name, value)| (*name, value.as_str())).collect()
}

fn suspend_all(room: &Room, customer: &Organisation) {
    room.suspend_all(&room.person("P", "global_admin"), &customer.id);
}

/// Labels of the link, letter for letter: the seeds' where a seed has one (README), else those of the terms (T24).
const LABELS: [(&str, &str); 6] = [
    ("en", "Remove reseller relationship"),
    ("fr-FR", "Supprimer une relation de revendeur"),
    ("ru-RU", "Удалить связь торгового посредника"),
    ("zh-TW", "移除經銷商關係"),
    ("ja-JP", "再販業者関係の削除"),
    ("it-IT", "Rimuovi relazione come rivenditore"),
];

#[test]
fn a_s10a_the_link_is_there_inactive_and_says_why_in_every_language() {
    let room = Room::open();
    let c1 = room.customer("C1");
    for (language, label) in LABELS {
        let mut reader = Reader::partner(&room, "P", "admin_agent", language);
        let page = reader.get(&account(&c1)).expect(200);
        let link = page.tag("remove-relationship").expect("the link").to_owned();
        assert!(link.starts_with("<a ") && link.contains("aria-disabled=\"true\""), "{link}");
        assert!(
            link.contains(&format!("href=\"{}\"", removal(&c1))),
            "it can have the focus and leads to why: {link}"
        );
        assert!(link.contains("aria-describedby=\"removal-reason\""));
        assert_eq!(page.words("remove-relationship"), label, "{language}");
        assert!(page.words("removal-reason").contains('1'), "{language}: {}", page.words("removal-reason"));
    }
    let mut reader = Reader::partner(&room, "P", "admin_agent", "en");
    assert_eq!(reader.get(&account(&c1)).words("removal-reason"), "1 thing to do first");
    let panel = reader.get(&removal(&c1)).expect(200);
    assert!(panel.html.contains("data-blocker=\"subscription_active\""), "{}", panel.text());
    assert!(panel.html.contains("data-fix=\"suspend\""));
    assert!(panel.field("primaryDomain").is_none() && !panel.html.contains("name=\"acknowledged\""));
}

#[test]
fn a_s10b_a_forged_form_changes_nothing() {
    let room = Room::open();
    let c1 = room.customer("C1");
    let before = room.subscriptions_as_stored("P", &c1.id);
    let mut reader = Reader::partner(&room, "P", "admin_agent", "fr-FR");
    let form = [("version", "1"), ("acknowledged", "true"), ("primaryDomain", c1.domain.as_str())];
    let answer = reader.post(&removal(&c1), &form).expect(409);
    assert!(answer.html.contains("data-blocker=\"subscription_active\""), "{}", answer.text());
    assert_eq!(room.subscriptions_as_stored("P", &c1.id), before, "A-S17a: nothing is suspended either");
    reader.get(&account(&c1)).expect(200);
    let without =
        reader.client.post(format!("{}{}", reader.url, removal(&c1))).header("cookie", reader.cookies());
    let answer = Shown::read(without.form(&form).send().expect("an answer"));
    assert_eq!(answer.status, 403, "without the anti-forgery value nothing is even looked at");
}

#[test]
fn a_s10d_what_comes_between_preview_and_confirmation_is_shown() {
    let room = Room::open();
    let c1 = room.customer("C1");
    suspend_all(&room, &c1);
    let mut reader = Reader::partner(&room, "P", "sales_agent", "en");
    let page = reader.get(&removal(&c1)).expect(200);
    assert_eq!(reader.get(&account(&c1)).words("removal-reason"), "Removal is possible");
    let colleague = room.person("P", "admin_agent");
    let held =
        colleague.get(&format!("/v1/customers/{}/subscriptions", c1.id)).expect(200)["items"][0].clone();
    let mut wanted = held.clone();
    wanted["status"] = "active".into();
    let path = format!("/v1/customers/{}/subscriptions/{}", c1.id, held["id"].as_str().expect("an id"));
    colleague.patch(&path, &wanted).expect(200);
    let form = confirmation(&page, &c1);
    let answer = reader.post(&removal(&c1), &pairs(&form)).expect(409);
    assert!(answer.says("Something came in the way"), "{}", answer.text());
    assert!(answer.html.contains("data-blocker=\"subscription_active\""));
    assert!(!answer.html.contains("name=\"acknowledged\""), "the form is gone");
    reader.get(&account(&c1)).expect(200);
}

#[test]
fn a_s18c_nothing_happens_without_the_acknowledgement_and_nothing_is_lost() {
    let room = Room::open();
    let c0 = room.customer("C0");
    let mut reader = Reader::partner(&room, "P", "admin_agent", "en");
    let page = reader.get(&removal(&c0)).expect(200);
    assert!(
        page.html.contains("name=\"noticeToCustomer\" value=\"true\" checked"),
        "the notice is on by default"
    );
    assert!(page.tag("keep-relationship").expect("the safe way").contains("autofocus"));
    let (version, seen) = (page.field("version").expect("a version"), page.field("seen").expect("seen"));
    let form = [
        ("version", version.as_str()),
        ("seen", &seen),
        ("reason", "moved_to_another_partner"),
        ("primaryDomain", &c0.domain),
    ];
    let answer = reader.post(&removal(&c0), &form).expect(400);
    assert!(answer.says("The consequences have not been acknowledged."), "{}", answer.text());
    assert!(answer.tag("acknowledged").expect("the tick").contains("aria-invalid=\"true\""));
    assert!(answer.html.contains("<option value=\"moved_to_another_partner\" selected>"));
    assert!(answer.html.contains(&format!("value=\"{}\"", c0.domain)), "the typed domain is kept");
    assert!(
        !answer.html.contains("name=\"noticeToCustomer\" value=\"true\" checked"),
        "and the tick taken off"
    );
    let wrong = [("version", version.as_str()), ("acknowledged", "true"), ("primaryDomain", "other.example")];
    let answer = reader.post(&removal(&c0), &wrong).expect(400);
    assert!(answer.says("This is not the primary domain name of the customer."));
    reader.get(&account(&c0)).expect(200);
}

#[test]
fn a_s4b_a_closed_relationship_is_kept_and_can_leave_the_view() {
    let room = Room::open();
    let c0 = room.customer("C0");
    let mut reader = Reader::partner(&room, "P", "admin_agent", "en");
    let done = reader.remove(&c0);
    assert!(done.says(&format!("The relationship with {} was removed", c0.name)), "{}", done.text());
    assert!(done.says("The customer was removed from your customer list."));
    assert!(!reader.get("/customers").says(&c0.domain), "A-S4a");
    let list = reader.get("/closed-relationships").expect(200);
    assert!(list.says(&c0.name) && list.says("The contract ended"), "{}", list.text());
    let removal_id = done.to.as_ref().and_then(|to| to.rsplit('/').next()).expect("an id").to_owned();
    let record = reader.get(&format!("/closed-relationships/{removal_id}")).expect(200);
    assert!(record.says(&removal_id) && record.says("The contract ended"), "{}", record.text());
    assert!(!record.html.contains("<textarea") && !record.html.contains("type=\"text\""), "read-only");
    let hide = format!("/closed-relationships/{removal_id}/view");
    assert!(!reader.post_on(&hide, &[("inView", "false")]).says(&c0.domain));
    assert!(reader.get("/closed-relationships?hidden=1").says(&c0.domain));
    assert!(reader.post_on(&hide, &[("inView", "true")]).says(&c0.domain));
    let twice = reader.get(&format!("/customers/{}/removal", c0.id)).expect(403);
    assert!(
        twice.html.contains(&format!("/closed-relationships/{removal_id}")),
        "A-S6b: the way to the record"
    );
}

#[test]
fn a_s7b_the_support_contact_falls_back_on_both_sides() {
    let room = Room::open();
    let (c1, p, q) = (room.customer("C1"), room.partner("P"), room.partner("Q"));
    suspend_all(&room, &c1);
    let mut admin = Reader::customer(&room, "C1", "customer_global_admin", "en");
    let before = admin.get("/support").expect(200);
    assert_eq!(before.html.matches(&format!(">{}</bdi></strong>", p.name)).count(), 2, "{}", before.text());
    let mut reader = Reader::partner(&room, "P", "admin_agent", "en");
    let preview = reader.get(&removal(&c1)).expect(200);
    assert!(preview.says(&format!("A subscription sold by {}: the seller takes your place.", q.name)));
    let done = reader.remove(&c1);
    assert!(done.says("1 subscription went back to its seller"), "{}", done.text());
    let after = admin.get("/support").expect(200);
    assert_eq!(
        after.html.matches(&format!(">{}</bdi></strong>", p.name)).count(),
        0,
        "never the one that left"
    );
    assert_eq!(after.html.matches(&format!(">{}</bdi></strong>", q.name)).count(), 1);
    assert!(after.says("No contact assigned: use self-support"), "{}", after.text());
    let partners = admin.get("/partners").expect(200);
    assert!(
        partners.says(&format!("{} ended the reseller relationship with you on", p.name)),
        "{}",
        partners.text()
    );
    assert!(partners.says("Suspended subscriptions"), "with the dates on which their data goes");
}

#[test]
fn a_s8b_without_delegated_admin_there_is_nothing_to_remove() {
    let room = Room::open();
    let ct = room.customer("CT");
    suspend_all(&room, &ct);
    let mut reader = Reader::partner(&room, "P", "admin_agent", "en");
    let preview = reader.get(&removal(&ct)).expect(200);
    assert!(
        preview.says("You have no delegated admin privileges (DAP) for this customer"),
        "{}",
        preview.text()
    );
    let done = reader.remove(&ct);
    assert!(done.says("There were no delegated admin privileges (DAP) to remove."), "{}", done.text());
    let told = reader.get(&format!("/customers/{}/timeline", ct.id)).expect(200);
    assert!(told.says("was removed") && !told.says("Ended: Delegated admin privileges"), "{}", told.text());
}

/// Asks for a relationship on the page and answers the link.
fn request(reader: &mut Reader, customer: &Organisation, delegated_admin: bool) -> String {
    let page = reader.get(&format!("/requests/new?customer={}", customer.id)).expect(200);
    let request_id = page.field("requestId").expect("an id");
    let mut form = vec![
        ("requestId", request_id.as_str()),
        ("customer", customer.id.as_str()),
        ("kind", "targeted"),
        ("messageLocale", "it-IT"),
        ("do", "issue"),
    ];
    if delegated_admin {
        form.push(("delegatedAdmin", "true"));
    }
    let issued = reader.post_on("/requests/new", &form);
    let (_, rest) = issued.html.split_once("id=\"link\"").expect("the link");
    let (_, rest) = rest.split_once("value=\"").expect("its value");
    unescape(rest.split_once('"').expect("its end").0)
}

fn query(link: &str) -> &str {
    link.split_once('?').expect("a query").1
}

#[test]
fn a_s15a_a_new_request_brings_the_relationship_back_as_a_second_life() {
    let room = Room::open();
    let (c0, p) = (room.customer("C0"), room.partner("P"));
    let mut reader = Reader::partner(&room, "P", "admin_agent", "en");
    reader.remove(&c0);
    let link = request(&mut reader, &c0, false);
    let mut admin = Reader::customer(&room, "C0", "customer_global_admin", "it-IT");
    let asked = admin.get(&link).expect(200);
    assert!(asked.says(&format!("{} richiede una relazione come rivenditore", p.name)), "{}", asked.text());
    let partners = admin.post_on("/invitations/accept", &[("link", query(&link))]);
    assert!(partners.says(&p.name), "{}", partners.text());
    assert!(reader.get(&account(&c0)).expect(200).html.contains("<dd>2</dd>"));
    let told = reader.get(&format!("/customers/{}/timeline", c0.id)).expect(200);
    assert!(told.says("Generation 1") && told.says("Generation 2"), "{}", told.text());
    let again = admin.get(&link).expect(200);
    assert!(!again.html.contains("id=\"accept\""), "accepted once: {}", again.text());
    assert!(
        again.says("è già un partner dell’organizzazione. Non è stato modificato nulla."),
        "{}",
        again.text()
    );
}

#[test]
fn a_s15b_a_request_alone_changes_nothing() {
    let room = Room::open();
    let c0 = room.customer("C0");
    let mut reader = Reader::partner(&room, "P", "admin_agent", "en");
    reader.remove(&c0);
    let link = request(&mut reader, &c0, true);
    assert!(!reader.get("/customers").says(&c0.domain));
    reader.get(&account(&c0)).expect(403);
    assert!(reader.get("/requests").says("Waiting for an answer"));
    let mut user = Reader::customer(&room, "C1", "customer_user", "en");
    let wrong = user.get(&link).expect(200);
    assert!(wrong.says("meant for another organization"), "{}", wrong.text());
    let mut admin = Reader::customer(&room, "C0", "customer_global_admin", "en");
    let declined = admin.post_on("/invitations/decline", &[("link", query(&link))]);
    assert!(declined.says("You declined the request of"), "{}", declined.text());
    assert!(reader.get("/requests").says("Declined"));
    reader.get(&account(&c0)).expect(403);
}

#[test]
fn a_s15c_delegated_admin_begins_only_with_the_customers_tick() {
    let room = Room::open();
    let c0 = room.customer("C0");
    let mut reader = Reader::partner(&room, "P", "admin_agent", "en");
    reader.remove(&c0);
    let link = request(&mut reader, &c0, true);
    let mut admin = Reader::customer(&room, "C0", "customer_global_admin", "en");
    let asked = admin.get(&link).expect(200);
    assert!(asked.html.contains("name=\"grantDelegatedAdmin\" value=\"true\">"), "there, and not ticked");
    let partners = admin.post_on("/invitations/accept", &[("link", query(&link))]);
    assert!(partners.says("No delegated admin privileges (DAP) were granted."), "{}", partners.text());
    let link = request(&mut reader, &c0, true);
    assert!(admin.get(&link).says("only the delegated admin privileges (DAP) are new"));
    let granted = [("link", query(&link)), ("grantDelegatedAdmin", "true")];
    assert!(admin.post_on("/invitations/accept", &granted).says("now has delegated admin privileges (DAP)"));
    let p = room.partner("P").id;
    let revoke = format!("/partners/{p}/delegated-admin");
    assert!(admin.get(&revoke).expect(200).says("can no longer administer your tenant"));
    assert!(admin.post_on(&revoke, &[]).says("Delegated admin was removed. Billing is unaffected."));
}

#[test]
fn a_s15d_there_is_no_undo_only_a_request() {
    let room = Room::open();
    let c0 = room.customer("C0");
    let mut reader = Reader::partner(&room, "P", "admin_agent", "en");
    let done = reader.remove(&c0);
    assert!(done.says("Removal cannot be undone."), "{}", done.text());
    assert!(done.html.contains(&format!("/requests/new?customer={}", c0.id)));
    for path in ["undo", "restore", "reopen"] {
        let answer = reader.post(&format!("/customers/{}/removal/{path}", c0.id), &[]);
        assert!(matches!(answer.status, 404 | 405), "{path}: {}", answer.status);
    }
    reader.get(&account(&c0)).expect(403);
}

#[test]
fn a_p1_without_the_role_the_link_is_inactive_and_a_form_is_refused() {
    let room = Room::open();
    let c0 = room.customer("C0");
    let mut reader = Reader::partner(&room, "P", "helpdesk_agent", "en");
    let page = reader.get(&account(&c0)).expect(200);
    assert!(page.tag("remove-relationship").expect("the link").contains("aria-disabled=\"true\""));
    let why = page.words("removal-reason");
    assert!(["Global admin", "Admin agent", "Sales agent"].iter().all(|role| why.contains(role)), "{why}");
    assert!(page.says("Ask an admin of your organization"));
    let preview = reader.get(&removal(&c0)).expect(200);
    assert!(!preview.html.contains("name=\"acknowledged\""), "to be read only");
    let form = [("version", "x"), ("acknowledged", "true"), ("primaryDomain", c0.domain.as_str())];
    let csrf = preview.field("csrf").expect("the form for signing out has it");
    let mut form = form.to_vec();
    form.push(("csrf", &csrf));
    let request =
        reader.client.post(format!("{}{}", reader.url, removal(&c0))).header("cookie", reader.cookies());
    let answer = Shown::read(request.form(&form).send().expect("an answer")).expect(403);
    assert!(answer.says("Your role does not permit this."), "{}", answer.text());
    let mut colleague = Reader::partner(&room, "P", "admin_agent", "en");
    colleague.get(&account(&c0)).expect(200);
}

#[test]
fn a_p4_a_role_lost_on_the_way_is_lost_at_the_commit() {
    let room = Room::open();
    let (c0, p) = (room.customer("C0"), room.partner("P"));
    let mut reader = Reader::partner(&room, "P", "sales_agent", "en");
    let page = reader.get(&removal(&c0)).expect(200);
    let csrf = page.field("csrf").expect("a form");
    let username = format!("sales_agent@{}", p.domain);
    let tenant = TenantRef::Partner(domain::PartnerId(Uuid::parse_str(&p.id).expect("an id")));
    room.center()
        .store()
        .write_blocking(move |tx| -> Result<(), store::StoreError> {
            let user = tx.find(users::by_username(&username))?.expect("somebody");
            users::set_roles(tx, tenant, user.id, &[domain::Role::HelpdeskAgent])?;
            Ok(())
        })
        .expect("the role is taken away");
    let mut form = confirmation(&page, &c0);
    form.push(("csrf", csrf));
    let request =
        reader.client.post(format!("{}{}", reader.url, removal(&c0))).header("cookie", reader.cookies());
    let answer = Shown::read(request.form(&form).send().expect("an answer")).expect(403);
    assert!(answer.says("Your role does not permit this."), "{}", answer.text());
    reader.get(&account(&c0)).expect(200);
}

#[test]
fn a_s2b_a_reseller_asks_its_provider() {
    let room = Room::open();
    let cv = room.customer("CV");
    let mut reader = Reader::partner(&room, "R", "admin_agent", "en");
    let page = reader.get(&account(&cv)).expect(200);
    assert!(page.tag("remove-relationship").is_none());
    assert_eq!(page.words("ask-provider"), "Ask provider to remove");
    let ask = reader.get(&removal(&cv)).expect(200);
    assert!(ask.says(&room.partner("V").name), "{}", ask.text());
    let form = [("version", "x"), ("acknowledged", "true"), ("primaryDomain", cv.domain.as_str())];
    reader.post(&removal(&cv), &form).expect(403);
}

#[test]
fn e4_a_form_sent_twice_leads_to_one_and_the_same_page() {
    let room = Room::open();
    let c0 = room.customer("C0");
    let mut reader = Reader::partner(&room, "P", "admin_agent", "en");
    let page = reader.get(&removal(&c0)).expect(200);
    let form = confirmation(&page, &c0);
    let first = reader.post(&removal(&c0), &pairs(&form)).expect(303);
    let second = reader.post(&removal(&c0), &pairs(&form)).expect(303);
    assert_eq!(first.to, second.to);
}

#[test]
fn m8_a_preview_that_no_longer_holds_is_shown_anew_with_what_changed() {
    let room = Room::open();
    let (c0, p) = (room.customer("C0"), room.partner("P"));
    let mut reader = Reader::partner(&room, "P", "admin_agent", "en");
    let page = reader.get(&removal(&c0)).expect(200);
    let mut admin = Reader::customer(&room, "C0", "customer_global_admin", "en");
    admin.post_on(&format!("/partners/{}/delegated-admin", p.id), &[]);
    let form = confirmation(&page, &c0);
    let answer = reader.post(&removal(&c0), &pairs(&form)).expect(409);
    assert!(answer.says("Your delegated admin privileges (DAP) have ended."), "{}", answer.text());
    assert!(answer.html.contains("<option value=\"contract_ended\" selected>"), "what was entered is kept");
    assert!(!answer.tag("acknowledged").expect("the tick").contains("checked"), "it is acknowledged anew");
    assert!(reader.remove(&c0).says("There were no delegated admin privileges (DAP) to remove."));
}

/// Each story of the world shows its own blocker with its own fix, in the language of whoever looks.
#[test]
fn a_s14a_a_s14c_every_story_shows_its_own_blocker_and_fix() {
    let room = Room::open();
    let mut reader = Reader::partner(&room, "P", "admin_agent", "ja-JP");
    let stories = [
        ("C3", "subscription_active", "suspend"),
        ("CT", "trial_active", "suspend"),
        ("CR", "reservation_active", "request_release"),
        ("CN", "new_commerce_not_cancelled", "wait_until"),
        ("CW", "new_commerce_not_cancelled", "cancel"),
        ("CA", "add_on_active", "suspend"),
        ("CS", "software_not_cancelled", "request_release"),
        ("CO", "order_pending", "cancel_order"),
        ("CM", "marketplace_not_ended", "wait_until"),
        ("CH", "relationship_on_hold", "ask_operator"),
        ("CX", "transfer_in_progress", "withdraw_transfer"),
    ];
    for (story, kind, fix) in stories {
        let panel = reader.get(&removal(&room.customer(story))).expect(200);
        assert!(panel.html.contains(&format!("data-blocker=\"{kind}\"")), "{story}: {}", panel.text());
        assert!(panel.html.contains(&format!("data-fix=\"{fix}\"")), "{story}: {}", panel.text());
    }
}

#[test]
fn a_s12b_everything_that_can_be_suspended_is_suspended_from_the_panel() {
    let room = Room::open();
    let ca = room.customer("CA");
    let mut reader = Reader::partner(&room, "P", "admin_agent", "en");
    let panel = reader.get(&removal(&ca)).expect(200);
    assert!(panel.html.contains("fix=suspend_all"), "{}", panel.text());
    let fix = format!("{}/fix", removal(&ca));
    reader.get(&format!("{fix}?fix=suspend_all")).expect(200);
    let after = reader.post_on(&fix, &[("fix", "suspend_all"), ("of", "3")]);
    assert!(after.says("3 subscriptions were suspended."), "{}", after.text());
    assert!(after.says("Nothing blocks removal."));
}

#[test]
fn p6_a_fix_is_confirmed_and_the_progress_told() {
    let room = Room::open();
    let c3 = room.customer("C3");
    let mut reader = Reader::partner(&room, "P", "admin_agent", "en");
    let panel = reader.get(&removal(&c3)).expect(200);
    let (_, rest) = panel.html.split_once("data-object=\"").expect("a blocker");
    let object = rest.split_once('"').expect("its id").0.to_owned();
    let fix = format!("{}/fix", removal(&c3));
    let asked = reader.get(&format!("{fix}?fix=suspend&object={object}&of=2")).expect(200);
    assert!(asked.says("Users lose access, admins keep it."), "{}", asked.text());
    let after = reader.post_on(&fix, &[("fix", "suspend"), ("object", &object), ("of", "2")]);
    assert!(after.says("Nothing blocks removal."), "{}", after.text());
    let twice = reader.post_on(&fix, &[("fix", "suspend"), ("object", &object), ("of", "2")]);
    assert!(twice.says("Nothing blocks removal."), "{}", twice.text());
}

#[test]
fn m1_a_text_without_the_link_is_not_sent_and_a_replaced_link_has_expired() {
    let room = Room::open();
    let mut reader = Reader::partner(&room, "P", "admin_agent", "en");
    let new = reader.get("/requests/new").expect(200);
    let request_id = new.field("requestId").expect("an id");
    let form = |text: &'static str, action: &'static str| {
        vec![
            ("requestId", request_id.clone()),
            ("kind", "generic".to_owned()),
            ("messageLocale", "ja-JP".to_owned()),
            ("text", text.to_owned()),
            ("do", action.to_owned()),
        ]
    };
    let send =
        |reader: &mut Reader, form: Vec<(&'static str, String)>| reader.post("/requests/new", &pairs(&form));
    let drafted = send(&mut reader, form("", "draft")).expect(200);
    assert!(drafted.says("お世話になっております。"), "{}", drafted.text());
    let refused = send(&mut reader, form("Join us", "issue")).expect(409);
    assert!(refused.says("Join us") && refused.says("The invitation text lacks the personalised link."));
    let issued = reader.post_on("/requests/new", &pairs(&form("Join us: {link}", "issue"))).expect(200);
    let text = issued.text();
    let (_, link) = text.split_once("Join us: ").expect("the edited text");
    let link = link.split(' ').next().expect("a link").to_owned();
    let mut admin = Reader::customer(&room, "CI", "customer_global_admin", "en");
    assert!(admin.get(&link).expect(200).html.contains("id=\"accept\""));
    let (_, rest) = issued
        .html
        .split_once("/rotate\"")
        .and_then(|(before, _)| before.rsplit_once("/requests/"))
        .expect("an id");
    let rotate = format!("/requests/{rest}/rotate");
    reader.get(&rotate).expect(200);
    let after = reader.post_on(&rotate, &[]);
    assert!(after.says("The link was replaced."), "{}", after.text());
    assert!(admin.get(&link).expect(200).says("This invitation has expired."));
    let changed = format!("{link}&DAP=true");
    admin.get(&changed).expect(404);
}
