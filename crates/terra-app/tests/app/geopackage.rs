//! Imports of GeoPackages: of one that GDAL made, held to what GDAL reads of it, and of others.

use rusqlite::Connection;
use serde_json::Value as Tree;
use std::{collections::BTreeMap, io::Write, path::PathBuf};
use terra_app::{
    Content, Export, ExportFormat, ImportError, ImportFile, ImportReport, Stopped, export, import,
};
use terra_schema::{Row, Table, Timestamp};
use terra_store::{Database, Store};
use terra_tables::{
    core::DataSource,
    energy::TransmissionLine,
    environment::{DroughtCondition, WeatherStation},
    system::{Import, ImportOutcome, Rejection},
};

on_both_engines!(
    rows_are_what_another_program_reads,
    bytes_and_gzipped_files_are_read_too,
    a_layer_alone_goes_where_it_is_told,
    layers_are_called_after_tables,
    rows_of_several_layers_may_have_the_same_ids,
    refusals_say_table_row_column_rule_and_value,
    values_are_read_as_their_columns_have_them,
    a_name_that_is_no_column_stops_the_file,
    what_is_no_geopackage_is_kept_in_mind,
    a_file_that_breaks_off_keeps_what_came_before,
);

type TableOf = fn() -> &'static Table;

/// The layers of the fixture, each called after its table, and how many rows they have.
const LAYERS: [(TableOf, usize); 3] =
    [(WeatherStation::table, 40), (TransmissionLine::table, 75), (DroughtCondition::table, 8)];

fn fixture(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures").join(name)
}

async fn imported(store: &Store, file: ImportFile<'_>) -> Result<ImportReport, Stopped> {
    let outcome = import(store, file, &mut |_, share| {
        assert!((0.0..=1.0).contains(&share), "{share}");
    })
    .await;
    let report = match &outcome {
        Ok(report) => report,
        Err(stopped) => &stopped.report,
    };
    assert_eq!(report.read, report.stored + report.unchanged + report.rejected, "{report:?}");
    outcome
}

/// Read, stored, unchanged, rejected.
fn counts(report: &ImportReport) -> [usize; 4] {
    [report.read, report.stored, report.unchanged, report.rejected]
}

/// What a table gives away, by what the source calls each row.
async fn exported(store: &Store, table: &'static Table) -> BTreeMap<String, Tree> {
    let mut out = Vec::new();
    let what = Export {
        table,
        format: ExportFormat::GeoJson,
        bbox: None,
        conditions: Vec::new(),
        unguarded: false,
    };
    export(store, what, &mut out).await.unwrap();
    let collection: Tree = serde_json::from_slice(&out).unwrap();
    let features = collection["features"].as_array().unwrap();
    let name = |feature: &Tree| feature["properties"]["external_id"].as_str().unwrap().to_owned();
    features.iter().map(|feature| (name(feature), feature.clone())).collect()
}

/// Coordinates as the atlas keeps them, to a hundred-millionth of the circle.
fn rounded(coordinates: &Tree) -> Tree {
    match coordinates {
        Tree::Array(items) => items.iter().map(rounded).collect(),
        number => ((number.as_f64().unwrap() * 1e7).round() / 1e7).into(),
    }
}

/// Whether both say the same; numbers and moments may be written in several ways.
fn same(ours: &Tree, theirs: &Tree) -> bool {
    let moment = |value: &Tree| value.as_str().and_then(|text| Timestamp::parse(text).ok());
    if let (Some(ours), Some(theirs)) = (moment(ours), moment(theirs)) {
        return ours == theirs;
    }
    match (ours.as_f64(), theirs.as_f64()) {
        (Some(ours), Some(theirs)) => ours == theirs,
        _ => ours == theirs,
    }
}

async fn rows_are_what_another_program_reads(store: &Store) {
    let path = fixture("atlas.gpkg");
    let file =
        || ImportFile { name: "atlas.gpkg", content: Content::File(&path), ..Default::default() };
    let report = imported(store, file()).await.unwrap();
    assert_eq!(counts(&report), [123, 123, 0, 0]);
    assert_eq!(report.connector, Some("columns_geopackage"));
    assert_eq!(report.stored_by_table, LAYERS.map(|(table, rows)| (table().name, rows)).into());
    for (table, rows) in LAYERS {
        let table = table();
        let ours = exported(store, table).await;
        let theirs = fixture(&format!("atlas_{}.geojson", table.name));
        let theirs: Tree = serde_json::from_slice(&std::fs::read(theirs).unwrap()).unwrap();
        let theirs = theirs["features"].as_array().unwrap();
        assert_eq!((ours.len(), theirs.len()), (rows, rows));
        for feature in theirs {
            let properties = feature["properties"].as_object().unwrap();
            let id = feature["id"].to_string();
            let row = &ours[properties.get("external_id").map_or(&*id, |id| id.as_str().unwrap())];
            for (column, value) in properties {
                let found = &row["properties"][column];
                assert!(same(found, value), "{} {id} {column}: {found}, {value}", table.name);
            }
            let (place, found) = (&feature["geometry"], &row["geometry"]);
            assert_eq!(place["type"], found["type"]);
            if !place.is_null() {
                assert_eq!(rounded(&place["coordinates"]), rounded(&found["coordinates"]));
            }
        }
    }
    // All of them come from one source, which is called as the file is.
    let sources = store.select::<DataSource>().all().await.unwrap();
    let [source] = &sources[..] else { panic!("{sources:?}") };
    assert_eq!(
        (&*source.name, source.connector.as_deref()),
        ("atlas.gpkg", Some("columns_geopackage"))
    );
    let imports = store.select::<Import>().all().await.unwrap();
    assert_eq!(imports[0].source_id, Some(source.id));
    for line in store.select::<TransmissionLine>().all().await.unwrap() {
        assert_eq!(line.provenance.source_id, Some(source.id));
        assert_eq!(line.provenance.import_id, report.import);
    }
    let again = imported(store, file()).await.unwrap();
    assert_eq!(counts(&again), [123, 0, 123, 0]);
}

async fn bytes_and_gzipped_files_are_read_too(store: &Store) {
    let bytes = std::fs::read(fixture("atlas.gpkg")).unwrap();
    let file = |name, bytes| ImportFile {
        name,
        content: Content::Bytes(bytes),
        source: Some("atlas"),
        ..Default::default()
    };
    // It is known by its first bytes, whatever it is called.
    let report = imported(store, file("download", &bytes)).await.unwrap();
    assert_eq!(counts(&report), [123, 123, 0, 0]);
    let mut packed = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
    packed.write_all(&bytes).unwrap();
    let packed = packed.finish().unwrap();
    let report = imported(store, file("atlas.gpkg.gz", &packed)).await.unwrap();
    assert_eq!(counts(&report), [123, 0, 123, 0]);
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("atlas.gpkg.gz");
    std::fs::write(&path, &packed).unwrap();
    let file = ImportFile { content: Content::File(&path), ..file("atlas.gpkg.gz", &[]) };
    assert_eq!(counts(&imported(store, file).await.unwrap()), [123, 0, 123, 0]);
}

/// The tables that every GeoPackage has.
const BARE: &str = "
    CREATE TABLE gpkg_spatial_ref_sys (srs_name TEXT NOT NULL, srs_id INTEGER PRIMARY KEY,
        organization TEXT NOT NULL, organization_coordsys_id INTEGER NOT NULL);
    INSERT INTO gpkg_spatial_ref_sys VALUES ('WGS 84', 4326, 'EPSG', 4326), ('Web', 3857, 'EPSG', 3857);
    CREATE TABLE gpkg_contents (table_name TEXT PRIMARY KEY, data_type TEXT NOT NULL);
    CREATE TABLE gpkg_geometry_columns (table_name TEXT NOT NULL, column_name TEXT NOT NULL,
        srs_id INTEGER NOT NULL);";

/// A GeoPackage of these layers, each with its columns and the values of its rows.
fn package(layers: &[(&str, &str, &str)]) -> Vec<u8> {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("file.gpkg");
    let connection = Connection::open(&path).unwrap();
    connection.execute_batch(BARE).unwrap();
    for (name, columns, rows) in layers {
        let sql = format!(
            "CREATE TABLE \"{name}\" (fid INTEGER PRIMARY KEY, geom BLOB, {columns});
             INSERT INTO gpkg_contents VALUES ('{name}', 'features');
             INSERT INTO gpkg_geometry_columns VALUES ('{name}', 'geom', 4326);
             INSERT INTO \"{name}\" VALUES {rows};"
        );
        connection.execute_batch(&sql).unwrap();
    }
    drop(connection);
    std::fs::read(path).unwrap()
}

/// The header of a GeoPackage's geometry in the system, and the WKB of a point, as a literal.
fn point(system: u32, longitude: f64, latitude: f64) -> String {
    let mut bytes = b"GP\0\x01".to_vec();
    bytes.extend(system.to_le_bytes());
    bytes.extend([1, 1, 0, 0, 0]);
    bytes.extend(longitude.to_le_bytes());
    bytes.extend(latitude.to_le_bytes());
    let digits: String = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
    format!("x'{digits}'")
}

const STATION: &str = "station_id TEXT, name TEXT";

async fn a_layer_alone_goes_where_it_is_told(store: &Store) {
    let rows = format!("(3, {}, 'K', 'x'), (7, NULL, 'L', 'y')", point(4326, 1.0, 2.0));
    let bytes = package(&[("layer", STATION, &rows)]);
    let file =
        ImportFile { content: Content::Bytes(&bytes), source: Some("s"), ..Default::default() };
    let name = "weather_stations.gpkg";
    let report = imported(store, ImportFile { name, ..file }).await.unwrap();
    assert_eq!(counts(&report), [2, 2, 0, 0]);
    let stations = exported(store, WeatherStation::table()).await;
    assert_eq!(stations["3"]["geometry"]["coordinates"], serde_json::json!([1.0, 2.0]));
    assert!(stations["7"]["geometry"].is_null());
    let table = Some(WeatherStation::table());
    let report = imported(store, ImportFile { name: "x.gpkg", table, ..file }).await.unwrap();
    assert_eq!(counts(&report), [2, 0, 2, 0]);
    let connector = Some("columns_geopackage");
    let stopped = imported(store, ImportFile { name: "x", connector, ..file }).await.unwrap_err();
    assert!(matches!(stopped.reason, ImportError::NoTable("columns_geopackage")), "{stopped}");
    let table = Some(Import::table());
    let stopped = imported(store, ImportFile { name: "x.gpkg", table, ..file }).await.unwrap_err();
    assert!(matches!(stopped.reason, ImportError::Closed(_)), "{stopped}");
}

async fn layers_are_called_after_tables(store: &Store) {
    let row = "(1, NULL, 'K', 'x')";
    let told = |layers: Vec<(&'static str, &'static str, &'static str)>, table| async move {
        let bytes = package(&layers);
        let file = ImportFile {
            name: "x.gpkg",
            content: Content::Bytes(&bytes),
            table,
            ..Default::default()
        };
        imported(store, file).await.map(|report| counts(&report)).map_err(|e| e.to_string())
    };
    let two = || vec![("weather_stations", STATION, row), ("roads", STATION, row)];
    assert_eq!(
        told(two(), None).await.unwrap_err(),
        "no table is called `roads`: call each layer after its table, or leave it out"
    );
    assert_eq!(
        told(two(), Some(WeatherStation::table())).await.unwrap_err(),
        "it has the layers `roads`, `weather_stations`, and --table names one table: call each \
         layer after its table and leave --table out, or split the file (ogr2ogr new.gpkg old.gpkg \
         LAYER)"
    );
    // QGIS keeps beside the layers how they are drawn.
    let styled = vec![("weather_stations", STATION, row), ("layer_styles", "f TEXT, s TEXT", row)];
    assert_eq!(told(styled, None).await, Ok([1, 1, 0, 0]));
    assert!(told(vec![], None).await.unwrap_err().contains("a GeoPackage without layers"));
}

async fn rows_of_several_layers_may_have_the_same_ids(store: &Store) {
    let stations = "(1, NULL, 'K', 'x'), (2, NULL, 'L', 'y')";
    let lines = "(1, NULL, 'a'), (2, NULL, 'b')";
    let bytes = package(&[
        ("weather_stations", STATION, stations),
        ("transmission_lines", "name TEXT", lines),
    ]);
    let file = ImportFile { name: "x.gpkg", content: Content::Bytes(&bytes), ..Default::default() };
    assert_eq!(counts(&imported(store, file).await.unwrap()), [4, 4, 0, 0]);
    assert_eq!(counts(&imported(store, file).await.unwrap()), [4, 0, 4, 0]);
}

async fn rejections(store: &Store) -> Vec<[String; 6]> {
    let all = store.select::<Rejection>().order_by(Rejection::line.asc()).all().await.unwrap();
    let text = |value: &Option<_>| value.as_ref().map_or(String::new(), ToString::to_string);
    let shown = all.iter().map(|rejection| {
        let Rejection { table_name, line, external_id, column_name, rule, value, .. } = rejection;
        let line = line.map_or(String::new(), |line| line.to_string());
        let texts = [table_name.as_deref(), external_id.as_deref(), column_name.as_deref()];
        let [table, id, column] = texts.map(|text| text.unwrap_or_default().to_owned());
        [table, line, id, column, rule.to_string(), text(value)]
    });
    shown.collect()
}

async fn refusals_say_table_row_column_rule_and_value(store: &Store) {
    let (fine, far, web) = (point(4326, 1.0, 2.0), point(4326, 1.0, 200.0), point(3857, 1.0, 2.0));
    let rows = [
        format!("(10, {fine}, 'a', 'K', 'x', 50, 1)"),
        format!("(20, {far}, 'b', 'K', 'x', 50, 1)"),
        format!("(30, {web}, 'c', 'K', 'x', 50, 1)"),
        "(40, 'somewhere', 'd', 'K', 'x', 50, 1)".to_owned(),
        "(50, NULL, 'e', 'K', CAST(x'41ff' AS TEXT), 50, 1)".to_owned(),
        "(60, NULL, 'f', 'K', 'x', 12.5, 1)".to_owned(),
        "(70, NULL, 'g', 'K', 'x', 101, 1)".to_owned(),
        "(80, NULL, 'h', 'K', 7, 50, 1)".to_owned(),
        "(90, NULL, 'i', 'K', 'x', 50, 2)".to_owned(),
        "(100, NULL, 'a', 'K', 'x', 50, 1)".to_owned(),
        "(110, NULL, NULL, 'K', 'x', 50, 1)".to_owned(),
        "(120, NULL, 'l', 'K', zeroblob(60000000), 50, 1)".to_owned(),
        "(130, NULL, 'm', 'K', x'00', 50, 1)".to_owned(),
        "(140, NULL, 'n', 'N', 'x', NULL, 0)".to_owned(),
    ];
    let columns =
        "external_id TEXT, station_id TEXT, name ANY, humidity_percent REAL, is_automatic BOOLEAN";
    let bytes = package(&[("weather_stations", columns, &rows.join(", "))]);
    let file = ImportFile { name: "x.gpkg", content: Content::Bytes(&bytes), ..Default::default() };
    let report = imported(store, file).await.unwrap();
    let stations = WeatherStation::NAME;
    let expected = [
        ["2", "b", "geometry", "geometry", "29 bytes"],
        ["3", "c", "geometry", "geometry", "29 bytes"],
        ["4", "d", "geometry", "geometry", "somewhere"],
        ["5", "", "name", "utf8", ""],
        ["6", "f", "humidity_percent", "kind", "12.5"],
        ["7", "g", "humidity_percent", "max", "101"],
        ["8", "h", "name", "kind", "7"],
        ["9", "i", "is_automatic", "kind", "2"],
        ["10", "a", "external_id", "duplicate", "a"],
        ["11", "", "external_id", "required", ""],
        ["12", "", "", "size", ""],
        ["13", "m", "name", "kind", "1 bytes"],
    ];
    let found = rejections(store).await;
    assert_eq!(found.len(), expected.len(), "{found:#?}");
    for (found, [line, id, column, rule, value]) in found.iter().zip(expected) {
        assert_eq!(found, &[stations, line, id, column, rule, value]);
    }
    assert_eq!(counts(&report), [14, 2, 0, 12]);
}

async fn values_are_read_as_their_columns_have_them(store: &Store) {
    // A line with altitudes, as GDAL writes it: LINESTRING Z (1 2 3, 4 5 6).
    let ewkb = "01ea03000002000000000000000000f03f00000000000000400000000000000840000000000000104000000000000014400000000000001840";
    let flat = "010200000002000000000000000000f03f000000000000004000000000000010400000000000001440";
    let columns = "is_tie_line INTEGER, voltage_kv NUMERIC, circuit_count, energisation_date DATE, \
                   identifiers TEXT, observed_at DATETIME, country_code TEXT";
    let row = |fid: u32, geometry: &str, rest: &str| format!("({fid}, x'{geometry}', {rest})");
    let header = "47500001e6100000";
    let rows = [
        row(
            1,
            &format!("{header}{ewkb}"),
            "1, 380.125, 2.0, '2024-02-29', '{\"a\":[1]}', '2024-02-29T12:30:00.500Z', 'DE'",
        ),
        row(2, &format!("{header}{flat}"), "0, '220', '3', NULL, NULL, NULL, NULL"),
        // An empty shape is nowhere.
        row(3, "47500011e6100000010200000000000000", "NULL, 0, NULL, NULL, '[]', NULL, NULL"),
        row(4, &format!("{header}{flat}"), "1, 9e999, NULL, NULL, NULL, NULL, NULL"),
        row(5, &format!("{header}{flat}"), "1, 1, NULL, '29.2.2024', NULL, NULL, NULL"),
    ];
    let bytes = package(&[("transmission_lines", columns, &rows.join(", "))]);
    let file = ImportFile { name: "x.gpkg", content: Content::Bytes(&bytes), ..Default::default() };
    assert_eq!(counts(&imported(store, file).await.unwrap()), [5, 3, 0, 2]);
    let lines = exported(store, TransmissionLine::table()).await;
    let whole = &lines["1"]["properties"];
    assert_eq!(whole["is_tie_line"], true);
    assert!(same(&whole["voltage_kv"], &380.125.into()) && whole["circuit_count"] == 2);
    assert_eq!(whole["energisation_date"], "2024-02-29");
    assert_eq!(whole["identifiers"], serde_json::json!({"a": [1]}));
    assert!(same(&whole["observed_at"], &"2024-02-29T12:30:00.5Z".into()));
    assert_eq!(lines["1"]["geometry"], lines["2"]["geometry"]);
    assert_eq!(lines["2"]["properties"]["is_tie_line"], false);
    assert!(lines["3"]["geometry"].is_null());
    let found = rejections(store).await;
    let told: Vec<_> = found.iter().map(|row| [&*row[1], &*row[3], &*row[4], &*row[5]]).collect();
    assert_eq!(
        told,
        [["4", "voltage_kv", "kind", "inf"], ["5", "energisation_date", "kind", "29.2.2024"]]
    );
}

async fn a_name_that_is_no_column_stops_the_file(store: &Store) {
    let bytes = package(&[
        ("transmission_lines", "name TEXT", "(1, NULL, 'a')"),
        ("weather_stations", "station_id TEXT, nam TEXT", "(1, NULL, 'K', 'x')"),
    ]);
    let file = ImportFile { name: "x.gpkg", content: Content::Bytes(&bytes), ..Default::default() };
    let stopped = imported(store, file).await.unwrap_err();
    assert_eq!(
        stopped.to_string(),
        "layer `weather_stations`: no column is called `nam` (did you mean `name`?): rename it, or \
         leave it out; `terra tables show weather_stations` lists the columns"
    );
    // Nothing of another layer is stored before all are looked at.
    assert_eq!(stopped.report.read, 0);
}

async fn what_is_no_geopackage_is_kept_in_mind(store: &Store) {
    let web = "UPDATE gpkg_geometry_columns SET srs_id = 3857";
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("weather_stations.gpkg");
    std::fs::write(&path, package(&[("weather_stations", STATION, "(1, NULL, 'K', 'x')")]))
        .unwrap();
    Connection::open(&path).unwrap().execute_batch(web).unwrap();
    let name = "weather_stations.gpkg";
    let file = ImportFile { name, content: Content::File(&path), ..Default::default() };
    let stopped = imported(store, file).await.unwrap_err();
    assert!(stopped.to_string().contains("is in EPSG:3857: transform it"), "{stopped}");
    for bytes in [&b"SQLite format 3\0"[..], b"PRAGMA", b""] {
        let file = ImportFile { content: Content::Bytes(bytes), ..file };
        let stopped = imported(store, file).await.unwrap_err();
        assert!(matches!(stopped.reason, ImportError::GeoPackage(_)), "{stopped}");
    }
    let imports = store.select::<Import>().all().await.unwrap();
    assert_eq!(imports.len(), 4);
    for import in imports {
        assert_eq!(import.outcome, ImportOutcome::Unrecognised);
        assert!(import.error.is_some() && import.finished_at.is_some());
    }
}

async fn a_file_that_breaks_off_keeps_what_came_before(store: &Store) {
    let rows = (1..=3_000).map(|at| format!("({at}, NULL, 'station {at}', 'x')"));
    let bytes = package(&[("weather_stations", STATION, &rows.collect::<Vec<_>>().join(", "))]);
    let cut = &bytes[..bytes.len() / 4096 / 2 * 4096];
    let file = ImportFile { name: "x.gpkg", content: Content::Bytes(cut), ..Default::default() };
    let stopped = imported(store, file).await.unwrap_err();
    let told = stopped.to_string();
    assert!(told.contains("fetch"), "{told}");
    let file = ImportFile { content: Content::Bytes(&bytes), ..file };
    let report = imported(store, file).await.unwrap();
    assert_eq!(report.read, 3_000);
    assert_eq!(report.unchanged, stopped.report.stored);
}
