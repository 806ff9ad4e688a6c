//! What can go wrong between a record and a database, in words that say what to do.

use crate::migrate::MigrationError;
use terra_schema::CheckErrors;
use uuid::Uuid;

/// Why an operation of the store failed. Nothing of a failed operation is kept.
#[derive(Clone, Debug, thiserror::Error)]
pub enum Error {
    /// The record breaks rules of its table.
    #[error("{0}")]
    Check(#[from] CheckErrors),
    /// Another row has the same values in a unique key.
    #[error("{table}: another row has {} already", pairs(columns, values))]
    Unique {
        /// The table.
        table: &'static str,
        /// The key's columns.
        columns: Vec<&'static str>,
        /// The values that stand there already.
        values: Vec<String>,
    },
    /// A foreign key points to a row that doesn't exist.
    #[error("{table}.{column} = {value}: there is no such row in {references}")]
    ForeignKey {
        /// The table.
        table: &'static str,
        /// The foreign key's column.
        column: &'static str,
        /// The value that points nowhere.
        value: String,
        /// The table pointed to.
        references: &'static str,
    },
    /// The row can't be deleted while others point to it.
    #[error("{table} {id}: rows of {by} point to it by {column}; delete or change those first")]
    Referenced {
        /// The table of the row.
        table: &'static str,
        /// The row.
        id: Uuid,
        /// The table that points to it.
        by: &'static str,
        /// The column that does.
        column: &'static str,
    },
    /// The engine refused a value that the check had let through.
    #[error("{table}: the database refused the row: {reason}")]
    Refused {
        /// The table.
        table: &'static str,
        /// What the engine said.
        reason: String,
    },
    /// There is no such row.
    #[error("{table} {id}: there is no such row")]
    NotFound {
        /// The table.
        table: &'static str,
        /// The id that was asked for.
        id: Uuid,
    },
    /// Somebody else changed the row since it was read.
    #[error(
        "{table} {id}: changed by somebody else (version {found} now, {expected} expected): read \
         it again"
    )]
    Stale {
        /// The table.
        table: &'static str,
        /// The row.
        id: Uuid,
        /// The version that the change was made from.
        expected: i32,
        /// The version that stands there.
        found: i32,
    },
    /// Rows of this table are only ever added.
    #[error("{table}: rows are only added here, never changed or deleted")]
    AppendOnly {
        /// The table.
        table: &'static str,
    },
    /// A stored cell doesn't hold what its column declares.
    #[error("{table}.{column}: {reason}; run `terra migrate check`")]
    Decode {
        /// The table, or `raw SQL`.
        table: &'static str,
        /// The column.
        column: String,
        /// What was expected and what stands there.
        reason: String,
    },
    /// What a row has stored as its place can't be read as one.
    #[error("{table} {id}: {column} is no place: {reason}")]
    NoPlace {
        /// The table.
        table: &'static str,
        /// The row.
        id: Uuid,
        /// The column.
        column: &'static str,
        /// Why it is none.
        reason: terra_geo::GeoError,
    },
    /// The table isn't in the catalog that the store was opened with.
    #[error("{0}: not a table of this store")]
    UnknownTable(String),
    /// The operation asks for more than the store does at once.
    #[error("{what}: at most {limit}")]
    TooMany {
        /// What there is too much of.
        what: &'static str,
        /// The limit.
        limit: usize,
    },
    /// Rows make more groups than are told at once.
    #[error("there are more than {limit} {what}: group by less, or ask for fewer rows")]
    TooManyGroups {
        /// What there is too much of.
        what: &'static str,
        /// The limit.
        limit: usize,
    },
    /// The token of a page was cut short, or is another question's.
    #[error("{table}: no page ended there; ask for the first page again, and follow its links")]
    Token {
        /// The table.
        table: &'static str,
    },
    /// What is no place to look around.
    #[error("{0}")]
    Place(#[from] terra_geo::GeoError),
    /// What is no tile, or no part of one.
    #[error("{0}")]
    Tile(#[from] terra_geo::tile::TileError),
    /// A sum is beyond what is computed with.
    #[error("a sum goes beyond 64 bits: ask for the mean, or for smaller groups")]
    Overflow,
    /// The engine can't do what was asked for.
    #[error("{engine} can't {what}")]
    Unsupported {
        /// The engine.
        engine: &'static str,
        /// What it can't do.
        what: &'static str,
    },
    /// Somebody else holds the database, and didn't let go in time.
    #[error("the database is busy: try again, or stop the other program that writes to it")]
    Busy,
    /// Two transactions stood in each other's way, also after retries.
    #[error("the transaction collided with others, also when tried again: try later")]
    Conflict,
    /// The connection was lost; whether a commit that was under way took place is not known.
    #[error("the connection to the database was lost: {0}")]
    ConnectionLost(String),
    /// The disk, or the database's allowance on it, is full.
    #[error("no space is left for the database: free some, then try again")]
    Full,
    /// The database may only be read.
    #[error("the database can't be written to: {0}")]
    ReadOnly(String),
    /// The file is no database, or a damaged one.
    #[error("the database file is damaged or not a database: {0}")]
    Corrupt(String),
    /// A statement took longer than it may.
    #[error("the statement took too long and was stopped")]
    Timeout,
    /// The database can't be opened.
    #[error("can't open {database}: {reason}")]
    Open {
        /// Which database, without its password.
        database: String,
        /// Why not.
        reason: String,
    },
    /// The database's address can't be read.
    #[error("{url}: {reason}")]
    Url {
        /// The address, without its password.
        url: String,
        /// What is wrong with it.
        reason: String,
    },
    /// A migration failed.
    #[error(transparent)]
    Migration(#[from] MigrationError),
    /// Anything else that the engine says.
    #[error("the database said: {reason} (in: {sql})")]
    Sql {
        /// What it said.
        reason: String,
        /// The start of the statement.
        sql: String,
    },
}

fn pairs(columns: &[&str], values: &[String]) -> String {
    let pairs: Vec<_> =
        columns.iter().zip(values).map(|(column, value)| format!("{column} = {value}")).collect();
    pairs.join(", ")
}

/// A failure as an engine reports it, before it is known whose fault it is.
#[derive(Clone, Debug)]
pub(crate) enum Fault {
    /// A unique key or the primary key.
    Unique(String),
    /// A foreign key.
    ForeignKey(String),
    /// NOT NULL, CHECK or a value that doesn't fit its type.
    Refused(String),
    /// Worth trying again from the start.
    Retry,
    /// The schema changed under a prepared statement: prepare again.
    Replan,
    /// Everything that is the same for every table.
    Other(Error),
}

impl From<Fault> for Error {
    /// For statements that belong to no table's row.
    fn from(fault: Fault) -> Self {
        let sql = |reason| Self::Sql { reason, sql: "see the message".to_owned() };
        match fault {
            Fault::Unique(reason) | Fault::ForeignKey(reason) | Fault::Refused(reason) => {
                sql(reason)
            }
            Fault::Retry | Fault::Replan => Self::Conflict,
            Fault::Other(error) => error,
        }
    }
}

/// The start of a statement, for messages.
pub(crate) fn excerpt(sql: &str) -> String {
    const SHOWN: usize = 200;
    let mut shown: String = sql.chars().take(SHOWN).collect();
    if shown.len() < sql.len() {
        shown.push('…');
    }
    shown
}
