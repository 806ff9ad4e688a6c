//! What rows were before.

use super::{AuditPositions, Failure, Operation, Writing, insert::Insert, row_id};
use crate::{
    Error,
    connection::{Connection, Decoded},
    error::Fault,
    query::{self, Query},
    system::{History, HistoryOperation},
    values::{from_json, to_json},
};
use terra_schema::{
    CodeList, Id, Record, Row, Table, Timestamp, Value,
    filter::{ColumnRef, Comparison, Expr, OrderBy},
    scalar::Uuid,
};

/// A version of a row that has passed.
#[derive(Clone, Debug)]
pub struct Version {
    /// The version's number.
    pub version: i32,
    /// What ended it.
    pub operation: HistoryOperation,
    /// Since when the row stood like this.
    pub valid_from: Option<Timestamp>,
    /// Until when the row stood like this.
    pub valid_to: Timestamp,
    /// Who ended it.
    pub changed_by: Option<String>,
    /// The row; columns that the table no longer has are left out.
    pub record: Record,
}

/// Keeps rows as they were before `operation`.
pub(super) async fn keep(
    connection: &mut Connection,
    table: &'static Table,
    rows: &[Vec<Value>],
    operation: HistoryOperation,
    writing: &Writing,
) -> Result<(), Fault> {
    if table.system || rows.is_empty() {
        return Ok(());
    }
    let audit = AuditPositions::of(table);
    let actor = actor(writing)?;
    let value = |row: &[Value], at: Option<usize>| at.map(|at| row[at].clone());
    let entries = rows.iter().map(|row| {
        vec![
            Value::Id(Id::<History>::fresh().uuid()),
            Value::Text(table.name.to_owned()),
            Value::Id(row_id(row)),
            // Rows without a version are told apart by the time alone.
            value(row, audit.version).unwrap_or(Value::Integer(0)),
            Value::Text(operation.code().to_owned()),
            value(row, audit.updated_at).unwrap_or(Value::Null),
            Value::Timestamp(writing.after(row, audit)),
            actor.clone(),
            Value::Json(Box::new(to_json(table.columns, row))),
        ]
    });
    Insert::of_rows(History::table(), entries.collect()).run(connection).await
}

/// Who writes, as a value that the history holds.
fn actor(writing: &Writing) -> Result<Value, Error> {
    const COLUMN: usize = History::changed_by.position();
    let Some(actor) = writing.actor.as_deref() else { return Ok(Value::Null) };
    let mut record = Record::new(History::table());
    record.values_mut()[COLUMN] = Some(Value::Text(actor.to_owned()));
    record.check()?;
    Ok(Value::Text(actor.to_owned()))
}

/// The versions of a row that have passed, the latest first.
pub(crate) struct Versions {
    pub(crate) table: &'static Table,
    pub(crate) id: Uuid,
    pub(crate) limit: u64,
}

impl Operation for Versions {
    type Output = Vec<Version>;

    const WRITES: bool = false;

    async fn perform<'a>(
        &'a self,
        connection: &'a mut Connection,
    ) -> Result<Vec<Version>, Failure> {
        let column = |at: usize| ColumnRef { source: 0, at: at as u16 };
        let mut query = Query::of(History::table());
        let name = Value::Text(self.table.name.to_owned());
        let names = Expr::Compare(column(History::table_name.position()), Comparison::Eq, name);
        let id = Value::Id(self.id);
        query.narrow(names.and(Expr::Compare(
            column(History::row_id.position()),
            Comparison::Eq,
            id,
        )));
        query.order = [History::valid_to.position(), History::row_version.position()]
            .map(|at| OrderBy { column: column(at), descending: true })
            .to_vec();
        query.limit = Some(self.limit);
        let select = query::select(connection.dialect(), &query)?;
        let mut entries = Decoded::<History>::new();
        connection.visit(&select.sql, &select.parameters, &mut entries).await?;
        Ok(entries.rows.into_iter().map(|entry| self.version(entry)).collect())
    }
}

impl Versions {
    fn version(&self, entry: History) -> Version {
        let mut record = Record::new(self.table);
        record.values_mut().clone_from_slice(&from_json(self.table, &entry.row));
        Version {
            version: entry.row_version,
            operation: entry.operation,
            valid_from: entry.valid_from,
            valid_to: entry.valid_to,
            changed_by: entry.changed_by.map(|actor| actor.into_string()),
            record,
        }
    }
}

/// Refuses what would change rows that are only ever added.
pub(super) fn refuse_append_only(table: &'static Table) -> Result<(), Error> {
    if table.append_only { Err(Error::AppendOnly { table: table.name }) } else { Ok(()) }
}
