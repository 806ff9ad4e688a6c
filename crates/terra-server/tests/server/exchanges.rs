//! What requests are called, how they are counted, and what pages elsewhere may ask.

use crate::{client::Server, database::Database};
use std::collections::BTreeSet;
use terra_schema::Row;
use terra_server::Limits;
use terra_tables::energy::EnergyProject;

on_both_engines!(
    a_request_keeps_its_name,
    pages_elsewhere_may_ask,
    requests_are_counted_by_their_route,
);

fn items() -> String {
    format!("/collections/{}/items", EnergyProject::NAME)
}

async fn a_request_keeps_its_name(database: &Database) {
    let server = Server::of(&database.store).await;
    for target in [&items(), "/nothing", "/health/live", &format!("{}?limit=x", items())] {
        let named = server.ask("GET", target, &["x-request-id: mine-1"]).await;
        assert_eq!(named.header("x-request-id"), "mine-1");
        let (one, other) = (server.get(target).await, server.get(target).await);
        assert_eq!(one.header("x-request-id").len(), 36);
        assert_ne!(one.header("x-request-id"), other.header("x-request-id"));
        // A name that could be anything else is none.
        let odd = server.ask("GET", target, &["x-request-id: a b\"<"]).await;
        assert_eq!(odd.header("x-request-id").len(), 36);
        if named.status >= 400 {
            assert_eq!(named.json()["request"], "mine-1");
            assert_eq!(one.json()["request"], one.header("x-request-id"));
        }
    }
    let busy = Server::within(Limits { requests: 0, ..Limits::default() }, &database.store).await;
    let refused = busy.ask("GET", "/", &["x-request-id: mine-2"]).await;
    assert_eq!(refused.header("x-request-id"), "mine-2");
    assert_eq!(refused.problem(503)["request"], "mine-2");
}

async fn pages_elsewhere_may_ask(database: &Database) {
    let server = Server::of(&database.store).await;
    let asks = [
        "origin: https://map.example",
        "access-control-request-method: GET",
        "access-control-request-headers: if-none-match, x-request-id",
    ];
    for target in ["/", &items(), "/nothing"] {
        let allowed = server.ask("OPTIONS", target, &asks).await;
        assert_eq!((allowed.status, allowed.bytes.len()), (204, 0), "{target}");
        assert_eq!(allowed.header("access-control-allow-origin"), "*");
        assert_eq!(allowed.header("access-control-allow-methods"), "GET, HEAD, OPTIONS");
        let headers: BTreeSet<&str> =
            allowed.header("access-control-allow-headers").split(", ").collect();
        for name in ["accept", "if-none-match", "if-modified-since", "x-request-id"] {
            assert!(headers.contains(name), "{name}");
        }
        assert!(allowed.header("access-control-max-age").parse::<u32>().unwrap() > 0);
    }
    let answer = server.ask("GET", &items(), &asks).await.fine();
    let exposed = answer.header("access-control-expose-headers");
    assert!(["etag", "link", "x-request-id"].iter().all(|name| exposed.contains(name)));
}

async fn requests_are_counted_by_their_route(database: &Database) {
    database.fill().await;
    let server = Server::of(&database.store).await;
    let bytes = server.get(&items()).await.fine().bytes.len();
    server.ask("HEAD", &items(), &[]).await.fine();
    server.ask("GARBAGE", &items(), &[]).await.problem(405);
    for path in ["/collections/no_such/items", "/collections/another/items", "/nothing", "/more"] {
        server.get(path).await.problem(404);
    }
    let page = server.get("/metrics").await.fine();
    assert!(page.header("content-type").starts_with("text/plain; version=0.0.4"));
    let route = "route=\"/collections/{collection}/items\"";
    for line in [
        format!("http_requests_total{{{route},method=\"GET\",status=\"200\"}} 1"),
        format!("http_requests_total{{{route},method=\"GET\",status=\"404\"}} 2"),
        format!("http_requests_total{{{route},method=\"HEAD\",status=\"200\"}} 1"),
        format!("http_requests_total{{{route},method=\"other\",status=\"405\"}} 1"),
        "http_requests_total{route=\"none\",method=\"GET\",status=\"404\"} 2".to_owned(),
        format!("http_request_duration_seconds_count{{{route}}} 5"),
        "http_requests_in_flight 1".to_owned(),
        "http_requests_refused_total{limit=\"requests\"} 0".to_owned(),
        "terra_pool_max_connections 16".to_owned(),
        "terra_held_bytes 0".to_owned(),
    ] {
        assert!(page.body.lines().any(|told| told == line), "{line}\n{}", page.body);
    }
    let sent = format!("http_response_bytes_total{{{route}}} ");
    let sent = page.body.lines().find_map(|line| line.strip_prefix(&sent)).unwrap();
    assert!(sent.parse::<usize>().unwrap() > bytes);
    // Nothing that a client said, and each line as Prometheus reads it.
    assert!(!page.body.contains("no_such") && !page.body.contains("GARBAGE"));
    for line in page.body.lines().filter(|line| !line.starts_with('#')) {
        let (name, value) = line.rsplit_once(' ').unwrap();
        assert!(value.parse::<f64>().is_ok() && !name.is_empty(), "{line}");
    }
}
