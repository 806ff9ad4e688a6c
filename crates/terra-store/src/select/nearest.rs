//! Joins by distance: the rows nearest to each row of a page, by the index of the joined table's
//! cells.

use super::{
    join::{Attach, narrowed},
    joined::{CHUNK, Failed, Joined, decode_at},
};
use crate::{
    Error,
    connection::{Connection, Visitor},
    error::Fault,
    operation::{Near, nearest_of_each},
    query::{self, Query},
};
use std::{collections::HashMap, marker::PhantomData};
use terra_geo::{Km, LonLat};
use terra_schema::{
    Cells, Filter, Located, Row, Value,
    filter::{ColumnRef, Expr},
    scalar::Uuid,
};

/// The nearest row, or rows, of `T`; see [`nearest`] and [`nearest_many`].
pub struct NearestJoin<T, const MANY: bool> {
    count: usize,
    within: Option<Km>,
    filter: Option<Expr>,
    marker: PhantomData<fn() -> T>,
}

/// The row of `T` that is nearest to each row, by great-circle distance and, where two are
/// equally near, by id. Rows without a position are near to nothing.
pub fn nearest<T: Located>() -> NearestJoin<T, false> {
    NearestJoin { count: 1, within: None, filter: None, marker: PhantomData }
}

/// Up to `count` rows of `T` that are nearest to each row, the nearest first.
pub fn nearest_many<T: Located>(count: usize) -> NearestJoin<T, true> {
    NearestJoin { count, within: None, filter: None, marker: PhantomData }
}

impl<T: Located, const MANY: bool> NearestJoin<T, MANY> {
    /// Joins only rows at most this far away.
    pub fn within(mut self, distance: Km) -> Self {
        self.within = Some(distance);
        self
    }

    /// Joins only rows that meet `filter`.
    pub fn filter(mut self, filter: Filter<T>) -> Self {
        self.filter = narrowed(self.filter, filter.into_expr());
        self
    }

    fn search<B: Located>(self) -> Search<B> {
        Search {
            count: self.count,
            within: self.within,
            filter: self.filter,
            location: B::location,
        }
    }
}

/// What is looked for around each row of `B`.
struct Search<B> {
    count: usize,
    within: Option<Km>,
    filter: Option<Expr>,
    location: fn(&B) -> Option<LonLat>,
}

impl<B> Clone for Search<B> {
    fn clone(&self) -> Self {
        Self { filter: self.filter.clone(), ..*self }
    }
}

/// Perhaps the row of `T` that is nearest to a row of `B`.
pub struct Nearest<B, T> {
    search: Search<B>,
    marker: PhantomData<fn() -> T>,
}

/// The rows of `T` that are nearest to a row of `B`.
pub struct NearestMany<B, T> {
    search: Search<B>,
    marker: PhantomData<fn() -> T>,
}

impl<B, T> Clone for Nearest<B, T> {
    fn clone(&self) -> Self {
        Self { search: self.search.clone(), marker: PhantomData }
    }
}

impl<B, T> Clone for NearestMany<B, T> {
    fn clone(&self) -> Self {
        Self { search: self.search.clone(), marker: PhantomData }
    }
}

#[allow(private_interfaces, reason = "the query is the store's own business")]
impl<B: Located, J, T: Located> Attach<B, J, ()> for NearestJoin<T, false> {
    type Joined = Nearest<B, T>;

    fn attach(self, _: &mut Query, _: &J) -> Nearest<B, T> {
        Nearest { search: self.search(), marker: PhantomData }
    }
}

#[allow(private_interfaces, reason = "the query is the store's own business")]
impl<B: Located, J, T: Located> Attach<B, J, ()> for NearestJoin<T, true> {
    type Joined = NearestMany<B, T>;

    fn attach(self, _: &mut Query, _: &J) -> NearestMany<B, T> {
        NearestMany { search: self.search(), marker: PhantomData }
    }
}

impl<B: Located, T: Located> Joined<B> for Nearest<B, T> {
    type Item = Option<T>;

    const FILLS: bool = true;

    fn decode<C: Cells>(&self, _: &C, _: &mut usize) -> Result<Option<T>, Error> {
        Ok(None)
    }

    async fn fill<'a>(
        &'a self,
        connection: &'a mut Connection,
        bases: Vec<&'a B>,
        items: Vec<&'a mut Option<T>>,
    ) -> Result<(), Failed> {
        let found = self.search.find::<T>(connection, bases).await?;
        for (item, rows) in items.into_iter().zip(found) {
            *item = rows.into_iter().next();
        }
        Ok(())
    }
}

impl<B: Located, T: Located> Joined<B> for NearestMany<B, T> {
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
        let found = self.search.find::<T>(connection, bases).await?;
        for (item, rows) in items.into_iter().zip(found) {
            *item = rows;
        }
        Ok(())
    }
}

impl<B: Located> Search<B> {
    /// The nearest rows of each base.
    async fn find<T: Located>(
        &self,
        connection: &mut Connection,
        bases: Vec<&B>,
    ) -> Result<Vec<Vec<T>>, Fault> {
        let mut query = Query::of(T::table());
        query.filter.clone_from(&self.filter);
        let places: Vec<_> = bases.into_iter().map(|base| (self.location)(base)).collect();
        let known: Vec<LonLat> = places.iter().copied().flatten().collect();
        let ranks = nearest_of_each(connection, &query, &known, self.count, self.within).await?;
        let mut rows = rows_of(connection, ranks).await?.into_iter();
        let found = places.into_iter();
        Ok(found.map(|place| place.and_then(|_| rows.next()).unwrap_or_default()).collect())
    }
}

/// The rows of each ranking, in its order.
pub(super) async fn rows_of<T: Row>(
    connection: &mut Connection,
    ranks: Vec<Vec<Near>>,
) -> Result<Vec<Vec<T>>, Fault> {
    let mut wanted: Vec<Uuid> = ranks.iter().flatten().map(|near| near.id).collect();
    wanted.sort_unstable();
    wanted.dedup();
    let wanted: Vec<Value> = wanted.into_iter().map(Value::Id).collect();
    let mut rows = ById::<T>(HashMap::new());
    for ids in wanted.chunks(CHUNK) {
        let mut query = Query::of(T::table());
        query.narrow(Expr::In(ColumnRef { source: 0, at: 0 }, ids.to_vec()));
        let select = query::select(connection.dialect(), &query)?;
        connection.visit(&select.sql, &select.parameters, &mut rows).await?;
    }
    let of_rank = |rank: Vec<Near>| {
        rank.into_iter().filter_map(|near| rows.0.get(&near.id).cloned()).collect()
    };
    Ok(ranks.into_iter().map(of_rank).collect())
}

struct ById<T>(HashMap<Uuid, T>);

impl<T: Row> Visitor for ById<T> {
    fn row<C: Cells>(&mut self, cells: &C) -> Result<(), Error> {
        let row: T = decode_at(cells, 0)?;
        self.0.insert(row.id().uuid(), row);
        Ok(())
    }
}
