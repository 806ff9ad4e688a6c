//! Counts, sums, averages and extremes, by group.

use super::{Select, tuple::Joins};
use crate::{
    Database, Error,
    connection::{Connection, Visitor},
    operation::{Failure, Operation, on_settled},
    query::{self, Aggregate, Query},
};
use rust_decimal::Decimal as AnyDecimal;
use std::marker::PhantomData;
use terra_schema::{Cells, Col, Decimal, DecodeError, Row, Scalar};

/// What rows are grouped by: a column, or a tuple of two or three.
pub trait GroupKey<B>: Copy + Send + Sync + 'static {
    /// A group's values of it.
    type Output: Send + 'static;
    /// The columns.
    #[doc(hidden)]
    fn columns(self) -> Vec<usize>;
    /// Reads a group's values, which start at `at`, and moves `at` past them.
    ///
    /// # Errors
    /// When a cell doesn't hold what its column declares.
    #[doc(hidden)]
    fn decode<C: Cells>(cells: &C, at: &mut usize) -> Result<Self::Output, DecodeError>;
}

impl<B: 'static, F: Scalar + Send + 'static> GroupKey<B> for Col<B, F> {
    type Output = F;

    fn columns(self) -> Vec<usize> {
        vec![self.position()]
    }

    fn decode<C: Cells>(cells: &C, at: &mut usize) -> Result<F, DecodeError> {
        let start = *at;
        *at += 1;
        F::decode(cells, start)
    }
}

/// What is computed of each group: one of [`count`], [`sum`], … or a tuple of up to four.
pub trait Aggregates<B>: Copy + Send + Sync + 'static {
    /// What comes out.
    type Output: Send + 'static;
    #[doc(hidden)]
    #[allow(private_interfaces, reason = "how it is spelled is the store's own business")]
    fn aggregates(self) -> Vec<Aggregate>;
    /// Reads what was computed, from `at` on, and moves `at` past it.
    ///
    /// # Errors
    /// When a cell holds something else, or a sum has more digits than the engine keeps.
    #[doc(hidden)]
    fn decode<C: Cells>(cells: &C, at: &mut usize) -> Result<Self::Output, DecodeError>;
}

/// How many rows there are; see [`count`].
#[derive(Clone, Copy)]
pub struct CountRows;

/// Something computed of a column; `W` says what.
pub struct Of<B, F, W> {
    column: Col<B, F>,
    what: PhantomData<fn() -> W>,
}

impl<B, F, W> Clone for Of<B, F, W> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<B, F, W> Copy for Of<B, F, W> {}

const fn of<B, F, W>(column: Col<B, F>) -> Of<B, F, W> {
    Of { column, what: PhantomData }
}

/// Marks a count of values.
pub struct CountValues;
/// Marks a sum.
pub struct SumValues;
/// Marks an average.
pub struct AverageValues;
/// Marks a smallest value.
pub struct MinValue;
/// Marks a greatest value.
pub struct MaxValue;

/// How many rows there are.
pub const fn count() -> CountRows {
    CountRows
}

/// How many rows have a value in the column.
pub const fn count_of<B, F: Scalar>(column: Col<B, F>) -> Of<B, F, CountValues> {
    of(column)
}

/// The sum of the column: exact for decimals and whole numbers; `None` where no row has a value.
pub const fn sum<B, F: Scalar>(column: Col<B, F>) -> Of<B, F, SumValues> {
    of(column)
}

/// The average of the column; `None` where no row has a value.
pub const fn average<B, F: Scalar>(column: Col<B, F>) -> Of<B, F, AverageValues> {
    of(column)
}

/// The smallest value of the column; `None` where no row has a value.
pub const fn min<B, F: Scalar>(column: Col<B, F>) -> Of<B, F, MinValue> {
    of(column)
}

/// The greatest value of the column; `None` where no row has a value.
pub const fn max<B, F: Scalar>(column: Col<B, F>) -> Of<B, F, MaxValue> {
    of(column)
}

/// A type that can be added up, and what its sum is.
#[diagnostic::on_unimplemented(message = "a column of type `{Self}` has no sum or average")]
pub trait Summable: Scalar {
    /// The sum's type.
    type Sum: Send + 'static;
    #[doc(hidden)]
    #[allow(private_interfaces, reason = "how it is spelled is the store's own business")]
    fn aggregate(at: usize) -> Aggregate;
    /// Reads the sum.
    ///
    /// # Errors
    /// When it has more digits than the engine keeps.
    #[doc(hidden)]
    fn decode_sum<C: Cells>(cells: &C, at: usize) -> Result<Option<Self::Sum>, DecodeError>;
}

macro_rules! summable {
    ([$($generics:tt)*] $ty:ty, $sum:ty, |$column:ident| $aggregate:expr, |$cells:ident, $at:ident| $read:expr) => {
        #[allow(private_interfaces, reason = "how it is spelled is the store's own business")]
        impl<$($generics)*> Summable for $ty {
            type Sum = $sum;

            fn aggregate($column: usize) -> Aggregate {
                $aggregate
            }

            fn decode_sum<C: Cells>(
                $cells: &C,
                $at: usize,
            ) -> Result<Option<$sum>, DecodeError> {
                $read
            }
        }
    };
}

summable!([] i32, i64, |at| Aggregate::SumInteger(at), |cells, at| cells.big_int(at));
summable!([] i64, i64, |at| Aggregate::SumInteger(at), |cells, at| cells.big_int(at));
summable!([] f64, f64, |at| Aggregate::SumDouble(at), |cells, at| cells.double(at));
summable!(
    [const P: u8, const S: u8] Decimal<P, S>, AnyDecimal,
    |at| Aggregate::SumDecimal(at, S),
    |cells, at| Ok(cells.big_int(at)?.map(|mantissa| AnyDecimal::new(mantissa, u32::from(S))))
);

macro_rules! aggregates {
    ([$($generics:tt)*] $ty:ty, $output:ty, |$own:ident| $aggregate:expr, |$cells:ident, $at:ident| $read:expr) => {
        #[allow(private_interfaces, reason = "how it is spelled is the store's own business")]
        impl<$($generics)*> Aggregates<B> for $ty {
            type Output = $output;

            fn aggregates(self) -> Vec<Aggregate> {
                let $own = self;
                vec![$aggregate]
            }

            fn decode<C: Cells>($cells: &C, at: &mut usize) -> Result<$output, DecodeError> {
                let $at = *at;
                *at += 1;
                $read
            }
        }
    };
}

aggregates!(
    [B: 'static] CountRows, u64,
    |_own| Aggregate::Count,
    |cells, at| Ok(cells.big_int(at)?.unwrap_or(0).unsigned_abs())
);
aggregates!(
    [B: 'static, F: Scalar + 'static] Of<B, F, CountValues>, u64,
    |own| Aggregate::CountOf(own.column.position()),
    |cells, at| Ok(cells.big_int(at)?.unwrap_or(0).unsigned_abs())
);
aggregates!(
    [B: 'static, F: Scalar<Base: Summable> + 'static] Of<B, F, SumValues>,
    Option<<F::Base as Summable>::Sum>,
    |own| F::Base::aggregate(own.column.position()),
    |cells, at| F::Base::decode_sum(cells, at)
);
aggregates!(
    [B: 'static, F: Scalar<Base: Summable> + 'static] Of<B, F, AverageValues>, Option<f64>,
    |own| Aggregate::Average(own.column.position()),
    |cells, at| cells.double(at)
);
aggregates!(
    [B: 'static, F: Scalar<Base: terra_schema::field::ReadScalar + Send + 'static> + 'static]
    Of<B, F, MinValue>, Option<F::Base>,
    |own| Aggregate::Extreme(own.column.position(), false),
    |cells, at| terra_schema::field::ReadScalar::read(cells, at)
);
aggregates!(
    [B: 'static, F: Scalar<Base: terra_schema::field::ReadScalar + Send + 'static> + 'static]
    Of<B, F, MaxValue>, Option<F::Base>,
    |own| Aggregate::Extreme(own.column.position(), true),
    |cells, at| terra_schema::field::ReadScalar::read(cells, at)
);

macro_rules! tuples {
    ($($part:ident $at:tt),+) => {
        #[allow(private_interfaces, reason = "how it is spelled is the store's own business")]
        impl<B: 'static, $($part: Aggregates<B>),+> Aggregates<B> for ($($part,)+) {
            type Output = ($($part::Output,)+);

            fn aggregates(self) -> Vec<Aggregate> {
                let mut all = Vec::new();
                $(all.extend(self.$at.aggregates());)+
                all
            }

            fn decode<C: Cells>(cells: &C, at: &mut usize) -> Result<Self::Output, DecodeError> {
                Ok(($($part::decode(cells, at)?,)+))
            }
        }
    };
}

tuples!(A 0, B1 1);
tuples!(A 0, B1 1, C1 2);
tuples!(A 0, B1 1, C1 2, D1 3);

macro_rules! key_tuples {
    ($($part:ident $at:tt),+) => {
        impl<B: 'static, $($part: GroupKey<B>),+> GroupKey<B> for ($($part,)+) {
            type Output = ($($part::Output,)+);

            fn columns(self) -> Vec<usize> {
                let mut all = Vec::new();
                $(all.extend(self.$at.columns());)+
                all
            }

            fn decode<C: Cells>(cells: &C, at: &mut usize) -> Result<Self::Output, DecodeError> {
                Ok(($($part::decode(cells, at)?,)+))
            }
        }
    };
}

key_tuples!(A 0, B1 1);
key_tuples!(A 0, B1 1, C1 2);

/// A question by group.
#[must_use = "nothing is asked before aggregate()"]
pub struct Groups<'d, D: ?Sized, B, K> {
    database: &'d D,
    query: Query,
    key: K,
    row: PhantomData<fn() -> B>,
}

impl<'d, D: Database + ?Sized, B: Row, J: Joins<B>> Select<'d, D, B, J> {
    /// Groups the rows by a column, or by a tuple of two or three; all rows, whatever the page.
    pub fn group_by<K: GroupKey<B>>(self, key: K) -> Groups<'d, D, B, K> {
        Groups { database: self.database, query: self.query, key, row: PhantomData }
    }

    /// Computes something of all rows together, whatever the page.
    ///
    /// # Errors
    /// When the database can't answer.
    pub async fn aggregate<A: Aggregates<B>>(self, aggregates: A) -> Result<A::Output, Error> {
        let grouped =
            Grouped::<B, (), A> { query: self.query, key: (), aggregates, row: PhantomData };
        let mut rows = self.database.perform(grouped).await?;
        let missing = || Error::Decode {
            table: B::NAME,
            column: "aggregate".to_owned(),
            reason: "no answer".to_owned(),
        };
        rows.pop().map(|((), row)| row).ok_or_else(missing)
    }
}

impl<D: Database + ?Sized, B: Row, K: GroupKey<B>> Groups<'_, D, B, K> {
    /// The groups in the order of their keys, each with what is computed of it.
    ///
    /// # Errors
    /// When the database can't answer.
    #[allow(clippy::type_complexity, reason = "a name for the pairs would say less")]
    pub fn aggregate<A: Aggregates<B>>(
        self,
        aggregates: A,
    ) -> impl Future<Output = Result<Vec<(K::Output, A::Output)>, Error>> + Send {
        self.database.perform(Grouped::<B, K, A> {
            query: self.query,
            key: self.key,
            aggregates,
            row: PhantomData,
        })
    }
}

impl<B> GroupKey<B> for () {
    type Output = ();

    fn columns(self) -> Vec<usize> {
        Vec::new()
    }

    fn decode<C: Cells>(_: &C, _: &mut usize) -> Result<(), DecodeError> {
        Ok(())
    }
}

struct Grouped<B, K, A> {
    query: Query,
    key: K,
    aggregates: A,
    row: PhantomData<fn() -> B>,
}

impl<B: Row, K: GroupKey<B>, A: Aggregates<B>> Operation for Grouped<B, K, A> {
    type Output = Vec<(K::Output, A::Output)>;

    const WRITES: bool = false;

    async fn perform<'a>(
        &'a self,
        connection: &'a mut Connection,
    ) -> Result<Self::Output, Failure> {
        let keys = self.key.columns();
        let aggregates = self.aggregates.aggregates();
        on_settled(connection, &self.query, move |connection, query| {
            Box::pin(async move {
                let groups = query::aggregate(connection.dialect(), query, &keys, &aggregates)?;
                let mut found = GroupRows::<B, K, A> { rows: Vec::new(), row: PhantomData };
                connection.visit(&groups.sql, &groups.parameters, &mut found).await?;
                Ok(found.rows)
            })
        })
        .await
    }
}

struct GroupRows<B, K: GroupKey<B>, A: Aggregates<B>> {
    rows: Vec<(K::Output, A::Output)>,
    row: PhantomData<fn() -> B>,
}

impl<B: Row, K: GroupKey<B>, A: Aggregates<B>> Visitor for GroupRows<B, K, A> {
    fn row<C: Cells>(&mut self, cells: &C) -> Result<(), Error> {
        let mut at = 0;
        let unreadable = |error: DecodeError| Error::Decode {
            table: B::NAME,
            column: format!("aggregate {}", error.at),
            reason: error.reason,
        };
        let key = K::decode(cells, &mut at).map_err(unreadable)?;
        self.rows.push((key, A::decode(cells, &mut at).map_err(unreadable)?));
        Ok(())
    }
}
