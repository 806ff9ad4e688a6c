//! Rows of any table as a vector tile, written straight from the engine's cells.

use super::{Failure, Operation, around::each_position, settle::settled};
use crate::{
    Error,
    connection::{Connection, Visitor},
    error::Fault,
    query::{self, Query},
    values::cell_error,
};
use terra_geo::{
    Geometry, LonLat,
    tile::{BUFFER, Clusters, EXTENT, Layer, Tile, Value},
};
use terra_schema::{
    Cells, ColumnType, DecodeError, Role, Table,
    filter::{ColumnRef, Expr},
    scalar::Uuid,
};

/// The most bytes of a tile.
const MOST_BYTES: usize = 500_000;
/// Room within that for one more shape: one of a million vertices takes nearly so much.
const ROOM_OF_SHAPE: usize = 120_000;
/// Room within that for one more point.
const ROOM_OF_POINT: usize = 2_000;
/// The most points that are shown one by one.
const MOST_POINTS: u64 = 20_000;
/// The most points that are shown with their ids as text, which takes more than all the rest.
const MOST_NAMED: u64 = 2_000;
/// From which zoom on features tell their ids.
const NAMED_FROM: u8 = 10;
/// Squares a side that points are gathered in where they are too many: 64 units each, 8 pixels of a
/// plain screen.
const GRID: u32 = 64;
/// How many units of a tile a shape must be wide or high to be asked for: half a pixel of a dense
/// screen.
const SEEN_UNITS: f64 = 2.0;
/// What is said of a point that stands for several.
const POINT_COUNT: &str = "point_count";
/// The greatest id that programs which count in doubles can tell from the next.
const MAX_FEATURE_ID: u64 = (1 << 53) - 1;

/// A vector tile of a table's rows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VectorTile {
    /// One layer, called as the table is; no bytes where there is nothing to see.
    pub bytes: Vec<u8>,
    /// Whether points stand for others near them, and say for how many in `point_count`.
    pub is_clustered: bool,
    /// Whether shapes are missing for which there was no room.
    pub is_cut: bool,
}

/// What of a question shows in a tile.
pub(crate) struct TileOf {
    pub(crate) query: Query,
    pub(crate) tile: Tile,
    /// The columns that are shown; without, the table's own choice, and from [`NAMED_FROM`] on the
    /// id.
    pub(crate) columns: Option<Vec<usize>>,
}

impl Operation for TileOf {
    type Output = VectorTile;

    const WRITES: bool = false;

    async fn perform<'a>(&'a self, connection: &'a mut Connection) -> Result<VectorTile, Failure> {
        connection.begin_read().await?;
        let outcome = self.draw(connection).await;
        Ok(connection.end(outcome).await?)
    }
}

impl TileOf {
    async fn draw(&self, connection: &mut Connection) -> Result<VectorTile, Fault> {
        let table = self.query.table();
        let geometry = table.readable_role(Role::Geometry);
        let longitude = table.readable_role(Role::Longitude);
        let mut query = settled(connection, &self.query).await?.into_owned();
        (query.limit, query.offset) = (None, 0);
        let mut drawing = Drawing::of(table, self.tile, self.columns.clone());
        if let Some(at) = geometry {
            self.shapes(connection, &query, at, &mut drawing).await?;
        }
        let Some(at) = longitude else { return Ok(drawing.finish()) };
        let mut points = query;
        if let Some(shape) = geometry {
            points.narrow(Expr::Null(column(shape)));
        }
        let is_whole = self.points(connection, &points, at, &mut drawing).await?;
        if is_whole || geometry.is_some() {
            // Two layers of one name are no tile: beside shapes, points are cut off and not put
            // together.
            drawing.is_cut |= !is_whole;
            return Ok(drawing.finish());
        }
        self.clusters(connection, points, at).await
    }

    /// Draws the lines and polygons that are large enough to be seen.
    async fn shapes(
        &self,
        connection: &mut Connection,
        query: &Query,
        at: usize,
        drawing: &mut Drawing,
    ) -> Result<(), Fault> {
        let mut query = query.clone();
        query.narrow(Expr::MeetsBox(column(at + 1), self.tile.bounds_with_buffer(BUFFER)));
        let degrees = 360.0 / f64::from(1 << self.tile.zoom()) / f64::from(EXTENT) * SEEN_UNITS;
        let bounds = self.tile.bounds();
        let outermost = bounds.north().abs().max(bounds.south().abs());
        let high = degrees * outermost.to_radians().cos();
        query.narrow(Expr::Or(vec![
            Expr::Farther { from: column(at + 1), to: column(at + 3), by: degrees },
            Expr::Farther { from: column(at + 2), to: column(at + 4), by: high },
        ]));
        drawing.place = Place::Shape(at);
        drawing.visit(connection, &query).await
    }

    /// Draws the points one by one; false where they are too many.
    async fn points(
        &self,
        connection: &mut Connection,
        query: &Query,
        at: usize,
        drawing: &mut Drawing,
    ) -> Result<bool, Fault> {
        let mut query = query.clone();
        query.narrow(Expr::InBox(column(at), self.tile.bounds_with_buffer(BUFFER)));
        query.limit = Some(MOST_POINTS + 1);
        drawing.place = Place::Point(at);
        drawing.visit(connection, &query).await?;
        Ok(drawing.points <= MOST_POINTS && !drawing.is_cut)
    }

    async fn clusters(
        &self,
        connection: &mut Connection,
        mut query: Query,
        at: usize,
    ) -> Result<VectorTile, Fault> {
        let table = query.table();
        let mut clusters = Clusters::new(self.tile, GRID).map_err(Error::from)?;
        query.narrow(Expr::InBox(column(at), self.tile.bounds_with_buffer(clusters.buffer())));
        let add = |id, place| clusters.add(feature_id(id), place, 1.0);
        each_position(connection, &query, add).await?;
        let mut layer = Layer::new(table.name, self.tile, &[POINT_COUNT]);
        for cluster in clusters.iter() {
            let count = i64::try_from(cluster.point_count).unwrap_or(i64::MAX);
            layer.add_cluster(&cluster, [(0, Value::Integer(count))]).map_err(Error::from)?;
        }
        Ok(VectorTile { bytes: layer.finish(), is_clustered: true, is_cut: false })
    }
}

const fn column(at: usize) -> ColumnRef {
    ColumnRef { source: 0, at: at as u16 }
}

/// Where a row's place stands in the table.
#[derive(Clone, Copy)]
enum Place {
    /// Its longitude; its latitude comes after.
    Point(usize),
    /// Its geometry.
    Shape(usize),
}

/// A layer while rows are drawn in it.
struct Drawing {
    table: &'static Table,
    layer: Layer,
    place: Place,
    /// The columns that are shown, by their numbers in the table.
    shown: Vec<usize>,
    points: u64,
    is_cut: bool,
    /// Whether features tell their id, which the map needs to ask for more of a row.
    is_named: bool,
}

impl Drawing {
    fn of(table: &'static Table, tile: Tile, columns: Option<Vec<usize>>) -> Self {
        let is_named = columns.is_none() && tile.zoom() >= NAMED_FROM;
        let shown = columns.unwrap_or_else(|| table.map_columns());
        let names: Vec<&str> =
            shown.iter().map(|&at| table.columns[at].name).chain(["id"]).collect();
        let layer = Layer::new(table.name, tile, &names);
        Self { table, layer, place: Place::Point(0), shown, points: 0, is_cut: false, is_named }
    }

    async fn visit(&mut self, connection: &mut Connection, query: &Query) -> Result<(), Fault> {
        let place: &[usize] = match self.place {
            Place::Point(at) => &[0, at, at + 1],
            Place::Shape(at) => &[0, at],
        };
        let columns = place.iter().chain(&self.shown).map(|&at| at as u16);
        let columns: Vec<u16> = columns.collect();
        if let Some(held) = connection.held(query).await?
            && let Some(sources) = held.points.sources(&columns)
        {
            return Ok(held.visit(query, &sources, self)?);
        }
        let rows = query::columns(connection.dialect(), query, &columns)?;
        connection.visit(&rows.sql, &rows.parameters, self).await
    }

    fn add<C: Cells>(&mut self, cells: &C) -> Result<(), Failed> {
        let Some(id) = cells.id(0)? else { return Ok(()) };
        let (point, shape, first) = match self.place {
            Place::Point(_) => {
                let place = cells.double(1)?.zip(cells.double(2)?);
                let place = place.map(|(longitude, latitude)| LonLat::new(longitude, latitude));
                (place.transpose()?, None, 3)
            }
            Place::Shape(_) => (None, cells.bytes(1)?.map(Geometry::from_wkb).transpose()?, 2),
        };
        let mut attributes = Vec::with_capacity(self.shown.len() + 1);
        for (number, &at) in self.shown.iter().enumerate() {
            let value = value(self.table.columns[at].ty, cells, first + number)?;
            attributes.extend(value.map(|value| (number, value)));
        }
        let text = id.hyphenated().to_string();
        if self.is_named && self.points <= MOST_NAMED {
            attributes.push((self.shown.len(), Value::Text(&text)));
        }
        let number = Some(feature_id(id));
        if let Some(point) = point {
            self.points += u64::from(self.layer.add_point(number, point, attributes)?);
        } else if let Some(shape) = shape {
            self.layer.add_geometry(number, &shape, attributes)?;
        }
        Ok(())
    }

    fn finish(self) -> VectorTile {
        VectorTile { bytes: self.layer.finish(), is_clustered: false, is_cut: self.is_cut }
    }
}

impl Visitor for Drawing {
    fn row<C: Cells>(&mut self, cells: &C) -> Result<(), Error> {
        let room = match self.place {
            Place::Point(_) => ROOM_OF_POINT,
            Place::Shape(_) => ROOM_OF_SHAPE,
        };
        if self.layer.size() + room > MOST_BYTES {
            self.is_cut = true;
            return Ok(());
        }
        self.add(cells).map_err(|failed| match failed {
            Failed::Cell(error) => cell_error(self.table, error),
            Failed::Place(error) => Error::Place(error),
            Failed::Tile(error) => Error::Tile(error),
        })
    }
}

/// Why a row could not be drawn.
enum Failed {
    Cell(DecodeError),
    Place(terra_geo::GeoError),
    Tile(terra_geo::tile::TileError),
}

impl From<DecodeError> for Failed {
    fn from(error: DecodeError) -> Self {
        Self::Cell(error)
    }
}

impl From<terra_geo::GeoError> for Failed {
    fn from(error: terra_geo::GeoError) -> Self {
        Self::Place(error)
    }
}

impl From<terra_geo::tile::TileError> for Failed {
    fn from(error: terra_geo::tile::TileError) -> Self {
        Self::Tile(error)
    }
}

/// A number for a feature, which maps tell its states by: made of the row's id, and the same in
/// every tile.
fn feature_id(id: Uuid) -> u64 {
    let (high, low) = id.as_u64_pair();
    (high ^ low) & MAX_FEATURE_ID
}

/// What is shown of a cell.
fn value<'c, C: Cells>(
    ty: ColumnType,
    cells: &'c C,
    at: usize,
) -> Result<Option<Value<'c>>, DecodeError> {
    Ok(match ty {
        ColumnType::Decimal { scale, .. } => {
            let units = cells.decimal(at, scale)?;
            units.map(|units| Value::Double(units as f64 / 10_f64.powi(scale.into())))
        }
        ColumnType::Int => cells.int(at)?.map(|number| Value::Integer(number.into())),
        ColumnType::Double => cells.double(at)?.map(Value::Double),
        _ => cells.text(at)?.map(Value::Text),
    })
}
