//! How shapes lie to each other: the predicates of OGC Simple Features.

use std::cell::OnceCell;
use std::rc::Rc;

use geo::relate::{IntersectionMatrix, Relate};
use geo::{Intersects, PreparedGeometry};

use crate::bbox::BBox;
use crate::geometry::{Geometry, narrowest};
use crate::lonlat::LonLat;
use crate::position::Position;

/// How many vertices are looked at, to find where a point lies, in the time that one is related.
const LOOKED_AT: usize = 100;

/// A predicate of OGC Simple Features (OGC 06-103r4, section 6.1.15.2): a claim about how a first
/// shape lies to a second.
///
/// A polygon's boundary is its rings and a line's is its ends; points have none. All the rest of a
/// shape is its interior.
///
/// Coordinates lie on a plane, in which edges are straight in longitude and latitude and the
/// antimeridian is an edge. A point on it lies on both sides; lines and polygons lie on the side
/// that they are given on, and a box that crosses it is two.
///
/// Where the rings of a polygon cross, or polygons of one shape overlap, an answer comes, but it
/// may be wrong: see [`Geometry::check_rings`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Relation {
    /// They have a place in common.
    Intersects,
    /// They have no place in common.
    Disjoint,
    /// All of the first lies in the second, and not all of it on the second's boundary.
    Within,
    /// All of the second lies in the first, and not all of it on the first's boundary.
    Contains,
    /// They have places in common, but none that lies in the interior of both.
    Touches,
    /// Their interiors have something in common, but less than the whole of the shape of the
    /// lower dimension; of two lines, single points only.
    Crosses,
    /// Of one dimension, their interiors have something of that dimension in common, and each
    /// has more.
    Overlaps,
    /// They are the same place, however it is written.
    Equals,
}

impl Relation {
    /// Whether the claim is true of `first` and `second`.
    pub fn holds(self, first: &Shape, second: &Shape) -> bool {
        if !first.bounds().intersects(second.bounds()) {
            return self == Relation::Disjoint;
        }
        if self.is_of_pieces(first, second) {
            let meets = Pieces::of(first).meets(&Pieces::of(second));
            return meets == (self == Relation::Intersects);
        }
        self.holds_of(&first.on_plane(), &second.on_plane())
    }

    /// Whether it is told of several shapes by each of them, so that it is right where they overlap.
    fn is_of_pieces(self, first: &Shape, second: &Shape) -> bool {
        let are_several = |shape: &Shape| matches!(shape, Shape::Several(_));
        matches!(self, Relation::Intersects | Relation::Disjoint)
            && (are_several(first) || are_several(second))
    }

    /// How much work it is about to tell the claim of a prepared `first` and `second`, in vertices
    /// of `second` that are related: all of them for each of several shapes that they are held to,
    /// and a part of one for each that a point, or an end of a line or ring, is looked for among.
    pub fn vertices_tested(self, first: &Shape, second: &Shape) -> usize {
        let (vertices, mut times, mut ends) = (second.vertex_count(), 1, first.ends());
        if let Shape::Several(_) = first {
            let bounds = second.bounds();
            let (points, mut others) = first.pieces();
            others.retain(|one| bounds.intersects(one.bounds()));
            ends = others.iter().map(|one| one.ends()).sum();
            ends += points.iter().filter(|point| bounds.contains(**point)).count();
            times = if self.is_of_pieces(first, second) { others.len().max(1) } else { 1 };
        }
        let looked_at = ends * vertices + second.ends() * first.vertex_count();
        times * vertices + looked_at / LOOKED_AT
    }

    /// The claim about the second shape and the first that says the same.
    pub fn converse(self) -> Relation {
        match self {
            Relation::Within => Relation::Contains,
            Relation::Contains => Relation::Within,
            symmetric => symmetric,
        }
    }

    /// Whether it is true of two shapes, by their forms on the plane.
    fn holds_of(self, first: &[impl Relate<f64>], second: &[impl Relate<f64>]) -> bool {
        let mut pairs = first.iter().flat_map(|first| second.iter().map(move |it| (first, it)));
        // Of shapes with two forms, one is enough, but not to be apart.
        if self == Relation::Disjoint {
            pairs.all(|(first, second)| self.is_told_by(&first.relate(second)))
        } else {
            pairs.any(|(first, second)| self.is_told_by(&first.relate(second)))
        }
    }

    /// Whether it follows from what interiors, boundaries and exteriors have in common.
    fn is_told_by(self, matrix: &IntersectionMatrix) -> bool {
        match self {
            Relation::Intersects => matrix.is_intersects(),
            Relation::Disjoint => matrix.is_disjoint(),
            Relation::Within => matrix.is_within(),
            Relation::Contains => matrix.is_contains(),
            Relation::Touches => matrix.is_touches(),
            Relation::Crosses => matrix.is_crosses(),
            Relation::Overlaps => matrix.is_overlaps(),
            Relation::Equals => matrix.is_equal_topo(),
        }
    }
}

/// What can be related.
#[derive(Clone, Debug, PartialEq)]
pub enum Shape {
    /// A point.
    Point(LonLat),
    /// Lines or polygons.
    Geometry(Geometry),
    /// A box: the polygon around it. Without width or without height it is a line, without both
    /// a point.
    Box(BBox),
    /// Several, taken for one: all of their places. Where some overlap, an answer comes, but it
    /// may be wrong, except to whether they have a place in common with another.
    Several(Vec<Shape>),
}

impl Shape {
    /// The smallest box around it.
    pub fn bounds(&self) -> BBox {
        match self {
            Shape::Point(point) => {
                let (longitude, latitude) = (point.longitude(), point.latitude());
                BBox::from_checked(longitude, latitude, longitude, latitude)
            }
            Shape::Geometry(geometry) => geometry.bounds(),
            Shape::Box(bbox) => *bbox,
            Shape::Several(shapes) => {
                let all: Vec<BBox> = shapes.iter().map(Shape::bounds).collect();
                let (west, east) = narrowest(
                    all.iter().flat_map(|it| it.parts()).map(|it| (it.0, it.2)).collect(),
                );
                let south = all.iter().map(|it| it.south()).fold(90.0, f64::min);
                let north = all.iter().map(|it| it.north()).fold(-90.0, f64::max);
                BBox::from_checked(west, south.min(north), east, north)
            }
        }
    }

    /// How many vertices it has.
    pub fn vertex_count(&self) -> usize {
        match self {
            Shape::Point(_) => 1,
            Shape::Geometry(geometry) => geometry.vertex_count(),
            Shape::Box(_) => 5,
            Shape::Several(shapes) => shapes.iter().map(Shape::vertex_count).sum(),
        }
    }

    /// How many points, lines and rings it has.
    fn ends(&self) -> usize {
        match self {
            Shape::Point(_) | Shape::Box(_) => 1,
            Shape::Geometry(geometry) => geometry.paths().count(),
            Shape::Several(shapes) => shapes.iter().map(Shape::ends).sum(),
        }
    }

    /// The shapes that it is made of, however deep: points, and others.
    fn pieces(&self) -> (Vec<LonLat>, Vec<&Shape>) {
        let (mut points, mut others) = (Vec::new(), Vec::new());
        let mut open = vec![self];
        while let Some(shape) = open.pop() {
            match shape {
                Shape::Several(shapes) => open.extend(shapes),
                Shape::Point(point) => points.push(*point),
                Shape::Geometry(_) | Shape::Box(_) => others.push(shape),
            }
        }
        (points, others)
    }

    /// Its forms on the plane: two for a point on the antimeridian, which lies on both sides.
    fn on_plane(&self) -> Vec<geo::Geometry> {
        match self {
            Shape::Several(shapes) => several_on_plane(shapes),
            Shape::Point(point) => point_on_plane(*point).map(geo::Geometry::from).collect(),
            Shape::Geometry(geometry) => vec![geometry_on_plane(geometry)],
            Shape::Box(bbox) => vec![box_on_plane(*bbox)],
        }
    }
}

impl From<LonLat> for Shape {
    fn from(point: LonLat) -> Shape {
        Shape::Point(point)
    }
}

impl From<Geometry> for Shape {
    fn from(geometry: Geometry) -> Shape {
        Shape::Geometry(geometry)
    }
}

impl From<BBox> for Shape {
    fn from(bbox: BBox) -> Shape {
        Shape::Box(bbox)
    }
}

/// A point; on the antimeridian it lies on both sides.
fn point_on_plane(point: LonLat) -> impl Iterator<Item = geo::Point> {
    let at = move |longitude| geo::Point::new(longitude, point.latitude());
    let other_side = (point.longitude() == 180.0).then(|| at(-180.0));
    [at(point.longitude())].into_iter().chain(other_side)
}

/// The shapes with all points on one side of the antimeridian, and on the other.
fn several_on_plane(shapes: &[Shape]) -> Vec<geo::Geometry> {
    let forms: Vec<Vec<geo::Geometry>> = shapes.iter().map(Shape::on_plane).collect();
    let sides = forms.iter().map(Vec::len).max().unwrap_or(1);
    let on_side = |side: usize| {
        let one = |forms: &Vec<geo::Geometry>| forms.get(side).or(forms.first()).cloned();
        geo::Geometry::GeometryCollection(forms.iter().filter_map(one).collect())
    };
    (0..sides).map(on_side).collect()
}

fn geometry_on_plane(geometry: &Geometry) -> geo::Geometry {
    let line = |line: &Vec<Position>| -> geo::LineString {
        line.iter().map(|position| (position.longitude(), position.latitude())).collect()
    };
    let polygon = |rings: &[Vec<Position>]| {
        let mut rings = rings.iter().map(line);
        let outline = rings.next().unwrap_or(geo::LineString(Vec::new()));
        geo::Polygon::new(outline, rings.collect())
    };
    match geometry {
        Geometry::LineString(positions) => line(positions).into(),
        Geometry::MultiLineString(lines) => {
            lines.iter().map(line).collect::<geo::MultiLineString>().into()
        }
        Geometry::Polygon(rings) => polygon(rings).into(),
        Geometry::MultiPolygon(polygons) => {
            polygons.iter().map(|rings| polygon(rings)).collect::<geo::MultiPolygon>().into()
        }
    }
}

fn box_on_plane(bbox: BBox) -> geo::Geometry {
    let (west, south, east, north) = (bbox.west(), bbox.south(), bbox.east(), bbox.north());
    // Of a box that crosses the antimeridian, a side on which it has no width is left out.
    let spans = if west <= east {
        vec![(west, east)]
    } else if west == 180.0 {
        vec![(-180.0, east)]
    } else if east == -180.0 {
        vec![(west, 180.0)]
    } else {
        vec![(west, 180.0), (-180.0, east)]
    };
    let has_width = spans.iter().any(|(west, east)| west < east);
    if has_width && south < north {
        let polygon = |(west, east)| geo::Rect::new((west, south), (east, north)).to_polygon();
        return spans.into_iter().map(polygon).collect::<geo::MultiPolygon>().into();
    }
    if has_width || south < north {
        let line = |(west, east)| geo::LineString::from(vec![(west, south), (east, north)]);
        return spans.into_iter().map(line).collect::<geo::MultiLineString>().into();
    }
    geo::Point::new(east, south).into()
}

/// A shape on the plane, made ready for tests when it is first related.
#[derive(Debug)]
struct Piece {
    bounds: BBox,
    on_plane: Vec<geo::Geometry>,
    prepared: OnceCell<Vec<PreparedGeometry<'static, geo::Geometry>>>,
}

impl Piece {
    fn of(shape: &Shape) -> Rc<Piece> {
        let (bounds, on_plane) = (shape.bounds(), shape.on_plane());
        Rc::new(Piece { bounds, on_plane, prepared: OnceCell::new() })
    }

    fn prepared(&self) -> &[PreparedGeometry<'static, geo::Geometry>] {
        let prepare = || self.on_plane.iter().cloned().map(PreparedGeometry::from).collect();
        self.prepared.get_or_init(prepare)
    }

    fn meets(&self, second: &Piece) -> bool {
        self.bounds.intersects(second.bounds)
            && Relation::Intersects.holds_of(self.prepared(), second.prepared())
    }

    fn holds(&self, point: LonLat) -> bool {
        let holds = |point| self.on_plane.iter().any(|form| form.intersects(&point));
        self.bounds.contains(point) && point_on_plane(point).any(holds)
    }
}

/// What a shape is made of, to tell whether it meets another: each piece by itself, which is right
/// where some overlap. A point needs no more of a shape than where it lies in it.
#[derive(Debug)]
struct Pieces {
    points: Vec<LonLat>,
    others: Vec<Rc<Piece>>,
}

impl Pieces {
    fn of(shape: &Shape) -> Pieces {
        let (points, others) = shape.pieces();
        Pieces { points, others: others.into_iter().map(Piece::of).collect() }
    }

    fn meets(&self, second: &Pieces) -> bool {
        self.points.iter().any(|point| second.holds(*point))
            || second.points.iter().any(|point| self.holds(*point))
            || self.others.iter().any(|one| second.others.iter().any(|other| one.meets(other)))
    }

    /// Whether a point lies on one of them.
    fn holds(&self, point: LonLat) -> bool {
        self.points.contains(&point) || self.others.iter().any(|one| one.holds(point))
    }
}

/// A shape made ready for tests against many others, by an index of its edges.
///
/// It stays on the thread that made it, neither `Send` nor `Sync`.
#[derive(Debug)]
pub struct PreparedShape {
    whole: Rc<Piece>,
    /// Of several shapes.
    pieces: Option<Pieces>,
}

impl PreparedShape {
    /// Prepares `shape`, as the first of the two. The work is worth it from about two tests.
    pub fn new(shape: &Shape) -> PreparedShape {
        let pieces = matches!(shape, Shape::Several(_)).then(|| Pieces::of(shape));
        PreparedShape { whole: Piece::of(shape), pieces }
    }

    /// Whether `relation` is true of this shape and `second`; for a claim about `second` and this
    /// one, ask for its [`Relation::converse`].
    pub fn is(&self, relation: Relation, second: &Shape) -> bool {
        if !self.whole.bounds.intersects(second.bounds()) {
            return relation == Relation::Disjoint;
        }
        match relation {
            Relation::Intersects => self.meets(second),
            Relation::Disjoint => !self.meets(second),
            other => other.holds_of(self.whole.prepared(), &second.on_plane()),
        }
    }

    fn meets(&self, second: &Shape) -> bool {
        match (&self.pieces, second) {
            (Some(pieces), second) => pieces.meets(&Pieces::of(second)),
            (None, Shape::Several(_)) => {
                let whole = Pieces { points: Vec::new(), others: vec![Rc::clone(&self.whole)] };
                whole.meets(&Pieces::of(second))
            }
            (None, one) => Relation::Intersects.holds_of(self.whole.prepared(), &one.on_plane()),
        }
    }
}
