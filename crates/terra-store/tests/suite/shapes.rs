//! Shapes that relate to each other, and tiles of them, held to a look at every row.

use crate::{
    fixture::{Fixture, cases},
    random::some,
    tables::{Line, Plant, Station},
};
use fast_mvt::{MvtFeature, MvtReaderRef, MvtValue};
use proptest::prelude::*;
use std::{collections::BTreeSet, sync::Arc};
use terra_geo::{BBox, Geometry, LonLat, Position, Relation, Shape, tile::Tile};
use terra_schema::{Row, filter::Expr};
use terra_store::{Database, VectorTile, children, nearest, parent, select::count};

cases! {
    shapes_relate_as_they_do_one_by_one,
    points_lie_within_an_area,
    an_area_is_a_condition_like_others,
    a_row_with_two_places_is_where_its_shape_is,
    a_tile_shows_what_lies_in_it,
    a_tile_of_many_points_stays_small_and_counts_them_all,
    a_tile_of_shapes_shows_them_on_both_sides_of_the_antimeridian,
}

const RELATIONS: [Relation; 8] = [
    Relation::Intersects,
    Relation::Disjoint,
    Relation::Within,
    Relation::Contains,
    Relation::Touches,
    Relation::Crosses,
    Relation::Overlaps,
    Relation::Equals,
];

fn path(positions: &[(f64, f64)]) -> Vec<Position> {
    positions.iter().map(|&(lon, lat)| Position::new(lon, lat).unwrap()).collect()
}

fn rectangle(west: f64, south: f64, east: f64, north: f64) -> Geometry {
    let corners = [(west, south), (east, south), (east, north), (west, north), (west, south)];
    Geometry::polygon(vec![path(&corners)]).unwrap()
}

/// Rectangles and lines on a grid, so that many touch, cross and equal each other.
fn shapes(count: usize) -> Vec<Option<Geometry>> {
    let side = (-6_i32..6, -6_i32..6, 1_i32..4, 1_i32..4);
    let shape = (side, 0..5_u8).prop_map(|((west, south, width, height), kind)| {
        let [west, south] = [west, south].map(f64::from);
        let (east, north) = (west + f64::from(width), south + f64::from(height));
        match kind {
            0 => None,
            1 => Some(Geometry::line_string(path(&[(west, south), (east, north)])).unwrap()),
            _ => Some(rectangle(west, south, east, north)),
        }
    });
    some(count, shape)
}

async fn lines(database: &Fixture) -> Vec<Line> {
    let drafts = shapes(150).into_iter().map(|shape| Line::new("line").geometry(shape));
    database.insert_many(drafts.collect::<Vec<_>>()).await.unwrap();
    database.select::<Line>().all().await.unwrap()
}

async fn shapes_relate_as_they_do_one_by_one(database: &Fixture) {
    let lines = lines(database).await;
    let mut asked: Vec<Shape> = shapes(4).into_iter().flatten().map(Shape::Geometry).collect();
    asked.push(BBox::new(-2.0, -2.0, 1.0, 1.0).unwrap().into());
    asked.push(LonLat::new(1.0, 1.0).unwrap().into());
    for shape in asked {
        for relation in RELATIONS {
            let holds = |line: &&Line| {
                line.geometry.clone().is_some_and(|own| relation.holds(&own.into(), &shape))
            };
            let ids = |lines: &mut dyn Iterator<Item = &Line>| {
                lines.map(|line| line.id).collect::<BTreeSet<_>>()
            };
            let expected = ids(&mut lines.iter().filter(holds));
            let filter = || Line::geometry.relates(relation, shape.clone());
            let found = database.select::<Line>().filter(filter()).all().await.unwrap();
            assert_eq!(ids(&mut found.iter()), expected, "{relation:?} {shape:?}");
            let counted = database.select::<Line>().filter(filter()).count().await.unwrap();
            assert_eq!(counted, expected.len() as u64);
            // What has no shape doesn't relate to one, and doesn't not.
            let others = database.select::<Line>().filter(!filter()).all().await.unwrap();
            let mut shaped = lines.iter().filter(|line| line.geometry.is_some());
            let rest = &ids(&mut shaped) - &expected;
            assert_eq!(ids(&mut others.iter()), rest, "not {relation:?} {shape:?}");
        }
    }
}

async fn points_lie_within_an_area(database: &Fixture) {
    let at = |lon, lat| LonLat::new(lon, lat).unwrap();
    let places = [("in", 5.0, 5.0), ("hole", 2.0, 2.0), ("edge", 0.0, 5.0), ("out", 11.0, 5.0)];
    let drafts = places.map(|(name, lon, lat)| Plant::new(name).location(at(lon, lat)));
    database.insert_many(drafts).await.unwrap();
    database.insert(Plant::new("nowhere")).await.unwrap();
    let outline = path(&[(0.0, 0.0), (10.0, 0.0), (10.0, 10.0), (0.0, 10.0), (0.0, 0.0)]);
    let hole = path(&[(1.0, 1.0), (3.0, 1.0), (3.0, 3.0), (1.0, 3.0), (1.0, 1.0)]);
    let area = Geometry::polygon(vec![outline, hole]).unwrap();
    let names = async |filter| {
        let select = database.select::<Plant>().filter(filter).order_by(Plant::name.asc());
        let plants = select.all().await.unwrap();
        plants.iter().map(|plant| plant.name.as_str().to_owned()).collect::<Vec<_>>().join(" ")
    };
    let is = |relation| Plant::location.relates(relation, area.clone());
    assert_eq!(names(is(Relation::Within)).await, "in");
    assert_eq!(names(is(Relation::Intersects)).await, "edge in");
    assert_eq!(names(is(Relation::Touches)).await, "edge");
    assert_eq!(names(is(Relation::Disjoint)).await, "hole out");
    assert_eq!(names(!is(Relation::Disjoint)).await, "edge in");
    assert_eq!(names(is(Relation::Within) | Plant::name.eq("out")).await, "in out");
    assert_eq!(names(!(is(Relation::Intersects) | Plant::name.eq("out"))).await, "hole");
}

async fn an_area_is_a_condition_like_others(database: &Fixture) {
    let at = |lon, lat| LonLat::new(lon, lat).unwrap();
    let plants: Vec<_> = (0..40)
        .map(|number| {
            Plant::new(if number % 2 == 0 { "even" } else { "odd" })
                .location(at(f64::from(number) / 4.0, 1.0))
        })
        .collect();
    database.insert_many(plants).await.unwrap();
    let area = Arc::new(Shape::from(rectangle(0.0, 0.0, 5.0, 5.0)));
    let within = || Plant::location.relates(Relation::Within, (*area).clone());
    // Of 40 plants a quarter of a degree apart, those from 0.25 to 4.75 lie within.
    let select = || database.select::<Plant>().filter(within());
    let page = select().order_by(Plant::id.asc()).page(10).await.unwrap();
    let next = select().order_by(Plant::id.asc()).after(page.next.unwrap()).page(10).await.unwrap();
    assert_eq!((page.rows.len(), next.rows.len(), next.next), (10, 9, None));
    let groups = select().group_by(Plant::name).aggregate(count()).await.unwrap();
    assert_eq!(groups.iter().map(|(_, count)| *count).collect::<Vec<_>>(), [9, 10]);
    assert_eq!(select().positions().await.unwrap().len(), 19);
    let near = select().filter(Plant::name.eq("odd")).nearest_to(at(9.0, 1.0)).limit(1);
    assert_eq!(near.all().await.unwrap()[0].location, Some(at(4.75, 1.0)));
    // As a condition of what is joined, and of a run-time table.
    database.insert(Station::new("s", at(9.0, 1.0))).await.unwrap();
    let joined = database.select::<Station>().left_join(nearest::<Plant>().filter(within()));
    let (_, plant) = joined.first().await.unwrap().unwrap();
    assert_eq!(plant.unwrap().location, Some(at(4.75, 1.0)));
    let far = page.rows[0].id;
    database.insert(Line::new("line").from_id(far)).await.unwrap();
    let lines = database.select::<Line>().join(parent(Line::from_id).filter(within()));
    assert_eq!(lines.all().await.unwrap().len(), 1);
    let filter = Expr::relates(Plant::table(), Relation::Within, &area).unwrap();
    let any = || database.table(Plant::table()).filter(filter.clone());
    assert_eq!(any().count().await.unwrap(), 19);
    assert_eq!(any().ids().await.unwrap().len(), 19);
    let page = any().geojson_page(5, 1 << 20).await.unwrap();
    assert_eq!((page.returned, page.matched.rows()), (5, Some(19)));
    assert_eq!(any().groups(None, &[]).await.unwrap()[0].rows, 19);
}

async fn a_row_with_two_places_is_where_its_shape_is(database: &Fixture) {
    let at = |lon, lat| LonLat::new(lon, lat).unwrap();
    let (inside, outside) = (rectangle(1.0, 1.0, 2.0, 2.0), rectangle(20.0, 1.0, 21.0, 2.0));
    let drafts = [
        Line::new("a").geometry(inside.clone()).location(at(30.0, 1.0)),
        Line::new("b").geometry(outside).location(at(1.5, 1.5)),
        Line::new("c").location(at(1.5, 1.5)),
        Line::new("d").location(at(30.0, 1.0)),
        Line::new("nowhere"),
    ];
    database.insert_many(drafts).await.unwrap();
    let area = Arc::new(Shape::from(rectangle(0.0, 0.0, 5.0, 5.0)));
    let names = async |relation, is: bool| {
        let filter = Expr::relates(Line::table(), relation, &area).unwrap();
        let filter = if is { filter } else { Expr::Not(Box::new(filter)) };
        let rows = database.table(Line::table()).filter(filter).order_by(1, false).records();
        let rows = rows.await.unwrap();
        rows.iter().map(|row| row.get("name").unwrap().to_string()).collect::<Vec<_>>().join(" ")
    };
    assert_eq!(names(Relation::Intersects, true).await, "a c");
    assert_eq!(names(Relation::Intersects, false).await, "b d");
    assert_eq!(names(Relation::Disjoint, true).await, "b d");
    assert_eq!(names(Relation::Disjoint, false).await, "a c");
    // Also of the rows that point to another.
    let plant = database.insert(Plant::new("plant")).await.unwrap();
    let drafts = [Line::new("in").geometry(inside).to_id(plant), Line::new("out").to_id(plant)];
    database.insert_many(drafts).await.unwrap();
    let within = Line::geometry.relates(Relation::Within, (*area).clone());
    let lines = database.select::<Plant>().left_join(children(Line::to_id).filter(within));
    let (_, lines) = lines.first().await.unwrap().unwrap();
    assert_eq!(lines.iter().map(|line| line.name.as_str()).collect::<Vec<_>>(), ["in"]);
}

fn features(tile: &VectorTile) -> Vec<MvtFeature> {
    let mut layers = MvtReaderRef::new(&tile.bytes).unwrap().to_tile().unwrap().layers;
    assert!(layers.len() <= 1 && tile.bytes.len() < 500_000);
    layers.pop().map_or_else(Vec::new, |layer| layer.features)
}

async fn a_tile_shows_what_lies_in_it(database: &Fixture) {
    let spread = (-180.0..=180.0_f64, -85.0..=85.0_f64);
    let places = some(900, spread.prop_map(|(lon, lat)| LonLat::new(lon, lat).unwrap()));
    let drafts = places.iter().map(|place| Plant::new("plant").location(*place));
    database.insert_many(drafts.collect::<Vec<_>>()).await.unwrap();
    for (zoom, column, row) in [(0, 0, 0), (1, 0, 1), (3, 7, 2), (3, 0, 2), (10, 512, 300)] {
        let tile = Tile::new(zoom, column, row).unwrap();
        let drawn = database.table(Plant::table()).tile(tile).await.unwrap();
        let inside = places.iter().filter(|place| tile.bounds().contains(**place)).count();
        let around = tile.bounds_with_buffer(terra_geo::tile::BUFFER + 1);
        let around = places.iter().filter(|place| around.contains(**place)).count();
        let shown = features(&drawn).len();
        assert!((inside..=around).contains(&shown), "{tile:?}: {inside} {shown} {around}");
        assert!(!drawn.is_clustered && !drawn.is_cut);
    }
    let none = Expr::Not(Box::new(Expr::And(Vec::new())));
    let tile = Tile::new(0, 0, 0).unwrap();
    let drawn = database.table(Plant::table()).filter(none).tile(tile).await.unwrap();
    assert!(drawn.bytes.is_empty());
}

async fn a_tile_of_many_points_stays_small_and_counts_them_all(database: &Fixture) {
    let spread = (1.0..80.0_f64, 1.0..80.0_f64);
    let places = some(25_000, spread.prop_map(|(lon, lat)| LonLat::new(lon, lat).unwrap()));
    for places in places.chunks(5_000) {
        let drafts = places.iter().map(|place| Plant::new("plant").location(*place));
        database.insert_many(drafts.collect::<Vec<_>>()).await.unwrap();
    }
    let tile = Tile::new(1, 1, 0).unwrap();
    let drawn = database.table(Plant::table()).tile(tile).await.unwrap();
    assert!(drawn.is_clustered);
    let clusters = features(&drawn);
    let counts = clusters.iter().map(|cluster| match cluster.properties.as_slice() {
        [(name, MvtValue::SInt(count))] if name == "point_count" => *count,
        other => panic!("{other:?}"),
    });
    assert_eq!(counts.sum::<i64>(), 25_000);
    assert!(clusters.len() < 5_000);
}

async fn a_tile_of_shapes_shows_them_on_both_sides_of_the_antimeridian(database: &Fixture) {
    let cut = Geometry::multi_line_string(vec![
        path(&[(179.0, -17.0), (180.0, -17.0)]),
        path(&[(-180.0, -17.0), (-179.0, -17.0)]),
    ]);
    let drafts = [
        Line::new("cut").geometry(cut.unwrap()),
        Line::new("tiny").geometry(rectangle(10.0, 10.0, 10.000_1, 10.000_1)),
        Line::new("point").location(LonLat::new(170.0, -10.0).unwrap()),
    ];
    database.insert_many(drafts).await.unwrap();
    for (column, expected) in [(7, 2), (0, 1), (4, 0)] {
        let tile = Tile::new(3, column, 4).unwrap();
        let drawn = database.table(Line::table()).tile(tile).await.unwrap();
        assert_eq!(features(&drawn).len(), expected, "{tile:?}");
    }
    let near = Tile::new(18, 138_353, 123_752).unwrap();
    assert!(near.bounds().contains(LonLat::new(10.000_05, 10.000_05).unwrap()), "{near:?}");
    let drawn = database.table(Line::table()).tile(near).await.unwrap();
    assert_eq!(features(&drawn).len(), 1);
}
