//! Shapes in their reference systems.

use crate::tables::{Line, Plant};
use proptest::prelude::*;
use terra_cql2::{Cql2Error, Crs, MAX_VERTICES, Predicate, Readable};
use terra_geo::{BBox, Position, Shape};
use terra_schema::{Row, filter::Expr};

const RADIUS_M: f64 = 6_378_137.0;
/// To the edge of the map, in metres.
const EDGE_M: f64 = 20_037_508.34;

/// The shape that plants are held to.
fn shape(text: &str, crs: Crs) -> Result<Shape, Cql2Error> {
    let filter = format!("S_TOUCHES(geometry, {text})");
    match Predicate::from_text(&filter)?.to_expr(&Readable(Plant::table()), crs)? {
        Expr::Relates(_, _, shape) => Ok((*shape).clone()),
        other => panic!("{text}: {other:?}"),
    }
}

/// The vertices of a line.
fn vertices(text: &str, crs: Crs) -> Vec<Position> {
    match shape(text, crs).unwrap() {
        Shape::Geometry(line) => line.paths().flatten().copied().collect(),
        other => panic!("{text}: {other:?}"),
    }
}

/// A latitude in degrees, of metres north.
fn latitude(north: f64) -> f64 {
    (2.0 * (north / RADIUS_M).exp().atan()).to_degrees() - 90.0
}

#[test]
fn the_sides_of_a_box_are_not_rounded() {
    let bbox = |west, south, east, north| Shape::Box(BBox::new(west, south, east, north).unwrap());
    let fine = "BBOX(7.00000001,50.00000001,8.00000004,51.00000004)";
    let expected = bbox(7.00000001, 50.00000001, 8.00000004, 51.00000004);
    assert_eq!(shape(fine, Crs::Crs84), Ok(expected));
    let swapped = bbox(50.00000001, 7.00000001, 51.00000004, 8.00000004);
    assert_eq!(shape(fine, Crs::Epsg4326), Ok(swapped));
    // As clients round the edge of the map upwards.
    let Ok(Shape::Box(world)) =
        shape("BBOX(-20037508.3428,-20037508.3428,20037508.3428,20037508.3428)", Crs::Epsg3857)
    else {
        panic!("no box");
    };
    assert_eq!((world.west(), world.east()), (-180.0, 180.0));
    assert!(shape("BBOX(-20037600,0,0,0)", Crs::Epsg3857).is_err());
    assert!(shape("BBOX(-180.00000001,0,0,0)", Crs::Crs84).is_err());
}

#[test]
fn an_edge_is_straight_in_its_reference_system() {
    assert_eq!(vertices("LINESTRING(0 0,60 60)", Crs::Crs84).len(), 2);
    assert_eq!(vertices("LINESTRING(0 0,60 60)", Crs::Epsg4326).len(), 2);
    // Along a meridian or a parallel it is both.
    assert_eq!(vertices("LINESTRING(0 0,0 9000000,9000000 9000000)", Crs::Epsg3857).len(), 3);
    let ring = "POLYGON((0 0,9000000 0,9000000 9000000,0 0))";
    let Ok(Shape::Geometry(ring)) = shape(ring, Crs::Epsg3857) else { panic!("no ring") };
    assert!(ring.vertex_count() > 800, "{}", ring.vertex_count());
    let zigzag = ["-20000000 -20000000", "20000000 20000000"].repeat(2).join(",");
    let refused = shape(&format!("LINESTRING({zigzag})"), Crs::Epsg3857).unwrap_err().to_string();
    assert!(refused.contains(&format!("more than {MAX_VERTICES} positions")), "{refused}");
    assert!(shape("LINESTRING(0 0,1 1e300)", Crs::Epsg3857).is_err());
}

#[test]
fn shapes_that_are_held_to_each_other_are_bounded() {
    let lines = |count: usize| vec!["LINESTRING(0 0,9 9)"; count].join(",");
    let read =
        |text: &str| Predicate::from_text(text)?.to_expr(&Readable(Line::table()), Crs::Crs84);
    let held = |count| format!("S_INTERSECTS(GEOMETRYCOLLECTION({}), BBOX(5,5,6,6))", lines(count));
    assert_eq!(read(&held(100)), Ok(Expr::And(Vec::new())));
    let ring = (0..2_000).map(|at| format!("{} {}", at % 90, at / 90)).collect::<Vec<_>>();
    let ring = format!("LINESTRING({})", ring.join(","));
    let refused = read(&format!("S_INTERSECTS(GEOMETRYCOLLECTION({}),{ring})", lines(900)));
    let refused = refused.unwrap_err().to_string();
    assert!(refused.contains("positions of two shapes held to each other"), "{refused}");
    let many = vec!["S_INTERSECTS(POINT(1 1), POINT(1 1))"; 17].join(" OR ");
    assert!(read(&many).unwrap_err().to_string().contains("16 comparisons with shapes"));
}

proptest! {
    #[test]
    fn a_line_is_no_farther_than_a_metre_from_where_it_is(
        from in (-EDGE_M..EDGE_M, -EDGE_M..EDGE_M), to in (-EDGE_M..EDGE_M, -EDGE_M..EDGE_M),
    ) {
        // So that a longitude tells the place on it.
        prop_assume!((to.0 - from.0).abs() > EDGE_M / 10.0);
        let text = format!("LINESTRING({} {},{} {})", from.0, from.1, to.0, to.1);
        for ends in vertices(&text, Crs::Epsg3857).windows(2) {
            let middle = |of: fn(Position) -> f64| f64::midpoint(of(ends[0]), of(ends[1]));
            let east = middle(Position::longitude).to_radians() * RADIUS_M;
            let along = (east - from.0) / (to.0 - from.0);
            let expected = latitude(from.1 + along * (to.1 - from.1));
            // A vertex is rounded in both directions, and a steep line is as far off by either.
            let slope = ((to.1 - from.1) / (to.0 - from.0)).abs();
            let rounded = 1e-7 * (1.0 + slope);
            prop_assert!((middle(Position::latitude) - expected).abs() <= 1e-5 + rounded);
        }
    }
}
