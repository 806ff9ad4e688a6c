//! The atlas over HTTP: the only crate that knows it.
//!
//! It is given a [`Store`] and serves every table of its catalog that everyone may read, in the
//! shape of OGC API Features and Tiles, with the licences of what it gives away. It knows no table by
//! name.
//!
//! ```text
//! connection   accepts, bounds and stops connections
//! limits       what every request is held to, and every answer carries
//! parameters, media      what is asked for, checked
//! problem      what went wrong, as RFC 9457 has it
//! facts        what is said of a collection, kept for a short while
//! formats, html_rows, html_collections     rows as files, and all as pages for people
//! filter       which rows are asked for, by CQL2 or by a property's value
//! relations    what leads from one collection to another
//! aggregate    rows in groups, and what is computed of them
//! landing, collections, queryables, items, tilesets, tiles, screening, health, conformance   the resources
//! ```

mod aggregate;
mod collections;
mod conformance;
mod connection;
mod facts;
mod filter;
mod formats;
mod health;
mod html;
mod html_collections;
mod html_rows;
mod items;
mod landing;
mod limits;
mod links;
mod log;
mod media;
mod parameters;
mod problem;
mod queryables;
mod relations;
mod screening;
mod tiles;
mod tilesets;

pub use connection::{serve, serve_within};
pub use limits::Limits;

use axum::{
    Router,
    http::{HeaderValue, Method, StatusCode, Uri, header},
    middleware,
    response::{IntoResponse, Response},
    routing::get,
};
use facts::FactsCache;
use problem::Problem;
use std::sync::Arc;
use terra_app::refuse_hidden;
use terra_schema::Table;
use terra_store::{Database, Store};
use tokio::sync::Semaphore;

/// What the methods are that every resource answers.
const METHODS: &str = "GET, HEAD, OPTIONS";

/// What the resources share.
struct Atlas {
    store: Store,
    facts: FactsCache,
    /// Places for those who take whole collections.
    streams: Arc<Semaphore>,
}

impl Atlas {
    /// The tables that everyone may read, in the order of the catalog.
    fn tables(&self) -> impl Iterator<Item = &'static Table> {
        let tables = self.store.catalog().tables();
        tables.iter().copied().filter(|table| refuse_hidden(table).is_ok())
    }

    /// The table of a collection. One that not everyone may read isn't told from one that isn't
    /// there.
    fn collection(&self, name: &str) -> Result<&'static Table, Problem> {
        let table = self.store.catalog().table(name);
        table.filter(|table| refuse_hidden(table).is_ok()).ok_or_else(|| {
            let near = terra_schema::nearest_name(self.tables().map(|table| table.name), name);
            let near = near.map(|near| format!("did you mean `{near}`? ")).unwrap_or_default();
            let name = problem::shown(name);
            Problem::not_found(format!(
                "there is no collection `{name}`: {near}/collections lists those there are"
            ))
        })
    }
}

/// The resources of the atlas in `store`, held to `limits`.
fn router(store: Store, limits: Limits) -> Router {
    let facts = FactsCache::of(store.catalog().tables());
    let atlas = Arc::new(Atlas { store, facts, streams: formats::places() });
    Router::new()
        .route("/", get(landing::landing))
        .route("/conformance", get(conformance::conformance))
        .route("/collections", get(collections::collections))
        .route("/collections/{collection}", get(collections::collection))
        .route("/collections/{collection}/queryables", get(queryables::queryables))
        .route("/collections/{collection}/aggregate", get(aggregate::aggregate))
        .route("/collections/{collection}/items", get(items::items))
        .route("/collections/{collection}/items/{item}", get(items::item))
        .route("/collections/{collection}/tiles", get(tilesets::tilesets))
        .route("/collections/{collection}/tiles/{matrix_set}", get(tilesets::tileset))
        .route(
            "/collections/{collection}/tiles/{matrix_set}/{zoom}/{row}/{column}",
            get(tiles::tile),
        )
        .route("/screening", get(screening::screening))
        .route(health::LIVE, get(health::live))
        .route(health::READY, get(health::ready))
        .fallback(no_resource)
        .method_not_allowed_fallback(other_method)
        .layer(middleware::from_fn_with_state(limits.keeper(), limits::keep))
        .with_state(atlas)
}

async fn no_resource(uri: Uri) -> Problem {
    let path = problem::shown(uri.path());
    Problem::not_found(format!("there is nothing at {path}: / leads to all there is"))
}

async fn other_method(method: Method) -> Response {
    let allow = [(header::ALLOW, HeaderValue::from_static(METHODS))];
    if method == Method::OPTIONS {
        let methods = HeaderValue::from_static(METHODS);
        let cors = [(header::ACCESS_CONTROL_ALLOW_METHODS, methods)];
        return (StatusCode::NO_CONTENT, allow, cors).into_response();
    }
    let detail = format!("{method} does nothing here: ask with GET or HEAD");
    (allow, Problem::new(StatusCode::METHOD_NOT_ALLOWED, detail)).into_response()
}
