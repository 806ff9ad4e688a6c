//! What is done with each row of a result.

use crate::Error;
use terra_schema::{Cells, DecodeError, Row};

/// Takes the rows of a result one by one, from either engine.
pub(crate) trait Visitor: Send {
    /// Whether the result has one row at the most, so that nothing need be asked after the first.
    const IS_SINGLE: bool = false;

    fn row<C: Cells>(&mut self, cells: &C) -> Result<(), Error>;
}

/// Collects what `decode` makes of each row.
pub(crate) struct Decoded<T> {
    pub(crate) rows: Vec<T>,
}

impl<T> Decoded<T> {
    pub(crate) fn new() -> Self {
        Self { rows: Vec::new() }
    }
}

impl<T: Row> Visitor for Decoded<T> {
    fn row<C: Cells>(&mut self, cells: &C) -> Result<(), Error> {
        self.rows.push(T::decode(cells, 0).map_err(decode_error::<T>)?);
        Ok(())
    }
}

/// Takes what `decode` makes of the row of a result that has one at the most.
pub(crate) struct Single<T>(pub(crate) Option<T>);

impl<T: Row> Visitor for Single<T> {
    const IS_SINGLE: bool = true;

    fn row<C: Cells>(&mut self, cells: &C) -> Result<(), Error> {
        self.0 = Some(T::decode(cells, 0).map_err(decode_error::<T>)?);
        Ok(())
    }
}

/// Names the table and column of a cell that couldn't be read, for rows that start at cell 0.
pub(crate) fn decode_error<T: Row>(error: DecodeError) -> Error {
    let table = T::table();
    let column = table.columns.get(error.at).map_or("?", |column| column.name);
    Error::Decode { table: table.name, column: column.to_owned(), reason: error.reason }
}
