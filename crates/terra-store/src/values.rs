//! Values of cells and of JSON documents, by the type of their column.

use crate::{Error, connection::Visitor};
use rust_decimal::Decimal;
use serde_json::{Map, Value as Tree};
use terra_schema::{Cells, Column, ColumnType, Date, DecodeError, Json, Table, Timestamp, Value};

/// The value of the cell at `at`, which holds a value of type `ty`.
pub(crate) fn read_cell<C: Cells + ?Sized>(
    ty: ColumnType,
    cells: &C,
    at: usize,
) -> Result<Value, DecodeError> {
    let value = match ty {
        ColumnType::Id => cells.id(at)?.map(Value::Id),
        ColumnType::Text { .. } | ColumnType::Code { .. } => {
            cells.text(at)?.map(|text| Value::Text(text.to_owned()))
        }
        ColumnType::Decimal { scale, .. } => cells
            .decimal(at, scale)?
            .map(|mantissa| Value::Decimal(Decimal::new(mantissa, u32::from(scale)))),
        ColumnType::Bool => cells.bool(at)?.map(Value::Bool),
        ColumnType::Int => cells.int(at)?.map(|number| Value::Integer(number.into())),
        ColumnType::BigInt => cells.big_int(at)?.map(Value::Integer),
        ColumnType::Double => cells.double(at)?.map(Value::Real),
        ColumnType::Timestamp => cells.timestamp(at)?.map(Value::Timestamp),
        ColumnType::Date => cells.date(at)?.map(Value::Date),
        ColumnType::Json => cells.document(at)?.map(|json| Value::Json(Box::new(json))),
        ColumnType::Bytes { .. } => cells.bytes(at)?.map(|bytes| Value::Bytes(bytes.to_vec())),
    };
    Ok(value.unwrap_or(Value::Null))
}

/// Collects whole rows of a table as values.
pub(crate) struct ValueRows {
    pub(crate) table: &'static Table,
    pub(crate) rows: Vec<Vec<Value>>,
}

impl ValueRows {
    pub(crate) fn of(table: &'static Table) -> Self {
        Self { table, rows: Vec::new() }
    }
}

impl Visitor for ValueRows {
    fn row<C: Cells>(&mut self, cells: &C) -> Result<(), Error> {
        let columns = self.table.columns.iter().enumerate();
        let row = columns
            .map(|(at, column)| {
                read_cell(column.ty, cells, at).map_err(|error| cell_error(self.table, error))
            })
            .collect::<Result<Vec<_>, _>>()?;
        self.rows.push(row);
        Ok(())
    }
}

/// Names the table and the column of a cell that couldn't be read.
pub(crate) fn cell_error(table: &'static Table, error: DecodeError) -> Error {
    let column = table.columns.get(error.at).map_or("?", |column| column.name);
    Error::Decode { table: table.name, column: column.to_owned(), reason: error.reason }
}

/// A row of values as cells, for the typed decoders.
pub(crate) struct ValueCells<'a>(pub(crate) &'a [Value]);

/// Reads one kind of value; anything but that kind or NULL is an error.
macro_rules! read {
    ($self:ident, $at:ident, $($pattern:pat => $read:expr),+ $(,)?) => {
        match &$self.0[$at] {
            Value::Null => Ok(None),
            $($pattern => Ok(Some($read)),)+
            other => Err(DecodeError::new($at, format!("found {other}"))),
        }
    };
}

impl Cells for ValueCells<'_> {
    fn bool(&self, at: usize) -> Result<Option<bool>, DecodeError> {
        read!(self, at, Value::Bool(value) => *value)
    }

    fn int(&self, at: usize) -> Result<Option<i32>, DecodeError> {
        let beyond = |_| DecodeError::new(at, "beyond 32 bits");
        self.big_int(at)?.map(|number| i32::try_from(number).map_err(beyond)).transpose()
    }

    fn big_int(&self, at: usize) -> Result<Option<i64>, DecodeError> {
        read!(self, at, Value::Integer(number) => *number)
    }

    fn double(&self, at: usize) -> Result<Option<f64>, DecodeError> {
        read!(self, at, Value::Real(number) => *number)
    }

    fn decimal(&self, at: usize, scale: u8) -> Result<Option<i64>, DecodeError> {
        let number: Option<Decimal> = read!(self, at, Value::Decimal(number) => *number)?;
        let Some(mut number) = number else { return Ok(None) };
        number.rescale(u32::from(scale));
        let beyond = |_| DecodeError::new(at, "beyond 64 bits");
        i64::try_from(number.mantissa()).map(Some).map_err(beyond)
    }

    fn text(&self, at: usize) -> Result<Option<&str>, DecodeError> {
        read!(self, at, Value::Text(text) => text.as_str())
    }

    fn bytes(&self, at: usize) -> Result<Option<&[u8]>, DecodeError> {
        read!(self, at, Value::Bytes(bytes) => bytes.as_slice())
    }

    fn id(&self, at: usize) -> Result<Option<terra_schema::scalar::Uuid>, DecodeError> {
        read!(self, at, Value::Id(id) => *id)
    }

    fn timestamp(&self, at: usize) -> Result<Option<Timestamp>, DecodeError> {
        read!(self, at, Value::Timestamp(moment) => *moment)
    }

    fn date(&self, at: usize) -> Result<Option<Date>, DecodeError> {
        read!(self, at, Value::Date(day) => *day)
    }

    fn json(&self, at: usize) -> Result<Option<&str>, DecodeError> {
        Err(DecodeError::new(at, "a document in memory has no text"))
    }

    fn document(&self, at: usize) -> Result<Option<Json>, DecodeError> {
        read!(self, at, Value::Json(json) => (**json).clone())
    }
}

/// A row as a JSON object, column by column, from which [`from_json`] makes the same values.
pub(crate) fn to_json(columns: &[Column], values: &[Value]) -> Json {
    let members = columns.iter().zip(values).filter(|(_, value)| !value.is_null());
    Json::new(Tree::Object(
        members
            .map(|(column, value)| (column.name.to_owned(), tree(value)))
            .collect::<Map<String, Tree>>(),
    ))
}

/// A value as JSON, from which [`value_of`] makes the same value.
pub(crate) fn tree(value: &Value) -> Tree {
    match value {
        Value::Null => Tree::Null,
        Value::Bool(value) => Tree::Bool(*value),
        Value::Integer(number) => Tree::from(*number),
        Value::Real(number) => Tree::from(*number),
        Value::Json(json) => json.tree().clone(),
        // As text, so that no digit depends on a reader's idea of a number.
        Value::Decimal(number) => Tree::String(number.to_string()),
        Value::Bytes(bytes) => Tree::String(hex(bytes)),
        Value::Text(_) | Value::Id(_) | Value::Timestamp(_) | Value::Date(_) => {
            Tree::String(value.to_string())
        }
    }
}

/// The values that [`to_json`] wrote, for the columns that the table has now.
pub(crate) fn from_json(table: &'static Table, json: &Json) -> Vec<Option<Value>> {
    let value = |column: &Column| value_of(column.ty, json.tree().get(column.name)?);
    table.columns.iter().map(value).collect()
}

/// The value of type `ty` that [`tree`] wrote.
pub(crate) fn value_of(ty: ColumnType, member: &Tree) -> Option<Value> {
    match (ty, member) {
        (ColumnType::Bool, Tree::Bool(value)) => Some(Value::Bool(*value)),
        (ColumnType::Int | ColumnType::BigInt, Tree::Number(number)) => {
            number.as_i64().map(Value::Integer)
        }
        (ColumnType::Double, Tree::Number(number)) => number.as_f64().map(Value::Real),
        (ColumnType::Json, member) => Some(Value::Json(Box::new(Json::new(member.clone())))),
        (ColumnType::Bytes { .. }, Tree::String(text)) => from_hex(text).map(Value::Bytes),
        (ty, Tree::String(text)) => Value::parse(ty, text).ok(),
        _ => None,
    }
}

fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write;
    bytes.iter().fold(String::with_capacity(bytes.len() * 2), |mut text, byte| {
        // Writing to a String can't fail.
        let _ = write!(text, "{byte:02x}");
        text
    })
}

fn from_hex(text: &str) -> Option<Vec<u8>> {
    let digits: Option<Vec<u8>> =
        text.chars().map(|digit| digit.to_digit(16).map(|digit| digit as u8)).collect();
    let digits = digits.filter(|digits| digits.len() % 2 == 0)?;
    Some(digits.chunks_exact(2).map(|pair| pair[0] << 4 | pair[1]).collect())
}
