//! Identifiers that know which table they belong to.

use std::{
    cmp::Ordering,
    fmt,
    hash::{Hash, Hasher},
    marker::PhantomData,
};
use uuid::Uuid;

/// The id of a row of `T`'s table: an `Id<User>` can't stand where an `Id<Team>` is wanted.
pub struct Id<T> {
    uuid: Uuid,
    row: PhantomData<fn() -> T>,
}

impl<T> Id<T> {
    /// An id for something made here and now: uuid version 7, which sorts by time.
    pub fn fresh() -> Self {
        Self::from_uuid(Uuid::now_v7())
    }

    /// The id of something a source calls `external_id`: uuid version 5, so that importing the
    /// same thing again finds the same row, on every machine.
    pub fn of_external<S>(source: Id<S>, external_id: &str) -> Self {
        Self::from_uuid(Uuid::new_v5(&source.uuid, external_id.as_bytes()))
    }

    /// Takes any uuid as an id of this table; the caller vouches for the table.
    pub const fn from_uuid(uuid: Uuid) -> Self {
        Self { uuid, row: PhantomData }
    }

    /// The bare uuid.
    pub const fn uuid(self) -> Uuid {
        self.uuid
    }
}

// Written out, because a derive would ask the same of `T`.
impl<T> Clone for Id<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Id<T> {}

impl<T> PartialEq for Id<T> {
    fn eq(&self, other: &Self) -> bool {
        self.uuid == other.uuid
    }
}

impl<T> Eq for Id<T> {}

impl<T> PartialOrd for Id<T> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl<T> Ord for Id<T> {
    fn cmp(&self, other: &Self) -> Ordering {
        self.uuid.cmp(&other.uuid)
    }
}

impl<T> Hash for Id<T> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.uuid.hash(state);
    }
}

impl<T> fmt::Debug for Id<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Id({})", self.uuid)
    }
}

impl<T> fmt::Display for Id<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.uuid.fmt(f)
    }
}
