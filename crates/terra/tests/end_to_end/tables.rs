//! `terra tables`: the catalog for people and for programs.

use crate::database::{program, run};
use serde_json::Value;
use terra_schema::Catalog;

fn catalog() -> Catalog {
    use terra_tables as _;
    Catalog::registered().unwrap()
}

fn terra(arguments: &[&str]) -> crate::database::Ran {
    let folder = tempfile::tempdir().unwrap();
    let ran = run(program(folder.path()).args(arguments));
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0, "no database is touched");
    ran
}

#[test]
fn every_table_is_listed_with_its_domain_phase_and_columns() {
    let list = terra(&["tables"]).fine();
    let lines: Vec<&str> = list.lines().collect();
    let (catalog, mut rows) = (catalog(), lines[1..].iter());
    for table in catalog.tables() {
        let words: Vec<&str> = rows.next().unwrap().split_whitespace().collect();
        let columns = table.columns.len().to_string();
        let phase = table.phase.to_string();
        assert_eq!(words[..4], [table.name, table.domain.name(), &phase, &columns]);
    }
    assert_eq!(rows.next(), None);
    assert!(!list.contains('\u{1b}') && !list.contains('─'));
}

#[test]
fn programs_get_an_array_of_objects() {
    let json: Value = serde_json::from_str(&terra(&["tables", "--format", "json"]).fine()).unwrap();
    let (catalog, objects) = (catalog(), json.as_array().unwrap());
    assert_eq!(objects.len(), catalog.tables().len());
    for (table, object) in catalog.tables().iter().zip(objects) {
        assert_eq!(object["name"], table.name);
        assert_eq!(object["domain"], table.domain.name());
        assert_eq!(object["phase"], table.phase);
        let columns = object["columns"].as_array().unwrap();
        let names: Vec<_> = columns.iter().map(|column| column["name"].as_str()).collect();
        let declared: Vec<_> = table.columns.iter().map(|column| Some(column.name)).collect();
        assert_eq!(names, declared);
        assert_eq!(object["primary_key"], serde_json::json!(["id"]));
        let keys = object["foreign_keys"].as_array().unwrap();
        let keys: Vec<_> = keys
            .iter()
            .map(|key| [&key["column"], &key["references"]].map(|text| text.as_str().unwrap()))
            .collect();
        let declared: Vec<_> =
            table.foreign_keys().map(|(column, target, _)| [column.name, target]).collect();
        assert_eq!(keys, declared);
    }
}

#[test]
fn one_table_is_shown_with_columns_keys_and_readers() {
    let shown = terra(&["tables", "show", "weather_stations"]).fine();
    for line in [
        "weather_stations (environment, phase 3)",
        "A surface weather station and its latest observation.",
        "unique: source_id, external_id",
        "index: icao_id",
        "foreign key: source_id to data_sources, on delete restrict",
        "who reads: everyone",
    ] {
        assert!(shown.lines().any(|other| other.starts_with(line)), "{line}: {shown}");
    }
    let row = |column: &str| {
        let line = shown.lines().find(|line| line.split(' ').next() == Some(column)).unwrap();
        line.split_whitespace().collect::<Vec<_>>().join(" ")
    };
    assert!(row("temperature_c").contains("decimal(5, 2)? Cel -100..70 Air temperature"));
    assert!(row("is_synthetic").contains("bool = false Made up"));
    let permits = terra(&["tables", "show", "permits"]).fine();
    assert!(permits.contains("code: planning | construction"), "{permits}");

    let json = terra(&["tables", "show", "weather_stations", "--format", "json"]).fine();
    let json: Value = serde_json::from_str(&json).unwrap();
    assert_eq!(json["name"], "weather_stations");
    let all: Value = serde_json::from_str(&terra(&["tables", "--format", "json"]).fine()).unwrap();
    assert!(all.as_array().unwrap().contains(&json));
}

#[test]
fn a_name_that_is_unknown_is_answered_with_the_nearest() {
    let complaint = |name| terra(&["tables", "show", name]).complaint();
    for name in ["energy_project", "energyprojects", "Energy_Projects"] {
        let expected =
            format!("error: there is no table called {name}: did you mean energy_projects?\n");
        assert_eq!(complaint(name), expected);
    }
    let expected = "error: there is no table called cats: `terra tables` lists them\n";
    assert_eq!(complaint("cats"), expected);
}

#[test]
fn who_stops_reading_is_not_complained_at() {
    let folder = tempfile::tempdir().unwrap();
    let mut command = program(folder.path());
    command.args(["tables", "--format", "json"]);
    command.stdout(std::process::Stdio::piped()).stderr(std::process::Stdio::piped());
    let mut running = command.spawn().unwrap();
    drop(running.stdout.take());
    let output = running.wait_with_output().unwrap();
    assert_eq!(String::from_utf8(output.stderr).unwrap(), "");
}
