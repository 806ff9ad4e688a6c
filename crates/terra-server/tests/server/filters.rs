//! Which rows are asked for: by CQL2, and by a property's value.

use crate::{
    client::{Server, link},
    database::Database,
};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use serde_json::Value as Tree;
use std::collections::BTreeSet;
use terra_schema::Row;
use terra_store::Database as _;
use terra_tables::{core::User, energy::EnergyProject, environment::WeatherStation};

on_both_engines!(
    text_and_json_find_the_same,
    pages_keep_their_filter,
    positions_are_read_in_their_reference_system,
    a_property_has_a_value,
    what_is_wrong_with_a_filter_is_told,
    hidden_columns_are_no_queryables,
    queryables_are_what_items_show,
);

fn items(name: &str, query: &str) -> String {
    format!("/collections/{name}/items?{query}")
}

fn filter(text: &str) -> String {
    format!("filter={}", utf8_percent_encode(text, NON_ALPHANUMERIC))
}

async fn matched(server: &Server, name: &str, query: &str) -> u64 {
    server.json(&items(name, query)).await["numberMatched"].as_u64().unwrap()
}

async fn text_and_json_find_the_same(database: &Database) {
    database.fill().await;
    let server = Server::of(&database.store).await;
    let projects = database.store.select::<EnergyProject>().all().await.unwrap();
    let large = |least: i64| {
        let is_large = |project: &&EnergyProject| {
            project.capacity_mw.is_some_and(|mw| mw.to_f64() > least as f64)
        };
        projects.iter().filter(is_large).count() as u64
    };
    for least in [0, 10, 1_000, 100_000] {
        let text = filter(&format!("capacity_mw > {least}"));
        assert_eq!(matched(&server, EnergyProject::NAME, &text).await, large(least), "{text}");
        let json = format!(r#"{{"op":"<","args":[{least},{{"property":"capacity_mw"}}]}}"#);
        let json = format!("filter-lang=cql2-json&{}", filter(&json));
        assert_eq!(matched(&server, EnergyProject::NAME, &json).await, large(least), "{json}");
    }
    // Said beside a box, both hold.
    let both = format!("bbox=112,-44,154,-10&filter-lang=cql2-text&{}", filter("capacity_mw > 10"));
    let plain = "S_INTERSECTS(geometry, BBOX(112,-44,154,-10)) AND capacity_mw > 10";
    let plain = matched(&server, EnergyProject::NAME, &filter(plain)).await;
    assert_eq!(matched(&server, EnergyProject::NAME, &both).await, plain);
    assert!(plain > 0 && plain <= large(10));
}

async fn pages_keep_their_filter(database: &Database) {
    database.fill().await;
    let server = Server::of(&database.store).await;
    let text = "CASEI(name) LIKE casei('%SOLAR%') OR \"name\" LIKE '%a b%'";
    let query = format!("limit=7&status=operating&{}", filter(text));
    let mut page = server.json(&items(EnergyProject::NAME, &query)).await;
    let expected = page["numberMatched"].as_u64().unwrap();
    assert!(expected > 7, "{expected}");
    let mut ids = BTreeSet::new();
    loop {
        assert_eq!(page["numberMatched"], expected);
        for feature in page["features"].as_array().unwrap() {
            let name = feature["properties"]["name"].as_str().unwrap().to_lowercase();
            assert!(name.contains("solar") || name.contains("a b"), "{name}");
            assert!(ids.insert(feature["id"].as_str().unwrap().to_owned()));
        }
        let Some(next) = link(&page, "next") else { break };
        page = server.follow(next).await;
    }
    assert_eq!(ids.len() as u64, expected);
}

async fn positions_are_read_in_their_reference_system(database: &Database) {
    database.fill().await;
    let server = Server::of(&database.store).await;
    let stations = async |crs: &str, bbox: &str| {
        let text = filter(&format!("S_INTERSECTS(geometry, BBOX({bbox}))"));
        let crs = utf8_percent_encode(crs, NON_ALPHANUMERIC);
        matched(&server, WeatherStation::NAME, &format!("filter-crs={crs}&{text}")).await
    };
    let expected = matched(&server, WeatherStation::NAME, "bbox=144,-39,154,-27").await;
    assert!(expected > 0);
    let ogc = "http://www.opengis.net/def/crs";
    let lonlat = stations(&format!("{ogc}/OGC/1.3/CRS84"), "144,-39,154,-27").await;
    let latlon = stations(&format!("{ogc}/EPSG/0/4326"), "-39,144,-27,154").await;
    let metres = "16030006.7,-4721671.57,17143201.6,-3123471.75";
    let metres = stations(&format!("{ogc}/EPSG/0/3857"), metres).await;
    assert_eq!([lonlat, latlon, metres], [expected; 3]);
}

async fn a_property_has_a_value(database: &Database) {
    database.fill().await;
    let server = Server::of(&database.store).await;
    let page = server.json(&items(EnergyProject::NAME, "limit=1")).await;
    let one = &page["features"][0];
    let properties = one["properties"].as_object().unwrap();
    for (name, value) in properties.iter().chain([(&"id".to_owned(), &one["id"])]) {
        let text = match value {
            Tree::String(text) => text.clone(),
            Tree::Number(_) | Tree::Bool(_) => value.to_string(),
            _ => continue,
        };
        let escaped = utf8_percent_encode(&text, NON_ALPHANUMERIC);
        let query = format!("{name}={escaped}&id={}", one["id"].as_str().unwrap());
        let query = if name == "id" { format!("id={escaped}") } else { query };
        assert_eq!(matched(&server, EnergyProject::NAME, &query).await, 1, "{query}");
    }
    assert_eq!(matched(&server, EnergyProject::NAME, "name=no%20such%20thing").await, 0);
    let wrong = server.get(&items(EnergyProject::NAME, "capacity_mw=much")).await.problem(400);
    assert_eq!(wrong["parameter"], "capacity_mw");
    let twice = server.get(&items(EnergyProject::NAME, "name=a&name=b")).await.problem(400);
    assert_eq!(twice["parameter"], "name");
}

async fn what_is_wrong_with_a_filter_is_told(database: &Database) {
    let server = Server::of(&database.store).await;
    let long = format!("name LIKE '{}'", "x".repeat(1_001));
    for (query, parameter, words) in [
        (
            filter("nme = 'x'"),
            "filter",
            "at letter 1: there is no property `nme` here: did you mean `name`?",
        ),
        (filter("name = 5"), "filter", "`name` (a text) and 5 (a number)"),
        (filter("name = "), "filter", "at letter 8"),
        (filter(""), "filter", "found the end"),
        (filter(&long), "filter", "more than 1000 letters of a pattern"),
        (filter(&"(".repeat(2_000)), "filter", "parts inside each other"),
        (filter("zzz = 1"), "filter", "there are id, "),
        (format!("filter-lang=cql2-json&{}", filter("name = 'x'")), "filter", "no JSON"),
        (
            format!("filter-lang=cql-text&{}", filter("true")),
            "filter-lang",
            "cql2-text or cql2-json",
        ),
        ("filter-lang=sql".to_owned(), "filter-lang", "not `sql`"),
        (format!("filter-crs=EPSG:2056&{}", filter("true")), "filter-crs", "CRS84"),
        (format!("{}&{}", filter("true"), filter("false")), "filter", "said twice"),
        ("filterlang=cql2-text".to_owned(), "filterlang", "did you mean `filter-lang`?"),
        ("capacity_m=5".to_owned(), "capacity_m", "did you mean `capacity_mw`?"),
    ] {
        let problem = server.get(&items(EnergyProject::NAME, &query)).await.problem(400);
        assert_eq!(problem["parameter"], parameter, "{query}: {problem}");
        let detail = problem["detail"].as_str().unwrap();
        assert!(detail.contains(words), "{query}: {detail}");
    }
}

async fn hidden_columns_are_no_queryables(database: &Database) {
    database.store.insert(User::new("ada@secret.example", "ada")).await.unwrap();
    let server = Server::of(&database.store).await;
    let described = server.get(&format!("/collections/{}/queryables", User::NAME)).await.fine();
    assert!(described.body.contains("\"id\""), "{described:?}");
    let shown: BTreeSet<&str> =
        terra_cql2::Readable(User::table()).columns().map(|(_, column)| column.name).collect();
    for column in User::table().columns.iter().filter(|column| !shown.contains(column.name)) {
        for text in ["NAME IS NULL", "NAME = 'ada@secret.example'", "CASEI(NAME) LIKE 'a%'"] {
            let text = filter(&text.replace("NAME", column.name));
            let problem = server.get(&items(User::NAME, &text)).await.problem(400);
            let detail = problem["detail"].as_str().unwrap();
            assert!(detail.contains("there is no property"), "{detail}");
        }
    }
    // What is asked for by another name is not theirs.
    assert_eq!(matched(&server, User::NAME, &filter("CASEI(username) = casei('ADA')")).await, 1);
}

async fn queryables_are_what_items_show(database: &Database) {
    database.fill().await;
    let server = Server::of(&database.store).await;
    for name in [EnergyProject::NAME, WeatherStation::NAME] {
        let collection = server.json(&format!("/collections/{name}")).await;
        let href = link(&collection, "http://www.opengis.net/def/rel/ogc/1.0/queryables").unwrap();
        let schema = server.follow(href).await;
        assert_eq!(schema["$id"], href);
        assert_eq!(schema["type"], "object");
        let queryables = schema["properties"].as_object().unwrap();
        let page = server.json(&items(name, "limit=1")).await;
        let shown = page["features"][0]["properties"].as_object().unwrap();
        let shown: BTreeSet<&str> =
            shown.keys().map(String::as_str).chain(["id", "geometry"]).collect();
        assert_eq!(queryables.keys().map(String::as_str).collect::<BTreeSet<_>>(), shown);
        for (queryable, described) in queryables {
            assert!(described["title"].is_string(), "{queryable}: {described}");
            let text = filter(&format!("\"{queryable}\" IS NULL"));
            server.get(&items(name, &text)).await.fine();
        }
    }
    let schema = server.get(&format!("/collections/{}/queryables", EnergyProject::NAME)).await;
    assert_eq!(schema.header("content-type"), "application/schema+json");
    let schema = schema.json();
    let properties = serde_json::to_string_pretty(&schema["properties"]).unwrap();
    insta::assert_snapshot!("queryables", properties);
}
