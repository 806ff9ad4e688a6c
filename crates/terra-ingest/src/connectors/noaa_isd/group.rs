//! Cells of several parts, such as `+0020,1`: a value and how it passed the checks.

use crate::{
    Refused,
    fields::{Fields, number, refuse, rounded},
};
use rust_decimal::Decimal;

/// The parts of one cell.
pub(super) struct Group<'a> {
    column: &'a str,
    parts: Vec<&'a str>,
}

impl<'a> Group<'a> {
    /// The parts of a column; none where it is blank.
    pub(super) fn of(fields: &'a Fields<'_>, column: &'a str) -> Self {
        let text = fields.text(column).unwrap_or_default();
        Self { column, parts: text.split(',').map(str::trim).collect() }
    }

    /// The part at a place, unless nines say that it is missing.
    pub(super) fn part(&self, at: usize) -> Option<&'a str> {
        self.parts.get(at).copied().filter(|part| !part.is_empty() && !is_nines(part))
    }

    /// The number at a place, whose last `scale` digits are behind the point. What the publisher
    /// flags as wrong is no value.
    pub(super) fn number(
        &self,
        at: usize,
        quality: usize,
        scale: u32,
    ) -> Result<Option<Decimal>, Refused> {
        let is_wrong = matches!(self.parts.get(quality).copied(), Some("3" | "7"));
        let Some(part) = self.part(at).filter(|_| !is_wrong) else { return Ok(None) };
        let mut number = number(self.column, part)?;
        let digits = number.scale() + scale;
        number.set_scale(digits).map_err(|_| {
            refuse(self.column, "number", part, "more digits than any such number has")
        })?;
        Ok(Some(number.normalize()))
    }

    /// The number at a place, rounded to a whole one.
    pub(super) fn whole(
        &self,
        at: usize,
        quality: usize,
        scale: u32,
    ) -> Result<Option<i32>, Refused> {
        let Some(number) = self.number(at, quality, scale)? else { return Ok(None) };
        crate::fields::whole(self.column, self.parts[at], rounded(number, 0)).map(Some)
    }
}

/// Whether a part has nothing but nines, with a sign or without: so the publisher writes that a
/// value is missing.
pub(super) fn is_nines(part: &str) -> bool {
    let digits = part.strip_prefix(['+', '-']).unwrap_or(part);
    !digits.is_empty() && digits.bytes().all(|byte| byte == b'9')
}
