//! Cells on the wire.

use crate::Outcome;
use rust_decimal::Decimal;
use terra_geo::LonLat;
use terra_schema::{Date, Timestamp, Value};
use tokio_postgres::{
    Row,
    types::{FromSql, IsNull, ToSql, Type, private::BytesMut, to_sql_checked},
};

type Boxed = Box<dyn std::error::Error + Sync + Send>;

/// 2000-01-01, from which PostgreSQL counts.
const EPOCH_MICROS: i64 = 946_684_800_000_000;
const EPOCH_DAYS: i32 = 10_957;
/// The spatial reference of longitude and latitude.
const SRID: u32 = 4326;

/// Every cell of a row.
pub(super) fn values(row: &Row) -> Outcome<Vec<Value>> {
    (0..row.len()).map(|at| Ok(row.try_get::<_, Cell>(at)?.0)).collect()
}

/// A value of any column of the atlas.
#[derive(Debug)]
pub(super) struct Cell(pub(super) Value);

impl<'a> FromSql<'a> for Cell {
    fn from_sql(ty: &Type, bytes: &'a [u8]) -> Result<Self, Boxed> {
        Ok(Self(match *ty {
            Type::UUID => Value::Id(FromSql::from_sql(ty, bytes)?),
            Type::FLOAT8 => Value::Real(FromSql::from_sql(ty, bytes)?),
            Type::INT4 => Value::Integer(i32::from_sql(ty, bytes)?.into()),
            Type::INT8 => Value::Integer(FromSql::from_sql(ty, bytes)?),
            Type::BOOL => Value::Bool(FromSql::from_sql(ty, bytes)?),
            Type::NUMERIC => Value::Decimal(FromSql::from_sql(ty, bytes)?),
            Type::TIMESTAMPTZ => {
                let micros = i64::from_be_bytes(bytes.try_into()?) + EPOCH_MICROS;
                Value::Timestamp(Timestamp::from_micros(micros)?)
            }
            Type::DATE => {
                let days = i32::from_be_bytes(bytes.try_into()?) + EPOCH_DAYS;
                Value::Date(Date::from_days(days)?)
            }
            // Its text follows the version.
            Type::JSONB => {
                Value::Text(str::from_utf8(bytes.get(1..).unwrap_or_default())?.to_owned())
            }
            _ => Value::Text(FromSql::from_sql(ty, bytes)?),
        }))
    }

    fn from_sql_null(_: &Type) -> Result<Self, Boxed> {
        Ok(Self(Value::Null))
    }

    fn accepts(_: &Type) -> bool {
        true
    }
}

impl ToSql for Cell {
    fn to_sql(&self, ty: &Type, out: &mut BytesMut) -> Result<IsNull, Boxed> {
        match &self.0 {
            Value::Null => Ok(IsNull::Yes),
            Value::Bool(value) => value.to_sql(ty, out),
            Value::Integer(value) if *ty == Type::INT4 => i32::try_from(*value)?.to_sql(ty, out),
            Value::Integer(value) => value.to_sql(ty, out),
            Value::Real(value) => value.to_sql(ty, out),
            Value::Decimal(value) => Decimal::to_sql(value, ty, out),
            Value::Text(value) => value.to_sql(ty, out),
            Value::Id(value) => value.to_sql(ty, out),
            Value::Timestamp(moment) => {
                out.extend_from_slice(&(moment.micros() - EPOCH_MICROS).to_be_bytes());
                Ok(IsNull::No)
            }
            other => Err(format!("{other} is in no made-up row").into()),
        }
    }

    fn accepts(_: &Type) -> bool {
        true
    }

    to_sql_checked!();
}

/// A position as PostGIS takes a geometry or a geography in: in EWKB.
#[derive(Debug)]
pub(super) struct Point(pub(super) LonLat);

impl ToSql for Point {
    fn to_sql(&self, _: &Type, out: &mut BytesMut) -> Result<IsNull, Boxed> {
        /// A point that has a spatial reference.
        const POINT: u32 = 0x2000_0001;
        out.extend_from_slice(&[1]);
        out.extend_from_slice(&POINT.to_le_bytes());
        out.extend_from_slice(&SRID.to_le_bytes());
        out.extend_from_slice(&self.0.longitude().to_le_bytes());
        out.extend_from_slice(&self.0.latitude().to_le_bytes());
        Ok(IsNull::No)
    }

    fn accepts(ty: &Type) -> bool {
        matches!(ty.name(), "geometry" | "geography")
    }

    to_sql_checked!();
}
