//! Conditions that can be tested on what is held in memory.

use super::points::{Points, Row};
use terra_geo::{BBox, Circle, LonLat};
use terra_schema::{
    Value,
    filter::{ColumnRef, Comparison, Expr},
};

/// A condition on the rows of [`Points`].
pub(crate) enum Test {
    All(Vec<Test>),
    Any(Vec<Test>),
    InBox(BBox),
    InCircle(Circle),
    /// A held column, by its number among them, without a value, or with one.
    IsNull(usize, bool),
    Compare(usize, Comparison, i64),
}

impl Test {
    /// The same as `expr`, of whose columns all must be held; `None` where they aren't, or it says
    /// what can't be tested here.
    pub(super) fn of(expr: &Expr, points: &Points) -> Option<Self> {
        let all = |parts: &[Expr]| -> Option<Vec<Self>> {
            parts.iter().map(|part| Self::of(part, points)).collect()
        };
        Some(match expr {
            Expr::And(parts) => Self::All(all(parts)?),
            Expr::Or(parts) => Self::Any(all(parts)?),
            Expr::InBox(column, bbox) if points.is_position(*column) => Self::InBox(*bbox),
            Expr::InCircle(column, circle) if points.is_position(*column) => {
                Self::InCircle(*circle)
            }
            Expr::Null(column) => Self::null(*column, true, points)?,
            // Of what else is said not to be, a missing value makes neither true nor false.
            Expr::Not(inner) => match &**inner {
                Expr::Null(column) => Self::null(*column, false, points)?,
                _ => return None,
            },
            Expr::Compare(column, how, value) => {
                let value = match value {
                    Value::Timestamp(moment) => moment.micros(),
                    Value::Integer(number) => *number,
                    _ => return None,
                };
                Self::Compare(points.compared(*column)?, *how, value)
            }
            _ => return None,
        })
    }

    fn null(column: ColumnRef, is_null: bool, points: &Points) -> Option<Self> {
        if points.is_position(column) {
            // What is held has a position.
            return Some(if is_null { Self::Any(Vec::new()) } else { Self::All(Vec::new()) });
        }
        points.held(column).map(|number| Self::IsNull(number, is_null))
    }

    pub(super) fn holds(&self, row: Row<'_>, place: LonLat) -> bool {
        match self {
            Self::All(tests) => tests.iter().all(|test| test.holds(row, place)),
            Self::Any(tests) => tests.iter().any(|test| test.holds(row, place)),
            Self::InBox(bbox) => bbox.contains(place),
            Self::InCircle(circle) => circle.contains(place),
            Self::IsNull(number, is_null) => row.value(*number).is_none() == *is_null,
            Self::Compare(number, how, with) => row.value(*number).is_some_and(|value| match how {
                Comparison::Eq => value == *with,
                Comparison::Ne => value != *with,
                Comparison::Lt => value < *with,
                Comparison::Le => value <= *with,
                Comparison::Gt => value > *with,
                Comparison::Ge => value >= *with,
            }),
        }
    }
}
