//! Rows in other formats than features of GeoJSON: a page of them, or all, streamed.
//!
//! A page is asked for by its `limit`, and its `Link` header leads to the next. Without one, the
//! formats that are files answer with all rows, and others where `whole=true` says so: read from one
//! state of the database as fast as the client takes them; when the client goes, the question to the
//! database ends.

use crate::{
    Atlas, filter,
    limits::Turn,
    links::{self, attribution, is_web},
    log,
    media::Media,
    parameters::Parameters,
    problem::Problem,
    schema::Kind,
    selection::{content_crs, counting},
};
use axum::{
    body::Body,
    http::{HeaderMap, HeaderName, HeaderValue, header, request::Parts},
    response::{IntoResponse, Response},
};
use futures_util::{StreamExt, stream};
use std::sync::Arc;
use terra_app::{Credit, credited};
use terra_formats::{Format, Layout, Options, Writer};
use terra_geo::Crs;
use terra_schema::{Row, Table};
use terra_store::{Ahead, Counting, Error, FeaturePage, Matched, RowStream, Store, TableSelect};
use tokio::sync::Semaphore;

/// The forms that the rows of a collection have, the usual one first.
pub(crate) const OF_ROWS: [Media; 8] = [
    Media::GeoJson,
    Media::Html,
    Media::Csv,
    Media::Ndjson,
    Media::GeoJsonSeq,
    Media::Flat,
    Media::FlatGeobuf,
    Media::GeoParquet,
];

/// Those among which one is chosen: where none is said, there are no pages of all rows for people.
pub(crate) fn offered(parameters: &Parameters) -> Result<Vec<Media>, Problem> {
    let is_whole = parameters.flag("whole")? && parameters.get("f").is_none();
    let is_offered = |media: &Media| !is_whole || whole_format(*media).is_some();
    Ok(OF_ROWS.into_iter().filter(is_offered).collect())
}

/// Those of one row.
pub(crate) const OF_ROW: [Media; 3] = [Media::GeoJson, Media::Html, Media::Flat];

/// How many collections are streamed at once: each has a connection to the database.
const MOST_STREAMS: usize = 4;

/// How many rows there are whatever the page, and how many are on it.
const MATCHED: HeaderName = HeaderName::from_static("ogc-numbermatched");
const RETURNED: HeaderName = HeaderName::from_static("ogc-numberreturned");

/// Places for those who take whole collections, of so many questions at once.
pub(crate) fn places(queries: usize) -> Arc<Semaphore> {
    // Most of what may be asked at once is left for others.
    Arc::new(Semaphore::new((queries / 2).clamp(1, MOST_STREAMS)))
}

/// The forms that all rows of a collection may be had in, each with what asks for it.
pub(crate) fn whole() -> impl Iterator<Item = (Media, String)> {
    OF_ROWS.into_iter().filter(|media| whole_format(*media).is_some()).map(|media| {
        let more = if file_format(media).is_some() { "" } else { "&whole=true" };
        (media, format!("f={}{more}", media.short()))
    })
}

/// The format that all rows are written in for such an answer, where it may have them.
const fn whole_format(media: Media) -> Option<Format> {
    match media {
        Media::GeoJson => Some(Format::GeoJson),
        Media::Flat => Some(Format::Json),
        other => file_format(other),
    }
}

/// The format of an answer that is to have all rows: because `whole` says so, or because it is a file
/// and nothing makes a page of it.
pub(crate) fn wanted_whole(
    media: Media,
    parameters: &Parameters,
) -> Result<Option<Format>, Problem> {
    if !parameters.flag("whole")? {
        return Ok(file_format(media).filter(|_| parameters.get("limit").is_none()));
    }
    let refused = |detail: String| Err(Problem::parameter("whole", detail));
    let of_pages = ["limit", "cursor", "expand"];
    if let Some(said) = of_pages.into_iter().find(|name| parameters.get(name).is_some()) {
        return refused(format!(
            "`whole` asks for every row at once, and `{said}` is of a page: leave out one of the two"
        ));
    }
    match whole_format(media) {
        Some(format) => Ok(Some(format)),
        None => refused(format!("`whole` doesn't go with f={}: say f=json", media.short())),
    }
}

/// The format that rows are written in for such an answer, where it is one of files.
pub(crate) const fn file_format(media: Media) -> Option<Format> {
    Some(match media {
        Media::Csv => Format::Csv,
        Media::Ndjson => Format::Ndjson,
        Media::GeoJsonSeq => Format::GeoJsonSeq,
        Media::FlatGeobuf => Format::FlatGeobuf,
        Media::GeoParquet => Format::GeoParquet,
        _ => return None,
    })
}

/// What writes a page of rows in the form of such an answer. Pages for people are made of features.
pub(crate) fn writer(media: Media, layout: Layout) -> impl Fn() -> Writer + Send + Sync + 'static {
    move || match (file_format(media), media) {
        (Some(format), _) => format.writer(layout.clone(), Options::default()),
        (None, Media::GeoJson | Media::Html) => Writer::features(layout.clone()),
        _ => Format::Json.writer(layout.clone(), Options::default()),
    }
}

/// What writes one row in such a form.
pub(crate) fn writer_of_one(
    media: Media,
    layout: Layout,
) -> impl Fn() -> Writer + Send + Sync + 'static {
    move || match media {
        Media::Flat => Format::Ndjson.writer(layout.clone(), Options::default()),
        _ => Writer::features(layout.clone()),
    }
}

/// All rows, streamed.
pub(crate) async fn all(
    atlas: &Atlas,
    media: Media,
    format: Format,
    layout: Layout,
    asked: TableSelect<'_, Store>,
    request: &Parts,
    parameters: &Parameters,
) -> Result<Response, Problem> {
    let busy = || {
        let detail = "too many collections are read whole at once: try again soon, or ask for a \
                      page with `limit`";
        Problem::unavailable(detail)
    };
    let place = Arc::clone(&atlas.streams).try_acquire_owned().map_err(|_| busy())?;
    // Both are given back once the database was read, however slowly the rest is taken.
    let held = (place, request.extensions.get::<Turn>().cloned());
    let (table, crs) = (layout.table, layout.crs);
    // Nothing is counted where nothing is said.
    let counting = parameters.get("count").map_or(Ok(Counting::None), |_| counting(parameters))?;
    let writer = move |ahead: &Ahead<_>| {
        let attribution = attribution(&credited(ahead.sources.clone())).unwrap_or_default();
        format.writer(layout.clone(), Options { attribution, unguarded: false })
    };
    let mut rows = asked.counting(counting).stream(writer, atlas.stream_time, held);
    // What goes wrong before the first bytes is a problem; after that, the answer can only break off.
    let first = rows.next().await.map_err(|error| filter::refused(parameters, error))?;
    let (credits, matched) = match rows.ahead() {
        Some(Ahead { matched, sources }) => (credited(sources), matched.rows()),
        None => (Vec::new(), None),
    };
    let own = format!("{}/collections/{}", links::base(request), table.name);
    let mut headers = headers(media, table, &leads(&own), &credits);
    name_file(&mut headers, media, table);
    headers.extend(content_crs(crs));
    headers.extend(matched.map(|rows| (MATCHED, rows.into())));
    Ok((headers, Body::from_stream(body(rows, first).fuse())).into_response())
}

fn body<S: Row>(
    rows: RowStream<S>,
    first: Option<Vec<u8>>,
) -> impl futures_util::Stream<Item = Result<Vec<u8>, Error>> {
    stream::unfold(Some((rows, first)), async |state| {
        let (mut rows, first) = state?;
        let next = match first {
            Some(first) => Ok(Some(first)),
            None => rows.next().await,
        };
        match next {
            Ok(chunk) => chunk.map(|chunk| (Ok(chunk), Some((rows, None)))),
            Err(error) => {
                log::line(&format!("a stream broke off: {error}"));
                Some((Err(error), None))
            }
        }
    })
}

/// A page of rows.
pub(crate) fn page(
    media: Media,
    table: &'static Table,
    page: FeaturePage,
    next: Option<String>,
    credits: &[Credit],
    request: &Parts,
) -> Response {
    let own = format!("{}/collections/{}", links::base(request), table.name);
    let mut leads = leads(&own);
    leads.extend(next.map(|next| ("next", next)));
    let mut headers = headers(media, table, &leads, credits);
    put_counts(&mut headers, page.returned, page.matched);
    headers.extend(content_crs(Crs::default()));
    (headers, page.features).into_response()
}

/// Says in the head of an answer how many rows it has, and of how many.
pub(crate) fn put_counts(headers: &mut HeaderMap, returned: u64, matched: Matched) {
    headers.insert(RETURNED, returned.into());
    if let Some(rows) = matched.rows() {
        headers.insert(MATCHED, rows.into());
    }
}

/// Where rows lead in the head of an answer: `own` is their collection's address.
pub(crate) fn leads(own: &str) -> Vec<(&'static str, String)> {
    let schemas = [Kind::Queryables, Kind::Sortables];
    let schemas = schemas.map(|kind| (kind.relation(), format!("{own}/{}", kind.name())));
    [("collection", own.to_owned())].into_iter().chain(schemas).collect()
}

pub(crate) fn headers(
    media: Media,
    table: &Table,
    leads: &[(&str, String)],
    credits: &[Credit],
) -> HeaderMap {
    let mut headers: HeaderMap = media
        .headers()
        .into_iter()
        .map(|(name, value)| (name, HeaderValue::from_static(value)))
        .collect();
    let licences = credits.iter().filter_map(|credit| credit.licence_url.as_deref());
    let mut licences: Vec<&str> = licences.filter(|url| is_web(url)).collect();
    licences.sort_unstable();
    licences.dedup();
    let leads = leads.iter().map(|(rel, href)| (*rel, href.as_str()));
    let all = leads.chain(licences.into_iter().map(|href| ("license", href)));
    for (rel, href) in all {
        // An address of the data may be one that no header can hold.
        let href = href.replace(['<', '>', '"', ' '], "");
        if let Ok(link) = HeaderValue::from_str(&format!("<{href}>; rel=\"{rel}\"")) {
            headers.append(header::LINK, link);
        }
    }
    if file_format(media).is_some() {
        name_file(&mut headers, media, table);
    }
    headers
}

/// Says what a file is called.
fn name_file(headers: &mut HeaderMap, media: Media, table: &Table) {
    let extension = match media {
        Media::GeoJson => "geojson",
        Media::Flat => "json",
        other => other.short(),
    };
    let name = format!("attachment; filename=\"{}.{extension}\"", table.name);
    if let Ok(name) = HeaderValue::from_str(&name) {
        headers.insert(header::CONTENT_DISPOSITION, name);
    }
}
