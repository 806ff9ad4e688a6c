//! Values to and from SQLite's storage classes.

use rusqlite::{
    Row, Statement, ToSql,
    types::{ToSqlOutput, ValueRef},
};
use rust_decimal::{Decimal, prelude::ToPrimitive};
use serde_json::value::RawValue;
use std::borrow::Cow;
use terra_schema::{Cells, Date, DecodeError, Timestamp, Value, scalar::Uuid};

/// A row of a result.
pub(crate) struct SqliteCells<'a>(pub(crate) &'a Row<'a>);

impl SqliteCells<'_> {
    // Part of each of the readers below, which are what a row costs.
    #[inline]
    fn get(&self, at: usize) -> Result<ValueRef<'_>, DecodeError> {
        match self.0.get_ref(at) {
            Ok(cell) => Ok(cell),
            Err(error) => Err(unreadable(at, &error)),
        }
    }
}

#[cold]
fn unreadable(at: usize, error: &rusqlite::Error) -> DecodeError {
    DecodeError::new(at, error.to_string())
}

#[cold]
fn wrong(at: usize, wanted: &str, found: ValueRef<'_>) -> DecodeError {
    DecodeError::new(at, format!("expected {wanted}, found {}", found.data_type()))
}

/// Reads one storage class; NULL is `None`, anything else is an error.
macro_rules! read {
    ($self:ident, $at:ident, $wanted:literal, $($pattern:pat => $read:expr),+ $(,)?) => {
        match $self.get($at)? {
            ValueRef::Null => Ok(None),
            $($pattern => $read,)+
            other => Err(wrong($at, $wanted, other)),
        }
    };
}

fn utf8(at: usize, text: &[u8]) -> Result<Option<&str>, DecodeError> {
    std::str::from_utf8(text).map(Some).map_err(|_| DecodeError::new(at, "text is not UTF-8"))
}

#[inline]
fn moment(at: usize, text: &[u8]) -> Result<Timestamp, DecodeError> {
    Timestamp::from_stored(text)
        .ok_or_else(|| DecodeError::new(at, "not a moment as the atlas stores it"))
}

#[inline]
fn day(at: usize, text: &[u8]) -> Result<Date, DecodeError> {
    Date::from_stored(text).ok_or_else(|| DecodeError::new(at, "not a day as the atlas stores it"))
}

impl Cells for SqliteCells<'_> {
    fn bool(&self, at: usize) -> Result<Option<bool>, DecodeError> {
        read!(self, at, "a boolean", ValueRef::Integer(number) => Ok(Some(number != 0)))
    }

    fn int(&self, at: usize) -> Result<Option<i32>, DecodeError> {
        read!(self, at, "a whole number", ValueRef::Integer(number) => i32::try_from(number)
            .map(Some)
            .map_err(|_| DecodeError::new(at, "a whole number beyond 32 bits")))
    }

    fn big_int(&self, at: usize) -> Result<Option<i64>, DecodeError> {
        read!(self, at, "a whole number", ValueRef::Integer(number) => Ok(Some(number)))
    }

    fn double(&self, at: usize) -> Result<Option<f64>, DecodeError> {
        read!(
            self, at, "a number",
            ValueRef::Real(number) => Ok(Some(number)),
            ValueRef::Integer(number) => Ok(Some(number as f64)),
        )
    }

    fn decimal(&self, at: usize, scale: u8) -> Result<Option<i64>, DecodeError> {
        match self.double(at)? {
            Some(number) => scaled(number, scale)
                .map(Some)
                .ok_or_else(|| DecodeError::new(at, format!("{number} has more than 15 digits"))),
            None => Ok(None),
        }
    }

    fn text(&self, at: usize) -> Result<Option<&str>, DecodeError> {
        read!(self, at, "a text", ValueRef::Text(text) => utf8(at, text))
    }

    fn bytes(&self, at: usize) -> Result<Option<&[u8]>, DecodeError> {
        read!(self, at, "bytes", ValueRef::Blob(bytes) => Ok(Some(bytes)))
    }

    fn id(&self, at: usize) -> Result<Option<Uuid>, DecodeError> {
        read!(self, at, "an id", ValueRef::Blob(bytes) => Uuid::from_slice(bytes)
            .map(Some)
            .map_err(|_| DecodeError::new(at, "an id has 16 bytes")))
    }

    fn timestamp(&self, at: usize) -> Result<Option<Timestamp>, DecodeError> {
        read!(self, at, "a moment", ValueRef::Text(text) => moment(at, text).map(Some))
    }

    fn date(&self, at: usize) -> Result<Option<Date>, DecodeError> {
        read!(self, at, "a day", ValueRef::Text(text) => day(at, text).map(Some))
    }

    // What is stored is what is to be written: reading it only shows that it is what it should be.
    fn timestamp_text(&self, at: usize) -> Result<Option<[u8; 27]>, DecodeError> {
        read!(self, at, "a moment", ValueRef::Text(text) => {
            moment(at, text)?;
            Ok(text.try_into().ok())
        })
    }

    fn date_text(&self, at: usize) -> Result<Option<[u8; 10]>, DecodeError> {
        read!(self, at, "a day", ValueRef::Text(text) => {
            day(at, text)?;
            Ok(text.try_into().ok())
        })
    }

    fn json(&self, at: usize) -> Result<Option<&str>, DecodeError> {
        self.text(at)
    }

    fn json_text(&self, at: usize) -> Result<Option<Cow<'_, str>>, DecodeError> {
        let read = |text| match serde_json::from_str::<&RawValue>(text) {
            Ok(json) => Ok(Cow::Borrowed(json.get())),
            Err(error) => Err(DecodeError::new(at, format!("not JSON: {error}"))),
        };
        self.json(at)?.map(read).transpose()
    }
}

/// The powers of ten that a decimal's scale can name, each a double exactly.
const POWERS: [f64; 16] =
    [1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15];

/// The number times ten to the power of `scale`, rounded: a decimal of up to 15 digits comes back
/// from its double exactly.
fn scaled(number: f64, scale: u8) -> Option<i64> {
    const LIMIT: f64 = 1e15;
    let mantissa = (number * POWERS.get(usize::from(scale))?).round();
    (mantissa.abs() <= LIMIT).then_some(mantissa as i64)
}

/// The nearest double. Up to 15 digits the mantissa and the power of ten are doubles themselves,
/// and one division rounds once; what has more digits is no column's value.
fn nearest(number: Decimal) -> f64 {
    const LIMIT: u128 = 1_000_000_000_000_000;
    let (mantissa, scale) = (number.mantissa(), number.scale() as usize);
    match POWERS.get(scale) {
        Some(power) if mantissa.unsigned_abs() <= LIMIT => mantissa as i64 as f64 / power,
        _ => number.to_f64().unwrap_or(f64::NAN),
    }
}

/// Binds the parameters of one statement. What stands as text is written on the stack, and a moment
/// that comes again, as a new row's does, is written once.
#[derive(Default)]
pub(crate) struct Binder {
    last: Option<(Timestamp, [u8; 27])>,
}

impl Binder {
    /// Binds a value to the parameter number `at`, counted from 1.
    pub(crate) fn bind(
        &mut self,
        statement: &mut Statement<'_>,
        at: usize,
        value: &Value,
    ) -> Result<(), rusqlite::Error> {
        match value {
            Value::Timestamp(moment) => {
                let text = match self.last {
                    Some((last, text)) if last == *moment => text,
                    _ => moment.to_stored(),
                };
                self.last = Some((*moment, text));
                statement.raw_bind_parameter(at, Written(&text))
            }
            Value::Date(day) => statement.raw_bind_parameter(at, Written(&day.to_stored())),
            value => statement.raw_bind_parameter(at, Parameter(value)),
        }
    }
}

/// A moment or day as it is stored.
struct Written<'a>(&'a [u8]);

impl ToSql for Written<'_> {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::Borrowed(ValueRef::Text(self.0)))
    }
}

struct Parameter<'a>(&'a Value);

impl ToSql for Parameter<'_> {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        let borrowed = match self.0 {
            Value::Null => ValueRef::Null,
            Value::Bool(value) => ValueRef::Integer(i64::from(*value)),
            Value::Integer(number) => ValueRef::Integer(*number),
            Value::Real(number) => ValueRef::Real(*number),
            Value::Decimal(number) => ValueRef::Real(nearest(*number)),
            Value::Text(text) => ValueRef::Text(text.as_bytes()),
            Value::Bytes(bytes) => ValueRef::Blob(bytes),
            Value::Id(id) => ValueRef::Blob(id.as_bytes()),
            Value::Timestamp(_) | Value::Date(_) | Value::Json(_) => {
                return Ok(ToSqlOutput::Owned(self.0.to_string().into()));
            }
        };
        Ok(ToSqlOutput::Borrowed(borrowed))
    }
}

/// A cell's value as its storage class says, for results that no table describes.
pub(crate) fn natural(cell: ValueRef<'_>) -> Value {
    match cell {
        ValueRef::Null => Value::Null,
        ValueRef::Integer(number) => Value::Integer(number),
        ValueRef::Real(number) => Value::Real(number),
        ValueRef::Text(text) => Value::Text(String::from_utf8_lossy(text).into_owned()),
        ValueRef::Blob(bytes) => Value::Bytes(bytes.to_vec()),
    }
}
