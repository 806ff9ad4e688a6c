//! One open connection to a PostgreSQL server.

use super::{
    BEGIN_READ,
    cells::{Parameter, PostgresCells, natural},
    fault::fault,
    tls,
};
use crate::{Error, connection::Visitor, error::Fault, url::PostgresUrl};
use futures_util::{FutureExt, StreamExt, future::join};
use std::{collections::HashMap, pin::pin};
use terra_schema::Value;
use tokio::{runtime::Handle, task::AbortHandle};
use tokio_postgres::{
    Client, RowStream, Statement, binary_copy::BinaryCopyInWriter, error::SqlState,
};
use tokio_postgres_rustls::MakeRustlsConnect;

/// How many prepared statements a connection keeps.
const STATEMENTS: usize = 256;
/// The longest text of a statement that is kept: what is longer comes seldom and takes much room.
const LONGEST_KEPT: usize = 16_384;

pub(crate) struct PostgresConnection {
    client: Client,
    schema: String,
    /// What moves the bytes; aborted, it closes the connection.
    wire: AbortHandle,
    tls: MakeRustlsConnect,
    statements: HashMap<String, Statement>,
    /// Whether the guard of the last write within a transaction is still open.
    is_guarded: bool,
    /// How far a transaction has come that only reads, if one is open.
    reading: Reading,
}

/// A transaction that only reads begins together with its first statement, and nobody waits for its
/// end: each would be a message more that the server answers.
#[derive(Clone, Copy, PartialEq)]
enum Reading {
    Not,
    /// Its beginning goes out with the next statement.
    Announced,
    Begun,
}

/// Opens the savepoint of a write within a transaction.
const GUARD: &str = "SAVEPOINT terra_guard";
/// Keeps what was done since the last guard, and opens another.
const NEXT_GUARD: &str = "RELEASE SAVEPOINT terra_guard; SAVEPOINT terra_guard";

impl PostgresConnection {
    pub(crate) async fn open(url: &PostgresUrl) -> Result<Self, Error> {
        let failed = |reason: String| Error::Open {
            database: crate::DatabaseUrl::Postgres(Box::new(url.clone())).to_string(),
            reason,
        };
        let tls = tls::connector(&url.tls).map_err(failed)?;
        let (client, wire) = url
            .config
            .connect(tls.clone())
            .await
            .map_err(|error| failed(crate::url::reason(&error)))?;
        // It ends by itself when the client is dropped; what goes wrong on the wire reaches the
        // client's callers.
        let wire = tokio::spawn(wire).abort_handle();
        Ok(Self {
            client,
            schema: url.schema.clone(),
            wire,
            tls,
            statements: HashMap::new(),
            is_guarded: false,
            reading: Reading::Not,
        })
    }

    /// Closes the connection, and stops the statement that the server is at when it is `midway`
    /// in one.
    pub(crate) fn abandon(&self, midway: bool) {
        self.wire.abort();
        if let (true, Ok(runtime)) = (midway, Handle::try_current()) {
            let (token, tls) = (self.client.cancel_token(), self.tls.clone());
            // Where that fails the server ends the statement in its own time.
            runtime.spawn(async move { token.cancel_query(tls).await });
        }
    }

    pub(crate) fn schema(&self) -> &str {
        &self.schema
    }

    pub(crate) fn is_closed(&self) -> bool {
        self.client.is_closed()
    }

    pub(crate) async fn batch(&mut self, sql: &str) -> Result<(), Fault> {
        self.begin_reading().await?;
        self.client.batch_execute(sql).await.map_err(|error| fault(&error, sql))
    }

    pub(crate) async fn execute(&mut self, sql: &str, parameters: &[Value]) -> Result<u64, Fault> {
        let statement = self.prepare(sql).await?;
        let changed = self.client.execute_raw(&statement, bound(parameters)).await;
        changed.map_err(|error| self.forget(sql, fault(&error, sql)))
    }

    /// Begins or ends a transaction or savepoint. An open guard goes with what ends; before a
    /// savepoint it is released, as it would else stay below.
    pub(crate) async fn control(&mut self, sql: &str) -> Result<(), Fault> {
        if sql == BEGIN_READ {
            self.reading = Reading::Announced;
            return Ok(());
        }
        if matches!(sql, "COMMIT" | "ROLLBACK") {
            match std::mem::replace(&mut self.reading, Reading::Not) {
                Reading::Not => {}
                Reading::Announced => return Ok(()),
                Reading::Begun => {
                    // Sent when it is first looked at. What comes next is answered after it.
                    let ended = self.client.batch_execute(sql).now_or_never();
                    return ended.unwrap_or(Ok(())).map_err(|error| fault(&error, sql));
                }
            }
        }
        let begins = sql.starts_with("SAVEPOINT");
        if std::mem::take(&mut self.is_guarded) && begins {
            return self.batch(&format!("RELEASE SAVEPOINT terra_guard; {sql}")).await;
        }
        self.batch(sql).await
    }

    /// Runs one statement of a transaction so that a failure of it leaves the transaction as it
    /// was: behind a savepoint, whose message is sent together with the statement's.
    ///
    /// The savepoint is released by the next one, and not by a message of its own: that would be
    /// one more that the server answers, for each write. What stands open at the end is kept or
    /// undone with the transaction.
    pub(crate) async fn write_guarded(
        &mut self,
        sql: &str,
        parameters: &[Value],
    ) -> Result<u64, Fault> {
        self.begin_reading().await?;
        // Preparing may fail, too, and must not spoil the transaction.
        let statement = match self.statements.get(sql) {
            Some(statement) => statement.clone(),
            None => {
                self.batch(self.next_guard()).await?;
                self.is_guarded = true;
                match self.prepare(sql).await {
                    Ok(statement) => statement,
                    Err(fault) => return Err(self.back_to_guard(fault).await),
                }
            }
        };
        let guard = self.next_guard();
        // Polled in this order, they are sent in this order.
        let (opened, executed) = join(
            self.client.batch_execute(guard),
            self.client.execute_raw(&statement, bound(parameters)),
        )
        .await;
        opened.map_err(|error| fault(&error, guard))?;
        self.is_guarded = true;
        match executed {
            Ok(changed) => Ok(changed),
            Err(error) => {
                let fault = self.forget(sql, fault(&error, sql));
                Err(self.back_to_guard(fault).await)
            }
        }
    }

    const fn next_guard(&self) -> &'static str {
        if self.is_guarded { NEXT_GUARD } else { GUARD }
    }

    /// Undoes what was done since the guard, which stays open.
    async fn back_to_guard(&mut self, fault: Fault) -> Fault {
        // Fails where the connection is lost; the first failure is the one to tell of.
        let _ = self.batch("ROLLBACK TO SAVEPOINT terra_guard").await;
        fault
    }

    pub(crate) async fn visit<V: Visitor>(
        &mut self,
        sql: &str,
        parameters: &[Value],
        visitor: &mut V,
    ) -> Result<(), Fault> {
        let mut rows = pin!(self.query(sql, parameters).await?);
        while let Some(row) = rows.next().await {
            let row = row.map_err(|error| self.forget(sql, fault(&error, sql)))?;
            visitor.row(&PostgresCells(&row)).map_err(Fault::Other)?;
            if visitor.is_done() {
                break;
            }
            if visitor.is_laden() {
                visitor.unload().await.map_err(Fault::Other)?;
            }
            if visitor.is_tired() {
                tokio::task::yield_now().await;
            }
        }
        Ok(())
    }

    /// All rows, each value as its type says.
    pub(crate) async fn rows(
        &mut self,
        sql: &str,
        parameters: &[Value],
    ) -> Result<Vec<Vec<Value>>, Fault> {
        let mut rows = pin!(self.query(sql, parameters).await?);
        let mut all = Vec::new();
        while let Some(row) = rows.next().await {
            let row = row.map_err(|error| self.forget(sql, fault(&error, sql)))?;
            let values: Result<_, _> = (0..row.len()).map(|at| natural(&row, at)).collect();
            all.push(values.map_err(|error| {
                let column = row.columns()[error.at].name().to_owned();
                Fault::Other(Error::Decode { table: "raw SQL", column, reason: error.reason })
            })?);
        }
        Ok(all)
    }

    /// The names of a statement's result columns.
    pub(crate) async fn columns(&mut self, sql: &str) -> Result<Vec<String>, Fault> {
        let statement = self.prepare(sql).await?;
        Ok(statement.columns().iter().map(|column| column.name().to_owned()).collect())
    }

    /// Streams rows in, in the binary format of COPY. The statement doesn't tell the columns'
    /// types, so `select` names the same columns.
    pub(crate) async fn copy(
        &mut self,
        sql: &str,
        select: &str,
        rows: &[Vec<Value>],
    ) -> Result<(), Fault> {
        let described = self.prepare(select).await?;
        let statement = self.prepare(sql).await?;
        let outcome = self.stream(&described, &statement, rows).await;
        outcome.map_err(|error| {
            // A column's type may have changed since it was asked for.
            self.statements.remove(select);
            self.statements.remove(sql);
            match error.code() {
                Some(&SqlState::INVALID_BINARY_REPRESENTATION) => Fault::Replan,
                _ => fault(&error, sql),
            }
        })
    }

    async fn stream(
        &self,
        described: &Statement,
        statement: &Statement,
        rows: &[Vec<Value>],
    ) -> Result<(), tokio_postgres::Error> {
        let types: Vec<_> =
            described.columns().iter().map(|column| column.type_().clone()).collect();
        let sink = self.client.copy_in(statement).await?;
        let mut writer = pin!(BinaryCopyInWriter::new(sink, &types));
        for row in rows {
            writer.as_mut().write_raw(bound(row)).await?;
        }
        writer.finish().await?;
        Ok(())
    }

    /// Begins the transaction that only reads, where one was announced.
    async fn begin_reading(&mut self) -> Result<(), Fault> {
        if self.reading == Reading::Announced {
            self.reading = Reading::Begun;
            let begun = self.client.batch_execute(BEGIN_READ).await;
            return begun.map_err(|error| fault(&error, BEGIN_READ));
        }
        Ok(())
    }

    async fn query(&mut self, sql: &str, parameters: &[Value]) -> Result<RowStream, Fault> {
        if self.reading == Reading::Announced
            && let Some(statement) = self.statements.get(sql)
        {
            self.reading = Reading::Begun;
            // Polled in this order, they are sent in this order.
            let (begun, rows) = join(
                self.client.batch_execute(BEGIN_READ),
                self.client.query_raw(statement, bound(parameters)),
            )
            .await;
            begun.map_err(|error| fault(&error, BEGIN_READ))?;
            return rows.map_err(|error| self.forget(sql, fault(&error, sql)));
        }
        let statement = self.prepare(sql).await?;
        let rows = self.client.query_raw(&statement, bound(parameters)).await;
        rows.map_err(|error| self.forget(sql, fault(&error, sql)))
    }

    async fn prepare(&mut self, sql: &str) -> Result<Statement, Fault> {
        self.begin_reading().await?;
        if let Some(statement) = self.statements.get(sql) {
            return Ok(statement.clone());
        }
        let statement = self.client.prepare(sql).await.map_err(|error| fault(&error, sql))?;
        if sql.len() <= LONGEST_KEPT {
            if self.statements.len() >= STATEMENTS {
                self.statements.clear();
            }
            self.statements.insert(sql.to_owned(), statement.clone());
        }
        Ok(statement)
    }

    /// Drops a prepared statement that no longer fits the schema.
    fn forget(&mut self, sql: &str, fault: Fault) -> Fault {
        if matches!(fault, Fault::Replan) {
            self.statements.remove(sql);
        }
        fault
    }
}

fn bound(values: &[Value]) -> Vec<Parameter<'_>> {
    values.iter().map(Parameter).collect()
}
