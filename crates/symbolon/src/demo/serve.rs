//! Starting the demo, serving it, and stopping it in order.

use super::error::DemoError;
use super::folder::Folder;
use super::manifest::Manifest;
use super::partners::partner;
use super::print::{self, Opened};
use super::{DemoOptions, world};
use crate::database::without_password;
use center::clock::Clock;
use center::{Center, Options};
use std::future::Future;
use std::net::{SocketAddr, ToSocketAddrs};
use std::sync::Arc;
use store::{Store, StoreError, demo_clock};
use tokio::net::TcpSocket;
use tokio::sync::oneshot;
use web::Web;

/// A database that goes with the process.
const MEMORY: &str = "sqlite::memory:";

/// How many connections wait to be accepted.
const BACKLOG: u32 = 1024;

/// A demo that is ready to listen: everything that can fail has been done.
struct Ready {
    socket: TcpSocket,
    center: Center,
    manifest: Manifest,
    folder: Option<Folder>,
    kept: bool,
    throttle: bool,
}

/// The command: serves until Ctrl-C or SIGTERM, finishes running requests, and leaves nothing behind but `--data`.
pub(super) fn run(options: &DemoOptions) -> Result<(), DemoError> {
    let folder = Folder::open(options.data.as_deref())?;
    let address = options.database.clone().unwrap_or_else(|| folder.database());
    if options.load_only {
        let (_, kept, _) = data(options, &address)?;
        print::loaded(options, &without_password(&address), kept);
        return Ok(());
    }
    // Databases are opened by threads of their own, which must not be those of a runtime.
    let ready = prepare(options, &address, Some(folder))?;
    let opened = |folder: &Folder| {
        let opened = Opened {
            data: options.database.as_deref().map(without_password),
            folder: folder.path(),
            passing: folder.is_passing(),
            kept: ready.kept,
        };
        print::welcome(options, &ready.manifest, &opened);
    };
    runtime()?.block_on(async {
        let listener = listen(ready.socket, &ready.manifest.url)?;
        ready.folder.iter().for_each(opened);
        serve(listener, &ready.center, &ready.manifest.url, ready.throttle, told_to_stop()).await
    })?;
    print::farewell(options.locale);
    drop(ready.center);
    drop(ready.folder);
    Ok(())
}

/// A demo inside this process, for tests: on a free port, with the world in memory unless a folder is given.
pub struct Running {
    /// Where it is, without a slash at the end.
    pub url: String,
    /// Who can sign in, and the ids of everything.
    pub manifest: Manifest,
    /// The use cases of the served world; its clock can be moved.
    pub center: Center,
    stop: Option<oneshot::Sender<()>>,
    thread: Option<std::thread::JoinHandle<()>>,
}

/// Starts a demo inside this process. Callable from anywhere; blocks until the world is loaded and the port is open.
pub fn start(options: &DemoOptions) -> Result<Running, DemoError> {
    let (ready_sender, ready) = std::sync::mpsc::sync_channel(1);
    let (stop, stopped) = oneshot::channel::<()>();
    let options = options.clone();
    let thread = std::thread::spawn(move || {
        let served = || -> Result<(), DemoError> {
            let folder = options.data.as_deref().map(|data| Folder::open(Some(data))).transpose()?;
            let inside = || folder.as_ref().map_or_else(|| MEMORY.to_owned(), Folder::database);
            let address = options.database.clone().unwrap_or_else(inside);
            let ready = prepare(&options, &address, folder)?;
            let url = ready.manifest.url.clone();
            runtime()?.block_on(async {
                let listener = listen(ready.socket, &url)?;
                let _ = ready_sender.send(Ok((ready.manifest, ready.center.clone())));
                let stop = async {
                    // A test that forgets to stop drops its end, which stops too.
                    let _ = stopped.await;
                };
                serve(listener, &ready.center, &url, ready.throttle, stop).await
            })
        };
        let served = served();
        if let Err(error) = served {
            let _ = ready_sender.send(Err(error));
        }
    });
    let gone = || DemoError::Inside("internal".to_owned());
    let (manifest, center) = ready.recv().map_err(|_| gone())??;
    Ok(Running { url: manifest.url.clone(), manifest, center, stop: Some(stop), thread: Some(thread) })
}

impl Running {
    /// Finishes running requests and stops.
    pub fn stop(mut self) {
        self.end();
    }

    fn end(&mut self) {
        drop(self.stop.take());
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        self.end();
    }
}

/// Takes the port without opening it, opens and fills the store, and writes the manifest.
fn prepare(options: &DemoOptions, database: &str, folder: Option<Folder>) -> Result<Ready, DemoError> {
    let (socket, address) = bind(&options.listen)?;
    let url = format!("http://{address}");
    let (store, kept, clock) = data(options, database)?;
    let center =
        Center::open(store, Options { demo: true, clock, public_url: url.clone(), password_grant: true })?;
    let manifest = Manifest::new(&url);
    if let Some(folder) = &folder {
        let text =
            serde_json::to_string_pretty(&manifest).map_err(|error| DemoError::Inside(error.to_string()))?;
        folder.write("demo.json", &text)?;
    }
    Ok(Ready { socket, center, manifest, folder, kept, throttle: options.throttle })
}

/// The store with a whole world in it, whether it was there before, and its clock.
fn data(options: &DemoOptions, database: &str) -> Result<(Store, bool, Clock), DemoError> {
    let failed = |error: StoreError| store_error(database, error);
    let usual = store::Options::default();
    let many = options.customers > 0 && database != MEMORY;
    let mut store = open(database, store::Options { loading: many, ..usual.clone() })?;
    store.migrate(Clock::system().now()).map_err(failed)?;
    let clock = clock(options, &store).map_err(failed)?;
    let partners = store.read_blocking(|tx| tx.find(store::partners::all())).map_err(failed)?;
    let p = partner("P").id();
    let kept = !partners.is_empty();
    if kept && partners.iter().all(|partner| partner.id != p) {
        return Err(DemoError::NotADemo(without_password(database)));
    }
    if !kept {
        let left = store.read_blocking(move |tx| tx.find(store::customers::total(p))).map_err(failed)?;
        if left > 0 {
            return Err(DemoError::HalfLoaded(without_password(database)));
        }
        let mut told = print::Loading::new(options);
        world::load_telling(&store, clock.now(), options.customers, |progress| told.show(progress))?;
        told.end();
    }
    if many {
        // What it took to load is given back, and from now on a commit is a commit.
        drop(store);
        store = open(database, usual)?;
    }
    Ok((store, kept, clock))
}

/// The clock of a world goes on from where it was left; `--now` moves it, but never back.
fn clock(options: &DemoOptions, store: &Store) -> Result<Clock, StoreError> {
    let clock = Clock::system();
    let asked = options.now.map(|start| start.as_microsecond() - clock.now().as_microsecond());
    let lead = store.write_blocking(move |tx| -> Result<Option<i64>, StoreError> {
        if let Some(asked) = asked {
            tx.batch(&[demo_clock::lead_at_least(asked)])?;
        }
        tx.find(demo_clock::lead())
    })?;
    Ok(Clock::leading_by(lead.unwrap_or(0)))
}

fn open(database: &str, options: store::Options) -> Result<Store, DemoError> {
    Store::open(database, options).map_err(|error| store_error(database, error))
}

fn store_error(database: &str, error: StoreError) -> DemoError {
    match error {
        StoreError::InUse(path) => DemoError::InUse(path.display().to_string()),
        other => DemoError::Store(without_password(database), other),
    }
}

/// Bound but not open yet: nobody gets an answer before the manifest is written.
fn bind(listen: &str) -> Result<(TcpSocket, SocketAddr), DemoError> {
    let mut addresses = listen.to_socket_addrs().map_err(|_| DemoError::BadAddress(listen.to_owned()))?;
    let address = addresses.next().ok_or_else(|| DemoError::BadAddress(listen.to_owned()))?;
    if !address.ip().is_loopback() {
        return Err(DemoError::NotLoopback(listen.to_owned()));
    }
    let failed = |error: std::io::Error| match error.kind() {
        std::io::ErrorKind::AddrInUse => DemoError::Taken(address.to_string()),
        _ => DemoError::Listen(address.to_string(), error),
    };
    let socket = if address.is_ipv4() { TcpSocket::new_v4() } else { TcpSocket::new_v6() }.map_err(failed)?;
    // A port that was left a moment ago can be taken again; on Windows the same option would share it.
    #[cfg(unix)]
    socket.set_reuseaddr(true).map_err(failed)?;
    socket.bind(address).map_err(failed)?;
    let bound = socket.local_addr().map_err(failed)?;
    Ok((socket, bound))
}

fn listen(socket: TcpSocket, url: &str) -> Result<tokio::net::TcpListener, DemoError> {
    socket.listen(BACKLOG).map_err(|error| match error.kind() {
        std::io::ErrorKind::AddrInUse => DemoError::Taken(url.trim_start_matches("http://").to_owned()),
        _ => DemoError::Listen(url.to_owned(), error),
    })
}

async fn serve(
    listener: tokio::net::TcpListener,
    center: &Center,
    url: &str,
    throttle: bool,
    stop: impl Future<Output = ()> + Send + 'static,
) -> Result<(), DemoError> {
    let web = Web { center: center.clone(), public_url: Arc::from(url), demo: true, throttle };
    web::serve(listener, web, stop).await.map_err(|error| DemoError::Listen(url.to_owned(), error))
}

async fn told_to_stop() {
    let interrupted = async {
        let _ = tokio::signal::ctrl_c().await;
    };
    #[cfg(unix)]
    {
        use tokio::signal::unix::{SignalKind, signal};
        match signal(SignalKind::terminate()) {
            Ok(mut terminated) => {
                tokio::select! {
                    () = interrupted => {}
                    _ = terminated.recv() => {}
                }
            }
            Err(_) => interrupted.await,
        }
    }
    #[cfg(not(unix))]
    interrupted.await;
}

fn runtime() -> Result<tokio::runtime::Runtime, DemoError> {
    tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()
        .map_err(|error| DemoError::Inside(error.to_string()))
}
