//! The features of a collection, and what may be asked of them, as OpenAPI has it.

use super::parameters::{list, query, reference};
use crate::{
    filter,
    items::{MOST, OF_ITEM, PARAMETERS},
    property::property,
    relations::MOST_EXPANDED,
    selection::{beside_columns, returnables},
    sorting::{MOST_KEYS, sortables},
};
use serde_json::{Map, Value, json};
use terra_cql2::Relations;
use terra_schema::{Column, ColumnType, Role, Table};

/// A reference to a schema.
pub(super) fn schema(name: &str) -> Value {
    json!({ "$ref": format!("#/components/schemas/{name}") })
}

/// What may be said of a page of a collection.
pub(super) fn items_parameters(table: &'static Table, open: &[&'static Table]) -> Vec<Value> {
    let mut all: Vec<Value> = PARAMETERS.iter().map(|name| said(table, open, name)).collect();
    let named = filter::parameters(table, &PARAMETERS);
    let columns = named.into_iter().filter_map(|name| table.column(name));
    all.extend(columns.map(by_value));
    all
}

/// What may be said of one row of a collection.
pub(super) fn item_parameters(table: &'static Table, open: &[&'static Table]) -> Vec<Value> {
    OF_ITEM.iter().map(|name| said(table, open, name)).collect()
}

/// A parameter of this name.
fn said(table: &'static Table, open: &[&'static Table], name: &str) -> Value {
    let names = || returnables(table).map(|(_, column)| column.name).collect::<Vec<_>>();
    let some = |parameter| {
        let names = [beside_columns(table, parameter), names()].concat();
        json!({ "type": "array", "items": { "type": "string", "enum": names } })
    };
    let first = || json!(names().into_iter().take(2).collect::<Vec<_>>());
    match name {
        "properties" => list(name, "Only these properties.", some(name), first()),
        "exclude-properties" => list(name, "None of these properties.", some(name), first()),
        "sortby" => sortby(table),
        "expand" => expand(&Relations::among(open, table)),
        name => reference(name),
    }
}

fn expand(relations: &Relations) -> Value {
    let names: Vec<&str> = relations.names().collect();
    let description = "Puts related rows of these collections into each feature's `related`. Goes \
                       with features of GeoJSON and pages for people, and is refused where too many \
                       belong to a page.";
    let example = json!(names.iter().take(1).collect::<Vec<_>>());
    let schema = json!({
        "type": "array",
        "items": { "type": "string", "enum": names },
        "uniqueItems": true,
        "minItems": 1,
        "maxItems": MOST_EXPANDED,
    });
    list("expand", description, schema, example)
}

fn sortby(table: &'static Table) -> Value {
    let keys = sortables(table).map(|(_, column)| column.name);
    let keys: Vec<String> =
        keys.flat_map(|name| [name.to_owned(), format!("-{name}"), format!("+{name}")]).collect();
    let example = json!([keys.get(1)]);
    let schema = json!({
        "type": "array",
        "items": { "type": "string", "enum": keys },
        "minItems": 1,
        "maxItems": MOST_KEYS,
    });
    let description = "The order of rows: by these properties, the first before \
                       the others; descending after `-`. Rows without a value come last either way, \
                       and those that tie by their ids.";
    list("sortby", description, schema, example)
}

/// A property with a value.
pub(super) fn by_value(column: &'static Column) -> Value {
    let described = property(column);
    let mut schema = json!({ "type": described["type"] });
    match column.ty {
        ColumnType::Text { .. } => schema["pattern"] = "^[^\\u0000]*$".into(),
        ColumnType::Int | ColumnType::BigInt => {
            schema["minimum"] = i64::MIN.into();
            schema["maximum"] = i64::MAX.into();
        }
        _ => {}
    }
    for member in ["format", "enum"] {
        if let Some(value) = described.get(member) {
            schema[member] = value.clone();
        }
    }
    let description = match column.doc {
        "" => "Only rows with this value.".to_owned(),
        doc => format!("Only rows with this value. {doc}"),
    };
    query(column.name, &description, schema, example(column))
}

/// The schemas of a table's features: their properties, a feature on a page, one by itself, and a
/// page.
pub(super) fn put_schemas(table: &'static Table, schemas: &mut Map<String, Value>) {
    let name = table.name;
    let properties = returnables(table).map(|(_, column)| (column.name.to_owned(), shown(column)));
    let properties: Map<String, Value> = properties.collect();
    let properties = json!({
        "type": "object",
        "title": crate::collections::title(table),
        "description": table.doc,
        "properties": properties,
        "additionalProperties": false,
    });
    schemas.insert(format!("{name}.properties"), properties);
    schemas.insert(format!("{name}.feature"), feature(table, false));
    schemas.insert(format!("{name}.item"), feature(table, true));
    schemas.insert(format!("{name}.page"), page(name));
    schemas.insert(format!("{name}.whole"), whole(name));
}

/// A feature; one by itself has links.
fn feature(table: &Table, is_alone: bool) -> Value {
    let mut required = vec!["type", "id", "geometry", "properties"];
    let mut feature = json!({
        "type": "object",
        "properties": {
            "type": { "const": "Feature" },
            "id": { "type": "string", "format": "uuid" },
            "geometry": geometry(table),
            "properties": schema(&format!("{}.properties", table.name)),
            "related": {
                "description": "Related rows, where `expand` asks for them.",
                "type": "object",
            },
        },
        "additionalProperties": false,
    });
    if is_alone {
        feature["properties"]["links"] = schema("links");
        feature["properties"]["attribution"] = schema("attribution");
        required.push("links");
    }
    feature["required"] = required.into();
    feature
}

/// Where a row lies.
fn geometry(table: &Table) -> Value {
    let mut kinds = Vec::new();
    if table.readable_role(Role::Longitude).is_some() {
        kinds.push(schema("point"));
    }
    if table.readable_role(Role::Geometry).is_some() {
        kinds.push(schema("shape"));
    }
    kinds.push(json!({ "type": "null" }));
    json!({ "oneOf": kinds })
}

fn page(name: &str) -> Value {
    let number = json!({ "type": "integer", "minimum": 0 });
    json!({
        "type": "object",
        "required": ["type", "features", "numberReturned", "timeStamp", "links"],
        "properties": {
            "type": { "const": "FeatureCollection" },
            "features": {
                "type": "array",
                "maxItems": MOST,
                "items": schema(&format!("{name}.feature")),
            },
            "numberReturned": number,
            "numberMatched": number,
            "numberMatchedIs": schema("numberMatchedIs"),
            "timeStamp": { "type": "string", "format": "date-time" },
            "links": schema("links"),
            "attribution": schema("attribution"),
        },
        "additionalProperties": false,
    })
}

/// All features at once, written before they are counted.
fn whole(name: &str) -> Value {
    json!({
        "type": "object",
        "required": ["type", "features"],
        "properties": {
            "type": { "const": "FeatureCollection" },
            "features": { "type": "array", "items": schema(&format!("{name}.feature")) },
            "attribution": schema("attribution"),
        },
        "additionalProperties": false,
    })
}

/// A column as features show it.
fn shown(column: &'static Column) -> Value {
    let mut shown = property(column);
    // It has a value of its own for each form of the schema.
    let kind = match column.ty {
        ColumnType::Bytes { .. } => json!("integer"),
        _ => shown["type"].take(),
    };
    match (&kind, column.nullable) {
        (Value::Null, _) => drop(shown.as_object_mut().and_then(|shown| shown.remove("type"))),
        (kind, true) => shown["type"] = json!([kind, "null"]),
        (kind, false) => shown["type"] = kind.clone(),
    }
    if let Some(codes) = shown["enum"].as_array_mut()
        && column.nullable
    {
        codes.push(Value::Null);
    }
    if shown["enum"].is_null() {
        shown.as_object_mut().and_then(|shown| shown.remove("enum"));
    }
    shown["examples"] = json!([example(column)]);
    shown
}

/// A value that such a column may hold.
fn example(column: &Column) -> Value {
    let within = |number: f64| {
        let number = column.min.map_or(number, |min| number.max(min));
        column.max.map_or(number, |max| number.min(max))
    };
    match column.ty {
        ColumnType::Id => "01890a5d-ac96-774b-bcce-b302099a8057".into(),
        ColumnType::Text { max: 2 } => "AU".into(),
        ColumnType::Text { max } => {
            "Some text".chars().take(max as usize).collect::<String>().into()
        }
        ColumnType::Code { codes } => codes.first().map(|code| code.code).into(),
        ColumnType::Bool => true.into(),
        ColumnType::Int | ColumnType::BigInt => (within(3.0) as i64).into(),
        ColumnType::Decimal { .. } | ColumnType::Double => within(2.5).into(),
        ColumnType::Timestamp => "2024-05-06T07:08:09Z".into(),
        ColumnType::Date => "2024-05-06".into(),
        ColumnType::Json => json!({ "key": "value" }),
        ColumnType::Bytes { .. } => 0.into(),
    }
}
