//! A row's columns and its places as JSON Schema has them.

use crate::collections::words;
use serde_json::{Value, json};
use terra_schema::{Column, ColumnType, Role, Table, unit};

/// The place of a row.
pub(crate) fn geometry(table: &Table) -> Value {
    let has_geometry = table.readable_role(Role::Geometry).is_some();
    json!({
        "title": "Geometry",
        "description": "Where it lies.",
        "x-ogc-role": "primary-geometry",
        "format": if has_geometry { "geometry-any" } else { "geometry-point" },
    })
}

/// The position of a row that has a geometry too.
pub(crate) fn location() -> Value {
    json!({
        "title": "Location",
        "description": "The point that stands for it.",
        "x-ogc-role": "secondary-geometry",
        "format": "geometry-point",
    })
}

/// A column as a schema has it.
pub(crate) fn property(column: &Column) -> Value {
    let mut property = json!({ "title": heading(column) });
    let mut put = |name: &str, value: Value| property[name] = value;
    if !column.doc.is_empty() {
        put("description", column.doc.into());
    }
    let kind = match column.ty {
        ColumnType::Id | ColumnType::Text { .. } | ColumnType::Code { .. } => Some("string"),
        ColumnType::Timestamp | ColumnType::Date => Some("string"),
        ColumnType::Decimal { .. } | ColumnType::Double => Some("number"),
        ColumnType::Int | ColumnType::BigInt => Some("integer"),
        ColumnType::Bool => Some("boolean"),
        // Of any kind, and asked for only whether it is there.
        ColumnType::Json | ColumnType::Bytes { .. } => None,
    };
    if let Some(kind) = kind {
        put("type", kind.into());
    }
    match column.ty {
        ColumnType::Id => put("format", "uuid".into()),
        ColumnType::Timestamp => put("format", "date-time".into()),
        ColumnType::Date => put("format", "date".into()),
        ColumnType::Text { max } => put("maxLength", max.into()),
        ColumnType::Code { codes } => {
            put("enum", codes.iter().map(|code| code.code).collect());
        }
        _ => {}
    }
    if let Some(unit) = column.unit {
        put("x-ogc-unit", unit.into());
        put("x-ogc-unitLang", "UCUM".into());
    }
    for (name, limit) in [("minimum", column.min), ("maximum", column.max)] {
        if let Some(limit) = limit {
            put(name, limit.into());
        }
    }
    if column.role == Role::Id {
        put("x-ogc-role", "id".into());
    }
    property
}

/// A column's name as words, with its unit in parentheses.
pub(crate) fn heading(column: &Column) -> String {
    let named = column.unit.zip(unit::suffix_of(column.name));
    let stem = named.and_then(|(unit, suffix)| {
        Some((unit, column.name.strip_suffix(suffix.suffix)?.strip_suffix('_')?))
    });
    match stem {
        Some((unit, stem)) => format!("{} ({unit})", words(stem)),
        None => words(column.name),
    }
}
