//! A database in use: opened by URL, shared by many tasks, asked by typed operations.

mod database;
mod group_commit;
mod groups;
mod holding;
mod local;
mod pool;
mod stamp;
mod status;
mod stream;
mod table;
mod thread;
pub(crate) mod token;
mod transaction;

pub use database::Database;
pub use local::{Local, ready};
pub use stamp::Stamp;
pub use status::{Held, Status};
pub use stream::RowStream;
pub use table::{FeaturePage, TableSelect};
pub use transaction::Transaction;

use crate::{
    DatabaseUrl, Error,
    connection::Connection,
    dialect::Dialect,
    operation::{ATTEMPTS, Operation, back_off, perform},
};
use group_commit::Writer;
use pool::Pool;
use stamp::Watch;
use std::{future::Future, pin::Pin, sync::Arc};
use terra_schema::Catalog;
use thread::while_wanted;

/// A database, shared by clones.
///
/// On SQLite, reads run on a pool of connections and writes on one, several writes to a commit;
/// on PostgreSQL both run on a pool.
#[derive(Clone)]
pub struct Store {
    shared: Arc<Shared>,
    actor: Option<Arc<str>>,
}

struct Shared {
    catalog: Arc<Catalog>,
    dialect: &'static Dialect,
    pool: Pool,
    /// Where the engine has one writer at a time.
    writer: Option<Writer>,
    watch: Arc<Watch>,
}

impl Drop for Shared {
    fn drop(&mut self) {
        self.pool.let_go();
    }
}

impl Store {
    /// Opens the database at `url` for the tables of `catalog`. An embedded database is made when
    /// there is none; its tables come with the migrations.
    ///
    /// # Errors
    /// When the URL can't be read, or the database can't be opened.
    pub async fn open(url: &str, catalog: Catalog) -> Result<Self, Error> {
        let url: DatabaseUrl = url.parse()?;
        // The first connection also makes an embedded database, so the pool finds one.
        let first = Connection::open(&url).await?;
        let dialect = first.dialect();
        let writer = dialect.blocks.then(|| Writer::new(first, url.busy_timeout()));
        let watch = Arc::new(Watch::new(url.clone()));
        let pool = Pool::new(url)?;
        let shared = Shared { catalog: Arc::new(catalog), dialect, pool, writer, watch };
        Ok(Self { shared: Arc::new(shared), actor: None })
    }

    /// The same store; what is written through it is kept in the history as `actor`'s.
    pub fn acting_as(&self, actor: &str) -> Self {
        Self { shared: Arc::clone(&self.shared), actor: Some(Arc::from(actor)) }
    }

    /// Opens a transaction. It is undone when it is dropped before its commit.
    ///
    /// # Errors
    /// When no connection can be had in time.
    pub async fn begin(&self) -> Result<Transaction, Error> {
        Transaction::begin(self).await
    }

    /// Opens a transaction that only reads: all that is asked in it is answered from one state of
    /// the database. It stands in nobody's way.
    ///
    /// # Errors
    /// When no connection can be had in time.
    pub async fn begin_read(&self) -> Result<Transaction, Error> {
        Transaction::begin_read(self).await
    }

    /// Does `work` in a transaction, from the start again when it collides with others, and
    /// commits it when it succeeds.
    ///
    /// # Errors
    /// What `work` fails with, and what the database says to the commit.
    pub async fn transaction<R, W>(&self, work: W) -> Result<R, Error>
    where
        W: for<'t> Fn(
            &'t Transaction,
        ) -> Pin<Box<dyn Future<Output = Result<R, Error>> + Send + 't>>,
    {
        let mut attempt = 1;
        loop {
            let transaction = self.begin().await?;
            let outcome = match work(&transaction).await {
                Ok(result) => transaction.commit().await.map(|()| result),
                Err(error) => {
                    // Where that fails the connection is lost, and nothing is kept either.
                    let _ = transaction.rollback().await;
                    Err(error)
                }
            };
            match outcome {
                Err(Error::Conflict) if attempt < ATTEMPTS => back_off(attempt).await,
                outcome => return outcome,
            }
            attempt += 1;
        }
    }

    async fn on_pool<O: Operation>(&self, operation: O) -> Result<O::Output, Error> {
        let mut connection = self.shared.pool.get().await?;
        if self.shared.dialect.blocks {
            let work =
                move |connection: &mut Connection| local::now(perform(&operation, connection));
            return while_wanted(connection, work).await?.1;
        }
        Ok(perform(&operation, &mut connection).await?)
    }
}

impl Database for Store {
    async fn perform<O: Operation>(&self, operation: O) -> Result<O::Output, Error> {
        match &self.shared.writer {
            Some(writer) if O::WRITES => writer.perform(operation).await,
            _ => self.on_pool(operation).await,
        }
    }

    fn catalog(&self) -> &Arc<Catalog> {
        &self.shared.catalog
    }

    fn actor(&self) -> Option<Arc<str>> {
        self.actor.clone()
    }
}
