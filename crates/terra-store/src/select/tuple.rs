//! Zero to five joins together, and which of a query's tables a filter is about.

use super::joined::{Failed, Joined, SqlJoined, decode_at};
use crate::{Error, connection::Connection};
use std::future::Future;
use terra_schema::{Cells, Row};

/// The joins of a query on `B`: a tuple of up to five.
pub trait Joins<B: Row>: Clone + Send + Sync + 'static {
    /// A row of the result: the row of `B` alone, or a tuple of it and what is joined to it.
    type Output: Send + 'static;

    /// Whether any join takes statements of its own.
    const FILLS: bool;

    /// Reads a row.
    ///
    /// # Errors
    /// When a cell doesn't hold what its column declares.
    fn decode<C: Cells>(&self, cells: &C) -> Result<Self::Output, Error>;

    /// The row of `B` in a row of the result.
    fn base(output: &Self::Output) -> &B;

    /// Fills in what takes statements of its own.
    #[doc(hidden)]
    fn fill<'a>(
        &'a self,
        connection: &'a mut Connection,
        rows: &'a mut [Self::Output],
    ) -> impl Future<Output = Result<(), Failed>> + Send + 'a;
}

/// The tuple with one more join at its end.
#[diagnostic::on_unimplemented(
    message = "a query joins at most five tables to the first",
    note = "ask two queries, or leave a join out"
)]
pub trait Push<Next> {
    /// The longer tuple.
    type Pushed;

    /// Adds the join.
    fn push(self, next: Next) -> Self::Pushed;
}

/// Joins through which the table, or name, `X` is in a query on `B`.
#[diagnostic::on_unimplemented(
    message = "`{X}` is not among the tables of this query on `{B}`",
    label = "not a table of this query",
    note = "join it first with related(), parent() or child(); rows joined by nearest() and \
            related_many() are filtered in the join itself"
)]
pub trait Sources<B, X, At> {
    /// The number of its table in the statement.
    fn source(&self) -> u8;
}

/// Marks the table selected from.
pub struct AtBase;

/// Marks the join number `N`.
pub struct AtJoin<const N: usize>;

impl<B, J> Sources<B, B, AtBase> for J {
    fn source(&self) -> u8 {
        0
    }
}
impl<B: Row> Joins<B> for () {
    type Output = B;

    const FILLS: bool = false;

    fn decode<C: Cells>(&self, cells: &C) -> Result<B, Error> {
        decode_at(cells, 0)
    }

    fn base(output: &B) -> &B {
        output
    }

    async fn fill<'a>(&'a self, _: &'a mut Connection, _: &'a mut [B]) -> Result<(), Failed> {
        Ok(())
    }
}

impl<Next> Push<Next> for () {
    type Pushed = (Next,);

    fn push(self, next: Next) -> (Next,) {
        (next,)
    }
}

macro_rules! joins {
    ($($join:ident $at:tt $place:tt),+) => {
        impl<B: Row, $($join: Joined<B>),+> Joins<B> for ($($join,)+) {
            type Output = (B, $($join::Item),+);

            const FILLS: bool = $($join::FILLS)||+;

            fn decode<C: Cells>(&self, cells: &C) -> Result<Self::Output, Error> {
                let mut at = B::table().columns.len();
                Ok((decode_at(cells, 0)?, $(self.$at.decode(cells, &mut at)?),+))
            }

            fn base(output: &Self::Output) -> &B {
                &output.0
            }

            async fn fill<'a>(
                &'a self,
                connection: &'a mut Connection,
                rows: &'a mut [Self::Output],
            ) -> Result<(), Failed> {
                $(
                    if $join::FILLS {
                        let (bases, items) =
                            rows.iter_mut().map(|row| (&row.0, &mut row.$place)).unzip();
                        self.$at.fill(connection, bases, items).await?;
                    }
                )+
                Ok(())
            }
        }
    };
}

joins!(J0 0 1);
joins!(J0 0 1, J1 1 2);
joins!(J0 0 1, J1 1 2, J2 2 3);
joins!(J0 0 1, J1 1 2, J2 2 3, J3 3 4);
joins!(J0 0 1, J1 1 2, J2 2 3, J3 3 4, J4 4 5);

macro_rules! push {
    ($($join:ident $at:tt),+) => {
        impl<$($join,)+ Next> Push<Next> for ($($join,)+) {
            type Pushed = ($($join,)+ Next);

            fn push(self, next: Next) -> Self::Pushed {
                ($(self.$at,)+ next)
            }
        }
    };
}

push!(J0 0);
push!(J0 0, J1 1);
push!(J0 0, J1 1, J2 2);
push!(J0 0, J1 1, J2 2, J3 3);

macro_rules! source {
    ([$($join:ident),+] $own:ident $at:tt) => {
        impl<B, X, $($join),+> Sources<B, X, AtJoin<$at>> for ($($join,)+)
        where
            $own: SqlJoined<Name = X>,
        {
            fn source(&self) -> u8 {
                self.$at.source()
            }
        }
    };
}

source!([J0] J0 0);
source!([J0, J1] J0 0);
source!([J0, J1] J1 1);
source!([J0, J1, J2] J0 0);
source!([J0, J1, J2] J1 1);
source!([J0, J1, J2] J2 2);
source!([J0, J1, J2, J3] J0 0);
source!([J0, J1, J2, J3] J1 1);
source!([J0, J1, J2, J3] J2 2);
source!([J0, J1, J2, J3] J3 3);
source!([J0, J1, J2, J3, J4] J0 0);
source!([J0, J1, J2, J3, J4] J1 1);
source!([J0, J1, J2, J3, J4] J2 2);
source!([J0, J1, J2, J3, J4] J3 3);
source!([J0, J1, J2, J3, J4] J4 4);
