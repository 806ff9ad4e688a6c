//! WKB in hexadecimal digits: how PostGIS shows shapes, and how they stand in a field of text.

use crate::error::GeoError;
use crate::geometry::Geometry;

/// What may stand before the digits: PostgreSQL's mark of bytes, and that of programs.
const MARKS: [&str; 3] = ["\\x", "0x", "0X"];

impl Geometry {
    /// Reads WKB in hexadecimal digits, with or without `\x` or `0x` before them, as
    /// [`Geometry::from_ewkb`] reads bytes.
    ///
    /// # Errors
    ///
    /// When something else than digits stands there, or what they spell is refused.
    pub fn from_hexadecimal(text: &str) -> Result<Geometry, GeoError> {
        Geometry::from_ewkb(&bytes(digits(text))?)
    }
}

fn digits(text: &str) -> &str {
    let text = text.trim();
    MARKS.iter().find_map(|mark| text.strip_prefix(mark)).unwrap_or(text)
}

fn bytes(digits: &str) -> Result<Vec<u8>, GeoError> {
    let wrong = |at: usize| {
        let found = digits.get(at..).and_then(|rest| rest.chars().next());
        let found = found.map_or("its end".to_owned(), |found| format!("`{found}`"));
        GeoError::Hexadecimal { at, found }
    };
    let value = |at: usize| {
        let digit = digits.as_bytes().get(at).and_then(|&digit| char::from(digit).to_digit(16));
        digit.and_then(|digit| u8::try_from(digit).ok()).ok_or_else(|| wrong(at))
    };
    (0..digits.len()).step_by(2).map(|at| Ok(value(at)? << 4 | value(at + 1)?)).collect()
}
