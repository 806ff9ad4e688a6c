//! What may be said in a request, as OpenAPI has it. Those of one collection are in [`super::rows`].

use crate::{
    items::{MOST, USUAL},
    matrix_sets::MATRIX_SET,
    tilesets::has_place,
};
use serde_json::{Map, Value, json};
use terra_geo::{Crs, tile::MAX_ZOOM};
use terra_schema::Table;

/// A parameter of a query.
pub(super) fn query(name: &str, description: &str, schema: Value, example: Value) -> Value {
    let mut parameter =
        json!({ "name": name, "in": "query", "description": description, "schema": schema });
    // Where a page ended is known to its answer alone.
    if !example.is_null() {
        parameter["example"] = example;
    }
    parameter
}

/// A list of values, parted by commas.
pub(super) fn list(name: &str, description: &str, schema: Value, example: Value) -> Value {
    let mut parameter = query(name, description, schema, example);
    parameter["style"] = "form".into();
    parameter["explode"] = false.into();
    parameter
}

/// A part of a path.
fn part(name: &str, description: &str, schema: Value, example: Value) -> Value {
    let mut parameter = query(name, description, schema, example);
    parameter["in"] = "path".into();
    parameter["required"] = true.into();
    parameter
}

/// A reference to a shared parameter.
pub(super) fn reference(name: &str) -> Value {
    json!({ "$ref": format!("#/components/parameters/{name}") })
}

/// Which form an answer is wanted in.
pub(super) fn form(shorts: &[&str]) -> Value {
    let description = "The form of the answer, before what `Accept` says.";
    query("f", description, json!({ "type": "string", "enum": shorts }), shorts[0].into())
}

/// The parameters that more than one resource has, by their names.
pub(super) fn shared(tables: &[&Table]) -> Map<String, Value> {
    let placed: Vec<&str> =
        tables.iter().filter(|table| has_place(table)).map(|table| table.name).collect();
    let all: Vec<&str> = tables.iter().map(|table| table.name).collect();
    let mut shared = of_items();
    let mut put = |key: &str, parameter: Value| shared.insert(key.to_owned(), parameter);
    for (key, names) in [("collectionId", all), ("mappedCollectionId", placed)] {
        let example = names.first().copied().unwrap_or_default();
        let schema = json!({ "type": "string", "enum": names });
        put(
            key,
            part("collectionId", "A collection: the name of its table.", schema, example.into()),
        );
    }
    let id = json!({ "type": "string", "format": "uuid" });
    let example = "01890a5d-ac96-774b-bcce-b302099a8057".into();
    put("featureId", part("featureId", "The id of a row.", id, example));
    let number = |most: u32| json!({ "type": "integer", "minimum": 0, "maximum": most });
    let set = json!({ "type": "string", "enum": [MATRIX_SET] });
    let last = (1_u32 << MAX_ZOOM) - 1;
    put(
        "tileMatrixSetId",
        part("tileMatrixSetId", "How the world is cut.", set, MATRIX_SET.into()),
    );
    put("tileMatrix", part("tileMatrix", "The zoom.", number(MAX_ZOOM.into()), 3.into()));
    let row = "The row, from the north: less than two to the power of the zoom.";
    put("tileRow", part("tileRow", row, number(last), 4.into()));
    let column = "The column, from the west: less than two to the power of the zoom. It may end with \
                  `.mvt` or `.pbf`.";
    put("tileCol", part("tileCol", column, number(last), 7.into()));
    shared
}

/// Those of items, by their names.
fn of_items() -> Map<String, Value> {
    let crs = || json!({ "type": "string", "format": "uri", "enum": Crs::ALL.map(Crs::uri), "default": Crs::default().uri() });
    let crs84 = Value::from(Crs::default().uri());
    let text = || json!({ "type": "string", "pattern": "^[^\\u0000]+$" });
    let parameters = [
        query(
            "limit",
            &format!(
                "How many rows a page has at most; {USUAL} where nothing is said, but that files of \
                 rows (csv, ndjson, geojsonseq, fgb, parquet) have all of them then. More than the \
                 maximum is no mistake, and means the maximum."
            ),
            json!({ "type": "integer", "minimum": 1, "maximum": MOST }),
            100.into(),
        ),
        query(
            "whole",
            "Whether every row is wanted, as one file: for the forms that have pages (json, flat). Goes \
             with neither `limit` nor `cursor` nor `expand`.",
            json!({ "type": "boolean", "default": false }),
            false.into(),
        ),
        list(
            "bbox",
            "Only rows that lie in this box, wholly or in part: west, south, east, north, by the axes \
             of `bbox-crs`; or with a lowest and a greatest height after each corner, which bound \
             nothing. West is greater than east across the antimeridian. Rows without a place lie in \
             no box.",
            sides(),
            json!([112, -44, 154, -10]),
        ),
        query("bbox-crs", "What `bbox` is written in.", crs(), crs84.clone()),
        query(
            "datetime",
            "Only rows of this time: a moment, a day, or two of them with `/` between, where `..` or \
             nothing is an open end. The collection's schema says which columns tell its time: \
             `primary-instant`, or `primary-interval-start` and `-end`. Rows without a time are of \
             none.",
            json!({ "type": "string", "minLength": 1 }),
            "2024-01-01T00:00:00Z/..".into(),
        ),
        query(
            "crs",
            "What coordinates are written in. Latitudes beyond 85.06 degrees are on the edge of EPSG:3857.",
            crs(),
            crs84.clone(),
        ),
        query(
            "skipGeometry",
            "Whether `geometry` is left null.",
            json!({ "type": "boolean", "default": false }),
            false.into(),
        ),
        query(
            "count",
            "How the rows of the whole question are counted. `exact` looks at each. `estimate` is as \
             the database's statistics have it, or counts up to a bound; `numberMatchedIs` says so. \
             `none` leaves `numberMatched` out.",
            json!({ "type": "string", "enum": ["exact", "estimate", "none"], "default": "exact" }),
            "estimate".into(),
        ),
        query(
            "cursor",
            "Where the page before ended: as its `next` link has it.",
            text(),
            Value::Null,
        ),
        query(
            "filter",
            "Only rows that meet this condition, in CQL2. The collection's queryables are what it may \
             name.",
            text(),
            "id IS NOT NULL".into(),
        ),
        query(
            "filter-lang",
            "The form that `filter` is in.",
            json!({ "type": "string", "enum": ["cql2-text", "cql2-json"], "default": "cql2-text" }),
            "cql2-text".into(),
        ),
        query("filter-crs", "What coordinates in `filter` are written in.", crs(), crs84),
    ];
    let named =
        |parameter: Value| (parameter["name"].as_str().unwrap_or_default().to_owned(), parameter);
    parameters.into_iter().map(named).collect()
}

/// The sides of a box: four, or six with heights.
pub(super) fn sides() -> Value {
    json!({
        "type": "array",
        "items": { "type": "number" },
        "oneOf": [{ "minItems": 4, "maxItems": 4 }, { "minItems": 6, "maxItems": 6 }],
    })
}
