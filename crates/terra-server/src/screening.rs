//! The largest energy projects, each with what is near it and its permits.

use crate::{
    Atlas,
    caching::Hashed,
    datetime::interval,
    filter,
    formats::{headers, put_counts},
    html::{self, Text, grouped},
    html_rows::{of_all, owned},
    links::{self, attribution, licence_links, link},
    media::{self, Media},
    parameters::Parameters,
    problem::Problem,
    selection::{counting, put_matched},
};
use axum::{
    Extension,
    extract::State,
    http::{StatusCode, request::Parts},
    response::{IntoResponse, Response},
};
use rust_decimal::{Decimal, prelude::FromPrimitive};
use serde_json::{Value, json};
use std::{iter, sync::Arc};
use terra_app::{
    Credit, Narrowing, Screened, ScreenedPage, Screening, credits, screen_page, screened,
    screening::write_csv,
};
use terra_geo::{Crs, Km};
use terra_schema::Timestamp;

/// The most projects.
pub(crate) const MOST: u64 = 1_000;
/// More power than all of mankind has.
pub(crate) const MOST_MEGAWATTS: f64 = 100_000_000.0;
/// Half of the way around the earth: nothing is further away.
pub(crate) const FURTHEST_KM: f64 = 20_038.0;
/// A hundred years.
pub(crate) const MOST_DAYS: u32 = 36_525;

const PARAMETERS: [&str; 12] = [
    "limit",
    "count",
    "min_capacity_mw",
    "bbox",
    "status",
    "fire_radius_km",
    "fire_days",
    "datetime",
    "cursor",
    "filter",
    "filter-lang",
    "filter-crs",
];
/// The forms of a screening, the usual one first.
pub(crate) const FORMS: [Media; 4] = [Media::GeoJson, Media::Html, Media::Csv, Media::Flat];

pub(crate) async fn screening(
    State(atlas): State<Arc<Atlas>>,
    request: Parts,
) -> Result<Response, Problem> {
    let parameters = Parameters::read(request.uri.query(), &PARAMETERS)?;
    let media = media::chosen(&parameters, &request.headers, &FORMS)?;
    let narrowing = narrowing(&atlas, &parameters)?;
    let page = screen_page(&atlas.store, asked(&parameters)?, narrowing).await;
    let page = page.map_err(|error| filter::refused(&parameters, error))?;
    let found = &page.projects;
    let at = format!("{}/screening", links::base(&request));
    let next = page.next.as_ref().map(|token| links::next_page(&at, token, &parameters));
    let sources = found.iter().flat_map(Screened::sources).collect();
    let credits = credits(&atlas.store, &sources).await?;
    let alternates = links::alternates(&at, &links::said(&parameters, &["f"]), media, &FORMS);
    if media == Media::Html {
        let body = format!("{}{}", shown(&page, next.as_deref()), owned(&credits));
        return Ok(html::answer(&request, "Screening", &body, &alternates));
    }
    if media != Media::GeoJson {
        return file(media, &page, next, &credits);
    }
    let mut links = vec![link("self", media, "This screening", links::own(&request))];
    links.extend(next.map(|href| link("next", media, "The next page", href)));
    links.extend(alternates);
    links.extend(licence_links(&credits));
    let features: Vec<_> = found.iter().map(|project| project.feature()).collect();
    let mut body = json!({
        "type": "FeatureCollection",
        "numberReturned": features.len(),
        "links": links,
        "features": features,
    });
    put_matched(&mut body, page.matched);
    if let Some(attribution) = attribution(&credits) {
        body["attribution"] = attribution.into();
    }
    // Nothing else of it changes with the time of day.
    let said = Extension(Hashed(body.to_string().into_bytes()));
    body["timeStamp"] = Timestamp::now().to_string().into();
    Ok((media.headers(), said, body.to_string()).into_response())
}

/// The projects in a form that has no room for links: the next page's stands in the head.
fn file(
    media: Media,
    page: &ScreenedPage,
    next: Option<String>,
    credits: &[Credit],
) -> Result<Response, Problem> {
    let unwritten = |error: std::io::Error| {
        Problem::failure(StatusCode::INTERNAL_SERVER_ERROR, "not written", &error.to_string())
    };
    let found = &page.projects;
    let body = if media == Media::Csv {
        let mut out = Vec::new();
        write_csv(found, &mut out).map_err(unwritten)?;
        out
    } else {
        let objects: Vec<_> = found.iter().map(Screened::object).collect();
        Value::from(objects).to_string().into_bytes()
    };
    let leads: Vec<_> = next.map(|href| ("next", href)).into_iter().collect();
    let mut headers = headers(media, screened(), &leads, credits);
    put_counts(&mut headers, found.len() as u64, page.matched);
    Ok((headers, body).into_response())
}

/// The projects for people.
fn shown(page: &ScreenedPage, next: Option<&str>) -> String {
    const HEADINGS: [&str; 10] = [
        "Project",
        "Type",
        "Status",
        "MW",
        "Country",
        "Weather station",
        "Fire",
        "Fires",
        "Community project",
        "Permits",
    ];
    let rows = page.projects.iter().map(|project| {
        let feature = project.feature();
        let properties = &feature["properties"];
        let text = |of: &Value| match of {
            Value::Null => String::new(),
            Value::String(text) => text.clone(),
            other => other.to_string(),
        };
        let near = |of: &Value, name: &str| match &of["distance_km"] {
            Value::Null => String::new(),
            distance => format!("{} {distance} km", text(&of[name])),
        };
        let (table, id) = (screened().name, text(&feature["id"]));
        let name = text(&properties["name"]);
        let name =
            format!("<a href=\"/collections/{table}/items/{id}?f=html\">{}</a>", Text(&name));
        let cells = [
            text(&properties["project_type"]),
            text(&properties["status"]),
            text(&properties["capacity_mw"]),
            text(&properties["country_code"]),
            near(&properties["weather_station"], "name"),
            near(&properties["fire"], "detected_at"),
            text(&properties["fires_count"]),
            near(&properties["community_project"], "name"),
            project.permits.len().to_string(),
        ];
        iter::once(name).chain(cells.map(|cell| Text(&cell).to_string()))
    });
    let next =
        next.map(|next| format!("<p><a rel=\"next\" href=\"{}\">Next page</a></p>\n", Text(next)));
    format!(
        "<p>The largest energy projects, each with what is near it: {}{}.</p>\n{}{}",
        grouped(page.projects.len() as u64),
        of_all(page.matched),
        html::table("Projects", HEADINGS, rows),
        next.unwrap_or_default(),
    )
}

/// What else is said of the projects, of the fires, and of the page.
fn narrowing(atlas: &Atlas, parameters: &Parameters) -> Result<Narrowing, Problem> {
    let relations = atlas.relations(screened());
    let conditions = filter::conditions(screened(), &relations, parameters, &[])?;
    let interval = parameters.get("datetime").map(interval).transpose()?;
    let fire_period = interval.map(|interval| (interval.from, interval.to));
    if fire_period.is_some() && parameters.get("fire_days").is_some() {
        let detail = "`datetime` and `fire_days` both say when fires count: say one of them";
        return Err(Problem::parameter("datetime", detail));
    }
    let after = parameters.get("cursor").map(str::to_owned);
    Ok(Narrowing { conditions, fire_period, after, counting: counting(parameters)? })
}

fn asked(parameters: &Parameters) -> Result<Screening, Problem> {
    let usual = Screening::default();
    let capacity = parameters.number("min_capacity_mw", 0.0..=MOST_MEGAWATTS)?;
    let radius = parameters.number("fire_radius_km", 0.0..=FURTHEST_KM)?;
    Ok(Screening {
        limit: parameters.number("limit", 1..=MOST)?.unwrap_or(usual.limit),
        min_capacity_mw: capacity.and_then(Decimal::from_f64),
        bbox: parameters.bbox(Crs::Crs84)?,
        status: parameters.code("status")?,
        fire_radius: radius.map_or(usual.fire_radius, Km),
        fire_days: parameters.number("fire_days", 0..=MOST_DAYS)?.unwrap_or(usual.fire_days),
    })
}
