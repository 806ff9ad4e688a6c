//! Work that blocks, on threads where it may.

use crate::{Error, connection::Connection, dialect::Stop};
use std::{
    ops::DerefMut,
    sync::{Arc, Mutex, PoisonError},
};

/// Runs what blocks to its end, also when nobody waits for it any more.
pub(super) async fn on_thread<R: Send + 'static>(
    work: impl FnOnce() -> R + Send + 'static,
) -> Result<R, Error> {
    // It panicked, or the runtime is shutting down.
    let failed = |error: tokio::task::JoinError| Error::ConnectionLost(error.to_string());
    tokio::task::spawn_blocking(work).await.map_err(failed)
}

/// Runs what blocks on a connection, and stops it when nobody waits for it any more. Gives the
/// connection back with what came out.
pub(super) async fn while_wanted<C, R>(
    mut connection: C,
    work: impl FnOnce(&mut Connection) -> R + Send + 'static,
) -> Result<(C, R), Error>
where
    C: DerefMut<Target = Connection> + Send + 'static,
    R: Send + 'static,
{
    let running = Running(Arc::new(Mutex::new(connection.stop())));
    let done = Arc::clone(&running.0);
    on_thread(move || {
        let outcome = work(&mut connection);
        // Taken before the connection can be given to anyone else, whose work must go on.
        drop(done.lock().unwrap_or_else(PoisonError::into_inner).take());
        connection.go_on();
        (connection, outcome)
    })
    .await
}

/// What stops the work, while there is any.
struct Running(Arc<Mutex<Option<Stop>>>);

impl Drop for Running {
    fn drop(&mut self) {
        if let Some(stop) = self.0.lock().unwrap_or_else(PoisonError::into_inner).take() {
            stop.now();
        }
    }
}
