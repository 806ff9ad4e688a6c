//! Columns of a Parquet file, and the values that are kept of them until a group is written.

use bytes::Bytes;
use parquet::{
    basic::{LogicalType, Repetition, TimeUnit, Type as Physical},
    data_type::{BoolType, ByteArray, ByteArrayType, DataType, DoubleType, Int32Type, Int64Type},
    errors::ParquetError,
    file::writer::SerializedColumnWriter,
    schema::types::Type,
};
use std::sync::Arc;
use terra_schema::{Cells, Column, ColumnType, DecodeError};

/// The most digits of a decimal that 32 bits hold.
const DIGITS_OF_32_BITS: u8 = 9;
/// How many values are written at once.
const BATCH: usize = 1_024;

/// How a column stands in the file. It may lack values in every row: what the tables say of that is
/// no more than what they say today.
pub(super) fn field(column: &Column) -> Result<Type, ParquetError> {
    let (physical, logical) = match column.ty {
        ColumnType::Id | ColumnType::Text { .. } | ColumnType::Code { .. } => {
            (Physical::BYTE_ARRAY, Some(LogicalType::String))
        }
        ColumnType::Decimal { precision, scale } => {
            let logical = LogicalType::decimal(scale.into(), precision.into());
            (decimal(precision), Some(logical))
        }
        ColumnType::Bool => (Physical::BOOLEAN, None),
        ColumnType::Int => (Physical::INT32, None),
        ColumnType::BigInt => (Physical::INT64, None),
        ColumnType::Double => (Physical::DOUBLE, None),
        ColumnType::Timestamp => {
            (Physical::INT64, Some(LogicalType::timestamp(true, TimeUnit::MICROS)))
        }
        ColumnType::Date => (Physical::INT32, Some(LogicalType::Date)),
        ColumnType::Json => (Physical::BYTE_ARRAY, Some(LogicalType::Json)),
        ColumnType::Bytes { .. } => return geometry(column.name),
    };
    let mut builder = Type::primitive_type_builder(column.name, physical)
        .with_repetition(Repetition::OPTIONAL)
        .with_logical_type(logical);
    if let ColumnType::Decimal { precision, scale } = column.ty {
        builder = builder.with_precision(precision.into()).with_scale(scale.into());
    }
    builder.build()
}

/// A column of WKB.
pub(super) fn geometry(name: &str) -> Result<Type, ParquetError> {
    let builder = Type::primitive_type_builder(name, Physical::BYTE_ARRAY);
    builder.with_repetition(Repetition::OPTIONAL).build()
}

/// A group of doubles, which all have a value or none.
pub(super) fn group(name: &str, columns: &[&str]) -> Result<Type, ParquetError> {
    let columns = columns.iter().map(|column| {
        let builder = Type::primitive_type_builder(column, Physical::DOUBLE);
        builder.with_repetition(Repetition::REQUIRED).build().map(Arc::new)
    });
    Type::group_type_builder(name)
        .with_repetition(Repetition::OPTIONAL)
        .with_fields(columns.collect::<Result<_, _>>()?)
        .build()
}

const fn decimal(precision: u8) -> Physical {
    if precision <= DIGITS_OF_32_BITS { Physical::INT32 } else { Physical::INT64 }
}

/// The values of a column that are kept, and which rows have one.
pub(super) struct Buffer {
    values: Values,
    /// For each row, 1 where it has a value.
    levels: Vec<i16>,
}

enum Values {
    Bool(Vec<bool>),
    Int32(Vec<i32>),
    Int64(Vec<i64>),
    Double(Vec<f64>),
    /// The bytes of all values, and where each ends.
    Bytes(Vec<u8>, Vec<usize>),
}

impl Buffer {
    pub(super) fn of(ty: ColumnType) -> Self {
        let values = match ty {
            ColumnType::Bool => Values::Bool(Vec::new()),
            ColumnType::Decimal { precision, .. } if precision > DIGITS_OF_32_BITS => {
                Values::Int64(Vec::new())
            }
            ColumnType::Int | ColumnType::Date | ColumnType::Decimal { .. } => {
                Values::Int32(Vec::new())
            }
            ColumnType::BigInt | ColumnType::Timestamp => Values::Int64(Vec::new()),
            ColumnType::Double => Values::Double(Vec::new()),
            ColumnType::Id
            | ColumnType::Text { .. }
            | ColumnType::Code { .. }
            | ColumnType::Json
            | ColumnType::Bytes { .. } => Values::Bytes(Vec::new(), Vec::new()),
        };
        Self { values, levels: Vec::new() }
    }

    /// Keeps the value of the cell at `at`.
    pub(super) fn keep(
        &mut self,
        ty: ColumnType,
        cells: &dyn Cells,
        at: usize,
    ) -> Result<(), DecodeError> {
        let is_there = match &mut self.values {
            Values::Bool(values) => kept(values, cells.bool(at)?),
            Values::Double(values) => kept(values, cells.double(at)?),
            Values::Int32(values) => kept(values, int32(ty, cells, at)?),
            Values::Int64(values) => kept(values, int64(ty, cells, at)?),
            Values::Bytes(..) => {
                match ty {
                    ColumnType::Id => {
                        let id = cells.id(at)?.map(|id| id.to_string());
                        self.keep_bytes(id.as_deref().map(str::as_bytes));
                    }
                    ColumnType::Json => {
                        let json = cells.json_text(at)?;
                        self.keep_bytes(json.as_deref().map(str::as_bytes));
                    }
                    ColumnType::Bytes { .. } => self.keep_bytes(cells.bytes(at)?),
                    _ => self.keep_bytes(cells.text(at)?.map(str::as_bytes)),
                }
                return Ok(());
            }
        };
        self.levels.push(is_there.into());
        Ok(())
    }

    pub(super) fn keep_double(&mut self, value: Option<f64>) {
        if let Values::Double(values) = &mut self.values {
            values.extend(value);
        }
        self.levels.push(value.is_some().into());
    }

    pub(super) fn keep_bytes(&mut self, value: Option<&[u8]>) {
        if let (Values::Bytes(all, ends), Some(value)) = (&mut self.values, value) {
            all.extend_from_slice(value);
            ends.push(all.len());
        }
        self.levels.push(value.is_some().into());
    }

    /// How many bytes it takes.
    pub(super) fn bytes(&self) -> usize {
        let values = match &self.values {
            Values::Bool(values) => values.len(),
            Values::Int32(values) => 4 * values.len(),
            Values::Int64(values) => 8 * values.len(),
            Values::Double(values) => 8 * values.len(),
            Values::Bytes(all, ends) => all.len() + 8 * ends.len(),
        };
        values + 2 * self.levels.len()
    }

    /// Writes the values and forgets them.
    pub(super) fn write(
        &mut self,
        column: &mut SerializedColumnWriter<'_>,
    ) -> Result<(), ParquetError> {
        let levels = std::mem::take(&mut self.levels);
        match &mut self.values {
            Values::Bool(values) => write::<BoolType>(column, std::mem::take(values), &levels),
            Values::Int32(values) => write::<Int32Type>(column, std::mem::take(values), &levels),
            Values::Int64(values) => write::<Int64Type>(column, std::mem::take(values), &levels),
            Values::Double(values) => write::<DoubleType>(column, std::mem::take(values), &levels),
            Values::Bytes(all, ends) => {
                let (all, ends) = (Bytes::from(std::mem::take(all)), std::mem::take(ends));
                write_bytes(column, &all, &ends, &levels)
            }
        }
    }
}

fn kept<T>(values: &mut Vec<T>, value: Option<T>) -> bool {
    let is_there = value.is_some();
    values.extend(value);
    is_there
}

fn int32(ty: ColumnType, cells: &dyn Cells, at: usize) -> Result<Option<i32>, DecodeError> {
    match ty {
        ColumnType::Date => Ok(cells.date(at)?.map(|day| day.days())),
        ColumnType::Decimal { scale, .. } => {
            let beyond = |_| DecodeError::new(at, "more digits than the column has");
            cells
                .decimal(at, scale)?
                .map(|number| i32::try_from(number).map_err(beyond))
                .transpose()
        }
        _ => cells.int(at),
    }
}

fn int64(ty: ColumnType, cells: &dyn Cells, at: usize) -> Result<Option<i64>, DecodeError> {
    match ty {
        ColumnType::Timestamp => Ok(cells.timestamp(at)?.map(|moment| moment.micros())),
        ColumnType::Decimal { scale, .. } => cells.decimal(at, scale),
        _ => cells.big_int(at),
    }
}

fn write<T: DataType>(
    column: &mut SerializedColumnWriter<'_>,
    values: Vec<T::T>,
    levels: &[i16],
) -> Result<(), ParquetError> {
    column.typed::<T>().write_batch(&values, Some(levels), None).map(drop)
}

/// Writes some values after the others, as each takes more room than its bytes.
fn write_bytes(
    column: &mut SerializedColumnWriter<'_>,
    all: &Bytes,
    ends: &[usize],
    levels: &[i16],
) -> Result<(), ParquetError> {
    let column = column.typed::<ByteArrayType>();
    let (mut start, mut ends) = (0, ends.iter());
    for levels in levels.chunks(BATCH) {
        let count = levels.iter().filter(|&&level| level > 0).count();
        let values = ends.by_ref().take(count).map(|&end| {
            let value = all.slice(start..end);
            start = end;
            ByteArray::from(value)
        });
        let values: Vec<ByteArray> = values.collect();
        column.write_batch(&values, Some(levels), None)?;
    }
    Ok(())
}
