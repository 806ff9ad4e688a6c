//! Reading rows.

use super::{
    Failure, Operation,
    around::narrowed,
    outgoing::Outgoing,
    settle::{on_settled, settled},
};
use crate::{
    Error,
    connection::{Connection, Single, Visitor},
    error::Fault,
    query::{self, Query},
    statement::statement,
    values::ValueRows,
};
use std::marker::PhantomData;
use terra_formats::{Format, Layout, Options};
use terra_schema::{Cells, Record, Row, Table, Value, filter::ColumnRef, scalar::Uuid};

/// One row by its id.
pub(crate) struct Get<T> {
    pub(crate) id: Uuid,
    pub(crate) row: PhantomData<fn() -> T>,
}

impl<T: Row> Operation for Get<T> {
    type Output = Option<T>;

    const WRITES: bool = false;

    async fn perform<'a>(&'a self, connection: &'a mut Connection) -> Result<Option<T>, Failure> {
        let table = T::table();
        // Nothing about it but the table differs from one time to the next, so it needs no query.
        let select = statement(connection.dialect(), |sink| {
            let key = ColumnRef { source: 0, at: 0 };
            sink.sql("SELECT ");
            sink.columns(table, key.source);
            sink.sql(" FROM ");
            sink.table(table);
            sink.sql(" AS ");
            sink.alias(key.source);
            sink.sql(" WHERE ");
            sink.column(table, key);
            sink.sql(" = ");
            sink.parameter(&Value::Id(self.id));
        });
        let mut found = Single(None);
        connection.visit(&select.sql, &select.parameters, &mut found).await?;
        Ok(found.0)
    }
}

/// How many rows a query has.
pub(crate) struct Count(pub(crate) Query);

impl Operation for Count {
    type Output = u64;

    const WRITES: bool = false;

    async fn perform<'a>(&'a self, connection: &'a mut Connection) -> Result<u64, Failure> {
        on_settled(connection, &self.0, |connection, query| Box::pin(count(connection, query)))
            .await
    }
}

/// How many rows a query has, whatever the page.
pub(crate) async fn count(connection: &mut Connection, query: &Query) -> Result<u64, Fault> {
    let count = query::count(connection.dialect(), query)?;
    let rows = connection.try_rows(&count.sql, &count.parameters).await?;
    match rows.first().and_then(|row| row.first()) {
        Some(Value::Integer(count)) => Ok(u64::try_from(*count).unwrap_or(0)),
        _ => Ok(0),
    }
}

/// How the engine goes about counting the rows, in its own words.
pub(crate) struct Plan(pub(crate) Query);

impl Operation for Plan {
    type Output = Vec<String>;

    const WRITES: bool = false;

    async fn perform<'a>(&'a self, connection: &'a mut Connection) -> Result<Vec<String>, Failure> {
        let rows = on_settled(connection, &self.0, |connection, query| {
            Box::pin(async move {
                let count = query::count(connection.dialect(), query)?;
                let sql = format!("{}{}", connection.dialect().explain, count.sql);
                connection.try_rows(&sql, &count.parameters).await
            })
        });
        let steps = rows.await?.into_iter().filter_map(|row| row.last().map(Value::to_string));
        Ok(steps.collect())
    }
}

/// Hands each row of a query to `visitor`.
pub(crate) async fn visit_rows<V: Visitor>(
    connection: &mut Connection,
    query: &Query,
    visitor: &mut V,
) -> Result<(), Fault> {
    if query.nearest_to.is_none() && !query.needs_settling() {
        let select = query::select(connection.dialect(), query)?;
        return connection.visit(&select.sql, &select.parameters, visitor).await;
    }
    // Several statements, and one state of the database for all of them.
    connection.begin_read().await?;
    let outcome = async {
        let settled = settled(connection, query).await?;
        let narrowed = narrowed(connection, &settled).await?;
        let select = query::select(connection.dialect(), &narrowed)?;
        connection.visit(&select.sql, &select.parameters, visitor).await
    };
    let outcome = outcome.await;
    connection.end(outcome).await
}

/// Rows of any table, as records.
pub(crate) struct Records(pub(crate) Query);

impl Operation for Records {
    type Output = Vec<Record>;

    const WRITES: bool = false;

    async fn perform<'a>(&'a self, connection: &'a mut Connection) -> Result<Vec<Record>, Failure> {
        let table = self.0.table();
        let mut found = ValueRows::of(table);
        visit_rows(connection, &self.0, &mut found).await?;
        Ok(found.rows.into_iter().filter_map(|row| Record::of_row(table, row)).collect())
    }
}

/// The ids of rows of any table.
pub(crate) struct Ids(pub(crate) Query);

impl Operation for Ids {
    type Output = Vec<Uuid>;

    const WRITES: bool = false;

    async fn perform<'a>(&'a self, connection: &'a mut Connection) -> Result<Vec<Uuid>, Failure> {
        let rows = on_settled(connection, &self.0, |connection, query| {
            Box::pin(async move {
                let ids = query::ids(connection.dialect(), query)?;
                connection.try_rows(&ids.sql, &ids.parameters).await
            })
        });
        let ids = rows.await?.into_iter().filter_map(|row| match row.first() {
            Some(Value::Id(id)) => Some(*id),
            Some(Value::Bytes(bytes)) => Uuid::from_slice(bytes).ok(),
            _ => None,
        });
        Ok(ids.collect())
    }
}

/// Rows of any table as a GeoJSON FeatureCollection.
pub(crate) struct TableJson(pub(crate) Query);

impl Operation for TableJson {
    type Output = Vec<u8>;

    const WRITES: bool = false;

    async fn perform<'a>(&'a self, connection: &'a mut Connection) -> Result<Vec<u8>, Failure> {
        let writer = Format::GeoJson.writer(Layout::served(self.0.table()), Options::default());
        let mut rows = Outgoing::of(&self.0, writer);
        rows.begin(None)?;
        visit_rows(connection, &self.0, &mut rows).await?;
        rows.end()?;
        rows.out.shrink_to_fit();
        Ok(rows.out)
    }
}

/// The rows of raw SQL, decoded by the names of their columns.
pub(crate) struct Raw<T> {
    pub(crate) sql: String,
    pub(crate) parameters: Vec<Value>,
    pub(crate) table: &'static Table,
    pub(crate) row: PhantomData<fn() -> T>,
}

impl<T: Row> Operation for Raw<T> {
    type Output = Vec<T>;

    const WRITES: bool = true;
    const GUARDED: bool = false;

    async fn perform<'a>(&'a self, connection: &'a mut Connection) -> Result<Vec<T>, Failure> {
        connection.check()?;
        let sql = connection.dialect().numbered(&self.sql);
        let names = connection.columns(&sql).await?;
        let mut order = Vec::with_capacity(self.table.columns.len());
        for column in self.table.columns {
            let at = names.iter().position(|name| name == column.name).ok_or(Error::Decode {
                table: "raw SQL",
                column: column.name.to_owned(),
                reason: "not among the columns of the result".to_owned(),
            })?;
            order.push(at);
        }
        let mut found = Reordered { order, rows: Vec::<T>::new() };
        connection.visit(&sql, &self.parameters, &mut found).await?;
        Ok(found.rows)
    }
}

/// The rows of raw SQL, as values.
pub(crate) struct RawRows {
    pub(crate) sql: String,
    pub(crate) parameters: Vec<Value>,
}

impl Operation for RawRows {
    type Output = Vec<Vec<Value>>;

    const WRITES: bool = true;
    const GUARDED: bool = false;

    async fn perform<'a>(
        &'a self,
        connection: &'a mut Connection,
    ) -> Result<Vec<Vec<Value>>, Failure> {
        connection.check()?;
        let sql = connection.dialect().numbered(&self.sql);
        Ok(connection.rows(&sql, &self.parameters).await?)
    }
}

/// Decodes rows whose columns stand in another order than the table's.
struct Reordered<T> {
    order: Vec<usize>,
    rows: Vec<T>,
}

impl<T: Row> Visitor for Reordered<T> {
    fn row<C: Cells>(&mut self, cells: &C) -> Result<(), Error> {
        let reordered = ReorderedCells { cells, order: &self.order };
        let row = T::decode(&reordered, 0);
        self.rows.push(row.map_err(|error| crate::values::cell_error(T::table(), error))?);
        Ok(())
    }
}

struct ReorderedCells<'a, C> {
    cells: &'a C,
    order: &'a [usize],
}

macro_rules! forward {
    ($($read:ident -> $out:ty),* $(,)?) => {
        $(
            fn $read(&self, at: usize) -> Result<Option<$out>, terra_schema::DecodeError> {
                let told = |error: terra_schema::DecodeError| {
                    terra_schema::DecodeError { at, ..error }
                };
                self.cells.$read(self.order[at]).map_err(told)
            }
        )*
    };
}

impl<C: Cells> Cells for ReorderedCells<'_, C> {
    forward!(
        bool -> bool,
        int -> i32,
        big_int -> i64,
        double -> f64,
        text -> &str,
        bytes -> &[u8],
        id -> Uuid,
        timestamp -> terra_schema::Timestamp,
        date -> terra_schema::Date,
        json -> &str,
    );

    fn decimal(&self, at: usize, scale: u8) -> Result<Option<i64>, terra_schema::DecodeError> {
        self.cells
            .decimal(self.order[at], scale)
            .map_err(|error| terra_schema::DecodeError { at, ..error })
    }
}
