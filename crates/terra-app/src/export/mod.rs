//! The rows of a table into a file that `import` reads again.
//!
//! An export holds what a row says: its id, its own columns, its place, and where it comes from.
//! It leaves out what the atlas makes of that (cells, boxes, folded texts) and how the row came
//! here (its versions and their times, the import), which are another atlas's own. So an export
//! that is imported into an empty atlas and exported again is the same file, and importing it
//! where it came from changes nothing. Sources are rows that others point to: they are exported
//! and imported first.

mod format;

pub use format::ExportFormat;
pub(crate) use format::put_field;

use crate::sources::{Credit, credits_of};
use format::Rows;
use std::io::{self, Write};
use terra_geo::{BBox, GeoError};
use terra_schema::{Access, Column, ColumnType, Table, filter::Expr, json};
use terra_store::{Database, Error};

/// The most rows that are read at once.
const PAGE: u64 = 1_000;
/// The most bytes that they may take; what they mostly do is far less.
const PAGE_BYTES: u64 = 256 << 20;

/// What is exported.
#[derive(Clone, Copy, Debug)]
pub struct Export {
    /// The table.
    pub table: &'static Table,
    /// How it is written.
    pub format: ExportFormat,
    /// Only rows that lie here, wholly or in part.
    pub bbox: Option<BBox>,
}

/// Why a table was not exported to its end.
#[derive(Debug, thiserror::Error)]
pub enum ExportError {
    /// Not everyone may read its rows.
    #[error("{0}: not everyone may read its rows, so they aren't exported")]
    Restricted(&'static str),
    /// The table is the machinery's own.
    #[error("{0}: a table of the atlas's own machinery, which isn't exported")]
    Machinery(&'static str),
    /// A box was asked for where rows have no place.
    #[error("{0}: its rows have no place, so leave --bbox out")]
    Nowhere(&'static str),
    /// A stored geometry can't be read.
    #[error("{table} {id}: {reason}; run `terra migrate check`")]
    Geometry {
        /// The table.
        table: &'static str,
        /// The row.
        id: String,
        /// What is wrong with it.
        reason: GeoError,
    },
    /// The database can't answer.
    #[error("{0}")]
    Store(#[from] Error),
    /// Nothing more can be written.
    #[error("can't be written: {0}")]
    Write(#[from] io::Error),
}

/// Writes the rows of a table in the order of their ids, with the columns that everyone may read;
/// GeoJSON also says whose data it is.
/// Answers with how many they are.
///
/// Rows are read page by page, each page as it is then: a row that is changed meanwhile is written
/// as it was or as it is, and never twice.
///
/// # Errors
/// When the table isn't for everyone, the database can't answer, or nothing more can be written.
pub async fn export(
    database: &impl Database,
    export: Export,
    out: &mut (dyn Write + Send),
) -> Result<u64, ExportError> {
    let Export { table, format, bbox } = export;
    refuse_hidden(table)?;
    let within = |bbox| Expr::within(table, bbox).ok_or(ExportError::Nowhere(table.name));
    let filter = bbox.map(within).transpose()?;
    let size = page_size(table);
    let credits = credits_of(database, table).await?;
    let attribution: Vec<String> = credits.iter().map(Credit::line).collect();
    let mut rows = Rows::begin(table, format, &attribution.join("; "), out)?;
    let mut after = None;
    loop {
        let mut page = database.table(table);
        if let Some(filter) = &filter {
            page = page.filter(filter.clone());
        }
        if let Some(cursor) = after {
            page = page.after(cursor);
        }
        let page = page.page(size).await?;
        for row in &page.rows {
            rows.row(row)?;
        }
        after = page.next;
        if after.is_none() {
            return rows.end();
        }
    }
}

/// Refuses a table whose rows don't leave the atlas: not everyone may read them, or they are the
/// machinery's own.
///
/// # Errors
/// Says which of the two it is.
pub fn refuse_hidden(table: &'static Table) -> Result<(), ExportError> {
    match table.access {
        _ if table.system => Err(ExportError::Machinery(table.name)),
        Access::Everyone => Ok(()),
        Access::Owner(_) | Access::Team | Access::Admin => Err(ExportError::Restricted(table.name)),
    }
}

/// As many rows as fit the page's bytes even where each column is as full as it may be.
fn page_size(table: &Table) -> u64 {
    let largest = |column: &Column| match column.ty {
        ColumnType::Text { max } => 4 * u64::from(max),
        ColumnType::Bytes { max } => u64::from(max),
        ColumnType::Json => json::MAX_BYTES as u64,
        _ => 16,
    };
    let row: u64 = table.columns.iter().map(largest).sum();
    (PAGE_BYTES / row.max(1)).clamp(1, PAGE)
}
