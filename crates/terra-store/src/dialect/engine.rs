//! A bare connection to either engine: the one place that tells them apart.
//!
//! What waits on the wire is boxed. It is large, and an operation on SQLite would else have room
//! for it, and be moved with it, at every call.

use super::{
    Dialect,
    postgres::{self, PostgresConnection},
    sqlite::{self, SqliteConnection},
};
use crate::{DatabaseUrl, Error, connection::Visitor, error::Fault};
use rusqlite::InterruptHandle;
use std::sync::{
    Arc,
    atomic::{AtomicBool, Ordering},
};
use terra_schema::Value;

pub(crate) enum Engine {
    Sqlite(SqliteConnection),
    Postgres(Box<PostgresConnection>),
}

/// Stops the statement that runs on a connection, from another thread.
pub(crate) struct Stop {
    /// That what comes next isn't begun either: a question may be between two statements.
    pub(crate) is_stopped: Arc<AtomicBool>,
    pub(crate) statement: InterruptHandle,
}

impl Stop {
    pub(crate) fn now(self) {
        self.is_stopped.store(true, Ordering::SeqCst);
        self.statement.interrupt();
    }
}

impl Engine {
    pub(crate) async fn open(url: &DatabaseUrl) -> Result<Self, Error> {
        Ok(match url {
            DatabaseUrl::Sqlite { path, durable, busy_timeout } => {
                Self::Sqlite(SqliteConnection::open(path, *durable, *busy_timeout)?)
            }
            DatabaseUrl::Postgres(url) => {
                Self::Postgres(Box::new(PostgresConnection::open(url).await?))
            }
        })
    }

    pub(crate) fn dialect(&self) -> &'static Dialect {
        match self {
            Self::Sqlite(_) => &sqlite::DIALECT,
            Self::Postgres(_) => &postgres::DIALECT,
        }
    }

    /// The schema that the tables live in, on engines that have schemas.
    pub(crate) fn schema_name(&self) -> Option<&str> {
        match self {
            Self::Sqlite(_) => None,
            Self::Postgres(connection) => Some(connection.schema()),
        }
    }

    /// Whether it is open, and in no transaction that raw SQL opened behind our back.
    pub(crate) fn is_at_rest(&self) -> bool {
        match self {
            Self::Sqlite(connection) => !connection.in_transaction(),
            Self::Postgres(connection) => !connection.is_closed(),
        }
    }

    /// Whether the engine ended the open transaction by itself, as SQLite does when the disk is
    /// full. PostgreSQL keeps one that went wrong until it is told to roll it back.
    pub(crate) fn gave_up_transaction(&self) -> bool {
        match self {
            Self::Sqlite(connection) => !connection.in_transaction(),
            Self::Postgres(_) => false,
        }
    }

    /// Undoes the transaction that is open, and stops the statement that the engine is at when it
    /// is `midway` in one. Whether the connection can be used afterwards.
    pub(crate) fn abandon(&self, midway: bool) -> bool {
        match self {
            Self::Sqlite(connection) => {
                // Fails only where the engine has undone the transaction already.
                let _ = connection.in_transaction().then(|| connection.control("ROLLBACK"));
                true
            }
            Self::Postgres(connection) => {
                connection.abandon(midway);
                false
            }
        }
    }

    /// What stops a statement that runs; where statements block threads.
    pub(crate) fn stop(&self) -> Option<Stop> {
        match self {
            Self::Sqlite(connection) => Some(connection.stop()),
            Self::Postgres(_) => None,
        }
    }

    /// Lets a connection go on that was stopped, for its next user.
    pub(crate) fn go_on(&self) {
        if let Self::Sqlite(connection) = self {
            connection.go_on();
        }
    }

    /// Begins or ends a transaction.
    pub(crate) async fn control(&mut self, sql: &str) -> Result<(), Fault> {
        match self {
            Self::Sqlite(connection) => connection.control(sql),
            Self::Postgres(connection) => Box::pin(connection.control(sql)).await,
        }
    }

    /// Lets the engine check by itself what the next statement writes, where writes of the store
    /// go without: before SQL that others wrote.
    pub(crate) fn check(&self) -> Result<(), Fault> {
        match self {
            Self::Sqlite(connection) => connection.check(),
            Self::Postgres(_) => Ok(()),
        }
    }

    pub(crate) async fn batch(&mut self, sql: &str) -> Result<(), Fault> {
        match self {
            Self::Sqlite(connection) => connection.batch(sql),
            Self::Postgres(connection) => Box::pin(connection.batch(sql)).await,
        }
    }

    pub(crate) async fn execute(&mut self, sql: &str, parameters: &[Value]) -> Result<u64, Fault> {
        match self {
            Self::Sqlite(connection) => connection.execute(sql, parameters),
            Self::Postgres(connection) => Box::pin(connection.execute(sql, parameters)).await,
        }
    }

    /// Runs a statement whose values have passed the check of their records.
    pub(crate) async fn write(&mut self, sql: &str, parameters: &[Value]) -> Result<u64, Fault> {
        match self {
            Self::Sqlite(connection) => connection.write(sql, parameters),
            Self::Postgres(connection) => Box::pin(connection.execute(sql, parameters)).await,
        }
    }

    /// As [`Self::write`], in a transaction, which a failure of the statement leaves as it was.
    pub(crate) async fn write_guarded(
        &mut self,
        sql: &str,
        parameters: &[Value],
    ) -> Result<u64, Fault> {
        match self {
            // A statement that fails leaves a transaction of SQLite as it was.
            Self::Sqlite(connection) => connection.write(sql, parameters),
            Self::Postgres(connection) => Box::pin(connection.write_guarded(sql, parameters)).await,
        }
    }

    pub(crate) async fn rows(
        &mut self,
        sql: &str,
        parameters: &[Value],
    ) -> Result<Vec<Vec<Value>>, Fault> {
        match self {
            Self::Sqlite(connection) => connection.rows(sql, parameters),
            Self::Postgres(connection) => Box::pin(connection.rows(sql, parameters)).await,
        }
    }

    pub(crate) async fn columns(&mut self, sql: &str) -> Result<Vec<String>, Fault> {
        match self {
            Self::Sqlite(connection) => connection.columns(sql),
            Self::Postgres(connection) => Box::pin(connection.columns(sql)).await,
        }
    }

    pub(crate) async fn visit<V: Visitor>(
        &mut self,
        sql: &str,
        parameters: &[Value],
        visitor: &mut V,
    ) -> Result<(), Fault> {
        match self {
            Self::Sqlite(connection) => connection.visit(sql, parameters, visitor),
            Self::Postgres(connection) => {
                Box::pin(connection.visit(sql, parameters, visitor)).await
            }
        }
    }

    pub(crate) async fn copy(
        &mut self,
        sql: &str,
        select: &str,
        rows: &[Vec<Value>],
    ) -> Result<(), Fault> {
        match self {
            Self::Sqlite(_) => Err(Fault::Other(Error::Unsupported {
                engine: sqlite::DIALECT.name,
                what: "stream rows in by COPY",
            })),
            Self::Postgres(connection) => Box::pin(connection.copy(sql, select, rows)).await,
        }
    }
}
