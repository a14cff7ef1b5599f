//! Symbolon itself as a child: the server of `symbolon demo` over an existing database, without limits on calls.

use crate::{Outcome, child};
use center::clock::Clock;
use center::{Center, Options};
use serde_json::{Value, json};
use std::sync::Arc;
use store::Store;
use tracing_subscriber::EnvFilter;
use web::Web;

/// Serves until the standard input is closed; the logs go to the error output, as those of `symbolon serve` do.
pub fn serve(database: &str, log: &str) -> Outcome<()> {
    let filter = EnvFilter::try_new(log).map_err(|error| error.to_string())?;
    tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr).with_target(false).init();
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()
        .map_err(|error| error.to_string())?;
    runtime.block_on(async {
        let listener =
            tokio::net::TcpListener::bind("127.0.0.1:0").await.map_err(|error| error.to_string())?;
        let address = listener.local_addr().map_err(|error| error.to_string())?;
        let url = format!("http://{address}");
        let store = Store::open(database, store::Options { create: false, ..store::Options::default() })
            .map_err(say)?;
        let options =
            Options { demo: true, clock: Clock::system(), public_url: url.clone(), password_grant: true };
        let center = Center::open(store.clone(), options).map_err(|error| error.code().to_owned())?;
        let web = Web { center, public_url: Arc::from(url.as_str()), demo: true, throttle: false };
        let (stop, stopped) = tokio::sync::oneshot::channel::<()>();
        std::thread::spawn(move || {
            child::answer(|_| stats(&store));
            drop(stop);
        });
        child::say(&json!({ "address": address.to_string() }))?;
        let stop = async {
            let _ = stopped.await;
        };
        web::serve(listener, web, stop).await.map_err(|error| error.to_string())
    })
}

fn stats(store: &Store) -> Value {
    let stats = store.stats();
    json!({
        "commits": stats.commits,
        "members": stats.members,
        "reads": stats.reads,
        "statements": stats.statements,
    })
}

/// Makes the world in an empty database, and says how long that took.
pub fn load(database: &str, customers: usize) -> Outcome<()> {
    let store = Store::open(database, store::Options::default()).map_err(say)?;
    let now = Clock::system().now();
    store.migrate(now).map_err(say)?;
    let started = std::time::Instant::now();
    let loaded = symbolon::demo::load(&store, now, customers).map_err(|error| error.code().to_owned())?;
    let rows = loaded.rows;
    // A store that is dropped finishes its work.
    drop(store);
    child::say(&json!({ "rows": rows, "seconds": started.elapsed().as_secs_f64() }))
}

fn say(error: store::StoreError) -> String {
    format!("{} {}", error.code(), error.detail().unwrap_or_default())
}
