//! The largest energy projects, each with what is near it and its permits.

use crate::{
    Atlas,
    caching::Hashed,
    links::{self, attribution, licence_links, link},
    media::{self, Media},
    parameters::Parameters,
    problem::Problem,
};
use axum::{
    Extension,
    extract::State,
    http::request::Parts,
    response::{IntoResponse, Response},
};
use rust_decimal::Decimal;
use serde_json::json;
use std::sync::Arc;
use terra_app::{Screened, Screening, credits, screen};
use terra_geo::Km;
use terra_schema::Timestamp;

/// The most projects.
const MOST: u64 = 1_000;
/// More power than all of mankind has.
const MOST_MEGAWATTS: Decimal = Decimal::from_parts(100_000_000, 0, 0, false, 0);
/// Half of the way around the earth: nothing is further away.
const FURTHEST_KM: f64 = 20_038.0;
/// A hundred years.
const MOST_DAYS: u32 = 36_525;

const PARAMETERS: [&str; 6] =
    ["limit", "min_capacity_mw", "bbox", "status", "fire_radius_km", "fire_days"];

pub(crate) async fn screening(
    State(atlas): State<Arc<Atlas>>,
    request: Parts,
) -> Result<Response, Problem> {
    let parameters = Parameters::read(request.uri.query(), &PARAMETERS)?;
    let media = media::chosen(&parameters, &request.headers, &[Media::GeoJson])?;
    let found = screen(&atlas.store, asked(&parameters)?).await?;
    let sources = found.iter().flat_map(Screened::sources).collect();
    let credits = credits(&atlas.store, &sources).await?;
    let mut links = vec![link("self", media, "This screening", links::own(&request))];
    links.extend(licence_links(&credits));
    let features: Vec<_> = found.iter().map(|project| project.feature()).collect();
    let mut body = json!({
        "type": "FeatureCollection",
        "numberReturned": features.len(),
        "links": links,
        "features": features,
    });
    if let Some(attribution) = attribution(&credits) {
        body["attribution"] = attribution.into();
    }
    // Nothing else of it changes with the time of day.
    let said = Extension(Hashed(body.to_string().into_bytes()));
    body["timeStamp"] = Timestamp::now().to_string().into();
    Ok((media.headers(), said, body.to_string()).into_response())
}

fn asked(parameters: &Parameters) -> Result<Screening, Problem> {
    let usual = Screening::default();
    let capacity = parameters.number("min_capacity_mw", Decimal::ZERO..=MOST_MEGAWATTS)?;
    let radius = parameters.number("fire_radius_km", 0.0..=FURTHEST_KM)?;
    Ok(Screening {
        limit: parameters.number("limit", 1..=MOST)?.unwrap_or(usual.limit),
        min_capacity_mw: capacity,
        bbox: parameters.bbox()?,
        status: parameters.code("status")?,
        fire_radius: radius.map_or(usual.fire_radius, Km),
        fire_days: parameters.number("fire_days", 0..=MOST_DAYS)?.unwrap_or(usual.fire_days),
    })
}
