//! Boxes of longitude and latitude.

use std::fmt;

use crate::error::GeoError;
use crate::lonlat::{EARTH_RADIUS_M, Km, LonLat, check_degrees};

/// What a circle is taken larger by, a tenth of a millimetre, so that rounding can't leave out a
/// point that `distance_km` finds to be just within the radius.
pub(crate) const MARGIN_DEGREES: f64 = 1e-9;

/// A box between two meridians and two parallels, edges included; WGS 84, in degrees.
///
/// A box whose west is greater than its east crosses the antimeridian, as in RFC 7946 and OGC
/// API - Features. [`BBox::parts`] cuts it into boxes that do not.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct BBox {
    west: f64,
    south: f64,
    east: f64,
    north: f64,
}

impl BBox {
    /// The whole globe.
    pub const WORLD: BBox = BBox { west: -180.0, south: -90.0, east: 180.0, north: 90.0 };

    /// A box from its edges in degrees. `west > east` means that it crosses the antimeridian.
    ///
    /// # Errors
    ///
    /// When an edge is NaN, infinite or off the globe, or `south > north`.
    pub fn new(west: f64, south: f64, east: f64, north: f64) -> Result<BBox, GeoError> {
        check_degrees(west, south)?;
        check_degrees(east, north)?;
        if south > north {
            return Err(GeoError::SouthAboveNorth { south, north });
        }
        Ok(BBox::from_checked(west, south, east, north))
    }

    /// For edges known to lie on the globe and in order.
    pub(crate) fn from_checked(west: f64, south: f64, east: f64, north: f64) -> BBox {
        // Adding 0.0 takes the sign off a zero, which would show in Display.
        BBox { west: west + 0.0, south: south + 0.0, east: east + 0.0, north: north + 0.0 }
    }

    /// The smallest box that holds every point within `radius` of `centre`.
    ///
    /// A circle that touches a pole takes every longitude. A radius that is negative or NaN counts
    /// as 0.
    pub fn around(centre: LonLat, radius: Km) -> BBox {
        // `max` takes the 0.0 when the other side is NaN.
        let radius = (radius.0.max(0.0) * 1000.0 / EARTH_RADIUS_M).to_degrees() + MARGIN_DEGREES;
        let (longitude, latitude) = (centre.longitude(), centre.latitude());
        let (south, north) = (latitude - radius, latitude + radius);
        if south <= -90.0 || north >= 90.0 {
            return BBox::from_checked(-180.0, south.max(-90.0), 180.0, north.min(90.0));
        }

        // The meridians that touch the circle do so nearer to the pole than its centre:
        // sin(reach) = sin(radius) / cos(latitude). This is the same as a tangent, as an arc
        // sine is blunt near 90 degrees; and cos²(latitude) - sin²(radius) as a product.
        let cosines = south.to_radians().cos() * north.to_radians().cos();
        let reach = radius.to_radians().sin().atan2(cosines.max(0.0).sqrt()).to_degrees();
        let (mut west, mut east) = (longitude - reach, longitude + reach);
        // At most one of the two: the reach is at most 90 degrees.
        if west < -180.0 {
            west += 360.0;
        }
        if east > 180.0 {
            east -= 360.0;
        }
        BBox::from_checked(west, south, east, north)
    }

    /// The western edge, degrees.
    pub fn west(self) -> f64 {
        self.west
    }

    /// The southern edge, degrees.
    pub fn south(self) -> f64 {
        self.south
    }

    /// The eastern edge, degrees; less than the western one when the box crosses the antimeridian.
    pub fn east(self) -> f64 {
        self.east
    }

    /// The northern edge, degrees.
    pub fn north(self) -> f64 {
        self.north
    }

    /// Whether the box runs over the antimeridian.
    pub fn crosses_antimeridian(self) -> bool {
        self.west > self.east
    }

    /// Whether `point` lies in the box or on its edge.
    pub fn contains(self, point: LonLat) -> bool {
        (self.south..=self.north).contains(&point.latitude())
            && self.parts().any(|(west, _, east, _)| (west..=east).contains(&point.longitude()))
    }

    /// Whether the two have a place in common, an edge or a corner included.
    pub fn intersects(self, other: BBox) -> bool {
        let meets = |(west, _, east, _): (f64, f64, f64, f64)| {
            other
                .parts()
                .any(|(other_west, _, other_east, _)| west <= other_east && other_west <= east)
        };
        self.south <= other.north && other.south <= self.north && self.parts().any(meets)
    }

    /// The box as one or two plain ones, each `(west, south, east, north)` with `west <= east`.
    ///
    /// A point lies in the box exactly when it lies in a part by plain comparison, so a query
    /// may use these as they are. Hence the part of no width at 180 for a box that begins at
    /// -180: points on that meridian have longitude 180.
    pub fn parts(self) -> impl Iterator<Item = (f64, f64, f64, f64)> {
        let BBox { west, south, east, north } = self;
        let (first, second) = if west > east {
            ((west, 180.0), Some((-180.0, east)))
        } else if west == -180.0 && east < 180.0 {
            ((west, east), Some((180.0, 180.0)))
        } else {
            ((west, east), None)
        };
        [Some(first), second]
            .into_iter()
            .flatten()
            .map(move |(west, east)| (west, south, east, north))
    }
}

/// `west,south,east,north` in degrees, as OGC's `bbox` parameter has it.
impl fmt::Display for BBox {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{},{},{},{}", self.west, self.south, self.east, self.north)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn at(longitude: f64, latitude: f64) -> LonLat {
        LonLat::new(longitude, latitude).unwrap()
    }

    fn parts(bbox: BBox) -> Vec<(f64, f64, f64, f64)> {
        bbox.parts().collect()
    }

    #[test]
    fn refuses_what_is_no_box() {
        let message = |w, s, e, n| BBox::new(w, s, e, n).unwrap_err().to_string();
        assert_eq!(
            message(0.0, 10.0, 1.0, 5.0),
            "the box's south, 10, is greater than its north, 5; give west, south, east, north"
        );
        assert!(message(0.0, 0.0, 181.0, 5.0).starts_with("longitude 181 is out of range"));
        assert!(message(0.0, f64::NAN, 1.0, 5.0).starts_with("latitude is NaN"));
        assert!(message(40.0, -120.0, 41.0, -119.0).contains("swapped"));
    }

    #[test]
    fn a_plain_box_is_its_only_part() {
        let bbox = BBox::new(-10.0, -20.0, 30.0, 40.0).unwrap();
        assert_eq!(parts(bbox), [(-10.0, -20.0, 30.0, 40.0)]);
        assert_eq!(bbox.to_string(), "-10,-20,30,40");
        assert!(bbox.contains(at(-10.0, 40.0)) && bbox.contains(at(0.0, 0.0)));
        assert!(!bbox.contains(at(-10.1, 0.0)) && !bbox.contains(at(0.0, 40.1)));
        assert_eq!(parts(BBox::WORLD), [(-180.0, -90.0, 180.0, 90.0)]);
    }

    #[test]
    fn cuts_a_box_at_the_antimeridian() {
        let fiji = BBox::new(177.0, -20.0, -178.0, -16.0).unwrap();
        assert!(fiji.crosses_antimeridian());
        assert_eq!(parts(fiji), [(177.0, -20.0, 180.0, -16.0), (-180.0, -20.0, -178.0, -16.0)]);
        for longitude in [177.0, 179.0, 180.0, -180.0, -179.0, -178.0] {
            assert!(fiji.contains(at(longitude, -18.0)), "{longitude}");
        }
        assert!(!fiji.contains(at(0.0, -18.0)) && !fiji.contains(at(176.9, -18.0)));
    }

    #[test]
    fn finds_points_on_the_antimeridian_from_either_side() {
        let on_it = at(-180.0, 0.0);
        for (west, east) in
            [(-180.0, -170.0), (170.0, 180.0), (180.0, -170.0), (-180.0, -180.0), (180.0, -180.0)]
        {
            let bbox = BBox::new(west, -1.0, east, 1.0).unwrap();
            assert!(bbox.contains(on_it), "{bbox}");
            assert!(!bbox.contains(at(0.0, 0.0)), "{bbox}");
        }
    }

    #[test]
    fn a_circle_at_a_pole_takes_every_longitude() {
        let north = BBox::around(at(25.0, 89.0), Km(200.0));
        assert_eq!((north.west(), north.east(), north.north()), (-180.0, 180.0, 90.0));
        assert!((87.2..87.3).contains(&north.south()));
        let south = BBox::around(at(25.0, -90.0), Km(0.0));
        assert_eq!((south.west(), south.south(), south.east()), (-180.0, -90.0, 180.0));
        assert_eq!(BBox::around(at(0.0, 0.0), Km(f64::INFINITY)), BBox::WORLD);
        assert_eq!(BBox::around(at(0.0, 0.0), Km(20_016.0)), BBox::WORLD);
    }

    #[test]
    fn a_circle_runs_over_the_antimeridian() {
        let around = BBox::around(at(179.9, 0.0), Km(111.195));
        assert!(around.crosses_antimeridian());
        assert!((around.west() - 178.9).abs() < 1e-5 && (around.east() + 179.1).abs() < 1e-5);
        let other_side = BBox::around(at(-179.9, 0.0), Km(111.195));
        assert!((other_side.west() - 179.1).abs() < 1e-5, "{other_side}");
    }

    #[test]
    fn boxes_meet_also_across_the_antimeridian() {
        let bbox = |west, south, east, north| BBox::new(west, south, east, north).unwrap();
        let pacific = bbox(170.0, -10.0, -170.0, 10.0);
        for other in [
            bbox(160.0, 0.0, 170.0, 5.0),
            bbox(-180.0, 0.0, -175.0, 5.0),
            bbox(175.0, 10.0, -179.0, 20.0),
            bbox(100.0, -50.0, -100.0, 50.0),
            BBox::WORLD,
        ] {
            assert!(pacific.intersects(other) && other.intersects(pacific), "{other}");
        }
        for other in [bbox(-169.0, 0.0, 169.0, 5.0), bbox(175.0, 11.0, -175.0, 20.0)] {
            assert!(!pacific.intersects(other) && !other.intersects(pacific), "{other}");
        }
        // The antimeridian itself has two names.
        assert!(bbox(-180.0, 0.0, -170.0, 1.0).intersects(bbox(170.0, 0.0, 180.0, 1.0)));
    }

    #[test]
    fn a_radius_that_is_none_counts_as_zero() {
        let centre = at(5.0, 5.0);
        for radius in [0.0, -3.0, f64::NAN, f64::NEG_INFINITY] {
            let bbox = BBox::around(centre, Km(radius));
            assert!(bbox.contains(centre) && bbox.east() - bbox.west() < 1e-8);
        }
    }

    /// The point at `distance` from `from` in the direction `bearing` (degrees from north).
    fn travel(from: LonLat, distance: Km, bearing: f64) -> LonLat {
        let angle = distance.0 * 1000.0 / EARTH_RADIUS_M;
        let (bearing, latitude) = (bearing.to_radians(), from.latitude().to_radians());
        let up = latitude.sin() * angle.cos() + latitude.cos() * angle.sin() * bearing.cos();
        let turn =
            (bearing.sin() * angle.sin() * latitude.cos()).atan2(angle.cos() - latitude.sin() * up);
        let longitude = from.longitude() + turn.to_degrees();
        at((longitude + 540.0).rem_euclid(360.0) - 180.0, up.clamp(-1.0, 1.0).asin().to_degrees())
    }

    proptest! {
        // The circle runs exactly through the point: the hardest case.
        #[test]
        fn a_circle_stays_in_its_box(
            lon in -180.0..=180.0, lat in -90.0..=90.0, bearing in 0.0..360.0, power in -5.0..4.3,
        ) {
            let centre = at(lon, lat);
            let point = travel(centre, Km(10_f64.powf(power)), bearing);
            prop_assert!(BBox::around(centre, centre.distance_km(point)).contains(point));
        }

        // The points where a meridian touches the circle, from a centre at any distance from the
        // pole and with a circle that nearly reaches it.
        #[test]
        fn a_circle_stays_between_its_meridians(
            lon in -180.0..=180.0, south: bool, colatitude in -6.0..1.9_f64, short in -9.0..0.0_f64,
            jitter in -1e-3..1e-3, east: bool,
        ) {
            let colatitude = 10_f64.powf(colatitude);
            let radius = colatitude * (1.0 - 10_f64.powf(short));
            let bearing = (radius.to_radians().tan() / colatitude.to_radians().tan()).acos();
            let bearing: f64 = bearing.to_degrees() + jitter;
            let bearing = if east { bearing } else { -bearing };
            let (centre, bearing) = if south {
                (at(lon, colatitude - 90.0), 180.0 - bearing)
            } else {
                (at(lon, 90.0 - colatitude), bearing)
            };
            let point = travel(centre, Km(radius.to_radians() * EARTH_RADIUS_M / 1000.0), bearing);
            let bbox = BBox::around(centre, centre.distance_km(point));
            prop_assert!(bbox.contains(point), "{} not in {}", point, bbox);
        }

        #[test]
        fn the_box_is_tight(
            lon in -180.0..=180.0, lat in -80.0..=80.0, radius in 0.1..1000.0,
        ) {
            let centre = at(lon, lat);
            let bbox = BBox::around(centre, Km(radius));
            for edge in [bbox.south(), bbox.north()] {
                let Km(found) = centre.distance_km(at(lon, edge));
                prop_assert!((found - radius).abs() < 1e-4);
            }
            let width = (bbox.east() - bbox.west()).rem_euclid(360.0);
            // The circle's easternmost point: sin(latitude) = sin(centre) / cos(radius).
            let touch = (lat.to_radians().sin() / (radius * 1000.0 / EARTH_RADIUS_M).cos()).asin();
            let edge = at(((lon + width / 2.0) + 540.0).rem_euclid(360.0) - 180.0, touch.to_degrees());
            let Km(found) = centre.distance_km(edge);
            prop_assert!((found - radius).abs() < 1e-4, "{found} {radius}");
        }

        #[test]
        fn a_point_is_in_the_box_when_it_is_in_a_part(
            w in -180..=180_i32, e in -180..=180_i32, lon in -180..=180,
        ) {
            let bbox = BBox::new(f64::from(w), -1.0, f64::from(e), 1.0).unwrap();
            let lon = f64::from(lon);
            let inside = if w <= e { lon >= bbox.west() && lon <= bbox.east() }
                else { lon >= bbox.west() || lon <= bbox.east() };
            let meridian = lon.abs() == 180.0 && (w.abs() == 180 || e.abs() == 180);
            prop_assert_eq!(bbox.contains(at(lon, 0.0)), inside || meridian);
        }
    }
}
