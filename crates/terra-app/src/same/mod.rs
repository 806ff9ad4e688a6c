//! The same plant or weather station, described by several sources, or by several registers
//! within one: recognised and pointed out, never merged.
//!
//! Each row stays as it is; its `same_as` points to the row that stands for its group, which
//! itself points nowhere. `docs/same-as.md` has the rule in plain words, and how often it is right.

mod grid;
mod names;
mod pairs;
pub mod rule;
mod search;
mod thing;

pub use names::Name;
pub use rule::{Match, Rule};
pub use thing::{Origin, Plant, Station, identifiers};

use pairs::Groups;
use search::{Thing, search};
use std::{cmp::Reverse, collections::BTreeMap};
use terra_schema::{
    Record, Role, Row, Timestamp, Value,
    filter::{ColumnRef, Expr},
    scalar::Uuid,
};
use terra_store::{Database, Error, Store};
use terra_tables::{Provenance, energy::EnergyProject, environment::WeatherStation};

/// How many rows are read at once, and changed in one transaction.
const PAGE: u64 = 1_000;
/// The most rows of a table that are compared: some 250 bytes of each are in memory.
pub const MAX_ROWS: usize = 2_000_000;
/// What points to the row that stands for a group.
const SAME_AS: &str = "same_as";

/// Why things were not recognised.
#[derive(Debug, thiserror::Error)]
pub enum SameError {
    /// There are too many rows.
    #[error("{0} has more than {MAX_ROWS} rows, the most that are compared with each other")]
    TooMany(&'static str),
    /// The database refused.
    #[error("{0}")]
    Store(#[from] Error),
}

/// What was recognised in each table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report {
    /// The tables whose rows are compared.
    pub tables: Vec<TableReport>,
}

/// What was recognised in a table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TableReport {
    /// The table.
    pub table: &'static str,
    /// Its rows.
    pub rows: usize,
    /// Rows that stand for others too.
    pub standing: usize,
    /// Rows that another stands for.
    pub linked: usize,
    /// The same, by what they were recognised by.
    pub by_rule: BTreeMap<Rule, usize>,
    /// Rows that were written, as something else stood there.
    pub changed: usize,
    /// Rows with so many others around them that they were not compared with all.
    pub crowded: usize,
}

/// Whether rows of a table are compared with each other.
pub fn is_compared(table: &str) -> bool {
    [EnergyProject::NAME, WeatherStation::NAME].contains(&table)
}

/// Recognises what is the same among all rows, and lets `same_as` say so. What stands there
/// already isn't written, so that a second run writes nothing.
///
/// # Errors
/// When there are too many rows, or the database fails; what was written before stays, and the
/// next run completes it.
pub async fn link(store: &Store) -> Result<Report, SameError> {
    let plants = link_rows::<EnergyProject, Plant>(store).await?;
    let stations = link_rows::<WeatherStation, Station>(store).await?;
    Ok(Report { tables: vec![plants, stations] })
}

/// Takes back what [`link`] wrote: each row stands for itself again.
///
/// # Errors
/// When the database fails; what was written before stays.
pub async fn unlink(store: &Store) -> Result<Report, SameError> {
    let plants = unlink_rows::<EnergyProject>(store).await?;
    let stations = unlink_rows::<WeatherStation>(store).await?;
    Ok(Report { tables: vec![plants, stations] })
}

/// What two rows of plants are recognised by, where they are by themselves; others are of one
/// group by a third.
pub fn plants(one: &EnergyProject, other: &EnergyProject) -> Option<Rule> {
    rule::plants(&one.into(), &other.into()).map(|found| found.rule)
}

/// A table whose rows are compared.
trait Compared: Row {
    fn provenance(&self) -> &Provenance;
    /// When it was last read off, where that decides which row stands for a group.
    fn read_at(&self) -> Option<Timestamp>;
}

impl Compared for EnergyProject {
    fn provenance(&self) -> &Provenance {
        &self.provenance
    }

    fn read_at(&self) -> Option<Timestamp> {
        None
    }
}

impl Compared for WeatherStation {
    fn provenance(&self) -> &Provenance {
        &self.provenance
    }

    fn read_at(&self) -> Option<Timestamp> {
        self.last_update
    }
}

/// What is kept of a row.
struct Seen<T> {
    id: Uuid,
    same_as: Option<Uuid>,
    read_at: Option<Timestamp>,
    /// How many of its columns have a value.
    values: usize,
    /// What it describes; nothing real where it was made up.
    thing: Option<T>,
}

impl<T> Seen<T> {
    fn of<'r, R: Compared>(row: &'r R) -> Self
    where
        T: From<&'r R>,
    {
        let provenance = row.provenance();
        let said = R::table().columns.iter().zip(row.values()).filter(|(column, value)| {
            // What the atlas itself writes would change which row stands.
            let is_said = !matches!(column.role, Role::Bookkeeping) && column.name != SAME_AS;
            is_said && *value != Value::Null
        });
        Self {
            id: row.id().uuid(),
            same_as: provenance.same_as,
            read_at: row.read_at(),
            values: said.count(),
            thing: (!provenance.is_synthetic).then(|| row.into()),
        }
    }

    /// The greatest of a group stands for it.
    fn rank(&self) -> impl Ord + use<T> {
        (self.read_at, self.values, Reverse(self.id))
    }
}

async fn link_rows<R: Compared, T>(store: &Store) -> Result<TableReport, SameError>
where
    T: Thing + for<'r> From<&'r R>,
{
    let rows = read::<R, T>(store).await?;
    let things: Vec<Option<&T>> = rows.iter().map(|row| row.thing.as_ref()).collect();
    let (pairs, crowded) = search(&things);
    let origin = |row: u32| {
        let thing = things.get(row as usize).copied().flatten();
        thing.map(Thing::origin).unwrap_or_default()
    };
    let mut groups = Groups::of(rows.len(), &pairs, origin, T::IS_LISTED_ONCE);
    let stands_for = standing(&rows, &mut groups);
    let mut report =
        TableReport { table: R::NAME, rows: rows.len(), crowded, ..TableReport::default() };
    for found in &groups.links {
        *report.by_rule.entry(found.rule).or_default() += 1;
    }
    report.linked = stands_for.iter().flatten().count();
    report.standing = {
        let mut standing: Vec<Uuid> = stands_for.iter().flatten().copied().collect();
        standing.sort_unstable();
        standing.dedup();
        standing.len()
    };
    let changes = rows.iter().zip(stands_for).filter(|(row, same_as)| row.same_as != *same_as);
    let changes = changes.map(|(row, same_as)| change::<R>(row.id, same_as)).collect();
    report.changed = write(store, changes).await?;
    Ok(report)
}

/// Reads what it takes of all rows, in the order of their ids.
async fn read<R: Compared, T>(store: &Store) -> Result<Vec<Seen<T>>, SameError>
where
    T: for<'r> From<&'r R>,
{
    let (mut rows, mut after) = (Vec::new(), None);
    loop {
        let mut select = store.select::<R>();
        if let Some(cursor) = after {
            select = select.after(cursor);
        }
        let page = select.page(PAGE).await?;
        rows.extend(page.rows.iter().map(Seen::of));
        if rows.len() > MAX_ROWS {
            return Err(SameError::TooMany(R::NAME));
        }
        after = page.next;
        if after.is_none() {
            return Ok(rows);
        }
    }
}

/// The row that stands for each, where that is another.
fn standing<T>(rows: &[Seen<T>], groups: &mut Groups) -> Vec<Option<Uuid>> {
    let mut first: BTreeMap<u32, &Seen<T>> = BTreeMap::new();
    let roots: Vec<u32> = (0..).zip(rows).map(|(at, _)| groups.root(at)).collect();
    for (root, row) in roots.iter().zip(rows) {
        let best = first.entry(*root).or_insert(row);
        if row.rank() > best.rank() {
            *best = row;
        }
    }
    let stands_for = roots
        .iter()
        .zip(rows)
        .map(|(root, row)| first.get(root).map(|best| best.id).filter(|best| *best != row.id));
    stands_for.collect()
}

fn change<R: Row>(id: Uuid, same_as: Option<Uuid>) -> Record {
    let mut change = Record::new(R::table());
    change.set_id(id);
    if let Some(at) = R::table().position(SAME_AS) {
        change.values_mut()[at] = Some(same_as.map_or(Value::Null, Value::Id));
    }
    change
}

/// Writes changes, some in a transaction; answers with how many there were.
async fn write(store: &Store, changes: Vec<Record>) -> Result<usize, Error> {
    let mut written = 0;
    for chunk in changes.chunks(PAGE as usize) {
        let chunk = chunk.to_vec();
        let work = store.transaction(move |transaction| {
            let chunk = chunk.clone();
            Box::pin(async move {
                let mut written = 0;
                for change in chunk {
                    match transaction.update_record(change, None).await {
                        Ok(_) => written += 1,
                        // Somebody deleted one of the rows meanwhile: the next run sees that.
                        Err(Error::NotFound { .. } | Error::ForeignKey { .. }) => {}
                        Err(error) => return Err(error),
                    }
                }
                Ok(written)
            })
        });
        written += work.await?;
    }
    Ok(written)
}

async fn unlink_rows<R: Compared>(store: &Store) -> Result<TableReport, SameError> {
    let table = R::table();
    let rows = usize::try_from(store.table(table).count().await?).unwrap_or(usize::MAX);
    let mut report = TableReport { table: R::NAME, rows, ..TableReport::default() };
    let Some(at) = table.position(SAME_AS) else { return Ok(report) };
    let column = ColumnRef { source: 0, at: u16::try_from(at).unwrap_or_default() };
    let linked = Expr::Not(Box::new(Expr::Null(column)));
    let mut after: Option<Uuid> = None;
    loop {
        let mut select = store.table(table).filter(linked.clone());
        if let Some(after) = after {
            let id = ColumnRef { source: 0, at: 0 };
            let is_after = terra_schema::filter::Comparison::Gt;
            select = select.filter(Expr::Compare(id, is_after, Value::Id(after)));
        }
        let ids = select.order_by(0, false).limit(PAGE).ids().await?;
        let Some(last) = ids.last() else { return Ok(report) };
        after = Some(*last);
        let changes = ids.iter().map(|id| change::<R>(*id, None)).collect();
        report.changed += write(store, changes).await?;
    }
}
