//! What is asked of any table to serve it: a page of rows, and rows counted by group.

use super::{
    Counting, Failure, Matched, Operation,
    counting::matched,
    outgoing::Outgoing,
    read::visit_rows,
    settle::{on_settled, settled},
};
use crate::{
    Error,
    connection::{Connection, Visitor},
    error::Fault,
    query::{self, Aggregate, Query},
    values::{cell_error, read_cell},
};
use terra_formats::Writer;
use terra_schema::{Cells, ColumnType, DecodeError, Table, Value};

/// Makes what writes rows: anew, where a question has to be asked again.
pub(crate) type MakeWriter = Box<dyn Fn() -> Writer + Send + Sync>;

/// Up to `size` rows in any format, and how many rows there are in all, as of one moment.
pub(crate) struct WrittenPage {
    pub(crate) query: Query,
    pub(crate) size: u64,
    pub(crate) max_bytes: usize,
    pub(crate) writer: MakeWriter,
    pub(crate) counting: Counting,
}

/// The most rows of a page that are waited for once it is full: what was asked of a server comes to
/// its end, also when nobody takes it.
const SPARED: u64 = 100;

impl WrittenPage {
    async fn read(&self, connection: &mut Connection) -> Result<(Outgoing, Matched), Fault> {
        let query = &*settled(connection, &self.query).await?;
        // A page that its bytes end may be followed by more than anyone wants to wait for.
        let ahead = match self.counting {
            Counting::Exact if self.size > SPARED => {
                Some(matched(connection, query, Counting::Exact, None, 0).await?)
            }
            _ => None,
        };
        let mut page = Outgoing::of(query, (self.writer)());
        page.page = Some((self.size, self.max_bytes));
        page.begin(None)?;
        visit_rows(connection, query, &mut page).await?;
        page.end()?;
        // What begins at the start and reaches the end has told how many there are.
        let is_whole = query.after.is_none() && query.offset == 0 && !page.is_followed();
        let known = is_whole.then_some(page.written);
        let matched = match ahead {
            Some(matched) => matched,
            None => matched(connection, query, self.counting, known, page.written).await?,
        };
        Ok((page, matched))
    }

    /// Whether the page ended long before the rows that were asked for.
    fn is_cut(&self, page: &Outgoing) -> bool {
        page.is_followed() && self.size - page.written > SPARED
    }
}

impl Operation for WrittenPage {
    type Output = (Outgoing, Matched);

    const WRITES: bool = false;

    async fn perform<'a>(
        &'a self,
        connection: &'a mut Connection,
    ) -> Result<Self::Output, Failure> {
        let is_outermost = connection.is_outermost();
        // One statement is of one moment by itself.
        let is_alone = self.counting == Counting::None && !self.query.needs_settling();
        if !is_alone {
            connection.begin_read().await?;
        }
        let outcome = self.read(connection).await;
        if is_outermost && outcome.as_ref().is_ok_and(|(page, _)| self.is_cut(page)) {
            connection.leave();
            return Ok(outcome?);
        }
        Ok(if is_alone { outcome? } else { connection.end(outcome).await? })
    }
}

/// Rows that share a value, and what there is of them.
#[derive(Clone, Debug, PartialEq)]
pub struct Group {
    /// The value that they share; null where they share having none, or all rows are one group.
    pub key: Value,
    /// How many they are.
    pub rows: u64,
    /// The smallest and the greatest value of each column asked for; null where no row has one.
    pub extremes: Vec<(Value, Value)>,
}

/// The groups of rows by the column `by`, or all of them as one, with the extremes of `columns`.
pub(crate) struct Grouped {
    pub(crate) query: Query,
    pub(crate) by: Option<usize>,
    pub(crate) columns: Vec<usize>,
}

impl Operation for Grouped {
    type Output = Vec<Group>;

    const WRITES: bool = false;

    async fn perform<'a>(&'a self, connection: &'a mut Connection) -> Result<Vec<Group>, Failure> {
        let Self { query, by, columns } = self;
        let mut aggregates = vec![Aggregate::Count];
        for &at in columns {
            aggregates.extend([Aggregate::Extreme(at, false), Aggregate::Extreme(at, true)]);
        }
        let table = query.table();
        let (by, columns) = (*by, columns.clone());
        on_settled(connection, query, move |connection, query| {
            Box::pin(async move {
                let keys = by.as_slice();
                let groups = query::aggregate(connection.dialect(), query, keys, &aggregates)?;
                let mut found = Groups { table, by, columns: &columns, groups: Vec::new() };
                connection.visit(&groups.sql, &groups.parameters, &mut found).await?;
                Ok(found.groups)
            })
        })
        .await
    }
}

struct Groups<'a> {
    table: &'static Table,
    by: Option<usize>,
    columns: &'a [usize],
    groups: Vec<Group>,
}

impl Groups<'_> {
    fn group<C: Cells>(&self, cells: &C) -> Result<Group, DecodeError> {
        let ty = |at: usize| self.table.columns[at].ty;
        let mut next = 0..;
        let mut cell = |ty: ColumnType| read_cell(ty, cells, next.next().unwrap_or_default());
        let key = self.by.map_or(Ok(Value::Null), |at| cell(ty(at)))?;
        let rows = match cell(ColumnType::BigInt)? {
            Value::Integer(rows) => rows.unsigned_abs(),
            _ => 0,
        };
        let extremes = self.columns.iter().map(|&at| Ok((cell(ty(at))?, cell(ty(at))?)));
        Ok(Group { key, rows, extremes: extremes.collect::<Result<_, DecodeError>>()? })
    }
}

impl Visitor for Groups<'_> {
    fn row<C: Cells>(&mut self, cells: &C) -> Result<(), Error> {
        let group = self.group(cells).map_err(|error| cell_error(self.table, error))?;
        self.groups.push(group);
        Ok(())
    }
}

/// Whether the database answers at all.
pub(crate) struct Ping;

impl Operation for Ping {
    type Output = ();

    const WRITES: bool = false;

    async fn perform<'a>(&'a self, connection: &'a mut Connection) -> Result<(), Failure> {
        connection.rows("SELECT 1", &[]).await?;
        Ok(())
    }
}
