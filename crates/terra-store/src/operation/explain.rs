//! Which column, value and row a refused write was refused for.
//!
//! Engines name constraints, each its own way, and a distributed one renames them. So the store
//! asks the database instead: which of the keys of these rows is taken, which foreign key points
//! nowhere. It asks after the failed write was undone.

use super::{
    keys::{CHUNK, has_key_of, key_of},
    row_id,
};
use crate::{
    Error,
    connection::Connection,
    error::Fault,
    query::{self, Query},
    values::ValueRows,
};
use std::collections::{HashMap, HashSet};
use terra_schema::{ColumnAccess, Table, Value, scalar::Uuid};

/// What rows that were refused are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Rows {
    /// New ones.
    New,
    /// Those that stand there, with their changes.
    Changed,
}

/// The fault with its table, column and value, where it is one of a constraint.
pub(super) async fn explain(
    connection: &mut Connection,
    table: &'static Table,
    rows: &[Vec<Value>],
    what: Rows,
    fault: Fault,
) -> Fault {
    let refused = |reason| Fault::Other(Error::Refused { table: table.name, reason });
    match fault {
        Fault::Unique(reason) => {
            let found = taken_key(connection, table, rows, what).await;
            found.map_or_else(|| refused(reason), Fault::Other)
        }
        Fault::ForeignKey(reason) => {
            let found = dangling_key(connection, table, rows).await;
            found.map_or_else(|| refused(reason), Fault::Other)
        }
        Fault::Refused(reason) => refused(reason),
        other => other,
    }
}

/// The first unique key that another row, or an earlier one of these, has already.
async fn taken_key(
    connection: &mut Connection,
    table: &'static Table,
    rows: &[Vec<Value>],
    what: Rows,
) -> Option<Error> {
    let mut keys = Vec::new();
    if what == Rows::New {
        keys.push(vec![0]);
    }
    for key in table.unique_keys {
        let columns = key.columns.iter().map(|name| table.position(name));
        keys.push(columns.collect::<Option<Vec<usize>>>()?);
    }
    for key in keys {
        // A missing value is like no other.
        let rows = rows.iter().filter(|row| key.iter().all(|&at| !row[at].is_null()));
        let rows: Vec<&[Value]> = rows.map(Vec::as_slice).collect();
        if let Some(row) = taken_by_a_row(connection, table, &key, &rows, what).await? {
            let columns = key.iter().map(|&at| table.columns[at].name).collect();
            let values = key.iter().map(|&at| shown(table, at, &row[at])).collect();
            return Some(Error::Unique { table: table.name, columns, values });
        }
    }
    None
}

/// The first of `rows` whose key is taken, if the database can say.
async fn taken_by_a_row<'r>(
    connection: &mut Connection,
    table: &'static Table,
    key: &[usize],
    rows: &[&'r [Value]],
    what: Rows,
) -> Option<Option<&'r [Value]>> {
    let mut seen: HashSet<String> = HashSet::new();
    for chunk in rows.chunks(CHUNK) {
        let mut query = Query::of(table);
        query.narrow(has_key_of(key, chunk.iter().copied()));
        let select = query::select(connection.dialect(), &query).ok()?;
        let mut found = ValueRows::of(table);
        connection.visit(&select.sql, &select.parameters, &mut found).await.ok()?;
        let there: HashMap<String, Uuid> =
            found.rows.iter().map(|row| (key_of(key, row), row_id(row))).collect();
        for &row in chunk {
            let own = key_of(key, row);
            // The row itself has its key, where it stood before: that isn't what was refused.
            let is_taken =
                there.get(&own).is_some_and(|id| what == Rows::New || *id != row_id(row));
            if is_taken || !seen.insert(own) {
                return Some(Some(row));
            }
        }
    }
    Some(None)
}

/// The first foreign key that points to no row.
async fn dangling_key(
    connection: &mut Connection,
    table: &'static Table,
    rows: &[Vec<Value>],
) -> Option<Error> {
    for (column, target, _) in table.foreign_keys() {
        let at = table.position(column.name)?;
        let mut there: HashSet<Uuid> = HashSet::new();
        if target == table.name {
            there.extend(rows.iter().map(|row| row_id(row)));
        }
        let pointing = rows.iter().filter_map(|row| pointed_at(&row[at]));
        let wanted: HashSet<Uuid> = pointing.collect();
        let wanted: Vec<Uuid> = wanted.difference(&there).copied().collect();
        for chunk in wanted.chunks(CHUNK) {
            there.extend(existing(connection, target, chunk).await?);
        }
        let missing =
            |row: &&Vec<Value>| pointed_at(&row[at]).is_some_and(|id| !there.contains(&id));
        if let Some(row) = rows.iter().find(missing) {
            return Some(Error::ForeignKey {
                table: table.name,
                column: column.name,
                value: row[at].to_string(),
                references: target,
            });
        }
    }
    None
}

/// Which of `ids` are rows of `target`.
async fn existing(connection: &mut Connection, target: &str, ids: &[Uuid]) -> Option<Vec<Uuid>> {
    let mut probe = format!("SELECT id FROM {target} WHERE id IN (");
    for number in 1..=ids.len() {
        probe.push_str(if number == 1 { "" } else { ", " });
        connection.dialect().parameter(&mut probe, number);
    }
    probe.push(')');
    let ids: Vec<Value> = ids.iter().copied().map(Value::Id).collect();
    let found = connection.rows(&probe, &ids).await.ok()?;
    Some(found.iter().filter_map(|row| pointed_at(row.first()?)).collect())
}

/// The id in a cell; by its bytes, as SQLite's come back as such.
fn pointed_at(value: &Value) -> Option<Uuid> {
    match value {
        Value::Id(id) => Some(*id),
        Value::Bytes(bytes) => Uuid::from_slice(bytes).ok(),
        _ => None,
    }
}

/// A value for a message; what is private stays so.
fn shown(table: &Table, at: usize, value: &Value) -> String {
    match table.columns[at].access {
        ColumnAccess::Row => value.to_string(),
        ColumnAccess::Private | ColumnAccess::Secret => "that value".to_owned(),
    }
}
