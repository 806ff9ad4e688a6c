//! JSON written by hand, straight from the driver's rows.

use rust_decimal::Decimal;
use std::{error::Error, fmt::Write};
use tokio_postgres::{
    Row,
    types::{FromSql, Type},
};
use uuid::Uuid;

type Fault = Box<dyn Error + Send + Sync>;

/// JSON as the database has it.
struct Text<'a>(&'a str);

impl<'a> FromSql<'a> for Text<'a> {
    fn from_sql(ty: &Type, raw: &'a [u8]) -> Result<Self, Fault> {
        // The binary form begins with its version.
        let raw = if *ty == Type::JSONB { raw.get(1..).unwrap_or_default() } else { raw };
        Ok(Self(std::str::from_utf8(raw)?))
    }

    fn accepts(ty: &Type) -> bool {
        matches!(*ty, Type::JSON | Type::JSONB)
    }
}

/// Writes a row as a feature; its first columns are the id, the longitude and the latitude.
pub(crate) fn feature(out: &mut String, row: &Row) -> Result<(), Fault> {
    let id: Uuid = row.try_get(0)?;
    write!(out, "{{\"type\":\"Feature\",\"id\":\"{id}\",\"geometry\":")?;
    match (row.try_get::<_, Option<f64>>(1)?, row.try_get::<_, Option<f64>>(2)?) {
        (Some(longitude), Some(latitude)) => {
            out.push_str("{\"type\":\"Point\",\"coordinates\":[");
            number(out, longitude);
            out.push(',');
            number(out, latitude);
            out.push_str("]}");
        }
        _ => out.push_str("null"),
    }
    out.push_str(",\"properties\":{");
    for (at, column) in row.columns().iter().enumerate().skip(3) {
        if at > 3 {
            out.push(',');
        }
        text(out, column.name());
        out.push(':');
        value(out, row, at, column.type_())?;
    }
    out.push_str("}}");
    Ok(())
}

fn value(out: &mut String, row: &Row, at: usize, ty: &Type) -> Result<(), Fault> {
    fn put<'r, T: FromSql<'r>>(
        out: &mut String,
        row: &'r Row,
        at: usize,
        write: impl FnOnce(&mut String, T),
    ) -> Result<(), Fault> {
        match row.try_get::<_, Option<T>>(at)? {
            Some(value) => write(out, value),
            None => out.push_str("null"),
        }
        Ok(())
    }
    match *ty {
        Type::TEXT | Type::VARCHAR => put(out, row, at, |out, value: &str| text(out, value)),
        Type::UUID => put(out, row, at, |out, value: Uuid| {
            let _ = write!(out, "\"{value}\"");
        }),
        Type::BOOL => put(out, row, at, |out, value: bool| {
            out.push_str(if value { "true" } else { "false" });
        }),
        Type::INT4 => put(out, row, at, |out, value: i32| {
            out.push_str(itoa::Buffer::new().format(value));
        }),
        Type::INT8 => put(out, row, at, |out, value: i64| {
            out.push_str(itoa::Buffer::new().format(value));
        }),
        Type::FLOAT8 => put(out, row, at, number),
        Type::NUMERIC => put(out, row, at, |out, value: Decimal| {
            let _ = write!(out, "{}", value.normalize());
        }),
        Type::TIMESTAMPTZ => put(out, row, at, |out, value: jiff::Timestamp| {
            let _ = write!(out, "\"{value}\"");
        }),
        Type::DATE => put(out, row, at, |out, value: jiff::civil::Date| {
            let _ = write!(out, "\"{value}\"");
        }),
        Type::JSON | Type::JSONB => put(out, row, at, |out, Text(value)| out.push_str(value)),
        ref other => Err(format!("no JSON for {other}").into()),
    }
}

fn number(out: &mut String, value: f64) {
    out.push_str(ryu::Buffer::new().format(value));
}

fn text(out: &mut String, text: &str) {
    out.push('"');
    let mut rest = text;
    while let Some(at) = rest.find(|letter: char| letter < ' ' || letter == '"' || letter == '\\') {
        out.push_str(&rest[..at]);
        let _ = match rest.as_bytes()[at] {
            byte @ (b'"' | b'\\') => write!(out, "\\{}", char::from(byte)),
            byte => write!(out, "\\u{byte:04x}"),
        };
        rest = &rest[at + 1..];
    }
    out.push_str(rest);
    out.push('"');
}
