//! Screenings: what is asked reaches the question, and what is wrong is told.

use crate::{
    client::{Server, link},
    database::Database,
};

on_both_engines!(the_largest_projects_come_first, each_parameter_narrows, wrong_ones_are_named);

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
        ("f=csv", "f", "json"),
    ] {
        let problem = server.get(&format!("/screening?{query}")).await.problem(400);
        assert_eq!(problem["parameter"], parameter, "{problem}");
        assert!(problem["detail"].as_str().unwrap().contains(words), "{problem}");
    }
}
