//! Cells as JSON, without a value in between.

use serde::Serialize;
use terra_schema::{Cells, ColumnType, DecodeError, scalar::Uuid};

/// Appends the value of the cell at `at`, which holds a value of type `ty`; bytes as how many they
/// are. Decimals are written with their own digits, moments in UTC.
///
/// # Errors
/// When the cell holds something else.
pub fn cell<C: Cells + ?Sized>(
    out: &mut Vec<u8>,
    ty: ColumnType,
    cells: &C,
    at: usize,
) -> Result<(), DecodeError> {
    match ty {
        ColumnType::Id => put_id(out, cells.id(at)?),
        ColumnType::Text { .. } | ColumnType::Code { .. } => match cells.text(at)? {
            Some(text) => put_text(out, text),
            None => put_null(out),
        },
        ColumnType::Bool => match cells.bool(at)? {
            Some(true) => out.extend_from_slice(b"true"),
            Some(false) => out.extend_from_slice(b"false"),
            None => put_null(out),
        },
        ColumnType::Int => put_whole(out, cells.int(at)?),
        ColumnType::BigInt => put_whole(out, cells.big_int(at)?),
        ColumnType::Double => match cells.double(at)? {
            Some(number) => put(out, &number),
            None => put_null(out),
        },
        ColumnType::Decimal { scale, .. } => match cells.decimal(at, scale)? {
            Some(mantissa) => put_decimal(out, mantissa, scale),
            None => put_null(out),
        },
        ColumnType::Timestamp => match cells.timestamp_text(at)? {
            Some(moment) => put_quoted(out, &moment),
            None => put_null(out),
        },
        ColumnType::Date => match cells.date_text(at)? {
            Some(day) => put_quoted(out, &day),
            None => put_null(out),
        },
        ColumnType::Json => match cells.json_text(at)? {
            Some(json) => out.extend_from_slice(json.as_bytes()),
            None => put_null(out),
        },
        ColumnType::Bytes { .. } => put_whole(out, cells.bytes(at)?.map(<[u8]>::len)),
    }
    Ok(())
}

/// Appends what serde makes of a value.
pub fn put<T: Serialize + ?Sized>(out: &mut Vec<u8>, value: &T) {
    // Writing numbers, texts and trees of JSON into memory can't fail.
    let _ = serde_json::to_writer(out, value);
}

pub(crate) fn put_null(out: &mut Vec<u8>) {
    out.extend_from_slice(b"null");
}

/// Appends an id, or null.
pub fn put_id(out: &mut Vec<u8>, id: Option<Uuid>) {
    match id {
        Some(id) => {
            put_quoted(out, id.hyphenated().encode_lower(&mut Uuid::encode_buffer()).as_bytes())
        }
        None => put_null(out),
    }
}

/// Appends a text.
pub fn put_text(out: &mut Vec<u8>, text: &str) {
    // To the end, without a way out at the first letter found: so the compiler looks at many bytes
    // at once, and most texts have none.
    let is_escaped = |byte: u8| byte < b' ' || byte == b'"' || byte == b'\\';
    if text.bytes().fold(false, |found, byte| found | is_escaped(byte)) {
        put(out, text);
    } else {
        put_quoted(out, text.as_bytes());
    }
}

/// A text without letters that JSON would escape.
fn put_quoted(out: &mut Vec<u8>, text: &[u8]) {
    // Room for all three pieces at once.
    out.reserve(text.len() + 2);
    out.push(b'"');
    out.extend_from_slice(text);
    out.push(b'"');
}

fn put_whole(out: &mut Vec<u8>, number: Option<impl itoa::Integer>) {
    match number {
        Some(number) => out.extend_from_slice(itoa::Buffer::new().format(number).as_bytes()),
        None => put_null(out),
    }
}

/// The number `mantissa` divided by ten to the power of `scale`, without zeros at its end.
pub(crate) fn put_decimal(out: &mut Vec<u8>, mantissa: i64, scale: u8) {
    if mantissa < 0 {
        out.push(b'-');
    }
    let mut buffer = itoa::Buffer::new();
    let digits = buffer.format(mantissa.unsigned_abs()).as_bytes();
    let scale = usize::from(scale);
    let (whole, fraction) = digits.split_at(digits.len().saturating_sub(scale));
    out.extend_from_slice(if whole.is_empty() { b"0" } else { whole });
    let end = fraction.iter().rposition(|&digit| digit != b'0').map_or(0, |at| at + 1);
    if end == 0 {
        return;
    }
    out.push(b'.');
    // Fewer digits than the scale: zeros stand before them.
    out.resize(out.len() + scale - fraction.len(), b'0');
    out.extend_from_slice(&fraction[..end]);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn decimal(mantissa: i64, scale: u8) -> String {
        let mut out = Vec::new();
        put_decimal(&mut out, mantissa, scale);
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn a_decimal_is_a_number_without_zeros_at_its_end() {
        let written = [(0, 0), (0, 3), (5, 2), (-5, 2), (1_200, 3), (-100, 2), (123_456, 3)];
        let written = written.map(|(mantissa, scale)| decimal(mantissa, scale));
        assert_eq!(written, ["0", "0", "0.05", "-0.05", "1.2", "-1", "123.456"]);
        assert_eq!(decimal(999_999_999_999_999, 15), "0.999999999999999");
        assert_eq!(decimal(i64::MIN, 0), i64::MIN.to_string());
    }

    #[test]
    fn every_letter_is_written_as_serde_writes_it() {
        let letters = (0..0x3000).filter_map(char::from_u32).chain(['\u{feff}', '😀']);
        for letter in letters {
            for text in [letter.to_string(), format!("sixteen letters, {letter}, and some more")] {
                let mut out = Vec::new();
                put_text(&mut out, &text);
                assert_eq!(String::from_utf8(out).unwrap(), serde_json::to_string(&text).unwrap());
            }
        }
    }
}
