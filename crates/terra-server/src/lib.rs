//! The atlas over HTTP: the only crate that knows it.
//!
//! It is given a [`Store`] and serves every table of its catalog that everyone may read, in the
//! shape of OGC API Features and Tiles, with the licences of what it gives away. It knows no table by
//! name.
//!
//! ```text
//! connection   accepts, bounds and stops connections
//! patience     closes those whose clients don't read on
//! access       which tables there are for those who ask: every resource has its table from there
//! limits       what every request is held to, and every answer carries
//! identity, exchange     what a request is called, and how it goes until its answer was sent
//! caching      what may be kept of an answer, and whether it is still so
//! remembered   what was found since the last commit
//! compression  how answers are made small
//! metrics, log what is told of it to those who watch over the server
//! parameters, media      what is asked for, checked
//! problem      what went wrong, as RFC 9457 has it
//! facts        what is said of a collection, kept for a short while
//! filter, datetime     which rows are asked for: by CQL2 or a property's value, and by time
//! sorting, selection   in which order, and what is shown of each
//! relations    what leads from one collection to another
//! formats      rows as files
//! html, html_document, html_rows, html_collections     all as pages for people
//! property     a column as JSON Schema has it
//! aggregate    rows in groups, and what is computed of them
//! openapi      the description of all of it, written from the catalog
//! landing, conformance, collections, schema, items, tilesets, tiles, matrix_sets, screening, health     the resources
//! ```

mod access;
mod aggregate;
mod caching;
mod collections;
mod compression;
mod conformance;
mod connection;
mod datetime;
mod exchange;
mod facts;
mod filter;
mod formats;
mod health;
mod html;
mod html_collections;
mod html_document;
mod html_rows;
mod identity;
mod items;
mod landing;
mod limits;
mod links;
mod log;
mod matrix_sets;
mod media;
mod metrics;
mod openapi;
mod parameters;
mod patience;
mod problem;
mod property;
mod relations;
mod remembered;
mod schema;
mod screening;
mod selection;
mod sorting;
mod tiles;
mod tilesets;

pub use connection::{serve, serve_within};
pub use limits::Limits;
pub use log::{LogFormat, log_requests};

use axum::{
    Router,
    http::{Method, StatusCode, Uri, header},
    middleware,
    response::{IntoResponse, Response},
    routing::get,
};
use facts::FactsCache;
use metrics::Metrics;
use openapi::Description;
use problem::Problem;
use remembered::Remembered;
use schema::Kind;
use std::{collections::HashMap, sync::Arc, time::Duration};
use terra_cql2::Relations;
use terra_store::{Database, Store};
use tokio::sync::Semaphore;

/// What pages elsewhere may say with a request, and for how many seconds their browsers need not
/// ask again whether they may.
const ALLOWED_HEADERS: &str =
    "accept, content-type, if-modified-since, if-none-match, x-request-id";
const ALLOWED_SECONDS: &str = "86400";
/// What the methods are that every resource answers.
const METHODS: &str = "GET, HEAD, OPTIONS";

/// What the resources share.
struct Atlas {
    store: Store,
    facts: FactsCache,
    description: Description,
    metrics: Arc<Metrics>,
    /// Places for those who take whole collections.
    streams: Arc<Semaphore>,
    remembered: Remembered,
    /// The relations of each collection, by its name.
    relations: HashMap<&'static str, Arc<Relations>>,
    /// How long each may be kept.
    stream_time: Duration,
}

/// The resources of the atlas in `store`, held to `limits`.
fn router(store: Store, limits: Limits, metrics: &Arc<Metrics>) -> Router {
    let facts = FactsCache::of(store.catalog().tables());
    let keeper = limits.keeper(metrics);
    let open: Vec<_> = access::open(store.catalog()).collect();
    let atlas = Arc::new(Atlas {
        store,
        facts,
        description: Description::default(),
        metrics: Arc::clone(metrics),
        streams: formats::places(limits.queries),
        remembered: Remembered::within(limits.answer_bytes),
        relations: relations::of_all(&open),
        stream_time: limits.stream_time,
    });
    let schema = |kind| get(move |atlas, name, request| schema::schema(kind, atlas, name, request));
    Router::new()
        .route("/", get(landing::landing))
        .route("/api", get(openapi::api))
        .route("/conformance", get(conformance::conformance))
        .route("/collections", get(collections::collections))
        .route("/collections/{collection}", get(collections::collection))
        .route("/collections/{collection}/queryables", schema(Kind::Queryables))
        .route("/collections/{collection}/schema", schema(Kind::Rows))
        .route("/collections/{collection}/sortables", schema(Kind::Sortables))
        .route("/collections/{collection}/aggregate", get(aggregate::aggregate))
        .route("/collections/{collection}/items", get(items::items))
        .route("/collections/{collection}/items/{item}", get(items::item))
        .route("/collections/{collection}/tiles", get(tilesets::tilesets))
        .route("/collections/{collection}/tiles/{matrix_set}", get(tilesets::tileset))
        .route(
            "/collections/{collection}/tiles/{matrix_set}/{zoom}/{row}/{column}",
            get(tiles::tile),
        )
        .route("/tileMatrixSets", get(matrix_sets::matrix_sets))
        .route("/tileMatrixSets/{matrix_set}", get(matrix_sets::matrix_set))
        .route("/screening", get(screening::screening))
        .route(health::LIVE, get(health::live))
        .route(health::READY, get(health::ready))
        .route(metrics::METRICS, get(metrics::metrics))
        .fallback(no_resource)
        .method_not_allowed_fallback(other_method)
        .layer(middleware::from_fn_with_state(Arc::clone(&atlas), caching::validate))
        .layer(middleware::from_fn_with_state(keeper.clone(), limits::in_turn))
        .layer(compression::layer())
        .layer(middleware::from_fn_with_state(keeper, limits::keep))
        .with_state(atlas)
}

async fn no_resource(method: Method, uri: Uri) -> Response {
    // A page elsewhere may only then be told that there is nothing.
    if method == Method::OPTIONS {
        return options();
    }
    let path = problem::shown(uri.path());
    Problem::not_found(format!("there is nothing at {path}: / leads to all there is"))
        .into_response()
}

async fn other_method(method: Method) -> Response {
    if method == Method::OPTIONS {
        return options();
    }
    let allow = [(header::ALLOW, METHODS)];
    let detail = format!("{method} does nothing here: ask with GET or HEAD");
    (allow, Problem::new(StatusCode::METHOD_NOT_ALLOWED, detail)).into_response()
}

/// What may be asked, as browsers ask for it before they ask on behalf of a page elsewhere.
fn options() -> Response {
    let allowed = [
        (header::ALLOW, METHODS),
        (header::ACCESS_CONTROL_ALLOW_METHODS, METHODS),
        (header::ACCESS_CONTROL_ALLOW_HEADERS, ALLOWED_HEADERS),
        (header::ACCESS_CONTROL_MAX_AGE, ALLOWED_SECONDS),
    ];
    (StatusCode::NO_CONTENT, allowed).into_response()
}
