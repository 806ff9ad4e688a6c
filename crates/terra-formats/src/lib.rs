//! Rows of any table as files of the formats that other programs read, written as they come.
//!
//! A [`Writer`] is told the rows one by one, straight from the engine's cells, and appends what it
//! makes of them to a buffer that whoever calls it empties. None holds more than a bounded number
//! of rows, so a file of any length takes the same memory.
//!
//! ```text
//! writer      what writes rows of any format
//! layout      which columns are written, and what shows where a row lies
//! json        one cell as JSON
//! geojson     a FeatureCollection, or a sequence of features (RFC 8142)
//! objects     flat JSON objects, in an array or one a line
//! csv         comma-separated values, safe to open in a spreadsheet
//! flatgeobuf  FlatGeobuf, without its index
//! parquet     GeoParquet 1.1
//! ```

mod csv;
mod flatgeobuf;
mod geojson;
pub mod json;
mod layout;
mod objects;
mod parquet;
mod place;
mod writer;

pub use csv::{guarded, put_field};
pub use layout::Layout;
pub use writer::Writer;

use terra_schema::{Cells, DecodeError};

/// Writes rows in some format of its own; [`Writer`] is made of it.
pub trait RowWriter: Send {
    /// Appends what stands before the rows. `rows` is how many they are, if that is known.
    ///
    /// # Errors
    /// When the format has no way to write such a table.
    fn begin(&mut self, rows: Option<u64>, out: &mut Vec<u8>) -> Result<(), DecodeError>;

    /// Appends a row; some formats keep it until they have several. The cells are those of all of
    /// the table's columns, in their order.
    ///
    /// # Errors
    /// When a cell doesn't hold what its column declares.
    fn row(&mut self, cells: &dyn Cells, out: &mut Vec<u8>) -> Result<(), DecodeError>;

    /// Appends the rest.
    ///
    /// # Errors
    /// When the format can't write what was kept.
    fn end(&mut self, out: &mut Vec<u8>) -> Result<(), DecodeError>;
}

/// A format of files.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// A GeoJSON FeatureCollection, a feature a line.
    GeoJson,
    /// Features of GeoJSON, each after a record separator and on a line of its own (RFC 8142).
    GeoJsonSeq,
    /// An array of flat JSON objects, one a line.
    Json,
    /// A flat JSON object a line.
    Ndjson,
    /// Comma-separated values (RFC 4180), with a header.
    Csv,
    /// FlatGeobuf: features in binary, one after the other. As rows come as they are, it has no
    /// index.
    FlatGeobuf,
    /// GeoParquet 1.1: columns in binary, compressed by Snappy.
    GeoParquet,
}

/// How files are written, where formats leave a choice.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// Whose data it is, where the format has room for that.
    pub attribution: String,
    /// Leaves texts of comma-separated values as they are; see [`guarded`].
    pub unguarded: bool,
}

impl Format {
    /// What writes rows so.
    pub fn writer(self, layout: Layout, options: Options) -> Writer {
        let Options { attribution, unguarded } = options;
        match self {
            Self::GeoJson => geojson::Features::collection(layout, &attribution).into(),
            Self::GeoJsonSeq => geojson::Features::sequence(layout).into(),
            Self::Json => objects::Objects::array(layout).into(),
            Self::Ndjson => objects::Objects::lines(layout).into(),
            Self::Csv => csv::Csv::of(layout, unguarded).into(),
            Self::FlatGeobuf => flatgeobuf::FlatGeobuf::of(layout, attribution).into(),
            Self::GeoParquet => parquet::Parquet::of(layout, attribution).into(),
        }
    }
}
