//! GeoJSON (RFC 7946) geometries: how shapes arrive and are served.

use serde_json::{Map, Value, json};

use crate::error::GeoError;
use crate::geometry::{Geometry, check_vertex_count};
use crate::lonlat::LonLat;
use crate::position::Position;

impl Geometry {
    /// The geometry as a GeoJSON geometry object.
    pub fn to_geojson(&self) -> Value {
        let (name, coordinates) = match self {
            Geometry::LineString(line) => ("LineString", path_json(line)),
            Geometry::MultiLineString(lines) => ("MultiLineString", paths_json(lines)),
            Geometry::Polygon(rings) => ("Polygon", paths_json(rings)),
            Geometry::MultiPolygon(polygons) => {
                ("MultiPolygon", array(polygons, |rings| paths_json(rings)))
            }
        };
        json!({ "type": name, "coordinates": coordinates })
    }

    /// Reads a GeoJSON geometry object.
    ///
    /// Coordinates are rounded to 7 decimals. A third number in a position, its altitude, is
    /// dropped: shapes are flat here, and most files that have it say 0. Other members, such as
    /// `bbox`, are ignored.
    ///
    /// # Errors
    ///
    /// When it is not a geometry object, is of another kind, has more than
    /// [`MAX_VERTICES`](crate::MAX_VERTICES) or is wrong in itself (see [`Geometry`]).
    pub fn from_geojson(value: &Value) -> Result<Geometry, GeoError> {
        let object =
            value.as_object().ok_or_else(|| mistyped("a GeoJSON geometry", "an object", value))?;
        let name = member(object, "type")
            .as_str()
            .ok_or_else(|| mistyped("\"type\"", "a string", member(object, "type")))?;
        let coordinates = member(object, "coordinates");
        let mut reader = Reader { vertices: 0 };
        match name {
            "LineString" => Geometry::line_string(reader.path(coordinates)?),
            "MultiLineString" => Geometry::multi_line_string(reader.lines(coordinates)?),
            "Polygon" => Geometry::polygon(reader.rings(coordinates)?),
            "MultiPolygon" => Geometry::multi_polygon(reader.polygons(coordinates)?),
            other => Err(GeoError::UnsupportedGeometry { found: shortened(other) }),
        }
    }
}

impl LonLat {
    /// Reads a GeoJSON geometry object that is a Point. Its altitude is dropped, as
    /// [`Geometry::from_geojson`] does.
    ///
    /// # Errors
    ///
    /// When it is anything else, or lies off the globe.
    pub fn from_geojson(value: &Value) -> Result<LonLat, GeoError> {
        let object =
            value.as_object().ok_or_else(|| mistyped("a GeoJSON geometry", "an object", value))?;
        match member(object, "type") {
            Value::String(name) if name == "Point" => {
                position(member(object, "coordinates")).map(Position::lon_lat)
            }
            Value::String(name) => Err(GeoError::NoPoint { found: shortened(name) }),
            other => Err(mistyped("\"type\"", "a string", other)),
        }
    }
}

fn path_json(path: &[Position]) -> Value {
    array(path, |position| json!([position.longitude(), position.latitude()]))
}

fn paths_json(paths: &[Vec<Position>]) -> Value {
    array(paths, |path| path_json(path))
}

fn array<T>(items: &[T], each: impl Fn(&T) -> Value) -> Value {
    Value::Array(items.iter().map(each).collect())
}

fn member<'a>(object: &'a Map<String, Value>, name: &str) -> &'a Value {
    object.get(name).unwrap_or(&Value::Null)
}

/// A name from outside, short enough for a message.
fn shortened(name: &str) -> String {
    name.chars().take(40).collect()
}

fn mistyped(what: &'static str, expected: &'static str, found: &Value) -> GeoError {
    let found = match found {
        Value::Null => "nothing",
        Value::Bool(_) => "true or false",
        Value::Number(_) => "a number",
        Value::String(_) => "a string",
        Value::Array(_) => "an array",
        Value::Object(_) => "an object",
    };
    GeoError::GeoJsonType { what, expected, found }
}

fn items<'a>(value: &'a Value, what: &'static str) -> Result<&'a [Value], GeoError> {
    value.as_array().map(Vec::as_slice).ok_or_else(|| mistyped(what, "an array", value))
}

struct Reader {
    /// Vertices read so far, over all parts.
    vertices: usize,
}

impl Reader {
    fn polygons(&mut self, value: &Value) -> Result<Vec<Vec<Vec<Position>>>, GeoError> {
        let polygons = items(value, "\"coordinates\"")?.iter().enumerate();
        polygons
            .map(|(part, rings)| self.rings(rings).map_err(|error| error.in_part(part)))
            .collect()
    }

    fn rings(&mut self, value: &Value) -> Result<Vec<Vec<Position>>, GeoError> {
        let rings = items(value, "a polygon's coordinates")?.iter().enumerate();
        rings.map(|(index, ring)| self.path(ring).map_err(|error| error.in_ring(index))).collect()
    }

    fn lines(&mut self, value: &Value) -> Result<Vec<Vec<Position>>, GeoError> {
        let lines = items(value, "\"coordinates\"")?.iter().enumerate();
        lines.map(|(part, line)| self.path(line).map_err(|error| error.in_part(part))).collect()
    }

    fn path(&mut self, value: &Value) -> Result<Vec<Position>, GeoError> {
        let positions = items(value, "a list of positions")?;
        self.vertices += positions.len();
        check_vertex_count(self.vertices)?;
        let positions = positions.iter().enumerate();
        positions
            .map(|(vertex, value)| position(value).map_err(|error| error.at_vertex(vertex)))
            .collect()
    }
}

fn position(value: &Value) -> Result<Position, GeoError> {
    let ordinates = items(value, "a position")?;
    let (longitude, latitude) = match ordinates {
        [longitude, latitude] => (longitude, latitude),
        [longitude, latitude, altitude] => {
            number(altitude, "an altitude")?;
            (longitude, latitude)
        }
        _ => return Err(GeoError::GeoJsonPosition { found: ordinates.len() }),
    };
    Position::new(number(longitude, "a longitude")?, number(latitude, "a latitude")?)
}

fn number(value: &Value, what: &'static str) -> Result<f64, GeoError> {
    value.as_f64().ok_or_else(|| mistyped(what, "a number", value))
}
