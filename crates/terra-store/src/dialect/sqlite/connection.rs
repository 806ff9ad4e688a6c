//! One open SQLite database.

use super::{
    cells::{SqliteCells, bind, natural},
    fault::fault,
};
use crate::{Error, connection::Visitor, error::Fault};
use rusqlite::{CachedStatement, Connection, InterruptHandle, OpenFlags};
use std::{path::Path, time::Duration};
use terra_schema::Value;

/// How many prepared statements a connection keeps.
const STATEMENTS: usize = 256;

pub(crate) struct SqliteConnection {
    connection: Connection,
}

impl SqliteConnection {
    /// Opens the file, and makes it when there is none. A statement waits up to `busy_timeout`
    /// for another process's write to end.
    pub(crate) fn open(path: &Path, durable: bool, busy_timeout: Duration) -> Result<Self, Error> {
        let failed = |error: &rusqlite::Error| Error::Open {
            database: format!("sqlite:{}", path.display()),
            reason: error.to_string(),
        };
        let flags = OpenFlags::SQLITE_OPEN_READ_WRITE
            | OpenFlags::SQLITE_OPEN_CREATE
            | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let connection =
            Connection::open_with_flags(path, flags).map_err(|error| failed(&error))?;
        connection.set_prepared_statement_cache_capacity(STATEMENTS);
        connection.busy_timeout(busy_timeout).map_err(|error| failed(&error))?;
        let synchronous = if durable { "FULL" } else { "NORMAL" };
        connection
            .execute_batch(&format!(
                "PRAGMA journal_mode = WAL; PRAGMA synchronous = {synchronous}; \
                 PRAGMA foreign_keys = ON; PRAGMA trusted_schema = OFF; PRAGMA cache_size = -16384;"
            ))
            .map_err(|error| match fault(&error, "") {
                Fault::Other(known @ (Error::Corrupt(_) | Error::ReadOnly(_) | Error::Busy)) => {
                    known
                }
                _ => failed(&error),
            })?;
        Ok(Self { connection })
    }

    /// What stops the statement that runs, from another thread.
    pub(crate) fn stop(&self) -> InterruptHandle {
        self.connection.get_interrupt_handle()
    }

    /// Whether a transaction is open.
    pub(crate) fn in_transaction(&self) -> bool {
        !self.connection.is_autocommit()
    }

    pub(crate) fn batch(&self, sql: &str) -> Result<(), Fault> {
        self.connection.execute_batch(sql).map_err(|error| fault(&error, sql))
    }

    pub(crate) fn execute(&self, sql: &str, parameters: &[Value]) -> Result<u64, Fault> {
        let mut statement = self.prepare(sql, parameters)?;
        let changed = statement.raw_execute().map_err(|error| fault(&error, sql))?;
        Ok(changed as u64)
    }

    pub(crate) fn visit<V: Visitor>(
        &self,
        sql: &str,
        parameters: &[Value],
        visitor: &mut V,
    ) -> Result<(), Fault> {
        let mut statement = self.prepare(sql, parameters)?;
        let mut rows = statement.raw_query();
        while let Some(row) = rows.next().map_err(|error| fault(&error, sql))? {
            visitor.row(&SqliteCells(row)).map_err(Fault::Other)?;
        }
        Ok(())
    }

    /// All rows, each value as its storage class says.
    pub(crate) fn rows(&self, sql: &str, parameters: &[Value]) -> Result<Vec<Vec<Value>>, Fault> {
        let mut statement = self.prepare(sql, parameters)?;
        let width = statement.column_count();
        let mut rows = statement.raw_query();
        let mut all = Vec::new();
        while let Some(row) = rows.next().map_err(|error| fault(&error, sql))? {
            let cells = (0..width).map(|at| row.get_ref(at).map(natural));
            all.push(cells.collect::<Result<_, _>>().map_err(|error| fault(&error, sql))?);
        }
        Ok(all)
    }

    /// The names of a statement's result columns.
    pub(crate) fn columns(&self, sql: &str) -> Result<Vec<String>, Fault> {
        let statement = self.connection.prepare_cached(sql).map_err(|error| fault(&error, sql))?;
        Ok(statement.column_names().map(str::to_owned).collect())
    }

    fn prepare(&self, sql: &str, parameters: &[Value]) -> Result<CachedStatement<'_>, Fault> {
        let failed = |error: rusqlite::Error| fault(&error, sql);
        let mut statement = self.connection.prepare_cached(sql).map_err(failed)?;
        if statement.parameter_count() != parameters.len() {
            return Err(Fault::Other(Error::Sql {
                reason: format!(
                    "{} parameters wanted, {} given",
                    statement.parameter_count(),
                    parameters.len()
                ),
                sql: crate::error::excerpt(sql),
            }));
        }
        for (at, value) in parameters.iter().enumerate() {
            bind(&mut statement, at + 1, value).map_err(failed)?;
        }
        Ok(statement)
    }
}
