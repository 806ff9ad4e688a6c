//! Where the database stands, for those who keep answers: another after each commit of anyone.
//!
//! It is asked on a connection kept for it, so that who waits for one of the pool isn't waited for.
//! Those who come while it is asked share the next question.

use super::{Store, local::now, thread::while_wanted};
use crate::{DatabaseUrl, Error, connection::Connection};
use std::{
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
    time::{Duration, SystemTime},
};
use terra_schema::{Id, Value};
use tokio::sync::Mutex;

/// Where a database stands. Only stamps of the same [`Store`] are to be compared: what was read
/// after one stamp was given is as it was, as long as the same stamp is given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stamp {
    /// Another after each commit of anyone, and never again the same after that.
    pub text: String,
    /// When this store first saw the database stand there: no commit was later. At least a second
    /// after it saw the one before, whatever the clock says.
    pub since: SystemTime,
}

/// Asks where the database stands.
pub(super) struct Watch {
    url: DatabaseUrl,
    /// How many have asked.
    asked: AtomicU64,
    known: Mutex<Known>,
}

#[derive(Default)]
struct Known {
    /// The connection, and what tells its stamps from those of others: an engine may number the
    /// commits for each connection from the start.
    connection: Option<(Connection, Id<()>)>,
    /// What was told last, and how many had asked before it was asked of the database.
    last: Option<(u64, Stamp)>,
}

impl Watch {
    pub(super) fn new(url: DatabaseUrl) -> Self {
        Self { url, asked: AtomicU64::new(0), known: Mutex::default() }
    }

    /// Asks in a task of its own: one who no longer waits must not take the connection along, or all
    /// stamps would be others after that.
    async fn stamp(self: &Arc<Self>) -> Result<Stamp, Error> {
        let watch = Arc::clone(self);
        let asking = tokio::spawn(async move { watch.ask().await });
        asking.await.map_err(|error| Error::ConnectionLost(error.to_string()))?
    }

    async fn ask(&self) -> Result<Stamp, Error> {
        let place = self.asked.fetch_add(1, Ordering::SeqCst);
        let mut known = self.known.lock().await;
        if let Some((asked, stamp)) = &known.last
            && *asked > place
        {
            return Ok(stamp.clone());
        }
        let asked = self.asked.load(Ordering::SeqCst);
        let text = known.ask(&self.url).await?;
        let stamp = match known.last.take() {
            Some((_, stamp)) if stamp.text == text => stamp,
            last => {
                let after = last.map(|(_, stamp)| stamp.since + Duration::from_secs(1));
                let now = SystemTime::now();
                Stamp { text, since: after.map_or(now, |after| after.max(now)) }
            }
        };
        known.last = Some((asked, stamp.clone()));
        Ok(stamp)
    }
}

impl Known {
    /// Asks the database.
    async fn ask(&mut self, url: &DatabaseUrl) -> Result<String, Error> {
        let kept = self.connection.take().filter(|(connection, _)| connection.is_usable());
        let (mut connection, opened) = match kept {
            Some(kept) => kept,
            None => (Connection::open(url).await?, Id::fresh()),
        };
        let dialect = connection.dialect();
        let rows = if dialect.blocks {
            let work = |connection: &mut Connection| now(connection.rows(dialect.stamp, &[]));
            let (given, rows) = while_wanted(Box::new(connection), work).await?;
            connection = *given;
            rows?
        } else {
            connection.rows(dialect.stamp, &[]).await?
        };
        self.connection = Some((connection, opened));
        match rows.into_iter().next().and_then(|mut row| row.pop()) {
            Some(Value::Null) | None => Err(Error::Unsupported {
                what: "telling where the database stands",
                engine: dialect.name,
            }),
            Some(told) => Ok(format!("{opened} {told}")),
        }
    }
}

impl Store {
    /// Where the database stands now, which costs less than any question about rows.
    ///
    /// # Errors
    /// When the database can't answer.
    pub async fn stamp(&self) -> Result<Stamp, Error> {
        self.shared.watch.stamp().await
    }
}
