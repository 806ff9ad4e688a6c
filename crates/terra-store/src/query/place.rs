//! Where a question is about: what of its condition an index of cells can answer.

use super::{Query, condition::latitude};
use crate::{dialect::PositionColumns, statement::Sink};
use terra_geo::{CellRange, LonLat};
use terra_schema::{
    Role,
    filter::{ColumnRef, Expr},
};

/// Of how many cells of the globe one may be asked for so that the index is worth it: rows that
/// lie nearly everywhere are found sooner in their own order.
const WORTH: i64 = 1 << 59;

impl Query {
    /// The ranges of cells outside of which no row of the first table meets the condition; `None`
    /// where it may lie nearly anywhere. At most `most` of them.
    pub(crate) fn ranges(&self, most: usize) -> Option<Vec<CellRange>> {
        let place = self.position().filter(|_| !self.for_update)?;
        let mut conditions = Vec::new();
        required(self.filter.as_ref()?, &mut conditions);
        let covers = conditions.into_iter().filter_map(|condition| match condition {
            Expr::InBox(at, bbox) if *at == place => Some(bbox.cover(most)),
            Expr::InCircle(at, circle) if *at == place => Some(circle.cover(most)),
            _ => None,
        });
        covers.min_by_key(|ranges| cells(ranges)).filter(|ranges| is_worth_it(ranges))
    }

    /// The longitude of the first table, where an index of cells tells what lies near.
    pub(crate) fn position(&self) -> Option<ColumnRef> {
        self.table().role(Role::Cell)?;
        let at = self.table().role(Role::Longitude)?;
        Some(ColumnRef { source: 0, at: at as u16 })
    }

    /// Writes the distance of a row of the first table from `place`, in km.
    pub(super) fn distance_km(&self, sink: &mut dyn Sink, place: LonLat) {
        let Some(at) = self.position() else { return };
        let column = |sink: &mut dyn Sink, at| sink.column(self.table(), at);
        let position = PositionColumns {
            longitude: &|sink| column(sink, at),
            latitude: &|sink| column(sink, latitude(at)),
        };
        (sink.dialect().distance_km)(sink, position, place);
    }
}

/// Whether looking into these ranges one by one is sooner done than looking at all rows.
pub(crate) fn is_worth_it(ranges: &[CellRange]) -> bool {
    cells(ranges) < WORTH
}

/// The conditions of which every row must meet each.
fn required<'e>(filter: &'e Expr, all: &mut Vec<&'e Expr>) {
    match filter {
        Expr::And(parts) => parts.iter().for_each(|part| required(part, all)),
        condition => all.push(condition),
    }
}

/// How many cells the ranges hold.
fn cells(ranges: &[CellRange]) -> i64 {
    ranges.iter().map(|range| range.last - range.first + 1).sum()
}
