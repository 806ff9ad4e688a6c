//! PostgreSQL: the raw driver's side, and the cases. Everything runs on one runtime of one thread;
//! each side has a connection of its own.

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
use futures_util::StreamExt;
use rust_decimal::Decimal;
use std::{
    cell::{Cell, RefCell},
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
    let (sides, ids) = runtime.block_on(async {
        let mut connection = Local::open(&url, catalog.clone()).await?.into_connection();
        migrate::push(&mut connection, &Schema::from_catalog(&catalog), &[]).await?;
        drop(connection);
        data::fill(&Local::open(&url, catalog.clone()).await?).await?;
        let sides = Sides::open(server, &url, catalog.clone(), false).await?;
        sides.raw.client.batch_execute("VACUUM ANALYZE").await?;
        sides.verify().await?;
        let ids = sides.raw.shuffled_ids().await?;
        Outcome::Ok((sides, ids))
    })?;
    let (sides, sittings) = (RefCell::new(sides), Cell::new(0));
    let bench = Bench { clock, runtime, server, url, catalog, sides, sittings };
    bench.reading(&ids)?;
    bench.writing()
}

/// Everyone's connections.
struct Sides {
    raw: Raw,
    local: Local,
    store: Store,
}

impl Sides {
    /// Opens them in one order or in the other: the first may get the better place.
    async fn open(server: &str, url: &str, catalog: Catalog, raw_first: bool) -> Outcome<Self> {
        let (raw, local, store);
        if raw_first {
            raw = Raw::open(server).await?;
            local = Local::open(url, catalog.clone()).await?;
            store = Store::open(url, catalog).await?;
        } else {
            store = Store::open(url, catalog.clone()).await?;
            local = Local::open(url, catalog).await?;
            raw = Raw::open(server).await?;
        }
        Ok(Self { raw, local, store })
    }

    /// Whether the raw side runs the very texts that the store prepares, and all ways to GeoJSON say
    /// the same.
    async fn verify(&self) -> Outcome<()> {
        let plants = data::plants();
        typed::by_id(&self.local, Uuid::nil()).await?;
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
        features::verify(&self.local).await
    }
}

struct Bench<'c> {
    clock: &'c Clock,
    runtime: Runtime,
    server: &'c str,
    url: String,
    catalog: Catalog,
    sides: RefCell<Sides>,
    /// How often connections were renewed.
    sittings: Cell<usize>,
}

impl Bench<'_> {
    fn compete(&self, case: &str, contestants: Vec<(&str, Run<'_>)>) -> Outcome<()> {
        self.clock.compete(case, ENGINE, Some(&|| self.renew()), contestants)
    }

    fn renew(&self) -> Outcome<()> {
        self.sittings.set(self.sittings.get() + 1);
        let raw_first = self.sittings.get() % 2 == 0;
        let catalog = self.catalog.clone();
        let sides = Sides::open(self.server, &self.url, catalog, raw_first);
        self.sides.replace(self.runtime.block_on(sides)?);
        Ok(())
    }

    /// Does something asynchronous as often as asked, in one go of the runtime.
    fn each<'a>(&'a self, once: impl AsyncFn(&Sides) -> Outcome<()> + 'a) -> Run<'a> {
        self.timed(async move |sides, runs| {
            let start = Instant::now();
            for _ in 0..runs {
                once(sides).await?;
            }
            Ok(start.elapsed())
        })
    }

    fn timed<'a>(&'a self, work: impl AsyncFn(&Sides, usize) -> Outcome<Duration> + 'a) -> Run<'a> {
        Box::new(move |runs| self.runtime.block_on(work(&self.sides.borrow(), runs)))
    }

    fn reading(&self, ids: &[Uuid]) -> Outcome<()> {
        let next = Cell::new(0);
        let next_id = || {
            next.set((next.get() + 1) % ids.len());
            ids[next.get()]
        };
        let raw_by_id = || self.each(async |sides| sides.raw.by_id(next_id()).await);
        self.compete(NOISE, vec![("driver", raw_by_id()), ("again", raw_by_id())])?;
        let by_id = || self.each(async |sides| Ok(typed::by_id(&sides.local, next_id()).await?));
        self.compete(BY_ID, vec![("driver", raw_by_id()), ("typed", by_id())])?;
        let raw_all = self.each(async |sides| sides.raw.all().await);
        let all = self.each(async |sides| Ok(typed::all(&sides.local).await?));
        self.compete(ALL, vec![("driver", raw_all), ("typed", all)])?;
        let raw_join = self.each(async |sides| sides.raw.join().await);
        let join = self.each(async |sides| Ok(typed::join(&sides.local).await?));
        self.compete(JOIN, vec![("driver", raw_join), ("typed", join)])?;
        let straight = self.each(async |sides| {
            black_box(features::straight(&sides.local).await?);
            Ok(())
        });
        let by_hand = self.each(async |sides| {
            black_box(features::by_hand(&sides.local).await?);
            Ok(())
        });
        let by_crate = self.each(async |sides| {
            black_box(features::by_crate(&sides.local).await?);
            Ok(())
        });
        let contestants = vec![("serde", by_hand), ("crate", by_crate), ("dynamic", straight)];
        self.compete(GEOJSON, contestants)?;
        let hop = self.each(async |sides| Ok(typed::by_id(&sides.store, next_id()).await?));
        self.compete(HOP, vec![("local", by_id()), ("store", hop)])
    }

    fn writing(&self) -> Outcome<()> {
        let plants = &data::plants();
        let many = &plants[..PLANTS];
        let driver = self.timed(async |Sides { raw, .. }, runs| {
            raw.client.batch_execute("BEGIN").await?;
            let took = raw.insert_each(plants, runs).await?;
            raw.client.batch_execute("ROLLBACK").await?;
            raw.emptied(took).await
        });
        let typed = self.timed(async |Sides { raw, local, .. }, runs| {
            local.begin().await?;
            let took = insert_each(local, plants, runs).await?;
            local.rollback().await?;
            raw.emptied(took).await
        });
        self.compete(INSERT, vec![("driver", driver), ("typed", typed)])?;
        let driver = self.timed(async |Sides { raw, .. }, runs| {
            let mut took = Duration::ZERO;
            for _ in 0..runs {
                raw.client.batch_execute("BEGIN").await?;
                let start = Instant::now();
                raw.copy(many).await?;
                took += start.elapsed();
                raw.client.batch_execute("ROLLBACK").await?;
            }
            raw.emptied(took).await
        });
        let typed = self.timed(async |Sides { raw, local, .. }, runs| {
            let mut took = Duration::ZERO;
            for _ in 0..runs {
                local.begin().await?;
                let start = Instant::now();
                typed::insert_many(local, many).await?;
                took += start.elapsed();
                local.rollback().await?;
            }
            raw.emptied(took).await
        });
        self.compete(INSERT_MANY, vec![("driver", driver), ("typed", typed)])?;
        let driver = self.timed(async |Sides { raw, .. }, runs| {
            let took = raw.insert_each(plants, runs).await?;
            raw.emptied(took).await
        });
        let typed = self.timed(async |Sides { raw, local, .. }, runs| {
            let took = insert_each(local, plants, runs).await?;
            raw.emptied(took).await
        });
        self.compete(INSERT_COMMIT, vec![("driver", driver), ("typed", typed)])
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
        let plants = self.rows(&self.all, plant).await?;
        expect(plants.len(), PLANTS)?;
        black_box(plants);
        Ok(())
    }

    async fn join(&self) -> Outcome<()> {
        let projects = self.rows(&self.join, project).await?;
        expect(projects.len(), PROJECTS)?;
        black_box(projects);
        Ok(())
    }

    /// Rows decoded as they come, which is faster than `query` and a second pass over its rows.
    async fn rows<R>(
        &self,
        statement: &Statement,
        read: impl Fn(&Row) -> Outcome<R>,
    ) -> Outcome<Vec<R>> {
        let nothing = std::iter::empty::<&(dyn ToSql + Sync)>();
        let mut rows = pin!(self.client.query_raw(statement, nothing).await?);
        let mut all = Vec::new();
        while let Some(row) = rows.next().await {
            all.push(read(&row?)?);
        }
        Ok(all)
    }

    async fn insert_each(&self, plants: &[PlantData], runs: usize) -> Outcome<Duration> {
        let start = Instant::now();
        for plant in plants.iter().cycle().take(runs) {
            let row = NewRow::of(plant);
            self.client.execute(&self.insert, &row.parameters()).await?;
        }
        Ok(start.elapsed())
    }

    /// Leaves an empty table behind; rows that were taken back make it grow too.
    async fn emptied(&self, took: Duration) -> Outcome<Duration> {
        self.client.batch_execute("TRUNCATE new_plants").await?;
        Ok(took)
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
