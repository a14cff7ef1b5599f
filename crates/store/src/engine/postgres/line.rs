//! A thread's way to the database: a connection that is made when needed and made anew when lost.

use std::sync::Arc;
use std::time::{Duration, Instant};

use tokio::runtime::{Builder, Runtime};
use tokio_postgres::Config;

use super::address::Address;
use super::connection::PostgresConnection;
use super::fault::{is_passing, told};
use crate::StoreError;

/// How long a closure waits for a database that cannot be reached, for instance while a standby takes over.
const PATIENCE: Duration = Duration::from_secs(5);
/// How long it waits between two attempts.
const PAUSE: Duration = Duration::from_millis(100);

/// How long a server that took the connection may be silent before it has let us in.
const ADMISSION: Duration = Duration::from_secs(3);

/// The runtime is the thread's own: nothing on it runs but this connection.
pub(super) struct Line {
    address: Arc<Address>,
    runtime: Arc<Runtime>,
    connection: Option<PostgresConnection>,
    /// To which server.
    server: usize,
    /// What became of the last connection was so unclear that another server is asked first.
    suspicious: bool,
}

impl Line {
    pub(super) fn new(address: Arc<Address>) -> Result<Self, StoreError> {
        let runtime = Builder::new_current_thread()
            .enable_all()
            .build()
            .map_err(|error| StoreError::Unavailable(error.to_string()))?;
        Ok(Line { address, runtime: Arc::new(runtime), connection: None, server: 0, suspicious: false })
    }

    /// The connection, made if there is none, with as much patience as a passing fault deserves.
    pub(super) fn connect(&mut self) -> Result<&mut PostgresConnection, StoreError> {
        // A connection to a primary of yesterday is of no use, however well it looks.
        let moved = self.server != self.address.primary();
        if moved || self.connection.as_ref().is_none_or(PostgresConnection::is_lost) {
            self.connection = None;
            let made = self.made()?;
            return Ok(self.connection.insert(made));
        }
        self.connection.as_mut().ok_or_else(|| StoreError::Unavailable("no connection".into()))
    }

    /// Ends what still waits to be ended, because no work is waiting.
    pub(super) fn rest(&mut self) {
        if let Some(connection) = &mut self.connection {
            connection.rest();
        }
    }

    /// Drops the connection, so that the next closure begins on another, and on another server if there is one.
    pub(super) fn hang_up(&mut self) {
        self.connection = None;
        self.suspicious = true;
    }

    /// Waits without keeping anything.
    pub(super) fn pause(&self, how_long: Duration) {
        self.runtime.block_on(async { tokio::time::sleep(how_long).await });
    }

    fn made(&mut self) -> Result<PostgresConnection, StoreError> {
        let latest = Instant::now() + PATIENCE;
        loop {
            match self.any_server() {
                Ok(connection) => return Ok(connection),
                Err(Refused { is_passing: true, .. }) if Instant::now() + PAUSE < latest => self.pause(PAUSE),
                Err(refused) => return Err(StoreError::Unavailable(refused.detail)),
            }
        }
    }

    /// The first server that is as it should be, beginning where the last one was, or behind it.
    fn any_server(&mut self) -> Result<PostgresConnection, Refused> {
        let address = Arc::clone(&self.address);
        let count = address.servers.len();
        let known = address.primary();
        // Somebody else may have found the new primary already.
        let first = if self.suspicious && known == self.server { known + 1 } else { known };
        let mut refused: Option<Refused> = None;
        for place in (first..first + count).map(|place| place % count.max(1)) {
            let Some(server) = address.servers.get(place) else { break };
            match self.enter(server) {
                Ok(connection) => {
                    if place != known {
                        tracing::info!(host = ?server.get_hosts(), port = ?server.get_ports(), "the database is written here now");
                    }
                    (self.server, self.suspicious) = (place, false);
                    address.found(place);
                    return Ok(connection);
                }
                // Why nobody can be let in at all says more than who is no primary.
                Err(error) if refused.as_ref().is_none_or(|known| known.is_passing) => refused = Some(error),
                Err(_) => {}
            }
        }
        Err(refused.unwrap_or_else(|| Refused::passing("no server is named")))
    }

    fn enter(&self, server: &Config) -> Result<PostgresConnection, Refused> {
        let limit = ADMISSION + server.get_connect_timeout().copied().unwrap_or_default();
        let entered = self
            .runtime
            .block_on(async { tokio::time::timeout(limit, server.connect(self.address.tls.clone())).await });
        let (client, driver) =
            entered.map_err(|_| Refused::passing("a server does not let anybody in"))??;
        self.runtime.spawn(async move {
            if let Err(error) = driver.await {
                tracing::debug!(detail = told(&error), "a database connection ended");
            }
        });
        Ok(PostgresConnection::new(Arc::clone(&self.runtime), client))
    }
}

/// Why there is no connection.
struct Refused {
    detail: String,
    is_passing: bool,
}

impl Refused {
    fn passing(detail: &str) -> Self {
        Refused { detail: detail.to_owned(), is_passing: true }
    }
}

impl From<tokio_postgres::Error> for Refused {
    fn from(error: tokio_postgres::Error) -> Self {
        Refused { detail: told(&error), is_passing: is_passing(&error) }
    }
}
