//! Tiles of collections, held to the items of the same box.

use crate::{
    client::{Answer, Server},
    database::Database,
};
use fast_mvt::{MvtFeature, MvtGeometry, MvtReaderRef, MvtValue};
use serde_json::Value as Tree;
use std::{collections::BTreeSet, f64::consts::PI};
use terra_geo::{
    LonLat,
    tile::{BUFFER, EXTENT, Tile},
};
use terra_schema::Row;
use terra_store::Database as _;
use terra_tables::{
    economic::GreenBond,
    energy::{EnergyProject, ProjectStatus, ProjectType, TransmissionLine},
    environment::WeatherStation,
};

on_both_engines!(
    a_tile_holds_the_items_of_its_box,
    a_tile_shows_both_sides_of_the_antimeridian,
    a_tile_is_answered_as_other_resources_are,
    a_tile_without_features_has_no_content,
    a_tile_that_there_is_not_is_told,
);

/// Where a tile is.
pub(crate) fn address(table: &str, tile: Tile) -> String {
    let (zoom, row, column) = (tile.zoom(), tile.row(), tile.column());
    format!("/collections/{table}/tiles/WebMercatorQuad/{zoom}/{row}/{column}")
}

/// The tile of a zoom that a position lies in.
pub(crate) fn around(zoom: u8, longitude: f64, latitude: f64) -> Tile {
    let [x, y] = mercator(zoom, longitude, latitude).map(|tiles| tiles as u32);
    Tile::new(zoom, x, y).unwrap()
}

/// How many tiles from the north-western corner of the world a position is, by the definition.
fn mercator(zoom: u8, longitude: f64, latitude: f64) -> [f64; 2] {
    let north = latitude.to_radians().tan().asinh() / PI;
    [(longitude + 180.0) / 360.0, (1.0 - north) / 2.0].map(|share| share * 2_f64.powi(zoom.into()))
}

/// The features of a tile of one layer, which is called as its table.
pub(crate) fn features(table: &str, answer: &Answer) -> Vec<MvtFeature> {
    assert_eq!(answer.header("content-type"), "application/vnd.mapbox-vector-tile");
    let mut layers = MvtReaderRef::new(&answer.bytes).unwrap().to_tile().unwrap().layers;
    let layer = layers.pop().unwrap();
    assert_eq!((layers.len(), layer.name.as_str(), layer.extent.get()), (0, table, EXTENT));
    layer.features
}

/// The items in a tile and as many units around it.
async fn items(server: &Server, table: &str, tile: Tile, units: u32) -> Vec<Tree> {
    let bbox = tile.bounds_with_buffer(units);
    let page = server.json(&format!("/collections/{table}/items?limit=10000&bbox={bbox}")).await;
    assert_eq!(page["numberMatched"], page["numberReturned"]);
    page["features"].as_array().unwrap().clone()
}

/// Whether a feature is where an item is, to the next unit, and says nothing else of it.
fn is_of(feature: &MvtFeature, item: &Tree, tile: Tile) -> bool {
    let MvtGeometry::Point(point) = &feature.geometry else { return false };
    let degrees = |axis: usize| item["geometry"]["coordinates"][axis].as_f64().unwrap();
    let [x, y] = mercator(tile.zoom(), degrees(0), degrees(1));
    let units = |tiles: f64, index: u32| (tiles - f64::from(index)) * f64::from(EXTENT);
    let is_near = |units: f64, shown: i32| (units - f64::from(shown)).abs() <= 0.5 + 1e-6;
    is_near(units(x, tile.column()), point.x())
        && is_near(units(y, tile.row()), point.y())
        && feature.properties.iter().all(|(name, value)| {
            let own = if name == "id" { &item["id"] } else { &item["properties"][name] };
            match value {
                MvtValue::String(text) => own == text,
                MvtValue::SInt(number) => own == number,
                MvtValue::Double(number) => own.as_f64() == Some(*number),
                other => panic!("{other:?}"),
            }
        })
}

async fn compare(server: &Server, table: &str, tile: Tile) -> usize {
    let all = items(server, table, tile, BUFFER).await;
    // Half a unit more is rounded into the buffer.
    let mut left = items(server, table, tile, BUFFER + 1).await;
    let answer = server.get(&address(table, tile)).await;
    if all.is_empty() && answer.status == 204 {
        return 0;
    }
    let features = features(table, &answer.fine());
    for feature in &features {
        let own = left.iter().position(|item| is_of(feature, item, tile));
        left.swap_remove(own.unwrap_or_else(|| panic!("{tile:?}: {feature:?} is no item")));
        let names: BTreeSet<&str> =
            feature.properties.iter().map(|(name, _)| name.as_str()).collect();
        assert!(names.contains("name") && names.contains("id") == (tile.zoom() >= 10));
    }
    assert!(left.iter().all(|item| !all.contains(item)), "{tile:?} lacks {left:?}");
    features.len()
}

async fn a_tile_holds_the_items_of_its_box(database: &Database) {
    database.fill().await;
    let server = Server::of(&database.store).await;
    for (table, rows) in [(EnergyProject::NAME, 512), (WeatherStation::NAME, 97)] {
        assert_eq!(compare(&server, table, Tile::new(0, 0, 0).unwrap()).await, rows);
        // Melbourne, Perth, a place between the tiles of zoom 3, and the sea.
        for (longitude, latitude) in [(145.0, -37.8), (115.9, -31.9), (135.0, -22.0), (0.0, 0.0)] {
            for zoom in [1, 3, 5, 10, 13] {
                compare(&server, table, around(zoom, longitude, latitude)).await;
            }
        }
    }
    let melbourne = around(5, 145.0, -37.8);
    assert!(compare(&server, EnergyProject::NAME, melbourne).await > 50);
}

/// Longitudes on the antimeridian, and within a tile's buffer of zoom 3 from it.
const LONGITUDES: [f64; 6] = [-180.0, 180.0, 179.5, -179.5, 170.0, -170.0];

async fn a_tile_shows_both_sides_of_the_antimeridian(database: &Database) {
    for longitude in LONGITUDES {
        let place = LonLat::new(longitude, -17.0).unwrap();
        let project = EnergyProject::new("Fiji", ProjectType::Wind, ProjectStatus::Planned);
        database.store.insert(project.location(place)).await.unwrap();
    }
    let server = Server::of(&database.store).await;
    let ends = async |column| {
        let tile = Tile::new(3, column, 4).unwrap();
        let answer = server.get(&address(EnergyProject::NAME, tile)).await.fine();
        let features = features(EnergyProject::NAME, &answer);
        let mut ends: Vec<i32> = features
            .iter()
            .map(|feature| match &feature.geometry {
                MvtGeometry::Point(point) => point.x(),
                other => panic!("{other:?}"),
            })
            .collect();
        ends.sort_unstable();
        ends
    };
    // A unit is 0.011 degrees.
    assert_eq!(ends(7).await, [3186, 4050, 4096, 4096, 4142]);
    assert_eq!(ends(0).await, [-46, 0, 0, 46, 910]);
}

async fn a_tile_is_answered_as_other_resources_are(database: &Database) {
    database.fill().await;
    let server = Server::of(&database.store).await;
    let target = address(EnergyProject::NAME, around(5, 145.0, -37.8));
    let answer = server.get(&target).await.fine();
    assert_eq!(answer.header("vary"), "accept, accept-encoding");
    assert_eq!(answer.header("x-content-type-options"), "nosniff");
    assert_eq!(answer.header("content-length"), answer.bytes.len().to_string());
    let collection = format!("http://{}/collections/{}", server.address, EnergyProject::NAME);
    assert_eq!(answer.header("link"), format!("<{collection}>; rel=\"collection\""));
    let head = server.ask("HEAD", &target, &[]).await.fine();
    assert!(head.bytes.is_empty());
    for name in ["content-type", "content-length", "link"] {
        assert_eq!(head.header(name), answer.header(name));
    }
    for ending in [".mvt", ".pbf", "?f=mvt", ".mvt?f=mvt"] {
        assert_eq!(server.get(&format!("{target}{ending}")).await.fine().bytes, answer.bytes);
    }
    for accept in ["application/vnd.mapbox-vector-tile", "application/x-protobuf", "*/*"] {
        let accept = format!("accept: {accept}");
        server.ask("GET", &target, &[&accept]).await.fine();
    }
    let refused = server.ask("GET", &target, &["accept: image/png"]).await.problem(406);
    assert!(refused["detail"].as_str().unwrap().contains("f=mvt"), "{refused}");
    for (query, parameter) in [("f=json", "f"), ("bbox=1,2,3,4", "bbox"), ("limit=5", "limit")] {
        let problem = server.get(&format!("{target}?{query}")).await.problem(400);
        assert_eq!(problem["parameter"], parameter);
    }
}

async fn a_tile_without_features_has_no_content(database: &Database) {
    let server = Server::of(&database.store).await;
    for table in [EnergyProject::NAME, TransmissionLine::NAME] {
        let target = address(table, Tile::new(22, 0, 4_194_303).unwrap());
        for method in ["GET", "HEAD"] {
            let answer = server.ask(method, &target, &[]).await;
            assert_eq!((answer.status, answer.bytes.len()), (204, 0));
            let told = (answer.header("vary"), answer.header("content-type"));
            assert_eq!(told, ("accept, accept-encoding", ""));
        }
    }
}

async fn a_tile_that_there_is_not_is_told(database: &Database) {
    let server = Server::of(&database.store).await;
    let (projects, bonds) = (EnergyProject::NAME, GreenBond::NAME);
    for (target, words) in [
        (format!("{projects}/tiles/WebMercatorQuad/23/0/0"), "zoom is a number from 0 to 22"),
        (
            format!("{projects}/tiles/WebMercatorQuad/2/4/0"),
            "row at zoom 2 is a number from 0 to 3",
        ),
        (format!("{projects}/tiles/WebMercatorQuad/2/0/4.mvt"), "column at zoom 2"),
        (format!("{projects}/tiles/WebMercatorQuad/2/0/%ff"), "there is no collection"),
        (format!("{projects}/tiles/WebMercatorQuad/a/b/c"), "not `a`"),
        (format!("{projects}/tiles/WorldCRS84Quad/0/0/0"), "/tiles/WebMercatorQuad"),
        (format!("{projects}/tiles/WorldCRS84Quad"), "/tiles/WebMercatorQuad"),
        (format!("{projects}/tiles/WebMercatorQuad/0/0"), "there is nothing at"),
        (format!("{bonds}/tiles/WebMercatorQuad/0/0/0"), "rows of green_bonds have no place"),
        (format!("{bonds}/tiles/WebMercatorQuad"), "/collections/green_bonds/items"),
        (format!("{bonds}/tiles"), "rows of green_bonds have no place"),
        ("no_such/tiles/WebMercatorQuad/0/0/0".to_owned(), "there is no collection `no_such`"),
    ] {
        let problem = server.get(&format!("/collections/{target}")).await.problem(404);
        assert!(problem["detail"].as_str().unwrap().contains(words), "{problem}");
    }
}
