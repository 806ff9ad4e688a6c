//! OGC well-known text: how shapes stand in a field of a table of text.

use std::fmt::{self, Write};

use crate::error::GeoError;
use crate::geometry::{Geometry, check_vertex_count};
use crate::position::Position;

impl Geometry {
    /// The geometry as OGC WKT, two-dimensional, such as `LINESTRING (0 0, 1.5 2)`.
    pub fn to_wkt(&self) -> String {
        let mut text = String::with_capacity(self.vertex_count() * 24 + 32);
        // Writing to a String can't fail.
        let _ = self.write_wkt(&mut text);
        text
    }

    fn write_wkt(&self, out: &mut String) -> fmt::Result {
        match self {
            Geometry::LineString(line) => {
                out.push_str("LINESTRING ");
                write_path(out, line)
            }
            Geometry::MultiLineString(lines) => {
                out.push_str("MULTILINESTRING ");
                write_list(out, lines, |out, line| write_path(out, line))
            }
            Geometry::Polygon(rings) => {
                out.push_str("POLYGON ");
                write_list(out, rings, |out, ring| write_path(out, ring))
            }
            Geometry::MultiPolygon(polygons) => {
                out.push_str("MULTIPOLYGON ");
                write_list(out, polygons, |out, rings| {
                    write_list(out, rings, |out, ring| write_path(out, ring))
                })
            }
        }
    }

    /// Reads OGC WKT, with or without PostGIS's `SRID=4326;` before it.
    ///
    /// Coordinates are rounded to 7 decimals. A third number in a position, its altitude, is
    /// dropped, as [`Geometry::from_geojson`] does.
    ///
    /// # Errors
    ///
    /// When the text is no WKT, has measures or another SRID, is of another kind, has more than
    /// [`MAX_VERTICES`](crate::MAX_VERTICES) or is wrong in itself (see [`Geometry`]).
    pub fn from_wkt(text: &str) -> Result<Geometry, GeoError> {
        let mut reader = Reader { text, rest: text, vertices: 0 };
        reader.srid()?;
        let name = reader.word().to_ascii_uppercase();
        // Some programs write LINESTRINGZ in one word.
        let kind = name.strip_suffix('Z').unwrap_or(&name);
        if kind.len() == name.len() {
            reader.dimension()?;
        }
        let geometry = match kind {
            "LINESTRING" => Geometry::line_string(reader.path()?),
            "MULTILINESTRING" => {
                Geometry::multi_line_string(reader.list(Reader::path, GeoError::in_part)?)
            }
            "POLYGON" => Geometry::polygon(reader.rings()?),
            "MULTIPOLYGON" => {
                Geometry::multi_polygon(reader.list(Reader::rings, GeoError::in_part)?)
            }
            "" => return Err(reader.stumbled("the name of a shape, such as LINESTRING,")),
            other => {
                let found = match other {
                    "POINT" => "Point".to_owned(),
                    other => other.chars().take(40).collect(),
                };
                return Err(GeoError::UnsupportedGeometry { found });
            }
        };
        if reader.rest.trim_start().is_empty() { geometry } else { Err(reader.stumbled("the end")) }
    }
}

fn write_path(out: &mut String, path: &[Position]) -> fmt::Result {
    write_list(out, path, |out, position| {
        write!(out, "{} {}", position.longitude(), position.latitude())
    })
}

fn write_list<T>(
    out: &mut String,
    items: &[T],
    each: impl Fn(&mut String, &T) -> fmt::Result,
) -> fmt::Result {
    for (at, item) in items.iter().enumerate() {
        out.push_str(if at == 0 { "(" } else { ", " });
        each(out, item)?;
    }
    out.push(')');
    Ok(())
}

struct Reader<'a> {
    text: &'a str,
    /// What wasn't read yet.
    rest: &'a str,
    /// Vertices read so far, over all parts.
    vertices: usize,
}

impl<'a> Reader<'a> {
    fn srid(&mut self) -> Result<(), GeoError> {
        let (start, rest) = self.text.split_at_checked(5).unwrap_or((self.text, ""));
        if !start.eq_ignore_ascii_case("SRID=") {
            return Ok(());
        }
        self.rest = rest;
        let Some(rest) = rest.strip_prefix("4326;") else {
            return Err(self.stumbled("4326; (transform the shape to WGS 84)"));
        };
        self.rest = rest;
        Ok(())
    }

    fn dimension(&mut self) -> Result<(), GeoError> {
        let before = self.rest;
        match self.word() {
            "" => Ok(()),
            word if word.eq_ignore_ascii_case("Z") => Ok(()),
            word => {
                self.rest = before;
                // What is empty is told by the shape, which knows what it lacks.
                if word.eq_ignore_ascii_case("EMPTY") { Ok(()) } else { Err(self.stumbled("(")) }
            }
        }
    }

    fn rings(&mut self) -> Result<Vec<Vec<Position>>, GeoError> {
        self.list(Self::path, GeoError::in_ring)
    }

    fn path(&mut self) -> Result<Vec<Position>, GeoError> {
        self.list(Self::position, GeoError::at_vertex)
    }

    /// A list in brackets; `place` notes in which of its items an error was found.
    fn list<T>(
        &mut self,
        each: impl Fn(&mut Self) -> Result<T, GeoError>,
        place: impl Fn(GeoError, usize) -> GeoError,
    ) -> Result<Vec<T>, GeoError> {
        let mut items = Vec::new();
        if !self.take('(') {
            let before = self.rest;
            if self.word().eq_ignore_ascii_case("EMPTY") {
                return Ok(items);
            }
            self.rest = before;
            return Err(self.stumbled("("));
        }
        loop {
            items.push(each(self).map_err(|error| place(error, items.len()))?);
            if self.take(')') {
                return Ok(items);
            }
            if !self.take(',') {
                return Err(self.stumbled("a comma or )"));
            }
        }
    }

    fn position(&mut self) -> Result<Position, GeoError> {
        self.vertices += 1;
        check_vertex_count(self.vertices)?;
        let (longitude, latitude) = (self.number("a longitude")?, self.number("a latitude")?);
        if !self.rest.trim_start().starts_with([',', ')']) {
            self.number("an altitude, a comma or )")?;
        }
        Position::new(longitude, latitude)
    }

    fn number(&mut self, what: &'static str) -> Result<f64, GeoError> {
        let start = self.rest.trim_start();
        let is_of_number = |c: char| c.is_ascii_digit() || "+-.eE".contains(c);
        let end = start.find(|c| !is_of_number(c)).unwrap_or(start.len());
        let Ok(number) = start[..end].parse() else { return Err(self.stumbled(what)) };
        self.rest = &start[end..];
        Ok(number)
    }

    fn word(&mut self) -> &'a str {
        let start = self.rest.trim_start();
        let end = start.find(|c: char| !c.is_ascii_alphabetic()).unwrap_or(start.len());
        self.rest = &start[end..];
        &start[..end]
    }

    fn take(&mut self, mark: char) -> bool {
        match self.rest.trim_start().strip_prefix(mark) {
            Some(rest) => {
                self.rest = rest;
                true
            }
            None => false,
        }
    }

    fn stumbled(&self, expected: &'static str) -> GeoError {
        let rest = self.rest.trim_start();
        let offset = self.text.len() - rest.len();
        GeoError::Wkt { offset, expected, found: rest.chars().take(20).collect() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn again(text: &str) -> String {
        Geometry::from_wkt(text).unwrap().to_wkt()
    }

    fn wrong(text: &str) -> String {
        Geometry::from_wkt(text).unwrap_err().to_string()
    }

    #[test]
    fn what_is_written_is_read_again() {
        for text in [
            "LINESTRING (0 0, 1.5 -2.25)",
            "MULTILINESTRING ((0 0, 1 1), (-180 5, -170.1234567 5, -170 6))",
            "POLYGON ((0 0, 4 0, 4 4, 0 0), (1 1, 2 1, 2 2, 1 1))",
            "MULTIPOLYGON (((0 0, 4 0, 4 4, 0 0)), ((10 10, 11 10, 11 11, 10 10)))",
        ] {
            assert_eq!(again(text), text);
        }
    }

    #[test]
    fn other_programs_spellings_are_read() {
        assert_eq!(again(" linestring(0 0,1e1 1)"), "LINESTRING (0 0, 10 1)");
        assert_eq!(again("SRID=4326;LineString (0 0, 1 1)"), "LINESTRING (0 0, 1 1)");
        assert_eq!(again("LINESTRING Z (0 0 7, 1 1 8)"), "LINESTRING (0 0, 1 1)");
        assert_eq!(again("LINESTRINGZ(0 0 7,1 1 8)\n"), "LINESTRING (0 0, 1 1)");
    }

    #[test]
    fn what_is_wrong_is_told_with_its_place() {
        assert_eq!(
            wrong("LINESTRING (0 0, 1)"),
            "vertex 1: the WKT has `)` at byte 18, where a latitude was due"
        );
        assert_eq!(
            wrong("POLYGON ((0 0, 1 0, 1 1, 0 95))"),
            "ring 0, vertex 3: latitude 95 is out of range (-90 to 90), and longitude 0 would \
             fit there: they look swapped; give longitude first"
        );
        assert_eq!(
            wrong("POLYGON ((0 0, 1 0, 1 1, 0 1))"),
            "ring 0, vertex 3: the ring starts at 0,0 and ends at 0,1; repeat the first position \
             at the end"
        );
        assert_eq!(
            wrong("POINT (1 2)"),
            "Point is not kept as a shape; give a LineString, MultiLineString, Polygon or \
             MultiPolygon (a point is kept as its longitude and latitude)"
        );
        assert!(wrong("LINESTRING EMPTY").contains("at least 2 positions"));
        for (text, found) in [
            ("", "has `` at byte 0, where the name of a shape"),
            ("LINESTRING", "has `` at byte 10, where ( was due"),
            ("LINESTRING (0 0, 1 1", "where an altitude, a comma or ) was due"),
            ("POLYGON ((0 0, 1 1) 2", "has `2` at byte 20, where a comma or ) was due"),
            ("LINESTRING (0 0, 1 1) x", "has `x` at byte 22, where the end was due"),
            ("LINESTRING M (0 0 1, 1 1 2)", "has `M (0 0 1, 1 1 2)` at byte 11"),
            ("LINESTRING (0 0 1 2, 1 1)", "has `2, 1 1)` at byte 18"),
            ("LINESTRING (nan 0, 1 1)", "where a longitude was due"),
            ("SRID=3857;LINESTRING (0 0, 1 1)", "transform the shape to WGS 84"),
            ("SRID=é", "transform the shape to WGS 84"),
        ] {
            assert!(wrong(text).contains(found), "{text}: {}", wrong(text));
        }
    }

    #[test]
    fn nothing_deep_or_long_is_followed() {
        assert!(wrong(&"(".repeat(1_000_000)).contains("the name of a shape"));
        let path = vec!["0 0"; crate::MAX_VERTICES + 1].join(",");
        assert!(wrong(&format!("LINESTRING ({path})")).contains("simplify or split it"));
    }
}
