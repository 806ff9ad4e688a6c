//! How many rows lie around each row.

use super::{
    join::{Attach, narrowed},
    joined::{Failed, Joined},
};
use crate::{Error, connection::Connection, operation::count_of_each, query::Query};
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

#[allow(private_interfaces, reason = "the query is the store's own business")]
impl<B: Located, J, T: Located> Attach<B, J, ()> for CountJoin<T> {
    type Joined = Counted<B, T>;

    fn attach(self, _: &mut Query, _: &J) -> Counted<B, T> {
        let Self { within, filter, .. } = self;
        Counted { within, filter, location: B::location, marker: PhantomData }
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
        let places = bases.into_iter().map(|base| (self.location)(base));
        let (places, counts): (Vec<LonLat>, Vec<&mut u64>) =
            places.zip(items).filter_map(|(place, count)| Some((place?, count))).unzip();
        let mut query = Query::of(T::table());
        query.filter.clone_from(&self.filter);
        let found = count_of_each(connection, &query, &places, self.within).await?;
        for (count, found) in counts.into_iter().zip(found) {
            *count = found;
        }
        Ok(())
    }
}
