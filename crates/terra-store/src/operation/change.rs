//! Changing a row.

use super::{
    AuditPositions, Failure, Operation, Writing,
    explain::{Rows, explain},
    history::{keep, refuse_append_only},
    keys::{column, equals},
    row_id,
};
use crate::{
    Error,
    connection::Connection,
    error::Fault,
    query::{self, Query},
    statement::statement,
    system::HistoryOperation,
    values::ValueRows,
};
use terra_schema::{
    Record, Table, Value,
    filter::{Expr, OrderBy},
    scalar::Uuid,
};

/// Changes to one row, checked. Answers with the row as it stands afterwards.
pub(crate) struct Change {
    table: &'static Table,
    id: Uuid,
    if_version: Option<i32>,
    /// The values said, by column.
    values: Vec<Option<Value>>,
    writing: Writing,
}

impl Change {
    pub(crate) fn new(
        mut record: Record,
        if_version: Option<i32>,
        writing: Writing,
    ) -> Result<Self, Error> {
        let table = record.table();
        refuse_append_only(table)?;
        record.check()?;
        let id = record.id().unwrap_or_default();
        Ok(Self { table, id, if_version, values: record.into_values(), writing })
    }

    async fn run(&self, connection: &mut Connection) -> Result<Vec<Value>, Fault> {
        connection.begin().await?;
        let outcome = self.in_transaction(connection).await;
        connection.end(outcome).await
    }

    async fn in_transaction(&self, connection: &mut Connection) -> Result<Vec<Value>, Fault> {
        let prior = lock(connection, self.table, self.id, self.if_version).await?;
        let new = merged(&prior, &self.values, |_| true);
        match new {
            None => Ok(prior),
            Some(new) => write(connection, self.table, prior, new, &self.writing).await,
        }
    }
}

impl Operation for Change {
    type Output = Vec<Value>;

    const WRITES: bool = true;

    async fn perform<'a>(&'a self, connection: &'a mut Connection) -> Result<Vec<Value>, Failure> {
        match self.run(connection).await {
            Ok(row) => Ok(row),
            Err(fault @ Fault::Other(_)) => Err(fault.into()),
            Err(fault) => Err(self.refusal(connection, fault).await.into()),
        }
    }
}

impl Change {
    /// Explains a fault by the row that the change would have made.
    async fn refusal(&self, connection: &mut Connection, fault: Fault) -> Fault {
        let by_id = equals(0, Value::Id(self.id));
        let prior = find_all(connection, self.table, by_id, false).await;
        let prior = prior.ok().and_then(|mut rows| rows.pop());
        let changed = prior.and_then(|prior| merged(&prior, &self.values, |_| true));
        explain(connection, self.table, changed.as_slice(), Rows::Changed, fault).await
    }
}

/// Reads rows and keeps others from changing them until the transaction ends.
pub(super) async fn lock_all(
    connection: &mut Connection,
    table: &'static Table,
    condition: Expr,
) -> Result<Vec<Vec<Value>>, Fault> {
    find_all(connection, table, condition, true).await
}

/// Reads rows; in the order of their ids where they are locked, so that others who lock the same
/// ones wait instead of standing in each other's way.
pub(super) async fn find_all(
    connection: &mut Connection,
    table: &'static Table,
    condition: Expr,
    lock: bool,
) -> Result<Vec<Vec<Value>>, Fault> {
    let mut query = Query::of(table);
    query.narrow(condition);
    if lock {
        query.for_update = true;
        query.order.push(OrderBy { column: column(0), descending: false });
    }
    let select = query::select(connection.dialect(), &query)?;
    let mut found = ValueRows::of(table);
    connection.visit(&select.sql, &select.parameters, &mut found).await?;
    Ok(found.rows)
}

/// Reads one row, which must exist in the version expected, and locks it.
pub(super) async fn lock(
    connection: &mut Connection,
    table: &'static Table,
    id: Uuid,
    if_version: Option<i32>,
) -> Result<Vec<Value>, Fault> {
    let mut rows = lock_all(connection, table, equals(0, Value::Id(id))).await?;
    let Some(row) = rows.pop() else {
        return Err(Error::NotFound { table: table.name, id }.into());
    };
    let found = AuditPositions::of(table).version.map(|at| &row[at]);
    if let (Some(expected), Some(Value::Integer(found))) = (if_version, found)
        && i64::from(expected) != *found
    {
        // A version is counted in 32 bits.
        let found = *found as i32;
        return Err(Error::Stale { table: table.name, id, expected, found }.into());
    }
    Ok(row)
}

/// The row with the values said put in; `None` when none of those that `counts` differs.
pub(super) fn merged(
    prior: &[Value],
    said: &[Option<Value>],
    counts: impl Fn(usize) -> bool,
) -> Option<Vec<Value>> {
    let differs = |(at, value): (usize, &Option<Value>)| {
        counts(at) && value.as_ref().is_some_and(|value| *value != prior[at])
    };
    said.iter().enumerate().any(differs).then(|| {
        let values = prior.iter().zip(said);
        values.map(|(prior, said)| said.as_ref().unwrap_or(prior).clone()).collect()
    })
}

/// Writes a row over its prior version, which the history keeps.
pub(super) async fn write(
    connection: &mut Connection,
    table: &'static Table,
    prior: Vec<Value>,
    mut new: Vec<Value>,
    writing: &Writing,
) -> Result<Vec<Value>, Fault> {
    let audit = AuditPositions::of(table);
    if let Some(at) = audit.created_at {
        new[at] = prior[at].clone();
    }
    if let Some(at) = audit.updated_at {
        new[at] = Value::Timestamp(writing.after(&prior, audit));
    }
    if let Some(at) = audit.version
        && let Value::Integer(version) = prior[at]
    {
        // Its 32 bits are the store's own to hold to: nobody says a version, so no record's check
        // sees it.
        if version >= i32::MAX.into() {
            let reason = "it was changed more often than a version counts".to_owned();
            return Err(Error::Refused { table: table.name, reason }.into());
        }
        new[at] = Value::Integer(version + 1);
    }
    keep(connection, table, std::slice::from_ref(&prior), HistoryOperation::Update, writing)
        .await?;
    let changed: Vec<usize> = (1..new.len()).filter(|&at| new[at] != prior[at]).collect();
    let update = statement(connection.dialect(), |sink| {
        sink.sql("UPDATE ");
        sink.table(table);
        for (number, &at) in changed.iter().enumerate() {
            sink.sql(if number == 0 { " SET " } else { ", " });
            sink.name(table, at);
            sink.sql(" = ");
            sink.parameter(&new[at]);
        }
        sink.sql(" WHERE ");
        sink.name(table, 0);
        sink.sql(" = ");
        sink.parameter(&new[0]);
    });
    match connection.write(&update.sql, &update.parameters).await? {
        1 => Ok(new),
        _ => Err(Error::NotFound { table: table.name, id: row_id(&new) }.into()),
    }
}
