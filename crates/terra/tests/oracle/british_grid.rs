//! Positions on the British National Grid (EPSG:27700) as longitude and latitude (WGS 84): the
//! formulas of the Ordnance Survey's "A guide to coordinate systems in Great Britain", annexes B and C,
//! and its seven parameters.

/// Airy's ellipsoid of 1830.
const AIRY: (f64, f64) = (6_377_563.396, 6_356_256.909);
const WGS84: (f64, f64) = (6_378_137.0, 6_356_752.314_245);

pub(crate) fn longitude_latitude(easting: f64, northing: f64) -> [f64; 2] {
    let (latitude, longitude) = unprojected(easting, northing);
    let moved = to_wgs84(cartesian(latitude, longitude));
    let (latitude, longitude) = geographic(moved);
    [longitude.to_degrees(), latitude.to_degrees()]
}

/// Latitude and longitude on Airy's ellipsoid, in radians (annex C.2).
fn unprojected(easting: f64, northing: f64) -> (f64, f64) {
    let (a, b) = AIRY;
    let scale = 0.999_601_271_7;
    let (origin_latitude, origin_longitude) = (49_f64.to_radians(), (-2_f64).to_radians());
    let (false_easting, false_northing) = (400_000.0, -100_000.0);
    let n = (a - b) / (a + b);
    let e2 = 1.0 - (b / a).powi(2);
    let meridian = |latitude: f64| {
        let (minus, plus) = (latitude - origin_latitude, latitude + origin_latitude);
        let first = (1.0 + n + 1.25 * n.powi(2) + 1.25 * n.powi(3)) * minus;
        let second = (3.0 * n + 3.0 * n.powi(2) + 2.625 * n.powi(3)) * minus.sin() * plus.cos();
        let third = 1.875 * (n.powi(2) + n.powi(3)) * (2.0 * minus).sin() * (2.0 * plus).cos();
        let fourth = 35.0 / 24.0 * n.powi(3) * (3.0 * minus).sin() * (3.0 * plus).cos();
        b * scale * (first - second + third - fourth)
    };
    let north = northing - false_northing;
    let mut latitude = origin_latitude + north / (a * scale);
    while (north - meridian(latitude)).abs() > 1e-6 {
        latitude += (north - meridian(latitude)) / (a * scale);
    }
    let sine2 = latitude.sin().powi(2);
    let nu = a * scale / (1.0 - e2 * sine2).sqrt();
    let rho = a * scale * (1.0 - e2) / (1.0 - e2 * sine2).powf(1.5);
    let eta2 = nu / rho - 1.0;
    let (t, secant) = (latitude.tan(), 1.0 / latitude.cos());
    let (t2, t4, t6) = (t.powi(2), t.powi(4), t.powi(6));
    let vii = t / (2.0 * rho * nu);
    let viii = t / (24.0 * rho * nu.powi(3)) * (5.0 + 3.0 * t2 + eta2 - 9.0 * t2 * eta2);
    let ix = t / (720.0 * rho * nu.powi(5)) * (61.0 + 90.0 * t2 + 45.0 * t4);
    let x = secant / nu;
    let xi = secant / (6.0 * nu.powi(3)) * (nu / rho + 2.0 * t2);
    let xii = secant / (120.0 * nu.powi(5)) * (5.0 + 28.0 * t2 + 24.0 * t4);
    let xiia = secant / (5040.0 * nu.powi(7)) * (61.0 + 662.0 * t2 + 1320.0 * t4 + 720.0 * t6);
    let east = easting - false_easting;
    (
        latitude - vii * east.powi(2) + viii * east.powi(4) - ix * east.powi(6),
        origin_longitude + x * east - xi * east.powi(3) + xii * east.powi(5) - xiia * east.powi(7),
    )
}

/// A point on Airy's ellipsoid in metres from its centre (annex B).
fn cartesian(latitude: f64, longitude: f64) -> [f64; 3] {
    let (a, b) = AIRY;
    let e2 = 1.0 - (b / a).powi(2);
    let nu = a / (1.0 - e2 * latitude.sin().powi(2)).sqrt();
    [
        nu * latitude.cos() * longitude.cos(),
        nu * latitude.cos() * longitude.sin(),
        nu * (1.0 - e2) * latitude.sin(),
    ]
}

/// Shift, turn (in seconds of arc) and scale (in millionths) from OSGB36 to WGS 84.
fn to_wgs84([x, y, z]: [f64; 3]) -> [f64; 3] {
    let second = (1.0_f64 / 3600.0).to_radians();
    let [rx, ry, rz] = [0.1502 * second, 0.2470 * second, 0.8421 * second];
    let scale = 1.0 - 20.4894e-6;
    [
        446.448 + scale * (x - rz * y + ry * z),
        -125.157 + scale * (rz * x + y - rx * z),
        542.060 + scale * (-ry * x + rx * y + z),
    ]
}

/// Latitude and longitude of a point, in radians, by iteration (annex B).
fn geographic([x, y, z]: [f64; 3]) -> (f64, f64) {
    let (a, b) = WGS84;
    let e2 = 1.0 - (b / a).powi(2);
    let p = x.hypot(y);
    let mut latitude = (z / (p * (1.0 - e2))).atan();
    for _ in 0..20 {
        let nu = a / (1.0 - e2 * latitude.sin().powi(2)).sqrt();
        latitude = ((z + e2 * nu * latitude.sin()) / p).atan();
    }
    (latitude, y.atan2(x))
}

/// The guide's own example, Caister water tower, on Airy's ellipsoid: 52°39'27.2531" N,
/// 1°43'4.5177" E.
#[test]
fn the_example_of_the_guide() {
    let (latitude, longitude) = unprojected(651_409.903, 313_177.270);
    let degrees = |d: f64, m: f64, s: f64| d + m / 60.0 + s / 3600.0;
    assert!((latitude.to_degrees() - degrees(52.0, 39.0, 27.2531)).abs() < 1e-7);
    assert!((longitude.to_degrees() - degrees(1.0, 43.0, 4.5177)).abs() < 1e-7);
}
