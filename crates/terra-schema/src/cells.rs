//! Reading a row's cells, whichever engine they come from.

use crate::{DecodeError, Json, Timestamp, scalar::Date};
use std::borrow::Cow;
use uuid::Uuid;

/// One row as its engine holds it. `at` counts columns from 0; `None` is NULL.
///
/// The store implements it for each driver's row, so that a decoder is written once.
pub trait Cells {
    /// A boolean.
    fn bool(&self, at: usize) -> Result<Option<bool>, DecodeError>;
    /// A whole number of 32 bits.
    fn int(&self, at: usize) -> Result<Option<i32>, DecodeError>;
    /// A whole number of 64 bits.
    fn big_int(&self, at: usize) -> Result<Option<i64>, DecodeError>;
    /// A double-precision number.
    fn double(&self, at: usize) -> Result<Option<f64>, DecodeError>;
    /// A decimal as its value times ten to the power of `scale`.
    fn decimal(&self, at: usize, scale: u8) -> Result<Option<i64>, DecodeError>;
    /// A text.
    fn text(&self, at: usize) -> Result<Option<&str>, DecodeError>;
    /// Bytes.
    fn bytes(&self, at: usize) -> Result<Option<&[u8]>, DecodeError>;
    /// An identifier.
    fn id(&self, at: usize) -> Result<Option<Uuid>, DecodeError>;
    /// A moment.
    fn timestamp(&self, at: usize) -> Result<Option<Timestamp>, DecodeError>;
    /// A day.
    fn date(&self, at: usize) -> Result<Option<Date>, DecodeError>;
    /// A moment as [`Timestamp::to_stored`] writes it.
    fn timestamp_text(&self, at: usize) -> Result<Option<[u8; 27]>, DecodeError> {
        Ok(self.timestamp(at)?.map(Timestamp::to_stored))
    }

    /// A day as [`Date::to_stored`] writes it.
    fn date_text(&self, at: usize) -> Result<Option<[u8; 10]>, DecodeError> {
        Ok(self.date(at)?.map(Date::to_stored))
    }

    /// The text of a JSON document.
    fn json(&self, at: usize) -> Result<Option<&str>, DecodeError>;

    /// A JSON document as text to write on.
    fn json_text(&self, at: usize) -> Result<Option<Cow<'_, str>>, DecodeError> {
        Ok(self.document(at)?.map(|json| Cow::Owned(json.to_string())))
    }

    /// A JSON document.
    fn document(&self, at: usize) -> Result<Option<Json>, DecodeError> {
        let read = |text| {
            Json::parse(text).map_err(|error| DecodeError::new(at, format!("not JSON: {error}")))
        };
        self.json(at)?.map(read).transpose()
    }
}
