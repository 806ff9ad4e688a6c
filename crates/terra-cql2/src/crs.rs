//! The reference systems that positions in a filter may be in.

use crate::drawing::Point;

/// A reference system.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Crs {
    /// Longitude and latitude, in degrees, on WGS 84.
    #[default]
    Crs84,
    /// EPSG:4326: latitude and longitude, in degrees, on WGS 84.
    Epsg4326,
    /// EPSG:3857, the map of the web: metres east and north. Edges are straight in metres, to a
    /// hundred-thousandth of a degree, about a metre; a long edge takes more positions for that,
    /// which count as those that are written.
    Epsg3857,
}

/// The radius that EPSG:3857 takes the earth to have, in metres.
const RADIUS_M: f64 = 6_378_137.0;
/// How far an edge may be from where it is in its reference system, in degrees.
const TOLERANCE: f64 = 1e-5;
/// Half of a step of the grid of positions, in degrees.
const HALF_A_STEP: f64 = 5e-8;

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

    /// Longitude and latitude of a position in it, in degrees.
    pub(crate) fn degrees(self, [first, second]: Point) -> Point {
        match self {
            Self::Crs84 => [first, second],
            Self::Epsg4326 => [second, first],
            Self::Epsg3857 => {
                let longitude = (first / RADIUS_M).to_degrees();
                let latitude = (second / RADIUS_M).sinh().atan().to_degrees();
                // Metres are written rounded, and those of the antimeridian upwards.
                let is_rounded = (180.0..180.0 + HALF_A_STEP).contains(&longitude.abs());
                [if is_rounded { 180.0_f64.copysign(longitude) } else { longitude }, latitude]
            }
        }
    }

    /// In how many steps an edge that is straight in it is one in degrees, but for [`TOLERANCE`].
    pub(crate) fn steps(self, from: Point, to: Point) -> usize {
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
}
