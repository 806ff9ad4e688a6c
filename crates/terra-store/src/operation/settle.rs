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
        for (column, relation, shape) in open {
            let own = if source == 0 { usize::from(column.source) } else { source };
            let table = query.sources[own].table;
            found.push(related(connection, table, column.at, relation, shape).await?);
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

type Open<'e> = (ColumnRef, Relation, &'e Arc<Shape>);

/// The conditions to settle, in the order that [`replaced`] meets them in.
fn relations<'e>(expr: &'e Expr, open: &mut Vec<Open<'e>>) {
    match expr {
        Expr::Relates(column, relation, shape) => open.push((*column, *relation, shape)),
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
            let id = ColumnRef { at: 0, ..column };
            let among = Expr::Among(id, found.next().unwrap_or_default());
            // What is disjoint is what doesn't intersect.
            if (relation == Relation::Disjoint) == negate {
                return among;
            }
            Expr::And(vec![Expr::Not(Box::new(Expr::Null(column))), Expr::Not(Box::new(among))])
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
    let relation = match relation {
        Relation::Disjoint => Relation::Intersects,
        other => other,
    };
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
            let what = "rows that relate to a shape: ask for a smaller one";
            return Err(Error::TooMany { what, limit: MAX_RELATED });
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
