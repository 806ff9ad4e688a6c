//! How shapes lie to each other, by known cases and by counting squares.

#![allow(clippy::unwrap_used, reason = "the helpers are tests, but not #[test]s")]

use proptest::collection::vec;
use proptest::prelude::*;
use terra_geo::{BBox, Geometry, LonLat, Position, PreparedShape, Relation, Shape};

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

fn shape(wkt: &str) -> Shape {
    Geometry::from_wkt(wkt).unwrap().into()
}

fn point(longitude: f64, latitude: f64) -> Shape {
    LonLat::new(longitude, latitude).unwrap().into()
}

fn bbox(west: f64, south: f64, east: f64, north: f64) -> Shape {
    BBox::new(west, south, east, north).unwrap().into()
}

/// The relations that are true of two shapes.
fn relations(first: &Shape, second: &Shape) -> Vec<Relation> {
    RELATIONS.into_iter().filter(|relation| relation.holds(first, second)).collect()
}

#[test]
fn relates_shapes_of_every_kind() {
    use Relation::{Contains, Crosses, Disjoint, Equals, Intersects, Overlaps, Touches, Within};
    let square = shape("POLYGON ((0 0, 4 0, 4 4, 0 4, 0 0), (1 1, 2 1, 2 2, 1 2, 1 1))");
    let same = shape("POLYGON ((2 4, 4 4, 4 0, 0 0, 0 4, 2 4), (1 1, 1 2, 2 2, 2 1, 1 1))");
    let diagonal = shape("LINESTRING (0 0, 4 4)");
    for (first, second, expected) in [
        (&point(3.0, 3.0), &square, vec![Intersects, Within]),
        (&point(0.0, 3.0), &square, vec![Intersects, Touches]),
        (&point(1.5, 1.5), &square, vec![Disjoint]),
        (&point(3.0, 3.0), &diagonal, vec![Intersects, Within]),
        (&point(4.0, 4.0), &diagonal, vec![Intersects, Touches]),
        (&point(3.0, 3.0), &point(3.0, 3.0), vec![Intersects, Within, Contains, Equals]),
        (&diagonal, &square, vec![Intersects, Crosses]),
        (&diagonal, &shape("LINESTRING (4 0, 0 4)"), vec![Intersects, Crosses]),
        (&diagonal, &shape("LINESTRING (5 5, 3 3)"), vec![Intersects, Overlaps]),
        (&diagonal, &shape("LINESTRING (4 4, 5 0)"), vec![Intersects, Touches]),
        (&shape("LINESTRING (3 1, 3 3)"), &square, vec![Intersects, Within]),
        (&shape("LINESTRING (0 1, 0 3)"), &square, vec![Intersects, Touches]),
        (&square, &same, vec![Intersects, Within, Contains, Equals]),
        (&square, &bbox(0.0, 0.0, 4.0, 4.0), vec![Intersects, Within]),
        (&square, &bbox(1.0, 1.0, 2.0, 2.0), vec![Intersects, Touches]),
        (&square, &bbox(1.2, 1.2, 1.8, 1.8), vec![Disjoint]),
        (&square, &bbox(3.0, 3.0, 5.0, 5.0), vec![Intersects, Overlaps]),
        (&square, &bbox(4.0, 4.0, 5.0, 5.0), vec![Intersects, Touches]),
        (&square, &bbox(2.5, 2.5, 3.0, 3.0), vec![Intersects, Contains]),
        (&square, &bbox(3.0, 3.0, 5.0, 3.0), vec![Intersects, Crosses]),
        (&square, &bbox(3.0, 3.0, 3.0, 3.0), vec![Intersects, Contains]),
    ] {
        assert_eq!(relations(first, second), expected, "{first:?} {second:?}");
        let converse: Vec<Relation> = RELATIONS
            .into_iter()
            .filter(|relation| expected.contains(&relation.converse()))
            .collect();
        assert_eq!(relations(second, first), converse, "{second:?} {first:?}");
    }
}

#[test]
fn the_antimeridian_is_an_edge_of_both_sides() {
    let fiji = shape(
        "MULTIPOLYGON (((177 -18, 180 -18, 180 -16, 177 -16, 177 -18)), \
         ((-180 -18, -178 -18, -178 -16, -180 -16, -180 -18)))",
    );
    let around = bbox(176.0, -20.0, -177.0, -15.0);
    assert!(Relation::Within.holds(&fiji, &around) && Relation::Contains.holds(&around, &fiji));
    assert!(Relation::Equals.holds(&fiji, &bbox(177.0, -18.0, -178.0, -16.0)));
    assert!(Relation::Disjoint.holds(&fiji, &bbox(-170.0, -20.0, 170.0, -15.0)));
    let (east, west) = (bbox(-180.0, -18.0, -178.0, -16.0), bbox(170.0, -18.0, 180.0, -16.0));
    for shape in [&fiji, &around, &east, &west, &bbox(-180.0, -17.0, -180.0, -17.0)] {
        assert!(Relation::Intersects.holds(&point(180.0, -17.0), shape), "{shape:?}");
        assert!(Relation::Disjoint.holds(&point(180.0, -21.0), shape), "{shape:?}");
    }
    let points = Shape::Several(vec![point(180.0, -17.0), point(0.0, 0.0)]);
    for shape in [&fiji, &east, &west] {
        assert!(PreparedShape::new(&points).is(Relation::Intersects, shape), "{shape:?}");
        assert!(Relation::Intersects.holds(shape, &points), "{shape:?}");
    }
    let meridian = bbox(180.0, -18.0, -180.0, -16.0);
    assert!(Relation::Within.holds(&point(180.0, -17.0), &meridian));
    assert!(Relation::Contains.holds(&bbox(180.0, -18.0, -170.0, -16.0), &point(-175.0, -17.0)));
    assert!(Relation::Contains.holds(&bbox(170.0, -18.0, -180.0, -16.0), &point(175.0, -17.0)));
}

#[test]
fn several_shapes_are_more_work_where_a_row_meets_their_boxes() {
    let line = |west: f64| shape(&format!("LINESTRING ({west} 0, {} 0)", west + 1.0));
    let row = line(7.0);
    let work = |shapes: Vec<Shape>, relation: Relation| {
        relation.vertices_tested(&Shape::Several(shapes), &row)
    };
    assert_eq!(Relation::Intersects.vertices_tested(&row, &row), 2);
    assert_eq!(work(vec![line(7.5); 200], Relation::Intersects), 200 * 2 + 8);
    assert_eq!(work(vec![line(7.5); 200], Relation::Within), 2 + 8);
    assert_eq!(work(vec![line(70.0); 200], Relation::Intersects), 2 + 4);
    // Points are looked for in the row, and don't need it to be related.
    assert_eq!(work(vec![point(7.0, 0.0); 200], Relation::Intersects), 2 + 6);
    assert_eq!(work(vec![point(70.0, 0.0); 200], Relation::Touches), 2 + 2);
}

/// Half steps of a lattice: even numbers are lattice lines, odd ones lie between them.
type Half = (i32, i32);

/// A shape drawn along the lines of a lattice.
#[derive(Clone, Debug)]
enum Drawing {
    Point(Half),
    Lines(Vec<Vec<Half>>),
    Polygons(Vec<Vec<Vec<Half>>>),
}

#[derive(Clone, Copy, PartialEq)]
enum Part {
    Interior,
    Boundary,
    Exterior,
}

/// Whether a place lies on a path along lattice lines.
fn is_on(place: Half, path: &[Half]) -> bool {
    let between = |value: i32, a: i32, b: i32| (a.min(b)..=a.max(b)).contains(&value);
    path.windows(2).any(|ends| {
        between(place.0, ends[0].0, ends[1].0) && between(place.1, ends[0].1, ends[1].1)
    })
}

/// Whether a place off a ring lies in it, by the edges east of it.
fn is_in(place: Half, ring: &[Half]) -> bool {
    let edges = ring.windows(2).filter(|ends| {
        ends[0].0 > place.0
            && ends[0].1.min(ends[1].1) <= place.1
            && place.1 < ends[0].1.max(ends[1].1)
    });
    edges.count() % 2 == 1
}

impl Drawing {
    /// Which part of the shape a place is: by the definitions.
    fn part(&self, place: Half) -> Part {
        match self {
            Drawing::Point(point) if *point == place => Part::Interior,
            Drawing::Point(_) => Part::Exterior,
            Drawing::Lines(lines) => {
                let ends = lines.iter().flat_map(|line| [line[0], line[line.len() - 1]]);
                if ends.filter(|&end| end == place).count() % 2 == 1 {
                    Part::Boundary
                } else if lines.iter().any(|line| is_on(place, line)) {
                    Part::Interior
                } else {
                    Part::Exterior
                }
            }
            Drawing::Polygons(polygons) => {
                if polygons.iter().flatten().any(|ring| is_on(place, ring)) {
                    Part::Boundary
                } else if polygons.iter().any(|rings| {
                    is_in(place, &rings[0]) && !rings[1..].iter().any(|hole| is_in(place, hole))
                }) {
                    Part::Interior
                } else {
                    Part::Exterior
                }
            }
        }
    }

    fn dimension(&self) -> i32 {
        match self {
            Drawing::Point(_) => 0,
            Drawing::Lines(_) => 1,
            Drawing::Polygons(_) => 2,
        }
    }

    fn shape(&self, (west, south, step): (f64, f64, f64)) -> Shape {
        let degrees = |half: Half| {
            let at = |start: f64, half: i32| start + f64::from(half) / 2.0 * step;
            (at(west, half.0).min(180.0), at(south, half.1).min(90.0))
        };
        let path = |path: &Vec<Half>| -> Vec<Position> {
            let positions = path.iter().map(|&half| degrees(half));
            positions.map(|(lon, lat)| Position::new(lon, lat).unwrap()).collect()
        };
        match self {
            Drawing::Point(half) => point(degrees(*half).0, degrees(*half).1),
            Drawing::Lines(lines) => {
                Geometry::multi_line_string(lines.iter().map(path).collect()).unwrap().into()
            }
            Drawing::Polygons(polygons) => {
                let polygons = polygons.iter().map(|rings| rings.iter().map(path).collect());
                Geometry::multi_polygon(polygons.collect()).unwrap().into()
            }
        }
    }
}

/// The relations by their definitions in sets of points. The lattice lines cut the plane into
/// corners, edges and squares, which lie with every drawing in one part of it, as do their middles.
fn expected(first: &Drawing, second: &Drawing) -> Vec<Relation> {
    // Of the places in a part of the first and a part of the second, the greatest dimension.
    let dimension = |is_first: fn(Part) -> bool, is_second: fn(Part) -> bool| {
        let places = (-1..=2 * SIZE + 1).flat_map(|x| (-1..=2 * SIZE + 1).map(move |y| (x, y)));
        places
            .filter(|&place| is_first(first.part(place)) && is_second(second.part(place)))
            .map(|(x, y)| x.rem_euclid(2) + y.rem_euclid(2))
            .max()
    };
    let interior = |part: Part| part == Part::Interior;
    let exterior = |part: Part| part == Part::Exterior;
    let all = |part: Part| part != Part::Exterior;

    let interiors = dimension(interior, interior);
    let meet = dimension(all, all).is_some();
    let first_in = dimension(all, exterior).is_none();
    let second_in = dimension(exterior, all).is_none();
    let (one, other) = (first.dimension(), second.dimension());
    RELATIONS
        .into_iter()
        .filter(|relation| match relation {
            Relation::Intersects => meet,
            Relation::Disjoint => !meet,
            Relation::Within => first_in && interiors.is_some(),
            Relation::Contains => second_in && interiors.is_some(),
            Relation::Touches => meet && interiors.is_none(),
            Relation::Crosses => {
                let lower_leaves = if one < other { !first_in } else { !second_in };
                if one == other {
                    one == 1 && interiors == Some(0)
                } else {
                    interiors.is_some() && lower_leaves
                }
            }
            Relation::Overlaps => one == other && interiors == Some(one) && !first_in && !second_in,
            Relation::Equals => first_in && second_in,
        })
        .collect()
}

/// Steps across the lattice.
const SIZE: i32 = 6;

fn any_corner() -> impl Strategy<Value = Half> {
    (0..=SIZE, 0..=SIZE).prop_map(|(x, y)| (2 * x, 2 * y))
}

/// A line that turns at right angles and neither crosses nor meets itself, but may end where it
/// began.
fn any_line() -> impl Strategy<Value = Vec<Half>> {
    let walk = (any_corner(), any::<bool>(), vec(0..=SIZE, 1..5)).prop_map(
        |(start, mut along_x, turns)| {
            let mut line = vec![start];
            for turn in turns {
                let (x, y) = line[line.len() - 1];
                let next = if along_x { (2 * turn, y) } else { (x, 2 * turn) };
                along_x = !along_x;
                if next != (x, y) {
                    line.push(next);
                }
            }
            line
        },
    );
    walk.prop_filter("a simple line", |line| {
        let places: Vec<Half> = line.windows(2).flat_map(|ends| steps(ends[0], ends[1])).collect();
        let mut distinct = places.clone();
        distinct.sort_unstable();
        distinct.dedup();
        line.len() > 1 && places.len() == distinct.len() && !places[1..].contains(&line[0])
    })
}

/// The places between two of a lattice line, the first included, but not the last.
fn steps(from: Half, to: Half) -> Vec<Half> {
    let (dx, dy) = ((to.0 - from.0).signum(), (to.1 - from.1).signum());
    let count = (to.0 - from.0).abs() + (to.1 - from.1).abs();
    (0..count).map(|n| (from.0 + n * dx, from.1 + n * dy)).collect()
}

/// A rectangle, as it is or with a corner cut out.
fn any_ring() -> impl Strategy<Value = Vec<Half>> {
    let corners = (any_corner(), any_corner());
    let corners = corners.prop_filter("an area", |(a, b)| a.0 != b.0 && a.1 != b.1);
    (corners, proptest::option::of(any_corner())).prop_map(|((a, b), cut)| match cut {
        Some(cut) => vec![a, (b.0, a.1), (b.0, cut.1), cut, (cut.0, b.1), (a.0, b.1), a],
        None => vec![a, (b.0, a.1), b, (a.0, b.1), a],
    })
}

fn any_polygons() -> impl Strategy<Value = Drawing> {
    let polygons = vec(vec(any_ring(), 1..3), 1..3).prop_map(Drawing::Polygons);
    polygons.prop_filter("rings as they should be", |drawing| {
        match drawing.shape((0.0, 0.0, 1.0)) {
            Shape::Geometry(geometry) => geometry.check_rings().is_ok(),
            Shape::Point(_) | Shape::Box(_) | Shape::Several(_) => false,
        }
    })
}

fn any_drawing() -> impl Strategy<Value = Drawing> {
    prop_oneof![
        1 => any_corner().prop_map(Drawing::Point),
        2 => vec(any_line(), 1..3).prop_map(Drawing::Lines),
        4 => any_polygons(),
    ]
}

/// The south-western corner of the lattice, and the width of a step, in degrees.
fn any_anchor() -> impl Strategy<Value = (f64, f64, f64)> {
    prop_oneof![
        Just((-3.0, -3.0, 1.0)),
        Just((-175.0, -90.0, 10.0)),
        Just((-180.0 + 1e-7, -90.0, 1e-7)),
        Just((180.0 - 7e-7, 90.0 - 6e-7, 1e-7)),
    ]
}

/// Vertices anywhere, or few enough that many are the same, on a line or at an end of the globe.
fn any_vertices(count: std::ops::Range<usize>) -> impl Strategy<Value = Vec<Position>> {
    let position = |(lon, lat): (f64, f64)| Position::new(lon, lat).unwrap();
    let few = (0..5_i32, 0..5_i32, any_anchor()).prop_map(|(x, y, (west, south, step))| {
        (west + f64::from(x) * step, south + f64::from(y) * step)
    });
    let many = (-180.0..=180.0, -90.0..=90.0);
    let ends =
        (-1..=1_i32, -1..=1_i32).prop_map(|(x, y)| (f64::from(x) * 180.0, f64::from(y) * 90.0));
    vec(prop_oneof![4 => few, 1 => many, 1 => ends].prop_map(position), count)
}

/// Shapes whatever, crossing themselves or of no extent, alone or several.
fn any_shape() -> impl Strategy<Value = Shape> {
    prop_oneof![
        4 => any_one(),
        1 => vec(any_one(), 1..4).prop_map(Shape::Several),
    ]
}

fn any_one() -> impl Strategy<Value = Shape> {
    let ring = any_vertices(3..9).prop_map(|mut ring| {
        ring.push(ring[0]);
        ring
    });
    let polygons = vec(vec(ring, 1..4), 1..4);
    prop_oneof![
        any_vertices(1..2).prop_map(|at| at[0].lon_lat().into()),
        any_vertices(2..3).prop_map(|at| {
            let (a, b) = (at[0], at[1]);
            let (south, north) = (a.latitude().min(b.latitude()), a.latitude().max(b.latitude()));
            BBox::new(a.longitude(), south, b.longitude(), north).unwrap().into()
        }),
        vec(any_vertices(2..9), 1..4)
            .prop_map(|lines| Geometry::multi_line_string(lines).unwrap().into()),
        polygons.prop_map(|polygons| Geometry::multi_polygon(polygons).unwrap().into()),
    ]
}

proptest! {
    // Whatever the answer, there is one, and it does not contradict itself.
    #[test]
    fn answers_about_any_shapes(first in any_shape(), second in any_shape()) {
        let found = relations(&first, &second);
        prop_assert_ne!(
            found.contains(&Relation::Intersects), found.contains(&Relation::Disjoint)
        );
        for relation in RELATIONS {
            prop_assert_eq!(found.contains(&relation), relation.converse().holds(&second, &first));
        }
        let prepared = PreparedShape::new(&first);
        for relation in RELATIONS {
            prop_assert_eq!(found.contains(&relation), prepared.is(relation, &second));
        }
    }

    #[test]
    fn a_box_meets_the_points_that_it_contains(
        box_ in any_shape().prop_filter("a box", |shape| matches!(shape, Shape::Box(_))),
        at in any_vertices(1..2),
    ) {
        let point = at[0].lon_lat();
        let Shape::Box(bounds) = box_ else { return Ok(()) };
        prop_assert_eq!(
            Relation::Intersects.holds(&point.into(), &bounds.into()), bounds.contains(point)
        );
    }

    #[test]
    fn several_shapes_meet_what_any_of_them_meets(
        all in vec(any_drawing(), 1..4), other in any_drawing(), anchor in any_anchor(),
    ) {
        let other = other.shape(anchor);
        let all: Vec<Shape> = all.iter().map(|one| one.shape(anchor)).collect();
        let meets = all.iter().any(|one| Relation::Intersects.holds(one, &other));
        let several = Shape::Several(all);
        prop_assert_eq!(PreparedShape::new(&several).is(Relation::Intersects, &other), meets);
        prop_assert_eq!(PreparedShape::new(&other).is(Relation::Disjoint, &several), !meets);
        prop_assert_eq!(Relation::Intersects.holds(&several, &other), meets);
        prop_assert_eq!(Relation::Disjoint.holds(&several, &other), !meets);
        prop_assert_eq!(Relation::Intersects.holds(&other, &several), meets);
    }

    #[test]
    fn relates_as_counting_squares_does(
        first in any_drawing(), second in any_drawing(), anchor in any_anchor(),
    ) {
        let (one, other) = (first.shape(anchor), second.shape(anchor));
        prop_assert_eq!(relations(&one, &other), expected(&first, &second));
        let prepared = PreparedShape::new(&one);
        for relation in RELATIONS {
            prop_assert_eq!(prepared.is(relation, &other), relation.holds(&one, &other));
        }
    }
}
