//! Rows as GeoParquet 1.1: columns, in groups of rows of a bounded size.
//!
//! Decimals are exact, moments are UTC in microseconds, code lists are texts in dictionaries, and
//! the place of a row is WKB, with the box around it in columns of its own: their statistics tell a
//! reader which groups of rows lie elsewhere. Positions are longitude and latitude on WGS 84, which
//! is what the format says of a file that names no reference system (`OGC:CRS84`).

mod columns;
mod extent;

use crate::{Layout, RowWriter, place::Place};
use columns::Buffer;
use extent::{BOX, Extent, SIDES};
use parquet::{
    basic::Compression,
    errors::ParquetError,
    file::{
        metadata::KeyValue,
        properties::{EnabledStatistics, WriterProperties},
        writer::SerializedFileWriter,
    },
    schema::types::{ColumnPath, Type},
};
use serde_json::json;
use std::sync::Arc;
use terra_schema::{Cells, ColumnType, DecodeError};

/// A group of rows ends with the row that brings it to so many, or to so many bytes.
const GROUP_ROWS: usize = 65_536;
const GROUP_BYTES: usize = 16 << 20;
/// What the column is called that holds the place of a row.
const PLACE: &str = "geometry";

/// The places of the rows that are kept, and the sides of the box around each.
struct Places {
    shapes: Buffer,
    sides: [Buffer; SIDES.len()],
}

impl Places {
    fn new() -> Self {
        let sides = SIDES.map(|_| Buffer::of(ColumnType::Double));
        Self { shapes: Buffer::of(ColumnType::Bytes { max: 0 }), sides }
    }

    fn keep(&mut self, place: &Place, sides: Option<[f64; 4]>) {
        self.shapes.keep_bytes(place.wkb().as_deref());
        for (at, buffer) in self.sides.iter_mut().enumerate() {
            buffer.keep_double(sides.map(|sides| sides[at]));
        }
    }

    /// In the order of the file.
    fn buffers(&mut self) -> impl Iterator<Item = &mut Buffer> {
        std::iter::once(&mut self.shapes).chain(&mut self.sides)
    }

    fn bytes(&self) -> usize {
        self.shapes.bytes() + self.sides.iter().map(Buffer::bytes).sum::<usize>()
    }
}

/// Writes groups of rows.
pub(crate) struct Parquet {
    layout: Layout,
    attribution: String,
    /// The columns beside the place, and what is kept of them.
    columns: Vec<(usize, Buffer)>,
    /// The places that are kept, where rows may have one.
    places: Option<Places>,
    extent: Extent,
    rows: usize,
    file: Option<SerializedFileWriter<Vec<u8>>>,
}

impl Parquet {
    pub(crate) fn of(layout: Layout, attribution: String) -> Self {
        let columns = layout.beside_place().into_iter();
        let columns = columns.map(|at| (at, Buffer::of(layout.column(at).ty))).collect();
        let places = layout.has_place().then(Places::new);
        let extent = Extent::default();
        Self { layout, attribution, columns, places, extent, rows: 0, file: None }
    }

    fn schema(&self) -> Result<Type, ParquetError> {
        let own = self.columns.iter().map(|(at, _)| columns::field(self.layout.column(*at)));
        let place = self.places.iter();
        let place = place.flat_map(|_| [columns::geometry(PLACE), columns::group(BOX, &SIDES)]);
        let fields: Result<Vec<_>, _> = own.chain(place).map(|field| field.map(Arc::new)).collect();
        Type::group_type_builder(self.layout.table.name).with_fields(fields?).build()
    }

    /// Dictionaries are for what is said again and again; of what is in no other row they are the
    /// file once more, in memory.
    fn properties(&self) -> WriterProperties {
        let mut properties = WriterProperties::builder()
            .set_compression(Compression::SNAPPY)
            .set_statistics_enabled(EnabledStatistics::Chunk)
            .set_created_by(concat!("terra-atlas version ", env!("CARGO_PKG_VERSION")).to_owned());
        let unlike = self.columns.iter().filter(|(at, _)| {
            matches!(self.layout.column(*at).ty, ColumnType::Id | ColumnType::Json)
        });
        let unlike = unlike.map(|(at, _)| ColumnPath::from(self.layout.column(*at).name));
        let sides = SIDES.map(|side| ColumnPath::from(vec![BOX.to_owned(), side.to_owned()]));
        for path in unlike.chain([ColumnPath::from(PLACE)]).chain(sides) {
            properties = properties.set_column_dictionary_enabled(path, false);
        }
        let place = ColumnPath::from(PLACE);
        properties.set_column_statistics_enabled(place, EnabledStatistics::None).build()
    }

    /// Writes what is kept as a group of rows.
    fn flush(&mut self, out: &mut Vec<u8>) -> Result<(), ParquetError> {
        let Some(file) = self.file.as_mut().filter(|_| self.rows > 0) else { return Ok(()) };
        let mut group = file.next_row_group()?;
        let places = self.places.iter_mut().flat_map(Places::buffers);
        let buffers = self.columns.iter_mut().map(|(_, buffer)| buffer).chain(places);
        for buffer in buffers {
            let Some(mut column) = group.next_column()? else { break };
            buffer.write(&mut column)?;
            column.close()?;
        }
        group.close()?;
        self.rows = 0;
        drain(file, out)
    }

    fn finish(&mut self, out: &mut Vec<u8>) -> Result<(), ParquetError> {
        self.flush(out)?;
        let Some(mut file) = self.file.take() else { return Ok(()) };
        if self.places.is_some() {
            let geo = json!({
                "version": "1.1.0",
                "primary_column": PLACE,
                "columns": { PLACE: self.extent.metadata() },
            });
            file.append_key_value_metadata(KeyValue::new("geo".to_owned(), geo.to_string()));
        }
        if !self.attribution.is_empty() {
            let attribution = self.attribution.clone();
            file.append_key_value_metadata(KeyValue::new("attribution".to_owned(), attribution));
        }
        file.finish()?;
        drain(&mut file, out)
    }

    /// How many bytes are kept.
    fn bytes(&self) -> usize {
        let columns: usize = self.columns.iter().map(|(_, buffer)| buffer.bytes()).sum();
        columns + self.places.as_ref().map_or(0, Places::bytes)
    }
}

/// Moves what was written out of the file's own buffer; it goes on counting from there.
fn drain(file: &mut SerializedFileWriter<Vec<u8>>, out: &mut Vec<u8>) -> Result<(), ParquetError> {
    file.flush()?;
    out.append(file.inner_mut());
    Ok(())
}

fn failed(error: &ParquetError) -> DecodeError {
    DecodeError::new(0, format!("can't be written as Parquet: {error}"))
}

impl RowWriter for Parquet {
    fn begin(&mut self, _: Option<u64>, out: &mut Vec<u8>) -> Result<(), DecodeError> {
        let begun = self.schema().and_then(|schema| {
            let properties = Arc::new(self.properties());
            let mut file = SerializedFileWriter::new(Vec::new(), Arc::new(schema), properties)?;
            drain(&mut file, out)?;
            Ok(file)
        });
        self.file = Some(begun.map_err(|error| failed(&error))?);
        Ok(())
    }

    fn row(&mut self, cells: &dyn Cells, out: &mut Vec<u8>) -> Result<(), DecodeError> {
        for (at, buffer) in &mut self.columns {
            buffer.keep(self.layout.column(*at).ty, cells, *at)?;
        }
        if let Some(places) = &mut self.places {
            let place = Place::of(&self.layout, cells)?;
            let sides = self.extent.widen(&place);
            places.keep(&place, sides);
        }
        self.rows += 1;
        // Their number is looked at for each row, and their size, which takes longer, for some.
        let is_full =
            self.rows >= GROUP_ROWS || self.rows.is_multiple_of(256) && self.bytes() >= GROUP_BYTES;
        if is_full || self.places.as_ref().is_some_and(|places| places.bytes() >= GROUP_BYTES) {
            self.flush(out).map_err(|error| failed(&error))?;
        }
        Ok(())
    }

    fn end(&mut self, out: &mut Vec<u8>) -> Result<(), DecodeError> {
        self.finish(out).map_err(|error| failed(&error))
    }
}
