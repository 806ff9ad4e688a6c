//! Questions about rows of any table, by its description.

use super::Database;
use crate::{
    Cursor, Error, Page,
    operation::{Count, Ids, Records, TableJson},
    query::Query,
};
use std::future::Future;
use terra_schema::{
    Record, Table, Value,
    filter::{ColumnRef, Expr, OrderBy},
    scalar::Uuid,
};

/// A question about rows of one table, known by its description only. Columns are numbered by
/// their place in the table, all of source 0.
#[must_use = "nothing is asked before records(), geojson() or count()"]
pub struct TableSelect<'d, D: ?Sized> {
    database: &'d D,
    query: Query,
}

impl<'d, D: Database + ?Sized> TableSelect<'d, D> {
    pub(super) fn new(database: &'d D, table: &'static Table) -> Self {
        Self { database, query: Query::of(table) }
    }

    /// Keeps the rows that meet `filter`, and every filter said before.
    pub fn filter(mut self, filter: Expr) -> Self {
        self.query.narrow(filter.on_source(0));
        self
    }

    /// Orders by a column, after the orders said before; rows that tie come by their ids.
    pub fn order_by(mut self, at: usize, descending: bool) -> Self {
        let column = ColumnRef { source: 0, at: at as u16 };
        self.query.order.push(OrderBy { column, descending });
        self
    }

    /// At most this many rows.
    pub fn limit(mut self, rows: u64) -> Self {
        self.query.limit = Some(rows);
        self
    }

    /// Leaves out this many rows.
    pub fn offset(mut self, rows: u64) -> Self {
        self.query.offset = rows;
        self
    }

    /// Starts after the page that ended here; the order must be the same as that page's.
    pub fn after(mut self, cursor: Cursor) -> Self {
        self.query.after = Some(cursor.0);
        self
    }

    /// Up to `size` rows, and where the next page starts.
    ///
    /// # Errors
    /// When the database can't answer.
    pub async fn page(mut self, size: u64) -> Result<Page<Record>, Error> {
        let order = self.query.total_order();
        // One row more tells whether there is a next page.
        self.query.limit = Some(size.saturating_add(1));
        let rows = self.records().await?;
        Ok(Page::of(rows, size, &order, |record, at| {
            record.values()[at].clone().unwrap_or(Value::Null)
        }))
    }

    /// The rows as records.
    ///
    /// # Errors
    /// When the database can't answer.
    pub fn records(self) -> impl Future<Output = Result<Vec<Record>, Error>> + Send {
        self.database.perform(Records(self.query))
    }

    /// The ids of the rows.
    ///
    /// # Errors
    /// When the database can't answer.
    pub fn ids(self) -> impl Future<Output = Result<Vec<Uuid>, Error>> + Send {
        self.database.perform(Ids(self.query))
    }

    /// The rows as a GeoJSON FeatureCollection, with the columns that everyone may read.
    ///
    /// # Errors
    /// When the database can't answer.
    pub fn geojson(self) -> impl Future<Output = Result<Vec<u8>, Error>> + Send {
        self.database.perform(TableJson(self.query))
    }

    /// How many rows there are.
    ///
    /// # Errors
    /// When the database can't answer.
    pub fn count(self) -> impl Future<Output = Result<u64, Error>> + Send {
        self.database.perform(Count(self.query))
    }
}
