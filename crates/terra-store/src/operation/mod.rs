//! What can be done to rows, for any table: each operation is prepared once, with all its values
//! checked, and performed on a connection, again where a collision asks for it.

mod change;
mod delete;
mod explain;
mod history;
mod insert;
mod read;
mod upsert;

pub(crate) use change::Change;
pub(crate) use delete::Delete;
pub use history::Version;
pub(crate) use history::Versions;
pub(crate) use insert::Insert;
pub(crate) use read::{Count, Get, Raw, RawRows, Records, TableJson};
pub(crate) use upsert::Upsert;
pub use upsert::{Outcome, Upserted};

use crate::{connection::Connection, error::Fault};
use std::{future::Future, sync::Arc};
use terra_schema::{Role, Table, Timestamp, Value};

/// One piece of work on a connection.
pub trait Operation: Send + Sync + 'static {
    /// What it answers.
    type Output: Send + 'static;

    /// Whether it writes.
    const WRITES: bool;

    /// Does the work. What fails leaves nothing behind.
    #[doc(hidden)]
    fn perform<'a>(
        &'a self,
        connection: &'a mut Connection,
    ) -> impl Future<Output = Result<Self::Output, Failure>> + Send + 'a;
}

/// A failure that the store may try again.
#[doc(hidden)]
#[derive(Debug)]
pub struct Failure(pub(crate) Fault);

impl From<Fault> for Failure {
    fn from(fault: Fault) -> Self {
        Self(fault)
    }
}

impl From<crate::Error> for Failure {
    fn from(error: crate::Error) -> Self {
        Self(Fault::Other(error))
    }
}

impl From<Failure> for crate::Error {
    fn from(failure: Failure) -> Self {
        failure.0.into()
    }
}

impl From<crate::Error> for Fault {
    fn from(error: crate::Error) -> Self {
        Self::Other(error)
    }
}

/// Who writes, and when; what the history says of a change.
#[derive(Clone, Debug)]
pub(crate) struct Writing {
    pub(crate) actor: Option<Arc<str>>,
    pub(crate) now: Timestamp,
}

impl Writing {
    pub(crate) fn by(actor: Option<Arc<str>>) -> Self {
        Self { actor, now: Timestamp::now() }
    }
}

/// The columns that the store fills, where a table has them.
#[derive(Clone, Copy, Debug)]
struct AuditPositions {
    created_at: Option<usize>,
    updated_at: Option<usize>,
    version: Option<usize>,
}

impl AuditPositions {
    fn of(table: &Table) -> Self {
        Self {
            created_at: table.role(Role::CreatedAt),
            updated_at: table.role(Role::UpdatedAt),
            version: table.role(Role::Version),
        }
    }
}

/// The id in a row of values; the derive puts it first.
fn row_id(values: &[Value]) -> terra_schema::scalar::Uuid {
    match values.first() {
        Some(Value::Id(id)) => *id,
        _ => terra_schema::scalar::Uuid::nil(),
    }
}
