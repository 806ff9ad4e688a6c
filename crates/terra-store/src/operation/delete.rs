//! Deleting rows, and what their deletion does to the rows that point to them.
//!
//! The store does itself what the foreign keys say, so that the history keeps every row that a
//! delete takes with it or changes; the engine's own foreign keys stand behind it.

use super::{
    Failure, Operation, Writing,
    change::{equals, lock, lock_all, write},
    history::{keep, refuse_append_only},
    row_id,
};
use crate::{
    Error, connection::Connection, error::Fault, statement::statement, system::HistoryOperation,
};
use std::{collections::HashSet, sync::Arc};
use terra_schema::{
    Catalog, OnDelete, Table, Value,
    filter::{ColumnRef, Expr},
    scalar::Uuid,
};

/// The most rows that one delete takes with it.
const MAX_ROWS: usize = 100_000;
/// How many rows are looked at in one statement.
const CHUNK: usize = 500;

/// The deletion of one row.
pub(crate) struct Delete {
    pub(crate) catalog: Arc<Catalog>,
    pub(crate) table: &'static Table,
    pub(crate) id: Uuid,
    pub(crate) if_version: Option<i32>,
    pub(crate) writing: Writing,
}

impl Operation for Delete {
    /// How many rows were deleted, those that cascaded included.
    type Output = usize;

    const WRITES: bool = true;

    async fn perform<'a>(&'a self, connection: &'a mut Connection) -> Result<usize, Failure> {
        refuse_append_only(self.table)?;
        connection.begin().await?;
        let outcome = self.run(connection).await;
        let outcome = connection.end(outcome).await;
        // A row that came to point here after the children were read: the engine caught it.
        Ok(outcome.map_err(|fault| match fault {
            Fault::ForeignKey(reason) => Error::Refused { table: self.table.name, reason }.into(),
            other => other,
        })?)
    }
}

impl Delete {
    async fn run(&self, connection: &mut Connection) -> Result<usize, Fault> {
        let row = lock(connection, self.table, self.id, self.if_version).await?;
        // Each step deletes rows of one table after it has dealt with those that point to them;
        // what cascades is found first and deleted last-in, first-out.
        let mut doomed: Vec<(&'static Table, Vec<Vec<Value>>)> = vec![(self.table, vec![row])];
        let mut known: HashSet<(&str, Uuid)> = HashSet::from([(self.table.name, self.id)]);
        let mut at = 0;
        while at < doomed.len() {
            let table = doomed[at].0;
            let ids: Vec<Uuid> = doomed[at].1.iter().map(|row| row_id(row)).collect();
            for chunk in ids.chunks(CHUNK) {
                let cascading = self.children(connection, table, chunk, &mut known).await?;
                doomed.extend(cascading);
            }
            if known.len() > MAX_ROWS {
                return Err(Error::TooMany { what: "rows deleted at once", limit: MAX_ROWS }.into());
            }
            at += 1;
        }
        for (table, rows) in doomed.iter().rev() {
            self.delete(connection, table, rows).await?;
        }
        Ok(known.len())
    }

    /// Deals with the rows that point to the rows `ids` of `table`; answers with those that go
    /// with them.
    async fn children(
        &self,
        connection: &mut Connection,
        table: &'static Table,
        ids: &[Uuid],
        known: &mut HashSet<(&'static str, Uuid)>,
    ) -> Result<Vec<(&'static Table, Vec<Vec<Value>>)>, Fault> {
        let mut cascading = Vec::new();
        for &child in self.catalog.tables() {
            for (column, target, on_delete) in child.foreign_keys() {
                if target != table.name {
                    continue;
                }
                let at = child.position(column.name).unwrap_or_default();
                let pointing = points_to(at, ids);
                let mut rows = lock_all(connection, child, pointing).await?;
                rows.retain(|row| !known.contains(&(child.name, row_id(row))));
                if rows.is_empty() {
                    continue;
                }
                match on_delete {
                    OnDelete::Restrict => {
                        return Err(Error::Referenced {
                            table: table.name,
                            id: pointed_at(&rows[0][at]).unwrap_or(ids[0]),
                            by: child.name,
                            column: column.name,
                        }
                        .into());
                    }
                    OnDelete::SetNull => {
                        for row in rows {
                            let mut new = row.clone();
                            new[at] = Value::Null;
                            write(connection, child, row, new, &self.writing).await?;
                        }
                    }
                    OnDelete::Cascade => {
                        known.extend(rows.iter().map(|row| (child.name, row_id(row))));
                        cascading.push((child, rows));
                    }
                }
            }
        }
        Ok(cascading)
    }

    async fn delete(
        &self,
        connection: &mut Connection,
        table: &'static Table,
        rows: &[Vec<Value>],
    ) -> Result<(), Fault> {
        keep(connection, table, rows, HistoryOperation::Delete, &self.writing).await?;
        for row in rows {
            let delete = statement(connection.dialect(), |sink| {
                sink.sql("DELETE FROM ");
                sink.table(table);
                sink.sql(" WHERE ");
                sink.name(table, 0);
                sink.sql(" = ");
                sink.parameter(&row[0]);
            });
            connection.try_execute(&delete.sql, &delete.parameters).await?;
        }
        Ok(())
    }
}

fn points_to(at: usize, ids: &[Uuid]) -> Expr {
    match ids {
        [id] => equals(at, Value::Id(*id)),
        ids => Expr::In(
            ColumnRef { source: 0, at: at as u16 },
            ids.iter().copied().map(Value::Id).collect(),
        ),
    }
}

fn pointed_at(value: &Value) -> Option<Uuid> {
    match value {
        Value::Id(id) => Some(*id),
        _ => None,
    }
}
