//! Rows as comma-separated values.
//!
//! A spreadsheet takes a text that begins with `=`, `+`, `-`, `@`, a tab or a carriage return for a
//! formula, and runs it. So such a text gets an apostrophe before it, unless it is a number. A text
//! that begins with apostrophes and then one of those gets one more, so that taking one away gives
//! back each text as it was: `terra import` does that.

use crate::{Layout, RowWriter, json, place::geometry};
use std::{borrow::Cow, io::Write};
use terra_schema::{Cells, ColumnType, DecodeError};

/// Writes lines of values, after a header.
pub(crate) struct Csv {
    layout: Layout,
    columns: Vec<usize>,
    unguarded: bool,
}

impl Csv {
    pub(crate) fn of(layout: Layout, unguarded: bool) -> Self {
        let columns = layout.flat();
        Self { layout, columns, unguarded }
    }

    fn text(&self, text: &str, out: &mut Vec<u8>) {
        put_field(out, &if self.unguarded { Cow::Borrowed(text) } else { guarded(text) });
    }

    fn cell(&self, at: usize, cells: &dyn Cells, out: &mut Vec<u8>) -> Result<(), DecodeError> {
        match self.layout.column(at).ty {
            ColumnType::Text { .. } | ColumnType::Code { .. } => {
                if let Some(text) = cells.text(at)? {
                    self.text(text, out);
                }
            }
            ColumnType::Json => {
                if let Some(text) = cells.json_text(at)? {
                    self.text(&text, out);
                }
            }
            ColumnType::Bytes { .. } => {
                if let Some(wkb) = cells.bytes(at)? {
                    put_field(out, &geometry(at, wkb)?.to_wkt());
                }
            }
            ColumnType::Double => {
                if let Some(number) = cells.double(at)? {
                    // Writing into memory can't fail.
                    let _ = write!(out, "{number}");
                }
            }
            ColumnType::Id => {
                if let Some(id) = cells.id(at)? {
                    let _ = write!(out, "{id}");
                }
            }
            ColumnType::Timestamp => {
                out.extend_from_slice(cells.timestamp_text(at)?.as_ref().map_or(b"", |text| text));
            }
            ColumnType::Date => {
                out.extend_from_slice(cells.date_text(at)?.as_ref().map_or(b"", |text| text));
            }
            ty @ (ColumnType::Bool
            | ColumnType::Int
            | ColumnType::BigInt
            | ColumnType::Decimal { .. }) => {
                let start = out.len();
                json::cell(out, ty, cells, at)?;
                // Numbers are as JSON has them, but that no value is an empty field.
                if out[start..] == *b"null" {
                    out.truncate(start);
                }
            }
        }
        Ok(())
    }
}

impl RowWriter for Csv {
    fn begin(&mut self, _: Option<u64>, out: &mut Vec<u8>) -> Result<(), DecodeError> {
        let names: Vec<&str> = self.columns.iter().map(|&at| self.layout.column(at).name).collect();
        out.extend_from_slice(names.join(",").as_bytes());
        out.push(b'\n');
        Ok(())
    }

    fn row(&mut self, cells: &dyn Cells, out: &mut Vec<u8>) -> Result<(), DecodeError> {
        for (number, &at) in self.columns.iter().enumerate() {
            if number > 0 {
                out.push(b',');
            }
            self.cell(at, cells, out)?;
        }
        out.push(b'\n');
        Ok(())
    }

    fn end(&mut self, _: &mut Vec<u8>) -> Result<(), DecodeError> {
        Ok(())
    }
}

/// The text as a spreadsheet shows it, whatever it begins with.
pub fn guarded(text: &str) -> Cow<'_, str> {
    let is_formula = text.trim_start_matches('\'').starts_with(['=', '+', '-', '@', '\t', '\r']);
    // What a number may look like is short, and nothing else is tried.
    let is_number = || text.trim() == text && text.parse().is_ok_and(f64::is_finite);
    if is_formula && !is_number() { Cow::Owned(format!("'{text}")) } else { Cow::Borrowed(text) }
}

/// A field of RFC 4180, in quotes where it needs them. An empty text has them too: without, it
/// would be no value.
pub fn put_field(out: &mut Vec<u8>, field: &str) {
    let is_spaced = field.trim().len() < field.len();
    if field.is_empty() || is_spaced || field.contains([',', '"', '\n', '\r']) {
        out.push(b'"');
        out.extend_from_slice(field.replace('"', "\"\"").as_bytes());
        out.push(b'"');
    } else {
        out.extend_from_slice(field.as_bytes());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_spreadsheet_would_run_gets_an_apostrophe() {
        for (text, written) in [
            ("=1+1", "'=1+1"),
            ("+A1", "'+A1"),
            ("-cmd|' /C calc'!A0", "'-cmd|' /C calc'!A0"),
            ("@SUM(A1)", "'@SUM(A1)"),
            ("\t=1", "'\t=1"),
            ("\r=1", "'\r=1"),
            ("'=1", "''=1"),
            ("-inf", "'-inf"),
            ("-", "'-"),
            ("-5", "-5"),
            ("+1.5e3", "+1.5e3"),
            ("it's", "it's"),
            ("'tis", "'tis"),
            ("a=b", "a=b"),
            ("", ""),
        ] {
            assert_eq!(guarded(text), written);
        }
    }

    #[test]
    fn fields_are_read_back_as_they_were() {
        for field in ["", "a", "a,b", "a\"b", "a\nb", "\r", " a", "é"] {
            let mut out = Vec::new();
            put_field(&mut out, field);
            let mut reader =
                ::csv::ReaderBuilder::new().has_headers(false).from_reader(out.as_slice());
            let read = reader.records().next().unwrap().unwrap();
            assert_eq!(&read[0], field);
        }
    }
}
