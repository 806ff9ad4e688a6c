//! Pages of rows, and single ones.

use crate::{
    client::{Server, link},
    database::Database,
};
use serde_json::Value as Tree;
use std::collections::BTreeSet;
use terra_schema::Row;
use terra_store::Database as _;
use terra_tables::{
    energy::{EnergyProject, ProjectStatus, ProjectType},
    environment::WeatherStation,
    regulatory::{Permit, PermitStatus, PermitType},
};

on_both_engines!(
    pages_lead_to_every_row_once,
    a_page_is_a_collection_of_features,
    rows_without_a_place_have_no_geometry,
    an_item_is_the_same_as_on_its_page,
    what_is_given_away_says_whose_it_is,
    an_address_keeps_what_was_asked,
);

fn ids(page: &Tree) -> Vec<String> {
    let features = page["features"].as_array().unwrap();
    features.iter().map(|feature| feature["id"].as_str().unwrap().to_owned()).collect()
}

async fn pages_lead_to_every_row_once(database: &Database) {
    database.fill().await;
    let server = Server::of(&database.store).await;
    let stored: BTreeSet<String> = {
        let all = database.store.select::<EnergyProject>().all().await.unwrap();
        all.iter().map(|project| project.id.to_string()).collect()
    };
    for limit in [50, 128, 511, 512, 10_000] {
        let target = format!("/collections/{}/items?limit={limit}", EnergyProject::NAME);
        let mut page = server.json(&target).await;
        let mut seen = ids(&page);
        loop {
            assert_eq!(page["numberMatched"], 512);
            assert_eq!(page["numberReturned"], ids(&page).len());
            let Some(next) = link(&page, "next") else { break };
            assert_eq!(page["numberReturned"], limit);
            page = server.follow(next).await;
            seen.extend(ids(&page));
        }
        assert_eq!(seen.len(), 512, "pages of {limit}");
        assert_eq!(seen.into_iter().collect::<BTreeSet<_>>(), stored);
    }
}

async fn a_page_is_a_collection_of_features(database: &Database) {
    database.fill().await;
    let server = Server::of(&database.store).await;
    let target = format!("/collections/{}/items", WeatherStation::NAME);
    let answer = server.get(&target).await.fine();
    assert_eq!(answer.header("content-type"), "application/geo+json");
    let page = answer.json();
    assert_eq!(page["type"], "FeatureCollection");
    assert_eq!((&page["numberMatched"], &page["numberReturned"]), (&97.into(), &10.into()));
    terra_schema::Timestamp::parse(page["timeStamp"].as_str().unwrap()).unwrap();
    let own = format!("http://{}{target}", server.address);
    assert_eq!(link(&page, "self"), Some(own.as_str()));
    let collection = own.strip_suffix("/items");
    assert_eq!(link(&page, "collection"), collection);
    // As the store writes them, which its own tests look at.
    let rows = database.store.table(WeatherStation::table()).limit(10).geojson().await.unwrap();
    let rows: Tree = serde_json::from_slice(&rows).unwrap();
    assert_eq!(page["features"], rows["features"]);
    assert_eq!(page["features"][0]["geometry"]["type"], "Point");
}

async fn rows_without_a_place_have_no_geometry(database: &Database) {
    let permit = Permit::new("A", PermitType::Planning, PermitStatus::Granted);
    database.store.insert(permit).await.unwrap();
    let nowhere = EnergyProject::new("B", ProjectType::Wind, ProjectStatus::Planned);
    database.store.insert(nowhere).await.unwrap();
    let server = Server::of(&database.store).await;
    for name in [Permit::NAME, EnergyProject::NAME] {
        let page = server.json(&format!("/collections/{name}/items")).await;
        assert_eq!(page["numberMatched"], 1, "{page}");
        assert_eq!(page["features"][0]["geometry"], Tree::Null);
        // Nobody gave it, so nobody is to be named.
        assert_eq!(page.get("attribution"), None);
        let nothing = server.json(&format!("/collections/{name}/items?bbox=-180,-90,180,90")).await;
        assert_eq!((&nothing["numberMatched"], link(&nothing, "next")), (&0.into(), None));
    }
}

async fn an_item_is_the_same_as_on_its_page(database: &Database) {
    database.fill().await;
    let server = Server::of(&database.store).await;
    let items = format!("/collections/{}/items", EnergyProject::NAME);
    let page = server.json(&format!("{items}?limit=3")).await;
    for feature in page["features"].as_array().unwrap() {
        let target = format!("{items}/{}", feature["id"].as_str().unwrap());
        let answer = server.get(&target).await.fine();
        assert_eq!(answer.header("content-type"), "application/geo+json");
        let mut item = answer.json();
        let own = format!("http://{}{target}", server.address);
        assert_eq!(link(&item, "self"), Some(own.as_str()));
        assert!(link(&item, "collection").is_some() && link(&item, "license").is_some());
        let members = item.as_object_mut().unwrap();
        members.remove("links").unwrap();
        members.remove("attribution").unwrap();
        assert_eq!(&item, feature);
    }
}

async fn what_is_given_away_says_whose_it_is(database: &Database) {
    database.fill().await;
    let own = EnergyProject::new("Entered here", ProjectType::Wind, ProjectStatus::Planned);
    let own = database.store.insert(own).await.unwrap();
    let server = Server::of(&database.store).await;
    let collection = format!("/collections/{}", EnergyProject::NAME);
    let page = server.json(&format!("{collection}/items?limit=600")).await;
    for answer in [page, server.json(&collection).await] {
        let attribution = answer["attribution"].as_str().unwrap();
        assert!(attribution.contains("World Resources Institute"), "{attribution}");
        let licence = link(&answer, "license").unwrap();
        assert_eq!(licence, "https://spdx.org/licenses/CC-BY-4.0.html");
    }
    let stations = server.json(&format!("/collections/{}/items", WeatherStation::NAME)).await;
    assert_eq!(stations["attribution"], "NOAA/NWS Aviation Weather Center (US-PD)");
    // The rows of a page decide, not those of the table.
    let own = server.json(&format!("{collection}/items/{own}")).await;
    assert_eq!((own.get("attribution"), link(&own, "license")), (None, None));
}

async fn an_address_keeps_what_was_asked(database: &Database) {
    database.fill().await;
    let server = Server::of(&database.store).await;
    let items = format!("/collections/{}/items", EnergyProject::NAME);
    let page = server.json(&format!("{items}?f=json&bbox=140,-40,+150,-30&limit=7")).await;
    let next = link(&page, "next").unwrap();
    for part in ["&f=json", "&limit=7", "&bbox=140,-40,%20150,-30", "cursor="] {
        assert!(next.contains(part), "{next}");
    }
    assert_eq!(server.follow(next).await["numberMatched"], page["numberMatched"]);
    // As the client knows the server: by its name, and by a proxy's scheme.
    let headers = ["x-forwarded-proto: https"];
    let answer = server.ask("GET", &items, &headers).await.fine().json();
    assert!(link(&answer, "next").unwrap().starts_with("https://127.0.0.1:"), "{answer}");
}
