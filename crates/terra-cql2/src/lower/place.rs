//! How places lie to each other.

use super::{Lowering, always, describe};
use crate::{
    MAX_SHAPES,
    error::{Cql2Error, Fault},
    node::{Node, NodeKind},
    operator::Operator,
    properties::Property,
};
use std::sync::Arc;
use terra_geo::{Relation, Shape};
use terra_schema::{Role, Table, filter::Expr};

/// What stands in a spatial function.
enum Spatial {
    Shape(Shape),
    /// Where a row of a table lies, which is the query's table of this number.
    Row(&'static Table, u8),
}

impl Lowering<'_> {
    pub(super) fn relation(
        &self,
        node: &Node,
        left: &Node,
        relation: Relation,
        right: &Node,
    ) -> Result<Expr, Cql2Error> {
        match (self.spatial(relation, left)?, self.spatial(relation, right)?) {
            (Spatial::Shape(left), Spatial::Shape(right)) => {
                Ok(always(relation.holds(&left, &right)))
            }
            (Spatial::Row(table, source), Spatial::Shape(shape)) => {
                self.count_shape(node)?;
                Ok(placed(table, relation, shape).on_source(source))
            }
            (Spatial::Shape(shape), Spatial::Row(table, source)) => {
                self.count_shape(node)?;
                Ok(placed(table, relation.converse(), shape).on_source(source))
            }
            (Spatial::Row(..), Spatial::Row(..)) => {
                let operator = Operator::Relate(relation).name();
                let wanted = "a place and a shape such as POINT(7 50)";
                let found = format!("{} and {}", describe(left, None), describe(right, None));
                Err(Fault::Kind { operator, wanted, found }.at(&right.place))
            }
        }
    }

    fn spatial(&self, relation: Relation, node: &Node) -> Result<Spatial, Cql2Error> {
        let wrong = |found| {
            let operator = Operator::Relate(relation).name();
            let wanted = "a place and a shape such as POINT(7 50)";
            Err(Fault::Kind { operator, wanted, found }.at(&node.place))
        };
        match &node.kind {
            NodeKind::Drawing(drawing) => drawing
                .shape(self.crs)
                .map(Spatial::Shape)
                .map_err(|error| Fault::Shape(error.to_string()).at(&node.place)),
            NodeKind::Property(path) => match self.property(path, node)? {
                Property::Place(table, source) => Ok(Spatial::Row(table, source)),
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
