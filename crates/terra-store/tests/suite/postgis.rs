//! How real shapes relate, how long and how large they are: held to what PostGIS says of them.

use crate::{
    fixture::{Fixture, client, server},
    maps::{self, Named},
    tables::{Line, Plant},
};
use std::{
    collections::{BTreeMap, BTreeSet},
    fmt::Write,
    sync::Arc,
};
use terra_geo::{BBox, Relation, Shape};
use terra_schema::{Id, Role, Row, Table, filter::ColumnRef, filter::Expr, scalar::Uuid};
use terra_store::Database;
use tokio::sync::OnceCell;
use tokio_postgres::{Client, SimpleQueryMessage};

/// The predicates, and PostGIS's functions for them.
const RELATIONS: [(Relation, &str); 8] = [
    (Relation::Intersects, "ST_Intersects"),
    (Relation::Disjoint, "ST_Disjoint"),
    (Relation::Within, "ST_Within"),
    (Relation::Contains, "ST_Contains"),
    (Relation::Touches, "ST_Touches"),
    (Relation::Crosses, "ST_Crosses"),
    (Relation::Overlaps, "ST_Overlaps"),
    (Relation::Equals, "ST_Equals"),
];

/// The most vertices of a shape that the store holds rows to.
const MAX_VERTICES: usize = 10_000;
/// What is measured of a shape, and how far ours may be from it as a part of it.
const MEASURES: [(&str, f64); 3] = [
    // The radius of PostGIS's sphere, 6,371,008.7714 m, differs from ours by 7e-11.
    ("ST_Length(shape::geography, false) / 1000", 1e-9),
    // By GeographicLib, on a sphere of our radius.
    ("ST_Area(ST_SetSRID(shape, 990001)::geography, true) / 1000000", 1e-11),
    // By its own method for the sphere, which loses more the smaller the triangles are that it adds
    // up: of Norfolk Island at 1:50m, 2e-6.
    ("ST_Area(shape::geography, false) / 1000000", 5e-6),
];
/// The sphere of our radius, as a system of coordinates.
const SPHERE: &str = "INSERT INTO postgis.spatial_ref_sys (srid, proj4text) \
     VALUES (990001, '+proj=longlat +a=6371008.771 +b=6371008.771 +no_defs') \
     ON CONFLICT DO NOTHING";

/// PostGIS in a server: a session with the shapes that were stored, and those that they are asked to
/// relate to, by their numbers.
struct PostGis(Client);

impl PostGis {
    async fn open(stored: &[Named], asked: &[Named]) -> Self {
        static MADE: OnceCell<()> = OnceCell::const_new();
        let client = client(&server(), "postgis").await;
        MADE.get_or_init(async || {
            // Tests may run in processes of their own, and two can't make it at once.
            let sql = "SELECT pg_advisory_xact_lock(990001); \
                       CREATE SCHEMA IF NOT EXISTS postgis; \
                       CREATE EXTENSION IF NOT EXISTS postgis SCHEMA postgis";
            client.batch_execute(sql).await.unwrap_or_else(|error| {
                panic!("no PostGIS: {error:?}; run `cargo xtask test`, which installs it")
            });
            client.batch_execute(SPHERE).await.unwrap();
        })
        .await;
        for (table, shapes) in [("stored", stored), ("asked", asked)] {
            let mut sql = format!("CREATE TEMP TABLE {table} (number int, shape geometry);");
            for (number, (_, shape)) in shapes.iter().enumerate() {
                write!(sql, "INSERT INTO {table} VALUES ({number}, {});", literal(shape)).unwrap();
            }
            write!(sql, "CREATE INDEX ON {table} USING gist (shape); ANALYZE {table};").unwrap();
            client.batch_execute(&sql).await.unwrap();
        }
        Self(client)
    }

    async fn rows(&self, sql: &str) -> Vec<Vec<String>> {
        let answer = self.0.simple_query(sql).await.unwrap_or_else(|error| panic!("{error:?}"));
        let rows = answer.into_iter().filter_map(|message| match message {
            SimpleQueryMessage::Row(row) => Some(row),
            _ => None,
        });
        rows.map(|row| (0..row.len()).map(|at| row.get(at).unwrap().to_owned()).collect()).collect()
    }

    /// Which of those stored relate to each of those asked for, by the place of the relation in
    /// [`RELATIONS`]. Shapes whose boxes are apart are disjoint, and no question to anyone.
    async fn relations(&self) -> BTreeMap<(usize, usize), BTreeSet<usize>> {
        let mut sql = "SELECT a.number, s.number".to_owned();
        for (_, function) in RELATIONS {
            write!(sql, ", {function}(s.shape, a.shape)").unwrap();
        }
        sql += " FROM asked AS a JOIN stored AS s ON s.shape && a.shape";
        let mut found: BTreeMap<_, BTreeSet<usize>> = BTreeMap::new();
        for row in self.rows(&sql).await {
            let [asked, stored] = [0, 1].map(|at: usize| row[at].parse().unwrap());
            for (at, _) in row[2..].iter().enumerate().filter(|(_, holds)| *holds == "t") {
                found.entry((asked, at)).or_default().insert(stored);
            }
        }
        found
    }

    /// A number of one of those stored.
    async fn measure(&self, number: usize, what: &str) -> f64 {
        let sql = format!("SELECT {what} FROM stored WHERE number = {number}");
        self.rows(&sql).await[0][0].parse().unwrap()
    }
}

/// A shape as PostGIS is told it, by the same WKB that is stored.
fn literal(shape: &Shape) -> String {
    match shape {
        Shape::Point(point) => {
            format!("ST_MakePoint({:?}, {:?})", point.longitude(), point.latitude())
        }
        Shape::Box(bbox) => {
            let (west, south, east, north) = (bbox.west(), bbox.south(), bbox.east(), bbox.north());
            if west < east && south < north {
                return format!("ST_MakeEnvelope({west:?}, {south:?}, {east:?}, {north:?})");
            }
            // Of no width, it is a line to us, and an invalid polygon to PostGIS.
            format!("'LINESTRING({west:?} {south:?}, {east:?} {north:?})'::geometry")
        }
        Shape::Geometry(geometry) => {
            let mut text = "ST_GeomFromWKB('\\x".to_owned();
            geometry.to_wkb().iter().for_each(|byte| write!(text, "{byte:02x}").unwrap());
            text + "')"
        }
        Shape::Several(shapes) => {
            let shapes: Vec<String> = shapes.iter().map(literal).collect();
            format!("ST_Collect(ARRAY[{}])", shapes.join(", "))
        }
    }
}

fn id(number: usize) -> Uuid {
    Uuid::from_u128(number as u128 + 1)
}

/// Stores lines and polygons as lines, and points as plants.
async fn store(database: &Fixture, shapes: &[Named]) {
    let (mut lines, mut plants) = (Vec::new(), Vec::new());
    for (number, (name, shape)) in shapes.iter().enumerate() {
        match shape {
            Shape::Geometry(geometry) => lines.push(
                Line::new(name.as_str()).id(Id::from_uuid(id(number))).geometry(geometry.clone()),
            ),
            Shape::Point(point) => {
                plants
                    .push(Plant::new(name.as_str()).id(Id::from_uuid(id(number))).location(*point));
            }
            Shape::Box(_) | Shape::Several(_) => panic!("{name} is nothing that is stored"),
        }
    }
    database.insert_many(lines).await.unwrap();
    database.insert_many(plants).await.unwrap();
}

/// The numbers of the rows of a table that relate to a shape.
async fn related(
    database: &Fixture,
    table: &'static Table,
    relation: Relation,
    shape: &Arc<Shape>,
) -> BTreeSet<usize> {
    let at = table.role(Role::Geometry).or(table.role(Role::Longitude)).unwrap() as u16;
    let filter = Expr::Relates(ColumnRef { source: 0, at }, relation, Arc::clone(shape));
    let ids = database.table(table).filter(filter).ids().await.unwrap();
    ids.into_iter().map(|id| usize::try_from(id.as_u128()).unwrap() - 1).collect()
}

/// Holds what both engines answer of stored shapes and those asked for to what PostGIS says.
async fn assert_relates(stored: &[Named], asked: &[Named]) {
    let databases = [Fixture::sqlite().await, Fixture::postgres().await];
    for database in &databases {
        store(database, stored).await;
    }
    let relations = PostGis::open(stored, asked).await.relations().await;
    let mut differences = Vec::new();
    for (at, (name, shape)) in asked.iter().enumerate() {
        if matches!(shape, Shape::Geometry(geometry) if geometry.vertex_count() > MAX_VERTICES) {
            eprintln!("too large to ask about: {name}");
            continue;
        }
        let shape = Arc::new(shape.clone());
        for (number, (relation, _)) in RELATIONS.into_iter().enumerate() {
            let mut said = relations.get(&(at, number)).cloned().unwrap_or_default();
            if relation == Relation::Disjoint {
                let meeting = relations.get(&(at, 0)).cloned().unwrap_or_default();
                assert!(said.is_disjoint(&meeting), "PostGIS contradicts itself of {name}");
                said = (0..stored.len()).filter(|number| !meeting.contains(number)).collect();
            }
            for database in &databases {
                let mut found = related(database, Line::table(), relation, &shape).await;
                found.extend(related(database, Plant::table(), relation, &shape).await);
                for &other in found.symmetric_difference(&said) {
                    let ours = found.contains(&other);
                    differences.push(format!("{} {relation:?} {name}: {ours}", stored[other].0));
                }
            }
        }
    }
    assert!(differences.is_empty(), "{} of ours alone:\n{differences:#?}", differences.len());
}

/// Holds lengths and areas to those on PostGIS's sphere, and rings to its idea of valid ones. What is
/// not valid has no area that two would agree on.
async fn assert_measures(shapes: &[Named]) {
    let postgis = PostGis::open(shapes, &[]).await;
    let mut widest = [0.0_f64; 3];
    for (number, (name, shape)) in shapes.iter().enumerate() {
        let Shape::Geometry(geometry) = shape else { continue };
        let is_valid = postgis.measure(number, "ST_IsValid(shape)::int").await > 0.5;
        let rings = geometry.check_rings();
        assert_eq!(rings.is_ok(), is_valid, "{name}: {rings:?}");
        if !is_valid {
            eprintln!("not valid: {name}");
            continue;
        }
        let ours = [geometry.length_km().0, geometry.area_km2(), geometry.area_km2()];
        for (at, (what, tolerance)) in MEASURES.into_iter().enumerate() {
            let said = postgis.measure(number, what).await;
            let apart = (ours[at] - said).abs() / said.max(f64::MIN_POSITIVE);
            assert!(apart <= tolerance, "{name}: {}, {said} by PostGIS's {what}", ours[at]);
            widest[at] = widest[at].max(apart);
        }
    }
    eprintln!("lengths and areas of {} shapes are apart by {widest:?}", shapes.len());
}

/// Boxes that share sides and corners with each other, as those of a grid do.
fn boxes() -> Vec<Named> {
    let sides = [(0.0, 40.0, 10.0, 50.0), (10.0, 40.0, 20.0, 50.0), (10.0, 50.0, 10.0, 60.0)];
    let named = |(west, south, east, north)| {
        let bbox = BBox::new(west, south, east, north).unwrap();
        (bbox.to_string(), Shape::from(bbox))
    };
    sides.into_iter().map(named).collect()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_map_relates_as_postgis_says() {
    let stored = maps::natural_earth();
    let borders = maps::borders(&stored);
    let asked = [stored.clone(), borders, boxes()].concat();
    assert_relates(&stored, &asked).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_map_is_as_long_and_as_large_as_postgis_says() {
    let shapes = maps::natural_earth();
    assert_measures(&[maps::borders(&shapes), shapes].concat()).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn whole_maps_relate_and_measure_as_postgis_says() {
    let Some(world) = maps::shared("basemap/world-atlas/countries-50m.json") else { return };
    let Some(states) = maps::shared("basemap/us-atlas/states-10m.json") else { return };
    let Some(lines) = maps::shared("energy/entsoe-gridkit/lines.csv") else { return };
    let (world, states) = (maps::topojson(&world, "countries"), maps::topojson(&states, "states"));
    let lines = maps::grid(&lines);
    assert_measures(&[world.clone(), states.clone(), lines.clone()].concat()).await;
    let (world, states) = (maps::valid(world), maps::valid(states));
    let small = ["Switzerland", "Luxembourg", "Slovenia"];
    let some: Vec<_> =
        world.iter().filter(|(name, _)| small.contains(&name.as_str())).cloned().collect();
    assert_eq!(some.len(), small.len());
    let some_lines: Vec<_> = lines.iter().step_by(400).cloned().collect();
    assert_relates(&[world.clone(), lines].concat(), &[some, some_lines].concat()).await;
    // All of them were asked about once, which takes minutes.
    let all = [world, states].concat();
    let some: Vec<_> = all.iter().step_by(10).cloned().collect();
    assert_relates(&all, &some).await;
}
