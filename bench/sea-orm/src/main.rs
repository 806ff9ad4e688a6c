//! sea-orm on the tables, rows and questions of `bench/store`: the same cases by the same names.
//!
//! `cargo xtask bench store` runs this after `bench/store`, which fills the database.

#[allow(dead_code, reason = "two cases are about the store alone")]
#[path = "../../store/src/cases.rs"]
mod cases;
mod entities;
#[path = "../../store/src/sample.rs"]
mod sample;

use cases::{ALL, BY_ID, GEOJSON, INSERT, INSERT_COMMIT, INSERT_MANY, JOIN};
use entities::{company, market, new_plant, new_plant_text, plant, project, region, substation};
use sample::{Clock, Run};
use sea_orm::{
    ConnectOptions, ConnectionTrait, Database, DatabaseConnection, IntoActiveModel,
    TransactionTrait, prelude::*,
};
use std::{
    cell::{Cell, RefCell},
    hint::black_box,
    process::ExitCode,
    time::{Duration, Instant},
};
use tokio::runtime::Runtime;

/// What went wrong; a benchmark that can't run says so and ends.
pub(crate) type Outcome<T> = Result<T, Box<dyn std::error::Error + Send + Sync>>;

const USAGE: &str =
    "terra-bench-sea-orm [--sqlite FILE] [--seconds S] [--only CASE] [--alone CONTESTANT]";
/// Where the PostgreSQL server is.
const SERVER: &str = "TERRA_TEST_POSTGRES_URL";
const SQLITE: &str = "SQLite";
/// The schema of the benchmark's tables on PostgreSQL.
const SCHEMA: &str = "bench";
/// How many rows are inserted at once.
const MANY: usize = 1_000;
/// The most that one batch inserts.
const DRAFTS: usize = 4_096;
/// The only contestant here.
const NAME: &str = "sea-orm";

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Outcome<()> {
    let mut clock = Clock { per_case: Duration::from_secs(1), only: None, alone: None };
    let mut databases = Vec::new();
    let mut arguments = std::env::args().skip(1);
    while let Some(option) = arguments.next() {
        let value = arguments.next().ok_or(USAGE)?;
        match option.as_str() {
            "--sqlite" => databases.push((SQLITE, sqlite(&value))),
            "--seconds" => clock.per_case = Duration::from_secs_f64(value.parse()?),
            "--only" => clock.only = Some(value),
            "--alone" => clock.alone = Some(value),
            _ => return Err(USAGE.into()),
        }
    }
    if let Ok(server) = std::env::var(SERVER) {
        databases.push(("PostgreSQL", postgres(&server)));
    }
    for (engine, options) in databases {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
        let database = runtime.block_on(Database::connect(options.clone()))?;
        let (ids, drafts) = runtime.block_on(prepare(&database))?;
        let database = RefCell::new(database);
        let bench = Bench { clock: &clock, engine, runtime, options, database, ids, drafts };
        bench.reading()?;
        match engine {
            SQLITE => bench.writing(fresh_text)?,
            _ => bench.writing(fresh)?,
        }
    }
    Ok(())
}

fn single(url: String) -> ConnectOptions {
    let mut options = ConnectOptions::new(url);
    options.max_connections(1).sqlx_logging(false).test_before_acquire(false);
    options
}

/// With the settings of the store's connections.
fn sqlite(file: &str) -> ConnectOptions {
    let mut options = single(format!("sqlite:{file}"));
    options.map_sqlx_sqlite_opts(|options| {
        options
            .pragma("synchronous", "FULL")
            .pragma("trusted_schema", "OFF")
            .pragma("cache_size", "-16384")
    });
    options
}

fn postgres(server: &str) -> ConnectOptions {
    let mark = if server.contains('?') { '&' } else { '?' };
    let mut options = single(format!("{server}{mark}sslmode=disable"));
    options.set_schema_search_path(SCHEMA);
    options
}

/// The ids of the plants, out of order, and what to insert: the plants again, under other codes.
async fn prepare(database: &DatabaseConnection) -> Outcome<(Vec<Uuid>, Vec<plant::Model>)> {
    let plants = plant::Entity::find().all(database).await?;
    if plants.len() != MANY {
        return Err(format!("{} plants: run bench/store first", plants.len()).into());
    }
    let mut ids: Vec<Uuid> = plants.iter().map(|plant| plant.id).collect();
    // Any order that isn't that of the rows; the last bytes of these ids are random.
    ids.sort_by_key(|id| id.as_u128().reverse_bits());
    let drafts = plants.iter().cycle().take(DRAFTS).enumerate().map(|(number, plant)| {
        plant::Model { plant_code: format!("PLANT-{number:06}"), ..plant.clone() }
    });
    Ok((ids, drafts.collect()))
}

/// A function that makes a row to insert, with an id and moments of its own.
macro_rules! fresh {
    ($name:ident, $module:ident, |$now:ident| $moment:expr) => {
        fn $name(draft: &plant::Model) -> $module::ActiveModel {
            let $now = sea_orm::sqlx::types::chrono::Utc::now();
            let draft = draft.clone();
            let row = $module::Model {
                id: Uuid::now_v7(),
                plant_code: draft.plant_code,
                name: draft.name,
                operator: draft.operator,
                status: draft.status,
                longitude: draft.longitude,
                latitude: draft.latitude,
                cell: draft.cell,
                capacity_mw: draft.capacity_mw,
                net_generation_mwh: draft.net_generation_mwh,
                price_usd_per_mwh: draft.price_usd_per_mwh,
                elevation_meters: draft.elevation_meters,
                unit_count: draft.unit_count,
                customer_count: draft.customer_count,
                capacity_factor_ratio: draft.capacity_factor_ratio,
                is_grid_connected: draft.is_grid_connected,
                commercial_operation_date: draft.commercial_operation_date,
                created_at: $moment,
                updated_at: $moment,
                version: 1,
            };
            row.into_active_model()
        }
    };
}

fresh!(fresh, new_plant, |now| now);
fresh!(fresh_text, new_plant_text, |now| now.format("%Y-%m-%dT%H:%M:%S%.6fZ").to_string());

struct Bench<'c> {
    clock: &'c Clock,
    engine: &'static str,
    runtime: Runtime,
    options: ConnectOptions,
    database: RefCell<DatabaseConnection>,
    ids: Vec<Uuid>,
    drafts: Vec<plant::Model>,
}

impl Bench<'_> {
    fn compete(&self, case: &str, run: Run<'_>) -> Outcome<()> {
        let renew = || self.renew();
        let renew: Option<&dyn Fn() -> Outcome<()>> = match self.engine {
            SQLITE => None,
            _ => Some(&renew),
        };
        self.clock.compete(case, self.engine, renew, vec![(NAME, run)])
    }

    fn renew(&self) -> Outcome<()> {
        let fresh = self.runtime.block_on(Database::connect(self.options.clone()))?;
        let old = self.database.replace(fresh);
        Ok(self.runtime.block_on(old.close())?)
    }

    fn each<'a>(&'a self, once: impl AsyncFn(&DatabaseConnection) -> Outcome<()> + 'a) -> Run<'a> {
        self.timed(async move |database, runs| {
            let start = Instant::now();
            for _ in 0..runs {
                once(database).await?;
            }
            Ok(start.elapsed())
        })
    }

    fn timed<'a>(
        &'a self,
        work: impl AsyncFn(&DatabaseConnection, usize) -> Outcome<Duration> + 'a,
    ) -> Run<'a> {
        Box::new(move |runs| self.runtime.block_on(work(&self.database.borrow(), runs)))
    }

    fn reading(&self) -> Outcome<()> {
        let next = Cell::new(0);
        let next_id = || {
            next.set((next.get() + 1) % self.ids.len());
            self.ids[next.get()]
        };
        let by_id = self.each(async |database| {
            let found = plant::Entity::find_by_id(next_id()).one(database).await?;
            black_box(found.ok_or("no such plant")?);
            Ok(())
        });
        self.compete(BY_ID, by_id)?;
        let all = self.each(async |database| {
            black_box(plant::Entity::find().all(database).await?);
            Ok(())
        });
        self.compete(ALL, all)?;
        let join = self.each(async |database| {
            let projects = project::Entity::find()
                .find_also_related(region::Entity)
                .find_also_related(company::Entity)
                .find_also(project::Entity, substation::Entity)
                .find_also(project::Entity, market::Entity);
            black_box(projects.all(database).await?);
            Ok(())
        });
        self.compete(JOIN, join)?;
        let json = self.each(async |database| {
            let rows = plant::Entity::find().into_json().all(database).await?;
            black_box(serde_json::to_vec(&rows)?);
            Ok(())
        });
        self.compete(GEOJSON, json)
    }

    fn writing<A>(&self, fresh: fn(&plant::Model) -> A) -> Outcome<()>
    where
        A: ActiveModelTrait + Send,
    {
        let in_transaction = self.timed(async |database, runs| {
            let transaction = database.begin().await?;
            let took = self.insert_each(&transaction, runs, fresh).await?;
            transaction.rollback().await?;
            self.emptied(database, took).await
        });
        self.compete(INSERT, in_transaction)?;
        let many = self.timed(async |database, runs| {
            let mut took = Duration::ZERO;
            for _ in 0..runs {
                let transaction = database.begin().await?;
                let start = Instant::now();
                A::Entity::insert_many(self.drafts[..MANY].iter().map(fresh))
                    .exec_without_returning(&transaction)
                    .await?;
                took += start.elapsed();
                transaction.rollback().await?;
            }
            self.emptied(database, took).await
        });
        self.compete(INSERT_MANY, many)?;
        let commit_each = self.timed(async |database, runs| {
            let took = self.insert_each(database, runs, fresh).await?;
            self.emptied(database, took).await
        });
        self.compete(INSERT_COMMIT, commit_each)
    }

    async fn insert_each<A>(
        &self,
        to: &impl ConnectionTrait,
        runs: usize,
        fresh: fn(&plant::Model) -> A,
    ) -> Outcome<Duration>
    where
        A: ActiveModelTrait + Send,
    {
        let start = Instant::now();
        for draft in self.drafts.iter().cycle().take(runs) {
            A::Entity::insert(fresh(draft)).exec_without_returning(to).await?;
        }
        Ok(start.elapsed())
    }

    /// Leaves an empty table behind.
    async fn emptied(&self, database: &DatabaseConnection, took: Duration) -> Outcome<Duration> {
        let empty = match self.engine {
            SQLITE => "DELETE FROM new_plants",
            _ => "TRUNCATE new_plants",
        };
        database.execute_unprepared(empty).await?;
        Ok(took)
    }
}
