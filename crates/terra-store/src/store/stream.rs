//! Rows in the formats of files, all of them as they are read.

use super::{Database, Store, TableSelect};
use crate::{Error, operation::Streamed};
use std::time::Duration;
use terra_formats::Writer;
use tokio::{sync::mpsc, task::JoinHandle, time::timeout};

/// How many chunks wait to be taken.
const CHUNKS: usize = 2;

/// The bytes of a file, as the rows in it are read; dropped, it ends the question.
pub struct RowStream {
    chunks: mpsc::Receiver<Vec<u8>>,
    reading: JoinHandle<Result<u64, Error>>,
    /// How many rows there were, once all are read.
    rows: Option<u64>,
}

impl RowStream {
    /// The next bytes; none after the last.
    ///
    /// # Errors
    /// When the database can't answer to the end, or that takes too long: then the file isn't whole.
    pub async fn next(&mut self) -> Result<Option<Vec<u8>>, Error> {
        if let Some(chunk) = self.chunks.recv().await {
            return Ok(Some(chunk));
        }
        if self.rows.is_none() {
            let lost = |error: tokio::task::JoinError| Error::ConnectionLost(error.to_string());
            self.rows = Some((&mut self.reading).await.map_err(lost)??);
        }
        Ok(None)
    }

    /// How many rows there are, once the last bytes were taken.
    pub fn rows(&self) -> Option<u64> {
        self.rows
    }
}

impl Drop for RowStream {
    fn drop(&mut self) {
        self.reading.abort();
    }
}

impl TableSelect<'_, Store> {
    /// All rows as `writer` writes them, read from one state of the database as fast as they are
    /// taken, in little memory however many they are. It ends with an error when nobody takes what
    /// was read for a minute, or all takes longer than `within`.
    ///
    /// Without an order, rows come by their ids.
    pub fn stream(
        self,
        writer: impl Fn() -> Writer + Send + Sync + 'static,
        within: Duration,
    ) -> RowStream {
        let (sender, chunks) = mpsc::channel(CHUNKS);
        let mut query = self.query;
        query.order = query.total_order();
        let streamed = Streamed { query, writer: Box::new(writer), chunks: sender };
        let store = self.database.clone();
        let reading = tokio::spawn(async move {
            let reading = timeout(within, store.perform(streamed)).await;
            reading.unwrap_or(Err(Error::Timeout))
        });
        RowStream { chunks, reading, rows: None }
    }
}
