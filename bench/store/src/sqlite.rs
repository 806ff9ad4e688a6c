//! SQLite: the raw driver's side, and the cases.

use crate::{
    Outcome,
    cases::{ALL, BY_ID, GEOJSON, HOP, INSERT, INSERT_COMMIT, INSERT_MANY, JOIN, NOISE},
    data::{self, Chance, PLANTS, PROJECTS, PlantData},
    features,
    rows::{AuditRow, CompanyRow, MarketRow, PlantRow, ProjectRow, RegionRow, SubstationRow},
    sample::{Clock, Run},
    sql::{Mark, Texts},
    tables::Status,
    typed,
};
use rusqlite::{Connection, Row, params, types::FromSql};
use rust_decimal::prelude::ToPrimitive;
use std::{
    cell::Cell,
    hint::black_box,
    path::Path,
    time::{Duration, Instant},
};
use terra_schema::{Catalog, CodeList, Date, Timestamp, scalar::Uuid};
use terra_store::{Local, Store, migrate, ready, schema::Schema};

const ENGINE: &str = "SQLite";

type Key = [u8; 16];
type Number = f64;

/// Every case on the database at `path`, which is made and filled when it is not there.
pub(crate) fn run(path: &Path, clock: &Clock) -> Outcome<()> {
    let url = format!("sqlite:{}", path.display());
    let catalog = Catalog::registered()?;
    let mut connection = ready(Local::open(&url, catalog.clone()))?.into_connection();
    ready(migrate::push(&mut connection, &Schema::from_catalog(&catalog), &[]))?;
    drop(connection);
    let local = ready(Local::open(&url, catalog.clone()))?;
    ready(async { Ok(data::fill(&local).await) })??;
    let raw = Raw::open(path)?;
    let ids = raw.shuffled_ids()?;
    raw.connection.execute_batch("ANALYZE")?;
    reading(clock, &raw, &local, &ids)?;
    hop(clock, &url, catalog, &local, &ids)?;
    // What the tables' CHECK constraints cost: the store makes the same checks before it writes,
    // and spares the engine.
    let unchecked = Raw::open(path)?;
    unchecked.connection.execute_batch("PRAGMA ignore_check_constraints = ON")?;
    writing(clock, &raw, &unchecked, &local)
}

fn reading(clock: &Clock, raw: &Raw, local: &Local, ids: &[Uuid]) -> Outcome<()> {
    let next = Cell::new(0);
    let next_id = || {
        next.set((next.get() + 1) % ids.len());
        ids[next.get()]
    };
    let raw_by_id = || each(|_| raw.by_id(next_id()));
    let noise = vec![("driver", raw_by_id()), ("again", raw_by_id())];
    clock.compete(NOISE, ENGINE, None, noise)?;
    let typed_by_id = each(|_| Ok(ready(typed::by_id(local, next_id()))?));
    clock.compete(BY_ID, ENGINE, None, vec![("driver", raw_by_id()), ("typed", typed_by_id)])?;
    let raw_all = each(|_| raw.all());
    let typed_all = each(|_| Ok(ready(typed::all(local))?));
    clock.compete(ALL, ENGINE, None, vec![("driver", raw_all), ("typed", typed_all)])?;
    let raw_join = each(|_| raw.join());
    let typed_join = each(|_| Ok(ready(typed::join(local))?));
    clock.compete(JOIN, ENGINE, None, vec![("driver", raw_join), ("typed", typed_join)])?;
    ready(async { Ok(features::verify(local).await) })??;
    let straight = each(|_| {
        black_box(ready(features::straight(local))?);
        Ok(())
    });
    let by_hand = each(|_| {
        black_box(ready(features::by_hand(local))?);
        Ok(())
    });
    let by_crate = each(|_| {
        black_box(ready(async { Ok(features::by_crate(local).await) })??);
        Ok(())
    });
    let cells = each(|_| raw.cells());
    let contestants =
        vec![("serde", by_hand), ("crate", by_crate), ("cells", cells), ("dynamic", straight)];
    clock.compete(GEOJSON, ENGINE, None, contestants)
}

/// The same question on this thread, and through the store's pool and threads.
fn hop(clock: &Clock, url: &str, catalog: Catalog, local: &Local, ids: &[Uuid]) -> Outcome<()> {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    let store = runtime.block_on(Store::open(url, catalog))?;
    let on_thread = each(|at| Ok(ready(typed::by_id(local, ids[at % ids.len()]))?));
    let through_store: Run<'_> = Box::new(|runs| {
        timed(|| {
            runtime.block_on(async {
                for at in 0..runs {
                    typed::by_id(&store, ids[at % ids.len()]).await?;
                }
                Ok(())
            })
        })
    });
    clock.compete(HOP, ENGINE, None, vec![("local", on_thread), ("store", through_store)])
}

fn writing(clock: &Clock, raw: &Raw, unchecked: &Raw, local: &Local) -> Outcome<()> {
    let plants = data::plants();
    let one_by_one = |raw: &Raw, runs: usize| {
        raw.undone(|| plants.iter().cycle().take(runs).try_for_each(|plant| raw.insert(plant)))
    };
    let driver: Run<'_> = Box::new(|runs| one_by_one(raw, runs));
    let without: Run<'_> = Box::new(|runs| one_by_one(unchecked, runs));
    let typed: Run<'_> = Box::new(|runs| {
        undone(local, || {
            let mut plants = plants.iter().cycle().take(runs);
            plants.try_for_each(|plant| Ok(ready(typed::insert(local, plant))?))
        })
    });
    let contestants = vec![("driver", driver), ("unchecked", without), ("typed", typed)];
    clock.compete(INSERT, ENGINE, None, contestants)?;
    let at_once = |raw: &Raw, runs: usize| {
        several(runs, || raw.undone(|| plants[..PLANTS].iter().try_for_each(|p| raw.insert(p))))
    };
    let driver: Run<'_> = Box::new(|runs| at_once(raw, runs));
    let without: Run<'_> = Box::new(|runs| at_once(unchecked, runs));
    let typed: Run<'_> = Box::new(|runs| {
        several(runs, || undone(local, || Ok(ready(typed::insert_many(local, &plants[..PLANTS]))?)))
    });
    let contestants = vec![("driver", driver), ("unchecked", without), ("typed", typed)];
    clock.compete(INSERT_MANY, ENGINE, None, contestants)?;
    let driver: Run<'_> = Box::new(|runs| {
        let took =
            timed(|| plants.iter().cycle().take(runs).try_for_each(|plant| raw.insert(plant)))?;
        raw.empty()?;
        Ok(took)
    });
    let typed: Run<'_> = Box::new(|runs| {
        let took = timed(|| {
            let mut plants = plants.iter().cycle().take(runs);
            plants.try_for_each(|plant| Ok(ready(typed::insert(local, plant))?))
        })?;
        raw.empty()?;
        Ok(took)
    });
    clock.compete(INSERT_COMMIT, ENGINE, None, vec![("driver", driver), ("typed", typed)])
}

/// How long `work` took.
fn timed(work: impl FnOnce() -> Outcome<()>) -> Outcome<Duration> {
    let start = Instant::now();
    work()?;
    Ok(start.elapsed())
}

/// Does something as often as asked; it is told how often it was done before.
fn each<'a>(mut once: impl FnMut(usize) -> Outcome<()> + 'a) -> Run<'a> {
    Box::new(move |runs| timed(|| (0..runs).try_for_each(&mut once)))
}

/// The sum of what `once` says it took.
fn several(runs: usize, mut once: impl FnMut() -> Outcome<Duration>) -> Outcome<Duration> {
    (0..runs).map(|_| once()).sum()
}

/// Times `work` inside a transaction that is taken back; its begin and end don't count.
fn undone(local: &Local, work: impl FnOnce() -> Outcome<()>) -> Outcome<Duration> {
    ready(local.begin())?;
    let took = timed(work);
    ready(local.rollback())?;
    took
}

struct Raw {
    connection: Connection,
    texts: Texts,
}

impl Raw {
    /// Opens the file with the store's settings.
    fn open(path: &Path) -> Outcome<Self> {
        let connection = Connection::open(path)?;
        connection.execute_batch(
            "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; \
             PRAGMA trusted_schema = OFF; PRAGMA cache_size = -16384;",
        )?;
        connection.busy_timeout(Duration::from_secs(10))?;
        Ok(Self { connection, texts: Texts::new(Mark('?')) })
    }

    fn shuffled_ids(&self) -> Outcome<Vec<Uuid>> {
        let mut statement = self.connection.prepare("SELECT id FROM plants ORDER BY id")?;
        let keys = statement.query_map([], |row| row.get::<_, Key>(0))?;
        let mut ids = keys.map(|key| Ok(Uuid::from_bytes(key?))).collect::<Outcome<Vec<_>>>()?;
        let chance = &mut Chance::new();
        ids.sort_by_cached_key(|_| chance.below(u64::MAX));
        Ok(ids)
    }

    fn by_id(&self, id: Uuid) -> Outcome<()> {
        let mut statement = self.connection.prepare_cached(&self.texts.by_id)?;
        black_box(statement.query_row([id.as_bytes().as_slice()], plant)?);
        Ok(())
    }

    fn all(&self) -> Outcome<()> {
        let mut statement = self.connection.prepare_cached(&self.texts.all)?;
        let plants = statement.query_map([], plant)?.collect::<rusqlite::Result<Vec<_>>>()?;
        expect(plants.len(), PLANTS)?;
        black_box(plants);
        Ok(())
    }

    /// Reads every cell of the same rows and keeps none: below that nothing gets on this driver.
    fn cells(&self) -> Outcome<()> {
        let mut statement = self.connection.prepare_cached(&self.texts.all)?;
        let width = statement.column_count();
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            for at in 0..width {
                black_box(row.get_ref(at)?);
            }
        }
        Ok(())
    }

    fn join(&self) -> Outcome<()> {
        let mut statement = self.connection.prepare_cached(&self.texts.join)?;
        let projects = statement.query_map([], project)?.collect::<rusqlite::Result<Vec<_>>>()?;
        expect(projects.len(), PROJECTS)?;
        black_box(projects);
        Ok(())
    }

    /// Writes what the store writes: also the id, the cell, the moments and the version.
    fn insert(&self, plant: &PlantData) -> Outcome<()> {
        let id = Uuid::now_v7();
        let now = Timestamp::now().to_stored();
        let now = std::str::from_utf8(&now)?;
        let day = plant.commercial_operation_date.map(Date::to_stored);
        let day = day.as_ref().map(|day| std::str::from_utf8(day)).transpose()?;
        let mut statement = self.connection.prepare_cached(&self.texts.insert)?;
        statement.execute(params![
            id.as_bytes().as_slice(),
            plant.plant_code,
            plant.name,
            plant.operator,
            plant.status.code(),
            plant.location.map(|place| place.longitude()),
            plant.location.map(|place| place.latitude()),
            plant.location.map(|place| place.cell()),
            plant.capacity_mw.to_f64(),
            plant.net_generation_mwh.and_then(|number| number.to_f64()),
            plant.price_usd_per_mwh.and_then(|number| number.to_f64()),
            plant.elevation_meters,
            plant.unit_count,
            plant.customer_count,
            plant.capacity_factor_ratio,
            plant.is_grid_connected,
            day,
            now,
            now,
            1,
        ])?;
        black_box(id);
        Ok(())
    }

    /// Times `work` inside a transaction that is taken back; its begin and end don't count.
    fn undone(&self, work: impl FnOnce() -> Outcome<()>) -> Outcome<Duration> {
        self.connection.execute_batch("BEGIN IMMEDIATE")?;
        let took = timed(work);
        self.connection.execute_batch("ROLLBACK")?;
        took
    }

    fn empty(&self) -> Outcome<()> {
        Ok(self.connection.execute_batch("DELETE FROM new_plants")?)
    }
}

fn expect(found: usize, wanted: usize) -> Outcome<()> {
    if found == wanted { Ok(()) } else { Err(format!("{found} rows instead of {wanted}").into()) }
}

fn wrong(at: usize) -> rusqlite::Error {
    rusqlite::Error::InvalidColumnType(at, String::new(), rusqlite::types::Type::Text)
}

fn status(row: &Row<'_>, at: usize) -> rusqlite::Result<Status> {
    Status::from_code(row.get_ref(at)?.as_str()?).ok_or_else(|| wrong(at))
}

fn moment(row: &Row<'_>, at: usize) -> rusqlite::Result<i64> {
    let moment = Timestamp::from_stored(row.get_ref(at)?.as_bytes()?);
    moment.map(Timestamp::micros).ok_or_else(|| wrong(at))
}

fn day(row: &Row<'_>, at: usize) -> rusqlite::Result<Option<i32>> {
    let Some(text) = row.get_ref(at)?.as_bytes_or_null()? else { return Ok(None) };
    Date::from_stored(text).map(|day| Some(day.days())).ok_or_else(|| wrong(at))
}

fn audit(row: &Row<'_>, at: usize) -> rusqlite::Result<AuditRow> {
    Ok(AuditRow {
        created_at: moment(row, at)?,
        updated_at: moment(row, at + 1)?,
        version: row.get(at + 2)?,
    })
}

fn plant(row: &Row<'_>) -> rusqlite::Result<PlantRow<Key, Number>> {
    Ok(PlantRow {
        id: row.get(0)?,
        plant_code: row.get(1)?,
        name: row.get(2)?,
        operator: row.get(3)?,
        status: status(row, 4)?,
        longitude: row.get(5)?,
        latitude: row.get(6)?,
        capacity_mw: row.get(8)?,
        net_generation_mwh: row.get(9)?,
        price_usd_per_mwh: row.get(10)?,
        elevation_meters: row.get(11)?,
        unit_count: row.get(12)?,
        customer_count: row.get(13)?,
        capacity_factor_ratio: row.get(14)?,
        is_grid_connected: row.get(15)?,
        commercial_operation_date: day(row, 16)?,
        audit: audit(row, 17)?,
    })
}

/// A joined row, where there is one.
fn joined<R>(
    row: &Row<'_>,
    at: usize,
    read: impl FnOnce(Key) -> rusqlite::Result<R>,
) -> rusqlite::Result<Option<R>> {
    Option::<Key>::column_result(row.get_ref(at)?).map_err(|_| wrong(at))?.map(read).transpose()
}

fn project(row: &Row<'_>) -> rusqlite::Result<ProjectRow<Key, Number>> {
    Ok(ProjectRow {
        id: row.get(0)?,
        name: row.get(1)?,
        status: status(row, 2)?,
        capacity_mw: row.get(3)?,
        region_id: row.get(4)?,
        company_id: row.get(5)?,
        substation_id: row.get(6)?,
        market_id: row.get(7)?,
        audit: audit(row, 8)?,
        region: joined(row, 11, |id| {
            Ok(RegionRow {
                id,
                name: row.get(12)?,
                country_code: row.get(13)?,
                area_km2: row.get(14)?,
                audit: audit(row, 15)?,
            })
        })?,
        company: joined(row, 18, |id| {
            Ok(CompanyRow {
                id,
                name: row.get(19)?,
                founded_date: day(row, 20)?,
                employee_count: row.get(21)?,
                audit: audit(row, 22)?,
            })
        })?,
        substation: joined(row, 25, |id| {
            Ok(SubstationRow {
                id,
                name: row.get(26)?,
                longitude: row.get(27)?,
                latitude: row.get(28)?,
                voltage_kv: row.get(30)?,
                audit: audit(row, 31)?,
            })
        })?,
        market: joined(row, 34, |id| {
            Ok(MarketRow {
                id,
                name: row.get(35)?,
                price_usd_per_mwh: row.get(36)?,
                is_open: row.get(37)?,
                audit: audit(row, 38)?,
            })
        })?,
    })
}
