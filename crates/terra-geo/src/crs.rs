//! The reference systems that coordinates may come and go in.

use crate::{BBox, GeoError, Position};

/// A reference system.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Crs {
    /// Longitude and latitude, in degrees, on WGS 84.
    #[default]
    Crs84,
    /// EPSG:4326: latitude and longitude, in degrees, on WGS 84.
    Epsg4326,
    /// EPSG:3857, the map of the web: metres east and north. Edges are straight in metres, to a
    /// hundred-thousandth of a degree, about a metre; a long edge takes more positions for that.
    Epsg3857,
}

/// The radius that EPSG:3857 takes the earth to have, in metres.
const RADIUS_M: f64 = 6_378_137.0;
/// How far an edge may be from where it is in its reference system, in degrees.
const TOLERANCE: f64 = 1e-5;
/// Half of a step of the grid of positions, in degrees.
const HALF_A_STEP: f64 = 5e-8;
/// Where EPSG:3857 ends, north and south, as its register has it, in degrees: the poles themselves
/// are infinitely far away.
const EDGE_DEGREES: f64 = 85.06;
/// By how much a side may be written beyond the edge of the map, or short of it, and be meant on it:
/// a centimetre.
const SLACK_M: f64 = 0.01;

impl Crs {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Crs84, Self::Epsg4326, Self::Epsg3857];

    /// Its name, as OGC's register has it.
    pub const fn uri(self) -> &'static str {
        match self {
            Self::Crs84 => "http://www.opengis.net/def/crs/OGC/1.3/CRS84",
            Self::Epsg4326 => "http://www.opengis.net/def/crs/EPSG/0/4326",
            Self::Epsg3857 => "http://www.opengis.net/def/crs/EPSG/0/3857",
        }
    }

    /// The one of this name: as in OGC's register, by `https` too, or short as `EPSG:3857`.
    pub fn named(name: &str) -> Option<Self> {
        let name = name.strip_prefix('[').and_then(|name| name.strip_suffix(']')).unwrap_or(name);
        let short = |crs: Self| match crs {
            Self::Crs84 => "OGC:CRS84",
            Self::Epsg4326 => "EPSG:4326",
            Self::Epsg3857 => "EPSG:3857",
        };
        let plain = |name: &str| name.replacen("https://", "http://", 1);
        Self::ALL.into_iter().find(|crs| plain(name) == crs.uri() || name == short(*crs))
    }

    /// A position in it.
    ///
    /// # Errors
    ///
    /// As [`Position::new`].
    pub fn position(self, [first, second]: [f64; 2]) -> Result<Position, GeoError> {
        let [longitude, latitude] = self.degrees([first, second]);
        Position::new(longitude, latitude)
    }

    /// Longitude and latitude of a position in it, in degrees.
    pub fn degrees(self, [first, second]: [f64; 2]) -> [f64; 2] {
        match self {
            Self::Crs84 => [first, second],
            Self::Epsg4326 => [second, first],
            Self::Epsg3857 => {
                let [longitude, latitude] = degrees([first, second]);
                // Metres are written rounded, and those of the antimeridian upwards.
                let is_rounded = (180.0..180.0 + HALF_A_STEP).contains(&longitude.abs());
                [if is_rounded { 180.0_f64.copysign(longitude) } else { longitude }, latitude]
            }
        }
    }

    /// In how many steps an edge that is straight in it is one in degrees, but for a
    /// hundred-thousandth of one.
    pub fn steps(self, from: [f64; 2], to: [f64; 2]) -> usize {
        match self {
            Self::Epsg3857 if from[0] != to[0] && from[1] != to[1] => {
                // Of y, in radii, the latitude in radians is a function whose second derivative is
                // nowhere beyond 1/2: a chord over h misses it by h²/16 at most.
                let height = (to[1] - from[1]).abs() / RADIUS_M;
                (height / (4.0 * TOLERANCE.to_radians().sqrt())).ceil().max(1.0) as usize
            }
            _ => 1,
        }
    }

    /// What a longitude and a latitude are in it. EPSG:3857 has no poles: what lies beyond 85.06
    /// degrees is drawn on its edge.
    pub fn coordinates(self, [longitude, latitude]: [f64; 2]) -> [f64; 2] {
        match self {
            Self::Crs84 => [longitude, latitude],
            Self::Epsg4326 => [latitude, longitude],
            Self::Epsg3857 => metres([longitude, latitude.clamp(-EDGE_DEGREES, EDGE_DEGREES)]),
        }
    }

    /// A box in it, by its least and its greatest coordinates, in the order of its axes. One whose
    /// western side is greater than its eastern crosses the antimeridian. A side on the northern or
    /// southern edge of EPSG:3857, or beyond, is the pole, as what lies there is drawn on the edge.
    ///
    /// # Errors
    ///
    /// As [`BBox::new`].
    pub fn bbox(self, [a, b, c, d]: [f64; 4]) -> Result<BBox, GeoError> {
        match self {
            Self::Crs84 => BBox::new(a, b, c, d),
            Self::Epsg4326 => BBox::new(b, a, d, c),
            Self::Epsg3857 => {
                let [[west, south], [east, north]] = [[a, b], [c, d]].map(on_map);
                BBox::new(west, south, east, north)
            }
        }
    }
}

/// Degrees of EPSG:3857's metres.
fn degrees([east, north]: [f64; 2]) -> [f64; 2] {
    [(east / RADIUS_M).to_degrees(), (north / RADIUS_M).sinh().atan().to_degrees()]
}

/// EPSG:3857's metres of degrees.
fn metres([longitude, latitude]: [f64; 2]) -> [f64; 2] {
    let north = latitude.to_radians().tan().asinh();
    [longitude.to_radians() * RADIUS_M, north * RADIUS_M]
}

/// The corner of a box, in degrees.
fn on_map(corner: [f64; 2]) -> [f64; 2] {
    let [last_east, last_north] = metres([180.0, EDGE_DEGREES]);
    if !corner.iter().all(|side| side.is_finite()) {
        // No place is, but an infinite way north would come out as the pole.
        return corner;
    }
    let [mut longitude, mut latitude] = degrees(corner);
    if (corner[0].abs() - last_east).abs() <= SLACK_M {
        longitude = 180_f64.copysign(corner[0]);
    }
    if corner[1].abs() >= last_north - SLACK_M {
        latitude = 90_f64.copysign(corner[1]);
    }
    [longitude, latitude]
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// From EPSG's guidance note 7-2, but for the radius of its example: 100.3333 W, 24.3818 N.
    #[test]
    fn the_map_of_the_web_is_as_its_register_has_it() {
        let [east, north] = Crs::Epsg3857.coordinates([-100.333_333_333, 24.381_786_944]);
        assert!((east + 11_169_055.58).abs() < 0.01, "{east}");
        assert!((north - 2_800_000.00).abs() < 0.01, "{north}");
        let [east, north] = Crs::Epsg3857.coordinates([180.0, EDGE_DEGREES]);
        assert!((east - 20_037_508.34).abs() < 0.01 && (north - 20_048_966.1).abs() < 0.01);
    }

    #[test]
    fn the_poles_are_on_the_edge_of_the_map() {
        for latitude in [90.0, 86.0, EDGE_DEGREES] {
            let [_, north] = Crs::Epsg3857.coordinates([0.0, latitude]);
            assert_eq!(north, Crs::Epsg3857.coordinates([0.0, EDGE_DEGREES])[1]);
            assert_eq!(Crs::Epsg3857.coordinates([0.0, -latitude])[1], -north);
            let bbox = Crs::Epsg3857.bbox([0.0, -north, 0.0, north]).unwrap();
            assert_eq!((bbox.south(), bbox.north()), (-90.0, 90.0));
        }
        let tile = 20_037_508.342_789_244;
        let world = Crs::Epsg3857.bbox([-tile, -tile, tile + 0.001, tile]).unwrap();
        assert_eq!((world.west(), world.east()), (-180.0, 180.0));
        assert!(Crs::Epsg3857.bbox([-tile, 0.0, tile + 1.0, 0.0]).is_err());
        assert!(Crs::Epsg3857.bbox([0.0, f64::NAN, 0.0, 0.0]).is_err());
        assert!(Crs::Epsg3857.bbox([0.0, 0.0, 0.0, f64::INFINITY]).is_err());
    }

    #[test]
    fn a_box_has_the_axes_of_its_system() {
        let fiji = BBox::new(170.0, -20.0, -170.0, -10.0).unwrap();
        assert_eq!(Crs::Crs84.bbox([170.0, -20.0, -170.0, -10.0]), Ok(fiji));
        assert_eq!(Crs::Epsg4326.bbox([-20.0, 170.0, -10.0, -170.0]), Ok(fiji));
        assert!(Crs::Epsg4326.bbox([170.0, -20.0, -170.0, -10.0]).is_err());
        let corner = |longitude, latitude| Crs::Epsg3857.coordinates([longitude, latitude]);
        let ([west, south], [east, north]) = (corner(170.0, -20.0), corner(-170.0, -10.0));
        let drawn = Crs::Epsg3857.bbox([west, south, east, north]).unwrap();
        assert!(drawn.west() > drawn.east());
        assert!((drawn.west() - 170.0).abs() < 1e-9 && (drawn.north() + 10.0).abs() < 1e-9);
    }

    proptest! {
        #[test]
        fn a_position_comes_back(longitude in -180.0..=180.0_f64, latitude in -85.0..=85.0_f64) {
            let position = Position::new(longitude, latitude).unwrap();
            for crs in Crs::ALL {
                let there = crs.coordinates([position.longitude(), position.latitude()]);
                prop_assert_eq!(crs.position(there).unwrap(), position);
                prop_assert_eq!(Crs::named(crs.uri()), Some(crs));
            }
        }
    }
}
