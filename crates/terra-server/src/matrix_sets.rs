//! How the world is cut into tiles: OGC's two-dimensional tile matrix sets, of which there is one.

use crate::{
    html_document,
    links::{self, link},
    media::{self, Media},
    parameters::Parameters,
    problem::{Problem, shown},
};
use axum::{
    extract::{Path, rejection::PathRejection},
    http::request::Parts,
    response::Response,
};
use serde_json::{Value, json};
use std::f64::consts::PI;
use terra_geo::tile::MAX_ZOOM;

/// The tile matrix set that all tiles are of: OGC's name for the squares of the web's maps.
pub(crate) const MATRIX_SET: &str = "WebMercatorQuad";
pub(crate) const MATRIX_SET_URI: &str =
    "http://www.opengis.net/def/tilematrixset/OGC/1.0/WebMercatorQuad";
pub(crate) const MATRIX_SET_CRS: &str = "http://www.opengis.net/def/crs/EPSG/0/3857";
/// How a tile set leads to what its tile matrix set is.
pub(crate) const TILING_SCHEME: &str = "http://www.opengis.net/def/rel/ogc/1.0/tiling-scheme";
/// How the first page leads to all of them.
pub(crate) const TILING_SCHEMES: &str = "http://www.opengis.net/def/rel/ogc/1.0/tiling-schemes";
/// The forms that they are told in, the usual one first.
pub(crate) const FORMS: [Media; 2] = [Media::Json, Media::Html];

const TITLE: &str = "The squares of the web's maps";
/// The radius of the globe as the projection has it, in metres.
const RADIUS: f64 = 6_378_137.0;
/// How many cells a tile is wide and high.
const CELLS: u32 = 256;
/// How wide a cell is on a screen by which scales are told, in metres.
const PIXEL: f64 = 0.000_28;

pub(crate) async fn matrix_sets(request: Parts) -> Result<Response, Problem> {
    let parameters = Parameters::read(request.uri.query(), &[])?;
    let media = media::chosen(&parameters, &request.headers, &FORMS)?;
    let own = links::place(&request);
    let mut links = vec![link("self", media, "These tile matrix sets", links::own(&request))];
    links.extend(links::alternates(&own, "", media, &FORMS));
    let set = link("self", Media::Json, "This tile matrix set", format!("{own}/{MATRIX_SET}"));
    let body = json!({
        "links": links,
        "tileMatrixSets": [{
            "id": MATRIX_SET,
            "title": TITLE,
            "uri": MATRIX_SET_URI,
            "crs": MATRIX_SET_CRS,
            "links": [set],
        }],
    });
    let title = "Tile matrix sets";
    Ok(html_document::answer(&request, &parameters, (media, &FORMS), title, &body))
}

pub(crate) async fn matrix_set(
    name: Result<Path<String>, PathRejection>,
    request: Parts,
) -> Result<Response, Problem> {
    let name = name.map(|Path(name)| name).unwrap_or_default();
    if name != MATRIX_SET {
        let name = shown(&name);
        return Err(Problem::not_found(format!(
            "there is no tile matrix set `{name}`: /tileMatrixSets lists those there are"
        )));
    }
    let parameters = Parameters::read(request.uri.query(), &[])?;
    let media = media::chosen(&parameters, &request.headers, &FORMS)?;
    let own = links::place(&request);
    let mut links = vec![
        link("self", media, "This tile matrix set", links::own(&request)),
        link(
            "collection",
            Media::Json,
            "All tile matrix sets",
            format!("{}/tileMatrixSets", links::base(&request)),
        ),
    ];
    links.extend(links::alternates(&own, "", media, &FORMS));
    let mut described = described();
    described["links"] = links.into();
    Ok(html_document::answer(&request, &parameters, (media, &FORMS), TITLE, &described))
}

/// The tile matrix set, as deep as tiles go; as registered, it goes two zooms deeper.
fn described() -> Value {
    json!({
        "id": MATRIX_SET,
        "title": TITLE,
        "description": "The world in a square by the Mercator projection of a sphere, and each square in four.",
        "uri": MATRIX_SET_URI,
        "crs": MATRIX_SET_CRS,
        "orderedAxes": ["X", "Y"],
        "wellKnownScaleSet": "http://www.opengis.net/def/wkss/OGC/1.0/GoogleMapsCompatible",
        "tileMatrices": (0..=MAX_ZOOM).map(matrix).collect::<Vec<_>>(),
    })
}

/// The tiles of a zoom.
fn matrix(zoom: u8) -> Value {
    let tiles = 1_u32 << zoom;
    let cell = 2.0 * PI * RADIUS / (f64::from(CELLS) * f64::from(tiles));
    json!({
        "id": zoom.to_string(),
        "scaleDenominator": cell / PIXEL,
        "cellSize": cell,
        "cornerOfOrigin": "topLeft",
        "pointOfOrigin": [-PI * RADIUS, PI * RADIUS],
        "tileWidth": CELLS,
        "tileHeight": CELLS,
        "matrixWidth": tiles,
        "matrixHeight": tiles,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scales_are_those_that_are_registered() {
        // Of OGC's register, which has fifteen digits.
        for (zoom, scale, cell) in [
            (0, 559_082_264.028_717, 156_543.033_928_041),
            (1, 279_541_132.014_358, 78_271.516_964_020_4),
            (13, 68_247.346_683_193, 19.109_257_071_294),
            (22, 133.295_598_990_611, 0.037_322_767_717_371_2),
        ] {
            let matrix = matrix(zoom);
            for (member, registered) in [("scaleDenominator", scale), ("cellSize", cell)] {
                let own = matrix[member].as_f64().unwrap();
                assert!((own / registered - 1.0).abs() < 1e-14, "{zoom} {member}: {own}");
            }
            let corner = matrix["pointOfOrigin"][1].as_f64().unwrap();
            assert!((corner - 20_037_508.342_789_2).abs() < 1e-6, "{corner}");
            assert_eq!(matrix["matrixWidth"], 1_u32 << zoom);
        }
        assert_eq!(described()["tileMatrices"].as_array().unwrap().len(), 23);
    }
}
