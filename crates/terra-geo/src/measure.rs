//! Lengths of lines and areas of polygons, on the sphere of [`EARTH_RADIUS_M`].

use crate::geometry::Geometry;
use crate::lonlat::{EARTH_RADIUS_M, Km, LonLat};
use crate::position::Position;

/// Square kilometres of a steradian.
const KM2_PER_STERADIAN: f64 = EARTH_RADIUS_M * EARTH_RADIUS_M / 1e6;

impl Geometry {
    /// The length of a line, or of all lines, along great circles; 0 for polygons, as in OGC
    /// Simple Features.
    ///
    /// An edge over more than 180 degrees of longitude, which is not the short way round, is
    /// measured where it runs: straight in longitude and latitude.
    pub fn length_km(&self) -> Km {
        Km(self.lines().iter().flat_map(|line| arcs(line)).map(Arc::length_km).sum())
    }

    /// The area of a polygon, or of all polygons, less their holes, in square kilometres; 0 for
    /// lines. Edges are great circles, but those over more than 180 degrees of longitude as for
    /// [`Geometry::length_km`]. The direction of rings makes no difference.
    ///
    /// What parts or holes have in common counts as often; of a ring that crosses itself, what
    /// lies to the left of it counts against what lies to the right.
    pub fn area_km2(&self) -> f64 {
        self.polygons().iter().map(|rings| polygon_km2(rings)).sum()
    }
}

/// The outline's area less those of the holes.
fn polygon_km2(rings: &[Vec<Position>]) -> f64 {
    let ring_km2 =
        |ring: &Vec<Position>| arcs(ring).map(Arc::excess).sum::<f64>().abs() * KM2_PER_STERADIAN;
    let mut areas = rings.iter().map(ring_km2);
    let outline = areas.next().unwrap_or(0.0);
    // Holes that leave their outline could take more than there is.
    (outline - areas.sum::<f64>()).max(0.0)
}

/// A part of a great circle between two places, in degrees.
#[derive(Clone, Copy)]
struct Arc {
    from: (f64, f64),
    to: (f64, f64),
}

impl Arc {
    fn length_km(self) -> f64 {
        let [from, to] = [self.from, self.to].map(|(lon, lat)| LonLat::from_checked(lon, lat));
        from.distance_km(to).0
    }

    /// The area between the arc and the equator, in steradians: the spherical excess of the
    /// quadrangle with their ends. Negative when it runs west in the north or east in the south.
    /// Those of a ring add up to its area, whatever poles it touches, since its longitudes come
    /// back to where they began.
    fn excess(self) -> f64 {
        let half_lon = ((self.to.0 - self.from.0) / 2.0).to_radians();
        let [from, to] = [self.from.1, self.to.1].map(|lat| (lat / 2.0).to_radians().tan());
        2.0 * (half_lon.tan() * (from + to)).atan2(1.0 + from * to)
    }
}

/// The edges of a line or ring.
fn arcs(path: &[Position]) -> impl Iterator<Item = Arc> {
    path.windows(2).flat_map(|edge| pieces(edge[0], edge[1]))
}

/// The edge between two vertices: one arc, or arcs of at most 10 degrees of longitude where the
/// great circle would run round the other side of the Earth.
fn pieces(from: Position, to: Position) -> impl Iterator<Item = Arc> {
    let count = if (to.longitude() - from.longitude()).abs() > 180.0 { 36 } else { 1 };
    let at = move |piece: i32| {
        let part = f64::from(piece) / f64::from(count);
        // In this form, which gives the two ends exactly.
        let between = |from: f64, to: f64| from * (1.0 - part) + to * part;
        (between(from.longitude(), to.longitude()), between(from.latitude(), to.latitude()))
    };
    (0..count).map(move |piece| Arc { from: at(piece), to: at(piece + 1) })
}

#[cfg(test)]
mod tests {
    use std::f64::consts::{FRAC_PI_2, PI, TAU};

    use proptest::prelude::*;

    use super::*;

    const RADIUS_KM: f64 = EARTH_RADIUS_M / 1000.0;

    fn path(positions: &[(f64, f64)]) -> Vec<Position> {
        positions.iter().map(|&(lon, lat)| Position::new(lon, lat).unwrap()).collect()
    }

    fn closed(positions: &[(f64, f64)]) -> Vec<Position> {
        let mut ring = path(positions);
        ring.push(ring[0]);
        ring
    }

    fn rectangle(west: f64, south: f64, east: f64, north: f64) -> Vec<Position> {
        closed(&[(west, south), (east, south), (east, north), (west, north)])
    }

    /// The area of a ring, in steradians; the same whichever way it runs.
    fn steradians(ring: &[Position]) -> f64 {
        let area = |ring: Vec<Position>| {
            Geometry::polygon(vec![ring]).unwrap().area_km2() / RADIUS_KM / RADIUS_KM
        };
        let (there, back) = (area(ring.to_vec()), area(ring.iter().rev().copied().collect()));
        assert!((there - back).abs() <= 1e-12, "{there} {back}");
        there
    }

    fn assert_near(found: f64, expected: f64, within: f64) {
        assert!((found - expected).abs() <= within, "{found}, not {expected}");
    }

    #[test]
    fn measures_octants_and_lunes() {
        for south in [1.0, -1.0] {
            let octant = closed(&[(0.0, 0.0), (90.0, 0.0), (0.0, south * 90.0)]);
            assert_near(steradians(&octant), FRAC_PI_2, 1e-14);
            // The pole may have any longitude, or two of them.
            let octant = closed(&[(0.0, 0.0), (90.0, 0.0), (37.0, south * 90.0)]);
            assert_near(steradians(&octant), FRAC_PI_2, 1e-14);
            let octant =
                closed(&[(0.0, 0.0), (90.0, 0.0), (90.0, south * 90.0), (0.0, south * 90.0)]);
            assert_near(steradians(&octant), FRAC_PI_2, 1e-14);
        }
        // A lune of an angle takes that part of the sphere, from 1 metre to all of it.
        for angle in [0.00001_f64, 1.0, 30.0, 90.0, 179.0, 180.0, 181.0, 300.0, 360.0] {
            let west = if angle < 170.0 { 10.0 } else { -180.0 };
            let lune = rectangle(west, -90.0, west + angle, 90.0);
            assert_near(steradians(&lune), 2.0 * angle.to_radians(), 1e-13);
        }
    }

    #[test]
    fn measures_caps() {
        // Of a regular polygon in a cap; with its many corners it nearly fills it.
        let corners = 720;
        let part = TAU / f64::from(corners);
        for radius in [0.01_f64, 1.0, 30.0, 89.0] {
            let half = (radius.to_radians() / 2.0).tan().powi(2);
            let triangle = 2.0 * (half * part.sin()).atan2(1.0 + half * part.cos());
            let exact = triangle * f64::from(corners);
            assert_near(exact, TAU * (1.0 - radius.to_radians().cos()), exact * 3e-5);
            // Around the pole, cut at the antimeridian.
            let latitude = 90.0 - radius;
            let mut ring: Vec<_> =
                (0..=corners).map(|n| (-180.0 + 360.0 / 720.0 * f64::from(n), latitude)).collect();
            ring.extend([(180.0, 90.0), (-180.0, 90.0)]);
            // Some square metres are lost to rounding round a pole, whatever the area.
            assert_near(steradians(&closed(&ring)), exact, 2e-13);
        }
    }

    #[test]
    fn measures_known_areas() {
        // The surface of the ellipsoid; the sphere's, of the same mean radius, is 255 km² more.
        let world = Geometry::polygon(vec![rectangle(-180.0, -90.0, 180.0, 90.0)]).unwrap();
        assert_near(world.area_km2(), 510_065_622.0 + 255.0, 1.0);
        // Between two parallels, as long edges run straight in longitude and latitude.
        let tropics = rectangle(-180.0, -23.44, 180.0, 23.44);
        let exact = 4.0 * PI * 23.44_f64.to_radians().sin();
        assert_near(steradians(&tropics), exact, exact * 3e-3);
        // A polygon of the tests of d3-geo, a few metres wide, on our grid of 7 decimals.
        let tiny = [
            (-64.660_701_785_178_52, 18.339_869_132_313_23),
            (-64.660_797_150_915_09, 18.339_940_074_907_49),
            (-64.660_749_468_046_8, 18.339_940_074_907_49),
        ];
        assert_near(steradians(&closed(&tiny)), 4.890_516e-13, 4e-15);
    }

    #[test]
    fn takes_holes_off_and_adds_parts_up() {
        let (outline, hole) = (rectangle(0.0, 0.0, 10.0, 10.0), rectangle(2.0, 2.0, 4.0, 5.0));
        let area = |rings: &[&Vec<Position>]| {
            Geometry::polygon(rings.iter().map(|&ring| ring.clone()).collect()).unwrap().area_km2()
        };
        let less = area(&[&outline]) - area(&[&hole]);
        assert_near(area(&[&outline, &hole]), less, 1e-6);
        let reversed: Vec<Position> = hole.iter().rev().copied().collect();
        assert_near(area(&[&outline, &reversed]), less, 1e-6);
        assert_eq!(area(&[&hole, &outline]), 0.0);

        // Cut at the antimeridian, it has the area that it has elsewhere.
        let parts = |spans: [(f64, f64); 2]| {
            let parts = spans.map(|(west, east)| vec![rectangle(west, -20.0, east, -16.0)]);
            Geometry::multi_polygon(parts.to_vec()).unwrap()
        };
        let fiji = parts([(177.0, 180.0), (-180.0, -178.0)]);
        assert_near(fiji.area_km2(), parts([(7.0, 10.0), (10.0, 12.0)]).area_km2(), 1e-6);
        assert_eq!(fiji.length_km(), Km(0.0));
    }

    #[test]
    fn measures_lines() {
        let degree = RADIUS_KM * PI / 180.0;
        let line = |positions: &[(f64, f64)]| Geometry::line_string(path(positions)).unwrap();
        assert_near(line(&[(0.0, 0.0), (1.0, 0.0), (1.0, 2.0)]).length_km().0, 3.0 * degree, 1e-9);
        assert_near(line(&[(10.0, 80.0), (-170.0, 80.0)]).length_km().0, 20.0 * degree, 1e-9);
        assert_eq!(line(&[(5.0, 5.0), (5.0, 5.0)]).length_km(), Km(0.0));
        assert_eq!(line(&[(0.0, 0.0), (1.0, 0.0), (0.0, 1.0), (0.0, 0.0)]).area_km2(), 0.0);
        // The long way round, as it was not cut.
        assert_near(line(&[(170.0, 0.0), (-170.0, 0.0)]).length_km().0, 340.0 * degree, 1e-4);
        let cut = [[(170.0, 0.0), (180.0, 0.0)], [(-180.0, 0.0), (-170.0, 0.0)]];
        let cut = Geometry::multi_line_string(cut.map(|line| path(&line)).to_vec()).unwrap();
        assert_near(cut.length_km().0, 20.0 * degree, 1e-9);
    }

    /// The excess of a triangle by L'Huilier's theorem, from its sides alone.
    fn excess_of_sides(corners: [(f64, f64); 3]) -> f64 {
        let [a, b, c] = corners.map(|(lon, lat)| LonLat::new(lon, lat).unwrap());
        let [a, b, c] =
            [b.distance_km(c), c.distance_km(a), a.distance_km(b)].map(|Km(side)| side / RADIUS_KM);
        let half = (a + b + c) / 2.0;
        let tangents = [half, half - a, half - b, half - c].map(|side| (side / 2.0).tan());
        4.0 * tangents.iter().product::<f64>().max(0.0).sqrt().atan()
    }

    proptest! {
        #[test]
        fn a_triangle_has_the_area_of_its_sides(
            west in -180.0..=0.0, (a, b, c) in (0.0..=179.0, 0.0..=179.0, 0.0..=179.0),
            latitudes in (-90.0..=90.0, -90.0..=90.0, -90.0..=90.0), shrink in 0..7_i32,
        ) {
            let scale = 10_f64.powi(-shrink);
            let corners = [(a, latitudes.0), (b, latitudes.1), (c, latitudes.2)]
                .map(|(lon, lat)| (west + lon * scale, lat * scale));
            let expected = excess_of_sides(corners);
            // L'Huilier's digits are lost where a side is nearly the sum of the others.
            prop_assert!((steradians(&closed(&corners)) - expected).abs() <= 1e-7 * scale);
        }

        // Along a meridian, which is a great circle.
        #[test]
        fn cutting_a_polygon_keeps_its_area(
            west in -180.0..100.0, south in -90.0..80.0, width in 0.1..80.0, height in 0.1..10.0,
            part in 0.1..0.9,
        ) {
            let (east, north, middle) = (west + width, south + height, west + width * part);
            let corners = [(west, south), (middle, south), (east, south), (east, north),
                (middle, north), (west, north)];
            let halves = [[0, 1, 4, 5], [1, 2, 3, 4]].map(|half| half.map(|corner| corners[corner]));
            let sum: f64 = halves.iter().map(|half| steradians(&closed(half))).sum();
            prop_assert!((steradians(&closed(&corners)) - sum).abs() < 1e-14);
        }

        #[test]
        fn lengths_and_areas_are_finite(
            positions in prop::collection::vec((-180.0..=180.0, -90.0..=90.0), 3..20),
        ) {
            let line = Geometry::line_string(path(&positions)).unwrap();
            prop_assert!(line.length_km().0.is_finite() && line.length_km().0 >= 0.0);
            let area = Geometry::polygon(vec![closed(&positions)]).unwrap().area_km2();
            prop_assert!(area.is_finite() && area >= 0.0);
        }
    }
}
