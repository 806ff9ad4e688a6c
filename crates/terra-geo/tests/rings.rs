//! Checking rings: what is found, and where it is said to be.

#![allow(clippy::unwrap_used, clippy::panic, reason = "the helpers are tests, but not #[test]s")]

use proptest::prelude::*;
use terra_geo::{GeoError, Geometry, Place, Position};

fn check(wkt: &str) -> Result<(), GeoError> {
    Geometry::from_wkt(wkt).unwrap().check_rings()
}

fn message(wkt: &str) -> String {
    check(wkt).unwrap_err().to_string()
}

#[test]
fn accepts_what_is_well_drawn() {
    for wkt in [
        "LINESTRING (0 0, 2 2, 2 0, 0 2)",
        "POLYGON ((0 0, 4 0, 4 4, 0 4, 0 0))",
        // The other way round, with repeated vertices and some along an edge.
        "POLYGON ((0 0, 0 0, 0 4, 4 4, 4 2, 4 1, 4 0, 4 0, 2 0, 0 0, 0 0))",
        // Holes that touch the outline and each other in points: at vertices and between them.
        "POLYGON ((0 0, 8 0, 8 8, 0 8, 0 0), (0 0, 2 1, 1 2, 0 0), (2 1, 4 1, 4 3, 2 1), \
         (8 4, 6 5, 6 3, 8 4))",
        // Polygons that touch in a point, and one in another one's hole, which it touches.
        "MULTIPOLYGON (((0 0, 4 0, 4 4, 0 4, 0 0)), ((4 4, 8 4, 8 8, 4 8, 4 4)))",
        "MULTIPOLYGON (((0 0, 9 0, 9 9, 0 9, 0 0), (1 1, 8 1, 8 8, 1 8, 1 1)), \
         ((2 2, 8 5, 2 7, 2 2), (3 4, 4 4, 4 5, 3 4)))",
        // Cut at the antimeridian.
        "MULTIPOLYGON (((179 0, 180 0, 180 1, 179 1, 179 0)), \
         ((-180 0, -179 0, -179 1, -180 1, -180 0)))",
        "POLYGON ((-180 -90, 180 -90, 180 90, -180 90, -180 -90))",
    ] {
        assert_eq!(check(wkt), Ok(()), "{wkt}");
    }
}

#[test]
fn says_where_a_ring_meets_itself() {
    assert_eq!(
        message("POLYGON ((0 0, 4 4, 4 0, 0 3, 0 0))"),
        "ring 0, vertex 2: the ring meets itself at 1.7142857,1.7142857: this edge and the one \
         from vertex 0; draw it so that it neither crosses nor touches itself"
    );
    for (wkt, at, edges) in [
        // A spike, at its end; a touch of a vertex, and of two vertices.
        ("POLYGON ((0 0, 4 0, 4 4, 6 4, 4 4, 0 4, 0 0))", "4,4", (1, 3)),
        ("POLYGON ((0 0, 4 0, 4 4, 2 0, 0 4, 0 0))", "2,0", (0, 2)),
        ("POLYGON ((0 0, 2 2, 4 0, 4 4, 2 2, 0 4, 0 0))", "2,2", (0, 3)),
        // There and back, and nowhere at all.
        ("POLYGON ((0 0, 4 0, 0 0, 4 0, 0 0))", "0,0", (0, 2)),
        ("POLYGON ((5 5, 5 5, 5 5, 5 5))", "5,5", (1, 0)),
        ("MULTIPOLYGON (((0 0, 4 4, 4 0, 0 4, 0 0)))", "2,2", (0, 2)),
    ] {
        let Err(GeoError::At { place, cause }) = check(wkt) else { panic!("{wkt}") };
        let GeoError::RingMeetsItself { vertex, at: found } = *cause else { panic!("{cause}") };
        assert_eq!(
            (found.to_string().as_str(), (vertex, place.vertex.unwrap())),
            (at, edges),
            "{wkt}"
        );
    }
}

#[test]
fn says_where_rings_cross() {
    assert_eq!(
        message("POLYGON ((0 0, 4 0, 4 4, 0 4, 0 0), (1 1, 5 2, 1 3, 1 1))"),
        "ring 1, vertex 0: the ring crosses another, or runs along it, at 4,1.75: this edge and \
         the one from ring 0, vertex 1; rings may touch in single points only"
    );
    for (wkt, at) in [
        // Through a vertex, through two at once, and along an edge.
        ("POLYGON ((0 0, 4 0, 4 4, 0 4, 0 0), (1 1, 4 2, 5 3, 1 3, 1 1))", "4,2"),
        ("POLYGON ((0 0, 4 0, 4 4, 0 4, 0 0), (1 1, 5 5, 1 3, 1 1))", "3,4"),
        ("POLYGON ((0 0, 4 0, 4 4, 0 4, 0 0), (4 1, 4 2, 3 2, 4 1))", "4,1"),
        ("POLYGON ((0 0, 4 0, 4 4, 0 4, 0 0), (0 0, 4 0, 4 4, 0 4, 0 0))", "0,0"),
        (
            "POLYGON ((0 0, 9 0, 9 9, 0 9, 0 0), (1 1, 5 1, 5 5, 1 1), (2 1.5, 7 1.5, 7 2, 2 1.5))",
            "5,1.5",
        ),
        ("MULTIPOLYGON (((0 0, 4 0, 4 4, 0 4, 0 0)), ((4 0, 8 0, 8 4, 4 4, 4 0)))", "4,0"),
    ] {
        let Err(GeoError::At { cause, .. }) = check(wkt) else { panic!("{wkt}") };
        let GeoError::RingsCross { at: found, .. } = *cause else { panic!("{cause}") };
        assert_eq!(found.to_string(), at, "{wkt}");
    }
}

#[test]
fn says_which_ring_lies_where_it_should_not() {
    assert_eq!(
        message("POLYGON ((0 0, 4 0, 4 4, 0 4, 0 0), (5 1, 6 1, 6 2, 5 1))"),
        "ring 1: the hole at 5,1 lies outside its outline, ring 0; leave it out, or make it a \
         polygon"
    );
    assert_eq!(
        message("POLYGON ((0 0, 9 0, 9 9, 0 9, 0 0), (1 1, 8 1, 8 8, 1 1), (4 2, 7 2, 7 5, 4 2))"),
        "ring 2: the ring at 4,2 lies in an area that ring 1 has taken; leave it out"
    );
    assert_eq!(
        message(
            "MULTIPOLYGON (((2 2, 3 2, 3 3, 2 2)), ((0 0, 9 0, 9 9, 0 9, 0 0)), \
             ((20 0, 21 0, 21 1, 20 0)))"
        ),
        "part 0, ring 0: the ring at 2,2 lies in an area that part 1, ring 0 has taken; leave it \
         out"
    );
    // In another polygon's outline.
    let other = "MULTIPOLYGON (((20 0, 30 0, 30 9, 20 0), (2 2, 3 2, 3 3, 2 2)), \
                 ((0 0, 9 0, 9 9, 0 9, 0 0)))";
    assert!(message(other).starts_with("part 0, ring 1: the hole at 2,2 lies outside"));
}

/// A vertex on a small lattice of whole numbers, doubled so that halves are whole too.
type Point = (i64, i64);

/// Rings as polygons of parts, on the lattice.
type Parts = Vec<Vec<Vec<Point>>>;

/// Twice the area of a triangle: positive if it turns left.
fn turn(a: Point, b: Point, c: Point) -> i64 {
    (b.0 - a.0) * (c.1 - a.1) - (b.1 - a.1) * (c.0 - a.0)
}

fn is_on(point: Point, (a, b): (Point, Point)) -> bool {
    turn(a, b, point) == 0
        && (a.0.min(b.0)..=a.0.max(b.0)).contains(&point.0)
        && (a.1.min(b.1)..=a.1.max(b.1)).contains(&point.1)
}

fn edges(ring: &[Point]) -> Vec<(Point, Point)> {
    let mut ring = ring.to_vec();
    ring.dedup();
    ring.windows(2).map(|pair| (pair[0], pair[1])).collect()
}

fn cross(a: (Point, Point), b: (Point, Point)) -> bool {
    turn(a.0, a.1, b.0).signum() * turn(a.0, a.1, b.1).signum() < 0
        && turn(b.0, b.1, a.0).signum() * turn(b.0, b.1, a.1).signum() < 0
}

/// The places where one ends on the other.
fn touches(a: (Point, Point), b: (Point, Point)) -> Vec<Point> {
    let mut found: Vec<Point> = [a.0, a.1].into_iter().filter(|&end| is_on(end, b)).collect();
    found.extend([b.0, b.1].into_iter().filter(|&end| is_on(end, a)));
    found.sort_unstable();
    found.dedup();
    found
}

/// Whether no two edges of a ring meet but where one follows the other.
fn is_simple(ring: &[Point]) -> bool {
    let edges = edges(ring);
    let count = edges.len();
    let pairs = (0..count).flat_map(|i| (i + 1..count).map(move |j| (i, j)));
    count >= 3
        && pairs.into_iter().all(|(i, j)| {
            let (a, b) = (edges[i], edges[j]);
            let shared = if j == i + 1 {
                vec![a.1]
            } else if (i, j) == (0, count - 1) {
                vec![a.0]
            } else {
                vec![]
            };
            !cross(a, b) && touches(a, b) == shared
        })
}

/// Whether a point off a ring lies in it.
fn is_in(point: Point, ring: &[Point]) -> bool {
    let crossed = |&(a, b): &(Point, Point)| {
        let (low, high) = if a.1 < b.1 { (a, b) } else { (b, a) };
        low.1 <= point.1 && point.1 < high.1 && turn(low, high, point) > 0
    };
    edges(ring).iter().filter(|edge| crossed(edge)).count() % 2 == 1
}

/// Whether a ring lies in another, where both are simple: none if they cross or share an edge.
fn lies_in(ring: &[Point], other: &[Point]) -> Option<bool> {
    let mut inside = Vec::new();
    for edge in edges(ring) {
        let mut cuts = vec![edge.0, edge.1];
        for other in edges(other) {
            let touches = touches(edge, other);
            if cross(edge, other) || touches.len() > 1 {
                return None;
            }
            cuts.extend(touches);
        }
        cuts.sort_unstable();
        cuts.dedup();
        // Between two touches it lies on one side.
        inside.extend(
            cuts.windows(2).map(|ends| {
                is_in(((ends[0].0 + ends[1].0) / 2, (ends[0].1 + ends[1].1) / 2), other)
            }),
        );
    }
    inside.iter().all(|&is| is == inside[0]).then_some(inside[0])
}

/// Compares every edge with every other.
fn is_well_drawn(parts: &Parts) -> bool {
    let rings: Vec<(usize, usize, &[Point])> = parts
        .iter()
        .enumerate()
        .flat_map(|(part, rings)| {
            rings.iter().enumerate().map(move |(ring, points)| (part, ring, points.as_slice()))
        })
        .collect();
    let in_hole = |ring: &[Point], part: usize| {
        parts[part][1..].iter().any(|hole| lies_in(ring, hole) == Some(true))
    };
    rings.iter().all(|ring| is_simple(ring.2))
        && rings.iter().all(|&(part, number, ring)| {
            rings.iter().filter(|other| (other.0, other.1) != (part, number)).all(
                |&(other_part, other_number, other)| match lies_in(ring, other) {
                    None => false,
                    Some(inside) if part == other_part => {
                        // A hole in its outline, and nothing else.
                        inside == (number > 0 && other_number == 0)
                    }
                    // An outline in another one, if in its hole.
                    Some(true) if number == 0 && other_number == 0 => in_hole(ring, other_part),
                    Some(_) => true,
                },
            )
        })
}

fn any_ring() -> impl Strategy<Value = Vec<Point>> {
    let point = || (0..9_i64, 0..9_i64);
    let rectangle =
        (point(), point()).prop_map(|((a, b), (c, d))| vec![(a, b), (c, b), (c, d), (a, d)]);
    let small = (0..8_i64, 0..8_i64, prop::collection::vec((0..3_i64, 0..3_i64), 3..5))
        .prop_map(|(x, y, points)| points.iter().map(|p| (x + p.0, y + p.1)).collect());
    let ring = prop_oneof![
        2 => rectangle,
        1 => prop::collection::vec(point(), 3..7),
        3 => small,
        1 => Just(vec![(0, 0), (8, 0), (8, 8), (0, 8)]),
    ];
    ring.prop_map(|mut ring: Vec<Point>| {
        ring.push(ring[0]);
        ring.iter().map(|&(x, y)| (2 * x, 2 * y)).collect()
    })
}

fn any_parts() -> impl Strategy<Value = Parts> {
    prop::collection::vec(prop::collection::vec(any_ring(), 1..4), 1..4)
}

/// Where the lattice stands.
fn any_anchor() -> impl Strategy<Value = Anchor> {
    prop_oneof![
        Just((0.0, 0.0, 1.0)),
        Just((-180.0, -90.0, 10.0)),
        Just((-180.0, -90.0, 1e-7)),
        Just((180.0 - 9e-7, 90.0 - 9e-7, 1e-7)),
    ]
}

/// A south-western corner and the width of a step, in degrees.
type Anchor = (f64, f64, f64);

fn position(point: Point, (west, south, step): Anchor) -> Position {
    let (x, y) = (point.0 as f64 / 2.0, point.1 as f64 / 2.0);
    Position::new((west + x * step).min(180.0), (south + y * step).min(90.0)).unwrap()
}

fn geometry(parts: &Parts, anchor: Anchor) -> Geometry {
    let ring = |ring: &Vec<Point>| ring.iter().map(|&point| position(point, anchor)).collect();
    let polygons = parts.iter().map(|rings| rings.iter().map(ring).collect());
    Geometry::multi_polygon(polygons.collect()).unwrap()
}

/// Whether the edge that begins at a place runs through `at`, as far as rounding tells.
fn runs_through(parts: &Parts, anchor: Anchor, place: Place, at: Position) -> bool {
    let ring = &parts[place.part.unwrap()][place.ring.unwrap()];
    let vertex = place.vertex.unwrap();
    let [a, b] = [ring[vertex], ring[vertex + 1]].map(|point| position(point, anchor));
    let length = |a: Position, b: Position| {
        (b.longitude() - a.longitude()).hypot(b.latitude() - a.latitude())
    };
    length(a, at) + length(at, b) - length(a, b) < 2e-7
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn finds_what_comparing_all_edges_finds(parts in any_parts(), anchor in any_anchor()) {
        let geometry = geometry(&parts, anchor);
        let found = geometry.check_rings();
        prop_assert_eq!(found.is_ok(), is_well_drawn(&parts), "{:?}", found);
        let Err(GeoError::At { place, cause }) = found else { return Ok(()) };
        match *cause {
            GeoError::RingMeetsItself { vertex, at } => {
                let other = Place { vertex: Some(vertex), ..place };
                prop_assert!(runs_through(&parts, anchor, place, at));
                prop_assert!(runs_through(&parts, anchor, other, at));
            }
            GeoError::RingsCross { other, at } => {
                prop_assert!(runs_through(&parts, anchor, place, at));
                prop_assert!(runs_through(&parts, anchor, other, at));
            }
            GeoError::HoleOutside { .. } | GeoError::RingWithin { .. } => {}
            cause => prop_assert!(false, "{}", cause),
        }
    }

    #[test]
    fn finds_what_one_ring_does(ring in any_ring(), anchor in any_anchor()) {
        let geometry = geometry(&vec![vec![ring.clone()]], anchor);
        prop_assert_eq!(geometry.check_rings().is_ok(), is_simple(&ring));
    }

    #[test]
    fn never_fails_on_any_rings(
        rings in prop::collection::vec(
            prop::collection::vec((-180.0..=180.0, -90.0..=90.0), 3..40), 1..4,
        ),
    ) {
        let ring = |ring: &Vec<(f64, f64)>| {
            let mut ring: Vec<_> =
                ring.iter().map(|&(lon, lat)| Position::new(lon, lat).unwrap()).collect();
            ring.push(ring[0]);
            ring
        };
        let _ = Geometry::polygon(rings.iter().map(ring).collect()).unwrap().check_rings();
    }
}
