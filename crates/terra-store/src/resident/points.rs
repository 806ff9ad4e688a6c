//! The positions of a table in the order of the curve, as they were at one moment.

use super::test::Test;
use crate::{Error, connection::Visitor, values::cell_error};
use std::cmp::Reverse;
use terra_geo::{CellRange, Circle, LonLat};
use terra_schema::{
    Cells, ColumnType, DecodeError, Role, Table, Value, filter::ColumnRef, scalar::Uuid,
};

/// Steps of a degree that positions are kept in: 7 decimals.
const STEPS: f64 = 1e7;
/// How many rows are held of a table at the most.
pub(super) const MOST_ROWS: usize = ARRANGED as usize;
/// Marks a place in an order that has its value already.
const ARRANGED: u32 = 1 << 31;
/// Stands for a missing value; no moment and no count is so small.
const NOTHING: i64 = i64::MIN;

/// The rows of a table that have a position.
pub(crate) struct Points {
    table: &'static Table,
    longitude: usize,
    /// Where the database stood, by what it says of that itself.
    pub(super) stamp: Value,
    cells: Vec<i64>,
    ids: Vec<Uuid>,
    /// Longitude and latitude.
    places: Vec<[i32; 2]>,
    /// The other columns of the index of cells, each by its number in the table.
    held: Vec<(u16, Vec<i64>)>,
}

/// One row of them.
#[derive(Clone, Copy)]
pub(super) struct Row<'p> {
    points: &'p Points,
    at: usize,
}

impl Row<'_> {
    pub(super) fn value(self, number: usize) -> Option<i64> {
        Some(self.points.held[number].1[self.at]).filter(|value| *value != NOTHING)
    }
}

/// The columns that are kept of a table: those of its index of cells, after the position.
pub(super) fn held_columns(table: &'static Table) -> Vec<u16> {
    let cell = table.role(Role::Cell).map(|at| table.columns[at].name);
    let index = table.all_indexes().into_iter().find(|index| index.first().copied() == cell);
    let columns = index.unwrap_or_default().into_iter().filter_map(|name| table.position(name));
    let is_held = |at: &usize| {
        matches!(
            (table.columns[*at].role, table.columns[*at].ty),
            (
                Role::Plain,
                ColumnType::Id | ColumnType::Timestamp | ColumnType::Int | ColumnType::BigInt
            )
        )
    };
    columns.filter(is_held).map(|at| at as u16).collect()
}

/// How many bytes one row takes, besides its place in an order while it is read.
pub(super) fn bytes_of_a_row(table: &'static Table) -> usize {
    size_of::<i64>() * (1 + held_columns(table).len()) + size_of::<(Uuid, [i32; 2])>()
}

impl Points {
    /// Where a column stands among those held.
    pub(super) fn held(&self, column: ColumnRef) -> Option<usize> {
        let number = self.held.iter().position(|(at, _)| *at == column.at);
        number.filter(|_| column.source == 0)
    }

    /// The same of a column whose values are held, and not only whether there is one.
    pub(super) fn with_values(&self, column: ColumnRef) -> Option<usize> {
        let ty = self.table.columns.get(usize::from(column.at))?.ty;
        self.held(column).filter(|_| ty != ColumnType::Id)
    }

    pub(super) fn is_position(&self, column: ColumnRef) -> bool {
        column.source == 0 && usize::from(column.at) == self.longitude
    }

    /// How much memory they take.
    pub(super) fn bytes(&self) -> usize {
        self.ids.len() * bytes_of_a_row(self.table)
    }

    fn place(&self, at: usize) -> Option<LonLat> {
        let [longitude, latitude] = self.places[at].map(|steps| f64::from(steps) / STEPS);
        // They were positions when they came.
        LonLat::new(longitude, latitude).ok()
    }

    /// Shows every row within the ranges that meets the test.
    pub(crate) fn each(
        &self,
        ranges: &[CellRange],
        test: &Test,
        mut show: impl FnMut(Uuid, LonLat),
    ) {
        for range in ranges {
            let start = self.cells.partition_point(|cell| *cell < range.first);
            let count = self.cells[start..].partition_point(|cell| *cell <= range.last);
            for at in start..start + count {
                if let Some(place) = self.place(at)
                    && test.holds(Row { points: self, at }, place)
                {
                    show(self.ids[at], place);
                }
            }
        }
    }

    /// Shows every row in the circle that meets the test, with its distance.
    pub(crate) fn around(
        &self,
        circle: Circle,
        test: &Test,
        mut show: impl FnMut(Uuid, terra_geo::Km),
    ) {
        self.each(&circle.cover(super::RANGES), test, |id, place| {
            let distance = circle.centre().distance_km(place);
            if distance <= circle.radius() {
                show(id, distance);
            }
        });
    }

    /// How far those of `count` rows on each side of a place's cell are away that meet the test.
    pub(crate) fn beside(&self, place: LonLat, count: usize, test: &Test) -> Vec<f64> {
        let start = self.cells.partition_point(|cell| *cell < place.cell());
        let distance = |at: usize| {
            let there = self.place(at)?;
            test.holds(Row { points: self, at }, there).then(|| place.distance_km(there).0)
        };
        let after = (start..self.cells.len()).filter_map(distance).take(count);
        let before = (0..start).rev().filter_map(distance).take(count);
        after.chain(before).collect()
    }
}

/// Takes rows of id, longitude, latitude and the columns held, into the memory that they will have.
pub(super) struct Gathering(Points);

impl Gathering {
    /// For so many rows of a table.
    pub(super) fn of(table: &'static Table, count: usize) -> Self {
        let held = held_columns(table).into_iter().map(|at| (at, Vec::with_capacity(count)));
        Self(Points {
            table,
            longitude: table.role(Role::Longitude).unwrap_or_default(),
            stamp: Value::Null,
            cells: Vec::with_capacity(count),
            ids: Vec::with_capacity(count),
            places: Vec::with_capacity(count),
            held: held.collect(),
        })
    }

    /// The columns to ask for.
    pub(super) fn columns(&self) -> Vec<u16> {
        let longitude = self.0.longitude as u16;
        let held = self.0.held.iter().map(|(at, _)| *at);
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
        points.held.iter_mut().for_each(|(_, values)| arrange(&mut order, values));
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
        for (number, (column, values)) in points.held.iter_mut().enumerate() {
            let at = 3 + number;
            let value = match points.table.columns[usize::from(*column)].ty {
                ColumnType::Id => cells.id(at)?.map(|_| 1),
                ColumnType::Timestamp => cells.timestamp(at)?.map(|moment| moment.micros()),
                ColumnType::Int => cells.int(at)?.map(i64::from),
                _ => cells.big_int(at)?,
            };
            values.push(value.unwrap_or(NOTHING));
        }
        Ok(())
    }
}

impl Visitor for Gathering {
    fn row<C: Cells>(&mut self, cells: &C) -> Result<(), Error> {
        self.add(cells).map_err(|error| cell_error(self.0.table, error))
    }
}

/// Brings values into an order where they stand: each place gets the value of the place that the
/// order says. A second copy of them all would be as large as what is held.
fn arrange<T: Copy>(order: &mut [u32], values: &mut [T]) {
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
