//! Boxes, against a count of all rows.

use crate::{client::Server, database::Database};
use serde_json::Value as Tree;
use std::collections::BTreeSet;
use terra_geo::{BBox, Geometry, LonLat, Position};
use terra_schema::Row;
use terra_store::Database as _;
use terra_tables::energy::{EnergyProject, ProjectStatus, ProjectType, TransmissionLine};

on_both_engines!(
    a_box_holds_the_rows_that_lie_in_it,
    a_box_across_the_antimeridian_holds_both_sides,
    a_box_meets_the_geometries_that_reach_into_it,
);

async fn ids(server: &Server, table: &str, bbox: &str) -> BTreeSet<String> {
    let target = format!("/collections/{table}/items?limit=10000&bbox={bbox}");
    let page = server.json(&target).await;
    let features: &Vec<Tree> = page["features"].as_array().unwrap();
    assert_eq!(page["numberMatched"], features.len(), "{bbox}");
    features.iter().map(|feature| feature["id"].as_str().unwrap().to_owned()).collect()
}

async fn compare_projects(database: &Database, server: &Server, boxes: &[[f64; 4]]) {
    let projects = database.store.select::<EnergyProject>().all().await.unwrap();
    for &[west, south, east, north] in boxes {
        let bbox = BBox::new(west, south, east, north).unwrap();
        let inside =
            |project: &&EnergyProject| project.location.is_some_and(|place| bbox.contains(place));
        let expected: BTreeSet<_> =
            projects.iter().filter(inside).map(|project| project.id.to_string()).collect();
        let found = ids(server, EnergyProject::NAME, &bbox.to_string()).await;
        assert_eq!(found, expected, "{bbox}");
        let with_heights = format!("{west},{south},-100,{east},{north},9000");
        assert_eq!(ids(server, EnergyProject::NAME, &with_heights).await, expected, "{bbox}");
    }
}

async fn a_box_holds_the_rows_that_lie_in_it(database: &Database) {
    database.fill().await;
    let server = Server::of(&database.store).await;
    let boxes = [
        [140.0, -40.0, 150.0, -30.0],
        [113.534, -42.8883, 153.4341, -12.1889],
        [-180.0, -90.0, 180.0, 90.0],
        [0.0, 0.0, 10.0, 10.0],
        [150.9491, -32.3953, 150.9491, -32.3953],
        [150.0, -90.0, 120.0, 90.0],
        [-179.0, -90.0, 145.0, 90.0],
    ];
    compare_projects(database, &server, &boxes).await;
    let all = ids(&server, EnergyProject::NAME, "-180,-90,180,90").await;
    assert_eq!(all.len(), 512);
}

/// Longitudes around the antimeridian, and far from it.
const LONGITUDES: [f64; 9] = [-180.0, 180.0, 179.9, -179.9, 170.0, -170.0, 0.0, 100.0, -100.0];

async fn a_box_across_the_antimeridian_holds_both_sides(database: &Database) {
    for longitude in LONGITUDES {
        let place = LonLat::new(longitude, -17.0).unwrap();
        let project = EnergyProject::new("Fiji", ProjectType::Wind, ProjectStatus::Planned);
        database.store.insert(project.location(place)).await.unwrap();
    }
    let server = Server::of(&database.store).await;
    let mut boxes = Vec::new();
    for west in LONGITUDES {
        for east in LONGITUDES {
            boxes.push([west, -20.0, east, -10.0]);
        }
    }
    compare_projects(database, &server, &boxes).await;
    // By hand, so that the comparison isn't of one mistake with itself.
    assert_eq!(ids(&server, EnergyProject::NAME, "175,-20,-175,-10").await.len(), 4);
    assert_eq!(ids(&server, EnergyProject::NAME, "165,-20,-165,-10").await.len(), 6);
    assert_eq!(ids(&server, EnergyProject::NAME, "-165,-20,165,-10").await.len(), 3);
    assert_eq!(ids(&server, EnergyProject::NAME, "175,-10,-175,0").await.len(), 0);
}

async fn a_box_meets_the_geometries_that_reach_into_it(database: &Database) {
    let line = |parts: &[&[(f64, f64)]]| {
        let place = |&(lon, lat): &(f64, f64)| Position::new(lon, lat).unwrap();
        let parts = parts.iter().map(|part| part.iter().map(place).collect()).collect();
        Geometry::multi_line_string(parts).unwrap()
    };
    let lines = [
        ("plain", line(&[&[(10.0, 10.0), (20.0, 20.0)]])),
        ("crossing", line(&[&[(175.0, 0.0), (180.0, 1.0)], &[(-180.0, 1.0), (-175.0, 2.0)]])),
        ("east", line(&[&[(170.0, 0.0), (180.0, 1.0)]])),
        ("west", line(&[&[(-180.0, 0.0), (-170.0, 1.0)]])),
    ];
    for (name, geometry) in lines {
        let draft = TransmissionLine::new().name(name).geometry(geometry);
        database.store.insert(draft).await.unwrap();
    }
    let rows = database.store.select::<TransmissionLine>().all().await.unwrap();
    let id = |name: &str| {
        rows.iter()
            .find(|row| row.name.as_deref() == Some(name))
            .map(|row| row.id.to_string())
            .unwrap()
    };
    let server = Server::of(&database.store).await;
    for (bbox, names) in [
        ("0,0,10,10", &["plain"] as &[&str]),
        ("0,0,9,9", &[]),
        ("178,0,-178,2", &["crossing", "east", "west"]),
        ("176,0,177,2", &["crossing", "east"]),
        ("-177,0,-176,2", &["crossing", "west"]),
        ("171,0,172,2", &["east"]),
        ("-172,0,-171,2", &["west"]),
        ("-180,0,-180,2", &["crossing", "east", "west"]),
        ("-169,0,169,30", &["plain"]),
        ("-180,-90,180,90", &["plain", "crossing", "east", "west"]),
        ("-169,0,-171,2", &["crossing", "east", "west"]),
    ] {
        let expected: BTreeSet<String> = names.iter().map(|name| id(name)).collect();
        assert_eq!(ids(&server, TransmissionLine::NAME, bbox).await, expected, "{bbox}");
    }
    let collection = server.json(&format!("/collections/{}", TransmissionLine::NAME)).await;
    let extent = serde_json::json!([[-180.0, 0.0, 180.0, 20.0]]);
    assert_eq!(collection["extent"]["spatial"]["bbox"], extent);
}
