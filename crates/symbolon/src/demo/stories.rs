//! The customers that tests, pages and examples rely on, each with the story that its code stands for.

use super::cast::{CustomerRow, UserRow, person, place};
use super::pair::{Pair, Stage, Wanted, own_event, wanted};
use super::partners::{PartnerRow, partner};
use center::Error;
use center::world::{self, Object};
use domain::invitation::{Asked, Invitation};
use domain::{InvitationId, Role, Time, days_after};

/// Code, locale, name and domain of each.
const ROWS: [(&str, &str, &str, &str); 17] = [
    ("C0", "it-IT", "Panificio Tre Fontane S.r.l.", "trefontane.example"),
    ("C1", "fr-FR", "Librairie de l’Étoile polaire", "etoile-polaire.example"),
    ("C3", "ru-RU", "ООО «Северный причал»", "severny-prichal.example"),
    ("CT", "zh-TW", "青苔街茶行", "qingtai-tea.example"),
    ("CR", "ja-JP", "株式会社あおぞら測量舎", "aozora-sokuryo.example"),
    ("CN", "en", "Harrowgate Pottery Works Ltd", "harrowgate-pottery.example"),
    ("CW", "en", "O’Dunlea Veterinary Group", "odunlea-vets.example"),
    ("CA", "ja-JP", "やまびこ文庫出版株式会社", "yamabiko-bunko.example"),
    ("CS", "it-IT", "D’Amèlio Costruzioni S.p.A.", "damelio-costruzioni.example"),
    ("CO", "en", "Thistledown Freight Co.", "thistledown-freight.example"),
    ("CM", "fr-FR", "Crèmerie Saint-Aubin & Cie", "cremerie-saint-aubin.example"),
    ("CH", "ru-RU", "АО «Онего-Полиграф»", "onego-poligraf.example"),
    ("CX", "zh-TW", "晨露建築師事務所", "chenlu-architects.example"),
    ("CL", "zh-TW", "海燕街旅行社有限公司", "haiyan-travel.example"),
    ("CI", "ja-JP", "ゆうなぎ坂歯科医院", "yunagizaka-dental.example"),
    ("CV", "en", "Wren Hollow Museum Trust", "wren-hollow.example"),
    ("CG", "fr-FR", "Menuiserie Le Guennec et Fils", "leguennec-menuiserie.example"),
];

/// The customers of the stories, in the order of the table.
pub fn customers() -> Vec<CustomerRow> {
    let customer =
        |(number, (code, locale, name, domain)): (usize, &(&str, &'static str, &str, &str))| CustomerRow {
            code: (*code).to_owned(),
            serial: None,
            locale,
            name: (*name).to_owned(),
            domain: (*domain).to_owned(),
            place: place(locale, number),
            people: people(code, locale, number),
        };
    ROWS.iter().enumerate().map(customer).collect()
}

fn people(code: &str, locale: &str, number: usize) -> Vec<UserRow> {
    let admin = UserRow { role: Role::CustomerGlobalAdmin, person: person(locale, number) };
    let others = [Role::CustomerBillingAdmin, Role::CustomerUser];
    let others = others
        .iter()
        .zip(3..)
        .map(|(role, more)| UserRow { role: *role, person: person(locale, number + more) });
    let has_others = matches!(code, "C1" | "C3" | "CV");
    std::iter::once(admin).chain(others.filter(|_| has_others)).collect()
}

/// What a story is told with.
struct Teller<'a> {
    stage: Stage<'a>,
    customer: &'a CustomerRow,
}

impl<'a> Teller<'a> {
    fn ago(&self, days: i64) -> Time {
        days_after(self.stage.now, -days)
    }

    /// An ordinary relationship through the partner's link.
    fn accepted(&self, code: &str, days: i64, delegated_admin: bool) -> Result<Pair<'a>, Error> {
        Pair::accepted(self.stage, partner(code), self.customer, None, delegated_admin, self.ago(days))
    }

    /// A reseller's relationship, beside its provider's.
    fn joint(&self, reseller: &str, provider: &str, days: i64) -> Result<Pair<'a>, Error> {
        let provider = Some(partner(provider).id());
        Pair::accepted(self.stage, partner(reseller), self.customer, provider, true, self.ago(days))
    }

    /// What a provider sells for a reseller.
    fn sold_for(&self, reseller: &PartnerRow, offer: &'static str, quantity: i64) -> Wanted {
        Wanted { reseller: Some(reseller.id()), ..wanted(offer, quantity) }
    }
}

/// The relationships of one story's customer, with all that belongs to them.
pub fn tell(stage: Stage<'_>, customer: &CustomerRow) -> Result<Vec<Object>, Error> {
    let teller = Teller { stage, customer };
    let pairs = match customer.code.as_str() {
        "C0" => vec![teller.accepted("P", 210, true)?, teller.accepted("Q", 150, true)?],
        "C1" => c1(&teller)?,
        "C3" => c3(&teller)?,
        "CT" => vec![ct(&teller)?],
        "CR" => vec![cr(&teller)?],
        "CN" => vec![cn(&teller)?],
        "CW" => vec![cw(&teller)?],
        "CA" => vec![ca(&teller)?],
        "CS" => vec![cs(&teller)?],
        "CO" => vec![co(&teller)?],
        "CM" => vec![cm(&teller)?],
        "CH" => vec![ch(&teller)?],
        "CX" => vec![cx(&teller)?],
        "CL" => vec![cl(&teller)?],
        "CI" => return Ok(ci(&teller)),
        "CV" => cv(&teller)?,
        "CG" => vec![cg(&teller)?],
        _ => Vec::new(),
    };
    Ok(pairs.into_iter().flat_map(Pair::objects).collect())
}

fn c1<'a>(teller: &Teller<'a>) -> Result<Vec<Pair<'a>>, Error> {
    let mut p = teller.accepted("P", 300, true)?;
    p.buy_one(teller.ago(290), wanted("office_month", 12))?;
    p.set_contact(teller.ago(289), 0, partner("P").id())?;
    p.set_quantity(teller.ago(120), 0, 15)?;
    let mut q = teller.accepted("Q", 240, false)?;
    q.buy_one(teller.ago(230), wanted("backup_month", 2))?;
    q.set_contact(teller.ago(200), 0, partner("P").id())?;
    Ok(vec![p, q])
}

fn c3<'a>(teller: &Teller<'a>) -> Result<Vec<Pair<'a>>, Error> {
    let mut p = teller.accepted("P", 410, true)?;
    p.buy_one(teller.ago(405), wanted("mail_year", 10))?;
    p.buy_one(teller.ago(250), wanted("office_month", 10))?;
    p.buy_one(teller.ago(180), wanted("backup_month", 1))?;
    p.set_contact(teller.ago(179), 2, partner("P").id())?;
    p.expire(teller.ago(40), 0)?;
    p.suspend(teller.ago(25), 2)?;
    let mut v = teller.accepted("V", 200, false)?;
    v.buy_one(teller.ago(190), teller.sold_for(partner("R"), "mail_month", 6))?;
    v.set_contact(teller.ago(190), 0, partner("R").id())?;
    let r = teller.joint("R", "V", 200)?;
    Ok(vec![p, v, r])
}

fn ct<'a>(teller: &Teller<'a>) -> Result<Pair<'a>, Error> {
    let mut p = teller.accepted("P", 19, false)?;
    p.buy_one(teller.ago(18), wanted("office_trial", 25))?;
    Ok(p)
}

fn cr<'a>(teller: &Teller<'a>) -> Result<Pair<'a>, Error> {
    let mut p = teller.accepted("P", 190, true)?;
    p.buy_one(teller.ago(185), wanted("office_month", 8))?;
    p.buy_one(teller.ago(165), wanted("compute_reserved", 1))?;
    p.term_ends(1, days_after(teller.stage.now, 200));
    p.suspend(teller.ago(14), 0)?;
    Ok(p)
}

fn cn<'a>(teller: &Teller<'a>) -> Result<Pair<'a>, Error> {
    let mut p = teller.accepted("P", 160, true)?;
    p.buy_one(teller.ago(150), wanted("office_term_year", 20))?;
    p.suspend(teller.ago(20), 0)?;
    Ok(p)
}

fn cw<'a>(teller: &Teller<'a>) -> Result<Pair<'a>, Error> {
    let mut p = teller.accepted("P", 60, true)?;
    p.buy_one(teller.ago(2), wanted("office_term_month", 9))?;
    Ok(p)
}

fn ca<'a>(teller: &Teller<'a>) -> Result<Pair<'a>, Error> {
    let mut p = teller.accepted("P", 220, true)?;
    p.buy_one(teller.ago(215), wanted("office_plus_month", 18))?;
    let add_on = |offer| Wanted { base: Some(0), ..wanted(offer, 18) };
    p.buy(teller.ago(170), &[add_on("archive"), add_on("telephony")])?;
    Ok(p)
}

fn cs<'a>(teller: &Teller<'a>) -> Result<Pair<'a>, Error> {
    let mut p = teller.accepted("P", 380, false)?;
    let licence = |nickname| Wanted { nickname: Some(nickname), ..wanted("server_licence", 1) };
    p.buy_one(teller.ago(365), licence("Server contabilità"))?;
    p.buy_one(teller.ago(10), licence("Server cantiere"))?;
    Ok(p)
}

fn co<'a>(teller: &Teller<'a>) -> Result<Pair<'a>, Error> {
    let mut p = teller.accepted("P", 75, false)?;
    p.order_that_waits(teller.ago(1), wanted("compute_reserved", 2))?;
    Ok(p)
}

fn cm<'a>(teller: &Teller<'a>) -> Result<Pair<'a>, Error> {
    let mut p = teller.accepted("P", 130, false)?;
    p.buy_one(teller.ago(18), wanted("monitoring_month", 3))?;
    Ok(p)
}

fn ch<'a>(teller: &Teller<'a>) -> Result<Pair<'a>, Error> {
    let mut p = teller.accepted("P", 320, false)?;
    p.hold(teller.ago(12), "legal");
    Ok(p)
}

fn cx<'a>(teller: &Teller<'a>) -> Result<Pair<'a>, Error> {
    let mut p = teller.accepted("P", 270, false)?;
    p.buy_one(teller.ago(260), wanted("office_year", 14))?;
    p.transfer(teller.ago(4), partner("Q"));
    Ok(p)
}

fn cl<'a>(teller: &Teller<'a>) -> Result<Pair<'a>, Error> {
    let mut p = teller.accepted("P", 395, false)?;
    let bought =
        ["office_month", "office_plus_month", "mail_month", "mail_year", "backup_month", "backup_year"];
    for (offer, days) in bought.into_iter().zip([350, 341, 330, 270, 200, 120]) {
        p.buy_one(teller.ago(days), wanted(offer, 5))?;
    }
    for place in 0..bought.len() {
        p.suspend(teller.ago(41), place)?;
    }
    p.remove(teller.ago(40), "no_longer_transacting")?;
    Ok(p)
}

/// No relationship, but a request that waits for its answer.
fn ci(teller: &Teller<'_>) -> Vec<Object> {
    let (asking, at) = (partner("P"), teller.ago(5));
    let (invitation, issued) = Invitation::issue(
        InvitationId(world::id("invitation:P/CI")),
        asking.id(),
        Asked { delegated_admin: true, ..Asked::plain(Some(teller.customer.id()), teller.customer.locale) },
        Some(asking.user_id(Role::AdminAgent)),
        at,
    );
    vec![Object::Invitation(invitation), own_event(asking, "CI", at, issued)]
}

fn cv<'a>(teller: &Teller<'a>) -> Result<Vec<Pair<'a>>, Error> {
    let mut v = teller.accepted("V", 280, true)?;
    for (place, (offer, days)) in [("office_month", 275), ("backup_year", 140)].into_iter().enumerate() {
        v.buy_one(teller.ago(days), teller.sold_for(partner("R"), offer, 7))?;
        v.set_contact(teller.ago(days - 1), place, partner("R").id())?;
    }
    Ok(vec![v, teller.joint("R", "V", 280)?])
}

fn cg<'a>(teller: &Teller<'a>) -> Result<Pair<'a>, Error> {
    let mut p = teller.accepted("P", 280, false)?;
    p.buy_one(teller.ago(275), wanted("mail_month", 4))?;
    let roles = ["helpdesk_administrator", "license_administrator"];
    p.grant_roles(teller.ago(80), "Support 2026", &roles, 180)?;
    p.suspend(teller.ago(9), 0)?;
    Ok(p)
}
