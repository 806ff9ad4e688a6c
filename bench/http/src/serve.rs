//! The limit: axum, the driver with prepared statements, and JSON written by hand, with the atlas's
//! questions and nothing else: no parameters, no licences, no links, no limits.

use crate::json::feature;
use axum::{
    Router,
    extract::{Path, State},
    http::{StatusCode, header},
    response::{IntoResponse, Response},
    routing::get,
};
use deadpool::managed::{self, Metrics, RecycleError, RecycleResult};
use std::error::Error;
use tokio::net::TcpListener;
use tokio_postgres::{Client, NoTls, Statement, types::ToSql};
use uuid::Uuid;

type Fault = Box<dyn Error + Send + Sync>;

const TABLE: &str = "energy_projects";
/// As many connections as the atlas opens.
const CONNECTIONS: usize = 16;

/// Opens connections to this database.
struct Opener(String);

/// A connection with what is asked on it.
struct Asked {
    client: Client,
    /// Each with how many rows it has in all.
    pages: Vec<(&'static str, Statement, Statement)>,
    item: Statement,
}

/// Which rows each page has.
const PAGES: [(&str, &str); 3] = [
    ("items", "TRUE"),
    ("bbox", "longitude BETWEEN -3 AND 0 AND latitude BETWEEN 51 AND 53"),
    ("filter", "project_type = 'solar' AND capacity_mw > 20"),
];

impl managed::Manager for Opener {
    type Type = Asked;
    type Error = Fault;

    async fn create(&self) -> Result<Asked, Fault> {
        let (client, wire) = tokio_postgres::connect(&self.0, NoTls).await?;
        tokio::spawn(wire);
        client.batch_execute("SET search_path TO terra, public").await?;
        let columns = client
            .query_one(
                "SELECT string_agg(column_name, ', ' ORDER BY ordinal_position) \
                 FROM information_schema.columns WHERE table_name = $1 AND column_name NOT IN \
                 ('id', 'longitude', 'latitude', 'cell')",
                &[&TABLE],
            )
            .await?;
        let columns: String = columns.try_get(0)?;
        let rows = format!("SELECT id, longitude, latitude, {columns} FROM {TABLE}");
        let mut pages = Vec::new();
        for (name, filter) in PAGES {
            let page = format!("{rows} WHERE {filter} ORDER BY id LIMIT 101");
            let count = format!("SELECT count(*) FROM {TABLE} WHERE {filter}");
            pages.push((name, client.prepare(&page).await?, client.prepare(&count).await?));
        }
        let item = client.prepare(&format!("{rows} WHERE id = $1")).await?;
        Ok(Asked { client, pages, item })
    }

    async fn recycle(&self, asked: &mut Asked, _: &Metrics) -> RecycleResult<Fault> {
        if asked.client.is_closed() { Err(RecycleError::message("closed")) } else { Ok(()) }
    }
}

type Pool = managed::Pool<Opener>;

pub(crate) async fn serve(url: &str, address: &str) -> Result<(), Fault> {
    let pool = Pool::builder(Opener(url.to_owned())).max_size(CONNECTIONS).build()?;
    let router =
        Router::new().route("/items/{id}", get(item)).route("/{page}", get(page)).with_state(pool);
    axum::serve(TcpListener::bind(address).await?, router).await?;
    Ok(())
}

async fn page(State(pool): State<Pool>, Path(name): Path<String>) -> Response {
    told(read_page(&pool, &name).await)
}

async fn item(State(pool): State<Pool>, Path(id): Path<String>) -> Response {
    told(read_item(&pool, &id).await)
}

fn told(outcome: Result<String, Fault>) -> Response {
    match outcome {
        Ok(body) => ([(header::CONTENT_TYPE, "application/geo+json")], body).into_response(),
        Err(error) => (StatusCode::INTERNAL_SERVER_ERROR, error.to_string()).into_response(),
    }
}

async fn read_page(pool: &Pool, name: &str) -> Result<String, Fault> {
    let asked = pool.get().await.map_err(|error| error.to_string())?;
    let page = asked.pages.iter().find(|(own, ..)| *own == name);
    let (_, page, count) = page.ok_or("there is no such page")?;
    const NONE: &[&(dyn ToSql + Sync)] = &[];
    let rows = asked.client.query(page, NONE).await?;
    let matched: i64 = asked.client.query_one(count, NONE).await?.try_get(0)?;
    let mut out =
        format!("{{\"type\":\"FeatureCollection\",\"numberMatched\":{matched},\"features\":[");
    for (at, row) in rows.iter().take(100).enumerate() {
        if at > 0 {
            out.push(',');
        }
        feature(&mut out, row)?;
    }
    out.push_str("]}");
    Ok(out)
}

async fn read_item(pool: &Pool, id: &str) -> Result<String, Fault> {
    let id: Uuid = id.parse()?;
    let asked = pool.get().await.map_err(|error| error.to_string())?;
    let row = asked.client.query_one(&asked.item, &[&id]).await?;
    let mut out = String::new();
    feature(&mut out, &row)?;
    Ok(out)
}
