//! Typed questions: rows of one table, joined to rows of up to five others.

mod aggregate;
mod counted;
mod join;
mod joined;
mod nearest;
mod tuple;

pub use aggregate::{Aggregates, GroupKey, Groups, average, count, count_of, max, min, sum};
pub use counted::{
    CountJoin, Counted, NearestCountJoin, NearestCounted, count_within, nearest_and_count,
};
pub use join::{
    Attach, Child, Children, Inner, KeyField, Parent, Relation, RelationMany, child, children,
    parent, related, related_many,
};
pub use joined::{Joined, Many, One, Only, SqlJoined};
pub use nearest::{Nearest, NearestJoin, NearestMany, nearest, nearest_many};
pub use tuple::{AtBase, AtJoin, Joins, Push, Sources};

use crate::{
    Database, Error,
    connection::{Connection, Visitor},
    operation::{Count, Counting, Failure, Matched, Matches, Operation, Positions, visit_rows},
    query::Query,
    store::token,
};
use std::marker::PhantomData;
use terra_geo::LonLat;
use terra_schema::{
    Cells, Filter, Id, Located, Order, Row, Value,
    filter::{Expr, OrderBy},
};

/// A question about rows of `B` and what is joined to them; nothing is asked before `all`,
/// `first`, `page` or `count`.
#[must_use = "nothing is asked before all(), first(), page() or count()"]
pub struct Select<'d, D: ?Sized, B, J = ()> {
    database: &'d D,
    query: Query,
    joins: J,
    row: PhantomData<fn() -> B>,
}

/// Where a page ended; the next one starts after it.
#[derive(Clone, Debug, PartialEq)]
pub struct Cursor(pub(crate) Vec<Value>);

/// Some rows, and where the next page starts if there is one.
#[derive(Clone, Debug)]
pub struct Page<R> {
    /// The rows.
    pub rows: Vec<R>,
    /// The end of this page; `None` after the last row.
    pub next: Option<Cursor>,
}

impl<R> Page<R> {
    /// The first `size` of `rows`, of which there is one more where a page follows. `value` finds
    /// the value of a row's column.
    pub(crate) fn of(
        mut rows: Vec<R>,
        size: u64,
        order: &[OrderBy],
        value: impl Fn(&R, usize) -> Value,
    ) -> Self {
        let more = rows.len() as u64 > size;
        rows.truncate(usize::try_from(size).unwrap_or(usize::MAX));
        let next = rows.last().filter(|_| more).map(|row| {
            Cursor(order.iter().map(|by| value(row, usize::from(by.column.at))).collect())
        });
        Self { rows, next }
    }
}

impl<'d, D: ?Sized, B: Row> Select<'d, D, B> {
    pub(crate) fn new(database: &'d D) -> Self {
        Self { database, query: Query::of(B::table()), joins: (), row: PhantomData }
    }
}

impl<'d, D: Database + ?Sized, B: Row, J: Joins<B>> Select<'d, D, B, J> {
    /// Keeps the rows that meet `filter`, and every filter said before. The filter is on a table
    /// of the query: the one selected from, or one joined before.
    pub fn filter<X, At>(mut self, filter: Filter<X>) -> Self
    where
        J: Sources<B, X, At>,
    {
        let source = self.joins.source();
        self.query.narrow(filter.into_expr().on_source(source));
        self
    }

    /// As [`Self::filter`], by a condition that was made elsewhere: on the table selected from.
    pub fn filter_by(mut self, condition: Expr) -> Self {
        self.query.narrow(condition.on_source(0));
        self
    }

    /// Orders by a column of a table of the query, after the orders said before. Rows that tie
    /// come in the order of their ids.
    pub fn order_by<X, At>(mut self, order: Order<X>) -> Self
    where
        J: Sources<B, X, At>,
    {
        let mut by: OrderBy = order.into_order();
        by.column.source = self.joins.source();
        self.query.order.push(by);
        self
    }

    /// Orders by the great-circle distance from a place, before the orders said otherwise; rows
    /// equally far away come in the order of their ids. Those without a position are left out.
    ///
    /// With a limit, the rows nearest to the place are found by the index of their cells.
    pub fn nearest_to(mut self, place: LonLat) -> Self
    where
        B: Located,
    {
        self.query.order_by_distance(place);
        self
    }

    /// At most this many rows of the table selected from.
    pub fn limit(mut self, rows: u64) -> Self {
        self.query.limit = Some(rows);
        self
    }

    /// Leaves out this many rows. Later pages cost more than earlier ones; [`Select::page`] with
    /// [`Select::after`] doesn't.
    pub fn offset(mut self, rows: u64) -> Self {
        self.query.offset = rows;
        self
    }

    /// Starts after the page that ended here; the order must be the same as that page's.
    pub fn after(mut self, cursor: Cursor) -> Self {
        self.query.after = Some(cursor.0);
        self
    }

    /// Starts after the page that gave this token; the order must be the same as that page's, and
    /// said before.
    ///
    /// # Errors
    /// When the token was cut short, or is another question's.
    pub fn after_token(mut self, token: &str) -> Result<Self, Error> {
        let table = self.query.table().name;
        let place = token::open(&self.query, token).ok_or(Error::Token { table })?;
        self.query.after = Some(place);
        Ok(self)
    }

    /// Joins what is related or near to each row, where there is something.
    pub fn left_join<A, At>(mut self, join: A) -> Select<'d, D, B, J::Pushed>
    where
        A: Attach<B, J, At>,
        J: Push<A::Joined>,
    {
        let joined = join.attach(&mut self.query, &self.joins);
        Select {
            database: self.database,
            query: self.query,
            joins: self.joins.push(joined),
            row: PhantomData,
        }
    }

    /// Joins what is related to each row, and leaves out the rows to which nothing is.
    pub fn join<A, At>(mut self, join: A) -> Select<'d, D, B, J::Pushed>
    where
        A: Inner<B, J, At>,
        J: Push<A::Only>,
    {
        let joined = join.attach_only(&mut self.query, &self.joins);
        Select {
            database: self.database,
            query: self.query,
            joins: self.joins.push(joined),
            row: PhantomData,
        }
    }

    /// All rows.
    ///
    /// # Errors
    /// When the database can't answer.
    pub fn all(self) -> impl Future<Output = Result<Vec<J::Output>, Error>> + Send {
        self.database.perform(Rows::<B, J> {
            query: self.query,
            joins: self.joins,
            row: PhantomData,
        })
    }

    /// The ids and positions of the rows that have one, in no order: what the index of cells tells
    /// by itself. Whatever the page.
    ///
    /// # Errors
    /// When the database can't answer.
    pub async fn positions(self) -> Result<Vec<(Id<B>, LonLat)>, Error>
    where
        B: Located,
    {
        let found = self.database.perform(Positions(self.query)).await?;
        Ok(found.into_iter().map(|(id, place)| (Id::from_uuid(id), place)).collect())
    }

    /// The first row, if there is one.
    ///
    /// # Errors
    /// When the database can't answer.
    pub async fn first(self) -> Result<Option<J::Output>, Error> {
        Ok(self.limit(1).all().await?.pop())
    }

    /// How many rows there are, whatever the page.
    ///
    /// # Errors
    /// When the database can't answer.
    pub fn count(self) -> impl Future<Output = Result<u64, Error>> + Send {
        self.database.perform(Count(self.query))
    }

    /// As [`Self::count`], counted or estimated as `counting` says; an estimate is no less than were
    /// `seen`.
    ///
    /// # Errors
    /// When the database can't answer.
    pub fn matched(
        self,
        counting: Counting,
        seen: u64,
    ) -> impl Future<Output = Result<Matched, Error>> + Send {
        self.database.perform(Matches { query: self.query, counting, seen })
    }

    /// As [`Self::page`], with what [`Self::after_token`] starts the next page with, if there is one.
    ///
    /// # Errors
    /// As [`Self::page`].
    pub async fn page_and_token(
        self,
        size: u64,
    ) -> Result<(Vec<J::Output>, Option<String>), Error> {
        let asked = self.query.clone();
        let page = self.page(size).await?;
        let next = page.next.map(|Cursor(place)| token::seal(&asked, &place));
        Ok((page.rows, next))
    }

    /// Up to `size` rows, and where the next page starts. The order may be by columns of the
    /// table selected from only.
    ///
    /// # Errors
    /// When the database can't answer, or the order is by a joined table.
    pub async fn page(mut self, size: u64) -> Result<Page<J::Output>, Error> {
        let order = self.query.total_order();
        if self.query.nearest_to.is_some() {
            return Err(Error::Unsupported {
                engine: "a page",
                what: "start after a row of an order by distance: say limit and offset instead",
            });
        }
        if order.iter().any(|by| by.column.source != 0) {
            return Err(Error::Unsupported {
                engine: "a page",
                what: "start after a row of a joined table: order by the first table",
            });
        }
        // One row more tells whether there is a next page.
        self.query.limit = Some(size.saturating_add(1));
        let rows = self.all().await?;
        Ok(Page::of(rows, size, &order, |row, at| J::base(row).values().swap_remove(at)))
    }
}

/// A typed question, ready to be asked.
struct Rows<B, J> {
    query: Query,
    joins: J,
    row: PhantomData<fn() -> B>,
}

impl<B: Row, J: Joins<B>> Operation for Rows<B, J> {
    type Output = Vec<J::Output>;

    const WRITES: bool = false;

    async fn perform<'a>(
        &'a self,
        connection: &'a mut Connection,
    ) -> Result<Vec<J::Output>, Failure> {
        let mut found = Found { joins: &self.joins, rows: Vec::new(), row: PhantomData::<B> };
        if !J::FILLS {
            visit_rows(connection, &self.query, &mut found).await?;
            return Ok(found.rows);
        }
        // Several statements, and one state of the database for all of them.
        connection.begin_read().await?;
        let mut outcome = visit_rows(connection, &self.query, &mut found).await;
        let mut rows = found.rows;
        if outcome.is_ok() {
            outcome = self.joins.fill(connection, &mut rows).await.map_err(Into::into);
        }
        connection.end(outcome).await?;
        Ok(rows)
    }
}

struct Found<'a, B: Row, J: Joins<B>> {
    joins: &'a J,
    rows: Vec<J::Output>,
    row: PhantomData<B>,
}

impl<B: Row, J: Joins<B>> Visitor for Found<'_, B, J> {
    fn row<C: Cells>(&mut self, cells: &C) -> Result<(), Error> {
        self.rows.push(self.joins.decode(cells)?);
        Ok(())
    }
}
