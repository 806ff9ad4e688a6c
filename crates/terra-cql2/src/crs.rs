//! The reference systems that positions in a filter may be in.

use terra_geo::{GeoError, Position};

/// A reference system.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Crs {
    /// Longitude and latitude, in degrees, on WGS 84.
    #[default]
    Crs84,
    /// EPSG:4326: latitude and longitude, in degrees, on WGS 84.
    Epsg4326,
    /// EPSG:3857, the map of the web: metres east and north.
    Epsg3857,
}

/// The radius that EPSG:3857 takes the earth to have, in metres.
const RADIUS_M: f64 = 6_378_137.0;

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
    pub(crate) fn position(self, [first, second]: [f64; 2]) -> Result<Position, GeoError> {
        match self {
            Self::Crs84 => Position::new(first, second),
            Self::Epsg4326 => Position::new(second, first),
            Self::Epsg3857 => {
                let longitude = (first / RADIUS_M).to_degrees();
                let latitude = (second / RADIUS_M).sinh().atan().to_degrees();
                Position::new(longitude, latitude)
            }
        }
    }
}
