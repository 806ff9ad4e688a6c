//! Conditions that no engine can test by itself: how shapes relate.
//!
//! Each is settled by a question of its own, for the rows whose box or position lies where the
//! shape does; they are tested here, and the condition becomes that the id is one of theirs. So it
//! combines with every other condition, order and page, and says the same on both engines.

use super::Failure;
use crate::{
    Error,
    connection::{Connection, Visitor},
    error::Fault,
    query::{self, Query},
    values::cell_error,
};
use std::{borrow::Cow, future::Future, pin::Pin, sync::Arc};
use terra_geo::{Geometry, LonLat, PreparedShape, Relation, Shape};
use terra_schema::{
    Cells, ColumnType, Table,
    filter::{ColumnRef, Expr},
    scalar::Uuid,
};

/// The most vertices of a shape that rows are held to: what crosses itself in many places takes
/// the square of them.
const MAX_VERTICES: usize = 10_000;
/// The most rows that may relate to a shape.
const MAX_RELATED: usize = 200_000;
/// How many bytes of candidates are held before they are tested.
const BATCH_BYTES: usize = 8 << 20;

/// The question with every such condition settled.
pub(crate) async fn settled<'q>(
    connection: &mut Connection,
    query: &'q Query,
) -> Result<Cow<'q, Query>, Fault> {
    if !query.needs_settling() {
        return Ok(Cow::Borrowed(query));
    }
    query.refuse_wrong()?;
    let mut settled = query.clone();
    for source in 0..query.sources.len() {
        let Some(filter) = query.filter_of(source) else { continue };
        let mut open = Vec::new();
        relations(filter, &mut open);
        let mut found = Vec::with_capacity(open.len());
        for (column, relation, with) in open {
            let own = if source == 0 { usize::from(column.source) } else { source };
            let table = query.sources[own].table;
            found.push(match with {
                With::Shape(shape) => {
                    related(connection, table, column.at, relation, shape).await?
                }
                With::Position(longitude) => {
                    related_to_position(connection, table, column.at, relation, longitude).await?
                }
            });
        }
        let filter = replaced(filter.clone(), &mut found.into_iter(), false);
        settled.set_filter_of(source, filter);
    }
    Ok(Cow::Owned(settled))
}

/// Does some work on the settled question, in one state of the database.
pub(crate) async fn on_settled<R, W>(
    connection: &mut Connection,
    query: &Query,
    work: W,
) -> Result<R, Failure>
where
    W: for<'a> FnOnce(
        &'a mut Connection,
        &'a Query,
    ) -> Pin<Box<dyn Future<Output = Result<R, Fault>> + Send + 'a>>,
{
    if !query.needs_settling() {
        return Ok(work(connection, query).await?);
    }
    connection.begin_read().await?;
    let outcome = match settled(connection, query).await {
        Ok(query) => work(connection, &query).await,
        Err(fault) => Err(fault),
    };
    Ok(connection.end(outcome).await?)
}

type Open<'e> = (ColumnRef, Relation, With<'e>);

/// What a geometry or position relates to.
enum With<'e> {
    Shape(&'e Shape),
    /// The position of its own row, by the column of its longitude.
    Position(u16),
}

/// The conditions to settle, in the order that [`replaced`] meets them in.
fn relations<'e>(expr: &'e Expr, open: &mut Vec<Open<'e>>) {
    match expr {
        Expr::Relates(column, relation, shape) => {
            open.push((*column, *relation, With::Shape(shape)));
        }
        Expr::RelatesToPosition(column, relation, longitude) => {
            open.push((*column, *relation, With::Position(longitude.at)));
        }
        Expr::And(parts) | Expr::Or(parts) => parts.iter().for_each(|part| relations(part, open)),
        Expr::Not(inner) => relations(inner, open),
        _ => {}
    }
}

/// Puts the ids that were found in the place of the conditions. What has no place neither relates
/// to a shape nor doesn't, so a `Not` around one is taken inside, where that can be said.
fn replaced(expr: Expr, found: &mut dyn Iterator<Item = Arc<[Uuid]>>, negate: bool) -> Expr {
    let negated = |expr: Expr| if negate { Expr::Not(Box::new(expr)) } else { expr };
    match expr {
        Expr::Relates(column, relation, _) => {
            let found = found.next().unwrap_or_default();
            settled_by(found, relation, negate, &[column])
        }
        Expr::RelatesToPosition(column, relation, longitude) => {
            let found = found.next().unwrap_or_default();
            settled_by(found, relation, negate, &[column, longitude])
        }
        expr if !query::relates(&expr) => negated(expr),
        Expr::Not(inner) => replaced(*inner, found, !negate),
        Expr::And(parts) => {
            let parts = parts.into_iter().map(|part| replaced(part, found, negate)).collect();
            if negate { Expr::Or(parts) } else { Expr::And(parts) }
        }
        Expr::Or(parts) => {
            let parts = parts.into_iter().map(|part| replaced(part, found, negate)).collect();
            if negate { Expr::And(parts) } else { Expr::Or(parts) }
        }
        expr => negated(expr),
    }
}

/// The condition by the ids that were found, which says nothing of rows that lack one of `places`.
fn settled_by<const N: usize>(
    found: Arc<[Uuid]>,
    relation: Relation,
    negate: bool,
    places: &[ColumnRef; N],
) -> Expr {
    let among = Expr::Among(ColumnRef { at: 0, ..places[0] }, found);
    // What is disjoint is what doesn't intersect.
    if (relation == Relation::Disjoint) == negate {
        return among;
    }
    let known = places.iter().map(|place| Expr::Not(Box::new(Expr::Null(*place))));
    Expr::And(known.chain([Expr::Not(Box::new(among))]).collect())
}

/// The ids of the rows of a table whose geometry or position relates to a shape in this way; for
/// what is disjoint from it, those that aren't.
async fn related(
    connection: &mut Connection,
    table: &'static Table,
    at: u16,
    relation: Relation,
    shape: &Shape,
) -> Result<Arc<[Uuid]>, Fault> {
    if shape.vertex_count() > MAX_VERTICES {
        let what = "vertices of a shape that rows are held to: simplify it";
        return Err(Error::TooMany { what, limit: MAX_VERTICES }.into());
    }
    let relation = to_find(relation);
    let is_geometry = matches!(table.columns[usize::from(at)].ty, ColumnType::Bytes { .. });
    let column = |at| ColumnRef { source: 0, at };
    let mut query = Query::of(table);
    query.narrow(if is_geometry {
        Expr::MeetsBox(column(at + 1), shape.bounds())
    } else {
        Expr::InBox(column(at), shape.bounds())
    });
    let places: &[u16] = if is_geometry { &[0, at] } else { &[0, at, at + 1] };
    let candidates = query::columns(connection.dialect(), &query, places)?;
    let mut found = Related {
        table,
        is_geometry,
        relation,
        shape,
        held: Vec::new(),
        bytes: 0,
        ids: Vec::new(),
    };
    connection.visit(&candidates.sql, &candidates.parameters, &mut found).await?;
    found.test()?;
    Ok(found.ids.into())
}

/// Of what is disjoint the others are looked for.
const fn to_find(relation: Relation) -> Relation {
    match relation {
        Relation::Disjoint => Relation::Intersects,
        other => other,
    }
}

/// The ids of the rows of a table whose geometry relates in this way to their position; for what
/// is disjoint from it, those that aren't.
async fn related_to_position(
    connection: &mut Connection,
    table: &'static Table,
    geometry: u16,
    relation: Relation,
    longitude: u16,
) -> Result<Arc<[Uuid]>, Fault> {
    let mut query = Query::of(table);
    for at in [geometry, longitude] {
        query.narrow(Expr::Not(Box::new(Expr::Null(ColumnRef { source: 0, at }))));
    }
    let columns = [0, geometry, longitude, longitude + 1];
    let rows = query::columns(connection.dialect(), &query, &columns)?;
    let mut found = ToPosition { table, relation: to_find(relation), ids: Vec::new() };
    connection.visit(&rows.sql, &rows.parameters, &mut found).await?;
    Ok(found.ids.into())
}

struct ToPosition {
    table: &'static Table,
    relation: Relation,
    ids: Vec<Uuid>,
}

impl Visitor for ToPosition {
    fn row<C: Cells>(&mut self, cells: &C) -> Result<(), Error> {
        let read = |error| cell_error(self.table, error);
        let (id, wkb) = (cells.id(0).map_err(read)?, cells.bytes(1).map_err(read)?);
        let place = cells.double(2).map_err(read)?.zip(cells.double(3).map_err(read)?);
        let (Some(id), Some(wkb), Some((longitude, latitude))) = (id, wkb, place) else {
            return Ok(());
        };
        let geometry = Shape::Geometry(Geometry::from_wkb(wkb)?);
        if self.relation.holds(&geometry, &Shape::Point(LonLat::new(longitude, latitude)?)) {
            self.ids.push(id);
        }
        if self.ids.len() > MAX_RELATED {
            return Err(too_many_related());
        }
        Ok(())
    }
}

fn too_many_related() -> Error {
    let what = "rows that relate to a shape: ask for a smaller one";
    Error::TooMany { what, limit: MAX_RELATED }
}

struct Related<'s> {
    table: &'static Table,
    is_geometry: bool,
    relation: Relation,
    shape: &'s Shape,
    held: Vec<(Uuid, Shape)>,
    bytes: usize,
    ids: Vec<Uuid>,
}

impl Related<'_> {
    /// Tests the candidates that are held. The shape is prepared each time: prepared, it can't
    /// wait with us for the next rows.
    fn test(&mut self) -> Result<(), Error> {
        let prepared = PreparedShape::new(self.shape);
        let relation = self.relation.converse();
        let held = self.held.drain(..);
        self.ids.extend(held.filter(|(_, row)| prepared.is(relation, row)).map(|(id, _)| id));
        self.bytes = 0;
        if self.ids.len() > MAX_RELATED {
            return Err(too_many_related());
        }
        Ok(())
    }
}

impl Visitor for Related<'_> {
    fn row<C: Cells>(&mut self, cells: &C) -> Result<(), Error> {
        let read = |error| cell_error(self.table, error);
        let Some(id) = cells.id(0).map_err(read)? else { return Ok(()) };
        let shape = if self.is_geometry {
            let Some(wkb) = cells.bytes(1).map_err(read)? else { return Ok(()) };
            self.bytes += wkb.len();
            Shape::Geometry(Geometry::from_wkb(wkb)?)
        } else {
            let place = cells.double(1).map_err(read)?.zip(cells.double(2).map_err(read)?);
            let Some((longitude, latitude)) = place else { return Ok(()) };
            Shape::Point(LonLat::new(longitude, latitude)?)
        };
        self.bytes += size_of::<Shape>();
        self.held.push((id, shape));
        if self.bytes > BATCH_BYTES { self.test() } else { Ok(()) }
    }
}
