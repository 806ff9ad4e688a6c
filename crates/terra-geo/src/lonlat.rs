//! Points on the globe and the distances between them.

use std::fmt;

use crate::cell;
use crate::error::{Axis, GeoError};

/// The mean radius of the Earth (IUGG R1 on WGS 84) in metres.
pub const EARTH_RADIUS_M: f64 = 6_371_008.771;

/// A point on the globe: WGS 84, in degrees, on a grid of 7 decimals (about 1 cm).
///
/// One place has one value: the antimeridian is always longitude 180, never -180, and zero has
/// no sign. Equality and every engine's unique keys can rely on it. (The poles keep the longitude
/// they were given.)
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct LonLat {
    longitude: f64,
    latitude: f64,
}

impl LonLat {
    /// A point at `longitude` and `latitude`, both in degrees, rounded to 7 decimals.
    ///
    /// # Errors
    ///
    /// When a coordinate is NaN, infinite, or outside -180..=180 and -90..=90; the error says so
    /// when the two look swapped.
    pub fn new(longitude: f64, latitude: f64) -> Result<LonLat, GeoError> {
        check_rounded(longitude, latitude)?;
        Ok(LonLat::from_checked(longitude, latitude))
    }

    /// For coordinates known to lie on the globe.
    pub(crate) fn from_checked(longitude: f64, latitude: f64) -> LonLat {
        let longitude = round_degrees(longitude);
        LonLat {
            // After rounding: -179.99999999 becomes -180 only then.
            longitude: if longitude == -180.0 { 180.0 } else { longitude },
            latitude: round_degrees(latitude),
        }
    }

    /// Degrees east of Greenwich: greater than -180, at most 180.
    pub fn longitude(self) -> f64 {
        self.longitude
    }

    /// Degrees north of the equator: -90 to 90.
    pub fn latitude(self) -> f64 {
        self.latitude
    }

    /// The great-circle distance to `other` on the sphere of [`EARTH_RADIUS_M`].
    ///
    /// Up to 0.56 % off the ellipsoid's, as any sphere is.
    pub fn distance_km(self, other: LonLat) -> Km {
        // Subtract in degrees: the difference of near points is exact there.
        let half_lon = ((other.longitude - self.longitude) / 2.0).to_radians();
        let half_lat = ((other.latitude - self.latitude) / 2.0).to_radians();
        let mean_lat = ((other.latitude + self.latitude) / 2.0).to_radians();
        let cosines = self.latitude.to_radians().cos() * other.latitude.to_radians().cos();

        // The haversine of the angle, and of the angle to the antipode of `other`. The second is
        // 1 - the first, but the subtraction would lose half the digits near antipodes, where the
        // distance hangs on it: 1 cm would become 1 dm.
        let near = half_lat.sin().powi(2) + cosines * half_lon.sin().powi(2);
        let far = mean_lat.sin().powi(2) + cosines * half_lon.cos().powi(2);
        Km(2.0 * near.sqrt().atan2(far.sqrt()) * EARTH_RADIUS_M / 1000.0)
    }

    /// The point on the unit sphere: towards longitude 0 and longitude 90 on the equator, and the
    /// north pole.
    pub fn unit_vector(self) -> [f64; 3] {
        let (sine, cosine) = self.latitude.to_radians().sin_cos();
        let (east, equator) = self.longitude.to_radians().sin_cos();
        [cosine * equator, cosine * east, sine]
    }

    /// The point's key on the Hilbert curve, 0 to 2^62 - 1: see [`crate::cell`].
    pub fn cell(self) -> i64 {
        cell::encode(cell::column(self.longitude), cell::row(self.latitude))
    }
}

/// `longitude,latitude` in degrees, the order OGC queries use.
impl fmt::Display for LonLat {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{},{}", self.longitude, self.latitude)
    }
}

/// A distance in kilometres. Displays with 3 decimals (metres) unless told otherwise.
#[derive(Clone, Copy, Debug, PartialEq, PartialOrd)]
pub struct Km(pub f64);

impl fmt::Display for Km {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:.*} km", f.precision().unwrap_or(3), self.0)
    }
}

/// Refuses a pair of coordinates that is not on the globe.
pub(crate) fn check_degrees(longitude: f64, latitude: f64) -> Result<(), GeoError> {
    for (axis, value) in [(Axis::Longitude, longitude), (Axis::Latitude, latitude)] {
        if !value.is_finite() {
            return Err(GeoError::NotFinite { axis, value });
        }
    }
    if longitude.abs() > 180.0 {
        return Err(GeoError::OutOfRange { axis: Axis::Longitude, value: longitude });
    }
    if latitude.abs() > 90.0 {
        return Err(if longitude.abs() <= 90.0 && latitude.abs() <= 180.0 {
            GeoError::Swapped { longitude, latitude }
        } else {
            GeoError::OutOfRange { axis: Axis::Latitude, value: latitude }
        });
    }
    Ok(())
}

/// The same of coordinates that will be rounded: what rounds to the edge of the globe, as the
/// 180.00000000000006 of files that were computed in other units, lies on it.
pub(crate) fn check_rounded(longitude: f64, latitude: f64) -> Result<(), GeoError> {
    let rounded = |degrees: f64, limit: f64| {
        let is_near = round_degrees(degrees).abs() <= limit;
        if is_near { degrees.clamp(-limit, limit) } else { degrees }
    };
    check_degrees(rounded(longitude, 180.0), rounded(latitude, 90.0))
}

/// The nearest degree of 7 decimals, without a sign on zero. Rounding twice changes nothing.
pub(crate) fn round_degrees(degrees: f64) -> f64 {
    // Adding 0.0 turns -0.0 into 0.0 and leaves the rest alone.
    (degrees * 1e7).round() / 1e7 + 0.0
}

#[cfg(test)]
mod tests {
    use std::f64::consts::PI;

    use proptest::prelude::*;

    use super::*;

    fn at(longitude: f64, latitude: f64) -> LonLat {
        LonLat::new(longitude, latitude).unwrap()
    }

    fn message(longitude: f64, latitude: f64) -> String {
        LonLat::new(longitude, latitude).unwrap_err().to_string()
    }

    #[test]
    fn says_what_is_wrong_with_coordinates() {
        assert_eq!(
            message(f64::NAN, 0.0),
            "longitude is NaN, which is no place; give degrees between -180 and 180"
        );
        assert_eq!(
            message(0.0, f64::NEG_INFINITY),
            "latitude is -inf, which is no place; give degrees between -90 and 90"
        );
        assert_eq!(
            message(180.5, 10.0),
            "longitude 180.5 is out of range; give degrees between -180 and 180"
        );
        assert_eq!(
            message(100.0, -90.25),
            "latitude -90.25 is out of range; give degrees between -90 and 90"
        );
        assert_eq!(
            message(48.8566, 102.3522),
            "latitude 102.3522 is out of range (-90 to 90), and longitude 48.8566 would fit \
             there: they look swapped; give longitude first"
        );
    }

    #[test]
    fn one_place_has_one_value() {
        assert_eq!(at(-180.0, 12.0), at(180.0, 12.0));
        assert_eq!(at(-179.999_999_99, 0.0).longitude(), 180.0);
        assert_eq!(at(-179.999_999_9, 0.0).longitude(), -179.999_999_9);
        assert!(at(-0.0, -0.0).longitude().is_sign_positive());
        assert!(at(-1e-9, -1e-9).latitude().is_sign_positive());
        assert_eq!(at(2.352_212_345_678, 48.856_612_345_678), at(2.352_212_3, 48.856_612_3));
    }

    #[test]
    fn displays_in_lon_lat_order() {
        assert_eq!(at(-74.006, 40.7128).to_string(), "-74.006,40.7128");
        assert_eq!(at(0.000_000_1, -0.0).to_string(), "0.0000001,0");
        assert_eq!(Km(12.34567).to_string(), "12.346 km");
        assert_eq!(format!("{:.1}", Km(12.34567)), "12.3 km");
    }

    fn assert_km(a: LonLat, b: LonLat, expected: f64, within: f64) {
        let Km(found) = a.distance_km(b);
        assert!((found - expected).abs() <= within, "{a} to {b}: {found} km, not {expected} km");
    }

    #[test]
    fn measures_known_distances() {
        // Rosetta Code's haversine task, Nashville to Los Angeles airport, with its radius
        // of 6372.8 km scaled to ours.
        let rosetta = 2_887.259_950_607_11 * EARTH_RADIUS_M / 6_372_800.0;
        assert_km(at(-86.67, 36.12), at(-118.40, 33.94), rosetta, 1e-6);
        // Published figures for a radius of 6371 km.
        let (london, paris, new_york) =
            (at(-0.1278, 51.5074), at(2.3522, 48.8566), at(-74.0060, 40.7128));
        assert_km(london, paris, 343.56, 0.01);
        assert_km(london, new_york, 5570.22, 0.02);
        // A degree of a great circle, along the equator, a meridian and over the antimeridian.
        let degree = EARTH_RADIUS_M / 1000.0 * PI / 180.0;
        assert_km(at(10.0, 0.0), at(11.0, 0.0), degree, 1e-9);
        assert_km(at(10.0, 60.0), at(10.0, 61.0), degree, 1e-9);
        assert_km(at(179.5, 0.0), at(-179.5, 0.0), degree, 1e-9);
        assert_km(at(0.0, 89.5), at(180.0, 89.5), degree, 1e-9);
    }

    #[test]
    fn measures_at_the_extremes() {
        let half_way_round = PI * EARTH_RADIUS_M / 1000.0;
        assert_km(at(0.0, 90.0), at(0.0, -90.0), half_way_round, 1e-9);
        assert_km(at(30.0, 45.0), at(-150.0, -45.0), half_way_round, 1e-9);
        // One step of the grid away from the antipode, and from the point itself: 1.1 cm.
        let step = 1e-7_f64.to_radians() * EARTH_RADIUS_M / 1000.0;
        assert_km(at(30.0, 45.0), at(-150.0, -44.999_999_9), half_way_round - step, 1e-10);
        assert_km(at(30.0, 45.0), at(30.0, 45.000_000_1), step, 1e-12);
        assert_km(at(30.0, 45.0), at(30.0, 45.0), 0.0, 0.0);
        // All longitudes meet at the poles.
        assert_km(at(-20.0, 90.0), at(100.0, 90.0), 0.0, 1e-12);
    }

    proptest! {
        #[test]
        fn every_point_is_normal(lon in -180.0..=180.0, lat in -90.0..=90.0) {
            let point = at(lon, lat);
            prop_assert!(point.longitude() > -180.0 && point.longitude() <= 180.0);
            prop_assert!((point.latitude() - lat).abs() < 5.1e-8);
            prop_assert_eq!(at(point.longitude(), point.latitude()), point);
        }

        #[test]
        fn never_accepts_what_is_off_the_globe(lon: f64, lat: f64) {
            let on_globe = lon.abs() <= 180.0 && lat.abs() <= 90.0;
            prop_assert_eq!(LonLat::new(lon, lat).is_ok(), on_globe);
        }

        #[test]
        fn distance_is_symmetric_and_bounded(
            a in (-180.0..=180.0, -90.0..=90.0), b in (-180.0..=180.0, -90.0..=90.0),
        ) {
            let (a, b) = (at(a.0, a.1), at(b.0, b.1));
            let Km(there) = a.distance_km(b);
            let Km(back) = b.distance_km(a);
            prop_assert!((there - back).abs() < 1e-9);
            prop_assert!((0.0..=PI * EARTH_RADIUS_M / 1000.0 + 1e-9).contains(&there));
        }
    }
}
