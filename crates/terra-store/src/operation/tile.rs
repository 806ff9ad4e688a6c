//! Rows of any table as a vector tile, written straight from the engine's cells.

use super::{Failure, Operation, around::each_position, place::Place, settle::settled};
use crate::{
    Error,
    connection::{Connection, Visitor},
    error::Fault,
    query::{self, Query},
    values::cell_error,
};
use std::borrow::Cow;
use terra_geo::{
    Shape,
    tile::{BUFFER, Clusters, EXTENT, Layer, Tile, Value},
};
use terra_schema::{
    Cells, ColumnType, DecodeError, Role, Table,
    filter::{ColumnRef, Expr, OrderBy},
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
/// The most lines and polygons that are looked at. Smaller ones than a tile has room for.
const MOST_SHAPES: u64 = 20_000;
/// How many of them are read at once: no more is read than this after the tile is full.
const SHAPES_AT_ONCE: u64 = 1_000;
/// The most features that tell their ids as text, which takes more than all the rest.
const MOST_NAMED: u64 = 2_000;
/// From which zoom on features tell their ids: all of a tile, or none.
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
    /// Whether shapes are missing for which there was no room: the smallest, or of points those
    /// with the greatest ids.
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
        self.refuse_wrong()?;
        let mut query = settled(connection, &self.query).await?.into_owned();
        (query.limit, query.offset) = (None, 0);
        query.order.clear();
        let is_named = self.columns.is_none() && self.tile.zoom() >= NAMED_FROM;
        let mut drawing = self.drawn(connection, &query, is_named).await?;
        if drawing.is_named && drawing.has_too_many_names() {
            drawing = self.drawn(connection, &query, false).await?;
        }
        let longitude = table.readable_role(Role::Longitude);
        match longitude.filter(|_| table.readable_role(Role::Geometry).is_none()) {
            Some(at) if drawing.is_cut => self.clusters(connection, query, at).await,
            // Two layers of one name are no tile: beside shapes, points are cut off and not put
            // together.
            _ => Ok(drawing.finish()),
        }
    }

    /// Refuses columns that no feature can show.
    fn refuse_wrong(&self) -> Result<(), Error> {
        let table = self.query.table();
        let is_shown = |&at: &usize| {
            let column = table.columns.get(at);
            column.is_some_and(|column| !matches!(column.ty, ColumnType::Bytes { .. }))
        };
        if self.columns.iter().flatten().all(is_shown) {
            return Ok(());
        }
        let what = "show bytes, such as a geometry's, nor a column that its table doesn't have";
        Err(Error::Unsupported { engine: "a feature of a tile", what })
    }

    /// What there is of shapes, and then of points, until the tile is full.
    async fn drawn(
        &self,
        connection: &mut Connection,
        query: &Query,
        is_named: bool,
    ) -> Result<Drawing, Fault> {
        let table = query.table();
        let mut drawing = Drawing::of(table, self.tile, self.columns.as_deref(), is_named);
        let geometry = table.readable_role(Role::Geometry);
        if let Some(at) = geometry {
            self.shapes(connection, query, at, &mut drawing).await?;
        }
        if let Some(at) = table.readable_role(Role::Longitude).filter(|_| !drawing.is_done()) {
            let mut points = query.clone();
            if let Some(shape) = geometry {
                points.narrow(Expr::Null(column(shape)));
                points.order.push(OrderBy { column: column(0), descending: false });
            }
            self.points(connection, points, at, &mut drawing).await?;
        }
        Ok(drawing)
    }

    /// Draws the lines and polygons that are large enough to be seen, the largest first. Where there
    /// are many, the index alone tells which come next, and they are read some at a time, until
    /// there is no room.
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
        query.limit = Some(SHAPES_AT_ONCE);
        largest_first(&mut query, at);
        let place = Place::new(query.table(), at);
        drawing.visit(connection, &query, place).await?;
        if drawing.is_done() || drawing.rows < SHAPES_AT_ONCE {
            return Ok(());
        }
        query.offset = SHAPES_AT_ONCE;
        query.limit = Some(MOST_SHAPES + 1 - SHAPES_AT_ONCE);
        let ids = query::columns(connection.dialect(), &query, &[0])?;
        let mut largest = Largest { table: query.table(), ids: Vec::new() };
        connection.visit(&ids.sql, &ids.parameters, &mut largest).await?;
        for some in largest.ids.chunks(SHAPES_AT_ONCE as usize) {
            let mut these = Query::of(query.table());
            these.narrow(Expr::Among(column(0), some.into()));
            largest_first(&mut these, at);
            drawing.visit(connection, &these, place).await?;
            if drawing.is_done() {
                return Ok(());
            }
        }
        drawing.is_cut |= SHAPES_AT_ONCE + largest.ids.len() as u64 > MOST_SHAPES;
        Ok(())
    }

    /// Draws the points one by one, as far as there are not too many.
    async fn points(
        &self,
        connection: &mut Connection,
        mut query: Query,
        at: usize,
        drawing: &mut Drawing,
    ) -> Result<(), Fault> {
        query.narrow(Expr::InBox(column(at), self.tile.bounds_with_buffer(BUFFER)));
        query.limit = Some(MOST_POINTS + 1);
        drawing.visit(connection, &query, Place::new(query.table(), at)).await
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

/// Orders rows by the size of their boxes, which come after their geometry, and then by their ids.
fn largest_first(query: &mut Query, geometry: usize) {
    query.largest_first = Some(column(geometry + 1));
    query.order = vec![OrderBy { column: column(0), descending: false }];
}

/// The ids of rows, in their order.
struct Largest {
    table: &'static Table,
    ids: Vec<Uuid>,
}

impl Visitor for Largest {
    fn row<C: Cells>(&mut self, cells: &C) -> Result<(), Error> {
        let id = cells.id(0).map_err(|error| cell_error(self.table, error))?;
        self.ids.extend(id);
        Ok(())
    }
}

/// A layer while rows are drawn in it.
struct Drawing {
    table: &'static Table,
    layer: Layer,
    place: Place,
    /// The columns that are shown, by their numbers in the table.
    shown: Vec<u16>,
    /// The columns that were asked for: those of the place, then those shown.
    asked: Vec<u16>,
    features: u64,
    /// How many rows were drawn of the question that is asked now.
    rows: u64,
    /// Whether there was no room for a row.
    is_cut: bool,
    /// Whether features tell their id, which the map needs to ask for more of a row.
    is_named: bool,
}

impl Drawing {
    fn of(table: &'static Table, tile: Tile, columns: Option<&[usize]>, is_named: bool) -> Self {
        let mut shown: Vec<u16> = Vec::new();
        for at in columns.map_or_else(|| table.map_columns(), <[usize]>::to_vec) {
            // A layer has no two columns of one name.
            if !shown.contains(&(at as u16)) {
                shown.push(at as u16);
            }
        }
        let names = shown.iter().map(|&at| table.columns[usize::from(at)].name);
        let names: Vec<&str> = names.chain(is_named.then_some("id")).collect();
        Self {
            table,
            layer: Layer::new(table.name, tile, &names),
            place: Place::new(table, 0),
            shown,
            asked: Vec::new(),
            features: 0,
            rows: 0,
            is_cut: false,
            is_named,
        }
    }

    async fn visit(
        &mut self,
        connection: &mut Connection,
        query: &Query,
        place: Place,
    ) -> Result<(), Fault> {
        (self.place, self.rows) = (place, 0);
        self.asked = [place.columns(), self.shown.clone()].concat();
        if query.order.is_empty()
            && let Some(held) = connection.held(query).await?
            && let Some(sources) = held.points.sources(&self.asked)
        {
            return Ok(held.visit(query, &sources, self)?);
        }
        let rows = query::columns(connection.dialect(), query, &self.asked)?;
        connection.visit(&rows.sql, &rows.parameters, self).await
    }

    fn has_too_many_names(&self) -> bool {
        self.is_cut || self.features > MOST_NAMED
    }

    fn add<C: Cells>(&mut self, cells: &C) -> Result<(), Error> {
        let Some((id, shape)) = self.place.read(cells)? else { return Ok(()) };
        let first = self.asked.len() - self.shown.len();
        let mut values = Vec::with_capacity(self.shown.len() + 1);
        for (number, &at) in self.shown.iter().enumerate() {
            let ty = self.table.columns[usize::from(at)].ty;
            let told = |error| self.place.cell_error(&self.asked, error);
            let value = value(ty, cells, first + number).map_err(told)?;
            values.extend(value.map(|value| (number, value)));
        }
        if self.is_named {
            values.push((self.shown.len(), Shown::text(id.hyphenated())));
        }
        let attributes = values.iter().map(|(number, value)| (*number, value.as_value()));
        let number = Some(feature_id(id));
        let is_seen = match &shape {
            Shape::Point(point) => self.layer.add_point(number, *point, attributes)?,
            Shape::Geometry(geometry) => self.layer.add_geometry(number, geometry, attributes)?,
            // No row is one.
            Shape::Box(_) | Shape::Several(_) => false,
        };
        self.features += u64::from(is_seen);
        Ok(())
    }

    fn finish(self) -> VectorTile {
        VectorTile { bytes: self.layer.finish(), is_clustered: false, is_cut: self.is_cut }
    }
}

impl Visitor for Drawing {
    fn row<C: Cells>(&mut self, cells: &C) -> Result<(), Error> {
        let (room, most) = if self.place.is_geometry() {
            (ROOM_OF_SHAPE, MOST_SHAPES)
        } else {
            (ROOM_OF_POINT, MOST_POINTS)
        };
        if self.layer.size() + room > MOST_BYTES || self.rows >= most {
            self.is_cut = true;
            return Ok(());
        }
        self.rows += 1;
        self.add(cells)
    }

    fn is_done(&self) -> bool {
        self.is_cut || self.is_named && self.has_too_many_names()
    }
}

/// A number for a feature, which maps tell its states by: made of the row's id, and the same in
/// every tile.
fn feature_id(id: Uuid) -> u64 {
    let (high, low) = id.as_u64_pair();
    (high ^ low) & MAX_FEATURE_ID
}

/// What is shown of a cell. What is no number and no yes or no is shown as text.
enum Shown<'c> {
    Text(Cow<'c, str>),
    Other(Value<'c>),
}

impl Shown<'_> {
    fn text(text: impl ToString) -> Self {
        Self::Text(text.to_string().into())
    }

    fn as_value(&self) -> Value<'_> {
        match self {
            Self::Text(text) => Value::Text(text),
            Self::Other(value) => *value,
        }
    }
}

fn value<'c, C: Cells>(
    ty: ColumnType,
    cells: &'c C,
    at: usize,
) -> Result<Option<Shown<'c>>, DecodeError> {
    let integer = |number| Shown::Other(Value::Integer(number));
    let double = |number| Shown::Other(Value::Double(number));
    Ok(match ty {
        ColumnType::Decimal { scale, .. } => {
            let units = cells.decimal(at, scale)?;
            units.map(|units| double(units as f64 / 10_f64.powi(scale.into())))
        }
        ColumnType::Int => cells.int(at)?.map(|number| integer(number.into())),
        ColumnType::BigInt => cells.big_int(at)?.map(integer),
        ColumnType::Double => cells.double(at)?.map(double),
        ColumnType::Bool => cells.bool(at)?.map(|is_true| Shown::Other(Value::Bool(is_true))),
        ColumnType::Text { .. } | ColumnType::Code { .. } => {
            cells.text(at)?.map(|text| Shown::Text(text.into()))
        }
        ColumnType::Id => cells.id(at)?.map(Shown::text),
        ColumnType::Timestamp => cells.timestamp(at)?.map(Shown::text),
        ColumnType::Date => cells.date(at)?.map(Shown::text),
        ColumnType::Json => cells.json_text(at)?.map(Shown::Text),
        // Refused before anything is read.
        ColumnType::Bytes { .. } => None,
    })
}
