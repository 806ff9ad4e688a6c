//! What joins give: one row, perhaps one, or several.

use crate::{
    Error,
    connection::{Connection, Visitor},
    error::Fault,
    operation::settled,
    query::{self, Query},
    values::cell_error,
};
use std::{collections::HashMap, future::Future, marker::PhantomData};
use terra_schema::{
    Cells, DecodeError, Row, Value,
    filter::{ColumnRef, Expr, OrderBy},
    scalar::Uuid,
};

/// How many keys are asked for in one statement.
pub(super) const CHUNK: usize = 10_000;

/// One join of a query on `B`.
pub trait Joined<B: Row>: Clone + Send + Sync + 'static {
    /// What it adds to each row.
    type Item: Send + 'static;

    /// Whether it takes statements of its own.
    const FILLS: bool;

    /// Reads its part of a result's row, which starts at `at`, and moves `at` past it.
    ///
    /// # Errors
    /// When a cell doesn't hold what its column declares.
    fn decode<C: Cells>(&self, cells: &C, at: &mut usize) -> Result<Self::Item, Error>;

    /// Fills in what takes statements of its own.
    #[doc(hidden)]
    fn fill<'a>(
        &'a self,
        connection: &'a mut Connection,
        bases: Vec<&'a B>,
        items: Vec<&'a mut Self::Item>,
    ) -> impl Future<Output = Result<(), Failed>> + Send + 'a {
        let _ = (connection, bases, items);
        async { Ok(()) }
    }
}

/// A join within the main statement, whose columns filters and orders may name as `Name`.
pub trait SqlJoined {
    /// The table, or another name for it.
    type Name;

    /// Its number among the statement's tables.
    fn source(&self) -> u8;
}

/// A failure inside a join.
#[doc(hidden)]
#[derive(Debug)]
pub struct Failed(pub(crate) Fault);

impl From<Fault> for Failed {
    fn from(fault: Fault) -> Self {
        Self(fault)
    }
}

impl From<Error> for Failed {
    fn from(error: Error) -> Self {
        Self(error.into())
    }
}

impl From<Failed> for Fault {
    fn from(failed: Failed) -> Self {
        failed.0
    }
}

/// Perhaps a row of `T`.
pub struct One<T, N = T> {
    pub(super) source: u8,
    pub(super) marker: PhantomData<fn() -> (T, N)>,
}

/// A row of `T`; rows without one are left out.
pub struct Only<T, N = T> {
    pub(super) source: u8,
    pub(super) marker: PhantomData<fn() -> (T, N)>,
}

impl<T, N> Clone for One<T, N> {
    fn clone(&self) -> Self {
        Self { source: self.source, marker: PhantomData }
    }
}

impl<T, N> Clone for Only<T, N> {
    fn clone(&self) -> Self {
        Self { source: self.source, marker: PhantomData }
    }
}

impl<T, N> SqlJoined for One<T, N> {
    type Name = N;

    fn source(&self) -> u8 {
        self.source
    }
}

impl<T, N> SqlJoined for Only<T, N> {
    type Name = N;

    fn source(&self) -> u8 {
        self.source
    }
}

impl<B: Row, T: Row, N: 'static> Joined<B> for One<T, N> {
    type Item = Option<T>;

    const FILLS: bool = false;

    fn decode<C: Cells>(&self, cells: &C, at: &mut usize) -> Result<Option<T>, Error> {
        let start = advance::<T>(at);
        // Without a joined row all its cells are NULL, the key's too.
        match cells.id(start).map_err(|error| located::<T>(error, start))? {
            Some(_) => decode_at(cells, start).map(Some),
            None => Ok(None),
        }
    }
}

impl<B: Row, T: Row, N: 'static> Joined<B> for Only<T, N> {
    type Item = T;

    const FILLS: bool = false;

    fn decode<C: Cells>(&self, cells: &C, at: &mut usize) -> Result<T, Error> {
        decode_at(cells, advance::<T>(at))
    }
}

fn advance<T: Row>(at: &mut usize) -> usize {
    let start = *at;
    *at += T::table().columns.len();
    start
}

/// Decodes the row that starts at `start`.
pub(super) fn decode_at<T: Row, C: Cells>(cells: &C, start: usize) -> Result<T, Error> {
    T::decode(cells, start).map_err(|error| located::<T>(error, start))
}

fn located<T: Row>(error: DecodeError, start: usize) -> Error {
    let at = error.at.saturating_sub(start);
    cell_error(T::table(), DecodeError { at, ..error })
}

/// All rows of `T` that point to the row by the column `at`, in one more statement for all rows.
pub struct Many<T> {
    pub(super) at: usize,
    pub(super) filter: Option<Expr>,
    pub(super) order: Vec<OrderBy>,
    pub(super) marker: PhantomData<fn() -> T>,
}

impl<T> Clone for Many<T> {
    fn clone(&self) -> Self {
        Self {
            at: self.at,
            filter: self.filter.clone(),
            order: self.order.clone(),
            marker: PhantomData,
        }
    }
}

impl<B: Row, T: Row> Joined<B> for Many<T> {
    type Item = Vec<T>;

    const FILLS: bool = true;

    fn decode<C: Cells>(&self, _: &C, _: &mut usize) -> Result<Vec<T>, Error> {
        Ok(Vec::new())
    }

    async fn fill<'a>(
        &'a self,
        connection: &'a mut Connection,
        bases: Vec<&'a B>,
        items: Vec<&'a mut Vec<T>>,
    ) -> Result<(), Failed> {
        let mut places: HashMap<Uuid, Vec<usize>> = HashMap::new();
        for (place, base) in bases.iter().enumerate() {
            places.entry(base.id().uuid()).or_default().push(place);
        }
        let mut grouped = Grouped { at: self.at, places, items };
        let keys: Vec<Value> = grouped.places.keys().copied().map(Value::Id).collect();
        for keys in keys.chunks(CHUNK) {
            let mut query = Query::of(T::table());
            let column = ColumnRef { source: 0, at: self.at as u16 };
            query.narrow(Expr::In(column, keys.to_vec()));
            if let Some(filter) = &self.filter {
                query.narrow(filter.clone());
            }
            query.order.clone_from(&self.order);
            query.order = query.total_order();
            let query = settled(connection, &query).await?;
            let select = query::select(connection.dialect(), &query)?;
            connection.visit(&select.sql, &select.parameters, &mut grouped).await?;
        }
        Ok(())
    }
}

/// Hands each row to the rows it points to.
struct Grouped<'a, T> {
    at: usize,
    places: HashMap<Uuid, Vec<usize>>,
    items: Vec<&'a mut Vec<T>>,
}

impl<T: Row> Visitor for Grouped<'_, T> {
    fn row<C: Cells>(&mut self, cells: &C) -> Result<(), Error> {
        let row: T = decode_at(cells, 0)?;
        let key = cells.id(self.at).map_err(|error| located::<T>(error, 0))?;
        for &place in key.and_then(|key| self.places.get(&key)).into_iter().flatten() {
            self.items[place].push(row.clone());
        }
        Ok(())
    }
}
