//! Transactions and savepoints of one connection.

use super::Connection;
use crate::error::Fault;

impl Connection {
    /// Opens a transaction, or a savepoint within one.
    pub(crate) async fn begin(&mut self) -> Result<(), Fault> {
        self.open_with(self.dialect().begin).await
    }

    /// Opens a transaction in which every statement reads the same state of the database.
    pub(crate) async fn begin_read(&mut self) -> Result<(), Fault> {
        self.open_with(self.dialect().begin_read).await
    }

    async fn open_with(&mut self, begin: &str) -> Result<(), Fault> {
        // Counted before the statement is sent: a connection whose future is dropped midway then
        // shows that something was left open on it.
        self.depth += 1;
        let opened = match self.depth {
            1 => self.try_batch(begin).await,
            depth => self.try_batch(&format!("SAVEPOINT s{depth}")).await,
        };
        if opened.is_err() {
            self.depth -= 1;
        }
        opened
    }

    /// Keeps what was done since the last `begin` when `outcome` is good, and undoes it when not.
    pub(crate) async fn end<R>(&mut self, outcome: Result<R, Fault>) -> Result<R, Fault> {
        match outcome {
            Ok(result) => {
                self.commit().await?;
                Ok(result)
            }
            Err(fault) => {
                // An engine that gave up the transaction by itself (a full disk) refuses this;
                // the first failure is the one to tell of.
                let _ = self.rollback().await;
                Err(fault)
            }
        }
    }

    pub(crate) async fn commit(&mut self) -> Result<(), Fault> {
        let done = match self.depth {
            1 => self.try_batch("COMMIT").await,
            depth => self.try_batch(&format!("RELEASE SAVEPOINT s{depth}")).await,
        };
        match done {
            Ok(()) => {
                self.depth -= 1;
                Ok(())
            }
            Err(fault) => {
                // A failed COMMIT leaves the transaction open on SQLite and ends it on
                // PostgreSQL; after a rollback both are where they were before it.
                let _ = self.rollback().await;
                Err(fault)
            }
        }
    }

    pub(crate) async fn rollback(&mut self) -> Result<(), Fault> {
        let done = match self.depth {
            1 => self.try_batch("ROLLBACK").await,
            depth => {
                self.try_batch(&format!(
                    "ROLLBACK TO SAVEPOINT s{depth}; RELEASE SAVEPOINT s{depth}"
                ))
                .await
            }
        };
        self.depth -= 1;
        done
    }

    /// Undoes everything that a transaction left open, whoever left it.
    pub(crate) async fn reset(&mut self) -> Result<(), Fault> {
        if self.depth == 0 {
            return Ok(());
        }
        self.depth = 1;
        self.rollback().await
    }

    /// Whether a transaction is open.
    pub(crate) fn in_transaction(&self) -> bool {
        self.depth > 0
    }
}
