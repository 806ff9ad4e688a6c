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

/// How many bytes one row takes.
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

/// Takes rows of id, longitude, latitude and the columns held.
pub(super) struct Gathering {
    table: &'static Table,
    held: Vec<u16>,
    rows: Vec<(i64, Uuid, [i32; 2])>,
    values: Vec<Vec<i64>>,
}

impl Gathering {
    pub(super) fn of(table: &'static Table) -> Self {
        let held = held_columns(table);
        let values = vec![Vec::new(); held.len()];
        Self { table, held, rows: Vec::new(), values }
    }

    /// The columns to ask for.
    pub(super) fn columns(&self) -> Vec<u16> {
        let longitude = self.table.role(Role::Longitude).unwrap_or_default() as u16;
        [0, longitude, longitude + 1].into_iter().chain(self.held.iter().copied()).collect()
    }

    pub(super) fn finish(self, stamp: Value) -> Points {
        let mut order: Vec<u32> = (0..self.rows.len() as u32).collect();
        order.sort_unstable_by_key(|&at| {
            let (cell, id, _) = self.rows[at as usize];
            (cell, Reverse(id))
        });
        let rows = || order.iter().map(|&at| self.rows[at as usize]);
        let held = self.held.iter().zip(&self.values).map(|(&column, values)| {
            (column, order.iter().map(|&at| values[at as usize]).collect())
        });
        Points {
            table: self.table,
            longitude: self.table.role(Role::Longitude).unwrap_or_default(),
            stamp,
            cells: rows().map(|(cell, ..)| cell).collect(),
            ids: rows().map(|(_, id, _)| id).collect(),
            places: rows().map(|(.., place)| place).collect(),
            held: held.collect(),
        }
    }

    fn add<C: Cells>(&mut self, cells: &C) -> Result<(), DecodeError> {
        let (id, longitude, latitude) = (cells.id(0)?, cells.double(1)?, cells.double(2)?);
        let place = longitude.zip(latitude).and_then(|(lon, lat)| LonLat::new(lon, lat).ok());
        let Some((id, place)) = id.zip(place) else { return Ok(()) };
        // A position has 7 decimals, so that no more is lost than a double's last bits.
        let steps = [place.longitude(), place.latitude()].map(|side| (side * STEPS).round() as i32);
        self.rows.push((place.cell(), id, steps));
        for (number, (&column, values)) in self.held.iter().zip(&mut self.values).enumerate() {
            let at = 3 + number;
            let value = match self.table.columns[usize::from(column)].ty {
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
        self.add(cells).map_err(|error| cell_error(self.table, error))
    }
}
