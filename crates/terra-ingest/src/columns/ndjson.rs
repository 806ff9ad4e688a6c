//! A JSON object a line, with the names of a table's columns.

use super::{
    MAX_RECORD_BYTES, Target,
    members::{cells, row},
};
use crate::{
    Item, ParseError,
    delimited::{Lines, Quotes, wrong_format},
    features::Members,
    fields::refuse,
};
use std::io::BufRead;

/// A file on its way through.
pub(super) struct Ndjson<'a> {
    lines: Lines<'a>,
    target: Target,
}

impl<'a> Ndjson<'a> {
    pub(super) fn of(file: &'a mut (dyn BufRead + Send), target: Target) -> Self {
        Self { lines: Lines::of(file, MAX_RECORD_BYTES), target }
    }

    /// The next record; none at the file's end.
    pub(super) fn item(&mut self) -> Result<Option<Item>, ParseError> {
        let Some(raw) = self.lines.next(Quotes::Ignored)? else { return Ok(None) };
        let text = match raw.text() {
            Ok(text) => text,
            Err(refused) => return Ok(Some(raw.item(None, Err(refused)))),
        };
        let members: Members<'_> = match serde_json::from_str(text) {
            Ok(members) => members,
            Err(error) if error.is_eof() && raw.is_cut_off() => {
                let reason = "the file ends within this record: fetch it anew";
                return Err(wrong_format(raw.first, reason));
            }
            Err(error) => {
                let message = format!("not a JSON object: {error}");
                return Ok(Some(raw.item(None, Err(refuse("", "json", text, &message)))));
            }
        };
        let (name, row) = row(self.target, raw.first, &cells(&members), None)?;
        Ok(Some(raw.item(name, row)))
    }
}
