//! Values to and from PostgreSQL's binary formats.

use rust_decimal::Decimal;
use terra_schema::{Cells, Date, DecodeError, Json, Timestamp, Value, scalar::Uuid};
use tokio_postgres::{
    Row,
    types::{FromSql, IsNull, ToSql, Type, private::BytesMut, to_sql_checked},
};

type BoxedError = Box<dyn std::error::Error + Sync + Send>;

/// Microseconds from 1970 to 2000, where PostgreSQL's clock starts.
const EPOCH_MICROS: i64 = 946_684_800_000_000;
/// Days from 1970 to 2000.
const EPOCH_DAYS: i32 = 10_957;

/// A row of a result.
pub(crate) struct PostgresCells<'a>(pub(crate) &'a Row);

/// A cell's bytes with its type.
struct Raw<'a> {
    ty: Type,
    bytes: &'a [u8],
}

impl<'a> FromSql<'a> for Raw<'a> {
    fn from_sql(ty: &Type, bytes: &'a [u8]) -> Result<Self, BoxedError> {
        Ok(Self { ty: ty.clone(), bytes })
    }

    fn accepts(_: &Type) -> bool {
        true
    }
}

impl PostgresCells<'_> {
    fn get(&self, at: usize) -> Result<Option<Raw<'_>>, DecodeError> {
        self.0.try_get(at).map_err(|error| DecodeError::new(at, error.to_string()))
    }

    /// Reads a cell of one of `types` with `read`.
    fn read<'a, R>(
        &'a self,
        at: usize,
        types: &[Type],
        read: impl FnOnce(&'a [u8]) -> Option<R>,
    ) -> Result<Option<R>, DecodeError> {
        let Some(raw) = self.get(at)? else { return Ok(None) };
        if !types.contains(&raw.ty) {
            return Err(DecodeError::new(at, format!("expected {}, found {}", types[0], raw.ty)));
        }
        match read(raw.bytes) {
            Some(value) => Ok(Some(value)),
            None => Err(DecodeError::new(at, format!("a {} that can't be read", raw.ty))),
        }
    }
}

fn array<const N: usize>(bytes: &[u8]) -> Option<[u8; N]> {
    bytes.try_into().ok()
}

/// A whole number of 2, 4 or 8 bytes.
fn whole(bytes: &[u8]) -> Option<i64> {
    match bytes.len() {
        2 => array(bytes).map(|bytes| i64::from(i16::from_be_bytes(bytes))),
        4 => array(bytes).map(|bytes| i64::from(i32::from_be_bytes(bytes))),
        _ => array(bytes).map(i64::from_be_bytes),
    }
}

fn double(bytes: &[u8]) -> Option<f64> {
    match bytes.len() {
        4 => array(bytes).map(|bytes| f64::from(f32::from_be_bytes(bytes))),
        _ => array(bytes).map(f64::from_be_bytes),
    }
}

fn timestamp(bytes: &[u8]) -> Option<Timestamp> {
    let micros = array(bytes).map(i64::from_be_bytes)?;
    Timestamp::from_micros(micros.checked_add(EPOCH_MICROS)?).ok()
}

fn date(bytes: &[u8]) -> Option<Date> {
    let days = array(bytes).map(i32::from_be_bytes)?;
    Date::from_days(days.checked_add(EPOCH_DAYS)?).ok()
}

/// The text of a `jsonb`, after its version byte.
fn json(bytes: &[u8]) -> Option<&str> {
    match bytes.split_first() {
        Some((1, text)) => std::str::from_utf8(text).ok(),
        _ => None,
    }
}

const INTEGERS: &[Type] = &[Type::INT4, Type::INT8, Type::INT2];
const TEXTS: &[Type] = &[Type::VARCHAR, Type::TEXT, Type::BPCHAR, Type::NAME, Type::CHAR];

impl Cells for PostgresCells<'_> {
    fn bool(&self, at: usize) -> Result<Option<bool>, DecodeError> {
        self.read(at, &[Type::BOOL], |bytes| bytes.first().map(|byte| *byte != 0))
    }

    fn int(&self, at: usize) -> Result<Option<i32>, DecodeError> {
        self.read(at, INTEGERS, |bytes| whole(bytes)?.try_into().ok())
    }

    fn big_int(&self, at: usize) -> Result<Option<i64>, DecodeError> {
        self.read(at, INTEGERS, whole)
    }

    fn double(&self, at: usize) -> Result<Option<f64>, DecodeError> {
        self.read(at, &[Type::FLOAT8, Type::FLOAT4], double)
    }

    fn decimal(&self, at: usize, scale: u8) -> Result<Option<i64>, DecodeError> {
        self.read(at, &[Type::NUMERIC], |bytes| {
            let number = Numeric::read(bytes)?;
            number.small_mantissa(scale).or_else(|| number.mantissa(scale)?.try_into().ok())
        })
    }

    fn text(&self, at: usize) -> Result<Option<&str>, DecodeError> {
        self.read(at, TEXTS, |bytes| std::str::from_utf8(bytes).ok())
    }

    fn bytes(&self, at: usize) -> Result<Option<&[u8]>, DecodeError> {
        self.read(at, &[Type::BYTEA], Some)
    }

    fn id(&self, at: usize) -> Result<Option<Uuid>, DecodeError> {
        self.read(at, &[Type::UUID], |bytes| Uuid::from_slice(bytes).ok())
    }

    fn timestamp(&self, at: usize) -> Result<Option<Timestamp>, DecodeError> {
        self.read(at, &[Type::TIMESTAMPTZ], timestamp)
    }

    fn date(&self, at: usize) -> Result<Option<Date>, DecodeError> {
        self.read(at, &[Type::DATE], date)
    }

    fn json(&self, at: usize) -> Result<Option<&str>, DecodeError> {
        self.read(at, &[Type::JSONB], json)
    }
}

/// A `numeric` on the wire: digits in base 10,000, the first of them worth 10,000 to the power
/// of `weight`.
struct Numeric<'a> {
    weight: i16,
    negative: bool,
    scale: u16,
    digits: &'a [u8],
}

const NEGATIVE: u16 = 0x4000;

impl<'a> Numeric<'a> {
    fn read(bytes: &'a [u8]) -> Option<Self> {
        let (head, digits) = bytes.split_at_checked(8)?;
        let part = |at: usize| u16::from_be_bytes([head[at], head[at + 1]]);
        let (weight, sign, scale) = (part(2) as i16, part(4), part(6));
        // NaN and the infinities have signs of their own.
        let known = sign == 0 || sign == NEGATIVE;
        (known && digits.len() == usize::from(part(0)) * 2).then_some(Self {
            weight,
            negative: sign == NEGATIVE,
            scale,
            digits,
        })
    }

    /// The number times ten to the power of `scale`, where no digit lies beyond that.
    fn mantissa(&self, scale: u8) -> Option<i128> {
        let mut mantissa: i128 = 0;
        let mut exponent = 4 * (i32::from(self.weight) + 1);
        for digit in self.digits.chunks_exact(2) {
            let digit = u16::from_be_bytes([digit[0], digit[1]]);
            mantissa = mantissa.checked_mul(10_000)?.checked_add(i128::from(digit))?;
            exponent -= 4;
        }
        let shift = exponent + i32::from(scale);
        let power = 10_i128.checked_pow(shift.unsigned_abs())?;
        let size = if shift >= 0 {
            mantissa.checked_mul(power)?
        } else if mantissa % power == 0 {
            mantissa / power
        } else {
            return None;
        };
        Some(if self.negative { -size } else { size })
    }

    /// The same in 64 bits, which is many times faster; `None` where they may not be enough.
    fn small_mantissa(&self, scale: u8) -> Option<i64> {
        let groups = self.digits.len() / 2;
        if groups > 4 {
            return None;
        }
        let pairs = self.digits.chunks_exact(2);
        let size = pairs.fold(0, |size, pair| {
            size * 10_000 + i64::from(u16::from_be_bytes([pair[0], pair[1]]))
        });
        let shift = 4 * (i32::from(self.weight) + 1 - groups as i32) + i32::from(scale);
        let power = 10_i64.checked_pow(shift.unsigned_abs())?;
        let size = match shift {
            0.. => size.checked_mul(power)?,
            _ if size % power == 0 => size / power,
            _ => return None,
        };
        Some(if self.negative { -size } else { size })
    }

    fn decimal(&self) -> Option<Decimal> {
        let scale = u8::try_from(self.scale).ok().filter(|scale| *scale <= 28)?;
        Decimal::try_from_i128_with_scale(self.mantissa(scale)?, u32::from(scale)).ok()
    }
}

/// Writes a decimal as a `numeric`.
fn put_numeric(number: Decimal, out: &mut BytesMut) {
    // The fraction is filled up to a whole group of four digits, so that the groups line up with
    // the point. With three more the 29 digits of a decimal make eight groups.
    let scale = number.scale();
    let fraction_groups = scale.div_ceil(4);
    let mut rest = number.mantissa().unsigned_abs() * 10_u128.pow(fraction_groups * 4 - scale);
    let (mut groups, mut count) = ([0_u16; 8], 0);
    while rest > 0 {
        // Division by 64 bits is many times faster, and nearly always enough.
        (groups[count], rest) = match u64::try_from(rest) {
            Ok(rest) => ((rest % 10_000) as u16, (rest / 10_000).into()),
            Err(_) => ((rest % 10_000) as u16, rest / 10_000),
        };
        count += 1;
    }
    let weight = count as i32 - fraction_groups as i32 - 1;
    let sign = if number.is_sign_negative() && count > 0 { NEGATIVE } else { 0 };
    let head = [count as u16, weight as u16, sign, scale as u16];
    for part in head.into_iter().chain(groups[..count].iter().rev().copied()) {
        out.extend_from_slice(&part.to_be_bytes());
    }
}

/// A parameter, written as the type that its place in the statement has.
#[derive(Debug)]
pub(crate) struct Parameter<'a>(pub(crate) &'a Value);

impl ToSql for Parameter<'_> {
    fn to_sql(&self, ty: &Type, out: &mut BytesMut) -> Result<IsNull, BoxedError> {
        match (self.0, ty) {
            (Value::Null, _) => return Ok(IsNull::Yes),
            (Value::Bool(value), &Type::BOOL) => out.extend_from_slice(&[u8::from(*value)]),
            (Value::Integer(number), _) => return put_integer(*number, ty, out),
            (Value::Real(number), &Type::FLOAT8) => out.extend_from_slice(&number.to_be_bytes()),
            (Value::Real(number), &Type::NUMERIC) => {
                put_numeric(Decimal::try_from(*number)?, out);
            }
            (Value::Decimal(number), &Type::NUMERIC) => put_numeric(*number, out),
            (Value::Decimal(number), &Type::FLOAT8) => {
                out.extend_from_slice(&f64::try_from(*number)?.to_be_bytes());
            }
            (Value::Text(text), &Type::TEXT | &Type::VARCHAR | &Type::NAME | &Type::BPCHAR) => {
                out.extend_from_slice(text.as_bytes());
            }
            (Value::Bytes(bytes), &Type::BYTEA) => out.extend_from_slice(bytes),
            (Value::Id(id), &Type::UUID) => out.extend_from_slice(id.as_bytes()),
            (Value::Timestamp(moment), &Type::TIMESTAMPTZ) => {
                out.extend_from_slice(&(moment.micros() - EPOCH_MICROS).to_be_bytes());
            }
            (Value::Date(day), &Type::DATE) => {
                out.extend_from_slice(&(day.days() - EPOCH_DAYS).to_be_bytes());
            }
            (Value::Json(json), &Type::JSONB) => {
                out.extend_from_slice(&[1]);
                out.extend_from_slice(json.to_string().as_bytes());
            }
            (value, ty) => return Err(mismatch(value, ty)),
        }
        Ok(IsNull::No)
    }

    fn accepts(_: &Type) -> bool {
        true
    }

    to_sql_checked!();
}

fn put_integer(number: i64, ty: &Type, out: &mut BytesMut) -> Result<IsNull, BoxedError> {
    match *ty {
        Type::INT8 => out.extend_from_slice(&number.to_be_bytes()),
        Type::INT4 => out.extend_from_slice(&i32::try_from(number)?.to_be_bytes()),
        Type::INT2 => out.extend_from_slice(&i16::try_from(number)?.to_be_bytes()),
        Type::FLOAT8 => out.extend_from_slice(&(number as f64).to_be_bytes()),
        Type::NUMERIC => put_numeric(Decimal::from(number), out),
        _ => return Err(mismatch(&Value::Integer(number), ty)),
    }
    Ok(IsNull::No)
}

fn mismatch(value: &Value, ty: &Type) -> BoxedError {
    format!("{value} can't be given where {ty} is wanted").into()
}

/// A cell's value as its type says, for results that no table describes. Types that the atlas
/// has no value for come as errors.
pub(crate) fn natural(row: &Row, at: usize) -> Result<Value, DecodeError> {
    let cells = PostgresCells(row);
    let Some(raw) = cells.get(at)? else { return Ok(Value::Null) };
    let bytes = raw.bytes;
    let value = match raw.ty {
        Type::BOOL => bytes.first().map(|byte| Value::Bool(*byte != 0)),
        Type::INT2 | Type::INT4 | Type::INT8 => whole(bytes).map(Value::Integer),
        Type::OID => array(bytes).map(|id| Value::Integer(i64::from(u32::from_be_bytes(id)))),
        Type::FLOAT4 | Type::FLOAT8 => double(bytes).map(Value::Real),
        Type::NUMERIC => Numeric::read(bytes).and_then(|n| n.decimal()).map(Value::Decimal),
        Type::BYTEA => Some(Value::Bytes(bytes.to_vec())),
        Type::UUID => Uuid::from_slice(bytes).ok().map(Value::Id),
        Type::TIMESTAMPTZ => timestamp(bytes).map(Value::Timestamp),
        Type::DATE => date(bytes).map(Value::Date),
        Type::JSONB => json(bytes)
            .and_then(|text| Json::parse(text).ok())
            .map(|json| Value::Json(Box::new(json))),
        Type::TEXT | Type::VARCHAR | Type::BPCHAR | Type::NAME | Type::CHAR => {
            std::str::from_utf8(bytes).ok().map(|text| Value::Text(text.to_owned()))
        }
        _ => None,
    };
    value.ok_or_else(|| DecodeError::new(at, format!("a {} that can't be read", raw.ty)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn written(number: Decimal) -> BytesMut {
        let mut out = BytesMut::new();
        put_numeric(number, &mut out);
        out
    }

    proptest! {
        #[test]
        fn a_numeric_is_read_as_it_was_written(
            mantissa in -79_228_162_514_264_337_593_543_950_335_i128
                ..=79_228_162_514_264_337_593_543_950_335,
            shorter in 0_u32..29,
            scale in 0_u32..=28,
        ) {
            let number = Decimal::from_i128_with_scale(mantissa / 10_i128.pow(shorter), scale);
            let bytes = written(number);
            let read = Numeric::read(&bytes).unwrap();
            prop_assert_eq!(read.decimal(), Some(number));
        }

        #[test]
        fn the_short_way_reads_what_the_long_way_reads(
            mantissa in -999_999_999_999_999_i64..=999_999_999_999_999,
            written_scale in 0_u32..=15,
            scale in 0_u8..=15,
        ) {
            let bytes = written(Decimal::new(mantissa, written_scale));
            let number = Numeric::read(&bytes).unwrap();
            if let Some(short) = number.small_mantissa(scale) {
                prop_assert_eq!(Some(i128::from(short)), number.mantissa(scale));
            }
            // What has the scale that its column declares takes the short way.
            if u32::from(scale) == written_scale && number.digits.len() <= 8 {
                prop_assert_eq!(number.small_mantissa(scale), Some(mantissa));
            }
        }
    }
}
