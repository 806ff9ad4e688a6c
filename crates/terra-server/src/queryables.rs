//! What a collection can be asked by, as a JSON Schema.

use crate::{
    Atlas,
    collections::{title, words},
    links,
    media::{self, Media},
    parameters::Parameters,
    problem::Problem,
};
use axum::{
    extract::{Path, State, rejection::PathRejection},
    http::request::Parts,
    response::{IntoResponse, Response},
};
use serde_json::{Map, Value, json};
use std::sync::Arc;
use terra_cql2::Readable;
use terra_schema::{Column, ColumnType, Role, Table, unit};

/// How a collection leads here.
pub(crate) const QUERYABLES: &str = "http://www.opengis.net/def/rel/ogc/1.0/queryables";

pub(crate) async fn queryables(
    State(atlas): State<Arc<Atlas>>,
    name: Result<Path<String>, PathRejection>,
    request: Parts,
) -> Result<Response, Problem> {
    let table = atlas.collection(&name.map(|Path(name)| name).unwrap_or_default())?;
    let parameters = Parameters::read(request.uri.query(), &[])?;
    let media = media::chosen(&parameters, &request.headers, &[Media::Schema])?;
    let own = format!("{}/collections/{}/queryables", links::base(&request), table.name);
    let readable = Readable(table);
    let place = readable.place().map(|place| (place, geometry(table)));
    let position = readable.position().map(|position| (position, location()));
    let columns = readable.columns().map(|(_, column)| (column.name, property(column)));
    let properties = place.into_iter().chain(position).chain(columns);
    Ok((media.headers(), document(table, &own, properties).to_string()).into_response())
}

/// A schema of some properties of a table's rows; `own` is its address.
pub(crate) fn document(
    table: &Table,
    own: &str,
    named: impl Iterator<Item = (&'static str, Value)>,
) -> Value {
    let mut properties = Map::new();
    for (name, mut property) in named {
        // Objects keep no order of their own.
        property["x-ogc-propertySeq"] = (properties.len() + 1).into();
        properties.insert(name.to_owned(), property);
    }
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": own,
        "type": "object",
        "title": title(table),
        "description": table.doc,
        "properties": properties,
        "additionalProperties": false,
    })
}

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
fn location() -> Value {
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
fn heading(column: &Column) -> String {
    let named = column.unit.zip(unit::suffix_of(column.name));
    let stem = named.and_then(|(unit, suffix)| {
        Some((unit, column.name.strip_suffix(suffix.suffix)?.strip_suffix('_')?))
    });
    match stem {
        Some((unit, stem)) => format!("{} ({unit})", words(stem)),
        None => words(column.name),
    }
}
