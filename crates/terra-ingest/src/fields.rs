//! The fields of one record, with refusals that name column and value.

use crate::Refused;
use rust_decimal::{Decimal, RoundingStrategy, prelude::ToPrimitive};
use std::borrow::Cow;
use terra_geo::{Axis, GeoError, LonLat};
use terra_schema::{CodeList, Json, Text};
use terra_tables::Provenance;

/// The most characters of a value that a refusal shows.
const MAX_SHOWN: usize = 200;

/// One record of a file with a header.
pub(crate) struct Fields<'a> {
    pub(crate) header: &'a [String],
    pub(crate) record: Vec<Cow<'a, str>>,
}

/// A record has more or fewer fields than the header has names.
pub(crate) struct WrongShape {
    found: usize,
    wanted: usize,
}

pub(crate) fn refuse(column: &str, rule: &'static str, value: &str, message: &str) -> Refused {
    Refused {
        table: None,
        column: column.to_owned(),
        rule,
        value: value.trim().chars().take(MAX_SHOWN).collect(),
        message: message.to_owned(),
    }
}

impl Fields<'_> {
    pub(crate) fn shape(&self) -> Result<(), WrongShape> {
        WrongShape::check(self.record.len(), self.header.len())
    }

    /// The text of a column; `None` where it is blank or the file has no such column.
    pub(crate) fn text(&self, column: &str) -> Option<&str> {
        let at = self.header.iter().position(|name| name == column)?;
        self.record.get(at).map(|text| text.trim()).filter(|text| !text.is_empty())
    }

    /// The text of a column that every record has.
    pub(crate) fn required(&self, column: &str) -> Result<&str, Refused> {
        self.text(column).ok_or_else(|| refuse(column, "required", "", "a value is required"))
    }

    /// Whether the file has one of these columns.
    pub(crate) fn has(&self, columns: &[&str]) -> bool {
        self.header.iter().any(|name| columns.contains(&name.as_str()))
    }

    /// The code that a column's word means; `None` where there is no word, or nobody knows it.
    /// The column is added to those `taken` where the word is the code's own: another may say more.
    pub(crate) fn code<C: CodeList>(
        &self,
        column: &'static str,
        taken: &mut Vec<&'static str>,
    ) -> Option<C> {
        let word = self.text(column)?;
        let code = C::meant_by(word)?;
        if word.eq_ignore_ascii_case(&code.code().replace('_', " "))
            || word.eq_ignore_ascii_case(code.code())
        {
            taken.push(column);
        }
        Some(code)
    }

    /// Where the row that a record makes comes from: the source calls it what stands in `column`.
    pub(crate) fn provenance(&self, column: &str) -> Result<Provenance, Refused> {
        let id = self.required(column)?;
        let external_id =
            Text::new(id).map_err(|error| refuse(column, "length", id, &error.to_string()))?;
        Ok(Provenance { external_id: Some(external_id), ..Provenance::default() })
    }

    /// What stands in other columns than these, by the source's names and in its words; `None`
    /// where that is nothing.
    pub(crate) fn rest(&self, taken: &[&str]) -> Option<Json> {
        let others = self.header.iter().filter(|name| !taken.contains(&name.as_str()));
        let said = others.filter_map(|name| Some((name.clone(), self.text(name)?.into())));
        let said: serde_json::Map<_, _> = said.collect();
        (!said.is_empty()).then(|| Json::new(said))
    }

    /// The number of a column, rounded to `scale` digits after the point: publishers' files hold
    /// the noise of their own arithmetic.
    pub(crate) fn number(&self, column: &str, scale: u32) -> Result<Option<Decimal>, Refused> {
        let Some(text) = self.text(column) else { return Ok(None) };
        number(column, text).map(|number| Some(rounded(number, scale)))
    }

    /// The number of a column, rounded to a whole one.
    pub(crate) fn whole(&self, column: &str) -> Result<Option<i32>, Refused> {
        let Some(text) = self.text(column) else { return Ok(None) };
        whole(column, text, number(column, text)?).map(Some)
    }

    /// The position in two columns; `None` where both are blank.
    pub(crate) fn position(
        &self,
        longitude: &str,
        latitude: &str,
    ) -> Result<Option<LonLat>, Refused> {
        let together = |column: &str, text: &str| {
            refuse(column, "position", text, "longitude and latitude come together")
        };
        let (lon, lat) = match (self.text(longitude), self.text(latitude)) {
            (None, None) => return Ok(None),
            (Some(lon), Some(lat)) => (lon, lat),
            (Some(lon), None) => return Err(together(longitude, lon)),
            (None, Some(lat)) => return Err(together(latitude, lat)),
        };
        LonLat::new(degrees(longitude, lon)?, degrees(latitude, lat)?).map(Some).map_err(|error| {
            let (column, value) = match &error {
                GeoError::Swapped { .. }
                | GeoError::OutOfRange { axis: Axis::Latitude, .. }
                | GeoError::NotFinite { axis: Axis::Latitude, .. } => (latitude, lat),
                _ => (longitude, lon),
            };
            refuse(column, "position", value, &error.to_string())
        })
    }
}

impl WrongShape {
    /// Compares how many fields there are with how many there should be.
    pub(crate) fn check(found: usize, wanted: usize) -> Result<(), Self> {
        if found == wanted { Ok(()) } else { Err(Self { found, wanted }) }
    }

    pub(crate) const fn is_short(&self) -> bool {
        self.found < self.wanted
    }

    /// What is wrong with a record that takes these lines.
    pub(crate) fn of_lines(&self, first: u64, last: u64) -> String {
        let Self { found, wanted } = self;
        let message = format!("{found} fields where the header has {wanted}");
        if first == last {
            return message;
        }
        format!("{message}; the record ends on line {last}: is a quote missing before that?")
    }

    /// What is wrong with a record that the file ends in.
    pub(crate) fn cut_off(&self) -> String {
        let Self { found, wanted } = self;
        format!("the file ends within this record, after {found} of {wanted} fields: fetch it anew")
    }
}

/// The number that a text is. Only digits, a sign, a point and an exponent make one: the reader
/// would skip underscores, too.
pub(crate) fn number(column: &str, text: &str) -> Result<Decimal, Refused> {
    let is_plain = |byte: u8| byte.is_ascii_digit() || b"+-.eE".contains(&byte);
    let parsed = Decimal::from_str_exact(text)
        .or_else(|_| text.parse())
        .or_else(|_| Decimal::from_scientific(text));
    match parsed {
        Ok(number) if text.bytes().all(is_plain) => Ok(number),
        _ => Err(not_a_number(column, text)),
    }
}

/// The product of two numbers of a record.
pub(crate) fn product(
    column: &str,
    text: &str,
    number: Decimal,
    factor: Decimal,
) -> Result<Decimal, Refused> {
    number.checked_mul(factor).ok_or_else(|| too_large(column, text))
}

/// A number rounded to a whole one.
pub(crate) fn whole(column: &str, text: &str, number: Decimal) -> Result<i32, Refused> {
    rounded(number, 0).to_i32().ok_or_else(|| too_large(column, text))
}

/// Half away from zero, as people round, and without zeros at its end.
pub(crate) fn rounded(number: Decimal, scale: u32) -> Decimal {
    number.round_dp_with_strategy(scale, RoundingStrategy::MidpointAwayFromZero).normalize()
}

fn degrees(column: &str, text: &str) -> Result<f64, Refused> {
    number(column, text)?;
    text.parse().map_err(|_| not_a_number(column, text))
}

fn not_a_number(column: &str, text: &str) -> Refused {
    refuse(column, "number", text, "not a number: expected digits with a point, such as 1234.5")
}

fn too_large(column: &str, text: &str) -> Refused {
    refuse(column, "number", text, "larger than any such number")
}
