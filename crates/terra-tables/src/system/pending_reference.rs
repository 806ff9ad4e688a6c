//! What points to rows that aren't there yet.
use crate::prelude::*;

/// A reference that an imported row makes to a row which no file brought so far. The row's column
/// is empty until then.
#[derive(Table)]
#[table(
    domain = Core,
    name = "terra_pending_references",
    system,
    unique(table_name, row_id, column_name),
    index(target_table, target_id)
)]
pub struct PendingReference {
    pub id: Id<PendingReference>,
    /// The table of the row that points.
    pub table_name: Text<63>,
    /// The row that points.
    pub row_id: Uuid,
    /// The column that is to hold it, and is empty meanwhile.
    pub column_name: Text<63>,
    /// The table of the row that it points to.
    pub target_table: Text<63>,
    /// The row that it points to.
    pub target_id: Uuid,
}

examples!(
    PendingReference::new(
        "transmission_lines",
        Uuid::nil(),
        "from_substation_id",
        "substations",
        Uuid::nil(),
    ),
    (
        |reference| reference.column_name("from_substation_".repeat(9)),
        "column_name",
        Rule::Length(63)
    ),
);
