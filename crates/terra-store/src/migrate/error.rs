//! Why a migration was refused or failed, in words that say what to do.

use std::fmt;

/// Why a migration was refused or failed. The database is as it was before.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum MigrationError {
    /// A file can't be read, written or understood.
    #[error("{path}: {reason}")]
    File {
        /// Which file or folder.
        path: String,
        /// What is wrong with it.
        reason: String,
    },
    /// The numbers do not run from 1 without gap and double.
    #[error("the migrations {one} and {two} do not follow each other: renumber the later one")]
    Order {
        /// A migration, or the start.
        one: String,
        /// The one after it.
        two: String,
    },
    /// There is no migration of this number.
    #[error("there is no migration {number}: `terra migrate status` lists them")]
    NoSuchNumber {
        /// The number asked for.
        number: u32,
    },
    /// Names of the declarations are too long, or two things would get the same one.
    #[error("{}", faults.join("\n"))]
    Names {
        /// One line for each.
        faults: Vec<String>,
    },
    /// A file changed after its migration was applied.
    #[error(
        "{migration} was changed after it was applied to this database: restore its files, and \
         put the change into a new migration"
    )]
    Changed {
        /// Which migration.
        migration: String,
    },
    /// The database is ahead of the migrations.
    #[error(
        "the database has {migration}, which is not among the migrations: run the program that \
         brought it, or restore its folder"
    )]
    Missing {
        /// Which migration.
        migration: String,
    },
    /// A migration arrived before one that is applied already.
    #[error(
        "{migration} comes before {applied}, which this database has already: give it a number \
         after it, and generate it anew"
    )]
    TooLate {
        /// The migration that was never applied.
        migration: String,
        /// The one after it that was.
        applied: String,
    },
    /// Rows stand against the change.
    #[error("{0}")]
    Refused(Refusal),
    /// The database is not what the migration starts from.
    #[error(
        "{migration} was not applied: the database is not as the migration before it left it. \
         Undo the difference, or bring the database to the declarations with `terra migrate \
         push`:\n  {}",
        differences.join("\n  ")
    )]
    Drift {
        /// Which migration.
        migration: String,
        /// What differs.
        differences: Vec<String>,
    },
    /// The SQL does not do what the snapshot says.
    #[error(
        "{migration} was not applied: its SQL does not lead to its snapshot. Mend the SQL, or \
         generate the migration anew:\n  {}",
        differences.join("\n  ")
    )]
    NotAsPlanned {
        /// Which migration.
        migration: String,
        /// What would differ.
        differences: Vec<String>,
    },
    /// Rows came or went.
    #[error(
        "{migration} was not applied: {table} had {before} rows and would have {after}. If that \
         is meant, allow it with --allow-loss {table}"
    )]
    RowCount {
        /// Which migration.
        migration: String,
        /// The table, by its new name.
        table: String,
        /// Rows before.
        before: i64,
        /// Rows after.
        after: i64,
    },
    /// References would point nowhere.
    #[error(
        "{migration} was not applied: {} of {table} would point to rows of {target} that do not \
         exist",
        counted(*rows)
    )]
    Dangling {
        /// Which migration.
        migration: String,
        /// The table that points.
        table: String,
        /// The table pointed to.
        target: String,
        /// How many rows.
        rows: i64,
    },
    /// The SQL would end the transaction it runs in.
    #[error(
        "{migration} was not applied: its SQL says {word}, but each migration is one transaction, \
         opened and ended by `terra migrate`: take that statement out"
    )]
    EndsTransaction {
        /// Which migration.
        migration: String,
        /// The statement's first word.
        word: String,
    },
    /// The engine refused a statement.
    #[error("{migration} was not applied: {reason}")]
    Failed {
        /// Which migration.
        migration: String,
        /// What the engine said.
        reason: String,
    },
    /// A migration needs a connection of its own.
    #[error("a migration can't run inside a transaction: commit it first")]
    InTransaction,
    /// The engine did not suspend foreign keys.
    #[error("foreign keys could not be suspended, so nothing was migrated: close other statements")]
    ForeignKeysOn,
    /// The live catalog could not be read.
    #[error("the database's catalog could not be read: {0}")]
    Catalog(String),
}

/// What rows stand against.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusal {
    /// Which migration, or what else was asked for.
    pub migration: String,
    /// What would be lost; each can be allowed by its name.
    pub losses: Vec<Struck>,
    /// What can't be done with these rows at all.
    pub obstacles: Vec<Struck>,
}

/// A risk that rows of this database really run.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Struck {
    /// `table` or `table.column`, as `--allow-loss` takes it.
    pub name: String,
    /// What would happen.
    pub what: String,
    /// To how many rows.
    pub rows: i64,
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} was not applied.", self.migration)?;
        if !self.losses.is_empty() {
            f.write_str(" It would lose data; allow each loss by its name:")?;
        }
        for struck in &self.losses {
            write!(f, "\n  --allow-loss {struck}")?;
        }
        if !self.obstacles.is_empty() {
            f.write_str(if self.losses.is_empty() { " " } else { "\n" })?;
            f.write_str("Rows stand against it, which no option can change:")?;
        }
        for struck in &self.obstacles {
            write!(f, "\n  {struck}")?;
        }
        Ok(())
    }
}

impl fmt::Display for Struck {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}: {}", self.name, counted(self.rows), self.what)
    }
}

fn counted(rows: i64) -> String {
    if rows == 1 { "1 row".to_owned() } else { format!("{rows} rows") }
}
