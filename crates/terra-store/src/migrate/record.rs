//! The table that remembers which migrations a database has.

use super::MigrationError;
use super::files::{Migration, Migrations};
use crate::{schema::TableModel, system::AppliedMigration};
use terra_schema::{Row, Value};

/// The table that records applied migrations.
pub const MIGRATIONS_TABLE: &str = AppliedMigration::NAME;

/// What a database remembers of a migration.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Recorded {
    pub(super) number: u32,
    pub(super) name: String,
    pub(super) sha256: String,
    pub(super) applied_at: String,
}

/// The shape of `terra_migrations`. It is made before the first migration, so none makes it.
pub fn terra_migrations_model() -> TableModel {
    TableModel::declared(AppliedMigration::table(), &|_| true)
}

pub(super) const SELECT: &str =
    "SELECT number, name, sha256, applied_at FROM terra_migrations ORDER BY number";

impl Recorded {
    pub(super) fn from_row(row: &[Value]) -> Result<Self, MigrationError> {
        let [Value::Integer(number), Value::Text(name), Value::Text(sha256), at] = row else {
            return Err(MigrationError::Catalog(format!("{MIGRATIONS_TABLE} has the row {row:?}")));
        };
        let number = u32::try_from(*number).map_err(|_| {
            MigrationError::Catalog(format!("{MIGRATIONS_TABLE} has the number {number}"))
        })?;
        let (name, sha256) = (name.clone(), sha256.clone());
        Ok(Self { number, name, sha256, applied_at: at.to_string() })
    }

    pub(super) fn folder(&self) -> String {
        format!("{:04}_{}", self.number, self.name)
    }
}

/// Compares what a database remembers with the migrations at hand: nothing that is applied may
/// have changed or be missing, and nothing may come before it.
pub(super) fn verify(
    recorded: &[Recorded],
    migrations: &Migrations,
    engine: &str,
) -> Result<(), MigrationError> {
    for own in recorded {
        let Some(migration) = migrations.get(own.number).filter(|same| same.name == own.name)
        else {
            return Err(MigrationError::Missing { migration: own.folder() });
        };
        if migration.sha256(engine)? != own.sha256 {
            return Err(MigrationError::Changed { migration: own.folder() });
        }
    }
    let Some(last) = recorded.last() else { return Ok(()) };
    let is_recorded =
        |migration: &&Migration| recorded.iter().any(|own| own.number == migration.number);
    let earlier = migrations.list().iter().filter(|migration| migration.number < last.number);
    match earlier.filter(|migration| !is_recorded(migration)).map(Migration::folder).next() {
        Some(migration) => Err(MigrationError::TooLate { migration, applied: last.folder() }),
        None => Ok(()),
    }
}
