//! Shapes as a filter writes them, in whatever reference system.

use crate::{MAX_VERTICES, error::Fault};
use terra_geo::{BBox, Crs, GeoError, Geometry, Position, Shape};

/// First and second coordinate.
pub(crate) type Point = [f64; 2];

#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Drawing {
    Point(Point),
    Points(Vec<Point>),
    Line(Vec<Point>),
    Lines(Vec<Vec<Point>>),
    Polygon(Vec<Vec<Point>>),
    Polygons(Vec<Vec<Vec<Point>>>),
    Collection(Vec<Drawing>),
    /// The least first and second coordinate, then the greatest.
    Box([f64; 4]),
}

impl Drawing {
    /// The shape on the globe.
    ///
    /// # Errors
    /// When it is none, or takes too many positions in degrees.
    pub(crate) fn shape(&self, crs: Crs) -> Result<Shape, Fault> {
        Globe { crs, left: MAX_VERTICES }.shape(self)
    }

    /// How many shapes it is made of, of which each is compared by itself.
    pub(crate) fn parts(&self) -> usize {
        match self {
            Self::Points(points) => points.len(),
            Self::Collection(all) => all.iter().map(Self::parts).sum(),
            _ => 1,
        }
    }

    /// How many positions it has.
    pub(crate) fn vertices(&self) -> usize {
        let lengths = |paths: &[Vec<Point>]| paths.iter().map(Vec::len).sum::<usize>();
        match self {
            Self::Point(_) => 1,
            Self::Points(points) | Self::Line(points) => points.len(),
            Self::Lines(paths) | Self::Polygon(paths) => lengths(paths),
            Self::Polygons(polygons) => polygons.iter().map(|rings| lengths(rings)).sum(),
            Self::Collection(all) => all.iter().map(Self::vertices).sum(),
            Self::Box(_) => 4,
        }
    }
}

/// Brings what is drawn to the globe.
struct Globe {
    crs: Crs,
    /// How many positions there may still be.
    left: usize,
}

impl Globe {
    fn shape(&mut self, drawing: &Drawing) -> Result<Shape, Fault> {
        Ok(match drawing {
            Drawing::Point(point) => self.point(point)?,
            Drawing::Points(points) => {
                several(points.iter().map(|point| self.point(point)).collect::<Result<_, _>>()?)
            }
            Drawing::Line(line) => geometry(Geometry::line_string(self.path(line)?))?,
            Drawing::Lines(lines) => geometry(Geometry::multi_line_string(self.paths(lines)?))?,
            Drawing::Polygon(rings) => geometry(Geometry::polygon(self.paths(rings)?))?,
            Drawing::Polygons(polygons) => {
                let polygons = polygons.iter().map(|rings| self.paths(rings));
                geometry(Geometry::multi_polygon(polygons.collect::<Result<_, _>>()?))?
            }
            Drawing::Collection(all) => {
                several(all.iter().map(|one| self.shape(one)).collect::<Result<_, _>>()?)
            }
            Drawing::Box([first, second, third, fourth]) => {
                let [west, south] = self.crs.degrees([*first, *second]);
                let [east, north] = self.crs.degrees([*third, *fourth]);
                BBox::new(west, south, east, north).map_err(no_shape)?.into()
            }
        })
    }

    fn position(&self, point: Point) -> Result<Position, Fault> {
        let [longitude, latitude] = self.crs.degrees(point);
        Position::new(longitude, latitude).map_err(no_shape)
    }

    fn point(&self, point: &Point) -> Result<Shape, Fault> {
        Ok(self.position(*point)?.lon_lat().into())
    }

    /// A path with its edges as they are in the reference system.
    fn path(&mut self, points: &[Point]) -> Result<Vec<Position>, Fault> {
        let mut path = Vec::with_capacity(points.len());
        for (at, point) in points.iter().enumerate() {
            let from = points[at.saturating_sub(1)];
            let steps = self.crs.steps(from, *point);
            self.left = self.left.checked_sub(steps).ok_or_else(too_many)?;
            for step in 1..steps {
                let along = step as f64 / steps as f64;
                let between = |axis: usize| from[axis] + along * (point[axis] - from[axis]);
                path.push(self.position([between(0), between(1)])?);
            }
            path.push(self.position(*point)?);
        }
        Ok(path)
    }

    fn paths(&mut self, paths: &[Vec<Point>]) -> Result<Vec<Vec<Position>>, Fault> {
        paths.iter().map(|path| self.path(path)).collect()
    }
}

fn geometry(geometry: Result<Geometry, GeoError>) -> Result<Shape, Fault> {
    geometry.map(Shape::from).map_err(no_shape)
}

fn no_shape(error: GeoError) -> Fault {
    Fault::Shape(error.to_string())
}

fn too_many() -> Fault {
    let what = "positions of a shape, with those that its long edges take in degrees";
    Fault::TooMany { what, limit: MAX_VERTICES }
}

/// Several shapes as one.
fn several(mut shapes: Vec<Shape>) -> Shape {
    match shapes.pop() {
        Some(alone) if shapes.is_empty() => alone,
        last => {
            shapes.extend(last);
            Shape::Several(shapes)
        }
    }
}
