//! Rows by their time, in an order, with some of what they tell, in a reference system.

use crate::{
    client::{Server, link},
    database::Database,
};
use serde_json::{Value as Tree, json};
use std::collections::BTreeSet;
use terra_geo::{Crs, Geometry, LonLat, Position};
use terra_schema::{Date, Row, Timestamp};
use terra_store::Database as _;
use terra_tables::{
    energy::{EnergyProject, ProjectStatus, ProjectType, TransmissionLine},
    environment::{DroughtCondition, EarthquakeEvent},
    regulatory::{Permit, PermitStatus, PermitType},
};

on_both_engines!(
    a_moment_finds_what_was_then,
    a_period_is_found_by_any_day_of_it,
    what_has_no_time_is_found_at_none,
    the_schema_says_what_is_told,
    pages_keep_their_order,
    an_order_stays_while_rows_are_written,
    what_is_asked_for_is_shown,
    coordinates_come_in_each_reference_system,
    boxes_go_in_each_reference_system,
    rows_are_counted_as_they_are_asked_to_be,
    a_limit_beyond_the_most_is_the_most,
    what_is_wrong_is_named,
);

fn items<T: Row>() -> String {
    format!("/collections/{}/items", T::NAME)
}

fn values(page: &Tree, property: &str) -> Vec<Tree> {
    let features = page["features"].as_array().unwrap();
    features.iter().map(|feature| feature["properties"][property].clone()).collect()
}

async fn a_moment_finds_what_was_then(database: &Database) {
    let place = LonLat::new(70.0, 36.0).unwrap();
    for moment in ["2024-05-06T00:00:00Z", "2024-05-06T23:59:59.5Z", "2024-05-07T00:00:00Z"] {
        let event = EarthquakeEvent::new(Timestamp::parse(moment).unwrap(), place);
        database.store.insert(event).await.unwrap();
    }
    let server = Server::of(&database.store).await;
    for (datetime, count) in [
        ("2024-05-06T00:00:00Z", 1),
        ("2024-05-06T02:00:00%2B02:00", 1),
        ("2024-05-06", 2),
        ("2024-05-06/2024-05-07", 3),
        ("2024-05-06T00:00:01Z/2024-05-06T23:59:59Z", 0),
        ("../2024-05-06", 2),
        ("2024-05-07/..", 1),
        ("../..", 3),
        ("2025-01-01/", 0),
    ] {
        let target = format!("{}?datetime={datetime}", items::<EarthquakeEvent>());
        assert_eq!(server.json(&target).await["numberMatched"], count, "{datetime}");
    }
    let described = server.json(&format!("/collections/{}", EarthquakeEvent::NAME)).await;
    let interval = json!([["2024-05-06T00:00:00.000000Z", "2024-05-07T00:00:00.000000Z"]]);
    assert_eq!(described["extent"]["temporal"]["interval"], interval);
}

async fn a_period_is_found_by_any_day_of_it(database: &Database) {
    let day = |day| Date::new(2024, 5, day).unwrap();
    for (start, end) in [(7, 13), (14, 20)] {
        let week = DroughtCondition::new(day(start), day(end));
        database.store.insert(week).await.unwrap();
    }
    let server = Server::of(&database.store).await;
    for (datetime, count) in [
        ("2024-05-06T23:59:59Z", 0),
        ("2024-05-07", 1),
        ("2024-05-13T23:59:59Z", 1),
        ("2024-05-13/2024-05-14", 2),
        ("2024-05-08/2024-05-09", 1),
        ("../2024-05-06", 0),
        ("2024-05-20T12:00:00Z/..", 1),
    ] {
        let target = format!("{}?datetime={datetime}", items::<DroughtCondition>());
        assert_eq!(server.json(&target).await["numberMatched"], count, "{datetime}");
    }
}

async fn what_has_no_time_is_found_at_none(database: &Database) {
    let permit = Permit::new("A", PermitType::Planning, PermitStatus::Granted);
    database.store.insert(permit).await.unwrap();
    let server = Server::of(&database.store).await;
    for datetime in ["2024-05-06", "../.."] {
        let page = server.json(&format!("{}?datetime={datetime}", items::<Permit>())).await;
        assert_eq!(page["numberMatched"], 0);
    }
}

async fn the_schema_says_what_is_told(database: &Database) {
    let server = Server::of(&database.store).await;
    let of = async |name: &str, part: &str| {
        let answer = server.get(&format!("/collections/{name}/{part}")).await.fine();
        assert_eq!(answer.header("content-type"), "application/schema+json");
        answer.json()["properties"].clone()
    };
    let role = |schema: &Tree, name: &str| schema[name]["x-ogc-role"].clone();
    let event = of(EarthquakeEvent::NAME, "schema").await;
    for (name, expected) in
        [("id", "id"), ("geometry", "primary-geometry"), ("occurred_at", "primary-instant")]
    {
        assert_eq!(role(&event, name), expected);
    }
    let drought = of(DroughtCondition::NAME, "schema").await;
    assert_eq!(role(&drought, "period_start_date"), "primary-interval-start");
    assert_eq!(role(&drought, "period_end_date"), "primary-interval-end");
    let plant = of(EnergyProject::NAME, "schema").await;
    assert_eq!(plant["capacity_mw"]["x-ogc-unit"], "MW");
    assert_eq!(plant["capacity_mw"]["minimum"], 0.0);
    let statuses = plant["status"]["oneOf"].as_array().unwrap();
    assert!(statuses.iter().any(|status| status["const"] == "operating"));
    assert_eq!(statuses.len(), plant["status"]["enum"].as_array().unwrap().len());
    let permit = of(Permit::NAME, "schema").await;
    assert_eq!(permit["project_id"]["x-ogc-collectionId"], EnergyProject::NAME);
    // Documents have no order.
    let sortable = of(EnergyProject::NAME, "sortables").await;
    assert!(sortable["capacity_mw"].is_object() && sortable.get("properties").is_none());
}

async fn pages_keep_their_order(database: &Database) {
    database.fill().await;
    let server = Server::of(&database.store).await;
    let ask = |query: &str| format!("{}?{query}", items::<EnergyProject>());
    let order = "sortby=-capacity_mw,name,-generation_year&properties=name,capacity_mw";
    let whole = server.json(&ask(&format!("{order}&limit=1000"))).await;
    let capacities = values(&whole, "capacity_mw");
    let numbers: Vec<f64> = capacities.iter().filter_map(Tree::as_f64).collect();
    assert!(numbers.is_sorted_by(|a, b| a >= b) && numbers.len() > 500);
    let mut page = server.json(&ask(&format!("{order}&limit=37"))).await;
    let mut seen = page["features"].as_array().unwrap().clone();
    while let Some(next) = link(&page, "next") {
        page = server.follow(next).await;
        seen.extend(page["features"].as_array().unwrap().iter().cloned());
    }
    assert_eq!(&seen, whole["features"].as_array().unwrap());
    // A place in one order is none in another.
    let first = server.json(&ask(&format!("{order}&limit=1"))).await;
    let next = link(&first, "next").unwrap().split_once(&server.address.to_string()).unwrap().1;
    let other = next.replace("-capacity_mw,name", "capacity_mw,name");
    assert_eq!(server.get(&other).await.problem(400)["parameter"], "cursor");
}

async fn an_order_stays_while_rows_are_written(database: &Database) {
    let insert = async |name: &str, year: Option<i32>| {
        let plant = EnergyProject::new(name, ProjectType::Wind, ProjectStatus::Planned);
        database.store.insert(plant.generation_year(year)).await.unwrap();
    };
    for (name, year) in [("a", Some(2001)), ("b", None), ("c", Some(2003)), ("d", Some(2003))] {
        insert(name, year).await;
    }
    let server = Server::of(&database.store).await;
    let target = format!("{}?sortby=generation_year,%2Bname&limit=2", items::<EnergyProject>());
    let first = server.json(&target).await;
    assert_eq!(values(&first, "name"), ["a", "c"]);
    // Before the place where the page ended, and after it.
    insert("0", Some(2000)).await;
    insert("e", None).await;
    let second = server.follow(link(&first, "next").unwrap()).await;
    assert_eq!(values(&second, "name"), ["d", "b"]);
    let third = server.follow(link(&second, "next").unwrap()).await;
    assert_eq!((values(&third, "name"), link(&third, "next")), (vec!["e".into()], None));
    let descending = target.replace("generation_year", "-generation_year").replace('2', "9");
    let descending = descending.replace("%9B", "%2B");
    let names = values(&server.json(&descending).await, "name");
    assert_eq!(names, ["c", "d", "a", "0", "b", "e"]);
}

async fn what_is_asked_for_is_shown(database: &Database) {
    database.fill().await;
    let server = Server::of(&database.store).await;
    let names = |feature: &Tree| -> BTreeSet<String> {
        feature["properties"].as_object().unwrap().keys().cloned().collect()
    };
    let page = server.json(&format!("{}?limit=1", items::<EnergyProject>())).await;
    let (id, all) = (page["features"][0]["id"].as_str().unwrap(), names(&page["features"][0]));
    let without: BTreeSet<String> = all.iter().filter(|name| *name != "name").cloned().collect();
    let set = |names: &[&str]| names.iter().map(|&name| name.to_owned()).collect::<BTreeSet<_>>();
    for (query, shown) in [
        ("properties=name,status", set(&["name", "status"])),
        ("properties=", set(&[])),
        ("exclude-properties=name", without),
        ("properties=name,status&exclude-properties=name", set(&["status"])),
        // As the schema calls what each feature has.
        ("properties=id,name,geometry", set(&["name"])),
        ("skipGeometry=false", all.clone()),
    ] {
        let items = items::<EnergyProject>();
        let page = server.json(&format!("{items}?limit=1&{query}")).await;
        let item = server.json(&format!("{items}/{id}?{query}")).await;
        for feature in [&page["features"][0], &item] {
            assert_eq!(names(feature), shown, "{query}");
            assert_eq!(feature["geometry"]["type"], "Point");
        }
    }
    for query in ["skipGeometry=true", "exclude-properties=geometry"] {
        let item = format!("{}/{id}?{query}", items::<EnergyProject>());
        let item = server.json(&item).await;
        assert_eq!((&item["geometry"], names(&item)), (&Tree::Null, all.clone()));
    }
}

async fn coordinates_come_in_each_reference_system(database: &Database) {
    let pole = LonLat::new(0.0, 90.0).unwrap();
    let fiji = LonLat::new(178.5, -17.5).unwrap();
    for (name, place) in [("pole", pole), ("fiji", fiji)] {
        let plant = EnergyProject::new(name, ProjectType::Wind, ProjectStatus::Planned);
        database.store.insert(plant.location(place)).await.unwrap();
    }
    let ends = [(170.0, 0.0), (180.0, 10.0)].map(|(x, y)| Position::new(x, y).unwrap());
    let line = Geometry::line_string(ends.to_vec()).unwrap();
    database.store.insert(TransmissionLine::new().geometry(line)).await.unwrap();
    let server = Server::of(&database.store).await;
    for crs in Crs::ALL {
        let query = format!("sortby=name&crs={}", crs.uri());
        let answer = server.get(&format!("{}?{query}", items::<EnergyProject>())).await.fine();
        assert_eq!(answer.header("content-crs"), format!("<{}>", crs.uri()));
        let expected = [[178.5, -17.5], [0.0, 90.0]].map(|place| crs.coordinates(place));
        let page = answer.json();
        for (feature, expected) in page["features"].as_array().unwrap().iter().zip(expected) {
            assert_eq!(feature["geometry"]["coordinates"], json!(expected));
        }
        let lines = server.json(&format!("{}?{}", items::<TransmissionLine>(), &query)).await;
        let expected = [[170.0, 0.0], [180.0, 10.0]].map(|place| crs.coordinates(place));
        assert_eq!(lines["features"][0]["geometry"]["coordinates"], json!(expected));
        let id = page["features"][0]["id"].as_str().unwrap();
        let item = format!("{}/{id}?crs={}", items::<EnergyProject>(), crs.uri());
        let item = server.get(&item).await.fine();
        assert_eq!(item.header("content-crs"), format!("<{}>", crs.uri()));
        assert_eq!(item.json()["geometry"], page["features"][0]["geometry"]);
    }
    let plain = server.get(&items::<EnergyProject>()).await.fine();
    assert_eq!(plain.header("content-crs"), format!("<{}>", Crs::Crs84.uri()));
    let described = server.json(&format!("/collections/{}", EnergyProject::NAME)).await;
    assert_eq!(described["crs"], json!(Crs::ALL.map(Crs::uri)));
    assert_eq!(described["storageCrs"], Crs::Crs84.uri());
}

async fn boxes_go_in_each_reference_system(database: &Database) {
    let places = [("pole", 10.0, 90.0), ("fiji", 178.5, -17.5), ("samoa", -172.0, -13.5)];
    for (name, longitude, latitude) in places {
        let plant = EnergyProject::new(name, ProjectType::Wind, ProjectStatus::Planned);
        let plant = plant.location(LonLat::new(longitude, latitude).unwrap());
        database.store.insert(plant).await.unwrap();
    }
    let server = Server::of(&database.store).await;
    for (crs, bbox, names) in [
        (Crs::Crs84, "170,-20,-170,-10", &["fiji", "samoa"][..]),
        (Crs::Epsg4326, "-20,170,-10,-170", &["fiji", "samoa"]),
        (Crs::Epsg4326, "-20,170,-10,180", &["fiji"]),
        (Crs::Epsg3857, "18924313,-2273031,-18924313,-1118890", &["fiji", "samoa"]),
        (Crs::Epsg3857, "-20037508.34,-2273031,-18924313,-1118890", &["samoa"]),
        // The pole is on the edge of the map.
        (Crs::Epsg3857, "0,20000000,20037508.34,20048966.11", &["pole"]),
        (Crs::Epsg3857, "0,20000000,20037508.34,20040000", &[]),
    ] {
        let target =
            format!("{}?sortby=name&bbox={bbox}&bbox-crs={}", items::<EnergyProject>(), crs.uri());
        assert_eq!(values(&server.json(&target).await, "name"), names, "{bbox}");
    }
}

async fn rows_are_counted_as_they_are_asked_to_be(database: &Database) {
    database.fill().await;
    let server = Server::of(&database.store).await;
    let ask = async |count: &str, limit: u64| {
        let target = format!("{}?count={count}&limit={limit}", items::<EnergyProject>());
        let page = server.json(&target).await;
        (page["numberMatched"].as_u64(), page["numberMatchedIs"].clone())
    };
    assert_eq!(ask("exact", 5).await, (Some(512), Tree::Null));
    assert_eq!(ask("none", 5).await, (None, Tree::Null));
    // The page has them all, so they are counted.
    assert_eq!(ask("estimate", 1_000).await, (Some(512), Tree::Null));
    let (rows, how) = ask("estimate", 5).await;
    assert!(rows.unwrap() >= 5);
    assert!(how == "estimate" || (how, rows) == (Tree::Null, Some(512)));
}

async fn a_limit_beyond_the_most_is_the_most(database: &Database) {
    let server = Server::of(&database.store).await;
    for limit in ["10001", "99999999999999999999999999"] {
        server.json(&format!("{}?limit={limit}", items::<Permit>())).await;
    }
}

async fn what_is_wrong_is_named(database: &Database) {
    let server = Server::of(&database.store).await;
    for (query, parameter, words) in [
        ("datetime=yesterday", "datetime", "a moment such as"),
        ("datetime=2024-05-07/2024-05-06", "datetime", "ends before it begins"),
        ("sortby=capacity", "sortby", "did you mean `capacity_mw`?"),
        ("sortby=", "sortby", "/sortables"),
        ("sortby=properties", "sortby", "/sortables"),
        ("sortby=geometry", "sortby", "/sortables"),
        ("sortby=--name", "sortby", "/sortables"),
        ("sortby=name,name,name,name,name,name,name,name,name", "sortby", "at most 8"),
        ("properties=nam", "properties", "did you mean `name`?"),
        ("properties=name,", "properties", "/schema"),
        ("exclude-properties=cell", "exclude-properties", "/schema"),
        ("exclude-properties=id", "exclude-properties", "/schema"),
        ("skipGeometry=yes", "skipGeometry", "true or false"),
        ("crs=EPSG:25832", "crs", "EPSG/0/3857"),
        ("bbox=1,2,3,4&bbox-crs=WGS84", "bbox-crs", "CRS84"),
        ("bbox=95,2,96,4&bbox-crs=EPSG:4326", "bbox", "south, west, north and east"),
        ("bbox=0,0,3e7,1&bbox-crs=EPSG:3857", "bbox", "metres"),
        ("count=all", "count", "exact, estimate or none"),
        ("status=operatin", "status", "did you mean `operating`?"),
        ("status=%00", "status", "There are"),
        ("name=%00", "name", "name"),
        ("capacity_mw=inf", "capacity_mw", "a decimal number"),
        ("generation_year=99999999999999999999", "generation_year", "whole number"),
    ] {
        let target = format!("{}?{query}", items::<EnergyProject>());
        let problem = server.get(&target).await.problem(400);
        assert_eq!(problem["parameter"], parameter, "{problem}");
        assert!(problem["detail"].as_str().unwrap().contains(words), "{query}: {problem}");
    }
    // No row can have it, but it is a number.
    for number in ["1e300", "-1.5e-200", "123456789012345678901234567890"] {
        let target = format!("{}?capacity_mw={number}", items::<EnergyProject>());
        assert_eq!(server.json(&target).await["numberMatched"], 0, "{number}");
    }
}
