//! How busy a store is, for those who watch over it.

use super::Store;

/// How busy a store is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Status {
    /// How many connections the pool has open.
    pub open: usize,
    /// How many of them nobody uses.
    pub idle: usize,
    /// How many it opens at most.
    pub most: usize,
    /// How many operations wait for one.
    pub waiting: usize,
    /// What is held in memory, where anything is.
    pub held: Held,
}

/// What is held in memory, and how much it is of use.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Held {
    /// How many tables.
    pub tables: usize,
    /// How many bytes.
    pub bytes: usize,
    /// How many questions were answered from there.
    pub answered: u64,
    /// How many questions of place were left to the database.
    pub left: u64,
}

impl Store {
    /// How busy it is.
    pub fn status(&self) -> Status {
        let pool = &self.shared.pool;
        let held = pool.resident().map(|resident| resident.status()).unwrap_or_default();
        Status { held, ..pool.status() }
    }
}
