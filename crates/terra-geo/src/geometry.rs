//! Lines and polygons.

use std::fmt;

use crate::bbox::BBox;
use crate::error::GeoError;
use crate::position::Position;

/// The most vertices a shape may have. At 16 bytes each, a shape takes some 20 MB.
pub const MAX_VERTICES: usize = 1_000_000;

/// The least positions of a line, and of a ring (a triangle and its first position again).
const LINE_LEAST: usize = 2;
const RING_LEAST: usize = 4;

/// A line or a polygon, or several of them, as OGC Simple Features and GeoJSON define them.
///
/// Made by the constructors, [`Geometry::from_wkb`] and [`Geometry::from_geojson`] only, which
/// check that lines have 2 positions, that rings have 4 and are closed, that there is at least one
/// of everything and at most [`MAX_VERTICES`] in all. So the variants can be matched, with `..`
/// after the field, but not built. Not checked: that rings neither cross nor leave their outline,
/// which [`Geometry::check_rings`] does. Rings keep the direction they came in.
///
/// Edges are straight in longitude and latitude, and one from 170 to -170 runs through 0: a shape
/// that crosses the antimeridian comes in parts cut there (RFC 7946, section 3.1.9).
#[derive(Clone, Debug, PartialEq)]
pub enum Geometry {
    /// A line.
    #[non_exhaustive]
    LineString(Vec<Position>),
    /// Several lines.
    #[non_exhaustive]
    MultiLineString(Vec<Vec<Position>>),
    /// A polygon: its outline, then its holes.
    #[non_exhaustive]
    Polygon(Vec<Vec<Position>>),
    /// Several polygons.
    #[non_exhaustive]
    MultiPolygon(Vec<Vec<Vec<Position>>>),
}

/// What a column of places holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum GeometryKind {
    /// One position, kept as a [`crate::LonLat`].
    Point,
    /// A [`Geometry::LineString`] or [`Geometry::MultiLineString`].
    Line,
    /// A [`Geometry::Polygon`] or [`Geometry::MultiPolygon`].
    Polygon,
}

/// `point`, `line` or `polygon`.
impl fmt::Display for GeometryKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            GeometryKind::Point => "point",
            GeometryKind::Line => "line",
            GeometryKind::Polygon => "polygon",
        })
    }
}

impl Geometry {
    /// A line of at least 2 positions.
    ///
    /// # Errors
    ///
    /// When there are fewer, or more than [`MAX_VERTICES`].
    pub fn line_string(line: Vec<Position>) -> Result<Geometry, GeoError> {
        check_line(&line)?;
        Geometry::LineString(line).bounded()
    }

    /// One or more lines, each of at least 2 positions.
    ///
    /// # Errors
    ///
    /// When there is no line, one is too short, or all have more than [`MAX_VERTICES`].
    pub fn multi_line_string(lines: Vec<Vec<Position>>) -> Result<Geometry, GeoError> {
        check_some(&lines, "MultiLineString", "line")?;
        for (index, line) in lines.iter().enumerate() {
            check_line(line).map_err(|error| error.in_part(index))?;
        }
        Geometry::MultiLineString(lines).bounded()
    }

    /// A polygon: its outline, then its holes, each closed and of at least 4 positions.
    ///
    /// # Errors
    ///
    /// When there is no ring, one is too short or not closed, or all have more than
    /// [`MAX_VERTICES`].
    pub fn polygon(rings: Vec<Vec<Position>>) -> Result<Geometry, GeoError> {
        check_polygon(&rings)?;
        Geometry::Polygon(rings).bounded()
    }

    /// One or more polygons, each as for [`Geometry::polygon`].
    ///
    /// # Errors
    ///
    /// When there is no polygon, one is wrong, or all have more than [`MAX_VERTICES`].
    pub fn multi_polygon(polygons: Vec<Vec<Vec<Position>>>) -> Result<Geometry, GeoError> {
        check_some(&polygons, "MultiPolygon", "polygon")?;
        for (index, rings) in polygons.iter().enumerate() {
            check_polygon(rings).map_err(|error| error.in_part(index))?;
        }
        Geometry::MultiPolygon(polygons).bounded()
    }

    fn bounded(self) -> Result<Geometry, GeoError> {
        check_vertex_count(self.vertex_count())?;
        Ok(self)
    }

    /// The kind of column it belongs in; never [`GeometryKind::Point`].
    pub fn kind(&self) -> GeometryKind {
        match self {
            Geometry::LineString(_) | Geometry::MultiLineString(_) => GeometryKind::Line,
            Geometry::Polygon(_) | Geometry::MultiPolygon(_) => GeometryKind::Polygon,
        }
    }

    /// Every line, or every ring of every polygon, in order.
    pub fn paths(&self) -> impl Iterator<Item = &[Position]> {
        self.lines().iter().chain(self.polygons().iter().flatten()).map(Vec::as_slice)
    }

    /// Every line; none of a polygon.
    pub(crate) fn lines(&self) -> &[Vec<Position>] {
        match self {
            Geometry::LineString(line) => std::slice::from_ref(line),
            Geometry::MultiLineString(lines) => lines,
            Geometry::Polygon(_) | Geometry::MultiPolygon(_) => &[],
        }
    }

    /// Every polygon, as its rings; none of a line.
    pub(crate) fn polygons(&self) -> &[Vec<Vec<Position>>] {
        match self {
            Geometry::LineString(_) | Geometry::MultiLineString(_) => &[],
            Geometry::Polygon(rings) => std::slice::from_ref(rings),
            Geometry::MultiPolygon(polygons) => polygons,
        }
    }

    /// How many vertices it has, the closing ones of rings included.
    pub fn vertex_count(&self) -> usize {
        self.paths().map(<[Position]>::len).sum()
    }

    /// The smallest box around it.
    ///
    /// Parts may lie on both sides of the antimeridian, as those of a shape cut there do. When the
    /// box over the antimeridian is the smaller one, that is the answer (`west > east`).
    pub fn bounds(&self) -> BBox {
        let (mut south, mut north) = (90.0_f64, -90.0_f64);
        let mut spans = Vec::new();
        for path in self.paths() {
            let (mut west, mut east) = (180.0_f64, -180.0_f64);
            for position in path {
                west = west.min(position.longitude());
                east = east.max(position.longitude());
                south = south.min(position.latitude());
                north = north.max(position.latitude());
            }
            // A hole is no part of its own, but its span lies within its outline's: no harm.
            spans.push((west, east));
        }
        let (west, east) = narrowest(spans);
        BBox::from_checked(west, south, east, north)
    }
}

/// The narrowest span of longitude that holds all `spans`, possibly over the antimeridian:
/// the round less the widest gap.
pub(crate) fn narrowest(mut spans: Vec<(f64, f64)>) -> (f64, f64) {
    spans.sort_by(|a, b| a.0.total_cmp(&b.0));
    let mut reached: Option<f64> = None;
    let mut widest: Option<(f64, f64)> = None;
    for &(west, east) in &spans {
        if let Some(reached) = reached
            && west - reached > widest.map_or(0.0, |(from, to)| to - from)
        {
            widest = Some((reached, west));
        }
        reached = Some(reached.map_or(east, |reached| reached.max(east)));
    }
    let west = spans.first().map_or(-180.0, |span| span.0);
    let east = reached.unwrap_or(180.0);
    match widest {
        // Both ways equal: the plain box.
        Some((from, to)) if to - from > 360.0 - (east - west) => (to, from),
        _ => (west, east),
    }
}

/// Refuses a running count of vertices above [`MAX_VERTICES`].
pub(crate) fn check_vertex_count(found: usize) -> Result<(), GeoError> {
    if found > MAX_VERTICES { Err(GeoError::TooManyVertices { found }) } else { Ok(()) }
}

fn check_some<T>(parts: &[T], shape: &'static str, part: &'static str) -> Result<(), GeoError> {
    if parts.is_empty() { Err(GeoError::Empty { shape, part }) } else { Ok(()) }
}

fn check_line(line: &[Position]) -> Result<(), GeoError> {
    check_length(line, "line", LINE_LEAST)
}

fn check_polygon(rings: &[Vec<Position>]) -> Result<(), GeoError> {
    check_some(rings, "Polygon", "ring")?;
    for (index, ring) in rings.iter().enumerate() {
        check_ring(ring).map_err(|error| error.in_ring(index))?;
    }
    Ok(())
}

fn check_ring(ring: &[Position]) -> Result<(), GeoError> {
    check_length(ring, "ring", RING_LEAST)?;
    match (ring.first(), ring.last()) {
        (Some(&first), Some(&last)) if first != last => {
            Err(GeoError::RingNotClosed { first, last }.at_vertex(ring.len() - 1))
        }
        _ => Ok(()),
    }
}

fn check_length(path: &[Position], shape: &'static str, least: usize) -> Result<(), GeoError> {
    let found = path.len();
    if found < least { Err(GeoError::TooFewPositions { shape, least, found }) } else { Ok(()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn path(positions: &[(f64, f64)]) -> Vec<Position> {
        positions.iter().map(|&(lon, lat)| Position::new(lon, lat).unwrap()).collect()
    }

    /// A ring around a rectangle.
    fn ring(west: f64, south: f64, east: f64, north: f64) -> Vec<Position> {
        path(&[(west, south), (east, south), (east, north), (west, north), (west, south)])
    }

    fn edges(geometry: &Geometry) -> (f64, f64, f64, f64) {
        let bounds = geometry.bounds();
        (bounds.west(), bounds.south(), bounds.east(), bounds.north())
    }

    #[test]
    fn refuses_what_is_no_line_or_polygon() {
        let message = |result: Result<Geometry, GeoError>| result.unwrap_err().to_string();
        assert_eq!(
            message(Geometry::line_string(path(&[(1.0, 1.0)]))),
            "a line needs at least 2 positions, found 1; complete it or leave it out"
        );
        assert_eq!(
            message(Geometry::multi_line_string(vec![path(&[(0.0, 0.0), (1.0, 1.0)]), vec![]])),
            "part 1: a line needs at least 2 positions, found 0; complete it or leave it out"
        );
        assert_eq!(
            message(Geometry::multi_polygon(vec![])),
            "an empty MultiPolygon has no place; give it at least one polygon, or leave it out"
        );
        assert_eq!(
            message(Geometry::polygon(vec![])),
            "an empty Polygon has no place; give it at least one ring, or leave it out"
        );
        let open = path(&[(0.0, 0.0), (1.0, 0.0), (1.0, 1.0), (0.0, 1.0)]);
        let good = ring(0.0, 0.0, 9.0, 9.0);
        assert_eq!(
            message(Geometry::multi_polygon(vec![vec![good.clone()], vec![good, open]])),
            "part 1, ring 1, vertex 3: the ring starts at 0,0 and ends at 0,1; repeat the first \
             position at the end"
        );
    }

    #[test]
    fn refuses_more_vertices_than_the_limit() {
        let half = vec![Position::new(1.0, 1.0).unwrap(); MAX_VERTICES / 2];
        let lines = vec![half.clone(), half.clone()];
        assert_eq!(
            Geometry::multi_line_string(lines.clone()).map(|lines| lines.vertex_count()),
            Ok(MAX_VERTICES)
        );
        let more = [lines, vec![path(&[(0.0, 0.0), (1.0, 1.0)])]].concat();
        assert_eq!(
            Geometry::multi_line_string(more),
            Err(GeoError::TooManyVertices { found: MAX_VERTICES + 2 })
        );
    }

    #[test]
    fn bounds_a_plain_shape() {
        let line = Geometry::line_string(path(&[(170.0, 5.0), (-170.0, -5.0)])).unwrap();
        // Edges are straight in longitude: this one runs the long way, through 0.
        assert_eq!(edges(&line), (-170.0, -5.0, 170.0, 5.0));
        assert_eq!(line.kind(), GeometryKind::Line);

        let holed = Geometry::polygon(vec![ring(0.0, 0.0, 9.0, 8.0), ring(2.0, 2.0, 3.0, 3.0)]);
        assert_eq!(edges(&holed.clone().unwrap()), (0.0, 0.0, 9.0, 8.0));
        assert_eq!(holed.map(|holed| holed.kind()), Ok(GeometryKind::Polygon));
    }

    #[test]
    fn bounds_a_shape_cut_at_the_antimeridian() {
        let fiji = Geometry::multi_polygon(vec![
            vec![ring(177.0, -18.0, 180.0, -16.0)],
            vec![ring(-180.0, -20.0, -178.0, -17.0)],
        ])
        .unwrap();
        assert_eq!(edges(&fiji), (177.0, -20.0, -178.0, -16.0));

        // A polygon that spans the globe does not cross; nor does one with a part that does.
        let antarctica = vec![ring(-180.0, -90.0, 180.0, -60.0)];
        assert_eq!(
            edges(&Geometry::polygon(antarctica.clone()).unwrap()),
            (-180.0, -90.0, 180.0, -60.0)
        );
        let more = vec![vec![ring(177.0, -18.0, 180.0, -16.0)], antarctica];
        assert_eq!(edges(&Geometry::multi_polygon(more).unwrap()), (-180.0, -90.0, 180.0, -16.0));
    }

    #[test]
    fn bounds_parts_with_the_smaller_box() {
        let lines = |spans: &[(f64, f64)]| {
            let lines = spans.iter().map(|&(west, east)| path(&[(west, 0.0), (east, 0.0)]));
            let bounds = edges(&Geometry::multi_line_string(lines.collect()).unwrap());
            (bounds.0, bounds.2)
        };
        // The United States: Guam, Alaska with islands on both sides, Maine.
        assert_eq!(
            lines(&[(-125.0, -67.0), (144.0, 145.0), (172.0, 179.8), (-179.2, -130.0)]),
            (144.0, -67.0)
        );
        // France and its overseas regions: the plain box is the smaller one.
        assert_eq!(lines(&[(-61.0, -60.0), (-5.0, 9.0), (45.0, 56.0)]), (-61.0, 56.0));
        // Equal both ways.
        assert_eq!(lines(&[(-90.0, -90.0), (90.0, 90.0)]), (-90.0, 90.0));
        assert_eq!(lines(&[(-90.0, -90.0), (90.1, 90.1)]), (90.1, -90.0));
        // No gap at all, and one overlapping span hiding another.
        assert_eq!(lines(&[(-180.0, 10.0), (10.0, 180.0)]), (-180.0, 180.0));
        assert_eq!(lines(&[(-180.0, 50.0), (-100.0, -90.0), (60.0, 180.0)]), (60.0, 50.0));
    }
}
