//! What can be done to rows, for any table: each operation is prepared once, with all its values
//! checked, and performed on a connection, again where a collision asks for it.

mod around;
mod beside;
mod change;
mod counting;
mod delete;
mod explain;
mod groups;
mod history;
mod insert;
mod keys;
mod outgoing;
mod page;
mod place;
mod ranking;
mod read;
mod settle;
mod streamed;
mod surroundings;
mod tile;
mod upsert;

pub(crate) use around::{NearestOfEach, Positions, count_of_each, nearest_of_each};
pub(crate) use change::Change;
pub(crate) use counting::Matches;
pub use counting::{Counting, Matched};
pub(crate) use delete::Delete;
pub(crate) use groups::Groups;
pub use groups::{GroupBy, GroupRow, Measure, Measured, TimeStep};
pub use history::Version;
pub(crate) use history::Versions;
pub(crate) use insert::Insert;
pub(crate) use outgoing::Chunks;
pub use page::Group;
pub(crate) use page::{Grouped, MakeWriter, Ping, WrittenPage};
pub use ranking::Near;
pub(crate) use ranking::Ranking;
pub(crate) use read::{Count, Get, Ids, Plan, Raw, RawRows, Records, TableJson, count, visit_rows};
pub(crate) use settle::{on_settled, settled};
pub use streamed::Ahead;
pub(crate) use streamed::{Sources, Streamed};
pub(crate) use surroundings::Surrounding;
pub(crate) use tile::TileOf;
pub use tile::VectorTile;
pub(crate) use upsert::Upsert;
pub use upsert::{Outcome, Upserted};

use crate::{connection::Connection, error::Fault};
use std::{future::Future, sync::Arc, time::Duration};
use terra_schema::{Role, Table, Timestamp, Value};

/// One piece of work on a connection.
pub trait Operation: Send + Sync + 'static {
    /// What it answers.
    type Output: Send + 'static;

    /// Whether it writes.
    const WRITES: bool;

    /// Whether a failure of it leaves a transaction around it as it was, on every engine. What
    /// doesn't see to that by itself gets a savepoint where the engine needs one.
    const GUARDED: bool = Self::WRITES;

    /// Does the work. What fails leaves nothing behind.
    #[doc(hidden)]
    fn perform<'a>(
        &'a self,
        connection: &'a mut Connection,
    ) -> impl Future<Output = Result<Self::Output, Failure>> + Send + 'a;
}

/// How often an operation is tried when others stand in its way.
pub(crate) const ATTEMPTS: u32 = 6;

/// Performs an operation on a connection: alone, again when it collides with others, or as a part
/// of the transaction that is open.
pub(crate) async fn perform<O: Operation>(
    operation: &O,
    connection: &mut Connection,
) -> Result<O::Output, Failure> {
    let mut attempt = 1;
    loop {
        let alone = !connection.in_transaction();
        let guard = !alone && !O::GUARDED && connection.dialect().failure_spoils_transaction;
        if guard {
            connection.begin().await?;
        }
        let mut outcome = operation.perform(connection).await;
        if guard {
            outcome = connection.end(outcome.map_err(|failure| failure.0)).await.map_err(Failure);
        }
        match outcome {
            // Within a transaction, what it collided with is there to stay.
            Err(Failure(Fault::Retry | Fault::Replan)) if alone && attempt < ATTEMPTS => {
                if !connection.dialect().blocks {
                    Box::pin(back_off(attempt)).await;
                }
            }
            outcome => return outcome,
        }
        attempt += 1;
    }
}

/// Waits a little longer each time, and never quite as long as another that collided.
pub(crate) async fn back_off(attempt: u32) {
    let jitter = Timestamp::now().micros().unsigned_abs() % 1_000;
    let micros = (1_000 << attempt.min(8)) + jitter * u64::from(attempt);
    tokio::time::sleep(Duration::from_micros(micros)).await;
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

    /// When a row is changed: now, but not before it was changed last. Who waited for another's
    /// change asked for the time before that was made, and clocks differ.
    fn after(&self, prior: &[Value], audit: AuditPositions) -> Timestamp {
        match audit.updated_at.map(|at| &prior[at]) {
            Some(Value::Timestamp(last)) => self.now.max(*last),
            _ => self.now,
        }
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
