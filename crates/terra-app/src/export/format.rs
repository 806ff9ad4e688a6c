//! Rows as GeoJSON, as a JSON object a line, or as comma-separated values.

use super::ExportError;
use serde::Serialize;
use std::io::{self, Write};
use terra_geo::Geometry;
use terra_schema::{Column, ColumnAccess, Record, Role, Table, Value};

/// How rows are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ExportFormat {
    /// A GeoJSON FeatureCollection, a feature a line.
    GeoJson,
    /// A JSON object a line.
    Ndjson,
    /// Comma-separated values, with a header.
    Csv,
}

/// Rows on their way out.
pub(super) struct Rows<'a> {
    table: &'static Table,
    format: ExportFormat,
    out: &'a mut (dyn Write + Send),
    /// The columns that are written under their names.
    columns: Vec<usize>,
    written: u64,
}

impl<'a> Rows<'a> {
    /// Begins a file.
    pub(super) fn begin(
        table: &'static Table,
        format: ExportFormat,
        attribution: &str,
        out: &'a mut (dyn Write + Send),
    ) -> Result<Self, ExportError> {
        let columns = table.columns.iter().enumerate();
        let columns = columns.filter(|(_, column)| is_written(table, format, column));
        let columns: Vec<usize> = columns.map(|(at, _)| at).collect();
        match format {
            ExportFormat::GeoJson => {
                out.write_all(br#"{"type":"FeatureCollection","#)?;
                if !attribution.is_empty() {
                    out.write_all(br#""attribution":"#)?;
                    put(out, attribution)?;
                    out.write_all(b",")?;
                }
                out.write_all(br#""features":["#)?;
            }
            ExportFormat::Ndjson => {}
            ExportFormat::Csv => {
                let names: Vec<&str> = columns.iter().map(|&at| table.columns[at].name).collect();
                writeln!(out, "{}", names.join(","))?;
            }
        }
        Ok(Self { table, format, out, columns, written: 0 })
    }

    /// Writes a row.
    pub(super) fn row(&mut self, row: &Record) -> Result<(), ExportError> {
        match self.format {
            ExportFormat::GeoJson => self.feature(row)?,
            ExportFormat::Ndjson => {
                self.object(row)?;
                self.out.write_all(b"\n")?;
            }
            ExportFormat::Csv => self.line(row)?,
        }
        self.written += 1;
        Ok(())
    }

    /// Ends the file, and answers with how many rows are in it.
    pub(super) fn end(self) -> Result<u64, ExportError> {
        if self.format == ExportFormat::GeoJson {
            self.out.write_all(b"\n]}\n")?;
        }
        self.out.flush()?;
        Ok(self.written)
    }

    fn feature(&mut self, row: &Record) -> Result<(), ExportError> {
        self.out.write_all(if self.written == 0 { b"\n" } else { b",\n" })?;
        self.out.write_all(br#"{"type":"Feature","id":"#)?;
        self.json(row, row.values()[0].as_ref())?;
        self.out.write_all(br#","geometry":"#)?;
        self.place(row)?;
        self.out.write_all(br#","properties":"#)?;
        self.object(row)?;
        self.out.write_all(b"}")?;
        Ok(())
    }

    /// The row's geometry; its position, where it has no other.
    fn place(&mut self, row: &Record) -> Result<(), ExportError> {
        let value = |at: usize| row.values()[at].as_ref().filter(|value| !value.is_null());
        if let Some(shape) = self.table.role(Role::Geometry).and_then(value) {
            return self.json(row, Some(shape));
        }
        if let Some(at) = self.table.role(Role::Longitude)
            && let (Some(Value::Real(longitude)), Some(Value::Real(latitude))) =
                (value(at), value(at + 1))
        {
            self.out.write_all(br#"{"type":"Point","coordinates":"#)?;
            put(self.out, &[longitude, latitude])?;
            self.out.write_all(b"}")?;
            return Ok(());
        }
        self.out.write_all(b"null")?;
        Ok(())
    }

    fn object(&mut self, row: &Record) -> Result<(), ExportError> {
        self.out.write_all(b"{")?;
        for number in 0..self.columns.len() {
            let at = self.columns[number];
            let comma = if number == 0 { "" } else { "," };
            write!(self.out, "{comma}\"{}\":", self.table.columns[at].name)?;
            self.json(row, row.values()[at].as_ref())?;
        }
        self.out.write_all(b"}")?;
        Ok(())
    }

    fn json(&mut self, row: &Record, value: Option<&Value>) -> Result<(), ExportError> {
        match value {
            None | Some(Value::Null) => put(self.out, &())?,
            Some(Value::Bool(value)) => put(self.out, value)?,
            Some(Value::Integer(number)) => put(self.out, number)?,
            Some(Value::Real(number)) => put(self.out, number)?,
            Some(Value::Json(json)) => put(self.out, json.tree())?,
            Some(Value::Bytes(wkb)) => {
                let geometry = self.geometry(row, wkb)?;
                put(self.out, &geometry.to_geojson())?;
            }
            // Its own digits, which no double has to hold.
            Some(Value::Decimal(number)) => write!(self.out, "{}", number.normalize())?,
            Some(Value::Text(text)) => put(self.out, text)?,
            Some(value @ (Value::Id(_) | Value::Timestamp(_) | Value::Date(_))) => {
                write!(self.out, "\"{value}\"")?;
            }
        }
        Ok(())
    }

    fn line(&mut self, row: &Record) -> Result<(), ExportError> {
        for number in 0..self.columns.len() {
            if number > 0 {
                self.out.write_all(b",")?;
            }
            match row.values()[self.columns[number]].as_ref() {
                None | Some(Value::Null) => {}
                Some(Value::Bytes(wkb)) => {
                    let geometry = self.geometry(row, wkb)?;
                    put_field(self.out, &geometry.to_wkt())?;
                }
                Some(Value::Decimal(number)) => write!(self.out, "{}", number.normalize())?,
                Some(value) => put_field(self.out, &value.to_string())?,
            }
        }
        self.out.write_all(b"\n")?;
        Ok(())
    }

    fn geometry(&self, row: &Record, wkb: &[u8]) -> Result<Geometry, ExportError> {
        Geometry::from_wkb(wkb).map_err(|reason| ExportError::Geometry {
            table: self.table.name,
            id: row.id().unwrap_or_default().to_string(),
            reason,
        })
    }
}

/// Whether a column is written under its name: in GeoJSON, what isn't said by the feature itself.
fn is_written(table: &Table, format: ExportFormat, column: &Column) -> bool {
    let is_of_row = column.access == ColumnAccess::Row
        && !column.is_computed()
        && column.role != Role::Bookkeeping;
    let is_of_feature = match column.role {
        Role::Id | Role::Geometry => true,
        // A feature has one geometry, which is the position only where there is no other.
        Role::Longitude | Role::Latitude => table.role(Role::Geometry).is_none(),
        _ => false,
    };
    is_of_row && !(format == ExportFormat::GeoJson && is_of_feature)
}

fn put<T: Serialize + ?Sized>(out: &mut (dyn Write + Send), value: &T) -> io::Result<()> {
    serde_json::to_writer(out, value).map_err(io::Error::from)
}

/// A field of RFC 4180, in quotes where it needs them. An empty text has them too: without, it
/// would be no value.
pub(crate) fn put_field(out: &mut (dyn Write + Send), field: &str) -> io::Result<()> {
    let is_spaced = field.trim().len() < field.len();
    if field.is_empty() || is_spaced || field.contains([',', '"', '\n', '\r']) {
        return write!(out, "\"{}\"", field.replace('"', "\"\""));
    }
    out.write_all(field.as_bytes())
}
