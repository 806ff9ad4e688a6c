//! The collections: each table that everyone may read.

use crate::{
    Atlas,
    facts::Facts,
    formats, html, html_collections,
    links::{self, attribution, licence_links, link},
    media::{self, Media},
    parameters::Parameters,
    problem::Problem,
    relations,
    schema::Kind,
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

/// The forms of a collection and of all, the usual one first.
pub(crate) const FORMS: [Media; 2] = [Media::Json, Media::Html];

pub(crate) async fn collections(
    State(atlas): State<Arc<Atlas>>,
    request: Parts,
) -> Result<Response, Problem> {
    let parameters = Parameters::read(request.uri.query(), &[])?;
    let media = media::chosen(&parameters, &request.headers, &FORMS)?;
    let base = links::base(&request);
    let tables: Vec<_> = atlas.tables().collect();
    let facts = atlas.facts.get_all(&atlas.store, &tables).await?;
    let told = tables.into_iter().zip(&facts);
    let told =
        told.map(|(table, facts)| (table, facts.rows, described(&atlas, &base, table, facts)));
    let all: Vec<_> = told.collect();
    let alternates = links::alternates(&links::place(&request), "", media, &FORMS);
    if media == Media::Html {
        let body = html_collections::list(&all);
        return Ok(html::answer(&request, "Collections", &body, &alternates));
    }
    let mut links = vec![
        link("self", media, "The collections", links::own(&request)),
        link("root", Media::Json, "Terra Atlas", format!("{base}/?f=json")),
    ];
    links.extend(alternates);
    let all: Vec<Value> = all.into_iter().map(|(_, _, described)| described).collect();
    let body = json!({ "links": links, "collections": all });
    Ok((media.headers(), body.to_string()).into_response())
}

pub(crate) async fn collection(
    State(atlas): State<Arc<Atlas>>,
    name: Result<Path<String>, PathRejection>,
    request: Parts,
) -> Result<Response, Problem> {
    let table = atlas.collection(&name.map(|Path(name)| name).unwrap_or_default())?;
    let parameters = Parameters::read(request.uri.query(), &[])?;
    let media = media::chosen(&parameters, &request.headers, &FORMS)?;
    let facts = atlas.facts.get(&atlas.store, table).await?;
    let described = described(&atlas, &links::base(&request), table, &facts);
    if media == Media::Html {
        let alternates = links::alternates(&links::place(&request), "", media, &FORMS);
        let body = html_collections::one(table, &facts, &described);
        return Ok(html::answer(&request, &title(table), &body, &alternates));
    }
    Ok((media.headers(), described.to_string()).into_response())
}

/// A collection as OGC API Features describes it.
fn described(atlas: &Atlas, base: &str, table: &'static Table, facts: &Facts) -> Value {
    let own = format!("{base}/collections/{}", table.name);
    let mut all = vec![
        link("self", Media::Json, "This collection", own.clone()),
        link("collection", Media::Json, "All collections", format!("{base}/collections")),
        link("related", Media::Json, "Its rows in groups", format!("{own}/aggregate")),
    ];
    all.extend(Kind::ALL.map(|kind| kind.link(&own)));
    all.extend(links::alternates(&own, "", Media::Json, &FORMS));
    if has_place(table) {
        all.push(link(TILESETS, Media::Json, "Its vector tiles", format!("{own}/tiles")));
    }
    all.extend(formats::OF_ROWS.map(|media| {
        // What is a file has all of them, unless it is told how many.
        let page = if formats::file_format(media).is_some() { "&limit=10" } else { "" };
        let asked = if media == Media::GeoJson {
            String::new()
        } else {
            format!("?f={}{page}", media.short())
        };
        link("items", media, "Its rows", format!("{own}/items{asked}"))
    }));
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
        "relations": relations::described(&atlas.relations(table), base),
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
