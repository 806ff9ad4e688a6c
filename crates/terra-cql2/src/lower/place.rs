//! How places lie to each other.

use super::{Lowering, always, describe};
use crate::{
    MAX_SHAPES, MAX_VERTICES,
    error::{Cql2Error, Fault},
    node::{Node, NodeKind},
    operator::Operator,
    properties::Property,
};
use std::sync::Arc;
use terra_geo::{Relation, Shape};
use terra_schema::{
    Role, Table,
    filter::{ColumnRef, Expr},
};

/// What stands in a spatial function.
enum Spatial {
    Shape(Shape),
    /// Where a row of a table lies, which is the query's table of this number.
    Row(&'static Table, u8),
    /// The position of such a row, which has a geometry too.
    Position(&'static Table, u8),
}

impl Lowering<'_> {
    pub(super) fn relation(
        &self,
        node: &Node,
        left: &Node,
        relation: Relation,
        right: &Node,
    ) -> Result<Expr, Cql2Error> {
        let converse = relation.converse();
        let (first, second) = (self.spatial(relation, left)?, self.spatial(relation, right)?);
        self.count_shape(node)?;
        if let (Spatial::Shape(first), Spatial::Shape(second)) = (&first, &second) {
            let work = |first, second| relation.vertices_tested(first, second);
            if work(first, second) + work(second, first) > MAX_VERTICES {
                let what = "positions of two shapes held to each other: compare one with a place";
                return Err(Fault::TooMany { what, limit: MAX_VERTICES }.at(&node.place));
            }
            return Ok(always(relation.holds(first, second)));
        }
        let (placed, source) = match (first, second) {
            (Spatial::Row(table, source), Spatial::Shape(shape)) => {
                (placed(table, relation, shape), source)
            }
            (Spatial::Shape(shape), Spatial::Row(table, source)) => {
                (placed(table, converse, shape), source)
            }
            (Spatial::Position(table, source), Spatial::Shape(shape)) => {
                (at_position(table, relation, shape), source)
            }
            (Spatial::Shape(shape), Spatial::Position(table, source)) => {
                (at_position(table, converse, shape), source)
            }
            (Spatial::Row(table, source), Spatial::Position(_, other)) if source == other => {
                (to_position(table, relation), source)
            }
            (Spatial::Position(table, source), Spatial::Row(_, other)) if source == other => {
                (to_position(table, converse), source)
            }
            _ => {
                let operator = Operator::Relate(relation).name();
                let wanted = "a place and a shape such as POINT(7 50)";
                let found = format!("{} and {}", describe(left, None), describe(right, None));
                return Err(Fault::Kind { operator, wanted, found }.at(&right.place));
            }
        };
        Ok(placed.on_source(source))
    }

    fn spatial(&self, relation: Relation, node: &Node) -> Result<Spatial, Cql2Error> {
        let wrong = |found| {
            let operator = Operator::Relate(relation).name();
            let wanted = "a place and a shape such as POINT(7 50)";
            Err(Fault::Kind { operator, wanted, found }.at(&node.place))
        };
        match &node.kind {
            NodeKind::Drawing(drawing) => {
                drawing.shape(self.crs).map(Spatial::Shape).map_err(|fault| fault.at(&node.place))
            }
            NodeKind::Property(path) => match self.property(path, node)? {
                Property::Place(table, source) => Ok(Spatial::Row(table, source)),
                Property::Position(table, source) => Ok(Spatial::Position(table, source)),
                Property::Column(_, ty) => {
                    wrong(format!("{}, which is {}", describe(node, None), ty.wanted()))
                }
            },
            _ => wrong(describe(node, None)),
        }
    }

    fn count_shape(&self, node: &Node) -> Result<(), Cql2Error> {
        self.shapes.set(self.shapes.get() + 1);
        if self.shapes.get() > MAX_SHAPES {
            let what = "comparisons with shapes";
            return Err(Fault::TooMany { what, limit: MAX_SHAPES }.at(&node.place));
        }
        Ok(())
    }
}

/// That a row of a table lies so to a shape. A position in a box is a plain question.
fn placed(table: &Table, relation: Relation, shape: Shape) -> Expr {
    let has_geometry = table.readable_role(Role::Geometry).is_some();
    let within = match (&shape, relation) {
        (Shape::Box(bbox), Relation::Intersects | Relation::Disjoint) if !has_geometry => {
            Expr::within(table, *bbox)
        }
        _ => None,
    };
    match within {
        Some(within) if relation == Relation::Disjoint => Expr::Not(Box::new(within)),
        Some(within) => within,
        None => {
            let related = Expr::relates(table, relation, &Arc::new(shape));
            // The caller has said that it has a place.
            related.unwrap_or(Expr::Unknown)
        }
    }
}

fn column(table: &Table, role: Role) -> Option<ColumnRef> {
    table.readable_role(role).map(|at| ColumnRef { source: 0, at: at as u16 })
}

/// That the position of a row lies so to a shape.
fn at_position(table: &Table, relation: Relation, shape: Shape) -> Expr {
    match column(table, Role::Longitude) {
        Some(at) => Expr::Relates(at, relation, Arc::new(shape)),
        None => Expr::Unknown,
    }
}

/// That the geometry of a row lies so to its position.
fn to_position(table: &Table, relation: Relation) -> Expr {
    match column(table, Role::Geometry).zip(column(table, Role::Longitude)) {
        Some((geometry, longitude)) => Expr::RelatesToPosition(geometry, relation, longitude),
        None => Expr::Unknown,
    }
}
