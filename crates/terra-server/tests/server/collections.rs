//! What is said of the collections, and of the server.

use crate::{
    client::{Server, link},
    database::Database,
};
use serde_json::{Value as Tree, json};
use terra_schema::Row;
use terra_store::Database as _;
use terra_tables::energy::{EnergyProject, ProjectStatus, ProjectType};

on_both_engines!(
    the_collections_are_as_they_are_one_by_one,
    a_collection_is_described,
    the_first_page_leads_to_all_there_is,
    health_is_told,
);

/// The answer without what differs between runs.
fn told(server: &Server, answer: &Tree) -> String {
    let text = serde_json::to_string_pretty(answer).unwrap();
    text.replace(&server.address.to_string(), "atlas.example")
}

async fn the_collections_are_as_they_are_one_by_one(database: &Database) {
    database.fill().await;
    let server = Server::of(&database.store).await;
    let all = server.json("/collections").await;
    let all = all["collections"].as_array().unwrap();
    assert!(all.len() > 50, "{}", all.len());
    for collection in all {
        let own = server.follow(link(collection, "self").unwrap()).await;
        assert_eq!(&own, collection);
        assert!(!collection["title"].as_str().unwrap().contains('_'), "{collection}");
        assert!(!collection["description"].as_str().unwrap().is_empty(), "{collection}");
        let items = server.follow(link(collection, "items").unwrap()).await;
        assert_eq!(link(&items, "collection"), link(collection, "self"));
        // Where there are no rows, they lie nowhere and are nobody's.
        let is_filled = items["numberMatched"] != 0;
        for part in ["attribution", "extent"] {
            assert!(is_filled || collection.get(part).is_none(), "{collection}");
        }
    }
}

async fn a_collection_is_described(database: &Database) {
    database.fill().await;
    let server = Server::of(&database.store).await;
    let collection = server.json(&format!("/collections/{}", EnergyProject::NAME)).await;
    insta::assert_snapshot!("collection", told(&server, &collection));
    // What is counted over all rows is kept for a while; what is asked for isn't.
    let project = EnergyProject::new("New", ProjectType::Wind, ProjectStatus::Planned);
    database.store.insert(project).await.unwrap();
    let items = server.json(&format!("/collections/{}/items", EnergyProject::NAME)).await;
    assert_eq!(items["numberMatched"], 513);
}

async fn the_first_page_leads_to_all_there_is(database: &Database) {
    let server = Server::of(&database.store).await;
    let page = server.json("/?f=json").await;
    insta::assert_snapshot!("landing", told(&server, &page));
    let accepted = server.ask("GET", "/", &["accept: application/json"]).await.fine();
    assert_eq!(accepted.header("content-type"), "application/json");
    let links = accepted.json();
    for link in links["links"].as_array().unwrap() {
        let href = link["href"].as_str().unwrap();
        let path = href.strip_prefix(&format!("http://{}", server.address)).unwrap();
        let answer = server.get(path).await.fine();
        let kind = link["type"].as_str().unwrap();
        let is_own = link["rel"] == "self";
        assert!(is_own || answer.header("content-type").starts_with(kind), "{link} {answer:?}");
    }
    let conformance = server.json("/conformance").await;
    assert_eq!(conformance["conformsTo"], page["conformsTo"]);
}

async fn health_is_told(database: &Database) {
    let server = Server::of(&database.store).await;
    assert_eq!(server.json("/health/live").await, json!({ "status": "live" }));
    assert_eq!(server.json("/health/ready").await, json!({ "status": "ready" }));
}
