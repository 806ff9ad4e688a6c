//! Rows on their way out in any format: a page's, or all as fast as they are taken.

use crate::{
    Error,
    connection::Visitor,
    query::Query,
    values::{cell_error, read_cell},
};
use std::{
    collections::BTreeSet,
    time::{Duration, Instant},
};
use terra_formats::Writer;
use terra_schema::{Cells, DecodeError, Role, Table, Value, filter::OrderBy, scalar::Uuid};
use tokio::{
    sync::mpsc::{self, error::TrySendError},
    time::timeout_at,
};

/// How many bytes are handed on at once; with the row that brings them to it, there may be more.
const CHUNK: usize = 128 << 10;
/// How long a chunk waits to be taken before nobody seems to want it.
const PATIENCE: Duration = Duration::from_secs(60);

/// How long a thread sleeps before it looks whether there is room for a chunk.
const WAIT: Duration = Duration::from_millis(2);

/// Where the chunks of a file go, and until when.
#[derive(Clone)]
pub(crate) struct Chunks {
    pub(crate) taker: mpsc::Sender<Vec<u8>>,
    pub(crate) until: Instant,
}

impl Chunks {
    /// When nobody seems to want the next chunk.
    fn patience(&self) -> Instant {
        self.until.min(Instant::now() + PATIENCE)
    }
}

/// Rows of one table, as they are written.
pub(crate) struct Outgoing {
    table: &'static Table,
    writer: Writer,
    order: Vec<OrderBy>,
    /// Where the row's source stands, for tables whose rows have one.
    source: Option<usize>,
    /// How many rows and bytes a page has at most; none where all rows are written.
    pub(super) page: Option<(u64, usize)>,
    /// Where chunks go; none where all is kept.
    pub(super) chunks: Option<Chunks>,
    /// Whether anyone was given any of it.
    pub(super) is_handed_on: bool,
    pub(crate) out: Vec<u8>,
    pub(crate) written: u64,
    /// The sources of the rows.
    pub(crate) sources: BTreeSet<Uuid>,
    /// What the order's columns hold in the last row, once the page is full.
    last: Vec<Value>,
    is_followed: bool,
}

impl Outgoing {
    pub(super) fn of(query: &Query, writer: Writer) -> Self {
        Self {
            table: query.table(),
            writer,
            order: query.total_order(),
            source: query.table().readable_role(Role::Source),
            page: None,
            chunks: None,
            is_handed_on: false,
            out: Vec::new(),
            written: 0,
            sources: BTreeSet::new(),
            last: Vec::new(),
            is_followed: false,
        }
    }

    /// Where the next page starts, if there is one.
    pub(crate) fn next(&self) -> Option<&[Value]> {
        (self.is_followed && self.written > 0).then_some(&self.last)
    }

    /// Whether a row came after the page.
    pub(super) fn is_followed(&self) -> bool {
        self.is_followed
    }

    fn is_full(&self) -> bool {
        let is_beyond = |(rows, bytes)| self.written >= rows || self.out.len() >= bytes;
        self.page.is_some_and(is_beyond)
    }

    pub(super) fn begin(&mut self, rows: Option<u64>) -> Result<(), Error> {
        let begun = self.writer.begin(rows, &mut self.out);
        begun.map_err(|error| cell_error(self.table, error))
    }

    pub(super) fn end(&mut self) -> Result<(), Error> {
        let ended = self.writer.end(&mut self.out);
        ended.map_err(|error| cell_error(self.table, error))
    }

    /// Names the row of a cell that couldn't be read.
    fn row_error<C: Cells>(&self, cells: &C, error: DecodeError) -> Error {
        let id = cells.id(0).ok().flatten().unwrap_or_default();
        let reason = format!("of {id}: {}", error.reason);
        cell_error(self.table, DecodeError { reason, ..error })
    }

    fn write<C: Cells>(&mut self, cells: &C) -> Result<(), DecodeError> {
        self.writer.row(cells, &mut self.out)?;
        self.written += 1;
        if self.page.is_none() {
            return Ok(());
        }
        if let Some(at) = self.source {
            self.sources.extend(cells.id(at)?);
        }
        if self.is_full() {
            let columns = self.table.columns;
            let places = self.order.iter().map(|by| usize::from(by.column.at));
            let last = places.map(|at| read_cell(columns[at].ty, cells, at));
            self.last = last.collect::<Result<_, _>>()?;
        }
        Ok(())
    }

    /// What was written, and an empty place for more.
    fn taken(&mut self) -> Vec<u8> {
        self.is_handed_on = true;
        std::mem::replace(&mut self.out, Vec::with_capacity(CHUNK + CHUNK / 4))
    }

    /// Hands on what was written, as soon as there is room for it.
    async fn hand_on(&mut self) -> Result<(), Error> {
        let Some(chunks) = self.chunks.clone() else { return Ok(()) };
        let chunk = self.taken();
        match timeout_at(chunks.patience().into(), chunks.taker.send(chunk)).await {
            Ok(Ok(())) => Ok(()),
            // Nobody is left to be told.
            Ok(Err(_)) | Err(_) => Err(Error::Timeout),
        }
    }
}

impl Visitor for Outgoing {
    fn row<C: Cells>(&mut self, cells: &C) -> Result<(), Error> {
        if self.is_full() {
            self.is_followed = true;
            return Ok(());
        }
        self.write(cells).map_err(|error| self.row_error(cells, error))
    }

    fn is_done(&self) -> bool {
        self.is_followed
    }

    fn is_laden(&self) -> bool {
        self.chunks.is_some() && self.out.len() >= CHUNK
    }

    async fn unload(&mut self) -> Result<(), Error> {
        self.hand_on().await
    }

    fn unload_blocking(&mut self) -> Result<(), Error> {
        let Some(chunks) = self.chunks.clone() else { return Ok(()) };
        let mut chunk = self.taken();
        let until = chunks.patience();
        // Not by the runtime's clock: it may be stopping while this thread still reads.
        loop {
            match chunks.taker.try_send(chunk) {
                Ok(()) => return Ok(()),
                Err(TrySendError::Full(back)) if Instant::now() < until => chunk = back,
                // Nobody is left to be told.
                Err(_) => return Err(Error::Timeout),
            }
            std::thread::sleep(WAIT);
        }
    }
}
