//! The portal's frame and the pages of customers and subscriptions, without JavaScript: plain forms over HTTP.

use crate::reader::{Reader, Shown};
use crate::room::{Organisation, Room, none};
use language::{Args, Locale, text};
use std::collections::BTreeSet;
use store::users::{self, TenantRef};
use symbolon::demo::PASSWORD;
use tests::client;
use uuid::Uuid;

/// What the seeds call the steps of their path (README): Customers, Subscriptions, Suspended, Account, the link; where
/// they left English, the terms' own.
const PATH: [(&str, [&str; 5]); 6] = [
    ("en", ["Customers", "Subscriptions", "Suspended", "Account", "Remove reseller relationship"]),
    ("fr-FR", ["Clients", "Abonnements", "Suspendu", "Compte", "Supprimer une relation de revendeur"]),
    (
        "ru-RU",
        ["Клиенты", "Подписки", "Приостановлена", "Учетная запись", "Удалить связь торгового посредника"],
    ),
    ("zh-TW", ["客戶", "訂閱", "已暫停", "帳戶", "移除經銷商關係"]),
    ("ja-JP", ["顧客", "サブスクリプション", "中断", "アカウント", "再販業者関係の削除"]),
    ("it-IT", ["Clienti", "Sottoscrizioni", "Sospesa", "Account", "Rimuovi relazione come rivenditore"]),
];

fn subscriptions(customer: &Organisation) -> String {
    format!("/customers/{}/subscriptions", customer.id)
}

/// The addresses of the subscriptions on a customer's page, in their order.
fn listed(page: &Shown, customer: &Organisation) -> Vec<String> {
    let start = format!("<th scope=\"row\"><a href=\"{}/", subscriptions(customer));
    page.html
        .split(&start)
        .skip(1)
        .filter_map(|rest| rest.split_once('"').map(|(id, _)| format!("{}/{id}", subscriptions(customer))))
        .collect()
}

/// The address of the link with this label; the label is all that the link says.
fn link(page: &Shown, label: &str) -> String {
    page.html
        .split("<a ")
        .skip(1)
        .filter_map(|rest| rest.split_once("</a>"))
        .find(|(inside, _)| plain(inside.split_once('>').map_or("", |(_, text)| text)) == label)
        .and_then(|(inside, _)| {
            inside.split_once("href=\"")?.1.split_once('"').map(|(href, _)| href.to_owned())
        })
        .unwrap_or_else(|| panic!("no link {label} in {}", page.text()))
}

fn plain(html: &str) -> String {
    let shown = Shown { status: 200, to: None, html: format!("<main>{html}") };
    shown.text()
}

fn is_checked(page: &Shown, value: &str) -> bool {
    page.html.contains(&format!("name=\"status\" value=\"{value}\" checked"))
}

#[test]
fn a_s11a_the_seeds_path_leads_to_suspended_and_submit_in_every_language() {
    for (language, [customers, tab, suspended, ..]) in PATH {
        let room = Room::open();
        let mut reader = Reader::partner(&room, "P", "admin_agent", language);
        let c1 = room.customer("C1");
        let dashboard = reader.get("/").expect(200);
        let list = reader.get(&link(&dashboard, customers)).expect(200);
        assert!(list.says(&c1.name), "{language}");
        let landing = reader.get(&link(&list, &c1.name)).expect(200);
        assert_eq!(
            link(&landing, tab),
            subscriptions(&c1),
            "{language}: the landing page is that of the tab"
        );
        let one = listed(&landing, &c1).remove(0);
        let page = reader.get(&one).expect(200);
        assert!(is_checked(&page, "active"), "{language}");
        let control = page.html.split_once("name=\"status\" value=\"suspended\"").expect("the control").1;
        let label =
            control.split_once("<b>").and_then(|(_, rest)| rest.split_once("</b>")).expect("a label").0;
        assert_eq!(label, suspended, "{language}");
        let version = page.field("version").expect("a version");
        let done = reader.post_on(&one, &[("status", "suspended"), ("version", &version)]).expect(200);
        assert!(is_checked(&done, "suspended"), "{language}: {}", done.text());
        assert!(done.html.contains("notice-done"), "{language}");
    }
}

#[test]
fn a_s13_four_clicks_lead_from_the_dashboard_to_the_confirmation_in_every_language() {
    let room = Room::open();
    let c0 = room.customer("C0");
    for (language, [customers, _, _, account, remove]) in PATH {
        let mut reader = Reader::partner(&room, "P", "admin_agent", language);
        let dashboard = reader.get("/").expect(200);
        let list = reader.get(&link(&dashboard, customers)).expect(200);
        let landing = reader.get(&link(&list, &c0.name)).expect(200);
        let account = reader.get(&link(&landing, account)).expect(200);
        let confirmation = reader.get(&link(&account, remove)).expect(200);
        assert!(confirmation.html.contains("name=\"primaryDomain\""), "{language}: {}", confirmation.text());
    }
}

#[test]
fn a_s12b_suspend_all_says_for_each_what_became_of_it() {
    let room = Room::open();
    let ca = room.customer("CA");
    let mut reader = Reader::partner(&room, "P", "admin_agent", "en");
    let ask = reader.get(&format!("{}/suspend", subscriptions(&ca))).expect(200);
    let ids: Vec<String> = ask
        .html
        .split("name=\"ids\" value=\"")
        .skip(1)
        .filter_map(|rest| rest.split_once('"').map(|(id, _)| id.to_owned()))
        .collect();
    assert_eq!(ids.len(), 3, "the base and its two add-ons");
    let stranger = Uuid::nil().to_string();
    let mut form: Vec<(&str, &str)> = ids.iter().map(|id| ("ids", id.as_str())).collect();
    form.push(("ids", &stranger));
    let result = reader.post(&format!("{}/suspend", subscriptions(&ca)), &form).expect(200);
    assert!(result.says("3 subscriptions were suspended"), "{}", result.text());
    assert!(result.says("1 could not be suspended"), "{}", result.text());
    assert!(result.says(&text::refusal_subscription_not_found(Locale::En)));
    let nothing = reader.get(&format!("{}/suspend", subscriptions(&ca))).expect(200);
    assert!(nothing.says(&text::suspend_all_none(Locale::En)));
    let none = reader.post(&format!("{}/suspend", subscriptions(&room.customer("C1"))), &[]).expect(200);
    assert!(none.says(&text::suspend_all_none_chosen(Locale::En)), "nothing ticked is no silent success");
}

#[test]
fn signing_in_says_the_same_of_a_stranger_and_of_a_wrong_password() {
    let room = Room::open();
    let known = format!("admin_agent@{}", room.partner("P").domain);
    let attempt = |username: &str| {
        let form = [("username", username), ("password", "wrong")];
        let answer = client()
            .post(format!("{}/sign-in", room.url()))
            .header("cookie", "symbolon_language=it-IT")
            .form(&form)
            .send()
            .expect("an answer");
        assert_eq!(answer.status().as_u16(), 401);
        assert!(answer.headers().get("set-cookie").is_none());
        answer.text().expect("a page")
    };
    let (wrong, stranger) = (attempt(&known), attempt("nobody@nowhere.example"));
    let notice = |html: &str| html.split_once("role=\"alert\"").expect("an alert").1[..400].to_owned();
    assert_eq!(notice(&wrong), notice(&stranger));
    assert!(wrong.contains("lang=\"it-IT\"") && wrong.contains(&text::refusal_wrong_password(Locale::ItIt)));
    assert!(wrong.contains(&format!("value=\"{known}\"")), "what was written is kept");
    assert!(!wrong.contains("value=\"wrong\""), "the password is not");
}

#[test]
fn signing_in_leads_back_to_the_page_and_never_to_another_host() {
    let room = Room::open();
    let c1 = room.customer("C1");
    let wanted = format!("{}/customers/{}/account?x=1&y=%C3%A9", room.url(), c1.id);
    let answer = client().get(&wanted).send().expect("an answer");
    assert_eq!(answer.status().as_u16(), 303);
    let to = answer.headers()["location"].to_str().expect("text").to_owned();
    let page = client().get(format!("{}{to}", room.url())).send().expect("an answer").text().expect("a page");
    let shown = Shown { status: 200, to: None, html: page };
    let back = shown.field("return").expect("where to go on");
    assert_eq!(back, format!("/customers/{}/account?x=1&y=%C3%A9", c1.id));
    let username = format!("admin_agent@{}", room.partner("P").domain);
    for (back, led) in [
        (back.as_str(), back.as_str()),
        ("//evil.example/", "/"),
        ("https://evil.example/", "/"),
        ("/\\evil.example", "/"),
        ("javascript:alert(1)", "/"),
    ] {
        let form = [("username", username.as_str()), ("password", PASSWORD), ("return", back)];
        let answer = client().post(format!("{}/sign-in", room.url())).form(&form).send().expect("an answer");
        assert_eq!(answer.status().as_u16(), 303);
        assert_eq!(answer.headers()["location"], led);
    }
}

#[test]
fn a_form_sent_after_the_session_ended_leads_back_to_its_page() {
    let room = Room::open();
    let path = subscriptions(&room.customer("C1"));
    let send = |from: String| {
        let answer = client()
            .post(format!("{}{path}/suspend", room.url()))
            .header("cookie", format!("symbolon={}", "A".repeat(43)))
            .header("referer", from)
            .form(&[("ids", "x")])
            .send()
            .expect("an answer");
        assert_eq!(answer.status().as_u16(), 303);
        answer.headers()["location"].to_str().expect("text").to_owned()
    };
    let back = send(format!("{}{path}/suspend", room.url()));
    assert_eq!(back, format!("/sign-in?return={}", room.encode(&format!("{path}/suspend"))));
    assert_eq!(send("https://evil.example/customers".to_owned()), "/sign-in");
}

#[test]
fn signing_out_ends_the_session_and_needs_the_forms_value() {
    let room = Room::open();
    let mut reader = Reader::partner(&room, "P", "admin_agent", "en");
    let cookie = format!("symbolon={}", reader.session);
    let forged = client()
        .post(format!("{}/sign-out", room.url()))
        .header("cookie", &cookie)
        .form(&[("csrf", "no")])
        .send()
        .expect("an answer");
    assert_eq!(forged.status().as_u16(), 403);
    reader.get("/").expect(200);
    reader.post("/sign-out", &[]).expect(303);
    let after = client().get(room.url()).header("cookie", &cookie).send().expect("an answer");
    assert_eq!(after.headers()["location"], "/sign-in");
}

#[test]
fn a_form_of_another_site_is_refused_and_changes_nothing() {
    let room = Room::open();
    let c1 = room.customer("C1");
    let mut reader = Reader::partner(&room, "P", "admin_agent", "ja-JP");
    let one = listed(&reader.get(&subscriptions(&c1)).expect(200), &c1).remove(0);
    let csrf = reader.get(&one).field("csrf").expect("a value");
    let send = |csrf: &str, header: (&str, &str)| {
        client()
            .post(format!("{}{one}", room.url()))
            .header("cookie", format!("symbolon={}; symbolon_language=ja-JP", reader.session))
            .header(header.0, header.1)
            .form(&[("status", "suspended"), ("csrf", csrf)])
            .send()
            .expect("an answer")
    };
    for answer in [
        send("", ("x-none", "")),
        send("AAAA", ("x-none", "")),
        send(&csrf, ("origin", "https://evil.example")),
        send(&csrf, ("sec-fetch-site", "cross-site")),
    ] {
        assert_eq!(answer.status().as_u16(), 403);
        assert!(answer.text().expect("a page").contains(&text::refusal_csrf(Locale::JaJp)));
    }
    assert!(is_checked(&reader.get(&one), "active"), "nothing has changed");
}

#[test]
fn e50_names_are_inert_wherever_they_stand() {
    let room = Room::open();
    let c1 = room.customer("C1");
    let mut reader = Reader::partner(&room, "P", "admin_agent", "en");
    let one = listed(&reader.get(&subscriptions(&c1)).expect(200), &c1).remove(0);
    for name in [
        "<script>alert(1)</script>",
        "\"><img src=x onerror=alert(1)>",
        "שלום \u{202e}abc 🦊",
        &"長".repeat(200),
    ] {
        let done = reader.post_on(&one, &[("friendlyName", name)]).expect(200);
        assert!(done.says(name.trim()), "{}", done.text());
        let pages = [
            one.clone(),
            format!("{one}/cancel"),
            subscriptions(&c1),
            format!("{}/suspend", subscriptions(&c1)),
            format!("/customers/{}/support-contacts", c1.id),
            format!("/customers/{}/account", c1.id),
            format!("/customers/{}/removal", c1.id),
            format!("/customers/{}/timeline", c1.id),
            "/".to_owned(),
        ];
        for path in pages {
            let page = reader.get(&path).expect(200);
            assert!(!page.html.contains("<script>alert") && !page.html.contains("<img"), "{path}: {name}");
        }
    }
    let long = reader.post(&one, &[("friendlyName", &"x".repeat(201))]);
    assert_eq!(long.status, 400, "{}", long.text());
    assert!(long.html.contains(&"x".repeat(201)), "what was written is kept");
    let bold = reader.get("/customers?q=Bold").expect(200);
    assert!(bold.html.contains("&lt;b&gt;Bold &amp; Sons&lt;/b&gt;") && !bold.html.contains("<b>Bold"));
    let echo = reader.get("/customers?q=%3Cscript%3Ealert(1)%3C%2Fscript%3E").expect(200);
    assert!(!echo.html.contains("<script>alert"));
}

/// Every text of the English catalogue that stands by itself and is said otherwise in this language.
fn english_only(locale: Locale) -> BTreeSet<String> {
    text::IDS
        .iter()
        .filter(|id| text::arguments(id).is_some_and(<[&str]>::is_empty))
        .filter_map(|id| {
            let none = Args::new();
            let english = text::by_code(Locale::En, id, &none)?;
            (text::by_code(locale, id, &none)? != english && english.len() > 3).then_some(english)
        })
        .collect()
}

#[test]
fn no_english_is_left_on_any_page_in_five_languages() {
    let room = Room::open();
    let own: BTreeSet<String> = text::IDS
        .iter()
        .flat_map(|id| Locale::ALL.map(|locale| (locale, *id)))
        .filter(|(locale, _)| *locale != Locale::En)
        .filter_map(|(locale, id)| text::by_code(locale, id, &Args::new()))
        .collect();
    for locale in Locale::ALL.into_iter().filter(|locale| *locale != Locale::En) {
        let mut reader = Reader::partner(&room, "P", "admin_agent", locale.tag());
        let english = english_only(locale);
        let mut pages = vec![
            "/".to_owned(),
            "/customers".to_owned(),
            "/customers?q=zzz".to_owned(),
            "/nowhere".to_owned(),
            "/requests".to_owned(),
            "/requests/new".to_owned(),
            "/closed-relationships".to_owned(),
        ];
        for story in ["C0", "C1", "C3", "CT", "CR", "CN", "CW", "CA", "CS", "CM", "CX", "CG"] {
            let customer = room.customer(story);
            let list = reader.get(&subscriptions(&customer)).expect(200);
            pages.push(subscriptions(&customer));
            for page in
                ["subscriptions/new", "subscriptions/suspend", "support-contacts", "account", "timeline"]
            {
                pages.push(format!("/customers/{}/{page}", customer.id));
            }
            pages.extend(listed(&list, &customer));
        }
        for path in pages {
            let page = reader.get(&path);
            assert!(
                page.html.starts_with(&format!("<!doctype html>\n<html lang=\"{}\"", locale.tag())),
                "{path}"
            );
            for piece in page.html.split(['<', '>', '"']).map(str::trim) {
                let left = english.contains(piece) && !own.contains(piece);
                assert!(!left, "{} {path} says “{piece}”", locale.tag());
            }
        }
    }
}

#[test]
fn a_language_chosen_on_any_page_keeps_the_page_and_the_person() {
    let room = Room::open();
    let mut reader = Reader::partner(&room, "P", "sales_agent", "en");
    let page = reader.get("/customers?q=caf%C3%A9&language=zh-TW");
    assert_eq!((page.status, page.to.as_deref()), (303, Some("/customers?q=caf%C3%A9")));
    // Another browser of the same person, which never chose.
    let cookie = format!("symbolon={}", reader.session);
    let answer = client().get(room.url()).header("cookie", cookie).send().expect("an answer");
    assert!(answer.text().expect("a page").contains("<html lang=\"zh-TW\""));
    let unknown = reader.get("/customers?language=xx");
    assert_eq!(unknown.status, 200, "a language that is not offered changes nothing");
    let outside =
        client().get(format!("{}//evil.example/?language=fr-FR", room.url())).send().expect("an answer");
    let led = outside.headers().get("location").map(|to| to.to_str().expect("text").to_owned());
    assert!(led.is_none_or(|to| !to.starts_with("//")), "no way to another host");
}

#[test]
fn a_change_of_another_tab_is_shown_and_the_input_is_kept() {
    let room = Room::open();
    let c1 = room.customer("C1");
    let mut reader = Reader::partner(&room, "P", "admin_agent", "fr-FR");
    let one = listed(&reader.get(&subscriptions(&c1)).expect(200), &c1).remove(0);
    let version = reader.get(&one).field("version").expect("a version");
    reader.post(&one, &[("quantity", "7"), ("friendlyName", "Premier"), ("version", &version)]).expect(303);
    let late = reader
        .post(&one, &[("quantity", "9"), ("friendlyName", "Deuxième"), ("version", &version)])
        .expect(409);
    assert!(late.says(&text::portal_stale(Locale::FrFr)), "{}", late.text());
    assert!(late.html.contains("value=\"Deuxième\"") && late.html.contains("value=\"9\""), "kept");
    // Two tabs that want the same: the second is told that it is so.
    let version = reader.get(&one).field("version").expect("a version");
    reader.post(&one, &[("status", "suspended"), ("version", &version)]).expect(303);
    let same = reader.post_on(&one, &[("status", "suspended"), ("version", &version)]).expect(200);
    assert!(same.says(&text::sub_nothing_changed(Locale::FrFr)), "{}", same.text());
    let wrong = reader.post(&one, &[("quantity", "viele")]).expect(400);
    assert!(wrong.html.contains("value=\"viele\""), "kept");
    let odd = reader.post(&one, &[("status", "deleted")]).expect(400);
    assert!(odd.says(&text::label_status(Locale::FrFr)));
}

#[test]
fn what_is_deleted_before_its_term_ends_is_not_said_to_renew() {
    let room = Room::open();
    let mut reader = Reader::partner(&room, "P", "admin_agent", "en");
    // Sold for a year, renewing, and suspended with less time to be kept than its term has.
    let goes_first = |one: &domain::subscription::Subscription| {
        one.auto_renew && one.delete_at.is_some() && one.delete_at < one.term_end
    };
    let (customer, found) = ["C3", "CR", "CG"]
        .into_iter()
        .map(|story| room.customer(story))
        .find_map(|customer| {
            let sold = room.subscriptions_as_stored("P", &customer.id);
            sold.into_iter().find(goes_first).map(|one| (customer, one))
        })
        .expect("such a subscription");
    let one = format!("{}/{}", subscriptions(&customer), found.id);
    let renews = text::sub_auto_renew_on(Locale::En);
    let suspended = reader.get(&one).expect(200);
    assert!(!suspended.says(&renews) && !suspended.says("Renews on"), "{}", suspended.text());
    assert!(suspended.says("Unless it is reactivated, its data is deleted on"), "{}", suspended.text());
    let active = reader.post_on(&one, &[("status", "active")]).expect(200);
    assert!(active.says(&renews) && active.says("Renews on"), "{}", active.text());
}

#[test]
fn terms_l1_each_customer_on_the_dashboard_is_named_in_its_language() {
    let room = Room::open();
    let mut reader = Reader::partner(&room, "P", "admin_agent", "en");
    let mut customer = Reader::customer(&room, "C1", "customer_global_admin", "en");
    let ask = format!("/partners/{}/leave", room.partner("P").id);
    customer.post(&ask, &[("reason", "")]).expect(303);
    let page = reader.get("/").expect(200);
    let (_, lists) = page.html.split_once("id=\"tasks\"").expect("the lists");
    let named =
        |rest: &str| rest.split_once('>').is_some_and(|(_, inside)| inside.starts_with("<bdi lang=\""));
    for of_customer in ["/account\"", "/subscriptions\""] {
        let links: Vec<&str> = lists.split(of_customer).skip(1).collect();
        assert!(!links.is_empty() && links.into_iter().all(named), "{of_customer}");
    }
}

#[test]
fn a_p1_without_the_right_each_control_says_why() {
    let room = Room::open();
    let c1 = room.customer("C1");
    let mut reader = Reader::partner(&room, "P", "helpdesk_agent", "en");
    let list = reader.get(&subscriptions(&c1)).expect(200);
    assert!(!list.says(&text::suspend_all_title(Locale::En)));
    let one = listed(&list, &c1).remove(0);
    let page = reader.get(&one).expect(200);
    assert!(page.says("Your role does not permit this"), "{}", page.text());
    assert!(page.html.contains("value=\"suspended\" disabled aria-describedby=\"why-suspended\""));
    let forged = reader.post(&one, &[("status", "suspended")]).expect(403);
    assert!(forged.says("Your role does not permit this"));
    assert!(is_checked(&reader.get(&one), "active"));
}

#[test]
fn a_p4_a_right_lost_since_the_page_was_opened_is_lost_at_submit() {
    let room = Room::open();
    let c1 = room.customer("C1");
    let mut reader = Reader::partner(&room, "P", "sales_agent", "en");
    let one = listed(&reader.get(&subscriptions(&c1)).expect(200), &c1).remove(0);
    let version = reader.get(&one).field("version").expect("a version");
    let username = format!("sales_agent@{}", room.partner("P").domain);
    room.center()
        .store()
        .write_blocking(move |tx| {
            let user = tx.find(users::by_username(&username))?.expect("the person");
            let TenantRef::Partner(_) = user.tenant else { panic!("of a partner") };
            users::set_roles(tx, user.tenant, user.id, &[domain::Role::HelpdeskAgent])?;
            Ok::<_, store::StoreError>(())
        })
        .expect("the role is gone");
    let late = reader.post(&one, &[("status", "suspended"), ("version", &version)]).expect(403);
    assert!(late.says("Your role does not permit this"), "{}", late.text());
    assert!(is_checked(&reader.get(&one), "active"));
}

#[test]
fn a_s6b_another_tab_is_led_to_the_closed_record() {
    let room = Room::open();
    let c0 = room.customer("C0");
    let mut reader = Reader::partner(&room, "P", "global_admin", "en");
    reader.get(&subscriptions(&c0)).expect(200);
    room.person("P", "global_admin").patch(&format!("/v1/customers/{}", c0.id), &none()).expect(200);
    for path in
        [subscriptions(&c0), format!("{}/new", subscriptions(&c0)), format!("/customers/{}/account", c0.id)]
    {
        let gone = reader.get(&path).expect(403);
        assert!(gone.says(&text::refusal_unrelated(Locale::En)), "{}", gone.text());
        assert!(gone.html.contains("href=\"/closed-relationships/"), "{path}");
    }
    // Nobody learns which customers there are: one of others, and none at all, are the same page.
    let other = |reader: &mut Reader, id: &str| {
        let page = reader.get(&format!("/customers/{id}/subscriptions")).expect(403);
        page.text().replace(&page.words("request-id"), "").split(" Request ID").next().map(str::to_owned)
    };
    let foreign = other(&mut reader, &room.customer("CV").id);
    assert_eq!(foreign, other(&mut reader, "11111111-1111-4111-8111-111111111111"));
    reader.get("/customers/no-id/subscriptions").expect(404);
}

#[test]
fn the_list_is_read_page_by_page_and_searched() {
    let room = Room::open();
    let mut reader = Reader::partner(&room, "P", "admin_agent", "en");
    let first = reader.get("/customers").expect(200);
    let second = reader.get(&link(&first, "Next").replace("&amp;", "&")).expect(200);
    let names = |page: &Shown| -> Vec<String> {
        page.html
            .split("<a class=\"clamp\" href=\"")
            .skip(1)
            .filter_map(|rest| rest.split_once('"').map(|(href, _)| href.to_owned()))
            .collect()
    };
    let (one, two) = (names(&first), names(&second));
    assert_eq!(one.len(), 50);
    assert!(!two.is_empty() && two.iter().all(|href| !one.contains(href)), "no row twice");
    let back = reader.get(&link(&second, "Previous").replace("&amp;", "&")).expect(200);
    assert_eq!(names(&back), one);
    assert!(first.says(&format!("{} customers", one.len() + two.len())), "{}", first.text());
    assert_eq!(
        names(&reader.get("/customers?after=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA").expect(200)),
        one
    );
    let found = reader.get("/customers?q=etoile").expect(200);
    assert_eq!(names(&found), [subscriptions(&room.customer("C1"))], "accents are no hindrance");
    let none = reader.get("/customers?q=zzzzzz").expect(200);
    assert!(none.says("No customer matches"), "{}", none.text());
}

#[test]
fn what_is_bought_is_there_at_once_and_wrong_input_is_kept() {
    let room = Room::open();
    let c0 = room.customer("C0");
    let mut reader = Reader::partner(&room, "P", "sales_agent", "it-IT");
    let empty = reader.get(&subscriptions(&c0)).expect(200);
    assert!(empty.says(&text::subs_empty(Locale::ItIt)), "{}", empty.text());
    let buy = format!("{}/new", subscriptions(&c0));
    let offer = room.offer("legacy");
    let wrong = reader.post(&buy, &[("offerId", &offer), ("quantity", "-3"), ("friendlyName", "Uno")]);
    assert_eq!(wrong.status, 400, "{}", wrong.text());
    assert!(wrong.html.contains("value=\"-3\"") && wrong.html.contains("value=\"Uno\""), "kept");
    let unchosen = reader.post(&buy, &[("quantity", "1")]).expect(400);
    assert!(unchosen.says(&text::label_offer(Locale::ItIt)), "{}", unchosen.text());
    let done =
        reader.post_on(&buy, &[("offerId", &offer), ("quantity", "３"), ("friendlyName", "Uno")]).expect(200);
    assert!(done.says("«Uno»") && is_checked(&done, "active"), "{}", done.text());
    assert!(reader.get(&subscriptions(&c0)).says("Uno"));
}

#[test]
fn every_page_is_guarded_and_assets_are_kept() {
    let room = Room::open();
    let mut reader = Reader::partner(&room, "P", "admin_agent", "en");
    let cookie = format!("symbolon={}", reader.session);
    for path in ["/", "/sign-in", "/customers", "/nowhere"] {
        let answer = client()
            .get(format!("{}{path}", room.url()))
            .header("cookie", &cookie)
            .send()
            .expect("an answer");
        let headers = answer.headers();
        let policy = headers["content-security-policy"].to_str().expect("text");
        assert!(policy.starts_with("default-src 'none'") && !policy.contains("unsafe"), "{path}");
        assert_eq!(headers["x-content-type-options"], "nosniff", "{path}");
    }
    let page = reader.get("/customers").expect(200);
    assert!(
        !page.html.contains("<style") && !page.html.contains(" style=") && !page.html.contains(" onclick=")
    );
    assert!(!page.html.contains("<script>"));
    assert!(page.html.contains("href=\"#content\"") && page.says("66 customers"));
    let css =
        page.html.split_once("<link rel=\"stylesheet\" href=\"").and_then(|(_, rest)| rest.split_once('"'));
    let (css, _) = css.expect("a style sheet");
    let answer = client()
        .get(format!("{}{css}", room.url()))
        .header("accept-encoding", "gzip")
        .send()
        .expect("the style sheet");
    assert_eq!(answer.status().as_u16(), 200);
    assert!(answer.headers()["cache-control"].to_str().expect("text").contains("immutable"));
    assert_eq!(answer.headers()["content-encoding"], "gzip");
}

#[test]
fn every_page_says_that_it_is_a_demo() {
    let room = Room::open();
    let mut reader = Reader::partner(&room, "P", "admin_agent", "ru-RU");
    for path in ["/", "/customers", "/requests", "/closed-relationships", "/nowhere"] {
        assert!(reader.get(path).html.contains(&text::portal_demo_note(Locale::RuRu)), "{path}");
    }
}

#[test]
fn a_support_contact_is_chosen_among_those_available() {
    let room = Room::open();
    let c3 = room.customer("C3");
    let mut reader = Reader::partner(&room, "P", "admin_agent", "en");
    let path = format!("/customers/{}/support-contacts", c3.id);
    let page = reader.get(&path).expect(200);
    for partner in ["P", "V", "R"] {
        assert!(page.says(&room.partner(partner).name), "{partner} is available");
    }
    assert!(!page.says(&room.partner("Q").name));
    let one = listed(&reader.get(&subscriptions(&c3)).expect(200), &c3);
    let id = one[0].rsplit('/').next().expect("an id").to_owned();
    let reseller = room.partner("R");
    let done = reader.post_on(&path, &[("subscription", &id), ("supportTenantId", &reseller.id)]).expect(200);
    assert!(done.says(&format!("is now {}", reseller.name)), "{}", done.text());
    let stranger = room.partner("Q").id;
    let refused = reader.post(&path, &[("subscription", &id), ("supportTenantId", &stranger)]);
    assert!(refused.says(&text::refusal_support_contact_not_available(Locale::En)), "{}", refused.text());
    assert_eq!(refused.status, 409);
}
