//! What is said of a collection as a whole: whose its rows are, how many it has, and where and when
//! they lie. Whose they are is looked up at once. For the rest the whole table is read, so that is done
//! beside the answers, kept for a short while, and left out of them until it is known.

use crate::{
    datetime::{self, Time},
    log,
};
use std::{collections::HashMap, sync::Arc, time::Duration};
use terra_app::{Credit, credits_of};
use terra_geo::BBox;
use terra_schema::{Role, Table, Timestamp, Value, filter::Expr};
use terra_store::{Database, Error, Group, Store};
use tokio::{
    sync::{Mutex, Semaphore},
    task::{JoinError, JoinSet},
    time::{Instant, timeout, timeout_at},
};

/// How long it is kept.
const KEPT: Duration = Duration::from_secs(60);
/// How long an answer waits for what a table must be read for.
const PATIENCE: Duration = Duration::from_secs(2);
/// How long a table may be read for it, and how many at once.
const LONGEST: Duration = Duration::from_secs(10 * 60);
const AT_ONCE: usize = 2;

/// What is said of a collection.
#[derive(Clone, Debug, Default)]
pub(crate) struct Facts {
    /// Whose rows they are.
    pub(crate) credits: Vec<Credit>,
    /// How many there are, once that is known.
    pub(crate) rows: Option<u64>,
    /// West, south, east and north of the rows.
    pub(crate) extent: Option<[f64; 4]>,
    /// The earliest and the latest of the rows.
    pub(crate) interval: Option<[Timestamp; 2]>,
}

/// What a table is read for.
struct Measures {
    rows: u64,
    extent: Option<[f64; 4]>,
    interval: Option<[Timestamp; 2]>,
}

/// The facts of each table, as they were lately.
pub(crate) struct FactsCache {
    /// Locked while they are asked for, so that many who come at once ask once.
    of: HashMap<&'static str, Mutex<Lately>>,
    /// Places to read whole tables.
    places: Arc<Semaphore>,
    patience: Duration,
}

/// What is known of a table.
#[derive(Default)]
struct Lately {
    /// As it was told last.
    facts: Facts,
    /// When that was asked for.
    asked: Option<Instant>,
    /// What reads the table, if anything does.
    reading: JoinSet<Result<Measures, Error>>,
}

impl FactsCache {
    /// A place for the facts of each of these tables.
    pub(crate) fn of(tables: &[&'static Table]) -> Self {
        let of = tables.iter().map(|table| (table.name, Mutex::default())).collect();
        Self { of, places: Arc::new(Semaphore::new(AT_ONCE)), patience: PATIENCE }
    }

    /// The facts of a table.
    pub(crate) async fn get(&self, store: &Store, table: &'static Table) -> Result<Facts, Error> {
        Ok(self.get_all(store, &[table]).await?.pop().unwrap_or_default())
    }

    /// The facts of tables, in their order; all of them together are waited for as long as those of
    /// one.
    pub(crate) async fn get_all(
        &self,
        store: &Store,
        tables: &[&'static Table],
    ) -> Result<Vec<Facts>, Error> {
        let until = Instant::now() + self.patience;
        let mut begun = Vec::with_capacity(tables.len());
        for table in tables {
            // All tables of the catalog have one.
            let Some(lately) = self.of.get(table.name) else { continue };
            let is_begun = self.begin(store, table, &mut *lately.lock().await).await?;
            // Who comes after one who waited in vain doesn't wait.
            begun.push((lately, if is_begun { until } else { Instant::now() }));
        }
        let mut all = Vec::with_capacity(begun.len());
        for (lately, until) in begun {
            let mut lately = lately.lock().await;
            if let Ok(Some(measures)) = timeout_at(until, lately.reading.join_next()).await {
                lately.note(measures);
            }
            all.push(lately.facts.clone());
        }
        Ok(all)
    }

    /// Begins to read a table again, unless what is known of it is of late.
    async fn begin(
        &self,
        store: &Store,
        table: &'static Table,
        lately: &mut Lately,
    ) -> Result<bool, Error> {
        if lately.asked.is_some_and(|asked| asked.elapsed() < KEPT) {
            return Ok(false);
        }
        lately.facts.credits = credits_of(store, table).await?;
        lately.asked = Some(Instant::now());
        // What was read in the meantime may be of long ago.
        while let Some(measures) = lately.reading.try_join_next() {
            lately.note(measures);
        }
        if lately.reading.is_empty() {
            lately.reading.spawn(measured(store.clone(), table, Arc::clone(&self.places)));
        }
        Ok(true)
    }
}

impl Lately {
    /// Keeps what a table was read for; where that failed or took too long, what was known before.
    fn note(&mut self, measures: Result<Result<Measures, Error>, JoinError>) {
        match measures {
            Ok(Ok(Measures { rows, extent, interval })) => {
                self.facts.rows = Some(rows);
                (self.facts.extent, self.facts.interval) = (extent, interval);
            }
            Ok(Err(error)) => log::line(&format!("a table was not read for its facts: {error}")),
            Err(error) => log::line(&format!("a table was not read for its facts: {error}")),
        }
    }
}

/// Reads a table in its turn.
async fn measured(
    store: Store,
    table: &'static Table,
    places: Arc<Semaphore>,
) -> Result<Measures, Error> {
    // They are never closed.
    let _place = places.acquire().await;
    timeout(LONGEST, measure(&store, table)).await.unwrap_or(Err(Error::Timeout))
}

async fn measure(store: &Store, table: &'static Table) -> Result<Measures, Error> {
    let position = table.readable_role(Role::Longitude).map(|at| [at, at + 1, at, at + 1]);
    let bounds = table.readable_role(Role::Bound).map(|at| [at, at + 1, at + 2, at + 3]);
    let mut columns: Vec<usize> = [position, bounds].into_iter().flatten().flatten().collect();
    let sides = columns.len();
    columns.extend(Time::of(table).map(Time::columns).unwrap_or_default());
    let groups = store.table(table).groups(None, &columns).await?;
    let mut extent = extent(&groups, sides);
    if let Some(sides) = extent.as_mut()
        && crosses(store, table).await?
    {
        (sides[0], sides[2]) = (-180.0, 180.0);
    }
    let intervals = groups.iter().filter_map(|group| datetime::extent(&group.extremes[sides..]));
    let interval = intervals.reduce(|[a, b], [c, d]| [a.min(c), b.max(d)]);
    Ok(Measures { rows: groups.iter().map(|group| group.rows).sum(), extent, interval })
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

#[cfg(test)]
mod tests {
    use super::*;
    use terra_schema::{Catalog, Row};
    use terra_store::{Connection, migrate, schema::Schema};
    use terra_tables::core::{DataPoint, DataSource};

    #[tokio::test]
    async fn what_is_not_known_in_time_is_told_later() {
        let folder = tempfile::tempdir().unwrap();
        let url = format!("sqlite:{}", folder.path().join("atlas.db").display());
        let catalog = Catalog::registered().unwrap();
        let mut connection = Connection::open(&url.parse().unwrap()).await.unwrap();
        migrate::push(&mut connection, &Schema::from_catalog(&catalog), &[]).await.unwrap();
        let store = Store::open(&url, catalog).await.unwrap();
        store.insert(DataSource::new("one")).await.unwrap();
        let table = DataSource::table();
        let hasty = FactsCache { patience: Duration::ZERO, ..FactsCache::of(&[table]) };
        // Whoever reads whole tables is busy.
        let place = hasty.places.acquire_many(AT_ONCE as u32).await.unwrap();
        for _ in 0..3 {
            assert_eq!(hasty.get(&store, table).await.unwrap().rows, None);
        }
        drop(place);
        while hasty.get(&store, table).await.unwrap().rows != Some(1) {
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
        // All tables that are asked about, in their order.
        let both = FactsCache::of(&[table, DataPoint::table()]);
        let facts = both.get_all(&store, &[DataPoint::table(), table]).await.unwrap();
        assert_eq!(facts.iter().map(|facts| facts.rows).collect::<Vec<_>>(), [Some(0), Some(1)]);
        // As it was, for a while.
        store.insert(DataSource::new("two")).await.unwrap();
        assert_eq!(hasty.get(&store, table).await.unwrap().rows, Some(1));
    }
}
