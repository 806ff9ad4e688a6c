//! One open connection to either engine.

mod transaction;
mod visitor;

pub(crate) use visitor::{Decoded, Single, Visitor};

use crate::{
    DatabaseUrl, Error,
    dialect::{Dialect, Engine, Stop},
    error::Fault,
    resident::Resident,
};
use std::sync::Arc;
use terra_schema::Value;

/// One open connection.
///
/// Its futures never wait on SQLite, so a thread that owns the connection may run them to their
/// end without a runtime; see [`crate::Local`].
pub struct Connection {
    engine: Engine,
    /// How many transactions and savepoints are open.
    depth: u32,
    /// A statement was sent and its end not seen: still so when its future was dropped midway.
    midway: bool,
    /// Why the engine gave up the open transaction by itself, if it did.
    undone: Option<Error>,
    /// How many statements were asked, those of transactions aside.
    statements: u64,
    /// Whether the open transaction only reads.
    is_reading: bool,
    /// Where the database stands for the transaction that only reads, if that is known.
    pub(crate) read_stamp: Option<Value>,
    /// What is held in memory of the database's tables, if anything is.
    pub(crate) resident: Option<Arc<Resident>>,
}

impl Connection {
    /// Opens a connection.
    ///
    /// # Errors
    /// When the database can't be reached or opened.
    pub async fn open(url: &DatabaseUrl) -> Result<Self, Error> {
        let engine = Engine::open(url).await?;
        Ok(Self {
            engine,
            depth: 0,
            midway: false,
            undone: None,
            statements: 0,
            is_reading: false,
            read_stamp: None,
            resident: None,
        })
    }

    /// Whether it reads what was committed and nothing else.
    pub(crate) fn sees_only_commits(&self) -> bool {
        self.depth == 0 || self.is_reading
    }

    /// What this engine does differently.
    pub(crate) fn dialect(&self) -> &'static Dialect {
        self.engine.dialect()
    }

    /// The schema that the tables live in, on engines that have schemas.
    pub(crate) fn schema_name(&self) -> Option<&str> {
        self.engine.schema_name()
    }

    /// Whether it can still be used: it is open, and nothing was left half done on it.
    pub(crate) fn is_usable(&self) -> bool {
        self.engine.is_at_rest() && !self.midway && self.depth == 0
    }

    /// What stops a statement that runs, from another thread; where statements block threads.
    pub(crate) fn stop(&self) -> Option<Stop> {
        self.engine.stop()
    }

    /// Lets it go on for its next user after it was stopped.
    pub(crate) fn go_on(&self) {
        self.engine.go_on();
    }

    /// Whether no transaction is open.
    pub(crate) fn is_outermost(&self) -> bool {
        self.depth == 0
    }

    /// Leaves the open transaction and what is still to come of its last statement: the connection
    /// is for nothing else then.
    pub(crate) fn leave(&mut self) {
        self.midway = true;
    }

    /// Ends what was left half done on it. A server's connection is closed by that.
    pub(crate) fn abandon(&mut self) {
        if self.engine.abandon(self.midway) {
            self.depth = 0;
            self.midway = false;
            self.undone = None;
        }
    }

    /// How many statements were asked, those of transactions aside.
    pub(crate) fn statements(&self) -> u64 {
        self.statements
    }

    /// Runs statements without parameters.
    pub(crate) async fn batch(&mut self, sql: &str) -> Result<(), Error> {
        Ok(self.try_batch(sql).await?)
    }

    /// Runs one statement and counts the rows it changed.
    pub(crate) async fn execute(&mut self, sql: &str, parameters: &[Value]) -> Result<u64, Error> {
        self.start()?;
        let outcome = self.engine.execute(sql, parameters).await;
        Ok(self.finish(outcome)?)
    }

    /// All rows of one statement, each value as the engine says; for results that no table
    /// describes.
    pub(crate) async fn rows(
        &mut self,
        sql: &str,
        parameters: &[Value],
    ) -> Result<Vec<Vec<Value>>, Error> {
        Ok(self.try_rows(sql, parameters).await?)
    }

    pub(crate) async fn try_rows(
        &mut self,
        sql: &str,
        parameters: &[Value],
    ) -> Result<Vec<Vec<Value>>, Fault> {
        self.start()?;
        let outcome = self.engine.rows(sql, parameters).await;
        self.finish(outcome)
    }

    /// The names of a statement's result columns.
    pub(crate) async fn columns(&mut self, sql: &str) -> Result<Vec<String>, Fault> {
        self.start()?;
        let outcome = self.engine.columns(sql).await;
        self.finish(outcome)
    }

    /// Hands each row of one statement to `visitor`.
    pub(crate) async fn visit<V: Visitor>(
        &mut self,
        sql: &str,
        parameters: &[Value],
        visitor: &mut V,
    ) -> Result<(), Fault> {
        self.start()?;
        let outcome = self.engine.visit(sql, parameters, visitor).await;
        self.finish(outcome)
    }

    pub(crate) async fn try_batch(&mut self, sql: &str) -> Result<(), Fault> {
        self.start()?;
        let outcome = self.engine.batch(sql).await;
        self.finish(outcome)
    }

    /// Runs a statement whose values have passed the check of their records: an engine may spare
    /// itself the rules that were checked.
    pub(crate) async fn write(&mut self, sql: &str, parameters: &[Value]) -> Result<u64, Fault> {
        self.start()?;
        let outcome = self.engine.write(sql, parameters).await;
        self.finish(outcome)
    }

    /// As [`Self::write`], so that a failure of it leaves what is around it as it was, on every
    /// engine.
    pub(crate) async fn write_guarded(
        &mut self,
        sql: &str,
        parameters: &[Value],
    ) -> Result<u64, Fault> {
        if self.depth == 0 {
            return self.write(sql, parameters).await;
        }
        self.start()?;
        let outcome = self.engine.write_guarded(sql, parameters).await;
        self.finish(outcome)
    }

    /// Makes sure that the engine checks by itself what is written next: before SQL that the store
    /// didn't write.
    pub(crate) fn check(&self) -> Result<(), Fault> {
        self.engine.check()
    }

    /// Streams rows into the columns that `select` names; only where the dialect says that it
    /// copies.
    pub(crate) async fn copy(
        &mut self,
        sql: &str,
        select: &str,
        rows: &[Vec<Value>],
    ) -> Result<(), Fault> {
        self.start()?;
        let outcome = self.engine.copy(sql, select, rows).await;
        self.finish(outcome)
    }

    /// Runs a statement that begins or ends a transaction.
    async fn control(&mut self, sql: &str) -> Result<(), Fault> {
        self.go_midway()?;
        let outcome = self.engine.control(sql).await;
        self.midway = false;
        outcome
    }

    /// Before a statement is sent. After the engine gave up a transaction by itself, what comes
    /// next must not run outside of one, where it would be kept.
    fn start(&mut self) -> Result<(), Fault> {
        if let Some(error) = &self.undone {
            return Err(Fault::Other(error.clone()));
        }
        self.go_midway()?;
        self.statements += 1;
        Ok(())
    }

    /// Nobody knows what a statement did whose future was dropped, nor which transaction is open:
    /// nothing more is done after that.
    fn go_midway(&mut self) -> Result<(), Fault> {
        if self.midway {
            let reason = "an operation on it was cancelled midway: open it again".to_owned();
            return Err(Fault::Other(Error::ConnectionLost(reason)));
        }
        self.midway = true;
        Ok(())
    }

    /// After a statement's end was seen.
    fn finish<R>(&mut self, outcome: Result<R, Fault>) -> Result<R, Fault> {
        self.midway = false;
        if self.depth > 0 && self.engine.gave_up_transaction() {
            self.undone = Some(match &outcome {
                Err(Fault::Other(error)) => error.clone(),
                _ => Error::Sql {
                    reason: "the transaction was ended by a statement inside it".to_owned(),
                    sql: "see the statements before".to_owned(),
                },
            });
        }
        outcome
    }
}
