//! What is said of a collection's rows as a JSON Schema: what features show, with the roles, units and
//! codes of each property, by what rows can be asked, and by what they can be sorted.

use crate::{
    Atlas,
    collections::title,
    datetime::Time,
    html::{self, Text, table},
    html_document::paragraphs,
    links::{self, link},
    media::{self, Media},
    parameters::Parameters,
    problem::Problem,
    property::{geometry, location, property},
    selection::returnables,
    sorting::sortables,
    tilesets::has_place,
};
use axum::{
    extract::{Path, State, rejection::PathRejection},
    http::request::Parts,
    response::{IntoResponse, Response},
};
use serde_json::{Map, Value, json};
use std::sync::Arc;
use terra_cql2::Readable;
use terra_schema::{Column, ColumnType, Role, Table};

/// The forms of a schema, the usual one first.
pub(crate) const FORMS: [Media; 2] = [Media::Schema, Media::Html];

/// Which of a collection's schemas it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// What features show.
    Rows,
    /// What rows can be asked by.
    Queryables,
    /// What rows can be sorted by.
    Sortables,
}

impl Kind {
    pub(crate) const ALL: [Self; 3] = [Self::Queryables, Self::Rows, Self::Sortables];

    /// The last part of its path.
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Rows => "schema",
            Self::Queryables => "queryables",
            Self::Sortables => "sortables",
        }
    }

    /// How a collection leads to it.
    pub(crate) const fn relation(self) -> &'static str {
        match self {
            Self::Rows => "http://www.opengis.net/def/rel/ogc/1.0/schema",
            Self::Queryables => "http://www.opengis.net/def/rel/ogc/1.0/queryables",
            Self::Sortables => "http://www.opengis.net/def/rel/ogc/1.0/sortables",
        }
    }

    /// A link to it from the collection at `own`, or from its rows.
    pub(crate) fn link(self, own: &str) -> Value {
        link(self.relation(), Media::Schema, self.told(), format!("{own}/{}", self.name()))
    }

    /// What it tells.
    pub(crate) const fn told(self) -> &'static str {
        match self {
            Self::Rows => "What its rows tell",
            Self::Queryables => "What it can be asked by",
            Self::Sortables => "What it can be sorted by",
        }
    }

    /// The properties with their names.
    fn properties(self, atlas: &Atlas, table: &'static Table) -> Vec<(&'static str, Value)> {
        match self {
            Self::Rows => returned_properties(atlas, table),
            Self::Queryables => {
                let readable = Readable(table);
                let place = readable.place().map(|place| (place, geometry(table)));
                let position = readable.position().map(|position| (position, location()));
                let columns = readable.columns().map(|(_, column)| (column.name, property(column)));
                place.into_iter().chain(position).chain(columns).collect()
            }
            Self::Sortables => {
                sortables(table).map(|(_, column)| (column.name, property(column))).collect()
            }
        }
    }
}

pub(crate) async fn schema(
    kind: Kind,
    State(atlas): State<Arc<Atlas>>,
    name: Result<Path<String>, PathRejection>,
    request: Parts,
) -> Result<Response, Problem> {
    let table = atlas.collection(&name.map(|Path(name)| name).unwrap_or_default())?;
    let parameters = Parameters::read(request.uri.query(), &[])?;
    let media = media::chosen(&parameters, &request.headers, &FORMS)?;
    let own = format!("{}/collections/{}/{}", links::base(&request), table.name, kind.name());
    let mut document = document(table, &own, kind.properties(&atlas, table));
    if kind == Kind::Rows {
        document["required"] = required(table).into();
    }
    if media == Media::Html {
        let title = format!("{}: {}", title(table), kind.told().to_lowercase());
        let alternates = links::alternates(&own, "", media, &FORMS);
        return Ok(html::answer(&request, &title, &page(&document), &alternates));
    }
    Ok((media.headers(), document.to_string()).into_response())
}

/// A schema of some properties of a table's rows; `own` is its address.
fn document(table: &Table, own: &str, named: Vec<(&'static str, Value)>) -> Value {
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

/// A schema for people.
fn page(document: &Value) -> String {
    let mut properties: Vec<_> = document["properties"].as_object().into_iter().flatten().collect();
    properties.sort_by_key(|(_, property)| property["x-ogc-propertySeq"].as_u64());
    let rows = properties.into_iter().map(|(name, property)| {
        let text = |member: &str| property[member].as_str().unwrap_or_default();
        let kinds: Vec<&str> =
            [text("type"), text("format")].into_iter().filter(|kind| !kind.is_empty()).collect();
        let cells = [Text(name), Text(&kinds.join(", ")), Text(text("x-ogc-unit"))];
        let [shown, kind, unit] = cells.map(|cell| cell.to_string());
        let required = document["required"].as_array().into_iter().flatten();
        let is_required = required.filter_map(Value::as_str).any(|required| required == name);
        let required = if is_required { " Always there." } else { "" };
        let meaning = format!("{}{required}{}", Text(text("description")), limits(property));
        [shown, kind, unit, meaning]
    });
    let columns = ["Property", "Type", "Unit", "Meaning"];
    format!(
        "{}{}",
        paragraphs(document["description"].as_str().unwrap_or_default()),
        table("Properties", columns, rows)
    )
}

/// What values a property may have, and what it is for.
fn limits(property: &Value) -> String {
    let mut limits: Vec<String> = Vec::new();
    let codes = property["oneOf"].as_array().into_iter().flatten();
    limits.extend(codes.map(|code| match (code["const"].as_str(), code["title"].as_str()) {
        (Some(code), Some(meaning)) => format!("{code}: {meaning}"),
        _ => code["const"].to_string(),
    }));
    if limits.is_empty() {
        let codes = property["enum"].as_array().into_iter().flatten();
        limits.extend(codes.filter_map(Value::as_str).map(str::to_owned));
    }
    for (member, words) in [
        ("minimum", "at least"),
        ("maximum", "at most"),
        ("maxLength", "length at most"),
        ("x-ogc-role", "role:"),
        ("x-ogc-collectionId", "of"),
    ] {
        match &property[member] {
            Value::Null => {}
            Value::String(text) => limits.push(format!("{words} {text}")),
            limit => limits.push(format!("{words} {limit}")),
        }
    }
    let limits: String = limits.iter().map(|limit| format!("<li>{}</li>", Text(limit))).collect();
    if limits.is_empty() { limits } else { format!("<ul>{limits}</ul>") }
}

/// What features show.
fn returned_properties(atlas: &Atlas, table: &'static Table) -> Vec<(&'static str, Value)> {
    let mut properties = Vec::new();
    if let Some(at) = table.role(Role::Id) {
        properties.push((table.columns[at].name, returned(atlas, table, at)));
    }
    if has_place(table) {
        properties.push(("geometry", geometry(table)));
    }
    let columns = returnables(table);
    properties.extend(columns.map(|(at, column)| (column.name, returned(atlas, table, at))));
    properties
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
