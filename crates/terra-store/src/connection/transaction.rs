//! Transactions and savepoints of one connection.

use super::Connection;
use crate::error::{Error, Fault};

impl Connection {
    /// Opens a transaction, or a savepoint within one.
    pub(crate) async fn begin(&mut self) -> Result<(), Fault> {
        self.is_reading &= self.depth > 0;
        self.open_with(self.dialect().begin).await
    }

    /// Opens a transaction in which every statement reads the same state of the database.
    pub(crate) async fn begin_read(&mut self) -> Result<(), Fault> {
        let is_first = self.depth == 0;
        self.open_with(self.dialect().begin_read).await?;
        self.is_reading |= is_first;
        if is_first && let Some(resident) = self.resident.clone() {
            self.read_stamp = resident.pin(self).await?;
        }
        Ok(())
    }

    async fn open_with(&mut self, begin: &str) -> Result<(), Fault> {
        if let Some(error) = &self.undone {
            return Err(Fault::Other(error.clone()));
        }
        // Counted before the statement is sent: a connection whose future is dropped midway then
        // shows that something was left open on it.
        self.depth += 1;
        let opened = match self.depth {
            1 => self.control(begin).await,
            depth => self.control(&format!("SAVEPOINT {}", savepoint(depth))).await,
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
                // Undoing fails where the connection is lost; the first failure is the one to
                // tell of.
                let _ = self.rollback().await;
                Err(fault)
            }
        }
    }

    pub(crate) async fn commit(&mut self) -> Result<(), Fault> {
        let done = match (&self.undone, self.depth) {
            (_, 0) => return Err(no_transaction()),
            (Some(error), _) => Err(Fault::Other(error.clone())),
            (None, 1) => self.control("COMMIT").await,
            (None, depth) => self.control(&format!("RELEASE SAVEPOINT {}", savepoint(depth))).await,
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
        let done = match (&self.undone, self.depth) {
            (_, 0) => return Err(no_transaction()),
            // The engine has done it already.
            (Some(_), _) => Ok(()),
            (None, 1) => self.control("ROLLBACK").await,
            (None, depth) => {
                let name = savepoint(depth);
                self.control(&format!("ROLLBACK TO SAVEPOINT {name}; RELEASE SAVEPOINT {name}"))
                    .await
            }
        };
        self.depth -= 1;
        if self.depth == 0 {
            self.undone = None;
        }
        done
    }

    /// Whether a transaction is open.
    pub(crate) fn in_transaction(&self) -> bool {
        self.depth > 0
    }
}

/// What the savepoint is called that is the transaction at this depth.
fn savepoint(depth: u32) -> String {
    format!("s{depth}")
}

fn no_transaction() -> Fault {
    Fault::Other(Error::Sql {
        reason: "there is no transaction to end: begin one first".to_owned(),
        sql: "COMMIT or ROLLBACK".to_owned(),
    })
}
