//! Tiles, read by somebody else's reader: what was put in, and nothing that is not allowed.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "strategies and checks are tests, but not #[test]s"
)]

use fast_mvt::{MvtFeature, MvtGeometry, MvtReaderRef, MvtValue};
use proptest::collection::vec;
use proptest::prelude::*;
use terra_geo::tile::{BUFFER, EXTENT, Layer, MAX_ZOOM, Tile, TileError, Value};
use terra_geo::{LonLat, Position};

/// Of any zoom; at the world's edges as often as in its middle.
fn any_tile() -> impl Strategy<Value = Tile> {
    let index = || prop_oneof![2 => 0.0..1.0, 1 => Just(0.0), 1 => Just(1.0), 1 => Just(0.5)];
    (0..=MAX_ZOOM, index(), index()).prop_map(|(zoom, column, row)| {
        let last = (1_u32 << zoom) - 1;
        let at = |share: f64| (share * f64::from(last)) as u32;
        Tile::new(zoom, at(column), at(row)).unwrap()
    })
}

/// A place in or around the tile, or anywhere.
fn any_position(tile: Tile) -> impl Strategy<Value = Position> {
    let bounds = tile.bounds();
    let (width, height) = (bounds.east() - bounds.west(), bounds.north() - bounds.south());
    let near = [-0.5..1.5, -0.5..1.5].prop_map(move |[x, y]| {
        let longitude: f64 = bounds.west() + x * width;
        let latitude: f64 = bounds.south() + y * height;
        Position::new(longitude.clamp(-180.0, 180.0), latitude.clamp(-90.0, 90.0)).unwrap()
    });
    let corners = (
        prop::sample::select(vec![-180.0, 0.0, 180.0, bounds.west(), bounds.east()]),
        prop::sample::select(vec![-90.0, 0.0, 90.0, bounds.south(), bounds.north()]),
    );
    let anywhere = prop_oneof![corners, (-180.0..=180.0, -90.0..=90.0)];
    prop_oneof![
        5 => near,
        1 => anywhere.prop_map(|(lon, lat)| Position::new(lon, lat).unwrap()),
    ]
}

/// The features of a tile of one layer, or of none.
fn features(bytes: &[u8]) -> Vec<MvtFeature> {
    let mut layers = MvtReaderRef::new(bytes).unwrap().to_tile().unwrap().layers;
    assert!(layers.len() <= 1);
    layers.pop().map_or_else(Vec::new, |layer| layer.features)
}

type Path = Vec<[i32; 2]>;

/// Points as one path each.
fn paths(geometry: &MvtGeometry) -> Vec<Path> {
    let path =
        |coordinates: &[fast_mvt::MvtCoord]| coordinates.iter().map(|c| [c.x, c.y]).collect();
    match geometry {
        MvtGeometry::Point(point) => vec![path(&[point.0])],
        MvtGeometry::MultiPoint(points) => points.iter().map(|point| path(&[point.0])).collect(),
        other => panic!("{other:?}"),
    }
}

/// What the specification demands of a feature's geometry, and that it lies in the buffer.
fn assert_well_formed(geometry: &MvtGeometry) {
    let paths = paths(geometry);
    let shown = -(BUFFER as i32)..=(EXTENT + BUFFER) as i32;
    assert!(!paths.is_empty());
    assert!(paths.iter().flatten().flatten().all(|units| shown.contains(units)), "{paths:?}");
    assert!(paths.iter().all(|path| path.windows(2).all(|edge| edge[0] != edge[1])), "{paths:?}");
}

#[test]
fn layers_one_after_another_are_a_tile() {
    let tile = Tile::new(0, 0, 0).unwrap();
    let mut plants = Layer::new("plants", tile, &["name", "unused", "capacity_mw"]);
    let point = LonLat::new(90.0, 0.0).unwrap();
    let attributes = [(0, Value::Text("Kraftwerk Süd")), (2, Value::Double(0.1))];
    assert_eq!(plants.add_point(Some(u64::MAX), point, attributes), Ok(true));
    let mut lines = Layer::new("lines", tile, &[]);
    assert_eq!(lines.add_point(None, LonLat::new(0.0, 0.0).unwrap(), []), Ok(true));
    let nothing = Layer::new("nothing", tile, &["name"]).finish();
    assert!(nothing.is_empty());

    let bytes = [plants.finish(), nothing, lines.finish()].concat();
    let reader = MvtReaderRef::new(&bytes).unwrap();
    let heads: Vec<_> =
        reader.layers().map(|l| (l.name(), l.version(), l.extent(), l.feature_count())).collect();
    assert_eq!(heads, [("plants", 2, 4096, 1), ("lines", 2, 4096, 1)]);
    let layers = reader.to_tile().unwrap().layers;
    let [plant, line] = [&layers[0].features[0], &layers[1].features[0]];
    assert_eq!((plant.id, line.id), (Some(u64::MAX), None));
    assert_eq!(paths(&plant.geometry), [[[3072, 2048]]]);
    assert_eq!(paths(&line.geometry), [[[2048, 2048]]]);
    let expected = [
        ("name".to_owned(), MvtValue::String("Kraftwerk Süd".to_owned())),
        ("capacity_mw".to_owned(), MvtValue::Double(0.1)),
    ];
    assert_eq!(plant.properties, expected);
}

#[test]
fn a_point_on_the_antimeridian_is_shown_twice_at_zoom_0() {
    let mut layer = Layer::new("points", Tile::new(0, 0, 0).unwrap(), &[]);
    assert_eq!(layer.add_point(None, LonLat::new(180.0, 0.0).unwrap(), []), Ok(true));
    assert_eq!(layer.add_point(None, LonLat::new(0.0, 90.0).unwrap(), []), Ok(false));
    let found = features(&layer.finish());
    assert_eq!(found.len(), 1);
    assert_eq!(paths(&found[0].geometry), [[[4096, 2048]], [[0, 2048]]]);
}

#[test]
fn refuses_a_value_without_a_column() {
    let mut layer = Layer::new("points", Tile::new(0, 0, 0).unwrap(), &["name"]);
    let refused = layer.add_point(None, LonLat::new(0.0, 0.0).unwrap(), [(1, Value::Bool(true))]);
    assert_eq!(refused, Err(TileError::Attribute { column: 1, columns: 1 }));
    assert_eq!(
        refused.unwrap_err().to_string(),
        "a feature has a value for column 1 (counted from 0) of a layer with 1 columns; name the \
         column when making the layer, or leave the value out"
    );
    assert!(layer.finish().is_empty());
}

fn any_value() -> impl Strategy<Value = MvtValue> {
    prop_oneof![
        any::<String>().prop_map(MvtValue::String),
        prop_oneof![any::<i64>(), -3..3_i64].prop_map(MvtValue::SInt),
        prop_oneof![any::<f64>(), Just(0.0), Just(-0.0)].prop_map(MvtValue::Double),
        any::<bool>().prop_map(MvtValue::Bool),
    ]
}

fn borrowed(value: &MvtValue) -> Value<'_> {
    match value {
        MvtValue::String(text) => Value::Text(text),
        MvtValue::SInt(integer) => Value::Integer(*integer),
        MvtValue::Double(double) => Value::Double(*double),
        MvtValue::Bool(is_true) => Value::Bool(*is_true),
        other => panic!("{other:?}"),
    }
}

proptest! {
    #[test]
    fn points_come_back_as_they_are(
        (tile, points) in any_tile().prop_flat_map(|tile| {
            let row = (any::<Option<u64>>(), any_position(tile), vec(any_value(), 0..4));
            (Just(tile), vec(row, 0..9))
        })
    ) {
        let columns = ["a", "b", "ü"];
        let mut layer = Layer::new("points", tile, &columns);
        let mut expected = Vec::new();
        for (id, position, values) in &points {
            let attributes = values.iter().map(borrowed).enumerate();
            let is_shown = layer.add_point(*id, position.lon_lat(), attributes).unwrap();
            prop_assert!(is_shown || !tile.bounds().contains(position.lon_lat()));
            let names = columns.iter().map(|&name| name.to_owned());
            if is_shown {
                expected.push((*id, names.zip(values.iter().cloned()).collect::<Vec<_>>()));
            }
        }
        let found = features(&layer.finish());
        found.iter().for_each(|feature| assert_well_formed(&feature.geometry));
        let found: Vec<_> = found.into_iter().map(|f| (f.id, f.properties)).collect();
        prop_assert_eq!(found, expected);
    }
}
