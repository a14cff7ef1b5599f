//! `symbolon setup`: the first operator, the first partner with its global admin, and the catalogue.

use crate::database;
use crate::failure::{Exit, Failure};
use crate::output::tell;
use crate::place::Place;
use crate::prompt;
use crate::settings::{SettingsFile, not_toml, unreadable};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use center::chance;
use center::clock::Clock;
use center::identity::{self, password};
use clap::Args;
use domain::catalogue::Offer;
use domain::partner::{Partner, PartnerKind};
use domain::{PartnerId, Role, Time, UserId};
use language::{Locale, text};
use serde::Deserialize;
use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use std::{env, fs};
use store::applications::{self, Application};
use store::users::{self, TenantRef, User};
use store::{Options, Store, StoreError, Tx, offers, partners};

/// Fewest characters of a password.
const SHORTEST_PASSWORD: usize = 12;

#[derive(Args, Debug)]
pub(crate) struct Setup {
    #[arg(long, env = "SYMBOLON_CONFIG", value_name = "FILE")]
    config: Option<PathBuf>,
    #[arg(long, env = "SYMBOLON_DATABASE", value_name = "URL")]
    database: Option<String>,
    #[arg(long, value_name = "FILE")]
    file: Option<PathBuf>,
    #[arg(long, value_name = "FILE")]
    catalogue: Option<PathBuf>,
    #[arg(long, value_name = "USERNAME")]
    operator: Option<String>,
    #[arg(long, value_name = "NAME")]
    operator_name: Option<String>,
    #[arg(long, value_name = "NAME")]
    partner: Option<String>,
    #[arg(long, value_name = "KIND", value_parser = ["direct", "indirect_provider", "indirect_reseller"])]
    kind: Option<String>,
    #[arg(long, value_name = "DOMAIN")]
    domain: Option<String>,
    #[arg(long, value_name = "NUMBER")]
    mpn_id: Option<String>,
    #[arg(long, value_name = "CODE")]
    country: Option<String>,
    #[arg(long, value_name = "CODE")]
    currency: Option<String>,
    #[arg(long, value_name = "LANGUAGE")]
    locale: Option<String>,
    #[arg(long, value_name = "EMAIL")]
    support_email: Option<String>,
    #[arg(long, value_name = "NUMBER")]
    support_phone: Option<String>,
    #[arg(long, value_name = "USERNAME")]
    admin: Option<String>,
    #[arg(long, value_name = "NAME")]
    admin_name: Option<String>,
    #[arg(long, value_name = "NAME")]
    application: Option<String>,
}

/// What a setup file holds; every key can be missing.
#[derive(Clone, PartialEq, Eq, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct SetupFile {
    catalogue: Option<PathBuf>,
    operator: PersonFile,
    partner: PartnerFile,
}

#[derive(Clone, PartialEq, Eq, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct PersonFile {
    username: Option<String>,
    name: Option<String>,
    password: Option<String>,
}

#[derive(Clone, PartialEq, Eq, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct PartnerFile {
    name: Option<String>,
    kind: Option<String>,
    domain: Option<String>,
    mpn_id: Option<String>,
    country: Option<String>,
    currency: Option<String>,
    locale: Option<String>,
    support_email: Option<String>,
    support_phone: Option<String>,
    application: Option<String>,
    admin: PersonFile,
}

/// Everything that is stored, complete and checked.
#[derive(Clone, Debug)]
struct Installation {
    operator: User,
    partner: Partner,
    admin: User,
    application: Option<(Application, String)>,
    offers: Vec<Offer>,
}

impl Setup {
    pub(crate) fn run(self, place: &Place) -> Result<(), Failure> {
        let locale = place.locale;
        let config = SettingsFile::read(self.config.as_deref(), super::serve::KEYS, locale)?;
        let address = self
            .database
            .clone()
            .or(config.get("database", locale)?)
            .unwrap_or_else(|| database::DEFAULT.to_owned());
        let now = Clock::system().now();
        let store = database::open(&address, Options::default(), locale)?;
        let failed = |error: &StoreError| database::failure(error, &address, locale);
        store.migrate(now).map_err(|error| failed(&error))?;
        // Asked before the person answers a dozen questions, and once more in the transaction.
        if store.read_blocking(is_set_up).map_err(|error| failed(&error))? {
            return Err(already(locale));
        }
        let installation = self.installation(place, now)?;
        let done = write(&store, installation.clone(), now).map_err(|error| failed(&error))?;
        if !done {
            return Err(already(locale));
        }
        report(place, &installation)
    }

    fn installation(self, place: &Place, now: Time) -> Result<Installation, Failure> {
        let file = SetupFile::read(self.file.as_deref(), place.locale)?;
        let ask = Asking { place };
        let (of_partner, of_admin) = (file.partner.clone(), file.partner.admin);
        let operator_name = ask.word("operator", self.operator.or(file.operator.username), None)?;
        let operator_password =
            ask.password(&operator_name, "SYMBOLON_OPERATOR_PASSWORD", file.operator.password)?;
        let name = ask.word("partner", self.partner.or(of_partner.name), None)?;
        let kind = ask.word("kind", self.kind.or(of_partner.kind), Some("direct"))?;
        let domain = ask.word("domain", self.domain.or(of_partner.domain), None)?.to_lowercase();
        let mpn_id = ask.word("mpn_id", self.mpn_id.or(of_partner.mpn_id), None)?;
        let country = ask.word("country", self.country.or(of_partner.country), None)?.to_uppercase();
        let currency = ask.word("currency", self.currency.or(of_partner.currency), None)?.to_uppercase();
        let tongue = ask.word("locale", self.locale.or(of_partner.locale), Some(place.locale.tag()))?;
        let support = format!("support@{domain}");
        let support_email =
            ask.word("support_email", self.support_email.or(of_partner.support_email), Some(&support))?;
        let admin_default = format!("admin@{domain}");
        let admin_name = ask.word("admin", self.admin.or(of_admin.username), Some(&admin_default))?;
        let admin_password = ask.password(&admin_name, "SYMBOLON_ADMIN_PASSWORD", of_admin.password)?;

        let wrong = |option: &str, value: &str| wrong_option(place.locale, option, value);
        let kind = PartnerKind::parse(&kind).ok_or_else(|| wrong("kind", &kind))?;
        let tongue = Locale::parse(&tongue).ok_or_else(|| wrong("locale", &tongue))?;
        let letters =
            |value: &str, count: usize| value.len() == count && value.bytes().all(|b| b.is_ascii_uppercase());
        if !letters(&country, 2) {
            return Err(wrong("country", &country));
        }
        if !letters(&currency, 3) {
            return Err(wrong("currency", &currency));
        }
        if !domain.contains('.') || domain.contains(char::is_whitespace) {
            return Err(wrong("domain", &domain));
        }
        if mpn_id.is_empty() || !mpn_id.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(wrong("mpn-id", &mpn_id));
        }
        if operator_name.eq_ignore_ascii_case(&admin_name) {
            return Err(wrong("admin", &admin_name));
        }
        let partner = Partner {
            id: PartnerId(chance::id(now)),
            kind,
            name,
            mpn_id,
            domain,
            country,
            locale: tongue.tag().to_owned(),
            currency,
            support_email,
            support_phone: self.support_phone.or(of_partner.support_phone).unwrap_or_default(),
            restricted: false,
            settings: domain::partner::Settings::default(),
        };
        let tenant = TenantRef::Partner(partner.id);
        let zone = identity::time_zone(&partner.country);
        let person = |tenant, username: String, shown: Option<String>, password: &str, role| {
            Ok::<_, Failure>(User {
                tenant,
                id: UserId(chance::id(now)),
                display_name: shown.unwrap_or_else(|| username.clone()),
                username: username.to_lowercase(),
                password: hashed(place.locale, password)?,
                roles: vec![role],
                locale: tongue.tag().to_owned(),
                time_zone: zone.to_owned(),
                active: true,
                epoch: 0,
            })
        };
        let shown = self.operator_name.or(file.operator.name);
        let operator = person(TenantRef::Operator, operator_name, shown, &operator_password, Role::Operator)?;
        let shown = self.admin_name.or(of_admin.name);
        let admin = person(tenant, admin_name, shown, &admin_password, Role::GlobalAdmin)?;
        let application =
            self.application.or(of_partner.application).map(|name| application(&partner, name, now));
        let catalogue = self.catalogue.or(file.catalogue);
        let offers = catalogue.map(|path| catalogue_of(&path, place.locale)).transpose()?.unwrap_or_default();
        Ok(Installation { operator, partner, admin, application, offers })
    }
}

impl SetupFile {
    fn read(path: Option<&Path>, locale: Locale) -> Result<Self, Failure> {
        let Some(path) = path else { return Ok(SetupFile::default()) };
        let name = path.display().to_string();
        let content = fs::read_to_string(path).map_err(|error| unreadable(locale, &name, &error))?;
        toml::from_str(&content).map_err(|error| not_toml(locale, &name, &error))
    }
}

/// Takes what is given, and asks a person for the rest.
struct Asking<'a> {
    place: &'a Place,
}

impl Asking<'_> {
    fn word(&self, what: &str, given: Option<String>, otherwise: Option<&str>) -> Result<String, Failure> {
        let locale = self.place.locale;
        if let Some(given) = given.map(|given| given.trim().to_owned()).filter(|given| !given.is_empty()) {
            return Ok(given);
        }
        if self.place.can_ask {
            let question = text::by_code(locale, &format!("cli_setup_{what}"), &language::Args::new());
            return prompt::line(self.place, &question.unwrap_or_else(|| what.to_owned()), otherwise);
        }
        otherwise.map(str::to_owned).ok_or_else(|| {
            let option = format!("--{}", what.replace('_', "-"));
            let sentence = text::cli_wrong_argument_missing(locale, &option);
            Failure::new(Exit::Usage, "usage", sentence, text::cli_failure_setup_next(locale))
        })
    }

    /// From the environment or the file: arguments can be read by everybody on the machine.
    fn password(&self, username: &str, variable: &str, given: Option<String>) -> Result<String, Failure> {
        let locale = self.place.locale;
        let given = env::var(variable).ok().filter(|value| !value.is_empty()).or(given);
        let password = match given {
            Some(given) => given,
            None if self.place.can_ask => {
                let first = prompt::password(self.place, &text::cli_setup_password(locale, username))?;
                let second = prompt::password(self.place, &text::cli_setup_password_again(locale, username))?;
                if first != second {
                    let sentence = text::cli_failure_passwords_differ(locale);
                    let next = text::cli_failure_again_next(locale);
                    return Err(Failure::new(Exit::Usage, "passwords_differ", sentence, next));
                }
                first
            }
            None => {
                let sentence = text::cli_failure_password_missing(locale, username);
                let next = text::cli_failure_password_missing_next(locale, variable);
                return Err(Failure::new(Exit::Usage, "password_missing", sentence, next));
            }
        };
        long_enough(locale, username, &password)?;
        Ok(password)
    }
}

fn wrong_option(locale: Locale, option: &str, value: &str) -> Failure {
    let sentence = text::cli_wrong_value(locale, &format!("--{option}"), value);
    Failure::new(Exit::Usage, "usage", sentence, text::cli_wrong_next(locale))
}

/// Refuses a password that is guessed too soon.
pub(super) fn long_enough(locale: Locale, username: &str, password: &str) -> Result<(), Failure> {
    if password.chars().count() < SHORTEST_PASSWORD {
        let shortest = i64::try_from(SHORTEST_PASSWORD).unwrap_or(i64::MAX);
        let sentence = text::cli_failure_password_short(locale, shortest, username);
        let next = text::cli_failure_password_short_next(locale);
        return Err(Failure::new(Exit::Usage, "password_short", sentence, next));
    }
    Ok(())
}

pub(super) fn hashed(locale: Locale, password: &str) -> Result<String, Failure> {
    password::hash(password, chance::bytes(), password::Cost::STRONG)
        .map_err(|error| Failure::system(locale, &text::cli_what_server(locale), &error))
}

fn application(partner: &Partner, name: String, now: Time) -> (Application, String) {
    let secret = URL_SAFE_NO_PAD.encode(chance::bytes::<32>());
    let application = Application {
        client_id: chance::id(now).to_string(),
        partner: partner.id,
        name,
        secret: identity::client_secret_hash(&secret),
        active: true,
        epoch: 0,
    };
    (application, secret)
}

/// A JSON list of offers.
fn catalogue_of(path: &Path, locale: Locale) -> Result<Vec<Offer>, Failure> {
    let name = path.display().to_string();
    let content = fs::read_to_string(path).map_err(|error| unreadable(locale, &name, &error))?;
    serde_json::from_str(&content).map_err(|error| not_toml(locale, &name, &error))
}

fn is_set_up(tx: &mut Tx<'_>) -> Result<bool, StoreError> {
    Ok(!tx.find(users::of_tenant(TenantRef::Operator))?.is_empty() || !tx.find(partners::all())?.is_empty())
}

fn already(locale: Locale) -> Failure {
    let sentence = text::cli_failure_already_set_up(locale);
    Failure::new(Exit::Refused, "already_set_up", sentence, text::cli_failure_already_set_up_next(locale))
}

/// Stores all of it in one transaction; false if somebody was faster.
fn write(store: &Store, installation: Installation, now: Time) -> Result<bool, StoreError> {
    store.write_blocking(move |tx| {
        if is_set_up(tx)? {
            return Ok(false);
        }
        let mut statements = vec![partners::save(&installation.partner)];
        for (position, offer) in installation.offers.iter().enumerate() {
            statements.push(offers::save(offer, i64::try_from(position).unwrap_or(i64::MAX))?);
        }
        tx.batch(&statements)?;
        for user in [&installation.operator, &installation.admin] {
            users::insert(tx, user, now)?;
        }
        if let Some((application, _)) = &installation.application {
            applications::insert(tx, application, now)?;
        }
        Ok(true)
    })
}

fn report(place: &Place, installation: &Installation) -> Result<(), Failure> {
    let locale = place.locale;
    let partner = &installation.partner;
    let mut lines = vec![
        text::cli_setup_done(locale, &partner.name),
        text::cli_setup_operator_done(locale, &installation.operator.username),
        text::cli_setup_admin_done(locale, &installation.admin.username),
        text::cli_setup_offers_done(locale, i64::try_from(installation.offers.len()).unwrap_or(i64::MAX)),
    ];
    let mut client = Value::Null;
    if let Some((application, secret)) = &installation.application {
        lines.push(text::cli_setup_application_done(locale, &application.client_id, secret));
        client = json!({ "clientId": application.client_id, "clientSecret": secret });
    }
    lines.push(text::cli_setup_next(locale));
    let json = json!({
        "operator": installation.operator.username,
        "partner": { "id": partner.id, "name": partner.name, "domain": partner.domain },
        "admin": installation.admin.username,
        "application": client,
        "offers": installation.offers.len(),
    });
    tell(place, &lines, &json)
}
