//! A publisher's file into its tables: recognised, read, checked, stored; what is refused is
//! kept with its line, column, rule and value.

use sha2::{Digest, Sha256};
use std::{collections::BTreeMap, io::Cursor};
use terra_ingest::{Connector, Item, MAX_FILE_BYTES, ParseError, Refused};
use terra_schema::{CheckError, Id, Json, Record, Role, Row, Table, Timestamp, Value};
use terra_store::{Database, Error, Outcome, Store};
use terra_tables::{
    core::DataSource,
    system::{Import, ImportOutcome, Rejection},
};

/// How many records are stored in one transaction.
const BATCH: usize = 1_000;
/// The most refusals of one file that are kept, one by one; all are counted.
const MAX_REJECTIONS: usize = 10_000;

/// Why a file was not imported.
#[derive(Debug, thiserror::Error)]
pub enum ImportError {
    /// The file is larger than any that is read.
    #[error("larger than {MAX_FILE_BYTES} bytes, the most that is read: split it")]
    TooLarge,
    /// No connector knows its format.
    #[error(
        "not a format that is known; the connectors are {}",
        terra_ingest::CONNECTORS.iter().map(|c| c.name).collect::<Vec<_>>().join(", ")
    )]
    Unrecognised,
    /// No connector has that name.
    #[error("there is no connector called {0}")]
    NoConnector(String),
    /// It could not be read to its end; what had been stored by then stays.
    #[error("{0}")]
    Parse(#[from] ParseError),
    /// The database refused.
    #[error("{0}")]
    Store(#[from] Error),
}

/// What became of a file's records: `read` is the sum of the three that follow it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ImportReport {
    /// The connector that read it.
    pub connector: &'static str,
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

/// Imports a file's bytes by the connector called `connector`, or by the one that recognises it.
/// Importing the same file again changes nothing.
///
/// # Errors
/// When the file isn't recognised or can't be read to its end, or the database refuses.
pub async fn import(
    store: &Store,
    file_name: &str,
    bytes: &[u8],
    connector: Option<&str>,
) -> Result<ImportReport, ImportError> {
    if bytes.len() as u64 > MAX_FILE_BYTES {
        return Err(ImportError::TooLarge);
    }
    let connector = match connector {
        Some(name) => terra_ingest::connector(name)
            .ok_or_else(|| ImportError::NoConnector(name.to_owned()))?,
        None => terra_ingest::recognise(bytes).ok_or(ImportError::Unrecognised)?,
    };
    let source_id = source(store, connector).await?;
    let import = begin(store, file_name, bytes, connector, source_id).await?;
    let mut run = Run {
        store,
        import,
        source_id,
        retrieved_at: Timestamp::now(),
        report: ImportReport { connector: connector.name, ..ImportReport::default() },
        rejections: 0,
    };
    // The parser is plain code that hands over records; storing them waits for the database.
    // A file is held to its greatest size above, so its records fit in memory.
    let mut items = Vec::new();
    let parsed = connector.parse(&mut Cursor::new(bytes), &mut |item| items.push(item));
    let mut items = items.into_iter();
    loop {
        let batch: Vec<Item> = items.by_ref().take(BATCH).collect();
        if batch.is_empty() {
            break;
        }
        if let Err(error) = run.batch(batch).await {
            let failed = ImportError::Store(error);
            run.finish(Some(&failed)).await?;
            return Err(failed);
        }
    }
    let failed = parsed.err().map(ImportError::Parse);
    run.finish(failed.as_ref()).await?;
    failed.map_or(Ok(run.report), Err)
}

/// The connector's source among the data sources, added or brought up to date.
async fn source(store: &Store, connector: &Connector) -> Result<Id<DataSource>, Error> {
    let facts = connector.source;
    // The same on every machine, as it is part of every imported row's id.
    let id = Id::<DataSource>::of_external(Id::<()>::from_uuid(uuid_of_sources()), connector.name);
    let source = DataSource::new(facts.name)
        .id(id)
        .publisher(facts.publisher)
        .homepage_url(facts.homepage_url)
        .licence(facts.licence)
        .attribution(facts.attribution)
        .connector(connector.name);
    store.upsert([source]).await?;
    Ok(id)
}

/// The namespace of the ids of sources: any constant would do, but it must never change.
const fn uuid_of_sources() -> terra_schema::scalar::Uuid {
    terra_schema::scalar::Uuid::from_u128(0x7e22_a0a7_1a50_5001_8000_da7a_50c2_ce50)
}

async fn begin(
    store: &Store,
    file_name: &str,
    bytes: &[u8],
    connector: &Connector,
    source_id: Id<DataSource>,
) -> Result<Id<Import>, Error> {
    let sha256: String = Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect();
    let shortened: String = file_name.chars().take(255).collect();
    let size = i64::try_from(bytes.len()).unwrap_or(i64::MAX);
    let import = Import::new(shortened, sha256, size, Timestamp::now())
        .connector(connector.name)
        .source_id(source_id);
    store.insert(import).await
}

/// One file on its way.
struct Run<'a> {
    store: &'a Store,
    import: Id<Import>,
    source_id: Id<DataSource>,
    retrieved_at: Timestamp,
    report: ImportReport,
    rejections: usize,
}

/// A record whose rows have passed the check.
struct Checked {
    line: u64,
    external_id: Option<String>,
    rows: Vec<Record>,
}

impl Run<'_> {
    async fn batch(&mut self, items: Vec<Item>) -> Result<(), Error> {
        let mut checked = Vec::with_capacity(items.len());
        let mut refused = Vec::new();
        for item in items {
            self.report.read += 1;
            match self.check(item) {
                Ok(record) => checked.push(record),
                Err(rejections) => {
                    self.report.rejected += 1;
                    refused.extend(rejections);
                }
            }
        }
        match self.store_all(&checked).await {
            Ok(outcomes) => self.count(&checked, &outcomes),
            Err(error) if is_of_a_record(&error) => {
                // One of them is refused by the database: one by one, to find which.
                for record in checked {
                    match self.store_all(std::slice::from_ref(&record)).await {
                        Ok(outcomes) => self.count(&[record], &outcomes),
                        Err(error) if is_of_a_record(&error) => {
                            self.report.rejected += 1;
                            refused.push(self.refused_by_database(&record, &error));
                        }
                        Err(error) => return Err(error),
                    }
                }
            }
            Err(error) => return Err(error),
        }
        self.keep(refused).await
    }

    /// Says where the rows come from, and checks them.
    fn check(&self, item: Item) -> Result<Checked, Vec<Record>> {
        let Item { line, external_id, rows } = item;
        let mut rows = match rows {
            Ok(rows) => rows,
            Err(refused) => {
                return Err(vec![self.refused_by_connector(line, external_id, &refused)]);
            }
        };
        let mut rejections = Vec::new();
        for row in &mut rows {
            self.say_origin(row);
            if let Err(errors) = row.clone().complete() {
                let rejection =
                    |error: &CheckError| self.refused_by_check(line, external_id.as_deref(), error);
                rejections.extend(errors.0.iter().map(rejection));
            }
        }
        if rejections.is_empty() {
            Ok(Checked { line, external_id, rows })
        } else {
            Err(rejections)
        }
    }

    fn say_origin(&self, row: &mut Record) {
        let table = row.table();
        let said = [
            (table.role(Role::Source), Value::Id(self.source_id.uuid())),
            (table.position("import_id"), Value::Id(self.import.uuid())),
            (table.position("retrieved_at"), Value::Timestamp(self.retrieved_at)),
        ];
        for (at, value) in said {
            if let Some(at) = at {
                row.values_mut()[at] = Some(value);
            }
        }
    }

    /// Stores the rows of some records in one transaction, table by table in the order in which
    /// the records name them. Answers, for each record, with what became of each of its rows.
    async fn store_all(&self, records: &[Checked]) -> Result<Vec<Vec<Outcome>>, Error> {
        let mut tables: Vec<&'static Table> = Vec::new();
        for row in records.iter().flat_map(|record| &record.rows) {
            if !tables.iter().any(|table| std::ptr::eq(*table, row.table())) {
                tables.push(row.table());
            }
        }
        let mut outcomes: Vec<Vec<Outcome>> = records.iter().map(|_| Vec::new()).collect();
        let transaction = self.store.begin().await?;
        for table in tables {
            let of_table = |row: &&Record| std::ptr::eq(row.table(), table);
            let mut owners = Vec::new();
            let mut rows = Vec::new();
            for (owner, record) in records.iter().enumerate() {
                for row in record.rows.iter().filter(of_table) {
                    owners.push(owner);
                    rows.push(row.clone());
                }
            }
            let done = transaction.upsert_each(table, rows, None).await?;
            for (owner, outcome) in owners.into_iter().zip(done) {
                outcomes[owner].push(outcome);
            }
        }
        transaction.commit().await?;
        Ok(outcomes)
    }

    fn count(&mut self, records: &[Checked], outcomes: &[Vec<Outcome>]) {
        for (record, outcomes) in records.iter().zip(outcomes) {
            let mut is_stored = false;
            // The rows of a record that go to one table stand together, as their outcomes do.
            for (row, outcome) in record.rows.iter().zip(outcomes) {
                if *outcome != Outcome::Unchanged {
                    is_stored = true;
                    *self.report.stored_by_table.entry(row.table().name).or_default() += 1;
                }
            }
            if is_stored {
                self.report.stored += 1;
            } else {
                self.report.unchanged += 1;
            }
        }
    }

    async fn keep(&mut self, mut refused: Vec<Record>) -> Result<(), Error> {
        refused.truncate(MAX_REJECTIONS.saturating_sub(self.rejections));
        self.rejections += refused.len();
        self.store.insert_records(Rejection::table(), refused).await.map(drop)
    }

    async fn finish(&self, error: Option<&ImportError>) -> Result<(), Error> {
        let report = &self.report;
        let count = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
        let tables = report
            .stored_by_table
            .iter()
            .map(|(table, rows)| ((*table).to_owned(), (*rows).into()));
        let outcome = if error.is_some() { ImportOutcome::Failed } else { ImportOutcome::Complete };
        let told = error.map(|error| cut(&error.to_string(), 4000));
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

    fn refused_by_connector(
        &self,
        line: u64,
        external_id: Option<String>,
        refused: &Refused,
    ) -> Record {
        self.rejection(Refusal {
            line,
            external_id: external_id.as_deref(),
            table: None,
            column: &refused.column,
            rule: refused.rule,
            value: &refused.value,
            message: &refused.message,
        })
    }

    fn refused_by_check(&self, line: u64, external_id: Option<&str>, error: &CheckError) -> Record {
        self.rejection(Refusal {
            line,
            external_id,
            table: Some(error.table),
            column: error.column,
            rule: error.rule.name(),
            value: &error.value,
            message: &error.to_string(),
        })
    }

    fn refused_by_database(&self, record: &Checked, error: &Error) -> Record {
        let (rule, column, value) = match error {
            Error::Unique { columns, values, .. } => {
                ("duplicate", columns.join(", "), values.join(", "))
            }
            Error::ForeignKey { column, value, .. } => {
                ("foreign_key", (*column).to_owned(), value.clone())
            }
            _ => ("database", String::new(), String::new()),
        };
        self.rejection(Refusal {
            line: record.line,
            external_id: record.external_id.as_deref(),
            table: record.rows.first().map(|row| row.table().name),
            column: &column,
            rule,
            value: &value,
            message: &error.to_string(),
        })
    }

    fn rejection(&self, refusal: Refusal<'_>) -> Record {
        let some = |text: &str, max: usize| (!text.is_empty()).then(|| cut(text, max));
        let draft = Rejection::new(self.import, refusal.rule, cut(refusal.message, 1000))
            .line(i64::try_from(refusal.line).ok())
            .external_id(refusal.external_id.and_then(|id| some(id, 255)))
            .table_name(refusal.table)
            .column_name(some(refusal.column, 255))
            .value(some(refusal.value, 255));
        terra_schema::row::IntoDraft::into_draft(draft).record
    }
}

/// What a rejection says.
struct Refusal<'a> {
    line: u64,
    external_id: Option<&'a str>,
    table: Option<&'static str>,
    column: &'a str,
    rule: &'a str,
    value: &'a str,
    message: &'a str,
}

/// The text without NULs, at most `max` characters of it: a refused value may hold anything.
fn cut(text: &str, max: usize) -> String {
    text.chars().filter(|letter| *letter != '\0').take(max).collect()
}

/// Whether an error is about a record, and not about the database.
const fn is_of_a_record(error: &Error) -> bool {
    matches!(
        error,
        Error::Check(_) | Error::Unique { .. } | Error::ForeignKey { .. } | Error::Refused { .. }
    )
}
