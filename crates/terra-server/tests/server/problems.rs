//! What is asked wrongly is told in words that say what to do.

use crate::{client::Server, database::Database};
use serde_json::Value as Tree;
use std::fmt::Write;
use terra_schema::Row;
use terra_tables::{energy::EnergyProject, environment::WeatherStation};

on_both_engines!(
    a_wrong_parameter_is_named,
    of_several_the_wrong_one_is_named,
    what_is_not_there_is_not_found,
    broken_cursors_are_told,
    other_methods_are_told_which_there_are,
    forms_that_there_are_not_are_told,
    problems_have_one_shape,
);

fn items() -> String {
    format!("/collections/{}/items", EnergyProject::NAME)
}

fn detail(problem: &Tree) -> &str {
    problem["detail"].as_str().unwrap()
}

async fn a_wrong_parameter_is_named(database: &Database) {
    let server = Server::of(&database.store).await;
    for (query, parameter, words) in [
        ("limit=0", "limit", "from 1 to 10000"),
        ("limit=-5", "limit", "from 1 to 10000"),
        ("limit=ten", "limit", "not `ten`"),
        ("limit=", "limit", "from 1 to 10000"),
        ("limit=5&limit=5", "limit", "said twice"),
        ("limt=5", "limt", "did you mean `limit`?"),
        ("LIMIT=5", "LIMIT", "There are limit, bbox, bbox-crs"),
        ("offset=5", "offset", "There are limit, bbox, bbox-crs"),
        ("bbox=1,2,3", "bbox", "west, south, east and north"),
        ("bbox=1,9,3,2", "bbox", "south"),
        ("bbox=1,2,300,4", "bbox", "longitude 300"),
        ("f=xml", "f", "`f` is json or html or csv"),
        ("cursor=nonsense", "cursor", "`next`"),
    ] {
        let problem = server.get(&format!("{}?{query}", items())).await.problem(400);
        assert_eq!(problem["parameter"], parameter, "{problem}");
        assert!(detail(&problem).contains(words), "{problem}");
    }
    // Everywhere.
    for path in ["/", "/conformance", "/collections", "/screening", "/collections/permits"] {
        server.get(&format!("{path}?f=json")).await.fine();
        let problem = server.get(&format!("{path}?nonsense=1")).await.problem(400);
        assert_eq!(problem["parameter"], "nonsense");
        assert_eq!(server.get(&format!("{path}?f=gpx")).await.problem(400)["parameter"], "f");
    }
    for (query, parameter) in [("limit=%ff", "limit"), ("l%ffmit=1", "l\u{fffd}mit")] {
        let problem = server.get(&format!("{}?{query}", items())).await.problem(400);
        assert_eq!(problem["parameter"], parameter, "{problem}");
    }
}

async fn of_several_the_wrong_one_is_named(database: &Database) {
    let server = Server::of(&database.store).await;
    const FINE: &str = "filter=id%20IS%20NOT%20NULL";
    // What only the store can refuse.
    const NUL: &str = "filter=name%3D'%00'";
    let own = format!("/collections/{}", EnergyProject::NAME);
    let table = format!("{own}/aggregate?measures=count&group=status");
    for (target, parameter) in [
        (format!("{own}/items?name=%00&{FINE}"), "name"),
        (format!("{own}/items?{FINE}&name=a&capacity_mw=ten"), "capacity_mw"),
        (format!("{own}/items?f=csv&{NUL}&name=a"), "filter"),
        (format!("{own}/items?f=csv&limit=5&{NUL}&name=a"), "filter"),
        (format!("{own}/items?{FINE}&cursor=AAAA&name=a"), "cursor"),
        (format!("{table}&name=%00&{FINE}"), "name"),
        (format!("{table}&{NUL}&name=a"), "filter"),
        (format!("{table}&{NUL}&cell=3"), "filter"),
        (format!("{own}/tiles/WebMercatorQuad/0/0/0?{NUL}&name=a"), "filter"),
        (format!("{own}/tiles/WebMercatorQuad/0/0/0?{FINE}&name=%00"), "name"),
        (format!("/screening?{NUL}&min_capacity_mw=5"), "filter"),
        (format!("/screening?{FINE}&cursor=AAAA&min_capacity_mw=5"), "cursor"),
    ] {
        let problem = server.get(&target).await.problem(400);
        assert_eq!(problem["parameter"], parameter, "{target}: {problem}");
        assert!(detail(&problem).contains(parameter) || parameter == "cursor", "{problem}");
    }
}

async fn what_is_not_there_is_not_found(database: &Database) {
    let server = Server::of(&database.store).await;
    let long = "x".repeat(3_000);
    for target in [
        "/nothing",
        "/collections/",
        "/collections/no_such_table",
        "/collections/no_such_table/items",
        "/collections/no_such_table/items/1",
        "/collections/%ff/items",
        "/collections/../health/live",
        "//",
        "/health",
        "/favicon.ico",
        &format!("/{long}"),
        &format!("/collections/{long}"),
        &format!("{}/{long}", items()),
    ] {
        server.get(target).await.problem(404);
    }
    let near = server.get("/collections/energy_project").await.problem(404);
    assert!(detail(&near).contains("did you mean `energy_projects`?"), "{near}");
    for id in [
        "00000000-0000-0000-0000-000000000001",
        "1",
        "%20",
        "%00",
        "null",
        "'; --",
        "00000000000000000000000000000001",
        "urn:uuid:00000000-0000-0000-0000-000000000001",
        "%7B00000000-0000-0000-0000-000000000001%7D",
    ] {
        let id = id.replace(' ', "%20");
        let problem = server.get(&format!("{}/{id}", items())).await.problem(404);
        assert!(detail(&problem).contains("has no item"), "{problem}");
    }
}

async fn broken_cursors_are_told(database: &Database) {
    database.fill().await;
    let server = Server::of(&database.store).await;
    let page = server.json(&format!("{}?limit=1", items())).await;
    let next = crate::client::link(&page, "next").unwrap();
    let (_, cursor) = next.split_once("cursor=").unwrap();
    let cursor = cursor.split('&').next().unwrap();
    server.get(&format!("{}?cursor={cursor}", items())).await.fine();
    let cut = &cursor[..cursor.len() - 1];
    let longer = format!("{cursor}A");
    let backwards: String = cursor.chars().rev().collect();
    for broken in [cut, &longer, &backwards, "", "AAAA", "%F0%9F%8C%8D"] {
        let problem = server.get(&format!("{}?cursor={broken}", items())).await.problem(400);
        assert_eq!(problem["parameter"], "cursor", "{problem}");
    }
    let other = format!("/collections/{}/items?cursor={cursor}", WeatherStation::NAME);
    assert_eq!(server.get(&other).await.problem(400)["parameter"], "cursor");
}

async fn other_methods_are_told_which_there_are(database: &Database) {
    let server = Server::of(&database.store).await;
    let allowed = "GET, HEAD, OPTIONS";
    for target in ["/", "/collections", &items(), "/screening", "/health/live"] {
        for method in ["POST", "PUT", "DELETE", "PATCH", "TRACE", "NONSENSE"] {
            let answer = server.ask(method, target, &[]).await;
            assert_eq!(answer.header("allow"), allowed);
            assert!(detail(&answer.problem(405)).contains("GET or HEAD"));
        }
        let options = server.ask("OPTIONS", target, &["origin: https://map.example"]).await;
        assert_eq!((options.status, options.body.as_str()), (204, ""));
        assert_eq!(options.header("allow"), allowed);
        assert_eq!(options.header("access-control-allow-methods"), allowed);
        assert_eq!(options.header("access-control-allow-origin"), "*");
        // As GET, without the body.
        let (get, head) = (server.get(target).await, server.ask("HEAD", target, &[]).await);
        assert_eq!((head.status, head.body.as_str()), (200, ""));
        for name in ["content-type", "content-length", "access-control-allow-origin"] {
            assert_eq!(head.header(name), get.header(name), "{target}: {name}");
        }
        assert_eq!(get.header("content-length"), get.body.len().to_string());
    }
    let missing = server.ask("HEAD", "/nothing", &[]).await;
    assert_eq!((missing.status, missing.body.as_str()), (404, ""));
}

async fn forms_that_there_are_not_are_told(database: &Database) {
    let server = Server::of(&database.store).await;
    let accepts = |what: &'static str| [what];
    for target in ["/collections", &items(), "/screening", "/conformance"] {
        let answer = server.ask("GET", target, &accepts("accept: image/png")).await;
        assert!(detail(&answer.problem(406)).contains("f=json"));
        // What `f` says comes first.
        let said = format!("{target}?f=json");
        server.ask("GET", &said, &accepts("accept: image/png")).await.fine();
        server.ask("GET", target, &accepts("accept: application/json")).await.fine();
    }
    server.ask("GET", "/", &accepts("accept: image/png")).await.problem(406);
    // Who accepts nothing in particular is given the usual one.
    let usual = server.ask("GET", &items(), &accepts("accept: ")).await.fine();
    assert_eq!(usual.header("content-type"), "application/geo+json");
}

async fn problems_have_one_shape(database: &Database) {
    let server = Server::of(&database.store).await;
    let mut told = String::new();
    for (method, target) in [
        ("GET", "/nothing".to_owned()),
        ("GET", "/collections/energy_project".to_owned()),
        ("GET", format!("{}/1", items())),
        ("GET", format!("{}?limt=5", items())),
        ("GET", format!("{}?limit=ten", items())),
        ("GET", format!("{}?bbox=1,9,3,2", items())),
        ("GET", format!("{}?cursor=x", items())),
        ("GET", "/screening?status=dreamt".to_owned()),
        ("GET", "/collections?f=xml".to_owned()),
        ("POST", "/collections".to_owned()),
    ] {
        let problem = server.ask(method, &target, &["x-request-id: of-the-test"]).await.json();
        let problem = serde_json::to_string_pretty(&problem).unwrap();
        writeln!(told, "{method} {target}\n{problem}\n").unwrap();
    }
    insta::assert_snapshot!("problems", told);
}
