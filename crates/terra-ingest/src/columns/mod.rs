//! Files that carry a table's own column names: CSV with a header, a JSON object a line, GeoJSON,
//! GeoPackage. They are read into any table, by its description.
//!
//! - A name that is no column of the table is an error, not passed over: a misspelt one would
//!   lose its values. Columns that the atlas fills itself are passed over, so that a file of the
//!   API or of another atlas can be read as it is.
//! - A row is known by its `id`; without one, by its source and `external_id`, of which its id is
//!   made. A table without provenance needs the `id`.
//! - A row's source is what its `source_id` says, also when that says none. Where the file has no
//!   such column, it is the file's.
//! - What is empty has no value; where a value is required, nothing was said of it, so that a new
//!   row gets the default.

mod cells;
mod csv;
mod geojson;
mod layer;
mod members;
mod ndjson;
mod row;

use crate::{Item, ParseError, Records, to_the_end};
use std::io::BufRead;
use terra_schema::{Column, ColumnAccess, Table, scalar::Uuid};

pub use layer::{Layer, LayerCells, LayerRow, Unreadable};

/// The most bytes of one record: room for a shape of as many vertices as are kept.
const MAX_RECORD_BYTES: usize = 48 << 20;
/// How an SQLite file starts, which a GeoPackage is.
const SQLITE: &[u8] = b"SQLite format 3\0";

/// A format whose files carry a table's own column names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ColumnFormat {
    /// Comma-separated values, with a header.
    Csv,
    /// A JSON object a line.
    Ndjson,
    /// A GeoJSON FeatureCollection: properties are columns, the geometry is the row's place.
    GeoJson,
    /// A GeoPackage: each layer has columns, the features' geometry is the row's place. It is no
    /// text: a database reads it, and each [`Layer`] makes records of what that finds.
    GeoPackage,
}

/// What such a file is read into.
#[derive(Clone, Copy, Debug)]
pub struct Target {
    /// The table.
    pub table: &'static Table,
    /// The source of rows that don't say theirs; unused where rows have no provenance.
    pub source: Uuid,
}

impl Target {
    /// Whether there is something in its rows that only some may read.
    fn is_closed(&self) -> bool {
        let is_open = |column: &Column| column.access == ColumnAccess::Row;
        !self.table.columns.iter().all(is_open)
    }
}

impl ColumnFormat {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Csv, Self::Ndjson, Self::GeoJson, Self::GeoPackage];

    /// Its name among the connectors.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Csv => "columns_csv",
            Self::Ndjson => "columns_ndjson",
            Self::GeoJson => "columns_geojson",
            Self::GeoPackage => "columns_geopackage",
        }
    }

    /// The format of that name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|format| format.name() == name)
    }

    /// The format of a file, by the end of its name, or else by its first bytes.
    pub fn of(name: &str, start: &[u8]) -> Self {
        if start.starts_with(SQLITE) {
            return Self::GeoPackage;
        }
        let name = name.strip_suffix(".gz").unwrap_or(name);
        let end = name.rsplit_once('.').map(|(_, end)| end.to_ascii_lowercase());
        match end.as_deref() {
            Some("csv") => Self::Csv,
            Some("ndjson" | "jsonl") => Self::Ndjson,
            Some("geojson") => Self::GeoJson,
            Some("gpkg") => Self::GeoPackage,
            _ => Self::that_starts(start),
        }
    }

    fn that_starts(start: &[u8]) -> Self {
        let head = String::from_utf8_lossy(&start[..start.len().min(crate::HEAD_BYTES)]);
        let head = head.trim_start_matches('\u{feff}').trim_start();
        match head.strip_prefix('{') {
            None => Self::Csv,
            Some(rest) if rest.contains("\"FeatureCollection\"") => Self::GeoJson,
            Some(_) => Self::Ndjson,
        }
    }

    /// The records of a text, read as they are asked for.
    pub fn records<'a>(self, file: &'a mut (dyn BufRead + Send), target: Target) -> Records<'a> {
        let records = match self {
            Self::Csv => {
                let mut csv = csv::Csv::of(file, target);
                to_the_end(move || csv.item())
            }
            Self::Ndjson => {
                let mut ndjson = ndjson::Ndjson::of(file, target);
                to_the_end(move || ndjson.item())
            }
            Self::GeoJson => {
                let mut geojson = geojson::GeoJson::of(file, target);
                to_the_end(move || geojson.item())
            }
            Self::GeoPackage => {
                let reason = "a GeoPackage is read by its layers".to_owned();
                Box::new(std::iter::once(Err(ParseError::Format { line: 1, reason })))
            }
        };
        if target.is_closed() { Box::new(records.map(|item| item.map(hidden))) } else { records }
    }
}

/// The item, but that of a record which can't be read as a whole nothing is told of what is in it:
/// what only some may read isn't shown to those who read rejections.
fn hidden(mut item: Item) -> Item {
    if let Err(refused) = &mut item.rows
        && refused.column.is_empty()
    {
        refused.value.clear();
        if refused.rule == "utf8" {
            refused.message = "not UTF-8: save it as UTF-8".to_owned();
        }
    }
    item
}
