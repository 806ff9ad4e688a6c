//! Rows in the formats of files, all of them as they are read.

use super::{Database, Store, TableSelect};
use crate::{
    Error,
    operation::{Ahead, Chunks, Streamed},
};
use std::{
    sync::{Arc, Mutex, PoisonError},
    time::{Duration, Instant},
};
use terra_formats::Writer;
use terra_schema::Row;
use tokio::{sync::mpsc, task::JoinHandle, time::timeout};

/// How many chunks wait to be taken.
const CHUNKS: usize = 2;

/// The bytes of a file, as the rows in it are read; dropped, it ends the question.
pub struct RowStream<S> {
    chunks: mpsc::Receiver<Vec<u8>>,
    reading: JoinHandle<Result<u64, Error>>,
    ahead: Arc<Mutex<Option<Ahead<S>>>>,
    /// How many rows there were, once all are read.
    rows: Option<u64>,
}

impl<S> RowStream<S> {
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

    /// What is known ahead of the rows, once the first bytes were taken; told once.
    pub fn ahead(&self) -> Option<Ahead<S>> {
        self.ahead.lock().unwrap_or_else(PoisonError::into_inner).take()
    }

    /// How many rows there are, once the last bytes were taken.
    pub fn rows(&self) -> Option<u64> {
        self.rows
    }
}

impl<S> Drop for RowStream<S> {
    fn drop(&mut self) {
        self.reading.abort();
    }
}

impl TableSelect<'_, Store> {
    /// All rows as `writer` writes them, read from one state of the database as fast as they are
    /// taken, in little memory however many they are; `writer` is told what is known ahead of them,
    /// with the table's sources, which are rows of `S`.
    ///
    /// It ends with an error when nobody takes what was read for a minute, or all takes longer than
    /// `within`, be it taken or not. What is `held` is dropped as soon as the database isn't read any
    /// more, which may be before the last bytes are taken.
    ///
    /// Without an order, rows come by their ids.
    pub fn stream<S: Row>(
        self,
        writer: impl Fn(&Ahead<S>) -> Writer + Send + Sync + 'static,
        within: Duration,
        held: impl Send + 'static,
    ) -> RowStream<S> {
        let (taker, chunks) = mpsc::channel(CHUNKS);
        let ahead = Arc::default();
        let mut query = self.query;
        query.order = query.total_order();
        let streamed = Streamed {
            query,
            counting: self.counting,
            writer: Box::new(writer),
            chunks: Chunks { taker, until: Instant::now() + within },
            ahead: Arc::clone(&ahead),
        };
        let store = self.database.clone();
        let reading = tokio::spawn(async move {
            let read = timeout(within, store.perform(streamed)).await;
            drop(held);
            read.unwrap_or(Err(Error::Timeout))
        });
        RowStream { chunks, reading, ahead, rows: None }
    }
}
