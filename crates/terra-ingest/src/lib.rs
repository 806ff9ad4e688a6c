//! Publishers' formats to records. No database: what is read here is checked and stored by the
//! application.
//!
//! A connector is one function from a file to records, with the facts about its source. It
//! rounds to what a column keeps, converts units, and refuses what it can't read; it never makes
//! a value up. A file that carries a table's own column names needs no connector: its
//! [`ColumnFormat`] reads it into any table.

mod columns;
mod connectors;
mod country;
mod delimited;
mod features;
mod fields;
mod fips;
mod hstore;
mod leftover;
mod local_time;
mod moments;
mod national_grid;
mod repeats;
mod unsaid;

use std::io::BufRead;
use terra_schema::{Id, Record, Table, scalar::Uuid};

pub use columns::{ColumnFormat, Layer, LayerCells, LayerRow, Target, Unreadable};
pub use connectors::CONNECTORS;

/// The most bytes of a file that are read.
pub const MAX_FILE_BYTES: u64 = 4 << 30;
/// How much of a file's start a connector sees to recognise it.
pub const HEAD_BYTES: usize = 16 << 10;

/// What reads one publisher's format.
pub struct Connector {
    /// Its name, in snake case: the publisher and the product.
    pub name: &'static str,
    /// The source that its files come from.
    pub source: Source,
    /// The tables that its records make rows of.
    pub tables: &'static [fn() -> &'static Table],
    /// Whether a file that starts like this is one of its own.
    recognises: fn(head: &str) -> bool,
    /// Reads a file.
    parse: Parse,
}

type Parse = for<'a> fn(&'a mut (dyn BufRead + Send)) -> Records<'a>;

/// The records of a file, one after the other. The last is an error where the file can't be read
/// to its end.
pub type Records<'a> = Box<dyn Iterator<Item = Result<Item, ParseError>> + Send + 'a>;

/// Facts about a publisher's product.
#[derive(Clone, Copy, Debug)]
pub struct Source {
    /// What the product is called.
    pub name: &'static str,
    /// Who makes it known.
    pub publisher: &'static str,
    /// Page that describes it.
    pub homepage_url: &'static str,
    /// Terms it is given under, as an SPDX code where there is one.
    pub licence: &'static str,
    /// What must be shown wherever its data is shown.
    pub attribution: &'static str,
}

/// One of the publisher's records.
#[derive(Debug)]
pub struct Item {
    /// Where it begins in the file, counted from 1.
    pub line: u64,
    /// How many bytes of the file it takes.
    pub bytes: usize,
    /// What the source calls it, where that could be read.
    pub external_id: Option<String>,
    /// The rows it makes, each after those that it points to; or why it can't be read.
    pub rows: Result<Vec<Record>, Refused>,
}

/// Why a record can't be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refused {
    /// The table whose row it was to be, where the file may hold rows of several.
    pub table: Option<&'static str>,
    /// The file's column.
    pub column: String,
    /// The rule that was broken, in a word.
    pub rule: &'static str,
    /// The value as it stands in the file.
    pub value: String,
    /// What is wrong, in a sentence.
    pub message: String,
}

/// Why a file can't be read to its end.
#[derive(Debug, thiserror::Error)]
pub enum ParseError {
    /// Reading failed.
    #[error("reading failed: {0}")]
    Io(#[from] std::io::Error),
    /// It is not of the format that it seemed to be.
    #[error("line {line}: {reason}")]
    Format {
        /// The line.
        line: u64,
        /// What is wrong there.
        reason: String,
    },
    /// A layer of it can't be read.
    #[error("layer `{layer}`: {reason}")]
    Layer {
        /// What the layer is called.
        layer: String,
        /// What is wrong with it.
        reason: String,
    },
}

impl Connector {
    /// The id of its source: the same on every machine, as it is part of every row's id.
    pub fn source_id(&self) -> Uuid {
        source_id(self.name)
    }

    /// What its rows' ids are called among the identifiers of other sources' rows.
    pub fn register(&self) -> &'static str {
        let known = connectors::KNOWN_AS.iter().find(|(name, _)| *name == self.name);
        known.map_or(self.name, |(_, register)| register)
    }

    /// The id of the row that one of its records makes, for other rows to point to.
    pub(crate) fn id_of<T>(&self, external_id: &str) -> Id<T> {
        Id::of_external(Id::<()>::from_uuid(self.source_id()), external_id)
    }

    /// The records of a file, read as they are asked for.
    pub fn parse<'a>(&self, file: &'a mut (dyn BufRead + Send)) -> Records<'a> {
        (self.parse)(file)
    }
}

/// The id of the source called `name`.
pub fn source_id(name: &str) -> Uuid {
    /// The namespace of the ids of sources: any constant would do, but it must never change.
    const SOURCES: Uuid = Uuid::from_u128(0x7e22_a0a7_1a50_5001_8000_da7a_50c2_ce50);
    Id::<()>::of_external(Id::<()>::from_uuid(SOURCES), name).uuid()
}

/// The connector called `name`.
pub fn connector(name: &str) -> Option<&'static Connector> {
    CONNECTORS.iter().find(|connector| connector.name == name)
}

/// The connector whose format a file's first bytes show.
pub fn recognise(start: &[u8]) -> Option<&'static Connector> {
    let head = String::from_utf8_lossy(&start[..start.len().min(HEAD_BYTES)]);
    let head = head.trim_start_matches('\u{feff}');
    CONNECTORS.iter().find(|connector| (connector.recognises)(head))
}

/// Items until there are no more, or one can't be read.
pub(crate) fn to_the_end<'a>(
    mut next: impl FnMut() -> Result<Option<Item>, ParseError> + Send + 'a,
) -> Records<'a> {
    let mut has_ended = false;
    Box::new(std::iter::from_fn(move || {
        if has_ended {
            return None;
        }
        let item = next().transpose();
        has_ended = !matches!(item, Some(Ok(_)));
        item
    }))
}
