//! One open SQLite database.

use super::{
    cells::{Binder, SqliteCells, natural},
    fault::fault,
};
use crate::{Error, connection::Visitor, dialect::Stop, error::Fault};
use rusqlite::{CachedStatement, Connection, OpenFlags, config::DbConfig};
use std::{
    cell::Cell,
    path::Path,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    time::Duration,
};
use terra_schema::Value;

/// How many prepared statements a connection keeps.
const STATEMENTS: usize = 256;

pub(crate) struct SqliteConnection {
    connection: Connection,
    /// Whether the engine is known to hold what is written to the tables' CHECK constraints.
    is_checking: Cell<bool>,
    /// Whether nobody waits any more for what is done on it.
    is_stopped: Arc<AtomicBool>,
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
        super::place::register(&connection).map_err(|error| failed(&error))?;
        super::terms::register(&connection).map_err(|error| failed(&error))?;
        let synchronous = if durable { "FULL" } else { "NORMAL" };
        connection
            .execute_batch(&format!(
                "PRAGMA journal_mode = WAL; PRAGMA synchronous = {synchronous}; \
                 PRAGMA foreign_keys = ON; PRAGMA trusted_schema = OFF; PRAGMA cache_size = -4096;"
            ))
            .map_err(|error| match fault(&error, "") {
                Fault::Other(known @ (Error::Corrupt(_) | Error::ReadOnly(_) | Error::Busy)) => {
                    known
                }
                _ => failed(&error),
            })?;
        // Statements would else be prepared anew for each limit that is bound to them.
        connection
            .set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)
            .map_err(|error| failed(&error))?;
        Ok(Self { connection, is_checking: Cell::new(true), is_stopped: Arc::default() })
    }

    /// What stops the statement that runs and those that would follow, from another thread.
    pub(crate) fn stop(&self) -> Stop {
        let is_stopped = Arc::clone(&self.is_stopped);
        Stop { is_stopped, statement: self.connection.get_interrupt_handle() }
    }

    /// Lets it go on after it was stopped.
    pub(crate) fn go_on(&self) {
        self.is_stopped.store(false, Ordering::SeqCst);
    }

    /// Whether a transaction is open.
    pub(crate) fn in_transaction(&self) -> bool {
        !self.connection.is_autocommit()
    }

    /// Begins or ends a transaction.
    pub(crate) fn control(&self, sql: &str) -> Result<(), Fault> {
        let done = if sql.contains(';') {
            self.connection.execute_batch(sql)
        } else {
            // The same few statements, again and again.
            let prepared = self.connection.prepare_cached(sql);
            prepared.and_then(|mut statement| statement.raw_execute()).map(drop)
        };
        done.map_err(|error| fault(&error, sql))
    }

    pub(crate) fn batch(&self, sql: &str) -> Result<(), Fault> {
        self.check()?;
        self.connection.execute_batch(sql).map_err(|error| fault(&error, sql))
    }

    pub(crate) fn execute(&self, sql: &str, parameters: &[Value]) -> Result<u64, Fault> {
        self.check()?;
        self.run(sql, parameters)
    }

    /// Runs a statement whose values have passed the record's check, which is all that the tables'
    /// CHECK constraints say. Types, NOT NULL, unique and foreign keys are the engine's as ever.
    pub(crate) fn write(&self, sql: &str, parameters: &[Value]) -> Result<u64, Fault> {
        if self.is_checking.get() {
            // Said before it is done: should it fail midway, checking counts as off.
            self.is_checking.set(false);
            self.control("PRAGMA ignore_check_constraints = ON")?;
        }
        self.run(sql, parameters)
    }

    /// Lets the engine check what is written from here on, up to the next [`Self::write`].
    ///
    /// Either change makes SQLite prepare every statement of this connection anew when it is next
    /// run, so none is ever run the way that another was meant to be.
    pub(crate) fn check(&self) -> Result<(), Fault> {
        if !self.is_checking.get() {
            self.control("PRAGMA ignore_check_constraints = OFF")?;
            self.is_checking.set(true);
        }
        Ok(())
    }

    fn run(&self, sql: &str, parameters: &[Value]) -> Result<u64, Fault> {
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
            if visitor.is_done() {
                break;
            }
            if visitor.is_laden() {
                visitor.unload_blocking().map_err(Fault::Other)?;
            }
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
        if self.is_stopped.load(Ordering::SeqCst) {
            return Err(Fault::Other(Error::Timeout));
        }
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
        let mut binder = Binder::default();
        for (at, value) in parameters.iter().enumerate() {
            binder.bind(&mut statement, at + 1, value).map_err(failed)?;
        }
        Ok(statement)
    }
}

#[cfg(test)]
mod tests {
    use super::SqliteConnection;
    use crate::error::Fault;
    use std::time::Duration;
    use terra_schema::Value;

    fn database(folder: &tempfile::TempDir) -> SqliteConnection {
        let path = folder.path().join("test.db");
        let connection = SqliteConnection::open(&path, false, Duration::ZERO).unwrap();
        connection
            .batch(
                "CREATE TABLE parents (id INTEGER PRIMARY KEY) STRICT; \
                 CREATE TABLE rows (id INTEGER PRIMARY KEY, name TEXT NOT NULL, \
                     size REAL CHECK (size >= 0), key INTEGER UNIQUE, \
                     parent_id INTEGER REFERENCES parents (id)) STRICT",
            )
            .unwrap();
        connection
    }

    const INSERT: &str = "INSERT INTO rows VALUES (?1, ?2, ?3, ?4, ?5)";

    fn row(id: i64, name: Value, size: Value, key: i64, parent: Value) -> [Value; 5] {
        [Value::Integer(id), name, size, Value::Integer(key), parent]
    }

    fn text() -> Value {
        Value::Text("x".to_owned())
    }

    #[test]
    fn a_checked_write_goes_past_checks_and_nothing_else() {
        let folder = tempfile::tempdir().unwrap();
        let connection = database(&folder);
        let negative = |id| row(id, text(), Value::Real(-1.0), id, Value::Null);
        connection.write(INSERT, &negative(1)).unwrap();
        for (values, is_expected) in [
            (
                row(2, text(), text(), 2, Value::Null),
                (|fault| matches!(fault, Fault::Refused(_))) as fn(&Fault) -> bool,
            ),
            (row(2, Value::Null, Value::Null, 2, Value::Null), |f| matches!(f, Fault::Refused(_))),
            (row(1, text(), Value::Null, 2, Value::Null), |f| matches!(f, Fault::Unique(_))),
            (row(2, text(), Value::Null, 1, Value::Null), |f| matches!(f, Fault::Unique(_))),
            (row(2, text(), Value::Null, 2, Value::Integer(9)), |f| {
                matches!(f, Fault::ForeignKey(_))
            }),
        ] {
            let fault = connection.write(INSERT, &values).unwrap_err();
            assert!(is_expected(&fault), "{values:?}: {fault:?}");
        }
        let count = connection.rows("SELECT count(*) FROM rows", &[]).unwrap();
        assert_eq!(count, [[Value::Integer(1)]]);
    }

    #[test]
    fn everything_else_is_checked_whatever_was_prepared_before() {
        let folder = tempfile::tempdir().unwrap();
        let connection = database(&folder);
        let negative = |id| row(id, text(), Value::Real(-1.0), id, Value::Null);
        for round in 0..3 {
            connection.write(INSERT, &negative(round)).unwrap();
            let fault = connection.execute(INSERT, &negative(10)).unwrap_err();
            assert!(matches!(fault, Fault::Refused(_)), "{fault:?}");
            connection.write(INSERT, &negative(20 + round)).unwrap();
            let fault = connection.batch("UPDATE rows SET size = -2").unwrap_err();
            assert!(matches!(fault, Fault::Refused(_)), "{fault:?}");
            connection.control("BEGIN").unwrap();
            connection.write(INSERT, &negative(30 + round)).unwrap();
            connection.check().unwrap();
            let fault = connection.rows("UPDATE rows SET size = -2", &[]).unwrap_err();
            assert!(matches!(fault, Fault::Refused(_)), "{fault:?}");
            connection.control("COMMIT").unwrap();
        }
    }
}
