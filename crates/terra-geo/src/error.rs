//! What can be wrong with a coordinate, a box or a shape.

use std::fmt;

use thiserror::Error;

use crate::geometry::MAX_VERTICES;
use crate::position::Position;

/// Why a coordinate, a box, a cell or a shape was refused. Each message says what was found and
/// what to do; [`GeoError::At`] adds where in the shape.
#[derive(Clone, Debug, PartialEq, Error)]
#[non_exhaustive]
pub enum GeoError {
    /// A coordinate is NaN or infinite.
    #[error("{axis} is {value}, which is no place; give degrees between -{limit} and {limit}", limit = axis.limit())]
    NotFinite {
        /// Which coordinate.
        axis: Axis,
        /// What was given.
        value: f64,
    },
    /// A coordinate lies off the globe.
    #[error("{axis} {value} is out of range; give degrees between -{limit} and {limit}", limit = axis.limit())]
    OutOfRange {
        /// Which coordinate.
        axis: Axis,
        /// What was given, in degrees.
        value: f64,
    },
    /// The latitude lies off the globe, and the pair would be a place the other way round.
    #[error(
        "latitude {latitude} is out of range (-90 to 90), and longitude {longitude} would fit \
         there: they look swapped; give longitude first"
    )]
    Swapped {
        /// What was given as longitude, in degrees.
        longitude: f64,
        /// What was given as latitude, in degrees.
        latitude: f64,
    },
    /// A box whose south lies north of its north.
    #[error(
        "the box's south, {south}, is greater than its north, {north}; give west, south, east, north"
    )]
    SouthAboveNorth {
        /// Southern edge, degrees.
        south: f64,
        /// Northern edge, degrees.
        north: f64,
    },
    /// A circle's radius, in kilometres, that is negative or NaN.
    #[error("{0} km is no radius; give a distance of 0 km or more")]
    Radius(f64),
    /// A number outside the 62 bits of a cell key.
    #[error("{0} is not a cell key; keys run from 0 to 4611686018427387903 (2^62 - 1)")]
    NotACell(i64),

    /// Another error, and where in the shape it was found.
    #[error("{place}: {cause}")]
    At {
        /// Where in the shape.
        place: Place,
        /// What is wrong there. Not named `source`: the message has it already.
        cause: Box<GeoError>,
    },
    /// A line with fewer than 2 positions, or a ring with fewer than 4.
    #[error(
        "a {shape} needs at least {least} positions, found {found}; complete it or leave it out"
    )]
    TooFewPositions {
        /// `line` or `ring`.
        shape: &'static str,
        /// How many it needs.
        least: usize,
        /// How many it has.
        found: usize,
    },
    /// A polygon ring whose last position is not its first.
    #[error("the ring starts at {first} and ends at {last}; repeat the first position at the end")]
    RingNotClosed {
        /// The ring's first position.
        first: Position,
        /// The ring's last position.
        last: Position,
    },
    /// A ring that crosses itself, touches itself or runs back over itself.
    #[error(
        "the ring meets itself at {at}: this edge and the one from vertex {vertex}; draw it so \
         that it neither crosses nor touches itself"
    )]
    RingMeetsItself {
        /// The vertex where the other edge begins.
        vertex: usize,
        /// Where they meet.
        at: Position,
    },
    /// Two rings of a shape that cross, or run along each other.
    #[error(
        "the ring crosses another, or runs along it, at {at}: this edge and the one from {other}; \
         rings may touch in single points only"
    )]
    RingsCross {
        /// Where the other edge begins.
        other: Place,
        /// Where they meet.
        at: Position,
    },
    /// A hole that is not in its outline.
    #[error(
        "the hole at {at} lies outside its outline, ring 0; leave it out, or make it a polygon"
    )]
    HoleOutside {
        /// The hole's first vertex.
        at: Position,
    },
    /// A hole in another hole, or a polygon in another one of its shape.
    #[error("the ring at {at} lies in an area that {within} has taken; leave it out")]
    RingWithin {
        /// The ring around it.
        within: Place,
        /// Its first vertex.
        at: Position,
    },
    /// A shape without parts.
    #[error("an empty {shape} has no place; give it at least one {part}, or leave it out")]
    Empty {
        /// The name of the shape.
        shape: &'static str,
        /// What it should have been made of.
        part: &'static str,
    },
    /// More positions than [`MAX_VERTICES`].
    #[error(
        "the shape has {found} vertices or more, the limit is {MAX_VERTICES}; simplify or split it"
    )]
    TooManyVertices {
        /// How many were counted before giving up.
        found: usize,
    },
    /// A kind of geometry that is not kept as a shape.
    #[error(
        "{found} is not kept as a shape; give a LineString, MultiLineString, Polygon or \
         MultiPolygon{}", advice(.found)
    )]
    UnsupportedGeometry {
        /// Its name in the format it came in.
        found: String,
    },

    /// A shape where a point is kept.
    #[error("{found} is not kept here; give a Point")]
    NoPoint {
        /// Its name in the format it came in.
        found: String,
    },

    /// WKB that ends too early.
    #[error("the WKB ends at byte {offset}, where {needed} more bytes were due; it was cut short")]
    WkbTruncated {
        /// How many bytes there are.
        offset: usize,
        /// How many more the next field needs.
        needed: usize,
    },
    /// A count in WKB that the rest of the bytes can't hold.
    #[error(
        "the WKB announces {count} {what} before byte {offset} and has {left} bytes left, too \
         few for them; it was cut short or is damaged"
    )]
    WkbCount {
        /// What is counted.
        what: &'static str,
        /// How many were announced.
        count: u32,
        /// Where the count ends, in bytes from the start.
        offset: usize,
        /// How many bytes follow.
        left: usize,
    },
    /// Bytes after the end of the geometry.
    #[error(
        "the WKB's geometry ends at byte {offset} and {left} bytes follow; pass one geometry alone"
    )]
    WkbTrailing {
        /// Where the geometry ends, in bytes from the start.
        offset: usize,
        /// How many bytes follow.
        left: usize,
    },
    /// A byte order mark that is neither 0 nor 1.
    #[error(
        "byte {offset} of the WKB is {found}, where 0 (big endian) or 1 (little endian) was due; \
         pass binary WKB, not hexadecimal or text"
    )]
    WkbByteOrder {
        /// Where it is, in bytes from the start.
        offset: usize,
        /// What was found.
        found: u8,
    },
    /// WKB with altitudes, measures or an SRID.
    #[error(
        "the WKB geometry type {code:#010x} carries {extra}; pass plain two-dimensional WKB in \
         degrees (PostGIS: ST_AsBinary(ST_Force2D(ST_Transform(shape, 4326))))"
    )]
    WkbExtra {
        /// The type code as read.
        code: u32,
        /// What it carries.
        extra: &'static str,
    },
    /// A part of a multi-geometry that is not of its kind.
    #[error("expected a {expected} here, found {found}; a multi-geometry has parts of one kind")]
    WkbPart {
        /// What belongs here.
        expected: &'static str,
        /// What was found.
        found: String,
    },

    /// A shape in another coordinate system.
    #[error(
        "the shape is in the system with SRID {found}; transform it to WGS 84, SRID 4326 \
         (PostGIS: ST_Transform(shape, 4326); GDAL: ogr2ogr -t_srs EPSG:4326)"
    )]
    Srid {
        /// The system's number.
        found: i64,
    },
    /// A character that is no hexadecimal digit, or half a byte.
    #[error("the hexadecimal WKB has {found} at character {at}, where a digit was due")]
    Hexadecimal {
        /// Where, counted from 0 and without what stands before the digits.
        at: usize,
        /// What stands there.
        found: String,
    },
    /// What is no geometry as a GeoPackage keeps it.
    #[error("not a geometry as GeoPackages keep it: {reason}; write the file anew (ogr2ogr)")]
    GeoPackage {
        /// What is wrong.
        reason: &'static str,
    },

    /// WKT that has something else than was due.
    #[error("the WKT has `{found}` at byte {offset}, where {expected} was due")]
    Wkt {
        /// Where, in bytes from the start.
        offset: usize,
        /// What belongs there.
        expected: &'static str,
        /// What stands there, cut to a readable length.
        found: String,
    },

    /// A GeoJSON value of the wrong type.
    #[error("{what} must be {expected}, found {found}")]
    GeoJsonType {
        /// Which value.
        what: &'static str,
        /// What it should be.
        expected: &'static str,
        /// What it is.
        found: &'static str,
    },
    /// A GeoJSON position with fewer than 2 or more than 3 numbers.
    #[error("a position is 2 numbers, found a list of {found}; give [longitude, latitude]")]
    GeoJsonPosition {
        /// How many values it has.
        found: usize,
    },
}

/// What to add for the kinds people try most.
fn advice(found: &str) -> &'static str {
    match found {
        "Point" | "MultiPoint" => " (a point is kept as its longitude and latitude)",
        "Feature" => " (pass the feature's geometry)",
        "FeatureCollection" => " (pass each feature's geometry)",
        "GeometryCollection" => " (pass its members one by one)",
        _ => "",
    }
}

impl GeoError {
    /// Notes the vertex at which the error was found, counted from 0.
    pub(crate) fn at_vertex(self, vertex: usize) -> GeoError {
        self.at(|place| place.vertex = Some(vertex))
    }

    /// Notes the polygon ring in which the error was found, counted from 0.
    pub(crate) fn in_ring(self, ring: usize) -> GeoError {
        self.at(|place| place.ring = Some(ring))
    }

    /// Notes the part of a multi-geometry in which the error was found, counted from 0.
    pub(crate) fn in_part(self, part: usize) -> GeoError {
        self.at(|place| place.part = Some(part))
    }

    fn at(self, note: impl FnOnce(&mut Place)) -> GeoError {
        let (mut place, cause) = match self {
            GeoError::At { place, cause } => (place, cause),
            other => (Place::default(), Box::new(other)),
        };
        note(&mut place);
        GeoError::At { place, cause }
    }
}

/// A coordinate of a position.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Axis {
    /// Degrees east of Greenwich, -180 to 180.
    Longitude,
    /// Degrees north of the equator, -90 to 90.
    Latitude,
}

impl Axis {
    /// The greatest value, in degrees; the least is its negative.
    pub(crate) fn limit(self) -> f64 {
        match self {
            Axis::Longitude => 180.0,
            Axis::Latitude => 90.0,
        }
    }
}

impl fmt::Display for Axis {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Axis::Longitude => "longitude",
            Axis::Latitude => "latitude",
        })
    }
}

/// Where in a shape: everything is counted from 0, as in GeoJSON's arrays.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Place {
    /// The part of a multi-geometry.
    pub part: Option<usize>,
    /// The ring of a polygon; 0 is its outline.
    pub ring: Option<usize>,
    /// The vertex of a line or ring.
    pub vertex: Option<usize>,
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let levels = [("part", self.part), ("ring", self.ring), ("vertex", self.vertex)];
        let mut separator = "";
        for (name, index) in levels {
            if let Some(index) = index {
                write!(f, "{separator}{name} {index}")?;
                separator = ", ";
            }
        }
        Ok(())
    }
}
