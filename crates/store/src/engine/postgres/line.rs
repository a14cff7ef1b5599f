//! A thread's way to the database: a connection that is made when needed and made anew when lost.

use std::sync::Arc;
use std::time::{Duration, Instant};

use tokio::runtime::{Builder, Runtime};

use super::address::Address;
use super::connection::PostgresConnection;
use super::fault::{is_passing, told};
use crate::StoreError;

/// How long a closure waits for a database that cannot be reached, for instance while a standby takes over.
const PATIENCE: Duration = Duration::from_secs(5);
/// How long it waits between two attempts.
const PAUSE: Duration = Duration::from_millis(100);

/// The runtime is the thread's own: nothing on it runs but this connection.
pub(super) struct Line {
    address: Arc<Address>,
    runtime: Arc<Runtime>,
    connection: Option<PostgresConnection>,
}

impl Line {
    pub(super) fn new(address: Arc<Address>) -> Result<Self, StoreError> {
        let runtime = Builder::new_current_thread()
            .enable_all()
            .build()
            .map_err(|error| StoreError::Unavailable(error.to_string()))?;
        Ok(Line { address, runtime: Arc::new(runtime), connection: None })
    }

    /// The connection, made if there is none, with as much patience as a passing fault deserves.
    pub(super) fn connect(&mut self) -> Result<&mut PostgresConnection, StoreError> {
        if self.connection.as_ref().is_none_or(PostgresConnection::is_lost) {
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

    /// Drops the connection, so that the next closure begins on another.
    pub(super) fn hang_up(&mut self) {
        self.connection = None;
    }

    /// Waits without keeping anything.
    pub(super) fn pause(&self, how_long: Duration) {
        self.runtime.block_on(async { tokio::time::sleep(how_long).await });
    }

    fn made(&self) -> Result<PostgresConnection, StoreError> {
        let latest = Instant::now() + PATIENCE;
        loop {
            match self.runtime.block_on(self.address.config.connect(self.address.tls.clone())) {
                Ok((client, driver)) => {
                    self.runtime.spawn(async move {
                        if let Err(error) = driver.await {
                            tracing::debug!(detail = told(&error), "a database connection ended");
                        }
                    });
                    return Ok(PostgresConnection::new(Arc::clone(&self.runtime), client));
                }
                Err(error) if is_passing(&error) && Instant::now() + PAUSE < latest => self.pause(PAUSE),
                Err(error) => return Err(StoreError::Unavailable(told(&error))),
            }
        }
    }
}
