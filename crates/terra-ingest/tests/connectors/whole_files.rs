//! The publishers' whole files, where they stand beside the repository.

use crate::recognised;
use std::{
    collections::{BTreeMap, BTreeSet},
    path::PathBuf,
};
use terra_ingest::Item;
use terra_schema::{Record, Value};

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

/// How many rows each table gets; that no table has two of one external id; and that every row
/// passes the check.
pub(crate) fn counted(items: &[Item]) -> BTreeMap<&'static str, usize> {
    let (mut counts, mut ids) = (BTreeMap::new(), BTreeSet::new());
    for item in items {
        passes_the_check(item);
        for row in item.rows.iter().flatten() {
            let table = row.table().name;
            *counts.entry(table).or_default() += 1;
            let id = row.get("external_id").unwrap().to_string();
            assert!(ids.insert((table, id)), "line {}: twice in {table}", item.line);
        }
    }
    counts
}

/// Asserts that every value of a file is in a column of the rows that its record makes, as
/// `columns` pairs those of the file with the tables', or among the properties.
pub(crate) fn nothing_is_lost(bytes: &[u8], items: &[Item], columns: &[(&str, &str)]) {
    let mut reader = csv::Reader::from_reader(bytes);
    let header = reader.headers().unwrap().clone();
    for (record, item) in reader.records().zip(items) {
        let (record, Ok(rows)) = (record.unwrap(), &item.rows) else { continue };
        for (name, value) in header.iter().zip(&record).map(|(name, text)| (name, text.trim())) {
            let has = |column: &str| rows.iter().any(|row| is_in(row, column, value));
            let is_kept = rows.iter().any(|row| is_property(row, name, value))
                || columns.iter().any(|&(from, to)| from == name && has(to));
            assert!(value.is_empty() || is_kept, "line {}: {name} `{value}`", item.line);
        }
    }
}

fn is_property(row: &Record, name: &str, value: &str) -> bool {
    let Some(Value::Json(properties)) = row.get("properties") else { return false };
    properties.tree().get(name).and_then(|kept| kept.as_str()) == Some(value)
}

/// Whether a column has this value: alone, as an element, or rounded to what it keeps.
fn is_in(row: &Record, column: &str, value: &str) -> bool {
    let Some(kept) = row.get(column).filter(|kept| !kept.is_null()) else { return false };
    if let Value::Json(kept) = kept {
        let is_it = |element: &serde_json::Value| element.as_str() == Some(value);
        let tree = kept.tree();
        return tree.as_array().is_some_and(|list| list.iter().any(is_it))
            || tree.as_object().is_some_and(|object| object.values().any(is_it));
    }
    let kept = kept.to_string();
    // Whole years, and three digits after the point or more.
    let step = if column.ends_with("_year") { 1.0 } else { 0.001 };
    let is_near = |a: f64, b: f64| (a - b).abs() <= step * 0.500_001;
    kept == value || matches!((kept.parse(), value.parse()), (Ok(a), Ok(b)) if is_near(a, b))
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
