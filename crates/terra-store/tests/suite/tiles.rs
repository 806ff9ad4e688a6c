//! What tiles show of rows, where there is too much of it, and where a row can't be shown.

use crate::{
    fixture::{Fixture, cases},
    random::{record, some},
    tables::{Line, Plant, Sample},
};
use fast_mvt::{MvtFeature, MvtReaderRef, MvtValue};
use proptest::prelude::*;
use std::collections::BTreeMap;
use terra_geo::{Geometry, LonLat, Position, Relation, Shape, tile::Tile};
use terra_schema::{ColumnType, Id, Row, Value, scalar::Uuid};
use terra_store::{Database, Error, VectorTile};

cases! {
    features_show_columns_of_every_type,
    what_no_feature_can_show_is_refused,
    a_full_tile_keeps_the_largest_shapes,
    many_shapes_come_by_their_size,
    points_beside_shapes_are_cut_off_by_their_ids,
    all_features_tell_their_ids_or_none,
    a_shape_that_cannot_be_read_is_told,
}

fn features(tile: &VectorTile) -> Vec<MvtFeature> {
    let mut layers = MvtReaderRef::new(&tile.bytes).unwrap().to_tile().unwrap().layers;
    assert!(layers.len() <= 1 && tile.bytes.len() < 500_000);
    layers.pop().map_or_else(Vec::new, |layer| layer.features)
}

fn properties(feature: &MvtFeature) -> BTreeMap<&str, &MvtValue> {
    feature.properties.iter().map(|(name, value)| (name.as_str(), value)).collect()
}

/// What features are called by, which is a number here.
fn numbers(tile: &VectorTile) -> Vec<u32> {
    let number = |feature: MvtFeature| match properties(&feature)["name"] {
        MvtValue::String(name) => name.parse().unwrap(),
        other => panic!("{other:?}"),
    };
    features(tile).into_iter().map(number).collect()
}

async fn features_show_columns_of_every_type(database: &Fixture) {
    let table = Sample::table();
    // Without a shape, each is a point.
    let without_shape = |mut row: terra_schema::Record| {
        row.set("geometry", Value::Null).unwrap();
        row
    };
    let rows: Vec<_> = some(40, record(table)).into_iter().map(without_shape).collect();
    database.insert_records(table, rows).await.unwrap();
    let shown = |&at: &usize| !matches!(table.columns[at].ty, ColumnType::Bytes { .. });
    let columns: Vec<usize> = (0..table.columns.len()).filter(shown).collect();
    // Each twice, which says no more.
    let asked = columns.repeat(2);
    let tile = Tile::new(0, 0, 0).unwrap();
    let drawn = database.table(table).tile_of(tile, asked).await.unwrap();
    let records = database.table(table).records().await.unwrap();
    let rows: BTreeMap<String, _> =
        records.iter().map(|row| (row.id().unwrap().to_string(), row)).collect();
    let features = features(&drawn);
    assert!(features.len() > 20);
    for feature in &features {
        let properties = properties(feature);
        let MvtValue::String(id) = properties["id"] else { panic!("{properties:?}") };
        for &at in &columns {
            let column = &table.columns[at];
            let stored = rows[id].values()[at].clone().unwrap_or(Value::Null);
            let shown = properties.get(column.name).copied();
            let is_so = match (&stored, shown) {
                (Value::Null, None) => true,
                (Value::Bool(stored), Some(MvtValue::Bool(shown))) => stored == shown,
                (Value::Integer(stored), Some(MvtValue::SInt(shown))) => stored == shown,
                (Value::Real(stored), Some(MvtValue::Double(shown))) => stored == shown,
                (Value::Decimal(stored), Some(MvtValue::Double(shown))) => {
                    stored.to_string().parse::<f64>().unwrap() == *shown
                }
                (Value::Json(stored), Some(MvtValue::String(shown))) => {
                    *stored.tree() == serde_json::from_str::<serde_json::Value>(shown).unwrap()
                }
                (stored, Some(MvtValue::String(shown))) => stored.to_string() == *shown,
                _ => false,
            };
            assert!(is_so, "{}: {stored:?} {shown:?}", column.name);
        }
    }
}

async fn what_no_feature_can_show_is_refused(database: &Fixture) {
    let table = Sample::table();
    let tile = Tile::new(0, 0, 0).unwrap();
    for wrong in [table.position("geometry").unwrap(), table.columns.len(), usize::MAX] {
        let refused = database.table(table).tile_of(tile, vec![0, wrong]).await.unwrap_err();
        assert!(matches!(refused, Error::Unsupported { .. }), "{refused}");
    }
}

/// A polygon with many corners that can all be seen at zoom 0, as far from its middle as is said.
fn star(middle: (f64, f64), radius: f64) -> Geometry {
    const CORNERS: u32 = 1_500;
    let corner = |number: u32| {
        let angle = f64::from(number % CORNERS) / f64::from(CORNERS) * std::f64::consts::TAU;
        let radius = radius * if number.is_multiple_of(2) { 1.0 } else { 0.8 };
        Position::new(middle.0 + radius * angle.cos(), middle.1 + radius * angle.sin()).unwrap()
    };
    let mut ring: Vec<Position> = (0..CORNERS).map(corner).collect();
    ring.push(ring[0]);
    Geometry::polygon(vec![ring]).unwrap()
}

async fn a_full_tile_keeps_the_largest_shapes(database: &Fixture) {
    const SHAPES: u32 = 700;
    // In an order that has nothing to do with their size, nor has the order of their ids.
    let lines = (0..SHAPES).map(|number| {
        let size = number * 389 % SHAPES;
        let middle = (f64::from(number % 9) * 10.0 - 40.0, f64::from(number % 5) * 10.0 - 20.0);
        let id = Uuid::from_u128(u128::from(number * 577 % SHAPES) + 1);
        let shape = star(middle, 20.0 + f64::from(size) / 100.0);
        Line::new(size.to_string()).id(Id::from_uuid(id)).geometry(shape)
    });
    database.insert_many(lines.collect::<Vec<_>>()).await.unwrap();
    let tile = Tile::new(0, 0, 0).unwrap();
    let drawn = database.table(Line::table()).tile(tile).await.unwrap();
    assert!(drawn.is_cut && !drawn.is_clustered);
    let sizes = numbers(&drawn);
    assert!((50..600).contains(&sizes.len()), "{}", sizes.len());
    let largest: Vec<u32> = (0..SHAPES).rev().take(sizes.len()).collect();
    assert_eq!(sizes, largest);
    // However the engine comes by them.
    let again = database.local().await.table(Line::table()).tile(tile).await.unwrap();
    assert_eq!(again, drawn);
}

async fn many_shapes_come_by_their_size(database: &Fixture) {
    // More than twice as many as are read at once.
    const SHAPES: u32 = 2_300;
    let lines = (0..SHAPES).map(|number| {
        let size = number * 389 % SHAPES;
        let (west, south) = (f64::from(number % 90) - 60.0, f64::from(number % 70) - 40.0);
        let (east, north) = (west + 0.2 + f64::from(size) / 100.0, south + 0.5);
        let ends = [(west, south), (east, north)];
        let ends = ends.map(|(lon, lat)| Position::new(lon, lat).unwrap());
        let line = Geometry::line_string(ends.to_vec()).unwrap();
        Line::new(size.to_string()).geometry(line)
    });
    database.insert_many(lines.collect::<Vec<_>>()).await.unwrap();
    let tile = Tile::new(0, 0, 0).unwrap();
    let drawn = database.table(Line::table()).tile(tile).await.unwrap();
    assert!(!drawn.is_cut);
    assert_eq!(numbers(&drawn), (0..SHAPES).rev().collect::<Vec<_>>());
}

async fn points_beside_shapes_are_cut_off_by_their_ids(database: &Fixture) {
    let places = some(21_000, (1.0..80.0_f64, 1.0..80.0_f64));
    for (chunk, places) in places.chunks(3_000).enumerate() {
        let point = |(number, &(lon, lat)): (usize, &(f64, f64))| {
            let number = (chunk * 3_000 + number) * 7_919 % 21_000;
            let id = Id::from_uuid(Uuid::from_u128(number as u128 + 1));
            Line::new(number.to_string()).id(id).location(LonLat::new(lon, lat).unwrap())
        };
        database.insert_many(places.iter().enumerate().map(point)).await.unwrap();
    }
    let tile = Tile::new(1, 1, 0).unwrap();
    let drawn = database.table(Line::table()).tile(tile).await.unwrap();
    assert!(drawn.is_cut && !drawn.is_clustered);
    let numbers = numbers(&drawn);
    assert_eq!(numbers, (0..numbers.len() as u32).collect::<Vec<_>>());
}

async fn all_features_tell_their_ids_or_none(database: &Fixture) {
    let tile = Tile::new(10, 530, 350).unwrap();
    let bounds = tile.bounds();
    let (width, height) = (bounds.east() - bounds.west(), bounds.north() - bounds.south());
    let place = (0.01..0.99_f64, 0.01..0.99_f64).prop_map(move |(east, north)| {
        LonLat::new(bounds.west() + east * width, bounds.south() + north * height).unwrap()
    });
    let mut stored = 0;
    for (more, expected) in [(1_990, 1_990), (10, 2_000), (1, 0), (999, 0)] {
        let plants = some(more, place.clone()).into_iter();
        let plants = plants.map(|place| Plant::new("plant").location(place));
        database.insert_many(plants.collect::<Vec<_>>()).await.unwrap();
        stored += more;
        let drawn = database.table(Plant::table()).tile(tile).await.unwrap();
        let features = features(&drawn);
        let named = features.iter().filter(|feature| properties(feature).contains_key("id"));
        assert_eq!((features.len(), named.count()), (stored, expected));
        assert!(!drawn.is_cut && !drawn.is_clustered);
    }
}

async fn a_shape_that_cannot_be_read_is_told(database: &Fixture) {
    let shape = star((10.0, 10.0), 5.0);
    let whole = database.insert(Line::new("whole").geometry(shape.clone())).await.unwrap();
    let broken = database.insert(Line::new("broken").geometry(shape.clone())).await.unwrap();
    let bytes = if database.is_sqlite() { "x'0102'" } else { "'\\x0102'" };
    database.run(&format!("UPDATE lines SET geometry = {bytes} WHERE name = 'broken'")).await;
    let asked = Shape::from(shape);
    let related = Line::geometry.relates(Relation::Intersects, asked);
    let related = database.select::<Line>().filter(related).count().await.unwrap_err();
    let tile = Tile::new(0, 0, 0).unwrap();
    let drawn = database.table(Line::table()).tile(tile).await.unwrap_err();
    for error in [related, drawn] {
        let text = error.to_string();
        assert!(text.starts_with(&format!("lines {broken}: geometry is no place: ")), "{text}");
        assert!(matches!(error, Error::NoPlace { .. }), "{error:?}");
    }
    database.delete(broken).await.unwrap();
    assert_eq!(database.table(Line::table()).ids().await.unwrap(), [whole.uuid()]);
}
