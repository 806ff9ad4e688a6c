//! Where a question is about: what of its condition an index of cells can answer.

use super::{Query, condition::latitude};
use crate::{dialect::PositionColumns, statement::Sink};
use terra_geo::{BBox, CellRange, LonLat};
use terra_schema::{
    Role,
    filter::{ColumnRef, Expr},
};

/// Of how many cells of the globe one may be asked for so that the index is worth it: rows that
/// lie nearly everywhere are found sooner in their own order.
const WORTH: i64 = 1 << 59;

/// How many ranges of cells a box is covered by that shapes are looked for in; each brings squares
/// that reach into it from outside.
const RANGES_OF_SHAPES: usize = 4;

/// Of how many conditions one may have to be met so that each is looked up for itself.
const MOST_ARMS: usize = 4;

/// A column of the first table, and the ranges that its value lies in.
pub(crate) struct Ranges {
    pub(crate) at: u16,
    pub(crate) ranges: Vec<CellRange>,
}

/// How the rows of the first table are found that may meet a condition.
pub(crate) enum Lookup {
    /// In these ranges.
    Ranges(Ranges),
    /// By their ids, as rows in one of several places: their ranges, and what holds of a row there.
    Either(Vec<(Ranges, Expr)>),
}

impl Query {
    /// How to find the rows of the first table outside of which none meets the condition; `None`
    /// where they may lie nearly anywhere.
    pub(crate) fn lookup(&self, most: usize) -> Option<Lookup> {
        let places = self.conditions().into_iter().filter_map(|condition| match condition {
            Expr::Or(arms) => self.either(arms, most),
            condition => {
                let (cells, ranges) = self.place(condition, most)?;
                Some((cells, Lookup::Ranges(ranges)))
            }
        });
        smallest(places)
    }

    /// The ranges of each of several conditions, if every one has a place, and how many cells they
    /// all hold.
    fn either(&self, arms: &[Expr], most: usize) -> Option<(i64, Lookup)> {
        if !(1..=MOST_ARMS).contains(&arms.len()) {
            return None;
        }
        let arm = |arm| {
            let mut conditions = Vec::new();
            required(arm, &mut conditions);
            let places = conditions.into_iter().filter_map(|condition| {
                let (cells, ranges) = self.place(condition, most)?;
                Some((cells, (ranges, condition.clone())))
            });
            places.min_by_key(|(cells, _)| *cells)
        };
        let arms: Vec<_> = arms.iter().map(arm).collect::<Option<_>>()?;
        let cells = arms.iter().fold(0, |sum: i64, (cells, _)| sum.saturating_add(*cells));
        Some((cells, Lookup::Either(arms.into_iter().map(|(_, arm)| arm).collect())))
    }

    /// The conditions of which every row of the first table must meet each, where it may be looked
    /// up by them.
    fn conditions(&self) -> Vec<&Expr> {
        let mut conditions = Vec::new();
        if let Some(filter) = self.filter.as_ref().filter(|_| !self.for_update) {
            required(filter, &mut conditions);
        }
        conditions
    }

    /// The ranges of cells, or of squares, outside of which no row of the first table meets the
    /// condition; `None` where it may lie nearly anywhere.
    pub(crate) fn ranges(&self, most: usize) -> Option<Ranges> {
        let conditions = self.conditions().into_iter();
        let places = conditions.filter_map(|condition| self.place(condition, most));
        smallest(places)
    }

    /// The ranges of what meets a condition, and how many cells they hold. Of a small place, where
    /// little is found in vain, half as many: each has a price of its own.
    fn place(&self, condition: &Expr, most: usize) -> Option<(i64, Ranges)> {
        let most = |bbox: BBox| if is_small(bbox) { most.div_ceil(2) } else { most };
        let column = |role| self.table().role(role).map(|at| at as u16);
        let of_position = |at: &ColumnRef| Some(*at) == self.position();
        match condition {
            Expr::InBox(at, bbox) if of_position(at) => {
                let ranges = bbox.cover(most(*bbox));
                Some((cells(&ranges), Ranges { at: column(Role::Cell)?, ranges }))
            }
            Expr::InCircle(at, circle) if of_position(at) => {
                let ranges = circle.cover(most(circle.bounds()));
                Some((cells(&ranges), Ranges { at: column(Role::Cell)?, ranges }))
            }
            Expr::MeetsBox(at, bbox) if at.source == 0 && Some(at.at) == column(Role::Bound) => {
                let cells = cells(&bbox.cover(RANGES_OF_SHAPES));
                let ranges = bbox.cover_squares(RANGES_OF_SHAPES);
                Some((cells, Ranges { at: column(Role::Square)?, ranges }))
            }
            _ => None,
        }
    }

    /// The longitude of the first table, where an index of cells tells what lies near.
    pub(crate) fn position(&self) -> Option<ColumnRef> {
        self.table().role(Role::Cell)?;
        let at = self.table().role(Role::Longitude)?;
        Some(ColumnRef { source: 0, at: at as u16 })
    }

    /// Whether the index of cells tells of a row whether it meets the condition.
    pub(crate) fn is_answered_by_cells(&self) -> bool {
        let table = self.table();
        let cell = table.role(Role::Cell).map(|at| table.columns[at].name);
        let indexes = table.all_indexes();
        let index = indexes.iter().find(|index| index.first().copied() == cell);
        let is_held = |at: u16| {
            let column = table.columns.get(usize::from(at)).map(|column| column.name);
            column.zip(index).is_some_and(|(name, index)| index.contains(&name))
        };
        let filter = self.filter.as_ref();
        self.sources.len() == 1 && filter.is_none_or(|filter| is_held_by(filter, &is_held))
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

/// The place of the fewest cells, if these are few enough.
fn smallest<T>(places: impl Iterator<Item = (i64, T)>) -> Option<T> {
    let smallest = places.min_by_key(|(cells, _)| *cells);
    smallest.filter(|(cells, _)| *cells < WORTH).map(|(_, place)| place)
}

/// Whether looking into these ranges one by one is sooner done than looking at all rows.
pub(crate) fn is_worth_it(ranges: &[CellRange]) -> bool {
    cells(ranges) < WORTH
}

/// Whether a box has less than a square degree.
fn is_small(bbox: BBox) -> bool {
    let (west, east) = (bbox.west(), bbox.east());
    let width = if west > east { east + 360.0 - west } else { east - west };
    width * (bbox.north() - bbox.south()) < 1.0
}

/// The conditions of which every row must meet each.
fn required<'e>(filter: &'e Expr, all: &mut Vec<&'e Expr>) {
    match filter {
        Expr::And(parts) => parts.iter().for_each(|part| required(part, all)),
        condition => all.push(condition),
    }
}

/// Whether all columns of a condition are held.
fn is_held_by(condition: &Expr, is_held: &dyn Fn(u16) -> bool) -> bool {
    match condition {
        Expr::Compare(at, ..)
        | Expr::Between(at, ..)
        | Expr::In(at, _)
        | Expr::Null(at)
        | Expr::InBox(at, _)
        | Expr::InCircle(at, _) => is_held(at.at),
        Expr::And(parts) | Expr::Or(parts) => parts.iter().all(|part| is_held_by(part, is_held)),
        Expr::Not(inner) => is_held_by(inner, is_held),
        _ => false,
    }
}

/// How many cells the ranges hold.
fn cells(ranges: &[CellRange]) -> i64 {
    ranges.iter().map(|range| range.last - range.first + 1).sum()
}
