//! GeoPackages (OGC 12-128): files of layers that other programs make with SQLite.
//!
//! Such a file is data and nothing else. It is opened to be read only; its views and triggers
//! don't run, no function that isn't harmless does, and no extension is loaded. A question is
//! stopped where it takes more steps than an honest file needs, so that no file holds the reader
//! up for ever.

mod layers;
mod rows;

pub use layers::Layer;
pub use rows::{Cells, Row, RowFault};

use rusqlite::{Connection, OpenFlags, config::DbConfig, ffi, limits::Limit};
use std::{
    path::Path,
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
    time::Duration,
};

/// The most layers of a file.
pub const MAX_LAYERS: usize = 1_000;
/// The most columns of a layer: more than any table has.
pub const MAX_COLUMNS: usize = 1_000;
/// The most bytes of one value, and of one row: room for a shape of as many vertices as are kept.
pub const MAX_ROW_BYTES: usize = 48 << 20;

/// The most tables, indexes and triggers of a file; a layer brings about a dozen.
const MAX_OBJECTS: i32 = 20_000;
/// The most bytes of the SQL that declares one of them.
const MAX_SQL_BYTES: i32 = 1 << 20;
/// How many steps of SQLite's machine are counted at a time, and how often that, until a question
/// is stopped: a page of the widest rows takes a few million.
const STEPS: i32 = 10_000;
const MOST_STEPS: u64 = 2_000;
/// How long is waited for a program that is writing to the file.
const BUSY: Duration = Duration::from_secs(5);

/// A GeoPackage that is open.
pub struct GeoPackage {
    connection: Connection,
    /// How many more times [`STEPS`] the present question may take.
    left: Arc<AtomicU64>,
}

/// Why a GeoPackage can't be read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum GeoPackageError {
    /// It is no SQLite file, is damaged, or was cut short.
    #[error("not a GeoPackage, or a damaged one ({0}): fetch it anew")]
    Damaged(String),
    /// It is an SQLite file of another kind.
    #[error("an SQLite file without `{0}`, so no GeoPackage: convert it, as with ogr2ogr")]
    NoGeoPackage(&'static str),
    /// Another program is writing to it.
    #[error("another program is writing to it: close that, then try again")]
    Busy,
    /// It can't be opened.
    #[error("can't be opened: {0}")]
    Open(String),
    /// It asks for more work than its size calls for.
    #[error("looking into it takes too long, as it does where a file is made to: write it anew")]
    Slow,
    /// It has more of something than is read.
    #[error("it has more {what} than {limit}, the most that are read: split it")]
    TooMany {
        /// What there is too much of.
        what: &'static str,
        /// The limit.
        limit: usize,
    },
    /// One of its tables, such as a layer, can't be read.
    #[error("`{table}` {reason}")]
    Table {
        /// What the table is called.
        table: String,
        /// What is wrong with it, and what to do.
        reason: String,
    },
}

impl GeoPackage {
    /// Opens the file at `path`, to be read only.
    ///
    /// # Errors
    /// When there is no such file, or it is no GeoPackage.
    pub fn open(path: &Path) -> Result<Self, GeoPackageError> {
        let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let mut connection = Connection::open_with_flags(path, flags)
            .map_err(|error| GeoPackageError::Open(error.to_string()))?;
        let left = Arc::new(AtomicU64::new(MOST_STEPS));
        guard(&mut connection, &left).map_err(|error| fault(&error))?;
        let package = Self { connection, left };
        package.check()?;
        Ok(package)
    }

    /// Says what makes an SQLite file a GeoPackage.
    fn check(&self) -> Result<(), GeoPackageError> {
        for table in ["gpkg_contents", "gpkg_spatial_ref_sys"] {
            if !self.has(table)? {
                return Err(GeoPackageError::NoGeoPackage(table));
            }
            self.plain_table(table)?;
        }
        Ok(())
    }

    /// Lets the next question take as many steps as any may.
    fn begin(&self) -> &Connection {
        self.left.store(MOST_STEPS, Ordering::Relaxed);
        &self.connection
    }
}

/// Forbids what a file that somebody made to do harm could do it by.
fn guard(connection: &mut Connection, left: &Arc<AtomicU64>) -> rusqlite::Result<()> {
    connection.busy_timeout(BUSY)?;
    for (option, is_on) in [
        (DbConfig::SQLITE_DBCONFIG_TRUSTED_SCHEMA, false),
        (DbConfig::SQLITE_DBCONFIG_ENABLE_VIEW, false),
        (DbConfig::SQLITE_DBCONFIG_ENABLE_TRIGGER, false),
        (DbConfig::SQLITE_DBCONFIG_DQS_DML, false),
        (DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true),
    ] {
        connection.set_db_config(option, is_on)?;
    }
    for (limit, most) in
        [(Limit::SQLITE_LIMIT_LENGTH, MAX_ROW_BYTES), (Limit::SQLITE_LIMIT_COLUMN, MAX_COLUMNS)]
    {
        connection.set_limit(limit, i32::try_from(most).unwrap_or(i32::MAX))?;
    }
    connection.set_limit(Limit::SQLITE_LIMIT_SQL_LENGTH, MAX_SQL_BYTES)?;
    connection.set_limit(Limit::SQLITE_LIMIT_SCHEMA, MAX_OBJECTS)?;
    connection.set_limit(Limit::SQLITE_LIMIT_ATTACHED, 0)?;
    let left = Arc::clone(left);
    let is_spent = move || {
        let taken = left.fetch_update(Ordering::Relaxed, Ordering::Relaxed, |n| n.checked_sub(1));
        taken.is_err()
    };
    connection.progress_handler(STEPS, Some(is_spent))
}

/// What an error of SQLite says of the file.
fn fault(error: &rusqlite::Error) -> GeoPackageError {
    let code = error.sqlite_error().map(|error| error.extended_code & 0xff);
    match code {
        Some(ffi::SQLITE_INTERRUPT) => GeoPackageError::Slow,
        Some(ffi::SQLITE_BUSY | ffi::SQLITE_LOCKED) => GeoPackageError::Busy,
        Some(ffi::SQLITE_CANTOPEN | ffi::SQLITE_PERM) => GeoPackageError::Open(error.to_string()),
        _ => GeoPackageError::Damaged(error.to_string()),
    }
}

#[cfg(test)]
mod tests {
    use super::{GeoPackage, GeoPackageError, fault};
    use rusqlite::Connection;

    #[test]
    fn a_question_without_end_is_stopped_and_the_next_is_answered() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("file.gpkg");
        let sql = "CREATE TABLE gpkg_contents (table_name TEXT, data_type TEXT); \
                   CREATE TABLE gpkg_spatial_ref_sys (srs_id INTEGER PRIMARY KEY)";
        Connection::open(&path).unwrap().execute_batch(sql).unwrap();
        let package = GeoPackage::open(&path).unwrap();
        let endless = "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) \
                       SELECT max(i) FROM n";
        let stopped = package.begin().query_row(endless, [], |row| row.get::<_, i64>(0));
        assert_eq!(fault(&stopped.unwrap_err()), GeoPackageError::Slow);
        assert_eq!(package.layers(), Ok(Vec::new()));
        let written = package.begin().execute("DELETE FROM gpkg_contents", []);
        assert!(written.unwrap_err().to_string().contains("readonly"));
    }
}
