//! A file into its tables: recognised, read, checked, stored; what is refused is kept with its
//! line, column, rule and value.

mod batch;
mod content;
mod layers;
mod origin;
mod pending;
mod reader;
mod rejection;
mod repeated;
mod seen;

pub use content::Content;

use batch::Batch;
use content::Facts;
use origin::Origin;
use reader::Reader;
use seen::Seen;
use std::{
    collections::BTreeMap,
    sync::{Arc, atomic::Ordering},
};
use terra_ingest::{ColumnFormat, Item, MAX_FILE_BYTES, ParseError};
use terra_schema::{Id, Json, New, Record, Table, Timestamp};
use terra_store::{Database, Error, Store, geopackage::GeoPackageError};
use terra_tables::system::{Import, ImportDraft, ImportOutcome};

/// How many records are stored in one transaction.
const BATCH: usize = 10_000;
/// How many bytes of the file are, as far as one record isn't larger.
const BATCH_BYTES: usize = 8 << 20;

/// A file to import.
#[derive(Clone, Copy, Debug, Default)]
pub struct ImportFile<'a> {
    /// What it is called, without its folder.
    pub name: &'a str,
    /// What is in it.
    pub content: Content<'a>,
    /// The connector that reads it; without one, the one that recognises it.
    pub connector: Option<&'a str>,
    /// The table whose column names the file carries; without one, what recognises the file says
    /// where its rows go, or else the table that the file is called after.
    pub table: Option<&'static Table>,
    /// The name of the source of rows that don't say theirs; without one, the file's.
    pub source: Option<&'a str>,
}

/// Why a file was not imported to its end.
#[derive(Debug, thiserror::Error)]
pub enum ImportError {
    /// The file is larger than any that is read.
    #[error("larger than {MAX_FILE_BYTES} bytes, the most that is read: split it")]
    TooLarge,
    /// It can't be read.
    #[error("can't be read: {0}")]
    Io(#[from] std::io::Error),
    /// It is an archive of files.
    #[error("a ZIP archive, which Excel's workbooks are too: unpack it, or save the sheet as CSV")]
    Archive,
    /// There is nothing in the file.
    #[error("the file is empty")]
    Empty,
    /// No connector knows its format.
    #[error(
        "not a format that is known; the connectors are {names}; if its columns are a table's, \
         name that with --table, or call the file after it",
        names = connectors()
    )]
    Unrecognised,
    /// It is to be read by its columns, and no table is named.
    #[error("{0} needs a table: name it with --table, or call the file after it")]
    NoTable(&'static str),
    /// The table is the machinery's own.
    #[error("{0} is written by the atlas itself: no file is imported into it")]
    Closed(&'static str),
    /// A connector was told what it knows.
    #[error("{0} knows the tables and the source of its files: leave --table and --source out")]
    Told(&'static str),
    /// No connector has that name.
    #[error("there is no connector called {0}; the connectors are {names}", names = connectors())]
    NoConnector(String),
    /// It is no GeoPackage that can be read.
    #[error("{0}")]
    GeoPackage(#[from] GeoPackageError),
    /// There is nothing to import in a GeoPackage.
    #[error("a GeoPackage without layers of features or rows: there is nothing to import")]
    NoLayers,
    /// It has several layers, and a table is named.
    #[error(
        "it has the layers {0}, and --table names one table: call each layer after its table and \
         leave --table out, or split the file (ogr2ogr new.gpkg old.gpkg LAYER)"
    )]
    SeveralLayers(String),
    /// Layers of it are called after no table.
    #[error("no table is called {0}: call each layer after its table, or leave it out")]
    UnknownLayers(String),
    /// Too many of its records have names that came before.
    #[error(
        "more than {} of its records have the name of an earlier one: only one of each is kept, \
         so name them apart",
        seen::MAX_REPEATED
    )]
    Repeated,
    /// It could not be read to its end.
    #[error("{0}")]
    Parse(#[from] ParseError),
    /// The database refused.
    #[error("{0}")]
    Store(#[from] Error),
}

impl ImportError {
    /// Whether nothing can be read of such a file.
    const fn is_of_format(&self) -> bool {
        matches!(
            self,
            Self::Empty | Self::Unrecognised | Self::Archive | Self::GeoPackage(_) | Self::NoLayers
        )
    }
}

fn connectors() -> String {
    let publishers = terra_ingest::CONNECTORS.iter().map(|connector| connector.name);
    let names = publishers.chain(ColumnFormat::ALL.map(ColumnFormat::name));
    names.collect::<Vec<_>>().join(", ")
}

/// A file that was not imported to its end.
#[derive(Debug, thiserror::Error)]
#[error("{reason}")]
pub struct Stopped {
    /// Why not.
    pub reason: ImportError,
    /// What became of the records before that; what was stored stays.
    pub report: Box<ImportReport>,
}

impl<E: Into<ImportError>> From<E> for Stopped {
    fn from(reason: E) -> Self {
        Self { reason: reason.into(), report: Box::default() }
    }
}

/// What became of a file's records: `read` is the sum of the three that follow it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ImportReport {
    /// The row that tells of it; none where it didn't come so far.
    pub import: Option<Id<Import>>,
    /// The connector that read it; none where no connector did.
    pub connector: Option<&'static str>,
    /// The publisher's records.
    pub read: usize,
    /// Those of which at least one row was new or changed.
    pub stored: usize,
    /// Those that were there already, value for value.
    pub unchanged: usize,
    /// Those that were refused.
    pub rejected: usize,
    /// Rows stored, by table.
    pub stored_by_table: BTreeMap<&'static str, usize>,
}

/// Told after each batch of records what became of them so far, and how much of the file was read,
/// from 0 to 1.
pub type Progress<'a> = dyn FnMut(&ImportReport, f64) + Send + 'a;

/// Imports a file. Importing the same file again changes nothing.
///
/// # Errors
/// When the file isn't recognised or can't be read to its end, or the database refuses.
pub async fn import(
    store: &Store,
    file: ImportFile<'_>,
    progress: &mut Progress<'_>,
) -> Result<ImportReport, Stopped> {
    let facts = file.content.facts().map_err(ImportError::Io)?;
    if facts.size_bytes > MAX_FILE_BYTES {
        return Err(ImportError::TooLarge.into());
    }
    let reader = match Reader::of(file, &facts, store.catalog()) {
        Ok(reader) => reader,
        Err(reason) if reason.is_of_format() => {
            let import = Some(keep_unrecognised(store, file, &facts, &reason).await?);
            let report = Box::new(ImportReport { import, ..ImportReport::default() });
            return Err(Stopped { reason, report });
        }
        Err(reason) => return Err(reason.into()),
    };
    let origin = Origin::of(store, file, &reader).await?;
    let draft = begun(file, &facts).connector(reader.name()).source_id(origin.told());
    let import = store.insert(draft).await?;
    let report = ImportReport {
        import: Some(import),
        connector: Some(reader.name()),
        ..ImportReport::default()
    };
    let mut run = Run {
        store,
        file,
        reader,
        import,
        origin,
        retrieved_at: Timestamp::now(),
        seen: Seen::new(),
        report,
        refused: Vec::new(),
        kept_rejections: 0,
    };
    let failed = run.records(&facts, progress).await.err();
    let finished = run.finish(failed.as_ref()).await;
    let report = run.report;
    match failed.or(finished.err().map(ImportError::Store)) {
        None => Ok(report),
        Some(reason) => Err(Stopped { reason, report: Box::new(report) }),
    }
}

/// An import that begins now.
fn begun(file: ImportFile<'_>, facts: &Facts) -> ImportDraft<New> {
    let shortened: String = file.name.chars().take(255).collect();
    let size = i64::try_from(facts.size_bytes).unwrap_or(i64::MAX);
    Import::new(shortened, facts.sha256.as_str(), size, Timestamp::now())
}

async fn keep_unrecognised(
    store: &Store,
    file: ImportFile<'_>,
    facts: &Facts,
    reason: &ImportError,
) -> Result<Id<Import>, Error> {
    let import = begun(file, facts)
        .outcome(ImportOutcome::Unrecognised)
        .finished_at(Timestamp::now())
        .error(reason.to_string());
    store.insert(import).await
}

/// One file on its way.
struct Run<'a> {
    store: &'a Store,
    file: ImportFile<'a>,
    reader: Reader<'a>,
    import: Id<Import>,
    origin: Origin,
    retrieved_at: Timestamp,
    /// The names of the records that passed the check: their ids, or what the source calls them.
    seen: Seen,
    report: ImportReport,
    /// Rejections that aren't stored yet.
    refused: Vec<Record>,
    kept_rejections: usize,
}

impl Run<'_> {
    /// Reads and stores batch by batch, so that no more than one is held in memory.
    async fn records(
        &mut self,
        facts: &Facts,
        progress: &mut Progress<'_>,
    ) -> Result<(), ImportError> {
        let mut reading = self.file.content.open()?;
        let position = Arc::clone(&reading.position);
        let mut records = self.reader.clone().records(&mut reading, self.origin.source);
        let ended = loop {
            let (batch, ended) = next_batch(&mut *records);
            self.store_batch(batch).await?;
            let read = position.load(Ordering::Relaxed).min(facts.size_bytes) as f64;
            progress(&self.report, read / facts.size_bytes.max(1) as f64);
            if let Some(ended) = ended {
                break ended;
            }
        };
        Box::pin(pending::resolve(self.store)).await?;
        Ok(ended?)
    }

    async fn store_batch(&mut self, items: Vec<Item>) -> Result<(), ImportError> {
        self.find_repeated(&items)?;
        let mut passed = Vec::with_capacity(items.len());
        for item in items {
            self.report.read += 1;
            match self.check(item) {
                Ok(record) => passed.push(record),
                Err(rejections) => {
                    self.report.rejected += 1;
                    self.refused.extend(rejections);
                }
            }
        }
        self.store_source(&passed).await?;
        self.set_aside(&mut passed, true).await?;
        // The first half of a part that is refused comes first: records stay in their order.
        let mut parts = vec![Batch::new(passed)];
        while let Some(part) = parts.pop() {
            match self.store_part(part).await? {
                None => {}
                Some((part, error)) => match part.halves() {
                    Ok((first, second)) => parts.extend([second, first]),
                    Err(mut record) => {
                        let open = record.pending.len();
                        // What it points to may have been refused itself.
                        self.set_aside(std::slice::from_mut(&mut record), false).await?;
                        if record.pending.len() > open {
                            parts.push(Batch::new(vec![record]));
                            continue;
                        }
                        self.report.rejected += 1;
                        self.refused.push(self.refused_by_database(&record, &error));
                    }
                },
            }
        }
        Ok(self.keep_rejections().await?)
    }

    async fn finish(&self, error: Option<&ImportError>) -> Result<(), Error> {
        let report = &self.report;
        let count = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
        let tables = report
            .stored_by_table
            .iter()
            .map(|(table, rows)| ((*table).to_owned(), (*rows).into()));
        let outcome = if error.is_some() { ImportOutcome::Failed } else { ImportOutcome::Complete };
        let told = error.map(|error| rejection::cut(&error.to_string(), 4000));
        let change = Import::change(self.import)
            .finished_at(Timestamp::now())
            .outcome(outcome)
            .read_count(count(report.read))
            .stored_count(count(report.stored))
            .unchanged_count(count(report.unchanged))
            .rejected_count(count(report.rejected))
            .stored_by_table(Json::new(tables.collect::<serde_json::Map<_, _>>()))
            .error(told);
        self.store.update(change).await.map(drop)
    }
}

/// The next records, and how the file ended if it did.
type NextBatch = (Vec<Item>, Option<Result<(), ParseError>>);

fn next_batch(records: &mut (dyn Iterator<Item = Result<Item, ParseError>> + Send)) -> NextBatch {
    let (mut items, mut bytes) = (Vec::new(), 0);
    while items.len() < BATCH && bytes < BATCH_BYTES {
        match records.next() {
            Some(Ok(item)) => {
                bytes += item.bytes;
                items.push(item);
            }
            Some(Err(error)) => return (items, Some(Err(error))),
            None => return (items, Some(Ok(()))),
        }
    }
    (items, None)
}
