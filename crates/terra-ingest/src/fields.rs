//! Reading the fields of a delimited file, with refusals that name column and value.

use crate::{Item, ParseError, Refused};
use csv::{ReaderBuilder, StringRecord};
use rust_decimal::{Decimal, RoundingStrategy};
use std::io::BufRead;
use terra_geo::LonLat;
use terra_schema::Record;

/// The most bytes of one record.
const MAX_RECORD_BYTES: usize = 1 << 20;

/// One record of a file with a header.
pub(crate) struct Fields<'a> {
    header: &'a StringRecord,
    record: &'a StringRecord,
}

/// Reads a comma-separated file whose header is the next line, and hands over what `rows` makes
/// of each record. `before` lines came before the header.
pub(crate) fn read_csv(
    file: &mut dyn BufRead,
    before: u64,
    key: &str,
    rows: impl Fn(&Fields<'_>) -> Result<Vec<Record>, Refused>,
    take: &mut dyn FnMut(Item),
) -> Result<(), ParseError> {
    let mut reader = ReaderBuilder::new().flexible(true).from_reader(file);
    let header = reader.headers().map_err(|error| unreadable(before, &error))?.clone();
    let mut record = StringRecord::new();
    loop {
        let line = before + reader.position().line();
        match reader.read_record(&mut record) {
            Ok(true) => {}
            Ok(false) => return Ok(()),
            Err(error) => match error.kind() {
                csv::ErrorKind::Utf8 { .. } => {
                    let refused = refuse("", "utf8", "", "the record is not UTF-8");
                    take(Item { line, external_id: None, rows: Err(refused) });
                    continue;
                }
                _ => return Err(unreadable(before, &error)),
            },
        }
        let line = record.position().map_or(line, |position| before + position.line());
        let fields = Fields { header: &header, record: &record };
        let external_id = fields.text(key).map(str::to_owned);
        let rows = fields.check_shape().and_then(|()| rows(&fields));
        take(Item { line, external_id, rows });
    }
}

fn unreadable(before: u64, error: &csv::Error) -> ParseError {
    let line = before + error.position().map_or(1, csv::Position::line);
    ParseError::Format { line, reason: error.to_string() }
}

pub(crate) fn refuse(column: &str, rule: &'static str, value: &str, message: &str) -> Refused {
    Refused {
        column: column.to_owned(),
        rule,
        value: value.chars().take(200).collect(),
        message: message.to_owned(),
    }
}

impl<'a> Fields<'a> {
    fn check_shape(&self) -> Result<(), Refused> {
        let (wanted, found) = (self.header.len(), self.record.len());
        if found != wanted {
            let message = format!("{found} fields where the header has {wanted}");
            return Err(refuse("", "fields", "", &message));
        }
        if self.record.as_slice().len() > MAX_RECORD_BYTES {
            return Err(refuse("", "size", "", "the record is larger than 1 MiB"));
        }
        Ok(())
    }

    /// The text of a column; `None` where it is blank or the file has no such column.
    pub(crate) fn text(&self, column: &str) -> Option<&'a str> {
        let at = self.header.iter().position(|name| name.trim() == column)?;
        self.record.get(at).map(str::trim).filter(|text| !text.is_empty())
    }

    /// The text of a column that every record has.
    pub(crate) fn required(&self, column: &str) -> Result<&'a str, Refused> {
        self.text(column).ok_or_else(|| refuse(column, "required", "", "a value is required"))
    }

    /// The number of a column, rounded to `scale` digits after the point: publishers' files hold
    /// the noise of their own arithmetic.
    pub(crate) fn number(&self, column: &str, scale: u32) -> Result<Option<Decimal>, Refused> {
        let Some(text) = self.text(column) else { return Ok(None) };
        let number = Decimal::from_str_exact(text)
            .or_else(|_| text.parse())
            .or_else(|_| Decimal::from_scientific(text))
            .map_err(|_| refuse(column, "number", text, "not a number"))?;
        Ok(Some(rounded(number, scale)))
    }

    /// The position in two columns; `None` where both are blank.
    pub(crate) fn position(
        &self,
        longitude: &str,
        latitude: &str,
    ) -> Result<Option<LonLat>, Refused> {
        let degrees = |column: &str| -> Result<Option<f64>, Refused> {
            let Some(text) = self.text(column) else { return Ok(None) };
            text.parse().map(Some).map_err(|_| refuse(column, "number", text, "not a number"))
        };
        match (degrees(longitude)?, degrees(latitude)?) {
            (None, None) => Ok(None),
            (Some(lon), Some(lat)) => LonLat::new(lon, lat)
                .map(Some)
                .map_err(|error| refuse(longitude, "position", "", &error.to_string())),
            _ => Err(refuse(longitude, "position", "", "longitude and latitude come together")),
        }
    }
}

/// Half away from zero, as people round.
pub(crate) fn rounded(number: Decimal, scale: u32) -> Decimal {
    number.round_dp_with_strategy(scale, RoundingStrategy::MidpointAwayFromZero)
}
