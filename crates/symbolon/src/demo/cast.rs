//! What several parts of the demo world share: persons, customers, and how they are written.

use center::world::{self, Object, Tenant, User};
use domain::customer::{Address, BillingProfile, Customer};
use domain::{CustomerId, Role, UserId};
use uuid::Uuid;

/// The password of everybody in the demo.
pub const PASSWORD: &str = "two-halves-one-token";

/// A person's name.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Person {
    /// Given name.
    pub given: &'static str,
    /// Family name.
    pub family: &'static str,
}

impl Person {
    /// The whole name as the locale writes it (terms F9).
    pub fn shown(self, locale: &str) -> String {
        match locale {
            "zh-TW" => format!("{}{}", self.family, self.given),
            "ja-JP" => format!("{} {}", self.family, self.given),
            _ => format!("{} {}", self.given, self.family),
        }
    }
}

/// A person with a role.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct UserRow {
    /// What the person may be.
    pub role: Role,
    /// Who.
    pub person: Person,
}

impl UserRow {
    /// The sign-in name, `role@domain`.
    pub fn username(&self, domain: &str) -> String {
        format!("{}@{domain}", self.role.code())
    }
}

/// A customer as the demo knows it.
#[derive(Clone, Debug)]
pub struct CustomerRow {
    /// Its code, from which its ids are made.
    pub code: String,
    /// Its number among the generated ones, from which their ids are made.
    pub serial: Option<u32>,
    /// Locale tag.
    pub locale: &'static str,
    /// The company's name.
    pub name: String,
    /// Its domain.
    pub domain: String,
    /// The company's place.
    pub place: &'static Place,
    /// Its people, the global admin first.
    pub people: Vec<UserRow>,
}

/// Where a company can be.
#[derive(Clone, Copy, Debug)]
pub struct Place {
    /// ISO 3166 alpha-2.
    pub country: &'static str,
    /// State or province, where a country has them.
    pub state: Option<&'static str>,
    /// City.
    pub city: &'static str,
    /// Street and number.
    pub street: &'static str,
    /// Postal code.
    pub postal_code: &'static str,
    /// Phone; numbers that nobody has.
    pub phone: &'static str,
}

impl CustomerRow {
    /// Its tenant id.
    pub fn id(&self) -> CustomerId {
        CustomerId(self.thing("customer", ""))
    }

    /// The id of its person of this role.
    pub fn user_id(&self, role: Role) -> UserId {
        UserId(self.thing("user", &format!("/{}", role.code())))
    }

    /// The id of something of this customer's, told apart by its kind and by what follows the customer's code.
    pub fn thing(&self, kind: &str, rest: &str) -> Uuid {
        match self.serial {
            None => world::id(&format!("{kind}:{}{rest}", self.code)),
            Some(serial) => world::numbered_id(&format!("{kind}:G{rest}"), serial),
        }
    }

    /// The customer and its people.
    pub fn objects(&self, phc: &str) -> Vec<Object> {
        let tenant = Tenant::Customer(self.id());
        let users = self.people.iter().map(|row| {
            Object::User(User {
                tenant,
                id: self.user_id(row.role),
                username: row.username(&self.domain),
                display_name: row.person.shown(self.locale),
                roles: vec![row.role],
                locale: self.locale.to_owned(),
                time_zone: center::identity::time_zone(self.place.country).to_owned(),
                active: true,
                password: Some(phc.to_owned()),
            })
        });
        std::iter::once(Object::Customer(self.customer())).chain(users).collect()
    }

    /// The customer alone.
    pub fn customer(&self) -> Customer {
        let person = self.people.first().map(|row| row.person);
        let given = person.map(|person| person.given.to_owned());
        let family = person.map(|person| person.family.to_owned());
        let place = self.place;
        let (language, culture) = match self.locale {
            "en" if place.country == "GB" => ("en", "en-GB"),
            "en" if place.country == "IE" => ("en", "en-IE"),
            "en" => ("en", "en-US"),
            other => (other.get(..2).unwrap_or("en"), other),
        };
        Customer {
            id: self.id(),
            domain: self.domain.clone(),
            locale: self.locale.to_owned(),
            profile: BillingProfile {
                company_name: self.name.clone(),
                first_name: given.clone(),
                last_name: family.clone(),
                email: format!("billing@{}", self.domain),
                culture: culture.to_owned(),
                language: language.to_owned(),
                default_address: Address {
                    country: place.country.to_owned(),
                    state: place.state.map(str::to_owned),
                    region: None,
                    city: place.city.to_owned(),
                    address_line1: place.street.to_owned(),
                    address_line2: None,
                    postal_code: Some(place.postal_code.to_owned()),
                    first_name: given,
                    last_name: family,
                    phone_number: Some(place.phone.to_owned()),
                },
            },
            version: 1,
        }
    }
}

/// A person of the locale, the same for the same number.
pub fn person(locale: &str, number: usize) -> Person {
    let (given, family): (&[&str], &[&str]) = match locale {
        "fr-FR" => (
            &["Camille", "Étienne", "Aurélie", "Baptiste", "Solène", "Gaëtan", "Manon", "Cédric"],
            &["Girard", "Le Roux", "Chevallier", "Béranger", "Duhamel", "Noël", "Vasseur"],
        ),
        "ru-RU" => (
            &["Ольга", "Дмитрий", "Алёна", "Артём", "Надежда", "Фёдор", "Ирина", "Павел"],
            &["Шевчук", "Бондаренко", "Ким", "Черных", "Гринько", "Седых", "Дурново"],
        ),
        "zh-TW" => (
            &["怡君", "志豪", "淑芬", "家瑋", "心怡", "柏翰", "宜蓁", "冠宇"],
            &["陳", "黃", "張", "李", "王", "吳", "歐陽"],
        ),
        "ja-JP" => (
            &["陽子", "大輔", "さくら", "翔太", "千尋", "拓海", "あかり", "直樹"],
            &["佐々木", "渡辺", "小林", "加藤", "吉田", "井上", "斎藤"],
        ),
        "it-IT" => (
            &["Giulia", "Matteo", "Nicolò", "Francesca", "Davide", "Beatrice", "Tommaso", "Lucìa"],
            &["D’Angelo", "Moretti", "De Santis", "Ricci", "Colombo", "Lo Presti", "Galli"],
        ),
        _ => (
            &["Grace", "Oliver", "Nadia", "Patrick", "Zoë", "Marcus", "Imogen", "Theo"],
            &["O’Neill", "Harding", "Castellanos", "Whitfield", "Achebe", "Lindqvist", "Park"],
        ),
    };
    Person { given: given[number % given.len()], family: family[(number / 3 + number) % family.len()] }
}

/// A place of the locale, the same for the same number.
pub fn place(locale: &str, number: usize) -> &'static Place {
    let places: &'static [Place] = match locale {
        "fr-FR" => &FRENCH,
        "ru-RU" => &RUSSIAN,
        "zh-TW" => &TAIWANESE,
        "ja-JP" => &JAPANESE,
        "it-IT" => &ITALIAN,
        _ => &ENGLISH,
    };
    &places[number % places.len()]
}

const fn at(
    country: &'static str,
    state: Option<&'static str>,
    city: &'static str,
    street: &'static str,
    postal_code: &'static str,
    phone: &'static str,
) -> Place {
    Place { country, state, city, street, postal_code, phone }
}

static ENGLISH: [Place; 4] = [
    at("US", Some("VT"), "Burlington", "214 Maple Row", "05401", "+1 555 010 0114"),
    at("GB", None, "York", "8 Tanner’s Yard", "YO1 7HH", "+44 1632 960 118"),
    at("IE", None, "Galway", "31 Quay Lane", "H91 F2K8", "+353 91 555 0127"),
    at("US", Some("OR"), "Astoria", "77 Cannery Street", "97103", "+1 555 010 0131"),
];
static FRENCH: [Place; 4] = [
    at("FR", None, "Rennes", "12, rue des Tisserands", "35000", "+33 1 99 00 21 12"),
    at("FR", None, "Saint-Étienne", "4, place de l’Ancienne-Forge", "42000", "+33 1 99 00 21 44"),
    at("FR", None, "Nîmes", "27, quai des Platanes", "30000", "+33 1 99 00 21 57"),
    at("FR", None, "Besançon", "9, impasse du Vieux-Moulin", "25000", "+33 1 99 00 21 63"),
];
static RUSSIAN: [Place; 3] = [
    at("RU", None, "Петрозаводск", "ул. Озёрная, д. 5", "185000", "+7 000 555-01-12"),
    at("RU", None, "Тверь", "наб. Речная, д. 18", "170000", "+7 000 555-01-26"),
    at("RU", None, "Орёл", "пер. Садовый, д. 3", "302000", "+7 000 555-01-39"),
];
static TAIWANESE: [Place; 3] = [
    at("TW", None, "臺南市", "中西區青苔街 12 號", "700", "+886 2 9900 0112"),
    at("TW", None, "新竹市", "東區松風路 88 號 3 樓", "300", "+886 2 9900 0127"),
    at("TW", None, "花蓮縣花蓮市", "海燕街 5 號", "970", "+886 2 9900 0139"),
];
static JAPANESE: [Place; 3] = [
    at("JP", None, "金沢市", "石川県金沢市若葉町 3-12", "920-0000", "+81 3 9900 0112"),
    at("JP", None, "松本市", "長野県松本市白樺 1-8-5", "390-0000", "+81 3 9900 0126"),
    at("JP", None, "長崎市", "長崎県長崎市夕凪町 21", "850-0000", "+81 3 9900 0138"),
];
static ITALIAN: [Place; 3] = [
    at("IT", Some("PG"), "Perugia", "Via dei Ceramisti 14", "06121", "+39 06 9900 0112"),
    at("IT", Some("TS"), "Trieste", "Largo della Bora 3", "34121", "+39 06 9900 0126"),
    at("IT", Some("LE"), "Lecce", "Vicolo dell’Ulivo 22", "73100", "+39 06 9900 0138"),
];
