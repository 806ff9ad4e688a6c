//! One open connection to either engine.

mod transaction;
mod visitor;

pub(crate) use visitor::{Decoded, Visitor};

use crate::{
    DatabaseUrl, Error,
    dialect::{
        Dialect,
        postgres::{self, PostgresConnection},
        sqlite::{self, SqliteConnection},
    },
    error::Fault,
};
use terra_schema::Value;

/// One open connection.
///
/// Its futures never wait on SQLite, so a thread that owns the connection may run them to their
/// end without a runtime; see [`crate::Local`].
pub struct Connection {
    engine: Engine,
    /// How many transactions and savepoints are open.
    depth: u32,
}

enum Engine {
    Sqlite(SqliteConnection),
    Postgres(PostgresConnection),
}

impl Connection {
    /// Opens a connection.
    ///
    /// # Errors
    /// When the database can't be reached or opened.
    pub async fn open(url: &DatabaseUrl) -> Result<Self, Error> {
        let engine = match url {
            DatabaseUrl::Sqlite { path, durable } => {
                Engine::Sqlite(SqliteConnection::open(path, *durable)?)
            }
            DatabaseUrl::Postgres(url) => Engine::Postgres(PostgresConnection::open(url).await?),
        };
        Ok(Self { engine, depth: 0 })
    }

    /// What this engine does differently.
    pub(crate) fn dialect(&self) -> &'static Dialect {
        match &self.engine {
            Engine::Sqlite(_) => &sqlite::DIALECT,
            Engine::Postgres(_) => &postgres::DIALECT,
        }
    }

    /// The schema that the tables live in, on engines that have schemas.
    pub(crate) fn schema_name(&self) -> Option<&str> {
        match &self.engine {
            Engine::Sqlite(_) => None,
            Engine::Postgres(connection) => Some(connection.schema()),
        }
    }

    /// Whether it can still be used: it is open, and nothing was left half done on it.
    pub(crate) fn is_usable(&self) -> bool {
        let open = match &self.engine {
            Engine::Sqlite(_) => true,
            Engine::Postgres(connection) => !connection.is_closed(),
        };
        open && self.depth == 0
    }

    /// Runs statements without parameters.
    pub(crate) async fn batch(&mut self, sql: &str) -> Result<(), Error> {
        Ok(self.try_batch(sql).await?)
    }

    /// Runs one statement and counts the rows it changed.
    pub(crate) async fn execute(&mut self, sql: &str, parameters: &[Value]) -> Result<u64, Error> {
        Ok(self.try_execute(sql, parameters).await?)
    }

    /// All rows of one statement, each value as the engine says; for results that no table
    /// describes.
    pub(crate) async fn rows(
        &mut self,
        sql: &str,
        parameters: &[Value],
    ) -> Result<Vec<Vec<Value>>, Error> {
        let rows = match &mut self.engine {
            Engine::Sqlite(connection) => connection.rows(sql, parameters),
            Engine::Postgres(connection) => connection.rows(sql, parameters).await,
        };
        Ok(rows?)
    }

    /// The names of a statement's result columns.
    pub(crate) async fn columns(&mut self, sql: &str) -> Result<Vec<String>, Error> {
        let columns = match &mut self.engine {
            Engine::Sqlite(connection) => connection.columns(sql),
            Engine::Postgres(connection) => connection.columns(sql).await,
        };
        Ok(columns?)
    }

    /// Hands each row of one statement to `visitor`.
    pub(crate) async fn visit<V: Visitor>(
        &mut self,
        sql: &str,
        parameters: &[Value],
        visitor: &mut V,
    ) -> Result<(), Fault> {
        match &mut self.engine {
            Engine::Sqlite(connection) => connection.visit(sql, parameters, visitor),
            Engine::Postgres(connection) => connection.visit(sql, parameters, visitor).await,
        }
    }

    pub(crate) async fn try_batch(&mut self, sql: &str) -> Result<(), Fault> {
        match &mut self.engine {
            Engine::Sqlite(connection) => connection.batch(sql),
            Engine::Postgres(connection) => connection.batch(sql).await,
        }
    }

    pub(crate) async fn try_execute(
        &mut self,
        sql: &str,
        parameters: &[Value],
    ) -> Result<u64, Fault> {
        match &mut self.engine {
            Engine::Sqlite(connection) => connection.execute(sql, parameters),
            Engine::Postgres(connection) => connection.execute(sql, parameters).await,
        }
    }

    /// Streams rows into the columns that `select` names; only where the dialect says that it
    /// copies.
    pub(crate) async fn copy(
        &mut self,
        sql: &str,
        select: &str,
        rows: &[Vec<Value>],
    ) -> Result<(), Fault> {
        match &mut self.engine {
            Engine::Sqlite(_) => Err(Fault::Other(Error::Unsupported {
                engine: sqlite::DIALECT.name,
                what: "stream rows in by COPY",
            })),
            Engine::Postgres(connection) => connection.copy(sql, select, rows).await,
        }
    }
}
