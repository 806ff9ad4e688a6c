//! The rows of a collection as features: page by page, or one.

use crate::{
    Atlas,
    collections::title,
    filter, formats,
    html_rows::item_page,
    links::{self, attribution, licence_links, link},
    media::{self, Media},
    parameters::Parameters,
    problem::{self, Problem},
    relations::{self, Relations},
    selection::{content_crs, counting, crs, shown_columns},
    sorting,
};
use axum::{
    extract::{Path, State, rejection::PathRejection},
    http::request::Parts,
    response::{IntoResponse, Response},
};
use serde_json::{Value, json};
use std::sync::Arc;
use terra_app::{Credit, credits};
use terra_geo::Crs;
use terra_schema::{
    Table, Timestamp,
    filter::{ColumnRef, Comparison, Expr},
    scalar::Uuid,
};
use terra_store::{Database, FeaturePage, Matched, TableSelect};

/// How many rows a page has where nothing is said, and at most.
pub(crate) const USUAL: u64 = 10;
pub(crate) const MOST: u64 = 10_000;
/// What may be said, beside `f` and properties.
pub(crate) const PARAMETERS: [&str; 16] = [
    "limit",
    "whole",
    "bbox",
    "bbox-crs",
    "datetime",
    "sortby",
    "properties",
    "exclude-properties",
    "skipGeometry",
    "crs",
    "count",
    "cursor",
    "expand",
    "filter",
    "filter-lang",
    "filter-crs",
];
/// What may be said of one row.
pub(crate) const OF_ITEM: [&str; 5] =
    ["properties", "exclude-properties", "skipGeometry", "crs", "expand"];
/// A page ends with the row that brings it to this size: rows with great geometries are few to a
/// page, and the `next` link leads on.
const MAX_BYTES: usize = 16 << 20;

pub(crate) async fn items(
    State(atlas): State<Arc<Atlas>>,
    name: Result<Path<String>, PathRejection>,
    request: Parts,
) -> Result<Response, Problem> {
    let table = atlas.collection(&name.map(|Path(name)| name).unwrap_or_default())?;
    let properties = filter::parameters(table, &PARAMETERS);
    let parameters = Parameters::read_with(request.uri.query(), &PARAMETERS, &properties)?;
    let media = media::chosen(&parameters, &request.headers, &formats::OF_ROWS)?;
    refuse_beside_features(media, &parameters)?;
    let limit = parameters.limit(MOST)?.unwrap_or(USUAL);
    let whole = formats::wanted_whole(media, &parameters)?;
    let shown = shown_columns(table, &parameters)?;
    let content_crs = content_crs(shown.crs);
    let mut asked = atlas.store.table(table).counting(counting(&parameters)?);
    if let Some(bbox) = parameters.bbox(crs(&parameters, "bbox-crs")?)? {
        // What has no place lies in no box.
        asked = asked.filter(Expr::within(table, bbox).unwrap_or(Expr::Or(Vec::new())));
    }
    let relations = Relations::of(&atlas, table);
    let expanded = relations.expanded(&parameters)?;
    for relation in &expanded {
        relation.refuse_unshown(table, shown.columns.as_deref())?;
    }
    for condition in filter::rows(table, &relations, &parameters, &properties)? {
        asked = asked.filter(condition);
    }
    for (at, descending) in sorting::order(table, &parameters)? {
        asked = asked.order_by(at, descending);
    }
    if let Some(cursor) = parameters.get("cursor") {
        asked = asked.after_token(cursor)?;
    }
    let layout = shown.layout(table);
    if let Some(format) = whole {
        return formats::all(&atlas, media, format, layout, asked, &request, &parameters).await;
    }
    let (most, writer) = ((limit, MAX_BYTES), formats::writer(media, layout));
    let page = relations::page(&atlas, table, asked, &expanded, &parameters, most, writer).await?;
    let credits = credits(&atlas.store, &page.sources).await?;
    if media != Media::GeoJson {
        let next = next_page(&request, table, &parameters, &page);
        return Ok(formats::page(media, table, page, next, &credits, &request));
    }
    let links = page_links(&request, table, &parameters, &page);
    Ok((media.headers(), content_crs, collection(&page, links, &credits)).into_response())
}

/// Refuses what a form can't show: only features of GeoJSON have related rows and other reference
/// systems, and pages for people have a choice of their own.
fn refuse_beside_features(media: Media, parameters: &Parameters) -> Result<(), Problem> {
    let refused: &[&str] = match media {
        Media::GeoJson => &[],
        Media::Html => &["expand", "crs", "properties", "exclude-properties", "skipGeometry"],
        _ => &["expand", "crs"],
    };
    let is_usual = |name: &str| name == "crs" && crs(parameters, "crs").ok() == Some(Crs::Crs84);
    let said = refused.iter().find(|name| parameters.get(name).is_some() && !is_usual(name));
    said.map_or(Ok(()), |name| {
        let detail = format!("`{name}` doesn't go with this form: say f=json for features of GeoJSON, or leave it out");
        Err(Problem::parameter(name, detail))
    })
}

fn page_links(
    request: &Parts,
    table: &Table,
    parameters: &Parameters,
    page: &FeaturePage,
) -> Vec<Value> {
    let own = format!("{}/collections/{}", links::base(request), table.name);
    let mut all = vec![link("self", Media::GeoJson, "This page", links::own(request))];
    if let Some(href) = next_page(request, table, parameters, page) {
        all.push(link("next", Media::GeoJson, "The next page", href));
    }
    all.push(link("collection", Media::Json, "The collection", own));
    all
}

/// Where the next page is.
fn next_page(
    request: &Parts,
    table: &Table,
    parameters: &Parameters,
    page: &FeaturePage,
) -> Option<String> {
    let next = page.next.as_ref()?;
    let base = links::base(request);
    let at = format!("{base}/collections/{}/items", table.name);
    Some(links::next_page(&at, next, parameters))
}

/// The page as a FeatureCollection. The features are put in as they are.
fn collection(page: &FeaturePage, mut links: Vec<Value>, credits: &[Credit]) -> Vec<u8> {
    links.extend(licence_links(credits));
    let mut head = json!({
        "type": "FeatureCollection",
        "numberReturned": page.returned,
        "timeStamp": Timestamp::now().to_string(),
        "links": links,
    });
    if let Some(rows) = page.matched.rows() {
        head["numberMatched"] = rows.into();
    }
    match page.matched {
        Matched::About(_) => head["numberMatchedIs"] = "estimate".into(),
        Matched::AtLeast(_) => head["numberMatchedIs"] = "minimum".into(),
        Matched::Exact(_) | Matched::Uncounted => {}
    }
    if let Some(attribution) = attribution(credits) {
        head["attribution"] = attribution.into();
    }
    let mut body = head.to_string().into_bytes();
    body.reserve(page.features.len() + 16);
    // In place of the brace at its end.
    body.pop();
    body.extend_from_slice(br#","features":["#);
    body.extend_from_slice(&page.features);
    body.extend_from_slice(b"]}");
    body
}

pub(crate) async fn item(
    State(atlas): State<Arc<Atlas>>,
    path: Result<Path<(String, String)>, PathRejection>,
    request: Parts,
) -> Result<Response, Problem> {
    let (name, item) = path.map(|Path(path)| path).unwrap_or_default();
    let table = atlas.collection(&name)?;
    let parameters = Parameters::read(request.uri.query(), &OF_ITEM)?;
    let media = media::chosen(&parameters, &request.headers, &formats::OF_ROW)?;
    refuse_beside_features(media, &parameters)?;
    let shown = shown_columns(table, &parameters)?;
    let content_crs = content_crs(shown.crs);
    let relations = Relations::of(&atlas, table);
    let expanded = relations.expanded(&parameters)?;
    for relation in &expanded {
        relation.refuse_unshown(table, shown.columns.as_deref())?;
    }
    let missing = || {
        let (name, item) = (table.name, problem::shown(&item));
        Problem::not_found(format!(
            "{name} has no item `{item}`: /collections/{name}/items lists those there are"
        ))
    };
    let id = id(&item).ok_or_else(missing)?;
    let asked = with_id(atlas.store.table(table), id);
    let writer = formats::writer_of_one(media, shown.layout(table));
    let most = (1, MAX_BYTES);
    let page = relations::page(&atlas, table, asked, &expanded, &parameters, most, writer).await?;
    if page.returned == 0 {
        return Err(missing());
    }
    let credits = credits(&atlas.store, &page.sources).await?;
    if media == Media::Html {
        let body = item_page(table, &page.features, &credits, &request);
        return Ok(formats::html_page(&title(table), &body));
    }
    if media == Media::Flat {
        return Ok(formats::page(media, table, page, None, &credits, &request));
    }
    let own = format!("{}/collections/{}", links::base(&request), table.name);
    let mut all = vec![
        link("self", Media::GeoJson, "This item", links::own(&request)),
        link("collection", Media::Json, "The collection", own),
    ];
    all.extend(relations.links(&links::base(&request), &page.features));
    Ok((media.headers(), content_crs, feature(page.features, all, &credits)).into_response())
}

fn with_id<D: Database>(asked: TableSelect<'_, D>, id: Uuid) -> TableSelect<'_, D> {
    let key = ColumnRef { source: 0, at: 0 };
    asked.filter(Expr::Compare(key, Comparison::Eq, terra_schema::Value::Id(id)))
}

/// An id as it is served; there are other ways to write one, and each item has one address.
fn id(text: &str) -> Option<Uuid> {
    let id: Uuid = text.parse().ok()?;
    (id.to_string() == text).then_some(id)
}

/// The feature with its links. It is left as it is.
fn feature(mut feature: Vec<u8>, mut links: Vec<Value>, credits: &[Credit]) -> Vec<u8> {
    links.extend(licence_links(credits));
    let mut rest = json!({ "links": links });
    if let Some(attribution) = attribution(credits) {
        rest["attribution"] = attribution.into();
    }
    // One object of two: the brace between them becomes a comma.
    feature.pop();
    feature.push(b',');
    feature.extend_from_slice(&rest.to_string().as_bytes()[1..]);
    feature
}
