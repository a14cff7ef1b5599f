//! From a listening socket to answers, until somebody says stop.

use crate::{Web, app};
use std::future::{Future, IntoFuture as _};
use std::io;
use std::net::SocketAddr;
use std::time::Duration;
use tokio::net::TcpListener;
use tokio::sync::oneshot;

/// How long running requests may take to finish once the server was told to stop.
const PATIENCE: Duration = Duration::from_secs(30);

/// Serves, and works on jobs beside it, until `stop` is ready; then takes no new connection and returns when the running requests are answered.
pub async fn serve(
    listener: TcpListener,
    web: Web,
    stop: impl Future<Output = ()> + Send + 'static,
) -> io::Result<()> {
    let (stopping, stopped) = oneshot::channel();
    let stop = async move {
        stop.await;
        let _ = stopping.send(());
    };
    let center = web.center.clone();
    let service = app(web).into_make_service_with_connect_info::<SocketAddr>();
    let server = axum::serve(listener, service).with_graceful_shutdown(stop).into_future();
    let too_long = async {
        // Without a word from `stop` there is no hurry.
        if stopped.await.is_err() {
            std::future::pending::<()>().await;
        }
        tokio::time::sleep(PATIENCE).await;
    };
    tokio::select! {
        result = server => result,
        () = too_long => Ok(()),
        // It never ends by itself; what it has begun when it is dropped, the store finishes.
        () = center.work() => Ok(()),
    }
}
