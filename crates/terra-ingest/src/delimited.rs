//! Comma-separated files (RFC 4180), one record at a time.
//!
//! A reader of our own, because people need to know where a fault is: it counts the lines as an
//! editor does, says where a quote was opened that nobody closed, and never holds more of a
//! record than is allowed.

use crate::{
    Item, ParseError, Records, Refused,
    fields::{Fields, WrongShape, refuse},
};
use std::{borrow::Cow, io::BufRead};
use terra_schema::Record;

/// The most bytes of one record.
const MAX_RECORD_BYTES: usize = 1 << 20;
/// What some programs write before the first character.
pub(crate) const BYTE_ORDER_MARK: &[u8] = "\u{feff}".as_bytes();

/// What a publisher's files look like.
pub(crate) struct Layout {
    /// How the line with the columns' names begins.
    pub(crate) header: &'static str,
    /// The most lines of free text before it.
    pub(crate) preamble: u64,
    /// The column with what the source calls a record.
    pub(crate) key: &'static str,
}

/// What makes the rows of a record.
pub(crate) type Rows = fn(&Fields<'_>) -> Result<Vec<Record>, Refused>;

/// The records of a file.
pub(crate) fn read_csv<'a>(
    file: &'a mut (dyn BufRead + Send),
    layout: &'static Layout,
    rows: Rows,
) -> Records<'a> {
    let lines = Lines::of(file, MAX_RECORD_BYTES);
    Box::new(Csv { lines, layout, rows, header: Vec::new(), has_ended: false })
}

/// A file with its header, once that was read.
struct Csv<'a> {
    lines: Lines<'a>,
    layout: &'static Layout,
    rows: Rows,
    header: Vec<String>,
    has_ended: bool,
}

impl Iterator for Csv<'_> {
    type Item = Result<Item, ParseError>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.has_ended {
            return None;
        }
        let item = self.item().transpose();
        self.has_ended = !matches!(item, Some(Ok(_)));
        item
    }
}

impl Csv<'_> {
    fn item(&mut self) -> Result<Option<Item>, ParseError> {
        if self.header.is_empty() {
            self.header = header(&mut self.lines, self.layout)?;
        }
        let Some(raw) = self.lines.next(Quotes::FieldStart)? else { return Ok(None) };
        let text = match raw.text() {
            Ok(text) => text,
            Err(refused) => return Ok(Some(raw.item(None, Err(refused)))),
        };
        let fields = Fields { header: &self.header, record: split(text) };
        let external_id = fields.text(self.layout.key).map(str::to_owned);
        let rows = match fields.shape() {
            Ok(()) => (self.rows)(&fields),
            Err(wrong) => Err(raw.misshapen(&wrong)?),
        };
        Ok(Some(raw.item(external_id, rows)))
    }
}

/// The columns' names, from the line that begins as it should.
fn header(lines: &mut Lines<'_>, layout: &Layout) -> Result<Vec<String>, ParseError> {
    loop {
        let raw = lines.next(Quotes::Ignored)?;
        let text = raw.as_ref().map(|raw| String::from_utf8_lossy(&raw.bytes));
        match text {
            Some(text) if text.starts_with(layout.header) => {
                return names(&text, lines.line, layout.key);
            }
            Some(_) if lines.line <= layout.preamble => {}
            _ => {
                let reason = format!("there is no header that starts with `{}`", layout.header);
                return Err(wrong_format(lines.line.max(1), &reason));
            }
        }
    }
}

/// The names in a header.
pub(crate) fn split_header(header: &str, line: u64) -> Result<Vec<String>, ParseError> {
    if header.trim_end().contains('\r') {
        let reason = "the lines end with CR alone: save the file with LF or CRLF";
        return Err(wrong_format(line, reason));
    }
    Ok(split(header).iter().map(|name| name.trim().to_owned()).collect())
}

fn names(header: &str, line: u64, key: &str) -> Result<Vec<String>, ParseError> {
    let names = split_header(header, line)?;
    if !names.iter().any(|name| name == key) {
        return Err(wrong_format(line, &format!("the header has no column `{key}`")));
    }
    Ok(names)
}

pub(crate) fn wrong_format(line: u64, reason: &str) -> ParseError {
    ParseError::Format { line, reason: reason.to_owned() }
}

/// A file on its way through.
pub(crate) struct Lines<'a> {
    file: &'a mut (dyn BufRead + Send),
    /// How many lines were ended so far; a last one that has no end counts when it is handed out.
    line: u64,
    /// How many bytes were taken so far.
    bytes: usize,
    /// The most bytes of one record.
    most: usize,
}

/// One record as it stands in the file.
pub(crate) struct Raw {
    /// Its bytes, its line end with them; not all of those that were too many.
    bytes: Vec<u8>,
    /// The most bytes that it may have, where it has more.
    too_large: Option<usize>,
    /// The line it begins on.
    pub(crate) first: u64,
    /// The line it ends on.
    last: u64,
}

impl<'a> Lines<'a> {
    /// A file of records of so many bytes at most.
    pub(crate) fn of(file: &'a mut (dyn BufRead + Send), most: usize) -> Self {
        Self { file, line: 0, bytes: 0, most }
    }

    /// The next record, or line where quotes are ignored; `None` at the file's end. Blank lines
    /// are passed over.
    pub(crate) fn next(&mut self, start: Quotes) -> Result<Option<Raw>, ParseError> {
        loop {
            let Some(raw) = self.record(start)? else { return Ok(None) };
            if raw.bytes.iter().any(|byte| !matches!(byte, b'\r' | b'\n')) {
                return Ok(Some(raw));
            }
        }
    }

    fn record(&mut self, start: Quotes) -> Result<Option<Raw>, ParseError> {
        let first = self.line + 1;
        let mut raw = Raw::at(first);
        let (mut quotes, mut is_whole) = (start, false);
        while !is_whole {
            let chunk = self.file.fill_buf()?;
            if chunk.is_empty() {
                if quotes == Quotes::Open {
                    let reason = "a quote is opened in this record and never closed";
                    return Err(wrong_format(first, reason));
                }
                self.line += u64::from(!raw.bytes.is_empty());
                break;
            }
            let mut used = 0;
            for &byte in chunk {
                let is_mark = BYTE_ORDER_MARK.get(self.bytes + used) == Some(&byte);
                used += 1;
                if !is_mark {
                    quotes = quotes.after(byte);
                }
                if byte == b'\n' {
                    self.line += 1;
                    is_whole = quotes != Quotes::Open;
                }
                if is_whole {
                    break;
                }
            }
            raw.push(&chunk[..used], self.most);
            self.file.consume(used);
            self.bytes += used;
        }
        if first == 1 && raw.bytes.starts_with(BYTE_ORDER_MARK) {
            raw.bytes.drain(..BYTE_ORDER_MARK.len());
        }
        raw.last = self.line.max(first);
        Ok((is_whole || !raw.bytes.is_empty()).then_some(raw))
    }
}

impl Raw {
    /// A record that begins on this line.
    pub(crate) fn at(line: u64) -> Self {
        Self { bytes: Vec::new(), too_large: None, first: line, last: line }
    }

    /// Adds bytes of the file, as far as there is room for them.
    pub(crate) fn push(&mut self, bytes: &[u8], most: usize) {
        let room = most - self.bytes.len();
        if bytes.len() > room {
            self.too_large = Some(most);
        }
        self.bytes.extend_from_slice(&bytes[..bytes.len().min(room)]);
    }

    /// Its text, if it is one.
    pub(crate) fn text(&self) -> Result<&str, Refused> {
        if let Some(most) = self.too_large {
            let message = format!("the record is larger than {most} bytes");
            return Err(refuse("", "size", "", &message));
        }
        std::str::from_utf8(&self.bytes).map_err(|error| {
            let at = error.valid_up_to();
            let start = String::from_utf8_lossy(&self.bytes[..at]);
            let near: String = start.chars().rev().take(20).collect();
            let near: String = near.chars().rev().collect();
            let byte = self.bytes[at];
            let message = format!("not UTF-8: byte {byte:#04x} after `{near}`; save it as UTF-8");
            refuse("", "utf8", &String::from_utf8_lossy(&self.bytes), &message)
        })
    }

    /// Whether the file ends before the record's line does.
    pub(crate) fn is_cut_off(&self) -> bool {
        !self.bytes.ends_with(b"\n")
    }

    /// Why it is refused when it has more or fewer fields than it should.
    ///
    /// # Errors
    /// When the file ends within it.
    pub(crate) fn misshapen(&self, wrong: &WrongShape) -> Result<Refused, ParseError> {
        if wrong.is_short() && self.is_cut_off() {
            return Err(wrong_format(self.first, &wrong.cut_off()));
        }
        Ok(refuse("", "fields", "", &wrong.of_lines(self.first, self.last)))
    }

    /// What was made of it.
    pub(crate) fn item(
        &self,
        external_id: Option<String>,
        rows: Result<Vec<Record>, Refused>,
    ) -> Item {
        Item { line: self.first, bytes: self.bytes.len(), external_id, rows }
    }
}

/// Where in a record a byte stands, as far as quotes go.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Quotes {
    /// In free text, where a quote means nothing.
    Ignored,
    /// At the start of a field, where a quote opens.
    FieldStart,
    /// In a field without quotes, where one is a character like others.
    Bare,
    /// Within quotes, where commas and line ends are characters like others.
    Open,
    /// After a quote within quotes: it closes them, unless another one follows.
    Closing,
}

impl Quotes {
    const fn after(self, byte: u8) -> Self {
        match (self, byte) {
            (Self::Ignored, _) => Self::Ignored,
            (Self::FieldStart | Self::Closing, b'"') => Self::Open,
            (Self::Open, b'"') => Self::Closing,
            (Self::Open, _) => Self::Open,
            (_, b',' | b'\n') => Self::FieldStart,
            _ => Self::Bare,
        }
    }
}

/// The fields of one record. One in quotes is owned, one without them borrowed.
pub(crate) fn fields_of(record: &str) -> impl Iterator<Item = Cow<'_, str>> {
    let line = record.strip_suffix('\n').unwrap_or(record);
    let mut rest = Some(line.strip_suffix('\r').unwrap_or(line));
    std::iter::from_fn(move || {
        let (field, after) = field(rest?);
        rest = after;
        Some(field)
    })
}

fn split(record: &str) -> Vec<Cow<'_, str>> {
    fields_of(record).collect()
}

/// The first field, and what comes after its comma.
fn field(text: &str) -> (Cow<'_, str>, Option<&str>) {
    let to_comma = |text: &'_ str| match text.split_once(',') {
        Some((field, rest)) => (field.len(), Some(text.len() - rest.len())),
        None => (text.len(), None),
    };
    let Some(mut rest) = text.strip_prefix('"') else {
        let (end, next) = to_comma(text);
        return (Cow::Borrowed(&text[..end]), next.map(|next| &text[next..]));
    };
    let mut field = String::new();
    while let Some((within, after)) = rest.split_once('"') {
        field.push_str(within);
        let Some(more) = after.strip_prefix('"') else {
            // What stands between the closing quote and the comma belongs to the field.
            let (end, next) = to_comma(after);
            field.push_str(&after[..end]);
            return (Cow::Owned(field), next.map(|next| &after[next..]));
        };
        field.push('"');
        rest = more;
    }
    // Not reached: a record whose quotes stay open isn't handed out.
    field.push_str(rest);
    (Cow::Owned(field), None)
}

#[cfg(test)]
mod tests {
    use super::{Lines, MAX_RECORD_BYTES, Quotes, split};
    use proptest::prelude::*;
    use std::io::BufReader;

    /// Each record's lines and fields, read through a buffer of this size.
    fn records(bytes: &[u8], buffer: usize) -> Result<Vec<(u64, u64, Vec<String>)>, String> {
        let mut reader = BufReader::with_capacity(buffer, bytes);
        let mut lines = Lines::of(&mut reader, MAX_RECORD_BYTES);
        let mut records = Vec::new();
        while let Some(raw) = lines.next(Quotes::FieldStart).map_err(|error| error.to_string())? {
            let text = raw.text().map_err(|refused| refused.message)?;
            let fields = split(text).into_iter().map(|field| field.into_owned());
            records.push((raw.first, raw.last, fields.collect()));
        }
        Ok(records)
    }

    fn by_csv(bytes: &[u8]) -> Vec<Vec<String>> {
        let mut reader =
            csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(bytes);
        let fields = |record: csv::StringRecord| record.iter().map(str::to_owned).collect();
        reader.records().map(|record| fields(record.unwrap())).collect()
    }

    #[test]
    fn lines_are_counted_as_an_editor_counts_them() {
        for end in ["\n", "\r\n"] {
            let text = ["a,b", "", "\"1", "2\",3", "", "", "4,5", "last,"].join(end);
            let expected = [
                (1, 1, vec!["a".to_owned(), "b".to_owned()]),
                (3, 4, vec![format!("1{end}2"), "3".to_owned()]),
                (7, 7, vec!["4".to_owned(), "5".to_owned()]),
                (8, 8, vec!["last".to_owned(), String::new()]),
            ];
            for buffer in [1, 2, 7, 8192] {
                assert_eq!(records(text.as_bytes(), buffer).unwrap(), expected);
                let ended = format!("{text}{end}");
                assert_eq!(records(ended.as_bytes(), buffer).unwrap(), expected);
            }
        }
    }

    #[test]
    fn a_quote_that_stays_open_is_found_where_it_was_opened() {
        let error = records(b"a,b\n1,2\n3,\"4\n5,6\n", 8192).unwrap_err();
        assert_eq!(error, "line 3: a quote is opened in this record and never closed");
        assert!(records(b"a,\"b\"\n5\" pipe,2\n", 8192).is_ok());
    }

    proptest! {
        #[test]
        fn what_another_program_writes_is_read(
            rows in prop::collection::vec(prop::collection::vec("[a-z,\"\n \u{e9}]{0,6}", 2..5), 1..6),
            buffer in 1_usize..64,
            has_mark in any::<bool>(),
        ) {
            let mut writer = csv::WriterBuilder::new().flexible(true).from_writer(Vec::new());
            for row in &rows {
                writer.write_record(row).unwrap();
            }
            let mut bytes = writer.into_inner().unwrap();
            if has_mark {
                bytes.splice(..0, *b"\xef\xbb\xbf");
            }
            let read = records(&bytes, buffer).unwrap();
            prop_assert_eq!(read.into_iter().map(|(_, _, row)| row).collect::<Vec<_>>(), rows);
        }

        #[test]
        fn any_text_is_read_as_another_program_reads_it(
            text in "([a,\"\n]|\r\n|\u{e9}){0,40}",
            buffer in 1_usize..64,
        ) {
            // The other program takes quotes that stay open as closed at the file's end.
            if let Ok(read) = records(text.as_bytes(), buffer) {
                let rows: Vec<_> = read.into_iter().map(|(_, _, row)| row).collect();
                prop_assert_eq!(rows, by_csv(text.as_bytes()));
            }
        }
    }
}
