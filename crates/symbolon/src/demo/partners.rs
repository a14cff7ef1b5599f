//! The partners and the operator of the demo world, their people and programs.

use super::cast::{Person, UserRow};
use center::world::{self, Application, Object, Operator, Tenant, User};
use domain::partner::{Partner, PartnerKind};
use domain::partnership::{Partnership, PartnershipState, REQUEST_DAYS};
use domain::{PartnerId, Role, Time, UserId, days_after};

/// A partner as the demo knows it.
#[derive(Debug)]
pub struct PartnerRow {
    /// Its letter in the demo's stories.
    pub code: &'static str,
    /// How it does business.
    pub kind: PartnerKind,
    /// The company's name.
    pub name: &'static str,
    /// Its MPN id.
    pub mpn_id: &'static str,
    /// Its domain.
    pub domain: &'static str,
    /// ISO 3166 alpha-2.
    pub country: &'static str,
    /// Locale tag.
    pub locale: &'static str,
    /// ISO 4217.
    pub currency: &'static str,
    /// Where the customer's people can call.
    pub phone: &'static str,
    /// The secret of its program; random-looking, fixed, and worth nothing outside the demo.
    pub secret: &'static str,
    /// Its people.
    pub people: &'static [UserRow],
}

/// The operator's person.
pub const OPERATOR: UserRow =
    UserRow { role: Role::Operator, person: Person { given: "Robin", family: "Ashdown" } };

/// The operator's name, where a name is shown.
pub const OPERATOR_NAME: &str = "Symbolon Operations";

const fn user(role: Role, given: &'static str, family: &'static str) -> UserRow {
    UserRow { role, person: Person { given, family } }
}

/// P, Q, V, R and R2.
pub const PARTNERS: [PartnerRow; 5] = [
    PartnerRow {
        code: "P",
        kind: PartnerKind::Direct,
        name: "Atelier Boréal Informatique",
        mpn_id: "4501728",
        domain: "atelier-boreal.example",
        country: "FR",
        locale: "fr-FR",
        currency: "EUR",
        phone: "+33 1 99 00 12 34",
        secret: "kT9vQe2ZrX7mWb4LsJ6nHc8DyPf3GuAa",
        people: &[
            user(Role::GlobalAdmin, "Élodie", "Marchand"),
            user(Role::AdminAgent, "Thibault", "Lefèvre"),
            user(Role::SalesAgent, "Inès", "Delacroix"),
            user(Role::HelpdeskAgent, "Maël", "Rousseau"),
            user(Role::BillingAdmin, "Jérôme", "Caillet"),
            user(Role::UserAdmin, "Noémie", "Fabre"),
            user(Role::DefaultUser, "Loïc", "Perrin"),
        ],
    },
    PartnerRow {
        code: "Q",
        kind: PartnerKind::Direct,
        name: "株式会社こもれび情報",
        mpn_id: "4502694",
        domain: "komorebi-joho.example",
        country: "JP",
        locale: "ja-JP",
        currency: "JPY",
        phone: "+81 3 9900 2345",
        secret: "Vd5HxN8pSw3TzKq6RbYj9MfC2GaLe7Uu",
        people: &[user(Role::GlobalAdmin, "美咲", "高橋"), user(Role::AdminAgent, "健太", "森田")],
    },
    PartnerRow {
        code: "V",
        kind: PartnerKind::IndirectProvider,
        name: "Larkfield Distribution",
        mpn_id: "4503157",
        domain: "larkfield.example",
        country: "US",
        locale: "en",
        currency: "USD",
        phone: "+1 555 010 3456",
        secret: "pF4mYc7JtB9gXk2QwZ6nRh8SvLd5EuTa",
        people: &[
            user(Role::GlobalAdmin, "Harriet", "Okafor"),
            user(Role::AdminAgent, "Samuel", "Whitlock"),
            user(Role::SalesAgent, "Priya", "Langley"),
        ],
    },
    PartnerRow {
        code: "R",
        kind: PartnerKind::IndirectReseller,
        name: "Bottega Digitale Ponteluna",
        mpn_id: "4504903",
        domain: "ponteluna.example",
        country: "IT",
        locale: "it-IT",
        currency: "EUR",
        phone: "+39 06 9900 4567",
        secret: "Ws8LnG3vHq6ZdXb5KyTj7RcP9MfE2AuU",
        people: &[
            user(Role::GlobalAdmin, "Chiara", "Bellandi"),
            user(Role::AdminAgent, "Niccolò", "Ferrante"),
        ],
    },
    PartnerRow {
        code: "R2",
        kind: PartnerKind::IndirectReseller,
        name: "雲岫資訊股份有限公司",
        mpn_id: "4505286",
        domain: "yunxiu.example",
        country: "TW",
        locale: "zh-TW",
        currency: "TWD",
        phone: "+886 2 9900 5678",
        secret: "Jb6XtQ9zRk4WmFv7HsNc3YgD8PeL2Uua",
        people: &[user(Role::GlobalAdmin, "雅婷", "林")],
    },
];

/// The partner of this letter; the first if there is none, which a test rules out.
pub fn partner(code: &str) -> &'static PartnerRow {
    PARTNERS.iter().find(|row| row.code == code).unwrap_or(&PARTNERS[0])
}

impl PartnerRow {
    /// Its tenant id.
    pub fn id(&self) -> PartnerId {
        PartnerId(world::id(&format!("partner:{}", self.code)))
    }

    /// Its program's client id.
    pub fn client_id(&self) -> String {
        world::id(&format!("application:{}", self.code)).to_string()
    }

    /// The id of its person of this role, else of its global admin.
    pub fn user_id(&self, role: Role) -> UserId {
        let role = if self.people.iter().any(|row| row.role == role) { role } else { Role::GlobalAdmin };
        UserId(world::id(&format!("user:{}/{}", self.code, role.code())))
    }

    fn organisation(&self) -> Partner {
        Partner {
            id: self.id(),
            kind: self.kind,
            name: self.name.to_owned(),
            mpn_id: self.mpn_id.to_owned(),
            domain: self.domain.to_owned(),
            country: self.country.to_owned(),
            locale: self.locale.to_owned(),
            currency: self.currency.to_owned(),
            support_email: format!("support@{}", self.domain),
            support_phone: self.phone.to_owned(),
            restricted: false,
            settings: domain::partner::Settings::default(),
        }
    }

    fn program(&self) -> Application {
        Application {
            client_id: self.client_id(),
            partner: self.id(),
            name: format!("{} API", self.name),
            active: true,
            secret: Some(center::identity::client_secret_hash(self.secret)),
        }
    }
}

/// The operator, the partners, their people, programs and partnerships.
pub fn objects(phc: &str, now: Time) -> Vec<Object> {
    let mut objects = vec![Object::Operator(Operator::new())];
    objects.push(Object::User(User {
        tenant: Tenant::Operator,
        id: operator_id(),
        username: OPERATOR.username(store::users::OPERATOR_DOMAIN),
        display_name: OPERATOR.person.shown("en"),
        roles: vec![OPERATOR.role],
        locale: "en".to_owned(),
        time_zone: "UTC".to_owned(),
        active: true,
        password: Some(phc.to_owned()),
    }));
    for row in &PARTNERS {
        objects.push(Object::Partner(row.organisation()));
        objects.push(Object::Application(row.program()));
        for person in row.people {
            objects.push(Object::User(User {
                tenant: Tenant::Partner(row.id()),
                id: row.user_id(person.role),
                username: person.username(row.domain),
                display_name: person.person.shown(row.locale),
                roles: vec![person.role],
                locale: row.locale.to_owned(),
                time_zone: center::identity::time_zone(row.country).to_owned(),
                active: true,
                password: Some(phc.to_owned()),
            }));
        }
    }
    for (reseller, state, days) in
        [("R", PartnershipState::Active, 420), ("R2", PartnershipState::Requested, 3)]
    {
        objects.push(Object::Partnership(Partnership {
            provider: partner("V").id(),
            reseller: partner(reseller).id(),
            state,
            since: days_after(now, -days),
            request: 1,
            requested_by: Some(partner("V").user_id(Role::GlobalAdmin)),
            expires_at: Some(days_after(now, REQUEST_DAYS - days)),
        }));
    }
    objects
}

/// The operator's person.
pub fn operator_id() -> UserId {
    UserId(world::id("user:O/operator"))
}
