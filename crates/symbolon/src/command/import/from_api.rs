//! `symbolon import --from-api`: takes over the customers that another server shows to a partner.

use crate::database;
use crate::failure::{Exit, Failure};
use crate::output::tell;
use crate::place::Place;
use crate::progress::Told;
use crate::prompt;
use crate::source::{Grant, Source, SourceError, take_over};
use center::clock::Clock;
use center::imports::{self, Report, fate};
use center::{Center, Options};
use clap::builder::PossibleValuesParser;
use clap::{ArgAction, Args};
use domain::partner::Partner;
use language::{Locale, format, text};
use serde_json::json;
use store::Store;

/// What need not be read.
const WITHOUT: [&str; 2] = ["orders", "support-contacts"];

#[derive(Args, Debug)]
pub(crate) struct FromApi {
    #[arg(long, value_name = "URL", requires_all = ["tenant", "client_id"])]
    from_api: Option<String>,
    #[arg(long, value_name = "PARTNER", requires = "from_api")]
    partner: Option<String>,
    #[arg(long, value_name = "TENANT", requires = "from_api")]
    tenant: Option<String>,
    #[arg(long, env = "SYMBOLON_CLIENT_ID", value_name = "ID")]
    client_id: Option<String>,
    #[arg(long, env = "SYMBOLON_CLIENT_SECRET", value_name = "SECRET", hide_env_values = true)]
    client_secret: Option<String>,
    #[arg(long, requires = "from_api", conflicts_with = "client_secret")]
    client_secret_stdin: bool,
    #[arg(
        long,
        env = "SYMBOLON_REFRESH_TOKEN",
        value_name = "TOKEN",
        hide_env_values = true,
        conflicts_with = "username"
    )]
    refresh_token: Option<String>,
    #[arg(long, value_name = "USERNAME", requires = "from_api")]
    username: Option<String>,
    #[arg(long, requires = "username", conflicts_with = "client_secret_stdin")]
    password_stdin: bool,
    #[arg(long, value_name = "URL", requires = "from_api")]
    token_url: Option<String>,
    #[arg(long, value_name = "TEXT", requires = "from_api")]
    scope: Option<String>,
    #[arg(long, value_name = "NUMBER", default_value_t = 200, value_parser = clap::value_parser!(u16).range(0..=500))]
    page_size: u16,
    #[arg(long, value_name = "NUMBER", default_value_t = 4, value_parser = clap::value_parser!(u8).range(1..=32))]
    parallel: u8,
    #[arg(long, value_name = "WHAT", value_delimiter = ',', action = ArgAction::Append, value_parser = PossibleValuesParser::new(WITHOUT))]
    without: Vec<String>,
}

impl FromApi {
    pub(super) fn run(self, address: &str, place: &Place) -> Result<(), Failure> {
        let locale = place.locale;
        let named = self.partner.clone();
        let source = self.source(place)?;
        let options = store::Options { exclusive: false, create: false, ..store::Options::default() };
        let store = database::open_current(address, options, locale)?;
        let center = center(store, address, locale)?;
        let runtime = tokio::runtime::Builder::new_multi_thread()
            .enable_all()
            .build()
            .map_err(|error| Failure::system(locale, "tokio", &error))?;
        let failed = |error: SourceError| failure(&error, &source.url, locale);
        let partner = runtime
            .block_on(imports::target(&center, named.as_deref()))
            .map_err(|error| failed(SourceError::Center(error)))?
            .ok_or_else(|| unnamed(locale))?;
        let report = runtime.block_on(told(&center, &partner, &source, locale)).map_err(failed)?;
        tell(place, &lines(&report, locale), &json!(report))
    }

    fn source(self, place: &Place) -> Result<Source, Failure> {
        let secret = match self.client_secret_stdin {
            true => Some(prompt::from_input(place)?),
            false => self.client_secret,
        };
        let grant = match (self.refresh_token, self.username) {
            (Some(token), _) => Grant::RefreshToken(token),
            (None, Some(username)) => {
                let password = match self.password_stdin || !place.can_ask {
                    true => prompt::from_input(place)?,
                    false => prompt::password(place, &text::cli_setup_password(place.locale, &username))?,
                };
                Grant::Person { username, password }
            }
            (None, None) => Grant::Program,
        };
        let is_without = |what: &str| self.without.iter().any(|one| one == what);
        Ok(Source {
            url: self.from_api.unwrap_or_default(),
            token_url: self.token_url,
            tenant: self.tenant.unwrap_or_default(),
            client_id: self.client_id.unwrap_or_default(),
            client_secret: secret,
            grant,
            scope: self.scope.unwrap_or_else(|| Source::SCOPE.to_owned()),
            page_size: usize::from(self.page_size),
            parallel: usize::from(self.parallel),
            orders: !is_without("orders"),
            contacts: !is_without("support-contacts"),
        })
    }
}

/// The use cases over a database that a server may be serving at the same time.
fn center(store: Store, address: &str, locale: Locale) -> Result<Center, Failure> {
    let options = Options {
        demo: false,
        clock: Clock::system(),
        public_url: "http://localhost".to_owned(),
        password_grant: false,
    };
    Center::open(store, options).map_err(|error| inside(&error, address, locale))
}

async fn told(
    center: &Center,
    partner: &Partner,
    source: &Source,
    locale: Locale,
) -> Result<Report, SourceError> {
    let told = Told::new();
    let number = |value: usize| format::number(locale, i64::try_from(value).unwrap_or(i64::MAX));
    let report = take_over(center, partner, source, |progress| {
        let total = progress.total.map_or_else(|| "?".to_owned(), number);
        told.step(
            progress.done,
            progress.total,
            || text::cli_takeover_progress(locale, &number(progress.done), &total),
            || {
                json!({
                    "resumed": progress.resumed, "done": progress.done, "total": progress.total,
                    "subscriptions": progress.subscriptions,
                })
            },
        );
    })
    .await;
    told.end();
    report
}

fn lines(report: &Report, locale: Locale) -> Vec<String> {
    let number = |value: i64| format::number(locale, value);
    let of = |fate: &str| number(report.customers.get(fate).copied().unwrap_or_default());
    let customers = text::cli_takeover_customers(
        locale,
        &of(fate::CREATED),
        &of(fate::EXISTS),
        &of(fate::EXTENDED),
        &of(fate::SKIPPED),
    );
    let holdings = text::cli_takeover_holdings(locale, &number(report.orders), &number(report.subscriptions));
    let omitted = report.omitted.iter().map(|one| {
        let word = |id: String| text::by_code(locale, &id, &language::Args::new()).unwrap_or(id);
        let count = i64::try_from(one.count).unwrap_or(i64::MAX);
        let what = word(format!("import_what_{}", one.what));
        let why = word(format!("import_why_{}", one.why.code()));
        text::cli_takeover_omitted(locale, count, &what, &why)
    });
    [customers, holdings].into_iter().chain(omitted).collect()
}

fn unnamed(locale: Locale) -> Failure {
    let sentence = text::cli_failure_partner_unnamed(locale);
    Failure::new(Exit::Usage, "partner_unnamed", sentence, text::cli_failure_partner_unnamed_next(locale))
}

fn inside(error: &center::Error, what: &str, locale: Locale) -> Failure {
    let sentence = text::cli_failure_database(locale, &database::without_password(what));
    Failure::new(Exit::Failed, error.code(), sentence, text::cli_failure_source_next(locale))
}

fn failure(error: &SourceError, server: &str, locale: Locale) -> Failure {
    let next = text::cli_failure_source_next(locale);
    match error {
        SourceError::Address(address) => {
            let sentence = text::cli_wrong_value(locale, "--from-api", address);
            Failure::new(Exit::Usage, "usage", sentence, text::cli_wrong_next(locale))
        }
        SourceError::Unreachable(detail) => {
            let sentence = text::cli_failure_unreachable(locale, server);
            Failure::new(Exit::Unreachable, "unreachable", sentence, next).lines(vec![detail.clone()])
        }
        SourceError::SignIn(reason) => {
            let sentence = text::cli_failure_source_sign_in(locale, reason, server);
            let next = text::cli_failure_source_sign_in_next(locale);
            Failure::new(Exit::NotAllowed, "source_sign_in", sentence, next)
        }
        SourceError::Refused(call, status) => {
            let sentence = text::cli_failure_source_refused(locale, call, server, &status.to_string());
            let exit = if matches!(status, 401 | 403) { Exit::NotAllowed } else { Exit::Unreachable };
            Failure::new(exit, "source_refused", sentence, next)
        }
        SourceError::NotSpoken => {
            let sentence = text::cli_failure_source_not_spoken(locale, server);
            let next = text::cli_failure_unreachable_next(locale);
            Failure::new(Exit::Unreachable, "not_a_partner_center", sentence, next)
        }
        SourceError::ForeignLink(link) => {
            let sentence = text::cli_failure_source_foreign_link(locale, link, server);
            Failure::new(Exit::Refused, "foreign_link", sentence, next)
        }
        SourceError::Center(error) => inside(error, server, locale),
    }
}
