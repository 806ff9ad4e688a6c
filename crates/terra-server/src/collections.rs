//! The collections: each table that everyone may read.

use crate::{
    Atlas,
    facts::Facts,
    formats::{self, html_page},
    html_collections,
    links::{self, attribution, licence_links, link},
    media::{self, Media},
    parameters::Parameters,
    problem::Problem,
    queryables::QUERYABLES,
    relations::Relations,
    schema::SCHEMA,
    sorting::SORTABLES,
    tilesets::{TILESETS, has_place},
};
use axum::{
    extract::{Path, State, rejection::PathRejection},
    http::request::Parts,
    response::{IntoResponse, Response},
};
use serde_json::{Value, json};
use std::sync::Arc;
use terra_app::Credit;
use terra_geo::Crs;
use terra_schema::Table;

/// The reference system of every position: longitude and latitude, WGS 84.
pub(crate) const CRS84: &str = "http://www.opengis.net/def/crs/OGC/1.3/CRS84";

/// The reference system of every moment: the Gregorian calendar, in UTC.
const GREGORIAN: &str = "http://www.opengis.net/def/uom/ISO-8601/0/Gregorian";

pub(crate) async fn collections(
    State(atlas): State<Arc<Atlas>>,
    request: Parts,
) -> Result<Response, Problem> {
    let parameters = Parameters::read(request.uri.query(), &[])?;
    let media = media::chosen(&parameters, &request.headers, &[Media::Json, Media::Html])?;
    if media == Media::Html {
        let mut all = Vec::new();
        for table in atlas.tables() {
            all.push((table, atlas.facts.get(&atlas.store, table).await?.rows));
        }
        return Ok(html_page("Collections", &html_collections::list(&all)));
    }
    let base = links::base(&request);
    let mut collections = Vec::new();
    for table in atlas.tables() {
        let facts = atlas.facts.get(&atlas.store, table).await?;
        collections.push(described(&atlas, &base, table, &facts));
    }
    let links = [
        link("self", media, "The collections", links::own(&request)),
        link("root", Media::Json, "Terra Atlas", format!("{base}/?f=json")),
    ];
    let body = json!({ "links": links, "collections": collections });
    Ok((media.headers(), body.to_string()).into_response())
}

pub(crate) async fn collection(
    State(atlas): State<Arc<Atlas>>,
    name: Result<Path<String>, PathRejection>,
    request: Parts,
) -> Result<Response, Problem> {
    let table = atlas.collection(&name.map(|Path(name)| name).unwrap_or_default())?;
    let parameters = Parameters::read(request.uri.query(), &[])?;
    let media = media::chosen(&parameters, &request.headers, &[Media::Json, Media::Html])?;
    let facts = atlas.facts.get(&atlas.store, table).await?;
    if media == Media::Html {
        return Ok(html_page(&title(table), &html_collections::one(table, &facts)));
    }
    let body = described(&atlas, &links::base(&request), table, &facts);
    Ok((media.headers(), body.to_string()).into_response())
}

/// A collection as OGC API Features describes it.
fn described(atlas: &Atlas, base: &str, table: &'static Table, facts: &Facts) -> Value {
    let own = format!("{base}/collections/{}", table.name);
    let mut all = vec![
        link("self", Media::Json, "This collection", own.clone()),
        link("items", Media::GeoJson, "Its rows", format!("{own}/items")),
        link(QUERYABLES, Media::Schema, "What it can be asked by", format!("{own}/queryables")),
        link(SCHEMA, Media::Schema, "What its rows tell", format!("{own}/schema")),
        link(SORTABLES, Media::Schema, "What it can be sorted by", format!("{own}/sortables")),
        link("collection", Media::Json, "All collections", format!("{base}/collections")),
    ];
    if has_place(table) {
        all.push(link(TILESETS, Media::Json, "Its vector tiles", format!("{own}/tiles")));
    }
    for media in [Media::Html, Media::Flat] {
        all.push(link("items", media, "Its rows", format!("{own}/items?f={}", media.short())));
    }
    let files = formats::whole();
    all.extend(files.map(|(media, asked)| {
        link("enclosure", media, "All its rows", format!("{own}/items?{asked}"))
    }));
    all.extend(licence_links(&facts.credits));
    let mut described = json!({
        "id": table.name,
        "title": title(table),
        "description": description(table),
        "itemType": "feature",
        "crs": Crs::ALL.map(Crs::uri),
        "storageCrs": CRS84,
        "links": all,
        "relations": Relations::of(atlas, table).described(base),
        "licences": facts.credits.iter().map(licence).collect::<Vec<_>>(),
    });
    if let Some(extent) = facts.extent {
        described["extent"]["spatial"] = json!({ "bbox": [extent], "crs": CRS84 });
    }
    if let Some(interval) = facts.interval {
        let interval = interval.map(|moment| moment.to_string());
        described["extent"]["temporal"] = json!({ "interval": [interval], "trs": GREGORIAN });
    }
    if let Some(attribution) = attribution(&facts.credits) {
        described["attribution"] = attribution.into();
    }
    described
}

/// Who gave rows of a collection, and under which terms.
fn licence(credit: &Credit) -> Value {
    let Credit { id, name, publisher, homepage, licence, licence_url, attribution } = credit;
    json!({
        "source_id": id.to_string(),
        "source": name,
        "publisher": publisher,
        "homepage": homepage,
        "licence": licence,
        "licence_url": licence_url,
        "attribution": attribution,
    })
}

/// A table's name as words.
pub(crate) fn title(table: &Table) -> String {
    words(table.name)
}

/// A name as words.
pub(crate) fn words(name: &str) -> String {
    let words = name.replace('_', " ");
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

fn description(table: &Table) -> String {
    match table.details {
        "" => table.doc.to_owned(),
        details => format!("{}\n\n{details}", table.doc),
    }
}
