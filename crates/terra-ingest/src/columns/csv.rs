//! Comma-separated files whose header has the names of a table's columns.

use super::{
    MAX_RECORD_BYTES, Target,
    cells::Cell,
    row::{Draft, Places, places},
};
use crate::{
    Item, ParseError, Refused,
    delimited::{Lines, QUOTE, Quotes, fields_of, split_header, wrong_format},
    fields::WrongShape,
};
use std::{borrow::Cow, io::BufRead};
use terra_schema::{Column, ColumnType};

/// The most bytes of a header.
const MAX_HEADER_BYTES: usize = 1 << 16;

/// A file on its way through.
pub(super) struct Csv<'a> {
    lines: Lines<'a>,
    target: Target,
    /// Where each field goes, once the header was read.
    places: Option<Places>,
}

impl<'a> Csv<'a> {
    pub(super) fn of(file: &'a mut (dyn BufRead + Send), target: Target) -> Self {
        let lines = Lines::of(file, MAX_RECORD_BYTES);
        Self { lines, target, places: None }
    }

    /// The next record; none at the file's end.
    pub(super) fn item(&mut self) -> Result<Option<Item>, ParseError> {
        let places = match self.places.take() {
            Some(places) => places,
            None => self.header()?,
        };
        let item = self.record(&places);
        self.places = Some(places);
        item
    }

    fn header(&mut self) -> Result<Places, ParseError> {
        let Some(raw) = self.lines.next(Quotes::FieldStart)? else {
            return Err(wrong_format(1, "there is no header with the columns' names"));
        };
        let refused = |refused: Refused| wrong_format(raw.first, &refused.message);
        let text = raw.text().map_err(refused)?;
        if text.len() > MAX_HEADER_BYTES {
            let reason = format!("the header is larger than {MAX_HEADER_BYTES} bytes");
            return Err(wrong_format(raw.first, &reason));
        }
        let names = split_header(text, raw.first, QUOTE)?;
        let names = names.iter().map(String::as_str);
        places(self.target.table, names).map_err(|reason| wrong_format(raw.first, &reason))
    }

    fn record(&mut self, places: &Places) -> Result<Option<Item>, ParseError> {
        let Some(raw) = self.lines.next(Quotes::FieldStart)? else { return Ok(None) };
        let text = match raw.text() {
            Ok(text) => text,
            Err(refused) => return Ok(Some(raw.item(None, Err(refused)))),
        };
        let mut draft = Draft::of(self.target);
        let (mut fields, mut found) = (fields_of(text, QUOTE), 0);
        for (place, field) in places.iter().zip(&mut fields) {
            found += 1;
            if let Some(at) = *place {
                let is_quoted = matches!(field, Cow::Owned(_));
                draft.say(at, cell(&self.target.table.columns[at], &field, is_quoted));
            }
        }
        found += fields.count();
        let (name, row) = draft.finish();
        let row = match WrongShape::check(found, places.len()) {
            Ok(()) => row,
            Err(wrong) => Err(raw.misshapen(&wrong)?),
        };
        Ok(Some(raw.item(name, row)))
    }
}

/// What a field says. An empty one says nothing, but that a text in quotes may be empty.
fn cell<'f>(column: &Column, field: &'f str, is_quoted: bool) -> Cell<'f> {
    let is_empty = match column.ty {
        ColumnType::Text { .. } => field.is_empty() && !is_quoted,
        _ => field.trim().is_empty(),
    };
    let field = match column.ty {
        ColumnType::Text { .. } | ColumnType::Code { .. } | ColumnType::Json => unguarded(field),
        _ => field,
    };
    if is_empty { Cell::Missing } else { Cell::Text(field) }
}

/// A text without the apostrophe that keeps spreadsheets from taking it for a formula, as
/// `terra export` writes it.
fn unguarded(field: &str) -> &str {
    let is_formula =
        |text: &str| text.trim_start_matches('\'').starts_with(['=', '+', '-', '@', '\t', '\r']);
    field.strip_prefix('\'').filter(|text| is_formula(text)).unwrap_or(field)
}
