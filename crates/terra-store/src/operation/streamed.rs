//! All rows in any format, of one moment, as fast as they are taken.

use super::{
    Counting, Failure, Matched, Operation,
    counting::matched,
    outgoing::{Chunks, Outgoing},
    read::visit_rows,
    settle::settled,
};
use crate::{
    Error,
    connection::{Connection, Decoded, Visitor},
    error::Fault,
    query::{self, Query},
};
use std::{
    marker::PhantomData,
    sync::{Arc, Mutex, PoisonError},
};
use terra_formats::Writer;
use terra_schema::{
    Role, Row, Table,
    filter::{ColumnRef, Expr, Linked},
};

/// The most sources that a table is said to have.
const MOST_SOURCES: u64 = 1_000;

/// What is known ahead of the rows of a file, as of the same moment.
#[derive(Clone, Debug)]
pub struct Ahead<S> {
    /// How many rows there are.
    pub matched: Matched,
    /// Where rows of the table come from, be they in the file or not: that isn't known before the
    /// last of them.
    pub sources: Vec<S>,
}

/// The rows of `S` that a table's rows come from.
pub(crate) struct Sources<S> {
    pub(crate) table: &'static Table,
    pub(crate) row: PhantomData<fn() -> S>,
}

impl<S: Row> Operation for Sources<S> {
    type Output = Vec<S>;

    const WRITES: bool = false;

    async fn perform<'a>(&'a self, connection: &'a mut Connection) -> Result<Vec<S>, Failure> {
        Ok(sources(connection, self.table).await?)
    }
}

/// Those that a row of the table points to, which the index of its key tells.
async fn sources<S: Row>(
    connection: &mut Connection,
    table: &'static Table,
) -> Result<Vec<S>, Fault> {
    let mut found = Decoded::new();
    let key = table
        .readable_role(Role::Source)
        .filter(|at| table.columns[*at].references.is_some_and(|key| key.table == S::table().name));
    let Some(at) = key else { return Ok(found.rows) };
    let mut query = Query::of(S::table());
    let (from, condition) = (ColumnRef { source: 0, at: 0 }, Expr::And(Vec::new()));
    query.narrow(Expr::Exists(Box::new(Linked { from, table, at: at as u16, condition })));
    query.limit = Some(MOST_SOURCES);
    let select = query::select(connection.dialect(), &query)?;
    connection.visit(&select.sql, &select.parameters, &mut found).await?;
    Ok(found.rows)
}

/// Makes what writes a file's rows, of what is known ahead of them: anew, where the question has to
/// be asked again.
type MakeFileWriter<S> = Box<dyn Fn(&Ahead<S>) -> Writer + Send + Sync>;

/// All rows, handed on chunk by chunk; how many they are.
pub(crate) struct Streamed<S> {
    pub(crate) query: Query,
    pub(crate) counting: Counting,
    pub(crate) writer: MakeFileWriter<S>,
    pub(crate) chunks: Chunks,
    /// What is known ahead of the rows, before the first of them is handed on.
    pub(crate) ahead: Arc<Mutex<Option<Ahead<S>>>>,
}

impl<S: Row> Streamed<S> {
    async fn read(&self, connection: &mut Connection) -> Result<u64, Fault> {
        let query = &*settled(connection, &self.query).await?;
        let sources = sources(connection, query.table()).await?;
        let matched = matched(connection, query, self.counting, None, 0).await?;
        let ahead = Ahead { matched, sources };
        let mut rows = Outgoing::of(query, (self.writer)(&ahead));
        rows.chunks = Some(self.chunks.clone());
        // What begins after another page has fewer rows than the question.
        let known = match ahead.matched {
            Matched::Exact(rows) if query.after.is_none() && query.offset == 0 => Some(rows),
            _ => None,
        };
        *self.ahead.lock().unwrap_or_else(PoisonError::into_inner) = Some(ahead);
        rows.begin(known)?;
        match visit_rows(connection, query, &mut rows).await {
            // What was handed on can't be taken back.
            Err(Fault::Retry | Fault::Replan) if rows.is_handed_on => {
                return Err(Error::Conflict.into());
            }
            Err(Fault::Other(error)) => {
                // A server may be about to send a great many rows, which the next one who uses the
                // connection would wait for.
                connection.leave();
                return Err(error.into());
            }
            outcome => outcome?,
        }
        rows.end()?;
        if connection.dialect().blocks {
            rows.unload_blocking()?;
        } else {
            rows.unload().await?;
        }
        Ok(rows.written)
    }
}

impl<S: Row> Operation for Streamed<S> {
    type Output = u64;

    const WRITES: bool = false;

    async fn perform<'a>(&'a self, connection: &'a mut Connection) -> Result<u64, Failure> {
        connection.begin_read().await?;
        let outcome = self.read(connection).await;
        Ok(connection.end(outcome).await?)
    }
}
