//! Screenings: what is asked reaches the question, and what is wrong is told.

use crate::{
    client::{Server, link},
    database::Database,
};

on_both_engines!(
    the_largest_projects_come_first,
    each_parameter_narrows,
    pages_lead_to_every_project_once,
    what_matches_is_counted,
    filters_and_periods_hold,
    it_has_other_forms,
    wrong_ones_are_named,
);

async fn the_largest_projects_come_first(database: &Database) {
    database.fill().await;
    let server = Server::of(&database.store).await;
    let answer = server.get("/screening").await.fine();
    assert_eq!(answer.header("content-type"), "application/geo+json");
    let screening = answer.json();
    assert_eq!(screening["type"], "FeatureCollection");
    let features = screening["features"].as_array().unwrap();
    assert_eq!((features.len(), &screening["numberReturned"]), (100, &100.into()));
    assert!(features.iter().all(|feature| feature["type"] == "Feature"));
    assert_eq!(features[0]["properties"]["name"], "Bayswater");
    // As another program finds it: YWLM, 94 km away.
    let station = &features[0]["properties"]["weather_station"];
    assert_eq!(station["station_id"], "YWLM");
    assert!((station["distance_km"].as_f64().unwrap() - 94.0).abs() < 0.5, "{station}");
    let attribution = screening["attribution"].as_str().unwrap();
    assert!(attribution.contains("World Resources Institute"), "{attribution}");
    assert!(attribution.contains("NOAA"), "{attribution}");
    assert!(link(&screening, "license").is_some());
}

async fn each_parameter_narrows(database: &Database) {
    database.fill().await;
    let server = Server::of(&database.store).await;
    let count = async |query: &str| {
        let screening = server.json(&format!("/screening?{query}")).await;
        screening["features"].as_array().unwrap().len()
    };
    assert_eq!(count("limit=3").await, 3);
    assert_eq!(count("limit=1000").await, 512);
    // As another program counts the lines of the file: 2640, 2200 and 2180 MW.
    assert_eq!(count("min_capacity_mw=2000").await, 3);
    assert_eq!(count("min_capacity_mw=2640").await, 1);
    assert_eq!(count("min_capacity_mw=2640.5").await, 0);
    assert_eq!(count("status=retired&limit=1000").await, 0);
    let here = count("bbox=140,-40,150,-30&limit=1000").await;
    assert_eq!(here, 135);
    assert_eq!(count("bbox=140,-40,150,-30&fire_radius_km=10.5&fire_days=0&limit=1").await, 1);
}

async fn pages_lead_to_every_project_once(database: &Database) {
    database.fill().await;
    let server = Server::of(&database.store).await;
    let whole = server.json("/screening?limit=1000&bbox=140,-40,150,-30").await;
    let ids = |page: &serde_json::Value| -> Vec<String> {
        let features = page["features"].as_array().unwrap();
        features.iter().map(|feature| feature["id"].as_str().unwrap().to_owned()).collect()
    };
    let mut page = server.json("/screening?limit=50&bbox=140,-40,150,-30").await;
    let mut seen = ids(&page);
    while let Some(next) = link(&page, "next") {
        page = server.follow(next).await;
        seen.extend(ids(&page));
    }
    assert_eq!(seen, ids(&whole));
}

async fn what_matches_is_counted(database: &Database) {
    database.fill().await;
    let server = Server::of(&database.store).await;
    let told = async |query: &str| {
        let page = server.json(&format!("/screening?{query}")).await;
        (page["numberMatched"].clone(), page["numberMatchedIs"].clone())
    };
    let exact = |rows: u64| (rows.into(), serde_json::Value::Null);
    assert_eq!(told("limit=5").await, exact(512));
    // Whatever the page: its rows, the first, one in between, the last.
    assert_eq!(told("limit=1000").await, exact(512));
    let mut page = server.json("/screening?limit=60&bbox=140,-40,150,-30").await;
    while let Some(next) = link(&page, "next") {
        assert_eq!(page["numberMatched"], 135);
        page = server.follow(next).await;
    }
    assert_eq!((&page["numberMatched"], &page["numberReturned"]), (&135.into(), &15.into()));
    assert_eq!(told("limit=1&min_capacity_mw=2000").await, exact(3));
    assert_eq!(told("limit=1&filter=capacity_mw%3E=2200").await, exact(2));
    assert_eq!(told("limit=1&status=retired").await, exact(0));
    // Fires narrow no projects.
    assert_eq!(told("limit=1&fire_days=0&fire_radius_km=0").await, exact(512));
    assert_eq!(told("count=none").await, (serde_json::Value::Null, serde_json::Value::Null));
    let (rows, _) = told("count=estimate&limit=100").await;
    assert!(rows.as_u64().unwrap() >= 100, "{rows}");
    let problem = server.get("/screening?count=all").await.problem(400);
    assert_eq!(problem["parameter"], "count");
    let csv = server.get("/screening?f=csv&limit=5").await.fine();
    let counts = [csv.header("ogc-numbermatched"), csv.header("ogc-numberreturned")];
    assert_eq!(counts, ["512", "5"]);
    let html = server.get("/screening?f=html&limit=5").await.fine();
    assert!(html.body.contains("5 of 512 rows"), "{}", html.body);
}

async fn filters_and_periods_hold(database: &Database) {
    database.fill().await;
    for (day, longitude) in [("2020-05-01T12:00:00Z", 150.9), ("2020-05-02T00:00:00Z", 150.95)] {
        let place = terra_geo::LonLat::new(longitude, -32.4).unwrap();
        let day = terra_schema::Timestamp::parse(day).unwrap();
        let fire = terra_tables::environment::FireEvent::new(day, place);
        terra_store::Database::insert(&database.store, fire).await.unwrap();
    }
    let server = Server::of(&database.store).await;
    let fires = async |datetime: &str| {
        let target = format!("/screening?filter=name='Bayswater'&datetime={datetime}");
        let page = server.json(&target).await;
        assert_eq!(page["numberReturned"], 1);
        page["features"][0]["properties"]["fires_count"].as_u64().unwrap()
    };
    assert_eq!(fires("2020-05-01").await, 1);
    assert_eq!(fires("2020-05-01/2020-05-02").await, 2);
    assert_eq!(fires("../2020-05-01T11:59:59Z").await, 0);
    assert_eq!(fires("2020-05-01T12:00:00Z/..").await, 2);
    assert_eq!(fires("2020-05-02T00:00:00Z").await, 1);
}

async fn it_has_other_forms(database: &Database) {
    database.fill().await;
    let server = Server::of(&database.store).await;
    let csv = server.get("/screening?f=csv&limit=5").await.fine();
    assert_eq!(csv.header("content-type"), "text/csv; charset=utf-8; header=present");
    assert_eq!(csv.body.lines().count(), 6);
    assert_eq!(csv.links("next").len(), 1);
    let flat = server.json("/screening?f=flat&limit=5").await;
    assert_eq!(flat.as_array().unwrap().len(), 5);
    assert!(flat[0]["longitude"].is_number());
    let html = server.get("/screening?f=html&limit=5").await.fine();
    assert!(html.body.contains("Bayswater") && html.body.contains("rel=\"next\""));
}

async fn wrong_ones_are_named(database: &Database) {
    let server = Server::of(&database.store).await;
    for (query, parameter, words) in [
        ("limit=0", "limit", "from 1 to 1000"),
        ("limit=1001", "limit", "from 1 to 1000"),
        ("min_capacity_mw=-1", "min_capacity_mw", "from 0 to"),
        ("min_capacity_mw=many", "min_capacity_mw", "not `many`"),
        ("min_capacity=5", "min_capacity", "min_capacity_mw"),
        ("bbox=1", "bbox", "west, south, east and north"),
        ("status=dreamt", "status", "planned"),
        ("status=Planned", "status", "planned"),
        ("fire_radius_km=-1", "fire_radius_km", "from 0 to 20038"),
        ("fire_radius_km=NaN", "fire_radius_km", "from 0 to 20038"),
        ("fire_radius_km=1e9", "fire_radius_km", "from 0 to 20038"),
        ("fire_days=1.5", "fire_days", "from 0 to 36525"),
        ("fire_days=99999999999", "fire_days", "from 0 to 36525"),
        ("f=xml", "f", "json"),
        ("datetime=yesterday", "datetime", "a moment such as"),
        ("datetime=2024-05-02/2024-05-01", "datetime", "ends before it begins"),
        ("datetime=2024-05-02/..&fire_days=3", "datetime", "say one"),
        ("cursor=x", "cursor", "`next`"),
        ("filter=nothing=1", "filter", "no property"),
    ] {
        let problem = server.get(&format!("/screening?{query}")).await.problem(400);
        assert_eq!(problem["parameter"], parameter, "{problem}");
        assert!(problem["detail"].as_str().unwrap().contains(words), "{problem}");
    }
}
