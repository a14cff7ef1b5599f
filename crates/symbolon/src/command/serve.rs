//! `symbolon serve`: the server of a real installation.

use crate::database;
use crate::failure::{Exit, Failure};
use crate::logs::{self, LogFormat};
use crate::output::say;
use crate::place::Place;
use crate::settings::SettingsFile;
use center::clock::Clock;
use center::{Center, TenantRef};
use clap::Args;
use language::{Locale, text};
use std::io;
use std::net::{SocketAddr, TcpListener, ToSocketAddrs as _};
use std::path::PathBuf;
use std::time::Duration;
use store::{Options, Store, StoreError, partners, users};
use tokio::signal;
use web::Web;

/// The keys of the settings file.
pub(crate) const KEYS: &[&str] =
    &["listen", "database", "public_url", "password_grant", "accept_demo", "log", "log_format"];

/// How often what has ended is forgotten: sessions, refresh tokens, keys.
const PURGE_EVERY: Duration = Duration::from_secs(3600);

/// A real password takes at least this many KiB to check; the printed ones of a demo take far less.
const LEAST_MEMORY: u32 = 4096;

#[derive(Args, Debug)]
pub(crate) struct Serve {
    #[arg(long, env = "SYMBOLON_CONFIG", value_name = "FILE")]
    config: Option<PathBuf>,
    #[arg(long, env = "SYMBOLON_LISTEN", value_name = "ADDRESS")]
    listen: Option<String>,
    #[arg(long, env = "SYMBOLON_DATABASE", value_name = "URL")]
    database: Option<String>,
    #[arg(long, env = "SYMBOLON_PUBLIC_URL", value_name = "URL")]
    public_url: Option<String>,
    #[arg(long, env = "SYMBOLON_PASSWORD_GRANT", value_name = "BOOL", num_args = 0..=1, default_missing_value = "true")]
    password_grant: Option<bool>,
    #[arg(long, env = "SYMBOLON_ACCEPT_DEMO", value_name = "BOOL", num_args = 0..=1, default_missing_value = "true")]
    accept_demo: Option<bool>,
    #[arg(long, env = "SYMBOLON_LOG", value_name = "FILTER")]
    log: Option<String>,
    #[arg(long, value_enum, env = "SYMBOLON_LOG_FORMAT", value_name = "FORM")]
    log_format: Option<LogFormat>,
}

/// What a server is started with.
#[derive(Clone, PartialEq, Eq, Debug)]
struct Settings {
    listen: String,
    database: String,
    /// Where it listens, unless told.
    public_url: Option<String>,
    password_grant: bool,
    /// A demo's database is served too, to this machine only.
    accept_demo: bool,
    log: String,
    log_format: LogFormat,
}

impl Serve {
    pub(crate) fn run(self, place: &Place) -> Result<(), Failure> {
        let locale = place.locale;
        let settings = self.settings(locale)?;
        logs::start(settings.log_format, &settings.log);
        let listener = listen(&settings.listen, locale)?;
        let address = listener.local_addr().map_err(|error| failed(locale, &error))?;
        let public_url = settings.public_url.clone().unwrap_or_else(|| format!("http://{address}"));
        let store = database::open_current(
            &settings.database,
            Options { create: false, ..Options::default() },
            locale,
        )?;
        let demo = is_demo(&store, &settings.database, locale)?;
        if demo && !(settings.accept_demo && address.ip().is_loopback()) {
            return Err(demo_refused(&settings.database, locale));
        }
        let center = Center::open(
            store,
            center::Options {
                demo,
                clock: Clock::system(),
                public_url: public_url.clone(),
                password_grant: settings.password_grant,
            },
        )
        .map_err(|error| failed(locale, &error))?;
        let web = Web { center, public_url: public_url.as_str().into(), demo, throttle: true };
        let runtime = tokio::runtime::Runtime::new().map_err(|error| failed(locale, &error))?;
        tracing::info!(%address, public_url, "serving");
        say(place, &text::cli_serving(locale, &public_url))?;
        let result = runtime.block_on(serve(listener, web));
        tracing::info!("stopped");
        result.map_err(|error| failed(locale, &error))
    }

    fn settings(self, locale: Locale) -> Result<Settings, Failure> {
        let file = SettingsFile::read(self.config.as_deref(), KEYS, locale)?;
        let listen =
            self.listen.or(file.get("listen", locale)?).unwrap_or_else(|| "127.0.0.1:8080".to_owned());
        let database =
            self.database.or(file.get("database", locale)?).unwrap_or_else(|| database::DEFAULT.to_owned());
        let public_url: Option<String> = self.public_url.or(file.get("public_url", locale)?);
        let public_url = public_url.map(|url| url.trim_end_matches('/').to_owned());
        if let Some(url) = public_url.as_ref().filter(|url| !is_web_address(url)) {
            let sentence = text::cli_failure_public_url(locale, url);
            let next = text::cli_failure_public_url_next(locale);
            return Err(Failure::new(Exit::Usage, "public_url", sentence, next));
        }
        Ok(Settings {
            listen,
            database,
            public_url,
            password_grant: self.password_grant.or(file.get("password_grant", locale)?).unwrap_or(true),
            accept_demo: self.accept_demo.or(file.get("accept_demo", locale)?).unwrap_or(false),
            log: self.log.or(file.get("log", locale)?).unwrap_or_else(|| "info".to_owned()),
            log_format: self.log_format.or(file.get("log_format", locale)?).unwrap_or_default(),
        })
    }
}

fn is_web_address(url: &str) -> bool {
    let rest = url.strip_prefix("https://").or_else(|| url.strip_prefix("http://"));
    rest.is_some_and(|rest| !rest.is_empty() && !rest.contains(char::is_whitespace))
}

/// Takes the address, or says why not.
fn listen(address: &str, locale: Locale) -> Result<TcpListener, Failure> {
    let wrong = || {
        let sentence = text::cli_failure_listen_address(locale, address);
        Failure::new(Exit::Usage, "listen_address", sentence, text::cli_failure_listen_address_next(locale))
    };
    let candidates: Vec<SocketAddr> = address.to_socket_addrs().map_err(|_| wrong())?.collect();
    let listener = TcpListener::bind(candidates.as_slice()).map_err(|error| match error.kind() {
        io::ErrorKind::AddrInUse => {
            let sentence = text::cli_failure_port_taken(locale, address);
            Failure::new(Exit::Usage, "port_taken", sentence, text::cli_failure_port_taken_next(locale))
        }
        _ => wrong().lines(vec![error.to_string()]),
    })?;
    listener.set_nonblocking(true).map_err(|error| failed(locale, &error))?;
    Ok(listener)
}

/// Whether the database holds the credentials of a demo, which everybody can read.
fn is_demo(store: &Store, address: &str, locale: Locale) -> Result<bool, Failure> {
    store
        .read_blocking(|tx| {
            let mut tenants = vec![TenantRef::Operator];
            tenants.extend(tx.find(partners::all())?.iter().map(|partner| TenantRef::Partner(partner.id)));
            for tenant in tenants {
                if tx.find(users::of_tenant(tenant))?.iter().any(|user| is_cheap(&user.password)) {
                    return Ok(true);
                }
            }
            Ok::<_, StoreError>(false)
        })
        .map_err(|error| database::failure(&error, address, locale))
}

fn demo_refused(address: &str, locale: Locale) -> Failure {
    let sentence = text::cli_failure_demo_database(locale, &database::without_password(address));
    let next = text::cli_failure_demo_database_next(locale);
    Failure::new(Exit::Refused, "demo_database", sentence, next)
}

fn is_cheap(phc: &str) -> bool {
    let memory = phc.split(['$', ',']).find_map(|part| part.strip_prefix("m="));
    memory.and_then(|memory| memory.parse::<u32>().ok()).is_some_and(|memory| memory < LEAST_MEMORY)
}

async fn serve(listener: TcpListener, web: Web) -> io::Result<()> {
    let listener = tokio::net::TcpListener::from_std(listener)?;
    let center = web.center.clone();
    let purging = tokio::spawn(async move {
        let mut ticks = tokio::time::interval(PURGE_EVERY);
        loop {
            ticks.tick().await;
            if let Err(error) = center.purge().await {
                tracing::warn!(code = error.code(), "what has ended was not forgotten; the next hour will");
            }
        }
    });
    let result = web::serve(listener, web, stopped()).await;
    purging.abort();
    result
}

/// Ready when the person or the system says stop.
pub(crate) async fn stopped() {
    #[cfg(unix)]
    let terminated = async {
        match signal::unix::signal(signal::unix::SignalKind::terminate()) {
            Ok(mut signal) => _ = signal.recv().await,
            Err(_) => std::future::pending().await,
        }
    };
    #[cfg(not(unix))]
    let terminated = std::future::pending::<()>();
    tokio::select! {
        _ = signal::ctrl_c() => {}
        () = terminated => {}
    }
    tracing::info!("stopping: running requests are finished first");
}

fn failed(locale: Locale, error: &dyn std::fmt::Display) -> Failure {
    Failure::system(locale, &text::cli_what_server(locale), error)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_demos_passwords_are_cheap() {
        assert!(is_cheap("$argon2id$v=19$m=64,t=1,p=1$c2FsdA$aGFzaA"));
        assert!(!is_cheap("$argon2id$v=19$m=19456,t=2,p=1$c2FsdA$aGFzaA"));
        assert!(!is_cheap(""));
    }
}
