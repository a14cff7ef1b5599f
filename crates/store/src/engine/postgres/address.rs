//! Where the servers are, and how they are talked to.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use rustls::pki_types::CertificateDer;
use rustls::pki_types::pem::PemObject;
use tokio_postgres::Config;
use tokio_postgres::config::{Host, SslMode, TargetSessionAttrs};
use tokio_postgres_rustls::MakeRustlsConnect;

use crate::StoreError;

/// How long one host is waited for, unless the address says otherwise.
const CONNECT: Duration = Duration::from_secs(2);
/// How long sent bytes may stay unacknowledged before the connection counts as lost.
const UNACKNOWLEDGED: Duration = Duration::from_secs(10);
/// A host that is gone says nothing, so one that is waited for is asked whether it lives: after how long, how often,
/// and how many times.
const SILENCE: (Duration, Duration, u32) = (Duration::from_secs(5), Duration::from_secs(2), 3);
/// A lock is waited for five seconds (`LockTimeout`); a node that froze inside a transaction lets go of its locks.
const SESSION: &str = "-c lock_timeout=5s -c idle_in_transaction_session_timeout=60s";

/// An understood `postgres://` address.
pub(super) struct Address {
    pub(super) config: Config,
    pub(super) tls: MakeRustlsConnect,
    /// The same for each server alone, in their order.
    pub(super) servers: Vec<Config>,
    /// Which of them wrote last. After a failure one connection finds the new primary, and all others follow it: the
    /// old one may live on for a while and would still let them write, for ever in vain.
    primary: AtomicUsize,
}

impl Address {
    /// Understands `postgres://user:password@host1:5432,host2:5432/database?…` with the parameters of libpq that
    /// the driver knows, and `sslrootcert` with the path of a PEM file.
    ///
    /// Without `sslmode`, servers on this machine are spoken to openly and all others with TLS only.
    pub(super) fn parse(address: &str) -> Result<Self, StoreError> {
        let (address, root) = without(address, "sslrootcert");
        let (mut address, mode) = without(&address, "sslmode");
        match mode.as_deref() {
            // The certificate is verified with its name whenever TLS is spoken, so these are one.
            Some("verify-full" | "verify-ca" | "require") => address = with(&address, "sslmode=require"),
            Some(other) => address = with(&address, &format!("sslmode={other}")),
            None => {}
        }
        let mut config = understood(&address)?;
        if mode.is_none() {
            let near = config.get_hosts().iter().all(is_local);
            config.ssl_mode(if near { SslMode::Disable } else { SslMode::Require });
        }
        if config.get_hosts().len() > 1 && config.get_target_session_attrs() == TargetSessionAttrs::Any {
            config.target_session_attrs(TargetSessionAttrs::ReadWrite);
        }
        let mut servers = Vec::new();
        for server in alone(&address) {
            let mut server = understood(&server)?;
            server.ssl_mode(config.get_ssl_mode());
            server.target_session_attrs(config.get_target_session_attrs());
            servers.push(server);
        }
        let encrypted = config.get_ssl_mode() != SslMode::Disable;
        let tls = tls(root.filter(|_| encrypted), encrypted)?;
        Ok(Address { config, tls, servers, primary: AtomicUsize::new(0) })
    }

    /// The same for a program that fills an empty database: its commits do not wait for the disk.
    pub(super) fn loading(mut self) -> Self {
        for config in self.servers.iter_mut().chain([&mut self.config]) {
            let options = config.get_options().unwrap_or_default();
            let options = format!("{options} -c synchronous_commit=off");
            config.options(options);
        }
        self
    }

    /// The server that wrote last.
    pub(super) fn primary(&self) -> usize {
        self.primary.load(Ordering::Relaxed)
    }

    /// This server writes.
    pub(super) fn found(&self, server: usize) {
        self.primary.store(server, Ordering::Relaxed);
    }
}

/// What the driver understands, with our own defaults.
fn understood(address: &str) -> Result<Config, StoreError> {
    // The driver's message repeats no part of the address, so no password gets out.
    let mut config: Config =
        address.parse().map_err(|error: tokio_postgres::Error| StoreError::Address(error.to_string()))?;
    if config.get_connect_timeout().is_none() {
        config.connect_timeout(CONNECT);
    }
    if config.get_keepalives_interval().is_none() {
        let (after, every, times) = SILENCE;
        config.keepalives_idle(after).keepalives_interval(every).keepalives_retries(times);
    }
    let options = config.get_options().map_or_else(|| SESSION.to_owned(), |own| format!("{SESSION} {own}"));
    config.options(options).tcp_user_timeout(UNACKNOWLEDGED);
    if config.get_application_name().is_none() {
        config.application_name("symbolon");
    }
    Ok(config)
}

/// One address for each server of `scheme://person@server,server/database?…`.
fn alone(address: &str) -> Vec<String> {
    let Some((scheme, rest)) = address.split_once("://") else { return vec![address.to_owned()] };
    let (place, tail) = rest.split_at(rest.find(['/', '?']).unwrap_or(rest.len()));
    let (person, servers) = place.rfind('@').map_or(("", place), |at| place.split_at(at + 1));
    servers.split(',').map(|server| format!("{scheme}://{person}{server}{tail}")).collect()
}

fn is_local(host: &Host) -> bool {
    match host {
        Host::Tcp(name) => {
            name == "localhost" || name.parse::<std::net::IpAddr>().is_ok_and(|address| address.is_loopback())
        }
        Host::Unix(_) => true,
    }
}

/// The authorities that vouch for a server: those of a file, else those of this machine.
fn tls(root: Option<String>, needed: bool) -> Result<MakeRustlsConnect, StoreError> {
    let mut trusted = rustls::RootCertStore::empty();
    if let Some(path) = root {
        let wrong = |error: String| StoreError::Address(format!("sslrootcert {path}: {error}"));
        for certificate in CertificateDer::pem_file_iter(&path).map_err(|error| wrong(error.to_string()))? {
            let certificate = certificate.map_err(|error| wrong(error.to_string()))?;
            trusted.add(certificate).map_err(|error| wrong(error.to_string()))?;
        }
    } else if needed {
        trusted.add_parsable_certificates(rustls_native_certs::load_native_certs().certs);
    }
    let provider = Arc::new(rustls::crypto::aws_lc_rs::default_provider());
    let config = rustls::ClientConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .map_err(|error| StoreError::Address(error.to_string()))?
        .with_root_certificates(trusted)
        .with_no_client_auth();
    Ok(MakeRustlsConnect::new(config))
}

/// The address without one parameter, and that parameter's value.
fn without(address: &str, name: &str) -> (String, Option<String>) {
    let Some((place, query)) = address.split_once('?') else { return (address.to_owned(), None) };
    let mut value = None;
    let mut kept = Vec::new();
    for pair in query.split('&') {
        match pair.split_once('=') {
            Some((found, said)) if found == name => value = Some(said.to_owned()),
            _ => kept.push(pair),
        }
    }
    let rest = if kept.is_empty() { place.to_owned() } else { format!("{place}?{}", kept.join("&")) };
    (rest, value)
}

fn with(address: &str, pair: &str) -> String {
    let joint = if address.contains('?') { '&' } else { '?' };
    format!("{address}{joint}{pair}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_far_server_is_spoken_to_with_tls_only() {
        let mode = |address: &str| Address::parse(address).unwrap().config.get_ssl_mode();
        assert_eq!(mode("postgres://u@db.example/x"), SslMode::Require);
        assert_eq!(mode("postgres://u@127.0.0.1,db.example/x"), SslMode::Require);
        assert_eq!(mode("postgres://u@127.0.0.1:1,localhost:2/x"), SslMode::Disable);
        assert_eq!(mode("postgres://u@db.example/x?sslmode=disable"), SslMode::Disable);
        assert_eq!(mode("postgres://u@localhost/x?sslmode=verify-full&connect_timeout=5"), SslMode::Require);
    }

    #[test]
    fn of_several_servers_the_one_that_writes_is_meant() {
        let address = Address::parse("postgres://u@h1:1,h2:2/x").unwrap();
        assert_eq!(address.config.get_target_session_attrs(), TargetSessionAttrs::ReadWrite);
        assert_eq!(address.config.get_connect_timeout(), Some(&CONNECT));
    }

    #[test]
    fn each_server_is_spoken_to_by_itself_as_if_there_were_all() {
        let address = Address::parse("postgres://u:p%40@h1:1,h2/x?application_name=a,b").unwrap();
        assert_eq!(address.servers.len(), 2);
        for (server, port) in address.servers.iter().zip([1, 5432]) {
            assert_eq!((server.get_hosts().len(), server.get_ports().first().unwrap_or(&5432)), (1, &port));
            assert_eq!(server.get_target_session_attrs(), TargetSessionAttrs::ReadWrite);
            assert_eq!(server.get_ssl_mode(), SslMode::Require);
            assert_eq!(server.get_password(), Some(&b"p@"[..]));
            assert_eq!(server.get_keepalives_idle(), SILENCE.0);
        }
        assert_eq!(Address::parse("postgres://h/x").unwrap().servers.len(), 1);
    }

    #[test]
    fn a_wrong_address_tells_no_password() {
        let wrong = Address::parse("postgres://u:hidden@h:port/x").err().unwrap();
        assert_eq!(wrong.code(), "store_address");
        assert!(!wrong.detail().unwrap().contains("hidden"));
        let missing = Address::parse("postgres://u@h/x?sslrootcert=/nowhere.pem").err().unwrap();
        assert!(missing.detail().unwrap().contains("/nowhere.pem"));
    }
}
