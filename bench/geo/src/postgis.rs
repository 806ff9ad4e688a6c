//! PostGIS, asked by the raw driver with prepared statements. Rows are decoded cell by cell, as the
//! store decodes them, and those who write SQL get what they ask for, in one statement.

mod cells;
mod sql;
mod tables;

use sql::Form;
pub(crate) use tables::{clear, leave_one_index, make};

use crate::{
    Outcome,
    answer::{Answer, Asked, Screened, Slack, timed},
    question::{Answers, Question, RADIUS_KM, SCREENED_DAYS},
};
use cells::{Cell, Point};
use futures_util::StreamExt;
use std::{
    collections::HashMap,
    pin::pin,
    time::{Duration, Instant},
};
use tables::{BEST, STOCK};
use terra_geo::{
    BBox, Circle, LonLat,
    tile::{BUFFER, Tile},
};
use terra_schema::{Draft, New, Role, Row as _, Timestamp, Value, scalar::Uuid};
use terra_tables::{
    energy::EnergyProject,
    environment::{FireEvent, WeatherStation},
    regulatory::Permit,
    social::CommunityProject,
};
use tokio_postgres::{
    Client, NoTls, Row, Statement,
    binary_copy::BinaryCopyInWriter,
    types::{ToSql, Type},
};

const DAY_MICROS: i64 = 86_400_000_000;
/// How far an ellipsoid's circle of that radius may be off the sphere's.
const ELLIPSOID_KM: f64 = RADIUS_KM * 0.0057;
const METRE_KM: f64 = 0.001;
/// PostGIS keeps the boxes of points in single precision.
const SINGLE_DEGREES: f64 = 4e-5;

/// A way to ask that is measured.
pub(crate) struct Way {
    name: &'static str,
    form: Form,
    settings: &'static str,
    /// Whether rows are inserted so: once for each index.
    inserts: bool,
}

/// What those say who know PostgreSQL. A plan for whatever the parameters are is at hand at once; one
/// for the parameters at hand has to be made first, and is better where much is found.
const GENERIC: &str = "-c max_parallel_workers_per_gather=0 -c jit=off \
                       -c plan_cache_mode=force_generic_plan";
const CUSTOM: &str = "-c max_parallel_workers_per_gather=0 -c jit=off \
                      -c plan_cache_mode=force_custom_plan";

/// The ways: the server as it comes, and those of which the best is the fastest.
pub(crate) const WAYS: [Way; 5] = [
    Way { name: "stock", form: Form::Stock, settings: "", inserts: true },
    way("geography, generic plan", Form::Geography, GENERIC),
    way("geography, custom plan", Form::Geography, CUSTOM),
    Way { inserts: true, ..way("geometry, generic plan", Form::Geometry, GENERIC) },
    way("geometry, custom plan", Form::Geometry, CUSTOM),
];

const fn way(name: &'static str, form: Form, settings: &'static str) -> Way {
    Way { name, form, settings, inserts: false }
}

/// A connection that asks in one way.
pub(crate) struct Postgis {
    client: Client,
    way: &'static Way,
    statements: Statements,
}

struct Statements {
    /// By the number of boxes, one or two.
    positions: [Statement; 2],
    rows: [Statement; 2],
    circle: [Statement; 2],
    nearest_fires: Statement,
    fires: Statement,
    stations: Statement,
    screening: Statement,
    permits: Statement,
    tile: Statement,
    copy: Statement,
    /// The types of the columns that rows are copied into.
    types: Vec<Type>,
}

impl Postgis {
    /// Connects to the tables that this way is for.
    pub(crate) async fn open(server: &str, way: &'static Way) -> Outcome<Self> {
        let Way { form, settings, .. } = *way;
        let schema = if form == Form::Stock { STOCK } else { BEST };
        let options = format!("-c search_path={schema},postgis -c timezone=UTC {settings}");
        let client = connect(server, &options).await?;
        let statements = Statements::prepare(&client, form).await?;
        Ok(Self { client, way, statements })
    }

    pub(crate) const fn name(&self) -> &'static str {
        self.way.name
    }

    pub(crate) const fn slack(&self) -> Slack {
        let circle_km = if matches!(self.way.form, Form::Stock) { ELLIPSOID_KM } else { METRE_KM };
        Slack { box_degrees: SINGLE_DEGREES, circle_km }
    }

    /// Nothing where this way is no other than that of [`Form::Geometry`].
    pub(crate) async fn ask(&self, question: &Question) -> Outcome<Option<Asked>> {
        let only_once = matches!(question, Question::Box(..) | Question::Tile(_));
        if only_once && self.way.form == Form::Geography {
            return Ok(None);
        }
        let asked = match *question {
            Question::Box(bbox, Answers::Positions) => {
                let (statement, edges) = by_boxes(&self.statements.positions, bbox);
                timed(self.positions(statement, edges), to_set).await
            }
            Question::Box(bbox, Answers::Rows) => {
                let (statement, edges) = by_boxes(&self.statements.rows, bbox);
                timed(self.rows(statement, edges), to_set_of_rows).await
            }
            Question::Circle(circle) => self.circle(circle).await,
            Question::NearestFires(place, Answers::Positions) => {
                self.nearest(&self.statements.nearest_fires, place).await
            }
            Question::NearestFires(place, Answers::Rows) => {
                self.nearest(&self.statements.fires, place).await
            }
            Question::NearestStations(place) => {
                self.nearest(&self.statements.stations, place).await
            }
            Question::Screening(bbox) => timed(self.screen(bbox), to_screened).await,
            Question::Tile(tile) => timed(self.tile(tile), |bytes| Ok(Answer::Tile(bytes))).await,
        };
        asked.map(Some)
    }

    async fn circle(&self, circle: Circle) -> Outcome<Asked> {
        let (statement, edges) = by_boxes(&self.statements.circle, circle.bounds());
        let centre = circle.centre();
        let mut parameters =
            vec![centre.longitude(), centre.latitude(), circle.radius().0 * 1000.0];
        if self.way.form == Form::Geometry {
            parameters.extend(edges);
        }
        timed(self.positions(statement, parameters), to_set).await
    }

    async fn nearest(&self, statement: &Statement, place: LonLat) -> Outcome<Asked> {
        let parameters = vec![place.longitude(), place.latitude()];
        let ranked = |rows: Vec<Vec<Value>>| {
            Ok(Answer::Ranked(rows.iter().map(|row| id(row, 0)).collect::<Outcome<_>>()?))
        };
        timed(self.rows(statement, parameters), ranked).await
    }

    async fn positions(
        &self,
        statement: &Statement,
        parameters: Vec<f64>,
    ) -> Outcome<Vec<(Uuid, f64, f64)>> {
        let read = |row: &Row| Ok((row.try_get(0)?, row.try_get(1)?, row.try_get(2)?));
        self.all(statement, parameters, read).await
    }

    async fn rows(&self, statement: &Statement, parameters: Vec<f64>) -> Outcome<Vec<Vec<Value>>> {
        self.all(statement, parameters, cells::values).await
    }

    /// Rows decoded as they come, which is faster than `query` and a second pass over its rows.
    async fn all<R, P: ToSql + Sync>(
        &self,
        statement: &Statement,
        parameters: Vec<P>,
        read: impl Fn(&Row) -> Outcome<R>,
    ) -> Outcome<Vec<R>> {
        let parameters: Vec<&(dyn ToSql + Sync)> =
            parameters.iter().map(|one| one as &(dyn ToSql + Sync)).collect();
        let mut rows = pin!(self.client.query_raw(statement, parameters).await?);
        let mut all = Vec::new();
        while let Some(row) = rows.next().await {
            all.push(read(&row?)?);
        }
        Ok(all)
    }

    /// The projects with what is near them in one row each, and the permits of all of them.
    async fn screen(&self, bbox: BBox) -> Outcome<(Vec<Vec<Value>>, Vec<Vec<Value>>)> {
        let ago = i64::from(SCREENED_DAYS) * DAY_MICROS;
        let since = Timestamp::from_micros(Timestamp::now().micros() - ago)?;
        let edges = [bbox.west(), bbox.south(), bbox.east(), bbox.north()].map(Value::Real);
        let others = [Value::Timestamp(since), Value::Real(RADIUS_KM * 1000.0)];
        let parameters = edges.into_iter().chain(others).map(Cell).collect();
        let projects = self.all(&self.statements.screening, parameters, cells::values).await?;
        let ids = projects.iter().map(|row| id(row, 0)).collect::<Outcome<Vec<_>>>()?;
        let permits = self.all(&self.statements.permits, vec![ids], cells::values).await?;
        Ok((projects, permits))
    }

    async fn tile(&self, tile: Tile) -> Outcome<Vec<u8>> {
        let address = [u32::from(tile.zoom()), tile.column(), tile.row()];
        let address = address.map(|number| Cell(Value::Integer(number.into())));
        let bounds = tile.bounds_with_buffer(BUFFER);
        let edges = [bounds.west(), bounds.south(), bounds.east(), bounds.north()];
        let mut parameters = Vec::from(address);
        if self.way.form == Form::Geometry {
            parameters.extend(edges.map(|edge| Cell(Value::Real(edge))));
        }
        let read = |row: &Row| Ok(row.try_get::<_, Vec<u8>>(0)?);
        let tile = self.all(&self.statements.tile, parameters, read).await?.pop();
        Ok(tile.ok_or("no tile")?)
    }

    /// Whether rows are inserted so.
    pub(crate) const fn inserts(&self) -> bool {
        self.way.inserts
    }

    /// Adds rows in one transaction, and says how long that took.
    pub(crate) async fn insert(&self, drafts: &[Draft<FireEvent, New>]) -> Outcome<Duration> {
        let rows = drafts.iter().map(new_row).collect::<Outcome<Vec<_>>>()?;
        let start = Instant::now();
        let sink = self.client.copy_in(&self.statements.copy).await?;
        let mut writer = pin!(BinaryCopyInWriter::new(sink, &self.statements.types));
        for (values, point) in &rows {
            let cells = values.iter().map(|cell| cell as &(dyn ToSql + Sync));
            let cells: Vec<_> = cells.chain([point as &(dyn ToSql + Sync)]).collect();
            writer.as_mut().write(&cells).await?;
        }
        writer.finish().await?;
        Ok(start.elapsed())
    }

    pub(crate) async fn count_fires(&self) -> Outcome<u64> {
        let count = format!("SELECT count(*) FROM {}", FireEvent::NAME);
        Ok(u64::try_from(self.client.query_one(&count, &[]).await?.try_get::<_, i64>(0)?)?)
    }
}

impl Statements {
    async fn prepare(client: &Client, form: Form) -> Outcome<Self> {
        let of = async |sql: String| -> Outcome<Statement> {
            let told = |error| format!("PostGIS does not take\n{sql}\n{error}");
            Ok(client.prepare(&sql).await.map_err(told)?)
        };
        let boxed = async |answers| -> Outcome<[Statement; 2]> {
            Ok([of(form.boxed(answers, 1)).await?, of(form.boxed(answers, 2)).await?])
        };
        let point = if form == Form::Stock { "geog" } else { "geom" };
        let columns = format!("{}, f.{point}", sql::columns("f", FireEvent::table()));
        let written = columns.replace("f.", "");
        let table = FireEvent::NAME;
        let copied = of(format!("SELECT {columns} FROM {table} AS f WHERE false")).await?;
        Ok(Self {
            positions: boxed(Answers::Positions).await?,
            rows: boxed(Answers::Rows).await?,
            circle: [of(form.circle(1)).await?, of(form.circle(2)).await?],
            nearest_fires: of(form.nearest(FireEvent::table(), Answers::Positions)).await?,
            fires: of(form.nearest(FireEvent::table(), Answers::Rows)).await?,
            stations: of(form.nearest(WeatherStation::table(), Answers::Rows)).await?,
            screening: of(form.screening()).await?,
            permits: of(sql::permits()).await?,
            tile: of(form.tile()).await?,
            copy: of(format!("COPY {table} ({written}) FROM STDIN (FORMAT binary)")).await?,
            types: copied.columns().iter().map(|column| column.type_().clone()).collect(),
        })
    }
}

/// A connection with such settings.
pub(crate) async fn connect(server: &str, options: &str) -> Outcome<Client> {
    let mut config: tokio_postgres::Config = server.parse()?;
    let (client, wire) = config.options(options).connect(NoTls).await?;
    tokio::spawn(wire);
    Ok(client)
}

/// What the server is, and how much memory it has for what it reads.
pub(crate) async fn about(server: &str) -> Outcome<String> {
    let client = connect(server, "").await?;
    let about = "SELECT format('PostgreSQL %s, PostGIS %s, shared_buffers %s', \
                 current_setting('server_version'), postgis.postgis_lib_version(), \
                 current_setting('shared_buffers'))";
    Ok(client.query_one(about, &[]).await?.try_get(0)?)
}

/// The statement for the number of boxes that a box is, and their edges.
fn by_boxes(statements: &[Statement; 2], bbox: BBox) -> (&Statement, Vec<f64>) {
    let edges: Vec<f64> =
        bbox.parts().flat_map(|(west, south, east, north)| [west, south, east, north]).collect();
    (&statements[edges.len() / 4 - 1], edges)
}

fn to_set(positions: Vec<(Uuid, f64, f64)>) -> Outcome<Answer> {
    let positions = positions.into_iter();
    let set = positions.map(|(id, lon, lat)| Ok((id, LonLat::new(lon, lat)?)));
    Ok(Answer::Set(set.collect::<Outcome<_>>()?))
}

fn to_set_of_rows(rows: Vec<Vec<Value>>) -> Outcome<Answer> {
    let place = |name| FireEvent::table().position(name).ok_or("a fire without a place");
    let (longitude, latitude) = (place("longitude")?, place("latitude")?);
    let set = rows.iter().map(|row| match (&row[longitude], &row[latitude]) {
        (Value::Real(lon), Value::Real(lat)) => Ok((id(row, 0)?, LonLat::new(*lon, *lat)?)),
        _ => Err("a fire that is nowhere".into()),
    });
    Ok(Answer::Set(set.collect::<Outcome<_>>()?))
}

fn to_screened((projects, permits): (Vec<Vec<Value>>, Vec<Vec<Value>>)) -> Outcome<Answer> {
    let project_id = Permit::table().position("project_id").ok_or("permits without projects")?;
    let mut permits_of: HashMap<Uuid, Vec<Uuid>> = HashMap::new();
    for permit in &permits {
        permits_of.entry(id(permit, project_id)?).or_default().push(id(permit, 0)?);
    }
    let station = EnergyProject::table().columns.len();
    let community = station + WeatherStation::table().columns.len();
    let fire = community + CommunityProject::table().columns.len();
    let screened = projects.iter().map(|row| {
        let project = id(row, 0)?;
        let perhaps = |at: usize| if row[at].is_null() { Ok(None) } else { id(row, at).map(Some) };
        Ok(Screened {
            project,
            station: perhaps(station)?,
            fire: perhaps(fire)?,
            fires: match row.last() {
                Some(Value::Integer(count)) => u64::try_from(*count)?,
                _ => return Err("no number of fires".into()),
            },
            community: perhaps(community)?,
            permits: permits_of.remove(&project).unwrap_or_default(),
        })
    });
    Ok(Answer::Screened(screened.collect::<Outcome<_>>()?))
}

fn id(row: &[Value], at: usize) -> Outcome<Uuid> {
    match row.get(at) {
        Some(Value::Id(id)) => Ok(*id),
        _ => Err(format!("no id in column {at}").into()),
    }
}

/// What the store writes of a draft, and its point.
fn new_row(draft: &Draft<FireEvent, New>) -> Outcome<(Vec<Cell>, Point)> {
    let mut record = draft.record.clone();
    record.complete()?;
    let id = record.imported_id().ok_or("a fire without a source")?;
    record.set_id(id);
    let place = (record.get("longitude").cloned(), record.get("latitude").cloned());
    let (Some(Value::Real(longitude)), Some(Value::Real(latitude))) = place else {
        return Err("a fire that is nowhere".into());
    };
    let now = Value::Timestamp(Timestamp::now());
    let columns = FireEvent::table().columns.iter();
    let cells = columns.zip(record.into_values()).map(|(column, value)| match column.role {
        Role::CreatedAt | Role::UpdatedAt => Cell(now.clone()),
        Role::Version => Cell(Value::Integer(1)),
        _ => Cell(value.unwrap_or(Value::Null)),
    });
    Ok((cells.collect(), Point(LonLat::new(longitude, latitude)?)))
}
