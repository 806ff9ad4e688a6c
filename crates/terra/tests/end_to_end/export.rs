//! `terra export`: what it writes, and that it comes back as it went out.

use crate::database::{Database, Ran, on_both_engines};
use std::process::Stdio;

on_both_engines!(
    an_export_that_is_imported_and_exported_again_is_the_same_file,
    importing_an_export_where_it_came_from_changes_nothing,
    each_format_is_what_programs_expect,
    only_what_lies_in_the_box_is_exported,
    only_rows_that_a_filter_is_true_of_are_exported,
    only_what_everyone_may_read_is_exported,
    a_file_is_there_once_it_is_whole,
    many_pages_are_one_file,
);

const FORMATS: [&str; 3] = ["geojson", "ndjson", "csv"];
/// A table that others point to, one with a position, one with a geometry, one with both, and one
/// without provenance; in the order in which they can be imported.
const TABLES: [&str; 5] = [
    "data_sources",
    "weather_stations",
    "transmission_lines",
    "social_equity_metrics",
    "education_programs",
];

/// Rows with what is hard to write and read.
fn fill(database: &Database) {
    let stations = "external_id,station_id,name,longitude,latitude,temperature_c,region,\
                    cloud_layers,last_update\n\
                    1,\"a,\"\"b\"\"\",\"two\nlines\r\nand é\u{1f300}\",-97.6664,30.1975,28.50,\"\",\
                    \"{\"\"z\"\": [1.5, 0.30000000000000004], \"\"a\"\": null}\",\
                    2024-05-06T07:08:09.000001+02:00\n\
                    2,'=1+1, padded ,180,-90,-0.01,,,9999-12-31T23:59:59Z\n\
                    3,nowhere,x,,,0,,[],\n";
    let stations = stations.replace("2,'=1+1, padded ,", "2,'=1+1,\" padded \",");
    let lines = "external_id,geometry,voltage_kv,is_tie_line\n\
                 1,\"LINESTRING (-180 0.1234567, -170.5 0)\",380,true\n\
                 2,\"MULTILINESTRING ((0 0, 1 1), (2 2, 3 3.25))\",0.001,false\n\
                 3,,1499.999,\n";
    let metrics = "external_id,metric,area_code,area_code_system,value,longitude,latitude,geometry\n\
                   1,median_family_income,001,fips,0.1,1.5,2,\"POLYGON ((0 0, 4 0, 4 4, 0 0), (1 0.5, 2 0.5, 2 1, 1 0.5))\"\n\
                   2,median_family_income,002,fips,123456789.12345679,1.5,2,\n\
                   3,median_family_income,003,fips,1e300,,,\"MULTIPOLYGON (((0 0, 4 0, 4 4, 0 0)))\"\n\
                   4,median_family_income,004,fips,-5e-324,,,\n";
    let programs = "id,name,program_type,education_level,status,longitude,latitude,duration_months\n\
                    0ad7a7a5-4a7d-4a0e-9d3c-6c1f3a0b2c11,Wind,degree,secondary,open,10,20,2.5\n\
                    0ad7a7a5-4a7d-4a0e-9d3c-6c1f3a0b2c12,Sun,degree,secondary,open,,,\n";
    for (table, text) in TABLES[1..].iter().zip([&*stations, lines, metrics, programs]) {
        let name = format!("{table}.csv");
        let ran = database.terra(&["import", database.file(&name, text)]);
        assert!(ran.code == Some(0) && ran.out.contains(" 0 rejected"), "{ran:?}");
    }
}

/// What an export answers; beside that it says no more than whose data it is.
fn answer(ran: Ran) -> String {
    assert!(ran.code == Some(0), "{ran:?}");
    assert!(ran.err.is_empty() || ran.err.starts_with("Data: ") && ran.err.lines().count() == 1);
    ran.out
}

fn exported(database: &Database, table: &str, format: &str) -> String {
    answer(database.terra(&["export", table, "--format", format]))
}

fn another(database: &Database) -> Database {
    if database.is_sqlite() { Database::sqlite() } else { Database::postgres() }
}

fn an_export_that_is_imported_and_exported_again_is_the_same_file(database: &Database) {
    fill(database);
    let all = |database: &Database| {
        TABLES.map(|table| FORMATS.map(|format| exported(database, table, format)))
    };
    let files = all(database);
    for (at, format) in FORMATS.iter().enumerate() {
        let fresh = another(database);
        for (table, texts) in TABLES.iter().zip(&files) {
            let name = format!("{table}.{format}");
            let ran = fresh.terra(&["import", fresh.file(&name, &texts[at])]);
            assert!(ran.code == Some(0) && ran.out.contains(" 0 rejected"), "{ran:?}");
        }
        assert!(all(&fresh) == files, "what came by {format} goes out otherwise");
    }
}

fn importing_an_export_where_it_came_from_changes_nothing(database: &Database) {
    fill(database);
    // A row that was entered by hand has neither source nor what that calls it.
    database.execute(
        "UPDATE weather_stations SET source_id = NULL, external_id = NULL WHERE external_id = '2'",
    );
    for (table, format) in TABLES.iter().flat_map(|table| FORMATS.map(|format| (table, format))) {
        let name = format!("{table}.{format}");
        let file = database.file(&name, exported(database, table, format));
        let out = database.terra(&["import", file]).fine();
        assert!(out.contains(", 0 stored, ") && out.ends_with(" 0 rejected\n"), "{out}");
    }
    assert_eq!(database.number("SELECT count(*) FROM terra_history"), 0);
}

fn each_format_is_what_programs_expect(database: &Database) {
    fill(database);
    let csv = exported(database, "transmission_lines", "csv");
    assert!(csv.starts_with("id,name,geometry,current_type,"), "{csv}");
    assert!(csv.contains(",\"LINESTRING (-180 0.1234567, -170.5 0)\","), "{csv}");
    for computed in ["west", "version", "created_at", "import_id"] {
        assert!(!csv.contains(computed), "{csv}");
    }
    let ndjson = exported(database, "transmission_lines", "ndjson");
    let rows: Vec<serde_json::Value> =
        ndjson.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert!(rows.is_sorted_by_key(|row| row["id"].as_str().unwrap().to_owned()));
    let of = |id: &str| rows.iter().find(|row| row["external_id"] == id).unwrap();
    assert_eq!(of("1")["geometry"]["type"], "LineString");
    assert_eq!((&of("3")["geometry"], &of("3")["is_tie_line"]), (&().into(), &().into()));
    assert!(ndjson.contains("\"voltage_kv\":0.001,") && ndjson.contains("\"voltage_kv\":380,"));
    let geojson = exported(database, "weather_stations", "geojson");
    assert_eq!(geojson.lines().count(), 3 + 2, "a feature a line");
    let geojson: serde_json::Value = serde_json::from_str(&geojson).unwrap();
    let features = geojson["features"].as_array().unwrap();
    let of = |id: &str| {
        features.iter().find(|feature| feature["properties"]["external_id"] == id).unwrap()
    };
    assert_eq!(of("1")["geometry"]["coordinates"], serde_json::json!([-97.6664, 30.1975]));
    assert_eq!(of("1")["properties"]["last_update"], "2024-05-06T05:08:09.000001Z");
    assert_eq!(of("3")["geometry"], serde_json::Value::Null);
    assert!(of("1")["properties"].get("longitude").is_none());
    let empty = exported(database, "permits", "geojson");
    assert_eq!(empty, "{\"type\":\"FeatureCollection\",\"features\":[\n]}\n");
}

fn only_what_lies_in_the_box_is_exported(database: &Database) {
    fill(database);
    let found = |table: &str, bbox: &str| {
        let arguments = ["export", table, "--format", "ndjson", "--bbox", bbox];
        let out = answer(database.terra(&arguments));
        let row = |line| serde_json::from_str::<serde_json::Value>(line).unwrap();
        let mut ids: Vec<String> =
            out.lines().map(|line| row(line)["external_id"].as_str().unwrap().to_owned()).collect();
        ids.sort();
        ids.join(" ")
    };
    assert_eq!(found("weather_stations", "-98,30,-97,31"), "1");
    assert_eq!(found("weather_stations", "170,-90,-97,90"), "1 2");
    assert_eq!(found("weather_stations", "-180,-90,180,90"), "1 2");
    assert_eq!(found("transmission_lines", "170,-1,-175,1"), "1");
    assert_eq!(found("transmission_lines", "170,-1,0,1"), "1 2");
    assert_eq!(found("transmission_lines", "-170,-1,-1,1"), "");
    assert_eq!(found("social_equity_metrics", "1,1,2,3"), "1 2 3");
    assert_eq!(found("social_equity_metrics", "3,1,5,3"), "1 3");
    let nowhere = database.terra(&["export", "data_sources", "--bbox", "1,2,3,4"]).complaint();
    assert_eq!(nowhere, "error: data_sources: its rows have no place, so leave --bbox out\n");
    for wrong in ["1,2,3", "1,2,3,x", "1,5,3,4", "1,2,3,99"] {
        let ran = database.terra(&["export", "permits", "--bbox", wrong]);
        assert_eq!((ran.code, &*ran.out), (Some(2), ""), "{ran:?}");
    }
}

fn only_rows_that_a_filter_is_true_of_are_exported(database: &Database) {
    const PROJECTS: &str =
        concat!(env!("CARGO_MANIFEST_DIR"), "/../terra-ingest/tests/fixtures/uk_repd.csv");
    let ran = database.terra(&["import", PROJECTS]);
    assert_eq!(ran.code, Some(0), "{ran:?}");
    let all = exported(database, "energy_projects", "ndjson");
    let rows = |filter: &str| {
        let arguments = ["export", "energy_projects", "--format", "ndjson", "--filter", filter];
        answer(database.terra(&arguments))
    };
    let solar = rows("project_type = 'solar'");
    let wanted: String = all
        .lines()
        .filter(|line| line.contains("\"project_type\":\"solar\""))
        .map(|line| format!("{line}\n"))
        .collect();
    assert!(!solar.is_empty() && solar.len() < all.len());
    assert_eq!(solar, wanted);
    // Through a relation, and beside a box.
    let with_permits = rows("permits.status = 'granted'");
    let without = rows("NOT permits.status = 'granted'");
    assert!(!with_permits.is_empty() && !without.is_empty());
    assert_eq!(with_permits.lines().count() + without.lines().count(), all.lines().count());
    for command in [&["export", "energy_projects"][..], &["screen"]] {
        let wrong = [command, &["--filter", "capacity > 1"]].concat();
        let said = database.terra(&wrong).complaint();
        assert!(
            said.starts_with("error: --filter, at letter 1: there is no property `capacity`"),
            "{said}"
        );
    }
    let screened = |filter: &str| {
        let ran = database.terra(&["screen", "--format", "json", "--filter", filter]);
        assert_eq!(ran.code, Some(0), "{ran:?}");
        serde_json::from_str::<Vec<serde_json::Value>>(&ran.out).unwrap()
    };
    let projects = screened("project_type = 'solar' AND capacity_mw > 1");
    assert!(!projects.is_empty());
    for project in projects {
        assert_eq!(project["project_type"], "solar");
        assert!(project["capacity_mw"].as_f64().unwrap() > 1.0);
    }
}

fn only_what_everyone_may_read_is_exported(database: &Database) {
    let missing = database.terra(&["export", "permits"]).complaint();
    assert!(missing.contains(": fill it with `terra import`"), "{missing}");
    database.terra(&["migrate", "apply"]).fine();
    assert_eq!(
        database.terra(&["export", "teams"]).complaint(),
        "error: teams: not everyone may read its rows, so they aren't exported\n"
    );
    assert_eq!(
        database.terra(&["export", "terra_rejections"]).complaint(),
        "error: terra_rejections: a table of the atlas's own machinery, which isn't exported\n"
    );
    assert_eq!(
        database.terra(&["export", "permit"]).complaint(),
        "error: there is no table called permit: did you mean permits?\n"
    );
    let header = exported(database, "users", "csv");
    assert!(header.contains("username"), "{header}");
    for hidden in ["email", "password_hash", "username_folded"] {
        assert!(!header.contains(hidden), "{header}");
    }
}

fn a_file_is_there_once_it_is_whole(database: &Database) {
    fill(database);
    let folder = database.folder().join("out");
    std::fs::create_dir(&folder).unwrap();
    let path = folder.join("stations.csv");
    let path = path.to_str().unwrap();
    std::fs::write(path, "older").unwrap();
    let arguments = ["export", "weather_stations", "--format", "csv", "-o", path];
    let told = answer(database.terra(&arguments));
    assert_eq!(told, format!("{path}: 3 rows of weather_stations\n"));
    // CSV has no room for whose data it is.
    let attribution = std::fs::read_to_string(format!("{path}.attribution.txt")).unwrap();
    assert!(attribution.lines().count() > 0, "{attribution}");
    let text = std::fs::read_to_string(path).unwrap();
    assert_eq!(text, exported(database, "weather_stations", "csv"));
    // What fails leaves the file that was there.
    database.terra(&["export", "teams", "-o", path]).complaint();
    assert_eq!(std::fs::read_to_string(path).unwrap(), text);
    let there = std::fs::read_dir(&folder).unwrap().count();
    assert_eq!(there, 2, "nothing else is left beside it");
    let told = database.terra(&["export", "permits", "-o", folder.to_str().unwrap()]).complaint();
    assert!(told.ends_with("can't be written: it is no plain file\n"), "{told}");
}

fn many_pages_are_one_file(database: &Database) {
    let file = database.file("plants.csv", crate::import::plants(2_345));
    database.terra(&["import", file]).fine();
    let out = exported(database, "energy_projects", "csv");
    let mut ids: Vec<&str> =
        out.lines().skip(1).filter_map(|line| line.split(',').next()).collect();
    assert!(ids.is_sorted());
    ids.dedup();
    assert_eq!(ids.len(), 2_345);
    // Who reads has enough, as `head` does.
    let mut command = database.program(&["export", "energy_projects"]);
    let mut running = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    drop(running.stdout.take());
    let ran = running.wait_with_output().unwrap();
    assert_eq!(String::from_utf8(ran.stderr).unwrap(), "");
}
