//! Adding rows.

use super::{
    Failure, Operation, Writing,
    explain::{Rows, explain},
    keys::parents_first,
    row_id,
};
use crate::{
    Error,
    connection::Connection,
    error::Fault,
    statement::{Sink, Statement, statement},
};
use terra_schema::{Id, Record, Role, Table, Value, scalar::Uuid};

/// New rows of one table, complete and checked.
pub(crate) struct Insert {
    table: &'static Table,
    /// In the order that they can be written in.
    rows: Vec<Vec<Value>>,
}

impl Insert {
    /// Completes and checks the records; nothing is sent before all of them have passed. Also
    /// answers with their ids, in the order of the records.
    pub(crate) fn new(
        table: &'static Table,
        records: impl IntoIterator<Item = Record>,
        writing: &Writing,
    ) -> Result<(Self, Vec<Uuid>), Error> {
        let rows = records.into_iter().map(|record| complete(record, writing));
        let rows: Vec<Vec<Value>> = rows.collect::<Result<_, _>>()?;
        let ids = rows.iter().map(|row| row_id(row)).collect();
        Ok((Self { table, rows: parents_first(table, rows, Vec::as_slice) }, ids))
    }

    /// As [`Insert::new`], of one record and with its id.
    pub(crate) fn one(record: Record, writing: &Writing) -> Result<(Self, Uuid), Error> {
        let table = record.table();
        let row = complete(record, writing)?;
        let id = row_id(&row);
        Ok((Self { table, rows: vec![row] }, id))
    }

    /// Rows that are complete already.
    pub(super) fn of_rows(table: &'static Table, rows: Vec<Vec<Value>>) -> Self {
        Self { table, rows }
    }

    pub(crate) async fn run(&self, connection: &mut Connection) -> Result<(), Fault> {
        match self.rows.as_slice() {
            [] => Ok(()),
            [row] => {
                let sql = insert_sql(connection, self.table).sql;
                connection.write_guarded(&sql, row).await.map(drop)
            }
            rows => {
                connection.begin().await?;
                let outcome = self.several(connection, rows).await;
                connection.end(outcome).await
            }
        }
    }

    async fn several(&self, connection: &mut Connection, rows: &[Vec<Value>]) -> Result<(), Fault> {
        if connection.dialect().copies {
            let (copy, select) = copy_sql(connection, self.table);
            return connection.copy(&copy.sql, &select.sql, rows).await;
        }
        let sql = insert_sql(connection, self.table).sql;
        for row in rows {
            connection.write(&sql, row).await?;
        }
        Ok(())
    }
}

impl Operation for Insert {
    type Output = ();

    const WRITES: bool = true;

    async fn perform<'a>(&'a self, connection: &'a mut Connection) -> Result<(), Failure> {
        match self.run(connection).await {
            Ok(()) => Ok(()),
            Err(fault) => {
                let explained = explain(connection, self.table, &self.rows, Rows::New, fault);
                // Boxed, as it is rare and large.
                Err(Box::pin(explained).await.into())
            }
        }
    }
}

/// A record as a whole row: checked, with its id and its audit columns.
pub(super) fn complete(mut record: Record, writing: &Writing) -> Result<Vec<Value>, Error> {
    record.complete()?;
    let table = record.table();
    let values = record.values_mut();
    let (mut source, mut external) = (None, None);
    for (at, column) in table.columns.iter().enumerate() {
        match column.role {
            Role::CreatedAt | Role::UpdatedAt => values[at] = Some(Value::Timestamp(writing.now)),
            Role::Version => values[at] = Some(Value::Integer(1)),
            Role::Source => source = Some(at),
            Role::ExternalId => external = Some(at),
            _ => {}
        }
    }
    if record.id().is_none() {
        record.set_id(id_of(record.values(), source, external));
    }
    Ok(record.into_values().into_iter().map(|value| value.unwrap_or(Value::Null)).collect())
}

/// The id of a new row: what its source and external id make, for what is imported, so that
/// importing it again finds it; fresh for everything else.
fn id_of(values: &[Option<Value>], source: Option<usize>, external: Option<usize>) -> Uuid {
    let value = |at: Option<usize>| at.and_then(|at| values[at].as_ref());
    match (value(source), value(external)) {
        (Some(Value::Id(source)), Some(Value::Text(external))) => {
            Id::<()>::of_external(Id::<()>::from_uuid(*source), external).uuid()
        }
        _ => Id::<()>::fresh().uuid(),
    }
}

/// All of it follows from the table and the dialect, so these alone are its shape.
fn insert_sql(connection: &Connection, table: &'static Table) -> Statement {
    let dialect = connection.dialect();
    statement(dialect, |sink| {
        sink.sql("INSERT INTO ");
        sink.table(table);
        sink.spelled([0; 3], &|sql| {
            for (at, column) in table.columns.iter().enumerate() {
                sql.push_str(if at == 0 { " (\"" } else { "\", \"" });
                sql.push_str(column.name);
            }
            sql.push_str("\") VALUES ");
            for at in 1..=table.columns.len() {
                sql.push_str(if at == 1 { "(" } else { ", " });
                dialect.parameter(sql, at);
            }
            sql.push(')');
        });
    })
}

/// The COPY, and a query that tells its columns' types.
fn copy_sql(connection: &Connection, table: &'static Table) -> (Statement, Statement) {
    let copy = statement(connection.dialect(), |sink| {
        sink.sql("COPY ");
        sink.table(table);
        column_list(sink, table);
        sink.sql(" FROM STDIN (FORMAT binary)");
    });
    let select = statement(connection.dialect(), |sink| {
        for at in 0..table.columns.len() {
            sink.sql(if at == 0 { "SELECT " } else { ", " });
            sink.name(table, at);
        }
        sink.sql(" FROM ");
        sink.table(table);
        sink.sql(" WHERE 1 = 0");
    });
    (copy, select)
}

fn column_list(sink: &mut dyn Sink, table: &'static Table) {
    for at in 0..table.columns.len() {
        sink.sql(if at == 0 { " (" } else { ", " });
        sink.name(table, at);
    }
    sink.sql(")");
}
