//! One flow through the portal, from the dashboard to the removal: one session, links that lead on, nobody else asked.

use crate::reader::Reader;
use crate::room::{Room, none};
use reqwest::Method;
use serde_json::json;

/// A-S1: every page of the flow is part of the same portal, in the same session.
#[test]
fn a_s1_one_sign_in_is_enough_for_the_whole_flow() {
    let room = Room::open();
    let c1 = room.customer("C1");
    let mut reader = Reader::partner(&room, "P", "admin_agent", "en");
    let session = reader.session.clone();
    let one = format!("/customers/{}", c1.id);
    let p = room.person("P", "admin_agent");
    let sold = p.get(&format!("/v1{one}/subscriptions")).expect(200)["items"][0]["id"].clone();
    let steps = [
        "/".to_owned(),
        "/customers".to_owned(),
        format!("{one}/subscriptions"),
        format!("{one}/subscriptions/{}", sold.as_str().expect("an id")),
        format!("{one}/subscriptions/suspend"),
        format!("{one}/account"),
        format!("{one}/removal"),
        format!("{one}/support-contacts"),
        format!("{one}/timeline"),
        "/closed-relationships".to_owned(),
        "/requests".to_owned(),
        "/requests/new".to_owned(),
    ];
    for step in steps {
        let page = reader.get(&step);
        assert_eq!((page.status, page.to.as_deref()), (200, None), "{step}");
        assert!(page.html.contains("href=\"/customers\""), "{step} stands in the portal's frame");
        assert!(page.field("password").is_none(), "{step} asks for no second sign-in");
    }
    assert_eq!(reader.session, session, "the session is the one of the first sign-in");
}

/// A-S5: what was used and is not billed yet does not stand in the way; "no longer transacting" means "no blockers".
#[test]
fn a_s5_unbilled_usage_does_not_stand_in_the_way() {
    let room = Room::open();
    let (p, c1) = (room.person("P", "admin_agent"), room.customer("C1"));
    let order = json!({
        "referenceCustomerId": c1.id,
        "billingCycle": "monthly",
        "lineItems": [{ "lineItemNumber": 0, "offerId": room.offer("usage"), "quantity": 1 }],
    });
    p.post(&format!("/v1/customers/{}/orders", c1.id), &order).expect(201);
    let removal = format!("/open/v1/customers/{}/removal", c1.id);
    assert_eq!(p.get(&removal).expect(200)["blockers"].as_array().map(Vec::len), Some(2));
    room.suspend_all(&p, &c1.id);
    assert_eq!(p.get(&removal).expect(200)["blockers"], json!([]));
    p.patch(&format!("/v1/customers/{}", c1.id), &none()).expect(200);
}

/// A-S18a: the partner acts alone. The customer approves nothing, before or after.
#[test]
fn a_s18a_the_customer_has_no_step_in_a_removal() {
    let room = Room::open();
    let (p, c0) = (room.person("P", "admin_agent"), room.customer("C0"));
    let mut customer = Reader::customer(&room, "C0", "customer_global_admin", "en");
    let name = room.partner("P").name;
    assert!(customer.get("/partners").expect(200).says(&name));
    p.patch(&format!("/v1/customers/{}", c0.id), &none()).expect(200);
    p.get(&format!("/v1/customers/{}", c0.id)).expect(403);
    let page = customer.get("/partners").expect(200);
    let forms: Vec<&str> =
        page.html.split("<form").skip(1).filter(|form| form.contains(&room.partner("P").id)).collect();
    assert_eq!(forms, Vec::<&str>::new(), "nothing is left to be answered");
    let again = room.customer_admin("C0").send(
        Method::POST,
        &format!("/open/v1/partners/{}/leave", room.partner("P").id),
        Some("{}".to_owned()),
        &[],
    );
    assert_eq!(again.status, 403, "there is nothing to leave any more");
}

/// A-S20: the preview leads to the support contacts of this customer, and to a request addressed to it.
#[test]
fn a_s20_the_preview_leads_to_support_contacts_and_to_the_request() {
    let room = Room::open();
    let c0 = room.customer("C0");
    for language in ["en", "fr-FR", "ru-RU", "zh-TW", "ja-JP", "it-IT"] {
        let mut reader = Reader::partner(&room, "P", "admin_agent", language);
        let preview = reader.get(&format!("/customers/{}/removal", c0.id)).expect(200);
        for path in
            [format!("/customers/{}/support-contacts", c0.id), format!("/requests/new?customer={}", c0.id)]
        {
            assert!(preview.html.contains(&format!("href=\"{path}\"")), "{language}: {path}");
            assert!(
                reader.get(&path).expect(200).says(&c0.name),
                "{language}: {path} is about this customer"
            );
        }
    }
}
