//! Tiles, read by somebody else's reader: what was put in, and nothing that is not allowed.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "strategies and checks are tests, but not #[test]s"
)]

use std::f64::consts::{PI, TAU};

use fast_mvt::{MvtFeature, MvtGeometry, MvtReaderRef, MvtValue};
use proptest::collection::vec;
use proptest::prelude::*;
use terra_geo::tile::{BUFFER, Clusters, EXTENT, Layer, MAX_ZOOM, Tile, TileError, Value};
use terra_geo::{Geometry, LonLat, Position};

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

fn any_geometry(tile: Tile) -> impl Strategy<Value = Geometry> {
    let line = move || vec(any_position(tile), 2..9);
    let ring = move || {
        vec(any_position(tile), 3..9).prop_map(|mut ring| {
            ring.push(ring[0]);
            ring
        })
    };
    prop_oneof![
        line().prop_map(|line| Geometry::line_string(line).unwrap()),
        vec(line(), 1..4).prop_map(|lines| Geometry::multi_line_string(lines).unwrap()),
        vec(ring(), 1..4).prop_map(|rings| Geometry::polygon(rings).unwrap()),
        vec(vec(ring(), 1..4), 1..4).prop_map(|all| Geometry::multi_polygon(all).unwrap()),
    ]
}

/// The features of a tile of one layer, or of none.
fn features(bytes: &[u8]) -> Vec<MvtFeature> {
    let mut layers = MvtReaderRef::new(bytes).unwrap().to_tile().unwrap().layers;
    assert!(layers.len() <= 1);
    layers.pop().map_or_else(Vec::new, |layer| layer.features)
}

type Path = Vec<[i32; 2]>;

/// Points as one path each, lines, and polygons as their rings.
fn paths(geometry: &MvtGeometry) -> Vec<Path> {
    let path =
        |coordinates: &[fast_mvt::MvtCoord]| coordinates.iter().map(|c| [c.x, c.y]).collect();
    let line = |line: &fast_mvt::MvtLineString| path(&line.0);
    let rings = |polygon: &fast_mvt::MvtPolygon| -> Vec<Path> {
        [polygon.exterior()].into_iter().chain(polygon.interiors()).map(line).collect()
    };
    match geometry {
        MvtGeometry::Point(point) => vec![path(&[point.0])],
        MvtGeometry::MultiPoint(points) => points.iter().map(|point| path(&[point.0])).collect(),
        MvtGeometry::LineString(one) => vec![line(one)],
        MvtGeometry::MultiLineString(lines) => lines.iter().map(line).collect(),
        MvtGeometry::Polygon(polygon) => rings(polygon),
        MvtGeometry::MultiPolygon(polygons) => polygons.iter().flat_map(rings).collect(),
        other => panic!("{other:?}"),
    }
}

fn twice_area(ring: &Path) -> i64 {
    let cross = |from: [i32; 2], to: [i32; 2]| {
        i64::from(from[0]) * i64::from(to[1]) - i64::from(to[0]) * i64::from(from[1])
    };
    ring.windows(2).map(|edge| cross(edge[0], edge[1])).sum()
}

/// What the specification demands of a feature's geometry, and that it lies in the buffer.
fn assert_well_formed(geometry: &MvtGeometry) {
    let paths = paths(geometry);
    let shown = -(BUFFER as i32)..=(EXTENT + BUFFER) as i32;
    assert!(!paths.is_empty());
    assert!(paths.iter().flatten().flatten().all(|units| shown.contains(units)), "{paths:?}");
    assert!(paths.iter().all(|path| path.windows(2).all(|edge| edge[0] != edge[1])), "{paths:?}");
    let is_outline = |polygon: &fast_mvt::MvtPolygon| {
        let ring = |ring: &fast_mvt::MvtLineString| ring.0.iter().map(|c| [c.x, c.y]).collect();
        twice_area(&ring(polygon.exterior())) > 0
            && polygon.interiors().iter().all(|hole| twice_area(&ring(hole)) < 0)
    };
    match geometry {
        MvtGeometry::Polygon(polygon) => assert!(is_outline(polygon)),
        MvtGeometry::MultiPolygon(polygons) => assert!(polygons.iter().all(is_outline)),
        MvtGeometry::Point(_) | MvtGeometry::MultiPoint(_) => {}
        _ => assert!(paths.iter().all(|line| line.len() >= 2)),
    }
}

/// Where a position is in a tile, by Mercator's definition.
fn project(tile: Tile, position: Position) -> [f64; 2] {
    let tiles = f64::from(1_u32 << tile.zoom());
    let north = position.latitude().clamp(-89.9, 89.9).to_radians().tan().asinh() / PI;
    let (x, y) = ((position.longitude() + 180.0) / 360.0, (1.0 - north) / 2.0);
    [x * tiles - f64::from(tile.column()), y * tiles - f64::from(tile.row())]
        .map(|tiles| tiles * f64::from(EXTENT))
}

fn distance(point: [f64; 2], path: &[[f64; 2]]) -> f64 {
    let to_edge = |edge: &[[f64; 2]]| {
        let [along, away] =
            [edge[1], point].map(|end| [0, 1].map(|axis| end[axis] - edge[0][axis]));
        let length = along[0].hypot(along[1]).max(1e-9);
        let share = (along[0] * away[0] + along[1] * away[1]) / length / length;
        let share = share.clamp(0.0, 1.0);
        (away[0] - share * along[0]).hypot(away[1] - share * along[1])
    };
    path.windows(2).map(to_edge).fold(f64::INFINITY, f64::min)
}

/// Whether a ray to the east crosses the rings an odd number of times.
fn encloses(rings: &[Vec<[f64; 2]>], [x, y]: [f64; 2]) -> bool {
    let crossed = rings.iter().flat_map(|ring| ring.windows(2)).filter(|edge| {
        let [from, to] = [edge[0], edge[1]];
        (from[1] > y) != (to[1] > y)
            && x < from[0] + (y - from[1]) / (to[1] - from[1]) * (to[0] - from[0])
    });
    crossed.count() % 2 == 1
}

fn exact(paths: Vec<Path>) -> Vec<Vec<[f64; 2]>> {
    let exact = |path: Path| path.into_iter().map(|place| place.map(f64::from)).collect();
    paths.into_iter().map(exact).collect()
}

#[test]
fn layers_one_after_another_are_a_tile() {
    let tile = Tile::new(0, 0, 0).unwrap();
    let mut plants = Layer::new("plants", tile, &["name", "unused", "capacity_mw"]);
    let point = LonLat::new(90.0, 0.0).unwrap();
    let attributes = [(0, Value::Text("Kraftwerk Süd")), (2, Value::Double(0.1))];
    assert_eq!(plants.add_point(Some(u64::MAX), point, attributes), Ok(true));
    let mut lines = Layer::new("lines", tile, &[]);
    let line = Geometry::from_wkt("LINESTRING (0 0, 90 0)").unwrap();
    assert_eq!(lines.add_geometry(None, &line, []), Ok(true));
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
    assert_eq!(paths(&line.geometry), [[[2048, 2048], [3072, 2048]]]);
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
fn a_shape_cut_at_the_antimeridian_is_shown_on_both_sides() {
    let fiji = "MULTIPOLYGON (((177 -18, 180 -18, 180 -16, 177 -16, 177 -18)),
                              ((-180 -18, -178 -18, -178 -16, -180 -16, -180 -18)))";
    let fiji = Geometry::from_wkt(fiji).unwrap();
    let across = |column| {
        let mut layer = Layer::new("islands", Tile::new(4, column, 8).unwrap(), &[]);
        layer.add_geometry(None, &fiji, []).unwrap();
        let x = |path: Path| path.iter().map(|place| place[0]).collect::<Vec<_>>();
        let found = features(&layer.finish()).into_iter();
        let spans = found.flat_map(|feature| paths(&feature.geometry)).map(x);
        spans.map(|x| (x.iter().min().copied(), x.iter().max().copied())).collect::<Vec<_>>()
    };
    // A degree is 182 units.
    assert_eq!(across(15), [(Some(3550), Some(4096)), (Some(4096), Some(4160))]);
    assert_eq!(across(0), [(Some(0), Some(364)), (Some(-64), Some(0))]);
    assert_eq!(across(7), []);
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

#[test]
fn clusters_become_points() {
    let tile = Tile::new(0, 0, 0).unwrap();
    let mut clusters = Clusters::new(tile, 64).unwrap();
    for (id, longitude) in [(8, 90.0), (5, 90.2), (9, -90.0)] {
        clusters.add(id, LonLat::new(longitude, 0.0).unwrap(), 2.5);
    }
    let mut layer = Layer::new("plants", tile, &["point_count", "capacity_mw"]);
    for cluster in clusters.iter() {
        let count = Value::Integer(cluster.point_count as i64);
        layer.add_cluster(&cluster, [(0, count), (1, Value::Double(cluster.weight))]).unwrap();
    }
    let found = features(&layer.finish());
    let ids: Vec<_> = found.iter().map(|feature| (feature.id, paths(&feature.geometry))).collect();
    assert_eq!(ids, [(Some(9), vec![vec![[1024, 2048]]]), (Some(5), vec![vec![[3073, 2048]]])]);
    let expected = [("point_count", MvtValue::SInt(2)), ("capacity_mw", MvtValue::Double(5.0))];
    assert_eq!(found[1].properties, expected.map(|(name, value)| (name.to_owned(), value)));
}

#[test]
fn a_shape_of_a_million_vertices_is_drawn() {
    let vertex = |index: i32| {
        let angle = f64::from(index) / 499_999.0 * TAU;
        let ray = 60.0 + f64::from(index % 7) * 1e-4;
        Position::new(ray * angle.cos(), ray * angle.sin()).unwrap()
    };
    let mut ring: Vec<Position> = (0..499_999).map(vertex).collect();
    ring.push(ring[0]);
    let disc = Geometry::polygon(vec![ring.clone(), ring]).unwrap();
    let mut layer = Layer::new("disc", Tile::new(0, 0, 0).unwrap(), &[]);
    assert_eq!(layer.add_geometry(None, &disc, []), Ok(true));
    let found = paths(&features(&layer.finish())[0].geometry);
    assert!(found.len() == 2 && found.iter().all(|ring| (100..5000).contains(&ring.len())));
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

/// A ring around the middle of a tile, as far from it in each direction as told, in tiles.
fn star(tile: Tile, reaches: &[f64]) -> Option<Vec<Position>> {
    let (bounds, count) = (tile.bounds(), reaches.len() as f64);
    let vertex = |(index, reach): (usize, &f64)| {
        let angle = index as f64 / count * TAU;
        let [x, y] = [angle.cos(), angle.sin()].map(|share| 0.5 + share * reach);
        let longitude = bounds.west() + x * (bounds.east() - bounds.west());
        Position::new(longitude, bounds.south() + y * (bounds.north() - bounds.south())).ok()
    };
    let mut ring = reaches.iter().enumerate().map(vertex).collect::<Option<Vec<_>>>()?;
    ring.push(ring[0]);
    Some(ring)
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

    #[test]
    fn any_geometry_is_well_formed_in_any_tile(
        (tile, geometries) in
            any_tile().prop_flat_map(|tile| (Just(tile), vec(any_geometry(tile), 0..4)))
    ) {
        let mut layer = Layer::new("shapes", tile, &[]);
        let shown: Vec<bool> = geometries
            .iter()
            .map(|geometry| layer.add_geometry(None, geometry, []).unwrap())
            .collect();
        let found = features(&layer.finish());
        prop_assert_eq!(found.len(), shown.iter().filter(|&&is_shown| is_shown).count());
        found.iter().for_each(|feature| assert_well_formed(&feature.geometry));
    }

    // A hole of half the size, and points away from the edges by more than these move.
    #[test]
    fn a_polygon_is_drawn_where_it_is(
        tile in any_tile(), reaches in vec(0.05..2.0, 3..40), point in [0.0..4096.0, 0.0..4096.0],
    ) {
        let half: Vec<f64> = reaches.iter().map(|reach| reach / 2.0).collect();
        let (Some(outline), Some(hole)) = (star(tile, &reaches), star(tile, &half)) else {
            return Ok(());
        };
        let rings = vec![outline, hole];
        let projected: Vec<Vec<[f64; 2]>> = rings
            .iter()
            .map(|ring| ring.iter().map(|&position| project(tile, position)).collect())
            .collect();
        prop_assume!(projected.iter().all(|ring| distance(point, ring) > 4.0));
        let mut layer = Layer::new("shapes", tile, &[]);
        layer.add_geometry(None, &Geometry::polygon(rings).unwrap(), []).unwrap();
        let drawn = features(&layer.finish()).iter().flat_map(|f| paths(&f.geometry)).collect();
        prop_assert_eq!(encloses(&exact(drawn), point), encloses(&projected, point));
    }

    #[test]
    fn a_line_is_drawn_where_it_is(
        (tile, line) in any_tile().prop_flat_map(|tile| {
            (Just(tile), vec(any_position(tile), 2..40))
        })
    ) {
        let projected: Vec<[f64; 2]> =
            line.iter().map(|&position| project(tile, position)).collect();
        let mut layer = Layer::new("shapes", tile, &[]);
        layer.add_geometry(None, &Geometry::line_string(line).unwrap(), []).unwrap();
        let drawn: Vec<Path> =
            features(&layer.finish()).iter().flat_map(|f| paths(&f.geometry)).collect();
        // A vertex is rounded by up to 0.71 units, and left out up to 1 from the line.
        let near = |&vertex: &[f64; 2]| {
            exact(drawn.clone()).iter().any(|line| distance(vertex, line) < 1.75)
        };
        let is_inside = |vertex: &&[f64; 2]| vertex.iter().all(|u| (0.0..=4096.0).contains(u));
        let is_long = projected.iter().any(|&vertex| {
            (vertex[0] - projected[0][0]).hypot(vertex[1] - projected[0][1]) > 4.0
        });
        prop_assert!(!is_long || projected.iter().filter(is_inside).all(near));
    }
}
