//! Partnerships: requested, answered, ended, and what they carry.

use super::*;
use crate::reader::Reader;
use std::collections::BTreeSet;

#[test]
fn a_s3a_a_partnership_is_removed_where_it_stands_and_nowhere_else() {
    let room = Room::open();
    let (r, cv) = (room.partner("R"), room.customer("CV"));
    let mut reader = Reader::partner(&room, "V", "sales_agent", "en");
    assert!(reader.get("/").expect(200).html.contains("href=\"/indirect-resellers\""));
    let list = reader.get("/indirect-resellers").expect(200);
    assert!(list.says(&r.name) && list.says("Remove partnership"), "{}", list.text());
    for page in ["account", "removal", "subscriptions"] {
        let page = reader.get(&format!("/customers/{}/{page}", cv.id)).expect(200);
        assert!(!page.html.contains("Remove partnership"));
    }
    let confirm = reader.get(&format!("/indirect-resellers/{}/remove", r.id)).expect(200);
    assert!(confirm.says("keeps its customers") && confirm.says("Keep partnership"), "{}", confirm.text());
    assert!(confirm.says("subscriptions name the reseller as their support contact"), "{}", confirm.text());
    // Nobody else has such a page, and a direct partner has no resellers.
    let mut direct = Reader::partner(&room, "P", "global_admin", "en");
    assert!(!direct.get("/").expect(200).html.contains("indirect-"));
    direct.get("/indirect-resellers").expect(404);
    direct.post(&format!("/indirect-resellers/{}/remove", r.id), &[]).expect(404);
}

#[test]
fn a_s3b_the_end_of_a_partnership_leaves_customers_and_delegated_admin() {
    let room = Room::open();
    let (v, r, cv) = (room.partner("V"), room.partner("R"), room.customer("CV"));
    let (provider, reseller) = (room.person("V", "sales_agent"), room.person("R", "global_admin"));
    let mpn_id = mpn_id(&room, &r);
    let customer = format!("/v1/customers/{}", cv.id);
    let before =
        [&provider, &reseller].map(|one| one.get(&customer).expect(200)["allowDelegatedAccess"].clone());
    assert_eq!(before, [json!(true), json!(true)]);
    let path = format!("/open/v1/partnerships/{}", r.id);
    let shown = provider.get(&path).expect(200);
    assert_eq!(shown["state"], json!("active"));
    let served = |one: &Api| -> BTreeSet<String> {
        let all = one.get("/v1/customers").expect(200);
        all["items"].as_array().expect("items").iter().map(|one| text(&one["id"]).to_owned()).collect()
    };
    let shared = served(&provider).intersection(&served(&reseller)).count();
    assert_eq!(shown["sharedCustomers"], json!(shared));

    let refused = provider.post(&format!("{path}/remove"), &json!({})).expect(400);
    assert_eq!(refused["errorName"], json!("acknowledgement_required"));
    let removed = provider.post(&format!("{path}/remove"), &json!({ "acknowledged": true })).expect(200);
    assert_eq!(removed["state"], json!("removed"));
    // Those who part, or never met, learn nothing of each other's customers.
    let seen = provider.get(&path).expect(200);
    assert_eq!((&seen["sharedCustomers"], &seen["restricted"]), (&json!(0), &json!(false)), "{seen}");
    let (told, _) = told_to_both(&room, &v, &r, EventKind::PartnershipRemoved);
    assert_eq!(told.new["contacts"].as_array().map(Vec::len), removed["contacts"].as_array().map(Vec::len));
    // Twice changes nothing.
    let again = provider.post(&format!("{path}/remove"), &json!({ "acknowledged": true })).expect(200);
    assert_eq!(again["state"], json!("removed"));
    let count = log(&room, &v).iter().filter(|event| event.kind == EventKind::PartnershipRemoved).count();
    assert_eq!(count, 1);

    let after =
        [&provider, &reseller].map(|one| one.get(&customer).expect(200)["allowDelegatedAccess"].clone());
    assert_eq!(after, before);
    let list = "/v1/relationships?relationship_type=IsIndirectCloudSolutionProviderOf";
    assert_eq!(provider.get(list).expect(200)["totalCount"], json!(0));
    // What was sold keeps its reseller of record; nothing new is sold with it.
    assert!(sold(&provider, &cv).iter().all(|one| one["partnerId"] == json!(mpn_id)));
    let refused = order(&provider, &room, &cv, &mpn_id).expect(400);
    assert_eq!(
        (&refused["code"], &refused["errorName"]),
        (&json!(800_016), &json!("reseller_not_partnered"))
    );
    assert_eq!(room.check(), Vec::<String>::new());
}

#[test]
fn a_s7c_contacts_fall_back_and_an_old_designation_does_not_revive() {
    let room = Room::open();
    let (v, r, cv) = (room.partner("V"), room.partner("R"), room.customer("CV"));
    let (provider, reseller) = (room.person("V", "global_admin"), room.person("R", "global_admin"));
    let ids: Vec<String> = sold(&provider, &cv).iter().map(|one| text(&one["id"]).to_owned()).collect();
    assert_eq!(ids.len(), 2);
    assert!(ids.iter().all(|id| contact_of(&provider, &cv, id) == json!(r.id)));
    let available = |of: &Api| {
        let found = of.get(&format!("/open/v1/customers/{}/support-contacts", cv.id)).expect(200);
        found.to_string().contains(&r.id)
    };
    assert!(available(&provider));

    // The reseller ends it this time.
    let path = format!("/open/v1/partnerships/{}/remove", v.id);
    let removed = reseller.post(&path, &json!({ "acknowledged": true })).expect(200);
    let fell_back = removed["contacts"].as_array().expect("contacts");
    assert!(fell_back.iter().all(|one| one["fallbackId"] == json!(v.id)), "{removed}");
    assert_eq!(
        fell_back.iter().filter(|one| ids.contains(&text(&one["subscriptionId"]).to_owned())).count(),
        2
    );
    assert!(ids.iter().all(|id| contact_of(&provider, &cv, id) == json!(v.id)));
    assert!(!available(&provider));
    let choose = format!("/v1/customers/{}/subscriptions/{}/supportcontact", cv.id, ids[0]);
    let body = json!({ "supportTenantId": r.id }).to_string();
    let refused = provider.send(reqwest::Method::PUT, &choose, Some(body.clone()), &[]).expect(400);
    assert_eq!(refused["errorName"], json!("support_contact_not_available"));
    // What the customer sees is the same.
    let support = room.customer_admin("CV").get("/open/v1/support").expect(200);
    assert!(!support.to_string().contains(&r.id) && support.to_string().contains(&v.id));

    let wanted = json!({ "resellerId": r.id });
    provider.post("/open/v1/partnerships", &wanted).expect(201);
    let authorize = format!("/open/v1/partnerships/{}/authorize", v.id);
    reseller.post(&authorize, &json!({ "accepted": true })).expect(200);
    assert!(
        ids.iter().all(|id| contact_of(&provider, &cv, id) == json!(v.id)),
        "nothing comes back by itself"
    );
    assert!(available(&provider));
    provider.send(reqwest::Method::PUT, &choose, Some(body), &[]).expect(200);
    assert_eq!(contact_of(&provider, &cv, &ids[0]), json!(r.id));
    assert_eq!(room.check(), Vec::<String>::new());
}

#[test]
fn m6_a_request_is_replaced_authorised_or_declined() {
    let room = Room::open();
    let (v, r, r2) = (room.partner("V"), room.partner("R"), room.partner("R2"));
    let (provider, reseller) = (room.person("V", "sales_agent"), room.person("R2", "global_admin"));
    let wrong = |body: Value| provider.post("/open/v1/partnerships", &body);
    assert_eq!(wrong(json!({ "mpnId": "99" })).expect(404)["code"], json!(800_015));
    assert_eq!(wrong(json!({ "mpnId": "x" })).expect(400)["errorName"], json!("invalid_input"));
    let direct = mpn_id(&room, &room.partner("P"));
    assert_eq!(wrong(json!({ "mpnId": direct })).expect(400)["errorName"], json!("not_a_reseller"));
    let running = wrong(json!({ "mpnId": mpn_id(&room, &r) })).expect(409);
    assert_eq!(running["errorName"], json!("partnership_active"));
    let bare = wrong(json!({ "mpnId": mpn_id(&room, &r2), "text": "Please join us." })).expect(400);
    assert_eq!(bare["errorName"], json!("invitation_link_missing"));

    // The world has a request that waits; a new one replaces it.
    let waiting = provider.get(&format!("/open/v1/partnerships/{}", r2.id)).expect(200);
    assert_eq!(waiting["state"], json!("requested"));
    let text_kept = json!({ "mpnId": mpn_id(&room, &r2), "text": "Please join us: {link}" });
    let newer = wrong(text_kept).expect(201);
    let (old, new) = (text(&waiting["url"]).to_owned(), text(&newer["url"]).to_owned());
    assert_ne!(old, new);
    told_to_both(&room, &v, &r2, EventKind::PartnershipRequested);

    let mut reader = Reader::partner(&room, "R2", "global_admin", "zh-TW");
    reader.get(&old).expect(409);
    reader.get(&new.replace("&request=2", "&request=3")).expect(404);
    // A link opens for nobody but the reseller it was made for.
    Reader::partner(&room, "R", "global_admin", "en").get(&new).expect(403);
    let list = reader.get("/indirect-providers").expect(200);
    assert!(list.says(&v.name) && list.html.contains(&format!("/indirect-providers/{}/requests/2", v.id)));
    let page = reader.get(&new).expect(200);
    assert!(page.says(&v.name) && page.tag("accepted").is_some(), "{}", page.text());
    let answer = format!("/indirect-providers/{}/requests/2", v.id);
    reader.post(&answer, &[("do", "authorize")]).expect(400);
    reader.post_on(&answer, &[("do", "authorize"), ("accepted", "true")]).expect(200);
    told_to_both(&room, &v, &r2, EventKind::PartnershipEstablished);
    let resellers = provider.get("/v1/relationships").expect(200);
    let named: Vec<_> =
        resellers["items"].as_array().expect("items").iter().map(|one| &one["name"]).collect();
    assert!(named.contains(&&json!(r.name)) && named.contains(&&json!(r2.name)), "{resellers}");
    // Connecting gives neither side the other's customers.
    assert_eq!(reseller.get("/v1/customers").expect(200)["totalCount"], json!(0));

    // Removed, requested again, declined: the link is dead.
    let remove = format!("/open/v1/partnerships/{}/remove", v.id);
    reseller.post(&remove, &json!({ "acknowledged": true })).expect(200);
    let third = wrong(json!({ "resellerId": r2.id })).expect(201);
    let decline = format!("/open/v1/partnerships/{}/decline", v.id);
    assert_eq!(reseller.post(&decline, &json!({})).expect(200)["state"], json!("declined"));
    told_to_both(&room, &v, &r2, EventKind::PartnershipDeclined);
    reader.get(text(&third["url"])).expect(409);
    assert_eq!(room.check(), Vec::<String>::new());
}

#[test]
fn m6_a_request_that_nobody_answers_expires() {
    let room = Room::open();
    let (v, r2) = (room.partner("V"), room.partner("R2"));
    let provider = room.person("V", "global_admin");
    let path = format!("/open/v1/partnerships/{}", r2.id);
    let waiting = provider.get(&path).expect(200);
    let until: Time = text(&waiting["expiresAt"]).parse().expect("a time");
    loop {
        let moved = provider.post("/open/v1/demo/clock", &json!({ "to": until })).expect(200);
        if moved["isHalted"] == json!(false) {
            break;
        }
    }
    assert_eq!(provider.get(&path).expect(200)["state"], json!("expired"));
    let (told, _) = told_to_both(&room, &v, &r2, EventKind::PartnershipExpired);
    assert_eq!((told.at, told.actor.side.as_str()), (until, "system"));
    let authorize = format!("/open/v1/partnerships/{}/authorize", v.id);
    let late = room.person("R2", "global_admin").post(&authorize, &json!({ "accepted": true })).expect(409);
    assert_eq!(late["errorName"], json!("partnership_not_open"));
    assert_eq!(room.check(), Vec::<String>::new());
}

#[test]
fn m6_a_provider_orders_only_for_customers_of_a_reseller_it_works_with() {
    let room = Room::open();
    let (v, r, cv) = (room.partner("V"), room.partner("R"), room.customer("CV"));
    let provider = room.person("V", "admin_agent");
    let (own, of_reseller) = (mpn_id(&room, &v), mpn_id(&room, &r));
    let placed = order(&provider, &room, &cv, &of_reseller).expect(201);
    let bought = text(&placed["lineItems"][0]["subscriptionId"]).to_owned();
    let shown = provider.get(&format!("/v1/customers/{}/subscriptions/{bought}", cv.id)).expect(200);
    assert_eq!(shown["partnerId"], json!(of_reseller));
    let by_mpn =
        provider.get(&format!("/v1/customers/{}/subscriptions?mpn_id={of_reseller}", cv.id)).expect(200);
    assert_eq!(by_mpn["totalCount"], json!(3));
    // The reseller sees what was sold for it.
    assert_eq!(sold(&room.person("R", "admin_agent"), &cv).len(), 3);
    assert_eq!(order(&provider, &room, &cv, &own).expect(404)["code"], json!(2072));
    assert_eq!(order(&provider, &room, &cv, "12345").expect(404)["code"], json!(800_015));
    let direct = mpn_id(&room, &room.partner("P"));
    assert_eq!(order(&provider, &room, &cv, &direct).expect(400)["errorName"], json!("not_a_reseller"));
    let requested = mpn_id(&room, &room.partner("R2"));
    let refused = order(&provider, &room, &cv, &requested).expect(400);
    assert_eq!(refused["errorName"], json!("reseller_not_partnered"));
    // A direct partner has no resellers, and one of V's own customers is none of R's.
    let refused =
        order(&room.person("P", "admin_agent"), &room, &room.customer("C0"), &of_reseller).expect(400);
    assert_eq!(refused["errorName"], json!("reseller_not_partnered"));
    let of_reseller_too = room.person("R", "admin_agent").get("/v1/customers").expect(200).to_string();
    let all = provider.get("/v1/customers").expect(200);
    let mut all = all["items"].as_array().expect("items").iter();
    let alone = all.find(|one| !of_reseller_too.contains(text(&one["id"]))).expect("a customer of its own");
    let alone = Organisation { id: text(&alone["id"]).to_owned(), ..cv.clone() };
    let refused = order(&provider, &room, &alone, &of_reseller).expect(400);
    assert_eq!((&refused["code"], &refused["errorName"]), (&json!(2071), &json!("reseller_not_serving")));
    let resellers = provider.get(&format!("/v1/customers/{}/relationships", cv.id)).expect(200);
    assert_eq!(resellers["items"][0]["mpnId"], json!(of_reseller));
    assert_eq!(resellers["items"][0]["relationshipType"], json!("is_indirect_cloud_solution_provider_of"));
    assert_eq!(room.check(), Vec::<String>::new());
}

#[test]
fn m6_a_provider_creates_a_customer_together_with_its_reseller() {
    let room = Room::open();
    let (v, r, r2) = (room.partner("V"), room.partner("R"), room.partner("R2"));
    let provider = room.person("V", "sales_agent");
    let wanted = |reseller: &Organisation, domain: &str| {
        json!({
            "companyProfile": { "domain": domain },
            "billingProfile": {
                "companyName": "Fabrikat Nord", "email": "kontor@nord.example", "culture": "en", "language": "en",
                "firstName": "Ida", "lastName": "Holm",
                "defaultAddress": { "country": "US", "city": "Duluth", "state": "MN", "addressLine1": "1 Pier",
                    "postalCode": "55802" },
            },
            "associatedPartnerId": reseller.id,
        })
    };
    let created = provider.post("/v1/customers", &wanted(&r, "fabrikat-nord.example")).expect(201);
    let path = format!("/v1/customers/{}", text(&created["id"]));
    provider.get(&path).expect(200);
    room.person("R", "admin_agent").get(&path).expect(200);
    told_to_both(&room, &v, &r, EventKind::RelationshipEstablished);
    let made = Organisation { id: text(&created["id"]).to_owned(), ..room.customer("CV") };
    order(&provider, &room, &made, &mpn_id(&room, &r)).expect(201);
    // Only with a reseller that works with it; a direct partner cannot name one.
    let refused = provider.post("/v1/customers", &wanted(&r2, "other.example")).expect(403);
    assert_eq!(refused["code"], json!(20_002));
    let direct =
        room.person("P", "sales_agent").post("/v1/customers", &wanted(&r, "third.example")).expect(400);
    assert_eq!(direct["code"], json!(3000));
    assert_eq!(room.check(), Vec::<String>::new());
}
