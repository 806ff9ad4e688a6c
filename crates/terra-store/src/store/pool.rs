//! A bounded pool of connections to either engine.

use super::Status;
use crate::{DatabaseUrl, Error, connection::Connection, resident::Resident};
use deadpool::{
    Runtime,
    managed::{self, Metrics, Object, PoolError, RecycleError, RecycleResult},
};
use std::{
    ops::{Deref, DerefMut},
    sync::{Arc, OnceLock},
    time::Duration,
};

/// The most connections that are open at once.
const CONNECTIONS: usize = 16;
/// How long an operation waits for a connection to become free, and for one to open.
const WAIT: Duration = Duration::from_secs(30);

pub(super) struct Pool {
    connections: managed::Pool<Opener>,
    /// What each connection may answer from instead.
    resident: OnceLock<Arc<Resident>>,
}

struct Opener(DatabaseUrl);

impl Pool {
    pub(super) fn new(url: DatabaseUrl) -> Result<Self, Error> {
        let name = url.to_string();
        let pool = managed::Pool::builder(Opener(url))
            .max_size(CONNECTIONS)
            .wait_timeout(Some(WAIT))
            .create_timeout(Some(WAIT))
            .runtime(Runtime::Tokio1)
            .build()
            .map_err(|error| Error::Open { database: name, reason: error.to_string() })?;
        Ok(Self { connections: pool, resident: OnceLock::new() })
    }

    pub(super) async fn get(&self) -> Result<Pooled, Error> {
        let mut object = self.connections.get().await.map_err(|error| match error {
            PoolError::Backend(error) => error,
            PoolError::Timeout(_) => Error::Busy,
            other => Error::ConnectionLost(other.to_string()),
        })?;
        object.resident = self.resident.get().cloned();
        Ok(Pooled(object))
    }

    /// Has connections answer from what is held there; false where they do so already.
    pub(super) fn answer_from(&self, resident: Arc<Resident>) -> bool {
        self.resident.set(resident).is_ok()
    }

    /// What is held, if anything is.
    pub(super) fn resident(&self) -> Option<&Arc<Resident>> {
        self.resident.get()
    }

    /// Has what is held looked at once more, by who reads it for a store that is gone now.
    pub(super) fn let_go(&self) {
        if let Some(resident) = self.resident.get() {
            resident.asked.notify_one();
        }
    }

    /// How busy it is; of what is held, nothing.
    pub(super) fn status(&self) -> Status {
        let managed::Status { max_size, size, available, waiting } = self.connections.status();
        Status { open: size, idle: available, most: max_size, waiting, ..Status::default() }
    }

    pub(super) fn url(&self) -> &DatabaseUrl {
        &self.connections.manager().0
    }
}

impl managed::Manager for Opener {
    type Type = Connection;
    type Error = Error;

    async fn create(&self) -> Result<Connection, Error> {
        Connection::open(&self.0).await
    }

    async fn recycle(&self, connection: &mut Connection, _: &Metrics) -> RecycleResult<Error> {
        if connection.is_usable() {
            return Ok(());
        }
        Err(RecycleError::message("lost, or left in the middle of something"))
    }
}

/// A connection of the pool. What was left half done on it is stopped when it is given back: what
/// it holds locked must not wait for its next user, who gets another one.
pub(super) struct Pooled(Object<Opener>);

impl Drop for Pooled {
    fn drop(&mut self) {
        if !self.0.is_usable() {
            self.0.abandon();
        }
    }
}

impl Deref for Pooled {
    type Target = Connection;

    fn deref(&self) -> &Connection {
        &self.0
    }
}

impl DerefMut for Pooled {
    fn deref_mut(&mut self) -> &mut Connection {
        &mut self.0
    }
}
