//! Files that carry a table's own column names: CSV with a header, a JSON object a line, GeoJSON.
//! They are read into any table, by its description.
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
mod members;
mod ndjson;
mod row;

use crate::{Item, Records, to_the_end};
use std::io::BufRead;
use terra_schema::{Table, scalar::Uuid};

/// The most bytes of one record: room for a shape of as many vertices as are kept.
const MAX_RECORD_BYTES: usize = 48 << 20;

/// A format whose files carry a table's own column names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ColumnFormat {
    /// Comma-separated values, with a header.
    Csv,
    /// A JSON object a line.
    Ndjson,
    /// A GeoJSON FeatureCollection: properties are columns, the geometry is the row's place.
    GeoJson,
}

/// What such a file is read into.
#[derive(Clone, Copy, Debug)]
pub struct Target {
    /// The table.
    pub table: &'static Table,
    /// The source of rows that don't say theirs; unused where rows have no provenance.
    pub source: Uuid,
}

impl ColumnFormat {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Csv, Self::Ndjson, Self::GeoJson];

    /// Its name among the connectors.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Csv => "columns_csv",
            Self::Ndjson => "columns_ndjson",
            Self::GeoJson => "columns_geojson",
        }
    }

    /// The format of that name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|format| format.name() == name)
    }

    /// The format of a file, by the end of its name, or else by its first bytes.
    pub fn of(name: &str, start: &[u8]) -> Self {
        let name = name.strip_suffix(".gz").unwrap_or(name);
        let end = name.rsplit_once('.').map(|(_, end)| end.to_ascii_lowercase());
        match end.as_deref() {
            Some("csv") => Self::Csv,
            Some("ndjson" | "jsonl") => Self::Ndjson,
            Some("geojson") => Self::GeoJson,
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

    /// The records of a file, read as they are asked for.
    pub fn records<'a>(self, file: &'a mut (dyn BufRead + Send), target: Target) -> Records<'a> {
        let is_open =
            |column: &terra_schema::Column| column.access == terra_schema::ColumnAccess::Row;
        let is_closed = !target.table.columns.iter().all(is_open);
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
        };
        if is_closed { Box::new(records.map(|item| item.map(hidden))) } else { records }
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
