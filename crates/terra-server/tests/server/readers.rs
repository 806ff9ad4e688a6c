//! Tiles as readers of others see them: GDAL's, and that of maps in browsers. Each fetches them from
//! the server itself.

use crate::{
    client::Server,
    database::Database,
    tiles::{address, around, features},
};
use fast_mvt::{MvtCoord, MvtFeature, MvtGeometry, MvtLineString, MvtPolygon, MvtValue};
use rust_decimal::dec;
use serde_json::{Value as Tree, json};
use std::{collections::BTreeMap, f64::consts::PI, process::Command};
use terra_geo::{
    Geometry, LonLat, Position,
    tile::{EXTENT, Tile},
};
use terra_schema::Row;
use terra_store::Database as _;
use terra_tables::{
    energy::{EnergyProject, TransmissionLine},
    environment::{FloodRecordType, FloodZone},
};

on_both_engines!(others_see_the_same_points, others_see_the_same_shapes);

type Path = Vec<[i32; 2]>;

/// What a reader sees of a feature.
#[derive(Debug, PartialEq)]
struct Seen {
    id: Option<u64>,
    attributes: BTreeMap<String, Tree>,
    /// Points, lines and rings, in units of the tile.
    paths: Vec<Path>,
}

impl Seen {
    fn new(id: &Tree, attributes: &Tree, paths: Vec<Path>) -> Self {
        let attributes = attributes.as_object().unwrap().iter();
        let attributes = attributes.filter(|(_, value)| !value.is_null());
        // Whether 5 is a whole number or not, not every reader says.
        let plain = |value: &Tree| value.as_f64().map_or_else(|| value.clone(), Tree::from);
        let attributes = attributes.map(|(name, value)| (name.clone(), plain(value)));
        Self { id: id.as_u64(), attributes: attributes.collect(), paths }
    }

    fn of(feature: &MvtFeature) -> Self {
        let properties = feature.properties.iter().map(|(name, value)| {
            let value = match value {
                MvtValue::String(text) => json!(text),
                MvtValue::SInt(number) => json!(number),
                MvtValue::Double(number) => json!(number),
                other => panic!("{other:?}"),
            };
            (name.clone(), value)
        });
        Self::new(&json!(feature.id), &properties.collect(), paths(&feature.geometry))
    }
}

fn paths(geometry: &MvtGeometry) -> Vec<Path> {
    let path = |path: &[MvtCoord]| -> Path { path.iter().map(|at| [at.x, at.y]).collect() };
    let line = |line: &MvtLineString| path(&line.0);
    let rings = |polygon: &MvtPolygon| -> Vec<Path> {
        [polygon.exterior()].into_iter().chain(polygon.interiors()).map(line).collect()
    };
    match geometry {
        MvtGeometry::Point(point) => vec![path(&[point.0])],
        MvtGeometry::LineString(one) => vec![line(one)],
        MvtGeometry::MultiLineString(lines) => lines.iter().map(line).collect(),
        MvtGeometry::Polygon(polygon) => rings(polygon),
        MvtGeometry::MultiPolygon(polygons) => polygons.iter().flat_map(rings).collect(),
        other => panic!("{other:?}"),
    }
}

/// What a program prints, which is to be JSON.
fn printed(command: &mut Command, remedy: &str) -> Tree {
    let output = command.output();
    let output = output.unwrap_or_else(|error| panic!("cannot run {command:?}: {error}; {remedy}"));
    let errors = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{command:?} failed: {errors}; {remedy}");
    serde_json::from_slice(&output.stdout).unwrap()
}

/// What GDAL sees of a tile.
fn seen_by_gdal(url: &str, tile: Tile) -> Vec<Seen> {
    let mut command = Command::new("ogr2ogr");
    command.args(["-f", "GeoJSON", "/vsistdout/", "-lco", "RFC7946=NO"]);
    // It knows a tile by its ending. Its own guess would take the row for the column.
    command.arg(format!("/vsicurl/{url}.mvt")).args(["-oo", "CLIP=NO"]);
    for (name, number) in [("Z", tile.zoom().into()), ("X", tile.column()), ("Y", tile.row())] {
        command.args(["-oo", &format!("{name}={number}")]);
    }
    let remedy = "the test needs GDAL: `cargo xtask test` installs it as root on Debian, \
                  elsewhere install what has `ogr2ogr` (Debian, Ubuntu: `gdal-bin`)";
    let collection = printed(&mut command, remedy);
    let features = collection["features"].as_array().unwrap().iter();
    let seen = features.map(|feature| {
        let mut attributes = feature["properties"].clone();
        let id = attributes.as_object_mut().unwrap().remove("mvt_id");
        let mut paths = Vec::new();
        put_paths(&feature["geometry"]["coordinates"], tile, &mut paths);
        Seen::new(&id.unwrap_or_default(), &attributes, paths)
    });
    seen.collect()
}

/// Puts the paths of GeoJSON's coordinates, in metres of the projection, in units of a tile.
fn put_paths(coordinates: &Tree, tile: Tile, paths: &mut Vec<Path>) {
    let parts = coordinates.as_array().unwrap();
    if parts[0].is_number() {
        paths.push(vec![in_units(coordinates, tile)]);
    } else if parts[0][0].is_number() {
        paths.push(parts.iter().map(|position| in_units(position, tile)).collect());
    } else {
        parts.iter().for_each(|part| put_paths(part, tile, paths));
    }
}

fn in_units(metres: &Tree, tile: Tile) -> [i32; 2] {
    let world = 2.0 * PI * 6_378_137.0;
    let units = 2_f64.powi(tile.zoom().into()) * f64::from(EXTENT);
    let [east, north] = [0, 1].map(|axis| metres[axis].as_f64().unwrap() / world);
    let shares = [(0.5 + east, tile.column()), (0.5 - north, tile.row())];
    shares.map(|(share, index)| {
        let place = share * units - f64::from(index) * f64::from(EXTENT);
        assert!((place - place.round()).abs() < 1e-3, "{place} is between two units");
        place.round() as i32
    })
}

/// What a map in a browser sees of a tile.
fn seen_by_maps(url: &str) -> Vec<Seen> {
    let script = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/readers/vector_tile.js");
    let remedy = "the test needs Node and `npm ci` in crates/terra-server/tests/readers: `cargo \
                  xtask test` sees to it";
    let features = printed(Command::new("node").args([script, url]), remedy);
    let features = features.as_array().unwrap().iter();
    let seen = features.map(|feature| {
        let paths = serde_json::from_value(feature["paths"].clone()).unwrap();
        Seen::new(&feature["id"], &feature["properties"], paths)
    });
    seen.collect()
}

/// Holds what others see of a tile to each other, and says how many features they see.
async fn compare(server: &Server, table: &str, tile: Tile) -> usize {
    let address = address(table, tile);
    let answer = server.get(&address).await.fine();
    let seen: Vec<Seen> = features(table, &answer).iter().map(Seen::of).collect();
    let url = format!("http://{}{address}", server.address);
    assert_eq!(seen_by_gdal(&url, tile), seen, "GDAL, {url}");
    assert_eq!(seen_by_maps(&url), seen, "@mapbox/vector-tile, {url}");
    seen.len()
}

async fn others_see_the_same_points(database: &Database) {
    database.fill().await;
    let server = Server::of(&database.store).await;
    let world = Tile::new(0, 0, 0).unwrap();
    assert_eq!(compare(&server, EnergyProject::NAME, world).await, 512);
    // With ids, and in a row and a column that are not the same number.
    let melbourne = around(10, 144.9, -37.8);
    assert!(compare(&server, EnergyProject::NAME, melbourne).await > 1);
}

fn path(positions: &[(f64, f64)]) -> Vec<Position> {
    positions.iter().map(|&(lon, lat)| Position::new(lon, lat).unwrap()).collect()
}

fn square(west: f64, south: f64, side: f64) -> Vec<Position> {
    let (east, north) = (west + side, south + side);
    path(&[(west, south), (east, south), (east, north), (west, north), (west, south)])
}

async fn others_see_the_same_shapes(database: &Database) {
    let across = vec![
        path(&[(175.0, -17.0), (178.5, -12.0), (180.0, -17.5)]),
        path(&[(-180.0, -17.5), (-175.0, -18.0)]),
    ];
    let across = Geometry::multi_line_string(across).unwrap();
    let plain = Geometry::line_string(path(&[(170.0, -20.0), (172.0, -16.0)])).unwrap();
    let lines = [
        TransmissionLine::new().name("Ōtāhuhu — “Suva”").geometry(across).voltage_kv(220),
        TransmissionLine::new().geometry(plain).circuit_count(2),
    ];
    database.store.insert_many(lines).await.unwrap();
    let ring = Geometry::polygon(vec![square(170.0, -20.0, 8.0), square(172.0, -18.0, 2.0)]);
    let two = vec![vec![square(165.0, -30.0, 3.0)], vec![square(175.0, -30.0, 10.0 / 3.0)]];
    let zone =
        |name, geometry| FloodZone::new(name, FloodRecordType::MappedZone).geometry(geometry);
    let zones = [
        zone("a hole", ring.unwrap()),
        zone("two", Geometry::multi_polygon(two).unwrap()).flood_depth_meters(dec!(1.125)),
        FloodZone::new("a gauge", FloodRecordType::MappedZone)
            .location(LonLat::new(179.9, -17.0).unwrap()),
    ];
    database.store.insert_many(zones).await.unwrap();
    let server = Server::of(&database.store).await;
    for (table, zoom, column, row, count) in [
        (TransmissionLine::NAME, 3, 7, 4, 2),
        (TransmissionLine::NAME, 3, 0, 4, 1),
        (TransmissionLine::NAME, 0, 0, 0, 2),
        (FloodZone::NAME, 3, 7, 4, 3),
        (FloodZone::NAME, 3, 0, 4, 1),
        // The hole's edge runs through it.
        (FloodZone::NAME, 10, 1001, 563, 1),
    ] {
        let tile = Tile::new(zoom, column, row).unwrap();
        assert_eq!(compare(&server, table, tile).await, count, "{table} {tile:?}");
    }
}
