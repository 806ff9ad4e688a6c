//! Some records of a file, stored together with what was refused before them.

use super::{Run, seen::Known};
use std::sync::Arc;
use terra_ingest::Item;
use terra_schema::{CheckError, Id, Record, Role, Row, Table, Value};
use terra_store::{Database, Error, Outcome, Transaction};
use terra_tables::system::{PendingReference, Rejection};

/// A record whose rows have passed the check.
#[derive(Clone)]
pub(super) struct Checked {
    pub(super) line: u64,
    pub(super) external_id: Option<String>,
    pub(super) rows: Vec<Record>,
    /// References that were taken out of its rows until what they point to is there.
    pub(super) pending: Vec<Record>,
}

/// Records that are stored in one transaction.
pub(super) struct Batch(Vec<Checked>);

impl Batch {
    pub(super) const fn new(records: Vec<Checked>) -> Self {
        Self(records)
    }

    /// Two batches of it; the record where it is only one.
    pub(super) fn halves(mut self) -> Result<(Self, Self), Checked> {
        match self.0.len() {
            1 => Err(self.0.swap_remove(0)),
            records => {
                let second = self.0.split_off(records / 2);
                Ok((self, Self(second)))
            }
        }
    }
}

impl Run<'_> {
    /// Says where the rows come from, and checks them.
    pub(super) fn check(&mut self, item: Item) -> Result<Checked, Vec<Record>> {
        let Item { line, external_id, rows, .. } = item;
        let mut rows = match rows {
            Ok(rows) => rows,
            Err(refused) => {
                return Err(vec![self.refused_by_connector(line, external_id, &refused)]);
            }
        };
        let key = name_of(&rows, external_id.as_deref());
        // It would replace the earlier one, and be replaced by it at the next import.
        if let Some(key) = &key
            && let Known::OnLine(earlier) = self.seen.look(key, line)
        {
            let name = external_id.as_deref().unwrap_or(key);
            let table = rows.first().map(|row| row.table().name);
            return Err(vec![self.refused_as_double(line, name, table, earlier)]);
        }
        let mut rejections = Vec::new();
        for row in &mut rows {
            self.say_origin(row);
            let mut whole = row.clone();
            if let Err(errors) = whole.complete() {
                let rejection =
                    |error: &CheckError| self.refused_by_check(line, external_id.as_deref(), error);
                rejections.extend(errors.0.iter().map(rejection));
            } else if row.id().is_none() {
                row.set_id(whole.imported_id().unwrap_or_else(|| Id::<()>::fresh().uuid()));
            }
        }
        if !rejections.is_empty() {
            return Err(rejections);
        }
        if let Some(key) = key {
            self.seen.add(&key);
        }
        Ok(Checked { line, external_id, rows, pending: Vec::new() })
    }

    /// Whether a record passes the check.
    pub(super) fn passes(&self, item: Item) -> bool {
        let Ok(mut rows) = item.rows else { return false };
        rows.iter_mut().all(|row| {
            self.say_origin(row);
            row.complete().is_ok()
        })
    }

    fn say_origin(&self, row: &mut Record) {
        let table = row.table();
        let source = self.origin.to_put().map(|source| Value::Id(source.uuid()));
        let said = [
            (table.role(Role::Source), source),
            (table.position("import_id"), Some(Value::Id(self.import.uuid()))),
            (table.position("retrieved_at"), Some(Value::Timestamp(self.retrieved_at))),
        ];
        for (at, value) in said {
            if let (Some(at), Some(value)) = (at, value) {
                row.values_mut()[at] = Some(value);
            }
        }
        // Which row stands for a thing is found by comparing sources, not said by one of them.
        if let Some(at) = table.position("same_as") {
            row.values_mut()[at] = None;
        }
    }

    /// Stores a part of a batch, and the rejections that wait, in one transaction. Gives the part
    /// back where the database refuses one of its records.
    pub(super) async fn store_part(
        &mut self,
        part: Batch,
    ) -> Result<Option<(Batch, Error)>, Error> {
        if part.0.is_empty() {
            return Ok(None);
        }
        let records = Arc::new(part.0);
        let rejections = Arc::new(self.rejections_to_keep());
        let stored = {
            let (records, rejections) = (Arc::clone(&records), Arc::clone(&rejections));
            let work = self.store.transaction(move |transaction| {
                let (records, rejections) = (Arc::clone(&records), Arc::clone(&rejections));
                Box::pin(async move {
                    let outcomes = store_rows(transaction, &records).await?;
                    let pending = records.iter().flat_map(|record| record.pending.iter().cloned());
                    let pending: Vec<Record> = pending.collect();
                    if !pending.is_empty() {
                        transaction.upsert_each(PendingReference::table(), pending, None).await?;
                    }
                    let rejections = rejections.to_vec();
                    transaction.insert_records(Rejection::table(), rejections).await?;
                    Ok(outcomes)
                })
            });
            work.await
        };
        match stored {
            Ok(outcomes) => {
                self.kept_rejections += rejections.len();
                self.refused.clear();
                self.count(&records, &outcomes);
                Ok(None)
            }
            Err(error) if is_of_a_record(&error) => {
                Ok(Some((Batch(Arc::unwrap_or_clone(records)), error)))
            }
            Err(error) => Err(error),
        }
    }

    fn count(&mut self, records: &[Checked], outcomes: &[Vec<Outcome>]) {
        for (record, outcomes) in records.iter().zip(outcomes) {
            let mut is_stored = false;
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
}

/// What a record is known by in its file: its table and id, or what the source calls it.
pub(super) fn name_of(rows: &[Record], external_id: Option<&str>) -> Option<String> {
    let said = rows.first().and_then(|row| Some(format!("{} {}", row.table().name, row.id()?)));
    said.or_else(|| external_id.map(str::to_owned))
}

/// Stores the rows of some records. Answers, for each record, with what became of each of its
/// rows. A row comes after those that stand before it in its record, which it may point to.
async fn store_rows(
    transaction: &Transaction,
    records: &[Checked],
) -> Result<Vec<Vec<Outcome>>, Error> {
    let mut outcomes: Vec<Vec<Outcome>> = records.iter().map(|_| Vec::new()).collect();
    let most = records.iter().map(|record| record.rows.len()).max().unwrap_or(0);
    for at in 0..most {
        let mut by_table: Vec<(&'static Table, Vec<usize>, Vec<Record>)> = Vec::new();
        for (owner, record) in records.iter().enumerate() {
            let Some(row) = record.rows.get(at) else { continue };
            let is_its =
                |(table, ..): &&mut (&'static Table, _, _)| std::ptr::eq(*table, row.table());
            match by_table.iter_mut().find(is_its) {
                Some((_, owners, rows)) => {
                    owners.push(owner);
                    rows.push(row.clone());
                }
                None => by_table.push((row.table(), vec![owner], vec![row.clone()])),
            }
        }
        for (table, owners, rows) in by_table {
            let done = transaction.upsert_each(table, rows, None).await?;
            for (owner, outcome) in owners.into_iter().zip(done) {
                outcomes[owner].push(outcome);
            }
        }
    }
    Ok(outcomes)
}

/// Whether an error is about a record, and not about the database.
const fn is_of_a_record(error: &Error) -> bool {
    matches!(
        error,
        Error::Check(_) | Error::Unique { .. } | Error::ForeignKey { .. } | Error::Refused { .. }
    )
}
