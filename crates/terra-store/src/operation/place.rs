//! Reading where the rows of a table lie.

use crate::Error;
use terra_geo::{GeoError, Geometry, LonLat, Shape};
use terra_schema::{Cells, ColumnType, DecodeError, Table, scalar::Uuid};

/// What tells the place of a table's rows.
#[derive(Clone, Copy, Debug)]
pub(super) struct Place {
    pub(super) table: &'static Table,
    /// The geometry, or the longitude, which the latitude comes after.
    at: u16,
}

impl Place {
    pub(super) fn new(table: &'static Table, at: usize) -> Self {
        Self { table, at: at as u16 }
    }

    pub(super) fn is_geometry(self) -> bool {
        matches!(self.table.columns[usize::from(self.at)].ty, ColumnType::Bytes { .. })
    }

    /// The columns that a row's id and its place are read from, with which its cells must begin.
    pub(super) fn columns(self) -> Vec<u16> {
        if self.is_geometry() { vec![0, self.at] } else { vec![0, self.at, self.at + 1] }
    }

    /// The id of a row and its place, if it has one.
    ///
    /// # Errors
    /// When what is stored there is no place.
    pub(super) fn read<C: Cells>(self, cells: &C) -> Result<Option<(Uuid, Shape)>, Error> {
        let told = |error: DecodeError| self.cell_error(&self.columns(), error);
        let Some(id) = cells.id(0).map_err(told)? else { return Ok(None) };
        let shape = if self.is_geometry() {
            let wkb = cells.bytes(1).map_err(told)?;
            wkb.map(|wkb| Geometry::from_wkb(wkb).map(Shape::Geometry))
        } else {
            let place = cells.double(1).map_err(told)?.zip(cells.double(2).map_err(told)?);
            place.map(|(longitude, latitude)| LonLat::new(longitude, latitude).map(Shape::Point))
        };
        let broken = |reason: GeoError| Error::NoPlace {
            table: self.table.name,
            id,
            column: self.table.columns[usize::from(self.at)].name,
            reason,
        };
        Ok(shape.transpose().map_err(broken)?.map(|shape| (id, shape)))
    }

    /// Names the column of a cell that couldn't be read, of those that were asked for.
    pub(super) fn cell_error(self, asked: &[u16], error: DecodeError) -> Error {
        let at = asked.get(error.at).map_or(usize::MAX, |&at| usize::from(at));
        crate::values::cell_error(self.table, DecodeError { at, ..error })
    }
}
