//! Transactions of several operations.

use super::{
    Database, Store, group_commit::WriterGuard, local::now, pool::Pooled, thread::while_wanted,
};
use crate::{
    Error,
    connection::Connection,
    operation::{Operation, perform},
};
use std::{
    ops::{Deref, DerefMut},
    sync::Arc,
};
use terra_schema::Catalog;
use tokio::{runtime::Handle, sync::Mutex};

/// Several operations that take place together or not at all. Each of them also stands for
/// itself: one that fails undoes its own work only, and the transaction goes on.
///
/// Dropped before `commit`, it is undone.
pub struct Transaction {
    store: Store,
    /// Whether it only reads.
    is_reading: bool,
    /// Taken while an operation runs; gone when one was cancelled midway.
    lease: Mutex<Option<Lease>>,
}

/// The connection that a transaction has to itself. What is open on it when it is given back is
/// undone.
enum Lease {
    Writer(WriterGuard),
    Pooled(Box<Pooled>),
}

impl Deref for Lease {
    type Target = Connection;

    fn deref(&self) -> &Connection {
        match self {
            Self::Writer(connection) => connection,
            Self::Pooled(connection) => connection,
        }
    }
}

impl DerefMut for Lease {
    fn deref_mut(&mut self) -> &mut Connection {
        match self {
            Self::Writer(connection) => connection,
            Self::Pooled(connection) => connection,
        }
    }
}

impl Transaction {
    pub(super) async fn begin(store: &Store) -> Result<Self, Error> {
        let lease = match &store.shared.writer {
            Some(writer) => Lease::Writer(writer.lock().await?),
            None => Lease::Pooled(Box::new(store.shared.pool.get().await?)),
        };
        let transaction = Self::on(store, lease, false);
        transaction.on_lease(Begin).await?;
        Ok(transaction)
    }

    pub(super) async fn begin_read(store: &Store) -> Result<Self, Error> {
        let lease = Lease::Pooled(Box::new(store.shared.pool.get().await?));
        let transaction = Self::on(store, lease, true);
        transaction.on_lease(BeginRead).await?;
        Ok(transaction)
    }

    fn on(store: &Store, lease: Lease, is_reading: bool) -> Self {
        Self { store: store.clone(), is_reading, lease: Mutex::new(Some(lease)) }
    }

    /// Keeps what was done.
    ///
    /// # Errors
    /// When the database refuses; nothing is kept then.
    pub async fn commit(self) -> Result<(), Error> {
        self.on_lease(Commit).await
    }

    /// Undoes what was done.
    ///
    /// # Errors
    /// When the connection is lost; nothing is kept then either.
    pub async fn rollback(self) -> Result<(), Error> {
        self.on_lease(Rollback).await
    }

    async fn on_lease<O: Operation>(&self, operation: O) -> Result<O::Output, Error> {
        let mut place = self.lease.lock().await;
        let cancelled = "an operation of this transaction was cancelled, so it is undone";
        let mut lease = place.take().ok_or_else(|| Error::ConnectionLost(cancelled.to_owned()))?;
        let (lease, outcome) = if self.store.shared.dialect.blocks {
            while_wanted(lease, move |connection| now(perform(&operation, connection))).await?
        } else {
            let outcome = perform(&operation, &mut lease).await;
            (lease, outcome.map_err(Into::into))
        };
        *place = Some(lease);
        outcome
    }
}

impl Drop for Transaction {
    fn drop(&mut self) {
        // A pooled connection left as it is would be closed, and the next one opened anew.
        if let Some(Lease::Pooled(mut connection)) = self.lease.get_mut().take()
            && connection.in_transaction()
            && let Ok(runtime) = Handle::try_current()
        {
            runtime.spawn(async move { connection.rollback().await });
        }
    }
}

impl Database for Transaction {
    async fn perform<O: Operation>(&self, operation: O) -> Result<O::Output, Error> {
        if O::WRITES && self.is_reading {
            let what = "write: begin one that does";
            return Err(Error::Unsupported { engine: "a transaction that only reads", what });
        }
        self.on_lease(operation).await
    }

    fn catalog(&self) -> &Arc<Catalog> {
        self.store.catalog()
    }

    fn actor(&self) -> Option<Arc<str>> {
        self.store.actor()
    }
}

/// A step of the transaction itself, performed like any operation.
macro_rules! step {
    ($name:ident, $method:ident) => {
        struct $name;

        impl Operation for $name {
            type Output = ();

            const WRITES: bool = true;

            async fn perform<'a>(
                &'a self,
                connection: &'a mut Connection,
            ) -> Result<(), crate::operation::Failure> {
                Ok(connection.$method().await?)
            }
        }
    };
}

step!(Begin, begin);
step!(BeginRead, begin_read);
step!(Commit, commit);
step!(Rollback, rollback);
