//! How many rows lie around each row, and which of them is the nearest.

use super::{
    join::{Attach, narrowed},
    joined::{Failed, Joined},
    nearest::rows_of,
};
use crate::{
    Error,
    connection::Connection,
    error::Fault,
    operation::{Near, count_of_each},
    query::Query,
};
use std::marker::PhantomData;
use terra_geo::{Km, LonLat};
use terra_schema::{Cells, Filter, Located, filter::Expr};

/// How many rows of `T` are near; see [`count_within`].
pub struct CountJoin<T> {
    within: Km,
    filter: Option<Expr>,
    marker: PhantomData<fn() -> T>,
}

/// The number of rows of `T` that are at most so far away from each row, by great-circle
/// distance. Around a row without a position there are none.
pub fn count_within<T: Located>(distance: Km) -> CountJoin<T> {
    CountJoin { within: distance, filter: None, marker: PhantomData }
}

impl<T: Located> CountJoin<T> {
    /// Counts only rows that meet `filter`.
    pub fn filter(mut self, filter: Filter<T>) -> Self {
        self.filter = narrowed(self.filter, filter.into_expr());
        self
    }
}

/// The nearest row of `T`, and how many are near; see [`nearest_and_count`].
pub struct NearestCountJoin<T> {
    count: CountJoin<T>,
}

/// What [`super::nearest`] within a distance and [`count_within`] of it tell, in one pass over the
/// joined table.
pub fn nearest_and_count<T: Located>(distance: Km) -> NearestCountJoin<T> {
    NearestCountJoin { count: count_within(distance) }
}

impl<T: Located> NearestCountJoin<T> {
    /// Joins and counts only rows that meet `filter`.
    pub fn filter(mut self, filter: Filter<T>) -> Self {
        self.count = self.count.filter(filter);
        self
    }
}

/// The number of rows of `T` around a row of `B`.
pub struct Counted<B, T> {
    within: Km,
    filter: Option<Expr>,
    location: fn(&B) -> Option<LonLat>,
    marker: PhantomData<fn() -> T>,
}

impl<B, T> Clone for Counted<B, T> {
    fn clone(&self) -> Self {
        Self { filter: self.filter.clone(), ..*self }
    }
}

/// Perhaps the nearest row of `T` around a row of `B`, and the number of them.
pub struct NearestCounted<B, T> {
    counted: Counted<B, T>,
}

impl<B, T> Clone for NearestCounted<B, T> {
    fn clone(&self) -> Self {
        Self { counted: self.counted.clone() }
    }
}

#[allow(private_interfaces, reason = "the query is the store's own business")]
impl<B: Located, J, T: Located> Attach<B, J, ()> for CountJoin<T> {
    type Joined = Counted<B, T>;

    fn attach(self, _: &mut Query, _: &J) -> Counted<B, T> {
        let Self { within, filter, .. } = self;
        Counted { within, filter, location: B::location, marker: PhantomData }
    }
}

#[allow(private_interfaces, reason = "the query is the store's own business")]
impl<B: Located, J, T: Located> Attach<B, J, ()> for NearestCountJoin<T> {
    type Joined = NearestCounted<B, T>;

    fn attach(self, query: &mut Query, joined: &J) -> NearestCounted<B, T> {
        NearestCounted { counted: self.count.attach(query, joined) }
    }
}

impl<B: Located, T: Located> Joined<B> for Counted<B, T> {
    type Item = u64;

    const FILLS: bool = true;

    fn decode<C: Cells>(&self, _: &C, _: &mut usize) -> Result<u64, Error> {
        Ok(0)
    }

    async fn fill<'a>(
        &'a self,
        connection: &'a mut Connection,
        bases: Vec<&'a B>,
        items: Vec<&'a mut u64>,
    ) -> Result<(), Failed> {
        let (places, counts) = self.located(bases, items);
        let found = self.find(connection, &places, 0).await?;
        for (count, (_, found)) in counts.into_iter().zip(found) {
            *count = found;
        }
        Ok(())
    }
}

impl<B: Located, T: Located> Joined<B> for NearestCounted<B, T> {
    type Item = (Option<T>, u64);

    const FILLS: bool = true;

    fn decode<C: Cells>(&self, _: &C, _: &mut usize) -> Result<Self::Item, Error> {
        Ok((None, 0))
    }

    async fn fill<'a>(
        &'a self,
        connection: &'a mut Connection,
        bases: Vec<&'a B>,
        items: Vec<&'a mut Self::Item>,
    ) -> Result<(), Failed> {
        let (places, items) = self.counted.located(bases, items);
        let found = self.counted.find(connection, &places, 1).await?;
        let (nearest, counts): (Vec<_>, Vec<_>) = found.into_iter().unzip();
        let rows = rows_of::<T>(connection, nearest).await?;
        for ((item, row), count) in items.into_iter().zip(rows).zip(counts) {
            *item = (row.into_iter().next(), count);
        }
        Ok(())
    }
}

impl<B: Located, T: Located> Counted<B, T> {
    /// The places of those that have one, with what is to be found there.
    fn located<I>(&self, bases: Vec<&B>, items: Vec<I>) -> (Vec<LonLat>, Vec<I>) {
        let places = bases.into_iter().map(|base| (self.location)(base));
        places.zip(items).filter_map(|(place, item)| Some((place?, item))).unzip()
    }

    /// So many of the nearest rows around each place, and how many there are.
    async fn find(
        &self,
        connection: &mut Connection,
        places: &[LonLat],
        nearest: usize,
    ) -> Result<Vec<(Vec<Near>, u64)>, Fault> {
        let mut query = Query::of(T::table());
        query.filter.clone_from(&self.filter);
        count_of_each(connection, &query, places, self.within, nearest).await
    }
}
