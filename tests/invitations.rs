//! Relationship requests through the public doors: asked, opened, passed on, answered by one customer or by any, alone
//! or for two partners at once; and the record of what was agreed to (M1, P10, P11, P24).

use crate::reader::{Reader, unescape};
use crate::room::{Organisation, Room, none};
use reqwest::Method;
use serde_json::{Value, json};
use symbolon::demo::PASSWORD;
use tests::Api;

const LANGUAGES: [&str; 6] = ["en", "fr-FR", "ru-RU", "zh-TW", "ja-JP", "it-IT"];

/// Somebody of a customer with this role, on the API.
fn of_customer(room: &Room, story: &str, role: &str) -> Api {
    let customer = room.customer(story);
    Api::person(room.url(), &customer.id, &format!("{role}@{}", customer.domain), PASSWORD)
}

fn issue(partner: &Api, wanted: &Value) -> Value {
    partner.post("/open/v1/invitations", wanted).expect(201)
}

fn for_one(customer: &Organisation) -> Value {
    json!({ "kind": "targeted", "customerDomain": customer.domain })
}

fn text(value: &Value) -> String {
    value.as_str().expect("a text").to_owned()
}

fn path(token: &Value, step: &str) -> String {
    format!("/open/v1/invitations/{}{step}", text(token))
}

fn accept(who: &Api, request: &Value) -> tests::Answer {
    who.post(&path(&request["token"], "/accept"), &json!({}))
}

fn refused(answer: tests::Answer, status: u16, code: &str) {
    assert_eq!(answer.expect(status)["errorName"], json!(code));
}

fn state(partner: &Api, id: &Value) -> String {
    text(&partner.get(&path(id, "")).expect(200)["state"])
}

fn items(value: &Value) -> Vec<Value> {
    value["items"].as_array().expect("items").clone()
}

fn serves(partner: &Api, customer: &Organisation) -> bool {
    partner.get(&format!("/v1/customers/{}", customer.id)).status == 200
}

/// Everything that happened with a customer, as this partner sees it.
fn told(partner: &Api, customer: &Organisation) -> Vec<Value> {
    items(&partner.get(&format!("/open/v1/customers/{}/timeline?limit=500", customer.id)).expect(200))
}

fn healthy(room: &Room) {
    assert_eq!(room.check(), Vec::<String>::new());
}

#[test]
fn m1_the_first_look_of_the_customer_is_noted_once_and_the_list_shows_each_state() {
    let room = Room::open();
    let (v, c0) = (room.person("V", "sales_agent"), room.customer("C0"));
    let asked = issue(&v, &for_one(&c0));
    assert_eq!((&asked["state"], &asked["openedAt"]), (&json!("issued"), &Value::Null));
    // A stranger with the link sees that it is not meant for it, and nothing is noted.
    let stranger = room.customer_admin("C1").get(&path(&asked["token"], "")).expect(200);
    assert_eq!(stranger["refused"]["errorName"], json!("invitation_for_another"));
    assert_eq!(state(&v, &asked["id"]), "issued");
    let user = room.customer_admin("C0");
    let first = user.get(&path(&asked["token"], "")).expect(200);
    assert_eq!(first["state"], json!("opened"));
    let again = user.get(&path(&asked["token"], "")).expect(200);
    assert_eq!(first["openedAt"], again["openedAt"]);
    let in_state = |wanted: &str| {
        let found = items(&v.get(&format!("/open/v1/invitations?state={wanted}")).expect(200));
        assert!(found.iter().all(|one| one["state"] == json!(wanted)), "{found:?}");
        found.iter().any(|one| one["id"] == asked["id"])
    };
    assert!(in_state("opened") && !in_state("issued"));
    v.get("/open/v1/invitations?state=burnt").expect(400);
    user.post(&path(&asked["token"], "/decline"), &json!({})).expect(200);
    assert!(in_state("declined") && !in_state("opened"));
    refused(accept(&user, &asked), 409, "invitation_declined");
    let log = items(&v.get("/v1/auditrecords?size=50").expect(200));
    let opened = log.iter().filter(|one| one["operationType"] == json!("invitation_opened"));
    assert_eq!(opened.count(), 1);
    healthy(&room);
}

#[test]
fn m1_a_request_that_nobody_answers_expires_and_can_be_renewed() {
    let room = Room::open();
    let (p, ci) = (room.person("P", "admin_agent"), room.customer("CI"));
    let asked = issue(&p, &for_one(&ci));
    while p.post("/open/v1/demo/clock", &json!({ "to": asked["expiresAt"] })).expect(200)["isHalted"]
        == json!(true)
    {}
    assert_eq!(state(&p, &asked["id"]), "expired");
    refused(accept(&room.customer_admin("CI"), &asked), 409, "invitation_expired");
    let log = || items(&p.get("/v1/auditrecords?size=200").expect(200));
    let told = log().iter().any(|one| one["operationType"] == json!("invitation_expired"));
    assert!(told, "the clock tells it");
    let renewed = p.post(&path(&asked["id"], "/renew"), &json!({})).expect(200);
    assert_eq!((&renewed["state"], &renewed["token"]), (&json!("issued"), &asked["token"]));
    accept(&room.customer_admin("CI"), &asked).expect(200);
    refused(p.post(&path(&asked["id"], "/renew"), &json!({})), 409, "invitation_used");
    assert!(serves(&p, &ci));
    healthy(&room);
}

#[test]
fn e27_only_the_newest_request_to_a_customer_works_and_a_generic_link_stays_the_same() {
    let room = Room::open();
    let (v, c0) = (room.person("V", "admin_agent"), room.customer("C0"));
    let (older, newer) = (issue(&v, &for_one(&c0)), issue(&v, &for_one(&c0)));
    assert_ne!(older["token"], newer["token"]);
    let admin = room.customer_admin("C0");
    refused(accept(&admin, &older), 409, "invitation_withdrawn");
    assert_eq!(state(&v, &older["id"]), "withdrawn");
    // Renewing counts as asking again.
    let third = issue(&v, &for_one(&c0));
    v.post(&path(&newer["id"], "/renew"), &json!({})).expect(409);
    v.post(&path(&third["id"], "/renew"), &json!({})).expect(200);
    let generic = json!({ "kind": "generic" });
    let first = issue(&v, &generic);
    assert_eq!(issue(&v, &generic)["token"], first["token"]);
    // Other words travel under the same link.
    let worded = issue(&v, &json!({ "kind": "generic", "text": "Come in: {link}" }));
    assert_eq!(worded["token"], first["token"]);
    let shown = v.get(&path(&first["id"], "")).expect(200);
    assert_eq!(shown["message"], json!(format!("Come in: {}", text(&first["url"]))));
    let with_admin = issue(&v, &json!({ "kind": "generic", "delegatedAdmin": true }));
    assert_ne!(with_admin["token"], first["token"], "what asks for more is another link");
    accept(&admin, &third).expect(200);
    assert!(serves(&v, &c0));
    healthy(&room);
}

#[test]
fn e28_an_old_generic_link_works_after_a_removal_unless_the_partner_replaces_it() {
    let room = Room::open();
    let (p, c0) = (room.person("P", "global_admin"), room.customer("C0"));
    let admin = room.customer_admin("C0");
    let generic = issue(&p, &json!({ "kind": "generic" }));
    let targeted = issue(&p, &for_one(&c0));
    let remove = || p.patch(&format!("/v1/customers/{}", c0.id), &none()).expect(200);
    remove();
    refused(accept(&admin, &targeted), 409, "invitation_withdrawn");
    let back = accept(&admin, &generic).expect(200);
    assert_eq!((&back["established"], &back["generation"]), (&json!(true), &json!(2)));
    let settings = json!({ "rotateGenericLinkAtRemoval": true }).to_string();
    p.send(Method::PUT, "/open/v1/settings", Some(settings), &[]).expect(200);
    remove();
    refused(accept(&admin, &generic), 409, "invitation_expired");
    let shown = admin.get(&path(&generic["token"], "")).expect(200);
    assert_eq!(shown["refused"]["errorName"], json!("invitation_expired"));
    let fresh = issue(&p, &json!({ "kind": "generic" }));
    assert_ne!(fresh["token"], generic["token"]);
    assert_eq!(accept(&admin, &fresh).expect(200)["generation"], json!(3));
    // By hand, too.
    let rotated = p.post(&path(&fresh["id"], "/rotate"), &json!({})).expect(200);
    assert_ne!(rotated["token"], fresh["token"]);
    refused(accept(&admin, &fresh), 409, "invitation_expired");
    let one = issue(&p, &for_one(&c0));
    refused(p.post(&path(&one["id"], "/rotate"), &json!({})), 400, "nothing_to_change");
    healthy(&room);
}

#[test]
fn e29_an_acceptance_between_preview_and_removal_counts_only_if_it_changed_something() {
    let room = Room::open();
    for delegated_admin in [false, true] {
        // C1 has delegated admin with P already; CT has none.
        let story = "CT";
        let (p, ct) = (room.person("P", "admin_agent"), room.customer(story));
        room.suspend_all(&p, &ct.id);
        let removal = format!("/open/v1/customers/{}/removal", ct.id);
        let version = p.get(&removal).expect(200)["version"].clone();
        let mut wanted = for_one(&ct);
        wanted["delegatedAdmin"] = json!(delegated_admin);
        let asked = issue(&p, &wanted);
        let ticked = json!({ "delegatedAdmin": delegated_admin });
        let accepted =
            room.customer_admin(story).post(&path(&asked["token"], "/accept"), &ticked).expect(200);
        assert_eq!(accepted["established"], json!(false), "the pair is active already");
        assert_eq!(accepted["delegatedAdmin"], json!(delegated_admin));
        let confirm = json!({ "version": version, "acknowledged": true });
        if delegated_admin {
            refused(p.post(&removal, &confirm), 409, "stale");
        } else {
            p.post(&removal, &confirm).expect(200);
            let again = issue(&p, &json!({ "kind": "targeted", "customerId": ct.id }));
            accept(&room.customer_admin(story), &again).expect(200);
        }
    }
    healthy(&room);
}

#[test]
fn a_s18a_a_removal_asks_the_customer_nothing() {
    let room = Room::open();
    let (p, c0, admin) = (room.person("P", "admin_agent"), room.customer("C0"), room.customer_admin("C0"));
    let before = admin.get("/open/v1/partners").expect(200);
    p.patch(&format!("/v1/customers/{}", c0.id), &none()).expect(200);
    assert!(!serves(&p, &c0), "it is done, whatever the customer does");
    let after = admin.get("/open/v1/partners").expect(200);
    assert_eq!(after["waiting"], before["waiting"], "nothing waits for an answer");
    assert_eq!(items(&after).len() + 1, items(&before).len());
    let mut reader = Reader::customer(&room, "C0", "customer_global_admin", "en");
    let page = reader.get("/partners").expect(200);
    assert!(!page.html.contains("/invitations/accept") && !page.html.contains("id=\"accept\""));
}

#[test]
fn m1_accepting_twice_changes_nothing_and_an_active_partner_can_only_gain_delegated_admin() {
    let room = Room::open();
    let (v, c0, admin) = (room.person("V", "admin_agent"), room.customer("C0"), room.customer_admin("C0"));
    let generic = issue(&v, &json!({ "kind": "generic", "delegatedAdmin": true }));
    let first = accept(&admin, &generic).expect(200);
    assert_eq!((&first["established"], &first["delegatedAdmin"]), (&json!(true), &json!(false)));
    let events = told(&v, &c0).len();
    let again = accept(&admin, &generic).expect(200);
    assert_eq!((&again["established"], &again["delegatedAdmin"]), (&json!(false), &json!(false)));
    assert_eq!(told(&v, &c0).len(), events, "no event of what changed nothing");
    let ticked = json!({ "delegatedAdmin": true });
    let more = admin.post(&path(&generic["token"], "/accept"), &ticked).expect(200);
    assert_eq!((&more["established"], &more["delegatedAdmin"]), (&json!(false), &json!(true)));
    let once_more = admin.post(&path(&generic["token"], "/accept"), &ticked).expect(200);
    assert_eq!(once_more["delegatedAdmin"], json!(false));
    healthy(&room);
}

#[test]
fn m1_a_joint_request_makes_two_relationships_at_once_in_either_direction() {
    let room = Room::open();
    let (v_id, r_id) = (room.partner("V").id, room.partner("R").id);
    for (asking, other, story) in [("V", &r_id, "C0"), ("R", &v_id, "CT")] {
        let (asks, customer) = (room.person(asking, "admin_agent"), room.customer(story));
        let admin = room.customer_admin(story);
        let (v, r) = (room.person("V", "admin_agent"), room.person("R", "admin_agent"));
        assert!(!serves(&v, &customer) && !serves(&r, &customer));
        let mut wanted = for_one(&customer);
        wanted["jointWith"] = json!(other);
        wanted["delegatedAdmin"] = json!(true);
        let asked = issue(&asks, &wanted);
        assert_eq!(asked["jointWith"], json!(other));
        let seen = admin.get(&path(&asked["token"], "")).expect(200);
        assert_eq!(seen["jointWith"]["id"], json!(other), "who asks is told of both");
        let ticked = json!({ "delegatedAdmin": true });
        let accepted = admin.post(&path(&asked["token"], "/accept"), &ticked).expect(200);
        for one in [&accepted, &accepted["jointWith"]] {
            assert_eq!(
                (&one["established"], &one["delegatedAdmin"]),
                (&json!(true), &json!(true)),
                "{accepted}"
            );
        }
        assert!(serves(&v, &customer) && serves(&r, &customer));
        let cause = |partner: &Api| {
            let told = told(partner, &customer);
            let found = told.iter().find(|one| one["kind"] == json!("relationship_established"));
            found.expect("it began")["cause"].clone()
        };
        assert_eq!(cause(&v), cause(&r), "one act");
        let partners = items(&admin.get("/open/v1/partners").expect(200));
        for id in [&v_id, &r_id] {
            assert!(partners.iter().any(|one| one["id"] == json!(id)), "{partners:?}");
        }
        let consents = items(&admin.get("/open/v1/partners/consents").expect(200));
        assert_eq!(consents.iter().filter(|one| one["invitationId"] == asked["id"]).count(), 2);
        assert!(consents.iter().all(|one| one["proven"] == json!(true)));
        // The provider orders with the reseller of record, which only a shared customer allows.
        let relations = v.get(&format!("/v1/customers/{}/relationships", customer.id)).expect(200);
        assert!(relations.to_string().contains(&r_id), "{relations}");
    }
    healthy(&room);
}

#[test]
fn m1_a_joint_request_needs_an_active_partnership_when_it_is_made_and_when_it_is_answered() {
    let room = Room::open();
    let (v_id, r_id) = (room.partner("V").id, room.partner("R").id);
    let (v, r) = (room.person("V", "global_admin"), room.person("R", "admin_agent"));
    let wrong = |who: &Api, wanted: Value| {
        let answer = who.post("/open/v1/invitations", &wanted);
        assert_eq!(answer.status, 400, "{}", answer.text);
        assert!(answer.text.contains("jointWith"), "{}", answer.text);
    };
    wrong(&room.person("P", "admin_agent"), json!({ "kind": "generic", "jointWith": v_id }));
    wrong(&v, json!({ "kind": "generic", "jointWith": room.partner("R2").id }));
    wrong(&v, json!({ "kind": "generic", "jointWith": room.partner("P").id }));
    wrong(&room.person("R2", "global_admin"), json!({ "kind": "generic" }));
    // A reseller never asks alone: its one provider asks with it.
    let asked = issue(&r, &json!({ "kind": "generic" }));
    assert_eq!(asked["jointWith"], json!(v_id));
    let on_the_wire = r.get("/v1/customers/relationshiprequests").expect(200);
    assert!(text(&on_the_wire["url"]).contains(&format!("msppId={v_id}")));
    let wire = format!("/v1/customers/relationshiprequests?indirectResellerId={r_id}");
    assert!(text(&v.get(&wire).expect(200)["url"]).contains(&format!("indirectResellerId={r_id}")));
    v.post(&format!("/open/v1/partnerships/{r_id}/remove"), &json!({ "acknowledged": true })).expect(200);
    refused(accept(&room.customer_admin("C0"), &asked), 409, "invitation_expired");
    assert!(!serves(&v, &room.customer("C0")) && !serves(&r, &room.customer("C0")), "neither began");
    healthy(&room);
}

#[test]
fn m1_who_may_not_answer_passes_the_request_on_to_the_admins() {
    let room = Room::open();
    let (v, c1) = (room.person("V", "admin_agent"), room.customer("C1"));
    let user = of_customer(&room, "C1", "customer_user");
    let admin = room.customer_admin("C1");
    let generic = issue(&v, &json!({ "kind": "generic" }));
    let seen = user.get(&path(&generic["token"], "")).expect(200);
    assert_eq!((&seen["answerable"], &seen["forwarded"]), (&json!(false), &json!(false)));
    refused(accept(&user, &generic), 403, "role_required");
    refused(user.post(&path(&generic["token"], "/decline"), &json!({})), 403, "role_required");
    let waits = || {
        let waiting = admin.get("/open/v1/partners").expect(200)["waiting"].clone();
        waiting.as_array().expect("a list").iter().any(|one| one["id"] == generic["id"])
    };
    assert!(!waits(), "a link for anybody waits for nobody");
    let forward = || user.post(&path(&generic["token"], "/forward"), &json!({})).expect(200);
    assert_eq!((&forward()["before"], &forward()["before"]), (&json!(false), &json!(true)));
    assert!(waits());
    // The same in the portal: the admin finds it among the requests, and answers there.
    let mut reader = Reader::customer(&room, "C1", "customer_global_admin", "en");
    let page = reader.get("/partners").expect(200);
    assert!(page.html.contains("/invitations/accept?"), "{}", page.text());
    accept(&admin, &generic).expect(200);
    assert!(!waits() && serves(&v, &c1));
    // In the portal of somebody who may not answer, it can be passed on, too.
    let again =
        issue(&room.person("Q", "admin_agent"), &json!({ "kind": "generic", "delegatedAdmin": true }));
    let link = text(&again["url"]);
    let mut other = Reader::customer(&room, "C1", "customer_user", "en");
    let page = other.get(&link).expect(200);
    assert!(page.html.contains("action=\"/invitations/forward\"") && !page.html.contains("id=\"accept\""));
    let query = link.split_once('?').expect("a query").1;
    let done = other.post_on("/invitations/forward", &[("link", query)]);
    assert!(done.says("The request was forwarded."), "{}", done.text());
    healthy(&room);
}

#[test]
fn p24_what_was_agreed_to_is_on_record_on_both_sides_and_proven_by_the_log() {
    let room = Room::open();
    let (v, c0, admin) = (room.person("V", "admin_agent"), room.customer("C0"), room.customer_admin("C0"));
    let asked = issue(&v, &for_one(&c0));
    let agreement = admin.get(&path(&asked["token"], "")).expect(200)["agreement"].clone();
    let other = json!({ "agreementVersion": "an older one" });
    refused(admin.post(&path(&asked["token"], "/accept"), &other), 409, "stale");
    let seen = json!({ "agreementVersion": agreement["version"] });
    admin.post(&path(&asked["token"], "/accept"), &seen).expect(200);
    let of_partner = items(&v.get(&format!("/open/v1/customers/{}/consents", c0.id)).expect(200));
    let own = items(&admin.get("/open/v1/partners/consents").expect(200));
    let own = own.iter().find(|one| one["invitationId"] == asked["id"]).expect("the record");
    assert_eq!(of_partner.len(), 1);
    assert_eq!(&of_partner[0], own, "both sides see the same");
    assert_eq!(
        (&own["textVersion"], &own["role"], &own["proven"]),
        (&agreement["version"], &json!("customer_global_admin"), &json!(true))
    );
    assert!(own["person"].is_string() && own["grants"]["relationship"] == json!(true), "{own}");
    let told = told(&v, &c0);
    let accepted = told.iter().find(|one| one["kind"] == json!("invitation_accepted")).expect("the event");
    assert_eq!(accepted["new"]["consent"], own["id"]);
    assert!(!accepted["new"].to_string().contains(&text(&own["person"])), "the log holds no person's name");
    for stranger in [room.person("Q", "admin_agent"), room.person("R", "admin_agent")] {
        let answer = stranger.get(&format!("/open/v1/customers/{}/consents", c0.id));
        assert!(answer.status == 403 || items(&answer.json()).is_empty(), "{}", answer.text);
    }
    let mut reader = Reader::partner(&room, "V", "admin_agent", "en");
    let account = reader.get(&format!("/customers/{}/account", c0.id)).expect(200);
    assert!(account.says("Accepted by") && account.says("Matches the log"), "{}", account.text());
    let mut reader = Reader::customer(&room, "C0", "customer_global_admin", "ja-JP");
    assert!(reader.get("/partners/consents").expect(200).says("ログと一致"));
    healthy(&room);
}

#[test]
fn m3_granular_rights_begin_with_the_acceptance_and_only_if_ticked() {
    let room = Room::open();
    let (v, c0, admin) = (room.person("V", "admin_agent"), room.customer("C0"), room.customer_admin("C0"));
    let asks = |roles: Value, duration: &str| {
        json!({
            "kind": "targeted",
            "customerDomain": c0.domain,
            "granular": { "roles": roles, "duration": duration },
        })
    };
    for (wrong, field) in [
        (asks(json!([]), "P90D"), "granular.roles"),
        (asks(json!(["helpdesk_administrator"]), "P9Y"), "granular.duration"),
    ] {
        let answer = v.post("/open/v1/invitations", &wrong);
        assert!(answer.status == 400 && answer.text.contains(field), "{}", answer.text);
    }
    let asked = issue(&v, &asks(json!(["user_administrator", "helpdesk_administrator"]), "p90d"));
    assert_eq!(asked["granular"]["duration"], json!("P90D"));
    let without = accept(&admin, &asked).expect(200);
    assert_eq!((&without["established"], &without["granular"]), (&json!(true), &json!(false)));
    let again = issue(&v, &asks(json!(["helpdesk_administrator"]), "P90D"));
    let ticked = json!({ "granular": true });
    let with = admin.post(&path(&again["token"], "/accept"), &ticked).expect(200);
    assert_eq!((&with["established"], &with["granular"]), (&json!(false), &json!(true)));
    let partners = items(&admin.get("/open/v1/partners").expect(200));
    let one = partners.iter().find(|one| one["id"] == json!(room.partner("V").id)).expect("V");
    assert!(one.to_string().contains("helpdesk_administrator"), "{one}");
    assert!(!one.to_string().contains("user_administrator"), "{one}");
    healthy(&room);
}

/// M1: a generic link that is accepted again brings no second rights while the first are in use.
#[test]
fn m1_granular_rights_of_a_generic_request_begin_once() {
    let room = Room::open();
    let (v, c0, admin) = (room.person("V", "admin_agent"), room.customer("C0"), room.customer_admin("C0"));
    let asks = json!({ "roles": ["helpdesk_administrator"], "duration": "P90D" });
    let generic = issue(&v, &json!({ "kind": "generic", "granular": asks }));
    let ticked = json!({ "granular": true });
    let accept = || admin.post(&path(&generic["token"], "/accept"), &ticked).expect(200);
    assert_eq!(accept()["granular"], json!(true));
    let events = told(&v, &c0).len();
    let again = accept();
    assert_eq!((&again["established"], &again["granular"]), (&json!(false), &json!(false)), "{again}");
    assert_eq!(told(&v, &c0).len(), events, "no event of what changed nothing");
    let rights = format!("/open/v1/partners/{}/delegations", room.partner("V").id);
    let held = items(&admin.get(&rights).expect(200));
    assert_eq!(held.len(), 1, "{held:?}");
    let end = format!("{rights}/{}/end", text(&held[0]["id"]));
    admin.post(&end, &json!({})).expect(200);
    assert_eq!(accept()["granular"], json!(true), "what ended can be granted again");
    healthy(&room);
}

#[test]
fn m1_no_part_of_a_link_can_be_changed_and_nobody_else_can_touch_a_request() {
    let room = Room::open();
    let (p, ci) = (room.person("P", "admin_agent"), room.customer("CI"));
    let (admin, stranger) = (room.customer_admin("CI"), room.customer_admin("C1"));
    let asked = issue(&p, &for_one(&ci));
    let link = text(&asked["url"]);
    let mut reader = Reader::customer(&room, "CI", "customer_global_admin", "en");
    reader.get(&link).expect(200);
    let (before, code) = link.rsplit_once("mac=").expect("a code");
    let other = if code.starts_with('A') { "B" } else { "A" };
    for changed in [
        link.replace("DAP=false", "DAP=true"),
        link.replace("kind=targeted", "kind=generic"),
        link.replace("msppId=0", &format!("msppId={}", room.partner("V").id)),
        link.replace("indirectResellerId=0", &format!("indirectResellerId={}", room.partner("R").id)),
        link.replace(&room.partner("P").id, &room.partner("Q").id),
        link.replace("rotation=1", "rotation=2"),
        format!("{before}mac={other}{}", &code[1..]),
        format!("{link}&DAP=true"),
    ] {
        assert_ne!(changed, link);
        assert_eq!(reader.get(&changed).status, 404, "{changed}");
    }
    for step in ["/accept", "/decline", "/forward"] {
        refused(stranger.post(&path(&asked["token"], step), &json!({})), 403, "invitation_for_another");
        refused(p.post(&path(&asked["token"], step), &json!({})), 403, "role_required");
    }
    for other in [room.person("Q", "admin_agent"), room.person("V", "admin_agent")] {
        refused(other.get(&path(&asked["id"], "")), 404, "invitation_not_found");
        for step in ["/withdraw", "/renew", "/rotate"] {
            refused(other.post(&path(&asked["id"], step), &json!({})), 404, "invitation_not_found");
        }
    }
    for role in ["helpdesk_agent", "billing_admin", "user_admin", "default_user"] {
        let who = room.person("P", role);
        who.post("/open/v1/invitations", &json!({})).expect(403);
        who.post(&path(&asked["id"], "/renew"), &json!({})).expect(403);
    }
    let program = room.program("P");
    program.post("/open/v1/invitations", &json!({})).expect(403);
    accept(&admin, &asked).expect(200);
    healthy(&room);
}

#[test]
fn p10_a_text_without_its_link_is_refused_kept_and_once_right_stays_with_the_request() {
    let room = Room::open();
    let v = room.person("V", "sales_agent");
    let wordless = json!({ "kind": "generic", "text": "Just come" });
    refused(v.post("/open/v1/invitations", &wordless), 400, "invitation_link_missing");
    let mut reader = Reader::partner(&room, "V", "sales_agent", "fr-FR");
    let form = |text: &'static str| {
        vec![
            ("kind", "targeted"),
            ("customerDomain", "cliente.invalid"),
            ("jointWith", ""),
            ("role", "helpdesk_administrator"),
            ("days", "30"),
            ("messageLocale", "it-IT"),
            ("text", text),
            ("do", "issue"),
        ]
    };
    let page = reader.post("/requests/new", &form("Senza collegamento")).expect(409);
    for kept in
        ["Senza collegamento", "cliente.invalid", "value=\"30\"", "value=\"helpdesk_administrator\" checked"]
    {
        assert!(unescape(&page.html).contains(kept), "{kept}: {}", page.text());
    }
    let page = reader.post("/requests/new", &form("Venite: {link}")).expect(400);
    assert!(page.says("Venite: {link}"), "an unknown domain keeps the text, too: {}", page.text());
    let mut right = form("Venite: {link}");
    right.retain(|(name, _)| *name != "customerDomain");
    let issued = reader.post_on("/requests/new", &right);
    assert!(issued.says("Venite: http"), "{}", issued.text());
    let mail =
        issued.html.split("href=\"mailto:").nth(1).expect("a mail").split('"').next().expect("its end");
    assert!(mail.contains("invitations%2Faccept"), "{mail}");
    // It is there when the request is opened again.
    let to = issued.to.expect("an address");
    assert!(reader.get(&to).expect(200).says("Venite: http"));
}

#[test]
fn p11_and_p24_every_page_of_a_request_is_there_in_every_language() {
    let room = Room::open();
    let v = room.person("V", "admin_agent");
    let c0 = room.customer("C0");
    let mut wanted = for_one(&c0);
    wanted["jointWith"] = json!(room.partner("R").id);
    wanted["delegatedAdmin"] = json!(true);
    wanted["granular"] = json!({ "roles": ["helpdesk_administrator"], "duration": "P90D" });
    let asked = issue(&v, &wanted);
    let request = format!("/requests/{}", text(&asked["id"]));
    let generic = format!("/requests/{}", text(&issue(&v, &json!({ "kind": "generic" }))["id"]));
    let mut headings = std::collections::BTreeSet::new();
    for language in LANGUAGES {
        let mut reader = Reader::partner(&room, "V", "admin_agent", language);
        for address in [
            "/requests".to_owned(),
            "/requests?state=opened".to_owned(),
            "/requests?state=expired".to_owned(),
            "/requests/new".to_owned(),
            request.clone(),
            format!("{request}/preview"),
            format!("{request}/renew"),
            format!("{request}/withdraw"),
            format!("{generic}/rotate"),
        ] {
            let page = reader.get(&address).expect(200);
            assert!(page.html.contains("<h1"), "{language} {address}");
        }
        let mut admin = Reader::customer(&room, "C0", "customer_global_admin", language);
        let page = admin.get(&text(&asked["url"])).expect(200);
        assert!(page.html.contains("name=\"grantDelegatedAdmin\" value=\"true\">"), "{language}: not ticked");
        assert!(page.html.contains("name=\"grantGranular\" value=\"true\">"));
        for partner in ["V", "R"] {
            assert!(page.says(&room.partner(partner).name), "{language}: {}", page.text());
        }
        headings.insert(page.words("agreement"));
        admin.get("/partners/consents").expect(200);
    }
    assert_eq!(headings.len(), LANGUAGES.len(), "each reads the agreement in its own words");
    let mut reader = Reader::partner(&room, "V", "admin_agent", "en");
    assert!(reader.get("/requests?state=opened").says("Opened by the customer"));
    assert!(reader.get("/requests?state=expired").says("No request in this state."));
    let renewed = reader.post_on(&format!("{request}/renew"), &[]);
    assert!(renewed.says("The request was renewed."), "{}", renewed.text());
    let gone = reader.post_on(&format!("{request}/withdraw"), &[]);
    assert!(gone.says("The request was withdrawn."), "{}", gone.text());
}
