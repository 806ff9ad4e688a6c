//! The vertices of lines and polygons.

use std::fmt;

use crate::error::GeoError;
use crate::lonlat::{LonLat, check_rounded, round_degrees};

/// A vertex of a line or polygon: WGS 84, in degrees, on a grid of 7 decimals.
///
/// Not a [`LonLat`], for one reason: a vertex on the antimeridian belongs to a side of it. Shapes
/// that cross are cut there (RFC 7946, section 3.1.9), and the eastern half runs from -180 to,
/// say, -170. Were its -180 turned into 180, as a point's is, the half would span the globe.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Position {
    longitude: f64,
    latitude: f64,
}

impl Position {
    /// A vertex at `longitude` and `latitude`, both in degrees, rounded to 7 decimals.
    ///
    /// # Errors
    ///
    /// As [`LonLat::new`].
    pub fn new(longitude: f64, latitude: f64) -> Result<Position, GeoError> {
        check_rounded(longitude, latitude)?;
        Ok(Position::from_checked(longitude, latitude))
    }

    /// For coordinates known to lie on the globe.
    pub(crate) fn from_checked(longitude: f64, latitude: f64) -> Position {
        Position { longitude: round_degrees(longitude), latitude: round_degrees(latitude) }
    }

    /// Degrees east of Greenwich, -180 to 180.
    pub fn longitude(self) -> f64 {
        self.longitude
    }

    /// Degrees north of the equator, -90 to 90.
    pub fn latitude(self) -> f64 {
        self.latitude
    }

    /// The point the vertex stands on: -180 becomes 180.
    pub fn lon_lat(self) -> LonLat {
        LonLat::from_checked(self.longitude, self.latitude)
    }
}

impl From<LonLat> for Position {
    fn from(point: LonLat) -> Position {
        Position { longitude: point.longitude(), latitude: point.latitude() }
    }
}

/// `longitude,latitude` in degrees.
impl fmt::Display for Position {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{},{}", self.longitude, self.latitude)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lies_on_the_globe_where_it_rounds_to_its_edge() {
        let edge = Position::new(-180.00000000000006, 90.00000000000001).unwrap();
        assert_eq!((edge.longitude(), edge.latitude()), (-180.0, 90.0));
        assert_eq!(LonLat::new(180.00000004, 0.0), LonLat::new(180.0, 0.0));
        assert!(Position::new(180.000001, 0.0).is_err());
        assert!(Position::new(f64::MAX, 0.0).is_err());
    }

    #[test]
    fn keeps_its_side_of_the_antimeridian() {
        let vertex = Position::new(-180.0, -0.0).unwrap();
        assert_eq!(vertex.longitude(), -180.0);
        assert_eq!(vertex.to_string(), "-180,0");
        assert_eq!(vertex.lon_lat(), LonLat::new(180.0, 0.0).unwrap());
        assert_ne!(Position::from(vertex.lon_lat()), vertex);
    }
}
