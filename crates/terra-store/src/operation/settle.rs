//! Conditions that no engine can test by itself: how shapes relate.
//!
//! Each is settled by a question of its own, for the rows whose box or position lies where the
//! shape does; they are tested here, and the condition becomes that the id is one of theirs. So it
//! combines with every other condition, order and page, and says the same on both engines.

use super::{Failure, place::Place};
use crate::{
    Error,
    connection::{Connection, Visitor},
    error::Fault,
    query::{self, Query},
};
use std::{borrow::Cow, future::Future, pin::Pin, sync::Arc};
use terra_geo::{LonLat, PreparedShape, Relation, Shape};
use terra_schema::{
    Cells,
    filter::{ColumnRef, Expr},
    scalar::Uuid,
};

/// The most vertices of a shape that rows are held to: what crosses itself in many places takes
/// the square of them.
const MAX_VERTICES: usize = 10_000;
/// The most rows that may relate to a shape.
const MAX_RELATED: usize = 200_000;
/// The most vertices that all conditions of a question may have tested: some seconds' work.
const MAX_TESTED: usize = 20_000_000;
/// How much work is gathered, in vertices, before it is done and others have a turn: some
/// hundredths of a second, and more than it takes to prepare the shape.
const BATCH: usize = 200_000;

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
    let mut left = MAX_TESTED;
    for source in 0..query.sources.len() {
        let Some(filter) = query.filter_of(source) else { continue };
        let mut open = Vec::new();
        relations(filter, &[], false, &mut open);
        let mut found = Vec::with_capacity(open.len());
        for Open { column, relation, with, beside } in open {
            let own = if source == 0 { usize::from(column.source) } else { source };
            let mut candidates = Query::of(query.sources[own].table);
            if query.sources.len() == 1 {
                beside.into_iter().for_each(|other| candidates.narrow(other.clone()));
            }
            let column = usize::from(column.at);
            found.push(match with {
                With::Shape(shape) => {
                    related(connection, candidates, column, relation, shape, &mut left).await?
                }
                With::Position(longitude) => {
                    let own = Own { geometry: column as u16, longitude, relation };
                    own.related(connection, candidates, &mut left).await?
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

/// A condition to settle.
struct Open<'e> {
    column: ColumnRef,
    relation: Relation,
    with: With<'e>,
    /// What else holds of every row that it decides on.
    beside: Vec<&'e Expr>,
}

/// What a geometry or position relates to.
enum With<'e> {
    Shape(&'e Shape),
    /// The position of its own row, by the column of its longitude.
    Position(u16),
}

/// The conditions to settle, in the order that [`replaced`] meets them in. What stands beside one in
/// an `And` decides on its rows with it, unless a `Not` is around them.
fn relations<'e>(expr: &'e Expr, beside: &[&'e Expr], is_negated: bool, open: &mut Vec<Open<'e>>) {
    let mut push = |column: &ColumnRef, relation: &Relation, with| {
        let (column, relation) = (*column, *relation);
        open.push(Open { column, relation, with, beside: beside.to_vec() });
    };
    match expr {
        Expr::Relates(column, relation, shape) => push(column, relation, With::Shape(shape)),
        Expr::RelatesToPosition(column, relation, longitude) => {
            push(column, relation, With::Position(longitude.at));
        }
        Expr::And(parts) if !is_negated => {
            let others = parts.iter().filter(|part| !query::relates(part));
            let beside: Vec<_> = beside.iter().copied().chain(others).collect();
            parts.iter().for_each(|part| relations(part, &beside, false, open));
        }
        Expr::And(parts) | Expr::Or(parts) => {
            parts.iter().for_each(|part| relations(part, beside, is_negated, open));
        }
        Expr::Not(inner) => relations(inner, beside, true, open),
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
/// what is disjoint from it, those that aren't. Takes what is tested from what is `left` to test.
async fn related(
    connection: &mut Connection,
    mut query: Query,
    at: usize,
    relation: Relation,
    shape: &Shape,
    left: &mut usize,
) -> Result<Arc<[Uuid]>, Fault> {
    if shape.vertex_count() > MAX_VERTICES {
        let what = "vertices of a shape that rows are held to: simplify it";
        return Err(Error::TooMany { what, limit: MAX_VERTICES }.into());
    }
    let relation = to_find(relation);
    let place = Place::new(query.table(), at);
    let column = |at: usize| ColumnRef { source: 0, at: at as u16 };
    query.narrow(if place.is_geometry() {
        Expr::MeetsBox(column(at + 1), shape.bounds())
    } else {
        Expr::InBox(column(at), shape.bounds())
    });
    let candidates = query::columns(connection.dialect(), &query, &place.columns())?;
    let mut found =
        Related { place, relation, shape, left, held: Vec::new(), due: 0, ids: Vec::new() };
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

/// How the geometry of a table's rows relates to their own position.
struct Own {
    geometry: u16,
    longitude: u16,
    relation: Relation,
}

impl Own {
    /// The ids of the rows where it does in this way; for what is disjoint, those where it isn't.
    async fn related(
        &self,
        connection: &mut Connection,
        mut query: Query,
        left: &mut usize,
    ) -> Result<Arc<[Uuid]>, Fault> {
        let Self { geometry, longitude, relation } = *self;
        for at in [geometry, longitude] {
            query.narrow(Expr::Not(Box::new(Expr::Null(ColumnRef { source: 0, at }))));
        }
        let asked = [0, geometry, longitude, longitude + 1];
        let rows = query::columns(connection.dialect(), &query, &asked)?;
        let place = Place::new(query.table(), usize::from(geometry));
        let relation = to_find(relation);
        let mut found = ToPosition { place, asked, relation, left, due: 0, ids: Vec::new() };
        connection.visit(&rows.sql, &rows.parameters, &mut found).await?;
        Ok(found.ids.into())
    }
}

struct ToPosition<'s> {
    place: Place,
    asked: [u16; 4],
    relation: Relation,
    /// How many vertices may still be tested.
    left: &'s mut usize,
    /// How many vertices were tested since others had a turn.
    due: usize,
    ids: Vec<Uuid>,
}

impl Visitor for ToPosition<'_> {
    fn row<C: Cells>(&mut self, cells: &C) -> Result<(), Error> {
        let read = |error| self.place.cell_error(&self.asked, error);
        let position = cells.double(2).map_err(read)?.zip(cells.double(3).map_err(read)?);
        let (Some((id, geometry)), Some((longitude, latitude))) =
            (self.place.read(cells)?, position)
        else {
            return Ok(());
        };
        let work = geometry.vertex_count();
        *self.left = self.left.checked_sub(work).ok_or_else(too_many_tested)?;
        self.due = if self.is_tired() { work } else { self.due + work };
        if self.relation.holds(&geometry, &Shape::Point(LonLat::new(longitude, latitude)?)) {
            self.ids.push(id);
        }
        if self.ids.len() > MAX_RELATED { Err(too_many_related()) } else { Ok(()) }
    }

    fn is_tired(&self) -> bool {
        self.due > BATCH
    }
}

fn too_many_tested() -> Error {
    let what = "vertices of rows that are held to a shape: ask for a smaller one, or say more of the \
                rows";
    Error::TooMany { what, limit: MAX_TESTED }
}

fn too_many_related() -> Error {
    let what = "rows that relate to a shape: ask for a smaller one";
    Error::TooMany { what, limit: MAX_RELATED }
}

struct Related<'s> {
    place: Place,
    relation: Relation,
    shape: &'s Shape,
    /// How many vertices may still be tested.
    left: &'s mut usize,
    held: Vec<(Uuid, Shape)>,
    /// How many vertices it takes to test what is held.
    due: usize,
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
        self.due = 0;
        if self.ids.len() > MAX_RELATED {
            return Err(too_many_related());
        }
        Ok(())
    }
}

impl Visitor for Related<'_> {
    fn row<C: Cells>(&mut self, cells: &C) -> Result<(), Error> {
        let Some(row) = self.place.read(cells)? else { return Ok(()) };
        let work = self.relation.vertices_tested(self.shape, &row.1);
        *self.left = self.left.checked_sub(work).ok_or_else(too_many_tested)?;
        self.due += work;
        self.held.push(row);
        if self.due > BATCH { self.test() } else { Ok(()) }
    }

    fn is_tired(&self) -> bool {
        self.held.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::values::ValueCells;
    use terra_geo::LonLat;
    use terra_schema::{Audit, Id, Row, Value};
    use terra_schema_derive::Table;

    /// Somewhere.
    #[derive(Table)]
    #[table(domain = Core)]
    pub(super) struct Site {
        /// Its id.
        pub id: Id<Site>,
        /// Where it is.
        pub location: LonLat,
        /// When it was written.
        pub audit: Audit,
    }

    #[test]
    fn what_stands_beside_a_relation_narrows_its_candidates() {
        let column = ColumnRef { source: 0, at: 1 };
        let shape = Arc::new(Shape::Point(LonLat::new(1.0, 2.0).unwrap()));
        let related = || Expr::Relates(column, Relation::Intersects, Arc::clone(&shape));
        let null = |at| Expr::Null(ColumnRef { source: 0, at });
        let either = Expr::Or(vec![related(), null(3)]);
        let not = Expr::Not(Box::new(Expr::And(vec![null(4), related()])));
        let inner = Expr::And(vec![null(5), related()]);
        let filter = Expr::And(vec![null(2), either, not, inner, related()]);
        let mut open = Vec::new();
        relations(&filter, &[], false, &mut open);
        let of = |expr: &&Expr| match expr {
            Expr::Null(column) => column.at,
            other => panic!("{other:?}"),
        };
        let beside: Vec<Vec<u16>> =
            open.iter().map(|open| open.beside.iter().map(of).collect()).collect();
        assert_eq!(beside, [vec![2], vec![2], vec![2, 5], vec![2]]);
    }

    fn shown(found: &mut Related<'_>, number: u128) -> Result<(), Error> {
        let row = [Value::Id(Uuid::from_u128(number)), Value::Real(1.0), Value::Real(2.0)];
        found.row(&ValueCells(&row))
    }

    #[test]
    fn no_more_is_tested_than_may_be_and_others_have_turns() {
        let shape = Shape::from(LonLat::new(1.0, 2.0).unwrap());
        let place = Place::new(Site::table(), Site::location.position());
        let mut left = BATCH + 2;
        let (relation, held, ids) = (Relation::Touches, Vec::new(), Vec::new());
        let mut found =
            Related { place, relation, shape: &shape, left: &mut left, held, due: 0, ids };
        for number in 0..=BATCH as u128 {
            shown(&mut found, number).unwrap();
            assert_eq!(found.is_tired(), number == BATCH as u128);
        }
        assert!(found.ids.is_empty());
        shown(&mut found, 0).unwrap();
        let refused = shown(&mut found, 0).unwrap_err();
        assert!(matches!(refused, Error::TooMany { limit: MAX_TESTED, .. }), "{refused}");
    }

    #[test]
    fn each_of_several_shapes_that_a_row_is_held_to_is_work() {
        let around = terra_geo::BBox::new(0.0, 0.0, 3.0, 3.0).unwrap();
        let shape = Shape::Several(vec![around.into(); 1_000]);
        let place = Place::new(Site::table(), Site::location.position());
        let mut left = 1_999;
        let (relation, held, ids) = (Relation::Intersects, Vec::new(), Vec::new());
        let mut found =
            Related { place, relation, shape: &shape, left: &mut left, held, due: 0, ids };
        shown(&mut found, 1).unwrap();
        let refused = shown(&mut found, 2).unwrap_err();
        assert!(matches!(refused, Error::TooMany { limit: MAX_TESTED, .. }), "{refused}");
    }
}
