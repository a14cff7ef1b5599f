//! Symbolon itself as a child: the server of `symbolon demo` over an existing database, without limits on calls.

use crate::{Outcome, child};
use center::clock::Clock;
use center::{Center, Options};
use serde_json::{Value, json};
use std::net::SocketAddr;
use std::sync::Arc;
use store::Store;
use tokio::sync::oneshot;
use tracing_subscriber::EnvFilter;
use web::Web;

/// A server in this process; it ends with the value.
pub struct Here {
    /// Where it listens.
    pub address: SocketAddr,
    /// Its store.
    pub store: Store,
    _stop: oneshot::Sender<()>,
    _runtime: tokio::runtime::Runtime,
}

impl Here {
    /// Serves a database that has its world.
    pub fn open(database: &str, options: store::Options) -> Outcome<Here> {
        let runtime = tokio::runtime::Builder::new_multi_thread()
            .enable_all()
            .build()
            .map_err(|error| error.to_string())?;
        let store = Store::open(database, options).map_err(say)?;
        let listener = std::net::TcpListener::bind("127.0.0.1:0").map_err(|error| error.to_string())?;
        listener.set_nonblocking(true).map_err(|error| error.to_string())?;
        let address = listener.local_addr().map_err(|error| error.to_string())?;
        let url = format!("http://{address}");
        let options =
            Options { demo: true, clock: Clock::system(), public_url: url.clone(), password_grant: true };
        let center = Center::open(store.clone(), options).map_err(|error| error.code().to_owned())?;
        let web = Web { center, public_url: Arc::from(url.as_str()), demo: true, throttle: false };
        let (stop, stopped) = oneshot::channel::<()>();
        let entered = runtime.enter();
        let listener = tokio::net::TcpListener::from_std(listener).map_err(|error| error.to_string())?;
        drop(entered);
        runtime.spawn(web::serve(listener, web, async {
            let _ = stopped.await;
        }));
        Ok(Here { address, store, _stop: stop, _runtime: runtime })
    }
}

/// Serves until the standard input is closed; the logs go to the error output, as those of `symbolon serve` do.
pub fn serve(database: &str, log: &str) -> Outcome<()> {
    let filter = EnvFilter::try_new(log).map_err(|error| error.to_string())?;
    tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr).with_target(false).init();
    let here = Here::open(database, store::Options { create: false, ..store::Options::default() })?;
    child::say(&json!({ "address": here.address.to_string() }))?;
    child::answer(|_| stats(&here.store));
    Ok(())
}

fn stats(store: &Store) -> Value {
    let stats = store.stats();
    json!({
        "commits": stats.commits,
        "members": stats.members,
        "reads": stats.reads,
        "statements": stats.statements,
        "vm_steps": stats.vm_steps,
        "retries": stats.retries,
    })
}

/// Makes the world in an empty database, and says how long that took.
pub fn load(database: &str, customers: usize) -> Outcome<()> {
    let started = std::time::Instant::now();
    let options = store::Options { loading: true, ..store::Options::default() };
    let store = Store::open(database, options).map_err(say)?;
    let now = Clock::system().now();
    store.migrate(now).map_err(say)?;
    let loaded = symbolon::demo::load(&store, now, customers).map_err(|error| error.code().to_owned())?;
    let rows = loaded.rows;
    // A store that is dropped finishes its work.
    drop(store);
    child::say(&json!({ "rows": rows, "seconds": started.elapsed().as_secs_f64() }))
}

fn say(error: store::StoreError) -> String {
    format!("{} {}", error.code(), error.detail().unwrap_or_default())
}
