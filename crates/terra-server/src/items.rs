//! The rows of a collection as features: page by page, or one.

use crate::{
    Atlas,
    collections::title,
    filter, formats, html,
    html_document::led,
    html_rows,
    links::{self, attribution, licence_links, link},
    media::{self, Media},
    parameters::Parameters,
    problem::{self, Problem},
    relations::{self, Related},
    schema::Kind,
    selection::{content_crs, counting, crs, put_matched, shown_columns},
    sorting,
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
use terra_schema::{
    Table, Timestamp,
    filter::{ColumnRef, Comparison, Expr},
    scalar::Uuid,
};
use terra_store::{Counting, Database, FeaturePage, Matched, Store, TableSelect};

/// How many rows a page has where nothing is said, and at most.
pub(crate) const USUAL: u64 = 10;
pub(crate) const MOST: u64 = 10_000;
/// What may be said, beside `f` and properties.
pub(crate) const PARAMETERS: [&str; 16] = [
    "limit",
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
    "whole",
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
/// The most rows of a page for people, and bytes of what they say.
const MOST_SHOWN: u64 = 1_000;
const MAX_SHOWN_BYTES: usize = 1 << 20;

pub(crate) async fn items(
    State(atlas): State<Arc<Atlas>>,
    name: Result<Path<String>, PathRejection>,
    request: Parts,
) -> Result<Response, Problem> {
    let table = atlas.collection(&name.map(|Path(name)| name).unwrap_or_default())?;
    let properties = filter::parameters(table, &PARAMETERS);
    let parameters = Parameters::read_with(request.uri.query(), &PARAMETERS, &properties)?;
    let media = media::chosen(&parameters, &request.headers, &formats::offered(&parameters)?)?;
    refuse_beside_features(media, &parameters)?;
    let limit = parameters.limit(MOST)?.unwrap_or(USUAL);
    let whole = formats::wanted_whole(media, &parameters)?;
    let shown = shown_columns(table, &parameters)?;
    let content_crs = content_crs(shown.crs);
    let relations = atlas.relations(table);
    let expanded = relations::expanded(&relations, &parameters, shown.columns.as_deref())?;
    let conditions = filter::rows(table, &relations, &parameters, &properties)?;
    let counted = Counted::of(&atlas, &request, table, &parameters)?;
    let asked = asked(&atlas, table, &parameters, conditions)?.counting(counted.left());
    let layout = shown.layout(table);
    if let Some(format) = whole {
        return formats::all(&atlas, media, format, layout, asked, &request, &parameters).await;
    }
    // A page for people takes more room than what it shows.
    let most = match media {
        Media::Html => (limit.min(MOST_SHOWN), MAX_SHOWN_BYTES),
        _ => (limit, MAX_BYTES),
    };
    let writer = formats::writer(media, layout);
    let page = relations::page(&atlas, table, asked, &expanded, &parameters, most, writer).await;
    let mut page = page?;
    counted.tell(&atlas, &request, &mut page);
    let credits = atlas.credits(&request, &page.sources).await?;
    let next = next_page(&request, table, &parameters, &page);
    if !has_features(media) {
        return Ok(formats::page(media, table, page, next, &credits, &request));
    }
    let alternates = alternates(&request, media, &formats::OF_ROWS, &parameters, Some(limit));
    let own = collection_of(&request, table);
    let mut links = vec![
        link("self", media, "This page", links::own(&request)),
        link("collection", Media::Json, "The collection", own.clone()),
    ];
    links.extend([Kind::Queryables, Kind::Sortables].map(|kind| kind.link(&own)));
    if media == Media::Html {
        let files = whole_files(&request, &parameters);
        let rows = html_rows::page(table, &page, &shown, next.as_deref(), &files);
        let body = format!("{rows}{}{}", led(&links), html_rows::owned(&credits));
        let page = html::answer(&request, &title(table), &body, &alternates);
        return Ok((content_crs, page).into_response());
    }
    links.extend(next.map(|href| link("next", media, "The next page", href)));
    links.extend(alternates);
    let heads = formats::headers(media, table, &formats::leads(&own), &[]);
    Ok((heads, content_crs, collection(&page, links, &credits)).into_response())
}

/// The question for the rows that meet these conditions, with all else that is said of them.
fn asked<'a>(
    atlas: &'a Atlas,
    table: &'static Table,
    parameters: &Parameters,
    conditions: Vec<Expr>,
) -> Result<TableSelect<'a, Store>, Problem> {
    let mut asked = atlas.store.table(table);
    if let Some(within) = filter::within(table, parameters)? {
        asked = asked.filter(within);
    }
    for condition in conditions {
        asked = asked.filter(condition);
    }
    for (at, descending) in sorting::order(table, parameters)? {
        asked = asked.order_by(at, descending);
    }
    Ok(match parameters.get("cursor") {
        Some(cursor) => asked.after_token(cursor)?,
        None => asked,
    })
}

/// Whether a form is made of features, so that it shows their related rows and other reference
/// systems; files don't.
fn has_features(media: Media) -> bool {
    matches!(media, Media::GeoJson | Media::Html)
}

/// What is said that only features can show.
fn of_features(parameters: &Parameters) -> Option<&'static str> {
    let is_usual = |name| name == "crs" && crs(parameters, name).ok() == Some(Crs::Crs84);
    ["expand", "crs"].into_iter().find(|name| parameters.get(name).is_some() && !is_usual(name))
}

/// Refuses to leave out what a file has no room for.
fn refuse_beside_features(media: Media, parameters: &Parameters) -> Result<(), Problem> {
    match of_features(parameters).filter(|_| !has_features(media)) {
        None => Ok(()),
        Some(name) => {
            let detail = format!(
                "`{name}` doesn't go with this form: say f=json for features of GeoJSON, or leave \
                 it out"
            );
            Err(Problem::parameter(name, detail))
        }
    }
}

/// Links to the same rows in the other forms that can show them. A file has all rows unless it is told
/// how many.
fn alternates(
    request: &Parts,
    own: Media,
    offered: &[Media],
    parameters: &Parameters,
    limit: Option<u64>,
) -> Vec<Value> {
    let is_shown = |media: &&Media| has_features(**media) || of_features(parameters).is_none();
    let offered: Vec<Media> = offered.iter().filter(is_shown).copied().collect();
    let limit = limit.map(|limit| format!("limit={limit}"));
    let said = Some(links::said(parameters, &["f", "limit"])).filter(|said| !said.is_empty());
    let said = said.into_iter().chain(limit).collect::<Vec<_>>().join("&");
    links::alternates(&links::place(request), &said, own, &offered)
}

/// Links to all rows of the question as files, whatever the page.
fn whole_files(request: &Parts, parameters: &Parameters) -> Vec<Value> {
    let of_page = ["f", "limit", "cursor", "expand", "crs", "count", "whole"];
    let said = links::said(parameters, &of_page);
    let and = if said.is_empty() { "" } else { "&" };
    let files = formats::whole().map(|(media, asked)| {
        let crs = parameters.get("crs").filter(|_| media == Media::GeoJson);
        let crs = crs.map(|crs| format!("&crs={}", links::escaped(crs))).unwrap_or_default();
        let href = format!("{}?{asked}{and}{said}{crs}", links::place(request));
        link("enclosure", media, media.title(), href)
    });
    files.collect()
}

/// How many rows a page is of: they are counted once for all pages of a question, until somebody
/// commits.
struct Counted {
    wanted: Counting,
    question: [String; 2],
    known: Option<u64>,
}

impl Counted {
    /// What says which page of a question's rows is asked for, and how it is shown. All else is a part
    /// of the question, so that what is forgotten here is counted once more, and never wrongly.
    const OF_PAGE: [&str; 10] = [
        "f",
        "limit",
        "cursor",
        "sortby",
        "properties",
        "exclude-properties",
        "skipGeometry",
        "crs",
        "count",
        "expand",
    ];

    fn of(
        atlas: &Atlas,
        request: &Parts,
        table: &Table,
        parameters: &Parameters,
    ) -> Result<Self, Problem> {
        let wanted = counting(parameters)?;
        let question = [table.name.to_owned(), links::said(parameters, &Self::OF_PAGE)];
        let is_told = wanted != Counting::None;
        let known = is_told.then(|| atlas.remembered.rows(request, &question)).flatten();
        Ok(Self { wanted, question, known })
    }

    /// How the rows are still to be counted.
    fn left(&self) -> Counting {
        if self.known.is_some() { Counting::None } else { self.wanted }
    }

    /// Puts what is known into the page, and remembers what the page tells.
    fn tell(&self, atlas: &Atlas, request: &Parts, page: &mut FeaturePage) {
        match (self.known, page.matched) {
            (Some(rows), _) => page.matched = Matched::Exact(rows),
            (None, Matched::Exact(rows)) => {
                atlas.remembered.keep_rows(request, &self.question, rows);
            }
            _ => {}
        }
    }
}

/// Where the next page is.
fn next_page(
    request: &Parts,
    table: &Table,
    parameters: &Parameters,
    page: &FeaturePage,
) -> Option<String> {
    let next = page.next.as_ref()?;
    let at = format!("{}/items", collection_of(request, table));
    Some(links::next_page(&at, next, parameters))
}

/// Where the collection is.
fn collection_of(request: &Parts, table: &Table) -> String {
    format!("{}/collections/{}", links::base(request), table.name)
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
    put_matched(&mut head, page.matched);
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
    let relations = atlas.relations(table);
    let expanded = relations::expanded(&relations, &parameters, shown.columns.as_deref())?;
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
    let credits = atlas.credits(&request, &page.sources).await?;
    if media == Media::Flat {
        return Ok(formats::page(media, table, page, None, &credits, &request));
    }
    let own = collection_of(&request, table);
    let mut links = vec![
        link("self", media, "This item", links::own(&request)),
        link("collection", Media::Json, "The collection", own),
    ];
    let related = relations::links(&relations, &links::base(&request), &page.features);
    let alternates = alternates(&request, media, &formats::OF_ROW, &parameters, None);
    if media == Media::Html {
        links.extend(related.into_iter().map(Related::link));
        let body = html_rows::item(table, &page.features, &shown);
        let body =
            format!("{body}<h2>Links</h2>\n{}{}", html::links(&links), html_rows::owned(&credits));
        let title = format!("{}: {id}", title(table));
        let page = html::answer(&request, &title, &body, &alternates);
        return Ok((content_crs, page).into_response());
    }
    links.extend(alternates);
    let body = feature(page.features, links, &related, &credits);
    Ok((media.headers(), content_crs, body).into_response())
}

fn with_id<D: Database>(asked: TableSelect<'_, D>, id: Uuid) -> TableSelect<'_, D> {
    let key = ColumnRef { source: 0, at: 0 };
    let is_it = Expr::Compare(key, Comparison::Eq, terra_schema::Value::Id(id));
    asked.filter(is_it).counting(Counting::None)
}

/// An id as it is served; there are other ways to write one, and each item has one address.
fn id(text: &str) -> Option<Uuid> {
    let id: Uuid = text.parse().ok()?;
    (id.to_string() == text).then_some(id)
}

/// The feature with its links. It is left as it is.
fn feature(
    mut feature: Vec<u8>,
    mut links: Vec<Value>,
    related: &[Related],
    credits: &[Credit],
) -> Vec<u8> {
    links.extend(licence_links(credits));
    let links = Value::from(links).to_string();
    // The ends of the object and of the list give way to what is added.
    feature.pop();
    feature.extend_from_slice(b",\"links\":");
    feature.extend_from_slice(&links.as_bytes()[..links.len() - 1]);
    for link in related {
        link.write(&mut feature);
    }
    feature.push(b']');
    if let Some(attribution) = attribution(credits) {
        feature.extend_from_slice(b",\"attribution\":");
        feature.extend_from_slice(Value::from(attribution).to_string().as_bytes());
    }
    feature.push(b'}');
    feature
}
