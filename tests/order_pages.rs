//! The pages of orders, carts, conversions, reservations and a customer's own purchases, without JavaScript (P4, P5, P15,
//! P16).

use crate::reader::{Reader, Shown};
use crate::room::Room;

const LANGUAGES: [&str; 6] = ["en", "fr-FR", "ru-RU", "zh-TW", "ja-JP", "it-IT"];

/// Where the first link below this address leads.
fn first(page: &Shown, start: &str) -> String {
    let (_, rest) =
        page.html.split_once(&format!("href=\"{start}")).unwrap_or_else(|| panic!("{}", page.text()));
    format!("{start}{}", rest.split('"').next().unwrap_or_default())
}

/// P15: what is chosen goes into a cart, the cart takes more and is corrected, and becomes orders.
#[test]
pub fn p15_a_cart_is_filled_corrected_and_checked_out_in_every_language() {
    let room = Room::open();
    let base = format!("/customers/{}", room.customer("C0").id);
    let (legacy, trial) = (room.offer("legacy"), room.offer("trial"));
    for language in LANGUAGES {
        let mut reader = Reader::partner(&room, "P", "sales_agent", language);
        let form = [("offerId", legacy.as_str()), ("quantity", "2"), ("friendlyName", language)];
        let cart = reader.post_on(&format!("{base}/carts"), &form).expect(200);
        assert!(cart.html.contains("notice-done") && cart.html.contains("name=\"quantity0\""), "{language}");
        let href = cart.to.clone().expect("its address");
        let many = [("offerId", trial.as_str()), ("quantity", "99999")];
        let wrong = reader.post_on(&format!("{href}/add"), &many).expect(200);
        assert!(wrong.html.contains("id=\"problem-1\""), "{language}: {}", wrong.text());
        let version = wrong.field("version").expect("a version");
        let check_out = [("version", version.as_str()), ("do", "checkout")];
        let refused = reader.post(&href, &check_out);
        assert_eq!(refused.status, 409, "{language}: {}", refused.text());
        let garbled = [("version", version.as_str()), ("quantity0", "many"), ("do", "save")];
        assert_eq!(reader.post(&href, &garbled).status, 400);
        let out = [("version", version.as_str()), ("quantity0", "３"), ("remove", "1")];
        let right = reader.post_on(&href, &out).expect(200);
        assert!(
            right.html.contains("name=\"quantity0\"") && right.html.contains("value=\"3\""),
            "{language}"
        );
        let history = reader.get(&format!("{base}/orders")).expect(200);
        assert!(history.html.contains(&href), "{language}: the open cart is listed");
        let version = right.field("version").expect("a version");
        let done = reader.post_on(&href, &[("version", &version), ("do", "checkout")]).expect(200);
        assert!(done.html.contains("notice-done"), "{language}: {}", done.text());
        let order = reader.get(&first(&done, &format!("{base}/orders/"))).expect(200);
        assert!(order.says(language), "{}", order.text());
        assert_eq!(reader.get(&href).status, 303, "an ordered cart leads to its orders");
    }
}

/// P15: an order that waits can be cancelled once, with a page that asks first.
#[test]
pub fn p15_a_waiting_order_is_cancelled_after_a_question() {
    let room = Room::open();
    let base = format!("/customers/{}", room.customer("CO").id);
    let mut reader = Reader::partner(&room, "P", "admin_agent", "it-IT");
    let history = reader.get(&format!("{base}/orders")).expect(200);
    let waiting = first(&history, &format!("{base}/orders/"));
    let ask = reader.get(&format!("{waiting}/cancel")).expect(200);
    let version = ask.field("version").expect("a version");
    let done = reader.post_on(&format!("{waiting}/cancel"), &[("version", &version)]).expect(200);
    assert!(done.html.contains("notice-done") && !done.html.contains(&format!("{waiting}/cancel")));
    assert_eq!(reader.get(&format!("{waiting}/cancel")).status, 303);
}

/// P4: a trial is converted on a page of its own, which keeps what was entered when it is refused.
#[test]
pub fn p4_a_trial_is_converted_on_a_page_of_its_own() {
    let room = Room::open();
    let base = format!("/customers/{}/subscriptions", room.customer("CT").id);
    let sold = room.person("P", "sales_agent").get(&format!("/v1{base}")).expect(200);
    let trial = format!("{base}/{}", sold["items"][0]["id"].as_str().expect("an id"));
    for language in LANGUAGES {
        let mut reader = Reader::partner(&room, "P", "sales_agent", language);
        let page = reader.get(&trial).expect(200);
        assert!(page.html.contains(&format!("{trial}/convert")), "{language}: {}", page.text());
        let ask = reader.get(&format!("{trial}/convert")).expect(200);
        assert!(ask.html.contains("name=\"targetOfferId\""), "{language}: {}", ask.text());
        let missing = reader.post(&format!("{trial}/convert"), &[("quantity", "77")]);
        assert_eq!(missing.status, 400);
        assert!(missing.html.contains("value=\"77\""), "{language}: what was entered is kept");
    }
    let mut reader = Reader::partner(&room, "P", "sales_agent", "ja-JP");
    let ask = reader.get(&format!("{trial}/convert")).expect(200);
    let target = ask.field("targetOfferId").expect("a target");
    let form = [("targetOfferId", target.as_str()), ("quantity", "5")];
    let done = reader.post_on(&format!("{trial}/convert"), &form).expect(200);
    assert!(done.html.contains("notice-done") && !done.html.contains("/convert"), "{}", done.text());
}

/// P16, E15: what is no subscription stands on a page of its own, marked where the customer bought it itself; the
/// permission for that is given on the account page, and used on the customer's own side.
#[test]
pub fn p16_and_e15_a_customers_own_purchase_is_permitted_made_and_marked() {
    let room = Room::open();
    let (c1, p) = (room.customer("C1"), room.partner("P"));
    let base = format!("/customers/{}", c1.id);
    for language in LANGUAGES {
        let mut agent = Reader::partner(&room, "P", "admin_agent", language);
        let mut own = Reader::customer(&room, "C1", "customer_global_admin", language);
        let buy = format!("/partners/{}/buy", p.id);
        assert_eq!(own.get(&buy).status, 403, "{language}: nothing is permitted yet");
        assert!(!own.get("/partners").html.contains(&buy));
        let granted =
            agent.post_on(&format!("{base}/account/purchases"), &[("permitted", "true")]).expect(200);
        assert!(granted.html.contains("notice-done"), "{language}");
        assert!(own.get("/partners").expect(200).html.contains(&buy), "{language}");
        let page = own.get(&buy).expect(200);
        assert!(page.says(&p.name), "{language}: {}", page.text());
        let none = own.post(&buy, &[("quantity", "1")]);
        assert_eq!(none.status, 400, "{language}");
        let form = [("offerId", room.offer("reservation")), ("quantity", "1".to_owned())];
        let form = form.each_ref().map(|(name, value)| (*name, value.as_str()));
        let done = own.post_on(&buy, &form).expect(200);
        assert!(done.html.contains("notice-done"), "{language}: {}", done.text());
        let l = language::Locale::parse(language).expect("a locale");
        let listed = agent.get(&format!("{base}/entitlements")).expect(200);
        assert!(listed.says(&language::text::entitlement_by_customer(l)), "{language}: {}", listed.text());
        let revoked =
            agent.post_on(&format!("{base}/account/purchases"), &[("permitted", "false")]).expect(200);
        assert!(revoked.html.contains("notice-done"), "{language}");
    }
    let mut helpdesk = Reader::partner(&room, "P", "helpdesk_agent", "en");
    assert_eq!(helpdesk.post(&format!("{base}/account/purchases"), &[("permitted", "true")]).status, 403);
}

/// E53: after a removal the colleague's cart is gone, the page names the closed record, and its content is a file there.
#[test]
pub fn e53_the_content_of_a_discarded_cart_is_a_file_beside_the_closed_record() {
    let room = Room::open();
    let c0 = room.customer("C0");
    let base = format!("/customers/{}", c0.id);
    let mut colleague = Reader::partner(&room, "P", "sales_agent", "fr-FR");
    let legacy = room.offer("legacy");
    let cart = colleague
        .post_on(
            &format!("{base}/carts"),
            &[("offerId", &legacy), ("quantity", "6"), ("friendlyName", "Étage 2")],
        )
        .expect(200);
    let href = cart.to.clone().expect("its address");
    let agent = room.person("P", "admin_agent");
    let mut reader = Reader::partner(&room, "P", "admin_agent", "fr-FR");
    let preview = reader.get(&format!("{base}/removal")).expect(200);
    assert!(preview.says("1 panier ouvert"), "{}", preview.text());
    agent.patch(&format!("/v1/customers/{}", c0.id), &crate::room::none()).expect(200);
    let version = cart.field("version").expect("a version");
    let late = colleague.post(&href, &[("version", &version), ("quantity0", "7"), ("do", "save")]);
    assert_eq!(late.status, 403);
    let record = first(&late, "/closed-relationships/");
    let shown = colleague.get(&record).expect(200);
    assert!(shown.html.contains(&format!("{record}/carts")), "{}", shown.text());
    let file = colleague.get(&format!("{record}/carts")).expect(200);
    assert!(file.html.contains(&legacy) && file.html.contains(",6,Étage 2,"), "{}", file.html);
}
