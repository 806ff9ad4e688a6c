//! Which classes of standards the server keeps, all of each.

use crate::{
    media::{self, Media},
    parameters::Parameters,
    problem::Problem,
};
use axum::{
    http::request::Parts,
    response::{IntoResponse, Response},
};
use serde_json::json;

/// Those of OGC API Features ask for a description of the API, and for a filter by time; they
/// follow when there are both.
pub(crate) const CLASSES: [&str; 6] = [
    "http://www.opengis.net/spec/ogcapi-common-1/1.0/conf/core",
    "http://www.opengis.net/spec/ogcapi-tiles-1/1.0/conf/core",
    "http://www.opengis.net/spec/ogcapi-tiles-1/1.0/conf/tileset",
    "http://www.opengis.net/spec/ogcapi-tiles-1/1.0/conf/tilesets-list",
    "http://www.opengis.net/spec/ogcapi-tiles-1/1.0/conf/geodata-tilesets",
    "http://www.opengis.net/spec/ogcapi-tiles-1/1.0/conf/mvt",
];

pub(crate) async fn conformance(request: Parts) -> Result<Response, Problem> {
    let parameters = Parameters::read(request.uri.query(), &[])?;
    let media = media::chosen(&parameters, &request.headers, &[Media::Json])?;
    Ok((media.headers(), json!({ "conformsTo": CLASSES }).to_string()).into_response())
}
