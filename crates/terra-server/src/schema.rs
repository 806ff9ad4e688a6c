//! What a collection's features show, as a JSON Schema with the roles, units and codes of each
//! property.

use crate::{
    Atlas,
    datetime::Time,
    links,
    media::{self, Media},
    parameters::Parameters,
    problem::Problem,
    queryables::{self, geometry, property},
    selection::returnables,
    tilesets::has_place,
};
use axum::{
    extract::{Path, State, rejection::PathRejection},
    http::request::Parts,
    response::{IntoResponse, Response},
};
use serde_json::{Value, json};
use std::sync::Arc;
use terra_schema::{Column, ColumnType, Role, Table};

/// How a collection leads here.
pub(crate) const SCHEMA: &str = "http://www.opengis.net/def/rel/ogc/1.0/schema";

pub(crate) async fn resource(
    State(atlas): State<Arc<Atlas>>,
    name: Result<Path<String>, PathRejection>,
    request: Parts,
) -> Result<Response, Problem> {
    let table = atlas.collection(&name.map(|Path(name)| name).unwrap_or_default())?;
    let parameters = Parameters::read(request.uri.query(), &[])?;
    let media = media::chosen(&parameters, &request.headers, &[Media::Schema])?;
    let own = format!("{}/collections/{}/schema", links::base(&request), table.name);
    let mut properties = Vec::new();
    if let Some(at) = table.role(Role::Id) {
        properties.push((table.columns[at].name, returned(&atlas, table, at)));
    }
    if has_place(table) {
        properties.push(("geometry", geometry(table)));
    }
    let columns = returnables(table);
    properties.extend(columns.map(|(at, column)| (column.name, returned(&atlas, table, at))));
    let mut body = queryables::document(table, &own, properties.into_iter());
    body["required"] = required(table).into();
    Ok((media.headers(), body.to_string()).into_response())
}

/// A column as features show it.
fn returned(atlas: &Atlas, table: &Table, at: usize) -> Value {
    let column = &table.columns[at];
    let mut property = property(column);
    if let ColumnType::Code { codes } = column.ty {
        // What each code means stands beside it; `enum` stays for those who want the codes alone.
        let each = codes.iter().map(|code| json!({ "const": code.code, "title": code.doc }));
        property["oneOf"] = each.collect();
    }
    if let Some(role) = Time::of(table).and_then(|time| time.role(at)) {
        property["x-ogc-role"] = role.into();
    }
    if let Some(collection) = referenced(atlas, table, column) {
        property["x-ogc-role"] = "reference".into();
        property["x-ogc-collectionId"] = collection.into();
    }
    property["readOnly"] = true.into();
    property
}

/// The collection that a column points to, where everyone may read it.
fn referenced(atlas: &Atlas, table: &Table, column: &Column) -> Option<&'static str> {
    let mut keys = table.foreign_keys();
    let (_, name, _) = keys.find(|(key, ..)| key.name == column.name)?;
    atlas.collection(name).ok().map(|table| table.name)
}

/// What every feature has a value of.
fn required(table: &Table) -> Vec<&'static str> {
    let id = table.columns.iter().filter(|column| column.role == Role::Id);
    let own = returnables(table).map(|(_, column)| column).filter(|column| !column.nullable);
    id.chain(own).map(|column| column.name).collect()
}
