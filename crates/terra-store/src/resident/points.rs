//! The positions of a table in the order of the curve, as they were at one moment.

use super::{
    cells::{HeldCells, Source},
    columns::{Column, held_columns, width},
    test::Test,
};
use crate::{Error, connection::Visitor, values::cell_error};
use std::cmp::Reverse;
use terra_geo::{CellRange, LonLat};
use terra_schema::{Cells, DecodeError, Role, Table, Value, filter::ColumnRef, scalar::Uuid};

/// Steps of a degree that positions are kept in: 7 decimals.
const STEPS: f64 = 1e7;
/// How many rows are held of a table at the most.
pub(super) const MOST_ROWS: usize = ARRANGED as usize;
/// Marks a place in an order that has its value already.
const ARRANGED: u32 = 1 << 31;

/// The rows of a table that have a position.
pub(crate) struct Points {
    table: &'static Table,
    longitude: usize,
    /// Where the database stood, by what it says of that itself.
    pub(super) stamp: Value,
    pub(super) cells: Vec<i64>,
    pub(super) ids: Vec<Uuid>,
    /// Longitude and latitude.
    places: Vec<[i32; 2]>,
    /// The other columns of the index of cells.
    pub(super) columns: Vec<Column>,
}

/// One row of them.
#[derive(Clone, Copy)]
pub(super) struct Row<'p> {
    points: &'p Points,
    at: usize,
}

impl Row<'_> {
    pub(super) fn value(self, number: usize) -> Option<i64> {
        self.points.columns[number].number_at(self.at)
    }
}

/// How many bytes one row takes, besides its place in an order while it is read.
pub(super) fn bytes_of_a_row(table: &'static Table) -> usize {
    let widths = held_columns(table).into_iter();
    let widths = widths.filter_map(|at| width(table.columns[usize::from(at)].ty));
    size_of::<i64>() + size_of::<(Uuid, [i32; 2])>() + widths.sum::<usize>()
}

impl Points {
    /// Where a column stands among those held.
    pub(super) fn held(&self, column: ColumnRef) -> Option<usize> {
        let is_it = |held: &Column| held.at == column.at && held.is_held();
        let number = self.columns.iter().position(is_it);
        number.filter(|_| column.source == 0)
    }

    /// The same of a column whose values can be compared with numbers.
    pub(super) fn compared(&self, column: ColumnRef) -> Option<usize> {
        self.held(column).filter(|&number| self.columns[number].is_compared())
    }

    pub(super) fn is_position(&self, column: ColumnRef) -> bool {
        column.source == 0 && usize::from(column.at) == self.longitude
    }

    /// How much memory they take.
    pub(super) fn bytes(&self) -> usize {
        let words = self.columns.iter().map(Column::bytes_of_words);
        self.ids.len() * bytes_of_a_row(self.table) + words.sum::<usize>()
    }

    pub(super) fn place(&self, at: usize) -> Option<LonLat> {
        let [longitude, latitude] = self.places[at].map(|steps| f64::from(steps) / STEPS);
        // They were positions when they came.
        LonLat::new(longitude, latitude).ok()
    }

    /// The rows within the ranges that meet the test.
    pub(super) fn rows<'p>(
        &'p self,
        ranges: &'p [CellRange],
        test: &'p Test,
    ) -> impl Iterator<Item = (usize, LonLat)> + 'p {
        let within = ranges.iter().flat_map(|range| {
            let start = self.cells.partition_point(|cell| *cell < range.first);
            let count = self.cells[start..].partition_point(|cell| *cell <= range.last);
            start..start + count
        });
        within.filter_map(|at| Some((at, self.meeting(at, test)?)))
    }

    /// Where a row is that meets the test.
    pub(super) fn meeting(&self, at: usize, test: &Test) -> Option<LonLat> {
        let place = self.place(at)?;
        test.holds(Row { points: self, at }, place).then_some(place)
    }

    /// Shows every row within the ranges that meets the test.
    pub(crate) fn each(
        &self,
        ranges: &[CellRange],
        test: &Test,
        mut show: impl FnMut(Uuid, LonLat),
    ) {
        self.rows(ranges, test).for_each(|(at, place)| show(self.ids[at], place));
    }

    /// Where the values of these columns are held; `None` where those of one are not.
    pub(crate) fn sources(&self, columns: &[u16]) -> Option<Vec<Source>> {
        let source = |&at: &u16| match usize::from(at) {
            0 => Some(Source::Id),
            at if at == self.longitude => Some(Source::Longitude),
            at if at == self.longitude + 1 => Some(Source::Latitude),
            _ => {
                let number = self.held(ColumnRef { source: 0, at })?;
                self.columns[number].is_told().then_some(Source::Column(number))
            }
        };
        columns.iter().map(source).collect()
    }

    /// Hands every row within the ranges that meets the test to `visitor`, but no more than `most`.
    pub(crate) fn visit<V: Visitor>(
        &self,
        ranges: &[CellRange],
        test: &Test,
        sources: &[Source],
        most: usize,
        visitor: &mut V,
    ) -> Result<(), Error> {
        for (row, _) in self.rows(ranges, test).take(most) {
            visitor.row(&HeldCells { points: self, sources, row })?;
            if visitor.is_done() {
                break;
            }
        }
        Ok(())
    }
}

/// Takes rows of id, longitude, latitude and the columns held, into the memory that they will have.
pub(super) struct Gathering(Points);

impl Gathering {
    /// For so many rows of a table.
    pub(super) fn of(table: &'static Table, count: usize) -> Self {
        let columns = held_columns(table).into_iter().map(|at| Column::of(table, at, count));
        Self(Points {
            table,
            longitude: table.role(Role::Longitude).unwrap_or_default(),
            stamp: Value::Null,
            cells: Vec::with_capacity(count),
            ids: Vec::with_capacity(count),
            places: Vec::with_capacity(count),
            columns: columns.collect(),
        })
    }

    /// The columns to ask for.
    pub(super) fn columns(&self) -> Vec<u16> {
        let longitude = self.0.longitude as u16;
        let held = self.0.columns.iter().map(|column| column.at);
        [0, longitude, longitude + 1].into_iter().chain(held).collect()
    }

    /// The rows in the order of the curve, as the database was there.
    pub(super) fn finish(self, stamp: Value) -> Points {
        let mut points = self.0;
        points.stamp = stamp;
        let mut order: Vec<u32> = (0..points.ids.len() as u32).collect();
        order.sort_unstable_by_key(|&at| {
            (points.cells[at as usize], Reverse(points.ids[at as usize]))
        });
        arrange(&mut order, &mut points.cells);
        arrange(&mut order, &mut points.ids);
        arrange(&mut order, &mut points.places);
        points.columns.iter_mut().for_each(|column| column.arrange(&mut order));
        points
    }

    fn add<C: Cells>(&mut self, cells: &C) -> Result<(), DecodeError> {
        let (id, longitude, latitude) = (cells.id(0)?, cells.double(1)?, cells.double(2)?);
        let place = longitude.zip(latitude).and_then(|(lon, lat)| LonLat::new(lon, lat).ok());
        let Some((id, place)) = id.zip(place) else { return Ok(()) };
        let points = &mut self.0;
        // A position has 7 decimals, so that no more is lost than a double's last bits.
        let steps = [place.longitude(), place.latitude()].map(|side| (side * STEPS).round() as i32);
        points.cells.push(place.cell());
        points.ids.push(id);
        points.places.push(steps);
        let mut columns = points.columns.iter_mut().enumerate();
        columns.try_for_each(|(number, column)| column.push(cells, 3 + number))
    }
}

impl Visitor for Gathering {
    fn row<C: Cells>(&mut self, cells: &C) -> Result<(), Error> {
        self.add(cells).map_err(|error| cell_error(self.0.table, error))
    }
}

/// Brings values into an order where they stand: each place gets the value of the place that the
/// order says. A second copy of them all would be as large as what is held.
pub(super) fn arrange<T: Copy>(order: &mut [u32], values: &mut [T]) {
    for start in 0..order.len() {
        if order[start] & ARRANGED != 0 {
            continue;
        }
        let (first, mut at) = (values[start], start);
        loop {
            let from = order[at] as usize;
            order[at] |= ARRANGED;
            if from == start {
                values[at] = first;
                break;
            }
            values[at] = values[from];
            at = from;
        }
    }
    order.iter_mut().for_each(|from| *from &= !ARRANGED);
}

#[cfg(test)]
mod tests {
    use super::arrange;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn values_are_arranged_where_they_stand(keys in prop::collection::vec(0..50_i64, 0..200)) {
            let mut order: Vec<u32> = (0..keys.len() as u32).collect();
            order.sort_by_key(|&at| keys[at as usize]);
            let (before, mut values) = (order.clone(), keys.clone());
            arrange(&mut order, &mut values);
            prop_assert_eq!(&order, &before);
            let mut sorted = keys;
            sorted.sort_unstable();
            prop_assert_eq!(values, sorted);
        }
    }
}
