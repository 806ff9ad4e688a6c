//! Values of columns from what stands in a file.

use crate::{Refused, fields::refuse};
use serde_json::Value as Tree;
use std::borrow::Cow;
use terra_geo::{GeoError, Geometry, MAX_VERTICES, geopackage};
use terra_schema::{Column, ColumnAccess, ColumnType, Json, Value, json};

/// The most bytes of a JSON document as it stands in the file, where it may be spaced out.
const MAX_JSON_BYTES: usize = 4 * json::MAX_BYTES;
/// More commas than a shape has that isn't too large; each position has two or three.
const MAX_COMMAS: usize = 4 * MAX_VERTICES;

/// What stands in a file for one column.
#[derive(Clone, Copy, Debug)]
pub(super) enum Cell<'a> {
    /// Nothing.
    Missing,
    /// A text, as a table of text has it.
    Text(&'a str),
    /// A JSON value, as it is written.
    Json(&'a str),
    /// What another database holds: nothing, a number, a text or bytes.
    Held(&'a Value),
}

impl<'a> Cell<'a> {
    /// The cell of a JSON value.
    pub(super) fn of_json(text: &'a str) -> Self {
        if text == "null" { Self::Missing } else { Self::Json(text) }
    }

    /// The cell as messages show it.
    fn shown(self) -> Cow<'a, str> {
        match self {
            Self::Missing => Cow::Borrowed(""),
            Self::Text(text) | Self::Json(text) => Cow::Borrowed(text),
            Self::Held(value) => Cow::Owned(value.to_string()),
        }
    }
}

/// The value of a cell; none where nothing was said.
pub(super) fn value(column: &Column, cell: Cell<'_>) -> Result<Option<Value>, Refused> {
    let read = match cell {
        Cell::Missing | Cell::Held(Value::Null) => {
            return Ok(column.nullable.then_some(Value::Null));
        }
        Cell::Text(text) => from_text(column.ty, text),
        Cell::Json(text) => from_json(column.ty, text),
        Cell::Held(value) => from_held(column.ty, value),
    };
    read.map(Some).map_err(|message| {
        if column.access == ColumnAccess::Row {
            return refuse(column.name, rule(column.ty), &cell.shown(), &message);
        }
        // What only some may read isn't shown to those who read rejections.
        refuse(column.name, rule(column.ty), "", &format!("expected {}", column.ty.wanted()))
    })
}

const fn rule(ty: ColumnType) -> &'static str {
    match ty {
        ColumnType::Bytes { .. } => "geometry",
        ColumnType::Json => "json",
        _ => "kind",
    }
}

fn from_text(ty: ColumnType, text: &str) -> Result<Value, String> {
    match ty {
        ColumnType::Text { .. } => Ok(Value::Text(text.to_owned())),
        ColumnType::Json => document(text),
        // The only bytes that a table keeps are geometries.
        ColumnType::Bytes { .. } if text.trim_start().starts_with('{') => {
            shape(Geometry::from_geojson(&geometry_tree(text)?))
        }
        // The byte order mark, or what PostgreSQL puts before it; no WKT begins so.
        ColumnType::Bytes { .. } if text.trim_start().starts_with(['0', '\\']) => {
            shape(Geometry::from_hexadecimal(text))
        }
        ColumnType::Bytes { .. } => shape(Geometry::from_wkt(text)),
        _ => Value::parse(ty, text.trim()),
    }
}

fn from_json(ty: ColumnType, text: &str) -> Result<Value, String> {
    let is_number = text.starts_with(|first: char| first == '-' || first.is_ascii_digit());
    match ty {
        ColumnType::Json => document(text),
        ColumnType::Bytes { .. } if text.starts_with('{') => from_text(ty, text),
        _ if text.starts_with('"') => {
            let text: Cow<'_, str> =
                serde_json::from_str(text).map_err(|error| error.to_string())?;
            from_text(ty, &text)
        }
        // As it is written: no digit passes through a double.
        ColumnType::Decimal { .. } | ColumnType::Int | ColumnType::BigInt | ColumnType::Double
            if is_number =>
        {
            Value::parse(ty, text)
        }
        ColumnType::Bool if text == "true" || text == "false" => Value::parse(ty, text),
        _ => Err(format!("expected {}", ty.wanted())),
    }
}

/// Numbers are as JSON has them, but that 0 and 1 are how such a database says false and true.
fn from_held(ty: ColumnType, value: &Value) -> Result<Value, String> {
    match (ty, value) {
        (_, Value::Text(text)) => from_text(ty, text),
        (ColumnType::Bool, Value::Integer(bit @ (0 | 1))) => Ok(Value::Bool(*bit == 1)),
        (_, Value::Integer(number)) => from_json(ty, &number.to_string()),
        (_, Value::Real(number)) if number.is_finite() => from_json(ty, &number.to_string()),
        (ColumnType::Bytes { .. }, Value::Bytes(bytes)) if bytes.starts_with(b"GP") => {
            match geopackage::wkb(bytes) {
                Ok(Some(wkb)) => shape(Geometry::from_ewkb(wkb)),
                Ok(None) => Ok(Value::Null),
                Err(error) => Err(error.to_string()),
            }
        }
        (ColumnType::Bytes { .. }, Value::Bytes(bytes)) => shape(Geometry::from_ewkb(bytes)),
        _ => Err(format!("expected {}", ty.wanted())),
    }
}

fn document(text: &str) -> Result<Value, String> {
    if text.len() > MAX_JSON_BYTES {
        return Err(format!("larger than {MAX_JSON_BYTES} bytes"));
    }
    let json = Json::parse(text).map_err(|error| format!("expected JSON: {error}"))?;
    Ok(Value::Json(Box::new(json)))
}

/// A GeoJSON geometry. Its vertices are counted before a tree is made of them, which takes
/// several times the memory.
pub(super) fn geometry_tree(text: &str) -> Result<Tree, String> {
    if text.bytes().filter(|&byte| byte == b',').count() > MAX_COMMAS {
        return Err(GeoError::TooManyVertices { found: MAX_VERTICES + 1 }.to_string());
    }
    serde_json::from_str(text).map_err(|error| format!("not GeoJSON: {error}"))
}

/// The value of a shape, whichever way it came. Its rings must lie as those of polygons do: what
/// crosses itself has no inside to ask for.
pub(super) fn shape(geometry: Result<Geometry, GeoError>) -> Result<Value, String> {
    let checked = geometry.and_then(|geometry| geometry.check_rings().map(|()| geometry));
    checked.map(|geometry| Value::Bytes(geometry.to_wkb())).map_err(|error| error.to_string())
}
