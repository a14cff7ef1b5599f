//! Delegated admin, standing and granular, through every door (M3, A-S8, E35, E36; api 3).

use crate::reader::{Reader, unescape};
use crate::room::{Room, none};
use domain::{Time, days_after};
use reqwest::Method;
use serde_json::{Value, json};
use tests::{Answer, Api};

const LANGUAGES: [&str; 6] = ["en", "fr-FR", "ru-RU", "zh-TW", "ja-JP", "it-IT"];
const RELATIONSHIPS: &str = "/v1.0/tenantRelationships/delegatedAdminRelationships";
const USERS: &str = "fe930be7-5e62-47db-91af-98c3a49a38b1";
const HELPDESK: &str = "729827e3-9c14-49f7-bb1b-9608f156bbb8";
const GLOBAL: &str = "62e90394-69f5-4237-9190-012177145e10";
const GROUP: &str = "11111111-2222-4333-8444-555555555555";

fn wanted(customer: &str, name: &str) -> Value {
    json!({
        "displayName": name,
        "duration": "P90D",
        "customer": { "tenantId": customer, "displayName": "ignored" },
        "accessDetails": { "unifiedRoles": [{ "roleDefinitionId": USERS }, { "roleDefinitionId": HELPDESK }] },
        "autoExtendDuration": "PT0S",
    })
}

fn at(relationship: &Value) -> String {
    format!("{RELATIONSHIPS}/{}", relationship["id"].as_str().expect("an id"))
}

/// The rights' own id, as the rest of the world knows it.
fn own_id(relationship: &Value) -> String {
    relationship["id"].as_str().expect("an id")[..36].to_owned()
}

/// A refusal of this API, in its own form.
fn refused(answer: Answer, status: u16, code: &str) -> Value {
    assert_eq!(answer.status, status, "{}", answer.text);
    assert!(answer.headers.contains_key("request-id") && answer.headers["odata-version"] == "4.0");
    let body = answer.json();
    assert_eq!(body["error"]["code"], code, "{body}");
    assert!(body["error"]["message"].is_string() && body["error"]["innerError"]["request-id"].is_string());
    body
}

fn delete(api: &Api, path: &str) -> Answer {
    api.send(Method::DELETE, path, None, &[])
}

/// Asked for by P on the directory's API, approved by the customer: active.
fn granted(room: &Room, graph: &Api, story: &str, name: &str) -> Value {
    let drafted = graph.post(RELATIONSHIPS, &wanted(&room.customer(story).id, name)).expect(201);
    graph.post(&format!("{}/requests", at(&drafted)), &json!({ "action": "lockForApproval" })).expect(201);
    approve(room, story, &drafted).expect(200);
    graph.get(&at(&drafted)).expect(200)
}

fn approve(room: &Room, story: &str, relationship: &Value) -> Answer {
    let partner = room.partner("P").id;
    let path = format!("/open/v1/partners/{partner}/delegations/{}/approve", own_id(relationship));
    room.customer_admin(story).post(&path, &json!({}))
}

/// How many records of this kind the audit log of P has.
fn audited(p: &Api, operation: &str) -> usize {
    let log = p.get("/v1/auditrecords?size=500").expect(200);
    let items = log["items"].as_array().expect("items");
    let done = |one: &&Value| one["operationType"] == operation && one["operationStatus"] == "succeeded";
    items.iter().filter(done).count()
}

fn pass(api: &Api, until: Time) {
    loop {
        let moved = api.post("/open/v1/demo/clock", &json!({ "to": until })).expect(200);
        if moved["isHalted"] == json!(false) {
            return;
        }
    }
}

fn told(api: &Api, customer: &str, language: &str) -> Vec<Value> {
    let path = format!("/open/v1/customers/{customer}/timeline?limit=500");
    let page = api.send(Method::GET, &path, None, &[("X-Locale", language)]).expect(200);
    page["items"].as_array().expect("items").clone()
}

fn of_kind(events: &[Value], kind: &str) -> Vec<Value> {
    events.iter().filter(|one| one["kind"] == kind).cloned().collect()
}

#[test]
fn api_6_1_step_14_granular_rights_from_draft_to_end() {
    let room = Room::open();
    let (graph, c0) = (room.graph("P", "admin_agent"), room.customer("C0"));

    // Another audience is another door.
    let elsewhere = room.person("P", "admin_agent");
    refused(elsewhere.get(RELATIONSHIPS), 401, "InvalidAuthenticationToken");
    assert_eq!(graph.get("/v1/customers").status, 401);

    let created = graph.post(RELATIONSHIPS, &wanted(&c0.id, "Step 14"));
    assert!(
        created.headers["location"]
            .to_str()
            .expect("text")
            .starts_with(&format!("{}{RELATIONSHIPS}/", room.url()))
    );
    let created = created.expect(201);
    assert_eq!(created["id"].as_str().map(str::len), Some(73));
    assert_eq!((&created["status"], &created["duration"]), (&json!("created"), &json!("P90D")));
    assert_eq!((&created["activatedDateTime"], &created["endDateTime"]), (&Value::Null, &Value::Null));
    assert_eq!(created["customer"]["displayName"], json!(c0.name));
    assert_eq!(created["@odata.type"], "#microsoft.graph.delegatedAdminRelationship");
    let path = at(&created);

    // A name is the partner's own but once; what is wrong is named.
    refused(graph.post(RELATIONSHIPS, &wanted(&c0.id, "Step 14")), 400, "badRequest");
    let mut wrong = wanted(&c0.id, "Too long");
    wrong["duration"] = json!("P3Y");
    assert!(refused(graph.post(RELATIONSHIPS, &wrong), 400, "badRequest").to_string().contains("duration"));
    let mut forever = wanted(&c0.id, "Forever");
    forever["accessDetails"]["unifiedRoles"][0]["roleDefinitionId"] = json!(GLOBAL);
    forever["autoExtendDuration"] = json!("P180D");
    refused(graph.post(RELATIONSHIPS, &forever), 400, "badRequest");
    refused(graph.post(RELATIONSHIPS, &wanted(GROUP, "Nobody")), 403, "Authorization_RequestDenied");

    // While it is a draft everything can change; what was read may be sent back whole.
    let mut echo = created.clone();
    echo["duration"] = json!("p120d");
    let changed = graph.patch(&path, &echo).expect(200);
    assert_eq!(changed["duration"], "P120D");
    assert_ne!(changed["@odata.etag"], created["@odata.etag"]);
    let stale = created["@odata.etag"].as_str().expect("an etag");
    let late = graph.send(Method::PATCH, &path, Some("{}".into()), &[("If-Match", stale)]);
    refused(late, 400, "badRequest");
    let fresh = changed["@odata.etag"].as_str().expect("an etag");
    graph.send(Method::PATCH, &path, Some("{}".into()), &[("If-Match", fresh)]).expect(200);

    // Another draft goes without a trace but its event.
    let other = graph.post(RELATIONSHIPS, &wanted(&c0.id, "Not wanted")).expect(201);
    assert_eq!(delete(&graph, &at(&other)).status, 204);
    refused(graph.get(&at(&other)), 404, "Request_ResourceNotFound");

    // Nobody but the customer decides.
    let requests = format!("{path}/requests");
    refused(graph.post(&requests, &json!({ "action": "terminate" })), 409, "conflict");
    let asked = graph.post(&requests, &json!({ "action": "lockForApproval" })).expect(201);
    assert_eq!((&asked["action"], &asked["status"]), (&json!("lockForApproval"), &json!("succeeded")));
    assert_eq!(graph.get(&path).expect(200)["status"], "approvalPending");
    refused(graph.patch(&path, &json!({ "displayName": "Late" })), 409, "conflict");
    refused(delete(&graph, &path), 409, "conflict");
    refused(graph.post(&requests, &json!({ "action": "lockForApproval" })), 409, "conflict");
    refused(graph.post(&requests, &json!({ "action": "approve" })), 403, "Authorization_RequestDenied");
    refused(graph.post(&requests, &json!({ "action": "unknownFutureValue" })), 400, "badRequest");
    let assignments = format!("{path}/accessAssignments");
    let assignment = json!({
        "accessContainer": { "accessContainerId": GROUP, "accessContainerType": "securityGroup" },
        "accessDetails": { "unifiedRoles": [{ "roleDefinitionId": USERS }] },
    });
    refused(graph.post(&assignments, &assignment), 409, "conflict");
    approve(&room, "C0", &created).expect(200);
    assert_eq!(approve(&room, "C0", &created).expect(409)["errorName"], "delegation_state");
    let active =
        graph.get(&format!("{RELATIONSHIPS}('{}')", created["id"].as_str().expect("an id"))).expect(200);
    assert_eq!(active["status"], "active");
    let time = |name: &str| active[name].as_str().expect("an instant").parse::<Time>().expect("an instant");
    assert_eq!(days_after(time("activatedDateTime"), 120), time("endDateTime"));

    // Groups use some of the roles, each group once.
    let group = graph.post(&assignments, &assignment).expect(201);
    assert_eq!(group["status"], "active");
    refused(graph.post(&assignments, &assignment), 409, "conflict");
    let one = format!("{assignments}/{}", group["id"].as_str().expect("an id"));
    let more = json!({ "accessDetails": { "unifiedRoles": [{ "roleDefinitionId": HELPDESK }, { "roleDefinitionId": USERS }] } });
    assert_eq!(
        graph.patch(&one, &more).expect(200)["accessDetails"]["unifiedRoles"].as_array().map(Vec::len),
        Some(2)
    );
    let beyond = json!({ "accessDetails": { "unifiedRoles": [{ "roleDefinitionId": GLOBAL }] } });
    refused(graph.patch(&one, &beyond), 400, "badRequest");
    assert_eq!(delete(&graph, &one).status, 204);
    assert_eq!(graph.get(&one).expect(200)["status"], "deleted");
    assert_eq!(delete(&graph, &one).status, 204);
    graph.post(&assignments, &assignment).expect(201);

    // Rights in use: the extension alone.
    assert_eq!(
        graph.patch(&path, &json!({ "autoExtendDuration": "P180D" })).expect(200)["autoExtendDuration"],
        "P180D"
    );
    refused(graph.patch(&path, &json!({ "duration": "P2Y" })), 409, "conflict");
    let customers = graph.get("/v1.0/tenantRelationships/delegatedAdminCustomers").expect(200);
    assert!(customers["value"].to_string().contains(&c0.id), "{customers}");

    // The end, which ends the groups too.
    graph.post(&requests, &json!({ "action": "terminate" })).expect(201);
    assert_eq!(graph.get(&path).expect(200)["status"], "terminated");
    refused(graph.post(&requests, &json!({ "action": "terminate" })), 409, "conflict");
    let left = graph.get(&assignments).expect(200);
    assert!(left["value"].as_array().expect("a list").iter().all(|one| one["status"] == "deleted"), "{left}");
    assert_eq!(graph.get(&requests).expect(200)["value"].as_array().map(Vec::len), Some(2));
    let p = room.person("P", "admin_agent");
    for operation in [
        "granular_admin_relationship_approved",
        "granular_admin_relationship_terminated",
        "granular_admin_access_assignment_updated",
        "granular_admin_access_assignment_deleted",
    ] {
        assert_eq!(audited(&p, operation), 1, "{operation}");
    }
    assert_eq!(room.check(), Vec::<String>::new());
}

#[test]
fn api_3_3_lists_are_filtered_and_paged_and_a_role_can_be_given_back() {
    let room = Room::open();
    let (graph, c0) = (room.graph("P", "admin_agent"), room.customer("C0"));
    for number in 0..5 {
        graph.post(RELATIONSHIPS, &wanted(&c0.id, &format!("No. {number}"))).expect(201);
    }
    let filter =
        |text: &str| graph.get(&format!("{RELATIONSHIPS}?$filter={}", text.replace(' ', "%20"))).expect(200);
    let names = |list: &Value| -> Vec<String> {
        let items = list["value"].as_array().expect("a list").iter();
        items.map(|one| one["displayName"].as_str().expect("a name").to_owned()).collect()
    };
    let at_c0 = filter(&format!("customer/tenantId eq '{}'", c0.id));
    assert_eq!(names(&at_c0).len(), 5);
    assert_eq!(names(&filter("displayName eq 'No. 3' and status eq 'created'")), ["No. 3"]);
    assert_eq!(names(&filter("displayName eq 'No. 3' or displayName eq 'No. 1'")), ["No. 1", "No. 3"]);
    // The world has one that is active, at CG.
    assert_eq!(names(&filter("status eq 'active'")).len(), 1);
    refused(graph.get(&format!("{RELATIONSHIPS}?$filter=status")), 400, "badRequest");

    let mut next = Some(format!("{}{RELATIONSHIPS}?$top=2&$filter=status%20eq%20'created'", room.url()));
    let mut seen = Vec::new();
    while let Some(link) = next {
        let page = graph.get(link.strip_prefix(room.url()).expect("the same host")).expect(200);
        assert!(page["value"].as_array().expect("a list").len() <= 2);
        seen.extend(names(&page));
        next = page["@odata.nextLink"].as_str().map(str::to_owned);
    }
    assert_eq!(seen, ["No. 0", "No. 1", "No. 2", "No. 3", "No. 4"]);

    // With the global administrator's role nothing extends itself, until the role is given back.
    let mut all = wanted(&c0.id, "All of it");
    all["accessDetails"]["unifiedRoles"][0]["roleDefinitionId"] = json!(GLOBAL);
    let all = graph.post(RELATIONSHIPS, &all).expect(201);
    graph.post(&format!("{}/requests", at(&all)), &json!({ "action": "lockForApproval" })).expect(201);
    approve(&room, "C0", &all).expect(200);
    refused(graph.patch(&at(&all), &json!({ "autoExtendDuration": "P180D" })), 400, "badRequest");
    let given_back = json!({ "accessDetails": { "unifiedRoles": [{ "roleDefinitionId": HELPDESK }] } });
    let accepted = graph.patch(&at(&all), &given_back);
    assert_eq!(accepted.status, 202, "{}", accepted.text);
    let operation = accepted.headers["location"].to_str().expect("text").to_owned();
    let operation = graph.get(operation.strip_prefix(room.url()).expect("the same host")).expect(200);
    assert_eq!(operation["status"], "succeeded");
    graph.patch(&at(&all), &json!({ "autoExtendDuration": "P180D" })).expect(200);
}

#[test]
fn a_s8a_all_rights_end_with_the_relationship_and_a_token_that_is_held_sees_it_at_once() {
    let room = Room::open();
    let (p, graph, c0) =
        (room.person("P", "admin_agent"), room.graph("P", "admin_agent"), room.customer("C0"));
    let granular = granted(&room, &graph, "C0", "In use");
    let managed = format!("/v1/customers/{}/managedservices", c0.id);
    p.get(&managed).expect(200);
    let before = audited(&p, "dap_admin_relationship_terminated");
    let preview = p.get(&format!("/open/v1/customers/{}/removal", c0.id)).expect(200);
    let types: Vec<_> =
        preview["consequences"].as_array().expect("lines").iter().map(|one| &one["type"]).collect();
    assert!(
        types.contains(&&json!("granular_admin")) && types.contains(&&json!("delegated_admin")),
        "{preview}"
    );
    p.patch(&format!("/v1/customers/{}", c0.id), &none()).expect(200);
    p.get(&managed).expect(403);
    assert_eq!(graph.get(&at(&granular)).expect(200)["status"], "terminated");
    let assignment = json!({
        "accessContainer": { "accessContainerId": GROUP, "accessContainerType": "securityGroup" },
        "accessDetails": { "unifiedRoles": [{ "roleDefinitionId": USERS }] },
    });
    refused(graph.post(&format!("{}/accessAssignments", at(&granular)), &assignment), 409, "conflict");
    assert_eq!(audited(&p, "dap_admin_relationship_terminated"), before + 1);
    assert_eq!(audited(&p, "granular_admin_relationship_terminated"), 1);
    // One cause for all of it.
    let events = told(&p, &c0.id, "en");
    let removed = of_kind(&events, "relationship_removed").remove(0);
    let ended = of_kind(&events, "delegated_admin_ended");
    assert_eq!(ended.len(), 2, "{ended:?}");
    assert!(ended.iter().all(|one| one["cause"] == removed["cause"]));
    assert_eq!(room.check(), Vec::<String>::new());
}

#[test]
fn a_s8b_and_e35_what_the_customer_took_away_is_not_taken_twice() {
    let room = Room::open();
    let (p, c0) = (room.person("P", "admin_agent"), room.customer("C0"));
    let own = format!("/open/v1/partners/{}/delegated-admin", room.partner("P").id);
    assert_eq!(delete(&room.customer_admin("C0"), &own).expect(200)["ended"], 1);
    assert_eq!(audited(&p, "dap_admin_relationship_terminated"), 1);
    let preview = p.get(&format!("/open/v1/customers/{}/removal", c0.id)).expect(200);
    let lines = preview["consequences"].as_array().expect("lines");
    let delegated = lines.iter().find(|one| one["type"] == "delegated_admin").expect("the line");
    assert_eq!(delegated["count"], 0, "{delegated}");
    assert!(
        delegated["text"].as_str().expect("text").contains("no delegated admin privileges"),
        "{delegated}"
    );
    p.patch(&format!("/v1/customers/{}", c0.id), &none()).expect(200);
    assert_eq!(audited(&p, "dap_admin_relationship_terminated"), 1);
    assert_eq!(of_kind(&told(&p, &c0.id, "en"), "delegated_admin_ended").len(), 1);
    assert_eq!(room.check(), Vec::<String>::new());
}

#[test]
fn a_s8c_granular_rights_are_kept_by_an_explicit_tick_of_an_admin_agent_only() {
    let room = Room::open();
    let (p, graph, cg) =
        (room.person("P", "admin_agent"), room.graph("P", "admin_agent"), room.customer("CG"));
    let list = format!("{RELATIONSHIPS}?$filter=customer/tenantId%20eq%20'{}'", cg.id);
    let granular = graph.get(&list).expect(200)["value"][0].clone();
    assert_eq!(granular["status"], "active");
    let removal = format!("/open/v1/customers/{}/removal", cg.id);
    let version = p.get(&removal).expect(200)["version"].clone();
    let wanted = |keep: bool| json!({ "version": version, "acknowledged": true, "keepGranularAdmin": keep });
    let refusal = room.person("P", "sales_agent").post(&removal, &wanted(true)).expect(403);
    assert_eq!(refusal["errorName"], "role_required", "{refusal}");
    let done = p.post(&removal, &wanted(true)).expect(200);
    assert!(done.to_string().contains("granular_admin_kept"), "{done}");

    // Kept: its own to read, to use and to give up, though the customer is no longer there.
    p.get(&format!("/v1/customers/{}", cg.id)).expect(403);
    assert_eq!(graph.get(&at(&granular)).expect(200)["status"], "active");
    let partner = room.partner("P").id;
    let seen = room.customer_admin("CG").get(&format!("/open/v1/partners/{partner}/delegations")).expect(200);
    assert_eq!(seen["items"][0]["state"], "active", "{seen}");
    refused(
        graph.post(RELATIONSHIPS, &crate::delegation::wanted(&cg.id, "Once more")),
        403,
        "Authorization_RequestDenied",
    );
    let end = format!("/open/v1/partners/{partner}/delegations/{}/end", own_id(&granular));
    assert_eq!(room.customer_admin("CG").post(&end, &json!({})).expect(200)["state"], "terminated");
    assert_eq!(graph.get(&at(&granular)).expect(200)["status"], "terminated");
    assert_eq!(audited(&p, "granular_admin_relationship_terminated"), 1);
    assert_eq!(room.check(), Vec::<String>::new());
}

/// What is kept over a removal runs out: it does not extend itself, though it did before.
#[test]
fn a_s8c_granular_rights_that_extend_themselves_run_out_once_they_are_kept() {
    let room = Room::open();
    let (p, graph, c0) =
        (room.person("P", "admin_agent"), room.graph("P", "admin_agent"), room.customer("C0"));
    let kept = granted(&room, &graph, "C0", "Kept");
    graph.patch(&at(&kept), &json!({ "autoExtendDuration": "P180D" })).expect(200);
    let start = room.center().now();
    let removal = json!({ "acknowledged": true, "keepGranularAdmin": true });
    p.post(&format!("/open/v1/customers/{}/removal", c0.id), &removal).expect(200);
    let shown = graph.get(&at(&kept)).expect(200);
    assert_eq!((&shown["status"], &shown["autoExtendDuration"]), (&json!("active"), &json!("PT0S")));
    assert_eq!(shown["endDateTime"], kept["endDateTime"]);
    let timeline = told(&p, &c0.id, "en");
    let changed = of_kind(&timeline, "granular_admin_changed");
    assert_eq!(changed.last().expect("an event")["new"]["autoExtend"], json!(false), "{changed:?}");
    pass(&p, days_after(start, 95));
    assert_eq!(graph.get(&at(&kept)).expect(200)["status"], "expired");
    assert_eq!(room.check(), Vec::<String>::new());
}

/// An extension that is due and not made yet happens before a change and is told, so that nothing ends by the change.
#[test]
fn m3_rights_whose_end_just_passed_are_extended_before_they_are_changed() {
    let room = Room::open();
    let (graph, c0) = (room.graph("P", "admin_agent"), room.customer("C0"));
    let rights = granted(&room, &graph, "C0", "Goes on");
    graph.patch(&at(&rights), &json!({ "autoExtendDuration": "P180D" })).expect(200);
    let before = rights["endDateTime"].as_str().expect("an instant").parse::<Time>().expect("an instant");
    room.center().clock().advance(jiff::SignedDuration::from_hours(24 * 91));
    let graph = room.graph("P", "admin_agent");
    graph.patch(&at(&rights), &json!({ "autoExtendDuration": "PT0S" })).expect(200);
    let after = graph.get(&at(&rights)).expect(200);
    let end = after["endDateTime"].as_str().expect("an instant").parse::<Time>().expect("an instant");
    assert_eq!((&after["status"], end), (&json!("active"), days_after(before, 180)));
    let p = room.person("P", "admin_agent");
    assert_eq!(of_kind(&told(&p, &c0.id, "en"), "granular_admin_extended").len(), 1);
    assert_eq!(room.check(), Vec::<String>::new());
}

#[test]
fn a_s8c_granular_rights_end_with_the_relationship_unless_kept() {
    let room = Room::open();
    let (p, graph, cg) =
        (room.person("P", "admin_agent"), room.graph("P", "admin_agent"), room.customer("CG"));
    let pending = graph.post(RELATIONSHIPS, &wanted(&cg.id, "Asked for")).expect(201);
    graph.post(&format!("{}/requests", at(&pending)), &json!({ "action": "lockForApproval" })).expect(201);
    p.patch(&format!("/v1/customers/{}", cg.id), &none()).expect(200);
    let list =
        graph.get(&format!("{RELATIONSHIPS}?$filter=customer/tenantId%20eq%20'{}'", cg.id)).expect(200);
    let states: Vec<_> = list["value"].as_array().expect("a list").iter().map(|one| &one["status"]).collect();
    assert_eq!(states, ["terminated", "terminated"], "{list}");
    // What was asked for in an ended life cannot be approved in none.
    assert_eq!(approve(&room, "CG", &pending).status, 403);
}

#[test]
fn a_s8d_access_inside_usage_subscriptions_survives_the_rights_and_ends_with_the_relationship() {
    let room = Room::open();
    let (p, c0) = (room.person("P", "admin_agent"), room.customer("C0"));
    let customer = format!("/v1/customers/{}", c0.id);
    let buy = || {
        let order = json!({ "lineItems": [{ "offerId": room.offer("usage"), "quantity": 1 }] });
        let placed = p.post(&format!("{customer}/orders"), &order).expect(201);
        placed["lineItems"][0]["subscriptionId"].as_str().expect("an id").to_owned()
    };
    let held = || -> Vec<String> {
        let seen = p.get(&format!("/open/v1/customers/{}/delegations", c0.id)).expect(200);
        let access = seen["access"].as_array().expect("access").iter();
        access.map(|one| one["subscriptionId"].as_str().expect("an id").to_owned()).collect()
    };
    let (first, second) = (buy(), buy());
    assert_eq!(held(), [first.as_str(), &second]);
    // The rights go, the access stays; what is bought without rights is not opened.
    p.patch(&customer, &json!({ "allowDelegatedAccess": false })).expect(200);
    let third = buy();
    assert_eq!(held(), [first.as_str(), &second]);
    // The customer takes one away.
    let admin = room.customer_admin("C0");
    let own = |id: &str| format!("/open/v1/partners/{}/access/{id}", room.partner("P").id);
    assert_eq!(delete(&admin, &own(&first)).status, 204);
    assert_eq!(delete(&admin, &own(&first)).status, 204);
    delete(&admin, &own(&third)).expect(404);
    assert_eq!(held(), [second.as_str()]);
    assert_eq!(of_kind(&told(&p, &c0.id, "en"), "subscription_access_removed").len(), 1);

    room.suspend_all(&p, &c0.id);
    let removal = format!("/open/v1/customers/{}/removal", c0.id);
    let preview = p.get(&removal).expect(200);
    let lines = preview["consequences"].as_array().expect("lines");
    let access = lines.iter().find(|one| one["type"] == "subscription_access").expect("the line");
    assert_eq!((&access["count"], &access["items"][0]["subscriptionId"]), (&json!(1), &json!(second)));
    let done = p.post(&removal, &json!({ "version": preview["version"], "acknowledged": true })).expect(200);
    assert!(done.to_string().contains("subscription_access"), "{done}");
    // One event for it, and a new life opens nothing.
    assert_eq!(of_kind(&told(&p, &c0.id, "en"), "subscription_access_removed").len(), 2);
    let token = room.invite(&p, &c0, true);
    admin
        .post(&format!("/open/v1/invitations/{token}/accept"), &json!({ "delegatedAdmin": true }))
        .expect(200);
    assert_eq!(held(), Vec::<String>::new());
    assert_eq!(room.check(), Vec::<String>::new());
}

#[test]
fn e29_rights_granted_between_preview_and_removal_make_the_preview_stale() {
    let room = Room::open();
    let (p, graph, c0) =
        (room.person("P", "admin_agent"), room.graph("P", "admin_agent"), room.customer("C0"));
    p.patch(&format!("/v1/customers/{}", c0.id), &json!({ "allowDelegatedAccess": false })).expect(200);
    let removal = format!("/open/v1/customers/{}/removal", c0.id);
    let seen = || p.get(&removal).expect(200)["version"].clone();
    let remove = |version: &Value| p.post(&removal, &json!({ "version": version, "acknowledged": true }));
    let before = seen();
    let token = room.invite(&p, &c0, true);
    let accept = format!("/open/v1/invitations/{token}/accept");
    let accepted = room.customer_admin("C0").post(&accept, &json!({ "delegatedAdmin": true })).expect(200);
    assert_eq!((&accepted["established"], &accepted["delegatedAdmin"]), (&json!(false), &json!(true)));
    assert_eq!(remove(&before).expect(409)["errorName"], "stale");
    let before = seen();
    granted(&room, &graph, "C0", "Meanwhile");
    assert_eq!(remove(&before).expect(409)["errorName"], "stale");
    remove(&seen()).expect(200);
}

#[test]
fn e36_partner_and_customer_end_at_once_and_one_record_tells_it() {
    let room = Room::open();
    let (p, admin, customer) =
        (room.person("P", "admin_agent"), room.customer_admin("C0"), room.customer("C0"));
    let own = format!("/open/v1/partners/{}/delegated-admin", room.partner("P").id);
    let (removed, revoked) = std::thread::scope(|scope| {
        let removed = scope.spawn(|| p.patch(&format!("/v1/customers/{}", customer.id), &none()).status);
        let revoked = scope.spawn(|| delete(&admin, &own).status);
        (removed.join().expect("an answer"), revoked.join().expect("an answer"))
    });
    assert_eq!((removed, revoked), (200, 200));
    assert_eq!(of_kind(&told(&p, &customer.id, "en"), "delegated_admin_ended").len(), 1);
    assert_eq!(audited(&p, "dap_admin_relationship_terminated"), 1);

    assert_eq!(room.check(), Vec::<String>::new());
}

#[test]
fn a_p1_who_may_ask_for_grant_and_end_granular_rights() {
    let room = Room::open();
    let c0 = room.customer("C0");
    for role in ["sales_agent", "helpdesk_agent", "billing_admin"] {
        let graph = room.graph("P", role);
        refused(graph.post(RELATIONSHIPS, &wanted(&c0.id, role)), 403, "Authorization_RequestDenied");
        graph.get(RELATIONSHIPS).expect(200);
    }
    refused(room.graph("P", "user_admin").get(RELATIONSHIPS), 403, "Authorization_RequestDenied");
    // A program asks; giving rights up wants a person (portal 1.5).
    let program = room.graph_program("P");
    let granular = granted(&room, &program, "C0", "By a program");
    let end = json!({ "action": "terminate" });
    refused(program.post(&format!("{}/requests", at(&granular)), &end), 403, "Authorization_RequestDenied");
    // Nobody sees another's.
    refused(room.graph("Q", "admin_agent").get(&at(&granular)), 404, "Request_ResourceNotFound");
    assert_eq!(room.graph("Q", "admin_agent").get(RELATIONSHIPS).expect(200)["value"], json!([]));
    refused(room.graph_customer_admin("C0").get(RELATIONSHIPS), 403, "Authorization_RequestDenied");
    // Only a global admin of the customer answers, and only its own.
    let c1 = granted_draft(&room, "C1");
    assert_eq!(approve(&room, "C0", &c1).status, 404);
    let path = format!("/open/v1/partners/{}/delegations/{}/approve", room.partner("P").id, own_id(&c1));
    let reader = room.customer_person("C1", "customer_billing_admin");
    assert_eq!(reader.post(&path, &json!({})).expect(403)["errorName"], "role_required");
    approve(&room, "C1", &c1).expect(200);
}

fn granted_draft(room: &Room, story: &str) -> Value {
    let graph = room.graph("P", "admin_agent");
    let drafted = graph.post(RELATIONSHIPS, &wanted(&room.customer(story).id, "Waiting")).expect(201);
    graph.post(&format!("{}/requests", at(&drafted)), &json!({ "action": "lockForApproval" })).expect(201);
    drafted
}

#[test]
fn m3_time_passes_over_granular_rights_and_both_sides_are_warned_once() {
    let room = Room::open();
    let (p, graph) = (room.person("P", "admin_agent"), room.graph("P", "admin_agent"));
    let start = room.center().now();
    let c0 = room.customer("C0");
    let ends = granted(&room, &graph, "C0", "Ends");
    let goes_on = granted(&room, &graph, "C0", "Goes on");
    graph.patch(&at(&goes_on), &json!({ "autoExtendDuration": "P180D" })).expect(200);
    let unanswered = granted_draft(&room, "C1");
    let before = goes_on["endDateTime"].as_str().expect("an instant").parse::<Time>().expect("an instant");
    pass(&p, days_after(start, 95));

    let state = |one: &Value| graph.get(&at(one)).expect(200)["status"].clone();
    assert_eq!(
        (state(&ends), state(&goes_on), state(&unanswered)),
        (json!("expired"), json!("active"), json!("expired"))
    );
    let end =
        graph.get(&at(&goes_on)).expect(200)["endDateTime"].as_str().expect("an instant").parse::<Time>();
    assert_eq!(end.expect("an instant"), days_after(before, 180));
    assert_eq!(approve(&room, "C1", &unanswered).expect(409)["errorName"], "delegation_state");

    let events = told(&p, &c0.id, "en");
    let days: Vec<_> =
        of_kind(&events, "granular_admin_ending").iter().map(|one| one["new"]["days"].clone()).collect();
    assert_eq!(days, [json!(30), json!(7), json!(1)]);
    for kind in ["granular_admin_expired", "granular_admin_extended"] {
        assert_eq!(of_kind(&events, kind).len(), 1, "{kind}");
    }
    assert_eq!(of_kind(&told(&p, &room.customer("C1").id, "en"), "granular_admin_request_expired").len(), 1);
    assert_eq!(audited(&p, "granular_admin_relationship_expired"), 1);
    let english: Vec<_> = events.iter().map(|one| one["text"].clone()).collect();
    for language in &LANGUAGES[1..] {
        for (event, english) in told(&p, &c0.id, language).iter().zip(&english) {
            let kind = event["kind"].as_str().expect("a kind");
            if kind.starts_with("granular_admin") {
                assert!(
                    event["text"] != *english && !event["text"].to_string().contains('$'),
                    "{language} {event}"
                );
            }
        }
    }
    assert_eq!(room.check(), Vec::<String>::new());
}

#[test]
fn p12_people_ask_grant_use_extend_and_end_granular_rights_on_pages() {
    let room = Room::open();
    let (c0, p) = (room.customer("C0"), room.partner("P"));
    let base = format!("/customers/{}/admin-relationships", c0.id);
    let mut reader = Reader::partner(&room, "P", "admin_agent", "en");
    assert!(reader.get(&base).expect(200).says("No delegated access."));
    // What is wrong is named, what was entered stays.
    let wrong = [("displayName", "Care & <more>"), ("days", "731"), ("role", "user_administrator")];
    let page = reader.post(&format!("{base}/new"), &wrong);
    assert_eq!(page.status, 400, "{}", page.text());
    assert!(unescape(&page.html).contains("value=\"Care & <more>\""), "{}", page.text());
    assert!(page.html.contains("value=\"user_administrator\" checked") && page.html.contains("field-error"));
    let form = [
        ("displayName", "Care & <more>"),
        ("days", "30"),
        ("role", "user_administrator"),
        ("role", "global_reader"),
    ];
    let sent = reader.post(&format!("{base}/new"), &form);
    assert_eq!(sent.status, 303, "{}", sent.text());
    let one = sent.to.expect("an address");
    assert!(reader.get(&one).expect(200).says("Approval pending"));

    let mut admin = Reader::customer(&room, "C0", "customer_global_admin", "it-IT");
    let own = format!("/partners/{}/admin", p.id);
    assert!(admin.get("/partners").expect(200).html.contains(&own));
    let waiting = admin.get(&own).expect(200);
    let id = one.rsplit('/').next().expect("an id").to_owned();
    let review = format!("{own}/{id}");
    assert!(waiting.html.contains(&review), "{}", waiting.text());
    let asked = admin.get(&review).expect(200);
    assert!(asked.says("Amministratore utenti") && asked.says("Lettore globale"), "{}", asked.text());
    assert_eq!(admin.post(&review, &[("answer", "approve")]).status, 303);
    admin.get(&review).expect(404);

    // In use: a group, the extension, the calendar.
    assert!(reader.get(&one).expect(200).says("No group uses them yet."));
    let group = [("group", "helpdesk_agents"), ("role", "global_reader")];
    assert_eq!(reader.post(&format!("{one}/groups"), &group).status, 303);
    assert!(reader.get(&one).expect(200).says("The group was given the roles."));
    assert_eq!(reader.post(&format!("{one}/groups"), &group).status, 409);
    assert_eq!(reader.post(&format!("{one}/extension"), &[("autoExtend", "true")]).status, 303);
    for language in LANGUAGES {
        reader.language = language;
        admin.language = language;
        for path in ["/admin-relationships", &base, &format!("{base}/new"), &one, &format!("{one}/end")] {
            let page = reader.get(path).expect(200);
            assert!(!page.html.contains("{ $"), "{language} {path}");
        }
        admin.get(&own).expect(200);
        admin.get(&format!("{own}/{id}/end")).expect(200);
    }
    reader.language = "en";
    assert!(reader.get("/admin-relationships").expect(200).says("Expiry calendar"));

    // Either side ends it; here the customer.
    assert_eq!(admin.post(&format!("{own}/{id}/end"), &[]).status, 303);
    assert!(reader.get(&one).expect(200).says("Terminated"));
    assert_eq!(reader.post(&format!("{one}/end"), &[]).status, 409);
    // A sales agent sees it and may not ask; the other side's pages are nobody else's.
    let mut sales = Reader::partner(&room, "P", "sales_agent", "en");
    assert!(!sales.get(&base).expect(200).html.contains("admin-relationships/new"));
    assert_eq!(sales.post(&format!("{base}/new"), &form).status, 403);
    sales.get(&own).expect(404);
}
