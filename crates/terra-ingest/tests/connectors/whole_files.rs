//! The publishers' whole files, where they stand beside the repository.

use crate::recognised;
use std::path::PathBuf;
use terra_ingest::Item;

/// A file of the shared data; `None`, said aloud, where that is not on this machine.
pub(crate) fn shared(path: &str) -> Option<Vec<u8>> {
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data");
    let path = root.join(path);
    if !root.is_dir() {
        eprintln!("note: no {}, so only the extracts were read", root.display());
        return None;
    }
    eprintln!("reading {}", path.display());
    Some(std::fs::read(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display())))
}

pub(crate) fn passes_the_check(item: &Item) {
    for row in item.rows.iter().flatten() {
        if let Err(errors) = row.clone().complete() {
            panic!("line {}: {errors}", item.line);
        }
    }
}

/// Each record of a file as another program reads it: its line, and the fields that can make it
/// refused.
fn refusable(bytes: &[u8]) -> Vec<u64> {
    // All of these have one line for a record.
    let mut reader = csv::Reader::from_reader(bytes);
    let headers = reader.headers().unwrap().clone();
    let at = |name: &str| headers.iter().position(|header| header == name).unwrap();
    let (name, latitude, longitude) = (at("name"), at("latitude"), at("longitude"));
    let is_off =
        |text: &str, most: f64| !text.is_empty() && text.parse::<f64>().unwrap().abs() > most;
    let records = reader.records().map(|record| record.unwrap()).enumerate();
    let refused = records.filter(|(_, record)| {
        record[name].is_empty()
            || is_off(&record[latitude], 90.0)
            || is_off(&record[longitude], 180.0)
    });
    refused.map(|(row, _)| row as u64 + 2).collect()
}

#[test]
fn every_build_of_the_power_plant_database_is_read() {
    let builds = [
        ("AUS", 512),
        ("BRA", 4666),
        ("CDMDB", 5891),
        ("GEODB", 9998),
        ("IND", 907),
        ("USA", 11879),
    ];
    for (build, plants) in builds {
        let path = format!("energy/wri-gppd/database_{build}.csv");
        let Some(bytes) = shared(&path) else { return };
        let items = recognised("wri_gppd", &bytes);
        assert_eq!(items.len(), plants, "{build}");
        items.iter().for_each(passes_the_check);
        let refused = items.iter().filter(|item| item.rows.is_err());
        let lines: Vec<u64> = refused.map(|item| item.line).collect();
        assert_eq!(lines, refusable(&bytes), "{build}: refused where nothing is wrong, or not");
    }
}

#[test]
fn a_whole_metar_cache_is_read() {
    let path = "environment/noaa-metar/metars.cache_2014-12-18.csv";
    let Some(bytes) = shared(path) else { return };
    let items = recognised("noaa_metar", &bytes);
    assert_eq!(items.len(), 4538);
    items.iter().for_each(passes_the_check);
    // The row that seems to have 46 fields quotes a report with commas in it.
    let refused: Vec<_> = items.iter().filter(|item| item.rows.is_err()).collect();
    assert!(refused.is_empty(), "{refused:?}");
    let place = |item: &&Item| {
        let rows = item.rows.as_ref().unwrap();
        matches!(rows[0].get("longitude"), Some(terra_schema::Value::Real(_)))
    };
    // 15 rows without a position, 41 whose position isn't made known.
    assert_eq!(items.iter().filter(place).count(), 4538 - 15 - 41);
    let line = |id: &str| {
        items.iter().find(|item| item.external_id.as_deref() == Some(id)).map(|item| item.line)
    };
    // As `grep -n` counts them.
    assert_eq!((line("KADW"), line("VRMM")), (Some(7), Some(3356)));
}
