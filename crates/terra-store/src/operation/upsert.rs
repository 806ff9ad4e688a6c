//! Adding rows or changing those that are there already: what imports do.

use super::{
    Failure, Operation, Writing,
    change::{find_all, lock_all, merged, write},
    explain::{Rows, explain},
    history::refuse_append_only,
    insert::{Insert, complete},
    keys::{CHUNK, has_key_of, key_of, parents_first},
};
use crate::{Error, connection::Connection, error::Fault};
use std::collections::HashMap;
use terra_schema::{Record, Role, Table, Value};

/// How often rows are looked for again that others added in the meantime.
const LOOKS: u32 = 5;

/// What became of one record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// It is a new row.
    Inserted,
    /// It changed a row.
    Updated,
    /// It said what stands there already; nothing was written.
    Unchanged,
}

/// What became of many records.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Upserted {
    /// Rows that are new.
    pub inserted: usize,
    /// Rows that were changed.
    pub updated: usize,
    /// Rows that said the same already; nothing was written of them.
    pub unchanged: usize,
}

impl Upserted {
    /// Counts outcomes.
    pub fn of(outcomes: &[Outcome]) -> Self {
        let count = |wanted| outcomes.iter().filter(|outcome| **outcome == wanted).count();
        Self {
            inserted: count(Outcome::Inserted),
            updated: count(Outcome::Updated),
            unchanged: count(Outcome::Unchanged),
        }
    }
}

/// Records that become new rows, or changes of the rows with the same key.
pub(crate) struct Upsert {
    table: &'static Table,
    key: Vec<usize>,
    /// In the order of their keys, which everyone who writes the same ones keeps to, and parents
    /// first.
    drafts: Vec<RowDraft>,
    writing: Writing,
}

/// One record.
struct RowDraft {
    /// Which of the records it is.
    number: usize,
    /// Its values of the key.
    key: String,
    /// The whole row that it is when it is new.
    row: Vec<Value>,
    /// What it says.
    said: Vec<Option<Value>>,
}

/// What was being written when a write failed.
enum Written<'d> {
    Nothing,
    Change(&'d RowDraft),
    New(Vec<&'d RowDraft>),
}

impl Upsert {
    /// `key` names the columns of a unique key; without it rows are found by id, which for an
    /// imported row is made of its source and external id.
    pub(crate) fn new(
        table: &'static Table,
        records: Vec<Record>,
        key: Option<&[&str]>,
        writing: Writing,
    ) -> Result<Self, Error> {
        refuse_append_only(table)?;
        let key = match key {
            Some(names) => key_positions(table, names)?,
            None => vec![0],
        };
        let mut drafts = Vec::with_capacity(records.len());
        for (number, record) in records.into_iter().enumerate() {
            let mut said = record.clone();
            let row = complete(record, &writing)?;
            said.check()?;
            drafts.push(RowDraft {
                number,
                key: key_of(&key, &row),
                row,
                said: said.into_values(),
            });
        }
        drafts.sort_by(|one, other| one.key.cmp(&other.key));
        let drafts = parents_first(table, drafts, |draft| &draft.row);
        Ok(Self { table, key, drafts, writing })
    }

    async fn run<'d>(
        &'d self,
        connection: &mut Connection,
        written: &mut Written<'d>,
    ) -> Result<Vec<Outcome>, Fault> {
        connection.begin().await?;
        let outcome = self.in_transaction(connection, written).await;
        connection.end(outcome).await
    }

    async fn in_transaction<'d>(
        &'d self,
        connection: &mut Connection,
        written: &mut Written<'d>,
    ) -> Result<Vec<Outcome>, Fault> {
        let mut done = vec![Outcome::Unchanged; self.drafts.len()];
        for round in rounds(&self.drafts) {
            self.round(connection, &round, &mut done, written).await?;
        }
        Ok(done)
    }

    /// Writes drafts of different keys. All rows that are there are locked before any is added:
    /// who waits for a row to be added then holds none that another waits to lock.
    async fn round<'d>(
        &'d self,
        connection: &mut Connection,
        drafts: &[&'d RowDraft],
        done: &mut [Outcome],
        written: &mut Written<'d>,
    ) -> Result<(), Fault> {
        let mut there = self.lock_all(connection, drafts).await?;
        let mut new = Vec::new();
        for draft in drafts {
            let Some(prior) = there.remove(&draft.key) else {
                done[draft.number] = Outcome::Inserted;
                new.push(*draft);
                continue;
            };
            if let Some(row) = self.changed(&prior, draft) {
                *written = Written::Change(draft);
                write(connection, self.table, prior, row, &self.writing).await?;
                done[draft.number] = Outcome::Updated;
            }
        }
        let rows = new.iter().map(|draft| draft.row.clone()).collect();
        *written = Written::New(new);
        Insert::of_rows(self.table, rows).run(connection).await?;
        *written = Written::Nothing;
        Ok(())
    }

    /// The rows that are there, by their keys.
    async fn lock_all(
        &self,
        connection: &mut Connection,
        drafts: &[&RowDraft],
    ) -> Result<HashMap<String, Vec<Value>>, Fault> {
        let plan_anew = connection.dialect().plan_anew.filter(|_| drafts.len() > 1);
        if let Some((anew, _)) = plan_anew {
            connection.try_batch(anew).await?;
        }
        let mut there = HashMap::new();
        for chunk in drafts.chunks(CHUNK) {
            let rows = chunk.iter().map(|draft| draft.row.as_slice());
            let found = lock_all(connection, self.table, has_key_of(&self.key, rows)).await?;
            there.extend(found.into_iter().map(|row| (key_of(&self.key, &row), row)));
        }
        if let Some((_, as_before)) = plan_anew {
            connection.try_batch(as_before).await?;
        }
        Ok(there)
    }

    /// The row with what the draft says, where that is more than how it came here.
    fn changed(&self, prior: &[Value], draft: &RowDraft) -> Option<Vec<Value>> {
        let counts = |at: usize| at != 0 && self.table.columns[at].role != Role::Bookkeeping;
        let mut row = merged(prior, &draft.said, counts)?;
        row[0] = prior[0].clone();
        Some(row)
    }
}

/// The drafts in rounds, each with every key once at most: a key that comes again must find what
/// its draft before wrote.
fn rounds(drafts: &[RowDraft]) -> Vec<Vec<&RowDraft>> {
    let mut rounds: Vec<Vec<&RowDraft>> = Vec::new();
    let mut turns: HashMap<&str, usize> = HashMap::new();
    for draft in drafts {
        let turn = turns.entry(&draft.key).or_default();
        if *turn == rounds.len() {
            rounds.push(Vec::new());
        }
        rounds[*turn].push(draft);
        *turn += 1;
    }
    rounds
}

impl Operation for Upsert {
    /// What became of each record, in their order.
    type Output = Vec<Outcome>;

    const WRITES: bool = true;

    async fn perform<'a>(
        &'a self,
        connection: &'a mut Connection,
    ) -> Result<Vec<Outcome>, Failure> {
        let mut look = 1;
        loop {
            let mut written = Written::Nothing;
            let fault = match self.run(connection, &mut written).await {
                Ok(done) => return Ok(done),
                Err(fault) => fault,
            };
            match self.refusal(connection, written, fault).await {
                Fault::Retry if look < LOOKS => look += 1,
                fault => return Err(fault.into()),
            }
        }
    }
}

impl Upsert {
    /// Explains a fault by the rows that were being written. Rows that others added after they
    /// were looked for are to be looked for again.
    async fn refusal(
        &self,
        connection: &mut Connection,
        written: Written<'_>,
        fault: Fault,
    ) -> Fault {
        match (written, fault) {
            (_, fault @ (Fault::Other(_) | Fault::Retry | Fault::Replan)) => fault,
            (Written::Nothing, fault) => {
                explain(connection, self.table, &[], Rows::New, fault).await
            }
            (Written::Change(draft), fault) => {
                let same = has_key_of(&self.key, std::iter::once(draft.row.as_slice()));
                let prior = find_all(connection, self.table, same, false).await;
                let prior = prior.ok().and_then(|mut rows| rows.pop());
                let row = prior.and_then(|prior| self.changed(&prior, draft));
                explain(connection, self.table, row.as_slice(), Rows::Changed, fault).await
            }
            (Written::New(drafts), fault) => {
                let rows: Vec<_> = drafts.iter().map(|draft| draft.row.clone()).collect();
                let key: Vec<&str> =
                    self.key.iter().map(|&at| self.table.columns[at].name).collect();
                match explain(connection, self.table, &rows, Rows::New, fault).await {
                    Fault::Other(Error::Unique { columns, .. }) if columns == key => Fault::Retry,
                    other => other,
                }
            }
        }
    }
}

fn key_positions(table: &'static Table, names: &[&str]) -> Result<Vec<usize>, Error> {
    let is_key = table.unique_keys.iter().any(|key| key.columns == names);
    let positions: Option<Vec<usize>> = names.iter().map(|name| table.position(name)).collect();
    positions.filter(|_| is_key).ok_or_else(|| Error::Refused {
        table: table.name,
        reason: format!("({}) is not one of its unique keys", names.join(", ")),
    })
}
