//! Adding rows or changing those that are there already: what imports do.

use super::{
    Failure, Operation, Writing,
    change::{lock_all, merged, write},
    explain::explain,
    history::refuse_append_only,
    insert::{Insert, complete},
};
use crate::{Error, connection::Connection, error::Fault};
use std::collections::HashMap;
use terra_schema::{
    Record, Role, Table, Value,
    filter::{ColumnRef, Comparison, Expr},
};

/// How many rows are looked for in one statement.
const CHUNK: usize = 500;

/// What became of one record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// It is a new row.
    Inserted,
    /// It changed a row.
    Updated,
    /// It said what stands there already; nothing was written.
    Unchanged,
}

/// What became of many records.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Upserted {
    /// Rows that are new.
    pub inserted: usize,
    /// Rows that were changed.
    pub updated: usize,
    /// Rows that said the same already; nothing was written of them.
    pub unchanged: usize,
}

impl Upserted {
    /// Counts outcomes.
    pub fn of(outcomes: &[Outcome]) -> Self {
        let count = |wanted| outcomes.iter().filter(|outcome| **outcome == wanted).count();
        Self {
            inserted: count(Outcome::Inserted),
            updated: count(Outcome::Updated),
            unchanged: count(Outcome::Unchanged),
        }
    }
}

/// Records that become new rows, or changes of the rows with the same key.
pub(crate) struct Upsert {
    table: &'static Table,
    key: Vec<usize>,
    /// Each record as a whole new row, and as what it says.
    records: Vec<(Vec<Value>, Vec<Option<Value>>)>,
    writing: Writing,
}

impl Upsert {
    /// `key` names the columns of a unique key; without it rows are found by id, which for an
    /// imported row is made of its source and external id.
    pub(crate) fn new(
        table: &'static Table,
        records: Vec<Record>,
        key: Option<&[&str]>,
        writing: Writing,
    ) -> Result<Self, Error> {
        refuse_append_only(table)?;
        let key = match key {
            Some(names) => key_positions(table, names)?,
            None => vec![0],
        };
        let mut prepared = Vec::with_capacity(records.len());
        for record in records {
            let mut said = record.clone();
            let row = complete(record, &writing)?;
            said.check()?;
            prepared.push((row, said.into_values()));
        }
        Ok(Self { table, key, records: prepared, writing })
    }

    async fn run(&self, connection: &mut Connection) -> Result<Vec<Outcome>, Fault> {
        connection.begin().await?;
        let outcome = self.in_transaction(connection).await;
        connection.end(outcome).await
    }

    async fn in_transaction(&self, connection: &mut Connection) -> Result<Vec<Outcome>, Fault> {
        let mut done = Vec::with_capacity(self.records.len());
        let mut rest = self.records.as_slice();
        while !rest.is_empty() {
            let chunk;
            (chunk, rest) = rest.split_at(self.distinct_prefix(rest));
            self.chunk(connection, chunk, &mut done).await?;
        }
        Ok(done)
    }

    /// How many of the first records can be looked up at once: a key that comes again must find
    /// what its first record wrote.
    fn distinct_prefix(&self, records: &[(Vec<Value>, Vec<Option<Value>>)]) -> usize {
        let mut seen = HashMap::new();
        let first_repeat = records
            .iter()
            .take(CHUNK)
            .position(|(row, _)| seen.insert(self.key_of(row), ()).is_some());
        first_repeat.unwrap_or(records.len().min(CHUNK))
    }

    async fn chunk(
        &self,
        connection: &mut Connection,
        records: &[(Vec<Value>, Vec<Option<Value>>)],
        done: &mut Vec<Outcome>,
    ) -> Result<(), Fault> {
        let there = lock_all(connection, self.table, self.lookup(records)).await?;
        let mut there: HashMap<String, Vec<Value>> =
            there.into_iter().map(|row| (self.key_of(&row), row)).collect();
        let counts = |at: usize| at != 0 && self.table.columns[at].role != Role::Bookkeeping;
        let mut new_rows = Vec::new();
        for (row, said) in records {
            let Some(prior) = there.remove(&self.key_of(row)) else {
                new_rows.push(row.clone());
                done.push(Outcome::Inserted);
                continue;
            };
            match merged(&prior, said, counts) {
                None => done.push(Outcome::Unchanged),
                Some(mut new) => {
                    new[0] = prior[0].clone();
                    write(connection, self.table, prior, new, &self.writing).await?;
                    done.push(Outcome::Updated);
                }
            }
        }
        Insert::of_rows(self.table, new_rows).run(connection).await
    }

    /// The condition that a row has one of the records' keys.
    fn lookup(&self, records: &[(Vec<Value>, Vec<Option<Value>>)]) -> Expr {
        let column = |at: usize| ColumnRef { source: 0, at: at as u16 };
        if let [at] = self.key[..] {
            let keys = records.iter().map(|(row, _)| row[at].clone());
            return Expr::In(column(at), keys.collect());
        }
        let equal =
            |row: &[Value], at: usize| Expr::Compare(column(at), Comparison::Eq, row[at].clone());
        Expr::Or(
            records
                .iter()
                .map(|(row, _)| Expr::And(self.key.iter().map(|&at| equal(row, at)).collect()))
                .collect(),
        )
    }

    fn key_of(&self, row: &[Value]) -> String {
        let parts: Vec<String> = self.key.iter().map(|&at| format!("{:?}", row[at])).collect();
        parts.join(" ")
    }
}

impl Operation for Upsert {
    /// What became of each record, in their order.
    type Output = Vec<Outcome>;

    const WRITES: bool = true;

    async fn perform<'a>(
        &'a self,
        connection: &'a mut Connection,
    ) -> Result<Vec<Outcome>, Failure> {
        match self.run(connection).await {
            Ok(done) => Ok(done),
            Err(fault @ Fault::Unique(_)) => Err(self.collision(connection, fault).await.into()),
            Err(fault) => {
                let rows: Vec<_> = self.records.iter().map(|(row, _)| row.clone()).collect();
                Err(explain(connection, self.table, &rows, fault).await.into())
            }
        }
    }
}

impl Upsert {
    /// Another writer may have added a row of the same key after it was looked for: then a second
    /// look finds it. A taken key of another kind is the record's own fault.
    async fn collision(&self, connection: &mut Connection, fault: Fault) -> Fault {
        let rows: Vec<_> = self.records.iter().map(|(row, _)| row.clone()).collect();
        let key: Vec<&str> = self.key.iter().map(|&at| self.table.columns[at].name).collect();
        match explain(connection, self.table, &rows, fault).await {
            Fault::Other(Error::Unique { columns, .. }) if columns == key => Fault::Retry,
            other => other,
        }
    }
}

fn key_positions(table: &'static Table, names: &[&str]) -> Result<Vec<usize>, Error> {
    let is_key = table.unique_keys.iter().any(|key| key.columns == names);
    let positions: Option<Vec<usize>> = names.iter().map(|name| table.position(name)).collect();
    positions.filter(|_| is_key).ok_or_else(|| Error::Refused {
        table: table.name,
        reason: format!("({}) is not one of its unique keys", names.join(", ")),
    })
}
