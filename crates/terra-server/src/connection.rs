//! Connections: accepted, bounded, and stopped when what runs on them has ended.

use crate::{Limits, log, metrics::Metrics, patience::Patience, router};
use axum::Router;
use hyper::server::conn::http1;
use hyper_util::{
    rt::{TokioIo, TokioTimer},
    server::graceful::{GracefulShutdown, Watcher},
    service::TowerToHyperService,
};
use std::{
    io,
    pin::pin,
    sync::{Arc, atomic::Ordering},
    time::Duration,
};
use terra_store::Store;
use tokio::{
    net::{TcpListener, TcpStream},
    sync::{OwnedSemaphorePermit, Semaphore},
    task::JoinSet,
    time::{sleep, timeout},
};

/// How long nothing is accepted after that failed, as it does when too many files are open.
const PAUSE: Duration = Duration::from_millis(100);
/// The least room that there is for the head of a request.
const LEAST_BUFFER: usize = 8 << 10;

/// Serves the atlas in `store` to those who come to `listener`, until `shutdown` is ready; then
/// accepts nothing more, and returns when what runs has ended, after ten seconds at most.
pub async fn serve(store: Store, listener: TcpListener, shutdown: impl Future<Output = ()>) {
    serve_within(Limits::default(), store, listener, shutdown).await;
}

/// As [`serve`], within other limits.
pub async fn serve_within(
    limits: Limits,
    store: Store,
    listener: TcpListener,
    shutdown: impl Future<Output = ()>,
) {
    let metrics = Arc::default();
    let server = Server {
        router: router(store, limits, &metrics),
        limits,
        metrics,
        places: Arc::new(Semaphore::new(limits.connections)),
    };
    let graceful = GracefulShutdown::new();
    let mut connections = JoinSet::new();
    let mut shutdown = pin!(shutdown);
    loop {
        tokio::select! {
            biased;
            () = &mut shutdown => break,
            Some(_) = connections.join_next() => {}
            (stream, place) = server.accept(&listener) => {
                connections.spawn(server.connection(stream, place, graceful.watcher()));
            }
        }
    }
    // Who comes now is refused at once, and not left to wait for an answer that never comes.
    drop(listener);
    if timeout(limits.stop_time, graceful.shutdown()).await.is_err() {
        log::line("stopped before every request had its answer");
    }
    connections.shutdown().await;
}

/// A connection, as it is counted.
struct Open(Arc<Metrics>);

impl Open {
    fn one_more(metrics: &Arc<Metrics>) -> Self {
        metrics.connections.fetch_add(1, Ordering::Relaxed);
        Self(Arc::clone(metrics))
    }
}

impl Drop for Open {
    fn drop(&mut self) {
        self.0.connections.fetch_sub(1, Ordering::Relaxed);
    }
}

struct Server {
    router: Router,
    limits: Limits,
    metrics: Arc<Metrics>,
    places: Arc<Semaphore>,
}

impl Server {
    /// The next connection, once there is a place for it.
    async fn accept(&self, listener: &TcpListener) -> (TcpStream, Option<OwnedSemaphorePermit>) {
        // The places are never closed, so there is one at some time.
        let place = Arc::clone(&self.places).acquire_owned().await.ok();
        loop {
            match listener.accept().await {
                Ok((stream, _)) => return (stream, place),
                // Who came has gone again.
                Err(error) if is_of_one_connection(&error) => {}
                Err(error) => {
                    log::line(&format!("no connection can be accepted: {error}"));
                    sleep(PAUSE).await;
                }
            }
        }
    }

    /// Answers what is asked on a connection.
    fn connection(
        &self,
        stream: TcpStream,
        place: Option<OwnedSemaphorePermit>,
        watcher: Watcher,
    ) -> impl Future<Output = ()> + use<> {
        // Answers are written whole, so waiting for more of them only costs time.
        let _ = stream.set_nodelay(true);
        let stream = Patience::new(stream, self.limits.read_time);
        let open = Open::one_more(&self.metrics);
        let service = TowerToHyperService::new(self.router.clone());
        let connection = http1::Builder::new()
            .timer(TokioTimer::new())
            .header_read_timeout(self.limits.header_time)
            .max_buf_size(self.limits.header_bytes.max(LEAST_BUFFER))
            .serve_connection(TokioIo::new(stream), service);
        let connection = watcher.watch(connection);
        async move {
            // What fails is the client's going away, or its speaking another language.
            let _ = connection.await;
            drop((place, open));
        }
    }
}

fn is_of_one_connection(error: &io::Error) -> bool {
    use io::ErrorKind::{ConnectionAborted, ConnectionRefused, ConnectionReset, Interrupted};
    matches!(error.kind(), ConnectionAborted | ConnectionRefused | ConnectionReset | Interrupted)
}
