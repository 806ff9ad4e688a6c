//! PostgreSQL: the raw driver's side, and the cases. Everything runs on one runtime of one thread;
//! each side has a connection of its own.

use crate::{
    Outcome,
    cases::{ALL, BY_ID, GEOJSON, HOP, INSERT, INSERT_COMMIT, INSERT_MANY, JOIN, NOISE},
    data::{self, Chance, PLANTS, PROJECTS, PlantData},
    rows::{AuditRow, CompanyRow, MarketRow, PlantRow, ProjectRow, RegionRow, SubstationRow},
    sample::{Clock, Run},
    sql::{Mark, Texts},
    tables::Status,
    typed,
};
use rust_decimal::Decimal;
use std::{
    cell::Cell,
    hint::black_box,
    pin::pin,
    time::{Duration, Instant},
};
use terra_schema::{Catalog, CodeList, Timestamp, Value, scalar::Uuid};
use terra_store::{Database, Local, Store, migrate, schema::Schema};
use tokio::runtime::Runtime;
use tokio_postgres::{
    Client, NoTls, Row, Statement,
    binary_copy::BinaryCopyInWriter,
    types::{FromSql, IsNull, ToSql, Type, private::BytesMut, to_sql_checked},
};

const ENGINE: &str = "PostgreSQL";
/// The schema of the benchmark's tables.
const SCHEMA: &str = "bench";

/// Every case on the server at `server`; tables are made and filled when they are not there.
pub(crate) fn run(server: &str, clock: &Clock) -> Outcome<()> {
    let mark = if server.contains('?') { '&' } else { '?' };
    // Both sides without TLS, which would hide the layer.
    let url = format!("{server}{mark}schema={SCHEMA}&sslmode=disable");
    let catalog = Catalog::registered()?;
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    let (raw, local, store, ids) = runtime.block_on(async {
        let mut connection = Local::open(&url, catalog.clone()).await?.into_connection();
        migrate::push(&mut connection, &Schema::from_catalog(&catalog), &[]).await?;
        drop(connection);
        let local = Local::open(&url, catalog.clone()).await?;
        data::fill(&local).await?;
        let raw = Raw::open(server).await?;
        raw.client.batch_execute("VACUUM ANALYZE").await?;
        let ids = raw.shuffled_ids().await?;
        let store = Store::open(&url, catalog.clone()).await?;
        Outcome::Ok((raw, local, store, ids))
    })?;
    let bench = Bench { clock, runtime, raw, local, store };
    bench.runtime.block_on(bench.verify(ids[0]))?;
    bench.reading(&ids)?;
    bench.writing()
}

struct Bench<'c> {
    clock: &'c Clock,
    runtime: Runtime,
    raw: Raw,
    local: Local,
    store: Store,
}

impl Bench<'_> {
    /// Whether the raw side runs the very texts that the store prepares, and both ways to GeoJSON
    /// say the same.
    async fn verify(&self, id: Uuid) -> Outcome<()> {
        let plants = data::plants();
        typed::by_id(&self.local, id).await?;
        typed::all(&self.local).await?;
        typed::join(&self.local).await?;
        self.local.begin().await?;
        typed::insert(&self.local, &plants[0]).await?;
        typed::insert_many(&self.local, &plants[1..3]).await?;
        self.local.rollback().await?;
        let rows = self.local.raw_rows("SELECT statement FROM pg_prepared_statements", vec![]);
        let prepared = rows.await?;
        let Texts { by_id, all, join, insert, copy } = &self.raw.texts;
        for text in [by_id, all, join, insert, copy] {
            if !prepared.iter().any(|row| row[0] == Value::Text(text.clone())) {
                return Err(format!("the store asks otherwise than by\n{text}").into());
            }
        }
        let dynamic = typed::dynamic_geojson(&self.local).await?;
        let same = typed::say_the_same(&dynamic, &typed::typed_geojson(&self.local).await?)?;
        if same { Ok(()) } else { Err("the two ways to GeoJSON differ".into()) }
    }

    /// Does something asynchronous as often as asked, in one go of the runtime.
    fn each<'a, F>(&'a self, mut once: impl FnMut(usize) -> F + 'a) -> Run<'a>
    where
        F: Future<Output = Outcome<()>>,
    {
        Box::new(move |runs| {
            self.runtime.block_on(async {
                let start = Instant::now();
                for at in 0..runs {
                    once(at).await?;
                }
                Ok(start.elapsed())
            })
        })
    }

    fn reading(&self, ids: &[Uuid]) -> Outcome<()> {
        let Self { clock, raw, local, store, .. } = self;
        let next = Cell::new(0);
        let next_id = || {
            next.set((next.get() + 1) % ids.len());
            ids[next.get()]
        };
        let raw_by_id = || self.each(|_| raw.by_id(next_id()));
        clock.compete(NOISE, ENGINE, vec![("driver", raw_by_id()), ("again", raw_by_id())])?;
        let typed_by_id = self.each(|_| async { Ok(typed::by_id(local, next_id()).await?) });
        clock.compete(BY_ID, ENGINE, vec![("driver", raw_by_id()), ("typed", typed_by_id)])?;
        let raw_all = self.each(|_| raw.all());
        let typed_all = self.each(|_| async { Ok(typed::all(local).await?) });
        clock.compete(ALL, ENGINE, vec![("driver", raw_all), ("typed", typed_all)])?;
        let raw_join = self.each(|_| raw.join());
        let typed_join = self.each(|_| async { Ok(typed::join(local).await?) });
        clock.compete(JOIN, ENGINE, vec![("driver", raw_join), ("typed", typed_join)])?;
        let dynamic = self.each(|_| async {
            black_box(typed::dynamic_geojson(local).await?);
            Ok(())
        });
        let through_serde = self.each(|_| async {
            black_box(typed::typed_geojson(local).await?);
            Ok(())
        });
        let contestants = vec![("serde", through_serde), ("dynamic", dynamic)];
        clock.compete(GEOJSON, ENGINE, contestants)?;
        let on_connection = self.each(|_| async { Ok(typed::by_id(local, next_id()).await?) });
        let through_store = self.each(|_| async { Ok(typed::by_id(store, next_id()).await?) });
        clock.compete(HOP, ENGINE, vec![("local", on_connection), ("store", through_store)])
    }

    fn writing(&self) -> Outcome<()> {
        let (clock, raw, local) = (self.clock, &self.raw, &self.local);
        let plants = &data::plants();
        let many = &plants[..PLANTS];
        let driver = self.cleaned(move |runs| async move {
            raw.client.batch_execute("BEGIN").await?;
            let took = raw.insert_each(plants, runs).await?;
            raw.client.batch_execute("ROLLBACK").await?;
            Ok(took)
        });
        let typed = self.cleaned(move |runs| async move {
            local.begin().await?;
            let took = insert_each(local, plants, runs).await?;
            local.rollback().await?;
            Ok(took)
        });
        clock.compete(INSERT, ENGINE, vec![("driver", driver), ("typed", typed)])?;
        let driver = self.cleaned(move |runs| async move {
            let mut took = Duration::ZERO;
            for _ in 0..runs {
                raw.client.batch_execute("BEGIN").await?;
                let start = Instant::now();
                raw.copy(many).await?;
                took += start.elapsed();
                raw.client.batch_execute("ROLLBACK").await?;
            }
            Ok(took)
        });
        let typed = self.cleaned(move |runs| async move {
            let mut took = Duration::ZERO;
            for _ in 0..runs {
                local.begin().await?;
                let start = Instant::now();
                typed::insert_many(local, many).await?;
                took += start.elapsed();
                local.rollback().await?;
            }
            Ok(took)
        });
        clock.compete(INSERT_MANY, ENGINE, vec![("driver", driver), ("typed", typed)])?;
        let driver = self.cleaned(move |runs| raw.insert_each(plants, runs));
        let typed = self.cleaned(move |runs| insert_each(local, plants, runs));
        clock.compete(INSERT_COMMIT, ENGINE, vec![("driver", driver), ("typed", typed)])
    }

    /// What writes, and leaves an empty table behind: rows that were taken back make it grow too.
    fn cleaned<'a, F>(&'a self, mut write: impl FnMut(usize) -> F + 'a) -> Run<'a>
    where
        F: Future<Output = Outcome<Duration>>,
    {
        Box::new(move |runs| {
            self.runtime.block_on(async {
                let took = write(runs).await?;
                self.raw.client.batch_execute("TRUNCATE new_plants").await?;
                Ok(took)
            })
        })
    }
}

async fn insert_each(local: &Local, plants: &[PlantData], runs: usize) -> Outcome<Duration> {
    let start = Instant::now();
    for plant in plants.iter().cycle().take(runs) {
        typed::insert(local, plant).await?;
    }
    Ok(start.elapsed())
}

struct Raw {
    client: Client,
    texts: Texts,
    by_id: Statement,
    all: Statement,
    join: Statement,
    insert: Statement,
    copy: Statement,
    /// The types of the columns that rows are copied into.
    types: Vec<Type>,
}

impl Raw {
    async fn open(server: &str) -> Outcome<Self> {
        let mut config: tokio_postgres::Config = server.parse()?;
        config.options(format!("-c search_path={SCHEMA} -c timezone=UTC"));
        let (client, wire) = config.connect(NoTls).await?;
        tokio::spawn(wire);
        let texts = Texts::new(Mark('$'));
        let insert = client.prepare(&texts.insert).await?;
        Ok(Self {
            by_id: client.prepare(&texts.by_id).await?,
            all: client.prepare(&texts.all).await?,
            join: client.prepare(&texts.join).await?,
            copy: client.prepare(&texts.copy).await?,
            types: insert.params().to_vec(),
            insert,
            client,
            texts,
        })
    }

    async fn shuffled_ids(&self) -> Outcome<Vec<Uuid>> {
        let rows = self.client.query("SELECT id FROM plants ORDER BY id", &[]).await?;
        let mut ids: Vec<Uuid> = rows.iter().map(|row| row.get(0)).collect();
        let chance = &mut Chance::new();
        ids.sort_by_cached_key(|_| chance.below(u64::MAX));
        Ok(ids)
    }

    async fn by_id(&self, id: Uuid) -> Outcome<()> {
        let row = self.client.query_one(&self.by_id, &[&id]).await?;
        black_box(plant(&row)?);
        Ok(())
    }

    async fn all(&self) -> Outcome<()> {
        let rows = self.client.query(&self.all, &[]).await?;
        let plants = rows.iter().map(plant).collect::<Outcome<Vec<_>>>()?;
        expect(plants.len(), PLANTS)?;
        black_box(plants);
        Ok(())
    }

    async fn join(&self) -> Outcome<()> {
        let rows = self.client.query(&self.join, &[]).await?;
        let projects = rows.iter().map(project).collect::<Outcome<Vec<_>>>()?;
        expect(projects.len(), PROJECTS)?;
        black_box(projects);
        Ok(())
    }

    async fn insert_each(&self, plants: &[PlantData], runs: usize) -> Outcome<Duration> {
        let start = Instant::now();
        for plant in plants.iter().cycle().take(runs) {
            let row = NewRow::of(plant);
            self.client.execute(&self.insert, &row.parameters()).await?;
        }
        Ok(start.elapsed())
    }

    async fn copy(&self, plants: &[PlantData]) -> Outcome<()> {
        let sink = self.client.copy_in(&self.copy).await?;
        let mut writer = pin!(BinaryCopyInWriter::new(sink, &self.types));
        for plant in plants {
            writer.as_mut().write(&NewRow::of(plant).parameters()).await?;
        }
        writer.finish().await?;
        Ok(())
    }
}

/// A row as the raw driver writes it: also the id, the cell, the moments and the version.
struct NewRow<'a> {
    id: Uuid,
    plant: &'a PlantData,
    status: &'static str,
    longitude: Option<f64>,
    latitude: Option<f64>,
    cell: Option<i64>,
    day: Option<Days>,
    now: Micros,
    version: i32,
}

impl<'a> NewRow<'a> {
    fn of(plant: &'a PlantData) -> Self {
        Self {
            id: Uuid::now_v7(),
            plant,
            status: plant.status.code(),
            longitude: plant.location.map(|place| place.longitude()),
            latitude: plant.location.map(|place| place.latitude()),
            cell: plant.location.map(|place| place.cell()),
            day: plant.commercial_operation_date.map(|day| Days(day.days())),
            now: Micros(Timestamp::now().micros()),
            version: 1,
        }
    }

    fn parameters(&self) -> [&(dyn ToSql + Sync); 20] {
        [
            &self.id,
            &self.plant.plant_code,
            &self.plant.name,
            &self.plant.operator,
            &self.status,
            &self.longitude,
            &self.latitude,
            &self.cell,
            &self.plant.capacity_mw,
            &self.plant.net_generation_mwh,
            &self.plant.price_usd_per_mwh,
            &self.plant.elevation_meters,
            &self.plant.unit_count,
            &self.plant.customer_count,
            &self.plant.capacity_factor_ratio,
            &self.plant.is_grid_connected,
            &self.day,
            &self.now,
            &self.now,
            &self.version,
        ]
    }
}

/// Microseconds since 1970; the driver itself brings only types that say less or cost more.
#[derive(Debug)]
struct Micros(i64);

/// Days since 1970.
#[derive(Debug)]
struct Days(i32);

const EPOCH_MICROS: i64 = 946_684_800_000_000;
const EPOCH_DAYS: i32 = 10_957;

type Boxed = Box<dyn std::error::Error + Sync + Send>;

macro_rules! moment {
    ($name:ident, $number:ty, $ty:ident, $epoch:ident) => {
        impl<'a> FromSql<'a> for $name {
            fn from_sql(_: &Type, bytes: &'a [u8]) -> Result<Self, Boxed> {
                Ok(Self(<$number>::from_be_bytes(bytes.try_into()?) + $epoch))
            }

            fn accepts(ty: &Type) -> bool {
                *ty == Type::$ty
            }
        }

        impl ToSql for $name {
            fn to_sql(&self, _: &Type, out: &mut BytesMut) -> Result<IsNull, Boxed> {
                out.extend_from_slice(&(self.0 - $epoch).to_be_bytes());
                Ok(IsNull::No)
            }

            fn accepts(ty: &Type) -> bool {
                *ty == Type::$ty
            }

            to_sql_checked!();
        }
    };
}

moment!(Micros, i64, TIMESTAMPTZ, EPOCH_MICROS);
moment!(Days, i32, DATE, EPOCH_DAYS);

fn expect(found: usize, wanted: usize) -> Outcome<()> {
    if found == wanted { Ok(()) } else { Err(format!("{found} rows instead of {wanted}").into()) }
}

fn status(row: &Row, at: usize) -> Outcome<Status> {
    Ok(Status::from_code(row.try_get(at)?).ok_or("an unknown status")?)
}

fn moment(row: &Row, at: usize) -> Outcome<i64> {
    Ok(row.try_get::<_, Micros>(at)?.0)
}

fn day(row: &Row, at: usize) -> Outcome<Option<i32>> {
    Ok(row.try_get::<_, Option<Days>>(at)?.map(|day| day.0))
}

fn audit(row: &Row, at: usize) -> Outcome<AuditRow> {
    Ok(AuditRow {
        created_at: moment(row, at)?,
        updated_at: moment(row, at + 1)?,
        version: row.try_get(at + 2)?,
    })
}

fn plant(row: &Row) -> Outcome<PlantRow<Uuid, Decimal>> {
    Ok(PlantRow {
        id: row.try_get(0)?,
        plant_code: row.try_get(1)?,
        name: row.try_get(2)?,
        operator: row.try_get(3)?,
        status: status(row, 4)?,
        longitude: row.try_get(5)?,
        latitude: row.try_get(6)?,
        capacity_mw: row.try_get(8)?,
        net_generation_mwh: row.try_get(9)?,
        price_usd_per_mwh: row.try_get(10)?,
        elevation_meters: row.try_get(11)?,
        unit_count: row.try_get(12)?,
        customer_count: row.try_get(13)?,
        capacity_factor_ratio: row.try_get(14)?,
        is_grid_connected: row.try_get(15)?,
        commercial_operation_date: day(row, 16)?,
        audit: audit(row, 17)?,
    })
}

/// A joined row, where there is one.
fn joined<R>(row: &Row, at: usize, read: impl FnOnce(Uuid) -> Outcome<R>) -> Outcome<Option<R>> {
    row.try_get::<_, Option<Uuid>>(at)?.map(read).transpose()
}

fn project(row: &Row) -> Outcome<ProjectRow<Uuid, Decimal>> {
    Ok(ProjectRow {
        id: row.try_get(0)?,
        name: row.try_get(1)?,
        status: status(row, 2)?,
        capacity_mw: row.try_get(3)?,
        region_id: row.try_get(4)?,
        company_id: row.try_get(5)?,
        substation_id: row.try_get(6)?,
        market_id: row.try_get(7)?,
        audit: audit(row, 8)?,
        region: joined(row, 11, |id| {
            Ok(RegionRow {
                id,
                name: row.try_get(12)?,
                country_code: row.try_get(13)?,
                area_km2: row.try_get(14)?,
                audit: audit(row, 15)?,
            })
        })?,
        company: joined(row, 18, |id| {
            Ok(CompanyRow {
                id,
                name: row.try_get(19)?,
                founded_date: day(row, 20)?,
                employee_count: row.try_get(21)?,
                audit: audit(row, 22)?,
            })
        })?,
        substation: joined(row, 25, |id| {
            Ok(SubstationRow {
                id,
                name: row.try_get(26)?,
                longitude: row.try_get(27)?,
                latitude: row.try_get(28)?,
                voltage_kv: row.try_get(30)?,
                audit: audit(row, 31)?,
            })
        })?,
        market: joined(row, 34, |id| {
            Ok(MarketRow {
                id,
                name: row.try_get(35)?,
                price_usd_per_mwh: row.try_get(36)?,
                is_open: row.try_get(37)?,
                audit: audit(row, 38)?,
            })
        })?,
    })
}
