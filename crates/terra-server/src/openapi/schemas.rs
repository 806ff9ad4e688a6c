//! What is answered beside features, as JSON Schemas, and what goes wrong.

use super::rows::schema;
use crate::collections::CRS84;
use serde_json::{Map, Value, json};
use terra_geo::Crs;
use terra_schema::Row;
use terra_tables::regulatory::Permit;

/// The problems that every resource may answer with, by their statuses, with what they mean.
pub(super) const PROBLEMS: [(&str, &str); 6] = [
    ("400", "A parameter is wrong: `parameter` names it, `detail` says what it may be."),
    ("404", "There is no such thing: `detail` says where to look."),
    ("406", "No form that is accepted is there."),
    ("414", "The address is too long."),
    ("500", "A fault of the atlas: `request` is what its log calls the request."),
    ("503", "The atlas can't answer now: try again after as many seconds as `Retry-After` says."),
];

/// The problems as responses, by their statuses.
pub(super) fn problems() -> Map<String, Value> {
    let response = |(status, meaning): (&str, &str)| {
        let example = json!({
            "type": "about:blank",
            "title": "What its status is called",
            "status": status.parse::<u16>().unwrap_or_default(),
            "detail": "What went wrong, and what to do",
        });
        let content = json!({ "schema": schema("problem"), "example": example });
        let response = json!({
            "description": meaning,
            "content": { "application/problem+json": content },
        });
        (status.to_owned(), response)
    };
    PROBLEMS.into_iter().map(response).collect()
}

/// The schemas that are not of one collection.
pub(super) fn all() -> Map<String, Value> {
    [small(), of_geometries(), of_collections(), of_tiles(), of_screening()]
        .into_iter()
        .flat_map(|part| match part {
            Value::Object(schemas) => schemas,
            _ => Map::new(),
        })
        .collect()
}

fn text() -> Value {
    json!({ "type": "string" })
}

fn maybe_text() -> Value {
    json!({ "type": ["string", "null"] })
}

fn small() -> Value {
    json!({
        "link": {
            "type": "object",
            "required": ["href", "rel"],
            "properties": {
                "href": text(), "rel": text(), "type": text(), "title": text(),
                "templated": { "type": "boolean" },
            },
            "additionalProperties": false,
        },
        "links": { "type": "array", "items": schema("link") },
        "attribution": {
            "type": "string",
            "description": "What has to be shown with the data.",
        },
        "numberMatchedIs": {
            "description": "Said where `numberMatched` isn't exact.",
            "enum": ["estimate", "minimum"],
        },
        "groups": {
            "type": "object",
            "required": ["groups", "numberReturned", "timeStamp", "links"],
            "properties": {
                "groups": {
                    "type": "array",
                    "description": "Each with what it is grouped by, and what is measured of it.",
                    "items": { "type": "object" },
                },
                "numberReturned": { "type": "integer", "minimum": 0 },
                "timeStamp": { "type": "string", "format": "date-time" },
                "links": schema("links"),
                "attribution": schema("attribution"),
            },
            "additionalProperties": false,
        },
        "landing": {
            "type": "object",
            "required": ["title", "description", "links", "conformsTo"],
            "properties": {
                "title": text(),
                "description": text(),
                "links": schema("links"),
                "conformsTo": { "type": "array", "items": { "type": "string" } },
            },
            "additionalProperties": false,
        },
        "conformance": {
            "type": "object",
            "required": ["conformsTo"],
            "properties": { "conformsTo": { "type": "array", "items": { "type": "string" } } },
            "additionalProperties": false,
        },
        "problem": {
            "type": "object",
            "description": "What went wrong, as RFC 9457 has it.",
            "required": ["type", "title", "status", "detail"],
            "properties": {
                "type": { "const": "about:blank" },
                "title": text(),
                "status": { "type": "integer", "minimum": 400, "maximum": 599 },
                "detail": text(),
                "parameter": text(),
                "request": text(),
            },
            "additionalProperties": false,
        },
        "health": {
            "type": "object",
            "required": ["status"],
            "properties": { "status": { "enum": ["live", "ready"] } },
            "additionalProperties": false,
        },
        "jsonSchema": {
            "type": "object",
            "description": "A JSON Schema, draft 2020-12.",
            "required": ["$schema", "$id", "type", "title", "properties"],
            "properties": {
                "$schema": text(), "$id": text(), "title": text(), "description": text(),
                "type": { "const": "object" },
                "properties": { "type": "object", "additionalProperties": { "type": "object" } },
                "required": { "type": "array", "items": { "type": "string" } },
                "additionalProperties": { "type": "boolean" },
            },
            "additionalProperties": false,
        },
    })
}

fn of_geometries() -> Value {
    let kind = |name: &str, depth: usize| {
        let mut coordinates = schema("coordinates");
        for _ in 0..depth {
            coordinates = json!({ "type": "array", "items": coordinates });
        }
        json!({
            "type": "object",
            "required": ["type", "coordinates"],
            "properties": { "type": { "const": name }, "coordinates": coordinates },
            "additionalProperties": false,
        })
    };
    json!({
        "coordinates": {
            "type": "array",
            "description": "A position, by the axes of `crs`.",
            "items": { "type": "number" },
            "minItems": 2,
            "maxItems": 2,
        },
        "point": kind("Point", 0),
        "shape": { "oneOf": [
            kind("LineString", 1),
            kind("MultiLineString", 2),
            kind("Polygon", 2),
            kind("MultiPolygon", 3),
        ] },
    })
}

fn of_collections() -> Value {
    let sides =
        json!({ "type": "array", "items": { "type": "number" }, "minItems": 4, "maxItems": 4 });
    let moment = json!({ "type": "string", "format": "date-time" });
    let moments = json!({ "type": "array", "items": moment, "minItems": 2, "maxItems": 2 });
    let licence = ["publisher", "homepage", "licence", "licence_url", "attribution"];
    let licence = licence.map(|name| (name.to_owned(), maybe_text())).into_iter();
    let ids = [("source_id".to_owned(), text()), ("source".to_owned(), text())];
    json!({
        "collections": {
            "type": "object",
            "required": ["links", "collections"],
            "properties": {
                "links": schema("links"),
                "collections": { "type": "array", "items": schema("collection") },
            },
            "additionalProperties": false,
        },
        "collection": {
            "type": "object",
            "required": ["id", "title", "description", "itemType", "crs", "links", "relations", "licences"],
            "properties": {
                "id": text(), "title": text(), "description": text(),
                "itemType": { "const": "feature" },
                "crs": { "type": "array", "items": { "enum": Crs::ALL.map(Crs::uri) } },
                "storageCrs": { "const": CRS84 },
                "extent": schema("extent"),
                "links": schema("links"),
                "relations": { "type": "array", "items": schema("relation") },
                "licences": { "type": "array", "items": schema("licence") },
                "attribution": schema("attribution"),
            },
            "additionalProperties": false,
        },
        "relation": {
            "type": "object",
            "description": "What a key of rows leads to: `expand` and filters call it by its name.",
            "required": ["name", "collection", "key", "many", "href"],
            "properties": {
                "name": text(), "collection": text(), "key": text(), "href": text(),
                "many": { "type": "boolean" },
            },
            "additionalProperties": false,
        },
        "extent": {
            "type": "object",
            "properties": {
                "spatial": {
                    "type": "object",
                    "required": ["bbox", "crs"],
                    "properties": {
                        "bbox": { "type": "array", "items": sides, "minItems": 1 },
                        "crs": { "const": CRS84 },
                    },
                },
                "temporal": {
                    "type": "object",
                    "required": ["interval", "trs"],
                    "properties": {
                        "interval": { "type": "array", "items": moments, "minItems": 1 },
                        "trs": text(),
                    },
                },
            },
            "additionalProperties": false,
        },
        "licence": {
            "type": "object",
            "description": "Who gave rows, and under which terms.",
            "properties": ids.into_iter().chain(licence).collect::<Map<_, _>>(),
            "additionalProperties": false,
        },
    })
}

fn of_tiles() -> Value {
    json!({
        "tilesets": {
            "type": "object",
            "required": ["links", "tilesets"],
            "properties": {
                "links": schema("links"),
                "tilesets": { "type": "array", "items": schema("tileset") },
            },
            "additionalProperties": false,
        },
        "tileset": {
            "type": "object",
            "required": ["title", "dataType", "crs", "tileMatrixSetURI", "links"],
            "properties": {
                "title": text(), "description": text(), "crs": text(), "tileMatrixSetURI": text(),
                "dataType": { "const": "vector" },
                "links": schema("links"),
                "layers": { "type": "array", "items": { "type": "object" } },
                "tileMatrixSetLimits": { "type": "array", "items": { "type": "object" } },
                "boundingBox": { "type": "object" },
                "attribution": schema("attribution"),
            },
            "additionalProperties": false,
        },
        "tileMatrixSets": {
            "type": "object",
            "required": ["links", "tileMatrixSets"],
            "properties": {
                "links": schema("links"),
                "tileMatrixSets": { "type": "array", "items": {
                    "type": "object",
                    "required": ["id", "links"],
                    "properties": {
                        "id": text(), "title": text(), "uri": text(), "crs": text(),
                        "links": schema("links"),
                    },
                    "additionalProperties": false,
                } },
            },
            "additionalProperties": false,
        },
        "tileMatrixSet": {
            "type": "object",
            "required": ["id", "crs", "tileMatrices", "links"],
            "properties": {
                "id": text(), "title": text(), "description": text(), "uri": text(),
                "crs": text(), "wellKnownScaleSet": text(),
                "orderedAxes": { "type": "array", "items": text() },
                "tileMatrices": { "type": "array", "items": { "type": "object" } },
                "links": schema("links"),
            },
            "additionalProperties": false,
        },
        "tilejson": {
            "type": "object",
            "required": ["tilejson", "tiles", "vector_layers"],
            "properties": {
                "tilejson": { "const": "3.0.0" },
                "name": text(), "description": text(), "attribution": text(),
                "tiles": { "type": "array", "items": { "type": "string" } },
                "minzoom": { "type": "integer" },
                "maxzoom": { "type": "integer" },
                "bounds": { "type": "array", "items": { "type": "number" } },
                "vector_layers": { "type": "array", "items": { "type": "object" } },
            },
            "additionalProperties": false,
        },
    })
}

fn of_screening() -> Value {
    let near = |what: &str| {
        json!({
            "type": ["object", "null"],
            "description": format!("The {what} nearest to it."),
            "required": ["id", "distance_km"],
            "properties": {
                "id": { "type": "string", "format": "uuid" },
                "distance_km": { "type": "number", "minimum": 0 },
            },
        })
    };
    json!({
        "screening": {
            "type": "object",
            "required": ["type", "features", "numberReturned", "timeStamp", "links"],
            "properties": {
                "type": { "const": "FeatureCollection" },
                "features": { "type": "array", "items": schema("screened") },
                "numberReturned": { "type": "integer", "minimum": 0 },
                "numberMatched": { "type": "integer", "minimum": 0 },
                "numberMatchedIs": schema("numberMatchedIs"),
                "timeStamp": { "type": "string", "format": "date-time" },
                "links": schema("links"),
                "attribution": schema("attribution"),
            },
            "additionalProperties": false,
        },
        "screened": {
            "type": "object",
            "required": ["type", "id", "geometry", "properties"],
            "properties": {
                "type": { "const": "Feature" },
                "id": { "type": "string", "format": "uuid" },
                "geometry": { "oneOf": [schema("point"), { "type": "null" }] },
                "properties": {
                    "type": "object",
                    "required": [
                        "name", "capacity_mw", "fires_count", "source_id", "also_described_by",
                        Permit::NAME,
                    ],
                    "properties": {
                        "name": text(), "project_type": text(), "status": text(),
                        "capacity_mw": { "type": ["number", "null"] },
                        "country_code": maybe_text(),
                        "weather_station": near("weather station"),
                        "fire": near("fire"),
                        "community_project": near("community project"),
                        "fires_count": { "type": "integer", "minimum": 0 },
                        "source_id": maybe_text(),
                        "external_id": maybe_text(),
                        "also_described_by": { "type": "array", "items": {
                            "type": "object",
                            "required": ["id", "name", "rule"],
                            "properties": {
                                "id": { "type": "string", "format": "uuid" },
                                "source_id": maybe_text(),
                                "external_id": maybe_text(),
                                "name": text(),
                                "rule": text(),
                            },
                            "additionalProperties": false,
                        } },
                        (Permit::NAME): { "type": "array", "items": { "type": "object" } },
                    },
                    "additionalProperties": false,
                },
            },
            "additionalProperties": false,
        },
    })
}
