//! Questions about rows of any table, by its description.

use super::{Database, token};
use crate::{
    Cursor, Error, Page,
    operation::{
        Count, Counting, Group, Grouped, Ids, MakeWriter, Matched, Near, NearestOfEach, Plan,
        Records, Sources, TableJson, TileOf, VectorTile, WrittenPage,
    },
    query::Query,
};
use std::{collections::BTreeSet, future::Future, marker::PhantomData};
use terra_formats::{Layout, Writer};
use terra_geo::{Km, LonLat, tile::Tile};
use terra_schema::{
    Record, Row, Table, Value,
    filter::{ColumnRef, Expr, OrderBy},
    scalar::Uuid,
};

/// Some rows of a table, written in some format.
#[derive(Clone, Debug, PartialEq)]
pub struct FeaturePage {
    /// The rows as they were written; features of GeoJSON are parted by commas.
    pub features: Vec<u8>,
    /// How many they are.
    pub returned: u64,
    /// How many rows the question has, whatever the page.
    pub matched: Matched,
    /// Where the rows come from: the sources that they point to.
    pub sources: BTreeSet<Uuid>,
    /// What [`TableSelect::after_token`] starts the next page with, if there is one.
    pub next: Option<String>,
}

/// A question about rows of one table, known by its description only. Columns are numbered by
/// their place in the table, all of source 0.
#[must_use = "nothing is asked before records(), geojson() or count()"]
pub struct TableSelect<'d, D: ?Sized> {
    pub(super) database: &'d D,
    pub(super) query: Query,
    pub(super) counting: Counting,
}

impl<'d, D: Database + ?Sized> TableSelect<'d, D> {
    pub(super) fn new(database: &'d D, table: &'static Table) -> Self {
        Self { database, query: Query::of(table), counting: Counting::default() }
    }

    /// The same question, asked elsewhere: in a transaction, say.
    pub fn within<E: Database + ?Sized>(self, database: &E) -> TableSelect<'_, E> {
        TableSelect { database, query: self.query, counting: self.counting }
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

    /// Orders by the great-circle distance from a place, before the orders said otherwise; as
    /// [`crate::Select::nearest_to`].
    pub fn nearest_to(mut self, place: LonLat) -> Self {
        self.query.order_by_distance(place);
        self
    }

    /// How the rows beyond a page are counted; else one by one.
    pub fn counting(mut self, counting: Counting) -> Self {
        self.counting = counting;
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

    /// The rows of `S` that the table's rows come from, whatever the filter and the page: its
    /// sources, looked up by their key.
    ///
    /// # Errors
    /// When the database can't answer.
    pub fn sources<S: Row>(self) -> impl Future<Output = Result<Vec<S>, Error>> + Send {
        self.database.perform(Sources { table: self.query.table(), row: PhantomData })
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

    /// As [`Self::written_page`], as GeoJSON features with the columns that everyone may read.
    ///
    /// # Errors
    /// When the database can't answer.
    pub async fn geojson_page(self, size: u64, max_bytes: usize) -> Result<FeaturePage, Error> {
        let layout = Layout::served(self.query.table());
        self.written_page(size, max_bytes, move || Writer::features(layout.clone())).await
    }

    /// Up to `size` rows as `writer` writes them. A page ends earlier with the row that brings it
    /// to `max_bytes`.
    ///
    /// # Errors
    /// When the database can't answer.
    pub async fn written_page(
        self,
        size: u64,
        max_bytes: usize,
        writer: impl Fn() -> Writer + Send + Sync + 'static,
    ) -> Result<FeaturePage, Error> {
        let mut query = self.query;
        let asked = query.clone();
        // One row more tells whether there is a next page.
        query.limit = Some(size.saturating_add(1));
        let writer: MakeWriter = Box::new(writer);
        let counting = self.counting;
        let written = WrittenPage { query, size, max_bytes, writer, counting };
        let (page, matched) = self.database.perform(written).await?;
        let next = page.next().map(|place| token::seal(&asked, place));
        let (features, returned, sources) = (page.out, page.written, page.sources);
        Ok(FeaturePage { features, returned, matched, sources, next })
    }

    /// The rows in groups by the column `by`, in the order of its values, or all of them as one
    /// group; each with the extremes of `columns`. Of all rows, whatever the page.
    ///
    /// # Errors
    /// When the database can't answer.
    pub fn groups(
        self,
        by: Option<usize>,
        columns: &[usize],
    ) -> impl Future<Output = Result<Vec<Group>, Error>> + Send {
        self.database.perform(Grouped { query: self.query, by, columns: columns.to_vec() })
    }

    /// The ids of the `count` rows nearest to each place and how far away they are, the nearest
    /// first and those equally near by their ids; only those within a distance, where one is
    /// given. Whatever the page.
    ///
    /// # Errors
    /// When the database can't answer, or the distance is none.
    pub fn nearest_to_each(
        self,
        places: Vec<LonLat>,
        count: usize,
        within: Option<Km>,
    ) -> impl Future<Output = Result<Vec<Vec<Near>>, Error>> + Send {
        self.database.perform(NearestOfEach { query: self.query, places, count, within })
    }

    /// What of the rows shows in a square of the map, as a Mapbox Vector Tile of at most 500 kB:
    /// their [`Table::map_columns`], and the id from zoom 10 on where there are not too many to tell
    /// it of all. Where there are too many points, those near each other are put together; of too
    /// many shapes the largest are shown. Whatever the order and the page.
    ///
    /// # Errors
    /// When the database can't answer.
    pub fn tile(self, tile: Tile) -> impl Future<Output = Result<VectorTile, Error>> + Send {
        self.database.perform(TileOf { query: self.query, tile, columns: None })
    }

    /// As [`Self::tile`], showing these columns of the rows and nothing else, by their place in the
    /// table: numbers, yes or no, and anything else as text.
    ///
    /// # Errors
    /// When the database can't answer, the table has no such column, or it holds bytes.
    pub fn tile_of(
        self,
        tile: Tile,
        columns: Vec<usize>,
    ) -> impl Future<Output = Result<VectorTile, Error>> + Send {
        self.database.perform(TileOf { query: self.query, tile, columns: Some(columns) })
    }

    /// How the engine goes about counting them, in its own words; for tests.
    #[doc(hidden)]
    pub fn plan(self) -> impl Future<Output = Result<Vec<String>, Error>> + Send {
        self.database.perform(Plan(self.query))
    }

    /// How many rows there are.
    ///
    /// # Errors
    /// When the database can't answer.
    pub fn count(self) -> impl Future<Output = Result<u64, Error>> + Send {
        self.database.perform(Count(self.query))
    }
}
