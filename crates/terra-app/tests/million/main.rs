//! A million rows in each format of files: all of them arrive, and memory doesn't grow with them.
//!
//! Memory is the process's, so this is the only test of its program.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

use parquet::file::reader::{FileReader, SerializedFileReader};
use std::{
    fs::{self, File},
    io::{BufRead, BufReader, BufWriter},
    path::Path,
    process::Command,
};
use terra_app::{Export, ExportFormat, export};
use terra_schema::{Audit, Catalog, Date, Decimal, Id, Row, Text, Timestamp};
use terra_schema_derive::{CodeList, Table};
use terra_store::{Connection, Store, migrate, schema::Schema};

const ROWS: usize = 1_000_000;
/// More than any format takes, and far less than the rows do.
const MOST_KB: u64 = 150 << 10;

/// A turbine that nobody built.
#[derive(Table)]
#[table(domain = Energy)]
pub(crate) struct Turbine {
    pub id: Id<Turbine>,
    /// What it is called.
    pub name: Text<100>,
    /// Whether it turns.
    pub status: TurbineStatus,
    pub location: Option<terra_geo::LonLat>,
    /// Its power.
    #[column(unit = "kW", range = 0..)]
    pub capacity_kw: Option<Decimal<12, 3>>,
    /// How high its hub is.
    #[column(unit = "m", range = 0..)]
    pub hub_height_meters: Option<f64>,
    /// When it was started first.
    pub started_date: Option<Date>,
    /// When it was seen last.
    pub seen_at: Option<Timestamp>,
    pub audit: Audit,
}

/// Whether a turbine turns.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, CodeList)]
pub(crate) enum TurbineStatus {
    /// It does.
    Operating,
    /// It doesn't.
    Standing,
}

/// Made by the engine itself, in a second or two.
const FILL: &str = "
    WITH RECURSIVE number (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM number WHERE n < 1000000)
    INSERT INTO turbines
        (id, name, status, longitude, latitude, cell, capacity_kw, hub_height_meters, started_date,
         seen_at, created_at, updated_at, version)
    SELECT CAST(unhex(printf('%032x', n * 7919)) AS BLOB), 'Turbine number ' || n,
           CASE n % 2 WHEN 0 THEN 'operating' ELSE 'standing' END,
           CASE WHEN n % 10 > 0 THEN (n % 3600) / 10.0 - 180 END,
           CASE WHEN n % 10 > 0 THEN (n % 1700) / 10.0 - 85 END,
           CASE WHEN n % 10 > 0 THEN n END,
           n * 10, 80 + n % 70 + 0.25, '2020-01-02',
           '2024-05-06T07:08:09.000001Z', '2024-05-06T07:08:09.000001Z',
           '2024-05-06T07:08:09.000001Z', 1
    FROM number";

#[tokio::test]
async fn a_million_rows_take_no_more_memory_than_a_few() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("atlas.db");
    let url = format!("sqlite:{}", path.display());
    let catalog = Catalog::new([Turbine::table()]).unwrap();
    let mut connection = Connection::open(&url.parse().unwrap()).await.unwrap();
    migrate::push(&mut connection, &Schema::from_catalog(&catalog), &[]).await.unwrap();
    fill(&path);
    let store = Store::open(&url, catalog).await.unwrap();
    let before = peak_kb();
    for (format, name) in [
        (ExportFormat::GeoJson, "turbines.geojson"),
        (ExportFormat::Csv, "turbines.csv"),
        (ExportFormat::FlatGeobuf, "turbines.fgb"),
        (ExportFormat::GeoParquet, "turbines.parquet"),
    ] {
        let path = folder.path().join(name);
        let mut out = BufWriter::new(File::create(&path).unwrap());
        let what = Export {
            table: Turbine::table(),
            format,
            bbox: None,
            conditions: Vec::new(),
            unguarded: false,
        };
        let started = std::time::Instant::now();
        assert_eq!(export(&store, what, &mut out).await.unwrap(), ROWS as u64);
        let bytes = fs::metadata(&path).unwrap().len();
        println!("{name}: {bytes} bytes, {:?}, peak {} kB", started.elapsed(), peak_kb());
        assert!(peak_kb() < MOST_KB, "{name}: {} kB, {before} kB before", peak_kb());
        assert_eq!(counted(&path), ROWS, "{name}");
        fs::remove_file(&path).unwrap();
    }
}

fn fill(path: &Path) {
    // Not by the store, whose statements are for its own rows.
    let database = rusqlite::Connection::open(path).unwrap();
    database.execute_batch(FILL).unwrap();
}

/// The most memory that this process had.
fn peak_kb() -> u64 {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    line.map_or(0, |line| line.trim().trim_end_matches(" kB").parse().unwrap())
}

/// How many rows another program finds in the file. Debian's GDAL reads no Parquet, so that is read
/// by the library that also wrote it.
fn counted(path: &Path) -> usize {
    match path.extension().unwrap().to_str().unwrap() {
        "parquet" => {
            let file = SerializedFileReader::new(File::open(path).unwrap()).unwrap();
            let metadata = file.metadata().file_metadata();
            let geo = metadata.key_value_metadata().unwrap().iter().find(|pair| pair.key == "geo");
            assert!(geo.unwrap().value.as_ref().unwrap().contains("\"version\":\"1.1.0\""));
            usize::try_from(metadata.num_rows()).unwrap()
        }
        "csv" => BufReader::new(File::open(path).unwrap()).lines().count() - 1,
        // GDAL takes all of a FeatureCollection into its memory, though not into ours.
        _ => ogrinfo(path),
    }
}

fn ogrinfo(path: &Path) -> usize {
    let ran = Command::new("ogrinfo").args(["-so", "-al", "-ro"]).arg(path).output();
    let ran = ran.unwrap_or_else(|error| panic!("no ogrinfo: {error}; `cargo xtask test` gets it"));
    let told = String::from_utf8(ran.stdout).unwrap();
    let count = told.lines().find_map(|line| line.strip_prefix("Feature Count: "));
    count
        .unwrap_or_else(|| panic!("{told}{}", String::from_utf8_lossy(&ran.stderr)))
        .parse()
        .unwrap()
}
