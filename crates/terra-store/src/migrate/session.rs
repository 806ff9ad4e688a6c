//! One migrating connection: the transaction around a migration, and the lock that makes every
//! other migrating process wait.

use super::{
    MigrationError,
    record::{self, MIGRATIONS_TABLE, Recorded, terra_migrations_model},
};
use crate::{
    Connection, Error,
    error::Fault,
    schema::{
        Answers, Live, Schema,
        ddl::{Ddl, creation},
    },
};
use std::time::Duration;
use terra_schema::Value;

/// How often a migration is tried again when other transactions stand in its way. On SQLite each
/// try waits for the other writer first, so this adds up to minutes.
const TRIES: u32 = 30;

/// What is done in one transaction. A trait and not a closure, because the future of an async
/// closure that borrows can't be known to be `Send`.
pub(super) trait Work: Sync {
    /// What it gives.
    type Output: Send;

    /// Does it. It may be done again from the start, after a rollback.
    fn run(
        &self,
        session: &mut Session<'_>,
    ) -> impl Future<Output = Result<Self::Output, Error>> + Send;
}

pub(super) struct Session<'c> {
    pub(super) connection: &'c mut Connection,
    pub(super) ddl: &'static dyn Ddl,
}

impl<'c> Session<'c> {
    pub(super) fn new(connection: &'c mut Connection) -> Self {
        let ddl = connection.dialect().ddl;
        Self { connection, ddl }
    }

    /// Makes the schema and the table of migrations, unless they are there. Two processes may do
    /// so at once on an empty database: whoever loses looks again.
    pub(super) async fn prepare(&mut self) -> Result<(), Error> {
        if self.connection.in_transaction() {
            return Err(MigrationError::InTransaction.into());
        }
        let mut tries = 0;
        while !self.has_record().await? {
            match self.create_record().await {
                Ok(()) => {}
                Err(error) if tries == TRIES => return Err(error),
                Err(Error::Conflict) => pause(tries).await,
                // Whoever made it first has committed by now.
                Err(_) => {}
            }
            tries += 1;
        }
        Ok(())
    }

    async fn has_record(&mut self) -> Result<bool, Error> {
        let rows = self.connection.rows(self.ddl.conduct().has_record, &[]).await?;
        Ok(!rows.is_empty())
    }

    /// In one transaction: a process killed here leaves no table without its key.
    async fn create_record(&mut self) -> Result<(), Error> {
        self.connection.begin().await?;
        let outcome = self.create_all().await;
        self.end(outcome).await
    }

    /// Keeps what was done, or undoes it. The error that it failed with says more than one of the
    /// rollback after it, which leaves nothing behind either: the connection is gone then.
    async fn end<T>(&mut self, outcome: Result<T, Error>) -> Result<T, Error> {
        match outcome {
            Ok(result) => {
                self.connection.commit().await?;
                Ok(result)
            }
            Err(error) => {
                let _ = self.connection.rollback().await;
                Err(error)
            }
        }
    }

    async fn create_all(&mut self) -> Result<(), Error> {
        let name = self.connection.schema_name().map(str::to_owned);
        if let (Some(namespace), Some(name)) = (&self.ddl.conduct().namespace, name)
            && self.connection.rows(&(namespace.exists)(&name), &[]).await?.is_empty()
        {
            self.connection.batch(&(namespace.create)(&name)).await?;
        }
        let schema = Schema { tables: vec![terra_migrations_model()] };
        self.connection.batch(&creation(self.ddl, &schema)).await
    }

    /// What the database remembers; nothing when it was never migrated.
    pub(super) async fn recorded(&mut self) -> Result<Vec<Recorded>, Error> {
        if !self.has_record().await? {
            return Ok(Vec::new());
        }
        let rows = self.connection.rows(record::SELECT, &[]).await?;
        let recorded = rows.iter().map(|row| Recorded::from_row(row));
        Ok(recorded.collect::<Result<_, _>>()?)
    }

    /// The live catalog.
    pub(super) async fn live(&mut self) -> Result<Live, Error> {
        let mut answers = Vec::new();
        for query in self.ddl.catalog_queries() {
            answers.push(self.connection.rows(query, &[]).await?);
        }
        Ok(self.ddl.read(Answers::new(answers))?)
    }

    /// The live catalog without the table of migrations, which no migration touches.
    pub(super) async fn live_tables(&mut self) -> Result<Live, Error> {
        let mut live = self.live().await?;
        live.schema.tables.retain(|table| table.name != MIGRATIONS_TABLE);
        Ok(live)
    }

    /// Does `work` in one transaction that excludes every other migrating process. Nothing of it is
    /// kept when it fails.
    pub(super) async fn transact<W: Work>(&mut self, work: &W) -> Result<W::Output, Error> {
        if self.connection.in_transaction() {
            return Err(MigrationError::InTransaction.into());
        }
        let mut tries = 0;
        loop {
            let outcome = self.suspended(work).await;
            match outcome {
                Err(Error::Busy) if tries < TRIES => {}
                Err(Error::Conflict) if tries < TRIES => pause(tries).await,
                outcome => return outcome,
            }
            tries += 1;
        }
    }

    /// Does `work` between what has to be said before and after a transaction.
    async fn suspended<W: Work>(&mut self, work: &W) -> Result<W::Output, Error> {
        let conduct = self.ddl.conduct();
        let outcome = self.prepared(work).await;
        for statement in conduct.after {
            self.connection.batch(statement).await?;
        }
        outcome
    }

    async fn prepared<W: Work>(&mut self, work: &W) -> Result<W::Output, Error> {
        let conduct = self.ddl.conduct();
        for statement in conduct.before {
            self.connection.batch(statement).await?;
        }
        if let Some(query) = conduct.ready
            && !self.connection.rows(query, &[]).await?.is_empty()
        {
            return Err(MigrationError::ForeignKeysOn.into());
        }
        self.connection.begin().await?;
        let outcome = self.locked(work).await;
        self.end(outcome).await
    }

    async fn locked<W: Work>(&mut self, work: &W) -> Result<W::Output, Error> {
        for statement in self.ddl.conduct().lock {
            self.connection.batch(statement).await?;
        }
        work.run(self).await
    }

    /// Where foreign keys were suspended, they must hold again before the commit.
    pub(super) async fn refuse_dangling(&mut self, what: &str) -> Result<(), Error> {
        let Some(query) = self.ddl.conduct().dangling else { return Ok(()) };
        let rows = self.connection.rows(query, &[]).await?;
        match rows.first().map(Vec::as_slice) {
            None => Ok(()),
            Some([Value::Text(table), Value::Text(target), Value::Integer(rows)]) => {
                Err(MigrationError::Dangling {
                    migration: what.to_owned(),
                    table: table.clone(),
                    target: target.clone(),
                    rows: *rows,
                }
                .into())
            }
            Some(row) => Err(MigrationError::Catalog(format!("unexpected row {row:?}")).into()),
        }
    }

    /// Runs the SQL of a migration, and names the migration where that fails.
    pub(super) async fn run(&mut self, what: &str, sql: &str) -> Result<(), Error> {
        match self.connection.try_batch(sql).await {
            Ok(()) => Ok(()),
            Err(Fault::Retry) => Err(Error::Conflict),
            Err(Fault::Other(error @ (Error::Busy | Error::Conflict))) => Err(error),
            Err(fault) => {
                let reason = match fault {
                    Fault::Unique(reason) | Fault::ForeignKey(reason) | Fault::Refused(reason) => {
                        reason
                    }
                    other => Error::from(other).to_string(),
                };
                Err(MigrationError::Failed { migration: what.to_owned(), reason }.into())
            }
        }
    }
}

/// Waits a little, longer each time, and not as long as another process would. Without a runtime
/// there is only SQLite, which has waited already.
async fn pause(tries: u32) {
    if tokio::runtime::Handle::try_current().is_err() {
        return;
    }
    let jitter = u64::from(std::process::id()) % 7 + 1;
    let wait = Duration::from_millis((u64::from(tries) + 1) * 5 * jitter);
    tokio::time::sleep(wait.min(Duration::from_secs(1))).await;
}
