//! What is said of a collection as a whole: how many rows it has, where they lie, and whose they
//! are. To know it the whole table is read, so it is kept for a short while.

use crate::datetime::{self, Time};
use std::{
    collections::{BTreeSet, HashMap},
    sync::Arc,
    time::{Duration, Instant},
};
use terra_app::{Credit, credits};
use terra_geo::BBox;
use terra_schema::{Role, Table, Timestamp, Value, filter::Expr};
use terra_store::{Database, Error, Group, Store};
use tokio::sync::Mutex;

/// How long it is kept.
const KEPT: Duration = Duration::from_secs(60);

/// What is said of a collection.
pub(crate) struct Facts {
    pub(crate) rows: u64,
    /// West, south, east and north of the rows.
    pub(crate) extent: Option<[f64; 4]>,
    /// The earliest and the latest of the rows.
    pub(crate) interval: Option<[Timestamp; 2]>,
    pub(crate) credits: Vec<Credit>,
}

/// When facts were asked for, and what they were.
type Known = (Instant, Arc<Facts>);

/// The facts of each table, as they were lately.
pub(crate) struct FactsCache {
    /// Locked while they are asked for, so that many who come at once ask once.
    of: HashMap<&'static str, Mutex<Option<Known>>>,
}

impl FactsCache {
    /// A place for the facts of each of these tables.
    pub(crate) fn of(tables: &[&'static Table]) -> Self {
        Self { of: tables.iter().map(|table| (table.name, Mutex::default())).collect() }
    }

    /// The facts of a table.
    pub(crate) async fn get(
        &self,
        store: &Store,
        table: &'static Table,
    ) -> Result<Arc<Facts>, Error> {
        let Some(place) = self.of.get(table.name) else {
            return Ok(Arc::new(ask(store, table).await?));
        };
        let mut place = place.lock().await;
        if let Some((asked, facts)) = &*place
            && asked.elapsed() < KEPT
        {
            return Ok(Arc::clone(facts));
        }
        let facts = Arc::new(ask(store, table).await?);
        *place = Some((Instant::now(), Arc::clone(&facts)));
        Ok(facts)
    }
}

async fn ask(store: &Store, table: &'static Table) -> Result<Facts, Error> {
    let source = table.readable_role(Role::Source);
    let position = table.readable_role(Role::Longitude).map(|at| [at, at + 1, at, at + 1]);
    let bounds = table.readable_role(Role::Bound).map(|at| [at, at + 1, at + 2, at + 3]);
    let mut columns: Vec<usize> = [position, bounds].into_iter().flatten().flatten().collect();
    let sides = columns.len();
    columns.extend(Time::of(table).map(Time::columns).unwrap_or_default());
    let groups = store.table(table).groups(source, &columns).await?;
    let sources: BTreeSet<_> = groups.iter().filter_map(|group| id(&group.key)).collect();
    let mut extent = extent(&groups, sides);
    if let Some(sides) = extent.as_mut()
        && crosses(store, table).await?
    {
        (sides[0], sides[2]) = (-180.0, 180.0);
    }
    let intervals = groups.iter().filter_map(|group| datetime::extent(&group.extremes[sides..]));
    let interval = intervals.reduce(|[a, b], [c, d]| [a.min(c), b.max(d)]);
    let credits = credits(store, &sources).await?;
    Ok(Facts { rows: groups.iter().map(|group| group.rows).sum(), extent, interval, credits })
}

fn id(value: &Value) -> Option<terra_schema::scalar::Uuid> {
    match value {
        Value::Id(id) => Some(*id),
        _ => None,
    }
}

/// The sides of the box around all rows; the first `count` columns come by four, in the order of
/// sides.
fn extent(groups: &[Group], count: usize) -> Option<[f64; 4]> {
    let mut sides: Option<[f64; 4]> = None;
    for place in groups.iter().flat_map(|group| group.extremes[..count].chunks_exact(4)) {
        // Rows without a place have no extremes.
        let found = [&place[0].0, &place[1].0, &place[2].1, &place[3].1].map(degrees);
        let [Some(west), Some(south), Some(east), Some(north)] = found else { continue };
        let all = sides.unwrap_or([west, south, east, north]);
        sides = Some([west.min(all[0]), south.min(all[1]), east.max(all[2]), north.max(all[3])]);
    }
    sides
}

fn degrees(value: &Value) -> Option<f64> {
    match value {
        Value::Real(degrees) => Some(*degrees),
        _ => None,
    }
}

/// Whether a geometry lies across the antimeridian: its sides then say nothing of the others'.
async fn crosses(store: &Store, table: &'static Table) -> Result<bool, Error> {
    let antimeridian = BBox::new(180.0, -90.0, -180.0, 90.0).ok();
    let filter = antimeridian.and_then(|line| Expr::within(table, line));
    match filter.filter(|_| table.readable_role(Role::Bound).is_some()) {
        Some(filter) => Ok(store.table(table).filter(filter).count().await? > 0),
        None => Ok(false),
    }
}
