//! What is done with each row of a result.

use crate::Error;
use terra_schema::{Cells, DecodeError, Row};

/// Takes the rows of a result one by one, from either engine.
pub(crate) trait Visitor: Send {
    fn row<C: Cells>(&mut self, cells: &C) -> Result<(), Error>;

    /// Whether it has seen enough, which is asked after each row. SQLite looks for no other row
    /// then. A server has sent what is left of the result, or will, and answers what is asked next
    /// after that: where this may be much, a LIMIT must bound it.
    fn is_done(&self) -> bool {
        false
    }

    /// Whether it has worked so long on the last row that others should have a turn before the
    /// next.
    fn is_tired(&self) -> bool {
        false
    }

    /// Whether it has as much as it may keep, and hands it on before the next row.
    fn is_laden(&self) -> bool {
        false
    }

    /// Hands on what it has, and waits for room where there is none.
    fn unload(&mut self) -> impl Future<Output = Result<(), Error>> + Send {
        std::future::ready(Ok(()))
    }

    /// As [`Self::unload`], on a thread that may block.
    fn unload_blocking(&mut self) -> Result<(), Error> {
        Ok(())
    }
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
    fn row<C: Cells>(&mut self, cells: &C) -> Result<(), Error> {
        self.0 = Some(T::decode(cells, 0).map_err(decode_error::<T>)?);
        Ok(())
    }

    fn is_done(&self) -> bool {
        self.0.is_some()
    }
}

/// Names the table and column of a cell that couldn't be read, for rows that start at cell 0.
pub(crate) fn decode_error<T: Row>(error: DecodeError) -> Error {
    let table = T::table();
    let column = table.columns.get(error.at).map_or("?", |column| column.name);
    Error::Decode { table: table.name, column: column.to_owned(), reason: error.reason }
}
