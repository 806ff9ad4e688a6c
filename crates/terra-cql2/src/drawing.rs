//! Shapes as a filter writes them, in whatever reference system.

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
    pub(crate) fn shape(&self, crs: Crs) -> Result<Shape, GeoError> {
        let path = |points: &Vec<Point>| -> Result<Vec<Position>, GeoError> {
            points.iter().map(|point| crs.position(*point)).collect()
        };
        let paths = |all: &Vec<Vec<Point>>| all.iter().map(path).collect::<Result<Vec<_>, _>>();
        Ok(match self {
            Self::Point(point) => crs.position(*point)?.lon_lat().into(),
            Self::Points(points) => {
                let shape = |point: &Point| Ok(Shape::Point(crs.position(*point)?.lon_lat()));
                several(points.iter().map(shape).collect::<Result<_, GeoError>>()?)
            }
            Self::Line(line) => Geometry::line_string(path(line)?)?.into(),
            Self::Lines(lines) => Geometry::multi_line_string(paths(lines)?)?.into(),
            Self::Polygon(rings) => Geometry::polygon(paths(rings)?)?.into(),
            Self::Polygons(polygons) => {
                let polygons = polygons.iter().map(paths).collect::<Result<_, _>>()?;
                Geometry::multi_polygon(polygons)?.into()
            }
            Self::Collection(all) => {
                several(all.iter().map(|one| one.shape(crs)).collect::<Result<_, _>>()?)
            }
            Self::Box([west, south, east, north]) => {
                let (low, high) = (crs.position([*west, *south])?, crs.position([*east, *north])?);
                let (west, south) = (low.longitude(), low.latitude());
                BBox::new(west, south, high.longitude(), high.latitude())?.into()
            }
        })
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
