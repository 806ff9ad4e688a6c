//! What a small atlas says of itself, whole: its table stands beside none of the real ones.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    missing_docs,
    unreachable_pub,
    reason = "a test fails by panicking"
)]

#[path = "../server/client.rs"]
#[allow(dead_code, reason = "the other tests use all of it")]
mod client;

use client::Server;
use terra_geo::LonLat;
use terra_schema::{Audit, Catalog, Date, Decimal, Id, Row, Text, Timestamp};
use terra_schema_derive::{CodeList, Table};
use terra_store::Store;

/// A mill that the tide drives.
#[derive(Table)]
#[table(domain = Energy)]
pub struct TideMill {
    pub id: Id<TideMill>,
    /// What people call it.
    pub name: Text<40>,
    pub location: Option<LonLat>,
    pub status: Option<MillStatus>,
    #[column(unit = "kW", range = 0..=500)]
    pub capacity_kw: Option<Decimal<6, 2>>,
    pub wheel_count: i32,
    pub is_listed: bool,
    pub period_start_date: Option<Date>,
    pub period_end_date: Option<Date>,
    pub inspected_at: Option<Timestamp>,
    #[column(read = Private)]
    pub miller_name: Option<Text<40>>,
    pub audit: Audit,
}

/// Whether its wheel turns.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, CodeList)]
pub enum MillStatus {
    /// It grinds.
    Operating,
    /// It could turn.
    Mothballed,
}

/// A server of an empty atlas with one table.
async fn toy() -> (tempfile::TempDir, Server) {
    let folder = tempfile::tempdir().unwrap();
    let url = format!("sqlite:{}", folder.path().join("toy.db").display());
    let catalog = Catalog::new([TideMill::table()]).unwrap();
    let server = Server::of(&Store::open(&url, catalog).await.unwrap()).await;
    (folder, server)
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_small_atlas_is_described() {
    let (_folder, server) = toy().await;
    for form in ["json", "openapi30"] {
        let document = server.json(&format!("/api?f={form}")).await;
        let text = serde_json::to_string_pretty(&document).unwrap();
        let text = text.replace(&server.address.to_string(), "atlas.example");
        assert!(!text.contains("miller_name"), "private columns are nobody's business");
        insta::assert_snapshot!(format!("description_{form}"), text);
    }
    insta::assert_snapshot!("types", server.get("/api?f=ts").await.fine().body);
    let schema = server.json("/collections/tide_mills/schema").await;
    let text = serde_json::to_string_pretty(&schema).unwrap();
    insta::assert_snapshot!("schema", text.replace(&server.address.to_string(), "atlas.example"));
}
