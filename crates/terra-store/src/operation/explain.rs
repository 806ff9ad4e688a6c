//! Which column, value and row a refused write was refused for.
//!
//! Engines name constraints, each its own way, and a distributed one renames them. So the store
//! asks the database instead: which of the keys of these rows is taken, which foreign key points
//! nowhere. It asks after the failed write was undone.

use crate::{Error, connection::Connection, error::Fault, statement::statement};
use std::collections::HashSet;
use terra_schema::{ColumnAccess, Table, Value};

/// The most rows of a batch that are looked at.
const MAX_ROWS: usize = 1_000;

/// The fault with its table, column and value, where it is one of a constraint.
pub(super) async fn explain(
    connection: &mut Connection,
    table: &'static Table,
    rows: &[Vec<Value>],
    fault: Fault,
) -> Fault {
    let refused = |reason| Fault::Other(Error::Refused { table: table.name, reason });
    match fault {
        Fault::Unique(reason) => {
            let found = taken_key(connection, table, rows).await;
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
) -> Option<Error> {
    let mut keys = vec![vec![0]];
    for key in table.unique_keys {
        let columns = key.columns.iter().map(|name| table.position(name));
        keys.push(columns.collect::<Option<Vec<usize>>>()?);
    }
    let mut seen: HashSet<(usize, Vec<String>)> = HashSet::new();
    for row in rows.iter().take(MAX_ROWS) {
        for (number, key) in keys.iter().enumerate() {
            if key.iter().any(|&at| row[at].is_null()) {
                continue;
            }
            let shown: Vec<String> = key.iter().map(|&at| shown(table, at, &row[at])).collect();
            let identity = key.iter().map(|&at| row[at].to_string()).collect();
            let repeated = !seen.insert((number, identity));
            if repeated || is_taken(connection, table, key, row).await {
                let columns = key.iter().map(|&at| table.columns[at].name).collect();
                return Some(Error::Unique { table: table.name, columns, values: shown });
            }
        }
    }
    None
}

async fn is_taken(
    connection: &mut Connection,
    table: &'static Table,
    key: &[usize],
    row: &[Value],
) -> bool {
    let probe = statement(connection.dialect(), |sink| {
        sink.sql("SELECT ");
        sink.name(table, 0);
        sink.sql(" FROM ");
        sink.table(table);
        for (number, &at) in key.iter().enumerate() {
            sink.sql(if number == 0 { " WHERE " } else { " AND " });
            sink.name(table, at);
            sink.sql(" = ");
            sink.parameter(&row[at]);
        }
    });
    match connection.rows(&probe.sql, &probe.parameters).await {
        // The row itself has its key, where it stood before: that isn't what was refused.
        Ok(found) => found
            .iter()
            .any(|other| key == [0] || other.first().map(same_id) != Some(same_id(&row[0]))),
        Err(_) => false,
    }
}

/// An id by its bytes: SQLite's come back as such.
fn same_id(value: &Value) -> Option<[u8; 16]> {
    match value {
        Value::Id(id) => Some(*id.as_bytes()),
        Value::Bytes(bytes) => bytes.as_slice().try_into().ok(),
        _ => None,
    }
}

/// The first foreign key that points to no row.
async fn dangling_key(
    connection: &mut Connection,
    table: &'static Table,
    rows: &[Vec<Value>],
) -> Option<Error> {
    for row in rows.iter().take(MAX_ROWS) {
        for (column, target, _) in table.foreign_keys() {
            let at = table.position(column.name)?;
            if row[at].is_null() {
                continue;
            }
            let mut probe = format!("SELECT 1 FROM {target} WHERE id = ");
            connection.dialect().parameter(&mut probe, 1);
            let found = connection.rows(&probe, std::slice::from_ref(&row[at])).await;
            if found.is_ok_and(|found| found.is_empty()) {
                return Some(Error::ForeignKey {
                    table: table.name,
                    column: column.name,
                    value: row[at].to_string(),
                    references: target,
                });
            }
        }
    }
    None
}

/// A value for a message; what is private stays so.
fn shown(table: &Table, at: usize, value: &Value) -> String {
    match table.columns[at].access {
        ColumnAccess::Row => value.to_string(),
        ColumnAccess::Private | ColumnAccess::Secret => "that value".to_owned(),
    }
}
