//! Holding positions in memory: at the start, and again when the database has changed.

use super::{Local, Shared, Store, local, thread::while_wanted};
use crate::{
    Error,
    connection::Connection,
    resident::{NotHeld, Outcome, Resident, candidates},
};
use std::{
    sync::{Arc, Weak},
    time::{Duration, Instant},
};
use terra_schema::Table;

/// How long nothing is read anew after something was.
const REST: Duration = Duration::from_secs(1);
/// How many times as long as it took to read is rested after it.
const RESTS: u32 = 5;

impl Store {
    /// Holds the positions of tables in memory from now on, at most `max_bytes` of them: read in
    /// the background, now and again after the database has changed. Questions of place are
    /// answered from there while it says the same as the database. Said again, it changes nothing.
    /// While a table is read anew, it takes up to an eighth more than its room. Why a table isn't
    /// held is told, once for each reason; it is tried again after a while, if it is asked about.
    ///
    /// # Errors
    /// When the database can't be reached.
    pub async fn hold_positions(
        &self,
        max_bytes: usize,
        tell: impl Fn(NotHeld) + Send + Sync + 'static,
    ) -> Result<(), Error> {
        let resident = Arc::new(Resident::open(self.shared.pool.url(), max_bytes).await?);
        if self.shared.pool.answer_from(Arc::clone(&resident)) {
            let tables = candidates(&self.shared.catalog).collect();
            tokio::spawn(keep(Arc::downgrade(&self.shared), resident, tables, tell));
        }
        Ok(())
    }

    /// Whether the positions of a table are held, be it as they are or as they were; for tests.
    #[doc(hidden)]
    pub fn holds_positions(&self, table: &'static Table) -> bool {
        self.shared.pool.resident().is_some_and(|resident| resident.holds(table))
    }
}

/// Reads the tables, and then those that are asked for again, as long as the store is in use.
async fn keep(
    store: Weak<Shared>,
    resident: Arc<Resident>,
    all: Vec<&'static Table>,
    tell: impl Fn(NotHeld) + Send + Sync + 'static,
) {
    let mut tables = all.clone();
    while store.strong_count() > 0 {
        let start = Instant::now();
        for table in tables {
            let Some(used) = store.upgrade() else { return };
            let outcome = read(&used, &resident, table).await;
            drop(used);
            // What broke off because the store is gone isn't missed.
            let why = resident.note(table, outcome).filter(|_| store.strong_count() > 0);
            if let Some(why) = why {
                tell(why);
            }
        }
        tokio::time::sleep(REST.max(start.elapsed() * RESTS)).await;
        resident.asked.notified().await;
        let wanted = resident.take_wanted();
        tables = all.iter().copied().filter(|table| wanted.contains(table.name)).collect();
    }
}

async fn read(
    store: &Shared,
    resident: &Arc<Resident>,
    table: &'static Table,
) -> Result<Outcome, Error> {
    let mut connection = store.pool.get().await?;
    if store.dialect.blocks {
        let resident = Arc::clone(resident);
        let work = move |connection: &mut Connection| local::now(resident.read(connection, table));
        return while_wanted(connection, work).await?.1;
    }
    resident.read(&mut connection, table).await
}

impl Local {
    /// Holds the positions of these tables in memory, as they are now; those that there is no room
    /// for are left to the database. Once the database changes it
    /// answers by itself again, until this is said anew.
    ///
    /// # Errors
    /// When the database can't be reached.
    pub async fn hold_positions(
        &self,
        url: &str,
        tables: &[&'static Table],
        max_bytes: usize,
    ) -> Result<(), Error> {
        let resident = Arc::new(Resident::open(&url.parse()?, max_bytes).await?);
        let mut connection = self.connection().await;
        for table in tables {
            resident.read(&mut connection, table).await?;
        }
        connection.resident = Some(resident);
        Ok(())
    }
}
