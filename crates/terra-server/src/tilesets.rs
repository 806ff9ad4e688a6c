//! What is said of a collection's vector tiles: where they are and what they hold, as OGC's tile
//! set metadata and as TileJSON.

use crate::{
    Atlas,
    collections::{CRS84, title},
    facts::Facts,
    filter,
    html::Text,
    html_document,
    links::{self, attribution, licence_links, link},
    matrix_sets::{MATRIX_SET, MATRIX_SET_CRS, MATRIX_SET_URI, TILING_SCHEME},
    media::{self, Media},
    parameters::Parameters,
    problem::{Problem, shown},
};
use axum::{
    extract::{Path, State, rejection::PathRejection},
    http::request::Parts,
    response::Response,
};
use serde_json::{Map, Value, json};
use std::sync::Arc;
use terra_geo::tile::MAX_ZOOM;
use terra_schema::{ColumnType, Role, Table};

/// How a collection leads to its tile sets.
pub(crate) const TILESETS: &str = "http://www.opengis.net/def/rel/ogc/1.0/tilesets-vector";
/// The forms of a list of tile sets, and those of a tile set, the usual one first.
pub(crate) const LIST_FORMS: [Media; 2] = [Media::Json, Media::Html];
pub(crate) const FORMS: [Media; 3] = [Media::Json, Media::TileJson, Media::Html];

/// Whether rows of a table have a place, so that a map shows them.
pub(crate) fn has_place(table: &Table) -> bool {
    [Role::Longitude, Role::Geometry].iter().any(|&role| table.readable_role(role).is_some())
}

impl Atlas {
    /// The table of a collection that a map shows.
    pub(crate) fn mapped(&self, name: &str) -> Result<&'static Table, Problem> {
        let table = self.collection(name)?;
        if has_place(table) {
            return Ok(table);
        }
        let name = table.name;
        Err(Problem::not_found(format!(
            "rows of {name} have no place, so there are no tiles: /collections/{name}/items has \
             the rows"
        )))
    }
}

/// Refuses tile matrix sets that no tiles are of.
pub(crate) fn refuse_other_matrix_sets(table: &Table, matrix_set: &str) -> Result<(), Problem> {
    if matrix_set == MATRIX_SET {
        return Ok(());
    }
    let (name, matrix_set) = (table.name, shown(matrix_set));
    Err(Problem::not_found(format!(
        "there are no tiles of `{matrix_set}`: those of {name} are at /collections/{name}/tiles/{MATRIX_SET}"
    )))
}

pub(crate) async fn tilesets(
    State(atlas): State<Arc<Atlas>>,
    name: Result<Path<String>, PathRejection>,
    request: Parts,
) -> Result<Response, Problem> {
    let table = atlas.mapped(&name.map(|Path(name)| name).unwrap_or_default())?;
    let parameters = Parameters::read(request.uri.query(), &[])?;
    let media = media::chosen(&parameters, &request.headers, &LIST_FORMS)?;
    let base = links::base(&request);
    let own = format!("{base}/collections/{}", table.name);
    let mut links = vec![
        link("self", media, "These tile sets", links::own(&request)),
        link("collection", Media::Json, "The collection", own),
    ];
    links.extend(links::alternates(&links::place(&request), "", media, &LIST_FORMS));
    let mut tileset = summary(table);
    tileset["links"] = tileset_links(&base, "", table).into();
    let body = json!({ "links": links, "tilesets": [tileset] });
    let title = format!("{}: tile sets", title(table));
    Ok(html_document::answer(&request, &parameters, (media, &LIST_FORMS), &title, &body))
}

pub(crate) async fn tileset(
    State(atlas): State<Arc<Atlas>>,
    path: Result<Path<(String, String)>, PathRejection>,
    request: Parts,
) -> Result<Response, Problem> {
    let (name, matrix_set) = path.map(|Path(path)| path).unwrap_or_default();
    let table = atlas.mapped(&name)?;
    refuse_other_matrix_sets(table, &matrix_set)?;
    let properties = filter::parameters(table, &filter::ROWS);
    let parameters = Parameters::read_with(request.uri.query(), &filter::ROWS, &properties)?;
    let media = media::chosen(&parameters, &request.headers, &FORMS)?;
    // What can't be asked is told here, and not by each of its tiles.
    filter::rows(table, &atlas.relations(table), &parameters, &properties)?;
    let facts = atlas.facts.get(&atlas.store, table).await?;
    let base = links::base(&request);
    let said = links::said(&parameters, &["f"]);
    let body = match media {
        Media::TileJson => tilejson(&base, &said, table, &facts),
        _ => described(&base, &said, table, &facts),
    };
    let title = format!("{}: a tile set", title(table));
    Ok(html_document::answer(&request, &parameters, (media, &FORMS), &title, &body))
}

/// What a list says of the tile set.
fn summary(table: &Table) -> Value {
    json!({
        "title": title(table),
        "dataType": "vector",
        "crs": MATRIX_SET_CRS,
        "tileMatrixSetURI": MATRIX_SET_URI,
    })
}

/// Links from the tile set; `base` is what links begin with, and `said` which rows are shown.
fn tileset_links(base: &str, said: &str, table: &Table) -> Vec<Value> {
    let own = format!("{base}/collections/{}", table.name);
    let at = format!("{own}/tiles/{MATRIX_SET}");
    let set = format!("{base}/tileMatrixSets/{MATRIX_SET}");
    let tiles = asked(&format!("{at}/{{tileMatrix}}/{{tileRow}}/{{tileCol}}"), said);
    let mut tiles = link("item", Media::VectorTile, "Its tiles", tiles);
    tiles["templated"] = true.into();
    let mut all = vec![
        link("self", Media::Json, "This tile set", asked(&at, said)),
        tiles,
        link(TILING_SCHEME, Media::Json, "Its tile matrix set", set),
        link("collection", Media::Json, "The collection", own),
    ];
    all.extend(links::alternates(&at, said, Media::Json, &FORMS));
    all
}

/// An address, with the parameters that are said there.
fn asked(at: &str, said: &str) -> String {
    if said.is_empty() { at.to_owned() } else { format!("{at}?{said}") }
}

/// The tile set as OGC describes it.
fn described(base: &str, said: &str, table: &Table, facts: &Facts) -> Value {
    let mut described = summary(table);
    let mut all = tileset_links(base, said, table);
    all.extend(licence_links(&facts.credits));
    described["links"] = all.into();
    described["description"] = table.doc.into();
    described["layers"] = json!([layer(table)]);
    // As it is registered, the tile matrix set goes deeper than the tiles do.
    described["tileMatrixSetLimits"] = (0..=MAX_ZOOM).map(limits).collect();
    if let Some([west, south, east, north]) = facts.extent {
        described["boundingBox"] =
            json!({ "lowerLeft": [west, south], "upperRight": [east, north], "crs": CRS84 });
    }
    if let Some(attribution) = attribution(&facts.credits) {
        described["attribution"] = attribution.into();
    }
    described
}

/// Which tiles there are at a zoom: all.
fn limits(zoom: u8) -> Value {
    let last = (1_u32 << zoom) - 1;
    json!({
        "tileMatrix": zoom.to_string(),
        "minTileRow": 0,
        "maxTileRow": last,
        "minTileCol": 0,
        "maxTileCol": last,
    })
}

fn layer(table: &Table) -> Value {
    let properties: Map<String, Value> = fields(table)
        .map(|Field { name, doc, kind }| {
            let mut property = json!({ "type": kind });
            if !doc.is_empty() {
                property["description"] = doc.into();
            }
            (name.to_owned(), property)
        })
        .collect();
    let mut layer = json!({
        "id": table.name,
        "dataType": "vector",
        "propertiesSchema": { "type": "object", "properties": properties },
    });
    if table.readable_role(Role::Geometry).is_none() {
        // Nothing but points.
        layer["geometryDimension"] = 0.into();
    }
    layer
}

/// The tile set as programs that draw maps know it.
fn tilejson(base: &str, said: &str, table: &Table, facts: &Facts) -> Value {
    let tiles = format!("{base}/collections/{}/tiles/{MATRIX_SET}/{{z}}/{{y}}/{{x}}", table.name);
    let of_field = |Field { name, doc, .. }: Field| (name.to_owned(), doc.into());
    let fields: Map<String, Value> = fields(table).map(of_field).collect();
    let mut described = json!({
        "tilejson": "3.0.0",
        "name": title(table),
        "description": table.doc,
        "tiles": [asked(&tiles, said)],
        "minzoom": 0,
        "maxzoom": MAX_ZOOM,
        "vector_layers": [{ "id": table.name, "description": table.doc, "fields": fields }],
    });
    if let Some(extent) = facts.extent {
        described["bounds"] = json!(extent);
    }
    if let Some(attribution) = attribution(&facts.credits) {
        // Maps put it into their pages as HTML.
        described["attribution"] = Text(&attribution).to_string().into();
    }
    described
}

/// What a feature of a tile tells.
struct Field {
    name: &'static str,
    doc: &'static str,
    /// What JSON calls its type.
    kind: &'static str,
}

fn fields(table: &Table) -> impl Iterator<Item = Field> {
    let shown = table.map_columns().into_iter().map(|at| &table.columns[at]);
    let shown = shown.map(|column| Field {
        name: column.name,
        doc: column.doc,
        kind: match column.ty {
            ColumnType::Decimal { .. } | ColumnType::Double => "number",
            ColumnType::Int | ColumnType::BigInt => "integer",
            ColumnType::Bool => "boolean",
            _ => "string",
        },
    });
    let id = Field {
        name: "id",
        doc: "The id of its item, from zoom 10 on where points are few enough.",
        kind: "string",
    };
    let count = Field {
        name: "point_count",
        doc: "How many points it stands for, where they are too many to show; it tells no more.",
        kind: "integer",
    };
    // Where there may be shapes, points are never put together.
    let is_of_points = table.readable_role(Role::Geometry).is_none();
    shown.chain([id]).chain(is_of_points.then_some(count))
}
