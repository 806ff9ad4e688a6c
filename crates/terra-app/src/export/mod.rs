//! The rows of a table into a file that `import` reads again.
//!
//! An export holds what a row says: its id, its own columns, its place, and where it comes from.
//! It leaves out what the atlas makes of that (cells, boxes, folded texts) and how the row came
//! here (its versions and their times, the import), which are another atlas's own. So an export
//! that is imported into an empty atlas and exported again is the same file, and importing it
//! where it came from changes nothing. Sources are rows that others point to: they are exported
//! and imported first.

pub use terra_formats::Format as ExportFormat;

use crate::sources::{Credit, credited};
use std::{
    io::{self, Write},
    time::Duration,
};
use terra_formats::{Format, Layout, Options};
use terra_geo::BBox;
use terra_schema::{Access, Table, filter::Expr};
use terra_store::{Ahead, Counting, Database, Error, Store};

/// How long an export may take: longer than any does.
const LONGEST: Duration = Duration::from_secs(24 * 60 * 60);

/// What is exported.
#[derive(Clone, Debug)]
pub struct Export {
    /// The table.
    pub table: &'static Table,
    /// How it is written.
    pub format: ExportFormat,
    /// Only rows that lie here, wholly or in part.
    pub bbox: Option<BBox>,
    /// Only rows of which these hold.
    pub conditions: Vec<Expr>,
    /// Leaves texts of comma-separated values as they are, also where a spreadsheet would take one
    /// for a formula; see [`terra_formats::guarded`].
    pub unguarded: bool,
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
    /// The database can't answer.
    #[error("{0}")]
    Store(#[from] Error),
    /// Nothing more can be written.
    #[error("can't be written: {0}")]
    Write(#[from] io::Error),
}

/// Writes the rows of a table in the order of their ids, with the columns that everyone may read, and
/// whose data it is where the format has room for that. Answers with how many they are.
///
/// All rows are read from one state of the database, and few of them are held at once.
///
/// # Errors
/// When the table isn't for everyone, the database can't answer, or nothing more can be written.
pub async fn export(
    store: &Store,
    export: Export,
    out: &mut (dyn Write + Send),
) -> Result<u64, ExportError> {
    let Export { table, format, bbox, conditions, unguarded } = export;
    refuse_hidden(table)?;
    let within = |bbox| Expr::within(table, bbox).ok_or(ExportError::Nowhere(table.name));
    let mut rows = store.table(table);
    if let Some(filter) = bbox.map(within).transpose()? {
        rows = rows.filter(filter);
    }
    for condition in conditions {
        rows = rows.filter(condition);
    }
    // The one format that says so ahead of its rows.
    rows = rows.counting(match format {
        Format::FlatGeobuf => Counting::Exact,
        _ => Counting::None,
    });
    let writer = move |ahead: &Ahead<_>| {
        let credits = credited(ahead.sources.clone());
        let attribution = credits.iter().map(Credit::line).collect::<Vec<_>>().join("; ");
        format.writer(Layout::exported(table), Options { attribution, unguarded })
    };
    let mut rows = rows.stream(writer, LONGEST, ());
    while let Some(bytes) = rows.next().await? {
        out.write_all(&bytes)?;
    }
    out.flush()?;
    Ok(rows.rows().unwrap_or(0))
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
