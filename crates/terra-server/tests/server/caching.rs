//! What clients may keep, and that they are never told that it is still so when it isn't.

use crate::{client::Server, database::Database};
use std::time::Duration;
use terra_schema::Row;
use terra_store::Database as _;
use terra_tables::energy::{EnergyProject, ProjectStatus, ProjectType};

on_both_engines!(
    what_is_as_before_is_not_sent_again,
    a_commit_of_anyone_is_seen,
    a_validator_is_of_one_request,
    a_time_is_a_validator_too,
    what_goes_by_the_day_is_compared_by_what_it_says,
    what_nobody_may_keep_says_so,
);

const MATCHES: &str = "if-none-match";

fn items() -> String {
    format!("/collections/{}/items", EnergyProject::NAME)
}

/// A resource of each kind that has rows.
async fn of_rows(server: &Server) -> [String; 3] {
    let page = server.json(&items()).await;
    let id = page["features"][0]["id"].as_str().unwrap();
    let tile = format!("/collections/{}/tiles/WebMercatorQuad/0/0/0", EnergyProject::NAME);
    [items(), format!("{}/{id}", items()), tile]
}

fn described() -> Vec<String> {
    let collection = format!("/collections/{}", EnergyProject::NAME);
    let own = ["", "/queryables", "/tiles", "/tiles/WebMercatorQuad"];
    let of_all = ["/", "/?f=json", "/conformance", "/collections"].map(str::to_owned);
    own.iter().map(|rest| format!("{collection}{rest}")).chain(of_all).collect()
}

async fn what_is_as_before_is_not_sent_again(database: &Database) {
    database.fill().await;
    let server = Server::of(&database.store).await;
    let of_rows = of_rows(&server).await;
    let all = of_rows.iter().map(|target| (target.clone(), "W/\""));
    for (target, start) in all.chain(described().into_iter().map(|target| (target, "\""))) {
        let answer = server.get(&target).await.fine();
        let tag = answer.header("etag");
        assert!(tag.starts_with(start), "{target}: {tag}");
        let control = answer.header("cache-control");
        assert!(control.starts_with("public, max-age=") && control.ends_with(", must-revalidate"));
        for said in [tag.to_owned(), format!("\"x\", {tag}"), "*".to_owned()] {
            let again = server.ask("GET", &target, &[&format!("{MATCHES}: {said}")]).await;
            assert_eq!((again.status, again.bytes.len()), (304, 0), "{target}: {said}");
            for name in ["etag", "cache-control", "vary", "access-control-allow-origin"] {
                assert_eq!(again.header(name), answer.header(name), "{target}: {name}");
            }
        }
        let head = server.ask("HEAD", &target, &[]).await.fine();
        assert_eq!(head.header("etag"), tag, "{target}");
        let head = server.ask("HEAD", &target, &[&format!("{MATCHES}: {tag}")]).await;
        assert_eq!(head.status, 304);
        let other = server.ask("GET", &target, &[&format!("{MATCHES}: \"x\"")]).await;
        other.fine();
    }
}

async fn a_commit_of_anyone_is_seen(database: &Database) {
    database.fill().await;
    let server = Server::of(&database.store).await;
    let elsewhere = database.once_more().await;
    let targets = of_rows(&server).await;
    let mut tags = Vec::new();
    for target in &targets {
        tags.push(server.get(target).await.fine().header("etag").to_owned());
    }
    for count in 1..=20 {
        // By this process and by another, as it were.
        let store = if count % 2 == 0 { &elsewhere } else { &database.store };
        let project = EnergyProject::new("One", ProjectType::Solar, ProjectStatus::Planned);
        store.insert(project).await.unwrap();
        for (target, tag) in targets.iter().zip(&mut tags) {
            let answer = server.ask("GET", target, &[&format!("{MATCHES}: {tag}")]).await.fine();
            assert_ne!(answer.header("etag"), tag);
            *tag = answer.header("etag").to_owned();
            if *target == items() {
                assert_eq!(answer.json()["numberMatched"], 512 + count);
            }
            // While nobody commits, on a server that is this test's or others' too.
            if database.is_own() {
                let again = server.ask("GET", target, &[&format!("{MATCHES}: {tag}")]).await;
                assert_eq!(again.status, 304, "{target}");
            }
        }
    }
}

async fn a_validator_is_of_one_request(database: &Database) {
    let server = Server::of(&database.store).await;
    let answer = server.get(&items()).await.fine();
    let said = format!("{MATCHES}: {}", answer.header("etag"));
    server.ask("GET", &format!("{}?limit=5", items()), &[&said]).await.fine();
    // Its links are others.
    server.ask("GET", &items(), &[&said, "x-forwarded-proto: https"]).await.fine();
    server.ask("GET", &items(), &[&said, "accept: text/html"]).await.fine();
    server.ask("GET", &items(), &[&said, "accept: image/png"]).await.problem(406);
    server.ask("GET", "/nothing", &[&said]).await.problem(404);
    server.ask("POST", &items(), &[&said]).await.problem(405);
    // There is no row that the client could have.
    let nobody = format!("{}/00000000-0000-0000-0000-000000000001", items());
    for said in [&said, "if-none-match: *", "if-modified-since: Fri, 01 Jan 2100 00:00:00 GMT"] {
        server.ask("GET", &nobody, &[said]).await.problem(404);
    }
}

async fn a_time_is_a_validator_too(database: &Database) {
    database.fill().await;
    let server = Server::of(&database.store).await;
    for target in of_rows(&server).await {
        let mut changed = String::new();
        // Told once the second of the last commit is over; where others commit, that may never be.
        while changed.is_empty() && database.is_own() {
            tokio::time::sleep(Duration::from_millis(100)).await;
            changed = server.get(&target).await.fine().header("last-modified").to_owned();
        }
        if database.is_own() {
            let since = format!("if-modified-since: {changed}");
            let again = server.ask("GET", &target, &[&since]).await;
            assert_eq!((again.status, again.bytes.len()), (304, 0), "{target}");
        }
        let project = EnergyProject::new("One", ProjectType::Solar, ProjectStatus::Planned);
        database.store.insert(project).await.unwrap();
        for since in [changed.as_str(), "Sun, 06 Nov 1994 08:49:37 GMT", "yesterday", ""] {
            let since = format!("if-modified-since: {since}");
            server.ask("GET", &target, &[&since]).await.fine();
        }
    }
}

async fn what_goes_by_the_day_is_compared_by_what_it_says(database: &Database) {
    database.fill().await;
    let server = Server::of(&database.store).await;
    let answer = server.get("/screening").await.fine();
    let said = format!("{MATCHES}: {}", answer.header("etag"));
    assert!(answer.header("etag").starts_with("W/\""));
    // The time of day is another.
    tokio::time::sleep(Duration::from_millis(2)).await;
    assert_eq!(server.ask("GET", "/screening", &[&said]).await.status, 304);
    server.ask("GET", "/screening?limit=3", &[&said]).await.fine();
}

async fn what_nobody_may_keep_says_so(database: &Database) {
    let server = Server::of(&database.store).await;
    let wrong = format!("{}?limit=x", items());
    for target in ["/health/live", "/health/ready", "/metrics", "/nothing", &wrong] {
        let answer = server.ask("GET", target, &["if-none-match: *"]).await;
        assert_eq!(answer.header("cache-control"), "no-store", "{target}");
        assert_eq!((answer.header("etag"), answer.header("last-modified")), ("", ""));
        assert_ne!(answer.status, 304);
    }
}
