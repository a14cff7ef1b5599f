//! Any number of further customers of P, made of a seed: the same number gives the same customers.

use super::cast::{CustomerRow, UserRow, person, place};
use super::pair::{Pair, Stage, wanted};
use super::partners::partner;
use center::Error;
use center::world::Object;
use domain::{Role, days_after};

const LOCALES: [&str; 6] = ["fr-FR", "en", "it-IT", "ru-RU", "ja-JP", "zh-TW"];

/// The objects of the generated customer of this number, from 0.
pub fn objects(stage: Stage<'_>, number: usize, phc: &str) -> Result<Vec<Object>, Error> {
    let customer = customer(number);
    let mut chance = Chance::new(number);
    let mut objects = customer.objects(phc);
    let days = 15 + chance.below(330);
    let start = days_after(stage.now, -days);
    let mut pair = Pair::accepted(stage, partner("P"), &customer, None, chance.below(2) == 0, start)?;
    let offer = ["office_month", "mail_month", "office_year", "backup_month"][number % 4];
    pair.buy_one(days_after(start, 1 + chance.below(5)), wanted(offer, 1 + chance.below(60)))?;
    if chance.below(4) == 0 {
        pair.suspend(days_after(stage.now, -1 - chance.below(8)), 0)?;
    }
    objects.extend(pair.objects());
    Ok(objects)
}

fn customer(number: usize) -> CustomerRow {
    let mut chance = Chance::new(number + 1_000_003);
    let locale = LOCALES[number % LOCALES.len()];
    let (first, second) = words(locale);
    let first = chance.of(first);
    let second = chance.of(second);
    let serial = number + 1;
    let name = match locale {
        "zh-TW" => format!("{first}{second} {serial}"),
        "ja-JP" => format!("{first}{second} {serial}号店"),
        "ru-RU" => format!("{first} «{second}» № {serial}"),
        _ => format!("{first} {second} {serial}"),
    };
    CustomerRow {
        code: format!("G{serial:06}"),
        serial: u32::try_from(serial).ok(),
        locale,
        name,
        domain: format!("g{serial:06}.example"),
        place: place(locale, number / LOCALES.len()),
        people: vec![UserRow { role: Role::CustomerGlobalAdmin, person: person(locale, number) }],
    }
}

fn words(locale: &str) -> (&'static [&'static str], &'static [&'static str]) {
    match locale {
        "fr-FR" => (
            &["Atelier", "Boutique", "Cabinet", "Épicerie", "Garage", "Maison", "Pépinière", "Studio"],
            &["du Héron", "des Tilleuls", "Saint-Ours", "de l’Écluse", "Morvan", "du Grès", "des Cimes"],
        ),
        "it-IT" => (
            &["Bottega", "Cantina", "Falegnameria", "Libreria", "Officina", "Pasticceria", "Sartoria"],
            &["del Faro", "dell’Orso", "San Bartolo", "Tre Pini", "del Ponte", "La Rondine", "Belcolle"],
        ),
        "ru-RU" => (
            &["Мастерская", "Артель", "Пекарня", "Кофейня", "Типография", "Аптека", "Студия"],
            &["Рябина", "Северный свет", "Ёж", "Маяк", "Три сосны", "Ласточка", "Берёзка"],
        ),
        "ja-JP" => (
            &["こまどり", "あさひ川", "もみじ", "つばめ", "白樺", "夕凪", "ひなた"],
            &["製作所", "書店", "クリニック", "工務店", "カフェ", "設計室", "印刷"],
        ),
        "zh-TW" => (
            &["青苔", "海燕", "松風", "晨露", "雲岫", "鹿港街", "臺東路"],
            &["書店", "茶行", "診所", "設計工作室", "自行車行", "餐館", "印刷廠"],
        ),
        _ => (
            &["Bracken", "Cobble", "Dunlin", "Fernhill", "Heron", "Marlow", "Otter", "Willow"],
            &["Bakery", "Clinic", "Fittings", "Joinery", "Labs", "Nursery", "Press", "Works"],
        ),
    }
}

/// Numbers that follow from a seed (SplitMix64).
struct Chance {
    state: u64,
}

impl Chance {
    fn new(seed: usize) -> Self {
        Chance { state: (seed as u64).wrapping_add(0x5e1f_0e2a) }
    }

    fn next(&mut self) -> u64 {
        self.state = self.state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.state;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    fn below(&mut self, bound: u64) -> i64 {
        i64::try_from(self.next() % bound).unwrap_or_default()
    }

    fn of(&mut self, words: &'static [&'static str]) -> &'static str {
        let index = usize::try_from(self.next() % words.len() as u64).unwrap_or_default();
        words[index]
    }
}
