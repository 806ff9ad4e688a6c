//! One value, of any column type.

use crate::{Code, ColumnType, Date, Json, Timestamp, scalar::CalendarError};
use uuid::Uuid;

/// The value of one cell, as the machinery hands it around.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// No value.
    Null,
    /// A boolean.
    Bool(bool),
    /// A whole number.
    Integer(i64),
    /// A double-precision number.
    Real(f64),
    /// An exact number.
    Decimal(rust_decimal::Decimal),
    /// A text or a code.
    Text(String),
    /// Bytes.
    Bytes(Vec<u8>),
    /// An identifier.
    Id(Uuid),
    /// A moment.
    Timestamp(Timestamp),
    /// A day.
    Date(Date),
    /// A JSON document; boxed, so that the other values stay small.
    Json(Box<Json>),
}

impl Value {
    /// Whether there is no value.
    pub const fn is_null(&self) -> bool {
        matches!(self, Self::Null)
    }

    /// Reads what a person or a file wrote for a column of type `ty`. The result is of the
    /// column's kind, but not yet checked against its rules.
    ///
    /// # Errors
    /// Says what was expected when the text is of another kind.
    pub fn parse(ty: ColumnType, text: &str) -> Result<Self, String> {
        let wanted = ty.wanted();
        let wrong = || format!("expected {wanted}");
        match ty {
            ColumnType::Id => text.parse().map(Self::Id).map_err(|_| wrong()),
            ColumnType::Text { .. } => Ok(Self::Text(text.to_owned())),
            // What no code is meant by stays as it is written, for the check to name it.
            ColumnType::Code { codes } => {
                let code = Code::meant(codes, text).map_or(text, |code| code.code);
                Ok(Self::Text(code.to_owned()))
            }
            // The reader would skip the underscores.
            ColumnType::Decimal { .. } if text.contains('_') => Err(wrong()),
            ColumnType::Decimal { .. } => rust_decimal::Decimal::from_str_exact(text)
                .or_else(|_| rust_decimal::Decimal::from_scientific(text))
                .map(Self::Decimal)
                .map_err(|_| wrong()),
            ColumnType::Bool => match text {
                "true" | "TRUE" | "True" => Ok(Self::Bool(true)),
                "false" | "FALSE" | "False" => Ok(Self::Bool(false)),
                _ => Err(wrong()),
            },
            ColumnType::Int | ColumnType::BigInt => {
                without_empty_fraction(text).parse().map(Self::Integer).map_err(|_| wrong())
            }
            ColumnType::Double => text.parse().map(Self::Real).map_err(|_| wrong()),
            ColumnType::Timestamp => Timestamp::parse(text)
                .map(Self::Timestamp)
                .map_err(|e: CalendarError| e.to_string()),
            ColumnType::Date => Date::parse(text).map(Self::Date).map_err(|e| e.to_string()),
            ColumnType::Json => Json::parse(text)
                .map(|json| Self::Json(Box::new(json)))
                .map_err(|error| format!("expected JSON: {error}")),
            ColumnType::Bytes { .. } => Err("bytes can't be written as text here".to_owned()),
        }
    }
}

/// A number without a fraction of zeros: programs that keep empty cells as "not a number", as
/// spreadsheets and data frames do, write 5 as `5.0`.
fn without_empty_fraction(text: &str) -> &str {
    match text.split_once('.') {
        Some((whole, zeros)) if zeros.bytes().all(|digit| digit == b'0') => whole,
        _ => text,
    }
}

impl ColumnType {
    /// What a value of this type looks like, for messages.
    pub const fn wanted(self) -> &'static str {
        match self {
            Self::Id => "a uuid",
            Self::Text { .. } => "a text",
            Self::Code { .. } => "a code",
            Self::Decimal { .. } => "a decimal number",
            Self::Bool => "true or false",
            Self::Int => "a whole number of 32 bits",
            Self::BigInt => "a whole number of 64 bits",
            Self::Double => "a number",
            Self::Timestamp => "a moment such as 2024-05-06T07:08:09Z",
            Self::Date => "a day such as 2024-05-06",
            Self::Json => "a JSON document",
            Self::Bytes { .. } => "bytes",
        }
    }

    /// Whether its values can be compared, sorted and grouped: all but documents and bytes.
    pub const fn has_order(self) -> bool {
        !matches!(self, Self::Json | Self::Bytes { .. })
    }

    /// Whether its values can be calculated with.
    pub const fn is_number(self) -> bool {
        matches!(self, Self::Decimal { .. } | Self::Int | Self::BigInt | Self::Double)
    }
}

impl std::fmt::Display for Value {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Null => f.write_str("null"),
            Self::Bool(value) => value.fmt(f),
            Self::Integer(value) => value.fmt(f),
            Self::Real(value) => value.fmt(f),
            Self::Decimal(value) => value.fmt(f),
            Self::Text(value) => value.fmt(f),
            Self::Bytes(value) => write!(f, "{} bytes", value.len()),
            Self::Id(value) => value.fmt(f),
            Self::Timestamp(value) => value.fmt(f),
            Self::Date(value) => value.fmt(f),
            Self::Json(value) => value.fmt(f),
        }
    }
}
