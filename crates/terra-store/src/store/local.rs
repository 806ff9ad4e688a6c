//! A database on the thread that asks it, without a runtime: how SQLite is fastest.

use super::Database;
use crate::{
    DatabaseUrl, Error,
    connection::Connection,
    operation::{Operation, perform},
};
use std::{
    future::Future,
    pin::pin,
    sync::Arc,
    task::{Context, Poll, Waker},
};
use terra_schema::Catalog;
use tokio::sync::{Mutex, MutexGuard};

/// One connection with the typed operations of a [`crate::Store`], used by the thread at hand.
///
/// On SQLite its futures are ready at once, and [`ready`] takes their results without a runtime.
/// On PostgreSQL they are awaited as usual.
pub struct Local {
    connection: Mutex<Connection>,
    catalog: Arc<Catalog>,
    actor: Option<Arc<str>>,
}

impl Local {
    /// Opens the database at `url` for the tables of `catalog`.
    ///
    /// # Errors
    /// When the URL can't be read, or the database can't be opened.
    pub async fn open(url: &str, catalog: Catalog) -> Result<Self, Error> {
        let url: DatabaseUrl = url.parse()?;
        let connection = Connection::open(&url).await?;
        Ok(Self { connection: Mutex::new(connection), catalog: Arc::new(catalog), actor: None })
    }

    /// Opens a transaction on this connection; `commit` or `rollback` ends it.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn begin(&self) -> Result<(), Error> {
        Ok(self.connection().await.begin().await?)
    }

    /// Keeps what was done since `begin`.
    ///
    /// # Errors
    /// When the database refuses; nothing is kept then.
    pub async fn commit(&self) -> Result<(), Error> {
        Ok(self.connection().await.commit().await?)
    }

    /// Undoes what was done since `begin`.
    ///
    /// # Errors
    /// When the connection is lost; nothing is kept then either.
    pub async fn rollback(&self) -> Result<(), Error> {
        Ok(self.connection().await.rollback().await?)
    }

    /// How many statements were asked since it was opened, those of transactions aside; for tests.
    #[doc(hidden)]
    pub async fn statements(&self) -> u64 {
        self.connection().await.statements()
    }

    /// The connection, at once where nobody else has it: a task that has used up its turn would
    /// else be told to wait, and [`ready`] can't.
    pub(super) async fn connection(&self) -> MutexGuard<'_, Connection> {
        match self.connection.try_lock() {
            Ok(connection) => connection,
            Err(_) => self.connection.lock().await,
        }
    }

    /// The connection itself, for migrations.
    pub fn into_connection(self) -> Connection {
        self.connection.into_inner()
    }
}

impl Database for Local {
    async fn perform<O: Operation>(&self, operation: O) -> Result<O::Output, Error> {
        Ok(perform(&operation, &mut *self.connection().await).await?)
    }

    fn catalog(&self) -> &Arc<Catalog> {
        &self.catalog
    }

    fn actor(&self) -> Option<Arc<str>> {
        self.actor.clone()
    }
}

/// The result of an operation on an embedded database, taken on this thread.
///
/// # Errors
/// What the operation fails with; `Unsupported` where it would have to wait, as on a server.
pub fn ready<R>(future: impl Future<Output = Result<R, Error>>) -> Result<R, Error> {
    match pin!(future).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(outcome) => outcome,
        Poll::Pending => Err(Error::Unsupported {
            engine: "a database server",
            what: "answer without an asynchronous runtime: await the operation instead",
        }),
    }
}

/// As [`ready`], for what fails with a fault.
pub(super) fn now<R, E: Into<Error>>(
    future: impl Future<Output = Result<R, E>>,
) -> Result<R, Error> {
    ready(async { future.await.map_err(Into::into) })
}
