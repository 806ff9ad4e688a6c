//! The store's own tables.

// The fields that every table has mean the same everywhere.
#![allow(missing_docs)]

use terra_schema::{Id, Json, Text, Timestamp, scalar::Uuid};
use terra_schema_derive::{CodeList, Table};

/// What a row was before it was changed or deleted.
#[derive(Table)]
#[table(
    domain = Core,
    name = "terra_history",
    system,
    append_only,
    index(table_name, row_id, valid_to),
    index(valid_to)
)]
pub struct History {
    pub id: Id<History>,
    /// The table that the row stood in.
    pub table_name: Text<63>,
    /// The row's id.
    pub row_id: Uuid,
    /// The row's version.
    pub row_version: i32,
    /// What ended this version.
    pub operation: HistoryOperation,
    /// Since when the row stood like this.
    pub valid_from: Option<Timestamp>,
    /// Until when the row stood like this.
    pub valid_to: Timestamp,
    /// Who changed or deleted the row.
    pub changed_by: Option<Text<255>>,
    /// The row, column by column.
    pub row: Json,
}

/// What ended a version of a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, CodeList)]
pub enum HistoryOperation {
    /// Another version took its place.
    Update,
    /// The row was deleted.
    Delete,
}

/// A migration that was applied to this database.
#[derive(Table)]
#[table(domain = Core, name = "terra_migrations", system, unique(number))]
pub struct AppliedMigration {
    pub id: Id<AppliedMigration>,
    /// Its number; migrations are applied in this order.
    pub number: i32,
    /// Its name.
    pub name: Text<255>,
    /// The fingerprint of the SQL that was run, in hexadecimal.
    pub sha256: Text<64>,
    /// When it was applied.
    pub applied_at: Timestamp,
}
