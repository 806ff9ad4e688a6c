//! Where a row comes from: a group of columns that every sourced table has.

use crate::{core::DataSource, prelude::*, system::Import};

/// The origin of a row.
///
/// A row without a source was entered here, by the person its history names; every imported row
/// names its source, what the source calls it, and the import that brought it.
#[derive(Clone, Debug, Default, PartialEq, Columns)]
pub struct Provenance {
    /// The source that the row comes from; none for what was entered here.
    #[column(on_delete = Restrict, role = Source)]
    pub source_id: Option<Id<DataSource>>,
    /// What the source calls the row; unique within the source.
    #[column(role = ExternalId)]
    pub external_id: Option<Text<255>>,
    /// The import that last brought the row.
    #[column(on_delete = SetNull, role = Bookkeeping)]
    pub import_id: Option<Id<Import>>,
    /// When the source was asked.
    #[column(role = Bookkeeping)]
    pub retrieved_at: Option<Timestamp>,
    /// When what the row says was observed.
    pub observed_at: Option<Timestamp>,
    /// What the source says and no other column takes, by the source's own names and in its own
    /// words.
    pub properties: Option<Json>,
    /// Made up, for a test or a demonstration; never shown as observed.
    #[column(default = false)]
    pub is_synthetic: bool,
    /// The row that stands for the real thing, where several sources describe it.
    #[column(own_table, on_delete = SetNull)]
    pub same_as: Option<Uuid>,
}
