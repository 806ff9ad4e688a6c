//! Deleting rows, and what their deletion does to the rows that point to them.
//!
//! The store does itself what the foreign keys say, so that the history keeps every row that a
//! delete takes with it or changes; the engine's own foreign keys stand behind it.

use super::{
    Failure, Operation, Writing,
    change::{lock, lock_all, write},
    history::{keep, refuse_append_only},
    keys::{CHUNK, equals},
    row_id,
};
use crate::{
    Error, connection::Connection, error::Fault, statement::statement, system::HistoryOperation,
};
use std::{
    collections::{BTreeMap, BTreeSet, HashMap, HashSet},
    sync::Arc,
};
use terra_schema::{
    Catalog, OnDelete, Table, Value,
    filter::{ColumnRef, Expr},
    scalar::Uuid,
};

/// The most rows that one delete takes with it.
const MAX_ROWS: usize = 100_000;

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

/// What one delete takes with it and what stands in its way.
struct Doomed {
    /// Rows of one table, as they were found.
    rows: Vec<(&'static Table, Vec<Vec<Value>>)>,
    known: HashSet<Key>,
    /// Rows that restrict the deletion of others, unless they go themselves: the row, and the
    /// error that it is when it stays.
    holding: Vec<(Key, Error)>,
}

/// A row among all tables.
type Key = (&'static str, Uuid);

impl Delete {
    async fn run(&self, connection: &mut Connection) -> Result<usize, Fault> {
        let row = lock(connection, self.table, self.id, self.if_version).await?;
        let mut doomed = Doomed {
            rows: vec![(self.table, vec![row])],
            known: HashSet::from([(self.table.name, self.id)]),
            holding: Vec::new(),
        };
        let mut at = 0;
        while at < doomed.rows.len() {
            let (table, rows) = &doomed.rows[at];
            let (table, ids): (_, Vec<Uuid>) =
                (*table, rows.iter().map(|row| row_id(row)).collect());
            for ids in ids.chunks(CHUNK) {
                self.find_pointing(connection, table, ids, &mut doomed).await?;
            }
            if doomed.known.len() > MAX_ROWS {
                return Err(Error::TooMany { what: "rows deleted at once", limit: MAX_ROWS }.into());
            }
            at += 1;
        }
        let stays = |(row, _): &&(Key, Error)| !doomed.known.contains(row);
        if let Some((_, error)) = doomed.holding.iter().find(stays) {
            return Err(error.clone().into());
        }
        for (table, rows) in &doomed.rows {
            keep(connection, table, rows, HistoryOperation::Delete, &self.writing).await?;
        }
        for (table, ids) in deletion_order(&doomed.rows) {
            for ids in ids.chunks(CHUNK) {
                delete(connection, table, ids).await?;
            }
        }
        Ok(doomed.known.len())
    }

    /// Finds the rows that point to the rows `ids` of `table`, and deals with them as their
    /// foreign keys say.
    async fn find_pointing(
        &self,
        connection: &mut Connection,
        table: &'static Table,
        ids: &[Uuid],
        doomed: &mut Doomed,
    ) -> Result<(), Fault> {
        for &child in self.catalog.tables() {
            for (column, target, on_delete) in child.foreign_keys() {
                if target != table.name {
                    continue;
                }
                let at = child.position(column.name).unwrap_or_default();
                let mut rows = lock_all(connection, child, points_to(at, ids)).await?;
                rows.retain(|row| !doomed.known.contains(&(child.name, row_id(row))));
                match on_delete {
                    OnDelete::Restrict => doomed.holding.extend(rows.iter().map(|row| {
                        let id = pointed_at(&row[at]).unwrap_or(ids[0]);
                        let (by, column) = (child.name, column.name);
                        let error = Error::Referenced { table: table.name, id, by, column };
                        ((child.name, row_id(row)), error)
                    })),
                    OnDelete::SetNull => {
                        for row in rows {
                            let mut new = row.clone();
                            new[at] = Value::Null;
                            write(connection, child, row, new, &self.writing).await?;
                        }
                    }
                    OnDelete::Cascade if rows.is_empty() => {}
                    OnDelete::Cascade => {
                        doomed.known.extend(rows.iter().map(|row| (child.name, row_id(row))));
                        doomed.rows.push((child, rows));
                    }
                }
            }
        }
        Ok(())
    }
}

/// The rows in the order that they can be deleted in: each after those that point to it, so that
/// no engine finds one in the way or deletes one by itself. Rows of a ring come last; the engine
/// refuses them where they restrict each other.
fn deletion_order(rows: &[(&'static Table, Vec<Vec<Value>>)]) -> Vec<(&'static Table, Vec<Uuid>)> {
    let all: Vec<(&'static Table, &[Value])> = rows
        .iter()
        .flat_map(|(table, rows)| rows.iter().map(move |row| (*table, row.as_slice())))
        .collect();
    let places: HashMap<Key, usize> = all
        .iter()
        .enumerate()
        .map(|(place, (table, row))| ((table.name, row_id(row)), place))
        .collect();
    let targets = |place: usize| {
        let (table, row) = all[place];
        let pointing = table.foreign_keys().filter_map(|(column, target, _)| {
            let id = pointed_at(&row[table.position(column.name)?])?;
            places.get(&(target, id)).copied().filter(|target| *target != place)
        });
        pointing.collect::<Vec<_>>()
    };
    let mut pointed_at_by = vec![0_usize; all.len()];
    (0..all.len()).flat_map(&targets).for_each(|target| pointed_at_by[target] += 1);
    let mut order: Vec<(&'static Table, Vec<Uuid>)> = Vec::new();
    let mut free: Vec<usize> = (0..all.len()).filter(|&place| pointed_at_by[place] == 0).collect();
    let mut left: BTreeSet<usize> = (0..all.len()).collect();
    while !left.is_empty() {
        if free.is_empty() {
            free.extend(left.last());
        }
        let mut next = Vec::new();
        let mut batch: BTreeMap<&str, (&'static Table, Vec<Uuid>)> = BTreeMap::new();
        for place in free {
            if !left.remove(&place) {
                continue;
            }
            let (table, row) = all[place];
            batch.entry(table.name).or_insert_with(|| (table, Vec::new())).1.push(row_id(row));
            for target in targets(place) {
                pointed_at_by[target] = pointed_at_by[target].saturating_sub(1);
                if pointed_at_by[target] == 0 {
                    next.push(target);
                }
            }
        }
        order.extend(batch.into_values());
        free = next;
    }
    order
}

async fn delete(
    connection: &mut Connection,
    table: &'static Table,
    ids: &[Uuid],
) -> Result<(), Fault> {
    let delete = statement(connection.dialect(), |sink| {
        sink.sql("DELETE FROM ");
        sink.table(table);
        sink.sql(" WHERE ");
        sink.name(table, 0);
        // Filled up by ids said twice, so that few texts serve all numbers of rows.
        let room = ids.len().next_power_of_two();
        for (number, id) in ids.iter().cycle().take(room).enumerate() {
            sink.sql(if number == 0 { " IN (" } else { ", " });
            sink.parameter(&Value::Id(*id));
        }
        sink.sql(")");
    });
    connection.write(&delete.sql, &delete.parameters).await.map(drop)
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
