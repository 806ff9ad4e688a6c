//! What is answered, counted and credited once for all who ask before somebody commits.

use crate::{
    client::{Answer, Server},
    database::Database,
};
use terra_schema::Row;
use terra_server::Limits;
use terra_store::Database as _;
use terra_tables::{
    core::DataSource,
    energy::{EnergyProject, ProjectStatus, ProjectType},
};

on_both_engines!(
    an_answer_is_given_again_until_somebody_commits,
    nothing_is_remembered_where_there_is_no_room,
    each_form_is_an_answer_of_its_own,
    rows_are_counted_once_for_all_pages,
    another_question_has_another_count,
    credits_are_those_of_now,
);

fn items(query: &str) -> String {
    format!("/collections/{}/items?{query}", EnergyProject::NAME)
}

async fn add(database: &Database) {
    let project = EnergyProject::new("One", ProjectType::Solar, ProjectStatus::Planned);
    database.store.insert(project).await.unwrap();
}

/// How many answers were given again.
async fn given_again(server: &Server) -> u64 {
    let metrics = server.get("/metrics").await.body;
    let line = metrics.lines().find_map(|line| line.strip_prefix("terra_remembered_hits_total "));
    line.unwrap().parse().unwrap()
}

async fn an_answer_is_given_again_until_somebody_commits(database: &Database) {
    database.fill().await;
    let server = Server::of(&database.store).await;
    let tile = format!("/collections/{}/tiles/WebMercatorQuad/0/0/0", EnergyProject::NAME);
    for target in [items("limit=3"), items("f=csv&limit=3"), tile] {
        let first = server.get(&target).await.fine();
        if database.is_own() {
            let before = given_again(&server).await;
            let again = server.get(&target).await.fine();
            assert_eq!(again.bytes, first.bytes, "{target}");
            let own = |answer: &Answer| {
                let mut headers = answer.headers.clone();
                for name in ["date", "x-request-id", "last-modified"] {
                    headers.remove(name);
                }
                headers
            };
            assert_eq!(own(&again), own(&first), "{target}");
            assert_eq!(given_again(&server).await, before + 1, "{target}");
        }
    }
    for count in 1..=5 {
        add(database).await;
        let page = server.json(&items("limit=3")).await;
        assert_eq!(page["numberMatched"], 512 + count);
    }
}

async fn nothing_is_remembered_where_there_is_no_room(database: &Database) {
    database.fill().await;
    let server =
        Server::within(Limits { answer_bytes: 0, ..Limits::default() }, &database.store).await;
    let first = server.json(&items("limit=3")).await;
    let again = server.json(&items("limit=3")).await;
    assert_eq!(first["features"], again["features"]);
    assert_eq!(given_again(&server).await, 0);
    // An answer that is too large for the room is given all the same.
    let server =
        Server::within(Limits { answer_bytes: 64 << 10, ..Limits::default() }, &database.store)
            .await;
    for _ in 0..2 {
        assert_eq!(server.json(&items("limit=100")).await["numberReturned"], 100);
    }
    assert_eq!(given_again(&server).await, 0);
}

async fn each_form_is_an_answer_of_its_own(database: &Database) {
    database.fill().await;
    let server = Server::of(&database.store).await;
    let target = items("limit=2");
    for _ in 0..2 {
        let page = server.ask("GET", &target, &["accept: text/html"]).await.fine();
        assert!(page.body.starts_with("<!doctype html>"));
        let page = server.ask("GET", &target, &["accept: text/csv"]).await.fine();
        assert!(page.header("content-type").starts_with("text/csv"));
        let page = server.ask("GET", &target, &["x-forwarded-proto: https"]).await.fine();
        assert!(page.links("next").is_empty());
        assert!(page.json()["links"][0]["href"].as_str().unwrap().starts_with("https://"));
        let head = server.ask("HEAD", &target, &[]).await.fine();
        assert!(head.bytes.is_empty());
        let page = server.ask("GET", &target, &[]).await.fine();
        assert!(page.json()["links"][0]["href"].as_str().unwrap().starts_with("http://"));
        server.ask("GET", &target, &["if-none-match: *"]).await;
    }
}

async fn rows_are_counted_once_for_all_pages(database: &Database) {
    database.fill().await;
    let server = Server::of(&database.store).await;
    let mut target = items("project_type=solar&limit=40");
    let mut told = Vec::new();
    loop {
        let page = server.json(&target).await;
        told.push(page["numberMatched"].as_u64().unwrap());
        let next = page["links"].as_array().unwrap().iter().find(|link| link["rel"] == "next");
        let Some(next) = next else { break };
        let next = next["href"].as_str().unwrap();
        target =
            next.split_once("/collections").map(|(_, rest)| format!("/collections{rest}")).unwrap();
    }
    assert!(told.len() > 1 && told.iter().all(|rows| *rows == told[0]), "{told:?}");
    // Who wants no number is told none, and a number that is known is no estimate.
    let page = server.json(&items("project_type=solar&count=none&limit=1")).await;
    assert!(page.get("numberMatched").is_none());
    add(database).await;
    let page = server.json(&items("project_type=solar&limit=40&sortby=name")).await;
    assert_eq!(page["numberMatched"], told[0] + 1);
}

async fn another_question_has_another_count(database: &Database) {
    database.fill().await;
    let server = Server::of(&database.store).await;
    let questions = [
        "",
        "project_type=solar",
        "project_type=wind",
        "bbox=140,-40,150,-30",
        "bbox=140,-40,150,-30&project_type=solar",
        "filter=project_type=%27solar%27%20AND%20capacity_mw%3E50",
        "filter=capacity_mw%3E50",
        "filter=capacity_mw%3C50",
        "filter-lang=cql2-json&filter=%7B%22op%22:%22%3E%22,%22args%22:%5B%7B%22property%22:%22capacity_mw%22%7D,500%5D%7D",
    ];
    let fresh = Server::of(&database.once_more().await).await;
    for query in questions.iter().chain(&questions) {
        let target = items(&format!("{query}&limit=1"));
        let all = fresh.json(&items(&format!("{query}&limit=10000"))).await;
        let told = server.json(&target).await;
        assert_eq!(told["numberMatched"], all["numberReturned"], "{query}");
    }
}

async fn credits_are_those_of_now(database: &Database) {
    database.fill().await;
    let server = Server::of(&database.store).await;
    let target = items("limit=1");
    let before = server.json(&target).await["attribution"].as_str().unwrap().to_owned();
    let sources = database.store.select::<DataSource>().all().await.unwrap();
    for source in sources {
        let change = DataSource::change(source.id).attribution("Given by Nobody");
        database.store.update(change).await.unwrap();
    }
    let after = server.json(&target).await["attribution"].as_str().unwrap().to_owned();
    assert!(after.contains("Given by Nobody") && !before.contains("Nobody"), "{after}");
}
