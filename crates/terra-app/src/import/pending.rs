//! References to rows that no file brought yet: the row is stored without them, and they are
//! put in once the row that they point to is there. So files can come in any order.

use super::{Run, batch::Checked};
use std::collections::{BTreeMap, HashMap, HashSet};
use terra_schema::{
    Column, Id, Record, Role, Table, Value,
    filter::{ColumnRef, Expr},
    row::IntoDraft,
    scalar::Uuid,
};
use terra_store::{Database, Error, Store};
use terra_tables::system::PendingReference;

/// How many references are looked at in one transaction.
const PAGE: u64 = 1_000;

/// A reference within a record.
struct Reference {
    /// Which of the record's rows makes it.
    row: usize,
    /// In which of its columns.
    column: usize,
    /// What it points to.
    target: (&'static str, Uuid),
}

impl Run<'_> {
    /// Takes the references out of records whose row isn't there, and notes them. `among` are the
    /// records that are stored together with these.
    pub(super) async fn set_aside(
        &self,
        records: &mut [Checked],
        among: bool,
    ) -> Result<(), Error> {
        let coming = if among { places(records) } else { HashMap::new() };
        let mut wanted: BTreeMap<&'static str, HashSet<Uuid>> = BTreeMap::new();
        let mut open: Vec<Vec<Reference>> = Vec::with_capacity(records.len());
        for record in &*records {
            let references: Vec<_> =
                references(record).filter(|found| !is_coming(&coming, record, found)).collect();
            for Reference { target: (table, id), .. } in &references {
                wanted.entry(table).or_default().insert(*id);
            }
            open.push(references);
        }
        let missing = self.missing(wanted).await?;
        for (record, references) in records.iter_mut().zip(open) {
            for reference in references {
                if missing.contains(&reference.target) {
                    record.set_aside(&reference);
                }
            }
        }
        Ok(())
    }

    /// Those of the rows that aren't there.
    async fn missing(
        &self,
        wanted: BTreeMap<&'static str, HashSet<Uuid>>,
    ) -> Result<HashSet<(&'static str, Uuid)>, Error> {
        let mut missing = HashSet::new();
        for (name, mut ids) in wanted {
            let Some(table) = self.store.catalog().table(name) else { continue };
            for id in there(self.store, table, ids.iter().copied()).await? {
                ids.remove(&id);
            }
            missing.extend(ids.into_iter().map(|id| (name, id)));
        }
        Ok(missing)
    }
}

impl Checked {
    fn set_aside(&mut self, reference: &Reference) {
        let Reference { row, column, target: (target_table, target_id) } = *reference;
        let Some(row) = self.rows.get_mut(row) else { return };
        let (table, row_id) = (row.table(), id_of(row));
        let column_name = table.columns[column].name;
        row.values_mut()[column] = Some(Value::Null);
        // The same reference is the same row, however often its file comes.
        let id = Id::of_external(Id::<()>::from_uuid(row_id), column_name);
        let reference =
            PendingReference::new(table.name, row_id, column_name, target_table, target_id).id(id);
        self.pending.push(reference.into_draft().record);
    }
}

/// The references of a record's rows which need not be there.
fn references(record: &Checked) -> impl Iterator<Item = Reference> {
    record.rows.iter().enumerate().flat_map(|(row, values)| {
        let table = values.table();
        let columns = table.columns.iter().zip(values.values()).enumerate();
        columns.filter_map(move |(at, (column, value))| {
            let target = target_of(table, column).filter(|_| may_wait(column))?;
            match value {
                Some(Value::Id(id)) => Some(Reference { row, column: at, target: (target, *id) }),
                _ => None,
            }
        })
    })
}

/// The table that a column points to.
fn target_of(table: &'static Table, column: &'static Column) -> Option<&'static str> {
    let key = column.references?;
    Some(if key.table.is_empty() { table.name } else { key.table })
}

/// Whether a column may be empty for now. Where a row comes from may not.
fn may_wait(column: &Column) -> bool {
    column.nullable && !matches!(column.role, Role::Source | Role::Bookkeeping)
}

/// Where each row stands in its record: rows are stored in the order of their places.
fn places(records: &[Checked]) -> HashMap<(&'static str, Uuid), usize> {
    let rows = records.iter().flat_map(|record| record.rows.iter().enumerate());
    rows.map(|(place, row)| ((row.table().name, id_of(row)), place)).collect()
}

/// Whether what is pointed to is stored before the row that points, or together with it.
fn is_coming(
    coming: &HashMap<(&'static str, Uuid), usize>,
    record: &Checked,
    reference: &Reference,
) -> bool {
    let earlier = record.rows.iter().take(reference.row);
    let mut within = earlier.map(|row| (row.table().name, id_of(row)));
    let own = record.rows.get(reference.row).map(|row| row.table().name);
    within.any(|row| row == reference.target)
        || coming.get(&reference.target).is_some_and(|&place| {
            place < reference.row || place == reference.row && own == Some(reference.target.0)
        })
}

fn id_of(row: &Record) -> Uuid {
    row.id().unwrap_or_default()
}

/// Those of the ids that have a row.
async fn there(
    database: &impl Database,
    table: &'static Table,
    ids: impl Iterator<Item = Uuid>,
) -> Result<Vec<Uuid>, Error> {
    let ids: Vec<Value> = ids.map(Value::Id).collect();
    database.table(table).filter(Expr::In(ColumnRef { source: 0, at: 0 }, ids)).ids().await
}

/// Puts in the references whose row has come. A column that has got another value stays as it is.
pub(super) async fn resolve(store: &Store) -> Result<(), Error> {
    let mut after: Option<Id<PendingReference>> = None;
    loop {
        let mut page = store.select::<PendingReference>();
        if let Some(after) = after {
            page = page.filter(PendingReference::id.gt(after));
        }
        let page = page.order_by(PendingReference::id.asc()).limit(PAGE).all().await?;
        let Some(last) = page.last() else { return Ok(()) };
        after = Some(last.id);
        let arrived = arrived(store, page).await?;
        if !arrived.is_empty() {
            put_in(store, arrived).await?;
        }
    }
}

/// Those of the references whose row is there.
async fn arrived(
    store: &Store,
    page: Vec<PendingReference>,
) -> Result<Vec<PendingReference>, Error> {
    let mut targets: BTreeMap<String, HashSet<Uuid>> = BTreeMap::new();
    for reference in &page {
        let table = reference.target_table.to_string();
        targets.entry(table).or_default().insert(reference.target_id);
    }
    let mut rows: HashSet<(String, Uuid)> = HashSet::new();
    for (name, ids) in targets {
        let Some(table) = store.catalog().table(&name) else { continue };
        let found = there(store, table, ids.into_iter()).await?;
        rows.extend(found.into_iter().map(|id| (name.clone(), id)));
    }
    let is_there = |reference: &PendingReference| {
        rows.contains(&(reference.target_table.to_string(), reference.target_id))
    };
    Ok(page.into_iter().filter(is_there).collect())
}

async fn put_in(store: &Store, references: Vec<PendingReference>) -> Result<(), Error> {
    store
        .transaction(move |transaction| {
            let references = references.clone();
            Box::pin(async move {
                for reference in references {
                    put_in_one(transaction, &reference).await?;
                    transaction.delete(reference.id).await?;
                }
                Ok(())
            })
        })
        .await
}

async fn put_in_one(database: &impl Database, reference: &PendingReference) -> Result<(), Error> {
    let Some(table) = database.catalog().table(&reference.table_name) else { return Ok(()) };
    let Some(at) = table.position(&reference.column_name) else { return Ok(()) };
    let id = Expr::In(ColumnRef { source: 0, at: 0 }, vec![Value::Id(reference.row_id)]);
    let row = database.table(table).filter(id).records().await?.pop();
    let is_empty = row
        .is_some_and(|row| matches!(row.values().get(at), None | Some(None | Some(Value::Null))));
    if is_empty {
        let mut change = Record::new(table);
        change.set_id(reference.row_id);
        change.values_mut()[at] = Some(Value::Id(reference.target_id));
        database.update_record(change, None).await?;
    }
    Ok(())
}
