//! Comma-separated files (RFC 4180), one record at a time.
//!
//! A reader of our own, because people need to know where a fault is: it counts the lines as an
//! editor does, says where a quote was opened that nobody closed, and never holds more of a
//! record than is allowed.

use crate::{
    Item, ParseError, Records, Refused,
    fields::{Fields, WrongShape, refuse},
};
use encoding_rs::WINDOWS_1252;
use std::{borrow::Cow, io::BufRead};
use terra_schema::Record;

/// The most bytes of one record.
const MAX_RECORD_BYTES: usize = 1 << 20;
/// What most publishers put values with commas between.
pub(crate) const QUOTE: u8 = b'"';
/// What some programs write before the first character.
pub(crate) const BYTE_ORDER_MARK: &[u8] = "\u{feff}".as_bytes();

/// What a publisher's files look like, and what becomes of their records.
pub(crate) struct Layout {
    /// Columns that the header has, in any order and among others: they tell the file from those
    /// of other publishers.
    pub(crate) columns: &'static [&'static str],
    /// The most lines of free text before the header.
    pub(crate) preamble: u64,
    /// What values with commas stand between.
    pub(crate) quote: u8,
    /// How the text is written.
    pub(crate) encoding: Encoding,
    /// What the source calls a record, where it calls it anything.
    pub(crate) key: Key,
    /// The rows that a record makes, each after those that it points to.
    pub(crate) rows: Rows,
}

type Key = fn(&Fields<'_>) -> Option<String>;
type Rows = fn(&Fields<'_>) -> Result<Vec<Record>, Refused>;

/// How a publisher writes text.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Encoding {
    Utf8,
    /// Some of the files; others, or some of their records, are UTF-8.
    Windows1252,
}

impl Layout {
    /// A file as most write it: UTF-8, with double quotes and the header on its first line.
    pub(crate) const fn plain(columns: &'static [&'static str], key: Key, rows: Rows) -> Self {
        Self { columns, preamble: 0, quote: QUOTE, encoding: Encoding::Utf8, key, rows }
    }

    /// Whether one of the first lines of a file is the header of one of these.
    pub(crate) fn any(layouts: &[Self], head: &str) -> bool {
        layouts.iter().any(|layout| {
            let lines = usize::try_from(layout.preamble).unwrap_or(usize::MAX).saturating_add(1);
            head.lines().take(lines).any(|line| layout.is_header(line))
        })
    }

    fn is_header(&self, line: &str) -> bool {
        let names: Vec<_> = fields_of(line, self.quote).collect();
        self.columns.iter().all(|column| names.iter().any(|name| name.trim() == *column))
    }
}

/// The records of a file that has one of these layouts, the first whose header it has.
pub(crate) fn read_csv<'a>(
    file: &'a mut (dyn BufRead + Send),
    layouts: &'static [Layout],
) -> Records<'a> {
    Box::new(Csv {
        lines: Lines::of(file, MAX_RECORD_BYTES),
        layouts,
        read: None,
        has_ended: false,
    })
}

/// A file on its way through.
struct Csv<'a> {
    lines: Lines<'a>,
    layouts: &'static [Layout],
    /// The layout and the columns' names, once the header was read.
    read: Option<(&'static Layout, Vec<String>)>,
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
        let (layout, names) = match self.read.take() {
            Some(read) => read,
            None => header(&mut self.lines, self.layouts)?,
        };
        let item = self.record(layout, &names);
        self.read = Some((layout, names));
        item
    }

    fn record(&mut self, layout: &Layout, names: &[String]) -> Result<Option<Item>, ParseError> {
        let Some(raw) = self.lines.next(Quotes::FieldStart)? else { return Ok(None) };
        let text = match raw.decoded(layout.encoding) {
            Ok(text) => text,
            Err(refused) => return Ok(Some(raw.item(None, Err(refused)))),
        };
        let fields = Fields { header: names, record: split(&text, layout.quote) };
        let external_id = (layout.key)(&fields);
        let rows = match fields.shape() {
            Ok(()) => (layout.rows)(&fields),
            Err(wrong) => Err(raw.misshapen(&wrong)?),
        };
        Ok(Some(raw.item(external_id, rows)))
    }
}

/// The layout whose header comes first, with the columns' names.
fn header(
    lines: &mut Lines<'_>,
    layouts: &'static [Layout],
) -> Result<(&'static Layout, Vec<String>), ParseError> {
    loop {
        let raw = lines.next(Quotes::Ignored)?;
        let line = lines.line.max(1);
        if let Some(raw) = &raw {
            let text = String::from_utf8_lossy(&raw.bytes);
            if let Some(layout) = layouts.iter().find(|layout| layout.is_header(&text)) {
                lines.quote = layout.quote;
                return Ok((layout, split_header(&text, line, layout.quote)?));
            }
        }
        if raw.is_none() || layouts.iter().all(|layout| lines.line > layout.preamble) {
            let wanted = layouts.iter().map(|layout| format!("`{}`", layout.columns.join("`, `")));
            let wanted = wanted.collect::<Vec<_>>().join(" or with ");
            let reason = format!("there is no header with the columns {wanted}");
            return Err(wrong_format(line, &reason));
        }
    }
}

/// The names in a header.
pub(crate) fn split_header(header: &str, line: u64, quote: u8) -> Result<Vec<String>, ParseError> {
    if header.trim_end().contains('\r') {
        let reason = "the lines end with CR alone: save the file with LF or CRLF";
        return Err(wrong_format(line, reason));
    }
    Ok(split(header, quote).iter().map(|name| name.trim().to_owned()).collect())
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
    /// What values with commas stand between.
    quote: u8,
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
        Self { file, line: 0, bytes: 0, most, quote: QUOTE }
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
                    quotes = quotes.after(byte, self.quote);
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

    /// Its text, however its publisher writes that.
    pub(crate) fn decoded(&self, encoding: Encoding) -> Result<Cow<'_, str>, Refused> {
        let is_older = encoding == Encoding::Windows1252 && self.too_large.is_none();
        if is_older && std::str::from_utf8(&self.bytes).is_err() {
            return Ok(WINDOWS_1252.decode_without_bom_handling(&self.bytes).0);
        }
        self.text().map(Cow::Borrowed)
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
    const fn after(self, byte: u8, quote: u8) -> Self {
        match (self, byte) {
            (Self::Ignored, _) => Self::Ignored,
            (Self::FieldStart | Self::Closing, byte) if byte == quote => Self::Open,
            (Self::Open, byte) if byte == quote => Self::Closing,
            (Self::Open, _) => Self::Open,
            (_, b',' | b'\n') => Self::FieldStart,
            _ => Self::Bare,
        }
    }
}

/// The fields of one record. One in quotes is owned, one without them borrowed.
pub(crate) fn fields_of(record: &str, quote: u8) -> impl Iterator<Item = Cow<'_, str>> {
    let line = record.strip_suffix('\n').unwrap_or(record);
    let mut rest = Some(line.strip_suffix('\r').unwrap_or(line));
    std::iter::from_fn(move || {
        let (field, after) = field(rest?, quote.into());
        rest = after;
        Some(field)
    })
}

fn split(record: &str, quote: u8) -> Vec<Cow<'_, str>> {
    fields_of(record, quote).collect()
}

/// The first field, and what comes after its comma.
fn field(text: &str, quote: char) -> (Cow<'_, str>, Option<&str>) {
    let to_comma = |text: &'_ str| match text.split_once(',') {
        Some((field, rest)) => (field.len(), Some(text.len() - rest.len())),
        None => (text.len(), None),
    };
    let Some(mut rest) = text.strip_prefix(quote) else {
        let (end, next) = to_comma(text);
        return (Cow::Borrowed(&text[..end]), next.map(|next| &text[next..]));
    };
    let mut field = String::new();
    while let Some((within, after)) = rest.split_once(quote) {
        field.push_str(within);
        let Some(more) = after.strip_prefix(quote) else {
            // What stands between the closing quote and the comma belongs to the field.
            let (end, next) = to_comma(after);
            field.push_str(&after[..end]);
            return (Cow::Owned(field), next.map(|next| &after[next..]));
        };
        field.push(quote);
        rest = more;
    }
    // Not reached: a record whose quotes stay open isn't handed out.
    field.push_str(rest);
    (Cow::Owned(field), None)
}

#[cfg(test)]
mod tests {
    use super::{Lines, MAX_RECORD_BYTES, QUOTE, Quotes, split};
    use proptest::prelude::*;
    use std::io::BufReader;

    /// Each record's lines and fields, read through a buffer of this size.
    fn records(bytes: &[u8], buffer: usize) -> Result<Vec<(u64, u64, Vec<String>)>, String> {
        let mut reader = BufReader::with_capacity(buffer, bytes);
        let mut lines = Lines::of(&mut reader, MAX_RECORD_BYTES);
        let mut records = Vec::new();
        while let Some(raw) = lines.next(Quotes::FieldStart).map_err(|error| error.to_string())? {
            let text = raw.text().map_err(|refused| refused.message)?;
            let fields = split(text, QUOTE).into_iter().map(|field| field.into_owned());
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
